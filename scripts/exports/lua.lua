--- Items as a Lua chunk that returns them: for programs that read Lua, editors
--- among them. Each item has where it ends, too.
local items = require "nutgraf.items"
local json = require "nutgraf.json"
local keep = require "nutgraf.keep"
local sections = require "nutgraf.run.sections"

local report

-- Where only some items are wanted: { { line, text }, … }, how many, and near which line.
local held, most, near

local LITERAL = {
  ["\n"] = "\\n", ["\r"] = "\\r", ["\0"] = "\\0", ['"'] = '\\"', ["\\"] = "\\\\", ["\26"] = "\\026",
}

local function quoted(value)
  return '"' .. value:gsub('[%c"\\]', function(c)
    return LITERAL[c] or ("\\%03d"):format(c:byte())
  end) .. '"'
end

local write

-- Depth is bounded: items are plain data that crossed from a script.
local function table_of(out, value)
  out:write "{"
  local last = 0
  for index, element in ipairs(value) do
    write(out, element)
    out:write ","
    last = index
  end
  for key, element in pairs(value) do
    local listed = type(key) == "number" and key >= 1 and key <= last and key == math.floor(key)
    if not listed then
      out:write("[")
      write(out, key)
      out:write("]=")
      write(out, element)
      out:write ","
    end
  end
  out:write "}"
end

function write(out, value)
  local kind = type(value)
  if kind == "table" then
    table_of(out, value)
  elseif kind == "string" then
    out:write(quoted(value))
  elseif kind == "number" or kind == "boolean" then
    out:write(tostring(value))
  else
    out:write "nil"
  end
end

-- What would be written, as one text.
local function text_of(item)
  local parts = {}
  write({ write = function(_, ...)
    for _, part in ipairs { ... } do parts[#parts + 1] = part end
  end }, item)
  return table.concat(parts)
end

return {
  summary = "a Lua chunk that returns { columns = …, items = … }, for programs and editors",
  example = "nutgraf quotes article.html --to lua",
  accepts = { "list", "tree", "graph", "timeline", "document", "report" },
  whole = true,
  options = {
    most = {
      type = "integer",
      summary = "only so many items, those nearest to the line of --near; `more` counts the others",
    },
    near = { type = "integer", default = 1, summary = "a line, for --most" },
  },
  prepare = function(options)
    if options.most and options.most < 1 then return "--most: at least 1" end
  end,
  begin = function(out, columns, context)
    local shape = context.shape
    most, near, held = context.options.most, context.options.near, {}
    report = shape == "report"
    if report then shape, columns = "tree", sections.columns end
    out:write("return {shape=", quoted(shape), ",columns=")
    write(out, columns)
    out:write ",items={\n"
  end,
  item = function(out, item, doc)
    for _, one in ipairs(report and sections.tree(item) or { item }) do
      items.ends(doc, { one })
      local made = json.realise(one) -- of a record large parts are made as they are written
      if most then
        held[#held + 1] = { line = made.line, text = text_of(made) }
      else
        write(out, made)
        out:write ",\n"
      end
    end
  end,
  finish = function(out)
    local kept, left = keep.nearest(held, most or 0, near)
    for _, one in ipairs(kept) do out:write(one.text, ",\n") end
    out:write(most and ("},more=%d}\n"):format(left) or "}}\n")
  end,
}
