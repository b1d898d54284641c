--- The words after a view's name in an editor: `--layers quotes`, `--where
--- 'EXPRESSION'`, `--filter NAME=ARGUMENT`, as on the command line. Input: the
--- session that knows the scripts. Output: what it is asked for.
local source = require "nutgraf.readers.source"
local suggest = require "nutgraf.suggest"

local words = {}

local function option_of(key)
  return "--" .. key:gsub("_", "-")
end

-- Pairs of option and value. A flag has none.
local function pairs_of(list, is_flag)
  local given, index = {}, 1
  while index <= #list do
    local name, value = list[index]:match "^%-%-([^=]+)=(.*)$"
    name = name or list[index]:match "^%-%-(.+)$"
    if not name then return nil, ("'%s' is no option"):format(list[index]) end
    local key = name:gsub("-", "_")
    if not value and not is_flag(key) then
      index = index + 1
      value = list[index]
      if not value then return nil, ("--%s: a value is missing"):format(name) end
    end
    if key == "where" then key, value = "filter", "where=" .. value end
    given[#given + 1] = { key, value or true }
    index = index + 1
  end
  return given
end

-- What a script declares; a name that is mistyped gets a suggestion.
local function describe(session, kind, name)
  local script, message = session:describe(kind, name)
  if script then return script end
  if not session.folders:find(kind, name) then
    message = message .. suggest.hint(name, session:names(kind))
  end
  return nil, message
end

-- The filters that are named, in order.
local function filters_of(session, given)
  local filters = {}
  for _, pair in ipairs(given) do
    if pair[1] == "filter" then
      local name, argument = pair[2]:match "^([^=]+)=(.*)$"
      local script, message = describe(session, "filter", name or pair[2])
      if not script then return nil, message end
      if argument and not script.argument then
        return nil, ("the filter '%s' takes no argument"):format(script.name)
      end
      filters[#filters + 1] = {
        name = script.name, script = script,
        options = argument and { [script.argument] = argument } or {},
      }
    end
  end
  return filters
end

-- Gives a value to each script that has the option.
local function set(owners, key, value)
  local known = { "--where", "--filter" }
  local found = false
  for _, owner in ipairs(owners) do
    local option = (owner.script.options or {})[key]
    for name in pairs(owner.script.options or {}) do known[#known + 1] = option_of(name) end
    if option then
      local message
      found = true
      if option.type == "file" then value, message = source.read(value) end
      if message then return message end
      owner.options[key] = value
    end
  end
  if found then return nil end
  return ("no option '%s'%s"):format(option_of(key), suggest.hint(option_of(key), known))
end

--- What a session is asked for.
---@param session table nutgraf.session
---@param view string
---@param list string[]
---@return table? request for session:prepare
---@return string? message
function words.request(session, view, list)
  local script, message = describe(session, "view", view)
  if not script then return nil, message end
  local function is_flag(key)
    local option = (script.options or {})[key]
    return option and option.type == "boolean"
  end
  local request = { view = view, options = {}, filters = {} }
  local given
  given, message = pairs_of(list, is_flag)
  if given then request.filters, message = filters_of(session, given) end
  if not given or not request.filters then return nil, view .. ": " .. message end
  local owners = { { script = script, options = request.options } }
  for _, filter in ipairs(request.filters) do
    owners[#owners + 1] = { script = filter.script, options = filter.options }
    filter.script = nil
  end
  for _, pair in ipairs(given) do
    message = pair[1] ~= "filter" and set(owners, pair[1], pair[2]) or nil
    if message then return nil, view .. ": " .. message end
  end
  return request
end

return words
