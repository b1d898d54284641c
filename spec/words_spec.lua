-- The small parts that know about words: text, suggestions, dates, expressions.
local edtf = require "nutgraf.edtf"
local expression = require "nutgraf.expression"
local suggest = require "nutgraf.suggest"
local text = require "nutgraf.text"

describe("text", function()
  it("counts columns of a terminal", function()
    assert.equal(0, text.width "")
    assert.equal(5, text.width "plain")
    assert.equal(4, text.width "café")
    assert.equal(4, text.width "cafe\204\129") -- a combining accent takes no column
    assert.equal(4, text.width "日本")
    assert.equal(2, text.width "😀")
    assert.equal(3, text.width "a…b")
  end)

  it("wraps at blanks, and cuts words that are too long", function()
    assert.same({ "one two", "three" }, text.wrap("one two three", 8))
    assert.same({ "one" }, text.wrap("one", 8))
    assert.same({ "abcdefgh", "ij k" }, text.wrap("abcdefghij k", 8))
    assert.same({ "日本", "日" }, text.wrap("日本日", 4))
  end)

  it("makes UTF-8 of what is none, and shortens between characters", function()
    assert.equal("aé日😀", text.valid "aé日😀")
    assert.equal("\239\191\189a\239\191\189", text.valid "\255a\195")
    assert.equal(("\239\191\189"):rep(3) .. "b", text.valid "\237\160\128b") -- a surrogate
    assert.equal("short", text.cut("short", 5))
    assert.equal("caf…", text.cut("café au lait", 4))
  end)

  it("shows what a terminal would obey", function()
    assert.equal("a\239\191\189[31mb", text.clean "a\27[31mb")
    assert.equal("\239\191\189", text.clean "\0")
    assert.equal("a\239\191\189b", text.clean "a\194\155b")
    assert.equal("a\239\191\189b", text.clean "a\226\128\174b")
    assert.equal("a\239\191\189b", text.clean "a\226\129\166b")
    assert.equal("tab\tline\n«é»", text.clean "tab\tline\n«é»")
  end)

  it("folds blanks and drops characters that were cut in two", function()
    assert.equal("a b c", text.fold "  a \n\t b  c ")
    assert.equal("é", text.whole "\169é\195")
    assert.equal("日", text.whole "\151\165日\230\156")
    assert.equal("ab", text.whole "ab")
  end)

  it("shows values as people read them", function()
    assert.equal("3", text.show(3.0))
    assert.equal("yes", text.show(true))
    assert.equal("a; b", text.show { "a", "b" })
    assert.equal("", text.show(nil))
  end)
end)

describe("suggest", function()
  it("counts what must be changed", function()
    assert.equal(0, suggest.distance("csv", "csv"))
    assert.equal(1, suggest.distance("csv", "cvs"))
    assert.equal(1, suggest.distance("quote", "quotes"))
    assert.equal(3, suggest.distance("", "abc"))
    assert.equal(3, suggest.distance("kitten", "sitting"))
  end)

  it("names the nearest, and none where none is near", function()
    assert.equal("quotes", suggest.nearest("qoutes", { "page", "quotes", "links" }))
    assert.equal("markdown", suggest.nearest("mark", { "page", "markdown" }))
    assert.is_nil(suggest.nearest("zebra", { "page", "quotes" }))
    assert.equal("; did you mean 'csv'?", suggest.hint("cvs", { "csv", "json" }))
    assert.equal("", suggest.hint("zebra", { "csv" }))
  end)
end)

describe("edtf", function()
  it("puts dates in order", function()
    local dates = {
      "2012-08-20", "2012", "201X", "2012-21", "2010-04/2010-06", "-0044-03-15", "2012-08-19",
      "2012-08-20T09:30", "19XX", "../2009", "2011-XX-XX", "2012-08~",
    }
    table.sort(dates, function(a, b) return edtf.order(a) < edtf.order(b) end)
    assert.same({
      "../2009", "-0044-03-15", "19XX", "201X", "2010-04/2010-06", "2011-XX-XX", "2012",
      "2012-21", "2012-08~", "2012-08-19", "2012-08-20", "2012-08-20T09:30",
    }, dates)
  end)

  it("puts what is unknown last", function()
    assert.is_true(edtf.order("2999-12-31") < edtf.order(nil))
    assert.is_true(edtf.order("2999-12-31") < edtf.order("soon"))
  end)
end)

describe("expressions", function()
  local function value(source, item)
    return assert(expression.compile(source))(item)
  end

  it("see the fields of an item, and nil for others", function()
    assert.is_true(value('speaker == "MX1"', { speaker = "MX1" }))
    assert.is_true(value("line > 3 and not cue", { line = 4 }))
    assert.is_true(value("math.floor(line / 2) == 2", { line = 5 }))
    assert.equal(2, value('text:find("b")', { text = "abc" }))
    assert.equal("x", value("string", { string = "x" }))
  end)

  it("see nothing else", function()
    for _, name in ipairs { "os", "io", "require", "load", "print", "_G", "debug", "pairs" } do
      assert.is_nil(value(name, {}))
    end
  end)

  it("name themselves in errors", function()
    local test, message = expression.compile("line ==")
    assert.is_nil(test)
    assert.matches("^'line ==' is no Lua expression: ", message)
    assert.is_nil((expression.compile("x; y")))
    assert.is_nil((expression.compile("")))
    assert.is_nil((expression.compile(" -- x")))
    assert.is_nil((expression.compile("x end")))
    local ok, fault = pcall(value, "speaker.name", {})
    assert.is_false(ok)
    assert.matches("^expression 'speaker.name': ", fault)
  end)
end)
