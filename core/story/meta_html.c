/* The metadata of a page. In: what its head and data say (doc->head), the nodes'
 * microdata, the roles of its blocks. Out: entries of meta, each with where it was
 * found. The page's own data goes before its text, but for the title, which is
 * what stands over the story. Linear. */
#include <string.h>

#include "meta_page.h"
#include "role.h"

typedef ng_page_reader reader;

static void add(reader *r, ng_meta_field field, ng_string value, const char *source) {
  ng_page_add(r, field, value, source, (ng_span){0, 0});
}

/* Adds a field that has no value yet. */
static void offer(reader *r, ng_meta_field field, ng_string value, const char *source) {
  if (!ng_page_has(r, field)) add(r, field, value, source);
}

static void offer_first(reader *r, ng_meta_field field, const char *const *names) {
  for (; *names && !ng_page_has(r, field); names++) offer(r, field, ng_head_find(r->doc, *names), "meta");
}

/* ---- title ----------------------------------------------------------------- */

static const ng_block *block_of(const ng_doc *doc, ng_role role) {
  for (uint32_t i = 0; i < doc->blocks.count; i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].role == role) return &doc->blocks.at[i];
  return NULL;
}

static bool same_words(ng_string a, ng_string b) {
  if (a.size != b.size) return false;
  for (size_t i = 0; i < a.size; i++)
    if ((a.data[i] | 0x20) != (b.data[i] | 0x20)) return false;
  return true;
}

static const char *const signs[] = {" | ",        " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                    " \xC2\xBB ", " \xC2\xAB ", " :: ",           " \xC2\xB7 "};
enum { SIGNS = sizeof signs / sizeof *signs };

static unsigned words_in(ng_string text) {
  unsigned words = 0;
  for (size_t i = 0; i < text.size; i++) words += text.data[i] != ' ' && (!i || text.data[i - 1] == ' ');
  return words;
}

/* "Title | The Site": the shorter end after a sign goes, where it is the site's
   name, or the only such end; and short sections before it: "Title - World - Sport". */
static ng_string without_site(const reader *r, ng_string title) {
  enum { SECTION = 2, KEPT = 3 }; /* words */
  for (unsigned i = 0; i < SIGNS; i++) {
    size_t size = strlen(signs[i]), last = 0, before = 0;
    for (size_t at = 1; at + size < title.size; at++)
      if (!memcmp(title.data + at, signs[i], size)) before = last, last = at, at += size - 1;
    if (!last) continue;
    ng_string end = {title.data + last + size, title.size - last - size};
    if (!same_words(end, r->site) && end.size * 2 >= last) continue;
    ng_string section = {title.data + before + size, before ? last - before - size : 0};
    bool sections = before && words_in(section) <= SECTION && words_in(end) <= SECTION &&
                    words_in((ng_string){title.data, before}) >= KEPT;
    return (ng_string){title.data, sections ? before : last};
  }
  return title;
}

/* Signs that part a title from what stands beside it, at its ends. */
static ng_string without_signs(ng_string title) {
  while (title.size && strchr(" |:;,", title.data[title.size - 1])) title.size--;
  while (title.size && strchr(" |:;,", title.data[0])) title.data++, title.size--;
  return title;
}

/* ---- the headline and what is joined to it ------------------------------------ */

/* The next character at or behind `at` that is no blank and no quotation mark, in small ASCII;
   *next is behind it. 0 at the end. */
static uint32_t next_letter(ng_string text, size_t at, size_t *next) {
  while (at < text.size) {
    unsigned size;
    uint32_t code = ng_utf8_read(text.data + at, &size);
    at += size;
    bool quote = code == '"' || code == '\'' || code == 0xAB || code == 0xBB || code == 0xAD ||
                 (code >= 0x2018 && code <= 0x201F);
    if (quote || ng_is_blank(code)) continue;
    *next = at;
    return code >= 'A' && code <= 'Z' ? code | 0x20 : code;
  }
  *next = at;
  return 0;
}

/* Where a text that begins with another has ended it; 0 where it does not begin with it. */
static size_t begins_with(ng_string text, ng_string other) {
  size_t at = 0, own = 0;
  for (;;) {
    size_t next, behind;
    uint32_t b = next_letter(other, own, &behind);
    if (!b) return at;
    if (next_letter(text, at, &next) != b) return 0;
    at = next;
    own = behind;
  }
}

/* Whether elements, or a break, part a block's text at a place. */
static bool is_parted(const ng_doc *doc, const ng_block *block, uint32_t place) {
  for (uint32_t at = place; at > block->span.start && at + 2 > place; at--)
    if (doc->text.data[at - 1] == '\n') return true;
  if (block->node >= doc->nodes.count) return false; /* it stands in no element */
  for (uint32_t i = block->node; i < doc->nodes.at[block->node].next; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT && node->text.end > node->text.start && node->text.start > block->span.start &&
        node->text.start <= place && node->text.start + 1 >= place)
      return true;
  }
  return false;
}

