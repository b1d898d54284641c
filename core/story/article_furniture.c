/* What recurs on the site of a page. In: the leaves with their scores, the site that the caller
 * gave. Out: the scores of its furniture. Guarantees that what a template repeats as a part of
 * its stories stays: headings and questions above words of the page's own, items and cells
 * of lists and tables that hold such words, code. Linear. */
#include "article.h"
#include "article_site.h"

#define FURNITURE -3.f

enum { LINE = 5 }; /* words; fewer recur by chance, and fall with their neighbours alone */

typedef struct {
  uint32_t pages; /* that the leaf recurs on */
  uint8_t own;    /* of a block: a list or table in which something does not recur */
} seen;

static bool is_listed(const ng_block *block) { return block->kind == NG_ITEM || block->kind == NG_CELL; }

/* The innermost list or table around a piece of one, or NG_NONE. */
static uint32_t list_of(const ng_doc *doc, uint32_t block) {
  uint32_t up = doc->blocks.at[block].parent;
  if (!is_listed(&doc->blocks.at[block]) && (up == NG_NONE || doc->blocks.at[up].kind != NG_ITEM)) return NG_NONE;
  while (up != NG_NONE && doc->blocks.at[up].kind != NG_LIST && doc->blocks.at[up].kind != NG_TABLE)
    up = doc->blocks.at[up].parent;
  return up;
}

static void look_up(ng_page *page, seen *of) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    const ng_block *block = &doc->blocks.at[leaf->block];
    uint32_t words;
    if (leaf->score <= 0) continue;
    if (block->kind != NG_PRE)
      of[leaf->block].pages = ng_site_recurs(doc->options->site, ng_site_wording(doc, block, &words));
    if (of[leaf->block].pages) continue;
    for (uint32_t up = block->parent; up != NG_NONE && !of[up].own; up = doc->blocks.at[up].parent) of[up].own = 1;
  }
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    uint32_t block = page->leaves.at[i].block, list = of[block].pages ? list_of(doc, block) : NG_NONE;
    if (list != NG_NONE && of[list].own) of[block].pages = 0;
  }
}

/* What stands above something: a heading, "Ingredients:", "What do you read?" */
static bool leads(const ng_page *page, const ng_leaf *leaf) {
  return page->doc->blocks.at[leaf->block].kind == NG_HEADING || leaf->announces || leaf->asks || leaf->bold;
}

/* Leaves of the story from..to all recur; the one behind them, if there is one, does not. */
static void exclude_run(ng_page *page, const seen *of, uint32_t from, uint32_t to, bool last) {
  while (!last && to > from && (page->leaves.at[to - 1].score <= 0 || leads(page, &page->leaves.at[to - 1]))) to--;
  bool sure = false;
  for (uint32_t i = from; i < to; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    sure |= leaf->score > 0 && leaf->words >= LINE && page->doc->blocks.at[leaf->block].kind != NG_HEADING;
  }
  for (uint32_t i = from; sure && i < to; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    leaf->score = FURNITURE;
    page->doc->blocks.at[leaf->block].pages = of[leaf->block].pages;
  }
}

ng_status ng_article_furniture(ng_page *page) {
  ng_doc *doc = page->doc;
  const ng_site *site = doc->options->site;
  if (!site) return NG_OK;
  doc->site_pages = ng_site_pages(site);
  seen *of = calloc((size_t)doc->blocks.count + 1, sizeof *of);
  if (!of) return NG_NOMEM;
  look_up(page, of);
  uint32_t from = NG_NONE;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    if (of[leaf->block].pages) {
      if (from == NG_NONE) from = i;
      continue;
    }
    if (from != NG_NONE) exclude_run(page, of, from, i, false);
    from = NG_NONE;
  }
  if (from != NG_NONE) exclude_run(page, of, from, page->leaves.count, true);
  free(of);
  return NG_OK;
}
