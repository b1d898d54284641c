--- What is left after a redaction. Input: the plan of each document, and all that was
--- written. Output: a message where the output is to be withheld: something that was to
--- go is in it, a word with a capital letter that no rule explains, or a name that stands
--- nowhere. Tells every word with a capital letter that stays, with its lines.
local forms = require "nutgraf.redaction.forms"
local labels = require "nutgraf.redaction.labels"
local suggest = require "nutgraf.suggest"
local words = require "nutgraf.redaction.words"

local left = {}

-- So many words with a capital letter may stay that no rule explains.
local UNEXPLAINED = 0

-- The shortest word of a name of which a near one is told.
local SHORTEST = 5

--- Whether nobody was chosen, so that everybody goes.
---@param options table of the filter
---@return boolean
function left.is_everything(options)
  return #(options.names or {}) == 0 and not options.kinds
end

--- What is known of a run, in the options of the filter.
---@param options table
---@return table
function left.of(options)
  options.left = options.left
    or { documents = 0, found = {}, names = {}, kept = {}, seen = {}, all = forms.index {} }
  return options.left
end

-- The numbers of lines, for places in order. A search for plain letters would be paid
-- with all of the text behind it.
local function lines(text)
  local next_break, line = text:gmatch("()\n"), 1
  local stop = next_break()
  return function(place)
    while stop and stop < place do
      line, stop = line + 1, next_break()
    end
    return line
  end
end

