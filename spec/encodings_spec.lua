-- The Encoding Standard: every label, every table, shifts, what pages declare, what is
-- broken. The bytes of the samples were made with Python's codecs; the tables are held
-- against the C library's iconv, with the places where the standard says otherwise.
local core = require "nutgraf.core"
local support = require "spec.support"

local REPLACED = "\u{FFFD}"

local function decoded(bytes, encoding)
  return assert(core.parse(bytes, { encoding = encoding, type = "text/plain" }))
end

-- What the core makes of a page, and what it takes the page's encoding to be.
local function page(bytes)
  local doc = assert(core.parse(bytes, { type = "text/html" }))
  assert.is_true(doc:verify(bytes))
  return doc.text, doc.encoding, doc
end

local SAMPLES = {
  { "windows-1255", "\xE4\xF0\xEE\xEC \xE9\xE9\xF1\xE2\xF8 \xE1\xE9\xE5\xED \xF9\xF0\xE9", "הנמל ייסגר ביום שני" },
  { "windows-1255", "\xF9\xC8\xD1\xEC\xE5\xC9\xED", "שָׁלוֹם" },
  { "windows-1258", "C\xE3ng \xF0\xFD\xF5\xCCng", "Căng đươ\u{300}ng" },
  { "windows-1256", "\xC3\xDB\xE1\xDE \xC7\xE1\xE3\xD1\xDD\xC3", "أغلق المرفأ" },
  { "iso-8859-6", "\xC7\xE4\xE5\xD1\xE1\xC3", "المرفأ" },
  { "iso-8859-8", "\xF0\xEE\xEC", "נמל" },
  { "iso-8859-8-i", "\xF0\xEE\xEC", "נמל" },
  { "windows-1253", "\xD4\xEF \xEB\xE9\xEC\xDC\xED\xE9 \xDD\xEA\xEB\xE5\xE9\xF3\xE5", "Το λιμάνι έκλεισε" },
  { "windows-1254", "Liman kapand\xFD, dedi I\xFE\xFDl", "Liman kapandı, dedi Işıl" },
  { "windows-1257", "Uostas u\xFEdarytas", "Uostas uždarytas" },
  { "iso-8859-4", "\xD3\xEFlis", "Ķīlis" },
  { "iso-8859-3", "Haveno fermi\xF8is", "Haveno fermiĝis" },
  { "iso-8859-10", "\xDE\xF3rsh\xF6fn", "Þórshöfn" },
  { "iso-8859-13", "\xD0ventoji", "Šventoji" },
  { "iso-8859-14", "\xD0yth", "Ŵyth" },
  { "iso-8859-16", "Constan\xFEa", "Constanța" },
  { "iso-8859-5", "\xBF\xDE\xE0\xE2 \xD7\xD0\xDA\xE0\xEB\xE2", "Порт закрыт" },
  { "ibm866", "\x8F\xAE\xE0\xE2 \xA7\xA0\xAA\xE0\xEB\xE2", "Порт закрыт" },
  { "koi8-u", "\xF0\xCF\xD2\xD4 \xDA\xC1\xDE\xC9\xCE\xC5\xCE\xCF, \xA7\xA7", "Порт зачинено, її" },
  { "macintosh", "Le port est ferm\x8E \xD0 \xD2d\x8Fs lundi\xD3", "Le port est fermé – “dès lundi”" },
  { "x-mac-cyrillic", "\x8F\xEE\xF0\xF2", "Порт" },
  { "windows-874", "\xB7\xE8\xD2\xE0\xC3\xD7\xCD\xBB\xD4\xB4", "ท่าเรือปิด" },
  { "shift_jis", "\x8D`\x82\xCD\x87@\x93\xFA\x82\xC9\x95\xC2\x82\xDC\x82\xE9\x81A\xD0\xC5\xC4", "港は①日に閉まる、ﾐﾅﾄ" },
  { "euc-jp", "\xB9\xC1\xA4\xCF\xCA\xC4\xA4\xDE\xA4\xEB \x8E\xD0 \x8F\xB0\xA1", "港は閉まる ﾐ 丂" },
  { "iso-2022-jp", "\x1B$B9A$O\x1B(B ABC \x1B$BJD$^$k!#\x1B(B end", "港は ABC 閉まる。 end" },
  { "iso-2022-jp", "\x1B(J\\~\x1B(I1\x1B(B\\~", "¥‾ｱ\\~" },
  { "gbk", "\xE9F\xBB\xF9\xB8\xDB\xB9\xD8\xB1\xD5 \x80", "镕基港关闭 €" },
  { "gb18030", "\xB8\xDB\xBF\xDA\xB9\xD8\xB1\xD5 \x814\xD74 \x949\xFC6", "港口关闭 ᠮ 😀" },
  { "big5", "\xB4\xE4\xA4f\xC3\xF6\xB3\xAC\x9D\xF8\x9D\xEF", "港口關閉啲嘅" },
  { "euc-kr", "\xBC\x84\x8Cc \xC7\xD7\xB1\xB8\xB0\xA1 \xB4\xDD\xC7\xFB\xB4\xD9", "펲똠 항구가 닫혔다" },
  { "iso-2022-kr", "\x1B$)C\x0EGW18\x0F port \x0E4]H{\x0F\nend", "항구 port 닫힘\nend" },
  { "hz-gb-2312", "~{8[?Z~} ~~ ~{9X1U~}, ~\nend", "港口 ~ 关闭, end" },
  { "utf-7", "Hafen +IBw-zu+IB0 +IBM 1 +- 1 +2D3eAA-", "Hafen “zu” – 1 + 1 😀" },
  { "x-user-defined", "a\x80\xFF", "a\u{F780}\u{F7FF}" },
  { "ibm850", "Gr\x94\xE1e", "Größe" },
  { "ibm437", "A\xA4o", "Año" },
  { "ibm852", "\x9D\xA2d\xAB", "Łódź" },
  { "x-mac-centraleurroman", "\xFC\x97d\x90", "Łódź" },
  { "utf-16be", "\0A\5\xD0\xD8\x3D\xDE\0", "Aא😀" },
}

