-- The text of a page, as its reader sees it: expectations written by hand.
local nutgraf = require "nutgraf"

local function parse(body)
  local source = "<html lang=de><body>" .. body .. "</body></html>"
  local doc = assert(nutgraf.parse(source, { type = "html", name = "page.html" }))
  assert.is_true(doc:verify(source))
  return doc
end

describe("the text of a page", function()
  it("is free of soft hyphens and blanks of no width, however they are written", function()
    assert.equal("Während der Hafen schläft.", parse("<p>Wäh\u{AD}rend der Ha&shy;fen schl\u{200B}äft.</p>").text)
    assert.equal("Haus boot", parse("<p>\u{FEFF}Haus\u{200B} &#8203;boot</p>").text)
  end)

  it("leads a word with soft hyphens back to all of its bytes", function()
    local doc = parse "<p>Der Ha&shy;fen schläft.</p>"
    for token in doc:tokens() do
      if token.text == "Hafen" then
        assert.equal(#"<html lang=de><body><p>Der ", token.byte)
        return
      end
    end
    error "the word was not found"
  end)

  it("holds neither the readings of ruby nor the source of a formula", function()
    assert.equal("東京の港", parse("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の港</p>").text)
    assert.equal("Let x be the depth.", parse("<p>Let <math><semantics><mi>x</mi><annotation encoding='application/x-tex'>"
      .. "{\\displaystyle x}</annotation></semantics></math> be the depth.</p>").text)
  end)

  it("parts a line that is bold throughout from what a line break sets under it, and no other", function()
    assert.equal("Why?\n\nBecause.\nSo.", parse("<p><b>Why?</b><br>Because.<br>So.</p>").text)
    assert.equal("Why? Who?\n\nHe.", parse("<p><b>Why?</b> <strong>Who?</strong><br>He.</p>").text)
    assert.equal("Ann: one\ntwo", parse("<p><b>Ann:</b> one<br>two</p>").text)
    assert.equal("one\ntwo", parse("<p><b>one<br>two</b></p>").text)
  end)
end)
