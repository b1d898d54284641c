-- Spanish words for the view of sources (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  institution = set("autoridades|policía|gobierno|gobiernos|fiscalía|portavoz|portavoces|vocero|voceros|administración|"
    .. "ministerio|departamento|agencia|agencias|tribunal|tribunales|juzgado|junta|consejo|comisión|comité|compañía|empresa|"
    .. "empresas|asociación|partido|partidos|sindicato|sindicatos|universidad|banco|ejército|embajada|oficina|senado|congreso|"
    .. "parlamento|equipo|prensa|medios|organización|servicio|grupo|red|iglesia|ayuntamiento|oposición|diputación|generalitat"),
  people = set("abogado|abogada|activista|actor|actriz|agente|agricultor|alcalde|alcaldesa|aliado|alumno|amiga|amigo|analista|asesor|asesora|"
    .. "asistente|autor|autora|biógrafo|candidata|candidato|ciudadano|cliente|colega|comisario|compañero|concejal|concejala|"
    .. "consejera|consejero|corresponsal|crítico|delegado|delegada|detractor|diplomático|diplomática|diputada|diputado|director|directora|directivo|"
    .. "dirigente|doctor|doctora|economista|editor|embajador|embajadora|empleado|empleada|empresario|empresaria|entrenador|escritor|"
    .. "escritora|esposa|estudiante|experto|experta|familiar|fiscal|fuente|funcionaria|funcionario|futbolista|general|gerente|"
    .. "gobernador|habitante|hermana|hermano|hija|hijo|historiador|hombre|ingeniero|inspector|investigador|investigadora|jefa|"
    .. "jefe|jugador|juez|jueza|ladrón|letrado|líder|madre|maestro|manifestante|marido|médica|médico|miembro|militar|ministra|ministro|"
    .. "mujer|niño|obispo|observador|padre|papa|paciente|periodista|persona|policía|político|presidenta|presidente|profesor|"
    .. "profesora|propietario|regidor|regidora|rey|reina|representante|responsable|sacerdote|secretaria|secretario|senador|senadora|soldado|"
    .. "técnico|testigo|trabajador|trabajadora|vecina|vecino|víctima|votante"),
  documents = set("acta|anuncio|análisis|artículo|auditoría|auto|blog|carta|censo|constitución|correo|dato|demanda|dictamen|documento|"
    .. "encuesta|escrito|estadística|estudio|expediente|fotografía|grabación|informe|ley|libro|manual|memoria|nota|resultado|"
    .. "sentencia|sondeo|sumario|vídeo|video"),
  plurals = { { "ces$", "z" }, { "ores$", "or" }, { "ales$", "al" }, { "ones$", "ón" }, { "eces$", "ez" }, { "dades$", "dad" }, { "s$", "" } },
  none = set("ninguno|ninguna|nadie|nada"),
  personal = set("él|ella|ellos|ellas|yo|nosotros|nosotras|su|sus|mi|nuestro|nuestra"),
  basis = set("conocedor|conocedora|conocedores|conocedoras|con conocimiento|con acceso|con conocimiento directo|cercano a|"
    .. "cercana a|cercanos a|cercanas a|próximas a|próximos a|próxima a|familiarizado con|familiarizadas con|implicado en|"
    .. "presente en|presentes en|que asistió|que asistieron|que estuvo|que estuvieron|que vio|que vieron|que trabajó|"
    .. "que trabaja|que participó|que participaron|que conoce|que conocen|al tanto de|ex|antiguo|antigua|exdirector|entonces"),
  before_noun = set("ex|antiguo|antigua|entonces|veterano|veterana"),
  pronouns = set("quien|quienes|que|cual|él|ella|ello|ellos|ellas|yo|nosotros|usted|ustedes|su|sus|uno|una|este|esta|estos|"
    .. "estas|ese|esa|lo|qué|todos|todas|ambos|ambas"),
  ends = set("quien|quienes|que|cual|con|y|dijo|dice"),
}
