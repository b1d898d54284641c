--- Why a word with a capital letter may stay where everybody goes. Input: words in their
--- context (nutgraf.redaction.context). Output: a reason, as words for people; nil where
--- no rule knows one, so that the word goes. Each rule is of a class of words that names
--- nobody in the place where it stands.
local context = require "nutgraf.redaction.context"

local harmless = {}

local TITLE = "a title"

-- From this length on a day's or a month's name is nobody's, but for the lexicon's.
local LONG = 6

-- "May 5", "in May": a date, though it is a name, too.
local function is_date(it, index)
  local before, word, after = it.list[index - 1], it.list[index], it.list[index + 1]
  local near = after and after.from - word.to <= 4 and after.text:find("^%d")
    or before and word.from - before.to <= 4 and before.text:find("^%d")
  if near then return true end
  local led = before and it.lexicon.month_lead[before.text]
    and (not before.capital or it:gap(index - 1) == "start")
  return led and not (after and after.capital and it:is_joined(index + 1))
end

-- Whether a function word may be a part of a name: "AS Heagle", "James To", "De Gaulle".
local function may_name(it, index)
  local word, before, after = it.list[index], it.list[index - 1], it.list[index + 1]
  local led = after and after.capital and it:is_joined(index + 1)
  if it:fact(index).particle and led and it:gap(index) ~= "start" then return true end
  if word.caps then return led and not after.caps end
  if it:fact(index).article then return false end
  -- "Our Lady"
  if led and it:gap(index) ~= "start" and it:fact(index + 1).title then return true end
  if led or it.text:find("^%.? ?%d", word.to + 1) then return false end -- "Train No. 1"
  return before ~= nil and before.capital and it:is_joined(index)
    and not (it:fact(index - 1).stop and not it.lexicon.ordinary[before.text])
end

-- "Our Lady", "Her Majesty": a title that is somebody, within a sentence.
local function is_revered(it, index)
  local before = it.list[index - 1]
  return before ~= nil and before.capital and not before.caps and it:is_joined(index)
    and it:gap(index - 1) ~= "start" and it:fact(index - 1).stop
end

-- Whether a quotation mark opens before a word.
local function is_opened(it, index)
  local from = it.list[index].from
  return context.plain(it.text:sub(math.max(1, from - 8), from - 1)):find("[\"']$") ~= nil
end

-- Whether a word stands alone between quotation marks: what somebody is called.
local function is_quoted(it, index)
  local word = it.list[index]
  local after = context.plain(it.text:sub(word.to + 1, word.to + 8))
  return is_opened(it, index) and after:find("^[\"']") ~= nil and not after:find("^'%a")
end

-- Whether the word before belongs to what may be a name: a surname may follow.
local function follows_name(it, index)
  local before = it.list[index - 1]
  return before ~= nil and before.capital and it:is_joined(index) and not it.reasons[index - 1]
end

-- "Dr. No", "Captain Happy"
local function follows_title(it, index)
  return it.reasons[index - 1] == TITLE and it:is_joined(index)
end

local function leads_name(it, index)
  local after = it.list[index + 1]
  return after ~= nil and after.capital and it:is_joined(index + 1)
end

-- "the Church", "an Era"
local function is_determined(it, index)
  local before = it.list[index - 1]
  return before ~= nil and it:is_joined(index) and it:fact(index - 1).determiner
end

-- "a Protestant", "two Dutch", "the Rohingya": some of a people, or all, who are somebody;
-- not "a Protestant church".
local function is_some_of(it, index)
  local after = it.list[index + 1]
  if not is_determined(it, index) then return false end
  if not after or not it:is_joined(index + 1) then return true end
  local fact = it:fact(index + 1)
  return not after.capital and (fact.stop or fact.opener or fact.says)
end

-- "Friedrich the Great"
local function is_byname(it, index)
  local before = it.list[index - 2]
  return before ~= nil and before.capital and it:is_joined(index - 1) and it:is_joined(index)
    and it:fact(index - 1).article and not it.reasons[index - 2]
end

-- "McVenn", "OdileMarrow": a part of a word.
local function is_part(it, index)
  local before, word, after = it.list[index - 1], it.list[index], it.list[index + 1]
  return after ~= nil and after.from == word.to + 1 and after.capital
    or before ~= nil and before.to == word.from - 1 and before.capital
end

-- Whether a word is used as those are that describe: "against German troops", "an Allied
-- landing": between small words, of which the second says nothing and governs nothing.
local function is_describing(it, index)
  local before, after = it.list[index - 1], it.list[index + 1]
  if not it.lexicon.describing or not before or not after then return false end
  if before.capital or after.capital or not it:is_joined(index)
    or not it:is_joined(index + 1) then
    return false
  end
  local fact = it:fact(index + 1)
  return it:fact(index - 1).stop and fact.common
    and not (fact.stop or fact.says or fact.opener)
end

-- "Bank of", "Member of": the word before what tells which.
local function is_of(it, index)
  return it:is_joined(index + 1) and it.doc:class(it.list[index + 1].text, "name-link") == 1
end

