-- Spanish words for the checks of the copy desk (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  weekdays = { lunes = 1, martes = 2, ["miércoles"] = 3, jueves = 4, viernes = 5, ["sábado"] = 6, domingo = 7 },
  past = set("fue|fueron|era|había|hubo|hizo|vino|fue|dio|se reunió|empezó|comenzó|terminó|murió|ganó|perdió|mató|detuvo|firmó|votó|"
    .. "abrió|cerró|salió|llegó|dimitió|atacó|dijo|tuvo|estuvo|celebró"),
  ahead = set("será|serán|habrá|podrá|podría|debe|deberá|puede|va|van|hasta|antes|si|salvo|previsto|prevista|previstos|plan|planes|"
    .. "próximo|próxima|está|para|tendrá|vence|plazo|pedirá|celebrará"),
  known_acronyms = set("ee.uu|eeuu|ue|onu|otan|fmi|oms|ong|pp|psoe|iu|pnv|erc|ugt|ccoo|tve|rtve|efe|afp|bbc|cnn|cia|fbi|dni|iva|ipc|pib|"
    .. "tv|adn|sida|vih|ave|bce|ocde|unesco|unicef|opep|fifa|uefa|nba|pri|pan|prd|unam|ine|pdf|html|url|gps|usb|dvd|cd|pc|ii|iii|iv|"
    .. "vi|vii|viii|ix|xi|xii|xx|xxi|xix|sa|sl|ok|km|kg"),
  one = set("fuente|funcionario|funcionaria|asesor|asesora|diplomático|diplomática|empleado|empleada|directivo|directiva|agente|"
    .. "colaborador|colaboradora|aliado|aliada|amigo|amiga|compañero|compañera|informante|persona|responsable|dirigente|portavoz"),
  several = set("fuentes|funcionarios|funcionarias|asesores|asesoras|diplomáticos|empleados|empleadas|directivos|agentes|colaboradores|"
    .. "aliados|amigos|compañeros|informantes|personas|responsables|dirigentes|portavoces|allegados"),
  counted = set("un|una|otro|otra|dos|tres|cuatro|cinco|seis|varios|varias|algunos|algunas|muchos|muchas|ambos|ambas"),
  definite = set("el|la|los|las|ese|esa|esos|esas|este|esta|estos|estas|su|sus|mi|nuestro|nuestra"),
  after_noun = set("que|quien|quienes|con|de|del|en|por|sobre|cercano|cercana|cercanas|cercanos|próximas|próximos|conocedor|conocedoras|"
    .. "presente|presentes|a|y|consultadas|consultados|municipales|oficiales|policiales|judiciales|diplomáticas"),
  knowing = set("que|quien|quienes|con|cercano|cercana|cercanas|cercanos|próximas|próximos|conocedor|conocedora|conocedoras|presente|presentes"),
  bare = set("fuente|fuentes|informante|informantes"),
  anonymity = set("condición de anonimato|bajo anonimato|no ser identificado|no ser identificada|no ser identificados|no ser identificadas|"
    .. "no ser citado|no ser citados|no ser nombrado|no revelar su nombre|pidió el anonimato|pidieron el anonimato|mantener el anonimato|"
    .. "guardar el anonimato|prefirió no dar su nombre|que no se citara su nombre"),
  reasons = set("porque|por miedo|por temor|temiendo|no autorizado|no autorizada|no autorizados|no están autorizados|no está autorizado|"
    .. "no estaba autorizado|sin autorización|para evitar|para no|para proteger|para hablar con libertad|debido a|ya que|dado que|alegando"),
  unauthorized = set("no autorizado|no autorizada|no autorizados|no están autorizados|no está autorizado|no estaba autorizado|sin autorización"),
  accusations = set("soborno|sobornos|sobornó|corrupción|corrupto|corrupta|fraude|malversación|malversó|asesinato|asesinó|asesino|violación|"
    .. "violó|mordida|mordidas|blanqueo|blanqueó|extorsión|extorsionó|robó|robado|robo|saqueo|tráfico|contrabando|perjurio|mintió|"
    .. "encubrió|encubrimiento|ilegal|ilegalmente|chantaje|torturó|tortura|conspiración|conspiró|falsificó|falsificación|cohecho|"
    .. "prevaricación|evasión fiscal|acoso|acosó|abusos|estafa|estafó|plagio|comisiones"),
  opinions = set("terrible|horrible|incompetente|incompetencia|desastre|desastroso|desastrosa|vergüenza|vergonzoso|vergonzosa|idiota|idiotas|"
    .. "estúpido|estúpida|ridículo|ridícula|patético|patética|loco|loca|payaso|cobarde|brillante|indignante|mentiroso|mentirosa|tóxico|"
    .. "arrogante|vago|débil|tonto|absurdo|absurda|temerario|despreciable|repugnante|chapuza|farsa"),
  hedges = set("presunto|presunta|presuntos|presuntas|presuntamente|supuesto|supuesta|supuestos|supuestas|supuestamente|al parecer|"
    .. "aparentemente|aparente|podría|podrían|puede|quizá|quizás|tal vez|probablemente|posiblemente|posible|sospechoso|acusado|acusada|"
    .. "habría|habrían|parece|parecen|si|según"),
  accusing_hedges = set("presunto|presunta|presuntos|presuntas|presuntamente|supuesto|supuesta|supuestos|supuestas|supuestamente|"
    .. "al parecer|acusado|acusada|habría|habrían|según"),
  headline_sources = set("dice|dicen|dijo|según|informe|fuentes|encuesta|sondeo|estudio|expertos|policía|acusa|acusan|denuncia|denuncian|"
    .. "niega|niegan|advierte|advierten|afirma|afirman|asegura|aseguran|sostiene"),
  empty = set("un|una|el|la|los|las|y|o|de|del|en|a|al|por|con|para|como|es|son|era|fue|ha|han|había|lo|su|sus|se|que|no|tras|sobre|"
    .. "más|pero|quien|este|esta|ese|esa|le|les"),
  negations = set("no|nunca|nadie|ninguno|ninguna|ni|sin|jamás|tampoco|niega|niegan|negó|negaron|rechaza|rechazó|rehúsa|rehusó|declina|"
    .. "declinó|desmiente|desmintió"),
  numbers = {
    dos = 2, tres = 3, cuatro = 4, cinco = 5, seis = 6, siete = 7, ocho = 8, nueve = 9, diez = 10, once = 11, doce = 12, trece = 13,
    catorce = 14, quince = 15, ["dieciséis"] = 16, diecisiete = 17, dieciocho = 18, diecinueve = 19, veinte = 20, treinta = 30,
    cuarenta = 40, cincuenta = 50,
  },
  scales = set("cien|cientos|mil|millón|millones|billón|billones|por ciento|m"),
  number_marks = { group = ".", decimal = ",", spaced = true },
  multiples = { mil = 1e3, ["millón"] = 1e6, millones = 1e6, ["billón"] = 1e12, billones = 1e12 },
  percents = { { "%" }, { "por", "ciento" } },
  share_of = set("de|de los|de las|del|de un total de"),
  that_is = set("o|o sea|es decir|( o|esto es|en total|("),
  change_from = set("de"),
  change_to = set("a"),
  doubles = set("muy|no|sí|ya|nunca|que|ja|bla|poco|casi|mucho|más|nos|se|la|luego|así|toc|vamos|venga|adiós"),
  born = set("nacido|nacida|nació"),
  joins = set(",|;|y|e|el|la|de"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("de|menos|unos|unas|casi|cerca|alrededor|primeros|primeras|últimos|últimas"),
  told_before = set("cadena|canal|emisora|grupo|partido|agencia|empresa|compañía|sindicato|aerolínea|revista|diario|periódico|"
    .. "página|firma|banco|guerrilla|organización|o"),
  told_after = set("radio|tv|televisión|noticias"),
  everybody = set("todos|todas|encuestados|encuestadas|participantes"),
  unsaid = set("diría|podría|podrían|habría|debería|puede|dirá"),
  offices = set("presidente|presidenta|senador|senadora|gobernador|gobernadora|diputado|diputada|ministro|ministra|juez|jueza|general|"
    .. "canciller|rey|reina|príncipe|princesa|papa|alcalde|alcaldesa|fiscal|almirante|coronel|cardenal|obispo|huracán|ciclón|tormenta"),
  articles = set("un|una|el|la|los|las|estos|estas|otro|otra|cada"),
  adjuncts = set("y"),
  identity = set("es|era|es en realidad|era en realidad|no es otro que|no era otro que|alias|cuyo nombre real es|cuyo verdadero nombre es|"
    .. "verdadero nombre|es el nombre en clave de|era el nombre en clave de|conocido como|conocida como|más conocido como"),
  sayings = set("dijo|dice|dicen|contó|escribió|escribe|según|atribuido a|atribuida a|llamó|llama|calificó de|describió como|tildó de|"
    .. "sostiene|sostuvo|afirmó|afirma|bromeó|ironizó|titulado|titulada|reza|preguntó|pregunta|citó|cita|palabras|lema|en palabras de"),
  signs = { "por ", "de ", "–", "—", "--" },
  date_headers = set("fecha|enviado|el"),
}
