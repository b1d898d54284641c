-- English words for the checks of the copy desk. Lower case, straight apostrophes;
-- phrases are parted by "|".
local function set(words)
  local made = {}
  for word in words:gmatch("[^|]+") do made[word] = true end
  return made
end

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
  known_acronyms = set("us|u.s|uk|u.k|eu|un|u.n|usa|fbi|cia|nsa|nato|nasa|irs|aids|hiv|dna|ceo|cfo|"
    .. "coo|cnn|nbc|abc|cbs|bbc|ap|tv|pc|id|gop|nypd|lapd|dc|d.c|am|pm|ad|bc|ok|dvd|cd|usb|gps|"
    .. "mph|phd|mba|jr|sr|ii|iii|iv|vi|vii|viii|ix|xi|xii|ufo|vip|rsvp|faq|pdf|html|url|"
    .. "nba|nfl|mlb|nhl|fifa|nyc|la|l.a|ussr|rt|pbs|npr|hbo|msnbc|espn|afp|upi|lgbt|lgbtq|isis|"
    .. "nra|aclu|naacp|dea|epa|fda|cdc|sec|fcc|doj|who|mtv|ibm|bmw|ny|q&a|sms|cv|pr|it|tnt|suv"),
}
