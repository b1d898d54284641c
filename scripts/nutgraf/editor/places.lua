--- What stands at a place of a buffer, and what is decided there. Input: a controller, whose
--- methods these are (nutgraf/editor.lua takes them over), and places. Output: entries, ranges,
--- lines of text; decisions go beside the file.
local entries = require "nutgraf.editor.entries"
local suggest = require "nutgraf.suggest"

local places = {}

local function before(line, column, other_line, other_column)
  return line < other_line or line == other_line and column < other_column
end

--- The next or the previous structure of a layer.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
---@return nutgraf.Entry?
---@return string? message
function places:neighbour(layer, place, direction)
  local list, message = self:entries("places", { "--layers", layer })
  if not list then return nil, message end
  local found
  for _, entry in ipairs(list) do
    if direction > 0 then
      if before(place.line, place.column, entry.line, entry.column) then return entry end
    elseif before(entry.line, entry.column, place.line, place.column) then
      found = entry
    end
  end
  if found then return found end
  return nil, ("no %s of the %s"):format(direction > 0 and "more" or "earlier", layer)
end

--- Goes there.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
function places:go(layer, place, direction)
  local entry, message = self:neighbour(layer, place, direction)
  if entry then return self.host.jump(entry) end
  self.host.notify("nutgraf: " .. message, "info")
end

--- The structures of some layers around a place, the innermost first.
---@param place nutgraf.Place
---@param layers string parted by commas
---@return nutgraf.Entry[]? list
---@return string? message
function places:around(place, layers)
  local at = ("%d:%d"):format(place.line, place.column)
  local found, message = self:entries("places", { "--layers", layers, "--at", at })
  if not found then return nil, message end
  local list = {}
  for index = #found, 1, -1 do list[#list + 1] = found[index] end
  return list
end

--- The range of the innermost structure around a place; `inner` is a quotation
--- without its marks.
---@param layer string
---@param place nutgraf.Place
---@param inner boolean?
---@return nutgraf.Range?
---@return string? message
function places:object(layer, place, inner)
  local list, message = self:around(place, layer)
  local entry = list and list[1]
  if not entry then return nil, message or ("none of the %s is here"):format(layer) end
  return entries.range(entry, inner and layer == "quotes" and entry.item.about ~= "block")
end

-- Which structures at a place a decision can be about, the likeliest first.
local DECIDED = {
  speaker = { "quotes", "attributions" }, entity = { "mentions" }, status = { "sentences" },
  note = { "sentences" }, kind = { "mentions" },
}

--- Decides something about the structure at a place, for good: it is written beside
--- the buffer's file (see nutgraf.decisions.corrections), and never into the buffer.
---@param place nutgraf.Place
---@param field "speaker"|"entity"|"kind"|"status"|"note"
---@param value string "" takes it back
---@return string? what the words that it was decided about
---@return string? message
function places:decide(place, field, value)
  if not DECIDED[field] then
    return nil, ("no '%s' can be decided at a place%s"):format(field,
      suggest.hint(field, places.decidable()))
  end
  for _, layer in ipairs(DECIDED[field]) do
    local list, message = self:around(place, layer)
    if not list then return nil, message end
    if list[1] then
      local item = list[1].item
      local key = field == "kind" and item.entity_key or item.key
      local ok, fault = self:settle(key, field, value)
      return ok and item.text, fault
    end
  end
  return nil, ("nothing here takes a %s"):format(field)
end

--- What can be decided at a place.
---@return string[]
function places.decidable()
  local list = {}
  for name in pairs(DECIDED) do list[#list + 1] = name end
  table.sort(list)
  return list
end

local ALL = "quotes,attributions,mentions,dates,marks,acronyms,links"

--- What is known of the structures at a place, as lines of text.
---@param place nutgraf.Place
---@return string[]? lines
---@return string? message
function places:hover(place)
  local found, message = self:around(place, ALL)
  if not found then return nil, message end
  local lines = {}
  for _, entry in ipairs(found) do
    local item = entry.item
    lines[#lines + 1] = ("%s: %s"):format((item.layer:gsub("ies$", "y"):gsub("s$", "")), item.about)
  end
  return lines
end

return places
