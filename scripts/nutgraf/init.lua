--- Nutgraf for Lua programs: documents, their layers, and the views over them.
---
---     local nutgraf = require "nutgraf"
---     local doc, message = nutgraf.open("article.html")
---     if not doc then error(message) end
---     for quote in doc:quotes() do print(quote.line, quote.text) end
---
--- A bad argument raises; a document that cannot be read gives nil and a message.

-- From here on the library's modules are those beside this file.
local home = debug.getinfo(1, "S").source:match "^@(.*)/nutgraf/init%.lua$"
if home then dofile(home .. "/nutgraf/searcher.lua").adopt(home) end

local loads, core = pcall(require, "nutgraf.core")
if not loads then
  local here = rawget(_G, "jit") and jit.version or _VERSION -- luacheck: ignore
  local abi = rawget(_G, "jit") and "jit" or _VERSION:match "%d+%.%d+"
  error(('nutgraf: no core module loads into this Lua, %s; `make ABIS="%s"` builds one: %s')
    :format(here, abi, core), 0)
end
local file_parts = require "nutgraf.readers.file_parts"
local readers = require "nutgraf.readers"
local text = require "nutgraf.text"

local nutgraf = {}

nutgraf.version = require "nutgraf.version"

---@class nutgraf.Options
---@field name string? the document's name, which tells its type where nothing else does
---@field type string? "html", "xml", "text", "markdown", "vtt", "srt", or the full name
---@field encoding string? what the transport said
---@field language string? "en"
---@field url string? where the document gives none
---@field date string? YYYY-MM-DD, where the document gives no day: relative dates reckon from it
---@field unit "byte"|"codepoint"|"utf16"|nil of all offsets
---@field limits table? bytes, depth, attributes, tag_bytes
---@field whole boolean? all of it is the story, without a page around it
---@field message boolean? it is a message's text: `meta` names its sender, layers lie below
---@field flow "flowed"|"delsp"|nil how its plain text's line ends are told soft (RFC 3676)
---@field folders table? where word lists lie; see nutgraf.folders
---@field corrections string|false|nil a file or folder of decisions, else beside the document
---@field paths "base"|nil documents are called by their file's name, without its folders
---@field furniture nutgraf.Furniture? what recurs on the sites of pages: it is no story
---@field warn fun(message: string)? told of a broken word list, of decisions without a place

local finders = setmetatable({}, { __mode = "k" })
local default_folders

local function lexicons(options)
  local where = options.folders
  if not where then
    default_folders = default_folders or require("nutgraf.run.folders").new()
    where = default_folders
  end
  finders[where] = finders[where]
    or require("nutgraf.lexicon").finder(where, options.warn or function() end)
  return finders[where]
end

local sources = setmetatable({}, { __mode = "k" })
-- Not in `sources`, which cross the sandbox's border.
local sites = setmetatable({}, { __mode = "k" })

local FIELDS = {
  "name", "type", "encoding", "language", "url", "date", "unit", "limits", "meta", "whole",
  "message", "flow", "site",
}

-- The day that a file's name tells, as papers and archives name them: "2016-05-12_ryan.txt".
local function day_in(name)
  local day = (name or ""):match("([^/\\#]*)$"):match("%f[%d](%d%d%d%d%-[01]%d%-[0-3]%d)%f[%D]")
  local month = tonumber(day and day:sub(6, 7))
  return month and month >= 1 and month <= 12 and day or nil
end

--- Parses a document from its bytes.
---@param bytes string
---@param options nutgraf.Options?
---@return userdata? doc
---@return string? message
---@return integer? offset of the fault
function nutgraf.parse(bytes, options)
  options = options or {}
  local request = { lexicon = lexicons(options) }
  for _, field in ipairs(FIELDS) do request[field] = options[field] end
  request.date = request.date or day_in(options.name)
  if request.type then request.type = readers.type(request.type) or request.type end
  local doc, message, offset = core.parse(bytes, request)
  if not doc then return nil, message, offset end
  local hash
  sites[doc] = options.site
  sources[doc] = {
    name = text.valid(options.name or ""), path = text.valid(options.path or options.name or ""),
    part = options.part,
    url = options.url, chain = options.chain, mail = options.mail,
    message = options.message, whole = options.whole, flow = options.flow, meta = options.meta,
    sha256 = function()
      hash = hash or core.sha256(bytes)
      return hash
    end,
  }
  return doc
end

--- Where a document came from: name, path, part, chain, and sha256(), which
--- gives the hash of its bytes.
---@param doc userdata
---@return table
function nutgraf.source(doc)
  return sources[doc] or { name = "" }
end

--- The site that a document was read with, if any.
---@param doc userdata
---@return userdata?
function nutgraf.site(doc) return sites[doc] end

