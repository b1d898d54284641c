-- The language of a document: said, declared, or told by its words.
local nutgraf = require "nutgraf"

local function language(text, options)
  options = options or { type = "text/plain" }
  return assert(nutgraf.parse(text, options)).language
end

describe("the language", function()
  it("is what the person says, then what the document declares", function()
    local page = "<html lang=es-MX><p>The last boat leaves the quay at nine, and it was late."
    assert.equal("es", language(page, { type = "html" }))
    assert.equal("de", language(page, { type = "html", language = "de" }))
    assert.equal("en", language((page:gsub(" lang=es%-MX", "")), { type = "html" }))
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
