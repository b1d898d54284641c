--- Nutgraf in Textadept (12 and later): views as lists to jump from, motions,
--- checks as indicators with their messages at the ends of lines. In init.lua:
---
---     local nutgraf = require "nutgraf_editor" -- a link to this folder in modules/
---     keys["ctrl+alt+n"] = nutgraf.choose
---     keys["ctrl+alt+right"] = nutgraf.next_quote
local nutgraf = {}

local folder = debug.getinfo(1, "S").source:match "^@(.*)/[^/]*$"
local home = dofile(folder .. "/../library.lua")(folder)
if not home then
  ui.statusbar_text = "nutgraf: its library is not found: link plugins/textadept of a checkout"
  return nutgraf
end

local editor = require "nutgraf.editor"
local findings = require "nutgraf.editor.findings"

-- ---- the host's side ------------------------------------------------------------

local function notify(message) ui.statusbar_text = message end

-- Positions in Textadept are bytes from 1.
local function position(controller, line, column)
  return controller:offsets():offset(line, column) + 1
end

local function place_at(controller, at)
  return controller:offsets():place(at - 1)
end

local controllers = setmetatable({}, { __mode = "k" })

local function jump(buf, place)
  view:goto_buffer(buf)
  buffer:goto_pos(position(controllers[buf], place.line, place.column))
  view:vertical_center_caret()
end

local function show(buf, list)
  local items = {}
  for _, entry in ipairs(list.entries) do
    items[#items + 1] = tostring(entry.line)
    items[#items + 1] = ("  "):rep(entry.depth) .. entry.text
  end
  local chosen = ui.dialogs.list {
    title = list.title, columns = { "Line", "Item" }, items = items, search_column = 2,
  }
  if chosen then jump(buf, list.entries[chosen]) end
end

-- The controller of the current buffer.
local function current()
  local buf = buffer
  if not controllers[buf] then
    controllers[buf] = editor.new({
      text = function() return buf:get_text() end,
      name = function() return buf.filename or "" end,
      show = function(list) show(buf, list) end,
      jump = function(place) jump(buf, place) end,
      notify = notify,
      execute = require("nutgraf.editor.shell").execute,
    }, { command = home .. "/bin/nutgraf" })
  end
  return controllers[buf]
end

-- ---- views and motions ------------------------------------------------------------

--- Shows a view of the buffer.
---@param name string
---@param words string[]? its options
function nutgraf.show(name, words) current():panel(name, words or {}) end

--- Lets the person choose a view, of their own, too.
function nutgraf.choose()
  local names = current():views()
  local chosen = ui.dialogs.list { title = "Nutgraf", items = names }
  if chosen then nutgraf.show(names[chosen]) end
end

local function go(layer, direction)
  local controller = current()
  controller:go(layer, place_at(controller, buffer.current_pos), direction)
end

function nutgraf.next_quote() go("quotes", 1) end
function nutgraf.previous_quote() go("quotes", -1) end
function nutgraf.next_attribution() go("attributions", 1) end
function nutgraf.previous_attribution() go("attributions", -1) end
function nutgraf.next_mention() go("mentions", 1) end
function nutgraf.previous_mention() go("mentions", -1) end

--- Selects the quotation around the caret.
---@param inner boolean? without its marks
function nutgraf.select_quote(inner)
  local controller = current()
  local here = place_at(controller, buffer.current_pos)
  local range, message = controller:object("quotes", here, inner)
  if not range then return notify("nutgraf: " .. message) end
  buffer:set_sel(position(controller, range.line, range.column),
    position(controller, range.end_line, range.end_column))
end

--- Shows what is known of the place at the caret.
function nutgraf.hover()
  local controller = current()
  local lines, message = controller:hover(place_at(controller, buffer.current_pos))
  if not lines then return notify("nutgraf: " .. message) end
  if #lines == 0 then return notify "nutgraf: nothing is known of this place" end
  view:call_tip_show(buffer.current_pos, table.concat(lines, "\n"))
end

-- ---- checks ---------------------------------------------------------------------

local indicator = view.new_indic_number()

-- By buffer: whether checks are on, and what they found.
local checked = setmetatable({}, { __mode = "k" })
local found_in = setmetatable({}, { __mode = "k" })

local function clear()
  buffer.indicator_current = indicator
  buffer:indicator_clear_range(1, buffer.length)
  buffer:eol_annotation_clear_all()
end

-- How marks look is a matter of each view: in every split, those that come later, too.
local function dress(it)
  it.indic_style[indicator] = it.INDIC_SQUIGGLE
  it.eol_annotation_visible = it.EOLANNOTATION_BOXED
end

for _, each in ipairs(_VIEWS) do dress(each) end
events.connect(events.VIEW_NEW, function() dress(view) end)

local function check()
  local controller = current()
  local here = place_at(controller, buffer.current_pos).line
  local found, message = controller:diagnostics(nil, here)
  if not found then return notify("nutgraf: " .. message) end
  clear()
  found_in[buffer] = found
  local messages = {}
  for _, each in ipairs(found) do
    local first = position(controller, each.line, each.column)
    local last = position(controller, each.end_line, each.end_column)
    if last > first then buffer:indicator_fill_range(first, last - first) end
    local before = messages[each.line]
    messages[each.line] = before and before .. "; " .. each.message or each.message
  end
  for line, text in pairs(messages) do buffer.eol_annotation_text[line] = text end
end

--- Turns checks on or off for the buffer. They are brought up to date when it is saved.
function nutgraf.check()
  if checked[buffer] then
    checked[buffer], found_in[buffer] = nil, nil
    return clear()
  end
  checked[buffer] = true
  check()
end

local function go_to_finding(direction)
  local at = place_at(current(), buffer.current_pos)
  local one, message = findings.neighbour(found_in[buffer] or {}, at, direction)
  if one then jump(buffer, one) end
  notify(message)
end

--- Goes to the next finding of the checks, as they were made last.
function nutgraf.next_finding() go_to_finding(1) end
function nutgraf.previous_finding() go_to_finding(-1) end

events.connect(events.FILE_AFTER_SAVE, function()
  if checked[buffer] then check() end
end)

return nutgraf
