-- Statements whose source or content stands where another's could: lists of statements, descriptions
-- between a source and its verb, nouns that are said with and are subjects themselves. Each kind with
-- cases and near misses. A statement is written: source <cue> {content}.
local support = require "spec.support"

local LEAD = "The council met on Monday. "

-- { a sentence, its statements }
local cases = {
  -- what a noun is about ends where the verb of that noun begins
  { "Venn's response to the storm angered the board.", "Venn's <response to> {the storm}" },
  { "The clerk's explanations for her use of the boat have changed.", "The clerk's <explanations for> {her use of the boat}" },
  { "The mayor's endorsement of the plan will make it harder to stop.",
    "The mayor's <endorsement of> {the plan}" },
  { "Osk's refusal to leave the pier did not go over well.", "Osk's <refusal> {to leave the pier}" },
  { "The mayor's opposition to the men who built the pier is known.", "The mayor's <opposition to> {the men who built the pier}" },
  { "Venn praised Osk's support for the plan he made.", "Venn <praised> {Osk's support for the plan he made}" },
  { "Venn believes his efforts to mend the pier will last.", "Venn <believes> {his efforts to mend the pier will last}" },
  -- a verb that carries a noun, and what that says
  { "Venn expressed concern that the pier would fall.", "Venn <expressed concern> {that the pier would fall}" },
  { "Venn did express concern that the pier would fall.", "Venn <did express concern> {that the pier would fall}" },
  { "Venn voiced the hope that the pier would stand.", "Venn <voiced the hope> {that the pier would stand}" },
  { "Venn rejected the claim that the pier was old.", "Venn <rejected> {the claim that the pier was old}" },
  { "Venn dismissed concerns that the pier was old.", "Venn <dismissed> {concerns that the pier was old}" },
  -- several who say something
  { "Most of the traders said the pier was safe, and more than 4 in 10 said it was ugly.",
    "Most of the traders <said> {the pier was safe}", "more than 4 in 10 <said> {it was ugly}" },
  { "One in three said the pier was safe and one in four said it was ugly.",
    "One in three <said> {the pier was safe}", "one in four <said> {it was ugly}" },
  { "Half of the divers say they like the pier, while only 49 percent of traders say the same.",
    "Half of the divers <say> {they like the pier}", "49 percent of traders <say> {the same}" },
  { "Venn said the town was late, while the mayor of Kelby said it was early.",
    "Venn <said> {the town was late}", "the mayor of Kelby <said> {it was early}" },
  { "Venn said that the clerk and the head of the port left.", "Venn <said> {that the clerk and the head of the port left}" },
  { "Venn said the bank helped the mills and traders to pay.", "Venn <said> {the bank helped the mills and traders to pay}" },
  { "Venn said the pier was “safe” when Osk said it was old.", "Venn <said> {the pier was “safe” when Osk said it was old}" },
  { "Osk wants to leave, Ada Venn (Kelby) told the Post on Monday.", "Ada Venn (Kelby) <told> {Osk wants to leave}" },
  { "Osk wants to leave, Ada Venn, the mayor of Kelby, said.", "Ada Venn, the mayor of Kelby <said> {Osk wants to leave}" },
  { "Venn defended the plan, but late Sunday she announced she would leave.",
    "Venn <defended> {the plan}", "she <announced> {she would leave}" },
  { "Already, 520 traders have said they like the plan, 39 have said they hate it.",
    "520 traders <have said> {they like the plan}", "39 <have said> {they hate it}" },
  { "Asked at a talk on Monday about the pier, Venn left.", "<Asked> {about the pier}" },
  { "When asked in Kelby on Monday if the pier was old, Venn said no.", "<asked> {if the pier was old}", "Venn <said> {no}" },
  { "The pier was not popular with traders, and the talks ended there, said one clerk in the hall.",
    "one clerk in the hall <said> {The pier was not popular with traders, and the talks ended there}" },
  { "Asked at a talk in Kelby, Venn left the pier.", nil },
  { "The board claims to know the pier.", "The board <claims> {to know the pier}" },
  -- who says it is described between the name and the verb, or behind it
  { "Ada Venn (Kelby), a supporter of the plan for the harbor said it was safe.",
    "Ada Venn (Kelby), a supporter of the plan for the harbor <said> {it was safe}" },
  { "The pier has more of it, says harbor engineer Dora Lind in Kelby.",
    "harbor engineer Dora Lind <says> {The pier has more of it}" },
  { "The pier is in his reach, said a handful of clerks who point to his record.",
    "a handful of clerks who point to his record <said> {The pier is in his reach}", "who <point to> {his record}" },
  { "Absent from the talk, according to traders who spoke afterward, was any mention of the pier.",
    "traders who spoke afterward <according to> {Absent from the talk + was any mention of the pier}" },
  { "The clerk has given no details about how he planned to mend the pier, saying that he was “weighing the costs.”",
    "The clerk <saying> {that he was “weighing the costs.”}", "he <planned> {to mend the pier}" },
  { "The clerk said that he planned to mend the pier, saying that it was old.",
    "The clerk <said> {that he planned to mend the pier}", "The clerk <saying> {that it was old}" },
  { "Lamenting their luck, traders often say the pier is cursed.", "traders <Lamenting> {their luck}",
    "traders <often say> {the pier is cursed}" },
  -- what stands between the verb and what is said
  { "His aide Paul Osk said — on the radio, as it happens — that the pier cost a fortune.",
    "His aide Paul Osk <said> {that the pier cost a fortune}" },
  { "The pier is safe, Ada Venn said this week at a talk in Kelby — a reversal of the law that closed it.",
    "Ada Venn <said> {The pier is safe}" },
  { "Venn first said in the spring, when the story broke, “I did not see any papers.”",
    "Venn <first said> {“I did not see any papers.”}" },
  { "Yet, as Mr. Venn observed, the early days are hard.", "Mr. Venn <observed> {the early days are hard}" },
  { "Yet, as the port threatens to fall, the early days are hard.", "the port <threatens> {to fall}" },
  { "The years that followed, he said, brought a storm.", "he <said> {The years that followed + brought a storm}" },
  { "It makes sense, traders said, for the board to wait.", "traders <said> {It makes sense + for the board to wait}" },
  { "It makes sense, traders said, walking to the pier.", "traders <said> {It makes sense}" },
  { "Venn said she felt the pier was safe because “most traders never see it,” she said.",
    "Venn <said> {she felt the pier was safe because “most traders never see it,”}", "she <said> {“most traders never see it,”}" },
  -- the clause that opens a sentence ends where the main one begins
  { "Even though the Kelby Post reports that the pier was old, the board never met.",
    "the Kelby Post <reports> {that the pier was old}" },
  { "While Osk met Venn's request to leave the pier, the board stayed.", "Venn's <request> {to leave the pier}" },
  { "When Ada Venn would not endorse the plan, the crowd booed him.", "Ada Venn <would not endorse> {the plan}" },
  { "And because the Kelby Post said that Lee, a clerk, would pay, the board met.",
    "the Kelby Post <said> {that Lee, a clerk, would pay}" },
  { "When the crowd left, Venn said that it was late, that the pier was old, and that he was ill.",
    "Venn <said> {that it was late, that the pier was old, and that he was ill}" },
  -- a verb that only leads to another
  { "Venn went on to say that the pier was old.", "Venn <went on to say> {that the pier was old}" },
  { "Venn continued to claim that the pier was old.", "Venn <continued to claim> {that the pier was old}" },
  { "Venn wants to know whether the pier is old.", "Venn <wants> {to know whether the pier is old}",
    "Venn <wants to know> {whether the pier is old}" },
  { "Venn went on to paint the pier.", nil },
  -- what is said begins with the noun group, not with the marks or the “that” in it
  { "Venn noted the decline of the “old pier” in May.", "Venn <noted> {the decline of the “old pier” in May}" },
  { "Venn said the tone of the talks “was harsh and late.”", "Venn <said> {the tone of the talks “was harsh and late.”}" },
  { "Venn decried the board for “turning its back” on traders.", "Venn <decried> {the board for “turning its back” on traders}" },
  { "Venn said in a letter “it was harsh and late.”", "Venn <said> {“it was harsh and late.”}" },
  { "Venn told the head of the board “it was harsh and late.”", "Venn <told> {“it was harsh and late.”}" },
  { "Venn repeated a line that has become known in Kelby.", "Venn <repeated> {a line that has become known in Kelby}" },
  { "Venn rebutted Osk's accusation that the pier was old.", "Venn <rebutted> {Osk's accusation that the pier was old}",
    "Osk's <accusation> {that the pier was old}" },
  { "Venn praised Osk's claim that the pier was old.", "Venn <praised> {Osk's claim that the pier was old}" },
  { "Venn rebutted the accusation that the pier was old.", "Venn <rebutted> {the accusation that the pier was old}" },
  { "Venn says the storm that sank the boat was cold.", "Venn <says> {the storm that sank the boat was cold}" },
  { "Venn said Monday that the storm sank the boat.", "Venn <said> {that the storm sank the boat}" },
  { "Venn told the clerk that the storm sank the boat.", "Venn <told> {that the storm sank the boat}" },
  -- words that the tagger takes for others
  { "Venn has long said that the pier is safe.", "Venn <has long said> {that the pier is safe}" },
  { "Osk had long blocked the plan, fearing it would fail.", "Osk <fearing> {it would fail}" },
  { "Venn called that report Friday a “ruin.”", "Venn <called> {that report Friday a “ruin.”}" },
  { "In June, the clerk called the pier a ruin.", "the clerk <called> {the pier a ruin}" },
  { "The pier fell; one trader called Osk “the king of the harbor.”", "one trader <called> {Osk “the king of the harbor.”}" },
}

describe("Statements side by side", function()
  for _, case in ipairs(cases) do
    it("are told apart: " .. case[1], function()
      assert.same({ case[2], case[3] }, support.stated(LEAD .. case[1] .. "\n"))
    end)
  end
end)
