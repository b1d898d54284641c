--- Which parts of a page a view shows: the story, and not the menus around it. Input: a
--- document and the parts that are wanted. Output: for the document, its layers narrowed
--- to them; for whoever shows it, how much was left out. Guarantees that a view, a filter
--- and a check see the same narrowed layers, that blocks, sentences and tokens stay whole
--- (by their roles a view finds its way on the page), and that where no story is found,
--- and in messages, nothing but what is hidden is left out.
local parts = {}
parts.__index = parts

--- The parts, in the order in which they are listed.
parts.names = { "story", "quoted", "page", "hidden" }

--- What a view shows unless told otherwise.
parts.usual = { "story", "quoted" }

local STORYLESS = { "story", "quoted", "page" }

-- The layers that are narrowed: what is found in the text, not what the text is made of.
local NARROWED = {
  quotes = true, marks = true, dates = true, mentions = true, entities = true, acronyms = true,
  attributions = true, nouns = true, clauses = true, links = true,
}

-- What they are called where they are counted.
local CALLED = {
  { "quotes", "quotation" }, { "attributions", "statement" }, { "entities", "name" },
  { "mentions", "mention of names", "mentions of names" }, { "dates", "date" },
  { "acronyms", "acronym" }, { "marks", "mark" }, { "links", "link" }, { "rows", "row" },
  { "clauses", "clause" }, { "nouns", "noun group" },
}

local function set(list)
  local result = {}
  for _, name in ipairs(list) do result[name] = true end
  return result
end

local function others(shown)
  local list = {}
  for _, name in ipairs(parts.names) do
    if not shown[name] then list[#list + 1] = name end
  end
  return list
end

--- Narrows a document to the parts that are wanted, where it has any other.
---@param doc nutgraf.Document
---@param wanted string[]? nil: the usual ones
function parts.show(doc, wanted)
  local storyless, chosen = false, wanted ~= nil
  if not wanted then
    wanted = parts.usual
    storyless = not doc.core:blocks({ leaf = true, role = "body" })()
    if storyless or doc.source.mail then wanted = STORYLESS end
  end
  local shown = set(wanted)
  local around = storyless and doc.core:blocks({ leaf = true, part = "page" })() ~= nil
  local rest = others(shown)
  if #rest == 0 or not doc.core:blocks({ leaf = true, part = rest })() then
    if around then doc.storyless = true end
    return
  end
  doc.storyless = around or nil
  doc.parts = setmetatable({ doc = doc, shown = shown, wanted = wanted, rest = rest,
    chosen = chosen, asked = {}, rows = 0 }, parts)
end

--- Whether a layer is narrowed.
---@param layer string
---@return boolean
function parts:narrows(layer)
  return NARROWED[layer] or self.doc.own[layer] ~= nil
end

--- Whether an item, or a structure, is shown; what has no place is.
---@param it table|userdata
---@return boolean
function parts:shows(it)
  local part = it.part
  return part == nil or self.shown[part] == true
end

-- An entity as the parts that are shown know it: by its mentions there, at the first; nil
-- where there are none. One that only a person's decision names is in none.
function parts:entity(entity)
  local kept, all = {}, entity.mentions
  for _, mention in ipairs(all) do
    if self:shows(mention) then kept[#kept + 1] = mention end
  end
  local first = kept[1]
  if #kept == #all then return entity end
  if not first then return nil end
  return self.doc:changed(entity, {
    mentions = kept, mention = first, span = first.span, start = first.start, stop = first.stop,
    text = first.text, line = first.line, column = first.column, byte = first.byte,
    part = first.part,
  })
end

--- A layer without what stands in other parts; where the filter asks for a part, with it.
---@param layer string
---@param filter table?
---@return fun(): any
function parts:layer(layer, filter)
  local doc = self.doc
  local whole = not self:narrows(layer) or filter and filter.part
  if whole then return doc:whole_layer(layer, filter) end
  -- Many look at the mentions of a sentence; who wants those of no entity shows the page's.
  if layer ~= "mentions" or filter and filter.entity == false then self.asked[layer] = true end
  if not doc.own[layer] and not doc.over[layer] and layer ~= "entities" then -- the core does it
    local narrower = { part = self.wanted }
    for name, value in pairs(filter or {}) do narrower[name] = value end
    return doc:whole_layer(layer, narrower)
  end
  local give, state, it = doc:whole_layer(layer, filter)
  return function()
    local shown
    repeat
      it = give(state, it)
      if layer ~= "entities" then shown = it and self:shows(it) and it
      else shown = it and self:entity(it) end
    until not it or shown
    return shown or nil
  end
end

--- How many structures of the layers that a view has asked for stand in other parts, and
--- how many of its rows.
---@return table<string, integer> by layer; empty where nothing was left out, or a person
---  has named the parts
function parts:left_out()
  if self.chosen then return {} end
  local left = { rows = self.rows > 0 and self.rows or nil }
  for layer in pairs(self.asked) do
    local count = 0
    for it in self.doc:whole_layer(layer) do
      local shown = self:shows(it)
      if layer == "entities" then shown = self:entity(it) end
      if not shown then count = count + 1 end
    end
    if count > 0 and NARROWED[layer] then left[layer] = count end
  end
  return left
end

--- "12 dates, 1 name", or nil where nothing was left out.
---@param left table<string, integer>
---@return string?
function parts.told(left)
  local words = {}
  for _, entry in ipairs(CALLED) do
    local count = left[entry[1]]
    if count then
      local called = count == 1 and entry[2] or entry[3] or entry[2] .. "s"
      words[#words + 1] = ("%.0f %s"):format(count, called)
    end
  end
  return #words > 0 and table.concat(words, ", ") or nil
end

return parts
