--- What a text says of the statements in it: who denies, disputes, confirms or
--- bears one out. Input: statements (see filters/claims.lua). Output: the same, in
--- order, each with `said_of`: a list of { kind, by, words, rule, line, span };
--- statements that only such words tell of are added. Guarantees that every relation
--- lies in explicit words; where it is not told which statement is meant, there is
--- none.
local cues = require "nutgraf.evidence.disputes.cues"
local phrases = require "nutgraf.evidence.disputes.phrases"
local shared = require "nutgraf.evidence.disputes.shared"

local disputes = {}

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
  phrases.find(state, { aside = true, same = true })
  for _, claim in ipairs(claims) do
    table.sort(claim.said_of or {}, function(a, b) return a.span[1] < b.span[1] end)
  end
  return claims
end

return disputes
