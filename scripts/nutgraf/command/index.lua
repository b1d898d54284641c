--- `nutgraf index STORE FILE…`: documents into a database that is searched. Input: files and
--- folders. Output: a SQLite file with a table a layer (nutgraf/store). Guarantees that files
--- which have not changed since are not read again, and that after an end at any moment every
--- file is there wholly or not at all.
local arguments = require "nutgraf.command.arguments"
local core = require "nutgraf.core"
local corrections = require "nutgraf.decisions.corrections"
local files = require "nutgraf.command.files"
local jobs = require "nutgraf.command.jobs"
local luv = require "luv"
local report = require "nutgraf.command.report"
local store = require "nutgraf.store"
local tally = require "nutgraf.run.tally"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"
local version = require "nutgraf.version"

local index = {}

local USAGE = "nutgraf index STORE.db FILE… [--jobs N] [--again] [--prune]"
local OWN = { ["--again"] = true, ["--prune"] = true }

--- What `nutgraf help index` says beside the usage.
function index.help()
  terminal.write [[
Reads files and folders into one SQLite database: a table a layer, documents, passages and
a full-text index. Files that have not changed are passed over; a file that has is read
again, and its documents replaced in one transaction, so that the work can be stopped and
taken up at any moment. Spans are of documents.text, half open, in bytes.

  --jobs N    N processes share the reading
  --again     read files that have not changed, too
  --prune     take out what was indexed and is no longer there
  and how documents are read: --type, --encoding, --language, --date, --script …

Examples
  nutgraf index leak.db mails/ --jobs 4
  nutgraf search leak.db "night shift" --speaker Vose
  sqlite3 leak.db "SELECT speaker, count(*) FROM passages GROUP BY 1 ORDER BY 2 DESC"
]]
end

-- Why the store cannot be written; nil where all went well.
local function fault_of(work)
  local ok, fault = pcall(work)
  if not ok then return type(fault) == "table" and fault.store or tostring(fault) end
end

-- What a file is made with: the words of the command, and what a person decided of it.
local function made_with(made, path, where)
  local decided = where ~= false and core.sha256_file(corrections.path(path, where or nil))
  return decided and core.sha256(made .. decided) or made
end

-- What a file is now; nil where it cannot be read, and nil and true where it is in the store as
-- it is.
local function changed(at, path, made, again)
  local stat = luv.fs_stat(path)
  local real = stat and luv.fs_realpath(path)
  if not real then
    report.fault(path .. ": no such file or directory")
    return nil
  end
  local modified = ("%d.%09d"):format(stat.mtime.sec, stat.mtime.nsec)
  local file = {
    path = path, real = real, bytes = stat.size, modified = modified, made = made,
  }
  local known = not again and at:file(real)
  local same = known and known.made == made and tonumber(known.bytes) == stat.size
  if same and known.modified == modified then return nil, true end
  local hash, message = core.sha256_file(path)
  if not hash then
    report.fault(("%s: %s"):format(path, message:lower()))
    return nil
  end
  file.sha256 = hash
  if same and known.sha256 == file.sha256 then
    at:touch(known.id, modified)
    return nil, true
  end
  return file
end

