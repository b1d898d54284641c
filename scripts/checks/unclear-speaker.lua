--- "He said", where two people could be meant.
local desk = require "nutgraf.evidence.desk"
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"
local ranges = require "nutgraf.evidence.ranges"

-- The ranges of the text that are somebody's words: names in them are not the writer's.
local function reported(doc)
  local list = {}
  for quote in doc:quotes() do list[#list + 1] = { quote.start, quote.stop } end
  for attribution in doc:attributions() do
    for _, span in ipairs(attribution.content) do list[#list + 1] = span end
  end
  return list
end

-- The people that a pronoun may mean in a range, the first mention of each, in order:
-- those of whom the text tells that it is theirs.
local function people(state, start, stop, pronoun)
  local list, seen = {}, {}
  for _, mention in ipairs(prose.inside(state.mentions, start, stop)) do
    local entity = mention.entity
    if entity and not seen[entity.id] and state.sexes[entity.id] == pronoun
      and not state.is_reported(mention.start, mention.stop) then
      seen[entity.id] = true
      list[#list + 1] = mention
    end
  end
  return list
end

return {
  summary = "a pronoun as the source where two people could be meant",
  rule = "the source of a statement is “he” or “she”, two or more people whose pronoun it is, by "
    .. "their titles, descriptions, first names or other statements, are named by the writer "
    .. "before it in its sentence or, where there are none, in the sentence before in its "
    .. "paragraph, and the attribution before is not by one of them",
  advice = "Write the name.",
  severity = "note",
  reads = { "attributions", "mentions" },
  check = function(doc)
    local before, found = nil, {}
    local mentions = prose.list(doc, "mentions")
    local state = {
      mentions = mentions, is_reported = ranges.cover(reported(doc)),
      sexes = persons.sexes(doc, mentions),
    }
    for attribution in doc:attributions() do
      local span = attribution.source_span
      local pronoun = span and persons.pronoun(doc, attribution.source)
      if pronoun and desk.in_story(doc, attribution) then
        local sentence = doc:sentence_at(span[1])
        local named = people(state, sentence.start, span[1], pronoun)
        local earlier = doc:get("sentences", sentence.id - 1)
        if #named == 0 and earlier and earlier.block.id == sentence.block.id then
          named = people(state, earlier.start, earlier.stop, pronoun)
        end
        local spoke = false
        for _, mention in ipairs(named) do
          spoke = spoke or before and before.speaker and before.speaker.id == mention.entity.id
        end
        if #named > 1 and not spoke then
          for index, mention in ipairs(named) do named[index] = { at = mention } end
          found[#found + 1] = {
            at = span, related = named,
            message = ("%s may be any of %d people"):format(attribution.source, #named),
          }
        end
      end
      before = attribution
    end
    return found
  end,
}
