--- Who is tied to whom: one of the pairs that a sentence's own words tie, by the
--- patterns of the lexicon. Two who are said to be one are a relation
--- "said-to-be", and stay two.
local charges = require "nutgraf.evidence.charges"
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"
local told = require "nutgraf.evidence.ties"

local NAMED = { person = true, codename = true }

-- The patterns of a lexicon, each with its kind, and the class of its roles.
local compiled = prose.once(function(lexicon)
  local list = {}
  local function add(kind, text, role)
    local full = text:gsub("<(%l+):(%u)>", function(slot, letter)
      return ("<%s:%s>"):format(slot, lexicon.kinds[letter])
    end)
    list[#list + 1] = { kind = kind, text = text, role = role, made = pattern.compile(full) }
  end
  for _, entry in ipairs(lexicon.patterns) do add(entry[1], entry[2]) end
  local kinds = {}
  for kind in pairs(lexicon.roles) do kinds[#kinds + 1] = kind end
  table.sort(kinds)
  for _, kind in ipairs(kinds) do
    local role = {}
    for word in lexicon.roles[kind]:gmatch("[^|]+") do role[word] = true end
    for _, text in ipairs(lexicon.role_patterns) do add(kind, text, role) end
  end
  return list
end)

-- Whose word a span is: who makes the statement that it lies in.
local function said_by(state, start, stop)
  local sentence = state.doc:sentence_at(start)
  for _, attribution in ipairs(sentence and state.said_in[sentence.id] or {}) do
    for _, span in ipairs(attribution.content) do
      if span[1] <= start and stop <= span[2] then
        return attribution.speaker or attribution.source
      end
    end
  end
end

-- "an economist at the foundation's policy center" is not one at the foundation,
-- nor is "president of the Miami-Dade caucus" one of Miami, nor one of Little Rock who
-- is "of Little Rock, Arkansas-based Mountaire".
local function owns(words, found, lexicon)
  local after = words[found.last + 1]
  if not after then return false end
  for index = found.last + 1, math.min(found.last + 5, #words) do
    if lexicon.based[words[index].lower] then return true end
  end
  return after.start == words[found.last].stop
    and (after.text == "-" or lexicon.classes.s[after.lower] ~= nil)
end

-- "An adviser to X is …": X, under a preposition, is not who is something; nor is
-- the X of "According to X, a lawyer for Y lied".
local function is_object(words, found, one, lexicon)
  local before = words[found.first - 1]
  local apposed = one.text:find("^<from[^ ]* ,") ~= nil
  if apposed and before and found.first == 3 and before.lower == lexicon.to then return true end
  return one.text:find("^<from[^ ]* [^,(]") ~= nil and before ~= nil
    and lexicon.prepositions[before.lower] ~= nil
end

-- The words that tie two: what stands between their names, and what tells the tie beyond them.
local function words_between(doc, first, second, at)
  if second[1] < first[1] then first, second = second, first end
  local text = first[2] < second[1] and doc:slice(first[2], second[1]) or ""
  if at[1] < first[1] then text = doc:slice(at[1], first[1]) .. "… " .. text end
  if at[2] > second[2] then text = text .. " …" .. doc:slice(second[2], at[2]) end
  return (text:gsub("%s+", " "):gsub("^[%s,]+", ""):gsub("[%s,]+$", ""))
end

-- Whether a match ties two: both have names, and neither is the other.
local function ties(words, found, one, lexicon)
  local from, to = found.slots.from, found.slots.to
  return from.entity.id ~= to.entity.id and not lexicon.classes.before_name[to.text:lower()]
    and not owns(words, found, lexicon) and not is_object(words, found, one, lexicon)
end

-- Adds a relation, once for each pair of names; of two roles the longer one counts:
-- a communications director is no director.
local function add(state, taken, words, found, one)
  local from, to, role = found.slots.from, found.slots.to, found.classes.role
  local pair = ("%s %d %d"):format(one.role and "role" or one.kind, from.start, to.start)
  local size, before = role and role[2] - role[1] or 0, taken[pair]
  if before and before.size >= size then return end
  local at = { words[found.first].start, words[found.last].stop }
  local entry = before and before.entry or {}
  taken[pair] = { size = size, entry = entry }
  if not before then state.entries[#state.entries + 1] = entry end
  entry.at, entry.from, entry.to = at, from.entity, to.entity
  entry.kind = NAMED[to.entity.kind] and state.of_person[one.kind] or one.kind
  entry.words, entry.rule = words_between(state.doc, from.span, to.span, at), one.text
  entry.said_by = said_by(state, at[1], at[2])
end

local function key(kind, from, to) return ("%s %d %d"):format(kind, from.id, to.id) end

-- The ties of clauses and offices; a pair that a pattern of words has tied in that way stands.
local function add_ties(state, lexicon, mentions)
  local there = {}
  for _, entry in ipairs(state.entries) do there[key(entry.kind, entry.from, entry.to)] = true end
  local list = told.find(state.doc, lexicon, mentions)
  table.sort(list, function(a, b)
    if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
    if a.at[2] ~= b.at[2] then return a.at[2] < b.at[2] end
    if a.kind ~= b.kind then return a.kind < b.kind end
    if a.from_at[1] ~= b.from_at[1] then return a.from_at[1] < b.from_at[1] end
    return a.to_at[1] < b.to_at[1]
  end)
  for _, tie in ipairs(list) do
    local kind = not tie.body and NAMED[tie.to.kind] and state.of_person[tie.kind] or tie.kind
    local pair = key(kind, tie.from, tie.to) .. (tie.denied and " denied" or "")
    if not there[pair] and not lexicon.classes.before_name[tie.to.name:lower()] then
      there[pair] = true
      state.entries[#state.entries + 1] = {
        at = tie.at, from = tie.from, to = tie.to, kind = kind, rule = tie.rule,
        words = words_between(state.doc, tie.from_at, tie.to_at, tie.at),
        said_by = said_by(state, tie.at[1], tie.at[2]),
        status = tie.denied and "denied" or tie.past and "past" or nil,
      }
    end
  end
end

-- A paper that reports something charges nobody; nor does who says that there is no charge. Who
-- calls another a name opposes him.
local function is_charged(charge, lexicon)
  if charge.called then return false end
  local said, clause = charge.attribution, charge.clause
  local verb = said and said.cue and said.cue:lower():match("(%a+)%A*$")
  if verb and lexicon.reports[verb] then return false end
  -- Whom a pronoun that charges stands for is the ties' to read.
  local subject = clause and clause.subject
  return not (clause and clause.negated) and (said or not (subject and subject.pronoun))
end

-- A charge in somebody's mouth ties him to whom he charges; what the accused says of it does not.
local function add_charges(state, lexicon)
  local there = {}
  for _, entry in ipairs(state.entries) do there[key(entry.kind, entry.from, entry.to)] = true end
  local list = lexicon.reports and charges.of(state.doc) or {}
  for _, charge in ipairs(list) do
    local from, to, said = charge.by, charge.target, charge.attribution
    -- Who is not named is told in the text's words.
    local named = from and type(from) ~= "string" and type(to) ~= "string" and not charge.reply
      and from.kind ~= "role" and to.kind ~= "role" and from.id ~= to.id
      and is_charged(charge, lexicon)
    local pair = named and key("accused", from, to)
    -- Who sues somebody charges him by that.
    if pair and not there[pair] and not there[key("sued", from, to)] then
      there[pair] = true
      state.entries[#state.entries + 1] = {
        at = charge.at, from = from, to = to, kind = "accused", rule = charge.rule,
        words = (state.doc:slice(charge.at[1], charge.at[2]):gsub("%s+", " ")),
        said_by = said and (said.speaker or said.source) or nil,
      }
    end
  end
end

return {
  summary = "adds the layer relations: who is tied to whom, by which words",
  example = "nutgraf document article.html --filter relations --to json",
  on = "document",
  reads = { "mentions" },
  words = { "relations" },
  adds = { "relations" },
  filter = function(doc)
    local lexicon = prose.words(doc, "relations")
    local patterns, mentions = compiled(lexicon), prose.list(doc, "mentions")
    local entries, attributions = {}, prose.list(doc, "attributions")
    local state = {
      doc = doc, entries = entries, of_person = lexicon.of_person,
      said_in = prose.by_sentence(doc, attributions),
    }
    for _, sentence in ipairs(prose.sentences(doc)) do
      local inside = prose.inside(mentions, sentence.start, sentence.stop)
      local subject = #inside > 1 and prose.before(doc, sentence.stop, 1) ~= "?"
        and pattern.subject(sentence, inside, setmetatable({}, { __index = lexicon.classes }))
      local taken = {}
      for _, one in ipairs(subject and patterns or {}) do
        subject.classes.role = one.role
        for _, found in ipairs(pattern.find(one.made, subject)) do
          local words = subject.words
          if ties(words, found, one, lexicon) then add(state, taken, words, found, one) end
        end
      end
    end
    if lexicon.clauses then add_ties(state, lexicon, mentions) end
    add_charges(state, lexicon)
    table.sort(entries, function(a, b)
      if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
      if a.at[2] ~= b.at[2] then return a.at[2] < b.at[2] end
      return a.kind < b.kind
    end)
    doc:add("relations", entries)
  end,
}
