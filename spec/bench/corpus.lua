-- Writes a corpus of articles to measure stores and many processes with: a few paragraphs of the
-- fixtures each, in which whoever is named is somebody else in every article, dated and spread
-- over folders. The same words give the same files.
--   lua5.4 spec/bench/corpus.lua FOLDER [DOCUMENTS [PARAGRAPHS]]
local folder, documents, paragraphs = arg[1], tonumber(arg[2] or 1000), tonumber(arg[3] or 5)
assert(folder and documents and paragraphs, "corpus.lua FOLDER [DOCUMENTS [PARAGRAPHS]]")

local FIXTURES = { "trail", "wire", "claims", "court", "feature", "heavy", "interview", "release" }
-- Who and what is named in the fixtures.
local NAMES = {
  "Sarlow", "Prim", "Osterling", "Orme", "Marrow", "Venn", "Roake", "Obermann", "Tallis", "Grainger",
  "Reyle", "Brand", "Corran", "Quillon", "Merrin", "Alber", "Calderra", "Saltmarsh", "Lowell",
  "Fitch", "Marchetti", "Stane", "Aske", "Halden", "Amberley", "Grieve",
}
local SOUNDS = { { "B", "C", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "W", "Br",
  "Cr", "Dr", "Gr", "St", "Tr" }, { "a", "e", "i", "o", "u", "ai", "ea", "oo" }, { "b", "d", "l", "ll", "m",
  "n", "nd", "r", "rt", "s", "st", "t", "v" }, { "a", "e", "en", "er", "ey", "in", "o", "on", "ow", "ard" } }

-- Numbers that are the same on every machine (Park and Miller's minimal generator).
local state = 20120820
local function number(most)
  state = state * 16807 % 2147483647
  return state % most + 1
end

local function name()
  local parts = {}
  for index, list in ipairs(SOUNDS) do parts[index] = list[number(#list)] end
  return table.concat(parts)
end

local own = arg[0]:match "^(.*)/bench/" or "spec"
local pool = {}
for index, fixture in ipairs(FIXTURES) do
  local file = assert(io.open(("%s/fixtures/%s.txt"):format(own, fixture), "rb"))
  local list = {}
  for paragraph in (file:read "a" .. "\n\n"):gmatch "(.-)\n\n+" do
    if #paragraph > 80 then list[#list + 1] = paragraph end
  end
  file:close()
  pool[index] = list
end

local bytes = 0
for index = 1, documents do
  local at = ("%s/%03d"):format(folder, (index - 1) // 1000)
  if (index - 1) % 1000 == 0 then assert(os.execute(("mkdir -p '%s'"):format(at))) end
  local list = pool[number(#pool)]
  local from, parts = number(#list - paragraphs), {}
  for place = from, from + paragraphs - 1 do parts[#parts + 1] = list[place] end
  local text = table.concat(parts, "\n\n")
  for _, known in ipairs(NAMES) do
    if text:find(known, 1, true) then text = text:gsub(known, name()) end
  end
  text = ("%s and the %s affair\n\nBy %s %s\n\n%s %d, %d\n\n%s\n"):format(name(), name():lower(), name(),
    name(), ({ "January", "March", "May", "July", "October" })[number(5)], number(28), 2000 + number(25),
    text)
  local file = assert(io.open(("%s/%06d.txt"):format(at, index), "wb"))
  file:write(text)
  file:close()
  bytes = bytes + #text
end
print(("%d documents, %d bytes"):format(documents, bytes))
