--- A mailbox, or one message, as its documents: a list at the side, of which <CR> opens one as a
--- text of its own, which every view then reads. Input: a buffer with the file's bytes. Output:
--- buffers that are not kept. The command reads them, beside Neovim.
local api = vim.api

local messages = {}

-- So many are listed.
messages.most = 1000

--- The type of the mail in a buffer, by its file's name or how it begins; nil where it is none.
---@param buffer integer
---@return string?
function messages.type(buffer)
  local readers = require "nutgraf.readers"
  local head = table.concat(api.nvim_buf_get_lines(buffer, 0, 60, false), "\n")
  local form = readers.find(api.nvim_buf_get_name(buffer)) or readers.recognise(head)
  return form and form.module == "nutgraf.readers.mail" and form.type or nil
end

-- A buffer that is not kept, of this name; the one that is there is taken again.
local function scratch(name, lines)
  local buffer = vim.fn.bufnr("^" .. vim.fn.escape(name, "*?[]{},\\^$ ") .. "$")
  if buffer == -1 then
    buffer = api.nvim_create_buf(false, true)
    api.nvim_buf_set_name(buffer, name)
  end
  vim.bo[buffer].modifiable = true
  api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  return buffer
end

local function line_of(document)
  local meta = document.meta or {}
  return ("%s  %s  %s"):format(meta.published or "          ", meta.title or "(without a subject)",
    table.concat(meta.authors or {}, ", "))
end

-- Opens one in the window that the list was asked for from, or any but the list's.
local function open(window, name, document)
  if not api.nvim_win_is_valid(window) then
    vim.cmd "leftabove vnew"
    window = api.nvim_get_current_win()
  end
  local text = (document.text or ""):gsub("\n$", "")
  local buffer = scratch(("%s#%s"):format(name, document.source.part), vim.split(text, "\n"))
  api.nvim_win_set_buf(window, buffer)
  api.nvim_set_current_win(window)
end

local function show(name, documents, notify, left)
  local window, lines = api.nvim_get_current_win(), {}
  for index, document in ipairs(documents) do lines[index] = line_of(document) end
  local list = scratch(name, lines)
  vim.cmd "botright split"
  api.nvim_win_set_height(0, math.max(3, math.min(#lines, 10)))
  api.nvim_win_set_buf(0, list)
  for option, value in pairs { wrap = false, number = false, cursorline = true } do
    api.nvim_win_set_option(0, option, value)
  end
  vim.keymap.set("n", "<CR>", function()
    open(window, name, documents[api.nvim_win_get_cursor(0)[1]])
  end, { buffer = list, desc = "Open this message" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = list, desc = "Close" })
  if left > 0 then
    notify(("nutgraf: the first %d of %d messages are listed; the command reads all")
      :format(#documents, #documents + left), "info")
  end
end

--- Lists the messages of a buffer, once they are read.
---@param buffer integer
---@param kind string its type
---@param start function see nutgraf.Host
---@param command string
---@param notify fun(message: string, level: string)
function messages.list(buffer, kind, start, command, notify)
  local words = {
    command, "document", "--layers", "blocks", "--quiet", "--type", kind, "--to", "ndjson", "-",
  }
  local name = "nutgraf://" .. api.nvim_buf_get_name(buffer)
  local input = table.concat(api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") .. "\n"
  start(words, input, function(output, message)
    if not output then return notify("nutgraf: " .. message, "error") end
    local documents, left, nils = {}, 0, { luanil = { object = true, array = true } }
    for line in output:gmatch "[^\n]+" do
      if #documents == messages.most then
        left = left + 1
      else
        local ok, document = pcall(vim.json.decode, line, nils)
        if not ok then return notify("nutgraf: the command gave no messages", "error") end
        documents[#documents + 1] = document
      end
    end
    if #documents == 0 then return notify("nutgraf: no message is in this file", "info") end
    show(name, documents, notify, left)
  end)
end

return messages
