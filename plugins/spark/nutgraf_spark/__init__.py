"""Nutgraf over a Spark data frame.

Each of Spark's Python workers keeps one ``nutgraf worker`` for each view, and asks it for one
document after the other. A document that cannot be read, or takes too long, is a row with
``error`` and ``code``; every other document is answered.
"""
import atexit
import json
import subprocess

#: The columns of what is given: an item a row, as JSON; of a document that could not be read one
#: row with what went wrong.
SCHEMA = "id string, document string, position int, item string, error string, code string"

_FIELDS = ("path", "text", "html", "markdown", "xml", "mail")
_BESIDE = ("name", "type", "encoding", "language", "url", "date")
_kept = {}


def _worker(command):
    """The process of this Python worker for a command, started where there is none."""
    process = _kept.get(command)
    if process is None or process.poll() is not None:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        _kept[command] = process
    return process


@atexit.register
def _end():
    for process in _kept.values():
        process.stdin.close()


def _ask(command, request):
    """The answer to one request. A worker that has died is started once more."""
    line = json.dumps(request, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    for last in (False, True):
        process = _worker(command)
        try:
            process.stdin.write(line)
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        if answer:
            return json.loads(answer)
        process.wait()
        if last:
            return {"error": "nutgraf worker ended with status %s" % process.returncode, "code": "died"}


def _rows(command, options, row):
    request = {"id": str(row["id"])}
    for name in _FIELDS + _BESIDE:
        value = row.get(name)
        if isinstance(value, str):
            request[name] = value
    if options:
        request["options"] = options
    answer = _ask(command, request)
    if "error" in answer:
        yield (request["id"], None, None, None, answer["error"], answer["code"])
        return
    for position, item in enumerate(answer["items"]):
        name = item.get("document") or item.get("source", {}).get("path")
        yield (request["id"], name, position, json.dumps(item, ensure_ascii=False), None, None)


def view(frame, name, options=None, nutgraf="nutgraf", seconds=60):
    """What a view makes of each document.

    :param frame: a data frame with ``id`` and one of ``path`` (seen by every executor), ``text``,
        ``html``, ``markdown``, ``xml``, ``mail``; beside it ``name``, ``type``, ``encoding``,
        ``language``, ``url``, ``date``, where they are known
    :param name: of the view
    :param options: the view's, as ``{"kinds": ["unnamed"]}``
    :param nutgraf: the command, on every executor
    :param seconds: by the clock, that one document may take
    :returns: a data frame with the columns of ``SCHEMA``
    """
    command = (nutgraf, "worker", "--view", name, "--max-seconds", str(seconds))

    def answer(frames):
        import pandas

        columns = [part.split()[0] for part in SCHEMA.split(", ")]
        for batch in frames:
            rows = []
            for row in batch.to_dict("records"):
                rows.extend(_rows(command, options, row))
            made = pandas.DataFrame(rows, columns=columns)
            made["position"] = made["position"].astype("Int32")
            yield made

    return frame.mapInPandas(answer, SCHEMA)


def documents(frame, nutgraf="nutgraf", seconds=60):
    """The whole record of each document; parameters and result as of :func:`view`."""
    return view(frame, "document", None, nutgraf, seconds)
