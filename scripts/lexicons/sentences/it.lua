--- Italian sentences to train a tagger from, where no treebank may be used: a grammar of our own.
--- `words` are classes of { form, tag, features } in the terms of Universal Dependencies, `rules`
--- say how a sentence is made: each is a list of ways, one of which is taken; a part is
--- `<class>`, a word of a class; `UPPER`, another rule; `word/TAG`, `word/TAG:Features`, itself.
--- `../sentences.lua` makes the sentences.
local words, rules = {}, {}

local function add(class, form, tag, features)
  words[class] = words[class] or {}
  table.insert(words[class], { form, tag, features or "_" })
end

local function each(text, take)
  for word in text:gmatch("%S+") do take(word) end
end

-- ---- nouns and adjectives: by gender and number ------------------------------------

-- "h" keeps "c" and "g" hard: banco banchi, larga larghe.
local function hard(stem) return stem:find("[cg]$") and stem .. "h" or stem end

local PLURAL = { ms = "mp", fs = "fp" }
local function noun(class, one, several)
  add("noun." .. class, one, "NOUN", "Number=Sing")
  if several then add("noun." .. PLURAL[class], several, "NOUN", "Number=Plur") end
end

each([[sindaco/sindaci ministro governo partito tribunale/tribunali consiglio/consigli porto contratto documento comunicato incontro accordo progetto
  bilancio/bilanci rapporto canale/canali dragaggio/dragaggi lavoro denaro anno mese/mesi giorno paese/paesi comune/comuni quartiere/quartieri reato processo
  avvocato giudice/giudici procuratore/procuratori presidente/presidenti direttore/direttori assessore/assessori giornale/giornali messaggio/messaggi
  ponte/ponti treno ospedale/ospedali medico/medici bambino ragazzo uomo/uomini cittadino abitante/abitanti lavoratore/lavoratori operaio/operai studente/studenti
  caso motivo problema/problemi programma/programmi sistema/sistemi tema/temi piano fondo costo prezzo mercato settore/settori servizio/servizi ufficio/uffici
  gruppo capo voto risultato momento punto secolo periodo numero metro libro film/film testo titolo nome/nomi cognome/cognomi padre/padri figlio/figli fratello/fratelli
  marito amico/amici nemico/nemici testimone/testimoni agente/agenti carabiniere/carabinieri poliziotto soldato generale/generali esercito morto ferito corpo
  incendio/incendi mare/mari vento fiume/fiumi tetto muro palazzo campo giocatore/giocatori allenatore/allenatori gol/gol calcio tifoso premio/premi attore/attori
  regista/registi museo mondo stato fatto detto conto posto passo viaggio/viaggi volo aereo/aerei aeroporto bar/bar ristorante/ristoranti mercoledì/mercoledì
  lunedì/lunedì rischio/rischi dubbio/dubbi timore/timori parere/pareri potere/poteri dovere/doveri dibattito decreto articolo ricorso appello licenziamento
  aumento pagamento finanziamento provvedimento cambiamento trattamento collegamento allenamento movimento parlamento intervento commento]], function(word)
  local one, several = word:match("^(.*)/(.*)$")
  one = one or word
  noun("ms", one, several or hard(one:sub(1, -2)) .. "i")
end)
each([[società/società città/città legge/leggi lettera azienda/aziende impresa sindaca/sindache ministra consigliera casa strada piazza scuola chiesa famiglia/famiglie
  donna ragazza bambina moglie/mogli figlia/figlie sorella madre/madri amica/amiche persona gente fonte/fonti procura polizia/polizie giunta assemblea riunione/riunioni
  decisione/decisioni dichiarazione/dichiarazioni questione/questioni situazione/situazioni operazione/operazioni elezione/elezioni commissione/commissioni
  associazione/associazioni votazione/votazioni costruzione/costruzioni indagine/indagini inchiesta accusa denuncia/denunce prova sentenza condanna fattura somma
  spesa tassa banca/banche borsa crisi/crisi guerra pace vittima arma/armi notte/notti sera mattina giornata settimana volta parte/parti causa ragione/ragioni idea
  proposta richiesta risposta domanda parola voce/voci notizia/notizie intervista foto/foto immagine/immagini pagina storia/storie opera squadra partita vittoria/vittorie
  sconfitta gara coppa stagione/stagioni acqua aria/arie luce/luci terra sabbia/sabbie nave/navi barca/barche macchina porta finestra fine/fini metà/metà verità/verità
  libertà/libertà università/università attività/attività possibilità/possibilità difficoltà/difficoltà sicurezza/sicurezze violenza/violenze presenza/presenze
  conferenza/conferenze differenza/differenze cultura natura struttura misura politica/politiche cura crescita salute malattia/malattie mano/mani testa vita morte/morti
  portavoce/portavoce dottoressa professoressa direttrice/direttrici attrice/attrici crescita nascita visita spiaggia/spiagge regione/regioni provincia/province]], function(word)
  local one, several = word:match("^(.*)/(.*)$")
  one = one or word
  noun("fs", one, several or hard(one:sub(1, -2)) .. "e")
end)
each([[alto basso lungo corto nuovo vecchio/vecchia/vecchi/vecchie buono cattivo bello brutto primo secondo terzo ultimo stesso solo pubblico/pubblica/pubblici/pubbliche
  privato politico/politica/politici/politiche economico/economica/economici/economiche italiano americano europeo tedesco/tedesca/tedeschi/tedesche russo cinese/cinese/cinesi/cinesi
  francese/francese/francesi/francesi inglese/inglese/inglesi/inglesi locale/locale/locali/locali comunale/comunale/comunali/comunali regionale/regionale/regionali/regionali
  nazionale/nazionale/nazionali/nazionali internazionale/internazionale/internazionali/internazionali generale/generale/generali/generali speciale/speciale/speciali/speciali
  importante/importante/importanti/importanti grande/grande/grandi/grandi grave/grave/gravi/gravi giovane/giovane/giovani/giovani forte/forte/forti/forti facile/facile/facili/facili
  difficile/difficile/difficili/difficili possibile/possibile/possibili/possibili responsabile/responsabile/responsabili/responsabili civile/civile/civili/civili militare/militare/militari/militari
  giusto vero falso certo sicuro chiaro aperto chiuso pieno vuoto libero/libera/liberi/libere profondo antico/antica/antichi/antiche storico/storica/storici/storiche
  religioso numeroso famoso pericoloso necessario/necessaria/necessari/necessarie straordinario/straordinaria/straordinari/straordinarie finanziario/finanziaria/finanziari/finanziarie
  giudiziario/giudiziaria/giudiziari/giudiziarie attuale/attuale/attuali/attuali precedente/precedente/precedenti/precedenti recente/recente/recenti/recenti presente/presente/presenti/presenti
  contrario/contraria/contrari/contrarie favorevole/favorevole/favorevoli/favorevoli colpevole/colpevole/colpevoli/colpevoli innocente/innocente/innocenti/innocenti rosso bianco/bianca/bianchi/bianche nero
  verde/verde/verdi/verdi scorso prossimo passato futuro estero interno esterno povero ricco/ricca/ricchi/ricche malato felice/felice/felici/felici ex/ex/ex/ex]], function(word)
  local ms, fs, mp, fp = word:match("^(.*)/(.*)/(.*)/(.*)$")
  local stem = word:sub(1, -2)
  local forms = { ms = ms or word, fs = fs or stem .. "a", mp = mp or hard(stem) .. "i", fp = fp or hard(stem) .. "e" }
  for class, form in pairs(forms) do add("adj." .. class, form, "ADJ") end
end)

