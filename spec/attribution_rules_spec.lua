-- Each rule of attribution: a sentence that it holds for, and a near miss for which it
-- does not.
local support = require "spec.support"
local rules = require "nutgraf.command.attribution_rules"

-- rule = { a text, the source that the rule gives, a near miss, its language where not English }
local cases = {
  layer = { "The board met.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n> The crates are full.", "Otto Brandt",
    "The board met.\n\nOn 18 Nov 2019, Otto Brandt wrote:\n\nThe crates are full." },
  subject = { "Quist said the pier was shut.", "Quist", "Quist left before the pier was shut." },
  ["subject-described"] = { "Quist, the pier master, said it was shut.", "Quist, the pier master",
    "Quist said the pier master had shut it." },
  ["subject-relative"] = { "The man who built the pier said it was safe.", "The man who built the pier",
    "The man said it was safe." },
  ["subject-parted"] = { "Quist of the pier board, said it was shut.", "Quist of the pier board",
    "Quist of the pier board said it was shut." },
  relative = { "They met Quist, who said the pier was shut.", "who", "They met Quist, who shut the pier." },
  ["shared-subject"] = { "Quist walked to the pier and said it was shut.", "Quist",
    "Quist walked to the pier and Holt said it was shut." },
  postverbal = { "Dijo ayer Quist que el muelle cerró.", "Quist", "Quist dijo ayer que el muelle cerró.", "es" },
  house = { "Desde la empresa aseguran que el muelle cerró.", "la empresa", "Desde la empresa cerraron el muelle que era viejo.", "es" },
  ["dropped-subject"] = { "Dijo que el muelle cerró.", "", "Cerró el muelle que era viejo.", "es" },
  insertion = { "«El muelle —dijo Quist— cerró».", "Quist", "«El muelle —que era viejo— cerró».", "es" },
  inverted = { "“The pier is shut,” said Quist.", "Quist", "“The pier is shut,” Quist said." },
  participle = { "Quist left the room, saying the pier was shut.", "Quist",
    "Quist left the room, shutting the pier." },
  ["participle-before"] = { "Noting that it was late, Quist left the pier.", "Quist",
    "Leaving the pier that was late, Quist slept." },
  infinitive = { "Quist took the floor to say that the pier was shut.", "Quist",
    "Quist took the floor to shut the pier." },
  ["noun-participle"] = { "They passed a man saying that the pier was shut.", "a man",
    "They passed a man shutting the pier." },
  cue = { "Conceding that the pier was shut.", "", "Shutting the pier that was old." },
  after = { "The pier is shut, Quist said.", "Quist", "The pier is shut, Quist left." },
  as = { "As Quist told the board, the pier is shut.", "Quist", "As Quist left the board, the pier was shut." },
  passive = { "It was reported that the pier was shut.", "", "It was arranged that the pier was shut." },
  ["passive-agent"] = { "The pier was described by Quist as a ruin.", "Quist", "The pier was built by Quist as a home." },
  ["attributed-to"] = { "The claim is attributed to Quist.", "Quist", "The claim is moved to Quist." },
  adjective = { "Quist is confident that the pier will stand.", "Quist", "Quist is taller than the pier." },
  ["according-to"] = { "The pier is shut, according to Quist.", "Quist", "The pier is shut, next to Quist." },
  view = { "In her view, the pier was unsafe.", "her", "In her house, the pier was unsafe." },
  noun = { "Claims that the pier was unsafe were in all papers.", "", "Planks that the pier was made of were rotten." },
  ["noun-possessor"] = { "Nobody heard Quist’s claim that the pier was unsafe.", "Quist’s",
    "Nobody saw Quist’s boat that the pier had hidden." },
  ["noun-agent"] = { "Nobody heard the claim by Quist that the pier was unsafe.", "Quist",
    "Nobody saw the boat by Quist that the pier had hidden." },
  ["noun-carried"] = { "Quist made the claim that the pier was unsafe.", "Quist",
    "Quist made the bench that the pier was known for." },
  colon = { "Quist put her worry in these words: “The pier will not last another winter.”", "Quist",
    "Quist put her tools in the shed. “The pier will not last another winter.”" },
  document = { "The board met in May. From that letter:\n\n“The pier will not last another winter.”", "that letter",
    "The board met in May. From that boat.\n\n“The pier will not last another winter.”" },
  headline = { "Poll: Voters want the pier", "Poll", "Note: Voters want the pier" },
  turn = { "LEE: The pier is shut.\n\nROE: Is it?", "LEE", "LEE left. The pier is shut.\n\nROE stayed." },
  question = { "BY MR. LEE:\n\nQ. Is it shut?\n\nA. It is.", "Q", "Q. Lee left.\n\nR. Roe stayed." },
  answer = { "Q. Is it shut?\n\nA. It is.", "A", "A. Lee left.\n\nB. Roe stayed." },
  dash = { "“The pier will not last another winter.” — Mara Quist", "Mara Quist",
    "“The pier will not last another winter.” — it was late" },
  credit = { "The pier in fog. Photo: Mara Quist", "Mara Quist", "The pier in fog. Price: Mara Quist" },
  ["verb-after"] = { "“The pier is shut to all of you,” Quist chirped.", "Quist",
    "“The pier is shut to all of you.” Quist left." },
  ["verb-inverted"] = { "“The pier is shut to all of you,” chirped Quist.", "Quist",
    "“The pier is shut to all of you.” Gulls circled." },
  so = { "«El muelle cerró para todos». Así lo resumió Quist.", "Quist", "«El muelle cerró para todos». Así salió Quist.", "es" },
  ["last-speaker"] = { "“The pier is shut to all of you.”", "", "Quist said: “The pier is shut to all of you.”" },
}

-- Rules that a quotation over paragraphs names only where an attribution is full of parts.
local rest = { continued = true, ["same-paragraph"] = true,
  dialogue = true, -- of languages with a dash of speech: spec/speech_spec.lua
  -- of languages whose verbs make a bracket: spec/german_spec.lua
  before = true, ["free-indirect"] = true, ["told-in"] = true, verbatim = true }

local function by_rule(text, rule, language)
  for _, said in ipairs(support.said(text .. "\n", language)) do
    if said.rule == rule then return said end
  end
end

describe("the rule of attribution", function()
  for rule, case in pairs(cases) do
    it(rule .. " holds", function()
      local said = by_rule(case[1], rule, case[4])
      assert.is_table(said, case[1])
      assert.equal(case[2], said.source)
    end)

    it(rule .. " holds for no near miss", function()
      assert.is_nil(by_rule(case[3], rule, case[4]), case[3])
    end)
  end

  it("has a case here, each that explain knows", function()
    for rule in pairs(rules) do
      local known = cases[rule] or rest[rule] or rule == "nothing" or rule == "page"
      assert.is_truthy(known, rule)
    end
  end)
end)
