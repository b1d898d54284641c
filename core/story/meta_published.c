/* The day of a page. In: what its head and data declare, its address, the roles
 * of its blocks, the elements that call themselves a date. Out: doc->meta with
 * the days of publication and of the last change.
 *
 * A page often gives several days. The one that it shows its reader with the
 * headline goes first, unless its words call it a change; then the one in the
 * address, which is the publisher's own; then what its data declares; then a day
 * further off in the text. Linear. */
#include <string.h>

#include "meta_page.h"
#include "base/calendar.h"
#include "words/token.h"

/* What the words before a day call it: values of the class "cue-date". */
enum { CALLED_CHANGED = 2, CALLED_PUBLISHED = 3 };

enum { LINE = 300, SHORT_LINE = 160, SENTENCE = 7, MOST_TOKENS = 120 };

typedef struct {
  char day[NG_DAY_ROOM]; /* empty: none */
  const char *source;
  ng_span span;
} candidate;

typedef struct {
  ng_page_reader *r;
  candidate declared, near_shown, far_shown, changed;
} finder;

static bool is_set(const candidate *c) { return c->day[0]; }

/* Takes the day of a text, where none is taken yet. */
static void take(finder *f, candidate *c, ng_string text, const char *source, ng_span span) {
  if (is_set(c) || !text.size || !ng_day_read(f->r->doc, text, f->r->month_first, c->day)) return;
  c->source = source;
  c->span = span;
}

/* ---- declared -------------------------------------------------------------- */

static void take_named(finder *f, candidate *c, const char *const *names) {
  for (; *names && !is_set(c); names++) take(f, c, ng_head_find(f->r->doc, *names), "meta", (ng_span){0, 0});
}

/* The value of an element that gives a date. */
static ng_string value_of(const ng_doc *doc, uint32_t node) {
  static const char *const attributes[] = {"datetime", "content"};
  for (unsigned i = 0; i < 2; i++) {
    ng_string value = ng_node_attribute(doc, node, attributes[i]);
    if (value.size) return value;
  }
  return ng_slice(doc, doc->nodes.at[node].text);
}

static void take_microdata(finder *f) {
  const ng_doc *doc = f->r->doc;
  uint32_t itemprop = ng_tag_find(doc, "itemprop");
  if (itemprop == NG_NONE) return;
  const char *name = doc->atoms.at[itemprop].data;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_META || node->tag == NG_TAG_LINK) continue;
    for (uint32_t k = 0; k < node->attributes; k++) {
      const ng_attribute *a = &doc->attributes.at[node->attribute + k];
      if (a->name.data != name) continue;
      if (ng_string_is(a->value, "datepublished")) take(f, &f->declared, value_of(doc, i), "microdata", node->text);
      else if (ng_string_is(a->value, "datemodified")) take(f, &f->changed, value_of(doc, i), "microdata", node->text);
    }
  }
}

static void take_declared(finder *f) {
  static const char *const published[] = {"article:published_time",
                                          "og:article:published_time",
                                          "og:published_time",
                                          "datepublished",
                                          "article:published",
                                          "published_time",
                                          "dc.date.issued",
                                          "dcterms.issued",
                                          "dcterms.created",
                                          "dc.date.created",
                                          "dc.date",
                                          "dcterms.date",
                                          "parsely-pub-date",
                                          "sailthru.date",
                                          "pubdate",
                                          "publishdate",
                                          "publish-date",
                                          "publish_date",
                                          "publication_date",
                                          "citation_publication_date",
                                          "citation_date",
                                          "date",
                                          "article.published",
                                          "bt:pubdate",
                                          "originalpublicationdate",
                                          "cxenseparse:recs:publishtime",
                                          "cxenseparse:publishtime",
                                          "rnews:datepublished",
                                          "created",
                                          "article_date_original",
                                          "article_published_time",
                                          "shareaholic:article_published_time",
                                          "datecreated",
                                          "timestamp",
                                          "sw-pubdate",
                                          NULL};
  static const char *const changed[] = {
      "article:modified_time", "og:updated_time",  "datemodified",     "last-modified",
      "dc.date.modified",      "dcterms.modified", "lastmod",          "article.updated",
      "modified_time",         "revision_date",    "article:modified", NULL};
  uint32_t article = f->r->doc->head->article;
  /* A page that is no article has been made on some day, but not published. */
  if (f->r->doc->head->of_story)
    take(f, &f->declared, ng_page_json(f->r, article, "datePublished"), "json-ld", (ng_span){0, 0});
  if (f->r->doc->head->of_story)
    take(f, &f->declared, ng_page_json(f->r, article, "uploadDate"), "json-ld", (ng_span){0, 0});
  take(f, &f->changed, ng_page_json(f->r, article, "dateModified"), "json-ld", (ng_span){0, 0});
  take_named(f, &f->declared, published);
  take_named(f, &f->changed, changed);
  take_microdata(f);
}

