--- What the language server answers: one function a request, by its method. Input:
--- the server and the parameters. Output: the result; a fault is raised as a table
--- of code and message.
local json = require "nutgraf.json"
local source = require "nutgraf.source"
local uris = require "nutgraf.lsp.uris"

local requests = {}

local INVALID, INTERNAL = -32602, -32603

-- SymbolKind of an outline's items, by role.
local SYMBOL = {
  headline = 2, ["section-title"] = 3, deck = 15, byline = 13, dateline = 13, caption = 15,
}

-- What the controller gave; its message where it gave nothing.
local function must(result, message)
  if result == nil then error({ code = INTERNAL, message = message }, 0) end
  return result
end

-- The mentions of the entity at a position, in order; the first introduces it.
local function same_entity(doc, params)
  local at = doc.text:place(params.position)
  local here = must(doc.controller:around(at, "mentions"))[1]
  local key = here and here.item.entity_key
  local list = {}
  if not key then return list end
  for _, entry in ipairs(must(doc.controller:entries("places", { "--layers", "mentions" }))) do
    if entry.item.entity_key == key then list[#list + 1] = entry end
  end
  return list
end

local function symbols(doc, items, depth)
  local list = json.array {}
  for _, item in ipairs(items) do
    local here = doc:range({
      line = item.line or 1, column = item.column or 1,
      end_line = item.end_line or item.line or 1, end_column = item.end_column or item.column or 1,
    })
    list[#list + 1] = {
      name = (item.text or item.role or "?"):gsub("%s+", " "):sub(1, 200), detail = item.role,
      kind = SYMBOL[item.role] or 15, range = here, selectionRange = here,
      children = item.children and symbols(doc, item.children, depth + 1) or nil,
    }
  end
  return list
end

function requests.initialize(self, params)
  local general = params.capabilities and params.capabilities.general or {}
  for _, encoding in ipairs(general.positionEncodings or {}) do
    if encoding == "utf-8" then self.encoding = "utf-8" end
  end
  for _, folder in ipairs(params.workspaceFolders or {}) do
    self.folders[#self.folders + 1] = uris.path(folder.uri)
  end
  if #self.folders == 0 and type(params.rootUri) == "string" then
    self.folders[1] = uris.path(params.rootUri)
  end
  -- { "checks": ["edge-ellipsis=off"] }, as after --set of `nutgraf check`.
  local given = params.initializationOptions
  if type(given) == "table" and type(given.checks) == "table" then
    self.check_words = { "--set=" .. table.concat(given.checks, ",") }
  end
  self.initialized = true
  return {
    capabilities = {
      positionEncoding = self.encoding,
      textDocumentSync = { openClose = true, change = 2, save = true },
      hoverProvider = true, definitionProvider = true, referencesProvider = true,
      documentHighlightProvider = true, documentSymbolProvider = true, inlayHintProvider = true,
      workspaceSymbolProvider = true,
      executeCommandProvider = { commands = json.array { "nutgraf.view" } },
    },
    serverInfo = { name = "nutgraf", version = require "nutgraf.version" },
  }
end

function requests.shutdown(self)
  self.ended = true
  return json.null
end

requests["textDocument/documentSymbol"] = function(self, params)
  local doc = self:document(params)
  return symbols(doc, must(doc.controller:run "outline").items, 0)
end

requests["textDocument/hover"] = function(self, params)
  local doc = self:document(params)
  local lines = must(doc.controller:hover(doc.text:place(params.position)))
  if #lines == 0 then return json.null end
  return { contents = { kind = "plaintext", value = table.concat(lines, "\n") } }
end

requests["textDocument/definition"] = function(self, params)
  local doc = self:document(params)
  local first = same_entity(doc, params)[1]
  return first and { uri = doc.uri, range = doc:range(first) } or json.null
end

requests["textDocument/references"] = function(self, params)
  local doc = self:document(params)
  local list = json.array {}
  local declared = not params.context or params.context.includeDeclaration ~= false
  for index, entry in ipairs(same_entity(doc, params)) do
    if index > 1 or declared then list[#list + 1] = { uri = doc.uri, range = doc:range(entry) } end
  end
  return list
end

requests["textDocument/documentHighlight"] = function(self, params)
  local doc = self:document(params)
  local list = json.array {}
  for index, entry in ipairs(same_entity(doc, params)) do
    list[index] = { range = doc:range(entry), kind = 1 }
  end
  return list
end

requests["textDocument/inlayHint"] = function(self, params)
  local doc = self:document(params)
  local first, last = params.range.start.line + 1, params.range["end"].line + 1
  local list = json.array {}
  for _, each in ipairs(must(doc.controller:speakers())) do
    if each.line >= first and each.line <= last then
      list[#list + 1] = {
        position = doc.text:position(each.line, each.column), label = "— " .. each.text,
        paddingLeft = true,
      }
    end
  end
  return list
end

requests["workspace/executeCommand"] = function(self, params)
  local arguments = params.arguments or {}
  if params.command ~= "nutgraf.view" or type(arguments[2]) ~= "string" then
    error({
      code = INVALID, message = "nutgraf.view takes a document's URI, a view, its options",
    }, 0)
  end
  local doc = self:document { textDocument = { uri = arguments[1] } }
  local words = {}
  for index = 3, #arguments do words[#words + 1] = tostring(arguments[index]) end
  local entries, message = doc.controller:entries(arguments[2], words)
  if not entries then error({ code = INVALID, message = message }, 0) end
  local list = json.array {}
  for index, entry in ipairs(entries) do
    list[index] = { text = entry.text, depth = entry.depth, range = doc:range(entry) }
  end
  return list
end

-- A name in any document of the folders, the open ones as they stand.
requests["workspace/symbol"] = function(self, params)
  local query, list = (params.query or ""):lower(), json.array {}
  local function add(doc)
    for _, entry in ipairs(must(doc.controller:entries("places", { "--layers", "mentions" }))) do
      local name = entry.item.entity
      if name and not doc.seen[name] and name:lower():find(query, 1, true) then
        doc.seen[name] = true
        list[#list + 1] = {
          name = name, kind = 13, location = { uri = doc.uri, range = doc:range(entry) },
        }
      end
    end
  end
  local find = self.options.files or function() return {} end
  for _, folder in ipairs(self.folders) do
    for _, path in ipairs(find(folder)) do
      local uri = uris.uri(path)
      local doc, bytes = self.documents[uri], nil
      if not doc then
        bytes = source.read(path)
        doc = bytes and self:open(uri, bytes)
      end
      if doc then
        doc.seen = {}
        add(doc)
      end
      if bytes then self.documents[uri] = nil end
    end
  end
  return list
end

return requests
