--- What a text says of the statements in it: who denies, disputes, confirms, bears out or
--- corrects one. Input: statements (see filters/claims.lua). Output: the same, in
--- order, each with `said_of`: a list of { kind, by, words, rule, line, span };
--- statements that only such words tell of are added. Guarantees that every relation
--- lies in explicit words; where it is not told which statement is meant, there is
--- none.
local cues = require "nutgraf.evidence.disputes.cues"
local differing = require "nutgraf.evidence.differing"
local prose = require "nutgraf.evidence.prose"
local phrases = require "nutgraf.evidence.disputes.phrases"
local shared = require "nutgraf.evidence.disputes.shared"

local disputes = {}

-- Of whom no one says it.
local TEXT = "the text"

-- So many statements before a number may hold it.
local NEAR = 8

--- Finds what is said of statements.
---@param doc nutgraf.Document
---@param claims table[]
---@param mentions table[]
---@param lexicon table
---@return table[] claims in order of the text
function disputes.relate(doc, claims, mentions, lexicon)
  local state = shared.new(doc, claims, mentions, lexicon)
  phrases.find(state, { apposed = true, cleft = true, ["what-was-said"] = true })
  shared.in_order(claims)
  for _, claim in ipairs(claims) do cues.around_noun(state, claim) end
  for attribution in doc:attributions() do cues.by_attribution(state, attribution) end
  phrases.find(state, { aside = true, own = true, same = true })
  for _, claim in ipairs(claims) do
    table.sort(claim.said_of or {}, function(a, b) return a.span[1] < b.span[1] end)
  end
  return claims
end

-- The statement that a number stands in: one of so many before it.
local function claim_at(claims, span)
  local last = shared.last_before({ claims = claims }, span[1] + 1)
  for index = last, math.max(1, last - NEAR), -1 do
    local claim = claims[index]
    local ranges = type(claim.at[1]) == "number" and { claim.at } or claim.at
    for _, range in ipairs(ranges) do
      if range[1] <= span[1] and span[2] <= range[2] then return claim end
    end
  end
end

--- Adds to statements what another place of the text says of the same in another number.
---@param doc nutgraf.Document
---@param claims table[] in order
function disputes.by_numbers(doc, claims)
  for _, pair in ipairs(differing.find(doc, prose.words(doc, "desk"))) do
    local here, there = pair.first, pair.second
    for _ = 1, 2 do
      local claim, other = claim_at(claims, here), claim_at(claims, there)
      local by = other and (other.speaker and other.speaker.name or other.source)
      if claim then
        claim.said_of = claim.said_of or {}
        table.insert(claim.said_of, {
          kind = "differs", by = by or TEXT, words = doc:slice(there[1], there[2]),
          rule = "same-of-the-same", line = doc:place(there[1]).line, span = there,
        })
      end
      here, there = there, here
    end
  end
end

return disputes
