-- The layers of a letter: who wrote what is quoted below, and when.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local HEADER = "From: Ada Venn <ada@quay.example>\nTo: Otto Brandt <otto@quay.example>\n"
  .. "Date: Tue, 19 Nov 2019 10:00:00 +0000\nSubject: Crates\nMIME-Version: 1.0\n"

local function letter(body, kind)
  local path = os.tmpname() .. ".eml"
  support.write(path, HEADER .. "Content-Type: text/" .. (kind or "plain") .. "; charset=utf-8\n\n" .. body)
  local doc = assert(nutgraf.open(path, { language = "en" }))
  os.remove(path)
  return doc
end

local function letters(doc)
  local list = {}
  for older in doc:letters() do
    list[#list + 1] = { older.name, older.date or "", older.subject, older.parent and older.parent.name }
  end
  return list
end

local function slices(doc, spans)
  local parts = {}
  for index, span in ipairs(spans) do parts[index] = doc.text:sub(span[1] + 1, span[2]) end
  return table.concat(parts, " + ")
end

-- What is said in them: "SPEAKER: words".
local function said(doc)
  local list = {}
  for attribution in doc:attributions { rule = "layer" } do
    local who = attribution.speaker and attribution.speaker.name or "?"
    list[#list + 1] = who .. ": " .. slices(doc, attribution.content)
  end
  return list
end

local function roles(doc, role)
  local list = {}
  for block in doc:blocks { role = role, leaf = true } do list[#list + 1] = block.text end
  return list
end

-- Lead-ins as mail clients write them, with the name and the day that they give.
local LEADS = {
  { "On Mon, Nov 18, 2019 at 5:08 PM, Otto Brandt <otto@quay.example> wrote:" },
  { "On Mon, 18 Nov 2019 at 17:08, Otto Brandt\n<otto@quay.example> wrote:" },
  { "On Mon, 18 Nov 2019 17:08:12 +0100\nOtto Brandt <otto@quay.example> wrote:" },
  { "On 18 November 2019 17:08, Otto Brandt wrote:" },
  { "On 18/11/2019 17:08, Otto Brandt wrote:" },
  { "On 08/11/2019 17:08, Otto Brandt wrote:", day = "" }, -- August, or November
  { "On Nov 18, 2019, at 5:08 PM, Brandt, Otto <otto@quay.example> wrote:", name = "Brandt, Otto" },
  { "Otto Brandt wrote:", day = "" },
  { "Otto Brandt <otto@quay.example> writes:", day = "" },
  { "Quoting Otto Brandt <otto@quay.example>:", day = "" },
  { "El lun., 18 nov. 2019 a las 17:08, Otto Brandt (<otto@quay.example>) escribió:" },
  { "El 18 de noviembre de 2019, 17:08, Otto Brandt escribió:" },
  { "Em seg., 18 de nov. de 2019 às 17:08, Otto Brandt <otto@quay.example>\nescreveu:" },
  { "Le lun. 18 nov. 2019 à 17:08, Otto Brandt <otto@quay.example> a écrit :" },
  { "Le 18/11/2019 à 17:08, Otto Brandt a écrit :" },
  { "Am 18.11.2019 um 17:08 schrieb Otto Brandt:" },
  { "Am Mo., 18. Nov. 2019 um 17:08 Uhr schrieb Otto Brandt <\notto@quay.example>:" },
  { "Otto Brandt schrieb am 18.11.2019 um 17:08:" },
}

-- Headers above an older message, in plain text.
local HEADS = {
  "-----Original Message-----\nFrom: Otto Brandt [mailto:otto@quay.example]\nSent: Monday, November 18, 2019 5:08 PM\nTo: Ada Venn\nSubject: Crates",
  "From: Otto Brandt <otto@quay.example>\nSent: 18 November 2019 17:08\nTo: Ada Venn <ada@quay.example>; Ines Holt\n <ines@quay.example>\nCc: Mara\nSubject: Crates",
  "________________________________\nFrom: Otto Brandt\nSent: Monday, 18 November 2019 17:08\nTo: Ada Venn\nSubject: Crates",
  "-----Mensaje original-----\nDe: Otto Brandt\nEnviado el: lunes, 18 de noviembre de 2019 17:08\nPara: Ada Venn\nAsunto: Crates",
  "De: Otto Brandt\nEnviada em: segunda-feira, 18 de novembro de 2019 17:08\nPara: Ada Venn\nAssunto: Crates",
  "De : Otto Brandt\nEnvoyé : lundi 18 novembre 2019 17:08\nÀ : Ada Venn\nObjet : Crates",
  "-----Ursprüngliche Nachricht-----\nVon: Otto Brandt\nGesendet: Montag, 18. November 2019 17:08\nAn: Ada Venn\nBetreff: Crates",
  "---------- Forwarded message ---------\nFrom: Otto Brandt <otto@quay.example>\nDate: Mon, Nov 18, 2019 at 5:08 PM\nSubject: Crates\nTo: Ada Venn",
  "*From:* Otto Brandt\n*Sent:* Monday, November 18, 2019 5:08 PM\n*To:* Ada Venn\n*Subject:* Crates",
  "From: desk@quay.example [mailto:desk@quay.example] On Behalf Of Otto Brandt\nSent: 18 November 2019\nTo: Ada Venn\nSubject: Crates",
}

describe("an older message that is quoted", function()
  for _, lead in ipairs(LEADS) do
    for _, between in ipairs { "\n", "\n\n" } do
      it((between == "\n" and "right " or "") .. "below: " .. lead[1]:gsub("\n", " | "), function()
        local doc = letter("So do I." .. between .. lead[1] .. between .. "> The crates are full.\n")
        local name = lead.name or "Otto Brandt"
        assert.same({ { name, lead.day or "2019-11-18" } }, letters(doc))
        assert.same({ name .. ": The crates are full." }, said(doc))
        assert.equal("So do I.", doc:blocks { role = "body" }().text)
      end)
    end
  end

  for _, head in ipairs(HEADS) do
    it("below: " .. head:match "[^\n]+\n[^\n]+":gsub("\n", " | "), function()
      local doc = letter("So do I.\n\n" .. head .. "\n\nThe crates are full.\n")
      assert.same({ { "Otto Brandt", "2019-11-18", "Crates" } }, letters(doc))
      assert.same({ "Otto Brandt: The crates are full." }, said(doc))
      assert.same({ "So do I.", "The crates are full." }, roles(doc, "body"))
      for block in doc:blocks { kind = "header-field" } do assert.equal("notice", block.role) end
    end)

    local lines = {}
    for line in head:gsub("\n ", " "):gmatch "[^\n]+" do
      local field, value = line:match "^([^:*_-]+:)(.*)"
      lines[#lines + 1] = field and ("<b>%s</b>%s"):format(field, value:gsub("<", "&lt;")) or line
    end
    if not head:find("*", 1, true) then
      it("in HTML below: " .. head:match "[^\n]+\n[^\n]+":gsub("\n", " | "), function()
        local doc = letter("<p>So do I.</p><div><p>" .. table.concat(lines, "<br>") .. "</p></div><p>The crates are full.</p>", "html")
        assert.same({ { "Otto Brandt", "2019-11-18", "Crates" } }, letters(doc))
        assert.same({ "Otto Brandt: The crates are full." }, said(doc))
      end)
    end
  end

  -- Above what Notes hands on or answers: names with their units, the day beside or below.
  local NOTES = {
    "Otto Brandt/Quay/Org@Org on 11/18/2019 10:02:11 AM\nTo:\tAda Venn/Tarn/Org@Org\ncc:\t\nSubject:\tCrates",
    "Otto Brandt\n11/18/2019 10:02 AM\nTo: Ada Venn/Tarn/Org@Org\ncc: Ines Holt/Quay/Org@Org\nSubject: Crates",
    "\tOtto Brandt\n\t11/18/2019 10:02 AM\n\t\t \n\t\t To: Ada Venn/Tarn/Org@Org\n\t\t cc: \n\t\t Subject: Crates",
    '---------------------- Forwarded by Ada Venn/TARN/ORG on 11/19/2019 \n08:57 AM ---------------------------\n\n\n"Otto Brandt" <otto@quay.example> on 11/18/2019 10:02:11 AM\nTo: "Ada Venn" <ada@tarn.example>\ncc:  \nSubject: Crates',
    "----- Forwarded by Ada Venn/Tarn/Org on 11/19/2019 10:50 AM -----\n\nOtto Brandt/Quay/Org@Org \n11/18/2019 09:11 AM\n\nTo\nAda Venn/Tarn/Org@Org\ncc\n\nSubject\nCrates",
    "From:\tOtto Brandt/Quay/Org\nTo:\tAda Venn/Tarn/Org@Org\nDate:\t18/11/2019 10:02\nSubject:\tCrates",
  }
  for _, head in ipairs(NOTES) do
    it("below what Notes writes: " .. head:match "[^\n]+\n[^\n]+":gsub("[\n\t]+", " | "), function()
      local doc = letter("So do I.\n\n\n" .. head .. "\n\n\nThe crates are full.\n")
      assert.same({ { "Otto Brandt", "2019-11-18", "Crates" } }, letters(doc))
      assert.same({ "Otto Brandt: The crates are full." }, said(doc))
      assert.same({ "So do I.", "The crates are full." }, roles(doc, "body"))
      assert.matches("^\"?Ada Venn", doc:get("letters", 1).to)
    end)
  end

  it("of Notes has no day where it may be two, and its writer no units", function()
    local doc = letter("So do I.\n\nOtto Brandt/Quay/Org wrote on 08/11/2019 10:02:11 AM:\n\n> The crates are full.\n")
    assert.same({ { "Otto Brandt", "" } }, letters(doc))
  end)

  it("may have a head of sender and day alone", function()
    local doc = letter("So do I.\n\nFrom: Otto Brandt\nSent: Monday, November 18, 2019 5:08 PM\n\nThe crates are full.\n")
    assert.same({ { "Otto Brandt", "2019-11-18" } }, letters(doc))
    assert.same({ "Otto Brandt: The crates are full." }, said(doc))
  end)

  for _, cells in ipairs { "<td><b>%s:</b></td><td>%s</td>", "<td>%s</td><td>%s</td>", "<td><p>%s:</p></td><td><p>%s</p></td>", "<th>%s :</th><td><div>%s</div></td>" } do
    it("may have its head in the rows of a table: " .. cells, function()
      local rows = {}
      for _, row in ipairs { { "From", "Otto Brandt &lt;otto@quay.example&gt;" }, { "Sent", "Monday, November 18, 2019 5:08 PM" },
        { "To", "Ada Venn" }, { "Cc", "" }, { "Subject", "Crates" } } do
        rows[#rows + 1] = "<tr>" .. cells:format(row[1], row[2]) .. "</tr>"
      end
      local doc = letter("<p>So do I.</p><hr><table>" .. table.concat(rows, "\n") .. "</table><p>The crates are full.</p>", "html")
      assert.same({ { "Otto Brandt", "2019-11-18", "Crates" } }, letters(doc))
      assert.same({ "Otto Brandt: The crates are full." }, said(doc))
      assert.same({ "So do I.", "The crates are full." }, roles(doc, "body"))
    end)
  end

  it("may quote another: each has its own words", function()
    local doc = letter("Then shut it.\n\nFrom: Otto Brandt\nSent: 18 November 2019 17:08\nTo: Ada Venn\nSubject: Re: Crates\n\nFull, she says.\n\n"
      .. "On 17 Nov 2019, Ines Holt wrote:\n\n> The crates are full.\n>\n> On 16 Nov 2019, Otto Brandt wrote:\n>\n>> Are they full?\n>\n> All of them.\n\nSo it is.\n")
    assert.same({ { "Otto Brandt", "2019-11-18", "Re: Crates" }, { "Ines Holt", "2019-11-17", nil, "Otto Brandt" },
      { "Otto Brandt", "2019-11-16", nil, "Ines Holt" } }, letters(doc))
    assert.same({ "Otto Brandt: Full, she says. + So it is.", "Ines Holt: The crates are full. + All of them.",
      "Otto Brandt: Are they full?" }, said(doc))
  end)

  it("may be answered between its lines", function()
    local doc = letter("On 18 Nov 2019, Otto Brandt wrote:\n> Are they full?\n\nThey are.\n\n> All of them?\n\nNot all.\n")
    assert.same({ "Otto Brandt: Are they full? + All of them?" }, said(doc))
    for block in doc:blocks { role = "body", leaf = true } do
      assert.equal(block.text:find "%?" ~= nil, block.letter ~= nil, block.text)
    end
  end)

  it("stands in a quotation of a page, with its lead-in inside or above", function()
    local doc = letter("<div>They are.</div><div class=q>On Mon, Nov 18, 2019 at 5:08 PM Otto Brandt &lt;<a href='mailto:otto@quay.example'>otto@quay.example</a>&gt; wrote:<br></div><blockquote>Are they full?</blockquote>", "html")
    assert.same({ "Otto Brandt: Are they full?" }, said(doc))
    doc = letter("<div>They are.</div><blockquote type=cite><div>On 18 Nov 2019, at 17:08, Otto Brandt &lt;otto@quay.example&gt; wrote:</div><br><div>Are they full?</div></blockquote>", "html")
    assert.same({ "Otto Brandt: Are they full?" }, said(doc))
  end)

  it("by an address alone is by that address", function()
    local doc = letter("They are.\n\nOn 18 Nov 2019, otto@quay.example wrote:\n> Are they full?\n")
    assert.same({ "otto@quay.example: Are they full?" }, said(doc))
  end)
end)

describe("what is no layer", function()
  for _, body in ipairs {
    "On Monday the harbor master wrote:\n\nThe pier is shut.\n",
    "To whom it may concern:\n\nFrom Monday the pier is shut.\n",
    "Notes\n\nFrom: the quay\nTo: the pier\n\nWe walked.\n",
    "In a letter to the board, Otto Brandt wrote: the pier is shut.\n",
    "The clerk said:\n\n- one\n- two\n",
    "Subject: the pier\nDate: tomorrow\n\nWe walk.\n",
    "From: the quay\nDate: tomorrow\n\nWe walk.\n",
    "Otto Brandt\n11/18/2019\n\nWe walk.\n",
    "We met Otto Brandt on 11/18/2019\n\nTo: walk.\n",
    "Forwarded by hand on 11/18/2019\n\nWe walk.\n",
    "De: la pluma\nPara: nadie\n\nWe walk.\n",
  } do
    it(body:match "[^\n]+", function() assert.same({}, letters(letter(body))) end)
  end

  it("a lead-in in an article, unless it is a pasted letter", function()
    local text = "The board met.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n\n%sThe crates are full.\n"
    local doc = assert(nutgraf.parse(text:format "", { type = "text", language = "en" }))
    assert.same({}, letters(doc))
    doc = assert(nutgraf.parse(text:format "> ", { type = "text", language = "en" }))
    assert.same({ "Otto Brandt: The crates are full." }, said(doc))
  end)
end)

describe("a message without a day of its own", function()
  for _, header in ipairs { "", "Date: soon\n" } do
    for _, body in ipairs {
      "text/plain\n\nSee below.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n> Are they full?\n",
      "text/html\n\n<p>See below.</p><p><b>From:</b> Otto Brandt<br><b>Sent:</b> 18 November 2019 17:08<br><b>To:</b> Ada Venn<br><b>Subject:</b> Crates</p><p>Full.</p>",
      "text/html\n\n<html><head><title>News</title><meta name=date content=2019-11-18></head><body><h1>Full</h1><p>By Otto Brandt</p><p>November 18, 2019</p><p>The crates are full.</p>",
      "text/plain\n\nPORT SABLE, Nov. 18, 2019 — The crates are full.\n",
    } do
      it("takes none from its text: " .. header .. body:sub(1, 60):gsub("\n+", " | "), function()
        local path = os.tmpname() .. ".eml"
        support.write(path, "From: Ada Venn <ada@quay.example>\nSubject: Crates\n" .. header .. "Content-Type: " .. body)
        local doc = assert(nutgraf.open(path, { language = "en" }))
        os.remove(path)
        assert.is_nil(doc.meta.published)
        assert.same({ "Ada Venn" }, doc.meta.authors)
        assert.equal("Crates", doc.meta.title)
        assert.equal("no-date", nutgraf.source(doc).mail.issues[1].code)
      end)
    end
  end
end)

describe("“I” in a letter", function()
  local function speaker_of(doc, words)
    for attribution in doc:attributions() do
      if attribution.rule ~= "layer" and slices(doc, attribution.content):find(words, 1, true) then
        return attribution.speaker and attribution.speaker.name or attribution.reason
      end
    end
  end

  it("is who sent it; in a layer, who wrote that", function()
    local doc = letter("I think that the pier is unsafe.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n> I believe that the crates are full.\n")
    assert.equal("Ada Venn", speaker_of(doc, "the pier is unsafe"))
    assert.equal("Otto Brandt", speaker_of(doc, "the crates are full"))
  end)

  it("is the person whom the text names, too", function()
    local doc = letter("I think that the pier is unsafe.\n\nMs. Venn said the crates were full. Ada Venn left.\n")
    local names = {}
    for entity in doc:entities { kind = "person" } do names[#names + 1] = entity.name end
    assert.same({ "Ada Venn" }, names)
  end)
end)

describe("a signature", function()
  it("has a role of its own, up to the older message", function()
    local doc = letter("The pier is shut.\n\nThanks,\nAda\n\n-- \nAda Venn\nHarbor Office, Room 12\n\nOn 18 Nov 2019, Otto Brandt wrote:\n> Is it?\n> -- \n> Otto\n")
    assert.same({ "Thanks,", "Ada", "Ada Venn", "Harbor Office, Room 12", "Otto" }, roles(doc, "signature"))
    assert.same({ "Otto Brandt: Is it?" }, said(doc))
  end)

  -- What signs, below "The pier is shut.": each line is the signature's.
  for _, lines in ipairs {
    "Ada", "- Ada", "A.", "Best,\nAda", "Best regards\n\nAda Venn\nHarbor Office\nTel. +44 1632 960961", "Cheers, Ada",
    "Mit freundlichen Grüßen\nAda Venn", "Un saludo,\n\nAda", "Bien cordialement,\nAda", "Thanks!\nBibi",
  } do
    it("may be a name under the letter: " .. lines:gsub("\n+", " | "), function()
      local doc = letter("The pier is shut.\n\n" .. lines .. "\n")
      assert.same({ "The pier is shut." }, roles(doc, "body"))
      assert.equal(#lines:gsub("\n\n", "\n"), #table.concat(roles(doc, "signature"), "\n"))
    end)
  end

  for _, lines in ipairs {
    "Otto", "Thanks, Otto", "Thanks, all!", "Best to wait.", "Ada left the pier.", "Thanks,\nwe will wait", "Ada,",
  } do
    it("is not what names another, nor a sentence: " .. lines:gsub("\n+", " | "), function()
      assert.same({}, roles(letter("The pier is shut.\n\n" .. lines .. "\nIs it?\n"), "signature"))
    end)
  end

  it("ends where the letter goes on, and is the older writer's below", function()
    local doc = letter("The pier is shut.\n\nAda\n\nPS: The crates are full.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n> Is it?\n>\n> Best,\n> Otto\n")
    assert.same({ "Ada", "Best,", "Otto" }, roles(doc, "signature"))
    assert.same({ "Otto Brandt: Is it?" }, said(doc))
  end)

  it("is short: two dashes above a page of text are none", function()
    local lines = {}
    for number = 1, 40 do lines[number] = ("The crate number %d is full.\n"):format(number) end
    local doc = letter("The list:\n\n--\n" .. table.concat(lines, "\n"))
    assert.same({}, roles(doc, "signature"))
  end)

  it("is what a page calls so", function()
    for _, attribute in ipairs { "class='gmail_signature'", "id=AppleMailSignature", 'class="x moz-signature"' } do
      local doc = letter("<div>The pier is shut.</div><div " .. attribute .. "><p>Ada Venn</p><p>Room 12</p></div><div>Otto</div>", "html")
      assert.same({ "Ada Venn", "Room 12" }, roles(doc, "signature"))
    end
  end)

  it("may be a telephone's line, in each language", function()
    for _, line in ipairs { "Sent from my iPhone", "Enviado desde mi iPhone", "Envoyé de mon iPhone", "Von meinem iPhone gesendet", "Enviado do meu iPhone" } do
      assert.same({ line }, roles(letter("The pier is shut.\n\n" .. line .. "\n"), "signature"))
    end
  end)
end)

describe("the view", function()
  local folder
  setup(function()
    folder = support.folder()
    support.write(folder .. "/box.mbox", "From a@b Tue Nov 19 10:00:00 2019\n" .. HEADER .. "Message-ID: <2@quay.example>\n\nThey are.\n\n"
      .. "On 18 Nov 2019, Otto Brandt <otto@quay.example> wrote:\n> Are they full?\n\n"
      .. "From a@b Mon Nov 18 10:00:00 2019\nFrom: Otto Brandt <otto@quay.example>\nTo: Ada Venn <ada@quay.example>, Ines Holt <ines@quay.example>\n"
      .. "Date: Mon, 18 Nov 2019 17:08:00 +0000\nSubject: Crates\nMessage-ID: <1@quay.example>\n\nAre they full?\n")
  end)
  teardown(function() support.remove(folder) end)

  local function csv(view)
    local out, err, status = support.run("nutgraf " .. view .. " box.mbox --to csv", folder)
    assert.equal(0, status, err)
    return out
  end

  it("correspondence lists who wrote to whom, when, about what", function()
    local out = csv "correspondence"
    assert.truthy(out:find("2019-11-19,Ada Venn,Otto Brandt,Crates,message", 1, true))
    assert.truthy(out:find("2019-11-18,Otto Brandt,,,quoted", 1, true))
    assert.truthy(out:find("2019-11-18,Otto Brandt,Ada Venn; Ines Holt,Crates,message", 1, true))
  end)

  it("correspondence-timeline has each once, in order", function()
    local days = {}
    for day in csv "correspondence-timeline":gmatch "2019%-11%-%d%d" do days[#days + 1] = day end
    assert.same({ "2019-11-18", "2019-11-18", "2019-11-19" }, days)
  end)

  it("correspondence-graph counts letters from one to another", function()
    local out = csv "correspondence-graph"
    assert.truthy(out:find("ada@quay.example,otto@quay.example,1,2019-11-19,2019-11-19,Crates", 1, true))
    assert.truthy(out:find("otto@quay.example,ines@quay.example,1,2019-11-18,2019-11-18,Crates", 1, true))
  end)

  it("outline shows the subject, and whose the layers are", function()
    local out = csv "outline"
    assert.truthy(out:find("subject,Crates", 1, true))
    assert.truthy(out:find('quoted,"Otto Brandt, 2019-11-18"', 1, true))
  end)
end)

describe("a pasted thread", function()
  it("of clients in three languages has its layers, and their signatures are no statements", function()
    local doc = assert(nutgraf.open("spec/fixtures/mail/thread.txt", { language = "en" }))
    assert.same({
      { "Otto Brandt", "2019-11-18", "Re: Crates" }, { "Ines Holt", "2019-11-18", "Crates", "Otto Brandt" },
      { "The Clerk", "2019-11-17", nil, "Ines Holt" }, { "Otto Brandt", "2019-11-16", nil, "The Clerk" },
    }, letters(doc))
    local list = said(doc)
    assert.equal("Otto Brandt: I believe the clerk. See below.", list[1])
    assert.matches("^Ines Holt: The board said that they were full%.", list[2])
    assert.equal("Otto Brandt: Who has counted the crates?", list[4])
  end)
end)
