/* Block quotations that nothing marks but their place: paragraphs after a
 * lead-in, as "In an e-mail of May 3 the clerk writes as follows:". In: blocks
 * with roles, tokens, marks, quotations between marks, the lexicon. Out: the
 * paragraphs that are the source's words.
 *
 * A lead-in ends in a colon; its last sentence has a verb of saying or a
 * document. Where it has both, or a date beside the document, or says that the
 * very words follow, the next paragraph is quoted unless it looks like something
 * else; otherwise only if it reads as quoted. Later paragraphs belong to it
 * as long as they read as quoted:
 *   surely   an editor's brackets outside quotation marks, a note on emphasis,
 *            an elision at its head; "I" or "we" where the narrator never says
 *            so; one paragraph without any sign may stand before one of these;
 *   likely   "you" or "here" where the narrator never says so; it uses a short form that had to be glossed in
 *            brackets within a quotation; it stands whole between marks; it
 *            leads in itself without naming a source; an elision at its end.
 * It ends before a paragraph that returns to the narrator: one that leads in
 * anew, names the source by a name of the lead-in's that the quoted words do
 * not have, quotes and says who spoke; before a heading; and before one that
 * shows nothing. Sure signs prevail over the narrator's, these over likely ones.
 * Each paragraph is read a bounded number of times. */
#include <string.h>

#include "set_off.h"
#include "base/signs.h"
#include "base/sorted.h"
#include "stages.h"
#include "base/tags.h"

enum { SPEAKER = 1 << 1 | 1 << 2 }; /* deictic values "I", "we" */
enum { NAMES = 24, GLOSSES = 64, HELD = 1, SHORT = 9 };

/* Signs in a paragraph. */
enum {
  SURE = 1, /* reads as quoted, whatever else it has */
  LIKELY = 2,
  NARRATES = 4,  /* returns to the narrator */
  LEADS = 8,     /* ends in a colon */
  SAYS = 16,     /* in its last sentence, outside marks: a verb of saying */
  DOCUMENT = 32, /* a document */
  DATED = 64,
  VERBATIM = 128,
  LISTED = 256, /* an item of a list */
  TITLE = 512,  /* short, without a full stop: a heading, a caption */
  OPENS = 1024, /* begins with a quotation mark */
  QUOTES = 2048 /* a quotation and a verb of saying */
};

typedef struct {
  ng_set_off *off;
  ng_doc *doc;
  ng_string names[NAMES];     /* of the lead-in, less those in the quoted words */
  ng_string glosses[GLOSSES]; /* short forms glossed within quotations */
  uint32_t name_count, gloss_count;
  unsigned narrator; /* bits of the deictic values that the narrator uses */
} reader;

typedef struct {
  uint32_t block, first, end; /* its tokens */
  unsigned signs;
  unsigned deictic; /* bits of values, outside marks */
  uint32_t words;
} paragraph;

static bool is(const ng_token *token, uint32_t code) { return token->kind == NG_PUNCTUATION && token->word == code; }

static bool ends_sentence(const ng_token *token) {
  return is(token, '.') || is(token, '!') || is(token, '?') || is(token, 0x2026) || is(token, ';');
}

static bool same(ng_string a, ng_string b) { return a.size == b.size && !memcmp(a.data, b.data, a.size); }

static bool listed(const ng_string *list, uint32_t count, ng_string s) {
  for (uint32_t i = 0; i < count; i++)
    if (same(list[i], s)) return true;
  return false;
}

static bool in_class(const reader *r, const ng_token *token, ng_class class) {
  return token->kind != NG_PUNCTUATION && ng_lexicon_is(r->doc->lexicon, token->word, class);
}

static bool says_at(const reader *r, const ng_token *token, uint32_t room) {
  return ng_lexicon_match(r->doc->lexicon, token, room, NG_CLASS_SAY, NULL, NULL) &&
         !in_class(r, token, NG_CLASS_NOUN_TOO);
}

