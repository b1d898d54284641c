/* The words of a language: every word and phrase with the classes that it
 * belongs to. One look-up a token finds its entry; what it means to a stage is
 * then a bit test. Entries are nodes of a trie over words, so a phrase is a
 * walk from its first word. Immutable once a document has used it. */
#ifndef NG_LEXICON_H
#define NG_LEXICON_H

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "nutgraf.h"

/* The classes, with the names that lexicon files use. Add a class here, its
   words in scripts/lexicons/LANG.lua, its description in the README there. */
/* Of "title-cue": what follows is held at arm's length. */
enum { NG_DISOWNS = 5 };

/* clang-format off */
#define NG_CLASSES(X)                                                              \
  X(CLITIC, "clitic")             /* "'s" "n't": split from their word; add first */ \
  X(ELEMENT, "element")           /* of XML: packed, see scripts/lexicons/xml.lua */   \
  X(STOP, "stop")                 /* function words; value: of `languages` alone */ \
  X(LANGUAGE, "language")         /* of `languages`: see scripts/lexicons/languages.lua */ \
  X(ABBREVIATION, "abbreviation") /* "Mr" 1, "Inc" 2, "No" 3: written with a capital */ \
  X(SMALL_ABBREVIATION, "small-abbreviation") /* "etc" 2, "vs" 1: however written */ \
  X(OPENER, "opener")             /* "However": often begins a sentence */         \
  X(SMALL_OPENER, "small-opener") /* "à": begins a sentence in small letters, too */ \
  X(SMALL_NAME, "small-name")     /* "iPhone": begins a sentence as it is */       \
  X(MARKED_NAME, "marked-name")   /* "Yahoo": its mark belongs to the name */      \
  X(RUN_IN, "run-in")             /* "that": a quotation after it runs in the sentence */ \
  X(LABEL, "label")               /* "Photo": before a colon begins a sentence */  \
  X(DAY_HALF, "day-half")         /* "a.m." 1, "p.m." 2 */                         \
  X(TITLE, "title")               /* "Mr" "Senator": precedes a name */            \
  X(MONTH, "month")               /* 1..12 */                                      \
  X(WEEKDAY, "weekday")           /* 1 Monday .. 7 */                              \
  X(SEASON, "season")             /* EDTF 21..24 */                                \
  X(NUMBER, "number")             /* "twelve" 12 */                                \
  X(HUNDRED, "hundred")           /* "cien" 100, "mil" 1000: of a number of several words */ \
  X(ORDINAL, "ordinal")           /* "third" 3 */                                  \
  X(DATE_LEAD, "date-lead")       /* "in" "since": before a date word that may be another */ \
  X(AMBIGUOUS_DATE, "ambiguous-date") /* "may" "sun": dates in company alone; 2 with a capital */    \
  X(ORDINAL_SUFFIX, "ordinal-suffix") /* "th" */                                   \
  X(DECADE_SUFFIX, "decade-suffix") /* "s", in "1990s" */                          \
  X(DECADE, "decade")             /* "eighties" 80 */                              \
  X(TURN, "turn")                 /* "this" 1, "last" 2, "next" 3 … (ng_turn) */   \
  X(DAY_WORD, "day-word")         /* "yesterday" -1, "tonight" 100, "la veille" 299, "now" 500 */ \
  X(DATE_PART, "date-part")       /* "early" 1 … (ng_part) */                      \
  X(PERIOD, "period")             /* "day" 1, "week" 2 … (ng_period) */            \
  X(AMOUNT, "amount")             /* "a" 1, "a few" 0: before a period */          \
  X(SHIFT, "shift")               /* "ago" -1, "later" 2, "before" -3 */           \
  X(DAY_PART, "day-part")         /* "morning" "night": after a day */             \
  X(CLOCK, "clock")               /* "noon" */                                     \
  X(CLOCK_TAIL, "clock-tail")     /* "o'clock" */                                  \
  X(QUARTER, "quarter")           /* "Q1" 1, "H2" 12 */                            \
  X(HOLIDAY, "holiday")           /* rule of its day; 0 no date */                 \
  X(RANGE, "range")               /* "from" 1, "between" 2, "since" 3, "until" 4, "to" 5, "and" 6 */ \
  X(ERA, "era")                   /* "BC" 1, "AD" 2 */                             \
  X(TENSE, "tense")               /* "was" 1, "will" 2 */                          \
  X(TENSE_ENDING, "tense-ending") /* "ed" 1 the past, 2 what is to come: end a verb */ \
  X(ABOUT_DATE, "about-date")     /* "circa" */                                    \
  X(COUNTED, "counted")           /* "people": what a number before counts */      \
  X(NO_YEAR, "no-year")           /* "page": a number after is no year */          \
  X(TIME_LEAD, "time-lead")       /* "at" 1: a bare number too; "à" 2: only with "h" */ \
  X(TURN_AFTER, "turn-after")     /* the same, after its word: "semana pasada" */  \
  X(AHEAD, "ahead")               /* "in" 1, "within" 2, "hace" 3 */               \
  X(AHEAD_TAIL, "ahead-tail")     /* "time", in "two weeks' time" */               \
  X(EVERY, "every")               /* "every": what comes again is no date */       \
  X(DATE_OF, "date-of")           /* "of" "in": between day, month and year */     \
  X(DATE_ON, "date-on")           /* "on" */                                       \
  X(DEFINITE, "definite")         /* "the" */                                      \
  X(WEEK_OF, "week-of")           /* "beginning": between a week and its day; 2 a shift's word, too */    \
  X(STANDOUT, "standout")         /* "first" "worst": "since" after it compares */ \
  X(STREET, "street")             /* "Avenue": a number before is no year */ \
  X(ARTICLE, "article")           /* "the" "a" */                                  \
  X(ACRONYM, "acronym")           /* short forms that are function words too: "WHO" */ \
  X(HEREAFTER, "hereafter")       /* "hereinafter" "or" "known as": before a short form */ \
  X(EDITOR_NOTE, "editor-note")   /* "sic" "emphasis": begins a note, no gloss */ \
  X(NAME_LINK, "name-link")       /* "of" 1, "for" 2, "and" 3: inside a house's name */ \
  X(PARTICLE, "particle")         /* "la" 1 inside a person's name, "van" 2 before it too */ \
  X(NAME_SUFFIX, "name-suffix")   /* "Jr" "III": after a person's name */          \
  X(ORG_SUFFIX, "org-suffix")     /* "Inc" "GmbH" */                               \
  X(ORG_HEAD, "org-head")         /* "Agency" 1 at the end, "Ministry" 2 before "of" too */ \
  X(PLAIN_HOUSE, "plain-house")   /* "ayuntamiento": houses that bear no person's name */ \
  X(PLACE_HEAD, "place-head")     /* "County" 1 at the end, "Lake" 2 at the beginning too */ \
  X(EVENT_HEAD, "event-head")     /* "War" "Treaty": names of other things */      \
  X(DEMONYM, "demonym")           /* "Peruvian" "Sunni": no name by itself */      \
  X(NOT_NAME, "not-name")         /* "Christmas" "TV": capitals, but no name */    \
  X(KNOWN_NAME, "known-name")     /* "U.S." 1 a place, "NATO" 2, "Penn" 3 an abbreviation */ \
  X(PLACE_BEFORE, "place-before") /* "in" 1, "capital of" 2: before a place */     \
  X(NOUNS_ENDING, "nouns-ending") /* "s": the letter that ends a noun in the plural */  \
  X(HYPHEN_TAIL, "hyphen-tail")   /* "led": behind a name and a hyphen, no part of it */ \
  X(KIND_BEFORE, "kind-before")   /* "wife" 12, "subsidiary of" 22: tells the kind of a name after it */ \
  X(KIND_AFTER, "kind-after")     /* "shares" 22, "river" 32: of a name before it */ \
  X(CODENAME_CUE, "codename-cue") /* "codenamed" 1, "alias" 2: before another name */ \
  X(NAMED, "named")               /* "called": between a noun and the name of one */ \
  X(ROLE, "role")                 /* "diplomat" 1, "officials" 2 */                \
  X(ROLE_AFTER, "role-after")     /* "briefed": goes on with a description */      \
  X(SAME, "same")                 /* "same": after an article, the one named last */ \
  X(EPITHET, "epithet")           /* "embattled": tells nobody apart from who is called so */ \
  X(DETERMINER, "determiner")     /* "two" "the": begins a description */          \
  X(SAID_TO_BE, "said-to-be")     /* "believed": keeps an identity from being a fact */ \
  X(SIC, "sic")                   /* "sic", in brackets */                         \
  X(EMPHASIS_NOTE, "emphasis-note") /* "emphasis added", in brackets */            \
  X(FOOTNOTE, "footnote")         /* "note": in brackets, before a number */       \
  X(PAGE_NAVIGATION, "page-navigation") /* page-*: what a line's words tell of its part on the */ \
  X(PAGE_SEARCH, "page-search")         /* page; values add up NG_CUE_* (core/story/role.h) */ \
  X(PAGE_SUBSCRIBE, "page-subscribe")                                              \
  X(PAGE_SHARE, "page-share")                                                      \
  X(PAGE_RELATED, "page-related")                                                  \
  X(PAGE_COMMENT, "page-comment")                                                  \
  X(PAGE_ADVERT, "page-advert")                                                    \
  X(PAGE_NOTICE, "page-notice")                                                    \
  X(PAGE_ARCHIVE, "page-archive")                                                  \
  X(PAGE_ISSUE, "page-issue")                                                      \
  X(PAGE_LANGUAGE, "page-language") /* names of languages */                       \
  X(PAGE_BYLINE, "page-byline")     /* "by" "posted by": before a name at a line's head */ \
  X(PAGE_AND, "page-and")           /* between two names */                        \
  X(PAGE_AFFILIATION, "page-affiliation") /* "special to": begins the line under a byline */ \
  X(PAGE_POST, "page-post")         /* no part of a name: "reporter" 1, "press" 2 */ \
  X(PAGE_DATED, "page-dated")       /* "published" 1, "updated" 2, "GMT" 3: in a date line */ \
  X(PAGE_OPENING, "page-opening")   /* "for immediate release": opens a story */   \
  X(PAGE_CREDIT, "page-credit")     /* "photo" 1, "getty" 2, "additional reporting by" 4 */ \
  X(SAY, "say")                   /* "said" "wrote": verbs of saying, every form */ \
  X(NOUN_TOO, "noun-too")         /* "reports" "claim": forms of "say" that are nouns as well */ \
  X(VERBATIM, "verbatim")         /* "reads" "put it": the words themselves follow */ \
  X(DOCUMENT, "document")         /* "letter" "email": what can be quoted from */  \
  X(TITLE_CUE, "title-cue")       /* "titled" 1, "film" 2, "known" 3; "so-called" 5 */ \
  X(DEICTIC, "deictic")           /* "I" 1, "we" 2, "you" 3, "here" 4: point to who speaks */ \
  X(APOSTROPHE, "apostrophe")     /* "tis" 1: begins with one; "o" 2: ends with one */ \
  X(DIALOGUE_DASH, "dialogue-dash") /* a dash that opens speech at the head of a line */ \
  X(BE, "be")                     /* forms of "be" */                              \
  X(HAVE, "have")                 /* forms of "have" */                            \
  X(DO, "do")                     /* forms of "do" */                              \
  X(NEGATION, "negation")         /* "not" "never" */                              \
  X(SAY_VERB, "say-verb")         /* "said" "called for": core/attribution/attribution.h */    \
  X(SAY_NOUN, "say-noun")         /* "claim" "view" */                             \
  X(SAY_ADJECTIVE, "say-adjective") /* "is confident that" */                      \
  X(SAY_PREPOSITION, "say-preposition") /* "according to" */                       \
  X(COLON_NOUN, "colon-noun")     /* "problem" "verdict": before a colon what follows is, nobody who says it */ \
  X(SAY_VIEW, "say-view")         /* "in her view" */                              \
  X(SAY_FOR, "say-for")           /* "para Lee, …": for whom it is so */            \
  X(SAY_FROM, "say-from")         /* "desde la empresa aseguran": before the house that speaks, where the verb has no subject */ \
  X(SAY_SO, "say-so")             /* "así", "con esas palabras": points to what is quoted before */ \
  X(SAY_CHAIN, "say-chain")       /* "went on" to say */                           \
  X(SURE_VERB, "sure-verb")       /* "said" "went": forms of verbs that are nothing else */ \
  X(SAY_CARRIER, "say-carrier")   /* "made" the claim, "has" doubts */             \
  X(PRONOUN, "pronoun")           /* "he" 1, "she" 2, "they" 3, "it" 4, "I" 5, "we" 6, "you" 7 */ \
  X(INFINITIVE, "infinitive")     /* "to", before a base form */                     \
  X(NOMINATIVE, "nominative")     /* "he" "they": only before their verb */            \
  X(HEADLINE_SOURCE, "headline-source") /* "poll" "report": before the colon of a headline */ \
  X(DATED, "dated")               /* "dated": before the date of a document */      \
  X(SAY_TO, "say-to")             /* "attributed": whom it names after "to" says it */ \
  X(SAY_AS, "say-as")             /* "as": "As she said, …", "described as …" */   \
  X(SEX, "sex")                   /* titles: "Mr" 1, "Mrs" 2 */                    \
  X(GIVEN_FORM, "given-form")     /* first names that are forms of one: "Bob" "Robert" */ \
  X(GIVEN_SEX, "given-sex")       /* first names: "John" 1, "Mary" 2 */            \
  X(INTENSIVE, "intensive")       /* "himself" 1: after the subject; as "pronoun" */   \
  X(FLOATING, "floating")         /* "both" "all": between a subject and its verb */ \
  X(PARTICIPLE_PREPOSITION, "participle-preposition") /* "including": a preposition */ \
  X(SAY_EFFECT, "say-effect")     /* "stunning": what a statement does, no part of it */ \
  X(SAY_CAUSE, "say-cause")       /* "led" her to say: its object speaks */        \
  X(ROLE_SEX, "role-sex")         /* "spokesman" 1, "spokeswoman" 2 */              \
  X(SAY_ANSWER, "say-answer")     /* "yes" "the same": said in short, after a verb of saying */ \
  X(SAY_REPLY, "say-reply")       /* "replied": not who spoke before */             \
  X(SAY_VEHICLE, "say-vehicle")   /* "issued a statement" saying: whose verb's subject speaks */ \
  X(THAT, "that")                 /* opens a clause that is said: "that" */        \
  X(WHETHER, "whether")           /* opens a reported question: "whether" "why" */ \
  X(OBJECT_PREPOSITION, "object-preposition") /* "about" "against" after a noun */ \
  X(AGENT, "agent")               /* "by" */                                       \
  X(AND, "and")                   /* "and" "but" "or" */                           \
  X(SUBORDINATOR, "subordinator") /* "when" "while" "because": another clause */   \
  X(NO_SOURCE, "no-source")       /* "it" "there": nobody */                       \
  X(SPEECH_ROLE, "speech-role")   /* "court" "witness": who speaks in a transcript */ \
  X(SPEECH_MARK, "speech-mark")   /* "Q" 1, "A" 2 */                                 \
  X(CHAT, "chat")                 /* "From" 1 Ada "to" 2 all; "error" 3: nobody */   \
  X(STAGE_NOTE, "stage-note")     /* "laughter" 1 first in its brackets, 2 anywhere */ \
  X(INTERVIEW, "interview")       /* "interviews" 1, "talks to" 2: before or after who is asked */ \
  X(SWORN, "sworn")               /* "duly sworn": with the name of who answers from here on */ \
  X(GRAMMAR, "grammar")           /* flags: ng_grammar */                            \
  X(PERSONAL_OBJECT, "personal-object") /* "a": before a person who is an object */ \
  X(IMPERSONAL, "impersonal")     /* "se": before a verb that nobody is the subject of */ \
  X(REFLEXIVE, "reflexive")       /* "queja": verbs that have it with a subject, too */ \
  X(OBLIQUE, "oblique")           /* "dem": begins a noun group that is no subject */  \
  X(GENITIVE, "genitive")         /* "des": begins a noun group that belongs to the one before */ \
  X(PARTICIPLE, "participle")     /* "gebeten": verbs of saying in a form that is no infinitive */ \
  X(REPORTIVE, "reportive")       /* "habe" 1: a verb of what is reported; 2 of others, too */ \
  X(REPORTIVE_ENDING, "reportive-ending") /* "e": ends such a verb, unless it is of "tense-ending" */ \
  X(COMPOUND, "compound")         /* "minister": the last part of longer nouns */     \
  X(COMMON_ENDING, "common-ending") /* "ung": ends nouns that are no names */          \
  X(PLURAL_ENDING, "plural-ending") /* "n": a letter that ends a verb in the plural */ \
  X(LEMMA, "lemma")               /* "went" "men": how the base form is made of it, ng_lemma_find */ \
  X(LEMMA_ENDING, "lemma-ending") /* "ied" "s": what may stand for it in the base form */ \
  X(LEMMA_PREFIX, "lemma-prefix") /* "over": stands before whole words */ \
  X(LEMMA_E, "lemma-e")           /* "dl": what ends so lost an e before its ending: "swindl|ed" */ \
  X(LINKING_VERB, "linking-verb") /* "became": what follows says what the subject is */ \
  X(FUTURE, "future")             /* "will": what is to come */                     \
  X(NO_DETERMINER, "no-determiner") /* "no" "neither": before a noun that there is none of */ \
  X(ABOUT_AMOUNT, "about-amount") /* "over" "at least": before a number */            \
  X(RELATIVE_POSSESSOR, "relative-possessor") /* "whose" */                         \
  X(NO_LONGER, "no-longer")       /* "no longer": negates the verb behind it */      \
  X(OBJECT_PREDICATE, "object-predicate") /* "called": behind its object stands what that is */ \
  X(PERSONAL_RELATIVE, "personal-relative") /* "who": stands for persons */ \
  X(INTERROGATIVE, "interrogative") /* "what": stands for nothing before it */      \
  X(VERB_OF, "verb-of")           /* "accused": "of" after its object goes with the verb */ \
  X(POSSESSIVE_PREPOSITION, "possessive-preposition") /* "of": what it stands before belongs to the noun before it */ \
  X(CAUSATIVE, "causative")       /* "let" "saw": a bare verb after its object is of that */ \
  X(HEDGE, "hedge")               /* "allegedly" "reportedly" */                     \
  /* page.lua: tokens of class, id and the like ... */                             \
  X(HINT_STORY, "hint-story")             /* "article" "post" "content" */         \
  X(HINT_BODY, "hint-body")               /* "articlebody" "entrycontent" */       \
  X(HINT_NAVIGATION, "hint-navigation")                                            \
  X(HINT_RELATED, "hint-related")                                                  \
  X(HINT_SIDE, "hint-side")               /* "sidebar" "widget" */                 \
  X(HINT_SHARE, "hint-share")                                                      \
  X(HINT_SUBSCRIBE, "hint-subscribe")                                              \
  X(HINT_COMMENT, "hint-comment")                                                  \
  X(HINT_ADVERT, "hint-advert")                                                    \
  X(HINT_NOTICE, "hint-notice")           /* "footer" "copyright" "cookie" */      \
  X(HINT_MASTHEAD, "hint-masthead")       /* "header" "logo" */                    \
  X(HINT_ABOUT, "hint-about")             /* what is said about the story: "tags" "meta" */ \
  X(HINT_BYLINE, "hint-byline")                                                    \
  X(HINT_DATE, "hint-date")                                                        \
  X(HINT_PICTURE, "hint-picture")         /* "caption" "gallery" "video" */        \
  X(HINT_DECK, "hint-deck")                                                        \
  X(HINT_HEADLINE, "hint-headline")                                                \
  X(HINT_HIDDEN, "hint-hidden")                                                    \
  X(HINT_SEARCH, "hint-search")                                                    \
  X(HINT_PULL, "hint-pull")               /* a line of the story shown twice */    \
  X(HINT_BOX, "hint-box")                 /* "infobox" "factbox" */                \
  /* ... and words that open a line */                                             \
  X(CUE_SHARE, "cue-share")               /* "Share this" */                       \
  X(CUE_RELATED, "cue-related")           /* "Read more:" */                       \
  X(CUE_SUBSCRIBE, "cue-subscribe")                                                \
  X(CUE_COMMENT, "cue-comment")                                                    \
  X(CUE_ADVERT, "cue-advert")                                                      \
  X(CUE_NOTICE, "cue-notice")                                                      \
  X(CUE_NAVIGATION, "cue-navigation")                                              \
  X(CUE_BYLINE, "cue-byline")             /* "By" "Von" */                         \
  X(CUE_CREDIT, "cue-credit")             /* "Photo:" */                           \
  X(CUE_ABOUT, "cue-about")               /* "Tags:" "Filed under" */              \
  X(MAIL_FIELD, "mail-field")             /* "from" 1, "to" 2, "date" 3, "subject" 4, others 5 */ \
  X(MAIL_WROTE, "mail-wrote")             /* "wrote" 1: a name before or after it; "quoting" 2: after */ \
  X(MAIL_ON, "mail-on")                   /* "on": before the date of such a line */ \
  X(MAIL_BEHALF, "mail-behalf")           /* "on behalf of" */ \
  X(MAIL_LINK, "mail-link")               /* "mailto" */ \
  X(MAIL_DIVIDER, "mail-divider")         /* "original message" between dashes */ \
  X(MAIL_FORWARDED, "mail-forwarded")     /* "forwarded by" between dashes */ \
  X(MAIL_CLOSING, "mail-closing")         /* "best regards": above the name that signs */ \
  X(MAIL_SIGNATURE, "mail-signature")     /* "signature" in a class or an identifier */ \
  X(MAIL_DEVICE, "mail-device")           /* "sent from my": a line that a device adds */ \
  X(CUE_DATE, "cue-date")                 /* "on" 1, "updated" 2, "published" 3 */ \
  X(CONSENT, "consent")                   /* "cookies" 1, "we" 2 */                \
  X(CUE_SEARCH, "cue-search")                                                      \
  X(PAGE_MONTH, "page-month")             /* months of every language: 1..12 */    \
  X(NAME_AND, "name-and")                 /* parts names in a byline: "and" "und" */ \
  X(NAME_PART, "name-part")               /* small words inside names: "de" "van" */ \
  X(FIRM, "firm")                         /* words that no person's name has: "Inc" */ \
  X(NO_AUTHOR, "no-author")               /* "admin" "Staff": no person's name */  \
  X(APPEAL, "appeal")                     /* "you" 1, "newsletter" 2, "please subscribe" 3 */ \
  X(PAGE_THREAD, "page-thread")           /* "forum" 1, of a post's writer: "username" 2 */ \
  X(PAGE_AGO, "page-ago")                 /* "ago" 1, "vor" 2, "hours" 3 */        \
  X(CUE_CORRECTION, "cue-correction")     /* "Correction:" "An earlier version of" */ \
  X(CUE_BIOGRAPHY, "cue-biography")       /* behind a name: "is a" 1, "covers" 2 */ \
  X(CUE_COMPANY, "cue-company")           /* "About" "Über": over who a company is */ \
  X(UNSEEN, "unseen")                     /* "sronly": class of what only screen readers say */