-- "Captain Venn", "the Captain", "Governor General": a title that few are called by; one
-- that many are, before another.
local function is_titled(it, index)
  local leads = leads_name(it, index)
  if it.lexicon.ordinary[it.list[index].text] then
    return leads and it:fact(index + 1).title or not leads and is_determined(it, index)
  end
  if follows_name(it, index) then return false end
  -- "Governor General", not "Mayor Mayor"
  local before = it:is_joined(index) and it.list[index - 1]
  return leads or is_determined(it, index)
    or before and before.text ~= it.list[index].text and it:fact(index - 1).title
end

-- "Most were", "Both sides": what opens a sentence, and is a surname of some, before
-- a small word other than one of saying; "Will the board", of a first name.
local function is_opener(it, index)
  local fact, after = it:fact(index), it.list[index + 1]
  if not (fact.opener and fact.common) or it:gap(index) ~= "start" then return false end
  if not fact.named then return true end
  if not after or not it:is_joined(index + 1) then return false end
  local follows = it:fact(index + 1)
  if fact.given or it.lexicon.ordinary[it.list[index].text] then
    return follows.determiner or follows.subject
  end
  return not after.capital and not follows.says
end

-- What names nobody, whatever stands beside it, unless a name goes before.
local function class_of(it, index)
  local fact = it:fact(index)
  if fact.named then
    if leads_name(it, index) then return nil end
    if fact.people and not fact.given and is_describing(it, index) then
      return "a people, a language or a faith"
    end
    -- "the Church", "Bank of"
    return fact.head and fact.common and (is_of(it, index) or is_determined(it, index))
      and "what many are called" or nil
  end
  if fact.head and fact.common then return "what many are called" end
  if follows_name(it, index) or follows_title(it, index) then return nil end
  if fact.people and not is_some_of(it, index) then return "a people, a language or a faith" end
  local counted = it.list[index].text:find("^[ivx]+$") -- "Xi" is a name, "XI" is eleven
  local never = fact.never and (not counted or it.list[index].caps)
  return never and "no name" or fact.abstract and "an abstract word"
    or fact.counts and "a number" or nil
end

--- Why a word may stay wherever it stands and whatever follows. The reasons of the words
--- before are known.
---@param it table of redaction.context, with `reasons`
---@param index integer
---@return string?
function harmless.always(it, index)
  local word, fact = it.list[index], it:fact(index)
  local next_sign = context.plain(it.text:sub(word.to + 1, word.to + 8)):sub(1, 1)
  if is_part(it, index) or is_byname(it, index) then return nil end
  if #word.text == 1 then
    if word.text == "i" and next_sign ~= "." then return "a function word" end
    if word.text == "a" and next_sign == " " and it:gap(index) ~= "joined" then
      return "a function word"
    end
    return nil
  end
  if fact.stop and not it.lexicon.ordinary[word.text] and not may_name(it, index) then
    return "a function word"
  end
  -- not "Pan Am"
  if it.lexicon.furniture[word.text] and not follows_name(it, index) then return "furniture" end
  if next_sign == "'" and it.lexicon.contracted[word.text] then return "a function word" end
  -- "Sun", "Jan", "August" are names, too, in company; "Sunday" and "January" are not.
  local long = #word.text >= LONG and not it.lexicon.ordinary[word.text]
  local dated = is_date(it, index)
  local opens = it:gap(index) == "start" and leads_name(it, index) -- "Sunday Brask said"
  local nobodys = dated or not opens and (long or not fact.named)
  if fact.weekday and nobodys then return "a weekday" end
  if fact.month and nobodys then return "a month" end
  if fact.title and not is_revered(it, index) then
    -- "Sen." is one though people are called Sen
    local short = next_sign == "." and leads_name(it, index)
    if short or not fact.named or is_titled(it, index) then return TITLE end
  end
  return is_opener(it, index) and "begins a sentence" or class_of(it, index)
end

--- Why a word may stay where nothing beside it goes.
---@param it table of redaction.context
---@param index integer
---@param single boolean whether nothing stands beside it that may be a name
---@return string?
function harmless.alone(it, index, single)
  local word, fact = it.list[index], it:fact(index)
  if #word.text == 1 then
    return single and it.text:sub(word.to + 1, word.to + 1) ~= "." and "a single letter" or nil
  end
  if fact.feast and (not fact.named or is_date(it, index)) then return "a season or a feast" end
  if single and is_quoted(it, index) then return nil end
  -- "Member of Congress", beneath a name; "the 'Bear of Skell'".
  local whose = is_of(it, index) and it.list[index + 2]
  if whose and (fact.somebody or whose.capital
    and (it:gap(index) == "start" or is_opened(it, index))) then
    return nil
  end
  if follows_title(it, index) or is_byname(it, index) then return nil end
  if fact.common and not fact.named then
    if it.small[word.text] then return "written small elsewhere" end
    local describes = single and fact.everyday and is_describing(it, index)
    if describes then return "describes a small word" end
  end
  if single and it:gap(index) == "start" and fact.common and not word.caps then
    local after = it.list[index + 1]
    local says = after and not after.capital and it:is_joined(index + 1)
      and it:fact(index + 1).says
    local known = it.small[word.text] and not says and not fact.given
    if not fact.named or known then return "begins a sentence" end
  end
end

return harmless
