/* Rows of like elements, as a template repeats them. In: the tree, leaves, what lies
 * below each node. Out: for each node how many neighbours of its own make it has, and
 * how many of them lead elsewhere or hold a picture; whether a leaf stands in a teaser:
 * one of three and more that mostly lead elsewhere, and are short. Linear. */
#include "article.h"

enum { MAKES = 48, ROW = 3, STEPS = 12, LINK_WORDS = 3, TEASER_WORDS = 100, LINK_SHARE = 8 };
#define MOSTLY .7f /* of a row's elements */

typedef struct {
  uint32_t make, count, linked, pictured;
} row;

static void look_below(ng_page *page) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if ((leaf->words >= LINK_WORDS && leaf->linked >= leaf->words) || leaf->opens_linked)
      page->areas[leaf->node].holds_link = 1;
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    ng_area *area = &page->areas[i];
    if (doc->nodes.at[i].tag == NG_TAG_IMG) area->holds_picture = 1;
    uint32_t up = doc->nodes.at[i].parent;
    if (up == NG_NONE) continue;
    page->areas[up].holds_link |= area->holds_link;
    page->areas[up].holds_picture |= area->holds_picture;
  }
}

/* The row of a make among those seen, or NULL where there are too many. */
static row *row_of(row *rows, unsigned *count, uint32_t make) {
  for (unsigned k = 0; k < *count; k++)
    if (rows[k].make == make) return &rows[k];
  if (*count == MAKES) return NULL;
  rows[*count] = (row){.make = make};
  return &rows[(*count)++];
}

static void count_rows(ng_page *page, uint32_t parent) {
  const ng_doc *doc = page->doc;
  uint32_t end = doc->nodes.at[parent].next;
  row rows[MAKES], *own;
  unsigned count = 0;
  for (uint32_t i = parent + 1; i < end; i = doc->nodes.at[i].next) {
    const ng_area *area = &page->areas[i];
    if (!area->words || !(own = row_of(rows, &count, area->make))) continue;
    own->count++;
    own->linked += area->holds_link;
    own->pictured += area->holds_picture;
  }
  for (uint32_t i = parent + 1; count && i < end; i = doc->nodes.at[i].next) {
    ng_area *area = &page->areas[i];
    if (!area->words || !(own = row_of(rows, &count, area->make))) continue;
    area->row = own->count;
    area->row_linked = (float)own->linked / (float)own->count;
    area->row_pictured = (float)own->pictured / (float)own->count;
  }
}

void ng_article_rows(ng_page *page) {
  const ng_doc *doc = page->doc;
  look_below(page);
  for (uint32_t i = 0; i < doc->nodes.count; i++)
    if (page->areas[i].leaves > 1) count_rows(page, i);
}

bool ng_area_is_teaser(const ng_area *area) {
  return area->row >= ROW && area->row_linked >= MOSTLY && area->words <= TEASER_WORDS &&
         area->linked * LINK_SHARE >= area->words;
}

bool ng_leaf_is_teaser(const ng_page *page, const ng_leaf *leaf) {
  const ng_doc *doc = page->doc;
  for (uint32_t up = leaf->node, steps = 0; up != NG_NONE && steps < STEPS; up = doc->nodes.at[up].parent, steps++) {
    const ng_area *area = &page->areas[up];
    if (!area->holds_link || !ng_area_is_teaser(area)) continue;
    if (area->leaves > 1 || leaf->linked >= leaf->words) return true;
  }
  return false;
}

uint32_t ng_leaf_row(const ng_page *page, const ng_leaf *leaf) {
  const ng_doc *doc = page->doc;
  enum { MOST = 8 };
  uint32_t found = NG_NONE;
  float best = -1;
  for (uint32_t up = leaf->node, steps = 0; up != NG_NONE && steps < STEPS; up = doc->nodes.at[up].parent, steps++) {
    const ng_area *area = &page->areas[up];
    if (area->row < ROW || (area->leaves < 2 && !area->holds_link)) continue;
    float value = area->row_linked * (float)(area->row < MOST ? area->row : MOST);
    if (value <= best) continue;
    best = value;
    found = up;
  }
  return found;
}
