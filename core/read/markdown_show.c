/* What md4c is shown of a Markdown text. In: the text. Out: the same, byte for
 * byte as long, less what md4c (0.4.8) does not know or would take quadratic
 * time for. GitHub's notes ("[^1]: …") are shown as items of a list, which
 * begin, end and nest as notes do; of a paragraph's links and of a row's cells
 * only so many are shown, and what is past that stands in the text as it is
 * written, with a word in the issues. Measured: 200,000 bytes of "](" take md4c
 * two seconds, and each doubling four times as long. Linear. */
#include <string.h>

#include "markdown.h"

enum {
  MOST_LINKS = 4000 /* of a run of lines that no blank line parts */,
  MOST_CELLS = 64,
  LONGEST_NOTE = 100,
  CODE_INDENT = 4
};

typedef struct {
  ng_doc *doc;
  const char *s;
  uint32_t size;
  ng_shown *out;
  uint32_t links;
  uint32_t no_comment; /* none that begins before it ends in its paragraph */
  ng_status status;
  bool noted;
} reader;

static void show(reader *r, uint32_t at, char instead) {
  if (!r->out->owned) {
    r->out->owned = malloc(r->size);
    if (!r->out->owned) {
      r->status = NG_NOMEM;
      return;
    }
    memcpy(r->out->owned, r->s, r->size);
  }
  r->out->owned[at] = instead;
}

static void note_limit(reader *r, uint32_t at, const char *what, unsigned limit) {
  if (r->noted) return;
  r->noted = true;
  ng_status status =
      ng_doc_note(r->doc, "markdown-limit", at, "more than %u %s: the others stand as they are written", limit, what);
  if (status) r->status = status;
}

static bool is_sign_of_item(const reader *r, uint32_t at, uint32_t end) {
  if (strchr("-+*", r->s[at])) return at + 1 == end || r->s[at + 1] == ' ' || r->s[at + 1] == '\t';
  return r->s[at] == '#';
}

/* "[^name]:" */
static void read_note(reader *r, uint32_t at, uint32_t end) {
  if (end - at < 5 || r->s[at] != '[' || r->s[at + 1] != '^') return;
  uint32_t stop = at + 2, limit = end - at > LONGEST_NOTE ? at + LONGEST_NOTE : end;
  while (stop < limit && r->s[stop] != ']' && r->s[stop] != '[' && (unsigned char)r->s[stop] > ' ') stop++;
  if (stop + 1 >= limit || stop == at + 2 || r->s[stop] != ']' || r->s[stop + 1] != ':') return;
  ng_span *note = ng_spans_push(&r->out->notes);
  if (!note) {
    r->status = NG_NOMEM;
    return;
  }
  *note = (ng_span){at, stop + 2};
  show(r, at, '+');
  if (!r->status) show(r, at + 1, ' ');
  for (uint32_t i = at + 2; i < stop + 2 && !r->status; i++) show(r, i, 'x');
}

/* A comment within a paragraph, as CommonMark 0.31 has it: md4c (0.30) knows none
   with "--" in it, nor "<!-->" and "<!--->". */
static void read_comment(reader *r, uint32_t at) {
  if (r->size - at < 5 || memcmp(r->s + at, "<!--", 4)) return;
  uint32_t stop = at + 2;
  if (r->s[at + 4] == '>' || (r->s[at + 4] == '-' && at + 5 < r->size && r->s[at + 5] == '>')) {
    for (; r->s[stop] != '>' && !r->status; stop++) show(r, stop, stop == at + 2 ? 'X' : ' ');
    return;
  }
  if (at < r->no_comment) return;
  bool blank = false, dashes = false;
  for (stop = at + 4; stop + 2 < r->size; stop++) {
    if (r->s[stop] == '-' && r->s[stop + 1] == '-') {
      if (r->s[stop + 2] == '>') break;
      dashes = true;
    }
    if (r->s[stop] == '\n' && blank) {
      r->no_comment = stop;
      return;
    }
    blank = r->s[stop] == '\n' || (blank && (unsigned char)r->s[stop] <= ' ');
  }
  if (stop + 2 >= r->size) {
    r->no_comment = r->size;
    return;
  }
  for (uint32_t i = at + 4; dashes && i < stop && !r->status; i++)
    if (r->s[i] == '-') show(r, i, 'x');
}

static void read_line(reader *r, uint32_t at, uint32_t end) {
  uint32_t text = at, cells = 0;
  unsigned columns = 0;
  for (; text < end && (r->s[text] == ' ' || r->s[text] == '\t' || r->s[text] == '>'); text++)
    columns = r->s[text] == '>' ? 0 : columns + (r->s[text] == '\t' ? CODE_INDENT : 1);
  if (text == end || (columns < CODE_INDENT && is_sign_of_item(r, text, end))) r->links = 0;
  if (text < end && columns < CODE_INDENT) read_note(r, text, end);
  for (uint32_t i = text; i < end && !r->status; i++) {
    if (r->s[i] == '<') {
      read_comment(r, i);
    } else if (r->s[i] == ']' && i + 1 < end && r->s[i + 1] == '(' && ++r->links > MOST_LINKS) {
      show(r, i, 'x');
      note_limit(r, i, "links in a paragraph", MOST_LINKS);
    } else if (r->s[i] == '|' && ++cells > MOST_CELLS) {
      show(r, i, '-');
      note_limit(r, i, "cells in a row", MOST_CELLS);
    }
  }
}

ng_status ng_markdown_show(ng_doc *doc, uint32_t from, ng_shown *shown) {
  reader r = {.doc = doc, .s = doc->text.data, .size = (uint32_t)doc->text.size, .out = shown};
  for (uint32_t at = from; at < r.size && !r.status;) {
    uint32_t end = at;
    while (end < r.size && r.s[end] != '\n' && r.s[end] != '\r') end++;
    read_line(&r, at, end);
    at = end + 1;
  }
  return r.status;
}
