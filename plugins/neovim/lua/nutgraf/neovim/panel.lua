--- How entries are shown: lists in the location list or the quickfix list, trees
--- in a window at the side that follows the buffer.
local api, fn = vim.api, vim.fn

local live = require "nutgraf.neovim.live"

-- Columns of a panel, or half of the screen.
local panel = { width = 50 }

--- Puts the cursor of a window on a place, and the place before it on the jump list.
---@param window integer
---@param place nutgraf.Place
function panel.jump(window, place)
  api.nvim_set_current_win(window)
  vim.cmd "normal! m'"
  local buffer = api.nvim_win_get_buf(window)
  local line = math.min(place.line, api.nvim_buf_line_count(buffer))
  local length = #(api.nvim_buf_get_lines(buffer, line - 1, line, false)[1] or "")
  api.nvim_win_set_cursor(window, { line, math.min(place.column - 1, length) })
end

--- Entries as the lists of Neovim have them.
---@param buffer integer
---@param entries nutgraf.Entry[]
---@return table[]
function panel.items(buffer, entries)
  local items = {}
  for index, entry in ipairs(entries) do
    items[index] = {
      bufnr = buffer, lnum = entry.line, col = entry.column, end_lnum = entry.end_line,
      end_col = entry.end_column, text = ("  "):rep(entry.depth) .. entry.text,
    }
  end
  return items
end

-- A window of this tab that shows the buffer: the current one where it does, else a new one
-- beside a panel, else above.
local function window_of(buffer)
  local current = api.nvim_get_current_win()
  if api.nvim_win_get_buf(current) == buffer then return current end
  local window = fn.bufwinid(buffer)
  if window ~= -1 then return window end
  local beside = vim.b[api.nvim_win_get_buf(current)].nutgraf_of
  vim.cmd((beside and "leftabove vertical " or "") .. "sbuffer " .. buffer)
  if beside then
    api.nvim_win_set_width(current, math.min(panel.width, math.floor(vim.o.columns / 2)))
  end
  return api.nvim_get_current_win()
end

--- What a line of the location list shows, whose entries are all of the file above it.
---@param info { winid: integer, id: integer, start_idx: integer, end_idx: integer }
---@return string[]
function panel.text(info)
  local items = fn.getloclist(info.winid, { id = info.id, items = 0 }).items
  local lines = {}
  for index = info.start_idx, info.end_idx do
    lines[#lines + 1] = ("%5d  %s"):format(items[index].lnum, items[index].text)
  end
  return lines
end

--- Fills the location list of the buffer's window.
---@param buffer integer
---@param list nutgraf.List
function panel.list(buffer, list)
  local window = window_of(buffer)
  fn.setloclist(window, {}, " ", {
    title = list.title, items = panel.items(buffer, list.entries),
    quickfixtextfunc = panel.text,
  })
  local height = math.max(3, math.min(#list.entries, 10))
  api.nvim_win_call(window, function()
    vim.cmd("lopen " .. height)
    vim.cmd "setlocal nowrap"
    -- Neovim's own takes all before a bar for the file's name.
    vim.cmd [[syntax clear | syntax match qfLineNr /^ *\d\+/]]
  end)
end

-- ---- trees --------------------------------------------------------------------

local trees = {} -- by the buffer that they show: { buffer, list }

local function write(tree)
  local lines = {}
  for index, entry in ipairs(tree.list.entries) do
    lines[index] = ("  "):rep(entry.depth) .. entry.text
  end
  vim.bo[tree.buffer].modifiable = true
  api.nvim_buf_set_lines(tree.buffer, 0, -1, false, lines)
  vim.bo[tree.buffer].modifiable = false
end

local LOOKS = {
  wrap = false, number = false, relativenumber = false, winfixwidth = true, cursorline = true,
}

-- The window of this tab that shows the tree, a new one at the side where none does.
local function open_window(tree)
  local window = fn.bufwinid(tree.buffer)
  if window == -1 then
    vim.cmd "botright vsplit"
    window = api.nvim_get_current_win()
    api.nvim_win_set_buf(window, tree.buffer)
    api.nvim_win_set_width(window, math.min(panel.width, math.floor(vim.o.columns / 2)))
  end
  for name, value in pairs(LOOKS) do api.nvim_win_set_option(window, name, value) end
  return window
end

-- Closes the panel's window; where it is the last one, the file takes its place.
local function close(buffer)
  if #api.nvim_list_wins() > 1 then return vim.cmd "close" end
  if api.nvim_buf_is_valid(buffer) then vim.cmd("buffer " .. buffer) else vim.cmd "enew" end
end

local function map_keys(buffer, tree)
  local function follow()
    local entry = tree.list.entries[api.nvim_win_get_cursor(0)[1]]
    if not api.nvim_buf_is_valid(buffer) then
      vim.notify("nutgraf: the file is closed", vim.log.levels.INFO)
    elseif entry then
      panel.jump(window_of(buffer), entry)
    end
  end
  vim.keymap.set("n", "<CR>", follow, { buffer = tree.buffer, desc = "Go there" })
  vim.keymap.set("n", "q", function() close(buffer) end, { buffer = tree.buffer, desc = "Close" })
end

local function new_tree(buffer, list, controller)
  local tree = { buffer = api.nvim_create_buf(false, true), list = list }
  local options = { bufhidden = "wipe", filetype = "nutgraf", buftype = "nofile", undolevels = -1 }
  for name, value in pairs(options) do
    api.nvim_buf_set_option(tree.buffer, name, value)
  end
  vim.b[tree.buffer].nutgraf_of = buffer
  trees[buffer] = tree
  map_keys(buffer, tree)
  live.on(buffer, "tree", {
    controller = controller,
    asks = function() return tree.list.view, tree.list.words end,
    update = function(message)
      local entries = not message and controller:entries(tree.list.view, tree.list.words)
      -- A view that fails while one types says so when it is asked for again.
      if not entries or not api.nvim_buf_is_valid(tree.buffer) then return end
      tree.list.entries = entries
      write(tree)
    end,
  })
  api.nvim_create_autocmd("BufWipeout", {
    buffer = tree.buffer, once = true, callback = function()
      trees[buffer] = nil
      live.off(buffer, "tree")
    end,
  })
  return tree
end

--- Shows a tree at the side of this tab; the one that is there for the buffer shows it, too.
---@param buffer integer
---@param list nutgraf.List
---@param controller table
function panel.tree(buffer, list, controller)
  local tree = trees[buffer] or new_tree(buffer, list, controller)
  tree.list = list
  write(tree)
  vim.b[tree.buffer].nutgraf_title = list.title
  local window = open_window(tree)
  api.nvim_win_set_option(window, "statusline", (list.title:gsub("%%", "%%%%")))
  api.nvim_set_current_win(window)
end

return panel
