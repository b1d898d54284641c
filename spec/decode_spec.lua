-- Bytes to text: each encoding that a page may declare, and the way back to the file.
-- The bytes were taken from the encodings' tables.
local core = require "nutgraf.core"

local function page(encoding, bytes)
  return ('<html><head><meta charset="%s"></head><body><p>%s</p></body></html>'):format(encoding, bytes)
end

local function issue_codes(doc)
  local codes = {}
  for index, issue in ipairs(doc.issues) do codes[index] = issue.code end
  return codes
end

describe("a page's own encoding", function()
  for encoding, case in pairs {
    ["windows-1250"] = { "\163\243d\159", "Łódź" },
    ["iso-8859-2"] = { "\163\243d\188", "Łódź" },
    ["latin2"] = { "\163\243d\188", "Łódź", "iso-8859-2" },
    ["windows-1251"] = { "\207\240\232\226\229\242", "Привет" },
    ["koi8-r"] = { "\240\210\201\215\197\212", "Привет" },
    ["iso-8859-7"] = { "\193\232\222\237\225", "Αθήνα" },
    ["iso-8859-15"] = { "5 \164", "5 €" },
    ["windows-874"] = { "\228\183\194", "ไทย" },
    ["shift_jis"] = { "\147\250\150\123\140\234 text", "日本語 text" },
    ["euc-jp"] = { "\198\252\203\220\184\236", "日本語" },
    ["euc-kr"] = { "\199\209\177\185", "한국" },
    ["gbk"] = { "\214\208\206\196", "中文" },
    ["gb18030"] = { "\148\057\252\054 \214\208", "😀 中" },
    ["big5"] = { "\164\164\164\229", "中文" },
    ["iso-8859-1"] = { "\147caf\233\148", "“café”", "windows-1252" },
  } do
    it(encoding .. " is read, and leads back to the bytes", function()
      local bytes = page(encoding, case[1])
      local doc = assert(core.parse(bytes))
      assert.equal(case[2], doc.text)
      assert.equal(case[3] or encoding, doc.encoding)
      assert.same({}, issue_codes(doc))
      local block = doc:get("blocks", doc:count "blocks")
      assert.equal(bytes:find(case[1], 1, true) - 1, block.byte)
      assert.is_true(doc:verify(bytes))
    end)
  end

  it("gives an issue the line of the bytes that it is about", function()
    -- Two bytes a character in the file, one in the text: offsets of the one are none of the other.
    local function utf16(text) return (text:gsub(".", "%0\0")) end
    local lines = utf16(("a line\n"):rep(40))
    local doc = assert(core.parse("\255\254" .. lines .. utf16("ab") .. "\0\216" .. utf16("c\nthe end\n")))
    local issue = doc.issues[1]
    assert.equal("broken-bytes", issue.code)
    assert.equal(2 + #lines + 4, issue.offset)
    assert.same({ 41, 3 }, { issue.line, issue.column })
    -- Half a character at the very end.
    doc = assert(core.parse("\255\254" .. lines .. "x"))
    assert.same({ 2 + #lines, 41, 1 }, { doc.issues[1].offset, doc.issues[1].line, doc.issues[1].column })
    doc = assert(core.parse("\255\254" .. utf16("<html><body>\n<p>x</p>\n" .. ("<div>"):rep(300) .. "deep"),
      { name = "a.html" }))
    issue = doc.issues[#doc.issues]
    assert.equal("depth-limit", issue.code)
    assert.equal(3, issue.line)
  end)

  it("is not believed where the bytes are UTF-8", function()
    local doc = assert(core.parse(page("windows-1251", "naïve café")))
    assert.equal("naïve café", doc.text)
    assert.equal("utf-8", doc.encoding)
  end)

  it("that is not known is noted with its name, and the text is read as UTF-8", function()
    local doc = assert(core.parse(page("klingon", "naïve")))
    assert.equal("naïve", doc.text)
    assert.same({ "unknown-encoding" }, issue_codes(doc))
    assert.matches("klingon", doc.issues[1].message)
  end)

  it("gives way to what the caller demands", function()
    local doc = assert(core.parse(page("windows-1252", "\207\240"), { encoding = "windows-1251" }))
    assert.equal("Пр", doc.text)
  end)
end)

describe("bytes that an encoding does not have", function()
  it("are read as U+FFFD one by one, counted, and leave the rest in its place", function()
    local bytes = page("shift_jis", "\147\250\160\150\123 end")
    local doc = assert(core.parse(bytes))
    assert.equal("日\239\191\189本 end", doc.text)
    assert.same({ "broken-bytes" }, issue_codes(doc))
    assert.equal(bytes:find("\160", 1, true) - 1, doc.issues[1].byte)
    assert.is_true(doc:verify(bytes))
  end)
end)

describe("UTF-16", function()
  local function utf16(text) return (text:gsub(".", "%0\0")) end

  it("has characters of two units, with or without a mark", function()
    local bytes = utf16 "Smile " .. "\61\216\0\222" .. utf16 " end"
    for mark, name in pairs { ["\255\254"] = "with", [""] = "without" } do
      local doc = assert(core.parse(mark .. bytes))
      assert.equal("Smile 😀 end", doc.text, name)
      assert.equal("utf-16le", doc.encoding)
      assert.same({}, issue_codes(doc))
      assert.is_true(doc:verify(mark .. bytes))
    end
  end)

  it("has halves of such characters that stand alone, which are broken", function()
    local bytes = "\255\254" .. utf16 "a" .. "\61\216" .. utf16 "b"
    local doc = assert(core.parse(bytes))
    assert.equal("a\239\191\189b", doc.text)
    assert.same({ "broken-bytes" }, issue_codes(doc))
    assert.equal(4, doc.issues[1].byte)
    assert.is_true(doc:verify(bytes))
  end)
end)
