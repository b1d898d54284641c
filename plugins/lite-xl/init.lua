-- mod-version:3
--- Nutgraf in Lite XL (2.1 and later): every view as a command that lists its items
--- to jump to, commands for motions and quotations, checks underlined as one types.
local command = require "core.command"
local common = require "core.common"
local config = require "core.config"
local core = require "core"
local DocView = require "core.docview"
local keymap = require "core.keymap"
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
local findings = require "nutgraf.editor.findings"
local shell = require "nutgraf.editor.shell"

config.plugins.nutgraf = common.merge({
  pause = 0.3, most = editor.most,
  config_spec = {
    name = "Nutgraf",
    {
      label = "Pause", path = "pause",
      type = "number", default = 0.3, min = 0.1, max = 10, step = 0.1,
      description = "Seconds between looks at whether the text that is checked has changed.",
    },
    {
      label = "Findings", path = "most",
      type = "number", default = editor.most, min = 10, max = 5000,
      description = "How many are underlined: of more, those nearest to the caret.",
    },
  },
}, config.plugins.nutgraf)

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

-- The command beside the editor, looked after between its frames.
local function start(words, input, done)
  local run, message = shell.run(words, input)
  if not run then
    done(nil, message)
    return nil
  end
  local job = {}
  local child = process.start { "sh", "-c", "exec " .. run.line }
  core.add_thread(function()
    while child:running() do coroutine.yield(0.02) end
    local output, fault = run.finish(child:returncode())
    if not job.stopped then done(output, fault) end
  end)
  function job:stop()
    self.stopped = true
    child:kill()
  end
  return job
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
      execute = shell.execute, start = start,
    }, { command = home .. "/bin/nutgraf" })
    controllers[doc].most = config.plugins.nutgraf.most
  end
  return controllers[doc]
end

local function place_in(doc)
  local line, column = doc:get_selection()
  return { line = line, column = column }
end

-- ---- checks ---------------------------------------------------------------------

-- By document: { found, job }.
local checked = setmetatable({}, { __mode = "k" })

local function check(doc)
  local one, controller, near = checked[doc], controller_of(doc), place_in(doc).line
  if one.job then one.job:stop() end
  one.job = controller:prepare("check", {}, near, function(message)
    one.job = nil
    if checked[doc] ~= one then return end
    local found
    if not message then found, message = controller:diagnostics(nil, near) end
    if not found and message ~= one.said then notify("nutgraf: " .. message, "error") end
    one.found, one.said = found or one.found, message
    core.redraw = true
  end)
end

local function toggle_checks(doc)
  local one = checked[doc]
  if one then
    if one.job then one.job:stop() end
    checked[doc] = nil
    core.redraw = true
    return
  end
  one = { found = {} }
  checked[doc] = one
  check(doc)
  local version = doc:get_change_id()
  core.add_thread(function()
    while checked[doc] == one do
      coroutine.yield(config.plugins.nutgraf.pause)
      if checked[doc] == one and doc:get_change_id() ~= version then
        version = doc:get_change_id()
        check(doc)
      end
    end
  end)
end

local function found_in(doc) return checked[doc] and checked[doc].found or {} end

-- Goes to the next or the previous finding.
local function go_to_finding(doc, direction)
  local one, message = findings.neighbour(found_in(doc), place_in(doc), direction)
  if one then jump(doc, one) end
  notify(message)
end

local COLOUR = { error = "error", warning = "warn", note = "accent" }

-- The columns where the rows of a line begin between two columns, if it is wrapped: a bisection,
-- as rows come one below the other.
local function rows_between(view, line, first, last)
  local starts = { first }
  if not view.wrapped_settings then return starts end
  local function row(column)
    local _, y = view:get_line_screen_position(line, column)
    return y
  end
  while row(last - 1) > row(starts[#starts]) do
    local here = row(starts[#starts])
    local low, high = starts[#starts], last - 1
    while high - low > 1 do
      local middle = math.floor((low + high) / 2)
      if row(middle) > here then high = middle else low = middle end
    end
    starts[#starts + 1] = high
  end
  return starts
end

local function underline(view, line, x, y)
  local height = style.caret_width
  for _, each in ipairs(found_in(view.doc)) do
    if each.line <= line and line <= each.end_line then
      local first = each.line == line and each.column or 1
      local last = each.end_line == line and each.end_column or #view.doc.lines[line]
      local starts = last > first and rows_between(view, line, first, last) or {}
      local _, top = view:get_line_screen_position(line, 1)
      for index, column in ipairs(starts) do
        local _, at = view:get_line_screen_position(line, column)
        local from = x + view:get_col_x_offset(line, column)
        local to = x + view:get_col_x_offset(line, starts[index + 1] or last, true)
        renderer.draw_rect(from, y + at - top + view:get_line_height() - height, to - from, height,
          style[COLOUR[each.severity] or "accent"])
      end
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
  for _, each in ipairs(found_in(doc)) do
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
  ["nutgraf:next-finding"] = function(view) go_to_finding(view.doc, 1) end,
  ["nutgraf:previous-finding"] = function(view) go_to_finding(view.doc, -1) end,
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

-- Keys that neither the editor nor a desktop has; keymap.add in the user's module sets others.
keymap.add {
  ["alt+n"] = "nutgraf:next-finding", ["alt+shift+n"] = "nutgraf:previous-finding",
  ["alt+q"] = "nutgraf:next-quote", ["alt+shift+q"] = "nutgraf:previous-quote",
}

return { found = function(doc) return checked[doc] and checked[doc].found end }
