--- `nutgraf lsp`: the language server on standard input and output, until the
--- client says exit or closes its end.
local files = require "nutgraf.command.files"
local json = require "nutgraf.json"
local luv = require "luv"
local report = require "nutgraf.command.report"
local rpc = require "nutgraf.lsp.rpc"
local server = require "nutgraf.lsp.server"
local text = require "nutgraf.text"
local uris = require "nutgraf.lsp.uris"

local lsp = {}

-- Milliseconds without a change after which diagnostics are brought up to date.
local QUIET = 60

local function encode(message)
  message.jsonrpc = "2.0"
  return rpc.frame(json.encode(message))
end

local NO_JSON, INTERNAL = -32700, -32603

-- JSON's null is nothing here. Depth is bounded by the decoder.
local function without_null(value, null)
  for key, field in pairs(value) do
    if field == null then
      value[key] = nil
    elseif type(field) == "table" then
      without_null(field, null)
    end
  end
  return value
end

-- One message, or what stands for none.
local function take(it, body, cjson)
  if type(body) == "table" then return it:refuse(body.code, body.message) end
  if text.valid(body) ~= body then return it:refuse(NO_JSON, "not UTF-8") end
  local message, fault = cjson.decode(body)
  if message == nil then return it:refuse(NO_JSON, "no JSON: " .. tostring(fault)) end
  -- A number or a string is JSON, and no message.
  it:take(type(message) == "table" and without_null(message, cjson.null) or {})
end

-- Another for a file that has changed.
local function stamp(path)
  local it = luv.fs_stat(path)
  return it and ("%d %d.%d"):format(it.size, it.mtime.sec, it.mtime.nsec)
end

-- Writes texts that an editor is to show into a folder of the person's own, each to be read
-- alone. It is removed at the end.
local function desk()
  local folder, paths = nil, {}
  local function write(name, words)
    local message
    if not folder then
      folder, message = luv.fs_mkdtemp((os.getenv "TMPDIR" or "/tmp") .. "/nutgraf-XXXXXX")
      if not folder then return nil, message end
    end
    local path = folder .. "/" .. name
    luv.fs_unlink(path)
    local file
    file, message = luv.fs_open(path, "wx", 256) -- 0400
    if not file then return nil, message end
    local _, fault = luv.fs_write(file, words)
    luv.fs_close(file)
    if fault then return nil, fault end
    paths[path] = true
    return uris.uri(path)
  end
  local function clear()
    for path in pairs(paths) do luv.fs_unlink(path) end
    if folder then luv.fs_rmdir(folder) end
  end
  return write, clear
end

--- Runs the server.
function lsp.run()
  local ok, cjson = pcall(require, "cjson.safe")
  if not ok then
    report.stop("the language server needs the Lua module cjson (Debian: lua-cjson)")
  end
  for index, name in ipairs { "input", "output" } do
    local kind = luv.guess_handle(index - 1)
    if kind ~= "pipe" and kind ~= "tty" then
      report.stop(("standard %s is no pipe: `nutgraf lsp` is started by an editor"):format(name))
    end
  end
  local output = luv.new_pipe(false)
  output:open(1)
  local write, clear = desk()
  local it = server.new(function(message)
    local made, frame = pcall(encode, message)
    if not made and message.id then
      frame = encode { id = message.id, error = { code = INTERNAL, message = tostring(frame) } }
    end
    if made or message.id then output:write(frame) end
  end, {
    files = function(folder) return (files.expand { folder }) end, stamp = stamp, write = write,
  })
  local reader, input, quiet = rpc.reader(), luv.new_pipe(false), luv.new_timer()
  local seen = it.revision
  -- What takes long goes on between the messages.
  local idle = luv.new_idle()
  local function go_on()
    if not it:step() then idle:stop() end
  end
  input:open(0)
  input:read_start(function(fault, bytes)
    if fault or not bytes then
      input:close()
      quiet:close()
      idle:close()
      if not output:is_closing() then output:close() end
      return
    end
    for _, body in ipairs(reader:feed(bytes)) do
      take(it, body, cjson)
      if it.exited then
        input:close()
        quiet:close()
        idle:close()
        output:shutdown(function() output:close() end)
        return
      end
    end
    if it.jobs[1] then idle:start(go_on) end
    -- What is asked meanwhile puts nothing off.
    if it.revision == seen then return end
    seen = it.revision
    quiet:start(QUIET, 0, function()
      local settled, wrong = pcall(it.settle, it)
      if not settled then it:notify("nutgraf: " .. tostring(wrong), "error") end
    end)
  end)
  luv.run()
  clear()
  if it.exited and not it.ended then report.status = 1 end
end

return lsp
