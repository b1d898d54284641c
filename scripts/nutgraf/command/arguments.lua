--- The command's arguments, by argparse. Input: the words after a command's name
--- and the options that scripts declare. Output: a table of values. A usage error
--- ends the command with a message and a suggestion.
local parts = require "nutgraf.parts"
local readers = require "nutgraf.readers"
local report = require "nutgraf.command.report"

local arguments = {}

local function new_parser(name)
  return require("argparse")(name):add_help(false)
end

-- argparse says "unknown option '--fo'\nDid you mean '--to'?": made one line.
local function usage(message, name)
  message = message:gsub("\nDid you mean (.-)%?", "; did you mean %1?"):gsub("\n", " ")
  report.stop(("%s (see: nutgraf help %s)"):format(message, name))
end

local function parse(parser, words, name)
  local ok, result = parser:pparse(words)
  if not ok then usage(result, name) end
  return result
end

local function one_of(what, values)
  return function(value)
    for _, known in ipairs(values) do
      if known == value then return value end
    end
    return nil, ("%s: '%s' is none of %s%s"):format(what, value, table.concat(values, ", "),
      require("nutgraf.suggest").hint(value, values))
  end
end

local function to_type(value)
  local full = readers.type(value)
  if full then return full end
  local names = readers.names()
  return nil, ("--type: '%s' is none of %s%s"):format(value, table.concat(names, ", "),
    require("nutgraf.suggest").hint(value, names))
end

local function to_date(value)
  local year, month, day = value:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if year and month >= "01" and month <= "12" and day >= "01" and day <= "31" then return value end
  return nil, ("--date: '%s' is no day as YYYY-MM-DD"):format(value)
end

