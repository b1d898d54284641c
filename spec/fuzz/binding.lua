-- The calls of spec/fuzz/binding.c. Input: bytes, which are read as choices. Every call is
-- protected: it gives values or raises a message. What raises here is a fault of the binding.
local core = require "nutgraf.core"

-- Given by the state that it runs in; a sandbox has no `debug` and no `collectgarbage`.
local debug, collect = rawget(_G, "debug"), rawget(_G, "collectgarbage")
local unpack = rawget(_G, "unpack") or rawget(table, "unpack")

local binding = {}

local TEXTS = {
  "", "a", "Ann Lee said on 3 May 2012: “The port (PA) is open.” It [the port] is not … open.\n\n“No,” said Bo.\n",
  "# Title\n\nBy Ann Lee\n\n> “Quoted *words*,” she said.\n\n1. one\n2. two\n", "\239\187\191\0\255\254broken \195",
  "\255\254a\0b\0\n\0", "<?xml version='1.0'?><a b='c'><d>e &amp; f</d><!-- g --></a>",
  "<html><head><title>T</title><meta property='og:title' content='U'></head><body><h1>H</h1><p>The <b>Mayor</b> said: "
    .. "“Yes.”<br>Then <a href='x'>left</a>.<ul><li>1<li>2</ul><table><tr><td>a<td>b</table><pre> p\n q</pre>",
  "<p>" .. ("<b>"):rep(300) .. "deep" .. ("</i>"):rep(300), ("word "):rep(200), "“" .. ("(["):rep(50),
}
local WORDS = {
  stop = { "the", "and", "of" }, title = { "mayor" }, month = { may = 5 }, ["say-verb"] = { "said" },
}
local LAYERS = { "nodes", "none" }
for _, name in ipairs(core.layers) do LAYERS[#LAYERS + 1] = name end
local FIELDS = { "text", "document", "children", "nothing", "", "__gc", "file", "meta", "issues", "type", "bytes", "unit",
  "language", "encoding", "span", "key", "line", "column", "byte", "start" }
for _, name in ipairs(LAYERS) do
  for _, field in ipairs(core.fields[name] or {}) do FIELDS[#FIELDS + 1] = field end
end
local METHODS = { "count", "get", "slice", "place", "offset", "convert", "markup", "verify", "at", "find", "refusals",
  "known", "class", "from_file", "in_file", "dom" }
local UNITS = { "byte", "codepoint", "utf16", "none" }
local NUMBERS = { 0, 1, 2, -1, 1.5, 7, 31, 255, 2 ^ 31, 2 ^ 32, 2 ^ 53, -2 ^ 63, 1 / 0, 0 / 0 }
local PIECES = { "a", "b", "%a", "%s", "[ab]", "[^a]", "[]a]", ".", "(", ")", "()", "*", "+", "-", "?", "%1", "%bab",
  "%f[%w]", "^", "$", "%", "[", "%%", "\0" }

-- What a run works with: its choices, and the values that calls have given.
local function new(bytes, given)
  local self = { at = 0, values = { false, "", {}, tostring } }
  for _, value in ipairs(given) do self.values[#self.values + 1] = value end

  function self.byte()
    self.at = self.at + 1
    return bytes:byte(self.at) or 0
  end
  function self.pick(list) return list[self.byte() % #list + 1] end
  function self.more() return self.at < #bytes end
  function self.piece() return bytes:sub(self.at + 1, self.at + self.byte() % 64) end

  -- Any value: a number, a word, one that was given before.
  function self.any()
    local kind = self.byte() % 5
    if kind == 0 then return self.pick(NUMBERS) end
    if kind == 1 then return self.pick(UNITS) end
    if kind == 2 then return self.pick(LAYERS) end
    if kind == 3 then return self.piece() end
    return self.pick(self.values)
  end

  function self.keep(value)
    if value == nil then return end
    if #self.values < 64 then
      self.values[#self.values + 1] = value
    else
      self.values[self.byte() % 64 + 1] = value
    end
  end

  -- Calls; keeps what it gave. What was raised must be words.
  function self.try(f, ...)
    local results = { pcall(f, ...) }
    if results[1] then
      for index = 2, #results do self.keep(results[index]) end
      return results[2]
    end
    if type(results[2]) ~= "string" then error("a call raised a " .. type(results[2]), 0) end
  end
  return self
end

local function index(value, name) return value[name] end

local CALLS = {}

function CALLS.parse(it)
  local text = it.byte() % 4 == 0 and it.piece() or it.pick(TEXTS)
  local bits, options = it.byte(), { unit = it.pick(UNITS), whole = it.byte() % 2 == 0 }
  if bits % 2 == 0 then options.type = it.pick { "html", "xml", "plain", "markdown", "text/plain", "odd" } end
  if bits % 8 < 4 then
    local lexicon = it.pick(it.values)
    options.lexicon = function(language)
      if bits % 64 == 0 then error("no lexicon of " .. language, 0) end
      return lexicon
    end
  end
  if bits > 200 then options.limits = { depth = it.any(), bytes = it.any(), attributes = it.any() } end
  if bits % 16 == 5 then options.meta = { title = it.any(), authors = { it.any(), it.any() }, source = it.any() } end
  if bits % 32 == 7 then options[it.pick { "encoding", "language", "url", "date", "name" }] = it.any() end
  it.try(core.parse, text, options)
end

function CALLS.lexicon(it)
  local words = WORDS
  if it.byte() % 4 == 0 then words = { [it.pick { "stop", "clitic", "month", "none" }] = { it.any(), [it.piece()] = it.any() } } end
  it.try(core.lexicon, it.pick { "en", "", "x-y" }, words, it.byte() % 8 == 0 and it.any() or nil,
    it.byte() % 8 == 0 and it.any() or nil)
end

function CALLS.field(it) it.try(index, it.pick(it.values), it.pick(FIELDS)) end

function CALLS.method(it)
  local name = it.pick(METHODS)
  local f = it.try(index, it.pick(it.values), name)
  it.try(f, it.pick(it.values), it.any(), it.any(), it.any())
end

-- As it is meant to be called: of a document, with what fits.
function CALLS.fitting(it)
  local doc = it.pick(it.values)
  it.try(function()
    local name = it.pick(METHODS)
    if name == "slice" then return doc:slice(it.byte() % 32, 32 + it.byte() % 32) end
    if name == "verify" then return doc:verify(it.pick(TEXTS)) end
    if name == "find" then return doc:find(it.pick(it.values).key) end
    if name == "convert" then return doc:convert(it.byte() % 64, it.pick(UNITS), it.pick(UNITS)) end
    if name == "get" or name == "count" then return doc[name](doc, it.pick(LAYERS), it.byte() % 16) end
    return doc[name](doc, it.byte() % 16, it.byte() % 80)
  end)
end

function CALLS.walk(it)
  local subject, layer, filter = it.pick(it.values), it.pick(LAYERS), nil
  if it.byte() % 2 == 0 then filter = { [it.pick(FIELDS)] = it.any() } end
  if it.byte() % 4 == 0 then filter = { [it.pick(FIELDS)] = { it.any(), it.any() } } end
  local most = it.byte() % 8
  it.try(function()
    local walk = layer == "nodes" and it.byte() % 2 == 0 and subject:children(filter) or subject[layer](subject, filter)
    for _ = 1, most do it.keep(walk()) end
    return walk
  end)
end

-- An iterator that was kept, its document perhaps dead by now.
function CALLS.go_on(it)
  local f = it.pick(it.values)
  if type(f) == "function" and f ~= tostring then it.try(f) end
end

function CALLS.compare(it)
  local a, b = it.pick(it.values), it.pick(it.values)
  if (a == b) ~= (b == a) then error("equality has a side", 0) end
  it.try(tostring, a)
  it.try(function() return a < b end)
  it.try(function() return #a end)
  it.try(function() a.field = b end)
end

function CALLS.hash(it) it.try(core.sha256, it.any()) end

-- What the collector does to a document at the end, though its handles are still there.
function CALLS.kill(it)
  local value = it.pick(it.values)
  local meta = debug and type(value) == "userdata" and debug.getmetatable(value)
  if meta and meta.__gc then it.try(meta.__gc, value) end
end

function CALLS.forget(it)
  it.values[it.byte() % #it.values + 1] = false
  if collect then collect() end
end

-- The same calls in a state of their own, with values that cross.
function CALLS.apart(it, source)
  if not core.sandbox then return end
  local function resolve(name)
    if name == "binding" then return source, "=binding.lua" end
    return it.any()
  end
  local box = it.try(core.sandbox, {
    memory = 2 ^ 20 + it.byte() * 2 ^ 14, instructions = 1000 + it.byte() * 2000, resolve = resolve,
    log = function() if it.byte() % 16 == 0 then error({}) end end,
  })
  if box then
    it.try(box.call, box, "binding", "run", it.piece(), source, it.any(), it.any(), it.pick(it.values))
  end
end

function CALLS.box(it)
  local box = it.pick(it.values)
  it.try(function()
    local what = it.byte() % 5
    if what == 0 then return box:close() end
    if what == 1 then return box:used() end
    if what == 2 then return box:budget(it.any(), it.any()) end
    return box:call(it.pick { "binding", "none" }, it.pick { "run", "echo", "none" }, it.any(), it.any(), function(...)
      if what == 3 then return box:call("binding", "echo", ...) end
      return ...
    end)
  end)
end

-- A function of the host, lent.
function CALLS.lent(it)
  for _, value in ipairs(it.values) do
    if type(value) == "function" and value ~= tostring and it.byte() % 4 == 0 then it.try(value, it.any(), it.any()) end
  end
end

-- Patterns; a host's own functions are not ours.
function CALLS.pattern(it)
  if core.sandbox then return end
  local pattern = ""
  for _ = 1, it.byte() % 8 do pattern = pattern .. it.pick(PIECES) end
  local subject = it.piece()
  it.try(string.find, subject, pattern, it.pick(NUMBERS))
  it.try(string.match, subject, pattern)
  it.try(string.gsub, subject, pattern, it.pick { "%0", "%1", "", "x%2", "%" }, it.byte() % 4)
  it.try(string.gsub, subject, pattern, it.pick(it.values))
  it.try(function()
    local walk = subject:gmatch(pattern)
    for _ = 1, 4 do walk() end
  end)
end

-- The functions with loops in C.
function CALLS.lists(it)
  local list = { it.any(), it.any(), it.any() }
  local name = it.pick { "sort", "concat", "insert", "remove", "move", "unpack", "pack" }
  if core.sandbox then return end -- the Lua's own would take what these refuse, for ever
  it.try(table[name], list, it.any(), it.any(), it.any())
end

local NAMES = {}
for name in pairs(CALLS) do NAMES[#NAMES + 1] = name end
table.sort(NAMES)

--- Reads bytes as calls until they end.
---@param bytes string
---@param source string this file
---@param ... any values to begin with
function binding.run(bytes, source, ...)
  local it = new(bytes, { ... })
  CALLS.lexicon(it)
  CALLS.parse(it)
  while it.more() do CALLS[it.pick(NAMES)](it, source) end
  return unpack(it.values, #it.values - 1)
end

--- Gives its arguments back.
function binding.echo(...) return ... end

return binding
