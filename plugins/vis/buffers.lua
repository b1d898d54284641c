--- One controller a file, and the host's side of it by vis's conventions: the text, the command,
--- panels. Input: where the library lies, and the settings of the person. Output: controllers
--- (nutgraf/editor.lua).
local home, settings, processes = ...

local editor = require "nutgraf.editor"
local shell = require "nutgraf.editor.shell"

local buffers = {}

--- Tells the person something.
---@param message string
function buffers.notify(message)
  if message:find "\n" then vis:message(message) else vis:info(message) end
end

--- The window that shows a file: the current one, else any.
---@return userdata?
function buffers.window(file)
  if vis.win and vis.win.file == file then return vis.win end
  for window in vis:windows() do
    if window.file == file then return window end
  end
end

local function jump(file, path, place)
  local window = buffers.window(file)
  if not window and path then
    vis:command('open "' .. path:gsub('[\\"]', "\\%0") .. '"')
    window = vis.win
  end
  if not window then return buffers.notify "nutgraf: the file is closed" end
  vis.win = window
  -- A file that was closed and opened again is another.
  window.selection.pos = buffers.controller(window.file):offsets():offset(place.line, place.column)
end

-- ---- panels ---------------------------------------------------------------------

local panels = setmetatable({}, { __mode = "k" }) -- by file

--- Shows lines in a window of their own: a file that is not kept. <Enter> takes the line of the
--- cursor, q closes.
---@param file userdata whose panel it is: it has one
---@param name string which the status line shows
---@param lines string[]
---@param take fun(index: integer, panel: userdata)
---@param does string what <Enter> does
function buffers.panel(file, name, lines, take, does)
  local unique = os.tmpname()
  local path = unique .. "." .. name:gsub("[^%w_-]", "_")
  assert(os.rename(unique, path))
  local out = assert(io.open(path, "wb"))
  out:write(table.concat(lines, "\n"), "\n")
  out:close()
  local earlier = panels[file]
  pcall(function() if earlier then earlier:close(true) end end) -- the person may have closed it
  vis:command("open " .. path)
  os.remove(path)
  local panel = vis.win
  panels[file] = panel
  panel:map(vis.modes.NORMAL, "<Enter>", function()
    local index = panel.selection.line
    if lines[index] then take(index, panel) end
  end, does)
  panel:map(vis.modes.NORMAL, "q", function()
    panels[file] = nil
    panel:close(true)
  end, "Close the panel")
end

local function show(file, path, list)
  local lines = {}
  for index, entry in ipairs(list.entries) do
    lines[index] = ("%5d  %s%s"):format(entry.line, ("  "):rep(entry.depth), entry.text)
  end
  buffers.panel(file, list.view, lines, function(index)
    jump(file, path, list.entries[index])
  end, "Go to the place of this line")
end

-- ---- controllers ----------------------------------------------------------------

-- Starts the command beside vis.
local function start(words, input, done)
  local run, message = shell.run(words, input)
  if not run then
    done(nil, message)
    return nil
  end
  local output, fault
  local job = processes.start(run.line, function() done(output, fault) end)
  job.ended = function(status) output, fault = run.finish(status) end
  return job
end

local controllers = setmetatable({}, { __mode = "k" })

--- The controller of a file.
---@param file userdata
---@return table
function buffers.controller(file)
  if controllers[file] then return controllers[file] end
  local path = file.path
  controllers[file] = editor.new({
    text = function() return file:content(0, file.size) end,
    name = function() return file.path or file.name or "" end,
    show = function(list) show(file, path, list) end,
    jump = function(place) jump(file, path, place) end,
    notify = buffers.notify,
    execute = shell.execute, start = processes.start and start,
  }, { command = home .. "/bin/nutgraf", outside = settings.outside })
  return controllers[file]
end

--- The place of a byte, such as a cursor's.
---@param controller table
---@param pos integer?
---@return nutgraf.Place
function buffers.place(controller, pos)
  return controller:offsets():place(pos or 0)
end

return buffers
