--- What is claimed, by whom, and what the text says of it: by default the
--- statements that the text itself calls claims or speaks of again.
local core = require "nutgraf.core"
local kinds = require "nutgraf.evidence.kinds"
local sources = require "nutgraf.evidence.source"

-- What is said of a claim, as "by: words" of each.
local function told(claim, ...)
  local list = {}
  for _, kind in ipairs { ... } do
    for _, one in ipairs(claim.said_of or {}) do
      if one.kind == kind then list[#list + 1] = ("%s: %s"):format(one.by, one.words) end
    end
  end
  return #list > 0 and table.concat(list, "; ") or nil
end

-- What the text says of the same in other numbers.
local function differs(claim)
  local list = {}
  for _, one in ipairs(claim.said_of or {}) do
    if one.kind == "differs" then
      list[#list + 1] = ("%s, line %d: %s"):format(one.by, one.line, one.words)
    end
  end
  return #list > 0 and table.concat(list, "; ") or nil
end

-- Whether the words name or describe somebody who may claim something: "which" does not.
local function is_told(claim, state)
  local attribution = claim.attribution
  if claim.speaker or not (attribution and attribution.source) then return true end
  return sources.of(attribution, state) ~= "unclear"
end

local CLAIMED = {
  claims = true, alleges = true, accuses = true, confirms = true, corroborates = true,
  admits = true,
}

-- A statement that is itself a denial, or bears another out, is shown as that.
local MANNERS = kinds.join(core.manners, { "denies", "disputes" })

return {
  summary = "what is claimed, by whom, and who denies it, bears it out or corrects it",
  example = "nutgraf claims article.html --where 'denied_by'",
  shape = "list",
  looks = "attributions",
  needs = { "claims" },
  options = {
    every = { type = "boolean", default = false, summary = "every statement that somebody makes" },
  },
  columns = {
    { "line", "integer" }, { "speaker", "string" }, { "manner", "string", values = MANNERS },
    { "hedges", "string" }, { "about", "list" }, { "denied_by", "string" },
    { "supported_by", "string" }, { "corrected_by", "string" },
    { "differs", "string" }, { "rule", "string", internal = true }, { "text", "string" },
  },
  view = function(doc, options)
    local items, state = {}, sources.state(doc)
    for claim in doc:claims() do
      local claimed = CLAIMED[claim.manner or ""] or claim.says == "denies"
      if options.every or claim.said_of or claimed and is_told(claim, state) then
        items[#items + 1] = {
          at = claim, speaker = claim.speaker or claim.source, reason = claim.reason,
          manner = claim.says or claim.manner, about = claim.about,
          hedges = #claim.hedges > 0 and table.concat(claim.hedges, ", ") or nil,
          denied_by = told(claim, "denies", "disputes"),
          supported_by = told(claim, "confirms", "corroborates"),
          corrected_by = told(claim, "corrects"), differs = differs(claim), rule = claim.rule,
        }
      end
    end
    return items
  end,
}
