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
            .. "find out; find out -type f -exec cat {} +"):format(view, REDACT, export), root)
          if out:find "PK\3\4" then
            for name, part in pairs((support.unzip(into))) do out = out .. name .. part end
          end
          support.remove(into)
        end
        if not err:find("does not take the view") then
          -- What an empty result looked at, and what kind of page it is.
          local told = err:gsub("^nutgraf: no [%l ]+: 9 sentences read\n$", "")
          assert.equal("", (told:gsub("^nutgraf: this page: article %(its data calls it an article%)\n$", "")),
            view .. " " .. export)
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
    assert.matches(",PERSON1,person,Mónica Díaz%-Price[,\r]", out)
    assert.matches(",CODENAME2,codename,KX2[,\r]", out)
    assert.matches(",PHONE%d,phone,'?%+44 20 7946 0018[,\r]", out)
    assert.matches(",ADDRESS%d,address,14 Harbor Street[,\r]", out)
    assert.matches(",EMAIL%d,email,z.diaz%-price@fuel.example[,\r]", out)
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

  it("gives the same output where several processes are asked for", function()
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
    local out = support.run("nutgraf article latin.txt --encoding windows-1252 --to text --allow-missing "
      .. REDACT, root)
    assert.matches("said PERSON1%.", out)
    assert.is_nil(holds(out))
  end)
end)

-- What stands in the output of a text, and what is said of it.
local function redact(text, arguments, name)
  support.write(root .. "/" .. (name or "text.txt"), text)
  return support.run(("nutgraf article %s --to text --language en %s"):format(name or "text.txt",
    arguments or "--filter redact"), root)
end

-- Every word of the list is gone from the output.
local function gone(out, names)
  assert.is_truthy(out:find("%S"), "nothing came out")
  for name in names:gmatch("%S+") do
    assert.is_nil(out:lower():find("%f[%a]" .. name:lower() .. "%f[%A]"), name .. " is left in: " .. out)
  end
end

