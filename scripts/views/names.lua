--- Everybody and everything that the text names, with other names, descriptions
--- and how often they occur. The names of the page around the story, where it is shown,
--- are of no entity: each is a row by its words, or counts with the name of the story.
local core = require "nutgraf.core"

local AROUND = { page = true, hidden = true }

-- Adds the mentions that are of no entity.
local function add_page(doc, items, by_name)
  for mention in doc:mentions { entity = false } do
    if AROUND[mention.part] then
      local name = mention.text
      local item = by_name[name]
      if item then
        item.mentions = item.mentions + 1
      else
        item = { at = mention, kind = mention.kind, name = name, mentions = 1 }
        items[#items + 1], by_name[name] = item, item
      end
    end
  end
end

return {
  summary = "persons, organizations, places, codenames and described people of the text",
  example = "nutgraf names article.html --kinds person,codename",
  shape = "list",
  reads = { "mentions" },
  options = {
    kinds = {
      type = "list",
      values = { "person", "organization", "place", "codename", "role", "document", "unknown" },
      summary = "only these kinds",
    },
  },
  columns = {
    { "line", "integer" }, { "kind", "string", values = core.kinds.entities }, { "name", "string" },
    { "aliases", "string" }, { "mentions", "integer" }, { "descriptions", "string" },
  },
  view = function(doc, options)
    local wanted
    if options.kinds then
      wanted = {}
      for _, kind in ipairs(options.kinds) do wanted[kind] = true end
    end
    local items, by_name = {}, {}
    for entity in doc:entities() do
      if not wanted or wanted[entity.kind] then
        local item = {
          at = entity, kind = entity.kind, name = entity.name,
          aliases = #entity.aliases > 0 and table.concat(entity.aliases, ", ") or nil,
          mentions = #entity.mentions,
          descriptions = #entity.descriptions > 0
            and table.concat(entity.descriptions, "; ") or nil,
        }
        items[#items + 1], by_name[entity.name] = item, item
      end
    end
    add_page(doc, items, by_name)
    if not wanted then return items end
    local kept = {}
    for _, item in ipairs(items) do
      if wanted[item.kind] then kept[#kept + 1] = item end
    end
    return kept
  end,
}