-- Words with a capital letter that stay, with their reasons.
local function staying(it)
  local text, list = it.proof.text, it.proof.list
  local gone, stay = forms.words(forms.find(text, it.index, nil, list)), {}
  for number, word in ipairs(list) do
    if word.capital and it.proof.region[number] and not gone[word]
      and not labels.stop(text, word.from) then
      local reason = it.proof.reasons[number] or #word.text == 1 and "a single letter" or nil
      stay[#stay + 1] = { word = word, reason = reason }
    end
  end
  return stay
end

-- One line a reason: each word with the lines that it stands on.
local function tell(text, stay, name)
  local line_of, reasons, by_reason = lines(text), {}, {}
  for _, one in ipairs(stay) do
    local reason, written = one.reason or "unexplained", text:sub(one.word.from, one.word.to)
    local group = by_reason[reason]
    if not group then
      group = { order = {} }
      by_reason[reason], reasons[#reasons + 1] = group, reason
    end
    if not group[written] then
      group[written], group.order[#group.order + 1] = {}, written
    end
    local numbers, line = group[written], tostring(line_of(one.word.from))
    if numbers[#numbers] ~= line then numbers[#numbers + 1] = line end
  end
  for _, reason in ipairs(reasons) do
    local parts = {}
    for index, written in ipairs(by_reason[reason].order) do
      parts[index] = written .. " " .. table.concat(by_reason[reason][written], " ")
    end
    print(("redact: %s: left, %s: %s"):format(name, reason, table.concat(parts, ", ")))
  end
end

-- Every word with one letter less, and the word itself: two words that share one of
-- these differ by a letter.
local function neighbours(word)
  local list = { word }
  for at = 1, #word do list[#list + 1] = word:sub(1, at - 1) .. word:sub(at + 1) end
  return list
end

-- A name that is mistyped in the document stays: who it is, a person has to say.
local function tell_near(it)
  local near = {}
  for _, target in ipairs(it.targets) do
    for _, form in ipairs(target.chosen and target.forms or {}) do
      if form.word and not form.initials and #form.text >= SHORTEST then
        for _, key in ipairs(neighbours(form.text)) do near[key] = target end
      end
    end
  end
  if not next(near) then return end
  local list, told = words.list(it.text), {}
  local gone = forms.words(forms.find(it.text, it.index, nil, list))
  local line_of = lines(it.text)
  for _, word in ipairs(list) do
    if word.capital and not gone[word] and #word.text >= SHORTEST and not told[word.text]
      and not it.doc:class(word.text, "stop") then
      told[word.text] = true
      for _, key in ipairs(neighbours(word.text)) do
        if near[key] then
          print(("redact: '%s' (line %d) is left; is it '%s' mistyped?"):format(
            it.text:sub(word.from, word.to), line_of(word.from), near[key].name))
          break
        end
      end
    end
  end
end

--- Takes a document.
---@param state table
---@param it table what plan.make gave
---@param gone table<string, boolean> the forms that were replaced
---@param options table of the filter
function left.take(state, it, gone, options)
  state.documents, state.index = state.documents + 1, it.index
  for _, target in ipairs(it.targets) do
    local joined = forms.join(target.name)
    state.found[joined] = state.found[joined] or gone[joined] or target.at ~= nil
    for _, form in ipairs(target.forms) do
      -- A word of every day may be nobody's in another document.
      if form.pseudonym and not form.capital then forms.add(state.all, form) end
    end
  end
  for entity in it.doc:entities() do state.names[#state.names + 1] = entity.name end
  tell_near(it)
  if not left.is_everything(options) then return end
  local stay, unexplained = staying(it), {}
  tell(it.proof.text, stay, it.doc.name or "document")
  for _, one in ipairs(stay) do
    state.kept[one.word.text] = true
    if not one.reason then unexplained[#unexplained + 1] = one.word.text end
  end
  for number, word in ipairs(it.proof.list) do
    -- What nobody reads, as "@type": "Person", is of the formats, which write it anew.
    if word.capital and it.proof.region[number] then state.seen[word.text] = true end
  end
  if #unexplained > UNEXPLAINED then
    error(("redact: words with a capital letter are left that nothing explains; the output is "
      .. "withheld: %s"):format(table.concat(unexplained, ", ", 1, math.min(#unexplained, 8))), 0)
  end
end

-- A name that is mistyped stands nowhere, and the one that was meant stays.
local function missing(state, options)
  for _, name in ipairs(options.names or {}) do
    if not state.found[forms.join(name)] then
      local where = state.documents == 1 and "no place of the document"
        or ("none of %d documents"):format(state.documents)
      local message = ("'%s' stands in %s%s"):format(name, where, suggest.hint(name, state.names))
      if not options.allow_missing then
        return message .. "; the output is withheld (--allow-missing lets it pass)"
      end
      print("redact: " .. message)
    end
  end
end

-- Words of the documents that were neither taken nor explained.
local function unexplained(state, text)
  local list, known = {}, {}
  for _, word in ipairs(words.list(text)) do
    if word.capital and #word.text > 1 and state.seen[word.text] and not state.kept[word.text]
      and not known[word.text] and not labels.stop(text, word.from) then
      known[word.text] = true
      list[#list + 1] = word.text
    end
  end
  return list
end

-- Keys and hashes are letters and digits by chance: "…1ada9…" is nobody.
local function without_hashes(text)
  return (text:gsub("%f[%w][%da-f]+%f[^%w]", function(word)
    if (#word == 16 or #word == 64) and word:find("%d") then return "" end
  end))
end

--- Looks through what was written.
---@param state table
---@param text string
---@param options table of the filter
---@param last boolean whether it is the end
---@return string? message why it is withheld
function left.look(state, text, options, last)
  if not state.index then return nil end
  text = without_hashes(text)
  local found = forms.find(text, last and state.all or state.index)[1]
  if found then
    return ("what %s stands for is left in the output, which is withheld")
      :format(found.form.pseudonym)
  end
  if left.is_everything(options) and not last then
    local list = unexplained(state, text)
    if #list > UNEXPLAINED then
      return ("words are left in the output that nothing explains, and it is withheld: %s")
        :format(table.concat(list, ", ", 1, math.min(#list, 8)))
    end
  end
  if last then return missing(state, options) end
end

return left
