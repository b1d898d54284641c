--- E-mail addresses, telephone numbers and street addresses. Input: a text. Output:
--- each as it stands there, with its kind.
local contacts = {}

-- The sign between an e-mail's two parts, as it may be written.
local AT = { "@", "&#64;", "&#x40;", "%%40", "%s?[%[%(]at[%]%)]%s?" }

-- The longest name before it: a run of letters is looked through once.
local LONGEST = 64

local function emails(text, add)
  for _, sign in ipairs(AT) do
    for at, stop in text:gmatch("()" .. sign .. "()") do
      local name = text:sub(math.max(1, at - LONGEST), at - 1):match("[%w._+-]+$")
      local host = name and text:match("^[%w-][%w.-]*%.%a%a+", stop)
      if host then
        add("email", text:sub(at - #name, stop - 1 + #host), at - #name)
      end
    end
  end
end

-- Groups of digits, as numbers are written for people: seven digits or more, after a
-- "+" or in three groups or more, and no date or sum.
local function is_phone(run)
  local _, digits = run:gsub("%d", "")
  local _, groups = run:gsub("%d+", "")
  if digits < 7 or digits > 15 then return false end
  if run:find("^%d%d%d%d[-.]%d%d?[-.]%d%d?$") or run:find("^%d%d?[-.]%d%d?[-.]%d%d%d%d$") then
    return false
  end
  if run:find("^%+") then return true end
  if run:find("^%(%d+%)") then return groups >= 2 end
  -- "1 000 000" is a sum.
  if run:find("^%d%d?%d?[ .]%d%d%d[ .%d]*$") and not run:find("%d%d%d%d") then return false end
  return groups >= 3 and run:find("%d%d%d%d") ~= nil or run:find("^%d%d%d[-.]%d%d%d%d$") ~= nil
end

local function phones(text, add)
  for from, run in text:gmatch("()(%+?%(?%d[%d ().-]*%d)") do
    local before = from > 1 and text:sub(from - 1, from - 1) or " "
    if not before:find("[%w/.,$#=-]") or text:sub(math.max(1, from - 4), from - 1) == "tel:" then
      if is_phone(run) then add("phone", run, from) end
    end
  end
  for from, run in text:gmatch("[Tt][Ee][Ll]:()(%+?%d[%d.-]+)") do add("phone", run, from) end
end

-- "14 Harbor Street", "9 Old Quay Rd"
local function streets(text, add, names)
  for from, number, rest in text:gmatch("()%f[%w](%d+%l?) (%u[^\n<>\",;]*)") do
    local words, found = number, nil
    local count = 0
    for word in rest:gmatch("%S+") do
      count = count + 1
      if count > 4 or not word:find("^%u") then break end
      words = words .. " " .. word
      if count > 1 and names[word:lower():gsub("%p", "")] then
        found = words:gsub("%p$", "")
        break
      end
    end
    if found then add("address", found, from) end
  end
end

--- All contacts in a text, in order.
---@param text string
---@param lexicon table of lexicons/redaction
---@return { kind: "email"|"phone"|"address", text: string, from: integer }[]
function contacts.find(text, lexicon)
  local list = {}
  local function add(kind, it, from) list[#list + 1] = { kind = kind, text = it, from = from } end
  emails(text, add)
  phones(text, add)
  streets(text, add, lexicon.streets)
  table.sort(list, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return #a.text > #b.text
  end)
  return list
end

return contacts
