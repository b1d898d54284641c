--- What could be done about a finding, or decided at a place, from an editor. Input: the
--- controller of a buffer. Output: edits of the text, which the editor makes when the
--- person takes one, or decisions that are kept beside the file. Nothing is done here.
--- Guarantees that an edit replaces just the bytes that stand in the text as they were
--- read: what stands there otherwise (a character reference, markup within a name) is
--- left alone.
local fixes = {}

---@class nutgraf.Edit : nutgraf.Range
---@field text string what stands there then

---@class nutgraf.Fix
---@field title string
---@field edits nutgraf.Edit[]? of the text
---@field key string? a decision: of which structure
---@field field string?
---@field value string?

-- So many candidates are offered: who wants another names it.
local MOST = 5

-- Where a comment can silence a finding (nutgraf/decisions/silence.lua).
local MARKED = { ["text/markdown"] = true, ["text/html"] = true, ["text/xml"] = true }

local function words_of(text)
  local list = {}
  for word in text:gmatch "%S+" do list[#list + 1] = word end
  return list
end

-- A mention's words under the new name; nil where nothing in it changes.
local function renamed(text, old, new, changed)
  if text == old then return new end
  if not changed then return nil end
  local any = false
  local result = text:gsub("%S+", function(word)
    local bare, rest = word:match "^(.-)('s)$"
    if not bare then bare, rest = word:match "^(.-)(\226\128\153s)$" end
    local to = changed[bare or word]
    any = any or to ~= nil
    return to and to .. (rest or "")
  end)
  return any and result or nil
end

-- Which words become which; nil where the names have not as many.
local function changes(old, new)
  local from, to = words_of(old), words_of(new)
  if #from ~= #to then return nil end
  local changed = {}
  for index, word in ipairs(from) do
    if word ~= to[index] then changed[word] = to[index] end
  end
  return changed
end

local function edit(self, entry, text)
  local at = self:offsets()
  local first = at:offset(entry.line, entry.column)
  local last = at:offset(entry.end_line, entry.end_column)
  if self.text:sub(first + 1, last) ~= entry.item.text then return nil end
  return {
    line = entry.line, column = entry.column, end_line = entry.end_line,
    end_column = entry.end_column, text = text,
  }
end

-- The mention at a place, and all of the same entity.
local function mentions_at(self, place)
  local around, message = self:around(place, "mentions")
  if not around then return nil, message end
  local here = around[1]
  if not here or not here.item.entity_key then return nil, "no name is here" end
  local list = {}
  local all
  all, message = self:entries("places", { "--layers", "mentions" })
  for _, entry in ipairs(all or {}) do
    if entry.item.entity_key == here.item.entity_key then list[#list + 1] = entry end
  end
  return here, message, list
end

--- See `editor:rename`.
---@param self table the controller
---@param place nutgraf.Place
---@param name string
---@return nutgraf.Edit[]? edits
---@return string? message
function fixes.rename(self, place, name)
  if not name:find "%S" then return nil, "a name has letters" end
  local here, message, all = mentions_at(self, place)
  if not here then return nil, message end
  local old = here.item.text
  local changed, edits = changes(old, name), {}
  for _, entry in ipairs(all) do
    local text = renamed(entry.item.text, old, name, changed)
    edits[#edits + 1] = text and text ~= entry.item.text and edit(self, entry, text) or nil
  end
  return edits
end

-- The finding's words, replaced: a name in every mention of it.
local function respelt(self, place, name)
  local here, _, all = mentions_at(self, place)
  if not here or here.line ~= place.line or here.column ~= place.column then return nil end
  local edits = {}
  local changed = changes(here.item.entity, name)
  for _, entry in ipairs(all) do
    local text = renamed(entry.item.text, here.item.entity, name, changed)
    edits[#edits + 1] = text and edit(self, entry, text) or nil
  end
  return #edits > 0 and {
    title = ("Change “%s” to “%s” (%d %s)"):format(here.item.entity, name, #edits,
      #edits == 1 and "place" or "places"),
    edits = edits,
  } or nil, here.item.entity
end

local function add_replacement(self, list, finding)
  local words = finding.item.replacement
  if not words then return end
  local fix, name = respelt(self, finding, words)
  list[#list + 1] = fix
  local other = finding.related[1]
  if fix and other then list[#list + 1] = respelt(self, other, name) end
  if fix then return end
  local one = edit(self, finding, words)
  if one then
    list[#list + 1] = { title = ("Change to “%s”"):format(words), edits = { one } }
  end
end

-- The end of the paragraph that a finding begins in: a comment there is in it.
local function comment(self, finding, words)
  local around = self:around(finding, "blocks")
  for _, block in ipairs(around or {}) do
    if block.item.leaf then
      if block.item.about == "pre" then return nil end
      return {
        line = block.end_line, column = block.end_column, end_line = block.end_line,
        end_column = block.end_column, text = (" <!-- nutgraf: %s -->"):format(words),
      }
    end
  end
end

--- What could be done about a finding.
---@param self table the controller
---@param finding table
---@return nutgraf.Fix[]
function fixes.of_finding(self, finding)
  local list, name = {}, finding.code
  add_replacement(self, list, finding)
  if name == "silence" then return list end -- is about a comment itself
  local result = self:run "check"
  if result and MARKED[result.type or ""] then
    for _, each in ipairs {
      { "Silence %s here, by a comment", "ok %s" },
      { "Silence %s in this document, by a comment", "document ok %s" },
    } do
      local made = comment(self, finding, each[2]:format(name))
      if made then list[#list + 1] = { title = each[1]:format(name), edits = { made } } end
    end
  end
  if finding.item.key and self.name and self.name ~= "" then
    list[#list + 1] = {
      title = ("Silence %s here, beside the file"):format(name), key = finding.item.key,
      field = "silence", value = name,
    }
  end
  return list
end

local function is_before(a, b)
  return a.line < b.line or a.line == b.line and a.column < b.column
end

-- The persons and bodies that are named, the last before the place first, then those after.
local function named_near(self, place)
  local all = self:entries("places", { "--layers", "mentions" }) or {}
  local near, seen, split = {}, {}, 0
  for index, entry in ipairs(all) do
    if is_before(entry, place) then split = index end
  end
  local function add(entry)
    local kind = entry.item.about:match "^%w+"
    local name = entry.item.entity
    if name and not seen[name] and kind ~= "place" then
      seen[name], near[#near + 1] = true, entry
    end
  end
  for index = split, 1, -1 do add(all[index]) end
  for index = split + 1, #all do add(all[index]) end
  return near
end

local function share_word(a, b)
  local has = {}
  for _, word in ipairs(words_of(a)) do has[word] = #word > 2 end
  for _, word in ipairs(words_of(b)) do
    if has[word] then return true end
  end
  return false
end

local function choose(list, title, key, field, names)
  for index = 1, math.min(#names, MOST) do
    list[#list + 1] = {
      title = title:format(names[index]), key = key, field = field, value = names[index],
    }
  end
end

--- What could be decided about the structures at a place: who says it, whom a name means.
---@param self table the controller
---@param place nutgraf.Place
---@return nutgraf.Fix[]
function fixes.of_place(self, place)
  local list = {}
  self:refresh()
  if not self.name or self.name == "" then return list end
  local near = named_near(self, place)
  local said = self:around(place, "quotes") or {}
  local quote = said[1] or (self:around(place, "attributions") or {})[1]
  local mention = (self:around(place, "mentions") or {})[1]
  if quote and not mention then
    local names = {}
    for _, entry in ipairs(near) do names[#names + 1] = entry.item.entity end
    choose(list, "Said by %s", quote.item.key, "speaker", names)
  end
  if mention and mention.item.entity then
    local names = {}
    for _, entry in ipairs(near) do
      local name = entry.item.entity
      if name ~= mention.item.entity and share_word(name, mention.item.text) then
        names[#names + 1] = name
      end
    end
    choose(list, "This name means %s", mention.item.key, "entity", names)
  end
  return list
end

local function holds(range, place)
  return not is_before(place, range)
    and is_before(place, { line = range.end_line, column = range.end_column })
end

--- What could be done about the findings at a place, then what could be decided there.
---@param self table the controller
---@param place nutgraf.Place
---@return nutgraf.Fix[]? list
---@return string? message
function fixes.at(self, place)
  local found, message = self:diagnostics()
  if not found then return nil, message end
  local list = {}
  for _, finding in ipairs(found) do
    if holds(finding, place) then
      for _, fix in ipairs(fixes.of_finding(self, finding)) do list[#list + 1] = fix end
    end
  end
  for _, fix in ipairs(fixes.of_place(self, place)) do list[#list + 1] = fix end
  return list
end

return fixes
