--- What is alleged against whom, by whom, and what those concerned answer: for the
--- lawyer's reading. Charges are found by clauses where the language has words for that,
--- else by the surface words of statements. Replies that were sought for nothing listed
--- here come as lines of their own.
local answers = require "nutgraf.evidence.answers"
local charges = require "nutgraf.evidence.charges"
local core = require "nutgraf.core"
local prose = require "nutgraf.evidence.prose"
local spokesmen = require "nutgraf.evidence.spokesmen"
local worded = require "nutgraf.evidence.worded"
local in_order = require("nutgraf.sorted").in_order

-- Where nothing answers: read by clauses, or by words alone.
local NO_REPLY, NO_REPLY_TOLD = "none in the text", "none found by words alone"

local NAMED = {
  person = "named", codename = "codename", organization = "institution", place = "institution",
}

local function id_of(party) return type(party) == "table" and party.id or nil end

-- How the source is known to the reader: by name, by codename, or not.
local function is_named(by, attribution, mentions)
  if not by then return nil end
  if type(by) ~= "string" and NAMED[by.kind] then return NAMED[by.kind] end
  local source = attribution and attribution.source_span
  for _, mention in ipairs(source and prose.inside(mentions, source[1], source[2]) or {}) do
    if mention.kind == "person" and source[2] - mention.stop < 2 then return "named" end
  end
  return "unnamed"
end

-- The claims that hold an offset's words, by the sentence.
local function claim_at(state, at)
  local sentence = prose.sentence_at(state.doc, at[1])
  for _, claim in ipairs(sentence and state.claims[sentence.id] or {}) do
    local span = claim.span
    if span[1] <= at[1] and at[2] <= span[2] then return claim end
  end
end

local function said_against(claim)
  local list = {}
  for _, one in ipairs(claim and claim.said_of or {}) do
    if one.kind == "denies" or one.kind == "disputes" then
      list[#list + 1] = ("%s: %s"):format(one.by, one.words)
    end
  end
  return #list > 0 and table.concat(list, "; ") or nil
end

local function one_line(text) return (text:gsub("%s+", " ")) end

-- The most places that are named where it is not sure what is said.
local MOST = 5

-- What an answer is shown as: the words and their line; where it is not sure, the lines.
local function told(doc, answer)
  if answer.kind == "unclear" then
    local lines, seen = {}, {}
    for _, place in ipairs(answer.places) do
      local line = tostring(doc:place(place[1]).line)
      if not seen[line] and #lines < MOST then lines[#lines + 1], seen[line] = line, true end
    end
    return "unclear: see line " .. table.concat(lines, ", ")
  end
  local place = answer.places[1]
  return ("%s: %s (line %d)"):format(answer.kind, one_line(doc:slice(place[1], place[2])),
    doc:place(place[1]).line)
end

-- Those that clauses tell, and those of surface words that no clause tells.
local function charges_of(doc, mentions)
  return charges.join(charges.of(doc), worded.find(doc, prose.words(doc, "claims"), mentions))
end

-- Who is charged where, in order, who has no name by what he is called; a charge learns whose
-- entity it is of.
local function charged_in(found)
  local list = {}
  for _, charge in ipairs(found) do
    local target = charge.target
    charge.entity = charge.entity or type(target) ~= "string" and target or nil
    local entity = charge.entity
    local id = entity and entity.id or charge.noun and spokesmen.noun(charge.noun)
    if id then
      list[#list + 1] = {
        start = charge.at[1], stop = charge.at[2], id = id,
        unnamed = not entity or entity.kind == "role",
      }
    end
  end
  table.sort(list, in_order)
  return list
end

local function sorted(items)
  local place = {}
  for index, item in ipairs(items) do place[item] = index end
  table.sort(items, function(a, b)
    local first, second = (a.at.span or a.at)[1], (b.at.span or b.at)[1]
    if first ~= second then return first < second end
    return place[a] < place[b]
  end)
  return items
end

return {
  summary = "what is alleged against whom, by whom, and what they answer",
  example = "nutgraf allegations article.html --to csv",
  shape = "list",
  looks = "attributions",
  words = { "claims", "answers" },
  partly = { "clauses" },
  needs = { "claims", "replies", "relations" },
  columns = {
    { "line", "integer" }, { "kind", "string", values = { "allegation", "reply" } },
    { "target", "string" }, { "source", "string" }, { "named", "string" }, { "hedges", "string" },
    { "manner", "string", values = core.manners }, { "reply", "string" }, { "text", "string" },
  },
  view = function(doc)
    local items, replies, shown = {}, prose.list(doc, "replies"), {}
    local mentions, _, own = prose.list(doc, "mentions"), prose.words(doc, "charges")
    local state = { doc = doc, claims = prose.by_sentence(doc, prose.list(doc, "claims")) }
    local found = charges_of(doc, mentions)
    local words = prose.words(doc, "answers")
    local asked = answers.new(doc, words, mentions, replies, charged_in(found))
    for _, charge in ipairs(found) do
      local said, at, entity = charge.attribution, charge.at, charge.entity
      local claim = charge.claim or claim_at(state, at)
      local against = said_against(claim)
      local answer = not against
        and asked:find {
          id = entity and entity.id, name = entity and entity.name,
          words = type(charge.target) == "string" and charge.target or nil,
          noun = charge.noun, start = at[1], stop = at[2],
          accuser = id_of(charge.by), said = said and said.id,
        } or nil
      local reply = answer and answer.reply
      if reply then shown[reply] = true end
      if charge.reply and not (answer and answer.kind ~= "unclear") then
        answer = { kind = charge.reply, places = { charge.reply_at or at } }
      end
      local hedges = (claim or said or {}).hedges or {}
      items[#items + 1] = {
        at = at, kind = "allegation", target = charge.target, source = charge.by,
        named = is_named(charge.by, said, mentions), reason = claim and claim.reason,
        manner = claim and claim.manner or said and said.manner,
        hedges = #hedges > 0 and table.concat(hedges, ", ") or nil,
        reply = against or answer and told(doc, answer) or own and NO_REPLY or NO_REPLY_TOLD,
        rule = charge.rule,
        claim_key = claim and claim.key, answered = (against or answer) ~= nil,
        grave = charge.grave,
      }
    end
    for _, reply in ipairs(replies) do
      if not shown[reply] then
        items[#items + 1] = {
          at = reply, kind = "reply", target = reply.who, reply = reply.how,
          text = doc:context(reply, 160),
        }
      end
    end
    return sorted(items)
  end,
}
