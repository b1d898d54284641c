--- What is claimed, by whom, and what the text says of it: by default the
--- statements that the text itself calls claims or speaks of again.

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

local CLAIMED = {
  claims = true, alleges = true, accuses = true, confirms = true, corroborates = true,
  admits = true,
}

return {
  summary = "what is claimed, by whom, and who denies it or bears it out",
  example = "nutgraf claims article.html --where 'denied_by'",
  shape = "list",
  needs = { "claims" },
  options = {
    all = { type = "boolean", default = false, summary = "every statement that somebody makes" },
  },
  columns = {
    { "line", "integer" }, { "speaker", "string" }, { "manner", "string" }, { "hedges", "string" },
    { "about", "list" }, { "denied_by", "string" }, { "supported_by", "string" },
    { "rule", "string" }, { "text", "string" },
  },
  view = function(doc, options)
    local items = {}
    for claim in doc:claims() do
      if options.all or claim.said_of or CLAIMED[claim.manner or ""] or claim.says == "denies" then
        items[#items + 1] = {
          at = claim, speaker = claim.speaker or claim.source, reason = claim.reason,
          manner = claim.says or claim.manner, about = claim.about,
          hedges = #claim.hedges > 0 and table.concat(claim.hedges, ", ") or nil,
          denied_by = told(claim, "denies", "disputes"),
          supported_by = told(claim, "confirms", "corroborates"), rule = claim.rule,
        }
      end
    end
    return items
  end,
}
