-- The adapter for Lite XL, over a stand-in that has the names of the editor alone,
-- and its native module in a host that hides its Lua as the editor does. The editor
-- itself is not run: Debian does not package it.
local standin = require "spec.standins.lite_xl"
local support = require "spec.support"

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

local TEXT = "The pier is shut\n\nThe clerk wrote “nobody [at all] was asked” in June.\n\n"
  .. "“We had no choice,” said Odile Marrow, who chairs the board.\n"

describe("in Lite XL, as its sources have it,", function()
  local seen

  before_each(function()
    require "nutgraf.core" -- this Lua's own; the editor's is tried below
    seen = standin.open(TEXT, "/tmp/pier.txt")
    dofile "plugins/lite-xl/init.lua"
  end)
  after_each(standin.close)

  it("a view is a command that lists its items, and the one taken is gone to", function()
    seen.perform "quotes"
    assert.equal("Nutgraf quotes", seen.label)
    seen.enter "no choice"
    assert.equal("2  direct  Odile Marrow  said  “We had no choice,”", seen.suggested[1].text)
    assert.equal("line 5", seen.suggested[1].info)
    assert.same({ 5, 1 }, seen.selection)
    assert.equal(5, seen.scrolled)
  end)

  it("any view is asked for by name, with its options", function()
    seen.perform "show-view"
    seen.entered.submit "places --layers marks"
    assert.equal("Nutgraf places --layers marks", seen.label)
    assert.equal(1, #seen.entered.suggest "")
  end)

  it("motions go from quotation to quotation, and say where there is none", function()
    seen.perform "next-quote"
    assert.same({ 3, 17 }, seen.selection)
    seen.perform "next-quote"
    assert.same({ 5, 1 }, seen.selection)
    seen.perform "next-quote"
    assert.same({ "nutgraf: no more of the quotes" }, seen.logged)
  end)

  it("selects a quotation without its marks, and tells of a place", function()
    seen.perform "next-quote"
    seen.perform "select-quote"
    assert.same({ 3, 20, 3, 45 }, seen.selection)
    seen.perform "what-is-here"
    assert.matches("^nutgraf: quote: direct", seen.logged[1])
  end)

  it("checks are underlined, follow the text, and are taken away", function()
    local wrong = "“We had no choice, said Odile Marrow, who chairs the board.\n"
    seen.edit(wrong)
    seen.perform "toggle-checks"
    assert.equal(("%d:%d error"):format(110, (#wrong - 1) * 10), seen.draw(1))
    seen.edit "“We had no choice,” said Odile Marrow, who chairs the board.\n"
    seen.wake()
    seen.wake()
    assert.equal("", seen.draw(1))
    seen.perform "toggle-checks"
    seen.edit(wrong)
    seen.wake()
    assert.equal("", seen.draw(1))
  end)
end)

describe("in Lite XL, what is checked", function()
  local seen
  before_each(function()
    require "nutgraf.core"
    seen = standin.open("It was the the pier.\n\nWe saw the the quay.\n", "/tmp/pier.txt")
    dofile "plugins/lite-xl/init.lua"
  end)
  after_each(standin.close)

  it("is underlined row by row where its line is wrapped", function()
    seen.wrapped = 10
    seen.perform "toggle-checks"
    -- Columns 8 to 14 of ten a row.
    assert.equal("180:30 warn|110:40 row 1 warn", seen.draw(1))
    seen.wrapped = nil
    assert.equal("180:70 warn", seen.draw(1))
  end)

  it("is gone to, forwards and back, and says what it is", function()
    seen.perform "toggle-checks"
    seen.perform "next-finding"
    assert.same({ 1, 8 }, seen.selection)
    seen.perform "next-finding"
    assert.same({ 3, 8 }, seen.selection)
    seen.perform "next-finding"
    seen.perform "previous-finding"
    assert.same({ 1, 8 }, seen.selection)
    local doubled = "nutgraf: “the” stands twice"
    assert.same({ doubled, doubled, "nutgraf: no more findings; are the checks on?", doubled }, seen.logged)
  end)

  it("is read beside the editor where it is long", function()
    seen.edit(("The clerk of the harbor shut the pier.\n\n"):rep(100) .. "It was the the pier.\n")
    seen.perform "toggle-checks"
    assert.equal("", seen.draw(201))
    for _ = 1, 4 do seen.wake() end
    assert.equal("180:70 warn", seen.draw(201))
  end)

  it("has settings that the editor can show, and keys", function()
    local settings = require("core.config").plugins.nutgraf
    assert.equal(0.3, settings.pause)
    for _, each in ipairs(settings.config_spec) do assert.equal(each.default, settings[each.path]) end
    assert.equal("nutgraf:next-finding", seen.keys["alt+n"])
  end)
end)

describe("the native module for Lite XL", function()
  local root
  setup(function()
    root = support.folder()
    local _, err, status = support.run(("make -s lite-xl BUILD=%s >/dev/null && cc -std=c11 -Wall -Wextra -Werror "
      .. "-DNG_LITE_XL_ENTRY -I%s/lite-xl $(pkg-config --cflags lua5.4) spec/embed/hidden.c -o %s/hidden "
      .. "-l:liblua5.4.a -lm -ldl"):format(build, build, root), here)
    assert.equal(0, status, err)
    support.write(root .. "/test.lua", ([[
      package.path = "%s/?.lua;" .. package.path
      local seen = require("spec.standins.lite_xl").open(%q, "/tmp/pier.txt")
      dofile "%s/plugins/lite-xl/init.lua"
      seen.perform "quotes"
      seen.enter "no choice"
      print(seen.suggested[1].text, table.concat(seen.selection, ":"), require("nutgraf.editor.inside") ~= nil)
    ]]):format(here, TEXT, here))
  end)
  teardown(function() support.remove(root) end)

  local function hidden(environment)
    return support.run(("NUTGRAF_HOME=%s/%s %s %s/hidden %s/test.lua"):format(here, build, environment or "", root, root), here)
  end

  it("has no undefined function of Lua, and its host exports none", function()
    local out = support.run(("nm -D --undefined-only %s/lib/lua/lite-xl/nutgraf/core.so; nm -D --defined-only %s/hidden"):format(build, root), here)
    assert.is_nil(out:find("%f[%w]luaL?_%w"))
    assert.is_nil(out:find("%f[%w]luaopen_base"))
  end)

  it("works in a host that hides its Lua", function()
    local out, err, status = hidden()
    assert.equal("", err)
    assert.equal("2  direct  Odile Marrow  said  “We had no choice,”\t5:1\ttrue\n", out)
    assert.equal(0, status)
  end)

  it("is refused by any other Lua, which lives on", function()
    local out = support.run(("LUA_CPATH='%s/lib/lua/lite-xl/?.so' lua5.4 -e 'print(pcall(require, \"nutgraf.core\"))'"):format(build), here)
    assert.matches("^false\t.*luaopen_nutgraf_core", out)
  end)

  it("says which function such a host does not give", function()
    support.write(root .. "/open.lua", ([[print(pcall(load_native, "nutgraf.core", "%s/%s/lib/lua/lite-xl/nutgraf/core.so"))]]):format(here, build))
    local out = support.run(("WITHHELD=lua_next %s/hidden %s/open.lua"):format(root, root))
    assert.equal("false\tnutgraf: this Lite XL does not give 'lua_next' to its plugins\n", out)
  end)
end)
