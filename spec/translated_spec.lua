-- One article of our own in several languages: every view shows of a translation what a reader
-- would find in it, and beside it nothing of what only looks like that.
local cjson = require "cjson"
local support = require "spec.support"

local function rows(view, path, language)
  local out, err, status = support.run(("nutgraf %s %s --to ndjson%s"):format(view, path,
    language and " --language " .. language or ""))
  assert.is_true(status == 0 or view == "check" and status == 1, err)
  local list = {}
  for line in out:gmatch("[^\n]+") do list[#list + 1] = cjson.decode(line) end
  return list, err
end

local function texts(list, ...)
  local seen = {}
  for index, item in ipairs(list) do
    local parts = {}
    for at, field in ipairs { ... } do
      local value = item[field]
      parts[at] = value ~= nil and value ~= cjson.null and tostring(value) or "-"
    end
    seen[index] = table.concat(parts, " | ")
  end
  return seen
end

local articles = {
  es = {
    denied = "Elena Marchetti, portavoz de la empresa Hydrosol, negó las acusaciones",
    unnamed = "Fuentes municipales", letter = "una carta",
    passage = "que el canal norte [el más largo de los dos] no se había dragado",
    claim = "que hubo contactos con la empresa", silent = "Dos miembros de la junta",
    condition = "el tribunal considera que el trabajo no se hizo",
    consequence = "la empresa deberá devolver el dinero antes del 31 de diciembre",
    bracket = "[el más largo de los dos]",
  },
  fr = {
    denied = "Elena Marchetti, porte-parole de la société Hydrosol, a démenti les accusations",
    unnamed = "Des sources municipales", letter = "une lettre",
    passage = "que le chenal nord [le plus long des deux] n'avait pas été dragué",
    claim = "qu'il y a eu des contacts avec la société", silent = "Deux membres du conseil",
    condition = "le tribunal estime que le travail n'a pas été fait",
    consequence = "la société devra rendre l'argent avant le 31 décembre",
    bracket = "[le plus long des deux]",
  },
  pt = {
    denied = "Elena Marchetti, porta-voz da empresa Hydrosol, negou as acusações",
    unnamed = "Fontes municipais", letter = "Numa carta",
    passage = "que o canal norte [o mais longo dos dois] não tinha sido dragado",
    claim = "que houve contatos com a empresa", silent = "Dois membros da junta",
    condition = "o tribunal concluir que o trabalho não foi feito",
    consequence = "a empresa deverá devolver o dinheiro antes de 31 de dezembro",
    bracket = "[o mais longo dos dois]",
  },
  de = {
    unnamed = "Quellen", letter = "einem Brief",
    passage = "dass der Nordkanal [der längere der beiden] nicht ausgebaggert worden war",
    claim = "dass es Kontakte mit der Firma gab", silent = "Zwei Mitglieder des Rates",
    condition = "das Gericht feststellt, dass die Arbeit nicht gemacht wurde",
    consequence = "muss die Firma das Geld vor dem 31. Dezember zurückzahlen",
    bracket = "[der längere der beiden]",
    -- "Castell", "Hydrosol" are no names where they come again.
    lost = true,
  },
  it = {
    denied = "Elena Marchetti, portavoce della società Hydrosol, ha smentito le accuse",
    unnamed = "Fonti comunali", letter = "una lettera",
    passage = "che il canale nord [il più lungo dei due] non era stato dragato",
    claim = "che ci sono stati contatti con la società", silent = "Due membri del consiglio",
    condition = "il tribunale ritiene che il lavoro non è stato fatto",
    consequence = "la società dovrà restituire il denaro entro il 31 dicembre",
    bracket = "[il più lungo dei due]",
  },
}

for language, article in pairs(articles) do
  describe("an article in " .. language, function()
    local path = ("spec/fixtures/translated/%s.txt"):format(language)

    it("is told to be in it", function()
      assert.equal(language, assert(require("nutgraf").open(path)).language)
    end)

    local whole = article.lost and pending or it
    whole("has its allegation, with who answers it, and who gave no answer", function()
      local list, err = rows("allegations", path)
      assert.same({
        ("allegation | Hydrosol | Ruben Castell | denies: %s (line 13)"):format(article.denied),
        ("reply | %s | - | not given"):format(article.silent),
      }, texts(list, "kind", "target", "source", "reply"))
      assert.matches(language .. ": allegations are told by words alone: clauses are not read", err)
    end)

    it("has its claim, from a source without a name", function()
      assert.same({ article.unnamed .. " | " .. article.claim }, texts(rows("claims", path), "speaker", "text"))
    end)

    it("has its sources, one without a name", function()
      local kinds = {}
      for _, item in ipairs((rows("sources", path))) do kinds[item.name] = item.kind end
      assert.equal("person", kinds["Tomas Brandt"])
      assert.equal("person", kinds["Elena Marchetti"])
      assert.equal("unnamed", kinds[article.unnamed])
      local found = texts((rows("check", path .. " --only unexplained-anonymity")), "check", "text")
      assert.same({ "unexplained-anonymity | " .. article.unnamed }, found)
    end)

    it("has its letter, with its day, its writer and what stands in it", function()
      local letter = rows("trail", path)[1]
      assert.same({ "letter", "2017-06-12", "Tomas Brandt", article.letter },
        { letter.kind, letter.date, letter.author, letter.text })
      assert.equal(article.passage, letter.children[1].text)
    end)

    whole("has who is tied to whom", function()
      local edges = {}
      for _, item in ipairs((rows("network", path))) do
        for _, edge in ipairs(item.edges or { item }) do
          edges[#edges + 1] = ("%s %s %s"):format(edge.from, edge.kind, edge.to)
        end
      end
      table.sort(edges)
      assert.same({
        "Elena Marchetti speaks-for Hydrosol", "Ruben Castell accused Hydrosol",
        "Tomas Brandt met Ruben Castell",
      }, edges)
    end)

    it("has its rule, and its insertion", function()
      assert.same({ article.condition .. " | " .. article.consequence },
        texts(rows("rules", path), "condition", "consequence"))
      assert.same({ "interpolation | " .. article.bracket }, texts(rows("insertions", path), "kind", "text"))
    end)

    it("is redacted, nothing of the name left", function()
      local out, err, status = support.run(("nutgraf article %s --to text --filter redact='Tomas Brandt'"):format(path))
      assert.equal(0, status, err)
      assert.is_nil(out:find("Brandt", 1, true))
      assert.is_truthy(out:find("PERSON1", 1, true))
      assert.is_truthy(out:find("Castell", 1, true))
    end)
  end)
end

-- What looks like one of these and is none: nobody is charged, no letter is cited, nothing is ruled,
-- nobody refused an answer, nobody is tied to anybody.
local nothing = {
  es = "Ruben Castell negó el saludo a Hydrosol. El correo postal llega tarde. No sé si el tribunal considera el caso. "
    .. "Elena Marchetti no es portavoz de Hydrosol. La junta respondió a todas las preguntas.",
  fr = "Ruben Castell n'a pas accusé Hydrosol de fraude. Le courrier arrive tard. On ignore si le tribunal estime le dommage. "
    .. "Elena Marchetti n'est pas la porte-parole de Hydrosol. Le conseil a répondu à toutes les questions.",
  pt = "Ruben Castell não acusou a Hydrosol de fraude. O correio chega tarde. Não sei se o tribunal aceita o caso. "
    .. "Elena Marchetti não é porta-voz da Hydrosol. A junta respondeu a todas as perguntas.",
  it = "Ruben Castell non ha accusato Hydrosol di frode. La posta arriva tardi. Non so se il tribunale accetta il caso. "
    .. "Elena Marchetti non è la portavoce di Hydrosol. Il consiglio ha risposto a tutte le domande.",
}

for language, text in pairs(nothing) do
  it("is none of these in " .. language, function()
    local folder = support.folder()
    support.write(folder .. "/a.txt", text .. "\n")
    for _, view in ipairs { "allegations", "network", "trail", "rules", "claims" } do
      local shown = texts(rows(view, folder .. "/a.txt", language), "kind", "text", "edges")
      if view == "network" then
        shown = {}
        for _, item in ipairs((rows(view, folder .. "/a.txt", language))) do
          for _, edge in ipairs(item.edges or { item }) do shown[#shown + 1] = edge.kind end
        end
      end
      assert.same({}, shown, view)
    end
    support.remove(folder)
  end)
end

-- What a text tells itself, without a statement of somebody: who is convicted or accused of what.
local told = {
  es = { "Ruben Castell fue condenado el lunes por fraude. Elena Marchetti, acusada de soborno, salió. El tribunal condenó a Tomas Brandt por cohecho.",
    "Gaspar Lizondo no fue condenado por fraude. Ana Roldán fue detenida en la calle. ¿Fue condenado Ruben Castell por fraude?" },
  fr = { "Ruben Castell a été mis en examen lundi pour fraude. Elena Marchetti, accusée de corruption, est sortie. "
    .. "Le tribunal a condamné Tomas Brandt pour escroquerie.",
    "Gaspard Lizon n'a pas été condamné pour fraude. Anne Rolland a été arrêtée dans la rue." },
  pt = { "Ruben Castell foi condenado na segunda por fraude. Elena Marchetti, acusada de suborno, saiu. O tribunal condenou Tomas Brandt por corrupção.",
    "Gaspar Lizondo não foi condenado por fraude. Ana Roldão foi detida na rua." },
  it = { "Ruben Castell è stato condannato lunedì per frode. Elena Marchetti, accusata di corruzione, è uscita. "
    .. "Il tribunale ha condannato Tomas Brandt per truffa.",
    "Gaspare Lizondo non è stato condannato per frode. Anna Roldani è stata arrestata in strada." },
}

local function texts_of(path, language)
  return texts(rows("allegations", path, language), "target", "reply")
end

for language, both in pairs(told) do
  it("tells in " .. language .. " who is convicted of what, and nobody who is not", function()
    local folder = support.folder()
    support.write(folder .. "/told.txt", both[1] .. "\n")
    support.write(folder .. "/none.txt", both[2] .. "\n")
    assert.same({
      "Ruben Castell | none found by words alone", "Elena Marchetti | none found by words alone",
      "Tomas Brandt | none found by words alone",
    }, texts_of(folder .. "/told.txt", language))
    assert.same({}, texts_of(folder .. "/none.txt", language))
    support.remove(folder)
  end)
end
