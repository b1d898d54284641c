-- How English says that two are tied to each other: patterns over the words and
-- names of a sentence; `nutgraf/evidence/pattern.lua` says how they are written. Lower case.
-- <from:P> is somebody, <to:O> somebody or a body; `kinds` below says what fits.
local set = require("nutgraf.cues").set

local classes = {
  -- A gap never runs over these: what is not so, or not yet, ties nobody.
  block = set "not|never|n't|no|nor|neither|deny|denies|denied|denying|will|would|may|might|could|should|can|if|whether|unless|and|or|but|who|that|which|said|says|to",
  before_name = set "the|mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|sen|sen.|rep|rep.|gov|gov.|gen|gen.|president|former|then",
  s = set "'s|'",
  be = set "is|was|are|were|became|remains",
  asserted = set "said|believed|thought|reported|alleged|rumored|rumoured|understood|presumed|suspected",
  revealed = set "revealed|given|identified|disclosed|named",
}

-- What one is of another. Each kind is shown as it stands here.
local roles = {
  ["attorney-for"] = "attorney|lawyer|counsel|solicitor|barrister|general counsel|defense lawyer|defense attorney",
  ["speaks-for"] = "spokesman|spokeswoman|spokesperson|press secretary|communications director|press officer",
  leads = "president|chief executive|chairman|chairwoman|chair|director|head|leader|executive director|chief executive officer|commissioner|editor|editor-in-chief|publisher|dean|commander|campaign manager|managing director|ceo",
  owns = "owner|co-owner|proprietor",
  founded = "founder|co-founder",
  ["member-of"] = "member|senior member|founding member|fellow|senior fellow",
  ["works-for"] = "employee|analyst|adviser|advisor|senior adviser|senior advisor|aide|consultant|professor|reporter|correspondent|officer|agent|investigator|official|researcher|economist|strategist|pollster|engineer|assistant|deputy|columnist|professor emeritus|associate professor|assistant professor|section head|bureau chief|attorney general|solicitor general|deputy prosecutor|prosecutor",
  family = "son|daughter|wife|husband|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|widow|grandson|granddaughter|grandfather|grandmother|son-in-law|daughter-in-law|father-in-law|stepson|brother-in-law",
  ["ally-of"] = "ally|confidant|confidante|friend|partner|business partner|associate|former associate|running mate|running-mate",
  ["source-for"] = "source|informant",
}

-- {role} is a word of a kind of `roles`.
local role_patterns = {
  "<from:P> ( the|a|an? ..3 {role} of|for|at|with <to:O>",
  "<from:P> ( <to:O> {s} ..2 {role} )",
  "<from:P> ( a|an|the? <to:O> ..1 {role} )|;|,",
}

local patterns = {
  { "opposes", "<from:O> called|calls on|upon|for <to:P> to resign|quit" },
  { "said-to-be", "<from:C> {be} {asserted} to be <to:N>" },
  { "said-to-be", "<from:C> , {asserted} to be <to:N>" },
  { "said-to-be", "<from:C> , and? whose|his|her|their real|true? name|identity {be} {revealed} as <to:N>" },
  { "said-to-be", "description of <from:C> ..6 matches|matched|fits|fitted ..8 <to:N>" },
  { "said-to-be", "about <from:C> fits|matches ..8 <to:N>" },
  { "said-to-be", "<from:C> {be} {revealed} as <to:N>" },
  { "said-to-be", "<from:P> , then|also|better|previously|formerly|once known as <to:N>" },
  { "said-to-be", "<from:O> , then|formerly|previously|once known as <to:N>" },
  { "said-to-be", "<from:P> -|–|—|( then|also|better|previously|formerly|once known as <to:N>" },
  { "founded", "<from:P> co-founded|cofounded <to:O>" },
  { "investigates", "<to:O> is|was|are|were|been|remains|come|came under investigation by <from:O>" },
  { "investigates", "<to:O> is|was|became the|a target|subject|focus of a|an|the investigation|probe|inquiry by <from:O>" },
  { "said-to-be", "<from:P> , a.k.a.|aka|alias <to:N>" },
  { "said-to-be", "<from:P> ...9 under|with|using the|a name|alias|pseudonym|moniker|handle|codename <to:N>" },
  { "intermediary-for", "<from:P> , ...20 served|acted|serves|acts as an|the|a intermediary|go-between|channel between <to:O>" },
  { "intermediary-for", "<from:P> , ...20 served|acted|serves|acts as an|the|a intermediary|go-between|channel between ..5 and <to:O>" },
  { "corresponds-with", "correspondence|emails|e-mails|letters|messages|calls between ..5 <from:O> and ..1 <to:O>" },
  { "corresponds-with", "correspondence|emails|e-mails|letters|messages|calls between ..5 <from:O> and ...10 called <to:O>" },
}