/* The part of the headline's block that the page's data gives as its title: its end, behind a
   kicker; or its beginning, before a deck, where elements part them. The whole where there is
   none. */
static ng_span title_in(const ng_doc *doc, const ng_block *block, ng_string title) {
  enum { SHORTEST = 3 }; /* words */
  ng_string whole = ng_slice(doc, block->span);
  if (words_in(title) < SHORTEST) return block->span;
  size_t ends = begins_with(whole, title);
  if (ends && ends < whole.size) {
    uint32_t place = block->span.start + (uint32_t)ends;
    bool blank = place < block->span.end && ng_is_blank((unsigned char)doc->text.data[place]);
    return is_parted(doc, block, place + blank) ? (ng_span){block->span.start, place} : block->span;
  }
  for (size_t at = 1; at < whole.size; at++) {
    if (((unsigned char)whole.data[at] & 0xC0) == 0x80) continue;
    ng_string rest = {whole.data + at, whole.size - at};
    size_t size = begins_with(rest, title), next;
    if (!size || next_letter(rest, size, &next)) continue;
    unsigned bytes;
    uint32_t place = block->span.start + (uint32_t)at;
    bool inside = ng_is_letter((unsigned char)whole.data[at - 1]) && ng_is_letter(ng_utf8_read(rest.data, &bytes));
    if (ng_is_blank((unsigned char)rest.data[0]) || (inside && !is_parted(doc, block, place))) continue;
    return (ng_span){place, block->span.end};
  }
  return block->span;
}

/* The part of <title> that stands in a line of its own on the page: "The Quay | Ferry stops". */
static ng_string title_on_page(const ng_doc *doc, ng_string title) {
  enum { LEAST = 3, LONGEST = 200 };
  for (unsigned i = 0; i < SIGNS; i++) {
    size_t size = strlen(signs[i]), start = 0;
    for (size_t at = 1; at + size < title.size; at++)
      if (!memcmp(title.data + at, signs[i], size)) start = at + size;
    if (!start) continue;
    ng_string part = {title.data + start, title.size - start};
    if (words_in(part) < LEAST) continue;
    for (uint32_t k = 0; k < doc->blocks.count; k++) {
      const ng_block *block = &doc->blocks.at[k];
      if (!block->leaf || block->span.end - block->span.start > LONGEST) continue;
      ng_string line = ng_slice(doc, block->span);
      size_t next, end = begins_with(line, part);
      if (end && !next_letter(line, end, &next)) return part;
    }
  }
  return title;
}

/* XML other than XHTML: its elements' roles tell all, and <title> may be any's. */
static bool is_vocabulary(const ng_doc *doc) { return doc->type == NG_TYPE_XML && doc->nodes.at[0].tag != NG_TAG_HTML; }

/* A range without the hidden words and signs that it begins and ends with. */
static ng_span shown_of(const ng_doc *doc, ng_span span) {
  for (uint32_t m = ng_markup_at(doc, span.start); m < doc->markup.count && doc->markup.at[m].start < span.end; m++) {
    if (doc->markup.at[m].start <= span.start && doc->markup.at[m].end < span.end) span.start = doc->markup.at[m].end;
    else if (doc->markup.at[m].end >= span.end && doc->markup.at[m].start > span.start)
      span.end = doc->markup.at[m].start;
  }
  return span;
}

