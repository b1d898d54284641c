"""The story that Nutgraf and other programs take from the same pages: how right, and how fast.

    peers.py BUILD NUTGRAF CORPUS [SET…]

BUILD: a folder to install the others in (make bench has it below build/). NUTGRAF: the command.
CORPUS: a folder of sets, or a set: gold.json (NAME -> {"body": "…"} or {"with": […], "without": […]})
and its pages, as NAME.html or pages/NAME.html.gz. A program that cannot be had is told with the reason.

body F1: words (\\w+) to bags of four-word shingles; of a page precision and recall; their means over
pages, and F1 of these (the measure of article-extraction-benchmark). exact: pages whose words are the
gold's. passages F1: of the passages that must, and must not, be in the story. Speed: pages for a second
of processor, of all threads, less what the program takes for no page; the least of three runs, of which those behind the first
half minute are not made. The programs reach no network.
"""
import collections
import gzip
import html.parser
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS, ENOUGH = 3, 30
BLOCKS = set("address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form "
             "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split())


class Missing(Exception):
    """A program cannot be had; why."""


# ---- the programs ------------------------------------------------------------


def call(words, folder=None):
    if not shutil.which(words[0]):
        raise Missing("there is no " + os.path.basename(words[0]))
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "status %d" % done.returncode).splitlines()
        raise Missing("%s: %s" % (" ".join(words[:3]), said[-1]))


def copied(build, *names):
    os.makedirs(build, exist_ok=True)
    for name in names:
        path = os.path.join(HERE, name)
        copy = shutil.copytree if os.path.isdir(path) else shutil.copy
        options = {"dirs_exist_ok": True} if os.path.isdir(path) else {}
        copy(path, os.path.join(build, name), **options)


def python(name):
    def install(build):
        at = os.path.join(build, "venv", "bin", "python")
        copied(build, "extract.py", "requirements.txt")
        if not os.path.exists(at):
            call([sys.executable, "-m", "venv", os.path.join(build, "venv")])
            call([at, "-m", "pip", "install", "--quiet", "--upgrade", "pip"])
        call([at, "-m", "pip", "install", "--quiet", "-r", os.path.join(build, "requirements.txt")])
        return [at, os.path.join(build, "extract.py"), name]
    return install


def node(name):
    def install(build):
        copied(build, "extract.mjs", "package.json")
        call(["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"], build)
        return ["node", os.path.join(build, "extract.mjs"), name]
    return install


def rust(build):
    copied(build, "rust")
    call(["cargo", "build", "--release", "--quiet"], os.path.join(build, "rust"))
    return [os.path.join(build, "rust", "target", "release", "peer")]


def go(build):
    copied(build, "go")
    call(["go", "build", "-o", "peer", "."], os.path.join(build, "go"))
    return [os.path.join(build, "go", "peer")]


# Name, and how it is installed: what gives the words of its command, or raises Missing.
PEERS = [("trafilatura", python("trafilatura")), ("resiliparse", python("resiliparse")),
         ("newspaper4k", python("newspaper4k")), ("readability", node("readability")),
         ("defuddle", node("defuddle")), ("rs-trafilatura", rust), ("go-trafilatura", go)]


# ---- a run -------------------------------------------------------------------


