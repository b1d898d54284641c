--- The names of a document, and of the folders that a client has open: completion,
--- renaming, symbols of the workspace. Input: the server and an open document. Output: the
--- protocol's objects.
local json = require "nutgraf.json"
local must = require "nutgraf.lsp.must"
local source = require "nutgraf.readers.source"
local uris = require "nutgraf.lsp.uris"

local names = {}

local INVALID = -32602

local function mentions(doc)
  return must(doc.controller:entries("places", { "--layers", "mentions" }))
end

-- ---- completion -----------------------------------------------------------------

--- Takes down which names a document has, as it was read last, for who types in it.
---@param doc table
function names.note(doc)
  local list, seen, counts = {}, {}, {}
  for _, entry in ipairs(mentions(doc)) do
    local text = entry.item.text
    counts[text] = (counts[text] or 0) + 1
  end
  for _, entry in ipairs(mentions(doc)) do
    for _, name in ipairs { entry.item.entity or entry.item.text, entry.item.text } do
      if not seen[name] then
        seen[name] = true
        list[#list + 1] = {
          name = name, about = entry.item.about, key = entry.item.entity_key,
          count = counts[name] or 0,
        }
      end
    end
  end
  doc.names = list
end

-- Whether a name, or a word of it, begins so.
local function begins(name, start)
  local low = name:lower()
  if low:sub(1, #start) == start then return true end
  return low:find(" " .. start, 1, true) ~= nil
end

--- The names in the text that go on with the word before a position. They are those of
--- the text as it was read last: it is not read anew at a letter.
function names.complete(doc, position)
  if not doc.names then names.note(doc) end
  local stop = doc.text:offset(position)
  local start = stop
  while start > 0 and doc.text.bytes:find("^[%w\128-\255'-]", start) do start = start - 1 end
  local word, list = doc.text.bytes:sub(start + 1, stop), json.array {}
  local range = { start = doc.text:at(start), ["end"] = position }
  for _, each in ipairs(word ~= "" and doc.names or {}) do
    if begins(each.name, word:lower()) and not (each.name == word and each.count < 2) then
      list[#list + 1] = {
        label = each.name, kind = 18, detail = each.about, filterText = word,
        textEdit = { range = range, newText = each.name },
      }
    end
  end
  return { isIncomplete = true, items = list }
end

-- ---- renaming -------------------------------------------------------------------

local DRAFTS = { ["text/markdown"] = true, ["text/plain"] = true }

local function refuse(message) error({ code = INVALID, message = message }, 0) end

-- The words of a saved page or a message are evidence.
local function must_be_draft(doc)
  local kind = must(doc.controller:run "check").type
  if not DRAFTS[kind] then
    refuse(("a name is renamed in drafts (plain text, Markdown), and this is %s"):format(kind))
  end
end

--- Where the name stands that would be renamed.
function names.prepare(doc, position)
  must_be_draft(doc)
  local here = must(doc.controller:around(doc.text:place(position), "mentions"))[1]
  if not here or not here.item.entity_key then return json.null end
  return { range = doc:range(here), placeholder = here.item.text }
end

--- The edits that give a name to every mention of whom a place means.
function names.rename(doc, position, name)
  must_be_draft(doc)
  local edits, message = doc.controller:rename(doc.text:place(position), name)
  if not edits then refuse(message) end
  return doc:edits(edits)
end

-- ---- the workspace --------------------------------------------------------------

-- The names of a document with the range where each stands first.
local function first_mentions(doc)
  local list, seen = {}, {}
  for _, entry in ipairs(mentions(doc)) do
    local name = entry.item.entity
    if name and not seen[name] then
      seen[name] = true
      list[#list + 1] = { name = name, low = name:lower(), range = doc:range(entry) }
    end
  end
  return list
end

-- The names of a file: kept until its size or time changes. What cannot be read has none,
-- and the client's log tells.
local function names_of_file(self, path)
  local stamp = self.options.stamp and self.options.stamp(path)
  local known = self.index[path]
  if known and stamp and known.stamp == stamp then return known.list, false end
  local bytes, message = source.read(path)
  local list = {}
  if bytes then
    local doc = self:make(uris.uri(path), bytes)
    local ok, found = pcall(first_mentions, doc)
    if ok then list = found else message = type(found) == "table" and found.message or found end
  end
  if message then self:log(("nutgraf: %s: %s"):format(path, tostring(message))) end
  self.index[path] = { stamp = stamp, list = list }
  return list, true
end

--- A name in any document of the folders, the open ones as they stand. Files that were not
--- read before are read one at a time, and other messages are answered between them.
---@param self table the server
---@param query string
---@param pause fun() between two files
function names.everywhere(self, query, pause)
  local list, low = json.array {}, query:lower()
  local find = self.options.files or function() return {} end
  local function add(uri, found)
    for _, each in ipairs(found) do
      if each.low:find(low, 1, true) then
        list[#list + 1] = {
          name = each.name, kind = 13, location = { uri = uri, range = each.range },
        }
      end
    end
  end
  for _, folder in ipairs(self.folders) do
    for _, path in ipairs(find(folder)) do
      local uri = uris.uri(path)
      local open = self.documents[uri]
      if open then
        add(uri, first_mentions(open))
      else
        local found, fresh = names_of_file(self, path)
        add(uri, found)
        if fresh then pause() end
      end
    end
  end
  return list
end

return names