-- Verbs and nouns that tie two, as patterns over clauses (nutgraf/clauses.lua) with the slots
-- `from` and `to`, or `between`; `is` gives the kinds of names that may stand there, `whose` that
-- the possessor of what stands there may: "criticized Lee's plan"; "within" says that `from` may be a name within the noun group
-- ("the Harbor Guard investigation").
local FROM, TO, OWNER = { "from" }, { "to" }, { "to", whose = true }
local WHO, PERSON = { "from", is = "person codename" }, { "to", is = "person codename" }
local BOTH = { "between", is = "person codename" }
local SPEAKER = { "from", is = "person organization codename" }
local HEARER = { "to", is = "person organization codename unknown" }
local BODY = { "to", is = "organization unknown" }

local function verbs(kind, words, slots)
  local list = {}
  for _, each in ipairs(slots) do
    local made = { verb = words }
    for key, value in pairs(each) do made[key] = value end
    list[#list + 1] = { kind, made }
    -- "Lee, backed by Hale, won": read as if Lee backed.
    if each.actor and each.patient then
      list[#list + 1] = { kind, { verb = words, passive = false, subject = each.patient, by = each.actor,
        object = false, indirect = false } }
    end
  end
  return list
end

local function nouns(kind, words, slots, within)
  local list = {}
  for index, each in ipairs(slots) do
    local made = { noun = words }
    for key, value in pairs(each) do made[key] = value end
    list[index] = { kind, made, within }
  end
  return list
end

