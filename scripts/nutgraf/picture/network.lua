--- A network as a picture. Input: a graph. Output: SVG. Where nodes and ties stand is said by
--- a layout: our own, or that of a program that the host may run. What is only said to be is
--- dashed. Which layout it was is written in the picture.
local columns = require "nutgraf.picture.columns"
local draw = require "nutgraf.picture.draw"
local graphs = require "nutgraf.graphs"
local spread = require "nutgraf.picture.spread"
local text = require "nutgraf.text"

local network = {}

-- Points: the least height of a node, at the edges, the most that words and names take.
local BOX, EDGE, WORDS, NAME = 34, 14, 190, 176
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

-- What stands in a node, and how large it is.
local function measure(node)
  local lines = text.wrap(node.name, 25)
  if #lines > 2 then lines = { lines[1], table.concat(lines, " ", 2) } end
  node.lines, node.width = {}, 64
  for index, line in ipairs(lines) do
    node.lines[index] = draw.fit(line, 12, NAME)
    node.width = math.max(node.width, draw.width(node.lines[index], 12) + 26)
  end
  node.height = BOX + (#node.lines - 1) * 14
end

-- What stands at a tie, and how large it is.
local function measure_tie(tie, mark)
  local edge = tie.edge
  tie.mark, tie.label = mark, mark and mark.label .. " " or ""
  local before = draw.width(tie.label, 11)
  tie.kind = draw.fit((edge.kind or ""):gsub("-", " "), 12, WORDS - before)
  tie.words = edge.words and edge.words ~= "" and draw.fit(edge.words, 11, WORDS) or nil
  tie.words_width = math.max(before + draw.width(tie.kind, 12), draw.width(tie.words or "", 11))
  tie.words_height = tie.words and 34 or 17
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

-- The head of an arrow: its point, and the way that it goes.
local function arrow(head)
  local x, y, dx, dy = head[1], head[2], head[3], head[4]
  local n, back_x, back_y = draw.number, x - 9 * dx, y - 9 * dy
  return draw.path(("M%s %sL%s %sL%s %sz"):format(n(x), n(y), n(back_x - 4.5 * dy),
    n(back_y + 4.5 * dx), n(back_x + 4.5 * dy), n(back_y - 4.5 * dx)), "head")
end

local function draw_tie(tie)
  local edge, mark = tie.edge, tie.mark
  local parts = {
    draw.path(tie.points, edge.kind == graphs.RUMOUR and "line said" or "line"),
    arrow(tie.head),
    draw.labelled(tie.label, tie.kind, tie.words_x, tie.words_y, "label"),
  }
  if tie.words then
    parts[4] = draw.words(tie.words, tie.words_x, tie.words_y + 18, "dim label")
  end
  return draw.link(mark and "#" .. mark.card, table.concat(parts), edge.text)
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
  local line = ("M%s %sh30"):format(draw.number(x), draw.number(y + 8))
  parts[#parts + 1] = draw.path(line, "line said")
  parts[#parts + 1] = draw.words("said to be", x + 36, y + 12, "dim label")
  return x + 36 + draw.width("said to be", 11) + EDGE
end

-- Where all of a graph stands: as the program of the host has it, where there is one.
local function lay_out(nodes, ties, top, host)
  if host then
    local bottom, right, program = spread.lay_out(nodes, ties, top, host)
    if bottom then return bottom, right, program end
  end
  return columns.lay_out(nodes, top)
end

-- One graph below a place; gives the place after it, how wide it is, and by which program.
local function draw_graph(parts, graph, top, options)
  local nodes, ties = read(graph)
  for _, node in ipairs(nodes) do measure(node) end
  for _, tie in ipairs(ties) do
    measure_tie(tie, options.mark_of and options.mark_of(tie.edge))
  end
  local y, width, program = lay_out(nodes, ties, top, options.layout)
  for _, tie in ipairs(ties) do parts[#parts + 1] = draw_tie(tie) end
  for _, node in ipairs(nodes) do
    if #node.ties > 0 then parts[#parts + 1] = draw_node(node) end
  end
  if #ties < #graph.edges then
    parts[#parts + 1] = draw.words(("%d of %d ties are not drawn: a picture holds %d")
      :format(#graph.edges - #ties, #graph.edges, network.most), EDGE, y, "dim label")
    y = y + 24
  end
  return y, width, program
end

--- Draws graphs, one below the other: those of several documents stay apart.
---@param graphs_ table[] nodes, edges, and `document` where there are several
---@param options table mark_of(edge) -> label and card; alone; layout, the host's, or nil for
---  our own
---@return string? svg nil where there is no tie
function network.draw(graphs_, options)
  local parts, y, width, count, by = {}, EDGE, 0, 0, nil
  for _, graph in ipairs(graphs_) do
    count = count + #graph.edges
    if #graph.edges > 0 and #graphs_ > 1 then
      local name = draw.fit(graph.document or "", 12, 600)
      parts[#parts + 1] = draw.words(name, EDGE, y + 12, "strong label")
      y = y + 30
    end
    if #graph.edges > 0 then
      local across, program
      y, across, program = draw_graph(parts, graph, y, options)
      width, by = math.max(width, across), by or program
    end
  end
  if count == 0 then return nil end
  width = math.max(width, draw_key(parts, y))
  local about = ("a network of %d ties"):format(count)
  if options.alone then about = ("%s, laid out by %s"):format(about, by or "Nutgraf") end
  return draw.picture(width, y + 30, parts, about, options.alone)
end

return network
