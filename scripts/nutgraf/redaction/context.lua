--- Each word of a file in its context: where it stands, how it hangs on the one before,
--- what the lists of the language say of it. Input: a document, its file's text and words.
--- Output: facts by the word's number, each found out when first asked for. Linear.
local regions = require "nutgraf.redaction.regions"

local context = {}

-- Elements within a line; any other begins a block.
local INLINE = {}
for name in ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp "
  .. "small span strike strong sub sup time tt u var wbr"):gmatch("%S+") do
  INLINE[name] = true
end

-- By how they may be written in a file.
local PLAIN = {
  ["&nbsp;"] = " ", ["&#160;"] = " ", ["\194\160"] = " ", ["\\n"] = "\n",
  ["&quot;"] = '"', ["&#34;"] = '"', ["&ldquo;"] = '"', ["&rdquo;"] = '"', ["&#8220;"] = '"',
  ["&#8221;"] = '"', ["\226\128\156"] = '"', ["\226\128\157"] = '"', ["\226\128\158"] = '"',
  ["\194\171"] = '"', ["\194\187"] = '"',
  ["&rsquo;"] = "'", ["&lsquo;"] = "'", ["&#39;"] = "'", ["&apos;"] = "'", ["&#8217;"] = "'",
  ["\226\128\152"] = "'", ["\226\128\153"] = "'",
  ["&mdash;"] = "-", ["&ndash;"] = "-", ["\226\128\144"] = "-", ["\226\128\147"] = "-",
  ["\226\128\148"] = "-", ["&amp;"] = "&", ["&hellip;"] = ".", ["\226\128\166"] = ".",
  ["\226\128\162"] = "*",
}

-- What stands between two words further apart is looked at no closer.
local FAR = 400

--- Signs as they may be written in a file, as plain ones.
---@param gap string
---@return string
function context.plain(gap)
  if gap:find("[\128-\255]") then gap = gap:gsub("[\194\226][\128-\191]+", PLAIN) end
  if gap:find("&") then gap = gap:gsub("&#?%w+;", PLAIN) end
  return gap
end