local function with(options, more)
  local merged = {}
  for key, value in pairs(options or {}) do merged[key] = value end
  for key, value in pairs(more) do merged[key] = value end
  return merged
end

-- What was decided about a file, as a function: of a document it gives the decisions
-- that have a place there; at the end, of nil, it says how many had a place in none.
local function decided(path, options)
  local where = options.corrections
  local function none() return {} end
  if where == false or path == "-" and not where then return none end
  local corrections = require "nutgraf.decisions.corrections"
  local decisions, message = corrections.read(corrections.path(path, where))
  if not decisions then return none, message end
  if not next(decisions) then return none end
  local anywhere = {}
  return function(doc)
    if doc then
      local placed, found = corrections.place(decisions, doc)
      for key in pairs(found) do anywhere[key] = true end
      return placed
    end
    local lost = 0
    for key in pairs(decisions) do lost = lost + (anywhere[key] and 0 or 1) end
    if lost > 0 and options.warn then
      options.warn(("%s: %d of what was decided has no place any more (see: nutgraf correct %s)")
        :format(path, lost, path))
    end
  end
end

--- Gives a document what was decided about a file, for documents whose bytes did not
--- come through `documents`.
---@param doc userdata
---@param path string?
---@return boolean? ok
---@return string? message
function nutgraf.correct(doc, path)
  if not path or path == "" then return true end
  local decisions, message = decided(path, {})
  if message then return nil, message end
  sources[doc].decisions = decisions(doc)
  return true
end

-- What a document is called: by its path, or by its file's name alone.
local function shown_name(path, name, paths)
  if paths ~= "base" or name:sub(1, #path) ~= path then return name end
  return path:match "[^/]*$" .. name:sub(#path + 1)
end

--- Iterates over the documents of a file: most hold one, some many. A document
--- that cannot be read comes as false, a message, and the rest goes on.
---
---     for doc, message in nutgraf.documents("corpus.ndjson") do
---       if doc then … else io.stderr:write(message, "\n") end
---     end
---@param path string "-" is standard input
---@param options nutgraf.Options?
---@return fun(): userdata|false|nil, string?
function nutgraf.documents(path, options)
  options = options or {}
  local next_part = file_parts.of(path, options)
  local decisions, wrong = decided(path, options)
  return function()
    if wrong then
      local message = wrong
      wrong = nil
      return false, message
    end
    local part, message = next_part()
    if part == nil then
      decisions(nil)
      return nil
    end
    if not part then return false, message end
    local bytes = part.bytes
    part.bytes = nil
    part.name = options.name or shown_name(path, part.name or path, options.paths)
    part.path = shown_name(path, path, options.paths)
    local read = with(options, part)
    local doc, fault, offset = nutgraf.parse(bytes, read)
    -- Which site it is of only the page itself tells.
    read.site = doc and options.furniture and options.furniture:of(doc, path)
    if read.site then
      doc, fault, offset = nutgraf.parse(bytes, read)
      if doc then options.furniture:count(doc) end
    end
    if doc then
      sources[doc].decisions = decisions(doc)
      return doc, bytes
    end
    return false, ("%s: %s"):format(part.name, fault), offset
  end
end

--- What recurs on the sites of pages, for the option `furniture`: there it is no story.
---@param paths string[] files, of which each page is one
---@param options nutgraf.Options?
---@return nutgraf.Furniture
function nutgraf.furniture(paths, options)
  return require("nutgraf.readers.furniture").learn(paths, options or {}, nutgraf.documents)
end

--- Opens the document of a file; of a file that holds many, the first.
---@param path string
---@param options nutgraf.Options?
---@return userdata? doc
---@return string? message
---@return integer? offset of the fault
function nutgraf.open(path, options)
  local doc, message, offset = nutgraf.documents(path, options)()
  if doc then return doc end
  return nil, message or path .. ": no document in it", offset
end

local session

--- The items that a view makes of a document, as plain tables.
---@param doc userdata
---@param view string its name
---@param options table? the view's options, and `filters`, `session`
---@return table[]? items
---@return string? message
function nutgraf.run(doc, view, options)
  options = options or {}
  local given = {}
  for key, value in pairs(options) do
    if key ~= "filters" and key ~= "session" then given[key] = value end
  end
  local at = options.session or session
  if not at then
    at = require("nutgraf.run.session").new()
    session = at
  end
  local ok, fault = at:prepare { view = view, options = given, filters = options.filters }
  if not ok then return nil, fault end
  if at.sources > 0 then
    return nil, "a filter on the source needs the bytes, which a document no longer has"
  end
  return at:items(doc, nutgraf.source(doc))
end

return nutgraf
