/* What speaks for a kind of name. In: a candidate's tokens. Out: its votes, from its own
 * words (what the gazetteer, a head noun, its shape tell) and from what stands around it
 * ("the firm …", "… said", "…, a village in"). Each sign is a row of one table, with what
 * it counts for a person, an organization, a place and for anything else (a work, an
 * event, a product). Linear: every look to the side is bounded. */
#include <string.h>

#include "mentions.h"
#include "words/token.h"

enum { DATELINE_WORDS = 12 };

/* The signs: name, then the votes for person, organization, place, other. */
/* clang-format off */
#define SIGNS(X)                                                                      \
  /* the name's own words */                                                          \
  X(KNOWN_PLACE, 0, 0, 12, 0)        /* "Crimea", in the lexicon */                   \
  X(KNOWN_HOUSE, 0, 12, 0, 0)        /* "NATO", in the lexicon */                     \
  X(KNOWN_SHORT, 0, 0, 5, 0)         /* "Penn.": less than a surname that is known */ \
  X(COUNTRY, 0, 0, 10, 0)                                                             \
  X(REGION, 0, 0, 8, 0)                                                               \
  X(METROPOLIS, 0, 0, 3, 0)                                                           \
  X(CITY_OF_WORDS, 0, 0, 8, 0)       /* "Santa Fe" */                                 \
  X(CITY_PERSON, 0, 0, 3, 0)         /* "Florence": a person's name, too */           \
  X(CITY, 0, 0, 5, 0)                                                                 \
  X(TOWN_OF_WORDS, 0, 0, 5, 0)       /* "Golub Dobrzyń" */                            \
  X(TOWN, 0, 0, 3, 0)                                                                 \
  X(HOUSE_OF_WORDS, 0, 10, 0, 0)     /* "Red Cross" */                                \
  X(HOUSE, 0, 9, 0, 0)               /* "Enron" */                                    \
  X(HOUSE_PERSON, 0, 5, 0, 0)        /* "Ford": a person's name, too */               \
  X(HOUSE_COMMON, 0, 3, 0, 0)        /* "Apple": a word, too */                       \
  X(LEGAL_LAST, 0, 14, 0, 0)         /* "Acme Inc" */                                 \
  X(EVENT_FIRST, -6, 0, 0, 8)        /* "Hurricane Rita" */                           \
  X(LEGAL_FIRST, 0, 8, 0, 0)         /* "FC Alder" */                                 \
  X(SUFFIX_LAST, 8, 0, 0, 0)         /* "Roe Jr." */                                  \
  X(HOUSE_LAST, 0, 11, 0, 0)          /* "Alder Bank" */                               \
  X(HOUSE_FIRST, 0, 9, 0, 0)         /* "Bank of Alder" */                            \
  X(HOUSE_INSIDE, 0, 5, 0, 0)        /* "Alder Bank of Trade" */                      \
  X(LAND_LAST, 0, 0, 8, 0)           /* "Alder River" */                              \
  X(LAND_INSIDE, 0, 0, 8, 0)         /* "People's Republic of Alder" */               \
  X(LAND_FIRST, 0, 0, 6, 0)          /* "Lake Alder" */                               \
  X(AMPERSAND, 0, 14, 0, 0)          /* "Roe & Alder" */                              \
  X(CAPITALS, 0, 4, 0, 0)            /* "DAB" */                                      \
  X(GIVEN_ONE, 4, 0, 0, 0)                                                            \
  X(GIVEN_ONE_COMMON, 2, 0, 0, 0)    /* "Grace" */                                    \
  X(SURNAME_ONE, 2, 0, 0, 0)                                                          \
  X(SURNAME_ONE_COMMON, 1, 0, 0, 0)  /* "Savage" */                                   \
  X(GIVEN_FIRST, 7, 0, 0, 0)                                                          \
  X(GIVEN_FIRST_COMMON, 4, 0, 0, 0)                                                   \
  X(SURNAME_LAST, 3, 0, 0, 0)                                                         \
  X(SURNAME_LAST_COMMON, 2, 0, 0, 0)                                                  \
  X(PERSON_OR_HEAD, 10, 0, 0, 0)      /* "Christopher Hill", a surname that is a noun of places */ \
  X(PERSON_OR_HEAD_COMMON, 6, 0, 0, 0) /* "Grace Church" */                           \
  X(PERSON_OR_PLACE, 6, 0, 0, 0)     /* "Helena Marsh", of names that are both */     \
  X(INITIAL, 5, 0, 0, 0)             /* "Jane Q. Roe" */                              \
  X(PARTICLE, 3, 0, 0, 0)            /* "Jan van Roe" */                              \
  X(NICKNAME, 8, 0, 0, 0)            /* "Leon “Duke” Roe" */                          \
  X(SYLLABLE, 8, 0, 0, 0)            /* "Kim Jong-un" */                              \
  X(HOUSE_OF_LAND, 0, 10, 0, 0)      /* "Greenpeace Australia" */                     \
  X(PLAIN_WORDS, 2, 0, 0, 0)         /* two or three words, none of every day */      \
  X(LONG, 0, 2, 0, 0)                /* four words and more */                        \
  X(TEAM, 0, 6, 0, 0)                /* "Tampa Rays" */                               \
  X(PEOPLE_FIRST, 0, 3, 0, 0)        /* "American Alder" */                           \
  X(CAPITALS_FIRST, 0, 2, 0, 0)      /* "NEC Alder" */                                \
  X(COMMON_ONE, 0, 0, 0, 1)          /* one word of every day */                      \
  X(COMMON_LAST, 0, 1, 0, 1)         /* the last of several is one */                 \
  X(LISTLESS_ONE, 0, 0, 0, 0)        /* one word that is in no list */                \
  X(DIGITS_LAST, 0, 0, 0, 3)         /* "Alder MP500" */                              \
  X(DIGITS, 0, 1, 0, 2)              /* "MP500T" */                                   \
  /* what stands before */                                                            \
  X(TITLED, 9, 0, 0, 0)                                                               \
  X(NAMED_PERSON, 8, 0, 0, 0)        /* "a spy called …" */                           \
  X(NAMED_HOUSE, 0, 8, 0, 0)                                                          \
  X(NAMED_PLACE, 0, 0, 8, 0)                                                          \
  X(ARTICLE, -6, 2, 0, 1)            /* "the …" */                                    \
  X(ARTICLE_MANY, 0, 2, 0, 0)        /* "the Crystals" */                             \
  X(ARTICLE_OTHER, 0, 0, 0, -2)      /* "the Roe administration": not the name's */   \
  X(ARTICLE_IN, 0, 0, 1, 0)          /* "in the …" */                                 \
  X(IN, 0, 0, 4, 0)                                                                   \
  X(BORN_IN, 0, 0, 6, 0)             /* nearly always before a place */               \
  X(LAND_OF, 0, 0, 5, 0)             /* "the valley of …" */                          \
  X(TO, 0, 0, 1, 0)                                                                   \
  X(ROLE_BEFORE, 5, 0, 0, 0)                                                          \
  X(SAY_BEFORE, 2, 0, 0, 0)                                                           \
  X(ROLE_APPOSED, 5, 0, 0, 0)        /* "an engineer, …" */                           \
  X(HOUSE_BEFORE, 0, 3, 0, 0)        /* "the band …" */                               \
  X(HOUSE_APPOSED, 0, 15, 0, 0)      /* "the law firm Roe Alder said" */              \
  X(LAND_BEFORE, 0, 0, 2, 0)         /* "the river …" */                              \
  X(PERSON_CUE, 3, 0, 0, 0)          /* class kind-before, weak, then strong */       \
  X(PERSON_CUE_STRONG, 6, 0, 0, 0)                                                    \
  X(HOUSE_CUE, 0, 3, 0, 0)                                                            \
  X(HOUSE_CUE_STRONG, 0, 6, 0, 0)                                                     \
  X(PLACE_CUE, 0, 0, 3, 0)                                                            \
  X(PLACE_CUE_STRONG, 0, 0, 6, 0)                                                     \
  X(OTHER_CUE, 0, 0, 0, 3)                                                            \
  X(OTHER_CUE_STRONG, 0, 0, 0, 7)                                                     \
  X(WORK, 0, 0, 0, 6)                /* all that stands between a title's marks */    \
  X(IN_WORK, 0, 0, 0, 9)             /* "Anarchy in Tokyo" */                         \
  X(DESIGNATED, 0, 0, 0, 9)          /* "F-16 Falcon" */                              \
  X(EVENT_OF, 0, 0, -2, 6)           /* "Battle of …" */                              \
  /* what stands after */                                                             \
  X(DATELINE, 0, 0, 12, 0)           /* "VARNHOLT, May 4 —" */                        \
  X(STAFF, 0, 2, 0, 0)               /* "Lantern analysts" */                         \
  X(SAY_AFTER, 3, 1, 0, 0)                                                            \
  X(IN_PLACE, 0, 0, 6, 0)            /* "Alder, France" */                            \
  X(AGE, 4, 0, 0, 0)                 /* "Roe, 44" */                                  \
  X(DEFINED_PERSON, 6, 0, 0, 0)      /* "…, a pilot" */                               \
  X(DEFINED_HOUSE, 0, 6, 0, 0)                                                        \
  X(DEFINED_PLACE, 0, 0, 6, 0)                                                        \
  X(DEFINED_OTHER, 0, 0, 0, 7)                                                        \
  X(YEAR_AFTER, 0, 0, 0, 4)          /* "Out of This World (1945)" */                 \
  X(AFTER_PERSON, 3, 0, 0, 0)        /* class kind-after, weak, then strong */        \
  X(AFTER_PERSON_STRONG, 6, 0, 0, 0)                                                  \
  X(AFTER_HOUSE, 0, 3, 0, 0)                                                          \
  X(AFTER_HOUSE_STRONG, 0, 6, 0, 0)                                                   \
  X(AFTER_PLACE, 0, 0, 3, 0)                                                          \
  X(AFTER_PLACE_STRONG, 0, 0, 6, 0)                                                   \
  X(AFTER_OTHER, 0, 0, 0, 3)                                                          \
  X(AFTER_OTHER_STRONG, 0, 0, 0, 7)                                                   \
  /* what the document shows elsewhere */                                             \
  X(LAST_OF_PERSON, 6, 0, 0, 0)      /* the last word of a person's full name */      \
  X(FIRST_OF_PERSON, 5, 0, 0, 0)                                                      \
  X(FIRST_OF_HOUSE, 0, 6, 0, 0)      /* "Acme", of "Acme Partners" */                 \
  X(TITLED_ELSEWHERE, 9, 0, 0, 0)    /* "Ms. Marsh", of "Helena Marsh" */
