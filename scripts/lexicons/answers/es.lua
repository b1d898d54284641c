-- Spanish words for what those who are charged answer, where no clauses are read. Lower case;
-- `nutgraf/evidence/pattern.lua` says how patterns are written.
local cues = require "nutgraf.cues"
local set, all = cues.set, cues.all

return {
  -- { what it makes of the charge, its words }: `by` is who answers; `latter`: who was charged just
  -- before; `whole`: it speaks of "the accusations", and need not stand beside one.
  worded = {
    { "denies", "{his} {office} ...8 {it} {have}? ..1 {denies}", latter = true },
    { "denies", "{latter} ..3 {it} {have}? ..1 {denies}", latter = true },
    { "denies", "{what} {latter} {have}? ..1 {denies}", latter = true },
    { "denies", "{latter} ..2 {denies} ..2 {charge}", latter = true, whole = true },
    { "disputes", "{latter} ..2 {disputes} ..2 {charge}", latter = true, whole = true },
    { "denies", "{what} ..3 <by> {have}? ..1 {denies}" },
    { "denies", "<by> ,? ..3 {it} {have}? ..1 {denies}" },
    { "disputes", "<by> ,? ..3 {it} {have}? ..1 {disputes}" },
    { "admits", "<by> ,? ..3 {it} {have}? ..1 {admits}" },
    { "denies", "<by> ,? ..3 {have}? {denies} ..3 {charge}", whole = true },
    { "disputes", "<by> ,? ..3 {have}? {disputes} ..3 {charge}", whole = true },
    { "disputes", "<by> ,? ..3 {have}? {appeals} ..2 {ruling}", whole = true },
    { "admits", "<by> ,? ..3 {have}? {admits} ..3 {charge}", whole = true },
    { "denies", "<by> ,? ..3 se ..1 {innocent}", whole = true },
    { "denies", "{it} {have}? {denies} ..3 <by>" },
    { "denies", "{charge} {it}? {have}? {denies} ..3 <by>", whole = true },
  },
  block = set "no|nunca|ni|jamás|que|quien|dijo|dice|si|y|pero|negó|niega|rechazó|rechaza",
  before_name = set "el|la|señor|señora|sr|sr.|sra|sra.|don|doña|propio|propia",
  s = set "de|del",
  have = set "ha|han|había|habían|hubo",
  it = set "lo|la|los|las|lo todo",
  what = set "lo que|algo que|cosa que|extremo que|extremos que|hecho que|hechos que|acusación que|acusaciones que|cargos que|versión que",
  latter = set "este|ésta|esta|éste|aquel|aquella|él|ella|el acusado|la acusada|el imputado|la imputada|el investigado|la investigada|el aludido|la aludida|el interesado|la interesada|el político|la política|el exalcalde|el empresario|la empresaria",
  denies = set "niega|niegan|negó|negaron|negado|negaba|desmiente|desmienten|desmintió|desmintieron|desmentido",
  disputes = set "rechaza|rechazan|rechazó|rechazaron|rechazado|rebate|rebatió|rebatieron|refuta|refutó|refutaron|refutado|cuestiona|cuestionó|discute|discutió|contradijo",
  admits = set "admite|admiten|admitió|admitieron|admitido|reconoce|reconocen|reconoció|reconocieron|reconocido|confesó|confesado",
  appeals = set "recurre|recurrió|recurrido|recurrirá|apeló|apelado|apelará",
  ruling = set "sentencia|condena|fallo|decisión|auto|resolución|multa|sanción",
  innocent = set "declara inocente|declaró inocente|ha declarado inocente|dice inocente|proclamó inocente|considera inocente|declaró no culpable",
  charge = set "acusación|acusaciones|cargos|cargo|imputaciones|imputación|denuncia|denuncias|hechos|todo|alegaciones|irregularidad|irregularidades|delito|delitos|señalamientos",
  -- Who speaks for another: "su abogado", "la portavoz de Soto".
  his = set "su|sus",
  office = set "abogado|abogada|letrado|letrada|defensor|defensora|defensa|portavoz|vocero|vocera|representante|familia",
  offices = set "abogado|abogada|abogados|letrado|letrada|defensor|defensora|defensa|portavoz|vocero|vocera|representante|representantes|familia|oficina|gabinete|entorno",
  -- Relations in which one speaks for another.
  voices = { ["speaks-for"] = true, ["attorney-for"] = true, ["works-for"] = true, leads = true, family = true },
  organs = {},
  -- Words of a statement that answer by themselves.
  told = cues.joined(all("denies", "negó niega niegan negaron negado desmintió desmiente desmintieron"),
    all("disputes", "rechazó rechaza rechazaron refutó refuta rebatió"),
    all("admits", "admitió admite admitieron reconoció reconoce reconocieron confesó"), all("explains", "explicó explica justificó aclaró")),
  rebuttals = cues.joined(all("disputes", [[mentira mentiras falso falsa falsas falsedad falsedades calumnia calumnias difamación infundado infundada infundadas
    infamia montaje absurdo caza_de_brujas sin_fundamento fuera_de_contexto difamatorio no_es_verdad no_es_cierto]]),
    all("denies", "inocente inocencia nada_que_ocultar"), all("admits", "lamento perdón me_equivoqué disculpas"),
    all("explains", "malentendido descuido")),
  charge_words = set "acusación|acusaciones|cargos|imputaciones|imputación|denuncia|denuncias|querella|alegaciones|conclusiones|irregularidad|irregularidades|señalamientos",
  -- "that his client had done nothing": of who speaks for another.
  clients = set "cliente|defendido|defendida|marido|mujer|hijo|hija|padre|madre|hermano|hermana|patrocinado",
  -- What answers whatever was said; what who is denied it is no charge; who is in whose service.
  wholly = set "nada ilegal|nada malo|nada irregular|inocente|nada que ocultar|nunca ocurrió",
  granted = set "fianza|entrada|asilo|acceso|visado|permiso|libertad", happens = {},
  employs = { ["works-for"] = true, leads = true, ["member-of"] = true },
  nothing = "nada", amiss = {},
  own = set "denies|admits",
  about = set "admits|explains",
  contra = set "denies|disputes",
  common = set "para|como|pero|desde|hasta|entre|sobre|cuando|donde|porque|también|según|haber|había|habían|este|esta|estos|estas|otros|otras|todo|todos|toda|todas|tras|ante|aunque|mientras|después|antes|durante|además|cada|solo|sido|dijo|tiene|tenía|hace|años|euros",
}
