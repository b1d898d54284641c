--- Short forms and what they stand for: acronyms with their expansion, and the
--- glosses that an editor put in brackets after a word.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

-- Whether words in brackets say what the word before them means. An editor also
-- puts in what the grammar lacks: "If [the] group", "the US [recently] sent".
local function explains(word, long, words)
  if words.empty[word:lower()] or word:find("['\153]s?$") then return false end
  if long:find("%s") then return true end
  local one = long:lower()
  return not (words.empty[one] or words.steps[one] or one:find("ly$"))
end

local CREDITS = { byline = true, dateline = true }

-- Whether a word that nothing explains is a short form all the same: it is none in a
-- line in capitals, such as a byline.
local function is_short_form(doc, acronym)
  return acronym.short:find("%u") ~= nil and not desk.in_capitals(doc, acronym)
    and not CREDITS[doc:sentence_at(acronym.start).block.role]
end

-- Adds an acronym to the list, a line a meaning.
local function add(items, by_short, it, long)
  local known = by_short[it.short]
  if known and (not long or known.long == long) then
    known.uses = known.uses + 1
  elseif known and not known.long then
    -- Used first, expanded later: the place shown is that of the expansion.
    known.at, known.long, known.how, known.uses = it, long, it.how, known.uses + 1
  else
    local item = { at = it, short = it.short, long = long, how = it.how, uses = 1 }
    items[#items + 1] = item
    by_short[it.short] = item
  end
end

return {
  summary = "acronyms and what they stand for, and every gloss in brackets",
  example = "nutgraf glossary article.html",
  shape = "list",
  noun = "acronyms or glosses",
  words = { "evidence" },
  options = {
    unknown = {
      type = "boolean", default = true, summary = "short forms that are never expanded, too",
    },
  },
  columns = {
    { "line", "integer" }, { "short", "string" }, { "long", "string" }, { "how", "string" },
    { "uses", "integer" },
  },
  view = function(doc, options)
    local items, by_short, covered = {}, {}, {}
    local words = prose.words(doc, "evidence")
    for it in doc:acronyms() do
      local long = it.long ~= "" and it.long or nil
      if long and it.how == "bracket" and not explains(it.short, long, words) then long = nil end
      if it.long_span then covered[it.long_span[1]] = true end
      if long or by_short[it.short] or is_short_form(doc, it) then
        add(items, by_short, it, long)
      end
    end
    -- A gloss is an interpolation that explains the words before it: one that an
    -- acronym's expansion does not cover, and that stands after a word.
    for mark in doc:marks { kind = "interpolation" } do
      local inner = mark.inner
      local before = inner and doc:slice(math.max(0, mark.start - 40), mark.start) or ""
      local word = before:match("([%w\128-\255.'-]+)%s$")
      local long = inner and doc:words(inner[1], inner[2])
      if word and not covered[inner[1]] and word:find("^%u") and explains(word, long, words) then
        local known = by_short[word]
        if known and (known.long == long or not known.long) then
          known.long, known.how = long, known.how ~= "none" and known.how or "bracket"
          known.uses = known.uses + (known.at == mark and 0 or 1)
        elseif not known then
          local item = { at = mark, short = word, long = long, how = "bracket", uses = 1 }
          items[#items + 1] = item
          by_short[word] = item
        end
      end
    end
    if options.unknown then return items end
    local kept = {}
    for _, item in ipairs(items) do
      if item.long then kept[#kept + 1] = item end
    end
    return kept
  end,
}
