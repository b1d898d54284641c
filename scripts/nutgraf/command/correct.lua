--- Decides something about a document, for good: `nutgraf correct FILE` lists what
--- was decided and what of it has lost its place; with a key, or a line, and
--- FIELD=VALUE it decides. The document is never written; the file beside it is.
local arguments = require "nutgraf.command.arguments"
local corrections = require "nutgraf.decisions.corrections"
local core = require "nutgraf.core"
local files = require "nutgraf.command.files"
local lines = require "nutgraf.command.lines"
local nutgraf = require "nutgraf"
local report = require "nutgraf.command.report"
local session = require "nutgraf.run.session"
local suggest = require "nutgraf.suggest"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local correct = {}

local USAGE = "nutgraf correct FILE [KEY|LINE[:COLUMN] FIELD=VALUE…]"

-- The layers that a field is looked for in, where a line is given instead of a key.
local BY_LINE = {
  speaker = { "quotes", "attributions" }, status = { "sentences" }, kind = { "entities" },
  same_as = { "entities" }, entity = { "mentions" }, note = { "sentences" }, silence = {},
}

local function documents(path, options)
  local list = {}
  for doc, message in nutgraf.documents(path, options) do
    if not doc then report.stop(message) end
    list[#list + 1] = doc
  end
  return list
end

local function field_names()
  local names = {}
  for index, field in ipairs(corrections.fields) do names[index] = field[1] end
  return names
end

-- A key that a shell has cut from a sheet may bring the line's end with it.
local function by_key(docs, word)
  local key = word:match("^%s*(.-)%s*$")
  for _, doc in ipairs(docs) do
    local handle = doc:find(key)
    if handle then return handle end
  end
  report.stop(("no structure has the key '%s' (keys: nutgraf places FILE --to csv)"):format(key))
end

-- The one structure at a place that takes a field.
local function by_place(docs, place, field)
  local line, column = place:match("^(%d+):(%d+)$")
  line, column = tonumber(line or place), tonumber(column)
  for _, layer in ipairs(BY_LINE[field]) do
    local found = {}
    for handle in docs[1][layer](docs[1]) do
      local at = not column or handle.column == column
      if handle.line == line and at then found[#found + 1] = handle end
    end
    if #found == 1 then return found[1] end
    if #found > 1 then
      local choices = {}
      for index, handle in ipairs(found) do
        choices[index] = ("%s at column %d (%s)"):format(handle.key, handle.column,
          text.cut(text.fold(handle.text), 30))
      end
      report.stop(("line %d has %d %s: say which: %s"):format(line, #found, layer,
        table.concat(choices, "; ")))
    end
  end
  report.stop(("nothing at line %s takes a %s"):format(place, field))
end

local function checks_named(value, where)
  local names, list = where:names("check"), {}
  for name in value:gmatch("[^%s,]+") do
    if not where:find("check", name) then
      report.stop(("no check is called '%s'%s"):format(name, suggest.hint(name, names)))
    end
    list[#list + 1] = name
  end
  return list
end

-- Whether a structure, or an item, stands at a place: a line, or a line and a column.
local function is_at(it, place)
  local line, column = place:match("^(%d+):(%d+)$")
  return it.line == tonumber(line or place) and (not column or it.column == tonumber(column))
end

-- What was silenced at a place.
local function silent(docs, place)
  local found = {}
  for _, doc in ipairs(docs) do
    for key, entry in pairs(nutgraf.source(doc).decisions) do
      local handle = entry.silence and doc:find(key)
      if handle and is_at(handle, place) then found[#found + 1] = handle end
    end
  end
  if #found == 0 then report.stop(("nothing is silenced at line %s"):format(place)) end
  return found
end

-- What the findings of some checks at a place are known by.
local function silenced(docs, place, value, where)
  local only = checks_named(value, where)
  local options = { session = session.new { folders = where } }
  if #only > 0 then options.only = table.concat(only, ",") end
  local found, seen = {}, {}
  for _, doc in ipairs(docs) do
    local list, message = nutgraf.run(doc, "check", options)
    if not list then report.stop(message) end
    for _, item in ipairs(list) do
      if is_at(item, place) and item.key and not seen[item.key] then
        seen[item.key], found[#found + 1] = true, doc:find(item.key)
      end
    end
  end
  if #found == 0 then
    report.stop(("%s finds nothing at line %s"):format(#only > 0 and table.concat(only, ", ")
      or "no check", place))
  end
  return found
end

-- What the words ask for.
local function changes_of(docs, words, where)
  local changes = {}
  for index = 2, #words do
    local field, value = words[index]:match("^([%l_]+)=(.*)$")
    if not BY_LINE[field or ""] then
      report.stop(("'%s' is no FIELD=VALUE; fields are %s"):format(words[index],
        table.concat(field_names(), ", ")))
    end
    local is_place = words[1]:find("^%d+$") and #words[1] < 16 or words[1]:find("^%d+:%d+$")
    local handles
    if field == "silence" and is_place then
      handles = value == "" and silent(docs, words[1]) or silenced(docs, words[1], value, where)
    else
      if field == "silence" then checks_named(value, where) end
      handles = { is_place and by_place(docs, words[1], field) or by_key(docs, words[1]) }
    end
    for _, handle in ipairs(handles) do
      changes[#changes + 1] = { handle = handle, field = field, value = value }
    end
  end
  return changes
end

local function list(docs, decisions)
  local placed, keys = {}, {}
  for _, doc in ipairs(docs) do
    local _, found = corrections.place(decisions, doc)
    for key in pairs(found) do placed[key] = true end
  end
  for key in pairs(decisions) do keys[#keys + 1] = key end
  table.sort(keys)
  for _, key in ipairs(keys) do
    local entry, parts = decisions[key], {}
    for _, name in ipairs(field_names()) do
      if entry[name] then parts[#parts + 1] = ("%s=%s"):format(name, entry[name]) end
    end
    local line = ("%s  %-12s  %s  %s%s"):format(key, entry.layer, table.concat(parts, "  "),
      text.fold(entry.text), placed[key] and "" or "  (no place any more)")
    terminal.write(line, "\n")
  end
end

--- Writes what can be decided, for `nutgraf help correct`.
function correct.help()
  terminal.write("\nFields\n")
  for _, field in ipairs(corrections.fields) do lines.entry(field[1], field[2]) end
  terminal.write("\nKEY is a structure's key (nutgraf quotes FILE --to csv) or its line. FIELD= "
    .. "takes a decision back;\nFILE alone lists what was decided. silence=CHECK takes the "
    .. "line of a finding, or the key\nthat nutgraf check FILE --to ndjson has of it.\n")
  terminal.write("\nExample\n  nutgraf correct article.html 12 speaker='Odile Marrow'\n")
end

--- Runs `nutgraf correct FILE …`.
---@param words string[]
function correct.run(words)
  local values = arguments.files("correct", words)
  report.quiet = true -- what has lost its place is in the list
  local path = values.files[1]
  if not path then report.stop("which file? " .. USAGE) end
  if path == "-" then report.stop("decisions lie beside a file: standard input has none") end
  if #values.files == 2 then report.stop("what of it? " .. USAGE) end
  local options = arguments.options(values, true)
  options.folders, options.warn = files.folders(values.script), report.note
  local where = corrections.path(path, options.corrections or nil)
  local decisions, message = corrections.read(where)
  if not decisions then report.stop(message) end
  local docs = documents(path, options)
  if #values.files == 1 then return list(docs, decisions) end
  table.remove(values.files, 1)
  local changes = changes_of(docs, values.files, options.folders)
  core.unfinished(nil) -- from now on Ctrl-C ends the command at once, and leaves no draft
  local ok, fault = corrections.change(where, changes)
  if not ok then report.stop(fault) end
end

return correct
