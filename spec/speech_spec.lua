-- Speech written down: each turn of a transcript is an attribution to its speaker, in
-- whatever form the record, the page or the subtitles give it.
local nutgraf = require "nutgraf"
local support = require "spec.support"

-- The turns of a text: "LABEL | SPEAKER | WORDS", what is no word of theirs left out.
local function turns(text, name, language)
  local doc = assert(nutgraf.parse(text, { name = name or "a.txt", language = language or "en" }))
  assert.is_true(doc:verify(text))
  local list = {}
  for said in doc:attributions() do
    if said.rule == "turn" or said.rule == "question" or said.rule == "answer" then
      assert.equal("direct", said.kind)
      local parts = {}
      for index, span in ipairs(said.content) do
        local shown, at = {}, span[1]
        for _, mark in ipairs(doc:markup()) do
          if mark[2] > at and mark[1] < span[2] then
            shown[#shown + 1] = doc.text:sub(at + 1, math.max(at, mark[1]))
            at = mark[2]
          end
        end
        shown[#shown + 1] = doc.text:sub(at + 1, span[2])
        parts[index] = table.concat(shown):gsub("%s+", " ")
      end
      list[#list + 1] = ("%s | %s | %s"):format(said.source or "", said.speaker and said.speaker.name or said.reason,
        table.concat(parts, " + "))
    end
  end
  return list, doc
end

local UNASKED, UNANSWERED = "nothing tells who asks", "the introduction does not tell who is interviewed"

describe("a transcript", function()
  it("of a court has titles, roles, numbered witnesses, questions and answers", function()
    assert.same({
      "MS. TARN | TARN | Please say your name.", "THE WITNESS | THE WITNESS | Odo Brill. I mend nets.",
      "THE COURT | THE COURT | You may go on.", "JUROR NO. 4 | JUROR NO. 4 | We cannot hear him.",
      "WITNESS 10 | WITNESS 10 | I stood by the winch.", "Q | " .. UNASKED .. " | Who left first?",
      "A | " .. UNANSWERED .. " | The tall one did.",
    }, turns [[
MS. TARN: Please say your name.

THE WITNESS: Odo Brill. I mend nets.

THE COURT: You may go on.

JUROR NO. 4: We cannot hear him.

WITNESS 10: I stood by the winch.

Q. Who left first?

A. The tall one did.
]])
  end)

  it("with numbered lines tells who asks and who was sworn", function()
    local list, doc = turns [[
                                                  31

 1            ODO BRILL, having been first duly sworn,
 2   testified as follows:
 3                    DIRECT EXAMINATION
 4   BY MS. TARN:
 5        Q.   Good morning, Mr. Brill. What do you
 6   do?
 7        A.   I mend nets on the quay. I have
 8   done it for nine years.
 9            MR. HOLM: Objection, Your Honor. The
10   question was answered.
11            THE COURT: Overruled.
12            THE WITNESS: I do it alone.
13            (Whereupon, a recess was taken.)
14   BY MR. HOLM:
15        Q.   Who left first?
16        A.   (Pointing.) He did.
17
18
]]
    assert.same({
      "Q | TARN | Good morning, Mr. Brill. What do you do?",
      "A | ODO BRILL | I mend nets on the quay. I have done it for nine years.",
      "MR. HOLM | HOLM | Objection, Your Honor. The question was answered.", "THE COURT | THE COURT | Overruled.",
      "THE WITNESS | ODO BRILL | I do it alone.", "Q | HOLM | Who left first?", "A | ODO BRILL | He did.",
    }, list)
    for block in doc:blocks { leaf = true } do assert.is_nil(block.text:find("^%d+%s"), block.text) end
  end)

  it("of a court does not take who is in its heading for who answers", function()
    local list = turns [[
IN THE HIGH COURT OF QUIST COUNTY

BY MS. TARN:

Q. What do you do?

A. I mend nets.

THE COURT: Go on.

Q. Since when?

A. For nine years.
]]
    for _, turn in ipairs(list) do assert.is_nil(turn:find "QUIST", turn) end
    assert.equal("A | " .. UNANSWERED .. " | I mend nets.", list[2])
  end)

  it("of a court has who was sworn in a paragraph before the oath", function()
    local list = turns [[
THE COURT: Call your next witness.

ODO BRILL,

having been duly sworn, testified as follows:

BY MS. TARN:

Q. What do you do?

A. I mend nets.

THE COURT: Go on.
]]
    assert.equal("THE COURT | THE COURT | Call your next witness.", list[1])
    assert.equal("A | ODO BRILL | I mend nets.", list[3])
  end)

  it("with lines that touch begins a paragraph at each label", function()
    assert.same({
      "MR. HOLM | HOLM | Where did you stand?", "MS. TARN | TARN | By the winch. I stood there for an hour or so, and then I left.",
      "MR. HOLM | HOLM | Who was there?", "MS. TARN | TARN | Nobody. + I was alone.",
    }, turns [[
MR. HOLM: Where did you stand?
MS. TARN: By the winch. I stood there for an hour
or so, and then I left.
MR. HOLM: Who was there?
MS. TARN: Nobody. [Pause.] I was alone.
]])
  end)

  it("of a parliament has seats, parties and offices", function()
    assert.same({
      "Mara Quist | Mara Quist | I thank the Minister. The quay has been shut for a month. Will she say when it opens?",
      "The Minister of Quays (Ada Tarn) | Ada Tarn | It opens on Friday.", "Several hon. Members | Several hon. Members | Hear, hear.",
      "Mr. Speaker | Mr. Speaker | Order.", "Mara Quist | Mara Quist | That is not what she wrote in March.",
      "Ada Tarn | Ada Tarn | I can but repeat it.",
    }, turns [[
The House met at noon.

Mara Quist (Varn South, Ind.): I thank the Minister. The quay has been shut for a month.

Will she say when it opens?

The Minister of Quays (Ada Tarn): It opens on Friday.

Several hon. Members: Hear, hear.

Mr. Speaker: Order.

Mara Quist: That is not what she wrote in March.

(Interruption.)

Ada Tarn: I can but repeat it.
]])
    assert.same({
      "Mr. HOLM | HOLM | I yield myself two minutes. The quay is unsafe. The board has known it.",
      "The CHAIR | The CHAIR | The gentleman is recognized.", "Ms. TARN-OSK | TARN-OSK | I rise in opposition.",
    }, turns [[
Mr. HOLM. I yield myself two minutes. The quay is unsafe.

The board has known it.

The CHAIR. The gentleman is recognized.

Ms. TARN-OSK. I rise in opposition.
]])
  end)

  it("of a broadcast has offices, time stamps, clips, and surnames alone", function()
    local list, doc = turns [[
ADA TARN, HOST: Good evening. Odo Brill is on the quay.

ODO BRILL, CORRESPONDENT (voice-over): It has been shut for a month.

(BEGIN VIDEOTAPE)

UNIDENTIFIED MALE: They came at two in the morning.

(END VIDEOTAPE)

>> TARN: And the mayor?

BRILL: She laughed. ((LAUGHTER))

[20:05:12] MARA QUIST, MAYOR OF VARN: That is right. Nobody asked me.
]]
    assert.same({
      "ADA TARN | ADA TARN | Good evening. Odo Brill is on the quay.", "ODO BRILL | Odo Brill | It has been shut for a month.",
      "UNIDENTIFIED MALE | UNIDENTIFIED MALE | They came at two in the morning.", "TARN | ADA TARN | And the mayor?",
      "BRILL | Odo Brill | She laughed.", "MARA QUIST | MARA QUIST | That is right. Nobody asked me.",
    }, list)
    local last
    for said in doc:attributions() do last = said end
    assert.equal("20:05:12", last.time)
  end)

  it("has names on lines of their own, with the time beside them", function()
    assert.same({
      "Speaker 1 | Speaker 1 | Where did you stand?", "Mara Quist | Mara Quist | By the winch. It was dark.",
      "Speaker 1 | Speaker 1 | And then?", "Mara Quist | Mara Quist | Then we ran.",
    }, turns [[
Speaker 1 (00:02):
Where did you stand?

Mara Quist  0:09
By the winch.

It was dark.

Speaker 1 (00:31):
And then? [crosstalk 00:00:33]

Mara Quist  0:33
Then we ran.
]])
  end)

  it("of a briefing has questions that nobody is named for", function()
    assert.same({
      "SECRETARY TARN | TARN | Good afternoon. I have one thing.", "QUESTION | " .. UNASKED .. " | Madam Secretary, is it shut?",
      "SECRETARY TARN | TARN | It is.", "Q | " .. UNASKED .. " | And until when?", "MS. HOLM | HOLM | I would ask the board.",
    }, turns [[
SECRETARY TARN:  Good afternoon. I have one thing.

QUESTION:  Madam Secretary, is it shut?

SECRETARY TARN:  It is.

Q    And until when?

MS. HOLM:  I would ask the board.
]])
  end)

  it("has long offices, initials, and names without times on lines of their own", function()
    assert.same({
      "Mara Quist | Mara Quist | I beg to move that it be opened.",
      "The Under-Secretary of State for Quays (Odo Brill) | Odo Brill | It is unsafe.", "Mara Quist | Mara Quist | Since when?",
    }, turns [[
Mara Quist (Varn South) (Ind): I beg to move that it be opened.

The Under-Secretary of State for Quays (Odo Brill): It is unsafe.

Mara Quist: Since when?
]])
    assert.same({ "MQ | MQ | Where did you stand?", "OB | OB | By the winch.", "MQ | MQ | And then?" },
      turns "MQ: Where did you stand?\n\nOB: By the winch.\n\nMQ: And then?\n")
    assert.same({ "Mara Quist | Mara Quist | Where did you stand?", "Odo Brill | Odo Brill | By the winch.",
      "Mara Quist | Mara Quist | And then?", "Odo Brill | Odo Brill | Then I left." },
      turns "Mara Quist\nWhere did you stand?\n\nOdo Brill\nBy the winch.\n\nMara Quist\nAnd then?\n\nOdo Brill\nThen I left.\n")
  end)

  it("inside quotation marks is one, too", function()
    local list = turns [[
“TARN: Will they be there tomorrow night?

“QUIST: Well, look, the board thinks it is a game.

“TARN: And is it?”
]]
    assert.equal(3, #list)
    assert.matches("^QUIST | QUIST | Well, look", list[2])
  end)
end)

describe("the record of a parliament", function()
  it("of the United States has names before a full stop, paragraphs that are set in, and notes", function()
    assert.same({
      "The SPEAKER pro tempore | The SPEAKER pro tempore | The gentleman from Maine (Mr. Holm) is recognized for 5 minutes.",
      "Mr. HOLM | Holm | Mr. Speaker, I rise today to honor the keepers of the quay of Varn, who have worked for nine years "
        .. "without a day off. They have asked for nothing. I yield 2 minutes to the gentlewoman.",
      "Ms. TARN of Ohio | TARN | I thank the gentleman for yielding. The board knew of the cracks in the quay in May. I include a letter.",
      "The Acting CHAIR | The Acting CHAIR | The time of the gentlewoman has expired.",
      "Mr. McBRILL | McBRILL | I was absent. Had I been present, I would have voted, as I have always done in such a case, for the bill.",
      "The PRESIDING OFFICER (Ms. Quist) | Quist | Without objection, it is so ordered.",
    }, turns(([[
                          THE QUAY SAFETY ACT

  The SPEAKER pro tempore. The gentleman from Maine (Mr. Holm) is
recognized for 5 minutes.
  Mr. HOLM. Mr. Speaker, I rise today to honor the keepers of the quay
of Varn, who have worked for nine years without a day off.
  They have asked for nothing.
  I yield 2 minutes to the gentlewoman.

{{Page H1234}}

  Ms. TARN of Ohio. I thank the gentleman for yielding. The board knew
of the cracks in the quay in May.
  I include a letter.
  (Ms. TARN asked and was given permission to revise and extend her
remarks.)
  The Acting CHAIR. The time of the gentlewoman has expired.
  The question was taken; and the Acting Chair announced that the noes
appeared to have it.
  Mr. McBRILL. I was absent. Had I been present, I would have voted, as
I have always done in such a case, for the bill. (Applause.)
  The PRESIDING OFFICER (Ms. Quist). Without objection, it is so ordered.
]]):gsub("{{", "[["):gsub("}}", "]]"), nil))
  end)

  it("stands in one <pre> of a page, too", function()
    local record = {}
    for _, line in ipairs { "  The SPEAKER pro tempore. The gentleman from Maine (Mr. Holm) is", "recognized for 5 minutes.",
      "  Mr. HOLM. Mr. Speaker, I rise today to honor the keepers of the quay", "of Varn &amp; Osk, who have worked for <b>nine years</b>.",
      "  They have asked for nothing.", "", "[Page H1234]", "", "  Ms. TARN of Ohio. I thank the gentleman for yielding. The board knew", "of the cracks in May." } do
      record[#record + 1] = line
    end
    local list, doc = turns("<html><head><title>The Record</title></head><body><pre>\n" .. table.concat(record, "\n") .. "\n</pre></body></html>", "a.html")
    assert.same({ "The SPEAKER pro tempore | The SPEAKER pro tempore | The gentleman from Maine (Mr. Holm) is recognized for 5 minutes.",
      "Mr. HOLM | Holm | Mr. Speaker, I rise today to honor the keepers of the quay of Varn & Osk, who have worked for nine years. They have asked for nothing.",
      "Ms. TARN of Ohio | TARN | I thank the gentleman for yielding. The board knew of the cracks in May." }, list)
    local kinds = {}
    for block in doc:blocks { leaf = true } do kinds[#kinds + 1] = block.kind .. " " .. block.line end
    assert.same({ "paragraph 2", "paragraph 4", "paragraph 6", "paragraph 8", "paragraph 10" }, kinds)
  end)

  it("of a committee has names with small letters before a full stop", function()
    local list = turns [[
    Chairman Tarn. The committee will come to order.
    Mr. Brill. Thank you. I have kept the quay for nine years.
    Senator Holm. Did you write to the board?
    Mr. Brill. No, sir.
    Chairman Tarn. Why not?
    Mr. Brill. Nobody asked me. [Laughter.]
    Ranking Member Holm. I yield back.
    The Chairman. The hearing is adjourned.
    [Whereupon, at 11:40 a.m., the hearing was adjourned.]
]]
    assert.equal(8, #list)
    assert.equal("Mr. Brill | Brill | Nobody asked me.", list[6])
    assert.equal("The Chairman | The Chairman | The hearing is adjourned.", list[8])
  end)

  it("of the Commons has names on lines of their own with seat and party; of the Lords two brackets", function()
    assert.same({
      "Ada Tarn | Ada Tarn | What are you doing to make the quays safe?",
      "The Secretary of State for Quays (Mara Quist) | Mara Quist | We have sent for the survey.",
      "Mr Speaker | Mr Speaker | Order. I call the shadow Minister.",
      "Mr Odo Brill | Odo Brill | How many are out of work?", "Mara Quist | Mara Quist | Two hundred and ten.",
    }, turns [[
Ada Tarn (Varn East) (Lab)
What are you doing to make the quays safe?

The Secretary of State for Quays (Mara Quist)
We have sent for the survey.

Mr Speaker
Order. I call the shadow Minister.

Mr Odo Brill (Osk) (LD)
How many are out of work?

Mara Quist
Two hundred and ten.
]])
    assert.same({
      "The Parliamentary Under-Secretary of State for Quays (Lord Brill) | Brill | My Lords, I beg to move.",
      "Baroness Tarn of Varn | Tarn | It comes late.", "Noble Lords | Noble Lords | Oh!", "Lord Brill | Brill | It costs nine million.",
    }, turns [[
The Parliamentary Under-Secretary of State for Quays (Lord Brill) (Con): My Lords, I beg to move.

Baroness Tarn of Varn (Lab): It comes late.

Noble Lords: Oh!

Lord Brill: It costs nine million.
]])
  end)

  it("of Australia has times of the day, and of Canada notes in brackets", function()
    local list, doc = turns [[
Ms TARN (Varn—Minister for Quays) (14:02): I move that this bill be now read a second time.

Ms Holm interjecting—

The DEPUTY SPEAKER (Mr Brill): Order!

Mr OSK (Quist) (14:10): It comes too late.

[Translation]

An opposition member: Hear, hear!

Question agreed to.
]]
    assert.same({ "Ms TARN | TARN | I move that this bill be now read a second time.", "The DEPUTY SPEAKER (Mr Brill) | Brill | Order!",
      "Mr OSK | OSK | It comes too late.", "An opposition member | An opposition member | Hear, hear!" }, list)
    assert.equal("14:02:00", doc:attributions()().time)
  end)

  it("of Europe has a dash after a full stop", function()
    assert.same({
      "President | President | The debate is open.", "Ada Tarn | Ada Tarn | Madam President, the quays are old.",
      "Odo Brill | Odo Brill | The Commission has read it.", "Mara Quist | Mara Quist | Nobody asked the fishermen.",
      "President | President | The debate is closed.",
    }, turns [[
President. – The debate is open.

Ada Tarn (S&D), rapporteur. – Madam President, the quays are old.

Odo Brill, Member of the Commission. – The Commission has read it.

Mara Quist (ECR). – Nobody asked the fishermen.

(Applause)

President. – The debate is closed.
]])
  end)

  it("in Spanish and Portuguese has titles after an article, offices, and notes without brackets", function()
    assert.same({
      "El señor PRESIDENTE | El señor PRESIDENTE | Se abre la sesión.", "La señora TARNO BRILLO | TARNO BRILLO | El muelle está cerrado. Nadie nos lo dijo.",
      "El señor MINISTRO DE PUERTOS (Odo Quiroga) | Odo Quiroga | Se abre el viernes.", "La señora TARNO BRILLO | TARNO BRILLO | No es lo que dijo.",
    }, turns([[
El señor PRESIDENTE: Se abre la sesión.

La señora TARNO BRILLO: El muelle está cerrado.

Nadie nos lo dijo.

El señor MINISTRO DE PUERTOS (Odo Quiroga): Se abre el viernes. (Aplausos).

La señora TARNO BRILLO: No es lo que dijo. (Rumores).
]], nil, "es"))
    assert.same({
      "El señor ALCALDE DE PUERTOS (Odo Quiroga) | Odo Quiroga | Se abre el viernes.", "La señora DE LA ROSA | ADA DE LA ROSA | No es lo que dijo.",
      "El señor PORTAVOZ DE MUELLES (Luis Brillo) | Luis Brillo | Nadie lo sabe.", "La señora DIPUTADA ADA DE LA ROSA | ADA DE LA ROSA | Está cerrado.",
    }, turns([[
El señor ALCALDE DE PUERTOS (Odo Quiroga): Se abre el viernes.

La señora DE LA ROSA: No es lo que dijo.

El señor PORTAVOZ DE MUELLES (Luis Brillo): Nadie lo sabe.

La señora DIPUTADA ADA DE LA ROSA: Está cerrado.
]], nil, "es"))
    assert.same({
      "O Sr. Presidente | O Sr. Presidente | Está aberta a sessão.", "A Sr.ª Ada Tarno | Ada Tarno | O cais está fechado.",
      "A Sr.ª Ministra dos Portos (Mara Quintas) | Mara Quintas | O cais abre na sexta-feira.", "O Sr. Bruno Osco | Bruno Osco | Não é verdade.",
    }, turns([[
O Sr. Presidente: — Está aberta a sessão.

A Sr.ª Ada Tarno (PS): — O cais está fechado.

Aplausos do PS.

A Sr.ª Ministra dos Portos (Mara Quintas): — O cais abre na sexta-feira.

O Sr. Bruno Osco (PSD): — Não é verdade.
]], nil, "pt"))
    assert.same({
      "O SR. PRESIDENTE (Odo Quintas. Bloco/XY - RJ) | Odo Quintas | Declaro aberta a sessão.", "A SRA. ADA TARNO | ADA TARNO | O cais está fechado.",
      "O SR. BRUNO OSCO | BRUNO OSCO | Não é verdade.",
    }, turns([[
O SR. PRESIDENTE (Odo Quintas. Bloco/XY - RJ) - Declaro aberta a sessão.

A SRA. ADA TARNO (XY - SP. Sem revisão da oradora.) - O cais está fechado.

O SR. BRUNO OSCO (ZW - MG) - Não é verdade. (Palmas.)
]], nil, "pt"))
  end)
end)

describe("a deposition", function()
  it("that begins in the middle of a page has its numbers in the margin, and roles that no lexicon has", function()
    assert.same({ "Q | " .. UNASKED .. " | Did you see the cracks?", "A | " .. UNANSWERED .. " | Yes. I wrote it down.",
      "THE VIDEOGRAPHER | THE VIDEOGRAPHER | Off the record.", "Q | " .. UNASKED .. " | Why not the board?", "A | " .. UNANSWERED .. " | Nobody asked me." },
      turns [[
12   Q.  Did you see the cracks?
13   A.  Yes.
14       I wrote it down.
15       THE VIDEOGRAPHER:  Off the record.
16   Q.  Why not the board?
17   A.  Nobody asked me.
]])
  end)
end)

describe("a deposition", function()
  it("has times before its numbers, and headings that tell who examines whom", function()
    assert.same({ "Q | TARN | Did you see the cracks?", "A | ADA QUIST | Yes.", "MS. HOLM | HOLM | Objection.", "Q | HOLM | When did you first see them?", "A | ADA QUIST | In May." },
      turns [[
                 DEPOSITION OF ADA QUIST

            1   EXAMINATION BY MR. TARN:
 10:04:12   2       Q.   Did you see the cracks?
 10:04:15   3       A.   Yes.
            4            MS. HOLM:  Objection.
            5   CROSS-EXAMINATION BY MS. HOLM
 10:04:18   6       Q.   When did you first
            7   see them?
 10:04:25   8       A.   In May.
]])
  end)
end)

describe("an interview", function()
  it("gives “A” to the one whom the introduction names, and ends where the text is told again", function()
    assert.same({
      "Q | Odo Brill | Why is it shut?", "A | Mara Quist | It is unsafe. I have said so since May.", "Q | Odo Brill | Who knew?",
      "A | Mara Quist | All of them.",
    }, turns [[
The quay and its keeper

By Odo Brill

In our conversation with Mara Quist, the keeper of the quay, Ada Tarn was not spoken of.

Q: Why is it shut?

A: It is unsafe.

I have said so since May.

Q: Who knew?

A: All of them.

Quist will leave her post next year.
]])
  end)

  it("with two, or with nobody, does not tell who answers", function()
    assert.same({ "Q | " .. UNASKED .. " | Who knew?", "A | several persons are interviewed | All of them." }, turns [[
An interview with Mara Quist and Odo Brill

Q: Who knew?

A: All of them.
]])
    assert.same({ "Q1 | " .. UNASKED .. " | Who knew?", "A1 | " .. UNANSWERED .. " | All of them." },
      turns "What you should know of the quay\n\nQ1: Who knew?\n\nA1: All of them.\n")
    assert.same({ "Q | " .. UNASKED .. " | Who knew?", "A | " .. UNANSWERED .. " | All of them." }, turns [[
What you should know of the quay

Q: Who knew?

A: All of them.
]])
  end)

  it("leads a surname and a paper's name to their answers", function()
    assert.same({
      "Courier | Courier | Why is it shut?", "Quist | Mara Quist | It is unsafe. We have known it since May.",
      "Courier | Courier | Who knew?", "Quist | Mara Quist | All of us.",
    }, turns [[
Mara Quist has kept the quay for nine years, and it is shut.

Courier: Why is it shut?

Quist: It is unsafe.

We have known it since May.

Courier: Who knew?

Quist: All of us.

Quist will leave her post next year.
]])
  end)
end)

describe("on a page turns stand", function()
  local expected = {
    "Mara Quist | Mara Quist | Where did you stand when the crane fell on the quay?",
    "Ada Tarn | Ada Tarn | I stood by the winch at about four in the afternoon.",
    "Mara Quist | Mara Quist | Did you see who ran away from it?", "Ada Tarn | Ada Tarn | I saw two men who ran to the east gate.",
  }
  for form, with in pairs {
    ["in bold with a colon"] = { "", "<p><b>%s:</b> %s</p>", "" }, ["in bold without one"] = { "", "<p><strong>%s</strong> %s</p>", "" },
    ["as terms of a list"] = { "<dl>", "<dt>%s</dt><dd>%s</dd>", "</dl>" }, ["in a table"] = { "<table>", "<tr><td>%s</td><td>%s</td></tr>", "</table>" },
    ["in paragraphs"] = { "", "<p>%s: %s</p>", "" },
  } do
    it(form, function()
      local parts = { "<html><body><h1>The hearing of May 3</h1>", with[1] }
      for _, turn in ipairs(expected) do
        local name, words = turn:match("^(.-) | .- | (.*)$")
        parts[#parts + 1] = with[2]:format(name, words)
      end
      parts[#parts + 1] = with[3] .. "</body></html>"
      assert.same(expected, (turns(table.concat(parts), "a.html")))
    end)
  end

  it("in Markdown", function()
    assert.same({ "Q | " .. UNASKED .. " | Why is it shut?", "A | Mara Quist | It is unsafe." },
      turns("# Mara Quist on the quay\n\n**Q: Why is it shut?**\n\nA: It is unsafe.\n", "a.md"))
  end)
end)

describe("an interview whose questions have no labels", function()
  local expected = {
    " | Odo Brill | When did you first see the cracks?", " | Mara Quist | It was in May. I went there at night.", " | Odo Brill | What did the board tell you?",
    " | Mara Quist | Nothing. They sent me a card.", " | Odo Brill | Did you write again?", " | Mara Quist | Twice. Nobody wrote back to me.",
  }
  local function page(question, answer, more)
    local parts = { "<html><body><article><h1>The keeper who wrote in May</h1><p class=\"byline\">By Odo Brill</p>",
      "<p>", more or "Mara Quist has kept the quay for nine years. We spoke with Quist about her letters.", "</p>" }
    for i = 1, #expected, 2 do
      local asked, told = expected[i]:match("[^|]*$"):sub(2), expected[i + 1]:match("[^|]*$"):sub(2)
      parts[#parts + 1] = question:format(asked) .. answer:format(told)
    end
    parts[#parts + 1] = "<p><em>Mara Quist will leave her post next year.</em></p></article></body></html>"
    return table.concat(parts)
  end
  for name, form in pairs {
    ["in bold paragraphs"] = { "<p><strong>%s</strong></p>", "<p>%s</p>" }, ["in bold before a break"] = { "<p><b>%s</b><br>", "%s</p>" },
    ["in bold before the answer"] = { "<p><b>%s</b> ", "%s</p>" }, ["in italics"] = { "<p><em>%s</em></p>", "<p>%s</p>" },
    ["in bold by style"] = { "<div><span style=\"color:red; font-weight: 700\">%s</span></div>", "<div>%s</div>" },
    ["as headings"] = { "<h3>%s</h3>", "<p>%s</p>" },
  } do
    it("has them " .. name, function()
      local list, doc = turns(page(form[1], form[2]), "a.html")
      assert.same(expected, list)
      assert.equal("The keeper who wrote in May", doc.meta.title)
      assert.same({ "Odo Brill" }, doc.meta.authors)
    end)
  end

  it("has what is asked without a mark, and who is named before the words that tell", function()
    local list = turns("<html><body><h1>The quay</h1><p>By Odo Brill</p><p>Mara Quist, the keeper of the quay, spoke to us in June.</p><p><b>When did you see it?</b></p>"
      .. "<p>I saw it in May.</p><p><b>You wrote again.</b></p><p>I did.</p><p><b>Did you get an answer?</b></p><p>I got a card.</p><p><b>Tell me about the card.</b></p>"
      .. "<p>It is small. I have it here.</p><p><b>The quay opens in June.</b></p></body></html>", "a.html")
    assert.equal(8, #list)
    assert.equal(" | Odo Brill | Tell me about the card.", list[7])
    assert.equal(" | Mara Quist | It is small. I have it here.", list[8])
  end)

  it("keeps headings that are questions in the outline", function()
    local _, doc = turns(page("<h3>%s</h3>", "<p>%s</p>"), "a.html")
    local count = 0
    for block in doc:blocks { role = "section-title" } do count = count + (block.kind == "heading" and 1 or 0) end
    assert.equal(3, count)
  end)

  it("goes on over the paragraphs of an answer", function()
    local list = turns("# The quay\n\n*By Odo Brill*\n\nAn interview with Mara Quist, the keeper of the quay of Varn.\n\n**When did you see it?**\n\n"
      .. "It was in May.\n\nThe board slept.\n\n__Did you write?__\n\nI did.\n", "a.md")
    assert.same({ " | Odo Brill | When did you see it?", " | Mara Quist | It was in May. The board slept.", " | Odo Brill | Did you write?", " | Mara Quist | I did." }, list)
  end)

  it("does not tell who answers where nobody is named", function()
    local list = turns(page("<p><b>%s</b></p>", "<p>%s</p>", "Nine years on the quay, and nobody reads the letters."):gsub("Mara Quist", "She"), "a.html")
    assert.equal(" | " .. UNASKED .. " | When did you first see the cracks?", list[1])
    assert.equal(" | " .. UNANSWERED .. " | It was in May. I went there at night.", list[2])
  end)

  it("is read in Spanish", function()
    assert.same({ " | Mara Quiroga | ¿Cuándo las vio?", " | Oso Brillo | En mayo. Yo iba solo.", " | Mara Quiroga | ¿Qué le dijo la junta?",
      " | Oso Brillo | Nada. Me mandaron una tarjeta." },
      turns("<html lang=es><body><h1>El muelle</h1><p class=byline>Por Mara Quiroga</p><p>Entrevista con Oso Brillo, guardián del muelle.</p>"
        .. "<p><b>¿Cuándo las vio?</b></p><p>En mayo. Yo iba solo.</p><p><b>¿Qué le dijo la junta?</b></p><p>Nada. Me mandaron una tarjeta.</p></body></html>",
        "a.html", "es"))
  end)

  for name, body in pairs {
    ["an explainer"] = "<p><b>Why is it shut?</b></p><p>The board found cracks in May.</p><p><b>When will it open?</b></p><p>Nobody knows, I am told.</p>",
    ["a FAQ"] = "<h3>How do I pay?</h3><p>You pay by card. We send a bill.</p><h3>Do you take cash?</h3><p>We do not.</p><h3>Can I write to you?</h3><p>You can.</p>",
    ["lead-ins"] = "<p><b>The cracks.</b> I saw them in May.</p><p><b>The card.</b> You have seen it.</p><p><b>What did you do?</b> I wrote.</p>",
    ["bold words"] = "<p><b>Did you know?</b> The quay is old.</p><p><b>Nine years</b> I have kept it.</p><p><b>Two letters</b> I wrote.</p>",
  } do
    it("is not " .. name, function()
      assert.same({}, (turns("<html><body><article><h1>The quay of Varn</h1><p>By Odo Brill</p><p>The quay is shut since May.</p>" .. body .. "</article></body></html>", "a.html")))
    end)
  end
end)

describe("a chat", function()
  local expected = { "Ada Tarn | Ada Tarn | Did you see the quay?", "Odo Brill | Odo Brill | I did. It has cracks.", "Ada Tarn | Ada Tarn | who knows of it" }
  for name, lines in pairs {
    ["with a time before each"] = { "[10:02] Ada Tarn: %s", "[10:03] Odo Brill: %s", "[10:05] Ada Tarn: %s" },
    ["with a date, a time and a dash"] = { "03/04/2031, 10:02 - Ada Tarn: %s", "03/04/2031, 10:03 - Odo Brill: %s", "03/04/2031, 10:05 - Ada Tarn: %s" },
    ["with half days"] = { "3/4/31, 10:02 PM - Ada Tarn: %s", "3/4/31, 10:03 PM - Odo Brill: %s", "3/4/31, 10:05 PM - Ada Tarn: %s" },
    ["with a date in brackets"] = { "[03.04.31, 10:02:11] Ada Tarn: %s", "[03.04.31, 10:03:40] Odo Brill: %s", "[03.04.31, 10:05:02] Ada Tarn: %s" },
    ["with ISO dates"] = { "2031-03-04 10:02:11 Ada Tarn: %s", "2031-03-04 10:03:40 Odo Brill: %s", "2031-03-04 10:05:02 Ada Tarn: %s" },
    ["of a meeting"] = { "10:02:11 From Ada Tarn to Everyone:\n\t%s", "10:03:40 From Odo Brill to Everyone:\n\t%s", "10:05:02 From Ada Tarn to Odo Brill(Direct Message):\n\t%s" },
    ["with names and times on lines of their own"] = { "Ada Tarn  10:02 AM\n%s", "Odo Brill  10:03 AM\n%s", "Ada Tarn  10:05 AM\n%s" },
    ["with names, then times"] = { "Ada Tarn\n00:00:03\n%s\n", "Odo Brill\n00:00:12\n%s\n", "Ada Tarn\n00:00:31\n%s\n" },
    ["with times behind a comma"] = { "Ada Tarn, [03.04.31 10:02]\n%s\n", "Odo Brill, [03.04.31 10:03]\n%s\n", "Ada Tarn, [03.04.31 10:05]\n%s\n" },
  } do
    it(name, function()
      local parts = {}
      for i, line in ipairs(lines) do parts[i] = line:format((expected[i]:match("[^|]*$"):sub(2):gsub("%%", "%%%%"))) end
      local list, doc = turns(table.concat(parts, "\n") .. "\n")
      assert.same(expected, list)
      assert.truthy(doc:attributions()().time)
    end)
  end

  it("has names in small letters, actions and notes that nobody says, and messages of two lines", function()
    local list, doc = turns [[
[10:02] ada: hi
[10:02] odo_m: did you see the quay?
[10:03] ada: i did
it has cracks
[10:06] * ada is away
[10:07] odo_m left
[10:09] ada: nobody knows
]]
    assert.same({ "ada | ada | hi", "odo_m | odo_m | did you see the quay?", "ada | ada | i did it has cracks", "ada | ada | nobody knows" }, list)
    assert.equal("10:02:00", doc:attributions()().time)
    assert.same({ "ada | ada | hi", "odo | odo | did you see it?", "ada | ada | i did" }, (turns "<ada> hi\n<odo> did you see it?\n<ada> i did\n"))
  end)

  it("does not begin at what is no message", function()
    assert.same({}, (turns "[2031-03-04 10:02:11] ERROR: disk full\n[2031-03-04 10:02:12] INFO: started\n[2031-03-04 10:02:13] ERROR: disk full again\n"))
    assert.same({}, (turns "10:00 Keynote: Ada Tarn on quays\n11:00 Panel: harbors and boards\n12:00 lunch: soup\n13:00 Talk: Odo Brill on cracks\n"))
    assert.same({}, (turns "The record stands at 10:02 and ada: 10:05 is no time of hers.\n"))
  end)
end)

describe("timed text", function()
  it("that rolls is read once, and says so", function()
    local cue = "00:00:%s --> 00:00:%s align:start position:0%%\n%s\n%s\n\n"
    local bytes = "WEBVTT\nKind: captions\n\n" .. cue:format("00.500", "02.669", " ", "we<00:00:00.800><c> were</c><00:00:01.100><c> told</c>")
      .. cue:format("02.669", "02.679", "we were told", " ") .. cue:format("02.679", "05.100", "we were told", "nothing<00:00:03.000><c> of it</c>")
      .. cue:format("05.100", "05.110", "nothing of it", " ") .. cue:format("05.110", "08.000", "nothing of it", "until<00:00:05.500><c> May</c>")
    local _, doc = turns(bytes, "a.vtt")
    local list = {}
    for block in doc:blocks() do list[#list + 1] = (block.text:gsub("%s+", " ")) end
    assert.same({ "we were told nothing of it until May" }, list)
    assert.equal("repeated-captions", doc.issues[1].code)
    assert.matches("^4 lines", doc.issues[1].message)
  end)

  it("keeps what somebody says twice", function()
    local _, doc = turns("WEBVTT\n\n00:01.000 --> 00:02.000\nNobody.\n\n00:02.000 --> 00:03.000\nNobody.\nNobody at all.\n\n"
      .. "00:03.000 --> 00:04.000\nThe board slept.\n\n00:04.000 --> 00:05.000\nI did not.\n", "a.vtt")
    assert.equal("Nobody. Nobody. Nobody at all. The board slept. I did not.", (doc:blocks()().text:gsub("%s+", " ")))
    assert.equal(0, #doc.issues)
  end)

  it("has names in brackets, which are no notes", function()
    assert.same({ "ADA | ADA | We were told nothing.", "ODO | ODO | Nobody asked.", "ADA | ADA | I did." },
      (turns("1\n00:00:01,000 --> 00:00:02,000\n[ADA] We were told nothing.\n\n2\n00:00:02,000 --> 00:00:03,000\n[LAUGHTER]\n\n"
        .. "3\n00:00:03,000 --> 00:00:04,000\n(ODO) Nobody asked.\n\n4\n00:00:04,000 --> 00:00:05,000\n[ADA] I did.\n", "a.srt")))
  end)

  it("has labels in bold, signs of another who speaks, and two who speak in one line", function()
    local list, doc = turns("WEBVTT\n\n00:01.000 --> 00:02.000\n<b>ADA TARN:</b> We were told nothing\n\n00:02.000 --> 00:03.000\nof it.\n\n"
      .. "00:03.000 --> 00:04.000\n>> Who knew?\n\n00:04.000 --> 00:05.000\n>> ODO BRILL: I did.\n&gt;&gt; Since when?\n\n"
      .. "00:05.000 --> 00:06.000\n- Since May. - In what year?\n", "a.vtt")
    assert.same({ "ADA TARN | ADA TARN | We were told nothing of it.", "ODO BRILL | ODO BRILL | I did." }, list)
    local blocks = {}
    for block in doc:blocks() do blocks[#blocks + 1] = (block.text:gsub("%s+", " ")) end
    assert.same({ "ADA TARN: We were told nothing of it.", "Who knew?", "ODO BRILL: I did.", "Since when?", "- Since May.", "- In what year?" }, blocks)
  end)

  it("of WebVTT has voices, and keeps the times of what is said", function()
    local bytes = "WEBVTT - The hearing\n\nSTYLE\n::cue { color: red }\n\nNOTE made by\na machine\n\n1\n00:00:01.000 --> 00:00:04.000\n"
      .. "<v Mara Quist>We were told nothing\n\n2\n00:00:04.500 --> 00:00:06.000\n<v Mara Quist>about the survey.\n\n"
      .. "01:00:06.500 --> 01:00:09.250 align:left\n<v.loud Odo Brill>That is <i>not</i> so.</v>\n"
    local list, doc = turns(bytes, "a.vtt")
    assert.equal("text/vtt", doc.type)
    assert.same({ "Mara Quist | Mara Quist | We were told nothing about the survey.", "Odo Brill | Odo Brill | That is not so." }, list)
    local said = {}
    for it in doc:attributions() do said[#said + 1] = it.time .. " " .. it.time_end end
    assert.same({ "00:00:01.000 00:00:06.000", "01:00:06.500 01:00:09.250" }, said)
    local blocks = {}
    for block in doc:blocks() do blocks[#blocks + 1] = ("%s %s"):format(block.time, block.text:gsub("%s+", " ")) end
    assert.same({ "00:00:01.000 Mara Quist", "00:00:01.000 We were told nothing about the survey.", "01:00:06.500 Odo Brill",
      "01:00:06.500 That is not so." }, blocks)
    assert.equal(0, doc:count "dates")
  end)

  it("of SubRip has labels, dashes for those that nobody names, and sentences over cues", function()
    local bytes = "1\r\n00:00:01,000 --> 00:00:04,000\r\nMARA QUIST: We were told nothing\r\nabout the survey.\r\n\r\n"
      .. "2\r\n00:00:04,500 --> 00:00:06,000\r\n{\\an8}ODO BRILL: That is not\r\n\r\n3\r\n00:00:06,100 --> 00:00:07,000\r\n<b>so</b>.\r\n\r\n"
      .. "4\r\n00:00:07,500 --> 00:00:09,000\r\n- Who knew?\r\n- Nobody.\r\n"
    local list, doc = turns(bytes, "notes.txt")
    assert.equal("application/x-subrip", doc.type)
    assert.same({ "MARA QUIST | MARA QUIST | We were told nothing about the survey.", "ODO BRILL | ODO BRILL | That is not so." }, list)
    local out, _, status = support.run("printf '00:01.0 --> 00:02.0\\nNobody knew.\\n' | nutgraf page - --type vtt")
    assert.equal(0, status)
    assert.matches("Nobody knew%.", out)
    assert.is_nil(out:find("-->", 1, true))
  end)

  it("has a record with the times", function()
    local out = support.run("printf '1\\n00:00:01,000 --> 00:00:04,000\\nADA TARN: Yes.\\n\\n2\\n00:00:05,000 --> 00:00:06,000\\nODO BRILL: No.\\n'"
      .. " | nutgraf document -")
    local record = require("cjson").decode(out)
    assert.equal("00:00:05.000", record.attributions[2].time)
    assert.equal("00:00:06.000", record.blocks[2].time_end)
  end)
end)

describe("dialogue after dashes", function()
  local function said(text, language)
    local doc = assert(nutgraf.parse(text, { name = "a.txt", language = language or "es" }))
    local list = {}
    for it in doc:attributions { kind = "direct" } do
      local parts = {}
      for index, span in ipairs(it.content) do parts[index] = doc.text:sub(span[1] + 1, span[2]) end
      list[#list + 1] = ("%s | %s | %s"):format(it.source or "", it.cue or "", table.concat(parts, " + "))
    end
    return list
  end

  it("has blanks on both sides of its dashes in other houses", function()
    assert.same({ "Mara Quist | disse | — Nada sabíamos do cais + Ninguém veio." },
      said("— Nada sabíamos do cais — disse Mara Quist. — Ninguém veio.\n", "pt"))
    assert.same({ "a mãe | respondeu | — Veio da ilha — e é tarde" }, said("— Veio da ilha — e é tarde — respondeu a mãe.\n", "pt"))
    assert.same({ "Odo Brilli | ha detto | — Non lo sapevo + Nessuno è venuto." },
      said("— Non lo sapevo — ha detto Odo Brilli. — Nessuno è venuto.\n", "it"))
    assert.same({ "la alcaldesa | respondió | — Eso no es así" }, said "— Eso no es así — respondió la alcaldesa.\n")
    assert.same({}, said "— Lisboa — 30 grados\n")
    assert.same({}, said "— Muelle norte: cerrado\n\n— Muelle sur: abierto\n")
    pending("French has no dash before the narrator: “— Je ne sais pas, a dit M. Brill.”")
  end)

  it("is whose the narrator says", function()
    assert.same({
      "Mara Quist | dijo | —Nada sabíamos del muelle + Nadie vino.", "la alcaldesa | respondió | —Eso no es así + Hubo dos cartas.",
      "Odo Brill, el capitán | preguntó | —¿Quién las leyó?", "el viejo guarda | añadió | —Vamos + Ya es tarde.",
    }, said [[
—Nada sabíamos del muelle —dijo Mara Quist—. Nadie vino.

—Eso no es así —respondió la alcaldesa—. Hubo dos cartas.

—¿Quién las leyó? —preguntó Odo Brill, el capitán.

—Vamos —añadió el viejo guarda—. Ya es tarde.
]])
  end)

  it("is nobody's where he tells what one does, or nothing", function()
    assert.same({ " |  | —Nadie vino a verlo", " |  | —Vamos a casa ya" },
      said "—Nadie vino a verlo —se levantó de la mesa.\n\n—Vamos a casa ya\n")
  end)
end)

describe("marks as a scanned page is read", function()
  it("with blanks on both sides open and close", function()
    local list = {}
    for _, it in ipairs(support.said("” We know nothing , ” said Mara Quist. '' Nobody does , '' she added.\n\n"
      .. "„ It is shut , ” said Ada Tarn.\n\n“ It is open , ” said Odo Brill.\n\nHe left ” and came back.\n")) do
      list[#list + 1] = it.source .. ": " .. it.content
    end
    assert.same({ "Mara Quist: ” We know nothing , ”", "she: '' Nobody does , ''", "Ada Tarn: „ It is shut , ”",
      "Odo Brill: “ It is open , ”" }, list)
  end)
end)

describe("what looks like a turn and is none", function()
  for name, text in pairs {
    ["a note"] = "The board closed the quay.\n\nNote: It will open in May.\n\nUpdate: The board met on Tuesday.\n\nCorrection: It was Monday.\n",
    ["fields"] = "Harbor fair\n\nLocation: The quay of Varn.\n\nDate: May 3.\n\nHost: Mara Quist\n\nBy: Odo Brill\n",
    ["a notice for the press"] = "WHAT: A public meeting.\n\nWHEN: Monday, May 3.\n\nWHERE: Town hall, Varn.\n\nWHO: The mayor.\n",
    ["a recipe"] = "Soup\n\nIngredients: Water, salt, and a net of mussels.\n\nMethod: Boil it. Wait.\n\nFor the sauce: Stir it well.\n\nServes: Four.\n",
    ["steps"] = "Step 1: Mix it.\n\nStep 2: Bake it.\n\nStep 3: Wait.\n\nStep 1: Mix it again.\n\nStep 2: Bake it again.\n",
    ["sides"] = "Pros: It is cheap.\n\nCons: It is slow.\n\nPros: It is near.\n\nCons: It is loud.\n",
    ["months"] = "MARCH: The board met.\n\nAPRIL: The quay was shut.\n\nMAY: It opened.\n",
    ["a credit"] = "The quay in fog.\n\nPhoto: Mara Quist.\n\nLady Quist from the film Varn. Image: Odo Brill.\n",
    ["headlines"] = "Quist: Quay Is Unsafe\n\nThe quay is unsafe, the board wrote on Monday.\n\nPoll: Voters Want It Open\n",
    ["verses"] = "Odo 3:16 is on the wall, and Mara 3:17 beside it.\n\nMara 3:17 says more.\n",
    ["lead-ins in capitals"] = "THE CLAIM: The quay is open.\n\nTHE FACTS: The quay has been shut since May.\n\nTHE CLAIM: It costs nothing.\n\nTHE FACTS: It costs nine million.\n",
    ["a list of who is who"] = "Mr. Brill. Keeper of the quay.\n\nMs. Tarn. Mayor of Varn.\n\nMr. Holm. Clerk.\n",
    ["sentences"] = "Mr. Brill wrote to the board. It was in May.\n\nMr. Brill. He never got an answer.\n\nThe NATO allies. They met in May.\n",
    ["datelines"] = "VARN (NPA) — The quay is shut.\n\nBRILL (NPA) — The quay is open.\n\nVARN (NPA) — The board met.\n",
    ["headings with acronyms"] = "Varn Harbor Board (VHB)\nThe board met in May.\n\nOdo Brill School (OBS)\nThe school is old.\n\nVarn Harbor Board (VHB)\nIt met again.\n",
    ["a heading that comes back"] = "<p><b>MARA QUIST</b> The quay is shut since May, and she knows.</p><p><b>MARA QUIST</b> It is open.</p>",
    ["initials"] = "The letter was signed by the clerk.\nQ. Brill read it.\nA. Tarn did not.\n",
  } do
    it(name, function() assert.same({}, (turns(text))) end)
  end
end)
