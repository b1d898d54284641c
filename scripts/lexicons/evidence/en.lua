-- English words for the layers that filters add: cited documents, claims, rules,
-- relations. Lower case; several words are parted by single blanks.
local function set(words)
  local made = {}
  for word in words:gmatch("[^|]+") do made[word] = true end
  return made
end

return {
  -- Nouns for documents, with the kind that they are shown as.
  documents = {
    email = "email", ["e-mail"] = "email", mail = "email", message = "message", letter = "letter",
    memo = "memo", memorandum = "memo", note = "note", cable = "cable", report = "report",
    study = "report", audit = "report", survey = "report", filing = "filing", motion = "filing",
    complaint = "filing", lawsuit = "filing", suit = "filing", petition = "filing", brief = "filing",
    affidavit = "filing", indictment = "filing", pleading = "filing", deposition = "filing",
    ruling = "ruling", opinion = "ruling", order = "ruling", judgment = "ruling", verdict = "ruling",
    warrant = "ruling", book = "book", memoir = "book", biography = "book", article = "article",
    story = "article", column = "article", editorial = "article", essay = "article", series = "series",
    broadcast = "broadcast", interview = "interview", podcast = "broadcast", documentary = "broadcast",
    post = "post", tweet = "post", statement = "statement", release = "statement",
    transcript = "transcript", testimony = "transcript", contract = "contract", invoice = "invoice",
    ["text message"] = "message", document = "document", spreadsheet = "document",
    dossier = "document", telegram = "cable",
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
  loose = set "message|note|contract|article|statement|post|record|document|transcript|series|broadcast",
  -- "a series of tweets" is none.
  amounts = set "series",
  of = "of",
  new = set "a|an|another|one|separate|second|third|fourth|fifth|prior|earlier|previous|other|new",
  same = set "the|that|this|same|said|aforementioned",
  ordinals = { first = 1, second = 2, third = 3, fourth = 4, fifth = 5, sixth = 6 },
  dated = set "dated|of|from|sent|on|written|posted|published|filed|issued|in|,|with|and|released|entered",
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
