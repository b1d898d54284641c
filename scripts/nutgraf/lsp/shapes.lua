--- What the parameters of each method must be, as data, and whether they are. Input: a
--- message's parameters, which a client, or anything that speaks to the server, made.
--- Output: nothing, or what is wrong where. The methods then need not look again.
---
--- A shape is "string", "number", "count" (a whole number from 0), a table of fields, of
--- which those with a "?" before their name may be absent, or { each = SHAPE } for a list.
local shapes = {}

local DOCUMENT = { uri = "string" }
local POSITION = { line = "count", character = "count" }
local RANGE = { start = POSITION, ["end"] = POSITION }
local AT = { textDocument = DOCUMENT, position = POSITION }

shapes.params = {
  initialize = {
    ["?capabilities"] = {
      ["?general"] = { ["?positionEncodings"] = { each = "string" } },
      ["?window"] = { ["?showDocument"] = {} },
      ["?textDocument"] = { ["?diagnostic"] = {} },
      ["?workspace"] = { ["?diagnostics"] = {} },
    },
    ["?workspaceFolders"] = { each = { uri = "string" } },
    ["?rootUri"] = "string",
  },
  ["textDocument/documentSymbol"] = { textDocument = DOCUMENT },
  ["textDocument/hover"] = AT,
  ["textDocument/definition"] = AT,
  ["textDocument/references"] = AT,
  ["textDocument/documentHighlight"] = AT,
  ["textDocument/inlayHint"] = { textDocument = DOCUMENT, range = RANGE },
  ["textDocument/foldingRange"] = { textDocument = DOCUMENT },
  ["textDocument/selectionRange"] = { textDocument = DOCUMENT, positions = { each = POSITION } },
  ["textDocument/documentLink"] = { textDocument = DOCUMENT },
  ["textDocument/semanticTokens/full"] = { textDocument = DOCUMENT },
  ["textDocument/semanticTokens/range"] = { textDocument = DOCUMENT, range = RANGE },
  ["textDocument/diagnostic"] = { textDocument = DOCUMENT },
  ["textDocument/codeAction"] = {
    textDocument = DOCUMENT, range = RANGE, context = { ["?only"] = { each = "string" } },
  },
  ["textDocument/completion"] = AT,
  ["textDocument/prepareRename"] = AT,
  ["textDocument/rename"] = { textDocument = DOCUMENT, position = POSITION, newName = "string" },
  ["workspace/executeCommand"] = { command = "string", ["?arguments"] = {} },
  ["workspace/symbol"] = { ["?query"] = "string" },
  ["textDocument/didOpen"] = {
    textDocument = { uri = "string", text = "string", ["?languageId"] = "string",
      ["?version"] = "number" },
  },
  ["textDocument/didChange"] = {
    textDocument = { uri = "string", ["?version"] = "number" },
    contentChanges = { each = { text = "string", ["?range"] = RANGE } },
  },
  ["textDocument/didClose"] = { textDocument = DOCUMENT },
}

local LARGEST = 2 ^ 31

local function is_count(value)
  return type(value) == "number" and value >= 0 and value < LARGEST and value == math.floor(value)
end

local function wrong(value, shape, path)
  if shape == "count" then
    return not is_count(value) and path .. ": a whole number from 0 expected" or nil
  end
  if type(shape) == "string" then
    return type(value) ~= shape and ("%s: a %s expected"):format(path, shape) or nil
  end
  if type(value) ~= "table" then
    return ("%s: %s expected"):format(path, shape.each and "a list" or "an object")
  end
  if shape.each then
    for key, field in pairs(value) do
      if type(key) ~= "number" then return path .. ": a list expected" end
      local fault = wrong(field, shape.each, ("%s[%d]"):format(path, key - 1))
      if fault then return fault end
    end
    return nil
  end
  local names = {}
  for name in pairs(shape) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local own = name:gsub("^%?", "")
    if value[own] ~= nil or own == name then
      local fault = wrong(value[own], shape[name], path .. "." .. own)
      if fault then return fault end
    end
  end
end

--- What is wrong with the parameters of a method.
---@param method string
---@param params any
---@return string? fault "params.position.line: a whole number from 0 expected"
function shapes.fault(method, params)
  return wrong(params, shapes.params[method] or {}, "params")
end

return shapes
