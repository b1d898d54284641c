--- The layout of a network by a program that the host may run. Input: nodes and ties that are
--- measured; a function of the host. Output: where each stands, or nothing. The host is told
--- sizes and which node is tied to which, and no word of a document.
local draw = require "nutgraf.picture.draw"

local spread = {}

-- Points: at the edges of the picture, around the words of a tie, and below the last row.
local EDGE, AROUND, APART = 14, 6, 26

-- A path along the points of a spline, from which the first is where it begins.
local function path_of(points)
  local n, parts = draw.number, {}
  for index, point in ipairs(points) do
    local lead = index == 1 and "M" or index == 2 and "C" or " "
    parts[index] = ("%s%s %s"):format(lead, n(point[1]), n(point[2]))
  end
  return table.concat(parts)
end

-- The point of an arrow, and the way that it goes: from where its line ends.
local function head_of(last, tip)
  local dx, dy = tip[1] - last[1], tip[2] - last[2]
  local length = math.sqrt(dx * dx + dy * dy)
  if length == 0 then return { tip[1], tip[2], 1, 0 } end
  return { tip[1], tip[2], dx / length, dy / length }
end

--- Lays nodes and ties out below a place.
---@param nodes table[] width, height, ties. Each gets x and y
---@param ties table[] from, to, words_width, words_height: each gets points, head, words_x, words_y
---@param top number
---@param host fun(sizes: table, pairs: table): table?, string? see nutgraf.command.layout
---@return number? bottom nil where the program could not
---@return number|string right_or_message
---@return string? program and its version
function spread.lay_out(nodes, ties, top, host)
  local sizes, index_of, edges = {}, {}, {}
  for _, node in ipairs(nodes) do
    if #node.ties > 0 then
      sizes[#sizes + 1] = { node.width, node.height, node.kind == "codename" and 6 or 4 }
      index_of[node] = #sizes
    end
  end
  for index, tie in ipairs(ties) do
    edges[index] = { index_of[tie.from], index_of[tie.to], tie.words_width + 2 * AROUND,
      tie.words_height + AROUND }
  end
  local made, message = host(sizes, edges)
  if not made then return nil, message end
  local function moved(point) return { point[1] + EDGE, point[2] + top } end
  for _, node in ipairs(nodes) do
    local at = index_of[node] and moved(made.nodes[index_of[node]])
    if at then node.x, node.y = at[1] - node.width / 2, at[2] - node.height / 2 end
  end
  for index, tie in ipairs(ties) do
    local line, points = made.edges[index], {}
    for number, point in ipairs(line.points) do points[number] = moved(point) end
    local words = moved(line.words)
    tie.points = path_of(points)
    tie.head = head_of(points[#points], moved(line.tip))
    tie.words_x = words[1] - tie.words_width / 2
    tie.words_y = words[2] - tie.words_height / 2 + 12
  end
  return top + made.height + APART, made.width + 2 * EDGE, made.program
end

return spread
