-- English words that charge somebody with something, as patterns over clauses and noun groups
-- (nutgraf/clauses.lua), with the slots `target`, `by` and `act`. Base forms, lower case.
local cues = require "nutgraf.cues"

local function set(words) return cues.all(true, words) end

local function phrases(words, more)
  local made = set(words)
  for _, phrase in ipairs(more) do made[phrase] = true end
  return made
end

-- What is wrong whoever tells it, done by the one or, in the passive, by the agent.
local wrongs = "abuse assault backdate bamboozle behead betray bilk blackmail brainwash bribe brutalize bully "
  .. "burglarize burgle carjack cheat coerce collude counterfeit cyberstalk connive conspire deceive defame deface defraud desecrate disenfranchise discriminate "
  .. "dupe embezzle enslave entrap evade exploit extort fabricate falsify fleece flout forge gouge grope harass "
  .. "hoodwink humiliate intimidate kidnap launder libel lie loot lynch malign massacre mishandle mislead "
  .. "misappropriate misinform misreport misrepresent misspend misstate mistreat misuse molest murder obfuscate "
  .. "obstruct overbill overcharge perjure pilfer plagiarise plagiarize plunder rape ransack rig rob sabotage scam "
  .. "shoplift shortchange siphon slander slaughter smear smuggle stab stalk steal stonewall strangle swindle terrorize "
  .. "thwart torture traffic tamper vandalize victimize vilify violate withhold whitewash"

-- What is a charge where somebody says it of another, not where the paper tells it.
local doubtful = "abandon abet alter ambush appease authorize ban bend blacklist berate bilk bomb botch bungle bury "
  .. "bypass cave censor cherry-pick circumvent coddle conceal concoct condone contradict cripple damage "
  .. "degrade delay delete demean demonize deport deprive discard disobey disparage disregard distort divert doctor dodge downplay dump "
  .. "double-cross drag duck embellish enable encourage endanger engineer erase erode exaggerate fire flip-flop foment flub fudge funnel fuel gerrymander ghostwrite "
  .. "gut hack harm hide hijack hound ignite ignore incite inflame inflate infringe infect insult instigate "
  .. "interfere invade jeopardize kick kill leak lure manipulate marginalize meddle menace misdirect misjudge "
  .. "minimize misclassify mislabel mismanage misquote misspeak mock muzzle neglect obscure offend omit oppress orchestrate outsource ostracize overestimate overlook overpay "
  .. "overprescribe overreach overspend overstate overstep pad pander peddle persecute pit plant plot pocket poison politicize pollute "
  .. "pressure prey profit profiteer provoke purge railroad renege repress retaliate ridicule rush sacrifice "
  .. "scapegoat shame shield shirk shoot shred shun sidestep silence skim skirt slap snoop solicit sow "
  .. "spread spy squander squelch stall starve steer stifle stiff stoke subvert suppress taunt threaten torpedo "
  .. "tolerate trample trick twist undercut underestimate undermine underpay underreport understate usurp waste weaken weaponize wiretap wreck"

-- Words that tell of blame wherever they stand behind the verb of a statement.
local blame = "abuse abuses bribe bribes bribery cheating collusion conspiracy corruption cover-up coverup "
  .. "cronyism deceit deception deceptive discrimination dishonest dishonestly embezzlement extortion fraud "
  .. "fraudulent graft harassment hypocrisy hypocrite illegal illegally injustice intimidation kickback kickbacks "
  .. "lie lies malfeasance malpractice misconduct misleading mismanagement negligence negligent nepotism "
  .. "obstruction perjury plagiarism propaganda racism racist retaliation sabotage scam secretly secrecy sexism "
  .. "sexist sham smear theft treason unlawful unlawfully unethical unethically improper improperly unfairly "
  .. "unjustly brutally callous callously cynical cynically reckless recklessly careless carelessly falsely "
  .. "inappropriate inappropriately illegitimate unconstitutional unconstitutionally wrongdoing wrongly bigotry "
  .. "bigoted xenophobic anti-semitic islamophobic complicit witch-hunt hoax cheated corrupt crooked phony bogus "
  .. "callousness cruelty indifference incompetence ineptitude recklessness carelessness impunity misogyny "
  .. "bullying brutality homophobia neglect incitement negligently knowingly shamelessly blatantly flagrantly falsified scheme schemes loophole "
  .. "loopholes slush stolen bribing lying"

local blame_phrases = { "at risk", "witch hunt", "in secret", "bad faith", "for sale", "quid pro quo",
  "conflict of interest", "conflicts of interest", "under the table", "behind closed doors", "against the law",
  "in violation", "without permission", "without consent", "without a warrant", "without authorization",
  "pay to play", "pay-to-play", "dirty tricks", "double standard", "political gain", "personal gain",
  "political purposes", "special access", "special treatment", "preferential treatment", "special favors",
  "sweetheart deal", "red-handed", "blind eye", "hush money", "scare tactics", "above the law", "fear mongering" }

local guilty = "abusive bias biased careless complicit disrespectful evasive exploitative homophobic hypocritical "
  .. "irresponsible lax misogynistic neglectful predatory secretive sloppy uncooperative unfaithful unresponsive "
  .. "unpaid unsanitary vindictive corrupt crooked deceptive dishonest false fraudulent "
  .. "guilty illegal improper wrongful inaccurate incompetent inconsistent misleading negligent racist "
  .. "reckless sexist unlawful unethical untrue unconstitutional discriminatory"

local culprits = "liar fraud crook cheat hypocrite murderer rapist thief traitor racist bigot scam "
  .. "sham terrorist bully cheater predator sexist"

-- Nouns of what one has done.
local deeds = "abuse betrayal bribery corruption cover-up coverup deception discrimination failure "
  .. "fraud harassment intimidation lie mishandle mishandling misconduct mismanagement misuse "
  .. "negligence obstruction refusal retaliation theft unwillingness violation wrongdoing"

