--- Statements with who makes them, and what the text says of them: that somebody
--- denies or disputes one, confirms or bears it out. A statement comes from an
--- attribution; that one is denied comes from explicit words only, and each such
--- relation carries the words and the rule. Where it is not told which statement is
--- meant, there is no relation.
local disputes = require "nutgraf.evidence.disputes"
local prose = require "nutgraf.evidence.prose"

-- Whether content is a statement rather than a phrase: long enough, and with a verb.
local function states(words, form, rule, lexicon)
  if #words < lexicon.least_words then return false end
  if form == "direct" then return true end
  if lexicon.weak_rules[rule] then return false end
  if words[1].lower == lexicon.that then return true end
  if words[1].lower == lexicon.to then return false end
  for index = 2, #words do
    local word = words[index]
    if lexicon.finite[word.lower] or word.lower:find("ed$") and #word.lower > 4 then return true end
  end
  return false
end

-- What a cue says of a statement; "could deny" says nothing yet.
local function says_what(words, lexicon)
  for _, word in ipairs(words) do
    if lexicon.block[word.lower] then return nil end
    for kind, verbs in pairs(lexicon.says) do
      if verbs[word.lower] then return kind end
    end
  end
end

local ABOUT = { person = true, organization = true, codename = true, place = true }

-- Whom a statement names, less who makes it; nil where it names nobody.
local function about(mentions, content, speaker)
  local list, seen = {}, {}
  for _, span in ipairs(content) do
    for _, mention in ipairs(prose.inside(mentions, span[1], span[2])) do
      local entity = mention.entity
      if entity and ABOUT[entity.kind] and not seen[entity.id]
        and not (speaker and speaker.id == entity.id) then
        seen[entity.id] = true
        list[#list + 1] = entity
      end
    end
  end
  return #list > 0 and list or nil
end

local function words_in(doc, content)
  local list = {}
  for _, span in ipairs(content) do
    for _, word in ipairs(prose.words_between(doc, span[1], span[2])) do
      if word.kind ~= "punctuation" then list[#list + 1] = word end
    end
  end
  return list
end

-- Who writes the block quotations that a text gives of documents, by quotation.
local function writers(doc)
  local by_quote = {}
  for citation in doc:citations() do
    for _, passage in ipairs(citation.passages) do by_quote[passage.id] = citation end
  end
  return by_quote
end

-- "a diplomat's", before "claim", is a diplomat.
local function without_s(source)
  return source and (source:gsub("\226\128\153s?$", ""):gsub("'s?$", ""))
end

-- What is stated: of a block quotation the block alone, not "the following report"
-- that leads it in.
local function content_of(attribution)
  local kept = {}
  for _, quote in ipairs(attribution.quotes) do
    for _, span in ipairs(quote.kind == "block" and attribution.content or {}) do
      if span[1] >= quote.start and span[2] <= quote.stop then kept[#kept + 1] = span end
    end
  end
  if #kept > 0 then return kept, "direct" end
  return attribution.content, attribution.kind
end

local function statement_of(doc, attribution, state)
  local lexicon = state.lexicon
  local content, form = content_of(attribution)
  if #content == 0 or attribution.polarity == "questions" then return nil end
  if lexicon.no_statement[attribution.manner or ""] then return nil end
  if not (attribution.speaker or attribution.source) and form ~= "direct" then
    return nil
  end
  if not states(words_in(doc, content), form, attribution.rule, lexicon) then return nil end
  local entry = {
    at = #content == 1 and content[1] or content, attribution = attribution, form = form,
    polarity = attribution.polarity, hedges = attribution.hedges, rule = attribution.rule,
  }
  local quote = attribution.quotes[1]
  local citation = quote and state.writers[quote.id]
  if citation then entry.citation = citation end
  local aside = prose.is_aside(doc, attribution)
  if not aside then
    entry.speaker, entry.source = attribution.speaker, without_s(attribution.source)
    entry.cue, entry.manner = attribution.cue, attribution.manner
  end
  if not entry.speaker and citation and citation.author then
    entry.speaker, entry.source, entry.rule = citation.author, nil, "cited-document"
  elseif not entry.speaker then
    entry.reason = aside and "said in an aside" or attribution.reason
  end
  local cue = form ~= "direct" and attribution.cue_span
  entry.says = cue and says_what(prose.words_between(doc, cue[1], cue[2]), lexicon) or nil
  entry.about = about(state.mentions, content, entry.speaker)
  return entry
end

return {
  summary = "adds the layer claims: statements, and what the text says of them",
  example = "nutgraf document article.html --filter claims --to json",
  on = "document",
  reads = { "attributions", "mentions" },
  words = { "claims" },
  needs = { "citations" },
  adds = { "claims" },
  filter = function(doc)
    local state = {
      lexicon = prose.words(doc, "claims"), mentions = prose.list(doc, "mentions"),
      writers = writers(doc),
    }
    local entries = {}
    for attribution in doc:attributions() do
      local entry = statement_of(doc, attribution, state)
      if entry then entries[#entries + 1] = entry end
    end
    local claims = disputes.relate(doc, entries, state.mentions, state.lexicon)
    disputes.by_numbers(doc, claims)
    doc:add("claims", claims)
  end,
}
