-- What those who are charged answer, where no clauses are read: an accusation of our own, what follows
-- it, and what a reader would call the answer ("none" where there is none).
local support = require "spec.support"
local cjson = require "cjson"

-- What is shown as the answer of the first charge: its kind; "said" where it is told with who says it.
local function answer(language, text)
  local folder = support.folder()
  support.write(folder .. "/story.txt", text .. "\n")
  local out, err, status = support.run(("nutgraf allegations --language %s --to ndjson --quiet story.txt"):format(language), folder)
  support.remove(folder)
  assert.equal(0, status, err)
  for line in out:gmatch "[^\n]+" do
    local row = cjson.decode(line)
    if row.kind == "allegation" then return row.reply:match "^%l+" or "said" end
  end
  return "no charge"
end

local stories = {
  es = {
    "La fiscalía acusó a Julián Soto de cobrar un soborno.", {
      ["Soto lo negó el lunes."] = "denies",
      ["El empresario es de Marenta. Soto siempre lo ha negado."] = "denies",
      ["Este lo niega."] = "denies",
      ["Su abogada, Pilar Uriarte, lo desmintió ayer."] = "denies",
      ["Un portavoz de Soto lo negó."] = "denies",
      ["Soto se declaró inocente."] = "denies",
      ["Soto rechaza las acusaciones."] = "disputes",
      ["Soto lo admitió ante el juez."] = "admits",
      ["«Es una calumnia», respondió Soto."] = "disputes",
      ["El alcalde lo celebró."] = "none",
      ["Soto no lo negó."] = "none",
      ["El rival de Soto lo negó."] = "none",
      ["Pedro Gil, que conoce a Soto, lo negó."] = "unclear",
      ["Soto visitó el puerto el lunes."] = "none",
      ["Llovió. Llovió otra vez. Nevó. Soto lo negó."] = "unclear",
    },
  },
  pt = {
    "O Ministério Público acusou Jorge Aradas de receber um suborno.", {
      ["Aradas negou-o na segunda."] = "denies",
      ["Aradas sempre o negou."] = "denies",
      ["Ele nega."] = "denies",
      ["O seu advogado desmentiu-o ontem."] = "denies",
      ["Aradas diz-se inocente."] = "denies",
      ["Aradas refutou as acusações."] = "disputes",
      ["Aradas admitiu-o perante o juiz."] = "admits",
      ["«É uma calúnia», respondeu Aradas."] = "disputes",
      ["Aradas não o negou."] = "none",
      ["O rival de Aradas negou-o."] = "none",
    },
  },
  fr = {
    "Le parquet a accusé Julien Arbelle d'avoir touché un pot-de-vin.", {
      ["M. Arbelle l'a nié lundi."] = "denies",
      ["M. Arbelle l'a toujours contesté."] = "denies",
      ["Ce dernier dément."] = "denies",
      ["Son avocate, Pauline Urier, l'a démenti hier."] = "denies",
      ["M. Arbelle clame son innocence."] = "denies",
      ["M. Arbelle rejette toutes les accusations."] = "disputes",
      ["M. Arbelle l'a reconnu devant le juge."] = "admits",
      ["M. Arbelle n'a pas nié."] = "none",
      ["M. Arbelle ne l'a pas nié."] = "none",
      ["Le rival de M. Arbelle l'a nié."] = "none",
    },
  },
  de = {
    "Theo Pelzer beschuldigte den Hafenchef Julius Arbell, Geld angenommen zu haben.", {
      ["Arbell bestritt das am Montag."] = "said",
      ["Das bestritt Arbell."] = "denies",
      ["Arbell hat das stets bestritten."] = "denies",
      ["Dieser bestreitet das."] = "said",
      ["Das weist Arbell entschieden zurück."] = "disputes",
      ["Arbell wies die Vorwürfe zurück."] = "said",
      ["Die Vorwürfe hat Arbell zurückgewiesen."] = "disputes",
      ["Seine Anwältin bestritt das."] = "said",
      ["Arbell räumte das ein."] = "admits",
      ["Arbell bestritt das nicht."] = "unclear",
      ["Arbell freute das."] = "none",
    },
  },
  it = {
    "La procura ha accusato Giuliano Arbelli di aver ricevuto una tangente.", {
      ["Arbelli lo ha negato lunedì."] = "denies",
      ["Arbelli l'ha sempre smentito."] = "denies",
      ["Quest'ultimo lo nega."] = "denies",
      ["La sua avvocata, Paola Uriati, lo ha smentito ieri."] = "denies",
      ["Arbelli si dichiara innocente."] = "denies",
      ["Arbelli respinge tutte le accuse."] = "disputes",
      ["Arbelli lo ha ammesso davanti al giudice."] = "admits",
      ["«È una calunnia», ha risposto Arbelli."] = "disputes",
      ["Arbelli non lo ha negato."] = "none",
      ["Il rivale di Arbelli lo ha negato."] = "none",
    },
  },
}

for language, story in pairs(stories) do
  describe("the answer to a charge, in " .. language, function()
    for text, expected in pairs(story[2]) do
      it(text, function() assert.equal(expected, answer(language, story[1] .. " " .. text)) end)
    end
  end)
end
