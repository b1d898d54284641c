// Readability or defuddle, both on linkedom, over the pages that standard input names, a path a
// line; a JSON object a page. As: node extract.mjs readability
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";

const PEERS = {
  readability: (document) => new Readability(document).parse()?.content,
  defuddle: async (document) => (await Defuddle(document, "https://page.example/")).content,
};
const peer = PEERS[process.argv[2]];
// What a page's own data holds that is no JSON is told by libraries on the console.
for (const name of ["log", "warn", "error"]) console[name] = () => {};

// As the transport or the page says, else UTF-8: a browser would have decoded it before.
function text(bytes) {
  const head = bytes.subarray(0, 2048).toString("latin1");
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const found = { path, html: "", fault: null };
  try {
    found.html = (await peer(parseHTML(text(readFileSync(path))).document)) ?? "";
  } catch (fault) {
    found.fault = String(fault);
  }
  process.stdout.write(JSON.stringify(found) + "\n");
}
