--- A source without a name, and no word on why.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local unnamed = require "nutgraf.evidence.unnamed"

-- Whether readers would ask for the name: not of officials who speak for their house.
local function asks(source, lexicon)
  if lexicon.bare[source.head] then return source.new end
  if source.head == "people" or source.head == "person" then return source.described end
  return source.new and (not source.several or source.described)
end

-- Whether the paragraph says why: an anonymity phrase with a reason, or a reason alone
-- where the source's own words hold it, or where it is "not authorized to speak".
local function explained(text, source, lexicon)
  if desk.phrase(source, lexicon.reasons) or desk.phrase(text, lexicon.unauthorized) then
    return true
  end
  return desk.phrase(text, lexicon.anonymity) and desk.phrase(text, lexicon.reasons)
end

-- "All respondents answered anonymously": said once of every source of the story.
local function explains_all(doc, lexicon)
  for _, sentence in ipairs(prose.sentences(doc)) do
    local text = doc:slice(sentence.start, sentence.stop)
    if desk.phrase(text, lexicon.anonymity) and desk.phrase(text, lexicon.everybody) then
      return true
    end
  end
  return false
end

-- "A Republican would say": nobody has said it.
local function is_said(doc, attribution, lexicon)
  local source, cue = attribution.source_span, attribution.cue_span
  if not cue or cue[1] < source[2] then return true end
  return not desk.phrase(doc:slice(source[2], cue[2]), lexicon.unsaid)
end

return {
  summary = "no reason given why a source is not named",
  rule = "a story brings in an unnamed person as the source of a statement, and neither the "
    .. "source's own words nor its paragraph nor the next say on what terms and why, nor any "
    .. "sentence that all sources are anonymous",
  advice = "Say why the name is withheld, in words that tell more than “anonymity”.",
  severity = "note",
  reads = { "attributions", "mentions" },
  words = { "desk", "sources" },
  check = function(doc)
    local lexicon, found, seen = desk.lexicon(doc), {}, {}
    local blocks = prose.list(doc, "blocks", { role = "body" })
    local position = {}
    if explains_all(doc, lexicon) then return found end
    for index, block in ipairs(blocks) do position[block.id] = index end
    for _, pair in ipairs(unnamed.list(doc)) do
      local attribution, source = pair[1], pair[2]
      local id = attribution.speaker and attribution.speaker.id or attribution.source
      local block = doc:sentence_at(attribution.source_span[1]).block
      local following = blocks[(position[block.id] or #blocks) + 1]
      local text = block.text .. " " .. (following and following.text or "")
      if not seen[id] and block.role == "body" and asks(source, lexicon)
        and is_said(doc, attribution, lexicon) then
        seen[id] = true
        if not explained(text, attribution.source, lexicon) then
          found[#found + 1] = {
            at = attribution.source_span, message = "why is this source not named?",
          }
        end
      end
    end
    return found
  end,
}
