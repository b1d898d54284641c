--- The contract of scripts. Input: what a script file returned. Guarantees that
--- a script that passes has every field that its kind needs, of the right type;
--- the message of one that fails names the field.
local items = require "nutgraf.items"
local option_values = require "nutgraf.run.option_values"

local script = {}

--- The kinds of scripts, each with the folder that holds them.
script.folders = { view = "views", filter = "filters", export = "exports", check = "checks" }
script.kinds = { "view", "filter", "export", "check" }

local function set(list)
  local result = {}
  for _, name in ipairs(list) do result[name] = true end
  return result
end

local function listed(values)
  local names = {}
  for name in pairs(values) do names[#names + 1] = name end
  table.sort(names)
  return table.concat(names, ", ")
end

local function fail(field, format, ...)
  error(("field '%s': %s"):format(field, format:format(...)), 0)
end

local function want(value, field, kind)
  if type(value) ~= kind then fail(field, "%s expected, got %s", kind, type(value)) end
end

local function may(value, field, kind)
  if value ~= nil then want(value, field, kind) end
end

local function one_of(value, field, values)
  if not values[value] then
    fail(field, "'%s' is none of %s", tostring(value), listed(values))
  end
end

local function check_names(value, field)
  if value == nil then return end
  want(value, field, "table")
  for index, name in ipairs(value) do want(name, ("%s[%d]"):format(field, index), "string") end
end

local function check_columns(columns, required)
  if columns == nil and not required then return end
  want(columns, "columns", "table")
  for index, column in ipairs(columns) do
    local field = ("columns[%d]"):format(index)
    want(column, field, "table")
    want(column[1], field .. "[1]", "string")
    column[2] = column[2] or "string"
    one_of(column[2], field .. "[2]", require("nutgraf.columns").types)
    check_names(column.values, field .. ".values")
  end
  if required and #columns == 0 then fail("columns", "at least one is needed") end
end

local function check_options(options)
  if options == nil then return end
  want(options, "options", "table")
  for name, option in pairs(options) do
    local field = ("options.%s"):format(tostring(name))
    if type(name) ~= "string" or not name:find("^[a-z][a-z0-9_]*$") then
      fail(field, "a name is lower-case letters, digits and _")
    end
    want(option, field, "table")
    one_of(option.type, field .. ".type", option_values.types)
    may(option.summary, field .. ".summary", "string")
    check_names(option.values, field .. ".values")
    if option.default ~= nil then
      local value, message = option_values.one(option, option.default)
      if value == nil then fail(field .. ".default", "%s", message) end
    end
  end
end

local SHAPES = set(items.shapes)
local STAGES = set { "source", "document", "items" }
local OUTPUTS = set { "stream", "file", "folder", "zip" }
local SEVERITIES = set { "error", "warning", "note" }
local WITHOUT_COLUMNS = set { "document", "graph", "report" }

-- How a section of a report is laid out, and where its labels stand beside the text.
local LAYOUTS = set { "cards", "table", "picture" }
local MARKS = set { "text", "margin", "paragraph", "none" }

local function listed_names(list)
  local names = {}
  for index, one in ipairs(list) do names[index] = one.name end
  return names
end

-- The sections of a report: each a view, with a letter of its own for the labels.
local function check_sections(it)
  want(it.sections, "sections", "table")
  if #it.sections == 0 then fail("sections", "at least one is needed") end
  local names, letters = {}, {}
  for index, section in ipairs(it.sections) do
    local field = ("sections[%d]"):format(index)
    want(section, field, "table")
    want(section.view, field .. ".view", "string")
    section.name = section.name or section.view
    for _, name in ipairs { "name", "letter", "title", "lead", "by", "children" } do
      may(section[name], field .. "." .. name, "string")
    end
    may(section.options, field .. ".options", "table")
    may(section.words, field .. ".words", "table")
    may(section.figures, field .. ".figures", "function")
    check_names(section.fields, field .. ".fields")
    may(section.across, field .. ".across", "table")
    if section.across then
      want(section.across.title, field .. ".across.title", "string")
      want(section.across.same, field .. ".across.same", "table")
      check_names(section.across.same, field .. ".across.same")
      may(section.across.has, field .. ".across.has", "string")
    end
    section.as, section.mark = section.as or "cards", section.mark or "text"
    one_of(section.as, field .. ".as", LAYOUTS)
    one_of(section.mark, field .. ".mark", MARKS)
    section.letter = section.letter or section.name:sub(1, 1):upper()
    if not section.letter:find "^%u%u?$" then fail(field .. ".letter", "one or two of A-Z") end
    section.title = section.title or section.name:sub(1, 1):upper() .. section.name:sub(2)
    for seen, value in pairs { [letters] = section.letter, [names] = section.name } do
      if seen[value] then
        fail(field, "'%s' is that of another section, too: give it a %s of its own", value,
          seen == letters and "letter" or "name")
      end
      seen[value] = true
    end
  end
  it.options = it.options or {}
  it.options.sections = { type = "list", values = listed_names(it.sections),
    summary = "only these sections, in this order" }
end

local CHECK = {
  view = function(it)
    one_of(it.shape, "shape", SHAPES)
    if it.shape == "report" then
      check_sections(it)
      it.to = it.to or "html"
    else
      want(it.view, "view", "function")
    end
    it.over = it.over or "document"
    one_of(it.over, "over", set { "document", "corpus" })
    check_names(it.needs, "needs")
    may(it.narrow, "narrow", "function")
    check_columns(it.columns, not WITHOUT_COLUMNS[it.shape])
    may(it.finish, "finish", "function")
    may(it.fails, "fails", "function")
    may(it.noun, "noun", "string")
    may(it.looks, "looks", "string")
    may(it.whole, "whole", "boolean")
    may(it.page, "page", "boolean")
    may(it.to, "to", "string")
  end,
  filter = function(it)
    one_of(it.on, "on", STAGES)
    want(it.filter, "filter", "function")
    check_names(it.needs, "needs")
    check_names(it.adds, "adds")
    check_columns(it.columns)
    may(it.argument, "argument", "string")
    may(it.whole, "whole", "boolean")
    may(it.after, "after", "function")
    may(it.fits, "fits", "function")
    may(it.asked, "asked", "function")
    may(it.finish, "finish", "function")
    if it.argument and not (it.options or {})[it.argument] then
      fail("argument", "'%s' is none of the options", it.argument)
    end
  end,
  export = function(it)
    want(it.accepts, "accepts", "table")
    for index, shape in ipairs(it.accepts) do
      one_of(shape, ("accepts[%d]"):format(index), SHAPES)
    end
    if #it.accepts == 0 then fail("accepts", "at least one shape is needed") end
    it.output = it.output or "stream"
    one_of(it.output, "output", OUTPUTS)
    want(it.item, "item", "function")
    check_names(it.needs, "needs")
    for _, name in ipairs { "begin", "enter", "leave", "finish" } do
      may(it[name], name, "function")
    end
    may(it.separator, "separator", "string")
    may(it.whole, "whole", "boolean")
    may(it.styles, "styles", "boolean")
  end,
  check = function(it)
    want(it.check, "check", "function")
    it.severity = it.severity or "warning"
    one_of(it.severity, "severity", SEVERITIES)
    may(it.rule, "rule", "string")
    may(it.advice, "advice", "string")
    check_names(it.needs, "needs")
  end,
}

--- Checks a script and fills in what it left out.
---@param kind "view"|"filter"|"export"|"check"
---@param it any what the file returned
---@return table? it
---@return string? message
function script.validate(kind, it)
  local ok, message = pcall(function()
    if type(it) ~= "table" then
      error(("the file returns a %s, where a table that describes the %s is expected")
        :format(type(it), kind), 0)
    end
    want(it.summary, "summary", "string")
    may(it.example, "example", "string")
    check_options(it.options)
    check_names(it.reads, "reads")
    check_names(it.words, "words")
    check_names(it.partly, "partly")
    CHECK[kind](it)
    may(it.prepare, "prepare", "function")
  end)
  if not ok then return nil, message end
  return it
end

--- What others may know of a script, as plain values.
---@param name string
---@param kind string
---@param it table
---@return table
function script.describe(name, kind, it)
  local fields = {
    "summary", "example", "over", "needs", "reads", "words", "partly", "noun", "options", "shape",
    "columns", "page", "to", "on", "adds", "argument", "accepts", "output", "separator", "whole",
    "styles", "severity", "rule", "advice",
  }
  local result = { name = name, kind = kind }
  for _, field in ipairs(fields) do result[field] = it[field] end
  result.fails = it.fails ~= nil or nil
  if it.sections then
    result.sections = {}
    for index, section in ipairs(it.sections) do
      result.sections[index] = ("%s (%s)"):format(section.title, section.view)
    end
  end
  if kind == "check" then
    result.example = it.example or ("nutgraf check article.html --only %s"):format(name)
  end
  return result
end

return script
