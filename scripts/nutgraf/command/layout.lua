--- Where the nodes of a network stand, by Graphviz. Input: sizes of nodes and of what stands at
--- ties, as numbers. Output: places, as numbers. Scripts ask for it, and cannot run a program:
--- so nothing of theirs but numbers reaches it, and it runs apart, within limits.
local apart = require "nutgraf.readers.apart"
local cjson = require "cjson"

local layout = {}

local limits = {
  cpu = 20, wall = 60, memory = 1024 * 1024 * 1024, output = 64 * 1024 * 1024,
}

-- Left to right, as one reads; a tie's words have a room of their own.
local HEAD = [[digraph {
graph [rankdir=LR, nodesep=0.28, ranksep=0.35]
node [shape=box, fixedsize=true, label=""]
edge [arrowsize=0.8]
]]
local LABEL = '<<table border="0" cellborder="0" cellpadding="0" cellspacing="0" '
  .. 'fixedsize="true" width="%d" height="%d"><tr><td></td></tr></table>>'

local version

local function program()
  if version == nil then
    local _, _, said = apart.run("dot", { "-V" }, "", limits)
    version = said:match "%d+%.[%d.]+" or false
  end
  return version and "Graphviz (dot " .. version .. ")" or "Graphviz (dot)"
end

-- Inches of points.
local function inches(points) return ("%.4f"):format(points / 72) end

local function source_of(sizes, pairs_of)
  -- What is named first stands at the bottom: the order of the text is from the top.
  local lines = { HEAD }
  for index = #sizes, 1, -1 do
    local size = sizes[index]
    lines[#lines + 1] = ("%d [width=%s, height=%s%s]\n"):format(index, inches(size[1]),
      inches(size[2]), size[3] == 6 and ", shape=hexagon" or "")
  end
  for index = #pairs_of, 1, -1 do
    local pair = pairs_of[index]
    lines[#lines + 1] = ("%d -> %d [n=%d, label=%s]\n"):format(pair[1], pair[2], index,
      LABEL:format(math.ceil(pair[3]), math.ceil(pair[4])))
  end
  lines[#lines + 1] = "}\n"
  return table.concat(lines)
end

--- Lays a network out.
---@param sizes { [1]: number, [2]: number, [3]: integer }[] of each node: width and height in
---  points, sides
---@param pairs_of { [1]: integer, [2]: integer, [3]: number, [4]: number }[] of each tie: from
---  which node, to which; width and height of its words
---@return table? made width, height, program; nodes, the middle of each; edges: points (of a
---  spline: where it begins, then three for each curve), tip, words (the middle)
---@return string? message "missing" where Graphviz is not installed
function layout.of(sizes, pairs_of)
  local output, message = apart.run("dot", { "-Tjson0" }, source_of(sizes, pairs_of), limits)
  if not output then return nil, message end
  local ok, graph = pcall(cjson.decode, output)
  if not ok then return nil, "dot wrote no JSON" end
  local width, height = graph.bb:match "^0,0,([%d.]+),([%d.]+)$"
  width, height = tonumber(width), tonumber(height)
  -- Its places count from the bottom.
  local function point(words)
    local x, y = words:match "^(%-?[%d.e+-]+),(%-?[%d.e+-]+)$"
    return { tonumber(x), height - tonumber(y) }
  end
  local made = { width = width, height = height, nodes = {}, edges = {}, program = program() }
  for _, node in ipairs(graph.objects) do made.nodes[tonumber(node.name)] = point(node.pos) end
  for _, edge in ipairs(graph.edges) do
    local line = { points = {}, words = point(edge.lp) }
    for piece in edge.pos:gmatch "%S+" do
      local tip = piece:match "^e,(.+)$"
      if tip then line.tip = point(tip) else line.points[#line.points + 1] = point(piece) end
    end
    made.edges[tonumber(edge.n)] = line
  end
  return made
end

return layout