local crimes = deeds .. " affair assault leak hack scandal attack bias bigotry burglary collusion conspiracy crime "
  .. "espionage extortion genocide hacking intolerance killing laundering leak manslaughter misdemeanor "
  .. "murder perjury plagiarism racism rape sexism smuggling terrorism trafficking treason embezzlement "
  .. "adultery arson battery beating blunder brutality bid-rigging blackmail bribe bullying cheating child-abuse coercion copying counterfeiting "
  .. "child-molesting cronyism cruelty dealing desertion dishonesty doping drunk-driving dumping eavesdropping entrapment evasion favoritism felony forgery graft "
  .. "groping gunrunning hazing homicide hooliganism hypocrisy impropriety indecency infringement insubordination insurrection kickback kidnapping "
  .. "larceny lapse libel looting malfeasance malpractice massacre molestation nepotism overbilling overcharging piracy "
  .. "pedophilia poaching pollution price-fixing profiteering racketeering rigging robbery sabotage sedition shooting shoplifting "
  .. "nonpayment slander slavery self-dealing solicitation spying stabbing stalking tampering torture trespass trespassing vandalism violence voyeurism "
  .. "wiretapping"

-- Crimes that are named by who suffered them.
local suffered = "murder homicide manslaughter rape kidnapping shooting stabbing beating torture molestation "
  .. "massacre robbery burglary battery stalking"

-- What an office's letters do not belong on.
local accounts = "account server email e-mail phone system"

local records = "email e-mail record file document message evidence archive log tape recording footage video "
  .. "ballot data ledger invoice report thousand hundred dozen"

local waste = "waste chemical oil solvent sewage toxin ash sludge trash garbage"

-- Whom one may hurt, where no name tells it.
local pronouns = "him her them me us"

local people = "people person man woman child boy girl student officer inmate prisoner worker civilian soldier "
  .. "victim driver motorist patient detainee suspect passenger protester villager resident wife girlfriend "
  .. "husband son daughter baby teenager reporter journalist guard nurse teacher family veteran widow immigrant "
  .. "minority"

-- What one may know of and keep to oneself.
local known = "abuse misconduct fraud harassment corruption scheme cover-up bribery defect danger problem risk flaw "
  .. "leak hazard wrongdoing doping theft cheating mistreatment"

-- What one puts before others.
local selfish = "politics profit speed self interest life sale money greed power party ambition career reputation "
  .. "image brand ego ideology revenue"

-- What one owes to others.
local duties = "know tell report disclose warn stop prevent act check inform intervene notice investigate"

local false_words = set("false misleading inaccurate untrue deceptive fraudulent bogus fake varying "
  .. "conflicting contradictory phony forged falsified doctored sham fraudulent")

