--- The documents that a text cites: each with kind, date, title, who wrote it, the
--- passages that the text gives of it, and what it says in other words. Two references
--- are taken for one document only where the text says so: by the same date, by "that
--- e-mail", "the same letter" after it, by whose it is, or as one paper's report. A block
--- quotation that its writer "goes on" with belongs to the last document of that writer.
local facts = require "nutgraf.evidence.document_facts"
local documents = require "nutgraf.evidence.documents"
local known = require "nutgraf.evidence.known_documents"
local prose = require "nutgraf.evidence.prose"
local says = require "nutgraf.evidence.document_says"
local sequel = require "nutgraf.evidence.document_sequel"
local references = require "nutgraf.evidence.references"
local refused = require "nutgraf.evidence.refused"

-- So many blocks on begins the quotation that a sentence leads in.
local NEXT = 3

-- Of a writer one of so many last documents goes on.
local BACK = 100

-- So many of the stretches last given of a document are compared with a new one.
local LAST = 12

-- So many sentences on a document may be "it".
local IT = 2

local function inner_text(doc, quote)
  local words = doc:slice(quote.inner[1], quote.inner[2])
  return (words:gsub("[,.;]$", ""))
end

-- The block quotation that follows a lead-in, paragraph by paragraph.
local function block_after(state, sentence)
  local last = sentence.words[#sentence.words]
  if not last or last.text ~= ":" then return {} end
  local at = prose.last_before(state.blocks, sentence.stop) + 1
  local first = state.blocks[at]
  -- Only what begins in the very next blocks is led in by this sentence.
  local block = first and first.block
  if not block or block.id > sentence.block + NEXT then return {} end
  local found, quote = { first }, state.blocks[at + 1]
  while quote and quote.continues and quote.continues.id == found[#found].id do
    found[#found + 1] = quote
    quote = state.blocks[at + #found]
  end
  return found
end

-- The attributions by the quotations that they are of.
local function by_quote(attributions)
  local map = {}
  for _, attribution in ipairs(attributions) do
    for _, quote in ipairs(attribution.quotes) do
      map[quote.id] = map[quote.id] or {}
      table.insert(map[quote.id], attribution)
    end
  end
  return map
end

-- What the text gives of a document in other words, or in quotations that are not yet
-- among its passages.
local function add_says(entry, list_of)
  for _, span in ipairs(list_of or {}) do
    local new = true
    for _, list in ipairs { entry.passages, entry.says } do
      for index = math.max(1, #list - LAST), #list do
        local other = list[index]
        local start, stop = other.start or other[1], other.stop or other[2]
        if start < span[2] and span[1] < stop then new = false end
      end
    end
    if new then entry.says[#entry.says + 1] = span end
  end
end

-- The documents in which their authors write, by these: which was told of last, and how many they
-- are.
local function keep_by_author(state, entry)
  entry.told = state.place
  if not entry.author or not (state.lexicon.penning or {})[entry.kind] then return end
  local his = state.by_author[entry.author.id] or { several = 0 }
  state.by_author[entry.author.id] = his
  if not entry.kept then his.several = his.several + 1 end
  his.last, entry.kept = entry, true
end

-- Quotations stand in each other so deep.
local NESTED = 3

-- Whether a place is in somebody's quoted words.
local function is_quoted(quotes, span)
  local last = prose.last_before(quotes, span[1] + 1)
  for index = last, math.max(1, last - NESTED), -1 do
    local quote = quotes[index]
    local inside = quote.start <= span[1] and span[2] <= quote.stop
    if inside and quote.kind == "direct" then return true end
  end
  return false
end

-- Adds a reference; whether the text goes on about its document. `first`: no other document is
-- cited before it in the sentence.
local function add(state, sentence, reference, quotes, first)
  local entry = known.earlier(state, reference)
  if not entry then
    if reference.again then
      refused.tell(state.doc, "document", reference.at, reference.again)
      return false
    end
    entry = {
      at = reference.at, kind = reference.kind, passages = {}, says = {}, references = {},
      dates = {}, lemma = reference.lemma, plural = reference.plural, verb = reference.verb,
      date = known.date_of(reference),
      subject = reference.title and inner_text(state.doc, reference.title) or reference.name,
    }
    if reference.name then state.cases[reference.name] = entry end
    state.entries[#state.entries + 1] = entry
  end
  entry.references[#entry.references + 1] = reference.at
  entry.dates[#entry.dates + 1] = reference.date or nil
  for _, quote in ipairs(block_after(state, sentence)) do
    entry.passages[#entry.passages + 1] = quote
    entry.blocks = true
  end
  if reference.from_clauses or reference.how == "same" then
    entry.date = entry.date or known.date_of(reference)
  end
  for _, quote in ipairs((reference.aside or reference.from_clauses) and {} or quotes) do
    -- "…," the lawyers wrote in a motion.
    local before = first and quote.stop <= reference.at[1]
    if quote.kind == "direct" and (before or quote.start >= reference.at[2]) then
      entry.passages[#entry.passages + 1] = quote
    end
  end
  -- Where whole passages are given, what is said around them is no more of it.
  if not entry.blocks and not reference.aside then add_says(entry, reference.says) end
  entry.recipient = entry.recipient or reference.recipient
  if not entry.author and not reference.again then
    local author, rule = facts.author_of(state, entry.passages)
    if not author and reference.sender then author, rule = reference.sender, "from" end
    if not author and not reference.from_clauses then
      author, rule = facts.writer_beside(state, sentence, reference)
    end
    if not author and reference.writer then
      author, rule = reference.writer, reference.from_clauses and "clause" or "said-in"
    end
    if author then entry.author, entry.rule = author, rule end
  elseif entry.author and entry.author.kind == "role" and reference.sender
    and reference.sender.kind ~= "role" then
    -- "A judge ruled …. The ruling, by Judge Lee, says …"
    entry.author, entry.rule = reference.sender, "from"
  end
  entry.by = entry.by or reference.by
  if #entry.passages + #entry.says > 0 then entry.quoted = state.place end
  keep_by_author(state, entry)
  -- What is named in somebody's words is not what the text goes on about.
  if is_quoted(quotes, reference.at) then return false end
  state.last, state.last_place, state.last_led = entry, state.place, reference.leads
  return true
end

-- What a sentence that names no document tells of the last one: as "it", or as its writer's words.
local function go_on_with(state, sentence)
  local entry = state.lexicon.it and state.last -- not every language has words for it
  local apart = entry and state.place - state.last_place
  if not entry or entry.plural or entry.blocks or apart < 1 or apart > IT then return end
  local told, date = sequel.of_it(state, sentence, apart == 1, state.last_led)
  entry.date = entry.date or facts.month_of(date and date.edtf)
  if #told == 0 then
    told = sequel.of_author(state, sentence, entry, entry.quoted == state.place - 1)
  end
  if #told == 0 then told = sequel.of_poll(state, sentence, entry.kind) end
  if #told > 0 then
    entry.quoted = state.place
    add_says(entry, told)
    state.last_place = state.place
  end
end

-- The document that somebody is said to have written in, where the sentence names none: of the
-- documents of his the only one, of several the last, right behind it; of one who has no name the
-- letter or the statement right before.
local function written_in(state, attribution)
  local speaker = attribution.speaker
  if speaker and speaker.kind ~= "role" then
    local his = state.by_author[speaker.id]
    local near = his and (his.several == 1 or state.place - his.last.told <= IT)
    return near and his.last or nil
  end
  local entry = state.last
  if entry and state.place - state.last_place <= IT and (state.lexicon.sent[entry.kind]
    or sequel.is_writer(state, attribution.source, entry.kind)) then
    return entry
  end
end

-- What the writer of a document goes on to say of another: "She called the ruling a disgrace."
local function go_on_about(state, sentence, entry, place)
  if not state.lexicon.it or not entry or entry.plural or entry.blocks or not entry.author
    or entry == state.last or state.place - place ~= 1 or state.named_in[sentence.id] then
    return
  end
  local told = sequel.of_author(state, sentence, entry, entry.quoted == state.place - 1)
  if #told == 0 then return end
  add_says(entry, told)
  entry.quoted, state.last, state.last_place = state.place, entry, state.place
end

local function write_on(state, sentence)
  for _, attribution in ipairs(sequel.written(state, sentence)) do
    local entry = written_in(state, attribution)
    if entry and not entry.blocks and not entry.plural then
      local list = {}
      says.take(state, list, attribution.content)
      add_says(entry, list)
      entry.told = state.place
    end
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
  for index = #state.entries, math.max(1, #state.entries - BACK), -1 do
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
  reads = { "attributions", "mentions", "dates" },
  words = { "evidence" },
  adds = { "citations" },
  filter = function(doc)
    local state = {
      doc = doc, lexicon = prose.words(doc, "evidence"), entries = {},
      dates = prose.list(doc, "dates"), quotes = prose.list(doc, "quotes"),
      attributions = prose.list(doc, "attributions"), mentions = prose.list(doc, "mentions"),
      blocks = {}, cases = {}, by_author = {}, place = 0,
    }
    state.said = by_quote(state.attributions)
    state.in_sentence = prose.by_sentence(doc, state.attributions)
    documents.read(doc, state)
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
        -- A quotation of several sentences is one step of the story.
        if not is_quoted(state.quotes, { sentence.start - 1, sentence.start + 1 }) then
          state.place = state.place + 1
        end
        local found, quotes = references.of(state, sentence)
        local all = documents.joined(found, documents.of(state, sentence))
        local named, before, place = false, state.last, state.last_place
        for index, reference in ipairs(all) do
          named = add(state, sentence, reference, quotes, index == 1) or named
        end
        if named then
          go_on_about(state, sentence, before, place)
        else
          go_on_with(state, sentence)
        end
        if state.said_in and not state.named_in[sentence.id] then write_on(state, sentence) end
        if #found == 0 then go_on(state, sentence) end
      end
    end
    local entries = known.without_collections(state)
    for _, entry in ipairs(entries) do
      entry.lemma, entry.plural, entry.verb, entry.blocks, entry.quoted = nil, nil, nil, nil, nil
      entry.told, entry.kept = nil, nil
    end
    doc:add("citations", entries)
  end,
}
