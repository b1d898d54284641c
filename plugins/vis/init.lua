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

local function part(name, ...)
  return assert(loadfile(folder .. "/" .. name .. ".lua"))(...)
end

local processes = part "processes"
local buffers = part("buffers", home, nutgraf, processes)
local live = part("live", buffers, processes)
local notify, controller_of, place_at = buffers.notify, buffers.controller, buffers.place

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

--- What the checks have found in a file that they are on for, nil where they are off.
nutgraf.found = live.found

-- ---- :nutgraf -------------------------------------------------------------------

local function hover(window)
  local controller = controller_of(window.file)
  local lines, message = controller:hover(place_at(controller, window.selection.pos))
  if not lines then return notify("nutgraf: " .. message) end
  if #lines == 0 then return notify "nutgraf: nothing is known of this place" end
  notify(table.concat(lines, " | "))
end

-- `:nutgraf correct speaker Ada Venn`, of the quotation at the cursor.
local function correct(window, words)
  local controller = controller_of(window.file)
  local field, value = words[1], table.concat(words, " ", 2)
  if not field then
    return notify(("nutgraf: %s?"):format(table.concat(controller.decidable(), ", ")))
  end
  local about, message = controller:decide(place_at(controller, window.selection.pos), field, value)
  if not about then return notify("nutgraf: " .. message) end
  live.refresh(window.file)
  notify(("nutgraf: %s is %s: %s"):format(field, value, about:gsub("%s+", " "):sub(1, 60)))
end

-- Makes edits of the controller, the last first, so that the places of the others hold.
local function edit(file, controller, edits)
  local at = controller:offsets()
  for index = #edits, 1, -1 do
    local each = edits[index]
    local first = at:offset(each.line, each.column)
    file:delete(first, at:offset(each.end_line, each.end_column) - first)
    file:insert(first, each.text)
  end
end

-- `:nutgraf fix`: those to choose from, in a panel.
local function fix(window)
  local file, controller = window.file, controller_of(window.file)
  local list, message = controller:fixes_at(place_at(controller, window.selection.pos))
  if not list then return notify("nutgraf: " .. message) end
  if #list == 0 then return notify "nutgraf: nothing can be done or decided here" end
  local titles, text = {}, controller.text
  for index, one in ipairs(list) do titles[index] = one.title end
  buffers.panel(file, "fix", titles, function(index, panel)
    local one = list[index]
    panel:close(true)
    controller:refresh()
    if controller.text ~= text then return notify "nutgraf: the text has changed meanwhile" end
    if one.edits then return edit(file, controller, one.edits) end
    local ok, fault = controller:settle(one.key, one.field, one.value)
    if not ok then return notify("nutgraf: " .. fault) end
    live.refresh(file)
  end, "Do this")
end

-- What is no view, by its name.
local own = {
  correct = correct, fix = fix, hover = hover,
  check = function(window) live.toggle(window.file, "check") end,
  speakers = function(window) live.toggle(window.file, "speakers") end,
}

vis:command_register("nutgraf", function(words, _, window)
  local view = table.remove(words, 1)
  if not view then
    local names = table.concat(controller_of(window.file):views(), " ")
    notify(names .. " correct fix hover speakers")
  elseif own[view] and (view ~= "check" or #words == 0) then
    own[view](window, words)
  else
    controller_of(window.file):panel(view, words)
  end
  return true
end, "Show a view of this file: nutgraf VIEW [OPTIONS]; check, speakers, correct, fix, hover")

return nutgraf