-- ---- what stands before a noun, by the noun's beginning: left to chance, but for "l'" ---
local function determiners(class, text)
  each(text, function(word) add("det." .. class, word, "DET") end)
end
determiners("ms", "il il il il lo un un uno questo quel ogni qualche nessun")
determiners("fs", "la la la la la una una questa quella ogni qualche nessuna")
determiners("mp", "i i i gli gli questi quei quegli alcuni molti tutti pochi")
determiners("fp", "le le le le queste quelle alcune molte tutte poche")
each("suo nostro mio", function(word) add("poss.ms", word, "DET", "Poss=Yes") end)
each("sua nostra mia", function(word) add("poss.fs", word, "DET", "Poss=Yes") end)
each("suoi nostri miei loro", function(word) add("poss.mp", word, "DET", "Poss=Yes") end)
each("sue nostre mie loro", function(word) add("poss.fp", word, "DET", "Poss=Yes") end)

local function prepositions(class, text)
  each(text, function(word) add("prep." .. class, word, "ADP") end)
end
prepositions("ms", "del del del dello al allo dal dallo nel nel nello sul sullo col")
prepositions("fs", "della della della alla alla dalla dalla nella nella sulla")
prepositions("mp", "dei dei degli ai agli dai dagli nei negli sui sugli coi")
prepositions("fp", "delle delle alle dalle nelle sulle")
each("di di di a a ad de da in in con per per tra fra su senza contro verso sotto sopra dopo prima durante secondo", function(word) add("prep", word, "ADP") end)
each("dell' dell' all' dall' nell' sull' l' l' un'", function(word)
  add("elided", word, (word == "l'" or word == "un'") and "DET" or "ADP")
end)
each("accordo amico ex incontro uomo ufficio azienda assemblea intervista inchiesta accusa opera idea acqua anno ospedale ordine operazione università", function(word)
  add("vowel", word, "NOUN", "Number=Sing")
end)

