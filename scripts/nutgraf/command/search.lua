--- `nutgraf search STORE WORDS`: who said what about whom, over all documents of a store. Output:
--- passages, by any export of lists.
local arguments = require "nutgraf.command.arguments"
local output = require "nutgraf.run.output"
local report = require "nutgraf.command.report"
local script = require "nutgraf.run.script"
local search = require "nutgraf.store.search"
local searcher = require "nutgraf.searcher"
local store = require "nutgraf.store"
local terminal = require "nutgraf.command.terminal"

local command = {}

local USAGE = "nutgraf search STORE.db WORDS… [--speaker NAME] [--kind KIND] [--since DATE]"
local EXPORTS = { "csv", "gcc", "json", "markdown", "ndjson", "table", "text", "tsv" }

--- What `nutgraf help search` says beside the usage.
function command.help()
  terminal.write [[
Finds passages in a store that `nutgraf index` made: statements with who makes them, and
paragraphs. All words must be there, in any form of capitals and accents; one in quotes
is a phrase, one that ends with * a beginning. The best stand first. In scripts without
blanks between words (Chinese, Japanese, Thai …) any part of a text is found, more slowly.

  --speaker NAME   only what somebody of this name says; without words: all of it
  --kind KIND      direct, mixed, indirect statements, or paragraph; several, parted by commas
  --since, --until DATE
                   of documents published from, or up to, a day YYYY-MM-DD
  --limit N        so many at most (50)
  --to EXPORT      csv, gcc, json, markdown, ndjson, table, text, tsv

Examples
  nutgraf search leak.db "night shift" --speaker Vose
  nutgraf search leak.db ladder* --kind direct --since 2019-08-01 --to csv
]]
end

local function to_limit(value)
  local count = tonumber(value)
  if count and count >= 1 and count <= 100000 and count == math.floor(count) then return count end
  return nil, ("--limit: '%s' is no number from 1 to 100000"):format(value)
end

local function show(items, to)
  local path = ("%s/exports/%s.lua"):format(searcher.home(), to)
  local export = assert(script.validate("export", dofile(path)))
  local context = {
    shape = "list", view = "search", options = assert(script.options(export, {})), unit = "byte",
    many = true, width = terminal.is(1) and terminal.width() or nil,
  }
  local out = output.new(export, search.columns, context, function(text)
    terminal.write(text)
    return true
  end)
  out:document(nil, items)
  out:finish()
end

--- Runs the command.
---@param words string[]
function command.run(words)
  local values = arguments.own("search", words, function(parser)
    parser:argument("words"):args("*")
    parser:option("--speaker")
    parser:option("--kind"):convert(arguments.to_list("--kind", search.kinds))
    parser:option("--since"):convert(arguments.to_date)
    parser:option("--until"):convert(arguments.to_date)
    parser:option("--limit"):convert(to_limit)
    parser:option("--to"):convert(arguments.one_of("--to", EXPORTS))
    parser:flag("--quiet -q")
  end)
  report.quiet = values.quiet
  local path = table.remove(values.words, 1)
  if not path then report.stop("which store? " .. USAGE) end
  local asked = {
    words = values.words, speaker = values.speaker, kinds = values.kind, since = values.since,
    to = values["until"], limit = values.limit or 50,
  }
  if not search.possible(asked) then report.stop("which words, or whose? " .. USAGE) end
  local at, message = store.open(path)
  if not at then report.stop(message) end
  local ok, items, more, undated = pcall(search.find, at, asked)
  at:close()
  if not ok then report.stop(type(items) == "table" and items.store or tostring(items)) end
  show(items, values.to or "table")
  if #items == 0 then report.note(path .. ": nothing that is indexed has all of this") end
  for _, word in ipairs(search.empty(values.words)) do
    report.note(("'%s' holds no letter or digit, and is not looked for"):format(word))
  end
  if undated > 0 then
    report.note(("%d are in documents without a date, and are left out"):format(undated))
  end
  if more > 0 then report.note(("%d more: --limit shows them"):format(more)) end
end

return command
