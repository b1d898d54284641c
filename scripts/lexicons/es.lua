-- Spanish: words and rules as data (en.lua explains the file). So far what
-- quotations need.
return {
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
}
