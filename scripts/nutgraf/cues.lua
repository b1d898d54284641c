--- What the word files of languages write their classes with. Input: words as text, parted
--- by blanks, "_" a blank inside one: "speak_out/spoke"; cues of saying in groups, with what
--- may follow them, how they say it, and whether they assert. Output: classes of words, a cue
--- with the packed value that the core reads (the guide in lexicons/README.md names letters,
--- manners and polarities).
local cues = {}

local FRAMES = {
  c = 1, q = 2, n = 4, i = 8, g = 16, w = 32, a = 64, o = 128, s = 256, t = 512, z = 1024,
}

local MANNERS = {
  none = 0, alleges = 1, claims = 2, confirms = 3, corroborates = 4, predicts = 5, demands = 6,
  promises = 7, admits = 8, accuses = 9, believes = 10, wants = 11,
}
local POLARITIES = { asserts = 0, denies = 1, questions = 2 }

local function value_of(frames, manner, polarity)
  local value = MANNERS[manner or "none"] * 4096 + POLARITIES[polarity or "asserts"] * 65536
  for letter in frames:gmatch(".") do value = value + FRAMES[letter] end
  return value
end

-- Adds a cue; where it stands in several groups it takes what any of them takes,
-- and its manner from the first.
local function add(out, words, group)
  for _, word in ipairs(words) do
    local known = out[word]
    if known then
      for letter in group[1]:gmatch(".") do
        if not known.frames:find(letter, 1, true) then known.frames = known.frames .. letter end
      end
    else
      out[word] = { frames = group[1], manner = group.manner, polarity = group.polarity }
    end
  end
end

--- A class of cues.
---@param groups table[] { letters, words, manner = …, polarity = … }
---@param inflect fun(base: string, rest: string, others: string): string[] the forms of a word: its
---  first part, what stands after it, its irregular forms ("/spoke/spoken")
---@return table<string, integer>
function cues.gather(groups, inflect)
  local out = {}
  for _, group in ipairs(groups) do
    for entry in group[2]:gmatch("%S+") do
      local base, rest, irregular = entry:match("^([^_/]+)([^/]*)(.*)$")
      add(out, inflect(base, rest:gsub("_", " "), irregular), group)
    end
  end
  for word, cue in pairs(out) do out[word] = value_of(cue.frames, cue.manner, cue.polarity) end
  return out
end

--- Cues inflected by the forms of their first word, each with what stands after it.
---@param groups table[]
---@param forms fun(verb: string): string[] the forms of a verb, "go/went/gone"
---@return table<string, integer>
function cues.inflected(groups, forms)
  return cues.gather(groups, function(base, rest, irregular)
    local list = forms(base .. irregular)
    for i, form in ipairs(list) do list[i] = form .. rest end
    return list
  end)
end

--- Cues as they stand, not inflected.
function cues.words(groups)
  return cues.gather(groups, function(base, rest) return { base .. rest } end)
end

-- Letters to cut and to add, as core/clauses/lemma.c reads them.
local function way_of(form, base)
  local same = 0
  while same < #base and same < #form and form:byte(same + 1) == base:byte(same + 1) do
    same = same + 1
  end
  local value, unit = #form - same, 32
  if #base - same > 5 then error(("%s and %s have too little in common"):format(form, base)) end
  for i = same + 1, #base do
    value, unit = value + (base:byte(i) - 96) * unit, unit * 32
  end
  return value
end

--- Irregular forms with the way back to their base form: "go goes went gone" a line.
---@param texts string[] each of words of which the first is the base form
---@return table<string, integer>
function cues.lemmas(texts)
  local values = {}
  for _, text in ipairs(texts) do
    local base = text:match("%S+")
    for form in text:gmatch("%S+") do
      if form ~= base then values[form] = way_of(form, base) end
    end
  end
  return values
end

local WAYS = { ["-"] = 1, e = 2, single = 3, y = 4, ie = 5 }

--- Endings, with what stands for each in the base form, in the order in which it is tried:
--- "-" nothing, a letter or two, "single" one of two equal letters.
---@param endings table<string, string>
---@return table<string, integer>
function cues.endings(endings)
  local values = {}
  for ending, ways in pairs(endings) do
    local value, unit = 0, 1
    for way in ways:gmatch("%S+") do value, unit = value + WAYS[way] * unit, unit * 8 end
    values[ending] = value
  end
  return values
end

--- A class whose words, parted by "|" or by the ends of lines, have no value of their own.
---@param words string
---@return table<string, boolean>
function cues.set(words)
  local made = {}
  for word in words:gmatch("[^|\n]+") do made[word] = true end
  return made
end

--- The words of a text, in order.
---@param text string
---@return string[]
function cues.list(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word:gsub("_", " ") end
  return list
end

--- The words of a text, all of one value.
---@param value integer
---@param text string
---@return table<string, integer>
function cues.all(value, text)
  local values = {}
  for word in text:gmatch("%S+") do values[word:gsub("_", " ")] = value end
  return values
end

--- Classes in one; of a word that several have, the first value counts.
---@param ... table<string, any>
---@return table<string, any>
function cues.joined(...)
  local values = {}
  for _, class in ipairs { ... } do
    for word, value in pairs(class) do values[word] = values[word] or value end
  end
  return values
end

--- What a line of a page is told by (`page-*` in the guide), with a language's code above it.
---@param code string two letters
---@param how integer
---@return integer
function cues.language(code, how)
  local first, second = code:byte(1, 2)
  return how + 256 * (first * 256 + second)
end

--- The words of each text, with its place among them as their value.
---@param texts string[]
---@return table<string, integer>
function cues.numbered(texts)
  local values = {}
  for value, text in ipairs(texts) do
    for word in text:gmatch("%S+") do values[word:gsub("_", " ")] = value end
  end
  return values
end

return cues
