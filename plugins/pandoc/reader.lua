--- A reader for pandoc 2.17 and later: the story of a page, without the page
--- around it, with its metadata and who says what:
---
---     pandoc -f plugins/pandoc/reader.lua article.html -s -o article.docx
---
--- Blocks that are no running text have their role as a class; Spans are those of
--- spans.lua.
local folder = PANDOC_SCRIPT_FILE:match "^(.*)/[^/]*$" or "."
if not dofile(folder .. "/../library.lua")(folder) then
  error "nutgraf: its library is not found: run the reader from a built checkout"
end
local nutgraf = require "nutgraf"
local roles = require("nutgraf.document").story_roles
local sorted = require "nutgraf.sorted"
local spans = dofile(folder .. "/spans.lua")

local function span_stop(span) return span[2] end

-- The inlines of a block: its text without the markup in it.
local function inlines_of(state, block)
  local items, from = {}, block.start
  local function add(to)
    if to <= from then return end
    spans.add_text(items, state.doc:slice(from, to), from, state.index)
  end
  for at = sorted.first_after(state.markup, block.start, span_stop), #state.markup do
    local span = state.markup[at]
    if span[1] >= block.stop then break end
    add(math.min(span[1], block.stop))
    from = math.max(from, span[2])
  end
  add(block.stop)
  return spans.group(items, state.index)
end

local make = {}

-- The blocks inside one; of a block without any, its text.
local function inside(state, block)
  local list = pandoc.List {}
  for _, child in ipairs(state.children[block.id] or {}) do
    list:extend(make.block(state, child))
  end
  if #list == 0 and block.leaf then list:insert(pandoc.Plain(inlines_of(state, block))) end
  return list
end

local function rows_of(state, block)
  local rows = pandoc.List {}
  for _, row in ipairs(state.children[block.id] or {}) do
    local cells = pandoc.List {}
    for _, cell in ipairs(state.children[row.id] or {}) do cells:insert(inside(state, cell)) end
    if #cells > 0 then rows:insert(cells) end
  end
  return rows
end

function make.heading(state, block)
  return pandoc.Header(block.level or 2, inlines_of(state, block), { class = block.role })
end
function make.blockquote(state, block) return pandoc.BlockQuote(inside(state, block)) end
function make.pre(_, block) return pandoc.CodeBlock(block.text) end
function make.list(state, block)
  local items = pandoc.List {}
  for _, child in ipairs(state.children[block.id] or {}) do items:insert(inside(state, child)) end
  return pandoc.BulletList(items)
end
function make.table(state, block)
  local rows, width = rows_of(state, block), 0
  for _, row in ipairs(rows) do width = math.max(width, #row) end
  local aligns, widths, head = pandoc.List {}, pandoc.List {}, pandoc.List {}
  for index = 1, width do aligns[index], widths[index], head[index] = "AlignDefault", 0, {} end
  for _, row in ipairs(rows) do
    while #row < width do row:insert {} end
  end
  return pandoc.utils.from_simple_table(pandoc.SimpleTable({}, aligns, widths, head, rows))
end
function make.rule() return pandoc.HorizontalRule() end

-- No deeper than the core's limit of open elements.
function make.block(state, block)
  if not roles[block.role] then return {} end
  local one = make[block.kind]
  if one then return { one(state, block) } end
  local list = inside(state, block)
  if block.kind == "paragraph" and #list == 1 then list[1] = pandoc.Para(list[1].content) end
  if block.role == "body" then return list end
  return { pandoc.Div(list, { class = block.role }) }
end

local function meta_of(doc)
  local meta, found = {}, doc.meta
  local authors = pandoc.List(found.authors or {}):map(pandoc.MetaString)
  if #authors > 0 then meta.author = authors end
  meta.title, meta.subtitle, meta.date = found.title, found.deck, found.published
  meta.lang = doc.language ~= "und" and doc.language or nil
  return meta
end

function Reader(input)
  local name = input[1] and input[1].name ~= "" and input[1].name or nil
  local doc, message = nutgraf.parse(tostring(input), { name = name, encoding = "utf-8" })
  if not doc then error(("nutgraf: %s: %s"):format(name or "-", message)) end
  local state = {
    doc = doc, index = spans.index(spans.of(doc)), markup = doc:markup(), children = {},
  }
  local top = {}
  for block in doc:blocks() do
    local list = top
    if block.parent then
      list = state.children[block.parent.id] or {}
      state.children[block.parent.id] = list
    end
    list[#list + 1] = block
  end
  local blocks = pandoc.List {}
  for _, block in ipairs(top) do blocks:extend(make.block(state, block)) end
  return pandoc.Pandoc(blocks, meta_of(doc))
end
