--- Every structure with where it begins and ends: what editors show at the cursor
--- and jump between.

local kinds = require "nutgraf.evidence.kinds"

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
  blocks = function(it) return it.kind end,
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

-- The layers that are shown unless others are asked for.
local SHOWN = { "quotes", "attributions", "mentions", "dates", "marks", "acronyms", "links" }

-- What no layer of the core is by itself: the parts of an attribution.
local PART = { sources = "source_span", cues = "cue_span" }

-- Calls a function with each place of a layer: its first and its last byte, the structure,
-- and what is the item's `at`.
local function each_place(doc, layer, call)
  local part = PART[layer]
  for structure in doc:layer(part and "attributions" or layer) do
    local at = structure
    if part then at = structure[part] end
    if at then call(part and at[1] or at.start, part and at[2] or at.stop, structure, at) end
  end
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
      values = kinds.join(SHOWN, { "sentences", "blocks", "sources", "cues" }),
      summary = "these layers alone; sentences, blocks, sources, cues only where they are named",
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
    local items, starts = {}, {}
    local here = offset_of(doc, options.at)
    for _, layer in ipairs(options.layers or SHOWN) do
      each_place(doc, layer, function(start, stop, structure, at)
        if options.at and not (here and start <= here and here < stop) then return end
        local entity = layer == "mentions" and structure.entity or nil
        local item = {
          at = at, layer = layer, about = about[layer] and about[layer](structure) or "",
          entity = entity and entity.name, entity_key = entity and entity.key,
        }
        if layer == "blocks" then item.leaf, item.role = structure.leaf, structure.role end
        items[#items + 1], starts[item] = item, start
      end)
    end
    local place = {}
    for index, item in ipairs(items) do place[item] = index end
    table.sort(items, function(a, b)
      if starts[a] ~= starts[b] then return starts[a] < starts[b] end
      return place[a] < place[b]
    end)
    return items
  end,
}
