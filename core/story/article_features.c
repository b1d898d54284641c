/* The features of a leaf. In: a leaf and its surroundings. Out: what the model of the
 * story judges it by (article_model.c): counts of its words, its element, what its
 * neighbours and the elements around it are, where it stands to the story's container,
 * to the headline, and to rows of like elements. Linear. */
#include "article_model.h"

#include <string.h>

float ng_log(float n) {
  float value = 0, rest = n + 1;
  for (; rest >= 1024; rest /= 1024) value += 10;
  for (; rest >= 2; rest /= 2) value++;
  return value + rest - 1;
}

static float log_of(uint32_t n) { return ng_log((float)n); }

static float ratio(uint32_t part, uint32_t whole) { return whole ? (float)part / (float)whole : 0; }

static bool is_heading(const ng_page *page, const ng_leaf *leaf) {
  return page->doc->blocks.at[leaf->block].kind == NG_HEADING;
}

static void neighbour(const ng_page *page, uint32_t index, bool there, float *out) {
  if (!there) return;
  const ng_leaf *leaf = &page->leaves.at[index];
  out[0] = log_of(leaf->words);
  out[1] = ratio(leaf->linked, leaf->words);
  out[2] = is_heading(page, leaf);
  out[3] = leaf->strong;
  out[4] = leaf->cues && leaf->words <= 12;
}

/* Whether one stands among the few leaves from `from` on, in steps of `step`. */
static bool byline_near(const ng_page *page, uint32_t from, int step) {
  enum { REACH = 5 };
  int64_t at = from;
  for (unsigned i = 0; i < REACH; i++) {
    at += step;
    if (at < 0 || at >= page->leaves.count) return false;
    if (ng_leaf_is_byline(page, &page->leaves.at[at])) return true;
  }
  return false;
}

static bool is_credit(const ng_leaf *leaf) {
  return leaf->words <= 20 && (leaf->credits || leaf->cues & NG_CUE_CREDIT);
}

static void bits(uint32_t set, unsigned count, float *out) {
  for (unsigned i = 0; i < count; i++) out[i] = (float)(set >> i & 1);
}

/* What a row of like elements says that the leaf stands in. */
static void row(const ng_page *page, const ng_leaf *leaf, float all, float *f) {
  f[NG_FEATURE_OWN_ROW] = log_of(page->areas[leaf->node].row);
  uint32_t node = ng_leaf_row(page, leaf);
  if (node == NG_NONE) return;
  const ng_area *area = &page->areas[node];
  f[NG_FEATURE_ROW] = log_of(area->row);
  f[NG_FEATURE_ROW_LINKED] = area->row_linked;
  f[NG_FEATURE_ROW_PICTURED] = area->row_pictured;
  f[NG_FEATURE_ROW_WORDS] = log_of(area->words);
  f[NG_FEATURE_ROW_LEAVES] = log_of(area->leaves);
  f[NG_FEATURE_ROW_MASS] = area->mass / all;
  f[NG_FEATURE_TEASER] = ng_leaf_is_teaser(page, leaf);
}

static bool is_link(const ng_leaf *leaf) { return leaf->linked >= leaf->words; }

