--- Reports: views that are made of other views. Input: the sections that a view of the
--- shape `report` declares. Output: of each document one record, with what every section's
--- view makes of it, and what could not be looked for. A section knows nothing of the page
--- that shows it.
local coverage = require "nutgraf.run.coverage"
local document = require "nutgraf.document"
local loading = require "nutgraf.run.loading"
local option_values = require "nutgraf.run.option_values"
local record = require "nutgraf.record"
local tally = require "nutgraf.run.tally"

local sections = {}

---@class nutgraf.Section
---@field name string
---@field view string the name of the view that makes its items
---@field title string
---@field letter string what its labels begin with: Q12
---@field options table? of the view
---@field as "cards"|"table"|"picture" how it is laid out
---@field mark "text"|"margin"|"paragraph"|"none" where its labels stand: where the words
---  begin, beside their paragraph, or there without the words being marked
---@field lead string? the field that heads a card; the view's main one
---@field fields string[]? what else is shown, in this order; all of the view's columns
---@field words table<string, string>? what fields are called in print
---@field by string? the field that its items are gathered under
---@field children "margin"? labels beside the paragraphs of what its items hold, too
---@field across { title: string, same: string[], has: string? }? items of several documents
---  that have the same values of these fields (and one of the field `has`) are set side by
---  side, which does not make them one
---@field figures (fun(items: table[]): table[])? { words, count } of each figure

-- The sections that the person has named, in that order; else all.
local function chosen(view, names)
  if not names then return view.sections end
  local by_name, list = {}, {}
  for _, section in ipairs(view.sections) do by_name[section.name] = section end
  for index, name in ipairs(names) do list[index] = by_name[name] end
  return list
end

--- The sections of a report made ready: their views loaded, their options checked. Raises
--- with the section that is wrong.
---@param view table of the shape `report`
---@param options table its own, `sections` among them
---@return table[] each with the fields of nutgraf.Section, `script` and `values`
function sections.ready(view, options)
  local list = {}
  for index, section in ipairs(chosen(view, options.sections)) do
    local where = ("view '%s': section '%s'"):format(view.name, section.name)
    local ok, it = pcall(loading.script, "view", section.view)
    if not ok then error(("%s: %s"):format(where, it), 0) end
    if it.shape == "document" or it.shape == "report" then
      error(("%s: a section is no %s"):format(where, it.shape), 0)
    end
    local values, message = option_values.of(it, section.options)
    if not values then error(("%s: %s"):format(where, message), 0) end
    list[index] = setmetatable({ script = it, values = values }, { __index = section })
  end
  return list
end

-- Why a section is not whole: what the language lacks, for a view or for its checks.
local function lacking(doc, it)
  local note = doc.told or doc.uncovered
    or coverage.told(doc, coverage.of { it }, it.noun or it.name)
  doc.told, doc.uncovered = nil, nil
  return note
end

-- What one section makes of a document.
local function section_of(doc, section, make)
  local it = section.script
  local subject, owner = doc, doc
  if it.over == "corpus" then subject, owner = { doc }, document.corpus { doc } end
  local list = make(it, section.values, it.columns, subject, owner)
  local made = {
    name = section.name, view = section.view, title = section.title, letter = section.letter,
    shape = it.shape, columns = it.columns, items = list, note = lacking(doc, it),
  }
  if it.shape == "graph" then
    made.nodes, made.items = list[1].nodes, list[1].edges
  end
  if #made.items == 0 then
    local read = doc:count(it.looks or "sentences")
    made.nothing = tally.nothing({ items = 0, documents = 1, left_out = 0, read = read }, it, {})
  end
  local figures = section.figures and loading.guarded(
    { figures = section.figures, path = section.view }, "figures", made.items)
  made.figures = figures or { { section.title:lower(), #made.items } }
  return made
end

--- The record of a document.
---@param doc nutgraf.Document
---@param list table[] as `ready` gives them
---@param make fun(view: table, options: table, columns: table?, subject: any, doc: any): table[]
---@return table document, source, meta, sections
function sections.record(doc, list, make)
  local made, scripts = {}, {}
  for index, section in ipairs(list) do
    made[index], scripts[index] = section_of(doc, section, make), section.script
  end
  -- On the whole one line tells what is missing; each section says it of itself.
  local _, told = coverage.parts(doc, scripts, "sections")
  doc.told = told
  return {
    document = doc.name, nutgraf = record.maker(), source = record.source(doc),
    meta = record.meta(doc), sections = made,
  }
end

--- The columns of a record as a tree.
sections.columns = { { "text", "string" } }

--- A record as a tree of items, for lists in editors.
---@param it table
---@return table[] items of the shape `tree`
function sections.tree(it)
  local list = {}
  for index, section in ipairs(it.sections) do
    list[index] = {
      document = it.document, text = ("%s: %d"):format(section.title, #section.items),
      children = section.items,
    }
  end
  return list
end

return sections
