-- French words for claims (en.lua of this folder explains each). Lower case; in patterns an
-- elided word stands alone: "s' est".
local set = require("nutgraf.cues").set

local nouns = "accusation|accusations|allégation|allégations|affirmation|affirmations|plainte|plaintes|version|versions|rapport|rapports"
  .. "|récit|soupçon|soupçons|information|informations|rumeur|rumeurs|déclaration|déclarations|thèse|faits|propos|reproche|reproches|mise en cause"

return {
  no_statement = set "wants|demands|promises",
  finite = set([[est|était|étaient|fut|furent|sont|a|ont|avait|avaient|eut|sera|seront|serait|seraient|aura|aurait|peut|peuvent|pouvait|pourrait
|doit|doivent|devait|devrait|fait|font|faisait|fit|donne|donna|prit|prend|sait|savait|savaient|reçoit|reçut|va|vont|allait|reste|restait|existe
|existait|soit|fût|ait|aient|touchait|payait|cachait|signa|vient|venait|tient|tenait|veut|voulait]]),
  least_words = 4,
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",
  says = {
    denies = set "nie|nient|nia|nièrent|nié|niée|niées|niés|niait|niant|dément|démentent|démentit|démenti|démentie|démenties|démentait",
    disputes = set([[conteste|contestent|contesta|contesté|contestée|contestées|contestait|rejette|rejettent|rejeta|rejeté|rejetée|rejetées|réfute|réfutent
|réfuta|réfuté|réfutée|réfutées|récuse|récusent|récusé|récusée|contredit|contredisent|contredite|balaie|balaye|balayé|balayée|balayées]]),
    confirms = set([[confirme|confirment|confirma|confirmé|confirmée|confirmées|confirmait|reconnaît|reconnait|reconnaissent|reconnut|reconnu|reconnue
|admet|admettent|admit|admis|vérifié|vérifiée|avoue|avoué]]),
    corroborates = set([[corrobore|corroborent|corrobora|corroboré|corroborée|corroborées|étaye|étayent|étayé|étayée|étayées|accrédite|accréditent|accrédité
|appuie|appuient]]),
  },
  carriers = set "a|ont|avait|avaient|est|sont|aussi|également|ensuite|depuis|déjà|toujours|fermement|catégoriquement|formellement|publiquement|vivement|ne|n'|pas|en|bloc",
  nouns = set(nouns),
  accusing = set "accusation|accusations|allégation|allégations|plainte|plaintes",
  determiners = set "le|la|les|l'|ce|cet|cette|ces|tel|telle|telles|tels|toute|toutes|tout|tous|son|sa|ses|leur|leurs|de|des|d'",
  speakers = { je = true, ["j'"] = true, nous = true, Nous = true, Je = true, ["J'"] = true },
  pronouns = set "le|la|les|l'|cela|ceci|ça",
  such = "tel",
  parentheses = { ["("] = true, ["["] = true },
  that = "que",
  what = set "ce que|ce qu'",
  to = "à",
  reach = 2,
  by = "par",
  auxiliary = set "est|sont|fut|furent|a|ont|avait|avaient|été",
  ends = set "en|dans|quand|que|qu'|qui|pendant|après|avant|et|mais|parce|,|.|;|:|—|–|-|(|[",
  be = set "est|était|sont|étaient|être|été|semble|semblent|a|ont|en partie|ensuite|aussi|largement",
  alike = {
    set "pacte|pactes|accord|accords|entente|arrangement|trêve|marché",
    set "versement|versements|pot-de-vin|pots-de-vin|commission|commissions|argent|paiement|paiements",
  },
  patterns = {
    { "aside", "que|qu' ..6 {says}" },
    { "aside", "ce que|qu' ..6 {says}" },
    { "same", "<by> ..3 {says} ..2 le|la|les|l'|cette|ces|ce|de|toutes ..1 {nouns}" },
    { "same", "<by> l' a {says}" },
    { "same", "<by> le|la|les {says} ..1 ,|.|;" },
    { "apposed", "<who:person|codename> , ...18 {claims} que|qu'" },
  },
  said = set "dit|raconté|affirmé|affirme|déclaré|écrit|assuré|assure|dénoncé|rapporté|soutenu|soutient",
  claims = set "affirme|affirmé|soutient|soutenu|assure|assuré|dénonce|dénoncé|prétend|prétendu|allègue|allégué",
  block = set "pas|jamais|ni|aucun|serait|seraient|pourrait|pourraient|peut|doit|si|aurait|auraient|devrait",
  before_name = set "le|la|l'|m|m.|mme|mlle|me|dr|dr.|docteur|président|présidente|ministre|maire|général|sénateur|sénatrice|député|députée",

  replies = {
    { "declined", "n' a|ont pas|pas {wished} ..1 commenter|répondre|réagir|faire|s'", subject = true },
    { "declined", "ne {wishes} pas ..1 commenter|répondre|réagir|faire|s'", subject = true },
    { "declined", "{decline} ..1 commenter|répondre|réagir|s' ..1", subject = true },
    { "declined", "{decline} tout|toute ..1 commentaire|interview|entretien|déclaration", subject = true },
    { "declined", "n' a|ont fait aucun commentaire", subject = true },
    { "not given", "n' a|ont|avait|avaient pas ..2 {answer}", subject = true },
    { "not given", "n' a|ont|avait|avaient pas {given} suite", subject = true },
    { "not given", "n' a|ont pu être joint|jointe|joints|jointes|contacté|contactée", subject = true },
    { "not given", "n' a|ont pas pu être joint|jointe|joints|jointes|contacté|contactée", subject = true },
    { "not given", "n' était|étaient pas ..1 joignable|joignables|disponible|disponibles", subject = true },
    { "not given", "était|étaient|est|sont injoignable|injoignables", subject = true },
    { "not given", "est|sont resté|restée|restés|restées sans réponse" },
    { "sought", "sollicité|sollicitée|sollicités|contacté|contactée|contactés|interrogé|interrogée par ..2 {paper}", subject = true },
  },
  asked_again = {
    { "not given", "aucun|aucune|ils|elles|il|elle|ceux-ci|celui-ci|celle-ci ..2 n' a|ont ..2 {answer}" },
    { "declined", "ils|elles|il|elle|aucun|celui-ci|celle-ci ..2 {decline} ..1 commenter|répondre|réagir" },
  },
  has = set "a|ont|avait|avaient",
  ["and"] = "et",
  opens = set "et|aussi|également|entre-temps|pendant|toutefois|cependant",
  relative = set "qui|que|qu'|lequel|laquelle|lesquels|lesquelles|dont",
  through = set "par l'intermédiaire de|via",
  decline = set([[décline|déclinent|décliné|a décliné|ont décliné|a refusé de|ont refusé de|refuse de|refusent de|a refusé|ont refusé|s'est refusé à
|s'est refusée à|s'est abstenu de]]),
  answer = set "répondu|réagi|rappelé|répondu à nos|donné suite",
  given = set "donné",
  wished = set "souhaité|voulu|désiré",
  wishes = set "souhaite|souhaitent|veut|veulent|souhaitait",
  paper = set "journal|quotidien|rédaction|magazine|site|afp|hebdomadaire|nous",
  request = set "appel|appels|demande|demandes|sollicitation|sollicitations|question|questions|message|messages|courriel|courriels|mail|mails",
  ["end"] = set "sur|concernant|.",
  reply_block = set "que|qu'|dit|mais",
  clause = set "mais|tandis|bien|quand|après|parce|que|qu'|qui|lorsque|,|;|:|—|–|(|“|«|\"",

  charges = {
    "<target:person|codename> , ..1 {wrongs}",
    "<target:person|codename> , ..1 {takes} ..3 {wrongdoing}",
    "<target> ..3 {wrongs}",
    "<target> est|était|fut|sont|étaient ..2 un|une|des? {wrongdoer}",
    "<target> , un|une {wrongdoer}",
    "<target> ..3 {takes} ..3 {wrongdoing}",
    "<target> ..2 coupable|condamné|condamnée|accusé|accusée|soupçonné|soupçonnée|suspecté|suspectée de|d'|pour ..4 {wrongdoing}",
    "<target> ..2 conclu|négocié|passé ..3 avec",
  },
  -- What the text itself tells of somebody.
  told = {
    "<target> , ...14 , {was} visé|visée ..2 par une|l' enquête|information|plainte ..2 pour ..3 {wrongdoing}",
    "<target> {was} visé|visée ..2 par une|l' enquête|information|plainte ..2 pour ..3 {wrongdoing}",
    "<target> , ...14 , {was} ..2 {convicted} ..3 pour|de|d' ..4 {wrongdoing}",
    "<target> ..3 {was} ..2 {convicted} ..3 pour|de|d' ..4 {wrongdoing}",
    "<target> , {convicted} ..3 pour|de|d' ..4 {wrongdoing}",
    "<by> ..3 {convicted} ..2 <target> pour|de|d' ..4 {wrongdoing}",
    "{convicted} ..2 <target> pour|de|d' ..4 {wrongdoing}",
    "{legal} ..4 contre ..2 <target> pour ..4 {wrongdoing}",
    "{legal} pour ..4 {wrongdoing} contre ..2 <target>",
  },
  legal = set "plainte|accusation|accusations|enquête|information judiciaire|poursuites|procès|mandat d'arrêt|condamnation|procédure",
  was = set "est|fut|sont|a été|ont été|avait été|avaient été|a aussi été|était|sera|aurait été|est toujours|reste",
  convicted = set "condamné|condamnée|accusé|accusée|mis en examen|mise en examen|poursuivi|poursuivie|soupçonné|soupçonnée|inculpé|inculpée|reconnu coupable|reconnue coupable|coupable|arrêté|arrêtée",
  accused = { "..9 , <target:person|codename> , de|d'|pour", "<target> de|d'|pour", "<target> et ..3 de|d'", "<target> ," },
  -- Whom an accusation is of who is no name: "acusó al | gobierno | de".
  whom = set "le|la|l'|les",
  of_what = set "de|d'|pour",
  alleged = { "..9 , <target:person|codename> ,", "<target> ..9", "par ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  s = set "de|d'|du|des",
  takes = set "touché|touchait|reçu|recevait|perçu|percevait|versé|versait|payé|payait|accepté|commis|offert|demandé|exigé|participé|couvert|caché|encaissé",
  wrongs = set([[menti|ment|mentait|trompé|trompait|volé|volait|escroqué|tué|assassiné|violé|violait|abusé|torturé|blanchi|détourné|détournait
|falsifié|falsifiait|conspiré|fraudé|fraudait|truqué|truquait|extorqué|séquestré|harcelé|caché|cachait|dissimulé|dissimulait|étouffé|soudoyé|corrompu|pillé]]),
  if_so = set "si|dépeint|décrit|serait|supposé|mythe",
  wrongdoer = set "menteur|menteuse|corrompu|corrompue|voleur|voleuse|escroc|criminel|criminelle|assassin|délinquant|raciste|terroriste|fraudeur|fraudeuse",
  wrongdoing = set([[prise illégale d'intérêts|prise illégale d'intérêt|trafic d'influence|abus de biens sociaux|abus de confiance|abus de pouvoir|fraude fiscale|détournement de fonds|détournement de fonds publics|recel|faux en écriture|faux et usage de faux|agression sexuelle|agressions sexuelles|prise illégale|parjure|plagiat|évasion fiscale
|pot-de-vin|pots-de-vin|corruption|fraude|vol|blanchiment|crime|crimes|meurtre|meurtres|assassinat|viol|viols|abus|torture|tortures
|détournement|détournements|escroquerie|extorsion|trafic|contrebande|faux|favoritisme|concussion|commissions|harcèlement|malversations]]),
  charge_block = set "dit|pas|jamais|ni|serait|si|devrait|que|qu'|qui|et|mais|ou|parce|quand|avant|après|par|pour",
  harmless = set "groupe|groupes|organisation|réseau|loi|lois|taux|victime|victimes|roman|scène|plan|statistiques|unité",
  passive = set "en|par|pendant",
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
