--- The fact-checker's sheet: a line for each sentence of the story, with who says it
--- and what in it can be checked, and blank columns for what was found. A sheet that
--- was filled in comes back with `--merge`: each line keeps what was written beside
--- it, by its key or its words; where the sentence has changed, its status is blank
--- again and the old one stands in `was`; what the story has no more comes last.
local align = require "nutgraf.evidence.align"
local csv = require "nutgraf.csv"
local prose = require "nutgraf.evidence.prose"

-- What a person fills in.
local FILLED = { "status", "checked_by", "evidence", "note" }

-- The roles of blocks that state something.
local STATES = { headline = true, deck = true, body = true, caption = true }

local FACTS = { person = true, organization = true, place = true, codename = true }

-- Names, dates and figures of a sentence, in the text's words, each once.
local function facts_of(state, sentence)
  local list, seen = {}, {}
  local function add(text)
    if not seen[text] then
      seen[text] = true
      list[#list + 1] = text
    end
  end
  for _, mention in ipairs(prose.inside(state.mentions, sentence.start, sentence.stop)) do
    if FACTS[mention.kind] then add(mention.text) end
  end
  local dates = prose.inside(state.dates, sentence.start, sentence.stop)
  for _, date in ipairs(dates) do add(date.text) end
  for _, word in ipairs(sentence.words) do
    local dated = word.kind ~= "number"
    for _, date in ipairs(dates) do
      dated = dated or date.start <= word.start and word.stop <= date.stop
    end
    if not dated then add(word.text) end
  end
  return #list > 0 and list or nil
end

-- Who says a sentence, or part of it.
local function source_of(state, sentence)
  local list, seen = {}, {}
  for _, claim in ipairs(state.claims[sentence.id] or {}) do
    local by = claim.speaker and claim.speaker.name or claim.source
    if by and not seen[by] then
      seen[by] = true
      list[#list + 1] = by
    end
  end
  return #list > 0 and list or nil
end

-- The rows of a sheet that are about this document: all, where it is about one.
local function rows_of(sheet, doc)
  local several, own = {}, {}
  for _, row in ipairs(sheet) do
    if row.document then several[row.document] = true end
    if row.document == doc.name then own[#own + 1] = row end
  end
  local count = 0
  for _ in pairs(several) do count = count + 1 end
  return count > 1 and own or sheet
end

local function is_filled(row)
  for _, name in ipairs(FILLED) do
    if row[name] and row[name] ~= "" then return true end
  end
  return false
end

local function carry(item, row, how)
  for _, name in ipairs(FILLED) do
    if row[name] and row[name] ~= "" then item[name] = row[name] end
  end
  item.merge = how == "key" and "same" or how == "words" and "moved" or "changed"
  if how == "alike" and item.status then
    item.was, item.status = ("%s: %s"):format(item.status, row.text), nil
  end
end

-- Fills items from a sheet; what the story has no more is added at the end.
local function merge(items, rows)
  local found = align.lists(rows, items, true)
  for _, item in ipairs(items) do
    local pair = found.by_new[item]
    if pair then carry(item, pair.old, pair.how) else item.merge = "new" end
  end
  for _, row in ipairs(rows) do
    if not found.by_old[row] and is_filled(row) then
      local item = { text = row.text, key = row.key, merge = "gone" }
      for _, name in ipairs(FILLED) do item[name] = row[name] ~= "" and row[name] or nil end
      items[#items + 1] = item
    end
  end
end

return {
  summary = "a sheet of all statements to check, which takes back one that was filled in",
  example = "nutgraf factcheck article.html --to csv > sheet.csv; "
    .. "nutgraf factcheck article.html --merge sheet.csv --to csv",
  shape = "list",
  needs = { "claims" },
  options = {
    merge = { type = "file", summary = "a sheet that this view wrote and somebody filled in" },
  },
  columns = {
    { "line", "integer" }, { "source", "list" }, { "facts", "list" }, { "text", "string" },
    { "status", "string" }, { "checked_by", "string" }, { "evidence", "string" },
    { "note", "string" }, { "merge", "string" }, { "was", "string" }, { "key", "string" },
  },
  prepare = function(options)
    if not options.merge then return nil end
    local rows, message = csv.read(options.merge)
    if not rows then return "--merge: " .. message end
    if rows[1] and not (rows[1].text and rows[1].key) then
      return "--merge: the sheet has no columns 'text' and 'key'"
    end
    options.rows = rows
  end,
  view = function(doc, options)
    local state = {
      mentions = prose.list(doc, "mentions"), dates = prose.list(doc, "dates"),
      claims = prose.by_sentence(doc, prose.list(doc, "claims")),
    }
    local items = {}
    for _, sentence in ipairs(prose.sentences(doc)) do
      local handle = doc:get("sentences", sentence.id)
      if handle.block and STATES[handle.block.role] then
        local decided = doc.decisions[handle.key] or {}
        items[#items + 1] = {
          at = handle, text = handle.text, key = handle.key, source = source_of(state, sentence),
          facts = facts_of(state, sentence), status = decided.status, note = decided.note,
        }
      end
    end
    if options.rows then merge(items, rows_of(options.rows, doc)) end
    return items
  end,
}
