-- `nutgraf lsp` with a client that others wrote: Neovim's. What the client makes of
-- the answers is what a person would see; its columns are bytes, the protocol's
-- are UTF-16 units.
local support = require "spec.support"


-- "😀" is two UTF-16 units, the "e" with a combining accent two code points.
local TEXT = [[
😀 Cafe\204\129 by the pier

😀 The clerk Odile Marrow [of the harbor] said, “We had no choice.”

Marrow wrote to MX1. 😀 “It [the pier] is shut,” Marrow said.

😀 In June MX1 answered that nobody had been asked.
]]

local CHECK = [[return { summary = "x", severity = "warning", check = function(doc)
  local found = {}
  for mark in doc:marks { kind = "interpolation" } do found[#found + 1] = { at = mark, message = "whose words?" } end
  return found
end }]]

-- The whole text as the server has it, in hexadecimal digits.
local WHOLE = [[return { summary = "x", shape = "list", page = true, columns = { { "text", "string" } }, view = function(doc)
  return { { at = { 0, 1 }, text = (doc.text:gsub(".", function(c) return ("%02x"):format(c:byte()) end)) } }
end }]]

-- A script in Neovim with a client attached to the file; gives what it said.
local function with_client(script)
  local root = support.folder()
  support.write(root .. "/texts/pier.txt", (TEXT:gsub("\\204\\129", "\204\129")))
  support.write(root .. "/texts/other.txt", "The letter names Bram Kestrel. Kestrel said nothing to the board.\n")
  support.write(root .. "/own/checks/own.lua", CHECK)
  support.write(root .. "/own/views/whole.lua", WHOLE)
  support.write(root .. "/test.lua", [[
    local function say(name, value) io.stdout:write(name, "=", tostring(value), "\n") end
    local function range(r)
      return ("%d:%d-%d:%d"):format(r.start.line, r.start.character, r["end"].line, r["end"].character)
    end
    local ok, fault = pcall(function()
      local id = vim.lsp.start_client { name = "nutgraf", cmd = { "]] .. support.command .. [[", "lsp" },
        root_dir = "]] .. root .. [[/texts", flags = { debounce_text_changes = 0 } }
      vim.lsp.buf_attach_client(0, id)
      assert(vim.wait(10000, function()
        local client = vim.lsp.get_client_by_id(id)
        return client and client.initialized
      end, 5), "the server did not answer")
      local client = vim.lsp.get_client_by_id(id)
      local uri = vim.uri_from_bufnr(0)
      local function ask(method, params)
        local answer, fault = client.request_sync(method, params, 20000, 0)
        if not answer then error(method .. ": " .. tostring(fault)) end
        if answer.err then error(method .. ": " .. vim.inspect(answer.err)) end
        return answer.result
      end
      local function at(line, character)
        return { textDocument = { uri = uri }, position = { line = line, character = character } }
      end
      local function diagnostics()
        local list = {}
        for _, d in ipairs(vim.diagnostic.get(0)) do
          if d.code == "own" then list[#list + 1] = ("%d:%d-%d:%d"):format(d.lnum, d.col, d.end_lnum, d.end_col) end
        end
        table.sort(list)
        return table.concat(list, " ")
      end
      local function wait_for(wanted)
        vim.wait(10000, function() return diagnostics() == wanted end, 5)
        return diagnostics()
      end
      ]] .. script .. [[
      vim.lsp.stop_client(id)
      say("stopped", vim.wait(5000, function() return vim.lsp.client_is_stopped(id) end, 5))
    end)
    if not ok then say("fault", fault) end
    vim.cmd "qa!"
  ]])
  local out, err = support.run(("HOME=%s NUTGRAF_PATH=%s/own timeout -s KILL 60 nvim --headless --clean -u NONE -i NONE pier.txt -c 'luafile %s/test.lua'")
    :format(root, root, root), root .. "/texts")
  support.remove(root)
  local seen = {}
  for name, value in (out .. err):gmatch("([%w_]+)=([^\r\n]*)") do seen[name] = value end
  assert.is_nil(seen.fault)
  assert.equal("true", seen.stopped, out .. err)
  return seen
end

describe("the language server, with Neovim's client,", function()
  it("has its diagnostics at the right bytes, and follows edits", function()
    local seen = with_client [[
      say("opened", wait_for "2:28-2:43 4:32-4:42")
      vim.api.nvim_buf_set_text(0, 2, 5, 2, 5, { "😀😀" })
      say("edited", wait_for "2:36-2:51 4:32-4:42")
      vim.api.nvim_buf_set_lines(0, 1, 3, false, {})
      say("deleted", wait_for "2:32-2:42")
      vim.cmd "undo" vim.cmd "undo"
      say("undone", wait_for "2:28-2:43 4:32-4:42")
    ]]
    assert.equal("2:28-2:43 4:32-4:42", seen.opened)
    assert.equal("2:36-2:51 4:32-4:42", seen.edited)
    assert.equal("2:32-2:42", seen.deleted)
    assert.equal("2:28-2:43 4:32-4:42", seen.undone)
  end)

  it("holds to the text over many edits at random", function()
    local seen = with_client [[
      math.randomseed(3)
      local words = { "😀", "e\204\129", "[it]", "“", "\n", "x" }
      for _ = 1, 200 do
        local line = math.random(vim.api.nvim_buf_line_count(0)) - 1
        local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
        local column = text == "" and 0 or vim.str_byteindex(text, math.random((vim.str_utfindex(text))))
        vim.api.nvim_buf_set_text(0, line, column, line, column, vim.split(words[math.random(#words)], "\n"))
        if math.random() < 0.05 then vim.api.nvim_buf_set_lines(0, line, line + 1, false, {}) end
      end
      local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
      local whole = ask("workspace/executeCommand", { command = "nutgraf.view", arguments = { uri, "whole" } })[1]
      say("size", #text)
      say("same", whole.text == (text:gsub(".", function(c) return ("%02x"):format(c:byte()) end)))
    ]]
    assert.is_true(tonumber(seen.size) > 200)
    assert.equal("true", seen.same)
  end)

  it("leads from a name to its introduction, its other mentions, and what is known of it", function()
    local seen = with_client [[
      say("definition", range(ask("textDocument/definition", at(4, 2)).range))
      say("codename", range(ask("textDocument/definition", at(6, 12)).range))
      local list = {}
      for _, it in ipairs(ask("textDocument/references", vim.tbl_extend("force", at(4, 2), { context = { includeDeclaration = false } }))) do
        list[#list + 1] = range(it.range)
      end
      say("references", table.concat(list, " "))
      list = {}
      for _, it in ipairs(ask("textDocument/documentHighlight", at(2, 15))) do list[#list + 1] = range(it.range) end
      say("highlights", #list)
      say("hover", ask("textDocument/hover", at(4, 2)).contents.value:gsub("\n", "|"))
      say("nothing", tostring(ask("textDocument/hover", at(1, 0)) or "nil"))
    ]]
    -- "The clerk Odile Marrow" introduces her by what she is.
    assert.equal("2:3-2:12", seen.definition)
    assert.equal("4:16-4:19", seen.codename)
    assert.equal("2:13-2:25 4:0-4:6 4:49-4:55", seen.references)
    assert.equal("4", seen.highlights)
    assert.matches("person: Odile Marrow", seen.hover)
    assert.is_truthy(seen.nothing == "nil" or seen.nothing == "vim.NIL")
  end)

  it("gives the outline, speakers beside quotations, views by command, names of the folder", function()
    local seen = with_client [[
      local hints = ask("textDocument/inlayHint", { textDocument = { uri = uri },
        range = { start = { line = 0, character = 0 }, ["end"] = { line = 9, character = 0 } } })
      local list = {}
      for _, hint in ipairs(hints) do list[#list + 1] = hint.position.line .. ":" .. hint.position.character .. " " .. hint.label end
      say("hints", table.concat(list, "|"))
      say("symbols", type(ask("textDocument/documentSymbol", { textDocument = { uri = uri } })))
      list = {}
      for _, item in ipairs(ask("workspace/executeCommand", { command = "nutgraf.view", arguments = { uri, "insertions" } })) do
        list[#list + 1] = range(item.range)
      end
      say("view", table.concat(list, " "))
      list = {}
      for _, symbol in ipairs(ask("workspace/symbol", { query = "kestrel" })) do
        list[#list + 1] = symbol.name .. " " .. symbol.location.uri:match "[^/]+$" .. " " .. range(symbol.location.range)
      end
      say("workspace", table.concat(list, "|"))
    ]]
    assert.matches("4:48 — Odile Marrow", seen.hints)
    assert.equal("table", seen.symbols)
    assert.equal("2:26-2:41 4:28-4:38", seen.view)
    assert.equal("Bram Kestrel other.txt 0:17-0:29", seen.workspace)
  end)

  it("makes the edits of code actions and of renaming, decides beside the file, and folds", function()
    local seen = with_client [[
      local function apply(edit) vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding or "utf-16") end
      vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", "It was the the pier." })
      local function actions(line, character)
        local place = { line = line, character = character }
        return ask("textDocument/codeAction", { textDocument = { uri = uri }, range = { start = place, ["end"] = place },
          context = { diagnostics = {} } })
      end
      for _, action in ipairs(actions(8, 10)) do
        if action.title == "Change to “the”" then apply(action.edit) end
      end
      say("changed", vim.api.nvim_buf_get_lines(0, 8, 9, false)[1])
      apply(ask("textDocument/rename", { textDocument = { uri = uri }, position = { line = 4, character = 2 }, newName = "Marlow" }))
      say("renamed", table.concat(vim.api.nvim_buf_get_lines(0, 2, 5, false), "|"))
      vim.cmd "silent write"
      for _, action in ipairs(actions(6, 3)) do say("offered", action.title) end
      for _, action in ipairs(actions(2, 50)) do
        if action.title:find "^Said by MX1" then
          ask("workspace/executeCommand", action.command)
        end
      end
      local file = io.open("pier.txt.nutgraf.json")
      say("decided", file and file:read "*a":find('"speaker":"MX1"', 1, true) ~= nil)
      -- It completes from the text as it was read last: after a pause, with the new name.
      local names
      vim.wait(20000, function()
        names = {}
        for _, item in ipairs(ask("textDocument/completion", at(4, 3)).items) do names[#names + 1] = item.label end
        return table.concat(names, " "):find("Marlow", 1, true) ~= nil
      end, 50)
      say("completed", table.concat(names, " "))
    ]]
    assert.equal("It was the pier.", seen.changed)
    assert.matches("Odile Marlow.*|Marlow wrote to MX1.*Marlow said", seen.renamed)
    assert.equal("true", seen.decided)
    assert.matches("Marlow", seen.completed)
  end)
end)