describe("redaction without names", function()
  it("takes whatever nothing proves harmless", function()
    for text, names in pairs {
      ["Ada Venn and Odile Marrow met."] = "ada venn odile marrow",
      ["Former adviser Odile Hill spoke to the board."] = "odile hill",
      ["It was May Mills who signed it, and Bruno Mars who did not."] = "mills bruno mars",
      ["ODILE MARROW TELLS BOARD: HARBOR PLAN IS DEAD\n\nThe board of the harbor met."] = "odile marrow",
      ["The note was from Hugo van der Brask and Marie de la Quist."] = "hugo brask marie quist",
      ["O’Fennel and D’Ascoin came with Lund-Harrow and J. K. Orlo."] = "fennel ascoin lund harrow orlo",
      ["Mark said no. Hill left, Long disagreed, and then Rose laughed."] = "mark hill long rose",
      ["Will Smith came late."] = "smith",
      ["The clerk said that ada venn had it, and anna too."] = "ada venn anna",
      ["It says so on #FreeOdileMarrow and @odilemarrow."] = "freeodilemarrow odilemarrow",
      ["It lies at https://harbor.example/people/odile-marrow.html today."] = "odile marrow harbor",
      ["Write to odile.marrow (at) harbor.example or call."] = "odile marrow harbor",
      ["The list: Marrow, Odile; Venn, A. B.; Young, Rose."] = "marrow odile venn young rose",
      ["In the paper by AS Hegel, and the one by James To, nothing is said."] = "hegel james to",
      ["\208\144da V\208\181nn wrote to \239\188\175\239\189\132\239\189\137\239\189\140\239\189\133 Marrow."] = "da marrow",
      ["The sum went to GB82 WEST 1234 5698 7654 32 and 4111 1111 1111 1111."] = "gb82 5698 4111",
    } do
      gone((redact(text)), names)
    end
    assert.matches("“NAME%d+” in the harbor, and the stretch", (redact(
      "They called him “Stretch” in the harbor, and the stretch was long.")))
  end)

  it("leaves what is proved harmless, and lists it with its lines", function()
    local out, err = redact("The board met on Tuesday, May 5. Nobody knew of the plan in October.\n\n"
      .. "Mr. Venn came. However, the plan is dead. Sen. Marrow and the Committee agreed; the committee "
      .. "voted.\n\nVoters left at noon. I did not.\n")
    assert.matches("The board met on Tuesday, May 5%. Nobody knew of the plan in October%.", out)
    assert.matches("Mr%. PERSON1 came%. However, the plan is dead%. Sen%. PERSON2 and the Committee agreed", out)
    assert.matches("Voters left at noon%. I did not%.", out)
    assert.matches("left, a weekday: Tuesday 1\n", err)
    assert.matches("left, what many are called: Committee 3\n", err)
    assert.matches("left, begins a sentence: [^\n]*Voters 5", err)
    assert.matches("left, a month: May 1, October 1\n", err)
  end)

  it("leaves classes of words that name nobody, and takes their near misses", function()
    for _, case in ipairs {
      -- Peoples, languages, faiths, where they describe; one of them is somebody.
      { "The Danish ship sailed. He knew Spanish. Jewish law and Catholicism were taught.",
        "The Danish ship sailed. He knew Spanish. Jewish law and Catholicism were taught." },
      { "Then a Dane wrote, and two Afghans came.",
        "Then a X wrote, and two X came." },
      { "Then Peter Thai and Odile Breton came.",
        "Then X and X came." },
      { "The board heard the French board in July.",
        "The board heard the French board in July." },
      { "The board heard the French in July, and two Danish as well.",
        "The board heard the X in July, and two X as well." },
      { "They read of Friedrich the Great, a great man.", "They read of X the X, a great man." },
      { "The board heard French, a clerk.",
        "The board heard X, a clerk." },
      -- What many are called is no part of what one is called by.
      { "He read at the University of Skell, and the Marrow Foundation paid.",
        "He read at the University of X, and the X Foundation paid." },
      { "The Battle of Skell was lost, and the Church kept it.",
        "The Battle of X was lost, and the Church kept it." },
      { "They paid Odile Church, and Church kept it.",
        "They paid X, and X kept it." },
      -- Titles.
      { "Captain Venn met Major General Quist and the Governor General of Skell.",
        "Captain X met Major General X and the Governor General of X." },
      { "They met Major, and Earl was there.",
        "They met X, and X was there." },
      -- Openers that are surnames of some.
      { "Most members left. Both sides agreed.",
        "Most members left. Both sides agreed." },
      { "Most said no.",
        "X said no." },
      -- After an article; of what describes a small word.
      { "They marched with the Allied troops.", "They marched with the Allied troops." },
      { "Then he called Stallion twice.",
        "Then he called X twice." },
      { "They flew with Pan Am at 5 PM.",
        "They flew with X at 5 PM." },
    } do
      local out = redact(case[1] .. "\n"):gsub("%f[%u]%u%u%u+%d+", "X"):gsub("X X", "X")
      assert.equal(case[2], out:match("^%s*(.-)%s*$"))
    end
  end)

  it("takes first names and days that open a sentence, and what follows a title", function()
    for _, case in ipairs {
      { "Will left. He will come.", "X left. He will come." },
      { "Will the board come?", "Will the board come?" },
      { "Rose rose. They met a rose.", "X rose. They met a rose." },
      { "Sunday Brask played on a Sunday.", "X played on a X." },
      { "On Sunday the board met.", "On Sunday the board met." },
      { "They met Dr. No, and no other.", "They met Dr. X, and no other." },
      { "They asked Xi in May.", "They asked X in May." },
      { "They read chapter XI.", "They read chapter XI." },
      { "They asked Mayor Mayor, a mayor.", "They asked X, a mayor." },
    } do
      local out = redact(case[1] .. "\n"):gsub("%f[%u]%u%u%u+%d+", "X"):gsub("X X", "X")
      assert.equal(case[2], out:match("^%s*(.-)%s*$"))
    end
  end)

  it("takes accounts, wherever they stand, and the labels of notes and cues", function()
    gone(redact("The user venn_ada wrote to @brasktil.\n\nThen brasktil wrote to hugolund, hugolund@x.example.\n"),
      "venn ada brasktil hugolund")
    support.write(root .. "/labels.md", "# The plan\n\nSaid Odile Marrow[^marrow] in [a note][odile].\n\n"
      .. "[^marrow]: The board met.\n\n[odile]: https://x.example/plan\n")
    local out = support.run("nutgraf document labels.md --language en --filter redact", root)
    gone(out, "odile marrow")
    assert.matches("%[%^URL%d+%]", out)
    support.write(root .. "/labels.vtt", "WEBVTT\n\nchapter-marrow\n00:01.000 --> 00:02.000\n<v.loud Odile Marrow>No.\n")
    out = support.run("nutgraf document labels.vtt --language en --filter redact", root)
    gone(out, "odile marrow")
    assert.matches("<v%.loud PERSON%d+>", out)
  end)

  it("reaches tables, captions, metadata, JSON-LD, addresses, attributes and file names", function()
    support.write(root .. "/letter-of-odile-marrow.html", [[<!DOCTYPE html><html lang="en"><head>
<title>Fuel Case Grows</title><meta name="author" content="Corin Abbot">
<link rel="canonical" href="https://courier.example/odile-marrow-named.html">
<meta property="og:description" content="What TILDA BRASK knew">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Hugo Lund"},
"url":"https:\/\/courier.example\/teodor-quist","datePublished":"2013-10-14"}</script>
<script>var who = "Ivar Fennel";</script></head><body><!-- Ivar Fennel asked --><article>
<h1>Fuel Case Grows</h1><p>The board of the harbor met again on Tuesday, and by nightfall nothing was settled at all.</p>
<figure><img src="/img/Selma_Orlo.jpg" alt="Selma Orlo at the pier"><figcaption>Selma Orlo at the pier</figcaption></figure>
<table><tr><td>Ascoin, Rose</td><td>clerk</td></tr></table>
<p>The letters were read by all who were there, said Ma<b>rr</b>ow, and that was the end of it.</p>
</article></body></html>]])
    for _, view in ipairs { "document --to json", "page --to csv", "links --to csv", "article --to markdown" } do
      local name, export = view:match("(%S+) (.*)")
      local out = support.run(("nutgraf %s letter-of-odile-marrow.html --filter redact %s"):format(name, export), root)
      gone(out, "odile marrow corin abbot tilda brask hugo lund teodor quist ivar fennel selma orlo ascoin rose")
    end
    local out = support.run("nutgraf document letter-of-odile-marrow.html --filter redact --to json", root)
    assert.equal("2013-10-14", cjson.decode(out).meta.published)
  end)

  it("takes a surname wherever its full name goes", function()
    local out = redact("Odile Marrow wrote. Marrow signed. The Marrows, a Marrowite and Marrow’s house; marrow@x.example.")
    gone(out, "odile marrow marrows marrowite")
    assert.matches("PERSON1 wrote%. PERSON1 signed%.", out)
  end)

  it("reaches into tags that stand within a name", function()
    support.write(root .. "/within.html", "<!DOCTYPE html><html lang='en'><meta http-equiv='Description' "
      .. "content='Tilda Brask knew'><body><p>The letters were read by all who were there, said Odile "
      .. "<abbr title='Hugo Lund'>Marrow</abbr>, and that was the end of it for the board.</p></body></html>")
    for _, filter in ipairs { "redact", "redact='Odile Marrow,Hugo Lund,Tilda Brask'" } do
      local out, _, status = support.run("nutgraf document within.html --to json --filter " .. filter, root)
      assert.equal(0, status)
      gone(out, "odile marrow hugo lund tilda brask")
    end
  end)

  it("leaves the kinds that were not chosen", function()
    local out = redact("The clerk met Odile Marrow and Venn in Paris. He is with the United Nations.\n",
      "--filter redact --kinds person")
    gone(out, "odile marrow venn")
    assert.matches("in Paris%. He is with the United Nations", out)
  end)

  it("takes what is written without capitals at all", function()
    local out = redact("The clerk said that \231\142\139\229\176\143\230\152\142 had it, and no other.\n")
    assert.is_nil(out:find("\231\142\139", 1, true))
    assert.matches("The clerk said that NAME1 had it, and no other", out)
  end)

  it("refuses what it has no lists for", function()
    support.write(root .. "/other.txt", "Der Rat und die Stadt sind nicht mit Odile Marrow in dem Hafen.\n")
    local out, err, status = support.run("nutgraf article other.txt --to text --language xx --filter redact", root)
    assert.equal("", (out:gsub("%s", "")))
    assert.matches("no word lists of the language 'xx'", err)
    assert.equal(2, status)
    -- Nobody's language: every capital letter goes; where there are none, nothing is let out.
    support.write(root .. "/short.txt", "Tuesday: Odile Marrow\n")
    out = support.run("nutgraf article short.txt --to text --language und --filter redact", root)
    gone(out, "tuesday odile marrow")
    support.write(root .. "/chinese.txt", "\231\142\139\229\176\143\230\152\142\229\157\144\n")
    out, err, status = support.run("nutgraf article chinese.txt --to text --language und --filter redact", root)
    assert.equal("", (out:gsub("%s", "")))
    assert.matches("letters without capitals", err)
    assert.equal(2, status)
  end)

  it("withholds what nothing explains", function()
    support.write(root .. "/mine/exports/decoding.lua", [[
return {
  summary = "an export that brings a word back", accepts = { "document" },
  item = function(out, item) out:write("M", "arrow\n") end,
}]])
    support.write(root .. "/kept.txt", "The clerk said that Odile Marrow had it.\n")
    local out, err, status = support.run("export NUTGRAF_PATH=$PWD/mine; nutgraf document kept.txt "
      .. "--language en --filter redact --to decoding", root)
    assert.equal("", out)
    assert.matches("withheld", err)
    assert.equal(2, status)
  end)
