--- A workbook for Excel and LibreOffice (ECMA-376): a sheet, its header frozen, its columns those
--- of `nutgraf.sheets`; where the document has an address, the words lead to their place on the
--- page. Every cell is text or a number, so that nothing of a document is run as a formula.
local markup = require "nutgraf.markup"
local sheets = require "nutgraf.sheets"
local text = require "nutgraf.text"

local escape = markup.escape

-- What Excel takes in a cell (32,767 characters: a longer one ends with …), links of a sheet.
local LONGEST, LINKS = 32000, 65000
local WIDE = { text = 80, sentence = 60, message = 60, words = 40, descriptions = 40, name = 28,
  speaker = 24, document = 28, title = 40, address = 30, kind = 14, line = 7, key = 18 }

local NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
local OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
local PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
local HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

local names, sheet, count, links, file

-- A, B … Z, AA: the letters of a column.
local function letters(index)
  local result = ""
  while index > 0 do
    result = string.char(65 + (index - 1) % 26) .. result
    index = math.floor((index - 1) / 26)
  end
  return result
end

-- Where words stand on their page: a text fragment, by their first and last words.
local function place(row_words, address)
  if not address or not address:find "^https?://" then return nil end
  local list = {}
  for word in row_words:gmatch "%S+" do list[#list + 1] = word end
  if #list == 0 then return address end
  local function part(from, to)
    return (table.concat(list, " ", from, to):gsub("[^%w]", function(char)
      return ("%%%02X"):format(char:byte())
    end))
  end
  local fragment = #list <= 8 and part(1, #list) or part(1, 4) .. "," .. part(#list - 3, #list)
  return address:gsub("#.*$", "") .. "#:~:text=" .. fragment
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
    style and (' s="%d"'):format(style) or "", escape(value))
end

local function write_row(row, style)
  count = count + 1
  local cells = {}
  for index = 1, #names do
    cells[#cells + 1] = cell(letters(index) .. count, row[index], style)
  end
  file:write(('<row r="%d">'):format(count), table.concat(cells), "</row>\n")
end

local function index_of(name)
  for index, one in ipairs(names) do
    if one == name then return index end
  end
end

return {
  summary = "a workbook for Excel and LibreOffice: a frozen header, links to the words' places",
  example = "nutgraf quotes article.html --to xlsx --output quotes.xlsx",
  accepts = { "list", "tree", "timeline", "graph" },
  output = "zip",
  whole = true,
  options = sheets.options,
  begin = function(out, columns, context)
    sheet, names, count, links = context, sheets.names(columns, context), 0, {}
    file = out:file "xl/worksheets/sheet1.xml"
    file:write(HEAD, '<worksheet xmlns="', NAMESPACE, '" xmlns:r="', OFFICE, '">',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ',
      'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>')
    for index, name in ipairs(names) do
      file:write(('<col min="%d" max="%d" width="%d" customWidth="1"/>'):format(index, index,
        WIDE[name] or 16))
    end
    file:write "</cols><sheetData>\n"
    write_row(names, 1)
  end,
  item = function(_, item, doc)
    local words, address = index_of "text", doc and doc.meta and doc.meta.url
    for row in sheets.rows(names, item, doc, sheet) do
      write_row(row, 2)
      local target = words and row[words] and #links < LINKS and place(row[words], address)
      if target then links[#links + 1] = { letters(words) .. count, target } end
    end
  end,
  finish = function(out)
    file:write("</sheetData>", ('<autoFilter ref="A1:%s%d"/>'):format(letters(#names), count))
    if #links > 0 then file:write "<hyperlinks>" end
    local targets = {}
    for index, one in ipairs(links) do
      file:write(('<hyperlink ref="%s" r:id="r%d"/>'):format(one[1], index))
      targets[index] = ('<Relationship Id="r%d" Type="%s/hyperlink" Target="%s" '
        .. 'TargetMode="External"/>'):format(index, OFFICE, escape(one[2]))
    end
    if #links > 0 then
      file:write "</hyperlinks>"
      out:file("xl/worksheets/_rels/sheet1.xml.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
        'relationships">', table.concat(targets), "</Relationships>")
    end
    file:write "</worksheet>"
    local name = escape(sheet.view:sub(1, 31))
    out:file("xl/workbook.xml"):write(HEAD, '<workbook xmlns="', NAMESPACE, '" xmlns:r="', OFFICE,
      '"><sheets><sheet name="', name, '" sheetId="1" r:id="r1"/></sheets></workbook>')
    out:file("xl/_rels/workbook.xml.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
      'relationships"><Relationship Id="r1" Type="', OFFICE,
      '/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="', OFFICE,
      '/styles" Target="styles.xml"/></Relationships>')
    -- Styles: usual, the header's, words that are broken into lines.
    out:file("xl/styles.xml"):write(HEAD, '<styleSheet xmlns="', NAMESPACE, '">',
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
      '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
      '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>',
      '<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>',
      '</styleSheet>')
    out:file("_rels/.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
      'relationships"><Relationship Id="r1" Type="', OFFICE,
      '/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    local types = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    out:file("[Content_Types].xml"):write(HEAD, '<Types xmlns="', PACKAGE, 'content-types">',
      '<Default Extension="rels" ',
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Override PartName="/xl/workbook.xml" ContentType="', types, 'sheet.main+xml"/>',
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="', types, 'worksheet+xml"/>',
      '<Override PartName="/xl/styles.xml" ContentType="', types, 'styles+xml"/></Types>')
  end,
}
