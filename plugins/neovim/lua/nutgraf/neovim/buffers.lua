--- One controller a buffer, and the host's side of it by Neovim's conventions: the text, the
--- command beside the editor, where lists are shown. Input: buffers. Output: controllers
--- (nutgraf/editor.lua).
local api, fn = vim.api, vim.fn

local library = require "nutgraf.neovim.library"
local panel = require "nutgraf.neovim.panel"

local buffers = {}

--- Tells the person something.
---@param message string
---@param level "info"|"error"
function buffers.notify(message, level)
  vim.notify(message, level == "error" and vim.log.levels.ERROR or vim.log.levels.INFO)
end

-- Starts the command beside the editor. Status 1 is a check that found something. What it
-- says on standard error is no part of its output.
local function start(words, input, done)
  local out, said = {}, {}
  local stopped = false
  local job = fn.jobstart(words, {
    stdout_buffered = true, stderr_buffered = true,
    on_stdout = function(_, lines) out = lines end,
    on_stderr = function(_, lines) said = lines end,
    on_exit = function(_, status)
      if stopped then return end
      if status > 1 then
        return done(nil, (table.concat(said, "\n"):gsub("%s+$", "")))
      end
      done(table.concat(out, "\n"))
    end,
  })
  if job <= 0 then
    done(nil, ("%s cannot be run"):format(words[1]))
    return { stop = function() end }
  end
  fn.chansend(job, input)
  fn.chanclose(job, "stdin")
  return {
    id = job,
    stop = function()
      stopped = true
      fn.jobstop(job)
    end,
  }
end

--- The same, for other files of the adapter.
buffers.start = start

-- The same, waited for: where the core does not load.
local function execute(words, input)
  local output, message
  local job = start(words, input, function(...) output, message = ... end)
  if job.id then fn.jobwait { job.id } end
  return output, message
end

-- A NUL in a line comes as a newline, and a stray CR would end a line for the core:
-- either would shift all that follows.
local function text_of(buffer)
  local lines = api.nvim_buf_get_lines(buffer, 0, -1, false)
  for index, line in ipairs(lines) do
    -- Two plain searches: a class of two is looked for a hundred times slower.
    if line:find("\n", 1, true) or line:find("\r", 1, true) then
      lines[index] = line:gsub("[\r\n]", " ")
    end
  end
  return table.concat(lines, "\n")
end

-- ---- one controller a buffer --------------------------------------------------

local controllers = {}

local function host_of(buffer)
  return {
    text = function() return text_of(buffer) end,
    version = function() return api.nvim_buf_get_changedtick(buffer) end,
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
    notify = buffers.notify,
    execute = execute, start = start,
  }
end

-- The buffer that is meant: of a panel, or of a list, the one it shows; nil where it shows
-- none, since a list is no document.
local function document_of(buffer)
  local shown = vim.b[buffer].nutgraf_of
  if not shown and vim.bo[buffer].buftype == "quickfix" then
    local window = fn.bufwinid(buffer)
    local list = window ~= -1 and fn.getloclist(window, { filewinid = 0, items = 0 }) or {}
    if list.filewinid and list.filewinid ~= 0 then
      shown = api.nvim_win_get_buf(list.filewinid)
    else
      -- A location list whose window is closed, or the quickfix list: the cursor's line tells.
      local items = list.items and #list.items > 0 and list.items or fn.getqflist()
      local item = window ~= -1 and items[api.nvim_win_get_cursor(window)[1]]
      shown = item and item.bufnr
    end
  elseif not shown then
    return buffer
  end
  return shown and shown ~= 0 and api.nvim_buf_is_valid(shown) and shown or nil
end

--- The controller of a buffer, nil (with a message to the person) where the
--- library is not found.
---@param buffer integer? the current one
---@return table? controller
---@return integer? buffer
function buffers.controller(buffer)
  buffer = document_of(buffer and buffer ~= 0 and buffer or api.nvim_get_current_buf())
  if not buffer then
    buffers.notify("nutgraf: this list shows no file that is open", "error")
    return nil
  end
  if controllers[buffer] then return controllers[buffer], buffer end
  local home = library.home()
  if not home then
    buffers.notify("nutgraf: its library is not found: see :checkhealth nutgraf", "error")
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

return buffers
