-- English words for the layers that filters add: cited documents, claims, rules,
-- relations. Lower case; several words are parted by single blanks.
local set = require("nutgraf.cues").set

return {
  -- Nouns for documents, with the kind that they are shown as.
  documents = {
    email = "email", ["e-mail"] = "email", mail = "email", message = "message", letter = "letter",
    memo = "memo", memorandum = "memo", note = "note", cable = "cable", report = "report",
    study = "study", audit = "report", survey = "poll", filing = "filing", motion = "filing",
    complaint = "filing", lawsuit = "filing", suit = "filing", petition = "filing", brief = "filing",
    affidavit = "filing", indictment = "filing", pleading = "filing", deposition = "filing",
    ruling = "ruling", opinion = "ruling", order = "ruling", judgment = "ruling", verdict = "ruling",
    warrant = "ruling", book = "book", memoir = "book", biography = "book", article = "article",
    story = "article", column = "article", editorial = "article", essay = "article", series = "series",
    documentary = "recording",
    post = "post", tweet = "post", statement = "statement", release = "statement",
    transcript = "transcript", testimony = "transcript", contract = "contract", invoice = "invoice",
    ["text message"] = "message", document = "document", spreadsheet = "document",
    dossier = "document", telegram = "cable",
  },
  -- Heads of noun groups that are documents, by kind (nutgraf/evidence/documents.lua); "records" is
  -- one in the plural alone, a noun of two words is written with "_". Behind "?": where the text leans
  -- on it; behind "!": where it does so firmly.
  cited = {
    email = "email e-mail",
    message = "text_message missive ! message correspondence",
    letter = "letter ! referral reply response",
    memo = "memo memorandum white_paper ! talking_points",
    note = "! note",
    report = "police_report ? report audit ! review findings inquiry investigation summary",
    study = "study ! analysis research",
    poll = "poll survey",
    filing = "lawsuit affidavit indictment deposition court_filing court_file court_record court_records court_documents court_papers plea_agreement class_action records_request act_request foia_request discovery_request deposition_request ? suit subpoena complaint petition motion ! brief request declaration filing",
    ruling = "ruling court_order ! opinion order verdict",
    transcript = "transcript ! testimony",
    record = "meeting_minutes board_minutes council_minutes committee_minutes dossier invoice logbook flight_log death_certificate birth_certificate test_results lab_results land_registry tax_return tax_returns tax_records call_sheets phone_records bank_records ? records document cable minutes ! files file calendar schedule log database spreadsheet diary ledger manifest receipt",
    statement = "press_release news_release written_statement joint_statement ! statement release",
    post = "tweet ? post",
    article = "op-ed news_report news_story news_article press_report ? article editorial ! story column piece headline essay",
    book = "memoir autobiography ! book biography",
    law = "! law bill legislation measure act",
    contract = "non-disclosure_agreement title_deed ! deed agreement contract accord deal lease",
    recording = "video_recording audio_recording audio_tape ? video recording tape footage ! ad photo image photograph",
    list = "! list",
  },
  -- "pages of e-mails", "one of the letters": the document is behind "of".
  parts = set "one|some|most|many|all|copy|copies|part|parts|excerpt|excerpts|text|version|draft|pages|page|thousands|hundreds|dozens|batch|set|series|trove|cache|number|tens|millions|several|release|portion|portions",
  -- Words before a noun that tell no document from another.
  anyhow = set "any|all|more|additional|other|no|such|similar|new|old|official|public|private|personal|internal|classified|certain|own|received|deleted|sent",
  -- What ends so writes nothing: "the hearing".
  doing_ending = "ing",
  -- Before what is somebody's.
  his = set "his|her|their|its|my|our|your",
  -- Words before a noun that count documents.
  counts = set "several|two|three|four|five|six|seven|eight|nine|ten|both|some|many|numerous|recent|latest|newest|first|last|hacked|leaked|missing",
  -- "her private email" is a box, not a letter.
  medium = set "private|personal|own|alias|official|business|work",
  -- No documents, with the word or two before them.
  nowhere = set "at the polls|to the polls|of the polls|on the record|on record|off the record|for the record|in response|in its response|in their response|in a statement of|use of email|using email",
  -- Kinds of which "this one" is the text itself.
  itself = set "article|post|report",
  this = set "this|these",
  -- Nouns of one document each: the deed is not the agreement that was named before it.
  only = set "deed|lease|diary|ledger|manifest|receipt|invoice|calendar|schedule|log|database|spreadsheet|affidavit|indictment|deposition|subpoena|warrant|tax return|dossier|cable|photo|photograph|tweet|op-ed|editorial|memoir|autobiography|biography",
  -- A body or what it does, unless it says something.
  bodies = set "inquiry|investigation|review|summary",
  -- Before "of" no document: "the release of e-mails".
  doings = set "release",
  -- Kinds whose names take turns for one document.
  alike = { message = "email", note = "email", study = "report", article = "report" },
  -- Court cases: between the parties, before the number, within their names, and what may stand with
  -- a capital before them: "In Doe v. Tarn"; the kind of document that they are shown as.
  -- Where no number follows, "vs." and "v" stand between teams, too.
  versus = set "v.|vs.|v|vs",
  case_versus = set "v.",
  numbered = set "no.|no|nos.|number|docket|case",
  joins = set "of|the|and|&|for|ex|rel.|et|al.|al|'s|-|.",
  leads = set "in|see|like|under|since|after|before|citing|both|when|as|the",
  case = "filing",
  -- Kinds that tell of many: what a sentence says that begins with one is what it found.
  surveys = set "poll|study",
  polled = set "poll",
  -- Before a document that a sentence rests on: "according to".
  according = set "according",
  to = "to",
  -- Before a document in which somebody says something.
  within = set "in|via|through|on",
  -- Before a document that binds: "Under the deal, the mill must pay".
  under = set "under",
  binding = set "contract|law|ruling",
  -- With these a document that is the subject of nothing else tells what it says: "…, records show."
  shows = set "show|shows|showed|indicate|indicates|indicated|reveal|reveals|revealed|suggest|suggests|suggested|confirm|confirms|confirmed|say|says|said|state|states|stated|allege|alleges|alleged|claim|claims|claimed|note|notes|noted|describe|describes|described|detail|details|detailed",
  -- What stands between such a document and its verb: "e-mails | seen | by the Courier show".
  had = set "obtained|seen|reviewed|examined|viewed|read|released|published|unsealed|leaked|shared|provided|made|submitted|prepared|compiled|produced|given|handed|collected|gathered|entered|filed|posted|sent|written|dated|issued|signed|kept|uncovered|recovered|hacked|disclosed",
  -- Times, too, unless the text rests on them: "minutes", behind a number or "in".
  lapses = set "minutes",
  -- "The letter goes on to list …".
  proceeds = set "go|continue|proceed",
  -- What a document is made known by, and what it does to what it says.
  -- A document as "it" once it was named: what it then does, and what is done with it, on a day.
  it = set "it",
  -- With these its writer goes on in it; of the kind `issued` he does with any.
  penned = set "write|writes|wrote|add|adds|added|continue|continues|continued|conclude|concludes|concluded",
  issued = "statement",
  -- A cue by which somebody says in writing what no document is named for, those by which whoever
  -- issued a statement goes on in it, and those by which he speaks elsewhere.
  wrote = set "write|writes|wrote|writing",
  -- In these somebody urges, rejects, outlines a thing: "Lee urged a pause in a letter".
  personal = set "email|message|letter|memo|report|statement|post|article|book",
  penning = set "email|message|letter|memo|note|report|study|filing|ruling|statement|post|article|book",
  aloud = set "told|tells|tell|tweeted|testified|shouted|recalled|asked",
  utters = set "said|says|added|adds|called|calls|admitted|argued|argues|noted|notes|insisted|acknowledged|denied|denies|pledged|vowed",
  reads = set "read|reads",
  -- In documents of these kinds their authors go on with these verbs: "The clerk also claims …".
  pleads = {
    filing = set "alleges|alleged|claims|claimed|argues|argued|contends|contended|asserts|asserted|accuses|accused",
    ruling = set "ordered|orders|ruled|found|concluded|rejected|directed|wrote|writes",
    report = set "found|finds|concluded|concludes|recommended|recommends|wrote|writes",
    study = set "found|finds|concluded|concludes|wrote|writes|say|said",
    book = set "writes|wrote|recalls|recalled|recounts|recounted|describes|described",
    article = set "wrote|writes|reported|reports",
  },
  -- Who writes such documents, told by the first noun of a source: "lawyers for Lee", "the judge".
  writers = {
    filing = set "lawyers|attorneys|prosecutors|plaintiffs",
    ruling = set "judge|judges|court|justices|panel",
    report = set "auditors|investigators|inspectors|authors",
    study = set "researchers|authors|scientists",
  },
  -- What the shares of a poll are told in, and what asks for them.
  shares = set "percent|%|respondents",
  dating = set "complete|finish|make|date|record|take|write|sign|send|file|publish|release|issue|post",
  writes = set "write|sign|author|pen|draft|file|tweet",
  sends = set "send|conduct|produce|bring|prepare|post|compile|capture|film",
  publishes = set "release|publish|issue|print|commission|provide|deliver",
  -- Before who brought a suit, and how a day of release is told.
  brought = set "by",
  released = set "released|published|posted|entered|issued|taken|conducted",
  passive = set "is|was|are|were|be|been|to",
  published = set "statement|report|poll|study|article|recording|ruling|law|letter|list",
  -- Participles that a noun for a document may trail.
  trailing = set "shows|details|indicates|reveals|suggests|sworn|claims|charges|alleges|states|notes|reports|demands|filed|sent|written|released|published|issued|signed|addressed|dated|saying|alleging|accusing|calling|asking|urging|obtained|posted|showing|containing|warning|suggesting|brought",
  tells = set "vow|pledge|reference|promise|threaten|apologize|respond|confirm|conclude|call|describe|brand|stress|charge|blame|condemn|praise|feature|lay|raise|question|defend|reject|deny|assert|contend|insist|maintain|thank|recall|invite|inform|tell|propose|plead|compare|list|cover|shed|oppose|ask|add|quote|say|show|allege|suggest|call|vow|ask|warn|detail|find|note|include|document|highlight|conclude|reveal|describe|state|accuse|claim|argue|contain|indicate|dispute|criticize|explain|discuss|urge|demand|announce|outline|confirm|seek|challenge|report|read",
  holds = set "make|allow|permit|prohibit|aim|reflect|concern|establish|heap|examine|document|seek|require|ban|bar|offer|show|depict|rate|rank|put|give|recommend|set|cover|name|record|carry|cite|direct|order|identify|estimate|project|predict|trace|place|link|tie|contradict|mention|count|specify|stipulate|provide|grant|extend|apply|last|guarantee|entitle|forbid|mandate|authorize|instruct|advise|paint|portray|present|dismiss|clear|exonerate|fault|measure|capture|address|focus|promise|pledge|threaten|cap|expose|bear|refer|limit|value|date|track",
  -- Papers and agencies: whole names, and the last words of names.
  press = set "associated press|ap|the associated press|reuters|bloomberg|politico|buzzfeed|buzzfeed news|cnn|bbc|msnbc|fox news|breitbart|breitbart news|vox|axios|the intercept|the atlantic|the hill|the guardian|the economist|national public radio|npr|daily beast|daily caller|agence france-presse|afp|the new yorker|new yorker",
  -- Who is called one of these reports in writing.
  press_nouns = set "paper|outlet|newspaper|daily|weekly|magazine|tabloid|newswire|journal|website|broadcaster|newsletter",
  press_ends = set "leader|forward|dealer|statesman|picayune|republic|times|post|journal|tribune|herald|gazette|news|press|magazine|review|chronicle|courier|globe|observer|inquirer|examiner|sentinel|register|daily|beast|newspaper|telegraph|mirror|star|sun|bee|dispatch|standard|reporter|beacon|blaze|journalism|caller|weekly|wire|network|sunday|independent|monitor|bulletin|advertiser",
  -- Where something is posted, and by which words; what people do in a paper.
  networks = set "twitter|facebook|instagram|snapchat|tumblr|reddit|weibo|linkedin|blog",
  posted = set "on|via|to|through",
  pens = set "ask|tell|claim|boast|admit|threaten|write|say|argue|report|reveal|disclose|publish|recall",
  ["in"] = "in",
  -- How a paper's report is told.
  reports = set "as reported by|first reported by|reported by|reported|reports|report|reporting|according to|revealed|reveals|said|says|noted|notes|wrote|writes|pointed out|found|disclosed|published",
  -- What is done with documents, by whom, to whom; with a kind, verbs that tell of one.
  acts = {
    { nil, { verb = "write send issue release publish file post sign author pen draft deliver email e-mail circulate distribute", actor = "author", patient = "document", to = "recipient?" } },
    { nil, { verb = "read obtain receive leak delete review see cite hack uncover recover", patient = "document" } },
    { "article", { verb = "report reveal", actor = { "author", entity = true } }, press = true },
    { "post", { verb = "tweet retweet", actor = "author" } },
    { "ruling", { verb = "rule", actor = { "author", lemma = "judge court justice tribunal panel" } } },
    { "ruling", { verb = "rule", actor = { "author", kind = "person" } }, titled = set "judge|justice|magistrate|u.s." },
    { "email", { verb = "email e-mail", actor = "author", patient = { "recipient", entity = true } } },
    { "letter", { verb = "write", actor = { "author", entity = true }, to = { "recipient", entity = true } } },
  },
  -- A noun before one of these is no document: "email trail", "report card", "post-war".
  compounds = set "trail|correspondence|address|addresses|list|alerts|account|server|card|writer|editor|teller|line|traffic|chain|box|number|system|program|service|provider|scandal|piece|page|pages|poll|column|-",
  -- These describe the noun after them, where one follows: "a brief return".
  adjectives = set "brief",
  -- With a capital these are houses: "The Washington Post".
  houses = set "Post|Record|Message|Telegram|Dispatch",
  -- What makes a mention of one a citation of it.
  prepositions = set "in|from|per|via|according to|through|under|copy of|copies of|text of|draft of|version of|excerpt of|excerpts of|parts of",
  -- Kinds that are cited only with a date, a title or a quotation: "with a message".
  loose = set "message|note|contract|article|statement|post|record|document|transcript|series",
  -- "a series of tweets" is none.
  amounts = set "series",
  of = "of",
  new = set "a|an|another|one|separate|second|third|fourth|fifth|prior|earlier|previous|other|new",
  same = set "the|that|this|same|said|aforementioned",
  ordinals = { first = 1, second = 2, third = 3, fourth = 4, fifth = 5, sixth = 6 },
  dated = set "dated|of|from|sent|on|written|posted|published|filed|issued|in|,|with|and|released|entered|sworn|signed",
  -- Of these what is done with a document does not take the day.
  dates_firmly = set "dated|from|sent|written|posted|published|filed|issued|of|sworn|signed",
  -- Participles that tell the day of a document, also far behind: "filed in court in Tarn on May 3".
  stamps = set "completed|finished|conducted|prepared|compiled|drafted|dated|filed|sent|written|signed|issued|published|released|posted|sworn|recorded|submitted|e-mailed|emailed|mailed|addressed|unsealed",
  -- Whose the day is that stands behind these: "about the fire in May".
  about = set "about|on|in|for|over|after|before|at|regarding|concerning|during|since",
  possessive = set "'s|'",
  -- Kinds of documents that are made on the day on which somebody is told to say something in one.
  daily = set "statement|email|letter|message|memo|note|filing|ruling|report|post",
  titled = set "titled|entitled|headed|headlined|subject line|subject|title",
  called = set "called",
  sender = set "by|from",
  recipient = set "to",
  sent = set "email|letter|message|memo|cable|statement|note",
  clause_ends = set "that|who|which|and|but|or|said|says|:|;|(|“|is|was|were|are|has|had|about|on how",
  -- What a writer does in a document, what parts the document from its writer, and
  -- how more of the same document is led in.
  lays_out = set "also|again|writes|wrote|lays|laid|sets|set|says|said|reports|reported|confirms|confirmed|describes|described|explains|explained|asks|asked|tells|told|claims|claimed|warns|warned|makes|made|argues|argued|notes|noted|states|stated|recounts|recounted|suggests|suggested|complains|complained|adds|added|offers|offered",
  credited = set "attributed|credited|ascribed",
  apart = set "of|in|for|on|that|which|and|to|with",
  leaves = set "that|who|which|whom|whose|from|to|by|about|;",
  goes_on = set "then|goes|went|continues|continued|adds|added|also|again|further|concludes|concluded",
  as = "as",
  one_of_the = { "one", "of", "the" },
  following = set "following",
  one_of = { { "one", "of", "them" }, { "one", "of", "these" }, { "one", "of", "those" }, { "another", "of", "them" } },

  -- Conditional rules. `modal`: what makes a consequence outside of lists one.
  assuming = set "assuming|suppose|supposing",
  conditions = set "if|when|whenever|should|once",
  -- Outside of lists "when" and "once" tell a story more often than a rule.
  strict_conditions = set "if|should|whenever|unless",
  -- At the head of a sentence these open a rule where its consequence obliges.
  obliging_conditions = set "when|where|once",
  inner_conditions = set "if",
  no_condition = set "know|knew|known|ask|asked|asking|asks|wonder|wondered|see|unclear|sure|as|even|tell|said|determine|decide",
  unless = set "unless|except",
  then_ = "then",
  -- "first …, then …" orders steps of one consequence.
  steps = set "first",
  ["and"] = set "and|also|in addition",
  modal = set "shall|must|will|may|can|should|would|could|is to|are to|need to|needs to|have to|has to",
  -- Outside of lists: what obliges whoever is its subject, and what does so only
  -- where the subject has the power: "the court will", but not "the voters will".
  obliges = set "shall|must",
  rules = set "will|can|may|is to|are to|needs to|has to|have to",
  be = "be",
  have = "have",
  made = "made",
  -- Whose condition is an opinion: "if we are to win".
  speakers = set "i|we|you|history",
  fragments = set "not|so|any|ever|possible|necessary|need",
  powers = set "court|courts|judge|board|ministry|office|department|council|agency|commission|committee|police|order|permit|permits|contract|lease|closure|licence|license|law|rule|rules|bank|landlord|tenant|parties|fine|penalty|fee|deadline|sentence|ban|injunction|agreement|tribunal|inspectorate|bureau|authority|regulator|regulators|treasuries|governments|secretary|clerk|guard",
  persons = set "i|you|we|they|he|she|people|voters|one",
  supposes = set "would|could|might|probably|likely|hopefully",
  -- For asking a table: words without meaning of their own, what turns a word
  -- around, and endings that are cut to compare words.
  empty = set "a|an|the|and|or|of|in|on|at|to|by|with|for|from|they|them|it|he|she|is|are|be|do|does|some|any|their|its|his|her|then|if|when|into|comes|come|something|someone|there|that|this",
  negative = set "non|not|no|never|un|n't|without",
  prefixes = { "un", "non" },
  endings = { "ations", "ation", "ing", "ers", "er", "ies", "ed", "es", "s", "ent", "ence", "e", "y" },
}
