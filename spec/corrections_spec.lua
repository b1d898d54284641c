local cjson = require "cjson"
local support = require "spec.support"

local STORY = [[
"We had no choice," said the chairwoman. "The report left none."

Odile Marrow left the room. Marrow Line, a firm, paid for the pier. QX4 is said to be Ada Venn.

QX4 said that the board knew of it.

“Nobody saw the boats.”
]]

describe("what was decided about a document", function()
  local root
  before_each(function()
    root = support.folder()
    support.write(root .. "/story.txt", STORY)
  end)
  after_each(function() support.remove(root) end)

  local function run(line)
    local out, err, status = support.run("nutgraf " .. line, root)
    return out, err, status
  end

  local function correct(words)
    local out, err, status = run("correct story.txt " .. words)
    assert.equal("", err)
    assert.equal(0, status)
    return out
  end

  local function items(line)
    local out, err = run(line .. " --to ndjson")
    assert.equal("", err)
    local list = {}
    for row in out:gmatch("[^\n]+") do
      list[#list + 1] = cjson.decode(row)
    end
    return list
  end

  local function key_of(name)
    for _, item in ipairs(items "names story.txt") do
      if item.name == name then return item.key end
    end
  end

  it("is who said a quotation", function()
    correct("1:1 speaker='Odile Marrow'")
    local list = items "quotes story.txt"
    assert.equal("Odile Marrow", list[1].speaker)
    assert.equal(key_of "Odile Marrow", list[1].speaker_key)
    assert.equal("corrected", items("attributions story.txt")[1].rule)
    assert.equal(STORY, support.read(root .. "/story.txt"))
  end)

  it("is found by a key as a shell cuts it from the end of a sheet's line", function()
    local key = run("sources story.txt --to csv"):match "\n[^\n]*,(%x+\r)\n"
    correct(("'%s' note=known"):format(key))
    assert.is_truthy(correct(""):find(key:sub(1, -2) .. "  [%l]+ +note=known"))
  end)

  it("is who said a quotation that the text gives to nobody", function()
    local key
    for _, quote in ipairs(items "quotes story.txt") do
      if quote.line == 7 then key = quote.key end
    end
    correct(key .. " speaker='A new name'")
    local list = items "quotes story.txt --where 'line == 7'"
    assert.equal("A new name", list[1].speaker)
    local names = items "names story.txt"
    assert.equal("A new name", names[#names].name)
  end)

  it("makes one of two entities: names, mentions and speakers follow", function()
    correct(key_of "QX4" .. " same_as=" .. key_of "Ada Venn")
    local seen = {}
    for _, name in ipairs(items "names story.txt") do seen[name.name] = name end
    assert.is_nil(seen.QX4)
    assert.equal("QX4", seen["Ada Venn"].aliases)
    assert.equal(3, seen["Ada Venn"].mentions)
    local said = items "attributions story.txt --where 'line == 5'"
    assert.equal("Ada Venn", said[1].speaker)
  end)

  it("gives an entity another kind", function()
    local key = key_of "Odile Marrow"
    correct(key .. " kind=organization")
    for _, name in ipairs(items "names story.txt") do
      if name.key == key then assert.equal("organization", name.kind) end
    end
    assert.equal("organization: Odile Marrow", items(
      "places story.txt --layers mentions --where 'text == \"Odile Marrow\"'")[1].about)
  end)

  it("keeps the kind that tells most of those that are one", function()
    support.write(root .. "/story.txt", STORY .. "\nMarrow Line paid. Nothing of Venner was found. A memo of the Pier Board names QX4.\n")
    local function kind_after(name, same)
      os.remove(root .. "/story.txt.nutgraf.json")
      correct(key_of(name) .. " same_as=" .. key_of(same))
      for _, it in ipairs(items "names story.txt") do
        if it.name == same then return it.kind end
      end
    end
    local seen = {}
    for _, it in ipairs(items "names story.txt") do seen[it.name] = it.kind end
    assert.same({ "person", "unknown", "codename" }, { seen["Ada Venn"], seen.Venner, seen.QX4 })
    assert.equal("person", kind_after("Ada Venn", "Venner"))
    assert.equal("person", kind_after("Venner", "Ada Venn"))
    assert.equal("codename", kind_after("QX4", "Venner"))
    assert.equal("person", kind_after("Ada Venn", "QX4"))
    -- Of two that tell as much, the one that the other is merged into.
    assert.equal(seen["Pier Board"], kind_after("Ada Venn", "Pier Board"))
    assert.equal("person", kind_after("Pier Board", "Ada Venn"))
  end)

  it("keeps the kind that somebody decided, whatever tells more", function()
    correct(key_of "QX4" .. " kind=role")
    correct(key_of "Ada Venn" .. " same_as=" .. key_of "QX4")
    for _, it in ipairs(items "names story.txt") do
      if it.name == "QX4" then assert.equal("role", it.kind) end
    end
  end)

  it("is what explain explains", function()
    correct("1:1 speaker='Odile Marrow'")
    correct("7 speaker='A new name'")
    correct(key_of "QX4" .. " same_as=" .. key_of "Ada Venn")
    local first = run "explain story.txt:1"
    assert.matches("\n  speaker +entity %d+, Odile Marrow\n", first)
    assert.matches("\n  rule +corrected", first)
    assert.matches("attribution %d+ at 7:1.-\n  speaker +entity %d+, A new name\n", (run "explain story.txt:7"))
    local merged = run "explain story.txt:5"
    assert.matches("\n  speaker +entity %d+, Ada Venn\n", merged)
    assert.is_nil(merged:find(", QX4\n", 1, true))
    assert.is_nil((run "explain story.txt:1 --no-corrections"):find("Odile Marrow", 1, true))
  end)

  it("parts a mention from the entity that it was taken for", function()
    local key = items("places story.txt --layers mentions --where 'line == 5'")[1].key
    correct(key .. " entity='Another source'")
    assert.equal("Another source", items("attributions story.txt --where 'line == 5'")[1].speaker)
    local seen = {}
    for _, name in ipairs(items "names story.txt") do seen[name.name] = name.mentions end
    assert.equal(1, seen.QX4)
    assert.equal(1, seen["Another source"])
  end)

  it("stands in the fact-checker's sheet", function()
    correct("5 status=verified note='seen the minutes'")
    local list = items "factcheck story.txt --where 'line == 5'"
    assert.same({ "verified", "seen the minutes" }, { list[1].status, list[1].note })
  end)

  it("holds after the document has changed, and is listed where its place is gone", function()
    correct("1:1 speaker='Odile Marrow'")
    correct("7 speaker='Ada Venn'")
    support.write(root .. "/story.txt", "A new first line, which is long enough to be one.\n\n"
      .. STORY:gsub("\n“Nobody.*", ""))
    local out, err = run "quotes story.txt --to ndjson"
    local first = cjson.decode(out:match("[^\n]+"))
    assert.equal("Odile Marrow", first.speaker)
    assert.equal("nutgraf: story.txt: 1 of what was decided has no place any more "
      .. "(see: nutgraf correct story.txt)\n", err)
    local listed = correct ""
    assert.is_truthy(listed:find('speaker=Odile Marrow  "We had no choice,"', 1, true))
    assert.is_truthy(listed:find("speaker=Ada Venn  “Nobody saw the boats.”  (no place any more)",
      1, true))
  end)

  it("is taken back by an empty value", function()
    correct("1:1 speaker='Odile Marrow'")
    correct("1:1 speaker=")
    assert.equal("", correct "")
  end)

  it("may lie in a folder of its own, and is not applied where one does not want it", function()
    support.run("mkdir decided", root)
    correct("1:1 speaker='Odile Marrow' --corrections decided")
    assert.is_nil(support.read(root .. "/story.txt.nutgraf.json"))
    assert.equal("Odile Marrow", items("quotes story.txt --corrections decided")[1].speaker)
    assert.not_equal("Odile Marrow", items("quotes story.txt")[1].speaker)
    correct("1:1 speaker='Odile Marrow'")
    assert.not_equal("Odile Marrow", items("quotes story.txt --no-corrections")[1].speaker)
  end)

  it("is refused where the file is none of decisions, and that file is kept", function()
    support.write(root .. "/story.txt.nutgraf.json", '{"a": 1}\n')
    local out, err, status = run "quotes story.txt"
    assert.equal("nutgraf: story.txt.nutgraf.json: not a file of decisions: no member 'nutgraf' says so\n", err)
    assert.equal(2, status)
    assert.is_truthy(out:find("We had no choice", 1, true))
    out, err, status = run "correct story.txt 1:1 speaker=X"
    assert.equal("", out)
    assert.equal(2, status)
    assert.equal("nutgraf: story.txt.nutgraf.json: not a file of decisions: no member 'nutgraf' says so\n", err)
    assert.equal('{"a": 1}\n', support.read(root .. "/story.txt.nutgraf.json"))
  end)

  it("is refused where it names nothing, or what takes no such field", function()
    local function refused(words)
      local _, err, status = run("correct story.txt " .. words)
      assert.equal(2, status)
      return err
    end
    assert.is_truthy(refused("0123456789abcdef speaker=X")
      :find("no structure has the key '0123456789abcdef'", 1, true))
    assert.is_truthy(refused("1:1 colour=red"):find("'colour=red' is no FIELD=VALUE", 1, true))
    assert.is_truthy(refused(key_of "QX4" .. " speaker=X")
      :find("entities takes no 'speaker'; it takes kind, note, same_as", 1, true))
  end)
end)
