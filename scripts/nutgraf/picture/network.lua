--- A network as a picture. Input: a graph. Output: SVG. Each group of nodes that hang
--- together is drawn on its own: the one with most ties on the left, then those a step away,
--- and so on. Each tie leaves the nearer node at a row of its own, on which its words stand;
--- so no words touch. What is only said to be is dashed. Linear in nodes and ties, but for
--- their sorting.
local draw = require "nutgraf.picture.draw"
local text = require "nutgraf.text"

local network = {}

-- Points: rows of ties, nodes, the room for words, and for lines to turn in.
local ROW, BOX, LABEL, TURN, GAP, EDGE = 40, 34, 216, 64, 14, 14
local NAME = 176
-- What one picture holds: the list below it, or the view itself, has all.
network.most = 160

local CLASSES = {
  person = "node", organization = "node body", place = "node place", codename = "node",
}

-- The graph as nodes with their ties; those past the most are left out.
local function read(graph)
  local list, by_id, edges = {}, {}, {}
  for _, node in ipairs(graph.nodes) do
    if not by_id[node.id] then
      by_id[node.id] = { name = text.fold(node.name or node.id), kind = node.kind, ties = {} }
      list[#list + 1] = by_id[node.id]
    end
  end
  for index, edge in ipairs(graph.edges) do
    local from, to = by_id[edge.from], by_id[edge.to]
    if index <= network.most and from and to then
      local tie = { edge = edge, from = from, to = to }
      edges[#edges + 1] = tie
      from.ties[#from.ties + 1] = tie
      if to ~= from then to.ties[#to.ties + 1] = tie end
    end
  end
  return list, edges
end

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
  local columns, queue, at = { {} }, { hub }, 1
  hub.column = 1
  while queue[at] do
    local node = queue[at]
    node.order, node.rows, node.into = at, {}, {}
    columns[node.column] = columns[node.column] or {}
    table.insert(columns[node.column], node)
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
  return columns
end

local function measure(node)
  local lines = text.wrap(node.name, 25)
  if #lines > 2 then lines = { lines[1], table.concat(lines, " ", 2) } end
  node.lines, node.width = {}, 64
  for index, line in ipairs(lines) do
    node.lines[index] = draw.fit(line, 12, NAME)
    node.width = math.max(node.width, draw.width(node.lines[index], 12) + 26)
  end
  node.height = math.max(BOX + (#node.lines - 1) * 14, #node.rows * ROW)
end

-- Where a node would stand best: in the middle of the ties that lead to it.
local function wish(node)
  local sum = 0
  for _, tie in ipairs(node.into) do sum = sum + tie.y end
  return #node.into > 0 and sum / #node.into or 0
end

-- Gives the nodes of a group their places, from the left to the right; the ties' rows theirs.
local function place(columns, top)
  local x, bottom = EDGE, top
  for index, column in ipairs(columns) do
    local width = 0
    for _, node in ipairs(column) do
      measure(node)
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
    columns.right = x + width
    x = x + width + LABEL + TURN
  end
  return bottom
end

local function outline(node)
  local class = CLASSES[node.kind or ""] or "node rest"
  local x, y, w, h = node.x, node.y, node.width, node.height
  if node.kind == "codename" then
    local cut = 10
    return draw.path(("M%s %sh%sl%d %sl-%d %sh-%sl-%d -%sz"):format(draw.number(x + cut),
      draw.number(y), draw.number(w - 2 * cut), cut, draw.number(h / 2), cut, draw.number(h / 2),
      draw.number(w - 2 * cut), cut, draw.number(h / 2)), class)
  end
  local round = node.kind == "person" and 15 or node.kind == "organization" and 0 or 5
  return draw.element("rect", { { "class", class }, { "x", x }, { "y", y }, { "width", w },
    { "height", h }, { "rx", round } })
end

local function draw_node(node)
  local parts = { outline(node) }
  local base = node.y + node.height / 2 + 4 - (#node.lines - 1) * 7
  for index, line in ipairs(node.lines) do
    parts[index + 1] = draw.words(line, node.x + node.width / 2, base + (index - 1) * 14,
      "strong mid label")
  end
  return draw.link(nil, table.concat(parts), ("%s: %s"):format(node.name, node.kind or "unknown"))
end

local function arrow(x, y, direction)
  local points = ("M%s %sl%d -4.5v9z"):format(draw.number(x), draw.number(y), -9 * direction)
  return draw.path(points, "head")
end

-- The line of a tie: along its words, then to the far node.
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

local function draw_tie(tie, mark)
  local edge, near = tie.edge, tie.near
  local points, x, y, direction = line_of(tie)
  local start = near.right + 12
  local parts = { draw.path(points, edge.kind == "said-to-be" and "line said" or "line") }
  if tie.to == near and tie.to ~= tie.from then
    parts[2] = arrow(near.x + near.width, tie.y, -1)
  else
    parts[2] = arrow(x, y, direction)
  end
  local label = mark and mark.label .. " " or ""
  local kind = draw.fit((edge.kind or ""):gsub("-", " "), 12, LABEL - 26 - draw.width(label, 11))
  parts[3] = draw.labelled(label, kind, start, tie.y - 5, "label")
  if edge.words and edge.words ~= "" then
    parts[4] = draw.words(draw.fit(edge.words, 11, LABEL - 26), start, tie.y + 13, "dim label")
  end
  return draw.link(mark and "#" .. mark.card, table.concat(parts), edge.text)
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

local KEY = {
  { "person", "a person" }, { "organization", "a body" }, { "codename", "a codename" },
  { "place", "a place" }, { "rest", "other" },
}

-- What the shapes stand for.
local function draw_key(parts, y)
  local x = EDGE
  for _, entry in ipairs(KEY) do
    local node = { kind = entry[1], x = x, y = y, width = 30, height = 16 }
    parts[#parts + 1] = outline(node)
    parts[#parts + 1] = draw.words(entry[2], x + 36, y + 12, "dim label")
    x = x + 52 + draw.width(entry[2], 11)
  end
  parts[#parts + 1] = draw.path(("M%s %dh30"):format(draw.number(x), y + 8), "line said")
  parts[#parts + 1] = draw.words("said to be", x + 36, y + 12, "dim label")
  return x + 36 + draw.width("said to be", 11) + EDGE
end

-- One graph below a place; gives the place after it and how wide it is.
local function draw_graph(parts, graph, top, mark_of)
  local nodes, ties = read(graph)
  local y, width = top, 0
  for _, node in ipairs(nodes) do
    if not node.seen and #node.ties > 0 then
      local group = reached(node)
      local columns = set_columns(group)
      y = place(columns, y) + 26
      width = math.max(width, columns.right + EDGE)
      for _, each in ipairs(group) do set_entries(each) end
      for _, column in ipairs(columns) do
        for _, each in ipairs(column) do
          for _, row in ipairs(each.rows) do
            if row.tie then parts[#parts + 1] = draw_tie(row.tie, mark_of(row.tie.edge)) end
          end
        end
      end
      for _, each in ipairs(group) do parts[#parts + 1] = draw_node(each) end
    end
  end
  if #ties < #graph.edges then
    parts[#parts + 1] = draw.words(("%d of %d ties are not drawn: a picture holds %d")
      :format(#graph.edges - #ties, #graph.edges, network.most), EDGE, y, "dim label")
    y = y + 24
  end
  return y, width
end

--- Draws graphs, one below the other: those of several documents stay apart.
---@param graphs table[] nodes, edges, and `document` where there are several
---@param options table mark_of(edge) -> label and card; alone
---@return string? svg nil where there is no tie
function network.draw(graphs, options)
  local parts, y, width, count = {}, EDGE, 0, 0
  for _, graph in ipairs(graphs) do
    count = count + #graph.edges
    if #graph.edges > 0 and #graphs > 1 then
      local name = draw.fit(graph.document or "", 12, 600)
      parts[#parts + 1] = draw.words(name, EDGE, y + 12, "strong label")
      y = y + 30
    end
    if #graph.edges > 0 then
      local across
      y, across = draw_graph(parts, graph, y, options.mark_of or function() end)
      width = math.max(width, across)
    end
  end
  if count == 0 then return nil end
  width = math.max(width, draw_key(parts, y))
  return draw.picture(width, y + 30, parts, ("a network of %d ties"):format(count), options.alone)
end

return network
