local json = require "nutgraf.json"

describe("the JSON encoder", function()
  it("writes scalars", function()
    assert.equal("null", json.encode(nil))
    assert.equal("null", json.encode(json.null))
    assert.equal("true", json.encode(true))
    assert.equal("false", json.encode(false))
    assert.equal('"a"', json.encode("a"))
  end)

  it("writes numbers alike in every Lua", function()
    assert.equal("0", json.encode(0))
    assert.equal("0", json.encode(-0.0))
    assert.equal("3", json.encode(3))
    assert.equal("3", json.encode(3.0))
    assert.equal("-12", json.encode(-12))
    assert.equal("0.1", json.encode(0.1))
    assert.equal("0.30000000000000004", json.encode(0.1 + 0.2))
    assert.equal("9007199254740991", json.encode(9007199254740991))
    assert.equal("1e+300", json.encode(1e300))
    assert.equal("1.5", json.encode(1.5))
  end)

  it("refuses numbers that JSON does not have", function()
    assert.has_error(function() json.encode(0 / 0) end)
    assert.has_error(function() json.encode(math.huge) end)
    assert.has_error(function() json.encode(-math.huge) end)
  end)

  it("escapes what breaks a line or a string", function()
    assert.equal([["\"\\\n\r\t\b\f"]], json.encode('"\\\n\r\t\b\f'))
    assert.equal([["\u0000\u0001\u001f\u007f"]], json.encode("\0\1\31\127"))
    assert.equal([["\u2028\u2029"]], json.encode("\226\128\168\226\128\169"))
    assert.equal('"“é”"', json.encode("“é”"))
  end)

  it("tells an empty list from an empty object", function()
    assert.equal("{}", json.encode {})
    assert.equal("[]", json.encode(json.array {}))
    assert.equal("[1,2]", json.encode { 1, 2 })
    assert.equal("[[0,9]]", json.encode { { 0, 9 } })
  end)

  it("sorts keys", function()
    assert.equal('{"a":1,"b":2,"c":{"x":1,"y":2}}', json.encode { c = { y = 2, x = 1 }, b = 2, a = 1 })
  end)

  it("keeps the order of a shape, null for what is absent, others after it", function()
    local shape = json.shape({ "id", "key", "span" }, { "line" })
    assert.equal('{"id":1,"key":null,"span":[0,2],"also":true,"line":7}',
      json.encode(shape { span = { 0, 2 }, id = 1, also = true, line = 7 }))
    assert.equal('{"id":2,"key":null,"span":null}', json.encode(shape { id = 2 }))
  end)

  it("writes lists and strings while they are made", function()
    local n = 0
    local each = json.each(function()
      n = n + 1
      return n <= 3 and n or nil
    end)
    assert.equal("[1,2,3]", json.encode(each))
    local pieces, at = { "a\n", 'b"', "c" }, 0
    local chunks = json.chunks(function()
      at = at + 1
      return pieces[at]
    end)
    assert.equal([["a\nb\"c"]], json.encode(chunks))
  end)

  it("makes these plain for those who want to look", function()
    local n = 0
    local value = json.realise { list = json.each(function()
      n = n + 1
      return n <= 2 and { n = n } or nil
    end) }
    assert.same({ list = { { n = 1 }, { n = 2 } } }, value)
  end)

  it("refuses values and keys that JSON does not have", function()
    assert.has_error(function() json.encode(print) end, "JSON has no value for a function")
    assert.has_error(function() json.encode { [true] = 1 } end, "JSON has no key of type boolean")
  end)
end)
