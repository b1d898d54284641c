-- The filter redact: nothing of what was chosen is left in any output, however it was
-- written in the file.
local cjson = require "cjson"
local forms = require "nutgraf.redaction.forms"
local support = require "spec.support"
local words = require "nutgraf.redaction.words"

local PAGE = [[<!DOCTYPE html><html lang="en"><head><title>Mónica Díaz-Price named in fuel case</title>
<link rel="canonical" href="https://courier.example/2013/monica-diaz-price-named.html">
<meta name="author" content="Corin Abbot">
<meta property="og:description" content="What M&Oacute;NICA D&iacute;az-Price&#39;s letters say">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"M\u00f3nica D\u00edaz-Price named in fuel case","author":{"@type":"Person","name":"Corin Abbot"},"datePublished":"2013-10-14"}</script>
</head><body><article><h1>Mónica Díaz-Price named in fuel case</h1>
<p>By Corin Abbot</p>
<p>Mónica Díaz-Price wrote the letters, said Odile Marrow, who chairs the board of the harbor and has read them all.</p>
<p>“It was D&iacute;az-Price’s own plan,” said Marrow. “M&#243;nica <b>D&#xED;az-Price</b> had the gate shut.” The clerk called DÍAZ-PRICE
twice, at +44 20 7946 0018 and at 14 Harbor Street, and wrote to <a href="mailto:z.diaz-price@fuel.example">z.diaz-price@fuel.example</a>.</p>
<p>Her page is <a href="/people/M%C3%B3nica_D%C3%ADaz-Price?tag=FreeDiazPrice">here</a>, and she signs with the codename KX2. KX2&apos;s letters are kept, and KX25 is a ferry.</p>
<p>The board met again on Tuesday, and by nightfall nothing was settled, and the price of the gate went up in the harbor.</p>
</article></body></html>
]]

-- What must not be seen, folded: the names, the contacts.
local SECRET = { "monica", "diazprice", "KX2 ", "KX2\"", "7946", "harborstreet", "fuelexample" }

local function folded(text)
  local parts = {}
  for index, word in ipairs(words.list(text)) do parts[index] = word.text end
  return table.concat(parts)
end

local function holds(output)
  local plain = folded(output)
  for _, secret in ipairs(SECRET) do
    if plain:find(secret, 1, true) or output:find(secret, 1, true) then return secret end
  end
end

local root
setup(function()
  root = support.folder()
  support.write(root .. "/monica-diaz-price.html", PAGE)
end)
teardown(function() support.remove(root) end)

local REDACT = "--filter redact='Mónica Díaz-Price,KX2'"

