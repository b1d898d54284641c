/* Who says what. In: tokens, sentences, quotations of the story's blocks, and
 * the lexicon. Out: the layer of attributions, in the order of their place.
 *
 * A sentence is tagged and cut into phrases (phrase.c); each cue in it finds its
 * source (source.c) and its content (content.c); what
 * stands inside the content of another attribution is left to that one.
 * Quotations that remain are joined by paragraph (quotes.c). */
#include "attribution.h"

#include <string.h>

#include "quotes/set_off.h"
#include "quotes/quotes.h"
#include "stages.h"
#include "words/token.h"

/* Tokens of a sentence that are read as one. What looks for a subject or for the
   end of what is said may look through all of them, for each cue. */
enum { LONGEST = 1000, RECENT = 16, DATELINE = 10 };

static const char REPEATED[] = "a cue before it says the same, and with a source";
static const char ASKED[] = "it is asked or told of the reader, who says nothing";
static const char WISHED[] = "whose turn or letter it is says it";
static const char INSIDE[] = "it stands inside what another is said to say";

static void reader_free(ng_reader *r) {
  free(r->tags);
  free(r->marked);
  free(r->quote_of);
  free(r->owner);
  free(r->sex);
  free(r->talks);
  free(r->focus);
  free(r->phrases.at);
  free(r->said.at);
}

static ng_status reader_new(ng_doc *doc, ng_reader *r) {
  uint32_t tokens = doc->tokens.count, quotes = doc->quotes.count;
  *r = (ng_reader){.doc = doc,
                   .pending = NG_NONE,
                   .speaker = NG_NONE,
                   .spoke_at = NG_NONE,
                   .doubt = NG_NONE,
                   .turn = NG_NONE,
                   .grammar = ng_lexicon_grammar(doc->lexicon),
                   .author = ng_author_find(doc)};
  r->tags = malloc((size_t)tokens + 1);
  r->marked = calloc((size_t)tokens + 1, 1);
  r->quote_of = malloc(((size_t)tokens + 1) * sizeof *r->quote_of);
  r->owner = malloc(((size_t)quotes + 1) * sizeof *r->owner);
  r->sex = calloc((size_t)doc->entities.count + 1, 1);
  r->talks = calloc((size_t)doc->entities.count + 1, 1);
  if (!r->sex || !r->talks || !r->tags || !r->marked || !r->quote_of || !r->owner || !ng_focus_begin(r))
    return NG_NOMEM;
  ng_sexes_learn(r);
  ng_turns_begin(r);
  memset(r->tags, NG_POS_OTHER, (size_t)tokens + 1);
  memset(r->quote_of, 0xFF, ((size_t)tokens + 1) * sizeof *r->quote_of);
  memset(r->owner, 0xFF, ((size_t)quotes + 1) * sizeof *r->owner);
  uint32_t done = 0, done_within = 0; /* tokens before them are marked: quotations may nest deep */
  for (uint32_t i = 0; i < quotes; i++) {
    const ng_quote *quote = &doc->quotes.at[i];
    uint32_t from = ng_token_at(doc, quote->span.start), to = ng_token_at(doc, quote->span.end);
    bool whole = quote->kind == NG_QUOTE_DIRECT || quote->kind == NG_QUOTE_BLOCK;
    for (uint32_t t = from > done ? from : done; t < to; t++) {
      r->marked[t] = 1;
      if (whole) r->quote_of[t] = i;
    }
    if (to > done) done = to;
    if (quote->parent == NG_NONE) continue;
    for (uint32_t t = from > done_within ? from : done_within; t < to; t++) r->marked[t] = 2;
    if (to > done_within) done_within = to;
  }
  return NG_OK;
}

/* Whether what a cue without a source says, or a noun that is his who speaks, is said by an attribution
   before it: "told the board in a statement that …", "said in her statement that …". */
static bool is_repeated(const ng_reader *r, uint32_t first, uint32_t kept, const ng_said *said) {
  bool own = said->nominal && said->source.end == said->source.start + 1 && r->tags[said->source.start] == NG_POS_PRPS;
  if ((said->source.start < said->source.end && !own) || !said->part_count) return false;
  for (uint32_t i = kept > first + RECENT ? kept - RECENT : first; i < kept; i++)
    if (r->said.at[i].part_count && r->said.at[i].parts[0].start == said->parts[0].start) return true;
  return false;
}