/* clang-format on */

typedef enum {
#define SIGN(name, ...) name,
  SIGNS(SIGN)
#undef SIGN
} sign;

static const int8_t table[][NG_NAME_KINDS] = {
#define SIGN(name, ...) {__VA_ARGS__},
    SIGNS(SIGN)
#undef SIGN
};

static void vote(ng_candidate *c, sign s) {
  for (int k = 0; k < NG_NAME_KINDS; k++) c->votes[k] = (int16_t)(c->votes[k] + table[s][k]);
}

/* A value of kind-before, kind-after: ten times the kind, and 1 weak, 2 strong. */
static void vote_cue(ng_candidate *c, int32_t value, sign first) {
  int32_t kind = value / 10, strong = value % 10 == 2;
  if (kind >= 1 && kind <= NG_NAME_KINDS) vote(c, (sign)((int32_t)first + 2 * (kind - 1) + strong));
}

/* "Penn.", "PA", "…, Penn": written as the abbreviation of a place is. */
bool ng_name_abbreviates(const ng_names *n, uint32_t first, uint32_t end) {
  bool comma = first > 0 && ng_names_mark(n, first - 1, ',');
  return n->at[first].shape & NG_UPPER || comma || ng_names_mark(n, end - 1, '.') ||
         (end < n->count && ng_names_mark(n, end, '.') && (n->at[end].shape & NG_GLUED));
}

