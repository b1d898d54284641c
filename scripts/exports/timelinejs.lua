--- TimelineJS 3: the dates of a text as a timeline to be looked at: a title, each date's
--- sentence, grouped by who says it. Dates without a known year have no place on it and are
--- left out.
local edtf = require "nutgraf.edtf"
local json = require "nutgraf.json"
local markup = require "nutgraf.markup"
local prose = require "nutgraf.evidence.prose"

local count, said, titles

-- The contents of a document's statements, in the order of the text, with who says them.
local function statements(doc)
  local list = {}
  for statement in doc:attributions() do
    local who = statement.speaker and statement.speaker.name or statement.source
    for _, span in ipairs(who and statement.content or {}) do
      list[#list + 1] = { start = span[1], stop = span[2], who = who }
    end
  end
  table.sort(list, function(a, b) return a.start < b.start end)
  return list
end

-- Who says what stands at an offset; nil in the paper's own voice.
local function speaker(offset)
  local statement = prose.at(said, offset)
  return statement and statement.who
end

-- Year, month and day, as far as they are known.
local function parts(date)
  local year, month, day = date:match("^(%-?%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)")
  if not year then return nil end
  local number = tonumber(month)
  if number and number > 12 then number, day = nil, "" end
  return json.shape({}, { "year", "month", "day" }) {
    year = tonumber(year), month = number, day = number and tonumber(day) or nil,
  }
end

-- The first and the last year of a decade or a century, "192X"; nil of another date.
local function years(date)
  if not date:find("^%d+X+$") then return nil end
  return (date:gsub("X", "0")), (date:gsub("X", "9"))
end

local function event(item)
  local date = item.edtf and item.edtf:gsub("[?~%%%[%]{}]", "")
  local first, last = (date or ""):match("^([^/,]*)[/,]?(.*)$")
  local season = first:match("^%d%d%d%d%-2[1-4]$")
  local from, to = years(first)
  local start = parts(season and edtf.order(first):sub(1, 7) or from or first)
  if not start then return nil end
  return json.shape({}, { "start_date", "end_date", "group", "text" }) {
    start_date = start,
    end_date = last ~= "" and last ~= ".." and parts(select(2, years(last)) or last)
      or to and parts(to) or season and parts(edtf.last(first):sub(1, 7)) or nil,
    group = item.span and speaker(item.span[1]) or nil,
    text = {
      headline = markup.escape(item.sentence or item.text or item.edtf),
      text = markup.escape(("%s (%s:%.0f)"):format(item.text or item.edtf, item.document,
        item.line or 0)),
    },
  }
end

return {
  summary = "TimelineJS 3: dates as a timeline to be looked at",
  example = "nutgraf timeline article.html --to timelinejs",
  accepts = { "timeline" },
  whole = true,
  begin = function(out)
    count, said, titles = 0, {}, {}
    out:write '{"events":['
  end,
  enter = function(_, doc)
    said = doc and statements(doc) or {}
    titles[#titles + 1] = doc and (doc.meta.title or doc.name)
  end,
  item = function(out, item)
    local made = event(item)
    if not made then return end
    out:write(count > 0 and ",\n" or "\n")
    count = count + 1
    json.write(made, out:writer())
  end,
  -- TimelineJS shows the title first. Of several documents it says how many there are.
  finish = function(out)
    local headline = #titles == 1 and titles[1] or ("%d documents"):format(#titles)
    out:write '\n],"title":'
    json.write({ text = { headline = markup.escape(headline) } }, out:writer())
    out:write "}\n"
  end,
}
