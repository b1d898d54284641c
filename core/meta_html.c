/* The metadata of a page. In: what its head and data say (doc->head), the nodes'
 * microdata, the roles of its blocks. Out: entries of meta, each with where it was
 * found. The page's own data goes before its text, but for the title, which is
 * what stands over the story. Linear. */
#include <string.h>

#include "meta_page.h"

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

static ng_string json_string(reader *r, uint32_t index) {
  ng_string text = {NULL, 0};
  const ng_json_array *json = &r->doc->head->json;
  if (index == NG_NONE || r->status) return text;
  if (json->at[index].kind == NG_JSON_ARRAY && json->at[index].next > index + 1) index++;
  if (json->at[index].kind == NG_JSON_STRING) r->status = ng_json_text(r->doc, &json->at[index], &text);
  return text;
}

ng_string ng_page_json(reader *r, uint32_t object, const char *key) {
  return json_string(r, ng_json_member(&r->doc->head->json, object, key));
}

/* The object that {"@id": …} stands for. */
static uint32_t json_resolved(const ng_json_array *json, uint32_t object) {
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

static void json_author(reader *r, uint32_t value) {
  const ng_json_array *json = &r->doc->head->json;
  if (json->at[value].kind == NG_JSON_OBJECT) {
    value = json_resolved(json, value);
    uint32_t type = ng_json_member(json, value, "@type");
    if (type != NG_NONE && ng_string_is(json->at[type].text, "organization")) return;
    value = ng_json_member(json, value, "name");
    if (value != NG_NONE && json->at[value].kind == NG_JSON_ARRAY) {
      for (uint32_t i = value + 1; !r->status && i < json->at[value].next; i = json->at[i].next)
        if (json->at[i].kind == NG_JSON_STRING)
          r->status = ng_meta_add_authors(r->doc, json_string(r, i), r->site, "json-ld", false);
      return;
    }
  }
  ng_string name = json_string(r, value);
  if (name.size && !r->status) r->status = ng_meta_add_authors(r->doc, name, r->site, "json-ld", false);
}

static void json_authors(reader *r) {
  const ng_json_array *json = &r->doc->head->json;
  uint32_t author = ng_json_member(json, r->doc->head->article, "author");
  if (author == NG_NONE) author = ng_json_member(json, r->doc->head->article, "creator");
  if (author == NG_NONE) return;
  if (json->at[author].kind != NG_JSON_ARRAY) {
    json_author(r, author);
    return;
  }
  for (uint32_t i = author + 1; i < json->at[author].next; i = json->at[i].next) json_author(r, i);
}

/* ---- microdata ------------------------------------------------------------- */

/* The role of the block that holds a node's text. */
static bool in_story_zone(const ng_doc *doc, const ng_node *node) {
  uint32_t block = ng_block_at(doc, node->text.start);
  return block != NG_NONE && ng_role_is_story(doc->blocks.at[block].role);
}

static void read_microdata(reader *r) {
  ng_doc *doc = r->doc;
  uint32_t itemprop = ng_tag_find(doc, "itemprop"), rel = ng_tag_find(doc, "rel");
  const char *prop_name = itemprop == NG_NONE ? NULL : doc->atoms.at[itemprop].data;
  const char *rel_name = rel == NG_NONE ? NULL : doc->atoms.at[rel].data;
  bool authors = !ng_page_has(r, NG_META_AUTHOR);
  enum { NAME = 40 };
  for (uint32_t i = 0; i < doc->nodes.count && !r->status; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_META || node->tag == NG_TAG_LINK) continue;
    for (uint32_t k = 0; k < node->attributes; k++) {
      const ng_attribute *a = &doc->attributes.at[node->attribute + k];
      if (a->name.data == prop_name) {
        if (authors && ng_string_is(a->value, "author") && node->text.end - node->text.start < 80 &&
                 in_story_zone(doc, node))
          r->status = ng_meta_add_authors(doc, ng_slice(doc, node->text), r->site, "microdata", node->text.end - node->text.start > NAME);
      } else if (a->name.data == rel_name && authors && ng_string_is(a->value, "author") &&
                 node->text.end - node->text.start < 80 && in_story_zone(doc, node)) {
        r->status = ng_meta_add_authors(doc, ng_slice(doc, node->text), r->site, "link", node->text.end - node->text.start > NAME);
      }
    }
  }
}

/* ---- the text -------------------------------------------------------------- */

/* "Posted on Monday by Ann Ray": what follows the word in a short line. */
static void read_said(reader *r, const ng_block *block) {
  enum { LINE = 160 };
  const ng_doc *doc = r->doc;
  if (block->span.end - block->span.start > LINE) return;
  for (uint32_t i = ng_token_at(doc, block->span.start); i < doc->tokens.count && !ng_page_has(r, NG_META_AUTHOR); i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->start >= block->span.end) return;
    if (token->kind != NG_WORD || !ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_CUE_BYLINE)) continue;
    ng_span rest = {token->start, block->span.end};
    r->status = ng_meta_add_authors(r->doc, ng_slice(doc, rest), r->site, "text", true);
  }
}

