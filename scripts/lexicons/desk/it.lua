-- Italian words for the checks of the copy desk (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  weekdays = { ["lunedì"] = 1, ["martedì"] = 2, ["mercoledì"] = 3, ["giovedì"] = 4, ["venerdì"] = 5, sabato = 6, domenica = 7 },
  past = set("fu|furono|era|erano|aveva|avevano|ebbe|fece|venne|morì|vinse|perse|uccise|votò|aprì|chiuse|uscì|arrivò|attaccò|disse|cominciò|finì|firmò|dimise"),
  ahead = set("sarà|saranno|avrà|avranno|potrà|potrebbe|deve|dovrà|può|va|vanno|fino|prima|se|salvo|previsto|prevista|previsti|piano|piani|prossimo|prossima|è|per|"
    .. "scade|termine|chiederà|terrà|entro"),
  known_acronyms = set("ue|onu|nato|fmi|oms|ong|pd|pdl|fi|m5s|udc|dc|pci|psi|msi|cgil|cisl|uil|rai|ansa|agi|afp|bbc|cnn|cia|fbi|fsb|iva|pil|irpef|imu|tv|dna|aids|hiv|bce|"
    .. "ocse|unesco|unicef|opec|fifa|uefa|coni|figc|csm|gip|gup|pm|inps|inail|istat|eni|enel|fiat|usa|urss|pdf|html|url|gps|usb|dvd|cd|pc|ii|iii|iv|vi|vii|viii|ix|xi|xii|xx|"
    .. "xxi|xix|spa|srl|ok|km|kg|tar|asl|dia|ros|gdf|nas|ad"),
  one = set("fonte|funzionario|funzionaria|consigliere|consigliera|diplomatico|diplomatica|impiegato|impiegata|dirigente|agente|collaboratore|collaboratrice|alleato|"
    .. "alleata|amico|amica|collega|informatore|persona|responsabile|portavoce|investigatore|inquirente"),
  several = set("fonti|funzionari|consiglieri|diplomatici|impiegati|dirigenti|agenti|collaboratori|alleati|amici|colleghi|informatori|persone|responsabili|"
    .. "investigatori|inquirenti|testimoni"),
  counted = set("un|una|un'|uno|altro|altra|due|tre|quattro|cinque|sei|diversi|diverse|alcuni|alcune|molti|molte|entrambi|entrambe|delle|dei|degli"),
  definite = set("il|lo|la|l'|i|gli|le|quel|quella|quei|quelle|questo|questa|questi|queste|suo|sua|suoi|sue|mio|nostro|nostra|loro"),
  after_noun = set("che|cui|con|di|del|della|dell'|in|da|su|vicino|vicina|vicini|vicine|presente|presenti|informato|informata|informati|informate|a|e|"
    .. "comunali|ufficiali|investigative|giudiziarie|diplomatiche|governative|sindacali|qualificate|consultate"),
  knowing = set("che|cui|con|vicino|vicina|vicini|vicine|presente|presenti|informato|informati|informate"),
  bare = set("fonte|fonti|informatore|informatori"),
  anonymity = set("condizione di anonimato|in forma anonima|sotto anonimato|chiesto l'anonimato|chiedendo l'anonimato|mantenere l'anonimato|garanzia di anonimato|"
    .. "restare anonimo|restare anonima|rimanere anonimo|rimanere anonima|non essere citato|non essere nominato|non vuole essere citato|anonimamente|l'anonimato"),
  reasons = set("perché|per paura|per timore|temendo|non autorizzato|non autorizzata|non autorizzati|non è autorizzato|senza autorizzazione|per evitare|"
    .. "per non|per proteggere|per parlare liberamente|a causa|poiché|dato che"),
  unauthorized = set("non autorizzato|non autorizzata|non autorizzati|non è autorizzato|non sono autorizzati|senza autorizzazione"),
  accusations = set("tangente|tangenti|mazzetta|mazzette|bustarella|corruzione|corrotto|corrotta|concussione|frode|peculato|omicidio|assassinio|assassinato|stupro|violentato|"
    .. "violentata|riciclaggio|riciclato|estorsione|estorto|rubato|furto|saccheggio|traffico|contrabbando|mentito|insabbiato|insabbiamento|illegale|illegalmente|"
    .. "ricatto|tortura|torturato|complotto|falsificato|falso|evasione|molestie|molestato|abusi|truffa|truffato|plagio|turbativa"),
  opinions = set("terribile|orribile|incompetente|incompetenza|disastro|disastroso|disastrosa|vergogna|vergognoso|vergognosa|idiota|idioti|stupido|stupida|ridicolo|"
    .. "ridicola|patetico|patetica|pazzo|pazza|pagliaccio|vigliacco|brillante|scandaloso|scandalosa|bugiardo|bugiarda|tossico|arrogante|pigro|debole|assurdo|"
    .. "assurda|irresponsabile|spregevole|disgustoso|farsa"),
  hedges = set("presunto|presunta|presunti|presunte|presumibilmente|apparentemente|apparente|potrebbe|potrebbero|può|forse|probabilmente|possibile|possibilmente|"
    .. "sospettato|sospettata|accusato|accusata|avrebbe|avrebbero|sarebbe|sarebbero|pare|sembra|sembrano|se|secondo"),
  accusing_hedges = set("presunto|presunta|presunti|presunte|presumibilmente|accusato|accusata|indagato|indagata|avrebbe|avrebbero|sarebbe|sarebbero|secondo"),
  headline_sources = set("dice|dicono|disse|secondo|rapporto|fonti|sondaggio|studio|esperti|polizia|accusa|accusano|denuncia|denunciano|nega|negano|avverte|"
    .. "afferma|affermano|assicura|sostiene|smentisce"),
  empty = set("un|una|uno|un'|il|lo|la|l'|i|gli|le|e|ed|o|di|del|della|dell'|dei|delle|in|nel|nella|a|al|alla|da|dal|dalla|con|per|come|è|sono|era|ha|hanno|aveva|"
    .. "suo|sua|suoi|sue|si|che|non|dopo|su|sul|sulla|più|ma|chi|questo|questa|gli|lui|lei|loro"),
  negations = set("non|mai|nessuno|nessuna|né|senza|nega|negano|negato|rifiuta|rifiutato|respinge|respinto|smentisce|smentito"),
  numbers = {
    due = 2, tre = 3, quattro = 4, cinque = 5, sei = 6, sette = 7, otto = 8, nove = 9, dieci = 10, undici = 11, dodici = 12, tredici = 13, quattordici = 14,
    quindici = 15, sedici = 16, diciassette = 17, diciotto = 18, diciannove = 19, venti = 20, trenta = 30, quaranta = 40, cinquanta = 50,
  },
  scales = set("cento|centinaia|mila|mille|milione|milioni|miliardo|miliardi|per cento|%"),
  number_marks = { group = ".", decimal = ",", spaced = true },
  multiples = { mila = 1e3, mille = 1e3, milione = 1e6, milioni = 1e6, miliardo = 1e9, miliardi = 1e9 },
  percents = { { "%" }, { "per", "cento" } },
  share_of = set("di|dei|degli|delle|del|della|su|su un totale di"),
  that_is = set("cioè|ossia|ovvero|( cioè|in totale|("),
  change_from = set("da|dal|dall'"),
  change_to = set("a|al|all'"),
  doubles = set("molto|no|sì|già|mai|che|ah|bla|poco|quasi|più|ci|si|la|piano|via|così|ora|pian|man|subito|tutto"),
  born = set("nato|nata|nacque"),
  joins = set(",|;|e|ed|il|la|l'|di"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("di|meno|quasi|circa|oltre|primi|prime|ultimi|ultime"),
  told_before = set("rete|canale|emittente|gruppo|partito|agenzia|azienda|società|sindacato|compagnia|rivista|giornale|quotidiano|sito|ditta|banca|organizzazione|o"),
  told_after = set("radio|tv|televisione"),
  everybody = set("tutti|tutte|intervistati|intervistate|partecipanti"),
  unsaid = set("direbbe|potrebbe|potrebbero|avrebbe|dovrebbe|può|dirà"),
  offices = set("presidente|senatore|senatrice|governatore|deputato|deputata|ministro|ministra|giudice|generale|cancelliere|re|regina|principe|principessa|papa|"
    .. "sindaco|sindaca|procuratore|ammiraglio|colonnello|cardinale|vescovo|uragano|ciclone|tempesta|prefetto|questore|signor|signora"),
  articles = set("un|una|un'|uno|il|lo|la|l'|i|gli|le|questi|queste|altro|altra|ogni"),
  adjuncts = set("e"),
  identity = set("è|era|è in realtà|era in realtà|non è altri che|non era altri che|alias|il cui vero nome è|vero nome|è il nome in codice di|"
    .. "conosciuto come|conosciuta come|noto come|nota come|meglio noto come"),
  sayings = set("dice|disse|detto|dicono|racconta|scrive|scrisse|scritto|secondo|attribuito a|attribuita a|chiama|definisce|definito|descrive come|sostiene|afferma|"
    .. "scherza|ironizza|intitolato|intitolata|chiede|cita|parole|motto|slogan|nelle parole di|striscione|cartello"),
  signs = { "di ", "da ", "–", "—", "--" },
  date_headers = set("data|inviato|inviata|il"),
}
