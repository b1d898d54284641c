--- Every structure on a line, with its fields and the rule that made it: what
--- Nutgraf saw there, and why; and the cues that made no attribution, and why not. Then what
--- the views of evidence show of it, and what they would have stood on where they show nothing.
--- What a person decided is applied, as in every view.
local arguments = require "nutgraf.command.arguments"
local core = require "nutgraf.core"
local document = require "nutgraf.document"
local files = require "nutgraf.command.files"
local nutgraf = require "nutgraf"
local overlay = require "nutgraf.decisions.overlay"
local attribution_rules = require "nutgraf.command.attribution_rules"
local clause_rules = require "nutgraf.command.clause_rules"
local evidence_rules = require "nutgraf.command.evidence_rules"
local report = require "nutgraf.command.report"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local write = terminal.write

local explain = {}

local WIDEST = 100

local RULES = { attributions = attribution_rules, clauses = clause_rules } -- by layer
local WHY = require "nutgraf.command.block_rules"

local function cut(value)
  return text.cut(text.fold(text.clean(value)), WIDEST)
end

-- A structure by its layer and number, as the core shows its own: "quote 3".
local function title(it)
  if type(it) == "userdata" then return tostring(it) end
  return ("%s %.0f"):format(it.layer:gsub("ies$", "y"):gsub("s$", ""), it.id)
end

-- A field in a word: a structure by its kind and number, an entity by its name too, a span
-- by its words.
local function show(doc, value)
  if document.is_handle(value) then
    local name = value.layer == "entities" and value.name
      or (value.layer == "nouns" or value.layer == "clauses") and value.group
    return name and ("%s, %s"):format(title(value), cut(name)) or title(value)
  end
  if type(value) ~= "table" then return cut(text.show(value)) end
  if type(value[1]) == "number" and type(value[2]) == "number" and #value == 2 then
    return ("[%d, %d] %s"):format(value[1], value[2], cut(doc:slice(value[1], value[2])))
  end
  local parts = {}
  for index, part in ipairs(value) do parts[index] = show(doc, part) end
  return table.concat(parts, "; ")
end

local function describe(doc, handle)
  write(("\n%s at %d:%d, text %d to %d, key %s\n  %s\n"):format(title(handle), handle.line,
    handle.column, handle.start, handle.stop, handle.key, cut(handle.text)))
  for _, field in ipairs(core.fields[handle.layer]) do
    local value = handle[field]
    if value ~= nil and not (type(value) == "table" and next(value) == nil) then
      local rule = field == "rule" and RULES[handle.layer] and RULES[handle.layer][value]
        or field == "why" and WHY[value] or field == "weight" and WHY.log_odds(value)
      write(("  %-11s  %s%s\n"):format(field, show(doc, value), rule and ": " .. rule or ""))
    end
  end
end

-- The cues and quotations in a range that made no attribution, with the reason; and
-- where nothing at all was tried, what would have been.
local function explain_refusals(doc, first, last)
  local tried = false
  for _, refusal in ipairs(doc:refusals()) do
    local start, stop = refusal.span[1], refusal.span[2]
    if start < last and stop > first then
      local words = cut(doc:slice(start, stop))
      write(("\nno attribution by “%s”: %s\n"):format(words, refusal.reason))
      tried = true
    end
  end
  for attribution in doc:attributions() do
    tried = tried or attribution.start < last and attribution.stop > first
  end
  if tried then return end
  for sentence in doc:sentences() do
    if sentence.start < last and sentence.stop > first then
      local story = document.story_roles[sentence.block.role]
      local why = story and attribution_rules.nothing or attribution_rules.page
      write("\nno attribution: ", why, "\n")
      return
    end
  end
end

-- What the views of evidence show of a range, and why; and what they would have stood on.
local function explain_evidence(doc, first, last)
  for _, view in ipairs(evidence_rules.explain(doc.core, doc.folders, first, last)) do
    for _, item in ipairs(view.items) do
      write(("\n%s at %d:%d\n  %s\n"):format(view.one, item.line, item.column, cut(item.text)))
      for _, field in ipairs(item.fields) do
        write(("  %-11s  %s\n"):format(field[1], cut(field[2])))
      end
    end
    for _, one in ipairs(view.refused) do
      write(("\nno %s by “%s”: %s\n"):format(view.one, cut(one.text), one.why))
    end
    if view.message then report.fault(view.message) end
    if view.nothing then write(("\nno %s: it would take %s\n"):format(view.one, view.nothing)) end
  end
end

-- The text between the beginning of a line and of the next that has any.
local function line_span(doc, line)
  local first = doc:offset(line, 1)
  if not first then return nil end
  local after = doc:offset(line + 1, 1)
  local last = after or doc:convert(#doc.text, "byte", doc.unit)
  if doc:place(first).line ~= line then return nil end
  return first, last
end

local function explain_span(doc, first, last)
  for _, layer in ipairs(core.layers) do
    if layer ~= "tokens" then
      for handle in doc[layer](doc) do
        local ordered = layer ~= "entities" and not doc.over[layer]
        if ordered and handle.start >= last then break end
        if handle.start < last and handle.stop > first then describe(doc, handle) end
      end
    end
  end
  explain_refusals(doc, first, last)
  explain_evidence(doc, first, last)
end

local function explain_line(doc, line, column)
  local first, last = line_span(doc, line)
  if not first then
    report.fault(("%s: line %d has no text"):format(doc.name, line))
    return
  end
  if column then
    first = doc:offset(line, column) or last
    last = first + 1
  end
  write(cut(doc:slice(line_span(doc, line))), "\n")
  explain_span(doc, first, last)
end

local function explain_paragraph(doc, number)
  local block = number >= 1 and number <= doc:count "blocks" and doc:get("blocks", number)
  if not block then
    report.fault(("%s: there is no paragraph %.0f; the last is %.0f"):format(
      doc.name, number, doc:count "blocks"))
    return
  end
  write(cut(doc:slice(block.start, block.stop)), "\n")
  explain_span(doc, block.start, block.stop)
end

--- Runs `nutgraf explain FILE:LINE[:COLUMN]`, or `FILE:pNUMBER` of a paragraph, as tables
--- show it beside the line of a page that is one line.
---@param words string[]
function explain.run(words)
  local values = arguments.files("explain", words, arguments.furniture)
  local place = values.files[1]
  local path, line, column = (place or ""):match("^(.-):(%d+):(%d+)$")
  local paragraph
  if not path then path, paragraph = (place or ""):match("^(.*):p(%d+)$") end
  if not path then path, line = (place or ""):match("^(.*):(%d+)$") end
  if not path or #values.files > 1 then
    report.stop("which place? nutgraf explain FILE:LINE[:COLUMN] or FILE:pNUMBER")
  end
  local options = arguments.options(values)
  options.folders, options.warn = files.folders(values.script), report.note
  require("nutgraf.command.furniture").learn(values, options)
  local read, message = nutgraf.open(path, options)
  if not read then report.stop(message) end
  local source = nutgraf.source(read)
  local doc = document.new(read, source)
  overlay.apply(doc, source.decisions or {})
  doc.folders = options.folders
  if paragraph then explain_paragraph(doc, tonumber(paragraph))
  else explain_line(doc, tonumber(line), tonumber(column)) end
end

return explain
