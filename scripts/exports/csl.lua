--- CSL-JSON: cited documents for Zotero, pandoc and other reference managers.
local ids = require "nutgraf.ids"
local json = require "nutgraf.json"
local text = require "nutgraf.text"

local TYPES = {
  email = "personal_communication", letter = "personal_communication",
  message = "personal_communication", memo = "document", note = "document", cable = "document",
  report = "report", filing = "legal_case", ruling = "legal_case", book = "book",
  article = "article-newspaper", series = "article-newspaper", broadcast = "broadcast",
  interview = "interview", post = "post", transcript = "speech", statement = "document",
}
local GENRES = { email = "E-mail", letter = "Letter", message = "Message", memo = "Memorandum" }

local shape = json.shape({}, { "id", "type", "genre", "title", "author", "issued", "note" })
local count, taken

-- [[2011, 3, 5]], as far as it is known.
local function date_parts(date)
  local year, month, day = (date or ""):match("^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)$")
  if not year then return nil end
  local list = json.array { tonumber(year) }
  if tonumber(month) and tonumber(month) <= 12 then
    list[2] = tonumber(month)
    list[3] = tonumber(day)
  end
  return { ["date-parts"] = json.array { list } }
end

-- What a reader finds it by: its title, else what the text calls it, its first letter large.
local function title(item)
  local words = item.subject or item.text and text.fold(item.text)
  return words and words:gsub("^%l", string.upper) or nil
end

return {
  summary = "CSL-JSON: cited documents for Zotero and pandoc",
  example = "nutgraf trail article.html --to csl",
  accepts = { "tree" },
  whole = true,
  begin = function(out)
    count, taken = 0, {}
    out:write "["
  end,
  item = function(out, item)
    if not item.kind then return end
    out:write(count > 0 and ",\n" or "\n")
    count = count + 1
    json.write(shape {
      id = ids.of(item, taken), type = TYPES[item.kind] or "document", genre = GENRES[item.kind],
      title = title(item),
      author = item.author and json.array { { literal = item.author } } or nil,
      issued = date_parts(item.date),
      note = ("cited in %s, line %.0f: %s"):format(item.document, item.line or 0, item.text or ""),
    }, out:writer())
  end,
  finish = function(out) out:write "\n]\n" end,
}
