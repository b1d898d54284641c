--- How entries are shown: lists in the location list or the quickfix list, trees
--- in a window at the side that follows the buffer.
local api, fn = vim.api, vim.fn

local live = require "nutgraf.neovim.live"

local panel = {}

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

-- A window that shows the buffer: the current one where it does.
local function window_of(buffer)
  local current = api.nvim_get_current_win()
  if api.nvim_win_get_buf(current) == buffer then return current end
  local window = fn.bufwinid(buffer)
  if window ~= -1 then return window end
  vim.cmd("sbuffer " .. buffer)
  return api.nvim_get_current_win()
end

--- Fills the location list of the buffer's window.
---@param buffer integer
---@param list nutgraf.List
function panel.list(buffer, list)
  local window = window_of(buffer)
  fn.setloclist(window, {}, " ", { title = list.title, items = panel.items(buffer, list.entries) })
  local height = math.max(3, math.min(#list.entries, 10))
  api.nvim_win_call(window, function() vim.cmd("lopen " .. height) end)
end

-- ---- trees --------------------------------------------------------------------

local WIDTH = 50

local trees = {} -- by the buffer that they show: { buffer, window, list }

local function write(tree)
  local lines = {}
  for index, entry in ipairs(tree.list.entries) do
    lines[index] = ("  "):rep(entry.depth) .. entry.text
  end
  vim.bo[tree.buffer].modifiable = true
  api.nvim_buf_set_lines(tree.buffer, 0, -1, false, lines)
  vim.bo[tree.buffer].modifiable = false
end

local function open_window(buffer, tree)
  vim.cmd "botright vsplit"
  tree.window = api.nvim_get_current_win()
  api.nvim_win_set_buf(tree.window, tree.buffer)
  api.nvim_win_set_width(tree.window, math.min(WIDTH, math.floor(vim.o.columns / 2)))
  for name, value in pairs { wrap = false, number = false, relativenumber = false,
    winfixwidth = true, cursorline = true } do
    api.nvim_win_set_option(tree.window, name, value)
  end
  local function follow()
    local entry = tree.list.entries[api.nvim_win_get_cursor(0)[1]]
    if not api.nvim_buf_is_valid(buffer) then
      vim.notify("nutgraf: the file is closed", vim.log.levels.INFO)
    elseif entry then
      panel.jump(window_of(buffer), entry)
    end
  end
  vim.keymap.set("n", "<CR>", follow, { buffer = tree.buffer, desc = "Go there" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = tree.buffer, desc = "Close" })
end

local function new_tree(buffer, controller)
  local tree = { buffer = api.nvim_create_buf(false, true) }
  local options = { bufhidden = "wipe", filetype = "nutgraf", buftype = "nofile", undolevels = -1 }
  for name, value in pairs(options) do
    api.nvim_buf_set_option(tree.buffer, name, value)
  end
  vim.b[tree.buffer].nutgraf_of = buffer
  trees[buffer] = tree
  open_window(buffer, tree)
  live.on(buffer, "tree", function()
    local entries = controller:entries(tree.list.view, tree.list.words)
    -- A view that fails while one types says so when it is asked for again.
    if not entries then return end
    tree.list.entries = entries
    write(tree)
  end)
  api.nvim_create_autocmd("BufWipeout", {
    buffer = tree.buffer, once = true, callback = function()
      trees[buffer] = nil
      live.off(buffer, "tree")
    end,
  })
  return tree
end

--- Shows a tree at the side; the one that is there for the buffer shows it, too.
---@param buffer integer
---@param list nutgraf.List
---@param controller table
function panel.tree(buffer, list, controller)
  local tree = trees[buffer] or new_tree(buffer, controller)
  tree.list = list
  write(tree)
  vim.b[tree.buffer].nutgraf_title = list.title
  api.nvim_win_set_option(tree.window, "statusline", (list.title:gsub("%%", "%%%%")))
  api.nvim_set_current_win(tree.window)
end

return panel
