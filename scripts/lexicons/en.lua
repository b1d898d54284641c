-- English: words and rules as data. A table of classes; a class lists words and
-- phrases, with a value each where the class has values (README.md says which).
-- To add a word, add it here, or in a file en.lua of your own folder's lexicons/,
-- which is merged over this one.
return {
  -- words ---------------------------------------------------------------
  clitic = { "'s", "'re", "'ve", "'ll", "'d", "'m", "n't" },

  stop = {
    "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "that", "this",
    "these", "those", "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "onto",
    "over", "under", "about", "after", "before", "between", "during", "through", "as", "is", "are",
    "was", "were", "be", "been", "being", "am", "do", "does", "did", "have", "has", "had", "will",
    "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "it", "its",
    "he", "she", "they", "we", "you", "i", "him", "her", "them", "us", "me", "his", "their", "our",
    "your", "my", "who", "whom", "which", "what", "when", "where", "why", "how", "there", "here",
  },

  -- sentences -----------------------------------------------------------

  -- dates ---------------------------------------------------------------

  -- quotations and marks ------------------------------------------------

  -- the page: navigation, bylines, captions, notices --------------------

  -- attribution ---------------------------------------------------------

  -- names ---------------------------------------------------------------
  article = { "the", "a", "an" },
  acronym = { "who", "us", "it" },
  hereafter = {
    "or", "hereafter", "hereinafter", "henceforth", "called", "known", "as", "abbreviated", "acronym",
    "also", "commonly", "usually", "popularly", "simply", "referred", "to",
  },
  ["editor-note"] = { "sic", "emphasis", "italics", "note", "editor", "editor's", "ed", "translation" },
}
