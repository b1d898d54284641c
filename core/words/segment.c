/* Segmentation. In: leaf blocks, markup, lexicon. Out: tokens and sentences, and
 * in plain text markup for what typesetting put into words (hyphens at line ends,
 * numbers of notes). Every byte of a leaf block that is neither blank nor markup
 * lies in one token, and every token in one sentence; a sentence never crosses a
 * block. Linear. */
#include "hyphen.h"
#include "notes.h"
#include "sentences.h"
#include "stages.h"
#include "token.h"

static bool line_between(const char *s, uint32_t from, uint32_t to) {
  for (; from < to; from++)
    if (s[from] == '\n' || s[from] == '\r') return true;
  return false;
}

/* The tokens of a range that holds no markup; *end is where the token before ended. */
static ng_status tokens_of(ng_doc *doc, ng_span span, uint32_t *end, bool *first) {
  ng_token token;
  size_t at = span.start;
  while (ng_token_next(doc->lexicon, doc->text.data, span.end, at, &token)) {
    ng_token *added = ng_tokens_push(&doc->tokens);
    if (!added) return NG_NOMEM;
    if (*first) {
      token.shape = (uint8_t)((token.shape & ~NG_GLUED) | NG_BLOCK_START | NG_LINE_START);
    } else if (token.start > *end) {
      if (line_between(doc->text.data, *end, token.start)) token.shape |= NG_LINE_START;
    }
    *first = false;
    *added = token;
    at = *end = token.start + token.size;
  }
  return NG_OK;
}

/* Whether a token could be a name with the number of a note glued to it, or a number
   that is glued to a comma or full stop. */
static bool may_hold_note(const ng_doc *doc, uint32_t first) {
  for (uint32_t i = first; i < doc->tokens.count; i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->kind == NG_WORD && (token->shape & (NG_DIGITS | NG_CAPITAL)) == (NG_DIGITS | NG_CAPITAL)) return true;
    if (i > first && token->kind == NG_NUMBER && token->shape & NG_GLUED && token[-1].kind == NG_PUNCTUATION &&
        (token[-1].word == ',' || token[-1].word == ';' || token[-1].word == '.'))
      return true;
  }
  return false;
}

/* Reads all leaves; *notes tells whether a name may have a note's number. */
static ng_status read_leaves(ng_doc *doc, bool *notes) {
  ng_status status = NG_OK;
  doc->tokens.count = doc->sentences.count = 0;
  for (uint32_t i = 0, mark = 0; i < doc->blocks.count && !status; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf) continue;
    uint32_t first = doc->tokens.count, at = block->span.start, end = at;
    bool at_start = true, joins = false;
    while (!status && at < block->span.end) {
      while (mark < doc->markup.count && doc->markup.at[mark].end <= at) mark++;
      uint32_t stop = block->span.end, second = doc->tokens.count;
      if (mark < doc->markup.count && doc->markup.at[mark].start < stop) stop = doc->markup.at[mark].start;
      if (stop > at) status = tokens_of(doc, (ng_span){at, stop}, &end, &at_start);
      if (joins && second > first && doc->tokens.count > second) ng_hyphen_join(doc, second);
      joins = stop < block->span.end && stop == end && ng_hyphen_joins(doc, doc->markup.at[mark]);
      at = stop < block->span.end ? doc->markup.at[mark].end : stop;
    }
    if (!*notes && doc->type == NG_TYPE_PLAIN) *notes = may_hold_note(doc, first);
    if (!status && doc->tokens.count > first) status = ng_sentences_read(doc, i, first);
  }
  return status;
}

ng_status ng_stage_segment(ng_doc *doc) {
  /* Room for what most texts have, a token in five bytes, so that they are not moved as they grow;
     later stages look at tokens from a place on, at none in a text without words. */
  uint32_t room = (uint32_t)(doc->text.size / 5) + 16;
  doc->tokens.at = malloc(room * sizeof *doc->tokens.at);
  if (!doc->tokens.at) return NG_NOMEM;
  doc->tokens.room = room;
  ng_tokens_push(&doc->tokens);
  bool may = false;
  ng_status status = ng_hyphens_find(doc);
  if (!status) status = read_leaves(doc, &may);
  if (status || !may) return status;
  /* What numbers tell of names shows when all is read: it is read once more. */
  ng_spans_array notes = {0};
  status = ng_notes_find(doc, &notes);
  if (!status && notes.count) status = ng_markup_merge(doc, &notes);
  if (!status && notes.count) status = read_leaves(doc, &may);
  free(notes.at);
  return status;
}