/* A word that can name a source: in capitals, but no month, no weekday, no
   function word, not first in its sentence unless its form tells. */
static bool is_name(const reader *r, const ng_token *token, bool first) {
  if (token->kind != NG_WORD || !(token->shape & NG_CAPITAL) || token->shape & NG_CLITIC) return false;
  bool formed = token->shape & (NG_UPPER | NG_DIGITS);
  return (!first || formed) && !in_class(r, token, NG_CLASS_MONTH) && !in_class(r, token, NG_CLASS_WEEKDAY) &&
         (formed || !in_class(r, token, NG_CLASS_STOP)) && token->size > 1;
}

/* Tokens of a paragraph that stand outside quotation marks. */
typedef struct {
  const ng_doc *doc;
  uint32_t first, at, end, quote;
} outside;

static outside outside_of(const ng_doc *doc, uint32_t first, uint32_t end) {
  uint32_t start = first < doc->tokens.count ? doc->tokens.at[first].start : NG_NONE;
  return (outside){doc, first, first, end, ng_quote_from(doc, start)};
}

static const ng_token *step(outside *o) {
  const ng_doc *doc = o->doc;
  while (o->at < o->end) {
    const ng_token *token = &doc->tokens.at[o->at];
    while (o->quote < doc->quotes.count && doc->quotes.at[o->quote].span.end <= token->start) o->quote++;
    if (o->quote < doc->quotes.count && doc->quotes.at[o->quote].span.start <= token->start) {
      uint32_t past = ng_token_from(doc, o->at, doc->quotes.at[o->quote].span.end);
      o->at = past > o->at ? past : o->at + 1;
      continue;
    }
    o->at++;
    return token;
  }
  return NULL;
}

/* The value of a word that points to who speaks, 0 for none. */
static int32_t deictic_of(const reader *r, const paragraph *p, const ng_token *token) {
  if (!in_class(r, token, NG_CLASS_DEICTIC)) return 0;
  int32_t value = ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_DEICTIC);
  uint32_t index = (uint32_t)(token - r->doc->tokens.at);
  const ng_token *next = index + 1 < p->end ? token + 1 : NULL;
  bool first = index == p->first || ends_sentence(token - 1);
  if (token->shape & NG_UPPER) return 0; /* "US" */
  /* "World War I", "Type I." */
  if (token->size == 1 && !(next && next->kind == NG_WORD && !(next->shape & NG_CAPITAL))) return 0;
  if (value == 4 && first) return 0; /* "Here is what …" is anybody's */
  return value;
}

/* ---- reading a paragraph ------------------------------------------------- */

static void read_marks(const reader *r, paragraph *p, ng_span span) {
  const ng_doc *doc = r->doc;
  uint32_t quote = ng_quote_from(doc, span.start);
  uint32_t head = p->first;
  while (head < p->end && doc->tokens.at[head].kind == NG_PUNCTUATION && ng_is_bullet(doc->tokens.at[head].word))
    head++;
  uint32_t start = head < p->end ? doc->tokens.at[head].start : span.end;
  for (uint32_t i = NG_FROM(doc->marks, span.start, span.start);
       i < doc->marks.count && doc->marks.at[i].span.start < span.end; i++) {
    const ng_mark *mark = &doc->marks.at[i];
    if (mark->kind == NG_MARK_ELISION) {
      if (mark->span.start == start) p->signs |= SURE;
      else if (mark->span.end == ng_token_end(&doc->tokens.at[p->end - 1])) p->signs |= LIKELY;
      continue;
    }
    while (quote < doc->quotes.count && doc->quotes.at[quote].span.end <= mark->span.start) quote++;
    bool inside = quote < doc->quotes.count && doc->quotes.at[quote].span.start <= mark->span.start;
    if (!inside && !mark->mixed &&
        (mark->kind == NG_MARK_INTERPOLATION || mark->kind == NG_MARK_SIC || mark->kind == NG_MARK_EMPHASIS_NOTE))
      p->signs |= SURE;
  }
}

