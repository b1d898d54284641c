-- English: words and rules as data. A table of classes; a class lists words and
-- phrases, with a value each where the class has values (README.md says which).
-- To add a word, add it here, or in a file en.lua of your own folder's lexicons/,
-- which is merged over this one.
return {
  -- words ---------------------------------------------------------------
  clitic = { "'s", "'re", "'ve", "'ll", "'d", "'m", "n't" },

  stop = {
    "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "that", "this",
    "these", "those", "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "onto",
    "over", "under", "about", "after", "before", "between", "during", "through", "as", "is", "are",
    "was", "were", "be", "been", "being", "am", "do", "does", "did", "have", "has", "had", "will",
    "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "it", "its",
    "he", "she", "they", "we", "you", "i", "him", "her", "them", "us", "me", "his", "their", "our",
    "your", "my", "who", "whom", "which", "what", "when", "where", "why", "how", "there", "here",
  },

  -- sentences -----------------------------------------------------------

  -- dates ---------------------------------------------------------------

  -- quotations and marks ------------------------------------------------
  sic = { "sic" },

  ["emphasis-note"] = {
    "emphasis added", "emphasis mine", "emphasis ours", "emphasis supplied", "emphasis in original",
    "emphasis in the original", "emphasis original", "emphases added", "emphases mine",
    "emphases in original", "all emphasis added", "my emphasis", "our emphasis",
    "author's emphasis", "italics added", "italics mine", "italics ours", "italics supplied",
    "italics in original", "italics in the original", "my italics", "our italics", "bold added",
    "boldface added", "bold mine", "capitals in original", "underlining added",
    "underlining in original", "highlighting added",
  },

  footnote = { "note", "notes", "footnote", "fn", "n", "nb", "endnote" },

  -- Verbs of saying in every form, and phrases that do their work.
  say = {
    "say", "says", "said", "saying", "tell", "tells", "told", "telling", "write", "writes",
    "wrote", "written", "writing", "add", "adds", "added", "adding", "announce", "announces",
    "announced", "announcing", "argue", "argues", "argued", "arguing", "ask", "asks", "asked",
    "asking", "assert", "asserts", "asserted", "asserting", "claim", "claims", "claimed",
    "claiming", "comment", "comments", "commented", "commenting", "complain", "complains",
    "complained", "complaining", "concede", "concedes", "conceded", "conceding", "conclude",
    "concludes", "concluded", "concluding", "confirm", "confirms", "confirmed", "confirming",
    "contend", "contends", "contended", "contending", "declare", "declares", "declared",
    "declaring", "deny", "denies", "denied", "denying", "describe", "describes", "described",
    "describing", "explain", "explains", "explained", "explaining", "insist", "insists",
    "insisted", "insisting", "joke", "jokes", "joked", "joking", "maintain", "maintains",
    "maintained", "maintaining", "note", "notes", "noted", "noting", "observe", "observes",
    "observed", "observing", "quip", "quips", "quipped", "quipping", "recall", "recalls",
    "recalled", "recalling", "remark", "remarks", "remarked", "remarking", "reply", "replies",
    "replied", "replying", "report", "reports", "reported", "reporting", "respond", "responds",
    "responded", "responding", "state", "states", "stated", "stating", "suggest", "suggests",
    "suggested", "suggesting", "testify", "testifies", "testified", "testifying", "tweet",
    "tweets", "tweeted", "tweeting", "warn", "warns", "warned", "warning", "admit", "admits",
    "admitted", "admitting", "acknowledge", "acknowledges", "acknowledged", "acknowledging",
    "affirm", "affirms", "affirmed", "affirming", "agree", "agrees", "agreed", "allege",
    "alleges", "alleged", "alleging", "answer", "answers", "answered", "answering", "caution",
    "cautions", "cautioned", "cautioning", "charge", "charges", "charged", "counter", "counters",
    "countered", "countering", "dismiss", "dismisses", "dismissed", "dismissing", "emphasize",
    "emphasizes", "emphasized", "emphasizing", "emphasise", "emphasises", "emphasised",
    "emphasising", "interject", "interjects", "interjected", "lament", "laments", "lamented",
    "lamenting", "muse", "muses", "mused", "musing", "mutter", "mutters", "muttered", "object",
    "objects", "objected", "opine", "opines", "opined", "promise", "promises", "promised",
    "promising", "protest", "protests", "protested", "quote", "quotes", "quoted", "quoting",
    "reiterate", "reiterates", "reiterated", "reiterating", "remind", "reminds", "reminded",
    "reminding", "retort", "retorts", "retorted", "reveal", "reveals", "revealed", "revealing",
    "shout", "shouts", "shouted", "shouting", "stress", "stresses", "stressed", "stressing",
    "urge", "urges", "urged", "urging", "vow", "vows", "vowed", "vowing", "whisper", "whispers",
    "whispered", "whispering", "yell", "yells", "yelled", "yelling", "exclaim", "exclaims",
    "exclaimed", "exclaiming", "boast", "boasts", "boasted", "boasting", "accuse", "accuses",
    "accused", "accusing", "attribute", "attributes", "attributed", "continue", "continues",
    "continued", "predict", "predicts", "predicted", "predicting", "call", "calls", "called",
    "calling", "characterize", "characterizes", "characterized", "characterizing", "characterise",
    "characterises", "characterised", "characterising", "blast", "blasts", "blasted", "blasting",
    "slam", "slams", "slammed", "slamming", "praise", "praises", "praised", "praising",
    "criticize", "criticizes", "criticized", "criticizing", "criticise", "criticises",
    "criticised", "criticising", "denounce", "denounces", "denounced", "denouncing", "brand",
    "brands", "branded", "branding", "label", "labels", "labeled", "labelled", "labeling",
    "labelling", "decry", "decries", "decried", "decrying", "hail", "hails", "hailed", "hailing",
    "mock", "mocks", "mocked", "mocking", "credit", "credits", "credited", "cite", "cites",
    "cited", "citing", "pledge", "pledges", "pledged", "pledging", "swear", "swears", "swore",
    "advise", "advises", "advised", "advising", "inform", "informs", "informed", "informing",
    "inquire", "inquires", "inquired", "enquire", "enquires", "enquired", "wonder", "wonders",
    "wondered", "wondering", "according to", "found that", "finds that", "held that",
    "holds that", "ruled that", "rules that", "chimed in", "chimes in", "fired back", "shot back",
    "went on to say", "pointed out", "points out", "made clear", "makes clear", "set out",
    "sets out", "lay out", "lays out", "laid out", "in the words of",
  },

  -- The words themselves follow.
  verbatim = {
    "reads", "read", "reads as follows", "read as follows", "says this", "said this", "say this",
    "wrote this", "writes this", "put it", "puts it", "put it this way", "stated as follows",
    "in full", "word for word", "in part",
  },

  -- What can be quoted from.
  document = {
    "email", "e-mail", "emails", "e-mails", "letter", "letters", "memo", "memos", "memorandum",
    "message", "messages", "statement", "statements", "report", "reports", "filing", "filings",
    "motion", "complaint", "indictment", "affidavit", "opinion", "ruling", "order", "decision",
    "judgment", "testimony", "transcript", "note", "notes", "post", "posts", "tweet", "tweets",
    "cable", "cables", "dispatch", "brief", "petition", "resolution", "press release", "release",
    "policy", "contract", "agreement", "diary", "article", "editorial", "column", "speech",
    "interview", "document", "documents", "text", "text message", "correspondence", "plea",
    "pleading", "pleadings", "declaration", "deposition", "passage", "paragraph", "clause",
    "excerpt", "section", "preamble", "verse", "poem",
  },

  -- Before a title or a nickname in quotation marks: 1 whatever its shape, 2 only
  -- one in capitals, 3 with "as" right before the mark.
  ["title-cue"] = {
    titled = 1, entitled = 1, headlined = 1, subtitled = 1, captioned = 1, ["subject line"] = 1,
    ["the subject"] = 1, nicknamed = 1, dubbed = 1, codenamed = 1, ["code-named"] = 1, alias = 1,
    aka = 1, ["a.k.a."] = 1, ["goes by"] = 1, ["go by"] = 1, ["went by"] = 1, christened = 1,
    renamed = 1, marked = 1, labeled = 2, labelled = 2, named = 2, called = 2, book = 2, novel = 2,
    film = 2, movie = 2, documentary = 2, song = 2, single = 2, album = 2, essay = 2, play = 2,
    poem = 2, painting = 2, opera = 2, musical = 2, sitcom = 2, series = 2, show = 2, episode = 2,
    podcast = 2, program = 2, programme = 2, magazine = 2, article = 2, column = 2, story = 2,
    report = 2, study = 2, paper = 2, chapter = 2, section = 2, memoir = 2, blog = 2, tune = 2,
    hit = 2, track = 2, known = 3, ["referred to"] = 3,
  },

  -- Words that point to whoever speaks or is spoken to: 1 "I", 2 "we", 3 "you",
  -- 4 the place of speaking.
  deictic = {
    i = 1, me = 1, my = 1, mine = 1, myself = 1, we = 2, us = 2, our = 2, ours = 2, ourselves = 2,
    you = 3, your = 3, yours = 3, yourself = 3, yourselves = 3, here = 4,
  },

  -- Words that begin (1) or end (2) with an apostrophe.
  apostrophe = {
    tis = 1, twas = 1, twere = 1, twill = 1, em = 1, til = 1, till = 1, cause = 1, bout = 1,
    round = 1, neath = 1, n = 1, im = 1, cuz = 1, cos = 1, gainst = 1, nuff = 1, tude = 1, sup = 1,
    o = 2, th = 2, ol = 2, wi = 2, an = 2, po = 2,
  },

  -- the page: navigation, bylines, captions, notices --------------------

  -- attribution ---------------------------------------------------------

  -- names ---------------------------------------------------------------
  article = { "the", "a", "an" },
  acronym = { "who", "us", "it" },
  hereafter = {
    "or", "hereafter", "hereinafter", "henceforth", "called", "known", "as", "abbreviated", "acronym",
    "also", "commonly", "usually", "popularly", "simply", "referred", "to",
  },
  ["editor-note"] = { "sic", "emphasis", "italics", "note", "editor", "editor's", "ed", "translation" },
}
