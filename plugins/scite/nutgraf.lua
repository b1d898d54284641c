--- Nutgraf in SciTE (5.3 and later): views in the output pane, motions, checks as indicators,
--- decisions. In the startup script (ext.lua.startup.script):
---
---     dofile "/path/to/nutgraf/plugins/scite/nutgraf.lua"
---
--- and `import /path/to/nutgraf/plugins/scite/nutgraf` in .SciTEUser.properties for the menu.
local folder = debug.getinfo(1, "S").source:match "^@(.*)/[^/]*$"
local home = dofile(folder .. "/../library.lua")(folder)
if not home then
  print "nutgraf: its library is not found: load the plugin from a built checkout"
  return
end

local controller_for = require "nutgraf.editor"
local findings = require "nutgraf.editor.findings"

-- ---- the host's side ------------------------------------------------------------

local function notify(message)
  output:AddText("nutgraf: " .. message:gsub("^nutgraf: ", "") .. "\n")
end

local function path() return props.FilePath end

-- A line of the output pane that SciTE takes for a message: a click goes to its place.
local function told(place, text)
  return ("%s:%d:%d: %s\n"):format(path(), place.line, place.column, text)
end

local function offset_of(at, place) return at:offsets():offset(place.line, place.column) end

local function end_of(at, range)
  return at:offsets():offset(range.end_line, range.end_column)
end

local function show(list)
  local lines = { "> " .. list.title .. "\n" }
  for _, entry in ipairs(list.entries) do
    lines[#lines + 1] = told(entry, ("  "):rep(entry.depth) .. entry.text)
  end
  output:ClearAll()
  output:AddText(table.concat(lines))
end

local controllers = {} -- by path

local function controller()
  local name = path()
  if not controllers[name] then
    local made
    made = controller_for.new({
      text = function() return editor:GetText() or "" end,
      name = function() return name end,
      show = show,
      jump = function(place) editor:GotoPos(offset_of(made, place)) end,
      notify = notify,
      execute = require("nutgraf.editor.shell").execute,
    }, { command = home .. "/bin/nutgraf" })
    controllers[name] = made
  end
  return controllers[name]
end

local function here(at) return at:offsets():place(editor.CurrentPos) end

-- ---- commands -------------------------------------------------------------------

--- Shows a view, with its options: "quotes", "check --only weekday".
---@param words string
function nutgraf_show(words)
  local list = {}
  for word in (words or ""):gmatch "%S+" do list[#list + 1] = word end
  local view = table.remove(list, 1)
  if view then controller():panel(view, list) end
end

--- Goes to the next ("quotes") or the previous ("-quotes") structure of a layer.
---@param layer string
function nutgraf_go(layer)
  local at = controller()
  at:go(layer:gsub("^%-", ""), here(at), layer:find "^%-" and -1 or 1)
end

--- Selects the quotation around the caret, without its marks.
function nutgraf_select()
  local at = controller()
  local range, message = at:object("quotes", here(at), true)
  if not range then return notify(message) end
  editor:SetSel(offset_of(at, range), end_of(at, range))
end

--- Shows what is known of the caret's place.
function nutgraf_hover()
  local at = controller()
  local lines, message = at:hover(here(at))
  if not lines then return notify(message) end
  if #lines == 0 then lines[1] = "nothing is known of this place" end
  editor:CallTipShow(editor.CurrentPos, table.concat(lines, "\n"))
end

-- ---- checks ---------------------------------------------------------------------

local INDICATOR = 20 -- of those that SciTE leaves to scripts

local checked = {} -- by path

local function clear()
  editor.IndicatorCurrent = INDICATOR
  editor:IndicatorClearRange(0, editor.Length)
  editor.IndicatorValue = 1
end

local function check()
  local at = controller()
  local found, more = at:diagnostics(nil, here(at).line)
  if not found then return notify(more) end
  clear()
  editor.IndicStyle[INDICATOR] = INDIC_SQUIGGLE
  local lines = { "> Nutgraf check\n" }
  for _, each in ipairs(found) do
    local from, to = offset_of(at, each), end_of(at, each)
    if to > from then editor:IndicatorFillRange(from, to - from) end
    lines[#lines + 1] = told(each, ("%s: %s [%s]"):format(each.severity, each.message, each.code))
  end
  lines[#lines + 1] = findings.left_out(#found, more)
  output:ClearAll()
  output:AddText(table.concat(lines))
end

--- Turns checks on or off for the file: indicators, and messages in the output pane, brought
--- up to date when it is saved.
function nutgraf_check()
  checked[path()] = not checked[path()] or nil
  if checked[path()] then check() else clear() end
end

-- ---- strips: a view of the person's choice, a decision ------------------------------

local strip -- what is asked, and what is done with the answer

--- Asks for a view.
function nutgraf_choose()
  scite.StripShow "!'Nutgraf:'{}((Show))"
  scite.StripSetList(1, table.concat(controller():views(), "\n"))
  strip = { button = 2, done = function() nutgraf_show(scite.StripValue(1)) end }
end

--- Asks what is to be decided about the structure at the caret.
function nutgraf_correct()
  local at = controller()
  local place = here(at)
  scite.StripShow "!'Decide:'{speaker}'is'[]((Decide))"
  scite.StripSetList(1, table.concat(at.decidable(), "\n"))
  strip = { button = 4, done = function()
    local about, message = at:decide(place, scite.StripValue(1), scite.StripValue(3))
    notify(about and ("%s: %s"):format(scite.StripValue(3), about) or message)
  end }
end

-- ---- SciTE's events, after the person's own -------------------------------------------

local function after(name, act)
  local own = rawget(_G, name)
  rawset(_G, name, function(...)
    if own and own(...) then return true end
    return act(...)
  end)
end

after("OnSave", function() if checked[path()] then check() end end)
after("OnClose", function(name) controllers[name], checked[name] = nil, nil end)
after("OnStrip", function(control, change)
  if not strip or change ~= 1 or control ~= strip.button then return end
  local done = strip.done
  strip = nil
  done()
  scite.StripShow ""
end)