/* A moment that some script of the page was given. */
static void take_script(finder *f, candidate *c) {
  static const char *const keys[] = {"\"datePublished\":\"", "\"publishedDate\":\"", "\"published_at\":\"",
                                     "\"publishedAt\":\"", "\"publish_date\":\""};
  const ng_doc *doc = f->r->doc;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag != NG_TAG_SCRIPT || node->chars.start >= node->chars.end) continue;
    if (ng_string_is(ng_node_attribute(doc, i, "type"), "application/ld+json")) continue;
    const char *at = doc->file.data + node->chars.start, *stop = doc->file.data + node->chars.end;
    for (; at < stop && (at = memchr(at, '"', (size_t)(stop - at))); at++) {
      for (unsigned k = 0; k < sizeof keys / sizeof *keys && !is_set(c); k++) {
        size_t size = strlen(keys[k]);
        if ((size_t)(stop - at) < size + 10 || memcmp(at, keys[k], size)) continue;
        take(f, c, (ng_string){at + size, 10}, "script", (ng_span){0, 0});
      }
      if (is_set(c)) return;
    }
  }
}

/* ---- shown ----------------------------------------------------------------- */

/* Cuts a line at the words that name a day: what comes before the first of them
   counts as published. "Nov 1, 2019 | Updated: Nov 7, 2019" has one of each. */
static void take_line(finder *f, candidate *published, ng_string text, const char *source, ng_span span) {
  const ng_lexicon *lexicon = f->r->doc->lexicon;
  if (!text.size || text.size > LINE) return;
  ng_token tokens[MOST_TOKENS];
  uint32_t count = 0;
  for (size_t at = 0; count < MOST_TOKENS && ng_token_next(lexicon, text.data, text.size, at, &tokens[count]); count++)
    at = tokens[count].start + tokens[count].size;
  size_t start = 0;
  int32_t called = CALLED_PUBLISHED;
  for (uint32_t i = 0; i <= count;) {
    int32_t value = 0;
    uint32_t size = i < count ? ng_lexicon_match(lexicon, tokens + i, count - i, NG_CLASS_CUE_DATE, &value, NULL) : 0;
    if (i < count && (!size || value < CALLED_CHANGED)) {
      i++;
      continue;
    }
    size_t end = i < count ? tokens[i].start : text.size;
    candidate *c = called == CALLED_CHANGED ? &f->changed : published;
    take(f, c, (ng_string){text.data + start, end - start}, source, span);
    if (i == count) return;
    start = end;
    called = value;
    i += size;
  }
}

static void take_shown(finder *f, ng_string text, const char *source, ng_span span) {
  bool near = span.start >= f->r->near.start && span.start < f->r->near.end;
  take_line(f, near ? &f->near_shown : &f->far_shown, text, source, span);
}

/* Elements that call themselves a date: from the headline to the story's end, before it, behind it.
   `shown`: those whose text the reader sees, or those that hold a day for machines alone. */
