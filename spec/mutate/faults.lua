--- Small faults that can be put into a line of C or Lua. Input: the text of a file. Output:
--- every place where one fits, and the text with it. Comments and strings are left alone.
local faults = {}

---@class nutgraf.Fault
---@field line integer of the file, from 1
---@field start integer byte of the file's text, from 1
---@field stop integer the last byte that goes
---@field with string what stands there instead
---@field old string what goes

-- What goes, as a pattern that captures nothing, and what comes. Blanks around an operator
-- keep pointers, types and unary signs out.
local both = {
  { " == ", " ~= ", " != " }, { " < ", " <= " }, { " > ", " >= " }, { " <= ", " < " }, { " >= ", " > " },
  { " %+ 1%f[^%w.]", " + 2" }, { " %- 1%f[^%w.]", " - 2" }, { " %+ ", " - " },
  { "%f[%w_]true%f[^%w_]", "false" }, { "%f[%w_]false%f[^%w_]", "true" },
}
local of = {
  lua = { { " and ", " or " }, { " or ", " and " }, { " ~= ", " == " }, { "%f[%w_]not ", "" }, { "%f[%w_]return [%w_.]+$", "return nil" } },
  c = { { " && ", " || " }, { " || ", " && " }, { " != ", " == " }, { "%f[!]!%f[%w(]", "" }, { "%+%+;", "--;" }, { "%f[%w_]continue;", "break;" } },
}

-- The text with comments and strings as blanks, of the same size.
local function blanked(text, language)
  local function blank(found) return (found:gsub("[^\n]", " ")) end
  if language == "c" then
    return (text:gsub("/%*.-%*/", blank):gsub("//[^\n]*", blank):gsub('"[^"\n]*"', blank):gsub("'[^'\n]*'", blank)
      :gsub("#[^\n]*", blank))
  end
  return (text:gsub("%[%[.-%]%]", blank):gsub('"[^"\n]*"', blank):gsub("'[^'\n]*'", blank):gsub("%-%-[^\n]*", blank))
end

--- All faults that fit into a text.
---@param text string
---@param language "c"|"lua"
---@return nutgraf.Fault[]
function faults.of(text, language)
  local found, number = {}, 0
  local at = 1
  for line in (blanked(text, language) .. "\n"):gmatch "([^\n]*)\n" do
    number = number + 1
    for _, list in ipairs { both, of[language] } do
      for _, rule in ipairs(list) do
        local from, to = line:find(rule[1])
        while from do
          local start, stop = at + from - 1, at + to - 1
          found[#found + 1] = { line = number, start = start, stop = stop, old = text:sub(start, stop),
            with = language == "c" and rule[3] or rule[2] }
          from, to = line:find(rule[1], to + 1)
        end
      end
    end
    at = at + #line + 1
  end
  return found
end

--- The text with a fault.
---@param text string
---@param fault nutgraf.Fault
---@return string
function faults.put(text, fault)
  return text:sub(1, fault.start - 1) .. fault.with .. text:sub(fault.stop + 1)
end

return faults
