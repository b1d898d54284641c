-- Spanish: words and rules as data (en.lua explains the file).
local cues = require "nutgraf.cues"
local words, numbered = cues.words, cues.numbered

-- "c", "g", "z" as they are written before "e".
local SOFT = { c = "qu", g = "gu", z = "c" }

-- The forms of a verb in which somebody is said to say: those of the third person, the first
-- of the present and the past, infinitive, gerund, participle, with the pronouns that are
-- written onto them ("decirle"). Irregular forms stand after slashes; they add to the others.
local function forms(verb)
  local list = {}
  for form in verb:gmatch("[^/]+") do list[#list + 1] = form end
  local base = list[1]:gsub("rse$", "r")
  local stem, class = base:match("^(.*)([aeií])r$")
  local function all(of, endings)
    for ending in endings:gmatch("%S+") do list[#list + 1] = of .. ending end
  end
  all(base, "se le les lo la los las me nos")
  if class == "a" then
    local soft = stem:gsub("[cgz]$", SOFT)
    all(stem, "o a an ó aron aba aban ado ando ara aran ase asen ándose ándole ándoles amos")
    all(soft, "é e en")
  else
    all(stem, "o e en í ió ieron ía ían ido iendo iera ieran iese iesen iéndose iéndole iéndoles")
  end
  all(base, "á án ía ían é")
  return list
end

-- "hacer_saber/hizo": verbs, inflected; what stands after the first word stays.
local function verbs(groups) return cues.inflected(groups, forms) end

local function nouns(groups)
  return cues.gather(groups, function(base, rest)
    local plural = base:find("ón$") and base:gsub("ón$", "ones") or base:find("z$") and base:gsub("z$", "ces")
      or base:find("[aeioué]$") and base .. "s" or base .. "es"
    return { base .. rest, plural .. rest }
  end)
end

local all, joined, language = cues.all, cues.joined, cues.language

-- Words with an ending for him and one for her: "ministr" in o, a; and of several.
local function both(one, several, stems)
  local out = {}
  for stem in stems:gmatch("%S+") do
    local man, woman = stem .. "o", stem .. "a"
    if stem:find("[aeiou]r$") then man, woman = stem, stem .. "a" end
    if one then out[man], out[woman] = one, one end
    if several then
      out[stem .. (stem:find("[aeiou]r$") and "es" or "os")], out[stem .. "as"] = several, several
    end
  end
  return out
end

-- Offices, and those who held them: "ministro", "exministro".
local function past_too(roles)
  local out = {}
  for word, value in pairs(roles) do
    out[word] = value
    if not word:find("^ex") and not word:find(" ", 1, true) then out["ex" .. word] = value end
  end
  return out
end

local spanish = {
  -- words and sentences -------------------------------------------------
  stop = {
    "el", "la", "los", "las", "un", "una", "unos", "unas", "y", "e", "o", "u", "ni", "pero", "sino",
    "si", "que", "como", "cuando", "donde", "quien", "quienes", "cual", "cuales", "de", "del", "a",
    "al", "en", "con", "sin", "por", "para", "sobre", "entre", "desde", "hasta", "contra", "tras",
    "ante", "bajo", "este", "esta", "estos", "estas", "ese", "esa", "esos", "esas", "aquel",
    "aquella", "esto", "eso", "su", "sus", "se", "le", "les", "lo", "me", "te", "nos", "no", "es",
    "son", "era", "eran", "fue", "fueron", "ser", "ha", "han", "había", "hay", "más", "muy", "ya",
  },
  abbreviation = {
    sr = 1, sra = 1, srta = 1, sres = 1, d = 1, ["dña"] = 1, dr = 1, dra = 1, prof = 1, ing = 1,
    lic = 1, arq = 1, gral = 1, cnel = 1, tte = 1, cap = 1, sto = 1, sta = 1, mons = 1, av = 1,
    avda = 1, c = 1, pza = 1, dpto = 1, ud = 1, uds = 1, ["núm"] = 3, art = 3,
    no = 3, ["n.o"] = 3, ["párr"] = 3, ["párrf"] = 3, cra = 1, crta = 1, ctra = 1, ext = 3, mt = 1, mtro = 1,
    ene = 3, feb = 3, mar = 3, abr = 3, may = 3, jun = 3, jul = 3, ago = 3, sep = 3, sept = 3, set = 3, oct = 3,
    nov = 3, dic = 3, lun = 3, mie = 3, ["mié"] = 3, jue = 3, vie = 3, sab = 3, ["sáb"] = 3, dom = 3,
    ee = 1, ["ee.uu"] = 2, ["s.a"] = 2, ["s.l"] = 2, cia = 2, ["cía"] = 2, hnos = 2, gob = 1, dip = 1,
  },
  ["small-abbreviation"] = {
    ["p. ej."] = 1, ej = 1, ["núm"] = 3, ["nº"] = 3, ["pág"] = 3, ["págs"] = 3, p = 3, pp = 3,
    ene = 3, feb = 3, abr = 3, jun = 3, jul = 3, ago = 3, sept = 3, oct = 3, nov = 3, dic = 3, ["miérc"] = 3, juev = 3, ["sáb"] = 3,
    ["párr"] = 3, ["párrf"] = 3, ["párrs"] = 3, cap = 3, caps = 3, fig = 3, figs = 3, ["n.o"] = 3,
    vol = 3, art = 3, arts = 3, etc = 2, aprox = 1, cf = 1, ed = 2, tel = 1, ["máx"] = 2, ["mín"] = 2,
  },
  opener = {
    "además", "también", "sin", "aunque", "mientras", "según", "tras", "así", "todos", "todas",
    "muchos", "muchas", "algunos", "algunas", "nadie", "nada", "otro", "otra", "otros", "otras",
    "ayer", "hoy", "ahora", "entonces", "después", "luego", "finalmente", "incluso", "solo",
  },
  article = { "el", "la", "los", "las", "un", "una" },

  -- dates (the values are those of en.lua) ------------------------------
  month = {
    enero = 1, febrero = 2, marzo = 3, abril = 4, mayo = 5, junio = 6, julio = 7, agosto = 8,
    septiembre = 9, setiembre = 9, octubre = 10, noviembre = 11, diciembre = 12, ene = 1, feb = 2,
    abr = 4, jun = 6, jul = 7, ago = 8, sep = 9, sept = 9, oct = 10, nov = 11, dic = 12,
  },
  weekday = {
    lunes = 1, martes = 2, ["miércoles"] = 3, jueves = 4, viernes = 5, ["sábado"] = 6, domingo = 7,
    ["miérc"] = 3, juev = 4, vier = 5, ["sáb"] = 6,
  },
  ordinal = {
    primer = 1, primero = 1, primera = 1, primeros = 1, primeras = 1, segundo = 2, segunda = 2, tercer = 3,
    tercero = 3, tercera = 3, cuarto = 4, cuarta = 4, quinto = 5, quinta = 5, sexto = 6, sexta = 6, ["séptimo"] = 7,
    ["séptima"] = 7, octavo = 8, octava = 8, noveno = 9, novena = 9, ["décimo"] = 10, ["décima"] = 10,
    ["undécimo"] = 11, ["undécima"] = 11, ["duodécimo"] = 12, ["duodécima"] = 12,
  },
  ["ordinal-suffix"] = { "º", "ª", "er", "ro", "ra", "do", "da", "to", "ta" },
  decade = {
    veinte = 20, treinta = 30, cuarenta = 40, cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90,
  },
  quarter = { t1 = 1, t2 = 2, t3 = 3, t4 = 4, s1 = 11, s2 = 12 },
  -- A fixed day MMDD, or 20500 and the days from Easter (en.lua); 0 a name that is no date.
  holiday = {
    ["año nuevo"] = 101, ["nochevieja"] = 1231, ["fin de año"] = 1231, ["día de reyes"] = 106, ["noche de reyes"] = 105,
    ["navidad"] = 1225, ["nochebuena"] = 1224, ["día de navidad"] = 1225, ["san valentín"] = 214,
    ["día de san valentín"] = 214, ["día de la mujer"] = 308, ["día internacional de la mujer"] = 308,
    ["día de la madre"] = 10571, ["día del trabajo"] = 501, ["día del trabajador"] = 501, ["primero de mayo"] = 501,
    ["día de la hispanidad"] = 1012, ["día de la raza"] = 1012, ["día de todos los santos"] = 1101, ["todos los santos"] = 1101,
    ["día de muertos"] = 1102, ["día de los muertos"] = 1102, ["día de los difuntos"] = 1102, ["día de la constitución"] = 1206,
    ["día de los inocentes"] = 1228, ["día de san juan"] = 624, ["noche de san juan"] = 623, ["día de acción de gracias"] = 11144,
    ["viernes negro"] = 11148, ["miércoles de ceniza"] = 20454, ["domingo de ramos"] = 20493, ["jueves santo"] = 20497,
    ["viernes santo"] = 20498, ["sábado santo"] = 20499, ["domingo de resurrección"] = 20500, ["domingo de pascua"] = 20500,
    ["lunes de pascua"] = 20501, ["pentecostés"] = 20549, ["corpus christi"] = 20560, ["lunes negro"] = 0,
    ["martes negro"] = 0, ["jueves negro"] = 0, ["domingo sangriento"] = 0, ["san lunes"] = 0, ["mar de fondo"] = 0, ["hoy en día"] = 0,
  },
  season = { primavera = 21, verano = 22, ["otoño"] = 23, invierno = 24 },
  ["ambiguous-date"] = joined(all(1, "ene feb abr jun jul ago sep sept oct nov dic"), { domingo = 2, julio = 2 }), -- 2 with a capital alone: names
  ["date-lead"] = { "en", "de", "desde", "hasta", "a", "antes de", "después de", "durante", "entre", "para", "y" },
  number = {
    cero = 0, uno = 1, una = 1, un = 1, dos = 2, tres = 3, cuatro = 4, cinco = 5, seis = 6, siete = 7,
    ocho = 8, nueve = 9, diez = 10, once = 11, doce = 12, trece = 13, catorce = 14, quince = 15,
    ["dieciséis"] = 16, diecisiete = 17, dieciocho = 18, diecinueve = 19, veinte = 20, treinta = 30,
    cuarenta = 40, cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90, ["veintiuno"] = 21, ["veintiún"] = 21, ["veintidós"] = 22,
    ["veintitrés"] = 23, veinticuatro = 24, veinticinco = 25, ["veintiséis"] = 26, veintisiete = 27, veintiocho = 28,
    veintinueve = 29, cien = 100,
  },
  -- Of a number of several words, beside these: "mil novecientos noventa y dos".
  hundred = {
    cien = 100, ciento = 100, doscientos = 200, trescientos = 300, cuatrocientos = 400, quinientos = 500, seiscientos = 600,
    setecientos = 700, ochocientos = 800, novecientos = 900, mil = 1000,
  },
  turn = {
    este = 1, esta = 1, estos = 1, estas = 1, actual = 1, presente = 1, ["el pasado"] = 2, ["la pasada"] = 2, pasado = 2, pasada = 2,
    ["los pasados"] = 2, ["las pasadas"] = 2, ["último"] = 2, ["última"] = 2, ["últimos"] = 2, ["últimas"] = 2, ultimos = 2, ultimas = 2,
    ["el próximo"] = 3, ["la próxima"] = 3, ["próximo"] = 3, ["próxima"] = 3, ["próximos"] = 3, ["próximas"] = 3,
    ["el siguiente"] = 6, ["la siguiente"] = 6, siguiente = 6, siguientes = 6, ["ese mismo"] = 8, ["esa misma"] = 8,
    ["aquel mismo"] = 8, ["el mismo"] = 8, ["la misma"] = 8, ese = 8, esa = 8, aquel = 8, aquella = 8,
    ["este próximo"] = 5, ["esta próxima"] = 5, ["este pasado"] = 4, ["esta pasada"] = 4, ["este mismo"] = 1, ["esta misma"] = 1,
  },
  -- The same after its word: "la semana pasada".
  ["turn-after"] = {
    pasado = 2, pasada = 2, anterior = 7, ["próximo"] = 3, ["próxima"] = 3, ["que viene"] = 3, ["entrante"] = 3,
    siguiente = 6, actual = 1, ["en curso"] = 1, ["último"] = 2, ["última"] = 2,
    pasados = 2, pasadas = 2, siguientes = 6, anteriores = 7, ["próximos"] = 3, ["próximas"] = 3,
  },
  ["day-word"] = {
    hoy = 0, ayer = -1, anteayer = -2, antier = -2, anoche = 99, ["pasado mañana"] = 2, ["esta noche"] = 100, ["mañana"] = 1,
    ["mañana mismo"] = 1, ["hoy mismo"] = 0, ahora = 500, ["la víspera"] = 299, ["antes de ayer"] = -2, ["antes de anoche"] = 98,
  },
  ["date-part"] = {
    ["principios de"] = 1, ["comienzos de"] = 1, ["inicios de"] = 1, ["mediados de"] = 2,
    ["finales de"] = 3, ["fines de"] = 3, ["comienzo de"] = 4, ["principio de"] = 4, ["final de"] = 5,
    ["fin de"] = 5, ["primeros de"] = 1, ["últimos de"] = 3, ["a principios de"] = 1, ["final del"] = 5, ["principios del"] = 1,
    ["comienzos del"] = 1, ["inicios del"] = 1, ["mediados del"] = 2, ["finales del"] = 3, ["comienzo del"] = 4, ["principio del"] = 4,
    ["inicio de"] = 4, ["inicio del"] = 4, ["resto de"] = 6, ["resto del"] = 6, ["más tarde"] = 6, ["lo que va de"] = 6, ["fines del"] = 3,
  },
  period = {
    ["día"] = 1, ["días"] = 101, semana = 2, semanas = 102, mes = 3, meses = 103, trimestre = 4,
    trimestres = 104, ["año"] = 5, ["años"] = 105, ["década"] = 6, ["décadas"] = 106, siglo = 7,
    siglos = 107, ["fin de semana"] = 8, hora = 10, horas = 110, minuto = 13, minutos = 113, segundos = 113, quincena = 9,
    quincenas = 109, semestre = 11, semestres = 111, ["año fiscal"] = 12, ["año escolar"] = 12, ["curso escolar"] = 12, ["fines de semana"] = 108,
    ["año natural"] = 5, centuria = 7, mins = 113,
  },
  amount = {
    un = 1, una = 1, unos = 0, unas = 0, ["un par de"] = -2, varios = 0, varias = 0, algunos = 0, algunas = 0, pocos = 0, pocas = 0,
    ["unos pocos"] = 0, ["unas pocas"] = 0, ["una docena de"] = 12, ["medio centenar de"] = 50, muchos = 0, muchas = 0, ["apenas"] = 0,
  },
  shift = { ["atrás"] = -1, antes = -3, ["antes de"] = -3, ["después"] = 3, ["después de"] = 3, ["más tarde"] = 2, ["a partir de"] = 3,
    ["antes del"] = -3, ["después del"] = 3, ["a partir del"] = 3 },
  ["day-part"] = {
    "por la mañana", "por la tarde", "por la noche", "de la mañana", "de la tarde", "de la noche",
    "de madrugada", "al mediodía", "mañana", "tarde", "noche", "madrugada", "mediodía", "mediodia", "a mediodía", "de la madrugada",
    "por la madrugada", "a medianoche", "al anochecer", "al amanecer", "a primera hora", "a última hora", "del mediodía", "a media tarde",
  },
  range = { desde = 3, ["a partir de"] = 3, ["a partir del"] = 3, entre = 2, hasta = 4, ["hasta el"] = 4, ["a"] = 5, ["al"] = 5, y = 6 },
  era = { ["a.c."] = 1, ["d.c."] = 2 },
  tense = {
    fue = 1, fueron = 1, era = 1, ["había"] = 1, ha = 1, han = 1, hubo = 1, dijo = 1, hizo = 1,
    estuvo = 1, tuvo = 1, dio = 1, vino = 1, puso = 1, ["será"] = 2, ["serán"] = 2, ["habrá"] = 2,
    va = 2, van = 2, ["tendrá"] = 2, debe = 2, ["dará"] = 2, ["irá"] = 2, ["irán"] = 2, ["iré"] = 2, ["iremos"] = 2,
    voy = 2, vamos = 2, deben = 2, previsto = 2, prevista = 2, previstos = 2, previstas = 2, programado = 2, programada = 2,
    programados = 2, programadas = 2, convocado = 2, convocada = 2, convocados = 2, convocadas = 2, ["prevé"] = 2, ["prevén"] = 2,
    anunciado = 1, anunciada = 1, anunciados = 1, anunciadas = 1, publicado = 1, publicada = 1, publicados = 1, publicadas = 1,
    presentado = 1, presentada = 1, presentados = 1, presentadas = 1, aprobado = 1, aprobada = 1, aprobados = 1, aprobadas = 1,
    celebrado = 1, celebrada = 1, celebrados = 1, celebradas = 1, iniciado = 1, iniciada = 1, firmado = 1, firmada = 1,
    ocurrido = 1, ocurrida = 1, ocurridos = 1, ocurridas = 1, registrado = 1, registrada = 1, registrados = 1, registradas = 1,
    detenido = 1, detenida = 1, detenidos = 1, detenidas = 1, nacido = 1, nacida = 1, fallecido = 1, fallecida = 1,
    para = 4,
  },
  -- 1 what ends a verb of the past, 2 of what is to come.
  ["tense-ending"] = {
    ["ó"] = 1, aron = 1, ieron = 1, aba = 1, aban = 1, ["ará"] = 2, ["erá"] = 2, ["irá"] = 2, ["drá"] = 2, ["arán"] = 2, ["erán"] = 2,
    ["irán"] = 2, ["drán"] = 2, ["aré"] = 2, ["eré"] = 2, ["iré"] = 2, ["dré"] = 2, aremos = 2, eremos = 2, iremos = 2, dremos = 2,
  },
  ["day-half"] = { ["a.m."] = 1, am = 1, ["p.m."] = 2, pm = 2, ["a. m."] = 1, ["p. m."] = 2 },
  clock = { "mediodía", "medianoche" },
  ["time-lead"] = { "a las", "a la", "sobre las", "hacia las", "desde las", "hasta las" },
  ["clock-tail"] = { "horas", "h", "de la mañana", "de la tarde", "de la noche", "de la madrugada", "utc", "gmt" },
  ["week-of"] = { de = 1, del = 1, ["que empieza el"] = 1, ["que comienza el"] = 1, ["que inicia el"] = 1, ["a partir del"] = 2 },
  standout = {
    "primer", "primera", "mayor", "mejor", "peor", "único", "única", "menor", "récord", "mayores", "mejores", "peores", "menores",
    "máximo", "máximos", "máxima", "mínimo", "mínimos", "mínima", "más bajo", "más baja", "más bajos", "más bajas", "más alto", "más alta",
    "más altos", "más altas", "no se alcanzaba", "no se veía", "no se registraba", "no se producía", "no ocurría",
  },
  street = { "calle", "avenida", "plaza", "paseo" },
  ["about-date"] = { hacia = 1, ["alrededor de"] = 1, casi = 2, unos = 2, unas = 2 },
  counted = {
    "personas", "hombres", "mujeres", "niños", "euros", "dólares", "pesos", "kilómetros", "metros",
    "vecinos", "trabajadores", "abonados", "votos", "casos", "millones", "mil", "páginas", "años",
  },
  ["no-year"] = { "página", "páginas", "número", "núm", "artículo", "calle", "teléfono", "tel" },
  -- 1 so long from the anchor, 2 within it, 3 so long before it.
  -- 4 so long from the anchor, whatever the tense.
  ahead = { ["dentro de"] = 4, en = 1, ["en solo"] = 1, ["en apenas"] = 1, ["hace ya"] = 3, ["hace unas"] = 3, ["hace apenas"] = 3, ["hace más de"] = 3, ["desde hace"] = 3, hace = 3, ["hace unos"] = 3, ["hace casi"] = 3 },
  ["ahead-tail"] = { "tiempo" },
  every = { "cada", "todos los", "todas las" },
  ["date-of"] = { "de", "del", "de el", "en" },
  ["date-on"] = { "el" },
  ["nouns-ending"] = { "s" },
  definite = { "el", "la", "los", "las", "del", "al" },

  -- quotations and marks ------------------------------------------------
  sic = { "sic" },

  ["emphasis-note"] = {
    "énfasis añadido", "énfasis mío", "énfasis nuestro", "énfasis agregado", "énfasis en el original",
    "cursivas añadidas", "cursivas mías", "cursivas en el original", "cursiva en el original",
    "las cursivas son mías", "el subrayado es mío", "subrayado en el original", "negritas añadidas",
  },

  footnote = { "nota", "notas", "n" },

  say = {
    "dijo", "dice", "dicen", "decía", "dijeron", "ha dicho", "declaró", "declara", "declararon",
    "afirmó", "afirma", "afirman", "afirmaron", "aseguró", "asegura", "aseguran", "sostiene",
    "sostuvo", "sostienen", "explicó", "explica", "señaló", "señala", "indicó", "indica", "añadió",
    "añade", "agregó", "agrega", "respondió", "responde", "contestó", "contesta", "preguntó",
    "pregunta", "reconoció", "reconoce", "admitió", "admite", "admiten", "negó", "niega", "niegan",
    "insistió", "insiste", "lamentó", "lamenta", "advirtió", "advierte", "advertido", "anunció",
    "anuncia", "escribió", "escribe", "contó", "cuenta", "comentó", "comenta", "recordó", "recuerda",
    "recordado", "zanjó", "ironizó", "replicó", "replica", "subrayó", "subraya", "criticó",
    "calificó", "califica", "calificado", "según", "concluyó", "concluye", "confirmó", "confirma",
    "denunció", "denuncia", "matizó", "apuntó", "apunta", "manifestó", "manifiesta", "decir",
    "repite", "repitió",
  },

  verbatim = { "dice lo siguiente", "dice así", "reza así", "reza", "lo siguiente" },

  document = {
    "correo", "correos", "correo electrónico", "carta", "cartas", "mensaje", "mensajes", "informe",
    "comunicado", "nota", "documento", "escrito", "memorando", "auto", "sentencia", "contrato",
    "declaración", "texto",
  },

  ["title-cue"] = {
    titulado = 1, titulada = 1, ["con el asunto"] = 1, asunto = 1, apodado = 1, apodada = 1,
    alias = 1, llamado = 2, llamada = 2, libro = 2, novela = 2, ["película"] = 2, obra = 2,
    ["canción"] = 2, conocido = 3, conocida = 3, como = 4,
    ["así llamado"] = 5, ["así llamada"] = 5, ["así llamados"] = 5, ["así llamadas"] = 5,
  },

  deictic = {
    yo = 1, me = 1, mi = 1, mis = 1, ["mí"] = 1, conmigo = 1, nosotros = 2, nosotras = 2, nos = 2,
    nuestro = 2, nuestra = 2, nuestros = 2, nuestras = 2, te = 3, usted = 3, ustedes = 3, tu = 3,
    tus = 3, ["tú"] = 3, ["aquí"] = 4,
  },

  -- A dash that opens speech at the head of a line.
  ["dialogue-dash"] = { "—", "–" },

  -- the page: navigation, bylines, captions, notices --------------------
  -- The values are those of en.lua.
  ["page-navigation"] = {
    ["portada"] = 1, ["inicio"] = 1, ["noticias"] = 1, ["deportes"] = 1, ["cultura"] = 1,
    ["opinión"] = 1, ["economía"] = 1, ["política"] = 1, ["internacional"] = 1, ["sociedad"] = 1,
    ["sucesos"] = 1, ["comarca"] = 1, ["contacto"] = 1, ["aviso legal"] = 1, ["privacidad"] = 1,
    ["política de privacidad"] = 1, ["política de cookies"] = 1, ["quiénes somos"] = 1,
    ["publicidad"] = 1, ["archivado en"] = 34, ["etiquetas"] = 10, ["temas"] = 8,
    ["iniciar sesión"] = 1, ["regístrate"] = 1, ["menú"] = 1, ["ir al contenido"] = 35,
    ["volver arriba"] = 35, ["minutos de lectura"] = 4, ["mapa web"] = 1,
  },
  ["page-search"] = { ["buscar"] = 11, ["búsqueda"] = 1, ["buscador"] = 1 },
  ["page-subscribe"] = {
    ["suscríbete"] = 7, ["suscribirse"] = 1, ["suscripción"] = 1, ["boletín"] = 1, ["newsletter"] = 1,
    ["boletines"] = 1, ["recibe en tu correo"] = 36, ["suscríbete a"] = 34, ["alertas"] = 1,
  },
  ["page-share"] = {
    ["compartir"] = 1, ["comparte"] = 1, ["compartir en"] = 3, ["enviar por correo"] = 1,
    ["imprimir"] = 1, ["correo"] = 1, ["facebook"] = 1, ["twitter"] = 1, ["whatsapp"] = 1,
    ["telegram"] = 1, ["linkedin"] = 1, ["copiar enlace"] = 1, ["guardar"] = 1, ["email"] = 1,
    ["síguenos en"] = 34,
  },
  ["page-related"] = {
    ["lo más leído"] = 40, ["lo más visto"] = 40, ["lo más comentado"] = 40, ["más leídas"] = 40,
    ["noticias relacionadas"] = 40, ["artículos relacionados"] = 40, ["te puede interesar"] = 40,
    ["también te puede interesar"] = 40, ["más noticias"] = 40, ["más información"] = 40,
    ["últimas noticias"] = 40, ["lee también"] = 35, ["leer más"] = 3, ["lea también"] = 35,
    ["ver también"] = 35, ["también puede leer"] = 35, ["también puedes leer"] = 35, ["lee además"] = 35, ["lea además"] = 35, ["sobre el autor"] = 40, ["sobre la autora"] = 40, ["más sobre"] = 48,
  },
  ["page-comment"] = {
    ["comentarios"] = 41, ["comentario"] = 1, ["comentar"] = 1, ["responder"] = 1,
    ["deja un comentario"] = 43, ["deja una respuesta"] = 43, ["me gusta"] = 1,
  },
  ["page-advert"] = { ["publicidad"] = 35, ["patrocinado"] = 43, ["anuncio"] = 33, ["contenido patrocinado"] = 43 },
  ["page-notice"] = {
    ["©"] = 38, ["todos los derechos reservados"] = 36, ["derechos reservados"] = 4,
    ["prohibida la reproducción"] = 36, ["queda prohibida"] = 2, ["utilizamos cookies"] = 36,
    ["usamos cookies"] = 36, ["con el apoyo de"] = 2, ["financiado por"] = 2,
  },
  ["page-archive"] = { ["hemeroteca"] = 1, ["archivo"] = 1, ["números anteriores"] = 1 },
  ["page-issue"] = { ["número"] = 5, ["núm"] = 5, ["edición"] = 5 },
  ["page-language"] = {
    ["english"] = language("en", 5), ["português"] = language("pt", 5), ["français"] = language("fr", 5),
    ["català"] = language("ca", 5), ["euskara"] = language("eu", 5), ["galego"] = language("gl", 5),
    ["deutsch"] = language("de", 5), ["inglés"] = language("en", 1), ["español"] = language("es", 1),
    ["valencià"] = language("ca", 5), ["italiano"] = language("it", 1), ["castellano"] = language("es", 1),
  },
  ["page-byline"] = { "por", "texto de", "texto", "entrevista de", "publicado por", "escrito por", "redacción de" },
  ["page-and"] = { "y", "e", "con", "&" },
  ["page-affiliation"] = { "especial para", "para" },
  ["page-post"] = {
    ["redactor"] = 1, ["redactora"] = 1, ["corresponsal"] = 1, ["editor"] = 1, ["editora"] = 1,
    ["periodista"] = 1, ["enviado"] = 1, ["enviada"] = 1, ["especial"] = 1, ["redacción"] = 2,
    ["agencia"] = 2, ["agencias"] = 2, ["efe"] = 2, ["diario"] = 2, ["prensa"] = 2, ["universidad"] = 2,
  },
  ["page-dated"] = {
    ["publicado"] = 1, ["publicado el"] = 1, ["publicada el"] = 1, ["fecha"] = 1, ["creado"] = 1,
    ["actualizado"] = 2, ["actualizado el"] = 2, ["actualizada"] = 2, ["modificado"] = 2,
    ["a las"] = 3, ["el"] = 3, ["h"] = 3, ["hora"] = 3, ["horas"] = 3, ["cet"] = 3, ["cest"] = 3,
  },
  ["page-opening"] = { "nota de prensa", "comunicado", "comunicado de prensa", "para su publicación inmediata" },
  ["page-credit"] = {
    ["foto"] = 1, ["fotos"] = 1, ["fotografía"] = 1, ["fotografía de"] = 1, ["foto de"] = 1,
    ["imagen"] = 1, ["imagen de"] = 1, ["ilustración"] = 1, ["ilustración de"] = 1, ["gráfico"] = 1,
  },

  -- who says what -------------------------------------------------------
  grammar = { "subjectless", "postverbal", "bare", "postnominal", "distinct", "small-days", "cardinal-days", "day-first", "nearest-days" },
  ["plural-ending"] = { "n" },
  ["personal-object"] = { "a", "al" },
  impersonal = { "se" },
  reflexive = verbs { { "", [[quejarse jactarse vanagloriarse congratularse/congratula/congratuló felicitarse comprometerse/compromete/comprometió/comprometieron
    declararse manifestarse mostrarse/muestra/muestran negarse/niega/niegan referirse/refiere/refirió preguntarse lamentarse reafirmarse
    pronunciarse expresarse sincerarse]] } },
  ["say-verb"] = joined(words { { "", "es_decir vale_decir mejor_dicho dicho_sea_de_paso" } }, verbs {
    { "qtwia", [[decir/dijo/dijeron/dice/dicen/digo/dije/dijera/dijese/diga/digan/dirá/dirán/diría/dirían/dicho/diciendo/diciéndole/decía/decían/dijimos/decimos]] },
    { "qtwa", [[explicar contar/cuenta/cuentan/cuento/cuente/cuenten comentar informar comunicar relatar recordar/recuerda/recuerdan/recuerdo
      comunicar notificar telefonear confesar/confiesa/confiesan]] },
    { "qtwi", [[señalar indicar declarar manifestar asegurar afirmar]] },
    { "qtw", [[añadir agregar anunciar reiterar insistir destacar subrayar precisar exponer/expuso/expusieron/expone/exponen/expuesto
      expresar matizar puntualizar concluir/concluye/concluyen/concluyó/concluyeron/concluyendo responder contestar replicar
      proseguir/prosigue/prosiguen/prosiguió/prosiguieron continuar/continúa/continúan enfatizar recalcar remarcar exclamar ironizar
      remachar apostillar zanjar sentenciar detallar especificar escribir apuntar revelar resaltar resumir aclarar lamentar
      quejarse/queja/quejan/quejó/quejaron/quejaba/quejaban/quejado/quejando bromear razonar sugerir/sugiere/sugieren/sugirió/sugirieron/sugiriendo
      repetir/repite/repiten/repitió/repitieron/repitiendo mencionar narrar reflexionar constatar dictaminar
      susurrar murmurar gritar interrumpir/interrumpe intervenir/intervino/interviene objetar espetar rematar terciar evocar rememorar
      leer/leyó/lee señalar_que sumar_que dejar_claro hacer_saber/hizo/hace/hicieron/hecho poner_de_manifiesto/puso/pone/pusieron
      poner_de_relieve/puso/pone/pusieron dar_a_conocer/dio/da/dieron hacer_hincapié_en/hizo/hace/hicieron
      llamar_la_atención_sobre tuitear hacer_constar/hizo/hace/hicieron venir_a_decir/vino/viene
      felicitarse/felicita/felicitó jactarse/jacta/jactó vanagloriarse/vanagloria congratularse/congratula/congratuló
      declararse manifestarse difundir filtrar corregir/corrige/corrigió abundar/abunda acotar ahondar ejemplificar esgrimir reprochar aseverar
      desvelar develar retrucar refrendar recapitular diagnosticar ]] },
    { "qt", "reafirmar" },
    { "", "contar_con/cuenta/cuentan mantener_a/mantiene/mantienen prometer_ser/promete" },
    { "q", "citar_como_ejemplo/citó/cita clamar complementar descasetear" },
    { "qti", [[sostener/sostiene/sostienen/sostuvo/sostuvieron/sostenga mantener/mantiene/mantienen/mantuvo/mantuvieron alegar
      argüir/arguye/arguyen/arguyó/arguyeron aducir/adujo/adujeron/aduce/aducen argumentar defender/defiende/defienden
      pretextar justificar argumentar proclamar postular]], manner = "claims" },
    { "qt", [[advertir/advierte/advierten/advirtió/advirtieron/advirtiendo avisar augurar pronosticar predecir/predijo/predice
      prever/prevé/prevén/previó/previeron/previsto vaticinar presagiar anticipar calcular alertar]], manner = "predicts" },
    { "qti", "confirmar ratificar corroborar certificar atestiguar testificar verificar acreditar", manner = "confirms" },
    { "qti", "reconocer/reconozco admitir confesar/confiesa/confiesan asumir", manner = "admits" },
    { "qti", [[negar/niega/niegan/niegue desmentir/desmiente/desmienten/desmintió/desmintieron descartar rebatir refutar]], polarity = "denies" },
    { "qt", "denunciar", manner = "alleges" },
    { "w", "preguntar preguntarse/pregunta/preguntó/preguntaron cuestionar inquirir/inquiere/inquirió", polarity = "questions" },
    { "q", "preguntar interrogar inquirir/inquiere/inquirió" },
    { "qtig", "prometer jurar garantizar comprometerse_a/compromete/comprometió/comprometieron amenazar_con", manner = "promises" },
    { "qti", [[pedir/pide/piden/pidió/pidieron/pidiendo/pida exigir/exige/exija reclamar solicitar rogar/ruega/ruegan instar ordenar exhortar
      recomendar/recomienda/recomiendan aconsejar proponer/propone/propuso/propusieron/propuesto urgir plantear]], manner = "demands" },
    { "qti", [[creer/cree/creen/creyó/creyeron/creyendo pensar/piensa/piensan/pienso opinar considerar estimar juzgar
      suponer/supone/suponen/supuso/supusieron sospechar entender/entiende/entienden temer confiar_en/confía/confían
      imaginar presumir intuir/intuye interpretar valorar concebir]], manner = "believes" },
    { "ti", "esperar desear", manner = "wants" },
    { "s", [[calificar tildar tachar describir/describe/descrito definir catalogar motejar]] },
    { "n", "acusar culpar", manner = "accuses" },
    { "n", "negar/niega/niegan desmentir/desmiente/desmienten/desmintió/desmintieron refutar", polarity = "denies" },
  }),
  ["say-noun"] = nouns {
    { "t", "afirmación declaración tesis argumento versión", manner = "claims" },
    { "t", "opinión creencia convicción impresión sospecha idea teoría hipótesis", manner = "believes" },
    { "t", "anuncio conclusión advertencia comentario mensaje noticia rumor informe" },
    { "t", "acusación denuncia alegación", manner = "alleges" },
    { "t", "promesa compromiso garantía", manner = "promises" },
    { "t", "petición exigencia demanda propuesta recomendación", manner = "demands" },
  },
  ["say-adjective"] = words {
    { "t", [[seguro segura seguros seguras convencido convencida convencidos convencidas consciente conscientes
      partidario partidaria partidarios partidarias]], manner = "believes" },
  },
  ["say-preposition"] = all(1, [[según de_acuerdo_con de_acuerdo_a a_juicio_de en_opinión_de en_palabras_de conforme_a
    a_decir_de al_decir_de a_entender_de en_boca_de a_tenor_de en_la_opinión_de]]),
  ["colon-noun"] = cues.list [[problema problemas resultado resultados veredicto lema motivo motivos razón razones pregunta preguntas conclusión lección objetivo
    meta título tema ejemplo verdad desenlace consecuencia consecuencias efecto ironía moraleja respuesta réplica reacción explicación
    excusa consejo recomendación plan idea esperanza temor advertencia juicio eslogan asunto titular balance diagnóstico frase clave
    ver leer]],
  ["say-view"] = { "juicio", "opinión", "entender", "parecer", "palabras", "visión", "criterio", "punto de vista", "manera de ver", "modo de ver",
    "perspectiva", "experiencia", "ver" },
  ["say-for"] = { "para" },
  ["say-from"] = { "desde" },
  ["say-so"] = { "así", "con esas palabras", "con estas palabras", "con esa frase", "con esta frase", "de esta manera", "de esta forma",
    "de este modo", "de ese modo", "en esos términos", "en estos términos" },
  ["sure-verb"] = {
    "dijo", "dice", "dicen", "dijeron", "afirmó", "aseguró", "señaló", "explicó", "indicó", "añadió",
    "agregó", "declaró", "manifestó", "anunció", "sostuvo", "advirtió", "insistió", "recordó", "subrayó",
    "negó", "precisó", "informó", "destacó", "concluyó", "reiteró", "comentó", "reconoció", "admitió",
    "apuntó", "lamentó", "opinó", "afirma", "asegura", "añade", "explica", "sostiene", "advierte",
    "insiste", "subraya", "señala", "agrega", "reconoce", "admite", "lamenta", "concluye", "opina",
    "respondió", "contestó", "replicó", "matizó", "puntualizó", "recalcó", "aclaró", "denunció",
    "confirmó", "criticó", "prosiguió", "relató", "confesó", "escribió", "pidió", "exigió",
  },
  ["say-chain"] = words { { "", [[siguió sigue siguieron siguen continuó continúa continuaron continúan volvió vuelve volvieron comenzó empezó quiso quiere limitó
    llegó llega llegaron acaba acabó acababa terminó termina pudo puede podría debe debía tuvo suele solía dejó]] } },
  ["say-vehicle"] = {
    "comunicado", "carta", "informe", "nota", "mensaje", "documento", "artículo", "entrevista", "discurso",
    "tuit", "escrito", "vídeo", "video", "sentencia", "auto", "rueda de prensa", "conferencia de prensa",
  },
  that = { "que" },
  whether = { "si", "cómo", "qué", "quién", "quiénes", "cuándo", "dónde", "cuánto", "cuál", "por qué" },
  ["object-preposition"] = { "sobre", "de", "del", "contra", "por", "para", "en", "a", "al", "con", "acerca" },
  agent = { "por" },
  ["and"] = { "y", "e", "pero", "o", "u", "ni", "sino" },
  subordinator = {
    "cuando", "mientras", "porque", "tras", "aunque", "como", "donde", "si", "pues", "según",
  },
  ["no-source"] = { "ello", "esto", "eso", "aquello", "lo", "que", "se", "cual", "lo que" },
  be = {
    "ser", "es", "son", "era", "eran", "fue", "fueron", "sido", "siendo", "será", "serán", "sería", "serían",
    "sea", "sean", "fuera", "fueran", "fuese", "soy", "somos", "estar", "está", "están", "estaba", "estaban",
    "estado", "estuvo", "estuvieron", "estará", "estaría", "esté", "estén", "estoy", "estamos",
  },
  have = {
    "haber", "ha", "han", "he", "hemos", "había", "habían", "hubo", "hubiera", "hubiese", "hubieran",
    "habrá", "habrán", "habría", "habrían", "haya", "hayan", "habiendo",
  },
  -- Verbs that another verb's infinitive follows in one group: "puede decir".
  ["do"] = {
    "puede", "pueden", "podía", "podían", "pudo", "pudieron", "podrá", "podrán", "podría", "podrían", "pueda",
    "puedan", "debe", "deben", "debía", "debían", "debió", "debería", "deberían", "deba", "suele", "suelen",
    "solía", "solían", "quiso", "quiere", "quieren", "quisiera", "poder", "deber",
  },
  negation = { "no", "nunca", "jamás", "tampoco" },
  pronoun = {
    ["él"] = 1, ella = 2, ellos = 3, ellas = 3, ello = 4, yo = 5, ["mí"] = 5, mi = 5, nosotros = 6, nosotras = 6,
    usted = 7, ustedes = 7, ["tú"] = 7, este = 1, ["éste"] = 1, ["aquél"] = 1, ["ésta"] = 2, ["aquélla"] = 2,
  },
  nominative = { "él", "ella", "ellos", "ellas", "yo", "nosotros", "nosotras" },
  infinitive = { "a", "de" },
  dated = { "fechado", "fechada", "fechados", "fechadas" },
  ["say-to"] = { "atribuido", "atribuida", "atribuidos", "atribuidas" },
  ["say-as"] = { "como" },
  ["headline-source"] = {
    "encuesta", "sondeo", "informe", "estudio", "fuentes", "policía", "gobierno", "oposición", "expertos",
    "fiscalía", "analistas", "autoridades",
  },
  sex = {
    sr = 1, ["señor"] = 1, don = 1, fray = 1, padre = 1, sra = 2, srta = 2, ["señora"] = 2, ["señorita"] = 2,
    ["doña"] = 2, sor = 2, doctora = 2, ministra = 2, presidenta = 2, diputada = 2, alcaldesa = 2, jueza = 2,
    directora = 2, profesora = 2, senadora = 2, abogada = 2, consejera = 2, concejala = 2, ministro = 1,
    diputado = 1, alcalde = 1, director = 1, profesor = 1, senador = 1, abogado = 1, consejero = 1, concejal = 1,
    gobernador = 1, gobernadora = 2, secretario = 1, secretaria = 2, reina = 2, rey = 1, escritora = 2, escritor = 1,
  },
  -- Nouns for a man (1) or a woman (2).
  ["role-sex"] = {
    empresario = 1, padre = 1, hijo = 1, hermano = 1, marido = 1, esposo = 1, ["tío"] = 1, sobrino = 1, abuelo = 1, hombre = 1,
    ["niño"] = 1, empresaria = 2, actriz = 2, madre = 2, hija = 2, hermana = 2, mujer = 2, esposa = 2, viuda = 2, ["tía"] = 2, sobrina = 2,
    abuela = 2, ["niña"] = 2, concejala = 2, directora = 2,
  },
  ["given-sex"] = numbered {
    [[josé juan antonio manuel francisco luis carlos javier miguel pedro ángel rafael fernando pablo jorge alberto
      sergio alejandro diego andrés ramón enrique ignacio vicente eduardo ricardo roberto mario jesús tomás joaquín
      santiago felipe gabriel raúl rubén óscar víctor iván adrián álvaro daniel david jaime julio césar emilio
      guillermo gonzalo gustavo hugo martín nicolás rodrigo salvador agustín alfonso alfredo arturo esteban gregorio
      lorenzo marcos mariano mateo mauricio xavier jordi josep joan pere iñaki jon mikel josu xosé hernán rodolfo
      ernesto fidel hipólito ildefonso leandro leonardo lucas máximo octavio pascual patricio simón teodoro]],
    [[maría carmen ana isabel dolores pilar teresa rosa josefa cristina ángeles francisca laura antonia mercedes
      marta elena lucía concepción concha luisa raquel sara paula beatriz patricia mónica silvia rocío julia irene
      sofía alba inés nuria montserrat encarnación margarita susana yolanda rosario gloria amparo esperanza
      alicia sonia lorena natalia verónica claudia victoria celia clara eva nieves begoña esther olga gabriela
      daniela valentina camila mariana alejandra fernanda carolina catalina ximena soledad consuelo magdalena
      emilia aurora adela leonor matilde elvira remedios virginia valeria noelia maite ainhoa nerea arantxa]],
  },
  hedge = {
    "presuntamente", "supuestamente", "aparentemente", "posiblemente", "probablemente", "quizá", "quizás",
    "tal vez", "al parecer", "podría", "podrían", "presunto", "presunta", "presuntos", "presuntas", "supuesto",
    "supuesta", "supuestos", "supuestas", "parece", "parecen", "llamado", "llamada", "habría", "habrían",
  },
  -- who speaks in a transcript, its marks and notes, interviews (the values are those of en.lua)
  ["speech-role"] = joined({ testigo = 2 }, all(1, [[juez jueza tribunal jurado ujier alguacil perito perita intérprete traductor traductora presidente presidenta
    vicepresidente vicepresidenta presidente_en_funciones presidenta_en_funciones c._presidente c._presidenta c._secretario c._secretaria
    c._vicepresidente c._vicepresidenta presidente_suplente presidencia secretario secretaria prosecretario prosecretaria secretario_general
    secretaria_general secretaría letrado letrada letrado_mayor fiscal defensa defensor defensora acusación acusado acusada demandante demandado
    ministro ministra señorías diputado diputada diputados diputadas senador senadora senadores varios_señores_diputados varios_diputados
    varios_señores_senadores un_señor_diputado un_diputado una_diputada portavoz ponente moderador moderadora entrevistador entrevistadora
    entrevistado entrevistada periodista periodistas reportero reportera presentador presentadora locutor locutora narrador narradora
    conductor conductora corresponsal voz voz_en_off interlocutor interlocutora público asistente asistentes asambleísta participante
    hablante orador oradora policía agente inspector inspectora médico paciente profesor profesora alumno alumna operador operadora
    pregunta hombre mujer niño niña todos desconocido desconocida]])),
  chat = { de = 1, para = 2, a = 2, error = 3, aviso = 3, info = 3, debug = 3, nota = 3, notas = 3, sistema = 3 },
  ["speech-mark"] = { p = 1, r = 2, pregunta = 1, respuesta = 2, preg = 1, resp = 2 },
  ["stage-note"] = {
    aplausos = 2, aplauso = 2, risas = 2, risa = 1, ["ríe"] = 1, rumores = 2, protestas = 2, abucheos = 2, murmullos = 2, silencio = 1, pausa = 1,
    inaudible = 2, ininteligible = 2, pataleos = 2, suspira = 1, asiente = 1, llora = 1, ["música"] = 1, ["fuera de micrófono"] = 2, ["fuera de cámara"] = 2,
    ["se interrumpe"] = 1, ["manifestaciones"] = 2, ["hablan a la vez"] = 1, ["pronuncia palabras"] = 2, ["traducción"] = 1, ["página"] = 1, ["receso"] = 1,
    ["se suspende la sesión"] = 4, ["se reanuda la sesión"] = 4, ["se levanta la sesión"] = 4, ["era la una"] = 4, ["eran las"] = 4,
    ["efectuada la votación"] = 4, ["comienza la votación"] = 4, ["se procede a"] = 4,
  },
  interview = {
    ["declaración de"] = 1, ["interrogatorio de"] = 1, ["interrogatorio a"] = 1, ["testimonio de"] = 1,
    ["esta entrevista ha sido editada"] = 3, ["entrevista fue editada"] = 3, ["editada por motivos"] = 3, ["por motivos de extensión"] = 3,
    ["entrevista a"] = 1, ["entrevista con"] = 1, ["entrevistamos a"] = 1, ["entrevista de"] = 1, ["conversación con"] = 1, ["conversamos con"] = 1, ["hablamos con"] = 1,
    ["habló con"] = 1, ["charla con"] = 1, ["charlamos con"] = 1, ["preguntas a"] = 1, ["preguntas para"] = 1, ["nos sentamos con"] = 1, ["diálogo con"] = 1,
    ["conversa con"] = 2, ["conversó con"] = 2, ["habla con"] = 2, ["responde a"] = 2, ["respondió a"] = 2, ["dialoga con"] = 2, ["dialogó con"] = 2,
    ["recibe a"] = 2, ["atiende a"] = 2, ["concede una entrevista"] = 2, ["concedió una entrevista"] = 2, ["en entrevista"] = 2,
  },
  sworn = {
    "bajo juramento", "prestó juramento", "habiendo prestado juramento", "debidamente juramentado", "debidamente juramentada", "juramentado", "juramentada",
    "prometió decir verdad", "juró decir verdad",
  },

  -- names ---------------------------------------------------------------
  ["name-link"] = { de = 1, del = 1, para = 2, sobre = 2, y = 3, e = 3 },
  acronym = { "eta", "efe", "otan", "pan", "pri", "cia", "sida", "ira", "onu", "ave", "pnv", "oms", "ong", "ue", "un" },
  hereafter = { "o", "en adelante", "llamado", "llamada", "conocido", "conocida", "como", "también", "siglas" },
  ["editor-note"] = { "sic", "nota", "énfasis", "cursivas" },
  title = joined(
    both(1, nil, [[ministr exministr doctor profesor senador diputad magistrad secretari subsecretari director consejer
      exconsejer comisari embajador abogad escritor entrenador gobernador coordinador inspector investigador diseñador
      arquitect ingenier médic candidat delegad subdelegad viceministr locutor presentador historiador empresari
      catedrátic viceconsejer exdiputad exsenador exdirector]]),
    all(1, [[señor señora señorita señores sr sra srta sres don doña dr dra presidente presidenta vicepresidente vicepresidenta
      expresidente expresidenta ex_presidente ex_ministro ex_alcalde alcalde alcaldesa exalcalde juez jueza fiscal general
      coronel capitán comandante teniente sargento almirante canciller rey reina príncipe princesa infanta infante duque
      duquesa conde condesa marqués marquesa papa cardenal arzobispo obispo padre fray sor monseñor hermano hermana
      periodista cantante actor actriz economista analista novelista poeta pintor pintora músico cineasta dramaturgo
      líder dirigente portavoz vocero vocera concejal concejala edil lehendakari conseller consellera president primer_ministro
      primera_ministra secretario_general secretaria_general fiscal_general jefe jefa cabo agente técnico ciclista
      tenista futbolista delantero portero guardameta piloto defensa centrocampista prior deán sultán emir jeque
      mandatario mandataria gobernante caudillo dictador premier ayatolá imán rabino presidente_del_gobierno]])),
  particle = all(1, "de del i da dos das do di der van von den bin ibn ben san santa le du della"),
  ["name-suffix"] = { "jr", "hijo", "ii", "iii", "iv", "vi", "vii", "viii", "xiii", "xvi", "xxiii" },
  ["org-suffix"] = { "sa", "s.a", "s.a.", "sl", "s.l", "s.l.", "sau", "slu", "inc", "corp", "ltd", "cv", "fc", "cf", "sad", "gmbh", "plc", "ag" },
  ["plain-house"] = cues.list [[ayuntamiento gobierno ministerio consejería concejalía secretaría congreso senado parlamento fiscalía procuraduría diputación
    generalitat xunta cortes presidencia vicepresidencia audiencia supremo salud sanidad educación hacienda interior justicia trabajo
    economía vivienda turismo cultura deportes agricultura defensa exteriores fomento urbanismo obras seguridad]],
  ["org-head"] = joined(all(2, [[ministerio comisión secretaría subsecretaría tribunal consejo congreso senado gobierno
    universidad banco asociación federación confederación partido unión agencia fiscalía audiencia junta instituto
    fundación organización comité cámara policía guardia ejército fuerzas fuerza frente movimiento coalición ayuntamiento
    diputación generalitat xunta corte cortes liga club sindicato empresa grupo compañía colegio hospital departamento
    dirección procuraduría juzgado parlamento asamblea alianza cartel cártel iglesia caja centro escuela sociedad
    defensoría oficina consejería concejalía delegación subdelegación cruz museo teatro orquesta real_academia academia
    facultad conferencia servicio servicios administración autoridad autoridades brigada cuerpo estado_mayor armada marina
    internacional plataforma coordinadora mesa cooperativa cadena editorial galería laboratorio laboratorios observatorio congregación ente entidad organismo arquidiócesis diócesis
    registro corporación consorcio comunidad_europea obispado arzobispado conselleria equipo selección real atlético
    atlètic deportivo deportiva casa_blanca presidencia vicepresidencia embajada consulado bolsa cofradía hermandad
    convergència izquierda esquerra archivo biblioteca radio televisión diario periódico semanario revista]]),
    all(1, "press news times post airlines group bank company corporation foundation institute university party council")),
  ["place-head"] = all(2, [[calle plaza avenida paseo carretera autopista río san santa santo ciudad isla islas puerto
    provincia comarca valle sierra monte montes golfo bahía cabo barrio república reino nueva nuevo costa villa
    los las el la mar océano lago laguna península aeropuerto playa parque camino cerro pico cordillera estrecho canal
    desierto selva municipio condado principado emiratos américa áfrica corea irlanda europa puente castillo palacio
    estadio catedral rambla ronda polígono cantón guinea]]),
  ["event-head"] = {
    "copa", "ley", "tratado", "acuerdo", "acuerdos", "constitución", "guerra", "premio", "premios", "festival", "cumbre",
    "juegos", "operación", "plan", "día", "semana", "campeonato", "mundial", "vuelta", "giro", "código", "estatuto",
    "carta", "convenio", "protocolo", "decreto", "feria", "tour", "torneo", "trofeo", "eurocopa", "oscar", "nobel",
    "biblia", "corán", "declaración", "pacto", "batalla", "revolución",
  },
  demonym = joined(
    both(1, 1, [[mexican italian argentin venezolan colombian chilen peruan cuban europe vasc rus chin american sudamerican
      latinoamerican norteamericano andaluz alemán catalán franc polac suec suiz turc griego brasileñ ecuatorian bolivian
      uruguay paraguay guatemaltec hondureñ salvadoreñ panameñ african asiátic indi palestin libi sirio egipci checo rumano
      cristian católic musulman judí gitan valencian galleg asturian canari madrileñ sevillan]]),
    all(1, [[español española españoles españolas francés francesa franceses alemán alemana alemanes inglés inglesa ingleses
      catalán catalana catalanes portugués portuguesa portugueses estadounidense estadounidenses británico británica
      británicos israelí israelíes iraní iraníes iraquí iraquíes marroquí marroquíes japonés japonesa japoneses irlandés
      holandés danés escocés nicaragüense costarricense canadiense árabe árabes croata serbio serbios kurdo bosnio
      aragonés barcelonés]])),
  -- What ends no name: of a word that begins a sentence.
  ["common-ending"] = { "mente", "ción", "ciones", "sión", "siones", "dades", "ando", "iendo", "aron", "ieron", "amos", "emos" },
  ["not-name"] = {
    "dios", "internet", "tv", "dvd", "pc", "adn", "sida", "navidad", "semana santa", "pascua", "norte", "sur", "este",
    "oeste", "señor", "señora", "usted", "ok", "pib", "ipc", "iva", "tierra", "luna", "sol",
    "primavera", "verano", "otoño", "invierno", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xx", "xxi", "xix",
  },
  ["known-name"] = joined(
    all(1, [[españa madrid barcelona méxico parís londres berlín nueva_york washington estados_unidos ee.uu ee.uu. eeuu
      francia alemania italia reino_unido gran_bretaña rusia moscú cataluña andalucía país_vasco euskadi galicia valencia
      sevilla bilbao zaragoza málaga argentina chile perú colombia venezuela cuba ecuador bolivia brasil paraguay uruguay
      panamá costa_rica nicaragua honduras el_salvador guatemala república_dominicana puerto_rico europa américa áfrica asia
      américa_latina latinoamérica iberoamérica oriente_próximo oriente_medio irak iraq irán israel china japón portugal
      bruselas roma lisboa viena ginebra pekín tokio buenos_aires bogotá lima caracas santiago_de_chile la_habana quito
      catalunya castilla castilla_y_león castilla-la_mancha extremadura asturias cantabria navarra la_rioja aragón murcia
      baleares canarias ceuta melilla alicante girona lleida tarragona la_haya holanda inglaterra escocia irlanda gales
      bélgica suiza suecia noruega dinamarca finlandia polonia hungría grecia turquía egipto marruecos argelia túnez
      sudáfrica india pakistán afganistán siria líbano jordania palestina gaza cisjordania jerusalén chechenia kosovo
      bosnia serbia croacia yugoslavia unión_soviética urss mediterráneo atlántico pacífico caribe sáhara pirineos
      la_habana la_coruña la_paz el_salvador los_ángeles las_palmas el_cairo la_mancha las_vegas el_ejido
      nueva_zelanda corea_del_norte corea_del_sur arabia_saudí arabia_saudita cercano_oriente]]),
    all(2, [[pp psoe iu ciu pnv erc eta ue onu otan fmi efe bce congreso senado telefónica pemex ugt ccoo guardia_civil
      unión_europea naciones_unidas barça real_madrid cia fbi bbva bsch iberia renfe endesa repsol tve rtve afp reuters
      unicef unesco ocde oea opep pri pan prd farc eln gobierno_vasco tribunal_supremo tribunal_constitucional
      audiencia_nacional banco_de_españa banco_mundial casa_blanca amnistía_internacional cruz_roja greenpeace parlamento_europeo
      comisión_europea consejo_de_seguridad gobierno ejecutivo estado parlamento
      generalitat junta administración policía iglesia presidencia interior defensa fomento hacienda sanidad exteriores
      asuntos_exteriores medio_ambiente economía educación justicia izquierda_unida medio_ambiente trabajo deportivo
      convergència televisión_española fuerzas_armadas fifa uefa nba coi hamás hezbolá al_qaeda podemos ciudadanos vox bildu psc psm bng]])),
  ["kind-before"] = joined(all(12, [[esposa marido hijo hija hermano hermana padre madre tío tía sobrino sobrina primo prima nieto nieta viuda viudo abuelo
    abuela yerno nuera cuñado cuñada suegro suegra novia novio casado_con casada_con]]), all(22, [[constructora empresa firma compañía aerolínea petrolera farmacéutica consultora multinacional filial fabricante
    editorial productora promotora inmobiliaria gestora aseguradora eléctrica naviera startup sociedad banda consultoría
    patronal fundación asociación organización oenegé ong sindicato petroquímica minera cementera distribuidora operadora
    proveedora contratista subcontratista]]), all(32, [[localidad_de localidad_gallega_de villa_de aldea_de vecinos_de habitantes_de]])),
  ["place-before"] = joined(all(1, "en desde hacia"), all(3, "hasta"), all(2, [[capital_de ciudad_de provincia_de
    localidad_de municipio_de pueblo_de isla_de alcalde_de alcaldesa_de exalcalde_de exalcaldesa_de ayuntamiento_de vecino_de vecina_de natural_de norte_de sur_de este_de oeste_de
    región_de comarca_de barrio_de aeropuerto_de estado_de nacido_en nacida_en calle_de afueras_de cerca_de
    localidad puerto_de]])),
  ["codename-cue"] = {
    ["en clave"] = 1, ["nombre en clave"] = 1, ["nombre clave"] = 1, alias = 2, apodado = 2, apodada = 2,
    ["conocido como"] = 2, ["conocida como"] = 2, ["más conocido como"] = 2, ["el alias de"] = 2,
  },
  named = { "llamado", "llamada", "denominado", "denominada" },
  role = past_too(joined(
    both(1, 2, [[portador ministr diputad director secretari funcionari abogad investigador profesor empresari
      candidat delegad consejer médic expert técnic entrenador jugador vecin trabajador diplomátic mandatari senador
      alumn ciudadan soldad polític sociolog psicólog historiador escritor ingenier arquitect emplead vocer guerriller
      agricultor ganader obrer camarer maestr autor editor embajador gobernador propietari opositor observador negociador
      acusad detenid sindicalist comunicador conductor presentador locutor entrevistador instructor magistrad consultor
      coordinador supervisor administrador inspector operador organizador fundador creador compositor productor
      arquitect psicólog biólog geólog antropólog politólog meteorólog cardiólog epidemiólog ginecólog oncólog virólog
      enfermer bomber pescador cociner panader carnicer carpinter plomer pastor misioner
      regidor síndic viceministr exministr exdiputad exsenador exgobernador exjugador extécnic exalumn
      hereder refugiad usuari pasajer espectador lector catedrátic rector decan licenciad letrad notari
      tesorer bibliotecari subdirector subsecretari vicerrector exdirector]]),
    all(1, [[portavoz presidente presidenta alcalde alcaldesa dirigente líder responsable fuente juez jueza fiscal periodista
      testigo titular analista representante general coronel comandante policía agente concejal estudiante mujer hombre
      manifestante economista activista víctima militar obispo cardenal sacerdote jefe jefa familiar gerente
      corresponsal comisario comisaria novelista cineasta actor actriz cantante rey padre madre hijo hija hermano hermana
      vicepresidente vicepresidenta expresidente exministro electricista hidrólogo hidróloga dirigenta
      intendente intendenta panelista visitante especialista autoridad congresista legislador legisladora edil edila
      concejala vocero vocera mandatario mandataria jerarca exalcalde exalcaldesa exmandatario exmandataria ejecutiva
      futbolista tenista ciclista atleta artista pianista guitarrista guionista humorista columnista conferencista ambientalista
      jurista penalista criminalista terapeuta dentista sargento capitán capitana teniente almirante párroco monja pontífice
      arzobispo prelado canciller cónsul docente paciente pediatra psiquiatra comerciante denunciante demandante integrante
      miembro asambleísta tía tío abuela abuelo esposa esposo viuda viudo joven anciano anciana niño niña exfuncionario
      exfuncionaria exasesor asesor asesora excomandante subcomandante cofundador cofundadora sobreviviente superviviente
      seleccionador seleccionadora delantero arquero guardameta mediocampista goleador]]),
    all(2, [[portavoces presidentes alcaldes dirigentes líderes responsables fuentes jueces fiscales periodistas testigos
      analistas representantes generales policías agentes concejales estudiantes mujeres hombres manifestantes economistas
      activistas víctimas militares obispos sacerdotes jefes familiares autoridades oposición sindicatos padres corresponsales
      medios detractores críticos partidarios aliados allegados colegas observadores]]))),
  ["role-after"] = { "cercano", "cercana", "cercanos", "cercanas", "próximas", "próximos", "conocedor", "conocedora", "familiarizado", "consultadas", "consultados" },
  determiner = {
    "un", "una", "el", "la", "los", "las", "dos", "tres", "cuatro", "cinco", "varios", "varias", "algunos", "algunas",
    "otro", "otra", "otros", "otras", "este", "esta", "estos", "estas", "ese", "esa", "su", "sus", "unos", "unas", "muchos",
    "muchas", "ningún", "ninguna", "decenas de", "un grupo de", "numerosos", "numerosas", "diversos", "diversas", "distintas", "distintos",
  },
  ["said-to-be"] = {
    "presunto", "presunta", "supuesto", "supuesta", "presuntamente", "supuestamente", "considerado", "considerada",
    "al parecer", "posible", "posiblemente", "quizá", "quizás",
  },
}

-- What is said by a verb of saying may be quoted, too.
for word, value in pairs(spanish["say-verb"]) do
  if value % 4 >= 2 then table.insert(spanish.say, word) end
end

return spanish
