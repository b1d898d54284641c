-- Who speaks, in sentences that put a description, another clause or a title between
-- the source and its verb.
local nutgraf = require "nutgraf"
local support = require "spec.support"

-- { text, source, cue, content } of the attribution whose content is given
local cases = {
  ["a description with “that” in it"] = { "Councillor Mara Quist, clad in a coat with pins that spelled her name, "
    .. "said the ferry was late.", "Councillor Mara Quist, clad in a coat with pins that spelled her name", "said",
    "the ferry was late" },
  ["a description with no comma after it"] = { "“The ferry is late again,” Mara Quist, the clerk who runs the pier, "
    .. "said. “The ferry is always late,” Ana Holt, the clerk who runs the quay wrote on Monday.",
    "Ana Holt, the clerk who runs the quay", "wrote", "“The ferry is always late,”" },
  ["words in marks inside a description"] = { "“We have had better seasons than this one,” delegate Bo Lind, wearing "
    .. "a hat and “Free Varn” campaign pins, said sourly.", "delegate Bo Lind, wearing a hat and “Free Varn” campaign pins", "said",
    "“We have had better seasons than this one,”" },
  ["the day after the verb"] = { "“He is a little taller than I am,” Quist said Sunday in Varn as the crowd roared.",
    "Quist", "said", "“He is a little taller than I am,”" },
  ["a clause between two verbs"] = { "Quist joked that Varn was his answer, but went on to say, “There are places "
    .. "that are worse.”", "Quist", "went on to say", "“There are places that are worse.”" },
  ["a comma and “and” before the second verb"] = { "They called her a schemer who has left her post, and urged her "
    .. "to resign.", "They", "urged", "her to resign" },
  ["a title in marks before the comma"] = { 'Quist said the day reminded her of a film titled "The Long Pier," '
    .. 'explaining, "because nobody came home."', "Quist", "explaining", '"because nobody came home."' },
  ["a document with the day in its name"] = { "“There are snails with more spine than the mayor,” reads a Monday "
    .. "editorial in the Varn Post.", "a Monday editorial in the Varn Post", "reads",
    "“There are snails with more spine than the mayor,”" },
  ["“that” for what is called"] = { "Quist called that “beyond absurd.”", "Quist", "called",
    "that “beyond absurd.”" },
  ["a percentage"] = { "About 26% say they are content.", "26%", "say", "they are content" },
  ["a question and a sentence of its own"] = { "“Would it be open to all of us?” Quist pressed.", "Quist", "pressed",
    "“Would it be open to all of us?”" },
  ["a name after a dash"] = { "POLLS WERE EARLY, NOT WRONG - Mara Quist: “The polls failed, but they were not "
    .. "wrong.”", "Mara Quist", ":", "“The polls failed, but they were not wrong.”" },
  ["a clause that a comma closes"] = { "Quist came close to an admission that the clerks had sold the pier, "
    .. "saying nobody was ever paid.", "Quist", "saying", "nobody was ever paid" },
  ["a clause that a comma closes before “and”"] = { "Quist changed her mind on whether the pier would pay for "
    .. "itself, and blamed the weather.", "Quist", "blamed", "the weather" },
  ["the source inside what is said"] = { 'The trouble with piers, says Mara Quist, is that they are "built to '
    .. 'rot."', "Mara Quist", "says", 'The trouble with piers + is that they are "built to rot."' },
  ["a role, and the name after a comma"] = { '"Now we wait," the mayor of Varn, Ada Holt, said after the vote.',
    "the mayor of Varn, Ada Holt", "said", '"Now we wait,"', speaker = "Ada Holt" },
}

