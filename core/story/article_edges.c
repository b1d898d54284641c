/* The edges of the story. In: the leaves with their scores. Out: where the story
 * begins and ends, its headline, its deck; the scores of what looks like a piece
 * of it and is none: captions, a text that stands once more beside it where it is
 * no story, comments, boxes that ask to subscribe or for consent, what stands over
 * the headline, furniture behind the last paragraph, what recurs on the site. Linear. */
#include "article_thread.h"
#include "role.h"

#define FOREIGN -3.f

enum {
  TITLE_LINE = 40,
  KICKER_LINE = 10,
  TIMES_ABOVE = 3,
  BOX_WORDS = 80,
  BOX_SHARE = 10,
  DECK_LINE = 30,
  DECK_REACH = 8,
  BYLINE_LINE = 14,
  LAST_LINE = 45,
  CAPTION_LINE = 40,
  SENTENCE = 10
};

bool ng_leaf_is_byline(const ng_page *page, const ng_leaf *leaf) {
  if (leaf->words > BYLINE_LINE || leaf->ended) return false;
  return leaf->cues & NG_CUE_BYLINE || leaf->has_time ||
         page->areas[leaf->node].below & (NG_HINT_BYLINE | NG_HINT_DATE);
}

static bool is_heading(const ng_page *page, const ng_leaf *leaf) {
  return page->doc->blocks.at[leaf->block].kind == NG_HEADING;
}

static bool is_hidden(const ng_page *page, const ng_leaf *leaf) {
  return page->doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN;
}

/* How much a leaf looks like the headline. */
static float headline_of(const ng_page *page, const ng_zone *z, uint32_t index) {
  const ng_leaf *leaf = &page->leaves.at[index];
  const ng_block *block = &page->doc->blocks.at[leaf->block];
  uint32_t hints = page->areas[leaf->node].below;
  if (is_hidden(page, leaf) || leaf->words > TITLE_LINE || index > z->last || leaf->title < .35f) return 0;
  if (leaf->linked >= leaf->words && hints & (NG_HINT_RELATED | NG_HINT_SIDE | NG_HINT_NAV_TAG)) return 0;
  float score = leaf->title;
  if (is_heading(page, leaf)) score += block->level == 1 ? .6f : block->level == 2 ? .3f : .1f;
  else if (!(hints & NG_HINT_HEADLINE)) score -= .25f;
  if (index > z->first) score -= .3f;
  if (hints & (NG_HINT_UNSEEN | NG_HINT_NAVIGATION | NG_HINT_NAV_TAG)) score -= .3f;
  return score;
}

/* The only <h1>, where no line is like the title. */
static uint32_t only_h1(const ng_page *page) {
  uint32_t found = NG_NONE;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    const ng_block *block = &page->doc->blocks.at[leaf->block];
    if (block->kind != NG_HEADING || block->level != 1 || is_hidden(page, leaf)) continue;
    if (found != NG_NONE) return NG_NONE;
    found = i;
  }
  return found;
}

/* The only line that calls itself a title in its own element, at the head of a page before all
   headings: what writing programs export. Where headings follow, a paragraph without a link: else it
   may be the site's name. */
static uint32_t only_titled(const ng_page *page) {
  enum { REACH = 6, FIRST = 2 };
  uint32_t found = NG_NONE, heading = NG_NONE;
  for (uint32_t i = 0; i < page->leaves.count && i < REACH && heading == NG_NONE; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (is_heading(page, leaf)) heading = i;
    if (heading != NG_NONE || is_hidden(page, leaf) || leaf->words > TITLE_LINE ||
        !(page->areas[leaf->node].hints & NG_HINT_HEADLINE))
      continue;
    if (found != NG_NONE) return NG_NONE;
    found = i;
  }
  if (found == NG_NONE) return NG_NONE;
  for (uint32_t i = found; i < page->leaves.count && heading == NG_NONE; i++)
    if (is_heading(page, &page->leaves.at[i])) heading = i;
  const ng_leaf *leaf = &page->leaves.at[found];
  bool exported = found < FIRST && !leaf->linked && page->doc->nodes.at[leaf->node].tag == NG_TAG_P &&
                  !(page->areas[leaf->node].below & (NG_HINT_EDGE_TAG | NG_HINT_NAV_TAG));
  return heading == NG_NONE || exported ? found : NG_NONE;
}

