-- How right the clauses are: subjects, objects, and triples of subject, verb and object, against
-- the trees of Universal Dependencies. Input: files in CoNLL-U, whose sentences have their text.
-- Output: precision, recall and F1 of each.
--
-- Counted are nsubj, nsubj:pass and obj of verbs, and nsubj of a copula's clause as that of its
-- form of be. "Who", "which" and "that" count as what they stand for, on both sides. A head is
-- right anywhere in its name (flat, compound, a title beside it). Right where the tree has them,
-- and no fault elsewhere: subjects that coordinated verbs share, the subject or object that a
-- relative clause without a relative word lacks, indirect objects. Subjects that are filled in for
-- infinitives and participles are not counted. A tagger must not have been trained on the files.
-- The trees' language is told by TREES in the environment, English where it has none.
local build = os.getenv "NUTGRAF_BUILD" or "build"
if build:sub(1, 1) ~= "/" then build = io.popen("pwd"):read "*l" .. "/" .. build end
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = build .. "/lib/lua/5.4/?.so;" .. package.cpath
local nutgraf = require "nutgraf"
local LANGUAGE = os.getenv "TREES" or "en"

local function read(path)
  local sentences, text, words, whole = {}, nil, {}, {}
  for line in assert(io.open(path)):lines() do
    text = line:match "^# text = (.*)" or text
    local from, to, joined = line:match "^(%d+)%-(%d+)\t([^\t]*)"
    if from then whole[tonumber(from)] = { joined, tonumber(to) } end
    local id, form, pos, tag, features, head, relation =
      line:match "^(%d+)\t([^\t]*)\t[^\t]*\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)"
    if id then
      words[#words + 1] = { form = form, pos = pos, tag = tag, features = features,
        head = tonumber(head), relation = relation, base = relation:match "^[^:]*" }
    elseif line == "" and #words > 0 then
      sentences[#sentences + 1] = { text = text, words = words, whole = whole }
      words, whole = {}, {}
    end
  end
  return sentences
end

-- The verb that a head stands for: the copula of its clause, or itself.
local function verb_of(words, head)
  for index, word in ipairs(words) do
    if word.head == head and word.relation == "cop" then return index end
  end
  return words[head] and words[head].pos == "VERB" and head or nil
end

-- What a relative word stands for.
local function meant(words, index)
  local word = words[index]
  if not (word.features:find "PronType=[%a,]*Rel" or word.tag == "WP" or word.tag == "WDT") then return index end
  local verb = word.head
  for _ = 1, 6 do
    if verb == 0 then return index end
    -- Not every treebank tells relative clauses from others of a noun.
    local relation, finite = words[verb].relation, words[verb].features:find "VerbForm=Fin"
    if relation == "acl:relcl" or relation == "acl" and finite then return words[verb].head end
    verb = words[verb].head
  end
  return index
end

local NAME = { flat = true, compound = true, goeswith = true, fixed = true, nummod = true }

-- The words of a head's name.
local function name_of(words, head)
  local set, list = { [head] = true }, { head }
  while #list > 0 do
    local of = table.remove(list)
    for index, word in ipairs(words) do
      local beside = word.base == "appos" and index > of and index <= of + 2
        and words[index - 1].pos ~= "PUNCT"
      if word.head == of and not set[index] and (NAME[word.base] or beside) then
        set[index], list[#list + 1] = true, index
      end
    end
  end
  return set
end

-- Subjects and objects by verb, and those that are right without being asked for.
local function gold_of(words)
  local gold = { subject = {}, object = {}, allowed = { subject = {}, object = {} } }
  for index, word in ipairs(words) do
    if word.base == "nsubj" and word.relation ~= "nsubj:outer" then
      local verb = verb_of(words, word.head)
      if verb then gold.subject[verb] = meant(words, index) end
    elseif word.relation == "obj" and words[word.head].pos == "VERB" then
      gold.object[word.head] = meant(words, index)
    elseif word.relation == "iobj" then
      gold.allowed.object[word.head] = index
    elseif word.relation == "acl:relcl" then
      local verb = verb_of(words, index)
      if verb then gold.allowed.subject[verb], gold.allowed.object[verb] = word.head, word.head end
    end
  end
  for index, word in ipairs(words) do
    local verb, first = verb_of(words, index), verb_of(words, word.head)
    if word.relation == "conj" and verb and first and not gold.subject[verb] then
      gold.allowed.subject[verb] = gold.subject[first] or gold.allowed.subject[first]
    end
  end
  return gold
end

-- The words' number by the place where each begins and ends.
local function places(sentence)
  local at, from = {}, 1
  local until_word = 0
  for index, word in ipairs(sentence.words) do
    local several, parts = sentence.whole[index], {}
    for part = index, several and several[2] or index do parts[#parts + 1] = sentence.words[part].form end
    -- "del" is "de", "el"; "don't" stands as "do", "n't".
    if several and table.concat(parts) == several[1] then several = nil end
    local form = several and several[1] or word.form
    local first, last
    if index > until_word then first, last = sentence.text:find(form, from, true) end
    if several then until_word = several[2] end
    if first then
      for place = first - 1, last - 1 do at[place] = index end
      from = last + 1
    end
  end
  return at
end

local COUNTED = {
  subject = true, relative = true, shared = true, inverted = true, existential = true,
  interrogative = true,
}

local function found_of(sentence)
  local at, found = places(sentence), { subject = {}, object = {} }
  local doc = assert(nutgraf.parse(sentence.text, { type = "text/plain", language = LANGUAGE, whole = true }))
  for clause in doc:clauses() do
    local verb = at[clause.head_span[2] - 1]
    local function word(group) return group and at[group.head_span[2] - 1] end
    if verb then
      local counted = clause.form == "finite" and COUNTED[clause.rule]
      found.subject[verb] = counted and word(clause.subject) or nil
      found.object[verb] = word(clause.object)
    end
  end
  return found
end

local tally = {}
for _, name in ipairs { "subject", "object", "triple" } do tally[name] = { right = 0, found = 0, gold = 0 } end

local function score(sentence)
  local words = sentence.words
  local gold, found = gold_of(words), found_of(sentence)
  for verb in ipairs(words) do
    local right, wanted, given = true, true, true
    for _, name in ipairs { "subject", "object" } do
      local want, have, free = gold[name][verb], found[name][verb], gold.allowed[name][verb]
      if have and not want and (words[have].relation == "expl" or free and name_of(words, free)[have]) then
        have = nil
      end
      local same = want ~= nil and have ~= nil and name_of(words, want)[have] == true
      local sum = tally[name]
      sum.gold, sum.found = sum.gold + (want and 1 or 0), sum.found + (have and 1 or 0)
      sum.right = sum.right + (same and 1 or 0)
      right, wanted, given = right and same, wanted and want ~= nil, given and have ~= nil
    end
    local sum = tally.triple
    sum.gold, sum.found = sum.gold + (wanted and 1 or 0), sum.found + (given and 1 or 0)
    sum.right = sum.right + (right and 1 or 0)
  end
end

for _, path in ipairs(arg) do
  for _, sentence in ipairs(read(path)) do score(sentence) end
end
for _, name in ipairs { "subject", "object", "triple" } do
  local sum = tally[name]
  local precision, recall = sum.right / math.max(sum.found, 1), sum.right / math.max(sum.gold, 1)
  local both = math.max(precision + recall, 1e-9)
  print(("%-8s precision %.3f  recall %.3f  F1 %.3f  of %d"):format(name, precision, recall,
    2 * precision * recall / both, sum.gold))
end
