-- Files that gzip and zstd have packed: read as what is in them, within limits.
local nutgraf = require "nutgraf"
local packed = require "nutgraf.readers.packed"
local support = require "spec.support"

describe("a packed file", function()
  local root = support.folder()
  teardown(function() support.remove(root) end)

  -- Writes a file and packs it; gives the path of what came of it.
  local function pack(name, text, program)
    support.write(root .. "/" .. name, text)
    local ending = program == "zstd" and ".zst" or ".gz"
    local path = root .. "/" .. name .. ending
    assert.equal(true, os.execute(("%s -c < %s > %s"):format(program, support.quote(root .. "/" .. name),
      support.quote(path))) and true)
    os.remove(root .. "/" .. name)
    return path
  end

  local PAGE = "<!DOCTYPE html><html><head><meta charset=koi8-r><title>\240\207\210\212</title></head>"
    .. "<body><h1>The pier</h1><p>“We were told nothing,” said Ada Fenwick.</p></body></html>"
  local DRAFT = "# The pier\n\nThe pier closes on *Monday*.\n"

  for _, program in ipairs { "gzip", "zstd" } do
    it("of " .. program .. " is read as what is in it, and says how", function()
      local doc = assert(nutgraf.open(pack("page.html", PAGE, program)))
      assert.equal("text/html", doc.type)
      assert.truthy(doc.text:find("said Ada Fenwick", 1, true))
      local from = nutgraf.source(doc)
      assert.equal(1, #from.chain)
      assert.same({ "packing", program }, { from.chain[1].step, from.chain[1].format })
      assert.matches("^%x+$", from.chain[1].from)
      assert.equal(#PAGE, doc.bytes)
    end)

    it("of " .. program .. " is told by its content, whatever its name", function()
      local path = pack("page.html", PAGE, program)
      os.rename(path, root .. "/renamed.txt")
      local doc = assert(nutgraf.open(root .. "/renamed.txt"))
      assert.equal("text/html", doc.type)
      os.remove(root .. "/renamed.txt")
    end)

    it("of " .. program .. " has the type that the name inside says", function()
      local doc = assert(nutgraf.open(pack("draft.md", DRAFT, program)))
      assert.equal("text/markdown", doc.type)
      assert.equal(DRAFT, doc.file)
    end)

    it("of " .. program .. " may hold many documents", function()
      local path = pack("many.ndjson", '{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}', program)
      local texts = {}
      for doc in nutgraf.documents(path) do texts[#texts + 1] = nutgraf.source(doc).part .. doc.text end
      assert.same({ "aOne.", "bTwo." }, texts)
      local messages = {}
      for number = 1, 3 do
        messages[number] = ("From a@b.example Mon Jan  2 10:0%d:00 2012\nFrom: a@b.example\nSubject: N%d\n\nText %d.\n")
          :format(number, number, number)
      end
      path = pack("box.mbox", table.concat(messages, "\n"), program)
      local titles = {}
      for doc in nutgraf.documents(path) do
        assert.equal("packing", nutgraf.source(doc).chain[1].step)
        titles[#titles + 1] = doc.meta.title
      end
      assert.same({ "N1", "N2", "N3" }, titles)
    end)

    it("of " .. program .. " may be several, one after the other", function()
      local path = pack("one.txt", "First part, ", program)
      os.execute(("cat %s >> %s/all.packed; printf 'second part.' | %s -c >> %s/all.packed")
        :format(path, root, program, root))
      local doc = assert(nutgraf.open(root .. "/all.packed"))
      assert.equal("First part, second part.", doc.text)
      os.remove(root .. "/all.packed")
    end)

    it("of " .. program .. " that is cut off, or broken, is refused with how far it went", function()
      local path = pack("page.html", PAGE:rep(20), program)
      local bytes = support.read(path)
      support.write(root .. "/cut.gz", bytes:sub(1, -9))
      local doc, message = nutgraf.open(root .. "/cut.gz")
      assert.is_nil(doc)
      assert.matches("cut%.gz: the " .. program .. " data is cut off: %d+ bytes came out", message)
      support.write(root .. "/cut.gz", bytes:sub(1, 40) .. ("\0\255"):rep(40) .. bytes:sub(121))
      doc, message = nutgraf.open(root .. "/cut.gz")
      assert.is_nil(doc)
      assert.matches("cut%.gz: the " .. program .. " data is broken after %d+ bytes", message)
      support.write(root .. "/cut.gz", bytes:sub(1, 4))
      doc, message = nutgraf.open(root .. "/cut.gz")
      assert.is_nil(doc)
      assert.matches("is cut off: 0 bytes", message)
    end)

    it("of " .. program .. " that unpacks to more than the limit is refused, with the limit", function()
      local path = root .. "/bomb.txt.packed"
      os.execute(("head -c 90000000 /dev/zero | tr '\\0' x | %s -c > %s"):format(program, path))
      local doc, message = nutgraf.open(path)
      assert.is_nil(doc)
      assert.matches("unpacks to more than 67108864 bytes and 250 times its size", message)
      assert.equal(64 * 1024 * 1024, packed.limits.bytes)
      os.remove(path)
    end)
  end

  it("is verified by the command, from standard input, too, and in folders", function()
    support.write(root .. "/walk/note.txt", "A note.\n")
    os.execute(("gzip %s/walk/note.txt; cp %s/walk/note.txt.gz %s/walk/x.bin.gz"):format(root, root, root))
    local out, err, status = support.run("nutgraf verify " .. root .. "/walk")
    assert.equal("", err)
    assert.equal(0, status)
    assert.matches("^[^\n]*/walk/note%.txt%.gz#note%.txt: ok, %d+ structures stand in the file\n$", out)
    out = support.run("nutgraf document - --to ndjson < " .. root .. "/walk/note.txt.gz")
    assert.truthy(out:find('"text":"A note.\\n"', 1, true))
  end)

  it("has its tail told of where that is something else", function()
    local path = pack("tail.txt", "A text.\n", "gzip")
    os.execute("printf 'no gzip' >> " .. path)
    local out, err, status = support.run("nutgraf document --to ndjson " .. path)
    assert.equal(0, status)
    assert.truthy(out:find('"ignored":7', 1, true))
    assert.matches("the last 7 bytes are no gzip data, and were not read", err)
  end)
end)