/* ---- the name's own words --------------------------------------------------------- */

static void gazetteer_votes(const ng_names *n, ng_candidate *c, uint32_t words) {
  uint32_t first = c->tokens.start, end = c->tokens.end;
  char room[NG_LONGEST_WORDS];
  unsigned head = ng_names_bits(n, first), whole = end - first == 1 ? head : 0;
  if (end - first > 1 && head & NG_PREFIX) {
    ng_string text = ng_words_of(n->doc, (ng_span){n->at[first].start, ng_token_end(&n->at[end - 1])}, room);
    whole = ng_gazetteer_find(n->gazetteer, text.data, text.size);
  }
  int32_t known = 0;
  if (ng_lexicon_match(n->doc->lexicon, n->at + first, end - first, NG_CLASS_KNOWN_NAME, &known, NULL) != end - first)
    known = 0;
  if (known == 1) vote(c, KNOWN_PLACE);
  if (known == 2) vote(c, KNOWN_HOUSE);
  if (known == 3 && ng_name_abbreviates(n, first, end)) vote(c, KNOWN_SHORT);
  if (whole & NG_COUNTRY) vote(c, COUNTRY);
  if (whole & NG_REGION) vote(c, REGION);
  if (whole & NG_METROPOLIS) vote(c, METROPOLIS);
  if (whole & NG_CITY) vote(c, words > 1 ? CITY_OF_WORDS : whole & (NG_GIVEN | NG_SURNAME) ? CITY_PERSON : CITY);
  if (whole & NG_TOWN) vote(c, words > 1 ? TOWN_OF_WORDS : TOWN);
  if (whole & NG_HOUSE)
    vote(c, words > 1                         ? HOUSE_OF_WORDS
            : whole & NG_COMMON               ? HOUSE_COMMON
            : whole & (NG_GIVEN | NG_SURNAME) ? HOUSE_PERSON
                                              : HOUSE);
  if (words == 1) {
    if (whole & NG_GIVEN) vote(c, whole & NG_COMMON ? GIVEN_ONE_COMMON : GIVEN_ONE);
    else if (whole & NG_SURNAME) vote(c, whole & NG_COMMON ? SURNAME_ONE_COMMON : SURNAME_ONE);
    else if (whole & NG_COMMON) vote(c, COMMON_ONE);
    else if (!whole && !known && n->fact[first] != NG_NONE) vote(c, LISTLESS_ONE);
  }
}

