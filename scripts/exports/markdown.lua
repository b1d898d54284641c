--- Markdown: a table, nested lists for trees, and the story for an article.
local items = require "nutgraf.items"
local paragraphs = require "nutgraf.paragraphs"
local text = require "nutgraf.text"

local names, columns, shape, many, current

-- Nothing in a document may become a heading, a link or a tag of ours.
local function escape(value)
  value = text.fold(text.clean(value))
  value = value:gsub("[\\`*_%[%]<>|#~!]", "\\%0")
  return value
end

local function row(out, cells)
  out:write("| ", table.concat(cells, " | "), " |\n")
end

local function header(out)
  local line = {}
  for index in ipairs(names) do line[index] = "---" end
  row(out, names)
  row(out, line)
end

local function show_row(out, item)
  local cells = {}
  for index, name in ipairs(names) do
    local shown = name == "line" and paragraphs.line(current, item) or text.show(item[name])
    cells[index] = escape(shown)
  end
  row(out, cells)
end

local function show_tree(out, item)
  local main = require("nutgraf.columns").main(columns)
  for node, depth in items.walk({ item }) do
    local rest = {}
    for _, column in ipairs(columns) do
      local name = column[1]
      if name ~= main and node[name] ~= nil and name ~= "line" then
        rest[#rest + 1] = escape(text.show(node[name]))
      end
    end
    out:write(("  "):rep(depth), "- ", escape(text.show(node[main])))
    if #rest > 0 then out:write(" (", table.concat(rest, ", "), ")") end
    out:write("\n")
  end
end

local function show_record(out, record)
  local meta = type(record.meta) == "table" and record.meta or {}
  if meta.title then out:write("# ", escape(meta.title), "\n\n") end
  if meta.deck then out:write("*", escape(meta.deck), "*\n\n") end
  local by = {}
  for _, value in ipairs { text.show(meta.authors), text.show(meta.published) } do
    if value ~= "" then by[#by + 1] = escape(value) end
  end
  if #by > 0 then out:write(table.concat(by, ", "), "\n\n") end
  -- The native record's text is written in pieces: it is for programs.
  local body = type(record.body) == "string" and record.body or ""
  for line in body:gmatch("[^\n]+") do
    line = escape(line)
    -- A list, a rule or a numbered line at the start stays what it is: words.
    line = line:gsub("^([-+=])", "\\%1"):gsub("^(%d+)([.)])", "%1\\%2")
    if line ~= "" then out:write(line, "\n\n") end
  end
end

return {
  summary = "Markdown: a table, a nested list, or the story",
  example = "nutgraf article article.html --to markdown",
  accepts = { "list", "tree", "timeline", "document" },
  begin = function(_, all, context)
    columns, shape, many = all, context.shape, context.many
    names = require("nutgraf.columns").names(columns, shape)
    if not many then table.remove(names, 1) end
  end,
  enter = function(out, doc)
    current = doc
    if many and doc then out:write("## ", escape(doc.name), "\n\n") end
    if shape == "list" or shape == "timeline" then header(out) end
  end,
  item = function(out, item)
    if shape == "document" then
      show_record(out, item)
    elseif shape == "tree" then
      show_tree(out, item)
    else
      show_row(out, item)
    end
  end,
  leave = function(out)
    if many then out:write("\n") end
  end,
  finish = function(out, context)
    if context.nothing then out:write("\n", escape(context.nothing), "\n") end
  end,
}