describe("who speaks", function()
  for name, case in pairs(cases) do
    it("is found over " .. name, function()
      local match
      for _, said in ipairs(support.said(case[1] .. "\n")) do
        if said.content == case[4] then match = said end
      end
      assert.is_table(match, case[4])
      assert.same({ case[2], case[3] }, { match.source, match.cue })
      if case.speaker then assert.equal(case.speaker, match.speaker) end
    end)
  end

  it("is not who leads in to a statement after words in marks", function()
    local said = support.said('Walking in to chants of "Ada Holt," the mayor said the vote was "closing strong."\n')
    assert.equal('the vote was "closing strong."', said[#said].content)
  end)

  it("is not the crowd in a clause of time", function()
    local said = support.said("As the crowd began to chant, Quist stepped up to the desk and joked, "
      .. "“You are loud today.”\n")
    assert.equal("Quist", said[#said].source)
    assert.equal("“You are loud today.”", said[#said].content)
  end)

  local function speaker_of_last(text)
    local found = support.said(text .. "\n")
    local said = found[#found]
    return said.source, said.speaker, said.reason
  end

  it("ties “he” to no woman’s first name", function()
    assert.same({ "He", nil, "no person is named before it" },
      { speaker_of_last("Martha met us at the pier. He told us that the road was closed.") })
    local _, speaker = speaker_of_last("Martha met us at the pier. She told us that the road was closed.")
    assert.equal("Martha", speaker)
  end)

  it("ties a pronoun to nobody where another who can be meant has opened a sentence", function()
    assert.same({ "He", nil, "several persons can be meant" },
      { speaker_of_last("Ansel Quist said that the road was shut. Bob Holt disagreed. He said it was open.") })
    local _, speaker = speaker_of_last(
      "Martha Quist said that the road was shut. Bob Holt disagreed. She said it was shut.")
    assert.equal("Martha Quist", speaker)
  end)

  it("is left open, with the reason, in a language whose verbs of saying are not known", function()
    for language, text in pairs {
      nl = "“De brug is dicht”, zei Mara Quist. Volgens de politie komt er niemand over.",
    } do
      local doc = assert(nutgraf.parse(text, { type = "text/plain", language = language }))
      local count = 0
      for said in doc:attributions() do
        count = count + 1
        assert.same({ "direct", "the verbs of saying of its language are not known" },
          { said.kind, said.reason })
        assert.is_nil(said.speaker)
        assert.is_nil(said.source)
      end
      assert.equal(1, count, language)
    end
  end)
end)

-- { a text whose last statement has a pronoun or no name, its speaker or nil }
local antecedents = {
  ["never a name inside a quotation"] = { "Ada Venn spoke first. “I saw Bram Osk at the pier,” she said. "
    .. "He said the pier was shut.", nil, "no person is named before it" },
  ["a name before the quotation"] = { "Bram Osk spoke first. “I saw Mark Lund at the pier,” he said. "
    .. "He said the pier was shut.", "Bram Osk" },
  ["never a name of a document's quotation"] = { "The pier was open. “Bram Osk lied to us,” the report reads. "
    .. "He said the pier was shut.", nil, "no person is named before it" },
  ["no woman by her role"] = { "The mayor met a spokeswoman. The spokeswoman said it was late. He said it was shut.",
    "The mayor" },
  ["a woman by her role"] = { "The mayor met a spokeswoman. The spokeswoman said it was late. She said it was shut.",
    "a spokeswoman" },
  ["nobody of several"] = { "Residents met on Monday. Residents said it was late. He said it was shut.",
    nil, "no person is named before it" },
  ["no codename, which hides the sex"] = { "The agents include KX52, a customs officer. He said it was over.", nil,
    "nothing tells whether the codename before it is a man's or a woman's" },
  ["a codename that has spoken"] = { "An agent codenamed KX52 left. KX52 said it was late. He said it was over.", "KX52" },
  ["several by “they” alone"] = { "Bram Osk met residents. He said it was shut.", "Bram Osk" },
  ["not who spoke before somebody without a name"] = { "Bram Osk said the pier was shut. A friend from Kelby said it "
    .. "was open. He said the mayor knew.", nil, "who spoke before it is not known" },
  ["who spoke before a document"] = { "Bram Osk said the pier was shut. The report said it was open. He said the "
    .. "mayor knew.", "Bram Osk" },
  ["who is named after somebody without a name"] = { "A friend from the north said it was open. Mr. Osk left. He said "
    .. "the mayor knew.", "Osk" },
  ["who is accused, where he denies"] = { "Mark Osk accused Bram Lund of fraud. He denies it.", "Bram Lund" },
  ["nobody, where either may say it"] = { "Mark Osk accused Bram Lund of fraud. He said it was late.", nil,
    "several persons can be meant" },
  ["who accuses, where the other is a woman"] = { "Mark Osk accused Martha Lund of fraud. He said it was late.", "Mark Osk" },
  ["who accuses a body"] = { "Mark Osk accused the firm of fraud. He said it was late.", "Mark Osk" },
  ["not who asks"] = { "“Did you shut the pier?” Mark Osk asked.\n\n“Yes,” he said.", nil, "several persons can be meant" },
  ["who asks nobody"] = { "“Who knows?” Mark Osk asked.\n\n“It may stay shut,” he said.", "Mark Osk" },
  ["who is asked, where the text shows that he is a man"] = { "Ada Venn and Mark Osk met. Bram Lund asked Mark Osk "
    .. "whether it was shut. He replied that it was.", "Mark Osk" },
  ["nobody, where the one told may answer"] = { "Mark Osk told Bram Lund that it was shut. He replied that he knew.",
    nil, "several persons can be meant" },
  ["who tells, and says more"] = { "Mark Osk told Bram Lund that it was shut. He said that he knew.", "Mark Osk" },
  ["not the friend of a name"] = { "People close to Ada Venn said the pier was shut.", nil,
    "the source holds no name or role" },
  ["not the kin of a name"] = { "A friend, Ada Venn’s brother, said the pier was shut.", nil,
    "the source holds no name or role" },
  ["the name after a post"] = { "The mayor of Kelby, Ada Venn, said the pier was shut.", "Ada Venn" },
}

describe("an antecedent is", function()
  for name, case in pairs(antecedents) do
    it(name, function()
      local found = support.said(case[1] .. "\n")
      local said = found[#found]
      assert.equal(case[2], said.speaker)
      if not case[2] then assert.equal(case[3], said.reason) end
    end)
  end
end)

-- Who "he" is: the last statement's speaker, as the core names him; nil where it does not.
local function he(text)
  local said = support.said("The town's news\n\n" .. text .. "\n")
  return said[#said].speaker
end

describe("“he” at the head of a paragraph's second sentence", function()
  local before = "Philip Crane did not answer. “It is old,” said Jonas Lind, the clerk.\n\n"

  it("is who opened the paragraph, whoever spoke before", function()
    assert.equal("Ragnar Holt", he("Ragnar Holt wrote it. " .. before .. "Mr. Holt resigned. In an interview, he said that it fell."))
    assert.equal("Ewan Tulloch", he(before .. "Captain Ewan Tulloch has not spoken. In a letter, he wrote that it fell."))
  end)

  it("is nobody where two may be meant, or who opened it did nothing", function()
    assert.is_nil(he(before .. "In May Mr. Crane met Hugo Stein. He said that it fell."))
    assert.is_nil(he(before .. "The pier fell on Hugo Stein. He said that it fell."))
  end)

  it("is who spoke in the paragraph already", function()
    assert.equal("Jonas Lind", he("Mr. Stein left. “It is old,” Jonas Lind said. He wrote that it fell."))
  end)
end)
