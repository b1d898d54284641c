--- A serious allegation that rests on one source without a name.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local unnamed = require "nutgraf.evidence.unnamed"

-- Who is named within what is said, by entity.
local function targets(attribution, mentions)
  local list = {}
  for _, span in ipairs(attribution.content) do
    for _, mention in ipairs(prose.inside(mentions, span[1], span[2])) do
      local entity = mention.entity
      if entity and entity.kind ~= "role" then list[entity.id] = true end
    end
  end
  return list
end

local function share_one(a, b)
  for id in pairs(a) do
    if b[id] then return true end
  end
  return false
end

local SUPPORTS = { confirms = true, corroborates = true }

-- Somebody else accuses the same, or confirms what is said of them.
local function is_supported(attribution, allegations, own)
  local speaker = attribution.speaker
  for _, other in ipairs(allegations) do
    local same = other.at.id == attribution.id
      or speaker and other.at.speaker and other.at.speaker.id == speaker.id
    if not same and share_one(own, other.targets) then return true end
  end
  return false
end

return {
  summary = "a serious allegation that rests on one unnamed source",
  rule = "what a single unnamed source is said to have said has a word of accusation, and no other "
    .. "source of the story accuses or confirms anything of those whom it names",
  advice = "Find a second source, or refer it up before it is published.",
  severity = "error",
  reads = { "attributions", "mentions" },
  words = { "desk", "sources" },
  check = function(doc)
    local lexicon, mentions = desk.lexicon(doc), prose.list(doc, "mentions")
    local allegations, found = {}, {}
    for attribution in doc:attributions { polarity = "asserts" } do
      if SUPPORTS[attribution.manner or ""]
        or desk.phrase(desk.content(doc, attribution), lexicon.accusations) then
        allegations[#allegations + 1] = {
          at = attribution, targets = targets(attribution, mentions),
        }
      end
    end
    for _, pair in ipairs(unnamed.list(doc)) do
      local attribution, source = pair[1], pair[2]
      local word = desk.phrase(desk.content(doc, attribution), lexicon.accusations)
      if not source.several and attribution.polarity == "asserts" and word
        and not is_supported(attribution, allegations, targets(attribution, mentions)) then
        found[#found + 1] = {
          at = attribution.content,
          message = ("“%s”, on the word of one unnamed source"):format(word),
          related = { { at = attribution.source_span, message = "the source" } },
        }
      end
    end
    return found
  end,
}
