/* Runs of words that may be a name. In: tokens, what is known of their words. Out: whether a
 * word can be part of a name, and how far a run of such words goes, with the small words,
 * marks and syllables that names have inside ("Pieter van den Berg", "Kim Jong-un",
 * "Department of Parks and Rivers", "Leon “Duke” Marrow"). Linear. */
#include "mentions.h"

enum { LONGEST = 14 };

/* "John A. Corder": a letter that is a word as well, inside a person's name. */
static bool middle_initial(const ng_names *n, uint32_t i) {
  if (!i || n->at[i].size != 1 || n->at[i].shape & NG_BLOCK_START) return false;
  bool named = n->fact[i - 1] != NG_NONE && n->at[i - 1].size > 1 &&
               (ng_names_bits(n, i - 1) & NG_GIVEN || !(ng_names_bits(n, i - 1) & NG_COMMON)) &&
               !ng_names_class(n, i - 1, NG_CLASS_STOP);
  return named && ng_names_mark(n, i + 1, '.') && ng_names_glued(n, i + 1) && i + 2 < n->count &&
         n->at[i + 2].kind == NG_WORD && n->at[i + 2].shape & NG_CAPITAL && !ng_names_glued(n, i + 2) &&
         !ng_names_class(n, i + 2, NG_CLASS_STOP);
}

static bool is_shouted(const ng_names *n, uint32_t i) {
  return i < n->count && n->at[i].kind == NG_WORD && n->at[i].size > 1 && (n->at[i].shape & NG_UPPER) &&
         !(n->at[i].shape & (NG_DIGITS | NG_DOTTED)) && !(n->at[i].shape & NG_BLOCK_START);
}

/* A word of every day in capitals: a short form or a name, or cried out ("FREE"). */
static bool is_capitals_name(const ng_names *n, uint32_t i) {
  unsigned bits = ng_names_bits(n, i);
  if (!(bits & NG_COMMON) || bits & NG_LOCATION) return true;
  if (ng_names_class(n, i, NG_CLASS_ACRONYM) || ng_names_class(n, i, NG_CLASS_NAME_SUFFIX)) return true;
  bool beside = (i && is_shouted(n, i - 1)) || is_shouted(n, i + 1);
  if (n->place[i] & NG_IN_TITLE || beside) return (bits & (NG_GIVEN | NG_SURNAME)) != 0;
  /* "DAB": again and again in capitals, and never small */
  const ng_word_facts *f = &n->facts.at[n->fact[i]];
  return n->at[i].size <= 5 && f->upper > 2 && f->upper == f->middle + f->edge && !f->small;
}

/* A word that can be part of a name. */
bool ng_name_word(const ng_names *n, uint32_t i) {
  if (!ng_name_shaped(n, i) || n->place[i] & NG_IN_PATH) return false;
  const ng_token *token = &n->at[i];
  if (ng_names_class(n, i, NG_CLASS_MONTH) &&
      !(ng_names_bits(n, i) & NG_GIVEN && i + 1 < n->count && n->fact[i + 1] != NG_NONE &&
        (ng_names_bits(n, i + 1) & NG_SURNAME) && !ng_names_class(n, i + 1, NG_CLASS_MONTH)))
    return false;
  if (ng_names_class(n, i, NG_CLASS_WEEKDAY)) return false;
  bool money =
      i + 2 < n->count && ng_names_mark(n, i + 1, '$') && ng_names_glued(n, i + 1) && n->at[i + 2].kind == NG_NUMBER;
  if (money) return false; /* "US$ 20" */
  if (ng_names_class(n, i, NG_CLASS_STOP) && n->grammar && ng_names_class(n, i, NG_CLASS_ARTICLE) &&
      !(n->place[i] & NG_IN_TITLE) && ng_known_phrase(n, i) > 1)
    return true; /* "La Habana" */
  if (ng_names_class(n, i, NG_CLASS_STOP))
    return middle_initial(n, i) || ((token->shape & (NG_UPPER | NG_DOTTED)) && ng_names_class(n, i, NG_CLASS_ACRONYM) &&
                                    !(n->place[i] & (NG_AT_START | NG_IN_TITLE)));
  if (n->fact[i] == NG_NONE) return true;
  if (token->shape & NG_UPPER && token->size > 2 && !is_capitals_name(n, i)) return false;
  return !n->tags || ng_names_proper(n, i);
}

