-- What the fuzz targets in Lua share: inputs made of seeds, for so many seconds, the same
-- for the same number; where one fails, it is kept and named.
local inputs = {}

local function cut(text)
  local from = math.random(#text + 1)
  return from, math.min(#text, from + math.random(0, 12))
end

local CHANGES = {
  function(text) -- another byte
    local at = math.random(#text + 1)
    return text:sub(1, at - 1) .. string.char(math.random(0, 255)) .. text:sub(at + 1)
  end,
  function(text) -- less
    local from, to = cut(text)
    return text:sub(1, from - 1) .. text:sub(to + 1)
  end,
  function(text) -- twice
    local from, to = cut(text)
    return text:sub(1, to) .. text:sub(from)
  end,
  function(text) return text:sub(1, math.random(0, #text)) end,
  function(text, words) -- one of the words
    local at = math.random(#text + 1)
    return text:sub(1, at - 1) .. words[math.random(#words)] .. text:sub(at)
  end,
  function(text, words) -- one of the words in the place of some bytes
    local from, to = cut(text)
    return text:sub(1, from - 1) .. words[math.random(#words)] .. text:sub(to + 1)
  end,
  function(text, words) -- one many times
    local at = math.random(#text + 1)
    return text:sub(1, at - 1) .. words[math.random(#words)]:rep(math.random(2000)) .. text:sub(at)
  end,
}

--- Tries inputs for as many seconds as the first argument of the program says (10), from
--- the second's number (1) on. Ends the program with 1 where `try` raises.
---@param name string of the target
---@param seeds string[]
---@param words string[] what is put into them
---@param try fun(bytes: string)
function inputs.run(name, seeds, words, try)
  local seconds, number = tonumber(arg[1]) or 10, tonumber(arg[2]) or 1
  math.randomseed(number)
  local until_then, count = os.time() + seconds, 0
  repeat
    local bytes = seeds[math.random(#seeds)]
    for _ = 1, math.random(0, 3) do bytes = CHANGES[math.random(#CHANGES)](bytes, words) end
    count = count + 1
    local ok, fault = xpcall(try, debug.traceback, bytes)
    if not ok then
      os.execute "mkdir -p build/fuzz/found"
      local path = ("build/fuzz/found/%s-%d-%d"):format(name, number, count)
      local file = assert(io.open(path, "wb"))
      file:write(bytes)
      file:close()
      io.stderr:write(("%s: input %d of seed %d (%s): %s\n"):format(name, count, number, path, fault))
      os.exit(1)
    end
  until os.time() >= until_then
  print(("%s: %d inputs in %d s"):format(name, count, seconds))
end

--- Raises where something does not hold.
function inputs.hold(condition, what)
  if not condition then error("does not hold: " .. what, 2) end
end

--- Whether two values are the same through and through.
function inputs.same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for key, value in pairs(a) do
    if not inputs.same(value, b[key]) then return false end
  end
  for key in pairs(b) do
    if a[key] == nil then return false end
  end
  return true
end

return inputs
