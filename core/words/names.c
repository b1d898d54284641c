/* The names of layers, kinds and roles, as scripts, exports and records show
 * them. In: an enumerator. Out: its name, or NULL out of range. */
#include "nutgraf.h"

#define NAME_OF(names, value) ((value) < sizeof(names) / sizeof *(names) ? (names)[value] : NULL)

static const char *const layers[] = {"blocks",   "letters",  "sentences", "tokens",       "quotes", "marks",   "dates",
                                     "mentions", "entities", "acronyms",  "attributions", "nouns",  "clauses", "links"};
static const char *const blocks[] = {"heading", "paragraph", "blockquote", "list", "item",         "figure", "caption",
                                     "table",   "row",       "cell",       "pre",  "header-field", "rule"};
static const char *const roles[] = {
    "headline",      "deck",       "byline",       "dateline",  "body",   "section-title", "caption", "credit",
    "notice",        "navigation", "search",       "subscribe", "share",  "related",       "comment", "advert",
    "language-link", "issue",      "archive-link", "masthead",  "hidden", "signature"};
static const char *const whys[] = {"none", "weight", "called", "thread",  "hidden", "twin", "caption", "comments",
                                   "box",  "last",   "row",    "consent", "teaser", "amid", "above",   "site"};
static const char *const parts[] = {"story", "quoted", "page", "hidden"};
static const char *const tokens[] = {"word", "number", "punctuation"};
static const char *const quotes[] = {"direct", "block", "nested", "scare", "title", "partial"};
static const char *const marks[] = {"interpolation", "elision",     "sic",  "emphasis-note",
                                    "footnote",      "parenthesis", "stray"};
static const char *const precisions[] = {"unknown", "day",    "week",    "month", "season",
                                         "year",    "decade", "century", "range", "time"};
static const char *const entities[] = {"unknown", "person", "organization", "place", "codename", "role", "document"};
static const char *const hows[] = {"parenthesis", "bracket", "apposition", "none"};
static const char *const said[] = {"direct", "mixed", "indirect"};
static const char *const polarities[] = {"asserts", "denies", "questions"};
static const char *const manners[] = {NULL,      "alleges",  "claims", "confirms", "corroborates", "predicts",
                                      "demands", "promises", "admits", "accuses",  "believes",     "wants"};
static const char *const slots[] = {"none",  "subject",    "object",    "indirect", "predicate", "preposition",
                                    "agent", "apposition", "possessor", "time",     "aside"};
static const char *const forms[] = {"finite", "infinitive", "gerund", "participle"};
static const char *const tenses[] = {"none", "past", "present", "perfect", "future"};
static const char *const relations[] = {"main",     "coordinated", "complement", "adverbial",
                                        "relative", "infinitive",  "participle"};
static const char *const fields[] = {"title",    "deck", "author", "affiliation", "published", "modified",
                                     "language", "site", "url",    "section",     "issue",     "version"};

const char *ng_layer_name(ng_layer layer) { return NAME_OF(layers, (unsigned)layer); }
const char *ng_role_name(unsigned role) { return NAME_OF(roles, role); }
const char *ng_why_name(unsigned why) { return NAME_OF(whys, why); }
const char *ng_part_name(unsigned part) { return NAME_OF(parts, part); }
const char *ng_precision_name(unsigned precision) { return NAME_OF(precisions, precision); }
const char *ng_how_name(unsigned how) { return NAME_OF(hows, how); }
const char *ng_polarity_name(unsigned polarity) { return NAME_OF(polarities, polarity); }
const char *ng_manner_name(unsigned manner) { return NAME_OF(manners, manner); }
const char *ng_slot_name(unsigned role) { return NAME_OF(slots, role); }
const char *ng_form_name(unsigned form) { return NAME_OF(forms, form); }
const char *ng_tense_name(unsigned tense) { return NAME_OF(tenses, tense); }
const char *ng_relation_name(unsigned relation) { return NAME_OF(relations, relation); }
const char *ng_meta_name(unsigned field) { return NAME_OF(fields, field); }

const char *ng_kind_name(ng_layer layer, unsigned kind) {
  switch (layer) {
    case NG_BLOCKS: return NAME_OF(blocks, kind);
    case NG_TOKENS: return NAME_OF(tokens, kind);
    case NG_QUOTES: return NAME_OF(quotes, kind);
    case NG_MARKS: return NAME_OF(marks, kind);
    case NG_MENTIONS:
    case NG_ENTITIES: return NAME_OF(entities, kind);
    case NG_ATTRIBUTIONS: return NAME_OF(said, kind);
    default: return NULL;
  }
}
