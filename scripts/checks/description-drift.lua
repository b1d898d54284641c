--- A source without a name that is described in several ways.
local desk = require "nutgraf.evidence.desk"

return {
  summary = "a codename or unnamed source that is described in several ways",
  rule = "a codename, or an unnamed person, has two or more descriptions in the story of which "
    .. "none holds the other's words",
  advice = "Read them together: do they contradict each other, and do they tell who it is?",
  severity = "warning",
  reads = { "mentions" },
  check = function(doc)
    local found = {}
    for entity in doc:entities { kind = { "codename", "role" } } do
      local own, related = {}, {}
      for _, description in ipairs(entity.descriptions) do
        local words, new = desk.words(description), true
        for _, other in ipairs(own) do new = new and not desk.within(words, other) end
        if new then own[#own + 1] = words end
      end
      if #own > 1 and desk.in_story(doc, entity.mention) then
        for _, mention in ipairs(entity.mentions) do
          if #related < 8 and mention.start > entity.mention.start then
            related[#related + 1] = { at = mention }
          end
        end
        found[#found + 1] = {
          at = entity.mention, related = related,
          message = ("described as: %s"):format(table.concat(entity.descriptions, "; ")),
        }
      end
    end
    return found
  end,
}
