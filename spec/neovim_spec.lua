-- Neovim itself, headless, with the plugin on its runtimepath. A script runs in it
-- and writes what a person would see as lines "name=value".
local support = require "spec.support"

local here = support.here()

local function neovim(script, options)
  local root = support.folder()
  support.write(root .. "/test.lua", [[
    local function say(name, value) io.stdout:write(name, "=", tostring(value), "\n") end
    local function at() local c = vim.api.nvim_win_get_cursor(0) return c[1] .. ":" .. c[2] end
    local messages = {}
    vim.notify = function(message) messages[#messages + 1] = message end
    local ok, fault = pcall(function()
    ]] .. script .. [[
    end)
    if not ok then say("fault", fault) end
    say("messages", table.concat(messages, "|"))
    vim.cmd "qa!"
  ]])
  local out, err, status = support.run(("export NUTGRAF_HOME=%s/%s HOME=%s; %s timeout -s KILL 60 nvim --headless "
    .. "--clean -u NONE -i NONE --cmd 'set rtp^=%s/plugins/neovim' -c 'runtime! plugin/**/*.lua' "
    .. "-c 'luafile %s/test.lua'"):format(here, os.getenv("NUTGRAF_BUILD") or "build", root, options or "", here, root))
  support.remove(root)
  assert.equal(0, status, err)
  local seen = {}
  for name, value in (out .. err):gmatch("([%w_]+)=([^\r\n]*)") do seen[name] = value end
  assert.is_nil(seen.fault)
  return seen
end

local TEXT = [[
    vim.api.nvim_buf_set_lines(0, 0, -1, false, {
      "The pier is shut",
      "",
      "The clerk wrote “nobody [at all] was asked” in June.",
      "",
      "“We had no choice,” said Odile Marrow, who chairs the board.",
    })
    vim.api.nvim_buf_set_name(0, "pier.txt")
]]

describe("in Neovim", function()
  it("a view that is a list fills the location list", function()
    local seen = neovim(TEXT .. [[
      vim.cmd "Nutgraf insertions"
      local list = vim.fn.getloclist(0, { items = 0, title = 0 })
      say("title", list.title)
      say("count", #list.items)
      say("place", list.items[1].lnum .. ":" .. list.items[1].col)
      say("text", list.items[1].text)
    ]])
    assert.equal("Nutgraf insertions", seen.title)
    assert.equal("1", seen.count)
    assert.equal("3:27", seen.place)
    assert.matches("^interpolation %[at all%]", seen.text)
  end)

  it("motions go from quotation to quotation, and say where there is none", function()
    local seen = neovim(TEXT .. [[
      local n = require "nutgraf.neovim"
      n.go("quotes", 1) say("first", at())
      n.go("quotes", 1) say("second", at())
      n.go("quotes", 1)
      n.go("quotes", -1) say("back", at())
    ]])
    assert.equal("3:16", seen.first)
    assert.equal("5:0", seen.second)
    assert.equal("3:16", seen.back)
    assert.equal("nutgraf: no more of the quotes", seen.messages)
  end)

  it("text objects take a quotation with its marks, and without", function()
    local seen = neovim(TEXT .. [[
      vim.keymap.set("o", "iq", "<Plug>(nutgraf-inner-quote)")
      vim.keymap.set("o", "aq", "<Plug>(nutgraf-a-quote)")
      vim.api.nvim_win_set_cursor(0, { 5, 8 })
      vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("yiq", true, true, true), "xt", false)
      say("inner", vim.fn.getreg '"')
      vim.api.nvim_win_set_cursor(0, { 5, 8 })
      vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("yaq", true, true, true), "xt", false)
      say("whole", vim.fn.getreg '"')
    ]])
    assert.equal("We had no choice,", seen.inner)
    assert.equal("“We had no choice,”", seen.whole)
  end)

  it("completes views, the person's own among them, and shows one as a panel", function()
    local seen = neovim([[
      local folder = vim.fn.tempname()
      vim.fn.mkdir(folder .. "/views", "p")
      vim.fn.writefile({ 'return { summary = "x", shape = "list", columns = { { "text", "string" } },',
        'view = function(doc) local l = {} for b in doc:blocks { leaf = true } do l[#l + 1] = { at = b } end return l end }' },
        folder .. "/views/mine.lua")
      vim.env.NUTGRAF_PATH = folder
    ]] .. TEXT .. [[
      say("names", table.concat(vim.fn.getcompletion("Nutgraf mi", "cmdline"), " "))
      vim.cmd "Nutgraf mine"
      say("count", #vim.fn.getloclist(0))
    ]])
    assert.equal("mine", seen.names)
    assert.equal("3", seen.count)
  end)

  it("a view that never ends, or takes all memory, is stopped; the editor goes on", function()
    local seen = neovim([[
      local folder = vim.fn.tempname()
      vim.fn.mkdir(folder .. "/views", "p")
      local head = 'return { summary = "x", shape = "list", columns = { { "text", "string" } }, view = function() '
      vim.fn.writefile({ head .. "while true do end end }" }, folder .. "/views/endless.lua")
      vim.fn.writefile({ head .. "while true do pcall(coroutine.wrap(function() while true do end end)) end end }" },
        folder .. "/views/stubborn.lua")
      vim.fn.writefile({ head .. 'local t = {} while true do t[#t + 1] = ("x"):rep(1e6) .. #t end end }' },
        folder .. "/views/bomb.lua")
      vim.env.NUTGRAF_PATH = folder
    ]] .. TEXT .. [[
      for _, view in ipairs { "endless", "stubborn", "bomb" } do
        vim.cmd("Nutgraf " .. view)
        say(view, table.remove(messages) or "nothing was said")
      end
      vim.cmd "Nutgraf insertions"
      say("after", #vim.fn.getloclist(0))
    ]])
    assert.matches("instructions", seen.endless)
    assert.matches("instructions", seen.stubborn)
    -- Which limit it meets first is the collector's affair.
    assert.truthy(seen.bomb:find("memory", 1, true) or seen.bomb:find("instructions", 1, true), seen.bomb)
    assert.equal("1", seen.after)
  end)

  it("gives the same through the command, where the core does not load", function()
    local script = TEXT .. [[
      vim.cmd "Nutgraf quotes"
      local lines = {}
      for _, item in ipairs(vim.fn.getloclist(0)) do
        lines[#lines + 1] = ("%d:%d-%d:%d %s"):format(item.lnum, item.col, item.end_lnum, item.end_col, item.text)
      end
      say("lines", table.concat(lines, "|"))
    ]]
    local inside, outside = neovim(script), neovim("vim.g.nutgraf_outside = true\n" .. script)
    assert.matches("5:1%-5:24 direct", inside.lines)
    assert.equal(inside.lines, outside.lines)
  end)

  it("stays sound and small over edits at random", function()
    local seen = neovim(TEXT .. [[
      local c = require("nutgraf.neovim").controller()
      math.randomseed(7)
      local words = { "“", "”", "[", "]", "said", "the clerk", "…", "(", "email dated March 3, 2011:", "\226\128\148" }
      local function edit()
        local line = math.random(vim.api.nvim_buf_line_count(0)) - 1
        if math.random() < 0.2 then vim.api.nvim_buf_set_lines(0, line, line + 1, false, {})
        else vim.api.nvim_buf_set_lines(0, line, line, false, { words[math.random(#words)] .. " " .. words[math.random(#words)] }) end
        assert(c:run "places")
      end
      for _ = 1, 300 do edit() end
      collectgarbage() collectgarbage()
      local before = collectgarbage "count"
      for _ = 1, 300 do edit() end
      collectgarbage() collectgarbage()
      say("grown", collectgarbage "count" - before < 2048)
    ]])
    assert.equal("true", seen.grown)
    assert.equal("", seen.messages)
  end)
end)
