-- English words for claims: what makes words a statement, what says of a statement
-- that it is denied or borne out, and whether those concerned have answered. Lower
-- case; `nutgraf/evidence/pattern.lua` says how patterns are written.
local set = require("nutgraf.cues").set

local nouns = "claim|claims|allegation|allegations|accusation|accusations|charge|charges|assertion|assertions|account|accounts|report|reports|story|suggestion|suggestions|statement|statements|information|rumor|rumors|contention|characterization|insinuation|insinuations|reporting|description|version"

return {
  -- A statement: what a cue's manner leaves out, and a verb that is one.
  no_statement = set "wants|demands|promises",
  finite = set "is|was|were|are|has|had|have|will|would|could|can|cannot|may|might|should|must|did|does|do|'s|'re|'ve|'d|'ll|n't|been|be|knew|took|gave|went|came|made|got|paid|met|told|left|lost|won|sold|bought|kept|held|led|began|ran|sent|spent|saw|found|became|broke|struck|chose|wrote|rose|fell|cut|put|set|let|hit|lied|died|stole|hid|fled|fed|flew|grew|drew|threw|wore|swore|rode|drove|shot|slept|stood|thought|brought|caught|taught|fought|felt|dealt|shook|rang|sang|sank|spoke|woke|hurt|lay|laid|lit|meant|read|sought|spread|stuck|swung|understood|withdrew|takes|gives|gets|goes|comes|makes|wants|needs|knows|thinks|says|keeps|means|holds|runs|owes|owns|lies|steals|cheats|believes|remains|seems|appears|belongs",
  least_words = 4,
  -- Rules of the core that find a phrase rather than a statement.
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",

  -- What is said of a statement, by the words that say it.
  says = {
    denies = set "deny|denies|denied|denying|disavow|disavowed|repudiated|repudiates",
    disputes = set "dispute|disputes|disputed|disputing|reject|rejects|rejected|rejecting|refute|refutes|refuted|refuting|rebut|rebutted|rebuts|contradict|contradicts|contradicted|contradicting|dismiss|dismisses|dismissed|debunk|debunked|debunks|refutation",
    confirms = set "confirm|confirms|confirmed|confirming|verify|verifies|verified|confirmation|acknowledge|acknowledged|acknowledges|admit|admits|admitted",
    corrects = set "correct|corrects|corrected|correcting|retract|retracts|retracted|retracting|withdraw|withdraws|withdrew|withdrawn|revise|revises|revised|walked back|walks back|took back|takes back|backed off",
    corroborates = set "corroborate|corroborates|corroborated|corroborating|corroboration|substantiate|substantiates|substantiated|borne out|backed up|backs up|bears out|bore out",
  },
  -- What stands between a subject and those words.
  carriers = set "did|do|does|has|have|had|was|were|is|are|also|later|then|since|already|again|has been|provide|provides|provided|direct|directly|strongly|flatly|vehemently|repeatedly|quickly|publicly|always|consistently|of|,|however|the|a|an|some|immediately|subsequently|previously|categorically|further|earlier",
  nouns = set(nouns),
  -- What these deny speaks of somebody.
  accusing = set "allegation|allegations|accusation|accusations|charge|charges|insinuation|insinuations",
  determiners = set "the|that|this|those|these|such|any|all|both|his|her|their|its|some|most|many|same|of",
  -- Who denies his own words, or anybody's: it is not told whose.
  speakers = { I = true, we = true, We = true },
  pronouns = set "it|this|that|them|those|these|as much",
  such = "such",
  parentheses = { ["("] = true, ["["] = true },
  that = "that",
  what = set "what",
  to = "to",
  -- What somebody corrects of what he said himself.
  corrected = set "statement|statements|claim|claims|figure|figures|number|numbers|sum|amount|account|remark|remarks|story|error|mistake|comment|comments|testimony|estimate|accusation|accusations|allegation|allegations|words",
  -- How many paragraphs back "the allegations" reach.
  reach = 2,
  by = "by",
  auxiliary = set "is|was|are|were|has|had|have|did|does|do",
  -- Where the one by whom ends: "by the statements of a diplomat in an e-mail".
  ends = set "in|on|at|when|which|that|who|while|after|before|during|made|and|but|because|,|.|;|:|—|–|-|(|[",
  be = set "is|was|were|are|be|been|being|appears|appear|seems|seem|to|has|have|had|partly|largely|fully|independently|later|also",
  -- Words for one matter: a denial of the one denies the other, in one paragraph.
  alike = {
    set "deal|deals|arrangement|agreement|pact|understanding|accord|bargain|truce|quid-pro-quo",
    set "payment|payments|bribe|bribes|kickback|kickbacks|money",
  },
  -- {deny} … are the four lists of `says`.
  patterns = {
    { "aside", "which ..6 {says}" },
    { "same", "<by> ..3 {says} the|this|that|those|these|such|all|any same? {nouns}" },
    { "same", "<by> ..2 {says} it|this ,|.|;" },
    { "own", "<by> ..3 {corrects} ..2 {corrected}" },
    { "what-was-said", "<by> ,? however? ,? {says} what <who> ..3 {said}" },
    { "apposed", "<who:person|codename> , ...18 {claims} that" },
    { "cleft", "is|was ..1 what ...4 <who> ...16 {claims}" },
  },
  said = set "said|says|told|wrote|claimed|claims|predicted|alleged|reported|described|testified|stated",
  claims = set "alleges|alleged|claims|claimed|asserts|asserted|contends|contended",
  block = set "not|never|n't|no|nor|neither|would|will|may|might|could|can|should|if|whether",
  before_name = set "the|a|an|mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|sen|sen.|rep|rep.|gov|gov.|president|mexican",

  -- Whether somebody has answered. `subject`: the one who has not stands before it.
  replies = {
    { "declined", "{decline} ..1 to ..2 comment", subject = true },
    { "declined", "{decline} ...6 to ..2 comment|discuss|answer|respond|elaborate", subject = true },
    { "declined", "{decline} ...6 to be interviewed", subject = true },
    { "declined", "referred ..2 questions|calls|inquiries|reporters ..2 to", subject = true },
    { "declined", "{decline} ..2 comment|interview|interviews", subject = true },
    { "declined", "{decline} ..3 request|requests for|to ..3 comment|interview|interviews|information", subject = true },
    { "declined", "would not ..1 comment", subject = true },
    { "declined", "had|has|have|offered no ..2 comment", subject = true },
    { "not given", "{has} not|n't ..1 {answer} to? ..5 {request}", subject = true },
    { "not given", "{has} not|n't ..1 answer|answered ..3 call|calls|message|messages|email|emails|inquiries|requests", subject = true },
    { "not given", "could not|n't ..1 be ..2 reached|contacted|located", subject = true },
    { "not given", "hung up .|,|;|—", subject = true },
    { "not given", "{has} not|n't ..1 {answer} .|,|;", subject = true },
    { "not given", "{has} not|n't ..1 {answer} to ..3 attempts|efforts|claims|allegations|accusations|charges", subject = true },
    { "not given", "hung up on|when|after ..2 reporter|reporters|journalist|journalists|asked|called", subject = true },
    { "not given", "{has} not|n't ..1 commented", subject = true },
    { "not given", "neither ...8 {answer} to? ..5 {request}" },
    { "not given", "neither ...12 would|have|has|had|did ..1 respond|reply|answer|comment|return|returned|responded|replied|commented" },
    { "not given", "would not|n't ..1 respond|answer|reply|discuss|elaborate", subject = true },
    { "not given", "efforts|attempts|calls|messages|requests|telephone ..2 to ..1 reach|contact|locate ...8 failed|unsuccessful" },
    { "not given", "efforts|attempts to ..1 reach|contact|locate ...8 were ..2 not|n't|unsuccessful" },
    { "not given", "was|were not|n't ..1 available|reachable for ..1 comment", subject = true },
    { "not given", "was|were unavailable for comment", subject = true },
    { "not given", "{request} ..6 to|from|for|with ...12 was|were ..1 not|n't ..1 {answer}" },
    { "not given", "{request} ..6 to|from|for|with ...12 went|were|was unanswered|unreturned" },
    { "sought", "contacted|approached ...14 for ..2 comment|response" },
    { "sought", "reached out to ...14 for ..2 comment|response" },
    { "sought", "asked ...8 for ..1 comment|response" },
    { "sought", "sought ..1 comment|response from ...12 {end}" },
  },
  -- "They have not responded": those who were asked in the sentence before.
  asked_again = {
    { "not given", "they|neither|none|both|he|she|it ..2 {has} not|n't? ..1 {answer}" },
    { "not given", "they|neither|none|both|he|she|it ..2 {has} not|n't? ..1 answer|answered" },
    { "declined", "they|neither|both|he|she|it ..2 {decline} ..1 to? ..1 comment" },
  },
  has = set "did|does|has|have|had",
  ["and"] = "and",
  opens = set "and|also|in|response|meanwhile",
  relative = set "who|which|whom",
  through = set "through|via",
  decline = set "declined|refused|declines|refuses",
  answer = set "respond|responded|reply|replied|return|returned",
  request = set "comment|request|requests|inquiry|inquiries|question|questions|call|calls|message|messages|email|emails|e-mail|e-mails|calls and emails",
  ["end"] = set "on|about|regarding|.",
  reply_block = set "that|said|says|whether|if|but",
  -- Where the one who has not answered begins: after these.
  clause = set "but|while|although|though|when|after|because|that|who|which|however|,|;|:|—|–|(|“|\"",

  -- Surface words that charge somebody with something, beside lexicons/charges/en.lua, whose
  -- clauses tell the rest.
  charges = {
    "<target> ]? was|were|is|are ..8 and? letting|allowing ..3 to? {kills}",
    "<target> ..2 struck|cut|made|reached a|an ..1 deal|pact|understanding|bargain|arrangement with",
  },
  accused = {},
  alleged = { "by ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  kills = set "kill|murder|steal|cheat|lie|rape|torture|smuggle|rob|die",
  if_so = set "portray|portrays|portrayed|portraying|depict|depicts|depicted|depicting|if|whether|unless|would|suppose|assuming|unfounded|perception|myth",
  charge_block = set "says|said|say|you|not|never|n't|no|nor|neither|would|will|if|should|whether|who|which|that|whose|was|were|is|are|been|being|and|but|or|because|when|before|after|by|for|against|to|than|of|nowhere|hardly|nominee|candidate|manager|spokesman|spokeswoman|supporters|critics|voters|followers|surrogate",
  -- Before these such a word charges nobody: "crime bill".
  harmless = set "group|groups|organization|organizations|network|bill|act|law|laws|rate|rates|victim|victims|novel|scene|families|family|policy|plan|survivors|statistics|division|unit|record|justice|lab|charges|case|cases|trial",
  -- After these the verb is no act of whoever stands before it: "killed at".
  passive = set "at|in|by|during|on|when",
  -- Whom words charge, and whom a cue does: "the US" is a government only there.
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
