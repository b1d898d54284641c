-- German: verbs that make a bracket, clauses with their verb last, reported speech by its verb
-- alone, nouns with capitals, ordinals with a point. Sentences of our own, with what a reader
-- would mark.
local nutgraf = require "nutgraf"
local support = require "spec.support"

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  subject_first = { "Anna Marrow sagte, die Brücke sei alt.", "Anna Marrow", "sagte", "die Brücke sei alt", rule = "subject", kind = "indirect" },
  after_verb = { "Am Montag sagte Anna Marrow, die Brücke sei alt.", "Anna Marrow", "sagte", "die Brücke sei alt", rule = "postverbal" },
  dass = { "Die Stadt teilte mit, dass die Brücke gesperrt bleibe.", "Die Stadt", "teilte mit", "dass die Brücke gesperrt bleibe" },
  separable = { "Das Hafenamt kündigte am Dienstag an, die Brücke im Mai zu schließen.", "Das Hafenamt", "kündigte",
    "die Brücke im Mai zu schließen", manner = "predicts" },
  admits = { "Der Pächter räumte ein, dass er den Brief kannte.", "Der Pächter", "räumte ein", "dass er den Brief kannte", manner = "admits" },
  perfect = { "Der Minister hat am Freitag angekündigt, dass er zurücktrete.", "Der Minister", "angekündigt", "dass er zurücktrete" },
  quotation = { "„Die Brücke ist alt“, sagte Anna Marrow.", "Anna Marrow", "sagte", "„Die Brücke ist alt“", kind = "direct" },
  guillemets = { "»Die Brücke ist alt«, sagte Anna Marrow.", "Anna Marrow", "sagte", "»Die Brücke ist alt«", kind = "direct" },
  before = { "Die Lage im Hafen sei ernst, teilte die Polizei mit.", "die Polizei", "teilte", "Die Lage im Hafen sei ernst" },
  parted = { "Die Lage im Hafen, sagte Marrow, sei ernst.", "Marrow", "sagte", "Die Lage im Hafen + sei ernst" },
  so = { "„Die Brücke ist alt“, so Marrow.", "Marrow", "so", "„Die Brücke ist alt“", rule = "according-to" },
  laut = { "Laut Polizei wurde niemand verletzt.", "Polizei", "Laut", "wurde niemand verletzt", rule = "according-to" },
  angaben = { "Nach Angaben der Polizei wurde niemand verletzt.", "der Polizei", "Nach Angaben", "wurde niemand verletzt" },
  compound = { "Nach Polizeiangaben wurde niemand verletzt.", "Polizeiangaben", "Nach Polizeiangaben", "wurde niemand verletzt" },
  zufolge = { "Medienberichten zufolge wird die Brücke im Mai gesperrt.", "Medienberichten", "zufolge", "wird die Brücke im Mai gesperrt" },
  view = { "Seiner Meinung nach ist die Brücke alt.", "Seiner", "Meinung nach", "ist die Brücke alt" },
  study = { "Nach einer neuen Studie ist die Brücke sicher.", "einer neuen Studie", "Nach", "ist die Brücke sicher" },
  as = { "Wie die Polizei mitteilte, wurde niemand verletzt.", "die Polizei", "mitteilte", "wurde niemand verletzt", rule = "as" },
  as_named = { "Wie die Leiterin des Amtes, Anna Marrow, mitteilte, wurde niemand verletzt.", "die Leiterin des Amtes, Anna Marrow", "mitteilte", "wurde niemand verletzt" },
  described = { "Anna Marrow, Leiterin des Hafenamtes, sagte, die Brücke sei alt.", "Anna Marrow, Leiterin des Hafenamtes", "sagte", "die Brücke sei alt" },
  relative = { "Sie traf Thomas Vey, der gesagt hatte, dass die Brücke hält.", "Thomas Vey", "gesagt hatte", "dass die Brücke hält", rule = "relative" },
  told_in = { "Die Brücke sei alt, heißt es in dem Bericht.", "dem Bericht", "heißt", "Die Brücke sei alt", rule = "told-in" },
  calls = { "Marrow bezeichnete den Plan als Fehler.", "Marrow", "bezeichnete", "den Plan als Fehler" },
  asks = { "Die Opposition forderte Marrow auf, die Brücke zu schließen.", "Die Opposition", "forderte", "die Brücke zu schließen", manner = "demands" },
  denies = { "Der Pächter bestritt, dass er den Brief kannte.", "Der Pächter", "bestritt", "dass er den Brief kannte", polarity = "denies" },
  noun = { "Die Behauptung des Pächters, dass die Brücke hält, ist falsch.", "des Pächters", "Die Behauptung", "dass die Brücke hält" },
  bracketed = { "Am Montag teilte die Leiterin des Amtes, Anna Marrow, den Reportern mit, dass die Brücke hält.",
    "die Leiterin des Amtes, Anna Marrow", "teilte", "dass die Brücke hält" },
  accuses = { "Die Opposition warf dem Bürgermeister vor, den Brief verschwiegen zu haben.", "Die Opposition", "warf",
    "dem Bürgermeister + den Brief verschwiegen zu haben", manner = "accuses" },
  accuses_named = { "Die Behörde bezichtigte den Wirt des Gasthofs, Karl Brand, gelogen zu haben.", "Die Behörde", "bezichtigte",
    "den Wirt des Gasthofs, Karl Brand + gelogen zu haben", manner = "accuses" },
  with_words = { "Mit den Worten „Die Brücke ist alt“ verließ Anna Marrow den Saal.", "Anna Marrow", "Mit den Worten", "„Die Brücke ist alt“", rule = "verbatim" },
  infinitive = { "Marrow empfahl dem Gericht, der Klage stattzugeben.", "Marrow", "empfahl", "der Klage stattzugeben" },
  over_relative = { "Marrow schrieb in einem Brief, der im Mai erschien, die Brücke sei alt.", "Marrow", "schrieb", "die Brücke sei alt" },
  sat_apart = { "Die Kommission hatte den Standpunkt vertreten, das Amt sei nicht zuständig.", "Die Kommission", "hatte den Standpunkt vertreten",
    "das Amt sei nicht zuständig" },
  demnach = { "Die Brücke soll demnach im Mai schließen.", "demnach", "demnach", "Die Brücke soll + im Mai schließen" },
  paper = { "Laut „Hafenbote“ ist die Brücke alt.", "„Hafenbote“", "Laut", "ist die Brücke alt" },
  dateline = { "VARNHOLT, 14. Oktober 2013 – Nach Angaben des Amtes ist die Brücke alt.", "des Amtes", "Nach Angaben", "ist die Brücke alt" },
  passive = { "Vom Gericht wird erwartet, dass es im Mai entscheidet.", "Gericht", "wird erwartet", "dass es im Mai entscheidet" },
}

