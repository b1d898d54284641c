--- Ages of one person that do not agree, with each other or with the year of birth.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

local OLDEST = 120

-- "Ada Venn, 44," and "Ada Venn (44)".
local function age_after(doc, mention)
  local after = prose.after(doc, mention.stop, 8)
  local age = after:match("^, (%d%d?%d?)[,.;]") or after:match("^ %((%d%d?%d?)%)")
  age = tonumber(age)
  return age and age <= OLDEST and age or nil
end

-- "Ada Venn (born 1960)", "Ada Venn was born on May 3, 1960": the year of the first date
-- after a word for being born, with no other person between.
local function birth_after(doc, mention, next_person, lexicon)
  local sentence = doc:sentence_at(mention.start)
  if not sentence then return nil end
  local stop = math.min(sentence.stop, next_person and next_person.start or sentence.stop)
  local words = prose.words_between(doc, mention.stop, stop)
  for index, word in ipairs(words) do
    if index > 4 then return nil end
    if lexicon.born[word.lower] then
      for later = index + 1, math.min(#words, index + 5) do
        local year = words[later].text:match("^[12]%d%d%d$")
        if year then return tonumber(year), { word.start, words[later].stop } end
      end
    end
  end
end

return {
  summary = "an age that contradicts the year of birth, or another age",
  rule = "the story gives a person's age after the name, and the year of birth after the name too, "
    .. "and the two do not fit the year of publication; or it gives two ages of one person",
  advice = "Look it up: the age, the year of birth or the person is wrong.",
  severity = "warning",
  reads = { "mentions" },
  words = { "desk" },
  check = function(doc)
    local lexicon, found = desk.lexicon(doc), {}
    local published = tonumber((doc.meta.published or ""):match("^(%d%d%d%d)"))
    local persons = prose.list(doc, "mentions", { kind = "person" })
    local known = {}
    for index, mention in ipairs(persons) do
      local entity = mention.entity
      if entity and desk.in_body(doc, mention) then
        local facts = known[entity.id] or {}
        known[entity.id] = facts
        local age = age_after(doc, mention)
        if age and facts.age and facts.age ~= age then
          found[#found + 1] = {
            at = mention,
            message = ("%d here, %d on line %d"):format(age, facts.age, facts.at.line),
            related = { { at = facts.at, message = "another age" } },
          }
        elseif age then
          facts.age, facts.at = age, mention
        end
        local year, at = birth_after(doc, mention, persons[index + 1], lexicon)
        if year then facts.year, facts.birth = year, at end
        if facts.age and facts.year and published and not facts.told then
          local years = published - facts.year
          if facts.age ~= years and facts.age ~= years - 1 then
            facts.told = true
            found[#found + 1] = {
              at = facts.birth, message = ("%d in %d, not %d"):format(years, published, facts.age),
              related = { { at = facts.at, message = "the age" } },
            }
          end
        end
      end
    end
    return found
  end,
}
