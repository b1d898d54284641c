-- Portuguese: by the flags that Spanish has, and words of its own. Sentences of our own, with
-- what a reader would mark.
local nutgraf = require "nutgraf"
local support = require "spec.support"

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  clause = { "Ana Roldão disse que a ponte está fechada.", "Ana Roldão", "disse", "que a ponte está fechada", kind = "indirect" },
  after_verb = { "Afirmou o ministro que a ponte resiste.", "o ministro", "Afirmou", "que a ponte resiste" },
  quotation = { "«A ponte resiste», garantiu Ana Roldão.", "Ana Roldão", "garantiu", "«A ponte resiste»", kind = "direct" },
  according = { "Segundo a ministra, a ponte fecha em maio.", "a ministra", "Segundo", "a ponte fecha em maio", rule = "according-to" },
  told_house = { "«Ficaram de fora da ponte», disse à Folha Antonio Pedrosa Neto.", "Antonio Pedrosa Neto", "disse", "«Ficaram de fora da ponte»",
    kind = "direct", rule = "postverbal" },
  told_press = { "«Ficaram de fora da ponte», afirmou à imprensa Ana Neto.", "Ana Neto", "afirmou", "«Ficaram de fora da ponte»",
    kind = "direct", speaker = "Ana Neto" },
  told_then_article = { "«Ficaram de fora da ponte», disse ao PÚBLICO o diretor da casa.", "o diretor da casa", "disse", "«Ficaram de fora da ponte»",
    kind = "direct" },
  told_us = { "«Ficaram de fora da ponte», disse-nos o diretor.", "o diretor", "disse", "«Ficaram de fora da ponte»", kind = "direct" },
  day_before_subject = { "«Ficaram de fora da ponte», confirmou ontem o diretor.", "o diretor", "confirmou", "«Ficaram de fora da ponte»", kind = "direct" },
  told_alone = { "«Ficaram de fora da ponte», disse à Folha.", "", "disse", "«Ficaram de fora da ponte»", kind = "direct", rule = "dropped-subject" },
  according_verb = { "Segundo disse a ministra, a ponte fecha em maio.", "a ministra", "Segundo disse", "a ponte fecha em maio",
    rule = "according-to" },
  day_between = { "Disse ontem a ministra que a ponte fecha.", "a ministra", "Disse", "que a ponte fecha", rule = "postverbal" },
  pair_in_office = { "O ministro da Saúde e da Educação, Nuno Vaz, disse que a ponte fecha.", "O ministro da Saúde e da Educação, Nuno Vaz", "disse",
    "que a ponte fecha", speaker = "Nuno Vaz" },
  pair_small = { "A especialista em pontes e túneis disse que a ponte fecha.", "A especialista em pontes e túneis", "disse", "que a ponte fecha" },
  dropped = { "Disse que a ponte resiste.", "", "Disse", "que a ponte resiste", rule = "dropped-subject" },
}

describe("who says what in Portuguese", function()
  for name, form in pairs(forms) do
    it(name, function() assert.same(support.told(form, "pt")) end)
  end

  it("is nobody's where the verb is impersonal, and no noun's", function()
    assert.same({}, support.said("Diz-se que a ponte fecha em maio.\n", "pt"))
    assert.same({}, support.said("O anúncio da ponte agradou aos moradores.\n", "pt"))
  end)
end)

describe("the speaker in Portuguese", function()
  it("is one of several, behind the verb", function()
    for text, source in pairs {
      ["«A mim ninguém me ofereceu dinheiro», disse um dos técnicos."] = "um dos técnicos",
      ["«A mim ninguém me ofereceu dinheiro», refere um dos outros elementos do partido."] = "um dos outros elementos do partido",
      ["«A mim ninguém me ofereceu dinheiro», disse um técnico."] = "um técnico",
    } do
      assert.equal(source, support.said(text, "pt")[1].source, text)
    end
    pending("before it: “Um dos técnicos disse que não”")
  end)

  it("is nobody who spoke before, where another is named before a verb without a subject", function()
    local found = support.said("A líder, Sílvia Marinho, falou. «Sabiam», afirmou.\n\nNa carta, datada de 20 de novembro de 2017, "
      .. "Aradas agradecia «a atenção» e prometia «retribuir como deve ser».\n\nJorge Aradas partiu.", "pt")
    assert.is_not.equal("Sílvia Marinho", found[2].speaker)
    assert.equal("«retribuir como deve ser»", found[2].content)
  end)
end)

describe("dates in Portuguese", function()
  local function dates(text)
    local doc = assert(nutgraf.parse(text .. "\n", { type = "text/plain", language = "pt", date = "2021-03-17" }))
    local list = {}
    for date in doc:dates() do list[#list + 1] = date.text .. " " .. tostring(date.edtf) end
    return list
  end

  it("are weekdays of two parts, too", function()
    assert.same({ "segunda-feira 2021-03-15" }, dates "O porto fechou na segunda-feira.")
    assert.same({ "sexta-feira, 12 de março 2021-03-12" }, dates "O porto fechou na sexta-feira, 12 de março.")
    assert.same({ "quinta-feira passada 2021-03-11" }, dates "O porto fechou na quinta-feira passada.")
    assert.same({ "sábado 2021-03-13" }, dates "O porto fechou no sábado.")
    assert.same({}, dates "A segunda feira de livros fechou.")
    -- the day is that of the month, not the next one
    assert.same({ "22 de abril 2021-04-22" }, dates "No próximo dia 22 de abril será ouvido.")
  end)
end)
