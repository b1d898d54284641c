-- The sandbox: what scripts can do in it, what they cannot, and how it ends.
local core = require "nutgraf.core"

-- A sandbox whose modules are given as text; `main` is called `run`.
local function sandbox(modules, options)
  options = options or {}
  local lines = {}
  local box = core.sandbox {
    memory = options.memory,
    instructions = options.instructions or 3e6,
    trust = options.trust,
    resolve = function(name)
      local text = modules[name]
      if not text then return nil, "there is none here" end
      return text, "@scripts/" .. name .. ".lua"
    end,
    log = function(text) lines[#lines + 1] = text end,
  }
  return box, lines
end

-- Runs the body of a function in a new sandbox.
local function run(body, ...)
  local box, lines = sandbox({ main = "local m = {}\nfunction m.run(...)\n" .. body .. "\nend\nreturn m" })
  local result = { n = 0 }
  local function keep(...) result = { n = select("#", ...), ... } end
  keep(box:call("main", "run", ...))
  return result[1], result[2], result[3], lines, box
end

describe("a call into the sandbox", function()
  it("gives what the function gives", function()
    local a, b, c = run "return 1, 'two', true"
    assert.are.equal(1, a)
    assert.are.equal("two", b)
    assert.are.equal(true, c)
  end)

  it("copies values both ways", function()
    local given = { 1, 2.5, "x", { deep = { true, false } }, [10] = "ten", name = "n" }
    local back = run("local t = ...; t.added = #t; return t", given)
    assert.are.same({ 1, 2.5, "x", { deep = { true, false } }, [10] = "ten", name = "n", added = 4 }, back)
    assert.is_nil(given.added)
  end)

  it("keeps nils among arguments and results", function()
    local a, b, c = run("local a, b, c = ...; return c, nil, a", 1, nil, 3)
    assert.are.equal(3, a)
    assert.is_nil(b)
    assert.are.equal(1, c)
  end)

  it("keeps zero bytes and long strings", function()
    local text = ("a\0b"):rep(50000)
    assert.are.equal(text, (run("return ...", text)))
  end)

  it("refuses values that cannot cross", function()
    local cycle = {}
    cycle[1] = cycle
    assert.has_error(function() run("return 1", cycle) end, "a table that holds itself cannot cross")
    assert.has_error(function() run("return 1", { [{}] = 1 }) end, "a table cannot cross as a table's key")
    assert.has_error(function() run("return 1", coroutine.create(print)) end,
      "a thread cannot cross the sandbox's border")
    local deep = {}
    for _ = 1, 120 do deep = { deep } end
    assert.has_error(function() run("return 1", deep) end, "tables nested more than 100 deep cannot cross")
    local value, message = run "local t = {} t.t = t return t"
    assert.is_nil(value)
    assert.are.equal("a table that holds itself cannot cross", message)
    value, message = run "return function() end"
    assert.is_nil(value)
    assert.are.equal("a function cannot leave the sandbox", message)
  end)

  it("does not blow up a table that is used many times", function()
    local value, message = run "local t = {} for i = 1, 60 do t = { t, t } end return t"
    assert.is_nil(value)
    assert.are.equal("the values are too large to cross the sandbox's border", message)
  end)

  it("still works after values that could not cross", function()
    local box = sandbox { main = "return { run = function(x) return x end }" }
    local cycle = {}
    cycle[1] = cycle
    assert.is_false(pcall(box.call, box, "main", "run", cycle))
    assert.are.equal(5, (box:call("main", "run", 5)))
  end)

  it("lends functions of the host", function()
    local seen
    local function double(t)
      seen = t
      return t.x * 2, "done"
    end
    local a, b = run("local f = ...; return f { x = 21 }", double)
    assert.are.equal(42, a)
    assert.are.equal("done", b)
    assert.are.same({ x = 21 }, seen)
  end)

  it("gives a lent function back as itself", function()
    local function f() end
    assert.are.equal(f, (run("return ...", f)))
  end)

  it("lends a function for one call only", function()
    local box = sandbox {
      main = "local kept; return { keep = function(f) kept = f end, use = function() return kept() end }",
    }
    box:call("main", "keep", function() return 1 end)
    local value, message = box:call("main", "use", function() return 2 end)
    assert.is_nil(value)
    assert.is_truthy(message:find("lent for an earlier call only", 1, true))
  end)

  it("raises inside what a lent function raises", function()
    local a, b = run("local f = ...; return pcall(f)", function() error("broken", 0) end)
    assert.is_false(a)
    assert.are.equal("broken", b)
    a, b = run("local f = ...; f()", function() error({ 1 }) end)
    assert.is_nil(a)
    assert.are.equal("the host raised a value", b)
  end)

  it("refuses a call inside a call", function()
    local box = sandbox { main = "return { run = function(f) return f() end }" }
    local value, message = box:call("main", "run", function() return box:call("main", "run") end)
    assert.is_nil(value)
    assert.are.equal("the sandbox is at work: a call inside a call", message)
    value, message = box:call("main", "run", function() box:close() end)
    assert.is_nil(value)
    assert.is_truthy(message:find("cannot be closed", 1, true))
  end)

  it("names what is missing", function()
    local box = sandbox { main = "return {}", odd = "return 5" }
    assert.are.same({ nil, "module 'none' not found: there is none here" }, { (box:call("none", "run")),
      (select(2, box:call("none", "run"))) })
    assert.are.equal("module 'main' has no function 'run'", (select(2, box:call("main", "run"))))
    assert.are.equal("module 'odd' gives no table", (select(2, box:call("odd", "run"))))
  end)

  it("says file and line of an error, and the way to it", function()
    local box = sandbox {
      main = "local other = require 'other'\nreturn {\n  run = function()\n    other.fail()\n  end }",
      other = "return { fail = function()\n  local t = nil\n  return t.x\nend }",
    }
    local value, message, trace = box:call("main", "run")
    assert.is_nil(value)
    assert.is_truthy(message:find("^scripts/other.lua:3: "), message)
    assert.is_truthy(trace:find("scripts/other.lua:3", 1, true), trace)
    value, message = sandbox({ main = "return {\n\n  = }" }):call("main", "run")
    assert.is_nil(value)
    assert.is_truthy(message:find("^scripts/main.lua:3: "), message)
  end)

  it("makes any error a message", function()
    assert.are.equal("table", (select(2, run "error({})")))
    assert.are.equal("nil", (select(2, run "error()")))
    assert.are.equal("5", (select(2, run "error(5, 0)")))
    assert.are.equal("mine", (select(2, run "error(setmetatable({}, { __tostring = function() return 'mine' end }))")))
  end)
end)

describe("the end of the budget", function()
  local function ends(body, ...)
    local value, message, _, _, box = run(body, ...)
    assert.is_nil(value)
    assert.is_truthy(message:find("^scripts/main.lua:%d+: the script used up its 3000000 instructions$"),
      message)
    local again, why = box:call("main", "run")
    assert.is_nil(again)
    assert.are.equal(message, why)
  end

  it("ends a loop", function() ends "while true do end" end)
  it("ends a loop in pcall", function() ends "while true do pcall(function() while true do end end) end" end)
  it("ends recursive pcalls", function() ends "local function f() while true do pcall(f) end end f()" end)
  it("ends a loop in a coroutine", function()
    ends "coroutine.wrap(function() while true do end end)()"
    ends "while true do coroutine.resume(coroutine.create(function() while true do end end)) end"
  end)
  it("ends coroutines in pcall in coroutines", function()
    ends [[
      local function f()
        while true do
          pcall(coroutine.wrap(f))
          local co = coroutine.create(f)
          coroutine.resume(co)
        end
      end
      f()]]
  end)
  it("ends coroutines that each do little", function()
    ends "while true do coroutine.wrap(function() local x = 1 for i = 1, 50 do x = x + i end end)() end"
  end)
  it("ends a loop that yields", function()
    ends [[
      local co = coroutine.wrap(function() while true do coroutine.yield() end end)
      while true do co() end]]
  end)
  it("runs no message handler after it", function()
    ends "xpcall(function() while true do end end, function() while true do end end)"
    ends [[
      xpcall(function() error("x") end, function() while true do end end)]]
  end)
  it("ends handlers that fail for ever", function()
    local value = run "return xpcall(function() error('x') end, function(m) error(m) end)"
    assert.is_false(value)
  end)
  it("ends metamethods, iterators, sort, gsub", function()
    ends "local t = setmetatable({}, { __index = function(t, k) return t[k + 1] == nil end }) \z
          while true do pcall(function() return t[1] end) end"
    ends "for _ in function() return 1 end do end"
    ends "while true do table.sort({ 3, 2, 1 }, function(a, b) return a < b end) end"
    ends "while true do local s = ('x'):gsub('.', function(c) return c end) end"
    ends "local t = {} for i = 1, 100 do t[i] = i end while true do for k in pairs(t) do end end"
  end)
  it("ends loops in the library's own functions", function()
    ends "table.move({}, 1, 2 ^ 50, 2)"
    ends "while true do table.insert({ 1, 2, 3 }, 1, 0) end"
    assert.are.equal("", (run "return (''):rep(2 ^ 31)"))
    local boast = "local t = setmetatable({ 1, 2, 3 }, { __len = function() return 2 ^ 53 end }) "
    assert.are.equal(1, (run(boast .. "return table.remove(t, 1)")))
    assert.are.same({ 0, 1, 2, 3 }, (run(boast .. "table.insert(t, 1, 0) return t")))
  end)
  it("ends loops in C that metamethods keep going", function()
    ends "local n = #table.concat(setmetatable({}, { __index = table.concat }), '', 1, 2 ^ 53)"
    ends "local t = setmetatable({}, { __index = function() return 'x' end }) \z
          local n = #table.concat(t, '', 1, 2 ^ 53)"
    ends "local t = {} for i = 1, 300 do t[i] = tostring(1e5 + i) end \z
          while true do table.sort(t, string.rep) end"
    ends "while true do table.unpack({}, 1, 200) end"
    ends "local t = {} for i = 1, 1e4 do t[i] = i end while true do next(t) end"
    if rawget(_G, "utf8") then
      ends "local s = ('x'):rep(1e6) while true do utf8.len(s) end"
      ends "local s = ('x'):rep(1e6) while true do utf8.offset(s, 1e6) end"
    end
  end)
  it("ends slow instructions by the clock, with the place #slow", function()
    -- A hundred million instructions of this would take a week.
    local box = core.sandbox { instructions = 1e8, resolve = function()
      return "return { run = function(a)\nlocal tonumber = tonumber\nwhile tonumber(a) do end\nend }",
        "@scripts/main.lua"
    end }
    local value, message = box:call("main", "run", ("0"):rep(5e6))
    assert.is_nil(value)
    assert.are.equal("scripts/main.lua:3: the script used up its 10 seconds of processor time", message)
  end)
  it("ends the compilation of a text whose labels are compared with each other", function()
    if not load "goto a ::a::" then return end
    ends "local t = {} for i = 1, 3e4 do t[i] = '::a' .. i .. '::' end load(table.concat(t))"
    assert.is_nil((run "local t = {} for i = 1, 100 do t[i] = '::a' .. i .. '::' end assert(load(table.concat(t)))"))
  end)
  it("lets honest loops in C work: near what ends", function()
    local value, message = run [[
      local t = setmetatable({}, { __index = function(_, i) return i end })
      local list = {}
      for i = 1, 20000 do list[i] = (i * 7919) % 20011 end
      table.sort(list, function(a, b) return a < b end)
      return #table.concat(t, ",", 1, 20000), #{ table.unpack(list, 1, 200) }, list[1] ]]
    assert.are.equal(108893, value, message)
  end)
  it("ends a module that loops while it is loaded", function()
    local box = sandbox { main = "while true do end" }
    local value, message = box:call("main", "run")
    assert.is_nil(value)
    assert.is_truthy(message:find("used up its 3000000 instructions", 1, true))
  end)
  it("ends work that makes garbage", function()
    ends "while true do local s = ('x'):rep(1000000) end"
  end)
  it("gives every call the whole budget", function()
    local box = sandbox { main = "return { run = function() for i = 1, 500000 do end return 1 end }" }
    for _ = 1, 20 do assert.are.equal(1, (box:call("main", "run"))) end
  end)
  it("closes nothing of a coroutine after it", function()
    if not load "local x <close> = nil" then return end
    ends [[
      coroutine.wrap(function()
        local x <close> = setmetatable({}, { __close = function() while true do end end })
        while true do end
      end)()]]
    ends [[
      local x <close> = setmetatable({}, { __close = function() while true do end end })
      while true do end]]
    ends [[
      local co = coroutine.create(function()
        local x <close> = setmetatable({}, { __close = function() while true do end end })
        coroutine.yield()
      end)
      coroutine.resume(co)
      pcall(coroutine.close, co)]]
  end)
end)

describe("the memory budget", function()
  local function bomb(body)
    local box = sandbox({ main = "local m = {}\nfunction m.run()\n" .. body .. "\nend\nreturn m" },
      { memory = 8 * 1024 * 1024, instructions = 1e9 })
    local value, message = box:call("main", "run")
    local _, peak = box:used()
    assert.is_true(peak <= 8 * 1024 * 1024)
    return value, message, box
  end

  it("ends tables and strings that grow", function()
    local value, message = bomb "local t = {} for i = 1, math.huge do t[i] = { i } end"
    assert.is_nil(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
    value, message = bomb "return ('x'):rep(1e9)"
    assert.is_nil(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
    value, message = bomb "local s = 'x' while true do s = s .. s end"
    assert.is_nil(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
  end)

  it("lets a script go on that caught it", function()
    local value, message, box = bomb "return pcall(string.rep, 'x', 1e9)"
    assert.is_false(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
    assert.is_false((box:call("main", "run")))
  end)

  it("collects garbage before it gives up", function()
    local value = bomb "local n = 0 for i = 1, 40000 do local t = { i, i, i, i } n = n + #('x'):rep(5000) end return n"
    assert.are.equal(40000 * 5000, value)
  end)

  it("counts documents that are parsed inside", function()
    local value, message = bomb [[
      local core = require "nutgraf.core"
      local kept = {}
      for i = 1, 1000 do kept[i] = core.parse(("word "):rep(20000)) end]]
    assert.is_nil(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
    value, message = bomb [[
      local core = require "nutgraf.core"
      local n = 0
      for i = 1, 100 do n = n + core.parse(("word "):rep(20000)).bytes end
      return n]]
    assert.are.equal(100 * 100000, value, message)
  end)

  it("ends deep recursion", function()
    for _, body in ipairs {
      "local function f() return 1 + f() end return f()",
      "local function f(s) return (s:gsub('.', f)) end return f 'x'",
      "local function f() return coroutine.wrap(f)() end return f()",
      "local t = setmetatable({}, {}) getmetatable(t).__tostring = function() return tostring(t) end return tostring(t)",
      "local function f() table.sort({ 1, 2 }, f) end f()",
      "local function f() return load(f)() end return f()",
      "local t = {} setmetatable(t, { __pairs = function(x) return pairs(x) end }) for k in pairs(t) do end",
    } do
      local box = sandbox({ main = "return { run = function() " .. body .. " end }" }, { instructions = 1e9 })
      local value, message = box:call("main", "run")
      assert.is_nil(value)
      assert.is_truthy(message:find("overflow", 1, true), message)
    end
  end)
end)

describe("what a script finds", function()
  it("is this and nothing else", function()
    local names = run [[
      local out = {}
      for name in pairs(_G) do out[#out + 1] = name end
      return out]]
    local expected = {
      "_G", "_VERSION", "assert", "coroutine", "error", "getmetatable", "ipairs", "load", "math", "next", "pairs",
      "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "string",
      "table", "tonumber", "tostring", "type", "utf8", "xpcall",
    }
    local here = {}
    for _, name in ipairs(expected) do
      -- Lua 5.1 has neither of these two.
      local new = name == "utf8" or name == "rawlen"
      if not new or _G[name] then here[#here + 1] = name end
    end
    assert.are.same(here, names)
  end)

  it("has no way out", function()
    for _, body in ipairs {
      "return io", "return os", "return debug", "return package", "return jit", "return dofile", "return loadfile",
      "return collectgarbage", "return newproxy", "return string.dump", "return math.random",
      "return math.randomseed", "return loadstring", "return getfenv", "return setfenv", "return warn",
      "return ('').dump", "return table.foreach",
    } do
      assert.is_nil((run(body)), body)
    end
    for _, name in ipairs { "io", "os", "debug", "ffi", "jit", "package", "string", "bit" } do
      local value, message = run("return require '" .. name .. "'")
      assert.is_nil(value)
      assert.is_truthy(message:find("module '" .. name .. "' not found: there is none here", 1, true), message)
    end
  end)

  it("hides the metatables of strings and documents", function()
    assert.is_false((run "return getmetatable('')"))
    assert.is_false((run("return getmetatable(...)", core.parse "x")))
    local value = run "return pcall(function() return getmetatable('').__index end)"
    assert.is_false(value)
  end)

  it("loads text, never bytecode", function()
    local bytecode = string.dump(load "return 1")
    local value, message = run("return load(...)", bytecode)
    assert.is_nil(value)
    assert.is_truthy(message:find("bytecode is not loaded", 1, true), message)
    value, message = run("local x = ...; local done; return load(function() if done then return end done = true return x end)",
      bytecode)
    assert.is_nil(value)
    assert.is_truthy(message:find("bytecode is not loaded", 1, true), message)
    value, message = sandbox({ main = bytecode }):call("main", "run")
    assert.is_nil(value)
    assert.is_truthy(message:find("bytecode is not loaded", 1, true), message)
  end)

  it("loads chunks with an environment", function()
    assert.are.equal(7, (run "return load('return 3 + 4')()"))
    assert.are.equal(5, (run "return load('return x', 'name', 't', { x = 5 })()"))
    assert.is_true((run "x = 5 local f = load('return x', 'name', 't', {}) return f() == nil"))
    local value, message = run "return load('return return', '=here')"
    assert.is_nil(value)
    assert.is_truthy(message:find("^here:1: "), message)
    assert.are.equal(3, (run "local p = { 'return ', '1 + ', '2' } local i = 0 \z
      return load(function() i = i + 1 return p[i] end)()"))
  end)

  it("has no finalizers", function()
    local value, message = run "return setmetatable({}, { __gc = function() end })"
    assert.is_nil(value)
    assert.is_truthy(message:find("cannot have __gc", 1, true))
    assert.are.equal(4, (run "return #setmetatable({}, { __index = { x = 1 } }) + 4"))
  end)

  it("requires each module once, and says so when modules go in circles", function()
    local box = sandbox {
      main = "local n = require 'count' n.n = n.n + 1 return { run = function() return require('count').n end }",
      count = "return { n = 0 }",
      a = "require 'b' return {}",
      b = "require 'a' return {}",
    }
    assert.are.equal(1, (box:call("main", "run")))
    assert.are.equal(1, (box:call("main", "run")))
    local value, message = box:call("a", "run")
    assert.is_nil(value)
    assert.is_truthy(message:find("module 'a' requires itself", 1, true), message)
  end)

  it("offers the core without what a script must not have", function()
    assert.is_true((run "local c = require 'nutgraf.core' return c.sandbox == nil and c.cpu_limit == nil and c.folder == nil and c.sha256_file == nil"))
    assert.are.equal("a b.", (run "return require('nutgraf.core').parse('a b.').text"))
    assert.are.equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      (run "return require('nutgraf.core').sha256('abc')"))
  end)

  it("prints to the log", function()
    local _, _, _, lines = run "print('a', 1, 2.5, nil, true, {}, print, 10 / 2) print()"
    assert.are.same({ "a\t1\t2.5\tnil\ttrue\ttable\tfunction\t5", "" }, lines)
  end)

  it("leaves the host's Lua alone", function()
    run "string.upper = nil _G.assert = nil"
    assert.are.equal("X", ("x"):upper())
    assert.is_nil((debug.gethook()))
  end)
end)

describe("output that is alike everywhere", function()
  it("gives pairs in sorted order", function()
    assert.are.equal("false,true,-1,1,1.5,2,10,B,a,aa,b", (run [[
      local t = { b = 1, a = 1, [10] = 1, [2] = 1, [1.5] = 1, B = 1, [true] = 1, [false] = 1, [-1] = 1, aa = 1, 1 }
      local out = {}
      for k in pairs(t) do out[#out + 1] = tostring(k) end
      return table.concat(out, ",")]]))
  end)

  it("lets pairs change what it walks", function()
    assert.are.equal("a=1 c=9 ", (run [[
      local t, out = { a = 1, b = 2, c = 3 }, ""
      for k, v in pairs(t) do
        out = out .. k .. "=" .. v .. " "
        t.b = nil
        t.c = 9
        t.d = 4
      end
      return out]]))
    assert.are.equal(6, (run "local n = 0 for _, v in pairs { 1, 2, 3 } do n = n + v end return n"))
    assert.are.equal("x", (run "for k in pairs(setmetatable({}, { __pairs = function() \z
      local done return function() if not done then done = true return 'x' end end end })) do return k end"))
  end)

  it("gives next the first pair alone", function()
    local key, value = run "return next { c = 3, a = 1, b = 2 }"
    assert.are.equal("a", key)
    assert.are.equal(1, value)
    assert.is_nil((run "return next {}"))
    local _, message = run "return next({ 1 }, 1)"
    assert.is_truthy(message:find("use pairs", 1, true))
  end)

  it("shows numbers and values alike", function()
    assert.are.equal("5 -3 0 0.1 1e+100 inf -inf nan 9007199254740993 1000000000000000", (run [[
      local out = {}
      for i, v in ipairs { 10 / 2, -3, 0 * -1, 0.1, 1e100, 1 / 0, -1 / 0, 0 / 0, 9007199254740993, 1e15 } do
        out[i] = tostring(v)
      end
      return table.concat(out, " ")]]):gsub("9007199254740992", "9007199254740993"))
    assert.are.equal("table function thread", (run [[
      return tostring({}) .. " " .. tostring(print) .. " " .. tostring(coroutine.create(print))]]))
    assert.are.equal("table|5|  5|x%", (run "return ('%s|%s|%3d|%s%%'):format({}, 10 / 2, 10 / 2, 'x')"))
    assert.are.equal("1,2.5,3", (run "return table.concat({ 2 / 2, 2.5, 3 }, ',')"))
    local _, message = run "return ('%p'):format({})"
    assert.is_truthy(message:find("addresses", 1, true))
    assert.are.equal('"a\\\n\\0"|5|0.10000000000000001|1e9999|-1e9999|(0/0)|true|nil|%q', (run [[
      return ("%q|%q|%q|%q|%q|%q|%q|%q|%%q"):format("a\n\0", 10 / 2, 0.1, 1 / 0, -1 / 0, 0 / 0, true, nil)]]))
    for _, value in ipairs { "{}", "print", "setmetatable({}, { __tostring = tostring })" } do
      _, message = run("return string.format('%s %q', 1, " .. value .. ")")
      assert.is_truthy(message:find("argument #3", 1, true) and message:find("value has no literal form", 1, true), message)
    end
    _, message = run "return ('%d'):format(1.5)"
    assert.is_truthy(message:find("no integer representation", 1, true))
  end)

  it("sorts stably, whatever the order function says", function()
    assert.are.equal("1a 1b 1c 2a 2b 3a", (run [[
      local list = {}
      for word in ("2a 1a 3a 1b 2b 1c"):gmatch "%S+" do list[#list + 1] = word end
      table.sort(list, function(a, b) return a:sub(1, 1) < b:sub(1, 1) end)
      return table.concat(list, " ")]]))
    assert.are.equal(100, (run [[
      local list = {}
      for i = 1, 100 do list[i] = (i * 37) % 101 end
      table.sort(list, function() return true end)
      table.sort(list)
      for i = 2, 100 do assert(list[i - 1] <= list[i]) end
      return #list]]))
  end)

  it("changes lists alike", function()
    assert.are.equal("1 2 3 4 5", (run [[
      local t = { 2, 4 }
      table.insert(t, 5)
      table.insert(t, 1, 1)
      table.insert(t, 3, 3)
      return table.concat(t, " ")]]))
    assert.are.equal("5 1 3 | 2 4 | nil nil 0", (run [[
      local t = { 1, 2, 3, 4, 5 }
      local a, b, c = table.remove(t), table.remove(t, 1), table.remove(t, 2)
      local rest = table.concat(t, " ")
      t = {}
      return ("%s %s %s | %s | %s %s %d"):format(a, b, c, rest, table.remove(t), table.remove(t, #t), #t)]]))
    for _, body in ipairs { "table.insert({}, 5, 1)", "table.insert({})", "table.remove({ 1 }, 7)", "table.insert({}, 1.5, 1)" } do
      local value, message = run(body)
      assert.is_nil(value)
      assert.are.equal("string", type(message))
    end
    assert.are.equal("a-a-a", (run "return ('a'):rep(3, '-')"))
    assert.are.equal("1 1 2", (run "return table.concat(table.move({ 1, 2 }, 1, 2, 2), ' ')"))
  end)

  it("yields across pcall, xpcall and wrap", function()
    assert.are.equal("1 2 3 end", (run [[
      local function f()
        pcall(function() coroutine.yield(1) end)
        xpcall(function(x) coroutine.yield(x) end, print, 2)
        coroutine.yield(3)
        return "end"
      end
      local out, co = {}, coroutine.wrap(f)
      for i = 1, 4 do out[i] = co() end
      return table.concat(out, " ")]]))
    assert.are.equal("main.lua:4: lost", (run [[
      local ok, message = pcall(coroutine.wrap(function()
        error "lost"
      end))
      return message:match "main.*"]]))
  end)
end)

describe("documents in the sandbox", function()
  local text = "One two. Three four."

  it("cross as the same document", function()
    local doc = core.parse(text, { unit = "utf16" })
    local inside, unit, count = run("local d = ...; return d.text, d.unit, d:count 'tokens'", doc)
    assert.are.equal(text, inside)
    assert.are.equal("utf16", unit)
    assert.are.equal(6, count)
    assert.is_true(rawequal(doc, (run("return ...", doc))))
    assert.is_true(rawequal(doc, run("return (...):get('tokens', 2)", doc:get("tokens", 1).document).document))
    assert.are.equal(doc:get("tokens", 2), (run("return (...):get('tokens', 2)", doc)))
    local items = run([[
      local out = {}
      for token in (...):tokens { kind = "word" } do out[#out + 1] = { text = token.text, at = token } end
      return out]], doc)
    assert.are.equal(4, #items)
    assert.are.equal("four", items[4].text)
    assert.are.equal("four", items[4].at.text)
    assert.are.equal(items[1].at.document, items[4].at.document)
  end)

  it("outlive the sandbox, and the host's own handle", function()
    local box = sandbox { main = [[
      local kept
      return {
        keep = function(d) kept = d return d:get("tokens", 1) end,
        text = function() return kept.text end,
        parse = function() return require("nutgraf.core").parse("inside") end,
      }]] }
    local token = box:call("main", "keep", core.parse(text))
    collectgarbage()
    collectgarbage()
    assert.are.equal(text, (box:call("main", "text")))
    local parsed = box:call("main", "parse")
    box:close()
    assert.are.equal("One", token.text)
    assert.are.equal("inside", parsed.text)
    assert.are.same({ nil, "the sandbox is closed" }, { box:call("main", "text") })
  end)

  it("are parsed inside with lexicons of either side", function()
    local lexicon = core.lexicon("en", { stop = { "the" } })
    assert.are.equal("en", (run([[
      local given = ...
      local core = require "nutgraf.core"
      local ask = function(language) return language == "en" and given or nil end
      return core.parse("x", { language = "en", lexicon = ask }).language]], lexicon)))
  end)

  it("does not swallow the end of the budget in a lexicon function", function()
    local value, message = run [[
      local core = require "nutgraf.core"
      return core.parse("x", { lexicon = function() while true do end end })]]
    assert.is_nil(value)
    assert.is_truthy(message:find("used up", 1, true), message)
  end)
end)

describe("a trusted sandbox", function()
  it("has the whole library and no end", function()
    local box, lines = sandbox({ main = [[
      return { run = function(doc)
        for i = 1, 5e6 do end
        print(type(os.clock()), type(io.open), 4 / 2)
        return doc.text, require("other"), #string.dump(function() end) > 0
      end }]], other = "return 'found'" }, { trust = true })
    local a, b, c = box:call("main", "run", core.parse "x y")
    assert.are.equal("x y", a, b)
    assert.are.equal("found", b)
    assert.is_true(c)
    assert.are.same({ "number\tfunction\t2" }, lines)
  end)

  it("may have finalizers, which never reach a host that is gone", function()
    local box, lines = sandbox({ main = [[
      local function doom()
        if newproxy then
          local p = newproxy(true)
          getmetatable(p).__gc = function() print "gone" end
          return p
        end
        return setmetatable({}, { __gc = function() print "gone" end })
      end
      kept = doom()
      return { run = function() for i = 1, 1000 do doom() end return { 1, 2, { 3 } } end }]] }, { trust = true })
    for _ = 1, 20 do assert.are.same({ 1, 2, { 3 } }, (box:call("main", "run"))) end
    box:close()
    assert.is_true(#lines > 0)
  end)
end)

describe("a limit of processor time", function()
  local build = os.getenv("NUTGRAF_BUILD") or "build"

  -- Runs a chunk in a Lua of its own; gives what it wrote and its status.
  local function apart(chunk)
    local pipe = io.popen(("lua5.4 -e 'package.cpath = \"%s/lib/lua/5.4/?.so\" %s' 2>&1; echo $?"):format(build, chunk))
    local out = pipe:read("*a")
    pipe:close()
    return out
  end

  it("ends the process where a pattern never ends, and what is unfinished #slow", function()
    local name = os.tmpname()
    local out = apart([[
      local core = require "nutgraf.core"
      core.unfinished "]] .. name .. [["
      core.cpu_limit(1, "too long\n")
      local box = core.sandbox { resolve = function()
        return "return { run = function() return (\"a\"):rep(40):find((\"a-\"):rep(40) .. \"b\") end }"
      end }
      box:call("main", "run")
      print "never"]])
    assert.are.equal("too long\n2\n", out)
    assert.is_nil(io.open(name))
  end)

  it("is lifted", function()
    assert.are.equal("fine\n0\n", apart [[
      local core = require "nutgraf.core"
      core.cpu_limit(1, "too long")
      core.cpu_limit(nil)
      local start = os.clock()
      while os.clock() - start < 0.2 do end
      print "fine"]])
  end)

  it("is checked", function()
    assert.has_error(function() core.cpu_limit(0, "x") end)
    assert.has_error(function() core.cpu_limit(5) end)
    assert.has_error(function() core.cpu_limit(5, ("x"):rep(300)) end)
  end)
end)