/* Whether the last words of a name are a noun of the class, of so many words. */
static bool heads(const ng_names *n, uint32_t first, uint32_t last, ng_class class, uint32_t words) {
  return last + 1 - first >= words && last + 1 >= words &&
         ng_lexicon_match(n->doc->lexicon, n->at + last + 1 - words, words, class, NULL, NULL) == words;
}

/* "Greenpeace Australia": a house that is known, and the land of its branch. */
static bool is_branch(const ng_names *n, uint32_t first, uint32_t end) {
  uint32_t last = end - 1;
  if (end - first != 2 || n->fact[last] == NG_NONE || n->at[last].kind != NG_WORD) return false;
  unsigned head = ng_names_bits(n, first), land = ng_names_bits(n, last);
  int32_t known = ng_names_value(n, last, NG_CLASS_KNOWN_NAME);
  return head & NG_HOUSE && !(head & (NG_GIVEN | NG_LOCATION)) && (land & NG_COUNTRY || known == 1);
}

/* "Montreal Victorias": a town or a land, and a noun of several that is no name. */
static bool is_team(const ng_names *n, uint32_t first, uint32_t last) {
  ng_string word = ng_token_text(n->doc, &n->at[last]);
  unsigned head = ng_names_bits(n, first), tail = ng_names_bits(n, last);
  bool many =
      word.size > 3 && ng_lexicon_whole(n->doc->lexicon, word.data + word.size - 1, 1, NG_CLASS_NOUNS_ENDING, NULL);
  return many && last > first && head & (NG_METROPOLIS | NG_CITY | NG_REGION) && !(head & NG_GIVEN) &&
         !(tail & (NG_LOCATION | NG_GIVEN | NG_SURNAME)) && !(n->at[last].shape & NG_UPPER);
}

