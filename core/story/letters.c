/* Letters. In: blocks, tokens; whether the text is a message's. Out: doc->letters, the
 * stretches that are somebody else's than the document's own author, each with its head;
 * the letter of every block; headers as header fields; signatures by their role. Plain
 * texts may be pasted letters: there a lead-in counts before a quotation alone. Linear. */
#include "letters.h"

#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "stages.h"

enum { LONGEST_SIGNATURE = 20 /* lines */ };

NG_ARRAY(ng_letter_head, letter_heads)

typedef struct {
  ng_doc *doc;
  ng_letter_lines_array lines;
  ng_letter_heads_array heads;
  uint8_t *signatures;              /* of each node */
  uint32_t at[NG_LETTER_DEPTH + 1]; /* the letter that holds at each depth of quotation */
} finder;

/* ---- lines --------------------------------------------------------------------- */

static uint8_t depth_of(const ng_doc *doc, uint32_t block) {
  uint8_t depth = 0;
  for (; block != NG_NONE && depth < NG_LETTER_DEPTH; block = doc->blocks.at[block].parent)
    depth += doc->blocks.at[block].kind == NG_BLOCKQUOTE;
  return depth;
}

/* "-- ", alone on its line. */
static bool is_dashes(const ng_doc *doc, ng_span span) {
  const char *s = doc->text.data;
  while (span.end > span.start && (s[span.end - 1] == ' ' || s[span.end - 1] == '\n')) span.end--;
  return span.end - span.start == 2 && s[span.start] == '-' && s[span.start + 1] == '-';
}

static bool blank_between(const ng_doc *doc, uint32_t from, uint32_t to) {
  unsigned ends = 0;
  for (uint32_t i = from; i < to && ends < 2; i++) ends += doc->text.data[i] == '\n';
  return ends >= 2;
}

/* The row and the cell of a table around a block, where it lies in one. */
static uint32_t row_of(const ng_doc *doc, uint32_t block, uint32_t *cell) {
  enum { DEEPEST_CELL = 4 };
  for (unsigned i = 0; block != NG_NONE && i < DEEPEST_CELL; i++, block = doc->blocks.at[block].parent) {
    if (doc->blocks.at[block].kind != NG_CELL) continue;
    *cell = block;
    return doc->blocks.at[block].parent;
  }
  return NG_NONE;
}

/* Whether a line is the value of the field that the line before names, in the cell beside
   its own: both are one line then. */
static bool is_value(const ng_doc *doc, const ng_letter_line *before, const ng_letter_line *line) {
  uint32_t cell = NG_NONE, other = NG_NONE, row = row_of(doc, line->block, &cell);
  return row != NG_NONE && before->value == before->end && row_of(doc, before->block, &other) == row && cell != other;
}

/* Whether a line is a cell's that names a field and nothing else. */
static bool is_field_cell(const ng_doc *doc, const ng_letter_line *line) {
  uint32_t cell;
  return row_of(doc, line->block, &cell) != NG_NONE && ng_letter_is_field(doc, line->first, line->end);
}

static ng_status read_lines(finder *f) {
  ng_doc *doc = f->doc;
  uint32_t token = 0;
  bool dashes = false;
  for (uint32_t b = 0; b < doc->blocks.count; b++) {
    const ng_block *block = &doc->blocks.at[b];
    bool is_signed = f->signatures && block->node != NG_NONE && f->signatures[block->node];
    if (block->kind == NG_RULE && is_dashes(doc, block->span)) dashes = true;
    if (!block->leaf) continue;
    uint8_t depth = depth_of(doc, b);
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.start) token++;
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.end) {
      uint32_t first = token++;
      while (token < doc->tokens.count && !(doc->tokens.at[token].shape & NG_LINE_START)) token++;
      if (is_dashes(doc, (ng_span){doc->tokens.at[first].start, ng_token_end(&doc->tokens.at[token - 1])})) {
        dashes = true;
        continue;
      }
      ng_letter_line *line = ng_letter_lines_push(&f->lines);
      if (!line) return NG_NOMEM;
      uint32_t before = f->lines.count > 1 ? ng_token_end(&doc->tokens.at[line[-1].end - 1]) : 0;
      *line = (ng_letter_line){.first = first,
                               .end = token,
                               .block = b,
                               .depth = depth,
                               .dashes = dashes,
                               .is_signed = is_signed,
                               .gap = blank_between(doc, before, doc->tokens.at[first].start)};
      dashes = false;
      if (f->lines.count > 1 && is_value(doc, line - 1, line)) {
        line[-1].end = line->end;
        line[-1].value = line->first;
        f->lines.count--;
      } else if (is_field_cell(doc, line)) {
        line->value = line->end;
      }
    }
  }
  return NG_OK;
}