static void take_elements(finder *f, bool shown) {
  const ng_doc *doc = f->r->doc;
  const ng_indexes_array *dates = &doc->head->dates;
  uint32_t headline = doc->blocks.count ? doc->blocks.at[f->r->headline].node : 0, last = headline;
  for (uint32_t i = f->r->headline; i < doc->blocks.count; i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].role == NG_ROLE_BODY) last = doc->blocks.at[i].node;
  for (unsigned pass = 0; pass < 3; pass++)
    for (uint32_t i = 0; i < dates->count; i++) {
      uint32_t node = dates->at[i];
      ng_span text = doc->nodes.at[node].text;
      if ((text.end > text.start) != shown || (node < headline ? 1u : node <= last ? 0u : 2u) != pass) continue;
      const char *source = doc->nodes.at[node].tag == NG_TAG_TIME ? "time" : "text";
      take_shown(f, value_of(doc, node), source, text);
      /* <abbr class=published title="2013-04-04T18:52:11">Thursday</abbr> */
      take_shown(f, ng_node_attribute(doc, node, "title"), source, text);
    }
}

/* "27.1.2022 - The council met": the day that the story's first paragraph opens with, before a dash. */
static void take_opening(finder *f) {
  enum { REACH = 8 }; /* tokens to the dash: a time of day may stand between */
  const ng_doc *doc = f->r->doc;
  uint32_t i = f->r->headline;
  while (i < doc->blocks.count &&
         !(doc->blocks.at[i].leaf && doc->blocks.at[i].role == NG_ROLE_BODY && doc->blocks.at[i].kind != NG_HEADING))
    i++;
  if (i == doc->blocks.count) return;
  ng_span span = doc->blocks.at[i].span;
  uint32_t token = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end);
  ng_day day;
  uint32_t size = token < end ? ng_calendar_read(doc, doc->tokens.at + token, end - token, &day) : 0;
  for (uint32_t k = token + size; size && k < end && k < token + size + REACH; k++) {
    const ng_token *t = &doc->tokens.at[k];
    bool dash = t->kind == NG_PUNCTUATION &&
                (t->word == 0x2013 || t->word == 0x2014 || (t->word == '-' && !(t->shape & NG_GLUED)));
    if (t->kind == NG_WORD && t->shape & NG_CAPITAL && k + 1 < end && !(doc->tokens.at[k + 1].kind == NG_PUNCTUATION))
      return;
    if (!dash) continue;
    span.end = t->start;
    take(f, &f->near_shown, ng_slice(doc, span), "text", span);
    return;
  }
}

static void take_block(finder *f, uint32_t block) {
  ng_span span = f->r->doc->blocks.at[block].span;
  take_shown(f, ng_slice(f->r->doc, span), "text", span);
}

/* Lines of a role below the headline, then the last above it. */
static void take_lines(finder *f, ng_role role) {
  const ng_block *blocks = f->r->doc->blocks.at;
  for (uint32_t i = f->r->headline; i < f->r->doc->blocks.count; i++)
    if (blocks[i].leaf && blocks[i].role == role) take_block(f, i);
  for (uint32_t i = f->r->headline; i-- > 0;)
    if (blocks[i].leaf && blocks[i].role == role) take_block(f, i);
}

/* "This entry was posted on Monday, May 3rd, 2010", under the story. */
static void take_called(finder *f) {
  const ng_doc *doc = f->r->doc;
  for (uint32_t i = f->r->headline; i < doc->blocks.count && !is_set(&f->far_shown); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->role == NG_ROLE_COMMENT || block->role == NG_ROLE_BODY ||
        block->span.end - block->span.start > LINE)
      continue;
    bool called = false;
    uint32_t words = 0;
    for (uint32_t t = ng_token_at(doc, block->span.start);
         t < doc->tokens.count && doc->tokens.at[t].start < block->span.end; t++) {
      int32_t value = 0;
      words += doc->tokens.at[t].kind == NG_WORD;
      called |=
          ng_lexicon_match(doc->lexicon, &doc->tokens.at[t], doc->tokens.count - t, NG_CLASS_CUE_DATE, &value, NULL) &&
          value == CALLED_PUBLISHED;
    }
    if (called && words >= SENTENCE) take_block(f, i);
  }
}

static bool has_address(ng_string text) {
  for (size_t i = 0; i + 3 <= text.size; i++)
    if (!memcmp(text.data + i, "://", 3)) return true;
  return false;
}

/* The first short line with a day on the page, from the headline on, not far down: no
   sentence, no address, nothing about other stories or a picture. */
