--- A page that stands alone: the article with the items marked in it, and a list of them
--- that leads there. Nothing in it is fetched and nothing runs.
local core = require "nutgraf.core"
local items = require "nutgraf.items"
local markup = require "nutgraf.markup"

local escape = markup.escape
local columns, view, found

local STYLE = [[
:root{color-scheme:light dark;
--ink:#222;--paper:#fdfdfb;--dim:#666;--line:#ccc;--side:#f3f1ea;
--mark:#ffe9a8;--twice:#ffd166;--here:#f7a072}
@media(prefers-color-scheme:dark){:root{--ink:#e4e2dc;--paper:#1b1b1a;--dim:#a3a19b;--line:#555;
--side:#262523;--mark:#5c4a12;--twice:#7d5f00;--here:#9c4a1f}}
body{font:17px/1.5 serif;margin:0;color:var(--ink);background:var(--paper)}
section{display:grid;grid-template-columns:minmax(0,1fr) 20em}
article{box-sizing:border-box;width:100%;max-width:44em;margin:0 auto;padding:1em 1em 3em;
overflow-wrap:break-word}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1em;
font:13px/1.4 sans-serif;background:var(--side);box-sizing:border-box}
nav:only-child{grid-column:1/-1;max-height:none}
nav li{margin-bottom:.5em}nav a{color:inherit;text-decoration:none}
nav a:hover,nav a:focus-visible{text-decoration:underline}
mark{color:inherit;background:var(--mark)}mark.twice{background:var(--twice)}
mark:target{background:var(--here)}blockquote{border-left:3px solid var(--line);padding-left:1em}
pre{white-space:pre-wrap}
.deck{font-size:1.2em;font-weight:bold}.caption{font-size:.9em;color:var(--dim)}
.item{display:list-item;margin-left:1.5em}.page{color:var(--dim)}
@media(max-width:60em){section{display:block}nav{position:static;max-height:none}}
@media print{section{display:block}nav{position:static;max-height:none}
li,mark{break-inside:avoid}}]]

-- The element of a block: by its role, else by its kind; what has none of its own is a
-- paragraph of a class.
local TAGS = { headline = "h1", ["section-title"] = "h2" }
local KINDS = { blockquote = "blockquote", pre = "pre" }
local CLASSES = { deck = "deck", caption = "caption", item = "item" }

local function element_of(doc, block)
  local tag = TAGS[block.role] or KINDS[block.kind]
  local class = not tag and (CLASSES[block.role] or CLASSES[block.kind]) or nil
  if not doc:is_story(block) then class = class and class .. " page" or "page" end
  return tag or "p", class and (' class="%s"'):format(class) or ""
end

-- What is shown of an item beside its words.
local function about(item)
  local parts = {}
  for _, column in ipairs(columns) do
    local name = column[1]
    local value = name ~= "line" and name ~= "text" and items.show(item, name) or ""
    if value ~= "" then parts[#parts + 1] = ("%s: %s"):format(name, value) end
  end
  return table.concat(parts, "; ")
end

local function id_of(doc, item)
  return ("n%s-%.0f-%.0f"):format(core.sha256(doc.name):sub(1, 8), item.span[1], item.span[2])
end

-- The places in a block at which a mark, or a sign of the markup, begins or ends.
local function cuts_of(block, marks, signs)
  local list, seen = { block.start, block.stop }, { [block.start] = true, [block.stop] = true }
  local function cut(at)
    if at > block.start and at < block.stop and not seen[at] then
      seen[at], list[#list + 1] = true, at
    end
  end
  for _, mark in ipairs(marks) do
    cut(mark.span[1])
    cut(mark.span[2])
  end
  for _, span in ipairs(signs) do
    cut(span[1])
    cut(span[2])
  end
  table.sort(list)
  return list
end

local function is_sign(signs, from, to)
  for _, span in ipairs(signs) do
    if span[1] <= from and span[2] >= to then return true end
  end
  return false
end

local function overlaps(span, block)
  return span[1] < block.stop and span[2] > block.start
end

-- A block's words, each stretch in a mark that says what is known of it.
local function write_marked(out, doc, block, marks)
  local inside, signs = {}, {}
  for _, mark in ipairs(marks) do
    if overlaps(mark.span, block) then inside[#inside + 1] = mark end
  end
  for _, span in ipairs(doc:markup()) do
    if overlaps(span, block) then signs[#signs + 1] = span end
  end
  local cuts = cuts_of(block, inside, signs)
  for index = 1, #cuts - 1 do
    local from, to = cuts[index], cuts[index + 1]
    local titles, id = {}, nil
    for _, mark in ipairs(inside) do
      if mark.span[1] <= from and mark.span[2] >= to then
        titles[#titles + 1] = mark.about
        if not mark.shown then mark.shown, id = true, id or mark.id end
      end
    end
    local words = escape(doc:slice(from, to)):gsub("\n", "<br>\n")
    if is_sign(signs, from, to) then words = "" end
    if words ~= "" and #titles > 0 then
      out:write("<mark", id and (' id="%s"'):format(id) or "",
        #titles > 1 and ' class="twice"' or "",
        (' title="%s">'):format(escape(table.concat(titles, "\n"))), words, "</mark>")
    else
      out:write(words)
    end
  end
end

local function is_wanted(doc, block, marks)
  if doc:is_story(block) then return true end
  for _, mark in ipairs(marks) do
    if overlaps(mark.span, block) then return true end
  end
  return false
end

local function write_list(out, list)
  out:write('<nav aria-label="', escape(view), '"><p>', escape(view), "</p>\n<ol>\n")
  for _, mark in ipairs(list) do
    local words = escape((mark.text:gsub("%s+", " ")))
    local link = mark.id and ('<a href="#%s">%s</a>'):format(mark.id, words) or words
    local note = mark.about ~= "" and "<br><small>" .. escape(mark.about) .. "</small>" or ""
    out:write("<li>", link, note, "</li>\n")
  end
  out:write("</ol></nav>\n")
end

return {
  summary = "a page that stands alone: the article with the items marked in it",
  example = "nutgraf quotes article.html --to html --output quotes.html",
  accepts = { "list", "tree", "timeline" },
  begin = function(out, all, context)
    columns, view = all, context.view
    out:write('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n',
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ',
      'style-src \'unsafe-inline\'">\n<meta name="viewport" content="width=device-width">\n',
      "<title>", escape(view), "</title>\n<style>", STYLE, "</style></head><body><main>\n")
  end,
  enter = function() found = {} end,
  item = function(_, item, doc)
    for each in items.walk { item } do
      local id = doc and each.span and id_of(doc, each)
      found[#found + 1] = {
        id = id or nil, span = each.span, about = about(each), text = each.text or "",
      }
    end
  end,
  leave = function(out, doc)
    out:write("<section>\n")
    if doc then
      local marks = {}
      for _, mark in ipairs(found) do
        if mark.span then marks[#marks + 1] = mark end
      end
      local language = doc.language ~= "und" and (' lang="%s"'):format(escape(doc.language)) or ""
      out:write("<article", language, ">\n<p class=\"page\">", escape(doc.name), "</p>\n")
      for block in doc:blocks { leaf = true } do
        if is_wanted(doc, block, marks) then
          local tag, class = element_of(doc, block)
          out:write("<", tag, class, ">")
          write_marked(out, doc, block, marks)
          out:write("</", tag, ">\n")
        end
      end
      out:write("</article>\n")
    end
    write_list(out, found)
    out:write("</section>\n")
  end,
  finish = function(out, context)
    if context.nothing then out:write("<p>", escape(context.nothing), "</p>\n") end
    out:write("</main></body></html>\n")
  end,
}
