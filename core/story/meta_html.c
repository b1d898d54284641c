/* The metadata of a page. In: what its head and data say (doc->head), the nodes'
 * microdata, the roles of its blocks. Out: entries of meta, each with where it was
 * found. The page's own data goes before its text, but for the title, which is
 * what stands over the story. Linear. */
#include <string.h>

#include "meta_page.h"
#include "role.h"

typedef ng_page_reader reader;

bool ng_page_has(const reader *r, ng_meta_field field) {
  for (uint32_t i = 0; i < r->doc->meta.count; i++)
    if (r->doc->meta.at[i].field == field) return true;
  return false;
}

void ng_page_add(reader *r, ng_meta_field field, ng_string value, const char *source, ng_span span) {
  ng_string clean;
  if (r->status || !value.size) return;
  r->status = ng_meta_clean(r->doc, value, &clean);
  if (r->status || !clean.size) return;
  ng_meta *added = ng_meta_push(&r->doc->meta);
  if (!added) {
    r->status = NG_NOMEM;
    return;
  }
  *added = (ng_meta){.value = clean, .source = source, .span = span, .field = (uint8_t)field};
}

static void add(reader *r, ng_meta_field field, ng_string value, const char *source) {
  ng_page_add(r, field, value, source, (ng_span){0, 0});
}

ng_string ng_page_value(const reader *r, ng_meta_field field) {
  for (uint32_t i = 0; i < r->doc->meta.count; i++)
    if (r->doc->meta.at[i].field == field) return r->doc->meta.at[i].value;
  return (ng_string){NULL, 0};
}

/* Adds a field that has no value yet. */
static void offer(reader *r, ng_meta_field field, ng_string value, const char *source) {
  if (!ng_page_has(r, field)) add(r, field, value, source);
}

static void offer_first(reader *r, ng_meta_field field, const char *const *names) {
  for (; *names && !ng_page_has(r, field); names++) offer(r, field, ng_head_find(r->doc, *names), "meta");
}

/* ---- JSON-LD ------------------------------------------------------------- */

ng_string ng_page_json_text(reader *r, uint32_t index) {
  ng_string text = {NULL, 0};
  const ng_json_array *json = &r->doc->head->json;
  if (index == NG_NONE || r->status) return text;
  if (json->at[index].kind == NG_JSON_ARRAY && json->at[index].next > index + 1) index++;
  if (json->at[index].kind == NG_JSON_STRING) r->status = ng_json_text(r->doc, &json->at[index], &text);
  return text;
}

ng_string ng_page_json(reader *r, uint32_t object, const char *key) {
  return ng_page_json_text(r, ng_json_member(&r->doc->head->json, object, key));
}

/* The object that {"@id": …} stands for. */
uint32_t ng_page_json_named(const reader *r, uint32_t object) {
  const ng_json_array *json = &r->doc->head->json;
  if (ng_json_member(json, object, "name") != NG_NONE) return object;
  uint32_t id = ng_json_member(json, object, "@id");
  if (id == NG_NONE) return object;
  for (uint32_t i = 0; i < json->count; i++) {
    if (json->at[i].kind != NG_JSON_OBJECT || i == object) continue;
    uint32_t other = ng_json_member(json, i, "@id");
    if (other == NG_NONE || json->at[other].text.size != json->at[id].text.size) continue;
    if (memcmp(json->at[other].text.data, json->at[id].text.data, json->at[id].text.size)) continue;
    if (ng_json_member(json, i, "name") != NG_NONE) return i;
  }
  return object;
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

/* "Title | The Site": the shorter end after a sign goes, where it is the site's
   name, or the only such end. */
static ng_string without_site(const reader *r, ng_string title) {
  static const char *const signs[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xAB ", " :: ", " \xC2\xB7 "};
  for (unsigned i = 0; i < sizeof signs / sizeof *signs; i++) {
    size_t size = strlen(signs[i]), last = 0;
    for (size_t at = 1; at + size < title.size; at++)
      if (!memcmp(title.data + at, signs[i], size)) last = at;
    if (!last) continue;
    ng_string end = {title.data + last + size, title.size - last - size};
    if (same_words(end, r->site) || end.size * 2 < last) return (ng_string){title.data, last};
  }
  return title;
}

/* XML other than XHTML: its elements' roles tell all, and <title> may be any's. */
static bool is_vocabulary(const ng_doc *doc) {
  return doc->type == NG_TYPE_XML && doc->nodes.at[0].tag != NG_TAG_HTML;
}

static void read_title(reader *r) {
  const ng_doc *doc = r->doc;
  const ng_block *headline = block_of(doc, NG_ROLE_HEADLINE);
  if (!headline && is_vocabulary(doc)) headline = block_of(doc, NG_ROLE_SECTION_TITLE);
  if (headline) ng_page_add(r, NG_META_TITLE, ng_slice(doc, headline->span), "text", headline->span);
  ng_string title = ng_head_find(doc, "og:title");
  offer(r, NG_META_TITLE, without_site(r, title), "meta");
  offer(r, NG_META_TITLE, ng_page_json(r, doc->head->article, "headline"), "json-ld");
  offer(r, NG_META_TITLE, ng_head_find(doc, "twitter:title"), "meta");
  if (!is_vocabulary(doc)) offer(r, NG_META_TITLE, without_site(r, doc->head->title), "title");
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
  return locale.size >= 5 && !memcmp(locale.data, "en", 2) && (locale.data[3] | 0x20) == 'u' && (locale.data[4] | 0x20) == 's';
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
    } else if (field == NG_MAIL_DATE && !ng_page_has(r, NG_META_PUBLISHED) && ng_day_read(doc, text, r->month_first, day)) {
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
  enum { ABOVE = 3, BELOW = 2 };
  const ng_doc *doc = r->doc;
  const ng_block *blocks = doc->blocks.at;
  uint32_t at = 0, above = 0, bodies = 0;
  while (at < doc->blocks.count && blocks[at].role != NG_ROLE_HEADLINE) at++;
  r->headline = at < doc->blocks.count ? at : 0;
  if (!doc->blocks.count) return;
  for (at = r->headline; at > 0 && above < ABOVE; at--) above += blocks[at - 1].leaf;
  r->near.start = blocks[at].span.start;
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
