--- A person who comes in by surname, and gets a first name later.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

return {
  summary = "a surname before the full name",
  rule = "in the story's paragraphs a person is first named by one word, and later by two or more "
    .. "of which that word is the last; where no headline is found, the first paragraph is taken "
    .. "for one",
  advice = "Give the full name where the person comes in.",
  severity = "note",
  check = function(doc)
    local found, body = {}, {}
    local headed = doc:blocks { role = "headline" }() ~= nil
    for block in doc:blocks { role = "body" } do
      body[block.id] = headed
      headed = true
    end
    for _, entity in ipairs(prose.list(doc, "entities", { kind = "person" })) do
      local first, surname
      for _, mention in ipairs(entity.mentions) do
        local sentence = doc:sentence_at(mention.start)
        if mention.kind == "person" and sentence and sentence.block and body[sentence.block.id] then
          local words = desk.words(mention.text)
          if not first then
            if #words > 1 then break end
            first, surname = mention, words[1]
          elseif #words > 1 and words[#words] == surname then
            found[#found + 1] = {
              at = first, related = { { at = mention, message = "the full name" } },
              message = ("the full name comes on line %d"):format(mention.line),
            }
            break
          end
        end
      end
    end
    return found
  end,
}
