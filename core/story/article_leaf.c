/* The leaves of a page. In: blocks, links, tokens. Out: an entry a leaf block
 * with its counts (words, linked words, capitals, digits, marks), its cues, and
 * how far its words are those of the page's title, of its description, of the
 * story's text where the page gives that in its data, and of other lines of the
 * page; what they weigh (article_weights.c). Linear. */
#include <string.h>

#include "article_model.h"
#include "read/head.h"
#include "words/shingles.h"

static const ng_class cue_classes[] = {
#define NG_CUE(name) NG_CLASS_CUE_##name,
    NG_CUES(NG_CUE)
#undef NG_CUE
};

/* Words that open the line: behind bullets, brackets and arrows. */
static void read_cues(const ng_doc *doc, ng_leaf *leaf) {
  ng_span span = doc->blocks.at[leaf->block].span;
  uint32_t first = ng_token_at(doc, span.start), end = first;
  while (first < doc->tokens.count && doc->tokens.at[first].start < span.end &&
         doc->tokens.at[first].kind == NG_PUNCTUATION && doc->tokens.at[first].word != 0xA9)
    first++;
  end = first;
  while (end < doc->tokens.count && end < first + 24 && doc->tokens.at[end].start < span.end) end++;
  if (first == end) return;
  uint32_t last = end;
  while (last > first && doc->tokens.at[last - 1].kind != NG_WORD) last--;
  for (unsigned i = 0; i < NG_CUE_COUNT; i++) {
    uint32_t size = ng_lexicon_match(doc->lexicon, doc->tokens.at + first, end - first, cue_classes[i], NULL, NULL);
    if (!size) continue;
    leaf->cues |= 1u << i;
    if (first + size >= last) leaf->whole_cues |= 1u << i;
  }
}

/* "… at the fair. Photo: Ann Ray", "… (AP Photo/Ann Ray)", "… Getty Images". */
static bool ends_in_credit(const ng_doc *doc, const ng_leaf *leaf) {
  enum { TAIL = 12 };
  ng_span span = doc->blocks.at[leaf->block].span;
  uint32_t first = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end - 1) + 1;
  if (end > doc->tokens.count) end = doc->tokens.count;
  const ng_token *tokens = doc->tokens.at;
  for (uint32_t i = end - first > TAIL ? end - TAIL : first; i < end; i++) {
    if (tokens[i].kind == NG_PUNCTUATION && tokens[i].word == 0xA9) return true;
    if (tokens[i].kind != NG_WORD) continue;
    uint32_t size = ng_lexicon_match(doc->lexicon, tokens + i, end - i, NG_CLASS_CUE_CREDIT, NULL, NULL);
    if (!size) continue;
    bool bracket = i > first && tokens[i - 1].kind == NG_PUNCTUATION && tokens[i - 1].word == '(';
    uint32_t after = i + size;
    while (after < end && tokens[after].kind == NG_PUNCTUATION &&
           (tokens[after].word == ')' || tokens[after].word == '.'))
      after++;
    bool sign = after < end && tokens[after].kind == NG_PUNCTUATION &&
                (tokens[after].word == ':' || tokens[after].word == '/' || tokens[after].word == 0x2026);
    if (bracket || sign || (after == end && size > 1)) return true;
  }
  return false;
}

typedef struct {
  ng_words title, description;
  ng_shingles claims;
  ng_indexes_array runs; /* of four words, by hash, of all leaves in order; 0 between leaves */
} references;

static uint32_t run_of(const uint64_t window[4], uint32_t count) {
  uint64_t hash = 0;
  for (uint32_t i = 0; i < 4; i++) hash = (hash ^ window[(count + 1 + i) % 4]) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(hash >> 32) | 1;
}

static void weigh_word(ng_leaf *leaf, uint64_t before, uint64_t hash) {
  if (leaf->wordings >= NG_WORDING_MOST) return;
  leaf->wording += ng_article_wording[ng_wording_word(hash)];
  leaf->wordings++;
  if (!before) return;
  leaf->wording += ng_article_wording[ng_wording_pair(before, hash)];
  leaf->wordings++;
}

static unsigned opening(ng_string text) {
  unsigned size;
  uint32_t code = text.size ? ng_utf8_read(text.data, &size) : 0;
  if (code >= 'a' && code <= 'z') return NG_OPENS_SMALL;
  if (ng_is_letter(code) || (code >= '0' && code <= '9')) return NG_OPENS_LARGE;
  bool quote = code == '"' || code == '\'' || code == 0xAB || (code >= 0x2018 && code <= 0x201F);
  return quote ? NG_OPENS_QUOTE : NG_OPENS_SIGN;
}

