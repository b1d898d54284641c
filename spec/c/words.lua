-- Prints a lexicon file as lines "class TAB value TAB phrase", for C programs
-- that have no Lua of their own. Class "clitic" first: it shapes the tokens.
local lexicon = dofile(arg[1])

local function print_class(class)
  local lines = {}
  for key, value in pairs(lexicon[class] or {}) do
    if type(key) == "number" then key, value = value, 1 end
    lines[#lines + 1] = ("%s\t%d\t%s"):format(class, value, key)
  end
  table.sort(lines)
  for _, line in ipairs(lines) do print(line) end
end

local classes = {}
for class in pairs(lexicon) do
  if class ~= "clitic" then classes[#classes + 1] = class end
end
table.sort(classes)
print_class("clitic")
for _, class in ipairs(classes) do print_class(class) end
