--- A Word document (ECMA-376) of the text itself, with a comment at the place of every item: what
--- a copy desk hands back. The words are the document's, paragraph by paragraph; what is found
--- stands beside them and changes nothing. A report is a list: a heading a section, an item a
--- line.
local items = require "nutgraf.items"
local markup = require "nutgraf.markup"

local escape = markup.escape

local MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
local OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
local PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
local TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
local HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

-- At one place comments end before others begin, but one of no width ends after its beginning.
local START = 2

local columns, view, body, comments, count, marked, many

-- Within words Word takes line ends and tabs for blanks: they have elements of their own.
local BROKEN = { ["\n"] = "<w:br/>", ["\t"] = "<w:tab/>" }
for sign, element in pairs(BROKEN) do
  BROKEN[sign] = "</w:t>" .. element .. '<w:t xml:space="preserve">'
end

local function run(words)
  return ('<w:r><w:t xml:space="preserve">%s</w:t></w:r>')
    :format((escape(words):gsub("[\n\t]", BROKEN)))
end

-- What a comment says: a check's message and name, else the fields of the view.
local function said(item, all)
  if item.message then
    return ("%s%s"):format(item.message, item.check and (" [%s]"):format(item.check) or "")
  end
  local parts = {}
  for _, column in ipairs(all or columns) do
    local name = column[1]
    local value = name ~= "line" and name ~= "text" and items.show(item, name) or ""
    if value ~= "" then parts[#parts + 1] = ("%s: %s"):format(name:gsub("_", " "), value) end
  end
  return #parts > 0 and table.concat(parts, "; ") or view
end

local function add_comment(item)
  comments:write(('<w:comment w:id="%d" w:author="Nutgraf" w:initials="N"><w:p>'):format(count),
    run(said(item)), "</w:p></w:comment>\n")
  local first, last = item.span[1], item.span[2]
  marked[#marked + 1] = { at = first, order = START, id = count }
  marked[#marked + 1] = { at = last, order = last > first and START - 1 or START + 1, id = count }
  count = count + 1
end

local function mark(event)
  if event.order == START then
    body:write(('<w:commentRangeStart w:id="%d"/>'):format(event.id))
  else
    body:write(('<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>')
      :format(event.id, event.id))
  end
end

-- A paragraph, its words parted where comments begin and end.
local function paragraph(doc, block, index)
  local style = block.kind == "heading" and ("Heading%d"):format(math.min(block.level or 1, 3))
    or block.kind == "item" and "ListParagraph" or nil
  body:write("<w:p>", style and ('<w:pPr><w:pStyle w:val="%s"/></w:pPr>'):format(style) or "")
  local at = block.start
  while marked[index] and marked[index].at <= block.stop do
    local event = marked[index]
    -- A comment that ends with the paragraph ends in it; one that begins there, in the next.
    if event.order >= START and event.at == block.stop then break end
    local place = math.max(event.at, at)
    if place > at then body:write(run(doc:slice(at, place))) end
    mark(event)
    at, index = place, index + 1
  end
  if at < block.stop then body:write(run(doc:slice(at, block.stop))) end
  body:write "</w:p>\n"
  return index
end

local function styled(style, words)
  body:write(('<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>%s</w:p>\n'):format(style, run(words)))
end

-- A report as a list: what was looked for and is not there is said, too.
local function write_report(record)
  styled("Heading1", record.meta.title or record.document)
  for _, section in ipairs(record.sections) do
    styled("Heading2", ("%s (%d)"):format(section.title, #section.items))
    if section.note then styled("Normal", section.note) end
    if #section.items == 0 then styled("Normal", section.nothing or "none") end
    local main = require("nutgraf.columns").main(section.columns)
    for node, depth in items.walk(section.items) do
      local words = node.message and "" or items.show(node, main or "text")
      local rest = said(node, section.columns)
      styled("ListParagraph", ("\226\128\148 "):rep(depth) .. words .. (words ~= "" and rest ~= view
        and rest ~= "" and " (" .. rest .. ")" or words == "" and rest or "")
        .. (node.line and (", line %.0f"):format(node.line) or ""))
    end
  end
end

return {
  summary = "a Word document: the text with a comment at each item's place; a report's list",
  example = "nutgraf check article.html --to docx --output commented.docx",
  accepts = { "list", "tree", "timeline", "report" },
  output = "zip",
  whole = true,
  begin = function(out, all, context)
    columns, view, count, many = all, context.view, 0, context.many
    out:file("[Content_Types].xml"):write(HEAD, '<Types xmlns="', PACKAGE, 'content-types">',
      '<Default Extension="rels" ',
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Override PartName="/word/document.xml" ContentType="', TYPES, 'document.main+xml"/>',
      '<Override PartName="/word/comments.xml" ContentType="', TYPES, 'comments+xml"/>',
      '<Override PartName="/word/styles.xml" ContentType="', TYPES, 'styles+xml"/></Types>')
    out:file("_rels/.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
      'relationships"><Relationship Id="r1" Type="', OFFICE,
      '/officeDocument" Target="word/document.xml"/></Relationships>')
    out:file("word/_rels/document.xml.rels"):write(HEAD, '<Relationships xmlns="', PACKAGE,
      'relationships"><Relationship Id="r1" Type="', OFFICE,
      '/comments" Target="comments.xml"/><Relationship Id="r2" Type="', OFFICE,
      '/styles" Target="styles.xml"/></Relationships>')
    local styles = out:file "word/styles.xml"
    styles:write(HEAD, '<w:styles xmlns:w="', MAIN, '"><w:style w:type="paragraph" w:default="1" ',
      'w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr>',
      "</w:style>")
    for level, size in ipairs { 36, 28, 24 } do
      styles:write(('<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/>'
        .. '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="%d"/></w:pPr>'
        .. '<w:rPr><w:b/><w:sz w:val="%d"/></w:rPr></w:style>'):format(level, level, level - 1,
        size))
    end
    styles:write('<w:style w:type="paragraph" w:styleId="ListParagraph">',
      '<w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/>',
      '<w:pPr><w:ind w:left="720"/></w:pPr></w:style></w:styles>')
    body, comments = out:file "word/document.xml", out:file "word/comments.xml"
    body:write(HEAD, '<w:document xmlns:w="', MAIN, '"><w:body>\n')
    comments:write(HEAD, '<w:comments xmlns:w="', MAIN, '">\n')
  end,
  enter = function() marked = {} end,
  item = function(_, item)
    if item.sections then return write_report(item) end
    for each in items.walk { item } do
      if each.span then add_comment(each) end
    end
  end,
  leave = function(_, doc, context)
    if not doc or context.shape == "report" then return end
    table.sort(marked, function(a, b)
      if a.at ~= b.at then return a.at < b.at end
      if a.order ~= b.order then return a.order < b.order end
      return a.id < b.id
    end)
    if many then
      body:write('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', run(doc.name), "</w:p>\n")
    end
    local index = 1
    for block in doc:blocks { leaf = true } do
      if block.part ~= "hidden" then index = paragraph(doc, block, index) end
    end
    body:write "<w:p>"
    for rest = index, #marked do mark(marked[rest]) end
    body:write "</w:p>\n"
  end,
  finish = function()
    body:write "</w:body></w:document>"
    comments:write "</w:comments>"
  end,
}
