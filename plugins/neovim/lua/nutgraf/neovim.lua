--- Nutgraf in Neovim (0.7 and later): one controller a buffer, and the host's side
--- of it by Neovim's conventions. Trees open in a side window, lists in the
--- location list; checks are diagnostics; speakers are virtual text.
local api, fn = vim.api, vim.fn

local neovim = {}

-- The library lies in this checkout's scripts/, or where $NUTGRAF_HOME or
-- vim.g.nutgraf_home says; an installed one in PREFIX/share/nutgraf.
local function find_home()
  local here = debug.getinfo(1, "S").source:match "^@(.*)/plugins/neovim/lua/nutgraf/neovim%.lua$"
  local prefix = fn.exepath("nutgraf"):match "^(.*)/bin/nutgraf$"
  local candidates = {
    vim.g.nutgraf_home, os.getenv "NUTGRAF_HOME", here and here .. "/build",
    prefix, "/usr/local", "/usr",
  }
  for i = 1, 6 do
    local home = candidates[i]
    if home and fn.filereadable(home .. "/share/nutgraf/nutgraf/init.lua") == 1 then return home end
  end
end

local home

--- Makes `require "nutgraf"` find the library; gives its home.
---@return string?
function neovim.home()
  if home then return home end
  home = find_home()
  if not home then return nil end
  local scripts, modules = home .. "/share/nutgraf/", home .. "/lib/"
  package.path = ("%s?.lua;%s?/init.lua;"):format(scripts, scripts) .. package.path
  package.cpath = ("%slua/5.1/?.so;%snutgraf/5.1/?.so;"):format(modules, modules)
    .. package.cpath
  return home
end

local function notify(message, level)
  vim.notify(message, level == "error" and vim.log.levels.ERROR or vim.log.levels.INFO)
end

-- Runs the command beside the editor, where the core does not load.
local function execute(words, input)
  local output = fn.system(words, input)
  if vim.v.shell_error > 1 or vim.v.shell_error < 0 then
    return nil, (output:gsub("%s+$", ""))
  end
  return output
end

