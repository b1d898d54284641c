-- German: words and rules as data (en.lua explains the file, README.md the classes).
local cues = require "nutgraf.cues"
local numbered = cues.numbered

local INSEPARABLE = { "be", "emp", "ent", "er", "ge", "ver", "zer", "miss", "wider", "unter", "über", "hinter", "wieder" }

local function inseparable(stem)
  for _, prefix in ipairs(INSEPARABLE) do
    if stem:sub(1, #prefix) == prefix and #stem > #prefix + 2 then return true end
  end
  return false
end

local pasts = {} -- forms that are nothing else

-- The forms of a verb of the third person, with those of reported speech ("er sage"). A strong
-- verb has three parts after slashes, what it is in the present, the past and as a participle
-- ("sprechen/spricht/sprach/gesprochen"); more after them only add.
local function forms(infinitive, parts)
  local stem = infinitive:gsub("e?n$", "")
  if infinitive:find("ern$") or infinitive:find("eln$") then stem = infinitive:sub(1, -2) end
  local e = (stem:find("[td]$") or stem:find("[^aeiouäöülrh][mn]$") or stem:find("chn$")) and "e" or ""
  local present, past, participle = parts[1], parts[2], parts[3]
  local list = { infinitive, present or stem .. e .. "t", stem:find("e[rl]$") and stem or stem .. "e" }
  local finite = { list[2] }
  if past then
    list[#list + 1] = past
    list[#list + 1] = past:find("e$") and past .. "n" or past .. "en"
    list[#list + 1] = past:find("e$") and past or past .. "e"
  else
    list[#list + 1] = stem .. e .. "te"
    list[#list + 1] = stem .. e .. "ten"
  end
  if infinitive:find("ieren$") then pasts[#pasts + 1], pasts[#pasts + 2] = list[#list - 1], list[#list] end
  local plain = infinitive:find("ieren$") or inseparable(stem)
  list[#list + 1] = "\1" .. (participle or (plain and "" or "ge") .. stem .. e .. "t") -- \1: it is no finite verb
  for i = 4, #parts do list[#list + 1] = parts[i] end
  return list, finite
end

-- "mit|teilen": the particle stands at the end of the clause ("teilt mit"), or before the verb
-- ("mitteilt", "mitgeteilt", "mitzuteilen"). "davon_aus|gehen": more words than one.
local participles = {}
local function inflect(entry, irregular)
  local particle, verb = entry:match("^(.-)|(.*)$")
  local parts = {}
  for part in irregular:gmatch("[^/]+") do parts[#parts + 1] = part end
  local list = forms(verb or entry, parts)
  local out = {}
  for _, form in ipairs(list) do
    local participle = form:sub(1, 1) == "\1"
    form = form:gsub("^\1", "")
    if participle and form ~= (verb or entry) then participles[#participles + 1] = (particle or "") .. form end
    if not particle then
      out[#out + 1] = form
    else
      out[#out + 1] = particle .. form
      out[#out + 1] = particle .. " " .. form
      if not participle then out[#out + 1] = form .. " " .. particle end
    end
  end
  if particle then out[#out + 1] = particle .. "zu" .. verb end
  return out
end

local function verbs(groups)
  return cues.gather(groups, function(base, rest, irregular) return inflect(base .. rest, irregular) end)
end

-- Nouns of saying, with the endings that they have after slashes.
local function nouns(groups)
  return cues.gather(groups, function(base, _, irregular)
    local list = { base }
    for ending in irregular:gmatch("[^/]+") do list[#list + 1] = base .. ending end
    return list
  end)
end

local all, joined, list, language = cues.all, cues.joined, cues.list, cues.language

-- Words for persons: "minister/in" is he, she, and several of either; "~n" a form of its own.
local function persons(one, several, text)
  local out = {}
  for word in text:gmatch("%S+") do
    local base, ending = word:match("^([^/]+)/?(.*)$")
    local she = ending == "in"
    if one then out[base] = one end
    if one and she then
      local stem = base:gsub("e$", "")
      out[stem .. "in"] = one
    end
    if several and she then
      local stem = base:gsub("e$", "")
      out[stem .. "innen"] = several
      if base:find("e$") then out[base .. "n"] = several
      elseif base:find("er$") then out[base .. "n"] = several
      elseif base:find("[tf]$") or base:find("eur$") or base:find("ar$") then out[base .. "en"], out[base .. "e"] = several, several
      else out[base .. "en"], out[base .. "e"] = several, several end
    end
    if one and base:find("e[rl]$") then out[base .. "s"] = one end
  end
  return out
end

local ONES = { "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun" }
local TENS = { [20] = "zwanzig", [30] = "dreißig", [40] = "vierzig", [50] = "fünfzig", [60] = "sechzig", [70] = "siebzig", [80] = "achtzig", [90] = "neunzig" }
local TEENS = { [10] = "zehn", [11] = "elf", [12] = "zwölf", [13] = "dreizehn", [14] = "vierzehn", [15] = "fünfzehn", [16] = "sechzehn", [17] = "siebzehn", [18] = "achtzehn", [19] = "neunzehn" }

local number = { null = 0, eins = 1, hundert = 100, ["dreissig"] = 30, zwo = 2 }
local ordinal = { erste = 1, ersten = 1, erster = 1, erstes = 1, erstem = 1, dritte = 3, dritten = 3, dritter = 3, drittes = 3 }
for value, word in ipairs(ONES) do number[word] = value end
for value, word in pairs(TEENS) do number[word] = value end
for tens, word in pairs(TENS) do
  number[word] = tens
  for value, one in ipairs(ONES) do number[one .. "und" .. word] = tens + value end
end
for _, word in ipairs { "eine", "einer", "einem", "einen", "eines" } do number[word] = 1 end
local STEM = { [7] = "sieb", [8] = "ach" }
for word, value in pairs(number) do
  if value >= 2 and value <= 99 and value ~= 3 and word ~= "dreissig" then
    local stem = STEM[value] or word
    local ending = value < 20 and "te" or "ste"
    for _, last in ipairs { "", "n", "r", "s", "m" } do ordinal[stem .. ending .. last] = value end
  end
end
for _, last in ipairs { "", "n", "r", "s", "m" } do ordinal["siebente" .. last] = 7 end

local german = {
  -- words and sentences -------------------------------------------------
  stop = list [[der die das den dem des ein eine einen einem einer eines und oder aber sondern denn in im ins an am auf zu zum zur von vom mit für
    bei beim nach aus über unter vor seit bis durch gegen ohne um es er sie wir ich ihr man sein seine seinen seinem seiner ihre ihren ihrem ihrer
    sich nicht ist sind war waren wird werden wurde wurden hat haben hatte hatten als wie auch noch nur dass daß wenn weil ob so da doch
    diese dieser dieses diesen diesem dies mehr schon sehr was wer wo kein keine keinen keiner habe sei ja nein laut doch]],
  abbreviation = {
    dr = 1, prof = 1, hr = 1, fr = 1, st = 1, nr = 3, ing = 1, dipl = 1, mag = 1, abs = 3, art = 3, abb = 3, str = 2, bd = 3, kap = 3, ziff = 3,
    jan = 3, feb = 3, apr = 3, aug = 3, sept = 3, sep = 3, okt = 3, nov = 3, dez = 3, mio = 2, mrd = 2, tel = 1, hl = 1, jr = 2, sen = 1, gen = 1, oberst = 0,
    ["u.a"] = 1, ["z.b"] = 1, ["d.h"] = 1, hrsg = 1, evtl = 1, verf = 1, ["co"] = 2, fa = 1, geb = 1, vol = 3, no = 3, mr = 1, mrs = 1, ms = 1, jh = 2,
  },
  ["small-abbreviation"] = {
    ["z. b."] = 1, ["u. a."] = 1, ["d. h."] = 1, bzw = 1, ca = 1, vgl = 1, usw = 2, etc = 2, evtl = 1, ggf = 1, geb = 1, gest = 1, sog = 1, inkl = 1, exkl = 1,
    max = 1, min = 1, mind = 1, bspw = 1, engl = 1, frz = 1, lat = 1, dt = 1, zzt = 1, zz = 1, s = 3, f = 2, ff = 2, nr = 3, abs = 3, art = 3, tel = 1, verh = 1, ehem = 1,
    allg = 1, insb = 1, z = 1, b = 1, u = 1, a = 1, d = 1, h = 1, o = 1, i = 1, ["röm"] = 1, ["kath"] = 1, ["evang"] = 1, jhd = 2, jh = 2, chr = 2, ["v. chr."] = 2, ["n. chr."] = 2, ["str"] = 2, mio = 1, mrd = 1, gegr = 1, urspr = 1,
  },
  opener = list [[außerdem zudem dabei damit danach dazu daher deshalb dennoch jedoch allerdings inzwischen zuvor später bereits heute gestern
    morgen hier dort dann nun nachdem während obwohl laut gegenüber trotz wegen neben zwischen insgesamt viele einige alle andere beide mehrere
    ferner weiter weiterhin schließlich zunächst zwar somit hierbei hierzu ebenfalls ebenso demnach dadurch darauf daraufhin darüber mittlerweile angesichts insgesamt zusammen passend ursprünglich wörtlich seitens hinsichtlich aufgrund anlässlich]],
  article = list "der die das den dem des ein eine einen einem einer eines",

  -- dates (the values are those of en.lua) ------------------------------
  month = {
    januar = 1, ["jänner"] = 1, februar = 2, feber = 2, ["märz"] = 3, maerz = 3, april = 4, mai = 5, juni = 6, juli = 7, august = 8, september = 9, oktober = 10,
    november = 11, dezember = 12, jan = 1, feb = 2, apr = 4, aug = 8, sept = 9, sep = 9, okt = 10, nov = 11, dez = 12,
  },
  weekday = {
    montag = 1, dienstag = 2, mittwoch = 3, donnerstag = 4, freitag = 5, samstag = 6, sonnabend = 6, sonntag = 7,
    mo = 1, di = 2, mi = 3, ["do"] = 4, fr = 5, sa = 6, so = 7,
  },
  ["ambiguous-date"] = list "mo di mi do fr sa so jan feb apr aug sept sep okt nov dez",
  ["date-lead"] = list "am im in ab bis seit vor nach vom zum der den dem zwischen und anfang mitte ende bis_zum",
  number = number,
  ordinal = ordinal,
  ["ordinal-suffix"] = { "." },
  ["decade-suffix"] = { "er" },
  decade = {
    zwanziger = 20, ["dreißiger"] = 30, vierziger = 40, ["fünfziger"] = 50, sechziger = 60, siebziger = 70, achtziger = 80, neunziger = 90,
    zwanzigern = 20, ["dreißigern"] = 30, vierzigern = 40, ["fünfzigern"] = 50, sechzigern = 60, siebzigern = 70, achtzigern = 80, neunzigern = 90,
  },
  quarter = { q1 = 1, q2 = 2, q3 = 3, q4 = 4 },
  -- A fixed day MMDD, or 20500 and the days from Easter (en.lua); 0 a name that is no date.
  holiday = {
    neujahr = 101, neujahrstag = 101, ["heilige drei könige"] = 106, ["dreikönigstag"] = 106, silvester = 1231, heiligabend = 1224, ["heiliger abend"] = 1224,
    weihnachten = 1225, ["erster weihnachtstag"] = 1225, ["erste weihnachtstag"] = 1225, weihnachtstag = 1225, ["zweiter weihnachtstag"] = 1226, nikolaus = 1206, nikolaustag = 1206, valentinstag = 214,
    ["tag der arbeit"] = 501, ["tag der deutschen einheit"] = 1003, ["internationaler frauentag"] = 308, weltfrauentag = 308, muttertag = 10527, reformationstag = 1031,
    allerheiligen = 1101, ["mariä himmelfahrt"] = 815, halloween = 1031, nationalfeiertag = 1026, rosenmontag = 20452, faschingsdienstag = 20453, aschermittwoch = 20454,
    palmsonntag = 20493, ["gründonnerstag"] = 20497, karfreitag = 20498, karsamstag = 20499, ostern = 20500, ostersonntag = 20500, ostermontag = 20501, ["christi himmelfahrt"] = 20539,
    himmelfahrt = 20539, pfingsten = 20549, pfingstsonntag = 20549, pfingstmontag = 20550, fronleichnam = 20560, ["schwarzer freitag"] = 11148, thanksgiving = 11144,
    erntedank = 11144, vatertag = 20539, ["mariä empfängnis"] = 1208, allerseelen = 1102, martinstag = 1111, ["tag der arbeiter"] = 501, ["murmeltiertag"] = 202, ["aprilscherz"] = 401,
  },
  season = { ["frühling"] = 21, ["frühjahr"] = 21, sommer = 22, herbst = 23, winter = 24, ["frühlings"] = 21, sommers = 22, herbstes = 23, ["frühjahrs"] = 21 },
  turn = joined(
    all(1, "diese diesen dieser dieses diesem dies aktuellen laufenden gegenwärtigen heutigen"),
    all(2, [[letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen voriger voriges vorigem vorherigen
      der_letzten die_letzten den_letzten der_vergangenen die_vergangenen den_vergangenen der_vorigen des_vergangenen des_letzten des_vorigen die_letzte die_vergangene]]),
    all(3, [[nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes kommendem künftigen bevorstehenden
      der_nächsten die_nächsten den_nächsten der_kommenden die_kommenden den_kommenden des_nächsten des_kommenden die_nächste die_kommende]]),
    all(6, "folgende folgenden folgender folgendes darauffolgenden darauf_folgenden"), all(7, "vorhergehenden vorangegangenen"),
    all(8, "selben gleichen derselben demselben dieselbe jenem jenen jener jenes")),
  ["day-word"] = {
    heute = 0, gestern = -1, vorgestern = -2, ["morgen"] = 1, ["übermorgen"] = 2, ["heute abend"] = 100, ["heute nacht"] = 100, ["gestern abend"] = 99, ["gestern nacht"] = 99,
    ["letzte nacht"] = 99, ["heute früh"] = 0, ["heute morgen"] = 0, ["morgen früh"] = 1, ["morgen abend"] = 1, heutzutage = 0, ["am selben tag"] = 0,
  },
  ["date-part"] = {
    anfang = 1, ["zu beginn des"] = 1, ["beginn des"] = 1, ["beginn der"] = 1, ["anfang des"] = 1, ["anfang der"] = 1, ["anfang dieses"] = 1, mitte = 2, ["mitte des"] = 2, ["mitte der"] = 2,
    ende = 3, ["ende des"] = 3, ["ende der"] = 3, ["ende dieses"] = 3, ["frühen"] = 1, ["späten"] = 3, ["rest des"] = 6, ["rest der"] = 6, ["später im"] = 6,
  },
  period = {
    tag = 1, tage = 101, tagen = 101, tages = 1, woche = 2, wochen = 102, monat = 3, monats = 3, monate = 103, monaten = 103, quartal = 4, quartals = 4, quartale = 104, jahr = 5, jahres = 5, jahre = 105,
    jahren = 105, jahrzehnt = 6, jahrzehnts = 6, jahrzehnte = 106, jahrzehnten = 106, jahrhundert = 7, jahrhunderts = 7, jahrhunderte = 107, jahrhunderten = 107, wochenende = 8, wochenendes = 8, wochenenden = 108,
    stunde = 10, stunden = 110, minute = 13, minuten = 113, sekunden = 113, halbjahr = 11, halbjahres = 11, semester = 11, ["geschäftsjahr"] = 12, ["geschäftsjahres"] = 12, schuljahr = 12, ["haushaltsjahr"] = 12,
    ["vierzehn tage"] = 9,
  },
  amount = {
    ein = 1, eine = 1, einem = 1, einer = 1, einen = 1, eines = 1, einige = 0, einigen = 0, mehrere = 0, mehreren = 0, wenige = 0, wenigen = 0, ["ein paar"] = 0, ["ein paar der"] = 0, paar = 0, ["einem paar"] = 0, vielen = 0, viele = 0, ["ein dutzend"] = 12,
    ["anderthalb"] = 0, ["etlichen"] = 0,
  },
  shift = { ["zuvor"] = -3, ["vorher"] = -3, ["davor"] = -3, ["früher"] = -2, ["später"] = 2, ["danach"] = 3, ["darauf"] = 3, vor = -3, nach = 3, ["vor dem"] = -3, ["nach dem"] = 3, ["ab jetzt"] = 1, ["von jetzt an"] = 1, ["von heute an"] = 1 },
  ["day-part"] = list [[morgen vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts früh morgens am_morgen am_vormittag am_mittag am_nachmittag am_abend
    in_der_nacht zu_mittag um_mitternacht in_der_früh am_frühen_morgen am_späten_abend am_frühen_abend spätabends frühmorgens]],
  range = { seit = 3, ["seit dem"] = 3, ab = 3, ["ab dem"] = 3, vom = 1, von = 1, zwischen = 2, ["zwischen dem"] = 2, bis = 5, ["bis zum"] = 5, ["bis einschließlich"] = 5, und = 6, ["und dem"] = 6 },
  era = { ["v. chr."] = 1, ["v.chr."] = 1, ["v. u. z."] = 1, ["vor christus"] = 1, ["n. chr."] = 2, ["n.chr."] = 2, ["nach christus"] = 2 },
  tense = {
    war = 1, waren = 1, hatte = 1, hatten = 1, hat = 1, haben = 1, wurde = 1, wurden = 1, sagte = 1, ging = 1, kam = 1, gab = 1, fand = 1, wird = 2, werden = 2, soll = 2, sollen = 2, muss = 2, will = 2, wollen = 2, kommt = 2, kommen = 2, beginnt = 2, endet = 2, startet = 2, findet = 2, tritt = 2,
  },
  ["tense-ending"] = { "te", "de" },
  ["day-half"] = { vormittags = 1, morgens = 1, nachmittags = 2, abends = 2 },
  clock = { "mittag", "mitternacht" },
  ["clock-tail"] = { "uhr", "h", "mez", "mesz", "utc", "gmt", "uhr morgens", "uhr abends", "uhr nachmittags", "uhr vormittags", "uhr nachts" },
  ["time-lead"] = { um = 1, gegen = 1, ab = 1, bis = 1, ["kurz vor"] = 1, ["kurz nach"] = 1 },
  ["week-of"] = { "vom", "ab dem", "des" },
  ["about-date"] = { etwa = 2, ["ungefähr"] = 2, rund = 2, circa = 2, ca = 2, um = 1, ["um das jahr"] = 1, fast = 2, ["knapp"] = 2 },
  -- 1 so long from the anchor, 2 within it, 3 so long before it.
  ahead = { ["in"] = 1, ["binnen"] = 2, ["innerhalb von"] = 2, ["innerhalb der"] = 2, vor = 3, ["vor etwa"] = 3, ["vor rund"] = 3, ["vor fast"] = 3, ["vor knapp"] = 3, ["vor mehr als"] = 3, ["schon vor"] = 3 },
  every = list "jeden jede jedes jeder jedem alle",
  ["date-of"] = list "des der im in dem",
  ["date-on"] = list "am dem den der",
  definite = list "der die das den dem des am im zum vom beim",
  ["no-year"] = list "seite seiten nummer nr artikel paragraph straße telefon postleitzahl platz",
  counted = list "menschen personen männer frauen kinder euro dollar mark franken kilometer metern meter einwohner stimmen fälle millionen tote verletzte polizisten prozent schüler seiten arbeitsplätze soldaten",

  -- quotations and marks ------------------------------------------------
  sic = { "sic" },
  ["emphasis-note"] = list "hervorhebung_im_original hervorhebung_durch_die_redaktion hervorhebung_von_mir hervorhebungen_von_mir kursiv_im_original",
  footnote = { "anmerkung", "anm", "fußnote" },
  say = list "sagt sagte so laut",
  ["run-in"] = list "sagt sagte dass",
  verbatim = list "wörtlich folgendes so wie_folgt mit_den_worten mit_folgenden_worten mit_der_parole mit_dem_satz im_wortlaut",
  document = list [[brief briefe briefen schreiben bericht berichte berichten mitteilung mitteilungen erklärung erklärungen mail mails e-mail e-mails nachricht nachrichten dokument dokumente
    dokumenten vermerk protokoll gutachten urteil beschluss bescheid vertrag anklage anklageschrift klage stellungnahme pressemitteilung rundschreiben studie untersuchung untersuchungen studien gutachten recherchen planungen berechnungen akte akten papier
    notiz verordnung]],
  ["title-cue"] = joined(all(1, "titel überschrift betitelt betitelte genannt genannte spitznamen spitzname namens namen beiname beinamen"),
    all(2, "buch roman film lied album stück oper artikel serie zeitschrift zeitung song motto projekt"), all(3, "bekannt"), all(4, "als unter"),
    all(5, "sogenannte sogenannten sogenannter sogenanntes so_genannte so_genannten so_genannter angebliche angeblichen angeblicher")),
  deictic = {
    ich = 1, mir = 1, mich = 1, mein = 1, meine = 1, meinen = 1, meinem = 1, meiner = 1, wir = 2, uns = 2, unser = 2, unsere = 2, unseren = 2, unserem = 2, unserer = 2, du = 3, dir = 3, dich = 3, dein = 3,
    deine = 3, euch = 3, euer = 3, hier = 4,
  },
  ["dialogue-dash"] = { "—", "–" },

  -- the page: navigation, bylines, captions, notices --------------------
  ["page-navigation"] = {
    startseite = 1, nachrichten = 1, politik = 1, wirtschaft = 1, sport = 1, kultur = 1, panorama = 1, ausland = 1, inland = 1, wissen = 1, reise = 1, auto = 1, digital = 1, meinung = 1, regional = 1, lokales = 1,
    wetter = 1, impressum = 1, datenschutz = 1, ["datenschutzerklärung"] = 1, kontakt = 1, ["über uns"] = 1, anmelden = 1, registrieren = 1, ["menü"] = 1, ["zum inhalt springen"] = 35, ["nach oben"] = 35, themen = 8,
    schlagworte = 10, ["lesezeit"] = 34, ["agb"] = 1, ["mediathek"] = 1, ["cookie-einstellungen"] = 1, ["feuilleton"] = 1, ["gesellschaft"] = 1,
  },
  ["page-search"] = { suche = 1, suchen = 11 },
  ["page-subscribe"] = { newsletter = 1, abonnieren = 1, abo = 1, abonnement = 1, ["jetzt abonnieren"] = 7, ["newsletter abonnieren"] = 7, ["jetzt anmelden"] = 7 },
  ["page-share"] = {
    teilen = 1, ["artikel teilen"] = 3, ["auf facebook teilen"] = 3, ["auf twitter teilen"] = 3, facebook = 1, twitter = 1, whatsapp = 1, linkedin = 1, drucken = 1, ["link kopieren"] = 1, merken = 1, ["per e-mail versenden"] = 1,
    email = 1, xing = 1, ["folgen sie uns"] = 34,
  },
  ["page-related"] = {
    ["mehr zum thema"] = 40, ["lesen sie auch"] = 35, ["lesen sie mehr"] = 35, ["meistgelesen"] = 40, ["meistgelesene artikel"] = 40, ["das könnte sie auch interessieren"] = 40, ["auch interessant"] = 40, ["weitere artikel"] = 40,
    ["ähnliche artikel"] = 40, ["mehr dazu"] = 35, ["über den autor"] = 40, ["über die autorin"] = 40, ["zum thema"] = 40, ["weiterlesen"] = 3, ["mehr aus"] = 48,
  },
  ["page-comment"] = { kommentare = 41, kommentar = 1, kommentieren = 1, antworten = 1, ["kommentar schreiben"] = 43, ["diskutieren sie mit"] = 43, leserkommentare = 41 },
  ["page-advert"] = { anzeige = 43, werbung = 43, ["gesponsert"] = 43 },
  ["page-notice"] = {
    ["©"] = 38, ["alle rechte vorbehalten"] = 36, ["wir verwenden cookies"] = 36, ["nachdruck verboten"] = 36, ["vervielfältigung nur mit genehmigung"] = 36, ["gefördert von"] = 2,
  },
  ["page-archive"] = { archiv = 1, ["ältere ausgaben"] = 1 },
  ["page-issue"] = { ausgabe = 5, nummer = 5, heft = 5 },
  ["page-language"] = {
    english = language("en", 5), ["español"] = language("es", 5), ["français"] = language("fr", 5), italiano = language("it", 5), deutsch = language("de", 1), englisch = language("en", 1),
    ["französisch"] = language("fr", 1), spanisch = language("es", 1), ["português"] = language("pt", 5), ["русский"] = language("ru", 5), ["türkçe"] = language("tr", 5),
  },
  ["page-byline"] = { "von", "ein bericht von", "text von", "text", "aus", "interview von", "ein interview von", "eine analyse von", "ein kommentar von", "das interview führte", "das interview führten", "protokoll" },
  ["page-and"] = { "und", "mit", "&" },
  ["page-affiliation"] = { "für" },
  ["page-post"] = {
    redakteur = 1, redakteurin = 1, korrespondent = 1, korrespondentin = 1, reporter = 1, reporterin = 1, autor = 1, autorin = 1, experte = 1, expertin = 1, leiter = 1, leiterin = 1, chef = 1, chefin = 1, sprecher = 1, sprecherin = 1,
    direktor = 1, direktorin = 1, vorsitzender = 1, vorsitzende = 1, mitarbeiter = 1, mitarbeiterin = 1, ["volontär"] = 1, ["volontärin"] = 1,
    ["geschäftsführer"] = 1, ["geschäftsführerin"] = 1, journalist = 1, journalistin = 1, redaktion = 2, agentur = 2, dpa = 2, afp = 2, zeitung = 2, presse = 2, ["universität"] = 2,
  },
  ["page-dated"] = {
    ["veröffentlicht"] = 1, ["veröffentlicht am"] = 1, ["erschienen am"] = 1, datum = 1, stand = 2, aktualisiert = 2, ["aktualisiert am"] = 2, ["zuletzt aktualisiert"] = 2, uhr = 3, um = 3, am = 3, mez = 3, mesz = 3,
  },
  ["page-opening"] = { "pressemitteilung", "pressemeldung", "zur sofortigen veröffentlichung", "polizeibericht" },
  ["page-credit"] = { foto = 1, fotos = 1, bild = 1, bilder = 1, ["foto von"] = 1, grafik = 1, illustration = 1, quelle = 1, ["mit material von"] = 4, ["mitarbeit"] = 4 },
  label = list "foto fotos bild grafik video quelle",

  -- who says what -------------------------------------------------------
  grammar = { "bare", "distinct", "verb-second", "capital-nouns", "point-ordinals", "day-first", "nearest-days" },
  ["say-verb"] = verbs {
    { "qcwi", [[sagen/sagt erklären äußern mit|teilen aus|sagen/aussagt/aussagte/ausgesagt berichten melden erzählen verkünden bekannt|geben/gibt/gab/gegeben bekannt|machen an|geben/gibt/gab/gegeben
      kund|tun/tut/tat/getan verlauten verlauten|lassen/lässt/ließ/gelassen schildern schreiben/schreibt/schrieb/geschrieben wissen|lassen/lässt/ließ/lassen]] },
    { "qcw", [[betonen ergänzen hinzu|fügen bekräftigen unterstreichen/unterstreicht/unterstrich/unterstrichen antworten entgegnen erwidern kommentieren zitieren formulieren
      dar|legen aus|führen an|merken bemerken hervor|heben/hebt/hob/gehoben klar|stellen fest|stellen feststellen fest|halten/hält/hielt/gehalten heraus|stellen heraus|streichen/streicht/strich/gestrichen
      resümieren konstatieren präzisieren erläutern begründen argumentieren darauf_hin|weisen/weist/wies/gewiesen hin|weisen/weist/wies/gewiesen darauf|verweisen/verweist/verwies/verwiesen
      verweisen/verweist/verwies/verwiesen twittern posten lauten urteilen beklagen klagen bedauern scherzen spotten
      informieren signalisieren mahnen appellieren verteidigen witzeln seufzen flüstern
      stöhnen jubeln loben wiederholen versichern zusammen|fassen ein|schätzen vor|rechnen nach|legen schwärmen bilanzieren erinnern daran_erinnern daran|erinnern ein|werfen/wirft/warf/geworfen enthüllen
      zum_ausdruck|bringen/bringt/brachte/gebracht die_ansicht|vertreten/vertritt/vertrat/vertreten die_auffassung|vertreten/vertritt/vertrat/vertreten den_standpunkt|vertreten/vertritt/vertrat/vertreten die_meinung|vertreten/vertritt/vertrat/vertreten zu_protokoll|geben/gibt/gab/gegeben
      zu_bedenken|geben/gibt/gab/gegeben deutlich|machen hervor|gehen/geht/ging/gegangen heißen/heißt/hieß/geheißen]] },
    { "ti", "ergeben/ergibt/ergab/ergeben zeigen belegen beweisen/beweist/bewies/bewiesen entscheiden/entscheidet/entschied/entschieden beschließen/beschließt/beschloss/beschlossen fest|legen" },
    { "q", "rufen/ruft/rief/gerufen zu|rufen/ruft/rief/gerufen fort|fahren/fährt/fuhr/gefahren skandieren schreien/schreit/schrie/geschrien" },
    { "qcwi", [[behaupten/behauptet/behauptete/behauptet beteuern geltend|machen für_sich|beanspruchen vor|bringen/bringt/brachte/gebracht]], manner = "claims" },
    { "qcin", [[warnen befürchten prognostizieren vorher|sagen voraus|sagen erwarten damit|rechnen schätzen an|kündigen in_aussicht|stellen]], manner = "predicts" },
    { "qci", "bestätigen bezeugen bescheinigen", manner = "confirms" },
    { "qci", "ein|räumen zu|geben/gibt/gab/gegeben gestehen/gesteht/gestand/gestanden zu|gestehen/gesteht/gestand/gestanden ein|gestehen/gesteht/gestand/gestanden bekennen/bekennt/bekannte/bekannt", manner = "admits" },
    { "qcin", [[bestreiten/bestreitet/bestritt/bestritten dementieren leugnen verneinen zurück|weisen/weist/wies/gewiesen ab|streiten/streitet/stritt/gestritten widersprechen/widerspricht/widersprach/widersprochen]], polarity = "denies" },
    { "n", "ab|lehnen bezweifeln verurteilen", polarity = "denies" },
    { "qcin", "vor|werfen/wirft/warf/geworfen beschuldigen bezichtigen", manner = "accuses" },
    { "qcn", "kritisieren rügen bemängeln beanstanden monieren an|prangern", manner = "alleges" },
    { "qw", "fragen nach|fragen wissen_wollen hinterfragen", polarity = "questions" },
    { "qcin", "versprechen/verspricht/versprach/versprochen geloben schwören/schwört/schwor/geschworen bereit|erklären zu|sichern zu|sagen garantieren", manner = "promises" },
    { "qcino", [[fordern verlangen bitten/bittet/bat/gebeten auf|fordern appellieren_an auf|rufen/ruft/rief/gerufen vor|schlagen/schlägt/schlug/geschlagen empfehlen/empfiehlt/empfahl/empfohlen raten/rät/riet/geraten
      plädieren beantragen mahnen drängen an|mahnen befehlen/befiehlt/befahl/befohlen]], manner = "demands" },
    { "qci", [[glauben meinen vermuten denken/denkt/dachte/gedacht an|nehmen/nimmt/nahm/genommen hoffen davon_aus|gehen/geht/ging/gegangen fürchten mutmaßen spekulieren der_ansicht|sein/ist/war/gewesen/sind
      der_meinung|sein/ist/war/gewesen/sind der_auffassung|sein/ist/war/gewesen/sind überzeugt|sein/ist/war/gewesen/sind sicher|sein/ist/war/gewesen/sind zuversichtlich|sein/ist/war/gewesen/sind
      für_möglich|halten/hält/hielt/gehalten bezweifeln zweifeln]], manner = "believes" },
    { "n", "wünschen begrüßen" , manner = "wants" },
    { "i", "drohen", manner = "predicts" },
    { "i", "planen beabsichtigen erwägen", manner = "wants" },
    { "s", [[bezeichnen nennen/nennt/nannte/genannt werten beschreiben/beschreibt/beschrieb/beschrieben würdigen halten_für sprechen_von/spricht_von/sprach_von/gesprochen_von]] },
    { "c", "finden/findet/fand/gefunden" },
    { "qc", "sprechen/spricht/sprach/gesprochen" },
  },
  ["say-noun"] = nouns {
    { "t", "behauptung/en darstellung/en these/n version", manner = "claims" },
    { "t", "meinung/en ansicht/en auffassung/en überzeugung/en eindruck verdacht vermutung/en befürchtung/en hoffnung/en annahme/n", manner = "believes" },
    { "t", "ankündigung/en feststellung/en warnung/en aussage/n hinweis/e/en nachricht/en gerücht/e/en meldung/en" },
    { "t", "vorwurf vorwürfe vorwürfen anschuldigung/en beschuldigung/en", manner = "alleges" },
    { "t", "versprechen zusage/n zusicherung/en", manner = "promises" },
    { "ti", "forderung/en vorschlag vorschläge empfehlung/en appell/e aufforderung/en", manner = "demands" },
  },
  -- 1 before whom it names; 2 only after a comma or what is quoted; 3 after whom it names;
  -- 4 stands for whom the text named before; 5 before or, after a noun of "say-view", behind it.
  ["say-preposition"] = joined(
    all(1, [[laut gemäß nach_angaben nach_den_angaben nach_ansicht nach_meinung nach_auffassung nach_auskunft nach_aussage nach_aussagen nach_den_aussagen nach_informationen nach_einschätzung nach_darstellung
      nach_erkenntnissen nach_ersten_erkenntnissen nach_überzeugung nach_worten nach_den_worten nach_mitteilung nach_berichten nach_bericht nach_einem_bericht nach_meldungen nach_einer_meldung
      nach_schätzungen nach_behördenangaben nach_bekunden nach_übereinstimmenden_berichten nach_lesart nach_erkenntnis nach_ermittlungen]]),
    all(2, "so"), all(3, "zufolge"), all(4, "demnach wonach demzufolge"), all(5, "nach"), all(6, "nach_eigenen_angaben nach_eigener_aussage nach_eigenen_aussagen")),
  ["colon-noun"] = list [[problem probleme ergebnis ergebnisse resultat urteil motto grund gründe frage fragen fazit lehre ziel titel thema beispiel
    wahrheit folge folgen wirkung ironie moral antwort reaktion erklärung ausrede rat empfehlung plan idee hoffnung befürchtung
    warnung slogan betreff bilanz diagnose satz aussage schlagzeile überschrift konsequenz begründung]],
  ["say-view"] = list [[meinung ansicht auffassung einschätzung überzeugung angaben darstellung berichten meldungen informationen erkenntnissen aussagen schätzungen
    auskunft worten]],
  ["sure-verb"] = list [[sagte sagten teilte teilten betonte betonten ergänzte kündigte kündigten fügte fügten schrieb schrieben bekräftigte unterstrich äußerte äußerten meinte meinten kommentierte versicherte
    erzählte verkündete meldete meldeten führte wies wiesen räumte räumten gab gaben warnte warnten befürchtete befürchteten forderte forderten verlangte verlangten appellierte bat baten schlug schlugen glaubte
    glaubten vermutete vermuteten fragte fragten kritisierte kritisierten begrüßte begrüßten lobte verurteilte verurteilten nannte nannten bezeichnete bezeichneten dementierte entgegnete erwiderte antwortete antworteten
    erklärte erklärten berichtete berichteten bestätigte bestätigten behauptete behaupteten bestritt bestritten stellte stellten lehnte lehnten warf warfen rief riefen sprach sprachen ging gingen hieß verwies]],
  ["say-vehicle"] = list "mitteilung erklärung brief bericht schreiben interview gespräch rede pressekonferenz stellungnahme",
  that = { "dass", "daß" },
  whether = list "ob warum wie was wer wann wo wohin woher weshalb wieso welche welcher welches wen wem",
  ["object-preposition"] = list "von vom über gegen für zu an auf in im aus bei",
  agent = { "von", "vom", "durch" },
  ["and"] = list "und oder aber sondern denn sowie",
  subordinator = list "weil nachdem während obwohl wenn falls bevor seitdem sobald damit indem sodass da als bis ehe obgleich wobei wodurch womit worauf weshalb woraufhin wonach solange sofern",
  ["no-source"] = list "es das dies was darüber",
  -- Words that begin a noun group which is nobody's subject.
  oblique = list [[den dem des einem einen eines ihm ihn ihnen mir mich dir dich uns euch diesem diesen dieses jenem jenen seinem seinen seines ihrem ihren ihres keinem keinen meinem meinen unserem unseren allen vielen]],
  genitive = list "der des eines einer seiner seines ihrer ihres dieser dieses unserer unseres deutscher mehrerer zweier",
  -- Forms of verbs that only what is reported has: "er habe". 2: others may have them, too.
  reportive = joined(all(1, [[sei seien habe werde könne müsse solle wolle dürfe möge gebe stehe komme gehe bleibe liege lasse mache sehe nehme halte finde bringe führe fehle bestehe handle handele gelte
    wisse brauche spreche zeige bekomme fordere erwarte verfüge diene gehöre stelle verliere beginne ende laufe trage spiele lebe arbeite versuche folge hoffe glaube trete biete drohe erhalte entstehe
    melde rede leide verwende entscheide befinde verbinde sende unterstütze rechne plane suche ermittle prüfe zahle reiche betrage koste]]),
    all(2, "hätte hätten wäre wären würde würden könnte könnten müsste müssten sollte sollten dürfte dürften soll sollen")),
  ["reportive-ending"] = { "e" },
  be = list "sein bin ist sind war waren gewesen sei seien wäre wären werden wird wurde wurden worden werde würde würden",
  have = list "haben hat hatte hatten habe hätte hätten gehabt hätten",
  ["do"] = list "können kann konnte konnten könne könnte könnten müssen muss musste müsse müsste sollen soll sollte sollten solle wollen will wollte wollten wolle dürfen darf durfte dürfe mögen möchte möchten lassen lässt ließ",
  negation = list "nicht nie niemals kein keine keinen keinerlei nichts",
  pronoun = {
    er = 1, ihm = 1, ihn = 1, sie = 2, es = 4, ich = 5, mir = 5, mich = 5, wir = 6, uns = 6, du = 7, ihr = 7, ["letzterer"] = 1, dieser = 1,
  },
  nominative = list "er ich wir du man",
  infinitive = { "zu" },
  dated = list "datierte datierten datiert vom",
  ["say-to"] = { "zugeschrieben" },
  ["say-as"] = { "wie" },
  ["headline-source"] = list "umfrage studie bericht polizei regierung experten behörden opposition medien staatsanwaltschaft",
  sex = {
    herr = 1, herrn = 1, frau = 2, ministerin = 2, minister = 1, kanzlerin = 2, bundeskanzlerin = 2, kanzler = 1, ["präsidentin"] = 2, ["präsident"] = 1, sprecherin = 2, sprecher = 1, richterin = 2, richter = 1, ["königin"] = 2, ["könig"] = 1,
    abgeordneter = 1, direktorin = 2, direktor = 1, professorin = 2, professor = 1, ["bürgermeisterin"] = 2, ["bürgermeister"] = 1, vorsitzende = 2, vorsitzender = 1, chefin = 2, chef = 1, leiterin = 2, leiter = 1, papst = 1, ["anwältin"] = 2, anwalt = 1,
  },
  ["role-sex"] = {
    sprecher = 1, sprecherin = 2, leiter = 1, leiterin = 2, ["präsident"] = 1, ["präsidentin"] = 2, minister = 1, ministerin = 2, chef = 1, chefin = 2, mann = 1, frau = 2, vater = 1, mutter = 2, sohn = 1, tochter = 2, bruder = 1, schwester = 2,
    anwalt = 1, ["anwältin"] = 2, zeuge = 1, zeugin = 2, ["bürgermeister"] = 1, ["bürgermeisterin"] = 2, junge = 1, ["mädchen"] = 2, direktor = 1, direktorin = 2, nachbar = 1, nachbarin = 2,
    unternehmer = 1, ehemann = 1, onkel = 1, neffe = 1, ["großvater"] = 1, unternehmerin = 2, schauspielerin = 2, ehefrau = 2, witwe = 2, tante = 2, nichte = 2, ["großmutter"] = 2,
  },
  ["given-sex"] = numbered {
    [[hans peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner horst frank dieter manfred gerhard bernd torsten thorsten martin ralf jens jörg sven markus matthias rainer heinz karl
      karl-heinz kurt herbert helmut walter friedrich wilhelm paul otto max felix lukas jonas leon tim jan tobias sebastian daniel alexander david florian philipp simon johannes josef franz georg heinrich hermann
      rudolf robert richard erich ernst fritz anton joachim volker dirk holger olaf carsten kai lars oliver marco mario patrick rene roland rolf siegfried ulrich joschka gerd guido edmund christoph konrad moritz]],
    [[maria ursula monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne gabriele christa christine hildegard anna birgit barbara gerda martina ilse angelika heike anja
      stefanie julia nicole katrin kathrin sandra silke katja melanie sarah lena laura lisa hannah emma mia sophie marie johanna charlotte eva ruth margarete irmgard edith angela annette heidemarie renate ulla
      ulrike ute cornelia simone tanja daniela nadine jessica jana franziska frauke dagmar bettina antje ines doris elke inge jutta kerstin]],
  },
  hedge = list "angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar vermutlich wahrscheinlich möglicherweise vielleicht anscheinend scheinbar wohl soll sollen sollte könnte könnten dürfte dürften",
  -- who speaks in a transcript, its marks and notes, interviews (the values are those of en.lua)
  ["speech-role"] = joined({ zeuge = 2, zeugin = 2, ["sachverständiger"] = 2, ["sachverständige"] = 2 }, all(1, [[richter richterin vorsitzender vorsitzende präsident präsidentin vizepräsident vizepräsidentin staatsanwalt staatsanwältin
    verteidiger verteidigerin angeklagter angeklagte moderator moderatorin interviewer interviewerin reporter reporterin journalist journalistin sprecher sprecherin redner rednerin abgeordneter abgeordnete
    minister ministerin bundeskanzler bundeskanzlerin frage dolmetscher dolmetscherin gericht verteidigung]])),
  ["speech-mark"] = { f = 1, a = 2, frage = 1, antwort = 2 },
  ["stage-note"] = {
    beifall = 2, applaus = 2, heiterkeit = 2, lachen = 1, lacht = 1, zuruf = 2, zurufe = 2, zwischenruf = 2, widerspruch = 2, pause = 1, ["unverständlich"] = 2, schweigt = 1, weint = 1, nickt = 1, ["glocke"] = 1, ["unruhe"] = 2,
  },
  interview = {
    ["interview mit"] = 1, ["gespräch mit"] = 1, ["im gespräch mit"] = 1, ["fragen an"] = 1, ["im gespräch"] = 2, ["im interview"] = 2, ["spricht mit"] = 2, ["sprach mit"] = 2, ["beantwortet"] = 2,
  },
  sworn = { "unter eid", "vereidigt", "als zeuge vereidigt" },

  -- names ---------------------------------------------------------------
  ["name-link"] = { ["für"] = 1, der = 1, des = 1, von = 1, of = 1, de = 1, ["for"] = 2, und = 3, ["and"] = 3 },
  acronym = list "uno eu usa who ddr brd",
  hereafter = list "oder kurz genannt abgekürzt auch",
  ["editor-note"] = list "sic anm anmerkung hervorhebung red",
  title = joined(persons(1, nil, [[minister/in doktor/in professor/in präsident/in vizepräsident/in kanzler/in vizekanzler/in senator/in abgeordnete/in direktor/in sprecher/in richter/in anwalt generalsekretär/in botschafter/in
      bürgermeister/in oberbürgermeister/in landrat nationalrat nationalrätin ständerat ständerätin bundesrat bundesrätin regierungsrat regierungsrätin kantonsrat kantonsrätin stadtrat stadträtin gemeinderat gemeinderätin landammann gouverneur/in könig/in kommissar/in staatssekretär/in staatsanwalt intendant/in trainer/in kapitän leutnant oberst hauptmann general major admiral papst kardinal bischof erzbischof
      pfarrer/in pater bruder schwester prinz herzog fürst graf kaiser/in sultan emir scheich ajatollah vorsitzende vorsitzender ministerpräsident/in regierungschef/in parteichef/in fraktionschef/in chef/in leiter/in
      außenminister/in innenminister/in finanzminister/in premierminister/in premier autor/in schriftsteller/in regisseur/in schauspieler/in sänger/in journalist/in historiker/in experte/in ökonom/in ministerialrat dekan/in
      polizeisprecher/in geschäftsführer/in staatschef/in ex-präsident/in spitzenkandidat/in kandidat/in]]),
    all(1, "herr herrn frau fräulein dr prof mag ing dipl lady lord sir mr mrs ms prinzessin anwältin gräfin fürstin")),
  particle = joined(all(1, "von de la di da del do dos le ibn bin"), all(2, "van al el")),
  ["name-suffix"] = list "jr sen ii iii iv vi vii viii xvi xxiii",
  ["org-suffix"] = list "gmbh ag kg ohg se ev e.v inc corp ltd plc co mbh sa kgaa",
  ["org-head"] = joined(all(2, [[ministerium bundesamt amt behörde verband bundesverband partei universität hochschule institut gesellschaft stiftung verein gericht gerichtshof bank kommission ausschuss rat bundesrat parlament landtag regierung
      polizei staatsanwaltschaft gewerkschaft agentur organisation kirche kammer armee fraktion bündnis allianz bewegung union konferenz zentrum akademie museum theater klinik krankenhaus schule fakultät bund landesverband
      club klub verlag konzern unternehmen firma feuerwehr senat zentralrat sicherheitsrat aufsichtsrat gemeinde bundesagentur bundesanstalt zentralbank nationalbank zentrale dienst geheimdienst hilfswerk komitee orchester fonds
      university bank school association department college institute council federation]]),
    all(1, "werke werk zeitung nachrichten rundfunk fernsehen kreuz group bank company university times post news press airlines stadtrat gemeinderat landgericht amtsgericht oberlandesgericht verfassungsgericht kreistag")),
  ["place-head"] = joined(all(1, "straße platz allee weg brücke berg tal see insel inseln meer wald fluss park bahnhof flughafen hafen hof schloss burg gebirge küste bucht halbinsel kanal kreis landkreis bezirk viertel region provinz republik stadt land staat staaten"),
    all(2, "bad sankt st schloss burg flughafen landkreis republik königreich insel mount lake san santa los las new neu")),
  ["event-head"] = list [[krieg vertrag abkommen gesetz preis festspiele festival spiele olympiade weltmeisterschaft europameisterschaft meisterschaft pokal cup liga bundesliga gipfel messe konferenz tag woche operation wahl revolution schlacht
    verfassung grundgesetz bibel koran nobelpreis oscar plan programm turnier grand_prix tour marathon reformation]],
  ["common-ending"] = list "ung ungen heit heiten keit keiten schaft schaften tion tionen ität itäten ismus ling linge nisse chen ien gruppe gruppen leute arbeit zeit jahr jahre nahmen ten nen tik tum tur mittel",
  demonym = joined(
    all(1, [[deutsche deutschen deutscher deutsches amerikaner amerikanern amerikanerin us-amerikaner briten brite britin engländer franzose franzosen französin russe russen russin chinese chinesen italiener spanier türke türken pole polen österreicher schweizer
      israeli israelis palästinenser palästinensern iraker iraner syrer afghanen ukrainer ukrainern griechen grieche europäer europäern afrikaner asiaten araber kurden serben kroaten bosnier albaner niederländer belgier schweden däne dänen norweger finnen
      ungarn tschechen japaner inder pakistaner koreaner berliner hamburger münchner münchener kölner frankfurter stuttgarter düsseldorfer dortmunder essener leipziger dresdner bremer
      nürnberger hannoveraner bonner mainzer potsdamer erfurter magdeburger kieler schweriner thüringer brandenburger saarländer saarbrücker wiener grazer linzer salzburger tiroler innsbrucker kärntner vorarlberger
      zürcher berner basler genfer luzerner tessiner walliser aargauer thurgauer solothurner bündner glarner schaffhauser appenzeller zuger urner schwyzer winterthurer pariser londoner moskauer kiewer brüsseler warschauer bayer bayern sachsen juden christen muslime muslim katholiken protestanten schiiten sunniten bayerische bayerischen
      sozialdemokraten christdemokraten grünen liberalen republikaner demokraten taliban]])),
  ["not-name"] = list [[gott niemand jemand jeder jede jedes keiner keine nichts etwas alles mancher manche hexenjagd sitz erachtens internet tv euro dollar norden süden osten westen nord süd ost west weihnachten ostern pfingsten uhr prozent seite mail e-mail dvd pc cd dna
    gbp usd eur chf wlan dna pdf sms lkw pkw km kg cm mm kw mw gwh
    ich sie ihnen ihr ihre ihren millionen milliarden mio mrd montag dienstag erde mond sonne ii iii iv]],
  ["known-name"] = joined(all(1, [[deutschland berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund leipzig bremen dresden hannover nürnberg duisburg bochum wuppertal bielefeld bonn münster karlsruhe mannheim augsburg wiesbaden
      österreich wien graz salzburg innsbruck linz schweiz zürich bern basel genf bayern sachsen hessen thüringen niedersachsen brandenburg sachsen-anhalt mecklenburg-vorpommern schleswig-holstein nordrhein-westfalen
      baden-württemberg rheinland-pfalz saarland usa vereinigte_staaten vereinigten_staaten vereinigten_staaten_von_amerika vereinigtes_königreich vereinigte_königreich vereinigten_königreich washington new_york london paris rom madrid brüssel moskau peking tokio russland china japan indien israel palästina
      gaza gazastreifen westjordanland libanon syrien irak iran türkei ägypten griechenland frankreich italien spanien großbritannien england schottland irland polen tschechien ungarn niederlande belgien dänemark schweden norwegen
      finnland ukraine kiew europa afrika asien amerika südamerika nordamerika lateinamerika australien naher_osten nahen_osten nahost pazifik atlantik sibirien kaukasus balkan nil karibik arktis antarktis skandinavien niederlanden philippinen malediven hongkong nordirland venedig mailand turin neapel florenz genua sizilien sardinien toskana lombardei lissabon warschau prag budapest bukarest sofia belgrad zagreb kopenhagen stockholm oslo helsinki dublin antwerpen brügge lüttich lausanne breslau danzig krakau stettin königsberg tiflis eriwan minsk wilna riga algier tunis tripolis damaskus beirut aleppo mekka medina bretagne normandie elsass lothringen burgund katalonien andalusien baskenland korsika kreta zypern kalifornien pennsylvanien tibet mongolei birma indochina balkan kaukasus krim donbass wolga themse tiber hudson bosporus ärmelkanal bodensee genfersee eifel harz schwarzwald franken schwaben oberbayern niederbayern oberpfalz sauerland münsterland ostfriesland emsland uckermark lausitz erzgebirge vogtland steiermark kärnten tirol vorarlberg burgenland niederösterreich oberösterreich wallis tessin graubünden aargau thurgau ostdeutschland westdeutschland norddeutschland süddeutschland osteuropa westeuropa südosteuropa mitteleuropa südeuropa nordafrika ostafrika westafrika südostasien zentralasien ostasien nahost nordkorea südkorea afghanistan kabul pakistan bagdad teheran jerusalem kosovo serbien kroatien bosnien
      rhein donau elbe ostsee nordsee mittelmeer alpen ruhrgebiet kanada mexiko brasilien argentinien straßburg den_haag luxemburg athen istanbul ankara kairo]]),
    all(2, [[cdu csu spd fdp npd pds afd bnd bka lka eu uno un nato who iwf ezb dpa afp ap reuters adac dfb fifa uefa ioc fbi cia nsa bundestag bundesrat bundeswehr bundesregierung bundesverfassungsgericht bundesgerichtshof bundesnetzagentur
      europäische_union europäische_kommission europäisches_parlament europaparlament eu-kommission vereinte_nationen vereinten_nationen weltbank weißes_haus weißen_haus rotes_kreuz roten_kreuz greenpeace amnesty_international
      hamas hisbollah al-qaida siemens volkswagen bmw daimler lufthansa telekom spiegel focus bild bündnis_90 die_linke die_grünen linkspartei bundesbank kreml pentagon ard zdf orf bbc cnn google microsoft apple facebook twitter youtube wikipedia ebay yahoo netflix samsung sony nokia intel ibm boeing airbus toyota honda opel audi porsche mercedes mercedes-benz bosch basf allianz commerzbank adidas puma tesla disney nestlé novartis roche ubs huawei tesco vw nasa esa csu fraport thyssen-krupp thyssenkrupp krupp rwe eon vattenfall karstadt lidl aldi ikea air_france deutsche_bahn]])),
  ["kind-before"] = joined(all(12, [[frau ehefrau mann ehemann sohn tochter bruder schwester vater mutter onkel tante neffe nichte cousin cousine witwe
    witwer schwiegersohn schwiegertochter schwager schwägerin]]), all(22, [[firma unternehmen konzern baufirma gesellschaft tochterfirma tochtergesellschaft hersteller verlag bank versicherung
    reederei startup start-up verein stiftung organisation gewerkschaft betreiber anbieter agentur baukonzern autobauer
    energiekonzern kanzlei marke kette band]])),
  ["place-before"] = joined(all(1, "in aus nach bei"), all(2, "hauptstadt stadt insel provinz dorf gemeinde stadtteil bundesstaat ortschaft region nähe_von bürgermeister_von norden_von süden_von osten_von westen_von")),
  ["codename-cue"] = { deckname = 1, decknamen = 1, codename = 1, codenamen = 1, tarnname = 1, alias = 2, genannt = 2, ["bekannt als"] = 2, spitzname = 2 },
  named = { "namens", "genannt", "genannten" },
  role = joined(persons(1, 2, [[sprecher/in minister/in abgeordnete experte/in anwalt forscher/in wissenschaftler/in professor/in unternehmer/in kandidat/in berater/in arzt mediziner/in trainer/in spieler/in diplomat/in senator/in schüler/in
      bürger/in soldat/in politiker/in soziologe/in psychologe/in historiker/in autor/in ingenieur/in architekt/in mitarbeiter/in lehrer/in besitzer/in beobachter/in botschafter/in gouverneur/in zeuge/in augenzeuge/in analyst/in vertreter/in
      polizist/in beamte/in student/in demonstrant/in ökonom/in aktivist/in direktor/in chef/in leiter/in vorsitzende präsident/in richter/in staatsanwalt journalist/in reporter/in nachbar/in anwohner/in bewohner/in passant/in kritiker/in gegner/in
      anhänger/in kollege/in täter/in ermittler/in retter/in pfarrer/in bischof priester/in bürgermeister/in geschäftsführer/in gewerkschafter/in fahrer/in verdächtige angeklagte betroffene beschuldigte kanzler/in kommissar/in offizier/in
      sekretär/in landwirt/in schriftsteller/in regisseur/in schauspieler/in sänger/in künstler/in händler/in manager/in verteidiger/in verwandte angehörige überlebende pilot/in kapitän vermieter/in mieter/in kunde/in patient/in inhaber/in
      hausmeister/in rentner/in wachmann fischer/in maler/in bäcker/in  gärtner/in jäger/in taxifahrer/in verkäufer/in ingenieur/in pächter/in vertraute geschäftspartner/in lehrling]]),
    all(1, "anwältin ärztin staatsanwältin mann frau vater mutter sohn tochter bruder schwester mädchen junge quelle opfer person bauer polizei könig königin"),
    all(2, [[behörden anwälte ärzte quellen medien kreise regierungskreise sicherheitskreise leute menschen männer frauen eltern kinder opfer polizeikreise gewerkschaften fachleute angehörigen verwandten abgeordneten beamten staatsanwälte
      vorsitzenden verdächtigen angeklagten betroffenen beschuldigten bauern insider]])),
  ["role-after"] = list "nahestehende vertraute beteiligte anwesende",
  determiner = list [[ein eine einer eines einem einen der die das den dem zwei drei vier fünf mehrere einige andere anderer dieser diese dieses jener sein seine ihr ihre viele manche zahlreiche kein keine weitere]],
  ["said-to-be"] = list "mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen angeblich angebliche angeblicher angeblichen vermeintlich vermeintliche möglicherweise offenbar",
}

-- What is said by a verb of saying may be quoted, too.
for word, value in pairs(german["say-verb"]) do
  if value % 4 >= 2 and not word:find(" ") then table.insert(german.say, word) end
end

german.participle = participles
for _, form in ipairs(pasts) do table.insert(german["sure-verb"], form) end

-- "Montagnachmittag": the day.
for _, part in ipairs { "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht" } do
  for day, value in pairs { montag = 1, dienstag = 2, mittwoch = 3, donnerstag = 4, freitag = 5, samstag = 6, sonnabend = 6, sonntag = 7 } do
    german.weekday[day .. part] = value
  end
end

-- "Deutschlands": names of one word, in the genitive.
local genitive = {}
for name, value in pairs(german["known-name"]) do
  if not name:find("[ s]$") and not name:find(" ") and #name > 3 then genitive[name .. "s"] = value end
end
for name, value in pairs(genitive) do german["known-name"][name] = german["known-name"][name] or value end

-- What the last part of a longer noun tells of it: "Verkehrsminister", "Polizeiangaben".
local compound = { "angaben", "berichten", "meldungen", "informationen", "erkenntnissen", "aussagen", "einschätzung", "straße", "platz", "brücke" }
local function ends_in(word)
  if #word > 4 and not word:find("[ -]") then compound[#compound + 1] = word end
end
for _, class in ipairs { "role", "title", "org-head" } do
  for word in pairs(german[class]) do ends_in(word) end
end
for _, word in ipairs(german.document) do ends_in(word) end
german.compound = compound

return german
