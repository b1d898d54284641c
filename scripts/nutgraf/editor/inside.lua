--- The core loaded into the editor. Input: a buffer's text. Output: the items of a
--- view, as plain tables. Scripts run in a Lua state of their own, so a view that
--- never ends comes back as a message; the editor's Lua is untouched.
local nutgraf = require "nutgraf"
local session = require "nutgraf.session"

local inside = {}
inside.__index = inside

--- What a view may run in an editor, where nobody waits for minutes.
local INSTRUCTIONS = 2e8

---@param options { session: table? }
function inside.new(options)
  local at = options.session or session.new { instructions = INSTRUCTIONS }
  return setmetatable({ session = at }, inside)
end

-- Options as on the command line, for the view's own: --name value, --flag.
local function values_of(view, words)
  local values, index = {}, 1
  while index <= #words do
    local name = words[index]:match("^%-%-(.+)$")
    if not name then return nil, ("'%s' is no option of '%s'"):format(words[index], view) end
    local key, value = name:match("^([^=]+)=(.*)$")
    if not key then
      key = name
      local following = words[index + 1]
      if following and following:sub(1, 2) ~= "--" then
        value, index = following, index + 1
      end
    end
    values[(key:gsub("%-", "_"))] = value or true
    index = index + 1
  end
  return values
end

--- Runs a view.
---@param text string
---@param name string?
---@param view string
---@param words string[]
---@return { items: table[], columns: table, shape: string }?
---@return string? message
function inside:run(text, name, view, words)
  local doc, message = self.doc
  if not doc or self.text ~= text or self.name ~= name then
    doc, message = nutgraf.parse(text, { name = name })
    if not doc then return nil, message end
    self.doc, self.text, self.name = doc, text, name
  end
  local values, fault = values_of(view, words)
  if not values then return nil, fault end
  local ok
  ok, message = self.session:prepare { view = view, options = values }
  if not ok and self.session.dead then
    self.session:restart()
    ok, message = self.session:prepare { view = view, options = values }
  end
  if not ok then return nil, message end
  local items, columns, shape = self.session:items(doc, nutgraf.source(doc))
  if not items then
    if self.session.dead then self.session:restart() end
    return nil, columns
  end
  return { items = items, columns = columns, shape = shape }
end

--- The names of the views.
---@return string[]
function inside:views()
  return self.session:names "view"
end

return inside