/* clang-format on */

typedef enum {
#define NG_CLASS(name, text) NG_CLASS_##name,
  NG_CLASSES(NG_CLASS)
#undef NG_CLASS
      NG_CLASS_COUNT
} ng_class;

/* The class that lexicon files call so; NG_CLASS_COUNT where there is none. */
ng_class ng_class_find(const char *name);

/* The entry of the longest word of "compound" that a longer word ends in, 0 where there is none:
   that of "Minister" for "Innenminister". Looks at no more bytes than the word has, once for each. */
uint32_t ng_lexicon_compound(const ng_lexicon *lexicon, const char *word, size_t size);

/* The entry of one word as it stands in a text (case is folded), 0 where the
   lexicon has none. */
uint32_t ng_lexicon_find(const ng_lexicon *lexicon, const char *word, size_t size);

/* Folded words are read eight bytes at a time, the first the lowest; behind a word stand zeros up to
   a multiple of eight. Their hash: a step for each eight, from the seed, and an end. */
enum { NG_LONGEST_WORD = 64, NG_FOLDED_ROOM = NG_LONGEST_WORD + 16 };
#define NG_FOLD_SEED UINT64_C(1469598103934665603)
static inline uint64_t ng_eight_order(uint64_t eight) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return __builtin_bswap64(eight);
#else
  return eight;
