-- How Italian says that two are tied to each other (en.lua of this folder explains the
-- patterns). Lower case; in them an elided word stands alone: "l' avvocato".
local set = require("nutgraf.cues").set

local classes = {
  block = set "non|mai|né|nega|negano|negato|sarà|sarebbe|potrebbe|può|dovrebbe|se|salvo|e|ma|o|che|disse|detto|dice|di|del|della|dello|dell'|dei|degli|delle",
  before_name = set "il|lo|la|l'|i|signor|signora|dott|dott.|dottor|dottoressa|generale|presidente|ministro|ministra|allora|onorevole|società|azienda",
  s = set "di|del|della|dell'",
  be = set "è|era|fu|sono|erano|resta|è stato|è stata",
  asserted = set "considerato|considerata|ritenuto|ritenuta|indicato|indicata|identificato|identificata",
}

local roles = {
  ["attorney-for"] = "avvocato|avvocata|legale|difensore|difensora",
  ["speaks-for"] = "portavoce|addetto stampa|addetta stampa|capo ufficio stampa",
  leads = "presidente|presidentessa|direttore|direttrice|direttore generale|direttrice generale|amministratore delegato|amministratrice delegata|ad|capo|leader"
    .. "|fondatore|fondatrice|cofondatore|cofondatrice|titolare|proprietario|proprietaria|segretario generale|segretaria generale|sindaco|sindaca|governatore"
    .. "|ministro|ministra|rettore|rettrice|prefetto|questore|comandante|commissario|commissaria|numero uno|segretario|segretaria",
  ["member-of"] = "membro|socio|socia|iscritto|iscritta|militante|consigliere|consigliera|assessore|assessora|deputato|deputata|senatore|senatrice",
  ["works-for"] = "impiegato|impiegata|analista|consulente|professore|professoressa|docente|giornalista|corrispondente|agente|ricercatore|ricercatrice"
    .. "|funzionario|funzionaria|economista|dirigente|tecnico|dipendente|operaio|operaia|delegato|delegata|ingegnere|ragioniere|ragioniera|procuratore|pm",
  family = "figlio|figlia|moglie|marito|padre|madre|fratello|sorella|zio|zia|nipote|cugino|cugina|vedova|vedovo|nonno|nonna|genero|nuora|cognato|cognata"
    .. "|suocero|suocera|ex moglie|ex marito",
  ["ally-of"] = "alleato|alleata|amico|amica|braccio destro|confidente|collaboratore|collaboratrice|fedelissimo|socio in affari",
  ["source-for"] = "fonte|informatore|informatrice",
}

local OF = "di|d'|del|dello|della|dell'|dei|degli|delle"

local role_patterns = {
  "<from:P> , il|lo|la|l'|un|una|un'? ..2 {role} ..1 " .. OF .. "|in|nel|nella ..2 <to:O>",
  "<from:P> ( il|lo|la|l'|un|una|un'? ..2 {role} ..1 " .. OF .. "|in ..2 <to:O>",
  "<from:P> {be} il|lo|la|l'|un|una|un'? ..2 {role} ..1 " .. OF .. " ..2 <to:O>",
  "il|lo|la|l'|un|una|suo|sua|al|alla|dal|dalla? {role} ..1 " .. OF .. " ..2 <to:O> , <from:P>",
  "il|lo|la|l'|un|una|al|alla|dal|dalla? {role} ..1 " .. OF .. " ..2 <to:O> <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} come? <to:N>" },
  { "said-to-be", "<from:C> , il cui vero nome {be} <to:N>" },
  { "said-to-be", "<from:C> {be} in realtà <to:N>" },
  { "met", "<from:P> ,? ha|hanno|aveva? incontrato|incontra|incontrò|visto <to:P>" },
  { "met", "<from:P> , che ...8 , ha incontrato <to:P>" },
  { "met", "<from:P> si è incontrato|incontrata|riunito|riunita|visto|vista con <to:P>" },
  { "met", "incontro|incontri|riunione|riunioni|colloquio|colloqui tra|fra <from:O> e <to:O>" },
  { "corresponds-with", "corrispondenza|email|e-mail|mail|lettere|messaggi|telefonate tra|fra ..3 <from:O> e ..1 <to:O>" },
  { "intermediary-for", "<from:P> , ...20 intermediario|intermediaria|mediatore|tramite tra|fra <to:O>" },
  { "wrote-to", "<from:P> ha? scritto|scrisse|scrive ..3 a|al|alla|all' <to:P>" },
  { "accused", "<from:O> ..2 accusato|accusa|accusano|accusò|accusava <to:O> di|d'" },
  { "accused", "<from:O> , ha|hanno? accusato|accusa|accusano|accusò|accusava <to:O> di|d'" },
  { "accused", "<to:O> ..2 accusato|accusata|accusati da|dal|dalla <from:O>" },
  { "sued", "<from:O> ..1 citato|denunciato|querelato|querela|denuncia <to:O>" },
  { "paid", "<from:O> ..1 pagato|corrotto|pagò <to:O>" },
  { "works-for", "<from:P> ..1 lavora|lavorava|lavorato per|in|nella <to:O>" },
  { "hired", "<from:O> ..1 assunto|nominato|ingaggiato <to:P>" },
  { "hired", "<to:P> ..1 stato|stata assunto|assunta|nominato|nominata da|dal|dalla <from:O>" },
  { "fired", "<from:O> ..1 licenziato|destituito|rimosso|esonerato <to:P>" },
  { "endorsed", "<from:O> ..1 appoggiato|appoggia|sostenuto|sostiene <to:P>" },
  { "owns", "<from:O> ..1 possiede|acquistato|acquisito|comprato ..1 <to:B>" },
  { "owns", "<to:B> , proprietà di|del|della <from:O>" },
  { "founded", "<from:P> ..1 fondato|fondò|cofondato ..1 <to:B>" },
  { "founded", "<to:B> , fondata|fondato da <from:P>" },
  { "leads", "<from:P> ..1 dirige|presiede|guida|dirigeva|presiedeva ..1 <to:B>" },
  { "family", "<from:P> , sposato|sposata ..2 con|a ..6 <to:P>" },
  { "family", "<from:P> è|era sposato|sposata ..2 con|a ..4 <to:P>" },
  { "family", "<from:P> ..1 sposato <to:P>" },
  { "family", "<from:P> si è sposato|sposata con <to:P>" },
  { "defeated", "<from:P> ..1 battuto|sconfitto <to:P>" },
  { "arrested", "<from:O> ..1 arrestato|fermato <to:P>" },
  { "killed", "<from:O> ..1 ucciso|assassinato <to:P>" },
}

return {
  classes = classes,
  to = "a",
  prepositions = set "a|al|alla|all'|di|del|della|dell'|per|con|da|dal|dalla|su|contro|in|nel|nella|come|presidente",
  roles = roles,
  of_person = { leads = "works-for" },
  based = set "con sede a|con sede in",
  role_patterns = role_patterns,
  patterns = patterns,
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
