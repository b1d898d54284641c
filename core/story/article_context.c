/* A leaf among the others. In: the first scores of all leaves. Out: for each leaf
 * what its neighbours, the elements above it and the leaves of its own make say,
 * and where it stands to the bulk of the story as the scores show it. Linear. */
#include <string.h>

#include "article_model.h"

enum { REACH = 4, FARTHEST = 20, MOST_STEPS = 8, MOST_DEEP = 64 };
#define BULK .75f
#define GOOD .4f /* score of a likely piece of the story */

typedef struct {
  uint32_t make; /* 0: free */
  uint32_t count;
  float sum, weight;
} make_sum;

static float clamp(float x, float low, float high) { return x < low ? low : x > high ? high : x; }

static float weight_of(const ng_leaf *leaf) { return (float)(leaf->words < 60 ? leaf->words : 60); }

static float score_of(const ng_leaf *leaf) { return clamp(leaf->score, -6, 6); }

/* How much of a story it is by its words. */
static float good_of(const ng_leaf *leaf) {
  if (leaf->score <= 0) return 0;
  float words = (float)(leaf->words < 120 ? leaf->words : 120);
  return words * clamp(leaf->score, 0, 3) / 3;
}

static uint32_t make_of(const ng_page *page, const ng_leaf *leaf) {
  uint32_t up = page->doc->nodes.at[leaf->node].parent;
  uint32_t make = page->areas[leaf->node].make * 31 + (up == NG_NONE ? 0 : page->areas[up].make);
  return make ? make : 1;
}

static make_sum *make_slot(make_sum *table, uint32_t room, uint32_t make) {
  uint32_t at = (make * 2654435761u >> 7) & (room - 1);
  while (table[at].make && table[at].make != make) at = (at + 1) & (room - 1);
  return &table[at];
}

static void sum_areas(ng_page *page) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    ng_area *area = &page->areas[i];
    area->sum = area->weight = area->good = 0;
  }
  page->good = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    ng_area *area = &page->areas[leaf->node];
    area->sum += score_of(leaf) * weight_of(leaf);
    area->weight += weight_of(leaf);
    area->good += good_of(leaf);
    page->good += good_of(leaf);
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    uint32_t up = doc->nodes.at[i].parent;
    if (up == NG_NONE) continue;
    page->areas[up].sum += page->areas[i].sum;
    page->areas[up].weight += page->areas[i].weight;
    page->areas[up].good += page->areas[i].good;
  }
}

/* What stands above the leaf says, without the leaf itself. */
static void above(const ng_page *page, const ng_leaf *leaf, float *f) {
  const ng_doc *doc = page->doc;
  float own_weight = weight_of(leaf), own_sum = score_of(leaf) * own_weight;
  uint32_t up = leaf->node, steps = 0;
  float share = 0, all = page->good > 0 ? page->good : 1;
  for (unsigned level = 0; level < 3; level++) {
    if (up != NG_NONE) up = doc->nodes.at[up].parent;
    const ng_area *area = up == NG_NONE ? NULL : &page->areas[up];
    f[NG_CONTEXT_PARENT + level] =
        area && area->weight > own_weight ? (area->sum - own_sum) / (area->weight - own_weight) : -2;
    if (area && area->good > share) share = area->good;
  }
  f[NG_CONTEXT_SHARE] = share / all;
  for (up = leaf->node; up != NG_NONE && steps < MOST_DEEP; up = doc->nodes.at[up].parent, steps++)
    if (page->areas[up].good >= BULK * page->good) break;
  f[NG_CONTEXT_STEPS] = (float)(steps < MOST_STEPS ? steps : MOST_STEPS);
  f[NG_CONTEXT_INSIDE] = up != NG_NONE && up == page->bulk;
}

