--- E-mail addresses, telephone numbers, street addresses, numbers of accounts and of
--- cards. Input: a text. Output: each as it stands there, with its kind.
local contacts = {}

-- The sign between an e-mail's two parts, as it may be written.
local AT = { "@", "&#64;", "&#x40;", "%%40", "%s?[%[%(]at[%]%)]%s?" }

-- The longest name before it, and of a street: a run of letters is looked through once.
local LONGEST = 64

--- E-mail addresses alone.
---@param text string
---@param add fun(kind: string, text: string, from: integer)
function contacts.emails(text, add)
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

-- The remainder by 97 of an International Bank Account Number, its first four signs at
-- its end and letters as 10 to 35, is 1 (ISO 13616).
local function is_account(signs)
  if #signs < 15 or #signs > 34 then return false end
  local rest = 0
  for sign in (signs:sub(5) .. signs:sub(1, 4)):gmatch(".") do
    local value = tonumber(sign, 36)
    rest = (rest * (value > 9 and 100 or 10) + value) % 97
  end
  return rest == 1
end

-- The longest run of signs in groups that is one: what stands behind it may be a word.
local function accounts(text, add)
  for from in text:gmatch("()%f[%w]%a%a%d%d[%s%w]") do
    local run = text:sub(from, from + 47):match("^%a%a%d%d[%w \t\194\160-]+")
    while run do
      run = run:gsub("[^%w]+$", "")
      if is_account((run:gsub("[^%w]", ""):upper())) and not text:find("^%w", from + #run) then
        add("account", run, from)
        break
      end
      run = run:match("^(.+)[^%w][%w]+$")
    end
  end
end

-- The check digit of Luhn (ISO/IEC 7812): every second digit, from the last but one
-- back, counts twice, its digits added up; the sum ends in 0.
local function is_card(digits)
  if #digits < 13 or #digits > 19 or digits:find("^0") then return false end
  local sum = 0
  for place = 1, #digits do
    local digit = tonumber(digits:sub(-place, -place))
    if place % 2 == 0 then digit = digit > 4 and 2 * digit - 9 or 2 * digit end
    sum = sum + digit
  end
  return sum % 10 == 0
end

local function cards(text, add)
  for from, run in text:gmatch("()%f[%w]([2-6]%d%d%d[%d -]+%d)%f[^%w]") do
    if is_card((run:gsub("%D", ""))) then add("card", run, from) end
  end
end

-- "14 Harbor Street", "9 Old Quay Rd"
local function streets_last(text, add, names)
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

-- "Calle Mayor 14", "Rua da Boa Vista, n.º 9": a street, a name with a capital letter in it,
-- a number.
local function streets_first(text, add, names)
  for from, head, after in text:gmatch("()%f[%w\128-\255]([%a\128-\255]+[./]?)()") do
    if names[head:lower()] then
      local rest = text:sub(after, after + LONGEST)
      local name, number = rest:match("^( ?[^%d\n<>\";:]+)(%d+%a?)%f[^%w]")
      local words = name and name:gsub(",? *[nN][.\194\186\194\176oO]* *$", "")
      local _, count = (words or ""):gsub("%S+", "")
      if count > 0 and count <= 6 and words:find("%f[%w\195]%u") and not words:find("[.!?] ") then
        add("address", head .. name .. number, from)
      end
    end
  end
end

--- All contacts in a text, in order, none within another.
---@param text string
---@param lexicon table of lexicons/redaction
---@return { kind: "email"|"phone"|"address"|"account"|"card", text: string, from: integer }[]
function contacts.find(text, lexicon)
  local list = {}
  local function add(kind, it, from) list[#list + 1] = { kind = kind, text = it, from = from } end
  contacts.emails(text, add)
  accounts(text, add)
  cards(text, add)
  phones(text, add)
  streets_last(text, add, lexicon.streets)
  if lexicon.streets_first then streets_first(text, add, lexicon.streets_first) end
  table.sort(list, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return #a.text > #b.text
  end)
  local kept, stop = {}, 0
  for _, it in ipairs(list) do
    if it.from > stop then
      kept[#kept + 1], stop = it, it.from + #it.text - 1
    end
  end
  return kept
end

return contacts
