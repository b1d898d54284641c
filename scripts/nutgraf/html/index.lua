--- What a report of many documents has before the first of them: the contents, and what
--- several documents name alike, side by side. Names are compared as they are written;
--- that two are one, only a person decides. Input: what each document's section gave.
--- Output: HTML, and for each card the way to its line here.
local items = require "nutgraf.items"
local markup = require "nutgraf.markup"
local pieces = require "nutgraf.html.pieces"
local text = require "nutgraf.text"

local escape = markup.escape

local index = {}
index.__index = index

--- An empty one.
function index.new()
  return setmetatable({ documents = {}, lists = {}, order = {} }, index)
end

-- What an item is compared by: all fields, as they are written, less their case.
local function name_of(section, item)
  local parts, across = {}, section.show.across
  if across.has and item[across.has] == nil then return nil end
  for place, field in ipairs(across.same) do
    local value = text.fold(items.show(item, field))
    if value == "" then return nil end
    parts[place] = value
  end
  return table.concat(parts, ", ")
end

--- Notes an item, and gives what leads from its card to the others, once all are known.
---@param section table
---@param item table
---@param mark nutgraf.Mark
---@return string|fun(): string
function index:note(section, item, mark)
  local name = name_of(section, item)
  if not name then return "" end
  local list = self.lists[section.name]
  if not list then
    list = { title = section.show.across.title, letter = section.letter, by = {}, order = {} }
    self.lists[section.name], self.order[#self.order + 1] = list, list
  end
  local key = name:lower()
  local row = list.by[key]
  if not row then
    row = { name = name, places = {}, documents = 0 }
    list.by[key], list.order[#list.order + 1] = row, row
  end
  local number = #self.documents
  if row.last ~= number then row.documents, row.last = row.documents + 1, number end
  row.places[#row.places + 1] = ('<a href="#%s">%d · %s</a>'):format(mark.card, number, mark.label)
  return function()
    if not row.id then return "" end
    return (' · <a href="#%s">in %d documents</a>'):format(row.id, row.documents)
  end
end

--- Notes a document.
---@param it table title, prefix, record
function index:add(it)
  self.documents[#self.documents + 1] = it
end

-- The contents: a line a document, a column a section.
local function write_contents(self, write)
  write('<nav aria-label="Contents" id="contents"><h2>Contents</h2>\n<table class="contents">',
    '<thead><tr><th scope="col">No.</th><th scope="col">Document</th><th scope="col">By</th>',
    '<th scope="col">Published</th>')
  for _, section in ipairs(self.documents[1].record.sections) do
    write('<th scope="col" class="num"><abbr class="t t', tostring(section.class), '" title="',
      escape(section.title), '">', section.letter, "</abbr></th>")
  end
  write "</tr></thead>\n<tbody>\n"
  for number, it in ipairs(self.documents) do
    local meta = it.record.meta
    local authors = table.concat(meta.authors or {}, ", ")
    write("<tr><td>", tostring(number), '</td><th scope="row" class="long"><a href="#', it.prefix,
      'top">', escape(it.title), '</a></th><td data-h="by" class="long">', escape(authors),
      '</td><td class="date">', escape(meta.published or "–"), "</td>")
    for _, section in ipairs(it.record.sections) do
      write('<td class="num" data-h="', section.letter, '">', section.count > 0
        and ('<a href="#%s%s">%d</a>'):format(it.prefix, section.letter, section.count)
        or section.note and "–" or "0", "</td>")
    end
    write "</tr>\n"
  end
  write '</tbody></table>\n<p class="dim letters">'
  for _, section in ipairs(self.documents[1].record.sections) do
    write(pieces.letter(section.class, section.letter), " ", escape(section.title), " ")
  end
  write "· – not known in the document's language</p></nav>\n"
end

local function write_list(list, at, write)
  local several = {}
  for _, row in ipairs(list.order) do
    if row.documents > 1 then several[#several + 1] = row end
  end
  write('<section class="across" id="x', list.letter, '"><h2>', escape(list.title),
    pieces.count(#several), "</h2>\n")
  if #several == 0 then
    write('<p class="dim">none: ', tostring(#list.order), " compared as they are written</p>\n")
  else
    table.sort(several, function(a, b) return a.name:lower() < b.name:lower() end)
    write('<p class="dim">Written alike in more than one document. That they are the same, nobody ',
      "has decided: each stays its document's own.</p>\n<table><thead><tr>",
      '<th scope="col">As written</th><th scope="col">Document · card</th></tr></thead><tbody>\n')
    for number, row in ipairs(several) do
      row.id = ("x%d-%d"):format(at, number)
      write('<tr id="', row.id, '"><th scope="row"', pieces.breaks(row.name), ">",
        escape(row.name), "</th><td>",
        table.concat(row.places, ", "), "</td></tr>\n")
    end
    write "</tbody></table>\n"
  end
  write "</section>\n"
end

--- Writes it.
---@param write fun(...: string)
function index:write(write)
  write_contents(self, write)
  for at, list in ipairs(self.order) do write_list(list, at, write) end
end

return index
