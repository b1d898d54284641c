--- What a store answers. Input: words, a speaker, kinds, days. Output: passages, best first, each
--- with its document. Guarantees that what a person types is words, never the index's language,
--- and that a paragraph is left out where the statement in it that has the words is shown.
local database = require "nutgraf.store.database"
local searcher = require "nutgraf.searcher"
local sorted = require "nutgraf.sorted"

local search = {}

local literal = database.literal

--- The columns of what is found, as an export shows them.
search.columns = {
  { "document", "string" }, { "published", "string" }, { "line", "integer" }, { "kind", "string" },
  { "speaker", "string" }, { "text", "string" },
}

--- The kinds of passages.
search.kinds = { "direct", "mixed", "indirect", "paragraph" }

-- What begins a character of a script that is written without blanks between words (Thai, Lao,
-- Burmese, Khmer, kana, Han): of these the index knows no words, and the text is looked through.
local UNSPACED = {
  "\224[\184-\187]", "\225[\128-\130]", "\225[\158-\159]", "\226[\186-\191]",
  "[\227-\233][\128-\191]", "\239[\164-\171]", "\240[\160-\191]",
}

local function unspaced(word)
  for _, pattern in ipairs(UNSPACED) do
    if word:find(pattern) then return true end
  end
  return false
end

local prefixes -- lexicons/prefixes.lua

-- A word as it may stand in a text: where small words are written together with it, with each.
local function forms(word)
  prefixes = prefixes or dofile(searcher.home() .. "/lexicons/prefixes.lua")
  local list = { word }
  for _, script in ipairs(prefixes) do
    for _, pattern in ipairs(script.letters) do
      if word:find("^" .. pattern) then
        for _, prefix in ipairs(script.prefixes) do list[#list + 1] = prefix .. word end
        return list
      end
    end
  end
  return list
end

-- The words of a column: what FTS5 takes, each a phrase, one that ends with * a beginning; and
-- conditions on what it does not know. All must be there.
local function wanted(column, words, conditions)
  local list = {}
  for _, word in ipairs(words) do
    local bare, star = word:match "^(.-)(%*?)$"
    if unspaced(bare) then
      if column == "text" then
        -- First which documents, so that none is looked through again for each of its passages.
        conditions[#conditions + 1] = ("p.document IN (SELECT id FROM documents WHERE "
          .. "instr(text, %s) > 0)"):format(literal(bare))
      end
      conditions[#conditions + 1] = ("instr(p.%s, %s) > 0"):format(column, literal(bare))
    elseif bare:find "[%w\128-\255]" then
      local ways = forms(bare)
      for index, form in ipairs(ways) do
        ways[index] = ('"%s"%s'):format(form:gsub('"', '""'), star)
      end
      list[#list + 1] = #ways == 1 and ways[1] or "(" .. table.concat(ways, " OR ") .. ")"
    end
  end
  return #list > 0 and ("%s : (%s)"):format(column, table.concat(list, " AND ")) or nil
end

-- The query of what was asked, behind what it gives: of all of it, or of what is in documents
-- without a date. The second value is whether the index ranks it. What need not be read, words of
-- passages and days of documents, is not joined: there may be a million of them.
local function from(asked, undated)
  local list, match = {}, {}
  match[1] = wanted("text", asked.words or {}, list)
  local reads_text = #list > 0
  match[#match + 1] = asked.speaker and wanted("speaker", { asked.speaker }, list)
  local ranked = #match > 0
  if ranked then table.insert(list, 1, "search MATCH " .. literal(table.concat(match, " AND "))) end
  if asked.kinds then
    local kinds = {}
    for index, kind in ipairs(asked.kinds) do kinds[index] = literal(kind) end
    list[#list + 1] = ("p.kind IN (%s)"):format(table.concat(kinds, ", "))
  end
  if asked.speaker then list[#list + 1] = "p.kind <> 'paragraph'" end
  local others = #list
  database.on_days(list, asked, undated)
  local days = #list > others
  local places = reads_text and "passages p" or "passage_places p"
  local tables = ranked and "search" or places
  if ranked and (days or others > 1) then
    tables = ("search JOIN %s ON p.id = search.rowid"):format(places)
  end
  if days then tables = tables .. " JOIN documents d ON d.id = p.document" end
  return (" FROM %s WHERE "):format(tables) .. table.concat(list, " AND "), ranked
end

--- The words of which nothing can be looked for, since they hold no letter or digit.
---@param words string[]
---@return string[]
function search.empty(words)
  local list = {}
  for _, word in ipairs(words) do
    if not word:find "[%w\128-\255]" then list[#list + 1] = word end
  end
  return list
end

--- Whether there is anything to look for in what was asked.
---@param asked table words, speaker
---@return boolean
function search.possible(asked)
  return #search.empty(asked.words or {}) < #(asked.words or {})
    or asked.speaker ~= nil and #search.empty { asked.speaker } == 0
end

--- What a store holds of it. Raises where the database fails.
---@param at table nutgraf.store
---@param asked table words, speaker, kinds, since, to (days), limit
---@return table[] items document, published, line, kind, speaker, text, key, span; best first
---@return integer count of items
---@return integer more that were found beyond the limit
---@return integer undated that days leave out since their documents have none
function search.find(at, asked)
  local query, ranked = from(asked)
  local rows = at.db:rows(("SELECT p.*, d.name, d.part AS member, d.published FROM "
    .. "(SELECT %s%s ORDER BY place, id LIMIT %d) f JOIN passages p ON p.id = f.id "
    .. "JOIN documents d ON d.id = p.document ORDER BY f.place, f.id"):format(
      ranked and "search.rowid AS id, rank AS place" or "p.id AS id, 0 AS place", query,
      asked.limit * 2))
  local found, statements = {}, {}
  for row in rows do
    row.start, row.stop = tonumber(row.start), tonumber(row.stop)
    found[#found + 1] = row
    if row.kind ~= "paragraph" then
      statements[row.document] = statements[row.document] or {}
      table.insert(statements[row.document], row)
    end
  end
  for _, list in pairs(statements) do
    table.sort(list, sorted.in_order)
  end
  local items, within = {}, 0
  for _, row in ipairs(found) do
    local of_document = statements[row.document] or {}
    if row.kind == "paragraph" and #sorted.inside(of_document, row.start, row.stop) > 0 then
      within = within + 1
    elseif #items < asked.limit then
      items[#items + 1] = {
        document = database.document(row.name, row.member), published = row.published,
        line = tonumber(row.line), kind = row.kind, speaker = row.speaker, text = row.text,
        key = row.key, part = row.part,
        span = { row.start, row.stop },
      }
    end
  end
  local function count(of) return tonumber(at.db:row("SELECT count(*) AS count" .. of).count) end
  local undated = (asked.since or asked.to) and count((from(asked, true))) or 0
  return items, #items, count(query) - #items - within, undated
end

return search
