--- "He said", where two people could be meant.
local desk = require "nutgraf.desk"
local prose = require "nutgraf.prose"

-- The people named in a range, the first mention of each, in order.
local function people(mentions, start, stop)
  local list, seen = {}, {}
  for _, mention in ipairs(prose.inside(mentions, start, stop)) do
    local entity = mention.entity
    -- "D-Mo." after a name is no other person.
    local label = mention.text:find("^%u%-%u")
    if entity and entity.kind == "person" and not seen[entity.id] and not label then
      seen[entity.id] = true
      list[#list + 1] = mention
    end
  end
  return list
end

return {
  summary = "a pronoun as the source where two people could be meant",
  rule = "the source of a statement is “he” or “she”, two or more people are named before it in "
    .. "its sentence or, where it has none, in the sentence before in its paragraph, and the "
    .. "attribution before is not by one of them",
  advice = "Write the name.",
  severity = "note",
  check = function(doc)
    local pronouns, mentions = desk.lexicon(doc).pronouns, prose.list(doc, "mentions")
    local before, found = nil, {}
    for attribution in doc:attributions() do
      local span = attribution.source_span
      if span and pronouns[attribution.source:lower()] and desk.in_story(doc, attribution) then
        local sentence = doc:sentence_at(span[1])
        local named = people(mentions, sentence.start, span[1])
        local earlier = doc:get("sentences", sentence.id - 1)
        if #named == 0 and earlier and earlier.block.id == sentence.block.id then
          named = people(mentions, earlier.start, earlier.stop)
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
