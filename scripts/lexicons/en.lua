-- English: words and rules as data. A table of classes; a class lists words and
-- phrases, with a value each where the class has values (README.md says which).
-- To add a word, add it here, or in a file en.lua of your own folder's lexicons/,
-- which is merged over this one.
-- Who says what: a cue's value packs what may follow it, how it is said, and
-- whether it asserts (README.md). A verb is given by its base form, with other
-- forms after slashes where they are irregular: "say/said", "write/wrote/written".
local cues = require "nutgraf.cues"
local given, words = cues.numbered, cues.words

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

-- "speak_out/spoke": verbs, inflected.
local function verbs(groups)
  return cues.gather(groups, function(base, rest, irregular)
    local list = forms(base .. irregular)
    for i, form in ipairs(list) do list[i] = form .. rest end
    return list
  end)
end

local function nouns(groups)
  return cues.gather(groups, function(base, rest)
    local plural = base:find("[^aeiou]y$") and base:gsub("y$", "ies")
      or (base:find("[sx]$") or base:find("[cs]h$")) and base .. "es" or base .. "s"
    return { base .. rest, plural .. rest }
  end)
end

-- Nouns that describe persons: those given, and more with their plurals ("_" is a blank).
local function people(values, text)
  for word in text:gmatch("%S+") do
    local one = word:gsub("_", " ")
    local many = one:find("[mw]oman$") and one:gsub("an$", "en") or one:find("[a-z]man$") and one:gsub("an$", "en")
      or one:find("[^aeiou]y$") and one:gsub("y$", "ies") or one:find("f$") and not one:find("ff$") and one:gsub("f$", "ves")
      or one:find("[sx]$") and one .. "es" or one:find("[cs]h$") and one .. "es" or one .. "s"
    if not values[one] then values[one] = 1 end
    if not values[many] then values[many] = 2 end
  end
  return values
end

