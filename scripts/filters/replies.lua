--- Who was asked to answer, and whether they did: "declined to comment", "did not
--- respond to requests", "contacted the offices of X and Y for comment. To date,
--- they have not responded". One entry for each who was asked, in one place.
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"

-- The most words of a subject.
local MOST = 9

local compiled = prose.once(function(list)
  local made = {}
  for index, entry in ipairs(list) do
    made[index] = {
      how = entry[1], text = entry[2], made = pattern.compile(entry[2]), subject = entry.subject,
    }
  end
  return made
end)

-- "X, through his lawyer | , Y, declined": where what stands before a comma begins with "through".
local function through_before(words, comma, lexicon)
  for index = comma - 1, math.max(1, comma - MOST), -1 do
    if words[index].text == "," then return nil end
    if lexicon.through[words[index].lower] then return index end
  end
end

-- "X was away | and could not be reached": the verb before, whose subject X is.
local function shared_verb(words, before, lexicon)
  if before < 2 or words[before - 1].lower ~= lexicon["and"] then return nil end
  local found
  for index = before - 2, math.max(1, before - MOST), -1 do
    if lexicon.clause[words[index].lower] then break end
    if lexicon.finite[words[index].lower] then found = index end
  end
  return found
end

-- The words before one, back to where the clause begins: who has not answered, from
-- word to word, or nil. "X and Y" are both meant, unless a verb stands before the
-- "and"; of "X, who declined" and "A lawyer, X, declined" it is what the comma ends, of
-- "X, who knew Y, declined", "X, a lawyer, declined" and "X, through a lawyer, declined"
-- what stands before. `in_aside`: the words before are known to end at a comma.
local subject_of
subject_of = function(words, before, lexicon, in_aside)
  local shared = shared_verb(words, before, lexicon)
  if shared then return subject_of(words, shared, lexicon) end
  local last = before - 1
  while words[last] and (lexicon.relative[words[last].lower] or words[last].text == ",") do
    last = last - 1
  end
  local first, joined = last + 1, nil
  while words[first - 1] and last - first < MOST do
    local word = words[first - 1].lower
    if lexicon.clause[word] then break end
    if joined and (lexicon.finite[word] or word:find("ed$")) then
      first = joined
      break
    end
    first = first - 1
    if word == lexicon["and"] then joined = joined or first + 1 end
  end
  local opening = words[first - 1]
  local comma = in_aside or before > 1 and words[before - 1].text == ","
  if first <= last and lexicon.through[words[first].lower] then
    return subject_of(words, first, lexicon, true)
  end
  local parted = first <= last and opening and opening.text == ","
  local led = parted and through_before(words, first - 1, lexicon)
  if led then return subject_of(words, led, lexicon, true) end
  local aside = comma and first <= last and opening and (lexicon.relative[opening.lower]
    or opening.text == "," and not words[first].text:find("^%u"))
  if aside then
    local own, own_last = subject_of(words, first - 1, lexicon, true)
    if own then return own, own_last end
  end
  while first <= last and lexicon.carriers[words[last].lower] do last = last - 1 end
  while first <= last and lexicon.opens[words[first].lower] do first = first + 1 end
  -- "…, in which declined to comment": nobody is named, where a verb needs no subject.
  local bare = first == last and lexicon.determiners[words[first].lower]
    and words[last + 1] and lexicon.relative[words[last + 1].lower]
  if first <= last and not bare then return first, last end
end

-- Who is named between two offsets, and from where to where.
local function parties_of(mentions, start, stop)
  local list, seen, first, last = {}, {}, nil, start
  for _, mention in ipairs(prose.inside(mentions, start, stop)) do
    local entity = mention.entity
    if entity and not seen[entity.id] then
      seen[entity.id] = true
      list[#list + 1] = entity
    end
    first, last = first or mention.start, math.max(last, mention.stop)
  end
  return list, first, last
end

local function entry_of(words, found, one, parties, who)
  return {
    at = { words[found.first].start, words[found.last].stop }, how = one.how, parties = parties,
    who = who, rule = one.text,
  }
end

-- "They have not responded": those who were asked in the sentence before.
local function answer_of(state, subject, asked)
  for _, one in ipairs(state.again) do
    local found = pattern.find(one.made, subject)[1]
    if found then return entry_of(subject.words, found, one, asked.parties, asked.who) end
  end
end

local function reply_of(state, subject)
  for _, one in ipairs(state.patterns) do
    local found = pattern.find(one.made, subject)[1]
    local first, last = found and found.first, found and found.last
    local words = found and subject.words
    if found and one.subject then first, last = subject_of(words, first, state.lexicon) end
    if first then
      found.first = first
      local start, stop = words[first].start, words[last].stop
      local parties, from, to = parties_of(state.mentions, start, stop)
      -- "Calls to the bank were not returned": nobody is named.
      if not one.subject and from then start, stop = from, to end
      if start then return entry_of(words, found, one, parties, state.doc:slice(start, stop)) end
    end
  end
end

return {
  summary = "adds the layer replies: who was asked to answer, and whether they did",
  example = "nutgraf document article.html --filter replies --to json",
  on = "document",
  reads = { "attributions", "mentions" },
  words = { "claims" },
  adds = { "replies" },
  filter = function(doc)
    local lexicon = prose.words(doc, "claims")
    local state = {
      doc = doc, lexicon = lexicon, mentions = prose.list(doc, "mentions"),
      patterns = compiled(lexicon.replies), again = compiled(lexicon.asked_again),
    }
    local classes = setmetatable({ block = lexicon.reply_block }, { __index = lexicon })
    local entries, asked = {}, nil
    for _, sentence in ipairs(prose.sentences(doc)) do
      local subject = pattern.subject(sentence, {}, classes)
      local answer = asked and answer_of(state, subject, asked)
      local entry = answer or reply_of(state, subject)
      -- What was sought is told by the answer, where there is one.
      if answer then entries[#entries] = nil end
      entries[#entries + 1] = entry
      asked = entry and entry.how == "sought" and entry or nil
    end
    doc:add("replies", entries)
  end,
}
