--- The head of a document in a report: what it is, where it came from, what was found in it,
--- what was and was not looked for, and the links to its panels. Input: a record and its
--- document. Output: HTML.
local markup = require "nutgraf.markup"
local pieces = require "nutgraf.html.pieces"
local text = require "nutgraf.text"

local escape = markup.escape

local head = {}

local function title_of(record)
  local title = record.meta.title
  return title and text.fold(title) or record.document
end

--- What a document is called: its title, else its name.
---@param record table
---@return string
function head.title(record)
  return title_of(record)
end

-- A fact; a long one has the line to itself.
local function row(page, name, value, long)
  if not value or value == "" then return end
  page.write(long and '<div class="broad">' or "<div>", "<dt>", name, "</dt><dd>", value,
    "</dd></div>\n")
end

-- An address is a link where a browser would fetch a page by it, and nothing else.
local function address(url)
  if not url or not url:find "^https?://" then return url and escape(url) end
  return ('<a href="%s" rel="noreferrer">%s</a>'):format(escape(url), escape(url))
end

local function joined(list, between)
  local parts = {}
  for _, value in ipairs(list) do
    if value and value ~= "" then parts[#parts + 1] = escape(text.fold(value)) end
  end
  return table.concat(parts, between or " · ")
end

-- People of a message's header, or what is attached to it.
local function people(list)
  local names = {}
  for index, one in ipairs(list or {}) do
    local name, mailbox = one.name or "", one.address or ""
    local both = name ~= "" and mailbox ~= ""
    names[index] = both and ("%s <%s>"):format(name, mailbox) or name .. mailbox
  end
  return joined(names, ", ")
end

-- What a document was taken out of, or made readable by, step by step.
local function steps(chain)
  local list = {}
  for index, step in ipairs(chain or {}) do
    local words = {}
    for _, name in ipairs { "step", "program", "version", "format", "encoding", "part" } do
      if step[name] ~= nil then words[#words + 1] = text.show(step[name]) end
    end
    list[index] = table.concat(words, " ")
  end
  return joined(list, "; ")
end

local function write_facts(page, record, doc)
  local meta, source = record.meta, record.source
  local mail = source.mail or {}
  page.write '<dl class="facts">\n'
  row(page, "From", people(mail.from))
  row(page, "To", people(mail.to))
  row(page, "Cc", people(mail.cc))
  row(page, "Sent", mail.date and escape(mail.date))
  row(page, "Attached", people(mail.attachments))
  row(page, "Published", not mail.date and meta.published and escape(meta.published))
  row(page, "Modified", meta.modified and escape(meta.modified))
  row(page, "Address", address(meta.url), true)
  -- A long path goes on behind a slash.
  row(page, "File", (escape(record.document):gsub("/", "/<wbr>")))
  row(page, "Language", escape(page.language ~= "und" and page.language or "not known"))
  row(page, "Type", joined({ source.type or "", source.encoding or "" }, ", "))
  row(page, "Through", steps(source.chain))
  -- In the record it is made while it is written.
  local hash = doc and doc.source.sha256 and doc.source.sha256()
  row(page, "SHA-256", hash and ("<code>%s</code>"):format(hash), true)
  row(page, "Read by", "Nutgraf " .. escape(record.nutgraf.version))
  page.write "</dl>\n"
end

-- Figures; what was looked for and is not there in one line below.
local function write_figures(page, record)
  local none = {}
  page.write '<dl class="figures">\n'
  for _, section in ipairs(record.sections) do
    for _, figure in ipairs(section.figures) do
      if figure[2] == 0 and not section.note then none[#none + 1] = figure[1] end
      if figure[2] ~= 0 then
        local more = figure[3] and ("<small>%s</small>"):format(escape(figure[3])) or ""
        local one = figure[2] == 1 and figure[1]:gsub("s$", "") or figure[1]
        page.write("<div><dt>", escape(one), more, "</dt><dd>", text.show(figure[2]),
          "</dd></div>\n")
      end
    end
  end
  page.write "</dl>\n"
  if #none > 0 then
    page.write('<p class="looked">None found: ', escape(table.concat(none, ", ")), ".</p>\n")
  end
end

-- What a person has decided of the document: the report goes by it.
local function decided(doc, notes)
  local count = 0
  for _ in pairs(doc.source.decisions or {}) do count = count + 1 end
  if count > 0 then
    notes[#notes + 1] = ("what a person decided of it counts here, %d in all: nutgraf correct %s")
      :format(count, doc.name)
  end
  if doc.silenced then
    notes[#notes + 1] = ("findings that are settled, and left out: %d"):format(doc.silenced)
  end
end

-- What was looked for, what was not, and what of the document was not read.
local function write_looked(page, record, doc)
  local names, notes, told = {}, {}, {}
  for _, section in ipairs(record.sections) do
    names[#names + 1] = section.title:lower()
    if section.note then notes[#notes + 1] = ("%s: %s"):format(section.title, section.note) end
  end
  for _, issue in ipairs(doc and doc.issues or {}) do
    if not told[issue.code] and not issue.code:find "^uncovered%-" then
      notes[#notes + 1] = ("line %.0f: %s"):format(issue.line, issue.message)
    end
    told[issue.code] = true
  end
  if doc then decided(doc, notes) end
  local left = doc and doc.parts and require("nutgraf.parts").told(doc.parts:left_out())
  if left then
    notes[#notes + 1] = ("outside the story stand %s, which are not in this report"):format(left)
  end
  if doc and doc.storyless then
    notes[#notes + 1] = "no story is found on the page: all that is on it is shown"
  end
  page.write('<div class="looked"><p>Looked for: ', escape(table.concat(names, ", ")),
    ". Where a panel says none, nothing was found; what is not known is said so.</p>\n")
  if #notes > 0 then
    page.write "<ul>\n"
    for _, note in ipairs(notes) do page.write("<li>", escape(note), "</li>\n") end
    page.write "</ul>\n"
  end
  page.write "</div>\n"
end

local function write_links(page, record, doc)
  page.write('<nav class="links" aria-label="Panels of document ', page.number, '"><ol>\n')
  if doc then page.write('<li><a href="#', page.prefix, 'text">The text</a></li>\n') end
  for _, section in ipairs(record.sections) do
    page.write('<li><a href="#', page.prefix, section.letter, '">',
      pieces.letter(section.class, section.letter), " ", escape(section.title),
      pieces.count(#section.items), "</a></li>\n")
  end
  page.write "</ol></nav>\n"
end

--- Writes the head.
---@param page table write, prefix, number, heading, language
---@param record table
---@param doc nutgraf.Document? nil: of no document alone
function head.write(page, record, doc)
  local meta, tag = record.meta, page.heading(1)
  page.write('<header class="head">\n')
  local kicker = joined {
    meta.site or "", meta.section or "", meta.issue and "Issue " .. meta.issue or "",
  }
  if kicker ~= "" then page.write('<p class="kicker">', kicker, "</p>\n") end
  page.write("<", tag, (' id="%sh"%s>'):format(page.prefix, page.lang), escape(title_of(record)),
    "</", tag, ">\n")
  if meta.deck then page.write('<p class="deck"', page.lang, ">", escape(meta.deck), "</p>\n") end
  local authors = table.concat(meta.authors or {}, ", ")
  local by = joined { authors ~= "" and "By " .. authors or "", meta.affiliation or "" }
  if by ~= "" then page.write('<p class="by">', by, "</p>\n") end
  page.write "</header>\n"
  write_links(page, record, doc)
  write_figures(page, record)
  page.write '<div class="origin">\n'
  write_facts(page, record, doc)
  write_looked(page, record, doc)
  page.write "</div>\n"
end

--- The key to the marks: what each looks like, and a box that hides it, which needs no script.
---@param page table
---@param record table
function head.key(page, record)
  page.write '<fieldset class="key"><legend>Marks in the text</legend>\n'
  for _, section in ipairs(record.sections) do
    if section.show.mark ~= "none" and #section.items > 0 then
      local class = section.class
      page.write(('<label><input type="checkbox" class="k%d" checked> '):format(class),
        pieces.letter(class, section.letter), (' <span class="m%d">'):format(class),
        escape(section.title), "</span></label>\n")
    end
  end
  page.write "</fieldset>\n"
end

return head
