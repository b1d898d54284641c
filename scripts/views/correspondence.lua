--- Who wrote to whom, when, about what: each message, and below it the older ones that it
--- quotes. One document after the other, so that a mailbox may be of any size.
local letters = require "nutgraf.evidence.letters"

return {
  summary = "who wrote to whom, when, about what: messages, and those quoted in them",
  example = "nutgraf correspondence leak.mbox --to csv",
  shape = "list",
  noun = "messages",
  columns = letters.columns,
  view = function(doc)
    local items = {}
    for index, letter in ipairs(letters.of(doc)) do items[index] = letters.item(letter) end
    return items
  end,
}