/* Where a clause begins that turns from what one says to who answers it with words of
   his own: ", to which Lee replied: “…”", "– at which point the crowd sang “…”", ",
   who nods: “…”"; NG_NONE where none does. */
static uint32_t turn_before(const ng_reader *r, const ng_said *said) {
  enum { FAR = 5 };
  if (!said->part_count || said->source.start >= said->source.end || r->marked[said->cue.start]) return NG_NONE;
  uint32_t quoted = said->parts[0].start;
  if (quoted < said->cue.end || quoted > said->cue.end + FAR || !r->marked[quoted]) return NG_NONE;
  uint32_t at = said->source.start, lowest = r->sentence.start + FAR < at ? at - FAR : r->sentence.start;
  bool turns = r->tags[at] == NG_POS_WP;
  for (; at > lowest; at--) {
    if (ng_reader_sign(r, at - 1, ',') || ng_reader_dash(r, at - 1)) return turns ? at : NG_NONE;
    if (ng_reader_token(r, at - 1)->kind != NG_WORD) return NG_NONE;
    turns = turns || r->tags[at - 1] == NG_POS_WP;
  }
  return NG_NONE;
}

/* Ends the content of the attribution that holds token `at` before it, where nothing of
   it stands behind `end`; false where something does. */
static bool end_before(ng_reader *r, uint32_t first, uint32_t kept, uint32_t at, uint32_t end) {
  for (uint32_t i = kept; i > first && i + RECENT > kept; i--) {
    ng_said *outer = &r->said.at[i - 1];
    for (uint32_t k = 0; k < outer->part_count; k++) {
      ng_tokens *part = &outer->parts[k];
      if (at < part->start || at >= part->end || (at == part->start && !k)) continue;
      bool rest = false;
      for (uint32_t t = end; t < part->end; t++) rest = rest || ng_reader_token(r, t)->kind != NG_PUNCTUATION;
      if (rest || k + 1 < outer->part_count) return false;
      part->end = at - 1;
      if (at == part->start) outer->part_count--;
      return true;
    }
  }
  return false;
}

/* "A report that it was old was dismissed by Lee": whether what another is about begins with the
   claim of a noun, which is not the other's. */
static bool is_claim(const ng_said *said, ng_tokens part) {
  uint32_t start = said->source.start < said->source.end ? said->source.start : said->cue.start;
  bool whole = said->part_count && said->parts[said->part_count - 1].end + 1 >=
                                       part.end; /* but "Lee's claim that it was old hurt him, Roe said" */
  return start == part.start && said->nominal && whole;
}

/* "Lee denied Roe's claim that it was old": whether what the former denies is the latter's claim, which is another's
   statement. */
static bool is_denied(const ng_reader *r, const ng_said *verb, const ng_said *claim) {
  if (!claim->nominal || claim->source.start == claim->source.end || NG_CUE_POLARITY(verb->value) != NG_DENIES)
    return false;
  bool clause = claim->part_count && claim->parts[0].start >= claim->cue.end &&
                ng_reader_is(r, claim->parts[0].start, NG_CLASS_THAT);
  return clause && verb->part_count && verb->parts[0].start == claim->source.start;
}

/* Why an attribution to "I" or "you" tells nobody's statement, or NULL: "Do you support it?", "…, you know,
   …"; and "I want to go", where a turn or a letter tells who says so. */
static const char *unsaid(const ng_reader *r, const ng_said *said) {
  if (said->source.end != said->source.start + 1) return NULL;
  int32_t who = ng_reader_value(r, said->source.start, NG_CLASS_PRONOUN);
  if (who == NG_YOU) {
    bool aside = said->part_count && said->parts[0].end <= said->cue.start;
    bool asks = ng_reader_sign(r, r->sentence.end - 1, '?');
    return asks || aside || !(said->value & NG_FRAME_CLAUSE) ? ASKED : NULL;
  }
  if ((who != NG_I && who != NG_WE) || NG_CUE_MANNER(said->value) != NG_MANNER_WANTS) return NULL;
  const ng_letter_change *letter = ng_letter_at(r->doc, said->cue.start);
  return r->turn != NG_NONE || (letter && letter->letter != NG_NONE) ? WISHED : NULL;
}

/* "expressed the view that …": whether the former of two is the verb of the latter, whose noun is all that it
   says. */
static bool is_carrier(const ng_said *verb, const ng_said *noun) {
  if (!noun->nominal || NG_CUE_POLARITY(verb->value) == NG_DENIES || noun->cue.start != verb->cue.start ||
      verb->part_count != 1 || !noun->part_count)
    return false;
  return verb->cue.end < noun->cue.end && verb->parts[0].start <= noun->cue.end &&
         noun->parts[0].end <= verb->parts[0].end;
}