describe("redaction", function()
  it("has something to do: the page holds all of it", function()
    assert.is_truthy(holds(PAGE))
    local out = support.run("nutgraf links monica-diaz-price.html --to csv", root)
    assert.is_truthy(holds(out))
  end)

  -- A view of each shape, so that each export is fed whatever it takes.
  local VIEWS = { "quotes", "outline", "timeline", "document", "links", "names", "page", "article",
    "network", "trail", "check", "sources" }

  it("holds on every export, of every view that it takes", function()
    local listed = support.run "nutgraf list exports"
    local count = 0
    for export in listed:gmatch("\n  ([%w-]+) ") do
      for _, view in ipairs(VIEWS) do
        local into = root .. "/out"
        local out, err, status = support.run(("nutgraf %s monica-diaz-price.html %s --to %s"):format(view,
          REDACT, export), root)
        if err:find("say which with %-%-output") then
          out, err, status = support.run(("nutgraf %s monica-diaz-price.html %s --to %s --output out; "
            .. "find out; cat $(find out -type f)"):format(view, REDACT, export), root)
          support.remove(into)
        end
        if not err:find("does not take the view") then
          assert.equal("", err)
          assert.is_true(status == 0 or view == "check" and status == 1)
          assert.is_nil(holds(out), ("%s --to %s"):format(view, export))
          count = count + 1
        end
      end
    end
    assert.is_true(count >= 30)
  end)

  it("leaves what was not chosen, and the speakers", function()
    local out = support.run("nutgraf quotes monica-diaz-price.html --to csv " .. REDACT, root)
    assert.matches("Marrow", out)
    assert.matches("“It was PERSON1’s own plan,”", out)
    out = support.run("nutgraf article monica-diaz-price.html --to text " .. REDACT, root)
    assert.matches("KX25 is a ferry", out)
    assert.matches("the price of the gate", out)
    assert.matches("CODENAME2's letters", out)
    assert.matches("at PHONE%d and at ADDRESS%d, and wrote to EMAIL%d%.", out)
  end)

  it("knows the ways in which a person is called", function()
    support.write(root .. "/ways.txt", "Ana Sol Ruiz had the key, said Odile Marrow.\n\nRuiz, Ana; A. Ruiz; "
      .. "Ana Ruiz; ANA; the Ruizes; a Ruizite; Ruiz’s; user aruiz. Anatomy and ruin stay.\n")
    local out = support.run("nutgraf article ways.txt --to text --filter redact='Ana Sol Ruiz'", root)
    assert.matches("PERSON1 had the key, said Odile Marrow%.", out)
    assert.matches("\nPERSON1; PERSON1; PERSON1; PERSON1; the PERSON1; a PERSON1; PERSON1’s; user PERSON1%. "
      .. "Anatomy and ruin stay%.", out)
  end)

  it("reaches metadata, path and hash", function()
    local plain = cjson.decode((support.run("nutgraf document monica-diaz-price.html", root)))
    local record = cjson.decode((support.run("nutgraf document monica-diaz-price.html " .. REDACT, root)))
    assert.equal("PERSON1 named in fuel case", record.meta.title)
    assert.equal("PERSON1.html", record.source.path)
    assert.not_equal(plain.source.sha256, record.source.sha256)
    assert.equal("2013-10-14", record.meta.published)
  end)

  it("gives the key to a file of its own, on request", function()
    local out, err = support.run("nutgraf pseudonyms monica-diaz-price.html --names 'Mónica Díaz-Price,KX2'"
      .. " --to csv --output key.csv; cat key.csv", root)
    assert.equal("", err)
    assert.matches(",PERSON1,person,Mónica Díaz%-Price\r\n", out)
    assert.matches(",CODENAME2,codename,KX2\r\n", out)
    assert.matches(",PHONE%d,phone,'?%+44 20 7946 0018\r\n", out)
    assert.matches(",ADDRESS%d,address,14 Harbor Street\r\n", out)
    assert.matches(",EMAIL%d,email,z.diaz%-price@fuel.example\r\n", out)
  end)

  it("makes the same pseudonyms with a secret, and others with another", function()
    local function key(secret)
      local out = support.run("nutgraf pseudonyms monica-diaz-price.html --names KX2 --kinds person --to csv "
        .. "--secret " .. secret, root)
      return out:match("(CODENAME%x%x%x%x%x%x%x%x),codename,KX2")
    end
    assert.is_string(key "one")
    assert.equal(key "one", key "one")
    assert.not_equal(key "one", key "two")
  end)

  it("withholds the output, and says so, where something is left", function()
    support.write(root .. "/mine/exports/leaky.lua", [[
return {
  summary = "an export that knows too much", accepts = { "list" },
  item = function(out, item) out:write("Monica ", "D%C3%ADaz Price ", item.text, "\n") end,
}]])
    local out, err, status = support.run("export NUTGRAF_PATH=$PWD/mine; nutgraf quotes monica-diaz-price.html "
      .. "--to leaky " .. REDACT, root)
    assert.equal("", out)
    assert.matches("filter 'redact': what PERSON1 stands for is left in the output, which is withheld", err)
    assert.equal(2, status)
  end)

  it("gives the same output in several processes", function()
    local folder = root .. "/many"
    for number = 1, 20 do support.write(("%s/diaz-price-%02d.html"):format(folder, number), PAGE) end
    local one = support.run("nutgraf quotes many --to csv " .. REDACT, root)
    local several = support.run("nutgraf quotes many --to csv --jobs 2 " .. REDACT, root)
    assert.equal(one, several)
    assert.matches("^document,", one)
    support.remove(folder)
  end)

  it("refuses documents whose bytes are gone", function()
    local nutgraf = require "nutgraf"
    local doc = assert(nutgraf.open(root .. "/monica-diaz-price.html"))
    local items, message = nutgraf.run(doc, "quotes", { filters = { { name = "redact" } } })
    assert.is_nil(items)
    assert.matches("a filter on the source needs the bytes", message)
  end)

  it("works in any encoding", function()
    support.write(root .. "/latin.txt", "The gate was shut, said M\243nica D\237az-Price.\n\n"
      .. "Nobody but D\237az-Price had the key, the clerk said.\n")
    local out = support.run("nutgraf article latin.txt --encoding windows-1252 --to text " .. REDACT, root)
    assert.matches("said PERSON1%.", out)
    assert.is_nil(holds(out))
  end)
end)

describe("a form", function()
  local function replaced(text, form)
    return forms.replace(text, forms.index {
      { text = forms.join(form), pseudonym = "X", several = form:find(" ") ~= nil },
    })
  end

  it("is found however it is written", function()
    for _, text in ipairs {
      "Ana Ruiz", "ANA RUIZ", "ana-ruiz", "ana_ruiz", "Ana\n  Ruiz", "Ana&nbsp;Ruiz", "Ana%20Ruiz", "AnaRuiz",
      "An&aacute; Ru&iacute;z", "An\195\161 Ru\195\173z", "A\204\129na Ruiz", "An&shy;a Ruiz", "\\u0041na Ruiz",
      "&#65;na&#160;Ruiz", "%41na+Ruiz", "anaruiz",
    } do
      assert.equal("<X>", replaced("<" .. text .. ">", "Ana Ruiz"), text)
    end
    assert.equal("X<b></b>", (replaced("Ana <b>Ruiz</b>", "Ana Ruiz"):gsub(" ", "")))
    assert.equal("<li lang='x'>X</li>", replaced("<li lang='x'>Lang Li</li>", "Lang Li"))
    assert.equal("<li>X</li> <X>", replaced("<li>Li</li> <Li Ma>", "Li"):gsub(" Ma", ""))
    assert.equal("#FreeX", replaced("#FreeAnaRuiz", "Ana Ruiz"))
    assert.equal("https://x.example/X", replaced("https://x.example/freeanaruiznow", "Ana Ruiz"))
  end)

  it("goes over no colon and no end of a paragraph", function()
    local index = forms.index { { text = "marrowodile", pseudonym = "X" },
      { text = "marrow", pseudonym = "X" }, { text = "odile", pseudonym = "X" } }
    assert.equal("to X: X, you know", (forms.replace("to Marrow: Odile, you know", index)))
    assert.equal("to X\n\n> X, you", (forms.replace("to Marrow\n\n> Odile, you", index)))
    assert.equal("to X you", (forms.replace("to Marrow, Odile you", index)))
  end)

  it("is not found inside another word", function()
    for _, text in ipairs { "Banana Ruizo", "Ana", "Ana said Ruiz", "KX25" } do
      assert.equal(text, replaced(text, "Ana Ruiz"))
    end
    assert.equal("KX25 X KX207", replaced("KX25 KX2 KX207", "KX2"))
  end)
end)
