-- Spanish: words and rules as data (en.lua explains the file): what sentences, dates,
-- quotations and pages need. Who says what is not yet told by it.

-- What a line is told by (see en.lua), with a language's code above it.
local function language(code, how)
  local first, second = code:byte(1, 2)
  return how + 256 * (first * 256 + second)
end

return {
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
  },
  season = { primavera = 21, verano = 22, ["otoño"] = 23, invierno = 24 },
  ["ambiguous-date"] = { "ene", "feb", "abr", "jun", "jul", "ago", "sep", "sept", "oct", "nov", "dic" },
  ["date-lead"] = { "en", "de", "desde", "hasta", "a", "antes de", "después de", "durante", "entre", "para", "y" },
  number = {
    cero = 0, uno = 1, una = 1, un = 1, dos = 2, tres = 3, cuatro = 4, cinco = 5, seis = 6, siete = 7,
    ocho = 8, nueve = 9, diez = 10, once = 11, doce = 12, trece = 13, catorce = 14, quince = 15,
    ["dieciséis"] = 16, diecisiete = 17, dieciocho = 18, diecinueve = 19, veinte = 20, treinta = 30,
    cuarenta = 40, cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90,
  },
  turn = {
    este = 1, esta = 1, ["el pasado"] = 4, ["la pasada"] = 4, pasado = 4, pasada = 4,
    ["el próximo"] = 3, ["la próxima"] = 3, ["próximo"] = 3, ["próxima"] = 3,
    ["el siguiente"] = 6, siguiente = 6, ["ese mismo"] = 8, ["esa misma"] = 8, mismo = 8,
  },
  -- The same after its word: "la semana pasada".
  ["turn-after"] = {
    pasado = 2, pasada = 2, anterior = 7, ["próximo"] = 3, ["próxima"] = 3, ["que viene"] = 3,
    siguiente = 6,
  },
  ["day-word"] = {
    hoy = 0, ayer = -1, anteayer = -2, antier = -2, anoche = 99, ["pasado mañana"] = 2, ["esta noche"] = 100,
  },
  ["date-part"] = {
    ["principios de"] = 1, ["comienzos de"] = 1, ["inicios de"] = 1, ["mediados de"] = 2,
    ["finales de"] = 3, ["fines de"] = 3, ["comienzo de"] = 4, ["principio de"] = 4, ["final de"] = 5,
    ["fin de"] = 5,
  },
  period = {
    ["día"] = 1, ["días"] = 101, semana = 2, semanas = 102, mes = 3, meses = 103, trimestre = 4,
    trimestres = 104, ["año"] = 5, ["años"] = 105, ["década"] = 6, ["décadas"] = 106, siglo = 7,
    siglos = 107, ["fin de semana"] = 8, hora = 10, horas = 110, minuto = 13, minutos = 113,
  },
  amount = { un = 1, una = 1, unos = 0, unas = 0, ["un par de"] = -2, varios = 0, varias = 0, algunos = 0 },
  shift = { ["atrás"] = -1, antes = -3, ["después"] = 3, ["más tarde"] = 2 },
  ["day-part"] = {
    "por la mañana", "por la tarde", "por la noche", "de la mañana", "de la tarde", "de la noche",
    "de madrugada", "al mediodía",
  },
  range = { desde = 3, entre = 2, hasta = 4, ["a"] = 5, ["al"] = 5, y = 6 },
  era = { ["a.c."] = 1, ["d.c."] = 2 },
  tense = {
    fue = 1, fueron = 1, era = 1, ["había"] = 1, ha = 1, han = 1, hubo = 1, dijo = 1, hizo = 1,
    estuvo = 1, tuvo = 1, dio = 1, vino = 1, puso = 1, ["será"] = 2, ["serán"] = 2, ["habrá"] = 2,
    va = 2, van = 2, ["tendrá"] = 2, debe = 2,
  },
  ["about-date"] = { hacia = 1, ["alrededor de"] = 1, casi = 2, unos = 2, unas = 2 },
  counted = {
    "personas", "hombres", "mujeres", "niños", "euros", "dólares", "pesos", "kilómetros", "metros",
    "vecinos", "trabajadores", "abonados", "votos", "casos", "millones", "mil", "páginas", "años",
  },
  ["no-year"] = { "página", "páginas", "número", "núm", "artículo", "calle", "teléfono", "tel" },
  -- 1 so long from the anchor, 2 within it, 3 so long before it.
  ahead = { ["dentro de"] = 1, en = 2, hace = 3, ["hace unos"] = 3, ["hace casi"] = 3 },
  ["ahead-tail"] = { "tiempo" },
  every = { "cada", "todos los" },
  ["date-of"] = { "de", "del" },
  ["date-on"] = { "el" },
  definite = { "el", "la" },

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
    ["ver también"] = 35, ["sobre el autor"] = 40, ["sobre la autora"] = 40, ["más sobre"] = 48,
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
}
