--- `nutgraf languages`: which layers are known of which language. Input: the words that
--- there are, the person's own among them. Output: a table, CSV or JSON.
local coverage = require "nutgraf.run.coverage"
local files = require "nutgraf.command.files"
local json = require "nutgraf.json"
local lexicon = require "nutgraf.lexicon"
local nutgraf = require "nutgraf"
local report = require "nutgraf.command.report"
local suggest = require "nutgraf.suggest"
local terminal = require "nutgraf.command.terminal"

local languages = {}

-- The columns: told apart by its stop words, the core's layers, the folders of words.
local function columns_of()
  local names = { "language", "told" }
  for _, layer in ipairs(coverage.layers) do names[#names + 1] = layer end
  for _, purpose in ipairs(coverage.words) do names[#names + 1] = purpose end
  return names
end

local function mark(rows, codes, column)
  for _, code in ipairs(codes) do
    rows[code] = rows[code] or { language = code }
    rows[code][column] = true
  end
end

-- The layers of the core that a language has all words for: what no issue of a document
-- in it says is missing.
local function mark_layers(rows, code, where)
  local doc = assert(nutgraf.parse("", { type = "text/plain", language = code, folders = where }))
  local without = {}
  for _, issue in ipairs(doc.issues) do without[issue.code] = true end
  for _, layer in ipairs(coverage.layers) do
    if not without["uncovered-" .. layer] then mark(rows, { code }, layer) end
  end
end

local function rows_of(where)
  local rows, list = {}, {}
  mark(rows, lexicon.told(where), "told")
  for _, code in ipairs(where:languages()) do mark_layers(rows, code, where) end
  for _, purpose in ipairs(coverage.words) do mark(rows, where:languages(purpose), purpose) end
  for _, row in pairs(rows) do list[#list + 1] = row end
  table.sort(list, function(a, b) return a.language < b.language end)
  return list
end

local write, END = {}, "\r\n" -- of a line of CSV, as RFC 4180 has it

-- A cell: the code of a language, or whether something is known of it.
local function shown(value, no)
  return value == true and "yes" or value or no
end

function write.table(columns, rows)
  local function line(cell)
    local parts = {}
    for _, name in ipairs(columns) do
      parts[#parts + 1] = ("%-" .. #name .. "s"):format(cell(name))
    end
    terminal.write((table.concat(parts, "  "):gsub("%s+$", "")), "\n")
  end
  line(function(name) return name end)
  for _, row in ipairs(rows) do
    line(function(name) return shown(row[name], "-") end)
  end
end

function write.csv(columns, rows)
  terminal.write(table.concat(columns, ","), END)
  for _, row in ipairs(rows) do
    local cells = {}
    for index, name in ipairs(columns) do cells[index] = shown(row[name], "no") end
    terminal.write(table.concat(cells, ","), END)
  end
end

function write.json(columns, rows)
  local list = json.array {}
  local record = json.record(columns)
  for index, row in ipairs(rows) do
    local made = {}
    for _, name in ipairs(columns) do made[name] = row[name] or false end
    list[index] = record(made)
  end
  terminal.write(json.encode(list), "\n")
end

--- Runs `nutgraf languages [--to csv|json] [--script PATH]`.
---@param words string[]
function languages.run(words)
  local to, scripts, index = "table", {}, 1
  while words[index] do
    local name, value = words[index]:match("^(%-%-%l+)=?(.*)$")
    if value == "" then index, value = index + 1, words[index + 1] end
    if name == "--to" then
      to = value
    elseif name == "--script" then
      scripts[#scripts + 1] = value
    else
      report.stop(("'%s' is none of --to, --script: nutgraf languages [--to csv|json]")
        :format(words[index] or words[#words]))
    end
    index = index + 1
  end
  if not write[to or ""] then
    report.stop(("--to: '%s' is none of csv, json, table%s"):format(to or "",
      suggest.hint(to or "", { "csv", "json", "table" })))
  end
  local where = files.folders(scripts)
  write[to](columns_of(), rows_of(where))
end

return languages
