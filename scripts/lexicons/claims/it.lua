-- Italian words for claims (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

local nouns = "accusa|accuse|affermazione|affermazioni|denuncia|denunce|addebito|addebiti|imputazione|imputazioni|versione|versioni|rapporto|rapporti"
  .. "|racconto|sospetto|sospetti|informazione|informazioni|voce|voci|dichiarazione|dichiarazioni|tesi|fatto|fatti|ricostruzione|contestazioni"

return {
  no_statement = set "wants|demands|promises",
  finite = set([[è|era|erano|fu|furono|sono|ha|hanno|aveva|avevano|ebbe|sarà|saranno|sarebbe|sarebbero|avrà|avrebbe|avrebbero|può|possono|poteva|potrebbe|deve|devono
|doveva|dovrebbe|fa|fanno|faceva|fece|dà|diede|prese|prende|sa|sapeva|sapevano|ricevette|va|vanno|andava|resta|restava|esiste|esisteva|sia|siano|fosse|fossero
|abbia|abbiano|avesse|pagava|nascondeva|firmò|viene|veniva|tiene|vuole|voleva|sta|stava]]),
  least_words = 4,
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",
  says = {
    denies = set "nega|negano|negò|negarono|negato|negata|negate|negando|negava|smentisce|smentiscono|smentì|smentirono|smentito|smentita|smentite",
    disputes = set([[respinge|respingono|respinse|respinto|respinta|respinte|rigetta|rigettano|rigettato|rigettate|contesta|contestano|contestato|contestate|confuta
|confutano|confutato|contraddice|contraddicono|contraddetto|rifiuta|rifiutano]]),
    confirms = set([[conferma|confermano|confermò|confermato|confermata|confermate|riconosce|riconoscono|riconosciuto|ammette|ammettono|ammise|ammesso|verificato
|confessato]]),
    corroborates = set "corrobora|corroborano|corroborato|corroborata|avvalora|avvalorano|avvalorato|avvalorata|suffraga|suffragano|suffragato|supporta|supportano",
  },
  carriers = set "ha|hanno|aveva|avevano|è|sono|era|anche|poi|sempre|già|fermamente|categoricamente|recisamente|pubblicamente|con forza|non|in",
  nouns = set(nouns),
  accusing = set "accusa|accuse|denuncia|denunce|addebito|addebiti|imputazione|imputazioni",
  determiners = set "il|lo|la|l'|i|gli|le|quel|quella|quei|quelle|questo|questa|queste|questi|tale|tali|ogni|tutte|tutti|tutto|suo|sua|sue|suoi|loro|dette|di|delle|dei",
  speakers = { io = true, noi = true, Noi = true, Io = true },
  pronouns = set "lo|la|li|le|ciò|questo|tutto",
  such = "tale",
  parentheses = { ["("] = true, ["["] = true },
  that = "che",
  what = set "quello che|ciò che|quanto",
  to = "a",
  reach = 2,
  by = "da",
  auxiliary = set "è|sono|fu|furono|ha|hanno|aveva|avevano|stato|stata|stati|state",
  ends = set "in|quando|che|cui|mentre|dopo|prima|durante|e|ma|perché|,|.|;|:|—|–|-|(|[",
  be = set "è|era|sono|erano|essere|stato|stata|pare|sembra|sembrano|ha|in parte|poi|anche",
  alike = {
    set "patto|patti|accordo|accordi|intesa|intese|tregua|trattativa",
    set "pagamento|pagamenti|tangente|tangenti|mazzetta|mazzette|bustarella|bustarelle|denaro",
  },
  patterns = {
    { "aside", "che|cosa ..6 {says}" },
    { "same", "<by> ..3 {says} ..1 il|lo|la|le|gli|i|queste|quelle|tali|tutte|ogni ..1 {nouns}" },
    { "same", "<by> lo ..1 {says} ,|.|;" },
    { "apposed", "<who:person|codename> , ...18 {claims} che" },
  },
  said = set "detto|dice|raccontato|affermato|afferma|dichiarato|scritto|assicurato|assicura|denunciato|riferito|sostenuto|sostiene",
  claims = set "afferma|affermato|sostiene|sostenuto|assicura|assicurato|denuncia|denunciato|asserisce",
  block = set "non|mai|né|nessuna|sarebbe|sarebbero|potrebbe|potrebbero|può|deve|se|avrebbe|avrebbero|dovrebbe",
  before_name = set "il|lo|la|l'|i|signor|signora|sig|sig.|dott|dott.|dottor|dottoressa|avvocato|presidente|ministro|ministra|sindaco|sindaca|generale|senatore|senatrice|onorevole",

  replies = {
    { "declined", "non {has} voluto ..1 commentare|rispondere|rilasciare|replicare|fare", subject = true },
    { "declined", "non vuole|vogliono|intende|intendono ..1 commentare|rispondere|rilasciare", subject = true },
    { "declined", "{decline} ..1 commentare|rispondere|rilasciare|fare", subject = true },
    { "declined", "{has} preferito non ..1 commentare|rispondere|rilasciare", subject = true },
    { "not given", "non {has} ..1 {answer}", subject = true },
    { "not given", "non {has} dato ..1 risposta|seguito", subject = true },
    { "not given", "non è|sono ..1 stato|stata|stati possibile? ..1 contattare|raggiungere|contattato|contattata|raggiunto|raggiunta", subject = true },
    { "not given", "non è stato possibile ..1 contattare|raggiungere|sentire|avere ...12 {end}" },
    { "not given", "non era|erano|è|sono ..1 disponibile|disponibili|reperibile|reperibili|raggiungibile", subject = true },
    { "sought", "contattato|contattata|contattati|interpellato|interpellata|interpellati da|dal|dalla|dall' ..2 {paper}", subject = true },
    { "sought", "abbiamo chiesto ..1 commento|replica|risposta a|al|alla ...12 {end}" },
  },
  asked_again = {
    { "not given", "nessuno|nessuna|entrambi ..2 non? {has} ..1 {answer}" },
    { "not given", "non {has} ..1 {answer}" },
    { "declined", "nessuno|entrambi|loro ..2 {decline} ..1 commentare" },
  },
  has = set "ha|hanno|aveva|avevano",
  ["and"] = "e",
  opens = set "e|anche|inoltre|intanto|mentre|tuttavia",
  relative = set "che|cui|quale|quali",
  through = set "attraverso|tramite|per mezzo di",
  decline = set "ha rifiutato di|hanno rifiutato di|rifiuta di|rifiutano di|si è rifiutato di|si è rifiutata di|si sono rifiutati di|ha declinato|hanno evitato di",
  answer = set "risposto|replicato|richiamato|dato seguito",
  paper = set "giornale|quotidiano|redazione|testata|ansa|noi|settimanale",
  request = set "chiamata|chiamate|richiesta|richieste|domanda|domande|messaggio|messaggi|email|e-mail|mail",
  ["end"] = set "su|sulla|sul|.",
  reply_block = set "che|disse|dice|se|ma",
  clause = set "ma|mentre|benché|quando|dopo|perché|che|cui|,|;|:|—|–|(|“|«|\"",

  charges = {
    "<target:person|codename> , ..1 {wrongs}",
    "<target:person|codename> , ..1 {takes} ..3 {wrongdoing}",
    "<target> ..3 {wrongs}",
    "<target> è|era|fu|sono|erano ..2 un|una|uno|dei? {wrongdoer}",
    "<target> , un|una {wrongdoer}",
    "<target> ..3 {takes} ..3 {wrongdoing}",
    "<target> ..2 colpevole|condannato|condannata|accusato|accusata|indagato|indagata|sospettato|sospettata di|per ..4 {wrongdoing}",
    "<target> ..2 patteggiato|trattato|negoziato ..3 con",
  },
  -- What the text itself tells of somebody.
  told = {
    "<target> , ...14 , {was} ..2 {convicted} ..3 per|di ..4 {wrongdoing}",
    "<target> ..3 {was} ..2 {convicted} ..3 per|di ..4 {wrongdoing}",
    "<target> , {convicted} ..3 per|di ..4 {wrongdoing}",
    "<by> ..3 {convicted} ..2 <target> per|di ..4 {wrongdoing}",
    "{convicted} ..2 <target> per|di ..4 {wrongdoing}",
    "{legal} ..4 contro ..2 <target> per ..4 {wrongdoing}",
    "{legal} per ..4 {wrongdoing} contro ..2 <target>",
  },
  legal = set "querela|denuncia|accusa|accuse|indagine|inchiesta|processo|mandato d'arresto|condanna|procedimento",
  was = set "è|fu|sono|è stato|è stata|sono stati|sono state|era stato|era stata|era|viene|venne|sarà|resta|risulta",
  convicted = set "condannato|condannata|accusato|accusata|indagato|indagata|imputato|imputata|arrestato|arrestata|rinviato a giudizio|rinviata a giudizio|colpevole|condanna",
  accused = { "..9 , <target:person|codename> , di|d'|per", "<target> di|d'|per", "<target> e ..3 di|d'", "<target> ," },
  -- Whom an accusation is of who is no name: "acusó al | gobierno | de".
  whom = set "il|lo|la|l'|i|gli|le",
  of_what = set "di|d'|per",
  alleged = { "..9 , <target:person|codename> ,", "<target> ..9", "da|dal|dalla ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  s = set "di|del|dello|della|dell'|dei|degli|delle",
  takes = set "incassato|incassava|ricevuto|riceveva|preso|prendeva|intascato|versato|versava|pagato|pagava|accettato|commesso|offerto|chiesto|preteso|partecipato|coperto|nascosto",
  wrongs = set([[mentito|mente|mentiva|ingannato|ingannava|rubato|rubava|truffato|truffava|ucciso|assassinato|violentato|stuprato|abusato|torturato|riciclato|riciclava
|sottratto|falsificato|falsificava|cospirato|frodato|truccato|estorto|sequestrato|molestato|occultato|occultò|nascosto|nascose|nascosero|nascondeva|insabbiato|corrotto|depredato]]),
  if_so = set "se|dipinge|dipingono|descrive|sarebbe|presunto|mito",
  wrongdoer = set "bugiardo|bugiarda|corrotto|corrotta|ladro|ladra|truffatore|truffatrice|criminale|assassino|assassina|delinquente|razzista|terrorista|impostore|evasore|mafioso",
  wrongdoing = set([[abuso d'ufficio|falso in bilancio|turbativa d'asta|evasione fiscale|traffico di influenze|appropriazione indebita|truffa aggravata|falso ideologico|bancarotta|bancarotta fraudolenta|diffamazione|plagio|favoreggiamento|voto di scambio
|tangente|tangenti|mazzetta|mazzette|bustarella|bustarelle|corruzione|concussione|frode|frodi|furto|riciclaggio|crimine|crimini|omicidio|omicidi|stupro|violenza|violenze
|abuso|abusi|tortura|torture|peculato|malversazione|truffa|truffe|reato|reati|estorsione|traffico|contrabbando|falso|turbativa|molestie|evasione|associazione mafiosa]]),
  charge_block = set "dice|detto|non|mai|né|sarebbe|se|dovrebbe|che|cui|e|ma|o|perché|quando|prima|dopo|per",
  harmless = set "gruppo|gruppi|organizzazione|rete|legge|leggi|tasso|vittima|vittime|romanzo|scena|piano|statistiche|unità",
  passive = set "in|nel|nella|durante",
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
