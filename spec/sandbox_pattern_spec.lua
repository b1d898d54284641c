-- Lua's patterns in the sandbox: the same as the manual says, in every Lua, with their work
-- counted.
local core = require "nutgraf.core"

-- Runs the body of a function in a new sandbox.
local function run(body, options, ...)
  local box = core.sandbox {
    instructions = options and options.instructions or 3e6, memory = options and options.memory,
    resolve = function() return "return { run = function(...) " .. body .. "\nend }", "@scripts/main.lua" end,
  }
  return box:call("main", "run", ...)
end

-- What each function gives, as one text: "a|b|nil".
local SHOW = [[
  local function show(...)
    local out = {}
    for i = 1, select("#", ...) do out[i] = tostring((select(i, ...))) end
    return table.concat(out, "|")
  end
  local function all(s, p, init)
    local out = {}
    for a, b in s:gmatch(p, init) do out[#out + 1] = b and tostring(a) .. "=" .. tostring(b) or tostring(a) end
    return table.concat(out, "|")
  end
]]

describe("a pattern in the sandbox", function()
  local function gives(expected, expression)
    local value, message = run(SHOW .. "return show(" .. expression .. ")")
    assert.are.equal(expected, value, expression .. ": " .. tostring(message))
  end

  it("finds words and places", function()
    gives("3|4", "('abcd'):find('cd')")
    gives("nil", "('abcd'):find('ce')")
    gives("1|0", "('abc'):find('')")
    gives("4|3", "('abc'):find('', 4)")
    gives("nil", "('abc'):find('', 5)")
    gives("3|3", "('a.c.'):find('c', -3)")
    gives("2|2", "('a.c'):find('.', 2, true)")
    gives("2|3|b", "('abc'):find('(b)c')")
    gives("3|3", "('a\\0b'):find('b')")
    gives("2|2", "('a\\0b'):find('%z')")
  end)

  it("knows classes and sets, of ASCII alone", function()
    gives("12|ab|_|\t |.|Q|ff", "('12'):match('%d+'), ('1ab'):match('%a+'), ('a_'):match('[^%w]'), \z
      ('a\\t b'):match('%s+'), ('a.'):match('%p'), ('aQ'):match('%u'), ('xffg'):match('%x+', 2)")
    gives("nil|\195\169", "('\195\169'):match('%a'), ('\195\169'):match('%W+')")
    gives("]|a-|-|^", "('a]'):match('[]]'), ('xa-'):match('[a-]+'), ('+-'):match('[%a-z]'), ('a^'):match('[%^]')")
    gives("xyz|q", "('[xyz]'):match('%[([^]]*)'), ('5q'):match('[^0-9]')")
    gives("b-d", "('ab-de'):match('[b-d%-]+')")
  end)

  it("repeats as often as it can, as little as it can, once or not at all", function()
    gives("aaa|a||", "('aaab'):match('a*'), ('aaab'):match('a'), ('aaab'):match('a-'), ('baa'):match('a*')")
    gives("aaab|aaab|nil|ab", "('aaab'):match('a-b'), ('aaab'):match('a+b'), ('b'):match('a+b'), ('aab'):match('a?b')")
    gives("<b>x</b>|<b>", "('<b>x</b>'):match('<.*>'), ('<b>x</b>'):match('<.->')")
    gives("aab|", "('xaab'):match('a+a?b'), ('abc'):match('^x*')")
  end)

  it("keeps captures, also where it has to go back", function()
    gives("k|v", "('k = v'):match('^(%w+)%s*=%s*(%w+)$')")
    gives("1|4|bc", "('abcd'):match('()a(bc)()d$') and ('abcd'):match('()a()') and 1, 4, ('abcd'):match('a(bc)d')")
    gives("1|2|3", "('ab'):match('()a()b()')")
    gives("ab|b", "('aab'):match('a(a(b))')")
    gives("aa|b", "('aab'):match('^(a*)(ab?)$') == 'a' and 'aa', ('aab'):match('^a*(a-b)$')")
    gives("\"it's\"|\"", "('say \"it\\'s\"'):match([[(([\"\\']).-%2)]])")
    gives("(a(b)c)|nil", "('f(a(b)c)d)'):match('%b()'), ('((a)'):match('^%b()')")
    gives("<THE> (<quick>) fox|2", "('THE (quick) fox'):gsub('%f[%a]%a+%f[%A]', '<%0>', 2)")
  end)

  it("walks over a text", function()
    gives("one|two", "all('one two', '%a+')")
    gives("a=1|b=2", "all('a=1, b=2', '(%w+)=(%w+)')")
    gives("1|2|3", "all('ab', '()')")
    gives("two", "all('one two', '%a+', 4)")
    gives("|b|", "all('abc', 'b*')")
    gives("", "all('abc', '^a')")
  end)

  it("replaces", function()
    gives("x x|2", "('a b'):gsub('%w+', 'x')")
    gives("x b|1", "('a b'):gsub('%w+', 'x', 1)")
    gives("b a|1", "('a b'):gsub('(%w) (%w)', '%2 %1')")
    gives("<a> <b>|2", "('a b'):gsub('%w', '<%0>')")
    gives("<a>|1", "('a'):gsub('%w', '<%1>')")
    gives("100%|1", "('100p'):gsub('p', '%%')")
    gives("-a-b-|3", "('ab'):gsub('', '-')")
    gives("x|1", "('abc'):gsub('%w*', 'x')")
    gives("xbc|1", "('abc'):gsub('^%w', 'x')")
    gives("1 b|2", "('a b'):gsub('%w', { a = 1, b = false })")
    gives("2.5|1", "('a'):gsub('a', 2.5)")
    gives("5b|1", "('ab'):gsub('a', function() return 10 / 2 end)")
    gives("1a2b|2", "('ab'):gsub('()%w', '%1%0')")
  end)

  it("says what is wrong with a pattern, wherever it lies", function()
    for pattern, part in pairs {
      ["a%"] = "ends with '%'", ["[a"] = "not closed by ']'", ["[a%"] = "not closed by ']'", ["(a"] = "not closed by ')'",
      ["a%)b)."] = "without '('", ["%1"] = "%1 before its capture", ["(%1)"] = "%1 before its capture", ["%b("] = "after '%b'",
      ["%fa"] = "after '%f'", ["zzz["] = "not closed", [("()"):rep(33)] = "at most 32 captures",
    } do
      local value, message = run("return ('x'):match(...)", nil, pattern)
      assert.is_nil(value)
      assert.is_truthy(message:find(part, 1, true), pattern .. ": " .. tostring(message))
    end
    for _, call in ipairs { "('a'):gsub('a', '%2')", "('a'):gsub('a', '%x')", "('a'):gsub('a', '%')",
      "('a'):gsub('a', true)", "('a'):gsub('a', function() return {} end)", "('a'):gsub('a')" } do
      assert.is_nil((run("return " .. call)), call)
    end
  end)

  -- Elsewhere than in 5.4 the Lua itself goes another way where a match is empty.
  if _VERSION == "Lua 5.4" then
    it("does what Lua does, on thousands of pieces put together by chance", function()
      local pieces = { "a", "b", "%a", "%d", "%s", "%S", "[ab]", "[^a]", "[a-c]", "[]a]", "[^]]", ".", "(", ")", "()", "*",
        "+", "-", "?", "%1", "%bab", "%f[%w]", "^", "$", "%%", "1", "\0", "[%]]", "[a-]" }
      local letters = { "a", "b", "c", "1", " ", "]", "-", "\0", "\195" }
      local seed = 7
      local function pick(list)
        seed = (seed * 16807) % 2147483647
        return list[seed % #list + 1]
      end
      local cases, expected = {}, {}
      while #cases < 4000 do
        local p, s = "", ""
        for _ = 1, pick { 1, 2, 3, 4, 5 } do p = p .. pick(pieces) end
        for _ = 1, pick { 0, 3, 6, 12 } do s = s .. pick(letters) end
        -- Where a fault lies behind what does not match, Lua does not see it: matched against
        -- nothing else, it is left out.
        local fine, a, b = pcall(string.find, s, p)
        local found, text, count = pcall(string.gsub, s, p, "<%0>")
        if fine and found and a then
          cases[#cases + 1] = { s, p }
          expected[#expected + 1] = ("%s %s %s %s"):format(a, b, text, count)
        end
      end
      local given, message = run([[
        local out = {}
        for i, case in ipairs(...) do
          local a, b = case[1]:find(case[2])
          out[i] = ("%s %s %s %s"):format(a, b, case[1]:gsub(case[2], "<%0>"))
        end
        return out]], { instructions = 1e9 }, cases)
      assert.is_nil(message)
      for index, text in ipairs(expected) do
        assert.are.equal(text, given[index], ("%q"):format(cases[index][2]))
      end
    end)
  end
end)

describe("a pattern that never ends", function()
  -- Not as a tail call: under LuaJIT that would leave no line of the script.
  local function ends(body)
    local value, message = run((body:gsub("^return (.*)$", "local x = %1 return x")))
    assert.is_nil(value)
    assert.is_truthy(message:find "^scripts/main.lua:%d+: the script used up its 3000000 instructions$", message)
  end

  it("ends with the budget, in every function", function()
    ends "return ('a'):rep(40):find(('.-'):rep(20) .. 'b')"
    ends "return ('a'):rep(40):match(('a*'):rep(20) .. 'b')"
    ends "return ('a'):rep(40):gsub(('a?'):rep(40) .. ('a'):rep(41), '')"
    ends "for _ in ('a'):rep(40):gmatch(('.-'):rep(20) .. 'b') do end"
    ends "return ('a'):rep(40):match('^(.-)' .. ('%s*(.-)%s*'):rep(12) .. '$b')"
  end)

  it("ends where it is only slow: nested scans of a long text", function()
    ends "return ('('):rep(1e5):gsub('%b()', '')"
    ends "return ('a'):rep(1e5):find('a-b')"
    ends "return ('a'):rep(1e4):find('.-a.-a.-b')"
    ends "return ('ab'):rep(1e5):find('(.+)%1%1c')"
  end)

  it("is not caught", function()
    ends "while true do pcall(string.find, ('a'):rep(40), ('.-'):rep(20) .. 'b') end"
    ends "return pcall(string.gsub, 'x', 'x', function() return ('a'):rep(40):find(('.-'):rep(20) .. 'b') end)"
  end)

  it("takes no stack, and its items count as memory", function()
    assert.are.equal(20000, (run("return #(('a'):rep(20000):match(('a?'):rep(20000)))", { instructions = 1e9 })))
    local value, message = run("return ('a'):find(('a?'):rep(1e6))", { memory = 2 ^ 23 })
    assert.is_nil(value)
    assert.is_truthy(message:find("not enough memory", 1, true), message)
  end)
end)

describe("honest work with patterns", function()
  it("is not cut", function()
    local text = ("The minister “denied” it on 3 May 2012, she said (twice).  \n"):rep(20000)
    local words, lines, joined, trimmed = run([[
      local text = ...
      local words, lines, trimmed = 0, 0, 0
      for _ in text:gmatch "%w+" do words = words + 1 end
      for line in text:gmatch "([^\n]*)\n" do
        lines = lines + 1
        if line:match "^%s*(.-)%s*$" then trimmed = trimmed + 1 end
      end
      return words, lines, #text:gsub("%s+", " "), trimmed]], { instructions = 2e7 }, text)
    assert.are.equal(220000, words, lines)
    assert.are.equal(20000, lines)
    assert.are.equal(20000, trimmed)
    assert.are.equal(#text - 2 * 20000, joined)
  end)
end)
