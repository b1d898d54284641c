-- English words for the checks of the copy desk. Lower case, straight apostrophes;
-- phrases are parted by "|".
local set = require("nutgraf.cues").set

return {
  -- Monday 1 to Sunday 7.
  weekdays = {
    monday = 1, tuesday = 2, wednesday = 3, thursday = 4, friday = 5, saturday = 6, sunday = 7,
    mon = 1, tue = 2, tues = 2, wed = 3, weds = 3, thu = 4, thur = 4, thurs = 4, fri = 5, sat = 6,
    sun = 7,
  },
  -- A sentence with one of these tells what happened; with one of the others, what is
  -- to come, or a plan.
  past = set("was|were|had|did|went|came|took|gave|met|held|began|ended|died|fell|won|lost|killed|"
    .. "arrested|signed|voted|opened|closed|left|arrived|resigned|attacked|struck|broke"),
  ahead = set("will|would|shall|may|might|could|should|must|can|to|by|until|till|before|through|"
    .. "if|unless|scheduled|due|expected|planned|plans|set|deadline|expires|ahead|next|upcoming|"
    .. "'ll|is|are|for"),

  -- Acronyms that readers know.
  known_acronyms = set(""
    -- States, bodies and words of every day.
    .. "abc|aca|aclu|ad|afp|aids|ak|aka|am|ap|ar|az|bbc|bc|bmw|ca|cbs|cd|cdc|ceo|cfo|cia|cnbc|"
    .. "cnn|co|coo|ct|cv|cvs|dc|de|dea|diy|dj|dna|doj|dvd|edt|epa|er|espn|est|et|eu|faq|fbi|fcc|"
    .. "fda|fdr|fifa|fl|fyi|ga|gdp|gif|gmt|gop|gps|hbo|hi|hiv|hr|html|ia|ibm|id|ii|iii|imf|iq|"
    .. "irs|isil|isis|it|iv|ix|jfk|jr|ks|ky|lapd|lbj|lgbt|lgbtq|lp|lsd|ma|mba|mc|md|me|mi|mit|"
    .. "mlb|mlk|mn|mo|mph|mr|mrs|ms|msnbc|mt|mtv|naacp|nafta|nasa|nato|nba|nc|nd|ne|nfl|ngo|nh|"
    .. "nhl|nj|nm|npr|nra|nsa|nv|ny|nyc|nypd|ok|opec|pa|pac|pbs|pc|pdf|phd|pm|potus|pr|pt|ptsd|"
    .. "ri|rotc|rsvp|rt|sc|sd|sec|sm|st|suv|tn|tnt|tv|tx|ufo|uk|un|upi|url|us|usa|usb|ussr|ut|"
    .. "utc|va|vi|vii|viii|vip|vp|vt|wa|who|wi|wto|wv|wy|xi|xii|xml|xp|xx|"
    -- Machines and networks.
    .. "ai|api|app|apps|atm|cctv|cgi|cms|cpu|css|csv|dsl|gpu|gui|hd|hdmi|hdtv|http|https|icloud|"
    .. "ios|ip|isp|json|lan|lcd|led|lte|mac|mp|nfc|nft|ocr|os|pcs|pda|php|pin|qr|ram|rfid|rom|"
    .. "rss|seo|sim|sms|sql|ssd|ssl|tcp|uhd|ui|utf|ux|vcr|vhs|voip|vpn|vr|wan|wifi|www|"
    -- Bodies and medicine.
    .. "adhd|bmi|copd|covid|cpr|ecg|ed|eeg|ekg|emt|flu|gmo|gp|hmo|hpv|icu|iud|ivf|lasik|mri|"
    .. "mrna|mrsa|nicu|ocd|otc|pcr|pms|ppe|rn|rna|rsv|sars|std|sti|tb|uv|"
    -- Government, law and war.
    .. "atf|blm|cbo|cbp|cpi|darpa|dhs|dmv|dnc|dod|dot|dui|dwi|eeoc|"
    .. "faa|fdic|fema|fha|fisa|foia|ftc|gao|gis|gsa|hhs|hud|iaea|icbm|icc|ice|icj|ied|interpol|"
    .. "iou|ira|iss|jag|kgb|kkk|mia|mod|mps|ncaa|ngos|nhs|nhtsa|nih|noaa|nsc|ntsb|oecd|osha|"
    .. "pow|pows|pta|rcmp|rnc|scotus|seal|seals|snap|ss|ssa|swat|tsa|uae|ufos|ukip|"
    .. "ubs|hsbc|kpmg|bnp|amd|sap|ups|dhl|fedex|unesco|unhcr|unicef|usaf|usaid|usda|usgs|usmc|usps|usss|wmd|wmds|ww|wwi|wwii|"
    -- Money and work.
    .. "apr|ceos|cio|cmo|cpa|cto|ecb|esg|etf|eur|ev|evs|fica|gaap|gbp|ge|gm|hoa|hsa|inc|ipo|"
    .. "ipos|iras|kpi|llc|llp|ltd|mvp|nasdaq|nda|nyse|pga|qa|rd|roi|saas|sat|sba|suvs|ups|usd|"
    .. "vat|vc|"
    -- Schools, sport and play.
    .. "act|afc|ama|atp|ba|bs|esl|fa|gcse|ged|gpa|ib|ioc|ivy|jd|lpga|lsat|mcat|mls|mma|"
    .. "nascar|pe|qb|sats|stem|tko|ucla|uefa|ufc|usc|wba|wnba|wta|wwe|"
    -- Media and everyday.
    .. "nbc|itv|tbs|cw|aaa|fico|tbn|qvc|hgtv|amc|bmg|emi|rca|tcm|usps|ups|dhl|"
    .. "fomo|ikea|lego|msc|nimby|"
    .. "aol|bff|bsc|bst|byob|cb|cc|cet|cpac|cst|djs|eta|faqs|fm|gifs|imax|imdb|irl|jpeg|jpg|lol|"
    .. "mpeg|mst|nsfw|og|oj|omg|op|pdfs|pg|pj|pjs|png|pov|pst|rip|rv|rvs|tba|tbd|tgif|tlc|tmi|"
    .. "tvs|vips|vj|wtf|xl|xs|xxl|ymca|yolo|ywca|zip|"
    -- Places and peoples.
    .. "apec|asean|brics|ddr|drc|eec|farc|gdr|idf|nsw|nz|oas|pei|plo|prc|roc|rsa|usmca|"
    .. "usvi|"
    -- Units.
    .. "btu|dpi|gb|hp|hz|kb|kg|kph|kw|kwh|mb|mbps|mhz|mpg|mw|pct|psi|rpm|spf|thz"),

  -- Beside an acronym these say what it is: "the group ABCD", "a score of ABCD", "ABCD radio".
  told_before = set("station|channel|network|broadcaster|group|party|agency|company|union|airline|"
    .. "magazine|newspaper|website|site|nonprofit|charity|maker|retailer|firm|bank|chain|rebel group|"
    .. "militia|publisher|club|team|series|or"),
  told_after = set("radio|tv|television|station|channel|network|affiliate|show|series|magazine|score|scores|"
    .. "airlines|airways|news|missile|missiles|rifle|rifles|helicopter|aircraft|jet|jets|"
    .. "virus|vaccine|protein|gene|file|files|format"),

  -- Unnamed sources. Nouns for one person and for several whose name a reader would
  -- want; what may stand before such a noun; what ends the noun's own words.
  one = set("source|insider|official|person|aide|adviser|advisor|diplomat|operative|staffer|employee|"
    .. "executive|agent|officer|lawmaker|strategist|associate|ally|donor|friend|colleague|"
    .. "consultant|lobbyist|whistleblower|informant|bureaucrat|republican|democrat"),
  several = set("sources|insiders|officials|people|persons|aides|advisers|advisors|diplomats|"
    .. "operatives|staffers|employees|executives|agents|officers|lawmakers|strategists|associates|"
    .. "allies|donors|friends|colleagues|consultants|lobbyists|whistleblowers|informants"),
  counted = set("a|an|one|another|two|three|four|five|six|several|some|multiple|many|both"),
  -- Before the article of those whom one is of.
  one_of = { "one", "of" },
  definite = set("the|that|this|these|those|his|her|their|its|our|my"),
  after_noun = set("who|whom|which|that|with|of|in|at|from|for|on|by|inside|within|familiar|briefed|"
    .. "close|involved|present|privy|knowledgeable|speaking|near|to|and|working|based"),
  -- Those that tell how somebody knows, rather than where he or she works.
  knowing = set("who|whom|with|familiar|briefed|close|involved|present|privy|knowledgeable"),
  -- Nouns that say nothing of how such a person knows.
  bare = set("source|sources|insider|insiders"),
  anonymity = set("condition of anonymity|conditions of anonymity|not be named|not be identified|"
    .. "not to be named|not to be identified|not to be quoted|anonymously|to be named|"
    .. "to be identified|requested anonymity|asked for anonymity|insisted on anonymity|"
    .. "granted anonymity|remain anonymous|on background|not for attribution"),
  reasons = set("because|for fear|fearing|feared|afraid|not authorized|not authorised|"
    .. "not permitted|not allowed|unauthorized to|weren't authorized|wasn't authorized|lacked authorization|"
    .. "so as not to|to avoid|in order to|to speak candidly|to speak freely|to speak frankly|"
    .. "to speak openly|to discuss|to describe|to talk about|to protect|due to|owing to|given the|"
    .. "citing|so that|lest|was barred|were barred|as they were|as he was|as she was|to preserve|"
    .. "to share|since they|since he|since she"),
  -- A reason by itself, wherever it stands.
  unauthorized = set("not authorized|not authorised|weren't authorized|wasn't authorized|"
    .. "not permitted|lacked authorization"),
  -- With a word for anonymity these speak of all the story's sources at once.
  everybody = set("all|respondents|participants|everyone|everybody|members of the panel|those surveyed"),
  -- Between a source and its verb: nobody has said it.
  unsaid = set("would|could|might|should|may|can|will"),
  -- What an allegation speaks of.
  accusations = set("bribe|bribes|bribed|bribery|corruption|corrupt|fraud|fraudulent|embezzled|"
    .. "embezzlement|murder|murdered|murderer|rape|raped|molested|assaulted|sexual assault|kickback|"
    .. "kickbacks|laundered|laundering|extorted|extortion|stole|stolen|theft|looted|trafficking|"
    .. "smuggling|smuggled|perjury|lied|cover up|cover-up|covered up|illegally|illegal|blackmail|"
    .. "blackmailed|tortured|torture|conspired|conspiracy|collusion|colluded|tampered|falsified|"
    .. "forged|forgery|racketeering|money laundering|tax evasion|evaded taxes|insider trading|"
    .. "harassed|harassment|abused|plagiarized|plagiarised|hush money|payroll"),
  -- Words that judge.
  opinions = set("terrible|awful|horrible|incompetent|incompetence|disaster|disastrous|disgrace|"
    .. "disgraceful|idiot|idiots|idiotic|stupid|ridiculous|pathetic|crazy|insane|moron|clown|joke|"
    .. "coward|cowardly|brilliant|outrageous|shameful|embarrassing|embarrassment|unhinged|unfit|"
    .. "delusional|hopeless|dumb|nuts|nightmare|mess|phony|bully|liar|toxic|arrogant|lazy|weak|"
    .. "fool|foolish|absurd|laughable|reckless|despicable|disgusting"),

  -- What holds a statement at arm's length.
  hedges = set("alleged|allegedly|reportedly|apparently|apparent|purportedly|purported|supposedly|"
    .. "may|might|could|possibly|possible|perhaps|probably|likely|suspected|accused|believed|"
    .. "thought to|said to|appears|appeared|appear|seems|seemed|claims|"
    .. "claimed|claim|unconfirmed|rumored|rumoured|presumed|potential|potentially|if"),
  -- Those of them that say that somebody else says so.
  accusing_hedges = set("alleged|allegedly|reportedly|purportedly|purported|supposedly|suspected|"
    .. "accused|believed|thought to|said to|claims|claimed|unconfirmed|rumored|rumoured|apparently"),
  -- A headline with one of these says on whose word.
  headline_sources = set("says|say|said|report|reports|according|sources|poll|study|survey|experts|"
    .. "police|claims|claim|accuses|accused|alleges|tells|told|denies|warns|officials"),
  -- Words that tell one headline from another by nothing.
  empty = set("a|an|the|and|or|of|in|on|at|to|by|with|for|from|as|is|are|was|were|be|been|has|have|"
    .. "had|will|would|it|its|he|she|they|his|her|their|that|this|not|no|after|over|into|about|"
    .. "new|than|but|who|more|up|out|s"),
  negations = set("no|not|never|none|nobody|neither|nor|without|cannot|can't|won't|don't|doesn't|"
    .. "didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|wouldn't|couldn't|shouldn't|"
    .. "denies|denied|deny|refuses|refused|refuse|rejects|rejected|reject|fails|failed|fail|"
    .. "declines|declined|lacks|lacked"),
  numbers = {
    two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10,
    eleven = 11, twelve = 12, thirteen = 13, fourteen = 14, fifteen = 15, sixteen = 16,
    seventeen = 17, eighteen = 18, nineteen = 19, twenty = 20, thirty = 30, forty = 40, fifty = 50,
  },
  -- After a number these are the number's own: "46 million".
  scales = set("hundred|thousand|million|billion|trillion|percent|per|m|bn|k"),

  -- Figures written in digits: what parts their digits, what multiplies them, what makes them
  -- shares.
  number_marks = { group = ",", decimal = "." },
  multiples = {
    thousand = 1e3, million = 1e6, m = 1e6, billion = 1e9, bn = 1e9, trillion = 1e12, k = 1e3,
  },
  percents = { { "%" }, { "percent" }, { "per", "cent" }, { "pct" } },
  -- Between a share and its whole, or a part and its whole; before the third of them.
  share_of = set("of|of the|out of|out of the"),
  that_is = set("or|( or|which is|that is|equal to|a total of|("),
  -- Between a change in percent and the figure before it, and between that and the one after.
  change_from = set("from"),
  change_to = set("to"),
  -- Words that may stand twice: "what he had had", "very very".
  doubles = set("had|that|very|no|so|is|was|do|really|more|many|much|again|ha|hey|bye|wah|la|na|da|yeah|"
    .. "knock|blah|choo|tut|boo|go|hear|well|long|on|in|her|out|you|it|hush|there|now|never|far|big|"
    .. "old|bad|good|win|what|who|whoa|please|ok|okay"),
  -- Before a year of birth.
  born = set("born"),
  -- In a list of names, between them; what may end it; before a number, so that it is none.
  joins = set(",|;|and|&|the|of"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("than|least|about|some|over|nearly|almost|most|around|first|last|top"),

  -- Before a surname these tell who it is; after it they make it part of another name.
  offices = set("president|senator|sen|governor|gov|representative|rep|congressman|congresswoman|"
    .. "secretary|justice|judge|general|gen|chancellor|minister|king|queen|prince|princess|pope|"
    .. "mayor|speaker|attorney|admiral|colonel|cardinal|bishop|cyclone|hurricane|storm|vice"),
  articles = set("a|an|the|these|those|another|every"),
  adjuncts = set("administration|administrations|era|family|brothers|sisters|campaign|foundation|"
    .. "camp|supporters|voters|allies|aides|officials|presidency|years|doctrine|video|nomination|"
    .. "supporter|critic|critics|rally|rallies|backers|fans|ally|delegates|donors|brand|name|team|organization"),
  -- Between a codename and a name: what says that they are one.
  identity = set("is|was|is really|was really|is in fact|was in fact|is actually|is none other than|"
    .. "was none other than|alias|aka|also known as|whose real name is|whose real name was|"
    .. "real name|is the codename of|is the codename for|is the code name of|was the codename of|"
    .. "was the codename for|known as|codenamed|code named|better known as"),
  -- Words beside a quotation that tell whose it is, in ways that are no statement.
  sayings = set("said|says|say|told|tells|wrote|writes|put it|puts it|attributed to|according to|per|"
    .. "called|calls|dubbed|described as|criticized as|criticised as|known as|defined|defines|"
    .. "contends|contended|argues|argued|cracked|joked|quipped|adage|answer was|under the law|"
    .. "call for|calls for|called for|"
    .. "headlines such as|headlines like|headline|slogans such as|clause|initiative|banner|banners|"
    .. "placard|placards|sign reading|signs reading|hashtag|chorus|lyrics|inscription|"
    .. "entitled|titled|headlined|reads|asks|asked|quoted|quotes|quoting|words|slogan|motto"),
  -- Between a quotation and the name of whose it is.
  signs = { "by ", "by the ", "–", "—", "--" },
  -- Lines of a quoted message that tell its date.
  date_headers = set("date|sent|dated|on"),
}
