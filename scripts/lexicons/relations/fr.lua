-- How French says that two are tied to each other (en.lua of this folder explains the
-- patterns). Lower case; in them an elided word stands alone: "s' est".
local set = require("nutgraf.cues").set

local classes = {
  block = set "pas|jamais|ni|aucun|nie|nient|nié|sera|serait|pourrait|peut|devrait|si|sauf|et|mais|ou|que|qu'|qui|dit|à|de|d'|du|des",
  before_name = set "le|la|l'|m|m.|mme|mlle|me|dr|dr.|docteur|général|président|présidente|ministre|alors",
  s = set "de|du|d'|des",
  be = set "est|était|fut|sont|étaient|reste|devient",
  asserted = set "considéré|considérée|présenté|présentée|identifié|identifiée|soupçonné d'être|donné",
}

local roles = {
  ["attorney-for"] = "avocat|avocate|conseil|défenseur|défenseure",
  ["speaks-for"] = "porte-parole|attaché de presse|attachée de presse|chargé de communication|chargée de communication",
  leads = "président|présidente|directeur|directrice|directeur général|directrice générale|pdg|patron|patronne|chef|cheffe|dirigeant|dirigeante"
    .. "|fondateur|fondatrice|cofondateur|cofondatrice|propriétaire|secrétaire général|secrétaire générale|maire|gouverneur|ministre|recteur"
    .. "|rectrice|gérant|gérante|rédacteur en chef|rédactrice en chef|préfet|préfète|commissaire|leader",
  ["member-of"] = "membre|associé|associée|adhérent|adhérente|militant|militante|conseiller municipal|conseillère municipale|député|députée"
    .. "|sénateur|sénatrice|élu|élue",
  ["works-for"] = "employé|employée|analyste|conseiller|conseillère|consultant|consultante|professeur|professeure|journaliste|correspondant"
    .. "|correspondante|agent|agente|chercheur|chercheuse|fonctionnaire|économiste|cadre|technicien|technicienne|salarié|salariée|délégué|déléguée"
    .. "|ingénieur|ingénieure|comptable",
  family = "fils|fille|époux|épouse|mari|femme|père|mère|frère|sœur|oncle|tante|neveu|nièce|cousin|cousine|veuve|veuf|petit-fils|petite-fille"
    .. "|grand-père|grand-mère|gendre|belle-fille|beau-frère|belle-sœur|beau-père|belle-mère",
  ["ally-of"] = "allié|alliée|ami|amie|bras droit|confident|confidente|proche|collaborateur|collaboratrice|associé|associée",
  ["source-for"] = "source|informateur|informatrice|indicateur",
}

local role_patterns = {
  "<from:P> , le|la|l'|un|une? ..2 {role} ..1 de|d'|du|des|à|au|chez ..2 <to:O>",
  "<from:P> ( le|la|l'|un|une? ..2 {role} ..1 de|d'|du|des|à|au|chez ..2 <to:O>",
  "<from:P> {be} le|la|l'|un|une? ..2 {role} ..1 de|d'|du|des|chez ..2 <to:O>",
  "le|la|l'|un|une|son|sa? {role} ..1 de|d'|du|des ..2 <to:O> , <from:P>",
  "le|la|l'|un|une? {role} ..1 de|d'|du|des ..2 <to:O> <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} comme? ..1 <to:N>" },
  { "said-to-be", "<from:C> , dont ..1 vrai|véritable nom|identité {be} <to:N>" },
  { "said-to-be", "<from:C> {be} en réalité <to:N>" },
  { "met", "<from:P> , qui ...8 , a rencontré <to:P>" },
  { "met", "<from:P> ,? a|avait? rencontré|rencontre|rencontra <to:P>" },
  { "met", "<from:P> s' est entretenu|entretenue avec <to:P>" },
  { "met", "rencontre|rencontres|réunion|réunions|entretien entre <from:O> et <to:O>" },
  { "corresponds-with", "correspondance|courriels|lettres|messages|appels|mails entre ..3 <from:O> et ..1 <to:O>" },
  { "intermediary-for", "<from:P> , ...20 intermédiaire|médiateur|lien entre <to:O>" },
  { "wrote-to", "<from:P> ..1 écrit|écrivit|écrivait ..3 à|au <to:P>" },
  { "accused", "<from:O> ..2 accusé|accuse|accusent|accusait <to:O> de|d'" },
  { "accused", "<from:O> , a|ont? accusé|accuse|accusent|accusait <to:O> de|d'" },
  { "accused", "<to:O> ..2 accusé|accusée|accusés par <from:O>" },
  { "sued", "<from:O> ..1 assigné|poursuivi|assigne|poursuit <to:O>" },
  { "sued", "<from:O> ..1 porté plainte contre <to:O>" },
  { "paid", "<from:O> ..1 payé|soudoyé|rémunéré <to:O>" },
  { "works-for", "<from:P> ..1 travaille|travaillait|travaillé pour|chez ..1 <to:O>" },
  { "hired", "<from:O> ..1 embauché|engagé|recruté|nommé <to:P>" },
  { "hired", "<to:P> ..1 été embauché|embauchée|engagé|engagée|recruté|recrutée|nommé|nommée par <from:O>" },
  { "fired", "<from:O> ..1 licencié|renvoyé|limogé|révoqué <to:P>" },
  { "endorsed", "<from:O> ..1 soutient|soutenu|appuie|appuyé <to:P>" },
  { "owns", "<from:O> ..1 possède|détient|racheté|acquis ..1 <to:B>" },
  { "owns", "<to:B> , propriété de|d' <from:O>" },
  { "founded", "<from:P> ..1 fondé|cofondé|créé ..1 <to:B>" },
  { "founded", "<to:B> , fondée|fondé|créée|créé par <from:P>" },
  { "leads", "<from:P> ..1 dirige|préside|dirigeait|présidait ..1 <to:B>" },
  { "family", "<from:P> , marié|mariée ..2 à|au|avec ..6 <to:P>" },
  { "family", "<from:P> est|était marié|mariée ..2 à|au|avec ..4 <to:P>" },
  { "family", "<from:P> ..1 épousé <to:P>" },
  { "family", "<from:P> s' est marié|mariée avec <to:P>" },
  { "defeated", "<from:P> ..1 battu|vaincu <to:P>" },
  { "arrested", "<from:O> ..1 arrêté|interpellé <to:P>" },
  { "killed", "<from:O> ..1 tué|assassiné <to:P>" },
}

return {
  classes = classes,
  to = "à",
  prepositions = set "à|au|aux|de|d'|du|des|pour|avec|par|sur|contre|en|comme|président|chez|dans",
  roles = roles,
  of_person = { leads = "works-for" },
  based = set "basé à|basée à|dont le siège",
  role_patterns = role_patterns,
  patterns = patterns,
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
