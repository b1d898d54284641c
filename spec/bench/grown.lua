--- Documents of any size for benchmarks: our own fixtures over and over, with other names in
--- every copy, since what recurs word for word is one person, one statement, one event.
local grown = {}

local STORIES = { "wire", "feature", "court", "heavy", "trail", "release", "claims", "blog" }

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local SYLLABLES = { "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo" }

-- A number as an ending that is said easily.
local function ending(number)
  local parts = {}
  while number > 0 do
    parts[#parts + 1] = SYLLABLES[number % #SYLLABLES + 1]
    number = number // #SYLLABLES
  end
  return table.concat(parts)
end

-- Words written large that are no names.
local FIXED = {}
for word in ([[January February March April May June July August September October November December Monday
  Tuesday Wednesday Thursday Friday Saturday Sunday I Mr Mrs Ms Dr The A An In On At He She It They We]]):gmatch "%S+" do
  FIXED[word] = true
end

-- The words of a text that are written large within a sentence.
local function names_of(text)
  local names = {}
  for name in text:gmatch "%l,? (%u%l%l%l+)" do names[name] = not FIXED[name] or nil end
  return names
end

--- Plain text of about so many bytes: whole stories, each ended by an empty line.
---@param size integer
---@return string
function grown.text(size)
  local stories, pieces, made, copy = {}, {}, 0, 0
  for index, name in ipairs(STORIES) do
    local text = read("spec/fixtures/" .. name .. ".txt")
    stories[index] = { text = text, names = names_of(text) }
  end
  while made < size do
    local story = stories[copy % #stories + 1]
    local round = copy // #stories
    local text = story.text:gsub("%u%l%l%l+", function(word)
      -- Every other copy has names of its own, the others those of ten copies.
      return story.names[word] and word .. ending(round % 2 == 0 and round or round % 20) or nil
    end)
    pieces[#pieces + 1] = text
    made, copy = made + #text + 2, copy + 1
  end
  local whole = table.concat(pieces, "\n\n")
  if #whole <= size then return whole end
  -- A small document is the beginning of a story, up to the end of a paragraph.
  return whole:sub(1, (whole:find("\n\n", size, true) or #whole + 1) - 1)
end

local function escape(text)
  return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
end

--- The same as one page.
---@param size integer
---@return string
function grown.html(size)
  local parts = { "<!doctype html><html lang=en><head><title>Port Sable</title></head><body><article><h1>Port Sable</h1>" }
  for paragraph in (grown.text(size) .. "\n\n"):gmatch "(.-)\n\n+" do
    parts[#parts + 1] = #paragraph < 60 and not paragraph:find "[.,]" and "<h2>" .. escape(paragraph) .. "</h2>"
      or "<p>" .. escape(paragraph) .. "</p>"
  end
  parts[#parts + 1] = "</article></body></html>\n"
  return table.concat(parts, "\n")
end

--- The same as a mailbox, a message of some kilobytes after the other, each an answer to the last.
---@param size integer
---@return string
function grown.mbox(size)
  local text, parts, at, number = grown.text(size), {}, 1, 0
  while at <= #text do
    local stop = (text:find("\n\n", at + 3000, true) or #text + 1) - 1
    number = number + 1
    local from, to = number % 7 + number // 9, (number + 3) % 7 + number // 9
    parts[#parts + 1] = ("From a@example.org Mon Jan  2 10:00:00 2012\nFrom: Ann Lee%s <a%d@example.org>\n"
      .. "To: Bo Rhys%s <a%d@example.org>\nDate: Mon, 2 Jan 2012 10:%02d:%02d +0000\nMessage-ID: <m%d@example.org>\n"
      .. "%sSubject: Port %d\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n"):format(ending(from), from, ending(to), to,
      number // 60 % 60, number % 60, number, number > 1 and ("In-Reply-To: <m%d@example.org>\n"):format(number - 1) or "",
      number // 5, (text:sub(at, stop):gsub("\nFrom ", "\n>From ")))
    at = stop + 3
  end
  return table.concat(parts)
end

return grown
