-- The house: which files of the core may look at which. Rooms lie one above the other, and
-- so do the stages inside a room; a file includes headers of its own stage and of earlier ones.

local rooms = { base = 1, encoding = 2, words = 3, read = 4, story = 5,
  quotes = 6, dates = 7, names = 8, attribution = 9, clauses = 10, lua = 11 }

-- In the order of core/stages.h; a file's stage is told by how its name begins.
local stages = {
  story = { "letter", "speech", "role", "article", "meta", "given" },
  names = { "acronym", "mention", "entit" },
}

local function stage_of(room, name)
  for i, prefix in ipairs(stages[room] or {}) do
    if name:sub(1, #prefix) == prefix then return i end
  end
end

-- { {"core/story/role.c", room, name, {"letters.h", …}}, … } of all files in rooms
local function files()
  local found = {}
  for room in pairs(rooms) do
    local list = assert(io.popen("ls core/" .. room .. "/*.[ch]"))
    for path in list:lines() do
      local file = assert(io.open(path))
      local includes = {}
      for line in file:lines() do
        local header = line:match '^#include "([^"]+)"'
        if header then includes[#includes + 1] = header end
      end
      file:close()
      found[#found + 1] = { path = path, room = room, name = path:match "[^/]+$", includes = includes }
    end
    list:close()
  end
  return found
end

-- Room and name of an included header; no room for those that stand above the rooms.
local function place_of(header, room)
  local other, name = header:match "^(%w+)/([^/]+)$"
  if other then return other, name end
  local own = io.open("core/" .. room .. "/" .. header)
  if own then
    own:close()
    return room, header
  end
  return nil, header
end

describe("the core's files", function()
  it("are many, each in a room", function()
    assert.is_true(#files() > 100)
  end)

  it("include no header of a later room", function()
    local wrong = {}
    for _, file in ipairs(files()) do
      for _, header in ipairs(file.includes) do
        local room = place_of(header, file.room)
        if room and not (rooms[room] and rooms[room] <= rooms[file.room]) then
          wrong[#wrong + 1] = file.path .. " includes " .. header
        end
      end
    end
    assert.same({}, wrong)
  end)

  it("belong each to a stage, where their room has stages", function()
    local wrong = {}
    for _, file in ipairs(files()) do
      if stages[file.room] and not stage_of(file.room, file.name) then wrong[#wrong + 1] = file.path end
    end
    assert.same({}, wrong)
  end)

  it("include no header of a later stage", function()
    local wrong = {}
    for _, file in ipairs(files()) do
      local own = stage_of(file.room, file.name)
      for _, header in ipairs(file.includes) do
        local room, name = place_of(header, file.room)
        local stage = room == file.room and stage_of(room, name)
        if own and stage and stage > own then wrong[#wrong + 1] = file.path .. " includes " .. header end
      end
    end
    assert.same({}, wrong)
  end)
end)

-- The text of a C file without comments and strings.
local function code_of(path)
  local file = assert(io.open(path))
  local source = file:read "a"
  file:close()
  return (source:gsub("/%*.-%*/", " "):gsub("//[^\n]*", " "):gsub('"[^"\n]*"', '""'))
end

-- Of one room: for each file, which others define what it names.
local function calls_in(room)
  local code, home, calls = {}, {}, {}
  local list = assert(io.popen("ls core/" .. room .. "/*.c"))
  for path in list:lines() do code[path] = code_of(path) end
  list:close()
  for path, source in pairs(code) do
    for head, body in ("\n" .. source):gmatch "\n(%l[%w_ %*]*%([^;{}]*%))%s*(%b{})" do
      local name = not head:find "^static" and body and head:match "([%w_]+)%("
      if name then home[name] = path end
    end
  end
  for path, source in pairs(code) do
    calls[path] = {}
    for word in source:gmatch "[%a_][%w_]*" do
      if home[word] and home[word] ~= path then calls[path][home[word]] = word end
    end
  end
  return calls
end

-- A way from a file back to itself, as text; nil where there is none.
local function circle(calls)
  local seen = {}
  local function walk(path, way)
    if seen[path] == "open" then return table.concat(way, " -> ") .. " -> " .. path end
    if seen[path] then return nil end
    seen[path] = "open"
    way[#way + 1] = path
    for other in pairs(calls[path]) do
      local found = walk(other, way)
      if found then return found end
    end
    way[#way] = nil
    seen[path] = "done"
  end
  for path in pairs(calls) do
    local found = walk(path, {})
    if found then return found end
  end
end

describe("files of one room", function()
  it("are told apart by whom they call", function()
    local calls = calls_in "quotes"
    assert.equal("ng_quotes_pair", calls["core/quotes/quotes.c"]["core/quotes/pairs.c"])
    assert.is_string(circle { a = { b = "f" }, b = { a = "g" } })
    assert.is_nil(circle { a = { b = "f" }, b = {} })
  end)

  for room in pairs(rooms) do
    it("call each other in one direction: " .. room, function()
      assert.is_nil(circle(calls_in(room)))
    end)
  end
end)

describe("the document's data", function()
  it("knows no stage: what runs them stands above", function()
    local file = assert(io.open "core/doc.c")
    local source = file:read "a"
    file:close()
    assert.is_nil(source:find('#include "stages.h"', 1, true))
  end)
end)

describe("the top of the house", function()
  it("holds these folders and files, and nothing that somebody left there", function()
    local known = { core = true, plugins = true, scripts = true, include = true, spec = true, build = true,
      Makefile = true, LICENSE = true, ["README.md"] = true }
    local list = assert(io.popen "ls")
    for name in list:lines() do
      assert.is_true(known[name] or name:find "%.rockspec$" ~= nil, name)
    end
    list:close()
  end)
end)
