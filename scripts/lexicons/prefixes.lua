-- Scripts in which small words are written together with the word behind them, so that whoever
-- looks for a word means it with these before it, too: "and", "the", "with", "for the". Of each:
-- the letters by which it is known, as patterns of UTF-8, and what may stand before a word.
return {
  { -- Arabic: wa-, fa-, bi-, ka-, li-, al-, and these together
    letters = { "[\216-\219][\128-\191]" },
    prefixes = { "ال", "و", "ف", "ب", "ك", "ل", "لل", "وال", "فال", "بال", "كال", "ولل", "وب", "ول" },
  },
  { -- Hebrew: ve-, ha-, be-, ke-, le-, mi-, she-, and these together
    letters = { "\214[\176-\191]", "\215[\128-\191]" },
    prefixes = { "ה", "ו", "ב", "כ", "ל", "מ", "ש", "וה", "שה", "מה", "וב", "ול", "וש" },
  },
}
