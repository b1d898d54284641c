--- Ties of who says something to whom in an interview or a letter: "In an interview with Lee, Hale
--- said", "Hale wrote in a letter to Lee". Part of evidence/ties.lua, whose state it takes.
local channels = {}

local function append(list, more)
  for _, one in ipairs(more) do list[#list + 1] = one end
end

-- The clause that a sentence has behind a group with which it begins: "In a letter to Lee, Hale
-- asked".
local function clause_behind(first_of, group, sentence)
  local first = first_of[sentence.id]
  return first and first.start >= group.stop and first.subject.start >= group.stop and first or nil
end

--- Adds these ties.
---@param state table of evidence/ties.lua
function channels.find(state)
  local of_noun, first_of = {}, {}
  for _, channel in ipairs(state.lexicon.channels) do
    for noun in channel.nouns:gmatch("%S+") do of_noun[noun] = channel end
  end
  for clause in state.doc:clauses() do
    local before = first_of[clause.sentence.id]
    if clause.subject and (not before or clause.start < before.start) then
      first_of[clause.sentence.id] = clause
    end
  end
  for group in state.doc:nouns() do
    local channel = of_noun[group.lemma]
    local at = channel and group.preposition and channel.within[group.preposition:lower()]
    local sentence = at and state.sentence_at(group.start)
    if sentence and not group.negated then
      local clause = group.clause or clause_behind(first_of, group, sentence)
      local who = clause and not clause.passive and state.holds(state, clause)
        and state.ends:named(clause.subject) or {}
      -- "to Lee" may hang on the verb.
      local behind, heard = {}, {}
      append(behind, group.prepositions)
      if clause and clause == group.clause then append(behind, clause.prepositions) end
      for _, one in ipairs(behind) do
        if one.start > group.start and channel.to[one.preposition:lower()] then
          append(heard, state.ends:whole(state.ends:named(one)))
          break
        end
      end
      -- "in a Harbor News interview"
      if #heard == 0 and channel.inside then
        heard[1] = state.ends:inside(group.start, group.head_span[1])
      end
      local tie = { kind = channel.kind, rule = group.lemma, at = group.head_span, clause = clause }
      state.add(state, tie, who, heard)
    end
  end
end

return channels
