local support = require "spec.support"

-- Target, source and words of the act, of each allegation.
local function charges(text)
  local list = {}
  for _, item in ipairs(support.items("allegations --language en", text)) do
    if item.kind == "allegation" then
      list[#list + 1] = ("%s | %s | %s"):format(item.target, item.source or "-", item.text)
    end
  end
  return list
end

local function replies(text)
  local list = {}
  for index, item in ipairs(support.items("allegations --language en", text)) do list[index] = item.reply end
  return list
end

describe("allegations by clauses", function()
  local function tell(name, text, ...)
    local expected = { ... }
    it(name, function() assert.same(expected, charges(text .. "\n")) end)
  end

  tell("are of whom they are against, whatever stands between who accuses and the verb",
    "The leader - pushed aside by his own party - accused the mayor of bribery. "
      .. "Mr Arlen Voss - shown by early results from Saturday's vote to be second - accused the clerk of fraud.",
    "the mayor | The leader | bribery",
    "the clerk | Arlen Voss | fraud")
  tell("still are of who is accused, where nobody stands behind the verb",
    "The clerk, accused of fraud, left.",
    "The clerk | - | fraud")
  tell("are by who wept in the sentence before, not by a man of the paragraph before",
    "Strathdee's barrister, Colm Devlin, objected to the remark and it was withdrawn.\n\n"
      .. "Jean Hale, the mother of the two, wept as the log was shown. She has accused Delta Air of fraud.\n\n"
      .. "Maud Kerr knelt when the names were read. She accused Orrin Rail of neglect.",
    "Delta Air | Jean Hale | fraud", "Orrin Rail | Maud Kerr | neglect")
  tell("are none against who suffered what is named by him",
    "Detectives probing Vera Lund's murder have named several people. The family spoke of her kidnapping and of Arlen Voss's rape.")

  tell("have an entry for each who is accused and each act",
    "Odile Marrow accused Tobias Crell and Ada Venn of hiding the report and of lying to the board.",
    "Tobias Crell | Odile Marrow | hiding the report",
    "Ada Venn | Odile Marrow | hiding the report",
    "Tobias Crell | Odile Marrow | lying to the board",
    "Ada Venn | Odile Marrow | lying to the board")
  tell("are none of who speaks of a killing that another does",
    "Tobias Crell called for a ban in May after Hal Brand and his wife, Ada Venn, killed two people.",
    "Hal Brand | - | Hal Brand and his wife, Ada Venn, killed two people",
    "Ada Venn | - | Hal Brand and his wife, Ada Venn, killed two people")
  tell("are none of who accuses another of several acts",
    "Odile Marrow accused Tobias Crell of hiding the log, stalling, and withholding the keys.",
    "Tobias Crell | Odile Marrow | hiding the log", "Tobias Crell | Odile Marrow | stalling",
    "Tobias Crell | Odile Marrow | withholding the keys")
  tell("are none of who is told something, nor of what nobody does",
    "The guard told investigators that he fired because the boy reached for his belt. "
      .. "In 1928 the Number 4 explosion killed 31 men.")
  tell("are none of who is punished for what he would not do",
    "Ada Venn said Tobias Crell wrote a bad report after she refused to go on a trip with him.")
  tell("are of each that a description names, not of the description",
    "Two managers, Odile Marrow and Hal Brand, have pleaded guilty to fraud.",
    "Odile Marrow | - | fraud", "Hal Brand | - | fraud")
  tell("are none of who stands in a clause before",
    "When a doctor, Ada Venn, published her findings, his secretary, Hal Brand, smeared her.",
    "Hal Brand | - | his secretary, Hal Brand, smeared her")
  tell("are of whose name stands before what is false",
    "Ada Venn said the Harbor Guard report is misleading.",
    "Harbor Guard | Ada Venn | the Harbor Guard report is misleading")
  tell("are of what is not done, where somebody says so of another",
    "Ada Venn said the Harbor Company did not tell the families of the leak. "
      .. "The Harbor Company did not disclose the terms, Ada Venn said. Ada Venn said she did not report it. "
      .. "Auditors said Tobias Crell took no action. Auditors said Tobias Crell broke no law.",
    "Harbor Company | Ada Venn | the Harbor Company did not tell the families of the leak",
    "Tobias Crell | Auditors | Tobias Crell took no action")
  tell("are of who has another be silent",
    "Odile Marrow said Tobias Crell told her not to report it. Hal Brand said Tobias Crell asked him to keep quiet. "
      .. "Odile Marrow said Tobias Crell told her not to worry.",
    "Tobias Crell | Odile Marrow | Tobias Crell told her not to report it",
    "Tobias Crell | Hal Brand | Tobias Crell asked him to keep quiet")
  tell("are of what is billed for and never done, and of what is settled",
    "Auditors said Norvane Laboratories billed the state for tests that were never done. "
      .. "Norvane Laboratories will pay to settle claims that it sold the drugs.",
    "Norvane Laboratories | Auditors | Norvane Laboratories billed the state for tests that were never done",
    "Norvane Laboratories | - | it sold the drugs")
  tell("are of what is tried, too, and of who hurts another who has no name",
    "Odile Marrow said Tobias Crell tried to bribe a clerk. Odile Marrow said Tobias Crell kissed her.",
    "Tobias Crell | Odile Marrow | Tobias Crell tried to bribe a clerk",
    "Tobias Crell | Odile Marrow | Tobias Crell kissed her")
  tell("are against nobody who walks away or whom somebody wants to be tried",
    "A film shows Hal Brand walking away with his hands up. The prosecutor declined to indict Hal Brand, who left.")
  tell("are of nobody whose sex nothing tells, where who says “he” is not known",
    "Sarah Pike left.\n\nYusra Haddad came in May. “He destroyed my confidence,” she said.")
  tell("are of who is named later, with his age, where he is the accused",
    "A bookkeeper was sentenced for stealing the fund. Odile Marrow, 52, had pleaded guilty to fraud.",
    "Odile Marrow | - | stealing the fund", "Odile Marrow | - | fraud")
  tell("are not of who is named later and suffered it, nor of who was named before",
    "An officer was charged with killing a boy. Hal Brand, 16, was shot in May and had been arrested once.",
    "An officer | - | killing a boy")
  tell("are not of whom the word for who is charged does not fit",
    "A woman was sentenced for stealing the fund. Mr. Hal Brand, 52, was arrested in May.",
    "A woman | - | stealing the fund")
  tell("are of the accused, whatever stands before the deed, and are none of a pointer alone",
    "A nurse accused Norvane Laboratories in a letter sent on Monday of reusing needles. "
      .. "Ada Venn blamed Hal Brand for it.",
    "Norvane Laboratories | A nurse | reusing needles")
  tell("are of the other, where a woman is told to speak of herself and a man comes",
    "The nurse, Fay Ortiz, says she warned the director, Mr. Hal Brand, in May. He later destroyed the e-mails, a lawsuit says.",
    "Hal Brand | a lawsuit | He later destroyed the e-mails")
  tell("are of who pays a fine", "In 2012 Hal Brand paid a $500 fine for accepting tickets from a developer.",
    "Hal Brand | - | accepting tickets from a developer")
  tell("are of names with letters of any land",
    "Øystein Åberg accused Élodie Çelik of stealing the ropes. Prosecutors said Électricité Verte overbilled the town.",
    "Élodie Çelik | Øystein Åberg | stealing the ropes",
    "Électricité Verte | Prosecutors | Électricité Verte overbilled the town")
  tell("are by what told of another before", "A lawsuit says Hal Brand lied. It also accuses Tobias Crell of fraud.",
    "Hal Brand | A lawsuit | Hal Brand lied", "Tobias Crell | A lawsuit | fraud")
  tell("are not what accusing somebody does",
    "Odile Marrow accused Tobias Crell of hiding the log, saying that the sea rose, prompting an outcry.",
    "Tobias Crell | Odile Marrow | hiding the log")
  tell("are none of who accuses or punishes another",
    "Odile Marrow accused Tobias Crell of fraud. The board fined Hal Brand for bribery.",
    "Tobias Crell | Odile Marrow | fraud", "Hal Brand | The board | bribery")
  tell("are of who does it, in the passive, too",
    "Prosecutors said the votes were bought by Hal Brand. Ada Venn was unlawfully held by the Harbor Guard.",
    "Hal Brand | Prosecutors | the votes were bought by Hal Brand",
    "Harbor Guard | - | Ada Venn was unlawfully held by the Harbor Guard")
  tell("are of who has another do it, and of whose answer is false",
    "Prosecutors said Tobias Crell told a clerk to destroy the files. Ada Venn said Crell's answer was false.",
    "Tobias Crell | Prosecutors | Tobias Crell told a clerk to destroy the files",
    "Tobias Crell | Ada Venn | Crell's answer was false")
  tell("are what one is beset with, claims to have done, is described as doing",
    "The board of Tarn, mired in accusations of fraud, met. The Harbor Front claimed the bombing. "
    .. "Odile Marrow portrayed Tobias Crell as lying to the town.",
    "The board of Tarn | - | fraud", "Harbor Front | - | The Harbor Front claimed the bombing",
    "Tobias Crell | Odile Marrow | lying to the town")
  tell("are what one is arrested and indicted on, blamed for, fined for",
    "Police arrested Hal Brand on suspicion of arson. Ada Venn was indicted on bribery charges. Odile Marrow blamed "
    .. "the crash on Piet Sarlow. Tobias Crell was fined $2 million for price fixing.",
    "Hal Brand | Police | arson", "Ada Venn | - | bribery charges", "Piet Sarlow | Odile Marrow | the crash",
    "Tobias Crell | - | price fixing")
  tell("are of whose conduct is criticized, and of a body without a name that is “it”",
    "The watchdog criticized the Harbor Guard's handling of the flood. The bank paid to settle claims that it cheated "
    .. "the crews.",
    "Harbor Guard | The watchdog | the Harbor Guard's handling of the flood", "The bank | - | it cheated the crews")
  tell("are of the body that the text is about, called what it is",
    "The Harbor Guard is old. The Harbor Guard met. The Harbor Guard grew. The sea rose. The pier fell. "
    .. "The rain came. Odile Marrow criticized the agency for losing the keys.",
    "Harbor Guard | Odile Marrow | losing the keys")
  tell("are of those whom “they” and “it” stand for",
    "Officers beat an inmate, the report said. They hid the film, prosecutors said. The audit found that Tobias "
    .. "Crell lied. It also said Ada Venn sold the pier.",
    "Officers | the report | Officers beat an inmate", "Officers | prosecutors | They hid the film",
    "Tobias Crell | The audit | Tobias Crell lied", "Ada Venn | The audit | Ada Venn sold the pier")
  tell("are told in the passive, and by a participle",
    "Tobias Crell was accused by Odile Marrow of fraud. Ada Venn, suspected of theft, left the harbor.",
    "Tobias Crell | Odile Marrow | fraud", "Ada Venn | - | theft")
  tell("are told by what somebody is punished or criticised for",
    "The board criticized Tobias Crell for losing the keys. Ada Venn was convicted of bribery. "
    .. "Hal Brand pleaded guilty to theft. Piet Sarlow was fired in June for stealing ropes.",
    "Tobias Crell | The board | losing the keys", "Ada Venn | - | bribery", "Hal Brand | - | to theft",
    "Piet Sarlow | - | stealing ropes")
  tell("are told by suits and findings, whatever is done",
    "A suit alleges that Tobias Crell sold the pier. "
    .. "The review found that the Harbor Guard had not searched the boats.",
    "Tobias Crell | - | Tobias Crell sold the pier",
    "Harbor Guard | The review | the Harbor Guard had not searched the boats")
  tell("are what is investigated",
    "Prosecutors are investigating whether Tobias Crell obstructed the inquiry.",
    "Tobias Crell | Prosecutors | Tobias Crell obstructed the inquiry")
  tell("stand in the paper's own voice where the act is wrong by itself",
    "Tobias Crell lied to the board. The Harbor Guard misled the town about the fire.",
    "Tobias Crell | - | Tobias Crell lied to the board",
    "Harbor Guard | - | The Harbor Guard misled the town about the fire")
  tell("are in somebody's mouth what they are not in the paper's",
    "“Tobias Crell ignored the warnings,” Odile Marrow said. Ada Venn ignored the rain.",
    "Tobias Crell | Odile Marrow | Tobias Crell ignored the warnings")
  tell("are nouns of what somebody has done",
    "Odile Marrow spoke of Tobias Crell's mishandling of the funds.",
    "Tobias Crell | Odile Marrow | Tobias Crell's mishandling of the funds")
  tell("are nouns whose act comes a little later",
    "The board spoke of Ada Venn's refusal thus far to show the log.",
    "Ada Venn | The board | Ada Venn's refusal")
  tell("follow pronouns and descriptions to a name",
    "Captain Tobias Crell left. Odile Marrow said the captain had bribed the clerk.\n\n"
    .. "Ada Venn came back on Monday. She had embezzled the money.",
    "Tobias Crell | Odile Marrow | the captain had bribed the clerk",
    "Ada Venn | - | She had embezzled the money")
  tell("are told of what one is, behind quotation marks and in a list",
    "The Guard concluded that Ada Venn and Tobias Crell were “extremely careless” with the log.",
    "Ada Venn | The Guard | Ada Venn and Tobias Crell were “extremely careless",
    "Tobias Crell | The Guard | Ada Venn and Tobias Crell were “extremely careless")
  tell("are told by charges against somebody, and where there is evidence",
    "Odile Marrow would not recommend charges against Ada Venn for mishandling the log. "
    .. "There is evidence that Tobias Crell misled the board.",
    "Ada Venn | - | mishandling the log", "Tobias Crell | - | Tobias Crell misled the board")
  tell("are what somebody admits",
    "Hal Brand admitted in his plea that he sold the ropes.", "Hal Brand | - | he sold the ropes")
  tell("are told by what draws fire, not by what one comes for",
    "Tobias Crell came under fire for losing the keys. Ada Venn drew criticism for selling the log. "
    .. "Hal Brand came back for fishing. Piet Sarlow faced the sea for testing the ropes.",
    "Tobias Crell | - | losing the keys", "Ada Venn | - | selling the log")
  tell("are told by a clause that names the crime first, and by what somebody comes to say",
    "Odile Marrow read of the assaults that Tobias Crell is accused of. "
    .. "Ada Venn came back to blame Hal Brand for losing the keys.",
    "Tobias Crell | - | the assaults", "Hal Brand | Ada Venn | losing the keys")
  tell("are told by somebody who hits back",
    "Lantern Risk hit Tobias Crell back by accusing him of smuggling.",
    "Tobias Crell | Lantern Risk | smuggling")

  tell("are none where it is denied, asked, wished or supposed",
    "Tobias Crell never lied. There is no evidence that Ada Venn lied. Did Hal Brand lie? "
    .. "If Piet Sarlow lied, the board would meet. Ada Venn wanted to deceive the board. "
    .. "Hal Brand might mislead the town. Odile Marrow was not accused of fraud. "
    .. "“Has Tobias Crell misused the fund?” Ada Venn asked.")
  tell("are none where somebody only opposes another",
    "Odile Marrow criticized Tobias Crell. Ada Venn challenged Hal Brand for the seat. "
    .. "“Tobias Crell is a disaster,” Odile Marrow said. Piet Sarlow was praised for saving the boat.")
  tell("are none where a noun alone tells no act, or something only falls short",
    "The board knew of Ada Venn's refusal. “Tobias Crell failed,” Odile Marrow said.")
  tell("are none of a town, of an attack in words, of a title that ends in “of”",
    "Tarn's murders rose. Ada Venn attacked Hal Brand over the budget. "
    .. "“They lied to us,” Odile Marrow said.")
  tell("are none where who did it is not told",
    "The crews were misled. The board was told that the file had been deleted.")
  tell("are none where the words are a name or another thing",
    "Hal Brand reads The Tarn Conspiracy. The crime rate fell. The charge of the battery lasts a day.")
  tell("are none of who owns to nobody's act",
    "Odile Marrow said she had deleted the file.")
end)

describe("replies to allegations", function()
  local function tell(name, text, ...)
    local expected = { ... }
    it(name, function() assert.same(expected, replies(text .. "\n")) end)
  end

  tell("stand in the same words",
    "Tobias Crell denied that he had taken bribes.",
    "denies: that he had taken bribes (line 1)")
  tell("are of each who pleads guilty",
    "Two managers, Odile Marrow and Hal Brand, have pleaded guilty to fraud.",
    "admits: Two managers, Odile Marrow and Hal Brand, have pleaded guilty to fraud (line 1)",
    "admits: Two managers, Odile Marrow and Hal Brand, have pleaded guilty to fraud (line 1)")
  tell("are none in the words of the charge", "Hal Brand smeared Ada Venn as a liar.", "none in the text")
  tell("stand far below, by whoever speaks for the accused",
    "Odile Marrow accused Tobias Crell of stealing the ropes.\n\nThe pier is old.\n\nThe town is small.\n\n"
    .. "The rain came late.\n\nPiet Sarlow, a lawyer for Tobias Crell, denied the allegations.",
    "denies: Piet Sarlow, a lawyer for Tobias Crell, denied the allegations (line 9)")
  local far = "Odile Marrow accused Tobias Crell of stealing the ropes.\n\nThe pier is old.\n\n"
    .. "The town is small.\n\nThe rain came late.\n\n"
  local ways = {
    { "“That is a lie,” Crell said.", "disputes: “That is a lie,” (line 9)" },
    { "Crell has maintained his innocence.", "denies: Crell has maintained his innocence (line 9)" },
    { "Crell, who pleaded not guilty, is free.", "denies: pleaded not guilty (line 9)" },
    { "A lawyer for Crell called the charges baseless.",
      "disputes: A lawyer for Crell called the charges (line 9)" },
    { "Crell took responsibility.", "admits: Crell took responsibility (line 9)" },
    { "Efforts to reach Crell were unsuccessful.",
      "not given: Efforts to reach Crell were unsuccessful (line 9)" },
    { "Crell said he had followed the law.", "denies: he had followed the law (line 9)" },
    { "Crell's wife said he was at home that night.", "unclear: see line 9" },
    { "Crell has called the investigation a witch hunt.", "disputes: the investigation a witch hunt (line 9)" },
    { "He denies it.", "unclear: see line 9" },
    { "Crell did not admit liability.", "denies: Crell did not admit liability (line 9)" },
    { "Crell settled without admitting wrongdoing.", "denies: admitting wrongdoing (line 9)" },
    { "Crell's lawyer, Ada Venn, said her client had done nothing wrong.",
      "denies: her client had done nothing wrong (line 9)" },
    { "Crell's lawyer said that Crell had broken no law.", "denies: that Crell had broken no law (line 9)" },
    { "Crell called it a hit job.", "disputes: it a hit job (line 9)" },
    { "Crell pleaded no contest.", "explains: Crell pleaded no contest (line 9)" },
    { "Crell shot back.", "unclear: see line 9" },
    { "Crell has never discussed it.", "unclear: see line 9" },
    { "Crell denied that.", "denies: Crell denied that (line 9)" },
    { "Crell was not at home and could not be reached.",
      "not given: Crell was not at home and could not be reached (line 9)" },
    { "Crell denied them food.", "unclear: see line 9" },
    { "Crell declined through his lawyer to be interviewed.",
      "declined: Crell declined through his lawyer to be interviewed (line 9)" },
    { "Crell, through his lawyer, Ada Venn, declined to comment.",
      "declined: Crell, through his lawyer, Ada Venn, declined to comment (line 9)" },
    { "Neither Crell nor his lawyer responded to a request for comment.",
      "not given: Neither Crell nor his lawyer responded to a request (line 9)" },
    { "A spokeswoman for Crell referred questions to a lawyer.",
      "declined: A spokeswoman for Crell referred questions to (line 9)" },
    { "“I have never stolen anything in my life,” he said.", "unclear: see line 9" },
    { "Crell won a race in May.", "none in the text" },
  }
  for _, way in ipairs(ways) do tell("are heard far below: " .. way[1], far .. way[1], way[2]) end
  tell("stand before the charge, too",
    "Tobias Crell dismissed the accusations.\n\nThe pier is old.\n\nThe town is small.\n\n"
    .. "Odile Marrow said Crell embezzled the money.",
    "disputes: Tobias Crell dismissed the accusations (line 1)")
  tell("are unclear where the accused says something that may be about it",
    "Odile Marrow accused Tobias Crell of stealing the ropes.\n\n"
    .. "“The ropes were old and the stealing went on for years,” Crell said.",
    "unclear: see line 3")
  tell("are unclear where somebody else rejects accusations",
    "Odile Marrow accused Tobias Crell of stealing the ropes.\n\nThe pier is old.\n\n"
    .. "Ada Venn dismissed the accusations.", "unclear: see line 5")
  tell("are nouns, too",
    "Odile Marrow said Tobias Crell stole the ropes. The board read Crell's denials.",
    "denies: Crell's denials (line 1)")
  tell("are by what is a state's, too",
    "Kareth accused Ostland of shelling a town. Ostland's defense ministry denied that it had shelled anything.",
    "denies: that it had shelled anything (line 1)")
  tell("are no answer to what another is charged with",
    "Odile Marrow accused Tobias Crell of stealing the ropes.\n\nThe pier is old.\n\n"
    .. "The town is small.\n\nShe said Ada Venn lied. Ada Venn dismissed the accusations.",
    "none in the text", "disputes: Ada Venn dismissed the accusations (line 7)")
  tell("are none where neither he nor anybody for him says anything about it",
    "Odile Marrow accused Tobias Crell of stealing the ropes.\n\nThe pier is old.\n\n"
    .. "The town is small.\n\n“We walked out on Monday,” Ada Venn said.",
    "none in the text")
end)

describe("an endless sentence of charges", function()
  it("is read to its end", function()
    local text = "Tobias Crell was accused" .. (" of hiding it and accused"):rep(400) .. " of fraud.\n"
    assert.is_true(#charges(text) > 0)
  end)
end)