-- ---- verbs -------------------------------------------------------------------------

local function verb(class, form, kind) add(class .. "." .. kind, form, "VERB", ({
  pres = "Tense=Pres|VerbForm=Fin", past = "Tense=Past|VerbForm=Fin", inf = "VerbForm=Inf", ger = "VerbForm=Ger", part = "VerbForm=Part",
})[kind]) end

local ENDS = {
  a = { pres = "a ano", past = "ava avano ò arono erà eranno erebbe asse", inf = "are", ger = "ando", part = "ato ata ati ate" },
  e = { pres = "e ono", past = "eva evano erà eranno erebbe esse", inf = "ere", ger = "endo", part = "uto uta uti ute" },
  i = { pres = "isce iscono", past = "iva ivano ì irono irà iranno irebbe isse", inf = "ire", ger = "endo", part = "ito ita iti ite" },
}
-- "scrivere:pres=scrive scrivono:part=scritto scritta": what is irregular in its place.
local function conjugate(class, entry)
  local base, others = entry:match("^([^:]+)(.*)$")
  local stem, kind = base:match("^(.*)([aei])re$")
  local own = {}
  for name, forms in others:gmatch(":(%a+)=([^:]*)") do own[name] = forms:gsub(",", " ") end
  for name, endings in pairs(ENDS[kind]) do
    if own[name] then
      each(own[name], function(form) verb(class, form, name) end)
    else
      each(endings, function(ending)
        local before = stem
        if kind == "a" and ending:find("^e") then before = stem:find("[cg]$") and stem .. "h" or stem:gsub("i$", "") end
        verb(class, before .. ending, name)
      end)
    end
  end
end
each([[affermare dichiarare spiegare ricordare raccontare annunciare assicurare sottolineare ribadire precisare osservare commentare confermare negare denunciare
  dire:pres=dice,dicono:past=disse,dissero,diceva,dirà:ger=dicendo:part=detto sostenere:pres=sostiene,sostengono:past=sostenne,sosteneva aggiungere:part=aggiunto:past=aggiunse,aggiungeva
  ammettere:part=ammesso:past=ammise,ammetteva scrivere:part=scritto,scritta:past=scrisse,scriveva rispondere:part=risposto:past=rispose,rispondeva concludere:part=concluso:past=concluse
  smentire riferire chiarire avvertire:pres=avverte,avvertono chiedere:part=chiesto:past=chiese,chiedeva promettere:part=promesso:past=promise pensare credere
  ritenere:pres=ritiene,ritengono:past=ritenne,riteneva sapere:pres=sa,sanno:past=seppe,sapeva vedere:part=visto,vista:past=vide,vedeva temere sperare replicare rivelare]], function(entry) conjugate("say", entry) end)