#endif
}
static inline uint64_t ng_eight_at(const char *s) {
  uint64_t eight;
  memcpy(&eight, s, sizeof eight);
  return ng_eight_order(eight);
}
static inline uint64_t ng_fold_step(uint64_t hash, uint64_t eight) {
  hash = (hash ^ eight) * UINT64_C(0x9E3779B97F4A7C15);
  return hash ^ hash >> 32;
}
static inline uint32_t ng_fold_end(uint64_t hash) { return (uint32_t)(hash * UINT64_C(0x9E3779B97F4A7C15) >> 32); }

/* The same as ng_lexicon_find for a word that is folded already, with its hash. */
uint32_t ng_lexicon_find_folded(const ng_lexicon *lexicon, const char folded[NG_FOLDED_ROOM], size_t size,
                                uint32_t hash);

/* A set of classes. */
enum { NG_CLASS_WORDS = (NG_CLASS_COUNT + 63) / 64 };
typedef struct {
  uint64_t bits[NG_CLASS_WORDS];
} ng_classes;
ng_classes ng_classes_of(const ng_class *classes, size_t count);

static inline void ng_classes_add(ng_classes *set, ng_class class) {
  set->bits[class / 64] |= (uint64_t)1 << class % 64;
}
static inline bool ng_classes_have(const ng_classes *set, ng_class class) {
  return set->bits[class / 64] >> class % 64 & 1;
}
static inline bool ng_classes_meet(const ng_classes *a, const ng_classes *b) {
  uint64_t both = 0;
  for (int i = 0; i < NG_CLASS_WORDS; i++) both |= a->bits[i] & b->bits[i];
  return both != 0;
}

