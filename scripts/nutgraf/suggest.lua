--- Suggestions for mistyped names: the nearest of those that there are.
local suggest = {}

--- How many letters must be added, dropped, changed or swapped with their
--- neighbour to make one word of another.
---@param a string
---@param b string
---@param most integer? more than so many are not counted to the end
---@return integer
function suggest.distance(a, b, most)
  local before, row, least_before = nil, {}, 0
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local current, least = { [0] = i }, i
    for j = 1, #b do
      local cost = a:sub(i, i) == b:sub(j, j) and 0 or 1
      local best = math.min(row[j] + 1, current[j - 1] + 1, row[j - 1] + cost)
      if before and j > 1 and a:sub(i, i) == b:sub(j - 1, j - 1)
        and a:sub(i - 1, i - 1) == b:sub(j, j) then
        best = math.min(best, before[j - 2] + 1)
      end
      current[j] = best
      if best < least then least = best end
    end
    if most and least > most and least_before >= most then return least end
    before, row, least_before = row, current, least
  end
  return row[#b]
end

--- The nearest name, where one is near enough to be meant.
---@param name string
---@param names string[]
---@return string?
function suggest.nearest(name, names)
  if #name > 64 then return nil end
  local best, least = nil, math.max(1, math.floor(#name / 3)) + 1
  for _, candidate in ipairs(names) do
    local distance = suggest.distance(name:lower(), candidate:lower())
    if candidate:sub(1, #name) == name and #name > 2 then distance = math.min(distance, 1) end
    if distance < least then best, least = candidate, distance end
  end
  return best
end

--- "; did you mean 'NAME'?", or an empty string.
---@param name string
---@param names string[]
---@return string
function suggest.hint(name, names)
  local nearest = suggest.nearest(name, names)
  return nearest and ("; did you mean '%s'?"):format(nearest) or ""
end

return suggest
