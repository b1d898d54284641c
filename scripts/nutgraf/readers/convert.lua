--- Documents in formats that other programs read: each is handed to its converter
--- (found on the machine, never bundled), and what comes back is the document. The
--- chain of its source names converter, version, and the hash of both sides.
local core = require "nutgraf.core"

local convert = {}

local function pandoc(from)
  return {
    program = "pandoc", package = "pandoc", type = "text/html",
    arguments = { "--sandbox", "--from", from, "--to", "html", "--wrap", "none", "--output", "-" },
  }
end

--- How each type is converted: the program reads the file on its standard input
--- and writes a document of `type` on its standard output.
convert.converters = {
  ["application/pdf"] = {
    program = "pdftotext", package = "poppler-utils", type = "text/plain",
    arguments = { "-enc", "UTF-8", "-nopgbrk", "-", "-" }, version = "-v",
  },
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = pandoc "docx",
  ["application/vnd.oasis.opendocument.text"] = pandoc "odt",
  ["application/epub+zip"] = pandoc "epub",
  ["application/rtf"] = pandoc "rtf",
  ["text/x-tex"] = pandoc "latex",
  ["text/x-org"] = pandoc "org",
  ["text/x-rst"] = pandoc "rst",
}

-- Runs a program over `input`: its output, or nil and why not. What it writes to
-- standard error comes third.
local function run(program, arguments, input)
  local luv, programs = require "luv", require "nutgraf.readers.programs"
  local path, around = programs.find(program), programs.surroundings()
  if not path then return nil, "missing", "" end
  local stdin, stdout, stderr = luv.new_pipe(false), luv.new_pipe(false), luv.new_pipe(false)
  local status
  local process, message
  process, message = luv.spawn(path, {
    args = arguments, stdio = { stdin, stdout, stderr }, cwd = around.cwd, env = around.env,
  }, function(code, signal)
    status = signal ~= 0 and "signal " .. signal or code
    process:close()
  end)
  if not process then
    for _, pipe in ipairs { stdin, stdout, stderr } do pipe:close() end
    luv.run()
    return nil, message, ""
  end
  local function collect(pipe)
    local pieces = {}
    pipe:read_start(function(_, piece)
      if piece then pieces[#pieces + 1] = piece else pipe:close() end
    end)
    return pieces
  end
  local out, err = collect(stdout), collect(stderr)
  -- A program that ends before it has read all breaks the pipe: its status tells.
  stdin:write(input, function() if not stdin:is_closing() then stdin:close() end end)
  luv.run()
  err = table.concat(err)
  if status ~= 0 then return nil, ("it ended with status %s"):format(tostring(status)), err end
  return table.concat(out), nil, err
end

local versions = {}

local function version_of(converter)
  local program = converter.program
  if versions[program] == nil then
    local out, _, err = run(program, { converter.version or "--version" }, "")
    versions[program] = ((out or "") .. err):match("%d+%.[%d.]+") or false
  end
  return versions[program] or nil
end

local function converted(path, form, bytes)
  local converter = convert.converters[form.type]
  local output, message, err = run(converter.program, converter.arguments, bytes)
  if message == "missing" then
    return nil, ("%s: reading %s needs the program %s (Debian: %s)")
      :format(path, form.what, converter.program, converter.package)
  elseif not output then
    local said = err:match("[^\r\n]+")
    return nil, ("%s: %s could not read it: %s"):format(path, converter.program, said or message)
  end
  return {
    bytes = output, type = converter.type, whole = converter.type == "text/html",
    chain = { {
      step = "converter", converter = converter.program, version = version_of(converter),
      from = core.sha256(bytes), to = core.sha256(output),
    } },
  }
end

--- The one document of a file.
---@param path string
---@param _ table options: none are used
---@param bytes string the file's
---@param form table the line of nutgraf.readers that claimed it
---@return fun(): table|false|nil, string?
function convert.open(path, _, bytes, form)
  local done = false
  return function()
    if done then return nil end
    done = true
    local part, message = converted(path, form, bytes)
    if not part then return false, message end
    return part
  end
end

return convert
