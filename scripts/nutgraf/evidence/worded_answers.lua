--- Answers to charges by the surface words of sentences: "Lizondo lo negó", "Das bestritt Arbell",
--- for languages whose clauses are not read. Input: a document, the answers of its language's
--- lexicon, mentions, and who is charged where. Output: answers, each { ids (who gives it), start,
--- stop, kind, general, back }. One whose words point back ("it") answers what stands just before
--- it. Who has no name there ("the latter", "his lawyer") is who was charged last, in the sentence
--- before or in the same one; else there is none.
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"

local worded_answers = {}

---@class nutgraf.WordedAnswer
---@field ids table<integer|string, boolean>
---@field start integer
---@field stop integer
---@field kind string
---@field general boolean it speaks of "the accusations"
---@field back boolean it points back

-- Marks that part clauses.
local CLOSED = { [";"] = true, [":"] = true, ["—"] = true, ["–"] = true }

local compiled = prose.once(function(list)
  local made = {}
  for index, entry in ipairs(list) do
    made[index] = {
      kind = entry[1], made = pattern.compile(entry[2]), latter = entry.latter, whole = entry.whole,
    }
  end
  return made
end)

-- "the mayor" of a mention, less what determines it.
local function noun_of(doc, mention)
  local first, rest = mention.text:match("^(%S+)%s+(.+)$")
  local article = first and doc:class(prose.straight(first:lower()), "article")
  return (article and rest or mention.text):lower()
end

-- Persons by what they are called: "the mayor" is the one who is called so, if one alone is.
local function described(doc, mentions)
  local of = {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity and mention.kind == "role" and entity.kind == "person" then
      local noun = noun_of(doc, mention)
      local known = of[noun]
      if known and known.id ~= entity.id then entity = false end
      of[noun] = known == false and false or entity
    end
  end
  return of
end

-- Whether a name is only whose somebody is: "the rival of | Lee", unless he speaks for him: "a
-- lawyer for | Lee".
local function is_owner(words, mention, lexicon)
  local at = prose.word_at(words, mention.start)
  -- "of | Mr. | Lee"
  while at and at > 1 and (lexicon.before_name[words[at - 1].lower] or words[at - 1].text == ".") do
    at = at - 1
  end
  local before = at and words[at - 1]
  if not before or not lexicon.s[before.lower] then return false end
  local office = at > 2 and words[at - 2].lower
  return not (office and lexicon.offices[office])
end

-- The last charge that ends before an offset and stands no further than the sentence before.
local function charged_before(self, start, stop)
  local last = prose.last_before(self.charged, stop)
  local one = self.charged[last]
  while one and one.stop > start and last > 1 do
    last = last - 1
    one = self.charged[last]
  end
  if not one or one.stop > start then return nil end
  local there = prose.last_before(self.sentences, one.stop)
  local here = prose.last_before(self.sentences, start + 1)
  return here - there <= 1 and one.id or nil
end

-- Where the clause of an answer begins: behind the last word that opens one.
local function start_of(words, first, lexicon)
  local at = first
  while at > 1 and not (lexicon.block[words[at - 1].lower] or CLOSED[words[at - 1].text]) do
    at = at - 1
  end
  return words[at].start
end

local function end_of(words, last)
  while words[last + 1]
    and (words[last + 1].kind ~= "punctuation" or words[last + 1].text == "-") do
    last = last + 1
  end
  return words[last].stop
end

-- "a spokesman for Lee": who is named with a description of who speaks for him, before an offset.
local function named_with(self, words, mention, stop)
  local at, office = prose.word_at(words, mention.start), false
  while at and words[at] and words[at].start < mention.stop do
    office, at = office or self.lexicon.offices[words[at].lower] ~= nil, at + 1
  end
  if not office or not words[at] then return nil end
  if not self.lexicon.s[words[at].lower] then stop = mention.stop end
  for _, inner in ipairs(prose.inside(self.mentions, mention.start, stop)) do
    if inner.entity and inner.entity.id ~= mention.entity.id then return inner.entity end
  end
end

local function who_answers(self, found, one, words)
  if one.latter then
    local id = charged_before(self, words[found.first].start, words[found.last].stop)
    return id and { [id] = true }
  end
  local mention = found.slots.by
  if is_owner(words, mention, self.lexicon) then return nil end
  -- "Gil, who knows | Lee | , denied it"
  local behind = words[(prose.word_at(words, mention.stop - 1) or 0) + 1]
  local parted = behind and behind.text == "," and found.first > 1
  if parted and not prose.none(words, 1, found.first - 1, self.lexicon.block) then return nil end
  local entity = mention.entity
  if entity.kind == "role" then
    entity = named_with(self, words, mention, words[found.last].start)
      or self.described[noun_of(self.doc, mention)] or entity
  end
  return { [entity.id] = true }
end

--- Finds them.
---@param doc nutgraf.Document
---@param lexicon table the answers of a language: `worded`, patterns with `by` for who answers
---@param mentions nutgraf.Mention[]
---@param charged {start: integer, stop: integer, id: integer}[] in order
---@return nutgraf.WordedAnswer[] in order
function worded_answers.find(doc, lexicon, mentions, charged)
  local found = {}
  local patterns = lexicon.worded and compiled(lexicon.worded) or {}
  if #patterns == 0 then return found end
  local self = {
    doc = doc, lexicon = lexicon, charged = charged, sentences = prose.sentences(doc),
    mentions = mentions, described = described(doc, mentions),
  }
  for _, sentence in ipairs(self.sentences) do
    local subject = pattern.subject(sentence,
      prose.inside(mentions, sentence.start, sentence.stop), lexicon)
    local told = {}
    for _, one in ipairs(patterns) do
      for _, match in ipairs(pattern.find(one.made, subject)) do
        local words = subject.words
        local after = words[match.last + 1]
        local undone = after and lexicon.undone and lexicon.undone[after.lower]
        local ids = not undone and not told[match.last] and who_answers(self, match, one, words)
        if ids then
          told[match.last] = true
          found[#found + 1] = {
            ids = ids, start = start_of(words, match.first, lexicon),
            stop = end_of(words, match.last), kind = one.kind, general = one.whole or false,
            back = not one.whole,
          }
        end
      end
    end
  end
  return found
end

return worded_answers
