--- All messages in order of time; one that others quote stands once.
local edtf = require "nutgraf.edtf"
local letters = require "nutgraf.evidence.letters"

return {
  summary = "who wrote to whom about what, in order of time, each message once",
  example = "nutgraf correspondence-timeline leak.mbox",
  over = "corpus",
  shape = "timeline",
  noun = "messages",
  columns = letters.columns,
  view = function(docs)
    local items = {}
    for index, letter in ipairs(letters.once(docs)) do items[index] = letters.item(letter) end
    return edtf.sort(items)
  end,
}
