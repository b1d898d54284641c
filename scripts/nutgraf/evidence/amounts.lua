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

local CURRENCY = { ["$"] = true, ["£"] = true, ["€"] = true, ["¥"] = true }

-- The value of digits as English or the language's own marks part them, and the worth of
-- the last one.
local function number_of(text, marks)
  local plain = text:gsub("%" .. marks.group, "")
  if marks.decimal ~= "." then plain = plain:gsub("%" .. marks.decimal, ".") end
  local decimals = plain:match("^%d+%.?(%d*)$")
  if not decimals then return nil end
  return tonumber(plain), 10 ^ -#decimals
end

--- The numbers written in digits.
---@param words nutgraf.Word[]
---@param lexicon table the desk's words: `multiples`, `percents`, `number_marks`
---@return nutgraf.Amount[]
function amounts.of(words, lexicon)
  local list, index = {}, 1
  while words[index] do
    local word = words[index]
    local value, step
    if word.kind == "number" then value, step = number_of(word.text, lexicon.number_marks) end
    if value then
      local before, last = words[index - 1], index
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
