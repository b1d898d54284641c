-- A store of documents (nutgraf index) and what it answers (nutgraf search): what changed is read
-- again and nothing else, every file is there wholly, other programs read it, and what a person
-- types is words.
local cjson = require "cjson"
local database = require "nutgraf.store.database"
local schema = require "nutgraf.store.schema"
local support = require "spec.support"

local PIER = "The pier\n\n“We had no choice,” said Odile Marrow, who chairs the board.\n\n"
  .. "Marrow said that the crane had been sold in 2010.\n\nNobody else was asked about the façade.\n"
local DOCK = "The dock\n\nTobias Crell said the crane was his. “It's mine,” Crell said.\n"
local LETTERS = ("From x@x Tue May 14 09:12:00 2019\nFrom: Odile Marrow <odile@marrow.example>\n"
  .. "To: Ada Venn <ada@venn.example>\nSubject: %s\nDate: Tue, 14 May 2019 0%d:12:00 +0000\n\n%s leaked.\n\n")
  :rep(2, "\n"):format("The ash", 8, "The ash", "The barrels", 9, "The barrels")

local root
before_each(function()
  root = support.folder()
  support.write(root .. "/in/pier.txt", PIER)
  support.write(root .. "/in/deep/dock.txt", DOCK)
  support.write(root .. "/in/two.mbox", LETTERS)
end)
after_each(function() support.remove(root) end)

local function run(line, expected)
  local out, err, status = support.run("nutgraf " .. line, root)
  assert.equal(expected or 0, status, err)
  return out, err
end

local function open() return assert(database.open(root .. "/s.db", false)) end

local function count(db, sql) return tonumber(db:row("SELECT count(*) AS n FROM " .. sql).n) end

