-- Each check on a text that fails it and on one that passes it, and how checks are
-- chosen. A text is a story with headline, byline and date unless it brings its own.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local HEAD = "The pier is shut\n\nBy Corin Abbot\n\nMarch 5, 2011\n\n"

local function run(text, options)
  local doc = assert(nutgraf.parse(text, { name = "story.txt", language = "en" }))
  return nutgraf.run(doc, "check", options)
end

-- What one check finds: "words: message".
local function found(check, body, options)
  local list = assert(run((options and options.head or HEAD) .. body,
    { only = check, set = options and options.set }))
  local seen = {}
  for index, item in ipairs(list) do
    assert.equal(check, item.check)
    seen[index] = item.text .. ": " .. item.message
  end
  return seen, list
end

-- Declares the examples of a check.
local function fails(check, expected, body, options)
  it("is found by " .. check .. ": " .. body:sub(1, 40):gsub("\n", " "), function()
    assert.same(type(expected) == "table" and expected or { expected }, (found(check, body, options)))
  end)
end

local function passes(check, body, options)
  it("passes " .. check .. ": " .. body:sub(1, 40):gsub("\n", " "), function()
    assert.same({}, (found(check, body, options)))
  end)
end

describe("a quotation", function()
  fails("unclosed-quote", "“We had no choice at all, he said.: this quotation is not closed",
    "“We had no choice at all, he said.\n\nThe board met again.\n")
  passes("unclosed-quote", "“We had no choice,” Odile Marrow said.\n")
  passes("unclosed-quote",
    "“We had no choice,” Odile Marrow said. “We met.\n\n“Then we met again, and it was over.”\n")

  fails("unattributed-quote", "“No choice in the matter, no time”: who said this?",
    "The pier, with “No choice in the matter, no time” on its gate, was shut.\n")
  passes("unattributed-quote", "“We had no choice in the matter,” said Odile Marrow.\n")
  passes("unattributed-quote", "The board met in the “very old hall” of the town.\n")
  fails("unattributed-quote", "“No choice, no time”: who said this?",
    "The pier, with “No choice, no time” on its gate, was shut.\n",
    { set = "unattributed-quote.min_words=4" })

  fails("edge-ellipsis", "“We had … no choice …”: the quotation ends with an ellipsis",
    "“We had … no choice …” Odile Marrow said.\n")
  fails("edge-ellipsis", "“... no choice at all,”: the quotation begins with an ellipsis",
    "“... no choice at all,” Odile Marrow said.\n")
  passes("edge-ellipsis", "“We had … no choice,” Odile Marrow said.\n")

  fails("bracketed-quote", "“We [of the board] had no [other] choice,”: 4 of 8 words are the editor's",
    "“We [of the board] had no [other] choice,” Odile Marrow said.\n")
  fails("bracketed-quote", "“We had no [other choice in the matter,”: the brackets in this quotation do not pair",
    "“We had no [other choice in the matter,” Odile Marrow said.\n")
  passes("bracketed-quote", "“We had no [other] choice in the matter,” Odile Marrow said.\n")

  fails("quote-versions", "“We had no choice in the matter then,”: quoted otherwise on line 7",
    "“We had no choice in the matter now,” said Odile Marrow.\n\nThe board met.\n\n"
    .. "“We had no choice in the matter then,” said Marrow.\n")
  passes("quote-versions",
    "“We had no choice in the matter now,” said Odile Marrow.\n\nThe board met.\n\n"
    .. "“No choice in the matter,” said Marrow. “We will not meet again this year,” Marrow said.\n")
end)

describe("a date", function()
  fails("weekday", { "Tuesday, March 3, 2011: 2011-03-03 was a Thursday" },
    "The board met on Tuesday, March 3, 2011.\n")
  passes("weekday", "The board met on Sunday, Feb. 29, 2004.\n")
  passes("weekday", "The board met on Thursday, March 3, 2011, and last Friday.\n")

  fails("future-past", "March 9, 2011: told as past, and after 2011-03-05",
    "The board met on March 9, 2011, and the pier was shut.\n")
  passes("future-past", "The board met on March 3, 2011. It will meet again on March 9, 2011.\n")
  passes("future-past", "The board was asked to meet on March 9, 2011.\n")

  fails("undated", "Last Tuesday: reckoned from a day that nothing tells, as are 1 more",
    "Last Tuesday the board met. It met again yesterday.\n", { head = "" })
  passes("undated", "Last Tuesday the board met.\n")
end)

describe("checks", function()
  local TEXT = HEAD .. "The board met on Tuesday, March 3, 2011.\n\n“We had no choice at all, he said.\n"

  local function names(options)
    local list, message = run(TEXT, options)
    if not list then return message end
    local seen = {}
    for index, item in ipairs(list) do seen[index] = item.check .. " " .. item.severity end
    return seen
  end

  it("come in the order of the text, each with advice", function()
    local list = assert(run(TEXT, { only = "unclosed-quote,weekday" }))
    assert.equal("weekday", list[1].check)
    assert.equal("unclosed-quote", list[2].check)
    for _, item in ipairs(list) do assert.is_string(item.advice) end
  end)

  it("give the places that a finding speaks of", function()
    local _, list = found("quote-versions", "“We had no choice in the matter now,” said Odile Marrow.\n\n"
      .. "“We had no choice in the matter then,” said Marrow.\n")
    local related = list[1].related[1]
    assert.equal(7, related.line)
    assert.equal("“We had no choice in the matter now,”", related.text)
    assert.equal(related.line, related.end_line)
  end)

  it("are switched and weighed by settings, a later one first", function()
    local set = "unattributed-quote=off, weekday=note\nweekday=warning # for now"
    assert.same({ "weekday warning", "unclosed-quote error" },
      names { only = "weekday,unclosed-quote", set = set })
    assert.same({ "unclosed-quote error" },
      names { settings = "weekday=off", only = "unclosed-quote" })
    local function runs(check, options)
      return table.concat(names(options), "\n"):find(check, 1, true) ~= nil
    end
    assert.is_true(runs("weekday", {}))
    assert.is_false(runs("weekday", { settings = "weekday = off\n" }))
    assert.is_true(runs("weekday", { settings = "weekday = off", set = "weekday=on" }))
  end)

  it("refuse settings that are none", function()
    assert.matches("no check is called 'weekdey'; did you mean 'weekday'%?", names { set = "weekdey=off" })
    assert.matches("weekday: 'loud' is none of error, warning, note, on, off", names { set = "weekday=loud" })
    assert.matches("'os.exit%(%)' is no setting", names { settings = "os.exit()" })
    assert.matches("edge%-ellipsis: no option 'x'", names { set = "edge-ellipsis.x=1" })
    assert.matches("a whole number expected, got 'many'", names { set = "bracketed-quote.share=many" })
  end)

  it("explain themselves, each with its rule and advice", function()
    local out, err, status = support.run "nutgraf check --list"
    assert.equal("", err)
    assert.equal(0, status)
    assert.matches("\n  weekday +a date that fell on another day of the week %(error%)\n      Finds: ", out)
    assert.matches("\n      bracketed%-quote%.share: percent of the words %(25%)\n", out)
    local _, listed = out:gsub("\n  [%w-]+ +", "")
    local _, ruled = out:gsub("\n      Finds: ", "")
    assert.equal(listed, ruled)
  end)
end)