/* ---- heads --------------------------------------------------------------------- */

static ng_status find_heads(finder *f, bool message) {
  const ng_doc *doc = f->doc;
  const ng_letter_line *lines = f->lines.at;
  for (uint32_t i = 0; i < f->lines.count; i++) {
    ng_letter_head head = {.header = true};
    uint32_t count = ng_letter_header(doc, lines, f->lines.count, i, &head);
    if (count) {
      head.line = i;
    } else {
      bool quoted = i + 1 < f->lines.count && lines[i + 1].depth > lines[i].depth;
      if (!quoted && !message) continue;
      count = ng_letter_lead(doc, lines, i, quoted, &head);
      if (!count) continue;
      head.line = i + 1 - count;
      head.header = !quoted; /* what follows is set as the text around it */
    }
    head.lines = count;
    ng_letter_head *added = ng_letter_heads_push(&f->heads);
    if (!added) return NG_NOMEM;
    *added = head;
    i = head.line + count - 1;
  }
  return NG_OK;
}

/* ---- what belongs to them ------------------------------------------------------- */

static ng_status change(finder *f, uint32_t token, uint32_t letter, uint8_t part) {
  ng_letter_changes_array *all = &f->doc->letter_changes;
  ng_letter_change *last = all->count ? &all->at[all->count - 1] : NULL;
  if (last && last->letter == letter && last->part == part) return NG_OK;
  ng_letter_change *added = ng_letter_changes_push(all);
  if (!added) return NG_NOMEM;
  *added = (ng_letter_change){token, letter, part};
  return NG_OK;
}

static ng_status add_turn(finder *f, const ng_letter_head *head) {
  ng_doc *doc = f->doc;
  uint8_t depth = f->lines.at[head->line].depth;
  ng_letter *letter = ng_letters_push(&doc->letters);
  if (!letter) return NG_NOMEM;
  *letter = head->letter;
  letter->parent = f->at[depth];
  letter->span = letter->head;
  if (head->day[0]) letter->date = ng_arena_copy(&doc->arena, head->day, strlen(head->day));
  if (head->day[0] && !letter->date.data) return NG_NOMEM;
  unsigned level = letter->parent == NG_NONE ? 1 : doc->letters.at[letter->parent].level + 1u;
  letter->level = (uint8_t)(level < UINT8_MAX ? level : UINT8_MAX);
  unsigned from = depth + !head->header;
  for (unsigned i = from; i <= NG_LETTER_DEPTH; i++) f->at[i] = NG_NONE;
  if (from <= NG_LETTER_DEPTH) f->at[from] = doc->letters.count - 1;
  return NG_OK;
}

/* How many lines of a signature begin at a line: as many as stand at its depth, up to
   the next head, where these are few. */
static uint32_t signature(const finder *f, uint32_t line, uint32_t head_line) {
  uint32_t end = line;
  while (end < f->lines.count && end < head_line && f->lines.at[end].depth == f->lines.at[line].depth &&
         (end == line || !f->lines.at[end].dashes))
    end++;
  return end - line <= LONGEST_SIGNATURE ? end - line : 0;
}

/* What the writer of the words at a depth is called: in `names`, at most two. */
static unsigned names_of(const finder *f, uint32_t letter, ng_string names[2]) {
  const ng_doc *doc = f->doc;
  unsigned count = 0;
  if (letter != NG_NONE) {
    const ng_letter *of = &doc->letters.at[letter];
    if (of->name.end) names[count++] = ng_slice(doc, of->name);
    if (of->address.end) names[count++] = ng_slice(doc, of->address);
    return count;
  }
  for (uint32_t i = 0; doc->message && i < doc->options->given_count && count < 2; i++)
    if (doc->options->given[i].field == NG_META_AUTHOR) names[count++] = doc->options->given[i].value;
  return count;
}

/* How many lines sign a letter, from a line on. */
static uint32_t closing(const finder *f, uint32_t line, uint32_t head_line) {
  enum { LOOKED_AT = 16 };
  ng_string names[2];
  uint32_t end = line, letter = f->at[f->lines.at[line].depth];
  if (letter == NG_NONE && !f->doc->message) return 0;
  while (end < f->lines.count && end < head_line && end - line < LOOKED_AT &&
         f->lines.at[end].depth == f->lines.at[line].depth)
    end++;
  return ng_letter_closing(f->doc, f->lines.at, line, end, names, names_of(f, letter, names));
}