each([[pagare portare trovare mandare lasciare cambiare comprare aiutare presentare votare aspettare guardare cercare visitare firmare inviare trasformare arrestare accusare
  condannare incontrare superare usare chiamare creare dare:pres=dà,danno:past=diede,dava fare:pres=fa,fanno:past=fece,fecero,faceva,farà:ger=facendo:part=fatto,fatta,fatti,fatte
  prendere:part=preso,presa,presi:past=prese,prendeva perdere:part=perso,persa:past=perse chiudere:part=chiuso,chiusa,chiusi,chiuse:past=chiuse,chiudeva
  aprire:pres=apre,aprono:part=aperto,aperta:past=aprì,apriva offrire:pres=offre,offrono:part=offerto vincere:part=vinto,vinta:past=vinse leggere:part=letto,letta,letti:past=lesse,leggeva
  mettere:part=messo,messa:past=mise,metteva ricevere vendere battere costruire finire colpire seguire:pres=segue,seguono sentire:pres=sente,sentono tenere:pres=tiene,tengono:past=tenne,teneva
  ottenere:pres=ottiene,ottengono:past=ottenne scoprire:pres=scopre:part=scoperto,scoperta uccidere:part=ucciso,uccisa,uccisi:past=uccise difendere:part=difeso:past=difese
  decidere:part=deciso,decisa:past=decise spostare restituire dragare violare rubare nascondere:part=nascosto:past=nascose approvare respingere:part=respinto,respinta
  guidare controllare organizzare realizzare utilizzare]], function(entry) conjugate("do", entry) end)
each([[arrivare andare:pres=va,vanno:past=andò,andava,andrà entrare restare:part=restato,rimasto tornare partire:pres=parte,partono:part=partito,partita,partiti nascere:part=nato,nata,nati:past=nacque
  morire:pres=muore,muoiono:part=morto,morta,morti:past=morì cadere:past=cadde,cadeva uscire:pres=esce,escono venire:pres=viene,vengono:past=venne,veniva:part=venuto,venuta crescere:part=cresciuto
  passare salire:pres=sale,salgono scendere:part=sceso diventare durare funzionare]], function(entry) conjugate("go", entry) end)
