local support = require "spec.support"

local items = support.items

-- What a text's documents say: "words of the document: what it says | what it says".
local function says(text)
  local shown = {}
  for index, item in ipairs(items("trail", text)) do
    local told = {}
    for at, child in ipairs(item.children or {}) do told[at] = child.text end
    shown[index] = ("%s: %s"):format(item.text, table.concat(told, " | "))
  end
  return shown
end

describe("what a document says", function()
  it("stands before it at the end of a sentence, whoever has it", function()
    assert.same({ "internal e-mails: The mill knew of the leak two years before the fire" },
      says "The mill knew of the leak two years before the fire, internal e-mails seen by the Courier show.\n")
    assert.same({ "records: The mill knew of the leak in 2012" },
      says "The mill knew of the leak in 2012, records show.\n")
    assert.same({ "a police report: The homeless man told police he was tired of the guards" },
      says "The homeless man told police he was tired of the guards, a police report indicates.\n")
    assert.same({ "his diary: Lee was in Rome at the time" },
      says "Lee was in Rome at the time, his diary shows, but he told the court he was at home.\n")
    assert.same({ "Tax records: the mill paid nothing for nine years" },
      says "Tax records reviewed by the Harbor Gazette show the mill paid nothing for nine years.\n")
    assert.same({ "Documents: that the mill paid nine inspectors" },
      says "Documents obtained by the Harbor Gazette reveal that the mill paid nine inspectors.\n")
  end)

  it("is nothing where no document shows it", function()
    assert.same({}, says "The mill hid the leak, tests show. He reads records, shows films and writes.\n")
    assert.same({}, says "The captain ruled the ship for ten years. Judge Judy ruled the ratings.\n")
  end)

  it("is nothing of people that \"one of them\" is, long after several documents", function()
    local far = ("The board sat on Monday. The clerks went home early. "):rep(3)
    assert.same({}, says("The firm kept two sets of books. " .. far
      .. "\n\nTwo trustees spoke.\n\n\"We were furious,\" one of them said.\n"))
    assert.same({ "three letters: " }, says("Ann Lee burned three letters. " .. far .. "\n\n\"I saw it,\" one of them told reporters.\n"))
    assert.equal(2, #says "Lee had two letters. One of them said that the fund was empty.\n")
  end)

  it("is nothing of credits and headings, and half a noun is no writer", function()
    assert.same({}, says "Photograph by Idris Holloway for the Harbor Post.\n\nLetter from the Valley\n")
    local list = items("trail", "The board sat on Monday. A fishing cooperative filed a second complaint in May 2016.\n")
    assert.same({ "a second complaint" }, { list[1].text })
    assert.is_nil(list[1].author)
  end)

  it("is told by minutes, which are no ten minutes", function()
    assert.same({ "minutes: The chairman misled the council in 2014" },
      says "The chairman misled the council in 2014, according to minutes released on Friday.\n")
    assert.same({ "The minutes: that Lee left early" },
      says "The minutes of the meeting say that Lee left early.\n")
    assert.same({}, says "In minutes the fire was out, Lee said. Ten minutes made the difference to us all.\n")
  end)

  it("goes on as shares of a poll, up to what somebody says of shares", function()
    assert.same({ "a Tarn Center poll: Only 23 percent of voters trust the mayor | "
      .. "Forty percent said they did not know her name. | "
      .. "Asked about the bridge, 51 percent said it should be closed." }, says [[
Only 23 percent of voters trust the mayor, according to a Tarn Center poll released Monday. Forty percent said they did not know her name. Asked about the bridge, 51 percent said it should be closed. Odile Marrow said rents rose 3 percent.
]])
  end)

  it("goes on in the mouth of who speaks for its author, or writes such things", function()
    assert.same({ 'a statement: "The offer is an insult," | "We will not sign it."' }, says [[
The union released a statement on Friday. "The offer is an insult," said union president Lena Moss. "We will not sign it."
]])
    assert.same({ "The lawsuit: that Marrow took bribes | she was fired for speaking up" }, says [[
The lawsuit, filed by a former clerk, alleges that Marrow took bribes. The clerk also claims she was fired for speaking up.
]])
    assert.same({ 'The filing: Marrow knew of it | that "nobody knew."' }, says [[
The filing says Marrow knew of it. Lawyers for the mill wrote that "nobody knew."
]])
    assert.same({ "U.S. District Judge Paul Roe ruled: that the papers must be opened | "
      .. "that the public had a right to them" }, says [[
U.S. District Judge Paul Roe ruled on Monday that the papers must be opened. Roe wrote that the public had a right to them.
]])
  end)

  it("goes on in the paper that reported it", function()
    assert.same({ "As reported by the Harbor Gazette: the mill was closed in March | "
      .. "The mill had known since May" }, says [[
As reported by the Harbor Gazette, the mill was closed in March. The mill had known since May, the paper said.
]])
  end)

  it("is what it binds to, what it goes on to do, and what it then is told to do as \"it\"", function()
    assert.same({ "the agreement: the company must pay $3 million" },
      says "Under the agreement, the company must pay $3 million. Under the bridge, Lee found a boat.\n")
    assert.same({ "The contract: covers about 100 workers | bars the company from hiring others" },
      says "The contract covers about 100 workers. It bars the company from hiring others.\n")
    assert.same({ 'A video: two guards hitting a man | "Stay down."' },
      says 'A video posted online shows two guards hitting a man. In it, one guard says, "Stay down."\n')
    assert.same({ "The letter: list nine faults" }, says "The letter goes on to list nine faults.\n")
  end)
end)