/* Drops what tells nobody's statement, and what lies inside the content of another attribution of the
   sentence: those from `first` on, which are in order of their cues. */
static ng_status drop_nested(ng_reader *r, uint32_t first) {
  uint32_t kept = first, covered_from = 0, covered_to = 0;
  /* "Lee confirmed it, according to a letter:" the passage that follows is Lee's. */
  bool opens = r->sentence.end == r->block.end && ng_reader_sign(r, r->sentence.end - 1, ':');
  for (uint32_t i = first; i < r->said.count; i++) {
    const ng_said *said = &r->said.at[i];
    bool inside = said->cue.start >= covered_from && said->cue.start < covered_to;
    uint32_t turn = inside ? turn_before(r, said) : NG_NONE;
    if (turn != NG_NONE && end_before(r, first, kept, turn, said->parts[said->part_count - 1].end)) inside = false;
    if (inside && kept > first && is_denied(r, &r->said.at[kept - 1], said)) inside = false;
    if (kept > first && is_carrier(&r->said.at[kept - 1], said)) {
      ng_status status = ng_reader_refuse(r, r->said.at[--kept].cue, REPEATED);
      if (status) return status;
      inside = false;
    }
    const char *why = inside ? INSIDE : is_repeated(r, first, kept, said) ? REPEATED : unsaid(r, said);
    if (why) {
      ng_status status = ng_reader_refuse(r, said->cue, why);
      if (status) return status;
      continue;
    }
    for (uint32_t k = 0; k < said->part_count; k++) {
      ng_tokens part = said->parts[k];
      if (part.end <= said->cue.start)
        while (!opens && kept > first && r->said.at[kept - 1].cue.start >= part.start &&
               !is_claim(&r->said.at[kept - 1], part)) {
          ng_status status = ng_reader_refuse(r, r->said.at[--kept].cue, INSIDE);
          if (status) return status;
        }
      else if (part.start >= said->cue.end && part.end > covered_to)
        covered_from = covered_to ? covered_from : part.start, covered_to = part.end;
    }
    r->said.at[kept++] = *said;
  }
  r->said.count = kept;
  return NG_OK;
}

/* Where the words of a sentence begin: after a dateline ("VARNHOLT (NPA) —"), which is nobody's. */
static uint32_t past_dateline(const ng_reader *r, ng_tokens sentence) {
  uint32_t from = sentence.start, end = from + DATELINE;
  if (from != r->block.start || !(ng_reader_token(r, from)->shape & NG_UPPER)) return from;
  for (uint32_t t = from; t < end && t + 1 < sentence.end; t++) {
    bool hyphens = ng_reader_sign(r, t, '-') && ng_reader_sign(r, t + 1, '-');
    if (ng_reader_dash(r, t) || hyphens) return t + 1 + hyphens;
    if (!ng_token_in_dateline(ng_reader_token(r, t))) return from;
  }
  return from;
}

/* A sentence, or LONGEST tokens of a longer one. */
static ng_status read_sentence(ng_reader *r, ng_tokens sentence) {
  const ng_tagger *tagger = ng_lexicon_tagger(r->doc->lexicon);
  uint32_t first = r->said.count;
  r->first = first;
  r->within = r->sentence = (ng_tokens){past_dateline(r, sentence), sentence.end};
  if (!tagger) return NG_OK;
  ng_tagger_run(tagger, r->doc->text.data, &r->doc->tokens.at[sentence.start], sentence.end - sentence.start,
                r->tags + sentence.start);
  ng_tags_mend(r);
  ng_status status = ng_phrases_read(r->doc, r->tags, r->sentence.start, sentence.end, r->grammar, &r->phrases);
  if (!status) status = ng_cues_read(r);
  if (!status) status = ng_insertions_read(r);
  if (!status) status = drop_nested(r, first);
  if (!status) status = ng_intros_read(r, first);
  if (!status) status = ng_within_read(r);
  return status;
}

static void widen(ng_span *hull, ng_span span) {
  if (span.start == span.end) return;
  if (hull->start == hull->end) *hull = span;
  if (span.start < hull->start) hull->start = span.start;
  if (span.end > hull->end) hull->end = span.end;
}

/* direct, mixed or indirect, by how much of the content stands in marks. A turn of a
   transcript is direct. */