static void around(const ng_page *page, uint32_t index, float *f) {
  static const int8_t places[] = {-1, 1, -2, 2};
  const ng_leaf *leaves = page->leaves.at;
  int64_t count = page->leaves.count, at = index;
  for (unsigned i = 0; i < 4; i++) {
    int64_t other = at + places[i];
    f[NG_CONTEXT_NEIGHBOUR + i] = other < 0 || other >= count ? -4 : score_of(&leaves[other]);
  }
  float sum = 0, weight = 0;
  for (int64_t i = at - REACH; i <= at + REACH; i++) {
    if (i < 0 || i >= count || i == at) continue;
    sum += score_of(&leaves[i]) * weight_of(&leaves[i]);
    weight += weight_of(&leaves[i]);
  }
  f[NG_CONTEXT_WINDOW] = weight > 0 ? sum / weight : 0;
}

/* The deepest node that holds the bulk of the story. */
static void find_bulk(ng_page *page) {
  const ng_doc *doc = page->doc;
  page->bulk = 0;
  for (uint32_t at = 0, next = 0; next != NG_NONE; at = next) {
    page->bulk = at;
    next = NG_NONE;
    for (uint32_t i = at + 1; i < doc->nodes.at[at].next && next == NG_NONE; i = doc->nodes.at[i].next)
      if (page->areas[i].good > 0 && page->areas[i].good >= BULK * page->good) next = i;
  }
}

ng_status ng_article_contexts(ng_page *page, float *contexts) {
  uint32_t count = page->leaves.count, room = 64;
  while (room < count * 2) room *= 2;
  make_sum *table = calloc(room, sizeof *table);
  if (!table) return NG_NOMEM;
  sum_areas(page);
  find_bulk(page);
  float all = page->good > 0 ? page->good : 1, before = 0;
  uint32_t gap = FARTHEST;
  for (uint32_t i = 0; i < count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    float *f = contexts + (size_t)i * NG_CONTEXT_COUNT;
    memset(f, 0, NG_CONTEXT_COUNT * sizeof *f);
    f[NG_CONTEXT_OWN] = score_of(leaf);
    f[NG_CONTEXT_TWIN] = leaf->twin == NG_NONE ? 0 : least(score_of(&page->leaves.at[leaf->twin]), 0);
    around(page, i, f);
    above(page, leaf, f);
    float after = page->good - before - good_of(leaf);
    f[NG_CONTEXT_SHARE_BEFORE] = before / all;
    f[NG_CONTEXT_SHARE_AFTER] = after / all;
    f[NG_CONTEXT_NONE_BEFORE] = before <= 0;
    f[NG_CONTEXT_NONE_AFTER] = after <= all * 1e-4f;
    f[NG_CONTEXT_LENGTH] = ng_log(page->good);
    before += good_of(leaf);
    f[NG_CONTEXT_GAP_BEFORE] = ng_log((float)gap);
    bool good = leaf->score > GOOD && leaf->words >= 10;
    gap = good ? 0 : gap < FARTHEST ? gap + 1 : gap;
    make_sum *same = make_slot(table, room, make_of(page, leaf));
    same->make = make_of(page, leaf);
    same->count++;
    same->sum += score_of(leaf) * weight_of(leaf);
    same->weight += weight_of(leaf);
  }
  gap = FARTHEST;
  for (uint32_t i = count; i-- > 0;) {
    const ng_leaf *leaf = &page->leaves.at[i];
    float *f = contexts + (size_t)i * NG_CONTEXT_COUNT;
    f[NG_CONTEXT_GAP_AFTER] = ng_log((float)gap);
    f[NG_CONTEXT_BETWEEN] = f[NG_CONTEXT_GAP_BEFORE] <= 0 && gap == 0;
    bool good = leaf->score > GOOD && leaf->words >= 10;
    gap = good ? 0 : gap < FARTHEST ? gap + 1 : gap;
    const make_sum *same = make_slot(table, room, make_of(page, leaf));
    float own = weight_of(leaf);
    bool others = same->count > 1 && same->weight > own;
    f[NG_CONTEXT_MAKE] = others ? (same->sum - score_of(leaf) * own) / (same->weight - own) : score_of(leaf);
    f[NG_CONTEXT_MAKE_COUNT] = least(ng_log((float)(same->count - 1)), 5);
  }
  free(table);
  return NG_OK;
}
