-- English words that charge somebody with something, as patterns over clauses and noun groups
-- (nutgraf/clauses.lua), with the slots `target`, `by` and `act`. Base forms, lower case.
local function set(words)
  local made = {}
  for word in words:gmatch("%S+") do made[word] = true end
  return made
end

-- What is wrong whoever tells it, done by the one or, in the passive, by the agent.
local wrongs = "abuse assault backdate betray blackmail bribe burgle cheat coerce collude conspire "
  .. "deceive defraud discriminate dupe embezzle evade exploit extort fabricate falsify flout forge "
  .. "grope harass humiliate intimidate kidnap launder lie loot mishandle mislead misrepresent "
  .. "mistreat misuse molest murder obfuscate obstruct perjure plagiarize poison rape rig "
  .. "sabotage scam smear smuggle stab stalk steal stonewall swindle thwart torture traffic victimize "
  .. "violate withhold whitewash"

-- What is a charge where somebody says it of another, not where the paper tells it.
local doubtful = "authorize bomb circumvent conceal contradict delay delete distort "
  .. "enable endanger fire hack hide ignore insult invade jeopardize kill leak manipulate misjudge "
  .. "misspeak mock neglect offend overcharge pander peddle plot politicize pressure railroad retaliate "
  .. "shoot shred silence skirt squander suppress threaten undermine wiretap"

local guilty = "bias biased careless complicit corrupt crooked deceptive dishonest false fraudulent "
  .. "guilty illegal improper inaccurate incompetent inconsistent misleading negligent racist "
  .. "reckless sexist unlawful unethical untrue unconstitutional unfair wrong discriminatory"

local culprits = "liar fraud crook cheat hypocrite murderer rapist thief traitor racist bigot scam "
  .. "sham terrorist"

-- Nouns of what one has done.
local deeds = "abuse betrayal bribery corruption cover-up coverup deception discrimination failure "
  .. "fraud harassment intimidation lie mishandle mishandling misconduct mismanagement misuse "
  .. "negligence obstruction refusal retaliation theft unwillingness violation wrongdoing"

local crimes = deeds .. " affair assault leak hack scandal attack bias bigotry burglary collusion conspiracy crime "
  .. "espionage extortion genocide hack hacking intolerance killing laundering leak manslaughter misdemeanor "
  .. "murder perjury plagiarism racism rape sexism smuggling terrorism trafficking treason"

-- What an office's letters do not belong on.
local accounts = "account server email e-mail phone system"

local false_words = set("false misleading inaccurate untrue deceptive fraudulent bogus fake varying "
  .. "conflicting contradictory phony")

