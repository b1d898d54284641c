--- The fact-checker's sheet: a line for each sentence of the story, with who says it
--- and what in it can be checked, and blank columns for what was found. A sheet that
--- was filled in comes back with `--merge`: each line keeps what was written beside
--- it, by its key or its words; where the sentence has changed, its status is blank
--- again and the old one stands in `was`; what the story has no more comes last.
local align = require "nutgraf.evidence.align"
local csv = require "nutgraf.csv"
local prose = require "nutgraf.evidence.prose"
local ranges = require "nutgraf.evidence.ranges"
local words = require "nutgraf.text"

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
  local is_dated = ranges.cover(dates)
  for _, word in ipairs(sentence.words) do
    if word.kind == "number" and not is_dated(word.start, word.stop) then add(word.text) end
  end
  return #list > 0 and list or nil
end

local PICTURED = "credit" -- the core's rule for who took a picture, who states nothing by it

-- Who says a sentence, or part of it, however few the words: lists of names by its id.
local function sources_of(doc)
  local by_sentence, seen = {}, {}
  for it in doc:attributions() do
    local by = it.rule ~= PICTURED and (it.speaker and it.speaker.name or it.source)
    for _, span in ipairs(by and it.content or {}) do
      for _, sentence in ipairs(prose.sentences_between(doc, span[1], span[2])) do
        local list = by_sentence[sentence.id] or {}
        local once = sentence.id .. " " .. by
        if not seen[once] then seen[once], list[#list + 1] = true, by end
        by_sentence[sentence.id] = list
      end
    end
  end
  return by_sentence
end

-- What a file is that is no sheet, by its beginning.
local FOREIGN = {
  { "^PK[\3\5]", "a workbook or another archive" }, { "^\208\207\17\224", "an old workbook" },
  { "^\255\254", "UTF-16" }, { "^\254\255", "UTF-16" }, { "^%%PDF", "a PDF" },
  { "%z", "no text" },
}

-- The rows of a sheet; what keeps it from being one of these.
local function read_sheet(text)
  if not text:find("%S") then return nil, "the sheet is empty" end
  for _, kind in ipairs(FOREIGN) do
    if text:find(kind[1]) then
      return nil, ("it is %s: save the sheet as CSV in UTF-8"):format(kind[2])
    end
  end
  if words.valid(text) ~= text then
    return nil, "it is not UTF-8: save the sheet as CSV in UTF-8"
  end
  local rows, names = csv.read(text)
  if not rows then return nil, names end
  local has = {}
  for _, name in ipairs(names) do has[name] = true end
  if not has.text or not has.key then return nil, "the sheet has no columns 'text' and 'key'" end
  return rows
end

-- The rows of a sheet by their documents, in its order.
local function by_document(rows)
  local sheet = { rows = rows, names = {}, of = {} }
  for _, row in ipairs(rows) do
    local name = row.document or ""
    if not sheet.of[name] then
      sheet.of[name] = {}
      sheet.names[#sheet.names + 1] = name
    end
    table.insert(sheet.of[name], row)
  end
  return sheet
end

-- The name of the document that a sheet's rows for this one bear: its own, or where the
-- sheet is about one only, which may have had another name, that one's.
local function name_in(sheet, doc)
  if sheet.of[doc.name] then return doc.name end
  return #sheet.names == 1 and sheet.names[1] or nil
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

-- Fills items from a sheet; what the story has no more is added at the end. False where
-- the rows bear another name and not one of their sentences stands here.
local function merge(items, rows, other)
  local found = align.lists(rows, items, true)
  local same = false
  for _, pair in ipairs(found.pairs) do same = same or pair.how ~= "alike" end
  if other and not same then return false end
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
  return true
end

local function listed(names)
  local list = {}
  for index, name in ipairs(names) do list[index] = name == "" and "(no name)" or name end
  return table.concat(list, ", ")
end

-- A document that the sheet knows nothing of is new where others were merged; alone, it
-- is the wrong sheet.
local function merge_sheet(items, doc, options)
  local sheet = options.sheet
  local name = name_in(sheet, doc)
  if name and merge(items, sheet.of[name], name ~= doc.name) then
    sheet.used = sheet.used or {}
    sheet.used[name] = true
    return
  end
  if #sheet.names == 0 then return end
  local message = ("--merge: the sheet has nothing about %s: its lines are about %s")
    :format(doc.name, listed(sheet.names))
  if not sheet.used and #sheet.names == 1 then error(message, 0) end
  print(message)
  for _, item in ipairs(items) do item.merge = "new" end
end

return {
  summary = "a sheet of all statements to check, which takes back one that was filled in",
  example = "nutgraf factcheck article.html --to csv > sheet.csv; "
    .. "nutgraf factcheck article.html --merge sheet.csv --to csv",
  shape = "list",
  noun = "statements to check",
  reads = { "attributions", "mentions", "dates" },
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
    local rows, message = read_sheet(options.merge)
    if not rows then return "--merge: " .. message end
    options.sheet = by_document(rows)
  end,
  whole = true, -- a sheet may be about several documents
  finish = function(options)
    local left = {}
    for _, name in ipairs(options.sheet and options.sheet.names or {}) do
      local filled = false
      for _, row in ipairs(options.sheet.of[name]) do filled = filled or is_filled(row) end
      if filled and not (options.sheet.used or {})[name] then left[#left + 1] = name end
    end
    if #left > 0 then
      return ("--merge: what the sheet has about %s is in no line of the output: name the "
        .. "document, too"):format(listed(left))
    end
  end,
  view = function(doc, options)
    local state = {
      mentions = prose.list(doc, "mentions"), dates = prose.list(doc, "dates"),
    }
    local items, sources = {}, sources_of(doc)
    for _, sentence in ipairs(prose.sentences(doc)) do
      local handle = doc:get("sentences", sentence.id)
      if handle.block and STATES[handle.block.role] then
        local decided = doc.decisions[handle.key] or {}
        items[#items + 1] = {
          at = handle, text = handle.text, key = handle.key, source = sources[sentence.id],
          facts = facts_of(state, sentence), status = decided.status, note = decided.note,
        }
      end
    end
    if options.sheet then merge_sheet(items, doc, options) end
    return items
  end,
}