static ng_status read_text(const ng_doc *doc, references *known, ng_leaf *leaf) {
  ng_string text = ng_slice(doc, doc->blocks.at[leaf->block].span);
  ng_word_scan scan = ng_word_scan_of(text);
  bool small = false;
  uint32_t in_title = 0, in_description = 0, hashed = 0, claimed = 0, asked = 0;
  uint64_t window[4] = {0}, before = 0;
  leaf->opens = (uint8_t)opening(text);
  ng_word_seen word;
  while (ng_word_scan_next(&scan, &word)) {
    leaf->capitals += word.capital && leaf->capitals < UINT16_MAX;
    leaf->digits += word.digit && leaf->digits < UINT16_MAX;
    leaf->ends += word.end && leaf->ends < UINT16_MAX;
    leaf->commas += word.comma && leaf->commas < UINT16_MAX;
    leaf->has_mail |= word.mail;
    if (!word.hash) continue;
    leaf->ended = word.end;
    leaf->announces = word.colon;
    leaf->asks = word.question;
    small |= word.small;
    hashed++;
    weigh_word(leaf, before, word.hash);
    before = word.hash;
    in_title += ng_words_has(&known->title, word.hash);
    in_description += ng_words_has(&known->description, word.hash);
    window[hashed % 4] = word.hash;
    if (hashed < 4) continue;
    uint32_t *run = ng_indexes_push(&known->runs);
    if (!run) return NG_NOMEM;
    *run = run_of(window, hashed);
    if (!known->claims.room) continue;
    asked++;
    claimed += ng_shingles_has(&known->claims, window, hashed);
  }
  leaf->shouts = !small && leaf->capitals;
  leaf->words = scan.words;
  if (!leaf->words) leaf->words = 1;
  if (hashed) {
    uint32_t title = known->title.count * 3 / 5;
    leaf->title = (float)in_title / (float)(hashed > title ? hashed : title);
    leaf->description = (float)in_description / (float)hashed;
  }
  if (known->claims.room)
    leaf->claimed = asked                                                             ? (float)claimed / (float)asked
                    : hashed && ng_shingles_has_short(&known->claims, window, hashed) ? .6f
                                                                                      : 0;
  return NG_OK;
}

/* What of each leaf's runs stands elsewhere, too: pull quotes, teasers of the story. */
static ng_status find_echoes(ng_page *page, const ng_indexes_array *runs) {
  uint32_t room = 64;
  while (room < runs->count * 2) room *= 2;
  uint32_t *slots = calloc(room, sizeof *slots);
  uint8_t *often = calloc(room, 1);
  for (unsigned pass = 0; slots && often && pass < 2; pass++) {
    uint32_t leaf = 0, all = 0, again = 0;
    for (uint32_t i = 0; i < runs->count; i++) {
      uint32_t run = runs->at[i];
      if (!run) {
        if (pass && all) page->leaves.at[leaf].echo = (float)again / (float)all;
        leaf++;
        all = again = 0;
        continue;
      }
      uint32_t at = run & (room - 1);
      while (slots[at] && slots[at] != run) at = (at + 1) & (room - 1);
      slots[at] = run;
      if (!pass && often[at] < 2) often[at]++;
      all++;
      again += often[at] > 1;
    }
  }
  bool whole = slots && often;
  free(slots);
  free(often);
  return whole ? NG_OK : NG_NOMEM;
}

/* Whether all of the leaf's text lies in an element of bold, or of italics. */
static void read_dress(const ng_doc *doc, ng_leaf *leaf) {
  const ng_block *block = &doc->blocks.at[leaf->block];
  uint32_t end = doc->nodes.at[block->node].next;
  unsigned steps = 0;
  for (uint32_t i = block->node + 1; i < end && steps < 40; i++, steps++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TIME) leaf->has_time = 1;
    bool all =
        node->text.start <= block->span.start && node->text.end >= block->span.end && node->text.end > node->text.start;
    if (!all) continue;
    if (node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG) leaf->bold = 1;
    if (node->tag == NG_TAG_I || node->tag == NG_TAG_EM) leaf->italic = 1;
  }
}

/* Words inside links, and whether it opens with one of some words; the links are in order. */
static uint32_t linked_words(const ng_doc *doc, ng_span span, uint32_t *cursor, uint8_t *opens) {
  enum { SOME = 4, BULLET = 2 };
  uint32_t words = 0;
  while (*cursor < doc->links.count && doc->links.at[*cursor].span.end <= span.start) ++*cursor;
  for (uint32_t i = *cursor; i < doc->links.count && doc->links.at[i].span.start < span.end; i++) {
    ng_span link = doc->links.at[i].span;
    if (link.start < span.start) link.start = span.start;
    if (link.end > span.end) link.end = span.end;
    ng_word_scan scan = ng_word_scan_of(ng_slice(doc, link));
    ng_word_seen word;
    while (ng_word_scan_next(&scan, &word))
      ;
    words += scan.words ? scan.words : 1;
    if (link.start <= span.start + BULLET && scan.words >= SOME) *opens = 1;
  }
  return words;
}

