-- Makes a gazetteer. Input: the lists of a folder, one name a line, in arguments
-- LETTER=FILE; the letters are those of core/words/gazetteer.c. Output, on standard
-- output: one sorted line a name, in lower case, with the letters of all lists
-- that have it, and a "+" for the first word of a longer name.
local marks = {}

-- Lower case as ng_lower has it: ASCII, Latin-1, Latin Extended-A.
local function lower(text)
  text = text:lower():gsub("\195([\128-\158])", function(second)
    if second == "\151" then return nil end
    return "\195" .. string.char(second:byte() + 32)
  end)
  return (text:gsub("([\196\197])([\128-\191])", function(first, second)
    local code = (first:byte() - 192) * 64 + second:byte() - 128
    local upper
    if (code >= 0x139 and code <= 0x148) or (code >= 0x179 and code <= 0x17E) then
      upper = code % 2 == 1
    else
      upper = code % 2 == 0 and code ~= 0x130 and code ~= 0x138
    end
    if not upper then return nil end
    code = code + 1
    return string.char(192 + math.floor(code / 64), 128 + code % 64)
  end))
end

local function mark(name, letter)
  local known = marks[name] or ""
  if not known:find(letter, 1, true) then marks[name] = known .. letter end
end

for _, argument in ipairs(arg) do
  local letter, path = argument:match("^(%a)=(.+)$")
  if not path then error("LETTER=FILE expected") end
  for line in io.lines(path) do
    local name = lower(line)
    if name ~= "" then mark(name, letter) end
    local first = name:match("^([%w\128-\255]+)[^%w\128-\255]")
    if first then mark(first, "+") end
  end
end

local names = {}
for name in pairs(marks) do names[#names + 1] = name end
table.sort(names)
io.write("nutgraf gazetteer 1\n")
for _, name in ipairs(names) do io.write(name, "\t", marks[name], "\n") end