--- What the lists of a language say of a word, whatever its place.
---@param doc nutgraf.Document
---@param written string as it stands
---@param folded string
---@param lexicon table of lexicons/redaction
---@return table<string, boolean>
function context.facts(doc, written, folded, lexicon)
  local known = doc:known(written) or {}
  if not next(known) and written ~= folded then known = doc:known(folded) or known end
  local named = known.given or known.surname or lexicon.ordinary[folded] or false
  local function is(class)
    return doc:class(folded, class) ~= nil or written ~= folded and doc:class(written, class) ~= nil
  end
  local function ends_in(endings)
    for _, ending in ipairs(endings) do
      if #folded > #ending + 2 and folded:sub(-#ending) == ending then return true end
    end
    return false
  end
  -- Whom many are called so is somebody: "two Afghans", "most Congressmen".
  local single = {}
  for _, plural in ipairs(lexicon.plurals) do
    local stem = folded:match("^(.+)" .. plural[1] .. "$")
    if stem then single[#single + 1] = stem .. plural[2] end
  end
  local function is_several(class)
    for _, word in ipairs(single) do
      if doc:class(word, class) then return true end
    end
    return false
  end
  local people = is "demonym" and not known.place and not is_several "demonym"
  local common = known.common or is "say" or is "stop" or is "number" or is "opener" or false
  local somebody = false
  for _, class in ipairs { "demonym", "title", "role" } do
    somebody = somebody or is(class) or is_several(class)
  end
  local doctrine = ends_in(lexicon.doctrine)
  return {
    common = common,
    everyday = (people or doctrine or common and not somebody) and not named,
    somebody = somebody,
    given = known.given or false, surname = known.surname or false, named = named,
    stop = is "stop" or is "pronoun" or is "that" or is "whether", opener = is "opener",
    title = is "title", weekday = is "weekday", month = is "month",
    feast = is "season" or is "holiday",
    particle = is "particle", says = is "say", clipped = is "abbreviation" or is "title",
    article = is "article", determiner = is "determiner" or is "article",
    subject = is "nominative" or is "pronoun", people = people,
    head = not somebody and (is "org-head" or is "place-head" or is "event-head"),
    never = is "not-name",
    counts = is "number" or is "ordinal",
    abstract = doctrine or known.common and ends_in(lexicon.abstract),
  }
end

local Context = {}
Context.__index = Context

--- Gets ready.
---@param doc nutgraf.Document
---@param text string
---@param list nutgraf.RedactionWord[] its words
---@param lexicon table of lexicons/redaction
---@return table context text, list, lexicon; region: by the word's number 0 in the text, a
---  value's number, nil where nobody reads; small: words that stand written small
function context.new(doc, text, list, lexicon)
  local self = setmetatable({
    doc = doc, text = text, list = list, lexicon = lexicon, facts = {}, small = {}, region = {},
    gaps = {},
  }, Context)
  self:place(regions.has_markup(doc.type) and regions.list(text) or {})
  return self
end

-- Which region each word stands in: 0 in the text, none (nil) where nobody reads.
function Context:place(spans)
  local at = 1
  for index, word in ipairs(self.list) do
    while spans[at] and spans[at].to < word.from do at = at + 1 end
    local span = spans[at]
    if span and span.from <= word.from then
      self.region[index] = span.kind == "value" and at or nil
    elseif not word.tag or #spans == 0 then
      self.region[index] = 0
    end
    if self.region[index] and not word.capital and #word.text > 1 then
      self.small[word.text] = true
    end
  end
end

--- What the lists say of a word.
---@param index integer
---@return table<string, boolean>
function Context:fact(index)
  local word = self.list[index]
  local written = self.text:sub(word.from, word.to)
  local known = self.facts[written]
  if not known then
    known = context.facts(self.doc, written, word.text, self.lexicon)
    self.facts[written] = known
  end
  return known
end

--- How a word hangs on the one before.
---@param index integer
---@return "start"|"joined"|"apart" of a sentence or block; as words of a name are; neither
function Context:gap(index)
  local known = self.gaps[index]
  if not known then
    known = self:look(index)
    self.gaps[index] = known
  end
  return known
end

function Context:look(index)
  local before, word = self.list[index - 1], self.list[index]
  if not before or self.region[index - 1] ~= self.region[index] then return "start" end
  local size = word.from - before.to - 1
  if size == 0 then return "joined" end
  if size > FAR then return "start" end
  local gap = self.text:sub(before.to + 1, word.from - 1)
  if gap == " " then return "joined" end
  for name in gap:gmatch("<[/!?]?([%w!-]*)") do
    if not INLINE[name:lower()] then return "start" end
  end
  gap = context.plain(gap:gsub("<[^>]*>", ""))
  if gap:find("^[ \t]*$") or gap:find("^[ \t]*\r?\n[ \t]*$") then return "joined" end
  if gap:find("^%.%s*$") and not gap:find("\n%s*\n") then
    local short = #before.text == 1 and before.capital
    if short or before.capital and self:fact(index - 1).clipped then return "joined" end
    return "start"
  end
  if gap:find("[.!?]") or gap:find("\n[ \t>]*\r?\n") or gap:find(":") or gap:find("[;|*#>]")
    or gap:find("\n%s*[-+]") then
    return "start"
  end
  if gap:find("^%s?[-'&/]%s?$") or gap:find("^ [\"'(]+$") or gap:find("^[\"')]+ $") then
    return "joined"
  end
  if gap:find("^, ?[\"']") or gap:find("^ ?%- ?[\"']") then return "start" end
  return "apart"
end

--- Whether there is such a word, and it is joined to the one before.
---@param index integer
---@return boolean
function Context:is_joined(index)
  return self.list[index] ~= nil and self:gap(index) == "joined"
end

return context