/* What an entry is, and no more: passes over the tokens look at little else, and a node of
   64 bytes is one line of the memory's cache. */
typedef struct {
  ng_classes classes, begins; /* begins: of the phrases that it begins, itself too; of
                                 the root: of those that begin with a mark */
} ng_lexicon_node;

NG_ARRAY(ng_lexicon_node, word_nodes)

/* Entries are numbers that no code point is, since a token's `word` is one or the other: so no mark is
   taken for a word, nor a word for a mark. The first is that of the root, which marks begin at. */
enum { NG_ENTRIES = 0x110000 };

/* The entry's node. A lexicon begins with the array of them, so that what is asked of
   every token at every turn costs no call. */
static inline const ng_lexicon_node *ng_lexicon_node_at(const ng_lexicon *lexicon, uint32_t entry) {
  return &((const ng_word_nodes_array *)(const void *)lexicon)->at[entry - NG_ENTRIES];
}

/* Whether an entry (0, and what is none, allowed) belongs to a class, and its value there (0
   where it does not belong). */
static inline bool ng_lexicon_is(const ng_lexicon *lexicon, uint32_t entry, ng_class class) {
  return lexicon && entry >= NG_ENTRIES && ng_classes_have(&ng_lexicon_node_at(lexicon, entry)->classes, class);
}
int32_t ng_lexicon_listed(const ng_lexicon *lexicon, uint32_t entry, ng_class class); /* it belongs there */
static inline int32_t ng_lexicon_value(const ng_lexicon *lexicon, uint32_t entry, ng_class class) {
  return ng_lexicon_is(lexicon, entry, class) ? ng_lexicon_listed(lexicon, entry, class) : 0;
}