/* Signs in the words of a name of several. */
static void words_votes(const ng_names *n, ng_candidate *c, uint32_t words) {
  uint32_t first = c->tokens.start, end = c->tokens.end;
  uint32_t last = ng_names_mark(n, end - 1, '.') ? end - 2 : end - 1;
  bool particle = false, initial = false, ampersand = false, small = false, quoted = false;
  for (uint32_t i = first; i < end; i++) {
    const ng_token *token = &n->at[i];
    if (token->kind == NG_PUNCTUATION) {
      ampersand |= token->word == '&';
      quoted |= token->word == '"' || token->word == 0x201C;
      continue;
    }
    if (token->size == 1 && (token->shape & NG_CAPITAL) && !ng_names_mark(n, i + 1, '&') &&
        !ng_names_mark(n, i + 1, '-'))
      initial = true;
    if (token->shape & (NG_CAPITAL | NG_DIGITS)) continue;
    if (ng_names_class(n, i, NG_CLASS_PARTICLE)) particle = true;
    else small = true;
  }
  bool legal = ng_names_class(n, last, NG_CLASS_ORG_SUFFIX);
  bool syllable = words > 2 && ng_names_mark(n, last - 1, '-') && ng_name_syllable(n, first, last - 1, last);
  bool house = heads(n, first, last, NG_CLASS_ORG_HEAD, 2), land = heads(n, first, last, NG_CLASS_PLACE_HEAD, 2);
  if (!house && !land) { /* two words before one: "Opera House" */
    house = heads(n, first, last, NG_CLASS_ORG_HEAD, 1);
    land = heads(n, first, last, NG_CLASS_PLACE_HEAD, 1);
  }
  house |= last > first + 1 && ng_names_class(n, first, NG_CLASS_TITLE) &&
           ng_names_class(n, first + 1, NG_CLASS_ORG_HEAD) &&
           !(ng_names_bits(n, first + 1) & NG_GIVEN);         /* "Major League Baseball" */
  land = land && !ng_names_class(n, last, NG_CLASS_NOT_NAME); /* "Kanyo West" */
  if (ampersand) vote(c, AMPERSAND);
  if (words < 2) return;
  if (syllable) vote(c, SYLLABLE);
  if (is_branch(n, first, end)) vote(c, HOUSE_OF_LAND);
  if (legal) vote(c, LEGAL_LAST);
  if (ng_names_class(n, first, NG_CLASS_ORG_SUFFIX) && n->at[first].shape & NG_UPPER) vote(c, LEGAL_FIRST);
  if (ng_names_class(n, last, NG_CLASS_NAME_SUFFIX) && !(n->at[first].shape & NG_UPPER)) vote(c, SUFFIX_LAST);
  if (house) vote(c, HOUSE_LAST);
  bool event = ng_names_class(n, first, NG_CLASS_EVENT_HEAD); /* "Campaign of …" */
  if (small && !event && ng_names_value(n, first, NG_CLASS_ORG_HEAD) >= 2) vote(c, HOUSE_FIRST);
  for (uint32_t i = first + 1; small && i + 1 < last; i++)
    if (ng_names_value(n, i, NG_CLASS_ORG_HEAD) == 2 && !(n->at[i + 1].shape & NG_CAPITAL)) vote(c, HOUSE_INSIDE);
  for (uint32_t i = first + 1; small && i + 1 < last; i++)
    if (ng_names_value(n, i, NG_CLASS_PLACE_HEAD) == 2 && !ng_names_class(n, i, NG_CLASS_ORG_HEAD) &&
        ng_names_value(n, i + 1, NG_CLASS_NAME_LINK) == 1)
      vote(c, LAND_INSIDE);
  if (land) vote(c, LAND_LAST);
  if (ng_names_value(n, first, NG_CLASS_PLACE_HEAD) == 2) vote(c, LAND_FIRST);
  if (event && !(ng_names_bits(n, first) & NG_GIVEN)) vote(c, EVENT_FIRST);
  unsigned head = ng_names_bits(n, first), tail = ng_names_bits(n, end - 1);
  bool headless = !legal && !house && !land;
  if (headless) {
    if (head & NG_GIVEN) vote(c, head & NG_COMMON ? GIVEN_FIRST_COMMON : GIVEN_FIRST);
    if (tail & NG_SURNAME) vote(c, tail & NG_COMMON ? SURNAME_LAST_COMMON : SURNAME_LAST);
    else if (tail & NG_COMMON) vote(c, COMMON_LAST);
    if (initial) vote(c, INITIAL);
    if (words <= 3 && !small && !(head & NG_COMMON) && !(tail & NG_COMMON)) vote(c, PLAIN_WORDS);
  }
  bool known = head & NG_GIVEN && tail & NG_SURNAME;
  if (!headless && words == 2 && known)
    vote(c, head & NG_LOCATION ? PERSON_OR_PLACE : head & NG_COMMON ? PERSON_OR_HEAD_COMMON : PERSON_OR_HEAD);
  if (headless && !small && is_team(n, first, last)) vote(c, TEAM);
  if (particle) vote(c, PARTICLE);
  if (quoted) vote(c, NICKNAME);
  if (words >= 4 && !particle) vote(c, LONG);
  if (ng_names_class(n, first, NG_CLASS_DEMONYM)) vote(c, PEOPLE_FIRST);
  if (n->at[last].shape & NG_DIGITS) vote(c, DIGITS_LAST);
  if (n->at[first].shape & NG_UPPER && n->at[first].size > 1) vote(c, CAPITALS_FIRST);
}

static void word_votes(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start, words = 0;
  for (uint32_t i = first; i < c->tokens.end; i++) words += n->at[i].kind != NG_PUNCTUATION;
  gazetteer_votes(n, c, words);
  words_votes(n, c, words);
  const ng_token *token = &n->at[first];
  if (words != 1) return;
  if (token->shape & NG_DIGITS) vote(c, DIGITS);
  if (token->shape & NG_UPPER && !(n->place[first] & NG_IN_TITLE) && token->size <= 8) vote(c, CAPITALS);
}

/* ---- what stands around it --------------------------------------------------------- */

/* Whether a name goes on behind a token: "U.S." of "U.S. Pilots Party" is no place of its own. */
static bool name_goes_on(const ng_names *n, uint32_t i) {
  return i + 1 < n->count && n->fact[i + 1] != NG_NONE && n->at[i + 1].shape & NG_CAPITAL &&
         !(n->at[i + 1].shape & NG_BLOCK_START) && !ng_names_class(n, i + 1, NG_CLASS_STOP);
}

