local rpc = require "nutgraf.lsp.rpc"
local server = require "nutgraf.lsp.server"
local text = require "nutgraf.lsp.text"

describe("positions of the protocol", function()
  -- "é" two bytes, "😀" four bytes and two UTF-16 units, "e" with a combining accent.
  local bytes = "aé😀b\r\ne\204\129x\n"

  it("count UTF-16 units over emoji and combining marks, and come back", function()
    local it = text.new(bytes, "utf-16")
    assert.same({ line = 0, character = 4 }, it:position(1, 8))
    assert.equal(7, it:offset { line = 0, character = 4 })
    assert.same({ line = 1, character = 2 }, it:position(2, 4))
    assert.same({ line = 2, column = 4 }, it:place { line = 1, character = 2 })
  end)

  it("count bytes or code points where that is agreed on", function()
    assert.same({ line = 0, character = 7 }, text.new(bytes, "utf-8"):position(1, 8))
    assert.same({ line = 0, character = 3 }, text.new(bytes, "utf-32"):position(1, 8))
  end)

  it("past a line's end are its end", function()
    assert.equal(8, text.new(bytes, "utf-16"):offset { line = 0, character = 99 })
  end)

  it("change a text by ranges", function()
    local it = text.new(bytes, "utf-16")
    assert.equal("aéXb\r\ne\204\129x\n", it:changed {
      range = { start = { line = 0, character = 2 }, ["end"] = { line = 0, character = 4 } }, text = "X",
    })
    assert.equal("new", it:changed { text = "new" })
  end)
end)

