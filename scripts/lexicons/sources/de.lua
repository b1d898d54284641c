-- German words for the view of sources (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  institution = set("behörden|behörde|polizei|regierung|regierungen|staatsanwaltschaft|sprecher|sprecherin|verwaltung|ministerium|amt|agentur|gericht|gerichte|rat|kommission|"
    .. "ausschuss|unternehmen|firma|konzern|verband|partei|gewerkschaft|universität|bank|armee|botschaft|büro|senat|parlament|presse|medien|organisation|gruppe|kirche|opposition|"
    .. "feuerwehr|stadt|gemeinde|kreis|fraktion|verein|institut|zeitung|sender|landgericht|bundesregierung|hafenamt|bundeswehr|polizeikreise|bundesamt"),
  people = set("anwalt|anwältin|aktivist|aktivistin|beamter|beamte|beamtin|bürgermeister|bürgermeisterin|verbündeter|schüler|freund|freundin|analyst|berater|beraterin|assistent|autor|autorin|"
    .. "kandidat|kandidatin|bürger|kunde|kollege|kollegin|kommissar|kommissarin|stadtrat|korrespondent|kritiker|kritikerin|delegierter|diplomat|diplomatin|abgeordneter|abgeordnete|direktor|"
    .. "direktorin|arzt|ärztin|ökonom|redakteur|botschafter|botschafterin|angestellter|mitarbeiter|mitarbeiterin|unternehmer|unternehmerin|trainer|schriftsteller|ehefrau|student|studentin|"
    .. "experte|expertin|verwandter|staatsanwalt|staatsanwältin|quelle|spieler|general|geschäftsführer|gouverneur|bewohner|anwohner|schwester|bruder|sohn|tochter|historiker|mann|ingenieur|"
    .. "inspektor|forscher|forscherin|chef|chefin|richter|richterin|anführer|mutter|vater|lehrer|demonstrant|ehemann|mitglied|soldat|minister|ministerin|frau|kind|bischof|beobachter|papst|"
    .. "patient|journalist|journalistin|person|polizist|polizistin|politiker|politikerin|präsident|präsidentin|professor|professorin|eigentümer|könig|königin|vertreter|vertreterin|pfarrer|"
    .. "sekretär|senator|techniker|zeuge|zeugin|arbeiter|nachbar|nachbarin|opfer|wähler|ermittler|insider|leiter|leiterin|vorsitzender|vorsitzende|pächter|händler|fischer|sprecherin|sprecher"),
  documents = set("akte|akten|anzeige|analyse|artikel|bericht|brief|blog|buch|daten|erhebung|gesetz|gutachten|klage|mail|mitteilung|notiz|papier|protokoll|schreiben|statistik|studie|umfrage|"
    .. "untersuchung|urteil|verfassung|vermerk|video|aufnahme|dokument|ergebnis|anklage|polizeibericht|pressemitteilung|stellungnahme|medienbericht|zeitungsbericht"),
  plurals = { { "innen$", "in" }, { "ern$", "er" }, { "en$", "" }, { "en$", "e" }, { "n$", "" }, { "e$", "" } },
  none = set("niemand|keiner|keine|nichts"),
  personal = set("er|sie|ich|wir|sein|seine|ihr|ihre|mein|unser|unsere"),
  basis = set("vertraut mit|mit kenntnis|mit zugang|mit direkter kenntnis|nahestehend|nahe stehend|dabei war|dabei waren|anwesend|anwesende|beteiligt an|der dabei war|die dabei war|der sah|"
    .. "der arbeitet|die arbeitet|der kennt|die kennt|eingeweiht in|ex|ehemaliger|ehemalige|früherer|frühere|damaliger|damalige"),
  before_noun = set("ex|ehemaliger|ehemalige|ehemaligen|früherer|frühere|früheren|damaliger|damalige|langjähriger|langjährige"),
  pronouns = set("wer|welcher|der|die|das|er|sie|es|ich|wir|sein|seine|ihr|ihre|einer|eine|dieser|diese|dieses|was|alle|beide|man"),
  ends = set("der|die|das|welche|mit|und|sagte|sagt"),
}
