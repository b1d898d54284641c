local support = require "spec.support"

local items = support.items
local FIXTURE = "spec/fixtures/claims.txt"

-- The items at a line.
local function at(list, line)
  local found = {}
  for _, item in ipairs(list) do
    if item.line == line then found[#found + 1] = item end
  end
  return found
end

describe("the claims", function()
  local list
  setup(function() list = items("claims", FIXTURE) end)

  it("have their statement, who makes it, and its hedges", function()
    local claim = at(list, 7)[1]
    assert.equal("A jailed boatman", claim.speaker)
    assert.equal("claims", claim.manner)
    assert.equal("appears to", claim.hedges)
    assert.equal("that two harbor officials struck a deal with the Corran Brothers", claim.text)
  end)

  it("are borne out where the text says so, with its words", function()
    assert.equal("the notes of a retired clerk: appears to be corroborated",
      at(list, 7)[1].supported_by)
    assert.equal("ledgers kept by the clerk: did provide direct corroboration of",
      at(list, 39)[1].supported_by)
    assert.equal("the Merrin Post: confirmed previously with two pilots; "
      .. "QX4: also confirmed the same information", at(list, 29)[1].supported_by)
  end)

  it("are denied where the denial points back to them", function()
    assert.equal("The government of Merrin: denies that any such arrangement exists",
      at(list, 9)[1].denied_by)
    assert.equal("Hal Brand: rejected the accusation", at(list, 41)[1].denied_by)
    assert.is_nil(at(list, 7)[1].denied_by)
  end)

  it("of the trail: the claim of a deal, its denial, its corroboration", function()
    local trail = items("claims", "spec/fixtures/trail.txt")
    local claim, denial = at(trail, 53)[1], at(trail, 53)[2]
    assert.equal("Anselm Dorrant Vey", claim.speaker)
    assert.equal("that such an understanding was reached with his organization in the autumn of 2008",
      claim.text)
    assert.equal("The government of Westmark: denies that there was ever an agreement of any kind",
      claim.denied_by)
    assert.equal("denies", denial.manner)
    assert.equal("what a Calderran trade attaché told a private risk consultancy: "
      .. "appears to be corroborated", at(trail, 48)[1].supported_by)
    assert.equal("the Courier: confirmed with two harbor pilots; The same official: confirmed it,",
      at(trail, 149)[1].supported_by)
  end)

  it("of a block quotation are the block alone, by whoever leads it in", function()
    local claim = at(list, 29)[1]
    assert.equal("a senior officer", claim.speaker)
    assert.equal("Customs crews are in the harbor now. They [the crews] murdered a pilot in March.",
      claim.text)
  end)

  it("have no relation where it is not told which statement is meant", function()
    local told = items("claims --every", [[
Odile Marrow said that the pier was closed in March.

The weather was fine. Ada Venn said that the boats were painted twice.

Hal Brand denied ever having met a pilot. Toma Crell could deny the charge, if there were one.
]])
    for _, claim in ipairs(told) do
      assert.is_nil(claim.denied_by, claim.text)
      assert.is_nil(claim.supported_by, claim.text)
    end
    assert.is_true(#told >= 2)
  end)

  it("are corrected by whoever made them, or by somebody else", function()
    local told = items("claims", [[
Ann Pell, the auditor of the Harbor Board, said that the pier had cost $3 million. Jon Alter said that the boats were old.

Ann Pell later corrected the figure to $2.5 million. Jon Alter retracted his statement.

Carl Ott claimed that Ann Pell had lied. The Harbor Board corrected that claim. Ruth Noor corrected her homework.
]])
    local by = {}
    for _, claim in ipairs(told) do by[claim.text] = claim.corrected_by end
    assert.same({
      ["that the pier had cost $3 million"] = "Ann Pell: corrected the figure to $2.5 million",
      ["that the boats were old"] = "Jon Alter: retracted his statement",
      ["that Ann Pell had lied"] = "Harbor Board: corrected that claim",
    }, by)
  end)

  it("that say the same in other numbers say so, unless of another time or not exactly", function()
    local function differing(text)
      local found = {}
      for _, claim in ipairs(items("claims", text)) do found[#found + 1] = claim.differs end
      return found
    end
    assert.same({ "Jon Alter, line 1: $2 million", "Ann Pell, line 1: $3 million" },
      differing "Ann Pell said that the pier had cost $3 million. Jon Alter said that the pier had cost $2 million.\n")
    for _, other in ipairs {
      "the pier had cost about $2 million", "the pier had cost $2 million in 1999", "the dock had cost $2 million",
      "the pier had cost $3 million", "the pier had not cost $2 million", "the pier had cost 2 percent",
    } do
      assert.same({}, differing(("Ann Pell said that the pier had cost $3 million. Jon Alter said that %s.\n"):format(other)))
    end
  end)

  it("are a layer of the record, each relation with its words and rule", function()
    local record = items("document --filter claims", FIXTURE)
    local said
    for _, claim in ipairs(record.claims) do
      if claim.text:find("^that Hal Brand stole") then said = claim.said_of[1] end
    end
    assert.equal("disputes", said.kind)
    assert.equal("Hal Brand", said.by)
    assert.equal("noun", said.rule)
    assert.equal(41, said.line)
  end)
end)

describe("the replies", function()
  local function replies(text)
    local list = {}
    for index, reply in ipairs(items("document --filter replies", text).replies) do
      list[index] = reply.how .. ": " .. reply.who
    end
    return list
  end

  it("say who was asked and has not answered", function()
    assert.same({
      "declined: A lawyer for Ada Venn", "not given: The harbor board and the Guard",
      "declined: Imre Tallis", "declined: Norton", "not given: Odile Marrow and Toma Crell",
      "sought: Hal Brand", "declined: Toma Crell", "declined: The Guard",
      "declined: Ada Venn", "not given: Hal Brand", "declined: Ada Venn",
      "declined: The Guard",
    }, replies [[
A lawyer for Ada Venn declined to comment. The harbor board and the Guard did not respond to a request.

A spokeswoman for the council, Imre Tallis, declined to comment on the terms.

Norton, which declined to comment, returned the book.

The Post contacted the offices of Odile Marrow and Toma Crell for comment. They have not responded.

The Post contacted Hal Brand for comment. The weather was fine.

The board's chairman, Toma Crell, who knows the port, declined to comment. The Guard refused a request for an interview.

Ada Venn, 61, declined to comment. Hal Brand, a veteran of the Guard, did not respond to a request for comment.

Ada Venn, who through her office declined to comment, was born in the town.

The Guard, a body of pilots which keeps the keys, declined to comment.
]])
  end)

  it("are none where somebody refuses something else", function()
    assert.same({}, replies [[
Ada Venn declined to run for mayor. The boat did not return to the pier. He had no money. The court refused requests to stop the vote. Hal Brand did not answer the question.
]])
  end)
end)

describe("the allegations", function()
  it("charge whom the words are about, not who says so, nor by a name's description", function()
    local targets = {}
    for index, item in ipairs(items("allegations", [[
Hal Brand said the Harbor Guard says Piet Sarlow lied to the board about the money.

Hal Brand said the town fears the Red Wharf League, a terrorist group, and its ships.
]])) do
      targets[index] = item.target
    end
    assert.same({ "Piet Sarlow" }, targets)
  end)


  local list
  setup(function() list = items("allegations", FIXTURE) end)

  it("have target, source, how it is named, and the reply", function()
    local bribes = at(list, 11)[1]
    assert.same({ "officers of the Harbor Guard", "Piet Sarlow", "named" },
      { bribes.target, bribes.source, bribes.named })
    assert.equal("declined: A spokesman for the Harbor Guard declined to comment (line 37)",
      bribes.reply)
    local theft = at(list, 41)[1]
    assert.same({ "Hal Brand", "A harbor pilot", "unnamed", "Hal Brand: rejected the accusation" },
      { theft.target, theft.source, theft.named, theft.reply })
    -- The government denies that "any such arrangement" exists.
    assert.equal("unclear: see line 9", at(list, 7)[1].reply)
    assert.equal("the crews", at(list, 29)[1].target)
  end)

  it("show replies that were sought and not given, though nothing is alleged", function()
    local reply = at(list, 37)[1]
    assert.same({ "reply", "Reyle and Lantern Risk", "not given" },
      { reply.kind, reply.target, reply.reply })
  end)

  it("are none where nobody is charged", function()
    assert.same({}, items("allegations", [[
Ada Venn said that Hal Brand supported the crime bill. Odile Marrow said that Toma Crell never lied.

Ada Venn said that if Hal Brand lied, the board would meet. Odile Marrow said that Crell was killed.
]]))
  end)
end)
