/* Who wrote the page. In: the authors that the metadata has, the blocks that are bylines,
 * mentions. Out: among the mentions one for each author's name in a byline, a person's,
 * in place of the parts and places that were found there ("Rose Hill"); a house that was
 * found in the same words stays one. Linear: only the first authors and bylines are looked at. */
#include <string.h>

#include "mentions.h"

enum { AUTHORS = 16, BYLINES = 16, BYLINE_BYTES = 1024 };

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/* Where a name that begins at an offset of the text ends, however its letters are written;
   0 where it does not stand there. */
static uint32_t name_end(const ng_doc *doc, ng_string name, uint32_t at, uint32_t end) {
  const char *text = doc->text.data;
  for (size_t i = 0; i < name.size; at++) {
    if (at >= end) return 0;
    if (is_blank(name.data[i])) {
      if (!is_blank(text[at])) return 0;
      while (i < name.size && is_blank(name.data[i])) i++;
      while (at + 1 < end && is_blank(text[at + 1])) at++;
    } else {
      unsigned char a = (unsigned char)name.data[i++], b = (unsigned char)text[at];
      if (a != b && (a >= 0x80 || b >= 0x80 || ng_lower(a) != ng_lower(b))) return 0;
    }
  }
  return at;
}

/* The longest author's name, of two words or more, that begins at a token; its end is 0
   where none does. */
static ng_span author_at(const ng_doc *doc, uint32_t token, uint32_t end) {
  ng_span found = {doc->tokens.at[token].start, 0};
  uint32_t seen = 0;
  for (uint32_t i = 0; i < doc->meta.count && seen < AUTHORS; i++) {
    const ng_meta *meta = &doc->meta.at[i];
    if (meta->field != NG_META_AUTHOR) continue;
    seen++;
    if (!meta->value.size || !memchr(meta->value.data, ' ', meta->value.size)) continue;
    uint32_t stop = name_end(doc, meta->value, found.start, end);
    uint32_t next = ng_token_from(doc, token, stop);
    if (stop > found.end && (next == doc->tokens.count || doc->tokens.at[next].start >= stop)) found.end = stop;
  }
  return found;
}

/* The authors' names in the first bylines, in order. */
static ng_status find_authors(const ng_doc *doc, ng_spans_array *found) {
  uint32_t seen = 0;
  for (uint32_t b = 0; b < doc->blocks.count && seen < BYLINES; b++) {
    const ng_block *block = &doc->blocks.at[b];
    if (!block->leaf || block->role != NG_ROLE_BYLINE) continue;
    seen++;
    uint32_t end =
        block->span.end - block->span.start > BYLINE_BYTES ? block->span.start + BYLINE_BYTES : block->span.end;
    for (uint32_t t = ng_token_at(doc, block->span.start); t < doc->tokens.count && doc->tokens.at[t].start < end;) {
      ng_span name = author_at(doc, t, end);
      if (name.end) {
        ng_span *added = ng_spans_push(found);
        if (!added) return NG_NOMEM;
        *added = name;
      }
      t = name.end ? ng_token_from(doc, t, name.end) : t + 1;
    }
  }
  return NG_OK;
}

static bool overlap(ng_span a, ng_span b) { return a.start < b.end && b.start < a.end; }

ng_status ng_authors_mention(ng_doc *doc) {
  ng_spans_array names = {0};
  ng_status status = find_authors(doc, &names);
  if (status || !names.count) {
    free(names.at);
    return status;
  }
  ng_mentions_array old = doc->mentions, all = {0};
  uint32_t k = 0;
  for (uint32_t i = 0; i <= names.count && !status; i++) {
    bool last = i == names.count, house = false;
    for (; k < old.count && (last || old.at[k].span.end <= names.at[i].start) && !status; k++) {
      ng_mention *added = ng_mentions_push(&all);
      if (added) *added = old.at[k];
      else status = NG_NOMEM;
    }
    if (last) break;
    uint32_t past = k;
    for (; past < old.count && overlap(old.at[past].span, names.at[i]); past++)
      house = house || old.at[past].kind == NG_KIND_ORGANIZATION;
    if (house || status) continue;
    k = past;
    ng_mention *added = ng_mentions_push(&all);
    if (added) *added = (ng_mention){.span = names.at[i], .kind = NG_KIND_PERSON, .entity = NG_NONE};
    else status = NG_NOMEM;
  }
  free(names.at);
  free(status ? all.at : old.at);
  if (!status) doc->mentions = all;
  return status;
}
