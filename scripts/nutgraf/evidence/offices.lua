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

-- The noun that heads an office's words: "chief" of "chief of staff", "secretary" of "press
-- secretary".
local function head_of(text, within)
  local head
  for word in text:gmatch("%S+") do
    if head and within[word] then return head end
    head = word
  end
  return head
end

--- Reads the offices of a lexicon.
---@param lexicon table the relations of a language: its `offices`, `within_office` and `former`
---@return table offices to be asked by `find`
function offices.read(lexicon)
  local by_noun = {}
  for _, entry in ipairs(lexicon.offices) do
    local of = {}
    for word in entry.of:gmatch("%S+") do of[word] = true end
    for text in entry[2]:gmatch("[^|]+") do
      local head = head_of(text, lexicon.within_office)
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
  return setmetatable({ by_noun = by_noun, former = lexicon.former }, Offices)
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
  -- "ex-chief of staff"
  local bare = words():lower():gsub("%f[%a](%a+)%-", function(word)
    return self.former[word] and ""
  end)
  local text = " " .. bare:gsub("[%s-]+", " ") .. " "
  for _, office in ipairs(list) do
    local place, last = text:find(office.words, 1, true)
    if place and not text:find("^%w", last + 1) and not text:find("^%w", place - 1) then
      return office
    end
  end
end

--- The last office that words tell.
---@param words string
---@return nutgraf.Office?
function Offices:last_in(words)
  local office
  for word in words:lower():gmatch("[%a\128-\255.-]+") do
    office = self:find(word, function() return words end) or office
  end
  return office
end

return offices
