-- Statements whose sentence holds more clauses than what is said: each kind with cases and near
-- misses. A statement is written: source <cue> {content}.
local support = require "spec.support"

local LEAD = "The council met on Monday. "

-- { a sentence, its statements }
local cases = {
  -- what is said goes on behind “she said”, whatever part of the clause that is
  { "It was, Venn said, one of the worst storms of the decade.", "Venn <said> {It was + one of the worst storms of the decade}" },
  { "The thing that the port needs most, clerks said, is a new crane.",
    "clerks <said> {The thing that the port needs most + is a new crane}" },
  { "It is the board's task, Venn said, to tell traders about the damage.",
    "Venn <said> {It is the board's task + to tell traders about the damage}" },
  { "The crane was checked twice, Venn said, the first time by a diver.",
    "Venn <said> {The crane was checked twice + the first time by a diver}" },
  { "In the end, Venn said, harbor workers almost always win.", "Venn <said> {In the end + harbor workers almost always win}" },
  { "In the years since the storm, Venn says, far too many boats have been lost.",
    "Venn <says> {In the years since the storm + far too many boats have been lost}" },
  { "The crane was checked twice, Venn said, holding up a bolt.", "Venn <said> {The crane was checked twice}" },
  { "“The crane was checked,” said Bram Osk, who runs the port, a firm in Kelby.",
    "Bram Osk, who runs the port <said> {“The crane was checked,”}" },
  -- who is told stands between the verb and the end
  { "The port was only doing what others do, Venn told the court in her letter.",
    "Venn <told> {The port was only doing what others do}" },
  { "This is not about money, Venn told her aides as she left the pier.", "Venn <told> {This is not about money}" },
  { "Venn told the board before she left the pier that the bolts were old.", "Venn <told> {that the bolts were old}" },
  { "Venn told the clerk while he listened that nobody was hurt.", "Venn <told> {that nobody was hurt}" },
  { "Venn asked Osk if he would close the pier or just the old part.", "Venn <asked> {if he would close the pier or just the old part}" },
  { "Venn would not say on Tuesday how the board would vote.", "Venn <would not say> {how the board would vote}" },
  { "Venn did not say Friday why the crane fell.", "Venn <did not say> {why the crane fell}" },
  -- short answers
  { "Of the traders, 55 percent said yes.", "55 percent <said> {yes}" },
  { "Most of the traders said no on Friday.", "Most of the traders <said> {no}" },
  { "Half of the divers say the same of the port.", "Half of the divers <say> {the same of the port}" },
  { "Osk said otherwise.", "Osk <said> {otherwise}" },
  { "Osk said so in May, and left.", "Osk <said> {so}" },
  { "Osk said nothing was safe.", "Osk <said> {nothing was safe}" },
  { "Asked if the pier was safe, 46 percent of the traders said yes.", "<Asked> {if the pier was safe}",
    "46 percent of the traders <said> {yes}" },
  -- participles and gerunds that begin what is said
  { "Clerks have said cutting that crane must wait.", "Clerks <have said> {cutting that crane must wait}" },
  { "Venn said closing the pier would help nobody.", "Venn <said> {closing the pier would help nobody}" },
  { "Osk suggested moving the crane was cheaper.", "Osk <suggested> {moving the crane was cheaper}" },
  { "However, Kelby emails involving Osk did support her claim that the crane was old.",
    "Osk <did support> {her claim that the crane was old}" },
  { "Osk suggested moving the crane.", "Osk <suggested> {moving the crane}" },
  { "The port sent letters, which Osk said represented all that it had.",
    "Osk <said> {which + represented all that it had}" },
  { "The letters, Osk said, represented all that it had.", "Osk <said> {The letters + represented all that it had}" },
  -- verbs that lack their helping word, or look like nouns
  { "They say it’s been plain in the weeks that followed the storm.",
    "They <say> {it’s been plain in the weeks that followed the storm}" },
  { "Venn said in her closing remarks that the port was safe.", "Venn <said> {that the port was safe}" },
  { "Venn said in her evening statements that the port was safe.", "Venn <said> {that the port was safe}" },
  { "Osk questioned the port's plan and refused to sign it.", "Osk <questioned> {the port's plan}", "Osk <refused> {to sign it}" },
  -- what opens the sentence is a clause of its own
  { "In a year in which most traders say they do not trust the port, even its clerks walked out.", "traders <say> {they do not trust the port}" },
  { "In a town where divers say the pier is unsafe, Osk has built two more.", "divers <say> {the pier is unsafe}" },
  { "In Kelby, divers say the pier is unsafe, and Osk has built two more.",
    "divers <say> {the pier is unsafe, and Osk has built two more}" },
  { "With reports that the firm had closed, the board opened a case.", "<reports> {that the firm had closed}" },
  { "Despite warnings that the bolts were old, the crane was used.", "<warnings> {that the bolts were old}" },
  -- what comes before “she said” is a day, “but”, a clause of its own, or opens with a gerund
  { "Though that change was easy, Venn said, replacing Osk would be harder.",
    "Venn <said> {Though that change was easy + replacing Osk would be harder}" },
  { "Many days, former employees said, she would stay in the port.",
    "former employees <said> {Many days + she would stay in the port}" },
  { "But, he said, it is a bad plan.", "he <said> {But + it is a bad plan}" },
  { "The difference now, he told me on Friday, is that he is the clerk.",
    "he <told> {The difference now + is that he is the clerk}" },
  { "Closing the pier is the best plan, analysts said.", "analysts <said> {Closing the pier is the best plan}" },
  { "The port will need solid backing by the town, analysts say.", "analysts <say> {The port will need solid backing by the town}" },
  { "In Kelby, Venn said.", },
  { "The children are near, and aides say the respect they show gives traders a warmer view.",
    "aides <say> {the respect they show gives traders a warmer view}" },
  { "Clerks say Omar Osk, the man who took the boats on Friday, held two posts.",
    "Clerks <say> {Omar Osk, the man who took the boats on Friday, held two posts}" },
  { "As reported by the Kelby Post, the crane was sold.", "the Kelby Post <As reported by> {the crane was sold}" },
  { "As noted by Venn, the crane was sold.", "Venn <As noted by> {the crane was sold}" },
  { "The Harbor Watch asked to see the letters.", "The Harbor Watch <asked> {to see the letters}" },
  -- a thing is not renamed by persons, nor one by several
  { "According to the complaint, two managers, Venn and Osk, knew about the leak.",
    "the complaint <According to> {two managers, Venn and Osk, knew about the leak}" },
  { "According to the report, inspectors, who came in May, found rot.",
    "the report <According to> {inspectors, who came in May, found rot}" },
  { "According to the indictment, the mayor, Ada Venn, took the money.",
    "the indictment <According to> {the mayor, Ada Venn, took the money}" },
  { "According to the letter, officials, all of them from Kelby, were paid.",
    "the letter <According to> {officials, all of them from Kelby, were paid}" },
  { "According to the witness, four divers, none of them hurt, left the boat.",
    "the witness <According to> {four divers, none of them hurt, left the boat}" },
  { "According to the mayor, Ada Venn, the pier is old.", "the mayor, Ada Venn <According to> {the pier is old}" },
  { "According to the study, a survey of divers, the pier is old.",
    "the study, a survey of divers <According to> {the pier is old}" },
  { "According to Venn, 41, the pier is old.", "Venn, 41 <According to> {the pier is old}" },
  -- who is asked, or told, says nothing
  { "Do you support the port?" },
  { "Why did you decide to build a new pier?" },
  { "The pier is, you know, a ruin." },
  { "If you like your boats old, Kelby is for you." },
  { "You can call the clerk a friend." },
  { "You said on Friday that the pier was old.", "You <said> {that the pier was old}" },
  { "Do they support the port?", "they <support> {the port}" },
  -- whose verb it is: the one nearest by what the clause is made of
  { "Starr gave 40 euros to a group backing Osk.", "a group <backing> {Osk}" },
  { "The town sent flowers to a firm praising the port.", "a firm <praising> {the port}" },
  { "Venn spent the last week of May praising the port.", "Venn <praising> {the port}" },
  { "The poll gives traders a chance to criticize the port.", "traders <to criticize> {the port}" },
  { "Her post offers Venn a platform to criticize the port.", "Venn <to criticize> {the port}" },
  { "The time is short for him to address the fears.", "him <to address> {the fears}" },
  { "Venn will find it difficult to criticize the port.", "Venn <to criticize> {the port}" },
  { "The firm, which through most of the year supported the port, has changed its plan.", "which <supported> {the port}" },
  { "Osk, who in his office praised the port, was there.", "who <praised> {the port}" },
  { "Divers have in part blamed the port.", "Divers <blamed> {the port}" },
  { "When Osk a month later announced the plan, nobody was there.", "Osk <later announced> {the plan}" },
  { "The plan, first reported by the Kelby Post, is a part of it." }, -- “first” is nobody
}

