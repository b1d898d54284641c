--- Documents in formats that other programs read: each is handed to its converter
--- (found on the machine, never bundled), run apart and within limits, and what comes
--- back is the document. It never gets a path, which it might take for an option. The
--- chain of its source names converter, version, and the hash of both sides.
local apart = require "nutgraf.readers.apart"
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

local versions = {}

local function version_of(converter)
  local program = converter.program
  if versions[program] == nil then
    local out, _, err = apart.run(program, { converter.version or "--version" }, "")
    versions[program] = ((out or "") .. err):match("%d+%.[%d.]+") or false
  end
  return versions[program] or nil
end

-- Programs say themselves that memory is out, but not of what limit.
local function about(said)
  if not said:lower():find "memory" then return said end
  return ("%s (the limit is %.0f MiB)"):format(said, apart.limits.memory / 1048576)
end

-- What a type is called, for messages.
local function name_of(type)
  for _, form in ipairs(require("nutgraf.readers").forms) do
    if form.type == type then return form.what or type end
  end
end

--- Converts the bytes of a document.
---@param type string one of `convert.converters`
---@param bytes string
---@return table? part bytes, type, whole, chain
---@return string? message
function convert.convert(type, bytes)
  local converter = convert.converters[type]
  local output, message, err = apart.run(converter.program, converter.arguments, bytes)
  if message == "missing" then
    return nil, ("reading %s needs the program %s (Debian: %s)")
      :format(name_of(type), converter.program, converter.package)
  elseif not output then
    local said = err:match "[^\r\n]+"
    return nil, ("%s could not read it: %s"):format(converter.program,
      said and about(said) or message)
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
    local part, message = convert.convert(form.type, bytes)
    if not part then return false, path .. ": " .. message end
    return part
  end
end

return convert
