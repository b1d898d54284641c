--- What a person asked for, made ready inside the scripts' own Lua state: a view, filters, an
--- export. Input: their names and options. Output: the job that the pipeline runs on each
--- document. Guarantees that what a script needs runs before it, once.
local coverage = require "nutgraf.run.coverage"
local holding = require "nutgraf.run.holding"
local loading = require "nutgraf.run.loading"
local option_values = require "nutgraf.run.option_values"
local output = require "nutgraf.run.output"
local parts = require "nutgraf.parts"
local sections = require "nutgraf.run.sections"
local tally = require "nutgraf.run.tally"

local request = {}

local guarded = loading.guarded

-- Filters in the order in which they run: what a script needs comes before it. `seen` has the last
-- of each name.
local function add_filter(list, seen, name, given, trail)
  if seen[name] and not given then return end
  if trail[name] then error(("the filter '%s' needs itself"):format(name), 0) end
  local it = loading.script("filter", name)
  trail[name] = true
  for _, need in ipairs(it.needs or {}) do add_filter(list, seen, need, nil, trail) end
  trail[name] = nil
  local values, message = option_values.of(it, given)
  if not values then error(("filter '%s': %s"):format(name, message), 0) end
  -- A layer is added once, as the person wants it: else each of its rows stood there twice.
  if it.adds and seen[name] then
    seen[name].options = values
    return
  end
  seen[name] = { script = it, options = values }
  list[#list + 1] = seen[name]
end

local function add_needs(list, seen, names)
  for _, name in ipairs(names or {}) do add_filter(list, seen, name, nil, {}) end
end

--- The filters that scripts need, in the order in which they run.
---@param names string[]?
---@return table[] filters script, options
function request.needed(names)
  local list = {}
  add_needs(list, {}, names)
  return list
end

local function columns_of(view, filters)
  local columns = {}
  for _, column in ipairs(view.columns or {}) do columns[#columns + 1] = column end
  for _, filter in ipairs(filters) do
    for _, column in ipairs(filter.script.columns or {}) do columns[#columns + 1] = column end
  end
  return columns
end

--- Makes what a person asked for ready: the scripts loaded, their options checked, the
--- filters in order. Raises with the script and the option that is wrong.
---@param asked table view, options, filters, export, export_options, context
---@return table job view, options, filters, columns, documents, sources, parts, needed, asked,
---  facts, shown; sections, of a report; export, context, held and out, where there is an export
function request.ready(asked)
  local filters, seen = {}, {}
  local view = loading.script("view", asked.view)
  local export = asked.export and loading.script("export", asked.export)
  local options, message = option_values.of(view, asked.options)
  if not options then error(("view '%s': %s"):format(asked.view, message), 0) end
  local parted = view.sections and sections.ready(view, options)
  -- `document --layers dates` stands on no filter.
  local asking = view.narrow
    and setmetatable({ needs = guarded(view, "narrow", options) }, { __index = view }) or view
  local taking_part = { asking, export }
  for _, section in ipairs(parted or {}) do taking_part[#taking_part + 1] = section.script end
  for _, it in ipairs(taking_part) do add_needs(filters, seen, it.needs) end
  for _, filter in ipairs(asked.filters or {}) do
    add_filter(filters, seen, filter.name, filter.options or {}, {})
    if parted and filters[#filters].script.on == "items" then
      error(("view '%s': a report has no rows of its own, and the filter '%s' is over those of a "
        .. "view"):format(view.name, filter.name), 0)
    end
  end
  for _, filter in ipairs(filters) do taking_part[#taking_part + 1] = filter.script end
  local job = {
    view = view, options = options, filters = filters, columns = columns_of(view, filters),
    documents = {}, sources = {}, parts = asked.parts or view.page and parts.names,
    sections = parted,
    needed = coverage.of(taking_part), asked = (asked.context or {}).asked or {},
    facts = tally.new(),
  }
  for _, filter in ipairs(filters) do
    local fault = filter.script.fits and guarded(filter.script, "fits", filter.options, job.columns)
    if fault then error(("filter '%s': %s"):format(filter.script.name, fault), 0) end
  end
  job.shown = job.columns
  if asked.columns then
    if #job.columns == 0 then
      error(("--columns: the view '%s' is a %s: it has no columns"):format(asked.view,
        view.shape), 0)
    end
    job.shown = require("nutgraf.columns").choose(job.columns, asked.columns)
  end
  local looking = {}
  for _, filter in ipairs(filters) do
    if filter.script.on == "source" then job.sources[#job.sources + 1] = filter end
    if filter.script.after then looking[#looking + 1] = filter end
  end
  if export then
    local given
    given, message = option_values.of(export, asked.export_options)
    if not given then error(("export '%s': %s"):format(asked.export, message), 0) end
    local context = asked.context or {}
    context.shape, context.view, context.options = view.shape, asked.view, given
    context.chosen, context.sections = asked.columns ~= nil, parted
    context.layout = function(...)
      if not loading.host.layout then return nil, "missing" end
      return loading.host.layout(...)
    end
    job.export, job.context = export, context
    local function emit(...) return loading.host.emit(...) end
    if #looking > 0 then
      local held = holding.new(looking, emit, guarded)
      job.held = held
      emit = function(...) return held:emit(...) end
    end
    job.out = output.new(export, job.shown, context, emit, guarded)
  end
  return job
end

return request