each("ha hanno ha ha hanno abbia", function(word) add("have", word, "AUX", "Tense=Pres|VerbForm=Fin") end)
each("aveva avevano avrebbe avrebbero avesse avrà", function(word) add("have", word, "AUX", "Tense=Past|VerbForm=Fin") end)
each("è è è sono sono siano sia", function(word) add("be", word, "AUX", "Tense=Pres|VerbForm=Fin") end)
each("era erano sarà saranno sarebbe fu furono fosse", function(word) add("be", word, "AUX", "Tense=Past|VerbForm=Fin") end)
each("stato stata stati state", function(word) add("been", word, "AUX", "VerbForm=Part") end)
each("può possono deve devono vuole vogliono", function(word) add("modal", word, "AUX", "Tense=Pres|VerbForm=Fin") end)
each("poteva potrebbe dovrà dovrebbe dovranno potrà voleva doveva", function(word) add("modal", word, "AUX", "Tense=Past|VerbForm=Fin") end)
each("si si ci lo la li le gli ne mi l'", function(word) add("leans", word, "PRON", "Case=Acc") end)
each("lui lei loro io noi nessuno tutti questo quello ciò chi", function(word) add("pron", word, "PRON", "_") end)
each("ora ieri oggi domani poi già anche ancora sempre mai solo molto più meno bene male così qui lì infatti inoltre invece però subito spesso forse quasi circa insieme", function(word)
  add("adv", word, "ADV")
end)
each("recentemente probabilmente evidentemente semplicemente immediatamente completamente attualmente finalmente direttamente pubblicamente ufficialmente certamente fortemente", function(word)
  add("adv", word, "ADV")
end)
each("due tre quattro cinque dieci venti cento mille 3 12 40 150 2018 1998 300.000 2,4", function(word) add("num", word, "NUM") end)
each("perché quando mentre se come dove dopo benché poiché", function(word) add("sub", word, "SCONJ") end)
each("Marco Luca Elena Giulia Paolo Anna Francesco Maria Roberto Silvia Davide Chiara Andrea Laura Stefano", function(word) add("given", word, "PROPN") end)
each("Rossi Ferrari Esposito Ricci Marino Greco Bruno Gallo Conti Mancini Costa Giordano Rizzo Lombardi Moretti Brandt Castell Marchetti Weber", function(word)
  add("surname", word, "PROPN")
end)
each("Roma Milano Napoli Torino Palermo Genova Bologna Firenze Bari Italia Francia Germania Europa Sicilia Parigi Londra Calderra Bruxelles", function(word) add("place", word, "PROPN") end)
each("Hydrosol Fiat Eni Pd Lega Onu Ue Juventus Inter Rai Ansa Confindustria", function(word) add("house", word, "PROPN") end)

-- ---- sentences -----------------------------------------------------------------------

