/* What a page says of itself. In: nodes. Out: doc->head with <meta>, <title>,
 * <link rel=canonical> and JSON-LD, and which object of the latter is the story:
 * the first of an article's type, else the first of a page's. Linear. */
#include "head.h"

#include <string.h>

#include "base/tags.h"
#include "reference.h"

bool ng_string_is(ng_string a, const char *b) {
  size_t i = 0;
  for (; i < a.size && b[i]; i++) {
    char c = a.data[i];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    if (c != b[i]) return false;
  }
  return i == a.size && !b[i];
}

ng_status ng_meta_clean(ng_doc *doc, ng_string value, ng_string *out) {
  char *text = ng_arena_take(&doc->arena, value.size + value.size / 4 + 1 + NG_REFERENCE_BYTES);
  if (!text) return NG_NOMEM;
  size_t size = 0;
  bool blank = false;
  for (size_t i = 0; i < value.size;) {
    char piece[NG_REFERENCE_BYTES];
    size_t taken = 1, given = 1;
    piece[0] = value.data[i];
    if (piece[0] == '&') {
      taken = ng_reference_scan((ng_string){value.data + i, value.size - i}, false, piece, &given);
      if (!taken) taken = given = 1;
    } else if (piece[0] == '<' && i + 1 < value.size &&
               (value.data[i + 1] == '/' || ng_is_letter((unsigned char)value.data[i + 1]))) {
      const char *end = memchr(value.data + i, '>', value.size - i);
      if (end) {
        taken = (size_t)(end - value.data) + 1 - i;
        piece[0] = ' ';
      }
    } else if ((unsigned char)piece[0] >= 0x80) {
      unsigned n;
      ng_utf8_read(value.data + i, &n);
      taken = given = n;
      memcpy(piece, value.data + i, n);
    }
    i += taken;
    unsigned n;
    if (given == 2 && !memcmp(piece, "\xC2\xAD", 2)) continue; /* a soft hyphen */
    if (ng_is_blank((unsigned char)piece[0] < 0x80 ? (unsigned char)piece[0] : ng_utf8_read(piece, &n))) {
      blank = size != 0;
      continue;
    }
    if (blank) text[size++] = ' ';
    blank = false;
    memcpy(text + size, piece, given);
    size += given;
  }
  text[size] = '\0';
  *out = (ng_string){text, size};
  return NG_OK;
}

static ng_status read_title(ng_doc *doc, uint32_t index) {
  const ng_node *node = &doc->nodes.at[index];
  if (node->chars.start < node->chars.end)
    return ng_meta_clean(doc, (ng_string){doc->file.data + node->chars.start, node->chars.end - node->chars.start},
                         &doc->head->title);
  if (node->next == index + 1) return NG_OK;
  const ng_node *first = &doc->nodes.at[index + 1], *last = &doc->nodes.at[node->next - 1];
  if (first->tag != NG_TAG_TEXT || last->end < first->offset) return NG_OK;
  return ng_meta_clean(doc, (ng_string){doc->file.data + first->offset, last->end - first->offset}, &doc->head->title);
}

static ng_status read_meta(ng_doc *doc, uint32_t node) {
  ng_string content = ng_node_attribute(doc, node, "content");
  if (!content.size) return NG_OK;
  static const char *const names[] = {"property", "name", "itemprop", "http-equiv"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    ng_string name = ng_node_attribute(doc, node, names[i]);
    if (!name.size) continue;
    ng_head_entry *entry = ng_entries_push(&doc->head->entries);
    if (!entry) return NG_NOMEM;
    *entry = (ng_head_entry){name, content};
  }
  return NG_OK;
}

static ng_status read_script(ng_doc *doc, uint32_t index) {
  if (!ng_string_is(ng_node_attribute(doc, index, "type"), "application/ld+json")) return NG_OK;
  ng_span chars = doc->nodes.at[index].chars;
  if (chars.start >= chars.end) return NG_OK;
  return ng_json_read((ng_string){doc->file.data + chars.start, chars.end - chars.start}, &doc->head->json);
}