end)

describe("redaction without names in other languages", function()
  local function told(text, language)
    local out = redact(text .. "\n", "--filter redact --language " .. language)
    return out:gsub("%f[%u]%u%u%u+%d+", "X"):gsub("X X", "X"):match("^%s*(.-)%s*$")
  end

  it("goes by the words of Spanish", function()
    assert.equal("Según X, la Comisión no pagará. Después, X se reunió con X.",
      told("Según Ana Ruiz, la Comisión no pagará. Después, Marrow se reunió con José Ibáñez.", "es"))
    assert.equal("El ministro y X firmaron la carta; también X vino el martes.",
      told("El ministro y Rosa Flores firmaron la carta; también De Palacio vino el martes.", "es"))
    assert.equal("Vive en la X, y en la X. La calle es larga y hay 3 cartas.",
      told("Vive en la Calle de la Luz, n.º 9, y en la Avda. Mayor 14. La calle es larga y hay 3 cartas.", "es"))
    assert.equal("La cantante X vino. El silencio de X.",
      told("La cantante Luz Brask vino. El silencio de Dios.", "es"))
  end)

  it("goes by the words of Portuguese, and takes more where none are known", function()
    assert.equal("Não sei. Depois, X falou com X na X.",
      told("Não sei. Depois, Odile Marrow falou com João Ibáñez na Rua da Boa Vista, 12.", "pt"))
    assert.equal("O general X disse que não.", told("O general De Skell disse que não.", "pt"))
    assert.equal("X as cartas.", told("Escrevam as cartas.", "pt"))
  end)

  it("takes who is named with endings and nicknames of the language", function()
    local out = redact("Odile Marrow, conocida como «Sombra», vino. Sombra calló; el marrowismo y los marrowistas no.\n",
      "--filter redact='Odile Marrow' --language es")
    gone(out, "odile marrow sombra marrowismo marrowistas")
  end)
end)

