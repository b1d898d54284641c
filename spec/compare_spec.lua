local support = require "spec.support"

local OLD = [[
The harbor board closed the north pier on Tuesday.

Ada Venn said that 12 boats were moved to the south pier. The move took two hours.

"We had no choice," said Odile Marrow, who chairs the board.

"Nobody was hurt that day," said Toma Crell.

The pier was far too old, Hal Brand said.
]]

local NEW = [[
A new paragraph leads in.

"Nobody was hurt that day," said Hal Brand.

The harbor board closed the north pier on Tuesday.

Ada Venn said that 13 boats were moved to the south pier. The move took two hours.

"We had no other choice," said Odile Marow, who chairs the board.

"It rained hard," said Ada Venn.
]]

describe("compare", function()
  local root
  setup(function()
    root = support.folder()
    support.write(root .. "/old.txt", OLD)
    support.write(root .. "/new.txt", NEW)
  end)
  teardown(function() support.remove(root) end)

  local function changes(names)
    local out, err, status = support.run("nutgraf compare " .. names .. " --to ndjson", root)
    local list = {}
    for line in out:gmatch("[^\n]+") do list[#list + 1] = require("cjson").decode(line) end
    return list, err, status
  end

  local function is(value) return type(value) == "string" and value or "" end

  it("tells what is gone, new, changed, or given to another speaker", function()
    local seen = {}
    for index, item in ipairs(changes "old.txt new.txt") do
      seen[index] = ("%s %s: %s > %s"):format(item.what, item.change, is(item.old), is(item.new))
    end
    assert.same({
      "quotation another speaker: Nobody was hurt that day > Nobody was hurt that day",
      "quotation changed: We had no choice > We had no other choice",
      "quotation new:  > It rained hard",
      "claim gone: The pier was far too old > ",
      "claim changed: that 12 boats were moved to the south pier > "
        .. "that 13 boats were moved to the south pier",
      "figure changed: 12 > 13",
      "name changed: Odile Marrow > Odile Marow",
      "name gone: Toma Crell > ",
    }, seen)
  end)

  it("leads to the new document, and to the old one for what is gone", function()
    local list = changes "old.txt new.txt"
    assert.same({ "new.txt", 3, "Toma Crell", "Hal Brand" },
      { list[1].document, list[1].line, list[1].old_by, list[1].new_by })
    assert.same({ "old.txt", 9 }, { list[4].document, list[4].line })
  end)

  it("shows nothing of what has only moved, and nothing of one and the same", function()
    assert.same({}, (changes "new.txt new.txt"))
  end)

  it("wants two documents", function()
    local _, err, status = changes "old.txt"
    assert.equal(2, status)
    assert.is_truthy(err:find("compare takes two documents, the old one first, not 1", 1, true))
  end)
end)

-- An article of ours in six languages (spec/fixtures/translated), and what an editor may have done
-- to a translation.
describe("compare of an article and its translation", function()
  local root
  local function text(language) return support.read(("spec/fixtures/translated/%s.txt"):format(language)) end
  setup(function()
    root = support.folder()
    for _, language in ipairs { "en", "es", "fr", "pt", "it", "de" } do
      support.write(("%s/%s.txt"):format(root, language), text(language))
    end
  end)
  teardown(function() support.remove(root) end)

  -- The changes of the Spanish text that a function made of it.
  local function changes(names)
    local out, err, status = support.run("nutgraf compare " .. names .. " --to ndjson", root)
    assert.equal(0, status, err)
    local list = {}
    for line in out:gmatch("[^\n]+") do
      local item = require("cjson").decode(line)
      local function is(value) return type(value) == "string" and value or "" end
      list[#list + 1] = ("%s %s: %s > %s"):format(item.what, item.change, is(item.old), is(item.new))
    end
    return list, err
  end

  local function changed(...)
    local spanish = text "es"
    for index = 1, select("#", ...), 2 do
      local from, to = select(index, ...)
      local first, last = spanish:find(from, 1, true)
      assert.is_truthy(first, from)
      spanish = spanish:sub(1, first - 1) .. to .. spanish:sub(last + 1)
    end
    support.write(root .. "/changed.txt", spanish)
    return (changes "en.txt changed.txt")
  end

  for _, pair in ipairs { "en es", "en fr", "en pt", "en it", "fr it", "es en", "en de" } do
    it("has nothing where it is one, and says what it cannot tell: " .. pair, function()
      local old, new = pair:match "(%l+) (%l+)"
      local list, err = changes(("%s.txt %s.txt"):format(old, new))
      assert.same({}, list)
      assert.matches(("%s and %s are two languages: not compared are the wording of quotations, "
        .. "statements in other words"):format(old, new), err)
    end)
  end

  it("tells a figure, in digits, in words, with a scale", function()
    assert.same({ "figure changed: 14 > 40" }, changed("14 cartas", "40 cartas"))
    assert.same({ "figure changed: two > tres" }, changed("dos facturas", "tres facturas"))
    assert.same({ "figure changed: 2.4 million > 2,4 mil" }, changed("2,4 millones", "2,4 mil"))
    assert.same({}, changed("14 cartas", "catorce cartas", "300.000", "300 000"))
  end)

  it("tells a day", function()
    assert.same({ "date changed: 12 June 2017 > 12 de julio de 2017" }, changed("12 de junio", "12 de julio"))
    assert.same({ "date gone: 3 May 2018 > " }, changed(" el 3 de mayo de 2018", ""))
  end)

  it("tells a quotation that is missing, cut, added, or somebody else's", function()
    assert.same({ "quotation gone: Nobody wanted to read the letters, > " },
      changed(" «Nadie quiso leer las cartas», dijo Brandt.", ""))
    assert.same({ "quotation shorter: The channel is as shallow as it was in 1998, > Es poco profundo", "date gone: 1998 > " },
      changed("El canal es tan poco profundo como en 1998", "Es poco profundo"))
    assert.same({ "quotation new:  > No hay nada que ver en el puerto" },
      changed("dijo Brandt.", "dijo Brandt. «No hay nada que ver en el puerto», dijo Castell."))
    assert.same({ "quotation another speaker: Nobody wanted to read the letters, > Nadie quiso leer las cartas" },
      changed("dijo Brandt.", "dijo Castell."))
  end)

  it("tells a person who is spelled otherwise, missing, or new", function()
    assert.same({ "name changed: Elena Marchetti > Elena Marcheti" }, changed("Marchetti", "Marcheti"))
    assert.same({ "name gone: Nora Whitlock > ", "name new:  > Teresa Olmedo" }, changed("Nora Whitlock", "Teresa Olmedo"))
  end)

  it("tells a paragraph that is missing, and none that moved or was joined to another", function()
    local last = "Dos miembros de la junta no respondieron a las preguntas sobre las facturas.\n"
    assert.same({ "paragraph gone: Two members of the board did not respond to questions about the invoices. > " }, changed(last, ""))
    assert.same({}, changed("mismo trabajo.\n\nElena", "mismo trabajo. Elena"))
    assert.same({}, changed(last, "", "CALDERRA —", last .. "\nCALDERRA —"))
  end)

  it("says that figures are not compared where a language's are not known", function()
    support.write(root .. "/nl.txt", "Het bestuur van de haven kwam gisteren bijeen op de pier, maar niemand was er om te zien wat "
      .. "zij met 40 brieven deden.\n")
    local _, err = changes "en.txt nl.txt"
    assert.matches("not compared are the wording of quotations, statements in other words, figures", err)
    assert.matches("nl: changes are not known yet", err)
  end)
end)
