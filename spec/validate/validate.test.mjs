// Opens each export in the program, or the validator, that it is for. `make validate`
// installs these and runs this file in a folder below build/.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

const root = process.env.NUTGRAF_ROOT;
const fixture = (name) => path.join(root, "spec/fixtures", name);

function run(program, words, options = {}) {
  return execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
}

// What the command writes; a check that finds something ends with 1. Notes are left out, so
// that whatever stands on standard error is a fault.
function nutgraf(...words) {
  try {
    return run(path.join(root, "build/bin/nutgraf"), [...words, "--quiet"]);
  } catch (fault) {
    if (fault.status === 1 && fault.stderr === "") return fault.stdout;
    throw fault;
  }
}

function chromium(page) {
  return run("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=15000",
    "--allow-file-access-from-files", "--dump-dom", pathToFileURL(path.resolve(page)).href],
    { stdio: ["ignore", "pipe", "ignore"] });
}

test("html: Chromium shows the article with a mark for every item, and its list leads there", () => {
  for (const name of ["trail.txt", "wire.html"]) {
    const items = JSON.parse(nutgraf("quotes", fixture(name), "--to", "json"));
    fs.writeFileSync("quotes.html", nutgraf("quotes", fixture(name), "--to", "html"));
    const dom = chromium("quotes.html");
    const links = [...dom.matchAll(/<a href="#([^"]+)">/g)].map((match) => match[1]);
    assert.equal(links.length, items.length);
    for (const id of links) assert.ok(dom.includes(`<mark id="${id}"`), `${name}: no mark ${id}`);
    assert.ok(!/<script/.test(dom));
  }
});

// The text of each page's body in Chromium, the page as it is: only what it would load is kept out.
function bodies(names) {
  const pages = names.map((name) => fs.readFileSync(fixture(name), "utf8"));
  const data = JSON.stringify(pages).replaceAll("<", "\\u003c");
  fs.writeFileSync("bodies.html", `<!DOCTYPE html><meta charset="utf-8"><body><script>
const policy = '\\u003cmeta http-equiv="Content-Security-Policy" content="default-src \\'none\\'">';
const texts = [];
(async () => {
  for (const page of ${data}) {
    const frame = document.createElement("iframe");
    frame.srcdoc = policy + page;
    await new Promise((done) => { frame.onload = done; document.body.append(frame); });
    texts.push(frame.contentDocument.body.textContent);
    frame.remove();
  }
  document.body.textContent = "TEXTS" + btoa(unescape(encodeURIComponent(JSON.stringify(texts)))) + "END";
})();
</script>`);
  const [, found] = chromium("bodies.html").match(/TEXTS([\w+/=]+)END/);
  return JSON.parse(Buffer.from(found, "base64").toString("utf8"));
}

const PAGES = ["trail.html", "wire.html", "court.html", "feature.html", "interview.html", "spanish.html"];

test("webannotation: every target stands in the original page, as Chromium reads it", () => {
  const texts = bodies(PAGES).map((text) => Array.from(text));
  let count = 0;
  PAGES.forEach((name, index) => {
    for (const view of ["quotes", "names", "timeline", "outline"]) {
      const page = JSON.parse(nutgraf(view, fixture(name), "--to", "webannotation", "--all"));
      for (const annotation of page.items) {
        for (const { selector: [quote, place] } of [annotation.target].flat()) {
          const words = texts[index].slice(place.start, place.end).join("");
          assert.equal(words, quote.exact, `${name}: ${annotation.id}`);
          const around = texts[index].slice(Math.max(0, place.start - 32), place.end + 32).join("");
          assert.equal(around, quote.prefix + quote.exact + quote.suffix, `${name}: ${annotation.id}`);
          count++;
        }
      }
    }
  });
  assert.ok(count > 400, `${count} targets`);
});

