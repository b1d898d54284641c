-- What the views show of accusations, ties and cited documents where no clauses are read: the same
-- small stories of our own in Spanish, Portuguese, French and German, with what a reader would say.
local support = require "spec.support"
local cjson = require "cjson"

local function rows(view, language, text)
  local folder = support.folder()
  support.write(folder .. "/story.txt", text .. "\n")
  local out, err, status = support.run(("nutgraf %s --language %s --to ndjson --quiet story.txt"):format(view, language), folder)
  support.remove(folder)
  assert.equal(0, status, err)
  local list = {}
  for line in out:gmatch "[^\n]+" do list[#list + 1] = cjson.decode(line) end
  return list
end

-- Whom a text charges.
local function targets(language, text)
  local list = {}
  for _, row in ipairs(rows("allegations", language, text)) do
    if row.kind == "allegation" then list[#list + 1] = row.target end
  end
  return list
end

local function documents(language, text)
  local list = {}
  for _, row in ipairs(rows("trail", language, text)) do
    if row.kind ~= "passage" then
      list[#list + 1] = ("%s %s %d"):format(row.kind, row.date ~= cjson.null and row.date or "?", row.references)
    end
  end
  return list
end

local function ties(language, text)
  local list = {}
  for _, row in ipairs(rows("network", language, text)) do
    for _, edge in ipairs(row.edges or { row }) do
      if edge.from then list[#list + 1] = edge.from .. " " .. edge.kind .. " " .. edge.to end
    end
  end
  return list
end

local charged = {
  es = {
    ["La fiscalía acusó ayer al exalcalde de Marenta, Gaspar Lizondo, de haber cobrado 400.000 euros."] = { "Gaspar Lizondo" },
    ["La fiscalía acusó el lunes a Gaspar Lizondo de mentir."] = { "Gaspar Lizondo" },
    ["Bruno Quintás acusó a la fiscal del caso, Teresa Gamboa, de filtrar el sumario."] = { "Teresa Gamboa" },
    ["El sindicato acusó al gobierno de mirar para otro lado."] = { "gobierno" },
    ["Un juez acusó al exalcalde de Marenta de cobrar sobornos."] = { "exalcalde" },
    ["Inés Valdivia, casada con el concejal Ramón Peláez, está siendo investigada por blanqueo de capitales."] = { "Inés Valdivia" },
    ["La oficina denunció que el director del puerto, Óscar Mirabal, desvió dos millones."] = { "Óscar Mirabal" },
    ["El marido de Ana Roldán robó el dinero, afirmó Bruno Quintás."] = {},
    ["Inés Valdivia, casada con Ramón Peláez, está siendo operada."] = {},
    ["La fiscalía acusó recibo de la carta."] = {},
    ["El sindicato acusó en marzo al gobierno de cerrar los ojos."] = { "gobierno" },
    ["La fiscalía presentó una querella por malversación contra Inés Soto."] = { "Inés Soto" },
    ["La denuncia contra Inés Soto por fraude fiscal llegó ayer."] = { "Inés Soto" },
    ["La tortura contra Inés Soto duró meses."] = {},
    ["Abusos contra Inés Soto en la cárcel."] = {},
  },
  pt = {
    ["O Ministério Público acusou ontem o antigo presidente da Câmara de Portalinho, Álvaro Sequeira, de ter recebido dinheiro."] = { "Álvaro Sequeira" },
    ["O sindicato acusou o governo de fechar os olhos."] = { "governo" },
    ["Peleja acusou a procuradora do processo, Teresa Gamboa, de divulgar o inquérito."] = { "Teresa Gamboa" },
    ["Inês Valadares, casada com Ramiro Peleja, está a ser investigada por fraude."] = { "Inês Valadares" },
    ["O sindicato acusou na sexta-feira o governo de fechar os olhos."] = { "governo" },
    ["O antigo vereador Raul Itapoã foi condenado em 2016 por prevaricação noutro contrato."] = { "Raul Itapoã" },
    ["O juiz Ernesto Vilar constituiu Tomás Barreira arguido por corrupção."] = { "Tomás Barreira" },
    ["A comissão denunciou que Óscar Mirandela escondeu os relatórios."] = { "Óscar Mirandela" },
    ["A comissão denunciou que o diretor do porto, Óscar Mirandela, desviou dois milhões."] = { "Óscar Mirandela" },
  },
  fr = {
    ["Le parquet a accusé hier l'ancien maire de Marenge, Gaspard Lizon, d'avoir reçu 400 000 euros."] = { "Gaspard Lizon" },
    ["Le syndicat accuse le gouvernement d'avoir fermé les yeux."] = { "gouvernement" },
    ["Le syndicat a accusé la semaine dernière le gouvernement d'avoir fermé les yeux."] = { "gouvernement" },
    ["L'ancien conseiller municipal Raymond Itier a été condamné en 2016 pour prise illégale d'intérêts."] = { "Raymond Itier" },
    ["Le gendre de Raymond Itier a été condamné pour fraude."] = {},
    ["Le juge Ernest Villard a mis en examen Thomas Berruet pour corruption."] = { "Thomas Berruet" },
    ["M. Pellat a accusé la procureure, Thérèse Gambier, d'avoir divulgué le dossier."] = { "Thérèse Gambier" },
    ["Mme Valdin, mariée au conseiller Raymond Pellat, est visée par une enquête pour fraude."] = { "Valdin" },
    ["La chambre affirme que le directeur du port, Olivier Mirabel, a détourné deux millions."] = { "Olivier Mirabel" },
  },
  de = {
    ["Die Staatsanwaltschaft hat dem früheren Bürgermeister von Marenfeld, Gregor Litzow, gestern vorgeworfen, Geld angenommen zu haben."] = { "Gregor Litzow" },
    ["Gegen Ines Waldau, die mit dem Stadtrat Ramon Pelzer verheiratet ist, wird wegen Betrugs ermittelt."] = { "Ines Waldau" },
    ["Pelzer beschuldigte die Staatsanwältin Theresa Gambach, Akten weitergegeben zu haben."] = { "Theresa Gambach" },
    ["Der Rechnungshof beschuldigt den Leiter der Klinik von Vahlhof, Oskar Mirow, zwei Millionen umgeleitet zu haben."] = { "Oskar Mirow" },
    ["Gegen Ines Waldau spielt heute Ramon Pelzer."] = {},
    ["Am Freitag kam Julius Arbell. Die Gewerkschaft warf Arbell vor, die Berichte gelesen zu haben."] = { "Julius Arbell" },
    ["Die Staatsanwaltschaft hat den Hafenchef von Karmünde, Julius Arbell, am Freitag beschuldigt, Geld angenommen zu haben."] = { "Julius Arbell" },
    ["Gegen Thomas Berrut wird wegen Bestechung und Urkundenfälschung ermittelt."] = { "Thomas Berrut" },
    ["Gegen Thomas Berrut wird nicht wegen Betrugs ermittelt."] = {},
    ["Der Stadtrat Raimund Itter wurde 2016 wegen Untreue bei einem anderen Auftrag verurteilt."] = { "Raimund Itter" },
    ["Die Staatsanwältin erhob Anklage gegen Thomas Berrut wegen Betrugs."] = { "Thomas Berrut" },
    ["Thomas Berrut hat dem Hafen Geld gegeben."] = {},
  },
}

charged.it = {
  ["Il sindacato ha accusato venerdì scorso il governo di chiudere gli occhi."] = { "governo" },
  ["L'ex consigliere comunale Raimondo Itoli è stato condannato nel 2016 per abuso d'ufficio."] = { "Raimondo Itoli" },
  ["Il nipote di Raimondo Itoli è stato condannato per truffa."] = {},
  ["Il sindacato ha denunciato che Giuliano Arbelli nascose i rapporti."] = { "Giuliano Arbelli" },
}

local tied = {
  es = {
    ["Tomás Berrueta está casado con Elena Arbeloa."] = { "Tomás Berrueta family Elena Arbeloa" },
    ["Julián Arbeloa, presidente del puerto de Bilbao, firmó."] = {},
    ["El director financiero de la constructora Obras Tarsis, Bruno Quintás, escribió ayer."] = { "Bruno Quintás leads Obras Tarsis" },
    ["Inés Valdivia, casada con el concejal Ramón Peláez, firmó."] = { "Inés Valdivia family Ramón Peláez" },
  },
  pt = {
    ["Tomás Barreira é casado com Elena Aradas."] = { "Tomás Barreira family Elena Aradas" },
    ["Jorge Aradas, presidente do porto de Lisboa, assinou."] = {},
    ["O diretor financeiro da construtora Obras Tejadas, Bruno Quintela, escreveu ontem."] = { "Bruno Quintela leads Obras Tejadas" },
    ["Inês Valadares, casada com o vereador Ramiro Peleja, assinou."] = { "Inês Valadares family Ramiro Peleja" },
  },
  fr = {
    ["Thomas Berruet est marié à Hélène Arbelle."] = { "Thomas Berruet family Hélène Arbelle" },
    ["Julien Arbelle, président du port de Marseille, a signé."] = {},
    ["Le directeur financier de la société Travaux Tarsis, Bruno Quintin, a écrit hier."] = { "Bruno Quintin leads Travaux Tarsis" },
    ["Inès Valdin, mariée au conseiller Raymond Pellat, a signé."] = { "Inès Valdin family Raymond Pellat" },
  },
  de = {
    ["Thomas Berrut ist mit Elena Arbell verheiratet."] = { "Thomas Berrut family Elena Arbell" },
    ["Ines Waldau, die mit dem Stadtrat Ramon Pelzer verheiratet ist, unterschrieb."] = { "Ines Waldau family Ramon Pelzer" },
  },
}

tied.it = {
  ["Tommaso Berretti è sposato con Elena Arbelli."] = { "Tommaso Berretti family Elena Arbelli" },
  ["Giuliano Arbelli, presidente del porto di Genova, ha firmato."] = {},
}

local cited = {
  es = {
    ["Según el escrito de acusación, fechado el 8 de marzo de 2019, Gaspar Lizondo cobró."] = { "filing 2019-03-08 1" },
    ["Un informe de la intervención, publicado en enero de 2019, concluyó que el contrato era caro. «Nadie miró las facturas», señala el documento."] =
      { "report 2019-01 2" },
    ["En un correo electrónico del 3 de mayo de 2014, Bruno Quintás avisó de que cobraría."] = { "email 2014-05-03 1" },
    ["Una carta enviada al gobernador el 2 de abril de 2018 tenía tres firmas."] = { "letter 2018-04-02 1" },
    ["Una auditoría del puerto advirtió de que faltaba dinero."] = { "report ? 1" },
    ["El informe de la radio fue largo y nadie lo oyó."] = {},
  },
  pt = {
    ["Um relatório do tribunal, publicado em janeiro de 2019, concluiu que o contrato era caro. «Ninguém olhou as faturas», refere o documento."] =
      { "report 2019-01 2" },
    ["Uma auditoria do porto alertou que faltava dinheiro."] = { "report ? 1" },
  },
  fr = {
    ["Un rapport de la cour, publié en janvier 2019, a conclu que le contrat était cher. « Personne n'a lu les factures », note le document."] =
      { "report 2019-01 2" },
    ["Un audit du port avertit que l'argent manque."] = { "report ? 1" },
  },
  de = {
    ["Eine Studie des Hafens warnte, dass Geld fehle. „Niemand las die Rechnungen“, heißt es in dem Dokument."] = { "report ? 2" },
  },
}

for name, set in pairs { ["who is accused"] = { charged, targets }, ["who is tied to whom"] = { tied, ties }, ["what is cited"] = { cited, documents } } do
  describe("by words alone, " .. name, function()
    for language, texts in pairs(set[1]) do
      for text, expected in pairs(texts) do
        it(language .. ": " .. text, function() assert.same(expected, set[2](language, text)) end)
      end
    end
  end)
end

describe("a word whose first letter is “and” by itself", function()
  for language, text in pairs {
    es = "En ese e-mail, del 15 de enero de 2018, escribió: «Esto ya se pagó en mayo».",
    pt = "Nesse e-mail, de 15 de janeiro de 2018, escreveu: «Isto já foi pago em maio».",
    it = "In quell'e-mail, del 15 gennaio 2018, scrisse: «Questo è già stato pagato».",
  } do
    it("makes nobody of the rest of it, in " .. language, function()
      local said = support.said(text, language)
      assert.equal(1, #said)
      assert.equal("", said[1].source)
    end)
  end
end)
