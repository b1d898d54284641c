/* Roles. In: scores, hints, cues. Out: what part each block plays: the headline
 * and the lines around it, the story, and what the rest of the page is. A leaf
 * that nothing names is navigation before the story and related matter after
 * it. Containers take the role of what they hold. Linear. */
#include "article.h"
#include "role.h"
#include "read/head.h"
#include "words/day.h"

enum {
  ZONE_ABOVE = 5,
  ZONE_BEFORE = 25,
  ZONE_AFTER = 8,
  LINE = 25,
  DAY_LINE = 10,
  SHORT_DAY_LINE = 6,
  NAME_LINE = 8,
  EARLY = 3,
  CLOCK = 3
}; /* CLOCK: words of a line that is a time or a day alone */

static bool in_zone(const ng_zone *z, uint32_t i) {
  uint32_t start = z->headline < z->first ? z->headline : z->first;
  return i + ZONE_BEFORE >= start && i <= z->last + ZONE_AFTER;
}

static bool at_head(const ng_page *page, const ng_zone *z, uint32_t index) {
  uint32_t start = z->headline < z->first ? z->headline : z->first;
  return page->leaves.at[index].words <= LINE && index + ZONE_ABOVE >= start && index <= z->first + 1;
}

/* Links that say rel=author, and little else. */
static bool links_author(const ng_page *page, const ng_leaf *leaf) {
  enum { MOST_NODES = 24, OTHER_WORDS = 3 };
  const ng_doc *doc = page->doc;
  if (!leaf->linked || leaf->words > leaf->linked + OTHER_WORDS) return false;
  for (uint32_t i = leaf->node; i < doc->nodes.at[leaf->node].next && i < leaf->node + MOST_NODES; i++)
    if (doc->nodes.at[i].tag == NG_TAG_A && ng_string_is(ng_node_attribute(doc, i, "rel"), "author")) return true;
  return false;
}

/* "By Ann Ray", at the head of the story. */
static bool is_byline(const ng_page *page, const ng_leaf *leaf) {
  if (links_author(page, leaf)) return true;
  if (leaf->cues & NG_CUE_BYLINE && leaf->words >= 2 && leaf->words <= NAME_LINE && !leaf->ended &&
      leaf->capitals * 3 >= leaf->words * 2)
    return true;
  ng_span span = page->doc->blocks.at[leaf->block].span;
  uint32_t first = ng_token_at(page->doc, span.start), end = ng_token_at(page->doc, span.end);
  return ng_byline_at(page->doc, first, end - first) != 0;
}

/* A full name, or several, and nothing else, between the headline and the story. */
static bool is_bare_byline(const ng_page *page, const ng_zone *z, uint32_t index) {
  const ng_leaf *leaf = &page->leaves.at[index];
  const ng_block *block = &page->doc->blocks.at[leaf->block];
  if (z->headline == NG_NONE || index <= z->headline || leaf->ended || block->kind != NG_PARAGRAPH) return false;
  uint32_t first = ng_token_at(page->doc, block->span.start), end = ng_token_at(page->doc, block->span.end);
  return ng_bare_names(page->doc, first, end - first);
}

/* A line that holds a day and little else. */
static bool is_dateline(const ng_page *page, const ng_leaf *leaf) {
  char day[NG_DAY_ROOM];
  if (leaf->words > DAY_LINE || !leaf->digits || leaf->linked >= leaf->words) return false;
  bool says = leaf->cues & (NG_CUE_DATE | NG_CUE_BYLINE);
  if (leaf->words > SHORT_DAY_LINE && !says && leaf->digits * 4 < leaf->words) return false;
  return ng_day_read(page->doc, ng_slice(page->doc, page->doc->blocks.at[leaf->block].span), false, day);
}

/* What a picture's caption says; a day alone is more than that. */
static bool is_pictured(const ng_page *page, const ng_leaf *leaf) {
  return page->doc->blocks.at[leaf->block].kind == NG_CAPTION && leaf->words > CLOCK;
}

/* By its element, or by what calls itself a picture; a link or a button inside
   that leads elsewhere. */
static bool is_caption(const ng_block *block, const ng_leaf *leaf, uint32_t hints) {
  if (block->kind == NG_CAPTION) return true;
  if (block->kind == NG_HEADING || leaf->linked >= leaf->words || hints & NG_HINT_FORM_TAG) return false;
  return hints & (NG_HINT_PICTURE | NG_HINT_FIGURE_TAG);
}

