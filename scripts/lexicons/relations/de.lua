-- How German says that two are tied to each other (en.lua of this folder explains the
-- patterns). Lower case.
local set = require("nutgraf.cues").set

local classes = {
  block = set "nicht|nie|niemals|kein|keine|bestreitet|bestritt|wäre|würde|könnte|sollte|wenn|falls|außer|und|aber|oder|dass|sagte|sagt",
  before_name = set "der|die|den|dem|herr|herrn|frau|dr|dr.|prof|prof.|general|präsident|präsidentin|minister|ministerin|damalige|damaliger",
  s = set "von|vom|des|der",
  be = set "ist|war|sind|waren|sei|bleibt",
  asserted = set "angeblich|mutmaßlich|offenbar|vermutlich",
}

local roles = {
  ["attorney-for"] = "anwalt|anwältin|verteidiger|verteidigerin|rechtsanwalt|rechtsanwältin",
  ["speaks-for"] = "sprecher|sprecherin|pressesprecher|pressesprecherin|regierungssprecher|polizeisprecher",
  leads = "präsident|präsidentin|direktor|direktorin|generaldirektor|geschäftsführer|geschäftsführerin|chef|chefin|leiter|leiterin|vorsitzender|vorsitzende|vorstandschef|gründer|gründerin|inhaber|inhaberin"
    .. "|eigentümer|generalsekretär|generalsekretärin|bürgermeister|bürgermeisterin|gouverneur|gouverneurin|minister|ministerin|rektor|rektorin|chefredakteur|chefredakteurin|kommandant",
  ["member-of"] = "mitglied|stadtrat|abgeordneter|abgeordnete|senator|senatorin|ratsmitglied|vorstandsmitglied",
  ["works-for"] = "angestellter|angestellte|mitarbeiter|mitarbeiterin|analyst|analystin|berater|beraterin|professor|professorin|journalist|journalistin|korrespondent|korrespondentin|agent|agentin|forscher|forscherin"
    .. "|beamter|beamte|beamtin|ökonom|techniker|ingenieur|ingenieurin|referent|referentin",
  family = "sohn|tochter|ehefrau|ehemann|frau|mann|vater|mutter|bruder|schwester|onkel|tante|neffe|nichte|cousin|cousine|witwe|witwer|enkel|enkelin|großvater|großmutter|schwiegersohn|schwager|schwägerin",
  ["ally-of"] = "verbündeter|verbündete|freund|freundin|geschäftspartner|vertrauter|vertraute|weggefährte",
  ["source-for"] = "quelle|informant|informantin",
}

local role_patterns = {
  "<from:P> , der|die|ein|eine? ..2 {role} des|der|von|vom|beim|im|bei ..2 <to:O>",
  "<from:P> , ..2 {role} <to:O>",
  "<from:P> ( der|die? ..2 {role} des|der|von|vom ..2 <to:O>",
  "<from:P> {be} der|die|ein|eine? ..2 {role} des|der|von|vom|beim|im ..2 <to:O>",
  "der|die|ein|eine|dem|den|seine|sein|ihre|ihr? {role} des|der|von|vom ..2 <to:O> , <from:P>",
  "der|die|dem|den? {role} des|der|von|vom ..2 <to:O> <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} <to:N>" },
  { "said-to-be", "<from:C> , dessen|deren ..1 name <to:N> {be}" },
  { "said-to-be", "hinter <from:C> verbirgt ..3 <to:N>" },
  { "met", "<from:P> traf|trifft ..4 <to:P>" },
  { "met", "<from:P> , der|die ...8 , traf|trifft ..4 <to:P>" },
  { "met", "<from:P> traf sich ..4 mit <to:P>" },
  { "met", "<from:P> kam ..4 mit <to:P> zusammen" },
  { "met", "treffen|gespräch|gespräche zwischen <from:O> und <to:O>" },
  { "corresponds-with", "korrespondenz|briefe|mails|nachrichten|anrufe zwischen ..3 <from:O> und ..1 <to:O>" },
  { "intermediary-for", "<from:P> , ...20 vermittler|mittelsmann zwischen <to:O>" },
  { "wrote-to", "<from:P> schrieb ..3 an|der|dem <to:P>" },
  { "wrote-to", "brief|schreiben|mail von <from:P> an <to:P>" },
  { "accused", "<from:O> warf|wirft|werfen|warfen <to:O> ..12 vor" },
  { "accused", "<from:O> ..1 beschuldigte|beschuldigt|beschuldigten|bezichtigte ..1 <to:O>" },
  { "accused", "<from:O> , beschuldigte|beschuldigt|beschuldigten|bezichtigte ..1 <to:O>" },
  { "accused", "<to:O> wurde|wird|wurden von <from:O> beschuldigt" },
  { "sued", "<from:O> ..1 verklagte|verklagt ..1 <to:O>" },
  { "sued", "<from:O> ..1 klagte|klagt gegen ..1 <to:O>" },
  { "paid", "<from:O> ..1 bezahlte|zahlte|bestach ..4 <to:O>" },
  { "works-for", "<from:P> ..1 arbeitet|arbeitete ..3 für|bei|beim ..1 <to:O>" },
  { "hired", "<from:O> ..1 ernannte|engagierte ..1 <to:P>" },
  { "hired", "<from:O> stellte ..1 <to:P> ..3 ein" },
  { "hired", "<to:P> wurde von <from:O> ernannt|eingestellt|engagiert" },
  { "fired", "<from:O> ..1 entließ|feuerte ..1 <to:P>" },
  { "endorsed", "<from:O> ..1 unterstützte|unterstützt ..1 <to:P>" },
  { "owns", "<from:O> ..1 besitzt|kaufte|übernahm|erwarb ..1 <to:B>" },
  { "owns", "<to:B> gehört ..1 <from:O>" },
  { "founded", "<from:P> ..1 gründete ..1 <to:B>" },
  { "founded", "<to:B> , ..1 von <from:P> gegründet|gegründete" },
  { "leads", "<from:P> ..1 leitet|leitete|führt ..1 <to:B>" },
  { "family", "<from:P> , ...10 mit ..4 <to:P> verheiratet" },
  { "family", "<from:P> ist|war seit? ..2 mit ..4 <to:P> verheiratet" },
  { "family", "<from:P> heiratete <to:P>" },
  { "defeated", "<from:P> ..1 besiegte|schlug ..1 <to:P>" },
  { "arrested", "<from:O> nahm ..1 <to:P> ..4 fest" },
  { "arrested", "<from:O> ..1 verhaftete ..1 <to:P>" },
  { "killed", "<from:O> ..1 tötete|ermordete|erschoss ..1 <to:P>" },
}

return {
  classes = classes,
  to = "an",
  prepositions = set "an|von|vom|für|mit|durch|über|gegen|in|als|bei|präsident",
  roles = roles,
  of_person = { leads = "works-for" },
  based = set "mit sitz in",
  role_patterns = role_patterns,
  patterns = patterns,
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
