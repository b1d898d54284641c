-- The text of a page's body as a browser has it (doc:dom). What is expected was read in a
-- browser, by document.body.textContent with scripting on; `make validate` asks one again.
local nutgraf = require "nutgraf"

local function parse(page) return assert(nutgraf.parse(page, { type = "text/html" })) end

local function text_of(page) return parse(page):dom():slice(0, 100000) end

local PAGES = {
  { "a body that nobody opened begins with what is no head's", " \n<!DOCTYPE html>\n<title>T</title>\n<meta charset=utf-8>\n <p>One</p>\n", "One\n" },
  { "blanks behind the head are not in the body", "<html><head><title>T</title></head>\n \n<body> One</body>\n</html>\n", " One\n\n" },
  { "words make a body, too", "<title>T</title>  words <b>more</b>", "words more" },
  { "a script within the body is text, one in the head is not", "<head><script>a<b</script></head><body>x<script>if (a<b) '</p>'</script>y", "xif (a<b) '</p>'y" },
  { "a script that is behind the head goes back to it", "<head></head><script>a</script><body>x", "x" },
  { "a script has a script within a comment", "<body><script><!-- <script>x</script> --></script>y", "<!-- <script>x</script> -->y" },
  { "without scripting's own", "<body>a<noscript><p>b</p></noscript>c", "a<p>b</p>c" },
  { "in the head it is none of the body's", "<head><noscript><p>b</p></noscript></head><body>c", "c" },
  { "references, of one and of two code points, in every form", "<body>a&amp;b&copy c&#x1F600;&NotEqualTilde;&nosuch;&#0;", "a&b© c😀≂̸&nosuch;\239\191\189" },
  { "no references where text is raw", "<body><style>a&amp;b</style><textarea>\nc&amp;<b></textarea>", "a&amp;bc&<b>" },
  { "the first line end of pre is none", "<body><pre>\n\na\r\nb\rc</pre>", "\na\nb\nc" },
  { "comments, whole and broken, and what is taken for one", "<body>a<!-- b --><!--> c --><!---> d<!-- e --!>f<!x y><?z?></ q>g", "a c --> dfg" },
  { "an angle that begins nothing", "<body>1 < 2 <3 </> a</b <", "1 < 2 <3  a" },
  { "values with what would end a tag", "<body><a title=\"x>y\" alt='<b>' rel=it's>c</a><img alt=a>d", "cd" },
  { "a template's content is not in the body", "<body>a<template>b<p>c<template>d</template>e</p></template>f", "af" },
  { "a second body, head or html is none", "<body>a<html><head><body class=x>b</body>c</html>d", "abcd" },
  { "svg and its title", "<body><svg><title>s</title><text>t</text></svg>u", "stu" },
  { "what is not ended", "<body>a<textarea>b", "ab" },
  { "a tag that is not ended", "<body>a<p class=x", "a" },
  { "nothing", "", "" },
}

describe("a page's DOM", function()
  for _, one in ipairs(PAGES) do
    it("has the text of a browser: " .. one[1], function() assert.equal(one[3], text_of(one[2])) end)
  end

  it("tells the code point that a byte of the file gives, and none of a tag", function()
    local page = "<title>T</title><body>é😀&amp;<b>x</b>"
    local doc = parse(page)
    local dom = doc:dom()
    local function point(words) return dom:point((page:find(words, 1, true)) - 1) end
    assert.same({ 0, 1, 2, 3 }, { point "é", point "😀", point "&amp;", point "x" })
    assert.same({ 2, nil, nil }, { point "mp;", point "<b>", point "T</title>" })
    assert.equal("😀&", dom:slice(1, 3))
    assert.equal("", dom:slice(3, 1))
    assert.equal("x", dom:slice(3, 99))
  end)

  it("is of the file as it was decoded, whatever it was encoded in, and of what stands after its mark", function()
    local page = "<title>T</title><body>é <b>xyz</b>"
    for name, bytes in pairs {
      latin = "<meta charset=windows-1252>" .. page:gsub("é", "\233"), mark = "\239\187\191" .. page,
      wide = "\255\254" .. page:gsub("é", "\233"):gsub(".", "%0\0"),
    } do
      local doc = parse(bytes)
      local dom = doc:dom()
      local at = doc.text:find("xyz", 1, true) - 1
      assert.equal(2, dom:point(doc:in_file(at)), name)
      assert.equal("xyz", dom:slice(2, 5), name)
    end
  end)

  it("is there for pages alone", function()
    assert.is_nil(assert(nutgraf.parse("a", { type = "text/plain" })):dom())
  end)

  it("is read in pages with much of everything", function()
    for _, piece in ipairs { "<iframe>", "<!--", "<a title='", "&", "<template>", "<script><!--<script>", "</", "\r", "<title>" } do
      local page = "<body>a" .. piece:rep(20000)
      assert.equal("a", text_of(page):sub(1, 1), piece)
    end
    local long = parse("<body>" .. ("é"):rep(5000) .. "x"):dom()
    assert.equal(5000, long:point(6 + 10000))
    assert.equal("éx", long:slice(4999, 5001))
  end)
end)
