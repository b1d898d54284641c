local nutgraf = require "nutgraf"

local function parts_of(path)
  local list = {}
  for doc, bytes in nutgraf.documents(path) do
    assert.truthy(doc, bytes)
    assert.is_true(doc:verify(bytes))
    list[#list + 1] = doc
  end
  return list
end

local function leaves_of(doc)
  local list = {}
  for block in doc:blocks { leaf = true } do list[#list + 1] = { block.kind, block.role, block.text } end
  return list
end

describe("a feed", function()
  it("of RSS gives a document an entry, with what the feed says of it", function()
    local docs = parts_of("spec/fixtures/xml/feed.xml")
    assert.equal(2, #docs)
    local meta = docs[1].meta
    assert.equal("Pier to close & reopen in May", meta.title)
    assert.same({ "Odile Marrow" }, meta.authors)
    assert.equal("2010-04-19", meta.published)
    assert.equal("Harbor", meta.section)
    assert.equal("feed", meta.sources.title)
    assert.equal("https://harbor.example/pier", nutgraf.source(docs[1]).url)
    assert.equal("The pier closes on Friday.\n\n“We had no choice,” the clerk said.", docs[1].text)
  end)

  it("gives an entry without a text its title, and no date where none can be read", function()
    local doc = parts_of("spec/fixtures/xml/feed.xml")[2]
    assert.equal("No text", doc.text)
    assert.same({ "Otto Brandt" }, doc.meta.authors)
    assert.is_nil(doc.meta.published)
  end)

  it("of Atom may give its titles as HTML", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Pier &amp;amp; &lt;b&gt;quay&lt;/b&gt;</title><summary>Shut.</summary></entry></feed>')
    file:close()
    local doc = parts_of(path)[1]
    os.remove(path)
    assert.equal("Pier & quay", doc.meta.title)
    assert.equal("Shut.", doc.text)
  end)

  it("of Atom takes the address that is no edit link", function()
    local docs = parts_of("spec/fixtures/xml/atom.xml")
    assert.equal(1, #docs)
    assert.equal("Tides", docs[1].meta.title)
    assert.equal("2011-06-03", docs[1].meta.published)
    assert.same({ "Ada Quill" }, docs[1].meta.authors)
    assert.equal("https://harbor.example/tides", nutgraf.source(docs[1]).url)
    assert.equal("High water at noon.", docs[1].text)
  end)
end)

describe("an XML article", function()
  it("in NITF has its roles from the vocabulary", function()
    assert.same({
      { "heading", "headline", "Harbor board votes to close pier" },
      { "heading", "deck", "Reopening set for May" },
      { "paragraph", "byline", "By Odile Marrow" },
      { "paragraph", "dateline", "PORT ALBER, June 3, 2011" },
      { "paragraph", "body", "The board voted on Tuesday to close the north pier." },
      { "blockquote", "body", "We had no choice." },
      { "caption", "caption", "The pier at dawn." },
      { "paragraph", "credit", "Marrow covers the harbor." },
    }, leaves_of(parts_of("spec/fixtures/xml/story.nitf")[1]))
  end)

  it("in TEI keeps what it says and leaves the header out", function()
    assert.same({
      { "heading", "section-title", "Letter from the harbor" },
      { "paragraph", "dateline", "Port Alber, 2 March 1911" },
      { "paragraph", "body", "Dear Ada," },
      { "paragraph", "body", "The peir is shut,\nsays Otto." },
    }, leaves_of(parts_of("spec/fixtures/xml/letter.tei.xml")[1]))
  end)

  it("in JATS tells title, author, section and references", function()
    assert.same({
      { "heading", "headline", "On tides" },
      { "paragraph", "byline", "Quill Ada" },
      { "heading", "section-title", "Methods" },
      { "paragraph", "body", "We measured twice daily 1." },
      { "paragraph", "related", "Brandt, O. Harbors. 1999." },
    }, leaves_of(parts_of("spec/fixtures/xml/article.jats.xml")[1]))
  end)

  it("parts names that touch, and has what stands in a figure as its caption", function()
    local doc = assert(nutgraf.parse("<article><front><contrib><name><surname>Quill</surname><given-names>Ada</given-names></name></contrib></front>"
      .. "<body><p>So it is.</p><fig><label>Figure 1</label><caption><p>The pier.</p></caption></fig></body></article>", { type = "xml" }))
    assert.same({ { "paragraph", "byline", "Quill Ada" }, { "paragraph", "body", "So it is." }, { "caption", "caption", "Figure 1" },
      { "caption", "caption", "The pier." } }, leaves_of(doc))
    assert.same({ "Ada Quill" }, doc.meta.authors)
  end)

  it("in NewsML-G2 has headline, byline and day from what describes it, and its content", function()
    local doc = assert(nutgraf.parse("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta><versionCreated>2011-06-04T08:00:00Z</versionCreated></itemMeta>"
      .. "<contentMeta><contentCreated>2011-06-03T08:00:00Z</contentCreated><creator><name>Odile Marrow</name></creator><headline>Pier to close</headline>"
      .. "<slugline>PIER-CLOSE</slugline><by>By Odile Marrow</by></contentMeta><contentSet><inlineXML><html><head><title>Pier</title></head>"
      .. "<body><p>The pier closes on Friday.</p></body></html></inlineXML></contentSet></newsItem>", { type = "xml" }))
    assert.same({ { "paragraph", "dateline", "2011-06-03T08:00:00Z" }, { "heading", "headline", "Pier to close" }, { "paragraph", "byline", "By Odile Marrow" },
      { "paragraph", "body", "The pier closes on Friday." } }, leaves_of(doc))
    assert.equal("Pier to close", doc.meta.title)
    assert.equal("2011-06-03", doc.meta.published)
    assert.same({ "Odile Marrow" }, doc.meta.authors)
  end)

  it("has its metadata from the roles of its elements, names in their order", function()
    local meta = parts_of("spec/fixtures/xml/article.jats.xml")[1].meta
    assert.equal("On tides", meta.title)
    assert.same({ "Ada Quill" }, meta.authors)
    assert.equal("Letter from the harbor", parts_of("spec/fixtures/xml/letter.tei.xml")[1].meta.title)
    meta = parts_of("spec/fixtures/xml/story.nitf")[1].meta
    assert.equal("Harbor board votes to close pier", meta.title)
    assert.same({ "Odile Marrow" }, meta.authors)
    assert.equal("2011-06-03", meta.published)
  end)

  it("of a vocabulary that nobody knows is blocks of text", function()
    local doc = assert(nutgraf.parse("<?xml version='1.0'?><letter><line>One &amp; two</line><line>three&nbsp;four</line></letter>"))
    assert.same({ { "paragraph", "body", "One & two" }, { "paragraph", "body", "three four" } }, leaves_of(doc))
  end)
end)

describe("broken XML", function()
  -- The text and the one issue of a file that some fault has; its language is known.
  local function read(bytes)
    local doc = assert(nutgraf.parse(bytes, { type = "text/xml", language = "en" }))
    assert.is_true(doc:verify(bytes))
    assert.equal(1, #doc.issues)
    assert.equal("broken-xml", doc.issues[1].code)
    return doc.text, doc.issues[1].message
  end

  it("keeps its words and references, each at its place, and says what is wrong", function()
    local text, message = read("<n>Fish & chips\n&amp; peas</n>")
    assert.equal("Fish chips & peas", text)
    assert.matches("^line 1: broken XML %(.*%): words may be missing", message)
    text, message = read("<n>a\n<>b &lt; c</n>")
    assert.equal("a >b < c", text)
    assert.matches("^line 2: ", message)
    assert.equal("é y", (read("<n>&foo; &eacute; y</n>")))
    assert.equal("one\ntwo", (read("<n>one<br>two")))
    assert.equal("`\239\191\189 s", (read("<n>`\239\191\189\rs")))
  end)

  it("says so where the words after the fault are lost", function()
    assert.equal("one", (read("<n>one</x>two</n>")))
    assert.equal("", (read("<a x=1>hello</a>")))
  end)
end)
