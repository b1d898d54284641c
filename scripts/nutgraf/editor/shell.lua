--- Runs the command `nutgraf` from an editor whose Lua has nothing of its own for
--- that. Input: words, and the text for standard input. Output: what the command
--- prints.
local shell = {}

local function quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

-- What a file says; it is gone then.
local function take(path)
  local file = io.open(path, "rb")
  local text = file and file:read "*a" or ""
  if file then file:close() end
  os.remove(path)
  return text
end

-- Puts a text into a file: nil and why not, where that fails.
local function write(path, text)
  local file, message = io.open(path, "wb")
  if not file then return nil, message end
  local written, fault = file:write(text)
  local closed, late = file:close() -- what was held back is written now
  if written and closed then return true end
  return nil, fault or late
end

---@class nutgraf.ShellRun
---@field line string what a shell is to run
---@field finish fun(status: integer?): string?, string? called once, when it has ended (nil: by a
---  signal): what it printed, nil where it failed, with a message; a check that finds something
---  does not fail

--- A command over files of its own, for an editor that starts processes itself.
---@param words string[] the command and its arguments
---@param input string
---@return nutgraf.ShellRun? run
---@return string? message
function shell.run(words, input)
  local given, printed, said = os.tmpname(), os.tmpname(), os.tmpname()
  local ok, message = write(given, input)
  if not ok then
    for _, path in ipairs { given, printed, said } do os.remove(path) end
    return nil, message
  end
  local quoted = {}
  for index, word in ipairs(words) do quoted[index] = quote(word) end
  return {
    line = ("%s <%s >%s 2>%s"):format(table.concat(quoted, " "), quote(given), quote(printed),
      quote(said)),
    finish = function(status)
      os.remove(given)
      local output, fault = take(printed), take(said)
      if not status then return nil, words[1] .. " was stopped" end
      if status > 1 then return nil, (fault:gsub("%s+$", "")) end
      return output
    end,
  }
end

--- Runs a command and waits for its end.
---@param words string[] the command and its arguments
---@param input string
---@return string? output nil where the command fails
---@return string? message
function shell.execute(words, input)
  local run, message = shell.run(words, input)
  if not run then return nil, message end
  local pipe = io.popen(run.line .. "; echo $?")
  local status = pipe:read "*a"
  pipe:close()
  return run.finish(tonumber(status))
end

return shell
