-- Markdown drafts: blocks, links and signs, with offsets into the Markdown.
local nutgraf = require "nutgraf"

local function read(text)
  local doc = assert(nutgraf.parse(text, { type = "markdown", language = "en" }))
  assert.is_true(doc:verify(text))
  return doc
end

-- Each leaf as "kind: text", kinds of the containers around it before it.
local function leaves(text)
  local doc, found = read(text), {}
  for block in doc:blocks { leaf = true } do
    local kind, up = block.kind, block.parent
    if kind == "heading" then kind = kind .. block.level end
    while up do
      if not (up.kind == "list" or up.kind == "row" or up.kind == "table") then kind = up.kind .. " " .. kind end
      up = up.parent
    end
    found[#found + 1] = kind .. ": " .. block.text
  end
  return found
end

local function links(text)
  local found = {}
  for link in read(text):links() do found[#found + 1] = link.text .. " -> " .. link.href end
  return found
end

describe("Markdown", function()
  it("has headings of both forms", function()
    assert.same({ "heading1: A quiet bay", "heading2: The quay", "heading1: Set off", "heading2: Also" },
      leaves "# A quiet bay\n## The quay ##\nSet off\n=======\n\nAlso\n---\n")
    assert.same({ "paragraph: #boats is no heading" }, leaves "#boats is no heading\n")
  end)

  it("joins the lines of a paragraph, and parts at blank lines", function()
    assert.same({ "paragraph: One\ntwo", "paragraph: Three" }, leaves "One\ntwo\n\nThree\n")
  end)

  it("nests quotations and lists", function()
    assert.same({ "blockquote paragraph: One\ntwo", "paragraph: Three" }, leaves "> One\n> two\n\nThree\n")
    assert.same({ "blockquote paragraph: One\nlazy" }, leaves "> One\nlazy\n")
    assert.same({ "blockquote blockquote paragraph: In", "blockquote paragraph: Out" }, leaves "> > In\n>\n> Out\n")
    assert.same({ "item: One", "item: Two", "item paragraph: Three", "item item: inner" },
      leaves "- One\n- Two\n- Three\n  - inner\n")
    assert.same({ "item: Boat", "item: Ferry", "paragraph: End" }, leaves "1. Boat\n2. Ferry\n\nEnd\n")
    assert.same({ "paragraph: In\n1952. it closed" }, leaves "In\n1952. it closed\n")
    assert.same({ "item: done", "item: open" }, leaves "- [x] done\n- [ ] open\n")
  end)

  it("keeps code as it stands", function()
    assert.same({ "pre: a *b*\n\n  c", "paragraph: d" }, leaves "```lua\na *b*\n\n  c\n```\nd\n")
    assert.same({ "paragraph: a", "pre: code" }, leaves "a\n\n    code\n")
    assert.same({ "paragraph: Type x*y*z here" }, leaves "Type `x*y*z` here\n")
    assert.same({ "paragraph: a ` b" }, leaves "a `` ` `` b\n" and leaves "``a ` b``\n")
  end)

  it("has tables, rules and comments", function()
    assert.same({ "cell: a", "cell: b", "cell: 1", "cell: two words", "paragraph: End" },
      leaves "| a | b |\n|---|:-:|\n| 1 | *two* words |\n\nEnd\n")
    assert.same({ "paragraph: One", "paragraph: Two" }, leaves "One\n\n***\n\nTwo\n")
    assert.same({ "paragraph: One", "paragraph: Two" }, leaves "One\n\n<!-- not\n\nthis -->\n\nTwo\n")
  end)

  it("takes emphasis, escapes and tags out of the words, not out of the text", function()
    local doc = read "A *quiet* __bay__, ***both***, 2\\*3 and snake_case_name, <b>bold</b>.\n"
    assert.equal("A quiet bay, both, 2*3 and snake_case_name, bold.", doc:get("blocks", 1).text)
    assert.equal("A *quiet* __bay__", doc.text:sub(1, 17))
    assert.same({ "paragraph: 2 * 3 * 4, *open" }, leaves "2 * 3 * 4, *open\n")
  end)

  it("has links of every form", function()
    assert.same({ "the log -> https://a.example/x_(1)", "b -> /b", "https://c.example -> https://c.example",
      "https://d.example/e -> https://d.example/e", "two -> /two", "Two -> /two" },
      links 'See [the log](https://a.example/x_(1) "Log"), [b](</b>), <https://c.example>, https://d.example/e, [two][] and [Two].\n\n[two]: /two\n')
    assert.same({}, links "[CHECK the log] (later), [^1] and ![a boat](boat.jpg)\n")
    assert.same({ "paragraph: See the log and a boat." }, leaves "See [the *log*](/l) and ![a boat](b.jpg).\n")
  end)

  it("reads metadata from a front matter", function()
    local text = '---\ntitle: "A quiet bay"\nauthor: Ann Ray, Bo Lind\ndate: 2019-11-20\n---\n\n# Headline\n\nText of the story.\n'
    local doc = read(text)
    assert.equal("A quiet bay", doc.meta.title)
    assert.same({ "Ann Ray", "Bo Lind" }, doc.meta.authors)
    assert.equal("2019-11-20", doc.meta.published)
    assert.equal("front matter", doc.meta.sources.title)
    assert.equal("header-field", doc:get("blocks", 1).kind)
    assert.equal("heading1: Headline", leaves(text)[4])
  end)

  it("makes its first heading the headline, the others titles of sections", function()
    local roles = {}
    for block in read("# A quiet bay\n\nBy Ann Ray\n\nThe pilots met on the quay on Monday and voted to stay ashore.\n\n## The vote\n\nIt was close.\n"):blocks() do
      roles[#roles + 1] = block.role
    end
    assert.same({ "headline", "byline", "body", "section-title", "body" }, roles)
  end)

  it("has the words of a picture that stands alone as its caption", function()
    local roles = {}
    for block in read("# A quiet bay\n\nThe pilots met on the quay on Monday and voted to stay ashore.\n\n![The quay at noon](quay.jpg \"x\")\n\n"
      .. "![Boats][b]\n\nIt was close, and ![a boat](b.jpg) was there, they said.\n\n![A boat](b.jpg) left at noon with nobody on board of it.\n"):blocks() do
      roles[#roles + 1] = block.role
    end
    assert.same({ "headline", "body", "caption", "caption", "body", "body" }, roles)
  end)

  it("has its headline below a front matter that names the author", function()
    local roles = {}
    for block in read("---\ntitle: A quiet bay\nauthor: Ann Ray\n---\n\n# A quiet bay\n\n*By Ann Ray*\n\nThe pilots met on the quay on Monday and voted to stay ashore.\n"):blocks() do
      roles[#roles + 1] = block.role
    end
    assert.same({ "notice", "notice", "headline", "byline", "body" }, roles)
  end)

  it("has HTML in the text as a browser shows it, and nothing of what that hides", function()
    assert.same({ "paragraph: The pier is shut. \n It opens in May.", "paragraph: “Done,” said Ada Venn." },
      leaves "The pier is shut. <!-- ask Ada: “who\nsaid so -- and when?” --> It opens in May.\n\n<!--\nTODO\n\n- the clerk”\n-->\n\n“Done,” said Ada Venn.\n")
    assert.same({ "paragraph: One", "paragraph: Two" },
      leaves "<style>\np { color: red }\n\nh1 { color: blue }\n</style>\n\nOne\n\n<script>\nvar x = \"open;\n\nrun(x)\n</script>\nTwo\n")
    assert.same({ "paragraph: Summary", "paragraph: Text & bold\nmore", "heading2: *Title*", "pre: a\n  b" },
      leaves "<details open\n  class=\"a\"><summary>Summary</summary>\nText & <b>bold</b>\nmore\n<h2>*Title*</h2>\n<pre>a\n  b</pre>\n</details>\n")
    assert.same({ "blockquote paragraph: In a box\nof two lines" }, leaves "> <div>\n> In a box\n> of two lines\n> </div>\n")
    assert.same({ "paragraph: One\ntwo, and three." }, leaves "One<br>two,<!--> and <?php x ?>three.\n")
    assert.same({ "the notice -> https://a.example/n", "a log -> /log" },
      links 'See <a href="https://a.example/n">the *notice*</a>.\n\n<p>Or <a class="x" href="/log">a log</a>.</p>\n')
  end)

  it("has links, definitions and code over lines", function()
    assert.same({ "the\nlog -> /log", "it -> /it", "a (b) -> /a_(b)" },
      links "See [the\nlog](/log\n'of\nthe quay'), [it] and [a (b)][A\n b].\n\n[it]:\n  /it\n  \"A title\n  of two lines\"\n\n[a b]: /a_(b)\n")
    assert.same({ "paragraph: See it." }, leaves "See [it].\n\n[it]:\n  /it\n  \"A title\n  of two lines\"\n")
    assert.same({ "blockquote paragraph: Run a\n*b* now" }, leaves "> Run `a\n> *b*` now\n")
  end)

  it("goes on lazily, and steps by tabs", function()
    assert.same({ "blockquote item: one\nlazy", "blockquote item: two" }, leaves "> 1. one\nlazy\n> 2. two\n")
    assert.same({ "item paragraph: a", "item pre: code" }, leaves "-\ta\n\n\t    code\n")
    local doc = read "X said\n    **“no,”** to it.\n"
    local quote = doc:get("quotes", 1)
    assert.same({ 2, 7 }, { quote.line, quote.column })
    doc = read "# Pier\r\n\r\n- “Yes,” said Bo Osk.\r\n"
    assert.equal(3, doc:get("quotes", 1).line)
    assert.equal(3, doc:get("quotes", 1).column)
  end)

  it("has notes as paragraphs of their own, with all that belongs to them", function()
    assert.same({ "paragraph: It shut.[^1]", "paragraph: [^1]: The log\n    of May.", "paragraph: Page two.", "paragraph: [^b]: Other.", "item: beside" },
      leaves "It shut.[^1]\n[^1]: The log\n    of May.\n\n    Page two.\n\n[^b]: Other.\n\n+ beside\n")
    assert.same({ "pre: [^1]: code" }, leaves "```\n[^1]: code\n```\n")
  end)

  it("says where it shows fewer links than there are", function()
    local doc = read(("[a](b) "):rep(4001))
    assert.equal("markdown-limit", doc.issues[1].code)
    local links_shown = 0
    for _ in doc:links() do links_shown = links_shown + 1 end
    assert.equal(4000, links_shown)
    assert.same({}, read(("- [a](b)\n"):rep(4001)).issues)
  end)

  it("is read in linear time, whatever it opens", function()
    for _, piece in ipairs { "*a _b ", "[", "`", "> ", "- ", "<!--", "[a](", "|a", "![x", "](", "[a](<b\n", "a <!--", "<a b='", "[^1]: ", "|-" } do
      local before = os.clock()
      read(piece:rep(30000) .. "\n")
      assert.is_true(os.clock() - before < 5, piece)
    end
  end)
end)
