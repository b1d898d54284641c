--- Items: what views make and exports show. Input: what a view gave back.
--- Output: plain tables. Guarantees that each has the document's name and, from
--- its `at`, line, column, span, key and the part of the page; that a reference is the
--- shown name with NAME_key beside it; that a field is of the type that its column declares.
local text = require "nutgraf.text"
local document = require "nutgraf.document"
local json = require "nutgraf.json"
local types = require("nutgraf.columns").types

local items = {}

--- The shapes, in the order in which they are listed.
items.shapes = { "list", "tree", "graph", "timeline", "document", "report" }

local function is_span(value)
  return type(value) == "table" and type(value[1]) == "number" and type(value[2]) == "number"
end

local function span_of(at)
  if document.is_handle(at) then return at.start or at.span[1], at.stop or at.span[2] end
  if not is_span(at) then error("'at' is neither a structure nor a span", 0) end
  local first, last = at[1], at[2]
  if first < 0 or first > last then
    error(("'at' is no span: {%s, %s}"):format(tostring(first), tostring(last)), 0)
  end
  return first, last
end

local function place_ranges(doc, item, at)
  local ranges, parts, low, high = {}, {}, nil, nil
  for index, part in ipairs(at) do
    local first, last = span_of(part)
    ranges[index] = { first, last }
    parts[index] = doc:words(first, last)
    low, high = math.min(low or first, first), math.max(high or last, last)
  end
  item.ranges, item.text = ranges, item.text or table.concat(parts, " … ")
  return low, high
end

--- Gives an item its place, from `at`: a handle, a span, or a list of them.
---@param doc nutgraf.Document
---@param item table
function items.place(doc, item)
  local at = item.at
  if at == nil then return end
  if doc.owner then
    doc = doc:owner(at, item.document)
    if not doc then error("'at' belongs to no document: set the item's 'document'", 0) end
    item.document = doc.name
  end
  item.at = nil
  local first, last
  if document.is_handle(at) then
    first, last = span_of(at)
    item.line, item.column = item.line or at.line, item.column or at.column
    item.key, item.text = item.key or at.key, item.text or at.text
    item.part = item.part or at.part
  elseif not is_span(at) and type(at) == "table" and at[1] ~= nil then
    first, last = place_ranges(doc, item, at)
  else
    first, last = span_of(at)
    item.text = item.text or doc:words(first, last)
  end
  if not item.line then
    local place = doc:place(first)
    item.line, item.column = place.line, place.column
  end
  item.part = item.part or doc:part(first)
  item.span = { first, last }
end

-- What a handle is shown as, where an item refers to one.
local function shown(handle)
  return handle.name or handle.text or handle.href
end

