--- A person who comes in by surname, and gets a first name later.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local ranges = require "nutgraf.evidence.ranges"

-- The most words of a line that stands over what follows: a heading, a deck, "Marrow: the mayor."
local HEADING = 14

-- Whether a mention brings nobody in: "the Marrow administration", "a Marrow", words in
-- capitals, "Marrow:" as a label, "anti-Marrow", or somebody's own words.
local function is_passing(doc, mention, lexicon, is_quoted)
  if mention.text == mention.text:upper() then return true end
  if prose.after(doc, mention.stop, 1) == ":" or prose.before(doc, mention.start, 1) == "-" then
    return true
  end
  if is_quoted(mention.start, mention.stop) then return true end
  local after = prose.after(doc, mention.stop, 24):match("^%s([%l\128-\255]+)")
  local before = prose.before(doc, mention.start, 8):match("([%a\128-\255]+) $")
  return lexicon.adjuncts[after or ""] ~= nil or lexicon.articles[(before or ""):lower()] ~= nil
end

-- "President Marrow": the office tells who it is.
local function has_office(doc, mention, lexicon)
  local before = prose.before(doc, mention.start, 16):match("([%a\128-\255]+)%.? $")
  return before ~= nil and lexicon.offices[before:lower()] ~= nil
end

-- Whether a paragraph is one short sentence, as decks and headings are.
local function is_heading(doc, mention, block)
  local sentence = doc:sentence_at(mention.start)
  return sentence.start == block.start and sentence.stop >= block.stop
    and #desk.words(block.text) <= HEADING
end

-- Where a person comes in by surname, and where the full name comes; nil where the full
-- name is first, or in the same paragraph.
local function slip_of(doc, entity, state)
  local first, block
  for _, mention in ipairs(entity.mentions) do
    local sentence = doc:sentence_at(mention.start)
    local here = mention.kind == "person" and sentence and sentence.block
    if here and state.body[here.id] then
      local words = desk.words(mention.text)
      if not first then
        if #words > 1 or has_office(doc, mention, state.lexicon) then return nil end
        if not is_passing(doc, mention, state.lexicon, state.is_quoted)
          and not is_heading(doc, mention, here) then
          first, block = mention, here.id
        end
      elseif mention.text:find("%s") and words[#words] == desk.words(first.text)[1] then
        if here.id == block then return nil end
        return first, mention
      end
    end
  end
end

return {
  summary = "a surname before the full name",
  rule = "in the story's paragraphs a person is first named by one word, without an office, not in "
    .. "a quotation, not as “the Marrow administration”, “Marrow:” or “anti-Marrow”, and in no "
    .. "paragraph of one short sentence, and in a later paragraph by two words or more of which "
    .. "that one is the last; where no headline is found, the first paragraph is taken for one",
  advice = "Give the full name where the person comes in.",
  severity = "note",
  reads = { "mentions" },
  words = { "desk" },
  check = function(doc)
    local found, body = {}, {}
    local headed = doc:blocks { role = "headline" }() ~= nil
    for block in doc:blocks { role = "body" } do
      body[block.id] = headed
      headed = true
    end
    local state = {
      body = body, lexicon = desk.lexicon(doc),
      is_quoted = ranges.cover(prose.list(doc, "quotes", { parent = false })),
    }
    for _, entity in ipairs(prose.list(doc, "entities", { kind = "person" })) do
      local first, full = slip_of(doc, entity, state)
      if first then
        found[#found + 1] = {
          at = first, related = { { at = full, message = "the full name" } },
          message = ("the full name comes on line %d"):format(full.line),
        }
      end
    end
    return found
  end,
}