static bool is_large(const ng_doc *doc, ng_span span, uint32_t node) {
  enum { MOST_NODES = 400, USUAL = 3 };
  for (uint32_t i = node;
       i < doc->nodes.count && i < node + MOST_NODES && doc->nodes.at[i].offset <= doc->nodes.at[node].end; i++) {
    const ng_node *font = &doc->nodes.at[i];
    if (font->tag != NG_TAG_FONT || font->text.start > span.start || font->text.end < span.end) continue;
    ng_string size = ng_node_attribute(doc, i, "size");
    if (size.size == 2 && size.data[0] == '+' && size.data[1] > '0' && size.data[1] <= '9') return true;
    if (size.size == 1 && size.data[0] > '0' + USUAL && size.data[0] <= '9') return true;
  }
  return false;
}

/* On a page without headings, the only line set large about where the story begins. */
static uint32_t only_large(const ng_page *page, const ng_zone *z) {
  enum { ABOVE = 6, BELOW = 1, LEAST = 2 };
  const ng_doc *doc = page->doc;
  uint32_t found = NG_NONE;
  for (uint32_t i = z->first > ABOVE ? z->first - ABOVE : 0; i < page->leaves.count && i <= z->first + BELOW; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (is_heading(page, leaf)) return NG_NONE;
    if (is_hidden(page, leaf) || leaf->linked || leaf->words < LEAST || leaf->words > TITLE_LINE ||
        !is_large(doc, doc->blocks.at[leaf->block].span, leaf->node))
      continue;
    if (found != NG_NONE) return NG_NONE;
    found = i;
  }
  return found;
}

/* What the page hides is no story, whatever its neighbours are. */
static void exclude_hidden(ng_page *page) {
  for (uint32_t i = 0; i < page->leaves.count; i++)
    if (is_hidden(page, &page->leaves.at[i])) page->leaves.at[i].score = FOREIGN;
}

static void find_zone(const ng_page *page, ng_zone *z) {
  *z = (ng_zone){page->leaves.count, 0, NG_NONE, NG_NONE};
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    if (page->leaves.at[i].score <= 0) continue;
    if (z->first > i && page->leaves.at[i].words > 3) z->first = i;
    z->last = i;
  }
  float best = .5f;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    float score = headline_of(page, z, i);
    if (score <= best) continue;
    best = score;
    z->headline = i;
  }
  if (z->headline == NG_NONE) z->headline = only_titled(page);
  if (z->headline == NG_NONE) z->headline = only_h1(page);
  if (z->headline == NG_NONE) z->headline = only_large(page, z);
}

static uint32_t next_of_story(const ng_page *page, uint32_t index) {
  while (index < page->leaves.count && page->leaves.at[index].score <= 0) index++;
  return index;
}

static bool is_story_text(const ng_page *page, uint32_t index) {
  return index < page->leaves.count && !is_heading(page, &page->leaves.at[index]) &&
         page->leaves.at[index].words >= SENTENCE;
}

/* A line between headline and byline. */
static void find_deck(const ng_page *page, ng_zone *z) {
  if (z->headline == NG_NONE) return;
  uint32_t deck = next_of_story(page, z->headline + 1);
  if (deck >= z->last || deck > z->headline + DECK_REACH || page->leaves.at[deck].words > DECK_LINE) return;
  /* A sentence in a heading of its own, just below, which a picture parts from the story. */
  const ng_leaf *below = &page->leaves.at[deck];
  if (page->doc->blocks.at[below->block].kind == NG_HEADER_FIELD) return; /* a memo's "To: …" */
  bool exported = !is_heading(page, &page->leaves.at[z->headline]) && page->areas[below->node].hints & NG_HINT_DECK;
  bool sentence = is_heading(page, below) && below->ended && below->words >= SENTENCE &&
                  is_story_text(page, deck + 1) && page->leaves.at[deck + 1].after_picture;
  if (deck == z->headline + 1 && (sentence || exported)) {
    z->deck = deck;
    if (z->first <= deck) z->first = next_of_story(page, deck + 1);
    return;
  }
  for (uint32_t i = deck + 1; i < page->leaves.count && i < deck + DECK_REACH; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score > 0 && leaf->words >= SENTENCE) return;
    if (!ng_leaf_is_byline(page, leaf)) continue;
    z->deck = deck;
    if (z->first <= deck) z->first = next_of_story(page, deck + 1);
    return;
  }
}

