-- nutgraf worker: a line out for each line in, in order, whatever a line is and a document costs.
local cjson = require "cjson"
local support = require "spec.support"

local root
setup(function()
  root = support.folder()
  support.write(root .. "/pier.txt", "The pier\n\n“We had no choice,” said Odile Marrow.\n")
  support.write(root .. "/views/forever.lua", [[return {
  summary = "never ends", shape = "list", columns = { { "text", "string" } },
  view = function(doc)
    if doc.text:find "slow" then local text = "" while true do text = ("x"):rep(100) end end
    return {}
  end,
}]])
end)
teardown(function() support.remove(root) end)

-- The answers to requests (tables, or lines as they are).
local function ask(requests, words)
  local lines = {}
  for index, one in ipairs(requests) do lines[index] = type(one) == "table" and cjson.encode(one) or one end
  support.write(root .. "/in.ndjson", table.concat(lines, "\n") .. "\n")
  local answers = {}
  local out, err, status = support.run(("nutgraf worker %s <in.ndjson"):format(words or ""), root)
  assert.equal(0, status, err)
  for line in out:gmatch "[^\n]+" do answers[#answers + 1] = cjson.decode(line) end
  return answers, err
end

local SAID = "“Yes,” said Ada Venn."

describe("nutgraf worker", function()
  it("answers every line with one, in order, with the id that it has", function()
    local answers = ask({
      { id = 1, text = SAID }, { id = "two", path = "pier.txt" }, { id = true, html = "<p>" .. SAID .. "</p>", language = "en" },
      { text = SAID }, { id = { 1 }, text = SAID },
    }, "--view quotes")
    assert.equal(5, #answers)
    assert.same({ 1, "two", true, cjson.null, cjson.null },
      { answers[1].id, answers[2].id, answers[3].id, answers[4].id, answers[5].id })
    for index, speaker in ipairs { "Ada Venn", "Odile Marrow", "Ada Venn" } do
      assert.same({ "quotes", 1, 1, speaker }, { answers[index].view, answers[index].documents, #answers[index].items,
        answers[index].items[1].speaker })
    end
  end)

  it("gives an id back as it was sent, whatever else is wrong", function()
    local ids = { "0", "false", "true", "7.5", "9007199254740993", "-12345678901234567890", '"a \\"id\\":1 \\u0000"', "null" }
    for _, rest in ipairs { '"text":"x"', '"txet":"x"', '"text":"x","where":"(("' } do
      local lines = {}
      for index, id in ipairs(ids) do lines[index] = ('{"id":%s,%s}'):format(id, rest) end
      support.write(root .. "/in.ndjson", table.concat(lines, "\n"))
      local out, index = support.run("nutgraf worker --view quotes <in.ndjson", root), 0
      for line in out:gmatch "[^\n]+" do
        index = index + 1
        local sent = ids[index]:gsub("^%-?0$", "0")
        assert.equal('{"id":' .. sent .. ",", line:sub(1, #sent + 7))
      end
      assert.equal(#ids, index)
    end
    local broken = ask({ '{"id":"\255","text":"x"}', '{"id":"\255"}' }, "--view quotes")
    assert.same({ "�", "�" }, { broken[1].id, broken[2].id })
  end)

  it("takes any number of lines at once, and of empty ones", function()
    support.write(root .. "/in.ndjson", ("\n"):rep(200000) .. '{"id":1,"text":"a"}\n' .. ("7\n"):rep(500))
    local out = support.run("nutgraf worker --view quotes <in.ndjson", root)
    assert.equal(501, select(2, out:gsub("\n", "")))
    assert.matches('^{"id":1,', out)
  end)

  it("gives what the view gives", function()
    local answers = ask { { id = 1, path = "pier.txt" }, { id = 2, path = "pier.txt", view = "names", offsets = "codepoint" } }
    assert.same(cjson.decode((support.run("nutgraf document pier.txt --to ndjson", root))), answers[1].items[1])
    assert.same(cjson.decode((support.run("nutgraf names pier.txt --to json --offsets codepoint", root))), answers[2].items)
  end)

  it("takes a view's options, expressions and filters, and sessions one after the other", function()
    local requests = {}
    for round = 1, 3 do
      requests[#requests + 1] = { id = round, text = SAID .. " “No,” said Bo Dahl.", view = "quotes", where = "speaker == 'Bo Dahl'" }
      requests[#requests + 1] = { id = round, text = SAID .. " A clerk said it was late.", view = "sources", options = { kinds = { "unnamed" } } }
      requests[#requests + 1] = { id = round, text = SAID, view = "quotes", filters = { "unnamed" } }
    end
    local answers = ask(requests)
    for round = 0, 2 do
      assert.equal("Bo Dahl", answers[round * 3 + 1].items[1].speaker)
      assert.same({ 1, "A clerk" }, { #answers[round * 3 + 2].items, answers[round * 3 + 2].items[1].name })
      assert.equal(0, #answers[round * 3 + 3].items)
    end
  end)

  it("reads messages with all that is in them", function()
    local mail = "From: Odile Marrow <o@marrow.example>\r\nTo: a@b.example\r\nSubject: The pier\r\n\r\n“Yes,” Ada Venn said.\r\n"
    local answer = ask({ { id = 1, mail = mail } })[1]
    assert.equal("The pier", answer.items[1].meta.title)
    assert.matches("Ada Venn said", answer.items[1].text)
  end)

  it("answers what is wrong with a line, and goes on", function()
    local answers = ask({
      "nonsense", "[1", "7", { id = 1 }, { id = 2, text = SAID, html = SAID }, { id = 3, text = 5 }, { id = 4, path = "none.txt" },
      { id = 5, text = SAID, view = "qoutes" }, { id = 6, text = SAID, options = { kinds = "famous" }, view = "sources" },
      { id = 7, text = SAID, offsets = "word" }, { id = 8, text = SAID, type = "pdf2" }, "", { id = 9, text = SAID },
      { id = 10, text = SAID, view = "correspondence-graph" }, { id = 11, text = SAID, where = "((" },
    }, "--view quotes")
    local codes = {}
    for index, answer in ipairs(answers) do codes[index] = answer.code or "well" end
    assert.same({ "bad-json", "bad-json", "bad-json", "bad-request", "bad-request", "bad-request", "unreadable", "bad-request",
      "bad-request", "bad-request", "bad-request", "well", "bad-request", "bad-request" }, codes)
    assert.same({ 1, 2, 3, 4, 5 }, { answers[4].id, answers[5].id, answers[6].id, answers[7].id, answers[8].id })
    assert.matches("no view is called 'qoutes'", answers[8].error)
  end)

  it("loses one document to time, to size and to a death, and no other", function()
    local answers = ask({
      { id = 1, text = SAID, view = "forever" }, { id = 2, text = "slow", view = "forever" }, { id = 3, text = SAID },
      { id = 4, text = ("x"):rep(70000) }, { id = 5, text = SAID },
    }, ("--view quotes --script . --trust --max-seconds 1.5 --max-bytes 65536"))
    local codes = {}
    for index, answer in ipairs(answers) do codes[index] = answer.code or "well" end
    assert.same({ "well", "timeout", "well", "too-large", "well" }, codes)
    assert.equal(2, answers[2].id)
    support.write(root .. "/views/dies.lua", [[return { summary = "dies", shape = "list", columns = { { "text", "string" } },
      view = function(doc) if doc.text:find "die" then os.exit(9) end return {} end }]])
    answers = ask({ { id = 1, text = "I die", view = "dies" }, { id = 2, text = SAID } }, "--view quotes --script . --trust")
    assert.same({ 1, "died", 2, "quotes" }, { answers[1].id, answers[1].code, answers[2].id, answers[2].view })
  end)

  it("answers a line that is no JSON though who reads it cannot begin", function()
    local answers = ask({ "nonsense", "5" }, "--view quotes --max-memory 16")
    assert.same({ cjson.null, cjson.null }, { answers[1].id, answers[2].id })
    assert.same({ "died", "died" }, { answers[1].code, answers[2].code })
  end)

  it("holds the process that reads documents to its memory", function()
    local big = { id = 1, text = (SAID .. "\n\n"):rep(200000) }
    local answers = ask({ big, { id = 2, text = SAID } }, "--view quotes --max-memory 96")
    assert.same({ 1, 2, "quotes" }, { answers[1].id, answers[2].id, answers[2].view })
    assert.is_string(answers[1].error)
  end)

  it("ends with its input, and is answered before its input ends", function()
    local out = support.run("{ printf '{\"id\":1,\"text\":\"a\"}\\n'; sleep 1; printf '{\"id\":2,\"text\":\"b\"}'; } | nutgraf worker --view quotes"
      .. " | while read -r line; do date +%s; done", root)
    local first, second = out:match "^(%d+)\n(%d+)\n$"
    assert.is_truthy(first)
    assert.is_true(tonumber(second) >= tonumber(first))
    assert.equal("", (support.run("nutgraf worker </dev/null", root)))
  end)
end)
