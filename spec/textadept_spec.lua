-- The adapter for Textadept, over a stand-in that has the documented names alone.
-- The editor itself is not run: Debian does not package it.
local standin = require "spec.standins.textadept"

local TEXT = "The pier is shut\n\nThe clerk wrote “nobody [at all] was asked” in June.\n\n"
  .. "“We had no choice,” said Odile Marrow, who chairs the board.\n"

describe("in Textadept, as documented,", function()
  local nutgraf, seen, pick

  before_each(function()
    pick = 1
    seen = standin.open(TEXT, "/tmp/pier.txt", function() return pick end)
    nutgraf = dofile "plugins/textadept/init.lua"
  end)
  after_each(standin.close)

  local function at() return TEXT:sub(1, buffer.current_pos - 1):match "[^\n]*$", buffer.current_pos end -- luacheck: ignore

  it("a view is a list, and its choice is gone to", function()
    pick = 2
    nutgraf.show "quotes"
    local list = seen.lists[1]
    assert.equal("Nutgraf quotes", list.title)
    assert.same({ "3", "5" }, { list.items[1], list.items[3] })
    assert.equal("direct  Odile Marrow  said  “We had no choice,”", list.items[4])
    local _, position = at()
    assert.equal(TEXT:find("“We had", 1, true), position)
  end)

  it("a list that is left changes nothing", function()
    pick = nil
    nutgraf.show "quotes"
    assert.equal(1, buffer.current_pos) -- luacheck: ignore
  end)

  it("motions go from quotation to quotation, and say where there is none", function()
    nutgraf.next_quote()
    assert.equal("The clerk wrote ", (at()))
    nutgraf.next_quote()
    assert.equal("", (at()))
    nutgraf.next_quote()
    assert.equal("nutgraf: no more of the quotes", ui.statusbar_text) -- luacheck: ignore
    nutgraf.previous_quote()
    assert.equal("The clerk wrote ", (at()))
  end)

  it("selects a quotation, and tells of a place", function()
    nutgraf.next_quote()
    nutgraf.select_quote(true)
    assert.equal("nobody [at all] was asked", seen.selected)
    buffer.current_pos = TEXT:find("at all", 1, true) -- luacheck: ignore
    nutgraf.hover()
    assert.matches("^mark: interpolation\n", seen.tip)
  end)

  it("checks are indicators and annotations, kept up when the file is saved, and taken away", function()
    seen.edit "“We had no choice, said Odile Marrow, who chairs the board.\n"
    nutgraf.check()
    assert.same({ "“We had no choice, said Odile Marrow, who chairs the board." }, seen.indicated)
    assert.same({ "this quotation is not closed" }, seen.annotations)
    seen.edit "“We had no choice,” said Odile Marrow, who chairs the board.\n"
    seen.connected.file_after_save()
    assert.same({}, seen.indicated)
    assert.same({}, seen.annotations)
    nutgraf.check()
    seen.edit "“We had no choice, said Odile Marrow, who chairs the board.\n"
    seen.connected.file_after_save()
    assert.same({}, seen.indicated)
  end)

  it("marks show in every split, and are gone to, forwards and back", function()
    local text = "It was the the pier.\n\nWe saw the the quay.\n"
    seen.edit(text)
    local other = { indic_style = {}, INDIC_SQUIGGLE = 1, EOLANNOTATION_BOXED = 2 }
    local first = view -- luacheck: ignore
    assert.same({ [9] = 1 }, first.indic_style)
    rawset(_G, "view", other)
    seen.connected.view_new()
    rawset(_G, "view", first)
    assert.same({ [9] = 1 }, other.indic_style)
    assert.equal(2, other.eol_annotation_visible)
    nutgraf.check()
    nutgraf.next_finding()
    nutgraf.next_finding()
    assert.equal(text:find("the the quay", 1, true), buffer.current_pos) -- luacheck: ignore
    nutgraf.next_finding()
    assert.equal("nutgraf: no more findings; are the checks on?", ui.statusbar_text) -- luacheck: ignore
    nutgraf.previous_finding()
    assert.equal(8, buffer.current_pos) -- luacheck: ignore
    assert.equal("nutgraf: “the” stands twice", ui.statusbar_text) -- luacheck: ignore
  end)

  it("lets the person choose a view", function()
    pick = nil
    nutgraf.choose()
    local names = {}
    for _, name in ipairs(seen.lists[1].items) do names[name] = true end
    assert.is_true(names.quotes and names.outline)
  end)
end)
