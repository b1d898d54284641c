--- Pictures of what views show: a timeline, a network. Input: items, or graphs. Output:
--- SVG, which is text and needs nothing beside it.
local draw = require "nutgraf.picture.draw"
local network = require "nutgraf.picture.network"
local timeline = require "nutgraf.picture.timeline"

local picture = { style = draw.style }

--- The picture of a section of a report; nil where there is nothing to draw.
---@param section table of a record: shape, items, nodes
---@param mark_of table<table, { label: string, card: string }> by item
---@return string?
function picture.of_section(section, mark_of)
  local function mark(item) return mark_of[item] end
  if section.shape == "graph" then
    return network.draw({ { nodes = section.nodes, edges = section.items } }, { mark_of = mark })
  end
  return timeline.draw(section.items, {
    mark_of = mark, lane = function(item) return item.source or "the text itself" end,
  })
end

return picture
