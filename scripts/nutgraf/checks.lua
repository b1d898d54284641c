--- Which checks run on a document, how severe each is, and what they find. Input:
--- settings, each `CHECK = SEVERITY`, `CHECK = off`, `CHECK = on` or
--- `CHECK.OPTION = VALUE`; parted by commas or line ends, `#` begins a comment.
--- Settings are data: nothing in them is run. Output: findings in the order of the
--- text, as items.
local items = require "nutgraf.items"
local loading = require "nutgraf.loading"
local pipeline = require "nutgraf.pipeline"
local script = require "nutgraf.script"
local suggest = require "nutgraf.suggest"

local checks = {}

local SEVERITIES = { error = true, warning = true, note = true }

---@class nutgraf.CheckPlan
---@field name string
---@field severity string? where it is not the check's own
---@field off boolean?
---@field options table<string, string>

-- One setting, put into the plans.
local function apply(plans, names, entry)
  local name, option, value = entry:match("^([%w_-]+)%.?([%w_]*)%s*=%s*(.-)$")
  if not name then
    return ("'%s' is no setting: CHECK = SEVERITY, or CHECK.OPTION = VALUE"):format(entry)
  end
  local plan = plans[name]
  if not plan then return ("no check is called '%s'%s"):format(name, suggest.hint(name, names)) end
  if option ~= "" then
    plan.options[option] = value
  elseif value == "off" or value == "on" then
    plan.off = value == "off"
  elseif SEVERITIES[value] then
    plan.severity, plan.off = value, false
  else
    return ("%s: '%s' is none of error, warning, note, on, off"):format(name, value)
  end
end

local function read(plans, names, settings)
  for line in (settings .. "\n"):gmatch("(.-)\r?\n") do
    for entry in line:gsub("#.*", ""):gmatch("[^,]+") do
      entry = entry:match("^%s*(.-)%s*$")
      local message = entry ~= "" and apply(plans, names, entry)
      if message then return message end
    end
  end
end

-- Hands files to the check that has options for them.
local function give(plan, files)
  local declared = loading.script("check", plan.name).options or {}
  for name, text in pairs(files) do
    if declared[name] then plan.options[name] = text end
  end
end

--- Which checks are to run, in the order of their names.
---@param settings string[] each as above; a later one counts before an earlier
---@param only string[]? these checks alone, even where they are off
---@param files table<string, string>? texts for the checks that have options of these names
---@return nutgraf.CheckPlan[]? plans
---@return string? message
function checks.plan(settings, only, files)
  local names, plans = loading.names "check", {}
  for _, name in ipairs(names) do plans[name] = { name = name, options = {} } end
  for _, one in ipairs(settings) do
    local message = read(plans, names, one)
    if message then return nil, message end
  end
  for _, plan in pairs(plans) do
    if next(files or {}) then give(plan, files) end
    if next(plan.options) then
      local values, message = script.options(loading.script("check", plan.name), plan.options)
      if not values then return nil, plan.name .. ": " .. message end
    end
  end
  local list = {}
  for _, name in ipairs(only or names) do
    if not plans[name] then
      return nil, ("no check is called '%s'%s"):format(name, suggest.hint(name, names))
    end
    if only or not plans[name].off then list[#list + 1] = plans[name] end
  end
  return list
end

--- What checks find in a document, in the order of the text. Each finding has
--- `check`, `severity`, `message`, `advice`, its place, and `related`: other places
--- that it speaks of, each with a `message` of its own.
---@param doc nutgraf.Document
---@param plans nutgraf.CheckPlan[]
---@return table[]
function checks.run(doc, plans)
  local found, order = {}, {}
  for _, plan in ipairs(plans) do
    for _, item in ipairs(pipeline.check(plan.name, doc, plan.options)) do
      item.severity = plan.severity or item.severity
      items.place(doc, item)
      for _, related in ipairs(item.related or {}) do items.place(doc, related) end
      items.ends(doc, item.related or {})
      found[#found + 1] = item
      order[item] = #found
    end
  end
  table.sort(found, function(a, b)
    local first, second = a.span and a.span[1] or 0, b.span and b.span[1] or 0
    if first ~= second then return first < second end
    return order[a] < order[b]
  end)
  return found
end

return checks
