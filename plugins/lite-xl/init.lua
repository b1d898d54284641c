-- mod-version:3
--- Nutgraf in Lite XL (2.1 and later): every view as a command that lists its items
--- to jump to, commands for motions and quotations, checks underlined as one types.
local command = require "core.command"
local common = require "core.common"
local core = require "core"
local DocView = require "core.docview"
local style = require "core.style"

local folder = debug.getinfo(1, "S").source:match "^@(.*)/[^/]*$"
local home = dofile(folder .. "/../library.lua")(folder, {
  abi = "lite-xl", native = system.load_native_plugin,
})
if not home then
  core.error "nutgraf: its library is not found: link plugins/lite-xl of a built checkout here"
  return {}
end

local editor = require "nutgraf.editor"

-- ---- the host's side ------------------------------------------------------------

local function notify(message, level)
  (level == "error" and core.error or core.log)("%s", message)
end

local function jump(doc, place)
  local view = core.root_view:open_doc(doc)
  doc:set_selection(place.line, place.column)
  view:scroll_to_line(place.line, true)
end

-- The entries to choose from as one types. Equal ones are told apart by their number.
local function show(doc, list)
  local names, entry_of = {}, {}
  for index, entry in ipairs(list.entries) do
    names[index] = ("%d  %s%s"):format(index, ("  "):rep(entry.depth), entry.text)
    entry_of[names[index]] = entry
  end
  core.command_view:enter(list.title, {
    submit = function(text, item)
      local entry = entry_of[item and item.text or text]
      if entry then jump(doc, entry) end
    end,
    suggest = function(text)
      local items = {}
      for index, name in ipairs(text == "" and names or common.fuzzy_match(names, text)) do
        items[index] = { text = name, info = "line " .. entry_of[name].line }
      end
      return items
    end,
  })
end

local controllers = setmetatable({}, { __mode = "k" })

local function controller_of(doc)
  if not controllers[doc] then
    controllers[doc] = editor.new({
      text = function() return table.concat(doc.lines) end,
      name = function() return doc.abs_filename or doc.filename or "" end,
      show = function(list) show(doc, list) end,
      jump = function(place) jump(doc, place) end,
      notify = notify,
      execute = require("nutgraf.editor.shell").execute,
    }, { command = home .. "/bin/nutgraf" })
  end
  return controllers[doc]
end

local function place_in(doc)
  local line, column = doc:get_selection()
  return { line = line, column = column }
end

-- ---- checks ---------------------------------------------------------------------

-- Seconds between looks at whether the text has changed.
local PAUSE = 0.3

local checked = setmetatable({}, { __mode = "k" }) -- by document: what was found

local function check(doc)
  local found, message = controller_of(doc):diagnostics(nil, place_in(doc).line)
  if not found then notify("nutgraf: " .. message, "error") end
  checked[doc] = found
  core.redraw = true
end

local function toggle_checks(doc)
  if checked[doc] then
    checked[doc] = nil
    core.redraw = true
    return
  end
  check(doc)
  local version = doc:get_change_id()
  core.add_thread(function()
    while checked[doc] do
      coroutine.yield(PAUSE)
      if checked[doc] and doc:get_change_id() ~= version then
        version = doc:get_change_id()
        check(doc)
      end
    end
  end)
end

local COLOUR = { error = "error", warning = "warn", note = "accent" }

local function underline(view, line, x, y)
  for _, each in ipairs(checked[view.doc] or {}) do
    if each.line <= line and line <= each.end_line then
      local first = each.line == line and each.column or 1
      local last = each.end_line == line and each.end_column or #view.doc.lines[line]
      local from = x + view:get_col_x_offset(line, first)
      local to = x + view:get_col_x_offset(line, last)
      local height = style.caret_width
      renderer.draw_rect(from, y + view:get_line_height() - height, to - from, height,
        style[COLOUR[each.severity] or "accent"])
    end
  end
end

local draw_line_text = DocView.draw_line_text
function DocView:draw_line_text(line, x, y)
  local height = draw_line_text(self, line, x, y)
  underline(self, line, x, y)
  return height
end

-- ---- commands -------------------------------------------------------------------

local function what_is_here(doc)
  local place, lines = place_in(doc), {}
  for _, each in ipairs(checked[doc] or {}) do
    if each.line == place.line then lines[#lines + 1] = each.message end
  end
  local found, message = controller_of(doc):hover(place)
  if not found then return notify("nutgraf: " .. message, "error") end
  for _, line in ipairs(found) do lines[#lines + 1] = line end
  if #lines == 0 then lines[1] = "nothing is known of this place" end
  notify("nutgraf: " .. table.concat(lines, " | "))
end

local function select_quote(doc)
  local range, message = controller_of(doc):object("quotes", place_in(doc), true)
  if not range then return notify("nutgraf: " .. message) end
  doc:set_selection(range.line, range.column, range.end_line, range.end_column)
end

-- Asks for a view with its options.
local function ask(doc)
  core.command_view:enter("Nutgraf: view and options", {
    submit = function(text)
      local words = {}
      for word in text:gmatch "%S+" do words[#words + 1] = word end
      local view = table.remove(words, 1)
      if view then controller_of(doc):panel(view, words) end
    end,
    suggest = function(text) return common.fuzzy_match(controller_of(doc):views(), text) end,
  })
end

local commands = {
  ["nutgraf:show-view"] = function(view) ask(view.doc) end,
  ["nutgraf:toggle-checks"] = function(view) toggle_checks(view.doc) end,
  ["nutgraf:what-is-here"] = function(view) what_is_here(view.doc) end,
  ["nutgraf:select-quote"] = function(view) select_quote(view.doc) end,
}
for name, layer in pairs { quote = "quotes", attribution = "attributions", mention = "mentions" } do
  for way, direction in pairs { next = 1, previous = -1 } do
    commands[("nutgraf:%s-%s"):format(way, name)] = function(view)
      controller_of(view.doc):go(layer, place_in(view.doc), direction)
    end
  end
end
for _, name in ipairs { "outline", "quotes", "names", "timeline", "trail" } do
  commands["nutgraf:" .. name] = function(view) controller_of(view.doc):panel(name, {}) end
end
command.add("core.docview!", commands)

return { found = function(doc) return checked[doc] end }
