-- Replies kind by kind: each text is read alone. What stands before "::" is how the reply begins;
-- "none" where nobody for the accused says anything about it.
local support = require "spec.support"

local fox_bank = "Lena Fox accused Sela Bank of forging signatures. "
local fox_voss = "Lena Fox accused Karl Voss of groping her. "
local guard = "Tom Brandt was accused of beating a guard. "
local brandt = "Tom Brandt was accused of bribing a clerk. "

local kinds = {
  { "a body called by what it is", fox_bank, [[
denies :: The bank denied it.
disputes :: A spokesman for the bank said the claims were without merit.
disputes :: "These allegations are false," the company said in a statement.
not given :: The bank did not respond to messages.
not given :: Calls to the bank were not returned.
declined :: A bank spokeswoman declined to comment.
declined :: Sela Bank, a lender that keeps accounts for half of the country's farms, declined to comment.
not given :: A spokesman did not return calls.
not given :: Representatives of the bank did not immediately respond.
none :: The bank was founded in 1902 and has 40 branches.
none :: Harl Motors, asked about its own trial, declined to comment.
]] },
  { "who is accused", fox_voss, [[
denies :: Voss insists he did nothing wrong.
denies :: The weather was fine. The town is old. Voss, through his attorney, has denied wrongdoing.
disputes :: Voss dismissed the story as politically motivated.
admits :: Voss apologized on Monday for his behavior.
admits :: "I made a terrible mistake," Voss said.
not given :: Efforts to reach Voss were unsuccessful.
not given :: Voss could not immediately be located.
not given :: Reached by phone, Voss hung up.
none :: Reached by phone, Voss hung up his coat.
disputes :: A lawyer called the accusation absurd.
none :: The judge denied bail for Voss.
none :: "She is very brave," said her lawyer, Ann Pell.
none :: Fox did not respond to a request for comment.
none :: The mayor, Jan Roth, declined to say who would pay for the trial.
none :: Jan Roth, who was accused of fraud in May, denied wrongdoing.
]] },
  { "who speaks for him", brandt, [[
denies :: The Brandt campaign denied the charges and attacked the clerk.
not given :: His office did not return a call.
not given :: Neither Brandt nor his lawyers would answer questions.
not given :: Neither Brandt nor his lawyer responded to requests for comment.
denies :: In court on Friday, he maintained his innocence.
denies :: His lawyer, Ann Pell, said that nothing inappropriate took place.
unclear :: He acknowledged that he had paid the man.
]] },
  { "whose somebody is", guard, [[
admits :: His union says he made an honest mistake.
denies :: Brandt's union says he did nothing wrong.
disputes :: His team called the accusation absurd.
unclear :: His parents say he was at home that night.
unclear :: His employer said he had been a good worker for years.
unclear :: His colleagues said he is calm and kind.
none :: The union said that the strike would go on.
none :: His victim said that she was afraid.
none :: His accusers said that they were afraid.
none :: His neighbors saw the police come.
none :: His camp was pleased with the weather.
]] },
  { "who is no such thing", guard, [[
denies :: "I am not a thief," Brandt told the board.
denies :: "I am no liar," Brandt said.
denies :: "I'm not a crook," he said.
denies :: "We are not thieves," Brandt said.
denies :: "I came at nine. I am no traitor," Brandt told the board.
denies :: "I never hit anyone in my life, and I have worked in this town for thirty years, and I have treated everyone who came through my door in the way that I wanted to be treated," Brandt said.
unclear :: "I'm not a rich man," he said.
unclear :: "He is not a thief," said Brandt of his friend.
none :: "I'm not a liar," Lena Fox said.
]] },
  { "whose somebody is, of two", fox_voss, [[
none :: Her union said that she was brave.
]] },
  { "who leads it", "Sela Bank was accused of hiding money. ", [[
unclear :: The bank's president, Jan Roth, said the books were in order.
unclear :: The bank's director said the books were in order.
unclear :: Sela Bank's chairman, Jan Roth, said the books were in order.
none :: The director said the books were in order.
none :: Harl's director said the books were in order.
]] },
  { "who is charged without a name", "", [[
unclear :: Two guards were accused of beating a prisoner. They said that the prisoner hit them first.
denies :: Two guards were accused of beating a prisoner. They denied it.
unclear :: A guard was accused of beating a prisoner. He said that the prisoner hit him first.
unclear :: A nurse was accused of stealing pills from the ward. She told the court that the pills were old.
unclear :: Some officials were accused of lying to the court. They say that the papers were lost.
none :: Two guards were accused of beating a prisoner. Lena Fox lives in Harl. She said that the trial was fair.
none :: Two guards were accused of beating a prisoner. A report said that the prisoner died.
none :: Two guards were accused of beating a prisoner. The judge said that the prisoner died.
none :: Two guards were accused of beating a prisoner. A man saw it. The trial goes on. The town is calm. They said that the trial was fair.
]] },
  { "who is called by his office", "", [[
unclear :: Senator Karl Voss was accused of taking bribes. The senator said that the money was a gift.
unclear :: Mayor Ida Voss was accused of taking bribes. "The money was a gift," the mayor said.
unclear :: Sheriff Karl Voss was accused of hiding the letters. The sheriff told reporters that the letters were lost.
unclear :: Lena Fox accused Governor Karl Voss of hiding the letters. The governor wrote that the letters were lost.
unclear :: Coach Karl Voss was accused of bullying players. The coach said that the players were tired.
none :: Mayor Ida Voss was accused of taking bribes. The deputy mayor said that the bridge was safe.
none :: Mayor Ida Voss was accused of taking bribes. Mayor Jan Roth of Harl came. The mayor said that the bridge was safe.
none :: Senator Karl Voss was accused of taking bribes. The mayor said that the bridge was safe.
none :: Senator Karl Voss was accused of taking bribes. Senators said that the bridge was safe.
]] },
  { "whom a charge describes", "", [[
unclear :: The woman accused of driving into the crowd told police that she was tired and wanted to sleep.
unclear :: The nurse charged with stealing pills from the ward told a judge that the pills were old.
unclear :: The young trader accused of lying to a bank said that the papers had been lost.
unclear :: The guard suspected of opening the gate of the prison told detectives that the lock was broken.
unclear :: Karl Voss, accused of stealing the tapes, told reporters that the door was open.
none :: A witness told police that the man accused of driving into the crowd ran away.
none :: The woman accused of driving into the crowd will be tried in May, the judge said.
none :: The judge in the trial of a man accused of lying to a bank said that the papers had been lost.
none :: The woman accused of lying to a bank left the town before a neighbor said that the papers had been lost.
none :: Witnesses saw the man accused of beating a guard from the prison. A report said that the lock was broken.
]] },
  { "who tells of it himself", "", [[
unclear :: The mayor, Karl Voss, later said he was joking in his speech, which raised criticism that Voss was urging people to spy on their neighbors.
none :: Ida Voss may have thought the worst was over in May, when she beat a rival who accused her of bribing a clerk.
]] },
}

