--- The documents that a text cites: each with kind, date, title, who wrote it, and
--- the passages that the text gives of it. Two references are taken for one
--- document only where the text says so: by the same date, or by "that e-mail",
--- "the same letter" after it. A block quotation that its writer "goes on" with
--- belongs to the last document of that writer.
local prose = require "nutgraf.prose"

-- "emails" -> "email", "memoranda" stays: the word lists name what is irregular.
local function noun_at(words, index, lexicon)
  local word = words[index]
  local two = words[index + 1] and word.lower .. " " .. words[index + 1].lower
  -- "e-mail" is three tokens: letter, hyphen, noun.
  local three = words[index + 2] and word.lower .. words[index + 1].lower .. words[index + 2].lower
  for size, name in ipairs { word.lower, two or false, three or false } do
    for _, plural in ipairs { false, true } do
      local singular = name and (plural and name:match("^(.*)s$") or not plural and name)
      local kind = singular and lexicon.documents[singular]
      if kind then
        local after = words[index + size]
        if after and lexicon.compounds[after.lower] then return nil end
        return kind, size, plural
      end
    end
  end
end

-- The words before a noun that belong to it, back to the determiner.
local function determiner_of(words, index, lexicon)
  for back = index - 1, math.max(1, index - 6), -1 do
    local word = words[back]
    if lexicon.same[word.lower] then return "same", back end
    if lexicon.new[word.lower] then
      -- "the same e-mail", "yet a third e-mail": the outermost one decides.
      local before = words[back - 1]
      if before and lexicon.same[before.lower] and not lexicon.ordinals[word.lower] then
        return "same", back - 1
      end
      return "new", before and lexicon.new[before.lower] and back - 1 or back
    end
    local other = word.kind == "punctuation" and word.text ~= "," and word.text ~= "-"
    -- "it must report": a verb.
    if other or lexicon.modal[word.lower] then break end
  end
end

local function preposition_before(words, index, lexicon)
  for back = index - 1, math.max(1, index - 2), -1 do
    local word = words[back].lower
    local two = words[back - 1] and words[back - 1].lower .. " " .. word
    if lexicon.prepositions[word] or lexicon.prepositions[two or ""] then return true end
  end
  return false
end

-- The date of a document, next to its noun: "dated …" after it, or before it.
local function date_of(words, index, last, dates, lexicon)
  for _, date in ipairs(dates) do
    if date.start >= words[last].stop then
      local fits = true
      for at = last + 1, #words do
        if words[at].start >= date.start then return fits and at - last <= 5 and date or nil end
        if not lexicon.dated[words[at].lower] then fits = false end
      end
    elseif date.stop <= words[index].start and index > 1 then
      local between = words[index - 1]
      if between.stop == date.stop or between.text == "," and words[index - 2]
        and words[index - 2].stop == date.stop then
        return date
      end
    end
  end
end

-- The title of a document: a quotation after "titled", "with the subject line".
local function title_of(words, last, quotes, lexicon)
  for _, quote in ipairs(quotes) do
    if quote.start >= words[last].stop then
      for at = last + 1, #words do
        if words[at].start >= quote.start then break end
        local two = words[at + 1] and words[at].lower .. " " .. words[at + 1].lower
        if lexicon.titled[words[at].lower] or lexicon.titled[two or ""] then
          return quote.inner and quote or nil
        end
      end
    end
  end
end

local function inner_text(doc, quote)
  local words = doc:slice(quote.inner[1], quote.inner[2])
  return (words:gsub("[,.;]$", ""))
end

