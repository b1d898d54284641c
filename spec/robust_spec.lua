-- Inputs that break parsers: each must give a clear result or a clear error, in
-- time that grows with the input alone. The bounds are far above what is needed
-- (a second or two), and far below what a quadratic parser takes.
local support = require "spec.support"

local N = 100000
local DEPTH = "elements lie deeper than the limit of 200"

describe("the command on a hostile input", function()
  local root
  setup(function() root = support.folder() end)
  teardown(function() support.remove(root) end)

  -- Runs a view under a limit of time; gives output, error and status.
  local function run(name, bytes, view)
    local path = root .. "/" .. name
    if bytes then support.write(path, bytes) end
    return support.run(("timeout 60 %s %s %s"):format(support.quote(support.command), view or "page",
      support.quote(path)))
  end

  -- `note`: what the command says of how it read the file, nothing where nil.
  local function reads(name, bytes, expected, note)
    local out, err, status = run(name, bytes)
    if note then assert.matches(note, err) else assert.equal("", err) end
    assert.equal(0, status)
    assert.truthy(out:find(expected, 1, true), "no '" .. expected .. "' in the output")
    local verified, _, ended = run(name, nil, "verify")
    assert.equal(0, ended, verified)
  end

  local function fails(name, bytes, message)
    local out, err, status = run(name, bytes)
    assert.equal("", out)
    assert.equal(2, status)
    assert.matches(message, err)
  end

  it("reads an empty file as an empty document", function()
    local out, err, status = run("empty.html", "")
    assert.equal("nutgraf: no blocks: 0 blocks read\n", err)
    assert.equal(0, status)
    assert.falsy(out:find("%S%s+%S+%s+%S.*\n.*\n"))
  end)

  it("refuses what is no text, and says what it is", function()
    fails("a.txt", "\137PNG\r\n\26\n\0\0\0\13IHDR", "a%.txt: this is a PNG picture, not text")
    fails("b.txt", ("\1\2\3\4\0\5"):rep(1000), "b%.txt: binary data, not text")
  end)

  it("says what stands in the way of a file", function()
    fails("nothing.txt", nil, "nothing%.txt: no such file or directory")
  end)

  it("reads deep nesting flat, and notes it", function()
    reads("nest.html", "<html><body>" .. ("<b>"):rep(N) .. ("</i>"):rep(N) .. "the end</body></html>", "the end", DEPTH)
    local out = run("nest.html", nil, "document")
    assert.truthy(out:find('"code":"depth-limit"', 1, true))
    reads("div.html", "<html><body>" .. ("<div>"):rep(N) .. "deep" .. ("</div>"):rep(N) .. "<p>after</p>", "after", DEPTH)
    reads("pairs.html", "<html><body>" .. ("<b></i>x"):rep(N) .. "<p>after</p>", "after", DEPTH)
    reads("table.html", "<html><body>" .. ("<table><tr><td>"):rep(N) .. "cell", "cell", DEPTH)
    reads("list.html", "<html><body>" .. ("<ul><li>"):rep(N) .. "item", "item", DEPTH)
  end)

  it("leads every word of a soup of tags past the depth back to its bytes", function()
    local nutgraf = require "nutgraf"
    local pieces = {
      "word ", "two words", "&amp;", "&lt;", "&#8220;", "é “x” ", "\r\n", "\n", "  ", "\t", "<br/>", "<br>", "<!-- c -->",
      "<!-- <d> -->", "\1", "<x/>", "<", "a < b", " > ", "&", "&nosuch;", "&nbsp;", '<d a="1>2">', "<d a='q' b>", "</", "</ >",
      "<?pi x?>", "<![CDATA[ <d> y ]]>", "<!DOCTYPE x>", "\226\128\139", ("<d>"):rep(5), ("</d>"):rep(3), "<script>if(a<b)</script>",
      "<style>p{}</style>", "<d", "<b/ >", "日本", ("y "):rep(200), "<p>", "</p>", "<b>", "</b>", "<td>", "</table>", "</E>",
    }
    local number = 7
    local function pick(most)
      number = (number * 16807) % 2147483647
      return number % most + 1
    end
    for round = 1, 400 do
      local parts = { round % 2 == 0 and "<html><body>" or "<E>", ("<d>"):rep(195 + round % 10) }
      for _ = 1, pick(60) do parts[#parts + 1] = pieces[pick(#pieces)] end
      if round % 3 == 0 then parts[#parts + 1] = ("</d>"):rep(pick(200)) end
      local bytes = table.concat(parts)
      local doc = assert(nutgraf.parse(bytes, { name = round % 2 == 0 and "a.html" or "a.xml" }))
      local ok, message = doc:verify(bytes)
      assert.is_true(ok, ("%s in %q"):format(tostring(message), bytes))
    end
  end)

  it("goes on flattening past what opens nothing", function()
    local deep = "<html><body>" .. ("<div>"):rep(199)
    for _, unit in ipairs { "a<br>", "<hr>x", "<meta>", "<script>a</script>x" } do
      reads("void.html", deep .. unit:rep(N) .. "<p>after</p>", "after", DEPTH)
    end
    for _, unit in ipairs { "<wbr>x", "<!-- --><b>x", "<b><br></b>x" } do
      reads("flat.html", deep .. unit:rep(N) .. "<p>after</p>", "after", DEPTH)
    end
    reads("deep.xml", "<?xml version='1.0'?><d>" .. ("<b>x<br/>"):rep(N) .. "after", "after", DEPTH)
    reads("deep-pre.html", "<html><body>" .. ("<pre class=a id=b>x"):rep(N) .. "<p>after</p>", "after", DEPTH)
  end)

  it("reads a tag with a hundred thousand attributes, and notes what it left out", function()
    local attributes = {}
    for i = 1, N do attributes[i] = ("a%d=%d"):format(i, i) end
    reads("attributes.html", "<html><body><p " .. table.concat(attributes, " ") .. ">hello</p>",
      "hello", "1 tags have more than 200 attributes")
    assert.truthy(run("attributes.html", nil, "document"):find('"code":"attribute-limit"', 1, true))
  end)

  it("reads a million brackets and quotation marks", function()
    reads("brackets.txt", "before\n\n" .. ("["):rep(10 * N) .. "\n\nafter", "after")
    reads("quotes.txt", "before\n\n" .. ("“\""):rep(5 * N) .. "\n\nafter", "after")
    reads("mixed.txt", "before\n\n" .. ("([“"):rep(2 * N) .. ("”])"):rep(2 * N) .. "\n\nafter", "after",
      "quotations that lie in more than 64 others are left out")
  end)

  it("reads markup that never ends", function()
    reads("comment.html", "<html><body><p>before</p>" .. ("<!--"):rep(2 * N), "before",
      "a comment begins here that never ends")
    reads("references-numbers.html", "<html><body><p>before " .. ("&#"):rep(2 * N), "before")
    reads("bogus.html", "<html><body><p>before " .. ("</ ?>"):rep(N) .. ("<?"):rep(2 * N), "before")
    reads("escapes.html", "<html><body><p>before " .. ("<script><!--<script>"):rep(N) .. "</script>", "before",
      "a script begins here that never ends")
    reads("titles.html", "<html><body><p>before " .. ("<title>x"):rep(N), "before", DEPTH)
    reads("frames.html", "<html><body><p>before " .. ("<iframe>"):rep(N), "before",
      "an iframe begins here that never ends")
    reads("tags.html", "<html><body><p>before</p>" .. ("<a "):rep(2 * N), "before",
      "a tag begins here that never ends")
    reads("script.html", "<html><body><p>before</p>" .. ("<script>"):rep(2 * N), "before", "a script begins")
    reads("style.html", "<html><body><p>before</p>" .. ("<style>a"):rep(2 * N), "before", "a style begins")
    reads("less.html", "<html><body><p>before</p>" .. ("<"):rep(5 * N), "before")
    reads("references.html", "<html><body><p>before " .. ("&"):rep(2 * N), "before")
  end)

  it("leads a reference after a stray end tag back to its own bytes", function()
    reads("stray.html", "<html><body><p>before</p></div>&ldquo;after&rdquo;</b>&#8220;x", "“after”“x")
    local out = run("stray.html", nil, "document")
    assert.truthy(out:find('"text":"before\\n\\n“after”“x"', 1, true), out)
  end)

  it("reads sentences of a megabyte", function()
    for name, unit in pairs {
      nested = "“the man said ‘that ", cue = "Smith said, ", adverb = "not ", as = "as Smith said, ",
      inverted = "said Smith, ", phrase = "according to Smith, ",
    } do
      reads(name .. ".txt", "before\n\n" .. unit:rep(math.ceil(10 * N / #unit)) .. "\n\nafter", "after")
    end
  end)

  it("reads broken UTF-8, and counts what is broken", function()
    local path = "spec/fixtures/encoding/broken-utf8.txt"
    local out, err, status = support.run("nutgraf document " .. path)
    assert.matches("5 places are no valid utf%-8", err)
    assert.equal(0, status)
    assert.truthy(out:find('"code":"broken-bytes"', 1, true))
    assert.truthy(out:find("5 places are no valid utf-8", 1, true))
    local _, _, ended = support.run("nutgraf verify " .. path)
    assert.equal(0, ended)
  end)

  it("goes on after a file that cannot be read, and says so at the end by its status", function()
    support.write(root .. "/many/a.txt", "First text.\n")
    support.write(root .. "/many/b.txt", "\137PNG\r\n\26\n\0\0\0\13IHDR")
    support.write(root .. "/many/c.txt", "Third text.\n")
    local out, err, status = support.run("nutgraf page " .. root .. "/many")
    assert.equal(2, status)
    assert.truthy(out:find("First text.", 1, true))
    assert.truthy(out:find("Third text.", 1, true))
    assert.matches("b%.txt: this is a PNG picture", err)
  end)

  it("says that an output cannot be written", function()
    support.write(root .. "/a/a.txt", "A text.\n")
    local _, err, status = support.run("nutgraf page " .. root .. "/a/a.txt > /dev/full")
    assert.equal(2, status)
    assert.matches("standard output: ", err)
    _, err, status = support.run("nutgraf page " .. root .. "/a/a.txt --output " .. root .. "/no/where.txt")
    assert.equal(2, status)
    assert.matches("no/where%.txt", err)
  end)

  it("verifies every encoding of the fixtures", function()
    local out, _, status = support.run("nutgraf verify spec/fixtures/encoding")
    assert.equal(0, status, out)
  end)
end)

describe("a file of 200 MB #slow", function()
  it("is read in bounded memory, or refused by a limit that is named", function()
    local root = support.folder()
    local file = assert(io.open(root .. "/large.txt", "wb"))
    local piece = ("The clerk said that the pier was shut. Nobody had asked her why.\n\n"):rep(1600)
    for _ = 1, math.ceil(200e6 / #piece) do file:write(piece) end
    file:close()
    local out, err, status = support.run("timeout 300 " .. support.command .. " verify " .. root .. "/large.txt")
    support.remove(root)
    assert.equal("", err)
    assert.equal(0, status, out)
  end)
end)

-- Pages that hold next to nothing: what a crawler keeps of a connection that broke.
describe("a page of a few characters", function()
  local PIECES = { "<", ">", "&", "/", "!", "-", "a", "By Ann Ray", "\0", "\r\n", " ", "“", "<p>", "</", "<!--", "<title>", "©", "1. ", ":", "\239\187\191" }
  local SECOND = { "" }
  for _, piece in ipairs(PIECES) do SECOND[#SECOND + 1] = piece end

  it("is read, whatever it is, in every type, with every layer", function()
    local nutgraf = require "nutgraf"
    local count = 0
    for _, first in ipairs(PIECES) do
      for _, second in ipairs(SECOND) do
        for _, kind in ipairs { "html", "xml", "text", "markdown", "vtt" } do
          local bytes = first .. second
          local doc, message = nutgraf.parse(bytes, { type = kind, language = "en" })
          assert.is_true(doc ~= nil or type(message) == "string")
          if doc then
            for _, layer in ipairs(require("nutgraf.core").layers) do
              for _ in doc[layer](doc) do count = count + 1 end
            end
            assert.is_true(doc:verify(bytes), kind .. " " .. bytes)
          end
        end
      end
    end
    assert.is_true(count > 1000)
  end)
end)