describe("the framing of messages", function()
  it("takes them in any pieces", function()
    local bytes, reader, bodies = rpc.frame '{"a":1}' .. rpc.frame '{"b":"é"}', rpc.reader(), {}
    for at = 1, #bytes do
      for _, body in ipairs(reader:feed(bytes:sub(at, at))) do bodies[#bodies + 1] = body end
    end
    assert.same({ '{"a":1}', '{"b":"é"}' }, bodies)
  end)

  -- Whole, and byte by byte.
  local function fed(bytes)
    local whole, split, slow = rpc.reader():feed(bytes), {}, rpc.reader()
    for at = 1, #bytes do
      for _, body in ipairs(slow:feed(bytes:sub(at, at))) do split[#split + 1] = body end
    end
    assert.same(whole, split)
    return whole
  end

  it("refuses a length that is absurd, or none, and goes on with the next message", function()
    for header, what in pairs {
      ["Content-Length: 99999999999999999999999"] = "Content-Length is 99999999999999999999, larger than",
      ["Content-Length: 268435457"] = "Content-Length is 268435457, larger than the limit of 268435456 bytes",
      ["Content-Length: -5"] = "a header without Content-Length", ["Content-Length: x"] = "a header without",
      ["X-Content-Length: 5"] = "a header without", ["Content-Type: a"] = "a header without",
    } do
      local bodies = fed(header .. '\r\n\r\n{"a":"b"}' .. rpc.frame '{"c":1}')
      assert.equal(-32600, bodies[1].code)
      assert.is_truthy(bodies[1].message:find(what, 1, true), bodies[1].message)
      assert.same({ '{"c":1}' }, { table.unpack(bodies, 2) }) -- luacheck: ignore
    end
  end)

  it("keeps nothing of bytes that no header begins", function()
    local reader = rpc.reader()
    for _ = 1, 100 do reader:feed(("x"):rep(10000)) end
    assert.is_true(reader.size < 5000)
    assert.same({ "{}" }, reader:feed(rpc.frame "{}"))
  end)

  it("takes other headers, and lengths in any case", function()
    assert.same({ "{}", "" }, fed "Content-Type: x\r\ncontent-length:  2\r\n\r\n{}Content-Length: 0\r\n\r\n")
  end)
end)

describe("the language server", function()
  local sent, served, uri = {}, nil, "file:///tmp/pier%20one.txt"

  local function ask(method, params)
    local before = #sent
    served:take { id = before + 1, method = method, params = params }
    for index = before + 1, #sent do
      if sent[index].id then return sent[index].result, sent[index].error end
    end
  end

  setup(function()
    served = server.new(function(message) sent[#sent + 1] = message end)
    ask("initialize", { capabilities = {} })
    served:take { method = "textDocument/didOpen", params = { textDocument = {
      uri = uri, languageId = "plaintext", version = 1,
      text = "😀 The pier is shut\n\nThe clerk [Odile Marrow] said, “We had no choice.”\n",
    } } }
  end)

  it("refuses what comes before initialize", function()
    local answers = {}
    local fresh = server.new(function(message) answers[#answers + 1] = message end)
    fresh:take { id = 1, method = "textDocument/hover", params = {} }
    assert.equal(-32002, answers[1].error.code)
  end)

  it("answers in the protocol's errors what is no request, or no parameters", function()
    local function code(message)
      local before = #sent
      served:take(message)
      assert.equal(before + 1, #sent)
      return sent[#sent].error.code, sent[#sent].error.message, sent[#sent].id
    end
    local json = require "nutgraf.json"
    local at = { textDocument = { uri = uri }, position = { line = 0, character = 0 } }
    for message, what in pairs {
      [{}] = "no method", [{ id = 1 }] = "no method", [{ id = 1, method = 5 }] = "no method",
      [{ id = 1, method = "textDocument/hover", params = "x" }] = "the params are neither",
      [{ { id = 1, method = "shutdown" } }] = "a batch", [{ id = {}, method = "shutdown" }] = "the id is neither",
      [{ id = 1, method = "initialize", params = {} }] = "the server is initialized already",
    } do
      local number, said = code(message)
      assert.equal(-32600, number)
      assert.is_truthy(said:find(what, 1, true), said)
    end
    assert.equal(json.null, select(3, code {}))
    assert.equal(7, select(3, code { id = 7 }))
    assert.equal("seven", select(3, code { id = "seven", method = "no/such" }))
    assert.equal(-32601, (code { id = 1, method = "$/no" }))
    for params, what in pairs {
      [{}] = "params.position: an object expected",
      [{ textDocument = at.textDocument, position = { line = -1, character = 0 } }] =
        "params.position.line: a whole number from 0 expected",
      [{ textDocument = at.textDocument, position = { line = 0, character = 1e300 } }] =
        "params.position.character: a whole number from 0 expected",
      [{ textDocument = at.textDocument, position = { line = 0.5, character = 0 } }] = "params.position.line",
      [{ textDocument = { uri = 5 }, position = at.position }] = "params.textDocument.uri: a string expected",
      [{ textDocument = "x", position = at.position }] = "params.textDocument: an object expected",
      [{ 1, 2 }] = "params.position",
    } do
      local number, said = code { id = 1, method = "textDocument/hover", params = params }
      assert.equal(-32602, number)
      assert.is_truthy(said:find(what, 1, true), said)
    end
    assert.equal(-32602, (code { id = 1, method = "textDocument/inlayHint", params = { textDocument = at.textDocument } }))
    assert.equal(-32602, (code { id = 1, method = "workspace/executeCommand", params = { command = "x" } }))
    assert.equal(-32602, (code { id = 1, method = "workspace/symbol", params = { query = {} } }))
    -- Near misses: what is right is answered, and a client's own answer is none.
    assert.is_nil((select(2, ask("textDocument/hover", at))))
    assert.is_nil((select(2, ask("textDocument/hover", { textDocument = at.textDocument, position = { line = 9999, character = 9999 } }))))
    local before = #sent
    served:take { id = 3, result = {} }
    served:take { method = "no/such" }
    assert.equal(before, #sent)
    -- A notification has no answer: the person is told.
    served:take { method = "textDocument/didChange", params = { textDocument = { uri = uri }, contentChanges = { {} } } }
    assert.equal("window/showMessage", sent[#sent].method)
    assert.is_truthy(sent[#sent].params.message:find("params.contentChanges[0].text: a string expected", 1, true))
  end)

  it("refuses what comes after shutdown, and exits", function()
    local answers = {}
    local fresh = server.new(function(message) answers[#answers + 1] = message end)
    fresh:take { id = 0, method = "shutdown" }
    assert.equal(-32002, answers[1].error.code)
    fresh:take { id = 1, method = "initialize", params = {} }
    fresh:take { id = 2, method = "shutdown" }
    for index, method in ipairs { "textDocument/hover", "initialize", "shutdown", "no/such" } do
      fresh:take { id = index, method = method, params = {} }
      assert.equal(-32600, answers[#answers].error.code)
    end
    assert.is_nil(fresh.exited)
    fresh:take { method = "exit" }
    assert.is_true(fresh.exited)
  end)

  it("as the command, answers broken JSON, and does not die of anything", function()
    local support = require "spec.support"
    local root = support.folder()
    local bytes = {}
    local function add(body) bytes[#bytes + 1] = rpc.frame(body) end
    add '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}'
    add '{"jsonrpc":'
    add '5'
    add 'null'
    add '"x"'
    add '[]'
    add '{"id":null,"method":3}'
    add '{"id":2,"method":"textDocument/hover","params":null}'
    add(("["):rep(100000))
    add '{"id":3,"method":"\255"}'
    bytes[#bytes + 1] = "Content-Length: 123456789012\r\n\r\n"
    add '{"id":4,"method":"shutdown"}'
    add '{"method":"exit"}'
    support.write(root .. "/in", table.concat(bytes))
    local out, err, status = support.run("cat in | nutgraf lsp | cat", root)
    assert.same({ "", 0 }, { err, status })
    local codes = {}
    for code in out:gmatch '"code":(-?%d+)' do codes[#codes + 1] = tonumber(code) end
    assert.same({ -32700, -32600, -32600, -32600, -32600, -32600, -32602, -32700, -32700, -32600 }, codes)
    assert.is_truthy(out:find('"result":null', 1, true))
    support.remove(root)
  end)

  it("agrees on UTF-8 where the client can, else on UTF-16", function()
    local function agreed(encodings)
      local result
      local fresh = server.new(function(message) result = message.result end)
      fresh:take { id = 1, method = "initialize",
        params = { capabilities = { general = { positionEncodings = encodings } } } }
      return result.capabilities.positionEncoding
    end
    assert.equal("utf-16", agreed(nil))
    assert.equal("utf-8", agreed { "utf-16", "utf-8" })
  end)

  it("publishes diagnostics when a document is opened", function()
    local published
    for _, message in ipairs(sent) do
      if message.method == "textDocument/publishDiagnostics" then published = message.params end
    end
    assert.equal(uri, published.uri)
    assert.equal(1, published.version)
  end)

  it("takes settings of checks, and gives the places that a finding speaks of", function()
    local function published(options)
      local last
      local fresh = server.new(function(message)
        if message.method == "textDocument/publishDiagnostics" then last = message.params.diagnostics end
      end)
      fresh:take { id = 1, method = "initialize",
        params = { capabilities = {}, initializationOptions = options } }
      fresh:take { method = "textDocument/didOpen", params = { textDocument = {
        uri = uri, languageId = "plaintext", version = 1,
        text = "Tobias Crell chairs the board of the harbor.\n\nIt was Tobias Crelle who had it shut.\n",
      } } }
      for _, each in ipairs(last) do
        if each.code == "near-names" then return each end
      end
    end
    local finding = published(nil)
    assert.equal(3, finding.severity)
    assert.same({ line = 0, character = 0 }, finding.relatedInformation[1].location.range.start)
    assert.same({ line = 0, character = 12 }, finding.relatedInformation[1].location.range["end"])
    assert.equal(2, published({ checks = { "near-names=warning" } }).severity)
    assert.is_nil(published({ checks = { "near-names=off" } }))
  end)

  it("says on hover what is known of a place, in the client's columns", function()
    local result = ask("textDocument/hover", {
      textDocument = { uri = uri }, position = { line = 2, character = 12 },
    })
    assert.matches("mark: interpolation", result.contents.value)
  end)

  it("follows edits", function()
    served:take { method = "textDocument/didChange", params = {
      textDocument = { uri = uri, version = 2 },
      contentChanges = { { text = "[in] ", range = {
        start = { line = 0, character = 3 }, ["end"] = { line = 0, character = 3 },
      } } },
    } }
    local list = ask("workspace/executeCommand", {
      command = "nutgraf.view", arguments = { uri, "insertions" },
    })
    assert.equal(2, #list)
    -- "😀 " is three UTF-16 units.
    assert.same({ line = 0, character = 3 }, list[1].range.start)
    assert.same({ line = 0, character = 7 }, list[1].range["end"])
  end)

  it("answers an unknown method, a document that is not open, a view that is none", function()
    local _, fault = ask("no/such", {})
    assert.equal(-32601, fault.code)
    _, fault = ask("textDocument/hover", {
      textDocument = { uri = "file:///no" }, position = { line = 0, character = 0 },
    })
    assert.equal(-32602, fault.code)
    _, fault = ask("workspace/executeCommand", { command = "nutgraf.view", arguments = { uri, "none" } })
    assert.matches("no view is called 'none'", fault.message)
  end)

  it("publishes the diagnostics of edits once they have settled, and takes them away at the end", function()
    local function published()
      local list = {}
      for _, message in ipairs(sent) do
        if message.method == "textDocument/publishDiagnostics" then list[#list + 1] = message.params end
      end
      return list
    end
    local before = #published()
    for version = 2, 5 do
      served:take { method = "textDocument/didChange", params = {
        textDocument = { uri = uri, version = version }, contentChanges = { { text = "x" } } } }
    end
    assert.equal(before, #published())
    served:settle()
    served:settle()
    assert.equal(before + 1, #published())
    assert.equal(5, published()[before + 1].version)
    served:take { method = "textDocument/didClose", params = { textDocument = { uri = uri } } }
    assert.same({}, published()[before + 2].diagnostics)
  end)
end)