-- The block quotation that follows a lead-in, paragraph by paragraph.
local function block_after(state, sentence)
  local last = sentence.words[#sentence.words]
  if not last or last.text ~= ":" then return {} end
  local found, following = {}, nil
  for _, quote in ipairs(state.blocks) do
    if quote.start >= sentence.stop then
      if not following then
        -- Only what begins in the very next blocks is led in by this sentence.
        local id = quote.block and quote.block.id
        if not id or id > sentence.block + state.reach then break end
        following = quote
        found[1] = quote
      elseif quote.continues and quote.continues.id == found[#found].id then
        found[#found + 1] = quote
      else
        break
      end
    end
  end
  return found
end

local AUTHORS = { person = true, codename = true, organization = true }

-- Who wrote a document: whoever the passages that the text gives of it are said by.
local function author_of(state, passages)
  for _, passage in ipairs(passages) do
    for _, attribution in ipairs(state.attributions) do
      local speaker = attribution.speaker
      if speaker and AUTHORS[speaker.kind] and attribution.kind == "direct"
        and not prose.is_aside(state.doc, attribution) then
        for _, span in ipairs(attribution.content) do
          if span[1] < passage.stop and span[2] > passage.start then
            return speaker, attribution.rule
          end
        end
      end
    end
  end
end

-- The writer that stands as the subject of what a document says: "in an e-mail
-- dated …, the diplomat X lays out …", "X, in an e-mail dated …, makes clear …".
local function subject_of(state, sentence, reference)
  local words = sentence.words
  for _, mention in ipairs(prose.inside(state.mentions, sentence.start, sentence.stop)) do
    local entity = mention.entity
    local first = prose.word_at(words, mention.start)
    local last = prose.word_at(words, mention.stop - 1)
    local following = last and words[last + 1]
    if entity and AUTHORS[entity.kind] and first and following then
      local after = mention.start > reference.at[2] and not following.text:find("^['\226]")
        and prose.none(words, prose.word_at(words, reference.at[2] - 1) + 1, first - 1,
          state.lexicon.leaves)
      local verb = words[following.text == "," and last + 2 or last + 1]
      if after and verb and state.lexicon.lays_out[verb.lower] then return entity, "subject" end
      if mention.stop < reference.at[1] and following.text == "," then
        local at = prose.word_at(words, reference.at[1])
        if at and at - last <= 4 and state.lexicon.prepositions[words[last + 2].lower] then
          return entity, "subject"
        end
      end
    end
  end
end

local function references(state, sentence)
  local lexicon, words = state.lexicon, sentence.words
  local dates = prose.inside(state.dates, sentence.start, sentence.stop)
  local quotes = prose.inside(state.quotes, sentence.start, sentence.stop)
  local found, index = {}, 1
  while index <= #words do
    local kind, size, plural = noun_at(words, index, lexicon)
    if kind and not plural then
      local last = index + size - 1
      local how, from = determiner_of(words, index, lexicon)
      local date = date_of(words, index, last, dates, lexicon)
      local title = title_of(words, last, quotes, lexicon)
      local led = preposition_before(words, from or index, lexicon)
      -- "From that e-mail:" leads in what follows.
      local colon = last == #words - 1 and words[#words].text == ":"
        and not lexicon.following[words[index - 1] and words[index - 1].lower or ""]
      if date or title or led and (how == "new" or how == "same" and colon) then
        found[#found + 1] = {
          kind = kind, how = how or "new", date = date, title = title,
          -- "as revealed in an earlier report" says who else had it.
          aside = from and words[from - 3] and words[from - 3].lower == lexicon.as,
          at = { words[from or index].start, words[last].stop },
        }
      end
      index = last
    elseif state.several then
      for _, phrase in ipairs(lexicon.one_of) do
        if prose.matches(words, index, phrase) then
          found[#found + 1] = {
            kind = state.several, how = "new",
            at = { words[index].start, words[index + #phrase - 1].stop },
          }
        end
      end
    end
    if kind and plural then
      state.several = kind
      -- "one of the e-mails"
      local from = index - #lexicon.one_of_the
      if prose.matches(words, from, lexicon.one_of_the) then
        found[#found + 1] = {
          kind = kind, how = "new", at = { words[from].start, words[index + size - 1].stop },
        }
      end
    end
    index = index + 1
  end
  return found, quotes
end

-- The earlier citation that a reference says it is.
local function earlier(state, reference)
  for index = #state.entries, 1, -1 do
    local entry = state.entries[index]
    if entry.kind == reference.kind then
      if reference.date and reference.date.edtf then
        if entry.date == reference.date.edtf then return entry end
      elseif reference.how == "same" then
        return entry
      end
    end
  end
end

-- `first`: no other document is cited before it in the sentence.
local function add(state, sentence, reference, quotes, first)
  local entry = earlier(state, reference)
  if not entry then
    entry = {
      at = reference.at, kind = reference.kind, passages = {}, references = {}, dates = {},
      date = reference.date and reference.date.edtf,
      subject = reference.title and inner_text(state.doc, reference.title),
    }
    state.entries[#state.entries + 1] = entry
  end
  entry.references[#entry.references + 1] = reference.at
  entry.dates[#entry.dates + 1] = reference.date
  for _, quote in ipairs(block_after(state, sentence)) do
    entry.passages[#entry.passages + 1] = quote
  end
  for _, quote in ipairs(reference.aside and {} or quotes) do
    -- "…," the lawyers wrote in a motion.
    local before = first and quote.stop <= reference.at[1]
    if quote.kind == "direct" and (before or quote.start >= reference.at[2]) then
      entry.passages[#entry.passages + 1] = quote
    end
  end
  if not entry.author then
    local author, rule = author_of(state, entry.passages)
    if not author then author, rule = subject_of(state, sentence, reference) end
    if author then entry.author, entry.rule = author, rule end
  end
end

-- "X then goes on to describe …:" leads in more of what X wrote last.
local function go_on(state, sentence)
  local words = sentence.words
  local blocks = block_after(state, sentence)
  if #blocks == 0 then return end
  local writer
  for _, mention in ipairs(prose.inside(state.mentions, sentence.start, sentence.stop)) do
    local last = prose.word_at(words, mention.stop - 1)
    local on = last and last <= 5 and words[last + 1]
    if on and state.lexicon.goes_on[on.lower] then writer = writer or mention.entity end
  end
  if not writer then return end
  for index = #state.entries, 1, -1 do
    local entry = state.entries[index]
    if entry.author and entry.author.id == writer.id then
      for _, quote in ipairs(blocks) do entry.passages[#entry.passages + 1] = quote end
      return
    end
  end
end

return {
  summary = "adds the layer citations: the documents that the text cites",
  example = "nutgraf document article.html --filter citations --to json",
  on = "document",
  filter = function(doc)
    local state = {
      doc = doc, lexicon = prose.words(doc, "evidence"), entries = {}, reach = 3,
      dates = prose.list(doc, "dates"), quotes = prose.list(doc, "quotes"),
      attributions = prose.list(doc, "attributions"), mentions = prose.list(doc, "mentions"),
      blocks = {},
    }
    local quoted = {}
    for _, quote in ipairs(state.quotes) do
      if quote.kind == "block" then
        state.blocks[#state.blocks + 1] = quote
        if quote.block then quoted[quote.block.id] = true end
      end
    end
    for _, sentence in ipairs(prose.sentences(doc)) do
      -- What a quoted document cites is its own matter.
      if not quoted[sentence.block] then
        local found, quotes = references(state, sentence)
        for index, reference in ipairs(found) do
          add(state, sentence, reference, quotes, index == 1)
        end
        if #found == 0 then go_on(state, sentence) end
      end
    end
    doc:add("citations", state.entries)
  end,
}
