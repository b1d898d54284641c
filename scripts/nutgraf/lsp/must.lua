--- What the controller gave. Raises its message, as a fault of the protocol, where it gave
--- nothing.
local INTERNAL = -32603

---@param result any
---@param message string?
---@return any
return function(result, message)
  if result == nil then error({ code = INTERNAL, message = message }, 0) end
  return result
end
