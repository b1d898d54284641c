--- Every structure with where it begins and ends: what editors show at the cursor
--- and jump between.

-- What is worth a word about a structure, by its layer.
local about = {
  quotes = function(it) return it.kind end,
  marks = function(it) return it.kind end,
  dates = function(it) return it.edtf or "no date can be told" end,
  acronyms = function(it) return it.long end,
  links = function(it) return it.href end,
  mentions = function(it)
    local entity = it.entity
    if not entity then return it.kind end
    local words = { entity.kind .. ": " .. entity.name }
    if #entity.aliases > 0 then
      words[#words + 1] = "also " .. table.concat(entity.aliases, ", ")
    end
    for _, description in ipairs(entity.descriptions) do words[#words + 1] = description end
    return table.concat(words, "; ")
  end,
  attributions = function(it)
    local speaker = it.speaker and it.speaker.name or it.source or "nobody named"
    local words = { speaker, it.polarity }
    if it.manner then words[#words + 1] = it.manner end
    words[#words + 1] = "(" .. it.rule .. ")"
    return table.concat(words, " ")
  end,
}

return {
  summary = "every quotation, attribution, name, date, mark and link, with what is known of it",
  example = "nutgraf places article.html --layers quotes,dates",
  shape = "list",
  options = {
    layers = {
      type = "list",
      values = { "quotes", "attributions", "mentions", "dates", "marks", "acronyms", "links" },
      summary = "these layers alone",
    },
  },
  columns = {
    { "line", "integer" }, { "column", "integer" }, { "layer", "string" }, { "about", "string" },
    { "text", "string" },
  },
  view = function(doc, options)
    local items = {}
    local layers = options.layers
      or { "quotes", "attributions", "mentions", "dates", "marks", "acronyms", "links" }
    for _, layer in ipairs(layers) do
      for structure in doc:layer(layer) do
        local entity = layer == "mentions" and structure.entity or nil
        items[#items + 1] = {
          at = structure, layer = layer, about = about[layer](structure) or "",
          entity = entity and entity.name, entity_key = entity and entity.key,
        }
      end
    end
    local place = {}
    for index, item in ipairs(items) do place[item] = index end
    table.sort(items, function(a, b)
      if a.at.start ~= b.at.start then return a.at.start < b.at.start end
      return place[a] < place[b]
    end)
    return items
  end,
}