static bool head_before(const ng_names *n, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i++) {
    if (ng_names_value(n, i, NG_CLASS_ORG_HEAD) == 2) return true;
    if (i + 1 == end && (ng_names_value(n, i, NG_CLASS_PLACE_HEAD) == 2 || ng_names_value(n, i, NG_CLASS_ORG_HEAD)))
      return true;
  }
  return false;
}

/* Whether a place that everybody knows begins at a token, and no surname. */
static bool is_place(const ng_names *n, uint32_t i) {
  if (!ng_name_word(n, i) || n->fact[i] == NG_NONE) return false;
  int32_t known = 0;
  ng_lexicon_match(n->doc->lexicon, n->at + i, n->count - i < 8 ? n->count - i : 8, NG_CLASS_KNOWN_NAME, &known, NULL);
  unsigned bits = ng_names_bits(n, i);
  return known || (bits & (NG_COUNTRY | NG_METROPOLIS) && !(bits & NG_SURNAME));
}

/* Whether a house's noun is the word at a token, or the one after it. */
static bool heads(const ng_names *n, uint32_t i) {
  return ng_names_class(n, i, NG_CLASS_ORG_HEAD) ||
         (ng_name_word(n, i + 1) && ng_names_class(n, i + 1, NG_CLASS_ORG_HEAD));
}

/* "U.S. Department of Housing", "Center for Harbor Studies": a noun of the class with "of" or "for"
   behind it. */
bool ng_name_of_head(const ng_names *n, uint32_t first, uint32_t end, ng_class class) {
  for (uint32_t i = first; i + 2 < end; i++) {
    int32_t link = ng_names_value(n, i + 1, NG_CLASS_NAME_LINK);
    if (ng_names_value(n, i, class) == 2 && (link == 1 || link == 2) && !(n->at[i + 1].shape & NG_CAPITAL)) return true;
  }
  return false;
}

/* "Kim Jong-un", "Ban Ki-moon": a given name of two syllables, the second written small;
   but "the Seoul-based firm", "the Lee-like voice". */
bool ng_name_syllable(const ng_names *n, uint32_t first, uint32_t end, uint32_t next) {
  if (next >= n->count || n->at[next].kind != NG_WORD || n->at[next].shape & (NG_CAPITAL | NG_CLITIC | NG_DIGITS) ||
      !ng_names_glued(n, next) || n->at[next].size > 6 || n->at[end - 1].size > 6 || end - first < 2)
    return false;
  if (n->fact[end - 1] == NG_NONE || ng_known_phrase(n, first) == end - first) return false;
  if (ng_names_mark(n, next + 1, '-') && ng_names_glued(n, next + 1)) return false;
  if (ng_names_class(n, next, NG_CLASS_HYPHEN_TAIL) || ng_names_bits(n, end - 1) & NG_LOCATION) return false;
  ng_string text = ng_token_text(n->doc, &n->at[next]);
  bool common = ng_gazetteer_find(n->gazetteer, text.data, text.size) & NG_COMMON || n->at[next].word;
  if (!common || (n->at[next].size <= 4 && n->at[end - 1].size <= 4)) return true;
  return n->at[next].size < 3 && n->at[end - 1].size < 6 && !ng_names_class(n, next, NG_CLASS_STOP); /* "Seung-ah" */
}

/* The clitic of "Children's Hospital", "People's Republic": what a word of every day owns is
   part of the name where it is a house or a land; but "the Bank's Board". */
static bool owns_house(const ng_names *n, uint32_t clitic) {
  uint32_t owner = clitic - 1, next = clitic + 1;
  if (!(n->at[clitic].shape & NG_CLITIC) || n->fact[owner] == NG_NONE || !ng_name_word(n, next)) return false;
  unsigned bits = ng_names_bits(n, owner); /* "People" is a surname, too, and more often a word */
  if (!(bits & NG_COMMON) || bits & NG_GIVEN || (bits & NG_SURNAME && !ng_names_class(n, owner, NG_CLASS_ROLE)))
    return false;
  if (n->place[next] & (NG_IN_TITLE | NG_AT_LINE) || ng_names_class(n, owner, NG_CLASS_ORG_HEAD) ||
      ng_names_class(n, owner, NG_CLASS_PLACE_HEAD) || ng_names_class(n, owner, NG_CLASS_TITLE))
    return false;
  return heads(n, next) || ng_names_class(n, next, NG_CLASS_PLACE_HEAD);
}

/* Where a run goes on after token `end - 1`: the token after the connecting
   words, or 0. */