static bool is_device(const ng_doc *doc, const ng_letter_line *line) {
  return ng_lexicon_match(doc->lexicon, doc->tokens.at + line->first, line->end - line->first, NG_CLASS_MAIL_DEVICE,
                          NULL, NULL) != 0;
}

static ng_status walk(finder *f, bool message) {
  ng_doc *doc = f->doc;
  ng_status status = NG_OK;
  for (unsigned i = 0; i <= NG_LETTER_DEPTH; i++) f->at[i] = NG_NONE;
  uint32_t signed_end = 0;
  for (uint32_t i = 0, h = 0; i < f->lines.count && !status;) {
    const ng_letter_line *line = &f->lines.at[i];
    uint32_t head_line = h < f->heads.count ? f->heads.at[h].line : NG_NONE;
    if (i == head_line) {
      status = change(f, line->first, f->at[line->depth], NG_LETTER_HEAD);
      if (!status) status = add_turn(f, &f->heads.at[h]);
      i += f->heads.at[h++].lines;
      continue;
    }
    if (message && line->dashes) signed_end = i + signature(f, i, head_line);
    if (i >= signed_end && !line->is_signed) {
      uint32_t lines = closing(f, i, head_line);
      if (lines) signed_end = i + lines;
    }
    bool is_signed = i < signed_end || line->is_signed || (message && is_device(doc, line));
    status = change(f, line->first, f->at[line->depth], is_signed ? NG_LETTER_SIGNATURE : NG_LETTER_WORDS);
    uint32_t letter = f->at[line->depth];
    if (letter != NG_NONE) doc->letters.at[letter].span.end = ng_token_end(&doc->tokens.at[line->end - 1]);
    i++;
  }
  return status;
}

/* The blocks of heads and signatures, and the letter of all. A block counts by its first
   line, and as a head or a signature only where all of it is. */
static void mark_blocks(ng_doc *doc) {
  uint32_t token = 0, k = 0;
  for (uint32_t b = 0; b < doc->blocks.count; b++) {
    ng_block *block = &doc->blocks.at[b];
    if (!block->leaf) continue;
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.start) token++;
    if (token == doc->tokens.count || doc->tokens.at[token].start >= block->span.end) continue;
    while (k + 1 < doc->letter_changes.count && doc->letter_changes.at[k + 1].token <= token) k++;
    const ng_letter_change *now = &doc->letter_changes.at[k];
    block->letter = now->letter;
    uint32_t next = k + 1 < doc->letter_changes.count ? doc->letter_changes.at[k + 1].token : doc->tokens.count;
    if (next < doc->tokens.count && doc->tokens.at[next].start < block->span.end) continue;
    if (now->part == NG_LETTER_HEAD) block->kind = NG_HEADER_FIELD;
    if (now->part == NG_LETTER_SIGNATURE) block->role = NG_ROLE_SIGNATURE;
  }
}

ng_status ng_stage_letters(ng_doc *doc) {
  doc->message = doc->options->message;
  for (uint32_t b = 0; b < doc->blocks.count; b++) doc->blocks.at[b].letter = NG_NONE;
  if (!doc->lexicon || !doc->tokens.count || !(doc->message || doc->type == NG_TYPE_PLAIN)) return NG_OK;
  finder f = {.doc = doc};
  ng_status status = doc->message ? ng_letter_signatures(doc, &f.signatures) : NG_OK;
  if (!status) status = read_lines(&f);
  if (!status) status = find_heads(&f, doc->message);
  if (!status && (f.heads.count || doc->message)) status = walk(&f, doc->message);
  if (!status && doc->letter_changes.count) mark_blocks(doc);
  free(f.signatures);
  free(f.lines.at);
  free(f.heads.at);
  return status;
}

void ng_letters_roles(ng_doc *doc) {
  for (uint32_t b = 0; b < doc->blocks.count; b++) {
    ng_block *block = &doc->blocks.at[b];
    if (!block->leaf) {
      if (doc->message && block->kind == NG_RULE && is_dashes(doc, block->span)) block->role = NG_ROLE_SIGNATURE;
      continue;
    }
    uint32_t token = ng_token_at(doc, block->span.start);
    const ng_letter_change *now = ng_letter_at(doc, token);
    if (!now) continue;
    if (block->kind == NG_HEADER_FIELD && now->part == NG_LETTER_HEAD) block->role = NG_ROLE_NOTICE;
    if (now->part == NG_LETTER_SIGNATURE) block->role = NG_ROLE_SIGNATURE;
  }
}

const ng_letter_change *ng_letter_at(const ng_doc *doc, uint32_t token) {
  uint32_t next = NG_PAST(doc->letter_changes, token, token);
  return next ? &doc->letter_changes.at[next - 1] : NULL;
}
