local support = require "spec.support"

-- The documents of a text, on a Friday, each as "words: day".
local function dated(text)
  local shown = {}
  for index, item in ipairs(support.items("trail --date 2016-05-20 --language en", text .. "\n")) do
    shown[index] = ("%s: %s"):format(item.text, item.date or "none")
  end
  return shown
end

describe("the day of a document", function()
  it("stands before its noun, and between whose it is and the noun", function()
    assert.same({ "a Nov. 5 letter: 2015-11-05" }, dated "In a Nov. 5 letter to the board, Ann Kerr said so.")
    assert.same({ "her May 3 ruling: 2016-05-03" }, dated "In her May 3 ruling, Judge Ann Hale said the papers must be opened.")
    assert.same({ "The board's Jan. 5, 2010, memo: 2010-01-05" }, dated "The board's Jan. 5, 2010, memo was signed by Ann Lee.")
    assert.same({ "The Friday ruling: 2016-05-20" }, dated "The Friday ruling was a setback.")
    assert.same({ "The Harbor Gazette's Sunday editorial: 2016-05-15" }, dated "The Harbor Gazette's Sunday editorial urged calm.")
  end)

  it("stands behind what tells how it was made, also far behind, and behind whom it went to", function()
    assert.same({ "The lawsuit: 2015-03-03" }, dated "The lawsuit, filed in federal court in Tarn on March 3, 2015, names nine officers.")
    assert.same({ "an email: 2011-01-03" }, dated "In an email to the board on Jan. 3, 2011, Tom Hale asked for money.")
    assert.same({ "a complaint: 2016-04" }, dated "Ann Kerr filed a complaint against the mill last month.")
    assert.same({ "An internal review: 2015-06" }, dated "An internal review completed in June 2015 found nine faults.")
    assert.same({ "an email: 2012-05-04" }, dated "In an email sent at 3 a.m. on May 4, 2012, Ann Lee said she was afraid.")
  end)

  it("is that of the sentence in which somebody says something in it", function()
    assert.same({ "a memo: 2014-09" }, dated "In September 2014, the agency warned in a memo that the lamps were out.")
    assert.same({ "a report: 2015-06" }, dated "Last June, in a report to the mayor, the panel called for new lamps.")
    assert.same({ "a statement: 2016-05-17" }, dated '"It is over," Odile Marrow said Tuesday in a statement.')
  end)

  it("is none where the day is another's", function()
    assert.same({ "an e-mail: none" }, dated "In an e-mail to Tom Hale about the fire in May, Ann Lee said she was afraid.")
    assert.same({ "a letter: none" }, dated "In a letter to the board on Monday's fire, Ann Lee said she was afraid.")
    assert.same({ "a letter: none" }, dated "Ann Lee said that in a letter to the board, who met in May, she had warned them.")
    assert.same({}, dated "The board is expected to agree on a new law by the end of the year.")
    assert.same({}, dated "They poll voters in May. The board will record it on Monday.")
    assert.same({}, dated "The email controversy began in May. The Lois Lear email setup failed.")
  end)

  it("is told of nouns that stand in no group", function()
    assert.same({ "Court records: 2008" }, dated "Court records from 2008 show that Tom Hale owed $4,000.")
    assert.same({ "an op-ed: 2016-05-15" }, dated "In an op-ed in Sunday's Harbor Gazette, Ann Lee called for a new pier.")
    assert.same({ "A new Tarn Center poll: none" }, dated "A new Tarn Center poll out Wednesday shows Ann Lee ahead by six points.")
  end)
end)
