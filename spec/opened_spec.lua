-- What the command, its workers and its converters open in the folder that they run
-- in, as the kernel sees it (strace): the arguments, the decisions kept beside them,
-- and nothing else, not even to find that it is not there; and that none of them asks
-- the network.
local planted = require "spec.planted"
local rpc = require "nutgraf.lsp.rpc"
local support = require "spec.support"
local quote, run = support.quote, support.run

local TEXT = "The pier is shut\n\nThe clerk wrote “nobody [at all] was asked” in June.\n\n"
  .. "“We had no choice,” said Odile Marrow, who chairs the board.\n"

-- Whether the kernel lets one process watch another here.
local function may_trace()
  local _, err, status = run "strace -f -o /dev/null true"
  return status == 0, err
end

-- The paths that the calls of a trace name, absolute, each once. With -y a call shows
-- the folder that a path is relative to: openat(AT_FDCWD</tmp/leak>, "pier.txt", …
local function named(trace)
  local paths, seen = {}, {}
  for line in trace:gmatch "[^\n]+" do
    local from, path = line:match '%f[%w]%w+%([%w_]+<(/[^>]*)>, "([^"]*)"'
    path = path or line:match '%f[%w]%w+%("([^"]*)"'
    -- The folder that decisions lie in is opened itself, to be locked: its path ends
    -- in a stroke, or is the current one.
    local held = path and line:find("O_DIRECTORY", 1, true) and (path == "." or path:find "/$")
    if held then path = nil end
    if path and path:sub(1, 1) ~= "/" then path = (from or "?") .. "/" .. path end
    -- What is opened lies where the kernel says.
    local real = not held and line:match "= %d+<(/[^>]*)>$"
    for _, each in ipairs { path or false, real or false } do
      each = each and each:gsub("/%./", "/"):gsub("/%.?$", "")
      if each and not seen[each] then paths[#paths + 1], seen[each] = each, true end
    end
  end
  return paths
end

describe("of the folder that it runs in", function()
  local root, leak, allows, reason
  setup(function()
    allows, reason = may_trace()
    root = support.folder()
    leak = planted.new(root)
    leak.folder = run("pwd -P", leak.folder):match "[^\n]+"
    support.write(leak.folder .. "/pier.txt", TEXT)
    support.write(leak.folder .. "/pier.eml", "From: a@example.org\nSubject: Pier\nContent-Type: text/plain\n\n" .. TEXT)
    for number = 1, 6 do support.write(("%s/many/%d.txt"):format(leak.folder, number), TEXT) end
    local _, err, status = run("pandoc -f markdown -o pier.docx pier.txt && pandoc -f markdown -o pier.epub pier.txt", leak.folder)
    assert(status == 0, err)
    -- A page of PDF, whose objects need no table: pdftotext finds them.
    support.write(leak.folder .. "/pier.pdf", "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      .. "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 99]"
      .. "/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 42>>stream\n"
      .. "BT /F 12 Tf 9 50 Td (The pier is shut.) Tj ET\nendstream endobj\n"
      .. "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj\ntrailer<</Root 1 0 R>>\n")
  end)
  teardown(function() support.remove(root) end)

  -- Runs a line of shell whose command is watched; gives what it opened in the folder.
  local function opened(line)
    local out, err, status = run(("traced() { strace -f -y -s 4096 -e trace=open,openat,openat2,creat,execve,execveat,socket,connect -o %s/trace \"$@\"; }; "
      .. "nutgraf() { traced %s \"$@\"; }; %s"):format(root, quote(support.command), line), leak.folder)
    assert.equal(0, status, err)
    local found, trace = {}, support.read(root .. "/trace")
    assert.is_nil(trace:match "AF_INET[^\n]*", line) -- nor does it ask the network
    for _, path in ipairs(named(trace)) do
      if path:sub(1, #leak.folder + 1) == leak.folder .. "/" then found[#found + 1] = path:sub(#leak.folder + 2) end
      assert.is_nil(path:match "^%?", path)
    end
    table.sort(found)
    return found, out
  end

  -- `settings` lead every search into the folder.
  local SETTINGS = "export HOME=. XDG_CONFIG_HOME=. XDG_DATA_HOME=. XDG_CACHE_HOME=. XDG_CONFIG_DIRS=. LUA_PATH='./?.lua;;' "
    .. "LUA_CPATH='./?.so;;' LUA_INIT=@init.lua NUTGRAF_PATH=. NUTGRAF_HOME=. PATH=.:bin:$PATH TMPDIR=. GCONV_PATH=. "
    .. "XML_CATALOG_FILES=catalog.xml FONTCONFIG_PATH=. FONTCONFIG_FILE=fonts.conf; "

  local function opens(what, line, files)
    it(what, function()
      if not allows then return pending("no process may be traced here: " .. reason) end
      assert.same(files, (opened(line)))
      assert.same(files, (opened(SETTINGS .. line)))
      assert.equal("", leak.ran())
    end)
  end

  local function with_decisions(list, ...)
    for _, name in ipairs { ... } do
      list[#list + 1] = name
      list[#list + 1] = name .. ".nutgraf.json"
    end
    return list
  end

  it("a trace tells what is opened, there or not, by a process or its child", function()
    if not allows then return pending("no process may be traced here: " .. reason) end
    assert.same({ "absent.lua", "absent.so", "absent/init.lua" },
      (opened "traced sh -c 'lua5.4 -e \"pcall(require, [[absent]])\"; true'"))
    assert.same({ "luv.lua" }, (opened "traced lua5.4 -e 'pcall(require, [[luv]])'"))
    assert.equal("luv.lua\n", leak.ran())
    assert.has_error(function()
      opened "traced bash -c 'exec 3<>/dev/tcp/127.0.0.1/9' || true"
    end)
  end)

  opens("a view opens its file", "nutgraf quotes pier.txt", with_decisions({}, "pier.txt"))
  opens("checks open their file", "nutgraf check pier.txt || [ $? = 1 ]", with_decisions({}, "pier.txt"))
  opens("verify opens its file", "nutgraf verify pier.txt", with_decisions({}, "pier.txt"))
  opens("many files by several processes are each opened, and their folder",
    "nutgraf document many --jobs 2 --to ndjson", with_decisions({ "many" }, "many/1.txt", "many/2.txt",
      "many/3.txt", "many/4.txt", "many/5.txt", "many/6.txt"))
  opens("a message is opened", "nutgraf quotes pier.eml", with_decisions({}, "pier.eml"))
  opens("pandoc opens nothing of a DOCX's folder", "nutgraf quotes pier.docx", with_decisions({}, "pier.docx"))
  opens("pandoc opens nothing of an EPUB's folder", "nutgraf quotes pier.epub", with_decisions({}, "pier.epub"))
  opens("pdftotext opens nothing of a PDF's folder", "nutgraf page pier.pdf", with_decisions({}, "pier.pdf"))

  it("the language server opens nothing but decisions", function()
    if not allows then return pending("no process may be traced here: " .. reason) end
    local uri = "file://" .. leak.folder .. "/pier.txt"
    local document = '{"textDocument":{"uri":"' .. uri .. '"}}'
    support.write(root .. "/asked", table.concat {
      rpc.frame('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"rootUri":"file://' .. leak.folder .. '"}}'),
      rpc.frame('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"' .. uri
        .. '","languageId":"plaintext","version":1,"text":"“We had no choice,” said Odile Marrow.\\n"}}}'),
      rpc.frame('{"jsonrpc":"2.0","id":2,"method":"textDocument/documentSymbol","params":' .. document .. "}"),
      rpc.frame '{"jsonrpc":"2.0","id":3,"method":"shutdown"}', rpc.frame '{"jsonrpc":"2.0","method":"exit"}',
    })
    for _, settings in ipairs { "", SETTINGS } do
      local found, out = opened(("%s cat %s/asked | nutgraf lsp | cat"):format(settings, root))
      assert.matches("publishDiagnostics", out)
      assert.same({ "pier.txt.nutgraf.json" }, found)
    end
  end)
end)
