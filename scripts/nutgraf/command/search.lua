--- `nutgraf search STORE WORDS`: who said what about whom, over all documents of a store. Output:
--- passages, by any export of lists.
local arguments = require "nutgraf.command.arguments"
local option_values = require "nutgraf.run.option_values"
local output = require "nutgraf.run.output"
local report = require "nutgraf.command.report"
local script = require "nutgraf.run.script"
local search = require "nutgraf.store.search"
local searcher = require "nutgraf.searcher"
local store = require "nutgraf.store"
local terminal = require "nutgraf.command.terminal"
local views = require "nutgraf.store.views"

local command = {}

local USAGE = "nutgraf search STORE.db WORDS… [--speaker NAME] [--kind KIND] [--since DATE]"
-- What shows rows, and what shows dates or ties besides.
local EXPORTS = { "csv", "gcc", "json", "markdown", "ndjson", "table", "text", "tsv" }
local MORE = {
  timeline = { "ics", "svg", "timelinejs" }, graph = { "dot", "gexf", "graphml", "svg" },
}

--- What `nutgraf help search` says beside the usage.
function command.help()
  terminal.write [[
Finds passages in a store that `nutgraf index` made: statements with who makes them, and
paragraphs. All words must be there, in any form of capitals and accents; one in quotes
is a phrase, one that ends with * a beginning. The best stand first. In scripts without
blanks between words (Chinese, Japanese, Thai …) any part of a text is found, more slowly;
an Arabic or Hebrew word also behind "and", "the", "with", as they are written together.

  --speaker NAME   only what somebody of this name says; without words: all of it
  --kind KIND      direct, mixed, indirect statements, or paragraph; several, parted by commas
  --since, --until DATE
                   of documents published from, or up to, a day YYYY-MM-DD
  --view VIEW      rows instead of passages: names, sources, trail, chronology or network of
                   all documents; those that have all words, or all. Nobody of two documents
                   is made one: who has the same name stands side by side
  --limit N        so many at most (50)
  --to EXPORT      csv, gcc, json, markdown, ndjson, table, text, tsv; of a chronology also
                   ics, svg, timelinejs; of a network dot, gexf, graphml, svg

Examples
  nutgraf search leak.db "night shift" --speaker Vose
  nutgraf search leak.db ladder* --kind direct --since 2019-08-01 --to csv
  nutgraf search leak.db Vose --view names
  nutgraf search leak.db --view network --limit 1000 --to gexf
]]
end

local function to_limit(value)
  local count = tonumber(value)
  if count and count >= 1 and count <= 100000 and count == math.floor(count) then return count end
  return nil, ("--limit: '%s' is no number from 1 to 100000"):format(value)
end

-- Shows items of a shape with these columns.
local function show(items, to, columns, shape)
  local path = ("%s/exports/%s.lua"):format(searcher.home(), to)
  local export = assert(script.validate("export", dofile(path)))
  local context = {
    shape = shape, view = "search", options = assert(option_values.of(export, {})), unit = "byte",
    many = true, width = terminal.is(1) and terminal.width() or nil,
    layout = function(...) return require("nutgraf.command.layout").of(...) end,
  }
  local out = output.new(export, columns, context, function(text)
    terminal.write(text)
    return true
  end)
  out:document(nil, items)
  out:finish()
end

-- What a view may be shown by; without one, what passages may.
local function check_export(to, view)
  local list = {}
  for index, name in ipairs(EXPORTS) do list[index] = name end
  if view then
    local _, shape = views.shown(view)
    for _, name in ipairs(MORE[shape] or {}) do list[#list + 1] = name end
  end
  local _, message = arguments.one_of("--to", list)(to)
  if message then report.stop(message) end
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
    parser:option("--to")
    parser:option("--view"):convert(arguments.one_of("--view", views.names))
    parser:flag("--quiet -q")
  end)
  report.quiet = values.quiet
  local path = table.remove(values.words, 1)
  if not path then report.stop("which store? " .. USAGE) end
  local asked = {
    words = values.words, speaker = values.speaker, kinds = values.kind, since = values.since,
    to = values["until"], limit = values.limit or 50,
  }
  local view, to = values.view, values.to or "table"
  check_export(to, view)
  if view then
    if values.speaker or values.kind then
      report.stop "search: --speaker and --kind are of passages, and --view shows rows"
    end
  elseif not search.possible(asked) then
    report.stop("which words, or whose? " .. USAGE)
  end
  local at, message = store.open(path)
  if not at then report.stop(message) end
  local ok, items, count, more, undated = pcall(view and views.find or search.find, at,
    view or asked, asked)
  at:close()
  if not ok then report.stop(type(items) == "table" and items.store or tostring(items)) end
  if view then show(items, to, views.shown(view)) else show(items, to, search.columns, "list") end
  if count == 0 then report.note(path .. ": nothing that is indexed has all of this") end
  for _, word in ipairs(search.empty(values.words)) do
    report.note(("'%s' holds no letter or digit, and is not looked for"):format(word))
  end
  if undated > 0 then
    report.note(("%d are in documents without a date, and are left out"):format(undated))
  end
  if more > 0 then report.note(("%d more: --limit shows them"):format(more)) end
end

return command