describe("an encoding", function()
  for _, sample in ipairs(SAMPLES) do
    it(sample[1] .. " gives every letter, and each leads back to its bytes: " .. sample[3]:sub(1, 24), function()
      local name, bytes, text = sample[1], sample[2], sample[3]
      local doc = decoded(bytes, name)
      assert.equal(text, doc.text)
      assert.equal(name, doc.encoding)
      assert.same({}, doc.issues)
      assert.is_true(doc:verify(bytes))
    end)
  end

  it("leads from every letter to its own byte", function()
    local doc = decoded("\xF9\xC8\xD1\xEC\xE5\xC9\xED end \xF0", "windows-1255")
    local last = doc:get("tokens", doc:count "tokens")
    assert.equal("נ", last.text)
    assert.equal(12, last.byte)
    doc = decoded("\x1B$B9A$O\x1B(B ABC \x1B$BJD$^$k\x1B(B xyz", "iso-2022-jp")
    local places = {}
    for token in doc:tokens() do places[token.text] = token.byte end
    assert.equal(11, places.ABC)
    assert.equal(28, places.xyz)
  end)

  it("has letters that are two in Unicode", function()
    local bytes = "\x88b \x88d\x88\xA3 \x88\xA5."
    local doc = decoded(bytes, "big5")
    assert.equal("Ê\u{304} Ê\u{30C}ê\u{304} ê\u{30C}.", doc.text)
    assert.is_true(doc:verify(bytes))
  end)

  it("is read in linear time and memory, its checkpoints too", function()
    for name, unit in pairs { gb18030 = "\x814\xD74\xB8\xDB", shift_jis = "\xD0\x8D`a", ["iso-2022-jp"] = "\x1B$B9A\x1B(Ba",
      ["utf-7"] = "+IBw-a" } do
      local bytes = unit:rep(100000)
      assert.is_true(decoded(bytes, name):verify(bytes), name)
    end
  end)
end)