static bool is_year(ng_string s) {
  if (s.size != 4 || (s.data[0] != '1' && s.data[0] != '2')) return false;
  for (size_t i = 1; i < 4; i++)
    if (s.data[i] < '0' || s.data[i] > '9') return false;
  return true;
}

/* The verbs of saying, documents and dates of the last sentence. */
static void read_last_sentence(const reader *r, paragraph *p) {
  const ng_doc *doc = r->doc;
  uint32_t sentence = ng_sentence_at(doc, doc->tokens.at[p->end - 1].start);
  uint32_t first = sentence == NG_NONE ? p->first : doc->sentences.at[sentence].token;
  outside o = outside_of(doc, first < p->first ? p->first : first, p->end);
  for (const ng_token *token; (token = step(&o));) {
    uint32_t room = p->end - (uint32_t)(token - doc->tokens.at);
    if (says_at(r, token, room)) p->signs |= SAYS;
    if (ng_lexicon_match(doc->lexicon, token, room, NG_CLASS_DOCUMENT, NULL, NULL)) p->signs |= DOCUMENT;
    /* "Read the report below:", "SHORT READS:" */
    bool heads = token == &doc->tokens.at[o.first] || token->shape & NG_UPPER;
    if (!heads && ng_lexicon_match(doc->lexicon, token, room, NG_CLASS_VERBATIM, NULL, NULL)) p->signs |= VERBATIM;
    bool month = in_class(r, token, NG_CLASS_MONTH) && token->shape & NG_CAPITAL;
    if (month || is_year(ng_token_text(doc, token))) p->signs |= DATED;
  }
}

static void read_words(const reader *r, paragraph *p) {
  const ng_doc *doc = r->doc;
  outside o = outside_of(doc, p->first, p->end);
  bool says = false;
  bool quotes =
      o.quote < doc->quotes.count && doc->quotes.at[o.quote].span.start < ng_token_end(&doc->tokens.at[p->end - 1]);
  for (const ng_token *token; (token = step(&o));) {
    if (token->kind == NG_PUNCTUATION) continue;
    p->words++;
    if (token->word) {
      int32_t value = deictic_of(r, p, token);
      if (value) p->deictic |= 1u << value;
      if (quotes && !says) says = says_at(r, token, p->end - (uint32_t)(token - doc->tokens.at));
    }
    if (!(token->shape & NG_CAPITAL)) continue;
    bool first = token == &doc->tokens.at[p->first] || ends_sentence(token - 1);
    if (r->name_count && is_name(r, token, first) && listed(r->names, r->name_count, ng_token_text(doc, token)))
      p->signs |= NARRATES;
    if (token->shape & NG_UPPER && listed(r->glosses, r->gloss_count, ng_token_text(doc, token))) p->signs |= LIKELY;
  }
  if (says) p->signs |= NARRATES | QUOTES;
  if (p->deictic & ~r->narrator) p->signs |= p->deictic & ~r->narrator & SPEAKER ? SURE : LIKELY;
}

