--- What is kept up while one types: what the checks find, underlined, and who is quoted, in
--- italics; both say it where the cursor is. Input: files. Output: styles, and words in the info
--- line. Guarantees that what is marked moves with the text until it is made anew.
---
--- The text is read again once nothing was typed for a while. vis 0.9 starts processes: one is the
--- clock, and the command reads all but a small text in another. vis 0.8 has neither: a change
--- waits for the end of insert mode, or for vis's own idle time in it, and a large text for being
--- saved.
local buffers, processes = ...

local live = {}

-- The bytes of a text that vis 0.8 reads at every pause.
local LARGE = 64 * 1024

-- Seconds without a change before the text is read; and in 0.8, whose idle time is three.
local PAUSE, IDLE = 0.3, 2

local function checks(controller, near)
  return controller:diagnostics(nil, near)
end

local function speakers(controller)
  local all, message = controller:entries "quotes"
  if not all then return nil, message end
  local list = {}
  for _, entry in ipairs(all) do
    if entry.item.speaker then
      entry.message = "— " .. entry.item.speaker
      list[#list + 1] = entry
    end
  end
  return list
end

-- Styles by the last numbers, which no lexer uses.
local ORDER = { "check", "speakers" }
local WORK = {
  check = { view = "check", find = checks, style = 64, look = "underlined" },
  speakers = { view = "quotes", find = speakers, style = 63, look = "italics" },
}

-- By file: `on[name]` is { found, spans, job, said }; `text` is what was read, `waiting` what
-- waits to be, `since` when, `clock` the job that counts.
local watched = setmetatable({}, { __mode = "k" })

local function spans_of(file, controller, found)
  local at, spans = controller:offsets(), {}
  for _, each in ipairs(found) do
    local first = at:offset(each.line, each.column)
    local last = at:offset(each.end_line, each.end_column)
    if last > first then
      spans[#spans + 1] = {
        first = file:mark_set(first), last = file:mark_set(last), message = each.message,
      }
    end
  end
  return spans
end

local function run(file, name)
  local state, work = watched[file], WORK[name]
  local one, controller = state.on[name], buffers.controller(file)
  local window = buffers.window(file)
  local near = buffers.place(controller, window and window.selection and window.selection.pos).line
  if one.job then one.job:stop() end
  one.job = controller:prepare(work.view, {}, near, function(message)
    one.job = nil
    if watched[file] ~= state or state.on[name] ~= one then return end
    local found
    if not message then found, message = work.find(controller, near) end
    if found then
      one.found, one.spans = found, spans_of(file, controller, found)
    elseif message ~= one.said then -- not once for every letter
      buffers.notify("nutgraf: " .. message)
    end
    one.said = message
  end)
end

local function update(file)
  local state, controller = watched[file], buffers.controller(file)
  controller:refresh()
  state.text, state.waiting = controller.text, nil
  for _, name in ipairs(ORDER) do
    if state.on[name] then run(file, name) end
  end
end

local function start_clock(file, state)
  if state.clock then state.clock:stop() end
  state.clock = processes.start(("sleep %.1f"):format(PAUSE), function()
    state.clock = nil
    if watched[file] == state then update(file) end
  end)
end

-- Whether one types no more, as far as vis 0.8 lets it be known.
local function rests(state)
  local typing = vis.mode == vis.modes.INSERT or vis.mode == vis.modes.REPLACE
  return not typing or os.time() - state.since >= IDLE
end

-- The text is not what was read.
local function changed(file, state, text)
  local new = state.waiting ~= text
  if new then state.waiting, state.since = text, os.time() end
  if processes.start then
    if new then start_clock(file, state) end
  elseif #text > LARGE then
    if not state.told then
      state.told = true
      buffers.notify(("nutgraf: a text of more than %d kB is read again when it is saved")
        :format(LARGE / 1024))
    end
  elseif rests(state) then
    update(file)
  end
end

local function draw(window, state)
  local file, pos = window.file, window == vis.win and window.selection and window.selection.pos
  local here = {}
  for _, name in ipairs(ORDER) do
    local one, work = state.on[name], WORK[name]
    if one then window:style_define(work.style, work.look) end
    for _, span in ipairs(one and one.spans or {}) do
      local first, last = file:mark_get(span.first), file:mark_get(span.last)
      if first and last and first < last then
        window:style(work.style, first, last - 1)
        if pos and first <= pos and pos < last then here[#here + 1] = span.message end
      end
    end
  end
  if #here > 0 then vis:info(table.concat(here, " | ")) end
end

vis.events.subscribe(vis.events.WIN_HIGHLIGHT, function(window)
  local file = window.file
  local state = watched[file]
  if not state then return end
  local controller = buffers.controller(file)
  controller:refresh()
  if controller.text ~= state.text then changed(file, state, controller.text) end
  draw(window, state)
end)

vis.events.subscribe(vis.events.FILE_SAVE_POST, function(file)
  if watched[file] then update(file) end
end)

local function stop(file)
  local state = watched[file]
  watched[file] = nil
  if state and state.clock then state.clock:stop() end
end

vis.events.subscribe(vis.events.FILE_CLOSE, stop)

--- Turns the checks or the speakers of a file on or off.
---@param file userdata
---@param name "check"|"speakers"
function live.toggle(file, name)
  local state = watched[file]
  if not state then
    state = { on = {} }
    watched[file] = state
  end
  local one = state.on[name]
  if not one then
    state.on[name] = {}
    return update(file)
  end
  if one.job then one.job:stop() end
  state.on[name] = nil
  if not next(state.on) then stop(file) end
end

--- Makes anew what is on for a file, as after a decision.
---@param file userdata
function live.refresh(file)
  if watched[file] then update(file) end
end

--- What the checks have found in a file that they are on for, nil where they are off.
---@param file userdata
---@return table[]?
function live.found(file)
  local one = watched[file] and watched[file].on.check
  return one and one.found
end

return live
