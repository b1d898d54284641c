--- What a command line asks for. Input: the view's name and the words after it.
--- Output: the scripts that take part and the values of their options. Where a
--- name is mistyped, or an export does not take the view, the command ends with a
--- message that says what would do.
local arguments = require "nutgraf.command.arguments"
local parts = require "nutgraf.parts"
local report = require "nutgraf.command.report"
local script_kinds = require("nutgraf.run.script").kinds
local terminal = require "nutgraf.command.terminal"

local plan = {}

local function no_such(kind, name, at)
  local names = at:names(kind)
  if kind == "view" then
    for _, entry in ipairs(require("nutgraf.command").names) do names[#names + 1] = entry[1] end
    local file = io.open(name, "rb")
    if file then
      file:close()
      report.stop(("'%s' is a file: say what to show of it, as in: nutgraf outline %s")
        :format(name, name))
    end
    for _, other in ipairs(script_kinds) do
      for _, known in ipairs(other ~= kind and at:names(other) or {}) do
        if known == name then
          report.stop(("no view is called '%s'; the %s is (see: nutgraf help %s)")
            :format(name, other, name))
        end
      end
    end
  end
  report.stop(("no %s is called '%s'%s (see: nutgraf list)"):format(kind, name,
    require("nutgraf.suggest").hint(name, names)))
end

local function describe(at, kind, name)
  local description, message = at:describe(kind, name)
  if description then return description end
  if message == ("no %s is called '%s'"):format(kind, name) then no_such(kind, name, at) end
  report.stop(message)
end

-- All options of the scripts that take part, by name. Two scripts may share one.
local function gather(scripts)
  local all = {}
  for _, script in ipairs(scripts) do
    for name, option in pairs(script.options or {}) do
      if all[name] and all[name].type ~= option.type then
        report.stop(("the option '%s' is a %s for one script and a %s for another"):format(name,
          all[name].type, option.type))
      end
      all[name] = option
    end
  end
  return all
end

local function accepts(export, shape)
  for _, one in ipairs(export.accepts) do
    if one == shape then return true end
  end
  return false
end

-- Says which exports take the view, and which views the export takes.
local function refuse(at, view, export)
  local takers, fitting = {}, {}
  for _, name in ipairs(at:names("export")) do
    local other = at:describe("export", name)
    if other and accepts(other, view.shape) then takers[#takers + 1] = name end
  end
  for _, name in ipairs(at:names("view")) do
    local other = at:describe("view", name)
    if other and accepts(export, other.shape) then fitting[#fitting + 1] = name end
  end
  report.stop(("the export '%s' does not take the view '%s', whose shape is %s; it takes %s "
    .. "(views: %s). Exports for '%s': %s"):format(export.name, view.name, view.shape,
    table.concat(export.accepts, ", "), table.concat(fitting, ", "), view.name,
    table.concat(takers, ", ")))
end

-- The values given for a script's own options, files read.
local function values_for(script, given)
  local values = {}
  for name, option in pairs(script.options or {}) do
    local value = given[name]
    if value ~= nil and option.type == "file" then
      local message
      value, message = require("nutgraf.readers.source").read(value)
      if not value then report.stop(("--%s: %s"):format(name:gsub("_", "-"), message)) end
    end
    values[name] = value
  end
  return values
end

--- Which scripts take part, with the values of the command line.
---@param at table nutgraf.session
---@param name string the view
---@param words string[]
---@return table view, export, filters (descriptions) and values
function plan.make(at, name, words)
  local view = describe(at, "view", name)
  local to = arguments.given(words, "--to")
  local usual = view.to or view.shape == "document" and "json" or "table"
  local export = describe(at, "export", to[#to] or usual)
  local scripts, filters = { view, export }, {}
  for _, given in ipairs(arguments.given(words, "--filter")) do
    local filter = describe(at, "filter", given:match("^[^=]+") or given)
    filters[filter.name] = filter
    scripts[#scripts + 1] = filter
  end
  if #arguments.given(words, "--where") > 0 and not filters.where then
    filters.where = describe(at, "filter", "where")
  end
  local values = arguments.view(name, words, gather(scripts))
  if not accepts(export, view.shape) then refuse(at, view, export) end
  return { view = view, export = export, filters = filters, values = values }
end

-- What the person narrows the result by, as it was written. A filter on the source leaves
-- no items out, and what it is given (names to redact) is repeated nowhere.
local function asked_of(it)
  local list, names = {}, {}
  for name in pairs(it.view.options or {}) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local value, word = it.values.options[name], "--" .. name:gsub("_", "-")
    if value == false then word = "--no-" .. name:gsub("_", "-") end
    if type(value) == "string" then word = word .. " " .. value end
    if value ~= nil then list[#list + 1] = word end
  end
  for _, filter in ipairs(it.values.filters) do
    local argument = filter.argument and "=" .. filter.argument or ""
    local where = filter.name == "where" and filter.argument
    if it.filters[filter.name].on ~= "source" then
      list[#list + 1] = where and ("--where '%s'"):format(where)
        or "--filter " .. filter.name .. argument
    end
  end
  return list
end

--- What the session is asked for.
---@param it table what `make` gave
---@param many boolean whether there may be more than one document
---@return table
function plan.request(it, many)
  local list = {}
  for _, given in ipairs(it.values.filters) do
    local filter = it.filters[given.name]
    local options = values_for(filter, it.values.options)
    if given.argument then
      if not filter.argument then
        report.stop(("the filter '%s' takes no argument"):format(filter.name))
      end
      options[filter.argument] = given.argument
    end
    list[#list + 1] = { name = filter.name, options = options }
  end
  local context = {
    many = many, unit = it.values.offsets or "byte", part = it.values.slice ~= nil,
    asked = asked_of(it),
  }
  if not it.values.output and not it.values.slice and terminal.is(1) then
    context.width = terminal.width()
    local plain = os.getenv("NO_COLOR")
    context.colour = it.export.styles and not (plain and plain ~= "")
      and os.getenv("TERM") ~= "dumb"
  end
  return {
    view = it.view.name, options = values_for(it.view, it.values.options), filters = list,
    export = it.export.name, export_options = values_for(it.export, it.values.options),
    context = context, columns = it.values.columns,
    parts = it.values.all and parts.names or it.values.part,
  }
end

return plan
