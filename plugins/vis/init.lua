--- Nutgraf in vis (0.8 and later): views as panels, motions, text objects, checks.
--- In visrc.lua:
---
---     local nutgraf = require "plugins/nutgraf" -- a link to this folder
---     nutgraf.map { ["]q"] = "next-quote", ["[q"] = "previous-quote", iq = "inner-quote" }
local nutgraf = {}

local folder = debug.getinfo(1, "S").source:match "^@(.*)/[^/]*$"
local home = dofile(folder .. "/../library.lua")(folder)
if not home then
  vis:info "nutgraf: its library is not found: link plugins/vis of a built checkout here"
  return nutgraf
end

local editor = require "nutgraf.editor"

-- ---- the host's side ------------------------------------------------------------

local function notify(message)
  if message:find "\n" then vis:message(message) else vis:info(message) end
end

-- A window that shows the file: the one that is left of it, else a new one.
local function window_of(file, path)
  if vis.win and vis.win.file == file then return vis.win end
  for window in vis:windows() do
    if window.file == file then return window end
  end
  if not path then return nil end
  vis:command('open "' .. path:gsub('[\\"]', "\\%0") .. '"')
  return vis.win
end

local controllers = setmetatable({}, { __mode = "k" })
local panels = setmetatable({}, { __mode = "k" })
local controller_of

local function jump(file, path, place)
  local window = window_of(file, path)
  if not window then return notify "nutgraf: the file is closed" end
  vis.win = window
  -- A file that was closed and opened again is another.
  window.selection.pos = controller_of(window.file):offsets():offset(place.line, place.column)
end

-- A panel is a file of its own that is not kept, in a window: <Enter> goes to the
-- place of its line, q closes it.
local function show(file, path, list)
  local lines = {}
  for index, entry in ipairs(list.entries) do
    lines[index] = ("%5d  %s%s\n"):format(entry.line, ("  "):rep(entry.depth), entry.text)
  end
  local unique = os.tmpname()
  local name = unique .. "." .. list.view:gsub("[^%w_-]", "_") -- which the status line shows
  assert(os.rename(unique, name))
  local out = assert(io.open(name, "wb"))
  out:write(table.concat(lines))
  out:close()
  local earlier = panels[file]
  pcall(function() if earlier then earlier:close(true) end end) -- the person may have closed it
  vis:command("open " .. name)
  os.remove(name)
  local panel = vis.win
  panels[file] = panel
  panel:map(vis.modes.NORMAL, "<Enter>", function()
    local entry = list.entries[panel.selection.line]
    if entry then jump(file, path, entry) end
  end, "Go to the place of this line")
  panel:map(vis.modes.NORMAL, "q", function()
    panels[file] = nil
    panel:close(true)
  end, "Close the panel")
end

function controller_of(file)
  if controllers[file] then return controllers[file] end
  local path = file.path
  controllers[file] = editor.new({
    text = function() return file:content(0, file.size) end,
    name = function() return file.path or file.name or "" end,
    show = function(list) show(file, path, list) end,
    jump = function(place) jump(file, path, place) end,
    notify = notify,
    execute = require "nutgraf.editor.shell",
  }, { command = home .. "/bin/nutgraf", outside = nutgraf.outside })
  return controllers[file]
end

local function place_at(controller, pos)
  return controller:offsets():place(pos)
end

-- ---- motions and text objects -----------------------------------------------------

-- A motion gives the byte that the cursor goes to: where it is, if there is none.
local function motion(layer, direction)
  return function(window, pos)
    local controller = controller_of(window.file)
    local entry, message = controller:neighbour(layer, place_at(controller, pos), direction)
    if entry then return controller:offsets():offset(entry.line, entry.column) end
    notify("nutgraf: " .. message)
    return pos
  end
end

local function object(layer, inner)
  return function(window, pos)
    local controller = controller_of(window.file)
    local range, message = controller:object(layer, place_at(controller, pos), inner)
    if not range then
      notify("nutgraf: " .. message)
      return nil
    end
    return controller:offsets():offset(range.line, range.column),
      controller:offsets():offset(range.end_line, range.end_column)
  end
end

local motions = {
  ["next-quote"] = motion("quotes", 1), ["previous-quote"] = motion("quotes", -1),
  ["next-attribution"] = motion("attributions", 1),
  ["previous-attribution"] = motion("attributions", -1),
  ["next-mention"] = motion("mentions", 1), ["previous-mention"] = motion("mentions", -1),
}
local objects = {
  ["inner-quote"] = object("quotes", true), ["a-quote"] = object("quotes", false),
  ["an-attribution"] = object("attributions", false),
}

--- Maps keys to motions and text objects, whose names are those above.
---@param keys table<string, string>
function nutgraf.map(keys)
  for key, name in pairs(keys) do
    if motions[name] then
      vis:motion_new(key, motions[name], "Nutgraf: " .. name)
    elseif objects[name] then
      vis:textobject_new(key, objects[name], "Nutgraf: " .. name)
    else
      error(("nutgraf: nothing is called '%s'"):format(name), 2)
    end
  end
end

-- ---- checks ---------------------------------------------------------------------

-- What the checks find is underlined; the message shows when the cursor is on it.
local STYLE = 64 -- the last number that no lexer uses

local checked = setmetatable({}, { __mode = "k" }) -- by file: what was found

local function check(window)
  local file, controller = window.file, controller_of(window.file)
  local line = place_at(controller, window.selection.pos or 0).line
  local found, message = controller:diagnostics(nil, line)
  if not found then notify("nutgraf: " .. message) end
  checked[file] = found
end

local function highlight(window)
  local file = window.file
  if not checked[file] then return end
  local controller = controller_of(file)
  if controller:refresh() then check(window) end
  local at = controller:offsets()
  window:style_define(STYLE, "underlined")
  for _, each in ipairs(checked[file] or {}) do
    local first = at:offset(each.line, each.column)
    local last = at:offset(each.end_line, each.end_column)
    if last > first then window:style(STYLE, first, last - 1) end
    local pos = window.selection and window.selection.pos
    if pos and window == vis.win and first <= pos and pos < last then vis:info(each.message) end
  end
end

vis.events.subscribe(vis.events.WIN_HIGHLIGHT, highlight)

--- What the checks have found in a file that they are on for, nil where they are off.
---@param file userdata
---@return table[]?
function nutgraf.found(file)
  return checked[file]
end

-- ---- :nutgraf -------------------------------------------------------------------

local function hover(window)
  local controller = controller_of(window.file)
  local lines, message = controller:hover(place_at(controller, window.selection.pos))
  if not lines then return notify("nutgraf: " .. message) end
  if #lines == 0 then return notify "nutgraf: nothing is known of this place" end
  notify(table.concat(lines, " | "))
end

vis:command_register("nutgraf", function(words, _, window)
  local view = table.remove(words, 1)
  if not view then
    notify(table.concat(controller_of(window.file):views(), " "))
  elseif view == "hover" then
    hover(window)
  elseif view == "check" and #words == 0 then
    if checked[window.file] then checked[window.file] = nil else check(window) end
  else
    controller_of(window.file):panel(view, words)
  end
  return true
end, "Show a view of this file: nutgraf VIEW [OPTIONS]; check, hover")

return nutgraf
