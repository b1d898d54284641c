--- A quotation that is opened and never closed.
return {
  summary = "a quotation that is never closed",
  rule = "a quotation of the story has an opening mark and no closing one, and no quotation in the "
    .. "next paragraph goes on with it",
  advice = "Find where the speaker's words end, and close the quotation there.",
  severity = "error",
  check = function(doc)
    local goes_on, found = {}, {}
    for quote in doc:quotes { continues = true } do goes_on[quote.continues.id] = true end
    local kinds = { "direct", "nested", "partial", "scare", "title" }
    for quote in doc:quotes { closed = false, kind = kinds } do
      if not goes_on[quote.id] and (not quote.block or doc:is_story(quote.block)) then
        found[#found + 1] = { at = quote, message = "this quotation is not closed" }
      end
    end
    return found
  end,
}