static paragraph read_paragraph(const reader *r, uint32_t block) {
  const ng_doc *doc = r->doc;
  const ng_block *at = &doc->blocks.at[block];
  paragraph p = {.block = block, .first = ng_token_at(doc, at->span.start)};
  p.end = ng_token_at(doc, at->span.end);
  if (p.first >= p.end) {
    p.end = p.first;
    return p;
  }
  const ng_token *head = &doc->tokens.at[p.first], *last = &doc->tokens.at[p.end - 1];
  read_marks(r, &p, at->span);
  read_words(r, &p);
  if (is(last, ':')) {
    p.signs |= LEADS;
    read_last_sentence(r, &p);
    if (p.signs & (SAYS | DOCUMENT | VERBATIM)) p.signs |= NARRATES;
    else p.signs |= LIKELY;
  }
  bool bullet = head->kind == NG_PUNCTUATION && ng_is_bullet(head->word) && p.end - p.first > 1 &&
                head[1].start > ng_token_end(head);
  bool number = head->kind == NG_NUMBER && p.end - p.first > 2 && (is(head + 1, '.') || is(head + 1, ')'));
  if (bullet || number || at->kind == NG_ITEM) p.signs |= LISTED;
  uint32_t quote = ng_quote_from(doc, at->span.start);
  bool marked = quote < doc->quotes.count && doc->quotes.at[quote].span.start == head->start;
  if (marked) p.signs |= OPENS;
  if (marked && doc->quotes.at[quote].span.end == at->span.end) p.signs |= LIKELY;
  if (last->kind != NG_PUNCTUATION && p.words < SHORT && !(p.signs & LISTED)) p.signs |= TITLE;
  return p;
}

/* ---- what a reader remembers --------------------------------------------- */

static void remember_names(reader *r, const paragraph *p) {
  const ng_doc *doc = r->doc;
  r->name_count = 0;
  uint32_t sentence = ng_sentence_at(doc, doc->tokens.at[p->end - 1].start);
  uint32_t from = sentence == NG_NONE ? p->first : doc->sentences.at[sentence].token;
  for (uint32_t i = from < p->first ? p->first : from; i < p->end && r->name_count < NAMES; i++) {
    const ng_token *token = &doc->tokens.at[i];
    ng_string s = ng_token_text(doc, token);
    if (is_name(r, token, i == from) && !listed(r->names, r->name_count, s)) r->names[r->name_count++] = s;
  }
}

/* Of the quoted words: their names are no more the narrator's; their short
   forms with a gloss are the source's. */
static void remember_quoted(reader *r, const paragraph *p) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = p->first; i < p->end; i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->kind != NG_WORD || !(token->shape & NG_CAPITAL)) continue;
    ng_string s = ng_token_text(doc, token);
    for (uint32_t k = 0; k < r->name_count; k++)
      if (same(r->names[k], s)) r->names[k--] = r->names[--r->name_count];
    bool glossed = token->shape & NG_UPPER && i + 1 < p->end && is(&token[1], '[') && !(token[1].shape & NG_GLUED);
    if (glossed && r->gloss_count < GLOSSES && !listed(r->glosses, r->gloss_count, s)) r->glosses[r->gloss_count++] = s;
  }
}

/* A listing of a program: no words of anybody. */
static bool is_code(const ng_doc *doc, const ng_block *block) {
  if (block->kind != NG_PRE) return false;
  if (block->node == NG_NONE) return true;
  uint32_t end = doc->nodes.at[block->node].next;
  for (uint32_t i = block->node + 1; i < end && i < block->node + 8; i++)
    if (doc->nodes.at[i].tag == NG_TAG_CODE) return true;
  return false;
}

static bool is_story(const ng_block *block) {
  return block->leaf && ng_role_is_story(block->role) && !ng_quotes_pass(block);
}

/* A block that ends whatever runs over paragraphs. */
static bool is_barrier(const ng_block *block) {
  return block->kind == NG_HEADING || block->kind == NG_CELL || block->kind == NG_RULE ||
         block->kind == NG_HEADER_FIELD || block->role == NG_ROLE_SECTION_TITLE || block->role == NG_ROLE_HEADLINE ||
         block->role == NG_ROLE_DECK || block->role == NG_ROLE_BYLINE || block->role == NG_ROLE_DATELINE;
}

static uint32_t next_story(const ng_doc *doc, uint32_t block) {
  for (block++; block < doc->blocks.count; block++) {
    const ng_block *at = &doc->blocks.at[block];
    if (at->kind == NG_RULE || (at->leaf && !ng_quotes_pass(at))) break;
  }
  return block;
}

