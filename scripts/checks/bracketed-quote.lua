--- A quotation of which the editor wrote a good part.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

local function unbalanced(words)
  local _, opened = words:gsub("%[", "")
  local _, closed = words:gsub("%]", "")
  return opened ~= closed
end

return {
  summary = "a quotation with many words in brackets, or with brackets that do not pair",
  rule = "of a quotation's words more than `share` percent stand in square brackets, and it has "
    .. "`min_words` words or more; or its opening and closing brackets are not the same number",
  advice = "Quote less and paraphrase the rest, or pair the brackets.",
  severity = "warning",
  options = {
    share = { type = "integer", default = 25, summary = "percent of the words" },
    min_words = { type = "integer", default = 5, summary = "leave shorter quotations out" },
  },
  check = function(doc, options)
    local marks, found = prose.list(doc, "marks", { kind = "interpolation" }), {}
    for quote in doc:quotes { kind = { "direct", "block" } } do
      local words = desk.quoted(doc, quote)
      local all, inserted, related = #desk.words(words), 0, {}
      for _, mark in ipairs(prose.inside(marks, quote.start, quote.stop)) do
        inserted = inserted + #desk.words(mark.text)
        related[#related + 1] = { at = mark, message = "inserted" }
      end
      local message
      if unbalanced(words) then
        message = "the brackets in this quotation do not pair"
      elseif all >= options.min_words and inserted * 100 > options.share * all then
        message = ("%d of %d words are the editor's"):format(inserted, all)
      end
      if message and desk.in_story(doc, quote) then
        found[#found + 1] = { at = quote, message = message, related = related }
      end
    end
    return found
  end,
}
