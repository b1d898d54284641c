--- A page that stands alone: the text with its marks, and what tells of each beside it, with
--- links both ways. Nothing in it is fetched and nothing runs. Takes a report, which has a
--- section for each of its views; any other view becomes one of a single section.
local head = require "nutgraf.html.head"
local index = require "nutgraf.html.index"
local cards = require "nutgraf.html.cards"
local markup = require "nutgraf.markup"
local marks = require "nutgraf.html.marks"
local picture = require "nutgraf.picture"
local record = require "nutgraf.record"
local style = require "nutgraf.html.style"

local escape = markup.escape
local context, columns, contents, pages, found

-- The tag of a heading: a document's own is the page's where it is the only one.
local function heading(depth)
  return function() return ("h%d"):format(#pages > 1 and depth + 1 or depth) end
end

-- What a document's page is written to: texts, and functions that give one when all is
-- known.
local function new_page(number)
  local pieces = {}
  return {
    prefix = ("d%d-"):format(number), number = ("%d"):format(number), heading = heading,
    pieces = pieces,
    write = function(...)
      for place = 1, select("#", ...) do pieces[#pieces + 1] = (select(place, ...)) end
    end,
    picture = picture.of_section,
  }
end

-- A view that is no report, as a report of one section.
local function single(doc)
  local section = {
    name = context.view, letter = context.view:sub(1, 1):upper(), shape = context.shape,
    title = context.view:sub(1, 1):upper() .. context.view:sub(2), columns = columns,
    items = found, figures = {},
  }
  if context.shape == "graph" then
    section.nodes, section.items = {}, {}
    for _, graph in ipairs(found) do
      for _, node in ipairs(graph.nodes) do section.nodes[#section.nodes + 1] = node end
      for _, edge in ipairs(graph.edges) do section.items[#section.items + 1] = edge end
    end
  end
  section.figures[1] = { context.view, #section.items }
  local pictured = context.shape == "graph" or context.shape == "timeline"
  section.show = { as = pictured and "picture" or "cards", mark = "text", children = "margin" }
  return {
    document = doc and doc.name or context.view, nutgraf = record.maker(), sections = { section },
    meta = doc and record.meta(doc) or {}, source = doc and record.source(doc) or {},
  }
end

local function write_text(page, it)
  local tag = page.heading(2)
  page.write('<section class="text" id="', page.prefix, 'text"><', tag, ">The text</", tag, ">\n")
  head.key(page, it)
  page.write('<div class="words"', page.lang, ">\n")
  page.marks:write(page.write)
  page.write "</div></section>\n"
end

-- A document's page. The text is written first: cards lead to what stands there.
local function write_page(it, doc)
  local page = new_page(#pages + 1)
  page.language = doc and doc.language or "und"
  page.lang = page.language ~= "und" and (' lang="%s"'):format(escape(page.language)) or ""
  for number, section in ipairs(it.sections) do
    section.show = section.show or context.sections[number]
    section.class, section.count = (number - 1) % style.classes + 1, #section.items
  end
  pages[#pages + 1] = page
  contents:add { title = head.title(it), prefix = page.prefix, record = it }
  if context.many then
    page.across = function(section, item, mark) return contents:note(section, item, mark) end
  end
  local write = page.write
  write('<article class="doc" id="', page.prefix, 'top" aria-labelledby="', page.prefix, 'h">\n')
  head.write(page, it, doc)
  local side, wide = {}, {}
  for _, section in ipairs(it.sections) do
    local list = section.show.as == "cards" and side or wide
    list[#list + 1] = section
  end
  page.marks = marks.new(doc, it.sections, page.prefix)
  write(#side > 0 and doc and '<div class="desk">\n' or "<div>\n")
  if doc then write_text(page, it) end
  if #side > 0 then
    write '<div class="side">\n'
    for _, section in ipairs(side) do cards.write(page, section) end
    write "</div>\n"
  end
  write '</div>\n<div class="wide">\n'
  for _, section in ipairs(wide) do cards.write(page, section) end
  write "</div>\n</article>\n"
end

-- Only what the contents need of a document is kept, beside its page.
local function forget(it)
  for _, section in ipairs(it.sections) do
    section.nodes, section.items, section.show, section.columns = nil, nil, nil, nil
  end
end

local function write_begin(out, title)
  out:write('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ',
    'style-src \'unsafe-inline\'">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n',
    "<title>", escape(title), "</title>\n<style>", style.text, picture.style,
    "</style></head>\n<body>\n<main>\n")
end

return {
  summary = "a page that stands alone: the text with its marks, cards beside it, no script",
  example = "nutgraf quotes article.html --to html --output quotes.html",
  accepts = { "list", "tree", "timeline", "graph", "report" },
  whole = true, -- the contents come before all documents
  begin = function(_, all, given)
    columns, context, pages, contents = all, given, {}, index.new()
  end,
  enter = function() found = {} end,
  item = function(_, item, doc)
    if context.shape ~= "report" then
      found[#found + 1] = item
    else
      write_page(item, doc)
      forget(item)
    end
  end,
  leave = function(_, doc)
    if context.shape == "report" then return end
    local it = single(doc)
    write_page(it, doc)
    forget(it)
  end,
  finish = function(out, given)
    local view = context.view:sub(1, 1):upper() .. context.view:sub(2)
    local many = #pages > 1
    local first = contents.documents[1]
    local title = first and first.title or view
    if many then title = ("%s: %d documents"):format(view, #pages) end
    write_begin(out, title)
    if many then
      out:write('<header class="cover"><p class="kicker">Nutgraf</p><h1>', escape(title),
        "</h1></header>\n")
      contents:write(function(...) out:write(...) end)
    end
    for _, page in ipairs(pages) do
      for _, piece in ipairs(page.pieces) do
        out:write(type(piece) == "function" and piece() or piece)
      end
    end
    if given.nothing then out:write("<p>", escape(given.nothing), "</p>\n") end
    out:write("</main>\n</body></html>\n")
  end,
}
