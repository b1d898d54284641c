--- Nutgraf in Neovim (0.7 and later): what its commands, motions and text objects do.
local api, fn = vim.api, vim.fn

local buffers = require "nutgraf.neovim.buffers"
local live = require "nutgraf.neovim.live"
local messages = require "nutgraf.neovim.messages"
local panel = require "nutgraf.neovim.panel"

local neovim = {}

local notify = buffers.notify

--- The controller of a buffer: see buffers.lua.
neovim.controller = buffers.controller

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

--- The keys of a text object: where the cursor is in none, those that cancel the operator.
---@param layer string
---@param inner boolean?
---@return string keys for a map that is an expression
function neovim.object(layer, inner)
  local controller = neovim.controller()
  local range, message
  if controller then range, message = controller:object(layer, place_of_cursor(), inner) end
  if range then
    return ("<Cmd>lua require('nutgraf.neovim').select(%q, %s)<CR>"):format(layer, tostring(inner))
  end
  if message then notify("nutgraf: " .. message, "info") end
  return fn.mode(1):find "^no" and "<Esc>" or ""
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

-- `:Nutgraf correct speaker Ada Venn`, of the quotation under the cursor.
local function correct(controller, words)
  local field, value = words[1], table.concat(vim.list_slice(words, 2), " ")
  if not field then
    return notify(("nutgraf: %s?"):format(table.concat(controller.decidable(), ", ")), "error")
  end
  local about, message = controller:decide(place_of_cursor(), field, value)
  if not about then return notify("nutgraf: " .. message, "error") end
  notify(("nutgraf: %s is %s: %s"):format(field, value, about:gsub("%s+", " "):sub(1, 60)), "info")
end

-- Makes edits of the controller, the last first, so that the places of the others hold.
local function edit(buffer, edits)
  for index = #edits, 1, -1 do
    local each = edits[index]
    api.nvim_buf_set_text(buffer, each.line - 1, each.column - 1, each.end_line - 1,
      each.end_column - 1, vim.split(each.text, "\n"))
  end
end

-- `:Nutgraf fix`: what can be done about the finding under the cursor, or decided there.
local function fix(controller, buffer)
  local list, message = controller:fixes_at(place_of_cursor())
  if not list then return notify("nutgraf: " .. message, "error") end
  if #list == 0 then
    return notify("nutgraf: nothing can be done or decided here", "info")
  end
  vim.ui.select(list, {
    prompt = "Nutgraf", format_item = function(item) return item.title end,
  }, function(one)
    if not one then return end
    if one.edits then return edit(buffer, one.edits) end
    local ok, fault = controller:settle(one.key, one.field, one.value)
    if not ok then return notify("nutgraf: " .. fault, "error") end
    live.refresh(buffer)
  end)
end

local SWITCHES = { on = true, off = true, toggle = true }

-- What is no view, by its name; nil from `run` where it is one after all.
local own = {
  correct = function(controller, _, rest) correct(controller, rest) end,
  fix = function(controller, buffer) fix(controller, buffer) end,
  hover = function() neovim.hover() end,
}
for _, what in ipairs { "check", "speakers" } do
  own[what] = function(controller, buffer, rest)
    if #rest > 1 or rest[1] and not SWITCHES[rest[1]] then return controller:panel(what, rest) end
    local switch = rest[1] or "toggle"
    if switch == "toggle" or (switch == "on") ~= live.is_on(buffer, what) then
      live.toggle(what, controller, buffer, notify)
    end
  end
end

--- Runs `:Nutgraf[!] VIEW [OPTIONS]`, `:Nutgraf check|speakers [on|off|toggle]`,
--- `:Nutgraf hover|fix`, and `:Nutgraf correct FIELD VALUE`.
---@param words string[]
---@param bang boolean
function neovim.command(words, bang)
  local view, rest = words[1], vim.list_slice(words, 2)
  if bang then return show_everywhere(view, rest) end
  local controller, buffer = neovim.controller()
  if not controller then return end
  -- Mail is no text to be read as it stands: its messages are.
  local mail = messages.type(buffer)
  if mail then
    return messages.list(buffer, mail, buffers.start, controller.options.command, notify)
  end
  if own[view] then return own[view](controller, buffer, rest) end
  controller:panel(view, rest)
end

--- Completes what follows `:Nutgraf`: views, options, their values, what can be decided.
function neovim.complete(lead, line, cursor)
  local controller = neovim.controller()
  if not controller then return {} end
  local before = line:sub(1, cursor - #lead):gsub("^.-%f[%w]N[utgraf]*!?%s+", "")
  local words = vim.split(before, "%s+", { trimempty = true })
  local names = controller:complete(words, lead)
  local more = #words == 0 and vim.tbl_keys(own)
    or #words == 1 and (words[1] == "check" or words[1] == "speakers") and vim.tbl_keys(SWITCHES)
  for _, name in ipairs(more or {}) do
    if vim.startswith(name, lead) and not vim.tbl_contains(names, name) then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  return names
end

return neovim
