--- A word that stands twice in a row: "the the".
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

return {
  summary = "a word that stands twice in a row",
  rule = "in the story a word that begins with a small letter comes after itself with nothing but "
    .. "blanks between them, and is none of those that may (“had had”, “very very”)",
  advice = "Take one of them out.",
  severity = "warning",
  words = { "desk" },
  check = function(doc)
    local doubles, found = desk.lexicon(doc).doubles, {}
    for _, sentence in ipairs(prose.sentences(doc)) do
      local words = sentence.words
      for index = 2, #words do
        local before, word = words[index - 1], words[index]
        -- "Walla Walla" is a name: the second of the two has a small letter.
        if word.lower == before.lower and word.kind == "word" and word.text == word.lower
          and #word.text > 0 and not doubles[word.lower]
          and doc:slice(before.stop, word.start):find("^%s+$")
          -- A tag that was left in the text: its name and an attribute.
          and prose.before(doc, before.start, 1) ~= "<" then
          found[#found + 1] = {
            at = { before.start, word.stop }, message = ("“%s” stands twice"):format(word.lower),
            replacement = before.text,
          }
        end
      end
    end
    return found
  end,
}
