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

test("webannotation: Apache Annotator finds the quoted words by both selectors", async () => {
  const { JSDOM } = await import("jsdom");
  const window = new JSDOM("<body></body>").window;
  for (const name of ["document", "Node", "NodeFilter", "Range"]) {
    globalThis[name] = name === "document" ? window.document : window[name];
  }
  const dom = await import("@apache-annotator/dom");
  const makers = {
    TextQuoteSelector: dom.createTextQuoteSelectorMatcher,
    TextPositionSelector: dom.createTextPositionSelectorMatcher,
  };
  const record = JSON.parse(nutgraf("document", fixture("trail.html"), "--to", "json"));
  const page = JSON.parse(nutgraf("quotes", fixture("trail.html"), "--to", "webannotation"));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  window.document.body.textContent = record.text;
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
  assert.equal(read.getNodeAttribute("KX2", "kind"), "codename");
});

test("dot: Graphviz draws every edge", () => {
  const network = JSON.parse(nutgraf("network", fixture("trail.txt"), "--to", "json"));
  const svg = run("dot", ["-Tsvg"], { input: nutgraf("network", fixture("trail.txt"), "--to", "dot") });
  assert.equal((svg.match(/class="edge"/g) ?? []).length, network.edges.length);
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
  const lines = nutgraf("network", fixture("trail.txt"), "--to", "ftm").trim().split("\n");
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
