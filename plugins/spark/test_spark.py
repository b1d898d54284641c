"""On a real Spark, a local cluster of two executors: rows equal to the command's, a poisoned
document reported, a killed executor retried. `make spark` runs it."""
import json
import os
import subprocess
import sys

from pyspark.sql import SparkSession

sys.path.insert(0, os.path.dirname(__file__))
from nutgraf_spark import documents, view  # noqa: E402

os.environ["PYSPARK_PYTHON"] = sys.executable  # of the executors, too
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
NUTGRAF = os.path.join(ROOT, "build", "bin", "nutgraf")
FILES = [os.path.join(ROOT, "spec", "fixtures", name) for name in
         ("wire.html", "trail.txt", "claims.txt", "court.html", "feature.html", "interview.html")]


def command(name):
    done = subprocess.run([NUTGRAF, name, *FILES, "--to", "ndjson", "--quiet"], capture_output=True,
                          check=True, text=True)
    return sorted(json.dumps(json.loads(line), sort_keys=True) for line in done.stdout.splitlines())


def rows(frame):
    return sorted(json.dumps(json.loads(row["item"]), sort_keys=True) for row in frame.collect())


def main():
    spark = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("nutgraf")
             .config("spark.executorEnv.PYTHONPATH", os.path.dirname(os.path.abspath(__file__)))
             .config("spark.task.maxFailures", "8").config("spark.ui.enabled", "false").getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    paths = spark.createDataFrame([(str(n), path) for n, path in enumerate(FILES)], "id string, path string")
    paths = paths.repartition(6)
    for name in ("quotes", "sources", "names"):
        assert rows(view(paths, name, nutgraf=NUTGRAF)) == command(name), name
    assert rows(documents(paths, nutgraf=NUTGRAF)) == command("document")

    poisoned = spark.createDataFrame(
        [("1", "“Yes,” said Ada Venn.", None), ("2", None, "/nowhere/at/all.html"),
         ("3", None, "/dev/zero"), ("4", "“No,” said Bo Dahl.", None)],
        "id string, text string, path string")
    found = {row["id"]: row for row in view(poisoned, "quotes", nutgraf=NUTGRAF, seconds=5).collect()}
    assert found["2"]["code"] == "unreadable" and "no such file" in found["2"]["error"]
    assert found["3"]["code"] in ("unreadable", "timeout", "died"), found["3"]
    assert json.loads(found["4"]["item"])["speaker"] == "Bo Dahl"
    assert set(found) == {"1", "2", "3", "4"}

    many = spark.createDataFrame([("%d" % n, "“Yes,” said Ada Venn. It was Tuesday, and nobody came.") for n in range(4000)],
                                 "id string, text string").repartition(16)
    killer = subprocess.Popen([sys.executable, "-c", KILL, str(os.getpid())])
    counted = view(many, "quotes", nutgraf=NUTGRAF).select("id").collect()
    killer.wait()
    assert killer.returncode == 0, "no executor was there to be killed"
    assert sorted(int(row["id"]) for row in counted) == list(range(4000))
    spark.stop()
    print("spark: rows of 4 views equal, a poisoned document reported, a killed executor retried")


# Kills one executor while the work is going on.
KILL = """
import os, signal, subprocess, sys, time
time.sleep(1.5)
found = subprocess.run(["pgrep", "-f", "CoarseGrainedExecutorBackend"], capture_output=True, text=True).stdout.split()
for pid in found:
    try:
        if b"java" in open("/proc/%s/cmdline" % pid, "rb").read().split(b"\\0")[0]:
            os.kill(int(pid), signal.SIGKILL)
            sys.exit(0)
    except OSError:
        pass
sys.exit(1)
"""

if __name__ == "__main__":
    main()
