/* What reads like a paragraph of the story and is none, and the reverse. In: leaves with
 * their scores, the story's zone. Out: scores. None of the story: a list of links, a
 * sentence given large once more, a line under a picture, an appeal to subscribe or to
 * give, and behind the story's last paragraph who wrote it, who the company is, names in
 * a list, what readers wrote. Of the story: a paragraph that is one link among others, a
 * line that announces a list, a correction. Words are the lexicon's. Linear. */
#include <string.h>

#include "article.h"
#include "base/calendar.h"
#include "words/tagger.h"

#define FOREIGN -3.f
#define OWN .5f

/* Values of the class "appeal": who is spoken to; what he is asked for, alone or beside others. */
enum { APPEAL_READER = 1, APPEAL_ASKS = 2, APPEAL_SURE = 3 };

/* Values of the class "page-ago": "ago", "vor", "hours". */
enum { AGO_BEHIND = 1, AGO_BEFORE = 2, AGO_UNIT = 3 };

/* Values of the class "cue-biography": "is a", before a post; "covers". */
enum { BIOGRAPHY_POST = 1, BIOGRAPHY_SURE = 2 };

typedef struct {
  const ng_token *at;
  uint32_t count;
} line;

static line line_of(const ng_page *page, const ng_leaf *leaf) {
  const ng_doc *doc = page->doc;
  ng_span span = doc->blocks.at[leaf->block].span;
  uint32_t first = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end);
  return (line){doc->tokens.at + first, end - first};
}

