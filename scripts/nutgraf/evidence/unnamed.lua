--- Sources without a name: what an attribution says of whoever it does not name.
--- Input: attributions. Output: how the source is described, or nil where it has a
--- name, can be told from the words ("the mayor's lawyer"), is a body of people
--- ("officials said"), or is a pronoun.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

local unnamed = {}

---@class nutgraf.Unnamed
---@field head string the noun: "official"
---@field several boolean
---@field new boolean brought in here: "a", "two", "sources"; not "the official"
---@field bare boolean nothing but the noun
---@field described boolean something tells how the source knows

-- "A State Department official" is no more named than "an official" is.
local NAMED = { person = true, codename = true }

local function has_name(attribution, mentions)
  local span = attribution.source_span
  local speaker = attribution.speaker
  if speaker and NAMED[speaker.kind] then return true end
  for _, mention in ipairs(prose.inside(mentions, span[1], span[2])) do
    if mention.kind == "person" or mention.kind == "codename" then return true end
  end
  return false
end

-- The words of the noun group before what describes it, and the first that does: "one
-- of the", "senior"; "familiar".
local function noun_group(words, lexicon)
  local one_of = lexicon.one_of
  local first = one_of and words[1] == one_of[1] and words[2] == one_of[2] and 3 or 1
  local group = {}
  for index = first, #words do
    if lexicon.after_noun[words[index]] and #group > 0 then return group, words[index] end
    group[#group + 1] = words[index]
  end
  return group
end

--- What an attribution says of a source that it does not name.
---@param attribution nutgraf.Attribution
---@param mentions nutgraf.Mention[] of the document, in order
---@param lexicon table nutgraf.evidence.desk.lexicon
---@return nutgraf.Unnamed?
function unnamed.describe(attribution, mentions, lexicon)
  local source = attribution.source
  if not source or has_name(attribution, mentions) then return nil end
  local words = desk.words(source)
  local group, ending = noun_group(words, lexicon)
  local head, described = group[#group], ending ~= nil
  local several = lexicon.several[head or ""] or false
  if not several and not lexicon.one[head or ""] then return nil end
  local counted, definite = lexicon.counted[words[1]], lexicon.definite[group[1]]
  local whose = not counted and table.concat(group, " "):find("'s ", 1, true)
  local body = several and not counted and not lexicon.knowing[ending or ""]
    and not lexicon.bare[head]
  if whose or body then return nil end
  local own = #group - (lexicon.counted[group[1]] and 1 or 0) - (definite and 1 or 0)
  return {
    head = head, several = several, described = described,
    new = not definite and (counted or several) or false, bare = own == 1 and not described,
  }
end

--- The attributions of the story whose source has no name, in order, each with what
--- is said of the source. "The official" counts where one was brought in before:
--- else it may be somebody whom the story names.
---@param doc nutgraf.Document
---@return { [1]: nutgraf.Attribution, [2]: nutgraf.Unnamed }[]
function unnamed.list(doc)
  local mentions, lexicon = prose.list(doc, "mentions"), desk.lexicon(doc)
  local list, brought_in = {}, {}
  for attribution in doc:attributions() do
    if desk.in_story(doc, attribution) then
      local source = unnamed.describe(attribution, mentions, lexicon)
      local noun = source and source.head:gsub("s$", "")
      if source and (source.new or brought_in[noun]) then
        brought_in[noun] = true
        list[#list + 1] = { attribution, source }
      end
    end
  end
  return list
end

return unnamed