/* Chrome, by what it says of itself; the first that fits. */
static ng_role chrome_of(const ng_page *page, const ng_zone *z, uint32_t index) {
  static const struct {
    uint32_t hints, cues;
    ng_role role;
  } rules[] = {
      {NG_HINT_COMMENT, NG_CUE_COMMENT, NG_ROLE_COMMENT},
      {0, NG_CUE_ADVERT, NG_ROLE_ADVERT},
      {0, NG_CUE_SUBSCRIBE, NG_ROLE_SUBSCRIBE},
      {0, NG_CUE_NOTICE, NG_ROLE_NOTICE},
      {NG_HINT_SEARCH, NG_CUE_SEARCH, NG_ROLE_SEARCH},
      {NG_HINT_SHARE, NG_CUE_SHARE, NG_ROLE_SHARE},
      {NG_HINT_SUBSCRIBE, 0, NG_ROLE_SUBSCRIBE},
      {NG_HINT_RELATED, NG_CUE_RELATED, NG_ROLE_RELATED},
      {NG_HINT_NAVIGATION | NG_HINT_NAV_TAG, NG_CUE_NAVIGATION, NG_ROLE_NAVIGATION},
      {NG_HINT_ADVERT, 0, NG_ROLE_ADVERT},
      {NG_HINT_NOTICE, 0, NG_ROLE_NOTICE},
      {NG_HINT_SIDE, 0, NG_ROLE_RELATED},
  };
  const ng_leaf *leaf = &page->leaves.at[index];
  uint32_t hints = page->areas[leaf->node].below, cues = leaf->words <= LINE ? leaf->cues : 0;
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (hints & rules[i].hints || cues & rules[i].cues) return rules[i].role;
  if (hints & NG_HINT_EDGE_TAG && leaf->linked >= leaf->words) return NG_ROLE_NAVIGATION;
  if (index < z->first) return hints & NG_HINT_MASTHEAD && !leaf->linked ? NG_ROLE_MASTHEAD : NG_ROLE_NAVIGATION;
  return NG_ROLE_RELATED;
}

/* A line near the story that dates it, by what its element or its words say, or by
   the day in it; a teaser's date, or a picture's, does not. */
static bool dates_story(const ng_page *page, const ng_zone *z, uint32_t index, uint32_t hints) {
  const ng_leaf *leaf = &page->leaves.at[index];
  if (index > z->last && leaf->linked * 2 >= leaf->words) return false;
  if (is_pictured(page, leaf)) return false;
  if (leaf->has_time || (leaf->digits && hints & NG_HINT_DATE)) return true;
  return (leaf->digits && leaf->cues & NG_CUE_DATE && !leaf->ended) || is_dateline(page, leaf);
}

/* A line near the story that names its writer. A footnote has id=fn1, too. */
static bool names_writer(const ng_leaf *leaf, bool before, uint32_t hints) {
  if (before && leaf->cues & NG_CUE_BYLINE) return true;
  return hints & NG_HINT_BYLINE && !(hints & NG_HINT_NOTICE) && leaf->digits < leaf->words;
}

