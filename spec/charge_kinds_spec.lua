-- Charges kind by kind, and beside each what is none: each sentence is read alone. What stands
-- before "::" is who is charged, as the text calls him.
local support = require "spec.support"

local kinds = {}
local function kind(name, text) kinds[#kinds + 1] = { name = name, text = text } end

kind("a noun of a charge right before who did it, without “that”", [[
Helen Marsh :: Helen Marsh resigned on Monday over allegations she shoved a clerk at a budget meeting.
Paul Denner :: The board met amid claims Paul Denner padded his travel expenses.
Ada Venn :: The charge that Ada Venn bribed a juror has hung over the case.
 :: Helen Marsh writes reports Paul Denner reads on the train.
 :: Prosecutors said they found no evidence that Jon Sayre had broken the law.
]])
kind("what somebody is found to have done", [[
Karl Voss :: Karl Voss was found to have copied whole pages of his thesis from a 1994 book.
Mina Roe :: Mina Roe is alleged to have taken a bag of coins from the museum.
Mina Roe :: Mina Roe tested positive for a banned steroid in March.
 :: Mina Roe tested positive for the virus in March.
 :: Karl Voss was found to be in good health.
 :: Mina Roe was not found to have copied the book.
]])
kind("suspicion, and what one is arrested in connection with", [[
Brook Hanley :: Brook Hanley was suspended on suspicion of leaking exam papers to a tutor.
Brook Hanley :: Police arrested Brook Hanley on suspicion of drunken driving.
Brook Hanley :: Brook Hanley was arrested in connection with the theft of 40 laptops.
Brook Hanley :: Brook Hanley pleaded no contest to a charge of animal cruelty.
 :: Brook Hanley spoke in connection with the fair.
 :: Brook Hanley was accused of nothing.
]])
kind("suits, and what is alleged in them", [[
Tarn Police Department :: The family filed a lawsuit against the Tarn Police Department alleging excessive force.
Ada Venn :: A clerk filed a wrongful death lawsuit against Ada Venn.
 :: Ada Venn filed a lawsuit in Calder on Monday.
 :: The appeal against Ada Venn was heard in Calder.
]])
kind("what somebody calls another, or what he did", [[
Omar Teague :: The director called Omar Teague's use of the fund "deeply irresponsible."
Omar Teague :: The report described Omar Teague's behavior as "reckless" and "a breach of trust."
Omar Teague :: Former employees describe Omar Teague as abusive and vindictive.
Omar Teague :: Joan Petty called Omar Teague a liar and a crook.
 :: Joan Petty called Omar Teague a friend.
 :: Joan Petty called Omar Teague the best friend of those who live here illegally.
 :: Omar Teague went on with his verbal assault on the board.
 :: Joan Petty did not call Omar Teague a liar.
 :: Omar Teague called the claim a lie.
 :: "Omar Teague is a disaster for this state," Joan Petty said.
]])
kind("what somebody was convicted of, beside his name", [[
Jon Sayre :: Jon Sayre, a convicted rapist, was seen near the school.
Jon Sayre :: Nobody at the hotel knew the convicted arsonist Jon Sayre.
 :: Jon Sayre, a novelist, was seen near the school.
Jon Sayre :: Convicted arsonist Jon Sayre was seen near the school.
 :: Jon Sayre, who writes about convicted killers, spoke at the school.
]])
kind("what is found, by what tells it behind", [[
Omar Teague :: Omar Teague breached the code of conduct, the committee ruled.
Diocese of Tarn :: The Diocese of Tarn moved the priest to a new parish, the report said.
Omar Teague :: Omar Teague never filed the reports that the law requires, the auditor said.
 :: Omar Teague gave his blessing to the school, according to court documents.
 :: Omar Teague knew nothing of the fraud, the report said.
]])
kind("violence, lies and hindrance that somebody tells of", [[
Ellis Ward :: Joan Petty says Ellis Ward yanked her by the arm and threw her against a wall.
Ellis Ward :: Joan Petty told the police that Ellis Ward had choked her.
Ellis Ward :: Joan Petty said that Ellis Ward forced himself on her.
Ellis Ward :: Joan Petty said Ellis Ward made up the whole story.
Ellis Ward :: Ellis Ward tried to block the inquiry, the report says.
Ellis Ward :: Ellis Ward bullied his staff, former employees say.
Ellis Ward :: Ellis Ward accepted free flights from a contractor, records show.
Ellis Ward :: Ellis Ward owes $40,000 in back taxes, records show.
Ellis Ward :: Ellis Ward allegedly left the scene in a stolen car.
 :: Joan Petty said Ellis Ward made up with his brother.
 :: Joan Petty said the storm threw her against a wall.
 :: Ellis Ward grabbed his coat, Joan Petty said.
]])
kind("words that a quotation parts or that are said of somebody", [[
Nadia Crane :: Tom Brandt said Nadia Crane had "lied to the American people" about the deal.
Nadia Crane :: Joan Petty thought Nadia Crane had "made up the story."
Nadia Crane :: "She put our secrets at risk," Tom Brandt said of Nadia Crane.
 :: Tom Brandt said Nadia Crane had "no ideas."
 :: "She put our plans on the table," Tom Brandt said of Nadia Crane.
]])
kind("what somebody is accused of behind a clause about him", [[
Karl Voss :: The two women accused Karl Voss, who denies the allegations, of groping them.
Dana Quinn :: Dana Quinn took $40,000 from a lobbyist, records show.
Dana Quinn :: Dana Quinn took €40,000 from a lobbyist, records show.
 :: Dana Quinn took 40 pictures from a boat, records show.
]])
kind("who is cleared, and who finds another wrong", [[
 :: In 2009 Hanna Brandt was acquitted of fraud.
 :: The prosecutor, Simon Ayre, said Lena Moss had found that the signature was false.
Ridge Homes :: Ridge Homes is being investigated by the state over unpaid taxes.
 :: Dora Quint told the town that the ledger was real.
]])
kind("what one is charged with, or fails to do, for others", [[
 :: The State Department, charged with facilitating the vote, has not succeeded.
 :: Karl Voss was charged with overseeing the review.
Karl Voss :: Karl Voss was charged with hitting a guard.
Harl Motors :: Harl Motors failed to warn the drivers.
 :: Harl Motors failed to win the race.
 :: The gun was bought in Tarn, in what officials called a hate crime.
 :: The report notes that people outside the town gave money to the school.
]])
kind("those who accuse, defend or charge, which are not accused by that", [[
 :: Donald Quist once defended the mayor against a friend.
Bill Crane :: Donald Quist once defended Bill Crane against allegations of bribery.
Donald Quist :: Donald Quist defended himself against allegations of bribery.
Hal Orme :: Two other women who accused Hal Orme of assault left the town.
 :: Prosecutors threatened to charge Karl Voss with three felonies, including conspiracy and lying to the board.
 :: Agents want to learn whether any of the clerks knew they were sending classified information.
 :: Former prosecutors said investigators felt the pressure of time.
 :: If Dana Quinn thinks so, she is wrong, Tom Brandt said.
]])
kind("what may have been done, and what was shared, avoided or deleted", [[
Nadia Crane :: The paper reported that Nadia Crane may have cheated her partners.
Nadia Crane :: The e-mails show that Nadia Crane shared classified information with her aides.
Nadia Crane :: Nadia Crane exploited a loophole to avoid paying taxes, Tom Brandt said.
Nadia Crane's lawyers :: Nadia Crane's lawyers deleted thousands of e-mails before handing over the server.
Nadia Crane :: An official said Nadia Crane should have known that the server was open.
 :: An official said Nadia Crane should have won.
Nadia Crane :: Tom Brandt said Nadia Crane's acceptance of the gift was extortion.
 :: Tom Brandt said Nadia Crane was a victim of extortion.
 :: Tom Brandt said Nadia Crane was against corruption.
Nadia Crane :: Tom Brandt said Nadia Crane not only cheated her partners but hid it.
Nadia Crane :: The conviction of Nadia Crane for mishandling secret papers stunned the town.
Nadia Crane :: Nadia Crane has not been honest about the fee, Tom Brandt said.
 :: Nadia Crane may cheat, Tom Brandt feared.
 :: Nadia Crane shared a meal with her aides, Tom Brandt said.
 :: Brook Hanley was charged in the United States in 2014.
]])
kind("what is named for blame", [[
Tarn Hospital :: Inspectors cited Tarn Hospital for unsanitary conditions.
Jon Sayre :: Jon Sayre's handling of the money has drawn criticism from donors.
Jon Sayre :: The board cited Jon Sayre for security lapses at the dam.
 :: Joan Petty blasted Jon Sayre for his vote on the farm bill.
 :: Joan Petty hit Jon Sayre over his support for the trade deal.
 :: His guilty pleasure is a show about dogs, Jon Sayre said.
]])
kind("who finds a wrong, plays one, or speaks of anybody", [[
 :: Lena Fox, a whistle-blower, exposed fraud at the bank.
 :: Lena Fox fought to end discrimination in housing.
 :: The actor Jon Sayre plays a corrupt detective who steals cocaine.
 :: Joan Petty said lawmakers should punish companies that cheat their workers.
 :: Jon Sayre shot three goals and stole the show on Saturday.
 :: Jon Sayre killed the bill in committee.
 :: Jon Sayre asked whether the mayor had lied.
 :: Would Jon Sayre lie about it? Nobody knows.
]])

local function targets(text)
  local list = {}
  for _, item in ipairs(support.items("allegations --language en", text)) do
    if item.kind == "allegation" then list[#list + 1] = item.target end
  end
  return list
end

for _, one in ipairs(kinds) do
  describe("a charge by " .. one.name, function()
    for target, sentence in one.text:gmatch("([^\n]-) ?:: ([^\n]+)") do
      it((target == "" and "is none: " or "is one: ") .. sentence, function()
        local found = targets(sentence .. "\n")
        if target == "" then
          assert.same({}, found)
        else
          assert.truthy(found[1])
          for _, name in ipairs(found) do assert.equal(target, name) end
        end
      end)
    end
  end)
end
