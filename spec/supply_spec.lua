-- Where data comes from stands beside it: every file of words, names and weights is
-- listed with its origin and licence, what is listed is there, and it is installed.
local support = require "spec.support"
local run = support.run

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

-- The files that a table of LICENSES.md lists: the first cell of each row, each in
-- backticks; those of core/ by their path in the sources.
local function listed(text)
  local files = {}
  for cell in text:gmatch "\n|([^|\n]+)|" do
    for name in cell:gmatch "`([^`]+)`" do files[#files + 1] = name end
  end
  table.sort(files)
  return files
end

local function lines(text)
  local list = {}
  for line in text:gmatch "[^\n]+" do list[#list + 1] = line end
  table.sort(list)
  return list
end

local text = support.read "scripts/lexicons/LICENSES.md"

describe("the list of data files", function()
  it("has every one, and none that is not there", function()
    local there = run [[cd scripts/lexicons && find . -type f ! -name LICENSES.md ! -name '*.copyright' ! -name '*.new' | sed 's|^\./||'
      cd ../.. && find core -name '*weights*' -o -name '*_model.bin']]
    assert.same(lines(there), listed(text))
  end)

  it("gives each its origin and licence", function()
    for row in text:gmatch "\n(|[^\n]+)" do
      if not row:find "^|%-" then
        for cell in row:gmatch "|([^|]+)" do assert.matches("%S", cell, 1, false, row) end
      end
    end
  end)

  it("has the notices that it speaks of, and speaks of all that there are", function()
    local named = {}
    for name in text:gmatch "`([%w/]+%.copyright)`" do named[#named + 1] = name end
    table.sort(named)
    assert.same(lines(run "cd scripts/lexicons && find . -name '*.copyright' | sed 's|^\\./||'"), named)
    for _, name in ipairs(named) do
      assert.matches("[Cc]opyright", support.read("scripts/lexicons/" .. name))
    end
  end)

  -- By the names of SPDX, which are one word each.
  it("has no licence that README and rockspec do not name", function()
    local readme, rockspec = support.read "README.md", support.read "nutgraf-0.2.0-1.rockspec"
    local of_files = {}
    for row in text:gmatch "\n(|[^\n]+)" do
      local licence = row:match "^|[^|]+|[^|]+|.-([^|]+)|$" or "" -- what was written here has no such column
      for name in licence:gmatch "%f[%u]%u[%w]+%-[%w.-]+%w" do of_files[name] = true end
    end
    of_files.SCOWL = true
    assert.same({ ["CC-BY-4.0"] = true, ["CC-BY-SA-4.0"] = true, ["LGPL-2.1-or-later"] = true, ["Unicode-3.0"] = true,
      SCOWL = true }, of_files)
    for name in pairs(of_files) do
      assert.is_truthy(readme:find(name, 1, true), "README: " .. name)
      assert.is_truthy(rockspec:find(name, 1, true), "rockspec: " .. name)
    end
  end)
end)

describe("what is installed", function()
  local root
  setup(function() root = support.folder() end)
  teardown(function() support.remove(root) end)

  -- The licences below a folder, and every list with the one that says what it is.
  local function has_licences(share)
    assert.equal(support.read "LICENSE", support.read(share .. "/LICENSE"))
    assert.equal(text, support.read(share .. "/lexicons/LICENSES.md"))
    for _, name in ipairs(lines(run "cd scripts/lexicons && find . -name '*.copyright'")) do
      assert.equal(support.read("scripts/lexicons/" .. name), support.read(share .. "/lexicons/" .. name))
    end
  end

  it("by make has the licences with it", function()
    local _, err, status = run(("make -s install PREFIX=%s/usr ABIS=5.4 BUILD=%s >/dev/null"):format(root, build), here)
    assert.equal(0, status, err)
    has_licences(root .. "/usr/share/nutgraf")
  end)

  it("as a rock has the licences with it", function()
    local _, err, status = run(("make -s install-rock BUILD=%s PREFIX=%s/rock LUADIR=%s/rock/lua LIBDIR=%s/rock/lib LUA_INCDIR=/usr/include/lua5.4 >/dev/null")
      :format(build, root, root, root), here)
    assert.equal(0, status, err)
    has_licences(root .. "/rock/share/nutgraf")
  end)
end)