describe("a name that is given", function()
  it("withholds the output where it stands nowhere, unless that is allowed", function()
    local text = "Odile Marrow met the board of the harbor.\n"
    local out, err, status = redact(text, "--filter redact='Odille Marrow'")
    assert.equal("", out)
    assert.matches("'Odille Marrow' stands in no place of the document; did you mean 'Odile Marrow'%?", err)
    assert.equal(2, status)
    out, err, status = redact(text, "--filter redact='Odille Marrow' --allow-missing")
    assert.matches("stands in no place", err)
    assert.matches("Odile NAME%d met", out)
    assert.equal(0, status)
    out, err, status = redact(text, "--filter redact='Odile Marrow'")
    assert.equal("", err)
    assert.matches("\n%u+1 met", out)
    assert.equal(0, status)
  end)

  it("is found in nicknames, initials, plurals, look-alikes and alone", function()
    local out = redact("The harbor board met with Odile Marrow, known as “Stretch”. Stretch said no, and so "
      .. "did Odile.\n\nO.M. signed it; O. Marrow agreed, as did the Marrows, Marrow’s sister and Odile M. here. "
      .. "\208\158d\209\150l\208\181 M\208\176rrow wrote, \239\188\173\239\189\129\239\189\146\239\189\146\239\189\143\239\189\151 too. "
      .. "Marrowfat peas and the stretch of road stay.\n", "--filter redact='Odile Marrow'")
    gone(out, "odile marrow marrows")
    assert.is_nil(out:find("\208", 1, true))
    assert.is_nil(out:find("O.M.", 1, true))
    assert.is_nil(out:find("Stretch", 1, true))
    assert.matches("Marrowfat peas and the stretch of road stay", out)
  end)

  it("is told of where the document mistypes it", function()
    local out, err = redact("Ada Fenwick met the board.\n\nMs. Fenwik left, and so did Fennwick.\n",
      "--filter redact='Ada Fenwick'")
    assert.matches("Fenwik", out)
    assert.matches("'Fenwik' %(line 3%) is left; is it 'Ada Fenwick' mistyped%?", err)
    assert.matches("'Fennwick' %(line 3%)", err)
  end)

  it("takes account and card numbers with it, and no others", function()
    local out = redact("Odile Marrow paid GB82 WEST 1234 5698 7654 32 and 4111-1111-1111-1111.\n\n"
      .. "The numbers DE89370400440532013001 and 4111-1111-1111-1112 are wrong.\n",
      "--filter redact='Odile Marrow'")
    assert.matches("paid ACCOUNT%d and CARD%d%.", out)
    assert.matches("numbers DE89370400440532013001 and 4111%-1111%-1111%-1112 are wrong", out)
  end)
end)

