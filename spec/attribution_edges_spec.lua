-- Where a statement's source, cue and content begin and end: each way with a case and a
-- near miss. A statement is written: source <cue> {content}.
local support = require "spec.support"

local LEAD = "The council met on Monday. "

-- { a sentence, its statements }
local cases = {
  -- who is described by a clause of their own
  { "Traders who voted against the pier want the clerk to leave.",
    "Traders who voted against the pier <want> {the clerk to leave}", "who <voted against> {the pier}" },
  { "Traders voted against the pier.", "Traders <voted against> {the pier}" },
  { "None of the clerks I met said the pier is shut.", "None of the clerks I met <said> {the pier is shut}" },
  { "I met the clerks and said the pier is shut.", "I <said> {the pier is shut}" },
  { "Traders urging the board to shut the pier are praising the mayor.",
    "Traders <urging> {the board to shut the pier}",
    "Traders urging the board to shut the pier <are praising> {the mayor}" },
  { "Traders are urging the board to shut the pier.", "Traders <are urging> {the board to shut the pier}" },
  { "One of the clerks elected on Friday has signaled she may leave.",
    "One of the clerks <has signaled> {she may leave}" },
  { "An aide who met the mayor, Ada Venn, said the pier was shut.",
    "An aide who met the mayor, Ada Venn <said> {the pier was shut}" },
  { "The aide and the mayor, Ada Venn, said the pier was shut.",
    "The aide and the mayor, Ada Venn <said> {the pier was shut}" },
  { "Essays in papers including the Kelby Post have described the pier as a ruin.",
    "Essays in papers including the Kelby Post <have described> {the pier as a ruin}" },
  { "Ada Venn, in turn, blames Bram Osk.", "Ada Venn <blames> {Bram Osk}" },
  { "Ada Venn, of Kelby, blames Bram Osk.", "Ada Venn, of Kelby <blames> {Bram Osk}" },
  { "The mayor himself said the pier was shut.", "The mayor <said> {the pier was shut}" },
  { "They both said that the pier was shut.", "They <both said> {that the pier was shut}" },
  { "The clerk has long maintained that the pier was safe.",
    "The clerk <has long maintained> {that the pier was safe}" },
  { "“It was cold,” said one of the clerks, a man in his forties who has worked there since May.",
    "one of the clerks, a man in his forties who has worked there since May <said> {“It was cold,”}" },
  { "“It was cold,” said Ada Venn, 41, of Kelby in the south, who saw it.",
    "Ada Venn, 41, of Kelby in the south, who saw it <said> {“It was cold,”}" },
  { "“It was cold,” said Ada Venn, of London.", "Ada Venn, of London <said> {“It was cold,”}" },
  { "“The pier is shut,” noted Kelby-based lawyer Jim Holt.",
    "Kelby-based lawyer Jim Holt <noted> {“The pier is shut,”}" },
  { "“The pier is shut,” said noted harbor lawyer Jim Holt.",
    "noted harbor lawyer Jim Holt <said> {“The pier is shut,”}" },
  { "“The pier is shut,” noted Jim Holt.", "Jim Holt <noted> {“The pier is shut,”}" },
  { "Ada Venn - who was there - said that the pier was shut.",
    "Ada Venn - who was there <said> {that the pier was shut}" },
  -- who is reported
  { "The paper quoted Ms. Venn as saying the pier was shut.", "Ms. Venn <saying> {the pier was shut}" },
  { "The clerk was quoted by the paper as saying that the pier was shut.",
    "The clerk <saying> {that the pier was shut}" },
  { "The paper quoted Ms. Venn.", "The paper <quoted> {Ms. Venn}" },
  { "The storm led Ada Venn to declare that the pier was shut.", "Ada Venn <to declare> {that the pier was shut}" },
  { "Ada Venn came to Kelby to declare that the pier was shut.", "Ada Venn <to declare> {that the pier was shut}" },
  { "Her team sent out a letter to traders saying that the pier was shut.",
    "Her team <sent out a letter to traders saying> {that the pier was shut}" },
  { "They saw a trader saying that the pier was shut.", "a trader <saying> {that the pier was shut}" },
  { "Ada Venn spent the day saying that the pier was shut.", "Ada Venn <saying> {that the pier was shut}" },
  -- what is said by “as”, and by names of it
  { "If the bolts are old, as Ada Venn claims, the firm pays.", "Ada Venn <claims> {the bolts are old}" },
  { "The bolts, as Ada Venn claims, are old.", "Ada Venn <claims> {The bolts + are old}" },
  { "By then it was dark, and in the words of the clerk, Ada Venn, “it was a tomb.”",
    "the clerk, Ada Venn <in the words of> {“it was a tomb.”}" },
  { "According to Ada Venn, the town’s clerk, the bolts are old.",
    "Ada Venn, the town’s clerk <According to> {the bolts are old}" },
  { "According to Ada Venn, the bolts are old.", "Ada Venn <According to> {the bolts are old}" },
  { "Ada Venn’s view — that the bolts are old — is shared by all.", "Ada Venn’s <view> {that the bolts are old}" },
  { "“The pier will stand”: that was the clerk’s answer to us.", "the clerk’s <answer> {“The pier will stand”}" },
  { "A claim that the pier was old was heard in May.", "<A claim> {that the pier was old}" },
  { "They heard a claim that the pier that was shut was old.", "<a claim> {that the pier that was shut was old}" },
  { "They live in a house, which the town describes as a shed, but traders say is a ruin.",
    "the town <describes> {which + as a shed}", "traders <say> {is a ruin}" },
  { "Whether the pier is safe, Ada Venn would not say.", "Ada Venn <would not say> {Whether the pier is safe}" },
  { "When the pier was safe, Ada Venn would not leave." },
  { "The firms are accused of hiding the bill and leaving the pier to rot.",
    "<are accused of> {The firms + hiding the bill and leaving the pier to rot}" },
  -- who is told
  { "Ada Venn told traders and aides the pier would stay.", "Ada Venn <told> {the pier would stay}" },
  { "Ada Venn told Radio Nord host Karl Holt he would be sued.", "Ada Venn <told> {he would be sued}" },
  { "Ada Venn asked Karl Holt twice whether he would go.", "Ada Venn <asked> {whether he would go}" },
  { "Ada Venn asked the former clerk during a talk if she would pay for it.",
    "Ada Venn <asked> {if she would pay for it}" },
  -- coordinated subjects and adverbs
  { "Ada Venn, Mark Osk and the mayor said the pier was shut.",
    "Ada Venn, Mark Osk and the mayor <said> {the pier was shut}" },
  { "In Kelby, Mark Osk and the mayor said the pier was shut.", "Mark Osk and the mayor <said> {the pier was shut}" },
  { "Ada Venn repeatedly and loudly said the pier was shut.",
    "Ada Venn <repeatedly and loudly said> {the pier was shut}" },
  -- passives with who says it
  { "The mayor was described by Ada Venn as a fool.", "Ada Venn <was described> {The mayor + as a fool}" },
  { "The pier was called a ruin by Ada Venn.", "Ada Venn <was called> {The pier + a ruin}" },
  { "Ada Venn’s claim, that the pier was safe, is false.", "Ada Venn’s <claim> {that the pier was safe}" },
  { "To get the money, Ada Venn said, the town must sell the pier.",
    "Ada Venn <said> {To get the money + the town must sell the pier}" },
  -- what is no speech
  { "She has three books on her desk: “The Pier,” “The Harbor” and “The Long Road.”" },
  { "Ada Venn wrote “The Pier,” “The Harbor” and “The Long Road.”" },
  { "Her cousin had a nickname: “The Captain.”" },
  { "The firm has a motto: “Build and Leave.”" },
  { "Ada Venn put it this way: “No Deal.”", "Ada Venn <put it> {“No Deal.”}" },
  { "Ada Venn had one answer: “Never.”", "Ada Venn <had> {“Never.”}" },
  { "Ada Venn was blunt: “We will never pay for it.”", "Ada Venn <was> {“We will never pay for it.”}" },
  -- where it ends
  { "The mayor said Monday that he would leave, stunning his staff.", "The mayor <said> {that he would leave}" },
  { "The mayor said Monday that he would leave, taking his staff.",
    "The mayor <said> {that he would leave, taking his staff}" },
  { "Ada Venn left, citing reports that Osk, a clerk, and two others had been paid.",
    "Ada Venn <citing> {reports that Osk, a clerk, and two others had been paid}" },
  { "Ada Venn promised on Friday to drop the phrase “old pier” for good.",
    "Ada Venn <promised> {to drop the phrase “old pier” for good}" },
  { "Ada Venn promised on Friday that “old pier” would be dropped.",
    "Ada Venn <promised> {that “old pier” would be dropped}" },
}

describe("the edges of what is said", function()
  for _, case in ipairs(cases) do
    it("in: " .. case[1], function()
      local found = {}
      for _, said in ipairs(support.said(LEAD .. case[1] .. "\n")) do
        local source = said.source ~= "" and said.source .. " " or ""
        found[#found + 1] = ("%s<%s> {%s}"):format(source, said.cue or "", said.content)
      end
      assert.same({ case[2], case[3] }, found)
    end)
  end
end)
