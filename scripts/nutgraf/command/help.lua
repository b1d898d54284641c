--- Help: what the command can do, and all about one script.
local files = require "nutgraf.command.files"
local budget = require "nutgraf.run.budget"
local lines = require "nutgraf.command.lines"
local report = require "nutgraf.command.report"
local script = require "nutgraf.run.script"
local session = require "nutgraf.run.session"
local suggest = require "nutgraf.suggest"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local help = {}

local USAGE = [[
nutgraf shows what a document says, who says so, and on what authority.

  nutgraf VIEW [OPTIONS] FILE…     files, folders, or - for standard input

Options of every view
  --where EXPR           only items for which a Lua expression over their fields holds
  --filter NAME[=ARG]    a filter before the view or over its items; may be repeated
  --all                  the whole page, not only the story on it; --part story,quoted,
                         page,hidden: these parts of it
  --columns A,B,…        these fields, in this order: those of the view, and key, part,
                         column, NAME_key
  --to EXPORT            how the items are written (table; json for records)
  --output PATH          write to a file instead of standard output
  --offsets UNIT         spans in byte, codepoint or utf16
  --jobs N               N processes for many files; the output stays the same
  --type, --encoding, --language
                         what it is, whatever it says of itself
  --url ADDRESS, --date YYYY-MM-DD
                         its address, and the day from which relative dates are
                         reckoned, where it gives none itself; else the day in
                         the file's name
  --corrections PATH     the file or folder of what `nutgraf correct` decided, where it
                         does not lie beside the document; --no-corrections: none
  --furniture PATH       what recurs on the pages at PATH, site by site, is no page's story:
                         nutgraf article DIR --furniture DIR
  --paths base           documents are called by their file's name, without its folders
  --follow-links         in a folder, follow links out of it, and to folders
  --script PATH          a script, or a folder of scripts, that comes first
  --trust                give scripts the whole of Lua
  --budget N             N times the usual work and memory for scripts
  --no-pager             on a terminal write at once, not through $NUTGRAF_PAGER, $PAGER or less
  --quiet                no notes, no progress bar

Status: 0 all well, 1 a check failed, 2 something could not be done.
]]

local OPTION_VALUE = {
  string = "TEXT", file = "FILE", integer = "N", number = "X", list = "A,B…",
}

local function overview()
  terminal.write(USAGE, "\nCommands\n")
  for _, entry in ipairs(require("nutgraf.command").names) do
    lines.entry(entry[2], entry[3])
  end
  local at = session.new { budget = budget.light }
  for _, kind in ipairs { "view", "export", "filter" } do
    terminal.write(("\n%s%s (nutgraf help NAME)\n"):format(kind:sub(1, 1):upper(),
      script.folders[kind]:sub(2)))
    for _, name in ipairs(at:names(kind)) do
      local it = at:describe(kind, name)
      if it then lines.entry(name, it.summary) end
    end
  end
end

local function show_options(it)
  local names = {}
  for name in pairs(it.options or {}) do names[#names + 1] = name end
  if #names == 0 then return end
  table.sort(names)
  terminal.write("\nOptions\n")
  for _, name in ipairs(names) do
    local option = it.options[name]
    local word, about = "--" .. name:gsub("_", "-"), option.summary or ""
    if option.type ~= "boolean" then
      word = word .. " " .. OPTION_VALUE[option.type]
    elseif option.default then
      word, about = "--no-" .. name:gsub("_", "-"), "not: " .. about
    end
    if option.values then about = about .. " (" .. table.concat(option.values, ", ") .. ")" end
    if option.default ~= nil and option.type ~= "boolean" then
      about = about .. " (" .. text.show(option.default) .. ")"
    end
    lines.entry(word, about)
  end
end

-- What an item has beside its view's columns.
local FIELDS = "part (string), column (integer), key (string), span (list)"

-- The columns, and an expression for --where of each kind that they allow.
local function show_fields(columns)
  local names, examples, number, words = {}, {}, nil, nil
  for index, column in ipairs(columns) do
    local name, kind, values = column[1], column[2], column.values
    names[index] = ("%s (%s)"):format(name, kind)
    if kind == "integer" or kind == "number" then number = number or name end
    if kind == "string" and not values and name ~= "text" then words = words or name end
    if values then
      local one = ('%s == "%s"'):format(name, values[1])
      examples[#examples + 1] = { one, "of " .. table.concat(values, ", ") }
    end
  end
  if words then
    table.insert(examples, 1, { ('%s and %s:find "port"'):format(words, words), "has these words" })
    table.insert(examples, 1, { words .. " == nil", "has none, or it is unknown" })
  end
  if number then table.insert(examples, 1, { number .. " > 3", "a number" }) end
  lines.write("Columns: ", table.concat(names, ", "))
  lines.write("Fields beside: ", FIELDS)
  terminal.write("\nExpressions for --where\n")
  for _, example in ipairs(examples) do
    lines.write(("  %-34s "):format("'" .. example[1] .. "'"), example[2])
  end
end

local function show_script(it, path)
  lines.write("", ("%s, a%s %s: %s"):format(it.name, it.kind == "export" and "n" or "", it.kind,
    it.summary))
  if it.kind == "view" then
    terminal.write(("\nShape: %s\n"):format(it.shape))
    if #(it.columns or {}) > 0 then show_fields(it.columns) end
    if it.sections then lines.write("Sections: ", table.concat(it.sections, ", ")) end
  elseif it.kind == "filter" then
    terminal.write(("\nOn: %s\n"):format(it.on))
    if it.argument then
      terminal.write(("As: --filter %s=%s\n"):format(it.name, it.argument:upper()))
    end
  elseif it.kind == "export" then
    terminal.write(("\nTakes: %s\n"):format(table.concat(it.accepts, ", ")))
  end
  if it.rule then
    terminal.write("\n")
    lines.write("Finds: ", it.rule .. ".")
  end
  if it.advice then lines.write("", it.advice) end
  show_options(it)
  if it.example then terminal.write("\nExample\n  ", it.example, "\n") end
  terminal.write("\nFile: ", path, "\n")
end

--- Runs `nutgraf help [NAME]`.
---@param words string[]
function help.run(words)
  local name = words[1]
  if not name then return overview() end
  local where = files.folders()
  local at = session.new { folders = where, budget = budget.light }
  local found, names = false, {}
  for _, kind in ipairs(script.kinds) do
    local _, path = where:find(kind, name)
    if path then
      local it, fault = at:describe(kind, name)
      if found then terminal.write("\n") end
      found = true
      if it then show_script(it, path) else report.fault(fault) end
    end
    for _, known in ipairs(at:names(kind)) do names[#names + 1] = known end
  end
  for _, entry in ipairs(require("nutgraf.command").names) do
    names[#names + 1] = entry[1]
    if entry[1] == name then
      found = true
      terminal.write(("nutgraf %s: %s\n"):format(entry[2], entry[3]))
      if entry.more then require(entry.more).help() end
    end
  end
  if not found then
    report.stop(("there is no help on '%s'%s"):format(name, suggest.hint(name, names)))
  end
end

return help
