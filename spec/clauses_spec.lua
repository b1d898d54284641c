-- Clauses: the sentence read once. Who does what to whom, in which words, and how a clause
-- hangs on another; patterns over them.
local nutgraf = require "nutgraf"

local function parse(text, language)
  return assert(nutgraf.parse(text, { type = "text/plain", language = language or "en" }))
end

-- The clause of a verb, the only one of it in the text.
local function clause(text, verb)
  local found
  for it in parse(text):clauses { verb = verb } do
    assert(not found, "two clauses of " .. verb)
    found = it
  end
  return assert(found, "no clause of " .. verb)
end

local function words(group) return group and group.text end

-- "subject verb object", with what is filled in.
local function triple(text, verb)
  local it = clause(text, verb)
  return ("%s %s %s"):format(words(it.subject) or "-", it.verb, words(it.object) or "-")
end

local function is(expected, text, verb) assert.equal(expected, triple(text, verb)) end

describe("clauses", function()
  it("have subject, verb and object", function()
    is("The board accuse the mayor", "The board accused the mayor of fraud.", "accuse")
    is("the keeper of the bridge deny the charge", "In May the keeper of the bridge denied the charge.",
      "deny")
    is("Ann Lee see Bram Roe", "Ann Lee, 40, of Hull, has seen Bram Roe.", "see")
    is("the board deny it", "The mayor left, and the board denied it.", "deny")
  end)

  it("have the subject of a helper that stands before the quotation", function()
    is("the mayor lie -", "Lee said the mayor had “lied to the board” about the fee.", "lie")
    is("Roe make the figure", "Lee thought Roe had “made up the figure.”", "make")
    assert.is_true(clause("The mayor was “betrayed by his own aides.”", "betray").passive)
    is("The law have no teeth", "The law had “no teeth.”", "have")
    is("- lie -", "The board had much. “Lied to” was his word.", "lie")
  end)

  it("take no name of more words for a verb", function()
    assert.equal("hit", parse("Her rival, Drew Castel, hit it."):get("clauses", 1).verb)
    assert.equal("leave", parse("Mark Drew Castel left."):get("clauses", 1).verb)
    is("The clerk draw a map", "The clerk drew a map.", "draw")
  end)

  it("take an irregular past tense for the verb that it is", function()
    for _, one in ipairs {
      { "Ann Lee", "wept", "weep" }, { "The nurse", "slept", "sleep" }, { "She", "knelt", "kneel" },
      { "Ann Lee", "clung to the rope", "cling" }, { "Hale", "strode off", "stride" },
      { "The widow", "froze", "freeze" }, { "The crews", "leapt", "leap" }, { "Bram Roe", "swung", "swing" },
    } do
      is(one[1] .. " " .. one[3] .. " -", ("%s %s as the log was shown."):format(one[1], one[2]), one[3])
    end
    is("Ann Lee sweep the floor", "Ann Lee swept the floor.", "sweep")
    is("The crews keep the keys", "The crews who had slept there kept the keys.", "keep")
  end)

  it("have two objects", function()
    local it = clause("She gave the board a letter.", "give")
    assert.equal("a letter", it.object.text)
    assert.equal("the board", it.indirect.text)
  end)

  it("have what the subject is", function()
    assert.equal("the mayor of Hull", clause("Ann Lee is the mayor of Hull.", "be").predicate.text)
    assert.equal("guilty", clause("Ann Lee is guilty.", "be").adjective)
    assert.equal("a keeper", clause("Ann Lee became a keeper.", "become").predicate.text)
  end)

  it("are active or passive", function()
    local it = clause("The pier was closed by two inspectors in May.", "close")
    assert.is_true(it.passive)
    assert.equal("The pier", it.subject.text)
    assert.equal("two inspectors", it.agent.text)
    assert.equal("agent", it.agent.role)
    assert.is_false(clause("Two inspectors closed the pier.", "close").passive)
    assert.is_nil(clause("The pier was closed by the river.", "close").indirect)
  end)

  it("are negated, modal, of a tense", function()
    local it = clause("The mayor may not leave.", "leave")
    assert.is_true(it.negated)
    assert.equal("may", it.modal)
    assert.is_nil(it.tense)
    assert.equal("past", clause("The mayor left.", "leave").tense)
    assert.equal("present", clause("The mayor knows it.", "know").tense)
    assert.equal("perfect", clause("The mayor has left.", "leave").tense)
    assert.equal("future", clause("The mayor will leave.", "leave").tense)
    assert.is_false(clause("The mayor left.", "leave").negated)
  end)

  it("have their prepositions, and what goes with the verb", function()
    local it = clause("The board charged the mayor with theft on Monday.", "charge")
    local found = {}
    for _, group in ipairs(it.prepositions) do found[#found + 1] = group.preposition .. " " .. group.text end
    assert.same({ "with theft", "on Monday" }, found)
    assert.equal("out", clause("The board carried out the plan.", "carry").particle)
  end)

  it("hang on each other", function()
    local text = "When the vote ended, Lee said that the pier was old and went home."
    local by = {}
    for it in parse(text):clauses() do by[it.verb] = it end
    local ended, said, was, left = by["end"], by.say, by.be, by.go
    assert.equal("main", said.relation)
    assert.equal("adverbial", ended.relation)
    assert.equal(said, ended.parent)
    assert.equal("When", ended.link)
    assert.equal("complement", was.relation)
    assert.same({ was }, said.complements)
    assert.equal("coordinated", left.relation)
  end)

  it("know whose a verb without a subject is", function()
    is("Lee leave -", "Lee came and left.", "leave")
    assert.equal("shared", clause("Lee came and left.", "leave").rule)
    is("Lee leave the city", "The board urged Lee to leave the city.", "leave")
    assert.equal("object", clause("The board urged Lee to leave the city.", "leave").rule)
    is("Lee leave -", "Lee promised to leave.", "leave")
    is("Lee close the pier", "Closing the pier, Lee sighed.", "close")
    is("Lee hide the letter", "Lee was accused of hiding the letter.", "hide")
    is("Lee charge -", "Lee was arrested and charged.", "charge")
    local command = clause("Close the pier.", "close")
    assert.is_nil(command.subject)
    assert.is_string(command.reason)
  end)

  it("fill in who, which and that", function()
    is("Lee chair the board", "Lee, who chairs the board, left.", "chair")
    is("Lee leave -", "Lee, who chairs the board, left.", "leave")
    is("Roe write The book", "The book that Roe wrote is old.", "write")
    is("Roe write the book", "Lee read the book which Roe wrote.", "write")
    is("The book be -", "The book that Roe wrote is old.", "be")
    local it = clause("Lee, who chairs the board, left.", "chair")
    assert.equal("relative", it.rule)
    assert.equal("Lee", it.noun.text)
    assert.same({ it }, it.noun.clauses)
    is("the police arrest The man", "The man the police arrested was charged with theft.", "arrest")
    is("The man charge -", "The man the police arrested was charged with theft.", "charge")
  end)

  it("fill in what which and whose stand for behind a preposition and before a noun", function()
    local it = clause("Ann Lee met the man to whom Bram Roe sold the boat.", "sell")
    assert.equal("to", it.prepositions[1].preposition)
    assert.equal("the man", it.noun.text)
    assert.equal("Bram Roe", it.subject.text)
    it = clause("Bram Roe, whose brother sold the boat, left.", "sell")
    assert.equal("brother", it.subject.text)
    assert.equal("Bram Roe", it.subject.possessor.text)
  end)

  it("take a subject behind the verb", function()
    is("Ann Roe say -", "“We had no choice,” said Ann Roe, a spokeswoman for the board.", "say")
    is("no evidence be -", "There was no evidence.", "be")
  end)

  it("take the subject of a clause that is said for no object", function()
    is("the mayor leave -", "Lee said the mayor left.", "leave")
    is("Lee say -", "Lee said the mayor left.", "say")
    is("he resign -", "He told reporters he would not resign.", "resign")
  end)

  it("take what somebody is told for that, not for what describes him", function()
    is("he fire the gun", "The guard told investigators that he fired the gun.", "fire")
    assert.equal("complement", clause("The guard told investigators that he fired the gun.", "fire").relation)
    assert.equal("complement", clause("The priest told police that he lied.", "lie").relation)
    assert.equal("relative", clause("He told the lies that they wanted.", "want").relation)
  end)

  it("take “that” before a noun alone for a pointer, behind a verb that takes no clause", function()
    is("The board miss deadline", "The board missed that deadline, but was ordered to pay.", "miss")
    is("The board order -", "The board missed that deadline, but was ordered to pay.", "order")
    is("Lee break pledge", "Lee broke that pledge.", "break")
    is("Lee lie -", "Roe proved that Lee lied.", "lie")
  end)

  it("take a description for what it is behind a word that opens a clause", function()
    local text = "When a doctor, Ann Lee, published her findings, his secretary, Bram Roe, mocked her."
    is("a doctor publish her findings", text, "publish")
    is("his secretary mock her", text, "mock")
    assert.equal("Bram Roe", clause(text, "mock").subject.entity.name)
    is("the chairman resign -", "After the chairman, Ann Lee, resigned, the board closed.", "resign")
    is("the board close -", "After the chairman, Ann Lee, resigned, the board closed.", "close")
  end)

  it("leave whom somebody accuses with who accuses him", function()
    is("The board accuse Lee", "The board accused Lee in a letter sent on Monday of theft.", "accuse")
    is("The board accuse it", "The board accused it in a complaint made public of hiding the report.", "accuse")
  end)

  it("have one person for two descriptions with one article", function()
    local it = clause("The founder and former chairman, Bram Roe, hid the letter.", "hide")
    assert.equal("Bram Roe", it.subject.entity.name)
    it = clause("The founder and the chairman, Bram Roe, hid the letter.", "hide")
    assert.is_nil(it.subject.entity)
  end)

  it("keep what stands in a quotation apart", function()
    is("Lee say -", "“The pier is old,” Lee said.", "say")
  end)

  it("read a participle that is a past tense", function()
    is("The board publish a letter", "The board published a letter.", "publish")
    local it = clause("The letter, written in May, urged Roe to leave.", "write")
    assert.is_true(it.passive)
    assert.equal("participle", it.form)
    assert.equal("The letter", it.subject.text)
  end)

  it("ask", function()
    is("Lee go -", "Did Lee go to Hull?", "go")
    is("the mayor arrest -", "Why was the mayor arrested?", "arrest")
    assert.is_true(clause("Why was the mayor arrested?", "arrest").passive)
    is("Lee say What", "What did Lee say?", "say")
    assert.equal("interrogative", clause("Who closed the pier?", "close").rule)
  end)

  it("keep parentheses, quotation marks, amounts and times in their place", function()
    is("Ann Lee leave -", "Ann Lee (the mayor, 1990 – 94; a lawyer) left.", "leave")
    is("The story please the board", "The story “The Pier” pleased the board.", "please")
    is('Lee have a "strong reason"', 'Lee had a "strong reason" for it.', "have")
    is("76 people die -", "At least 76 people died.", "die")
    is("Lee leave -", "Lee left an hour later.", "leave")
    is("A storm close the pier", "A storm yesterday closed the pier.", "close")
    is("The board say -", "The board no longer said so.", "say")
  end)

  it("tell a reduced clause from the main one", function()
    is("The letter show it", "The letter published in May showed it.", "show")
    is("Lee know -", "Lee himself knows.", "know")
    is("many of the boats sink -", "In May many of the boats sank.", "sink")
    is("Lee have boats", "Lee had boats set aside for them.", "have")
  end)

  it("take what stands before a verb that reports", function()
    is("the mayor of Hull leave -", "Lee said the mayor of Hull left.", "leave")
    is("boats lose -", "Lee said boats and nets were lost.", "lose")
    is("the mayor know -", "Lee said the mayor, a lawyer, knew.", "know")
    is("Lee leave -", "Although Lee and Roe left, Ray stayed.", "leave")
  end)

  it("call somebody something", function()
    local it = clause("Lee called him a liar.", "call")
    assert.equal("him", it.object.text)
    assert.equal("a liar", it.predicate.text)
  end)

  it("have no end in a sentence without one", function()
    local parts = {}
    for i = 1, 4000 do parts[i] = "Lee said that who, and the man the mayor, (" .. i end
    local count = 0
    for _ in parse(table.concat(parts, " ")):clauses() do count = count + 1 end
    assert.is_true(count >= 3900)
  end)
end)

describe("noun groups", function()
  it("have head, base form, entity and possessor", function()
    local it = clause("Ann Lee's former lawyers denied the accusations against Bram Roe.", "deny")
    assert.equal("lawyers", it.subject.head)
    assert.equal("lawyer", it.subject.lemma)
    assert.equal("Ann Lee", it.subject.possessor.entity.name)
    assert.equal("accusation", it.object.lemma)
    assert.equal("against", it.object.prepositions[1].preposition)
    assert.equal("Bram Roe", it.object.prepositions[1].entity.name)
  end)

  it("have their description, which says who they are", function()
    local it = clause("The mayor of Hull, Ann Lee, denied it.", "deny")
    assert.equal("The mayor of Hull", it.subject.text)
    assert.equal("Ann Lee", it.subject.apposition.text)
    assert.equal("Ann Lee", it.subject.entity.name)
    it = clause("Ann Lee, the mayor, denied it.", "deny")
    assert.equal("the mayor", it.subject.apposition.text)
    assert.equal("apposition", it.subject.apposition.role)
  end)

  it("are coordinated", function()
    local it = clause("Ann Lee, Bram Roe and a clerk were charged.", "charge")
    assert.equal("Ann Lee", it.subject.text)
    assert.equal(2, #it.subject.others)
    assert.equal("a clerk", it.subject.others[2].text)
    assert.equal(it.subject, it.subject.others[1].first)
    it = clause("Lee left Hull and Roe came.", "come")
    assert.equal("Roe", it.subject.text)
  end)

  it("are negated", function()
    assert.is_true(clause("There was no evidence.", "be").subject.negated)
  end)
end)

describe("base forms", function()
  local function base(text) return parse(text):get("clauses", 1).verb end
  it("are made by endings and lists", function()
    for form, verb in pairs {
      accused = "accuse", planned = "plan", denied = "deny", walked = "walk", hoped = "hope",
      stopped = "stop", wrote = "write", said = "say", went = "go", carries = "carry", sues = "sue",
      lies = "lie", sees = "see", passes = "pass",
    } do
      assert.equal(verb, base("The board " .. form .. " it."))
    end
    assert.equal("plan", base "The board is planning it.")
    assert.equal("hide", base "The board is hiding it.")
  end)
end)

describe("clause patterns", function()
  local clauses = require "nutgraf.clauses"
  local function found(text, patterns)
    local list = {}
    for _, match in ipairs(clauses.find(parse(text), clauses.compile(patterns))) do
      local parts = {}
      for name, it in pairs(match.slots) do parts[#parts + 1] = name .. "=" .. it.text end
      table.sort(parts)
      list[#list + 1] = table.concat(parts, " ")
    end
    return list
  end
  local ACCUSE = {
    { verb = "accuse charge", actor = "by?", patient = "target", of = "act?", with = "act?" },
  }

  it("give who does what to whom, in active and passive", function()
    assert.same({ "act=theft by=The board target=the mayor" }, found("The board accused the mayor of theft.", ACCUSE))
    assert.same({ "act=theft by=the board target=The mayor" },
      found("The mayor was charged with theft by the board.", ACCUSE))
    assert.same({ "act=hiding the letter by=Lee target=Roe" }, found("Lee accused Roe of hiding the letter.", ACCUSE))
    assert.same({}, found("The mayor closed the pier.", ACCUSE))
  end)

  it("ask for marks", function()
    local pattern = { { verb = "deny", subject = "who", negated = false, modal = false } }
    assert.same({ "who=Lee" }, found("Lee denied it. Roe did not deny it. Ray may deny it.", pattern))
  end)

  it("ask for what stands in a slot", function()
    local pattern = { { verb = "issue send", object = { "what", lemma = "letter statement" },
      subject = { "who", kind = "person" } } }
    assert.same({ "what=two letters who=Ann Lee" },
      found("Ann Lee sent two letters. Ann Lee sent a boat. The board issued a statement.", pattern))
    assert.same({ "who=Lee" }, found("Lee left. Roe left the city.", { { verb = "leave", subject = "who", object = false } }))
  end)

  it("have nouns", function()
    local pattern = { { noun = "accusation denial", possessor = "who?", against = "target?", of = "what?" } }
    assert.same({ "what=the charge who=Lee", "target=Bram Roe" },
      found("Lee's denial of the charge came late. She knew of accusations against Bram Roe.", pattern))
  end)

  it("are refused where they are wrong", function()
    assert.has_error(function() clauses.compile { { subject = "who" } } end, "a pattern has a verb or a noun")
    assert.has_error(function() clauses.compile { { verb = "go", subject = true } } end,
      "the slot 'subject' of a pattern has no name")
  end)

  it("give each of a list", function()
    local match = clauses.find(parse "Ann Lee and Bram Roe were charged.", clauses.compile(ACCUSE))[1]
    assert.equal(2, #clauses.each_of(match.slots.target))
  end)
end)

describe("the layers of clauses", function()
  it("are explained", function()
    local support = dofile "spec/support.lua"
    local folder = support.folder()
    support.write(folder .. "/a.txt", "Lee came and left.\n")
    local out = support.run("nutgraf explain a.txt:1 --language en", folder)
    support.remove(folder)
    assert.matches("rule         shared: the subject of the verb before", out, 1, true)
  end)

  it("know every rule that the core names", function()
    local rules, named = require "nutgraf.command.clause_rules", 0
    local source = assert(io.open "core/clauses/subject.c"):read "a"
    for name in source:gsub("/%*.-%*/", ""):gmatch('"([%l-]+)"') do
      assert.is_string(rules[name], name)
      named = named + 1
    end
    assert.is_true(named > 5)
  end)

  it("are in the record", function()
    local record = assert(nutgraf.run(parse "Lee denied it.", "document", { layers = { "nouns", "clauses" } }))[1]
    local json = require("nutgraf.json").encode(record)
    assert.matches('"verb":"deny"', json, 1, true)
    assert.matches('"role":"subject"', json, 1, true)
    record = assert(nutgraf.run(parse "Lee denied it.", "document"))[1]
    json = require("nutgraf.json").encode(record)
    assert.is_nil(json:find('"clauses"', 1, true))
    -- What filters add of the evidence is in it, unless layers are named.
    assert.matches('"relations":[{', require("nutgraf.json").encode(
      assert(nutgraf.run(parse "Ada Venn met Hal Brand.", "document"))[1]), 1, true)
    assert.is_nil(require("nutgraf.json").encode(assert(nutgraf.run(parse "Ada Venn met Hal Brand.", "document",
      { layers = { "dates" } }))[1]):find('"relations"', 1, true))
  end)

  it("lead to the entities that a person has merged", function()
    local support = dofile "spec/support.lua"
    local folder = support.folder()
    support.write(folder .. "/mine/views/who.lua", [[return { summary = "who denies", shape = "list",
      columns = { { "who", "string" }, { "of", "string" } },
      view = function(doc)
        local items = {}
        for it in doc:clauses { verb = "deny" } do
          local of = it.object.prepositions[1]
          items[#items + 1] = { at = it, who = it.subject.entity.name, of = of and of.entity.name }
        end
        return items
      end }]])
    support.write(folder .. "/a.txt", "Ann Lee denied the claim of Bram Roe.\n\nKim Oskar left with Ray Venn.\n")
    local run = "export NUTGRAF_PATH=$PWD/mine; "
    assert.matches("Ann Lee,Bram Roe", (support.run(run .. "nutgraf who a.txt --language en --to csv", folder)))
    for _, pair in ipairs { { "Ann Lee", "Kim Oskar" }, { "Bram Roe", "Ray Venn" } } do
      local doc = assert(nutgraf.open(folder .. "/a.txt", { language = "en" }))
      local key
      for entity in doc:entities() do if entity.name == pair[1] then key = entity.key end end
      support.run(("nutgraf correct a.txt %s 'same_as=%s' --language en"):format(key, pair[2]), folder)
    end
    local out = support.run(run .. "nutgraf who a.txt --language en --to csv", folder)
    support.remove(folder)
    assert.matches("Kim Oskar,Ray Venn", out)
  end)

  it("are told to be lacking where a language has no words for them", function()
    local codes = {}
    for _, issue in ipairs(parse("De burgemeester ging weg.", "nl").issues) do codes[issue.code] = true end
    assert.is_true(codes["uncovered-clauses"])
    for _, issue in ipairs(parse("Lee left.").issues) do assert.not_equal("uncovered-clauses", issue.code) end
  end)
end)

describe("the scorer of clauses", function()
  local support = dofile "spec/support.lua"
  local function rows(text, list)
    local lines = { "# text = " .. text }
    for index, row in ipairs(list) do
      lines[#lines + 1] = ("%d\t%s\t_\t%s\t%s\t%s\t%d\t%s\t_\t_"):format(index, row[1], row[2], row[3],
        row[4] or "_", row[5], row[6])
    end
    return table.concat(lines, "\n") .. "\n\n"
  end

  it("counts what is right, what is missed and what is too much", function()
    local folder = support.folder()
    support.write(folder .. "/a.conllu",
      rows("Lee closed the pier.", { { "Lee", "PROPN", "NNP", nil, 2, "nsubj" }, { "closed", "VERB", "VBD", nil, 0, "root" },
        { "the", "DET", "DT", nil, 4, "det" }, { "pier", "NOUN", "NN", nil, 2, "obj" }, { ".", "PUNCT", ".", nil, 2, "punct" } })
      .. rows("Roe, who knew it, left.", { { "Roe", "PROPN", "NNP", nil, 7, "nsubj" }, { ",", "PUNCT", ",", nil, 4, "punct" },
        { "who", "PRON", "WP", "PronType=Rel", 4, "nsubj" }, { "knew", "VERB", "VBD", nil, 1, "acl:relcl" },
        { "it", "PRON", "PRP", nil, 4, "obj" }, { ",", "PUNCT", ",", nil, 4, "punct" },
        { "left", "VERB", "VBD", nil, 0, "root" }, { ".", "PUNCT", ".", nil, 7, "punct" } })
      -- a tree that has no object here, and another subject: one too much, one wrong
      .. rows("Lee saw Roe.", { { "Lee", "PROPN", "NNP", nil, 2, "vocative" }, { "saw", "VERB", "VBD", nil, 0, "root" },
        { "Roe", "PROPN", "NNP", nil, 2, "nsubj" }, { ".", "PUNCT", ".", nil, 2, "punct" } }))
    local out = support.run(("cd '%s' && lua5.4 spec/bench/triples.lua '%s/a.conllu'"):format(support.here(), folder))
    support.remove(folder)
    assert.matches("subject  precision 0.750  recall 0.750  F1 0.750  of 4", out, 1, true)
    assert.matches("object   precision 0.667  recall 1.000  F1 0.800  of 2", out, 1, true)
    assert.matches("triple   precision 0.667  recall 1.000  F1 0.800  of 2", out, 1, true)
  end)
end)
