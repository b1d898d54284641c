--- What may come next in an editor's command line: views, their options and the values of
--- these, the fields of `correct`, names of the text. Input: the controller, the words
--- before the cursor, and the one that is being typed. Output: words, sorted.
local completion = {}

-- As on the command line, of any view.
local COMMON = { "--filter", "--where" }

local KINDS = { "codename", "organization", "person", "place", "role" }

local function names_in(self)
  local list, seen = {}, {}
  for _, entry in ipairs(self:entries("places", { "--layers", "mentions" }) or {}) do
    local name = entry.item.entity
    if name and not seen[name] then seen[name], list[#list + 1] = true, name end
  end
  return list
end

local function values_of(self, view, option)
  local key = option:gsub("^%-%-", ""):gsub("-", "_")
  if view == "check" and (key == "only" or key == "skip" or key == "set") then
    return self:names "check"
  end
  if key == "filter" then return self:names "filter" end
  return self:view_options(view)[key]
end

local function candidates(self, words, lead)
  local first, last = words[1], words[#words]
  if not first then return self:views() end
  if first == "correct" then
    if #words == 1 then return self.decidable() end
    if #words > 2 then return {} end
    if words[2] == "kind" then return KINDS end
    return (words[2] == "speaker" or words[2] == "entity") and names_in(self) or {}
  end
  local option = lead:match "^(%-%-[%w-]+)=[^,]*$"
  if option then
    local list = {}
    for _, value in ipairs(values_of(self, first, option) or {}) do
      list[#list + 1] = option .. "=" .. value
    end
    return list
  end
  local values = #words > 1 and last:find "^%-%-[^=]+$" and values_of(self, first, last)
  if values and #values > 0 then return values end
  local list = {}
  for key in pairs(self:view_options(first)) do
    list[#list + 1] = "--" .. key:gsub("_", "-")
  end
  for _, name in ipairs(COMMON) do list[#list + 1] = name end
  return list
end

--- The words that may stand there, without a mistyped one among them.
---@param self table the controller
---@param words string[] before it
---@param lead string what is typed of it
---@return string[]
function completion.of(self, words, lead)
  local list = {}
  for _, word in ipairs(candidates(self, words, lead)) do
    if word:sub(1, #lead) == lead then list[#list + 1] = word end
  end
  table.sort(list)
  return list
end

return completion
