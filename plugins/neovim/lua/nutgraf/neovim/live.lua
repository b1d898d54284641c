--- What is kept up while one types: checks as diagnostics, speakers as virtual
--- text, trees. The work waits until nothing was typed for a while.
local api = vim.api

local live = {}

-- Milliseconds; vim.g.nutgraf_pause sets another.
local PAUSE = 200

-- Work that takes longer than so many milliseconds ends: typing would halt.
local LONGEST = 1500

-- By buffer: { group, timer, work = { name = { view, words, update, job } } }.
local watched = {}

-- A piece of work, once its view's items are there: at once, or when the command that reads
-- a large text beside the editor is done. What is under way of the text before is stopped.
local function run_one(buffer, name)
  local one = watched[buffer].work[name]
  if one.job then one.job:stop() end
  local function show(message)
    if not watched[buffer] or watched[buffer].work[name] ~= one then return end
    local start = vim.loop.hrtime()
    one.job = nil
    one.update(message)
    if vim.loop.hrtime() - start > (vim.g.nutgraf_longest or LONGEST) * 1e6 then
      live.off(buffer, name)
      vim.notify(("nutgraf: %s takes too long here to be kept up while you type"):format(name),
        vim.log.levels.WARN)
    end
  end
  local view, words, near = one.asks()
  local waited = false
  -- What the command gave has just been read: it is shown at the next turn, so that a key that
  -- was pressed meanwhile goes first.
  one.job = one.controller:prepare(view, words, near, function(message)
    if not waited then return show(message) end
    vim.schedule(function() show(message) end)
  end)
  waited = true
end

local function run(buffer)
  local watch = watched[buffer]
  if not watch or not api.nvim_buf_is_valid(buffer) then return end
  local names = vim.tbl_keys(watch.work)
  table.sort(names)
  for _, name in ipairs(names) do
    if watched[buffer] and watched[buffer].work[name] then run_one(buffer, name) end
  end
end

local function stop(buffer)
  local watch = watched[buffer]
  watched[buffer] = nil
  for _, one in pairs(watch.work) do
    if one.job then one.job:stop() end
  end
  watch.timer:stop()
  watch.timer:close()
  pcall(api.nvim_del_augroup_by_id, watch.group)
end

local function watch_of(buffer)
  if watched[buffer] then return watched[buffer] end
  local watch = {
    work = {}, timer = vim.loop.new_timer(),
    group = api.nvim_create_augroup("nutgraf" .. buffer, {}),
  }
  watched[buffer] = watch
  api.nvim_create_autocmd({ "TextChanged", "TextChangedI", "BufReadPost" }, {
    group = watch.group, buffer = buffer, callback = function()
      watch.timer:start(vim.g.nutgraf_pause or PAUSE, 0, vim.schedule_wrap(function()
        run(buffer)
      end))
    end,
  })
  api.nvim_create_autocmd("BufWipeout", {
    group = watch.group, buffer = buffer, callback = function() stop(buffer) end,
  })
  return watch
end

---@class nutgraf.Work
---@field controller table
---@field asks fun(): string, string[], integer? the view whose items it shows, with its words, and
---  near which line, where not all are needed
---@field update fun(message: string?) shows them; the message of what kept them from being made

--- Runs a piece of work whenever the buffer has changed, from now on.
---@param buffer integer
---@param name string another of this name is replaced
---@param work nutgraf.Work
function live.on(buffer, name, work)
  watch_of(buffer).work[name] = work
end

--- Runs all of a buffer's at once.
---@param buffer integer
function live.refresh(buffer) run(buffer) end

--- Ends it.
function live.off(buffer, name)
  local watch = watched[buffer]
  if not watch then return end
  local one = watch.work[name]
  if one and one.job then one.job:stop() end
  watch.work[name] = nil
  if next(watch.work) == nil then stop(buffer) end
end

---@return boolean
function live.is_on(buffer, name)
  return watched[buffer] ~= nil and watched[buffer].work[name] ~= nil
end

-- ---- diagnostics and speakers ---------------------------------------------------

local spaces = {
  check = api.nvim_create_namespace "nutgraf-check",
  speakers = api.nvim_create_namespace "nutgraf-speakers",
}
local SEVERITY = {
  error = vim.diagnostic.severity.ERROR, warning = vim.diagnostic.severity.WARN,
  note = vim.diagnostic.severity.INFO,
}

local show, clear = {}, {}

function show.check(buffer, found)
  local list = {}
  for index, each in ipairs(found) do
    list[index] = {
      lnum = each.line - 1, col = each.column - 1, end_lnum = each.end_line - 1,
      end_col = each.end_column - 1, code = each.code,
      message = each.message .. (each.advice and "\n" .. each.advice or ""),
      severity = SEVERITY[each.severity] or vim.diagnostic.severity.HINT, source = "nutgraf",
    }
  end
  vim.diagnostic.set(spaces.check, buffer, list)
end

function clear.check(buffer) vim.diagnostic.reset(spaces.check, buffer) end

function clear.speakers(buffer) api.nvim_buf_clear_namespace(buffer, spaces.speakers, 0, -1) end

function show.speakers(buffer, found)
  clear.speakers(buffer)
  local last = api.nvim_buf_line_count(buffer)
  for _, each in ipairs(found) do
    if each.line <= last then
      api.nvim_buf_set_extmark(buffer, spaces.speakers, each.line - 1, 0, {
        virt_text = { { "— " .. each.text, "NutgrafSpeaker" } },
      })
    end
  end
end

local find = {
  check = function(controller, near) return controller:diagnostics(nil, near) end,
  speakers = function(controller) return controller:speakers() end,
}
local VIEW = { check = "check", speakers = "quotes" }

-- The line of the cursor in a window of the buffer; where it was last, if there is none.
local function cursor_line(buffer)
  local window = vim.fn.bufwinid(buffer)
  if window ~= -1 then return api.nvim_win_get_cursor(window)[1] end
  return math.max(api.nvim_buf_get_mark(buffer, '"')[1], 1)
end

--- Turns checks or speakers on or off for a buffer.
---@param what "check"|"speakers"
---@param controller table
---@param buffer integer
---@param notify fun(message: string, level: string)
function live.toggle(what, controller, buffer, notify)
  if live.is_on(buffer, what) then
    live.off(buffer, what)
    return clear[what](buffer)
  end
  local said -- the last fault
  local near -- the line that was asked for
  local function update(message)
    local found
    if not message then found, message = find[what](controller, near) end
    if found then
      show[what](buffer, found)
      message = nil
    elseif message ~= said then -- not once for every letter
      notify("nutgraf: " .. message, "error")
    end
    said = message
  end
  live.on(buffer, what, {
    controller = controller, update = update,
    asks = function()
      near = cursor_line(buffer)
      return VIEW[what], {}, near
    end,
  })
  run_one(buffer, what)
end

return live