static uint32_t goes_on(const ng_names *n, uint32_t first, uint32_t end) {
  if (end >= n->count || (n->at[end].shape & NG_BLOCK_START)) return 0;
  const ng_token *token = &n->at[end];
  bool glued = ng_names_glued(n, end);
  if (n->tags && ng_names_capital(n, end) && ng_names_capital(n, end - 1) && ng_names_owner(n, end - 1) &&
      !ng_names_bits(n, end) && !ng_names_class(n, end, NG_CLASS_ORG_HEAD))
    return 0;
  if (owns_house(n, end)) return end + 1;
  if (ng_name_word(n, end) || ng_names_join(n, first, end)) return n->place[end] & NG_AT_LINE ? 0 : end;
  uint32_t next = end + 1;
  if (token->kind == NG_PUNCTUATION) {
    uint32_t code = token->word;
    if ((code == '\'' || code == 0x2019) && glued && !ng_names_glued(n, next) &&
        !(ng_names_bits(n, end - 1) & (NG_GIVEN | NG_SURNAME | NG_LOCATION)) && ng_name_word(n, next) && heads(n, next))
      return next; /* "Pilots' Association" */
    if (code == '.' && glued && (ng_name_initial(n, end - 1) || (n->at[end - 1].shape & NG_DOTTED))) {
      if (ng_name_word(n, next)) return next;
      /* "Martin L. van Buren" */
      if (ng_names_class(n, next, NG_CLASS_PARTICLE) && ng_name_word(n, next + 1)) return next + 1;
      return 0;
    }
    if (code == '.' && glued &&
        (ng_names_class(n, end - 1, NG_CLASS_TITLE) ||
         (ng_names_value(n, end - 1, NG_CLASS_PLACE_HEAD) == 2 && n->at[end - 1].size < 4)))
      return ng_name_word(n, next) && !ng_names_glued(n, next) ? next : 0;
    if ((code == '-' || code == 0x2010 || code == 0x2011) && glued &&
        (ng_name_word(n, next) || (n->tags && ng_names_capital(n, next))) && ng_names_glued(n, next) &&
        !(n->at[next].shape & NG_DIGITS))
      return next;
    if (code == '-' && glued && ng_name_syllable(n, first, end, next)) return next;
    if (code == '&' && ng_name_word(n, next)) return next;
    if (code == ',' &&
        (ng_names_class(n, next, NG_CLASS_ORG_SUFFIX) || ng_names_class(n, next, NG_CLASS_NAME_SUFFIX)) &&
        ng_name_word(n, next) && n->at[next].size > 1)
      return next;
    return 0;
  }
  bool links = ng_names_value(n, end, NG_CLASS_NAME_LINK) == 1; /* "Alba de Toro", but "Alba de Madrid" */
  bool apart = links && is_place(n, next) && !head_before(n, first, end);
  if (ng_names_class(n, end, NG_CLASS_PARTICLE) && !(token->shape & NG_CAPITAL) && !apart) {
    uint32_t stop = next + 3;
    while (next < stop && next < n->count &&
           (ng_names_class(n, next, NG_CLASS_PARTICLE) || ng_names_mark(n, next, '-') ||
            (n->grammar && ng_names_class(n, next, NG_CLASS_ARTICLE))) && /* "de la" */
           !(n->at[next].shape & NG_CAPITAL))
      next++;
    bool person = n->tags && ng_names_bits(n, first) & NG_GIVEN && ng_names_capital(n, next); /* "Omar al-Hadi" */
    return ng_name_word(n, next) || person ? next : 0;
  }
  enum { OF = 1, FOR = 2, AND = 3 };
  int32_t link = token->shape & NG_CAPITAL ? 0 : ng_names_value(n, end, NG_CLASS_NAME_LINK);
  bool of = link == OF;
  if (of || link == FOR) {
    if (next < n->count && ng_names_class(n, next, NG_CLASS_ARTICLE)) next++;
    bool foreign = n->tags && ng_names_capital(n, next) && !ng_names_class(n, end, NG_CLASS_STOP); /* "School of Art" */
    if ((!ng_name_word(n, next) && !foreign) || !head_before(n, first, end)) return 0;
    /* "Friends of Corran Library", but "friends of Odile Marrow" */
    unsigned bits = ng_names_bits(n, next);
    if (ng_names_value(n, end - 1, NG_CLASS_ORG_HEAD) == 3 && bits & (NG_GIVEN | NG_SURNAME) && !(bits & NG_LOCATION))
      return 0;
    /* "Center for American Progress", but "lobbied the Senate for American farmers" */
    bool people = ng_names_class(n, next, NG_CLASS_DEMONYM) &&
                  !(ng_names_value(n, end - 1, NG_CLASS_ORG_HEAD) == 2 && ng_name_word(n, next + 1));
    if (!of && (people || !ng_names_class(n, end - 1, NG_CLASS_ORG_HEAD))) return 0;
    return next;
  }
  if (link == AND && ng_name_word(n, next)) {
    /* "Food and Drug Administration", "Department of Health and Human Services" */
    uint32_t last = next;
    while (last + 1 < n->count && ng_name_word(n, last + 1) && last - next < 4) last++;
    bool headed = ng_names_class(n, last, NG_CLASS_ORG_HEAD) && last > next;
    bool someone = ng_names_bits(n, next) & NG_GIVEN && last > next && ng_names_bits(n, next + 1) & NG_SURNAME;
    bool within = !someone && ng_name_of_head(n, first, end, NG_CLASS_ORG_HEAD) && !headed &&
                  (!(ng_names_bits(n, next) & (NG_LOCATION | NG_GIVEN)) ||
                   (ng_names_bits(n, next) & (NG_COMMON | NG_COUNTRY)) == NG_COMMON);
    bool person = (ng_names_bits(n, first) & NG_GIVEN) || (end - first == 1 && (ng_names_bits(n, first) & NG_LOCATION));
    return (headed && !person && end - first <= 2) || within ? next : 0;
  }
  return 0;
}

