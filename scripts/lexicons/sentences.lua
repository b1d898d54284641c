--- Makes sentences to train a tagger from, where no treebank may be used: input, the grammar of a
--- language (sentences/LANG.lua says what is in it); output, on standard output, CoNLL-U with
--- universal tags for train_tagger.lua. The same grammar gives the same sentences everywhere.
---
---   lua5.4 scripts/lexicons/sentences.lua it >it.conllu
---   luajit scripts/lexicons/train_tagger.lua --universal scripts/lexicons/it.tagger it.conllu
local folder = arg[0]:match("^(.*)/[^/]*$") or "."
local grammar = dofile(("%s/sentences/%s.lua"):format(folder, arg[1] or error("LANG expected", 0)))

local DEEP = 12 -- rules within rules

-- Exact in the doubles of every Lua.
local seed = 1
local function one_of(list)
  seed = (seed * 16807) % 2147483647
  return list[seed % #list + 1]
end

local function class_of(name)
  return grammar.words[name] or error(("no class of words is called '%s'"):format(name), 0)
end

local function expand(rule, out, deep)
  if deep > DEEP then return end
  local ways = grammar.rules[rule] or error(("no rule is called '%s'"):format(rule), 0)
  for part in one_of(ways):gmatch("%S+") do
    local class = part:match("^<(.+)>$")
    local form, tag, features = part:match("^(.+)/(%u+):?(.*)$")
    if class then
      out[#out + 1] = one_of(class_of(class))
    elseif form then
      out[#out + 1] = { form, tag, features ~= "" and features or "_" }
    else
      expand(part, out, deep + 1)
    end
  end
end

-- Sentences begin with a capital.
local function capital(word)
  local accented = word:match("^\195[\160-\190]")
  if accented then return "\195" .. string.char(word:byte(2) - 32) .. word:sub(3) end
  return (word:gsub("^%l", string.upper))
end

for _ = 1, grammar.sentences do
  local out = {}
  expand("S", out, 0)
  for index, word in ipairs(out) do
    local form = index == 1 and capital(word[1]) or word[1]
    print(("%d\t%s\t_\t%s\t_\t%s\t_\t_\t_\t_"):format(index, form, word[2], word[3]))
  end
  print ""
end