describe("a pseudonym", function()
  local BOX = "From x Tue Mar  1 10:00:00 2011\nFrom: Ada Venn <ada@x.example>\nSubject: Harbor\n"
    .. "Date: Tue, 1 Mar 2011 10:00:00 +0000\n\nI met Odile Marrow and Hugo at the harbor. The plan is dead.\n\n"
    .. "From x Tue Mar  1 11:00:00 2011\nFrom: Bo Lund <bo@x.example>\nSubject: Harbor\n"
    .. "Date: Tue, 1 Mar 2011 11:00:00 +0000\n\nI met Tilda Brask and Hugo at the harbor. Odile Marrow was not there.\n"

  local function key(arguments)
    support.write(root .. "/box.mbox", BOX)
    local out = support.run("nutgraf pseudonyms box.mbox --language en --to ndjson " .. (arguments or ""), root)
    local of, names = {}, {}
    for line in out:gmatch("[^\n]+") do
      local item = cjson.decode(line)
      of[item.name] = of[item.name] or {}
      table.insert(of[item.name], item.pseudonym)
      names[item.pseudonym] = names[item.pseudonym] or {}
      names[item.pseudonym][item.name] = true
    end
    return of, names
  end

  it("is one for a full name in all documents of a run, and never two names'", function()
    local of, names = key()
    assert.equal(2, #of["Odile Marrow"])
    assert.equal(of["Odile Marrow"][1], of["Odile Marrow"][2])
    for pseudonym, set in pairs(names) do
      local count = 0
      for _ in pairs(set) do count = count + 1 end
      assert.equal(1, count, pseudonym)
    end
  end)

  it("is another in each document for a single name, which may be two persons'", function()
    for _, arguments in ipairs { "", "--secret shut" } do
      local of = key(arguments)
      assert.equal(2, #of["Hugo"])
      assert.not_equal(of["Hugo"][1], of["Hugo"][2])
    end
  end)

  it("is the same in every run with a secret", function()
    local one, two = key("--secret shut"), key("--secret shut")
    assert.same(one, two)
    assert.not_same(one, (key("--secret open")))
  end)

  it("of a word that two names share stands for neither", function()
    local out = redact("Odile Venn and Bram Venn met the board. Venn said no, and Odile laughed.\n",
      "--filter redact='Odile Venn,Bram Venn'")
    local first, second, shared = out:match("(%u+%d) and (%u+%d) met the board%. (%u+%d) said no, and %u+%d laughed")
    assert.is_string(shared)
    assert.not_equal(first, second)
    assert.not_equal(first, shared)
    assert.not_equal(second, shared)
  end)

  it("is no name, though people are called so", function()
    local out, err, status = redact("Odile Person and Hugo Name met the board.\n", "--filter redact='Odile Person,Hugo Name'")
    assert.equal("", err)
    assert.equal(0, status)
    assert.matches("%u+1 and %u+2 met the board", out)
  end)
end)

describe("the work of a redaction", function()
  -- Instructions a byte; names that are all different, and as many again.
  local function work(count)
    local nutgraf, document = require "nutgraf", require "nutgraf.document"
    local plan = require "nutgraf.redaction.plan"
    local parts = {}
    for number = 1, count do
      local name = ("%s%s"):format(string.char(65 + number % 26), ("abcdefghij"):rep(3):sub(number % 7, number % 7 + 6))
      parts[number] = ("%s%s Vo%sk, the mayor, said that the board denied it.\n\n"):format(name,
        tostring(number):gsub("%d", { ["0"] = "o", ["1"] = "i", ["2"] = "e" }):gsub("%d", "u"),
        tostring(number):gsub("%d", function(digit) return string.char(97 + digit) end))
    end
    local text = table.concat(parts)
    local core = assert(nutgraf.parse(text, { type = "text/plain", language = "en", name = "x" }))
    local doc, steps = document.new(core, nutgraf.source(core)), 0
    doc:count("attributions")
    debug.sethook(function() steps = steps + 1 end, "", 1000)
    local it = plan.make(doc, {})
    forms.replace(it.text, it.index)
    debug.sethook()
    return steps * 1000 / #text
  end

  it("is linear in words and names", function()
    if rawget(_G, "jit") then return end -- its compiled loops are not counted
    local small, large = work(200), work(1600)
    assert.is_true(large < 1.3 * small, ("%.0f, %.0f instructions a byte"):format(small, large))
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