/* `Name "Nick" Surname` */
static uint32_t nickname(const ng_names *n, uint32_t end) {
  if (end + 3 >= n->count || n->at[end].kind != NG_PUNCTUATION) return 0;
  uint32_t code = n->at[end].word;
  bool paren = code == '(';
  if (!ng_opens_nickname(code) && !paren) return 0;
  uint32_t i = end + 1;
  while (i < end + 4 && i < n->count && n->at[i].kind == NG_WORD && (n->at[i].shape & NG_CAPITAL)) i++;
  if (i == end + 1 || i + 1 >= n->count || n->at[i].kind != NG_PUNCTUATION) return 0;
  code = n->at[i].word;
  if (paren || (code != '"' && code != 0x201D && code != 0x2019)) return 0;
  return ng_name_word(n, i + 1) && !ng_names_glued(n, i + 1) && !(n->place[i + 1] & NG_AT_LINE) ? i + 1 : 0;
}

/* "pro-Alder": a name behind a small word and a hyphen is part of an adjective, and ends there. */
static bool is_compound(const ng_names *n, uint32_t i) {
  return i > 1 && (ng_names_mark(n, i - 1, '-') || ng_names_mark(n, i - 1, 0x2010)) && ng_names_glued(n, i) &&
         ng_names_glued(n, i - 1) && n->at[i - 2].kind == NG_WORD && !(n->at[i - 2].shape & (NG_CAPITAL | NG_DIGITS)) &&
         !(n->at[i - 1].shape & NG_BLOCK_START) && !ng_names_class(n, i - 2, NG_CLASS_PARTICLE);
}

/* How many tokens go on as one from a token: a known name, or a title with a small word in it and a
   name behind it: "Chief of Staff Ada Venn". */
static uint32_t phrase_at(const ng_names *n, uint32_t i) {
  uint32_t known = ng_known_phrase(n, i);
  if (known > 1) return known;
  uint32_t title = ng_lexicon_match(n->doc->lexicon, n->at + i, n->count - i, NG_CLASS_TITLE, NULL, NULL);
  return title > 2 && ng_name_word(n, i + title) && !(n->at[i + title].shape & NG_BLOCK_START) ? title + 1 : 1;
}

uint32_t ng_name_run_end(const ng_names *n, uint32_t first, uint32_t word) {
  uint32_t end = word + phrase_at(n, word);
  bool nick = false, compound = is_compound(n, first);
  while (end - first < LONGEST && !compound) {
    uint32_t next = goes_on(n, first, end);
    if (!next && !nick && (ng_names_bits(n, first) & NG_GIVEN || end - first > 1)) {
      next = nickname(n, end);
      nick = next != 0;
    }
    if (!next) break;
    end = next + phrase_at(n, next);
  }
  /* the full stop of "Inc." and of "Jr." is part of the name, that after "II" is not */
  if (ng_names_mark(n, end, '.') && ng_names_glued(n, end) &&
      (ng_names_class(n, end - 1, NG_CLASS_ORG_SUFFIX) || ng_names_class(n, end - 1, NG_CLASS_NAME_SUFFIX)) &&
      ng_names_class(n, end - 1, NG_CLASS_ABBREVIATION) && end - first > 1)
    end++;
  return end;
}
