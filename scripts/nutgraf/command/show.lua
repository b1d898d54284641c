--- Shows a view of files: the command's main work. Input: the view's name and the
--- words after it. Output: what the export writes. One bad document is reported
--- and the rest goes on.
local arguments = require "nutgraf.command.arguments"
local budget = require "nutgraf.run.budget"
local core = require "nutgraf.core"
local files = require "nutgraf.command.files"
local nutgraf = require "nutgraf"
local plan = require "nutgraf.command.plan"
local report = require "nutgraf.command.report"
local rewriting = require "nutgraf.command.rewriting"
local session = require "nutgraf.run.session"
local tally = require "nutgraf.run.tally"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"
local writer = require "nutgraf.command.writer"

local show = {}

-- Scripts are counted in their own state, unless they are trusted; the process has a limit
-- of time beside that, so that whatever they do the command ends.
local function limit(seconds, subject)
  if not seconds then return core.cpu_limit(nil) end
  -- The process keeps no more than 255 bytes for the message.
  local name = text.name(subject)
  if #name > 120 then name = text.whole(name:sub(-120)) end
  core.cpu_limit(seconds, ("nutgraf: %s: the scripts took more than the limit of %d seconds\n")
    :format(name, seconds))
end

-- The session is open before the arguments are parsed, since the scripts bring
-- options of their own.
local function open(state, words)
  local trust, quiet = false, #arguments.given(words, "--slice") > 0
  for _, word in ipairs(words) do
    if word == "--" then break end
    trust = trust or word == "--trust"
    quiet = quiet or word == "--quiet" or word == "-q"
  end
  local where = files.folders(arguments.given(words, "--script"), quiet)
  local given = arguments.given(words, "--budget")
  local times = arguments.to_budget(given[#given] or "1") or 1
  local at = session.new {
    folders = where, trust = trust, limit = limit,
    budget = budget.times(budget.usual, times),
    more = ("; --budget %g gives ten times as much"):format(times * 10),
    log = function(line) io.stderr:write(text.clean(line), "\n") end,
    emit = function(bytes, name) return state.out:write(bytes, name) end,
    layout = function(...) return require("nutgraf.command.layout").of(...) end,
  }
  return at, where
end

-- A file that `--script` names is a script that works, whether it is used or not: one that
-- says nowhere what it is may be what the words ask for.
local function check_scripts(at, where, view, words)
  for _, file in ipairs(where:named()) do
    if file.kind then
      local it, message = at:describe(file.kind, file.name)
      if not it then report.stop("--script " .. message) end
    else
      local wanted = file.name == view
      for _, word in ipairs(words) do wanted = wanted or word:match "^[^=]*" == file.name end
      if not wanted then
        report.stop(("--script %s: nothing in it tells what it is: shape (a view), accepts (an "
          .. "export), filter = {} or check = {}"):format(file.path))
      end
    end
  end
end

local function open_output(it, inputs)
  local path, kind = it.values.output, it.export.output
  if it.values.slice then return writer.stdout() end
  if not path then
    if kind ~= "stream" then
      report.stop(("the export '%s' writes a %s: say which with --output")
        :format(it.export.name, kind))
    end
    return writer.stdout(it.export.styles, not it.values.no_pager)
  end
  local same = files.same(path, inputs)
  if same then report.stop(("--output %s is one of the inputs (%s)"):format(path, same)) end
  local out, message = (kind == "folder" and writer.folder or kind == "zip" and writer.zip
    or writer.file)(path)
  if not out then report.stop("--output " .. message) end
  return out
end

-- A new state for the scripts, unless the old one held what is still wanted.
local function revive(state)
  if state.session.over == "corpus" or state.session.holds then return false end
  local ok, message = state.session:revive(state.shown > 0, state.count == 0)
  if not ok then report.fault(message) end
  return ok
end

local function show_document(state, doc, bytes, options)
  local at = state.session
  local changed, source = rewriting.apply(at, doc, bytes, options)
  if not changed then return nil, source end
  doc = changed
  -- The first issue of a kind tells how many there are; the record has them all.
  local told = {}
  for _, issue in ipairs(state.many and {} or doc.issues) do
    -- What is not known of its language is told of the views that need it.
    if not told[issue.code] and not issue.code:find("^uncovered%-") then
      report.note(("%s:%d:%d: %s"):format(source.name, issue.line, issue.column, issue.message))
    end
    told[issue.code] = true
  end
  return at:document(doc, source)
end

-- Every document of a file; false where nothing more can be written.
local function show_file(state, path, options)
  for doc, bytes, offset in nutgraf.documents(path, options) do
    if not doc then
      if offset and offset > 0 then bytes = ("%s (at byte %.0f)"):format(bytes, offset) end
      report.fault(bytes)
    else
      local count, message = show_document(state, doc, bytes, options)
      if state.out.message then return false end
      if count then
        state.count, state.shown = state.count + count, state.shown + 1
        tally.add(state.tally, message)
      else
        report.fault(("%s: %s"):format(nutgraf.source(doc).name, message))
        if state.session.dead and not revive(state) then return false end
      end
    end
  end
  return true
end

local function show_all(state, inputs, options)
  local progress = terminal.progress(#inputs)
  for index, path in ipairs(inputs) do
    progress(index - 1)
    if not show_file(state, path, options) then break end
  end
  progress(#inputs)
end

local function finish(state)
  if not state.out.message then
    local count, message
    if not state.session.dead then count, message = state.session:finish(state.tally) end
    if count then
      state.count = state.count + count
      tally.add(state.tally, message)
      state.nothing = message.nothing
    elseif not state.out.message then
      if message then report.fault(message) end
      state.out:abandon()
      return
    end
  end
  if not state.out:close() then
    if not state.out.pipe_closed then report.fault(state.out.message) end
    report.status = state.out.pipe_closed and report.status or 2
  end
end

-- What a person is told when all is shown; of a worker its command tells it.
local function conclude(state, it)
  if it.values.slice then return require("nutgraf.command.jobs").hand_over(state.tally) end
  if state.out.pipe_closed then return end
  local name = not state.many and state.only or nil
  for _, line in ipairs(tally.told(state.tally, name)) do report.note(line) end
  if state.nothing and report.status == 0 then report.note(state.nothing) end
  if state.tally.failed > 0 then report.failed() end
end

-- Without words of a language little is found, which a mistyped code would not tell.
local function tell_wordless(where, language)
  local code = language:lower():gsub("_", "-")
  for _, name in ipairs { code, code:match("^[^-]*") } do
    if name == "und" or #where:lexicons(name) > 0 then return end
  end
  report.note(("--language %s: there are no words of it (lexicons/%s.lua): names, dates and "
    .. "sources are not told"):format(language, code))
end

-- A worker gets its files on standard input, each ended by NUL.
local function part_inputs()
  local inputs = {}
  for path in io.read("*a"):gmatch("[^%z]+") do inputs[#inputs + 1] = path end
  return inputs
end

--- Runs the command.
---@param name string the view
---@param words string[]
function show.run(name, words)
  local state = { count = 0, shown = 0, tally = tally.new() }
  core.unfinished(nil) -- from now on Ctrl-C ends the command at once
  local at, where = open(state, words)
  check_scripts(at, where, name, words)
  local it = plan.make(at, name, words)
  local values = it.values
  report.quiet = values.quiet
  local inputs, many
  if values.slice then
    inputs, many = part_inputs(), values.slice == "many"
  else
    if #values.files == 0 then
      report.stop(("which file? nutgraf %s FILE… (- is standard input)"):format(name))
    end
    inputs, many = files.expand(values.files, values.type, values.follow_links)
  end
  state.many, state.session, state.only = many, at, inputs[1]
  collectgarbage "restart" -- main.lua has stopped it
  local request = plan.request(it, many)
  local ok, message = at:prepare(request)
  if not ok then report.stop(message) end
  state.out = open_output(it, inputs)
  local options = arguments.options(values)
  options.folders, options.warn = where, report.note
  if values.language and not values.slice then tell_wordless(where, values.language) end
  local furniture = require "nutgraf.command.furniture"
  furniture.learn(values, options)
  local jobs = values.jobs and require "nutgraf.command.jobs"
  if jobs and jobs.apply(it, inputs, values.jobs) then
    jobs.run(state, { name = name, words = words, inputs = inputs, count = values.jobs, many = many,
      separator = it.export.separator })
  else
    show_all(state, inputs, options)
  end
  finish(state)
  furniture.conclude(options)
  conclude(state, it)
end

return show