static void read_title(reader *r) {
  const ng_doc *doc = r->doc;
  const ng_block *headline = block_of(doc, NG_ROLE_HEADLINE);
  if (!headline && is_vocabulary(doc)) headline = block_of(doc, NG_ROLE_SECTION_TITLE);
  ng_string given[] = {without_site(r, ng_head_find(doc, "og:title")), ng_page_json(r, doc->head->article, "headline"),
                       ng_head_find(doc, "twitter:title"), without_site(r, title_on_page(doc, doc->head->title))};
  static const char *const sources[] = {"meta", "json-ld", "meta", "title"};
  enum { GIVEN = sizeof given / sizeof *given };
  ng_span span = headline ? headline->span : (ng_span){0, 0};
  for (unsigned i = 0; headline && i < GIVEN && span.start == headline->span.start && span.end == headline->span.end;
       i++) {
    ng_string clean = {NULL, 0};
    if (!r->status && given[i].size) r->status = ng_meta_clean(r->doc, given[i], &clean);
    span = title_in(doc, headline, clean);
  }
  span = shown_of(doc, span);
  if (headline) ng_page_add(r, NG_META_TITLE, without_signs(ng_slice(doc, span)), "text", span);
  for (unsigned i = 0; i < GIVEN; i++)
    if (i + 1 < GIVEN || !is_vocabulary(doc)) offer(r, NG_META_TITLE, without_signs(given[i]), sources[i]);
}

/* ---- the address ----------------------------------------------------------- */

/* "<!-- saved from url=(0024)https://…" of browsers, "url: https://…" of SingleFile. */
static ng_string saved_from(const ng_doc *doc) {
  enum { HEAD = 4096 };
  static const char *const marks[] = {"saved from url=", "\n url: "};
  size_t size = doc->file.size < HEAD ? doc->file.size : HEAD;
  for (unsigned m = 0; m < 2; m++) {
    size_t length = strlen(marks[m]);
    for (size_t i = 0; i + length < size; i++) {
      if (memcmp(doc->file.data + i, marks[m], length)) continue;
      const char *at = doc->file.data + i + length, *stop = doc->file.data + size;
      if (at < stop && *at == '(') {
        const char *close = memchr(at, ')', (size_t)(stop - at));
        if (close) at = close + 1;
      }
      const char *end = at;
      while (end < stop && (unsigned char)*end > ' ' && *end != '>') end++;
      if (end - at > 7 && !memcmp(at, "http", 4)) return (ng_string){at, (size_t)(end - at)};
    }
  }
  return (ng_string){NULL, 0};
}

static void read_versions(reader *r) {
  ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->nodes.count && !r->status; i++) {
    if (doc->nodes.at[i].tag != NG_TAG_LINK) continue;
    ng_string language = ng_node_attribute(doc, i, "hreflang"), href = ng_node_attribute(doc, i, "href");
    if (!language.size || !href.size || !ng_string_is(ng_node_attribute(doc, i, "rel"), "alternate")) continue;
    char *both = ng_arena_take(&doc->arena, language.size + href.size + 2);
    if (!both) {
      r->status = NG_NOMEM;
      return;
    }
    memcpy(both, language.data, language.size);
    both[language.size] = ' ';
    memcpy(both + language.size + 1, href.data, href.size);
    add(r, NG_META_VERSION, (ng_string){both, language.size + 1 + href.size}, "link");
  }
}

/* ---- all of it ------------------------------------------------------------- */

static void read_site(reader *r) {
  static const char *const sites[] = {"og:site_name", "application-name", NULL};
  const ng_json_array *json = &r->doc->head->json;
  offer_first(r, NG_META_SITE, sites);
  uint32_t publisher = ng_json_member(json, r->doc->head->article, "publisher");
  if (publisher != NG_NONE && json->at[publisher].kind == NG_JSON_OBJECT)
    offer(r, NG_META_SITE, ng_page_json(r, ng_page_json_named(r, publisher), "name"), "json-ld");
  r->site = ng_page_value(r, NG_META_SITE);
}

