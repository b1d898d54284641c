-- The files of words, as they are read: what no reader of one language's words would see.
local folders = { "claims", "answers", "charges", "desk", "evidence", "redaction", "relations", "sources", "." }

-- The words of a table and of those in it: keys that are text, each with where it stands.
local function words_of(value, place, list)
  for key, inner in pairs(value) do
    local inside = place .. "." .. tostring(key)
    if type(key) == "string" then list[#list + 1] = { word = key, place = inside } end
    if type(inner) == "table" then words_of(inner, inside, list) end
  end
  return list
end

local function files()
  local list = {}
  for _, folder in ipairs(folders) do
    local path = "scripts/lexicons/" .. folder
    for name in io.popen("ls " .. path):lines() do
      if name:find "^%l%l%.lua$" then list[#list + 1] = path .. "/" .. name end
    end
  end
  return list
end

describe("the words of the lexicons", function()
  package.path = "scripts/?.lua;" .. package.path

  it("are read of sets that run over lines", function()
    local set = require("nutgraf.cues").set
    assert.same({ ["negó"] = true, ["de nuevo"] = true, niega = true }, set "negó|de nuevo\n|niega")
    assert.same({ ["negó"] = true, niega = true }, set "negó\nniega\n")
  end)

  it("are whole: none is cut at its hyphen", function()
    local kinds, seen = { "kind-before", "kind-after", "role", "say-verb", "stop", "title" }, 0
    for _, language in ipairs { "en", "es", "pt", "fr", "de", "it" } do
      local words = dofile("scripts/lexicons/" .. language .. ".lua")
      for _, kind in ipairs(kinds) do
        for key, value in pairs(words[kind] or {}) do
          local word = type(key) == "string" and key or value
          seen = seen + 1
          assert.is_nil(word:find "%-$", language .. " " .. kind .. " " .. word)
        end
      end
    end
    assert.is_true(seen > 5000)
  end)

  it("have no blanks at their ends, which no word of a text has", function()
    local seen, bad = 0, {}
    for _, path in ipairs(files()) do
      for _, one in ipairs(words_of(dofile(path), path, {})) do
        seen = seen + 1
        if one.word == "" or one.word:find "^%s" or one.word:find "%s$" then bad[#bad + 1] = one.place end
      end
    end
    assert.is_true(seen > 20000)
    assert.same({}, bad)
  end)
end)
