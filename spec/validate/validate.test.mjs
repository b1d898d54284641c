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

test("html: Chromium shows the text with a label for every item, and its card leads there", () => {
  for (const name of ["trail.txt", "wire.html"]) {
    const items = JSON.parse(nutgraf("quotes", fixture(name), "--to", "json"));
    fs.writeFileSync("quotes.html", nutgraf("quotes", fixture(name), "--to", "html"));
    const dom = chromium("quotes.html");
    const cards = [...dom.matchAll(/<li class="card" id="([^"]+)">/g)].map((match) => match[1]);
    assert.equal(cards.length, items.length);
    for (const id of cards) {
      const mark = id.replace("d1-", "d1-m-");
      assert.ok(dom.includes(`href="#${id}" id="${mark}"`), `${name}: no mark ${mark}`);
      assert.ok(dom.includes(`href="#${mark}"`), `${name}: no way back to ${mark}`);
    }
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
          const from = place.start - Array.from(quote.prefix).length;
          const to = place.end + Array.from(quote.suffix).length;
          const around = texts[index].slice(from, to).join("");
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

test("jsonld: all of it is of schema.org's vocabulary, by its types for TypeScript", () => {
  const names = ["wire.html", "trail.txt", "spanish.html", "court.html"].map(fixture);
  const data = nutgraf("document", ...names, "--to", "jsonld");
  const check = (text) => {
    fs.writeFileSync("vocabulary.ts", `import type { Graph } from "schema-dts";\nexport const page: Graph = ${text};\n`);
    try {
      return run("node_modules/.bin/tsc", ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext",
        "--moduleResolution", "bundler", "--target", "es2022", "vocabulary.ts"]);
    } catch (fault) {
      return fault.stdout;
    }
  };
  assert.equal(check(data), "");
  assert.match(check(data.replace('"headline"', '"headLine"')), /headLine/);
  assert.match(check(data.replace('"Quotation"', '"Quote"')), /error/);
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

// Opens a page as a person has it, with its own policy; `ask` is run in it, by the browser
// itself and not by the page.
async function opened(file, options, ask) {
  const { chromium: engine } = await import("playwright-core");
  const browser = await engine.launch({ executablePath: run("which", ["chromium"]).trim(),
    args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path.resolve(file)).href);
    const answer = await ask(page);
    assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), [], "it fetches something");
    return answer;
  } finally {
    await browser.close();
  }
}

const reports = {
  "report-one.html": ["trail.txt"],
  "report-five.html": ["trail.txt", "claims.txt", "wire.html", "court.html", "spanish.html"],
  "report-mail.html": ["mail/leak.mbox"],
};
for (const [file, names] of Object.entries(reports)) {
  fs.writeFileSync(file, nutgraf("report", ...names.map(fixture)));
}

test("report: axe finds nothing, in light and dark, at three widths; nothing goes sideways", async () => {
  const axe = fs.readFileSync("node_modules/axe-core/axe.min.js", "utf8");
  for (const file of Object.keys(reports)) {
    for (const colorScheme of ["light", "dark"]) {
      // The checker is a script, which the page's own policy would not let run.
      await opened(file, { colorScheme, bypassCSP: true }, async (page) => {
        await page.evaluate(axe);
        for (const width of [390, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const [across, found] = await page.evaluate(async () => [
            document.documentElement.scrollWidth, await axe.run(),
          ]);
          assert.equal(across, width, `${file}, ${colorScheme}: wider than ${width}`);
          assert.deepEqual(found.violations.map((it) => `${it.id}: ${it.nodes[0].html}`), [],
            `${file}, ${colorScheme}, ${width}`);
          assert.ok(found.passes.length > 15);
        }
      });
    }
  }
});

test("report: every link leads somewhere, and a label's goes to its card", async () => {
  await opened("report-five.html", {}, async (page) => {
    const broken = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id)));
    assert.deepEqual(broken, []);
    await page.locator("#d2-m-Q1").click();
    assert.equal(await page.evaluate(() => document.querySelector(":target").id), "d2-Q1");
    await page.locator("#d2-Q1 a.t").click();
    assert.equal(await page.evaluate(() => document.querySelector(":target").id), "d2-m-Q1");
  });
});

test("report: a box in the key hides its marks without a script", async () => {
  await opened("report-one.html", { javaScriptEnabled: true }, async (page) => {
    const line = () => page.evaluate(() =>
      getComputedStyle(document.querySelector(".words .m2")).textDecorationLine);
    assert.equal(await line(), "underline");
    await page.locator(".key .k2").uncheck();
    assert.equal(await line(), "none");
    assert.equal(await page.locator("#d1-m-Q1").isVisible(), false);
  });
});

test("report: on paper the pages are numbered, marks and labels are there, nothing is cut", async () => {
  await opened("report-one.html", { colorScheme: "dark" }, (page) =>
    page.pdf({ path: "report.pdf", preferCSSPageSize: true }));
  const text = run("pdftotext", ["-layout", "report.pdf", "-"]);
  const pages = text.split("\f").length - 1;
  assert.ok(pages > 3);
  for (let number = 1; number <= pages; number++) {
    assert.match(text, new RegExp(`^\\s*${number} / ${pages}\\s*$`, "m"));
  }
  for (const label of ["Q1", "S1", "D1", "T1", "N1", "R1"]) assert.match(text, new RegExp(`\\b${label}\\b`));
});

// The words of a picture as the browser draws them: the boxes of any two are apart.
test("svg: no words lie on others", async () => {
  const names = ["trail.txt", "wire.html", "court.html", "claims.txt", "heavy.html", "spanish.html"];
  let drawn = 0;
  for (const name of names) {
    for (const [view, layout] of [["timeline", "own"], ["chronology", "own"], ["network", "own"],
      ["network", "graphviz"]]) {
      fs.writeFileSync("picture.svg", nutgraf(view, fixture(name), "--to", "svg", "--layout", layout));
      const over = await opened("picture.svg", {}, (page) => page.evaluate(() => {
        const boxes = [...document.querySelectorAll("text")].map((it) => [it.textContent, it.getBBox()]);
        const { width } = document.documentElement.viewBox.baseVal;
        const wrong = boxes.filter(([, box]) => box.x < 0 || box.x + box.width > width)
          .map(([words]) => `cut: ${words}`);
        boxes.forEach(([first, a], index) => boxes.slice(index + 1).forEach(([second, b]) => {
          // Lines of one name stand close: a point of their boxes, not of their letters, is shared.
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          if (across > 0.5 && down > 2) wrong.push(`${first} on ${second}`);
        }));
        return [boxes.length, wrong];
      }));
      assert.deepEqual(over[1], [], `${view} of ${name}, layout ${layout}`);
      drawn += over[0];
    }
  }
  assert.ok(drawn > 100);
});
