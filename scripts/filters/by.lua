--- Keeps what one source says or wrote, under any of its names.
local keep = require "nutgraf.keep"

local FIELDS = { "speaker", "source", "author" }

-- Whether an entity bears a name, in any case.
local function bears(entity, name)
  if entity.name:lower() == name then return true end
  for _, alias in ipairs(entity.aliases) do
    if alias:lower() == name then return true end
  end
  return false
end

-- The keys of the entities of a document that bear a name.
local function bearers(doc, name)
  local keys = {}
  for entity in doc:whole_layer "entities" do
    if bears(entity, name) then keys[entity.key] = true end
  end
  return keys
end

return {
  summary = "keeps what one source says or wrote, under any of its names",
  example = "nutgraf quotes article.html --filter by=KX2",
  on = "items",
  argument = "by",
  options = { by = { type = "string", summary = "a name, an alias or a codename" } },
  prepare = function(options)
    if not options.by or options.by == "" then return "by: whom? --filter by=NAME" end
  end,
  filter = function(list, options, context)
    local name, keys = options.by:lower(), {}
    return keep.items(list, context.shape, function(item)
      local doc = keep.document(item, context)
      if doc and not keys[doc] then keys[doc] = bearers(doc, name) end
      for _, field in ipairs(FIELDS) do
        local key, value = item[field .. "_key"], item[field]
        if key and doc and keys[doc][key] then return true end
        if type(value) == "string" and value:lower() == name then return true end
      end
      return false
    end)
  end,
}
