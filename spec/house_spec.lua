-- The house: which files of the core may look at which. Rooms lie one above the other, and
-- so do the stages inside a room; a file includes headers of its own stage and of earlier ones.

local rooms = { base = 1, encoding = 2, words = 3, read = 4, story = 5,
  quotes = 6, dates = 7, names = 8, attribution = 9, clauses = 10 }

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
