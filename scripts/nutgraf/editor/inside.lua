--- The core loaded into the editor. Input: a buffer's text. Output: the items of a
--- view, as plain tables. Scripts run in a Lua state of their own, so a view that
--- never ends comes back as a message; the editor's Lua is untouched.
local budget = require "nutgraf.run.budget"
local corrections = require "nutgraf.decisions.corrections"
local nutgraf = require "nutgraf"
local session = require "nutgraf.run.session"
local words = require "nutgraf.editor.words"

local inside = {}
inside.__index = inside

local shared

---@param options { session: table? }? one session serves all buffers unless told
function inside.new(options)
  local at = options and options.session or shared
  if not at then
    at = session.new { budget = budget.light }
    shared = at
  end
  return setmetatable({ session = at }, inside)
end

-- Makes the scripts' state anew where the last view has used it up, or where the
-- person has changed a script.
local function freshen(at)
  local own = at.folders:own()
  if at.dead or at.own and at.own ~= own then at:restart() end
  at.own = own
end

-- The document of a buffer, with what was decided about its file.
local function read(self, text, name)
  if self.doc and self.text == text and self.name == name then return self.doc end
  local doc, message = nutgraf.parse(text, { name = name, encoding = "utf-8" })
  if not doc then return nil, message end
  local ok
  ok, message = nutgraf.correct(doc, name)
  if not ok then return nil, message end
  self.doc, self.text, self.name = doc, text, name
  return doc
end

--- Runs a view.
---@param text string in UTF-8, whatever the document says of itself
---@param name string?
---@param view string
---@param list string[] words after it
---@return { items: table[], columns: table, shape: string, type: string }?
---@return string? message
function inside:run(text, name, view, list)
  local doc, message = read(self, text, name)
  if not doc then return nil, message end
  freshen(self.session)
  local request, ok
  request, message = words.request(self.session, view, list)
  if not request then return nil, message end
  ok, message = self.session:prepare(request)
  if not ok then return nil, message end
  local items, columns, shape = self.session:items(doc, nutgraf.source(doc))
  if not items then return nil, columns end
  return { items = items, columns = columns, shape = shape, type = doc.type }
end

--- Decides something about a structure of the buffer's file.
---@param text string
---@param name string
---@param key string
---@param field string
---@param value string
---@return boolean? ok
---@return string? message
function inside:decide(text, name, key, field, value)
  local doc, message = read(self, text, name)
  if not doc then return nil, message end
  local handle = doc:find(key)
  if not handle then return nil, "the structure has gone" end
  self.doc = nil
  return corrections.change(corrections.path(name), {
    { handle = handle, field = field, value = value },
  })
end

--- The names of the scripts of a kind.
---@param kind "view"|"check"|"filter"
---@return string[]
function inside:names(kind)
  return self.session:names(kind)
end

--- The options of a view, each with the values that it may have where there are such.
---@param view string
---@return table<string, string[]> by name
function inside:options(view)
  local script, options = self.session:describe("view", view), {}
  for name, option in pairs(script and script.options or {}) do
    options[name] = option.values or {}
  end
  return options
end

return inside
