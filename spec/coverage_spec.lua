-- What is not known of a language, what an empty result looked at, and values that cannot
-- occur: nothing shown never looks like nothing there.
local cjson = require "cjson"
local nutgraf = require "nutgraf"
local support = require "spec.support"

local ENGLISH = "The board of the harbor met on the pier, and nobody was there to see what they did with "
  .. "it. It was said that the clerk had left, but none of them would have told us more than that.\n\n"
local SPANISH = "El consejo del puerto se reunió ayer en el muelle, y nadie estaba allí para ver lo que "
  .. "hacían con él. La alcaldesa dijo que el pacto no se cierra nunca, pero los vecinos no lo creen.\n\n"

-- Told by its stop words, and without any others.
local DUTCH = "Het bestuur van de haven kwam gisteren bijeen op de pier, maar niemand was er om te zien wat "
  .. "zij met hem deden. De burgemeester zei dat het akkoord niet is gesloten, en ook nog niet klaar is.\n\n"

local root
before_each(function() root = support.folder() end)
after_each(function() support.remove(root) end)

local function run(line, status)
  local out, err, got = support.run("nutgraf " .. line, root)
  assert.equal(status or 0, got, err)
  return out, err
end

local function page(language, text)
  return ('<!DOCTYPE html><html%s><head><title>x</title></head><body><article><h1>%s</h1><p>%s</p></article>'
    .. "</body></html>"):format(language and (' lang="%s"'):format(language) or "", text:match("^[^,]+"), text)
end

-- The language of a text, and where that was found.
local function language(text, options)
  local doc = assert(nutgraf.parse(text, options or { type = "text/html" }))
  return doc.language, doc.meta.sources.language
end

describe("the language", function()
  it("is what the document declares, where the text does not speak against it", function()
    assert.same({ "en", "declared" }, { language(page("en-GB", ENGLISH:rep(3))) })
    assert.same({ "es", "declared" }, { language(page("es", SPANISH:rep(3))) })
  end)

  it("is the text's, where the declaration is of another", function()
    assert.same({ "es", "text" }, { language(page("en", SPANISH:rep(3))) })
    assert.same({ "en", "text" }, { language(page("fr", ENGLISH:rep(3))) })
    assert.same({ "en", "text" }, { language(page("pl", ENGLISH:rep(3))) })
    assert.same({ "en", "text" }, { language(page(nil, ENGLISH)) })
    assert.same({ "en", "text" }, { language(page("und", ENGLISH)) })
  end)

  it("stays what is declared where the text is short, or mixed", function()
    assert.same({ "es", "declared" }, { language(page("es", "The pier is shut")) })
    assert.same({ "es", "declared" }, { language(page("es", SPANISH:rep(2) .. ENGLISH:rep(2))) })
    assert.same({ "en", "declared" }, { language(page("en", SPANISH .. ENGLISH:rep(2))) })
  end)

  it("stays what is declared where its kin alone could vote", function()
    local galician = "A alcaldesa dixo onte que o pacto non existe e que os veciños do porto non teñen "
      .. "que pagar máis pola auga. O concello reuniuse na praza coa xente da vila, pero ninguén quixo "
      .. "falar das tarifas nin dos recibos que chegaron ás casas durante o inverno pasado.\n\n"
    assert.same({ "gl", "declared" }, { language(page("gl", galician:rep(3))) })
  end)

  it("is not known where not one word is of the language declared", function()
    local greek = "Το συμβούλιο του λιμανιού συνεδρίασε χθες στην προβλήτα και κανείς δεν ήταν εκεί. "
    assert.same({ "und" }, { language(page("en", greek:rep(10))) })
    assert.same({ "en", "declared" }, { language(page("en", greek)) })
    assert.same({ "el", "declared" }, { language(page("el", greek:rep(10))) })
  end)

  it("is what the person says, before all", function()
    assert.same({ "fr", "given" },
      { language(page("es", SPANISH:rep(3)), { type = "text/html", language = "fr" }) })
  end)

  it("of a text without a declaration is told in the metadata, too", function()
    assert.same({ "es", "text" }, { language(SPANISH, { type = "text/plain" }) })
    assert.same({ "und" }, { language("Xyz.", { type = "text/plain" }) })
  end)
end)