test("webannotation: Apache Annotator finds the words in the original page by both selectors", async () => {
  const { JSDOM } = await import("jsdom");
  const html = fs.readFileSync(fixture("trail.html"), "utf8");
  // With scripting on, as in a browser, though nothing of the page is run.
  const window = new JSDOM(html, { runScripts: "outside-only" }).window;
  for (const name of ["document", "Node", "NodeFilter", "Range"]) {
    globalThis[name] = name === "document" ? window.document : window[name];
  }
  const dom = await import("@apache-annotator/dom");
  const makers = {
    TextQuoteSelector: dom.createTextQuoteSelectorMatcher,
    TextPositionSelector: dom.createTextPositionSelectorMatcher,
  };
  const page = JSON.parse(nutgraf("quotes", fixture("trail.html"), "--to", "webannotation"));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  let count = 0;
  for (const annotation of page.items) {
    for (const target of [annotation.target].flat()) {
      const exact = target.selector[0].exact;
      for (const selector of target.selector) {
        let found;
        for await (const range of makers[selector.type](selector)(window.document.body)) {
          found = found ?? range.toString();
        }
        assert.equal(found, exact, `${annotation.id}: ${selector.type}`);
        count++;
      }
    }
  }
  assert.ok(count > 20);
});

test("sarif: the SARIF Multitool finds no error", () => {
  for (const unit of ["byte", "codepoint", "utf16"]) {
    fs.writeFileSync("check.sarif", nutgraf("check", fixture("trail.txt"), fixture("claims.txt"),
      "--to", "sarif", "--offsets", unit));
    const report = run("node_modules/.bin/sarif-multitool", ["validate", "check.sarif"]);
    assert.match(report, /Analysis completed successfully/);
    assert.doesNotMatch(report, /: error /);
  }
});

test("gexf: graphology reads every node and edge", async () => {
  const { default: Graph } = await import("graphology");
  const gexf = await import("graphology-gexf");
  const network = JSON.parse(nutgraf("network", fixture("trail.txt"), "--to", "json"));
  const xml = nutgraf("network", fixture("trail.txt"), "--to", "gexf");
  const parse = gexf.parse ?? gexf.default.parse;
  const read = parse(Graph, xml, { allowUndeclaredAttributes: false, addMissingNodes: false });
  assert.equal(read.order, network.nodes.length);
  assert.equal(read.size, network.edges.length);
  const [node] = read.filterNodes((_, attributes) => attributes.label === "KX2");
  assert.equal(read.getNodeAttribute(node, "kind"), "codename");
});

test("dot: Graphviz draws every edge", () => {
  const network = JSON.parse(nutgraf("network", fixture("trail.txt"), "--to", "json"));
  const svg = run("dot", ["-Tsvg"], { input: nutgraf("network", fixture("trail.txt"), "--to", "dot") });
  assert.equal((svg.match(/class="edge"/g) ?? []).length, network.edges.length);
});

test("graphml: graphology reads every node and edge", async () => {
  const { default: Graph } = await import("graphology");
  const graphml = await import("graphology-graphml");
  const { JSDOM } = await import("jsdom");
  globalThis.DOMParser ??= new JSDOM("").window.DOMParser;
  const network = JSON.parse(nutgraf("network", fixture("trail.txt"), "--to", "json"));
  const parse = graphml.parse ?? graphml.default.parse;
  const read = parse(Graph, nutgraf("network", fixture("trail.txt"), "--to", "graphml"), { addMissingNodes: false });
  assert.equal(read.order, network.nodes.length);
  assert.equal(read.size, network.edges.length);
  const kinds = read.mapEdges((_, attributes) => attributes.kind).sort();
  assert.deepEqual(kinds, network.edges.map((edge) => edge.kind).sort());
});

test("ics: ical.js reads every day", async () => {
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(nutgraf("timeline", fixture("trail.txt"), "--to", "ics")));
  const items = JSON.parse(nutgraf("timeline", fixture("trail.txt"), "--to", "json"));
  const days = items.filter((item) => /^\d{4}-\d{2}-\d{2}$/.test(item.edtf ?? ""));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const starts = events.map((event) => event.startDate.toString());
  for (const day of days) assert.ok(starts.includes(day.edtf), day.edtf);
  for (const event of events) assert.ok(event.duration.toSeconds() >= 86400 && event.summary);
});

test("jsonld: jsonld.js expands the article by schema.org's words", async () => {
  const { default: jsonld } = await import("jsonld");
  const data = JSON.parse(nutgraf("document", fixture("wire.html"), "--to", "jsonld"));
  // The context is at schema.org; here every word stands for itself there.
  const context = { "@vocab": "https://schema.org/", url: { "@type": "@id" } };
  const [article] = await jsonld.expand({ ...data, "@context": context });
  const quotes = JSON.parse(nutgraf("quotes", fixture("wire.html"), "--to", "json"));
  const parts = article["https://schema.org/hasPart"];
  const texts = parts.filter((part) => part["@type"][0].endsWith("/Quotation")).length;
  assert.equal(texts, quotes.length);
});

