--- What a client can have done: code actions, and the commands behind them. Input: the
--- server, an open document, the request's parameters. Output: the protocol's objects.
local json = require "nutgraf.json"
local must = require "nutgraf.lsp.must"

local actions = {}

local INVALID = -32602

--- The commands, as a client is told of them.
actions.commands = json.array { "nutgraf.view", "nutgraf.views", "nutgraf.decide" }

-- Whether the client asked for actions of a kind, or for no kind.
local function wants(context, kind)
  if not context.only then return kind ~= "source" end
  for _, one in ipairs(context.only) do
    if one == kind or kind:sub(1, #one + 1) == one .. "." then return true end
    if one:sub(1, #kind + 1) == kind .. "." then return true end
  end
  return false
end

local function touches(range, wanted)
  local function before(a, b)
    return a.line < b.line or a.line == b.line and a.character < b.character
  end
  return not before(range["end"], wanted.start) and not before(wanted["end"], range.start)
end

local function action_of(doc, fix, kind, diagnostic)
  local action = {
    title = fix.title, kind = kind, diagnostics = diagnostic and json.array { diagnostic } or nil,
  }
  if fix.edits then
    action.edit = doc:edits(fix.edits)
  else
    action.command = {
      title = fix.title, command = "nutgraf.decide",
      arguments = json.array { doc.uri, fix.key, fix.field, fix.value },
    }
  end
  return action
end

local function add_views(list, doc)
  for _, name in ipairs(doc.controller:views()) do
    local title = "Show " .. name
    list[#list + 1] = {
      title = title, kind = "source.nutgraf." .. name,
      command = {
        title = title, command = "nutgraf.view", arguments = json.array { doc.uri, name },
      },
    }
  end
end

--- What can be done about the findings in a range, decided at its start, shown of the whole.
---@param self table the server
---@param doc table
---@param params table
function actions.at(self, doc, params)
  local list, context = json.array {}, params.context
  if wants(context, "quickfix") then
    for _, finding in ipairs(must(doc.controller:diagnostics(self.check_words))) do
      if touches(doc:range(finding), params.range) then
        local diagnostic = self:diagnostic(doc, finding)
        for _, fix in ipairs(doc.controller:fixes(finding)) do
          list[#list + 1] = action_of(doc, fix, "quickfix", diagnostic)
        end
      end
    end
  end
  if wants(context, "refactor") then
    for _, fix in ipairs(doc.controller:choices(doc.text:place(params.range.start))) do
      list[#list + 1] = action_of(doc, fix, "refactor")
    end
  end
  if wants(context, "source") then add_views(list, doc) end
  return list
end

-- ---- commands -------------------------------------------------------------------

local commands = {}

local function refuse(message) error({ code = INVALID, message = message }, 0) end

-- A view as text whose places an editor can follow.
local function written(doc, title, entries)
  local lines = { title, "" }
  for _, entry in ipairs(entries) do
    lines[#lines + 1] = ("%s:%d:%d: %s%s"):format(doc.path, entry.line, entry.column,
      ("  "):rep(entry.depth), entry.text)
  end
  return table.concat(lines, "\n") .. "\n"
end

-- nutgraf.view: a document's URI, a view, its options. Gives the entries; where the client
-- can show a document, shows them, too.
commands["nutgraf.view"] = function(self, arguments)
  if type(arguments[2]) ~= "string" then
    refuse "nutgraf.view takes a document's URI, a view, its options"
  end
  local doc = self:document { textDocument = { uri = arguments[1] } }
  local words = {}
  for index = 3, #arguments do words[#words + 1] = tostring(arguments[index]) end
  local entries, message = doc.controller:entries(arguments[2], words)
  if not entries then refuse(message) end
  local list = json.array {}
  for index, entry in ipairs(entries) do
    list[index] = { text = entry.text, depth = entry.depth, range = doc:range(entry) }
  end
  if self.shows and self.options.write then
    local title = "Nutgraf " .. table.concat(arguments, " ", 2)
    local uri
    uri, message = self.options.write(arguments[2] .. ".txt", written(doc, title, entries))
    if not uri then error({ code = -32603, message = message }, 0) end
    self:ask("window/showDocument", { uri = uri, takeFocus = true })
  end
  return list
end

-- nutgraf.views: the views that there are.
commands["nutgraf.views"] = function(self, arguments)
  local doc = self:document { textDocument = { uri = arguments[1] } }
  return json.array(doc.controller:views())
end

-- nutgraf.decide: a document's URI, the key of a structure, a field, a value.
commands["nutgraf.decide"] = function(self, arguments)
  for index = 1, 4 do
    if type(arguments[index]) ~= "string" then
      refuse "nutgraf.decide takes a document's URI, a key, a field, a value"
    end
  end
  local doc = self:document { textDocument = { uri = arguments[1] } }
  local ok, message = doc.controller:settle(arguments[2], arguments[3], arguments[4])
  if not ok then refuse(message) end
  self:renew(doc)
  return json.null
end

--- Runs a command.
function actions.run(self, params)
  local command = commands[params.command]
  if not command then
    refuse(("no command '%s': there are %s"):format(params.command,
      table.concat(actions.commands, ", ")))
  end
  return command(self, params.arguments or {})
end

return actions
