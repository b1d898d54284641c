-- Spanish words for redaction. Lower case, without accents; several are parted by blanks.
local cues = require "nutgraf.cues"
local english = require "lexicons.redaction.en"

local function set(words) return cues.all(true, words) end

return {
  -- Parts of a name that do not tell who it is.
  parts = set [[el la los las lo un una de del y e o u a al en con por para san santa santo don dona sr sra srta dr dra
    prof lic ing arq fray sor padre madre jr hijo sa sl sc cia empresa grupo banco junta universidad colegio escuela
    instituto hospital iglesia tribunal juzgado corte policia ministerio departamento secretaria agencia oficina comite
    comision consejo partido union sindicato asociacion fundacion fondo servicio servicios centro sociedad ciudad villa
    pueblo provincia estado republica unidos unidas reino nuevo nueva norte sur este oeste puerto lago monte rio isla islas
    bahia nacional internacional federal central general publico publica diario prensa noticias]],
  -- What is made of a name in one word.
  endings = { "s", "es", "ismo", "ista", "istas", "iano", "iana", "ianos", "ianas", "ano", "ana" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set [[dios cristo jesus ala buda abad abril abrego agosto agua aguila aguilar alba alcalde alegria alegre alma amado amador amor amparo
    angel angeles angustias arce arco arenas arroyo asuncion aurora ballesteros barba barranco barrera barrios bello bella
    bermejo blanca blanco bosque botella bravo bueno caballero cabello cabeza cabezas cabrera calvo camino campo campos
    candela candelaria cano capilla caridad carpintero carrera carretero carrion casado casas castano castilla castillo
    cerezo cerro chico cielo clara claro clavel clemente colmenero concepcion conde consolacion consuelo cordero corona
    correa cortes costa crespo criado cruz cuadrado cuesta cuevas delgado dolores domingo duque encarnacion escribano
    escudero espada esperanza espinosa espino estrella exposito fe feliz fiel flor flores franco fuente fuentes gallo
    garrido gil gloria gordo gracia granado grande guerra guerrero guillen herrera herrero hermoso hidalgo hierro hoyos
    huerta iglesia iglesias infante inocencia izquierdo jazmin jordan julio junio justo lago laguna largo leal leon libertad
    linda llano lobo lozano luna luz macho madera maestro mancha manzano mar mayo marina marino marques marin marta
    mata mayor merced mercedes mesa milagros mina moral morales moreno moro mora muro naranjo natividad navarro nieto
    nieves nogal novo olivares olivo olmo oro pacheco palacios palma paloma palomo pardo parra pastor patino paz pedraza
    peral perales piedad piedra pilar pino pintor plata plaza polo poza pozo prado presentacion prieto puente puerta
    purificacion quintero ramo ramos real redondo reina remedios rey reyes ribera rico rincon rio rios roble robles roca
    rojo rojas romero rosa rosario rosas rubio rueda sabio salado salas salud salvador santo santos sastre segura
    sereno serrano sevillano sierra sol soldado soledad socorro soto suelo tejedor tejero toro torre torres tierra trinidad
    vaca valle valles valiente vega vela ventura vera verdad verde victoria vicario vidal vida villa villar violeta virtudes
    visitacion zapata zapatero zorro]],
  contracted = {},
  -- What words of every day end in that are no names.
  abstract = { "cion", "ciones", "sion", "siones", "dad", "dades", "miento", "mientos", "encia", "encias",
    "ologia", "tud", "eza" },
  doctrine = { "ismo", "ismos" },
  -- How a word for several is made of that for one.
  plurals = { { "es", "" }, { "s", "" } },
  -- What heads of messages and times are made of.
  furniture = set "re rv fw fwd cc cco cet cest utc gmt hs",
  -- What brings a nickname.
  nicknames = { "conocido como", "conocida como", "también conocido como", "también conocida como", "alias",
    "apodado", "apodada", "llamado", "llamada", "más conocido como", "más conocida como" },
  address = english.address,
  -- Before a month that is a name, too.
  month_lead = set "en desde hasta de del pasado proximo este cada durante entre a finales mediados principios",
  -- What a street is called by, before its name.
  streets_first = set [[calle c/ avenida avda avda. av. av paseo plaza pza pza. carrera cra callejon carretera camino
    ronda travesia bulevar glorieta pasaje]],
  streets = {},
}