test("xlsx: ExcelJS reads every row, the frozen header and the links", async () => {
  const { default: ExcelJS } = await import("exceljs");
  nutgraf("quotes", fixture("wire.html"), "--to", "xlsx", "--output", "quotes.xlsx");
  const items = JSON.parse(nutgraf("quotes", fixture("wire.html"), "--to", "json"));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile("quotes.xlsx");
  const sheet = book.getWorksheet("quotes");
  assert.equal(sheet.rowCount, items.length + 1);
  assert.equal(sheet.views[0].ySplit, 1);
  const names = sheet.getRow(1).values.slice(1);
  items.forEach((item, index) => {
    const row = sheet.getRow(index + 2);
    const words = row.getCell(names.indexOf("text") + 1);
    assert.equal(words.text, item.text);
    assert.match(words.hyperlink, /#:~:text=/);
    assert.equal(row.getCell(names.indexOf("line") + 1).value, item.line);
  });
});

test("sqlite: the sqlite3 shell reads a store, its keys and its index", () => {
  fs.rmSync("store.db", { force: true });
  nutgraf("index", "store.db", fixture("trail.txt"), fixture("wire.html"), fixture("mail"));
  const ask = (sql) => run("sqlite3", ["-json", "store.db", sql]).trim();
  assert.equal(ask("PRAGMA foreign_key_check"), "");
  assert.match(ask("PRAGMA integrity_check"), /"ok"/);
  const [{ n }] = JSON.parse(ask("SELECT count(*) AS n FROM search WHERE search MATCH 'pilots'"));
  assert.ok(n > 5);
  const quotes = JSON.parse(nutgraf("quotes", fixture("wire.html"), "--to", "json", "--all"));
  const [{ count }] = JSON.parse(ask(`SELECT count(*) AS count FROM quotes q JOIN documents d
    ON d.id = q.document WHERE d.name LIKE '%wire.html'`));
  assert.equal(count, quotes.length);
});

test("timelinejs: TimelineJS shows every dated item", () => {
  const items = JSON.parse(nutgraf("timeline", fixture("trail.txt"), "--to", "json"));
  const data = nutgraf("timeline", fixture("trail.txt"), "--to", "timelinejs");
  const dated = items.filter((item) => item.edtf && /^[\[{]?\d{4}/.test(item.edtf));
  const events = JSON.parse(data).events;
  assert.equal(events.length, dated.length);
  fs.writeFileSync("timeline.html", `<!DOCTYPE html><meta charset="utf-8">
<script src="node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<div id="timeline" style="width:1000px;height:600px"></div>
<script>new TL.Timeline("timeline", ${data})</script>`);
  const shown = chromium("timeline.html").match(/class="tl-timemarker[ "]/g) ?? [];
  assert.equal(shown.length, events.length);
});

test("ftm: every entity fits the FollowTheMoney model", async () => {
  const { Model, defaultModel } = await import("@alephdata/followthemoney");
  const model = new Model(defaultModel);
  const lines = ["network", "names", "sources", "quotes"].flatMap(
    (view) => nutgraf(view, fixture("trail.txt"), "--to", "ftm").trim().split("\n"));
  const ids = new Set();
  for (const line of lines) {
    const raw = JSON.parse(line);
    const entity = model.getEntity(raw);
    assert.match(raw.id, /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    for (const [name, values] of Object.entries(raw.properties)) {
      const property = entity.schema.getProperty(name);
      assert.ok(property, `${raw.schema} has no property ${name}`);
      for (const value of values) {
        assert.equal(typeof value, "string");
        if (property.type.name === "entity") assert.ok(ids.has(value), `${name} leads nowhere`);
      }
    }
    ids.add(raw.id);
  }
  assert.ok(lines.some((line) => JSON.parse(line).schema === "UnknownLink"));
});

test("csl: Citation.js makes a bibliography of the cited documents", async () => {
  const { Cite } = await import("@citation-js/core");
  await import("@citation-js/plugin-csl");
  const trail = JSON.parse(nutgraf("trail", fixture("trail.txt"), "--to", "json"));
  const references = new Cite(JSON.parse(nutgraf("trail", fixture("trail.txt"), "--to", "csl")));
  assert.equal(references.data.length, trail.length);
  assert.match(references.format("bibliography", { format: "text" }), /Quillon Boarding Was Joint/);
});