/* The classes of the words and phrases that begin with the word of an entry (0: none). */
static inline const ng_classes *ng_lexicon_begins(const ng_lexicon *lexicon, uint32_t entry) {
  static const ng_classes none;
  return entry >= NG_ENTRIES ? &ng_lexicon_node_at(lexicon, entry)->begins : &none;
}

/* Whether a word or phrase of one of the classes may begin with a token. */
bool ng_lexicon_mark_begins(const ng_lexicon *lexicon, uint32_t mark, const ng_classes *classes);
static inline bool ng_lexicon_may_begin(const ng_lexicon *lexicon, const ng_token *token, const ng_classes *classes) {
  if (token->kind == NG_PUNCTUATION) return ng_lexicon_mark_begins(lexicon, token->word, classes);
  return ng_classes_meet(ng_lexicon_begins(lexicon, token->word), classes);
}

/* ng_lexicon_match where the first token may begin a phrase of the class. */
uint32_t ng_lexicon_walk(const ng_lexicon *lexicon, const ng_token *tokens, uint32_t count, ng_class class,
                         int32_t *value, uint32_t *entry);

/* The longest word or phrase of a class that begins at tokens[0] and lies
   within `count` tokens: how many tokens it has, 0 where there is none. *value
   (may be NULL) gets its value, *entry (may be NULL) its entry. */