/* ---- a quotation --------------------------------------------------------- */

static bool is_leadin(const paragraph *p) {
  return p->signs & LEADS && p->signs & (SAYS | DOCUMENT | VERBATIM) && !(p->signs & LISTED);
}

/* Whether the paragraph after a lead-in is quoted. */
static bool begins(const paragraph *leadin, const paragraph *p) {
  unsigned strong = leadin->signs & VERBATIM || (leadin->signs & DOCUMENT && leadin->signs & (SAYS | DATED));
  if (p->signs & OPENS) return false;
  if (p->signs & SURE) return true;
  if (p->signs & (LISTED | TITLE) || is_leadin(p)) return false;
  return strong || (p->signs & LIKELY && !(p->signs & LEADS));
}

static bool goes_on(const paragraph *p) {
  if (p->signs & SURE) return true;
  return p->signs & LIKELY && !(p->signs & (NARRATES | TITLE));
}

/* Adds what follows a lead-in; gives the block to look at next. */
static ng_status follow(reader *r, const paragraph *leadin, uint32_t *next) {
  const ng_doc *doc = r->doc;
  uint32_t block = next_story(doc, leadin->block);
  *next = block;
  if (block >= doc->blocks.count || is_barrier(&doc->blocks.at[block]) || is_code(doc, &doc->blocks.at[block]))
    return NG_OK;
  remember_names(r, leadin);
  paragraph p = read_paragraph(r, block);
  if (p.first == p.end || !begins(leadin, &p)) return NG_OK;
  ng_status status = ng_set_off_add(r->off, block, false);
  remember_quoted(r, &p);
  uint32_t held = NG_NONE;
  while (!status) {
    if (held == NG_NONE) *next = next_story(doc, block);
    block = next_story(doc, block);
    if (block >= doc->blocks.count || is_barrier(&doc->blocks.at[block])) break;
    p = read_paragraph(r, block);
    bool sure = p.signs & SURE;
    if (held == NG_NONE && p.first < p.end && !goes_on(&p) && !(p.signs & (NARRATES | TITLE | OPENS))) {
      held = block;
      continue;
    }
    if (p.first == p.end || !goes_on(&p) || (held != NG_NONE && !sure)) break;
    if (held != NG_NONE) status = ng_set_off_add(r->off, held, true);
    held = NG_NONE;
    if (!status) status = ng_set_off_add(r->off, block, true);
    remember_quoted(r, &p);
    *next = block + 1;
  }
  return status;
}

/* Which of the words that point to a speaker are the narrator's: those of the
   paragraphs before the first lead-in, of lead-ins, and of such as quote and
   say who spoke. */
static void hear_narrator(reader *r, uint32_t first) {
  const ng_doc *doc = r->doc;
  unsigned heard = 0;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!is_story(block) || is_barrier(block)) continue;
    paragraph p = read_paragraph(r, i);
    if (i <= first || p.signs & QUOTES || is_leadin(&p)) heard |= p.deictic;
  }
  r->narrator = heard;
}

ng_status ng_set_off_after_leadins(ng_set_off *off) {
  const ng_doc *doc = off->doc;
  reader r = {.off = off, .doc = off->doc};
  bool heard = false;
  if (!doc->lexicon) return NG_OK;
  for (uint32_t i = 0; i < doc->blocks.count;) {
    uint32_t at = i++;
    const ng_block *block = &doc->blocks.at[at];
    if (!is_story(block) || is_barrier(block)) continue;
    if (block->span.end == block->span.start || doc->text.data[block->span.end - 1] != ':') continue;
    paragraph p = read_paragraph(&r, at);
    if (!is_leadin(&p)) continue;
    if (!heard) hear_narrator(&r, at);
    heard = true;
    ng_status status = follow(&r, &p, &i);
    if (status) return status;
  }
  return NG_OK;
}
