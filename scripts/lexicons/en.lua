-- English: words and rules as data. A table of classes; a class lists words and
-- phrases, with a value each where the class has values (README.md says which).
-- To add a word, add it here, or in a file en.lua of your own folder's lexicons/,
-- which is merged over this one.
-- Who says what: a cue's value packs what may follow it, how it is said, and
-- whether it asserts (README.md). A verb is given by its base form, with other
-- forms after slashes where they are irregular: "say/said", "write/wrote/written".
local FRAMES = {
  c = 1,    -- a clause: "that …" or bare
  q = 2,    -- quoted words; may stand after what is said: "…, she said"
  n = 4,    -- a noun group
  i = 8,    -- "to …"
  g = 16,   -- "…ing"
  w = 32,   -- "whether …", "why …"
  a = 64,   -- before what is said stands who is told
  o = 128,  -- a noun group with "to …": "urged him to go"
  s = 256,  -- a noun group with "as …" or its name: "called it a lie"
  t = 512,  -- a clause only with "that"
}
local MANNERS = {
  none = 0, alleges = 1, claims = 2, confirms = 3, corroborates = 4, predicts = 5, demands = 6,
  promises = 7, admits = 8, accuses = 9, believes = 10, wants = 11,
}
local POLARITIES = { asserts = 0, denies = 1, questions = 2 }

local function cue_value(frames, manner, polarity)
  local value = MANNERS[manner or "none"] * 4096 + POLARITIES[polarity or "asserts"] * 65536
  for letter in frames:gmatch(".") do value = value + FRAMES[letter] end
  return value
end

