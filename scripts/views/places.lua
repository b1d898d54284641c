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
    local how = it.manner and it.polarity .. ", " .. it.manner or it.polarity
    return ("%s: %s (rule: %s)"):format(speaker, how, it.rule)
  end,
}

-- The offset of "LINE:COLUMN", nil where no character of the text stands there.
local function offset_of(doc, at)
  local line, column = (at or ""):match "^(%d+):(%d+)$"
  if not line then return nil end
  line, column = tonumber(line), tonumber(column)
  local offset = doc:offset(line, column)
  local place = offset and doc:place(offset)
  return place and place.line == line and place.column == column and offset or nil
end

return {
  summary = "every quotation, attribution, name, date, mark and link, with what is known of it",
  example = "nutgraf places article.html --layers quotes,dates",
  shape = "list",
  page = true,
  noun = "structures",
  reads = { "attributions", "mentions", "dates" },
  options = {
    layers = {
      type = "list",
      values = { "quotes", "attributions", "mentions", "dates", "marks", "acronyms", "links" },
      summary = "these layers alone",
    },
    at = { type = "string", summary = "LINE:COLUMN: only what is there" },
  },
  columns = {
    { "line", "integer" }, { "column", "integer" }, { "layer", "string" }, { "about", "string" },
    { "text", "string" },
  },
  prepare = function(options)
    if options.at and not options.at:find "^%d+:%d+$" then
      return ("--at: '%s' is no LINE:COLUMN"):format(options.at)
    end
  end,
  view = function(doc, options)
    local items = {}
    local here = offset_of(doc, options.at)
    local layers = options.layers
      or { "quotes", "attributions", "mentions", "dates", "marks", "acronyms", "links" }
    for _, layer in ipairs(layers) do
      for structure in doc:layer(layer) do
        if not options.at or here and structure.start <= here and here < structure.stop then
          local entity = layer == "mentions" and structure.entity or nil
          items[#items + 1] = {
            at = structure, layer = layer, about = about[layer](structure) or "",
            entity = entity and entity.name, entity_key = entity and entity.key,
          }
        end
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
