--- Reads comma-separated values as RFC 4180 has them, and as spreadsheets write
--- them: a byte-order mark, LF or CR alone, semicolons where the locale wants them,
--- the apostrophe that the export puts before what looks like a formula.
local csv = {}

local FORMULA = "^'[=+%-@\t\r]"

-- The fields of all records, each with the line that it begins on.
local function records(text, separator)
  local list, record, at, line = {}, {}, 1, 1
  local began = line
  local stops = "[\r\n" .. separator .. "]"
  while at <= #text do
    local value
    if text:sub(at, at) == '"' then
      local parts, first = {}, at + 1
      repeat
        local close = text:find('"', first, true)
        if not close then return nil, ("line %d: a quotation mark is not closed"):format(line) end
        parts[#parts + 1] = text:sub(first, close - 1)
        at, first = close + 1, close + 2
      until text:sub(at, at) ~= '"'
      value = table.concat(parts, '"')
      local _, breaks = value:gsub("\n", "")
      line = line + breaks
    else
      local stop = text:find(stops, at) or #text + 1
      value, at = text:sub(at, stop - 1), stop
    end
    record[#record + 1] = value
    local sign = text:sub(at, at)
    at = at + 1
    if sign ~= separator then
      if sign ~= "\r" and sign ~= "\n" and sign ~= "" then
        return nil, ("line %d: '%s' after a closing quotation mark"):format(line, sign)
      end
      if sign == "\r" and text:sub(at, at) == "\n" then at = at + 1 end
      line = line + 1
      list[#list + 1], record.line = record, began
      record, began = {}, line
    elseif at > #text then
      record[#record + 1] = ""
    end
  end
  if #record > 0 then list[#list + 1], record.line = record, began end
  return list
end

--- The rows of a sheet whose first record names the columns.
---@param text string
---@return table<string, string>[]? rows with `line_of_sheet` beside the columns
---@return string[]|string names_or_message the columns; "line N: …" where there are no rows
function csv.read(text)
  text = text:gsub("^\239\187\191", "")
  local head = text:match("^[^\r\n]*")
  local separator = not head:find(",", 1, true) and head:find(";", 1, true) and ";" or ","
  local list, message = records(text, separator)
  if not list then return nil, message end
  local names, rows = list[1] or {}, {}
  for index = 2, #list do
    local record = list[index]
    -- Spreadsheets leave blank lines at the end.
    if #record > 1 or record[1] ~= "" then
      if #record > #names then
        return nil, ("line %d: %d fields, but %d columns"):format(record.line, #record, #names)
      end
      local row = {}
      for column, name in ipairs(names) do
        local value = record[column] or ""
        row[name] = value:find(FORMULA) and value:sub(2) or value
      end
      row.line_of_sheet = record.line
      rows[#rows + 1] = row
    end
  end
  return rows, names
end

return csv