describe("statements among other clauses", function()
  for _, case in ipairs(cases) do
    it("are cut in: " .. case[1], function()
      assert.same({ case[2], case[3] }, support.stated(LEAD .. case[1] .. "\n"))
    end)
  end

  it("leave what “I” want to the turn that it stands in", function()
    local talk = "Host: Where will you go?\n\nVenn: I want to leave Kelby. I said that it was old.\n\n" ..
      "Host: When was that?\n\nVenn: In the spring of last year.\n"
    local found = {}
    for _, said in ipairs(support.said(talk)) do found[#found + 1] = said.cue end
    assert.same({ ":", ":", "said", ":", ":" }, found)
    assert.same({ "I <want> {to leave Kelby}" }, support.stated("I want to leave Kelby.\n"))
  end)

  it("keep the quotation that goes on behind a participle with the one before it", function()
    for _, saying in ipairs { "adding that the port would pay", "suggesting that a plan would help", "pointing out the old bolts",
      "noting that it rained", "stressing that nobody was hurt" } do
      local found = support.stated(LEAD .. "“We will stay,” Venn said, " .. saying .. ". “There is work to do.”\n")
      assert.equal("Venn <said> {“We will stay,” + “There is work to do.”}", found[1], saying)
    end
    local found = support.stated(LEAD .. "The port would pay, Venn said, adding that it was late. “There is work to do.”\n")
    assert.equal("Venn <adding> {that it was late + “There is work to do.”}", found[2])
  end)

  it("take two words between marks for speech where a title stands before who says them", function()
    for _, title in ipairs { "Ms.", "Mr.", "Dr.", "Mrs.", "Prof." } do
      assert.equal(title .. " Gil <said> {“Follow us,”}", support.stated(LEAD .. "“Follow us,” " .. title .. " Gil said.\n")[1])
    end
    assert.equal("“", support.said(LEAD .. "“Follow Us,” a song of the port, was played.\n")[1] or "“")
  end)
end)
