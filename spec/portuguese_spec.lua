-- Portuguese: by the flags that Spanish has, and words of its own. Sentences of our own, with
-- what a reader would mark.
local support = require "spec.support"

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  clause = { "Ana Roldão disse que a ponte está fechada.", "Ana Roldão", "disse", "que a ponte está fechada", kind = "indirect" },
  after_verb = { "Afirmou o ministro que a ponte resiste.", "o ministro", "Afirmou", "que a ponte resiste" },
  quotation = { "«A ponte resiste», garantiu Ana Roldão.", "Ana Roldão", "garantiu", "«A ponte resiste»", kind = "direct" },
  according = { "Segundo a ministra, a ponte fecha em maio.", "a ministra", "Segundo", "a ponte fecha em maio", rule = "according-to" },
  dropped = { "Disse que a ponte resiste.", "", "Disse", "que a ponte resiste", rule = "dropped-subject" },
}

describe("who says what in Portuguese", function()
  -- "Segundo" is an ordinal to the tagger, and "ontem" a noun.
  pending("of a verb after “segundo”, and of one with a day between it and its subject")

  for name, form in pairs(forms) do
    it(name, function()
      local found = support.said(form[1] .. "\n", "pt")
      assert.equal(1, #found)
      assert.same({ form[2], form[3], form[4] }, { found[1].source, found[1].cue, found[1].content })
      for field, value in pairs(form) do
        if type(field) == "string" then assert.equal(value, found[1][field]) end
      end
    end)
  end

  it("is nobody's where the verb is impersonal, and no noun's", function()
    assert.same({}, support.said("Diz-se que a ponte fecha em maio.\n", "pt"))
    assert.same({}, support.said("O anúncio da ponte agradou aos moradores.\n", "pt"))
  end)
end)
