--- Something told as past, on a day after the story was published.
local desk = require "nutgraf.evidence.desk"

return {
  summary = "the past tense about a day after the story was published",
  rule = "a date of the story is later than the day of publication, and its sentence has a verb in "
    .. "the past tense and no word that looks ahead or makes a plan of it",
  advice = "Look up the date; if it is right, say that it is to come.",
  severity = "warning",
  reads = { "dates" },
  words = { "desk" },
  check = function(doc)
    local published, lexicon, found = doc.meta.published, desk.lexicon(doc), {}
    published = published and published:match("^%d%d%d%d%-%d%d%-%d%d")
    if not published then return found end
    for date in doc:dates { precision = { "day", "month", "year" } } do
      local edtf = date.edtf and date.edtf:match("^[%d-]+$")
      -- "2011-03" is later than "2011-03-05" only where the month is.
      -- "A day after" is reckoned from what the story tells, and cannot be looked up.
      local told = date.text:find("%d")
      if edtf and told and edtf > published:sub(1, #edtf) and desk.in_story(doc, date) then
        local sentence = doc:sentence_at(date.start)
        local before = doc:slice(sentence.start, sentence.stop)
        if desk.phrase(before, lexicon.past) and not desk.phrase(before, lexicon.ahead) then
          found[#found + 1] = {
            at = date, message = ("told as past, and after %s"):format(published),
          }
        end
      end
    end
    return found
  end,
}
