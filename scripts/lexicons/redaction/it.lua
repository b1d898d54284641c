-- Italian words for redaction. Lower case, without accents; several are parted by blanks.
local cues = require "nutgraf.cues"
local english = require "lexicons.redaction.en"

local function set(words) return cues.all(true, words) end

return {
  -- Parts of a name that do not tell who it is.
  parts = set [[il lo la i gli le l un uno una di del dello della dei degli delle dell d e ed o a al alla in nel nella con per da dal dalla san santa
    santo sant don donna sig signor signora signorina dott dottor dottoressa dr prof professor professoressa avv avvocato ing arch geom on sen gen mons
    fra suor padre madre jr spa srl snc sas cooperativa societa azienda impresa gruppo banca consiglio universita collegio scuola liceo istituto ospedale
    clinica chiesa tribunale corte polizia carabinieri guardia ministero dipartimento segreteria agenzia ufficio comitato commissione partito unione
    sindacato associazione fondazione fondo servizio servizi centro citta comune regione provincia paese stato repubblica uniti unite regno nuovo nuova
    nord sud est ovest porto lago monte fiume isola isole baia nazionale internazionale federale centrale generale pubblico pubblica giornale corriere
    stampa messaggero gazzetta]],
  -- What is made of a name in one word: i Marrowiani.
  endings = { "i", "ismo", "ista", "isti", "iste", "iano", "iana", "iani", "iane", "esco", "esca", "eschi", "ese", "esi" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set [[dio cristo gesu allah buddha abate acqua agosto albero alba allegri alto amato amore angeli angelo aprile aquila arena argento aurora
    barbieri barone basile basso battaglia bella bello benedetto bianca bianchi bianco bosco bravo bruna bruni bruno buono caccia calabrese campagna campana
    campi campo cane capelli capo cappelli cappello carbone cardinale carne caro caruso casa castelli castello cattaneo cavallo cella cera chiara chiari
    chiesa cielo colombo colonna conte conti corona corso corti costa croce cuoco destro dolce donati donna duca fabbri fabbro falco fara farina fava
    fede felice ferrari ferraro ferrero ferri ferro fiore fiori fiume fontana fonte forte forti franca franchi franco fumagalli fuoco gallo gatti gatto
    gelo genovese gentile giardino giglio giorno giusti giusto gloria grande grandi grassi grasso greco grigio grosso guerra guida iena latte leone leoni
    libero lombardi longo luce luna lungo lupo madonna maestro maggio maggiore magni magno mancini mancino mare marina marino marini martello massa
    mattina medici medico mela meli melis mercurio messina milano molinari molino montagna monte monti morelli moretti moro mosca motta napoli natale neri nero
    neve nobile noce notte nuvola olmo onda oro orsini orso pace padovano pagano palazzo palermo palma palumbo pane parisi parma pasqua pastore pavone
    pellegrini pepe perla perna pesce piazza piazzi pietra pini pino piras pisano poggi poggio poeta pollo ponte ponti porta porto pozzi pozzo prato preti
    prete primavera primo principe quadri ragazzi ragno ramo re regina reali reale riccio ricci riva rivolta rocca roma romano rosa rosario rosi rossa
    rossi rosso rota russo sala sale salvatore santi santo santoro sarti sarto sasso sereno serra serpe sesto siciliano silvestri sole sordi spada spina stella
    stelle strada tasso tedesco tempesta terra testa tomba torre torri tosca toscano tosi ulivo valente valle vento vera verde verdi vergine vespa vigna
    villa villani viola vita vitali vitale volpe zanetti zappa zucca]],
  contracted = {},
  -- What words of every day end in that are no names.
  abstract = { "zione", "zioni", "sione", "sioni", "mento", "menti", "ita", "enza", "enze", "anza", "anze", "ologia", "tudine", "ezza", "ezze", "aggio", "aggi" },
  doctrine = { "ismo", "ismi" },
  -- How a word for several is made of that for one.
  plurals = { { "chi", "co" }, { "ghi", "go" }, { "i", "o" }, { "i", "e" }, { "e", "a" } },
  -- What heads of messages and times are made of.
  furniture = set "re r i fw fwd cc ccn cet cest utc gmt h",
  -- What brings a nickname.
  nicknames = { "detto", "detta", "alias", "soprannominato", "soprannominata", "noto come", "nota come", "meglio noto come", "meglio nota come", "conosciuto come",
    "conosciuta come", "chiamato", "chiamata" },
  address = english.address,
  -- Before a month that is a name, too.
  month_lead = set "in da di del dal dello fino fine inizio meta scorso prossimo questo ogni tra fra e d a",
  -- What a street is called by, before its name.
  streets_first = set [[via v. viale v.le piazza p.za p.zza piazzale corso c.so largo vicolo vico strada contrada lungomare galleria salita]],
  streets = {},
}
