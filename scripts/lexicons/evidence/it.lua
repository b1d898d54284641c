-- Italian words for the layers that filters add: cited documents, claims, rules,
-- relations (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

local IN = "in|nel|nello|nella|nell'|nei|negli|nelle"
local OF = "di|del|dello|della|dell'|dei|degli|delle"

return {
  documents = {
    email = "email", ["e-mail"] = "email", mail = "email", ["posta elettronica"] = "email", messaggio = "message", messaggi = "message", sms = "message",
    lettera = "letter", missiva = "letter", memorandum = "memo", promemoria = "memo", nota = "note", biglietto = "note", cablogramma = "cable",
    telegramma = "cable", rapporto = "report", relazione = "report", studio = "study", perizia = "report", verbale = "report", informativa = "report",
    sondaggio = "poll", ricerca = "study", denuncia = "filing", esposto = "filing", querela = "filing", ricorso = "filing", istanza = "filing", atto = "filing",
    sentenza = "ruling", ordinanza = "ruling", decreto = "ruling", delibera = "ruling", libro = "book", memorie = "book", biografia = "book", articolo = "article",
    editoriale = "article", inchiesta = "article", tweet = "post", post = "post", comunicato = "statement", dichiarazione = "statement", trascrizione = "transcript",
    contratto = "contract", convenzione = "contract", fattura = "invoice", documento = "document", testo = "document", dossier = "document", fascicolo = "document", bozza = "document",
  },
  compounds = set "elettronica e|postale",
  adjectives = set "breve",
  houses = set "Corriere|Messaggero|Gazzettino|Giornale|Posta",
  prepositions = set(IN .. "|" .. OF .. "|secondo|per|tramite|attraverso|da|dal|dalla|copia di|copia del|copia della|testo di|testo del|stralcio di|bozza di|ai sensi di"),
  within = set(IN),
  loose = set "message|note|contract|article|statement|post|document|transcript|study|filing",
  amounts = set "serie",
  of = "di",
  new = set "un|una|un'|uno|altro|altra|secondo|seconda|terzo|terza|nuovo|nuova|precedente",
  same = set "il|la|l'|lo|quello|quella|quel|quell'|questo|questa|stesso|stessa|detto|detta|suddetto|suddetta|citato|citata|del|della|dell'|al|alla|nel|nella|nell'|dal|dalla|sul|sulla",
  ordinals = { primo = 1, prima = 1, secondo = 2, seconda = 2, terzo = 3, terza = 3, quarto = 4, quarta = 4 },
  dated = set([[datato|datata|datati|datate|del|di|dell'|il|inviato|inviata|scritto|scritta|pubblicato|pubblicata|presentato|presentata|depositato|depositata
|firmato|firmata|in|data|,|con|e|interno|interna]]),
  -- A document of whatever kind: "the document says" of the report before it.
  any = set "documento|testo",
  -- Before the day that a document is from, also where other words part it from its noun.
  stamped = set "datato|datata|datati|datate|con data|pubblicato|pubblicata|diffuso|diffusa",
  titled = set "intitolato|intitolata|dal titolo|con oggetto|oggetto|titolo",
  called = set "chiamato|chiamata",
  sender = set "da|dal|dalla|dall'|di|del|della|dell'",
  recipient = set "a|al|alla|all'|allo|ai|agli|alle",
  sent = set "email|letter|message|memo|cable|statement|note",
  clause_ends = set "che|cui|e|ma|o|disse|dice|:|;|(|“|«|è|era|fu|ha|aveva|su|sul|sulla",
  lays_out = set([[anche|scrive|scrisse|scriveva|espone|dice|disse|informa|informava|conferma|confermava|descrive|spiega|spiegava|chiede|chiedeva|racconta
|afferma|affermava|avverte|avvertiva|propone|proponeva|segnala|segnalava|sottolinea|precisa]]),
  credited = set "attribuito|attribuita|attribuiti|attribuite",
  apart = set "di|del|della|dell'|in|per|su|che|e|a|con",
  leaves = set "che|cui|di|del|della|a|da|su|;",
  goes_on = set "prosegue|proseguì|continua|continuò|aggiunge|aggiunse|inoltre|anche|conclude|concluse",
  as = "come",
  one_of_the = { "uno", "dei" },
  following = set "seguente",
  -- "una di esse" is of whatever is feminine: it tells no document.
  one_of = {},

  assuming = set "supponendo|supponiamo|ammesso che",
  conditions = set "se|s'|quando|qualora|nel caso in cui|a condizione che|ogni volta che|purché",
  strict_conditions = set "se|qualora|nel caso in cui|in caso di|a meno che|a condizione che|salvo che|ogni volta che|purché",
  obliging_conditions = set "quando|dove|una volta che|non appena",
  inner_conditions = set "se|qualora",
  no_condition = set "sapere|sa|sanno|so|sapeva|chiesto|chiede|chiedere|domandato|vedere|capire|chiaro|anche|come|dire|detto|dirà|decidere|decida|e|verificare|chiedersi|chiedono",
  unless = set "salvo che|a meno che|tranne che|salvo",
  then_ = "allora",
  steps = set "prima|innanzitutto",
  ["and"] = set "e|ed|anche|inoltre",
  modal = set "deve|devono|dovrà|dovranno|può|possono|potrà|potranno|è tenuto|è tenuta|sono tenuti|ha l'obbligo",
  obliges = set "deve|devono|dovrà|dovranno|è tenuto|è tenuta|sono tenuti|sarà tenuta|sarà tenuto|ha l'obbligo",
  rules = set "può|possono|potrà|potranno|sarà|saranno",
  be = "essere",
  have = "avere",
  made = "fatto",
  speakers = set "io|noi|voi|lei|storia",
  fragments = set "no|così|mai|possibile|necessario",
  powers = set([[tribunale|tribunali|giudice|consiglio|ministero|ministro|comune|sindaco|prefetto|prefettura|regione|agenzia|commissione|polizia|ordinanza|permesso
|contratto|licenza|legge|norma|norme|banca|governo|stato|corte|autorità|società|impresa|azienda|proprietario|inquilino|multa|termine|accordo]]),
  persons = set "io|tu|noi|loro|lui|lei|gente|elettori|uno",
  supposes = set "potrebbe|potrebbero|sarebbe|sarebbero|dovrebbe|dovrebbero|probabilmente|forse|magari",
  empty = set([[un|una|uno|un'|il|lo|la|l'|i|gli|le|e|o|di|del|della|dei|delle|in|nel|nella|a|al|alla|da|dal|dalla|con|per|essi|esso|lui|lei|è|sono|sia|si|ne|suo|sua
|suoi|sue|allora|se|quando|che|qualcosa|qualcuno|c'|questo|questa]]),
  negative = set "non|no|mai|senza|né|nessun|nessuno|nessuna",
  prefixes = { "in", "dis" },
  endings = { "azioni", "azione", "endo", "ando", "ati", "ate", "ato", "ata", "uto", "ito", "ori", "ore", "are", "ere", "ire", "i", "e", "o", "a" },
}
