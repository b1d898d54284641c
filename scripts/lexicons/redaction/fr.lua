-- French words for redaction. Lower case, without accents; several are parted by blanks.
local cues = require "nutgraf.cues"
local english = require "lexicons.redaction.en"

local function set(words) return cues.all(true, words) end

return {
  -- Parts of a name that do not tell who it is.
  parts = set [[le la les l un une de d du des et ou a au aux en dans avec par pour sur sous saint sainte st ste m mm mme mlle mlles
    monsieur madame mademoiselle maitre me dr pr docteur professeur mgr frere soeur pere mere abbe jr sa sarl sas snc ets cie societe
    entreprise groupe banque conseil universite college lycee ecole institut hopital clinique eglise tribunal cour police gendarmerie
    ministere departement secretariat agence bureau comite commission parti union syndicat association fondation fonds service
    services centre ville village commune region province pays etat republique unis unies royaume nouveau nouvelle nord sud est ouest
    port lac mont riviere ile iles baie national nationale international internationale federal central general generale public
    publique journal presse courrier monde tribune]],
  -- What is made of a name in one word: les Marrowistes.
  endings = { "s", "x", "isme", "iste", "istes", "ien", "ienne", "iens", "iennes", "ais", "aise", "ois", "oise", "esque" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set [[dieu christ jesus allah bouddha abbe aime aimee ange anges avril aout auge aurore automne avoine bailly barbier baron baudet
    beau beaulieu belle bellier berger besson bienvenue bijou blanc blanche blanchard bois boisson bon bonnet bonheur bosquet boucher
    boulanger bouquet bourgeois bouvier bras brebis breton brun brune buisson cadet carpentier carre cerf chambre champ champs charbonnier
    charme charpentier charron chasseur chat chateau chauvin chene chevalier chevrier clair claire clement clerc cloche colombe comte constant
    coq corbeau corde cordier cordonnier corne cousin couture couturier croix cuisinier dauphin desert desire diamant dimanche dore doux dubois
    duc dupont etoile fabre faucon faure fauvel favre ferme ferrand fidele fleur fleury foin fontaine forestier forge forgeron foret fort fortune
    fosse foulon four fournier franc france francais froment gaillard garde gardien garnier gay gerbe girard gloire grand grange gras gros
    gris guerin guerre guide haye herbe heureux hiver homme hotel huguenot jardin jardinier jolie joly joubert jour jourdain juillet juin juste
    labbe laine lange large laurent laurier leblanc lefort legrand lejeune lemoine lenoir leroux leroy lescot levasseur lion long louve loup
    lune luce maire maitre marais marchand marche marechal marin marine marquis mars martin masse matin maurice mercier messager meunier
    michaud mineur moine mont montagne moreau morel morin moulin muguet neuve neige noel noir noire nuit olive olivier ombre or orange page
    paix palais palme pape parent paris parfait pasteur paysan peintre pelletier perle perrier perrot petit petite picard pierre pilot pin
    pinson plaisance plume poirier poisson pommier pont porte portier potier poulain prairie prat pre prevost prieur prince printemps prud
    puits raison rame ravel raye reine renard rey richard riche rivage riviere robin roche rocher roi romain rose rosier rossignol rouge roux
    royal ruisseau sage salle sapin saule sauvage savoie seigneur serein simon soleil sorel souris tailleur temple terre tonnelier tour tournier
    travers tresor vache vaillant val valle vallee vasseur verdier verger verrier vert victoire vidal vigne vigneron vignoble ville villain villette
    violette vivier vrai]],
  contracted = {},
  -- What words of every day end in that are no names.
  abstract = { "tion", "tions", "sion", "sions", "ment", "ments", "ite", "ites", "ance", "ances", "ence", "ences", "ologie", "esse", "age", "ages" },
  doctrine = { "isme", "ismes" },
  -- How a word for several is made of that for one.
  plurals = { { "aux", "al" }, { "eaux", "eau" }, { "x", "" }, { "s", "" } },
  -- What heads of messages and times are made of.
  furniture = set "re tr fw fwd cc cci cet cest utc gmt h",
  -- What brings a nickname.
  nicknames = { "dit", "dite", "alias", "surnommé", "surnommée", "connu sous le nom de", "connue sous le nom de", "connu comme",
    "plus connu sous le nom de", "plus connue sous le nom de", "appelé", "appelée" },
  address = english.address,
  -- Before a month that is a name, too.
  month_lead = set "en depuis jusqu de du des le fin debut mi dernier prochain ce chaque entre et d",
  -- What a street is called by, before its name.
  streets_first = set [[rue avenue av av. boulevard bd bd. bld place pl. chemin route rte impasse allee quai cours square passage ruelle
    sentier esplanade promenade]],
  streets = {},
}
