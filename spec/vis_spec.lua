-- vis itself, without a terminal, with the plugin linked as a person links it. A
-- script runs in it and writes what the person would see as lines "name=value".
local support = require "spec.support"

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

local TEXT = [[
The pier is shut

The clerk wrote “nobody [at all] was asked” in June.

“We had no choice,” said Odile Marrow, who chairs the board.
]]

-- Runs a script in vis; `own` are the person's views.
local function run_vis(script, own)
  local root = support.folder()
  support.write(root .. "/pier and quay.txt", TEXT)
  for name, body in pairs(own or {}) do
    support.write(root .. "/own/" .. name .. ".lua", ('return { summary = "x", shape = "list", '
      .. 'columns = { { "text", "string" } }, view = function(doc) %s end }'):format(body))
  end
  support.write(root .. "/visrc.lua", [[
    require "vis"
    local out = io.open("]] .. root .. [[/seen", "w")
    local function say(name, value) out:write(name, "=", tostring(value), "\n") out:flush() end
    local messages = {}
    local meta = getmetatable(vis)
    local info = meta.info
    meta.info = function(self, message) messages[#messages + 1] = message return info(self, message) end
    local nutgraf = require "plugins/nutgraf"
    nutgraf.map { ["]q"] = "next-quote", ["[q"] = "previous-quote", iq = "inner-quote", aq = "a-quote" }
    vis:command_register("selftest", function(_, _, win)
      local file = win.file
      local function at() return vis.win.selection.line .. ":" .. vis.win.selection.col end
      local function text() return vis.win.file:content(0, vis.win.file.size) end
      local ok, fault = pcall(function()
        ]] .. script .. [[
      end)
      if not ok then say("fault", fault) end
      say("messages", table.concat(messages, "|"))
      out:close()
      vis:exit(0)
    end)
  ]])
  local _, err, status = support.run(("mkdir -p plugins && ln -s %s/plugins/vis plugins/nutgraf && "
    .. "HOME=%s NUTGRAF_PATH=%s/own NUTGRAF_HOME=%s/%s VIS_PATH=%s TERM=dumb timeout -s KILL 30 vis '+selftest' 'pier and quay.txt' >/dev/null")
    :format(here, root, root, here, build, root), root)
  local seen = {}
  for name, value in (support.read(root .. "/seen") or ""):gmatch "([%w_]+)=([^\n]*)" do seen[name] = value end
  support.remove(root)
  assert.equal(0, status, err)
  assert.is_nil(seen.fault)
  return seen
end

describe("in vis", function()
  it("runs in the editor's own Lua, with the core in it", function()
    local seen = run_vis [[
      say("lua", _VERSION)
      say("core", require("nutgraf.core").version)
    ]]
    assert.matches("^Lua 5%.[34]$", seen.lua)
    assert.matches("^%d", seen.core)
  end)

  it("a view is a panel: <Enter> goes to the place of a line, q closes it", function()
    local seen = run_vis [[
      vis:command "nutgraf quotes"
      say("panel", vis.win ~= win)
      say("second", vis.win.file.lines[2])
      vis:feedkeys "j<Enter>"
      say("back", vis.win == win)
      say("place", at())
      vis:command "nutgraf insertions"
      vis:feedkeys "q"
      say("closed", vis.win == win)
      local count = 0
      for _ in vis:windows() do count = count + 1 end
      say("windows", count)
    ]]
    assert.equal("true", seen.panel)
    assert.equal("    5  direct  Odile Marrow  said  “We had no choice,”", seen.second)
    assert.equal("true", seen.back)
    assert.equal("5:1", seen.place)
    assert.equal("true", seen.closed)
    assert.equal("1", seen.windows)
  end)

  it("opens the file again that a panel leads to", function()
    local seen = run_vis [[
      vis:command "nutgraf quotes"
      win:close(true)
      vis:feedkeys "j<Enter>"
      say("file", vis.win.file.name)
      say("place", at())
    ]]
    assert.matches("pier and quay.txt$", seen.file)
    assert.equal("5:1", seen.place)
  end)

  it("motions go from quotation to quotation, and text objects take one", function()
    local seen = run_vis [[
      vis:feedkeys "]q" say("first", at())
      vis:feedkeys "]q" say("second", at())
      vis:feedkeys "]q"
      vis:feedkeys "[q" say("back", at())
      vis:feedkeys "diq" say("left", file.lines[3])
      vis:feedkeys "uggdaq"
    ]]
    assert.equal("3:17", seen.first)
    assert.equal("5:1", seen.second)
    assert.equal("3:17", seen.back)
    assert.equal("The clerk wrote “” in June.", seen.left)
    assert.equal("nutgraf: no more of the quotes|nutgraf: none of the quotes is here", seen.messages)
  end)

  it("reads the text anew when it has changed", function()
    local seen = run_vis [[
      file:insert(0, "She wrote “it [the pier] is shut” in May.\n\n")
      vis:command "nutgraf insertions"
      say("panel", text():gsub("\n", "|"))
    ]]
    assert.matches("^    1  interpolation  %[the pier%].-|    5  interpolation  %[at all%].-|$", seen.panel)
  end)

  it("says on hover what is known of a place", function()
    local seen = run_vis [[
      vis:feedkeys "3G28l"
      vis:command "nutgraf hover"
    ]]
    assert.matches("mark: interpolation | quote: ", seen.messages)
  end)

  it("shows a view of the person's own, and stops one that never ends or takes all memory", function()
    local seen = run_vis([[
      vis:command "nutgraf mine"
      say("mine", text():gsub("\n", "|"))
      vis.win:close(true)
      for _, view in ipairs { "endless", "stubborn", "bomb" } do
        vis:command("nutgraf " .. view)
        say(view, table.remove(messages))
      end
      vis:command "nutgraf vandal"
      say("host", type(string.rep) .. type(pairs) .. tostring(debug.gethook()))
      vis:command "nutgraf insertions"
      say("after", text():gsub("\n", "|"))
    ]], {
      mine = 'return { { at = { 0, 8 } } }', endless = "while true do end",
      stubborn = "while true do pcall(coroutine.wrap(function() while true do end end)) end",
      bomb = "local s = 'x' while true do s = s .. s end", vandal = "string.rep, pairs = nil, nil return {}",
    })
    assert.equal("    1  The pier|", seen.mine)
    assert.matches("own/endless.lua:1: .*instructions", seen.endless)
    assert.matches("instructions", seen.stubborn)
    assert.matches("own/bomb.lua: not enough memory %(the scripts may take 256 MiB%)", seen.bomb)
    assert.equal("functionfunctionnil", seen.host)
    assert.matches("^    3  interpolation  %[at all%]", seen.after)
  end)

  it("checks follow the text and are taken away", function()
    local seen = run_vis([[
      local function count()
        vis.events.emit(vis.events.WIN_HIGHLIGHT, win)
        local n = 0
        for _, each in ipairs(nutgraf.found(file)) do if each.code == "own" then n = n + 1 end end
        return n
      end
      vis:command "nutgraf check"
      say("first", count())
      file:insert(0, "He said “we [the board] knew”.\n\n")
      say("second", count())
      vis:feedkeys "gg15l"
      count()
      vis:command "nutgraf check"
      say("off", nutgraf.found(file) == nil)
    ]], { ["../own/checks/own"] = [[end, severity = "warning", check = function(doc) local f = {}
      for m in doc:marks { kind = "interpolation" } do f[#f + 1] = { at = m, message = "whose words?" } end return f]] })
    assert.equal("1", seen.first)
    assert.equal("2", seen.second)
    assert.equal("true", seen.off)
    assert.matches("whose words%?", seen.messages)
  end)

  it("gives the same through the command, where the core does not load", function()
    local script = [[
      vis:command "nutgraf quotes"
      say("lines", text():gsub("\n", "|"))
    ]]
    local inside, outside = run_vis(script), run_vis("nutgraf.outside = true\n" .. script)
    assert.matches("direct  Odile Marrow", inside.lines)
    assert.equal(inside.lines, outside.lines)
  end)

  it("maps nothing that it does not have", function()
    local seen = run_vis [[say("fault_of_map", select(2, pcall(nutgraf.map, { x = "nothing" })))]]
    assert.matches("nothing is called 'nothing'", seen.fault_of_map)
  end)
end)