static bool ends_with(ng_string s, const char *end) {
  size_t size = strlen(end);
  return s.size >= size && !memcmp(s.data + s.size - size, end, size);
}

/* 2: an article's type; 1: a page's; 0: something else. */
static unsigned rank_of_type(ng_string type) {
  static const char *const stories[] = {"Article", "Posting", "Report", "Recipe", "Review"};
  for (size_t i = 0; i < sizeof stories / sizeof *stories; i++)
    if (ends_with(type, stories[i])) return 2;
  return ends_with(type, "WebPage") || ends_with(type, "CreativeWork") || ends_with(type, "VideoObject");
}

static unsigned rank_of_object(const ng_json_array *json, uint32_t object) {
  uint32_t type = ng_json_member(json, object, "@type");
  if (type == NG_NONE) return 0;
  if (json->at[type].kind == NG_JSON_STRING) return rank_of_type(json->at[type].text);
  unsigned best = 0;
  for (uint32_t i = type + 1; i < json->at[type].next; i = json->at[i].next) {
    unsigned rank = rank_of_type(json->at[i].text);
    if (rank > best) best = rank;
  }
  return best;
}

static ng_status find_article(ng_doc *doc) {
  ng_head *head = doc->head;
  unsigned best = 0;
  for (uint32_t i = 0; i < head->json.count; i++) {
    if (head->json.at[i].kind != NG_JSON_OBJECT) continue;
    unsigned rank = rank_of_object(&head->json, i);
    if (rank <= best) continue;
    best = rank;
    head->article = i;
  }
  head->of_story = best == 2;
  static const char *const bodies[] = {"articleBody", "reviewBody"};
  uint32_t body = NG_NONE;
  for (size_t i = 0; i < sizeof bodies / sizeof *bodies && body == NG_NONE; i++)
    if (!i || head->of_story) body = ng_json_member(&head->json, head->article, bodies[i]);
  if (body == NG_NONE || head->json.at[body].kind != NG_JSON_STRING) return NG_OK;
  ng_string text;
  head->body = body;
  ng_status status = ng_json_text(doc, &head->json.at[body], &text);
  return status ? status : ng_meta_clean(doc, text, &head->story);
}

ng_status ng_head_read(ng_doc *doc) {
  if (doc->head) return NG_OK;
  doc->head = calloc(1, sizeof *doc->head);
  if (!doc->head) return NG_NOMEM;
  doc->head->article = doc->head->body = NG_NONE;
  ng_status status = NG_OK;
  for (uint32_t i = 0; !status && i < doc->nodes.count; i++) {
    switch (doc->nodes.at[i].tag) {
      case NG_TAG_META: status = read_meta(doc, i); break;
      case NG_TAG_TITLE:
        if (!doc->head->title.size) status = read_title(doc, i);
        break;
      case NG_TAG_LINK:
        if (!doc->head->canonical.size && ng_string_is(ng_node_attribute(doc, i, "rel"), "canonical"))
          doc->head->canonical = ng_node_attribute(doc, i, "href");
        break;
      case NG_TAG_SCRIPT: status = read_script(doc, i); break;
      default: break;
    }
  }
  return status ? status : find_article(doc);
}

void ng_head_free(ng_doc *doc) {
  if (!doc->head) return;
  free(doc->head->entries.at);
  free(doc->head->json.at);
  free(doc->head->bylines.at);
  free(doc->head->dates.at);
  free(doc->head);
  doc->head = NULL;
}

ng_string ng_head_find(const ng_doc *doc, const char *name) {
  const ng_head *head = doc->head;
  for (uint32_t i = 0; i < head->entries.count; i++)
    if (ng_string_is(head->entries.at[i].name, name)) return head->entries.at[i].content;
  return (ng_string){NULL, 0};
}
