/* The features of a leaf, by which the model tells story from page. Names are
 * used by spec/train alone. */
#ifndef NG_ARTICLE_MODEL_H
#define NG_ARTICLE_MODEL_H

#include "article.h"

/* clang-format off */
#define NG_FEATURES(X)                                                                            \
  X(ONE) X(WORDS) X(WORDS_2) X(WORDS_5) X(WORDS_12) X(WORDS_25) X(WORDS_50)                       \
  X(LINKED) X(ALL_LINKED) X(ENDS) X(ENDED) X(COMMAS) X(CAPITALS) X(DIGITS)                        \
  X(H1) X(H2) X(H3) X(ITEM) X(CELL) X(CAPTION) X(QUOTE) X(PRE) X(P) X(DIV)                        \
  X(BOLD) X(ITALIC) X(TIME) X(MAIL) X(AFTER_PICTURE) X(REPEATED) X(REPEATED_EDGE) X(COPY)         \
  X(STRONG) X(DECK_LIKE) X(FIRST_DESCRIBED)                                                       \
  X(TITLE) X(DESCRIPTION) X(CLAIMED) X(UNCLAIMED) X(SHORT_CUE)                                    \
  X(INSIDE) X(AWAY) X(DEPTH) X(BEFORE) X(AFTER) X(TO_BEFORE) X(TO_AFTER) X(PLACE)                 \
  X(BRANCH_MASS) X(BRANCH_LINKED) X(BRANCH_LEAVES) X(PARENT_MASS) X(PARENT_LINKED) X(PARENT_LEAVES) \
  X(BEFORE_WORDS) X(BEFORE_LINKED) X(BEFORE_HEADING) X(BEFORE_STRONG) X(BEFORE_CUE)               \
  X(NEXT_WORDS) X(NEXT_LINKED) X(NEXT_HEADING) X(NEXT_STRONG) X(NEXT_CUE)                         \
  X(ANNOUNCES) X(ASKS) X(SHOUTS) X(CREDITS) X(CREDITS_NEXT) X(CREDITS_BEFORE) X(TWIN_NEAR)         \
  X(BYLINE_AFTER) X(BYLINE_BEFORE) X(HEADER_CELL) X(P_LINK) X(BOLD_LINK) X(WHOLE_LINK)             \
  X(HEADING_BEFORE_STRONG) X(HEADING_BEFORE_OTHER) X(SIBLING) X(SHORT_UNENDED) X(SHARE_OF_PAGE) \
  X(OWN_ROW) X(ROW) X(ROW_LINKED) X(ROW_PICTURED) X(ROW_WORDS) X(ROW_LEAVES) X(ROW_MASS) X(TEASER) \
  X(BEFORE_LINK_HEADING) X(NEXT_LINK_HEADING) X(SINCE_LINK) X(SINCE_HEADING)                       \
  X(LAST_HEADING_LINKED) X(LAST_HEADING_TITLE) X(LAST_HEADING_CUE)                                 \
  X(HEADLINE_BEFORE) X(HEADLINE_STEPS) X(HEADLINE_GAP)                                             \
  X(OPENS_LINKED) X(OPENS_QUOTE) X(OPENS_SIGN) X(OPENS_SMALL)                                      \
  X(WORDING) X(WORDING_SUM) X(WORDING_BEFORE) X(WORDING_NEXT)                        \
  X(NAMING) X(NAMING_OWN) X(ECHO) X(PAGE_MASS) X(PAGE_LINKED) X(PAGE_LEAVES)
/* clang-format on */

enum {
#define NG_FEATURE(name) NG_FEATURE_##name,
  NG_FEATURES(NG_FEATURE)
#undef NG_FEATURE
      NG_FEATURE_CUES,
  NG_FEATURE_WHOLE_CUES = NG_FEATURE_CUES + NG_CUE_COUNT,
  NG_FEATURE_BELOW = NG_FEATURE_WHOLE_CUES + NG_CUE_COUNT,
  NG_FEATURE_NEAR = NG_FEATURE_BELOW + NG_HINTS_ALL,
  NG_FEATURE_COUNT = NG_FEATURE_NEAR + NG_HINTS_ALL
};