local function words_of(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

-- Words, each with the value of its text: "_" is a blank.
local function valued(texts)
  local values = {}
  for value, text in pairs(texts) do
    for word in text:gmatch("%S+") do values[word:gsub("_", " ")] = value end
  end
  return values
end

local language = cues.language

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
    ave = 2, blvd = 2, rd = 2, hwy = 1, bldg = 2, sq = 2, no = 3, nos = 3, rs = 3, vol = 3, vols = 3,
    fig = 3, figs = 3, ch = 3, art = 3, arts = 3, para = 3, paras = 3, ex = 3, app = 3, op = 3,
    pp = 3, ed = 2, eds = 2, eng = 2, tel = 1, ext = 1, ca = 3, al = 2, u = 1, ["u.s"] = 2,
  },
  ["small-abbreviation"] = {
    vs = 1, v = 1, cf = 1, viz = 1, approx = 1, ca = 1, c = 3, eg = 1, ie = 1, al = 2, ibid = 2,
    p = 3, pp = 3, vol = 3, vols = 3, nos = 3, no = 3, rs = 3, ft = 2, lb = 2, lbs = 2, oz = 2, mph = 2, sq = 1,
    hr = 2, hrs = 2, min = 3, ["e.g."] = 1, ["i.e."] = 1, ["a.k.a."] = 1, resp = 1, incl = 1,
    dept = 1, est = 3, ["m.p.h."] = 2,
  },
  -- Beside the stop words, what often begins a sentence.
  opener = {
    "however", "meanwhile", "according", "although", "while", "since", "also", "still", "even",
    "because", "until", "once", "despite", "instead", "moreover", "furthermore", "therefore", "thus",
    "both", "each", "every", "some", "many", "most", "all", "any", "several", "few", "one", "two",
    "three", "dozens", "hundreds", "thousands", "millions", "billions", "another", "other", "others", "such", "much", "more", "only", "just", "now", "today",
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
    "graphic", "illustration", "video", "map", "photo credit", "image credit", "dear",
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
  season = { spring = 21, summer = 22, summertime = 22, autumn = 23, fall = 23, winter = 24, wintertime = 24 },
  -- Date words that mean something else as often: they count after a word of
  -- date-lead, turn or date-part, or beside a number.
  ["ambiguous-date"] = {
    "may", "march", "mar", "jan", "jun", "jul", "dec", "sep", "nov", "oct", "apr", "aug", "feb",
    "sun", "sat", "mon", "wed", "fri", "thu", "tue", "second", "quarter", "thanksgiving", "epiphany", "pentecost",
  },
  ["date-lead"] = {
    "in", "of", "by", "since", "until", "till", "from", "to", "through", "during", "before", "after",
    "between", "on", "for", "around", "about", "circa", "and", "or", "throughout", "as", "into", "year",
    "years", "than", "week", "month", "starting", "beginning", "ending", "via", "due",
  },
  number = {
    zero = 0, one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8,
    nine = 9, ten = 10, eleven = 11, twelve = 12, thirteen = 13, fourteen = 14, fifteen = 15,
    sixteen = 16, seventeen = 17, eighteen = 18, nineteen = 19, twenty = 20, thirty = 30,
    forty = 40, fifty = 50, sixty = 60, seventy = 70, eighty = 80, ninety = 90, hundred = 100,
  },
  ordinal = {
    first = 1, second = 2, third = 3, fourth = 4, fifth = 5, sixth = 6, seventh = 7, eighth = 8,
    ninth = 9, tenth = 10, eleventh = 11, twelfth = 12, thirteenth = 13, fourteenth = 14,
    fifteenth = 15, sixteenth = 16, seventeenth = 17, eighteenth = 18, nineteenth = 19,
    twentieth = 20, thirtieth = 30,
  },
  ["ordinal-suffix"] = { "st", "nd", "rd", "th" },
  ["decade-suffix"] = { "s" },
  decade = {
    twenties = 20, thirties = 30, forties = 40, fifties = 50, sixties = 60, seventies = 70,
    eighties = 80, nineties = 90,
  },
  -- 1 this, 2 last, 3 next, 4 the nearest before, 5 the nearest after; from the date
  -- named last in the text: 6 the following, 7 the one before, 8 the same.
  turn = {
    this = 1, current = 1, ["this very"] = 1, last = 2, next = 3, past = 4, ["this past"] = 4,
    ["these past"] = 4, ["these last"] = 4, coming = 5, upcoming = 5, ["this coming"] = 5,
    ["this upcoming"] = 5, ["this next"] = 5, following = 6, ensuing = 6, previous = 7,
    preceding = 7, prior = 7, that = 8, same = 8, ["that same"] = 8, ["that very"] = 8, recent = 4,
  },
  -- Days from the anchor; 100 more where a time of day is told.
  ["day-word"] = {
    now = 500, -- as the end of a range alone
    today = 0, yesterday = -1, tomorrow = 1, tmrw = 1, tonight = 100, tonite = 100,
    ["last nite"] = 99, ["day before yesterday"] = -2,
    ["day after tomorrow"] = 2, thismorning = 100,
  },
  -- 1 early, 2 middle, 3 late, 4 the beginning, 5 the end, 6 inside, wherever.
  ["date-part"] = {
    early = 1, ["early-"] = 1, mid = 2, ["mid-"] = 2, ["middle of"] = 2, ["middle part of"] = 2,
    late = 3, ["late-"] = 3, ["early part of"] = 1, ["latter part of"] = 3, ["later part of"] = 3,
    ["beginning of"] = 4, ["start of"] = 4, ["turn of"] = 4, ["end of"] = 5, ["close of"] = 5,
    earlier = 6, later = 6, ["early in"] = 6, ["late in"] = 6, ["earlier in"] = 6, ["later in"] = 6,
    ["midway through"] = 6, ["rest of"] = 6, ["remainder of"] = 6, ["course of"] = 6,
    ["later on"] = 6, ["earlier on"] = 6,
  },
  -- 1 day, 2 week, 3 month, 4 quarter, 5 year, 6 decade, 7 century, 8 weekend,
  -- 9 fortnight, 10 hour, 11 half, 12 a year of accounts, 13 minute; 100 more the plural.
  period = {
    day = 1, days = 101, ["calendar day"] = 1, nights = 101, week = 2, weeks = 102,
    ["working week"] = 2, workweek = 2, month = 3, months = 103, ["calendar month"] = 3, quarter = 4, quarters = 104,
    ["calendar year"] = 5, year = 5, years = 105, yr = 5, yrs = 105, decade = 6, decades = 106,
    century = 7, centuries = 107, weekend = 8, weekends = 108, fortnight = 9, fortnights = 109,
    hour = 10, hours = 110, hrs = 110, half = 11, ["fiscal year"] = 12, ["financial year"] = 12,
    ["school year"] = 12, ["academic year"] = 12, ["fiscal"] = 12, fy = 12, ["tax year"] = 12,
    minute = 13, minutes = 113, second = 13, seconds = 113,
  },
  -- 0: how many is not told; below 0: so many, loosely.
  amount = {
    a = 1, an = 1, ["a few"] = 0, few = 0, several = 0, some = 0, many = 0, ["a couple of"] = -2,
    ["a couple"] = -2, ["couple of"] = -2, couple = -2, ["a number of"] = 0, ["a dozen"] = 12,
    ["a hundred"] = 100, ["a single"] = 1, ["just a few"] = 0, ["quite a few"] = 0, ["one hundred"] = 100,
    ["two hundred"] = 200, ["a good many"] = 0, ["a handful of"] = 0,
  },
  -- After an amount. 1 from the anchor, 2 from the date named last, 3 from the date
  -- that follows or else from the last; 12 one more; below 0 the past.
  shift = {
    ago = -1, back = -1, ["from now"] = 1, hence = 1, earlier = -2, previously = -2, later = 2,
    afterwards = 2, afterward = 2, thereafter = 2, before = -3, ["prior to"] = -3, after = 3,
    from = 3, following = 3, ["after next"] = 12, ["before last"] = -12, ["in advance of"] = -3,
    ["ahead of"] = -3, since = 3,
  },
  ["day-part"] = {
    "morning", "afternoon", "evening", "night", "nite", "midday", "noon", "midnight", "lunchtime",
    "dawn", "dusk", "daytime", "early morning", "late morning", "early afternoon", "late afternoon",
    "early evening", "late evening", "late night", "in the morning", "in the afternoon",
    "in the evening", "at night", "at noon", "at midnight", "at midday", "at dawn", "at dusk", "am",
    "pm", "a.m.", "p.m.", "overnight", "all day", "late at night", "early in the morning",
  },
  clock = { "noon", "midnight", "midday", "12 noon", "12 midnight" },
  ["clock-tail"] = { "o'clock", "oclock", "in the morning", "in the afternoon", "in the evening", "at night", "gmt", "utc" },
  quarter = {
    q1 = 1, q2 = 2, q3 = 3, q4 = 4, h1 = 11, h2 = 12,
  },
  -- A fixed day MMDD; 1MMWN the Nth weekday W of month MM (N 9 the last; N 5 to 8 the
  -- day after the (N - 4)th); 20500 and the days from Easter; 0 a name that is no date.
  holiday = {
    ["new year's day"] = 101, ["new year's"] = 101, ["new years day"] = 101, ["new year day"] = 101,
    ["new year's eve"] = 1231, ["new years eve"] = 1231, epiphany = 106, ["groundhog day"] = 202,
    ["martin luther king jr. day"] = 10113, ["martin luther king day"] = 10113, ["mlk day"] = 10113,
    ["presidents' day"] = 10213, ["presidents day"] = 10213, ["president's day"] = 10213,
    ["washington's birthday"] = 10213, ["valentine's day"] = 214, ["valentines day"] = 214,
    ["saint valentine's day"] = 214, ["st. patrick's day"] = 317, ["saint patrick's day"] = 317,
    ["st patrick's day"] = 317, ["saint patrick"] = 317, ["april fools' day"] = 401, ["april fool's day"] = 401,
    ["april fools day"] = 401, ["april fools"] = 401, ["earth day"] = 422, ["anzac day"] = 425,
    ["australia day"] = 126, ["canada day"] = 701, ["waitangi day"] = 206, ["cinco de mayo"] = 505,
    ["may day"] = 501, ["international workers' day"] = 501, ["international women's day"] = 308,
    ["mother's day"] = 10572, ["mothers day"] = 10572, ["father's day"] = 10673, ["fathers day"] = 10673,
    ["memorial day"] = 10519, ["flag day"] = 614, juneteenth = 619, ["independence day"] = 704,
    ["fourth of july"] = 704, ["bastille day"] = 714, ["labor day"] = 10911, ["labour day"] = 10911,
    ["columbus day"] = 11012, ["indigenous peoples' day"] = 11012, halloween = 1031, ["all saints' day"] = 1101,
    ["all saints day"] = 1101, ["all souls' day"] = 1102, ["guy fawkes night"] = 1105, ["bonfire night"] = 1105,
    ["veterans day"] = 1111, ["veterans' day"] = 1111, ["armistice day"] = 1111, ["remembrance day"] = 1111,
    thanksgiving = 11144, ["thanksgiving day"] = 11144, ["thanksgiving eve"] = 0, ["black friday"] = 11148,
    ["christmas eve"] = 1224, ["christmas day"] = 1225, christmas = 1225, xmas = 1225, ["boxing day"] = 1226,
    ["mardi gras"] = 20453, ["shrove tuesday"] = 20453, ["fat tuesday"] = 20453, ["ash wednesday"] = 20454,
    ["palm sunday"] = 20493, ["maundy thursday"] = 20497, ["holy thursday"] = 20497, ["good friday"] = 20498,
    ["holy saturday"] = 20499, easter = 20500, ["easter sunday"] = 20500, ["easter monday"] = 20501,
    ["easter day"] = 20500, ["easter eve"] = 20499, ["ascension day"] = 20539, pentecost = 20549,
    ["whit sunday"] = 20549, ["whit monday"] = 20550, ["corpus christi thursday"] = 20560,
    ["bloody sunday"] = 0, ["super tuesday"] = 0, ["super sunday"] = 0, ["black monday"] = 0,
    ["black tuesday"] = 0, ["black wednesday"] = 0, ["black thursday"] = 0, ["freaky friday"] = 0,
    ["casual friday"] = 0, ["ruby tuesday"] = 0, ["cyber monday"] = 0, ["taco tuesday"] = 0,
    ["sunday times"] = 0, ["sunday school"] = 0, ["girl friday"] = 0,
    ["man friday"] = 0, ["day by day"] = 0, ["day after day"] = 0,
    ["christmas island"] = 0, ["easter island"] = 0, ["christmas tree"] = 0, ["easter egg"] = 0,
    ["christmas trees"] = 0, ["easter eggs"] = 0, ["christmas carol"] = 0, ["later than"] = 0,
  },
  -- 1 from, 2 between, 3 since, 4 until, 5 to, 6 and (after "between" alone), 7 by,
  -- 8 before, 9 after; 0 near it.
  range = {
    from = 1, between = 2, since = 3, ["until"] = 4, till = 4, til = 4, to = 5, through = 5, thru = 5,
    ["up to"] = 5, ["and"] = 6, by = 7, before = 8, ["prior to"] = 8, ["earlier than"] = 8,
    after = 9, ["later than"] = 9, ["no later than"] = 4, ["not later than"] = 4, ["no earlier than"] = 3,
    ["not earlier than"] = 3, ["not before"] = 3, ["not until"] = 3, ["ever since"] = 3, ["up until"] = 4,
    ["shortly before"] = 0, ["shortly after"] = 0, ["just before"] = 0, ["just after"] = 0,
    ["soon after"] = 0, ["right after"] = 0, ["right before"] = 0, ["immediately after"] = 0,
    ["immediately before"] = 0,
  },
  -- "Since" after one of these compares with a date, and no time runs from it.
  standout = {
    "first", "only", "best", "worst", "most", "least", "biggest", "largest", "highest", "lowest",
    "deadliest", "fewest", "greatest", "longest", "shortest", "strongest", "weakest", "youngest",
    "oldest", "steepest", "sharpest", "hottest", "coldest", "warmest", "wettest", "driest", "fastest",
    "slowest", "heaviest", "earliest", "latest", "record",
  },
  era = { bc = 1, bce = 1, ["b.c."] = 1, ["b.c.e."] = 1, ad = 2, ce = 2, ["a.d."] = 2, ["c.e."] = 2 },
  -- 1 the past, 2 what is to come, 3 what is to come whatever follows.
  tense = {
    was = 1, were = 1, had = 1, did = 1, said = 1, told = 1, been = 1, began = 1,
    broke = 1, brought = 1, built = 1, came = 1, caught = 1, chose = 1, cut = 1, drew = 1, drove = 1,
    fell = 1, felt = 1, fled = 1, flew = 1, fought = 1, found = 1, gave = 1, got = 1, grew = 1,
    held = 1, hit = 1, kept = 1, knew = 1, laid = 1, led = 1, left = 1, lost = 1, made = 1, met = 1,
    paid = 1, ran = 1, rose = 1, saw = 1, sent = 1, shot = 1, shook = 1, sold = 1, spent = 1,
    spoke = 1, stood = 1, struck = 1, taught = 1, thought = 1, threw = 1, took = 1, went = 1, won = 1,
    wore = 1, wrote = 1, ["had been"] = 1, ["has been"] = 1, ["have been"] = 1, says = 1,
    will = 2, be = 3, ["'ll"] = 2, shall = 2, would = 2, ["won't"] = 2, ["going to"] = 2, ["set to"] = 2, ["set for"] = 2,
    ["due to"] = 2, due = 2, ["scheduled to"] = 2, ["scheduled for"] = 2, scheduled = 2, slated = 2,
    ["expected to"] = 2, ["is expected"] = 2, ["are expected"] = 2, ["was expected"] = 2, expects = 2,
    plans = 2, plan = 2, planned = 2, planning = 2, upcoming = 2, ["is to"] = 2, ["are to"] = 2,
    ["to be"] = 2, deadline = 2, expire = 2, expires = 2, intends = 2, hopes = 2, hope = 2, ["looking forward"] = 2,
    ["look forward"] = 2, ["can be"] = 2, ["must be"] = 2, should = 2, must = 2, ["supposed to"] = 2,
    ["want to"] = 2, ["wants to"] = 2, forthcoming = 2, ["ahead of"] = 2, starts = 2, begins = 2,
    opens = 2, continues = 2, runs = 2, may = 2, might = 2,
  },
  ["tense-ending"] = { "ed" },
  -- 1 before any date, 2 before an amount.
  ["about-date"] = {
    around = 1, circa = 1, roughly = 1, approximately = 1, c = 1, ca = 1, about = 2, nearly = 2,
    almost = 2, some = 2, over = 2, just = 2,
  },
  counted = {
    "people", "persons", "men", "women", "children", "students", "workers", "employees", "soldiers",
    "troops", "members", "protesters", "voters", "votes", "points", "dollars", "pounds", "euros", "euro",
    "yen", "percent", "per cent", "pieces", "copies", "words", "pages", "cases", "deaths", "jobs",
    "homes", "houses", "cars", "units", "shares", "items", "feet", "foot", "ft", "miles", "mile",
    "meters", "metres", "m", "km", "kilometers", "kilometres", "kg", "kilograms", "tons", "tonnes", "acres",
    "hectares", "square", "cubic", "degrees", "watts", "volts", "calories", "times", "mph", "kph",
    "hp", "rpm", "mb", "gb", "kb", "mw", "kw", "hz", "mhz", "liters", "litres", "gallons", "barrels",
    "refugees", "migrants", "residents", "patients", "prisoners", "delegates", "seats", "entries",
    "articles", "million", "billion", "thousand", "or so", "more", "others", "pupils", "families",
    "participants", "visitors", "fans", "spectators", "officers", "species", "samples", "years",
  },
  -- Before a number, or before "of" and a number, that is no year.
  ["no-year"] = {
    "page", "pages", "p", "pp", "room", "no", "nos", "number", "numbers", "flight", "route", "highway",
    "windows", "section", "article", "chapter", "paragraph", "case", "bill", "box", "channel",
    "suite", "apartment", "apt", "building", "model", "version", "v", "line", "interstate", "than",
    "least", "most", "nearly", "almost", "exceeding", "population", "total", "crowd", "sum", "average",
    "fleet", "group", "team", "code", "id", "ext", "extension", "phone", "tel", "telephone", "fax",
    "boeing", "score", "us$", "rs", "usd", "eur", "gbp", "iso", "rfc", "hr", "resolution", "platoon",
    "size", "approximately", "contract", "lot", "unit", "volume", "vol", "verse", "agent",
  },
  ["time-lead"] = { "at", "around", "about", "by", "@", "from", "before", "after", "shortly before", "shortly after", "at around", "at about", "just after", "just before", "between" },
  ahead = { ["in"] = 1, within = 2, ["in about"] = 1, ["in just"] = 1 },
  ["ahead-tail"] = { "time", "from now" },
  every = { "every", "each", "per", "any" },
  ["date-of"] = { "of", "in" },
  ["date-on"] = { "on", "for" },
  definite = { "the" },
  ["week-of"] = {
    "of", "beginning", "starting", "commencing", "beginning on", "starting on", "ending", "ending on",
    "before", "after",
  },
  street = {
    "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "boulevard", "blvd", "lane", "ln",
    "court", "place", "way", "parkway", "highway",
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
    "wondered", "wondering", "condemn", "condemns", "condemned", "condemning", "bemoan",
    "bemoans", "bemoaned", "bemoaning", "compare", "compares", "compared", "comparing",
    "ridicule", "ridicules", "ridiculed", "ridiculing", "deride", "derides", "derided",
    "deriding", "tout", "touts", "touted", "touting", "depict", "depicts", "depicted", "portray",
    "portrays", "portrayed", "portraying", "deem", "deems", "deemed", "rip", "rips", "ripped",
    "blame", "blames", "blamed", "blaming", "refer", "refers", "referred", "referring", "liken",
    "likens", "likened", "defend", "defends", "defended", "defending", "applaud", "applauds",
    "applauded", "repeat", "repeats", "repeated", "repeating", "proclaim", "proclaims",
    "proclaimed", "proclaiming", "express", "expresses", "expressed", "rant", "rants", "ranted",
    "according to", "found that", "finds that", "held that", "holds that", "ruled that",
    "rules that", "chimed in", "chimes in", "fired back", "shot back", "went on to say",
    "pointed out", "points out", "made clear", "makes clear", "set out", "sets out", "lay out",
    "lays out", "laid out", "in the words of",
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
    hit = 2, track = 2, known = 3, ["referred to"] = 3, as = 4, ["so-called"] = 5, ["so called"] = 5,
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
  -- What a line's words tell of its part on the page. A value adds up
  --   1 one of the words of which a bar or menu is made: a line of these alone
  --   2 begins a line
  --   4 stands anywhere in a line
  --   8 is a whole line, and opens a part of the page
  --  16 begins a line that opens a part of the page
  --  32 holds within the story, too
  ["page-navigation"] = {
    ["home"] = 1, ["homepage"] = 1, ["home page"] = 1, ["news"] = 1, ["sport"] = 1, ["sports"] = 1,
    ["opinion"] = 1, ["opinions"] = 1, ["business"] = 1, ["culture"] = 1, ["lifestyle"] = 1,
    ["politics"] = 1, ["world"] = 1, ["local"] = 1, ["weather"] = 1, ["obituaries"] = 1,
    ["jobs"] = 1, ["motors"] = 1, ["property"] = 1, ["classifieds"] = 1, ["public notices"] = 1,
    ["events"] = 1, ["calendar"] = 1, ["calendars"] = 1, ["photos"] = 1, ["videos"] = 1,
    ["video"] = 1, ["podcasts"] = 1, ["essays"] = 1, ["fiction"] = 1, ["reviews"] = 1,
    ["interviews"] = 1, ["features"] = 1, ["shop"] = 1, ["store"] = 1, ["listen"] = 1,
    ["watch"] = 1, ["about"] = 1, ["about us"] = 1, ["contact"] = 1, ["contact us"] = 1,
    ["contact the newsroom"] = 1, ["masthead"] = 1, ["contribute"] = 1, ["say hello"] = 1,
    ["advertise"] = 1, ["advertise with us"] = 1, ["careers"] = 1, ["work with us"] = 1,
    ["privacy"] = 1, ["privacy policy"] = 1, ["cookies"] = 1, ["cookie policy"] = 1,
    ["cookie settings"] = 1, ["terms"] = 1, ["terms of use"] = 1, ["terms of service"] = 1,
    ["terms and conditions"] = 1, ["legal notice"] = 1, ["imprint"] = 1, ["help"] = 1,
    ["faq"] = 1, ["faqs"] = 1, ["sitemap"] = 1, ["site map"] = 1, ["accessibility"] = 1,
    ["rss"] = 1, ["rss feeds"] = 1, ["feedback"] = 1, ["standards"] = 1, ["corrections"] = 1,
    ["complaints"] = 1, ["log in"] = 1, ["login"] = 1, ["sign in"] = 1, ["log out"] = 1,
    ["register"] = 1, ["my account"] = 1, ["menu"] = 1, ["more"] = 1, ["next"] = 1,
    ["previous"] = 1, ["back"] = 1, ["close"] = 1, ["back to top"] = 35, ["top"] = 1,
    ["skip to content"] = 35, ["skip to main content"] = 35, ["skip navigation"] = 35,
    ["jump to content"] = 35, ["accept all"] = 1, ["reject all"] = 1, ["manage choices"] = 1,
    ["manage preferences"] = 1, ["send a release"] = 1, ["browse by"] = 2, ["for journalists"] = 1,
    ["directory"] = 1, ["competitions"] = 1, ["puzzles"] = 1, ["crosswords"] = 1,
    ["horoscopes"] = 1, ["dating"] = 1, ["alerts"] = 1, ["digests"] = 1,
    ["editorial code"] = 1, ["editorial policy"] = 2, ["site design"] = 2, ["web design"] = 2,
    ["text size"] = 2, ["set color"] = 2, ["set colour"] = 2, ["font size"] = 2,
    ["filed under"] = 34, ["filed in"] = 34, ["posted in"] = 34, ["tagged"] = 34,
    ["tagged with"] = 34, ["tags"] = 10, ["topics"] = 8, ["categories"] = 8,
    ["table of contents"] = 8, ["permalink"] = 1, ["loaded"] = 1, ["unmute"] = 1, ["mute"] = 1,
    ["play"] = 1, ["pause"] = 1, ["replay"] = 1, ["play video"] = 1, ["min read"] = 4,
    ["minute read"] = 4, ["minutes read"] = 4, ["vote"] = 1, ["view results"] = 1, ["video :"] = 2, ["watch :"] = 2,
    ["hide caption"] = 1, ["toggle caption"] = 1, ["enlarge this image"] = 1, ["load more"] = 1,
    ["show more"] = 1, ["see all"] = 1, ["view all"] = 1, ["click here"] = 4,
    ["corporate"] = 1, ["investors"] = 1, ["press room"] = 1, ["newsroom"] = 1,
    ["newsdesk"] = 1, ["staff"] = 1,
  },

  ["page-search"] = {
    ["search"] = 11, ["search for"] = 10, ["search the"] = 2, ["search opinions"] = 1,
    ["advanced search"] = 1, ["search results"] = 8, ["find"] = 1, ["go"] = 1,
  },

  ["page-subscribe"] = {
    ["subscribe"] = 1, ["subscribe now"] = 3, ["subscribe today"] = 5, ["subscribe to"] = 34,
    ["subscribe for"] = 6, ["subscriptions"] = 1, ["newsletter"] = 9, ["newsletters"] = 9,
    ["our newsletter"] = 8, ["sign up"] = 7, ["sign up for"] = 34, ["sign up here"] = 35,
    ["sign up now"] = 35, ["sign up to"] = 34, ["join our mailing list"] = 35,
    ["in your inbox"] = 36, ["to your inbox"] = 36, ["unsubscribe at any time"] = 36,
    ["daily newsletter"] = 4, ["weekly newsletter"] = 4, ["free newsletter"] = 36,
    ["email alerts"] = 4, ["e-mail alerts"] = 4, ["mailing list"] = 4, ["e-edition"] = 1,
    ["become a member"] = 34, ["become a subscriber"] = 34, ["gift a subscription"] = 1,
    ["already a subscriber"] = 34, ["this article is for subscribers"] = 34,
    ["download our app"] = 34, ["download the app"] = 34, ["get our app"] = 34,
  },

  ["page-share"] = {
    ["share"] = 1, ["share this"] = 35, ["share this article"] = 35, ["share this story"] = 35,
    ["share this post"] = 35, ["share on"] = 3, ["share on facebook"] = 35,
    ["share on twitter"] = 35, ["share via"] = 3, ["shares"] = 1, ["facebook"] = 1,
    ["twitter"] = 1, ["instagram"] = 1, ["whatsapp"] = 1, ["linkedin"] = 1, ["pinterest"] = 1,
    ["reddit"] = 1, ["telegram"] = 1, ["tumblr"] = 1, ["flipboard"] = 1, ["bluesky"] = 1,
    ["mastodon"] = 1, ["threads"] = 1, ["youtube"] = 1, ["tiktok"] = 1, ["digg"] = 1,
    ["tweet"] = 1, ["tweet this"] = 3, ["pin it"] = 1, ["email"] = 1, ["e-mail"] = 1,
    ["mail"] = 1, ["email this"] = 3, ["email article"] = 3, ["email a friend"] = 3,
    ["send to a friend"] = 3, ["print"] = 1, ["print this"] = 3, ["print this page"] = 35,
    ["print this article"] = 35, ["print article"] = 3, ["printer friendly"] = 3,
    ["printer-friendly version"] = 3, ["pdf"] = 1, ["download pdf"] = 1, ["copy link"] = 1,
    ["copy url"] = 1, ["save"] = 1, ["save article"] = 1, ["bookmark"] = 1, ["gift article"] = 1,
    ["set an alert"] = 1, ["follow this issuer"] = 1, ["follow us"] = 35, ["follow us on"] = 34,
    ["follow"] = 2, ["like us on"] = 34, ["find us on"] = 34, ["on twitter @"] = 36,
  },

  ["page-related"] = {
    ["related"] = 11, ["related articles"] = 40, ["related stories"] = 40,
    ["related content"] = 40, ["related coverage"] = 40, ["related links"] = 40,
    ["related posts"] = 40, ["related topics"] = 40, ["related news"] = 40, ["read more"] = 3,
    ["read more :"] = 34, ["read more about"] = 34, ["read also"] = 35, ["see also :"] = 34,
    ["also read"] = 35, ["also on"] = 2, ["don't miss"] = 10, ["read next"] = 40,
    ["up next"] = 40, ["next up"] = 40, ["you may also like"] = 40, ["you might also like"] = 40,
    ["you might like"] = 40, ["we recommend"] = 40, ["recommended"] = 40,
    ["recommended for you"] = 40, ["more like this"] = 40, ["more on this story"] = 40,
    ["more on this topic"] = 40, ["more from"] = 48, ["more in"] = 48, ["more stories"] = 48,
    ["more news"] = 48, ["more releases"] = 48, ["more letters"] = 48, ["more articles"] = 48,
    ["more essays"] = 48, ["more posts"] = 48, ["other news"] = 40, ["other stories"] = 40,
    ["most read"] = 40, ["most viewed"] = 40, ["most popular"] = 40, ["most shared"] = 40,
    ["most commented"] = 40, ["most recent"] = 40, ["popular"] = 8, ["popular now"] = 40,
    ["popular stories"] = 40, ["popular posts"] = 40, ["trending"] = 40, ["trending now"] = 40,
    ["top stories"] = 41, ["editor's picks"] = 40, ["editors' picks"] = 40, ["latest"] = 8,
    ["latest news"] = 40, ["latest stories"] = 40, ["latest posts"] = 40, ["recent posts"] = 40,
    ["recent articles"] = 40, ["recent stories"] = 40, ["recent digests"] = 40,
    ["recent news"] = 40, ["blogroll"] = 40, ["about the author"] = 40,
    ["about the authors"] = 40, ["about the writer"] = 40, ["read the rest of"] = 34,
    ["read the full story"] = 34, ["read the full article"] = 34, ["for more from"] = 2,
    ["quiz :"] = 34, ["previous :"] = 2, ["next :"] = 2, ["previous post"] = 35,
    ["next post"] = 35, ["previous article"] = 35, ["next article"] = 35,
  },

  ["page-comment"] = {
    ["comments"] = 9, ["comment"] = 1, ["post a comment"] = 43, ["leave a comment"] = 43,
    ["add a comment"] = 43, ["write a comment"] = 43, ["leave a reply"] = 43,
    ["view comments"] = 35, ["show comments"] = 35, ["join the discussion"] = 35,
    ["join the conversation"] = 35, ["discuss this"] = 2, ["discuss this article"] = 34,
    ["discussion of this article"] = 34, ["discussion"] = 8, ["thoughts on"] = 48,
    ["responses to"] = 16, ["comments on"] = 16, ["reader comments"] = 40, ["reply"] = 1,
    ["like"] = 1, ["report abuse"] = 1, ["log in to comment"] = 35,
    ["comments are closed"] = 36, ["your email address will not be published"] = 36,
    ["required fields are marked"] = 36,
  },

  ["page-advert"] = {
    ["advertisement"] = 35, ["advertisements"] = 35, ["advert"] = 33, ["ad"] = 1,
    ["ads"] = 1, ["sponsored"] = 43, ["sponsored content"] = 43, ["sponsored links"] = 43,
    ["sponsored by"] = 2, ["paid content"] = 43, ["paid post"] = 43, ["partner content"] = 43,
    ["promoted"] = 9, ["story continues below"] = 36, ["article continues below"] = 36,
    ["article continues after"] = 36, ["continue reading below"] = 36,
    ["scroll to continue"] = 36, ["book an ad"] = 1,
  },

  ["page-notice"] = {
    ["©"] = 38, ["(c)"] = 2, ["copyright"] = 2, ["copyright ©"] = 38, ["all rights reserved"] = 36,
    ["all contents"] = 2, ["all content"] = 2, ["unless otherwise noted"] = 4,
    ["the trademarks"] = 2, ["is a trademark"] = 4, ["are trademarks"] = 4,
    ["registered trademark"] = 4, ["registered trademarks"] = 4, ["registered office"] = 4,
    ["is supported by"] = 4, ["is funded by"] = 4, ["is paid for by"] = 4, ["is made possible by"] = 4,
    ["funded by your contributions"] = 36, ["supported by"] = 2, ["sponsored by"] = 2,
    ["make a donation"] = 4, ["make a contribution"] = 4, ["please donate"] = 4,
    ["donate"] = 1, ["donate now"] = 3, ["support us"] = 3, ["powered by"] = 6,
    ["proudly powered by"] = 38, ["may not be published, broadcast"] = 36,
    ["may not be reproduced"] = 4, ["reproduction prohibited"] = 4, ["reprinted with permission"] = 4,
    ["reprinting is permitted"] = 4, ["use cookies"] = 36, ["uses cookies"] = 36,
    ["your cookie settings"] = 36, ["access information on your device"] = 36,
    ["manage your choices"] = 36, ["views expressed"] = 4, ["is not responsible for"] = 4,
    ["on behalf of their issuers"] = 4, ["issn"] = 4,
  },

  ["page-archive"] = {
    ["archive"] = 1, ["archives"] = 1, ["complete archives"] = 3, ["back issues"] = 1,
    ["past issues"] = 1, ["previous issues"] = 1, ["view archive"] = 1, ["browse the archive"] = 3,
  },

  -- Before the number of a periodical's issue.
  ["page-issue"] = { ["issue"] = 5, ["issue no"] = 5, ["issue number"] = 5, ["vol"] = 2, ["volume"] = 2 },

  -- Names of languages, in themselves (5) and in English (1), with their codes.
  ["page-language"] = {
    ["español"] = language("es", 5), ["castellano"] = language("es", 5),
    ["português"] = language("pt", 5), ["français"] = language("fr", 5),
    ["deutsch"] = language("de", 5), ["italiano"] = language("it", 5),
    ["català"] = language("ca", 5), ["galego"] = language("gl", 5), ["euskara"] = language("eu", 5),
    ["nederlands"] = language("nl", 5), ["svenska"] = language("sv", 5),
    ["dansk"] = language("da", 5), ["norsk"] = language("no", 5), ["suomi"] = language("fi", 5),
    ["polski"] = language("pl", 5), ["čeština"] = language("cs", 5),
    ["slovenčina"] = language("sk", 5), ["magyar"] = language("hu", 5),
    ["română"] = language("ro", 5), ["türkçe"] = language("tr", 5),
    ["ελληνικά"] = language("el", 5), ["русский"] = language("ru", 5),
    ["українська"] = language("uk", 5), ["العربية"] = language("ar", 5),
    ["עברית"] = language("he", 5), ["فارسی"] = language("fa", 5), ["हिन्दी"] = language("hi", 5),
    ["中文"] = language("zh", 5), ["日本語"] = language("ja", 5), ["한국어"] = language("ko", 5),
    ["tiếng việt"] = language("vi", 5), ["bahasa indonesia"] = language("id", 5),
    ["kiswahili"] = language("sw", 5), ["língua portuguesa"] = language("pt", 5),
    ["english"] = language("en", 1), ["spanish"] = language("es", 1),
    ["portuguese"] = language("pt", 1), ["french"] = language("fr", 1),
    ["german"] = language("de", 1), ["italian"] = language("it", 1), ["arabic"] = language("ar", 1),
    ["chinese"] = language("zh", 1), ["russian"] = language("ru", 1),
    ["japanese"] = language("ja", 1),
  },

  -- Before the name of who wrote it, at the head of a line.
  -- Speech written down: who speaks in a transcript without a name; the marks of a
  -- question 1 and an answer 2; what a record notes, in brackets, 1 first in them, 2 anywhere, or without, 3 before a dash at
  -- the end of a paragraph, 4 at its head;
  -- the words before 1 or after 2 who is interviewed, or in a note below 3; who answers in court from there on.
  ["speech-role"] = {
    "court", "clerk", "court clerk", "clerk of the court", "deputy clerk", "bailiff", "court reporter",
    "reporter", "stenographer", witness = 2, "juror", "grand juror", "prospective juror", "foreperson",
    "foreman", "jury", "interpreter", "prosecutor", "defendant", "defendants", "plaintiff", "judge",
    "magistrate", "magistrate judge", "presiding judge", "chief justice", "justice", "examiner",
    "hearing officer", "law clerk", "courtroom deputy", "deputy", "marshal", "counsel", "attorney",
    "speaker", "deputy speaker", "madam deputy speaker", "madam speaker", "mr speaker", "mr. speaker",
    "mr deputy speaker", "mr. deputy speaker", "acting speaker", "speaker pro tempore", "president", "vice president", "presiding officer",
    "deputy presiding officer", "acting president", "president pro tempore", "chair", "vice chair", "chairman",
    "chairwoman", "chairperson", "madam chair", "mr chair", "mr. chair", "mr. chairman", "convener",
    "prime minister", "secretary", "members", "member", "hon. member", "hon member", "an hon. member",
    "an hon member", "hon. members", "hon members", "several hon. members", "several hon members", "some hon. members", "some hon members",
    "honourable members", "honourable member", "government members", "opposition members", "opposition member", "government member", "an hon. senator",
    "some hon. senators", "some honourable members", "some honourable senators", "noble lords", "noble lord", "several noble lords", "a noble lord",
    "ranking member", "chairman", "acting chair", "acting chairman", "temporary chair", "acting deputy speaker", "assistant speaker", "acting clerk",
    "reading clerk", "legislative clerk", "assistant clerk", "acting president pro tempore", "second deputy speaker", "convenor", "chairperson", "rapporteur",
    "secretary-general", "secretary general", "secretariat", "videographer", "arbitrator", "special master", "referee", "special counsel", "solicitor general",
    "attorney general", "advocate general", "lord chief justice", "coroner", "tribunal", "panel", "judge advocate",
    "government members", "opposition members", "senators", "house",
    "interviewer", "interviewee", "host", "co-host", "moderator", "anchor", "announcer", "narrator", "correspondent",
    "operator", "caller", "questioner", "question", "voice", "voiceover", "voice-over", "presenter", "guest", "panelist", "panellist", "analyst",
    "audience", "audience member", "crowd", "group", "all", "everyone", "unidentified male", "unidentified female",
    "unidentified man", "unidentified woman", "unidentified speaker", "unidentified participant", "unidentified reporter",
    "unidentified person", "unknown speaker", "unknown", "unknown male", "unknown female", "male speaker", "female speaker",
    "male voice", "female voice", "man", "woman", "boy", "girl", "dispatcher", "dispatch", "pilot", "co-pilot", "copilot",
    "tower", "controller", "detective", "officer", "agent", "investigator", "inspector", "suspect", "participant",
    "facilitator", "translator", "teacher", "student", "students", "doctor", "patient", "researcher", "respondent",
    "press secretary", "the press", "spokesperson", "commissioner", "mayor", "council", "applicant", "staff",
  },
  chat = { from = 1, to = 2, error = 3, errors = 3, warning = 3, warn = 3, info = 3, debug = 3, notice = 3, trace = 3, fatal = 3, critical = 3, alert = 3, panic = 3, note = 3, notes = 3, system = 3 },
  ["speech-mark"] = { q = 1, a = 2, question = 1, answer = 2, ques = 1, ans = 2 },
  ["stage-note"] = {
    laughter = 2, applause = 2, crosstalk = 2, ["cross talk"] = 2, ["cross-talk"] = 2, inaudible = 2, unintelligible = 2, indiscernible = 2,
    interjections = 2, interruption = 2, interruptions = 2, cheering = 2, cheers = 1, booing = 2, laughing = 1, laughs = 1, laugh = 1,
    chuckles = 1, chuckling = 1, applauds = 1, pause = 1, pauses = 1, pausing = 1, silence = 1, sighs = 1, nods = 1, nodding = 1,
    smiles = 1, crying = 1, cries = 1, coughs = 1, coughing = 1, gasps = 1, music = 2, ["music playing"] = 2, singing = 1,
    recess = 1, whereupon = 1, ["brief recess"] = 1, ["short recess"] = 1, ["lunch recess"] = 1, ["luncheon recess"] = 1,
    ["off the record"] = 2, ["discussion off"] = 1, ["off mic"] = 2, ["off-mic"] = 2, ["off camera"] = 2, ["off-camera"] = 2, ["on camera"] = 2,
    ["voice-over"] = 1, voiceover = 1, ["begin video"] = 1, ["begin video clip"] = 1, ["end video clip"] = 1, ["end video"] = 1,
    ["begin videotape"] = 1, ["end videotape"] = 1, ["begin audio clip"] = 1, ["end audio clip"] = 1, ["commercial break"] = 2,
    ["foreign language"] = 1, ["speaking foreign language"] = 1, ["through interpreter"] = 1, ["through translator"] = 1,
    ["no response"] = 1, ["no audible response"] = 1, indicating = 1, gesturing = 1, pointing = 1, points = 1, waving = 1, shrugs = 1, shrugging = 1, whispering = 1, reading = 1, marking = 1, drawing = 1, demonstrating = 1, complying = 1, ["witness sworn"] = 1, ["witness excused"] = 1,
    ["jury in"] = 1, ["jury out"] = 1, ["bench conference"] = 1, ["sidebar"] = 1, ["side bar"] = 1, ["phonetic"] = 1, ["ph"] = 1,
    ["video plays"] = 1, ["audio plays"] = 1, ["phone rings"] = 1, ["knocking"] = 1, ["hear, hear"] = 1, ["shouting"] = 1,
    interjecting = 3, ["time expired"] = 1, ["bell rings"] = 1, ["inaudible response"] = 1,
    ["page"] = 1, ["roll no"] = 1, ["roll call"] = 1, ["translation"] = 1, ["english"] = 1, ["recess taken"] = 1,
    ["the question was taken"] = 4, ["the question was put"] = 4, ["question put"] = 4, ["question agreed to"] = 4, ["question resolved"] = 4,
    ["question negatived"] = 4, ["the motion was agreed to"] = 4, ["the motion was"] = 4, ["motion agreed"] = 4, ["motion agreed to"] = 4, ["motion carried"] = 4,
    ["motion negatived"] = 4, ["amendment agreed to"] = 4, ["amendment negatived"] = 4, ["bill read"] = 4, ["the yeas and nays were ordered"] = 4,
    ["the ayes and noes were ordered"] = 4, ["a recorded vote was ordered"] = 4, ["the vote was taken"] = 4, ["a vote was taken"] = 4, ["the house divided"] = 4,
    ["the house adjourned"] = 4, ["the senate adjourned"] = 4, ["the committee adjourned"] = 4, ["the committee divided"] = 4, ["the bells having"] = 4,
    ["there was no objection"] = 4, ["there being no objection"] = 4, ["the result of the vote was announced"] = 4, ["a motion to reconsider was laid"] = 4,
    ["the meeting rose"] = 4, ["the meeting was adjourned"] = 4, ["the meeting was suspended"] = 4, ["the sitting was suspended"] = 4, ["sitting suspended"] = 4,
    ["the agenda was adopted"] = 4, ["it was so decided"] = 4, ["the legislative clerk proceeded"] = 4, ["the clerk read"] = 4, ["the clerk proceeded"] = 4,
    ["the text of the"] = 4, ["the prepared statement of"] = 4, ["the material referred to"] = 4, ["debate adjourned"] = 4, ["leave granted"] = 4,
  },
  interview = {
    ["deposition of"] = 1, ["testimony of"] = 1, ["examination of"] = 1, ["interrogation of"] = 1, ["interview of"] = 1,
    ["interview with"] = 1, ["interviews"] = 1, ["interviewed"] = 1, ["conversation with"] = 1, ["a conversation with"] = 1, ["talks to"] = 2,
    ["speaks to"] = 2, ["spoke to"] = 1, ["spoke with"] = 1, ["speaks with"] = 1, ["talked to"] = 1, ["talked with"] = 1, ["talks with"] = 1,
    ["sat down with"] = 1, ["sits down with"] = 1, ["caught up with"] = 1, ["questions for"] = 1, ["questions with"] = 1, ["q&a with"] = 1,
    ["q & a with"] = 1, ["q. and a. with"] = 1, ["in conversation with"] = 1, ["we asked"] = 1, ["chat with"] = 1, ["chatted with"] = 1, ["meet"] = 1,
    ["was interviewed"] = 2, ["is interviewed"] = 2, ["answers questions"] = 2, ["answered questions"] = 2, ["answers our questions"] = 2,
    ["answered our questions"] = 2, ["interview has been edited"] = 3, ["conversation has been edited"] = 3, ["interview was edited"] = 3,
    ["conversation was edited"] = 3, ["edited for length"] = 3, ["edited for clarity"] = 3, ["edited and condensed"] = 3, ["condensed and edited"] = 3,
    ["lightly edited"] = 3, ["interview was conducted"] = 3, ["interview has been condensed"] = 3, ["interview was condensed"] = 3,
  },
  sworn = {
    "sworn", "duly sworn", "having been sworn", "called as a witness", "was called as a witness", "having been duly sworn", "first duly sworn", "affirmed",
    "testified as follows",
  },

  ["page-byline"] = {
    "by", "words by", "text by", "story by", "report by", "interview by", "written by",
    "posted by", "reported by", "published by", "submitted by", "reviewed by", "essay by",
    "analysis by", "commentary by", "opinion by", "column by", "photographs and text by",
    "words and photographs by", "author", "authors", "written and photographed by",
    "as told to", "edited by", "compiled by", "translated by",
  },

  -- Between two names, before an employer, and what is no name but a post (1) or a house (2; with 4:
  -- the form of a company, no part of its name).
  ["page-and"] = { "and", "&", "with" },
  ["page-affiliation"] = { "special to", "special for", "for" },
  ["page-post"] = {
    ["reporter"] = 1, ["reporters"] = 1, ["editor"] = 1, ["editors"] = 1, ["correspondent"] = 1,
    ["correspondents"] = 1, ["writer"] = 1, ["writers"] = 1, ["columnist"] = 1, ["staff"] = 1,
    ["contributor"] = 1, ["photographer"] = 1, ["critic"] = 1, ["producer"] = 1,
    ["analyst"] = 1, ["fellow"] = 1, ["director"] = 1, ["professor"] = 1, ["intern"] = 1,
    ["bureau"] = 1, ["chief"] = 1, ["senior"] = 1, ["deputy"] = 1, ["executive"] = 1, ["assistant"] = 1, ["associate"] = 1,
    ["managing"] = 1, ["freelance"] = 1, ["marketing"] = 1, ["manager"] = 1, ["founder"] = 1, ["co-founder"] = 1, ["ceo"] = 1,
    ["president"] = 1, ["former"] = 1, ["team"] = 1, ["specialist"] = 1, ["strategist"] = 1, ["expert"] = 1, ["moderator"] = 1,
    ["researcher"] = 1, ["scientist"] = 1, ["engineer"] = 1, ["consultant"] = 1, ["lecturer"] = 1, ["blogger"] = 1, ["agency"] = 2, ["press"] = 2, ["news"] = 2, ["newspaper"] = 2,
    ["newspapers"] = 2, ["times"] = 2, ["post"] = 2, ["journal"] = 2, ["tribune"] = 2,
    ["herald"] = 2, ["gazette"] = 2, ["magazine"] = 2, ["media"] = 2, ["university"] = 2,
    ["institute"] = 2, ["foundation"] = 2, ["service"] = 2, ["group"] = 2, ["network"] = 2,
    ["center"] = 2, ["centre"] = 2, ["reuters"] = 2, ["bloomberg"] = 2, ["inc"] = 6, ["ltd"] = 6,
    ["llc"] = 6, ["co"] = 6, ["corp"] = 6, ["plc"] = 6, ["gmbh"] = 6, ["publishing"] = 2, ["bulletin"] = 2, ["today"] = 2, ["online"] = 2,
  },

  -- In the line that dates a story: 1 before its first day, 2 before a later change, 3 neither.
  ["page-dated"] = {
    ["published"] = 1, ["published on"] = 1, ["first published"] = 1, ["publication date"] = 1,
    ["posted"] = 1, ["posted on"] = 1, ["posted at"] = 1, ["date"] = 1, ["dated"] = 1,
    ["released"] = 1, ["release date"] = 1, ["issued"] = 1, ["created"] = 1, ["filed"] = 1,
    ["decided"] = 1, ["argued"] = 3, ["submitted"] = 1, ["digest prepared"] = 3, ["prepared"] = 3,
    ["uploaded"] = 1, ["added"] = 1, ["updated"] = 2, ["updated on"] = 2, ["last updated"] = 2,
    ["last update"] = 2, ["update"] = 2, ["modified"] = 2, ["last modified"] = 2, ["revised"] = 2,
    ["corrected"] = 2, ["at"] = 3, ["on"] = 3, ["min read"] = 3, ["minute read"] = 3,
    ["a.m."] = 3, ["p.m."] = 3, ["am"] = 3, ["pm"] = 3, ["noon"] = 3, ["midnight"] = 3,
    ["gmt"] = 3, ["utc"] = 3, ["est"] = 3, ["edt"] = 3, ["cst"] = 3, ["cdt"] = 3, ["mst"] = 3,
    ["mdt"] = 3, ["pst"] = 3, ["pdt"] = 3, ["bst"] = 3, ["cet"] = 3, ["cest"] = 3, ["ist"] = 3,
    ["et"] = 3, ["pt"] = 3, ["hrs"] = 3, ["print edition"] = 3,
  },

  -- What a document of its own kind opens with, above its headline.
  ["page-opening"] = {
    "for immediate release", "press release", "news release", "media release", "for release",
    "embargoed until", "embargo", "media advisory", "public statement", "statement",
    "open letter", "memorandum", "not for publication",
  },

  -- Of pictures: 1 before the name of who made one, 2 names a picture agency; of
  -- stories: 4 anywhere in the line that says who else worked on it.
  ["page-credit"] = {
    ["photo"] = 1, ["photos"] = 1, ["photograph"] = 1, ["photographs"] = 1, ["photography"] = 1,
    ["photo by"] = 1, ["photos by"] = 1, ["photograph by"] = 1, ["photographs by"] = 1,
    ["photography by"] = 1, ["photo courtesy"] = 1, ["photo credit"] = 1, ["picture"] = 1,
    ["pictures"] = 1, ["picture by"] = 1, ["image"] = 1, ["images"] = 1, ["image by"] = 1,
    ["image credit"] = 1, ["image courtesy"] = 1, ["illustration"] = 1, ["illustration by"] = 1,
    ["illustrations by"] = 1, ["graphic"] = 1, ["graphic by"] = 1, ["map"] = 1, ["map by"] = 1,
    ["credit"] = 1, ["courtesy of"] = 1, ["courtesy"] = 1, ["screenshot"] = 1, ["getty"] = 2,
    ["getty images"] = 2, ["shutterstock"] = 2, ["istock"] = 2, ["wikimedia commons"] = 2,
    ["flickr"] = 2, ["ap photo"] = 2, ["afp photo"] = 2, ["file photo"] = 2, ["handout"] = 2,
    ["contributed to this report"] = 4, ["contributed to this story"] = 4,
    ["contributed to this article"] = 4, ["contributed reporting"] = 4,
    ["contributed research"] = 4, ["additional reporting by"] = 4, ["reporting by"] = 4,
    ["editing by"] = 4,
  },

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
      recount reflect reiterate relate rule state remark repeat reply/replied respond retort reveal shout
      state stress suggest text/texted tweet underscore underline whisper write/wrote/written/writing
      theorize yell scream chime_in chant sing/sang/sung tell_reporters/told blog/blogged/blogging post chuckle
      sigh go_on/went/gone elaborate summarize/summarized rejoin volunteer intone deadpan/deadpanned/deadpanning
      crow gush rave fume snap/snapped/snapping thunder boom bellow bark growl mumble mutter murmur marvel
      hint imply report recite narrate signal disclose articulate vent pronounce philosophize
      put_it/put/putting make_clear/made make_it_clear/made make_the_case/made make_the_point/made ]] },
    { "qca", "tell/told inform remind assure notify/notified reassure lecture" },
    { "o", "tell/told" },
    { "qcan", "warn caution advise", manner = "predicts" },
    { "qcw", "maintain insist contend assert argue posit", manner = "claims" },
    { "qcwi", "claim", manner = "claims" },
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
    { "cnw", "show/showed/shown indicate" },
    { "cw", "demonstrate prove/proved/proven" },
    { "c", "find/found" },
    { "q", "read/read" },
    { "", "read_by/read read_aloud_by/read read_out_by/read" }, -- who reads it says nothing
    -- promises and demands
    { "qcina", "promise vow pledge", manner = "promises" },
    { "qci", "threaten", manner = "promises" },
    { "in", "commit_to/committed/committing" , manner = "promises" },
    { "qcn", "demand", manner = "demands" },
    { "cngo", "recommend propose", manner = "demands" },
    { "qo", "urge encourage exhort call_on call_upon", manner = "demands" },
    { "o", "advise order implore beg/begged/begging invite press challenge instruct direct push/pushed", manner = "demands" },
    { "ng", [[call_for push_for press_for appeal_for ask_for plead_for lobby_for/lobbied argue_for
      advocate_for advocate argue_in_favor_of]], manner = "demands" },
    -- states of mind
    { "qcw", "think/thought believe feel/felt suspect reckon figure", manner = "believes" },
    { "cw", [[know/knew/known realize recognize understand/understood remember assume presume
      imagine suppose sense learn conclude decide determine trust forget/forgot/forgotten/forgetting worry/worried]],
      manner = "believes" },
    { "cn", "doubt", manner = "believes", polarity = "denies" },
    { "cn", "fear dread", manner = "believes" },
    { "s", [[consider regard view perceive deem see_as/saw/seen call describe portray characterize
      depict label dub/dubbed/dubbing brand hail tout denounce refer_to/referred/referring
      compare liken dismiss cite portray declare term rate rank]] },
    { "ig", "decide opt/opted/opting choose/chose/chosen elect", manner = "wants" },
    { "nio", "want like love prefer/preferred/preferring hate", manner = "wants" },
    { "cig", "hope intend plan/planned/planning", manner = "wants" },
    { "cino", "expect/expected", manner = "predicts" },
    { "cno", "wish desire", manner = "wants" },
    { "i", "aim aspire seek/sought yearn long hope vow agree refuse decline volunteer offer", manner = "wants" },
    { "ng", [[hope_for wish_for long_for yearn_for aim_for plan_on/planned/planning look_forward_to dream_of opt_for]],
      manner = "wants" },
    { "ngw", [[worry_about/worried think_about/thought think_of/thought care_about know_about/knew/known
      believe_in learn_about hear_about/heard wonder_about worry_over/worried agonize_over]], manner = "believes" },
    -- stances
    { "ng", [[support back endorse favor favour embrace identify thank champion approve_of promote defend applaud
      praise laud commend salute welcome admire respect appreciate justify/justified
      stand_by/stood side_with agree_with vote_for rally_behind/rallied espouse extol/extolled/extolling
      trumpet compliment congratulate adore envy/envied cherish value relish identify_with/identified
      sympathize_with empathize_with campaign_for clamor_for vouch_for fight_for/fought accept]] },
    { "ng", [[oppose criticize criticise condemn slam/slammed/slamming blast attack mock ridicule
      deride bash lambaste assail rebuke scold rip/ripped/ripping reject decry/decried blame fault
      slight insult disparage belittle lash_out_at rail_against speak_out_against/spoke/spoken
      come_out_against/came take_issue_with/took/taken take_aim_at/took/taken push_back_against
      push_back_on argue_against warn_against caution_against vote_against object_to go_after/went
      disagree_with protest_against inveigh_against dislike loathe despise resent regret/regretted/regretting
      chastise berate castigate excoriate pillory skewer needle taunt malign smear vilify/vilified demonize deplore
      bristle_at balk_at scoff_at sneer_at crusade_against agitate_against campaign_against bash trash downplay
      discount impugn disown]],
      polarity = "denies" },
    { "n", "attribute ascribe credit" },
    { "nc", "accuse suspect", manner = "accuses" },
    -- speech about a thing
    { "ngw", [[talk_about speak_about/spoke/spoken speak_of/spoke/spoken complain_about complain_of
      warn_of warn_about boast_of boast_about brag_about/bragged/bragging joke_about comment_on
      remark_on reflect_on elaborate_on touch_on respond_to reply_to/replied allude_to refer_to/referred/referring
      point_to hint_at insist_on/insisted apologize_for weigh_in_on double_down_on expand_on
      talk_up lay_out/laid set_out/set/setting spell_out rule_out bring_up/brought ask_about inquire_about
      discuss address mention outline detail disclose reveal express voice convey emphasize stress
      highlight underscore reiterate repeat acknowledge explain announce propose suggest
      invoke quote cite tout note pitch float envision reference bemoan]] },
    { "ngw", [[write_about/wrote/written tweet_about post_about lie_about/lied/lying argue_about argue_over
      argue_with chat_about/chatted/chatting speculate_about speculate_on muse_about ruminate_on opine_on
      testify_about/testified testify_on/testified dwell_on harp_on preach_about rant_about disagree_on
      disagree_about disagree_over agree_on gush_about spar_with/sparred/sparring lecture_on lecture_about
      expound_on pontificate_on reminisce_about brag_of/bragged/bragging fret_about/fretted/fretting
      fret_over/fretted/fretting obsess_over agonize_about dream_about gripe_about grumble_about moan_about
      whine_about crow_about marvel_at laugh_at scoff_about vent_about complain_over inquire_into look_into
      concur_with/concurred/concurring quarrel_with go_on_about/went wax_about delve_into mull ponder
      contemplate debate chronicle recount dissect analyze examine explore question describe document
      detail specify/specified]] },
    { "ng", "consider contemplate weigh" , manner = "believes" },
    { "cn", "foreshadow portend herald presage illustrate exemplify evoke convey" },
    -- speech and thought that is told less often
    { "qc", [[avow aver/averred/averring intimate stipulate confide reassert restate clarify/clarified
      specify/specified certify/certified pontificate hypothesize postulate gripe grouse carp sniff scoff huff
      enthuse cry/cried holler call_out shoot_back/shot fire_back hit_back/hit/hitting plead
      let_slip/let/letting blurt_out]] },
    { "c", [[deduce infer/inferred/inferring gather presuppose discern perceive notice discover ascertain
      fret/fretted/fretting bet/bet/betting wager dream pray find_out/found figure_out calculate]],
      manner = "believes" },
    { "c", "resent regret/regretted/regretting hate" },
    { "t", "hold/held accept require mandate order request move dictate establish" },
    { "n", "seek/sought threaten decline refuse request challenge echo" },
    { "n", "order mandate approve veto/vetoed retweet tweet" },
    { "i", "propose" },
    { "o", [[request dare persuade convince/convinced pressure compel/compelled/compelling entreat cajole coax
      prod/prodded/prodding nudge command forbid/forbade/forbidden/forbidding admonish]] },
    { "ng", "second stump_for speak_up_for/spoke/spoken mourn crave parrot" },
    { "ng", [[resist contest debunk discredit rebuff spurn censure reprimand admonish upbraid retract recant
      renounce distrust mistrust detest abhor/abhorred/abhorring call_out hit_out_at/hit/hitting
      lash_out_against rail_at]], polarity = "denies" },
    { "z", [[paint see/saw/seen cast/cast treat frame position recast/recast think_of/thought look_at
      identify/identified establish define interpret count judge reject attack ridicule mock praise condemn
      criticize hold_up/held pitch]] },
  },

  ["say-noun"] = nouns {
    { "c", [[claim assertion contention insistence argument]], manner = "claims" },
    { "c", [[view belief opinion conviction idea notion theory suspicion impression perception
      expectation assumption feeling]], manner = "believes" },
    { "c", [[statement remark comment conclusion announcement declaration suggestion acknowledgment admission
      assessment message report rumor point finding observation assurance word sign hint
      speculation consensus evidence proof reminder confession indication judgment ruling verdict thesis
      lie myth narrative joke caveat confirmation knowledge insight consideration reasoning]] },
    { "c", "allegation accusation charge", manner = "alleges" },
    { "c", "denial", polarity = "denies" },
    { "ci", "promise pledge vow threat commitment guarantee", manner = "promises" },
    { "ci", "demand call request plea appeal proposal recommendation", manner = "demands" },
    { "ci", [[plan hope desire wish intention decision willingness eagerness ambition goal effort
      determination agreement resolve]], manner = "wants" },
    { "ci", "fear concern worry doubt", manner = "believes" },
    { "ci", "warning prediction forecast", manner = "predicts" },
    { "i", "refusal reluctance unwillingness", polarity = "denies" },
    { "c", [[criticism objection]], polarity = "denies" },
    { "n", [[condemnation opposition rejection dismissal attack]], polarity = "denies" },
    { "c", [[complaint explanation position understanding sense certainty recognition realization
      revelation disclosure testimony]] },
    { "n", [[support endorsement praise stance vision response reaction answer question
      apology interest frustration anger defense defence enthusiasm
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
    { "n", [[identified_as_the_source_for identified_as_the_source_of named_as_the_source_of
      cited_as_the_source_for cited_as_the_source_of the_source_of the_source_for]] },
    { "ci", [[thrilled terrified disgusted appalled dismayed impressed enthusiastic passionate bullish bearish uneasy
      nervous leery weary comfortable uncomfortable content furious livid outspoken clear frank candid emphatic scared
      embarrassed ashamed curious]] },
    { "n", [[loyal_to sympathetic_to hostile_to resistant_to receptive_to]] },
    { "n", [[supportive critical opposed_to open_to dismissive wary tired interested committed_to
      committed fond scornful contemptuous]] },
  },

  ["say-preposition"] = { ["according to"] = 1, ["in the words of"] = 1, ["in the view of"] = 1,
    ["in the eyes of"] = 1, ["in the opinion of"] = 1, ["as reported by"] = 1, ["as first reported by"] = 1, ["as noted by"] = 1,
    ["as described by"] = 1, ["as told by"] = 1, ["as stated by"] = 1 },
  ["colon-noun"] = cues.list [[problem problems result results verdict motto reason reasons question questions upshot conclusion lesson goal aim title theme
    example point truth outcome consequence consequences effect catch irony moral answer reply response reaction explanation excuse
    advice recommendation plan idea hope fear warning judgment bottom_line takeaway quote slogan subject headline caption]],
  ["say-view"] = { "view", "opinion", "words", "eyes", "judgment", "judgement", "telling", "estimation" },
  ["sure-verb"] = {
    "said", "says", "told", "tells", "asked", "asks", "added", "adds", "wrote", "writes", "argued",
    "argues", "insisted", "insists", "replied", "testified", "became", "becomes", "began", "begins",
    "went", "goes", "knew", "knows", "gave", "gives", "took", "takes", "came", "comes", "thought",
    "thinks", "kept", "keeps", "brought", "brings", "bought", "sought", "seeks", "taught", "caught",
    "chose", "drove", "ate", "fell", "flew", "grew", "grows", "threw", "drew", "heard", "hears",
    "held", "led", "met", "meets", "sat", "sent", "sends", "spoke", "stood", "wore", "swore",
    "rose", "broke", "forgot", "hid", "rode", "sang", "shook", "shot", "slept", "stole", "swam",
    "woke", "won", "understood", "seemed", "seems", "appeared", "appears", "happened", "happens",
    "remained", "included", "includes", "decided", "decides", "believed", "believes", "described",
    "describes", "announced", "announces", "agreed", "agrees", "refused", "refuses", "asserted",
    "acknowledged", "acknowledges", "conceded", "concedes", "contended", "contends", "declared",
    "declares", "denied", "denies", "suggested", "suggests", "explained", "explains", "veered",
    "wept", "knelt", "strode", "leapt", "crept", "dwelt", "sprang", "clung", "flung", "slung", "strove",
    "wrung", "froze", "tore", "blew", "swept", "swung", "trod", "shone", "wove", "dreamt", "leant", "learnt",
    "shrank", "sank", "rang", "drank", "fled", "slid", "dug", "stung", "sped", "withdrew", "undertook",
    "underwent", "overthrew", "oversaw", "mistook", "arose", "awoke", "forbade",
  },
  ["say-chain"] = verbs { { "", [[go_on/went/gone continue begin/began/begun/beginning start try/tried attempt
    move use proceed rush hasten keep/kept take_to/took/taken seem appear manage want need have/had fail]] } },
  ["say-carrier"] = verbs { { "", [[make/made have/had give/gave/given issue offer raise express voice
    hold/held deliver present share repeat renew restate take/took/taken send/sent]] } },
  pronoun = { he = 1, him = 1, his = 1, she = 2, her = 2, hers = 2, they = 3, them = 3, their = 3,
    it = 4, its = 4, i = 5, me = 5, my = 5, we = 6, us = 6, our = 6, you = 7, your = 7 },
  ["headline-source"] = { poll = 2, polls = 2, survey = 2, "report", "reports", "study", "studies",
    "newspaper", "magazine", "analysis", "analysts", "sources", "source", "officials", "police",
    "insiders", "campaign", "camp", "lawyer", "lawyers", "experts", "critics", "historians" },
  dated = { "dated" },
  ["say-to"] = { "attributed", "ascribed", "credited" },
  infinitive = { "to" },
  nominative = { "i", "he", "she", "we", "they" },
  ["say-as"] = { "as" },
  sex = { mr = 1, sir = 1, lord = 1, brother = 1, mrs = 2, ms = 2, miss = 2, madam = 2, lady = 2,
    sister = 2, dame = 2 },
  -- Nouns for a man (1) or a woman (2).
  ["role-sex"] = given {
    [[man policeman spokesman chairman councilman congressman assemblyman alderman businessman
      salesman fireman father brother son husband nephew uncle grandfather widower waiter actor
      monk king prince duke boy]],
    [[woman policewoman spokeswoman chairwoman councilwoman congresswoman assemblywoman
      businesswoman saleswoman mother sister daughter wife niece aunt grandmother widow waitress
      actress nun queen princess duchess girl]],
  },
  -- Whose object speaks: "led her to declare".
  ["say-cause"] = verbs { { "", [[lead/led allow leave/left force prompt enable cause compel require inspire
    provoke permit motivate embolden encourage convince persuade]] } },
  intensive = { himself = 1, herself = 2, themselves = 3, itself = 4 }, -- the numbers of "pronoun"
  floating = { "both", "all", "each", "once" },
  ["participle-preposition"] = { "including", "excluding", "regarding", "concerning" },
  -- After a comma: what the saying does to those who hear it.
  ["say-effect"] = { "stunning", "surprising", "shocking", "angering", "infuriating", "enraging",
    "delighting", "pleasing", "alarming", "amusing", "baffling", "dismaying", "embarrassing",
    "puzzling", "startling", "upsetting", "irritating", "drawing", "prompting", "sparking",
    "provoking", "eliciting", "earning", "winning", "triggering" },
  -- What is said in short, and ends its clause: "55 percent said yes".
  ["say-answer"] = { "yes", "no", "so", "otherwise", "as much", "nothing", "the same", "the opposite" },
  -- Forms of verbs that say what somebody else asked for.
  ["say-reply"] = { "reply", "replies", "replied", "replying", "answer", "answers", "answered",
    "answering", "respond", "responds", "responded", "responding", "retort", "retorts", "retorted",
    "retorting", "rejoin", "rejoined", "counter", "counters", "countered", "countering" },
  -- Given names that are nearly always a man's (1) or a woman's (2).
  -- Short and full forms of one first name; that a name begins the other is known without.
  ["given-form"] = given {
    "bob bobby rob robert", "bill billy will willie william", "dick rick rich richard", "jack johnny john",
    "jim jimmy jamie james", "joe joey joseph", "mike mickey michael", "tony anthony antony", "ted teddy theodore",
    "ed eddie ned edward", "liz beth betsy betty lizzie eliza elizabeth", "kate kathy katie kay katherine kathryn catherine",
    "peggy meg maggie margaret", "larry lawrence laurence", "harry hank henry", "chuck charlie charles",
    "jerry gerry gerald gerard", "gus augustus august", "abe abraham", "andy drew andrew", "art artie arthur",
    "barb barbara", "bert albert", "bud buddy", "cindy cynthia", "debbie deborah", "dottie dot dorothy", "fran frances",
    "frank francis franklin", "gene eugene", "ginny virginia", "greg gregory", "hal harold", "jeff jeffrey geoffrey",
    "jenny jennifer", "ken kenny kenneth", "len leonard leo", "lou louis lewis louise", "mandy amanda", "matt matthew",
    "molly polly mary", "nan nancy ann anne anna", "nell nellie eleanor helen", "nick nicholas", "patty patsy patricia",
    "pete peter", "phil philip phillip", "ray raymond", "ron ronnie ronald", "russ russell", "sally sarah",
    "sandy sandra", "steve stephen steven", "sue susie susan suzanne", "terry terence theresa teresa", "tom tommy thomas",
    "trish tricia", "vince vincent", "walt wally walter", "zach zack zachary", "alex sasha alexander", "misha mikhail",
    "becky rebecca", "bernie bernard", "chris kit christopher", "dave davey david", "don donnie donald", "doug douglas",
    "vicky victoria", "wes wesley", "gabby gabriel gabrielle", "manny manuel emmanuel", "pepe josé jose",
    "paco francisco", "lupe guadalupe", "memo guillermo", "nacho ignacio", "beto roberto alberto", "chuy jesús jesus",
  },
  ["given-sex"] = given {
    [[abe bill bob chuck dan dave doug ed fred jeff jerry jim jimmy joe ken mike nick rick rob ron sam steve will
      aaron adam adrian alan albert alexander alfred allan andrew anthony antonio arthur barack
      benjamin bernard brad bradley brandon brian bruce carl carlos charles christopher craig daniel
      david dennis derek diego donald douglas duncan edgar edmund eduardo edward edwin enrique eric
      ernest eugene felix fernando francisco franklin frederick gareth gary geoffrey george gerald
      gilbert gordon graham greg gregory gustavo harold harry hector henry herbert howard hugh hugo
      ian isaac ivan jack jacob jake james jason javier jeffrey jeremy jerome jim joel john jonathan
      jorge joseph josh joshua juan julio justin keith kenneth kevin larry lawrence leonard louis
      lucas luis luke manuel marc marco marcus mario mark martin matthew michael miguel mohammed
      muhammad nathan neil nicholas nigel norman oliver oscar oswald pablo patrick paul pedro peter
      philip phillip rafael ralph raymond ricardo richard robert roberto roger roland ronald roy
      russell salvador samuel scott sean sebastian sergio simon stanley stephen steven stuart ted
      theodore thomas timothy todd tom tony victor vincent vladimir walter wayne wilfred william
      xavier zachary
      abdul alec alejandro allen alvin andre andres antony barry ben billy bobby
      brendan brent bryan bryce caleb callum calvin cesar chad clarence clifford clive cody
      colin collin colton connor conor cristian curtis dakota damian damien damon danny darin
      darius darrell darren darryl daryl declan denis derrick dillon dominic don duane dustin
      dwayne eddie elijah elliot elliott erik ethan francis gabriel garrett garry gavin gene
      gerard glen glenn graeme gregg iain isaiah jared jeffery jeremiah jermaine johnathan
      johnny jon jonathon jose julian karl kieran kirk kristopher kurt kyle leon leroy lewis
      liam lonnie malcolm martyn marvin mathew maurice maxwell melvin micheal mohamed mohammad
      nathaniel nicolas noah omar owen randall randy ray reece reginald rhys rickey
      ricky riley rodney ronnie ruben ryan seth shane shaun shawn stewart terence terrance
      terrence tim toby tommy travis trevor tristan troy tyrone vernon wesley wyatt]],
    [[becky cathy debbie jenny jill kate liz lynn maggie meg nellie patty peggy sally sue susie
      abigail adele agatha agnes alexandra alice alicia alison amanda amelia amy ana andrea angela
      anita ann anna anne annette barbara beatrice bernadette beth betty brenda bridget camila
      carmen carol caroline catherine cecilia charlotte chelsea christina christine clara claudia
      cynthia daniela deborah denise diana diane donna dorothy edith eileen elena eleanor elizabeth
      ella ellen emily emma erica esther eva evelyn fiona florence gabriela gail georgia geraldine
      gina gloria greta hannah harriet hazel heather helen helena hillary ingrid irene isabel
      isabella ivanka jacqueline jane janet janice jasmine jennifer jessica joan joanna josephine
      joyce judith judy julia julie karen katherine kathleen kathryn kathy katie laura lauren linda
      lisa lorraine louise lucia lucy lydia margaret maria marie marilyn marion marisol martha mary
      matilda maureen megan melanie melissa michelle mildred miriam molly monica nancy natalie
      natasha nicole nora olga olivia pamela patricia paula pauline penelope phyllis priscilla
      rachel rebecca regina renata rita roberta rosa rosalind rose rosemary ruth sabrina samantha
      sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan
      sylvia tamara teresa theresa tina ursula valerie vanessa vera veronica victoria virginia
      vivian wendy yolanda yvonne
      abbie adriana adrienne aimee alejandra alexa alisha allison alyssa amber angelica
      angie ariana ashlee ashleigh audrey autumn belinda bethan bethany beverley beverly
      bianca bonnie breanna briana brianna brittany brittney brooke caitlin caitlyn candace
      candice carla carly carole carolyn carrie cassandra cassie charlene chelsey cheryl chloe
      christie christy cindy claire colleen connie courtney cristina dana danielle darlene
      deanna debra desiree destiny diamond dominique doris elaine ellie erika erin felicia
      frances francesca gabriella gabrielle gemma georgina gillian glenda gwendolyn hailey
      haley hayley heidi hollie holly jackie jaclyn jasmin jayne jean jeanette jeanne
      jemma jenna jillian joanne jocelyn jodi june kaitlin kaitlyn kara kari karina karla
      katelyn katrina katy kayla kaylee kayleigh kelli kellie kelsey kendra kerri kiara kim
      kimberley kimberly kirsten kirsty krista kristen kristi kristie kristin kristina
      kristine kristy krystal kylie latasha latoya leah leanne lindsay lindsey loretta lori
      lynda lynne mackenzie madeline madison makayla mallory mandy marcia mariah marisa
      marissa meagan meghan melinda mercedes meredith mia michaela michele mikayla mindy
      miranda monique morgan naomi nichole nicola nina norma pam penny rachael rebekah
      renee rhonda robyn rosie savannah selena shari shawna sheena shelia shelley shelly sheri
      sherri sherry sheryl sierra sonya stacey stacie stacy stefanie suzanne tabitha tami
      tammie tammy tanya tara tasha terri tiffany toni tonya tracey traci tracie tricia vicki
      vickie wanda whitney yesenia yvette zoe]],
  },
  ["say-vehicle"] = { "statement", "statements", "letter", "letters", "email", "emails", "e-mail",
    "tweet", "tweets", "memo", "report", "message", "note", "ad", "ads", "article", "op-ed", "post",
    "video", "press release", "resolution", "petition", "motion", "brief", "lawsuit", "speech",
    "interview", "editorial", "column", "blog", "book", "essay", "advertisement", "sign", "signs",
    "paper", "papers", "filing", "filings", "complaint", "speeches", "remarks", "news conference" },
  -- clauses --------------------------------------------------------------
  ["lemma-ending"] = cues.endings {
    s = "-", es = "e -", ies = "y ie", ed = "e - single", ied = "y ie", ing = "e - single", ying = "y ie",
  },
  ["lemma-prefix"] = { "over", "under", "mis", "out", "re" },
  ["lemma-e"] = cues.list [[bl cl dl fl gl kl pl tl zl c v u as is os us az iz oz yz at ur ir dg ag id ud]],
  -- Base forms with those that no ending tells.
  lemma = cues.lemmas {
    "be am is are was were been being 's 're 'm", "have has had having 've", "do does did done doing", "go goes went gone",
    "say said says", "arise arose arisen", "awake awoke awoken", "bear bore borne", "beat beaten", "become became",
    "begin began begun beginning", "bend bent", "bind bound", "bite bit bitten", "bleed bled",
    "blow blew blown", "break broke broken", "breed bred", "bring brought", "build built", "burn burnt",
    "buy bought", "catch caught", "choose chose chosen", "cling clung", "come came", "creep crept",
    "deal dealt", "dig dug", "draw drew drawn", "dream dreamt", "drink drank drunk", "drive drove driven",
    "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled",
    "fly flew flown flies", "forbid forbade forbidden", "forget forgot forgotten", "forgive forgave forgiven",
    "freeze froze frozen", "get got gotten getting", "give gave given", "grow grew grown", "hang hung",
    "hear heard", "hide hid hidden", "hold held", "keep kept", "kneel knelt", "know knew known", "lay laid",
    "lead led", "leave left leaving", "lend lent", "lie lain lying", "light lit", "lose lost", "make made",
    "mean meant", "meet met", "mislead misled", "mistake mistook mistaken", "overcome overcame",
    "oversee oversaw overseen", "overthrow overthrew overthrown", "pay paid", "plead pled", "prove proven",
    "ride rode ridden", "ring rang rung", "rise rose risen", "run ran running", "see saw seen", "seek sought",
    "sell sold", "send sent", "sew sewn", "shake shook shaken", "shine shone", "shoot shot", "show shown",
    "shrink shrank shrunk", "sing sang sung", "sink sank sunk", "sit sat sitting", "sleep slept", "slide slid",
    "speak spoke spoken", "speed sped", "spend spent", "spin spun", "spring sprang sprung", "stand stood",
    "steal stole stolen", "stick stuck", "sting stung", "strike struck stricken", "swear swore sworn",
    "sweep swept", "swim swam swum", "swing swung", "take took taken", "teach taught", "tear tore torn",
    "tell told", "think thought", "throw threw thrown", "undergo underwent undergone",
    "understand understood", "undertake undertook undertaken", "wake woke woken", "wear wore worn",
    "weave wove woven", "weep wept", "stride strode stridden", "fling flung",
    "sling slung", "strive strove striven", "wring wrung", "tread trod trodden", "leap leapt", "dwell dwelt",
    "lean leant", "learn learnt", "win won winning", "wind wound", "withdraw withdrew withdrawn",
    "withhold withheld", "write wrote written", "arrest arrested", "tie tying", "die dying",
    "man men", "woman women", "child children", "person people", "foot feet", "tooth teeth", "mouse mice",
    "policeman policemen", "policewoman policewomen", "spokesman spokesmen", "chairman chairmen",
    "congressman congressmen", "gunman gunmen", "businessman businessmen", "fisherman fishermen",
    "wife wives", "life lives", "knife knives", "thief thieves", "half halves", "leaf leaves", "self selves",
    "crisis crises", "analysis analyses", "thesis theses", "basis bases", "series series", "news news",
  },
  ["linking-verb"] = verbs { { "", [[become/became/becoming remain seem appear stay prove/proven]] } },
  future = { "will", "shall", "'ll", "wo", "wo n't", "won't" },
  ["no-determiner"] = { "no", "neither", "none" },
  ["about-amount"] = { "over", "about", "around", "nearly", "almost", "at least", "at most", "up to", "more than",
    "fewer than", "less than", "as many as", "some", "roughly", "approximately", "under" },
  ["relative-possessor"] = { "whose" },
  ["no-longer"] = { "no longer" },
  ["object-predicate"] = verbs { { "", [[call name dub/dubbed/dubbing label brand appoint elect crown declare deem
    consider proclaim make/made/making think/thought]] } },
  ["personal-relative"] = { "who", "whom" },
  interrogative = { "what", "whatever", "whoever" },
  ["possessive-preposition"] = { "of" },
  -- "of" behind their object belongs to them: "accused Lee of theft".
  ["verb-of"] = verbs { { "", [[accuse convict suspect acquit clear rob strip deprive rid/rid warn remind inform
    notify assure convince persuade relieve cure absolve exonerate tell/told advise]] } },
  causative = verbs { { "", [[make/made/making let/letting help see/saw/seen hear/heard have/had/having watch
    feel/felt]] } },
  that = { "that" },
  whether = { "whether", "if", "why", "how", "what", "who", "when", "where", "which" },
  ["object-preposition"] = { "about", "against", ["for"] = 2, "of", "on", "over", "to", "toward", "towards",
    "with", "regarding" },
  agent = { by = 1, from = 2, among = 2 },
  ["and"] = { "and", "but", "or", "yet", "nor" },
  subordinator = { "when", "while", "because", "after", "before", "since", "although", "though",
    "as", "where", "until", "unless", "if" },
  ["no-source"] = { "it", "there", "what", "this", "that", "which", "these", "those", "votes", "vote", "margin", "points" },
  hedge = { "allegedly", "reportedly", "apparently", "supposedly", "purportedly", "ostensibly",
    "may", "might", "seems to", "seem to", "seemed to", "appears to", "appear to", "appeared to",
    "alleged", "purported", "so-called", "possibly", "perhaps", "probably", "likely", "presumably" },

  -- names ---------------------------------------------------------------
  article = { "the", "a", "an" },
  acronym = { "who", "us", "it", "aids" },
  hereafter = {
    "or", "hereafter", "hereinafter", "henceforth", "called", "known", "as", "abbreviated",
    "acronym", "also", "commonly", "usually", "popularly", "simply", "referred", "to",
  },
  ["editor-note"] = { "sic", "emphasis", "italics", "note", "editor", "editor's", "ed", "translation" },
  -- Words before a person's name that are no part of it.
  title = {
    mr = 1, mrs = 1, ms = 1, miss = 1, dr = 1, prof = 1, sir = 1, dame = 1, lord = 1, lady = 1,
    madam = 1, madame = 1, mister = 1, rev = 1, reverend = 1, fr = 1, hon = 1, rabbi = 1,
    imam = 1, sheikh = 1, sheik = 1, mullah = 1, ayatollah = 1, pope = 1, cardinal = 1,
    archbishop = 1, bishop = 1, saint = 1, king = 1, queen = 1, prince = 1, princess = 1,
    emperor = 1, empress = 1, duke = 1, duchess = 1, earl = 1, count = 1, countess = 1, baron = 1,
    baroness = 1, gen = 1, general = 1, lt = 1, lieutenant = 1, col = 1, colonel = 1, maj = 1,
    major = 1, capt = 1, captain = 1, cmdr = 1, commander = 1, sgt = 1, sergeant = 1, cpl = 1,
    corporal = 1, pvt = 1, private = 1, adm = 1, admiral = 1, brig = 1, brigadier = 1,
    ["ranking member"] = 1, ["lt gen"] = 1, ["lt. gen"] = 1, ["maj gen"] = 1, ["maj. gen"] = 1,
    ["lieutenant general"] = 1, ["major general"] = 1, ["brigadier general"] = 1,
    ["rear admiral"] = 1, ["vice admiral"] = 1, ["lieutenant colonel"] = 1, ["lt col"] = 1,
    ["lt. col"] = 1, ["staff sergeant"] = 1, ["first lieutenant"] = 1, ["second lieutenant"] = 1,
    ["field marshal"] = 1, marshal = 1, sen = 1, sens = 1, reps = 1, govs = 1, senator = 1, rep = 1, representative = 1,
    congressman = 1, congresswoman = 1, gov = 1, governor = 1, ["lieutenant governor"] = 1,
    ["lt gov"] = 1, ["lt. gov"] = 1, president = 1, ["vice president"] = 1,
    ["vice-president"] = 1, ["prime minister"] = 1, premier = 1, chancellor = 1,
    ["vice chancellor"] = 1, ["deputy prime minister"] = 1, ["first lady"] = 1,
    ["secretary of state"] = 1, ["foreign minister"] = 1, ["defense minister"] = 1,
    ["defence minister"] = 1, ["finance minister"] = 1, ["interior minister"] = 1,
    ["justice minister"] = 1, ["health minister"] = 1, ["foreign secretary"] = 1,
    ["home secretary"] = 1, ["attorney general"] = 1, ["solicitor general"] = 1,
    ["surgeon general"] = 1, ["secretary general"] = 1, ["secretary-general"] = 1, speaker = 1,
    ["majority leader"] = 1, ["minority leader"] = 1,
    mayor = 1, judge = 1, justice = 1, ["chief justice"] = 1,
    magistrate = 1, sheriff = 1, ["deputy sheriff"] = 1, ["police chief"] = 1, detective = 1,
    inspector = 1, constable = 1, superintendent = 1, officer = 1, agent = 1,
    ["special agent"] = 1, professor = 1, ["associate professor"] = 1,
    ["assistant professor"] = 1, ambassador = 1, consul = 1, ["consul general"] = 1,
    councilman = 1, councilwoman = 1, councillor = 1, councilor = 1, alderman = 1,
    assemblyman = 1, assemblywoman = 1, delegate = 1, commissioner = 1, ["district attorney"] = 1,
    prosecutor = 1, attorney = 1, counsel = 1, solicitor = 1, coach = 1, chairman = 1,
    chairwoman = 1, chairperson = 1, chair = 1, ["chief executive"] = 1, ceo = 1, director = 1,
    ["executive director"] = 1, ["managing director"] = 1, secretary = 1,
    ["deputy secretary"] = 1, undersecretary = 1, ["under-secretary"] = 1, minister = 1,
    ["deputy minister"] = 1, ["state senator"] = 1, ["state representative"] = 1,
    ["state rep"] = 1, father = 1, brother = 1, sister = 1, mother = 1, uncle = 1, aunt = 1,
    deacon = 1, pastor = 1, elder = 1, chief = 1, nurse = 1, coroner = 1, dean = 1, provost = 1,
    principal = 1, spokesman = 1, spokeswoman = 1, spokesperson = 1, ["press secretary"] = 1,
    ["campaign manager"] = 1, ["chief of staff"] = 1, ["national security adviser"] = 1,
    ["national security advisor"] = 1, ["deputy chief of staff"] = 1, ["inspector general"] = 1,
    ["general counsel"] = 1, ["deputy secretary of state"] = 1, ["assistant secretary of state"] = 1,
    ["deputy assistant secretary of state"] = 1, ["under secretary"] = 1,
    ["undersecretary of state"] = 1, ["under secretary of state"] = 1,
    ["undersecretary for political affairs"] = 1, ["under secretary for political affairs"] = 1,
    ["undersecretary of state for political affairs"] = 1,
    ["under secretary of state for political affairs"] = 1, ["undersecretary for management"] = 1,
    ["under secretary for management"] = 1, ["secretary of defense"] = 1,
    ["undersecretary of defense"] = 1, ["deputy secretary of defense"] = 1,
    ["secretary of the army"] = 1, ["secretary of the navy"] = 1, ["editor in chief"] = 1,
    ["director of communications"] = 1, ["director of operations"] = 1,
    ["deputy attorney general"] = 1, ["assistant attorney general"] = 1, ["policy director"] = 1,
    ["communications director"] = 1, ["deputy director"] = 1, editor = 1, author = 1, actor = 1, actress = 1, singer = 1,
    rapper = 1, guitarist = 1, drummer = 1, bassist = 1, musician = 1, composer = 1,
    conductor = 1, producer = 1, screenwriter = 1, novelist = 1, poet = 1, journalist = 1,
    reporter = 1, historian = 1, economist = 1, analyst = 1, scientist = 1, physicist = 1,
    chemist = 1, mathematician = 1, philosopher = 1, architect = 1, artist = 1, painter = 1,
    sculptor = 1, photographer = 1, comedian = 1, host = 1, businessman = 1, businesswoman = 1,
    entrepreneur = 1, billionaire = 1, activist = 1, lawyer = 1, footballer = 1, golfer = 1,
    boxer = 1, wrestler = 1, quarterback = 1, pitcher = 1, goalkeeper = 1, midfielder = 1,
    striker = 1, defender = 1, manager = 1, candidate = 1, nominee = 1, incumbent = 1,
    ["congressional candidate"] = 1, ["rep.-elect"] = 1, ["president-elect"] = 1, leader = 1,
    ["party leader"] = 1, ["opposition leader"] = 1, ["guerrilla leader"] = 1, warlord = 1,
    dictator = 1, tsar = 1, czar = 1, sultan = 1, emir = 1, shah = 1, caliph = 1,
    ["crown prince"] = 1, ["king-emperor"] = 1, ["c.e.o."] = 1, ["c.e.o"] = 1, ["c.f.o."] = 1,
    ["c.o.o."] = 1, ["v.p."] = 1, ["m.p."] = 1, cfo = 1, coo = 1, cto = 1, vp = 1,
    -- 2: before any office or house, and no part of it either.
    former = 2, ex = 2, late = 2, ["then"] = 2, current = 2, acting = 2, retired = 2, outgoing = 2,
    incoming = 2, interim = 2, longtime = 2, ["long-time"] = 2, onetime = 2, ["one-time"] = 2,
    ousted = 2, disgraced = 2, embattled = 2, fellow = 2, newly = 2, veteran = 2,
  },
  -- Small words inside the name of a house: 1 after its noun, 2 after that alone, 3 between two.
  ["name-link"] = { of = 1, ["for"] = 2, on = 2, ["and"] = 3 },
  -- Small words inside a person's name: 2 also at its beginning.
  particle = {
    ben = 1, la = 1, le = 1, du = 1, della = 1, der = 1, den = 1, ter = 1, ten = 1, zu = 1,
    ul = 1, dos = 1, das = 1, ["do"] = 1, y = 1, e = 1, af = 1, av = 1, zum = 1, zur = 1, st = 1,
    las = 1, los = 1, des = 1, lo = 1, vander = 1, bint = 1,
    de = 2, del = 2, di = 2, da = 2, van = 2, von = 2, bin = 2, ibn = 2, al = 2, el = 2, abu = 2,
    az = 2,
  },
  -- After a person's name.
  ["name-suffix"] = {
    jr = 1, sr = 1, ii = 1, iii = 1, iv = 1, v = 1, vi = 1, vii = 1, viii = 1, ix = 1, xi = 1,
    xii = 1, xiii = 1, xiv = 1, xv = 1, xvi = 1, xvii = 1, xviii = 1, esq = 1, phd = 1, ["ph.d"] = 1, ["ph.d."] = 1,
    ["m.d"] = 1, ["m.d."] = 1, md = 1, ["j.d."] = 1, ["j.d"] = 1, ["d.d.s."] = 1, mp = 1, mep = 1,
    qc = 1, kc = 1, obe = 1, mbe = 1, cbe = 1, usn = 1, usmc = 1,
  },
  -- Legal forms of organizations.
  ["org-suffix"] = {
    inc = 1, corp = 1, co = 1, ltd = 1, llc = 1, llp = 1, plc = 1, gmbh = 1, ag = 1, sa = 1,
    ["s.a."] = 1, ["s.a"] = 1, nv = 1, ["n.v."] = 1, bv = 1, ["b.v."] = 1, spa = 1,
    ["s.p.a."] = 1, pty = 1, ["l.p."] = 1, lp = 1, pc = 1, ["p.c."] = 1, corporation = 1,
    incorporated = 1, limited = 1, kg = 1, oyj = 1, ab = 1, ["a/s"] = 1, bhd = 1, sdn = 1, fc = 1,
    ["f.c."] = 1, ["a.f.c."] = 1, afc = 1, ["s.c."] = 1, ["c.f."] = 1, cf = 1, ["f.c"] = 1,
  },
  -- Nouns that name organizations: 1 at the end of a name, 2 also before "of" and "for".
  ["org-head"] = {
    administration = 1, airlines = 1, airline = 1, airways = 1, assembly = 1, associates = 1,
    authority = 1, bancorp = 1, battalion = 1, brigade = 1, broadcasting = 1, brothers = 1,
    cabinet = 1, cartel = 1, chronicle = 1, cinemas = 1, club = 1, clinic = 1, communications = 1,
    company = 1, companies = 1, consortium = 1, constabulary = 1, consulting = 1, cooperative = 1,
    corps = 1, courier = 1, daily = 1, division = 1, electronics = 1, energy = 1, enforcement = 1,
    enterprises = 1, entertainment = 1, exchange = 1, express = 1, films = 1, financial = 1,
    force = 1, forces = 1, gazette = 1, guard = 1, herald = 1, holding = 1, holdings = 1,
    industries = 1, inquirer = 1, institution = 1, insurance = 1, international = 1,
    investments = 1, journal = 1, laboratories = 1, laboratory = 1, labs = 1, legislature = 1,
    logistics = 1, magazine = 1, marines = 1, media = 1, militia = 1, mission = 1, motors = 1,
    navy = 1, networks = 1, news = 1, newspaper = 1, newspapers = 1, orchestra = 1, partners = 1,
    patrol = 1, pharmaceuticals = 1, pictures = 1, police = 1, post = 1, press = 1,
    productions = 1, program = 1, programme = 1, publications = 1, publishers = 1, publishing = 1,
    quartet = 1, radio = 1, railroad = 1, railway = 1, railways = 1, records = 1, regiment = 1,
    registry = 1, republicans = 1, resources = 1, restaurant = 1, schools = 1, securities = 1,
    seminary = 1, services = 1, software = 1, solutions = 1, squad = 1, standard = 1, store = 1,
    stores = 1, studio = 1, studios = 1, symphony = 1, syndicate = 1, systems = 1,
    ["task force"] = 1, team = 1, technologies = 1, telegraph = 1, television = 1, theater = 1,
    theatre = 1, times = 1, tribunal = 1, tribune = 1, trust = 1, tv = 1, unit = 1, ventures = 1,
    wing = 1, workers = 1, firm = 1, startup = 1, ["start-up"] = 1, charity = 1, retailer = 1,
    recordings = 1, trains = 1, infantry = 1, cavalry = 1, artillery = 1, squadron = 1, legion = 1,
    conservatory = 1, philharmonic = 1, gang = 1, nonprofit = 1, publisher = 1, broadcaster = 1, works = 1, fc = 1, united = 1, rovers = 1, wanderers = 1, athletic = 1,
    band = 1, ensemble = 1, choir = 1, observatory = 1, brotherhood = 1, jihad = 1, brigades = 1,
    martyrs = 1, resistance = 1, caucus = 1, commons = 1, lords = 1, pentagon = 1, cia = 1,
    fbi = 1,
    ministry = 2, university = 2, department = 2, dept = 2, bank = 2, institute = 2, college = 2,
    academy = 2, association = 2, bureau = 2, center = 2, centre = 2, church = 2, committee = 2,
    commission = 2, council = 2, court = 2, faculty = 2, federation = 2, office = 2, order = 2,
    organization = 2, organisation = 2, school = 2, society = 2, union = 2,
    ["united states department"] = 2, house = 2, chamber = 2, league = 2, museum = 2, board = 2,
    army = 2, national = 2, ["ministry of"] = 2, embassy = 2, government = 2,
    ["republican party"] = 2, ["democratic party"] = 2, alliance = 2, campaign = 2, coalition = 2,
    confederation = 2, conference = 2, congress = 2, directorate = 2, diocese = 2,
    archdiocese = 2, fund = 2, group = 2, knights = 2, library = 2, movement = 2,
    network = 2, party = 2, project = 2, secretariat = 2, service = 2,
    friends = 3, sons = 3, daughters = 3,
    agency = 2, foundation = 2, hospital = 2, front = 2, forum = 2, guild = 2,
    ["school district"] = 1, ["medical center"] = 1, ["medical centre"] = 1, ["power company"] = 1,
    partido = 2, banco = 2, universidad = 2, universidade = 2, ["université"] = 2, instituto = 2,
    istituto = 2, lottery = 1, design = 1, designs = 1, motorsports = 1, metro = 1, ["air force"] = 1,
    insurers = 1, books = 1, foods = 1, fabrics = 1, laboratoire = 2, conservatoire = 1,
    fraternity = 1, sorority = 1, quintet = 1, sextet = 1, singers = 1, dealers = 1, rangers = 1,
    cooperatives = 1, housing = 1, healthcare = 1, semiconductor = 1, semiconductors = 1,
    petroleum = 1, chemicals = 1, steel = 1, telecom = 1, telecommunications = 1, wireless = 1,
    biotech = 1, therapeutics = 1, biosciences = 1, microsystems = 1, instruments = 1, brewery = 1,
    brewing = 1, distillery = 1, outfitters = 1, bakery = 1, supermarkets = 1, supermarket = 1,
    realty = 1, properties = 1, developers = 1, builders = 1, contractors = 1, consultants = 1,
    analytics = 1, robotics = 1, dynamics = 1, aerospace = 1, aviation = 1, shipyard = 1,
    shipyards = 1, shipping = 1, freight = 1, transport = 1, transit = 1, couriers = 1, tours = 1,
    travel = 1, hotels = 1, resorts = 1, casinos = 1, toys = 1, apparel = 1, clothing = 1,
    jewelers = 1, pharmacy = 1, pharmacies = 1, pharma = 1, hospitals = 1, clinics = 1, dental = 1,
    futures = 1, capital = 1, equity = 1, advisors = 1, advisers = 1, mortgage = 1, savings = 1,
    bancshares = 1, guardians = 2, partnership = 2, parliament = 2, senate = 2, state = 2,
    ferries = 1, ferry = 1, lines = 1, haulage = 1, estates = 1, cruises = 1, burgers = 1,
    grill = 1, diner = 1, groceries = 1, grocers = 1, hospice = 1, recycling = 1, disposal = 1,
    utilities = 1, renewables = 1, brands = 1, dairies = 1, dairy = 1, orchards = 1,
    lumber = 1, timber = 1, mining = 1, plastics = 1, textiles = 1, shoes = 1, furniture = 1,
    appliances = 1, machinery = 1, helicopters = 1, shipbuilding = 1, trucking = 1, movers = 1,
    paving = 1, roofing = 1, plumbing = 1, landscaping = 1,
  },
  -- Nouns that name places: 1 at the end of a name, 2 at its beginning, too.
  ["place-head"] = {
    complex = 1, area = 1, ["bay area"] = 1, ["light rail"] = 1, bridges = 1, garage = 1, ["island of"] = 2, overpass = 1, underpass = 1, interchange = 1, promenade = 1, boardwalk = 1, campground = 1, memorial = 1,
    commune = 1, suburb = 1, hamlet = 1, neighborhood = 1, neighbourhood = 1, settlement = 1,
    constituency = 1, tributary = 1, townland = 1, ["convention center"] = 1,
    ["convention centre"] = 1, ["community center"] = 1, ["community centre"] = 1,
    ["shopping center"] = 1, ["shopping centre"] = 1, ["civic center"] = 1, ["visitor center"] = 1,
    ["correctional complex"] = 1, ["correctional facility"] = 1, ["opera house"] = 1,
    ["skating rink"] = 1, ["post office"] = 1, ["office building"] = 1, ["air base"] = 1,
    ["air station"] = 1, ["naval base"] = 1, ["army base"] = 1, ["air force base"] = 1,
    ["military base"] = 1, ["train station"] = 1, ["court house"] = 1, base = 1, rink = 1,
    penitentiary = 1, jail = 1, courthouse = 1, auditorium = 1, coliseum = 1, dome = 1,
    speedway = 1, racetrack = 1, ballpark = 1, velodrome = 1, camp = 2, kreis = 2, rue = 2,
    piazza = 2, schloss = 2, ["château"] = 2, chateau = 2, indies = 1, expressway = 1,
    freeway = 1, turnpike = 1, route = 2, fjord = 1, gorge = 1, ravine = 1, grove = 1, meadows = 1,
    vineyards = 1, estates = 1, apartments = 1, downs = 1, moor = 1, heath = 1, suburbs = 1,
    atoll = 1, bight = 1, savanna = 1, prairie = 1, tundra = 1, wetlands = 1, marina = 1, dock = 1,
    docks = 1, quay = 1, lighthouse = 1, archipelago = 1, airport = 1, alley = 1,
    arena = 1, avenue = 1, ave = 1, basin = 1, beach = 1, blvd = 1, boulevard = 1, bridge = 1,
    building = 1, campus = 1, canal = 1, canyon = 1, castle = 1, cathedral = 1, cemetery = 1,
    cliffs = 1, coast = 1, cottage = 1, cove = 1, creek = 1, crossing = 1, dam = 1, delta = 1,
    desert = 1, drive = 1, estuary = 1, falls = 1, farm = 1, field = 1, fields = 1, forest = 1,
    garden = 1, gardens = 1, gate = 1, glacier = 1, hall = 2, harbor = 1, harbour = 1,
    heights = 1, highlands = 1, highway = 1, hill = 1, hills = 1, hotel = 1, inlet = 1, inn = 1,
    junction = 1, keys = 1, lagoon = 1, lakes = 1, lane = 1, line = 1, lodge = 1, mall = 1,
    manor = 1, mansion = 1, market = 1, marsh = 1, mesa = 1, mill = 1, mine = 1, monument = 1,
    motel = 1, mountain = 1, mountains = 1, nebula = 1, oasis = 1, ocean = 1, park = 1,
    parish = 1, parkway = 1, pass = 1, peak = 1, peninsula = 1, pier = 1, place = 1, plain = 1,
    plains = 1, plateau = 1, playfield = 1, plaza = 1, pond = 1, prefecture = 1, prison = 1,
    rainforest = 1, ranch = 1, range = 1, rapids = 1, reef = 1, refuge = 1, region = 1,
    reservoir = 1, resort = 1, ridge = 1, river = 1, road = 1, rock = 1, shores = 1, shrine = 1,
    spring = 1, springs = 1, square = 1, stadium = 1, station = 1, strip = 1, street = 1,
    suites = 1, summit = 1, swamp = 1, temple = 1, terminal = 1, terrace = 1, theater = 1,
    tower = 1, towers = 1, township = 1, trail = 1, tunnel = 1, volcano = 1, ward = 1,
    waterfall = 1, wharf = 1, woods = 1, zone = 1, zoo = 1, states = 1, emirates = 1, sands = 1,
    borough = 1, quarter = 1, rd = 1, dr = 1, ln = 1, cafe = 1, bar = 1, grill = 1, pub = 1,
    lake = 2, mount = 2, mt = 2, cape = 2, fort = 2, port = 2, point = 2, gulf = 2, bay = 2,
    strait = 2, straits = 2, isle = 2, isles = 2, republic = 2, kingdom = 2, city = 2, state = 2,
    county = 2, province = 2, university = 2, san = 2, santa = 2, saint = 2, st = 2, el = 2,
    los = 2, las = 2, north = 2, south = 2, east = 2, west = 2, northern = 2, southern = 2,
    eastern = 2, western = 2, central = 2, upper = 2, lower = 2, new = 2, sea = 2, island = 2,
    islands = 2, district = 2, town = 2, village = 2, valley = 2, union = 2, duchy = 2,
    palace = 2, rio = 2, villa = 2, ciudad = 2, nueva = 2, nuevo = 2, greater = 2, brook = 1,
    empire = 1, puerto = 2, ile = 2, ["port of"] = 2, commonwealth = 2,
    municipality = 2, territory = 2, principality = 2, sultanate = 2, emirate = 2,
  },
  -- Nouns that name events, laws, works, fields: no person, organization or place.
  ["event-head"] = {
    "act", "affair", "agreement", "amendment", "award", "awards", "battle", "bill", "bowl",
    "campaign", "championship", "championships", "cup", "day", "declaration", "derby", "era",
    "festival", "games", "genocide", "hurricane", "initiative", "law", "laws", "marathon",
    "massacre", "medal", "month", "night", "olympics", "open", "operation", "pact", "plan",
    "prize", "protocol", "race", "rally", "rebellion", "resolution", "revolt", "revolution",
    "riots", "rule", "scandal", "series", "siege", "summit", "syndrome", "tour", "tournament",
    "treaty", "trial", "trophy", "typhoon", "uprising", "war", "wars", "week", "year", "theory",
    "theorem", "disease", "effect", "convention", "constitution", "charter", "code", "language",
    "languages", "bible", "quran", "koran", "gospel", "testament", "christmas", "easter",
    "edition", "magazine article", "album", "song", "episode", "season", "chapter", "section",
    "volume", "article", "phase", "level", "category", "model", "version", "windows", "studies",
    "science", "sciences", "history", "literature", "mathematics", "engineering", "economics",
    "medicine", "philosophy", "decade", "century", "summer", "winter", "autumn", "conspiracy",
    "report", "reports", "inquiry", "investigation", "case", "hearing", "manifesto",
    "proclamation", "accord", "accords", "embargo", "sanctions", "stampede", "earthquake",
    "tsunami", "flood", "fire", "battles", "plebiscite", "plebiscites", "census", "censuses", "emigration",
    "migration", "chart", "charts", "lotto", "sweepstakes", "expedition", "expeditions", "crusade", "crusades",
    "offensive", "referendum", "election", "elections", "crisis", "famine", "invasion", "mutiny", "coup",
    "ceremony", "parade", "pageant", "carnival", "overture", "concerto", "sonata", "trilogy", "exodus",
    "plague", "pandemic", "epidemic", "eclipse", "armistice", "ceasefire", "blockade", "boycott", "strike",
  },
  -- Peoples, languages, creeds, parties' members: typed as no name.
  demonym = {
    "american", "british", "english", "french", "german", "spanish", "italian", "portuguese",
    "dutch", "belgian", "swiss", "austrian", "swedish", "norwegian", "danish", "finnish",
    "icelandic", "irish", "scottish", "welsh", "scots", "polish", "czech", "slovak", "slovenian",
    "slovene", "hungarian", "romanian", "bulgarian", "greek", "turkish", "russian", "soviet",
    "ukrainian", "belarusian", "estonian", "latvian", "lithuanian", "albanian", "serbian", "serb",
    "croatian", "croat", "bosnian", "macedonian", "montenegrin", "kosovar", "cypriot", "maltese",
    "georgian", "armenian", "azerbaijani", "azeri", "kazakh", "uzbek", "turkmen", "tajik",
    "kyrgyz", "afghan", "pakistani", "indian", "bangladeshi", "nepali", "nepalese", "bhutanese",
    "sri lankan", "tamil", "sinhalese", "maldivian", "burmese", "thai", "laotian", "lao",
    "cambodian", "khmer", "vietnamese", "malaysian", "malay", "singaporean", "indonesian",
    "filipino", "philippine", "chinese", "taiwanese", "japanese", "korean", "north korean",
    "south korean", "mongolian", "tibetan", "uighur", "uyghur", "iranian", "persian", "iraqi",
    "kurdish", "kurd", "syrian", "lebanese", "israeli", "palestinian", "jordanian", "saudi",
    "yemeni", "omani", "emirati", "qatari", "bahraini", "kuwaiti", "egyptian", "libyan",
    "tunisian", "algerian", "moroccan", "sudanese", "south sudanese", "ethiopian", "eritrean",
    "somali", "somalian", "djiboutian", "kenyan", "ugandan", "tanzanian", "rwandan", "burundian",
    "congolese", "angolan", "zambian", "zimbabwean", "mozambican", "malawian", "namibian",
    "botswanan", "south african", "nigerian", "ghanaian", "ivorian", "senegalese", "malian",
    "gambian", "liberian", "sierra leonean", "guinean", "togolese", "beninese", "cameroonian",
    "chadian", "nigerien", "burkinabe", "mauritanian", "gabonese", "malagasy", "canadian",
    "mexican", "guatemalan", "honduran", "salvadoran", "nicaraguan", "costa rican", "panamanian",
    "cuban", "haitian", "dominican", "jamaican", "puerto rican", "trinidadian", "barbadian",
    "bahamian", "colombian", "venezuelan", "ecuadorian", "peruvian", "bolivian", "chilean",
    "argentine", "argentinian", "argentinean", "uruguayan", "paraguayan", "brazilian", "guyanese",
    "surinamese", "australian", "new zealander", "kiwi", "fijian", "samoan", "tongan", "papuan",
    "maori", "aboriginal", "hawaiian", "alaskan", "texan", "californian", "european", "african",
    "asian", "latin american", "north american", "south american", "central american",
    "middle eastern", "arab", "arabian", "arabic", "hebrew", "latin", "latino", "latina",
    "hispanic", "chicano", "african-american", "african american", "asian-american",
    "native american", "caucasian", "jewish", "jew", "jews", "muslim", "moslem", "islamic",
    "islamist", "christian", "catholic", "roman catholic", "protestant", "anglican", "baptist",
    "methodist", "lutheran", "presbyterian", "mormon", "evangelical", "orthodox", "hindu", "sikh",
    "buddhist", "shia", "shiite", "shi'ite", "sunni", "sufi", "zionist", "marxist", "communist",
    "nazi", "fascist", "republican", "democrat", "democratic", "democrats", "republicans",
    "conservative", "liberal", "victorian", "elizabethan", "byzantine", "ottoman", "roman",
    "germanic", "slavic", "celtic", "nordic", "scandinavian", "baltic", "balkan", "caribbean",
    "mediterranean", "western", "eastern", "westerner", "americans", "britons", "briton",
    "russians", "germans", "italians", "canadians", "mexicans", "australians", "indians",
    "europeans", "africans", "asians", "arabs", "muslims", "christians", "catholics",
    "protestants", "hindus", "sikhs", "buddhists", "shiites", "sunnis", "israelis",
    "palestinians", "iraqis", "iranians", "afghans", "pakistanis", "koreans", "kurds", "turks",
    "turk", "greeks", "romans", "serbs", "croats", "chechen", "chechens", "cubans",
    "puerto ricans", "brazilians", "nazis", "communists", "englishman", "englishmen", "frenchman",
    "irishman", "dutchman", "welshman", "scotsman", "spaniard", "spaniards", "swede", "dane",
    "finn", "pole", "poles", "catalan", "basque", "flemish", "walloon", "breton", "sicilian",
    "bavarian", "prussian", "parisian", "londoner", "new yorker", "bengali", "punjabi",
    "gujarati", "urdu", "hindi", "marathi", "telugu", "kannada", "malayalam", "pashto", "pashtun",
    "dari", "farsi", "swahili", "zulu", "hausa", "yoruba", "igbo", "mandarin", "cantonese",
    "esperanto", "yiddish", "sanskrit", "creole", "inuit", "cherokee", "navajo", "apache",
    "sioux", "mayan", "aztec", "inca", "anglo", "anglo-saxon", "francophone", "anglophone",
    "lusophone", "semitic", "anti-semitic", "antisemitic", "edwardian", "gothic", "norman",
    "viking", "goan", "kurdistani", "trotskyist", "maoist", "leninist", "stalinist", "cossack",
    "gypsy", "roma", "bedouin", "berber", "texans", "hoosier", "okinawan", "hong konger",
    "macanese", "tatar", "dravidian", "salvadorean", "ecuadorean",
    "zionists", "methodists", "baptists", "anglicans", "lutherans", "mormons", "presbyterians",
    "evangelicals", "conservatives", "liberals", "marxists", "trotskyists", "islamists",
    "jihadist", "jihadists", "salafi", "salafis", "salafist", "salafists", "neocon", "neocons",
    "neoconservative", "neoconservatives", "westerners", "southerner", "southerners", "northerner",
    "northerners", "confederates", "confederate", "yankee", "unionist", "unionists", "loyalist",
    "loyalists", "royalist", "royalists", "jacobite", "jacobites", "bolshevik", "bolsheviks",
    "menshevik", "mensheviks", "leftist", "leftists", "rightist", "rightists", "libertarian",
    "libertarians", "progressives", "populist", "populists", "separatist", "separatists",
    "nationalist", "nationalists", "federalist", "federalists", "scientologist", "scientologists",
    "quaker", "quakers", "jesuit", "jesuits", "franciscan", "franciscans", "dominicans",
    "benedictine", "benedictines", "calvinist", "calvinists", "huguenot", "huguenots", "puritan",
    "puritans", "amish", "mennonite", "mennonites", "hasidic", "haredi", "sephardic", "ashkenazi",
    "alawite", "alawites", "druze", "maronite", "maronites", "copt", "copts", "coptic", "yazidi",
    "yazidis", "sadrist", "sadrists", "houthis", "baathist", "baathists", "minnesotan",
    "californians", "floridian", "floridians", "ohioan", "ohioans", "michigander", "virginian",
    "virginians", "carolinian", "pennsylvanian", "oregonians", "coloradan", "nebraskan", "kansan",
    "iowan", "iowans", "alabaman", "alabamian", "arkansan", "arizonan", "montanan", "nevadan",
    "oklahoman", "tennessean", "kentuckian", "louisianan", "mississippian", "missourian",
    "wisconsinite", "vermonter", "bostonian", "bostonians", "chicagoan", "chicagoans", "angeleno",
    "philadelphian", "torontonian", "londoners", "parisians", "berliner", "berliners", "muscovite",
    "muscovites", "neapolitan", "venetian", "florentine", "milanese", "viennese", "glaswegian",
    "mancunian", "liverpudlian", "geordie", "cornish", "tasmanian", "queenslander", "québécois",
    "quebecois", "acadian", "newfoundlander", "ilocano", "tagalog", "visayan", "cebuano",
    "javanese", "balinese", "sundanese", "achehnese", "acehnese", "bornean", "assamese",
    "tibetans", "uighurs", "uyghurs", "rohingya", "hutu", "hutus", "tutsi", "tutsis", "zulus",
    "xhosa", "ashanti", "akan", "fulani", "oromo", "tigrayan", "amhara", "venezuelans",
    "colombians", "peruvians", "argentines", "chileans", "bolivians", "brits", "aussies", "aussie",
    "kiwis", "syrians", "egyptians", "libyans", "tunisians", "algerians", "moroccans",
    "ethiopians", "eritreans", "somalis", "kenyans", "ugandans", "rwandans", "nigerians",
    "ghanaians", "ukrainians", "belarusians", "lithuanians", "latvians", "estonians", "romanians",
    "bulgarians", "hungarians", "czechs", "slovaks", "slovenes", "croatians", "serbians",
    "bosnians", "albanians", "kosovars", "macedonians", "armenians", "azerbaijanis", "azeris",
    "georgians", "kazakhs", "uzbeks", "tajiks", "norwegians", "swedes", "danes", "finns",
    "belgians", "austrians", "scotsmen", "welshmen", "irishmen", "frenchmen", "saudis", "yemenis",
    "emiratis", "qataris", "kuwaitis", "jordanians", "omanis", "filipinos", "indonesians",
    "malaysians", "singaporeans", "cambodians", "hondurans", "guatemalans", "salvadorans",
    "nicaraguans", "panamanians", "haitians", "jamaicans", "byzantines", "ottomans", "persians",
    "assyrian", "assyrians", "babylonian", "babylonians", "phoenician", "phoenicians",
    "carthaginian", "etruscan", "etruscans", "gauls", "goth", "goths", "vandal", "vandals",
    "saxons", "normans", "vikings", "celt", "celts", "kantian", "hegelian", "freudian", "jungian",
    "darwinian", "keynesian", "orwellian", "kafkaesque", "shakespearean", "dickensian",
    "machiavellian", "clintonian", "reaganite", "thatcherite", "gaullist", "peronist", "chavista",
  },
  -- Written with capitals, but no names of persons, organizations or places.
  ["not-name"] = {
    "i", "i'm", "i've", "i'll", "i'd", "internet", "web", "god", "lord", "christ", "allah",
    "christmas", "easter", "halloween", "thanksgiving", "ramadan", "hajj", "eid", "hanukkah",
    "passover", "yom kippur", "diwali", "new year", "new year's", "new year's eve",
    "new year's day", "independence day", "memorial day", "labor day", "valentine", "valentines",
    "valentine's day", "mother's day", "father's day", "bible", "koran", "quran", "torah",
    "english", "math", "mom", "dad", "mum", "grandma", "grandpa", "sunday", "ok", "okay", "tv",
    "dvd", "cd", "pc", "pdf", "usb", "cpu", "gps", "dna", "hiv", "aids", "asap", "fyi", "lol",
    "omg", "wtf", "btw", "diy", "faq", "vip", "ceo", "cfo", "cto", "coo", "mba", "phd", "bbq",
    "atm", "suv", "url", "http", "https", "www", "email", "e-mail", "am", "pm", "ad", "bc", "gmt",
    "est", "pst", "utc", "edt", "pdt", "cst", "cdt", "mst", "jr", "sr", "thx", "thanks", "dear",
    "hi", "hello", "hey", "yes", "no", "oh", "wow", "please", "regards", "sincerely",
    "best regards", "cheers", "re", "fw", "fwd", "cc", "bcc", "subject", "from", "to", "sent",
    "date", "attachment", "p.s.", "ps", "p.s", "north", "south", "east", "west", "northeast",
    "northwest", "southeast", "southwest", "earth", "moon", "sun", "mars", "venus", "jupiter",
    "saturn", "spring", "summer", "autumn", "fall", "winter", "republican", "democrat",
    "nazi", "sushi", "pizza", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi",
    "xii", "usd", "eur", "gbp", "rsvp", "q", "a", "nb", "ie", "eg", "etc", "llc", "ltd", "inc",
    "aka", "a.k.a.", "vs", "v", "mph", "kg", "km", "mm", "cm", "ml", "lbs", "oz", "ft", "sq",
    "hr", "hrs", "min", "mins", "sec", "secs", "olympic", "olympics", "ko", "kos", "fax",
    "tel", "phone", "internet explorer",
    "catholicism", "protestantism", "christianity", "judaism", "islam", "buddhism", "hinduism", "sikhism",
    "shintoism", "taoism", "confucianism", "calvinism", "lutheranism", "mormonism", "zionism", "communism",
    "marxism", "socialism", "fascism", "nazism", "capitalism", "feminism", "romanticism", "impressionism",
    -- short forms of things, and words cried out
    "vhs", "dvds", "cds", "tvs", "pcs", "lcd", "led", "ram", "rom", "gpu", "html", "xml", "css",
    "php", "sql", "api", "sdk", "ide", "gui", "dos", "ip", "tcp", "udp", "dns", "ftp", "ssh",
    "ssl", "vpn", "wifi", "wi-fi", "lan", "wan", "isp", "iso", "utf", "ascii", "jpeg", "jpg",
    "gif", "png", "mpeg", "mp3", "mp4", "ppt", "xls", "csv", "zip", "doc", "docx", "rtf", "iq",
    "eq", "cv", "pr", "rd", "r&d", "qa", "b2b", "b2c", "seo", "smb", "kpi", "roi", "gdp", "gnp",
    "cpi", "ppp", "ipo", "irr", "npv", "ebitda", "eps", "etf", "nav", "apr", "apy", "ira", "hsa",
    "cpa", "cma", "rfp", "rfq", "rfi", "sla", "nda", "mou", "loi", "poa", "llm", "jd", "md", "ba",
    "bs", "msc", "bsc", "bed", "rn", "lpn", "emt", "icu", "pt", "gp", "obgyn", "lng", "lpg", "btu",
    "mw", "kw", "gw", "kwh", "mwh", "rpm", "hp", "psi", "bpd", "mbpd", "adhd", "ocd", "ptsd",
    "std", "stds", "sti", "sars", "mers", "covid", "covid-19", "ebola", "hpv", "mri", "ct", "ekg",
    "ecg", "ivf", "bmi", "bp", "tb", "copd", "als", "pms", "dui", "dwi", "uv", "ir", "fm", "dj",
    "mc", "ep", "lp", "bpm", "cgi", "pov", "rpg", "fps", "mmo", "mmog", "mmorpg", "npc", "dm",
    "vr", "ai", "nlp", "eta", "etd", "tba", "tbd", "tbc", "rip", "pto", "lmao", "rofl", "imo",
    "imho", "tbh", "idk", "brb", "ttyl", "smh", "fomo", "yolo", "wth", "fwiw", "iirc", "ama",
    "eli5", "tldr", "ppm", "ppb", "tnt", "pvc", "pcb", "pcbs", "ddt", "lsd", "mdma", "thc", "cbd",
    "lgbt", "lgbtq", "lgbtqi", "bipoc", "pow", "pows", "mia", "gi", "gis", "mp", "mps", "mep",
    "meps", "vp", "vps", "svp", "evp", "cmo", "cio", "cpo", "cso", "vj", "nco", "ncos", "swat",
    "ied", "ieds", "wmd", "wmds", "icbm", "icbms", "apc", "apcs", "uav", "uavs", "ak-47", "m-16",
    "gpa", "sat", "sats", "gre", "gmat", "lsat", "mcat", "esl", "efl", "toefl", "ielts", "bce",
    "ce", "cet", "sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
    "saturdays", "weekends", "euro", "euros", "dollar", "dollars", "pound", "pounds", "yen",
    "rupee", "rupees", "nope", "yep", "yeah", "yay", "hooray", "ugh", "hmm", "haha", "hahaha",
    "hehe", "aww", "ouch", "duh", "meh", "phew", "whoa", "yikes", "oops", "holocaust",
    "renaissance", "enlightenment", "reformation", "emancipation",
  },
  -- Names that everybody knows: 1 places, 2 organizations.
  ["known-name"] = {
    us = 1, ["u.s."] = 1, ["u.s"] = 1, usa = 1, ["u.s.a."] = 1, ["u.s.a"] = 1, uk = 1,
    ["u.k."] = 1, ["u.k"] = 1, uae = 1, ["u.a.e."] = 1, ussr = 1, ["u.s.s.r."] = 1,
    ["eu member states"] = 1, america = 1, britain = 1, ["great britain"] = 1, england = 1,
    scotland = 1, wales = 1, ["northern ireland"] = 1, holland = 1, ["soviet union"] = 1,
    yugoslavia = 1, czechoslovakia = 1, ["east germany"] = 1, ["west germany"] = 1, burma = 1,
    persia = 1, siam = 1, ceylon = 1, rhodesia = 1, zaire = 1, korea = 1, ["north korea"] = 1,
    ["south korea"] = 1, congo = 1, ["ivory coast"] = 1, palestine = 1, ["west bank"] = 1,
    gaza = 1, ["gaza strip"] = 1, ["golan heights"] = 1, kashmir = 1, chechnya = 1, kurdistan = 1,
    tibet = 1, kosovo = 1, crimea = 1, catalonia = 1, ["middle east"] = 1, ["far east"] = 1,
    ["near east"] = 1, ["latin america"] = 1, ["central america"] = 1, ["south america"] = 1,
    ["north america"] = 1, ["western europe"] = 1, ["eastern europe"] = 1, ["central asia"] = 1,
    ["southeast asia"] = 1, ["south asia"] = 1, ["east asia"] = 1, ["sub-saharan africa"] = 1,
    balkans = 1, caucasus = 1, caribbean = 1, scandinavia = 1, siberia = 1, sahara = 1,
    amazon = 1, arctic = 1, antarctica = 1, himalayas = 1, alps = 1, andes = 1, rockies = 1,
    ["rocky mountains"] = 1, appalachia = 1, midwest = 1, ["new england"] = 1,
    ["silicon valley"] = 1, ["wall street"] = 1, hollywood = 1, manhattan = 1, brooklyn = 1,
    bronx = 1, queens = 1, harlem = 1, ["staten island"] = 1, ["long island"] = 1,
    ["capitol hill"] = 1, ["white house"] = 1, ["west coast"] = 1, ["east coast"] = 1,
    ["d.c."] = 1, ["d.c"] = 1, ["washington d.c."] = 1, ["washington, d.c."] = 1, nyc = 1, la = 3,
    ["l.a."] = 1, atlantic = 1, pacific = 1, ["atlantic ocean"] = 1, ["pacific ocean"] = 1,
    ["indian ocean"] = 1, mediterranean = 1, ["red sea"] = 1, ["black sea"] = 1,
    ["persian gulf"] = 1, ["gulf of mexico"] = 1, baltic = 1, nile = 1, danube = 1, rhine = 1,
    thames = 1, ["mississippi river"] = 1, ganges = 1, euphrates = 1, tigris = 1, everest = 1,
    ["bay area"] = 1, ["the hague"] = 1, calif = 3, ["calif."] = 1, fla = 3, tex = 3, ariz = 3,
    mass = 3, conn = 3, penn = 3, ill = 3, mich = 3, minn = 3, wash = 3, ore = 3, colo = 3,
    nev = 3, okla = 3, tenn = 3, ala = 3, ga = 3, ["la."] = 1, va = 3, md = 3, ["n.y."] = 1,
    ["n.y"] = 1, ["n.j."] = 1, ["n.j"] = 1, ["n.c."] = 1, ["s.c."] = 1, ["n.h."] = 1,
    ["n.m."] = 1, ["r.i."] = 1, ["w.va."] = 1, ["hong kong"] = 1, taiwan = 1, macau = 1,
    ["mainland china"] = 1, asia = 1, africa = 1, europe = 1, oceania = 1, australasia = 1,
    eurasia = 1, vatican = 1, ["vatican city"] = 1, bosnia = 1, herzegovina = 1, sarajevo = 1,
    ["new york city"] = 1, mecca = 1, medina = 1, jerusalem = 1, londonderry = 1, ulster = 1,
    yorkshire = 1, cornwall = 1, kent = 1, essex = 1, sussex = 1, surrey = 1, devon = 1,
    norfolk = 1, suffolk = 1, lancashire = 1, cumbria = 1, normandy = 1, brittany = 1,
    provence = 1, tuscany = 1, sicily = 1, sardinia = 1, corsica = 1, bavaria = 1, prussia = 1,
    saxony = 1, andalusia = 1, galicia = 1, transylvania = 1, silesia = 1, bohemia = 1,
    moravia = 1, flanders = 1, wallonia = 1, anatolia = 1, mesopotamia = 1, levant = 1,
    punjab = 1, bengal = 1, manchuria = 1, okinawa = 1, hokkaido = 1, bali = 1, java = 1,
    sumatra = 1, borneo = 1, downtown = 1, ny = 3, ca = 3, tx = 3, fl = 3, nj = 3, pa = 3, il = 3,
    oh = 3, mi = 3, mn = 3, wi = 3, nc = 3, sc = 3, tn = 3, az = 3, nm = 3, ut = 3, wa = 3,
    ky = 3, mo = 3, ks = 3, ct = 3, dc = 3,
    fbi = 2, cia = 2, nsa = 2, dea = 2, atf = 2, irs = 2, epa = 2, fda = 2, cdc = 2, nasa = 2,
    nato = 2, un = 2, ["u.n."] = 2, ["u.n"] = 2, eu = 2, ["e.u."] = 2, opec = 2, imf = 2, wto = 2,
    who = 2, unesco = 2, unicef = 2, unhcr = 2, iaea = 2, bbc = 2, cnn = 2, nbc = 2, abc = 2,
    cbs = 2, msnbc = 2, npr = 2, pbs = 2, hbo = 2, espn = 2, ibm = 2, bmw = 2, ge = 2, gm = 2,
    ford = 2, nfl = 2, nba = 2, mlb = 2, nhl = 2, fifa = 2, uefa = 2, ioc = 2, ncaa = 2, kgb = 2,
    fsb = 2, ["mi5"] = 2, ["mi6"] = 2, mossad = 2, ira = 2, eta = 2, plo = 2, hamas = 2,
    hezbollah = 2, hizbollah = 2, ["al-qaeda"] = 2, ["al qaeda"] = 2, ["al-qaida"] = 2,
    ["al qaida"] = 2, taliban = 2, isis = 2, isil = 2, google = 2, microsoft = 2, facebook = 2,
    twitter = 2, yahoo = 2, ["amazon.com"] = 2, youtube = 2, wikileaks = 2, wikimedia = 2,
    reuters = 2, ["associated press"] = 2, ap = 2, afp = 2, bloomberg = 2, ["new york times"] = 2,
    ["washington post"] = 2, ["wall street journal"] = 2, ["the guardian"] = 2, ["usa today"] = 2,
    ["fox news"] = 2, ["al jazeera"] = 2, congress = 2, senate = 2, parliament = 2, pentagon = 2,
    kremlin = 2, ["supreme court"] = 2, ["state department"] = 2, ["justice department"] = 2,
    treasury = 2, ["treasury department"] = 2, ["defense department"] = 2, interpol = 2,
    europol = 2, ["red cross"] = 2, greenpeace = 2, ["amnesty international"] = 2,
    ["human rights watch"] = 2, oxfam = 2, gop = 2, aclu = 2, nra = 2, naacp = 2,
    ["democratic party"] = 2, ["republican party"] = 2, labour = 2, ["labour party"] = 2,
    tories = 2, knesset = 2, duma = 2, bundestag = 2, politburo = 2, ["united nations"] = 2,
    ["european union"] = 2, ["world bank"] = 2, ["european parliament"] = 2,
    ["european commission"] = 2, ["arab league"] = 2, ["african union"] = 2,
    ["security council"] = 2, ["general assembly"] = 2, ["white house press office"] = 2,
    ["secret service"] = 2, ["coast guard"] = 2, ["national guard"] = 2, ["house of commons"] = 2,
    ["house of lords"] = 2, ["house of representatives"] = 2, harvard = 2, yale = 2, stanford = 2,
    mit = 2, princeton = 2, oxford = 2, cambridge = 2, walmart = 2, ["wal-mart"] = 2, toyota = 2,
    honda = 2, sony = 2, nokia = 2, samsung = 2, boeing = 2, airbus = 2, exxon = 2, chevron = 2,
    bp = 2, shell = 2, gazprom = 2, siemens = 2, nestle = 2, pepsi = 2, ["coca-cola"] = 2,
    ["mcdonald's"] = 2, starbucks = 2, hilton = 2, marriott = 2, hyatt = 2,
  },
  -- Words before places: 1 usually, 2 nearly always.
  ["place-before"] = {
    ["in"] = 1, at = 3, near = 1, from = 3, across = 1, throughout = 1, outside = 1, toward = 1,
    towards = 1, within = 1, around = 1, inside = 1, into = 1, via = 1,
    ["live in"] = 2, ["lives in"] = 2, ["lived in"] = 2, ["born in"] = 2, ["based in"] = 2,
    ["located in"] = 2, visit = 2, visited = 2, visiting = 2, ["moved to"] = 2, ["went to"] = 2,
    ["headed to"] = 2, ["traveled to"] = 2, ["travelled to"] = 2, ["arrived in"] = 2,
    ["capital of"] = 2, ["city of"] = 2, ["town of"] = 2, ["village of"] = 2, ["state of"] = 2,
    ["province of"] = 2, ["island of"] = 2, ["north of"] = 2, ["south of"] = 2, ["east of"] = 2,
    ["west of"] = 2, ["flew to"] = 2, ["returned to"] = 2, ["outskirts of"] = 2,
    ["south-west of"] = 2, ["north-west of"] = 2, ["south-east of"] = 2, ["north-east of"] = 2,
    ["southwest of"] = 2, ["northwest of"] = 2, ["southeast of"] = 2, ["northeast of"] = 2,
    ["miles from"] = 2, ["kilometers from"] = 2, ["kilometres from"] = 2, ["km from"] = 2, northern = 2, southern = 2, eastern = 2,
    western = 2, central = 2, downtown = 2,
    to = 3, of = 3, between = 3,
    ["station at"] = 2, ["prairie of"] = 2, ["plains of"] = 2, ["hills of"] = 2, ["valley of"] = 2,
    ["port of"] = 2, ["parish of"] = 2, ["kingdom of"] = 2, ["kings of"] = 2, ["border with"] = 2,
    ["borders with"] = 2, ["boundary with"] = 2, ["native of"] = 2, ["natives of"] = 2, ["emigrated to"] = 2,
    ["immigrated to"] = 2, ["relocated to"] = 2, ["drove to"] = 2, ["sailed to"] = 2, ["sailed from"] = 2,
    ["died at"] = 2, ["died in"] = 2, ["born at"] = 2, ["buried in"] = 2, ["buried at"] = 2, ["raised in"] = 2,
    ["grew up in"] = 2, ["stationed at"] = 2, ["stationed in"] = 2, ["trip to"] = 2, ["ferry to"] = 2,
    ["out of"] = 1, ["siege of"] = 2, ["lines of"] = 1, ["encamped at"] = 2, ["camped at"] = 2, ["retreated to"] = 2,
  },
  ["nouns-ending"] = { "s" },
  -- Behind a name and a hyphen, and no part of it.
  ["hyphen-tail"] = words_of [[led run like era born made area side free only owned held bound wide type style
    based backed funded linked inspired friendly related built sized class run]],
  -- Right before a name, or as the noun of what it is said to be ("…, a radio station").
  -- Ten times the kind (1 person, 2 organization, 3 place, 4 another thing), and 1 weak,
  -- 2 strong.
  ["kind-before"] = valued {
    [11] = [[friend friends colleague colleagues between told alongside succeeded replaced successor partner
      predecessor featuring named_after]],
    [12] = [[wife husband son daughter brother sister mother father uncle aunt nephew niece cousin widow widower
      girlfriend boyfriend fiancé fiancée stepson stepdaughter grandson granddaughter grandfather grandmother
      sons daughters brothers sisters twins written_by directed_by composed_by edited_by painted_by designed_by
      starring played_by married marries marry divorced vocalist frontman frontwoman keyboardist violinist pianist
      cellist saxophonist organist percussionist soprano tenor footballer cricketer swimmer cyclist sprinter
      politician filmmaker playwright essayist illustrator cartoonist anthropologist archaeologist biologist
      botanist astronomer geologist zoologist psychologist psychiatrist sociologist theologian linguist
      statistician philanthropist explorer aviator astronaut cosmonaut monk nun missionary knight nobleman
      noblewoman heiress aristocrat settler outlaw gangster serial_killer model dancer choreographer songwriter
      singer-songwriter lyricist record_producer disc_jockey broadcaster presenter newsreader stand-up_comedian
      chess_player tennis_player football_player baseball_player basketball_player ice_hockey_player wide_receiver
      linebacker goaltender defenceman defenseman outfielder infielder shortstop catcher point_guard skier skater
      figure_skater gymnast rower racing_driver jockey weightlifter]],
    [21] = [[joined joining quit join member_of members_of president_of head_of sold_to deal_with contract_with
      partnership_with merged_with against beat beating defeated lost_to sued supporting produced_by sponsored_by
      run_by operated_by sponsored_by performed_with toured_with beat_out cover_of website site browser brand label chain supplier maker giant]],
    [22] = [[ceo_of chief_executive_of chairman_of chairwoman_of founder_of co-founder_of cofounder_of founders_of
      director_of spokesman_for spokeswoman_for spokesperson_for lawyer_for lawyers_for attorney_for analyst_at
      analyst_with professor_at researcher_at scientist_at economist_at student_at editor_at reporter_for
      correspondent_for writer_for columnist_for job_at jobs_at worked_at works_at working_at intern_at employed_by
      employee_of employees_of hired_by worked_for works_for working_for work_for plays_for played_for playing_for
      play_for signed_with signs_with signed_to signed_by signed_for traded_to drafted_by acquired_by bought_by
      owned_by founded co-founded acquired acquires acquiring subsidiary_of division_of unit_of branch_of arm_of
      affiliate_of shares_of shares_in stake_in stock_in invested_in investor_in manufactured_by published_by
      released_by distributed_by members_from militants_from studied_at educated_at graduated_from degree_from
      taught_at teaches_at faculty_of faculty_at board_of trustee_of
      radio_station television_station tv_station news_agency news_site record_label rock_band punk_band metal_band
      girl_group boy_band jazz_band duo trio covers_of tour_with tour_of clients_include think_tank law_firm trade_union labor_union labour_union political_party
      football_club hockey_team baseball_team basketball_team railway_company airline automaker carmaker drugmaker
      chipmaker lender insurer brewery brewer distillery conglomerate multinational manufacturer supermarket
      developer_of advocacy_group watchdog newsgroup mailing_list search_engine]],
    [31] = [[via]],
    [32] = [[mayor_of governor_of outskirts_of coast_of streets_of people_of capital residents_of train_station
      railway_station power_station bus_station metro_station police_station correctional_facility high_security_prison
      civil_parish census-designated_place unincorporated_community electoral_district electoral_division
      department_of county_of district_of region_of suburb_of neighborhood_of neighbourhood_of banks_of shores_of
      road_to way_to village town city municipality commune]],
    [41] = [[game games version edition model horse]],
    [42] = [[album albums film films movie movies song songs single novel novels book books sitcom documentary
      episode poem opera musical track ep lp soundtrack anthem hymn video videogame video_game computer_game
      television_series tv_series soundtrack_to translated tv_show television_show radio_show comic manga anime memoir autobiography
      painting sculpture software operating_system hurricane typhoon cyclone tropical_storm ship vessel yacht
      frigate destroyer submarine tanker ferry starship spacecraft spaceship steamship warship battleship
      cruiser sailboat asteroid comet planet racehorse prize award medal asteroid virus vaccine drug
      programming_language language aircraft airliner fighter_jet locomotive car_model sports_car smartphone
      compilation_album studio_album live_album debut_album debut_single music_video board_game card_game]],
  },
  -- Right after a name, its possessive, or a bracket that opens behind it.
  ["kind-after"] = valued {
    [11] = [[attended graduated studied served starred sang painted moved coached campaigned taught wore wept slept
      added nodded smiled laughed shrugged retired resigned appeared arrived returned walked sat stood
      administration presidency lawyer attorney and_i and_me
      turned replied asked thinks thought feels felt hopes knows knew remembers remembered]],
    [12] = [[who was_born born died himself herself married passed_away was_killed was_arrested was_convicted
      was_sentenced was_survived was_elected grew_up wife husband widow mother father brother sister
      daughter son death funeral memoir autobiography childhood]],
    [21] = [[offers operates produces provides sells launched launches develops publishes broadcasts employs
      distributes supplies specializes specialises hired filed acquires license license logo brand products product
      members member officials players player fans concert album store stores branch website stock plant
      factory acquired coach manager poll survey headquarters spokesperson label executive executives staff offices
      bassist roster ceo chairman customers users lawmakers supporters volunteers activists]],
    [22] = [[shares shareholders employees employee subsidiary chief_executive spokesman spokeswoman newspaper
      airline corporation company firm team club band party militants fighters movement gunmen militia regiment
      guitarist drummer frontman vocalist singer news_agency newsroom was_founded were_founded was_established
      franchise faction leadership network_executives board_of_directors quarterback pitcher manufactures acquires
      merged]],
    [31] = [[area border residents lies -based]],
    [32] = [[district river region province neighbourhood neighborhood county coast airport peninsula valley
      mountains suburb suburbs département prefecture municipality village island islands lake creek street avenue
      beach harbor harbour governorate oblast voivodeship canton municipality campground cemetery skyline metro_area
      metropolitan_area state_line countryside -bound]],
    [41] = [[software app browser franchise series game games]],
    [42] = [[virus disease syndrome treaty award prize scale language conjecture theorem hypothesis vaccine
      trilogy novels novel film films movie]],
  },
  -- Before another name: 1 a codename, 2 an alias.
  ["codename-cue"] = {
    codenamed = 1, ["code-named"] = 1, ["code named"] = 1, codename = 1, ["code name"] = 1,
    ["code-name"] = 1, cryptonym = 1,
    alias = 2, aka = 2, ["a.k.a."] = 2, ["also known as"] = 2, ["known as"] = 2, nicknamed = 2,
    ["nom de guerre"] = 2, ["under the name"] = 2, pseudonym = 2, born = 2, ["née"] = 2, nee = 2,
    ["better known as"] = 2, ["formerly known as"] = 2, ["who goes by"] = 2, ["who went by"] = 2,
    ["stage name"] = 2,
  },
  -- Between a noun and the name of what it is.
  named = { "called", "named", "dubbed" },
  -- Nouns that describe persons: 1 one, 2 several.
  role = people({
    accountant = 1, activist = 1, actor = 1, actress = 1, adviser = 1, advisor = 1, agent = 1,
    aide = 1, ally = 1, ambassador = 1, analyst = 1, assassin = 1, assistant = 1, associate = 1,
    attorney = 1, author = 1, banker = 1, bishop = 1, bodyguard = 1, boss = 1, broker = 1,
    businessman = 1, businesswoman = 1, candidate = 1, captain = 1, chairman = 1, chairwoman = 1,
    chief = 1, clerk = 1, colonel = 1, commander = 1, commissioner = 1, consul = 1,
    consultant = 1, contractor = 1, cop = 1, correspondent = 1, counsel = 1, councilman = 1,
    critic = 1, dealer = 1, defector = 1, defendant = 1, delegate = 1, deputy = 1, detective = 1,
    diplomat = 1, director = 1, dissident = 1, doctor = 1, driver = 1, economist = 1, editor = 1,
    employee = 1, engineer = 1, envoy = 1, executive = 1, expert = 1, farmer = 1, fighter = 1,
    general = 1, governor = 1, guard = 1, guerrilla = 1, hacker = 1, historian = 1, host = 1,
    moderator = 1, columnist = 1, informant = 1,
    inmate = 1, inspector = 1, instructor = 1, insider = 1, interpreter = 1, investigator = 1,
    investor = 1, journalist = 1, judge = 1, lawmaker = 1, lawyer = 1, leader = 1, legislator = 1,
    lobbyist = 1, manager = 1, marine = 1, mayor = 1, mediator = 1, mercenary = 1, militant = 1,
    minister = 1, negotiator = 1, neighbor = 1, neighbour = 1, nurse = 1, observer = 1,
    offender = 1, officer = 1, official = 1, operative = 1, organizer = 1, owner = 1,
    parliamentarian = 1, passenger = 1, passerby = 1, pastor = 1, patient = 1, pilot = 1,
    plaintiff = 1, player = 1, policeman = 1, policewoman = 1, politician = 1, pollster = 1,
    president = 1, priest = 1, prisoner = 1, producer = 1, professor = 1, prosecutor = 1,
    protester = 1, publicist = 1, rebel = 1, recruiter = 1, refugee = 1, reporter = 1,
    representative = 1, republican = 1, researcher = 1, resident = 1, scholar = 1, scientist = 1,
    secretary = 1, senator = 1, sergeant = 1, sheriff = 1, shopkeeper = 1, smuggler = 1,
    sniper = 1, soldier = 1, source = 1, spokesman = 1, spokesperson = 1, spokeswoman = 1,
    spy = 1, staffer = 1, strategist = 1, student = 1, superintendent = 1, supervisor = 1,
    supporter = 1, surgeon = 1, suspect = 1, teacher = 1, technician = 1, teenager = 1,
    trader = 1, trafficker = 1, translator = 1, treasurer = 1, trustee = 1, veteran = 1,
    victim = 1, villager = 1, volunteer = 1, voter = 1, warden = 1, whistleblower = 1,
    ["whistle-blower"] = 1, witness = 1, worker = 1, writer = 1, woman = 1, man = 1, relative = 1,
    survivor = 1, bystander = 1, counselor = 1, intermediary = 1, middleman = 1,
    ["go-between"] = 1, ["police officer"] = 1, ["law enforcement officer"] = 1,
    ["law enforcement official"] = 1, ["intelligence officer"] = 1,
    ["foreign service officer"] = 1,
    accountants = 2, activists = 2, advisers = 2, advisors = 2, agents = 2, aides = 2, allies = 2,
    ambassadors = 2, analysts = 2, attorneys = 2, authorities = 2, bankers = 2, candidates = 2,
    colleagues = 2, commanders = 2, consultants = 2, cops = 2, correspondents = 2, critics = 2,
    delegates = 2, deputies = 2, detectives = 2, diplomats = 2, dissidents = 2, doctors = 2,
    economists = 2, editors = 2, employees = 2, engineers = 2, envoys = 2, executives = 2,
    experts = 2, farmers = 2, fighters = 2, generals = 2, guards = 2, historians = 2,
    informants = 2, inmates = 2, insiders = 2, inspectors = 2, investigators = 2, investors = 2,
    journalists = 2, judges = 2, lawmakers = 2, lawyers = 2, leaders = 2, legislators = 2,
    lobbyists = 2, managers = 2, militants = 2, ministers = 2, negotiators = 2, neighbors = 2,
    neighbours = 2, nurses = 2, observers = 2, officers = 2, officials = 2, operatives = 2,
    organizers = 2, parents = 2, passengers = 2, people = 2, players = 2, policemen = 2,
    politicians = 2, pollsters = 2, priests = 2, prosecutors = 2, protesters = 2, rebels = 2,
    reporters = 2, representatives = 2, republicans = 2, researchers = 2, residents = 2,
    scholars = 2, scientists = 2, senators = 2, soldiers = 2, sources = 2, spokesmen = 2,
    staffers = 2, strategists = 2, students = 2, supporters = 2, survivors = 2, suspects = 2,
    teachers = 2, traders = 2, traffickers = 2, veterans = 2, victims = 2, villagers = 2,
    volunteers = 2, voters = 2, witnesses = 2, workers = 2, writers = 2, women = 2, men = 2,
    relatives = 2,
 }, [[attaché attache welder plumber electrician carpenter mechanic machinist bricklayer roofer painter
    miner fisherman sailor deckhand skipper dockworker docker longshoreman trucker cabbie courier porter
    janitor housekeeper caretaker gardener landscaper chef baker butcher waiter waitress
    bartender barista cashier salesman saleswoman salesperson shopper vendor hawker grocer pharmacist dentist
    paramedic physician psychiatrist psychologist pediatrician therapist midwife coroner pathologist
    veterinarian optician radiologist anesthesiologist oncologist cardiologist epidemiologist virologist
    librarian archivist curator tutor lecturer headmaster headmistress dean chaplain imam rabbi monk nun
    bookkeeper auditor actuary underwriter stockbroker financier landlord landlady tenant realtor
    surveyor planner architect programmer coder designer webmaster administrator receptionist typist
    stenographer bailiff juror magistrate notary paralegal solicitor barrister policymaker bureaucrat
    technocrat civil_servant diplomat undersecretary councilwoman councilor councillor alderman selectman
    congressman congresswoman assemblyman assemblywoman parliamentarian backbencher campaigner canvasser
    fundraiser donor philanthropist firefighter lifeguard ranger trooper patrolman constable jailer
    guardsman airman seaman
    paratrooper gunner cadet recruit conscript deserter reservist adjutant aide-de-camp bombmaker gunman
    hitman kidnapper hostage captive detainee fugitive convict parolee burglar robber thief forger swindler
    fraudster hooligan rioter looter arsonist stalker jihadi insurgent separatist revolutionary exile
    asylum_seeker migrant immigrant emigrant settler nomad tribesman chieftain villager townsman townswoman
    homeowner motorist cyclist pedestrian commuter hiker tourist visitor guest customer client
    consumer subscriber reader viewer listener fan spectator referee umpire athlete footballer golfer
    swimmer boxer wrestler jockey trainer physio groundskeeper musician singer drummer guitarist pianist
    violinist conductor composer songwriter dancer choreographer painter sculptor photographer
    cameraman filmmaker screenwriter playwright novelist poet biographer essayist blogger podcaster vlogger
     newscaster presenter announcer copywriter proofreader bookseller
    beekeeper breeder rancher shepherd herder logger lumberjack forester farmhand fruit_picker winemaker
      tailor seamstress shoemaker jeweler jeweller watchmaker locksmith glazier upholsterer
    geologist biologist chemist physicist mathematician statistician astronomer botanist zoologist
    archaeologist anthropologist sociologist linguist theologian philosopher meteorologist hydrologist
    seismologist oceanographer climatologist ecologist toxicologist geneticist astronaut aviator navigator
    stewardess steward attendant controller dispatcher stationmaster signalman
    orderly caregiver babysitter nanny foster_parent stepfather stepmother godfather godmother bystander
    eyewitness onlooker acquaintance classmate roommate housemate teammate coworker co-worker colleague
    subordinate predecessor successor confidant confidante go-between fixer operative handler
    courier double_agent defector interrogator cryptographer codebreaker]]),
  -- Words after such a noun that say which person is meant.
  ["role-after"] = {
    "briefed", "familiar", "close", "involved", "present", "privy", "knowledgeable", "working",
    "assigned", "stationed", "based", "charged", "tasked", "responsible", "attached",
  },
  -- After an article: the one of such a noun that was named last.
  same = { "same", "very same", "self-same" },
  -- Before a noun for somebody these tell him apart from nobody: "the embattled mayor" is the mayor.
  epithet = words_of [[embattled veteran longtime long-time young younger old elderly aging popular unpopular powerful influential wealthy
    rich poor controversial outspoken beleaguered disgraced troubled beloved respected renowned celebrated famous well-known little-known
    tall slim soft-spoken mild-mannered fiery brash blunt charismatic shy quiet angry tearful grieving distraught
    shaken bespectacled bearded gray-haired grey-haired white-haired silver-haired energetic ambitious ailing injured wounded dying dead
    late slain murdered missing convicted accused alleged suspected jailed imprisoned ousted fired sacked fugitive
    married divorced widowed pregnant retired seasoned experienced inexperienced hard-line pro-business
    soft-hearted self-described self-made self-styled billionaire millionaire year-old]],
  -- Words that begin a description.
  determiner = {
    "a", "an", "the", "one", "two", "three", "four", "five", "six", "several", "some", "many",
    "another", "this", "these", "those", "his", "her", "their", "its", "our", "my", "your",
    "other", "both", "any", "no", "most", "few", "dozens of", "a number of", "a group of",
  },
  -- Words that keep an identity from being a fact.
  ["said-to-be"] = {
    "believed", "thought", "alleged", "allegedly", "said", "suspected", "presumed", "reportedly",
    "rumored", "rumoured", "purported", "purportedly", "apparently", "claimed", "possibly",
    "perhaps", "probably", "supposedly", "supposed",
  },
}
