--- A workbook for Excel and LibreOffice (ECMA-376): a sheet, of a report one a section, its
--- header frozen, its columns those of `nutgraf.sheets`; where the document has an address, the
--- words lead to their place on the page. Every cell is text or a number, so that nothing of a
--- document is run as a formula.
local markup = require "nutgraf.markup"
local sheets = require "nutgraf.sheets"
local text = require "nutgraf.text"

local escape = markup.escape

-- What Excel takes: in a cell (32,767 characters: a longer one ends with …), links of a sheet,
-- characters of one (2,079), rows of a sheet: what is more goes on in another.
local LONGEST, LINKS, LINK, ROWS = 32000, 65000, 2000, 1048576
local WIDE = { text = 80, sentence = 60, message = 60, words = 40, descriptions = 40, name = 28,
  speaker = 24, document = 28, title = 40, address = 30, kind = 14, line = 7, key = 18 }

local NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
local OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
local PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
local TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
local HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

local context, book

-- A, B … Z, AA: the letters of a column.
local function letters(index)
  local result = ""
  while index > 0 do
    result = string.char(65 + (index - 1) % 26) .. result
    index = math.floor((index - 1) / 26)
  end
  return result
end

-- An address with nothing in it that an address may not hold, by which the book would be broken.
local function sound(address)
  return (address:gsub("[^%w%-._~:/?#@!$&'()*+,;=%%]", function(char)
    return ("%%%02X"):format(char:byte())
  end))
end

