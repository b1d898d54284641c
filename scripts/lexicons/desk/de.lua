-- German words for the checks of the copy desk (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  weekdays = { montag = 1, dienstag = 2, mittwoch = 3, donnerstag = 4, freitag = 5, samstag = 6, sonnabend = 6, sonntag = 7 },
  past = set("war|waren|hatte|hatten|wurde|wurden|kam|kamen|gab|ging|traf|begann|endete|starb|gewann|verlor|tötete|unterschrieb|öffnete|schloss|trat|griff|sagte|stand|fand|feierte|hat|haben"),
  ahead = set("wird|werden|kann|könnte|muss|soll|sollen|will|wollen|bis|bevor|wenn|geplant|plan|pläne|nächsten|nächste|kommenden|kommende|dürfte|frist|läuft"),
  known_acronyms = set("usa|us|eu|uno|un|nato|iwf|who|cdu|csu|spd|fdp|npd|afd|pds|ard|zdf|orf|srf|dpa|afp|ap|bbc|cnn|cia|fbi|bnd|bka|lka|dfb|fifa|uefa|ioc|adac|ddr|brd|ezb|kfz|lkw|pkw|tv|dna|hiv|"
    .. "aids|wlan|gmbh|ag|ev|ok|km|kg|pdf|html|url|gps|usb|dvd|cd|pc|ii|iii|iv|vi|vii|viii|ix|xi|xii|xx|xxi|uhr|mez|mesz|sms|ice|bmw|vw|ubs|ngo|un-"),
  one = set("quelle|beamter|beamte|beamtin|berater|beraterin|diplomat|diplomatin|mitarbeiter|mitarbeiterin|manager|managerin|agent|verbündeter|freund|freundin|kollege|kollegin|informant|informantin|person|insider|sprecher|sprecherin|vertrauter|vertraute"),
  several = set("quellen|beamte|beamten|berater|diplomaten|mitarbeiter|manager|agenten|verbündete|freunde|kollegen|informanten|personen|insider|sprecher|vertraute|kreise|regierungskreise|sicherheitskreise"),
  counted = set("ein|eine|einer|eines|einem|einen|anderer|andere|zwei|drei|vier|fünf|sechs|mehrere|mehreren|einige|einigen|viele|beide"),
  definite = set("der|die|das|den|dem|des|dieser|diese|dieses|sein|seine|ihr|ihre|mein|unser|unsere"),
  after_noun = set("der|die|das|mit|von|aus|in|im|bei|über|nahe|nahestehend|vertraut|anwesend|an|und|des"),
  knowing = set("der|die|das|mit|nahe|nahestehend|vertraut|anwesend|aus"),
  bare = set("quelle|quellen|informant|informanten|insider"),
  anonymity = set("anonym bleiben|anonym bleiben wollte|anonym bleiben wollen|nicht genannt werden|nicht namentlich genannt|ungenannt bleiben|unter der bedingung der anonymität|auf anonymität bestand|bat um anonymität|"
    .. "namen nicht nennen|namen nicht in der zeitung"),
  reasons = set("weil|aus angst|aus furcht|nicht befugt|nicht berechtigt|nicht autorisiert|ohne genehmigung|um nicht|um zu vermeiden|zum schutz|wegen|da er|da sie|mit der begründung"),
  unauthorized = set("nicht befugt|nicht berechtigt|nicht autorisiert|ohne genehmigung"),
  accusations = set("bestechung|bestach|korruption|korrupt|betrug|untreue|veruntreute|veruntreuung|mord|ermordete|mörder|vergewaltigung|vergewaltigte|schmiergeld|schmiergelder|geldwäsche|erpressung|erpresste|stahl|gestohlen|"
    .. "diebstahl|plünderung|schmuggel|meineid|log|gelogen|vertuschte|vertuschung|illegal|folter|folterte|verschwörung|fälschte|fälschung|steuerhinterziehung|belästigung|missbrauch|missbrauchte|plagiat"),
  opinions = set("schrecklich|furchtbar|unfähig|katastrophe|katastrophal|schande|schändlich|idiot|idioten|dumm|lächerlich|erbärmlich|verrückt|clown|feige|feigling|brillant|empörend|lügner|lügnerin|giftig|arrogant|faul|schwach|"
    .. "absurd|rücksichtslos|verachtenswert|widerlich|farce|marode"),
  hedges = set("mutmaßlich|mutmaßliche|mutmaßlicher|mutmaßlichen|angeblich|angebliche|angeblicher|angeblichen|offenbar|anscheinend|vermutlich|möglicherweise|wohl|vielleicht|wahrscheinlich|verdächtig|soll|sollen|könnte|könnten|"
    .. "dürfte|scheint|wenn|laut|zufolge|angeklagt|beschuldigt|sei|habe|hätten"),
  accusing_hedges = set("mutmaßlich|mutmaßliche|mutmaßlicher|mutmaßlichen|angeblich|angebliche|angeblicher|angeblichen|soll|sollen|angeklagt|beschuldigt|laut|zufolge|verdacht|vorgeworfen"),
  headline_sources = set("sagt|sagte|laut|bericht|umfrage|studie|experten|polizei|wirft|werfen|bestreitet|bestreiten|warnt|warnen|behauptet|fordert|fordern|kritisiert|zufolge"),
  empty = set("ein|eine|der|die|das|den|dem|des|und|oder|von|vom|in|im|an|am|auf|zu|zur|zum|mit|für|als|wie|ist|sind|war|hat|haben|hatte|es|sein|seine|ihr|ihre|sich|dass|nicht|nach|über|mehr|aber|diese|dieser"),
  negations = set("nicht|nie|niemand|keiner|keine|kein|weder|ohne|niemals|bestreitet|bestritt|dementiert|dementierte|verweigerte"),
  numbers = {
    zwei = 2, drei = 3, vier = 4, ["fünf"] = 5, sechs = 6, sieben = 7, acht = 8, neun = 9, zehn = 10, elf = 11, ["zwölf"] = 12, dreizehn = 13, vierzehn = 14, ["fünfzehn"] = 15, sechzehn = 16,
    siebzehn = 17, achtzehn = 18, neunzehn = 19, zwanzig = 20, ["dreißig"] = 30, vierzig = 40, ["fünfzig"] = 50,
  },
  scales = set("hundert|tausend|million|millionen|milliarde|milliarden|prozent|mio|mrd"),
  number_marks = { group = ".", decimal = "," },
  multiples = { tausend = 1e3, million = 1e6, millionen = 1e6, milliarde = 1e9, milliarden = 1e9 },
  percents = { { "%" }, { "prozent" } },
  share_of = set("von|der|von den|von insgesamt"),
  that_is = set("oder|das heißt|( oder|insgesamt|("),
  change_from = set("von"),
  change_to = set("auf"),
  doubles = set("sehr|nein|ja|nie|die|der|das|den|dem|sie|so|bla|immer|viel|ganz|nach|weit|schnell"),
  born = set("geboren|geborene|geborener"),
  joins = set(",|;|und|die|der|von"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("mehr|weniger|etwa|rund|fast|knapp|ersten|letzten|als"),
  told_before = set("sender|kanal|gruppe|partei|agentur|firma|unternehmen|gewerkschaft|fluggesellschaft|magazin|zeitung|zeitschrift|seite|bank|organisation|oder"),
  told_after = set("radio|tv|fernsehen|nachrichten"),
  everybody = set("alle|befragten|befragte|teilnehmer"),
  unsaid = set("würde|könnte|könnten|hätte|sollte|kann|wird"),
  offices = set("präsident|präsidentin|senator|senatorin|gouverneur|gouverneurin|abgeordneter|abgeordnete|minister|ministerin|richter|richterin|general|kanzler|kanzlerin|könig|königin|prinz|prinzessin|papst|bürgermeister|"
    .. "bürgermeisterin|staatsanwalt|admiral|oberst|kardinal|bischof|hurrikan|zyklon|sturm"),
  articles = set("ein|eine|einen|einem|einer|der|die|das|den|dem|diese|andere|jede|jeder"),
  adjuncts = set("und"),
  identity = set("ist|war|ist in wirklichkeit|ist in wahrheit|ist niemand anderes als|alias|dessen richtiger name|deren richtiger name|richtiger name|ist der deckname von|bekannt als|besser bekannt als"),
  sayings = set("sagte|sagt|sagten|erzählte|schrieb|schreibt|laut|zugeschrieben|nannte|nennt|bezeichnete als|behauptet|behauptete|scherzte|titel|betitelt|lautet|fragte|fragt|zitierte|zitiert|worten|motto|so"),
  signs = { "von ", "–", "—", "--" },
  date_headers = set("datum|gesendet|am"),
}
