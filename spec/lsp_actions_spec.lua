-- What a client of the language server can have done: code actions, decisions, renaming,
-- completion; and the structure that it shows. The edits are made, and the text that comes
-- of it is what is looked at.
local server = require "nutgraf.lsp.server"
local support = require "spec.support"
local text = require "nutgraf.lsp.text"

local DRAFT = [[
# The pier is shut

Tobias Crell chairs the the board of the harbor. 😀 Crell is sixty.

It was Tobias Crelle who had it shut.

## Why

“We had no choice,” Odile Marrow said. Marrow wrote [the rules](rules.md#one).

- one
- two

### Money

Nobody paid.

## Who

Nobody knows.
]]

-- A server with a document open, and what goes over the wire.
local function opened(bytes, options)
  options = options or {}
  local it = { sent = {}, uri = options.uri or "file:///drafts/pier.md" }
  it.server = server.new(function(message) it.sent[#it.sent + 1] = message end, options.host)
  local number = 0
  function it.ask(method, params)
    number = number + 1
    it.server:take { id = number, method = method, params = params }
    for index = #it.sent, 1, -1 do
      if it.sent[index].id == number then return it.sent[index].result, it.sent[index].error end
    end
  end
  function it.tell(method, params) it.server:take { method = method, params = params } end
  function it.on(params)
    params.textDocument = { uri = it.uri }
    return params
  end
  function it.count(method)
    local count, last = 0, nil
    for _, message in ipairs(it.sent) do
      if message.method == method then count, last = count + 1, message.params end
    end
    return count, last
  end
  it.ask("initialize", { capabilities = options.capabilities, initializationOptions = options.settings,
    workspaceFolders = options.folders })
  it.tell("textDocument/didOpen", { textDocument = { uri = it.uri, languageId = options.language or "markdown",
    version = 1, text = bytes } })
  return it
end

-- A text with the edits made that a client would make, the last first.
local function edited(bytes, changes)
  local places = text.new(bytes, "utf-16")
  local list = {}
  for _, edit in ipairs(changes) do
    list[#list + 1] = { places:offset(edit.range.start), places:offset(edit.range["end"]), edit.newText }
  end
  table.sort(list, function(a, b) return a[1] > b[1] end)
  for _, edit in ipairs(list) do bytes = bytes:sub(1, edit[1]) .. edit[3] .. bytes:sub(edit[2] + 1) end
  return bytes
end

local function at(line, character, stop)
  return { start = { line = line, character = character }, ["end"] = { line = line, character = stop or character } }
end

local function actions(it, range, only)
  local list = {}
  for _, action in ipairs(it.ask("textDocument/codeAction", it.on { range = range, context = { diagnostics = {}, only = only } })) do
    list[action.title] = action
    list[#list + 1] = action.title
  end
  return list
end

describe("the language server's code actions", function()
  it("put in the other spelling, in all places of the name", function()
    local it = opened(DRAFT)
    local list = actions(it, at(4, 8))
    local one = list["Change “Tobias Crelle” to “Tobias Crell” (1 place)"]
    assert.is_truthy(one, table.concat(list, "|"))
    assert.equal("quickfix", one.kind)
    assert.equal("near-names", one.diagnostics[1].code)
    assert.is_truthy(edited(DRAFT, one.edit.changes[it.uri]):find("It was Tobias Crell who", 1, true))
    local other = list["Change “Tobias Crell” to “Tobias Crelle” (2 places)"]
    local after = edited(DRAFT, other.edit.changes[it.uri])
    assert.is_truthy(after:find("Tobias Crelle chairs", 1, true))
    assert.is_truthy(after:find("😀 Crelle is sixty.", 1, true))
  end)

  it("take a doubled word out", function()
    local it = opened(DRAFT)
    local one = actions(it, at(2, 22))["Change to “the”"]
    assert.is_truthy(edited(DRAFT, one.edit.changes[it.uri]):find("chairs the board of", 1, true))
  end)

  it("silence a finding by a comment, in Markdown and HTML, so that it is silent then", function()
    local PAGE = "<html><body><h1>The pier</h1>\n<p>The clerk shut <b>the the pier</b></p>\n<ul><li>the the gate</li></ul></body></html>\n"
    for _, case in ipairs {
      { DRAFT, "file:///drafts/pier.md", 2, "of the harbor. 😀 Crell is sixty. <!-- nutgraf: ok doubled-word -->\n" },
      { PAGE, "file:///drafts/pier.html", 1, "pier <!-- nutgraf: ok doubled-word --></b></p>" },
      { PAGE, "file:///drafts/pier.html", 2, "gate <!-- nutgraf: ok doubled-word --></li>" },
    } do
      local it = opened(case[1], { uri = case[2] })
      local function doubled(line)
        for _, each in ipairs(it.server:diagnostics(it.server.documents[it.uri])) do
          if each.code == "doubled-word" and each.range.start.line == line then return each end
        end
      end
      local one = actions(it, doubled(case[3]).range)["Silence doubled-word here, by a comment"]
      local after = edited(case[1], one.edit.changes[it.uri])
      assert.is_truthy(after:find(case[4], 1, true), after)
      it.tell("textDocument/didChange", it.on { contentChanges = { { text = after } } })
      assert.is_nil(doubled(case[3]))
    end
    assert.is_nil(actions(opened(DRAFT, { uri = "file:///drafts/pier.txt", language = "plaintext" }),
      at(2, 22))["Silence doubled-word here, by a comment"])
  end)

  it("decide beside the file: a finding's silence, a speaker, whom a name means", function()
    local root = support.folder()
    local path = root .. "/pier.txt"
    local words = "Odile Marrow spoke. Bram Marrow listened.\n\n“Nobody was asked at all,” it said. The the pier. Marrow left.\n"
    support.write(path, words)
    local it = opened(words, { uri = "file://" .. path, language = "plaintext" })
    local function run(range, title)
      local list = actions(it, range)
      assert.is_truthy(list[title], table.concat(list, "|"))
      local _, fault = it.ask("workspace/executeCommand", list[title].command)
      assert.is_nil(fault)
      return support.read(path .. ".nutgraf.json")
    end
    assert.is_truthy(run(at(2, 5), "Said by Bram Marrow"):find('"speaker":"Bram Marrow"', 1, true))
    assert.is_truthy(run(at(2, 40), "Silence doubled-word here, beside the file"):find('"silence":"doubled-word"', 1, true))
    assert.is_nil(actions(it, at(2, 40))["Silence doubled-word here, beside the file"])
    local before = it.count "textDocument/publishDiagnostics"
    it.server:settle()
    assert.equal(before + 1, (it.count "textDocument/publishDiagnostics"))
    local list = actions(it, at(2, 52))
    local means = list["This name means Odile Marrow"] or list["This name means Bram Marrow"]
    assert.is_truthy(means, table.concat(list, "|"))
    it.ask("workspace/executeCommand", means.command)
    assert.is_truthy(support.read(path .. ".nutgraf.json"):find('"entity":"', 1, true))
    local _, fault = it.ask("workspace/executeCommand", { command = "nutgraf.decide", arguments = { it.uri, "none", "speaker", "A" } })
    assert.equal("the structure has gone", fault.message)
    support.remove(root)
  end)

  it("give what a client asks for alone, the views as sources", function()
    local it = opened(DRAFT)
    assert.same({}, { unpack = actions(it, at(2, 22), { "refactor.inline" })[1] })
    local list = actions(it, at(0, 0), { "source" })
    assert.equal("source.nutgraf.quotes", list["Show quotes"].kind)
    assert.is_nil(actions(it, at(2, 22))["Show quotes"])
  end)
end)

describe("the language server's views", function()
  it("are listed, run, and shown as a document where the client can", function()
    local written = {}
    local host = { write = function(name, words)
      written[name] = words
      return "file:///tmp/" .. name
    end }
    local it = opened(DRAFT, { host = host, capabilities = { window = { showDocument = { support = true } } } })
    local views = it.ask("workspace/executeCommand", { command = "nutgraf.views", arguments = { it.uri } })
    assert.is_truthy(table.concat(views, " "):find("quotes", 1, true))
    assert.equal(1, #it.ask("workspace/executeCommand", { command = "nutgraf.view", arguments = { it.uri, "quotes" } }))
    local _, shown = it.count "window/showDocument"
    assert.same({ uri = "file:///tmp/quotes.txt", takeFocus = true }, shown)
    assert.is_truthy(written["quotes.txt"]:find("\n/drafts/pier.md:9:1: ", 1, true), written["quotes.txt"])
    it.server:take { id = "nutgraf-1", error = { code = 1, message = "no window" } }
    assert.equal("nutgraf: the editor: no window", select(2, it.count "window/showMessage").message)
    local plain = opened(DRAFT, { host = host })
    plain.ask("workspace/executeCommand", { command = "nutgraf.view", arguments = { it.uri, "quotes" } })
    assert.equal(0, (plain.count "window/showDocument"))
  end)
end)

describe("the language server's structure", function()
  local served = opened(DRAFT)

  it("has symbols that cover their sections", function()
    local headline = served.ask("textDocument/documentSymbol", served.on {})[1]
    assert.same(at(0, 2, 18), headline.selectionRange)
    assert.same({ line = 19, character = 13 }, headline.range["end"])
    local why, who = headline.children[1], headline.children[2]
    assert.same({ "Why", "Who" }, { why.name, who.name })
    assert.same({ line = 15, character = 12 }, why.range["end"])
    assert.same({ "Money", { line = 15, character = 12 } }, { why.children[1].name, why.children[1].range["end"] })
    assert.same({ line = 19, character = 13 }, who.range["end"])
  end)

  it("folds sections and lists", function()
    local list = {}
    for _, fold in ipairs(served.ask("textDocument/foldingRange", served.on {})) do
      list[#list + 1] = fold.startLine .. "-" .. fold.endLine
    end
    assert.equal("0-19 6-15 10-11 13-15 17-19", table.concat(list, " "))
  end)

  it("lets a selection grow from the name to the document", function()
    local one = served.ask("textDocument/selectionRange", served.on { positions = { { line = 8, character = 22 } } })[1]
    local list = {}
    while one do
      list[#list + 1] = ("%d:%d-%d:%d"):format(one.range.start.line, one.range.start.character, one.range["end"].line, one.range["end"].character)
      one = one.parent
    end
    assert.equal("8:20-8:32", list[1])
    assert.equal("0:0-20:0", list[#list])
    assert.equal("8:0-8:37", list[2])
    assert.is_true(#list >= 4)
  end)

  it("leads along links", function()
    local link = served.ask("textDocument/documentLink", served.on {})[1]
    assert.equal("file:///drafts/rules.md#one", link.target)
    assert.equal(8, link.range.start.line)
    local resolve = require("nutgraf.lsp.uris").resolve
    assert.equal("https://a.org/b", resolve(served.uri, "https://a.org/b"))
    assert.equal("file:///c.md", resolve(served.uri, "../../c.md"))
    assert.equal("file:///c.md", resolve(served.uri, "/c.md"))
    assert.is_nil(resolve(served.uri, "#one"))
    assert.is_nil(resolve("untitled:one", "a.md"))
  end)

  it("tells quotations, sources and words of saying by tokens that do not overlap", function()
    local data = served.ask("textDocument/semanticTokens/full", served.on {}).data
    local lines, line, character, found = {}, 0, 0, {}
    for each in (DRAFT):gmatch "([^\n]*)\n" do lines[#lines + 1] = each end
    for index = 1, #data, 5 do
      if data[index] > 0 then line, character = line + data[index], 0 end
      character = character + data[index + 1]
      local places = text.new(lines[line + 1], "utf-16")
      local first = places:offset { line = 0, character = character }
      local last = places:offset { line = 0, character = character + data[index + 2] }
      found[#found + 1] = data[index + 3] .. " " .. lines[line + 1]:sub(first + 1, last)
    end
    assert.same({ "0 “We had no choice,”", "1 Odile Marrow", "2 said" }, { found[1], found[2], found[3] })
    local part = served.ask("textDocument/semanticTokens/range", served.on { range = at(0, 0, 5) }).data
    assert.equal(0, #part)
  end)
end)

describe("the language server's names", function()
  it("are completed from the text", function()
    local it = opened(DRAFT)
    it.tell("textDocument/didChange", it.on { contentChanges = { { text = "Ma", range = at(19, 13) } } })
    local list = {}
    for _, item in ipairs(it.ask("textDocument/completion", it.on { position = { line = 19, character = 15 } }).items) do
      list[#list + 1] = item.label .. " " .. item.textEdit.range.start.character
    end
    assert.equal("Odile Marrow 13|Marrow 13", table.concat(list, "|"))
    assert.same({}, it.ask("textDocument/completion", it.on { position = { line = 1, character = 0 } }).items)
  end)

  it("are given another name in drafts, word by word, and in nothing that is evidence", function()
    local it = opened(DRAFT)
    local where = { line = 8, character = 22 }
    assert.equal("Odile Marrow", it.ask("textDocument/prepareRename", it.on { position = where }).placeholder)
    local change = it.ask("textDocument/rename", it.on { position = where, newName = "Odile Marlow" })
    local after = edited(DRAFT, change.changes[it.uri])
    assert.is_truthy(after:find("Odile Marlow said. Marlow wrote", 1, true), after)
    change = it.ask("textDocument/rename", it.on { position = where, newName = "Ada van Marlow" })
    after = edited(DRAFT, change.changes[it.uri])
    assert.is_truthy(after:find("Ada van Marlow said. Marrow wrote", 1, true), after)
    local _, fault = it.ask("textDocument/rename", it.on { position = where, newName = " " })
    assert.equal("a name has letters", fault.message)
    _, fault = it.ask("textDocument/rename", it.on { position = { line = 1, character = 0 }, newName = "A" })
    assert.equal("no name is here", fault.message)
    local page = opened("<html><body><p>Odile Marrow said no.</p></body></html>", { uri = "file:///a.html" })
    _, fault = page.ask("textDocument/rename", page.on { position = { line = 0, character = 18 }, newName = "A" })
    assert.matches("in drafts %(plain text, Markdown%), and this is text/html", fault.message)
  end)

  it("of the folders are kept, answered piece by piece, and can be cancelled", function()
    local root, reads = support.folder(), 0
    for index = 1, 4 do support.write(root .. "/" .. index .. ".txt", "Odile Marrow said that Bram Kestrel left.\n") end
    local host = {
      files = function(folder) return { folder .. "/1.txt", folder .. "/2.txt", folder .. "/3.txt", folder .. "/4.txt" } end,
      stamp = function(path) return path end,
    }
    local it = opened(DRAFT, { host = host, folders = { { uri = "file://" .. root } } })
    local make = it.server.make
    it.server.make = function(...) reads = reads + 1 return make(...) end
    local function steps() local count = 1 while it.server:step() do count = count + 1 end return count end
    assert.is_nil(it.ask("workspace/symbol", { query = "kestrel" }))
    assert.is_true(it.server:step())
    it.tell("$/cancelRequest", { id = 2 })
    assert.equal(-32800, it.sent[#it.sent].error.code)
    assert.is_false(it.server:step())
    assert.equal(1, reads)
    it.ask("workspace/symbol", { query = "kestrel" })
    -- What comes meanwhile is answered.
    assert.is_truthy(it.ask("textDocument/hover", it.on { position = { line = 8, character = 22 } }))
    assert.equal(4, steps())
    assert.equal(4, #it.sent[#it.sent].result)
    assert.equal(4, reads)
    it.ask("workspace/symbol", { query = "MARROW" })
    assert.equal(1, steps())
    assert.equal(4, #it.sent[#it.sent].result)
    assert.equal(4, reads)
    -- At the end what waits is told.
    host.stamp = function() return nil end
    it.ask("workspace/symbol", { query = "x" })
    it.ask("shutdown", {})
    assert.equal(-32800, it.sent[#it.sent - 1].error.code)
    support.remove(root)
  end)
end)

describe("the language server's findings", function()
  it("say what to do about it", function()
    local it = opened(DRAFT)
    local _, published = it.count "textDocument/publishDiagnostics"
    for _, each in ipairs(published.diagnostics) do
      if each.code == "doubled-word" then assert.matches("twice\nTake one of them out%.$", each.message) end
    end
  end)

  it("are given when they are asked for, and not sent, to a client that can ask", function()
    local it = opened(DRAFT, { capabilities = { textDocument = { diagnostic = {} }, workspace = { diagnostics = { refreshSupport = true } } } })
    it.server:settle()
    assert.equal(0, (it.count "textDocument/publishDiagnostics"))
    local report = it.ask("textDocument/diagnostic", it.on {})
    assert.equal("full", report.kind)
    assert.is_true(#report.items > 1)
    it.tell("workspace/didChangeConfiguration", { settings = { nutgraf = { checks = { "doubled-word=off", "near-names=off" } } } })
    assert.equal(1, (it.count "workspace/diagnostic/refresh"))
    assert.equal(#report.items - 2, #it.ask("textDocument/diagnostic", it.on {}).items)
  end)

  it("go by settings that change, whose faults are said once", function()
    local it = opened(DRAFT)
    local function settings(checks)
      it.tell("workspace/didChangeConfiguration", { settings = { checks = checks } })
      it.server:settle()
    end
    settings { "doubled=off" }
    assert.matches("no check is called 'doubled'", select(2, it.count "window/showMessage").message)
    for version = 2, 5 do
      it.tell("textDocument/didChange", { textDocument = { uri = it.uri, version = version }, contentChanges = { { text = DRAFT .. version } } })
      it.server:settle()
    end
    assert.equal(1, (it.count "window/showMessage"))
    settings { "doubled-word=off" }
    for _, each in ipairs(select(2, it.count "textDocument/publishDiagnostics").diagnostics) do
      assert.not_equal("doubled-word", each.code)
    end
    settings "doubled-word=off"
    assert.equal("nutgraf: the setting 'checks' is no list of strings", select(2, it.count "window/showMessage").message)
  end)
end)

describe("positions in a line of any length", function()
  it("are the same from its beginning and from its marks", function()
    local piece = "aé😀“b "
    local it = text.new(piece:rep(2000), "utf-16")
    -- A piece is 13 bytes and 7 units: a 1, é 2/1, 😀 4/2, “ 3/1, b 1, blank 1.
    for _, index in ipairs { 0, 1, 77, 999, 1999 } do
      assert.same({ line = 0, character = index * 7 + 4 }, it:position(1, index * 12 + 8))
      assert.equal(index * 12 + 7, it:offset { line = 0, character = index * 7 + 4 })
    end
  end)
end)
