--- Acronyms that are never explained, explained twice, or explained and not used.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

local LONGEST = 5

-- What follows the first letter of a word: letters of any script, whose first bytes are none of a
-- dash's or a quotation mark's.
local REST = "[%w'\128-\191\195-\223]*"

-- "U.S." and "US", "HFCs" and "HFC", "GOPers" and "GOP" are one.
local function plain(short)
  return (short:gsub("%.", ""):gsub("%f[%l]ers$", ""):gsub("s$", ""))
end

-- The words beside it say what it is: "the group ABCD", "ABCD radio", "Harbor Pilots, or
-- ABCD,", "ABCD (the harbor's pilots)". "[ABCD]" gives credit, "ABCD v. Venn" is a case.
local function is_told(doc, acronym, lexicon)
  local before, after = prose.before(doc, acronym.start, 16), prose.after(doc, acronym.stop, 16)
  if before:find("%[$") or after:find("^ vs?%. %u") then return true end
  local gloss = after:match("^ %(([%a'\128-\255]+)[ )]")
  if gloss and (gloss:find("^%u%l") or lexicon.articles[gloss:lower()]) then return true end
  local left, right = before:match("([%a\128-\255]+) $"), after:match("^ ([%a\128-\255]+)")
  return left and lexicon.told_before[left:lower()] ~= nil
    or right and lexicon.told_after[right:lower()] ~= nil
end

-- A function that says whether an acronym is part of a longer name: the initials of
-- "G.K. Marrow", the end of "Sirius XM". It is to be asked in the order of the text.
local function names_of(doc)
  local mentions, index, furthest, around = prose.list(doc, "mentions"), 1, 0, 0
  return function(acronym)
    while mentions[index] and mentions[index].start <= acronym.start do
      local mention = mentions[index]
      -- "HGB pilots" is a description.
      if mention.kind ~= "role" then
        furthest = math.max(furthest, mention.stop)
        if mention.start < acronym.start then around = math.max(around, mention.stop) end
      end
      index = index + 1
    end
    return furthest > acronym.stop or around >= acronym.stop
  end
end

-- What the story does with each acronym, in the order in which they come.
local function gather(doc, lexicon)
  local list, by_short, in_name = {}, {}, names_of(doc)
  local known = lexicon.known_acronyms
  for acronym in doc:acronyms() do
    local short = plain(acronym.short)
    local telling = not known[short:lower()] and short:find("^%a+$") and #short <= LONGEST
    if telling and desk.in_body(doc, acronym) and not desk.in_capitals(doc, acronym)
      and not in_name(acronym) then
      local it = by_short[short]
      if not it then
        it = { at = acronym, short = short, uses = 0, given = {}, spans = {} }
        by_short[short], list[#list + 1] = it, it
      end
      it.uses = it.uses + 1
      it.glossed = it.glossed or acronym.long ~= nil or is_told(doc, acronym, lexicon)
      -- A gloss in brackets explains a word of a quotation, as often as it helps.
      local span = acronym.how ~= "bracket" and acronym.long_span
      if span and not it.spans[span[1]] then
        it.spans[span[1]] = true
        it.given[#it.given + 1] = acronym
      end
    end
  end
  return list
end

-- Adds the first letters of so many words in a row that begin with capitals, whatever they name:
-- "No Child Left Behind".
local function add_initials(text, names)
  local last, letters = 0, ""
  for start, letter, stop in text:gmatch("()(%u)" .. REST .. "()") do
    local goes_on = start == last + 1 and text:sub(last, last):find("[ -]")
    letters = (goes_on and letters or ""):sub(-LONGEST + 1) .. letter
    for size = 2, #letters do names[letters:sub(-size)] = true end
    last = stop
  end
end

-- The short forms that stand for something that is written out elsewhere: its aliases,
-- and the first letters of its words, and of words with capitals in a row.
local function written_out(doc)
  local names = {}
  add_initials(doc.text, names)
  for entity in doc:entities() do
    if entity.name:find(" ", 1, true) then
      for _, alias in ipairs(entity.aliases) do names[plain(alias)] = true end
      local letters = {}
      for letter in entity.name:gmatch("%f[%w](%u)") do letters[#letters + 1] = letter end
      names[table.concat(letters)] = true
    end
  end
  return names
end

return {
  summary = "an acronym that is never explained, explained twice, or explained and not used",
  rule = "an acronym in the story's paragraphs, of two to five letters and not among those that "
    .. "readers know, is never expanded, no word beside it says what it is (“the group ABCD”, "
    .. "“ABCD radio”), and no name of the story and no words with capitals in a row have its "
    .. "letters; is expanded twice in the same "
    .. "words; or is expanded in parentheses and does not come again",
  advice = "Write it out where it comes first, once, and only if it comes again.",
  severity = "note",
  reads = { "mentions" },
  words = { "desk" },
  check = function(doc)
    local names, found = written_out(doc), {}
    for _, it in ipairs(gather(doc, desk.lexicon(doc))) do
      local first, second = it.given[1], it.given[2]
      if not it.glossed and not names[it.short] then
        found[#found + 1] = { at = it.at, message = ("what is %s?"):format(it.short) }
      elseif second and second.long:lower() == first.long:lower() then
        found[#found + 1] = {
          at = second, message = ("%s is explained on line %d"):format(it.short, first.line),
          related = { { at = first, message = "explained here" } },
        }
      elseif first and first.how == "parenthesis" and it.uses == 1 then
        found[#found + 1] = { at = first, message = ("%s does not come again"):format(it.short) }
      end
    end
    return found
  end,
}
