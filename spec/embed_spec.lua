-- Embedding, against an installed copy: C programs by pkg-config, the rock by
-- luarocks, and the module in a Lua that it was not built for.
local support = require "spec.support"
local run = support.run

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

describe("an installed copy", function()
  local root
  setup(function()
    root = support.folder()
    local _, err, status = run(("make -s install PREFIX=%s/usr ABIS=5.4 BUILD=%s >/dev/null"):format(root, build), here)
    assert.equal(0, status, err)
    support.write(root .. "/pier.txt", "The clerk said that the pier was shut, and that nobody had been asked about it.\n\n“We had no choice,” said Odile Marrow.\n")
  end)
  teardown(function() support.remove(root) end)

  local function shell(line)
    return run(("export PKG_CONFIG_PATH=%s/usr/lib/pkgconfig\n%s"):format(root, line), root)
  end

  it("is found by pkg-config, and a C program reads quotations with it", function()
    local out, err, status = shell(("cc -std=c11 -Wall -Wextra -Werror %s/spec/embed/quotes.c "
      .. "$(pkg-config --cflags --libs nutgraf) -o quotes && ./quotes pier.txt"):format(here))
    assert.equal("", err)
    assert.equal("pier.txt:3:1: direct: “We had no choice,”\n", out)
    assert.equal(0, status)
  end)

  it("refuses in a C program what is no text, with the reason", function()
    local out, err, status = shell [[printf '\0\1\2\0\0\0' >noise.txt; ./quotes noise.txt]]
    assert.equal("", out)
    assert.matches("^noise.txt: byte %d+: .", err)
    assert.equal(1, status)
  end)

  it("gives a C host with a Lua state of its own the whole library", function()
    local out, err, status = shell(([[cc -std=c11 -Wall -Wextra -Werror %s/spec/embed/host.c \
      $(pkg-config --cflags --libs lua5.4) -Wl,-E -o host \
      -DSCRIPTS="\"$(pkg-config --variable=scripts nutgraf)\"" \
      -DMODULES="\"$(pkg-config --variable=modules nutgraf)\"" && ./host pier.txt quotes; ./host pier.txt none]]):format(here))
    assert.equal("3\tOdile Marrow\t“We had no choice,”\n", out)
    assert.matches("no view is called 'none'", err)
    assert.equal(1, status)
  end)

  it("holds the editors' adapters, which find the library from there, and through a link", function()
    local out, err = shell(([[ln -s usr/share/nutgraf/plugins/vis link
      for folder in %s/usr/share/nutgraf/plugins/vis %s/link; do lua5.4 -e "
        package.path, package.cpath = '', ''
        print(dofile('$folder/../library.lua')('$folder') ~= nil, require('nutgraf').version)"; done]]):format(root, root))
    assert.equal("", err)
    assert.matches("^true\t%d[%d.]+\ntrue\t%d[%d.]+\n$", out)
  end)

  it("leaves a host's own libxml2 as it was", function()
    local out, err, status = shell(("cc -std=c11 -Wall -Wextra -Werror -Wno-deprecated-declarations %s/spec/embed/beside.c "
      .. "$(pkg-config --cflags --libs nutgraf) -o beside && ./beside"):format(here))
    assert.equal("", err)
    assert.equal("as it was\n", out)
    assert.equal(0, status)
  end)

  it("is wholly removed again", function()
    shell(("cd %s && make -s uninstall PREFIX=%s/usr"):format(support.quote(here), root))
    local left = shell "find usr -type f -o -type l"
    assert.equal("", left)
  end)
end)

describe("the rock", function()
  -- The header folder says which Lua it is for.
  local HEADERS = { ["5.4"] = "/usr/include/lua5.4", ["5.3"] = "/usr/include/lua5.3", ["5.1"] = "/usr/include/luajit-2.1" }
  local root
  setup(function() root = support.folder() end)
  teardown(function() support.remove(root) end)

  for _, host in ipairs { { "5.4", "lua5.4" }, { "5.3", "lua5.3" }, { "5.1", "luajit" }, { "5.1", "lua5.1" } } do
    local version, lua = host[1], host[2]
    it("is installed off-line by `luarocks make`, and works in " .. lua, function()
      local _, err, status = run(("HOME=%s luarocks --lua-version %s --tree=%s/tree make nutgraf-0.2.0-1.rockspec LUA_INCDIR=%s >%s/log 2>&1")
        :format(root, version, root, HEADERS[version], root), here)
      assert.equal(0, status, err .. (support.read(root .. "/log") or ""))
      local out
      out, err, status = run(([[LUA_PATH="%s/tree/share/lua/%s/?.lua" LUA_CPATH="%s/tree/lib/lua/%s/?.so" %s -e '
        local nutgraf = require "nutgraf"
        local doc = assert(nutgraf.parse("“We had no choice,” said Odile Marrow.", { name = "pier.txt", language = "en" }))
        for _, item in ipairs(assert(nutgraf.run(doc, "quotes"))) do print(item.speaker, item.text) end
      ']]):format(root, version, root, version, lua), "/")
      assert.equal("", err)
      assert.equal("Odile Marrow\t“We had no choice,”\n", out)
      assert.equal(0, status)
    end)
  end
end)

describe("a module for another Lua", function()
  for lua, wrong in pairs { ["lua5.3"] = "5.4", luajit = "5.3", ["lua5.4"] = "5.1", ["lua5.1"] = "5.4" } do
    it("is refused by " .. lua .. ", which lives on and says what to do", function()
      local out, err, status = run(([[LUA_PATH="scripts/?.lua;scripts/?/init.lua" LUA_CPATH="%s/lib/lua/%s/?.so" %s -e '
        local ok, message = pcall(require, "nutgraf")
        print(ok, (message:gsub("\n", " ")))
      ']]):format(build, wrong, lua), here)
      assert.equal("", err)
      assert.equal(0, status)
      assert.matches('^false\tnutgraf: no core module loads into this Lua, Lua[JIT]* %d.*; `make ABIS="[%d.jit]+"` builds one: ', out)
    end)
  end
end)

-- Documents of one build would be freed by the functions of the other.
describe("a second build in a Lua that has run one", function()
  it("is refused, and the first one works on", function()
    local root = support.folder()
    local out, err, status = run(([[mkdir -p %s/nutgraf && cp %s/lib/lua/5.4/nutgraf/core.so %s/nutgraf/ &&
      LUA_CPATH="%s/lib/lua/5.4/?.so" lua5.4 -e '
        local core = require "nutgraf.core"
        package.loaded["nutgraf.core"], package.cpath = nil, "%s/?.so"
        print(pcall(require, "nutgraf.core"))
        print(core.parse("One “two” three."):count "quotes")
      ']]):format(root, build, root, build, root), here)
    support.remove(root)
    assert.equal("", err)
    assert.equal(0, status)
    assert.matches("^false\tnutgraf.core: another build of it has run in this Lua state; start the program anew", out)
    assert.matches("\n1\n$", out)
  end)
end)