static bool is_sign(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

static uint32_t match(const ng_doc *doc, line l, uint32_t at, ng_class class, int32_t *value) {
  return ng_lexicon_match(doc->lexicon, l.at + at, l.count - at, class, value, NULL);
}

static unsigned kind_of(const ng_page *page, const ng_leaf *leaf) { return page->doc->blocks.at[leaf->block].kind; }

static bool is_story(const ng_page *page, uint32_t index) {
  return index < page->leaves.count && page->leaves.at[index].score > 0;
}

static void exclude(ng_page *page, uint32_t index, uint32_t hint) {
  ng_leaf *leaf = &page->leaves.at[index];
  if (leaf->score > 0) leaf->score = FOREIGN;
  page->areas[leaf->node].below |= hint;
}

/* ---- of the story ----------------------------------------------------------------- */

/* A paragraph that is one link, between others. */
static bool is_linked_paragraph(const ng_page *page, uint32_t index) {
  enum { LEAST = 12 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (leaf->linked < leaf->words || leaf->words < LEAST || !leaf->ended || leaf->asks ||
      kind_of(page, leaf) != NG_PARAGRAPH)
    return false;
  return index && is_story(page, index - 1) && is_story(page, index + 1) &&
         page->leaves.at[index - 1].linked * 2 < page->leaves.at[index - 1].words &&
         page->leaves.at[index + 1].linked * 2 < page->leaves.at[index + 1].words;
}

/* "Who is not covered:", between a paragraph and a list. */
static bool announces_list(const ng_page *page, uint32_t index) {
  enum { LONGEST = 25 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (leaf->cues & (NG_CUE_RELATED | NG_CUE_SUBSCRIBE | NG_CUE_SHARE) ||
      page->leaves.at[index + 1 < page->leaves.count ? index + 1 : index].linked)
    return false;
  return leaf->announces && leaf->words <= LONGEST && !leaf->linked && index && is_story(page, index - 1) &&
         is_story(page, index + 1) && kind_of(page, &page->leaves.at[index + 1]) == NG_ITEM;
}

/* "Correction: An earlier version of this story …" */
static bool corrects(const ng_page *page, const ng_leaf *leaf) {
  enum { LEAST = 6, LONGEST = 120 };
  if (leaf->words < LEAST || leaf->words > LONGEST || leaf->linked * 2 > leaf->words) return false;
  line l = line_of(page, leaf);
  uint32_t first = 0;
  while (first < l.count && l.at[first].kind == NG_PUNCTUATION) first++;
  return first < l.count && match(page->doc, l, first, NG_CLASS_CUE_CORRECTION, NULL);
}

static void include(ng_page *page, const ng_zone *z) {
  enum { BELOW = 4 };
  for (uint32_t i = z->first; i < page->leaves.count && i <= z->last + BELOW; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score > 0 || page->doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    if (is_linked_paragraph(page, i) || announces_list(page, i) || corrects(page, leaf)) leaf->score = OWN;
  }
}

/* ---- amid the story ------------------------------------------------------------------- */

/* Lines that are links, and nothing else. */
static bool is_menu(const ng_page *page, const ng_leaf *leaf) {
  enum { LEAST = 2 };
  if (leaf->linked < leaf->words || leaf->digits * 2 > leaf->words || kind_of(page, leaf) == NG_PRE) return false;
  ng_string text = ng_slice(page->doc, page->doc->blocks.at[leaf->block].span);
  unsigned breaks = 0;
  for (size_t i = 0; i < text.size; i++) breaks += text.data[i] == '\n';
  return breaks >= LEAST;
}

static ng_string unquoted(ng_string text) {
  static const char *const marks[] = {
      "\"",       "'", " ", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9E", "\xC2\xAB",
      "\xC2\xBB", ".", ",", "\xE2\x80\xA6"};
  bool more = true;
  while (more && text.size) {
    more = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
      size_t size = strlen(marks[i]);
      if (text.size >= size && !memcmp(text.data, marks[i], size)) text.data += size, text.size -= size, more = true;
      if (text.size >= size && !memcmp(text.data + text.size - size, marks[i], size)) text.size -= size, more = true;
    }
  }
  return text;
}

static bool holds_text(ng_string text, ng_string part) {
  for (const char *at = text.data, *end = text.data + text.size; (size_t)(end - at) >= part.size;) {
    at = memchr(at, part.data[0], (size_t)(end - at) - part.size + 1);
    if (!at) return false;
    if (!memcmp(at, part.data, part.size)) return true;
    at++;
  }
  return false;
}

static bool is_paragraph(const ng_page *page, uint32_t index) {
  enum { LEAST = 14 };
  return is_story(page, index) && page->leaves.at[index].words >= LEAST &&
         kind_of(page, &page->leaves.at[index]) == NG_PARAGRAPH;
}

/* Words of a paragraph near by, once more in an element of another make, between paragraphs; a
   few with a capital may be a title. */
static bool is_pulled(const ng_page *page, uint32_t index) {
  enum { LEAST = 4, TITLE = 6, LONGEST = 45, REACH = 10, MORE = 12 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (leaf->words < LEAST || leaf->words > LONGEST || leaf->announces ||
      (kind_of(page, leaf) != NG_PARAGRAPH && kind_of(page, leaf) != NG_BLOCKQUOTE))
    return false;
  if (!index || !is_paragraph(page, index - 1) || !is_paragraph(page, index + 1)) return false;
  ng_string text_of = ng_slice(page->doc, page->doc->blocks.at[leaf->block].span), part = unquoted(text_of);
  unsigned bytes;
  if (!part.size || (part.data == text_of.data && leaf->words <= TITLE &&
                     ng_is_upper(ng_utf8_read(part.data, &bytes)) && !leaf->ended))
    return false;
  uint32_t from = index > REACH ? index - REACH : 0;
  for (uint32_t i = from; i < page->leaves.count && i <= index + REACH; i++) {
    const ng_leaf *other = &page->leaves.at[i];
    if (i == index || other->score <= 0 || other->words < leaf->words + 2 ||
        page->areas[other->node].make == page->areas[leaf->node].make)
      continue;
    ng_string text = ng_slice(page->doc, page->doc->blocks.at[other->block].span);
    if (text.size >= part.size + MORE && holds_text(text, part)) return true;
  }
  return false;
}

/* Whether a short line has no finite verb, as captions have none: "The ferry last summer." */
static bool lacks_verb(const ng_page *page, const ng_leaf *leaf) {
  enum { LONGEST = 48 };
  const ng_tagger *tagger = ng_lexicon_tagger(page->doc->lexicon);
  line l = line_of(page, leaf);
  uint8_t tags[LONGEST];
  if (!tagger || !l.count || l.count > LONGEST) return false;
  ng_tagger_run(tagger, page->doc->text.data, l.at, l.count, tags);
  for (uint32_t i = 0; i < l.count; i++)
    if (tags[i] == NG_POS_VBP || tags[i] == NG_POS_VBD || tags[i] == NG_POS_MD || tags[i] == NG_POS_VB) return false;
  return true;
}

/* A plain line just below a picture that stands by itself: it ends in a credit, or is no
   sentence. */
static bool is_caption(const ng_page *page, uint32_t index) {
  enum { LONGEST = 30, LEAST = 3 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (!leaf->after_picture || leaf->words > LONGEST || leaf->words < LEAST || kind_of(page, leaf) != NG_PARAGRAPH ||
      leaf->announces)
    return false;
  const ng_doc *doc = page->doc;
  for (uint32_t i = leaf->node; i < doc->nodes.at[leaf->node].next; i++)
    if (doc->nodes.at[i].tag == NG_TAG_IMG) return false; /* amid its own text */
  if (!index || !is_paragraph(page, index - 1) || !is_paragraph(page, index + 1)) return leaf->credits;
  return leaf->credits || (leaf->ended && !leaf->asks && lacks_verb(page, leaf));
}

typedef struct {
  unsigned reader, asks, sure;
  bool quotes;
} appeal;

static appeal appeal_of(const ng_page *page, const ng_leaf *leaf) {
  enum { LONGEST = 60 };
  const ng_doc *doc = page->doc;
  appeal a = {0};
  if (leaf->words > LONGEST || kind_of(page, leaf) == NG_HEADING) return a;
  line l = line_of(page, leaf);
  for (uint32_t i = 0; i < l.count;) {
    int32_t value = 0;
    uint32_t code = l.at[i].kind == NG_PUNCTUATION ? l.at[i].word : 0, size = match(doc, l, i, NG_CLASS_APPEAL, &value);
    a.quotes |= code == '"' || code == 0x201C || code == 0x201E || code == 0xAB;
    a.reader += size && value == APPEAL_READER;
    a.asks += size && value == APPEAL_ASKS;
    a.sure += size && value == APPEAL_SURE;
    i += size ? size : 1;
  }
  return a;
}

/* "Get the paper every week. Click here", "please subscribe": the reader is spoken to, and asked
   for something; nobody is quoted. Behind the story less will do. */
static bool appeals(const ng_page *page, const ng_leaf *leaf, bool amid) {
  appeal a = appeal_of(page, leaf);
  if (a.quotes) return false;
  if (amid) return (a.sure && a.reader + a.asks + a.sure > 2) || (a.asks > 1 && a.reader > 1);
  return a.sure || (a.asks > 1 && a.reader);
}

/* A story about subscriptions speaks of them again and again. */
static bool is_about_appeals(const ng_page *page) {
  enum { OFTEN = 5 };
  unsigned often = 0;
  for (uint32_t i = 0; i < page->leaves.count && often < OFTEN; i++) {
    if (page->leaves.at[i].score <= 0) continue;
    appeal a = appeal_of(page, &page->leaves.at[i]);
    often += a.asks || a.sure;
  }
  return often == OFTEN;
}

static void exclude_amid(ng_page *page, const ng_zone *z) {
  bool about = is_about_appeals(page);
  for (uint32_t i = z->first; i <= z->last && i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    if (is_menu(page, leaf)) exclude(page, i, NG_HINT_NAVIGATION);
    else if (is_caption(page, i)) exclude(page, i, NG_HINT_FIGURE_TAG);
    else if (!about && appeals(page, leaf, true)) exclude(page, i, NG_HINT_SUBSCRIBE);
    else if (is_pulled(page, i)) exclude(page, i, NG_HINT_PULL);
  }
}

/* ---- behind the story ------------------------------------------------------------------- */

/* How many of a line's first tokens make a name: capitals, two words at least. */
static uint32_t name_at(line l) {
  enum { LONGEST = 6 };
  uint32_t i = 0, words = 0;
  while (i < l.count && i < LONGEST &&
         ((l.at[i].kind == NG_WORD && l.at[i].shape & NG_CAPITAL) ||
          (is_sign(&l.at[i], '.') && i && l.at[i - 1].size <= 2)))
    words += l.at[i++].kind == NG_WORD;
  return words >= 2 ? i : 0;
}

/* "Ann Ray is a reporter who …", "Ann Ray covers the coast." */
static bool is_biography(const ng_page *page, const ng_leaf *leaf) {
  enum { POST_WITHIN = 14 };
  const ng_doc *doc = page->doc;
  line l = line_of(page, leaf);
  uint32_t at = name_at(l);
  int32_t value = 0;
  if (at && at < l.count && is_sign(&l.at[at], ',')) { /* "Ann Ray, our reporter, is …" */
    while (at < l.count && !match(doc, l, at, NG_CLASS_CUE_BIOGRAPHY, &value) && at < POST_WITHIN) at++;
  }
  uint32_t size = at && at < l.count ? match(doc, l, at, NG_CLASS_CUE_BIOGRAPHY, &value) : 0;
  if (!size) return false;
  if (value == BIOGRAPHY_SURE) return true;
  for (uint32_t i = at + size; i < l.count && i < at + size + POST_WITHIN && !is_sign(&l.at[i], '.'); i++) {
    if (l.at[i].kind == NG_WORD && ng_lexicon_value(doc->lexicon, l.at[i].word, NG_CLASS_PAGE_POST) == 1) return true;
  }
  return false;
}

/* "About Strait Lines", over a paragraph that begins with that name. */
static bool heads_about(const ng_page *page, uint32_t index) {
  enum { LONGEST = 8, SHORTEST = 3 };
  const ng_leaf *leaf = &page->leaves.at[index];
  if (leaf->words > LONGEST || leaf->ended || index + 1 >= page->leaves.count) return false;
  line l = line_of(page, leaf), next = line_of(page, &page->leaves.at[index + 1]);
  uint32_t size = l.count ? match(page->doc, l, 0, NG_CLASS_CUE_COMPANY, NULL) : 0;
  if (!size || size >= l.count) return false;
  const char *text = page->doc->text.data;
  for (uint32_t i = size; i < l.count; i++)
    for (uint32_t k = 0; k < next.count && k < LONGEST; k++)
      if (l.at[i].size >= SHORTEST && l.at[i].shape & NG_CAPITAL && l.at[i].size == next.at[k].size &&
          !memcmp(text + l.at[i].start, text + next.at[k].start, l.at[i].size))
        return true;
  return false;
}

/* "3 hours ago", "vor 3 Stunden". */
bool ng_leaf_tells_ago(const ng_page *page, const ng_leaf *leaf) {
  enum { LONGEST = 12 };
  if (leaf->words > LONGEST) return false;
  line l = line_of(page, leaf);
  int32_t before = 0, unit = 0, behind = 0;
  for (uint32_t i = 0; i + 1 < l.count; i++) {
    if (l.at[i].kind != NG_NUMBER || match(page->doc, l, i + 1, NG_CLASS_PAGE_AGO, &unit) == 0 || unit != AGO_UNIT)
      continue;
    if (i + 2 < l.count && match(page->doc, l, i + 2, NG_CLASS_PAGE_AGO, &behind) && behind == AGO_BEHIND) return true;
    for (uint32_t k = i > 3 ? i - 3 : 0; k < i; k++)
      if (match(page->doc, l, k, NG_CLASS_PAGE_AGO, &before) && before == AGO_BEFORE) return true;
  }
  return false;
}

static bool is_name_item(const ng_page *page, const ng_leaf *leaf) {
  enum { LEAST = 2, LONGEST = 4 };
  return kind_of(page, leaf) == NG_ITEM && leaf->words >= LEAST && leaf->words <= LONGEST &&
         (uint32_t)leaf->capitals + 1 >= leaf->words && leaf->capitals >= LEAST && !leaf->ended && !leaf->digits;
}

/* The largest element around a leaf that holds no leaf of the story before it but such as are
   excluded already. */
static uint32_t box_behind(const ng_page *page, uint32_t index, uint32_t headline) {
  const ng_doc *doc = page->doc;
  enum { SHARE = 2 };
  uint32_t node = page->leaves.at[index].node, all = page->areas[0].words;
  for (uint32_t up = doc->nodes.at[node].parent; up != NG_NONE; up = doc->nodes.at[up].parent) {
    bool holds = headline != NG_NONE && up <= headline && headline < doc->nodes.at[up].next;
    if (holds || page->areas[up].words * SHARE > all) break;
    node = up;
  }
  return node;
}

static void exclude_box(ng_page *page, uint32_t index, uint32_t headline) {
  uint32_t box = box_behind(page, index, headline), end = page->doc->nodes.at[box].next;
  for (uint32_t i = index; i-- > 0 && page->leaves.at[i].node >= box;) exclude(page, i, NG_HINT_COMMENT);
  for (uint32_t i = index; i < page->leaves.count && page->leaves.at[i].node < end; i++)
    exclude(page, i, NG_HINT_COMMENT);
}

/* What readers wrote, told by the time beside it: most of the story stands before. */
static void exclude_readers(ng_page *page, const ng_zone *z, uint32_t all) {
  uint32_t before = 0, headline = z->headline == NG_NONE ? NG_NONE : page->leaves.at[z->headline].node;
  enum { BELOW = 4 }; /* what they wrote may be told already, but not what stands over it */
  for (uint32_t i = 0; i <= z->last + BELOW && i < page->leaves.count; i++) {
    before += page->leaves.at[i].score > 0 ? page->leaves.at[i].words : 0;
    if (before * 2 > all && i > z->first + 1 && ng_leaf_tells_ago(page, &page->leaves.at[i]))
      exclude_box(page, i, headline);
  }
}

/* From the last leaf up, as long as there is nothing but that. */
static void exclude_behind(ng_page *page, const ng_zone *z, uint32_t all) {
  enum { LONG = 60, SHARE = 3, NAMES = 3 };
  uint32_t cut = 0, names = 0;
  bool about = is_about_appeals(page);
  for (uint32_t i = z->last + 1; i-- > z->first + 1;) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    cut += leaf->words;
    if (cut * SHARE > all) return;
    names = is_name_item(page, leaf) ? names + 1 : 0;
    if (names) {
      if (names == NAMES) /* the others follow one by one */
        for (uint32_t k = i; k <= z->last && is_name_item(page, &page->leaves.at[k]); k++)
          exclude(page, k, NG_HINT_ABOUT);
      if (names > NAMES) exclude(page, i, NG_HINT_ABOUT);
    } else if (is_biography(page, leaf)) {
      exclude(page, i, NG_HINT_ABOUT);
    } else if (!about && appeals(page, leaf, false)) {
      exclude(page, i, NG_HINT_SUBSCRIBE);
    } else if (leaf->ended && leaf->words <= LONG && i && heads_about(page, i - 1)) {
      exclude(page, i, NG_HINT_NOTICE);
      exclude(page, i - 1, NG_HINT_NOTICE);
    } else if (!corrects(page, leaf)) {
      return;
    }
  }
}

void ng_article_amid(ng_page *page, const ng_zone *z) {
  if (z->first >= page->leaves.count) return;
  uint32_t all = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) all += page->leaves.at[i].score > 0 ? page->leaves.at[i].words : 0;
  include(page, z);
  exclude_amid(page, z);
  exclude_readers(page, z, all);
  exclude_behind(page, z, all);
}
