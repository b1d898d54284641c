-- Italian: words and rules as data (es.lua is its model, en.lua explains the file).
local cues = require "nutgraf.cues"
local words, numbered = cues.words, cues.numbered

-- The forms of a verb in which somebody is said to say: the third person of every tense, the first
-- of the present, infinitive, gerund, participles. Verbs in "-are", "-ere", "-ire" (with "-isc-")
-- are regular; irregular forms stand after slashes and add to these.
local function forms(verb)
  local list = {}
  for form in verb:gmatch("[^/]+") do list[#list + 1] = form end
  local base = list[1]:gsub("rsi$", "re")
  local stem, class = base:match("^(.*)([aei])re$")
  local function all(of, endings)
    for ending in endings:gmatch("%S+") do list[#list + 1] = of .. ending end
  end
  if stem then
    list[#list + 1] = base
    -- "dirgli", "dirsi"
    all(base:gsub("e$", ""), "si gli le lo la ci mi")
  end
  if class == "a" then
    -- "h" before "e" and "i": indichi, spiegherà; "i" is gone there: annuncerà.
    local soft = stem:find("[cg]$") and stem .. "h" or stem:gsub("i$", "")
    all(stem, "o a ano ò arono ava avano ato ata ati ate ando andosi asse assero")
    all(soft, "i ino iamo erà eranno erebbe erebbero")
  elseif class == "e" then
    all(stem, "o e ono é ette erono ettero eva evano uto uta uti ute endo esse essero a ano erà eranno erebbe erebbero")
  elseif class == "i" then
    all(stem, [[o e ono isco isce iscono ì irono iva ivano ito ita iti ite endo isse issero a ano isca iscano irà
      iranno irebbe irebbero]])
  end
  return list
end

local function verbs(groups) return cues.inflected(groups, forms) end

local function nouns(groups)
  return cues.gather(groups, function(base, rest)
    local plural = base:gsub("[cg]a$", "%0h"):gsub("cah$", "che"):gsub("gah$", "ghe")
    if plural == base then
      plural = base:find("[àè]$") and base or base:find("io$") and base:gsub("io$", "i") or base:find("a$")
        and base:gsub("a$", "e") or base:gsub("[oe]$", "i")
    end
    return { base .. rest, plural .. rest }
  end)
end

local all, joined, list, language = cues.all, cues.joined, cues.list, cues.language

-- Words of persons, for one and for several: "sindac/o/a/i/he" would be long, so: "minist:ro" has
-- -ro -ra -ri -re; what ends in "tore" has "trice"; what ends in "ista", "ante", "ente" is one for both.
local function persons(one, several, text)
  local out = {}
  local function add(form, value) if value then out[form:gsub("_", " ")] = value end end
  for word in text:gmatch("%S+") do
    local stem, last = word:match("^(.*)(%a)$")
    add(word, one)
    if word:find("tore$") then
      add(stem:gsub("tor$", "trice"), one)
      add(stem .. "i", several)
      add(stem:gsub("tor$", "trici"), several)
    elseif word:find("ista$") then
      add(stem .. "i", several)
      add(stem .. "e", several)
    elseif last == "o" then
      local hard = stem:find("[cg]$") and stem .. "h" or stem
      add(stem .. "a", one)
      add(stem:find("i$") and stem or stem .. "i", several)
      add(hard .. "i", several)
      add(hard .. "e", several)
    elseif last == "e" then
      add(stem .. "i", several)
      if word:find("ere$") then
        add(stem .. "a", one)
        add(stem .. "e", several)
      end
    end
  end
  return out
end

local italian = {
  -- words and sentences -------------------------------------------------
  -- Written onto the word after them: "l'uomo".
  clitic = all(2, [[l' un' d' c' s' n' m' t' v' all' dall' dell' nell' sull' coll' quest' quell' nessun' ciascun' qualcun' alcun' bell'
    sant' tutt' mezz' anch' com' dov' cos' quand' pover' senz' tant' gl' po' ]]),
  stop = list [[de ad il lo la i gli le l' un uno una un' e ed o od ma né se che come quando dove chi cui di del dello della dei degli delle dell'
    d' a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' con col su sul
    sullo sulla sui sugli sulle sull' per tra fra senza contro verso dopo prima durante questo questa questi queste quest' quello quella
    quelli quelle quell' quei quegli suo sua suoi sue loro si s' mi ti ci vi ne lo gli non è sono era erano fu furono essere ha hanno aveva
    avevano c' ho più molto già anche ancora]],
  abbreviation = {
    sig = 1, sigg = 1, ["sig.ra"] = 1, ["sig.na"] = 1, dott = 1, ["dott.ssa"] = 1, dr = 1, prof = 1, ["prof.ssa"] = 1, avv = 1, ing = 1, arch = 1,
    geom = 1, rag = 1, on = 1, sen = 1, gen = 1, col = 1, cap = 1, ten = 1, mons = 1, don = 1, s = 1, ss = 1, ["s.p.a"] = 2, ["s.r.l"] = 2,
    spa = 2, srl = 2, v = 1, ["p.za"] = 1, art = 3, artt = 3, n = 3, nn = 3, num = 3, pag = 3, pagg = 3, tel = 3, feb = 3, mar = 3,
    apr = 3, mag = 3, giu = 3, lug = 3, ago = 3, set = 3, sett = 3, ott = 3, nov = 3, dic = 3, lun = 3, mer = 3, gio = 3, ven = 3, sab = 3,
    dom = 3, ["a.c"] = 2, ["d.c"] = 2, fig = 3, vol = 3, ed = 1, cfr = 1,
  },
  ["small-abbreviation"] = {
    ecc = 2, etc = 2, ["p. es"] = 1, ["ad es"] = 1, es = 1, pag = 3, pagg = 3, p = 3, pp = 3, art = 3, artt = 3, n = 3, nn = 3, vol = 3, fig = 3,
    cap = 3, cfr = 1, ca = 1, tel = 3, v = 1, sec = 3, ["a.c"] = 2, ["d.c"] = 2, min = 2, max = 2, sig = 1, dott = 1, prof = 1,
  },
  opener = list [[inoltre tuttavia però quindi dunque infatti intanto poi allora così ora oggi ieri domani qui là ecco secondo tra fra mentre
    nonostante malgrado grazie anche solo soltanto forse certo molti molte alcuni alcune altri altre ogni ciascuno nessuno nessuna nulla niente
    tutti tutte chi ciò cosa insomma infine peraltro comunque eppure anzi]],
  article = list "il lo la i gli le l' un uno una un'",

  -- dates (the values are those of en.lua) ------------------------------
  month = {
    gennaio = 1, febbraio = 2, marzo = 3, aprile = 4, maggio = 5, giugno = 6, luglio = 7, agosto = 8, settembre = 9, ottobre = 10,
    novembre = 11, dicembre = 12, gen = 1, genn = 1, feb = 2, febb = 2, apr = 4, mag = 5, giu = 6, lug = 7, ago = 8, set = 9, sett = 9,
    ott = 10, nov = 11, dic = 12,
  },
  weekday = {
    ["lunedì"] = 1, ["martedì"] = 2, ["mercoledì"] = 3, ["giovedì"] = 4, ["venerdì"] = 5, sabato = 6, domenica = 7, lunedi = 1, martedi = 2,
    mercoledi = 3, giovedi = 4, venerdi = 5,
  },
  ["ambiguous-date"] = list "gen feb apr mag giu lug ago set sett ott nov dic",
  ["date-lead"] = list "in di da dal dall' dallo fino_a fino_al entro prima_del dopo_il durante tra fra per e a al nel nell' il l' del dell' dei degli",
  number = {
    zero = 0, uno = 1, una = 1, un = 1, ["un'"] = 1, due = 2, tre = 3, quattro = 4, cinque = 5, sei = 6, sette = 7, otto = 8, nove = 9, dieci = 10, undici = 11,
    dodici = 12, tredici = 13, quattordici = 14, quindici = 15, sedici = 16, diciassette = 17, diciotto = 18, diciannove = 19, venti = 20,
    ventuno = 21, ["ventidue"] = 22, ["ventitré"] = 23, ventiquattro = 24, venticinque = 25, ventisei = 26, ventisette = 27, ventotto = 28,
    ventinove = 29, trenta = 30, trentuno = 31, quaranta = 40, cinquanta = 50, sessanta = 60, settanta = 70, ottanta = 80, novanta = 90, cento = 100,
  },
  ordinal = {
    primo = 1, prima = 1, primi = 1, prime = 1, secondo = 2, seconda = 2, terzo = 3, terza = 3, quarto = 4, quarta = 4, quinto = 5, quinta = 5, sesto = 6,
    sesta = 6, settimo = 7, settima = 7, ottavo = 8, ottava = 8, nono = 9, nona = 9, decimo = 10, decima = 10, undicesimo = 11, dodicesimo = 12,
    -- "nel XIX secolo"
    xii = 12, xiii = 13, xiv = 14, xv = 15, xvi = 16, xvii = 17, xviii = 18, xix = 19, xx = 20, xxi = 21,
    ventesimo = 20, ventunesimo = 21, diciannovesimo = 19, diciottesimo = 18, diciassettesimo = 17,
  },
  ["ordinal-suffix"] = { "º", "ª", "°", "o", "a" },
  decade = { venti = 20, trenta = 30, quaranta = 40, cinquanta = 50, sessanta = 60, settanta = 70, ottanta = 80, novanta = 90 },
  quarter = { t1 = 1, t2 = 2, t3 = 3, t4 = 4, s1 = 11, s2 = 12 },
  holiday = {
    capodanno = 101, ["primo dell'anno"] = 101, epifania = 106, befana = 106, natale = 1225, ["giorno di natale"] = 1225, ["vigilia di natale"] = 1224,
    ["santo stefano"] = 1226, ["san silvestro"] = 1231, ["san valentino"] = 214, ["festa della donna"] = 308, ["festa della liberazione"] = 425,
    ["festa del lavoro"] = 501, ["festa dei lavoratori"] = 501, ["festa della repubblica"] = 602, ferragosto = 815, ognissanti = 1101,
    ["tutti i santi"] = 1101, immacolata = 1208, ["san giovanni"] = 624, pasqua = 20500, ["domenica di pasqua"] = 20500, ["lunedì di pasqua"] = 20501,
    pasquetta = 20501, ["venerdì santo"] = 20498, ["giovedì santo"] = 20497, ["sabato santo"] = 20499, ["mercoledì delle ceneri"] = 20454,
    ["martedì grasso"] = 20453, ["domenica delle palme"] = 20493, ascensione = 20539, pentecoste = 20549, ["corpus domini"] = 20560,
    halloween = 1031, ["black friday"] = 11148, ["giorno del ringraziamento"] = 11144, ["lunedì nero"] = 0, ["giovedì nero"] = 0,
    ["venerdì nero"] = 0, ["domenica di sangue"] = 0,
  },
  season = { primavera = 21, estate = 22, autunno = 23, inverno = 24 },
  turn = {
    questo = 1, questa = 1, questi = 1, queste = 1, ["quest'"] = 1, attuale = 1, corrente = 1, scorso = 2, scorsa = 2, scorsi = 2, scorse = 2, ["lo scorso"] = 2,
    ["la scorsa"] = 2, ["l'ultimo"] = 2, ["l'ultima"] = 2, ["gli scorsi"] = 2, ["le scorse"] = 2, ["gli ultimi"] = 2, ["le ultime"] = 2, ultimo = 2, ultima = 2, ultimi = 2, ultime = 2,
    prossimo = 3, prossima = 3, prossimi = 3, prossime = 3, ["il prossimo"] = 3, ["la prossima"] = 3, ["i prossimi"] = 3, ["le prossime"] = 3,
    seguente = 6, successivo = 6, successiva = 6, ["lo stesso"] = 8, ["la stessa"] = 8, quello = 8, quella = 8, quel = 8, ["quell'"] = 8,
  },
  -- The same after its word: "la settimana scorsa".
  ["turn-after"] = {
    scorso = 2, scorsa = 2, scorsi = 2, scorse = 2, passato = 2, passata = 2, passati = 2, passate = 2, ["prossimo"] = 3, prossima = 3, prossimi = 3,
    prossime = 3, ["che viene"] = 3, entrante = 3, successivo = 6, successiva = 6, successivi = 6, successive = 6, seguente = 6, seguenti = 6,
    precedente = 7, precedenti = 7, ["in corso"] = 1, corrente = 1,
  },
  ["day-word"] = {
    oggi = 0, ieri = -1, ["l'altro ieri"] = -2, ["ieri l'altro"] = -2, ["altro ieri"] = -2, domani = 1, dopodomani = 2, ["ieri sera"] = 99, ["ieri mattina"] = -1,
    ["ieri notte"] = 99, stasera = 100, stanotte = 100, stamattina = 0, stamani = 0, stamane = 0, ["questa mattina"] = 0, ["questo pomeriggio"] = 0, ["questa sera"] = 100,
    ["questa notte"] = 100, ["domani mattina"] = 1, ["domani sera"] = 1, adesso = 0, ["il giorno dopo"] = 1, ["il giorno prima"] = -1, ["oggigiorno"] = 0,
  },
  ["date-part"] = {
    ["inizio"] = 4, ["inizi di"] = 1, ["inizio di"] = 1, ["inizio del"] = 1, ["inizio dell'"] = 1, ["all'inizio di"] = 1, ["all'inizio del"] = 1, ["agli inizi di"] = 1,
    ["agli inizi del"] = 1, ["inizi del"] = 1, ["principio del"] = 1, ["metà di"] = 2, ["metà"] = 2, ["a metà"] = 2, ["metà del"] = 2, ["a metà del"] = 2, ["fine di"] = 3, ["fine del"] = 3,
    ["fine dell'"] = 3, ["alla fine di"] = 3, ["alla fine del"] = 3, ["alla fine dell'"] = 3, ["fine"] = 3, ["a fine"] = 3, ["resto di"] = 6, ["resto del"] = 6, ["resto dell'"] = 6,
  },
  period = {
    giorno = 1, giorni = 101, giornata = 1, giornate = 101, settimana = 2, settimane = 102, mese = 3, mesi = 103, trimestre = 4, trimestri = 104, anno = 5, anni = 105,
    decennio = 6, decenni = 106, secolo = 7, secoli = 107, ["fine settimana"] = 8, weekend = 8, ["week-end"] = 8, quindicina = 9, ora = 10, ore = 110, minuto = 13,
    minuti = 113, secondi = 113, semestre = 11, semestri = 111, ["anno fiscale"] = 12, ["anno scolastico"] = 12, ["anno solare"] = 5,
  },
  amount = {
    un = 1, una = 1, uno = 1, ["un'"] = 1, alcuni = 0, alcune = 0, qualche = 0, diversi = 0, diverse = 0, parecchi = 0, pochi = 0, poche = 0, molti = 0, molte = 0, ["un paio di"] = -2,
    ["una decina di"] = 10, ["una dozzina di"] = 12, ["una quindicina di"] = 15, ["una ventina di"] = 20, ["una trentina di"] = 30, ["un centinaio di"] = 100,
  },
  shift = { fa = -1, ["or sono"] = -1, prima = -3, ["prima di"] = -3, ["prima del"] = -3, dopo = 3, ["dopo il"] = 3, ["più tardi"] = 2, ["a partire da"] = 3, ["a partire dal"] = 3 },
  ["day-part"] = list [[mattina pomeriggio sera notte mattino mattinata di_mattina di_pomeriggio di_sera di_notte del_mattino del_pomeriggio della_sera della_notte
    della_mattina in_mattinata in_serata nel_pomeriggio nella_notte nella_serata in_nottata all'_alba al_tramonto a_mezzogiorno a_mezzanotte nel_tardo_pomeriggio
    in_tarda_serata serata nottata mezzogiorno mezzanotte]],
  range = { dal = 1, ["dall'"] = 1, da = 1, tra = 2, fra = 2, ["a partire dal"] = 3, ["a partire da"] = 3, ["fino a"] = 4, ["fino al"] = 4, al = 5, a = 5, ["all'"] = 5, e = 6, entro = 4 },
  era = { ["a.c."] = 1, ["d.c."] = 2, ["avanti cristo"] = 1, ["dopo cristo"] = 2 },
  tense = {
    era = 1, erano = 1, fu = 1, furono = 1, ha = 1, hanno = 1, aveva = 1, avevano = 1, disse = 1, fece = 1, ["sarà"] = 2, saranno = 2, ["avrà"] = 2, avranno = 2,
    ["dovrà"] = 2, dovranno = 2, deve = 2, devono = 2, ["potrà"] = 2,
  },
  clock = { "mezzogiorno", "mezzanotte" },
  ["day-half"] = { ["a.m."] = 1, am = 1, ["p.m."] = 2, pm = 2 },
  ["time-lead"] = { ["alle"] = 1, ["alle ore"] = 1, ["all'"] = 1, ["ore"] = 1, ["verso le"] = 1, ["dalle"] = 1, ["dalle ore"] = 1, ["intorno alle"] = 1, ["fino alle"] = 1, ["dopo le"] = 1, ["prima delle"] = 1 },
  ["clock-tail"] = list "di_mattina del_mattino di_sera di_notte del_pomeriggio utc gmt",
  ["week-of"] = { "del", "di", "dal", "che inizia il", "che comincia il" },
  ["about-date"] = { verso = 1, ["intorno a"] = 1, ["intorno al"] = 1, circa = 1, quasi = 2, ["più di"] = 2, oltre = 2, ["all'incirca"] = 1 },
  ahead = { tra = 4, fra = 4, ["in"] = 1, ["da"] = 3, ["da oltre"] = 3, ["da circa"] = 3, ["nel giro di"] = 2, entro = 2 },
  every = { "ogni", "tutti i", "tutte le" },
  ["date-of"] = { "di", "del", "dell'", "dello", "nel", "in" },
  ["date-on"] = { "il", "lo", "l'" },
  definite = list "il lo la i gli le l' del dello della dei degli delle dell' al allo alla ai agli alle all' nel nello nella nei negli nelle nell' dal dallo dalla dai dagli dalle",
  standout = list "primo prima maggiore migliore peggiore unico unica minore record",
  street = { "via", "piazza", "viale", "corso" },
  ["no-year"] = list "pagina pagine numero articolo via telefono tel civico",
  counted = list "persone uomini donne bambini euro lire dollari chilometri metri abitanti lavoratori dipendenti voti casi morti feriti milioni miliardi mila pagine anni posti famiglie studenti",
  ["nouns-ending"] = { "i", "e" },

  -- quotations and marks ------------------------------------------------
  sic = { "sic" },
  ["emphasis-note"] = list "corsivo_mio corsivi_miei corsivo_nostro corsivo_nell'originale enfasi_mia enfasi_aggiunta sottolineatura_mia il_corsivo_è_mio",
  footnote = { "nota", "note", "n" },
  say = list "dice dicono disse dissero diceva ha_detto secondo",
  verbatim = list "quanto_segue queste_parole testualmente così",
  document = list [[lettera lettere email e-mail mail messaggio messaggi rapporto rapporti relazione comunicato nota documento documenti testo contratto decreto sentenza ordinanza
    verbale denuncia ricorso esposto dossier]],
  ["title-cue"] = {
    intitolato = 1, intitolata = 1, ["dal titolo"] = 1, oggetto = 1, soprannominato = 1, soprannominata = 1, detto = 2, detta = 2, alias = 1, chiamato = 2, chiamata = 2, libro = 2,
    romanzo = 2, film = 2, canzone = 2, opera = 2, noto = 3, nota = 3, conosciuto = 3, conosciuta = 3, come = 4, ["cosiddetto"] = 5, ["cosiddetta"] = 5, ["cosiddetti"] = 5, ["cosiddette"] = 5,
  },
  deictic = {
    io = 1, me = 1, mi = 1, ["m'"] = 1, mio = 1, mia = 1, miei = 1, mie = 1, noi = 2, ci = 2, nostro = 2, nostra = 2, nostri = 2, nostre = 2, voi = 3, vi = 3, vostro = 3, vostra = 3, tu = 3,
    ti = 3, tuo = 3, tua = 3, te = 3, qui = 4, qua = 4,
  },
  ["dialogue-dash"] = { "—", "–" },

  -- the page (the values are those of en.lua) ---------------------------
  ["page-navigation"] = {
    home = 1, homepage = 1, notizie = 1, cronaca = 1, sport = 1, cultura = 1, economia = 1, politica = 1, esteri = 1, mondo = 1, interni = 1, spettacoli = 1, opinioni = 1, salute = 1, scienze = 1,
    tecnologia = 1, video = 1, foto = 1, meteo = 1, motori = 1, viaggi = 1, contatti = 1, ["chi siamo"] = 1, ["note legali"] = 1, privacy = 1, ["privacy policy"] = 1, ["cookie policy"] = 1, ["mappa del sito"] = 1,
    accedi = 1, registrati = 1, login = 1, menu = 1, ["vai al contenuto"] = 35, ["torna su"] = 35, ["minuti di lettura"] = 4, ["tempo di lettura"] = 34, ["termini e condizioni"] = 1, redazione = 1, tag = 10, argomenti = 8,
  },
  ["page-search"] = { cerca = 11, ricerca = 1 },
  ["page-subscribe"] = { abbonati = 7, abbonamenti = 1, abbonamento = 1, newsletter = 1, ["iscriviti"] = 7, ["iscriviti alla newsletter"] = 35, ["ricevi"] = 34, ["riservato agli abbonati"] = 43, ["contenuto riservato agli abbonati"] = 43 },
  ["page-share"] = { condividi = 1, ["condividi su"] = 3, stampa = 1, facebook = 1, twitter = 1, whatsapp = 1, telegram = 1, linkedin = 1, ["copia link"] = 1, email = 1, ["invia per email"] = 1, ["seguici su"] = 34, ["seguici"] = 34 },
  ["page-related"] = {
    ["leggi anche"] = 35, ["leggi tutto"] = 3, ["potrebbe interessarti"] = 40, ["potrebbero interessarti"] = 40, ["ti potrebbe interessare"] = 40, ["ti potrebbero interessare"] = 40, ["articoli correlati"] = 40, ["notizie correlate"] = 40, ["i più letti"] = 40,
    ["le più lette"] = 40, ["più letti"] = 40, ["ultime notizie"] = 40, ["altre notizie"] = 40, ["altri articoli"] = 48, ["vedi anche"] = 35, ["guarda anche"] = 35, ["continua a leggere"] = 3, ["sullo stesso argomento"] = 40, ["sullo stesso tema"] = 40, ["approfondimenti"] = 40,
  },
  ["page-comment"] = { commenti = 41, commento = 1, commenta = 1, rispondi = 1, ["lascia un commento"] = 43, ["mi piace"] = 1 },
  ["page-advert"] = { ["pubblicità"] = 35, sponsorizzato = 43, annuncio = 33, ["contenuto sponsorizzato"] = 43 },
  ["page-notice"] = { ["©"] = 38, ["tutti i diritti riservati"] = 36, ["diritti riservati"] = 4, ["riproduzione riservata"] = 36, ["utilizziamo i cookie"] = 36, ["questo sito utilizza"] = 36, ["con il sostegno di"] = 2, ["con il contributo di"] = 2, ["p.iva"] = 36, ["partita iva"] = 36 },
  ["page-archive"] = { archivio = 1, ["numeri precedenti"] = 1 },
  ["page-issue"] = { numero = 5, edizione = 5 },
  ["page-language"] = { english = language("en", 5), ["español"] = language("es", 5), deutsch = language("de", 5), ["français"] = language("fr", 5), italiano = language("it", 1), inglese = language("en", 1), ["português"] = language("pt", 5) },
  ["page-byline"] = { "di", "a cura di", "testo di", "articolo di", "scritto da", "pubblicato da", "intervista di", "dal nostro inviato", "dalla nostra inviata", "dal nostro corrispondente" },
  ["page-and"] = { "e", "ed", "con", "&" },
  ["page-affiliation"] = { "per", "inviato di" },
  ["page-post"] = { giornalista = 1, redattore = 1, redattrice = 1, corrispondente = 1, inviato = 1, inviata = 1, speciale = 1, direttore = 1, redazione = 2, agenzia = 2, ansa = 2, adnkronos = 2, agi = 2, reuters = 2, afp = 2, giornale = 2, quotidiano = 2, ["università"] = 2 },
  ["page-dated"] = { pubblicato = 1, ["pubblicato il"] = 1, ["pubblicata il"] = 1, data = 1, ["inserito il"] = 1, aggiornato = 2, ["aggiornato il"] = 2, ["ultimo aggiornamento"] = 2, ["ultima modifica"] = 2, modificato = 2, ["alle"] = 3, ["alle ore"] = 3, ["ore"] = 3, ["il"] = 3, cet = 3, cest = 3 },
  ["page-opening"] = { "comunicato stampa", "nota stampa", "per diffusione immediata" },
  ["page-credit"] = { foto = 1, ["foto di"] = 1, ["fotografia di"] = 1, fotografia = 1, immagine = 1, ["illustrazione"] = 1, ["illustrazione di"] = 1, infografica = 1, ansa = 2, getty = 2, ["credits"] = 1 },

  -- who says what -------------------------------------------------------
  grammar = { "subjectless", "postverbal", "bare", "postnominal", "distinct", "small-days", "cardinal-days", "day-first", "nearest-days" },
  ["plural-ending"] = { "no" },
  impersonal = { "si", "s'" },
  reflexive = verbs { { "", "lamentarsi chiedersi/chiede/chiese/chiesto dichiararsi vantarsi rammaricarsi interrogarsi" } },
  ["say-verb"] = verbs {
    { "qtwia", [[dire/dice/dicono/disse/dissero/diceva/dicevano/detto/detta/dicendo/dirà/diranno/direbbe/dica/dico raccontare ricordare spiegare informare comunicare
      avvertire/avverte/avvertono]] },
    { "qtwi", "affermare dichiarare assicurare precisare riferire/riferisce/riferiscono" },
    { "qtw", [[aggiungere/aggiunge/aggiungono/aggiunse/aggiunto annunciare ribadire/ribadisce insistere/insiste/insistito sottolineare evidenziare commentare
      concludere/conclude/concludono/concluse/concluso rispondere/risponde/rispondono/rispose/risposto scrivere/scrive/scrivono/scrisse/scritto/scritta osservare notare rilevare
      rivelare riassumere/riassume/riassunto chiarire/chiarisce ripetere/ripete menzionare narrare constatare segnalare indicare proseguire/prosegue continuare completare
      esclamare ironizzare replicare ribattere/ribatte/ribattuto registrare confidare insegnare gridare urlare sussurrare mormorare lamentare deplorare scherzare esporre/espone/esposto
      descrivere/descrive/descritto testimoniare incalzare tuonare sbottare attaccare rincarare puntualizzare specificare twittare denunciare premettere/premette/premesso
      rimarcare argomentare illustrare tagliare_corto chiosare sintetizzare intervenire/interviene/intervenne/intervenuto riprendere/riprende/riprese/ripreso
      esordire/esordisce ammonire/ammonisce obiettare far_sapere/fa/fanno/fece/fatto far_notare/fa/fanno/fece/fatto rendere_noto/rende/rendono/rese/reso
      mettere_in_guardia/mette/mise/messo tenere_a_precisare/tiene/tenuto ]] },
    { "", "raccontare_di" },
    { "qti", "sostenere/sostiene/sostengono/sostenne/sostenuto difendere/difende/difeso asserire/asserisce", manner = "claims" },
    { "qt", "prevedere/prevede/prevedono/previsto anticipare calcolare pronosticare predire/predice/predetto allertare", manner = "predicts" },
    { "qti", "confermare ratificare corroborare attestare certificare verificare", manner = "confirms" },
    { "qti", "riconoscere/riconosce/riconoscono/riconobbe/riconosciuto ammettere/ammette/ammettono/ammise/ammesso confessare", manner = "admits" },
    { "qti", "negare smentire/smentisce/smentiscono/smentito escludere/esclude/escludono/escluse/escluso confutare", polarity = "denies" },
    { "n", "negare smentire/smentisce/smentiscono/smentito confutare", polarity = "denies" },
    { "n", "accusare incolpare", manner = "accuses" },
    { "w", "chiedere/chiede/chiedono/chiese/chiesto domandare interrogare chiedersi/chiede/chiese/chiesto", polarity = "questions" },
    { "q", "chiedere/chiede/chiedono/chiese/chiesto domandare" },
    { "qti", "promettere/promette/promettono/promise/promesso giurare garantire/garantisce/garantiscono minacciare", manner = "promises" },
    { "qti", [[chiedere/chiede/chiedono/chiese/chiesto esigere/esige raccomandare proporre/propone/propongono/propose/proposto sollecitare rivendicare ordinare
      esortare invitare suggerire/suggerisce/suggeriscono auspicare reclamare invocare pretendere/pretende/preteso consigliare]], manner = "demands" },
    { "qti", "ritenere/ritiene/ritengono/ritenne/ritenuto/riteneva/riterrà credere/crede/credono/creduto pensare considerare giudicare supporre/suppone/supposto sospettare immaginare temere/teme/temono valutare stimare reputare presumere", manner = "believes" },
    { "ti", "sperare desiderare augurarsi", manner = "wants" },
    { "s", "definire/definisce/definiscono/definito/definita bollare qualificare descrivere/descrive/descritto etichettare" },
  },
  ["say-noun"] = nouns {
    { "t", "affermazione dichiarazione tesi argomento versione asserzione", manner = "claims" },
    { "t", "opinione convinzione impressione idea teoria ipotesi sospetto parere", manner = "believes" },
    { "t", "annuncio conclusione avvertimento commento notizia voce rapporto" },
    { "t", "accusa denuncia", manner = "alleges" },
    { "t", "promessa impegno garanzia", manner = "promises" },
    { "t", "richiesta proposta raccomandazione", manner = "demands" },
  },
  ["say-adjective"] = words {
    { "t", "sicuro sicura sicuri sicure convinto convinta convinti convinte certo certa certi consapevole consapevoli", manner = "believes" },
  },
  ["say-preposition"] = all(1, [[secondo stando_a a_detta_di ad_avviso_di a_giudizio_di a_parere_di nelle_parole_di per_bocca_di a_dire_di stando_al stando_alla
    a_detta_del a_detta_della a_giudizio_del a_giudizio_della a_parere_del ]]),
  ["colon-noun"] = list [[problema problemi risultato risultati verdetto motto motivo motivi ragione ragioni domanda domande conclusione lezione obiettivo
    titolo tema esempio verità esito conseguenza conseguenze effetto ironia morale risposta replica reazione spiegazione scusa
    consiglio raccomandazione piano idea speranza timore avvertimento giudizio slogan oggetto bilancio diagnosi frase]],
  ["say-view"] = list "avviso giudizio parere opinione dire parole detta",
  ["say-so"] = list "così con_queste_parole in_questo_modo",
  ["sure-verb"] = list [[ha hanno aveva avevano è sono era erano fu disse dice dicono diceva afferma sostiene spiega aggiunge assicura ricorda racconta ammette nega annuncia dichiara conclude
    precisa sottolinea ribadisce commenta osserva scrive replica risponde conferma denuncia avverte ritiene crede pensa]],
  ["say-chain"] = words { { "", "continua continuato comincia cominciato torna tornato vuole voluto può potuto deve dovuto tiene tenuto arriva arrivato finisce finito prova provato limita" } },
  ["say-vehicle"] = list "comunicato lettera rapporto relazione nota messaggio documento articolo intervista discorso testo post tweet email mail video sentenza conferenza_stampa",
  that = { "che", "ch'" },
  whether = list "se come chi cosa quando dove quanto quale quali perché che_cosa",
  ["object-preposition"] = list "su sul sulla sui sulle di del della dei delle dell' contro per da dal dalla in nel nella a al alla ai alle con",
  agent = list "da dal dallo dalla dai dagli dalle dall'",
  ["and"] = list "e ed ma o né però oppure",
  subordinator = list "quando mentre perché dopo prima benché sebbene come dove se poiché siccome secondo finché",
  ["no-source"] = list "quanto ciò questo quello che si cui quale lo ne ci c'",
  be = list [[essere è sono era erano fu furono stato stata stati state essendo sarà saranno sarebbe sarebbero sia siano fosse fossero siamo stare sta stanno stava stavano]],
  have = list "avere ha hanno ho abbiamo aveva avevano ebbe avuto avendo avrà avranno avrebbe avrebbero abbia abbiano avesse avessero",
  ["do"] = list [[può possono poteva potevano potrà potranno potrebbe potrebbero possa deve devono doveva dovevano dovrà dovranno dovrebbe dovrebbero debba vuole vogliono voleva volle
    vorrebbe potere dovere potuto dovuto voluto]],
  negation = list "non mai neppure nemmeno neanche né",
  pronoun = { lui = 1, lei = 2, loro = 3, egli = 1, ella = 2, essi = 3, esse = 3, io = 5, noi = 6, voi = 7, tu = 7, costui = 1, costei = 2, costoro = 3 },
  nominative = list "egli ella essi esse io noi tu",
  infinitive = { "a", "di", "d'", "ad" },
  dated = { "datato", "datata", "datati", "datate" },
  ["say-to"] = { "attribuito", "attribuita", "attribuiti", "attribuite" },
  ["say-as"] = { "come" },
  ["headline-source"] = list "sondaggio rapporto studio fonti polizia governo opposizione esperti procura autorità",
  sex = {
    sig = 1, signor = 1, signore = 1, ["sig.ra"] = 2, signora = 2, signorina = 2, don = 1, padre = 1, suor = 2, dottoressa = 2, dottor = 1, professoressa = 2, professore = 1, professor = 1,
    direttrice = 2, direttore = 1, senatrice = 2, senatore = 1, deputata = 2, deputato = 1, ministra = 2, ministro = 1, sindaca = 2, sindaco = 1, avvocata = 2, avvocato = 1, assessora = 2,
    assessore = 1, regina = 2, re = 1, principessa = 2, principe = 1, attrice = 2, attore = 1, consigliera = 2, consigliere = 1, scrittrice = 2, scrittore = 1,
  },
  -- Nouns for a man (1) or a woman (2).
  ["role-sex"] = {
    imprenditore = 1, padre = 1, figlio = 1, fratello = 1, marito = 1, zio = 1, nonno = 1, uomo = 1, bambino = 1, imprenditrice = 2,
    attrice = 2, madre = 2, figlia = 2, sorella = 2, donna = 2, moglie = 2, vedova = 2, zia = 2, nonna = 2, bambina = 2, direttrice = 2,
    senatrice = 2, deputata = 2,
  },
  ["given-sex"] = numbered {
    [[giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo sergio luciano marco matteo andrea luca alessandro
      lorenzo davide simone federico riccardo stefano roberto alberto fabio massimo claudio enrico giacomo gianni gianluca gianfranco maurizio silvio romano beppe piero nicola raffaele umberto
      vittorio walter renzo renato sandro tommaso emanuele filippo daniele cesare dario guido ivan leonardo mauro mattia rocco tiziano ugo valerio gabriele edoardo ruben tomas]],
    [[maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca antonietta carla elena concetta rita margherita franca paola laura sofia giulia chiara sara martina
      valentina alessandra silvia elisa federica ilaria giorgia alice emma aurora beatrice ginevra claudia cristina daniela patrizia roberta simona stefania barbara monica raffaella nicoletta
      emanuela lorena luisa marina marta michela mariella mara loredana luciana gabriella giuliana emilia virginia vittoria viola bianca camilla debora donatella eleonora nora]],
  },
  hedge = list [[presunto presunta presunti presunte presumibilmente apparentemente probabilmente forse possibile possibilmente sedicente cosiddetto sarebbe sarebbero avrebbe avrebbero
    pare sembra potrebbe potrebbero]],
  ["speech-role"] = joined({ testimone = 2, teste = 2, imputato = 2 }, all(1, [[presidente pubblico_ministero avvocato giudice difesa accusa perito consulente interprete cancelliere
    senatore senatrice deputato deputata ministro ministra relatore relatrice intervistatore giornalista moderatore moderatrice voce operatore domanda]])),
  ["speech-mark"] = { d = 1, r = 2, domanda = 1, risposta = 2 },
  ["stage-note"] = { applausi = 2, risate = 2, ride = 1, ridono = 1, pausa = 1, silenzio = 1, inaudibile = 2, incomprensibile = 2, proteste = 2, commenti = 2, ["si ride"] = 2, ["fuori microfono"] = 2 },
  interview = { ["intervista a"] = 1, ["intervista con"] = 1, ["colloquio con"] = 1, ["abbiamo intervistato"] = 1, ["parla con"] = 2, ["ha parlato con"] = 2, ["risponde a"] = 2, ["questa intervista è stata"] = 3 },
  sworn = { "sotto giuramento", "ha giurato", "dopo aver giurato" },

  -- names ---------------------------------------------------------------
  ["name-link"] = { di = 1, del = 1, della = 1, dei = 1, degli = 1, delle = 1, ["dell'"] = 1, dello = 1, per = 2, e = 3 },
  acronym = list "pd fi lega onu nato ue cgil cisl uil rai ansa iva pil tv aids cia dna ong",
  hereafter = list "o detto detta noto nota anche denominato sigla",
  ["editor-note"] = { "sic", "nota", "ndr", "corsivo", "n.d.r" },
  title = joined(persons(1, nil, [[ministro presidente senatore direttore assessore consigliere sindaco avvocato giudice procuratore professore dottore generale colonnello capitano
    comandante tenente ammiraglio commissario ispettore segretario ambasciatore deputato sottosegretario viceministro vicepresidente onorevole governatore prefetto questore rettore
    allenatore regista scrittore attore cantante giornalista economista storico sociologo filosofo leader portavoce candidato cancelliere imprenditore magistrato maresciallo
    architetto ingegnere geometra medico cardinale vescovo arcivescovo papa]]),
    all(1, [[signor signora signorina sig sig.ra dott dottor dottoressa prof professor professoressa avv ing on sen gen don padre fra frate suor monsignor mons san santa re regina principe principessa
      duca duchessa conte contessa ex_ministro ex_presidente ex_sindaco primo_ministro premier amministratore_delegato direttore_generale direttrice_generale segretario_generale
      vice_presidente capo pm presidente_del_consiglio]])),
  particle = all(1, "di de del della dei degli lo la li van von der ben el al d' dell'"),
  ["name-suffix"] = { "jr", "junior", "senior", "ii", "iii", "xvi", "xxiii", "xiv" },
  ["org-suffix"] = { "spa", "s.p.a", "s.p.a.", "srl", "s.r.l", "s.r.l.", "inc", "corp", "ltd", "fc", "calcio", "ag", "gmbh", "plc", "onlus", "coop" },
  ["plain-house"] = list [[comune governo ministero procura senato parlamento regione provincia presidenza salute sanità istruzione giustizia lavoro economia
    turismo cultura agricoltura difesa]],
  ["org-head"] = all(2, [[ministero commissione segreteria tribunale consiglio congresso senato camera governo università banca associazione federazione confederazione partito unione agenzia procura corte
    istituto fondazione organizzazione comitato polizia carabinieri guardia esercito forze forza fronte movimento coalizione comune regione provincia prefettura questura lega club sindacato impresa gruppo
    compagnia collegio liceo ospedale dipartimento direzione parlamento assemblea alleanza chiesa cassa centro scuola società ufficio museo teatro orchestra accademia facoltà servizio autorità osservatorio
    rete casa radio giornale televisione edizioni laboratorio comunità azienda ente politecnico conferenza croce squadra nucleo capitaneria]]),
  ["place-head"] = all(2, [[via piazza viale corso largo strada autostrada fiume san santa santo sant' città isola isole porto provincia valle val monte monti golfo baia capo quartiere repubblica regno nuova nuovo
    costa mare oceano lago aeroporto spiaggia parco bosco ponte castello palazzo stazione canale stretto la lo le i borgo villa colle passo contrada vicolo stadio]]),
  ["event-head"] = list "coppa legge trattato accordo accordi costituzione guerra premio festival vertice giochi operazione piano giornata campionato giro torneo trofeo codice carta patto battaglia rivoluzione bibbia corano festa",
  demonym = list [[italiano italiana italiani italiane francese francesi tedesco tedesca tedeschi tedesche inglese inglesi britannico britannica britannici americano americana americani americane statunitense
    statunitensi spagnolo spagnola spagnoli europeo europea europei europee russo russa russi cinese cinesi giapponese giapponesi israeliano israeliana israeliani palestinese palestinesi africano africana
    africani arabo araba arabi musulmano musulmani cattolico cattolica cattolici ebreo ebrei ebraico cristiano cristiani svizzero svizzera austriaco belga belgi greco greca greci turco turca turchi
    albanese albanesi romeno rumeno polacco ucraino ucraina ucraini libico egiziano iraniano iracheno siriano siciliano siciliana siciliani romano romana romani milanese milanesi napoletano napoletana
    torinese fiorentino veneto veneziano genovese sardo sarda lombardo toscano pugliese calabrese]],
  ["not-name"] = list "dio internet tv nord sud est ovest natale pasqua signore signora stato ii iii iv vi vii viii ix xi xii xx xxi xix terra luna sole pil iva",
  ["known-name"] = joined(all(1, [[italia roma milano napoli torino palermo genova bologna firenze bari catania venezia verona messina padova trieste brescia parma modena cagliari perugia livorno sicilia sardegna
    lombardia piemonte veneto toscana puglia calabria campania lazio liguria umbria marche abruzzo basilicata molise trentino friuli emilia-romagna emilia_romagna valle_d'aosta alto_adige vaticano
    città_del_vaticano stati_uniti usa washington new_york londra parigi berlino madrid bruxelles francia germania spagna regno_unito gran_bretagna inghilterra svizzera austria russia mosca cina pechino giappone
    tokyo india israele palestina gaza libano siria iraq iran turchia grecia atene egitto libia tunisia algeria marocco africa europa asia america america_latina medio_oriente ucraina kiev polonia ungheria
    romania albania kosovo serbia croazia slovenia bosnia afghanistan pakistan brasile argentina cile cuba messico canada australia portogallo svezia norvegia danimarca olanda belgio irlanda mediterraneo adriatico]]),
    all(2, [[pd pdl fi lega m5s udc ncd sel onu nato ue fmi bce cgil cisl uil ansa adnkronos agi rai mediaset fiat fca eni enel istat inps inail unicef unesco oms confindustria bankitalia quirinale viminale farnesina
      montecitorio palazzo_chigi forza_italia fratelli_d'italia partito_democratico movimento_5_stelle nazioni_unite unione_europea commissione_europea parlamento_europeo banca_mondiale banca_d'italia casa_bianca
      croce_rossa juventus inter milan napoli_calcio cassazione corte_costituzionale csm consob governo camera senato parlamento procura guardia_di_finanza carabinieri polizia fifa uefa coni figc]])),
  ["kind-before"] = joined(all(12, [[moglie marito figlio figlia fratello sorella padre madre zio zia cugino cugina vedova vedovo nonno nonna genero nuora
    cognato cognata suocero suocera fidanzata fidanzato sposata_con sposato_con]]), all(22, [[impresa azienda ditta società compagnia multinazionale filiale casa_editrice startup fondazione associazione
    organizzazione ong sindacato costruttrice assicurazione banda gruppo marchio]])),
  ["place-before"] = joined(all(1, "in a ad"), all(2, [[città_di comune_di provincia_di sindaco_di sindaca_di regione nord_di sud_di est_di ovest_di nato_a nata_a vicino_a periferia_di aeroporto_di originario_di originaria_di
    abitanti_di porto_di procura_di tribunale_di]])),
  ["codename-cue"] = { ["nome in codice"] = 1, ["in codice"] = 1, alias = 2, detto = 2, detta = 2, soprannominato = 2, soprannominata = 2, ["noto come"] = 2, ["nota come"] = 2, ["conosciuto come"] = 2, ["conosciuta come"] = 2 },
  named = { "chiamato", "chiamata", "denominato", "denominata", "detto", "detta" },
  role = joined(persons(1, 2, [[ministro deputato senatore sindaco direttore segretario funzionario avvocato investigatore professore imprenditore candidato delegato consigliere assessore medico esperto tecnico
    allenatore giocatore diplomatico cittadino soldato politico sociologo psicologo storico scrittore ingegnere architetto impiegato sindacalista agricoltore autore ambasciatore governatore proprietario oppositore
    osservatore imputato indagato militante testimone analista rappresentante generale poliziotto agente studente manifestante economista militare vescovo sacerdote dirigente responsabile gestore corrispondente
    regista attore padre figlio fratello procuratore giudice giornalista residente vicino dipendente operaio magistrato prefetto questore collaboratore insegnante pensionato passante presidente commissario
    vicepresidente carabiniere pescatore ricercatore commerciante maestro paziente parente sopravvissuto portuale]]),
    all(1, "portavoce madre figlia sorella moglie marito donna uomo vittima fonte capo leader persona ragazzo ragazza legale pm dottoressa professoressa studentessa"),
    all(2, "fonti donne uomini vittime autorità sindacati genitori familiari critici persone ragazzi associazioni legali capi membri abitanti")),
  ["role-after"] = list "vicino vicina vicini vicine presente presenti informato informate informati ascoltato comunali ufficiali giudiziarie investigative diplomatiche governative sindacali qualificate",
  determiner = list [[un uno una un' il lo la i gli le l' due tre quattro cinque diversi diverse alcuni alcune qualche altro altra altri altre questo questa questi queste quest' quel quello quella quei quegli quelle suo sua suoi
    sue loro molti molte numerosi numerose nessun nessuno nessuna]],
  ["said-to-be"] = list "presunto presunta ritenuto ritenuta considerato considerata sospettato sospettata probabile possibile",
}

-- What is said by a verb of saying may be quoted, too.
for word, value in pairs(italian["say-verb"]) do
  if value % 4 >= 2 then table.insert(italian.say, word) end
end

return italian