/* A caption is often given twice, and a teaser's text once more in the story. */
static void exclude_twins(ng_page *page) {
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->twin_near && leaf->score > 0 && page->leaves.at[leaf->twin].score <= 0) leaf->score = FOREIGN;
  }
}

static void exclude_captions(ng_page *page) {
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    bool framed = page->areas[leaf->node].below & (NG_HINT_PICTURE | NG_HINT_FIGURE_TAG);
    bool told = leaf->after_picture || page->doc->blocks.at[leaf->block].kind == NG_CAPTION;
    if (framed && told && !leaf->ended && leaf->words <= CAPTION_LINE && leaf->score > 0) leaf->score = FOREIGN;
  }
}

static ng_cue cue_of(const ng_page *page, const ng_leaf *leaf) {
  ng_span span = page->doc->blocks.at[leaf->block].span;
  uint32_t first = ng_token_at(page->doc, span.start), end = ng_token_at(page->doc, span.end);
  return ng_cue_read(page->doc, first, end - first);
}

/* "Follow us on …", "Reporting by …", "All rights reserved". */
static bool is_furniture(const ng_page *page, const ng_leaf *leaf) {
  enum { CUES = NG_CUE_SHARE | NG_CUE_RELATED | NG_CUE_SUBSCRIBE | NG_CUE_NOTICE | NG_CUE_ADVERT | NG_CUE_COMMENT };
  if (leaf->words > LAST_LINE) return false;
  if (leaf->cues & CUES) return true;
  ng_cue cue = cue_of(page, leaf);
  return cue.how && cue.sure;
}

/* "We use cookies": words of both kinds. */
static bool asks_consent(const ng_doc *doc, const ng_leaf *leaf) {
  enum { BOTH = 1 << 1 | 1 << 2 };
  ng_span span = doc->blocks.at[leaf->block].span;
  unsigned kinds = 0;
  for (uint32_t t = ng_token_at(doc, span.start); t < doc->tokens.count && doc->tokens.at[t].start < span.end; t++) {
    int32_t value = 0;
    if (ng_lexicon_match(doc->lexicon, &doc->tokens.at[t], doc->tokens.count - t, NG_CLASS_CONSENT, &value, NULL))
      kinds |= 1u << value;
  }
  return kinds == BOTH;
}

static bool holds(const ng_doc *doc, uint32_t node, uint32_t other) {
  return node <= other && other < doc->nodes.at[node].next;
}

/* The largest element around a leaf that holds neither the headline nor the bulk of
   the page's text. */
static uint32_t box_of(const ng_page *page, uint32_t node, uint32_t headline) {
  const ng_doc *doc = page->doc;
  uint32_t box = node;
  for (uint32_t up = node; up != NG_NONE && !holds(doc, up, headline) && !holds(doc, up, page->container);
       up = doc->nodes.at[up].parent)
    box = up;
  return box;
}

/* Notices on cookies, with all of the box that they stand in, where they are a good
   part of it; a paragraph amid the story is none. */
static void exclude_consent(ng_page *page, uint32_t headline) {
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0, end; i < page->leaves.count; i = end) {
    const ng_leaf *leaf = &page->leaves.at[i];
    end = i + 1;
    if (leaf->score <= 0 || !asks_consent(doc, leaf)) continue;
    uint32_t box = box_of(page, leaf->node, headline), start = i, words = 0, asking = 0;
    while (start > 0 && holds(doc, box, page->leaves.at[start - 1].node)) start--;
    while (end < page->leaves.count && holds(doc, box, page->leaves.at[end].node)) end++;
    for (uint32_t k = start; k < end; k++) {
      const ng_leaf *part = &page->leaves.at[k];
      if (part->score <= 0) continue;
      words += part->words;
      if (asks_consent(doc, part)) asking += part->words;
    }
    bool amid =
        start > 0 && end < page->leaves.count && page->leaves.at[start - 1].score > 0 && page->leaves.at[end].score > 0;
    if (asking * BOX_SHARE < words || (amid && end - start == 1)) continue;
    for (uint32_t k = start; k < end; k++) {
      page->leaves.at[k].score = page->leaves.at[k].score > 0 ? FOREIGN : page->leaves.at[k].score;
      page->areas[page->leaves.at[k].node].below |= NG_HINT_NOTICE;
    }
  }
}

/* What furniture the story ends with, and the lines among it that are no sentence; many of
   them are a list or code of the story. */