local function said(text) return support.said(text .. "\n", "de") end

local function sentences(text)
  local doc = assert(nutgraf.parse(text .. "\n", { type = "text/plain", language = "de" }))
  local list = {}
  for sentence in doc:sentences() do list[#list + 1] = sentence.text end
  return list
end

local function names(text)
  local doc = assert(nutgraf.parse(text .. "\n", { type = "text/plain", language = "de" }))
  local list = {}
  for mention in doc:mentions() do
    if mention.kind ~= "role" then list[#list + 1] = mention.text end
  end
  return list
end

describe("who says what in German", function()
  for name, form in pairs(forms) do
    it(name, function() assert.same(support.told(form, "de")) end)
  end

  it("is who accuses, not who is accused", function()
    for _, text in ipairs {
      "Anna Marrow beschuldigte Thomas Vey, er habe gelogen.", "Anna Marrow bezichtigte Thomas Vey der Lüge.",
      "Anna Marrow beschuldigte Thomas Vey am Montag, Geld angenommen zu haben.", "Anna Marrow warf Thomas Vey vor, er habe gelogen.",
      "Anna Marrow beschuldigt Thomas Vey des Betrugs.",
    } do
      assert.equal("Anna Marrow", said(text)[1].speaker, text)
    end
  end)

  it("is the first of two that stand side by side", function()
    pending("two names without a word between them are read as one: “beschuldigte Anna Marrow Thomas Vey”")
  end)

  it("shares a subject between two verbs", function()
    local found = said "Der Minister sagte, er sei gegen den Plan, und kündigte an, dass er zurücktrete."
    assert.same({ "er sei gegen den Plan", "dass er zurücktrete" }, { found[1].content, found[2].content })
    assert.same({ "Der Minister", "Der Minister" }, { found[1].source, found[2].source })
  end)

  it("goes on by the verb of reported speech alone, and ends with it", function()
    local found = said "Marrow sagte, die Brücke sei alt. Sie müsse im Mai schließen. Das Amt habe davon gewusst. Der Hafen liegt im Norden."
    assert.equal(2, #found)
    assert.equal("free-indirect", found[2].rule)
    assert.same({ "Marrow", "Sie müsse im Mai schließen + Das Amt habe davon gewusst" }, { found[2].source, found[2].content })
  end)

  it("finds what was said in the sentence before", function()
    local found = said "Die Brücke wird im Mai gesperrt. Das teilte die Polizei am Dienstag mit."
    assert.same({ "die Polizei", "Die Brücke wird im Mai gesperrt" }, { found[1].source, found[1].content })
  end)

  it("is nobody's behind a noun that tells what follows its colon", function()
    for _, label in ipairs { "Das Problem", "Sein Urteil", "Die Folge", "Ihre Antwort", "Das Fazit", "2009" } do
      local found = said(label .. ": „Die alte Brücke hält noch.“")
      assert.same({ 1, "" }, { #found, found[1].source }, label)
    end
    assert.equal("Die Ministerin", said "Die Ministerin: „Die alte Brücke hält noch.“"[1].source)
  end)

  it("is nobody's where nothing is said", function()
    assert.same({}, said "Die Ankündigung erfreute die Stadt.")
    assert.same({}, said "Marrow teilte den Kuchen mit ihrer Schwester.")
    assert.same({}, said "Nach dem Spiel ging Marrow nach Hause.")
  end)
end)

describe("sentences in German", function()
  it("go on after an ordinal with a point, and end after a number", function()
    assert.equal(1, #sentences "Am 3. März endet der 2. Teil des 19. Jahrhunderts.")
    assert.equal(2, #sentences "Die Brücke ist 12. Die Stadt ist alt.")
    assert.equal(2, #sentences "Er lebte bis 1945. Danach kam sie.")
  end)
  it("end with a face that stands for their full stop, and with no bracket", function()
    for _, text in ipairs { "Alles bestens ;-) So war es.", "Danke! :-) Dann ging er heim.", "Es kostet viel :( Wir bleiben.", "Sehr gut :) „Komm“, rief sie.",
      "Er lachte ;) Die Stadt ist alt." } do
      assert.equal(2, #sentences(text), text)
    end
    for _, text in ipairs { "Er kauft zwei Dinge: (a) Brot und (b) Milch.", "Siehe dort (Seite 3; Anhang) Der Plan.", "Das ist schön :-) und gut." } do
      assert.equal(1, #sentences(text), text)
    end
  end)
  it("go on after abbreviations", function()
    assert.equal(1, #sentences "Dr. Marrow traf Prof. Vey bzw. dessen Frau, d. h. Nr. 3 der Liste.")
  end)
end)

describe("dates in German", function()
  local dates = {
    { "Am 3. März 2010 kam sie.", "3. März 2010", "2010-03-03" },
    { "Am dritten Mai 2010 kam sie.", "dritten Mai 2010", "2010-05-03" },
    { "Am 22.04.2010 kam sie.", "22.04.2010", "2010-04-22" },
    { "Am 22.04. kam sie.", "22.04.", "XXXX-04-22" },
    { "Vom 3. bis 5. Juni 2011 war Markt.", "3. bis 5. Juni 2011", "2011-06-03/2011-06-05" },
    { "Im 19. Jahrhundert war hier ein Hafen.", "19. Jahrhundert", "18XX" },
    { "Seit 2005 lebt sie hier.", "Seit 2005", "2005/.." },
  }
  for _, case in ipairs(dates) do
    it("are read: " .. case[1], function()
      local doc = assert(nutgraf.parse(case[1] .. "\n", { type = "text/plain", language = "de" }))
      local date = doc:dates()()
      assert.same({ case[2], case[3] }, { date.text, date.edtf })
    end)
  end

  it("are no numbers with a point, and no mornings", function()
    for _, text in ipairs { "Das waren 2.5 Prozent mehr.", "Am Morgen kam sie.", "Sie rief: Guten Morgen!" } do
      local doc = assert(nutgraf.parse(text .. "\n", { type = "text/plain", language = "de" }))
      assert.is_nil(doc:dates()(), text)
    end
  end)
end)

describe("views in German", function()
  local text = [[
Hafenamt sperrt Brücke

Die Opposition warf Thomas Vey vor, den Brief verschwiegen zu haben. Vey bestritt, dass er Geld erhalten habe. Jonas Keller,
früherer Mitarbeiter der Firma Meridian Stahl GmbH, war am Dienstag nicht zu erreichen.

In einem Brief vom 3. März 2011 schrieb Jonas Keller: „Die Träger halten keine zwei Winter mehr.“
]]
  local function items(view) return support.items(view .. " --language de", text) end

  it("find who is accused, and who did not answer", function()
    local found = items "allegations"
    assert.same({ "Thomas Vey", "Die Opposition", "accuses" }, { found[1].target, found[1].source, found[1].manner })
    assert.same({ "reply", "Jonas Keller", "not given" }, { found[2].kind, found[2].target, found[2].reply })
  end)
  it("find letters with their date, author and passage", function()
    local letter = items("trail")[1]
    assert.same({ "letter", "2011-03-03", "Jonas Keller" }, { letter.kind, letter.date, letter.author })
  end)
  it("find ties", function()
    local edge = items("network").edges[1]
    assert.same({ "works-for", "früherer Mitarbeiter der Firma" }, { edge.kind, edge.words })
  end)
  it("find what is denied", function()
    local denied
    for _, claim in ipairs(items "claims") do if claim.manner == "denies" or claim.polarity == "denies" then denied = claim end end
    assert.equal("dass er Geld erhalten habe", denied.text)
  end)
end)

describe("redaction in German", function()
  it("takes names with their endings and inside longer words", function()
    local folder = support.folder()
    local path = support.write(folder .. "/a.txt", "Anna Marrow kam. Marrows Brief liegt an der Marrow-Brücke. Der Veysche Plan gefiel Thomas Vey.\n")
    local out = support.run(("nutgraf article %s --language de --filter redact='Anna Marrow,Thomas Vey' --to text"):format(support.quote(path)))
    support.remove(folder)
    assert.is_nil(out:find("Marrow", 1, true))
    assert.is_nil(out:find("Vey", 1, true))
    assert.is_truthy(out:find("Brief liegt an der", 1, true))
  end)
end)

describe("names in German", function()
  it("are told from nouns", function()
    assert.same({ "Anna Marrow", "Thomas Vey" }, names "Nach dem Treffen im Hafen lobte Anna Marrow die Arbeit der Leute um Thomas Vey.")
    assert.same({}, names "Der Vertrag über die Brücke ist eine Gefahr für den Handel.")
  end)
  it("begin after who somebody is, and have particles inside", function()
    assert.same({ "Peter Lund" }, names "Gestern kam der Fischer Peter Lund.")
    -- who was named with a first name keeps the other where a sentence begins
    assert.same({ "Julius Arbell", "Arbell" }, names "Am Freitag kam Julius Arbell. Arbell rannte davon.")
    assert.same({ "Julius Arbell", "Arbell" }, names "Am Freitag kam Julius Arbell. Arbell hat das bestritten.")
    assert.same({ "Julius Arbell" }, names "Am Freitag kam Julius Arbell. Der Hafen blieb leer. Wolken zogen auf.")
    assert.same({ "Anton al-Hadi", "Ursula von der Marrow" }, names "Am Montag traf Anton al-Hadi die Leiterin Ursula von der Marrow.")
  end)
  it("have adjectives with capitals", function()
    assert.same({ "Vereinten Nationen" }, names "Das Schreiben ging an die Vereinten Nationen.")
  end)
  it("are no first part of a longer noun", function()
    assert.same({}, names "Der EU-Beamte schwieg.")
  end)
  it("stand behind the offices of councils, and behind adjectives of places", function()
    assert.same({ "Jonas Brugger", "Reto Halder" }, names "Nationalrat Jonas Brugger traf den Zürcher Ständerat Reto Halder.")
    assert.same({ "Lea Amstad" }, names "Die Basler Regierungsrätin Lea Amstad schwieg.")
    assert.same({}, names "Am Ende sprach der Tessiner.")
  end)
end)
