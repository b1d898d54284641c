-- German words for claims (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

local nouns = "vorwurf|vorwürfe|vorwürfen|anschuldigung|anschuldigungen|beschuldigung|beschuldigungen|behauptung|behauptungen|darstellung|darstellungen"
  .. "|version|bericht|berichte|berichten|verdacht|information|informationen|gerücht|gerüchte|gerüchten|aussage|aussagen|these|angaben|vermutung|meldung|meldungen"

return {
  no_statement = set "wants|demands|promises",
  finite = set([[ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|sei|seien|habe|hätte|hätten|wäre|wären|würde|würden|kann|können|konnte|konnten
|könne|könnte|muss|müssen|musste|müsse|soll|sollen|sollte|solle|will|wollen|wollte|wolle|darf|dürfe|gibt|gab|gebe|ging|geht|kam|kommt|stand|steht|liegt|lag|nahm|zahlte|wusste|wisse
|erhielt|bekam|machte|macht|tat|blieb|bleibt|bleibe|komme|gehe|stehe|liege|lasse|werde]]),
  least_words = 4,
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",
  says = {
    denies = set "bestreitet|bestreiten|bestritt|bestritten|dementiert|dementieren|dementierte|dementierten|leugnet|leugnen|leugnete|leugneten|geleugnet|verneinte|abgestritten|streitet|stritt",
    disputes = set([[weist|weisen|wies|wiesen|zurückgewiesen|widerspricht|widersprechen|widersprach|widersprachen|widersprochen|widerlegt|widerlegte|bezweifelt|bezweifeln
|bezweifelte|entkräftet]]),
    confirms = set "bestätigt|bestätigen|bestätigte|bestätigten|räumt|räumen|räumte|räumten|eingeräumt|gestand|gesteht|gestanden|zugegeben",
    corroborates = set "belegt|belegen|belegte|belegten|untermauert|untermauern|untermauerte|bekräftigt|bekräftigte|stützt|stützen|stützte",
  },
  carriers = set "hat|haben|hatte|hatten|wurde|wurden|wird|werden|ist|sind|auch|später|danach|bereits|stets|entschieden|vehement|kategorisch|öffentlich|wiederholt|umgehend|nicht",
  nouns = set(nouns),
  accusing = set "vorwurf|vorwürfe|vorwürfen|anschuldigung|anschuldigungen|beschuldigung|beschuldigungen",
  determiners = set "der|die|das|den|dem|des|diese|dieser|dieses|diesen|alle|sämtliche|jegliche|jede|jeden|solche|seine|ihre|sein|ihr|beide|von",
  speakers = { ich = true, wir = true, Ich = true, Wir = true },
  pronouns = set "es|dies|das|sie|diese",
  such = "solche",
  parentheses = { ["("] = true, ["["] = true },
  that = "dass",
  what = set "was",
  to = "an",
  reach = 2,
  by = "von",
  auxiliary = set "ist|sind|wurde|wurden|wird|werden|hat|haben|hatte|hatten",
  ends = set "als|während|nachdem|weil|und|aber|,|.|;|:|—|–|-|(|[",
  be = set "ist|sind|war|waren|wurde|wurden|wird|werden|sei|scheint|auch|teilweise",
  alike = {
    set "vereinbarung|abkommen|absprache|absprachen|pakt|deal|einigung",
    set "zahlung|zahlungen|bestechung|schmiergeld|schmiergelder|bestechungsgeld|provision|provisionen|geld",
  },
  undone = set "nicht|nie", -- behind what is said of a statement: "bestritt das nicht"
  patterns = {
    { "same", "<by> ..2 {says} ..4 {nouns}" },
    { "same", "<by> hat|haben|hatte|hatten ..4 {nouns} ..3 {says}" },
    { "same", "{nouns} {says} <by>" },
    { "same", "<by> {says} es|das|dies" },
    { "apposed", "<who:person|codename> , ...18 {claims} , dass" },
  },
  said = set "sagte|sagt|erklärte|erklärt|schrieb|schreibt|berichtete|berichtet|betonte|versicherte|äußerte|teilte",
  claims = set "behauptet|behauptete|beteuert|beteuerte|versichert|versicherte|erklärt|erklärte",
  block = set "nicht|nie|niemals|kein|keine|weder|wäre|würde|könnte|wenn|falls|ob",
  before_name = set "der|die|den|dem|herr|herrn|frau|dr|dr.|prof|prof.|präsident|präsidentin|minister|ministerin|kanzler|kanzlerin|bürgermeister|bürgermeisterin",

  replies = {
    { "declined", "{decline} ..2 sich zu äußern", subject = true },
    { "declined", "wollte|wollten ..6 nicht|keine ..2 äußern|kommentieren|stellung|stellungnahme|angaben|auskunft", subject = true },
    { "declined", "lehnte|lehnten ..2 stellungnahme|interview|kommentar ab", subject = true },
    { "declined", "{decline} ..2 stellungnahme|kommentar|auskunft", subject = true },
    { "not given", "{answer} ..6 nicht ..4 {request}", subject = true },
    { "not given", "{answer} ..6 {request} ..3 nicht", subject = true },
    { "not given", "ließ|ließen ..4 {request} ..3 unbeantwortet", subject = true },
    { "not given", "{has} ..6 {request} ..3 nicht|bislang? {answer}", subject = true },
    { "not given", "war|waren ..6 nicht ..2 erreichen|erreichbar", subject = true },
    { "sought", "auf anfrage ..8 {end}" },
  },
  asked_again = {
    { "not given", "keiner|keine|niemand|beide ..2 {answer} ..3 nicht?" },
    { "declined", "keiner|beide ..2 {decline}" },
  },
  has = set "hat|haben|hatte|hatten",
  ["and"] = "und",
  opens = set "und|auch|in|unterdessen|inzwischen",
  relative = set "der|die|das|welcher|welche",
  through = set "durch|über",
  decline = set "lehnte es ab|lehnten es ab|weigerte sich|weigerten sich|verweigerte|verweigerten|verzichtete auf|ablehnte",
  answer = set "antwortete|antworteten|reagierte|reagierten|beantwortete|beantworteten|geantwortet|reagiert|beantwortet|äußerte sich|äußerten sich",
  request = set "anfrage|anfragen|frage|fragen|bitte|bitten|anruf|anrufe|nachricht|nachrichten|mail|mails|nachfrage|nachfragen|presseanfrage|fragenkatalog",
  ["end"] = set "zu|über|.",
  reply_block = set "dass|sagte|sagt|wenn|aber",
  clause = set "aber|während|obwohl|als|nachdem|weil|,|;|:|—|–|(|„|»|\"",

  charges = {
    "<target> ..3 {wrongs}",
    "<target> ist|sei|war|sind|seien ..2 ein|eine|einer? {wrongdoer}",
    "<target> habe|hat|hätten|haben|soll|sollen ..8 {wronging}",
    "<target> ..3 {takes} ..3 {wrongdoing}",
    "<target> ..2 schuldig|verurteilt|angeklagt|verdächtig ..4 {wrongdoing}",
  },
  told = {
    "gegen ..2 <target> ,? ...14 wegen ..3 {wrongdoing} {beside}? ermittelt",
    "gegen ..2 <target> ,? ...14 ermittelt|ermitteln ...8 wegen ..3 {wrongdoing}",
    "<target> ..3 {was} ..6 wegen ..4 {wrongdoing} ..8 {convicted}",
    "<target> {was} ..6 vorgeworfen|beschuldigt|bezichtigt|verdächtigt",
    "anklage gegen ..2 <target>",
    "hat|haben den|dem|die|der ..10 , <target:person|codename> , ..4 {blamed}",
    "hat|haben den|dem|die|der? ..4 <target:person|codename> am|im ..2 {blamed}",
  },
  beside = set "und betrug|und betrugs|und untreue|und urkundenfälschung|und falschaussage|und bestechlichkeit|und steuerhinterziehung|und geldwäsche|und beihilfe",
  blamed = set "vorgeworfen|beschuldigt|bezichtigt|verdächtigt|angeklagt|angezeigt",
  -- Every noun has a capital: a word with one is no name by that.
  capital_nouns = true,
  was = set "wurde|wurden|ist|sind|war|wird",
  convicted = set "verurteilt|angeklagt|verhaftet|festgenommen|beschuldigt",
  accused = { "..9 , <target:person|codename> ,", "<target>" },
  alleged = { "<target> ..9", "von ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  s = set "des|der|von",
  takes = set "kassierte|erhielt|erhielten|nahm|nahmen|zahlte|zahlten|beging|begingen|bot|verlangte|vertuschte|deckte|leugnete",
  wrongs = set([[bestach|bestachen|log|lügt|lügen|betrog|betrogen|stahl|stahlen|veruntreute|veruntreuten|unterschlug|unterschlugen|tötete|töteten|ermordete|ermordeten|missbrauchte
|folterte|folterten|fälschte|fälschten|erpresste|erpressten|entführte|vertuschte|vertuschten|verschwieg|verschwiegen|manipulierte|manipulierten|hinterzog|belästigte|plünderte]]),
  wronging = set([[bestochen|gelogen|betrogen|gestohlen|veruntreut|unterschlagen|getötet|ermordet|missbraucht|gefoltert|gefälscht|erpresst|entführt|vertuscht|verschwiegen|versteckt|verheimlicht|manipuliert
|hinterzogen|belästigt|geplündert|kassiert|gewaschen|misshandelt|bedroht]]),
  if_so = set "wenn|falls|beschreibt|wäre|angeblich|mythos",
  wrongdoer = set "lügner|lügnerin|betrüger|betrügerin|dieb|diebin|verbrecher|verbrecherin|mörder|mörderin|krimineller|rassist|rassistin|terrorist|hochstapler|korrupt",
  wrongdoing = set([[urkundenfälschung|vorteilsannahme|vorteilsgewährung|falschaussage|körperverletzung|totschlag|totschlags|nötigung|subventionsbetrug|subventionsbetrugs|insolvenzverschleppung|unterschlagungen|hehlerei|volksverhetzung|plagiat|plagiats|veruntreuungen|betrügereien
|bestechung|bestechlichkeit|schmiergeld|schmiergelder|korruption|betrug|betrugs|diebstahl|diebstahls|geldwäsche|verbrechen|mord|mordes|vergewaltigung|missbrauch|missbrauchs
|folter|untreue|veruntreuung|unterschlagung|erpressung|schmuggel|fälschung|steuerhinterziehung|vertuschung|manipulation|beihilfe|landesverrat|belästigung|meineid]]),
  charge_block = set "sagte|sagt|nicht|nie|niemals|kein|keine|wäre|wenn|sollte|und|aber|oder|weil|als|bevor|nachdem|für",
  harmless = set "gruppe|gruppen|organisation|netz|gesetz|gesetze|rate|opfer|roman|szene|plan|statistik|einheit",
  passive = set "in|von|durch|während",
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
