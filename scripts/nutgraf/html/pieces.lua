--- Small pieces of a report that several of its parts show alike.
local pieces = {}

--- A section's letter, in its colour.
---@param class integer the number of the section
---@param letter string
---@return string
function pieces.letter(class, letter)
  return ('<b class="t t%d">%s</b>'):format(class, letter)
end

--- How many there are, beside a heading.
---@param count integer
---@return string
function pieces.count(count)
  return (' <span class="n">%d</span>'):format(count)
end

-- A word of more bytes may be broken inside, so that a table is no wider than its page.
local LONGEST = 40

--- The class of a cell that holds a word too long for it.
---@param value string
---@return string
function pieces.breaks(value)
  for word in value:gmatch "%S+" do
    if #word > LONGEST then return ' class="long"' end
  end
  return ""
end

return pieces
