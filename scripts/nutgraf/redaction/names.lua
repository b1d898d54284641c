--- The forms in which a name may stand. Input: names. Output: forms (redaction.forms) of
--- a target: the name, each word that tells who it is, first and last name together,
--- initials, what is made of a name.
local core = require "nutgraf.core"
local forms = require "nutgraf.redaction.forms"
local record = require "nutgraf.record"

local names = {}

-- Up to this length an alias in capitals, like "PS", is found in capitals alone.
local SHORT = 4

-- From this length on a word of a name is looked for with endings.
local SHORTEST = 3

-- The words that exports write of their own: somebody called Links is no field "links".
local FORMAT = {}
local function is_format(word)
  if not next(FORMAT) then
    for _, list in pairs(core.fields) do
      for _, name in ipairs(list) do FORMAT[forms.join(name)] = true end
    end
    for _, list in ipairs { core.layers, core.common, core.roles, record.layers, record.words } do
      for _, name in ipairs(list) do FORMAT[forms.join(name)] = true end
    end
  end
  return FORMAT[word] or false
end

---@class nutgraf.RedactionNaming
---@field lexicon table of lexicons/redaction
---@field endings table<string, boolean>
---@field common (fun(word: string): boolean)? whether a word is one of every day
---@field trim (fun(name: string): string)? what of the name of a house or a place tells which

-- A form of a target. With `stem`, a single word, it counts only with a capital letter
-- where that is an ordinary word.
local function add(target, text, naming, stem)
  local joined, count = forms.join(text)
  local ordinary = false
  if stem then
    local folded = forms.join(stem)
    ordinary = #joined <= 2 or naming.lexicon.ordinary[folded] or is_format(joined)
      or naming.common and naming.common(folded) or false
  end
  local form = {
    text = joined, capital = ordinary, several = count > 1,
    caps = #joined <= SHORT and not text:find("%l") and text:find("%u%u") ~= nil,
  }
  if #joined > 1 then target.forms[#target.forms + 1] = form end
  return form
end
names.add = add

--- A name as it is; of a single word it counts whether it is an ordinary one.
---@param target nutgraf.RedactionTarget
---@param name string
---@param naming nutgraf.RedactionNaming
---@return nutgraf.RedactionForm
function names.add_whole(target, name, naming)
  local single = not name:find("%s")
  local form = add(target, name, naming, single and name or nil)
  form.month = single and naming.is_month(form.text) or nil
  return form
end

--- A single word of a name, with what is made of it: "the Veys", "Veyite".
---@param target nutgraf.RedactionTarget
---@param word string
---@param naming nutgraf.RedactionNaming
---@return nutgraf.RedactionForm
function names.add_word(target, word, naming)
  local form = add(target, word, naming, word)
  form.word, form.month = true, naming.is_month(form.text)
  if #form.text < SHORTEST then return form end
  form.endings = naming.endings
  for ending in pairs(naming.endings) do
    if is_format(form.text .. ending) then
      form.formal = form.formal or {}
      form.formal[ending] = true
    end
  end
  return form
end

--- Has a form count in small letters, too, unless exports write it of their own.
---@param form nutgraf.RedactionForm
function names.loosen(form)
  form.capital = is_format(form.text)
end

-- The first letter of a folded word.
local function initial_of(word)
  return forms.join(word):match("^[^\128-\191][\128-\191]*")
end

--- The words of a name that tell who it is.
---@param name string
---@param lexicon table
---@return string[]
function names.telling(name, lexicon)
  local list = {}
  for part in name:gmatch("%S+") do
    local joined = forms.join(part)
    if #joined > 1 and not lexicon.parts[joined] then list[#list + 1] = part end
  end
  return list
end

-- "O.M.", "O. A. M."
local function add_initials(target, words)
  local letters = {}
  for index, word in ipairs(words) do letters[index] = initial_of(word) end
  local seen = {}
  for _, text in ipairs { table.concat(letters), letters[1] .. letters[#letters] } do
    if not seen[text] then
      seen[text] = true
      target.forms[#target.forms + 1] = {
        text = text, capital = true, caps = true, several = true, initials = true, word = true,
      }
    end
  end
end

--- What tells of a name's words who it is: each of them, and the ways in which a first
--- and a last name go together: "Ana Ruiz", "Ruiz, Ana", "A. Ruiz", "Ana R.", "A.R.".
---@param target nutgraf.RedactionTarget
---@param name string
---@param naming nutgraf.RedactionNaming
function names.add_words(target, name, naming)
  local lexicon = naming.lexicon
  local telling = names.telling(name, lexicon)
  for _, part in ipairs(telling) do
    names.add_word(target, part, naming)
    local before, after = part:match("^([^-]+)%-(.+)$")
    for _, half in ipairs { before, after } do
      if #forms.join(half) > 1 and not lexicon.parts[forms.join(half)] then
        names.add_word(target, half, naming)
      end
    end
  end
  local first, last = telling[1], telling[#telling]
  if #telling < 2 then return end
  add(target, first .. " " .. last, naming)
  add(target, last .. " " .. first, naming)
  add(target, initial_of(first) .. " " .. last, naming, last).word = true
  add(target, first .. " " .. initial_of(last), naming, first).word = true
  add_initials(target, telling)
end

--- All forms of a core's entity.
---@param target nutgraf.RedactionTarget
---@param entity any
---@param naming nutgraf.RedactionNaming
function names.add_entity(target, entity, naming)
  target.kind, target.at = target.kind or entity.kind, target.at or entity.mention
  for index, name in ipairs(names.of(entity)) do
    local trimmed = naming.trim and entity.kind ~= "person" and naming.trim(name) or name
    local form = names.add_whole(target, trimmed, naming)
    -- A single word is an alias by what the text tells of one place, and what is left of
    -- "Venn Foundation" somebody's name: others may bear it.
    form.word = (index > 1 or trimmed ~= name) and not trimmed:find("%s") or nil
    if entity.kind == "person" or entity.kind == "unknown" then
      names.add_words(target, name, naming)
    end
  end
end

--- The names of an entity.
---@param entity any
---@return string[]
function names.of(entity)
  local list = { entity.name }
  for _, alias in ipairs(entity.aliases) do list[#list + 1] = alias end
  return list
end

-- Signs around a nickname, between first and last name.
local OPEN, CLOSE = "^ ?[\"'(\226\194][\128\156\152\171]*", "[\"')\226\194]"

--- The nickname that a text gives to whom it has just named: 'Anselm "Stretch" Vey',
--- "Vey, known as Stretch".
---@param text string
---@param at integer the byte behind the name, or a word of it
---@param lexicon table
---@return string?
function names.nickname(text, at, lexicon)
  local rest = text:sub(at, at + 80)
  local quoted = rest:match(OPEN .. "(%u[%w'-]+)" .. CLOSE .. "+[\128-\191]* %u")
  if quoted then return quoted end
  rest = rest:gsub("^[,%s(]+", ""):gsub("^is ", ""):gsub("^was ", ""):gsub("^better ", "")
    :gsub("^widely ", ""):gsub("^who is ", "")
  for _, cue in ipairs(lexicon.nicknames) do
    if rest:sub(1, #cue + 1) == cue .. " " then
      return rest:match("^[\"'(\226\194]?[\128\156\152\171]*(%u[%w'-]+)", #cue + 2)
    end
  end
end

return names
