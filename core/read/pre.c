/* Plain text that a page wraps in one <pre>, as gazettes and mailing lists are published. In: the
 * blocks of a page. Out: where nearly all of its text is such a leaf, and that is prose, the
 * blocks of plain text (plain.c) in the leaf's place. The text stays as it is. Linear. */
#include <stdlib.h>

#include "plain.h"
#include "stages.h"

enum {
  FEWEST = 8, /* lines of prose: fewer are an example */
  WORDS = 4,  /* in an average line of prose */
  SIGNS = 7   /* letters for each digit and sign */
};

/* The leaf that holds four fifths of the page's text, or NG_NONE. */
static uint32_t main_pre(const ng_doc *doc) {
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *b = &doc->blocks.at[i];
    uint32_t size = b->span.end - b->span.start;
    if (b->leaf && b->kind == NG_PRE && (uint64_t)size * 5 >= (uint64_t)doc->text.size * 4) return i;
  }
  return NG_NONE;
}

/* Whether lines hold words and hardly a sign, and few of them end as those of a program do. */
static bool is_prose(const char *s, ng_span span) {
  uint32_t lines = 0, code = 0, words = 0, letters = 0, others = 0;
  ng_line line;
  for (uint32_t at = span.start; at < span.end; at = line.next) {
    if (!ng_line_read(s, span.end, at, &line)) continue;
    char last = s[line.end - 1];
    lines++;
    code += last == ';' || last == '{' || last == '}' || last == '>' || last == '\\' || s[line.start] == '#' ||
            s[line.start] == '$';
    bool before = false;
    for (uint32_t i = line.start; i < line.end; i++) {
      bool letter = (s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z') || (unsigned char)s[i] >= 0x80;
      words += letter && !before;
      letters += letter;
      others += !letter && (unsigned char)s[i] > ' ';
      before = letter;
    }
  }
  return lines >= FEWEST && code * 10 < lines && words >= lines * WORDS && others * SIGNS < letters;
}

/* Puts `made`, whose parents count from its own first, in the place of block `at`. */
static ng_status put(ng_doc *doc, uint32_t at, const ng_blocks_array *made) {
  ng_blocks_array all = {0};
  ng_block old = doc->blocks.at[at];
  ng_status status = NG_OK;
  for (uint32_t i = 0; !status && i + 1 < doc->blocks.count + made->count; i++) {
    bool within = i >= at && i < at + made->count;
    ng_block block = within ? made->at[i - at] : doc->blocks.at[i < at ? i : i + 1 - made->count];
    if (within) {
      block.parent = block.parent == NG_NONE ? old.parent : block.parent + at;
      block.node = old.node;
    } else if (block.parent != NG_NONE && block.parent > at) {
      block.parent += made->count - 1;
    }
    ng_block *added = ng_blocks_push(&all);
    if (added) *added = block;
    else status = NG_NOMEM;
  }
  if (status) {
    free(all.at);
    return status;
  }
  free(doc->blocks.at);
  doc->blocks = all;
  return NG_OK;
}

ng_status ng_pre_read(ng_doc *doc) {
  uint32_t at = main_pre(doc);
  if (at == NG_NONE || !is_prose(doc->text.data, doc->blocks.at[at].span)) return NG_OK;
  ng_blocks_array blocks = doc->blocks;
  ng_links_array links = doc->links; /* the page has its own */
  ng_span span = blocks.at[at].span;
  doc->blocks = (ng_blocks_array){0};
  doc->links = (ng_links_array){0};
  ng_status status = ng_plain_range(doc, span);
  ng_blocks_array made = doc->blocks;
  free(doc->links.at);
  doc->blocks = blocks;
  doc->links = links;
  if (!status && made.count) status = put(doc, at, &made);
  free(made.at);
  return status;
}
