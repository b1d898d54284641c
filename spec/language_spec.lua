-- The language of a document: said, declared, or told by its words.
local nutgraf = require "nutgraf"

local function language(text, options)
  options = options or { type = "text/plain" }
  return assert(nutgraf.parse(text, options)).language
end

describe("the language", function()
  it("is what the person says, then what the document declares", function()
    local page = "<html lang=es-MX><p>Calderra: barco 12, muelle 4."
    assert.equal("es", language(page, { type = "html" }))
    assert.equal("de", language(page, { type = "html", language = "de" }))
    assert.equal("und", language((page:gsub(" lang=es%-MX", "")), { type = "html" }))
  end)

  local sentences = {
    en = "The last boat leaves the quay at nine, and it was late again when the children came.",
    es = "El director del puerto negó el lunes que las cenizas fueran peligrosas y no quiso decir más.",
    fr = "Le directeur du port a dit lundi que les cendres ne sont pas dangereuses pour les enfants.",
    de = "Der Leiter des Hafens sagte am Montag, dass die Asche nicht gefährlich ist und bleiben wird.",
    pt = "O diretor do porto disse na segunda que as cinzas não são perigosas e que já foram embora.",
    it = "Il direttore del porto ha detto che le ceneri non sono pericolose e che la scuola è aperta.",
    nl = "De directeur van de haven zei dat het as niet gevaarlijk is en dat de school open blijft.",
  }

  it("is told by one sentence against what a template declares, kin too", function()
    for code, text in pairs(sentences) do
      for declared in pairs(sentences) do
        local doc = assert(nutgraf.parse(("<html lang=%s><meta charset=utf-8><p>%s"):format(declared, text), { type = "html" }))
        assert.equal(code, doc.language)
        assert.equal(code == declared and "declared" or "text", doc.meta.sources.language)
      end
    end
  end)

  it("stays what is declared where a few names and titles are foreign", function()
    local function english(text)
      return language(("<html lang=en><meta charset=utf-8><p>%s"):format(text), { type = "html" })
    end
    assert.equal("en", english "Los Altos, Las Flores, El Cerro, La Mesa, San Benito de la Sierra")
    assert.equal("en", english "The Museo de la Ciudad de los Reyes and the Teatro del Lago open in May.")
    assert.equal("en", english "She read Der Morgen and Die Woche on the way to the harbour.")
  end)

  it("is that of the paragraphs, whatever the menus around them are in", function()
    local menu = ("<li>The best of the week</li><li>What we do and who we are</li><li>All of our letters</li>"):rep(12)
    local page = "<html lang=en><meta charset=utf-8><body><nav><ul>" .. menu .. "</ul></nav><article><p>"
      .. sentences.es .. " " .. sentences.es .. "</p><p>" .. sentences.es .. " Nadie avisó a los padres, según dijo la ministra."
      .. "</p></article></body></html>"
    assert.equal("es", language(page, { type = "html" }))
    local english = page:gsub("<p>.-</p>", "<p>" .. sentences.en .. "</p>")
    assert.equal("en", language(english, { type = "html" }))
  end)

  it("is unknown where the text is in none that it can tell, whatever is declared", function()
    local polish = ("Łódź odpływa z małego portu nad zatoką, gdzie czekają rybacy. "):rep(15)
    local doc = assert(nutgraf.parse("<html lang=es><meta charset=utf-8><p>" .. polish, { type = "html" }))
    assert.equal("und", doc.language)
  end)

  it("is told by the words of a short text", function()
    assert.equal("en", language "He left yesterday.")
    assert.equal("en", language "Fire at the Quay")
    assert.equal("en", language "June 5, 2012: meeting with KX2")
    assert.equal("es", language "El barco sale a las ocho.")
    assert.equal("de", language "Das Boot kommt heute.")
    assert.equal("fr", language "Le bateau part demain.")
  end)

  it("is unknown where no word tells it, or too few do", function()
    assert.equal("und", language "KX2, MX1, WM418")
    assert.equal("und", language "Łódź odpływa o ósmej wieczorem z małego portu nad zatoką.")
    local swedish = "Båten går från kajen klockan åtta varje morgon utom på söndagar. "
    assert.equal("und", language(swedish:rep(20) .. "The and that."))
  end)

  it("of a short text gives it that language's dates", function()
    local doc = assert(nutgraf.parse("Court ruling due on 5 March 2011", { type = "text/plain" }))
    assert.equal("2011-03-05", doc:get("dates", 1).edtf)
  end)
end)