local function joined(...)
  local all = {}
  for _, list in ipairs { ... } do
    for _, entry in ipairs(list) do all[#all + 1] = entry end
  end
  return all
end

local DOES, DOES_OF = { { actor = FROM, patient = TO } }, { { actor = FROM, patient = OWNER } }
local INSULTS = "liar bigot racist fraud crook criminal hypocrite coward thief traitor dictator tyrant clown hater disgrace"

local MONEY = "dollar euro pound million billion yen won rupee peso franc ruble rouble bribe fee money sum cash ransom commission kickback #"

local clauses = joined(
  verbs("met", "have share eat", { { subject = WHO, object = { "what", lemma = "dinner lunch breakfast coffee drink" }, with = TO } }),
  verbs("met", "meet", { { subject = WHO, object = PERSON }, { subject = WHO, with = TO },
    { subject = BOTH, object = false, with = false } }),
  nouns("met", "meeting", { { possessor = FROM, with = TO }, { between = "between" } }),
  verbs("talked-to", "tell inform brief brief notify interview question telephone phone email e-mail text "
    .. "ask urge advise remind assure warn contact consult lobby",
    { { subject = FROM, indirect = TO }, { actor = FROM, patient = TO } }),
  verbs("talked-to", "call", { { actor = FROM, patient = TO, predicate = false } }),
  verbs("talked-to", "write speak talk respond reply reach", { { subject = FROM, to = TO } }),
  verbs("talked-to", "speak talk consult confer correspond communicate chat discuss", { { subject = FROM, with = TO } }),
  verbs("talked-to", "send forward write deliver", { { subject = SPEAKER, to = HEARER }, { subject = SPEAKER, indirect = HEARER } }),
  verbs("talked-to", "respond reply", { { subject = FROM, to = { "what", lemma = "message letter email e-mail memo note" }, from = TO } }),
  nouns("talked-to", "speech address testimony remark", { { possessor = FROM, to = HEARER }, { possessor = FROM, before = HEARER } }),
  nouns("works-for", "time tenure stint", { { possessor = WHO, at = { "to", is = "organization" } } }),
  nouns("talked-to", "email e-mail letter message note memo call mail memorandum reply response missive",
    { { from = FROM, to = TO }, { possessor = FROM, to = TO }, { by = FROM, to = TO } }),
  nouns("talked-to", "interview conversation exchange correspondence talk call", { { possessor = FROM, with = TO }, { between = "between" } }),
  verbs("accused", "accuse charge blame", DOES),
  nouns("accused", "accusation allegation charge complaint", { { possessor = FROM, against = TO }, { by = FROM, against = TO } }),
  verbs("sued", "sue", DOES),
  verbs("sued", "file bring", { { actor = FROM, patient = { "what", lemma = "lawsuit suit complaint" }, against = TO } }),
  verbs("sued", "file bring", { { subject = { "what", lemma = "lawsuit suit complaint" }, by = FROM, against = TO } }),
  nouns("sued", "lawsuit suit", { { possessor = "from?", against = TO }, { by = FROM, against = TO } }, "within"),
  verbs("investigates", "investigate probe", DOES_OF),
  verbs("investigates", "pursue open launch", { { subject = FROM, object = { "what", lemma = "investigation probe inquiry" }, into = TO } }),
  nouns("investigates", "investigation probe inquiry", { { possessor = "from?", of = OWNER }, { possessor = "from?", into = OWNER } },
    "within"),
  verbs("paid", "pay bribe", DOES),
  verbs("paid", "donate", { { subject = FROM, to = TO } }),
  verbs("paid", "pay give wire transfer", { { subject = FROM, object = { "what", lemma = MONEY }, indirect = HEARER } }),
  verbs("paid", "receive accept get take", { { subject = { "to", is = "person organization codename" },
    object = { "what", lemma = MONEY }, from = SPEAKER } }),
  verbs("paid", "pay give wire transfer channel", { { subject = FROM, object = { "what", lemma = MONEY }, to = HEARER } }),
  nouns("paid", "payment donation bribe", { { from = FROM, to = HEARER }, { by = FROM, to = HEARER }, { possessor = FROM, to = HEARER } }),
  verbs("works-for", "work", { { subject = WHO, ["for"] = TO } }),
  verbs("works-for", "serve work", { { subject = WHO, under = TO } }),
  verbs("works-for", "play pitch coach bat", { { subject = WHO, ["for"] = { "to", is = "organization" } } }),
  verbs("works-for", "work teach", { { subject = WHO, at = { "to", is = "organization" } } }),
  verbs("works-for", "join", { { subject = WHO, object = { "to", is = "organization" } } }),
  verbs("works-for", "resign retire", { { subject = WHO, from = { "to", is = "organization" } } }),
  verbs("works-for", "quit leave", { { subject = WHO, object = { "to", is = "organization" } } }),
  verbs("hired", "hire appoint nominate recruit", { { actor = FROM, patient = PERSON } }),
  verbs("hired", "hire", { { actor = FROM, patient = { "to", is = "organization" } } }),
  verbs("fired", "fire sack oust", { { actor = FROM, patient = PERSON } }),
  verbs("fired", "dismiss", { { actor = FROM, patient = PERSON, as = false } }),
  verbs("opposes", "dismiss deride", { { actor = FROM, patient = PERSON, as = { "what", lemma = INSULTS } } }),
  verbs("supports", "endorse support back praise sponsor", DOES),
  verbs("supports", "defend", { { actor = FROM, patient = PERSON } }),
  verbs("supports", "show express voice throw pledge", { { subject = FROM, object = { "what", lemma = "support" }, ["for"] = TO },
    { subject = FROM, object = { "what", lemma = "support" }, behind = TO } }),
  nouns("supports", "endorsement", { { possessor = FROM, of = TO } }),
  verbs("opposes", "oppose criticize criticise attack slam blast denounce condemn rip hammer assail lambaste mock "
    .. "ridicule chide rebuke berate scold bash pan deride castigate assail excoriate decry disparage belittle lampoon "
    .. "chastise", DOES_OF),
  verbs("opposes", "challenge taunt insult", { { actor = FROM, patient = PERSON } }),
  verbs("opposes", "call brand label", { { subject = FROM, object = TO, predicate = { "what", lemma = INSULTS } } }),
  verbs("opposes", "be", { { subject = FROM, adjective = "critical", of = OWNER } }),
  verbs("opposes", "call", { { subject = FROM, ["for"] = { "what", lemma = "impeachment resignation ouster removal firing arrest" }, of = TO } }),
  verbs("opposes", "hammer", { { subject = FROM, at = OWNER } }),
  verbs("opposes", "take aim level fire hurl", { { subject = FROM, object = { "what", lemma = "aim slam shot swipe jab dig insult" }, at = OWNER } }),
  verbs("opposes", "go", { { subject = FROM, after = { "to", is = "person" } } }),
  verbs("opposes", "run", { { subject = WHO, against = PERSON } }),
  verbs("opposes", "rail lash campaign", { { subject = FROM, against = TO }, { subject = FROM, at = { "to", is = "person organization codename" } } }),
  nouns("opposes", "criticism", { { possessor = FROM, of = OWNER }, { by = FROM, of = OWNER }, { of = OWNER, from = FROM } }),
  verbs("defeated", "defeat beat best edge trounce", DOES),
  verbs("defeated", "eke win score claim post notch", { { subject = FROM, object = { "what", lemma = "victory win" }, over = TO } }),
  verbs("defeated", "lose", { { subject = TO, to = { "from", is = "person" }, object = false } }),
  nouns("defeated", "victory win", { { possessor = FROM, over = TO } }),
  verbs("owns", "own acquire buy purchase", { { actor = FROM, patient = BODY } }),
  verbs("owns", "own", { { actor = SPEAKER, patient = { "to", is = "place" } } }),
  verbs("owns", "own hold buy acquire", { { subject = SPEAKER, object = { "what", lemma = "percent share stake" }, of = BODY },
    { subject = SPEAKER, object = { "what", lemma = "share stake" }, ["in"] = BODY } }),
  verbs("owns", "sell", { { object = BODY, to = SPEAKER } }),
  verbs("founded", "found co-found cofound establish", { { actor = FROM, patient = BODY }, { with = WHO, object = BODY } }),
  verbs("leads", "head lead chair direct", { { actor = WHO, patient = BODY } }),
  verbs("leads", "run", { { actor = FROM, patient = { "to", is = "organization" } } }),
  verbs("attorney-for", "represent", { { actor = WHO, patient = HEARER },
    { passive = true, actor = { "from", is = "organization" }, patient = HEARER } }),
  verbs("member-of", "sit serve", { { subject = WHO, on = { "to", is = "organization" } } }),
  verbs("talked-to", "testify", { { subject = WHO, before = { "to", is = "organization" } } }),
  verbs("member-of", "consist", { { subject = TO, of = FROM } }),
  verbs("family", "marry wed", { { actor = WHO, patient = PERSON }, { subject = WHO, to = PERSON } }),
  verbs("family", "marry wed divorce separate", { { subject = BOTH, object = false, passive = false } }),
  verbs("family", "divorce", { { actor = WHO, patient = PERSON } }),
  verbs("arrested", "arrest detain", { { actor = FROM, patient = PERSON } }),
  verbs("killed", "kill murder assassinate", { { actor = FROM, patient = PERSON } }),
  verbs("killed", "shoot stab", { { actor = FROM, patient = PERSON, adjective = "dead" } }),
  verbs("ally-of", "collaborate partner", { { subject = FROM, with = TO } }))

-- What one is of another: the kind, nouns, and by which prepositions they say of what.
local offices = {
  { "attorney-for", "attorney|lawyer|counsel|solicitor|barrister", of = "for of" },
  { "speaks-for", "spokesman|spokeswoman|spokesperson|press secretary|communications director|press officer"
    .. "|communications chief|publicist", of = "for of at with" },
  { "leads", "chairman|chairwoman|chair|director|head|leader|commander|administrator|chief|warden|captain|chairperson|boss",
    of = "of for at" },
  { "leads", "chief executive|executive director|commissioner|editor|editor-in-chief|editor in chief|publisher|dean|ceo|speaker"
    .. "|rector|superintendent|principal", of = "of for at", body = true },
  { "leads", "president|governor|gov.|mayor|prime minister|premier|chancellor", of = "of for at", body = true, land = true },
  { "works-for", "secretary of state|attorney general|lieutenant governor|state treasurer|solicitor general|foreign minister"
    .. "|defense minister|defence minister|finance minister|interior minister", of = "of for", body = true, land = true },
  { "owns", "owner|co-owner|proprietor", of = "of", body = true },
  { "owns", "parent company|parent", of = "of", body = true, houses = true },
  { "founded", "founder|co-founder|cofounder", of = "of", body = true },
  { "member-of", "member|fellow|senator|congressman|congresswoman|representative|lawmaker|ranking democrat|ranking republican",
    of = "of on at in" },
  { "works-for", "employee|analyst|adviser|advisor|aide|consultant|professor|reporter|correspondent|officer|agent"
    .. "|investigator|official|researcher|economist|strategist|pollster|engineer|assistant|deputy|columnist|host|co-host|anchor"
    .. "|bureau chief|prosecutor|chief of staff|inspector general|general counsel|trial counsel"
    .. "|deputy counsel|sheriff|intern|speechwriter|vice president|secretary|undersecretary|under secretary|expert|scientist"
    .. "|campaign manager|campaign chairman|finance director|lecturer|fellow|historian|manager|executive|operative|staffer"
    .. "|teacher|instructor|journalist|writer|commentator|presenter|producer|senior editor|associate editor|assistant editor|copy editor|deputy editor|news editor|political editor"
    .. "|media editor|opinion editor|managing editor|contributing editor|editor at large|editor-at-large|commentator|contributor|lobbyist|worker|specialist|policy director|coordinator"
    .. "|majority leader|minority leader|deputy director|envoy|ambassador|scholar|physician|doctor|nurse|clerk|u.s. attorney|district attorney|state attorney|city attorney|county attorney|deputy chief"
    .. "|policy planning director|chief strategist|organizer|treasurer|counselor|associate|diplomat|major|colonel|lieutenant|sergeant|pilot", of = "for at with to in under of" },
  -- Trades: of a house where they are at it or for it, not "of", which many things are.
  { "works-for", "inspector|mechanic|technician|auditor|accountant|bookkeeper|cashier|driver|guard|chef|cook|librarian"
    .. "|curator|archivist|conductor|musician|coach|trainer|geologist|biologist|chemist|physicist|hydrologist"
    .. "|epidemiologist|virologist|psychologist|psychiatrist|sociologist|anthropologist|statistician|mathematician"
    .. "|surgeon|pharmacist|midwife|paramedic|firefighter|detective|constable|chaplain|planner|surveyor|architect"
    .. "|designer|programmer|administrator|supervisor|foreman|dispatcher|operator|archaeologist|astronomer"
    .. "|meteorologist|forecaster|negotiator|translator|interpreter|photographer|illustrator|cartoonist|critic"
    .. "|salesman|saleswoman|broker|trader|banker|controller|buyer|publicist|recruiter|receptionist|registrar"
    .. "|caseworker|social worker|tutor|welder|electrician|carpenter|foreman|gardener|groundskeeper|steward",
    of = "for at with", body = true },
  { "family", "son|daughter|wife|husband|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|widow|grandson"
    .. "|granddaughter|grandfather|grandmother|son-in-law|daughter-in-law|father-in-law|mother-in-law|stepson|brother-in-law"
    .. "|spouse|child|fiancee|girlfriend|boyfriend", of = "of to" },
  { "ally-of", "ally|confidant|confidante|friend|partner|associate|running mate|running-mate", of = "of to" },
  { "supports", "supporter|backer|surrogate", of = "of for" },
  { "opposes", "critic|rival|opponent|challenger|foe|enemy|detractor", of = "of to" },
  { "source-for", "source|informant", of = "for of" },
  { "part-of", "unit|subsidiary|division|arm|branch|affiliate|wing|offshoot|chapter|part", of = "of", body = true, houses = true },
}

return {
  classes = classes,
  clauses = clauses,
  offices = offices,
  -- What somebody is whose house's name stands before his: "Fox News' Lee".
  owned = "works-for",
  -- Between a name and the office behind it: "Lee, now speaker of".
  -- Before who says what follows: no description of him.
  according = set "according to",
  now = set "now|acting|interim|then|formerly|currently|once|previously|also|later|among",
  -- In what one says something to another: behind which words, and before which.
  channels = {
    { kind = "talked-to", nouns = "interview conversation", within = set "in|during", to = set "with|on|to", inside = true },
    { kind = "met", nouns = "meeting", within = set "in|during|for|at|after|before|over", to = set "with" },
    { kind = "talked-to", nouns = "letter memo memorandum email e-mail message note", within = set "in", to = set "to" },
  },
  -- What may stand between a house and an office: "Hale's former top aide".
  before_office = set("former|top|longtime|long-time|senior|then|deputy|chief|campaign|veteran|current|new|acting|staff|political|long|time|own|executive|incoming|outgoing"
    .. "|legal|policy|leading|principal|personal|lead|national|late|one-time|interim|first|vice"),
  -- Behind a name, bodies that are his: "a spokesman for the Hale campaign".
  camps = set "campaign|administration|team|camp|office|transition|organization",
  -- What persons alone are: a bank is nobody's aide.
  persons_hold = set "works-for|leads|speaks-for|attorney-for|family|source-for",
  -- Before a gerund of whom the verb before it is done to: "accused Lee of meeting Roe".
  controls = set "of|for|from|into",
  -- Verbs by which somebody comes into an office: "was elected president of".
  makes = set "retain|use|pick|choose|tap|recruit|select|elect|appoint|name|make|reelect|re-elect|crown|hire|nominate|install",
  -- Verbs by which somebody leaves the office that he had: "resigned as chairman of".
  leaves = set "resign|retire|step|quit|oust|fire|dismiss|remove|sack|replace",
  -- "used to work for": so it was.
  habits = set "use",
  -- What somebody is suspected or accused of is not so; a tie of these kinds stands only where it is
  -- told as a fact.
  proven = set "killed",
  suspecting = set "suspect|accuse|charge|blame|try|investigate|arrest|hold|detain|indict|question|acquit|clear|want",
  alleged = set "allegedly|reportedly|purportedly|supposedly|apparently|probably|perhaps",
  -- Before an office that somebody has no more.
  former = set "former|ex|onetime|erstwhile|then|late",
  -- Within an office, behind the noun that heads it: "chief of staff".
  within_office = set "of|at|in",
  lists = set "and|or",
  of = "of",
  -- Before where somebody is what he is: "a clerk in Ohio".
  inside = "in",
  -- The kind of who heads a body; who heads a part of it works for it: "head of policy at".
  heads = "leads",
  at_house = "at",
  -- What is not so yet, and what is not done: "has yet to endorse", "without meeting".
  not_yet = set "yet to",
  without = set "without|instead of|rather than",
  -- "served as lawyer to Hale", "Hale as well as his lawyer"
  as = "as",
  who = "who",
  as_well = "well as",
  articles = set "a|an|the",
  -- A house of a government that its first or last word stands for: "State spokesman Lee",
  -- "secretary of state". Who is its secretary leads it; his deputies work for it.
  departments = set "department|ministry|office",
  secretary = "secretary",
  deputies = set "deputy|under|assistant|acting|associate|press|principal",
  -- Whose head bears a title with the name of his people: "Russian President Lee".
  rulers = set("president|prime minister|leader|dictator|king|queen|emperor|chancellor|premier|strongman|ruler|supreme leader"
    .. "|opposition leader"),
  people_endings = { "n", "an", "ian", "ese", "i" },
  peoples = {
    afghan = "Afghanistan", algerian = "Algeria", american = "United States", argentine = "Argentina", argentinian = "Argentina",
    armenian = "Armenia", australian = "Australia", austrian = "Austria", bangladeshi = "Bangladesh", belarusian = "Belarus",
    belgian = "Belgium", bolivian = "Bolivia", brazilian = "Brazil", british = "Britain", bulgarian = "Bulgaria",
    burmese = "Myanmar", cambodian = "Cambodia", canadian = "Canada", chilean = "Chile", chinese = "China",
    colombian = "Colombia", congolese = "Congo", croatian = "Croatia", cuban = "Cuba", czech = "Czech Republic",
    danish = "Denmark", dutch = "Netherlands", ecuadorian = "Ecuador", egyptian = "Egypt", ethiopian = "Ethiopia",
    finnish = "Finland", french = "France", georgian = "Georgia", german = "Germany", ghanaian = "Ghana", greek = "Greece",
    guatemalan = "Guatemala", haitian = "Haiti", honduran = "Honduras", hungarian = "Hungary", indian = "India",
    indonesian = "Indonesia", iranian = "Iran", iraqi = "Iraq", irish = "Ireland", israeli = "Israel", italian = "Italy",
    japanese = "Japan", jordanian = "Jordan", kazakh = "Kazakhstan", kenyan = "Kenya", kuwaiti = "Kuwait", lebanese = "Lebanon",
    libyan = "Libya", lithuanian = "Lithuania", malaysian = "Malaysia", mexican = "Mexico", mongolian = "Mongolia",
    moroccan = "Morocco", nicaraguan = "Nicaragua", nigerian = "Nigeria", ["north korean"] = "North Korea", norwegian = "Norway",
    pakistani = "Pakistan", palestinian = "Palestine", panamanian = "Panama", peruvian = "Peru", philippine = "Philippines",
    polish = "Poland", portuguese = "Portugal", romanian = "Romania", russian = "Russia", rwandan = "Rwanda", saudi = "Saudi Arabia",
    scottish = "Scotland", serbian = "Serbia", slovak = "Slovakia", somali = "Somalia", spanish = "Spain", sudanese = "Sudan",
    swedish = "Sweden", swiss = "Switzerland", syrian = "Syria", taiwanese = "Taiwan", thai = "Thailand", tunisian = "Tunisia",
    turkish = "Turkey", ugandan = "Uganda", ukrainian = "Ukraine", uruguayan = "Uruguay", uzbek = "Uzbekistan",
    venezuelan = "Venezuela", vietnamese = "Vietnam", welsh = "Wales", yemeni = "Yemen", zimbabwean = "Zimbabwe",
  },
  -- "the Lee-run Harbor Board".
  led = { run = "leads", led = "leads", headed = "leads", owned = "owns", founded = "founded" },
  -- Who does this with a statement makes no charge of his own.
  reports = set "report|reports|reported|reveal|reveals|revealed|disclosed|discloses|publish|published",
  -- "the state of Ohio": the noun, and what stands before the name.
  lands = { state = "of", city = "of", town = "of", county = "of", village = "of", kingdom = "of" },
  -- What such words begin is not said to be so.
  supposed = set "if|unless|whether",
  -- Verbs with which a lasting tie begins: that one became head is no tie that is over.
  beginning = set "become|join|acquire|buy|purchase|sell|appoint|name|elect|nominate|hire|install",
  -- "Lee and Roe, both members of".
  both = set "both|all",
  -- Kinds of ties that last until they are over.
  lasting = set "works-for|leads|speaks-for|attorney-for|member-of|ally-of|owns|part-of",
  -- Verbs with which somebody says that it is not so.
  denying = set "deny|dispute|rebut|refute",
  to = "to",
  prepositions = set "to|of|for|with|by|from|about|president|against|on|like",
  roles = roles,
  -- What such a role is where it is a person's: the chairman of Hale's campaign does not
  -- lead Hale.
  of_person = { leads = "works-for" },
  -- "of Little Rock, Arkansas-based": where a body is.
  based = set "based",
  role_patterns = role_patterns,
  patterns = patterns,
  -- The kinds of entities that the letters stand for.
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
