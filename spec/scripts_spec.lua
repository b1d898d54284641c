-- The contract of scripts: what is checked when one is loaded, where scripts are
-- looked for, how items become plain.
local document = require "nutgraf.document"
local folders = require "nutgraf.run.folders"
local items = require "nutgraf.items"
local option_values = require "nutgraf.run.option_values"
local script = require "nutgraf.run.script"
local support = dofile "spec/support.lua"

local function view(changes)
  local it = {
    summary = "s", shape = "list", columns = { { "text" } }, view = function() return {} end,
  }
  for key, value in pairs(changes or {}) do it[key] = value end
  return it
end

describe("the contract of a view", function()
  it("fills in what is left out", function()
    local it = assert(script.validate("view", view()))
    assert.equal("document", it.over)
    assert.equal("string", it.columns[1][2])
  end)

  local function refused(kind, it, message)
    local ok, why = script.validate(kind, it)
    assert.is_nil(ok)
    assert.equal(message, why)
  end

  it("names the field that is wrong", function()
    refused("view", "text", "the file returns a string, where a table that describes the view is expected")
    refused("view", {}, "field 'summary': string expected, got nil")
    refused("view", view { shape = "lst" },
      "field 'shape': 'lst' is none of document, graph, list, report, timeline, tree")
    refused("view", view { columns = {} }, "field 'columns': at least one is needed")
    refused("view", view { columns = { { "n", "int" } } },
      "field 'columns[1][2]': 'int' is none of boolean, integer, list, number, string")
    refused("view", view { over = "all" }, "field 'over': 'all' is none of corpus, document")
    refused("view", view { needs = { 1 } }, "field 'needs[1]': string expected, got number")
    refused("view", view { view = 1 }, "field 'view': function expected, got number")
    refused("view", view { options = { ["Big"] = { type = "string" } } },
      "field 'options.Big': a name is lower-case letters, digits and _")
    refused("view", view { options = { n = { type = "integer", default = "x" } } },
      "field 'options.n.default': a whole number expected, got 'x'")
  end)

  it("is kept for filters, exports and checks as well", function()
    refused("filter", { summary = "s", on = "item" },
      "field 'on': 'item' is none of document, items, source")
    refused("filter", { summary = "s", on = "items", filter = print, argument = "x" },
      "field 'argument': 'x' is none of the options")
    refused("export", { summary = "s", accepts = { "liste" }, item = print },
      "field 'accepts[1]': 'liste' is none of document, graph, list, report, timeline, tree")
    refused("export", { summary = "s", accepts = { "list" } },
      "field 'item': function expected, got nil")
    refused("check", { summary = "s", check = print, severity = "bad" },
      "field 'severity': 'bad' is none of error, note, warning")
  end)
end)

describe("options", function()
  local subject = assert(script.validate("view", view { options = {
    words = { type = "integer", default = 3 }, names = { type = "list" },
    kind = { type = "string", values = { "direct", "scare" } }, on = { type = "boolean" },
    share = { type = "number" },
  } }))

  it("become the values that the script declares", function()
    assert.same({ words = 3 }, option_values.of(subject))
    assert.same({ words = 5, names = { "a", "b" }, on = true, share = 0.5 },
      option_values.of(subject, { words = "5", names = "a, b", on = "yes", share = "0.5" }))
    assert.same({ words = 7, on = false }, option_values.of(subject, { words = 7, on = false }))
  end)

  it("are refused with a message", function()
    local function refused(given, message)
      local values, why = option_values.of(subject, given)
      assert.is_nil(values)
      assert.equal(message, why)
    end
    refused({ words = "2.5" }, "option 'words': a whole number expected, got '2.5'")
    refused({ on = "perhaps" }, "option 'on': yes or no expected, got 'perhaps'")
    refused({ kind = "direkt" },
      "option 'kind': 'direkt' is none of direct, scare; did you mean 'direct'?")
    refused({ wrods = "1" }, "no option 'wrods'; did you mean 'words'?")
  end)
end)

-- A document of ours, as far as items need one.
local CORE = {
  text = "0123456789abcdef", unit = "byte",
  convert = function(_, offset) return offset end,
}
function CORE.slice(_, first, last) return ("0123456789abcdef"):sub(first + 1, last) end
CORE.words = CORE.slice -- it holds no markup
function CORE.find() end
function CORE.part(_, offset) return offset < 12 and "story" or "page" end
function CORE.place(_, offset) return { line = 1 + math.floor(offset / 10), column = 1 + offset % 10 } end
local function a_document()
  return document.new(CORE, { name = "d.txt" })
end

