--- A quotation of a sentence's length that nobody is said to have said.
local desk = require "nutgraf.desk"

return {
  summary = "a quotation that nobody is said to have said",
  rule = "a direct quotation of `min_words` words or more, in the story and not within another, "
    .. "that no attribution covers",
  advice = "Say who said it, where, and to whom.",
  severity = "warning",
  options = {
    min_words = { type = "integer", default = 5, summary = "leave shorter quotations out" },
  },
  check = function(doc, options)
    local said, found = desk.said(doc), {}
    for quote in doc:quotes { kind = "direct", parent = false } do
      if not said[quote.id] and desk.in_story(doc, quote)
        and #desk.words(desk.quoted(doc, quote)) >= options.min_words then
        found[#found + 1] = { at = quote, message = "who said this?" }
      end
    end
    return found
  end,
}