def timed(words, given):
    """What a command writes, and the seconds of processor that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, input=given, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise Missing("status %d: %s" % (done.returncode, done.stderr.decode(errors="replace").strip()[-200:]))
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(words, given):
    """What a command writes, and the least seconds of processor of its runs."""
    output, seconds = timed(words, given)
    total, best = seconds, seconds
    for _ in range(RUNS - 1):
        if total >= ENOUGH:
            break
        seconds = timed(words, given)[1]
        total, best = total + seconds, min(best, seconds)
    return output, best


class Text(html.parser.HTMLParser):
    """The text of a piece of HTML, blocks parted by line ends."""

    def __init__(self):
        super().__init__()
        self.pieces = []

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.pieces.append("\n")

    handle_endtag = lambda self, tag: self.handle_starttag(tag, None)

    def handle_data(self, data):
        self.pieces.append(data)


def text_of(found):
    if "html" not in found:
        return found["text"]
    text = Text()
    text.feed(found["html"])
    text.close()
    return "".join(text.pieces)


def name_of(path):
    return os.path.basename(path)[:-len(".html")]


def run_peer(words, paths):
    none = least(words, b"")[1]
    output, seconds = least(words, "".join(path + "\n" for path in paths).encode())
    found, faults = {}, []
    for line in filter(None, output.decode().split("\n")): # a text may hold other ends of lines
        page = json.loads(line)
        found[name_of(page["path"])] = text_of(page)
        if page["fault"]:
            faults.append("%s: %s" % (name_of(page["path"]), page["fault"]))
    return found, max(seconds - none, 1e-9), faults


def run_nutgraf(command, paths, empty):
    words = [command, "article", "--to", "ndjson", "--quiet", "--no-corrections"]
    none = least(words + [empty], b"")[1]
    output, seconds = least(words + paths, b"")
    found = {}
    for line in filter(None, output.decode().split("\n")): # a text may hold other ends of lines
        record = json.loads(line)
        found[name_of(record["source"]["path"])] = record["body"]
    return found, max(seconds - none, 1e-9), []


# ---- how right ---------------------------------------------------------------


def words_of(text):
    return re.findall(r"\w+", text)


def shingles(text):
    words = words_of(text)
    runs = (tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))
    return collections.Counter(run for run in runs if run)


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def of_bodies(gold, found):
    precisions, recalls, exact = [], [], 0
    for name, page in gold.items():
        right, given = shingles(page["body"]), shingles(found.get(name, ""))
        common = sum((right & given).values())
        if given:
            precisions.append(common / sum(given.values()))
        if right:
            recalls.append(common / sum(right.values()))
        exact += words_of(page["body"]) == words_of(found.get(name, ""))
    precision = sum(precisions) / max(1, len(precisions))
    recall = sum(recalls) / max(1, len(recalls))
    return "%.3f (%.3f, %.3f)" % (f1(precision, recall), precision, recall), "%.2f" % (exact / len(gold))


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


def of_passages(gold, found):
    right = wrong = missed = 0
    for name, page in gold.items():
        text = fold(found.get(name, ""))
        there = sum(fold(passage) in text for passage in page["with"])
        right, missed = right + there, missed + len(page["with"]) - there
        wrong += sum(fold(passage) in text for passage in page["without"]) if text else 0
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return "%.3f (%.3f, %.3f)" % (f1(precision, recall), precision, recall), "–"


# ---- all ---------------------------------------------------------------------


def sets_of(corpus, chosen):
    if os.path.exists(os.path.join(corpus, "gold.json")):
        return [corpus]
    names = chosen or sorted(name for name in os.listdir(corpus) if os.path.exists(os.path.join(corpus, name, "gold.json")))
    return [os.path.join(corpus, name) for name in names]


def unpacked(folder, gold, into):
    """The pages of a set, as files; those that its gold names."""
    paths = []
    for name in sorted(gold):
        plain, packed = os.path.join(folder, name + ".html"), os.path.join(folder, "pages", name + ".html.gz")
        path = os.path.join(into, name + ".html")
        opened = open(plain, "rb") if os.path.exists(plain) else gzip.open(packed, "rb")
        with opened as page, open(path, "wb") as out:
            shutil.copyfileobj(page, out)
        paths.append(path)
    return paths


def main():
    build, nutgraf, corpus, chosen = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    missing, programs = [], []
    for name, install in PEERS:
        try:
            programs.append((name, install(os.path.abspath(build))))
        except (Missing, OSError) as why:
            missing.append("%s: not measured: %s" % (name, why))
    for folder in sets_of(corpus, chosen):
        with open(os.path.join(folder, "gold.json"), encoding="utf8") as file:
            gold = json.load(file)
        kinds = next(iter(gold.values()))
        if "body" not in kinds and "with" not in kinds:
            print("%s: its gold has no stories\n" % os.path.basename(folder))
            continue
        with tempfile.TemporaryDirectory() as scratch:
            empty = os.path.join(scratch, "empty.html")
            with open(empty, "w") as file:
                file.write("<html></html>")
            os.mkdir(os.path.join(scratch, "pages"))
            paths = unpacked(folder, gold, os.path.join(scratch, "pages"))
            size = sum(os.path.getsize(path) for path in paths) / 1e6
            print("| %s: %d pages, %.1f MB | %s F1 (precision, recall) | exact | pages/s | faults |\n|---|---|---|---|---|" % (
                os.path.basename(folder.rstrip("/")), len(paths), size, "body" if "body" in kinds else "passages"), flush=True)
            runs = [("nutgraf", lambda: run_nutgraf(nutgraf, paths, empty))]
            runs += [(name, lambda words=words: run_peer(words, paths)) for name, words in programs]
            for name, run in runs:
                try:
                    found, seconds, faults = run()
                except Missing as why:
                    missing.append("%s: not measured: %s" % (name, why))
                    continue
                score, exact = (of_bodies if "body" in kinds else of_passages)(gold, found)
                print("| %s | %s | %s | %.0f | %d |" % (name, score, exact, len(paths) / seconds, len(faults)), flush=True)
                if faults:
                    missing.append("%s: %d pages of %s failed and count as empty; the first: %s" % (
                        name, len(faults), os.path.basename(folder.rstrip("/")), faults[0][:200]))
            print()
    for line in missing:
        print(line)


if __name__ == "__main__":
    main()
