-- Spanish words for claims (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

local nouns = "acusación|acusaciones|alegación|alegaciones|denuncia|denuncias|cargo|cargos|imputación|imputaciones"
  .. "|afirmación|afirmaciones|versión|versiones|informe|informes|relato|sospecha|sospechas|información|informaciones"
  .. "|rumor|rumores|declaración|declaraciones|tesis|extremo|extremos|hecho|hechos"

return {
  no_statement = set "wants|demands|promises",
  finite = set([[es|era|eran|fue|fueron|son|está|están|estaba|estaban|ha|han|había|habían|hubo|será|serán|sería|habrá|puede|pueden|podía
|podría|debe|deben|debía|debería|tiene|tienen|tenía|tenían|tuvo|tuvieron|hizo|hicieron|hace|dio|dieron|pagó|pagaron|sabía|sabían|recibió
|cobró|firmó|pactó|ocultó|va|van|iba|iban|queda|existe|existen|existía|sea|sean|fuera|fuese|hubiera|hubiese|hay]]),
  least_words = 4,
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",
  says = {
    denies = set "niega|niegan|negó|negaron|negado|negando|negaba|desmiente|desmienten|desmintió|desmintieron|desmentido",
    disputes = set([[rechaza|rechazan|rechazó|rechazaron|rechazado|refuta|refutan|refutó|refutaron|rebate|rebaten|rebatió|rebatieron
|contradice|contradicen|contradijo|contradijeron|discute|discuten|cuestiona|cuestionan|cuestionó]]),
    confirms = set([[confirma|confirman|confirmó|confirmaron|confirmado|reconoce|reconocen|reconoció|reconocieron|reconocido|admite
|admiten|admitió|admitieron|admitido|verificó|verificaron]]),
    corroborates = set "corrobora|corroboran|corroboró|corroboraron|corroborado|avala|avalan|avaló|respalda|respaldan|respaldó|acredita|acreditan",
  },
  carriers = set "ha|han|había|habían|fue|fueron|es|son|también|después|luego|ya|siempre|tajantemente|rotundamente|categóricamente|públicamente|quiso|pudo|no",
  nouns = set(nouns),
  accusing = set(nouns), -- what these deny speaks of somebody
  determiners = set "el|la|los|las|ese|esa|esos|esas|este|esta|estos|estas|tal|tales|cualquier|todo|todos|toda|todas|sus|su|dicho|dicha|dichos|dichas|de",
  speakers = { yo = true, nosotros = true, Nosotros = true, Yo = true },
  pronouns = set "lo|la|los|las|ello|esto|eso",
  such = "tal",
  parentheses = { ["("] = true, ["["] = true },
  that = "que",
  what = set "lo que",
  to = "a",
  reach = 2,
  by = "por",
  auxiliary = set "es|son|fue|fueron|ha|han|había|habían",
  ends = set "en|cuando|que|quien|mientras|tras|antes|durante|y|pero|porque|,|.|;|:|—|–|-|(|[",
  be = set "es|fue|son|fueron|ser|sido|está|están|parece|parecen|ha|han|había|en parte|después|también",
  alike = {
    set "pacto|pactos|acuerdo|acuerdos|trato|arreglo|tregua|convenio",
    set "pago|pagos|soborno|sobornos|mordida|mordidas|comisión|comisiones|dinero",
  },
  patterns = {
    { "aside", "que ..6 {says}" },
    { "same", "<by> ..3 {says} el|la|los|las|esa|esas|esos|ese|este|esta|estas|dichas|tales|todas|cualquier {nouns}" },
    { "same", "<by> lo {says}" },
    { "apposed", "<who:person|codename> , ...18 {claims} que" },
  },
  said = set "dijo|dice|contó|afirmó|afirma|declaró|escribió|aseguró|asegura|denunció|relató|informó|sostuvo|sostiene",
  claims = set "afirma|afirmó|sostiene|sostuvo|asegura|aseguró|denuncia|denunció|alega|alegó|mantiene|mantuvo",
  block = set "no|nunca|ni|jamás|tampoco|sería|serían|podría|podrían|puede|debe|si|habría",
  before_name = set "el|la|los|las|señor|señora|sr|sr.|sra|sra.|don|doña|dr|dr.|dra|dra.|presidente|presidenta|ministro|ministra|alcalde|alcaldesa",

  replies = {
    { "declined", "{decline} ..1 hacer ..1 comentarios|declaraciones", subject = true },
    { "declined", "{decline} ..2 comentar|pronunciarse|responder|contestar|opinar", subject = true },
    { "declined", "no quiso ..1 hacer|ofrecer|dar ..2 comentarios|declaraciones|detalles", subject = true },
    { "declined", "no quiso ..1 comentar|pronunciarse|responder|contestar", subject = true },
    { "not given", "no ..1 {answer} ..6 {request}", subject = true },
    { "not given", "no {has} {answer}", subject = true },
    { "not given", "no pudo|fue|ha ..2 ser? localizado|localizada|contactado|contactada", subject = true },
    { "not given", "no estaba|estuvo disponible para ..1 comentar|hacer", subject = true },
    { "sought", "consultado|consultada|preguntado|preguntada por ..2 este|esta periódico|diario|medio|redacción", subject = true },
    { "sought", "pidió|solicitó comentarios|declaraciones|respuesta a ...12 {end}" },
  },
  asked_again = {
    { "not given", "ninguno|ninguna|ellos|ambos|ambas ..2 no? {has} {answer}" },
    { "not given", "no {has} {answer}" },
    { "declined", "ninguno|ambos|ellos ..2 {decline} ..1 comentar" },
  },
  has = set "ha|han|había|habían",
  ["and"] = "y",
  opens = set "y|también|en|entretanto|mientras",
  relative = set "que|quien|quienes|cual|cuales",
  through = set "a través de|mediante",
  decline = set "declinó|declinaron|rehusó|rehusaron|declina|rehúsa|evitó|evitaron|se negó a|se negaron a",
  answer = set "respondió|respondieron|respondido|contestó|contestaron|contestado|devolvió|devuelto",
  request = set "llamada|llamadas|petición|peticiones|solicitud|solicitudes|pregunta|preguntas|mensaje|mensajes|correo|correos|cuestionario",
  ["end"] = set "sobre|acerca|.",
  reply_block = set "que|dijo|dice|si|pero",
  clause = set "pero|mientras|aunque|cuando|tras|porque|que|quien|,|;|:|—|–|(|“|«|\"",

  charges = {
    "<target:person|codename> , ..1 {wrongs}",
    "<target:person|codename> , ..1 {takes} ..3 {wrongdoing}",
    "<target> ..3 {wrongs}",
    "<target> es|era|fue|son|eran ..2 un|una|unos? {wrongdoer}",
    "<target> , un|una {wrongdoer}",
    "<target> ..3 {takes} ..3 {wrongdoing}",
    "<target> ..2 culpable|condenado|condenada|acusado|acusada|sospechoso|sospechosa de ..4 {wrongdoing}",
    "<target> ..2 pactó|acordó|negoció ..3 con",
  },
  -- What the text itself tells of somebody.
  told = {
    "<target> , ...14 , {was} ..2 {convicted} ..3 por|de ..4 {wrongdoing}",
    "<target> ..3 {was} ..2 {convicted} ..3 por|de ..4 {wrongdoing}",
    "<target> , {convicted} ..3 por|de ..4 {wrongdoing}",
    "<by> ..2 {convicted} a|al ..2 <target> por|de ..4 {wrongdoing}",
    "{convicted} a|al ..2 <target> por|de ..4 {wrongdoing}",
    "{legal} ..4 contra ..2 <target> por ..4 {wrongdoing}",
    "{legal} por ..4 {wrongdoing} contra ..2 <target>",
  },
  legal = set "querella|denuncia|demanda|acusación|cargos|investigación|imputación|orden de detención|proceso|juicio|causa|diligencias|sumario|condena",
  was = set "es|fue|son|fueron|ha sido|han sido|había sido|está|están|estaba|será|resultó|quedó|está siendo|están siendo|estaba siendo|sigue",
  convicted = set "condenado|condenada|acusado|acusada|imputado|imputada|procesado|procesada|investigado|investigada|detenido|detenida|culpable|condenó|condenaron|detuvo|detuvieron|imputó|procesó",
  accused = { "..9 , <target:person|codename> , de|por", "<target> de|por", "<target> y ..3 de", "<target> ," },
  -- Whom an accusation is of who is no name: "acusó al | gobierno | de".
  whom = set "a|al|a la|a los|a las",
  of_what = set "de|por",
  alleged = { "..9 , <target:person|codename> ,", "<target> ..9", "por ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  s = set "de|del",
  takes = set "cobró|cobraron|cobra|cobraba|recibió|recibieron|pagó|pagaron|aceptó|aceptaron|cometió|cometieron|ofreció|pidió|exigió|participó|encubrió|ocultó",
  wrongs = set([[sobornó|sobornaron|mintió|mintieron|miente|engañó|engañaron|robó|robaron|roba|estafó|estafaron|mató|mataron|asesinó|asesinaron|violó
|abusó|torturó|torturaron|blanqueó|blanquearon|malversó|malversaron|desvió|desviaron|falsificó|falsificaron|conspiró|conspiraron|defraudó|amañó
|amañaron|extorsionó|secuestró|prevaricó|acosó|ocultó|ocultaron|encubrió|encubrieron]]),
  if_so = set "si|retrata|retratan|describe|sería|supuesto|mito",
  wrongdoer = set "mentiroso|mentirosa|corrupto|corrupta|ladrón|ladrona|estafador|estafadora|criminal|asesino|asesina|delincuente|racista|terrorista|farsante|defraudador",
  wrongdoing = set([[fraude fiscal|abuso de autoridad|tráfico de influencias|evasión fiscal|apropiación indebida|administración desleal|falsedad documental|blanqueo de capitales|desvío de fondos|acoso sexual|acoso laboral|acoso|perjurio|plagio
|soborno|sobornos|mordida|mordidas|corrupción|fraude|robo|blanqueo|crimen|crímenes|asesinato|asesinatos|violación|abuso|abusos
|tortura|torturas|cohecho|prevaricación|malversación|estafa|delito|delitos|extorsión|tráfico|contrabando|falsedad|amaño|comisiones]]),
  charge_block = set "dice|dijo|no|nunca|ni|jamás|tampoco|sería|si|debería|que|quien|y|pero|o|porque|cuando|antes|tras|por|para",
  harmless = set "grupo|grupos|organización|red|ley|leyes|tasa|víctima|víctimas|novela|escena|plan|estadísticas|unidad",
  passive = set "en|por|durante",
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
