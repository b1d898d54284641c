--- A codename's identity, told as a fact.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local ranges = require "nutgraf.evidence.ranges"

return {
  summary = "who a codename stands for, told as a fact",
  rule = "in a sentence of the story a codename and a person's name are joined by nothing "
    .. "but words such as “is” or “alias”; no word of the sentence holds it at arm's length, and "
    .. "nobody is said to say it",
  advice = "Say who says so, and on what ground.",
  severity = "error",
  reads = { "attributions", "mentions" },
  words = { "desk" },
  check = function(doc)
    local lexicon, mentions, found = desk.lexicon(doc), prose.list(doc, "mentions"), {}
    local said = {}
    for attribution in doc:attributions() do
      for _, span in ipairs(attribution.content) do said[#said + 1] = span end
    end
    local covers = ranges.cover(said)
    for index = 1, #mentions - 1 do
      local first, second = mentions[index], mentions[index + 1]
      local pair = first.kind == "codename" and second.kind == "person"
        or first.kind == "person" and second.kind == "codename"
      local sentence = pair and doc:sentence_at(first.start)
      if sentence and second.stop <= sentence.stop and desk.in_story(doc, first) then
        local between = table.concat(desk.words(doc:slice(first.stop, second.start)), " ")
        if lexicon.identity[between] and not covers(first.start, second.stop)
          and not desk.phrase(sentence.text, lexicon.hedges) then
          found[#found + 1] = {
            at = { first.start, second.stop }, message = "who says that they are one?",
          }
        end
      end
    end
    return found
  end,
}