describe("a label", function()
  -- Label, encoding: one of each encoding's less usual names.
  for label, name in pairs {
    ["866"] = "ibm866", csisolatin2 = "iso-8859-2", ["iso_8859-3:1988"] = "iso-8859-3", l4 = "iso-8859-4",
    cyrillic = "iso-8859-5", ["ecma-114"] = "iso-8859-6", sun_eu_greek = "iso-8859-7", visual = "iso-8859-8",
    logical = "iso-8859-8-i", l6 = "iso-8859-10", iso885913 = "iso-8859-13", ["iso8859-14"] = "iso-8859-14",
    l9 = "iso-8859-15", koi8_r = "koi8-r", ["koi8-ru"] = "koi8-u", mac = "macintosh", ["iso-8859-11"] = "windows-874",
    ["tis-620"] = "windows-874", ["x-cp1250"] = "windows-1250", cp1251 = "windows-1251", ["ansi_x3.4-1968"] = "windows-1252",
    ["US-ASCII"] = "windows-1252", ["iso-8859-1"] = "windows-1252", cp1253 = "windows-1253", ["iso-8859-9"] = "windows-1254",
    latin5 = "windows-1254", ["x-cp1255"] = "windows-1255", cp1256 = "windows-1256", cp1257 = "windows-1257",
    ["x-cp1258"] = "windows-1258", ["x-mac-ukrainian"] = "x-mac-cyrillic", ["GB_2312-80"] = "gbk", chinese = "gbk",
    ["big5-hkscs"] = "big5", ["x-euc-jp"] = "euc-jp", csiso2022jp = "iso-2022-jp", ["Windows-31J"] = "shift_jis",
    ms_kanji = "shift_jis", korean = "euc-kr", ["ks_c_5601-1987"] = "euc-kr", unicode = "utf-16le", unicodefffe = "utf-16be",
    ["unicode-1-1-utf-8"] = "utf-8", [" utf-8\n"] = "utf-8", csiso2022kr = "iso-2022-kr", cp850 = "ibm850",
    ["unicode-1-1-utf-7"] = "utf-7", cp949 = "euc-kr", latin9 = "iso-8859-15",
  } do
    it(label:gsub("%s", "_") .. " is " .. name, function() assert.equal(name, decoded("x", label).encoding) end)
  end

  it("that nobody knows is refused with its name", function()
    local doc, message = core.parse("x", { encoding = "klingon-8" })
    assert.is_nil(doc)
    assert.matches("klingon%-8", message)
    for _, label in ipairs { "", " ", "iso-2022-cn", "replacement", "utf-8x", "latin" } do
      assert.is_nil((core.parse("x", { encoding = label })), label)
    end
  end)
end)

