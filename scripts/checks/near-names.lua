--- Two names that differ by a letter or two: one may be a slip.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local suggest = require "nutgraf.suggest"

local SHORTEST, LONG, MOST = 5, 8, 2
local KINDS = { "person", "organization", "unknown" }

-- How many letters may differ in two words of these lengths.
local function slips_of(a, b)
  return math.min(a, b) >= LONG and MOST or 1
end

-- Whether two words may be one, misspelt: as long as names are, not a plural or a
-- possessive of each other.
local function near(a, b)
  if a == b or math.min(#a, #b) < SHORTEST or a == b .. "s" or b == a .. "s" then return false end
  if a:byte() ~= b:byte() then return false end -- nobody slips there
  local most = slips_of(#a, #b)
  return math.abs(#a - #b) <= most and suggest.distance(a, b, most) <= most
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

-- Calls use(from, to, handle) for the pieces of a word so long, more than slips can touch
-- (two letters that are swapped may lie in two pieces): one of them stands whole, a letter
-- or two off, in each word near it.
local function each_piece(length, letter, use)
  local pieces = 2 * slips_of(length, length) + 1
  for piece = 1, pieces do
    local from, to = math.floor((piece - 1) * length / pieces), math.floor(piece * length / pieces)
    use(from + 1, to, letter .. length .. "." .. piece .. ".")
  end
end

-- What two names that are alike have in common, so that not every two are compared: all
-- words but one, and a piece of that one; or a piece of the surname, where one of the two
-- is a surname alone. Under the first list a name is kept, by the second sought.
local function handles_of(words)
  local kept, sought = {}, {}
  local function add(word, before, after, wanted)
    local letter = word:sub(1, 1)
    each_piece(#word, letter, function(from, to, handle)
      kept[#kept + 1] = before .. handle .. word:sub(from, to) .. after
    end)
    for length = math.max(#word - MOST, SHORTEST), #word < SHORTEST and 0 or #word + MOST do
      local most = slips_of(length, #word)
      each_piece(length, letter, function(from, to, handle)
        for start = math.max(from - most, 1), math.min(from + most, #word + from - to) do
          sought[#sought + 1] = wanted .. handle .. word:sub(start, start + to - from) .. after
        end
      end)
    end
  end
  for index, word in ipairs(words) do
    local before = table.concat(words, " ", 1, index - 1) .. " "
    add(word, before, " " .. table.concat(words, " ", index + 1), before)
  end
  local alone = #words == 1
  add(words[#words], alone and "alone: " or "surname: ", "", alone and "surname: " or "alone: ")
  return kept, sought
end

local function same_kind(a, b)
  return a == b or a == "unknown" or b == "unknown"
end

-- The earliest of the names before that may be this one, misspelt.
local function twin_of(name, sought, by_handle)
  local best
  for _, handle in ipairs(sought) do
    for _, other in ipairs(by_handle[handle] or {}) do
      if best and other.order >= best.order then break end
      if same_kind(name.entity.kind, other.entity.kind) and alike(name.words, other.words) then
        best = other
      end
    end
  end
  return best
end

-- The sentences that name somebody, each name's told once.
local function sentences_of(doc, name)
  if not name.sentences then
    name.sentences = {}
    for _, mention in ipairs(name.entity.mentions) do
      local sentence = doc:sentence_at(mention.start)
      if sentence then name.sentences[sentence.id] = true end
    end
  end
  return name.sentences
end

-- Whether one sentence names both: whoever writes that means two.
local function are_parted(doc, a, b)
  local there = sentences_of(doc, b)
  for id in pairs(sentences_of(doc, a)) do
    if there[id] then return true end
  end
  return false
end

return {
  summary = "two names that differ by a letter or two",
  rule = "two persons or two organizations of the story have names that are the same but for one "
    .. "word, of five letters or more, and those words begin with one letter and differ by one, or "
    .. "by two from eight letters on; a surname alone is compared with the surname of a full name; "
    .. "no sentence has both",
  advice = "Look the name up: one of the two spellings may be a slip.",
  severity = "note",
  reads = { "mentions" },
  check = function(doc)
    local by_handle, found = {}, {}
    for order, entity in ipairs(prose.list(doc, "entities", { kind = KINDS })) do
      local first, words = entity.mention, desk.words(entity.name)
      -- A lone word of no known kind is too little to go by.
      local telling = entity.kind ~= "unknown" and #words > 0 or #words > 1
      -- Whom only a decision names is written nowhere.
      if telling and first and desk.in_story(doc, first) then
        local name = { entity = entity, words = words, order = order }
        local kept, sought = handles_of(words)
        local twin = twin_of(name, sought, by_handle)
        if twin and not are_parted(doc, name, twin) then
          found[#found + 1] = {
            at = first, related = { { at = twin.entity.mention } },
            message = ("“%s” or “%s”?"):format(entity.name, twin.entity.name),
            replacement = twin.entity.name,
          }
        end
        for _, handle in ipairs(kept) do
          by_handle[handle] = by_handle[handle] or {}
          table.insert(by_handle[handle], name)
        end
      end
    end
    return found
  end,
}
