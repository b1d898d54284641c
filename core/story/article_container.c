/* The element that holds the story. In: leaves, hints. Out: the deepest node
 * with most of the page's good paragraphs, and for every node where it stands to
 * that one. A good paragraph has many words, few of them in links, and stands in
 * nothing that calls itself a comment, a teaser or a menu. Linear. */
#include "article.h"

enum {
  NOT_STORY = NG_HINT_NAVIGATION | NG_HINT_RELATED | NG_HINT_SIDE | NG_HINT_SHARE | NG_HINT_SUBSCRIBE |
              NG_HINT_COMMENT | NG_HINT_ADVERT | NG_HINT_NOTICE | NG_HINT_NAV_TAG | NG_HINT_ASIDE_TAG |
              NG_HINT_FORM_TAG | NG_HINT_UNSEEN | NG_HINT_HIDDEN | NG_HINT_SEARCH,
  OF_BOXES = NG_HINT_PICTURE | NG_HINT_SHARE | NG_HINT_SUBSCRIBE | NG_HINT_BYLINE | NG_HINT_DATE | NG_HINT_DECK |
             NG_HINT_HEADLINE,
  BOX_WORDS = 150,
  STRONG_WORDS = 14,
  MOST_WORDS = 120
};

/* Words of the leaves go up to every node above them. */
static void sum_words(ng_page *page) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_area *area = &page->areas[page->leaves.at[i].node];
    area->words += page->leaves.at[i].words;
    area->linked += page->leaves.at[i].linked;
    area->leaves++;
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    uint32_t up = doc->nodes.at[i].parent;
    if (up == NG_NONE) continue;
    page->areas[up].words += page->areas[i].words;
    page->areas[up].linked += page->areas[i].linked;
    page->areas[up].leaves += page->areas[i].leaves;
  }
}

/* What an element says of its parts: one that holds much is no picture, byline
   or box for sharing, whatever it calls itself. */
static uint32_t hints_below(const ng_area *area) {
  return area->words > BOX_WORDS ? area->hints & ~(uint32_t)OF_BOXES : area->hints;
}

/* An element that holds most of the page says nothing about its parts. */
static void inherit_hints(ng_page *page) {
  const ng_doc *doc = page->doc;
  uint32_t all = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) all += page->leaves.at[i].words;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    ng_area *area = &page->areas[i];
    uint32_t up = doc->nodes.at[i].parent;
    area->below = up == NG_NONE ? 0 : page->areas[up].below;
    if (area->words < all / 2) area->below |= hints_below(area);
  }
}

static float mass_of(const ng_page *page, const ng_leaf *leaf) {
  uint32_t hints = page->areas[leaf->node].below;
  float words = (float)(leaf->words < MOST_WORDS ? leaf->words : MOST_WORDS);
  float free = 1 - (float)leaf->linked / (float)leaf->words;
  float mass = words * free * free;
  if (leaf->copy || hints & NG_HINT_COMMENT) return mass * .02f;
  if (page->claims && leaf->claimed > .5f) return mass * 3;
  if (leaf->words < STRONG_WORDS) mass *= .2f;
  if (!leaf->ended) mass *= .5f;
  if (hints & NOT_STORY) mass *= hints & (NG_HINT_UNSEEN | NG_HINT_NAV_TAG) ? .1f : .3f;
  return mass;
}

static void sum_mass(ng_page *page) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    leaf->mass = mass_of(page, leaf);
    leaf->strong =
        leaf->words >= STRONG_WORDS && leaf->mass * 2 > (float)STRONG_WORDS && leaf->linked * 3 < leaf->words;
    page->areas[leaf->node].mass += leaf->mass;
    page->mass += leaf->mass;
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    uint32_t up = doc->nodes.at[i].parent;
    if (up != NG_NONE) page->areas[up].mass += page->areas[i].mass;
  }
}

static uint32_t descend(const ng_page *page) {
  const ng_doc *doc = page->doc;
  uint32_t at = 0;
  for (;;) {
    uint32_t best = NG_NONE;
    for (uint32_t i = at + 1; i < doc->nodes.at[at].next; i = doc->nodes.at[i].next)
      if (best == NG_NONE || page->areas[i].mass > page->areas[best].mass) best = i;
    if (best == NG_NONE || page->areas[best].mass < .7f * page->areas[at].mass) return at;
    /* A single leaf is a part of what holds it. */
    if (page->areas[best].leaves < 2) return at;
    at = best;
  }
}

static bool on_way(const ng_page *page, uint32_t node) {
  return node <= page->container && page->container < page->doc->nodes.at[node].next;
}

static void place_nodes(ng_page *page) {
  const ng_doc *doc = page->doc;
  uint32_t steps = 0;
  for (uint32_t up = page->container; up != NG_NONE; up = doc->nodes.at[up].parent)
    page->areas[up].away = (uint16_t)(steps < UINT16_MAX ? steps++ : steps);
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    ng_area *area = &page->areas[i];
    uint32_t up = doc->nodes.at[i].parent;
    area->below = 0;
    area->naming_below = 0;
    area->branch = i;
    area->depth = 0;
    if (up == NG_NONE || on_way(page, i)) continue;
    const ng_area *above = &page->areas[up];
    area->below = above->below | hints_below(area);
    area->naming_below = above->naming_below + area->naming;
    area->away = above->away;
    area->depth = (uint16_t)(above->depth < UINT16_MAX ? above->depth + 1 : UINT16_MAX);
    area->branch = above->depth ? above->branch : i;
  }
}

/* The leaf most like the page's title, headings first, links last. */
static uint32_t most_titled(const ng_page *page) {
  enum { LINE = 40 };
  uint32_t found = NG_NONE;
  float best = .5f;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->words > LINE || leaf->title < .35f) continue;
    float value = leaf->title;
    if (page->doc->blocks.at[leaf->block].kind == NG_HEADING) value += .5f;
    if (leaf->linked >= leaf->words) value -= .4f;
    if (value <= best) continue;
    best = value;
    found = i;
  }
  return found;
}

void ng_article_container(ng_page *page) {
  sum_words(page);
  ng_article_rows(page);
  inherit_hints(page);
  sum_mass(page);
  page->container = descend(page);
  place_nodes(page);
  page->titled = most_titled(page);
  page->first = page->leaves.count;
  page->last = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (!leaf->strong || page->areas[leaf->node].away) continue;
    if (page->first > i) page->first = i;
    page->last = i;
  }
}
