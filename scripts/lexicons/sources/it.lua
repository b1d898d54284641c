-- Italian words for the view of sources (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  institution = set("autorità|polizia|carabinieri|governo|governi|procura|portavoce|amministrazione|ministero|dipartimento|agenzia|agenzie|tribunale|"
    .. "tribunali|corte|consiglio|commissione|comitato|giunta|compagnia|azienda|aziende|impresa|imprese|società|associazione|associazioni|partito|partiti|"
    .. "sindacato|sindacati|università|banca|esercito|ambasciata|ufficio|senato|camera|parlamento|squadra|stampa|organizzazione|servizio|gruppo|rete|chiesa|"
    .. "comune|opposizione|prefettura|questura|regione|provincia|federazione|lega|quirinale|viminale|farnesina|istituto|ente"),
  people = set("avvocato|avvocata|legale|attivista|attore|attrice|agente|agricoltore|agricoltrice|sindaco|sindaca|alleato|alleata|alunno|alunna|amico|amica|"
    .. "analista|assessore|assessora|assistente|autore|autrice|biografo|candidato|candidata|cittadino|cittadina|cliente|collega|commissario|commissaria|"
    .. "compagno|compagna|consigliere|consigliera|corrispondente|critico|delegato|delegata|detrattore|diplomatico|diplomatica|deputato|deputata|direttore|"
    .. "direttrice|dirigente|dottore|dottoressa|economista|editore|ambasciatore|ambasciatrice|impiegato|impiegata|imprenditore|imprenditrice|allenatore|"
    .. "allenatrice|scrittore|scrittrice|moglie|studente|studentessa|esperto|esperta|familiare|procuratore|procuratrice|pm|fonte|funzionario|funzionaria|calciatore|"
    .. "generale|gestore|governatore|abitante|sorella|fratello|figlia|figlio|storico|storica|uomo|ingegnere|ispettore|investigatore|ricercatore|ricercatrice|"
    .. "capo|giocatore|giocatrice|giudice|magistrato|leader|madre|padre|manifestante|marito|medico|membro|militare|ministro|ministra|donna|bambino|vescovo|"
    .. "osservatore|papa|paziente|giornalista|persona|poliziotto|politico|presidente|professore|professoressa|insegnante|proprietario|proprietaria|re|regina|"
    .. "rappresentante|responsabile|sacerdote|prete|segretario|segretaria|senatore|senatrice|soldato|tecnico|testimone|lavoratore|lavoratrice|operaio|"
    .. "operaia|vicino|vicina|vittima|elettore|elettrice|residente|sindacalista|passante|carabiniere"),
  documents = set("atto|annuncio|analisi|articolo|audit|blog|lettera|costituzione|email|mail|dato|denuncia|perizia|documento|sondaggio|scritto|statistica|"
    .. "studio|fascicolo|fotografia|registrazione|rapporto|relazione|legge|libro|manuale|memoria|nota|risultato|sentenza|ordinanza|inchiesta|video|comunicato"),
  plurals = { { "chi$", "co" }, { "ghi$", "go" }, { "che$", "ca" }, { "tori$", "tore" }, { "tti$", "tto" }, { "i$", "o" }, { "i$", "e" }, { "i$", "a" }, { "e$", "a" } },
  none = set("nessuno|nessuna|niente|nulla"),
  personal = set("lui|lei|loro|egli|ella|essi|esse|io|noi|suo|sua|suoi|sue|mio|mia|nostro|nostra"),
  basis = set("a conoscenza|al corrente|con accesso|vicino a|vicina a|vicini a|vicine a|vicino al|vicina al|vicini al|vicine al|vicine alla|vicini alla|vicina alla|"
    .. "informato su|informata su|informati su|informate sui|presente a|presenti a|presente alla|presenti alla|che ha assistito|che hanno assistito|che ha visto|che hanno visto|"
    .. "che lavora|che ha lavorato|che conosce|che conoscono|coinvolto in|coinvolta in|ex|già|allora"),
  before_noun = set("ex|già|allora|vecchio|vecchia"),
  pronouns = set("chi|che|cui|quale|quali|lui|lei|ciò|loro|egli|ella|io|noi|voi|suo|sua|uno|una|questo|questa|questi|queste|quello|quella|quelli|lo|tutti|tutte|entrambi"),
  ends = set("chi|che|cui|quale|con|e|ha|detto|dice"),
}
