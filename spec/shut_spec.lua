-- Nothing of the folder that a document lies in runs, whatever the environment says:
-- not in the command, not in its children, in no editor, in no program. What was
-- planted there (spec/planted.lua) leaves a mark if it does.
local planted = require "spec.planted"
local rpc = require "nutgraf.lsp.rpc"
local support = require "spec.support"
local run = support.run

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"
local home = here .. "/" .. build

local TEXT = "The pier is shut\n\nThe clerk wrote “nobody [at all] was asked” in June.\n\n"
  .. "“We had no choice,” said Odile Marrow, who chairs the board.\n"
local MAIL = "From: a@example.org\nTo: b@example.org\nSubject: Pier\nDate: Mon, 4 Mar 2013 10:00:00 +0000\n"
  .. "Content-Type: text/plain; charset=utf-8\n\n" .. TEXT

local root, leak

setup(function()
  root = support.folder()
  leak = planted.new(root)
  support.write(leak.folder .. "/pier.txt", TEXT)
  support.write(leak.folder .. "/pier.md", TEXT)
  support.write(leak.folder .. "/pier.eml", MAIL)
  support.write(leak.folder .. "/pier.xml", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "catalog.xml">'
    .. "<nitf><body><body.content><p>“We had no choice,” said Odile Marrow.</p></body.content></body></nitf>")
  for number = 1, 8 do support.write(("%s/many/%d.txt"):format(leak.folder, number), TEXT) end
  local _, err, status = run("pandoc -o pier.docx pier.md && pandoc -o pier.odt pier.md", leak.folder)
  assert(status == 0, err)
end)
teardown(function() support.remove(root) end)

-- A line of shell in the folder, under an environment; what was planted must not run.
local function shut(environment, line)
  local out, err, status = run(environment .. "\n" .. line, leak.folder)
  assert.equal("", leak.ran(), environment .. " " .. line)
  assert.is_nil((out .. err):find("planted", 1, true), out .. err)
  return out, err, status
end

-- What stands on standard error but the notes on refused folders.
local function without_notes(err)
  return (err:gsub("nutgraf: NUTGRAF_PATH: '[^\n]*' is no absolute path, and is not looked into\n", ""))
end

local LINES = {
  "nutgraf quotes pier.txt", "nutgraf quotes pier.xml", "nutgraf check pier.txt", "nutgraf verify pier.txt",
  "nutgraf document many --jobs 2 --to ndjson", "nutgraf quotes pier.eml", "nutgraf quotes pier.docx",
  "nutgraf list views", "nutgraf help quotes", "nutgraf explain pier.txt:5", "nutgraf correct pier.txt", "nutgraf version",
}

describe("the planted folder", function()
  it("runs where something does look into it", function()
    run("lua5.4 -e 'pcall(require, \"luv\")'; PATH=.; lua5.4", leak.folder)
    assert.equal("luv.lua\nthe program lua5.4\n", leak.ran())
    run("LUA_INIT=@./init.lua lua5.4 -e 'print(1)'; LUA_PATH=/none lua5.4 -e 'pcall(require, \"nutgraf.core\")'", leak.folder)
    assert.equal("init.lua\na module in C\n", leak.ran())
  end)
end)