static bool place_follows(const ng_names *n, uint32_t i) {
  if (i >= n->count || n->fact[i] == NG_NONE) return false;
  if (name_goes_on(n, i) && (!(ng_names_bits(n, i) & NG_PREFIX) || ng_names_value(n, i, NG_CLASS_KNOWN_NAME) == 1))
    return false;
  if (ng_names_bits(n, i) & (NG_COUNTRY | NG_REGION)) return true;
  int32_t known = ng_names_value(n, i, NG_CLASS_KNOWN_NAME);
  if (known == 1 || known == 3) return true;
  if (!(ng_names_bits(n, i) & NG_PREFIX) || i + 1 >= n->count) return false;
  char room[NG_LONGEST_WORDS];
  ng_string text = ng_words_of(n->doc, (ng_span){n->at[i].start, ng_token_end(&n->at[i + 1])}, room);
  return ng_gazetteer_find(n->gazetteer, text.data, text.size) & (NG_COUNTRY | NG_REGION);
}

/* "…, a steel company", "… is a village in": what the name is said to be. */
static void definition_votes(const ng_names *n, ng_candidate *c, uint32_t i) {
  if (!ng_names_class(n, i, NG_CLASS_ARTICLE)) return;
  uint32_t stop = n->count - i < 8 ? n->count : i + 8, noun = NG_NONE, start = i + 1;
  for (i++; i < stop && !(n->at[i].shape & NG_BLOCK_START); i++) {
    if (n->at[i].kind == NG_PUNCTUATION && n->at[i].word != '-') break;
    if (ng_names_class(n, i, NG_CLASS_STOP)) break;
    if (n->at[i].kind == NG_WORD && !(n->at[i].shape & NG_CAPITAL)) noun = i;
  }
  if (noun == NG_NONE) return;
  int32_t cue = 0;
  for (uint32_t from = noun > start ? noun - 1 : noun; from <= noun && !cue; from++) /* "radio station" */
    if (ng_lexicon_match(n->doc->lexicon, n->at + from, noun + 1 - from, NG_CLASS_KIND_BEFORE, &cue, NULL) !=
        noun + 1 - from)
      cue = 0;
  int32_t kind = cue / 10;
  if (kind == 1 || ng_names_class(n, noun, NG_CLASS_ROLE) || ng_names_class(n, noun, NG_CLASS_TITLE))
    vote(c, DEFINED_PERSON);
  else if (kind == 4) vote(c, DEFINED_OTHER);
  else if (kind == 2 || (!kind && ng_names_class(n, noun, NG_CLASS_ORG_HEAD))) vote(c, DEFINED_HOUSE);
  else if (kind == 3 || ng_names_class(n, noun, NG_CLASS_PLACE_HEAD)) vote(c, DEFINED_PLACE);
  else if (ng_names_class(n, noun, NG_CLASS_EVENT_HEAD)) vote(c, DEFINED_OTHER);
}

/* "an intelligence firm called Lantern": what the noun before says it is. */
static void naming_votes(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start;
  if (first < 2 || !ng_names_class(n, first - 1, NG_CLASS_NAMED)) return;
  uint32_t noun = first - 2;
  if (ng_names_class(n, noun, NG_CLASS_ROLE)) vote(c, NAMED_PERSON);
  else if (ng_names_class(n, noun, NG_CLASS_ORG_HEAD)) vote(c, NAMED_HOUSE);
  else if (ng_names_class(n, noun, NG_CLASS_PLACE_HEAD)) vote(c, NAMED_PLACE);
}

/* The longest phrase of a class that ends before a token; its value, or 0. */
static int32_t value_before(const ng_names *n, uint32_t first, ng_class class) {
  for (uint32_t back = first < 3 ? first : 3; back > 0; back--) {
    int32_t value = 0;
    if (ng_lexicon_match(n->doc->lexicon, n->at + first - back, back, class, &value, NULL) == back) return value;
  }
  return 0;
}

/* Whether a noun is one: an article or a preposition leads to it ("the Austin law | firm"); not "will order". */
static bool is_told(const ng_names *n, uint32_t noun) {
  enum { WORDS = 4 };
  for (uint32_t i = noun, stop = noun > WORDS ? noun - WORDS : 0;
       i-- > stop && !(n->at[i + 1].shape & NG_BLOCK_START);) {
    if (ng_names_class(n, i, NG_CLASS_ARTICLE) || ng_names_class(n, i, NG_CLASS_PLACE_BEFORE)) return true;
    if (ng_names_class(n, i, NG_CLASS_STOP) || (n->at[i].kind == NG_PUNCTUATION && n->at[i].word != '-')) return false;
  }
  return false;
}

/* Whether a name ends what is called by it: a mark, a verb of saying, "is", a preposition follows; not
   "the firm Jane Roe founded". */
