--- The layout of a network that is our own: the same on every machine. Input: nodes whose
--- names are measured, and their ties. Output: where each stands. Each group of nodes that hang
--- together is laid out on its own: the one with most ties on the left, then those a step away,
--- and so on. Each tie leaves the nearer node at a row of its own, on which its words stand; so
--- no words touch. Linear in nodes and ties, but for their sorting.
local draw = require "nutgraf.picture.draw"

local columns = {}

-- Points: rows of ties, the room for words, and for lines to turn in; between nodes, at edges.
local ROW, LABEL, TURN, GAP, EDGE = 40, 216, 64, 14, 14
-- Between two groups.
local APART = 26

-- All that can be reached from a node, in the order of the text.
local function reached(start)
  local group, at = { start }, 1
  start.seen = true
  while group[at] do
    for _, tie in ipairs(group[at].ties) do
      for _, other in ipairs { tie.from, tie.to } do
        if not other.seen then other.seen, group[#group + 1] = true, other end
      end
    end
    at = at + 1
  end
  return group
end

-- Sets each node a column: how many ties it is away from the one that has most. A tie
-- belongs to the node that is nearer, and among equals to the one that comes first.
local function set_columns(group)
  local hub = group[1]
  for _, node in ipairs(group) do
    if #node.ties > #hub.ties then hub = node end
  end
  local list, queue, at = { {} }, { hub }, 1
  hub.column = 1
  while queue[at] do
    local node = queue[at]
    node.order, node.rows, node.into = at, {}, {}
    list[node.column] = list[node.column] or {}
    table.insert(list[node.column], node)
    for _, tie in ipairs(node.ties) do
      for _, other in ipairs { tie.from, tie.to } do
        if not other.column then other.column, queue[#queue + 1] = node.column + 1, other end
      end
    end
    at = at + 1
  end
  for _, node in ipairs(queue) do
    for _, tie in ipairs(node.ties) do
      local other = tie.from == node and tie.to or tie.from
      if node.order <= other.order then
        tie.near, tie.far = node, other
        table.insert(node.rows, { tie = tie })
        if other.column == node.column and other ~= node then
          table.insert(other.rows, { back = tie })
        elseif other ~= node then
          table.insert(other.into, tie)
        end
      end
    end
  end
  return list
end

-- Where a node would stand best: in the middle of the ties that lead to it.
local function wish(node)
  local sum = 0
  for _, tie in ipairs(node.into) do sum = sum + tie.y end
  return #node.into > 0 and sum / #node.into or 0
end

-- Gives the nodes of a group their places, from the left to the right; the ties' rows theirs.
local function place(list, top)
  local x, bottom, right = EDGE, top, EDGE
  for index, column in ipairs(list) do
    local width = 0
    for _, node in ipairs(column) do
      node.height = math.max(node.height, #node.rows * ROW)
      node.wish = wish(node)
      width = math.max(width, node.width)
    end
    if index > 1 then
      table.sort(column, function(a, b)
        if a.wish ~= b.wish then return a.wish < b.wish end
        return a.order < b.order
      end)
    end
    local y = top
    for _, node in ipairs(column) do
      node.x, node.y = x, math.max(y, node.wish - node.height / 2)
      node.right = x + width
      y = node.y + node.height + GAP
      local first = node.y + (node.height - #node.rows * ROW) / 2
      for number, row in ipairs(node.rows) do
        row.y = first + (number - 0.5) * ROW
        if row.tie then row.tie.y = row.y else row.back.back_y = row.y end
      end
    end
    bottom = math.max(bottom, y - GAP)
    right = x + width
    x = right + LABEL + TURN
  end
  return bottom, right
end

-- Where ties come in at a node's left side: one below the other.
local function set_entries(node)
  table.sort(node.into, function(a, b)
    if a.y ~= b.y then return a.y < b.y end
    return a.near.order < b.near.order
  end)
  for index, tie in ipairs(node.into) do
    tie.into_y = node.y + node.height * index / (#node.into + 1)
  end
end

-- The line of a tie: along its words, then to the far node. Also where it ends there, and
-- which way it goes.
local function line_of(tie)
  local near, far = tie.near, tie.far
  local x, turn = near.x + near.width, near.right + LABEL
  local n = draw.number
  if far == near then return ("M%s %sH%s"):format(n(x), n(tie.y), n(turn)), turn, tie.y, 1 end
  if far.column == near.column then
    local out, reach = far.x + far.width, turn + TURN * 0.55
    local points = ("M%s %sH%sC%s %s %s %s %s %sH%s"):format(n(x), n(tie.y), n(turn), n(reach),
      n(tie.y), n(reach), n(tie.back_y), n(turn), n(tie.back_y), n(out))
    return points, out, tie.back_y, -1
  end
  local y, middle = tie.into_y, (turn + far.x) / 2
  return ("M%s %sH%sC%s %s %s %s %s %s"):format(n(x), n(tie.y), n(turn), n(middle), n(tie.y),
    n(middle), n(y), n(far.x), n(y)), far.x, y, 1
end

local function set_line(tie)
  local near = tie.near
  local points, x, y, way = line_of(tie)
  if tie.to == near and tie.to ~= tie.from then x, y, way = near.x + near.width, tie.y, -1 end
  tie.points, tie.head = points, { x, y, way, 0 }
  tie.words_x, tie.words_y = near.right + 12, tie.y - 5
end

--- Lays nodes and ties out below a place.
---@param nodes table[] name measured: width, height; ties. Each gets x and y, each of its ties
---  points, head, words_x, words_y
---@param top number
---@return number bottom, number right
function columns.lay_out(nodes, top)
  local y, right = top, 0
  for _, node in ipairs(nodes) do
    if not node.seen and #node.ties > 0 then
      local group = reached(node)
      local bottom, reach = place(set_columns(group), y)
      y, right = bottom + APART, math.max(right, reach + EDGE)
      for _, each in ipairs(group) do set_entries(each) end
      for _, each in ipairs(group) do
        for _, row in ipairs(each.rows) do
          if row.tie then set_line(row.tie) end
        end
      end
    end
  end
  return y, right
end

return columns