static inline uint32_t ng_lexicon_match(const ng_lexicon *lexicon, const ng_token *tokens, uint32_t count,
                                        ng_class class, int32_t *value, uint32_t *entry) {
  if (!lexicon || !count) return 0;
  bool word = tokens->kind != NG_PUNCTUATION; /* a mark has no entry of its own */
  if (word && !tokens->word) return 0;
  const ng_lexicon_node *node = ng_lexicon_node_at(lexicon, word ? tokens->word : NG_ENTRIES);
  if (!ng_classes_have(&node->begins, class)) return 0;
  return ng_lexicon_walk(lexicon, tokens, count, class, value, entry);
}

/* Whether any word or phrase of the lexicon (NULL allowed) belongs to a class. */
bool ng_lexicon_has(const ng_lexicon *lexicon, ng_class class);

/* The values of a class, `room` of them at most, in no order: how many; a look at all words. */
uint32_t ng_lexicon_values(const ng_lexicon *lexicon, ng_class class, int32_t *values, uint32_t room);

/* Its model of parts of speech, or NULL. */
struct ng_tagger;
/* The known names that it carries (core/words/gazetteer.h), or NULL. */
struct ng_gazetteer;
const struct ng_gazetteer *ng_lexicon_gazetteer(const ng_lexicon *lexicon);
const struct ng_tagger *ng_lexicon_tagger(const ng_lexicon *lexicon);