static bool ends_phrase(const ng_names *n, uint32_t i) {
  if (i >= n->count || n->at[i].shape & (NG_BLOCK_START | NG_CLITIC)) return true;
  if (n->at[i].kind == NG_PUNCTUATION) return n->at[i].word != '-';
  return ng_names_class(n, i, NG_CLASS_SAY) || ng_names_class(n, i, NG_CLASS_BE) ||
         ng_names_class(n, i, NG_CLASS_AND) || ng_names_class(n, i, NG_CLASS_PLACE_BEFORE);
}

/* Whether letters, a hyphen and a number end before a token: the type of what is named. */
static bool is_designated(const ng_names *n, uint32_t first) {
  return first > 2 && n->at[first - 1].kind == NG_NUMBER && ng_names_glued(n, first - 1) &&
         ng_names_mark(n, first - 2, '-') && ng_names_glued(n, first - 2) && n->at[first - 3].size <= 2 &&
         n->at[first - 3].shape & NG_CAPITAL;
}

static void votes_before(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start, end = c->tokens.end, before = first - 1;
  if (is_designated(n, first)) vote(c, DESIGNATED);
  naming_votes(n, c);
  uint32_t called = first;
  while (called && n->at[called - 1].kind == NG_PUNCTUATION && ng_opens_nickname(n->at[called - 1].word)) called--;
  if (value_before(n, called, NG_CLASS_CODENAME_CUE) || ng_names_class(n, called - 1, NG_CLASS_NAMED)) c->called = true;
  if (first > 1 && ng_names_value(n, before, NG_CLASS_NAME_LINK) == 1 &&
      ng_names_class(n, before - 1, NG_CLASS_EVENT_HEAD) && n->at[before - 1].shape & NG_CAPITAL &&
      !(n->at[before].shape & NG_BLOCK_START))
    vote(c, EVENT_OF);
  if (ng_names_class(n, before, NG_CLASS_ARTICLE)) {
    bool modifies = end < n->count && n->at[end].kind == NG_WORD &&
                    !(n->at[end].shape & (NG_CAPITAL | NG_CLITIC | NG_BLOCK_START)) &&
                    !ng_names_class(n, end, NG_CLASS_STOP) && !ng_names_class(n, end, NG_CLASS_SAY);
    vote(c, modifies ? ARTICLE_OTHER : ARTICLE);
    ng_string last = ng_token_text(n->doc, &n->at[end - 1]);
    bool many = last.size > 3 && ng_names_class(n, before, NG_CLASS_DEFINITE) &&
                ng_lexicon_whole(n->doc->lexicon, last.data + last.size - 1, 1, NG_CLASS_NOUNS_ENDING, NULL);
    if (many && !(n->at[end - 1].shape & NG_UPPER)) vote(c, ARTICLE_MANY);
    if (before > 0 && ng_names_value(n, before - 1, NG_CLASS_PLACE_BEFORE) == 1) vote(c, ARTICLE_IN);
    if (before > 0 && !modifies) vote_cue(c, value_before(n, before, NG_CLASS_KIND_BEFORE), PERSON_CUE);
    return;
  }
  bool link = ng_names_value(n, before, NG_CLASS_NAME_LINK) == 1 && before > 0;
  if (link && !(n->at[before - 1].shape & NG_CAPITAL) && ng_names_class(n, before - 1, NG_CLASS_PLACE_HEAD))
    vote(c, LAND_OF);
  int32_t strength = value_before(n, first, NG_CLASS_PLACE_BEFORE);
  if (strength == 1) vote(c, IN);
  if (strength == 2) vote(c, BORN_IN);
  if (strength == 3) vote(c, TO);
  uint32_t cued = first; /* `the film "Alder"`, "his wife, Jane" */
  if (before > 0 && n->at[before].kind == NG_PUNCTUATION &&
      (n->at[before].word == '"' || n->at[before].word == 0x201C || n->at[before].word == 0x2018 ||
       n->at[before].word == ','))
    cued--;
  int32_t cue = value_before(n, cued, NG_CLASS_KIND_BEFORE);
  if (cue && (cued == first || cue / 10 == 4 || (cue == 12 && n->at[before].word == ','))) vote_cue(c, cue, PERSON_CUE);
  if (ng_names_class(n, before, NG_CLASS_ROLE)) vote(c, ROLE_BEFORE);
  if (ng_names_class(n, before, NG_CLASS_SAY)) vote(c, SAY_BEFORE);
  bool noun = !(n->at[before].shape & NG_CAPITAL) && !cue;
  bool house = !(n->at[before].shape & NG_CAPITAL) && ng_names_class(n, before, NG_CLASS_ORG_HEAD);
  if (house && is_told(n, before) && ends_phrase(n, c->tokens.end)) vote(c, HOUSE_APPOSED);
  else if (house && !cue) vote(c, HOUSE_BEFORE);
  if (n->at[before].word == ',' && before > 0 && ng_names_value(n, before - 1, NG_CLASS_ROLE) == 1 &&
      ends_phrase(n, c->tokens.end))
    vote(c, ROLE_APPOSED);
  if (c->tokens.end - first == 1 && ng_names_class(n, first, NG_CLASS_PLAIN_HOUSE)) vote(c, HOUSE_BEFORE);
  if (noun && ng_names_class(n, before, NG_CLASS_PLACE_HEAD)) vote(c, LAND_BEFORE);
}

