--- What pseudonyms begin with, by kind, and how one is told in a text.
local labels = {}

--- By kind.
labels.by_kind = {
  person = "PERSON", codename = "CODENAME", organization = "ORGANIZATION", place = "PLACE",
  email = "EMAIL", phone = "PHONE", address = "ADDRESS", account = "ACCOUNT", card = "CARD",
  url = "URL", handle = "HANDLE", tag = "TAG",
}
--- Of everything else.
labels.other = "NAME"

local all = { labels.other }
for _, label in pairs(labels.by_kind) do all[#all + 1] = label end
-- "ADDRESS" before what it begins with, were there such a label.
table.sort(all, function(a, b) return #a > #b or #a == #b and a < b end)

--- The label of a kind.
---@param kind string?
---@return string
function labels.of(kind)
  return labels.by_kind[kind] or labels.other
end

--- The last byte of the pseudonym that begins at a byte: a label, then a number or at least
--- eight hexadecimal digits. nil where none does.
---@param text string
---@param at integer
---@return integer?
function labels.stop(text, at)
  for _, label in ipairs(all) do
    if text:sub(at, at + #label - 1) == label then
      local rest = at + #label
      local hash = text:match("^[%dA-F]+()", rest)
      if hash and hash - rest >= 8 and not text:find("^%a", hash) then return hash - 1 end
      local number = text:match("^%d+()", rest)
      if number then return number - 1 end
    end
  end
end

return labels
