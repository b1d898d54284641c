--- An export at work. Input: items, document by document. Output: the text that
--- the export writes, handed to the host in pieces. Guarantees the order begin,
--- then for each document enter, items, leave, then finish; and the separator
--- between any two items of the stream.
local items = require "nutgraf.items"

local output = {}
output.__index = output

local PIECE = 65536

-- What an export writes through: out:write(...), and out:file(name) for those
-- that fill a folder.
local Out = {}
Out.__index = Out

--- Writes texts, one after the other; other values as `tostring` shows them.
function Out:write(...)
  if self.muted then return self end
  local buffer = self.buffer
  for index = 1, select("#", ...) do
    local piece = select(index, ...)
    if type(piece) ~= "string" then piece = tostring(piece) end
    buffer[#buffer + 1] = piece
    self.size = self.size + #piece
  end
  if self.size >= PIECE then self:flush() end
  return self
end

--- A function that writes one text, for those that write many small ones.
function Out:writer()
  return function(text)
    if self.muted then return end
    local buffer, size = self.buffer, self.size + #text
    buffer[#buffer + 1], self.size = text, size
    if size >= PIECE then self:flush() end
  end
end

--- Hands over what has gathered; raises where the host cannot write it.
function Out:flush()
  if self.size > 0 then
    local text = table.concat(self.buffer)
    self.buffer, self.size = {}, 0
    if not self.emit(text, self.name) then error("the output cannot be written", 0) end
  end
end

local function new_out(emit, name)
  return setmetatable({ buffer = {}, size = 0, emit = emit, name = name }, Out)
end

--- A file in the folder that an export fills.
---@param name string relative, without ".."
function Out:file(name)
  if not self.folder then
    error("only an export with output = \"folder\" or \"zip\" has files", 2)
  end
  local inside = "/" .. name .. "/"
  if name == "" or name:find("^/") or name:find("[%z\\]") or inside:find("/%.%.?/") then
    error(("'%s' is no name of a file in a folder"):format(name), 2)
  end
  if not self.files[name] then
    self.files[name] = new_out(self.emit, name)
    self.order[#self.order + 1] = name
  end
  return self.files[name]
end

--- Sets an export to work.
---@param export table
---@param columns table
---@param context table shape, view, options, many, width, colour, unit, part, layout
---@param emit fun(text: string, name: string?): boolean
---@param guard (fun(export: table, what: string, ...))? calls a function of the export
function output.new(export, columns, context, emit, guard)
  local out = new_out(emit)
  if export.output == "folder" or export.output == "zip" then
    out.folder, out.files, out.order = true, {}, {}
  end
  return setmetatable({
    export = export, columns = columns, context = context, out = out, begun = false,
    first = not context.resumed or context.resumed.first,
    run = guard or function(it, what, ...) it[what](...) end,
  }, output)
end

--- Calls a function of the export, where it has one of that name.
---@param what string
function output:call(what, ...)
  local it = self.export
  if not it[what] then return end
  self.run(it, what, self.out, ...)
end

--- Writes what comes before all items. A part of a larger stream leaves it out, as
--- does a stream that was begun before.
function output:begin()
  if self.begun then return end
  self.begun = true
  self.out.muted = self.context.part or self.context.resumed and self.context.resumed.begun
  self:call("begin", self.columns, self.context)
  self.out.muted = nil
end

--- Writes the items of one document.
---@param doc table? nil for the items of a view of the corpus
---@param list table[]|fun(): table? the items, or a function that gives one after the other
---@return integer items how many there were
function output:document(doc, list)
  self:begin()
  self:call("enter", doc, self.context)
  local separator, count = self.export.separator, 0
  for item in items.each(list) do
    count = count + 1
    if separator and not self.first then self.out:write(separator) end
    self.first = false
    self:call("item", item, doc)
  end
  self:call("leave", doc, self.context)
  self.out:flush()
  return count
end

--- Writes what comes after all items.
function output:finish()
  self:begin()
  self.out.muted = self.context.part
  self:call("finish", self.context)
  self.out.muted = nil
  self.out:flush()
  for _, name in ipairs(self.out.order or {}) do self.out.files[name]:flush() end
end

return output
