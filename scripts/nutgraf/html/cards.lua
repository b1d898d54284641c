--- What tells of each item of a section: a card, or a row of a table. Input: a section of a
--- record and the marks of its document. Output: HTML. Each has the id that its label in the
--- text leads to, and leads back to the place there, where there is one.
local columns = require "nutgraf.columns"
local items = require "nutgraf.items"
local markup = require "nutgraf.markup"
local pieces = require "nutgraf.html.pieces"
local text = require "nutgraf.text"

local escape = markup.escape

local cards = {}

-- Bytes of a quotation that a card repeats: the whole stands in the text. A field of few
-- bytes shares its line with others.
local LONG, SHORT = 420, 30

-- What a field is called in print.
local function called(section, name)
  local own = section.show.words and section.show.words[name]
  return escape(own or (name:gsub("_", " ")))
end

local function shown(item, name)
  local value = items.show(item, name)
  return value ~= "" and escape(text.cut(text.fold(value), LONG)) or nil
end

-- The fields that a section shows beside its lead.
local function fields_of(section)
  if section.show.fields then return section.show.fields end
  local names = {}
  for _, column in ipairs(section.columns) do
    if column[1] ~= "line" then names[#names + 1] = column[1] end
  end
  return names
end

-- Where an item stands: a link into the text, where its mark was written there.
local function place(page, item, mark)
  local line = item.line and ("line\194\160%.0f"):format(item.line)
  local written = mark and mark.written
  if written and written.paragraph then
    return ('<a class="pl" href="#%s">¶\194\160%d</a>%s'):format(mark.id, written.paragraph,
      line and ", " .. line or "")
  end
  local number = item.span and page.marks and page.marks:paragraph(item.span[1])
  if number and item.span[2] > item.span[1] then
    return ('<a class="pl" href="#%sp%d">¶\194\160%d</a>%s'):format(page.prefix, number, number,
      line and ", " .. line or "")
  end
  return line or ""
end

-- The label of an item: it leads into the text.
local function label(section, mark)
  local class = "t t" .. section.class
  local target = mark.written and mark.written.paragraph and mark.id
  if not target then return pieces.letter(section.class, mark.label) end
  return ('<a class="%s" href="#%s">%s</a>'):format(class, target, mark.label)
end

local function inside(page, section, item)
  if not item.children then return "" end
  local list, lead = {}, section.lead
  for index, child in ipairs(item.children) do
    local words = shown(child, "text") or shown(child, lead) or ""
    local more = {}
    for _, name in ipairs { "cue", "given" } do more[#more + 1] = shown(child, name) end
    list[index] = ('<li>%s <span class="dim">%s%s</span></li>'):format(words,
      #more > 0 and table.concat(more, ", ") .. "; " or "", place(page, child))
  end
  return "<ul>" .. table.concat(list, "\n") .. "</ul>\n"
end

local function card(page, section, item)
  local mark = page.marks.of[item]
  local lead = section.lead and shown(item, section.lead) or ""
  local rows = {}
  for _, name in ipairs(section.fields) do
    local value = name ~= section.lead and name ~= section.show.by and shown(item, name)
    if value then
      rows[#rows + 1] = ("<div%s><dt>%s</dt><dd>%s</dd></div>"):format(
        #value <= SHORT and ' class="s"' or "", called(section, name), value)
    end
  end
  page.write('<li class="card" id="', mark.card, '">\n<p class="lead">', label(section, mark),
    " ", lead, "</p>\n", #rows > 0 and "<dl>" .. table.concat(rows) .. "</dl>\n" or "",
    inside(page, section, item), '<p class="dim">', place(page, item, mark))
  if section.show.across and page.across then page.write(page.across(section, item, mark)) end
  page.write("</p></li>\n")
end

-- Items by the values of a field: as its column orders them, else as they first come;
-- those without one last.
local function groups_of(section)
  local name, groups, by_value = section.show.by, {}, {}
  if not name then return { { items = section.items } } end
  local function group(value)
    if not by_value[value] then
      by_value[value] = { title = value, items = {} }
      groups[#groups + 1] = by_value[value]
    end
    return by_value[value]
  end
  for _, column in ipairs(section.columns or {}) do
    if column[1] == name then
      for _, value in ipairs(column.values or {}) do group(value) end
    end
  end
  local rest = { title = ("%s: not told"):format(name), items = {}, last = true }
  for _, item in ipairs(section.items) do
    local value = items.show(item, name)
    local list = (value == "" and rest or group(value)).items
    list[#list + 1] = item
  end
  groups[#groups + 1] = rest
  return groups
end

local function write_cards(page, section)
  for _, group in ipairs(groups_of(section)) do
    if #group.items > 0 then
      if group.title then
        local tag = page.heading(3)
        page.write("<", tag, ' class="group">', escape(text.cut(group.title, LONG)),
          pieces.count(#group.items), "</", tag, ">\n")
      end
      page.write '<ol class="cards">\n'
      for _, item in ipairs(group.items) do card(page, section, item) end
      page.write "</ol>\n"
    end
  end
end

-- The fields of a table that any of its items has.
local function filled(section)
  local names = {}
  for _, name in ipairs(section.fields) do
    local has = false
    for item in items.walk(section.items) do
      has = has or items.show(item, name) ~= ""
      if has then break end
    end
    if has then names[#names + 1] = name end
  end
  return names
end

local function write_table(page, section)
  local names = filled(section)
  page.write('<table><thead><tr><th scope="col">No.</th>')
  for _, name in ipairs(names) do
    page.write('<th scope="col">', called(section, name), "</th>")
  end
  page.write('<th scope="col">place</th></tr></thead>\n<tbody>\n')
  for item in items.walk(section.items) do
    local mark = page.marks.of[item]
    page.write("<tr", mark and (' id="%s"'):format(mark.card) or "", '><th scope="row">',
      mark and label(section, mark) or "", "</th>")
    for _, name in ipairs(names) do
      local value = shown(item, name)
      page.write(value and ('<td data-h="%s"%s>%s</td>'):format(called(section, name),
        pieces.breaks(value), value) or '<td class="none"></td>')
    end
    page.write('<td class="dim">', place(page, item, mark), "</td></tr>\n")
  end
  page.write "</tbody></table>\n"
end

local function write_picture(page, section)
  local picture = page.picture(section, page.marks.of)
  if picture then
    page.write('<figure class="picture" tabindex="0" role="group" aria-label="',
      escape(section.title), ', a picture">\n', picture, "</figure>\n")
  end
  write_table(page, section)
end

local WRITE = { cards = write_cards, table = write_table, picture = write_picture }

--- Writes a section.
---@param page table write, marks, prefix, heading, picture, across
---@param section table of a record, with `class` and `show`
function cards.write(page, section)
  local tag, prefix = page.heading(2), page.prefix
  section.fields = fields_of(section)
  section.lead = section.show.lead or columns.main(section.columns or {})
  page.write(('<section class="panel c%d%s" id="%s%s">\n'):format(section.class,
    #section.items == 0 and " empty" or "", prefix, section.letter))
  page.write("<", tag, ' class="title">', pieces.letter(section.class, section.letter), " ",
    escape(section.title), pieces.count(#section.items), '<a class="up" href="#', prefix,
    'top" aria-label="to the contents">↑</a></', tag, ">\n")
  if section.note then page.write('<p class="note">', escape(section.note), "</p>\n") end
  if #section.items == 0 then
    page.write('<p class="dim">', escape(section.nothing or "none"), "</p>\n")
  else
    WRITE[section.show.as or "cards"](page, section)
  end
  page.write "</section>\n"
end

return cards
