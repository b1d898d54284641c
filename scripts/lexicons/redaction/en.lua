-- English words for redaction. Lower case; several are parted by "|".
local set = require("nutgraf.cues").set

return {
  -- Parts of a name that do not tell who it is.
  parts = set("the|of|and|a|an|de|la|le|du|da|di|del|della|dos|das|den|der|van|von|zu|bin|ibn|al|el|"
    .. "abu|ben|mr|mrs|ms|dr|sir|lord|lady|dame|prof|rev|fr|sen|rep|gov|gen|col|capt|lt|sgt|maj|"
    .. "jr|sr|ii|iii|iv|esq|phd|md|st|for|in|on|inc|llc|ltd|corp|co|company|group|bank|board|"
    .. "university|college|school|institute|hospital|church|court|police|ministry|department|"
    .. "agency|office|bureau|committee|commission|council|party|union|association|foundation|fund|"
    .. "service|services|center|centre|society|city|town|county|state|republic|united|states|"
    .. "kingdom|new|north|south|east|west|port|harbor|harbour|lake|mount|river|island|islands|bay|"
    .. "national|international|federal|central|general|public|times|post|news|press|journal"),
  -- What is made of a name in one word: the Veys, a Veyite.
  endings = { "s", "es", "ian", "ians", "ism", "ist", "ists", "ite", "ites", "esque", "like" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set("will|mark|may|rose|grace|hope|faith|joy|art|bill|bob|drew|frank|grant|jack|pat|ray|"
    .. "rich|rob|sue|bush|brown|black|white|green|gray|grey|young|king|price|long|short|field|"
    .. "fields|hill|wood|woods|stone|bell|page|best|love|day|week|marsh|bank|banks|rice|cook|"
    .. "baker|butler|carter|cooper|fisher|hunter|judge|knight|mason|miller|parker|porter|potter|"
    .. "sawyer|shepherd|smith|taylor|turner|walker|weaver|wells|west|north|south|east|church|"
    .. "cross|cotton|crane|fox|wolf|lamb|bird|birds|swan|drake|finch|hawk|heron|storm|snow|frost|"
    .. "winter|summer|spring|autumn|april|june|august|dawn|eve|ivy|lily|daisy|violet|iris|"
    .. "olive|holly|heather|amber|ruby|pearl|jade|crystal|melody|harmony|charity|chance|chase|"
    .. "cliff|dale|glen|forest|brook|brooks|lane|park|parks|street|rivers|lake|pool|ford|reed|"
    .. "rod|dean|duke|earl|baron|bishop|pope|abbot|monk|major|sergeant|case|cash|coin|gold|"
    .. "silver|steel|power|powers|pay|paine|pain|sharp|small|little|large|strong|wise|good|"
    .. "goodman|hardy|swift|quick|early|noble|savage|moody|blunt|bright|light|flowers|bloom|"
    .. "root|roots|branch|branches|berry|bean|rush|gates|gate|house|hall|castle|temple|towers|"
    .. "tower|bridge|bridges|post|pole|stamp|ball|ring|bow|pike|bass|salmon|herring|cod|max|"
    .. "guy|don|gene|nick|dick|peter|jimmy|johnny|sandy|rocky|randy|bunny|penny|miles|"
    .. "harry|tom|ken|jay|gale|wade|ward|warden|watch|watts|wills|wish|worth|law|laws|more|"
    .. "moore|less|key|keys|lock|locke|hand|hands|foot|head|back|blood|bone|bones|cage|camp|"
    .. "card|carver|chambers|crook|curry|dear|doe|dove|fair|farmer|fine|fish|flood|fry|gay|given|"
    .. "golden|hook|horn|hyde|joiner|just|kind|kiss|lord|man|mann|mercy|mills|mint|nation|new|"
    .. "night|pace|peace|person|pierce|pitt|poll|pride|prince|queen|quill|rock|rolls|rule|sage|"
    .. "sanders|seal|self|shade|shields|singer|skinner|slack|speed|spice|star|stern|still|street|"
    .. "sweet|tate|town|train|trump|truth|twist|vale|wall|walls|war|warren|waters|way|wild|"
    .. "winner|work|works|wright|yard|god|christ|allah|buddha|jesus"),
  -- Before "n't" or "'t": no names.
  contracted = set("don|won|can|isn|aren|wasn|weren|doesn|didn|hasn|haven|hadn|couldn|wouldn|shouldn|"
    .. "mustn|needn|ain|shan|mightn|let|here|what|how|where|when|why|who|that|there"),
  -- What words of every day end in that are no names: of what is done, and thought; and words
  -- of teachings, whether the lists have them or not.
  abstract = { "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ship", "ships", "ity", "ities",
    "ology", "ologies", "ance", "ances", "ence", "ences", "hood" },
  doctrine = { "ism", "isms" },
  -- Whether what describes stands before a small word: "Allied troops".
  describing = true,
  -- How a word for several is made of that for one: of peoples and of titles.
  plurals = { { "men", "man" }, { "women", "woman" }, { "ies", "y" }, { "es", "" }, { "s", "" } },
  -- What heads of messages and times are made of.
  furniture = set("re|fw|fwd|cc|bcc|am|pm|gmt|utc|est|edt|cest"),
  -- What brings a nickname: 'Anselm Vey, known as "Stretch"'.
  nicknames = { "known as", "nicknamed", "called", "aka", "a.k.a.", "also known as", "alias", "dubbed",
    "who goes by", "goes by", "went by" },
  -- What stands in the place of a name in addresses, and tells nobody.
  address = set("http|https|ftp|www|com|org|net|gov|edu|html|htm|php|asp|aspx|jsp|css|js|json|xml|rss|"
    .. "jpg|jpeg|png|gif|svg|webp|ico|pdf|txt|eml|mbox|mht|docx|odt|rtf|epub|csv|md|gz|zst|index|id|"
    .. "utm|src|img|ajax|api|cgi|bin|void|javascript|mailto|tel|amp|en|us|uk"),
  -- Before a month that is a name, too: "in May".
  month_lead = set("in|since|until|till|by|of|last|this|next|late|early|mid|from|to|through|during|every|"
    .. "before|after|between|and|on|around|each"),
  -- What a street is called by, after its name.
  streets = set("street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|"
    .. "square|sq|way|parkway|pkwy|highway|hwy|terrace|quay|row|alley|crescent"),
}
