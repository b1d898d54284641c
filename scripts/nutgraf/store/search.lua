--- What a store answers. Input: words, a speaker, kinds, days. Output: passages, best first, each
--- with its document. Guarantees that what a person types is words, never the index's language,
--- and that a paragraph is left out where the statement in it that has the words is shown.
local database = require "nutgraf.store.database"

local search = {}

local literal = database.literal

--- The columns of what is found, as an export shows them.
search.columns = {
  { "document", "string" }, { "published", "string" }, { "line", "integer" }, { "kind", "string" },
  { "speaker", "string" }, { "text", "string" },
}

--- The kinds of passages.
search.kinds = { "direct", "mixed", "indirect", "paragraph" }

-- Words as FTS5 takes them: each a phrase, one that ends with * a beginning; all must be there.
local function phrases(column, words)
  local list = {}
  for _, word in ipairs(words) do
    local bare, star = word:match "^(.-)(%*?)$"
    if bare:find "[%w\128-\255]" then
      list[#list + 1] = ('"%s"%s'):format(bare:gsub('"', '""'), star)
    end
  end
  return #list > 0 and ("%s : (%s)"):format(column, table.concat(list, " AND ")) or nil
end

-- The condition on passages `p` and documents `d`.
local function conditions(asked)
  local list, match = {}, {}
  match[1] = phrases("text", asked.words or {})
  match[#match + 1] = asked.speaker and phrases("speaker", { asked.speaker })
  if #match > 0 then list[1] = "search MATCH " .. literal(table.concat(match, " AND ")) end
  if asked.kinds then
    local kinds = {}
    for index, kind in ipairs(asked.kinds) do kinds[index] = literal(kind) end
    list[#list + 1] = ("p.kind IN (%s)"):format(table.concat(kinds, ", "))
  end
  if asked.speaker then list[#list + 1] = "p.kind <> 'paragraph'" end
  if asked.since then list[#list + 1] = "d.published >= " .. literal(asked.since) end
  -- A day of a longer date counts by its beginning: 2011 is before 2011-03.
  if asked.to then list[#list + 1] = "substr(d.published, 1, 10) <= " .. literal(asked.to) end
  return list, #match > 0
end

--- Whether there is anything to look for in what was asked.
---@param asked table words, speaker
---@return boolean
function search.possible(asked)
  return phrases("text", asked.words or {}) ~= nil
    or asked.speaker ~= nil and phrases("speaker", { asked.speaker }) ~= nil
end

local FROM = " FROM search JOIN passages p ON p.id = search.rowid "
  .. "JOIN documents d ON d.id = p.document WHERE "

--- What a store holds of it. Raises where the database fails.
---@param at table nutgraf.store
---@param asked table words, speaker, kinds, since, to (days), limit
---@return table[] items document, published, line, kind, speaker, text, key, span; best first
---@return integer more that were found beyond the limit
function search.find(at, asked)
  local where = table.concat(conditions(asked), " AND ")
  local rows = at.db:rows("SELECT p.*, d.name, d.part AS member, d.published" .. FROM .. where
    .. (" ORDER BY rank LIMIT %d"):format(asked.limit * 2))
  local found, statements = {}, {}
  for row in rows do
    row.start, row.stop = tonumber(row.start), tonumber(row.stop)
    found[#found + 1] = row
    if row.kind ~= "paragraph" then
      statements[row.document] = statements[row.document] or {}
      table.insert(statements[row.document], row)
    end
  end
  local items, within = {}, 0
  for _, row in ipairs(found) do
    local held = false
    if row.kind == "paragraph" then
      for _, other in ipairs(statements[row.document] or {}) do
        held = held or other.start >= row.start and other.stop <= row.stop
      end
    end
    if held then
      within = within + 1
    elseif #items < asked.limit then
      items[#items + 1] = {
        document = row.name, published = row.published, line = tonumber(row.line),
        kind = row.kind, speaker = row.speaker, text = row.text, key = row.key, part = row.part,
        span = { row.start, row.stop },
      }
    end
  end
  local all = tonumber(at.db:row("SELECT count(*) AS count" .. FROM .. where).count)
  return items, all - #items - within
end

return search
