/* The header of an e-mail on a page: "From", "To", "Date" with their values, as
 * archives that publish mail set them, in the rows of a table or a line each. In:
 * blocks, tokens. Out: those rows and lines as header fields. It takes three of
 * them side by side, the sender's and the day's among them. Linear. */
#include "role.h"

enum { FEWEST = 3, LONGEST = 64 /* tokens that are looked at */ };

/* The field that tokens [first, end) name, alone or before a colon; *value is the
   first token behind that. */
static int32_t field_at(const ng_doc *doc, uint32_t first, uint32_t end, uint32_t *value) {
  int32_t field = 0;
  uint32_t size =
      ng_lexicon_match(doc->lexicon, doc->tokens.at + first, end - first, NG_CLASS_MAIL_FIELD, &field, NULL);
  if (!size) return 0;
  *value = first + size;
  bool colon = *value < end && doc->tokens.at[*value].kind == NG_PUNCTUATION && doc->tokens.at[*value].word == ':';
  *value += colon;
  return colon || *value == end ? field : 0;
}

static uint32_t next_leaf(const ng_doc *doc, uint32_t block) {
  while (++block < doc->blocks.count && !doc->blocks.at[block].leaf) continue;
  return block;
}

static void tokens_of(const ng_doc *doc, uint32_t leaf, uint32_t *first, uint32_t *end) {
  ng_span span = doc->blocks.at[leaf].span;
  *first = *end = ng_token_at(doc, span.start);
  while (*end < doc->tokens.count && *end < *first + LONGEST && doc->tokens.at[*end].start < span.end) ++*end;
}

typedef struct {
  uint32_t unit; /* the row, or the line */
  uint32_t last; /* its last leaf */
  int32_t field; /* ng_mail_field; 0: none */
} line;

/* What a leaf and the one beside it in a row, or it alone, give as a field. */
static line read_line(const ng_doc *doc, uint32_t leaf) {
  const ng_block *block = &doc->blocks.at[leaf];
  line out = {.unit = leaf, .last = leaf};
  uint32_t first, end, value = 0;
  tokens_of(doc, leaf, &first, &end);
  int32_t field = first < end ? field_at(doc, first, end, &value) : 0;
  if (!field) return out;
  if (block->kind == NG_CELL) {
    uint32_t row = block->parent, other = next_leaf(doc, leaf);
    bool pair = row != NG_NONE && doc->blocks.at[row].kind == NG_ROW && other < doc->blocks.count &&
                doc->blocks.at[other].parent == row && doc->blocks.at[other].span.end == doc->blocks.at[row].span.end &&
                block->span.start == doc->blocks.at[row].span.start;
    if (value != end || !pair) return out;
    return (line){row, other, field};
  }
  if (value == end || (block->kind != NG_PARAGRAPH && block->kind != NG_ITEM)) return out;
  out.field = field;
  return out;
}

static void mark(ng_doc *doc, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to;) {
    line it = read_line(doc, i);
    if (it.field) doc->blocks.at[it.unit].kind = NG_HEADER_FIELD;
    i = next_leaf(doc, it.last);
  }
}

void ng_role_mail(ng_doc *doc) {
  uint32_t fields = 0, seen = 0, start = 0;
  for (uint32_t i = doc->blocks.count && doc->blocks.at[0].leaf ? 0 : next_leaf(doc, 0);;) {
    bool over = i >= doc->blocks.count;
    line it = over ? (line){0} : read_line(doc, i);
    if (!it.field && fields) {
      if (fields >= FEWEST && seen & 1u << NG_MAIL_FROM && seen & 1u << NG_MAIL_DATE) mark(doc, start, i);
      fields = seen = 0;
    }
    if (over) return;
    if (it.field && !fields++) start = i;
    if (it.field) seen |= 1u << it.field;
    i = next_leaf(doc, it.last);
  }
}

ng_mail_field ng_mail_field_of(const ng_doc *doc, uint32_t block, ng_span *value) {
  if (doc->blocks.at[block].kind != NG_HEADER_FIELD) return NG_MAIL_NONE;
  uint32_t first, end, at = 0, leaf = doc->blocks.at[block].leaf ? block : next_leaf(doc, block);
  if (leaf >= doc->blocks.count) return NG_MAIL_NONE;
  tokens_of(doc, leaf, &first, &end);
  int32_t field = first < end ? field_at(doc, first, end, &at) : 0;
  uint32_t other = next_leaf(doc, leaf);
  if (!field || (at == end && other >= doc->blocks.count)) return NG_MAIL_NONE;
  *value = at < end ? (ng_span){doc->tokens.at[at].start, doc->blocks.at[leaf].span.end} : doc->blocks.at[other].span;
  return (ng_mail_field)field;
}
