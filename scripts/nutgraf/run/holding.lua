--- Output that is held back until filters have looked at it. Input: what an export
--- writes. Output: the same, to the host, once every filter with `after` has let all of
--- it pass. Guarantees that nothing leaves where one has not.
local holding = {}
holding.__index = holding

--- Holds output for filters.
---@param filters table[] of script and options, each script with `after`
---@param emit fun(text: string, file: string?): boolean
---@param run fun(script: table, what: string, ...): any calls a function of a script
function holding.new(filters, emit, run)
  local self = { filters = filters, write = emit, run = run, pieces = {}, seen = 0 }
  return setmetatable(self, holding)
end

--- Takes what an export writes.
---@param text string
---@param file string? where the export fills a folder
---@return boolean
function holding:emit(text, file)
  self.pieces[#self.pieces + 1] = { text, file }
  return true
end

--- Lets pass what was written so far: what comes before all items knows no document.
function holding:pass()
  self.seen = #self.pieces
end

--- Has the filters look at what was written since they last did. Raises where one gives
--- a message.
---@param last boolean whether it is the end
function holding:look(last)
  local parts, names = {}, {}
  for index = self.seen + 1, #self.pieces do
    parts[#parts + 1], names[#names + 1] = self.pieces[index][1], self.pieces[index][2]
  end
  self.seen = #self.pieces
  local text = table.concat(parts) .. "\n" .. table.concat(names, "\n")
  for _, filter in ipairs(self.filters) do
    local message = self.run(filter.script, "after", text, filter.options, last)
    if message then
      self.closed = true
      error(("filter '%s': %s"):format(filter.script.name, message), 0)
    end
  end
end

--- Lets leave what has passed.
function holding:leave()
  for index = 1, self.seen do
    local piece = self.pieces[index]
    if not self.write(piece[1], piece[2]) then error("the output cannot be written", 0) end
  end
  self.pieces, self.seen = {}, 0
end

--- Ends it: everything leaves, or nothing.
function holding:release()
  if self.closed then error("nothing is written", 0) end
  self:look(true)
  self:leave()
end

return holding
