--- Which paragraphs of a document are which of its translation. Input: the paragraphs of both.
--- Output: groups of them that are one, in the order of the first. Along both texts two may be one,
--- and one may stand alone; of those that do, some are one that moved. Guarantees that the work is
--- linear: a paragraph is looked for at most BAND away from where it would be by its place.
local paired = {}

local BAND = 40
-- What a shared sign of each kind is worth, and what one that only one of two has costs.
local WORTH = { figure = 1.5, day = 1.5, name = 0.7, quote = 0.5 }
local COST = { figure = 0.25, day = 0.25, name = 0, quote = 0.25 }
local ALONE, JOINED = -0.2, -0.1 -- a paragraph without another; two against one

-- The signs of paragraphs with what they are worth; of two together, made once.
local function profile(list, first, last)
  local unit = list[first]
  local known = first == last and unit.alone or first < last and unit.both
  if known then return known end
  local signs, size = {}, 0
  for index = first, last do
    size = size + list[index].size
    for sign, count in pairs(list[index].signs) do signs[sign] = (signs[sign] or 0) + count end
  end
  local made = { signs = signs, size = size, cost = 0, list = {} }
  for sign, count in pairs(signs) do
    local kind = sign:match "^%l+"
    made.cost = made.cost + count * COST[kind]
    -- What both have is worth something, and saves what it costs on either side.
    made.list[#made.list + 1] = { sign, count, WORTH[kind] + 2 * COST[kind] }
  end
  if first == last then unit.alone = made else unit.both = made end
  return made
end

-- How well paragraphs fit each other.
local function fit(olds, i1, i2, news, j1, j2, ratio)
  local a, b = profile(olds, i1, i2), profile(news, j1, j2)
  local score = 1 - math.min(3, math.abs(math.log(b.size / a.size / ratio))) - a.cost - b.cost
  local there = b.signs
  for _, sign in ipairs(a.list) do
    local other = there[sign[1]]
    if other then score = score + math.min(sign[2], other) * sign[3] end
  end
  return score
end

local MOVES = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 1, 2 }, { 2, 1 } }

local function score_of(move, olds, i, news, j, ratio)
  if move[1] == 0 or move[2] == 0 then return ALONE end
  local value = fit(olds, i - move[1] + 1, i, news, j - move[2] + 1, j, ratio)
  return value + (move[1] + move[2] > 2 and JOINED or 0)
end

-- Groups of paragraphs that are one: { olds first, olds last, news first, news last }, a range
-- of which is empty where its last is before its first.
local function in_order(olds, news)
  local total = { 0, 0 }
  for _, unit in ipairs(olds) do total[1] = total[1] + unit.size end
  for _, unit in ipairs(news) do total[2] = total[2] + unit.size end
  local ratio = math.min(2, math.max(0.5, total[2] / math.max(1, total[1])))
  local n, m, best, way = #olds, #news, {}, {}
  for i = 0, n do
    best[i], way[i] = {}, {}
    local middle = n > 0 and math.floor(i * m / n) or 0
    for j = math.max(0, middle - BAND), math.min(m, middle + BAND) do
      if i == 0 and j == 0 then best[0][0] = 0 end
      for index, move in ipairs(MOVES) do
        local row = best[i - move[1]]
        local before = row and row[j - move[2]]
        if before then
          local value = before + score_of(move, olds, i, news, j, ratio)
          if not best[i][j] or value > best[i][j] then best[i][j], way[i][j] = value, index end
        end
      end
    end
  end
  local groups, i, j = {}, n, m
  while i > 0 or j > 0 do
    local move = MOVES[way[i][j]]
    groups[#groups + 1] = { i - move[1] + 1, i, j - move[2] + 1, j }
    i, j = i - move[1], j - move[2]
  end
  local list = {}
  for index = #groups, 1, -1 do list[#list + 1] = groups[index] end
  return list
end

-- So well must paragraphs fit that stand elsewhere; of so many that stand alone each is looked at.
local FITS, LOOKED_AT = 2, 100

-- The groups, where paragraphs that stand alone in one text and in the other are one that moved.
local function moved(olds, news, groups)
  local gone, new, kept = {}, {}, {}
  for _, group in ipairs(groups) do
    if group[4] < group[3] then gone[#gone + 1] = group end
    if group[2] < group[1] then new[#new + 1] = group end
  end
  local taken = {}
  for index = 1, math.min(#gone, LOOKED_AT) do
    local group, best, most = gone[index], nil, FITS
    for at = 1, math.min(#new, LOOKED_AT) do
      local other = new[at]
      local value = not taken[other] and fit(olds, group[1], group[1], news, other[3], other[3], 1)
      if value and value >= most then best, most = other, value end
    end
    if best then
      group[3], group[4], taken[best] = best[3], best[4], true
    end
  end
  for _, group in ipairs(groups) do
    if not taken[group] then kept[#kept + 1] = group end
  end
  return kept
end

--- Pairs paragraphs.
---@param olds nutgraf.Paragraph[]
---@param news nutgraf.Paragraph[]
---@return integer[][] groups { first and last of the old, first and last of the new }; a range is
---  empty where its last is before its first
function paired.groups(olds, news)
  return moved(olds, news, in_order(olds, news))
end

return paired
