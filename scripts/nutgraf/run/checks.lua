--- Which checks run on a document, how severe each is, and what they find. Input:
--- settings, each `CHECK = SEVERITY`, `CHECK = off`, `CHECK = on`,
--- `CHECK.OPTION = VALUE` or `fail-on = SEVERITY`; parted by commas or line ends, `#`
--- begins a comment. Settings are data: nothing in them is run. They come from the
--- person's own folders (`checks.conf`), from a file that is named, from the command
--- line; a later one counts. Output: findings in the order of the text, as items, less
--- those that somebody has settled (nutgraf/decisions/silence.lua).
local coverage = require "nutgraf.run.coverage"
local items = require "nutgraf.items"
local loading = require "nutgraf.run.loading"
local option_values = require "nutgraf.run.option_values"
local pipeline = require "nutgraf.run.pipeline"
local silence = require "nutgraf.decisions.silence"
local suggest = require "nutgraf.suggest"

local checks = {}

local SEVERITIES = { error = 3, warning = 2, note = 1 }

--- What `fail-on` may say, the strictest last.
checks.fail_on = { "never", "error", "warning", "note" }

local FAIL_ON = {}
for _, name in ipairs(checks.fail_on) do FAIL_ON[name] = SEVERITIES[name] or math.huge end

---@class nutgraf.CheckPlan
---@field name string
---@field severity string? where it is not the check's own
---@field off boolean?
---@field options table<string, string>

---@class nutgraf.CheckSettings
---@field text string
---@field from string? where it stands, for messages with its line

local function no_check(name, names)
  return ("no check is called '%s'%s"):format(name, suggest.hint(name, names))
end

-- One setting, put into the plans.
local function apply(plans, names, entry)
  local name, option, value = entry:match("^([%w_-]+)%.?([%w_]*)%s*=%s*(.-)$")
  if not name then
    return ("'%s' is no setting: CHECK = SEVERITY, or CHECK.OPTION = VALUE"):format(entry)
  end
  if name == "fail-on" and option == "" then
    if not FAIL_ON[value] then
      return ("fail-on: '%s' is none of %s%s"):format(value, table.concat(checks.fail_on, ", "),
        suggest.hint(value, checks.fail_on))
    end
    plans[name].value = value
    return nil
  end
  local plan = plans[name]
  if not plan then return no_check(name, names) end
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
  local number = 0
  for line in (settings.text .. "\n"):gmatch("(.-)\r?\n") do
    number = number + 1
    for entry in line:gsub("#.*", ""):gmatch("[^,]+") do
      entry = entry:match("^%s*(.-)%s*$")
      local message = entry ~= "" and apply(plans, names, entry)
      if message and settings.from then
        return ("%s:%d: %s"):format(settings.from, number, message)
      end
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

-- The options of a check as they were set; a fault names where the check can be set.
local function fault_of(plan)
  if not next(plan.options) then return nil end
  local values, message = option_values.of(loading.script("check", plan.name), plan.options)
  return not values and plan.name .. ": " .. message or nil
end

-- Checks by name, each of which there must be.
local function named(list, plans, names)
  local set = {}
  for _, name in ipairs(list or {}) do
    if not plans[name] or plans[name].value then return nil, no_check(name, names) end
    set[name] = true
  end
  return set
end

---@class nutgraf.CheckRequest
---@field settings nutgraf.CheckSettings[] as above; a later one counts before an earlier
---@field only string[]? these checks alone, even where they are off
---@field skip string[]? but not these
---@field files table<string, string>? texts for the checks that have options of these names

--- Which checks are to run, in the order of their names.
---@param request nutgraf.CheckRequest
---@return nutgraf.CheckPlan[]? plans with `fail_on`
---@return string? message
function checks.plan(request)
  local names, plans = loading.names "check", { ["fail-on"] = { value = "error" } }
  for _, name in ipairs(names) do plans[name] = { name = name, options = {} } end
  local settings = loading.settings()
  for _, one in ipairs(request.settings) do settings[#settings + 1] = one end
  for _, one in ipairs(settings) do
    local message = read(plans, names, one)
    if message then return nil, message end
  end
  local only, message = named(request.only, plans, names)
  local skip
  if only then skip, message = named(request.skip, plans, names) end
  if not skip then return nil, message end
  local list = { fail_on = plans["fail-on"].value }
  for _, name in ipairs(request.only or names) do
    local plan = plans[name]
    if next(request.files or {}) then give(plan, request.files) end
    message = fault_of(plan)
    if message then return nil, message end
    if not skip[name] and (request.only or not plan.off) then list[#list + 1] = plan end
  end
  return list
end

-- Where a finding is known by a key that holds for good: its structure's, where that is
-- one of the core's, and its sentence's.
local function name_place(doc, item)
  local sentence = item.span and doc:sentence_at(item.span[1])
  item.sentence = sentence and sentence.key
  if item.key and not doc.core:find(item.key) then item.key = nil end
  item.key = item.key or item.sentence
end

--- What checks find in a document, in the order of the text. Each finding has
--- `check`, `severity`, `message`, `advice`, its place, and `related`: other places
--- that it speaks of, each with a `message` of its own. What is settled is left out, and
--- counted in the document's `silenced`; checks whose words the language has not are not
--- run, and told in its `uncovered`.
---@param doc nutgraf.Document
---@param plans nutgraf.CheckPlan[]
---@return table[]
function checks.run(doc, plans)
  local found, order = {}, {}
  local settled = silence.of(doc, loading.names "check")
  local function add(item)
    items.place(doc, item)
    name_place(doc, item)
    if settled:covers(item) then
      doc.silenced = (doc.silenced or 0) + 1
      return
    end
    item.sentence = nil
    for _, related in ipairs(item.related or {}) do items.place(doc, related) end
    items.ends(doc, item.related or {})
    found[#found + 1] = item
    order[item] = #found
  end
  local scripts = {}
  for index, plan in ipairs(plans) do scripts[index] = loading.script("check", plan.name) end
  local unknown
  unknown, doc.uncovered = coverage.parts(doc, scripts, "checks")
  for _, plan in ipairs(plans) do
    local list = unknown[plan.name] and {} or pipeline.check(plan.name, doc, plan.options)
    for _, item in ipairs(list) do
      item.severity = plan.severity or item.severity
      add(item)
    end
  end
  for _, item in ipairs(settled.wrong) do add(item) end
  table.sort(found, function(a, b)
    local first, second = a.span and a.span[1] or 0, b.span and b.span[1] or 0
    if first ~= second then return first < second end
    return order[a] < order[b]
  end)
  return found
end

--- Whether a finding makes the command fail.
---@param item table
---@param fail_on string one of `checks.fail_on`
---@return boolean
function checks.fails(item, fail_on)
  return (SEVERITIES[item.severity] or 0) >= FAIL_ON[fail_on]
end

return checks
