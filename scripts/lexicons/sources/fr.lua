-- French words for the view of sources (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  institution = set("autorités|police|gendarmerie|gouvernement|gouvernements|parquet|porte-parole|administration|ministère|"
    .. "département|agence|agences|tribunal|tribunaux|cour|conseil|commission|comité|compagnie|entreprise|entreprises|société|"
    .. "association|associations|parti|partis|syndicat|syndicats|université|banque|armée|ambassade|bureau|sénat|assemblée|"
    .. "parlement|équipe|presse|médias|organisation|service|groupe|réseau|église|mairie|opposition|préfecture|direction|collectif|"
    .. "fédération|région|ligue|élysée|matignon"),
  people = set("avocat|avocate|militant|militante|acteur|actrice|agent|agente|agriculteur|agricultrice|maire|allié|élève|ami|amie|"
    .. "analyste|conseiller|conseillère|assistant|assistante|auteur|autrice|biographe|candidat|candidate|citoyen|citoyenne|client|"
    .. "cliente|collègue|commissaire|compagnon|élu|élue|correspondant|correspondante|détracteur|diplomate|député|députée|directeur|"
    .. "directrice|dirigeant|dirigeante|docteur|médecin|économiste|éditeur|éditrice|ambassadeur|ambassadrice|employé|employée|"
    .. "entrepreneur|entraîneur|écrivain|épouse|étudiant|étudiante|expert|experte|proche|procureur|procureure|source|fonctionnaire|"
    .. "footballeur|général|gérant|gouverneur|habitant|habitante|sœur|frère|fille|fils|historien|historienne|homme|ingénieur|"
    .. "inspecteur|enquêteur|chercheur|chercheuse|chef|joueur|joueuse|juge|magistrat|leader|mère|manifestant|manifestante|mari|"
    .. "membre|militaire|ministre|femme|enfant|évêque|observateur|père|pape|patient|journaliste|personne|policier|politicien|"
    .. "président|présidente|professeur|enseignant|enseignante|propriétaire|roi|reine|représentant|représentante|responsable|prêtre|"
    .. "secrétaire|sénateur|sénatrice|soldat|technicien|témoin|salarié|salariée|voisin|voisine|victime|électeur|riverain|riveraine|"
    .. "patron|patronne|syndicaliste|opposant|opposante|passant|passante|survivant|spécialiste|sociologue"),
  documents = set("acte|annonce|analyse|article|audit|blog|lettre|constitution|courriel|courrier|mail|donnée|plainte|avis|document|"
    .. "sondage|écrit|statistique|étude|dossier|photographie|enregistrement|rapport|loi|livre|manuel|mémoire|note|résultat|arrêt|"
    .. "jugement|enquête|vidéo|communiqué|tribune|ordonnance"),
  plurals = { { "aux$", "al" }, { "eaux$", "eau" }, { "s$", "" } },
  none = set("aucun|aucune|personne|rien"),
  personal = set("il|elle|ils|elles|-t-il|-t-elle|-t-ils|-t-elles|-il|-elle|-ils|-elles|-je|-nous|je|j'|nous|son|sa|ses|mon|ma|mes|notre|nos|lui|eux"),
  basis = set("proche du|proche de|proche d'|proches du|proches de|au fait de|au courant de|ayant eu accès|qui a assisté|qui ont assisté|"
    .. "présent à|présente à|présents à|qui a vu|qui ont vu|qui a travaillé|qui travaille|qui connaît|qui connaissent|impliqué dans|"
    .. "familier de|ancien|ancienne|ex"),
  before_noun = set("ex|ancien|ancienne|vieux|vieille"),
  pronouns = set("qui|que|qu'|lequel|laquelle|lesquels|-t-on|-on|-t-il|-t-elle|-t-ils|-t-elles|-il|-elle|-ils|-elles|-je|-nous|il|elle|ils|elles|on|je|j'|nous|vous|tu|son|sa|ses|un|une|ce|c'|celui|celle|"
    .. "ceux|celles|cela|ça|tous|toutes|lui|eux|moi"),
  ends = set("qui|que|qu'|dont|lequel|avec|et|a|dit|-il|-elle"),
}