local function hits(line)
  local list = {}
  for one in run("search s.db " .. line .. " --to ndjson --quiet"):gmatch "[^\n]+" do
    list[#list + 1] = cjson.decode(one)
  end
  return list
end

describe("nutgraf index", function()
  it("keeps every document with its layers, each row of a document's text", function()
    local out, err = run "index s.db in"
    assert.equal("", err)
    assert.equal("s.db: 4 documents of 3 files read, 0 files unchanged, 0 taken out\n", out)
    local db = open()
    assert.same({ 3, 4 }, { count(db, "files"), count(db, "documents") })
    local quotes = 0
    for row in db:rows "SELECT q.text, q.start, q.stop, d.text AS whole FROM quotes q JOIN documents d ON d.id = q.document" do
      quotes = quotes + 1
      assert.equal(row.text, row.whole:sub(tonumber(row.start) + 1, tonumber(row.stop)))
    end
    assert.equal(2, quotes)
    local spoken = {}
    for row in db:rows([[SELECT e.name, a.kind, a.text FROM attributions a
      JOIN entities e ON e.document = a.document AND e.id = a.speaker ORDER BY a.document, a.id]]) do
      spoken[#spoken + 1] = row.name .. ": " .. row.text
    end
    table.sort(spoken)
    assert.same({ "Odile Marrow: that the crane had been sold in 2010", "Odile Marrow: “We had no choice,”",
      "Tobias Crell: the crane was his", "Tobias Crell: “It's mine,”" }, spoken)
    for _, layer in ipairs(schema.layers) do assert.is_number(count(db, layer[1])) end
    assert.equal("ok", db:row("PRAGMA integrity_check").integrity_check)
    assert.is_nil(db:row "PRAGMA foreign_key_check")
    db:close()
  end)

  it("reads what has changed, and nothing else", function()
    run "index s.db in"
    local db = open()
    local before = db:row("SELECT id FROM documents WHERE name = 'in/pier.txt'").id
    db:close()
    assert.matches("0 documents of 0 files read, 3 files unchanged", (run "index s.db in"))
    -- Touched, but the same.
    support.write(root .. "/in/pier.txt", PIER)
    assert.matches("0 documents of 0 files read, 3 files unchanged", (run "index s.db in"))
    support.write(root .. "/in/deep/dock.txt", DOCK:gsub("crane", "winch"))
    assert.matches("1 documents of 1 files read, 2 files unchanged", (run "index s.db in"))
    -- In another language it is another reading.
    assert.matches("4 documents of 3 files read, 0 files unchanged", (run "index s.db in --language es"))
    assert.matches("4 documents of 3 files read", (run "index s.db in --language es --again"))
    run "index s.db in"
    db = open()
    assert.same({ 3, 4 }, { count(db, "files"), count(db, "documents") })
    assert.is_true(tonumber(before) < tonumber(db:row("SELECT id FROM documents WHERE name = 'in/pier.txt'").id))
    db:run "INSERT INTO search (search) VALUES ('integrity-check')"
    db:close()
    assert.equal(0, #hits "crane --speaker Crell")
    assert.equal(1, #hits "winch --speaker Crell")
  end)

  it("reads a file again of which somebody has decided something", function()
    run "index s.db in"
    run 'correct in/pier.txt 3 speaker="Ada Venn"'
    assert.matches("1 documents of 1 files read, 2 files unchanged", (run "index s.db in"))
    assert.matches("Ada Venn", (run "search s.db 'no choice' --kind direct"))
    assert.matches("0 files read, 3 files unchanged", (run "index s.db in"))
    assert.matches("1 files read, 2 files unchanged", (run "index s.db in --no-corrections"))
  end)

  it("takes the words of what is gone out of the full-text index, whoever takes the document out", function()
    run "index s.db in"
    local db = open()
    db:run "PRAGMA foreign_keys = ON"
    assert.is_true(count(db, "search WHERE search MATCH 'crane'") > 1)
    db:run "DELETE FROM files"
    assert.equal(0, count(db, "passages"))
    assert.equal(0, count(db, "search WHERE search MATCH 'crane'"))
    db:run "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"
    db:close()
  end)

  it("takes out what is gone, where it is asked to", function()
    run "index s.db in"
    support.run("rm in/two.mbox", root)
    assert.matches("0 taken out", (run "index s.db in"))
    assert.matches("0 taken out", (run "index s.db in/deep --prune"))
    assert.matches("1 taken out", (run "index s.db in --prune"))
    -- What lies in a folder whose name only begins alike is not asked about.
    support.write(root .. "/in2/wall.txt", "The wall\n\nIt stands.\n")
    support.write(root .. "/in2/gate.txt", "The gate\n\nIt is shut.\n")
    run "index s.db in2"
    os.remove(root .. "/in2/wall.txt")
    assert.matches("0 taken out", (run "index s.db in --prune"))
    assert.matches("1 taken out", (run "index s.db in2 --prune"))
    local db = open()
    assert.same({ 3, 3 }, { count(db, "files"), count(db, "documents") })
    assert.equal(0, count(db, "passages WHERE document NOT IN (SELECT id FROM documents)"))
    db:run "INSERT INTO search (search) VALUES ('integrity-check')"
    db:close()
  end)

  it("is the same by several processes, and keeps what can be read beside what cannot", function()
    support.write(root .. "/in/broken.docx", "no zip")
    local _, err = run("index s.db in --jobs 2", 2)
    assert.matches("broken%.docx", err)
    local db = open()
    assert.same({ 3, 4 }, { count(db, "files"), count(db, "documents") })
    db:close()
  end)

  it("keeps a file of any name, once, by however many paths it is named", function()
    support.write(root .. "/in/it's \"caf\233\".txt", DOCK)
    support.write(root .. "/in/two\nlines.txt", DOCK)
    assert.equal("s.db: 6 documents of 5 files read, 0 files unchanged, 0 taken out\n",
      run "index s.db in in/pier.txt ./in/pier.txt in/pier.txt")
    assert.equal("s.db: 0 documents of 0 files read, 5 files unchanged, 0 taken out\n", run "index s.db in ./in/pier.txt")
    local db = open()
    assert.same({ 5, 6 }, { count(db, "files"), count(db, "documents") })
    assert.equal("in/it's \"caf�\".txt", db:row("SELECT path FROM files WHERE path LIKE '%caf%'").path)
    db:close()
    support.write(root .. "/in/it's \"caf\232\".txt", PIER)
    local _, err = run("index s.db in --again", 2)
    assert.matches("another file of a name that is no UTF%-8 looks the same: rename one", err)
  end)

  it("makes one store where two begin it, and waits for what another writes", function()
    local out = support.run("nutgraf index s.db in/pier.txt & nutgraf index s.db in/deep; wait", root)
    assert.equal(2, select(2, out:gsub("1 documents of 1 files read", "")))
    local db = open()
    assert.equal(2, count(db, "documents"))
    db:close()
  end)

  it("refuses what is no store, and what it cannot make one of", function()
    support.write(root .. "/notes.db", "Some notes.\n")
    assert.equal("nutgraf: notes.db: it is no SQLite database\n", select(2, run("index notes.db in", 2)))
    assert.equal("Some notes.\n", support.read(root .. "/notes.db"))
    local other = assert(database.open(root .. "/other.db", true))
    other:run "CREATE TABLE mine (a)"
    other:close()
    assert.equal("nutgraf: other.db: it is no store of this version of nutgraf\n", select(2, run("index other.db in", 2)))
    assert.matches("which files%?", select(2, run("index s.db", 2)))
    assert.matches("standard input", select(2, run("index s.db -", 2)))
    assert.matches("in bytes", select(2, run("index s.db in --offsets utf16", 2)))
  end)
end)

describe("nutgraf search", function()
  before_each(function() run "index s.db in" end)

  it("finds who said what, and no paragraph whose statement is shown", function()
    local found = hits "crane"
    assert.equal(2, #found)
    for _, hit in ipairs(found) do assert.not_equal("paragraph", hit.kind) end
    found = hits "crane --speaker marrow"
    assert.same({ 1, "Odile Marrow", "in/pier.txt", "indirect", 5 },
      { #found, found[1].speaker, found[1].document, found[1].kind, found[1].line })
    assert.equal(2, #hits "--speaker Marrow")
    assert.equal(1, #hits "--speaker Marrow --kind direct")
    assert.equal("paragraph", hits("nobody")[1].kind)
  end)

  it("takes all words, phrases and beginnings, without accents", function()
    assert.equal(1, #hits "facade")
    assert.equal(1, #hits "'crane had been'")
    assert.equal(0, #hits "'been crane'")
    assert.equal(2, #hits "cran* --kind indirect")
    assert.equal(0, #hits "cran")
    assert.equal(0, #hits "crane facade")
  end)

  it("takes days", function()
    assert.equal(2, #hits "leaked --since 2019-05-14")
    assert.equal(0, #hits "leaked --since 2019-05-15")
    assert.equal(2, #hits "leaked --until 2019-05-14")
    assert.equal(0, #hits "leaked --until 2019-05-13")
  end)

  it("takes what is typed for words, never for the language of the index", function()
    for _, words in ipairs { "'crane OR dock'", "'\"crane'", "'crane) OR (x'", "'NEAR(a b)'", "\"it's mine\"", "'text:crane'" } do
      local _, err, status = support.run("nutgraf search s.db " .. words, root)
      assert.equal(0, status, words .. ": " .. err)
    end
    assert.equal(1, #hits "\"it's mine\"")
  end)

  it("finds parts of a text in scripts without blanks between words", function()
    support.write(root .. "/in/tokyo.txt", "東京都の知事は辞任すると発表した。\n\nกรุงเทพมหานคร\n\nقال الوزير إن القطار تأخر.\n")
    run "index s.db in"
    for _, words in ipairs { "知事", "知事 東京", "'辞任*'", "เทพ", "الوزير" } do assert.equal(1, #hits(words), words) end
    for _, words in ipairs { "大阪", "知事 大阪", "知事 crane", "知事 --kind direct", "--speaker 知事" } do
      assert.equal(0, #hits(words), words)
    end
  end)

  it("finds a word behind what its script writes together with it", function()
    support.write(root .. "/in/arabic.txt", "قال المدير إن السفينة غرقت. وبالمدير كفى.\n")
    support.write(root .. "/in/hebrew.txt", "הספינה טבעה, ובנמל לא אמרו דבר.\n")
    run "index s.db in"
    for _, word in ipairs { "مدير", "المدير", "سفينة" } do
      assert.equal("in/arabic.txt", hits(word)[1].document, word)
    end
    for _, word in ipairs { "ספינה", "נמל" } do assert.equal("in/hebrew.txt", hits(word)[1].document, word) end
    assert.same({}, hits "مدينة")
  end)

  it("says which words are none, and what has no date to go by", function()
    assert.equal("nutgraf: '&' holds no letter or digit, and is not looked for\n", select(2, run "search s.db leaked '&'"))
    local out, err = run "search s.db crane --since 2001-01-01"
    assert.equal("", out)
    assert.matches("\nnutgraf: %d are in documents without a date, and are left out\n$", err)
    assert.equal("", select(2, run "search s.db leaked --since 2001-01-01"))
  end)

  it("says what it did not find, and how much more there is", function()
    local out, err = run "search s.db zebra"
    assert.equal("", out)
    assert.equal("nutgraf: s.db: nothing that is indexed has all of this\n", err)
    assert.matches("\nnutgraf: 1 more: %-%-limit shows them\n$", "\n" .. select(2, run "search s.db leaked --limit 1"))
    assert.matches("^nutgraf: which words, or whose%?", select(2, run("search s.db '--' '!!'", 2)))
    assert.equal("nutgraf: no.db: no such file: 'nutgraf index' makes a store\n", select(2, run("search no.db x", 2)))
    assert.matches("is none of", select(2, run("search s.db x --to html", 2)))
  end)

  it("gives sheets", function()
    local out = run "search s.db crane --speaker Crell --to csv"
    assert.matches("^document,published,line,kind,speaker,text,", out)
    assert.matches("\r\nin/deep/dock%.txt,,3,indirect,Tobias Crell,the crane was his,", out)
  end)
end)

describe("nutgraf search --view", function()
  before_each(function()
    support.write(root .. "/in/far.txt", "Odile Marrow works for the Harbor Board. KX2 is said to be Odile Marrow.\n\n"
      .. "\"It was cold,\" said Odile Marrow on March 3, 2011. In a memo dated March 1, 2011, Marrow wrote that it was.\n")
    run "index s.db in"
  end)

  it("shows who has one name in two documents side by side, and makes them one nowhere", function()
    local rows = {}
    for _, it in ipairs(hits "marrow --view names") do
      if it.name == "Odile Marrow" then rows[#rows + 1] = { it.document, it.line, it.kind } end
    end
    table.sort(rows, function(a, b) return a[1] < b[1] end)
    assert.same({ "in/far.txt", 1, "person" }, rows[1])
    assert.same({ "in/pier.txt", 3, "person" }, rows[2])
  end)

  it("shows sources with how often they speak", function()
    local of = {}
    for _, it in ipairs(hits "--view sources") do
      if it.name == "Odile Marrow" or it.name == "Tobias Crell" then of[it.document] = it.statements end
    end
    assert.equal(2, of["in/pier.txt"])
    assert.equal(2, of["in/deep/dock.txt"])
    assert.equal(2, of["in/far.txt"])
  end)

  it("shows dates in their order, and on whose word", function()
    local rows = {}
    for _, it in ipairs(hits "--view chronology") do
      if it.document == "in/far.txt" then rows[#rows + 1] = { it.edtf, it.line } end
    end
    assert.same({ { "2011-03-01", 3 }, { "2011-03-03", 3 } }, rows)
    local svg = run "search s.db --view chronology --to svg --quiet"
    assert.matches("^<svg ", svg)
  end)

  it("shows cited documents", function()
    local list = hits "memo --view trail"
    assert.same({ "in/far.txt", "2011-03-01", "memo", "Odile Marrow" },
      { list[1].document, list[1].date, list[1].kind, list[1].author })
    assert.equal(1, #list)
  end)

  it("shows ties, as a graph a document", function()
    support.write(root .. "/in/copy.txt", support.read(root .. "/in/far.txt"))
    run "index s.db in"
    local kinds = {}
    for graph in run("search s.db --view network --to ndjson --quiet"):gmatch "[^\n]+" do
      graph = cjson.decode(graph)
      for _, edge in ipairs(graph.edges) do
        kinds[#kinds + 1] = ("%s: %s %s %s"):format(graph.document, edge.from, edge.kind, edge.to)
      end
    end
    table.sort(kinds)
    assert.same({ "in/copy.txt: KX2 said-to-be Odile Marrow", "in/copy.txt: Odile Marrow works-for Harbor Board",
      "in/far.txt: KX2 said-to-be Odile Marrow", "in/far.txt: Odile Marrow works-for Harbor Board" }, kinds)
    local dot = run "search s.db --view network --to dot --quiet"
    assert.truthy(dot:find('"in/copy.txt#KX2" -> "in/copy.txt#Odile Marrow"', 1, true))
    assert.truthy(dot:find('"in/far.txt#KX2" -> "in/far.txt#Odile Marrow"', 1, true))
  end)

  it("takes days, says what is left out and how much there is more, and refuses what is of passages", function()
    local _, err = run "search s.db --view names --limit 1"
    assert.matches("%d+ more: %-%-limit shows them", err)
    _, err = run "search s.db --view sources --since 2000-01-01"
    assert.matches("%d+ are in documents without a date, and are left out", err)
    _, err = run("search s.db --view names --speaker Marrow", 2)
    assert.matches("%-%-speaker and %-%-kind are of passages", err)
    _, err = run("search s.db --view name", 2)
    assert.matches("names", err)
    _, err = run("search s.db --view names --to dot", 2)
    assert.matches("%-%-to", err)
    _, err = run "search s.db Quimper --view names"
    assert.matches("nothing that is indexed has all of this", err)
  end)
end)