-- The forms of a verb: base, -s, -ing, -ed, unless given.
local function forms(verb)
  local list, ing, ed = {}, false, false
  for form in verb:gmatch("[^/]+") do
    list[#list + 1] = form
    if #list > 1 then
      if form:find("ing$") then ing = true else ed = true end
    end
  end
  local base = list[1]
  local stem = base:gsub("e$", "")
  list[#list + 1] = base:find("[sxz]$") and base .. "es" or base:find("[cs]h$") and base .. "es"
    or base:find("[^aeiou]y$") and base:gsub("y$", "ies") or base .. "s"
  if not ing then list[#list + 1] = (base:find("[eo]e$") and base or stem) .. "ing" end
  if not ed then list[#list + 1] = base:find("[^aeiou]y$") and base:gsub("y$", "ied") or stem .. "ed" end
  return list
end

-- Adds a cue; where it stands in several groups it takes what any of them takes,
-- and its manner from the first.
local function add(out, words, group)
  for _, word in ipairs(words) do
    local known = out[word]
    if known then
      for letter in group[1]:gmatch(".") do
        if not known.frames:find(letter, 1, true) then known.frames = known.frames .. letter end
      end
    else
      out[word] = { frames = group[1], manner = group.manner, polarity = group.polarity }
    end
  end
end

-- Groups of words, parted by blanks ("_" stands for a blank inside one), each with
-- the forms that inflect(base, rest, other forms) gives.
local function cues(groups, inflect)
  local out = {}
  for _, group in ipairs(groups) do
    for entry in group[2]:gmatch("%S+") do
      local base, rest, irregular = entry:match("^([^_/]+)([^/]*)(.*)$")
      add(out, inflect(base, rest:gsub("_", " "), irregular), group)
    end
  end
  for word, cue in pairs(out) do out[word] = cue_value(cue.frames, cue.manner, cue.polarity) end
  return out
end

-- "speak_out/spoke": verbs, inflected.
local function verbs(groups)
  return cues(groups, function(base, rest, irregular)
    local list = forms(base .. irregular)
    for i, form in ipairs(list) do list[i] = form .. rest end
    return list
  end)
end

local function nouns(groups)
  return cues(groups, function(base, rest)
    local plural = base:find("[^aeiou]y$") and base:gsub("y$", "ies")
      or (base:find("[sx]$") or base:find("[cs]h$")) and base .. "es" or base .. "s"
    return { base .. rest, plural .. rest }
  end)
end

local function words(groups)
  return cues(groups, function(base, rest) return { base .. rest } end)
end

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
  -- Written with a capital and a full stop: 1 goes on whatever follows, 2 ends the
  -- sentence before a word that often begins one, 3 goes on before a number alone.
  abbreviation = {
    mr = 1, mrs = 1, ms = 1, messrs = 1, mmes = 1, dr = 1, drs = 1, prof = 1, rev = 1, hon = 1,
    fr = 1, sr = 2, jr = 2, gen = 1, adm = 1, col = 1, lt = 1, maj = 1, capt = 1, cmdr = 1,
    cpl = 1, sgt = 1, pvt = 1, pfc = 1, brig = 1, det = 1, insp = 1, supt = 1, sen = 1, sens = 1,
    rep = 1, reps = 1, gov = 1, govs = 1, pres = 1, sec = 3, amb = 1, atty = 1, asst = 1, assoc = 1,
    st = 1, ste = 1, mt = 1, ft = 1, pt = 1, mme = 1, mlle = 1, mgr = 1, msgr = 1, supp = 1,
    ["ph.d"] = 2, phd = 2, esq = 2, inc = 2, ltd = 2, corp = 2, co = 2, cos = 2, bros = 2,
    plc = 2, llc = 2, llp = 2, dept = 1, univ = 1, govt = 1, intl = 1, natl = 1, mfg = 2, assn = 2,
    jan = 2, feb = 2, mar = 3, apr = 2, jun = 2, jul = 2, aug = 2, sep = 2, sept = 2, oct = 2,
    nov = 2, dec = 2, mon = 3, tue = 2, tues = 2, wed = 3, thu = 2, thur = 2, thurs = 2, fri = 2,
    ala = 2, ariz = 2, ark = 2, calif = 2, colo = 2, conn = 2, del = 2, fla = 2, ga = 2, ill = 2,
    ind = 2, kan = 2, kans = 2, ky = 2, la = 2, md = 2, mich = 2, minn = 2, miss = 2, mo = 2,
    mont = 2, neb = 2, nebr = 2, nev = 2, okla = 2, ore = 2, pa = 2, penn = 2, tenn = 2, tex = 2,
    va = 2, vt = 2, wash = 2, wis = 2, wisc = 2, wyo = 2, ont = 2, que = 2, alta = 2, sask = 2,
    ave = 2, blvd = 2, rd = 2, hwy = 1, bldg = 2, sq = 2, no = 3, nos = 3, vol = 3, vols = 3,
    fig = 3, figs = 3, ch = 3, art = 3, arts = 3, para = 3, paras = 3, ex = 3, app = 3, op = 3,
    pp = 3, ed = 2, eds = 2, eng = 2, tel = 1, ext = 1, ca = 3, al = 2, u = 1, ["u.s"] = 2,
  },
  ["small-abbreviation"] = {
    vs = 1, v = 1, cf = 1, viz = 1, approx = 1, ca = 1, eg = 1, ie = 1, al = 2, ibid = 2,
    p = 3, pp = 3, vol = 3, vols = 3, nos = 3, ft = 2, lb = 2, lbs = 2, oz = 2, mph = 2, sq = 1,
    hr = 2, hrs = 2, min = 3, ["e.g."] = 1, ["i.e."] = 1, ["a.k.a."] = 1, resp = 1, incl = 1,
    dept = 1, est = 3, ["m.p.h."] = 2,
  },
  -- Beside the stop words, what often begins a sentence.
  opener = {
    "however", "meanwhile", "according", "although", "while", "since", "also", "still", "even",
    "because", "until", "once", "despite", "instead", "moreover", "furthermore", "therefore", "thus",
    "both", "each", "every", "some", "many", "most", "all", "any", "several", "few", "one", "two",
    "three", "another", "other", "others", "such", "much", "more", "only", "just", "now", "today",
    "yesterday", "later", "earlier", "last", "next", "perhaps", "maybe", "indeed", "among", "along",
    "without", "within", "under", "upon", "unlike", "like", "did", "does", "is", "are", "was", "were",
    "will", "would", "can", "could", "should", "have", "has", "had", "let", "please", "yes", "no",
    "people", "it's", "he's", "she's", "i'm", "we're", "they're", "that's", "there's", "you're",
    "officials", "police", "nobody", "everyone", "someone", "nothing", "something", "everything",
    "additionally", "finally", "eventually", "currently", "recently", "previously", "originally",
    "whether", "though", "unless", "whoever", "whatever", "whenever", "hence", "otherwise", "besides",
    "following", "considering", "together", "given", "asked", "experts", "critics", "analysts", "thank", "thanks",
  },
  -- Beside the verbs of saying, what a quotation runs in with.
  ["run-in"] = { "that" },
  -- Before a colon, in a caption: what follows is a sentence of its own.
  label = {
    "image", "images", "photo", "photos", "photograph", "picture", "pictures", "credit", "credits",
    "graphic", "illustration", "video", "map", "photo credit", "image credit",
  },
  -- Names that begin with a small letter, and names that end with a mark.
  ["small-name"] = {
    "iphone", "iphones", "ipad", "ipads", "ipod", "imac", "imessage", "itunes", "icloud", "ios",
    "ebay", "etrade", "wikihow", "ehow", "macos", "xkcd", "jquery", "al", "bin", "ibn", "de", "von",
    "van", "della", "del",
  },
  ["marked-name"] = { "yahoo", "jeopardy", "oklahoma", "moulin", "airplane", "hooters", "yum" },

  -- dates ---------------------------------------------------------------
  ["day-half"] = { ["a.m."] = 1, am = 1, ["p.m."] = 2, pm = 2 },
  month = {
    january = 1, february = 2, march = 3, april = 4, may = 5, june = 6, july = 7, august = 8,
    september = 9, october = 10, november = 11, december = 12, jan = 1, feb = 2, febr = 2, mar = 3,
    apr = 4, jun = 6, jul = 7, aug = 8, sep = 9, sept = 9, oct = 10, nov = 11, dec = 12,
  },
  weekday = {
    monday = 1, tuesday = 2, wednesday = 3, thursday = 4, friday = 5, saturday = 6, sunday = 7,
    mon = 1, tue = 2, tues = 2, wed = 3, weds = 3, thu = 4, thur = 4, thurs = 4, fri = 5, sat = 6,
    sun = 7,
  },

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

  -- Forms of these that are nouns as well: alone they tell nothing.
  ["noun-too"] = {
    "report", "reports", "comment", "comments", "claim", "claims", "note", "notes", "state",
    "states", "charge", "charges", "answer", "answers", "remark", "remarks", "promise",
    "promises", "protest", "protests", "quote", "quotes", "praise", "blast", "label", "labels",
    "brand", "brands", "stress", "urge", "urges", "vow", "vows", "call", "calls", "calling",
    "warning", "writing", "saying", "caution", "counter", "joke", "jokes", "object", "objects",
    "shout", "shouts", "whisper", "whispers", "yell", "reply", "replies", "retort", "pledge",
    "pledges", "tweet", "tweets", "credit", "credits", "wonder", "wonders", "lament", "muse",
    "muses", "boast", "boasts", "attribute", "attributes", "branding",
  },

  -- The words themselves follow.
  verbatim = {
    "reads", "read", "reads as follows", "read as follows", "says this", "said this", "say this",
    "wrote this", "writes this", "put it", "puts it", "put it this way", "stated as follows",
    "in full", "word for word", "the words", "in part",
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
  -- one in capitals, 3 with a word of value 4 right before the mark.
  ["title-cue"] = {
    titled = 1, entitled = 1, headlined = 1, subtitled = 1, captioned = 1, ["subject line"] = 1,
    ["the subject"] = 1, nicknamed = 1, dubbed = 1, codenamed = 1, ["code-named"] = 1, alias = 1,
    aka = 1, ["a.k.a."] = 1, ["goes by"] = 1, ["go by"] = 1, ["went by"] = 1, christened = 1,
    renamed = 1, marked = 1, labeled = 2, labelled = 2, named = 2, called = 2, book = 2, novel = 2,
    film = 2, movie = 2, documentary = 2, song = 2, single = 2, album = 2, essay = 2, play = 2,
    poem = 2, painting = 2, opera = 2, musical = 2, sitcom = 2, series = 2, show = 2, episode = 2,
    podcast = 2, program = 2, programme = 2, magazine = 2, article = 2, column = 2, story = 2,
    report = 2, study = 2, paper = 2, chapter = 2, section = 2, memoir = 2, blog = 2, tune = 2,
    hit = 2, track = 2, known = 3, ["referred to"] = 3, as = 4,
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
  be = { "be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m" },
  have = { "have", "has", "had", "having", "'ve" },
  ["do"] = { "do", "does", "did" },
  negation = { "not", "n't", "never", "no longer", "hardly", "neither" },

  ["say-verb"] = verbs {
    -- speech
    { "qcwn", "say/said" },
    { "qcw", [[add announce answer comment conclude continue declare echo email emphasize exclaim
      explain interject joke mention muse note observe opine point_out proclaim quip reason recall
      recount reflect reiterate relate remark repeat reply/replied respond retort reveal shout
      state stress suggest text/texted tweet underscore underline whisper write/wrote/written/writing
      theorize yell scream chime_in chant tell_reporters/told blog/blogged/blogging post chuckle
      sigh go_on/went elaborate summarize/summarized rejoin volunteer intone deadpan/deadpanned
      crow gush rave fume snap/snapped/snapping thunder bellow mumble mutter murmur marvel
      hint imply report recite narrate signal disclose articulate vent pronounce philosophize
      make_clear/made make_it_clear/made make_the_case/made make_the_point/made ]] },
    { "qca", "tell/told inform remind assure notify/notified reassure lecture" },
    { "o", "tell/told" },
    { "qcan", "warn caution advise", manner = "predicts" },
    { "qcw", "maintain insist contend assert argue claim posit", manner = "claims" },
    { "qc", "allege charge", manner = "alleges" },
    { "qc", "testify/testified swear/swore/sworn attest vouch", manner = "confirms" },
    { "qcn", "confirm verify/verified affirm reaffirm", manner = "confirms" },
    { "cn", "corroborate back_up", manner = "corroborates" },
    { "qcnw", "predict/predicted forecast/forecast foresee/foresaw/foreseen anticipate", manner = "predicts" },
    { "qcw", "speculate estimate guess surmise project", manner = "predicts" },
    { "qcgn", "acknowledge concede admit/admitted/admitting confess own_up_to", manner = "admits" },
    { "qcn", "boast brag/bragged/bragging complain lament grumble gripe protest object moan whine bemoan decry/decried" },
    { "qcn", "agree", manner = "confirms" },
    { "qcn", "disagree counter", polarity = "denies" },
    { "qcgn", "deny/denied dispute rebut/rebutted/rebutting refute contradict disavow repudiate", polarity = "denies" },
    { "qwao", "ask", polarity = "questions" },
    { "qwc", "wonder inquire", polarity = "questions" },
    { "nw", "question query", polarity = "questions" },
    -- what documents do
    { "cnw", "show/showed/shown indicate demonstrate prove/proved/proven" },
    { "c", "find/found" },
    { "q", "read/read" },
    -- promises and demands
    { "qcina", "promise vow pledge", manner = "promises" },
    { "qci", "threaten", manner = "promises" },
    { "in", "commit_to/committed/committing" , manner = "promises" },
    { "qcn", "demand", manner = "demands" },
    { "cngo", "recommend propose", manner = "demands" },
    { "qo", "urge encourage", manner = "demands" },
    { "o", "advise order implore beg/begged/begging invite press challenge instruct direct push/pushed", manner = "demands" },
    { "ng", [[call_for push_for press_for appeal_for ask_for plead_for lobby_for/lobbied argue_for
      advocate_for advocate argue_in_favor_of]], manner = "demands" },
    -- states of mind
    { "qcw", "think/thought believe feel/felt suspect reckon figure", manner = "believes" },
    { "cw", [[know/knew/known realize recognize understand/understood remember assume presume
      imagine suppose sense learn conclude decide determine trust forget/forgot/forgotten worry/worried]],
      manner = "believes" },
    { "cn", "doubt", manner = "believes", polarity = "denies" },
    { "cn", "fear dread", manner = "believes" },
    { "s", [[consider regard view perceive deem see_as/saw/seen call describe portray characterize
      depict label dub/dubbed/dubbing brand paint cast/cast hail tout denounce refer_to/referred
      compare liken dismiss cite portray declare term rate rank]] },
    { "ig", "decide opt/opted/opting choose/chose/chosen elect", manner = "wants" },
    { "nio", "want like love prefer/preferred/preferring hate need", manner = "wants" },
    { "cig", "hope intend plan/planned/planning mean/meant", manner = "wants" },
    { "ino", "expect/expected", manner = "predicts" },
    { "cno", "wish desire", manner = "wants" },
    { "i", "aim aspire seek/sought yearn long hope vow agree refuse decline volunteer offer", manner = "wants" },
    { "ng", [[hope_for wish_for long_for yearn_for aim_for plan_on look_forward_to dream_of opt_for]],
      manner = "wants" },
    { "ngw", [[worry_about/worried think_about/thought think_of/thought care_about know_about/knew/known
      believe_in learn_about hear_about/heard wonder_about worry_over/worried agonize_over]], manner = "believes" },
    -- stances
    { "ng", [[support back endorse favor favour embrace champion approve_of promote defend applaud
      praise laud commend salute celebrate welcome admire respect appreciate justify/justified
      stand_by/stood side_with agree_with vote_for rally_behind/rallied enjoy]] },
    { "ng", [[oppose criticize criticise condemn slam/slammed/slamming blast attack mock ridicule
      deride bash lambaste assail rebuke scold rip/ripped/ripping reject decry/decried blame fault
      slight insult disparage belittle lash_out_at rail_against speak_out_against/spoke/spoken
      come_out_against/came take_issue_with/took/taken take_aim_at/took/taken push_back_against
      push_back_on argue_against warn_against caution_against vote_against object_to go_after/went
      disagree_with protest_against inveigh_against dislike loathe despise resent regret/regretted/regretting]],
      polarity = "denies" },
    { "nc", "accuse suspect", manner = "accuses" },
    -- speech about a thing
    { "ngw", [[talk_about speak_about/spoke/spoken speak_of/spoke/spoken complain_about complain_of
      warn_of warn_about boast_of boast_about brag_about/bragged/bragging joke_about comment_on
      remark_on reflect_on elaborate_on touch_on respond_to reply_to/replied allude_to refer_to/referred
      point_to hint_at insist_on/insisted apologize_for weigh_in_on double_down_on expand_on
      talk_up lay_out/laid set_out/set spell_out rule_out bring_up/brought ask_about inquire_about
      discuss address mention outline detail disclose reveal express voice convey emphasize stress
      highlight underscore raise reiterate repeat acknowledge explain announce propose suggest
      invoke quote cite tout note pitch float envision]] },
    { "ng", "consider contemplate weigh" , manner = "believes" },
  },

  ["say-noun"] = nouns {
    { "c", [[claim assertion contention insistence argument]], manner = "claims" },
    { "c", [[view belief opinion conviction idea notion theory suspicion impression perception
      expectation assumption feeling]], manner = "believes" },
    { "c", [[statement remark comment conclusion announcement declaration suggestion acknowledgment admission
      assessment message report rumor point finding observation assurance news word sign hint]] },
    { "c", "allegation accusation charge", manner = "alleges" },
    { "c", "denial", polarity = "denies" },
    { "ci", "promise pledge vow threat commitment guarantee", manner = "promises" },
    { "ci", "demand call request plea appeal proposal recommendation", manner = "demands" },
    { "ci", "plan hope desire wish intention decision willingness eagerness ambition goal effort", manner = "wants" },
    { "ci", "fear concern worry doubt", manner = "believes" },
    { "ci", "warning prediction forecast", manner = "predicts" },
    { "i", "refusal reluctance unwillingness", polarity = "denies" },
    { "n", [[criticism condemnation opposition objection rejection dismissal attack]], polarity = "denies" },
    { "n", [[support endorsement praise stance position vision response reaction answer question
      apology interest frustration anger complaint explanation defense defence enthusiasm
      admiration embrace]] },
  },

  ["say-adjective"] = words {
    { "ci", [[sure certain confident convinced aware afraid worried concerned hopeful optimistic
      pessimistic skeptical sceptical doubtful adamant fearful positive persuaded]], manner = "believes" },
    { "ci", [[happy glad pleased proud sorry surprised shocked disappointed frustrated angry upset
      grateful thankful unhappy excited alarmed horrified mindful satisfied delighted relieved
      stunned amazed encouraged troubled offended outraged ]] },
    { "ci", [[eager willing unwilling reluctant ready determined keen anxious hesitant inclined
      prepared]], manner = "wants" },
    { "n", [[supportive critical opposed_to open_to dismissive wary tired interested committed_to
      committed fond scornful contemptuous]] },
  },

  ["say-preposition"] = { ["according to"] = 1, ["in the words of"] = 1, ["in the view of"] = 1,
    ["in the eyes of"] = 1, ["in the opinion of"] = 1 },
  ["say-view"] = { "view", "opinion", "words", "eyes", "judgment", "judgement", "telling", "estimation" },
  ["say-chain"] = verbs { { "", [[go_on/went continue begin/began/begun/beginning start try/tried attempt
    move use proceed rush hasten take_to/took/taken seem appear manage want need have/had fail]] } },
  ["say-carrier"] = verbs { { "", [[make/made have/had give/gave/given issue offer raise express voice
    hold/held deliver present share repeat renew restate take/took/taken send/sent reject dismiss]] } },
  that = { "that" },
  whether = { "whether", "if", "why", "how", "what", "who", "when", "where", "which" },
  ["object-preposition"] = { "about", "against", "for", "of", "on", "over", "to", "toward", "towards",
    "with", "at", "from", "by", "in" },
  agent = { "by" },
  ["and"] = { "and", "but", "or", "yet", "nor" },
  subordinator = { "when", "while", "because", "after", "before", "since", "although", "though",
    "as", "where", "until", "unless", "if" },
  ["no-source"] = { "it", "there", "what", "this", "that", "which", "these", "those" },
  hedge = { "allegedly", "reportedly", "apparently", "supposedly", "purportedly", "ostensibly",
    "may", "might", "seems to", "seem to", "seemed to", "appears to", "appear to", "appeared to",
    "alleged", "purported", "so-called", "possibly", "perhaps", "probably", "likely", "presumably" },

  -- names ---------------------------------------------------------------
  article = { "the", "a", "an" },
  acronym = { "who", "us", "it" },
  hereafter = {
    "or", "hereafter", "hereinafter", "henceforth", "called", "known", "as", "abbreviated", "acronym",
    "also", "commonly", "usually", "popularly", "simply", "referred", "to",
  },
  ["editor-note"] = { "sic", "emphasis", "italics", "note", "editor", "editor's", "ed", "translation" },
}
