-- Spanish: sentences of our own for what its grammar does otherwise, each with what a reader
-- would mark, and beside them what looks alike and is none of it.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local function read(text) return support.said(text, "es") end

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  clause = { "Ana Roldán dijo que el puente está cerrado.", "Ana Roldán", "dijo", "que el puente está cerrado",
    kind = "indirect", rule = "subject", speaker = "Ana Roldán" },
  adjective_after_noun = { "La portavoz municipal aseguró que nadie firmó.", "La portavoz municipal", "aseguró",
    "que nadie firmó" },
  apposition = { "El alcalde de Marenta, Gaspar Lizondo, negó que hubiera un pacto.",
    "El alcalde de Marenta, Gaspar Lizondo", "negó", "que hubiera un pacto", polarity = "denies",
    speaker = "Gaspar Lizondo" },
  after_verb = { "Afirmó ayer el ministro de Obras que el puente resiste.", "el ministro de Obras", "Afirmó",
    "que el puente resiste", rule = "postverbal" },
  told_between = { "Explicó a la prensa la ministra que el puente resiste.", "la ministra", "Explicó",
    "que el puente resiste", rule = "postverbal" },
  quotation = { "«El puente resiste», aseguró el martes Ana Roldán.", "Ana Roldán", "aseguró", "«El puente resiste»",
    kind = "direct", rule = "postverbal" },
  quotation_high = { "“El puente resiste”, dijo la ministra.", "la ministra", "dijo", "“El puente resiste”", kind = "direct" },
  narrator_in_marks = { "«El puente resiste —dijo Roldán—, y resistirá».", "Roldán", "dijo",
    "El puente resiste + , y resistirá", kind = "direct", rule = "insertion" },
  dialogue = { "—El puente resiste —dijo Ana Roldán.", "Ana Roldán", "dijo", "—El puente resiste", kind = "direct",
    rule = "insertion" },
  dialogue_goes_on = { "—El puente resiste —dijo Ana Roldán—. Mañana se verá.", "Ana Roldán", "dijo",
    "—El puente resiste + Mañana se verá.", kind = "direct" },
  according_noun = { "El puente, según la ministra, cerrará en mayo.", "la ministra", "según",
    "El puente + cerrará en mayo", rule = "according-to" },
  according_verb = { "Según explicó el portavoz, el puente cerrará en mayo.", "el portavoz", "Según explicó",
    "el puente cerrará en mayo", rule = "according-to" },
  as_said = { "Como dijo Roldán, la obra está parada.", "Roldán", "Como dijo", "la obra está parada" },
  relative = { "Habló Ana Roldán, quien subrayó que nadie firmó.", "Ana Roldán", "subrayó", "que nadie firmó",
    rule = "relative", speaker = "Ana Roldán" },
  reflexive = { "El alcalde se quejó de que nadie le avisó.", "El alcalde", "se quejó", "que nadie le avisó" },
  infinitive = { "El alcalde prometió volver en mayo.", "El alcalde", "prometió", "volver en mayo", manner = "promises" },
  question = { "El juez preguntó si alguien firmó.", "El juez", "preguntó", "si alguien firmó", polarity = "questions" },
  any_verb = { "«El puente resiste y resistirá», canturreó Ana Roldán.", "Ana Roldán", "canturreó", "«El puente resiste y resistirá»",
    kind = "direct", rule = "verb-inverted" },
  aside_before_subject = { "«El puente resiste», lamenta, por su parte, Ana Roldán.", "Ana Roldán", "lamenta", "«El puente resiste»",
    kind = "direct" },
  points_back = { "«El puente resiste y resistirá». Así lo resumió ayer el alcalde.", "el alcalde", "Así lo resumió",
    "«El puente resiste y resistirá»", kind = "direct", rule = "so" },
  for_whom = { "Para Ana Roldán, el puente es viejo.", "Ana Roldán", "Para", "el puente es viejo", rule = "view" },
  for_whom_inside = { "El puente, para la ministra, es viejo.", "la ministra", "para", "El puente + es viejo", rule = "view" },
  called = { "El alcalde calificó de «barbaridad que nadie perdona» la obra.", "El alcalde", "calificó",
    "«barbaridad que nadie perdona»" },
  person_further_left = { "Se consultó a Ana Roldán, para oír su opinión, quien subrayó que nadie firmó.", "Ana Roldán", "subrayó",
    "que nadie firmó", speaker = "Ana Roldán" },
  particle_like_a_verb = { "La presidenta, Ursula von der Weide, aseguró que nadie firmó.", "La presidenta, Ursula von der Weide",
    "aseguró", "que nadie firmó", speaker = "Ursula von der Weide" },
  headline = { "«Qué falta de respeto»: Ana Roldán criticó el reparto\n\nHubo gritos.", "Ana Roldán", ":", "«Qué falta de respeto»",
    rule = "headline" },
  headline_about = { "Ana Roldán por el puente: «Que la justicia lo investigue»\n\nHubo gritos.", "Ana Roldán", ":",
    "«Que la justicia lo investigue»", rule = "turn" },
  pair_in_office = { "La consejera de Obras y Puertos, Ana Roldán, aseguró que nadie firmó.", "La consejera de Obras y Puertos, Ana Roldán",
    "aseguró", "que nadie firmó", speaker = "Ana Roldán", rule = "subject-described" },
  pair_of_office = { "La consejera de Obras y Puertos de la Junta de Marenta, Ana Roldán, dijo que nadie firmó.",
    "La consejera de Obras y Puertos de la Junta de Marenta, Ana Roldán", "dijo", "que nadie firmó", speaker = "Ana Roldán" },
  pair_small = { "La experta en puentes y túneles advirtió de que el puente es viejo.", "La experta en puentes y túneles", "advirtió",
    "que el puente es viejo" },
  pair_of_names = { "El alcalde de Marenta y Ana Roldán dijeron que nadie firmó.", "El alcalde de Marenta y Ana Roldán", "dijeron", "que nadie firmó" },
  pair_two_offices = { "El presidente del puerto y alcalde de Marenta, Gaspar Lizondo, dijo que nadie firmó.",
    "El presidente del puerto y alcalde de Marenta, Gaspar Lizondo", "dijo", "que nadie firmó", speaker = "Gaspar Lizondo" },
  house_first = { "Desde la compañía aseguran que el puente resiste.", "la compañía", "aseguran", "que el puente resiste", rule = "house" },
  house_last = { "«El puente resiste», señalan desde el Ayuntamiento de Marenta.", "el Ayuntamiento de Marenta", "señalan", "«El puente resiste»" },
  house_linked = { "Según explican desde la empresa, el puente cerrará en mayo.", "la empresa", "Según explican", "el puente cerrará en mayo",
    rule = "according-to" },
  house_impersonal = { "Desde el ministerio se informó que el puente resiste.", "el ministerio", "se informó", "que el puente resiste" },
  house_linked_impersonal = { "Según se informó desde la fiscalía, nadie firmó.", "la fiscalía", "Según se informó", "nadie firmó" },
  house_comma = { "Desde la oposición, aseguran que el puente es viejo.", "la oposición", "aseguran", "que el puente es viejo" },
  no_house = { "Desde su casa aseguró que el puente resiste.", "", "aseguró", "que el puente resiste", rule = "dropped-subject" },
  no_house_time = { "Desde 2010 aseguran que el puente resiste.", "", "aseguran", "que el puente resiste", rule = "dropped-subject" },
  opened_clause = { "Cruzó un puente que es viejo y que, según la ministra, cerrará en mayo.", "la ministra", "según", "cerrará en mayo" },
  day_before_object = { "El fiscal acusó ayer al alcalde de mentir.", "El fiscal", "acusó", "al alcalde de mentir", manner = "accuses" },
  day_before_denied = { "El alcalde negó el lunes las acusaciones.", "El alcalde", "negó", "las acusaciones", polarity = "denies" },
  dated_source = { "Según el informe, fechado el 8 de marzo, el puente es viejo.", "el informe", "Según", "el puente es viejo" },
  seen_source = { "De acuerdo con el informe, al que accedió este diario, el puente es viejo.", "el informe", "De acuerdo con", "el puente es viejo" },
  behind_relative = { "En una carta a la que accedió este diario, el director de Obras, Gaspar Lizondo, escribe que el puente es viejo.",
    "el director de Obras, Gaspar Lizondo", "escribe", "que el puente es viejo", speaker = "Gaspar Lizondo" },
  negated = { "El alcalde no dijo que hubiera un pacto.", "El alcalde", "no dijo", "que hubiera un pacto", polarity = "denies" },
}

