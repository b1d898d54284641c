--- Two names that differ by a letter or two: one may be a slip.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local suggest = require "nutgraf.suggest"

local SHORTEST, LONG = 5, 8
local KINDS = { "person", "organization", "unknown" }

-- Whether two words may be one, misspelt: as long as names are, not a plural or a
-- possessive of each other.
local function near(a, b)
  if a == b or math.min(#a, #b) < SHORTEST or a == b .. "s" or b == a .. "s" then return false end
  if a:byte() ~= b:byte() then return false end -- nobody slips there
  local most = math.min(#a, #b) >= LONG and 2 or 1
  return math.abs(#a - #b) <= most and suggest.distance(a, b) <= most
end

-- Whether two people's names may be one, misspelt in one word.
local function alike(a, b)
  if #a ~= #b then
    if #a == 1 or #b == 1 then return near(a[#a], b[#b]) end
    return false
  end
  local slips = 0
  for index = 1, #a do
    if a[index] ~= b[index] then
      if not near(a[index], b[index]) then return false end
      slips = slips + 1
    end
  end
  return slips == 1
end

local function same_kind(a, b)
  return a == b or a == "unknown" or b == "unknown"
end

return {
  summary = "two names that differ by a letter or two",
  rule = "two persons or two organizations of the story have names that are the same but for one "
    .. "word, of five letters or more, and those words begin with one letter and differ by one, or "
    .. "by two from eight letters on; a surname alone is compared with the surname of a full name",
  advice = "Look the name up: one of the two spellings may be a slip.",
  severity = "warning",
  check = function(doc)
    local names, found = {}, {}
    for _, entity in ipairs(prose.list(doc, "entities", { kind = KINDS })) do
      local first, words = entity.mention, desk.words(entity.name)
      -- A lone word of no known kind is too little to go by.
      if desk.in_story(doc, first) and (entity.kind ~= "unknown" or #words > 1) then
        for _, other in ipairs(names) do
          if same_kind(entity.kind, other.entity.kind) and alike(words, other.words) then
            found[#found + 1] = {
              at = first, related = { { at = other.entity.mention } },
              message = ("“%s” or “%s”?"):format(entity.name, other.entity.name),
            }
            break
          end
        end
        names[#names + 1] = { entity = entity, words = words }
      end
    end
    return found
  end,
}
