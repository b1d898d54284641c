--- What a text tells of the people and bodies in it: of which sex somebody is, what they are
--- called, which body it is about. Input: a document and its mentions in order. Output: tables, by
--- entity and by word.
local prose = require "nutgraf.evidence.prose"
local text = require "nutgraf.text"

local persons = {}

--- The kinds of entities that are persons.
persons.kinds = { person = true, codename = true }

--- The kinds that are bodies.
persons.houses = { organization = true }

--- The kinds that write and speak under a name.
persons.named = { person = true, codename = true, organization = true }

-- So often a body is named that a text is about, and so many times as often as any other.
local OFTEN, MORE = 3, 2

-- The core's numbers of "he" and "she".
local SEX = { "he", "she" }

-- What a word says of who bears it.
local function sex_of(doc, word, ...)
  for _, class in ipairs { ... } do
    local sex = SEX[doc:class(word:lower(), class)]
    if sex then return sex end
  end
end

--- "he" or "she" where a word is a pronoun that stands for one person, else nil.
---@param doc nutgraf.Document
---@param word string
---@return string?
function persons.pronoun(doc, word) return sex_of(doc, word, "pronoun") end

-- So far before a statement nobody else may be named whom its first word could stand for.
local ALONE = 200

-- "Lee says she warned him": her, where nobody else is near.
local function own_pronoun(doc, mentions, attribution)
  local content, speaker = attribution.content[1], attribution.speaker
  if attribution.kind == "direct" or not content then return nil end
  local words = prose.words_between(doc, content[1], math.min(content[2], content[1] + ALONE))
  local first = words[1] and doc:class(words[1].lower, "that") and words[2] or words[1]
  local sex = first and sex_of(doc, first.lower, "pronoun")
  if not sex then return nil end
  for _, mention in ipairs(prose.inside(mentions, math.max(0, first.start - ALONE), first.start)) do
    local entity = mention.entity
    if entity and persons.kinds[entity.kind] and entity.id ~= speaker.id then return nil end
  end
  return sex
end

-- Of each person the first description that tells: "the ferry's owner, a widow".
local function described_sexes(doc)
  local of = {}
  for entity in doc:entities { kind = "person" } do
    for _, description in ipairs(entity.descriptions) do
      for word in description:gmatch "[^%s%p]+" do
        of[entity.id] = of[entity.id] or sex_of(doc, word, "role-sex")
      end
    end
  end
  return of
end

--- What the text calls each person: "he" or "she", by titles, by who is told to speak and by
--- what somebody is ("his wife, Ann"), else by first names. Of a name that a man and a woman bear
--- ("Mr. Lee", "Mrs. Lee") it is not known.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@return table<integer, string> by the entity's id
function persons.sexes(doc, mentions)
  local titled, named, both = {}, {}, {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    local person = entity and persons.kinds[entity.kind]
    local first = person and mention.text:match("^[^%s%.]+")
    local before = person and prose.before(doc, mention.start, 20):match("([^%s%.,]+)[%.,]? $")
    local sex = first and sex_of(doc, first, "sex", "role-sex")
      or before and sex_of(doc, before, "sex", "role-sex")
    if sex then
      titled[entity.id] = titled[entity.id] or sex
      both[entity.id] = both[entity.id] or titled[entity.id] ~= sex
    end
    if first and mention.text:find("%s") and not named[entity.id] then
      named[entity.id] = sex_of(doc, first, "given-sex")
    end
  end
  local told = {}
  for attribution in doc:attributions() do
    local speaker, source = attribution.speaker, attribution.source
    local sex = speaker and source and sex_of(doc, source, "pronoun")
    if sex then told[speaker.id] = told[speaker.id] or sex end
  end
  for attribution in doc:attributions() do
    local speaker = attribution.speaker
    if speaker and not (titled[speaker.id] or told[speaker.id] or named[speaker.id]) then
      told[speaker.id] = own_pronoun(doc, mentions, attribution)
    end
  end
  for _, of in ipairs { told, described_sexes(doc), named } do
    for id, sex in pairs(of) do titled[id] = titled[id] or sex end
  end
  for id, mixed in pairs(both) do
    if mixed then titled[id] = nil end
  end
  return titled
end

--- Who is described by which noun: "Congressman Lee", "Lee, a hacker"; false where two are.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@return table<string, nutgraf.Entity|false>
function persons.described(doc, mentions)
  local of = {}
  local function note(noun, entity)
    if of[noun] == nil then of[noun] = entity end
    if of[noun] and of[noun].id ~= entity.id then of[noun] = false end
  end
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    local person = entity and persons.kinds[entity.kind]
    local before = person and prose.before(doc, mention.start, 20):match("([^%s%p]+) $")
    before = before and before:lower()
    if before and (doc:class(before, "role") or doc:class(before, "title")) then
      note(before, entity)
    end
  end
  for noun in doc:nouns() do
    local other = noun.apposition or noun.role == "apposition" and noun.noun
    local entity = other and other.entity
    if entity and persons.kinds[entity.kind] and not text.is_capital(noun.head) then
      note(noun.lemma, entity)
    end
  end
  return of
end

--- Who bears a title with a name behind a preposition: "Secretary of State Ann Lee",
--- "Undersecretary for Management Lee".
---@param group nutgraf.Noun headed by the title
---@param mentions nutgraf.Mention[] in order
---@return nutgraf.Noun? behind that has his name
function persons.titled(group, mentions)
  local named = group.entity and group.entity.kind ~= "role"
  if named or not text.is_capital(group.head) then return nil end
  for _, behind in ipairs(group.prepositions) do
    local entity = behind.entity
    local near = behind.start - group.head_span[2] < 6
    local within = near and prose.inside(mentions, behind.start, behind.stop) or {}
    for _, mention in ipairs(within) do
      if mention.start > behind.start and mention.kind == "person" and mention.entity
        and entity and mention.entity.id == entity.id then
        return behind
      end
    end
  end
end

--- The only body that has a word in its name: false where there are two.
---@param mentions nutgraf.Mention[]
---@return table<string, nutgraf.Entity|false> by the word, in lower case
function persons.bodies(mentions)
  local of_word = {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    local name = entity and persons.houses[entity.kind] and prose.straight(entity.name) or ""
    for word in name:gmatch("[^%s%p]+") do
      local key = text.is_capital(word) and word:lower()
      local before = of_word[key]
      if key then of_word[key] = (before == nil or before and before.id == entity.id) and entity end
    end
  end
  return of_word
end

--- The body that a text is about: named far more often than any other.
---@param mentions nutgraf.Mention[]
---@return nutgraf.Entity?
function persons.topic(mentions)
  local count, first, second = {}, nil, 0
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity and persons.houses[entity.kind] then
      count[entity.id] = (count[entity.id] or 0) + 1
    end
  end
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    local own = entity and count[entity.id]
    if own and (not first or own > count[first.id]) then first = entity end
  end
  for id, own in pairs(count) do
    if first and id ~= first.id then second = math.max(second, own) end
  end
  return first and count[first.id] >= OFTEN and count[first.id] >= MORE * second and first or nil
end

return persons