static void exclude_furniture(ng_page *page) {
  enum { MOST = 60 };
  uint32_t words = 0;
  for (uint32_t i = page->leaves.count, end = i; i-- > 0;) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    bool furniture = is_furniture(page, leaf);
    if (!furniture) words += leaf->words - leaf->linked;
    if (furniture) {
      if (words > MOST) end = i + 1;
      words = 0;
      for (; end > i; end--)
        if (page->leaves.at[end - 1].score > 0) page->leaves.at[end - 1].score = FOREIGN;
    } else if (leaf->words >= SENTENCE && leaf->ended) {
      return;
    }
  }
}

/* Whether something among the first lines below a heading is a reader's: a date, a writer, a form, what
   calls itself a comment. "Discussion" heads a part of a paper, too. */
static bool heads_readers(const ng_page *page, uint32_t heading) {
  enum { REACH = 12, SIGNS = NG_HINT_COMMENT | NG_HINT_BYLINE | NG_HINT_DATE | NG_HINT_FORM_TAG };
  if (page->areas[page->leaves.at[heading].node].below & NG_HINT_COMMENT) return true;
  for (uint32_t i = heading + 1; i < page->leaves.count && i <= heading + REACH; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->has_time || leaf->cues & (NG_CUE_COMMENT | NG_CUE_SUBSCRIBE) || page->areas[leaf->node].below & SIGNS ||
        ng_leaf_tells_ago(page, leaf) || ng_thread_dates(page, leaf))
      return true;
  }
  return heading + 1 == page->leaves.count;
}

/* What readers wrote, under a heading that says so, up to the next heading of its
   level. Most of the story stands before it. */
static void exclude_comments(ng_page *page) {
  const ng_block *blocks = page->doc->blocks.at;
  uint32_t before = 0, after = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++)
    if (page->leaves.at[i].score > 0) after += page->leaves.at[i].words;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    uint32_t words = leaf->score > 0 ? leaf->words : 0;
    before += words;
    after -= words;
    if (before <= after || !is_heading(page, leaf) || leaf->words > LAST_LINE) continue;
    ng_cue cue = cue_of(page, leaf);
    if (!cue.how || cue.role != NG_ROLE_COMMENT || (!cue.sure && !heads_readers(page, i))) continue;
    for (uint32_t k = i; k < page->leaves.count; k++) {
      ng_leaf *below = &page->leaves.at[k];
      if (k > i && is_heading(page, below) && blocks[below->block].level <= blocks[leaf->block].level) break;
      if (below->score > 0) below->score = FOREIGN;
      page->areas[below->node].below |= NG_HINT_COMMENT;
    }
  }
}

/* A row of data is read as a whole: its cells follow what most of its words are.
   Cells that hold blocks of their own are no leaves: those tables lay a page out. */
static void join_rows(ng_page *page) {
  const ng_block *blocks = page->doc->blocks.at;
  for (uint32_t i = 0, end; i < page->leaves.count; i = end) {
    uint32_t row = blocks[page->leaves.at[i].block].parent;
    end = i + 1;
    if (row == NG_NONE || blocks[row].kind != NG_ROW) continue;
    uint32_t words = 0, story = 0;
    for (end = i; end < page->leaves.count && blocks[page->leaves.at[end].block].parent == row; end++) {
      words += page->leaves.at[end].words;
      if (page->leaves.at[end].score > 0) story += page->leaves.at[end].words;
    }
    for (uint32_t k = i; k < end; k++) {
      float *score = &page->leaves.at[k].score;
      if ((*score > 0) != (story * 2 > words)) *score = -*score;
    }
  }
}

/* What stands over the headline: short lines, such as the section's name; all of
   it, where the story below is much longer. */
static void exclude_above(ng_page *page, ng_zone *z) {
  if (z->headline == NG_NONE || z->headline >= z->last) return;
  uint32_t above = 0, below = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++)
    if (page->leaves.at[i].score > 0) *(i < z->headline ? &above : &below) += page->leaves.at[i].words;
  bool much = below > above * TIMES_ABOVE;
  for (uint32_t i = 0; i < z->headline; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score > 0 && (much || leaf->words <= KICKER_LINE)) leaf->score = FOREIGN;
  }
  z->first = next_of_story(page, 0);
  if (z->first == z->headline) z->first = next_of_story(page, z->headline + 1);
}

/* A box that its heading calls a way to subscribe, a list of teasers, a form: what
   stands in it is no story, however it reads. */