/* Links before it: a whole one among the last leaves, in the last heading. */
static void links(const ng_page *page, uint32_t index, float *f) {
  enum { SOME = 3, HEADING = 4, NEAR = 6, REACH = 8 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (index > 0)
    f[NG_FEATURE_BEFORE_LINK_HEADING] = is_link(leaf - 1) && (is_heading(page, leaf - 1) || leaf[-1].words >= HEADING);
  if (index + 1 < page->leaves.count)
    f[NG_FEATURE_NEXT_LINK_HEADING] = is_link(leaf + 1) && (is_heading(page, leaf + 1) || leaf[1].words >= HEADING);
  uint32_t since = 0;
  while (since < NEAR && since < index && !(is_link(leaf - since - 1) && leaf[-1 - (int)since].words >= SOME)) since++;
  f[NG_FEATURE_SINCE_LINK] = (float)since;
  for (uint32_t k = 1; k <= REACH && k <= index; k++) {
    const ng_leaf *other = leaf - k;
    if (!is_heading(page, other)) continue;
    f[NG_FEATURE_LAST_HEADING_LINKED] = is_link(other) && other->words >= SOME;
    f[NG_FEATURE_LAST_HEADING_TITLE] = other->title;
    f[NG_FEATURE_LAST_HEADING_CUE] = other->cues != 0;
    f[NG_FEATURE_SINCE_HEADING] = (float)(REACH + 1 - k);
    return;
  }
}

/* Where it stands to the line most like the page's title. */
static void headline(const ng_page *page, uint32_t index, float *f) {
  enum { STEPS = 15 };
  f[NG_FEATURE_HEADLINE_STEPS] = -1;
  if (page->titled == NG_NONE) return;
  const ng_doc *doc = page->doc;
  f[NG_FEATURE_HEADLINE_BEFORE] = index > page->titled ? 2 : index == page->titled ? 1 : 0;
  f[NG_FEATURE_HEADLINE_GAP] = log_of(index > page->titled ? index - page->titled : page->titled - index);
  uint32_t node = page->leaves.at[page->titled].node, up = page->leaves.at[index].node, steps = 0;
  while (up != NG_NONE && !(up <= node && node < doc->nodes.at[up].next) && steps < STEPS) {
    up = doc->nodes.at[up].parent;
    steps++;
  }
  f[NG_FEATURE_HEADLINE_STEPS] = (float)steps;
}

void ng_article_features(const ng_page *page, uint32_t index, float *f) {
  const ng_doc *doc = page->doc;
  const ng_leaf *leaf = &page->leaves.at[index];
  const ng_block *block = &doc->blocks.at[leaf->block];
  const ng_area *area = &page->areas[leaf->node], *branch = &page->areas[area->branch];
  uint32_t up = doc->nodes.at[leaf->node].parent;
  const ng_area *parent = up == NG_NONE ? area : &page->areas[up];
  memset(f, 0, NG_FEATURE_COUNT * sizeof *f);
  uint32_t words = leaf->words;
  f[NG_FEATURE_ONE] = 1;
  f[NG_FEATURE_WORDS] = log_of(words);
  f[NG_FEATURE_WORDS_2] = words <= 2;
  f[NG_FEATURE_WORDS_5] = words > 2 && words <= 5;
  f[NG_FEATURE_WORDS_12] = words > 5 && words <= 12;
  f[NG_FEATURE_WORDS_25] = words > 12 && words <= 25;
  f[NG_FEATURE_WORDS_50] = words > 50;
  f[NG_FEATURE_LINKED] = ratio(leaf->linked, words);
  f[NG_FEATURE_ALL_LINKED] = leaf->linked >= words;
  f[NG_FEATURE_ENDS] = least(1, 10 * ratio(leaf->ends, words));
  f[NG_FEATURE_ENDED] = leaf->ended;
  f[NG_FEATURE_COMMAS] = least(1, 10 * ratio(leaf->commas, words));
  f[NG_FEATURE_CAPITALS] = least(1, ratio(leaf->capitals, words));
  f[NG_FEATURE_DIGITS] = least(1, ratio(leaf->digits, words));
  f[NG_FEATURE_H1] = block->kind == NG_HEADING && block->level == 1;
  f[NG_FEATURE_H2] = block->kind == NG_HEADING && block->level == 2;
  f[NG_FEATURE_H3] = block->kind == NG_HEADING && block->level > 2;
  f[NG_FEATURE_ITEM] = block->kind == NG_ITEM || (area->below & NG_HINT_LIST_TAG);
  f[NG_FEATURE_CELL] = block->kind == NG_CELL;
  f[NG_FEATURE_CAPTION] = block->kind == NG_CAPTION;
  f[NG_FEATURE_QUOTE] = block->kind == NG_BLOCKQUOTE;
  f[NG_FEATURE_PRE] = block->kind == NG_PRE;
  f[NG_FEATURE_P] = doc->nodes.at[leaf->node].tag == NG_TAG_P;
  f[NG_FEATURE_DIV] = doc->nodes.at[leaf->node].tag == NG_TAG_DIV;
  f[NG_FEATURE_BOLD] = leaf->bold;
  f[NG_FEATURE_ITALIC] = leaf->italic;
  f[NG_FEATURE_TIME] = leaf->has_time;
  f[NG_FEATURE_MAIL] = leaf->has_mail;
  f[NG_FEATURE_AFTER_PICTURE] = leaf->after_picture;
  f[NG_FEATURE_REPEATED] = leaf->repeated;
  f[NG_FEATURE_REPEATED_EDGE] = leaf->repeated && (index <= page->first || index > page->last || area->away);
  f[NG_FEATURE_COPY] = leaf->copy;
  f[NG_FEATURE_DECK_LIKE] = leaf->description > .7f && index <= page->first && !f[NG_FEATURE_P];
  f[NG_FEATURE_FIRST_DESCRIBED] = leaf->description > .7f && index <= page->first;
  f[NG_FEATURE_STRONG] = leaf->strong;
  f[NG_FEATURE_TITLE] = leaf->title;
  f[NG_FEATURE_DESCRIPTION] = leaf->description;
  f[NG_FEATURE_CLAIMED] = page->claims ? leaf->claimed : 0;
  f[NG_FEATURE_UNCLAIMED] = page->claims ? 1 - leaf->claimed : 0;
  f[NG_FEATURE_SHORT_CUE] = leaf->cues && words <= 12;
  f[NG_FEATURE_INSIDE] = !area->away;
  f[NG_FEATURE_AWAY] = least(4, area->away) / 4;
  f[NG_FEATURE_DEPTH] = log_of(area->depth) / 3;
  bool before = index<page->first, after = index> page->last;
  f[NG_FEATURE_BEFORE] = before;
  f[NG_FEATURE_AFTER] = after;
  uint32_t gap_before = 0, gap_after = 0;
  while (gap_before < 15 && gap_before < index && !page->leaves.at[index - gap_before - 1].strong) gap_before++;
  while (gap_after < 15 && index + gap_after + 1 < page->leaves.count && !page->leaves.at[index + gap_after + 1].strong)
    gap_after++;
  f[NG_FEATURE_TO_BEFORE] = log_of(gap_before) / 4;
  f[NG_FEATURE_TO_AFTER] = log_of(gap_after) / 4;
  if (page->first < page->last && !before && !after)
    f[NG_FEATURE_PLACE] = ratio(index - page->first, page->last - page->first);
  float all = page->mass > 0 ? page->mass : 1;
  f[NG_FEATURE_BRANCH_MASS] = branch->mass / all;
  f[NG_FEATURE_BRANCH_LINKED] = ratio(branch->linked, branch->words);
  f[NG_FEATURE_BRANCH_LEAVES] = log_of(branch->leaves) / 5;
  f[NG_FEATURE_PARENT_MASS] = parent->mass / all;
  f[NG_FEATURE_PARENT_LINKED] = ratio(parent->linked, parent->words);
  f[NG_FEATURE_PARENT_LEAVES] = log_of(parent->leaves) / 5;
  bool has_before = index > 0, has_next = index + 1 < page->leaves.count;
  neighbour(page, index - has_before, has_before, f + NG_FEATURE_BEFORE_WORDS);
  neighbour(page, index + has_next, has_next, f + NG_FEATURE_NEXT_WORDS);
  f[NG_FEATURE_ANNOUNCES] = leaf->announces;
  f[NG_FEATURE_ASKS] = leaf->asks;
  f[NG_FEATURE_SHOUTS] = leaf->shouts;
  f[NG_FEATURE_CREDITS] = leaf->credits;
  f[NG_FEATURE_CREDITS_NEXT] = has_next && is_credit(leaf + 1);
  f[NG_FEATURE_CREDITS_BEFORE] = has_before && is_credit(leaf - 1);
  f[NG_FEATURE_TWIN_NEAR] = leaf->twin_near;
  bool head = index <= page->first + 1;
  f[NG_FEATURE_BYLINE_AFTER] = head && byline_near(page, index, 1);
  f[NG_FEATURE_BYLINE_BEFORE] = head && byline_near(page, index, -1);
  f[NG_FEATURE_HEADER_CELL] = doc->nodes.at[leaf->node].tag == NG_TAG_TH;
  bool linked = leaf->linked >= words;
  f[NG_FEATURE_P_LINK] = linked && f[NG_FEATURE_P] > 0;
  f[NG_FEATURE_BOLD_LINK] = linked && leaf->bold;
  f[NG_FEATURE_WHOLE_LINK] = linked && words > 5 && !leaf->ended;
  bool heading = is_heading(page, leaf) || (leaf->bold && words <= 12 && !leaf->ended);
  f[NG_FEATURE_HEADING_BEFORE_STRONG] = heading && f[NG_FEATURE_NEXT_STRONG] > 0;
  f[NG_FEATURE_HEADING_BEFORE_OTHER] = heading && f[NG_FEATURE_NEXT_STRONG] <= 0;
  f[NG_FEATURE_SIBLING] = parent->mass > leaf->mass + 40;
  f[NG_FEATURE_SHORT_UNENDED] = words <= 12 && !leaf->ended;
  f[NG_FEATURE_SHARE_OF_PAGE] = leaf->mass / all;
  row(page, leaf, all, f);
  links(page, index, f);
  headline(page, index, f);
  f[NG_FEATURE_OPENS_LINKED] = leaf->opens_linked;
  f[NG_FEATURE_OPENS_QUOTE] = leaf->opens == NG_OPENS_QUOTE;
  f[NG_FEATURE_OPENS_SIGN] = leaf->opens == NG_OPENS_SIGN;
  f[NG_FEATURE_OPENS_SMALL] = leaf->opens == NG_OPENS_SMALL;
  f[NG_FEATURE_WORDING] = ng_wording_mean(leaf);
  f[NG_FEATURE_WORDING_SUM] = ng_wording_sum(leaf);
  f[NG_FEATURE_NAMING] = (float)area->naming_below;
  f[NG_FEATURE_NAMING_OWN] = (float)(area->naming + (up == NG_NONE ? 0 : parent->naming));
  f[NG_FEATURE_ECHO] = leaf->echo;
  f[NG_FEATURE_PAGE_MASS] = log_of((uint32_t)page->mass);
  f[NG_FEATURE_PAGE_LINKED] = ratio(page->areas[0].linked, page->areas[0].words);
  f[NG_FEATURE_PAGE_LEAVES] = log_of(page->leaves.count);
  if (has_before) f[NG_FEATURE_WORDING_BEFORE] = ng_wording_sum(leaf - 1);
  if (has_next) f[NG_FEATURE_WORDING_NEXT] = ng_wording_sum(leaf + 1);
  bits(leaf->cues, NG_CUE_COUNT, f + NG_FEATURE_CUES);
  bits(leaf->whole_cues, NG_CUE_COUNT, f + NG_FEATURE_WHOLE_CUES);
  bits(area->below, NG_HINTS_ALL, f + NG_FEATURE_BELOW);
  uint32_t near = area->depth ? area->hints : 0;
  if (parent->depth) near |= parent->hints;
  bits(near, NG_HINTS_ALL, f + NG_FEATURE_NEAR);
}
