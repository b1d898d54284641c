-- Prints lexicon files as lines "class TAB value TAB phrase", for C programs
-- that have no Lua of their own. Class "clitic" first: it shapes the tokens.
local function print_class(lexicon, class)
  local lines = {}
  for key, value in pairs(lexicon[class] or {}) do
    if type(key) == "number" then key, value = value, 1 end
    lines[#lines + 1] = ("%s\t%d\t%s"):format(class, value, key)
  end
  table.sort(lines)
  for _, line in ipairs(lines) do print(line) end
end

for _, path in ipairs(arg) do
  local lexicon, classes = dofile(path), {}
  for class in pairs(lexicon) do
    if class ~= "clitic" then classes[#classes + 1] = class end
  end
  table.sort(classes)
  print_class(lexicon, "clitic")
  for _, class in ipairs(classes) do print_class(lexicon, class) end
end
