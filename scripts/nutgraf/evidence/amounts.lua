--- The numbers of a sentence, as checks reckon with them. Input: the words of a sentence and
--- the lexicon of the desk. Output: plain tables in the order of the text.
local amounts = {}

---@class nutgraf.Amount
---@field value number with its scale: 2.5 million is 2500000
---@field step number what its last digit is worth: 0.1 for "12.4", 100000 for "2.5 million"
---@field percent boolean "54 %", "54 percent"
---@field money boolean "$54"
---@field year boolean four digits that may be one
---@field first integer index of its first word
---@field last integer index of its last word
---@field start integer
---@field stop integer

-- The most bytes of a blank: the narrow one that breaks no line has three.
local BLANK = 3

local CURRENCY = {
  ["$"] = true, ["£"] = true, ["€"] = true, ["¥"] = true, ["₹"] = true, ["₩"] = true, ["₽"] = true,
}

--- Where a text tells a sum of money by its sign: "$4,000".
---@param text string
---@return integer? first index of its first byte, nil where there is none
---@return integer? last
function amounts.money_in(text)
  for sign in pairs(CURRENCY) do
    local first, last = text:find((sign == "$" and "%$" or sign) .. "%s?%d[%d.,]*")
    if first then return first, last end
  end
end

-- The value of digits as English or the language's own marks part them, and the worth of
-- the last one.
local function number_of(text, marks)
  local plain = text:gsub("%" .. marks.group, "")
  if marks.decimal ~= "." then plain = plain:gsub("%" .. marks.decimal, ".") end
  local decimals = plain:match("^%d+%.?(%d*)$")
  if not decimals then return nil end
  return tonumber(plain), 10 ^ -#decimals
end

-- "300 000": the last word of a number whose groups a blank parts, where the language writes so.
local function grouped(words, index, marks)
  local text, last = words[index].text, index
  if not marks.spaced or not text:find("^%d%d?%d?$") then return text, last end
  local following = words[last + 1]
  while following and following.text:find("^%d%d%d$")
    and following.start - words[last].stop <= BLANK do
    text, last = text .. following.text, last + 1
    following = words[last + 1]
  end
  return text, last
end

--- The numbers written in digits.
---@param words nutgraf.Word[]
---@param lexicon table the desk's words: `multiples`, `percents`, `number_marks`
---@return nutgraf.Amount[]
function amounts.of(words, lexicon)
  local list, index = {}, 1
  while words[index] do
    local word = words[index]
    local value, step, text, last
    if word.kind == "number" then
      text, last = grouped(words, index, lexicon.number_marks)
      value, step = number_of(text, lexicon.number_marks)
    end
    if value then
      local before = words[index - 1]
      local amount = {
        money = before ~= nil and CURRENCY[before.text] == true, percent = false,
        first = index, start = word.start,
      }
      local scale = words[last + 1] and lexicon.multiples[words[last + 1].lower]
      if scale then value, step, last = value * scale, step * scale, last + 1 end
      for _, phrase in ipairs(lexicon.percents) do
        local fits = true
        for offset, part in ipairs(phrase) do
          local there = words[last + offset]
          fits = fits and there ~= nil and there.lower == part
        end
        if fits and not amount.percent then amount.percent, last = true, last + #phrase end
      end
      amount.value, amount.step, amount.last, amount.stop = value, step, last, words[last].stop
      amount.year = word.text:find("^[12]%d%d%d$") ~= nil and last == index and not amount.money
      list[#list + 1], index = amount, last
    end
    index = index + 1
  end
  return list
end

return amounts