return {
  -- How sure a pattern is: "told" and "charged" charge by themselves, and `by` is who does; "deed"
  -- where a deed stands in the slot `act` or behind one of the prepositions `act` (with `any`
  -- whatever stands there, with `wrong` only what is wrong by its own words); "faced" where the
  -- accused answers; "beset" where he has accusations against him; "about" and "conduct" what
  -- criticism is of, where it is somebody's, of the nouns of the set `acts` alone; "ordered" where
  -- he has another do what is wrong; "wrong" is wrong whoever tells it; "doubtful" where somebody
  -- says it of another. Nouns of deeds go on ("refusal to pay"), crimes stand alone. `words` must
  -- stand in the match, or in its `slot`; what is in `but` is left out; an `adjective` of the set
  -- so called must stand behind the verb; a word of `unless` behind the object takes it back. With
  -- `undone` the slot `what` must be one that a clause says was never done, with `none` one that
  -- "no" stands before; `next` are words of which one stands right behind the verb. "omitted" is what was not done, where somebody says so of another.
  patterns = {
    { "told", { verb = "accuse suspect convict", actor = "by?", patient = "target" }, act = "of" },
    { "ordered", { verb = "tell order direct instruct ask urge encourage coach pressure force coerce press push "
      .. "help allow lead cause enable persuade get advise recommend entice induce lure trick", actor = "target", complement = "act" } },
    { "beset", { noun = "accusation allegation charge suspicion claim", of = "act" } },
    { "about", { noun = "criticism outrage backlash furor uproar scrutiny controversy scandal flap fire lawsuit "
      .. "suit complaint", over = "act" } },
    { "about", { noun = "criticism scrutiny controversy scandal", about = "act" } },
    { "about", { noun = "criticism", of = "act" }, acts = "conducts" },
    { "about", { noun = "investigation inquiry probe lawsuit question", into = "act" }, acts = "conducts" },
    { "about", { noun = "investigation", of = "act" }, acts = "conducts" },
    { "told", { verb = "accuse suspect convict", passive = false, object = false, complement = false,
      tense = "past", subject = "target" }, act = "of" },
    { "told", { verb = "convict indict sentence imprison", patient = "target" }, act = "for" },
    { "told", { verb = "charge", actor = "by?", patient = "target" }, act = "with for in" },
    { "told", { verb = "indict try sue prosecute", actor = "by?", patient = "target" }, act = "for over on" },
    { "told", { verb = "charge indict sue", passive = false, object = false, subject = "target" },
      act = "with in" },
    { "told", { verb = "find rule", patient = "target", adjective = "guilty" }, act = "of" },
    { "told", { verb = "plead", subject = "target", adjective = "guilty" }, act = "to" },
    { "told", { verb = "plead", subject = "target", object = { "what", lemma = "contest" } }, act = "to" },
    { "told", { verb = "suspend arrest fire detain hold jail charge investigate book question dismiss remove "
      .. "ban expel imprison sack oust", actor = "by?", patient = "target", on = { "what", lemma =
      "suspicion charge count allegation accusation" } }, act = "of" },
    { "told", { verb = "arrest charge detain hold question seek want jail", actor = "by?", patient = "target",
      ["in"] = { "what", lemma = "connection" } }, act = "with" },
    { "told", { verb = "test", subject = "target", adjective = "positive" }, act = "for",
      words = set "steroid steroids drug drugs banned cocaine doping stimulant marijuana testosterone amphetamine opioids" },
    { "conduct", { verb = "draw spark attract provoke prompt stir raise invite", subject = "act", object =
      { "what", lemma = "criticism outrage scrutiny backlash complaint condemnation anger fire ire" } },
      acts = "conducts" },
    { "called", { verb = "call label brand dub describe denounce deem term characterize portray paint depict",
      actor = "by?", patient = "act" } },
    { "deed", { verb = "criticize criticise castigate condemn rebuke denounce lambaste reprimand censure chide "
      .. "chastise berate excoriate decry deride blast slam fault assail scold blame fine "
      .. "sanction penalize penalise suspend ban discipline punish", actor = "by?", patient = "target" },
      act = "for over", any = true },
    { "deed", { verb = "attack hit knock rip fire sentence jail imprison arrest investigate dismiss shame bar expel deport detain sack oust demote impeach court-martial cite "
      .. "slap hammer skewer rap cuff book want seek question", actor = "by?", patient = "target" },
      act = "for over on" },
    { "deed", { verb = "blame pin", actor = "by?", on = { "target", entity = true }, patient = "act" }, any = true },
    { "conduct", { verb = "criticize criticise castigate condemn denounce decry deride blast slam fault assail question "
      .. "attack lambaste bemoan lament", actor = "by?", patient = "act" }, acts = "conducts" },
    -- After what is wrong: "suspended after raising concerns" is what was done to somebody.
    { "deed", { verb = "fire suspend dismiss discipline expel reprimand ban remove arrest charge",
      patient = "target" }, act = "after", wrong = true },
    { "deed", { verb = "paint portray depict cast describe characterize label brand dub", actor = "by?",
      patient = "target" }, act = "as", wrong = true },
    { "wrong", { verb = "claim", actor = "target", patient = { "what", lemma =
      "attack assault bombing shooting stabbing killing murder kidnapping raid massacre hack responsibility" } } },
    { "deed", { verb = "go", after = "target" }, act = "for over" },
    { "wrong", { verb = "mock insult ridicule belittle demean taunt bully", actor = "target",
      patient = { "what", lemma = people } } },
    { "deed", { verb = "resign quit step", subject = "target" }, act = "over after amid", wrong = true },
    { "deed", { verb = "get serve face receive do draw", subject = "target", object = { "what", lemma =
      "year month sentence term ban suspension fine death life" } }, act = "for" },
    { "deed", { verb = "apologize apologise", subject = "target" }, act = "for", any = true },
    { "deed", { verb = "admit acknowledge", subject = "target" }, act = "to" },
    { "faced", { verb = "face deny dispute reject refute rebut", subject = "target",
      object = { "act", lemma = "accusation allegation charge" } } },
    -- "defended him, and himself, against allegations of fraud"
    { "faced", { verb = "defend clear", patient = "target", against = { "act", lemma =
      "accusation allegation charge" } } },
    { "deed", { verb = "pay", subject = "target", object = { "what", lemma = "fine penalty settlement" } },
      act = "for over" },
    { "deed", { verb = "serve", subject = "target", object = { "what", lemma = "sentence time term" } },
      act = "for" },
    { "deed", { verb = "face draw spark attract", subject = "target", object = { "what", lemma =
      "criticism fire scrutiny outrage backlash condemnation charge ire" } }, act = "for over", any = true },
    { "deed", { verb = "come be remain", subject = "target", under = { "what", lemma =
      "fire criticism attack scrutiny investigation" } }, act = "for over", any = true },
    { "wrong", { verb = wrongs, actor = "target" } },
    { "wrong", { verb = "break breach flout", actor = "target", patient = { "what", lemma = "law rule promise oath "
      .. "code duty trust confidence guideline policy protocol standard confidentiality pledge ban regulation ethic truce ceasefire treaty pact vow agreement contract" } } },
    { "wrong", { verb = "break hack", actor = "target", into = "what" } },
    { "wrong", { verb = "hide conceal", actor = "target", patient = "what" } },
    { "wrong", { verb = "delete destroy shred", actor = "target", patient = { "what", lemma =
      "email e-mail record file document message evidence archive log tape thousand hundred dozen" } } },
    { "doubtful", { verb = "use", actor = "target", patient = { "what", lemma = accounts } },
      slot = "what", words = set "private personal unsecured unsecure" },
    { "doubtful-noun", { noun = "use", possessor = "target", of = { "what", lemma = accounts } },
      words = set "private personal unsecured unsecure" },
    { "doubtful", { verb = "put", actor = "target", patient = "what", at = { "risk", lemma = "risk" } } },
    -- "gave a misleading answer"
    { "wrong", { verb = "give make issue provide send use spread file submit produce present publish", actor = "target",
      patient = "what" }, slot = "what", words = false_words },
    -- What is wrong of some things alone.
    { "wrong", { verb = "delete destroy shred erase alter doctor backdate fake hide", actor = "target",
      patient = { "what", lemma = records } } },
    { "doubtful", { verb = "take accept raise pocket receive", actor = "target", patient = { "what", lemma =
      "money cash donation contribution sum gift fee favor payment million trip flight travel vacation perk loan" } } },
    { "doubtful", { verb = "block hinder impede hamper obstruct foil stymie derail squash quash frustrate stall "
      .. "undermine", actor = "target", patient = { "what", lemma =
      "inquiry investigation probe audit review release disclosure prosecution justice" } } },
    { "doubtful", { verb = "make", actor = "target", patient = { "what", lemma =
      "story thing claim quote number figure account whole" } }, words = set "up" },
    { "doubtful", { verb = "make cook", particle = "up", actor = "target", patient = "what" } },
    { "doubtful", { verb = "invent fake concoct", actor = "target", patient = "what" } },
    { "doubtful", { verb = "grab yank shove choke drag slam throw kick punch slap bite strike tackle pin whack hit "
      .. "push spit", actor = "target", patient = { "what", lemma = people .. " " .. pronouns } } },
    { "doubtful", { verb = "grab yank shove choke slap punch bite kick tackle whack", actor = "target", patient =
      { "what", kind = "person" } } },
    { "doubtful", { verb = "grab yank twist squeeze touch", actor = "target", patient = { "what", lemma =
      "arm breast buttock thigh hair neck crotch wrist leg" } } },
    { "doubtful", { verb = "force", actor = "target", patient = { "what", lemma = "himself herself themselves" },
      on = "whom" } },
    { "doubtful", { verb = "do", actor = "target", patient = { "what", lemma = "job work" } }, slot = "what",
      words = set "poor bad terrible lousy sloppy miserable shoddy awful" },
    { "doubtful", { verb = "owe", actor = "target", patient = "what", ["in"] = { "where", lemma = "tax wage fine rent" } } },
    { "doubtful", { verb = duties, actor = "target", modal = "should" } },
    { "doubtful", { verb = "keep", actor = "target", patient = "what" }, words = set "secret hidden quiet" },
    { "doubtful", { verb = "be", subject = "target" }, adjective = "crimes" },
    { "conduct", { verb = "focus center seize pounce", on = "act" }, acts = "conducts" },
    { "about", { noun = "wake", of = "act" }, acts = "conducts" },
    { "doubtful", { verb = "blur cross", actor = "target", patient = { "what", lemma = "line boundary" } } },
    { "doubtful", { verb = "share send receive discuss forward disclose reveal release give leak store transmit keep "
      .. "expose compromise pass handle", actor = "target", patient = "what",
      relation = "main complement coordinated" }, slot = "what",
      words = set "classified secret top-secret confidential" },
    { "wrong", { verb = "make retweet tweet post share use publish utter send", actor = "target", patient = "what" },
      slot = "what", words = set "racist anti-semitic sexist misogynistic homophobic bigoted xenophobic" },
    { "omitted", { verb = "be", actor = "target", patient = "what?", negated = true, adjective =
      "honest truthful forthcoming transparent candid cooperative" } },
    { "doubtful", { verb = "avoid dodge", actor = "target", patient = { "what", lemma = "tax draft service law" } } },
    { "doubtful", { verb = "avoid dodge", actor = "target", complement = { "what", lemma = "pay" } } },
    { "called", { verb = "condemn criticize criticise slam blast decry denounce", actor = "by?", patient = "act" },
      words = set "as" },
    { "doubtful", { verb = "run", over = { "whom", lemma = people .. " cyclist pedestrian" }, actor = "target" } },
    { "doubtful", { verb = "cheat", subject = "target", on = "whom" } },
    { "doubtful", { verb = "run", subject = "target", afoul_of = "what" } },
    { "doubtful", { verb = "take accept pocket", actor = "target", patient = "what", from = "whom" },
      slot = "what", sum = true },
    { "wrong", { verb = "spend use divert", actor = "target", patient = { "what", lemma =
      "donation taxpayer charity grant" } } },
    { "doubtful", { verb = "spend use divert waste", actor = "target", patient = { "what", lemma =
      "money fund cash dollar donation resource office position power" } } },
    { "doubtful", { verb = "steer hand award", actor = "target", patient = { "what", lemma =
      "contract deal job work business" } } },
    { "wrong", { verb = "steer", actor = "target", patient = { "what", lemma = "contract" } } },
    { "wrong", { verb = "dump spill leak", actor = "target", patient = { "what", lemma = waste } } },
    { "wrong", { verb = "buy", actor = "target", patient = { "what", lemma = "vote silence influence" } } },
    { "doubtful", { verb = "sell trade", actor = "target", patient = { "what", lemma =
      "access influence favor vote office secret drug" } } },
    { "doubtful", { verb = "ship move outsource send cut slash kill", actor = "target",
      patient = { "what", lemma = "job worker" } } },
    { "doubtful", { verb = "lay", particle = "off", actor = "target" } },
    { "doubtful", { verb = "rip", particle = "off", actor = "target" } },
    { "doubtful", { verb = "sell", particle = "out", actor = "target" } },
    { "doubtful", { verb = "back walk", subject = "target", from = "what" }, next = set "away" },
    { "wrong", { verb = "change alter inflate fix", actor = "target", patient = { "what", lemma =
      "grade score result record test mark ballot vote number" } } },
    { "doubtful", { verb = "play", subject = "target", object = { "what", lemma =
      "politics game role trick card" } } },
    { "doubtful", { verb = "play pander cave bow cater kowtow", subject = "target", to = "what" } },
    { "doubtful", { verb = "profit benefit gain", subject = "target", off = "what" } },
    { "doubtful", { verb = "profit benefit gain", subject = "target", from = "what" } },
    { "doubtful", { verb = "take", subject = "target", object = { "what", lemma = "advantage side" } } },
    { "doubtful", { verb = "train aid arm fund finance harbor shelter support back", actor = "target",
      patient = { "what", lemma = "terrorist militant extremist terrorism rebel insurgent jihadist gang" } } },
    { "doubtful", { verb = "leave", actor = "target", patient = { "what", lemma = "vacuum mess void" } } },
    { "doubtful", { verb = "put place", actor = "target", patient = { "what", lemma =
      "politics profit speed self interest life" } } },
    { "doubtful", { verb = "deny", actor = "target", patient = { "what", lemma =
      "food request care help right access treatment service water" } } },
    { "doubtful", { verb = "deny refuse reject", actor = "target", indirect = "whom" } },
    -- "They did nothing", but not "nothing wrong".
    { "doubtful", { verb = "do", actor = "target", patient = { "what", lemma = "nothing little" } },
      unless = set("wrong improper illegal inappropriate unlawful unethical untoward dishonest criminal "
        .. "illicit questionable suspicious unusual bad") },
    { "wrong", { verb = "sell traffic smuggle deal", actor = "target", patient = { "what", lemma =
      "drug cocaine heroin narcotic weapon" } } },
    { "wrong", { verb = "kill shoot stab strangle beat kick punch choke slap whip torture burn drown attack bomb "
      .. "execute behead starve grope molest rape assault abuse harass threaten", actor = "target",
      patient = { "what", lemma = people } } },
    { "wrong", { verb = "kill shoot stab strangle choke murder", actor = "target",
      patient = { "what", kind = "person" } } },
    { "wrong", { verb = "kill shoot stab strangle rape grope molest assault harass punch torture starve behead", actor = "target",
      patient = { "what", lemma = pronouns } } },
    { "doubtful", { verb = "fail abandon betray", actor = "target", patient = { "what", lemma = people
      .. " family public voter country nation city community taxpayer parishioner " .. pronouns } } },
    { "doubtful", { verb = "kiss touch fondle caress undress proposition", actor = "target",
      patient = { "what", lemma = people .. " " .. pronouns } } },
    { "doubtful", { verb = "put slide stick shove run place", actor = "target",
      patient = { "what", lemma = "hand finger tongue" }, under = "where" } },
    { "doubtful", { verb = "put slide stick shove run place", actor = "target",
      patient = { "what", lemma = "hand finger tongue" }, up = "where" } },
    { "doubtful", { verb = "put slide stick shove run place", actor = "target",
      patient = { "what", lemma = "hand finger tongue" }, on = { "where", lemma = "thigh leg knee breast buttock body" } } },
    { "doubtful", { verb = "destroy ruin wreck", actor = "target", patient = { "what", lemma =
      "life career confidence reputation family business livelihood marriage health trust credibility" } } },
    { "doubtful", { verb = "use deploy employ", actor = "target", patient = { "what", lemma =
      "force bomb munition weapon gas tactic slur language" } }, slot = "what", words = set(
      "excessive deadly lethal cluster chemical unnecessary banned illegal racist racial derogatory vulgar "
      .. "offensive homophobic abusive brutal disproportionate") },
    { "doubtful", { verb = "look", actor = "target" }, next = set "away" },
    { "doubtful", { verb = "sit", subject = "target", on = { "what", lemma =
      "complaint report evidence information warning file letter record finding data allegation them it" } } },
    { "doubtful", { verb = "know", actor = "target", of = { "what", lemma = known } } },
    { "doubtful", { verb = "know", actor = "target", about = { "what", lemma = known } } },
    { "doubtful", { verb = "put place", actor = "target", patient = { "what", lemma = selfish }, over = "whom" } },
    { "doubtful", { verb = "put place", actor = "target", patient = { "what", lemma = selfish }, before = "whom" } },
    { "doubtful", { verb = "put place", actor = "target", patient = { "what", lemma = selfish }, above = "whom" } },
    { "doubtful", { verb = "put place", actor = "target", patient = { "what", lemma = selfish }, ahead_of = "whom" } },
    -- "billed the state for work that was never done"
    { "doubtful", { verb = "bill charge invoice pay", actor = "target", ["for"] = "what" }, undone = true },
    { "doubtful", { verb = "claim report list record", actor = "target", patient = "what" }, undone = true },
    -- "took no action"
    { "doubtful", { verb = "take make do show pay raise keep", actor = "target", patient = { "what", lemma =
      "action step effort attempt attention remorse alarm record" } }, none = true },
    { "omitted", { verb = "tell inform warn report disclose notify alert act intervene investigate declare reveal "
      .. "file pay register respond answer return publish release repay consult test inspect follow comply check "
      .. "search provide turn",
      actor = "target", patient = "what?", negated = true } },
    { "doubtful", { verb = "be", subject = "target", ["for"] = "what" } , adjective = "blames" },
    { "deed-noun", { noun = "role involvement complicity part", of = { "target", entity = true },
      ["in"] = { "what", lemma = crimes } } },
    { "deed-noun", { noun = "deletion destruction concealment", possessor = "target" } },
    { "deed-noun", { noun = "involvement complicity role", possessor = "target",
      ["in"] = { "what", lemma = crimes } } },
    { "wrong", { verb = "cover", particle = "up", actor = "target" } },
    { "wrong", { verb = "cover", up = "what", actor = "target" } },
    { "wrong", { verb = "commit", actor = "target", patient = "what" } },
    { "wrong", { verb = "take accept pay solicit demand", actor = "target",
      patient = { "what", lemma = "bribe kickback payoff" } } },
    { "wrong", { verb = "miss", actor = "target", patient = { "what", lemma = "deadline" } } },
    { "wrong", { verb = "be", subject = "target", predicate = { "what", lemma = culprits } } },
    { "doubtful", { verb = doubtful, actor = "target" } },
    { "wrong", { verb = "fail neglect", actor = "target", complement = { "act", lemma = duties
      .. " protect mention secure comply cooperate register file" } } },
    { "doubtful", { verb = "fail refuse neglect", actor = "target", complement = "act" }, slot = "act", but = set
      "win dent compete gain catch reach qualify attract break impress connect beat score finish make get" },
    { "doubtful", { verb = "refuse neglect", actor = "target" } },
    { "doubtful", { verb = "engage participate", subject = "target", ["in"] = { "what", lemma = crimes } } },
    { "doubtful", { verb = "be become seem appear remain", subject = "target" }, adjective = "guilty" },
    { "doubtful", { verb = "act", subject = "target", ["in"] = { "what", lemma = "faith" } } },
    { "charged", { noun = "conviction arrest indictment prosecution trial firing dismissal suspension impeachment",
      of = { "target", entity = true } } },
    { "wrong", { verb = "cover", actor = "target", patient = { "what", lemma =
      "it this that them everything crime abuse scandal death mistake" } }, words = set "up" },
    { "charged", { noun = "accusation allegation charge indictment complaint lawsuit suit report case claim count",
      against = { "target", entity = true } } },
    { "deed-noun", { noun = deeds, possessor = "target" } },
    { "deed-noun", { noun = "failure refusal", of = { "target", entity = true } } },
    -- "her murder": whose it is suffered it
    { "crime-noun", { noun = crimes, possessor = "target" }, but = set(
      "attack hack leak killing failure refusal unwillingness violation lie " .. suffered) },
    { "crime-noun", { noun = "lack", from = { "target", entity = true } } },
    { "crime-noun", { noun = crimes, from = { "target", entity = true } }, but = set "attack scandal crime" },
    { "crime-noun", { noun = crimes, by = "target" }, but = set "attack scandal" },
  },
  blames = set "responsible culpable liable",
  guilty = set(guilty), culprits = set(culprits),
  -- What somebody is, once he was found guilty of it; the words that say that he was.
  offenders = set(culprits .. " arsonist burglar embezzler fraudster molester offender pedophile robber rapist "
    .. "smuggler swindler killer spy trafficker felon"),
  convicted = set "convicted confessed admitted disgraced",
  wrongs = set(wrongs), doubtful = set(doubtful),
  blame = phrases(blame, blame_phrases),
  -- Of these, what blames in the paper's own voice, too.
  grave_blame = set("bribe bribes bribery kickback kickbacks fraud illegally unlawfully perjury embezzlement "
    .. "extortion fraudulent falsely improperly cheated bribing racist falsified"),
  -- Who says it so contends it: of another, whatever he did, it is a charge.
  contends = set "contend complain charge insist claims",
  -- Before these a word of blame blames nobody.
  unreal_words = set "not n't never without against about possibility fight combat end stop prevent investigate",
  crimes = set(crimes),
  -- What of somebody's is inquired into.
  conducts = set "handling treatment use misuse role failure conduct behavior deletion acceptance practices",

  -- What one is sued for is no deed.
  sums = set("million billion thousand dollar damage damages compensation relief month year day life parole "
    .. "game match season week time hour moment"),
  -- What a clause hangs on: verbs and nouns before "that" or "whether".
  frames = {
    charges = set "accuse allege charge accusation allegation suspicion perception complaint rumor",
    finds = set("find conclude determine discover show reveal document note highlight indicate prove "
      .. "confirm suggest learn detail uncover evidence finding conclusion criticism"),
    says = set("say tell write claim contend assert argue insist maintain complain believe add state "
      .. "testify report explain warn point remind declare announce tweet claim complaint contention"),
    asks = set "investigate examine probe question explore determine doubt look",
    denies = set "deny dispute reject refute oppose rebut denial",
    admits = set "admit acknowledge concede confess admission",
  },
  that = "that",
  -- Who was these once charges and finds no more by office; "not only" takes nothing back.
  -- What is done so is done in words alone.
  in_words = set "verbal rhetorical",
  -- "charged with overseeing it"
  tasking = set "charge",
  tasks = set("oversee lead run protect enforce guard manage ensure provide implement develop investigate review "
    .. "coordinate defend supervise advise maintain administer find help make bring carry deliver determine design "
    .. "educate examine keep monitor plan prepare promote recommend regulate restore safeguard teach watch handle "
    .. "facilitate build improve collect negotiate reform set serve reduce"),
  -- What these do is nobody's deed.
  anybody = set "people voter american man woman child resident citizen patient customer family consumer household",
  once = set "former ex onetime", not_only = "not only",
  -- Right before who does it, these stand for "that": "over allegations she shoved him"; those of the
  -- second set, which are verbs too, only behind one of the third.
  -- "The suggestion that he did it is a lie": whoever says so charges nobody. A fact is none of
  -- these.
  claimed = set("suggestion insinuation implication idea notion assertion claim allegation accusation charge contention "
    .. "rumor rumour story theory report assumption impression complaint perception"),
  untrue = set("lie false untrue baseless unfounded groundless unsubstantiated nonsense bogus fiction fabrication "
    .. "invention hoax smear slander absurd ridiculous preposterous ludicrous laughable incorrect wrong rubbish "
    .. "inaccurate meritless myth fantasy mistaken falsehood untruth outrageous"),
  elided = set "did does do had has was were is are", is = set "is was are were",
  alleged_nouns = set "allegations allegation accusations accusation suspicions rumors rumours",
  claim_nouns = set "claims claim charges charge complaints complaint reports",
  before_claims = set("over amid about of by on the despite to with as from following after through "
    .. "into against these those such"),
  -- "said of Lee": whom the words are about.
  spoken_of = set "of about",
  -- Who asks somebody else inquires.
  asks_of = set "ask",
  -- Before whose people somebody is of.
  of_body = set "of at for from with",
  -- Behind the head of who finds something.
  behind_head = set "of by for into on released published issued from written about at which that who in",
  -- "charged in the death of his landlord", not in May.
  inside = "in", charged_in = set "death case scheme plot incident crash fire bombing crime disappearance",
  does = "do", as = set "as",
  -- What ends the name that somebody is called by.
  ends_name = set "for that who which because but when after while if said says",
  -- Who should have done these, and is said so, did not.
  should = "should",
  duties = set(duties),
  -- Who is these is charged with nothing by what follows.
  spared = set "victim victims survivor survivors opponent opponents critic critics",
  -- With these and "have" it is supposed that somebody did it: "may have lied".
  perhaps = set "may might", have_done = " have ",
  -- "was found to have copied it"
  to_have = "^to have ",
  to = "to",
  wishes = set("want wish hope plan intend try refuse decline threaten vow promise need have ask urge "
    .. "call seem seek expect begin"),
  confesses = set "admit confess",
  be = "be",
  of_charges = set "for of",
  -- By these a clause is told as the one beside it.
  beside = set "while although though",
  whether = set "whether if",
  -- Who finds, and who charges, whatever it is.
  finders = set("report review inquiry audit investigation probe investigator investigators inspector inspectors "
    .. "watchdog auditor auditors judge jury court commission panel tribunal comptroller regulator regulators"),
  accusers = set("suit suits lawsuit lawsuits complaint indictment prosecutor prosecutors plaintiff plaintiffs "
    .. "affidavit accuser accusers grand"),
  alleges = "alleges",
  -- Who wants or foretells something does not say that it was done.
  unsaid = set "wants predicts",
  -- What is no act.
  -- Who does this to what is wrong does none.
  unveils = set("expose uncover reveal detect investigate probe denounce flag combat prosecute discover study "
    .. "document allege"),
  -- Who does this to another says that he did no wrong.
  frees = set "clear acquit exonerate absolve vindicate exculpate pardon",
  -- What is no wrong with these verbs, whatever it says.
  figures = {
    steal = set "show spotlight scene thunder heart limelight headline base glance kiss",
    kill = set "bill measure deal plan time proposal amendment idea", shoot = set "film video scene goal photo",
    rob = set "cradle", murder = set "song", smuggle = set "joke",
  },
  -- Of these "guilty" and its like tell no wrong.
  guiltless = set "pleasure conscience plea verdict party tooth teeth",
  -- Who is criticized for these is opposed.
  policies = set("support vote position stance view plan proposal opposition policy idea platform praise "
    .. "endorsement vision agenda approach bill candidacy opinion stand belief backing heritage race age religion "
    .. "faith life record history marriage past looks appearance gender sex weight height accent background ethnicity health disability youth"),
  stative = set("have seem appear become remain want know need like live work stay hold belong mean think feel "
    .. "believe hope expect say tell add agree deserve meet speak talk travel go come arrive attend visit begin "
    .. "serve wait sit walk win exist survive die suffer belong happen withdraw retire resign reply respond improve "
    .. "increase rise grow recover earn vote graduate succeed complete join save donate learn read grieve"),
  -- Whose subject does not stand for who is charged.
  accusing = set "make level file bring raise deny dispute reject investigate drop hear say report repeat cite",
  -- Before what a deed is of: "his refusal" alone tells no act.
  of_deeds = set "of to in by on against for from with",
  -- What is had about what somebody did.
  inquiries = set "investigation inquiry probe criticism controversy scrutiny scandal complaint",
  -- "discovery into whether"
  into = "into",
  -- How what is wrong is done, whatever it is.
  wrongly = set("allegedly arbitrarily inconsistently knowingly improperly illegally unlawfully falsely recklessly negligently "
    .. "carelessly wrongfully fraudulently corruptly maliciously dishonestly consciously"),
  -- Of these it is no wrong to keep them to oneself.
  private = set "term name identity detail figure price amount reason sum cause number plan result",
  -- What somebody is told not to do, or to keep, so that nobody hears of it.
  hushed = set "tell speak talk report disclose complain testify cooperate write put discuss mention reveal",
  hush = { keep = set "quiet silent secret", stay = set "quiet silent", remain = set "quiet silent" },
  -- What is settled was charged: "settle claims that it …".
  settles = set "settle resolve",
  conditions = set "if unless lest",
  -- "fired after she drew criticism" tells no act.
  drawn = set "draw face spark come be have",
  -- What who finds a wrong does about it: "she was fired after she complained", "the suit says he
  -- reported it to the state". No charge, whoever tells it.
  harmless = set "complain report testify cooperate comply warn sue object appeal alert",
  -- By these something is told that another's deed answers: "fired her after she refused".
  occasions = set "after when because since once as",
  meanwhile = set "by after while when before",
  unreal = set "without instead against from to than about",
  -- Before these an infinitive is done.
  done = set "appear seem tend continue conspire help begin start use try attempt manage",
  -- Behind these it is somebody's who is spoken of: "hit Lee over his taxes".
  aims = set "for over about",
  -- What a body is called behind "the", once it was named.
  any_house = set "organization group company agency firm",
  houses = set "organization group company agency firm bank network university school foundation",
  -- Who may be charged though no name is told.
  bodies = set("administration agency aide agent army authority bank board body campaign candidate "
    .. "cartel chief committee company congressman congresswoman contractor department director "
    .. "employee executive family father firm foundation government governor group guard hacker "
    .. "hospital husband intern journalist judge kingdom lawyer lawmaker leader man manager mayor "
    .. "minister mother network newspaper officer official organization panel party pastor police "
    .. "police officer president priest prosecutor regime reporter school senator service sheriff soldier "
    .. "spy staff staffer state suspect teacher team troop union university wife woman worker "
    .. "management leadership county city town village council state orchestra choir museum library club league "
    .. "federation charity church diocese parish congregation clinic college academy institute laboratory lab "
    .. "studio publisher magazine newspaper station broadcaster channel website platform airline railway railroad "
    .. "carrier shipyard mine plant factory farm restaurant chain retailer store hotel casino landlord developer "
    .. "builder owner operator supplier vendor trust fund investor broker consultancy conglomerate corporation "
    .. "subsidiary affiliate franchise cooperative syndicate gang militia rebel faction coalition opposition crew "
    .. "unit battalion brigade faculty district office bureau division branch provider distributor producer "
    .. "parliament senate legislature embassy clergy importer exporter smuggler trader "
    .. "student subordinate media press military insurer lender utility maker manufacturer startup force side "
    -- Somebody of whose: it is he who does it, not whose friend he is.
    .. "ally associate aunt boss boyfriend brother colleague cousin daughter friend girlfriend neighbor "
    .. "nephew niece partner roommate sister son uncle"),

  -- Whom one does this to is accused himself.
  arraigned = set "accuse charge indict convict acquit sentence sue arrest detain prosecute try suspect arraign",
  -- Whom one does this to suffered it.
  hurts = set("kill shoot stab murder beat rape assault attack strangle rob abuse molest harass injure wound hit "
    .. "strike kidnap threaten grope drown burn defraud cheat"),
  -- What is whose name stands before it.
  works = set "report article story book ad advertisement statement memo study poll letter column editorial post tweet",

  -- ---- what they answer ----------------------------------------------------------
  -- The relations by which one speaks for another, and the offices that do.
  voices = {
    ["speaks-for"] = true, ["attorney-for"] = true, ["works-for"] = true, leads = true,
    family = true,
  },
  -- The ties to whom one is in the service of.
  employs = { ["works-for"] = true, leads = true, ["member-of"] = true },
  offices = set("spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys counsel aide aides "
    .. "campaign secretary representative representatives office officials agent manager publicist wife husband "
    .. "mother father brother sister son daughter family relative relatives friend friends ally allies supporter "
    .. "supporters"),
  -- Whose they are they speak for: "Hull's defense ministry denied it", "her union says".
  organs = set("ministry government army military embassy ambassador envoy delegation navy police union guild "
    .. "association federation league club team camp party company firm agency department bureau employer boss label "
    .. "studio publisher network newspaper magazine school college university church diocese parish order palace "
    .. "house household estate foundation charity parent grandparent relative partner colleague coworker co-worker "
    .. "adviser advisor deputy staff staffer assistant solicitor barrister defender guardian doctor president "
    .. "director chief chairman chairwoman executive principal commander superintendent minister"),
  -- Verbs with what they make of a charge.
  answers = {
    deny = "denies", dispute = "disputes", reject = "disputes", refute = "disputes", rebut = "disputes",
    dismiss = "disputes", debunk = "disputes", contest = "disputes", admit = "admits",
    acknowledge = "admits", concede = "admits", apologize = "admits", apologise = "admits",
    confess = "admits", plead = "admits", misspeak = "admits", concur = "admits", accept = "admits", clarify = "explains",
    explain = "explains", defend = "explains", disagree = "disputes", appeal = "disputes", settle = "explains",
    vow = "explains", promise = "explains", counter = "disputes", challenge = "disputes", decry = "disputes",
    regret = "admits", protest = "disputes", ridicule = "disputes", scoff = "disputes", own = "admits",
  },
  -- What one maintains, expresses, takes or offers for an answer.
  answered_by = {
    innocence = "denies", regret = "admits", remorse = "admits", responsibility = "admits", apology = "admits",
    guilt = "admits", wrongdoing = "denies", involvement = "denies",
  },
  -- "pleaded no contest"; "took issue with it"
  pleaded = { contest = "explains" }, take = "take", taken = { issue = "disputes", exception = "disputes" },
  -- What who "did not admit" it, or settled "without admitting" it, denies.
  owned = set "liability wrongdoing guilt fault blame responsibility",
  lacking = set "without",
  -- Who denies somebody these answers no charge.
  granted = set("bail request entry visa access motion parole asylum application permission petition benefit care "
    .. "service treatment admission license permit"),
  -- "it never happened"
  happens = set "happen occur",
  -- "appealed for calm"
  calls_for = set "appeal protest vow promise",
  -- "fired back", "lashed out"
  counters = set "shoot fire hit push lash strike punch snap", back = set "back out",
  -- What who does not know any more explains by that.
  forgets = set "recall remember",
  -- "had done nothing wrong", "broke no law"
  nothing = "nothing",
  amiss = set("wrong improper illegal inappropriate unlawful unethical untoward dishonest criminal"),
  -- Who has another speak for him: "said his client had done nothing wrong".
  clients = set "client boss husband wife son daughter father mother brother sister",
  pleads = set "plead",
  -- What one calls a charge disputes it.
  names = set("call describe label brand dub characterize deride blast slam condemn criticize attack denounce mock "
    .. "laugh brush shrug wave"),
  -- Who does so with "the findings" answers for whoever they are about.
  agrees = set "concur accept agree",
  -- Of these the whole of what one is charged with is meant.
  whole = set "plead apologize apologise confess regret appeal",
  told = {
    denied = "denies", denies = "denies", denying = "denies", disputed = "disputes", disputes = "disputes",
    rejected = "disputes", rejects = "disputes", rebutted = "disputes", dismissed = "disputes",
    admitted = "admits", admits = "admits", admitting = "admits", acknowledged = "admits",
    acknowledges = "admits", acknowledging = "admits", conceded = "admits", concedes = "admits",
    apologized = "admits", explained = "explains", explains = "explains", explaining = "explains",
    clarified = "explains", countered = "disputes", blamed = "explains", blames = "explains",
  },
  -- Words of a statement that answer by themselves.
  rebuttals = {
    baseless = "disputes", meritless = "disputes", unfounded = "disputes", groundless = "disputes",
    outrageous = "disputes", unsupported = "disputes", unsubstantiated = "disputes", ["false"] = "disputes", untrue = "disputes", misleading = "disputes",
    inaccurate = "disputes", ridiculous = "disputes", absurd = "disputes", mistake = "admits",
    regret = "admits", sorry = "admits", lie = "disputes", bogus = "disputes",
    disagree = "disputes", disagreed = "disputes", disagrees = "disputes", innocent = "denies", merit = "disputes",
    smear = "disputes", hoax = "disputes", stunt = "disputes", apologize = "admits", mistaken = "admits",
    apology = "admits", slander = "disputes", fabrication = "disputes", fabricated = "disputes", nonsense = "disputes",
    unfair = "disputes", unjust = "disputes", debunked = "disputes", cooperated = "explains",
    cooperating = "explains", fiction = "disputes", invented = "disputes", concocted = "disputes",
    defamatory = "disputes", libelous = "disputes", slanderous = "disputes", preposterous = "disputes",
    laughable = "disputes", fantasy = "disputes", ["fairy tale"] = "disputes", ["be cleared"] = "denies",
    ["be vindicated"] = "denies", incorrect = "disputes", erroneous = "disputes", exaggerated = "disputes",
    mischaracterized = "disputes", distorted = "disputes", distortion = "disputes", garbage = "disputes",
    properly = "denies", lawfully = "denies", ethically = "denies", lawful = "denies",
    sarcastic = "explains", joking = "explains", malfunctioned = "explains", accident = "explains",
    recuse = "explains", recused = "explains", inadvertent = "explains", inadvertently = "explains",
    unintentional = "explains", misunderstanding = "explains",
    ["hit job"] = "disputes", ["hit piece"] = "disputes", ["witch hunt"] = "disputes",
    ["witch-hunt"] = "disputes", ["politically motivated"] = "disputes",
    ["out of context"] = "disputes", ["full responsibility"] = "admits", ["take responsibility"] = "admits",
    ["any wrongdoing"] = "denies", ["no wrongdoing"] = "denies", ["nothing inappropriate"] = "denies",
    ["nothing wrong"] = "denies", ["nothing illegal"] = "denies", ["nothing improper"] = "denies",
    ["nothing unethical"] = "denies", ["no truth"] = "disputes", ["no basis"] = "disputes",
    ["without basis"] = "disputes", ["never happened"] = "denies", ["did not happen"] = "denies",
    ["not a crime"] = "denies", ["acted appropriately"] = "denies", ["followed the law"] = "denies",
    ["fully complied"] = "denies", ["complied with"] = "denies", ["made up"] = "disputes",
    ["no merit"] = "disputes", ["not true"] = "disputes", ["nothing to hide"] = "denies",
    ["stand by"] = "explains", ["stands by"] = "explains",
  },
  -- Of these, what answers whatever was said.
  wholly = set("any_wrongdoing no_wrongdoing nothing_inappropriate nothing_wrong nothing_illegal nothing_improper "
    .. "nothing_unethical never_happened did_not_happen innocent nothing_to_hide"),
  charge_words = set("allegation allegations accusation accusations charge charges claim claims criticism "
    .. "criticisms lawsuit suit wrongdoing critiques complaint findings conclusions finding conclusion critique "
    .. "report audit order indictment accuser verdict ruling case"),
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
