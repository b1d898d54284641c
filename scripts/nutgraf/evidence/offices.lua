--- What one is of another: spokesman, chief of staff, sister. Input: the offices of a lexicon,
--- each { kind, "noun|noun of noun|…", of = "prepositions", body, land }: `body` where nobody
--- holds it of a person, `land` where lands and towns have one. Output: the office that words
--- tell, by the noun that heads them.
local offices = {}

---@class nutgraf.Office
---@field kind string
---@field text string the noun or nouns
---@field words string the same without hyphens
---@field of table<string, boolean> prepositions before what it is of
---@field body boolean? no person has it
---@field land boolean? lands and towns have it
---@field houses boolean? bodies hold it, of bodies

local Offices = {}
Offices.__index = Offices

--- Reads the offices of a lexicon.
---@param list table[]
---@return table offices to be asked by `find`
function offices.read(list)
  local by_noun = {}
  for _, entry in ipairs(list) do
    local of = {}
    for word in entry.of:gmatch("%S+") do of[word] = true end
    for text in entry[2]:gmatch("[^|]+") do
      -- "chief of staff" is found by "chief", "press secretary" by "secretary".
      local first = text:match("^(.-) of ") or text:match("^(.-) at ") or text:match("^(.-) in ")
      local head = (first or text):match("(%S+)$")
      by_noun[head] = by_noun[head] or {}
      table.insert(by_noun[head], {
        kind = entry[1], text = text, words = (text:gsub("%-", " ")), of = of,
        body = entry.body, land = entry.land, houses = entry.houses,
      })
    end
  end
  for _, same in pairs(by_noun) do
    table.sort(same, function(a, b)
      if #a.text ~= #b.text then return #a.text > #b.text end
      return a.text < b.text
    end)
  end
  return setmetatable({ by_noun = by_noun }, Offices)
end

--- Whether a noun is that of an office.
---@param head string lower case, in the singular
---@return boolean
function Offices:names(head)
  return self.by_noun[head] ~= nil
end

--- The office that words tell: the longest, "chief of staff" before "chief".
---@param head string the noun that heads them, lower case, in the singular
---@param words fun(): string asked only where there is an office of that noun
---@return nutgraf.Office?
function Offices:find(head, words)
  local list = self.by_noun[head]
  if not list then return nil end
  local text = " " .. words():lower():gsub("%f[%a]then%-", ""):gsub("%f[%a]ex%-", "")
    :gsub("[%s-]+", " ") .. " "
  for _, office in ipairs(list) do
    local place, last = text:find(office.words, 1, true)
    if place and not text:find("^%w", last + 1) and not text:find("^%w", place - 1) then
      return office
    end
  end
end

return offices
