-- English words for the view of sources. Lower case, straight apostrophes; phrases are
-- parted by "|".
local function set(words)
  local made = {}
  for word in words:gmatch("[^|]+") do made[word] = true end
  return made
end

return {
  -- A noun for people who speak as a body, or for one who speaks for it.
  institution = set("authorities|police|government|governments|officials|prosecutors|regulators|"
    .. "investigators|spokesman|spokeswoman|spokesperson|spokesmen|spokespeople|administration|"
    .. "campaign|ministry|department|agency|agencies|court|courts|board|council|commission|"
    .. "committee|company|firm|authority|association|courier|party|union|university|bank|army|military|embassy|office|senate|"
    .. "congress|parliament|team|bureau"),
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
  pronouns = set("who|which|that|he|she|they|it|i|we|you|his|her|their|its|my|our|one"),
  -- What ends such words.
  ends = set("who|whom|which|that|with|and|said|says"),
}
