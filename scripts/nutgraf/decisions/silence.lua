--- Which findings of the checks somebody has settled: in the text, by a comment of
--- Markdown, HTML or XML, or beside it, by `nutgraf correct`. Input: a document with
--- its decisions. Output: whether a finding is silenced, and which comments say nothing
--- that can be obeyed. A comment holds for the paragraph that it stands in, else for the
--- next one; one for the document wherever it stands:
---
---     <!-- nutgraf: ok near-names: they are sisters -->
---     <!-- nutgraf: document ok weekday, acronyms -->
---
--- What follows a second colon is a note for people.
local sorted = require "nutgraf.sorted"
local suggest = require "nutgraf.suggest"

local silence = {}

local MARK, LONGEST = "nutgraf:", 400 -- bytes of a comment

-- Elements whose inside is text, whatever stands in it.
local RAW = {
  script = true, style = true, textarea = true, title = true, xmp = true, iframe = true,
}

local MARKED = { ["text/markdown"] = true, ["text/html"] = true, ["text/xml"] = true }

local function leaves_of(doc)
  local list = {}
  for block in doc:blocks { leaf = true } do
    if block.stop > block.start and block.text:find("%S") then
      list[#list + 1] = { start = block.start, stop = block.stop, node = block.node }
    end
  end
  return list
end

-- Where the raw elements of a file begin and end.
local function raw_ranges(file)
  local ranges, from = {}, 1
  while true do
    local start, after, name = file:find("<(%a+)", from)
    if not start then return ranges end
    from = after + 1
    if RAW[name:lower()] then
      local close = file:find("</" .. name:gsub("%a", function(letter)
        return ("[%s%s]"):format(letter:lower(), letter:upper())
      end), from) or #file
      ranges[#ranges + 1] = { start = start, stop = close }
      from = close
    end
  end
end

local function span_stop(span) return span[2] end

-- Whether what stands at the bytes of a file is a comment, and no words of the text.
local function is_comment(self, first, last)
  if self.doc.type == "text/markdown" then
    self.markup = self.markup or self.doc:markup()
    local start = self.doc:from_file(first - 1).offset
    local range = self.markup[sorted.first_after(self.markup, start, span_stop)]
    return range ~= nil and range[1] <= start and start < range[2]
  end
  if self.doc.type == "text/xml" then return true end
  self.raw = self.raw or raw_ranges(self.file)
  local range = self.raw[sorted.first_after(self.raw, first)]
  return not range or range.start > last
end

-- The tags, without words between them, that end right before a byte of the file.
local function tags_before(file, stop)
  local from, names = math.max(1, stop - LONGEST), {}
  local before = file:sub(from, stop)
  while true do
    before = before:gsub("%s+$", "")
    local rest, name = before:match("^(.*)<(/?%a[%w:]*)[^<>]*>$")
    if not rest then return names end
    names[name:lower()], before = true, rest
  end
end

-- Whether a comment that no words follow in its paragraph still stands in the one before.
local function is_inside(self, comment, before, after)
  if self.doc.type == "text/markdown" then
    return not self.doc:slice(before.stop, math.max(before.stop, comment.offset)):find("[\r\n]")
  end
  local names = tags_before(self.file, comment.first - 1)
  local ends, begins = before.node and before.node.tag, after and after.node and after.node.tag
  return not (names["/" .. (ends or "")] or names[ends or ""] or names[begins or ""])
end

-- The paragraph that a comment holds for.
local function paragraph_of(self, comment)
  self.leaves = self.leaves or leaves_of(self.doc)
  local index = sorted.first_after(self.leaves, comment.offset)
  local here, before = self.leaves[index], self.leaves[index - 1]
  if here and here.start < comment.offset then return here end
  if before and is_inside(self, comment, before, here) then return before end
  return here
end

-- "ok near-names, weekday: a note" -> the names, and whether they are of the document.
local function read(words)
  local whole, list = words:match("^(document%s+)ok%s+(.*)$")
  list = list or words:match("^ok%s+(.*)$")
  if not list then return nil end
  local names = {}
  for name in list:gsub(":.*", ""):gmatch("[^%s,]+") do names[#names + 1] = name end
  return names, whole ~= nil
end

local function tell(self, comment, message)
  self.wrong[#self.wrong + 1] = {
    check = "silence", severity = "warning", message = message, text = comment.text,
    advice = "Write <!-- nutgraf: ok CHECK --> or <!-- nutgraf: document ok CHECK -->.",
    line = comment.line, column = comment.column,
    at = { comment.offset, comment.offset },
  }
end

local function obey(self, comment, words)
  local names, whole = read(words)
  if not names or #names == 0 then
    return tell(self, comment, "this comment names no check that is to be silent")
  end
  local into = self.everywhere
  if not whole then
    local leaf = paragraph_of(self, comment)
    if not leaf then return tell(self, comment, "no paragraph follows this comment") end
    leaf.ok = leaf.ok or {}
    into = leaf.ok
  end
  for _, name in ipairs(names) do
    if self.known[name] then
      into[name] = true
    else
      tell(self, comment, ("no check is called '%s'%s"):format(name,
        suggest.hint(name, self.names)))
    end
  end
end

local function read_comments(self)
  local at = 1
  while true do
    at = self.file:find(MARK, at, true)
    if not at then return end
    local opening = self.file:sub(math.max(1, at - 40), at - 1):match("<!%-%-%s*$")
    at = at + #MARK
    local rest = self.file:sub(at, at + LONGEST)
    local words = opening and rest:match("^(.-)%-%->")
    local first = words and at - #MARK - #opening
    if words and is_comment(self, first, at + #words) then
      local comment = self.doc:from_file(first - 1)
      comment.first, comment.text = first, self.file:sub(first, at + #words + 2)
      obey(self, comment, words:match("^%s*(.-)%s*$"))
    end
  end
end

local function read_decisions(self)
  for key, entry in pairs(self.doc.decisions) do
    for name in (entry.silence or ""):gmatch("[^%s,]+") do
      self.decided[key] = self.decided[key] or {}
      self.decided[key][name] = true
    end
  end
end

local Silence = {}
Silence.__index = Silence

--- What is settled in a document.
---@param doc nutgraf.Document
---@param names string[] of all checks
---@return table silence with `wrong`: findings on comments that cannot be obeyed
function silence.of(doc, names)
  local self = setmetatable({
    doc = doc, names = names, known = {}, everywhere = {}, decided = {}, wrong = {},
  }, Silence)
  for _, name in ipairs(names) do self.known[name] = true end
  if MARKED[doc.type] then
    self.file = doc.file
    read_comments(self)
    self.file = nil
  end
  read_decisions(self)
  return self
end

--- Whether a finding is settled. It begins in the paragraph of a comment, or it, or the
--- sentence that it begins in, has the key of a decision.
---@param item table a finding with its place
---@return boolean
function Silence:covers(item)
  if self.everywhere[item.check] then return true end
  for _, key in ipairs { item.key or false, item.sentence or false } do
    if self.decided[key] and self.decided[key][item.check] then return true end
  end
  if not self.leaves or not item.span then return false end
  local leaf = self.leaves[sorted.first_after(self.leaves, item.span[1])]
  return leaf ~= nil and leaf.start <= item.span[1] and leaf.ok ~= nil
    and leaf.ok[item.check] == true
end

return silence
