--- Which document a reference tells of again. Input: the citations so far, in order, and a
--- reference. Output: the citation, or nil where it is a new one. Two are one only where the text
--- says so: by the same date, by "that e-mail", by whose it is, by a case's name, or as one paper's
--- report.
local facts = require "nutgraf.evidence.document_facts"

local known = {}

-- A document is named again among so many later ones.
local BACK = 100

-- So many sentences on it may be "the document", whatever it is.
local ANY = 2

-- From so many dated documents of a kind on, those tell what is in "the e-mails".
local ONE_BY_ONE = 4

--- The class of kinds that a kind is of: those whose names take turns for one document.
function known.class_of(state, kind)
  return state.lexicon.alike and state.lexicon.alike[kind] or kind
end

--- When a reference tells that its document is from.
---@return string? edtf
function known.date_of(reference)
  return facts.month_of(reference.date and reference.date.edtf or nil)
end

-- Whether nothing that is known of a citation speaks against a reference to it.
local function agrees(state, entry, reference)
  local class = known.class_of(state, reference.kind)
  if known.class_of(state, entry.kind) ~= class then return false end
  if (entry.plural or false) ~= (reference.plural or false) then return false end
  local date = known.date_of(reference)
  if date and entry.date and date ~= entry.date then return false end
  local sender, author = reference.sender, entry.author
  -- Who "a judge" was that ruled is told later.
  local told = author and not (entry.verb and author.kind == "role")
  return not (sender and told and sender.id ~= author.id)
end

-- Whether a verb tells again of a paper's report: "the Courier reported", after its report was
-- named, or after "a news report" of nobody.
local function reported_before(state, entry, reference)
  if known.class_of(state, entry.kind) ~= known.class_of(state, reference.kind) or entry.plural then
    return false
  end
  -- "The paper said"
  if reference.again then return entry.author ~= nil and entry.author.kind ~= "person" end
  if entry.author and reference.sender then return entry.author.id == reference.sender.id end
  return not entry.author and entry.kind == reference.kind
end

-- The letter without a writer that the sentence before named: "The first sign was an e-mail. On
-- May 2 Lee wrote to Roe that …".
local function named_before(state, reference)
  local entry = state.last
  if not entry or not state.lexicon.sent[entry.kind] or entry.plural or entry.author or entry.date
    or state.place - state.last_place ~= 1 or #entry.says + #entry.passages > 0 then
    return nil
  end
  return reference.sender and entry or nil
end

-- The earlier citation that a noun group or a verb tells of again.
local function told_before(state, reference)
  local own = reference.how == "owned"
  if reference.verb == "write" then return named_before(state, reference) end
  if reference.verb and reference.verb ~= "report" then return nil end
  if reference.how == "new" and not reference.verb then return nil end
  for index = #state.entries, math.max(1, #state.entries - BACK), -1 do
    local entry = state.entries[index]
    if reference.verb then
      if reported_before(state, entry, reference) then return entry end
    elseif agrees(state, entry, reference) then
      local word = entry.lemma == reference.lemma
      local same = word and (entry.author or not reference.sender)
      local only = state.lexicon.only and state.lexicon.only[reference.lemma]
      if (not own or same) and (word or not only) then return entry end
    end
  end
end

--- The earlier citation that a reference says it is.
---@param state table entries, cases, lexicon
---@param reference nutgraf.DocumentReference|nutgraf.Reference
---@return table?
function known.earlier(state, reference)
  if reference.name then return state.cases[reference.name] end
  if reference.from_clauses then return told_before(state, reference) end
  if reference.any and state.last and state.place - state.last_place <= ANY then
    return state.last
  end
  for index = #state.entries, math.max(1, #state.entries - BACK), -1 do
    local entry = state.entries[index]
    if entry.kind == reference.kind then
      local date = known.date_of(reference)
      -- On one day two may have written.
      local writer = reference.sender or reference.writer
      local other = writer and entry.author and writer.id ~= entry.author.id
      if date then
        local same = reference.how == "same" and index == #state.entries and not entry.date
        if (entry.date == date or same) and not other then return entry end
      elseif reference.how == "same" then
        return entry
      end
    end
  end
end

--- The citations without the collections ("the e-mails") whose documents the text cites one by one.
---@param state table entries, lexicon
---@return table[]
function known.without_collections(state)
  local single, kept = {}, {}
  for _, entry in ipairs(state.entries) do
    local class = known.class_of(state, entry.kind)
    if not entry.plural and entry.date then single[class] = (single[class] or 0) + 1 end
  end
  for _, entry in ipairs(state.entries) do
    local class = known.class_of(state, entry.kind)
    local members = entry.plural and not entry.date and single[class] or 0
    if members < ONE_BY_ONE then kept[#kept + 1] = entry end
  end
  return kept
end

return known
