/* The features of a leaf, by which the model tells story from page. Names are
 * used by spec/train/story.py alone. */
#ifndef NG_ARTICLE_MODEL_H
#define NG_ARTICLE_MODEL_H

#include "article.h"

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
  X(HEADING_BEFORE_STRONG) X(HEADING_BEFORE_OTHER) X(SIBLING) X(SHORT_UNENDED) X(SHARE_OF_PAGE)

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
#define NG_CONTEXTS(X)                                                                            \
  X(OWN) X(NEIGHBOUR) X(NEXT) X(BEFORE_2) X(NEXT_2) X(WINDOW) X(PARENT) X(PARENT_2) X(PARENT_3)   \
  X(MAKE) X(MAKE_COUNT) X(INSIDE) X(STEPS) X(SHARE) X(SHARE_BEFORE) X(SHARE_AFTER) X(NONE_BEFORE) \
  X(NONE_AFTER) X(TWIN) X(GAP_BEFORE) X(GAP_AFTER) X(BETWEEN) X(LENGTH)

enum {
#define NG_CONTEXT(name) NG_CONTEXT_##name,
  NG_CONTEXTS(NG_CONTEXT)
#undef NG_CONTEXT
      NG_CONTEXT_COUNT
};

/* Trained by spec/train/story.py (core/story/article_weights.c). */
extern const float ng_article_first[NG_FEATURE_COUNT];
extern const float ng_article_second[NG_FEATURE_COUNT + NG_CONTEXT_COUNT];

/* The features of a leaf, in the order above; NG_FEATURE_COUNT of them. */
void ng_article_features(const ng_page *page, uint32_t leaf, float *out);

/* The contexts of all leaves from their scores, NG_CONTEXT_COUNT each. */
ng_status ng_article_contexts(ng_page *page, float *out);

/* The logarithm of 1 + n to base 2, straight between powers of two: alike on
   every machine. */
float ng_log(float n);

static inline float least(float a, float b) { return a < b ? a : b; }

#endif