describe("the command in a folder with planted files", function()
  local said = {} -- by line: what it gives where nothing leads there
  local function wanted(line)
    said[line] = said[line] or { run(line, leak.folder) }
    return said[line][1], said[line][2], said[line][3]
  end

  for _, environment in ipairs(planted.environments) do
    it("runs none, and says the same, with " .. environment[1] .. " leading there", function()
      for _, line in ipairs(LINES) do
        local wanted_out, wanted_err, wanted_status = wanted(line)
        local out, err, status = shut(environment[2], line)
        assert.equal(wanted_out, out, line)
        assert.equal(wanted_err, without_notes(err), line)
        assert.equal(wanted_status, status, line)
      end
    end)
  end

  it("tells which folders of NUTGRAF_PATH it does not look into", function()
    local line = "nutgraf document many --jobs 2 --to ndjson >/dev/null"
    local _, err = run("export NUTGRAF_PATH=.:mine:/nowhere; " .. line, leak.folder)
    assert.equal("nutgraf: NUTGRAF_PATH: '.' is no absolute path, and is not looked into\n"
      .. "nutgraf: NUTGRAF_PATH: 'mine' is no absolute path, and is not looked into\n", err)
    _, err = run("export NUTGRAF_PATH=.; nutgraf quotes --quiet pier.txt >/dev/null", leak.folder)
    assert.equal("", err)
  end)

  it("runs a script that is named there, which reaches no module of the folder, even with --trust", function()
    support.write(root .. "/own.lua", [[
      return { summary = "x", shape = "list", columns = { { "text", "string" } }, view = function(doc)
        local items = {}
        for _, name in ipairs { "helper", "nutgraf.nowhere", "nutgraf.mail.nowhere", "library" } do
          items[#items + 1] = { at = doc:get("blocks", 1), text = name .. " " .. tostring((pcall(require, name))) }
        end
        items[#items + 1] = { at = doc:get("blocks", 1), text = "json " .. type(require("nutgraf.json").encode) }
        return items
      end }]])
    for _, trust in ipairs { "", "--trust" } do
      for _, environment in ipairs(planted.environments) do
        local out, err = shut(environment[2], ("nutgraf own pier.txt --script %s/own.lua %s --to csv"):format(root, trust))
        assert.equal("", without_notes(err))
        assert.matches("helper false.*nutgraf.nowhere false.*nutgraf.mail.nowhere false.*library false.*json function", out)
      end
    end
  end)

  it("does so where it is installed, and through a link to it", function()
    local _, err, status = run(("make -s install PREFIX=%s/usr ABIS=5.4 BUILD=%s >/dev/null && ln -s usr/bin/nutgraf %s/linked")
      :format(root, build, root), here)
    assert.equal(0, status, err)
    for _, environment in ipairs(planted.environments) do
      for _, command in ipairs { "usr/bin/nutgraf", "linked" } do
        local out
        out, err, status = shut(environment[2], ("%s/%s quotes pier.txt pier.eml --jobs 2"):format(root, command))
        assert.matches("Odile Marrow", out)
        assert.equal("", without_notes(err))
        assert.equal(0, status)
      end
    end
  end)

  it("is a language server there", function()
    local function frame(body) return rpc.frame(body) end
    local uri = "file://" .. leak.folder .. "/pier.txt"
    support.write(root .. "/asked", table.concat {
      frame('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"rootUri":"file://' .. leak.folder .. '"}}'),
      frame '{"jsonrpc":"2.0","method":"initialized","params":{}}',
      frame('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"' .. uri
        .. '","languageId":"plaintext","version":1,"text":"“We had no choice,” said Odile Marrow.\\n"}}}'),
      frame('{"jsonrpc":"2.0","id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"' .. uri .. '"}}}'),
      frame '{"jsonrpc":"2.0","id":3,"method":"shutdown"}', frame '{"jsonrpc":"2.0","method":"exit"}',
    })
    for _, environment in ipairs(planted.environments) do
      local out, err = shut(environment[2], ("cat %s/asked | nutgraf lsp | cat"):format(root))
      assert.equal("", without_notes(err))
      assert.matches('"id":2,[^\n]*"result"', out)
      assert.matches("publishDiagnostics", out)
    end
  end)
end)

describe("an editor in a folder with planted files", function()
  -- What its own settings would run is the editor's affair, so HOME is elsewhere.
  local function each(run_one)
    for _, environment in ipairs(planted.environments) do
      if not environment[2]:find("HOME=", 1, true) or environment[2]:find("NUTGRAF_HOME", 1, true) then
        run_one(environment[2])
      end
    end
  end

  it("runs none in Neovim", function()
    support.write(root .. "/test.lua", [[
      local ok, fault = pcall(function()
        vim.cmd "Nutgraf quotes"
        vim.cmd "Nutgraf check"
        io.stdout:write("items=", #vim.fn.getloclist(0), "\n")
        vim.cmd "checkhealth nutgraf"
      end)
      if not ok then io.stdout:write("fault=", tostring(fault), "\n") end
      io.stdout:write("core=", tostring((pcall(require, "nutgraf.core"))), " none=", tostring((pcall(require, "nutgraf.nowhere"))), "\n")
      vim.cmd "qa!"]])
    each(function(environment)
      local out, err, status = shut("export HOME=" .. root .. "\n" .. environment, ("timeout -s KILL 60 %s --headless --clean -u NONE -i NONE "
        .. "--cmd 'set rtp^=%s/plugins/neovim' -c 'runtime! plugin/**/*.lua' pier.txt -c 'luafile %s/test.lua'"):format("/usr/bin/nvim", here, root))
      assert.equal(0, status)
      assert.is_nil((out .. err):find "fault=", out .. err)
      assert.matches("none=false", out .. err)
    end)
  end)

  it("runs none in vis", function()
    support.write(root .. "/vis/visrc.lua", ([[
      require "vis"
      local nutgraf = require "plugins/nutgraf"
      vis:command_register("selftest", function()
        local ok, fault = pcall(function() vis:command "nutgraf quotes" end)
        local out = io.open("%s/seen", "w")
        out:write(tostring(ok), " ", tostring(fault), " ", type(nutgraf.map), " ", tostring((pcall(require, "nutgraf.nowhere"))))
        out:close()
        vis:exit(0)
      end)]]):format(root))
    os.execute(("mkdir -p %s/vis/plugins && ln -sfn %s/plugins/vis %s/vis/plugins/nutgraf"):format(root, here, root))
    each(function(environment)
      os.remove(root .. "/seen")
      local _, err, status = shut("export HOME=" .. root .. "\n" .. environment,
        ("VIS_PATH=%s/vis TERM=dumb /usr/bin/timeout -s KILL 30 /usr/bin/vis '+selftest' pier.txt >/dev/null"):format(root))
      assert.equal(0, status, err)
      assert.matches("^true [^ ]+ function false$", support.read(root .. "/seen"))
    end)
  end)

  for name, script in pairs {
    Textadept = [[
      local seen = require("spec.standins.textadept").open(TEXT, "pier.txt", function() return 1 end)
      dofile(PLUGINS .. "/textadept/init.lua").show "quotes"
      print(seen.lists[1].items[4])]],
    ["Lite XL"] = [[
      package.preload["nutgraf.core"] = CORE -- the native module is for the editor itself
      local seen = require("spec.standins.lite_xl").open(TEXT, "pier.txt")
      dofile(PLUGINS .. "/lite-xl/init.lua")
      seen.perform "quotes"
      print(seen.entered.suggest("")[2].text)]],
  } do
    it("runs none in the adapter of " .. name, function()
      support.write(root .. "/host.lua", ([[
        TEXT, PLUGINS = %q, %q
        CORE = package.loadlib(%q, "luaopen_nutgraf_core")
        local path = package.path
        package.path = %q
        require "spec.standins.strict" require "spec.standins.textadept" require "spec.standins.lite_xl"
        package.path = path
        for name in pairs { TEXT = 1, PLUGINS = 1, CORE = 1 } do rawset(_G, name, _G[name]) end
      ]]):format(TEXT, here .. "/plugins", home .. "/lib/lua/5.4/nutgraf/core.so", here .. "/?.lua") .. script)
      each(function(environment)
        local out, err = shut(environment:find "LUA_INIT" and "" or environment, ("/usr/bin/lua5.4 %s/host.lua"):format(root))
        assert.equal("", err)
        assert.matches("Odile Marrow", out)
      end)
    end)
  end

  it("runs none in pandoc's reader and filter", function()
    -- Pandoc 2 looks for a reader by its path in small letters.
    local unique = os.tmpname()
    local small = unique:lower() .. "-here"
    assert(os.execute(("ln -s '%s' '%s'"):format(here, small)))
    finally(function()
      os.remove(small)
      os.remove(unique)
    end)
    each(function(environment)
      for _, arguments in ipairs { "-f %s/plugins/pandoc/reader.lua", "-f markdown --lua-filter %s/plugins/pandoc/filter.lua" } do
        local out, err, status = shut("export HOME=" .. root .. "\n" .. environment,
          ("/usr/bin/pandoc -t html " .. arguments .. " <pier.md"):format(small))
        assert.equal("", err)
        assert.matches('class="attribution"', out)
        assert.equal(0, status)
      end
    end)
  end)
end)

describe("a program in a folder with planted files", function()
  for lua, version in pairs { ["lua5.4"] = "5.4", ["lua5.3"] = "5.3", luajit = "5.1" } do
    local module = ("%s/lib/lua/%s/nutgraf/core.so"):format(home, version)
    it("that requires the library gets it alone, in " .. lua, function()
      if not support.read(module) then return pending("no module was built for it") end
      support.write(root .. "/program.lua", [[
        local nutgraf = require "nutgraf"
        local doc = assert(nutgraf.open "pier.txt")
        for _, item in ipairs(assert(nutgraf.run(doc, "quotes"))) do print(item.speaker) end
        print((pcall(require, "nutgraf.nowhere")))]])
      -- The program's own search path is as it is by default: its end is "./?.lua".
      local out, err, status = shut("", ("LUA_PATH='%s/share/nutgraf/?.lua;%s/share/nutgraf/?/init.lua;;' LUA_CPATH=';;%s/lib/lua/%s/?.so' %s %s/program.lua")
        :format(home, home, home, version, lua, root))
      assert.equal("", err)
      assert.equal("The clerk\nOdile Marrow\nfalse\n", out)
      assert.equal(0, status)
    end)
  end

  it("that has the module in itself runs no helper of the folder", function()
    support.write(root .. "/static.lua", ([[
      package.preload["nutgraf.core"] = package.loadlib("%s/lib/lua/5.4/nutgraf/core.so", "luaopen_nutgraf_core")
      package.path, package.cpath = package.path:gsub(";%%./[^;]*", ""), package.cpath:gsub(";%%./[^;]*", "")
      require "luv"
      package.path, package.cpath = "./?.lua", "./?.so"
      local nutgraf = dofile "%s/scripts/nutgraf/init.lua"
      print(nutgraf.open "pier.txt" ~= nil, (select(2, nutgraf.open "pier.docx")))]]):format(home, here))
    local out, err = shut("", "/usr/bin/lua5.4 ../static.lua")
    assert.equal("", err)
    assert.matches("^true\t.*is not there", out)
  end)

  it("keeps its own `require` for all other names", function()
    support.write(root .. "/elsewhere/own.lua", "return 'own'")
    local out, err = run(([[cd %s/elsewhere && /usr/bin/lua5.4 -e '
      local before = #package.searchers
      local home = dofile("%s/plugins/library.lua")("%s/plugins/vis")
      print(home ~= nil, require "own", #package.searchers - before, package.path:find("nutgraf", 1, true))
      dofile("%s/plugins/library.lua")("%s/plugins/vis")
      print(#package.searchers - before, require "nutgraf.core".version == require "nutgraf.version")
      package.preload["nutgraf.given"] = function() return "the host gave it" end
      print(require "nutgraf.given", (select(2, pcall(require, "nutgraf.nowhere")):match "^[^\n]+"))']])
      :format(root, here, here, here, here))
    assert.equal("", err)
    assert.equal("true\town\t1\tnil\n1\ttrue\nthe host gave it\tmodule 'nutgraf.nowhere' not found:\n", out)
  end)
end)
