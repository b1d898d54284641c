-- English words for the view of sources. Lower case, straight apostrophes; phrases are
-- parted by "|".
local set = require("nutgraf.cues").set

return {
  -- A noun for people who speak as a body, or for one who speaks for it.
  institution = set("authorities|police|government|governments|officials|prosecutors|regulators|"
    .. "investigators|spokesman|spokeswoman|spokesperson|spokesmen|spokespeople|administration|"
    .. "campaign|ministry|department|agency|agencies|court|courts|board|council|commission|"
    .. "committee|company|firm|authority|association|courier|party|union|university|bank|army|military|embassy|office|senate|"
    .. "congress|parliament|team|bureau|media|press|organization|organisation|service|camp|"
    .. "group|network|church"),
  -- Nouns for people, whom the core does not always know as roles; in the singular, as all
  -- nouns of this kind are looked up.
  people = set("activist|actor|admirer|adviser|advisor|advocate|aide|ally|ambassador|analyst|anchor|"
    .. "applicant|attendee|attorney|attaché|audience|aunt|author|backer|billionaire|blogger|"
    .. "boss|boy|brother|businessman|businesswoman|caller|campaigner|candidate|captain|chair|"
    .. "chairman|chairwoman|chancellor|chief|child|citizen|clerk|client|coach|co-founder|"
    .. "colleague|columnist|commander|commentator|commissioner|congressman|congresswoman|"
    .. "conservative|consultant|contributor|counterpart|cousin|creditor|critic|crowd|customer|"
    .. "daughter|dealer|defender|delegate|demonstrator|democrat|deputy|detractor|developer|"
    .. "dignitary|diplomat|director|doctor|donor|driver|economist|editor|elder|employee|"
    .. "engineer|envoy|executive|expert|family|fan|farmer|father|few|fighter|founder|friend|"
    .. "front-runner|frontrunner|general|gentleman|girl|governor|guest|hacker|hawk|head|"
    .. "historian|host|husband|imam|impostor|individual|influential|insider|inspector|"
    .. "investigator|investor|islamist|journalist|judge|kid|king|lady|landlord|lawmaker|lawyer|"
    .. "leader|legislator|liberal|libertarian|lieutenant|lobbyist|loyalist|magnate|man|manager|"
    .. "many|mayor|member|migrant|millionaire|militant|minister|mogul|mother|narrator|"
    .. "negotiator|neighbor|neighbour|nephew|niece|nominee|nurse|observer|officer|official|"
    .. "onlooker|operative|opponent|opposition|organizer|other|outsider|owner|parent|"
    .. "parishioner|participant|partner|passenger|passer-by|pastor|patient|patron|people|person|"
    .. "physician|player|poet|politician|pollster|pope|populist|poster|predecessor|premier|"
    .. "president|priest|prince|princess|professional|professor|progressive|prosecutor|"
    .. "protester|psychologist|publisher|pundit|pupil|queen|rabbi|reader|rebel|refugee|reporter|"
    .. "representative|republican|researcher|resident|reviewer|rival|runner|scholar|scientist|"
    .. "secretary|senator|sergeant|shareholder|sheriff|sister|skeptic|sceptic|socialist|soldier|"
    .. "somebody|someone|son|source|speaker|spokesman|spokesperson|spokeswoman|staffer|"
    .. "strategist|student|successor|supervisor|supporter|survivor|suspect|teacher|tenant|"
    .. "tourist|trader|tycoon|uncle|user|veteran|victim|viewer|villager|visitor|volunteer|voter|"
    .. "widow|wife|witness|woman|worker|writer|youth"),
  -- What can be read, seen or counted.
  documents = set("act|ad|advertisement|analysis|audit|blog|book|census|constitution|data|email|estimate|"
    .. "figure|filing|footage|guideline|headline|index|law|lawsuit|letter|manual|memoir|minutes|"
    .. "paper|photo|photograph|poll|record|recording|report|result|review|statistic|study|suit|"
    .. "survey|tape|trail|video|website"),
  -- How a plural is made: what it ends in, and the singular's end.
  plurals = { { "men$", "man" }, { "women$", "woman" }, { "children$", "child" }, { "ies$", "y" },
    { "ses$", "sis" }, { "s$", "" } },
  -- Nobody said so.
  none = set("none|nobody|no|neither|nothing"),
  -- Pronouns for persons: whom they stand for may be asked.
  personal = set("he|she|they|i|we|his|her|their|my|our"),
  -- What opens the words that tell how a source knows: they run to a comma or the end.
  basis = set("briefed|familiar with|with knowledge|with direct knowledge|with first-hand|"
    .. "with firsthand|with access|with direct access|with oversight|with direct oversight|"
    .. "with responsibility|with border|close to|involved in|involved with|privy to|present at|"
    .. "present when|present during|who was present|who were present|who attended|who was there|"
    .. "who were there|who was in the room|who witnessed|who saw|who has seen|who have seen|"
    .. "who had seen|who reviewed|who has reviewed|who read|who heard|who took part|"
    .. "who participated|who worked|who works|who work|who has worked|who served|who knows|"
    .. "who know|who oversaw|who oversees|who led|who studied|working on|assigned to|"
    .. "stationed in|stationed at|overseeing|directly involved|knowledgeable about|with ties to|"
    .. "former|ex|retired|then|senior|veteran|currently|high-ranking"),
  -- Of these, what stands before the noun: the words run to the noun's own end.
  before_noun = set("former|ex|retired|then|senior|veteran|currently|high-ranking"),
  -- Words that name nobody by themselves.
  pronouns = set("who|which|that|he|she|they|it|i|we|you|his|her|their|its|my|our|one|"
    .. "this|these|those|there|what|all|such|both"),
  -- What ends such words.
  ends = set("who|whom|which|that|with|and|said|says"),
}
