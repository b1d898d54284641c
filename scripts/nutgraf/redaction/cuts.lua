--- Addresses, handles and hashtags of a file from which everybody is to go. Input: the
--- file. Output: the file with a pseudonym in the place of each that holds a word which
--- is not one of every day, and their list. An address goes whole: what is run together
--- in it ("adavenn") no list of words tells.
local addresses = require "nutgraf.redaction.addresses"
local contacts = require "nutgraf.redaction.contacts"
local regions = require "nutgraf.redaction.regions"
local words = require "nutgraf.redaction.words"

local cuts = {}

-- Attributes that hold an address.
local ADDRESS = {
  href = true, src = true, srcset = true, action = true, poster = true, cite = true,
  longdesc = true,
}

local EMAIL = "[%w._+%-]@[%w%-]+%.%a"

--- Whether every word of an address is one of every day, or the page's own.
---@param doc nutgraf.Document
---@param text string
---@param lexicon table of lexicons/redaction
---@return boolean
function cuts.is_plain(doc, text, lexicon)
  for _, word in ipairs(words.list(text)) do
    local it = word.text
    if not (it:find("^%d") or lexicon.address[it]) then
      local known = doc:known(it)
      if #it < 2 or word.capital or not known or not known.common or known.given or known.surname
        or lexicon.ordinary[it] then
        return false
      end
    end
  end
  return true
end

-- Spans to look at, in order of where they begin; e-mail addresses have pseudonyms of
-- their own, as contacts.
local function candidates(text, markup)
  local list = {}
  contacts.emails(text, function(_, email, from)
    list[#list + 1] = { from, from + #email - 1, contact = true }
  end)
  for _, span in ipairs(markup and regions.list(text) or {}) do
    local value = span.kind == "value" and text:sub(span.from, span.to)
    if value and (ADDRESS[span.name] or not value:find("%s") and value:find("[/.#@]")) then
      list[#list + 1] = { span.from, span.to }
    end
  end
  for _, span in ipairs(addresses.find(text)) do
    -- What begins with the name of an attribute is among the regions.
    if not (markup and text:find("^%a+%s*=", span[1])) then list[#list + 1] = span end
  end
  for at, stop in text:gmatch("()[@#][%a_][%w_\128-\255.-]+()") do
    local before = at > 1 and text:sub(at - 1, at - 1) or " "
    if not before:find("[%w&/\"']") then list[#list + 1] = { at, stop - 1 } end
  end
  for at, stop in text:gmatch("()%f[%w][%w-]+%.[%w.-]*%l%l()%f[^%w]") do
    -- "<v.loud Venn>" is a tag of subtitles.
    if text:sub(at - 1, at - 1) ~= "<" then list[#list + 1] = { at, stop - 1 } end
  end
  -- "venn_ada": what people call an account or a file.
  for at, stop in text:gmatch("()%f[%w_\128-\255][%w\128-\255]+_[%w_\128-\255]*[%w\128-\255]()") do
    list[#list + 1] = { at, stop - 1 }
  end
  table.sort(list, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] > b[2]
  end)
  return list
end

local function kind_of(value)
  return value:find("^@") and "handle" or value:find("^#") and "tag" or "url"
end

--- Cuts them out.
---@param doc nutgraf.Document
---@param text string
---@param lexicon table
---@param name fun(kind: string, value: string): string gives a pseudonym
---@return string
---@return { from: integer, to: integer, size: integer }[] cut first and last byte of each, and
---  how many stand there now
function cuts.make(doc, text, lexicon, name)
  local pieces, at, passed, cut = {}, 1, 0, {}
  for _, span in ipairs(candidates(text, regions.has_markup(doc.type))) do
    local from, to = span[1], span[2]
    if from >= at and from > passed then
      local value = text:sub(from, to):gsub("[.,;:!?)%]]+$", "")
      if span.contact or value:find(EMAIL) then
        passed = to
      elseif not cuts.is_plain(doc, value, lexicon) then
        pieces[#pieces + 1] = text:sub(at, from - 1)
        pieces[#pieces + 1] = name(kind_of(value), value)
        cut[#cut + 1] = { from = from, to = from + #value - 1, size = #pieces[#pieces] }
        at = from + #value
      end
    end
  end
  pieces[#pieces + 1] = text:sub(at)
  return table.concat(pieces), cut
end

return cuts
