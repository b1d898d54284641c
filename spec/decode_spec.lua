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

-- Sentences of our own; the bytes are those of the encodings' tables.
describe("an encoding that nobody declares", function()
  local sentences = {
    ["gb18030"] = { "港口委员会昨天说，新的码头还没有人知道什么时候能开工，市里的报告也没有说明。",
      "\184\219\191\218\206\175\212\177\187\225\215\242\204\236\203\181\163\172\208\194\181\196\194\235\205\183\z
        \187\185\195\187\211\208\200\203\214\170\181\192\202\178\195\180\202\177\186\242\196\220\191\170\185\164\z
        \163\172\202\208\192\239\181\196\177\168\184\230\210\178\195\187\211\208\203\181\195\247\161\163" },
    ["big5"] = { "港口委員會昨天說，新的碼頭還沒有人知道什麼時候能開工，市裡的報告也沒有說明。",
      "\180\228\164f\169e\173\251\183|\172Q\164\209\187\161\161A\183s\170\186\189X\192Y\193\217\168S\166\179\z
        \164H\170\190\185D\164\176\187\242\174\201\173\212\175\224\182}\164u\161A\165\171\184\204\170\186\179\z
        \248\167i\164]\168S\166\179\187\161\169\250\161C" },
    ["euc-jp"] = { "港の委員会はきのう、新しい桟橋の工事がいつ始まるのか、まだだれにも分からないと話した。",
      "\185\193\164\206\176\209\176\247\178\241\164\207\164\173\164\206\164\166\161\162\191\183\164\183\164\164\z
        \187\183\182\182\164\206\185\169\187\246\164\172\164\164\164\196\187\207\164\222\164\235\164\206\164\171\z
        \161\162\164\222\164\192\164\192\164\236\164\203\164\226\202\172\164\171\164\233\164\202\164\164\164\200\z
        \207\195\164\183\164\191\161\163" },
    ["shift_jis"] = { "港の委員会はきのう、新しい桟橋の工事がいつ始まるのか、まだだれにも分からないと話した。",
      "\141`\130\204\136\207\136\245\137\239\130\205\130\171\130\204\130\164\129A\144V\130\181\130\162\142V\139\z
        \180\130\204\141H\142\150\130\170\130\162\130\194\142n\130\220\130\233\130\204\130\169\129A\130\220\130\z
        \190\130\190\130\234\130\201\130\224\149\170\130\169\130\231\130\200\130\162\130\198\152b\130\181\130\z
        \189\129B" },
    ["euc-kr"] = { "항만 위원회는 어제 새 부두의 공사가 언제 시작되는지 아직 아무도 모른다고 말했다.",
      "\199\215\184\184 \192\167\191\248\200\184\180\194 \190\238\193\166 \187\245 \186\206\181\206\192\199 \z
        \176\248\187\231\176\161 \190\240\193\166 \189\195\192\219\181\199\180\194\193\246 \190\198\193\247 \190\z
        \198\185\171\181\181 \184\240\184\165\180\217\176\237 \184\187\199\223\180\217." },
    ["windows-1251"] = { "Комитет порта вчера сообщил, что никто не знает, когда начнётся работа на новом причале.",
      "\202\238\236\232\242\229\242 \239\238\240\242\224 \226\247\229\240\224 \241\238\238\225\249\232\235, \z
        \247\242\238 \237\232\234\242\238 \237\229 \231\237\224\229\242, \234\238\227\228\224 \237\224\247\237\z
        \184\242\241\255 \240\224\225\238\242\224 \237\224 \237\238\226\238\236 \239\240\232\247\224\235\229." },
    ["koi8-r"] = { "Комитет порта вчера сообщил, что никто не знает, когда начнётся работа на новом причале.",
      "\235\207\205\201\212\197\212 \208\207\210\212\193 \215\222\197\210\193 \211\207\207\194\221\201\204, \z
        \222\212\207 \206\201\203\212\207 \206\197 \218\206\193\197\212, \203\207\199\196\193 \206\193\222\206\z
        \163\212\211\209 \210\193\194\207\212\193 \206\193 \206\207\215\207\205 \208\210\201\222\193\204\197." },
    ["ibm866"] = { "Комитет порта вчера сообщил, что никто не знает, когда начнётся работа на новом причале.",
      "\138\174\172\168\226\165\226 \175\174\224\226\160 \162\231\165\224\160 \225\174\174\161\233\168\171, \z
        \231\226\174 \173\168\170\226\174 \173\165 \167\173\160\165\226, \170\174\163\164\160 \173\160\231\173\z
        \241\226\225\239 \224\160\161\174\226\160 \173\160 \173\174\162\174\172 \175\224\168\231\160\171\165." },
    ["windows-1253"] = { "Η επιτροπή του λιμανιού είπε χθες ότι κανείς δεν ξέρει πότε θα αρχίσουν τα έργα στη νέα προβλήτα.",
      "\199 \229\240\233\244\241\239\240\222 \244\239\245 \235\233\236\225\237\233\239\253 \229\223\240\229 \z
        \247\232\229\242 \252\244\233 \234\225\237\229\223\242 \228\229\237 \238\221\241\229\233 \240\252\244\z
        \229 \232\225 \225\241\247\223\243\239\245\237 \244\225 \221\241\227\225 \243\244\231 \237\221\225 \240\z
        \241\239\226\235\222\244\225." },
    ["windows-1255"] = { "ועדת הנמל אמרה אתמול כי איש אינו יודע מתי תתחיל העבודה ברציף החדש.",
      "\229\242\227\250 \228\240\238\236 \224\238\248\228 \224\250\238\229\236 \235\233 \224\233\249 \224\233\z
        \240\229 \233\229\227\242 \238\250\233 \250\250\231\233\236 \228\242\225\229\227\228 \225\248\246\233\z
        \243 \228\231\227\249." },
    ["windows-1256"] = { "قالت لجنة الميناء أمس إن أحدا لا يعرف متى يبدأ العمل في الرصيف الجديد.",
      "\222\199\225\202 \225\204\228\201 \199\225\227\237\228\199\193 \195\227\211 \197\228 \195\205\207\199 \z
        \225\199 \237\218\209\221 \227\202\236 \237\200\207\195 \199\225\218\227\225 \221\237 \199\225\209\213\z
        \237\221 \199\225\204\207\237\207." },
    ["windows-874"] = { "คณะกรรมการท่าเรือกล่าวเมื่อวานนี้ว่ายังไม่มีใครรู้ว่างานที่ท่าเรือใหม่จะเริ่มเมื่อใด",
      "\164\179\208\161\195\195\193\161\210\195\183\232\210\224\195\215\205\161\197\232\210\199\224\193\215\232\z
        \205\199\210\185\185\213\233\199\232\210\194\209\167\228\193\232\193\213\227\164\195\195\217\233\199\232\z
        \210\167\210\185\183\213\232\183\232\210\224\195\215\205\227\203\193\232\168\208\224\195\212\232\193\224\z
        \193\215\232\205\227\180" },
  }

  for encoding, case in pairs(sentences) do
    it(encoding .. " is told by its language's common letters, and said to be a guess", function()
      local bytes = "<html><body><p>" .. case[2] .. "</p></body></html>"
      local doc = assert(core.parse(bytes))
      assert.same({ case[1], encoding }, { doc.text, doc.encoding })
      assert.equal("assumed-encoding", doc.issues[1].code)
      assert.matches(encoding .. ", which their letters make likely", doc.issues[1].message, 1, true)
      assert.is_true(doc:verify(bytes))
      local plain = assert(core.parse(case[2], { type = "text" }))
      assert.same({ case[1], encoding }, { plain.text, plain.encoding })
    end)
  end

  it("is never guessed for languages of the Latin alphabet, nor from a few letters", function()
    for _, bytes in ipairs {
      "Die Beh\246rde pr\252ft die Br\252cke \252ber dem Hafen; die Pr\252fung l\228uft, sagte sie.",
      "La commission a indiqu\233 que l'\233tude sur le port a \233t\233 retard\233e apr\232s l'\233t\233.",
      "T\246\246b sadamas: \246\246 l\228bi t\246\246tasid k\245ik t\246\246lised \252ksk\245ik kus.",
      "R\230kef\248lge \230\248\229 \230\248\229, b\229den \248 p\229 \230rlig m\229te.",
      "Komisja portu poda\179a, \191e nowe nabrze\191e b\234dzie gotowe p\243\159niej, ni\191 s\177dzono.",
      "\147Yes\148 \150 \147no\148 \150 \147perhaps\148, said the harbour master\146s deputy\133",
      "caf\233",
      "\207\240",
    } do
      local doc = assert(core.parse("<p>" .. bytes .. "</p>"))
      assert.equal("windows-1252", doc.encoding, doc.text)
      assert.equal("assumed-encoding", doc.issues[1].code)
    end
  end)

  it("gives way to what the page declares, and to what the caller demands", function()
    local bytes = sentences["gb18030"][2]
    assert.equal("windows-1252", assert(core.parse(page("iso-8859-1", bytes))).encoding)
    assert.equal("big5", assert(core.parse("<p>" .. bytes .. "</p>", { encoding = "big5" })).encoding)
  end)
end)
