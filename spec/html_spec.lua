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

  -- Each as browsers read it, by the HTML standard; libxml2 alone reads them otherwise.
  local function reads(cases)
    for _, case in ipairs(cases) do assert.equal(case[2], parse(case[1]).text, case[1]) end
  end

  it("reads references by the names of the standard, with and without their semicolon", function()
    reads {
      { "<p>Tides &amp Moorings &copy 2011&nbsp&ndash; all rights</p>", "Tides & Moorings © 2011 – all rights" },
      { "<p>depth &lt 4 &gt 2, &ltsic&gt</p>", "depth < 4 > 2, <sic>" },
      { "<p>&lbrack;sic&rbrack; &ldquor;so&rdquo;&period;</p>", "[sic] „so”." },
      { "<p>caf&eacute, na&iumlve, &AMP &LT;b&GT;</p>", "café, naïve, & <b>" },
      { "<p>&notit; &notin; &not</p>", "¬it; ∉ ¬" },
      { "<p>&Kopf; &NotEqualTilde; a&ThickSpace;b</p>", "𝕂 ≂̸ a b" },
      { "<p>&nosuchname; &nosuchname &; & &&amp;</p>", "&nosuchname; &nosuchname &; & &&" },
      { "<p>R&D, Q&A &T</p>", "R&D, Q&A &T" },
    }
  end)

  it("reads numbers of characters, those of windows-1252 and those that are none", function()
    reads {
      { "<p>It&#146;s &#147so&#148; &#x80;5 &#150 x</p>", "It’s “so” €5 – x" },
      { "<p>a&#0;b&#xD800;c&#x110000;d&#99999999999;e</p>", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e" },
      { "<p>&#; &#x; &#y &#xZ &#</p>", "&#; &#x; &#y &#xZ &#" },
      { "<p>&#60;b&#62; &#x26;amp; &#38;lt;</p>", "<b> &amp; &lt;" },
      { "<p>&#00000000000000000000000000000000000000000000000000000000000000000000000065x</p>", "Ax" },
    }
  end)

  it("reads references in attributes by the rule for these", function()
    local doc = parse [[<p><a href="/q?a=1&copy=2&amp;b=3&lt=4&region" title="&quot;Tide&#146;s&quot &lbrack;1]&amp">x</a></p>]]
    local link = assert(doc:nodes { tag = "a" }())
    assert.equal("/q?a=1&copy=2&b=3&lt=4&region", link.attributes.href)
    assert.equal('"Tide’s" [1]&', link.attributes.title)
  end)

  it("passes comments, and what browsers take for comments", function()
    reads {
      { "<p>Before.</p><!--><p>The board met.</p><!---><p>It rose.</p><!-- -- > --><p>After.</p>",
        "Before.\n\nThe board met.\n\nIt rose.\n\nAfter." },
      { "<p>one<!-- a --!>two<!----->three<!--a--b-->four</p>", "onetwothreefour" },
      { "<p><![if !supportLists]>· <![endif]>Who asked?<?xml:namespace prefix = o /></p>", "· Who asked?" },
      { "<!--[if mso]><p>Outlook</p><![endif]--><!--[if !mso]><!--><p>Others</p><!--<![endif]-->", "Others" },
      { "<p>a</ closes>b</>c</3>d<!ELEMENT x>e<?php echo 1 ?>f</p>", "abcdef" },
      { "<p>a<![CDATA[b]]>c<math><mi><![CDATA[x<y&amp;]]></mi></math></p>", "acx<y&amp;" },
      { "<p>a<!DOCTYPE html>b</p>", "ab" },
      { "<p>1 < 2, 3 <4, a <_b> <: </p>", "1 < 2, 3 <4, a <_b> <:" },
      { "<p>a <<!-- x -->b>c</b> <<i>d</i>", "a <b>c <d" },
    }
  end)

  it("knows where the inside of an element is no markup, and where that ends", function()
    reads {
      { "<p>a</p><script><!--<script>x</script>y--></script z=\"<p>\"><p>b</p>", "a\n\nb" },
      { "<p>a</p><script>'<!--' + \"<p>\"</script><p>b</p>", "a\n\nb" },
      { "<p>a</p><script>if (x<!--y) z</script><style>p:after{content:'</p>'}</style ><p>b</p>", "a\n\nb" },
      { "<p>a</p><textarea><p>draft</p><!--</textarea>--><p>b</p>", "a\n\n-->\n\nb" },
      { "<iframe src=x><p>no frames</p></iframe><noembed><b>x</b></noembed><noframes><p>y</noframes><p>b</p>", "b" },
      { "<p>a</p><xmp><b>&amp;</b></xmp><p>b</p>", "a\n\n<b>&amp;</b>\n\nb" },
      { "<p>a</p><plaintext>x</p> &lt; <b>", "a\n\nx</p> &lt; <b></body></html>" },
      { "<p>a</p><listing>x\n  y</listing>", "a\n\nx\n  y" },
    }
    local doc = assert(nutgraf.parse("<title>Tide &amp Moor&#146;s <!--x--></title><p>y</p>", { type = "html", name = "a.html" }))
    assert.equal("y", doc.text)
    assert.equal("Tide & Moor’s <!--x-->", doc.meta.title)
  end)

  it("ends tags where browsers do, whatever their attributes are called", function()
    reads {
      { [[<p @click="a > b" :class="{ 'x': y > 1 }" [hidden]="n > 0" (tap)="go() > 1" *if="a>b" x@y="c > d">text</p>]], "text" },
      { [[<p a/b="c > d" "e>f">g</p>]], [[f">g]] },
      { [[<p>a</b class="x > y">b</p x=">">c]], "ab\n\nc" },
      { "<p>one</br>two</p>", "one\ntwo" },
      { "<p>a<b =x>b</b><i x=a/b>c</i><u/x>d</u></p>", "abcd" },
    }
  end)

  it("reads attributes as browsers do: names of any letters in lower case, the first of a name, no value as an empty one", function()
    local doc = parse [[<p ID=one Data-É='a
b' @click="go(1)" [x] hREF=/a/ id=two checked value= title=x>t<br/><img alt=x/><b/ lang=de>u</p>]]
    local function attributes(tag) return assert(doc:nodes { tag = tag }()).attributes end
    assert.same({ id = "one", ["data-É"] = "a\nb", ["@click"] = "go(1)", ["[x]"] = "", href = "/a/", checked = "",
      value = "title=x" }, attributes "p")
    assert.same({}, attributes "br")
    assert.same({ alt = "x/" }, attributes "img")
    assert.same({ lang = "de" }, attributes "b")
  end)

  it("gives attributes to the elements of their own tags alone", function()
    local doc = parse [[<p lang=de>a</p><body class=x><b>c</b><td id=d>e<html lang=fr>f<a name=g>h<a>i</a>]]
    local found = {}
    for node in doc:nodes {} do
      if node.tag ~= "html" then
        for name, value in pairs(node.attributes) do found[#found + 1] = ("%s %s=%s"):format(node.tag, name, value) end
      end
    end
    assert.same({ "p lang=de", "td id=d", "a name=g" }, found)
  end)

  it("keeps the text of a table outside of its cells, in the file's order", function()
    reads {
      { "<table>Tides<tr><td>High</td></tr></table>", "Tides\n\nHigh" },
      { "<table><tr><td>High</td>strays<td>Low</td></tr></table>", "High\n\nstrays\n\nLow" },
      { "<table><tr><p>Note</p><td>High</table><p>x", "Note\n\nHigh\n\nx" },
    }
  end)

  it("leads what it reads otherwise than written back to its bytes", function()
    local before = "<html lang=de><body><p>Caf&eacute <!-->&copy2011 "
    local source = before .. "&lt;Hafen&gt <![if x]>Boot</p>"
    local doc = assert(nutgraf.parse(source, { type = "html", name = "a.html" }))
    assert.is_true(doc:verify(source))
    assert.equal("Café ©2011 <Hafen> Boot", doc.text)
    local found = {}
    for token in doc:tokens() do found[token.text] = token.byte end
    assert.equal(#before + #"&lt;", found["Hafen"])
    assert.equal(source:find("Boot", 1, true) - 1, found["Boot"])
  end)

  it("leads what begins no reference, after a tag that is passed over, back to its bytes", function()
    reads { { "<unknown><body>&lang-&ra~g;", "&lang-&ra~g;" }, { "<x><html>&a&b &lt;c", "&a&b <c" } }
  end)

  it("says where markup begins that never ends", function()
    for kind, source in pairs {
      comment = "<p>a</p><!-- b <p>c</p>", script = "<p>a</p><script>b <p>c</p>",
      style = "<p>a</p><style>b <p>c</p>", textarea = "<p>a</p><textarea><p>b</p>", tag = "<p>a</p><p title=\"b> <p>c</p>",
    } do
      local doc = assert(nutgraf.parse("<html lang=de>" .. source, { type = "html", name = "a.html" }))
      assert.equal("a", doc.text)
      local noted
      for _, issue in ipairs(doc.issues) do noted = noted or (issue.code == "unclosed-markup" and issue.message) end
      assert.truthy(noted and noted:find("a " .. kind .. " begins here", 1, true), kind)
    end
    local open = "<html><head><title>Tides</head><body><p>b</p>"
    assert.equal("b", assert(nutgraf.parse(open, { type = "html", name = "a.html" })).text)
  end)

  it("keeps a <pre> that is no prose as it is, and one beside other text", function()
    local code = {}
    for i = 1, 12 do code[i] = ("  if (quay == %d) return the_keeper(of, the, harbor);"):format(i) end
    local log = ('10:09:38.163 ERROR [quay.core] Error doing job: "open_quay"\n  File "/usr/lib/quay/core.py", line 58, in run the quay\n'):rep(9)
    local prose = ("The keeper of the quay wrote to the board\nin May, and nobody wrote back to him.\n"):rep(6)
    for source, count in pairs {
      ["<p>See:</p><pre>" .. table.concat(code, "\n") .. "</pre>"] = 1, ["<pre>" .. log .. "</pre>"] = 1, ["<p>" .. prose .. "</p><pre>" .. prose .. "</pre>"] = 1,
      ["<h1>Quays</h1><pre>" .. prose .. "\n" .. prose .. "</pre>"] = 0,
    } do
      local doc = assert(nutgraf.parse("<html><body>" .. source .. "</body></html>", { type = "html", name = "a.html" }))
      local found = 0
      for block in doc:blocks { leaf = true } do found = found + (block.kind == "pre" and 1 or 0) end
      assert.equal(count, found, source:sub(1, 40))
    end
  end)
end)
