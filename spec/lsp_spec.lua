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