/* Whether a name in capitals opens a block, and a day, an agency and a dash follow it. */
static bool is_dateline(const ng_names *n, const ng_candidate *c) {
  uint32_t first = c->tokens.start, i = c->tokens.end, stop = i + DATELINE_WORDS;
  if (!(n->at[first].shape & NG_BLOCK_START) || !(n->at[first].shape & NG_UPPER) || n->at[first].size < 3) return false;
  if (i >= n->count || n->at[i].kind != NG_PUNCTUATION) return false;
  for (; i < stop && i < n->count && !(n->at[i].shape & NG_BLOCK_START); i++) {
    const ng_token *token = &n->at[i];
    bool hyphens = ng_names_mark(n, i, '-') && ng_names_mark(n, i + 1, '-');
    bool dash = token->kind == NG_PUNCTUATION && (token->word == 0x2014 || token->word == 0x2013);
    uint32_t next = i + 1 + hyphens; /* "HGB — the guards — met" is none */
    if (dash || hyphens) return next < n->count && !(n->at[next].kind == NG_WORD && !(n->at[next].shape & NG_CAPITAL));
    if (!ng_token_in_dateline(token)) return false;
  }
  return false;
}

static void votes_after(const ng_names *n, ng_candidate *c) {
  uint32_t end = c->tokens.end;
  if (is_dateline(n, c)) vote(c, DATELINE);
  if (ng_names_class(n, end, NG_CLASS_SAY)) vote(c, SAY_AFTER);
  bool comma = ng_names_mark(n, end, ',');
  if (comma || ng_names_class(n, end, NG_CLASS_BE)) definition_votes(n, c, end + 1);
  if (comma && place_follows(n, end + 1)) vote(c, IN_PLACE);
  if (comma && end + 1 < n->count && n->at[end + 1].kind == NG_NUMBER && n->at[end + 1].size == 2) vote(c, AGE);
  bool year = end + 2 < n->count && ng_names_mark(n, end, '(') && ng_names_mark(n, end + 2, ')') &&
              n->at[end + 1].kind == NG_NUMBER && n->at[end + 1].size == 4;
  if (year) vote(c, YEAR_AFTER);
  uint32_t i = end; /* "Alder's shares", "Roe (born", "Roe, who" */
  if (n->at[i].shape & NG_CLITIC || ng_names_mark(n, i, '(') || comma) i++;
  if (i >= n->count || n->at[i].shape & (NG_CAPITAL | NG_BLOCK_START)) return;
  if (!comma && ng_names_value(n, i, NG_CLASS_ROLE) == 2) vote(c, STAFF);
  int32_t value = 0;
  ng_lexicon_match(n->doc->lexicon, n->at + i, n->count - i < 3 ? n->count - i : 3, NG_CLASS_KIND_AFTER, &value, NULL);
  enum { STRONG_PERSON = 12 };
  if (!comma || value == STRONG_PERSON) vote_cue(c, value, AFTER_PERSON);
}

void ng_candidate_vote(const ng_names *n, ng_candidate *c, bool titled) {
  uint32_t first = c->tokens.start, end = c->tokens.end;
  word_votes(n, c);
  for (int k = 0; k < NG_NAME_KINDS; k++) c->own[k] = c->votes[k];
  if (titled) vote(c, TITLED);
  if (c->work) vote(c, c->work == NG_WORK ? WORK : IN_WORK);
  if (first > 0 && !(n->at[first].shape & NG_BLOCK_START)) votes_before(n, c);
  if (end < n->count && !(n->at[end].shape & NG_BLOCK_START)) votes_after(n, c);
}

void ng_candidate_vote_elsewhere(ng_candidate *c, ng_elsewhere what) {
  static const sign signs[] = {LAST_OF_PERSON, FIRST_OF_PERSON, FIRST_OF_HOUSE, TITLED_ELSEWHERE};
  vote(c, signs[what]);
  for (int k = 0; k < NG_NAME_KINDS; k++) c->own[k] = (int16_t)(c->own[k] + table[signs[what]][k]);
}
