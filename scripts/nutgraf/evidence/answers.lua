--- What those who are charged say to it, wherever it stands. Input: a document, the charges of
--- its language's lexicon, mentions, relations and replies. Output: for a charge its answer.
---
--- For somebody speak he himself, who speaks for him by the relations of the text (spokesman,
--- lawyer, whom he leads or who works for him), and an office whose words name him ("a lawyer
--- for Lee"). An answer is told where its words deny, dispute, admit, explain or decline and
--- stand beside the charge, speak of "the allegations", or share a word with it. Where those who
--- speak for him say something that may be about it, or somebody else disputes it, that is
--- unclear: the places are given. Only else there is none. Guarantees that a charge is held against
--- a bounded number of statements.
local letters = require "nutgraf.text"
local prose = require "nutgraf.evidence.prose"
local sorted = require "nutgraf.sorted"
local spokesmen = require "nutgraf.evidence.spokesmen"
local voices = require "nutgraf.evidence.voices"

local answers = {}

---@class nutgraf.Answer
---@field kind "denies"|"disputes"|"admits"|"explains"|"declined"|"unclear"
---@field places nutgraf.Span[]

---@class nutgraf.Charged who is charged where
---@field start integer of the charge
---@field stop integer
---@field id integer|string of the entity, or the noun as `spokesmen.noun` gives it
---@field unnamed boolean

-- So many sentences away words stand beside a charge.
local NEAR = 2
-- So many sentences on who answers something, or speaks for somebody, may still speak of it.
local FAR = 6

-- Of two that weigh the same, the one that stands before a charge is lighter by so much.
local EARLIER = 0.5

-- Who says no more than so much in the text says it to this, so many sentences on.
local FEW, ON = 3, 8

local Answers = {}
Answers.__index = Answers

-- Whether an entry lies in a charge, or a charge in it.
local function is_inside(entry, start, stop)
  return entry.start <= start and stop <= entry.stop or start <= entry.start and entry.stop <= stop
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param lexicon table the answers of a language
---@param mentions nutgraf.Mention[]
---@param replies table[]
---@param charged nutgraf.Charged[] in order
---@return table answers to be asked by `find`
function answers.new(doc, lexicon, mentions, replies, charged)
  local self = setmetatable({
    lexicon = lexicon, general = {}, voices = voices.read(doc, lexicon, mentions, replies, charged),
  }, Answers)
  self.named = {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity then self.named[entity.name] = self.named[entity.name] or entity.id end
  end
  local accused = {}
  for _, one in ipairs(charged) do accused[one.id] = true end
  -- Who rejects "the accusations" and is accused himself answers his own.
  for _, one in ipairs(self.voices.generals) do
    local own = false
    for id in pairs(one.ids) do own = own or accused[id] end
    if not own or one.entry.agrees then self.general[#self.general + 1] = one.entry end
  end
  table.sort(self.general, sorted.in_order)
  return self
end

-- What anybody but the accuser says against a charge, where nobody is known to speak for who is
-- charged.
local function by_anybody(self, asked)
  local start, stop, accuser = asked.start, asked.stop, asked.accuser
  local voice, shared, places = self.voices.of[voices.anybody], {}, {}
  local function may_answer(entry)
    return not is_inside(entry, start, stop) and not (accuser and entry.ids[accuser])
  end
  for stem in pairs(voice and self.voices:stems(start, stop) or {}) do
    for _, entry in ipairs(voice.by_stem[stem] or {}) do
      shared[entry] = (shared[entry] or 0) + 1
      if shared[entry] == 2 and may_answer(entry) then
        places[#places + 1] = { entry.start, entry.stop }
      end
    end
  end
  local general = #places == 0 and self.general[prose.last_before(self.general, stop) + 1]
  local near = general and (general.wholly
    or general.sentence - self.voices:sentence_at(start) <= ON)
  if near and may_answer(general) then places[1] = { general.start, general.stop } end
  table.sort(places, function(a, b) return a[1] < b[1] end)
  return #places > 0 and { kind = "unclear", places = places } or nil
end

-- What is said for "Lee" or "Ann Lee", of whom it is not known whether she is the Ann May Lee that
-- is charged.
local function by_namesake(self, asked)
  local first, last = (asked.name or ""):match("^(%S+).-(%S+)$")
  local namesake = first and (self.named[first .. " " .. last] or self.named[last])
  local voice = namesake and namesake ~= asked.id and self.voices.of[namesake]
  if not voice then return nil end
  local places, here = {}, self.voices:sentence_at(asked.start)
  local middle = prose.last_before(voice.all, asked.start)
  for index = math.max(1, middle - FEW), math.min(#voice.all, middle + FEW) do
    local entry = voice.all[index]
    local near = math.abs(entry.sentence - here) <= FAR
    if near and not is_inside(entry, asked.start, asked.stop) then
      places[#places + 1] = { entry.start, entry.stop }
    end
  end
  return #places > 0 and { kind = "unclear", places = places } or nil
end

---@class nutgraf.AskedOf what answers are sought to
---@field id integer? of the entity that is charged; nil where nobody is named
---@field name string? of the entity
---@field words string? for who is charged, where nobody is named
---@field noun string? what it is called by, where nobody is named
---@field start integer of the charge
---@field stop integer
---@field accuser integer? who charges, by the entity's id
---@field said integer? the attribution that it stands in

-- The statements of a voice that may answer a charge, in order, with how many words each shares
-- with it: those that share any, those beside it, an answer to "the allegations", and all where
-- they are few.
local function gathered(self, voice, start, stop)
  local shared, list = {}, {}
  local function consider(entry)
    if not shared[entry] then
      shared[entry] = 0
      list[#list + 1] = entry
    end
  end
  for stem in pairs(self.voices:stems(start, stop)) do
    for _, entry in ipairs(voice.by_stem[stem] or {}) do
      consider(entry)
      shared[entry] = shared[entry] + 1
    end
  end
  local middle = prose.last_before(voice.all, start)
  for index = math.max(1, middle - 2), math.min(#voice.all, middle + 3) do
    consider(voice.all[index])
  end
  if voice.general then consider(voice.general) end
  for index = 1, #voice.all <= FEW and #voice.all or 0 do consider(voice.all[index]) end
  table.sort(list, sorted.in_order)
  return list, shared
end

-- How much a statement weighs as the answer to a charge, by the words that it shares, how near it
-- stands, and whether it speaks of "the allegations"; nil where its words answer nothing, or
-- something else.
local function weight_of(self, entry, start, inside, own, far)
  local lexicon = self.lexicon
  local own_words = lexicon.own[entry.kind] and not entry.against
  if not entry.kind or inside and not own_words then return nil end
  -- "denied it": what stands before it.
  if entry.back then
    if entry.start < start or far > NEAR then return nil end
    return own * 2 + NEAR + 1 - far
  end
  -- What stands before a charge, and says nothing of its words, was said to something else.
  local earlier = entry.stop <= start and far > 0 and own == 0
  local beside = far <= NEAR and not lexicon.about[entry.kind] and not entry.against
    and not (earlier and lexicon.own[entry.kind])
  if not (beside or own > 0 or entry.general) then return nil end
  return own * 2 + math.max(0, NEAR + 1 - far) + (entry.general and 1 or 0)
    - (earlier and EARLIER or 0)
end

-- Whether words that answer nothing for sure may be about a charge: they share words with it,
-- stand beside it, or are all that is said for who is charged. What he admits or resists is
-- something else where it shares none.
local function may_be_about(self, entry, start, own, far, few)
  if entry.bare then return false end
  if own >= 2 then return true end
  local admits = self.lexicon.own[entry.kind] and self.lexicon.about[entry.kind]
  local follows = entry.start > start and far == 1
  if own == 0 and (entry.against or admits and not follows) then return false end
  if far == 0 or entry.kind and far <= FAR then return true end
  if entry.start <= start then return false end
  return far <= 1 or entry.office and far <= FAR or few and (far <= ON or entry.wholly)
end

-- Whether who is charged tells of it himself: "Lee said she was joking in her speech, which raised
-- criticism that she urged people to spy".
local function tells_it(entry, asked)
  return entry.kind ~= nil and entry.speakers ~= nil and entry.speakers[asked.id]
    and asked.accuser ~= asked.id
    and entry.start <= asked.start and asked.stop <= entry.stop
end

-- What one voice says to a charge.
local function of_voice(self, voice, asked)
  local start, stop = asked.start, asked.stop
  local here = self.voices:sentence_at(start)
  local list, shared = gathered(self, voice, start, stop)
  local best, weight, places = nil, 0, {}
  for _, entry in ipairs(list) do
    local far, own = math.abs(entry.sentence - here), shared[entry]
    -- "said the board failed to look and dismissed reports": told by the same.
    local inside = is_inside(entry, start, stop)
      or asked.said ~= nil and entry.within == asked.said
    local heavy = weight_of(self, entry, start, inside, own, far)
    if heavy then
      if heavy > weight then best, weight = entry, heavy end
    elseif tells_it(entry, asked)
      or not inside and may_be_about(self, entry, start, own, far, #voice.all <= FEW) then
      places[#places + 1] = { entry.start, entry.stop }
    end
  end
  if best then
    local place = best.shown or { best.start, best.stop }
    return { kind = best.kind, places = { place }, reply = best.reply }
  end
  return #places > 0 and { kind = "unclear", places = places } or nil
end

-- The body or land whose somebody is that is charged without a name: of "current Harbor Bank
-- officials" the bank, of "the Norvanian government" Norvane.
local function body_in(self, words)
  local run
  for word in prose.straight(words or ""):gmatch("%S+") do
    local land = self.voices.spokesmen:land_of(word)
    if land then return land end
    local bare = word:gsub("'s?$", "")
    run = letters.is_capital(word) and (run and run .. " " .. bare or bare) or nil
    if run and self.named[run] then return self.named[run] end
  end
end

--- What somebody says to what he is charged with, or nil: nothing in the text.
---@param asked nutgraf.AskedOf
---@return nutgraf.Answer?
function Answers:find(asked)
  local of = self.voices.of
  local own = of[asked.id] or asked.noun and of[spokesmen.noun(asked.noun)]
  local body = of[body_in(self, asked.words)]
  return own and of_voice(self, own, asked)
    or body and body ~= own and of_voice(self, body, asked)
    or by_namesake(self, asked) or by_anybody(self, asked)
end

return answers