local function text_of(buffer)
  return table.concat(api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

--- Puts the cursor of a window on a place.
local function jump(window, place)
  api.nvim_set_current_win(window)
  vim.cmd "normal! m'"
  local buffer = api.nvim_win_get_buf(window)
  local line = math.min(place.line, api.nvim_buf_line_count(buffer))
  local length = #(api.nvim_buf_get_lines(buffer, line - 1, line, false)[1] or "")
  api.nvim_win_set_cursor(window, { line, math.min(place.column - 1, length) })
end

-- ---- panels -------------------------------------------------------------------

local function show_list(buffer, list)
  local entries = {}
  for index, entry in ipairs(list.entries) do
    entries[index] = {
      bufnr = buffer, lnum = entry.line, col = entry.column, end_lnum = entry.end_line,
      end_col = entry.end_column, text = entry.text,
    }
  end
  local window = fn.bufwinid(buffer)
  fn.setloclist(window, {}, " ", { title = list.title, items = entries })
  api.nvim_win_call(window, function() vim.cmd "lopen" end)
end

local function show_tree(buffer, list)
  local lines = {}
  for index, entry in ipairs(list.entries) do
    lines[index] = ("  "):rep(entry.depth) .. entry.text
  end
  local source = fn.bufwinid(buffer)
  local panel = api.nvim_create_buf(false, true)
  vim.cmd "botright vsplit"
  local window = api.nvim_get_current_win()
  api.nvim_win_set_buf(window, panel)
  api.nvim_win_set_width(window, math.min(50, math.floor(vim.o.columns / 2)))
  api.nvim_buf_set_lines(panel, 0, -1, false, lines)
  for name, value in pairs { modifiable = false, bufhidden = "wipe", filetype = "nutgraf" } do
    api.nvim_buf_set_option(panel, name, value)
  end
  api.nvim_win_set_option(window, "wrap", false)
  pcall(api.nvim_buf_set_name, panel, list.title:gsub(" ", "://", 1))
  local function follow()
    local entry = list.entries[api.nvim_win_get_cursor(window)[1]]
    local target = fn.bufwinid(buffer)
    if entry then jump(target ~= -1 and target or source, entry) end
  end
  vim.keymap.set("n", "<CR>", follow, { buffer = panel, desc = "Go there" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = panel, desc = "Close" })
end

-- ---- one controller a buffer --------------------------------------------------

local controllers = {}

local function host_of(buffer)
  return {
    text = function() return text_of(buffer) end,
    name = function()
      local name = api.nvim_buf_get_name(buffer)
      local markdown = vim.bo[buffer].filetype == "markdown"
      return markdown and not name:find "%.md$" and name .. ".md" or name
    end,
    show = function(list)
      if list.shape == "tree" then show_tree(buffer, list) else show_list(buffer, list) end
    end,
    jump = function(place) jump(api.nvim_get_current_win(), place) end,
    prompt = function(question) return fn.input(question) end,
    notify = notify,
    execute = execute,
  }
end

--- The controller of a buffer, nil (with a message to the person) where the
--- library is not found.
---@param buffer integer? the current one
function neovim.controller(buffer)
  buffer = buffer and buffer ~= 0 and buffer or api.nvim_get_current_buf()
  local known = controllers[buffer]
  if known then return known, buffer end
  if not neovim.home() then
    notify("nutgraf: its library is not found: see :checkhealth nutgraf", "error")
    return nil
  end
  local controller = require("nutgraf.editor").new(host_of(buffer), {
    command = home .. "/bin/nutgraf", outside = vim.g.nutgraf_outside,
  })
  controllers[buffer] = controller
  api.nvim_create_autocmd({ "BufWipeout", "BufDelete" }, {
    buffer = buffer, once = true, callback = function() controllers[buffer] = nil end,
  })
  return controller, buffer
end

local function place_of_cursor()
  local cursor = api.nvim_win_get_cursor(0)
  return { line = cursor[1], column = cursor[2] + 1 }
end

function neovim.go(layer, direction)
  local controller = neovim.controller()
  if controller then controller:go(layer, place_of_cursor(), direction) end
end

function neovim.hover()
  local controller = neovim.controller()
  if not controller then return end
  local lines = controller:hover(place_of_cursor())
  if #lines == 0 then return notify("nutgraf: nothing is known of this place", "info") end
  vim.lsp.util.open_floating_preview(lines, "text", { border = "single", focus_id = "nutgraf" })
end

--- Selects the structure around the cursor, as a text object does.
function neovim.select(layer, inner)
  local controller = neovim.controller()
  local range = controller and controller:object(layer, place_of_cursor(), inner)
  if not range then return end
  if fn.mode():find "[vV\22]" then vim.cmd "normal! \27" end
  api.nvim_win_set_cursor(0, { range.line, range.column - 1 })
  vim.cmd "normal! v"
  api.nvim_win_set_cursor(0, { range.end_line, math.max(range.end_column - 2, 0) })
end

-- ---- diagnostics and speakers, kept up while one types --------------------------

local spaces = {
  check = api.nvim_create_namespace "nutgraf-check",
  speakers = api.nvim_create_namespace "nutgraf-speakers",
}
local SEVERITY = {
  error = vim.diagnostic.severity.ERROR, warning = vim.diagnostic.severity.WARN,
  note = vim.diagnostic.severity.INFO,
}

local update = {}

function update.check(controller, buffer)
  local found, message = controller:diagnostics()
  if not found then return notify("nutgraf: " .. message, "error") end
  local list = {}
  for index, each in ipairs(found) do
    list[index] = {
      lnum = each.line - 1, col = each.column - 1, end_lnum = each.end_line - 1,
      end_col = each.end_column - 1, message = each.message, code = each.code,
      severity = SEVERITY[each.severity] or vim.diagnostic.severity.HINT, source = "nutgraf",
    }
  end
  vim.diagnostic.set(spaces.check, buffer, list)
end

function update.speakers(controller, buffer)
  api.nvim_buf_clear_namespace(buffer, spaces.speakers, 0, -1)
  local last = api.nvim_buf_line_count(buffer)
  for _, each in ipairs(controller:speakers()) do
    if each.line <= last then
      api.nvim_buf_set_extmark(buffer, spaces.speakers, each.line - 1, 0, {
        virt_text = { { "— " .. each.text, "Comment" } },
      })
    end
  end
end

local function clear(what, buffer)
  if what == "check" then vim.diagnostic.reset(spaces.check, buffer) end
  api.nvim_buf_clear_namespace(buffer, spaces[what], 0, -1)
end

local live = { check = {}, speakers = {} }

-- While one types, the work waits until nothing was typed for this long.
local PAUSE = 200

local function follow(what, controller, buffer)
  local timer
  return api.nvim_create_autocmd({ "TextChanged", "TextChangedI" }, {
    buffer = buffer,
    callback = function()
      if timer then timer:stop() else timer = vim.loop.new_timer() end
      timer:start(PAUSE, 0, vim.schedule_wrap(function()
        if api.nvim_buf_is_valid(buffer) and live[what][buffer] then
          update[what](controller, buffer)
        end
      end))
    end,
  })
end

--- Turns checks or speakers on or off for a buffer.
---@param what "check"|"speakers"
function neovim.toggle(what)
  local controller, buffer = neovim.controller()
  if not controller then return end
  if live[what][buffer] then
    api.nvim_del_autocmd(live[what][buffer])
    live[what][buffer] = nil
    return clear(what, buffer)
  end
  live[what][buffer] = follow(what, controller, buffer)
  update[what](controller, buffer)
end

-- ---- :Nutgraf -------------------------------------------------------------------

--- Runs `:Nutgraf VIEW [OPTIONS]`, `:Nutgraf check`, `:Nutgraf speakers`.
---@param words string[]
function neovim.command(words)
  local view = words[1]
  if (view == "check" or view == "speakers") and #words == 1 then return neovim.toggle(view) end
  if view == "hover" then return neovim.hover() end
  local controller = neovim.controller()
  if controller then controller:panel(view, vim.list_slice(words, 2)) end
end

--- Completes what follows `:Nutgraf`.
function neovim.complete(lead, line)
  if line:match "^%s*%S+%s+%S+%s" then return {} end
  local controller = neovim.controller()
  local names = controller and controller:views() or {}
  for _, own in ipairs { "speakers", "hover" } do names[#names + 1] = own end
  table.sort(names)
  return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, names)
end

return neovim