/* Whether a whole string is a word or phrase of a class; *value gets its value. No bytes are that are
   no UTF-8, as those of an ending that is cut inside a character. */
bool ng_lexicon_whole(const ng_lexicon *lexicon, const char *s, size_t size, ng_class class, int32_t *value);

/* What the grammar of a language lets a sentence do, as the words of its class "grammar" say. */
typedef enum {
  NG_GRAMMAR_SUBJECTLESS = 1,      /* "subjectless": a finite verb may have no subject: "Dijo que …" */
  NG_GRAMMAR_POSTVERBAL = 2,       /* "postverbal": a subject may follow its verb: "Dijo ayer Ana que …" */
  NG_GRAMMAR_BARE = 4,             /* "bare": an infinitive needs no particle: "prometió volver" */
  NG_GRAMMAR_POSTNOMINAL = 8,      /* "postnominal": an adjective may follow its noun: "el líder vasco" */
  NG_GRAMMAR_DISTINCT = 16,        /* "distinct": a participle is no past tense */
  NG_GRAMMAR_SMALL_DAYS = 32,      /* "small-days": days and months are written small */
  NG_GRAMMAR_CARDINAL_DAYS = 64,   /* "cardinal-days": a day of the month is a cardinal, in words too */
  NG_GRAMMAR_VERB_SECOND = 128,    /* "verb-second": one group before the finite verb of a main clause, the
                                     rest of it at the clause's end; a clause that hangs on one has it last */
  NG_GRAMMAR_CAPITAL_NOUNS = 256,  /* "capital-nouns": every noun has a capital */
  NG_GRAMMAR_POINT_ORDINALS = 512, /* "point-ordinals": a number with a point is an ordinal: "am 3. Mai" */
  NG_GRAMMAR_DAY_FIRST = 1024,     /* "day-first": of 5/3/2012 the day stands first, where no other date of the
                                  document tells otherwise */
  NG_GRAMMAR_NEAREST_DAYS = 2048   /* "nearest-days": "next Friday" is the first to come, "last Friday" the
                                    last that was, seen from the document's own day */
} ng_grammar;
unsigned ng_lexicon_grammar(const ng_lexicon *lexicon);

/* From now on ng_lexicon_add refuses. */
void ng_lexicon_freeze(ng_lexicon *lexicon);

#endif
