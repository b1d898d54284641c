-- Web archives: a document a response, whatever else a crawler has written between them.
local cjson = require "cjson"
local support = require "spec.support"

local root
setup(function() root = support.folder() end)
teardown(function() support.remove(root) end)

local function record(kind, media, address, block)
  return ("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-05-14T09:12:00Z\r\n"
    .. "WARC-Record-ID: <urn:uuid:7>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n")
    :format(kind, address, media, #block, block)
end

local function response(address, body, fields, status)
  return record("response", "application/http; msgtype=response", "https://a.example/" .. address,
    ("HTTP/1.1 %s\r\n%s\r\n%s"):format(status or "200 OK", fields or "Content-Type: text/html\r\n", body))
end

local function page(who) return "<html lang=en><title>Pier</title><body><p>&ldquo;Yes,&rdquo; said " .. who .. ".</p></body></html>" end

local function read(name, expected)
  local out, err, status = support.run(("nutgraf quotes %s --to ndjson"):format(name), root)
  assert.equal(expected or 0, status, err)
  local list = {}
  for line in out:gmatch "[^\n]+" do list[#list + 1] = cjson.decode(line) end
  return list, err
end

local ADA = page "Ada Venn"
local WHOLE = record("warcinfo", "application/warc-fields", "x", "software: x\r\n")
  .. record("request", "application/http; msgtype=request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n")
  .. response("one.html", page "Odile M\228rrow", "Content-Type: text/html; charset=iso-8859-1\r\n")
  .. response("p.png", "\137PNG", "Content-Type: image/png\r\n") .. response("q.png", "\137PNG", "Content-Type: image/png\r\n")
  .. response("gone.html", ADA, nil, "404 Not Found")
  .. response("chunks.html", ("%x\r\n%s\r\n5;x=y\r\n<!-- \r\n3\r\n-->\r\n0\r\n\r\n"):format(#ADA, ADA),
    "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")
  .. record("conversion", "text/plain", "https://a.example/wet", "“No,” said Bo Dahl. It was Tuesday.\n")

describe("a web archive", function()
  it("gives a document a response, with its address, its day and its encoding", function()
    support.write(root .. "/a.warc", WHOLE)
    local list, err = read "a.warc"
    assert.equal("nutgraf: a.warc: 3 responses hold no text and are passed over: image/png 2, status 404 1\n", err)
    local seen = {}
    for index, quote in ipairs(list) do seen[index] = quote.document .. " " .. quote.speaker end
    assert.same({ "a.warc#1 Odile Märrow", "a.warc#5 Ada Venn", "a.warc#6 Bo Dahl" }, seen)
    local records = support.run("nutgraf document a.warc --quiet --layers dates --to ndjson", root)
    local first, _, third = records:match "([^\n]+)\n([^\n]+)\n([^\n]+)"
    assert.equal("https://a.example/one.html", cjson.decode(first).meta.url)
    assert.equal("<urn:uuid:7>", cjson.decode(first).source.chain[1].record)
    assert.equal("2019-05-14", cjson.decode(third).dates[1].edtf)
  end)

  it("is the same packed, record by record or whole, and read by several processes", function()
    support.write(root .. "/a.warc", WHOLE)
    support.run("gzip -c a.warc >b.warc.gz; zstd -q a.warc -o c.warc.zst; "
      .. "csplit -s -z a.warc '/^WARC/' '{*}'; for f in xx*; do gzip -c $f; done >d.warc.gz; rm xx*", root)
    for _, name in ipairs { "b.warc.gz", "c.warc.zst", "d.warc.gz" } do
      local list = read(name)
      assert.same({ 3, "Odile Märrow" }, { #list, list[1].speaker }, name)
    end
    assert.equal(support.run("nutgraf quotes . --to csv --quiet", root), support.run("nutgraf quotes . --to csv --quiet --jobs 3", root))
  end)

  it("unpacks a body that was packed for its way, and names what it cannot", function()
    support.write(root .. "/page", ADA)
    support.run("gzip -c page >page.gz", root)
    support.write(root .. "/e.warc", response("z.html", support.read(root .. "/page.gz"), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")
      .. response("br.html", "xyz", "Content-Type: text/html\r\nContent-Encoding: br\r\n") .. response("w.html", page "Bo Dahl"))
    local list, err = read("e.warc", 2)
    assert.equal("nutgraf: e.warc#2: its words are packed by 'br'\n", err)
    assert.same({ "Ada Venn", "Bo Dahl" }, { list[1].speaker, list[2].speaker })
  end)

  it("loses what is broken, and no more, and says so", function()
    local good = response("g.html", ADA)
    for name, bytes in pairs {
      between = good .. "rubbish WARC rubbish\r\n\r\n" .. good, size = good .. good:gsub("Content%-Length: %d+", "Content-Length: none") .. good,
      cut = good .. good .. good:sub(1, -40), header = good .. good .. good:sub(1, 60),
      short = good .. record("response", "application/http", "https://a.example/s", "no header") .. good,
    } do
      support.write(root .. "/" .. name .. ".warc", bytes)
      local list, err = read(name .. ".warc", 2)
      assert.equal(2, #list, name)
      assert.equal(1, select(2, err:gsub("nutgraf: " .. name .. "%.warc", "")), name .. ": " .. err)
    end
  end)

  it("is told by its content, and is nothing where it holds nothing", function()
    support.write(root .. "/plain", response("g.html", ADA))
    assert.equal(1, #read "plain")
    support.write(root .. "/none.warc", "")
    assert.same({}, (read "none.warc"))
  end)

  it("grows with its size alone", function()
    local many = {}
    for index = 1, 3000 do many[index] = response(index .. ".png", ("x"):rep(2000), "Content-Type: image/png\r\n") end
    many[#many + 1] = response("last.html", ADA)
    support.write(root .. "/many.warc", table.concat(many))
    local list, err = read "many.warc"
    assert.same({ 1, "many.warc#3001" }, { #list, list[1].document })
    assert.matches("3000 responses hold no text", err)
  end)
end)