static void take_any(finder *f, candidate *c) {
  enum { FAR = 40, OTHERS = 1 << NG_ROLE_COMMENT | 1 << NG_ROLE_RELATED | 1 << NG_ROLE_CAPTION | 1 << NG_ROLE_CREDIT };
  const ng_doc *doc = f->r->doc;
  uint32_t lines = 0;
  for (uint32_t i = f->r->headline; i < doc->blocks.count && lines < FAR && !is_set(c); i++) {
    const ng_block *block = &doc->blocks.at[i];
    ng_string text = ng_slice(doc, block->span);
    lines += block->leaf;
    if (!block->leaf || OTHERS >> block->role & 1) continue;
    if (!text.size || text.size > SHORT_LINE || strchr(".:;", text.data[text.size - 1]) || has_address(text)) continue;
    take(f, c, text, "text", block->span);
  }
}

/* ---- all of it ------------------------------------------------------------- */

static void add(finder *f, ng_meta_field field, const candidate *c) {
  if (is_set(c) && !ng_page_has(f->r, field))
    ng_page_add(f->r, field, (ng_string){c->day, strlen(c->day)}, c->source, c->span);
}

/* Whether the day that the page's words show is the neighbour of the address's:
   that of its readers, where the address counts by another clock. */
static bool is_local_day(const finder *f, const candidate *address) {
  const candidate *shown = &f->near_shown;
  return is_set(shown) && !strcmp(shown->source, "text") && ng_days_touch(shown->day, address->day);
}

/* "11/01/2021" reads two ways: the data says which one is meant. */
static bool is_swapped(const candidate *shown, const candidate *declared) {
  const char *a = shown->day, *b = declared->day;
  enum { MONTH = 5, DAY = 8, DIGITS = 2 }; /* places in YYYY-MM-DD */
  return is_set(shown) && is_set(declared) && strcmp(a, b) && !memcmp(a, b, MONTH) &&
         !memcmp(a + MONTH, b + DAY, DIGITS) && !memcmp(a + DAY, b + MONTH, DIGITS);
}

/* What several people wrote, one after the other, is of the day of the first: as the page declares
   it, else as the first post tells it; the page shows the days of answers, and of its members. */
static void take_thread(finder *f) {
  const ng_doc *doc = f->r->doc;
  const ng_letter *first = doc->letters.count ? &doc->letters.at[0] : NULL;
  if (!doc->page.kind || strcmp(doc->page.kind, "thread") != 0) return;
  if (is_set(&f->declared) && strcmp(f->declared.source, "microdata") != 0)
    f->near_shown = f->declared; /* else some post's */
  else if (first && first->date.size) {
    f->near_shown = (candidate){.source = "text", .span = first->when};
    take(f, &f->near_shown, first->date, "text", first->when);
  }
}

void ng_page_dates(ng_page_reader *r) {
  finder f = {.r = r};
  candidate address = {.source = "url"}, script = {{0}, NULL, {0, 0}}, any = script;
  take_declared(&f);
  take_opening(&f);
  take_elements(&f, true);
  take_lines(&f, NG_ROLE_DATELINE);
  take_lines(&f, NG_ROLE_BYLINE);
  take_elements(&f, false);
  if (is_swapped(&f.near_shown, &f.declared)) f.near_shown = f.declared;
  take_thread(&f);
  ng_day_of_url(ng_page_value(r, NG_META_URL), address.day);
  const candidate *best = is_set(&address) && !is_local_day(&f, &address) ? &address
                          : is_set(&f.near_shown)                         ? &f.near_shown
                          : is_set(&f.declared)                           ? &f.declared
                                                                          : &f.far_shown;
  if (!is_set(best)) take_called(&f);
  if (!is_set(best)) take_script(&f, &script), best = &script;
  if (!is_set(best)) take_any(&f, &any), best = &any;
  /* A day that the page shows dates it, though its words call it a change. */
  if (!is_set(best) && f.changed.span.end) best = &f.changed;
  add(&f, NG_META_PUBLISHED, best);
  add(&f, NG_META_MODIFIED, &f.changed);
}
