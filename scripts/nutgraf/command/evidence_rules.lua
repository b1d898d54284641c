--- What the views of evidence show of a place, and by which rule; and, where one shows nothing of
--- it, what it would have asked for. For `nutgraf explain`. Input: a document and offsets. Output:
--- tables of what is shown, in the order of the views. Every view reads the document once.
local nutgraf = require "nutgraf"
local session = require "nutgraf.run.session"

local evidence = {}

-- Each view, what one of its items is called, what it stands on, its options, and by which kind the
-- view `refused` tells what looked like one.
local VIEWS = {
  { "trail", "cited document", "a noun for a document (“letter”, “report”, “suit”) that the text "
    .. "leans on: something is said in or by it, it is dated, somebody's, from or to somebody, or "
    .. "something is done with it; or a verb that tells of one (“the Courier reported”, “a judge "
    .. "ruled”, “wrote on Twitter”); or a case by its name (“Doe v. Tarn”)",
    nil, "document" },
  { "claims", "claim", "an attribution whose content has a verb of its own and says who states it",
    { every = true } },
  { "allegations", "allegation", "a verb, noun or adjective of wrongdoing whose doer is named or "
    .. "described, in somebody's mouth or the text's own" },
  { "network", "tie", "two names, or who surely stands for them, that a verb, an office, a title "
    .. "or a possessor ties, in a clause that is neither negated, asked, supposed nor to come",
    nil, "tie" },
  { "rules", "rule", "a condition with what follows of it and a word that obliges, or an item of a "
    .. "list below an assumption" },
}

local SHOWN_BEFORE = {
  text = true, document = true, span = true, line = true, column = true, key = true, part = true,
  ranges = true, children = true, said_of = true, end_line = true, end_column = true,
}

-- A view's items, those of a graph being its edges.
local function items_of(doc, view, at)
  local options = { session = at }
  for name, value in pairs(view[4] or {}) do options[name] = value end
  local list, message = nutgraf.run(doc, view[1], options)
  local graph = list and (list.edges and list or list[1])
  if graph and graph.edges then return graph.edges end
  return list, message
end

local function touches(item, first, last)
  local span = item.span
  if span and span[1] < last and span[2] > first then return true end
  for _, child in ipairs(item.children or {}) do
    if touches(child, first, last) then return true end
  end
  return false
end

-- The fields of an item by name, in order.
local function fields_of(item)
  local names, list = {}, {}
  for name, value in pairs(item) do
    local plain = type(value) ~= "table" or type(value[1]) == "string"
    if plain and not (SHOWN_BEFORE[name] or name:find("_keys?$")) then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  for index, name in ipairs(names) do
    local value = item[name]
    list[index] = { name, type(value) == "table" and table.concat(value, ", ") or tostring(value) }
  end
  return list
end

---@class nutgraf.ExplainedEvidence
---@field one string what it is
---@field items { line: integer, column: integer, text: string, fields: string[][] }[]
---@field nothing string? what it would have stood on, where there is none
---@field refused { text: string, why: string }[] what looked like one, and why it is none
---@field message string? what kept the view from running

--- What the views show between two offsets.
---@param doc userdata of the core
---@param where table the folders of scripts
---@param first integer
---@param last integer
---@return nutgraf.ExplainedEvidence[]
function evidence.explain(doc, where, first, last)
  local list, at = {}, session.new { folders = where }
  local refused = items_of(doc, { "refused" }, at) or {}
  for index, view in ipairs(VIEWS) do
    local items, message = items_of(doc, view, at)
    local one = { one = view[2], items = {}, refused = {}, message = not items and message or nil }
    for _, item in ipairs(refused) do
      if item.kind == view[5] and touches(item, first, last) then
        one.refused[#one.refused + 1] = { text = item.text, why = item.why }
      end
    end
    for _, item in ipairs(items or {}) do
      if touches(item, first, last) then
        one.items[#one.items + 1] = {
          line = item.line, column = item.column, text = item.text, fields = fields_of(item),
        }
      end
    end
    if #one.items == 0 and not one.message then one.nothing = view[3] end
    list[index] = one
  end
  return list
end

return evidence
