-- French words for the checks of the copy desk (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  weekdays = { lundi = 1, mardi = 2, mercredi = 3, jeudi = 4, vendredi = 5, samedi = 6, dimanche = 7 },
  past = set("fut|furent|était|étaient|avait|avaient|a|ont|eut|vint|mourut|gagna|perdit|tua|vota|ouvrit|ferma|sortit|arriva|attaqua|dit"),
  ahead = set("sera|seront|aura|auront|pourra|pourrait|doit|devra|peut|va|vont|jusqu'|avant|si|sauf|prévu|prévue|prévus|plan|projet|"
    .. "prochain|prochaine|est|pour|tiendra|échéance|demandera|d'ici"),
  known_acronyms = set("ue|onu|otan|fmi|oms|ong|ps|ump|lr|lrem|rn|fn|cgt|cfdt|fo|tf|afp|bbc|cnn|cia|fbi|tva|pib|tv|adn|sida|vih|bce|"
    .. "ocde|unesco|unicef|opep|fifa|uefa|sncf|ratp|edf|pdf|html|url|gps|usb|dvd|cd|pc|ii|iii|iv|vi|vii|viii|ix|xi|xii|xx|xxi|xix|sa|"
    .. "pme|smic|bac|hlm|rer|tgv|ena|hec|cnrs|csa|crs|gign|pv|qg|sms|vip|psg|om|ol|usa|urss|rfi|rtl|rmc|lgbt"),
  told_before = set("chaîne|radio|groupe|parti|agence|entreprise|société|syndicat|compagnie|magazine|journal|quotidien|site|firme|"
    .. "banque|organisation|ou|club|ong"),
  told_after = set("radio|tv|télévision"),
  one = set("source|fonctionnaire|conseiller|conseillère|diplomate|employé|employée|dirigeant|dirigeante|agent|collaborateur|"
    .. "collaboratrice|allié|proche|ami|amie|collègue|informateur|personne|responsable|cadre|élu|élue|magistrat|enquêteur|policier"),
  several = set("sources|fonctionnaires|conseillers|diplomates|employés|dirigeants|agents|collaborateurs|alliés|proches|amis|"
    .. "collègues|informateurs|personnes|responsables|cadres|élus|magistrats|enquêteurs|policiers|témoins"),
  counted = set("un|une|des|autre|d'autres|deux|trois|quatre|cinq|six|plusieurs|quelques|certains|certaines|nombreux"),
  definite = set("le|la|les|l'|ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|notre"),
  after_noun = set("municipales|officielles|policières|judiciaires|diplomatiques|gouvernementales|concordantes|qui|que|qu'|avec|de|d'|du|des|en|à|au|pour|sur|proche|proches|présent|présents|et|interrogé|interrogés|chargé"),
  knowing = set("qui|que|avec|proche|proches|présent|présents|informé|informés"),
  bare = set("source|sources|informateur|informateurs"),
  anonymity = set("sous couvert d' anonymat|sous le couvert de l' anonymat|sous couvert d'anonymat|sous le couvert de l'anonymat|sous le sceau de l'anonymat|"
    .. "requis l'anonymat|demandé l'anonymat|l'anonymat|pas être nommé|pas être cité|pas être identifié|rester anonyme|garder l'anonymat|préfère rester anonyme|anonymement"),
  reasons = set("parce que|parce qu'il|parce qu'elle|par peur|par crainte|de peur|de crainte|craignant|pas autorisé|pas autorisée|pas autorisés|"
    .. "pas habilité|pas habilitée|pas habilités|pour éviter|afin de|pour protéger|pour parler librement|en raison|car il|car elle|faute d'autorisation"),
  unauthorized = set("pas autorisé|pas autorisée|pas autorisés|pas habilité|pas habilitée|pas habilités|non autorisé"),
  everybody = set("tous|toutes|sondés|répondants|participants"),
  unsaid = set("dirait|pourrait|pourraient|aurait|devrait|peut|dira"),
  accusations = set("corruption|corrompu|corrompue|pot-de-vin|pots-de-vin|fraude|détournement|détourné|meurtre|assassinat|assassiné|viol|violé|"
    .. "violée|blanchiment|blanchi|extorsion|extorqué|volé|vol|pillage|trafic|contrebande|parjure|menti|mensonge|étouffé|illégal|illégale|"
    .. "illégalement|chantage|torture|torturé|complot|falsifié|falsification|concussion|évasion fiscale|harcèlement|harcelé|abus|escroquerie|"
    .. "escroqué|plagiat|malversations|prise illégale|favoritisme|emploi fictif|emplois fictifs"),
  opinions = set("terrible|horrible|incompétent|incompétente|incompétence|désastre|désastreux|désastreuse|honte|honteux|honteuse|idiot|idiots|"
    .. "idiote|stupide|ridicule|pathétique|fou|folle|clown|lâche|brillant|scandaleux|scandaleuse|menteur|menteuse|toxique|arrogant|"
    .. "paresseux|faible|absurde|irresponsable|méprisable|dégoûtant|catastrophe|nul"),
  hedges = set("présumé|présumée|présumés|présumées|prétendu|prétendue|prétendument|supposé|supposée|apparemment|apparent|pourrait|pourraient|"
    .. "peut-être|probablement|possiblement|possible|soupçonné|soupçonnée|accusé|accusée|aurait|auraient|serait|seraient|semble|semblent|"
    .. "si|selon|d'après"),
  accusing_hedges = set("présumé|présumée|présumés|présumées|prétendu|prétendue|prétendument|supposé|supposée|soupçonné|soupçonnée|accusé|accusée|"
    .. "aurait|auraient|serait|seraient|selon|d'après"),
  headline_sources = set("dit|disent|selon|rapport|sources|sondage|étude|experts|police|accuse|accusent|dénonce|dénoncent|nie|nient|avertit|"
    .. "affirme|affirment|assure|assurent|soutient|d'après"),
  empty = set("un|une|le|la|les|l'|et|ou|de|d'|du|des|en|à|au|aux|par|pour|avec|comme|est|sont|était|fut|a|ont|avait|son|sa|ses|se|s'|que|"
    .. "qu'|ne|n'|pas|après|sur|plus|mais|qui|ce|cette|lui|leur|dans"),
  negations = set("ne|n'|pas|jamais|personne|aucun|aucune|ni|sans|nullement|nie|nient|nié|rejette|rejeté|refuse|refusé|dément|démenti"),
  numbers = {
    deux = 2, trois = 3, quatre = 4, cinq = 5, six = 6, sept = 7, huit = 8, neuf = 9, dix = 10, onze = 11, douze = 12, treize = 13,
    quatorze = 14, quinze = 15, seize = 16, vingt = 20, trente = 30, quarante = 40, cinquante = 50,
  },
  scales = set("cent|cents|mille|million|millions|milliard|milliards|pour|%"),
  number_marks = { group = ".", decimal = ",", spaced = true },
  multiples = { mille = 1e3, million = 1e6, millions = 1e6, milliard = 1e9, milliards = 1e9 },
  percents = { { "%" }, { "pour", "cent" } },
  share_of = set("de|des|d'|du|sur|sur les|sur un total de"),
  that_is = set("soit|( soit|c' est à dire|ou|("),
  change_from = set("de"),
  change_to = set("à"),
  doubles = set("nous|vous|très|non|oui|si|jamais|que|ah|bla|peu|plus|se|la|ainsi|allons|bien|tout|loin|petit"),
  born = set("né|née|naît|naquit"),
  joins = set(",|;|et|le|la|l'|de|d'"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("de|moins|environ|près|quelque|quelques|premiers|premières|derniers|dernières"),
  offices = set("président|présidente|sénateur|sénatrice|gouverneur|député|députée|ministre|juge|général|chancelier|chancelière|roi|reine|prince|"
    .. "princesse|pape|maire|procureur|procureure|amiral|colonel|cardinal|évêque|ouragan|cyclone|tempête|préfet|préfète|m|mme"),
  articles = set("un|une|le|la|les|l'|ces|autre|chaque"),
  adjuncts = set("et"),
  identity = set("est|était|est en réalité|était en réalité|n'est autre que|n'était autre que|alias|de son vrai nom|est le nom de code de|"
    .. "connu sous le nom de|connue sous le nom de|surnommé"),
  sayings = set("dit|dit-il|dit-elle|disent|raconte|écrit|écrivait|selon|d'après|attribué à|attribuée à|appelle|qualifie|décrit comme|traite de|soutient|affirme|"
    .. "plaisante|ironise|intitulé|intitulée|titré|lit-on|demande|cite|mots|slogan|devise|clause|refrain|pancarte|banderole"),
  signs = { "par ", "de ", "–", "—", "--" },
  date_headers = set("date|envoyé|le"),
}
