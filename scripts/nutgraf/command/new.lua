--- Begins a script: writes a working skeleton, with comments, into the user's own
--- folder.
local luv = require "luv"
local core = require "nutgraf.core"
local folders = require "nutgraf.run.folders"
local report = require "nutgraf.command.report"
local script = require "nutgraf.run.script"
local suggest = require "nutgraf.suggest"
local terminal = require "nutgraf.command.terminal"

local new = {}

-- Seconds that one waits for another who begins a script there.
local PATIENCE = 10

local SKELETON = {}

SKELETON.view = [==[
--- NAME: say in a line what it shows.
return {
  summary = "the first words of every paragraph of the story",
  example = "nutgraf NAME article.html",

  -- list, tree (items with `children`), timeline (items with `edtf`), graph, document; a
  -- report has `sections`, other views, in the place of `view`
  shape = "list",

  -- the fields to show: string, integer, number, boolean, list
  columns = { { "line", "integer" }, { "text", "string" } },

  -- options of the command: nutgraf NAME --words 5 FILE
  options = {
    words = { type = "integer", default = 8, summary = "how many words" },
  },

  -- `at` is the structure that an item comes from: it gives line, span and key
  view = function(doc, options)
    local items = {}
    for block in doc:blocks { role = "body", leaf = true } do
      local words = {}
      for word in block.text:gmatch("%S+") do
        if #words == options.words then break end
        words[#words + 1] = word
      end
      items[#items + 1] = { at = block, text = table.concat(words, " ") }
    end
    return items
  end,
}
]==]

SKELETON.filter = [==[
--- NAME: say in a line what it keeps, adds or changes.
return {
  summary = "only the items on or after a line",
  example = "nutgraf quotes article.html --filter NAME=10",

  -- "items" (a view's items), "document" (layers: doc:add, doc:narrow), "source" (bytes)
  on = "items",

  -- the option that ARG of --filter NAME=ARG goes to
  argument = "line",
  options = { line = { type = "integer", default = 1, summary = "the first line" } },

  filter = function(items, options)
    local kept = {}
    for _, item in ipairs(items) do
      if (item.line or 0) >= options.line then kept[#kept + 1] = item end
    end
    return kept
  end,
}
]==]

SKELETON.export = [==[
--- NAME: say in a line what it writes.
local columns

return {
  summary = "fields parted by tabs",
  example = "nutgraf quotes article.html --to NAME",

  -- the shapes that it takes: list, tree, timeline, graph, document
  accepts = { "list", "timeline" },

  begin = function(out, all)
    columns = all
    local names = { "document" }
    for _, column in ipairs(columns) do names[#names + 1] = column[1] end
    out:write(table.concat(names, "\t"), "\n")
  end,
  item = function(out, item)
    local cells = { item.document }
    for _, column in ipairs(columns) do
      local value = item[column[1]]
      cells[#cells + 1] = value == nil and "" or (tostring(value):gsub("%s+", " "))
    end
    out:write(table.concat(cells, "\t"), "\n")
  end,
}
]==]

SKELETON.check = [==[
--- NAME: say in a line what it finds.
return {
  summary = "a paragraph of more than so many words",
  -- when exactly, and what to do then: what `nutgraf check --list` says
  rule = "a paragraph of the story has more than `words` words",
  advice = "Part it where a new thought begins.",
  severity = "note", -- or warning, or error
  options = { words = { type = "integer", default = 120, summary = "the longest that passes" } },

  -- what is wrong, and where
  check = function(doc, options)
    local findings = {}
    for block in doc:blocks { kind = "paragraph", role = "body" } do
      local _, count = block.text:gsub("%S+", "")
      if count > options.words then
        findings[#findings + 1] = {
          at = block, message = count .. " words",
        }
      end
    end
    return findings
  end,
}
]==]

local function make_folder(path)
  local made = path:sub(1, 1) == "/" and "" or "."
  for part in path:gmatch("[^/]+") do
    made = made .. "/" .. part
    luv.fs_mkdir(made, 493)
  end
end

--- Runs `nutgraf new KIND NAME`.
---@param words string[]
function new.run(words)
  local kind, name = words[1], words[2]
  if not kind or not name or words[3] then
    report.stop("new what? nutgraf new view|filter|export|check NAME")
  end
  if not SKELETON[kind] then
    report.stop(("'%s' is no kind of script: %s%s"):format(kind, table.concat(script.kinds, ", "),
      suggest.hint(kind, script.kinds)))
  end
  if not name:find("^[a-z][a-z0-9_-]*$") then
    report.stop(("'%s' is no name for a script: lower-case letters, digits, - and _"):format(name))
  end
  local user = folders.user()
  if not user then report.stop("neither XDG_CONFIG_HOME nor HOME says where your folder is") end
  local folder = user .. "/" .. script.folders[kind]
  local path = ("%s/%s.lua"):format(folder, name)
  make_folder(folder)
  local file = core.file(path)
  core.unfinished(nil)
  local ok, message = file:lock(PATIENCE)
  local there, wrong
  if ok then there, wrong = file:read(math.huge) end
  if there or wrong then report.stop(("%s: it is there already"):format(path)) end
  local _, hidden = folders.new():find(kind, name)
  if ok then ok, message = file:write((SKELETON[kind]:gsub("NAME", name))) end
  if ok then ok, message = file:commit() end
  if not ok then report.stop(message) end
  terminal.write(path, "\n")
  if hidden then
    report.note(("it takes the place of the %s '%s', of %s"):format(kind, name, hidden))
  end
end

return new