-- Noun groups of each gender and number; an adjective stands before or after.
rules.NP, rules.SUBJ = {}, { "NP", "NP", "NP", "NAME", "NAME", "<pron>" }
rules.PP = { "<prep> NP", "<prep> NAME", "<elided> <vowel>", "a/ADP <place>", "di/ADP <place>", "in/ADP <place>" }
for _, class in ipairs { "ms", "fs", "mp", "fp" } do
  for _, way in ipairs {
    "<det.K> <noun.K>", "<det.K> <noun.K>", "<det.K> <noun.K> <adj.K>", "<det.K> <noun.K> <adj.K>", "<det.K> <adj.K> <noun.K>", "<det.K> <poss.K> <noun.K>",
    "<det.K> <noun.K> di/ADP <place>", "<det.K> <noun.K> <prep.ms> <noun.ms>", "<det.K> <noun.K> <prep.fs> <noun.fs>", "<noun.K>",
  } do
    rules.NP[#rules.NP + 1] = way:gsub("%.K>", "." .. class .. ">")
  end
  rules.PP[#rules.PP + 1] = ("<prep.K> <noun.K>"):gsub("K", class)
  rules.PP[#rules.PP + 1] = ("<prep.K> <noun.K> <adj.K>"):gsub("K", class)
  rules.PP[#rules.PP + 1] = ("<prep.K> <poss.K> <noun.K>"):gsub("K", class)
end
rules.NP[#rules.NP + 1] = "<num> <noun.mp>"
rules.NP[#rules.NP + 1] = "<num> <noun.fp> <adj.fp>"
rules.NP[#rules.NP + 1] = "<elided> <vowel>"
rules.NAME = {
  "<given> <surname>", "<surname>", "<given> <surname>", "<house>", "<det.ms> <noun.ms> <given> <surname>", "<det.fs> <noun.fs> <house>",
  "<noun.ms> <given> <surname>", "<given> <surname> ,/PUNCT <noun.ms> <prep.fs> <noun.fs> ,/PUNCT", "<det.ms> <noun.ms> <prep.ms> <noun.ms> ,/PUNCT <given> <surname> ,/PUNCT",
}
rules.SAID = { "<have> <say.part>", "<have> <say.part>", "<say.pres>", "<say.past>", "<have> <adv> <say.part>", "<leans> <have> <say.part>", "non/ADV <have> <say.part>" }
rules.DID = {
  "<have> <do.part> NP", "<have> <do.part> NP PP", "<do.pres> NP", "<do.past> NP PP", "<leans> <have> <do.part> PP", "<modal> <do.inf> NP", "non/ADV <modal> <do.inf> NP",
  "<be> <been> <do.part> PP", "<be> <do.part> da/ADP NAME", "<be> <adj.ms>", "<be> <adj.fs> PP", "<be> NP", "<be> <go.part> PP", "<go.pres> PP", "<go.past> PP", "non/ADV <have> <do.part> NP",
  "<modal> <go.inf> PP", "<leans> <do.pres> NP", "si/PRON:Case=Acc <be> <do.part> PP", "<be> <been> <adj.ms>", "<have> <do.part> <adv> NP", "sta/AUX:Tense=Pres|VerbForm=Fin <do.ger> NP",
}
rules.CLAUSE = { "SUBJ DID", "SUBJ DID", "SUBJ DID", "DID", "SUBJ <be> <adj.ms>" }
rules.THAT = { "che/SCONJ CLAUSE", "che/SCONJ CLAUSE PP", "di/ADP <do.inf> NP", "di/ADP avere/AUX:VerbForm=Inf <do.part> NP", "se/SCONJ CLAUSE" }
rules.S = {
  "SUBJ SAID THAT ./PUNCT", "SUBJ SAID THAT ./PUNCT", "SUBJ SAID PP THAT ./PUNCT", "SAID SUBJ THAT ./PUNCT", "SAID THAT ./PUNCT",
  "«/PUNCT CLAUSE »/PUNCT ,/PUNCT SAID SUBJ ./PUNCT", "«/PUNCT CLAUSE »/PUNCT ,/PUNCT SAID ./PUNCT", "“/PUNCT CLAUSE ”/PUNCT ,/PUNCT SAID SUBJ PP ./PUNCT",
  "CLAUSE ,/PUNCT SAID SUBJ ./PUNCT", "secondo/ADP NP ,/PUNCT CLAUSE ./PUNCT", "CLAUSE ,/PUNCT secondo/ADP NAME ./PUNCT", "Secondo/ADP NAME CLAUSE ./PUNCT",
  "CLAUSE ./PUNCT", "CLAUSE ./PUNCT", "CLAUSE e/CCONJ CLAUSE ./PUNCT", "CLAUSE ,/PUNCT ma/CCONJ CLAUSE ./PUNCT", "<sub> CLAUSE ,/PUNCT CLAUSE ./PUNCT", "CLAUSE <sub> CLAUSE ./PUNCT",
  "<adv> SUBJ DID ./PUNCT", "PP SUBJ DID ./PUNCT", "NP che/PRON:PronType=Rel DID <be> <adj.ms> ./PUNCT", "SUBJ ,/PUNCT che/PRON:PronType=Rel DID ,/PUNCT DID ./PUNCT",
  "NAME <have> <do.part> NAME di/ADP <noun.fs> ./PUNCT", "<do.ger> NP ,/PUNCT SUBJ DID ./PUNCT", "SUBJ DID per/ADP <do.inf> NP ./PUNCT", "SUBJ SAID :/PUNCT «/PUNCT CLAUSE »/PUNCT ./PUNCT",
  "Nel/ADP <num> SUBJ DID ./PUNCT", "L'/DET <noun.ms> DID ./PUNCT", "C'/PRON:Case=Acc <be> NP PP ./PUNCT", "Non/ADV <have> <do.part> NP ./PUNCT", "NP PP ./PUNCT", "Il/DET <noun.ms> DID ./PUNCT",
  "La/DET <noun.fs> <adj.fs> DID ./PUNCT", "I/DET <noun.mp> SAID THAT ./PUNCT", "Le/DET <noun.fp> DID ./PUNCT", "SUBJ DID il/DET <num> <place> ./PUNCT", "Come/SCONJ SAID SUBJ ,/PUNCT CLAUSE ./PUNCT",
}

return { words = words, rules = rules, sentences = 6000 }
