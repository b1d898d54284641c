--- Everybody and everything that the text names, with other names, descriptions
--- and how often they occur.
return {
  summary = "persons, organizations, places, codenames and described people of the text",
  example = "nutgraf names article.html --kinds person,codename",
  shape = "list",
  options = {
    kinds = {
      type = "list",
      values = { "person", "organization", "place", "codename", "role", "document", "unknown" },
      summary = "only these kinds",
    },
  },
  columns = {
    { "line", "integer" }, { "kind", "string" }, { "name", "string" }, { "aliases", "string" },
    { "mentions", "integer" }, { "descriptions", "string" },
  },
  view = function(doc, options)
    local wanted
    if options.kinds then
      wanted = {}
      for _, kind in ipairs(options.kinds) do wanted[kind] = true end
    end
    local items = {}
    for entity in doc:entities() do
      if not wanted or wanted[entity.kind] then
        items[#items + 1] = {
          at = entity, kind = entity.kind, name = entity.name,
          aliases = #entity.aliases > 0 and table.concat(entity.aliases, ", ") or nil,
          mentions = #entity.mentions,
          descriptions = #entity.descriptions > 0
            and table.concat(entity.descriptions, "; ") or nil,
        }
      end
    end
    return items
  end,
}
