-- How Spanish says that two are tied to each other (en.lua of this folder explains the
-- patterns). Lower case.
local set = require("nutgraf.cues").set

local classes = {
  block = set "no|nunca|ni|jamás|niega|niegan|negó|será|sería|podría|puede|debería|si|salvo|y|pero|o|que|dijo|dice|a|de|del",
  before_name = set "el|la|señor|señora|sr|sr.|sra|sra.|don|doña|dr|dr.|dra|dra.|general|presidente|presidenta|ministro|ministra|entonces",
  s = set "de|del",
  be = set "es|era|fue|son|eran|fueron|sigue siendo",
  asserted = set "considerado|considerada|señalado|señalada|identificado|identificada|tenido",
}

local roles = {
  ["attorney-for"] = "abogado|abogada|letrado|letrada|defensor|defensora",
  ["speaks-for"] = "portavoz|vocero|vocera|jefe de prensa|jefa de prensa",
  leads = "presidente|presidenta|director|directora|director general|directora general|consejero delegado|consejera delegada|jefe|jefa"
    .. "|líder|dirigente|fundador|fundadora|cofundador|dueño|dueña|propietario|propietaria|secretario general|secretaria general"
    .. "|alcalde|alcaldesa|gobernador|gobernadora|ministro|ministra|rector|rectora|gerente|editor|editora|comisario|comisaria",
  ["member-of"] = "miembro|socio|socia|afiliado|afiliada|militante|concejal|concejala|diputado|diputada|senador|senadora|vocal",
  ["works-for"] = "empleado|empleada|analista|asesor|asesora|consultor|consultora|profesor|profesora|periodista|corresponsal|agente"
    .. "|investigador|investigadora|funcionario|funcionaria|economista|directivo|directiva|técnico|técnica|trabajador|trabajadora|delegado|delegada",
  family = "hijo|hija|esposa|esposo|marido|mujer|padre|madre|hermano|hermana|tío|tía|sobrino|sobrina|primo|prima|viuda|viudo|nieto|nieta"
    .. "|abuelo|abuela|yerno|nuera|cuñado|cuñada|suegro|suegra",
  ["ally-of"] = "aliado|aliada|amigo|amiga|socio de negocios|mano derecha|confidente|colaborador|colaboradora",
  ["source-for"] = "fuente|informante|confidente",
}

local role_patterns = {
  "<from:P> , el|la|un|una? ..2 {role} ..1 de|del|en ..2 <to:O>",
  "<from:P> ( el|la|un|una? ..2 {role} ..1 de|del|en ..2 <to:O>",
  "<from:P> {be} el|la|un|una? ..2 {role} ..1 de|del|en ..2 <to:O>",
  "el|la|un|una|su|al|del? {role} ..1 de|del ..2 <to:O> , <from:P>",
  "el|la|un|una|al|del? {role} ..1 de|del ..2 <to:O> <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} como? <to:N>" },
  { "said-to-be", "<from:C> , cuyo verdadero nombre {be} <to:N>" },
  { "said-to-be", "<from:C> {be} en realidad <to:N>" },
  { "met", "<from:P> , que|quien ...8 , se reunió ..2 con <to:P>" },
  { "met", "<from:P> ,? se reunió|vio|entrevistó ..2 con <to:P>" },
  { "met", "<from:P> ..1 conoció a <to:P>" },
  { "met", "reunión|reuniones|encuentro|encuentros entre <from:O> y <to:O>" },
  { "corresponds-with", "correspondencia|correos|cartas|mensajes|llamadas entre ..3 <from:O> y ..1 <to:O>" },
  { "intermediary-for", "<from:P> , ...20 intermediario|mediador|enlace entre <to:O>" },
  { "wrote-to", "<from:P> escribió ..3 a|al <to:P>" },
  { "accused", "<from:O> ..2 acusó|acusa|acusaron|acusan a|al|a la? <to:O> de" },
  { "accused", "<from:O> , ha|han? acusó|acusa|acusaron|acusan|acusado a|al|a la? <to:O> de" },
  { "accused", "<to:O> fue|es|fueron acusado|acusada|acusados por <from:O>" },
  { "sued", "<from:O> ..1 demandó|demanda|denunció a|al <to:O>" },
  { "paid", "<from:O> ..1 pagó|sobornó ..4 a|al <to:O>" },
  { "works-for", "<from:P> ..1 trabaja|trabajó|trabajaba para|en <to:O>" },
  { "hired", "<from:O> ..1 contrató|nombró|fichó a <to:P>" },
  { "hired", "<to:P> fue contratado|contratada|nombrado|nombrada por <from:O>" },
  { "fired", "<from:O> ..1 despidió|destituyó|cesó a <to:P>" },
  { "endorsed", "<from:O> ..1 apoyó|respaldó|apoya|respalda a <to:P>" },
  { "owns", "<from:O> ..1 posee|compró|adquirió ..1 <to:B>" },
  { "owns", "<to:B> , propiedad de <from:O>" },
  { "founded", "<from:P> ..1 fundó|cofundó ..1 <to:B>" },
  { "founded", "<to:B> , fundada|fundado por <from:P>" },
  { "leads", "<from:P> ..1 dirige|preside|encabeza|lidera ..1 <to:B>" },
  { "family", "<from:P> , casado|casada ..2 con ..6 <to:P>" },
  { "family", "<from:P> es|era|está|estaba casado|casada ..2 con ..4 <to:P>" },
  { "family", "<from:P> se casó con <to:P>" },
  { "defeated", "<from:P> ..1 derrotó|venció a <to:P>" },
  { "arrested", "<from:O> ..1 detuvo|arrestó a <to:P>" },
  { "killed", "<from:O> ..1 mató|asesinó a <to:P>" },
}

return {
  classes = classes,
  to = "a",
  prepositions = set "a|de|del|para|con|por|sobre|contra|en|como|presidente",
  roles = roles,
  of_person = { leads = "works-for" },
  based = set "con sede en",
  role_patterns = role_patterns,
  patterns = patterns,
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