static bool writes_month_first(const ng_doc *doc) {
  ng_string locale = ng_head_find(doc, "og:locale");
  for (uint32_t i = 0; i < doc->nodes.count && !locale.size && doc->nodes.at[i].tag == NG_TAG_HTML; i++)
    locale = ng_node_attribute(doc, i, "lang");
  return locale.size >= 5 && !memcmp(locale.data, "en", 2) && (locale.data[3] | 0x20) == 'u' &&
         (locale.data[4] | 0x20) == 's';
}

/* A page that shows one e-mail: what its header says. */
static void read_mail(reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !r->status; i++) {
    ng_span value;
    char day[NG_DAY_ROOM];
    ng_mail_field field = ng_mail_field_of(doc, i, &value);
    if (field == NG_MAIL_NONE) continue;
    ng_string text = ng_slice(doc, value);
    const char *angle = text.size ? memchr(text.data, '<', text.size) : NULL;
    if (field == NG_MAIL_SUBJECT && !ng_page_has(r, NG_META_TITLE)) {
      ng_page_add(r, NG_META_TITLE, text, "text", value);
    } else if (field == NG_MAIL_DATE && !ng_page_has(r, NG_META_PUBLISHED) &&
               ng_day_read(doc, text, r->month_first, day)) {
      ng_page_add(r, NG_META_PUBLISHED, (ng_string){day, strlen(day)}, "text", value);
    } else if (field == NG_MAIL_FROM && !ng_page_has(r, NG_META_AUTHOR)) {
      ng_string name = {text.data, angle ? (size_t)(angle - text.data) : text.size};
      r->status = ng_meta_add_authors(r->doc, name, r->site, "text", NG_NAME_GIVEN);
      if (!ng_page_has(r, NG_META_AUTHOR)) ng_page_add(r, NG_META_AUTHOR, text, "text", value);
    }
  }
}

/* Where the headline stands and the story begins. */
static void find_head(reader *r) {
  enum { ABOVE = 3, DAY_ABOVE = 8, BELOW = 2 }; /* DAY_ABOVE: ways to share stand between the day and the headline */
  const ng_doc *doc = r->doc;
  const ng_block *blocks = doc->blocks.at;
  uint32_t at = 0, above = 0, bodies = 0;
  while (at < doc->blocks.count && blocks[at].role != NG_ROLE_HEADLINE) at++;
  r->headline = at < doc->blocks.count ? at : 0;
  if (!doc->blocks.count) return;
  for (at = r->headline; at > 0 && above < ABOVE; at--) above += blocks[at - 1].leaf;
  r->near.start = blocks[at].span.start;
  for (; at > 0 && above < DAY_ABOVE; at--) {
    above += blocks[at - 1].leaf;
    if (blocks[at - 1].leaf && blocks[at - 1].role == NG_ROLE_DATELINE) r->near.start = blocks[at - 1].span.start;
  }
  for (at = r->headline; at < doc->blocks.count && bodies < BELOW; at++) {
    bodies += blocks[at].leaf && blocks[at].role == NG_ROLE_BODY;
    r->near.end = blocks[at].span.end;
  }
}

ng_status ng_meta_of_page(ng_doc *doc) {
  static const char *const sections[] = {"article:section", "parsely-section", "sailthru.section", "section", NULL};
  static const char *const decks[] = {"og:description", "description", "twitter:description", NULL};
  static const char *const urls[] = {"og:url", "parsely-link", NULL};
  ng_status status = ng_head_read(doc);
  if (status) return status;
  reader r = {.doc = doc, .month_first = writes_month_first(doc)};
  find_head(&r);
  read_site(&r);
  read_mail(&r);
  read_title(&r);
  const ng_block *deck = block_of(doc, NG_ROLE_DECK);
  if (deck) ng_page_add(&r, NG_META_DECK, ng_slice(doc, deck->span), "text", deck->span);
  offer_first(&r, NG_META_DECK, decks);
  offer(&r, NG_META_URL, doc->head->canonical, "link");
  offer_first(&r, NG_META_URL, urls);
  offer(&r, NG_META_URL, saved_from(doc), "comment");
  offer_first(&r, NG_META_SECTION, sections);
  offer(&r, NG_META_SECTION, ng_page_json(&r, doc->head->article, "articleSection"), "json-ld");
  ng_page_authors(&r);
  ng_page_dates(&r);
  read_versions(&r);
  ng_head_free(doc);
  return r.status;
}
