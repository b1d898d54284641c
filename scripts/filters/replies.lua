--- Who was asked to answer, and whether they did: "declined to comment", "did not
--- respond to requests", "contacted the offices of X and Y for comment. To date,
--- they have not responded". One entry for each who was asked, in one place.
local pattern = require "nutgraf.pattern"
local prose = require "nutgraf.prose"

-- The most words of a subject.
local MOST = 9

local function compiled(list)
  local made = {}
  for index, entry in ipairs(list) do
    made[index] = {
      how = entry[1], text = entry[2], made = pattern.compile(entry[2]), subject = entry.subject,
    }
  end
  return made
end

-- The words before one, back to where the clause begins: who has not answered, from
-- word to word, or nil. "X and Y" are both meant, unless a verb stands before the
-- "and"; of "X, who declined" and "X, of Y, declined" it is what the comma ends.
local function subject_of(words, before, lexicon)
  local last = before - 1
  while words[last] and (lexicon.relative[words[last].lower] or words[last].text == ",") do
    last = last - 1
  end
  local first, joined = last + 1, nil
  while words[first - 1] and last - first < MOST do
    local word = words[first - 1].lower
    if lexicon.clause[word] then break end
    if joined and (lexicon.finite[word] or word:find("ed$")) then
      first = joined
      break
    end
    first = first - 1
    if word == lexicon["and"] then joined = joined or first + 1 end
  end
  while first <= last and lexicon.carriers[words[last].lower] do last = last - 1 end
  while first <= last and lexicon.opens[words[first].lower] do first = first + 1 end
  if first <= last then return first, last end
end

-- Who is named between two offsets, and from where to where.
local function parties_of(mentions, start, stop)
  local list, seen, first, last = {}, {}, nil, start
  for _, mention in ipairs(prose.inside(mentions, start, stop)) do
    local entity = mention.entity
    if entity and not seen[entity.id] then
      seen[entity.id] = true
      list[#list + 1] = entity
    end
    first, last = first or mention.start, math.max(last, mention.stop)
  end
  return list, first, last
end

return {
  summary = "adds the layer replies: who was asked to answer, and whether they did",
  example = "nutgraf document article.html --filter replies --to json",
  on = "document",
  adds = { "replies" },
  filter = function(doc)
    local lexicon = prose.words(doc, "claims")
    local patterns, again = compiled(lexicon.replies), compiled(lexicon.asked_again)
    local mentions, entries, asked = prose.list(doc, "mentions"), {}, nil
    local classes = setmetatable({ block = lexicon.reply_block }, { __index = lexicon })
    for _, sentence in ipairs(prose.sentences(doc)) do
      local words, open = sentence.words, nil
      local subject = pattern.subject(words, {}, classes)
      local function add(one, found, parties, who)
        open = {
          at = { words[found.first].start, words[found.last].stop }, how = one.how,
          parties = parties, who = who, rule = one.text,
        }
        entries[#entries + 1] = open
      end
      for _, one in ipairs(asked and again or {}) do
        local found = not open and pattern.find(one.made, subject)[1]
        if found then
          add(one, found, asked.parties, asked.who)
          asked.answered = true
        end
      end
      for _, one in ipairs(patterns) do
        local found = not open and pattern.find(one.made, subject)[1]
        if found then
          local first, last = found.first, found.last
          if one.subject then first, last = subject_of(words, first, lexicon) end
          if first then
            local start, stop = words[first].start, words[last].stop
            found.first = first
            local parties, from, to = parties_of(mentions, start, stop)
            if one.subject then
              add(one, found, parties, doc:slice(start, stop))
            elseif from then
              add(one, found, parties, doc:slice(from, to))
            end
          end
        end
      end
      asked = open and open.how == "sought" and open or nil
    end
    local kept = {}
    for _, entry in ipairs(entries) do
      if not entry.answered then kept[#kept + 1] = entry end
    end
    doc:add("replies", kept)
  end,
}
