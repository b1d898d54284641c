/* The model of the story. In: the features of leaves (article_features.c). Out: their
 * scores, the log odds that trained trees give them: first each by itself, then with
 * what the first scores say of its surroundings (article_context.c). What calls itself a
 * comment or a menu is scored by that alone. Linear. */
#include "article_model.h"

#include <string.h>

#define FOREIGN -3.f

float ng_trees_score(const ng_trees *trees, const float *features) {
  uint16_t reached[NG_TREES_MOST];
  memset(reached, 0xFF, trees->trees * sizeof *reached);
  for (uint32_t i = 0; i < trees->features; i++) {
    const ng_fork *fork = trees->forks + trees->first[i], *end = trees->forks + trees->first[i + 1];
    for (; fork < end && features[i] > fork->value; fork++) reached[fork->tree] &= fork->keep;
  }
  float sum = 0;
  for (uint32_t t = 0; t < trees->trees; t++)
    sum += trees->leaves[t * NG_TREE_LEAVES + (unsigned)__builtin_ctz(reached[t])];
  return sum;
}

static bool is_foreign(const ng_page *page, const ng_leaf *leaf) {
  return page->areas[leaf->node].below & (NG_HINT_COMMENT | NG_HINT_NAV_TAG);
}

bool ng_article_foreign(const ng_page *page, ng_leaf *leaf) {
  if (!is_foreign(page, leaf)) return false;
  leaf->score = FOREIGN;
  return true;
}

static uint32_t words_above(const ng_page *page, float cut) {
  uint32_t words = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++)
    if (page->leaves.at[i].score > cut) words += page->leaves.at[i].words;
  return words;
}

void ng_article_settle(ng_page *page) {
  enum { FEW = 50, TIMES = 2, STEPS = 4 };
  uint32_t words = words_above(page, 0);
  float shift = 0;
  for (unsigned step = 1; words < FEW && step <= STEPS; step++) {
    float cut = (float)step / -2;
    uint32_t more = words_above(page, cut);
    if (more < FEW || more < words * TIMES) continue;
    shift = -cut;
    words = more;
  }
  for (uint32_t i = 0; shift > 0 && i < page->leaves.count; i++) page->leaves.at[i].score += shift;
}

ng_status ng_article_score(ng_page *page) {
  uint32_t count = page->leaves.count;
  float *contexts = malloc(((size_t)count + 1) * NG_CONTEXT_COUNT * sizeof *contexts);
  if (!contexts) return NG_NOMEM;
  float features[NG_FEATURE_COUNT + NG_CONTEXT_COUNT];
  for (uint32_t i = 0; i < count; i++) {
    if (ng_article_foreign(page, &page->leaves.at[i])) continue;
    ng_article_features(page, i, features);
    page->leaves.at[i].score = ng_trees_score(&ng_article_first, features);
  }
  ng_status status = ng_article_contexts(page, contexts);
  for (uint32_t i = 0; !status && i < count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= NG_HOPELESS || is_foreign(page, leaf)) continue;
    ng_article_features(page, i, features);
    memcpy(features + NG_FEATURE_COUNT, contexts + (size_t)i * NG_CONTEXT_COUNT, NG_CONTEXT_COUNT * sizeof *features);
    leaf->score = ng_trees_score(&ng_article_second, features);
  }
  free(contexts);
  if (!status) ng_article_settle(page);
  return status;
}
