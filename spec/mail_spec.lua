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
    assert.same({ "no-message", "no-text" }, codes(list[6].source))
  end)

  it("verifies against the decoded part, and names the way to it", function()
    for _, each in ipairs(list) do assert.is_true(each.doc:verify(each.bytes)) end
    assert.same({ { step = "part", part = "1", offset = 0 }, { step = "encoding", encoding = "quoted-printable" } },
      list[1].source.chain)
  end)
end)

describe("a mailbox's count", function()
  it("is that of its messages: none is lost, whatever is wrong with it", function()
    local file = assert(io.open("spec/fixtures/mail/leak.mbox", "rb"))
    local text = "\n\n" .. file:read("*a"):gsub("\r", "")
    file:close()
    local _, written = text:gsub("\n\nFrom ", "")
    local given = {}
    for _, each in ipairs(read "spec/fixtures/mail/leak.mbox") do given[each.source.part:match "^%d+"] = true end
    local count = 0
    for _ in pairs(given) do count = count + 1 end
    assert.equal(written, count)
  end)
end)

describe("a mailbox whose message is cut", function()
  it("gives the next one, though no empty line stands between", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write("From a@quay.example Tue Nov 19 10:00:00 2019\nSubject: One\nContent-Transfer-Encoding: base64\n\nVGhlIHBpZXIgaX\n"
      .. "From b@quay.example Tue Nov 19 11:00:00 2019\nSubject: Two\n\nThe pier is shut.\nFrom Monday it is open.\n")
    file:close()
    local titles, texts = {}, {}
    for doc in nutgraf.documents(path, { type = "mbox" }) do titles[#titles + 1], texts[#texts + 1] = doc.meta.title, doc.text end
    os.remove(path)
    assert.same({ "One", "Two" }, titles)
    assert.equal("The pier ", texts[1]) -- whole groups of four
    assert.matches("From Monday it is open", texts[2])
  end)
end)

describe("the layers of a reply", function()
  it("are quotations with their level", function()
    local doc = assert(nutgraf.parse("Not on Monday.\n\n> Can we meet on Monday?\n> I am free.\n>\n>> The board meets then.\n\nAda\n",
      { type = "text/plain", language = "en" }))
    local levels = {}
    for block in doc:blocks { kind = "blockquote" } do levels[#levels + 1] = block.level end
    assert.same({ 1, 2 }, levels)
    local inner
    for block in doc:blocks { leaf = true } do
      if block.text == "The board meets then." then inner = block.parent.level end
    end
    assert.equal(2, inner)
  end)
end)

describe("an e-mail on a published page", function()
  it("has the table of its header as header fields, and their values as metadata", function()
    local doc = assert(nutgraf.open "spec/fixtures/mail/archive.html")
    local fields = {}
    for block in doc:blocks { kind = "header-field" } do fields[#fields + 1] = (block.text:gsub("%s*\n%s*", ": ")) end
    assert.same({ "Released on: 2013-05-02 00:00 GMT", "Email-ID: 40217", "Date: 2010-04-19 14:08:04",
      "From: Ada Quill <quill@harbor.example>", "To: pilots@harbor.example", "Subject: Re: Crates on the north pier" }, fields)
    assert.equal("Re: Crates on the north pier", doc.meta.title)
    assert.equal("2010-04-19", doc.meta.published)
    assert.same({ "Ada Quill" }, doc.meta.authors)
    for block in doc:blocks { kind = "paragraph" } do
      if block.text:find "^The crates were" then assert.equal("body", block.role) end
    end
  end)

  it("may have its header a line each; two lines are none", function()
    local doc = assert(nutgraf.parse("<html lang=en><p>From: Ada Quill</p><p>Sent: 19 April 2010</p><p>To: Otto</p><p>The pier is shut.</p>", { type = "html" }))
    assert.equal(3, (function() local n = 0 for _ in doc:blocks { kind = "header-field" } do n = n + 1 end return n end)())
    assert.equal("2010-04-19", doc.meta.published)
    doc = assert(nutgraf.parse("<html lang=en><p>From: Ada Quill</p><p>To: Otto</p><p>The pier is shut.</p>", { type = "html" }))
    for block in doc:blocks() do assert.not_equal("header-field", block.kind) end
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

-- A mailbox of its own, read: the documents, and what was said of it.
local function mailbox(bytes, options)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  local list, said = {}, {}
  options = options or {}
  options.type = options.type or "mbox"
  options.warn = function(message) said[#said + 1] = message:sub(#path + 1) end
  for doc, message in nutgraf.documents(path, options) do
    if doc then
      list[#list + 1] = { doc = doc, source = nutgraf.source(doc), text = doc.text }
    else
      said[#said + 1] = message:sub(#path + 1)
    end
  end
  os.remove(path)
  return list, said
end

local function letter(number, body, fields)
  return ("From clerk@quay.example Tue Nov 19 10:00:0%d 2019\nFrom: The Clerk <clerk@quay.example>\n"
    .. "Date: Tue, 19 Nov 2019 10:00:00 +0000\nSubject: Number %d\n%s\n%s\n\n"):format(number, number, fields or "", body)
end

describe("what is bounded in a message", function()
  local function one(name, fields, body)
    it(name, function()
      local list, said = mailbox(letter(1, "The first.") .. letter(2, body or "The pier is shut.", fields) .. letter(3, "The last."))
      assert.equal(3, #list)
      assert.truthy(list[2].text:find("The pier is shut.", 1, true))
      assert.equal("Number 3", list[3].doc.meta.title)
      assert.same({ name }, codes(list[2].source))
      assert.equal(1, #said)
      assert.truthy(said[1]:find("(" .. name .. ")", 1, true))
      assert.matches("^#2: ", said[1])
    end)
  end

  one("deep-groups", "To: " .. ("harbor:"):rep(50000) .. "\n")
  one("deep-groups", "Cc: " .. ("\"quay;\"a:"):rep(5000) .. "\n")
  one("deep-comments", "To: " .. ("("):rep(50000) .. "quay\n")
  one("many-addresses", "Reply-To: " .. ("quay,"):rep(50000) .. "\n")
  one("many-headers", ("X-Crate: full\n"):rep(20000))
  local nested = { "MIME-Version: 1.0\n" }
  for depth = 1, 300 do nested[#nested + 1] = ("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n"):format(depth, depth) end
  one("deep-parts", table.concat(nested), "The pier is shut.")

  it("deep-parts, of messages inside messages: each but the deepest is a document", function()
    local list, said = mailbox(letter(1, "\nThe pier is shut.", ("Content-Type: message/rfc822\n\n"):rep(300):sub(1, -2)) .. letter(2, "Two."))
    assert.equal(66, #list)
    assert.truthy(list[65].text:find("The pier is shut.", 1, true))
    assert.equal("Number 2", list[66].doc.meta.title)
    assert.equal(1, #said)
  end)

  it("keeps its words", function()
    local list = mailbox(letter(1, "The pier.", "To: " .. ("crate:"):rep(300) .. "\nX-Note: " .. ("("):rep(70) .. "buoy\n"))
    local to, note
    for _, header in ipairs(list[1].source.mail.headers) do
      to = header.name == "To" and header.value or to
      note = header.name == "X-Note" and header.value or note
    end
    assert.equal(300, select(2, to:gsub("crate", "")))
    assert.matches("buoy$", note)
  end)
end)

describe("a mailbox with a message that is too large", function()
  it("names it and goes on", function()
    local large = ("The pier is shut.\n"):rep(400000)
    local list, said = mailbox(letter(1, "One.") .. letter(2, large) .. letter(3, "Three."), { limits = { bytes = 1024 * 1024 } })
    assert.equal(2, #list)
    assert.equal("Number 3", list[2].doc.meta.title)
    assert.same({ ("#2 (at byte %d): larger than the limit of 1048576 bytes"):format(#letter(1, "One.")) }, said)
  end)
end)

describe("a Maildir", function()
  local support = require "spec.support"
  local folder
  local function message(subject) return "From: a@quay.example\nSubject: " .. subject .. "\n\nThe pier is shut.\n" end
  setup(function()
    folder = support.folder()
    support.write(folder .. "/box/cur/1574157600.M1P2.quay:2,S", message "Read")
    support.write(folder .. "/box/cur/1574157601.M1P2.quay:2,RS", message "Answered")
    support.write(folder .. "/box/new/1574157602.M1P2.quay", message "New")
    support.write(folder .. "/box/new/.hidden", message "Hidden")
    support.write(folder .. "/box/tmp/1574157603.M1P2.quay", message "Half")
    support.write(folder .. "/box/dovecot.index.log", "nothing")
    for _, name in ipairs { "cur", "new", "tmp" } do os.execute("mkdir -p " .. folder .. "/box/.Sent/" .. name) end
    support.write(folder .. "/box/.Sent/cur/1574157604.M1P2.quay:2,S", message "Sent")
    support.write(folder .. "/note.txt", "The clerk said nothing.\n")
  end)
  teardown(function() support.remove(folder) end)

  local function subjects(path)
    local out, err, status = support.run("nutgraf outline --where 'role == \"subject\"' --to csv " .. path, folder)
    assert.equal(0, status, err)
    local list = {}
    for subject in out:gmatch "subject,(%a+)" do list[#list + 1] = subject end
    return list
  end

  it("is read: what is delivered, in its folders too, and nothing else", function()
    assert.same({ "Read", "Answered", "New", "Sent" }, subjects "box")
  end)
  it("is found in a folder", function()
    assert.same({ "Read", "Answered", "New", "Sent" }, subjects ".")
  end)
  it("may be read in part", function()
    assert.same({ "New" }, subjects "box/new/")
  end)
end)

describe("where a mailbox's messages begin", function()
  local function head(number, fields)
    return ("From clerk@quay.example Tue Nov 19 10:00:0%d 2019\nFrom: The Clerk <clerk@quay.example>\n"
      .. "Date: Tue, 19 Nov 2019 10:00:00 +0000\nSubject: Number %d\n%s\n"):format(number, number, fields or "")
  end

  local function texts(list)
    local found = {}
    for index, each in ipairs(list) do found[index] = each.text:gsub("%s+$", "") end
    return found
  end

  -- Each stands in a body, after an empty line, and is no envelope.
  for _, line in ipairs {
    "From the chairman I hear that the pier is unsafe.", "From 10:00 on 1 March 2011 the pier is shut.",
    "From Ada, Tue Mar 1 2011.", "From here\nStatus: unknown\n", "From: the quay", "From Monday to Friday 10:00 2011",
    "From what she said at 10:30 on Tue Mar 1 in 2011 we know it.", "From\n", "From A to B", "From Tuesday:\nSubject: shut\n\nIt is.",
  } do
    it("is not at: " .. line:gsub("\n", " | "), function()
      local body = "Hello Otto,\n\n" .. line .. "\n\nThe end."
      local list = mailbox(head(1) .. body .. "\n\n" .. head(2) .. "Two.\n")
      assert.equal(2, #list)
      assert.equal(body, (list[1].text:gsub("%s+$", "")))
      assert.equal("Number 2", list[2].doc.meta.title)
    end)
  end

  for _, envelope in ipairs {
    "From ada@quay.example Tue Nov 19 10:00:00 2019", "From ada at quay.example  Tue Nov 19 10:00:00 2019",
    "From - Tue Nov 19 10:00:00 2019", "From MAILER-DAEMON Tue Nov  9 10:00:00 2019", "From ada@quay.example Tue Nov 19 10:00 2019",
    "From 1650@xxx Tue Nov 19 10:00:00 +0000 2019", "From ada@quay.example Tue Nov 19 10:00:00 GMT 2019",
    "From ada@quay.example Tue, 19 Nov 2019 10:00:00 +0100", "From ada@quay.example", "From ada Tue Nov 19 10:00:00 2019 remote from quay",
    "From ada@quay.example mar. nov. 19 10:00:00 2019",
  } do
    it("is at: " .. envelope, function()
      local list = mailbox(head(1) .. "One.\n\n" .. envelope .. "\nFrom: Ada <ada@quay.example>\nSubject: Two\n\nTwo.\n")
      assert.equal(2, #list)
      assert.same({ "One.", "Two." }, texts(list))
      assert.equal("Two", list[2].doc.meta.title)
    end)
  end

  it("is told with CR LF, too, and counts are the file's", function()
    local bytes = head(1) .. "From the chairman I hear.\n\n>From here on\n\n"
    for number = 2, 9 do bytes = bytes .. head(number) .. "Text.\n\n" end
    for _, text in ipairs { bytes, (bytes:gsub("\n", "\r\n")) } do
      local list = mailbox(text)
      assert.equal(9, #list)
      assert.truthy(list[1].text:find "From the chairman I hear%.\r?\n\r?\nFrom here on")
      local _, count = text:gsub("From clerk", "")
      assert.equal(count, #list)
      for index, each in ipairs(list) do
        local offset = each.source.chain[1].offset
        local start = ("From clerk@quay.example Tue Nov 19 10:00:0%d"):format(index)
        assert.equal(start, text:sub(offset + 1, offset + #start))
      end
    end
  end)

  it("is told by the length of a body (mboxcl2), and a false one is not believed", function()
    local body = "One.\n\nFrom ada@quay.example Tue Nov 19 10:00:00 2019\nFrom: Ada <ada@quay.example>\nSubject: Within\n\nWithin.\n\n>From here on\n"
    local list = mailbox(head(1, ("Content-Length: %d\n"):format(#body)) .. body .. "\n" .. head(2) .. "Two.\n")
    assert.equal(2, #list)
    assert.truthy(list[1].text:find(">From here on", 1, true)) -- nothing is quoted there
    list = mailbox(head(1, "Content-Length: 3\n") .. "One and more.\n\n" .. head(2, "Content-Length: 99999999999\n") .. "Two.\n")
    assert.same({ "One and more.", "Two." }, texts(list))
  end)

  it("undoes “>From”, and “>>From” of mboxrd; a quotation keeps its own sign", function()
    local list = mailbox(head(1) .. "Hello,\n>From here on\n>>From there\n> I hear.\n>From the board.\n> So it is.\nBye.\n")
    assert.equal("Hello,\nFrom here on\n>From there\n> I hear.\n>From the board.\n> So it is.\nBye.", texts(list)[1])
  end)

  it("is the same from standard input, and in a file that begins with empty lines", function()
    local bytes = "\n\n" .. head(1) .. "One.\n\n" .. head(2) .. "Two.\n"
    assert.same({ "One.", "Two." }, texts(mailbox(bytes)))
    local support = require "spec.support"
    local folder = support.folder()
    support.write(folder .. "/box", bytes)
    local out = support.run("nutgraf outline --to csv - <box", folder)
    support.remove(folder)
    assert.truthy(out:find("Number 1", 1, true) and out:find("Number 2", 1, true))
  end)
end)

describe("a message", function()
  local HEAD = "From: Ada Venn <ada@quay.example>\nDate: Tue, 19 Nov 2019 10:00:00 +0000\n"

  local function message(bytes)
    local path = os.tmpname() .. ".eml"
    local file = assert(io.open(path, "wb"))
    file:write(bytes)
    file:close()
    local list = {}
    for doc, fault in nutgraf.documents(path) do
      list[#list + 1] = doc and { doc = doc, text = doc.text, source = nutgraf.source(doc) } or { fault = fault }
    end
    os.remove(path)
    return list
  end

  it("that lies inside another in base64 or quoted-printable is opened", function()
    -- printf 'From: Otto <otto@quay.example>\nSubject: Inner\n\nThe crates are full.\n' | base64
    for coding, body in pairs {
      base64 = "RnJvbTogT3R0byA8b3R0b0BxdWF5LmV4YW1wbGU+ClN1YmplY3Q6IElubmVyCgpUaGUgY3JhdGVz\nIGFyZSBmdWxsLgo=",
      ["quoted-printable"] = "From: Otto <otto=40quay.example>\nSubject: Inner\n\nThe crates are =\nfull.\n",
    } do
      local list = message(HEAD .. "Subject: Outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\n"
        .. "Content-Type: message/rfc822\nContent-Transfer-Encoding: " .. coding .. "\n\n" .. body .. "\n--b--\n")
      assert.equal(2, #list, coding)
      assert.equal("Inner", list[2].doc.meta.title)
      assert.same({ "Otto" }, list[2].doc.meta.authors)
      assert.equal("The crates are full.", (list[2].text:gsub("%s+$", "")))
    end
  end)

  it("whose body is RTF is read through the converter", function()
    local rtf = "{\\rtf1\\ansi The pier is unsafe.\\par}"
    for _, head in ipairs {
      "Content-Disposition: attachment; filename=\"rtf-body.rtf\"\nContent-Type: application/rtf\n\n" .. rtf .. "\n",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: text/rtf\n\n" .. rtf .. "\n--b--\n",
      "Content-Type: application/rtf; name=\"body.rtf\"\n\n" .. rtf .. "\n",
      "Content-Type: application/octet-stream; name=body.rtf\nContent-Disposition: attachment\n\n" .. rtf .. "\n",
    } do
      local list = message(HEAD .. "MIME-Version: 1.0\n" .. head)
      assert.equal("The pier is unsafe.", list[1].text)
      assert.equal("pandoc", list[1].source.chain[3].converter)
    end
  end)

  it("with a text of its own keeps RTF as an attachment", function()
    local list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the plan.\n--b\n"
      .. "Content-Type: application/rtf; name=plan.rtf\n\n{\\rtf1 Plan}\n--b--\n")
    assert.equal("See the plan.", (list[1].text:gsub("%s+$", "")))
    assert.equal("plan.rtf", list[1].source.mail.attachments[1].name)
  end)

  it("says that it does not read Outlook's container, by its signature", function()
    -- printf '\x78\x9f\x3e\x22\x01\x00\x01crates' | base64
    local container = "Content-Type: %s; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgEAAWNyYXRlcw==\n"
    for _, kind in ipairs { "application/ms-tnef", "application/octet-stream" } do
      local list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the plan.\n--b\n"
        .. container:format(kind) .. "--b--\n")
      assert.equal("See the plan.", (list[1].text:gsub("%s+$", "")))
      assert.equal("winmail.dat", list[1].source.mail.attachments[1].name)
      assert.same({ "tnef" }, codes(list[1].source))
    end
    local list = message(HEAD .. "MIME-Version: 1.0\n" .. container:format "application/ms-tnef")
    assert.equal("", list[1].text) -- no letter of the coding is taken for a text
    assert.same({ "no-text", "tnef" }, codes(list[1].source))
  end)

  -- RFC 3676: bodies with the paragraphs that they hold; "_" is a blank before a line's end.
  local FLOWED = {
    { "", "The crates are_\nfull, all_\nof them.\nA second line.\n", { "The crates are full, all of them.", "A second line." } },
    { "; delsp=yes", "The cra_\ntes are__\nfull.\n", { "The crates are full." } },
    { "", "> The crates_\n> are full.\n>> Are_\n>> they?\n", { "The crates are full.", "Are they?" } },
    { "; delsp=yes", "> The cra_\n> tes are full.\n", { "The crates are full." } },
    { "", "The crates are_\n From the quay.\n > is a sign.\n", { "The crates are From the quay.", "> is a sign." } },
    { "", "The crates are_\nfull.\n--_\nAda\n", { "The crates are full.", "Ada" } },
    -- Nothing tells how its lines end: a text like any other.
    { "", "The crates that we have counted on the pier in the last days are full now\nand nobody knows what there is in them, or whose they are, or why they\nstand there at all.\n",
      { "The crates that we have counted on the pier in the last days are full now and nobody knows what there is in them, or whose they are, or why they stand there at all." } },
  }
  for _, case in ipairs(FLOWED) do
    it("that is flowed has the paragraphs that it flows in: " .. case[2]:sub(1, 40):gsub("\n", " | "), function()
      local body = case[2]:gsub("_", " ")
      local list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed" .. case[1] .. "\n\n" .. body)
      local found = {}
      for block in list[1].doc:blocks { leaf = true } do found[#found + 1] = (block.text:gsub("%s+", " ")) end
      assert.same(case[3], found)
      assert.equal(body, list[1].text)
    end)
  end

  it("that is flowed with its blanks has its words whole", function()
    local list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: text/plain; format=Flowed; DelSp=YES\n\nThe engi \nneers told the coun \ncil.\n")
    local words = {}
    for token in list[1].doc:tokens() do words[#words + 1] = token.text end
    assert.same({ "The", "engineers", "told", "the", "council", "." }, words)
  end)

  it("gives one version of a text, however deep; different texts are all given", function()
    local list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nThe plain one.\n"
      .. "--a\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>The page.</p>\n--r--\n--a--\n")
    assert.equal(1, #list)
    assert.equal("The plain one.", (list[1].text:gsub("%s+$", "")))
    list = message(HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nOne.\n"
      .. "--a\nContent-Type: text/plain\n\nTwo.\n--a--\n")
    assert.equal(2, #list)
  end)

  it("loses no letter where its lines end in two ways", function()
    local list = message((HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe pier"):gsub("\n", "\r\n") .. "\n--b--\r\n")
    assert.equal("The pier", list[1].text)
  end)

  it("is told by its header, whatever its name and whichever field comes first", function()
    local readers = require "nutgraf.readers"
    for _, head in ipairs {
      "Status: RO\nUser-Agent: none\nFrom: Ada <ada@quay.example>\nMIME-Version: 1.0\n\n",
      "Delivered-To: otto@quay.example\nSubject: Crates\n\n", "Message-ID: <1@quay.example>\nTo: Otto\n\n",
      "Subject: Crates\nFrom: Ada <ada@quay.example>\nDate: Tue, 19 Nov 2019 10:00:00 +0000\nTo: Otto\n\n",
    } do
      assert.equal("message/rfc822", readers.recognise(head).type)
    end
    for _, head in ipairs {
      "To: the board\nFrom: the clerk\nDate: November 19, 2019\nSubject: Crates\n\n", "Title: Crates\nDate: 2019-11-19\n\n",
      "Received: three letters\n\n", "From Ada: the crates.\n", "From London 10:30 they walked.\n",
    } do
      assert.is_nil(readers.recognise(head))
    end
  end)

  it("gives a record whose lists are lists and whose text is UTF-8", function()
    local support = require "spec.support"
    local folder = support.folder()
    support.write(folder .. "/a.eml", HEAD .. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the song.\n--b\n"
      .. "Content-Type: application/x-song; name*=iso-2022-jp'ja'Song%8at.mp3\nX-Note: \233\n\nAAAA\n--b--\n")
    local out = support.run("nutgraf document --to ndjson a.eml", folder)
    assert.truthy(require("nutgraf.text").valid(out) == out)
    for _, name in ipairs { "to", "cc", "issues" } do assert.truthy(out:find('"' .. name .. '":[]', 1, true), name) end
    assert.matches('"attachments":%[{', out)
    support.remove(folder)
  end)

  it("takes a sender without an address, and a day by ISO 8601, as they stand", function()
    local meta = message("From: Ada Venn\nDate: 2019-11-19T10:00:00Z\nMessage-ID: <1@quay.example>\n\nText.\n")[1].doc.meta
    assert.same({ "Ada Venn" }, meta.authors)
    assert.equal("2019-11-19", meta.published)
  end)

  it("reads encoded words that touch others, or are cut inside a letter", function()
    assert.equal("[WARNING]The crates", message(HEAD .. "Subject: [WARNING]=?utf-8?B?VGhlIGNyYXRlcw==?= =?utf-8?Q??=\n\nText.\n")[1].doc.meta.title)
    assert.equal("déjà fermé", message(HEAD .. "Subject: =?UTF-8?Q?d=C3=A9j=C3?=\n =?UTF-8?Q?=A0_ferm=C3=A9?=\n\nText.\n")[1].doc.meta.title)
  end)
end)

describe("a web archive", function()
  it("has its page's own title and day, not those of its saving", function()
    local function page(head)
      local path = os.tmpname() .. ".mhtml"
      local file = assert(io.open(path, "wb"))
      file:write("From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/2012/crates\nSubject: Saved crates\n"
        .. "Date: Tue, 19 Nov 2019 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html\n"
        .. "Content-Location: https://courier.example/2012/crates\n\n<html><head>" .. head .. "</head><body><article><h1>Crates stay shut</h1><p>April 2, 2012</p>"
        .. "<p>The board voted on Monday to keep the crates shut until the end of the winter, and nobody objected to it.</p></article></body></html>\n--b--\n")
      file:close()
      local doc = assert(nutgraf.open(path))
      os.remove(path)
      return doc
    end
    local doc = page "<title>Crates stay shut</title>"
    assert.equal("Crates stay shut", doc.meta.title)
    assert.equal("2012-04-02", doc.meta.published)
    assert.same({}, doc.meta.authors)
    assert.equal("Saved crates", page("").meta.title)
  end)
end)