describe("the tables", function()
  local folder = support.folder()
  teardown(function() support.remove(folder) end)

  -- What iconv makes of each sequence; nothing where it is none.
  local function iconv(name, sequences)
    local lines = {}
    for index, sequence in ipairs(sequences) do lines[index] = ("%d:%s\n"):format(index, sequence) end
    support.write(folder .. "/in", table.concat(lines))
    local pipe = io.popen(("iconv -c -f %s -t UTF-8 %s/in 2>/dev/null"):format(name, folder))
    local letters = {}
    for line in pipe:lines() do
      local index, letter = line:match("^(%d+):(.*)$")
      if index then letters[tonumber(index)] = letter end
    end
    pipe:close()
    return letters
  end

  local function ours(name, sequences)
    local letters = {}
    for line in (decoded(table.concat(sequences, "\n"), name).text .. "\n"):gmatch("([^\n]*)\n") do
      letters[#letters + 1] = line
    end
    assert.equal(#sequences, #letters)
    return letters
  end

  local UPPER = {}
  for byte = 0x80, 0xFF do UPPER[#UPPER + 1] = string.char(byte) end

  -- Where the standard has another letter than iconv. Where iconv has none, windows-*
  -- have the control character of the same number; CA in windows-1255 is newer.
  local DIFFERENT = {
    ["koi8-u"] = { [0xAE] = "ў", [0xBE] = "Ў" },
    macintosh = { [0xC6] = "∆", [0xF0] = "\u{F8FF}" },
    ["x-mac-cyrillic"] = { [0xFF] = "€" },
    ["windows-1255"] = { [0xCA] = "\u{5BA}" },
  }
  local NAMES = { macintosh = "MACINTOSH", ["x-mac-cyrillic"] = "MAC-UK", ["x-mac-centraleurroman"] = "MAC-CENTRALEUROPE" }
  local singles = { "koi8-r", "koi8-u", "macintosh", "x-mac-cyrillic", "x-mac-centraleurroman", "ibm437", "ibm850", "ibm852",
    "ibm866", "windows-874" }
  for part = 2, 16 do
    if part ~= 9 and part ~= 11 and part ~= 12 then singles[#singles + 1] = "iso-8859-" .. part end
  end
  for page_number = 1250, 1258 do singles[#singles + 1] = "windows-" .. page_number end

  for _, name in ipairs(singles) do
    it("of " .. name .. " are those of the C library, but where the standard differs", function()
      local theirs = iconv(NAMES[name] or name:upper():gsub("WINDOWS%-", "CP"), UPPER)
      local windows = name:find("windows", 1, true)
      for index, letter in ipairs(ours(name, UPPER)) do
        local byte = 0x7F + index
        local wanted = (DIFFERENT[name] or {})[byte] or theirs[index]
        if wanted == "" then wanted = windows and byte < 0xA0 and "\xC2" .. string.char(byte) or REPLACED end
        assert.equal(wanted, letter, ("%s %02X"):format(name, byte))
      end
    end)
  end

  local function pairs_of(range, before)
    local sequences = {}
    for lead = range[1], range[2] do
      for trail = range[3], range[4] do
        if trail ~= 0x7F then sequences[#sequences + 1] = (before or "") .. string.char(lead, trail) end
      end
    end
    return sequences
  end

  -- Encoding; iconv's name; the pairs; how many of them are letters in the standard's
  -- index; which of these iconv reads as others. Hong Kong's compatible forms, the private
  -- use that GB 18030-2022 has not, signs that differ from vendor to vendor.
  for _, case in ipairs {
    { "gb18030", "GB18030", { 0x81, 0xFE, 0x40, 0xFE }, 23940, "A3A0 FE51 FE52 FE53 FE6C FE76 FE91" },
    { "gbk", "CP936", { 0x81, 0xFE, 0x40, 0xFE }, 23940, "" },
    { "euc-kr", "CP949", { 0x81, 0xFE, 0x41, 0xFE }, 17048, "" },
    { "big5", "BIG5-HKSCS", { 0x87, 0xFE, 0x40, 0xFE }, 18594,
      "A145 A14E A1C2 A1E3 A1F2 A1F3 A241 A242 A244 A246 A247" },
    { "shift_jis", "CP932", { 0x81, 0x9F, 0x40, 0xFC }, 4982, "" },
    { "shift_jis", "CP932", { 0xE0, 0xFC, 0x40, 0xFC }, 7724 - 4982 + 1880, "" }, -- 1880 of private use
    { "euc-jp", "EUC-JP-MS", { 0xA1, 0xFE, 0xA1, 0xFE }, 7336, "" },
    { "euc-jp", "EUC-JP-MS", { 0xA1, 0xFE, 0xA1, 0xFE }, 6067, "A2C3", "\x8F" },
  } do
    it("of " .. case[1] .. " are those of the C library in all its pairs", function()
      local sequences = pairs_of(case[3], case[6])
      local theirs, had, other = iconv(case[2], sequences), 0, {}
      for index, letter in ipairs(ours(case[1], sequences)) do
        local known = theirs[index]
        if not letter:find(REPLACED, 1, true) then had = had + 1 else known = "" end
        -- It reads what it has not byte by byte, or as of private use.
        local private = known:find "^\xEE" or known:find "^\xEF[\x80-\xA3]"
        if known ~= letter and #known > 1 and not (private and case[1] ~= "gb18030") then
          other[#other + 1] = sequences[index]:gsub(".", function(c) return ("%02X"):format(c:byte()) end):sub(-4)
        end
      end
      assert.equal(case[4], had)
      assert.equal(case[5], table.concat(other, " "))
    end)
  end
end)

describe("what a page declares", function()
  local KOI = "\xF0\xCF\xD2\xD4" -- Порт in koi8-r, оНПР in windows-1251, ðÏÒÔ in windows-1252
  local function reads(head, body)
    local text, encoding = page(head .. (body or "<p>" .. KOI .. "</p>"))
    return encoding .. ": " .. text:match("[^\n]*$")
  end

  for head, wanted in pairs {
    ["<html><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><META CHARSET = 'KOI8-R' />"] = "koi8-r: Порт",
    ["<html><meta\tname=a charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><meta/charset=koi8-r>"] = "koi8-r: Порт",
    ['<html><meta http-equiv="content-type" content="text/html; charset=koi8-r">'] = "koi8-r: Порт",
    ['<html><meta content="text/html;charset = \'koi8-r\'" http-equiv=Content-Type>'] = "koi8-r: Порт",
    ['<?xml version="1.0" encoding="koi8-r"?><html>'] = "koi8-r: Порт",
    ["<?xml version='1.0' encoding = 'koi8-r' ?><html>"] = "koi8-r: Порт",
    ['<text id="a" encoding="koi8-r"><html>'] = "koi8-r: Порт",
    -- the page's word before the declaration's
    ['<?xml version="1.0" encoding="windows-1251"?><html><meta charset=koi8-r>'] = "koi8-r: Порт",
    -- a comment, a script, a style, a title, an attribute's value are no elements
    ["<html><!-- <meta charset=windows-1251> --><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><!--> <meta charset=koi8-r> -->"] = "koi8-r: Порт",
    ["<html><script>var a = '<meta charset=windows-1251>'</script><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><script charset=windows-1251 src=a></script><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><link charset=windows-1251 href=a><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><style>/* <meta charset=windows-1251> */</style><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><div title='<meta charset=windows-1251>'></div><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><title>charset=windows-1251</title><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><meta name=description content='charset=windows-1251'><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><title>open <meta charset=koi8-r>"] = "koi8-r: ",
    -- broken ones, then a valid one
    ["<html><meta charset><meta charset=''><meta charset=klingon><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><meta content='text/html; charset=windows-1251'><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><meta http-equiv=content-type content='charset'><meta charset=koi8-r>"] = "koi8-r: Порт",
    ["<html><metadata charset=windows-1251></metadata><meta charset=koi8-r>"] = "koi8-r: Порт",
    -- far down, as browsers find it when they parse
    ["<html>" .. ("<link href=a>"):rep(900) .. "<meta charset=koi8-r>"] = "koi8-r: Порт",
    -- the first attribute of a name counts
    ["<html><meta charset=koi8-r charset=windows-1251>"] = "koi8-r: Порт",
    ["<html><meta charset=x-user-defined>"] = "windows-1252: ðÏÒÔ",
    ["<html><meta charset=iso-8859-1>"] = "windows-1252: ðÏÒÔ",
  } do
    it("is found: " .. head:sub(1, 90), function() assert.equal(wanted, reads(head)) end)
  end

  it("gives way to a byte order mark, and to what the transport says", function()
    local text, encoding = page("\239\187\191<html><meta charset=koi8-r><p>Порт</p>")
    assert.same({ "Порт", "utf-8" }, { text, encoding })
    local doc = core.parse("<html><meta charset=windows-1251><p>" .. KOI, { encoding = "koi8-r" })
    assert.equal("Порт", doc.text)
    doc = core.parse("\239\187\191<html><p>Порт", { encoding = "koi8-r" })
    assert.equal("Порт", doc.text)
  end)

  it("cannot be UTF-16 where it can be read, nor UTF-7, which is for mail alone", function()
    assert.equal("utf-8: Порт", reads("<html><meta charset=utf-16>", "<p>Порт</p>"))
    local text, encoding, doc = page("<html><meta charset=utf-7><p>+IBw-a</p>")
    assert.same({ "+IBw-a", "utf-8", "unknown-encoding" }, { text, encoding, doc.issues[1].code })
  end)

  it("is believed of letters that look like UTF-8 by chance in an encoding of pairs", function()
    assert.equal("gbk: 魔", reads("<html><meta charset=gbk>", "<p>\xC4\xA7</p>"))
    assert.equal("utf-8: ħħħħ", reads("<html><meta charset=gbk>", "<p>ħħħħ</p>"))
    assert.equal("utf-8: “ħ”", reads("<html><meta charset=gbk>", "<p>“ħ”</p>"))
  end)
end)

describe("UTF-16 without a mark", function()
  it("is told by its blanks in a script that is not Latin", function()
    local le = "\31\4>\4@\4B\4 \0\55\4\48\4:\4@\4K\4B\4 \0\50\4.\0\n\0"
    local be = le:gsub("(.)(.)", "%2%1")
    for name, bytes in pairs { ["utf-16le"] = le, ["utf-16be"] = be } do
      local doc = assert(core.parse(bytes))
      assert.same({ "Порт закрыт в.\n", name }, { doc.text, doc.encoding })
      assert.is_true(doc:verify(bytes))
    end
  end)

  it("is not seen in data with zeros", function()
    local doc, message = core.parse(("\1\0\32\0\7\0\10\0"):rep(30))
    assert.is_nil(doc)
    assert.matches("binary data", message)
  end)

  it("is no UTF-32, which is refused by its name", function()
    for _, bytes in ipairs { "\255\254\0\0a\0\0\0", "\0\0\254\255\0\0\0a" } do
      local doc, message = core.parse(bytes)
      assert.is_nil(doc)
      assert.matches("UTF%-32", message)
    end
  end)
end)

describe("bytes that are no letter", function()
  -- As the standard's decoders have it: how many U+FFFD, and what is read again.
  for _, case in ipairs {
    { "utf-8", "a\xE2\x80b", "a\u{FFFD}b" }, { "utf-8", "a\xE2(b", "a\u{FFFD}(b" },
    { "utf-8", "\xF0\x80\x80\x80.", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}." },
    { "utf-8", "\xED\xA0\x80.", "\u{FFFD}\u{FFFD}\u{FFFD}." }, { "utf-8", "\xF0\x9F\x98.", "\u{FFFD}." },
    { "utf-8", "\xC0\xAF\xFF.", "\u{FFFD}\u{FFFD}\u{FFFD}." }, { "utf-8", "end\xF4\x8F\xBF", "end\u{FFFD}" },
    { "gbk", "\x81<b>", "\u{FFFD}<b>" }, { "gbk", "\xFFa", "\u{FFFD}a" },
    { "gbk", "\xB8\x7F", "\u{FFFD}\x7F" }, { "gbk", "end\xB8", "end\u{FFFD}" },
    { "gb18030", "\x81\x30a", "\u{FFFD}0a" }, { "gb18030", "\x81\x30\x81", "\u{FFFD}" },
    { "gb18030", "\xE3\x32\x9A\x36a", "\u{FFFD}a" }, { "gb18030", "\x84\x31\xA4\x37", "\u{FFFD}" },
    { "big5", "\x81<", "\u{FFFD}<" }, { "big5", "\xA1\xFFa", "\u{FFFD}a" }, { "big5", "\x80a", "\u{FFFD}a" },
    { "euc-kr", "\xC9\xA1a", "\u{FFFD}a" }, { "euc-kr", "\xB0 a", "\u{FFFD} a" },
    { "euc-jp", "\xA9\xA1a", "\u{FFFD}a" }, { "euc-jp", "\x8F\xA1\xA1a", "\u{FFFD}a" },
    { "euc-jp", "\x8E\xE0a", "\u{FFFD}a" }, { "euc-jp", "\x8Fa", "\u{FFFD}a" },
    { "shift_jis", "\x85\x40a", "\u{FFFD}@a" }, { "shift_jis", "\xA0\xFDa", "\u{FFFD}\u{FFFD}a" },
    { "shift_jis", "\x81 a", "\u{FFFD} a" }, { "windows-1253", "\xAA\xFF", "\u{FFFD}\u{FFFD}" },
    { "iso-2022-jp", "a\x1B(Qb", "a\u{FFFD}(Qb" }, { "iso-2022-jp", "\x1B$B9\x1B(Bx", "\u{FFFD}x" },
    { "iso-2022-jp", "\x1B$B\x1B(Bx", "\u{FFFD}x" }, { "iso-2022-jp", "\x0Ea\x80", "\u{FFFD}a\u{FFFD}" },
    { "iso-2022-kr", "\x1B$)C\x0EG", "\u{FFFD}" }, { "hz-gb-2312", "~x~{8[!", "\u{FFFD}x港\u{FFFD}" },
    { "utf-7", "+IB.a+2D0-.", "\u{FFFD}.a\u{FFFD}." }, { "utf-7", "\xE9+3QA-", "\u{FFFD}\u{FFFD}" },
    { "utf-16le", "a\0\0\xDCb\0", "a\u{FFFD}b" }, { "utf-16le", "a\0b", "a\u{FFFD}" },
  } do
    it("in " .. case[1] .. ": " .. case[2]:gsub("[^%w%p ]", function(c) return ("\\x%02X"):format(c:byte()) end), function()
      local doc = decoded(case[2], case[1])
      assert.equal(case[3], doc.text)
      assert.is_true(doc:verify(case[2]))
      -- U+FFFD that the file has is a letter like any other.
      if case[2] ~= "\x84\x31\xA4\x37" then assert.equal("broken-bytes", doc.issues[1].code)
      else assert.same({}, doc.issues) end
    end)
  end

  it("are noted each with its line, column and byte, and counted", function()
    local doc = decoded("One \xFF two.\nThree \xC0\xAF four \xE2\x80 five.", "utf-8")
    local places = {}
    for index, issue in ipairs(doc.issues) do
      places[index] = ("%s %d:%d %d"):format(issue.code, issue.line, issue.column, issue.byte)
    end
    assert.same({ "broken-bytes 1:5 4", "broken-bytes 2:7 17", "broken-bytes 2:19 25" }, places)
    assert.equal("3 places are no valid utf-8 and were read as U+FFFD, the first at byte 4 (FF)", doc.issues[1].message)
    assert.equal("byte 17 (C0 AF) is no valid utf-8 and was read as U+FFFD", doc.issues[2].message)
  end)

  it("are told from NUL, which is a letter of any encoding and none of a text", function()
    for _, encoding in ipairs { "utf-8", "windows-1252", "shift_jis" } do
      local bytes = "One\0 two, and three \0\0 four."
      local doc = decoded(bytes, encoding)
      assert.equal("One\u{FFFD} two, and three \u{FFFD}\u{FFFD} four.", doc.text)
      assert.same({ "nul-bytes", "nul-bytes" }, { doc.issues[1].code, doc.issues[2].code })
      assert.equal("2 places are NUL (00), which is no text, and were read as U+FFFD, the first at byte 3", doc.issues[1].message)
      assert.equal(20, doc.issues[2].byte)
      assert.is_true(doc:verify(bytes))
    end
    local doc = decoded("One \xFF\0 two.", "utf-8")
    assert.equal("byte 4 (FF) is no valid utf-8 and was read as U+FFFD", doc.issues[1].message)
    assert.equal("byte 5 is NUL (00), which is no text, and was read as U+FFFD", doc.issues[2].message)
    assert.equal("984 more places are NUL (00), the last at byte 2998", decoded(("x\0 "):rep(1000), "utf-8").issues[17].message)
  end)

  it("are counted where they are too many to note one by one", function()
    local doc = decoded(("x\xFF "):rep(1000), "utf-8")
    assert.equal(17, #doc.issues)
    assert.matches("^1000 places ", doc.issues[1].message)
    assert.equal("984 more places are no valid utf-8, the last at byte 2998", doc.issues[17].message)
    assert.equal(2998, doc.issues[17].byte)
  end)

  it("do not make a page another that is UTF-8 for the rest", function()
    local words = ("Ölhafen für Bürger, "):rep(10)
    for _, declared in ipairs { "utf-8", "iso-8859-1", "windows-1251", "" } do
      local text, encoding, doc = page("<html><meta charset='" .. declared .. "'><p>" .. words .. "\xFF</p>")
      assert.equal("utf-8", encoding)
      assert.equal(words .. REPLACED, text)
      assert.equal("broken-bytes", doc.issues[#doc.issues].code)
    end
  end)

  it("are U+FFFD where a page says UTF-8 and has none, as in browsers", function()
    local text, _, doc = page("<html><meta charset=utf-8><p>caf\xE9</p>")
    assert.equal("caf\u{FFFD}", text)
    assert.equal("broken-bytes", doc.issues[1].code)
  end)

  it("are read as windows-1252 where nothing is declared, which is noted", function()
    local text, encoding, doc = page("<html><p>caf\xE9</p>")
    assert.same({ "café", "windows-1252", "assumed-encoding" }, { text, encoding, doc.issues[1].code })
  end)
end)

describe("a message", function()
  local nutgraf = require "nutgraf"
  local root = support.folder()
  teardown(function() support.remove(root) end)

  -- Charset, transfer encoding, body; the text and the encoding that it is read in.
  for _, case in ipairs {
    { "utf-7", "7bit", "Hafen +IBw-zu+IB0 +IBM 1 +- 1", "Hafen “zu” – 1 + 1", "utf-7" },
    { "ISO-2022-JP", "7bit", "\x1B$B9A$O\x1B(B ABC", "港は ABC", "iso-2022-jp" },
    { "iso-2022-kr", "7bit", "\x1B$)C\x0EGW18\x0F port", "항구 port", "iso-2022-kr" },
    { "hz-gb-2312", "7bit", "~{8[?Z~} ~~", "港口 ~", "hz-gb-2312" },
    { "gb2312", "quoted-printable", "=E9F=BB=F9", "镕基", "gbk" },
    { "ks_c_5601-1987", "base64", "jGPH1w==", "똠항", "euc-kr" },
    { "windows-1255", "8bit", "\xE4\xF0\xEE\xEC", "הנמל", "windows-1255" },
    { "cp850", "quoted-printable", "Gr=94=E1e", "Größe", "ibm850" },
  } do
    it("in " .. case[1] .. " is read, and verifies", function()
      local path = support.write(root .. "/a.eml", ("From: Ada Venn <ada@port.example>\nDate: Mon, 2 Jan 2012 10:00:00 +0000\n"
        .. "MIME-Version: 1.0\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: %s\n\n%s\n")
        :format(case[1], case[2], case[3]))
      local count = 0
      for doc, bytes in nutgraf.documents(path, { language = "en" }) do
        count = count + 1
        assert.equal(case[4], (doc.text:gsub("%s+$", "")))
        assert.equal(case[5], doc.encoding)
        assert.same({}, doc.issues)
        assert.is_true(doc:verify(bytes))
      end
      assert.equal(1, count)
    end)
  end
end)
