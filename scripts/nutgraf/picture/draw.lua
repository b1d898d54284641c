--- What pictures are drawn with. Input: words and numbers. Output: SVG. The width of words
--- is reckoned, on the wide side, since no font can be asked: what is laid out by it does not
--- touch in any usual sans-serif.
local markup = require "nutgraf.markup"
local text = require "nutgraf.text"

local draw = {}

draw.escape = markup.escape

-- Widths of a character as parts of the font's size: of letters in general, of capitals,
-- and of a column of wide scripts.
local LETTER, CAPITAL, WIDE = 0.56, 0.72, 1.0
local CHARACTER = "[^\128-\191][\128-\191]*"

local function char_width(char)
  if #char > 1 and text.width(char) > 1 then return WIDE end
  return char:find "[%uWMmw]" and CAPITAL or LETTER
end

--- How wide words are.
---@param words string
---@param size number of the font
---@return number
function draw.width(words, size)
  local sum = 0
  for char in words:gmatch(CHARACTER) do sum = sum + char_width(char) end
  return size * sum
end

--- Words that fit into a width: cut, with an ellipsis.
---@param words string
---@param size number
---@param width number
---@return string
function draw.fit(words, size, width)
  local most = 4 * math.ceil(width / (size * LETTER)) + 4 -- bytes; no more can fit
  local cut = #words > most
  words = text.fold(cut and text.whole(words:sub(1, most)) or words)
  local sum, kept, room = 0, 0, width / size
  for char in words:gmatch(CHARACTER) do
    sum = sum + char_width(char)
    if sum + WIDE <= room then kept = kept + #char end
    if sum > room then
      cut = true
      break
    end
  end
  if not cut then return words end
  return (words:sub(1, kept):gsub("[%s,;:]+$", "")) .. "…"
end

--- A number as it is written: whole, or with one digit.
---@param value number
---@return string
function draw.number(value)
  return (("%.1f"):format(value):gsub("%.0$", ""))
end

--- An element.
---@param name string
---@param attributes table[] name, value; in this order
---@param inner string? already escaped
---@return string
function draw.element(name, attributes, inner)
  local parts = { "<" .. name }
  for index, pair in ipairs(attributes) do
    local value = pair[2]
    if type(value) == "number" then value = draw.number(value) end
    parts[index + 1] = (' %s="%s"'):format(pair[1], draw.escape(value))
  end
  return table.concat(parts) .. (inner and (">%s</%s>"):format(inner, name) or "/>")
end

--- Words at a place.
---@param words string
---@param x number
---@param y number of the line that they stand on
---@param class string? `id`, `dim`, `end`: right of it they end
---@return string
function draw.words(words, x, y, class)
  local attributes = { { "x", x }, { "y", y } }
  if class then attributes[3] = { "class", class } end
  return draw.element("text", attributes, draw.escape(words))
end

--- Words behind a label.
---@param label string "" for none
---@param words string
---@param x number
---@param y number
---@param class string
---@return string
function draw.labelled(label, words, x, y, class)
  local inner = draw.escape(words)
  if label ~= "" then
    inner = draw.element("tspan", { { "class", "id" } }, draw.escape(label)) .. inner
  end
  return draw.element("text", { { "x", x }, { "y", y }, { "class", class } }, inner)
end

--- A line.
---@param points string of a path
---@param class string?
---@return string
function draw.path(points, class)
  return draw.element("path", { { "d", points }, { "class", class or "line" } })
end

--- What leads to a card, around what is drawn.
---@param href string?
---@param inner string
---@param about string? shown where the pointer rests
---@return string
function draw.link(href, inner, about)
  if about and about ~= "" then inner = "<title>" .. draw.escape(about) .. "</title>" .. inner end
  if not href then return "<g>" .. inner .. "</g>" end
  return draw.element("a", { { "href", href } }, inner)
end

--- A picture.
---@param width number
---@param height number
---@param inner string[]
---@param about string what it shows, for those who do not see it
---@param alone boolean? it is a file of its own, and brings its style
---@return string
function draw.picture(width, height, inner, about, alone)
  local size = {
    { "viewBox", ("0 0 %s %s"):format(draw.number(width), draw.number(height)) },
    { "width", width }, { "height", height }, { "role", alone and "img" or "group" },
    { "aria-label", about },
  }
  local style = ""
  if alone then
    table.insert(size, 1, { "xmlns", "http://www.w3.org/2000/svg" })
    style = "<style>" .. draw.alone .. draw.style .. "</style>\n" .. draw.element("rect",
      { { "class", "ground" }, { "width", width }, { "height", height } })
  end
  return draw.element("svg", size, style .. table.concat(inner, "\n")) .. "\n"
end

--- How pictures look; the colours are those of the page around them.
draw.style = [[
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,
"Liberation Sans",sans-serif;fill:var(--ink)}
svg .dim{fill:var(--dim);font-size:11px}
svg .id{font-weight:700;font-size:11px;fill:var(--mark,var(--ink))}
svg .end{text-anchor:end}svg .mid{text-anchor:middle}svg .strong{font-weight:600}
svg .line{fill:none;stroke:var(--ink);stroke-width:1.3}svg .said{stroke-dasharray:5 4}
svg .hair{fill:none;stroke:var(--rule);stroke-width:1}
svg .axis{fill:none;stroke:var(--dim);stroke-width:1}svg .head{fill:var(--ink)}
svg .node{fill:var(--paper);stroke:var(--ink);stroke-width:1.3}
svg .body{fill:var(--side);stroke-width:2}svg .place{stroke-dasharray:1.5 2.5}
svg .rest{stroke:var(--dim)}
svg .point{fill:var(--mark,var(--ink))}svg .span{fill:var(--mark,var(--ink));fill-opacity:.3;
stroke:var(--mark,var(--ink))}svg .unsure{stroke-dasharray:3 2}svg .ground{fill:var(--paper)}
svg a:hover text{text-decoration:underline}
]]

--- The colours of a picture that is a file of its own.
draw.alone = [[
:root{--ink:#1d1c1a;--paper:#fdfcf9;--dim:#5f5b54;--rule:#ddd7cb;--side:#f1ede3;--mark:#1d4fa8}
@media(prefers-color-scheme:dark){:root{--ink:#e8e5de;--paper:#191918;--dim:#a9a49a;--rule:#3d3b37;
--side:#2b2926;--mark:#93b7ff}}
]]

return draw
