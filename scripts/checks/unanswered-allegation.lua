--- Somebody is accused, and the story gives no answer and sought none.
local loading = require "nutgraf.run.loading"
local persons = require "nutgraf.evidence.persons"

return {
  summary = "somebody is accused and not heard",
  rule = "the view `allegations` has a grave allegation (an accusation, or what is wrong whoever "
    .. "tells it) against a named person or organization, no reply to it, given or sought, and "
    .. "no statement of theirs stands anywhere in the story",
  advice = "Ask them, and say what they answered or that they did not.",
  severity = "note",
  needs = { "claims", "replies", "relations" },
  check = function(doc)
    local heard, by_target, found = {}, {}, {}
    for attribution in doc:attributions() do
      if attribution.speaker then heard[attribution.speaker.id] = true end
    end
    for _, item in ipairs(loading.script("view", "allegations").view(doc)) do
      local target = item.target
      local named = type(target) ~= "string" and persons.named[target.kind]
      if item.kind == "allegation" and item.grave and not item.answered and named
        and not heard[target.id] then
        local first = by_target[target.id]
        if first then
          first.related[#first.related + 1] = { at = item.at, message = "accused here, too" }
        else
          first = {
            at = item.at, related = {}, message = ("what does %s say?"):format(target.name),
          }
          by_target[target.id], found[#found + 1] = first, first
        end
      end
    end
    return found
  end,
}