describe("a language that is not known whole", function()
  before_each(function()
    support.write(root .. "/nl.html", page("nl", DUTCH:rep(3)))
    support.write(root .. "/en.html", page("en", ENGLISH:rep(3)))
  end)

  it("is an issue of the document, and of the record", function()
    local doc = assert(nutgraf.open(root .. "/nl.html"))
    local codes = {}
    for index, issue in ipairs(doc.issues) do codes[index] = issue.code end
    assert.same({ "uncovered-dates", "uncovered-mentions", "uncovered-attributions",
      "uncovered-clauses" }, codes)
    local record = cjson.decode((run("document nl.html --layers links --to json")))
    local told = {}
    for _, issue in ipairs(record.issues) do told[issue.code] = issue.message end
    assert.matches("^nl: claims are not known yet %(no lexicons/claims/nl.lua%)$", told["uncovered-claims"])
    assert.is_string(told["uncovered-relations"])
    assert.same({}, assert(nutgraf.open(root .. "/en.html")).issues)
    assert.same({}, cjson.decode((run("document en.html --layers links --to json"))).issues)
  end)

  it("is told of each view that stands on its words, and of no other", function()
    for view, what in pairs {
      claims = "claims", allegations = "allegations", sources = "sources", trail = "cited documents",
      network = "relations", rules = "rules", quotes = "attributions", names = "mentions", timeline = "dates",
      check = "%d+ of %d+ checks",
    } do
      local _, err = run(view .. " nl.html")
      assert.matches("^nutgraf: nl: " .. what .. "[%l ]* are not known yet", err)
      assert.equal(select(2, err:gsub("not known yet", "")), 1)
    end
    for _, view in ipairs { "outline", "page", "article --to text", "links", "insertions" } do
      assert.is_nil(select(2, run(view .. " nl.html")):find("not known"), view)
      assert.is_nil(select(2, run(view .. " en.html")):find("not known"), view)
    end
    for _, view in ipairs { "claims", "quotes", "network", "check" } do
      assert.is_nil(select(2, run(view .. " en.html")):find("not known"), view)
    end
  end)

  it("is told once, with a count, over many documents and processes", function()
    for index = 1, 5 do support.write(root .. "/lot/" .. index .. ".html", page("nl", DUTCH:rep(3))) end
    support.write(root .. "/lot/6.html", page("en", ENGLISH:rep(3)))
    for _, jobs in ipairs { "", " --jobs 3" } do
      local _, err = run("claims lot" .. jobs)
      assert.matches("nl: claims are not known yet [^\n]+; so in 5 documents\n", err)
      assert.equal(1, select(2, err:gsub("not known yet", "")))
    end
    assert.equal("", select(2, run("claims lot --quiet")))
  end)

  it("runs none of the checks that need its words", function()
    support.write(root .. "/draft.md", "# De haven\n\n" .. DUTCH .. "De OTANX kwam. “Er is geen akkoord.\n")
    local out, err = run("check draft.md --only acronyms,unclosed-quote --to ndjson", 1)
    assert.is_nil(out:find("acronyms"))
    assert.matches("unclosed%-quote", out)
    assert.matches("1 of 2 checks are not known yet [^\n]+: acronyms\n", err)
  end)

  it("knows what a person adds", function()
    support.write(root .. "/own/nutgraf/lexicons/relations/nl.lua",
      support.read("scripts/lexicons/relations/en.lua"))
    local own = "export XDG_CONFIG_HOME=$PWD/own; nutgraf "
    local _, err = support.run(own .. "network nl.html", root)
    assert.matches("nl: mentions are not known yet", err)
    assert.is_nil(err:find("relations are not known"))
    local out = support.run(own .. "languages --to csv", root)
    assert.matches("relations", out:match("^[^\r\n]*"))
  end)

  it("is told as none where no language is told", function()
    support.write(root .. "/x.txt", "Xyz.\n")
    local _, err = run("claims x.txt")
    assert.matches("und: claims are not known without a language %(%-%-language tells it%)", err)
  end)
end)

describe("nutgraf languages", function()
  it("shows what is known of each", function()
    local out = run("languages")
    assert.matches("^language  told  dates  mentions", out)
    assert.matches("\nen +yes +yes +yes +yes +yes +yes +yes +yes +yes +yes +yes +yes\n", out)
    assert.matches("\nnl +yes +%- +%- +%- ", out)
    assert.is_nil(out:find("\nxml", 1, true))
    local list = cjson.decode((run("languages --to json")))
    local by = {}
    for _, row in ipairs(list) do by[row.language] = row end
    assert.is_true(by.en.claims)
    assert.is_false(by.nl.claims)
    assert.is_true(by.es.dates)
    assert.is_true(by.fr.told)
    assert.matches("^language,told,dates,[^\r]+\r\n.*\nnl,yes,no,", (run("languages --to csv")))
    assert.matches("did you mean 'csv'", select(2, run("languages --to cvs", 2)))
    assert.matches("'x' is none of", select(2, run("languages x", 2)))
  end)
end)

