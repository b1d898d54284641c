--- Figures of one sentence that do not add up: a share, its whole and its part; two figures
--- and the change between them.
local amounts = require "nutgraf.evidence.amounts"
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

-- The words between two amounts, lower case, parted by blanks.
local function between(words, a, b)
  local list = {}
  for index = a.last + 1, b.first - 1 do
    if words[index].text ~= "$" then list[#list + 1] = words[index].lower end
  end
  return table.concat(list, " "), #list
end

-- Whether the words between two amounts begin with one of these phrases and are few.
local function led(words, a, b, phrases, most)
  local text, count = between(words, a, b)
  if count > most then return false end
  for phrase in pairs(phrases) do
    if text == phrase or text:sub(1, #phrase + 1) == phrase .. " " then return true end
  end
  return false
end

local function ends(words, a, b, phrases, most)
  local text, count = between(words, a, b)
  if count > most then return false end
  for phrase in pairs(phrases) do
    if text == phrase or text:sub(-#phrase - 1) == " " .. phrase then return true end
  end
  return false
end

-- Whether `share` percent of `whole` can be `part`, each as exact as it is written: 54 %
-- of 2,000 may be 1,070 to 1,090.
local function fits(share, whole, part)
  local low = (part.value - part.step / 2) / (whole.value + whole.step / 2) * 100
  local high = (part.value + part.step / 2) / (whole.value - whole.step / 2) * 100
  return share.value + share.step / 2 >= low and share.value - share.step / 2 <= high
    -- Shares are often cut or rounded to the next whole one.
    or math.abs(share.value - part.value / whole.value * 100) <= share.step
end

local function shown(value)
  return (("%.1f"):format(value):gsub("%.0$", ""))
end

-- "54 percent of 2,000 voters, or 980," and "980 of 2,000 voters, or 54 percent".
local function share_of(words, a, b, c, lexicon)
  local share, whole, part
  if a.percent and not b.percent and not c.percent then share, whole, part = a, b, c end
  if c.percent and not a.percent and not b.percent then part, whole, share = a, b, c end
  if not share or part.value >= whole.value or whole.year or part.year
    or part.money ~= whole.money or not led(words, a, b, lexicon.share_of, 4) then
    return nil
  end
  if not ends(words, b, c, lexicon.that_is, 5) or fits(share, whole, part) then return nil end
  return ("%s of %s is %s %%"):format(shown(part.value), shown(whole.value),
    shown(part.value / whole.value * 100))
end

-- "rose 20 percent, from 100 to 130" and "from 100 to 130, or 20 percent".
local function change_of(words, a, b, c, lexicon)
  local share, from, to
  if a.percent and not b.percent and not c.percent and ends(words, a, b, lexicon.change_from, 4)
    and led(words, b, c, lexicon.change_to, 4) then share, from, to = a, b, c end
  if c.percent and not a.percent and not b.percent and led(words, a, b, lexicon.change_to, 4)
    and words[a.first - 1 - (a.money and 1 or 0)]
    and lexicon.change_from[words[a.first - 1 - (a.money and 1 or 0)].lower]
    and ends(words, b, c, lexicon.that_is, 5) then share, from, to = c, a, b end
  if not share or from.year or to.year or from.money ~= to.money or from.value == 0 then
    return nil
  end
  -- "From 2 million to 2.2 million": both are as exact as the finer of the two.
  local step = math.min(from.step, to.step)
  local change = { value = math.abs(to.value - from.value), step = 2 * step }
  if fits(share, { value = from.value, step = step }, change) then return nil end
  return ("from %s to %s is %s %%"):format(shown(from.value), shown(to.value),
    shown(change.value / from.value * 100))
end

return {
  summary = "figures that do not add up",
  rule = "a sentence gives a share in percent, its whole and its part (“54 percent of 2,000, or "
    .. "980”), or a change in percent and the figures before and after it, and they do not fit, "
    .. "each taken to be as exact as it is written",
  advice = "Reckon again: one of the three is wrong.",
  severity = "warning",
  words = { "desk" },
  check = function(doc)
    local lexicon, found = desk.lexicon(doc), {}
    for _, sentence in ipairs(prose.sentences(doc)) do
      local list = amounts.of(sentence.words, lexicon)
      for index = 1, #list - 2 do
        local a, b, c = list[index], list[index + 1], list[index + 2]
        local message = share_of(sentence.words, a, b, c, lexicon)
          or change_of(sentence.words, a, b, c, lexicon)
        if message then found[#found + 1] = { at = { a.start, c.stop }, message = message } end
      end
    end
    return found
  end,
}