-- Where words stand on their page: a text fragment, by their first and last words.
local function place(row_words, address)
  if not address or not address:find "^https?://" then return nil end
  local list = {}
  for word in row_words:gmatch "%S+" do list[#list + 1] = word end
  address = sound(address)
  if #list == 0 then return #address <= LINK and address or nil end
  local function part(from, to)
    return (table.concat(list, " ", from, to):gsub("[^%w]", function(char)
      return ("%%%02X"):format(char:byte())
    end))
  end
  local fragment = #list <= 8 and part(1, #list) or part(1, 4) .. "," .. part(#list - 3, #list)
  local whole = address:gsub("#.*$", "") .. "#:~:text=" .. fragment
  if #whole <= LINK then return whole end
  return #address <= LINK and address or nil
end

local function cell(reference, value, style)
  if type(value) == "number" then
    return ('<c r="%s"><v>%s</v></c>'):format(reference, value == math.floor(value)
      and ("%.0f"):format(value) or ("%.17g"):format(value))
  end
  value = text.show(value)
  if value == "" then return "" end
  if #value > LONGEST then
    value = text.whole(value:sub(1, LONGEST)) .. " …"
  end
  return ('<c r="%s" t="inlineStr"%s><is><t xml:space="preserve">%s</t></is></c>'):format(reference,
    style and (' s="%d"'):format(style) or "",
    -- _x0041_ stands for a character there (22.9.2.19): what looks so is no such thing here.
    (escape(value):gsub("_(x%x%x%x%x_)", "_x005F_%1")))
end

local Sheet = {}
Sheet.__index = Sheet

function Sheet:row(row, style)
  self.count = self.count + 1
  local cells = {}
  for index = 1, #self.names do
    cells[#cells + 1] = cell(letters(index) .. self.count, row[index], style)
  end
  self.file:write(('<row r="%d">'):format(self.count), table.concat(cells), "</row>\n")
end

-- A name for a sheet: short, of no character that means something, no other's.
local function title_for(title)
  return text.free(text.whole(title:gsub("[%[%]:*?/\\']", " "):sub(1, 28)), book.titles)
end

local function new_sheet(out, title, columns, shown)
  local names = sheets.names(columns, shown)
  local self = setmetatable({
    title = title_for(title), names = names, columns = columns, shown = shown, count = 0,
    links = {}, number = #book.list + 1,
  }, Sheet)
  for index, name in ipairs(names) do self.words = name == "text" and index or self.words end
  book.list[self.number] = self
  self.file = out:file(("xl/worksheets/sheet%d.xml"):format(self.number))
  self.file:write(HEAD, '<worksheet xmlns="', NAMESPACE, '" xmlns:r="', OFFICE, '">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ',
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>')
  for index, name in ipairs(names) do
    self.file:write(('<col min="%d" max="%d" width="%d" customWidth="1"/>'):format(index, index,
      WIDE[name] or 16))
  end
  self.file:write "</cols><sheetData>\n"
  self:row(names, 1)
  return self
end

function Sheet:add(out, item, doc)
  local address = doc and doc.meta and doc.meta.url
  for row in sheets.rows(self.names, item, doc, self.shown) do
    local last = self.last or self
    if last.count == ROWS then
      last = new_sheet(out, self.title, self.columns, self.shown)
      self.last = last
    end
    last:row(row, 2)
    local words = last.words and row[last.words]
    local target = words and #last.links < LINKS and place(words, address)
    if target then
      last.links[#last.links + 1] = { letters(last.words) .. last.count, target }
    end
  end
end

function Sheet:finish(out)
  local file, targets = self.file, {}
  file:write("</sheetData>", ('<autoFilter ref="A1:%s%d"/>'):format(letters(#self.names),
    self.count))
  if #self.links > 0 then
    file:write "<hyperlinks>"
    for index, one in ipairs(self.links) do
      file:write(('<hyperlink ref="%s" r:id="r%d"/>'):format(one[1], index))
      targets[index] = ('<Relationship Id="r%d" Type="%s/hyperlink" Target="%s" '
        .. 'TargetMode="External"/>'):format(index, OFFICE, escape(one[2]))
    end
    file:write "</hyperlinks>"
    out:file(("xl/worksheets/_rels/sheet%d.xml.rels"):format(self.number)):write(HEAD,
      '<Relationships xmlns="', PACKAGE, 'relationships">', table.concat(targets),
      "</Relationships>")
  end
  file:write "</worksheet>"
end

-- A section's sheet, the same for all documents.
local function sheet_of(out, section)
  local sheet = book.by[section.name]
  if not sheet then
    -- The ties of a network are its rows here.
    local shape = section.shape == "graph" and "list" or section.shape
    local shown = { shape = shape, options = context.options }
    sheet = new_sheet(out, section.title, section.columns, shown)
    book.by[section.name] = sheet
  end
  return sheet
end

-- What lists the sheets.
local function write_book(out)
  local entries, targets, types = {}, {}, {}
  for number, sheet in ipairs(book.list) do
    entries[number] = ('<sheet name="%s" sheetId="%d" r:id="r%d"/>'):format(escape(sheet.title),
      number, number)
    targets[number] = ('<Relationship Id="r%d" Type="%s/worksheet" '
      .. 'Target="worksheets/sheet%d.xml"/>'):format(number, OFFICE, number)
    types[number] = ('<Override PartName="/xl/worksheets/sheet%d.xml" '
      .. 'ContentType="%sworksheet+xml"/>'):format(number, TYPES)
  end
  out:file("xl/workbook.xml"):write(HEAD, '<workbook xmlns="', NAMESPACE, '" xmlns:r="', OFFICE,
    '"><sheets>', table.concat(entries), "</sheets></workbook>")
  out:file("xl/_rels/workbook.xml.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
    'relationships">', table.concat(targets), '<Relationship Id="s" Type="', OFFICE,
    '/styles" Target="styles.xml"/></Relationships>')
  out:file("[Content_Types].xml"):write(HEAD, '<Types xmlns="', PACKAGE, 'content-types">',
    '<Default Extension="rels" ',
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Override PartName="/xl/workbook.xml" ContentType="', TYPES, 'sheet.main+xml"/>',
    table.concat(types), '<Override PartName="/xl/styles.xml" ContentType="', TYPES,
    'styles+xml"/></Types>')
end

return {
  summary = "a workbook for Excel and LibreOffice: frozen headers, links to the words' places",
  example = "nutgraf quotes article.html --to xlsx --output quotes.xlsx",
  accepts = { "list", "tree", "timeline", "graph", "report" },
  output = "zip",
  whole = true,
  options = sheets.options,
  begin = function(out, columns, given)
    context, book = given, { list = {}, by = {}, titles = {} }
    if given.shape ~= "report" then book.one = new_sheet(out, given.view, columns, given) end
  end,
  item = function(out, item, doc)
    if book.one then return book.one:add(out, item, doc) end
    for _, section in ipairs(item.sections) do
      local sheet = sheet_of(out, section)
      for _, one in ipairs(section.items) do sheet:add(out, one, doc) end
    end
  end,
  finish = function(out)
    for _, sheet in ipairs(book.list) do sheet:finish(out) end
    write_book(out)
    -- Styles: usual, the header's, words that are broken into lines.
    out:file("xl/styles.xml"):write(HEAD, '<styleSheet xmlns="', NAMESPACE, '">',
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
      '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
      '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>',
      '<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>',
      "</styleSheet>")
    out:file("_rels/.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
      'relationships"><Relationship Id="r1" Type="', OFFICE,
      '/officeDocument" Target="xl/workbook.xml"/></Relationships>')
  end,
}