local function first_reply(text)
  for _, item in ipairs(support.items("allegations --language en", text)) do
    if item.kind == "allegation" then return item.reply end
  end
end

for _, kind in ipairs(kinds) do
  describe("a reply by " .. kind[1], function()
    for expected, sentence in kind[3]:gmatch("([^\n]-) :: ([^\n]+)") do
      it(("is told, %s: %s"):format(expected, sentence), function()
        local reply = first_reply("The town's news\n\n" .. kind[2] .. sentence .. "\n")
        assert.equal(expected, reply:match("^" .. expected))
      end)
    end
  end)
end

describe("a reply", function()
  it("is not said to be none where it is not known which of two of a name speaks", function()
    local reply = first_reply("Two trials\n\nPeter Brandt is accused of killing his cousin. Hanna Brandt saw it. "
      .. "Mr. Brandt has pleaded not guilty. Mrs. Brandt left.\n")
    assert.is_nil(reply:match "^none")
  end)

  it("is of the body or land whose people are charged without a name", function()
    assert.matches("^declined", first_reply("The leak\n\nThe report said employees at the Farm Bank covered up the "
      .. "leak. The Farm Bank declined to comment.\n"))
    assert.is_nil(first_reply("The hack\n\nThe Chinese government hacked computers at the Farm Bank, a report said. "
      .. "Chinese Foreign Ministry spokesman Lu Wen repeated that China opposed hacking.\n"):match "^none")
  end)

  it("is of the body whose people are charged, whatever its apostrophe and capitals", function()
    for _, bank in ipairs { "Farm Bank", "Élan Bank" } do
      assert.matches("^declined", first_reply(("The leak\n\nThe report said the %s’s officials covered up the "
        .. "leak. The %s declined to comment.\n"):format(bank, bank)))
    end
  end)

  it("is of no land that only begins like the one whose people are charged", function()
    assert.matches("^none", first_reply("The hack\n\nThe Nigerian government hacked computers at the Farm Bank, a "
      .. "report said. Officials of Niger and Nigeria met there. Niger declined to comment.\n"))
  end)

  it("is not said to be none where the name stands with and without its middle", function()
    local reply = first_reply("A quarrel\n\nAlan Mark Gray cheated on her, Lola Gray wrote. Neither Alan Gray nor "
      .. "Dana Gray would respond.\n")
    assert.is_nil(reply:match "^none")
  end)

  it("is none where it is said that another is charged with nothing", function()
    local reply = first_reply("Two trials\n\nDale Kemp was reprimanded for losing evidence. Ida Brandt has not been "
      .. "accused of any wrongdoing.\n")
    assert.matches("^none", reply)
  end)
end)

describe("who works for somebody", function()
  it("is answered for by the same campaign", function()
    local reply = first_reply("Trouble at a rally\n\nLena Fox accused Quinn campaign manager Karl Voss of grabbing "
      .. "her. Voss works for Dana Quinn.\n\nThe Quinn campaign has denied it happened.\n")
    assert.matches("^denies", reply)
  end)
end)
