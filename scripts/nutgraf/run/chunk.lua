--- Text as Lua, in the host's own state: what Lua 5.1 does by `loadstring` and
--- `setfenv`, and LuaJIT and later Luas by `load`.

--- Loads a text, never bytecode.
---@param text string
---@param name string of the chunk
---@param reach table all that it has in reach
---@return function? chunk
---@return string? message
return function(text, name, reach)
  if text:sub(1, 1) == "\27" then return nil, name:gsub("^@", "") .. ": bytecode is not loaded" end
  local set = rawget(_G, "setfenv") -- some hosts raise where a global is not there
  if not set then return load(text, name, "t", reach) end
  local chunk, message = rawget(_G, "loadstring")(text, name)
  if chunk then set(chunk, reach) end
  return chunk, message
end
