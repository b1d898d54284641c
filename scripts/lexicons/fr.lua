-- French: words and rules as data (es.lua is its model, en.lua explains the file).
local cues = require "nutgraf.cues"
local words, numbered = cues.words, cues.numbered

-- The forms of a verb in which somebody is said to say: the third person of every tense, the
-- first of the present, infinitive, participles. Verbs in "-er" and "-ir" (finir) are regular;
-- irregular forms stand after slashes and add to these.
local function forms(verb)
  local list = {}
  for form in verb:gmatch("[^/]+") do list[#list + 1] = form end
  local base = list[1]
  local stem, class = base:match("^(.*)([ei])r$")
  local function all(of, endings)
    for ending in endings:gmatch("%S+") do list[#list + 1] = of .. ending end
  end
  list[#list + 1] = base
  if class == "e" then
    -- "ç", "ge" before "a" and "o": annonçait, jugeait.
    local soft = stem:gsub("c$", "ç"):gsub("g$", "ge")
    all(stem, "e ent é ée és ées èrent era eront erait eraient erai")
    all(soft, "ait aient a ant ons")
    -- "é" or "e" before the last consonant opens before a silent ending: répète, rappelle.
    local open = stem:gsub("é([^aeiouyéè]+)$", "è%1")
    if open ~= stem then all(open, "e ent") end
  elseif class == "i" then
    all(stem, "it issent issait issaient issant i ie is ies irent ira iront irait iraient isse")
  end
  return list
end

local function verbs(groups) return cues.inflected(groups, forms) end

local function nouns(groups)
  return cues.gather(groups, function(base, rest)
    local plural = base:find("[sxz]$") and base or base:find("eau$") and base .. "x" or base .. "s"
    return { base .. rest, plural .. rest }
  end)
end

local all, joined, list, language = cues.all, cues.joined, cues.list, cues.language

-- Words of persons, for one and for several: "avocat/e" has a form for her, in "sénat~eur/rice"
-- the end is another.
local function persons(one, several, text)
  local out = {}
  for word in text:gmatch("%S+") do
    local stem, his, hers = word:match("^(.*)~([^/]+)/(.+)$")
    if not stem then stem, his, hers = word, "", word:match("/(.+)$") end
    local man = (hers and stem:match("^([^/]+)") or stem) .. his
    local woman = hers and (stem:match("^([^/]+)") .. hers) or nil
    local plural
    for _, form in ipairs { man, woman } do
      plural = form:find("[sx]$") and form or form:find("al$") and form:gsub("al$", "aux") or form .. "s"
      form = form:gsub("_", " ")
      if one then out[form] = one end
      if several and plural ~= form then out[plural:gsub("_", " ")] = several end
    end
  end
  return out
end

local french = {
  -- words and sentences -------------------------------------------------
  -- 2 written onto the word after it: "l'homme"; 1 onto the word before: "dit-il".
  clitic = {
    ["l'"] = 2, ["d'"] = 2, ["qu'"] = 2, ["n'"] = 2, ["s'"] = 2, ["c'"] = 2, ["j'"] = 2, ["m'"] = 2, ["t'"] = 2,
    ["jusqu'"] = 2, ["lorsqu'"] = 2, ["puisqu'"] = 2, ["quoiqu'"] = 2,
    ["-il"] = 1, ["-ils"] = 1, ["-elle"] = 1, ["-elles"] = 1, ["-on"] = 1, ["-je"] = 1, ["-tu"] = 1, ["-nous"] = 1,
    ["-vous"] = 1, ["-ce"] = 1, ["-t-il"] = 1, ["-t-elle"] = 1, ["-t-on"] = 1, ["-t-ils"] = 1, ["-t-elles"] = 1,
  },
  stop = list [[le la les l' un une des d' et ou ni mais donc or car que qu' qui quoi dont où comme quand lorsque de du à au aux en dans
    par pour sur sous avec sans chez entre vers contre depuis pendant avant après devant derrière dès selon malgré ce cet cette ces son
    sa ses leur leurs mon ma mes notre nos votre vos se s' le lui leur y ne n' pas plus est sont était étaient fut furent être a ont
    avait avaient eu c' il elle ils elles on je j' nous vous tu même très déjà si tout tous toute toutes]],
  abbreviation = {
    m = 1, mm = 1, mme = 1, mmes = 1, mlle = 1, mlles = 1, mgr = 1, me = 1, dr = 1, pr = 1, st = 1, ste = 1, gal = 1, col = 1,
    cap = 1, lt = 1, av = 1, bd = 1, bld = 1, rte = 1, ["n°"] = 3, no = 3, art = 3, ["al"] = 2, inc = 2, cie = 2, ["s.a"] = 2,
    lun = 3, mar = 3, mer = 3, jeu = 3, ven = 3, sam = 3, dim = 3, l = 3, cf = 1, mr = 1, vol = 1,
    janv = 3, ["févr"] = 3, avr = 3, juil = 3, sept = 3, oct = 3, nov = 3, ["déc"] = 3, chap = 3, fig = 3, jr = 2,
    ed = 1, ["éd"] = 1, ["j.-c"] = 2, jc = 2, hab = 2,
  },
  ["small-abbreviation"] = {
    lun = 3, mer = 3, jeu = 3, ven = 3, sam = 3, dim = 3, janv = 3, ["févr"] = 3, avr = 3, juil = 3, sept = 3, oct = 3, nov = 3, ["déc"] = 3,
    etc = 2, ["p. ex."] = 1, ex = 1, cf = 1, p = 3, pp = 3, art = 3, vol = 3, fig = 3, ["éd"] = 1, ["tél"] = 1, env = 1, av = 1, ap = 1,
    ["n°"] = 3, ["al"] = 2, ["chap"] = 3, ["min"] = 2, ["max"] = 2, ["hab"] = 2, ["av. j.-c."] = 2, ["apr. j.-c."] = 2, st = 1,
  },
  opener = list [[cependant toutefois ainsi enfin aussi alors puis ensuite certes pourtant néanmoins outre parmi plusieurs certains certaines
    beaucoup aujourd'hui hier demain ici là voici voilà bien afin grâce face quant peut-être autre autres chaque aucun aucune rien personne
    selon d'après lors lorsqu' puisqu' malgré c'est ceux celui celle cela ça en]],
  ["small-opener"] = { "à" },
  article = { "le", "la", "les", "l'", "un", "une", "des" },

  -- dates (the values are those of en.lua) ------------------------------
  month = {
    janvier = 1, ["février"] = 2, fevrier = 2, mars = 3, avril = 4, mai = 5, juin = 6, juillet = 7, ["août"] = 8, aout = 8, septembre = 9,
    octobre = 10, novembre = 11, ["décembre"] = 12, decembre = 12, janv = 1, jan = 1, ["févr"] = 2, ["fév"] = 2, avr = 4, juil = 7, sept = 9, oct = 10,
    nov = 11, ["déc"] = 12, dec = 12,
  },
  weekday = { lundi = 1, mardi = 2, mercredi = 3, jeudi = 4, vendredi = 5, samedi = 6, dimanche = 7, lun = 1, mer = 3, jeu = 4, ven = 5, sam = 6, dim = 7 },
  ["ambiguous-date"] = joined(all(1, "lun mer jeu ven sam dim janv jan févr fév avr juil sept oct nov déc dec"), { mars = 2 }), -- 2 with a capital alone
  ["date-lead"] = list "en de depuis jusqu'_en jusqu'_à avant après pendant entre pour et dès du au fin début mi ce le à courant",
  number = {
    ["zéro"] = 0, un = 1, une = 1, deux = 2, trois = 3, quatre = 4, cinq = 5, six = 6, sept = 7, huit = 8, neuf = 9, dix = 10, onze = 11,
    douze = 12, treize = 13, quatorze = 14, quinze = 15, seize = 16, ["dix-sept"] = 17, ["dix-huit"] = 18, ["dix-neuf"] = 19, vingt = 20,
    trente = 30, quarante = 40, cinquante = 50, soixante = 60, ["vingt et un"] = 21, ["vingt-deux"] = 22, ["vingt-trois"] = 23,
    ["vingt-quatre"] = 24, ["vingt-cinq"] = 25, ["vingt-six"] = 26, ["vingt-sept"] = 27, ["vingt-huit"] = 28, ["vingt-neuf"] = 29, cent = 100,
    ["soixante-dix"] = 70, ["quatre-vingts"] = 80, ["quatre-vingt-dix"] = 90, ["trente et un"] = 31,
  },
  ordinal = {
    premier = 1, ["première"] = 1, ["premiers"] = 1, ["premières"] = 1, ["deuxième"] = 2, second = 2, seconde = 2, ["troisième"] = 3, ["quatrième"] = 4,
    ["cinquième"] = 5, ["sixième"] = 6, ["septième"] = 7, ["huitième"] = 8, ["neuvième"] = 9, ["dixième"] = 10, ["onzième"] = 11, ["douzième"] = 12,
    ["ier"] = 1, iie = 2, iiie = 3, ive = 4, ve = 5, vie = 6, viie = 7, viiie = 8, ixe = 9, xe = 10, xie = 11, xiie = 12, xiiie = 13, xive = 14, xve = 15,
    xvie = 16, xviie = 17, xviiie = 18, xixe = 19, xxe = 20, xxie = 21,
  },
  ["ordinal-suffix"] = { "er", "ère", "re", "e", "ème", "eme", "nd", "nde" },
  decade = { vingt = 20, trente = 30, quarante = 40, cinquante = 50, soixante = 60, ["soixante-dix"] = 70, ["quatre-vingt"] = 80, ["quatre-vingts"] = 80, ["quatre-vingt-dix"] = 90 },
  quarter = { t1 = 1, t2 = 2, t3 = 3, t4 = 4, s1 = 11, s2 = 12 },
  holiday = {
    ["jour de l'an"] = 101, ["nouvel an"] = 101, ["réveillon"] = 1231, ["saint-sylvestre"] = 1231, ["la saint-sylvestre"] = 1231, ["noël"] = 1225, ["jour de noël"] = 1225,
    ["veille de noël"] = 1224, ["réveillon de noël"] = 1224, ["épiphanie"] = 106, ["saint-valentin"] = 214, ["la saint-valentin"] = 214,
    ["fête du travail"] = 501, ["fête nationale"] = 714, ["14 juillet"] = 714, ["assomption"] = 815, ["toussaint"] = 1101, ["la toussaint"] = 1101,
    ["armistice"] = 1111, ["fête des mères"] = 10577, ["fête des pères"] = 10673, ["thanksgiving"] = 11144, ["halloween"] = 1031,
    ["mercredi des cendres"] = 20454, ["mardi gras"] = 20453, ["dimanche des rameaux"] = 20493, ["jeudi saint"] = 20497, ["vendredi saint"] = 20498,
    ["samedi saint"] = 20499, ["pâques"] = 20500, ["dimanche de pâques"] = 20500, ["lundi de pâques"] = 20501, ["ascension"] = 20539, ["jeudi de l'ascension"] = 20539,
    ["pentecôte"] = 20549, ["lundi de pentecôte"] = 20550, ["vendredi noir"] = 11148, ["poisson d'avril"] = 401, ["fête de la musique"] = 621, ["saint-jean"] = 624,
    ["journée internationale des femmes"] = 308, ["journée de la femme"] = 308,
  },
  season = { printemps = 21, ["été"] = 22, automne = 23, hiver = 24 },
  turn = {
    ce = 1, cet = 1, cette = 1, ces = 1, ["actuel"] = 1, ["actuelle"] = 1, ["dernier"] = 2, ["dernière"] = 2, derniere = 2, ["derniers"] = 2, ["dernières"] = 2,
    ["le dernier"] = 2, ["la dernière"] = 2, ["les derniers"] = 2, ["les dernières"] = 2, ["ces derniers"] = 2, ["ces dernières"] = 2,
    prochain = 3, prochaine = 3, prochains = 3, prochaines = 3, ["le prochain"] = 3, ["la prochaine"] = 3, ["les prochains"] = 3, ["les prochaines"] = 3,
    ["le même"] = 8, ["la même"] = 8, ["ce même"] = 8, ["cette même"] = 8,
  },
  -- The same after its word: "la semaine dernière".
  ["turn-after"] = {
    dernier = 2, ["dernière"] = 2, derniere = 2, derniers = 2, ["dernières"] = 2, ["passé"] = 2, ["passée"] = 2, ["passés"] = 2, ["écoulé"] = 2, ["écoulée"] = 2, ["écoulés"] = 2,
    prochain = 3, prochaine = 3, prochains = 3, prochaines = 3, ["à venir"] = 3, ["qui vient"] = 3, suivant = 6, suivante = 6, suivants = 6, suivantes = 6,
    ["précédent"] = 7, ["précédente"] = 7, ["précédents"] = 7, ["d'avant"] = 7, ["d'après"] = 6, ["en cours"] = 1, ["courant"] = 1, ["courante"] = 1, ["actuel"] = 1, ["actuelle"] = 1,
  },
  ["day-word"] = {
    ["aujourd'hui"] = 0, hier = -1, ["avant-hier"] = -2, demain = 1, ["après-demain"] = 2, ["hier soir"] = 99, ["hier matin"] = -1, ["hier après-midi"] = -1, ["ce soir"] = 100,
    ["cette nuit"] = 100, ["ce matin"] = 0, ["cet après-midi"] = 0, ["ce jour"] = 0, ["demain matin"] = 1, ["demain soir"] = 1,
    ["maintenant"] = 500, ["la nuit dernière"] = 99, ["la veille"] = 299, ["le lendemain"] = 301, ["du lendemain"] = 301, ["ce midi"] = 0,
  },
  ["date-part"] = {
    ["début"] = 1, ["au début de"] = 1, ["au début du"] = 1, ["début de"] = 1, ["début du"] = 1, ["le début de"] = 1, ["commencement de"] = 1, ["début des"] = 1, ["au début des"] = 1,
    ["mi"] = 2, ["milieu de"] = 2, ["milieu du"] = 2, ["au milieu de"] = 2, ["au milieu du"] = 2, ["milieu des"] = 2, ["courant"] = 2,
    ["fin"] = 3, ["fin de"] = 3, ["fin du"] = 3, ["à la fin de"] = 3, ["à la fin du"] = 3, ["la fin de"] = 5, ["la fin du"] = 5, ["fin des"] = 3, ["à la fin des"] = 3,
    ["le reste de"] = 6, ["le reste du"] = 6, ["reste de"] = 6, ["reste du"] = 6,
  },
  period = {
    jour = 1, jours = 101, ["journée"] = 1, ["journées"] = 101, semaine = 2, semaines = 102, mois = 3, trimestre = 4, trimestres = 104, an = 5, ans = 105, ["année"] = 5,
    ["années"] = 105, ["décennie"] = 6, ["décennies"] = 106, ["siècle"] = 7, ["siècles"] = 107, ["week-end"] = 8, ["week-ends"] = 108, weekend = 8, ["fin de semaine"] = 8, ["quinzaine"] = 9,
    heure = 10, heures = 110, minute = 13, minutes = 113, secondes = 113, semestre = 11, semestres = 111, ["année fiscale"] = 12, ["année scolaire"] = 12,
  },
  amount = {
    un = 1, une = 1, quelques = 0, plusieurs = 0, ["une dizaine de"] = 10, ["une dizaine d'"] = 10, ["une quinzaine de"] = 15, ["une vingtaine de"] = 20, ["une vingtaine d'"] = 20, ["une trentaine d'"] = 30,
    ["une douzaine de"] = 12, ["une centaine d'"] = 100, ["quinze"] = 15, ["une demi"] = 0, ["des"] = 0, ["deux ou trois"] = 0, ["une poignée de"] = 0,
  },
  shift = {
    ["plus tôt"] = -2, ["plus tard"] = 2, auparavant = -3, avant = -3, ["après"] = 3, ["avant le"] = -3, ["après le"] = 3, ["à compter du"] = 3, ["à partir du"] = 3, ["à partir de"] = 3,
  },
  ["day-part"] = list [[matin soir après-midi midi nuit au_matin au_soir le_matin le_soir l'_après-midi dans_l'_après-midi dans_la_matinée dans_la_soirée en_soirée
    en_matinée dans_la_nuit à_midi à_minuit du_matin du_soir de_l'_après-midi en_fin_de_matinée en_fin_d'_après-midi en_début_de_soirée à_l'_aube la_nuit soirée matinée]],
  range = { depuis = 3, ["à partir de"] = 3, ["à partir du"] = 3, ["à compter du"] = 3, ["dès"] = 3, du = 1, de = 1, entre = 2, ["jusqu'à"] = 4, ["jusqu' à"] = 4, ["jusqu' au"] = 4, ["jusqu' en"] = 4, ["jusqu'au"] = 4, au = 5, ["à"] = 5, et = 6 },
  era = { ["av. j.-c."] = 1, ["avant j.-c."] = 1, ["avant jésus-christ"] = 1, ["ap. j.-c."] = 2, ["apr. j.-c."] = 2, ["après j.-c."] = 2, ["après jésus-christ"] = 2 },
  hundred = { cent = 100, cents = 100, mille = 1000, mil = 1000, vingts = 20 },
  tense = {
    ["était"] = 1, ["étaient"] = 1, fut = 1, furent = 1, a = 1, ont = 1, avait = 1, avaient = 1, sera = 2, seront = 2, aura = 2, auront = 2, va = 2, vont = 2, doit = 2, devra = 2, devrait = 2,
    ["prévu"] = 2, ["prévue"] = 2, ["prévus"] = 2, ["prévues"] = 2, ["programmé"] = 2, ["programmée"] = 2, pour = 4,
  },
  -- 1 what ends a verb of the past, 2 of what is to come.
  ["tense-ending"] = { era = 2, ira = 2, dra = 2, eront = 2, iront = 2, dront = 2, erai = 2, irai = 2, erons = 2, irons = 2 },
  clock = { "midi", "minuit" },
  ["time-lead"] = { ["à"] = 2, vers = 2, ["dès"] = 2, avant = 2, ["après"] = 2, ["jusqu' à"] = 2, de = 2, entre = 2 },
  ["clock-tail"] = { "heures", "h", "heure", "du matin", "du soir", "de l' après-midi", "gmt", "utc" },
  ["week-of"] = { "du", "de", "commençant le", "débutant le" },
  ["about-date"] = { vers = 1, ["aux alentours de"] = 1, ["autour de"] = 1, environ = 1, ["près de"] = 2, ["plus de"] = 2, quelque = 2, ["presque"] = 2 },
  ahead = { dans = 4, ["d'ici"] = 2, ["d' ici"] = 2, ["d' ici à"] = 2, en = 2, sous = 2, ["il y a"] = 3, ["il y a environ"] = 3, ["il y a plus de"] = 3, ["il y a près de"] = 3, ["il y a à peine"] = 3, ["voici"] = 3, ["voilà"] = 3, ["il y a seulement"] = 3, ["il y a quelque"] = 3 },
  every = { "chaque", "tous les", "toutes les" },
  ["date-of"] = { "de", "d'", "du", "en" },
  ["date-on"] = { "le", "ce", "du", "au" },
  ["nouns-ending"] = { "s" },
  definite = { "le", "la", "les", "l'", "du", "au", "aux", "des" },
  ["no-year"] = list "page pages numéro article rue téléphone tél n°",
  counted = list "personnes hommes femmes enfants euros dollars francs kilomètres mètres habitants salariés voix cas morts blessés emplois élèves pages ans",

  -- quotations and marks ------------------------------------------------
  sic = { "sic" },
  ["emphasis-note"] = list "souligné_par_nous italiques_ajoutés c'est_nous_qui_soulignons nous_soulignons souligné_dans_le_texte",
  footnote = { "note", "notes", "n" },
  say = list "dit disent disait a_dit selon d'après",
  verbatim = list "ainsi ce_qui_suit en_ces_termes comme_suit",
  document = list [[lettre lettres courriel courriels e-mail e-mails mail mails message messages rapport rapports communiqué communiqués note document documents texte contrat
    décret arrêt arrêté jugement courrier courriers tribune motion requête plainte]],
  ["title-cue"] = {
    ["intitulé"] = 1, ["intitulée"] = 1, ["titré"] = 1, ["surnommé"] = 1, ["surnommée"] = 1, ["baptisé"] = 1, ["baptisée"] = 1, ["nommé"] = 2, ["nommée"] = 2, livre = 2, roman = 2, film = 2, chanson = 2, album = 2,
    ["émission"] = 2, connu = 3, connue = 3, comme = 4, ["dit"] = 2, ["soi-disant"] = 5, ["prétendu"] = 5, ["prétendue"] = 5,
  },
  deictic = {
    je = 1, ["j'"] = 1, me = 1, ["m'"] = 1, moi = 1, mon = 1, ma = 1, mes = 1, nous = 2, notre = 2, nos = 2, vous = 3, votre = 3, vos = 3, tu = 3, ton = 3, ta = 3, tes = 3, te = 3, ici = 4,
  },
  ["dialogue-dash"] = { "—", "–" },

  -- the page ------------------------------------------------------------
  ["page-navigation"] = {
    accueil = 1, ["actualités"] = 1, ["actualité"] = 1, sport = 1, sports = 1, culture = 1, ["économie"] = 1, politique = 1, international = 1, monde = 1, ["société"] = 1, opinions = 1, ["débats"] = 1,
    ["idées"] = 1, sciences = 1, ["santé"] = 1, ["planète"] = 1, ["mentions légales"] = 1, ["confidentialité"] = 1, contact = 1, ["nous contacter"] = 1, ["qui sommes-nous"] = 1, ["plan du site"] = 1, ["se connecter"] = 1,
    ["connexion"] = 1, ["s'inscrire"] = 1, menu = 1, ["aller au contenu"] = 35, ["retour en haut"] = 35, ["temps de lecture"] = 34, ["conditions générales"] = 1, ["politique de confidentialité"] = 1, faq = 1,
  },
  ["page-search"] = { ["rechercher"] = 11, recherche = 1 },
  ["page-subscribe"] = {
    ["s'abonner"] = 1, ["abonnez-vous"] = 7, ["abonnement"] = 1, ["abonnements"] = 1, newsletter = 1, newsletters = 1, ["lettre d'information"] = 1, ["recevez"] = 34, ["inscrivez-vous"] = 34, ["article réservé aux abonnés"] = 43, ["réservé aux abonnés"] = 43,
  },
  ["page-share"] = { partager = 1, ["partager sur"] = 3, ["envoyer par e-mail"] = 1, imprimer = 1, facebook = 1, twitter = 1, whatsapp = 1, linkedin = 1, ["copier le lien"] = 1, ["suivez-nous"] = 34, ["suivez-nous sur"] = 34 },
  ["page-related"] = {
    ["les plus lus"] = 40, ["les plus lues"] = 40, ["à lire aussi"] = 35, ["lire aussi"] = 35, ["a lire aussi"] = 35, ["voir aussi"] = 35, ["sur le même sujet"] = 40, ["articles liés"] = 40, ["articles similaires"] = 40, ["dans la même rubrique"] = 40, ["plus d'articles"] = 40, ["à la une"] = 40, ["lire la suite"] = 3,
    ["nos articles"] = 48, ["à propos de l'auteur"] = 40, ["contenus sponsorisés"] = 40,
  },
  ["page-comment"] = { commentaires = 41, commentaire = 1, commenter = 1, ["répondre"] = 1, ["laisser un commentaire"] = 43, ["réagir"] = 1, ["j'aime"] = 1 },
  ["page-advert"] = { ["publicité"] = 43, ["sponsorisé"] = 43, ["annonce"] = 33 },
  ["page-notice"] = { ["©"] = 38, ["tous droits réservés"] = 36, ["droits réservés"] = 4, ["reproduction interdite"] = 36, ["nous utilisons des cookies"] = 36, ["accepter les cookies"] = 36, ["avec le soutien de"] = 2 },
  ["page-archive"] = { archives = 1, ["numéros précédents"] = 1 },
  ["page-issue"] = { ["numéro"] = 5, ["édition"] = 5 },
  ["page-language"] = { english = language("en", 5), ["español"] = language("es", 5), deutsch = language("de", 5), ["français"] = language("fr", 1), italiano = language("it", 5), anglais = language("en", 1) },
  ["page-byline"] = { "par", "texte de", "propos recueillis par", "publié par", "de notre correspondant", "article de", "recueilli par" },
  ["page-and"] = { "et", "avec", "&" },
  ["page-affiliation"] = { "pour", "envoyé spécial de" },
  ["page-post"] = {
    ["journaliste"] = 1, ["rédacteur"] = 1, ["rédactrice"] = 1, ["correspondant"] = 1, ["correspondante"] = 1, ["envoyé"] = 1, ["envoyée"] = 1, ["spécial"] = 1, ["spéciale"] = 1, ["chef"] = 1, ["rédaction"] = 2, ["agence"] = 2, afp = 2, reuters = 2, journal = 2, presse = 2, ["université"] = 2,
  },
  ["page-dated"] = {
    ["publié"] = 1, ["publié le"] = 1, ["publiée le"] = 1, ["mis en ligne le"] = 1, ["date"] = 1, ["posté le"] = 1, ["mis à jour"] = 2, ["mis à jour le"] = 2, ["mise à jour"] = 2, ["modifié le"] = 2, ["actualisé le"] = 2, ["à"] = 3, ["le"] = 3, ["h"] = 3, ["cet"] = 3, ["cest"] = 3,
  },
  ["page-opening"] = { "communiqué de presse", "pour diffusion immédiate" },
  ["page-credit"] = { photo = 1, photos = 1, ["photo de"] = 1, ["crédit photo"] = 1, ["crédits"] = 1, ["crédit"] = 1, illustration = 1, image = 1, dessin = 1, infographie = 1, ["getty"] = 2, afp = 2 },

  -- who says what -------------------------------------------------------
  grammar = { "postverbal", "bare", "postnominal", "distinct", "small-days", "cardinal-days", "day-first", "nearest-days" },
  ["plural-ending"] = { "nt" },
  impersonal = { "se", "s'" },
  reflexive = verbs { { "", [[inquiéter étonner indigner plaindre/plaint/plaignent/plaignait interroger exclamer insurger
    féliciter réjouir souvenir/souvient/souviennent demander défendre/défend/défendent alarmer emporter agacer amuser
    engager excuser targuer vanter désoler enthousiasmer]] } },
  ["say-verb"] = verbs {
    { "qtwi", "dire/dit/disent/disait/disaient/dira/diront/dirait/diraient/disant/dite/dis/disons/dise affirmer déclarer assurer prétendre/prétend/prétendent/prétendait/prétendu/prétendit" },
    { "qtw", [[ajouter annoncer expliquer indiquer préciser souligner rappeler/rappelle/rappellent/rappellera raconter relater rapporter
      insister noter observer remarquer constater conclure/conclut/concluent/concluait/conclu/conclue/concluant répondre/répond/répondent/répondait/répondu/répondit/répondant
      répéter résumer révéler signaler commenter confier poursuivre/poursuit/poursuivent/poursuivait/poursuivi/poursuivant continuer renchérir rétorquer répliquer
      lancer/lance/lançait lâcher glisser écrire/écrit/écrivent/écrivait/écrite/écrits/écrivant lire/lit reprendre/reprend/reprenait/repris témoigner
      déplorer regretter ironiser plaisanter exclamer inquiéter étonner indigner plaindre/plaint/plaignent/plaignait féliciter réjouir souvenir/souvient/souviennent désoler insurger alarmer amuser agacer emporter
      exposer détailler décrire/décrit/décrivent/décrivait évoquer mentionner résumer tempérer nuancer analyser détailler informer communiquer
      martéler asséner clamer proclamer réitérer suggérer murmurer crier hurler chuchoter tonner pester marteler plaider argumenter faire_valoir/fait/font/faisait/faisaient
      faire_savoir/fait/font/faisait faire_remarquer/fait/font/faisait faire_observer/fait/faisait tweeter twitter titrer énumérer
      récapituler avancer soupirer sourire/sourit philosopher enthousiasmer pointer relever asséner marmonner objecter enchaîner intervenir/intervient/intervenu ]] },
    { "qti", "soutenir/soutient/soutiennent/soutenait/soutenu/soutenant maintenir/maintient/maintiennent/maintenait/maintenu alléguer plaider arguer argüer défendre/défend/défendent/défendait targuer vanter", manner = "claims" },
    { "qt", "avertir prévenir/prévient/préviennent/prévenait/prévenu alerter prévoir/prévoit/prévoient/prévu/prévoyait prédire/prédit/prédisent/prédisait anticiper calculer pronostiquer augurer mettre_en_garde/met/mettent/mis/mettait", manner = "predicts" },
    { "qti", "confirmer corroborer attester certifier vérifier", manner = "confirms" },
    { "qti", "reconnaître/reconnaît/reconnait/reconnaissent/reconnaissait/reconnu/reconnaissant admettre/admet/admettent/admettait/admis/admettant avouer concéder convenir/convient/conviennent/convenu confesser", manner = "admits" },
    { "qti", "nier démentir/dément/démentent/démenti/démentait contester réfuter récuser", polarity = "denies" },
    { "qt", "dénoncer fustiger", manner = "alleges" },
    { "n", "accuser soupçonner", manner = "accuses" },
    { "n", "nier démentir/dément/démentent/démenti/démentait contester réfuter récuser", polarity = "denies" },
    { "w", "demander demander interroger questionner", polarity = "questions" },
    { "q", "demander interroger questionner interroger" },
    { "qti", "promettre/promet/promettent/promettait/promis/promettant jurer engager garantir menacer", manner = "promises" },
    { "qti", "demander exiger réclamer recommander conseiller proposer prôner appeler_à/appelle/appellent exhorter préconiser ordonner suggérer prier_de inviter_à", manner = "demands" },
    { "qti", "penser croire/croit/croient/croyait/croyaient/cru/crois/croyant estimer juger considérer supposer soupçonner craindre/craint/craignent/craignait/craignant redouter imaginer dire/dit/disent trouver", manner = "believes" },
    { "ti", "espérer souhaiter vouloir/veut/veulent/voulait/voulu/voudrait", manner = "wants" },
    { "s", "qualifier décrire/décrit/décrivent traiter taxer" },
  },
  participle = {}, -- of verbs in "-er", whose participle is no other form
  ["say-noun"] = nouns {
    { "t", "affirmation déclaration thèse argument version assertion", manner = "claims" },
    { "t", "opinion conviction croyance impression idée sentiment théorie hypothèse avis soupçon", manner = "believes" },
    { "t", "annonce conclusion avertissement commentaire nouvelle rumeur" },
    { "t", "accusation allégation dénonciation", manner = "alleges" },
    { "t", "promesse engagement garantie", manner = "promises" },
    { "t", "demande exigence proposition recommandation", manner = "demands" },
  },
  ["say-adjective"] = words {
    { "t", "sûr sûre sûrs sûres convaincu convaincue convaincus convaincues persuadé persuadée persuadés certain certaine certains conscient consciente d'avis", manner = "believes" },
  },
  ["say-preposition"] = all(1, [[selon d'_après d'après suivant pour_reprendre_les_mots_de de_l'_avis_de de_l'_avis_du aux_yeux_de au_dire_de aux_dires_de
    de_l'_aveu_de de_l'_aveu_du à_en_croire si_l'_on_en_croit de_source]]),
  ["colon-noun"] = list [[problème problèmes résultat résultats verdict devise motif raison raisons question questions conclusion leçon objectif but titre
    thème exemple vérité dénouement conséquence conséquences effet ironie morale réponse réplique réaction explication excuse conseil
    recommandation plan idée espoir crainte avertissement jugement slogan sujet bilan diagnostic constat phrase
    voir lire]],
  ["say-view"] = { "avis", "yeux", "opinion", "mots", "termes" },
  ["sure-verb"] = list [[dit disent déclaré affirmé assuré expliqué indiqué précisé souligné ajouté annoncé estimé rappelé raconté reconnu admis nié répondu
    affirme assure explique indique précise souligne ajoute annonce estime rappelle raconte reconnaît admet nie répond déplore regrette confie poursuit
    conclut insiste résume déclare déclarait expliquait affirmait a ont est sont avait avaient était étaient sera seront fut]],
  ["say-chain"] = words { { "", "tient tenait tenu vient venait finit fini voulu commence commencé a_tenu peut pouvait doit devait aime continue continué fait" } },
  ["say-vehicle"] = list "communiqué lettre rapport note message document article entretien interview discours texte tribune courriel tweet courrier livre déclaration vidéo",
  that = { "que", "qu'" },
  whether = list "si s' comment qui quand où combien pourquoi quel quelle quels quelles ce_que ce_qu'",
  ["object-preposition"] = list "sur de d' du des contre par pour en dans à au aux avec",
  agent = { "par" },
  ["and"] = list "et mais ou ni",
  subordinator = list "quand lorsque lorsqu' tandis pendant parce car puisque puisqu' comme où si s' alors après avant selon afin",
  ["no-source"] = list "cela ceci ça ce c' que qu' qui se s' lequel laquelle",
  be = list "être est sont était étaient été étant fut furent sera seront serait seraient soit soient suis sommes",
  have = list "avoir a ont ai avons avait avaient eu ayant aura auront aurait auraient ait aient eut eurent",
  ["do"] = list "peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent devait devaient devra devrait devraient pu dû veut voulait va vont allait allaient",
  negation = list "ne n' pas jamais ni guère point",
  pronoun = {
    il = 1, elle = 2, ils = 3, elles = 3, je = 5, ["j'"] = 5, nous = 6, vous = 7, tu = 7, on = 7, lui = 1, eux = 3, ["celui-ci"] = 1, ["celle-ci"] = 2, ["ceux-ci"] = 3, ["ce dernier"] = 1, ["cette dernière"] = 2,
    ["-il"] = 1, ["-t-il"] = 1, ["-elle"] = 2, ["-t-elle"] = 2, ["-ils"] = 3, ["-elles"] = 3, ["-t-ils"] = 3, ["-t-elles"] = 3, ["-je"] = 5, ["-nous"] = 6, ["-on"] = 7, ["-t-on"] = 7, ["-vous"] = 7,
  },
  nominative = list "il elle ils elles je j' on tu -il -t-il -elle -t-elle -ils -elles -on -t-on -je",
  infinitive = { "à", "de", "d'" },
  dated = { "daté", "datée", "datés", "datées" },
  ["say-to"] = { "attribué", "attribuée", "attribués", "attribuées" },
  ["say-as"] = { "comme", "ainsi que" },
  ["headline-source"] = list "sondage étude rapport sources police gouvernement opposition experts parquet enquête",
  sex = {
    m = 1, monsieur = 1, mme = 2, madame = 2, mlle = 2, mademoiselle = 2, ["père"] = 1, ["frère"] = 1, ["sœur"] = 2, soeur = 2, directrice = 2, directeur = 1, ["sénatrice"] = 2, ["sénateur"] = 1,
    ["députée"] = 2, ["avocate"] = 2, avocat = 1, ["présidente"] = 2, ["conseillère"] = 2, conseiller = 1, reine = 2, roi = 1, princesse = 2, prince = 1, actrice = 2, acteur = 1, ["porte-parole"] = 0,
    chanteuse = 2, chanteur = 1, ["écrivaine"] = 2, procureure = 2, procureur = 1, ["ambassadrice"] = 2, ambassadeur = 1,
  },
  -- Nouns for a man (1) or a woman (2).
  ["role-sex"] = {
    entrepreneur = 1, ["père"] = 1, fils = 1, ["frère"] = 1, mari = 1, ["époux"] = 1, oncle = 1, neveu = 1, ["grand-père"] = 1, homme = 1,
    ["garçon"] = 1, actrice = 2, ["mère"] = 2, fille = 2, ["sœur"] = 2, femme = 2, ["épouse"] = 2, veuve = 2, tante = 2, ["nièce"] = 2,
    ["grand-mère"] = 2, directrice = 2, ["sénatrice"] = 2, ["députée"] = 2,
  },
  ["given-sex"] = numbered {
    [[jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude christian henri georges nicolas françois patrick gérard christophe laurent frédéric
      julien éric éric stéphane thierry antoine alexandre thomas david sébastien olivier pascal guillaume vincent bruno maxime marc benoît mathieu matthieu jérôme fabrice arnaud emmanuel
      didier gilles hervé serge raymond charles étienne xavier yves lucien gaston édouard gabriel hugo lucas arthur raphaël léo théo victor jules adrien baptiste clément romain florian simon
      mohamed karim ahmed rachid jean-luc jean-pierre jean-marie jean-claude jean-michel jean-louis jean-paul jean-françois jean-jacques jean-marc jean-yves]],
    [[marie jeanne françoise monique catherine nathalie isabelle jacqueline anne sylvie martine madeleine nicole suzanne hélène christine louise denise marguerite valérie sophie sandrine stéphanie
      véronique chantal annie brigitte julie aurélie céline émilie laure caroline claire camille charlotte léa manon emma chloé sarah laura marine pauline juliette alice lucie mathilde élisabeth
      florence corinne patricia dominique béatrice agnès cécile delphine virginie karine laetitia ségolène martine rachida fatima nadia leïla ghislaine josette simone yvonne colette odette
      marie-france marie-claude marie-christine anne-marie anne-sophie]],
  },
  hedge = list "prétendument apparemment présumé présumée présumés présumées supposé supposée supposés probablement peut-être vraisemblablement serait seraient aurait auraient soi-disant éventuel éventuelle",
  ["speech-role"] = { juge = 1, ["président"] = 1, ["présidente"] = 1, procureur = 1, ["témoin"] = 2, ["défense"] = 1, greffier = 1 },
  ["speech-mark"] = { q = 1, r = 2, question = 1, ["réponse"] = 2 },
  ["stage-note"] = { applaudissements = 2, rires = 2, exclamations = 2, ["mouvements divers"] = 2, ["protestations"] = 2, silence = 1, inaudible = 2 },
  interview = { ["entretien avec"] = 1, ["interview de"] = 1, ["entretien"] = 1 },

  -- names ---------------------------------------------------------------
  ["name-link"] = { de = 1, ["d'"] = 1, du = 1, des = 1, pour = 2, sur = 2, et = 3 },
  acronym = list "ps pc ump rpr onu otan ue ong pme pib tva sida cia",
  hereafter = list "ou dit dite connu connue aussi également sigle ci-après appelé",
  ["editor-note"] = { "sic", "note", "ndlr", "italiques" },
  title = joined(persons(1, nil, [[ministre président/e vice-président/e ex-président/e député/e sénat~eur/rice maire préfet/e avocat/e juge procureur/e docteur/e professeur/e général colonel
    commandant/e capitaine lieutenant/e amiral maréchal roi reine prince princesse duc duchesse comte comtesse baron baronne pape cardinal archevêque évêque père abbé frère sœur
    journaliste écrivain/e act~eur/rice chant~eur/euse cinéaste économiste historien/ne sociologue philosophe politologue entraîn~eur/euse sélectionn~eur/euse direct~eur/rice secrétaire chef/fe leader porte-parole
    ambassad~eur/rice conseill~er/ère adjoint/e eurodéputé/e délégué/e commissaire inspect~eur/rice candidat/e chancelier chancelière empereur sultan émir ayatollah]]),
    all(1, [[m mm mme mmes mlle mlles monsieur madame mademoiselle me maître dr pr mgr saint premier_ministre première_ministre ancien_ministre ancien_président garde_des_sceaux secrétaire_général secrétaire_générale
      secrétaire_d'_état directeur_général directrice_générale sénateur sénatrice directeur directrice acteur actrice chanteur chanteuse conseiller conseillère ambassadeur ambassadrice inspecteur général]])),
  particle = all(1, "de d' du des le la van von der ben el al di da"),
  ["name-suffix"] = { "jr", "fils", "ii", "iii", "iv", "xiii", "xiv", "xv", "xvi", "xviii" },
  ["org-suffix"] = { "sa", "s.a", "sas", "sarl", "inc", "corp", "ltd", "fc", "ag", "gmbh", "plc", "scop" },
  ["org-head"] = all(2, [[ministère commission secrétariat tribunal conseil congrès sénat gouvernement université banque association fédération confédération parti union agence parquet cour institut fondation organisation
    comité chambre police gendarmerie armée forces force front mouvement coalition mairie préfecture ligue club syndicat entreprise groupe compagnie collège lycée hôpital département direction parlement assemblée alliance église
    caisse centre école société bureau délégation musée théâtre orchestre académie faculté conférence service services autorité brigade observatoire office réseau collectif maison radio journal télévision éditions laboratoire
    communauté haut-commissariat comité_international cabinet chaîne régie établissement stade olympique racing équipe croix-rouge élysée matignon cité]]),
  ["place-head"] = all(2, [[rue place avenue boulevard quai route autoroute rivière saint sainte ville île îles port province région vallée mont monts golfe baie cap quartier république royaume nouvelle nouveau côte
    mer océan lac aéroport plage parc forêt pont château palais gare canal détroit val la le les département commune district faubourg plateau massif col pointe presqu'île]]),
  ["event-head"] = list "coupe loi traité accord accords constitution guerre prix festival sommet jeux opération plan journée championnat tour tournoi trophée grand_prix code charte pacte bataille révolution biblique coran bible",
  demonym = list [[français française françaises allemand allemande allemands allemandes anglais anglaise britannique britanniques américain américaine américains américaines espagnol espagnole italien italienne
    européen européenne européens européennes russe russes chinois chinoise japonais israélien israélienne israéliens palestinien palestinienne palestiniens algérien algérienne marocain tunisien africain africaine africains
    arabe arabes musulman musulmane musulmans catholique juif juive juifs chrétien chrétiens suisse belge belges canadien canadienne québécois breton corse parisien parisienne parisiens lyonnais marseillais turc grec kurde iranien irakien syrien
    libanais brésilien mexicain indien portugais polonais ukrainien serbe croate]],
  -- What ends no name: of a word that begins a sentence.
  ["common-ending"] = list [[ment ments tion tions sion sions ité ités ance ence ons dez tez nez rez lez sez vez yez quez gez chez sant tant nant rant vant
    gnant quant iser quer cher oyer ider iée iés ié uée ués]],
  ["not-name"] = list "lire voici voilà chacun chacune personne quant rien dieu internet tv nord sud est ouest noël pâques monsieur madame état ii iii iv vi vii viii ix xi xii xx xxi xix xviii terre lune soleil pib tva",
  ["known-name"] = joined(all(1, [[france paris lyon marseille toulouse nice nantes strasbourg bordeaux lille rennes grenoble montpellier états-unis washington new_york londres berlin royaume-uni grande-bretagne allemagne italie espagne rome
    madrid bruxelles belgique suisse genève luxembourg pays-bas russie moscou chine pékin japon tokyo inde israël palestine gaza liban syrie irak iran turquie grèce algérie maroc tunisie égypte libye sénégal mali niger côte_d'ivoire cameroun
    congo rwanda afrique europe asie amérique amérique_latine proche-orient moyen-orient québec canada montréal bretagne corse alsace provence normandie île-de-france martinique guadeloupe réunion guyane nouvelle-calédonie kosovo bosnie serbie croatie afghanistan
    pakistan brésil argentine chili cuba mexique pologne ukraine autriche portugal suède norvège danemark finlande irlande écosse australie]]),
    all(2, [[ps ump rpr udf pcf fn rn lrem lr modem pc onu otan ue fmi bce cgt cfdt fo medef afp reuters sncf ratp edf gdf ump cnrs insee inserm unesco unicef oms ong élysée matignon quai_d'orsay bercy assemblée_nationale sénat
      nations_unies union_européenne commission_européenne parlement_européen banque_mondiale maison_blanche croix-rouge psg om ol conseil_constitutionnel conseil_d'état cour_de_cassation le_monde le_figaro libération mediapart hamas hezbollah fifa uefa cio airbus renault peugeot]])),
  ["kind-before"] = joined(all(12, [[épouse femme mari époux fils fille frère sœur père mère oncle tante neveu nièce cousin cousine veuve veuf gendre belle-fille
    beau-frère belle-sœur beau-père belle-mère beau-fils demi-frère demi-sœur petit-fils petite-fille grand-père grand-mère ex-femme ex-mari compagne compagnon mariée_à marié_à]]), all(22, [[entreprise société compagnie firme groupe filiale fabricant éditeur multinationale start-up association fondation
    organisation ong syndicat constructeur opérateur assureur promoteur cabinet armateur banque chaîne enseigne marque]])),
  ["place-before"] = joined(all(1, "en à"), all(2, [[ville_de capitale_de maire_de préfecture_de région_de province_de département_de commune_de originaire_de nord_de sud_de est_de ouest_de né_à née_à près_de banlieue_de aéroport_de habitants_de]])),
  ["codename-cue"] = { ["nom de code"] = 1, ["surnommé"] = 2, ["surnommée"] = 2, alias = 2, ["dit"] = 2, ["connu sous le nom de"] = 2, ["de son vrai nom"] = 2 },
  named = { "nommé", "nommée", "appelé", "appelée", "dénommé", "dénommée" },
  role = joined(persons(1, 2, [[porte-parole ministre président/e député/e sénat~eur/rice maire direct~eur/rice secrétaire fonctionnaire avocat/e enquêt~eur/rice professeur/e entrepren~eur/euse candidat/e délégué/e conseill~er/ère médecin
    expert/e technicien/ne entraîn~eur/euse jou~eur/euse diplomate élu/e élève citoyen/ne soldat/e politicien/ne sociologue psychologue historien/ne écrivain/e ingénieur/e architecte employé/e syndicaliste agricult~eur/rice aut~eur/rice édit~eur/rice
    ambassad~eur/rice gouverneur/e propriétaire opposant/e observat~eur/rice accusé/e suspect/e militant/e victime témoin analyste représentant/e général/e policier/e agent/e étudiant/e manifestant/e économiste militaire évêque prêtre chef/fe responsable dirigeant/e
    source gérant/e correspondant/e romanci~er/ère cinéaste act~eur/rice père mère fils fille frère sœur juge procureur/e journaliste femme homme habitant/e riverain/e voisin/e salarié/e patron/ne chercheu~r/se magistrat/e préfet/e adjoint/e collaborat~eur/rice proche
    interlocut~eur/rice locataire commerçant/e enseignant/e retraité/e passant/e parent/e survivant/e spécialiste]]),
    all(1, "police sénateur sénatrice directeur directrice conseiller conseillère"),
    all(2, "autorités syndicats proches associations critiques pouvoirs_publics médias généraux parents scientifiques chercheurs riverains gens personnes")),
  ["role-after"] = list "municipales officielles policières judiciaires diplomatiques gouvernementales syndicales concordantes proche proches présent présents interrogé interrogée interrogés chargé chargée chargés issu familier",
  determiner = list [[un une le la les l' des deux trois quatre cinq plusieurs certains certaines quelques autre autres ce cet cette ces son sa ses leur leurs nombreux nombreuses divers diverses aucun aucune beaucoup_de la_plupart_des]],
  ["said-to-be"] = list "présumé présumée supposé supposée prétendu prétendue probable considéré considérée soupçonné",
}

-- What is said by a verb of saying may be quoted, too.
for word, value in pairs(french["say-verb"]) do
  if value % 4 >= 2 then table.insert(french.say, word) end
  for _, ending in ipairs { "é", "ée", "és", "ées" } do
    if word:sub(-#ending) == ending then table.insert(french.participle, word) end
  end
end

return french
