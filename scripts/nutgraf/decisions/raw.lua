--- The parts of a JSON text as they stand in it. Input: a text that a JSON parser has
--- accepted, and where a value begins. Output: where it ends; of an object its members,
--- of a list its elements, each as the range of its own text. Guarantees that what is
--- put together of these parts again has lost nothing: no digit, no order, no null, no
--- difference between [] and {}. Ranges are bytes from 1, both ends included.
local raw = {}

local function after_blanks(text, at)
  return text:match("^[ \t\r\n]*()", at)
end

local function string_end(text, at)
  local from = at + 1
  while true do
    local stop = text:find('["\\]', from)
    if not stop then return #text end
    if text:byte(stop) == 34 then return stop end
    from = stop + 2
  end
end

local function value_end(text, at)
  local first = text:sub(at, at)
  if first == '"' then return string_end(text, at) end
  if first ~= "{" and first ~= "[" then return text:match("^[^,%]} \t\r\n]*()", at) - 1 end
  local depth = 0
  while true do
    local stop = text:find('["%[%]{}]', at)
    if not stop then return #text end
    local sign = text:sub(stop, stop)
    if sign == '"' then
      stop = string_end(text, stop)
    else
      depth = depth + ((sign == "{" or sign == "[") and 1 or -1)
      if depth == 0 then return stop end
    end
    at = stop + 1
  end
end

---@class nutgraf.RawPart
---@field first integer
---@field last integer
---@field name string? a member's name with its quotation marks, as it stands

--- The members of an object or the elements of a list.
---@param text string
---@param at integer? where it begins, blanks before it included
---@return nutgraf.RawPart[]? parts nil where it is neither
---@return string? kind "{" or "["
function raw.parts(text, at)
  at = after_blanks(text, at or 1)
  local kind = text:sub(at, at)
  if kind ~= "{" and kind ~= "[" then return nil end
  local parts, name = {}, nil
  at = after_blanks(text, at + 1)
  while at <= #text and not text:find("^[%]}]", at) do
    if kind == "{" then
      local stop = string_end(text, at)
      name = text:sub(at, stop)
      at = after_blanks(text, after_blanks(text, stop + 1) + 1) -- past the colon
    end
    local last = value_end(text, at)
    parts[#parts + 1] = { first = at, last = last, name = name }
    at = after_blanks(text, last + 1)
    if text:sub(at, at) == "," then at = after_blanks(text, at + 1) end
    if last < parts[#parts].first then break end -- no JSON after all
  end
  return parts, kind
end

--- The line that a byte stands on, from 1.
---@param text string
---@param at integer
---@return integer
function raw.line(text, at)
  local _, breaks = text:sub(1, at - 1):gsub("\n", "")
  return breaks + 1
end

return raw