static uint8_t kind_of(const ng_reader *r, const ng_said *said) {
  if (said->turn) return NG_SAID_DIRECT; /* a transcript's words are those that were spoken */
  size_t all = 0, marked = 0;
  for (uint32_t k = 0; k < said->part_count; k++) {
    for (uint32_t t = said->parts[k].start; t < said->parts[k].end; t++) {
      const ng_token *token = ng_reader_token(r, t);
      if (token->kind == NG_PUNCTUATION) continue;
      all += token->size;
      if (r->marked[t] > said->within) marked += token->size;
    }
  }
  if (marked * 100 > all * 95) return NG_SAID_DIRECT;
  return marked * 100 < all * 2 ? NG_SAID_INDIRECT : NG_SAID_MIXED;
}

/* The nested quotation that begins at a token of another, or NG_NONE. */
static uint32_t nested_at(const ng_reader *r, uint32_t token) {
  const ng_doc *doc = r->doc;
  uint32_t start = ng_reader_token(r, token)->start;
  if (r->marked[token] < 2) return NG_NONE;
  uint32_t i = ng_quote_from(doc, start);
  return i < doc->quotes.count && doc->quotes.at[i].span.start == start ? i : NG_NONE;
}

/* The quotation of a few words that begins at a token of a statement; NG_NONE where there
   is none, or it holds them at arm's length. */
static uint32_t partial_at(const ng_reader *r, uint32_t token) {
  const ng_token *mark = ng_reader_token(r, token);
  if (mark->kind != NG_PUNCTUATION || !r->marked[token]) return NG_NONE;
  uint32_t i = ng_quote_from(r->doc, mark->start);
  if (i == r->doc->quotes.count) return NG_NONE;
  const ng_quote *quote = &r->doc->quotes.at[i];
  if (quote->span.start != mark->start || quote->parent != NG_NONE) return NG_NONE;
  if (quote->kind == NG_QUOTE_PARTIAL) return i;
  return quote->kind == NG_QUOTE_SCARE && !ng_quotes_disowned(r->doc, token) ? i : NG_NONE;
}

/* The quotation that a token of a statement's content belongs to, or begins. */
static uint32_t quoted_at(const ng_reader *r, const ng_said *said, uint32_t token) {
  if (said->within) return nested_at(r, token);
  uint32_t quote = r->quote_of[token];
  return quote == NG_NONE && !said->turn ? partial_at(r, token) : quote;
}

static ng_status add_content(ng_reader *r, const ng_said *said, ng_attribution *made) {
  ng_doc *doc = r->doc;
  made->content.first = doc->spans.count;
  made->quotes.first = doc->indexes.count;
  uint32_t last = NG_NONE;
  for (uint32_t k = 0; k < said->part_count; k++) {
    ng_span *span = ng_spans_push(&doc->spans);
    if (!span) return NG_NOMEM;
    *span = ng_reader_span(doc, said->parts[k]);
    widen(&made->span, *span);
    made->content.count++;
    for (uint32_t t = said->parts[k].start; t < said->parts[k].end; t++) {
      uint32_t quote = quoted_at(r, said, t);
      if (quote == NG_NONE || quote == last) continue;
      if (doc->quotes.at[quote].kind == NG_QUOTE_SCARE) doc->quotes.at[quote].kind = NG_QUOTE_PARTIAL;
      uint32_t *index = ng_indexes_push(&doc->indexes);
      if (!index) return NG_NOMEM;
      *index = last = quote;
      made->quotes.count++;
    }
  }
  made->hedges.first = doc->spans.count;
  for (uint32_t k = 0; k < said->part_count; k++) {
    for (uint32_t t = said->parts[k].start; t < said->parts[k].end; t++) {
      const ng_token *token = &doc->tokens.at[t];
      uint32_t size = ng_lexicon_match(doc->lexicon, token, said->parts[k].end - t, NG_CLASS_HEDGE, NULL, NULL);
      bool month = token->shape & NG_CAPITAL && ng_reader_is(r, t, NG_CLASS_MONTH);
      if (!size || month || r->quote_of[t] != NG_NONE) continue;
      ng_span *span = ng_spans_push(&doc->spans);
      if (!span) return NG_NOMEM;
      *span = ng_reader_span(doc, (ng_tokens){t, t + size});
      made->hedges.count++;
    }
  }
  return NG_OK;
}

