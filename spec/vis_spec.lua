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

-- A folder with the text, a visrc.lua, and the plugin linked as a person links it.
local function folder_of(rc)
  local root = support.folder()
  support.write(root .. "/pier and quay.txt", TEXT)
  support.write(root .. "/visrc.lua", [[
    require "vis"
    local out = io.open("]] .. root .. [[/seen", "w")
    local function say(name, value) out:write(name, "=", tostring(value), "\n") out:flush() end
    local messages = {}
    local meta = getmetatable(vis)
    local info = meta.info
    meta.info = function(self, message) messages[#messages + 1] = message return info(self, message) end
    local nutgraf = require "plugins/nutgraf"
  ]] .. rc)
  support.run(("mkdir -p plugins && ln -s %s/plugins/vis plugins/nutgraf"):format(here), root)
  return root
end

-- What stood at last in the lines "name=value".
local function seen_in(root)
  local seen = {}
  for name, value in (support.read(root .. "/seen") or ""):gmatch "([%w_]+)=([^\n]*)" do seen[name] = value end
  return seen
end

local ENV = "HOME=%s NUTGRAF_PATH=%s/own NUTGRAF_HOME=%s/%s VIS_PATH=%s"

-- Runs a script in vis; `own` are the person's views.
local function run_vis(script, own)
  local root = folder_of([[
    nutgraf.map { ["]q"] = "next-quote", ["[q"] = "previous-quote", iq = "inner-quote", aq = "a-quote" }
    vis:command_register("selftest", function(_, _, win)
      local file = win.file
      local function at() return vis.win.selection.line .. ":" .. vis.win.selection.col end
      local function text() return vis.win.file:content(0, vis.win.file.size) end
      local function draw() vis.events.emit(vis.events.WIN_HIGHLIGHT, win) end
      local ok, fault = pcall(function()
        ]] .. script .. [[
      end)
      if not ok then say("fault", fault) end
      say("messages", table.concat(messages, "|"))
      out:close()
      vis:exit(0)
    end)
  ]])
  for name, body in pairs(own or {}) do
    support.write(root .. "/own/" .. name .. ".lua", ('return { summary = "x", shape = "list", '
      .. 'columns = { { "text", "string" } }, view = function(doc) %s end }'):format(body))
  end
  local _, err, status = support.run((ENV .. " TERM=dumb timeout -s KILL 30 vis '+selftest' 'pier and quay.txt' >/dev/null")
    :format(root, root, here, build, root), root)
  local seen = seen_in(root)
  support.remove(root)
  assert.equal(0, status, err)
  assert.is_nil(seen.fault)
  return seen
end

-- vis in a terminal: types the keys of each step, and waits until what it draws then has made
-- visrc.lua say `wanted`.
local function type_in_vis(rc, steps, text)
  local root = folder_of(rc)
  if text then support.write(root .. "/pier and quay.txt", text) end
  local shell = { "sleep 0.3" }
  for _, step in ipairs(steps) do
    for key in step.keys:gmatch "." do
      local byte = key == "\r" and "\\r" or key == "\27" and "\\033" or key
      shell[#shell + 1] = ("printf '%%b' '%s'; sleep %s"):format(byte, key == "\27" and "0.3" or "0.02")
    end
    if step.wanted then
      shell[#shell + 1] = ("i=0; until grep -q '%s' seen || [ $i = 100 ]; do i=$((i+1)); sleep 0.2; done"):format(step.wanted)
    end
  end
  support.write(root .. "/type.sh", table.concat(shell, "\n"))
  local _, err, status = support.run(("sh type.sh | " .. ENV .. " TERM=xterm timeout -s KILL 60 "
    .. "script -qec \"stty rows 24 cols 80; vis 'pier and quay.txt'\" /dev/null >/dev/null")
    :format(root, root, here, build, root), root)
  local seen, all = seen_in(root), support.read(root .. "/seen")
  support.remove(root)
  assert.equal(0, status, (err or "") .. (all or ""))
  return seen, all
end

-- The checks are on, and what they have read is told.
local WATCH = [[
  local last
  vis.events.subscribe(vis.events.WIN_OPEN, function(win)
    vis.win = win
    vis:command "nutgraf check"
  end)
  vis.events.subscribe(vis.events.WIN_HIGHLIGHT, function(win)
    local found = nutgraf.found(win.file)
    if found and found ~= last then
      last = found
      local doubled = 0
      for _, each in ipairs(found) do if each.code == "doubled-word" then doubled = doubled + 1 end end
      say("read", doubled .. (vis.mode == vis.modes.INSERT and " insert" or " normal")
        .. (win.file.modified and " changed" or " saved"))
    end
  end)
]]

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

  it("underlines what the checks find, says it at the cursor, and takes it away", function()
    local seen = run_vis([[
      local function count()
        local n = 0
        for _, each in ipairs(nutgraf.found(file)) do if each.code == "own" then n = n + 1 end end
        return n
      end
      vis:command "nutgraf check"
      say("first", count())
      vis:feedkeys "3G28l"
      draw()
      say("said", table.remove(messages))
      file:insert(0, "Shut.\n\n") -- what is marked moves with the text
      vis.mode = vis.modes.INSERT
      draw()
      say("moved", table.remove(messages))
      vis:command "nutgraf check"
      draw()
      say("off", nutgraf.found(file) == nil)
    ]], { ["../own/checks/own"] = [[end, severity = "warning", check = function(doc) local f = {}
      for m in doc:marks { kind = "interpolation" } do f[#f + 1] = { at = m, message = "whose words?" } end return f]] })
    assert.equal("1", seen.first)
    assert.matches("whose words?", seen.said, 1, true)
    assert.equal(seen.said, seen.moved)
    assert.equal("true", seen.off)
    assert.equal("", seen.messages)
  end)

  it("says who is quoted at the cursor, and decides it beside the file", function()
    local seen = run_vis [[
      vis:command "nutgraf speakers"
      vis:feedkeys "5G5l"
      draw()
      say("said", table.remove(messages))
      vis:command "nutgraf correct speaker Ada Venn"
      say("told", table.remove(messages))
      draw()
      say("decided", table.remove(messages))
      vis:command "nutgraf correct"
      vis:command "nutgraf correct mood glad"
      vis:feedkeys "gg"
      vis:command "nutgraf correct speaker Ada Venn"
      vis:command "nutgraf speakers"
      vis:feedkeys "5G5l"
      draw()
      for line in io.lines(file.path .. ".nutgraf.json") do
        if line:find '"speaker":"Ada Venn"' then say("kept", true) end
      end
    ]]
    assert.equal("— Odile Marrow", seen.said)
    assert.equal("nutgraf: speaker is Ada Venn: “We had no choice,”", seen.told)
    assert.equal("— Ada Venn", seen.decided)
    assert.equal("true", seen.kept)
    assert.equal("nutgraf: entity, kind, note, speaker, status?|nutgraf: no 'mood' can be decided at a place"
      .. "|nutgraf: nothing here takes a speaker", seen.messages)
  end)

  it("offers what can be done about a finding, and does what is taken", function()
    local seen = run_vis [[
      file:insert(0, "It was the the pier.\n\n")
      vis:feedkeys "gg8l"
      vis:command "nutgraf fix"
      say("offered", text():gsub("\n", "|"))
      vis:feedkeys "<Enter>"
      say("mended", file.lines[1])
      vis:command "nutgraf check"
      vis:feedkeys "gg"
      vis:command "nutgraf fix"
      file:insert(0, "It was the the quay.\n\n")
      vis:feedkeys "gg8l"
      vis:command "nutgraf fix"
      vis:feedkeys "2G<Enter>"
      local left = 0
      for _, each in ipairs(nutgraf.found(file)) do if each.code == "doubled-word" then left = left + 1 end end
      say("silent", left)
      say("left", file.lines[1])
    ]]
    assert.equal("Change to “the”|Silence doubled-word here, beside the file|", seen.offered)
    assert.equal("It was the pier.", seen.mended)
    assert.equal("It was the the quay.", seen.left)
    assert.equal("0", seen.silent)
    assert.matches("^nutgraf: nothing can be done or decided here", seen.messages)
  end)

  -- In a terminal: vis 0.8 draws after three seconds without a key, 0.9 has a clock.
  it("reads the text again once one pauses, not at every key, and when insert mode ends", function()
    local seen, all = type_in_vis(WATCH, {
      { keys = "iIt was the the pier. ", wanted = "read=1 insert" },
      { keys = "We saw the the quay. ", wanted = nil }, { keys = "\27", wanted = "read=2 normal" },
      { keys = ":q!\r" },
    })
    assert.equal("2 normal changed", seen.read, all)
    local _, reads = all:gsub("read=", "")
    assert.is_true(reads <= 6, all)
  end)

  it("reads a long text beside vis 0.9, and once it is saved in vis 0.8, which tells so", function()
    local version = support.run "vis -v"
    local long = ("The clerk of the harbor shut the pier.\n\n"):rep(2000)
    local beside = not version:find "vis 0%.8"
    local seen, all = type_in_vis(WATCH .. [[
      vis.events.subscribe(vis.events.QUIT, function() say("told", messages[#messages]) end)
    ]], {
      { keys = "", wanted = "read=0" },
      { keys = "iIt was the the pier. \27", wanted = beside and "read=1 normal changed" or nil },
      { keys = ":w\r", wanted = "read=1 normal saved" }, { keys = ":q!\r" },
    }, long)
    assert.matches("^1 normal", seen.read, all)
    assert.equal(not beside, seen.told:find "64 kB is read again when it is saved" ~= nil, seen.told)
    assert.equal(beside, all:find "1 normal changed" ~= nil, all)
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
