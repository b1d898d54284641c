--- What the language server answers: one function a request, by its method. Input:
--- the server and the parameters. Output: the result; a fault is raised as a table
--- of code and message.
local actions = require "nutgraf.lsp.actions"
local json = require "nutgraf.json"
local must = require "nutgraf.lsp.must"
local names = require "nutgraf.lsp.names"
local structure = require "nutgraf.lsp.structure"
local tokens = require "nutgraf.lsp.tokens"
local uris = require "nutgraf.lsp.uris"

local requests = {}

--- Those that pause between pieces of their work: other messages are taken then.
requests.long = { ["workspace/symbol"] = true }

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
  self:configure(params.initializationOptions)
  local able = params.capabilities or {}
  self.shows = able.window and able.window.showDocument and able.window.showDocument.support == true
  self.pulled = able.textDocument ~= nil and able.textDocument.diagnostic ~= nil
  local workspace = able.workspace or {}
  self.refreshes = workspace.diagnostics and workspace.diagnostics.refreshSupport == true
  self.initialized = true
  return {
    capabilities = {
      positionEncoding = self.encoding,
      textDocumentSync = { openClose = true, change = 2, save = true },
      hoverProvider = true, definitionProvider = true, referencesProvider = true,
      documentHighlightProvider = true, documentSymbolProvider = true, inlayHintProvider = true,
      workspaceSymbolProvider = true, foldingRangeProvider = true, selectionRangeProvider = true,
      renameProvider = { prepareProvider = true },
      documentLinkProvider = { resolveProvider = false },
      completionProvider = { resolveProvider = false },
      codeActionProvider = {
        codeActionKinds = json.array { "quickfix", "refactor", "source.nutgraf" },
      },
      semanticTokensProvider = { legend = tokens.legend, full = true, range = true },
      diagnosticProvider = self.pulled and {
        identifier = "nutgraf", interFileDependencies = false, workspaceDiagnostics = false,
      } or nil,
      executeCommandProvider = { commands = actions.commands },
    },
    serverInfo = { name = "nutgraf", version = require "nutgraf.version" },
  }
end

function requests.shutdown(self)
  self.ended = true
  return json.null
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

-- ---- structure ------------------------------------------------------------------

requests["textDocument/documentSymbol"] = function(self, params)
  return structure.symbols(self:document(params))
end

requests["textDocument/foldingRange"] = function(self, params)
  return structure.folds(self:document(params))
end

requests["textDocument/selectionRange"] = function(self, params)
  local doc, list = self:document(params), json.array {}
  for index, position in ipairs(params.positions) do
    list[index] = structure.selection(doc, position)
  end
  return list
end

requests["textDocument/documentLink"] = function(self, params)
  return structure.links(self:document(params))
end

requests["textDocument/semanticTokens/full"] = function(self, params)
  return tokens.of(self:document(params))
end

requests["textDocument/semanticTokens/range"] = function(self, params)
  return tokens.of(self:document(params), params.range)
end

-- ---- findings, decisions, commands ----------------------------------------------

requests["textDocument/diagnostic"] = function(self, params)
  return { kind = "full", items = must(self:diagnostics(self:document(params))) }
end

requests["textDocument/codeAction"] = function(self, params)
  return actions.at(self, self:document(params), params)
end

requests["workspace/executeCommand"] = actions.run

-- ---- names ----------------------------------------------------------------------

requests["textDocument/completion"] = function(self, params)
  return names.complete(self:document(params), params.position)
end

requests["textDocument/prepareRename"] = function(self, params)
  return names.prepare(self:document(params), params.position)
end

requests["textDocument/rename"] = function(self, params)
  return names.rename(self:document(params), params.position, params.newName)
end

requests["workspace/symbol"] = function(self, params, pause)
  return names.everywhere(self, params.query or "", pause)
end

return requests
