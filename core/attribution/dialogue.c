/* Dialogue after dashes: "—We knew nothing —said Ada Venn—. Nobody asked us." In: the
 * quotations of a block that begins with a dash of speech. Out: an attribution for each
 * that the narrator breaks into with a verb of saying. Words alone tell, no tags: it
 * holds in every language whose lexicon has the dash and the verbs. */
#include "attribution.h"

enum { LONGEST = 12 }; /* tokens of a source */

static bool is_dash(const ng_reader *r, uint32_t t) { return ng_reader_dash(r, t) || ng_reader_sign(r, t, '-'); }

static bool says(const ng_reader *r, uint32_t t) {
  const ng_token *token = ng_reader_token(r, t);
  if (token->kind != NG_WORD) return false;
  return ng_reader_is(r, t, NG_CLASS_SAY) ||
         (ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_SAY_VERB) & NG_FRAME_QUOTE);
}

static bool is_name_word(const ng_reader *r, uint32_t t) {
  return ng_reader_token(r, t)->shape & NG_CAPITAL || ng_reader_is(r, t, NG_CLASS_ARTICLE) ||
         ng_reader_is(r, t, NG_CLASS_PARTICLE) || ng_reader_is(r, t, NG_CLASS_TITLE) ||
         ng_reader_is(r, t, NG_CLASS_ROLE) || ng_reader_is(r, t, NG_CLASS_PRONOUN);
}

/* The source in [from, to): a name, or an article and its noun. */
static ng_tokens source_in(const ng_reader *r, uint32_t from, uint32_t to) {
  uint32_t end = from;
  bool noun = false;
  while (end < to && end - from < LONGEST) {
    const ng_token *token = ng_reader_token(r, end);
    bool title =
        token->kind == NG_PUNCTUATION && token->word == '.' && end > from && ng_reader_is(r, end - 1, NG_CLASS_TITLE);
    if (token->kind == NG_PUNCTUATION && !title) break;
    bool name = title || is_name_word(r, end);
    /* "the old keeper": what follows an article is its noun group, up to a function word */
    if (!name &&
        (end == from || noun || !ng_reader_is(r, from, NG_CLASS_ARTICLE) || ng_reader_is(r, end, NG_CLASS_STOP)))
      break;
    end++;
  }
  return (ng_tokens){from, end};
}

/* What the narrator puts in from `from` on: "—said Ada Venn—", "—the mayor answered". */
static bool read_narrator(const ng_reader *r, uint32_t from, uint32_t to, ng_said *said) {
  if (from >= to || !is_dash(r, from)) return false;
  while (from < to && is_dash(r, from)) from++;
  for (uint32_t t = from; t < to && t < from + LONGEST && ng_reader_token(r, t)->kind != NG_PUNCTUATION; t++) {
    if (!says(r, t)) continue;
    uint32_t verb = t; /* "ha detto Sarasi" */
    while (verb > from && ng_reader_is(r, verb - 1, NG_CLASS_HAVE)) verb--;
    said->source = verb == from ? source_in(r, t + 1, to) : source_in(r, from, verb);
    if (said->source.start >= said->source.end || (verb > from && said->source.end != verb)) return false;
    said->cue = (ng_tokens){verb, t + 1};
    said->subject = said->source.end - 1;
    return true;
  }
  return false;
}

/* The attribution of the block, from `first` on, that holds a token already, since the
   sentence's own reading has found its verb; NG_NONE where none does. */
static uint32_t known_at(const ng_reader *r, uint32_t first, uint32_t token) {
  for (uint32_t k = first; k < r->said.count; k++)
    for (uint32_t p = 0; p < r->said.at[k].part_count; p++)
      if (r->said.at[k].parts[p].start <= token && token < r->said.at[k].parts[p].end) return k;
  return NG_NONE;
}

ng_status ng_dialogue_read(ng_reader *r, uint32_t first, uint32_t from, uint32_t to) {
  const ng_doc *doc = r->doc;
  uint32_t owner = NG_NONE, known = r->said.count;
  if (from >= to || !is_dash(r, r->block.start)) return NG_OK;
  for (uint32_t i = from; i < to && i < from + NG_PARTS; i++) {
    ng_span span = doc->quotes.at[i].span;
    ng_tokens tokens = {ng_token_at(doc, span.start), ng_token_at(doc, span.end)};
    if (doc->quotes.at[i].parent != NG_NONE) continue;
    if (i == from && (tokens.start != r->block.start || known - first > NG_PARTS)) return NG_OK;
    uint32_t end = i + 1 < to ? ng_token_at(doc, doc->quotes.at[i + 1].span.start) : r->block.end;
    uint32_t own = known_at(r, first, tokens.start);
    ng_said said = {.value = NG_FRAME_QUOTE, .rule = "dialogue"};
    bool told = read_narrator(r, tokens.end, end, &said);
    if (own != NG_NONE) {
      owner = own;
      ng_said *held = &r->said.at[own];
      if (told && held->source.start == held->source.end) {
        held->source = said.source;
        held->subject = said.subject;
        held->rule = said.rule;
      }
      continue;
    }
    if (told) {
      ng_said *kept = ng_said_push(&r->said);
      if (!kept) return NG_NOMEM;
      *kept = said;
      owner = r->said.count - 1;
    }
    if (owner == NG_NONE) continue;
    ng_said *held = &r->said.at[owner]; /* what follows the narrator is the same speaker's */
    if (held->part_count < NG_PARTS) held->parts[held->part_count++] = tokens;
  }
  return NG_OK;
}
