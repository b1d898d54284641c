--- What a list in an editor shows of a view's items, whatever their shape. Input:
--- items as plain tables, with their columns. Output: entries in the order of the
--- view, each with its place, its depth, and one line of text.
local entries = {}

-- The place has its own room in a list, and the document is the buffer.
local HIDDEN = { document = true, line = true, column = true }

local function fold(text)
  return (text:gsub("%s+", " "))
end

local function label_of(item, columns)
  local parts = {}
  for _, column in ipairs(columns) do
    local value = item[column[1]]
    if type(value) == "table" then value = table.concat(value, ", ") end
    if not HIDDEN[column[1]] and value ~= nil and value ~= "" then
      parts[#parts + 1] = fold(tostring(value))
    end
  end
  return #parts > 0 and table.concat(parts, "  ") or fold(item.text or "")
end

local function entry_of(item, depth, text)
  local line, column = item.line or 1, item.column or 1
  return {
    line = line, column = column, end_line = item.end_line or line,
    end_column = item.end_column or column, depth = depth, text = text, item = item,
  }
end

local function add_items(list, items, columns, depth)
  for _, item in ipairs(items) do
    list[#list + 1] = entry_of(item, depth, label_of(item, columns))
    -- As deep as a document's headings and lists, which is bounded.
    if item.children then add_items(list, item.children, columns, depth + 1) end
  end
  return list
end

local function add_graph(list, graph)
  local names = {}
  for _, node in ipairs(graph.nodes or {}) do
    names[node.id or node.name or ""] = node.name or node.text or node.id
  end
  for _, edge in ipairs(graph.edges or {}) do
    local text = ("%s — %s → %s"):format(names[edge.from] or edge.from, edge.kind or "",
      names[edge.to] or edge.to)
    list[#list + 1] = entry_of(edge, 0, fold(text))
  end
  return list
end

-- A record is shown by its fields, sorted; lists of structures by their number.
local function add_record(list, record, depth)
  local names = {}
  for name in pairs(record) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local value = record[name]
    if type(value) ~= "table" then
      list[#list + 1] = entry_of({}, depth, fold(("%s: %s"):format(name, tostring(value))))
    elseif value[1] ~= nil then
      local plain = type(value[1]) ~= "table"
      list[#list + 1] = entry_of({}, depth, fold(("%s: %s"):format(name,
        plain and table.concat(value, ", ") or #value)))
    elseif next(value) ~= nil then
      list[#list + 1] = entry_of({}, depth, name)
      add_record(list, value, depth + 1) -- plain data of bounded depth
    end
  end
  return list
end

--- The entries of what a view gave.
---@param result { items: table[], columns: table, shape: string }
---@return nutgraf.Entry[]
function entries.of(result)
  local list = {}
  if result.shape == "graph" then
    for _, graph in ipairs(result.items) do add_graph(list, graph) end
  elseif result.shape == "document" then
    for _, record in ipairs(result.items) do add_record(list, record, 0) end
  else
    add_items(list, result.items, result.columns, 0)
  end
  return list
end

local OPENING, CLOSING = "^[\"'\194\226][\128-\191]*", {
  "\226\128[\152-\159]$", "[\"']$", "\194\187$",
}

--- The range of an entry.
---@param entry nutgraf.Entry
---@param unquoted boolean? without the quotation marks around it
---@return nutgraf.Range
function entries.range(entry, unquoted)
  local range = {
    line = entry.line, column = entry.column,
    end_line = entry.end_line, end_column = entry.end_column,
  }
  local text = unquoted and entry.item.text or ""
  local open, close = #(text:match(OPENING) or ""), nil
  for _, pattern in ipairs(CLOSING) do close = close or text:match(pattern) end
  range.column = range.column + open
  if close and #text > open then range.end_column = range.end_column - #close end
  return range
end

return entries
