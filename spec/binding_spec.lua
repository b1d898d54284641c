-- Documents in Lua: their fields, their handles, offsets in every unit.
local core = require "nutgraf.core"
local nutgraf = require "nutgraf"

local PAGE = table.concat {
  '<html lang="en"><head><title>Tide tables</title>',
  '<meta property="og:title" content="Tides &amp; fees">\n',
  '<meta name="author" content="Ida Moor"></head>\n',
  '<body class="a b"><h1>T\195\169 first</h1>\n',
  '<p id="one">High \240\159\140\138 water. <a href="https://a.example/x">See more</a> here.</p>\n',
  '<ul><li>Left</li><li>Right</li></ul></body></html>\n',
}

-- Té first / High 🌊 water. See more here. / Left / Right
--   bytes: 0-9, 11-42, 44-48, 50-55; a code point less from é on, three more from 🌊 on.
local TEXT = "T\195\169 first\n\nHigh \240\159\140\138 water. See more here.\n\nLeft\n\nRight"

local function list(iterator)
  local out = {}
  for item in iterator do out[#out + 1] = item end
  return out
end

local function texts(iterator)
  local out = {}
  for item in iterator do out[#out + 1] = item.text end
  return out
end

describe("a document", function()
  local doc = core.parse(PAGE)

  it("has what was read", function()
    assert.are.equal(TEXT, doc.text)
    assert.are.equal("text/html", doc.type)
    assert.are.equal("utf-8", doc.encoding)
    assert.are.equal("en", doc.language)
    assert.are.equal(#PAGE, doc.bytes)
    assert.are.equal("byte", doc.unit)
    assert.are.equal("document (text/html, " .. #PAGE .. " bytes)", tostring(doc))
    assert.is_nil(doc.nothing)
    assert.is_nil(doc[1])
  end)

  it("cannot be changed", function()
    assert.has_error(function() doc.text = "" end)
    assert.has_error(function() doc:get("blocks", 1).kind = "pre" end)
    assert.is_false(getmetatable(doc))
    assert.is_false(getmetatable(doc:get("blocks", 1)))
  end)

  it("tells what cannot be read", function()
    local none, message, offset = core.parse("\0\1\2\3\0\1\2\3")
    assert.is_nil(none)
    assert.are.equal("string", type(message))
    assert.are.equal(0, offset)
    none, message = core.parse("x", { encoding = "klingon" })
    assert.is_nil(none)
    assert.is_truthy(message:find("klingon", 1, true), message)
    none, message = core.parse("xyz", { limits = { bytes = 2 } })
    assert.is_nil(none)
    assert.are.equal("string", type(message))
  end)

  it("refuses arguments of the wrong kind", function()
    assert.has_error(function() core.parse(5) end)
    assert.has_error(function() core.parse("x", "html") end)
    assert.has_error(function() core.parse("x", { unit = "word" }) end,
      "option 'unit' must be byte, codepoint or utf16, not 'word'")
    assert.has_error(function() core.parse("x", { name = 5 }) end, "option 'name' must be a string, not a number")
    assert.has_error(function() core.parse("x", { limits = { depth = -1 } }) end)
    assert.has_error(function() core.parse("x", { lexicon = {} }) end, "option 'lexicon' must be a function")
  end)

  it("takes short names of types", function()
    assert.are.equal("text/markdown", core.parse("# a", { type = "markdown" }).type)
    assert.are.equal("text/plain", core.parse("# a", { type = "text/plain" }).type)
  end)

  it("has metadata as a plain table", function()
    local meta = core.parse("A text.", {
      meta = { title = "Given", authors = { "Ida Moor", "Jon Low" }, source = "header" },
    }).meta
    assert.are.equal("Given", meta.title)
    assert.are.same({ "Ida Moor", "Jon Low" }, meta.authors)
    assert.are.same({}, meta.versions)
    assert.are.equal("header", meta.sources.title)
    assert.are.equal("header", meta.sources.authors)
    assert.is_nil(meta.deck)
  end)

  it("makes its tables once", function()
    assert.are.equal(doc.meta, doc.meta)
    assert.are.equal(doc.issues, doc.issues)
  end)

  it("lists its issues with their places", function()
    local broken = core.parse("Fine.\nBroken \255 here.", { encoding = "utf-8" })
    assert.are.equal(1, #broken.issues)
    local issue = broken.issues[1]
    assert.are.equal("string", type(issue.code))
    assert.are.equal("string", type(issue.message))
    assert.are.equal(13, issue.offset)
    assert.are.equal(2, issue.line)
    assert.are.equal(8, issue.column)
  end)

  it("proves itself against its bytes", function()
    assert.is_true(doc:verify(PAGE))
    local none, message, offset = doc:verify((PAGE:gsub("Right", "Wrong")))
    assert.is_nil(none)
    assert.are.equal("string", type(message))
    assert.are.equal("number", type(offset))
  end)
end)

describe("an iterator", function()
  local doc = core.parse(PAGE)

  it("gives a layer's structures in order", function()
    assert.are.same({ "Left", "Right" }, texts(doc:blocks { kind = "item" }))
    assert.are.equal(doc:count "blocks", #list(doc:blocks()))
    assert.are.equal(0, #list(core.parse("x"):quotes()))
  end)

  it("filters by any field", function()
    assert.are.same({ "T\195\169 first", "Left", "Right" }, texts(doc:blocks { kind = { "heading", "item" } }))
    assert.are.same({ "T\195\169 first" }, texts(doc:blocks { level = 1, kind = "heading" }))
    assert.are.same({ "T", "High", "See", "Left", "Right" }, (function()
      local first = {}
      for token in doc:tokens { capital = true } do first[#first + 1] = token.text:sub(1, 1) == "T" and "T" or token.text end
      return first
    end)())
    assert.are.same({ "Left", "Right" }, texts(doc:blocks { parent = true, leaf = true }))
    local parent = doc:get("blocks", 4).parent
    assert.are.same({ "Left", "Right" }, texts(doc:blocks { parent = parent }))
    assert.are.same({}, texts(doc:blocks { parent = parent, kind = "heading" }))
  end)

  it("does not take an unknown field", function()
    assert.has_error(function() doc:blocks { colour = "red" } end)
    assert.has_error(function() doc:blocks { "heading" } end)
    assert.has_error(function() doc:blocks "heading" end)
  end)

  it("keeps its document", function()
    local next_block = core.parse(PAGE):blocks { kind = "item" }
    collectgarbage()
    collectgarbage()
    assert.are.equal("Left", next_block().text)
    collectgarbage()
    assert.are.equal("Right", next_block().text)
    assert.is_nil(next_block())
    assert.is_nil(next_block())
  end)
end)

describe("a handle", function()
  local doc = core.parse(PAGE)
  local block = doc:get("blocks", 2)

  it("has what every structure has", function()
    assert.are.equal(2, block.id)
    assert.are.equal("blocks", block.layer)
    assert.are.equal(doc, block.document)
    assert.are.same({ 11, 42 }, block.span)
    assert.are.equal(11, block.start)
    assert.are.equal(42, block.stop)
    assert.are.equal("High \240\159\140\138 water. See more here.", block.text)
    assert.are.equal(4, block.line)
    assert.are.equal(13, block.column)
    assert.are.equal(PAGE:find("High", 1, true) - 1, block.byte)
    assert.are.equal("paragraph", block.kind)
    assert.are.equal("block 2", tostring(block))
    assert.is_nil(block.parent)
    assert.is_nil(block.level)
    assert.is_nil(block.colour)
    assert.is_nil(block[1])
  end)

  it("equals another of the same structure", function()
    assert.are.equal(block, doc:get("blocks", 2))
    assert.is_false(block == doc:get("blocks", 1))
    assert.is_false(block == doc:get("tokens", 2))
    assert.is_false(block == core.parse(PAGE):get("blocks", 2))
    assert.are.equal(block, doc:get("sentences", 2).block)
  end)

  it("has the same key in a file as in a buffer that keeps no last line break", function()
    local function last(text)
      local quote
      for it in core.parse(text, { type = "plain" }):quotes() do quote = it end
      return quote.key
    end
    local text = "The clerk spoke.\n\n\"We had no choice,\" she said."
    assert.are.equal(last(text), last(text .. "\n"))
  end)

  it("is got by its number, or by its key in any parse", function()
    assert.is_nil(doc:get("blocks", 0))
    assert.is_nil(doc:get("blocks", 99))
    assert.is_nil(doc:get("blocks", 1.5))
    assert.has_error(function() doc:get("bricks", 1) end)
    assert.is_truthy(block.key:find("^" .. ("[0-9a-f]"):rep(16) .. "$"))
    assert.are.equal(block.key, core.parse(PAGE):find(block.key).key)
    assert.are.equal(block, doc:find(block.key))
    local token = doc:get("tokens", 3)
    assert.are.equal(token, doc:find(token.key))
    assert.is_nil(doc:find "0000000000000000")
    assert.is_nil(doc:find "")
  end)

  it("outlives all other ways to its document", function()
    local alone = core.parse(PAGE):get("blocks", 1)
    collectgarbage()
    collectgarbage()
    assert.are.equal("T\195\169 first", alone.text)
    assert.are.equal(TEXT, alone.document.text)
  end)

  it("tells the shape of a token", function()
    local shapes = {}
    for token in nutgraf.parse("NATO's 3 U.S. men.", { language = "en" }):tokens() do
      local is = {}
      for _, name in ipairs { "capital", "upper", "digits", "glued", "dotted", "clitic" } do
        assert.are.equal("boolean", type(token[name]))
        if token[name] then is[#is + 1] = name end
      end
      shapes[#shapes + 1] = token.text .. " " .. token.kind .. " " .. table.concat(is, " ")
    end
    assert.are.same({
      "NATO word capital upper", "'s word glued clitic", "3 number digits", "U.S. word capital upper dotted",
      "men word ", ". punctuation glued",
    }, shapes)
  end)

  it("has the address of a link", function()
    local link = list(doc:links())[1]
    assert.are.equal("https://a.example/x", link.href)
    assert.are.equal("See more", link.text)
    assert.are.equal("a", link.node.tag)
  end)

  it("reads words without the signs of markup among them", function()
    local pasted = core.parse("Some <b>bold</b> words here.\n\nMore.\n", { type = "plain" })
    local plain = pasted:get("blocks", 1)
    assert.are.equal("Some bold words here.", plain.text)
    assert.are.equal("Some <b>bold</b> words here.", pasted:slice(plain.start, plain.stop))
    assert.are.same({ { 5, 8 }, { 12, 16 } }, pasted:markup())
  end)
end)

describe("the tree", function()
  local doc = core.parse(PAGE)

  it("is asked by tag and attributes", function()
    local metas = list(doc:nodes { tag = "meta", property = "og:title" })
    assert.are.equal(1, #metas)
    assert.are.same({ property = "og:title", content = "Tides & fees" }, metas[1].attributes)
    assert.are.equal(1, metas[1].line)
    assert.are.equal(PAGE:find("<meta", 1, true), metas[1].column)
    assert.are.equal("head", metas[1].parent.tag)
    assert.are.equal(1, #list(doc:nodes { id = true }))
    assert.are.equal(2, #list(doc:nodes { tag = "meta", content = true }))
    assert.are.equal(1, #list(doc:nodes { tag = "meta", name = false }))
    assert.are.equal(2, #list(doc:nodes { tag = { "h1", "p" } }))
    assert.is_nil(list(doc:nodes { tag = "html" })[1].parent)
  end)

  it("gives children and text", function()
    local ul = list(doc:nodes { tag = "ul" })[1]
    assert.are.same({ "Left", "Right" }, texts(ul:children()))
    assert.are.same({ "Right" }, texts(ul:children { tag = "li" }) and { texts(ul:children())[2] })
    local p = list(doc:nodes { id = "one" })[1]
    assert.are.same({ "See more" }, texts(p:children { tag = "a" }))
    assert.are.same({}, texts(p:children { tag = "b" }))
    assert.are.equal("High \240\159\140\138 water. See more here.", p.text)
    assert.are.equal(p, doc:get("nodes", p.id))
    assert.are.equal(p, doc:get("blocks", 2).node)
  end)
end)

describe("offsets", function()
  local units = {
    byte = { 11, 42, 21, 48, 16, 20 },
    codepoint = { 10, 38, 17, 44, 15, 16 },
    utf16 = { 10, 39, 18, 45, 15, 17 },
  }

  for unit, expected in pairs(units) do
    it("are in the unit " .. unit, function()
      local doc = core.parse(PAGE, { unit = unit })
      local block = doc:get("blocks", 2)
      assert.are.equal(unit, doc.unit)
      assert.are.same({ expected[1], expected[2] }, block.span)
      assert.are.equal("water", doc:slice(expected[3], expected[3] + 5))
      assert.are.equal("\240\159\140\138", doc:slice(expected[5], expected[6]))
      assert.are.equal(expected[5] - expected[1] + 13, doc:place(expected[5]).column)
      local water = doc:place(expected[3])
      assert.are.equal(4, water.line)
      assert.are.equal(expected[3] - expected[1] + 13, water.column)
      assert.are.equal(PAGE:find("water", 1, true) - 1, water.byte)
      assert.are.equal(expected[3], doc:offset(water.line, water.column))
      for other, values in pairs(units) do
        for i = 1, #values do assert.are.equal(values[i], doc:convert(expected[i], unit, other)) end
      end
    end)
  end

  it("are checked", function()
    local doc = core.parse("caf\195\169", { unit = "codepoint" })
    assert.are.equal("caf\195\169", doc:slice(0, 4))
    assert.are.equal("", doc:slice(4, 4))
    assert.has_error(function() doc:slice(0, 5) end)
    assert.has_error(function() doc:slice(-1, 2) end)
    assert.has_error(function() doc:slice(2, 1) end)
    assert.has_error(function() doc:slice(0.5, 1) end)
    assert.has_error(function() doc:place(5) end)
    assert.has_error(function() doc:convert(0, "byte", "mile") end)
    assert.is_nil(doc:offset(99, 1))
  end)
end)

describe("what is at a place", function()
  it("is the innermost structure of each layer", function()
    local doc = core.parse(PAGE)
    local more = doc:get("blocks", 2)
    local place = doc:place(doc:offset(more.line, more.column) + #"High \240\159\140\138 water. See m")
    local here = doc:at(place.line, place.column)
    assert.are.equal(more, here.block)
    assert.are.equal("more", here.token.text)
    assert.are.equal("https://a.example/x", here.link.href)
    assert.is_nil(here.quote)
    assert.is_nil(here.mark)
    local item = list(doc:blocks { kind = "item" })[2]
    assert.are.equal(item, doc:at(item.line, item.column).block)
    assert.are.same({}, doc:at(99, 1))
  end)

  it("climbs out of what ended before", function()
    local doc = core.parse("He (who [so] was late) came (x).")
    assert.are.equal("[so]", doc:at(1, 10).mark.text)
    assert.are.equal("(who [so] was late)", doc:at(1, 14).mark.text)
    assert.is_nil(doc:at(1, 24).mark)
    assert.are.equal("(x)", doc:at(1, 30).mark.text)
    assert.are.equal(doc:at(1, 14).mark, doc:at(1, 10).mark.parent)
  end)
end)

describe("annotations", function()
  local doc = nutgraf.parse([[
The Office of Parks (OOP) denied it. "We [the council] left," said Mr. Reed.

She wrote to the OOP: "It is late."
]], { type = "text/plain", language = "en" })

  it("have quotations and marks", function()
    local quote = doc:get("quotes", 1)
    assert.are.equal('"We [the council] left,"', quote.text)
    assert.are.equal("direct", quote.kind)
    assert.are.same({ quote.start + 1, quote.stop - 1 }, quote.inner)
    assert.is_true(quote.closed)
    assert.is_nil(quote.parent)
    assert.is_nil(quote.continues)
    assert.are.equal(doc:get("blocks", 1), quote.block)
    local mark = list(doc:marks { kind = "interpolation" })[1]
    assert.are.equal("[the council]", mark.text)
    assert.are.equal(quote, mark.quote)
    assert.is_false(mark.mixed)
    assert.are.equal("the council", doc:slice(mark.inner[1], mark.inner[2]))
  end)

  it("have acronyms", function()
    local acronym = doc:get("acronyms", 1)
    assert.are.equal("OOP", acronym.short)
    assert.are.equal("Office of Parks", acronym.long)
    assert.are.equal("parenthesis", acronym.how)
    assert.are.equal("OOP", doc:slice(acronym.short_span[1], acronym.short_span[2]))
    assert.are.same({ 4, 19 }, acronym.long_span)
  end)

  it("have attributions", function()
    local quote = list(doc:quotes())[2]
    local said
    for attribution in doc:attributions { quotes = quote } do said = attribution end
    assert.are.equal("wrote", said.cue)
    assert.are.equal("She", said.source)
    assert.are.equal("wrote", doc:slice(said.cue_span[1], said.cue_span[2]))
    assert.are.same({ quote }, said.quotes)
    assert.are.same({ quote.span }, said.content)
    assert.are.equal("asserts", said.polarity)
    assert.is_nil(said.manner)
    assert.are.same({}, said.hedges)
    assert.are.equal("string", type(said.rule))
    assert.are.equal(said, doc:at(quote.line, quote.column + 2).attribution)
  end)

  it("have mentions and entities", function()
    local entity = list(doc:entities { name = "Mr. Reed" })[1] or list(doc:entities { kind = "person" })[1]
    assert.are.equal("person", entity.kind)
    assert.are.equal(entity.mentions[1].text, entity.text)
    assert.are.equal("table", type(entity.aliases))
    assert.are.equal("table", type(entity.descriptions))
    assert.is_true(#list(doc:mentions { entity = entity }) == #entity.mentions)
  end)

  it("have dates", function()
    local dated = nutgraf.parse("It opened on August 20, 2012.", { language = "en" })
    local date = dated:get("dates", 1)
    assert.are.equal("August 20, 2012", date.text)
    assert.are.equal("2012-08-20", date.edtf)
    assert.are.equal("day", date.precision)
    assert.is_false(date.relative)
    assert.is_nil(date.anchor)
  end)

  it("refer to each other by handles of one document", function()
    for _, layer in ipairs(core.layers) do
      for handle in doc[layer](doc) do
        for _, field in ipairs(core.fields[layer]) do
          local value = handle[field]
          if type(value) == "userdata" then assert.are.equal(doc, value.document) end
        end
        assert.are.equal(handle, doc:get(layer, handle.id))
      end
    end
    for entity in doc:entities() do
      assert.are.equal(entity.mention, entity.mentions[1])
      for _, mention in ipairs(entity.mentions) do assert.are.equal(entity, mention.entity) end
    end
  end)
end)

describe("a lexicon", function()
  it("knows no bytes that are no UTF-8", function()
    local doc = assert(nutgraf.parse("The mayor said it was old.\n", { type = "text", language = "en" }))
    assert.equal(1, doc:class("s", "nouns-ending"))
    assert.is_nil((doc:class("\193\179", "nouns-ending"))) -- an "s" in two bytes
    assert.is_nil((doc:class("\240", "nouns-ending")))
    assert.is_true(doc:known("Anna").given)
    assert.same({}, doc:known("\193\129nna"))
    assert.same({}, doc:known("Anna\240"))
  end)

  it("names what is wrong with it", function()
    assert.has_error(function() core.lexicon("en", { colour = { "red" } }) end, "lexicon: unknown class 'colour'")
    assert.has_error(function() core.lexicon("en", { stop = { "" } }) end,
      "lexicon: class 'stop' has a phrase that is empty or malformed: ''")
    assert.has_error(function() core.lexicon("x", { stop = { ["half\226\128"] = 1 } }) end,
      "lexicon: class 'stop' has a phrase that is empty or malformed: 'half\226\128'")
    assert.has_error(function() core.lexicon("en", { month = { may = "five" } }) end)
    assert.has_error(function() core.lexicon("en", { month = { may = 1.5 } }) end)
    assert.has_error(function() core.lexicon("en", { month = 5 }) end)
    assert.has_error(function() core.lexicon("en", { stop = { "x" } }, "no tagger") end)
    assert.are.equal("lexicon", tostring(core.lexicon("en", { stop = { "the" }, month = { may = 5 } })))
  end)

  it("is asked for by language, and what goes wrong there is raised", function()
    local asked = {}
    local doc = core.parse("x", {
      language = "de",
      lexicon = function(language)
        asked[#asked + 1] = language
        collectgarbage()
        return core.lexicon("de", { stop = { "der" } })
      end,
    })
    assert.are.equal("de", doc.language)
    assert.are.same({ "de" }, asked)
    local fault = { "a table" }
    local ok, raised = pcall(core.parse, "x", { lexicon = function() error(fault) end })
    assert.is_false(ok)
    assert.are.equal(fault, raised)
    assert.has_error(function() core.parse("x", { lexicon = function() return 5 end }) end,
      "the lexicon function must return a lexicon or nil, not a number")
    local options = { language = "de", meta = { title = ("t"):rep(60), authors = { ("a"):rep(60) } } }
    function options.lexicon()
      options.meta, options.language = nil, nil
      collectgarbage()
      local _ = ("b"):rep(60)
    end
    assert.are.equal(("t"):rep(60), core.parse("x", options).meta.title)
    ok = coroutine.wrap(function()
      return pcall(core.parse, "x", { lexicon = function() coroutine.yield() end })
    end)()
    assert.is_false(ok)
  end)
end)

describe("the module", function()
  it("names everything in the order of the core", function()
    assert.are.same({
      "blocks", "letters", "sentences", "tokens", "quotes", "marks", "dates", "mentions", "entities", "acronyms",
      "attributions", "nouns", "clauses", "links",
    }, core.layers)
    assert.are.equal("heading", core.kinds.blocks[1])
    assert.are.same({ "word", "number", "punctuation" }, core.kinds.tokens)
    assert.are.equal("headline", core.roles[1])
    assert.are.same({ "asserts", "denies", "questions" }, core.polarities)
    assert.are.equal("alleges", core.manners[1])
    assert.are.same({ "id", "key", "span", "start", "stop", "text", "line", "column", "byte", "part" },
      core.common)
    assert.are.same({ "kind", "role", "parent", "level", "leaf", "letter", "weight", "why", "recurs", "time", "time_end" }, core.fields.blocks)
    assert.are.equal("string", type(core.version))
  end)

  it("hashes bytes", function()
    assert.are.equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", core.sha256 "")
    assert.are.equal("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
      core.sha256(("a"):rep(1000000)))
    assert.has_error(function() core.sha256(5) end)
  end)

  it("hashes files of any size, as coreutils do", function()
    local path = os.tmpname()
    for _, size in ipairs { 0, 1, 55, 56, 63, 64, 65, 119, 120, 16383, 16384, 16385, 100001 } do
      local file = assert(io.open(path, "wb"))
      file:write((("nutgraf "):rep(math.ceil(size / 8)):sub(1, size)))
      file:close()
      local pipe = assert(io.popen("sha256sum " .. path))
      assert.are.equal(pipe:read("*a"):match "^%x+", core.sha256_file(path))
      pipe:close()
    end
    os.remove(path)
    local hash, message = core.sha256_file(path)
    assert.is_nil(hash)
    assert.are.equal("No such file or directory", message)
    assert.are.equal("Is a directory", select(2, core.sha256_file "/"))
  end)


  it("lists a folder, and says why it cannot", function()
    local names = core.folder "spec/fixtures/xml"
    table.sort(names)
    assert.are.same({ "article.jats.xml", "atom.xml", "feed.xml", "letter.tei.xml", "story.nitf" }, names)
    local none, message = core.folder "spec/no such folder"
    assert.is_nil(none)
    assert.are.equal("spec/no such folder: No such file or directory", message)
    assert.is_nil((core.folder "README.md"))
    assert.has_error(function() core.folder() end)
  end)
end)
