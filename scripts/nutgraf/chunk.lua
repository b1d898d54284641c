--- Text as Lua, in the host's own state: what Lua 5.1 does by `loadstring` and
--- `setfenv`, and LuaJIT and later Luas by `load`.

--- Loads a text, never bytecode.
---@param text string
---@param name string of the chunk
---@param reach table all that it has in reach
---@return function? chunk
---@return string? message
return function(text, name, reach)
  if text:sub(1, 1) == "\27" then return nil, name .. ": bytecode is not loaded" end
  if not setfenv then return load(text, name, "t", reach) end -- luacheck: ignore
  local chunk, message = loadstring(text, name) -- luacheck: ignore
  if chunk then setfenv(chunk, reach) end -- luacheck: ignore
  return chunk, message
end
