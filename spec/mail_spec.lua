local nutgraf = require "nutgraf"

local function read(path)
  local list = {}
  for doc, bytes in nutgraf.documents(path) do
    list[#list + 1] = { doc = doc, bytes = bytes, source = doc and nutgraf.source(doc) }
  end
  return list
end

local function codes(source)
  local list = {}
  for index, issue in ipairs(source.mail.issues) do list[index] = issue.code end
  table.sort(list)
  return list
end

describe("a mailbox", function()
  local list = read("spec/fixtures/mail/leak.mbox")

  it("gives every message, and the message inside another, in order", function()
    local parts = {}
    for index, each in ipairs(list) do parts[index] = each.source.part end
    assert.same({ "1", "1/2", "2", "3", "4", "5" }, parts)
  end)

  it("reads encoded headers into the metadata, with their source", function()
    local meta = list[1].doc.meta
    assert.equal("Plan for the oñice pier", meta.title)
    assert.same({ "Adá Quill" }, meta.authors)
    assert.equal("2010-04-19", meta.published)
    assert.equal("header", meta.sources.title)
  end)

  it("takes the plain one of two versions, decoded", function()
    assert.equal("text/plain", list[1].doc.type)
    assert.truthy(list[1].doc.text:find("Señor Pell said, “We are ready.”", 1, true))
    assert.falsy(list[1].doc.text:find("preamble", 1, true))
  end)

  it("lists attachments by name, type, size and hash", function()
    local attachments = list[1].source.mail.attachments
    assert.equal(1, #attachments)
    assert.equal("plan.pdf", attachments[1].name)
    assert.equal("application/pdf", attachments[1].type)
    assert.equal(21, attachments[1].size)
    -- printf 'Hello world, truncate' | sha256sum
    assert.equal("8a042eece9095e370c482a5454b4ee83b65ea62c9217fcc4edc9ce2401f882d1",
      attachments[1].sha256)
    assert.same({ "truncated-base64" }, codes(list[1].source))
  end)

  it("keeps a message whose headers are broken, and says so", function()
    assert.equal("Broken headers", list[3].doc.meta.title)
    assert.same({ "broken-header", "no-date" }, codes(list[3].source))
  end)

  it("finds the character set where the header is wrong about it", function()
    assert.equal("windows-1252", list[4].doc.encoding)
    assert.truthy(list[4].doc.text:find("café", 1, true))
    assert.same({ "wrong-charset" }, codes(list[4].source))
  end)

  it("gives what there is of truncated base64", function()
    assert.truthy(list[5].doc.text:find("The pier is shut.", 1, true))
    assert.same({ "no-date", "truncated-base64" }, codes(list[5].source))
  end)

  it("gives what is no message at all as a text with an issue", function()
    assert.truthy(list[6].doc.text:find("no header at all, and no colon", 1, true))
    assert.same({ "broken-header", "no-message", "no-text" }, codes(list[6].source))
  end)

  it("verifies against the decoded part, and names the way to it", function()
    for _, each in ipairs(list) do assert.is_true(each.doc:verify(each.bytes)) end
    assert.same({ { step = "part", part = "1" }, { step = "encoding", encoding = "quoted-printable" } },
      list[1].source.chain)
  end)
end)

describe("one message", function()
  local function write(bytes, name)
    local path = os.tmpname() .. name
    local file = assert(io.open(path, "wb"))
    file:write(bytes)
    file:close()
    return path
  end

  it("is known by its content, whatever its name", function()
    local path = write("Received: from a by b; Mon, 19 Apr 2010 10:00:00 -0500\nFrom: a@b.example\n"
      .. "Subject: Hello\n\nThe text.\n", ".txt")
    local list = read(path)
    os.remove(path)
    assert.equal(1, #list)
    assert.equal("Hello", list[1].doc.meta.title)
  end)

  it("of a web archive is its page, with the address that it was saved from", function()
    local path = write("From: <Saved by Blink>\nSnapshot-Content-Location: https://pier.example/a\n"
      .. "Subject: The pier\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\n\n"
      .. "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
      .. "Content-Location: https://pier.example/a\n\n<html><body><p>The pier is=\n shut.</p></body></html>\n"
      .. "--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://pier.example/p.png\n\n"
      .. "iVBORw0KGgo=\n--x--\n", ".mhtml")
    local list = read(path)
    os.remove(path)
    assert.equal(1, #list)
    assert.equal("text/html", list[1].doc.type)
    assert.equal("The pier is shut.", list[1].doc.text)
    assert.equal("https://pier.example/a", list[1].source.url)
    assert.equal("image/png", list[1].source.mail.attachments[1].type)
  end)
end)