-- "a,b" as a list, each of them one of `values` where they are given.
local function to_list(what, values)
  return function(given)
    local list, check = {}, values and one_of(what, values)
    for word in given:gmatch("[^,]+") do
      word = word:match("^%s*(.-)%s*$")
      if check then
        local known, message = check(word)
        if not known then return nil, message end
      end
      list[#list + 1] = word
    end
    if #list == 0 then return nil, what .. ": which? words parted by commas" end
    return list
  end
end

local function to_jobs(value)
  local count = tonumber(value)
  if count and count >= 1 and count <= 256 and count == math.floor(count) then return count end
  return nil, ("--jobs: '%s' is no number from 1 to 256"):format(value)
end

--- A multiple of the usual budget of scripts.
---@param value string
---@return number?
---@return string? message
function arguments.to_budget(value)
  local times = tonumber(value)
  if times and times >= 0.05 and times <= 1000 then return times end
  return nil, ("--budget: '%s' is no number from 0.05 to 1000"):format(value)
end

--- How documents are read: options that every command over files has.
---@param parser table
local function reading(parser)
  parser:option("--type"):convert(to_type)
  parser:option("--encoding")
  parser:option("--language")
  parser:option("--url")
  parser:option("--date"):convert(to_date)
  parser:option("--offsets"):convert(one_of("--offsets", { "byte", "codepoint", "utf16" }))
  parser:option("--paths"):convert(one_of("--paths", { "given", "base" }))
  parser:option("--corrections")
  parser:flag("--no-corrections"):target("uncorrected")
  parser:option("--script"):count("*")
  parser:flag("--trust")
  parser:option("--budget"):convert(arguments.to_budget)
  parser:flag("--quiet -q")
  parser:flag("--follow-links")
end

--- What the library needs to read a document. Ends the command where the file or folder of
--- decisions is not there: a document would be shown as if nothing had been decided.
---@param values table what was parsed
---@param decides boolean? whether the command makes that file
---@return table nutgraf.Options
function arguments.options(values, decides)
  local path = not decides and not values.uncorrected and values.corrections
  local there, message = true, nil
  if path then there, message = require("luv").fs_stat(path) end
  if not there then
    report.stop(("--corrections %s: %s"):format(path, message:match("^%u+: ([^:]+)") or message))
  end
  return {
    type = values.type, encoding = values.encoding, language = values.language, url = values.url,
    date = values.date, unit = values.offsets or "byte", paths = values.paths,
    corrections = not values.uncorrected and values.corrections,
  }
end

--- The option of what recurs on sites.
---@param parser table
function arguments.furniture(parser)
  parser:option("--furniture"):count("*")
end

local function script_options(parser, options)
  local names = {}
  for name in pairs(options) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local long = "--" .. name:gsub("_", "-")
    if options[name].type == "boolean" then
      parser:flag(long):target("option " .. name):action("store_true")
      parser:flag("--no-" .. name:gsub("_", "-")):target("option " .. name):action("store_false")
    elseif options[name].type == "list" then
      -- Said more than once, a list grows.
      local target = "option " .. name
      parser:option(long):target(target):count("*"):init(nil):action(function(values, _, value)
        values[target] = values[target] and values[target] .. "," .. value or value
      end)
    else
      parser:option(long):target("option " .. name)
    end
  end
end

-- Filters are kept in the order in which the person gave them.
local function filter_options(parser, list)
  parser:option("--where"):count("*"):action(function(_, _, value)
    list[#list + 1] = { name = "where", argument = value }
  end)
  parser:option("--filter"):count("*"):action(function(_, _, value)
    local name, argument = value:match("^([^=]+)=(.*)$")
    list[#list + 1] = { name = name or value, argument = argument }
  end)
end

local OWN = {
  "where", "filter", "to", "output", "jobs", "type", "encoding", "language", "url", "date",
  "offsets", "corrections", "script", "trust", "budget", "quiet", "slice", "follow_links", "all",
  "part", "columns", "no_pager", "paths", "furniture",
}

--- The arguments of a command that shows a view.
---@param name string the view
---@param words string[]
---@param options table<string, table> what the scripts declare
---@return table values with `filters`, `files`, `options`
function arguments.view(name, words, options)
  for _, own in ipairs(OWN) do
    if options[own] then
      report.stop(("the option '%s' of a script hides the command's own --%s"):format(own, own))
    end
  end
  local parser, filters = new_parser("nutgraf " .. name), {}
  parser:argument("files"):args("*")
  filter_options(parser, filters)
  parser:option("--to")
  parser:option("--output -o")
  arguments.jobs(parser)
  parser:flag("--all")
  parser:option("--part"):convert(to_list("--part", parts.names))
  parser:option("--columns"):convert(to_list("--columns"))
  parser:option("--slice"):hidden(true)
  parser:flag("--no-pager"):target("no_pager")
  arguments.furniture(parser)
  reading(parser)
  script_options(parser, options)
  local values = parse(parser, words, name)
  values.filters, values.options = filters, {}
  for option in pairs(options) do values.options[option] = values["option " .. option] end
  return values
end

--- The arguments of a command over files.
---@param name string
---@param words string[]
---@param more (fun(parser: table))? what the command takes beside
---@return table values with `files`
function arguments.files(name, words, more)
  local parser = new_parser("nutgraf " .. name)
  parser:argument("files"):args("*")
  reading(parser)
  if more then more(parser) end
  return parse(parser, words, name)
end

--- The option of how many processes share the work.
---@param parser table
function arguments.jobs(parser)
  parser:option("--jobs -j"):convert(to_jobs)
end

--- The arguments of a command that takes words of its own.
---@param name string
---@param words string[]
---@param declare fun(parser: table)
---@return table values
function arguments.own(name, words, declare)
  local parser = new_parser("nutgraf " .. name)
  declare(parser)
  return parse(parser, words, name)
end

arguments.to_date, arguments.one_of, arguments.to_list = to_date, one_of, to_list

--- The values that were given to an option, before the parser is made, since the
--- scripts that they name bring options of their own.
---@param words string[]
---@param option string "--to"
---@return string[]
function arguments.given(words, option)
  local found, index = {}, 1
  while words[index] do
    local word = words[index]
    if word == "--" then break end
    if word == option then
      index = index + 1
      found[#found + 1] = words[index]
    elseif word:sub(1, #option + 1) == option .. "=" then
      found[#found + 1] = word:sub(#option + 2)
    end
    index = index + 1
  end
  return found
end

return arguments