describe("who says what in Spanish", function()
  for name, form in pairs(forms) do
    it(name, function() assert.same(support.told(form, "es")) end)
  end

  it("is nobody's where the verb is impersonal", function()
    assert.same({}, read "Se dice que el puente cerrará en mayo.\n")
    assert.same({}, read "Se prevé que el puente cierre en mayo.\n")
  end)

  it("is not read out of nouns and adjectives beside them", function()
    assert.same({}, read "El anuncio del puente gustó a los vecinos.\n")
    assert.same({}, read "La ministra contestó ayer.\n")
    assert.same({}, read "Según el calendario.\n")
    assert.same({}, read "El plan cuenta con mil vecinos.\n")
    assert.same({}, read "La policía continúa buscando casas a las que nadie entra.\n")
    assert.same({}, read "Al anunciar el cierre, hubo gritos.\n")
    assert.same({}, read "La obra es vieja, es decir, que se cae.\n")
    assert.same({}, read "La obra es nueva, vale decir, segura.\n")
    assert.same({}, read "Para el puente, la obra es cara.\n")
    assert.same({}, read "Para los vecinos, hay talleres.\n")
  end)

  it("is nobody's behind a noun that tells what follows its colon", function()
    for _, label in ipairs { "El problema", "El resultado", "Su veredicto", "La respuesta", "El lema", "2009" } do
      local found = read(label .. ": «El puente que nadie quiso ver».\n")
      assert.same({ 1, "" }, { #found, found[1].source }, label)
    end
    assert.equal("El ministro", read "El ministro: «El puente resiste y resistirá».\n"[1].source)
  end)

  it("takes no noun after a preposition for the subject", function()
    local found = read "Al respecto dijo que el puente resiste.\n"
    assert.equal("", found[1].source)
    assert.equal("dropped-subject", found[1].rule)
  end)
end)

describe("a verb without a subject", function()
  local function last(text)
    local found = read(text)
    return found[#found].speaker, found[#found].reason, found[#found]
  end

  it("goes on with whoever spoke last", function()
    local speaker, reason, said = last "Ana Roldán dijo que el puente resiste. Añadió que nadie firmó.\n"
    assert.same({ "Ana Roldán", "dropped-subject", "" }, { speaker, said.rule, said.source })
    assert.is_nil(reason)
  end)

  it("is of the subject of a sentence before it", function()
    assert.equal("Ana Roldán", last "Ana Roldán presentó el plan.\n\n«El puente resiste y resistirá», dijo.\n")
    assert.equal("Ana Roldán", last "La cantante Ana Roldán llegó ayer. «El puente resiste y resistirá», canturreó.\n")
  end)

  it("goes on over paragraphs in which nobody else acts", function()
    local told = "Ana Roldán dijo que el puente resiste.\n\nLa obra es de 1931. Las piedras son viejas.\n\n"
    assert.equal("Ana Roldán", last(told .. "«Nadie firmó el acta del martes», dijo.\n"))
    local speaker, reason = last("Ana Roldán dijo que el puente resiste.\n\nGaspar Lizondo sonrió.\n\n«Nadie firmó el acta del martes», dijo.\n")
    assert.is_nil(speaker)
    assert.equal("the verb has no subject, and several can be meant", reason)
  end)

  it("says a paragraph that is one quotation of some length", function()
    local told = "Ana Roldán dijo que el puente resiste.\n\n"
    local quotation = "«La obra es de 1931 y nadie firmó el acta del martes por la noche.»\n"
    local speaker, _, said = last(told .. quotation)
    assert.same({ "Ana Roldán", "last-speaker" }, { speaker, said.rule })
    assert.is_nil((last(told .. "«Nadie firmó el acta.»\n")))
  end)

  it("is of whom \"su\" stands for in a view", function()
    local speaker, _, said = last "Ana Roldán dijo que no. A su entender, la obra es «muy cara y muy fea».\n"
    assert.same({ "Ana Roldán", "view" }, { speaker, said.rule })
  end)

  it("has no subject that differs in number", function()
    local speaker = last "Ana Roldán dijo que los puentes eran viejos y reveló que «nadie firmó el acta».\n"
    assert.equal("Ana Roldán", speaker)
  end)

  it("is nobody known where another opens a sentence since", function()
    local speaker, reason = last(
      "Ana Roldán dijo que el puente resiste. Gaspar Lizondo sonrió. Añadió que nadie firmó.\n")
    assert.is_nil(speaker)
    assert.equal("the verb has no subject, and several can be meant", reason)
  end)

  it("is nobody known where its number differs", function()
    local speaker, reason = last "Ana Roldán dijo que el puente resiste. Añadieron que nadie firmó.\n"
    assert.is_nil(speaker)
    assert.equal("the verb has no subject, and is in the plural", reason)
    speaker, reason = last "Los vecinos dijeron que el puente resiste. Añadió que nadie firmó.\n"
    assert.is_nil(speaker)
    assert.equal("the verb has no subject, and several spoke before", reason)
  end)

  it("is nobody known where nobody spoke", function()
    local speaker, reason = last "Dijo que el puente resiste.\n"
    assert.is_nil(speaker)
    assert.equal("the verb has no subject, and nobody speaks right before it", reason)
  end)

  it("is none in a language whose verbs need one", function()
    assert.same({}, support.said "Said that the bridge is closed.\n")
  end)
end)

describe("names in Spanish", function()
  local function names(text)
    local list = {}
    for entity in assert(nutgraf.parse(text, { type = "text/plain", language = "es" })):entities() do
      if entity.kind ~= "role" then list[#list + 1] = entity.kind .. ": " .. entity.name end
    end
    return list
  end

  it("know given names, particles, houses and places", function()
    assert.same({ "person: María de la Peña" }, names "Habló María de la Peña.")
    assert.same({ "organization: Ministerio de Obras" }, names "Habló el Ministerio de Obras.")
    assert.same({ "place: Zaragoza" }, names "Vive en Zaragoza.")
  end)

  it("are no verbs that open a sentence", function()
    assert.same({}, names "Exigieron que se abra el puente.")
  end)
end)

describe("dates in Spanish", function()
  local function dates(text, day)
    local list = {}
    local doc = assert(nutgraf.parse(text, { type = "text/plain", language = "es", date = day or "2018-06-20" }))
    for date in doc:dates() do list[#list + 1] = date.text .. " = " .. tostring(date.edtf) end
    return list
  end

  local known = {
    ["el 13 de junio del 2005"] = "13 de junio del 2005 = 2005-06-13", ["el 1.º de julio de 2017"] = "1.º de julio de 2017 = 2017-07-01",
    ["el cuatro de julio de 1995"] = "cuatro de julio de 1995 = 1995-07-04", ["mañana"] = "mañana = 2018-06-21",
    ["anteayer"] = "anteayer = 2018-06-18", ["en los años 90"] = "años 90 = 199X", ["en la década de los setenta"] = "década de los setenta = 197X",
    ["en el siglo XIX"] = "siglo XIX = 18XX", ["en el tercer trimestre de 2018"] = "tercer trimestre de 2018 = 2018-07/2018-09",
    ["a finales del año pasado"] = "finales del año pasado = 2017",
    ["en el primer trimestre del año pasado"] = "primer trimestre del año pasado = 2017-01/2017-03",
    ["en septiembre del año pasado"] = "septiembre del año pasado = 2017-09",
    ["el 12 de marzo del año que viene"] = "12 de marzo del año que viene = 2019-03-12",
    ["la semana pasada"] = "semana pasada = 2018-06-11/2018-06-17", ["el mes que viene"] = "mes que viene = 2018-07",
    ["hace dos días"] = "hace dos días = 2018-06-18", ["dentro de tres días"] = "dentro de tres días = 2018-06-23",
    ["entre 2008 y 2011"] = "entre 2008 y 2011 = 2008/2011", ["en Nochebuena de 2010"] = "Nochebuena de 2010 = 2010-12-24",
    ["el Viernes Santo de 2018"] = "Viernes Santo de 2018 = 2018-03-30", ["esta tarde"] = "esta tarde = 2018-06-20",
  }
  for phrase, date in pairs(known) do
    it(phrase, function() assert.same({ date }, dates("Vino " .. phrase .. ".")) end)
  end

  -- The day is 20 June 2018, a Wednesday: what the verb, the preposition, the other dates tell.
  local told = {
    ["La obra se inaugurará el 12 de octubre."] = { "12 de octubre = 2018-10-12" },
    ["Las bolsas cerrarán el viernes."] = { "viernes = 2018-06-22" },
    ["Viajará el lunes a Marenta."] = { "lunes = 2018-06-25" },
    ["El puente cerró en octubre."] = { "octubre = 2017-10" },
    ["Multaron a la firma el viernes."] = { "viernes = 2018-06-15" },
    ["Hay una audiencia para el 3 de mayo."] = { "3 de mayo = 2019-05-03" },
    ["Ha convocado una junta para principios de julio."] = { "principios de julio = 2018-07-01/2018-07-15" },
    ["Los planes anunciados en enero, según los cuales cerrará el muelle, siguen."] = { "enero = 2018-01" },
    ["Volverá en dos semanas."] = { "en dos semanas = 2018-07-04~" },
    ["Hizo el puente en dos semanas."] = {},
    ["Se vieron el pasado martes."] = { "el pasado martes = 2018-06-19" },
    ["Cerró la pasada semana."] = { "la pasada semana = 2018-06-11/2018-06-17" },
    ["Nació el diez de octubre de dos mil once."] = { "diez de octubre de dos mil once = 2011-10-10" },
    ["Nació el 4 de mayo de mil novecientos noventa y dos."] = { "4 de mayo de mil novecientos noventa y dos = 1992-05-04" },
    ["Vieron el 3 de mayo dos mil barcos."] = { "3 de mayo = 2018-05-03" },
    ["Nació el 4 de mayo, tres días después."] = { "4 de mayo = 2018-05-04", "tres días después = 2018-05-07" },
    ["Compró una parte del veinte por ciento."] = {},
    ["Curaron a los treinta heridos."] = {},
    ["Canta desde los noventa."] = { "desde los noventa = 199X/.." },
    ["Firmaron el 3/5/2012."] = { "3/5/2012 = 2012-05-03" },
    ["Firmaron el 3/5/2012 y el 5/23/2012."] = { "3/5/2012 = 2012-03-05", "5/23/2012 = 2012-05-23" },
    ["Es el nivel más bajo desde abril de 1997."] = { "abril de 1997 = 1997-04" },
    ["Pesca desde abril de 1997."] = { "desde abril de 1997 = 1997-04/.." },
    ["A partir del 7 de enero de 2019 habrá luz."] = { "A partir del 7 de enero de 2019 = 2019-01-07/.." },
    ["Cierra en el cuarto trimestre."] = { "cuarto trimestre = 2018-10/2018-12" },
    ["Fue en el primer trimestre de embarazo."] = {},
    ["Vendrá el lunes el veinticinco."] = { "lunes el veinticinco = 2018-06-25" },
    ["El lunes tres hombres firmaron."] = { "lunes = 2018-06-18" },
    ["Llegó el día 5."] = { "día 5 = 2018-06-05" },
    ["Era el día 3 de la huelga."] = {},
    ["Midieron el agua entre enero de 2017 y ahora."] = { "entre enero de 2017 y ahora = 2017-01/2018-06-20" },
    ["Ahora firma."] = {},
    ["Será la semana a partir del 4 de julio."] = { "semana a partir del 4 de julio = 2018-07-02/2018-07-08" },
    ["Hoy en día nadie firma."] = {},
    ["Subió desde noviembre 13 de marzo de 2009"] = { "desde noviembre = 2017-11/..", "13 de marzo de 2009 = 2009-03-13" },
    ["Ganó 40 millones de US$ 28 de enero de 2010"] = { "28 de enero de 2010 = 2010-01-28" },
    ["Su plan para dic. 2018 falló."] = { "dic. 2018 = 2018-12" },
  }
  for text, expected in pairs(told) do
    it(text, function() assert.same(expected, dates(text)) end)
  end

  it("are read so by its grammar alone", function()
    local list = {}
    local text = "They shot four in July, after a decade in 1990."
    local doc = assert(nutgraf.parse(text, { type = "text/plain", language = "en", date = "2018-06-20" }))
    for date in doc:dates() do list[#list + 1] = date.text end
    assert.same({ "July", "1990" }, list)
  end)

  it("are no numbers, mornings and names beside them", function()
    for _, phrase in ipairs {
      "por la mañana", "con tres amigos", "a la página 2008", "el siglo", "a unos 1.200 vecinos", "del Lunes Negro",
    } do
      assert.same({}, dates("Vino " .. phrase .. "."))
    end
  end)
end)

-- What each view shows of one text, and of one that looks alike and shows nothing.
describe("views in Spanish", function()
  local function rows(view, text, show)
    local folder = support.folder()
    support.write(folder .. "/nota.txt", text)
    local out, err, status = support.run("nutgraf " .. view .. " --language es --to csv --quiet nota.txt", folder)
    support.remove(folder)
    assert.equal(0, status, err)
    local list, first = {}, true
    for line in out:gmatch("[^\n]+") do
      if not first then list[#list + 1] = line end
      first = false
    end
    return list, table.concat(list, "\n"):find(show, 1, true) ~= nil
  end

  local cases = {
    claims = { "Ana Roldán sostiene que el alcalde cobró comisiones. El alcalde desmiente las acusaciones.", "desmiente",
      "Ana Roldán pidió que el puente se cierre." },
    network = { "Ana Roldán, portavoz de la compañía Hidrosol, salió.", "speaks-for", "Ana Roldán no es portavoz de Hidrosol." },
    sources = { "Fuentes municipales admiten que hubo contactos.", "Fuentes municipales", "Hubo contactos." },
    trail = { "En un correo fechado el 21 de febrero de 2011, Ana Roldán pidió calma.", "2011-02-21", "El correo postal llega tarde. Un cable del tendido cayó en la N-340." },
    rules = { "Si el pleno no aprueba la prórroga, la junta deberá cerrar el embalse.", "cerrar el embalse",
      "No sé si el pleno aprueba la prórroga." },
  }
  for view, case in pairs(cases) do
    it(view, function()
      local _, shown = rows(view, case[1] .. "\n", case[2])
      assert.is_true(shown)
      assert.equal(0, #rows(view, case[3] .. "\n", case[2]))
    end)
  end
end)

describe("names in Spanish", function()
  local function kinds(text)
    local list = {}
    local doc = assert(nutgraf.parse(text .. "\n", { type = "text/plain", language = "es" }))
    for entity in doc:entities() do
      if entity.kind ~= "role" then list[#list + 1] = entity.name .. " " .. entity.kind end
    end
    return list
  end

  it("stand alone behind an office and its house", function()
    for text, expected in pairs {
      ["El concejal de Urbanismo Ramón Peláez firmó ayer."] = { "Urbanismo organization", "Ramón Peláez person" },
      ["La exsecretaria del Ayuntamiento Pilar Osuna lo vio."] = { "Pilar Osuna person" },
      ["La ministra de Hacienda María Soto calló."] = { "Hacienda organization", "María Soto person" },
      ["La consejera de Salud Ana Ruiz vino."] = { "Salud organization", "Ana Ruiz person" },
      ["El portavoz del Gobierno Pedro Salas habló."] = { "Gobierno organization", "Pedro Salas person" },
      ["El presidente de la Fundación Ramón Areces vino."] = { "Fundación Ramón Areces organization" },
    } do
      assert.same(expected, kinds(text), text)
    end
  end)

  it("are what the noun before them tells, and a house answers to its own word", function()
    assert.same({ "Obras Tarsis organization" }, kinds "La constructora Obras Tarsis cerró. Luego Tarsis despidió a todos.")
    assert.same({ "Limpieza Austral organization" }, kinds "La firma Limpieza Austral cerró. Luego Austral despidió a todos.")
    assert.same({ "Marenta place" }, kinds "El exalcalde de Marenta habló.")
  end)
end)

describe("the day of a story", function()
  local function day(text, language)
    local story = "El puerto pagó tres veces\n\nPor Nerea Soto\n\n" .. text .. " El puerto pagó tres veces la misma obra en el muelle norte.\n"
    return assert(nutgraf.parse(story, { name = "a.txt", type = "text/plain", language = language or "es" })).meta.published
  end

  it("stands before the first words, whatever sign ends it", function()
    assert.equal("2021-03-14", day "CARMEDO, 14 de marzo de 2021 - El juez habló.")
    assert.equal("2021-03-14", day "CARMEDO, 14 de marzo de 2021.- El juez habló.")
    assert.equal("2021-03-14", day "Carmedo, 14 de marzo de 2021 (EFE).- El juez habló.")
    assert.equal("2021-03-14", day "CARMEDO, 14 de marzo de 2021. El juez habló.")
    assert.equal("2021-03-14", day("KARMÜNDE, 14. März 2021. Der Richter sprach.", "de"))
  end)

  it("is no other day of the first sentence", function()
    assert.is_nil(day "El juez habló el 14 de marzo de 2021. Y calló.")
    assert.is_nil(day "SEAT, fundada el 9 de mayo de 1950. Es una empresa.")
    assert.is_nil(day "SEAT, 9 de mayo de 1950, es una empresa.")
    assert.is_nil(day "El 14 de marzo de 2021. Así empezó.")
  end)
end)
