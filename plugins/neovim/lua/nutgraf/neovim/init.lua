--- Nutgraf in Neovim (0.7 and later): one controller a buffer, and the host's side
--- of it by Neovim's conventions.
local api, fn = vim.api, vim.fn

local library = require "nutgraf.neovim.library"
local live = require "nutgraf.neovim.live"
local panel = require "nutgraf.neovim.panel"

local neovim = {}

local function notify(message, level)
  vim.notify(message, level == "error" and vim.log.levels.ERROR or vim.log.levels.INFO)
end

-- Runs the command beside the editor, where the core does not load. Status 1 is a
-- check that found something.
local function execute(words, input)
  local output = fn.system(words, input)
  if vim.v.shell_error > 1 or vim.v.shell_error < 0 then
    return nil, (output:gsub("%s+$", ""))
  end
  return output
end

-- A NUL in a line comes as a newline, and a stray CR would end a line for the core:
-- either would shift all that follows.
local function text_of(buffer)
  local lines = api.nvim_buf_get_lines(buffer, 0, -1, false)
  for index, line in ipairs(lines) do
    if line:find "[\r\n]" then lines[index] = line:gsub("[\r\n]", " ") end
  end
  return table.concat(lines, "\n")
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
      if list.shape == "tree" or list.shape == "document" then
        panel.tree(buffer, list, controllers[buffer])
      else
        panel.list(buffer, list)
      end
    end,
    jump = function(place) panel.jump(api.nvim_get_current_win(), place) end,
    notify = notify,
    execute = execute,
  }
end

-- The buffer that is meant: of a panel, or of a location list, the one it shows.
local function document_of(buffer)
  local shown = vim.b[buffer].nutgraf_of
  if not shown and vim.bo[buffer].buftype == "quickfix" then
    local window = vim.fn.getloclist(0, { filewinid = 0 }).filewinid
    shown = window and window ~= 0 and api.nvim_win_get_buf(window)
  end
  return shown and api.nvim_buf_is_valid(shown) and shown or buffer
end

--- The controller of a buffer, nil (with a message to the person) where the
--- library is not found.
---@param buffer integer? the current one
---@return table? controller
---@return integer? buffer
function neovim.controller(buffer)
  buffer = document_of(buffer and buffer ~= 0 and buffer or api.nvim_get_current_buf())
  if controllers[buffer] then return controllers[buffer], buffer end
  local home = library.home()
  if not home then
    notify("nutgraf: its library is not found: see :checkhealth nutgraf", "error")
    return nil
  end
  controllers[buffer] = require("nutgraf.editor").new(host_of(buffer), {
    command = home .. "/bin/nutgraf", outside = vim.g.nutgraf_outside,
  })
  api.nvim_create_autocmd("BufWipeout", {
    buffer = buffer, once = true, callback = function() controllers[buffer] = nil end,
  })
  return controllers[buffer], buffer
end

-- ---- at the cursor --------------------------------------------------------------

local function place_of_cursor()
  local cursor = api.nvim_win_get_cursor(0)
  return { line = cursor[1], column = cursor[2] + 1 }
end

--- Goes to the next or the previous structure of a layer, as often as the count says.
---@param layer string
---@param direction 1|-1
function neovim.go(layer, direction)
  local controller = neovim.controller()
  if not controller then return end
  for _ = 1, vim.v.count1 do controller:go(layer, place_of_cursor(), direction) end
end

--- Shows what is known of the structures at the cursor.
function neovim.hover()
  local controller = neovim.controller()
  if not controller then return end
  local lines, message = controller:hover(place_of_cursor())
  if not lines then return notify("nutgraf: " .. message, "error") end
  if #lines == 0 then return notify("nutgraf: nothing is known of this place", "info") end
  vim.lsp.util.open_floating_preview(lines, "text", { border = "single", focus_id = "nutgraf" })
end

--- Selects the structure around the cursor, as a text object does.
---@param layer string
---@param inner boolean?
function neovim.select(layer, inner)
  local controller = neovim.controller()
  if not controller then return end
  local range, message = controller:object(layer, place_of_cursor(), inner)
  if not range then return notify("nutgraf: " .. message, "info") end
  if fn.mode():find "[vV\22]" then vim.cmd "normal! \27" end
  api.nvim_win_set_cursor(0, { range.line, range.column - 1 })
  vim.cmd "normal! v"
  api.nvim_win_set_cursor(0, { range.end_line, math.max(range.end_column - 2, 0) })
end

-- ---- :Nutgraf -------------------------------------------------------------------

-- The view over every listed buffer, in the quickfix list.
local function show_everywhere(view, words)
  local items = {}
  for _, buffer in ipairs(api.nvim_list_bufs()) do
    if vim.bo[buffer].buflisted and api.nvim_buf_is_loaded(buffer) then
      local controller = neovim.controller(buffer)
      if not controller then return end
      local entries, message = controller:entries(view, words)
      if not entries then return notify("nutgraf: " .. message, "error") end
      vim.list_extend(items, panel.items(buffer, entries))
    end
  end
  local title = table.concat(vim.list_extend({ "Nutgraf!", view }, words), " ")
  fn.setqflist({}, " ", { title = title, items = items })
  vim.cmd "copen"
end

local own = { check = true, speakers = true, hover = true }

-- `:Nutgraf correct speaker Ada Venn`, of the quotation under the cursor.
local function correct(controller, words)
  local field, value = words[1], table.concat(vim.list_slice(words, 2), " ")
  if not field then return notify("nutgraf: speaker, entity, status or note?", "error") end
  local about, message = controller:decide(place_of_cursor(), field, value)
  if not about then return notify("nutgraf: " .. message, "error") end
  notify(("nutgraf: %s is %s: %s"):format(field, value, about:gsub("%s+", " "):sub(1, 60)), "info")
end

--- Runs `:Nutgraf[!] VIEW [OPTIONS]`, `:Nutgraf check|speakers|hover`, and
--- `:Nutgraf correct FIELD VALUE`.
---@param words string[]
---@param bang boolean
function neovim.command(words, bang)
  local view, rest = words[1], vim.list_slice(words, 2)
  if bang then return show_everywhere(view, rest) end
  local controller, buffer = neovim.controller()
  if not controller then return end
  if view == "correct" then return correct(controller, rest) end
  if not own[view] or #rest > 0 then return controller:panel(view, rest) end
  if view == "hover" then return neovim.hover() end
  live.toggle(view, controller, buffer, notify)
end

--- Completes the view that follows `:Nutgraf`.
function neovim.complete(lead, line)
  if line:match "^%s*%S+%s+%S+%s" then return {} end
  local controller = neovim.controller()
  local names = controller and vim.deepcopy(controller:views()) or {}
  for name in pairs(own) do
    if not vim.tbl_contains(names, name) then names[#names + 1] = name end
  end
  table.sort(names)
  return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, names)
end

return neovim