static void exclude_boxes(ng_page *page) {
  enum { HEADS = NG_CUE_SUBSCRIBE | NG_CUE_RELATED | NG_CUE_COMMENT | NG_CUE_ADVERT };
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *head = &page->leaves.at[i];
    uint32_t box = doc->nodes.at[head->node].parent;
    if (!is_heading(page, head) || (head->score > 0 && !(head->cues & NG_CUE_SUBSCRIBE)) || !(head->cues & HEADS) ||
        box == NG_NONE)
      continue;
    if (page->areas[box].words > BOX_WORDS) continue;
    for (uint32_t k = i; k < page->leaves.count && page->leaves.at[k].node < doc->nodes.at[box].next; k++)
      if (page->leaves.at[k].score > 0) page->leaves.at[k].score = FOREIGN;
  }
}

/* Teasers before the headline, or the first other paragraph, and after the last one;
   a page that is a list of them keeps them. */
static void exclude_teasers(ng_page *page, const ng_zone *z) {
  enum { PARAGRAPH = 14, STORY = 80, STORY_SHARE = 4 };
  uint32_t all = 0, rest = 0, first = NG_NONE, last = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    all += leaf->words;
    if (ng_leaf_is_teaser(page, leaf)) continue;
    rest += leaf->words;
    if (leaf->words < PARAGRAPH) continue;
    if (first == NG_NONE) first = i;
    last = i;
  }
  if (rest < STORY || rest * STORY_SHARE < all || first == NG_NONE) return;
  if (z->headline != NG_NONE && z->headline > first && z->headline < last) first = z->headline;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score > 0 && (i < first || i > last) && ng_leaf_is_teaser(page, leaf)) leaf->score = FOREIGN;
  }
}

/* Notes which step of the stage decided about the leaves whose score it brought above 0 or below. */
static void note_step(ng_page *page, ng_block_why why) {
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->of_story != (leaf->score > 0)) leaf->why = (uint8_t)why;
    leaf->of_story = leaf->score > 0;
  }
}

/* What the model says of each leaf, before any other step. */
static void note_weights(ng_page *page) {
  enum { MOST = 300 }; /* in hundredths it is 30000 */
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    float weight = leaf->score > MOST ? MOST : leaf->score < -MOST ? -MOST : leaf->score;
    page->doc->blocks.at[leaf->block].weight = (int16_t)(weight * 100);
    leaf->of_story = leaf->score > 0;
    leaf->why = page->areas[leaf->node].below & (NG_HINT_COMMENT | NG_HINT_NAV_TAG) ? NG_WHY_CALLED : NG_WHY_MODEL;
  }
}

ng_status ng_article_edges(ng_page *page, ng_zone *zone) {
  static const struct {
    void (*exclude)(ng_page *page);
    ng_block_why why;
  } steps[] = {{exclude_hidden, NG_WHY_HIDDEN},
               {exclude_twins, NG_WHY_TWIN},
               {exclude_captions, NG_WHY_CAPTION},
               {exclude_comments, NG_WHY_COMMENTS},
               {exclude_boxes, NG_WHY_BOX},
               {exclude_furniture, NG_WHY_LAST},
               {join_rows, NG_WHY_ROW}};
  note_weights(page);
  ng_status status = ng_article_thread(page);
  if (status) return status;
  note_step(page, NG_WHY_THREAD);
  if (page->thread) {
    status = ng_article_furniture(page);
    if (status) return status;
    note_step(page, NG_WHY_SITE);
    find_zone(page, zone);
    exclude_above(page, zone);
    note_step(page, NG_WHY_ABOVE);
    return NG_OK;
  }
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    steps[i].exclude(page);
    note_step(page, steps[i].why);
  }
  find_zone(page, zone);
  if (zone->headline != NG_NONE) {
    exclude_consent(page, page->leaves.at[zone->headline].node);
    note_step(page, NG_WHY_CONSENT);
    find_zone(page, zone);
  }
  exclude_teasers(page, zone);
  note_step(page, NG_WHY_TEASER);
  find_zone(page, zone);
  ng_article_amid(page, zone);
  note_step(page, NG_WHY_AMID);
  status = ng_article_furniture(page);
  if (status) return status;
  note_step(page, NG_WHY_SITE);
  find_zone(page, zone);
  exclude_above(page, zone);
  note_step(page, NG_WHY_ABOVE);
  find_deck(page, zone);
  return NG_OK;
}