return {
  -- How sure a pattern is: "told" and "charged" charge by themselves, and `by` is who does; "deed"
  -- where a deed stands behind the preposition `act`; "faced" where the accused answers; "wrong"
  -- is wrong whoever tells it; "doubtful" where somebody says it of another. Nouns of deeds go on
  -- ("refusal to pay"), crimes stand alone. `words` must stand in the match, or in its `slot`;
  -- nouns in `but` are left out.
  patterns = {
    { "told", { verb = "accuse suspect convict acquit", actor = "by?", patient = "target" }, act = "of" },
    { "told", { verb = "accuse suspect convict", passive = false, object = false,
      subject = "target" }, act = "of" },
    { "told", { verb = "convict indict sentence", patient = "target" }, act = "for" },
    { "told", { verb = "charge", actor = "by?", patient = "target", with = "act" }, act = "with" },
    { "told", { verb = "charge", patient = "target", ["for"] = "act" }, act = "for" },
    { "told", { verb = "indict try sue prosecute", actor = "by?", patient = "target" }, act = "for" },
    { "told", { verb = "find rule", patient = "target", adjective = "guilty" }, act = "of" },
    { "told", { verb = "plead", subject = "target", adjective = "guilty" }, act = "to" },
    { "deed", { verb = "blame criticize criticise attack slam hit blast assail castigate condemn rebuke "
      .. "denounce fault knock rip lambaste reprimand censure chide fire suspend sentence jail imprison "
      .. "discipline fine punish arrest investigate sanction dismiss shame", actor = "by?",
      patient = "target" }, act = "for" },
    { "deed", { verb = "fire suspend dismiss discipline expel remove reprimand", patient = "target" },
      act = "after" },
    { "faced", { verb = "face deny dispute reject refute rebut", subject = "target",
      object = { "act", lemma = "accusation allegation charge" } } },
    { "faced", { verb = "defend clear", subject = "target", against = { "act", lemma =
      "accusation allegation charge" } } },
    { "deed", { verb = "serve", subject = "target", object = { "what", lemma = "sentence time term" } },
      act = "for" },
    { "deed", { verb = "face draw spark attract", subject = "target", object = { "what", lemma =
      "criticism fire scrutiny outrage backlash condemnation charge ire" } }, act = "for" },
    { "deed", { verb = "come be", subject = "target", under = { "what", lemma =
      "fire criticism attack scrutiny investigation" } }, act = "for" },
    { "wrong", { verb = wrongs, actor = "target" } },
    { "wrong", { verb = "break", actor = "target", patient = { "what", lemma = "law rule promise oath "
      .. "pledge ban regulation ethic" } } },
    { "wrong", { verb = "break hack", actor = "target", into = "what" } },
    { "wrong", { verb = "hide conceal", actor = "target", patient = "what" } },
    { "wrong", { verb = "delete destroy shred", actor = "target", patient = { "what", lemma =
      "email e-mail record file document message evidence archive log tape" } } },
    { "doubtful", { verb = "use", actor = "target", patient = { "what", lemma = accounts } },
      slot = "what", words = set "private personal unsecured unsecure" },
    { "doubtful-noun", { noun = "use", possessor = "target", of = { "what", lemma = accounts } },
      words = set "private personal unsecured unsecure" },
    { "doubtful", { verb = "put", actor = "target", patient = "what", at = { "risk", lemma = "risk" } } },
    -- "gave a misleading answer"
    { "wrong", { verb = "give make issue provide send use spread file submit", actor = "target",
      patient = "what" }, slot = "what", words = false_words },
    { "deed-noun", { noun = "deletion destruction concealment", possessor = "target" } },
    { "deed-noun", { noun = "involvement complicity role", possessor = "target",
      ["in"] = { "what", lemma = crimes } } },
    { "wrong", { verb = "cover", particle = "up", actor = "target" } },
    { "wrong", { verb = "commit", actor = "target", patient = "what" } },
    { "wrong", { verb = "take accept pay solicit demand", actor = "target",
      patient = { "what", lemma = "bribe kickback payoff" } } },
    { "wrong", { verb = "miss", actor = "target", patient = { "what", lemma = "deadline" } } },
    { "wrong", { verb = "be", subject = "target", predicate = { "what", lemma = culprits } } },
    { "doubtful", { verb = doubtful, actor = "target" } },
    { "doubtful", { verb = "fail refuse neglect", actor = "target", complement = "act" } },
    { "doubtful", { verb = "refuse neglect", actor = "target" } },
    { "doubtful", { verb = "engage participate", subject = "target", ["in"] = { "what", lemma = crimes } } },
    { "doubtful", { verb = "be become seem appear remain", subject = "target" }, adjective = true },
    { "doubtful", { verb = "act", subject = "target", ["in"] = { "what", lemma = "faith" } } },
    { "charged", { noun = "accusation allegation charge indictment complaint", against =
      { "target", entity = true } } },
    { "deed-noun", { noun = deeds, possessor = "target" } },
    { "deed-noun", { noun = "failure refusal", of = { "target", entity = true } } },
    { "crime-noun", { noun = crimes, possessor = "target" }, but = set
      "attack hack leak killing failure refusal unwillingness violation lie" },
    { "crime-noun", { noun = "lack", from = { "target", entity = true } } },
    { "crime-noun", { noun = "assault attack", from = { "target", entity = true } } },
    { "crime-noun", { noun = crimes, from = { "target", entity = true } } },
    { "crime-noun", { noun = crimes, by = { "target", entity = true } } },
  },
  guilty = set(guilty),
  crimes = set(crimes),

  -- What a clause hangs on: verbs and nouns before "that" or "whether".
  frames = {
    charges = set "accuse allege charge accusation allegation suspicion",
    finds = set("find conclude determine discover show reveal document note highlight indicate prove "
      .. "confirm suggest learn detail uncover evidence finding conclusion criticism"),
    says = set("say tell write claim contend assert argue insist maintain complain believe add state "
      .. "testify report explain warn point remind declare announce tweet claim complaint contention"),
    asks = set "investigate ask examine probe question explore determine wonder",
    denies = set "deny dispute reject refute denial",
    admits = set "admit acknowledge concede confess admission",
  },
  that = "that",
  to = "to",
  wishes = set("want wish hope plan intend try refuse decline threaten vow promise need have ask urge "
    .. "call seem seek expect begin"),
  confesses = set "admit confess",
  be = "be",
  of_charges = { "for", "of" },
  -- By these a clause is told as the one beside it.
  beside = set "while although though",
  whether = set "whether if",
  -- Who finds, and who charges, whatever it is.
  finders = set("report review inquiry audit investigation probe investigator inspector watchdog "
    .. "auditor judge jury court commission panel"),
  accusers = set "suit lawsuit complaint indictment prosecutor plaintiff",
  -- Before what a deed is of: "his refusal" alone tells no act.
  of_deeds = set "of to in by on against for from with",
  -- What is had about what somebody did.
  inquiries = set "investigation inquiry probe criticism controversy scrutiny scandal complaint",
  -- "discovery into whether"
  into = "into",
  -- How what is wrong is done, whatever it is.
  wrongly = set("deliberately knowingly improperly illegally unlawfully falsely recklessly negligently "
    .. "carelessly wrongfully fraudulently corruptly intentionally maliciously dishonestly consciously"),
  conditions = set "if unless lest",
  -- "fired after she drew criticism" tells no act.
  drawn = set "draw face spark come be have",
  meanwhile = set "by after while when before",
  unreal = set "without instead against from to than about",
  -- Before these an infinitive is done.
  done = set "appear seem tend continue conspire help begin start use",
  -- What a body is called behind "the", once it was named.
  houses = set "organization group company agency firm bank network university school foundation",
  -- Who may be charged though no name is told.
  bodies = set("administration agency aide agent army authority bank board body campaign candidate "
    .. "cartel chief committee company congressman congresswoman contractor department director "
    .. "employee executive family father firm foundation government governor group guard hacker "
    .. "hospital husband intern journalist judge kingdom lawyer lawmaker leader man manager mayor "
    .. "minister mother network newspaper officer official organization panel party pastor police "
    .. "police officer president priest prosecutor regime reporter school senator service sheriff soldier "
    .. "spy staff staffer state suspect teacher team troop union university wife woman worker "
    .. "student subordinate"),

  -- ---- what they answer ----------------------------------------------------------
  -- The relations by which one speaks for another, and the offices that do.
  voices = {
    ["speaks-for"] = true, ["attorney-for"] = true, ["works-for"] = true, leads = true,
  },
  offices = set("spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys counsel aide aides "
    .. "campaign secretary representative representatives office officials"),
  -- Verbs with what they make of a charge.
  answers = {
    deny = "denies", dispute = "disputes", reject = "disputes", refute = "disputes", rebut = "disputes",
    dismiss = "disputes", debunk = "disputes", contest = "disputes", admit = "admits",
    acknowledge = "admits", concede = "admits", apologize = "admits", apologise = "admits",
    confess = "admits", plead = "admits", misspeak = "admits", concur = "admits", clarify = "explains",
    explain = "explains", defend = "explains",
  },
  told = {
    denied = "denies", denies = "denies", denying = "denies", disputed = "disputes", disputes = "disputes",
    rejected = "disputes", rejects = "disputes", rebutted = "disputes", dismissed = "disputes",
    admitted = "admits", admits = "admits", admitting = "admits", acknowledged = "admits",
    acknowledges = "admits", acknowledging = "admits", conceded = "admits", concedes = "admits",
    apologized = "admits", explained = "explains", explains = "explains", explaining = "explains",
    clarified = "explains", countered = "disputes",
  },
  -- Words of a statement that answer by themselves.
  rebuttals = {
    baseless = "disputes", meritless = "disputes", unfounded = "disputes", groundless = "disputes",
    outrageous = "disputes", unsupported = "disputes", unsubstantiated = "disputes", ["false"] = "disputes", untrue = "disputes", misleading = "disputes",
    inaccurate = "disputes", ridiculous = "disputes", absurd = "disputes", mistake = "admits",
    regret = "admits", sorry = "admits", lie = "disputes", bogus = "disputes",
  },
  charge_words = set("allegation allegations accusation accusations charge charges claim claims criticism "
    .. "criticisms lawsuit suit wrongdoing critiques complaint findings conclusions"),
  -- "her denials"
  denials = set "denial protest protestation rebuttal",
  own = set "denies admits",
  -- What is about one's own act only where its words say so; what speaks against a charge.
  about = set "admits explains",
  contra = set "denies disputes",
  common = set("that this with from have been were they their them will would could should about after "
    .. "before when what which while also said says more than over under into only other some such "
    .. "there these those very just because being during does your made make"),
}
