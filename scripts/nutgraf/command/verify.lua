--- Proves that the document is the file: it is decoded anew, what was decoded is encoded
--- again, and every structure's words stand at their place. Status 1 where they do not.
local arguments = require "nutgraf.command.arguments"
local files = require "nutgraf.command.files"
local nutgraf = require "nutgraf"
local report = require "nutgraf.command.report"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local verify = {}

local LAYERS = require("nutgraf.core").layers

local function structures(doc)
  local count = 0
  for _, layer in ipairs(LAYERS) do count = count + doc:count(layer) end
  return count
end

-- What was no letter, and is therefore not proved to be what its writer meant.
local function broken(doc)
  for _, issue in ipairs(doc.issues) do
    local code = issue.code
    if code == "broken-bytes" or code == "nul-bytes" then return "; " .. issue.message end
  end
  return ""
end

local function verify_file(path, options)
  for doc, bytes in nutgraf.documents(path, options) do
    if not doc then
      report.fault(bytes)
    else
      local name = text.name(nutgraf.source(doc).name)
      local ok, message = doc:verify(bytes)
      if ok then
        if not report.quiet then
          local count = structures(doc)
          terminal.write(("%s: ok, %d structures stand in the file%s\n")
            :format(name, count, broken(doc)))
        end
      else
        terminal.write(("%s: differs: %s\n"):format(name, message))
        report.failed()
      end
    end
  end
end

--- Runs `nutgraf verify FILE…`.
---@param words string[]
function verify.run(words)
  local values = arguments.files("verify", words)
  report.quiet = values.quiet
  if #values.files == 0 then report.stop("which file? nutgraf verify FILE…") end
  local options = arguments.options(values)
  options.folders, options.warn = files.folders(values.script), report.note
  local inputs = files.expand(values.files, values.type, values.follow_links)
  local progress = terminal.progress(#inputs)
  for index, path in ipairs(inputs) do
    progress(index - 1)
    verify_file(path, options)
  end
  progress(#inputs)
end

return verify