-- Takes what workers write, a record a line, and hands each file's records on when the next
-- file's begin. It is called by the loop of events, where nothing may be raised: `message`
-- tells what went wrong, and ends the workers.
local function sink(at, by_path, done)
  local self = { rest = {}, records = {} }
  local function put()
    local file = self.path and by_path[self.path]
    if file and not self.message then
      self.message = fault_of(function() at:put(file, self.records) end)
      done(#self.records)
    end
    self.records = {}
  end
  local function line(written)
    local record, message = store.record(written)
    if not record then
      self.message = "a worker's record cannot be read: " .. message
      return
    end
    if record.source.path ~= self.path then
      put()
      self.path = record.source.path
    end
    self.records[#self.records + 1] = record
  end
  function self:write(bytes) -- luacheck: ignore self
    local from = 1
    while true do
      local stop = bytes:find("\n", from, true)
      if not stop then break end
      self.rest[#self.rest + 1] = bytes:sub(from, stop - 1)
      line(table.concat(self.rest))
      self.rest, from = {}, stop + 1
      if self.message then return false end
    end
    if from <= #bytes then self.rest[#self.rest + 1] = bytes:sub(from) end
    return true
  end
  self.close = put
  return self
end

local function worker_words(words)
  local list = { "--to", "ndjson", "--offsets", "byte" }
  for _, word in ipairs(words) do
    if not OWN[word] then list[#list + 1] = word end
  end
  return list
end

-- Takes out what is indexed below the folders named, and was not found there.
local function prune(at, roots, found)
  local count = 0
  for row in at.db:rows "SELECT id, real FROM files" do
    if not found[row.real] then
      for _, root in ipairs(roots) do
        -- "mails2" does not lie below "mails".
        local below = root:gsub("/*$", "", 1) .. "/"
        if row.real == root or row.real:sub(1, #below) == below then
          found[#found + 1], count = row.id, count + 1
          break
        end
      end
    end
  end
  local message = fault_of(function()
    at.db:transact(function()
      for _, id in ipairs(found) do at:remove(id) end
    end)
  end)
  if message then report.stop(message) end
  return count
end

--- Runs the command.
---@param words string[]
function index.run(words)
  core.unfinished(nil)
  local values = arguments.files("index", words, function(parser)
    arguments.jobs(parser)
    parser:flag("--again")
    parser:flag("--prune")
  end)
  report.quiet = values.quiet
  local path = table.remove(values.files, 1)
  if not path then report.stop("which store? " .. USAGE) end
  if #values.files == 0 then report.stop("which files? " .. USAGE) end
  if values.paths then report.stop "index: a store keeps paths as given: leave --paths out" end
  if values.offsets then report.stop "index: spans in a store are in bytes: leave --offsets out" end
  local options = arguments.options(values)
  files.folders(values.script)
  local at, message = store.open(path, true)
  if not at then report.stop(message) end
  local inputs = files.expand(values.files, values.type, values.follow_links)
  -- What the words change is part of what a file was made with.
  local made = core.sha256(table.concat({ version, values.type or "", values.encoding or "",
    values.language or "", values.date or "", values.url or "",
    table.concat(values.script or {}, "\0") }, "\1"))
  local wanted, by_path, found, unchanged = {}, {}, {}, 0
  for _, input in ipairs(inputs) do
    if input == "-" then report.stop "index: a store is made of files, not of standard input" end
    local real = luv.fs_realpath(input) or input
    if files.same(input, { path }) then
      report.note(input .. ": it is the store itself, and is passed over")
    elseif not found[real] then -- else it was named before, by this path or another
      found[real] = true
      local file, same = changed(at, input, made_with(made, input, options.corrections),
        values.again)
      -- As a record has it: where a name is no UTF-8, it is not the file's own.
      local name = text.valid(input)
      if file and by_path[name] then
        report.fault(("%s: another file of a name that is no UTF-8 looks the same: rename one")
          :format(name))
      elseif file then
        wanted[#wanted + 1], by_path[name], file.path = input, file, name
      end
      unchanged = unchanged + (same and 1 or 0)
    end
  end
  local documents, put = 0, 0
  local out = sink(at, by_path, function(count) documents, put = documents + count, put + 1 end)
  if #wanted > 0 then
    jobs.run({ out = out, session = { begin = function() end }, tally = tally.new() }, {
      name = "document", words = worker_words(words), inputs = wanted, count = values.jobs or 1,
      many = true,
    })
    out.close()
    if out.message then report.stop(out.message) end
  end
  local gone = 0
  if values.prune then
    local roots = {}
    for position, root in ipairs(values.files) do
      roots[position] = (luv.fs_realpath(root) or root)
    end
    gone = prune(at, roots, found)
  end
  at:close()
  if not report.quiet then
    terminal.write(("%s: %d documents of %d files read, %d files unchanged, %d taken out\n"):format(
      path, documents, put, unchanged, gone))
  end
end

return index
