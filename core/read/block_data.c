/* Stories kept out of a page's visible text. In: the tree with its character
 * data, JSON-LD. Out: the story's text where the page gives it in its data and
 * shows little of it, cut into pieces that keep their places in the file; whether
 * <noscript> has what the page lacks. Linear. */
#include "block_data.h"

#include <string.h>

#include "base/tags.h"
#include "head.h"
#include "reference.h"
#include "words/shingles.h"

enum {
  SHORTEST = 200, /* bytes of a story */
  SHOWN = 4,      /* one part in so many is shown: then it is no story of data alone */
  PARAGRAPH = 80, /* bytes */
  PARAGRAPHS = 2,
  LONGEST_TAG = 2000
};

static bool is_hidden(uint32_t tag) {
  return ng_tag_flow(tag) == NG_FLOW_HIDDEN || tag == NG_TAG_NOSCRIPT || tag == NG_TAG_TEMPLATE;
}

/* How many of the story's runs of four words the visible text has. */
static uint32_t count_shown(const ng_doc *doc, const ng_shingles *story) {
  uint64_t window[4] = {0};
  uint32_t count = 0, shown = 0;
  for (uint32_t i = 0; i < doc->nodes.count;) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag != NG_TAG_TEXT) {
      i = is_hidden(node->tag) ? node->next : i + 1;
      continue;
    }
    ng_string text = {doc->chars.at + node->chars.start, node->chars.end - node->chars.start};
    ng_word_scan scan = ng_word_scan_of(text);
    ng_word_seen word;
    while (ng_word_scan_next(&scan, &word)) {
      if (!word.hash) continue;
      window[++count % 4] = word.hash;
      if (count >= 4) shown += ng_shingles_has(story, window, count);
    }
    i++;
  }
  return shown;
}

static uint32_t count_words(ng_string text) {
  uint32_t words = 0;
  ng_word_seen word;
  for (ng_word_scan scan = ng_word_scan_of(text); ng_word_scan_next(&scan, &word);) words += word.hash != 0;
  return words;
}

static uint32_t script_of(const ng_doc *doc, ng_string body) {
  uint32_t at = (uint32_t)(body.data - doc->file.data);
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_SCRIPT && node->chars.start <= at && at < node->chars.end) return i;
  }
  return NG_NONE;
}

ng_status ng_data_find(ng_doc *doc, ng_data_story *out) {
  *out = (ng_data_story){NG_NONE, {NULL, 0}};
  if (doc->type != NG_TYPE_HTML) return NG_OK;
  ng_status status = ng_head_read(doc);
  if (status || doc->head->story.size < SHORTEST) return status;
  ng_shingles story = {0};
  status = ng_shingles_fill(&story, doc->head->story);
  if (!status && count_shown(doc, &story) * SHOWN < count_words(doc->head->story)) {
    out->body = doc->head->json.at[doc->head->body].text;
    out->script = script_of(doc, out->body);
  }
  ng_shingles_free(&story);
  return status;
}

/* ---- pieces ----------------------------------------------------------------- */

/* The size of a tag at the front of the text, 0 where there is none; *breaks where
   it ends a paragraph. */
static size_t tag_at(const ng_doc *doc, ng_string text, bool *breaks) {
  char name[16];
  size_t at = 1, size = 0;
  if (at < text.size && text.data[at] == '\\') at++; /* "<\/p>" */
  if (at < text.size && text.data[at] == '/') at++;
  while (at < text.size && size + 1 < sizeof name && ng_is_letter((unsigned char)text.data[at] | 0x20))
    name[size++] = text.data[at++] | 0x20;
  if (at < text.size && ng_is_digit((unsigned char)text.data[at]) && size + 1 < sizeof name)
    name[size++] = text.data[at++];
  name[size] = '\0';
  const char *end = size ? memchr(text.data, '>', text.size < LONGEST_TAG ? text.size : LONGEST_TAG) : NULL;
  if (!end) return 0;
  unsigned flow = ng_tag_flow(ng_tag_find(doc, name));
  *breaks = flow == NG_FLOW_BLOCK || flow == NG_FLOW_BREAK;
  return (size_t)(end - text.data) + 1;
}

bool ng_data_next(const ng_doc *doc, ng_string *rest, ng_data_piece *out) {
  if (!rest->size) return false;
  *out = (ng_data_piece){.file = (uint32_t)(rest->data - doc->file.data)};
  size_t taken = 0, given = 0;
  switch (rest->data[0]) {
    case '\\':
      taken = ng_json_escape(*rest, out->own, &given);
      out->breaks = rest->size > 1 && (rest->data[1] == 'n' || rest->data[1] == 'r');
      break;
    case '<': taken = tag_at(doc, *rest, &out->breaks); break;
    case '&': taken = ng_reference_scan(*rest, false, out->own, &given); break;
    default: break;
  }
  out->text = (ng_string){out->own, out->breaks ? 0 : given};
  if (!taken) {
    taken = 1;
    while (taken < rest->size && !strchr("\\<&", rest->data[taken])) taken++;
    out->text = (ng_string){rest->data, taken};
    out->verbatim = true;
  }
  out->file_size = (uint32_t)taken;
  rest->data += taken;
  rest->size -= taken;
  return true;
}

/* ---- <noscript> ------------------------------------------------------------- */

static uint32_t size_of(const ng_doc *doc, uint32_t node) {
  uint32_t size = 0;
  for (uint32_t i = node + 1; i < doc->nodes.at[node].next; i++)
    if (doc->nodes.at[i].tag == NG_TAG_TEXT) size += doc->nodes.at[i].chars.end - doc->nodes.at[i].chars.start;
  return size;
}

bool ng_noscript_shows(const ng_doc *doc) {
  uint32_t inside = 0, end = 0;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_NOSCRIPT && i >= end) end = node->next;
    if (node->tag != NG_TAG_P || size_of(doc, i) < PARAGRAPH) continue;
    if (i >= end) return false;
    inside++;
  }
  return inside >= PARAGRAPHS;
}