enum { OPENING = 48, TIMES_LONGER = 3 };

static void link_twins(ng_page *page, uint32_t first, uint32_t second) {
  enum { NEAR = 8 };
  ng_leaf *a = &page->leaves.at[first], *b = &page->leaves.at[second];
  a->repeated = b->repeated = 1;
  a->twin = second;
  b->twin = first;
  if (second - first <= NEAR) a->twin_near = b->twin_near = 1;
}

/* Texts that stand on the page twice, and texts that begin as another does and
   go on much longer: those hold a copy of the page's own lines. */
static ng_status find_repeated(ng_page *page, bool opening) {
  uint32_t room = 64;
  while (room < page->leaves.count * 2) room *= 2;
  uint32_t *slots = calloc(room, sizeof *slots);
  if (!slots) return NG_NOMEM;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (page->doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue; /* <noscript> has what a script shows */
    ng_string text = ng_slice(page->doc, page->doc->blocks.at[leaf->block].span);
    size_t whole = text.size;
    if (opening && text.size < OPENING) continue;
    if (opening) text.size = OPENING;
    uint64_t hash = ng_hash(text);
    for (uint32_t at = (uint32_t)(hash >> 32) & (room - 1);; at = (at + 1) & (room - 1)) {
      if (!slots[at]) {
        slots[at] = i + 1;
        break;
      }
      ng_leaf *other = &page->leaves.at[slots[at] - 1];
      ng_string twin = ng_slice(page->doc, page->doc->blocks.at[other->block].span);
      size_t twin_whole = twin.size;
      if (opening) twin.size = OPENING;
      if (twin.size != text.size || memcmp(twin.data, text.data, text.size)) continue;
      if (!opening) link_twins(page, slots[at] - 1, i);
      else if (whole / TIMES_LONGER > twin_whole) leaf->copy = 1;
      else if (twin_whole / TIMES_LONGER > whole) other->copy = 1;
      break;
    }
  }
  free(slots);
  return NG_OK;
}

static ng_status read_references(ng_page *page, references *known) {
  ng_doc *doc = page->doc;
  ng_status status = ng_head_read(doc);
  if (status) return status;
  ng_string title = ng_head_find(doc, "og:title");
  ng_words_fill(&known->title, title.size ? title : doc->head->title);
  ng_string description = ng_head_find(doc, "og:description");
  ng_words_fill(&known->description, description.size ? description : ng_head_find(doc, "description"));
  page->claims = doc->head->story.size > 400;
  return page->claims ? ng_shingles_fill(&known->claims, doc->head->story) : NG_OK;
}

ng_status ng_article_leaves(ng_page *page) {
  ng_doc *doc = page->doc;
  references known = {0};
  ng_status status = read_references(page, &known);
  uint32_t cursor = 0, image = NG_NONE, node = 0;
  for (uint32_t i = 0; !status && i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->node == NG_NONE || block->span.start == block->span.end) continue;
    ng_leaf *leaf = ng_leaves_push(&page->leaves);
    if (!leaf) {
      status = NG_NOMEM;
      break;
    }
    leaf->block = i;
    leaf->node = block->node;
    for (; node < block->node; node++)
      if (doc->nodes.at[node].tag == NG_TAG_IMG || doc->nodes.at[node].tag == NG_TAG_IFRAME) image = block->span.start;
    leaf->after_picture = image == block->span.start;
    uint32_t runs = known.runs.count;
    status = read_text(doc, &known, leaf);
    if (block->role == NG_ROLE_HIDDEN) known.runs.count = runs; /* <noscript> has what a script shows */
    if (!status && !ng_indexes_push(&known.runs)) status = NG_NOMEM;
    leaf->linked = linked_words(doc, block->span, &cursor, &leaf->opens_linked);
    if (leaf->linked >= leaf->words) leaf->opens_linked = 0;
    if (leaf->linked > leaf->words) leaf->linked = leaf->words;
    read_dress(doc, leaf);
    leaf->twin = NG_NONE;
    if (leaf->words < 60) read_cues(doc, leaf);
    if (leaf->words < 90) leaf->credits = ends_in_credit(doc, leaf);
  }
  ng_shingles_free(&known.claims);
  if (!status) status = find_echoes(page, &known.runs);
  free(known.runs.at);
  if (!status) status = find_repeated(page, false);
  return status ? status : find_repeated(page, true);
}