describe("items", function()
  local columns = { { "line", "integer" }, { "text", "string" } }

  it("get place and words from a span", function()
    assert.same({ { document = "d.txt", line = 2, column = 3, span = { 12, 15 }, text = "cde",
      part = "page" } },
      items.normalise(a_document(), { { at = { 12, 15 } } }, "list", columns))
  end)

  it("get hull, ranges and joined words from several", function()
    assert.same({ {
      document = "d.txt", line = 1, column = 2, span = { 1, 8 }, ranges = { { 1, 3 }, { 6, 8 } },
      text = "12 … 67", part = "story",
    } }, items.normalise(a_document(), { { at = { { 1, 3 }, { 6, 8 } } } }, "list", columns))
  end)

  it("get all from a structure, and a key beside one that they refer to", function()
    local quote = { layer = "quotes", span = { 2, 4 }, line = 9, column = 1, key = "k2", text = "“a”" }
    local speaker = { layer = "entities", span = { 0, 1 }, key = "k1", name = "MX1", text = "he" }
    assert.same({ {
      document = "d.txt", line = 9, column = 1, key = "k2", span = { 2, 4 }, text = "“a”",
      speaker = "MX1", speaker_key = "k1", others = { "MX1" }, others_keys = { "k1" },
      part = "story",
    } }, items.normalise(a_document(), { { at = quote, speaker = speaker, others = { speaker } } },
      "list", columns))
  end)

  it("are refused where a field is not of its column's type", function()
    local function refused(list, message, shape)
      local ok, why = pcall(items.normalise, a_document(), list, shape or "list", columns)
      assert.is_false(ok)
      assert.equal(message, why)
    end
    refused({ { text = "a" }, { text = 5 } }, "item 2: field 'text': string expected, got 5")
    refused({ { line = 1.5 } }, "item 1: field 'line': integer expected, got 1.5")
    refused({ { x = print } }, "item 1: field 'x': a function cannot be shown")
    refused({ { children = { { line = "1" } } } },
      "item 1.1: field 'line': integer expected, got string", "tree")
    refused("x", "item: a list is expected, not a string")
    refused({ 5 }, "item 1: an item is a table, not a number")
    refused({ { at = { 5, 2 } } }, "'at' is no span: {5, 2}")
    refused({ { edtf = 2012 } }, "item 1: field 'edtf': string expected", "timeline")
    refused(5, "a document is a table, not a number", "document")
  end)
end)

describe("an added layer", function()
  it("is read like one of the core's", function()
    local doc = a_document()
    doc:add("claims", { { at = { 0, 2 }, who = "A" }, { at = { 3, 5 }, who = "B" } })
    assert.equal(2, doc:count "claims")
    local found = {}
    for claim in doc:claims { who = "B" } do found[#found + 1] = claim.text end
    assert.same({ "34" }, found)
    assert.equal("A", doc:get("claims", 1).who)
    assert.matches("^%x+$", doc:get("claims", 1).key)
    assert.equal(16, #doc:get("claims", 1).key)
    assert.equal(doc:get("claims", 2), doc:find(doc:get("claims", 2).key))
    local both = {}
    for claim in doc:claims { who = { "A", "B" } } do both[#both + 1] = claim.id end
    assert.same({ 1, 2 }, both)
    doc:narrow("claims", function(claim) return claim.who == "B" end)
    assert.equal(1, doc:count "claims")
  end)

  it("cannot take the place of one of the core's", function()
    assert.has_error(function() a_document():add("quotes", {}) end,
      "the layer 'quotes' is the core's: add one of another name")
  end)
end)

describe("the search for scripts", function()
  local root
  before_each(function() root = support.folder() end)
  after_each(function() support.remove(root) end)

  local VIEW = "return { summary = '%s', shape = 'list', columns = {{'text'}}, view = print }\n"

  it("goes --script, NUTGRAF_PATH, user, bundled", function()
    support.write(root .. "/a/views/page.lua", VIEW:format "path")
    support.write(root .. "/user/views/page.lua", VIEW:format "user")
    support.write(root .. "/user/views/mine.lua", VIEW:format "mine")
    support.write(root .. "/bundled/views/page.lua", VIEW:format "bundled")
    support.write(root .. "/one/page.lua", VIEW:format "script")
    local function find(name, scripts, path)
      local where = folders.new {
        scripts = scripts, path = path or "", user = root .. "/user", bundled = root .. "/bundled",
      }
      local text, _, origin = where:find("view", name)
      return text and text:match("summary = '(%w+)'"), origin
    end
    assert.same({ "script", "--script" }, { find("page", { root .. "/one/page.lua" }, root .. "/a") })
    assert.same({ "script", "--script" }, { find("page", { root .. "/one" }, root .. "/a") })
    assert.same({ "path", "NUTGRAF_PATH" }, { find("page", nil, "/nowhere:" .. root .. "/a") })
    assert.same({ "user", "user" }, { find("page") })
    assert.same({ "mine", "user" }, { find("mine") })
    assert.same({}, { find("other") })
  end)

  it("takes no name that leads out of its folders", function()
    support.write(root .. "/secret.lua", "return 1")
    local where = folders.new { path = root .. "/a", user = root, bundled = root }
    for _, name in ipairs { "../secret", "/etc/passwd", "", ".hidden", "a/b", "x\0" } do
      assert.is_nil((where:find("view", name)))
    end
    for _, name in ipairs { "..secret", "/etc/passwd", "", "a..b", "nutgraf./etc" } do
      assert.is_nil((where:module(name)))
    end
  end)

  it("finds modules in the folders' lib/", function()
    support.write(root .. "/lib/my/words.lua", "return 7")
    local where = folders.new { path = root, user = "/nowhere", bundled = "scripts" }
    assert.equal("return 7", (where:module "my.words"))
    assert.equal(support.read "scripts/nutgraf/json.lua", (where:module "nutgraf.json"))
  end)
end)
