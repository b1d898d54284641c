-- The small parts that know about words: text, suggestions, dates, expressions.
local edtf = require "nutgraf.edtf"
local expression = require "nutgraf.expression"
local suggest = require "nutgraf.suggest"
local text = require "nutgraf.text"
local visible = require "nutgraf.visible"

describe("text", function()
  it("knows capitals of many lands", function()
    for _, word in ipairs { "Ada", "Élodie", "Øystein", "Åberg", "Čapek", "Łódź", "Žiga", "Ÿ", "Ωmega", "Иван" } do
      assert.is_true(text.is_capital(word), word)
    end
    for _, word in ipairs { "ada", "élodie", "øre", "år", "čaj", "łan", "žába", "ß", "÷", "×", "ωmega", "иван", "", "日本", "\255" } do
      assert.is_false(text.is_capital(word), word)
    end
  end)

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

  it("writes out what a terminal would obey, and what nobody sees", function()
    for given, shown in pairs {
      ["a\27[31mb"] = "a<U+001B>[31mb", ["\0\7\127"] = "<U+0000><U+0007><U+007F>",
      ["a\194\155b"] = "a<U+009B>b", -- C1
      ["a\226\128\174b\226\129\166c\216\156\226\128\142"] = "a<U+202E>b<U+2066>c<U+061C><U+200E>",
      ["a\243\160\129\129b\243\160\135\175"] = "a<U+E0041>b<U+E01EF>", -- tags, a selector of nothing
      ["pa\226\128\139ss\194\173word\239\187\191"] = "pa<U+200B>ss<U+00AD>word<U+FEFF>",
      ["ad\226\128\140min\226\128\141"] = "ad<U+200C>min<U+200D>", -- joiners where nothing joins
      ["\226\129\161\227\133\164\226\128\168\239\191\185"] = "<U+2061><U+3164><U+2028><U+FFF9>",
      ["a\155b\226\128"] = "a\\x9Bb\\xE2\\x80", -- no UTF-8: a C1 for a terminal of eight bits
      ["one\r\ntwo\rthree\ffour"] = "one\ntwo\nthree\nfour",
      ["tab\tline\n«é» – “ο”\194\160日"] = "tab\tline\n«é» – “ο”\194\160日",
    } do
      assert.equal(shown, text.clean(given))
    end
    assert.equal("a<U+000A>b<U+0009>c<U+000D>", text.name "a\nb\tc\r")
  end)

  it("leaves the joiners and selectors that a script is spelt with", function()
    for _, word in ipairs {
      "می\226\128\140خواهم", "ക\224\181\141\226\128\141", "👩\226\128\141🚀", "❤\239\184\143\226\128\141🔥", "葛\243\160\132\128",
    } do
      assert.equal(word, text.clean(word))
    end
    -- One, not a row of them that hides a message.
    assert.equal("👩\226\128\141<U+200D>", text.clean "👩\226\128\141\226\128\141")
    assert.equal("😀\239\184\128<U+FE01><U+E0101>", text.clean "😀\239\184\128\239\184\129\243\160\132\129")
  end)

  it("lets a terminal have line ends, and colours of what has cleaned its words", function()
    assert.equal("a,b\r\nc<U+000D>d\r\n", visible.terminal "a,b\r\nc\rd\r\n")
    assert.equal("<U+001B>[1mx<U+001B>[0m", visible.terminal "\27[1mx\27[0m")
    assert.equal("\27[1mx\27[0;31m <U+001B>[2J<U+001B>]0;t<U+0007><U+000D>\r\n",
      visible.terminal("\27[1mx\27[0;31m \27[2J\27]0;t\7\r\r\n", true))
    assert.equal(2, visible.open_end "a\226\128")
    assert.equal(0, visible.open_end "a\226\128\174")
    assert.equal(4, visible.open_end "x\27[1;")
    assert.equal(1, visible.open_end "x\r")
    assert.equal(0, visible.open_end "x\155")
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
