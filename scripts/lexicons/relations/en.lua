-- How English says that two are tied to each other: patterns over the words and
-- names of a sentence; `nutgraf/evidence/pattern.lua` says how they are written. Lower case.
-- <from:P> is somebody, <to:O> somebody or a body; `kinds` below says what fits.
local function set(words)
  local made = {}
  for word in words:gmatch("[^|]+") do made[word] = true end
  return made
end

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
  leads = "president|chief executive|chairman|chairwoman|chair|director|head|leader|founder|co-founder|owner|executive director|chief executive officer|commissioner|editor|editor-in-chief|publisher|dean|commander|campaign manager|managing director|ceo",
  ["member-of"] = "member|senior member|founding member|fellow|senior fellow",
  ["works-for"] = "employee|analyst|adviser|advisor|senior adviser|senior advisor|aide|consultant|professor|reporter|correspondent|officer|agent|investigator|official|researcher|economist|strategist|pollster|engineer|assistant|deputy|columnist|professor emeritus|associate professor|assistant professor|section head|bureau chief|attorney general|solicitor general|deputy prosecutor|prosecutor",
  family = "son|daughter|wife|husband|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|widow|grandson|granddaughter|grandfather|grandmother|son-in-law|daughter-in-law|father-in-law|stepson|brother-in-law",
  ["ally-of"] = "ally|confidant|confidante|friend|partner|business partner|associate|former associate|running mate|running-mate",
  ["source-for"] = "source|informant",
}

-- {role} is a word of a kind of `roles`.
local role_patterns = {
  "<from:P> , the|a|an? ..3 {role} of|for|at|with <to:O>",
  "<from:P> ( the|a|an? ..3 {role} of|for|at|with <to:O>",
  "<from:P> ( <to:O> {s} ..2 {role} )",
  "<from:P> ( a|an|the? <to:O> ..1 {role} )|;|,",
  "<from:P> , <to:O> {s} ..2 {role}",
  "<from:P> {be} the|a|an? ..2 {role} of|for|at <to:O>",
  "<from:P> {be} <to:O> {s} ..2 {role}",
  "<to:O> {s} ..2 {role} ,? <from:P>",
  "<to:O> {role} <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} to be <to:N>" },
  { "said-to-be", "<from:C> , {asserted} to be <to:N>" },
  { "said-to-be", "<from:C> , and? whose|his|her|their real|true? name|identity {be} {revealed} as <to:N>" },
  { "said-to-be", "description of <from:C> ..6 matches|matched|fits|fitted ..8 <to:N>" },
  { "said-to-be", "about <from:C> fits|matches ..8 <to:N>" },
  { "said-to-be", "<from:C> {be} {revealed} as <to:N>" },
  { "met", "<from:P> ..1 met|meets ..2 with? <to:P>" },
  { "met", "meeting|meetings|talks between <from:O> and <to:O>" },
  { "corresponds-with", "correspondence|emails|e-mails|letters|messages|calls between ..5 <from:O> and ..1 <to:O>" },
  { "corresponds-with", "correspondence|emails|e-mails|letters|messages|calls between ..5 <from:O> and ...10 called <to:O>" },
  { "corresponds-with", "<from:P> emailed|e-mailed|telephoned|texted <to:P>" },
  { "intermediary-for", "<from:P> , ...20 served|acted|serves|acts as an|the|a intermediary|go-between|channel between <to:O>" },
  { "intermediary-for", "<from:P> , ...20 served|acted|serves|acts as an|the|a intermediary|go-between|channel between ..5 and <to:O>" },
  { "wrote-to", "<from:P> wrote ..3 to <to:P>" },
  { "accused", "<from:O> ..2 accused|accuses|accusing <to:O> of" },
  { "accused", "<to:O> was|were|is|are|been accused by <from:O>" },
  { "sued", "<from:O> ..1 sued|sues <to:O>" },
  { "paid", "<from:O> ..1 paid|pays|bribed <to:O>" },
  { "paid", "<to:O> was|were|been paid ..6 by <from:O>" },
  { "works-for", "<from:P> ..1 works|worked for <to:O>" },
  { "hired", "<from:O> ..1 hired|appointed <to:P>" },
  { "hired", "<to:P> was|were|been hired|appointed by <from:O>" },
  { "fired", "<from:O> ..1 fired|dismissed|sacked <to:P>" },
  { "endorsed", "<from:O> ..1 endorsed|endorses <to:P>" },
  { "owns", "<from:O> ..1 owns|owned|acquired|bought <to:B>" },
  { "owns", "<to:B> {be} ..1 owned by <from:O>" },
  { "founded", "<from:P> ..1 founded|co-founded <to:B>" },
  { "founded", "<to:B> {be} founded by <from:P>" },
  { "leads", "<from:P> ..1 heads|leads|chairs|runs <to:B>" },
  { "family", "<from:P> ..1 married <to:P>" },
  { "defeated", "<from:P> ..1 defeated <to:P>" },
  { "arrested", "<from:O> ..1 arrested <to:P>" },
  { "killed", "<from:O> ..1 killed <to:P>" },
}

return {
  classes = classes,
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
