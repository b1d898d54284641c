--- Whether a source is named to the reader. Input: an item. Output: true, false, or nil
--- where it has no source or nothing tells.
local keep = require "nutgraf.keep"

local naming = {}

-- What views and entities call a source that has a name, and one that has none. Of a
-- codename there is a name, but not the person's.
local NAMED = { named = true, person = true, institution = true, organization = true, place = true }
local UNNAMED = { unnamed = true, codename = true, role = true }

local function told(word)
  if NAMED[word] then return true end
  if UNNAMED[word] then return false end
end

local WORD = "()([%w\128-\255'-]+)"

-- The persons' names, by the word that each begins with.
local function by_first_word(doc)
  local list = {}
  for entity in doc:entities { kind = "person" } do
    local _, first = entity.name:match(WORD)
    if first then
      list[first] = list[first] or {}
      table.insert(list[first], entity.name)
    end
  end
  return list
end

-- "A spokeswoman for the council, Imre Tallis": the words give the name. In "one of Ada Venn's
-- aides" it is somebody else's.
local function holds_name(text, doc)
  local names = doc:once("naming.names", by_first_word)
  for at, word in text:gmatch(WORD) do
    for _, name in ipairs(names[word] or {}) do
      if text:sub(at, at + #name - 1) == name then return true end
    end
  end
  return false
end

-- Words in marks that quote nobody: they have no speaker to be named.
local QUOTES_NOBODY = { scare = true, title = true }

-- Whether a view's items say who speaks.
local function tells_sources(columns)
  for _, column in ipairs(columns or {}) do
    if column[1] == "speaker" or column[1] == "source" then return true end
  end
  return false
end

--- Whether the source of an item has a name: by the view's own word where it has one,
--- else by the entity that speaks and the words of the source. A quotation or statement
--- of nobody who is told has none.
---@param item table
---@param context table what a filter on items is given
---@return boolean?
function naming.of(item, context)
  if item.named ~= nil then return told(item.named) end
  local by_kind = told(item.kind)
  if by_kind ~= nil then return by_kind end
  local doc, key = keep.document(item, context), item.speaker_key or item.source_key
  local entity = key and doc and doc:find(key)
  if not entity then
    local said = item.source or item.speaker
    if type(said) == "string" and doc and holds_name(said, doc) then return true end
    if tells_sources(context.columns) and not QUOTES_NOBODY[item.kind] then return false end
    return nil
  end
  if entity.kind == "role" and item.source and holds_name(item.source, doc) then return true end
  return told(entity.kind)
end

return naming