/* A link may hold any name; other text must look like one. */
static void read_byline_node(reader *r, uint32_t index, bool strict) {
  enum { NAME = 30 };
  const ng_doc *doc = r->doc;
  const ng_node *node = &doc->nodes.at[index];
  if (!strict && (node->tag != NG_TAG_A || node->text.end - node->text.start > NAME)) return;
  r->status = ng_meta_add_authors(r->doc, ng_slice(doc, node->text), r->site, "text", strict);
}

static void read_bylines(reader *r) {
  ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !r->status && !ng_page_has(r, NG_META_AUTHOR); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->leaf && (block->role == NG_ROLE_BYLINE || block->role == NG_ROLE_DATELINE)) read_said(r, block);
  }
  for (uint32_t pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < doc->head->bylines.count && !r->status && !ng_page_has(r, NG_META_AUTHOR); i++)
      read_byline_node(r, doc->head->bylines.at[i], !pass);
  for (uint32_t i = 0; i < doc->blocks.count && !r->status && !ng_page_has(r, NG_META_AUTHOR); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->leaf && block->role == NG_ROLE_BYLINE)
      r->status = ng_meta_add_authors(doc, ng_slice(doc, block->span), r->site, "text", true);
  }
}

static const ng_block *block_of(const ng_doc *doc, ng_role role) {
  for (uint32_t i = 0; i < doc->blocks.count; i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].role == role) return &doc->blocks.at[i];
  return NULL;
}

/* ---- title ----------------------------------------------------------------- */

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

static void read_title(reader *r) {
  const ng_doc *doc = r->doc;
  const ng_block *headline = block_of(doc, NG_ROLE_HEADLINE);
  if (headline) ng_page_add(r, NG_META_TITLE, ng_slice(doc, headline->span), "text", headline->span);
  ng_string title = ng_head_find(doc, "og:title");
  offer(r, NG_META_TITLE, without_site(r, title), "meta");
  offer(r, NG_META_TITLE, ng_page_json(r, doc->head->article, "headline"), "json-ld");
  offer(r, NG_META_TITLE, ng_head_find(doc, "twitter:title"), "meta");
  offer(r, NG_META_TITLE, without_site(r, doc->head->title), "title");
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
    offer(r, NG_META_SITE, ng_page_json(r, json_resolved(json, publisher), "name"), "json-ld");
  r->site = ng_page_value(r, NG_META_SITE);
}

static void read_authors(reader *r) {
  static const char *const names[] = {"author",     "parsely-author",  "sailthru.author", "dc.creator", "dcterms.creator",
                                      "dc.creator.name", "citation_author", "article:author",  "byl",        "og:author", NULL};
  json_authors(r);
  for (const char *const *name = names; *name && !r->status && !ng_page_has(r, NG_META_AUTHOR); name++) {
    ng_string value = ng_head_find(r->doc, *name);
    if (value.size) r->status = ng_meta_add_authors(r->doc, value, r->site, "meta", false);
  }
}

static bool writes_month_first(const ng_doc *doc) {
  ng_string locale = ng_head_find(doc, "og:locale");
  for (uint32_t i = 0; i < doc->nodes.count && !locale.size && doc->nodes.at[i].tag == NG_TAG_HTML; i++)
    locale = ng_node_attribute(doc, i, "lang");
  return locale.size >= 5 && !memcmp(locale.data, "en", 2) && (locale.data[3] | 0x20) == 'u' && (locale.data[4] | 0x20) == 's';
}

ng_status ng_meta_of_page(ng_doc *doc) {
  static const char *const sections[] = {"article:section", "parsely-section", "sailthru.section", "section", NULL};
  static const char *const decks[] = {"og:description", "description", "twitter:description", NULL};
  static const char *const urls[] = {"og:url", "parsely-link", NULL};
  ng_status status = ng_head_read(doc);
  if (status) return status;
  reader r = {.doc = doc, .month_first = writes_month_first(doc)};
  read_site(&r);
  read_title(&r);
  const ng_block *deck = block_of(doc, NG_ROLE_DECK);
  if (deck) ng_page_add(&r, NG_META_DECK, ng_slice(doc, deck->span), "text", deck->span);
  offer_first(&r, NG_META_DECK, decks);
  offer(&r, NG_META_URL, doc->head->canonical, "link");
  offer_first(&r, NG_META_URL, urls);
  offer(&r, NG_META_URL, saved_from(doc), "comment");
  offer_first(&r, NG_META_SECTION, sections);
  offer(&r, NG_META_SECTION, ng_page_json(&r, doc->head->article, "articleSection"), "json-ld");
  if (doc->language && strcmp(doc->language, "und"))
    add(&r, NG_META_LANGUAGE, (ng_string){doc->language, strlen(doc->language)}, "text");
  read_authors(&r);
  read_microdata(&r);
  read_bylines(&r);
  ng_page_dates(&r);
  read_versions(&r);
  ng_head_free(doc);
  return r.status;
}