describe("an empty result", function()
  before_each(function()
    support.write(root .. "/a.txt", ENGLISH)
    support.write(root .. "/b.txt", ENGLISH .. "“We had no choice in the matter,” said Odile Marrow.\n")
  end)

  it("says what was looked at", function()
    assert.equal("nutgraf: no quotes: 2 sentences read\n", select(2, run("quotes a.txt")))
    assert.matches("^nutgraf: no claims: %d+ statements? read\n$", select(2, run("claims a.txt")))
    assert.equal("nutgraf: no cited documents: 2 sentences read\n", select(2, run("trail a.txt")))
    assert.equal("nutgraf: no relations: 2 sentences read\n", select(2, run("network a.txt --to dot")))
    assert.equal("nutgraf: no links: 1 block read\n", select(2, run("links a.txt")))
    assert.equal("", select(2, run("quotes a.txt --quiet")))
    assert.equal("", select(2, run("quotes b.txt")))
    assert.equal("", select(2, run("quotes a.txt b.txt")))
  end)

  it("says what filters left out, and what was asked", function()
    assert.equal("nutgraf: no quotes: 3 sentences read; 1 left out (--where 'line > 900')\n",
      select(2, run("quotes b.txt --where 'line > 900'")))
    assert.equal("nutgraf: no quotes: 3 sentences read; 1 left out (--filter by=Nobody)\n",
      select(2, run("quotes b.txt --filter by=Nobody")))
    assert.equal("nutgraf: no quotes: 3 sentences read (--min-words 90)\n",
      select(2, run("quotes b.txt --min-words 90")))
  end)

  it("adds up over documents and processes", function()
    support.write(root .. "/c.txt", ENGLISH)
    for _, jobs in ipairs { "", " --jobs 3" } do
      assert.equal("nutgraf: no quotes: 7 sentences read in 3 documents; 1 left out (--where 'line > 900')\n",
        select(2, run("quotes a.txt b.txt c.txt --where 'line > 900'" .. jobs)))
    end
  end)

  it("is told of a story, too, where none is found", function()
    local folder = support.folder()
    support.write(folder .. "/empty.txt", "")
    support.write(folder .. "/menu.html", "<!DOCTYPE html><html lang=en><body><nav><a href=/>Home</a></nav></body></html>")
    local _, err = support.run("nutgraf article empty.txt", folder)
    assert.equal("nutgraf: no story: there are no words\n", err)
    _, err = support.run("nutgraf article menu.html", folder)
    assert.equal("nutgraf: no story is found: 'nutgraf page' shows what there is\n", err)
    support.remove(folder)
  end)

  it("repeats no name that is redacted, and none that was asked for in what is written", function()
    local out, err = run("trail b.txt --filter redact='Odile Marrow' --to text")
    assert.equal("no cited documents: 3 sentences read\n", out)
    assert.equal("nutgraf: no cited documents: 3 sentences read\n", err)
    out = run("quotes b.txt --where 'speaker == \"Ada Venn\"' --to text")
    assert.equal("no quotes: 3 sentences read; 1 left out\n", out)
  end)

  it("stands in exports that people read, and in no other", function()
    assert.equal("no quotes: 2 sentences read\n", (run("quotes a.txt --to text")))
    assert.matches("\nno quotes: 2 sentences read\n$", (run("quotes a.txt --to markdown")))
    assert.matches("<p>no quotes: 2 sentences read</p>\n</main>", (run("quotes a.txt --to html")))
    assert.same({}, cjson.decode((run("quotes a.txt --to json"))))
    assert.matches("^document,line,kind,speaker,cue,text[%l,]*\r\n$", (run("quotes a.txt --to csv")))
    assert.is_nil((run("quotes b.txt --to text")):find("no quotes"))
    assert.equal(1, select(2, (run("quotes a.txt a.txt --to text --jobs 2")):gsub("no quotes", "")))
  end)

  -- A view of each shape of which the page holds nothing.
  local OF_SHAPE = {
    list = { "quotes" }, timeline = { "timeline" }, tree = { "trail" }, graph = { "network", "correspondence-graph" },
  }

  local function lines_of(out)
    local list = {}
    for line in out:gmatch "[^\n]+" do list[#list + 1] = cjson.decode(line) end
    return list
  end

  -- What each export gives then, whole of its kind.
  local WHOLE = {
    csl = cjson.decode, json = cjson.decode, sarif = cjson.decode, timelinejs = cjson.decode,
    webannotation = cjson.decode, ftm = lines_of, ndjson = lines_of,
    csv = function(out) return out:match "^document,[%w_,]+\r\n$" end,
    tsv = function(out) return out:match "^document\t[%w_\t]+\n$" end,
    gcc = function(out) return out == "" end,
    ics = function(out) return out:find "^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n.*BEGIN:VTIMEZONE\r\n.*END:VCALENDAR\r\n$" end,
    graphml = function(out) return out:match "^<%?xml .*<graph edgedefault=\"directed\">\n</graph></graphml>\n$" end,
    brat = false, vault = false, labelstudio = false, jsonld = false, -- of records, which are never empty
    xlsx = false, docx = false, -- files, which records_spec looks at
    dot = function(out) return out:match "^digraph .*}\n$" end,
    gexf = function(out) return out:match "^<%?xml .*</gexf>\n$" end,
    html = function(out) return out:match "^<!DOCTYPE html>.*<p>no [%l ]+: 2 sentences read</p>.*</html>\n$" end,
    lua = function(out) return load(out, "=out", "t", {})() end,
    svg = function(out) return out:match "^<svg .*>no [%l ]+: 2 sentences read</text></svg>\n$" end,
    markdown = function(out) return out:match "no [%l ]+: 2 sentences read\n$" end,
    table = function(out) return out == "" end,
    text = function(out) return out:match "^no [%l ]+: 2 sentences read\n$" end,
  }

  it("is whole in every export, and said beside it", function()
    support.write(root .. "/none.txt", "The old boat lay by the quay. Nothing stirred there in the rain.\n")
    local seen, known = 0, 0
    for _ in pairs(WHOLE) do known = known + 1 end
    for name in run("list export"):gmatch "\n  ([%w-]+)" do
      seen = seen + 1
      assert.is_not_nil(WHOLE[name], "what is whole in the export " .. name)
      for _, shape in ipairs(dofile("scripts/exports/" .. name .. ".lua").accepts) do
        for _, view in ipairs(WHOLE[name] and OF_SHAPE[shape] or {}) do
          local out, err = run(("%s none.txt --to %s"):format(view, name))
          assert.is_truthy(WHOLE[name](out), view .. " " .. name .. ": " .. out)
          assert.matches("^nutgraf: no [%l ]+: 2 sentences read\n$", err)
        end
      end
    end
    assert.equal(known, seen)
  end)
end)

describe("a value that cannot occur", function()
  it("is an error with a suggestion", function()
    support.write(root .. "/a.txt", ENGLISH)
    for line, message in pairs {
      ["trail a.txt --kind lettre"] = "'lettre' is none of .*; did you mean 'letter'%?",
      ["network a.txt --kinds famly"] = "'famly' is none of .*; did you mean 'family'%?",
      ["names a.txt --kinds persn"] = "did you mean 'person'%?",
      ["quotes a.txt --where 'kind == \"memoo\"'"] = "'kind' is never 'memoo', but one of direct, block",
      ["quotes a.txt --where '\"drect\" == kind'"] = "did you mean 'direct'%?",
      ["quotes a.txt --where \"line > 3 and kind ~= 'scar'\""] = "did you mean 'scare'%?",
      ["attributions a.txt --where 'polarity == [[denise]]'"] = "did you mean 'denies'%?",
      ["trail a.txt --where 'kind==\"memmo\"'"] = "did you mean 'memo'%?",
      ["quotes a.txt --where 'part == \"storry\"'"] = "did you mean 'story'%?",
      ["page a.txt --where 'part == \"storry\"'"] = "did you mean 'story'%?",
      ["quotes a.txt --corrections none.json"] = "^nutgraf: %-%-corrections none%.json: no such file or directory\n$",
      ["explain a.txt:1 --corrections none"] = "^nutgraf: %-%-corrections none: no such file or directory\n$",
      ["check a.txt --where 'check == \"weekdy\"'"] = "did you mean 'weekday'%?",
    } do
      assert.matches(message, select(2, run(line, 2)), line)
    end
  end)

  it("is none where the field is another's, or the words are no comparison", function()
    support.write(root .. "/a.txt", ENGLISH .. "“We had no choice in the matter,” said Odile Marrow.\n")
    for _, where in ipairs {
      "text ~= \"memoo\"", "kind == \"direct\"", "text == \"kind == 'memoo'\"", "kind:upper() == \"DIRECT\"",
      "(\"memoo\"):rep(2) ~= kind .. kind", "speaker == \"kind\" or kind", "kind --[[ == 'memoo']]",
      "string.format(\"%s\", kind) == \"direct\"",
    } do
      run("quotes a.txt --where " .. support.quote(where))
    end
  end)

  it("is told by the kinds of every language's words", function()
    local out = run("help trail")
    assert.matches("only documents of this kind %(article, .*letter, .*%)", out)
  end)
end)

describe("a folder", function()
  it("in which nothing can be read has status 2", function()
    support.write(root .. "/lot/picture.png", "x")
    local _, err = run("quotes lot", 2)
    assert.matches("lot: no file of a known type in this folder", err)
    _, err = run("quotes lot --quiet", 2)
    assert.matches("lot: no file of a known type", err)
    support.write(root .. "/lot/a.txt", ENGLISH)
    run("quotes lot")
  end)
end)