static ng_role role_of(const ng_page *page, const ng_zone *z, uint32_t index) {
  const ng_leaf *leaf = &page->leaves.at[index];
  const ng_block *block = &page->doc->blocks.at[leaf->block];
  const ng_area *area = &page->areas[leaf->node];
  uint32_t hints = area->below | area->hints;
  if (block->role == NG_ROLE_HIDDEN) return NG_ROLE_HIDDEN;
  if (index == z->headline) return NG_ROLE_HEADLINE;
  if (leaf->part) return leaf->part == NG_LEAF_WRITER ? NG_ROLE_BYLINE : NG_ROLE_DATELINE;
  if (index == z->deck && !is_dateline(page, leaf)) return NG_ROLE_DECK;
  bool early =
      index > z->first && index <= z->first + EARLY && leaf->words <= NAME_LINE; /* below a lead and a credit */
  if (!page->thread && early && leaf->cues & NG_CUE_BYLINE && !leaf->linked && is_byline(page, leaf))
    return NG_ROLE_BYLINE;
  if (!page->thread && at_head(page, z, index)) {
    if (is_byline(page, leaf) || is_bare_byline(page, z, index)) return NG_ROLE_BYLINE;
    if (!leaf->ended && block->kind != NG_HEADING && !is_pictured(page, leaf) && is_dateline(page, leaf))
      return NG_ROLE_DATELINE;
  }
  bool clock = leaf->has_time && leaf->words <= CLOCK && !leaf->ended && block->kind != NG_HEADING;
  if (clock && leaf->score > 0) return NG_ROLE_DATELINE; /* an entry's, in a live blog */
  bool story = leaf->score > 0 || (page->doc->options->whole && !is_caption(block, leaf, hints));
  if (story) return block->kind == NG_HEADING && leaf->words <= LINE ? NG_ROLE_SECTION_TITLE : NG_ROLE_BODY;
  if (page->thread) return chrome_of(page, z, index); /* who wrote what, and when, its posts say */
  bool foreign = hints & (NG_HINT_COMMENT | NG_HINT_SHARE | NG_HINT_NAV_TAG | NG_HINT_SUBSCRIBE | NG_HINT_ADVERT);
  if (!in_zone(z, index) || foreign || leaf->cues & (NG_CUE_RELATED | NG_CUE_ADVERT | NG_CUE_SUBSCRIBE))
    return chrome_of(page, z, index);
  bool before = z->headline != NG_NONE ? index > z->headline && index < z->first : index < z->first;
  if (leaf->words <= LINE) {
    if (leaf->cues & NG_CUE_CREDIT) return NG_ROLE_CREDIT;
    if (names_writer(leaf, before, hints)) return NG_ROLE_BYLINE;
    if (dates_story(page, z, index, hints)) return NG_ROLE_DATELINE;
  }
  bool leads = leaf->linked >= leaf->words && (index < z->first || index > z->last); /* a teaser's */
  if (!leads && is_caption(block, leaf, hints)) return NG_ROLE_CAPTION;
  if (before && leaf->words >= 5 && (hints & NG_HINT_DECK || leaf->description > .6f)) return NG_ROLE_DECK;
  return chrome_of(page, z, index);
}

/* A container is of the story where anything in it is, and hidden where all is. */
static void lift(ng_doc *doc) {
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    if (doc->blocks.at[i].leaf || doc->blocks.at[i].kind == NG_RULE) continue;
    doc->blocks.at[i].role = NG_ROLE_HIDDEN;
  }
  for (uint32_t i = doc->blocks.count; i-- > 0;) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->parent == NG_NONE) continue;
    uint8_t *above = &doc->blocks.at[block->parent].role;
    if (block->kind == NG_RULE || block->role == NG_ROLE_HIDDEN) continue;
    if (!ng_role_is_story(*above) || block->role == NG_ROLE_BODY)
      *above = block->role == NG_ROLE_SECTION_TITLE ? NG_ROLE_BODY : block->role;
  }
}

/* Elements that call themselves a byline or a date, near the story: their lines
   may hold more than that. */
static ng_status note_bylines(ng_page *page, const ng_zone *z) {
  ng_doc *doc = page->doc;
  if (!page->leaves.count) return NG_OK;
  uint32_t start = z->headline < z->first ? z->headline : z->first;
  uint32_t from = page->leaves.at[start > ZONE_BEFORE ? start - ZONE_BEFORE : 0].node;
  uint32_t last = z->last + ZONE_AFTER < page->leaves.count ? z->last + ZONE_AFTER : page->leaves.count - 1;
  uint32_t to = doc->nodes.at[page->leaves.at[last].node].next;
  enum { LONGEST = 100 };
  for (uint32_t i = from; i < to; i++) {
    const ng_node *node = &doc->nodes.at[i];
    uint32_t hints = page->areas[i].hints;
    bool date = hints & NG_HINT_DATE || node->tag == NG_TAG_TIME;
    if (!date && !(hints & NG_HINT_BYLINE)) continue;
    if (page->areas[i].below & (NG_HINT_COMMENT | NG_HINT_RELATED | NG_HINT_SIDE)) continue;
    bool valued = date && ng_node_attribute(doc, i, "datetime").size;
    if (node->text.end <= node->text.start ? !valued : node->text.end - node->text.start > LONGEST) continue;
    uint32_t *noted = ng_indexes_push(date ? &doc->head->dates : &doc->head->bylines);
    if (!noted) return NG_NOMEM;
    *noted = i;
  }
  return NG_OK;
}

ng_status ng_article_roles(ng_page *page) {
  ng_doc *doc = page->doc;
  ng_zone z;
  ng_status status = ng_article_edges(page, &z);
  if (status) return status;
  doc->page = ng_article_kind(page);
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_block *block = &doc->blocks.at[page->leaves.at[i].block];
    block->role = (uint8_t)role_of(page, &z, i);
    block->why = page->leaves.at[i].why;
  }
  lift(doc);
  return note_bylines(page, &z);
}
