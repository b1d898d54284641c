-- The guide to scripts is right: its examples are written to files and run, and
-- give what it says they give.
local support = dofile "spec/support.lua"

-- Fenced blocks of a Markdown file: language, name, content.
local function blocks(text)
  local list, block = {}, nil
  for line in text:gmatch("([^\n]*)\n") do
    local language, name = line:match("^```(%w+) ?(%S*)")
    if block and line == "```" then
      list[#list + 1], block = block, nil
    elseif block then
      block.text = block.text .. line .. "\n"
    elseif language then
      block = { language = language, name = name, text = "" }
    end
  end
  return list
end

describe("the guide to scripts", function()
  local root = support.folder()
  local commands = {}
  for _, block in ipairs(blocks(support.read "scripts/README.md")) do
    if block.language == "text" or block.language == "lua" then
      local folder = block.language == "lua" and "/mine/" or "/"
      support.write(root .. folder .. block.name, block.text)
    elseif block.language == "console" then
      commands[#commands + 1] = { block.text:match("^%$ ([^\n]+)\n(.*)$") }
    end
  end
  teardown(function() support.remove(root) end)

  it("has an example of each kind of script", function()
    assert.equal(8, #commands)
  end)

  for _, command in ipairs(commands) do
    it("says what this gives: " .. command[1], function()
      local out, err = support.run("export NUTGRAF_PATH=$PWD/mine; " .. command[1], root)
      assert.equal("", err)
      assert.equal(command[2], (out:gsub("\r\n", "\n")))
    end)
  end
end)

-- What is said of a page beside its story: `parts_spec` looks at it.
local function less_notes(err)
  err = err:gsub("nutgraf: no [%l ]+: [^\n]+ read[^\n]*\n", ""):gsub("nutgraf: this page: [^\n]*\n", "")
  return (err:gsub("nutgraf: [^\n]* more on the pages? outside the stor[^\n]*: %-%-all\n", ""))
end

describe("the README", function()
  local text = support.read "README.md"
  local root = support.folder()
  for _, block in ipairs(blocks(text)) do
    local path = block.language == "lua" and block.text:match("^%-%- ~/%.config/nutgraf/(%S+)\n")
    if path then support.write(root .. "/mine/" .. path, block.text) end
  end
  teardown(function() support.remove(root) end)

  -- A console block holds commands, each with what it gives.
  for _, block in ipairs(blocks(text)) do
    for command, output in (block.language == "console" and block.text .. "$ " or "")
      :gmatch("%$ (nutgraf [^\n]*)\n(.-)%f[$%z]") do
      it("says what this gives: " .. command, function()
        local out, err = support.run(("export NUTGRAF_PATH=%s/mine; %s"):format(support.quote(root), command))
        assert.equal("", less_notes(err))
        assert.equal(output, out)
      end)
    end
  end

  it("and the guides have tours whose commands all show something", function()
    local whole = text .. support.read "scripts/guides/README.md"
    local files = { FILE = "spec/fixtures/trail.txt", OLD = "spec/fixtures/trail.txt", NEW = "spec/fixtures/claims.txt" }
    files.STORE = root .. "/store"
    files.MAILBOX = "spec/fixtures/mail/leak.mbox"
    files.SHEET, files.FACT = root .. "/sheet.csv", "'a contested port'"
    support.write(files.SHEET, (support.run "nutgraf factcheck spec/fixtures/trail.txt --to csv"))
    local count = 0
    for command in whole:gmatch("\n| `nutgraf ([^`]+)`[^\n]*") do
      local line = "nutgraf " .. command:gsub("%f[%w]%u+%f[%W]", files)
      if not command:find "%u" then line = line .. " spec/fixtures/wire.html" end
      local out, err, status = support.run(line)
      assert.equal("", less_notes(err), line)
      assert.equal(0, status, line)
      assert.matches("\n", out, line)
      count = count + 1
    end
    assert.is_true(count >= 19)
  end)

  it("opens a document in a program as it says", function()
    local program
    for _, block in ipairs(blocks(text)) do
      if block.language == "lua" and block.text:find('require "nutgraf"', 1, true) then program = block.text end
    end
    support.write(root .. "/article.html", support.read "spec/fixtures/wire.html")
    support.write(root .. "/program.lua", program)
    local here, build = support.here(), os.getenv("NUTGRAF_BUILD") or "build"
    local out, err = support.run(("LUA_PATH='%s/scripts/?.lua;%s/scripts/?/init.lua' LUA_CPATH='%s/%s/lib/lua/5.4/?.so' lua5.4 program.lua")
      :format(here, here, here, build), root)
    assert.equal("", err)
    assert.matches("^37\t“Nobody won this,”\n", out)
  end)
end)

describe("the guides by task", function()
  for _, name in ipairs { "who-said-what", "check-a-draft", "a-leak-of-mails", "redact-and-prove", "a-corpus" } do
    local text = support.read("scripts/guides/" .. name .. ".md")
    for _, block in ipairs(blocks(text)) do
      for command, output in (block.language == "console" and block.text .. "$ " or "")
        :gmatch("%$ (nutgraf [^\n]*)\n(.-)%f[$%z]") do
        it(name .. " says what this gives: " .. command, function()
          local out, err = support.run(command)
          assert.equal("", less_notes(err))
          assert.equal(output, out)
        end)
      end
    end

    it(name .. " leads to what is there, and is led to", function()
      for target in text:gmatch "%]%(([^%s)#]+)" do
        assert.is_truthy(support.read("scripts/guides/" .. target), target)
      end
      for _, from in ipairs { "README.md", "scripts/guides/README.md" } do
        assert.is_truthy(support.read(from):find(name .. ".md", 1, true), from)
      end
    end)
  end
end)

describe("the help on a script", function()
  it("has an example that works, for every bundled script", function()
    local root = support.folder()
    support.write(root .. "/article.html", support.read "spec/fixtures/trail.html")
    support.write(root .. "/leak.mbox", support.read "spec/fixtures/mail/leak.mbox")
    local listed = support.run "nutgraf list"
    local count = 0
    for name in listed:gmatch("\n  ([%w-]+) ") do
      local out, err, status = support.run("nutgraf help " .. name)
      assert.equal("", err)
      assert.equal(0, status)
      -- A view and a filter may share a name: each has its example.
      local _, scripts = out:gsub("\nFile: ", "")
      local examples = 0
      for example in out:gmatch("\nExample\n  ([^\n]+)\n") do
        local shown, fault, ended = support.run(example, root)
        assert.equal("", less_notes(fault))
        assert.is_true(ended == 0 or example:find "^nutgraf check " and ended == 1, name)
        assert.is_string(shown)
        examples = examples + 1
      end
      assert.equal(scripts, examples, name .. " has no example")
      count = count + 1
    end
    assert.is_true(count >= 16)
    support.remove(root)
  end)
end)