static uint8_t polarity_of(const ng_said *said) {
  int32_t polarity = NG_CUE_POLARITY(said->value);
  if (said->whether) return NG_QUESTIONS;
  if (said->negated) return polarity == NG_DENIES ? NG_ASSERTS : NG_DENIES;
  return (uint8_t)polarity;
}

static ng_status write_said(ng_reader *r, const ng_said *said) {
  if (!said->part_count) return NG_OK;
  ng_doc *doc = r->doc;
  ng_attribution made = {.speaker = NG_NONE,
                         .source = ng_reader_span(doc, said->source),
                         .cue = ng_reader_span(doc, said->cue),
                         .kind = kind_of(r, said),
                         .polarity = polarity_of(said),
                         .manner = (uint8_t)NG_CUE_MANNER(said->value)};
  const char *rule = said->rule ? said->rule : "cue", *reason;
  made.speaker = ng_speaker_find(r, said, &reason);
  made.rule = (ng_string){rule, strlen(rule)};
  made.time = said->time;
  if (reason) made.reason = (ng_string){reason, strlen(reason)};
  ng_status status = add_content(r, said, &made);
  if (status) return status;
  /* What goes on in sentences of their own begins there: their cue is empty, and behind the source. */
  if (said->cue.start < said->cue.end || said->cue.start <= said->source.end) widen(&made.span, made.source);
  widen(&made.span, made.cue);
  ng_attribution *added = ng_attributions_push(&doc->attributions);
  if (!added) return NG_NOMEM;
  *added = made;
  return NG_OK;
}

static int by_place(const void *a, const void *b) {
  const ng_attribution *x = a, *y = b;
  if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
  if (x->cue.start != y->cue.start) return x->cue.start < y->cue.start ? -1 : 1;
  return x->content.first < y->content.first ? -1 : x->content.first > y->content.first;
}

/* The attributions of one block: sentences [from, to), quotations [quote, quotes). */
static ng_status read_block(ng_reader *r, uint32_t from, uint32_t to, uint32_t quote, uint32_t quotes) {
  const ng_sentence *s = r->doc->sentences.at;
  uint32_t first = r->said.count;
  r->block = (ng_tokens){s[from].token, s[to - 1].token + s[to - 1].tokens};
  r->before = (ng_tokens){0, 0};
  for (uint32_t i = from; i < to; i++) {
    uint32_t end = s[i].token + s[i].tokens;
    for (uint32_t at = s[i].token; at < end; at += LONGEST) {
      ng_status status = read_sentence(r, (ng_tokens){at, end - at > LONGEST ? at + LONGEST : end});
      if (status) return status;
      r->before = r->sentence;
      if (at == s[i].token) ng_focus_read(r, i);
    }
  }
  ng_status status = ng_dialogue_read(r, first, quote, quotes);
  if (!status) status = ng_quotes_join(r, first, quote, quotes);
  if (r->turn != NG_NONE)
    for (uint32_t i = first; i < r->said.count; i++) r->said.at[i].holder = r->turn + 1;
  return status;
}

static ng_status read_all(ng_reader *r) {
  const ng_doc *doc = r->doc;
  uint32_t quote = 0;
  for (uint32_t i = 0, next; i < doc->sentences.count; i = next) {
    uint32_t block = doc->sentences.at[i].block, quotes;
    for (next = i; next < doc->sentences.count && doc->sentences.at[next].block == block; next++) continue;
    ng_span span = doc->blocks.at[block].span;
    while (quote < doc->quotes.count && doc->quotes.at[quote].span.start < span.start) quote++;
    for (quotes = quote; quotes < doc->quotes.count && doc->quotes.at[quotes].span.start < span.end; quotes++) continue;
    if (!ng_role_is_story(doc->blocks.at[block].role)) continue;
    ng_status status = ng_turns_pass(r, block);
    if (!status) status = read_block(r, i, next, quote, quotes);
    if (status) return status;
    quote = quotes;
  }
  return NG_OK;
}

ng_status ng_stage_attribution(ng_doc *doc) {
  ng_reader r;
  ng_status status = reader_new(doc, &r);
  if (!status) status = ng_letters_read(&r);
  if (!status) status = read_all(&r);
  for (uint32_t i = 0; !status && i < r.said.count; i++) status = write_said(&r, &r.said.at[i]);
  if (!status && doc->attributions.count)
    qsort(doc->attributions.at, doc->attributions.count, sizeof *doc->attributions.at, by_place);
  doc->tags = r.tags; /* the clauses read on */
  r.tags = NULL;
  reader_free(&r);
  return status;
}