local function plain_fields(item, label)
  local references = {}
  for name, value in pairs(item) do
    local kind = type(value)
    if name ~= "span" and name ~= "children" and (document.is_handle(value)
      or kind == "table" and document.is_handle(value[1])) then
      references[#references + 1] = name
    elseif kind == "table" and next(value) == nil and not getmetatable(value) then
      json.array(value) -- a list with nothing in it is still a list
    elseif kind == "function" or kind == "userdata" or kind == "thread" then
      error(("%s: field '%s': a %s cannot be shown"):format(label, name, kind), 0)
    end
  end
  for _, name in ipairs(references) do
    local value = item[name]
    if document.is_handle(value) then
      item[name] = shown(value)
      item[name .. "_key"] = item[name .. "_key"] or value.key
    else
      local names, keys = {}, {}
      for index, handle in ipairs(value) do
        names[index], keys[index] = shown(handle), handle.key
      end
      item[name], item[name .. "_keys"] = names, keys
    end
  end
end

local function normalise(doc, item, columns, label)
  if type(item) ~= "table" then
    error(("%s: an item is a table, not a %s"):format(label, type(item)), 0)
  end
  items.place(doc, item)
  plain_fields(item, label)
  item.document = item.document or doc.name
  for _, column in ipairs(columns or {}) do
    local name, kind = column[1], column[2]
    local value = item[name]
    if value ~= nil and not types[kind](value) then
      error(("%s: field '%s': %s expected, got %s"):format(label, name, kind,
        type(value) == "number" and tostring(value) or type(value)), 0)
    end
  end
  if item.children then
    for index, child in ipairs(item.children) do
      normalise(doc, child, columns, ("%s.%d"):format(label, index))
    end
  end
end

local function many(doc, list, columns, what)
  if type(list) ~= "table" then
    error(("%s: a list is expected, not a %s"):format(what, type(list)), 0)
  end
  for index, item in ipairs(list) do
    normalise(doc, item, columns, ("%s %d"):format(what, index))
  end
  return list
end

--- The items of a list, or those that a function gives until it gives nil.
---@param source table[]|fun(): table?
---@return fun(): table?
function items.each(source)
  if type(source) == "function" then return source end
  local index = 0
  return function()
    index = index + 1
    return source[index]
  end
end

--- Makes the items that a view's function gives plain, one at a time, so that none
--- is kept. Raises as `normalise` does.
---@param doc nutgraf.Document
---@param give fun(): table?
---@param columns table?
---@return fun(): table?
function items.stream(doc, give, columns)
  local index = 0
  return function()
    local item = give()
    if item == nil then return nil end
    index = index + 1
    normalise(doc, item, columns, "item " .. index)
    return item
  end
end

--- Makes what a view gave back plain. Raises with the item and the field that
--- is wrong.
---@param doc nutgraf.Document
---@param result any
---@param shape string
---@param columns table?
---@return table items a list; a document or graph is a list of one
function items.normalise(doc, result, shape, columns)
  if shape == "document" or shape == "graph" then
    if type(result) ~= "table" then
      error(("a %s is a table, not a %s"):format(shape, type(result)), 0)
    end
    if shape == "graph" then
      many(doc, result.nodes, nil, "node")
      many(doc, result.edges, columns, "edge")
      json.array(result.nodes)
      json.array(result.edges)
      result.document = result.document or doc.name
    end
    return { result }
  end
  local list = many(doc, result, columns, "item")
  if shape == "timeline" then
    for index, item in ipairs(list) do
      if item.edtf ~= nil and type(item.edtf) ~= "string" then
        error(("item %d: field 'edtf': string expected"):format(index), 0)
      end
    end
  end
  return list
end

--- Walks items with their children, parents first.
---@param list table[]
---@param depth integer?
---@return fun(): table, integer
function items.walk(list, depth)
  local stack = { { list, 0, depth or 0 } }
  return function()
    while #stack > 0 do
      local top = stack[#stack]
      top[2] = top[2] + 1
      local item = top[1][top[2]]
      if item then
        if item.children then stack[#stack + 1] = { item.children, 0, top[3] + 1 } end
        return item, top[3]
      end
      stack[#stack] = nil
    end
  end
end

--- Gives each item, and each inside it, the place after its last character.
---@param doc nutgraf.Document
---@param list table[]
function items.ends(doc, list)
  for item in items.walk(list) do
    if item.span and item.span[2] > item.span[1] then
      local last = doc:place(item.span[2] - 1)
      item.end_line, item.end_column = last.line, last.column + 1
    end
  end
end

local LAST = { "part", "line", "column", "span", "ranges", "key", "children" }

--- Gives items one order of fields in JSON: the document, the view's columns,
--- other fields sorted, then the place. A record has an order of its own.
---@param columns table?
---@return fun(item: table): table
function items.ordered(columns)
  local keys, known = {}, {}
  local function add(name)
    if not known[name] then keys[#keys + 1], known[name] = name, true end
  end
  if columns and #columns > 0 then
    add "document"
    for _, column in ipairs(columns) do add(column[1]) end
  end
  local last = {}
  for _, name in ipairs(LAST) do
    if not known[name] then last[#last + 1] = name end
  end
  local mark, graph = json.shape(keys, last), json.shape { "document" }
  local function apply(item)
    if getmetatable(item) then return item end
    for _, child in ipairs(item.children or {}) do apply(child) end
    for _, child in ipairs(item.edges or {}) do apply(child) end
    return item.edges and graph(item) or mark(item)
  end
  return apply
end

--- A field as people read it, without what a terminal would obey.
---@param item table
---@param name string
---@return string
function items.show(item, name)
  return text.clean(text.show(item[name]))
end

return items
