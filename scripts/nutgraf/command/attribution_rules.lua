--- What the names of the core's rules of attribution mean, for `explain`. A line for
--- each name in core/layers/attribution*.c, and two for where there is no attribution.
return {
  -- the source of a verb
  subject = "the noun group before the verb",
  ["subject-described"] = "the noun group before the verb, parted from it by a description",
  ["subject-relative"] = "the noun group before “who …”, or before a participle",
  ["subject-parted"] = "the noun group that begins the sentence, though a comma follows it",
  relative = "“who”, which stands for the noun group before",
  ["shared-subject"] = "the subject of the verb before: “went and said”",
  inverted = "the noun group after the verb: “said Lee”",
  participle = "the subject of the clause before “…, saying”",
  ["participle-before"] = "the subject of the clause after “Saying …,”",
  infinitive = "the subject of the verb before “to say”",
  ["noun-participle"] = "the noun group before “saying”",
  cue = "the cue tells what is said; the sentence does not tell by whom",
  after = "what is said stands before the verb: “…, Lee said”",
  as = "what is said stands after the comma: “As Lee said, …”",
  passive = "the verb is passive and names nobody: “it was reported that …”",
  ["passive-agent"] = "the verb is passive, and “by …” names the source",
  ["attributed-to"] = "whom “is attributed to” names",
  -- other cues
  adjective = "whoever is so: “is confident that …”",
  ["according-to"] = "whoever stands after “according to”",
  view = "whose view it is: “in her view”",
  noun = "a noun tells what is said, and nobody is named with it: “claims that …”",
  ["noun-possessor"] = "whose claim it is: “Lee’s claim that …”",
  ["noun-agent"] = "“by …” after the noun: “the claim by Lee that …”",
  ["noun-carried"] = "the subject of “made” or “has”: “made the claim that …”",
  -- by the place of a quotation or a colon
  colon = "the sentence before the colon tells who says what follows",
  document = "the document before the colon: “From that letter:”",
  headline = "the source before a headline’s colon: “Poll: …”",
  layer = "who wrote the older message that is quoted here, by the lines above it",
  turn = "the label of a turn: “LEE: …”, a name on a line of its own",
  question = "“Q.”: who is said to ask, or the only author of the interview",
  answer = "“A.”: who was sworn, or the one whom the introduction says is interviewed",
  dash = "the name after the dash",
  credit = "who made the picture",
  ["verb-after"] = "a quotation, then a name and any verb: “…,” Lee chirped",
  ["verb-inverted"] = "a quotation, then any verb and a name: “…,” chirped Lee",
  continued = "the quotation goes on from the paragraph before",
  ["same-paragraph"] = "the quotation goes on with what the sentence before says",
  ["last-speaker"] = "nothing beside the quotation tells: who spoke right before, or nobody",

  nothing = "no word of it is a cue (lexicon: say-verb, say-noun, say-adjective, "
    .. "say-preposition, say-view), no quotation in it stands alone, no colon parts it",
  page = "the paragraph is the page's, no part of the story",
}