/* What the others say of it, from their first scores. */
/* clang-format off */
#define NG_CONTEXTS(X)                                                                            \
  X(OWN) X(NEIGHBOUR) X(NEXT) X(BEFORE_2) X(NEXT_2) X(WINDOW) X(PARENT) X(PARENT_2) X(PARENT_3)   \
  X(MAKE) X(MAKE_COUNT) X(INSIDE) X(STEPS) X(SHARE) X(SHARE_BEFORE) X(SHARE_AFTER) X(NONE_BEFORE) \
  X(NONE_AFTER) X(TWIN) X(GAP_BEFORE) X(GAP_AFTER) X(BETWEEN) X(LENGTH)
/* clang-format on */

enum {
#define NG_CONTEXT(name) NG_CONTEXT_##name,
  NG_CONTEXTS(NG_CONTEXT)
#undef NG_CONTEXT
      NG_CONTEXT_COUNT
};

/* Decision trees, laid out so that what lies in wait for a feature stands together
   (Lucchese et al., QuickScorer, SIGIR 2015). A tree's leaves are numbered from left to
   right. A fork leads right where its feature is above `value`; then of the tree's leaves
   those of `keep` can still be reached, and of all that can the first one is. */
typedef struct {
  float value;
  uint16_t tree, keep; /* a bit a leaf */
} ng_fork;

enum { NG_TREE_LEAVES = 16, NG_TREES_MOST = 256 };

typedef struct {
  const ng_fork *forks;  /* by feature, then by value */
  const uint16_t *first; /* of each feature: its first fork; one more at the end */
  const float *leaves;   /* what each gives: NG_TREE_LEAVES a tree */
  uint32_t features, trees;
} ng_trees;

/* Trained by spec/train (core/story/article_weights.c): the second with contexts. */
extern const ng_trees ng_article_first, ng_article_second;

/* The sum of what the trees give. */
float ng_trees_score(const ng_trees *trees, const float *features);

/* Words, and pairs of neighbours, by hash: what each speaks for the story, in
   sixteenths of log odds. Of a leaf the first ones count. */
enum { NG_WORDING_ROOM = 1 << 14, NG_WORDING_MOST = 80 };
extern const int8_t ng_article_wording[NG_WORDING_ROOM];

static inline uint32_t ng_wording_word(uint64_t hash) { return (uint32_t)(hash >> 40) & (NG_WORDING_ROOM - 1); }

static inline uint32_t ng_wording_pair(uint64_t before, uint64_t hash) {
  return (uint32_t)((before * 31 + hash) * 0x9E3779B97F4A7C15u >> 40) & (NG_WORDING_ROOM - 1);
}

static inline float ng_wording_mean(const ng_leaf *leaf) { return (float)leaf->wording / (float)(leaf->wordings + 4); }
static inline float ng_wording_sum(const ng_leaf *leaf) { return (float)leaf->wording; }

/* Words of the classes and ids of elements, by hash, likewise. Of a value the first
   ones count. */
enum { NG_NAMING_ROOM = 1 << 12, NG_NAMING_MOST = 12 };
extern const int8_t ng_article_naming[NG_NAMING_ROOM];
unsigned ng_naming_slots(ng_string value, uint16_t slots[NG_NAMING_MOST]);

/* Below this first score a leaf is not looked at again. */
#define NG_HOPELESS -4.f

/* A page whose leaves are all doubtful has the likeliest of them as its story. */
void ng_article_settle(ng_page *page);

/* Sets the score of what is no part of the story, however much it looks like one. */
bool ng_article_foreign(const ng_page *page, ng_leaf *leaf);

/* The features of a leaf, in the order above; NG_FEATURE_COUNT of them. */
void ng_article_features(const ng_page *page, uint32_t leaf, float *out);

/* The contexts of all leaves from their scores, NG_CONTEXT_COUNT each. */
ng_status ng_article_contexts(ng_page *page, float *out);

/* The logarithm of 1 + n to base 2, straight between powers of two: alike on
   every machine. */
float ng_log(float n);

static inline float least(float a, float b) { return a < b ? a : b; }

#endif
