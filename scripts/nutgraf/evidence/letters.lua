--- Letters: the messages of a document, and those that are quoted below it. Input: a
--- document. Output: a list, the message itself first. Nothing is guessed: to whom an older
--- message went is told where its own header tells it.
local letters = {}

---@class nutgraf.Letter
---@field at any the older, or a span
---@field kind "message"|"quoted"|"post" of a thread
---@field edtf string? YYYY-MM-DD
---@field from string?
---@field from_address string?
---@field to string[]
---@field to_addresses string[]
---@field subject string?
---@field id string? of the message

local function shown(person)
  local name = person.name
  return name and name:find "%S" and name or person.address
end

-- The people of a list field; groups stand for their members.
local function people(list)
  local names, addresses = {}, {}
  for _, person in ipairs(list or {}) do
    local name = not person.group and shown(person)
    if name then
      names[#names + 1] = name
      addresses[#addresses + 1] = person.address or ""
    end
  end
  return names, addresses
end

-- Who a field in the text names: "Ana Roe <ana@quay.example>; Bo Lund"; of Notes' "Bo
-- Lund/Quay/Org@Org, Ana Roe/Quay/Org@Org" the words before the first stroke.
local function named(words)
  local names, addresses = {}, {}
  words = words or ""
  for part in words:gmatch(words:find "%S/%S" and "[^;,\n]+" or "[^;\n]+") do
    part = part:gsub("([^%s:/])/[^%s/].*$", "%1")
    local address = part:match "[^%s<>%[%]()\"',:]+@[^%s<>%[%]()\"',]+" or ""
    local name = part:gsub("[<%[(].*$", ""):gsub("^[%s\"',]+", ""):gsub("[%s\"',]+$", "")
    if name == "" then name = address end
    if name ~= "" then names[#names + 1], addresses[#addresses + 1] = name, address:lower() end
  end
  return names, addresses
end

--- A subject without the signs of answers and hand-ons before it.
---@param subject string?
---@return string
function letters.topic(subject)
  subject = subject or ""
  while true do
    local rest = subject:match "^%s*%a%a?%a?%[?%d*%]?%s?:%s*(.*)$"
    if not rest then return (subject:gsub("^%s+", ""):gsub("%s+$", "")) end
    subject = rest
  end
end

--- The letters of a document.
---@param doc nutgraf.Document
---@return nutgraf.Letter[]
function letters.of(doc)
  local list, mail = {}, doc.source.mail
  if mail then
    local from = (mail.from or {})[1] or {}
    local to, to_addresses = people(mail.to)
    local cc, cc_addresses = people(mail.cc)
    for index, name in ipairs(cc) do
      to[#to + 1], to_addresses[#to_addresses + 1] = name, cc_addresses[index]
    end
    list[1] = {
      at = { 0, 0 }, kind = "message", edtf = doc.meta.published, from = shown(from),
      from_address = from.address, to = to, to_addresses = to_addresses,
      subject = doc.meta.title, id = mail.id,
    }
  end
  local kind = doc.page and doc.page.kind == "thread" and "post" or "quoted"
  for older in doc:letters() do
    local to, to_addresses = named(older.to)
    list[#list + 1] = {
      at = older, kind = kind, edtf = older.date, from = older.name or older.address,
      from_address = older.address, to = to, to_addresses = to_addresses, subject = older.subject,
    }
  end
  return list
end

--- What tells one person from another: the address, else the name.
---@param name string?
---@param address string?
---@return string?
function letters.person(name, address)
  if address and address ~= "" then return address:lower() end
  return name
end

--- The letters of many documents, each once: a message that is quoted below another is
--- the message itself where that is among them.
---@param docs nutgraf.Document[]
---@return nutgraf.Letter[]
function letters.once(docs)
  local all, seen = {}, {}
  local function key_of(letter)
    local who = letters.person(letter.from, letter.from_address)
    if not who or not letter.edtf then return nil end
    return table.concat({ who, letter.edtf, letters.topic(letter.subject):lower() }, "\n")
  end
  local function take(letter, doc)
    letter.document = doc.name
    all[#all + 1] = letter
  end
  local quoted = {}
  for _, doc in ipairs(docs) do
    for _, letter in ipairs(letters.of(doc)) do
      if letter.kind == "quoted" then
        quoted[#quoted + 1] = { letter, doc }
      elseif not (letter.id and seen[letter.id]) then
        if letter.id then seen[letter.id] = true end
        local key = key_of(letter)
        if key then seen[key] = true end
        take(letter, doc)
      end
    end
  end
  for _, pair in ipairs(quoted) do
    local key = key_of(pair[1])
    if not key or not seen[key] then
      if key then seen[key] = true end
      take(pair[1], pair[2])
    end
  end
  return all
end

--- An item of a list or a timeline.
---@param letter nutgraf.Letter
---@return table
function letters.item(letter)
  return {
    at = letter.at, document = letter.document, edtf = letter.edtf, from = letter.from,
    to = #letter.to > 0 and table.concat(letter.to, "; ") or nil, subject = letter.subject,
    kind = letter.kind, text = letter.subject or "",
  }
end

--- The columns of such an item.
letters.columns = {
  { "line", "integer" }, { "edtf", "string" }, { "from", "string" }, { "to", "string" },
  { "subject", "string" }, { "kind", "string" },
}

return letters
