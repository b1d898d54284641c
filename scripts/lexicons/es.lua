-- Spanish: words and rules as data (en.lua explains the file). So far what
-- quotations and pages need.

-- What a line is told by (see en.lua), with a language's code above it.
local function language(code, how)
  local first, second = code:byte(1, 2)
  return how + 256 * (first * 256 + second)
end

return {
  -- dates ---------------------------------------------------------------
  month = {
    enero = 1, febrero = 2, marzo = 3, abril = 4, mayo = 5, junio = 6, julio = 7, agosto = 8,
    septiembre = 9, setiembre = 9, octubre = 10, noviembre = 11, diciembre = 12, ene = 1, feb = 2,
    abr = 4, jun = 6, jul = 7, ago = 8, sep = 9, sept = 9, oct = 10, nov = 11, dic = 12,
  },
  weekday = {
    lunes = 1, martes = 2, ["miércoles"] = 3, jueves = 4, viernes = 5, ["sábado"] = 6, domingo = 7,
  },

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
