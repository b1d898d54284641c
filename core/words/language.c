/* Language. In: what the person says, what the document declares, the text.
 * Out: the language's code, where it was found, its lexicon, and an issue for each layer
 * whose words are missing. The stop words of the first paragraphs vote, each for every language
 * that has it; a language is told where it outvotes each other by the words that the two
 * do not share. A declaration holds unless the text speaks clearly against it, since
 * templates declare languages that their pages are not in. Where nothing tells, the
 * language is "und" and only marks and structure are found. */
#include <string.h>

#include "stages.h"
#include "base/tags.h"
#include "token.h"

enum {
  SAMPLE = 64 * 1024,
  LANGUAGES = 31,
  PARAGRAPH = 120,  /* bytes of a block that is more than a menu's item */
  ENOUGH = 50,      /* words */
  FEWEST = 3,       /* votes that only it gets */
  TIMES = 2,        /* so many times those that only another gets */
  SHARE = 10,       /* one word in so many votes ... */
  SHARE_OF_FEW = 8, /* ... or, where there are fewer votes, in so many */
  /* The text against its declaration: */
  CLEAR = 5,          /* votes that the language declared does not get ... */
  CLEAR_TIMES = 3,    /* ... so many times those that it gets alone ... */
  CLEAR_SHARE = 5,    /* ... and one word in so many; of a language declared whose own */
  FOREIGN_CLEAR = 12, /* words cannot vote so many votes of words that no kin has ... */
  FOREIGN_SHARE = 4,  /* ... and one word in so many */
  FOREIGN = 100       /* words without one of the language declared alone are not in it */
};

/* "en-GB" -> "en"; false where there is no code of two or three letters. */
static bool code_of(ng_string declared, char out[4]) {
  size_t size = 0;
  while (size < declared.size && size < 3 && ng_is_letter((unsigned char)declared.data[size])) {
    out[size] = (char)ng_lower((unsigned char)declared.data[size]);
    size++;
  }
  out[size] = '\0';
  return size >= 2 && (size == declared.size || declared.data[size] == '-' || declared.data[size] == '_');
}

static bool declared_language(const ng_doc *doc, char out[4]) {
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    uint32_t tag = doc->nodes.at[i].tag;
    if (tag == NG_TAG_TEXT) continue;
    ng_string value = ng_node_attribute(doc, i, "lang");
    if (!value.data) value = ng_node_attribute(doc, i, "xml:lang");
    if (value.data && code_of(value, out)) return true;
    if (doc->type == NG_TYPE_XML || tag != NG_TAG_HTML) break;
  }
  return false;
}

/* The votes of the first paragraphs. A word that languages share votes for each of them. */
typedef struct {
  int32_t code[LANGUAGES]; /* two letters in 16 bits; 0: no language */
  uint32_t votes[LANGUAGES];
  uint32_t sole[LANGUAGES];              /* of words that no other language has */
  uint32_t shared[LANGUAGES][LANGUAGES]; /* of words that both have */
  uint32_t words;
} tally;

static void count_vote(tally *t, uint32_t languages) {
  for (uint32_t rest = languages, a = 0; rest; rest >>= 1, a++) {
    if (!(rest & 1)) continue;
    t->votes[a]++;
    t->sole[a] += languages == 1U << a;
    for (uint32_t others = languages, b = 0; others; others >>= 1, b++) t->shared[a][b] += others & 1;
  }
}

/* "Las" of "Las Flores": part of a name, which may be of any language. */
static bool is_name_like(const ng_token *token) { return token->shape & NG_CAPITAL && !(token->shape & NG_UPPER); }

static void count_range(const ng_doc *doc, const ng_lexicon *stops, ng_span range, tally *t) {
  ng_string text = {doc->text.data, range.end};
  ng_token token;
  bool within = false; /* behind a word, or the comma of a list */
  for (size_t at = range.start; ng_token_next(stops, text.data, text.size, at, &token); at = token.start + token.size) {
    bool word = token.kind == NG_WORD;
    t->words += word;
    if (word && !(within && is_name_like(&token)))
      count_vote(t, (uint32_t)ng_lexicon_value(stops, token.word, NG_CLASS_STOP) & 0x7FFFFFFF);
    within = word || (within && text.data[token.start] == ',');
  }
}

/* Cuts a range to a number of bytes, or the few more that its last character has. */
static ng_span cut(const ng_doc *doc, ng_span range, uint32_t bytes) {
  if (range.end - range.start <= bytes) return range;
  uint32_t end = range.start + bytes;
  while (end < range.end && ng_utf8_continues(doc->text.data[end])) end++;
  return (ng_span){range.start, end};
}

/* Counts the votes of the paragraphs, since menus are often in another language than the
   story; of all the text where there are too few of these. */
static void count_votes(const ng_doc *doc, const ng_lexicon *stops, tally *t) {
  int32_t known[LANGUAGES];
  tally none = {.words = 0};
  for (uint32_t i = ng_lexicon_values(stops, NG_CLASS_LANGUAGE, known, LANGUAGES); i; i--) {
    uint32_t place = (uint32_t)known[i - 1] >> 16;
    if (place < LANGUAGES) none.code[place] = known[i - 1] & 0xFFFF;
  }
  *t = none;
  uint32_t left = SAMPLE;
  for (uint32_t i = 0; i < doc->blocks.count && left; i++) {
    ng_span span = doc->blocks.at[i].span;
    if (!doc->blocks.at[i].leaf || span.end - span.start < PARAGRAPH) continue;
    span = cut(doc, span, left);
    count_range(doc, stops, span, t);
    left = span.end - span.start < left ? left - (span.end - span.start) : 0;
  }
  if (t->words >= ENOUGH) return;
  *t = none;
  count_range(doc, stops, cut(doc, (ng_span){0, (uint32_t)doc->text.size}, SAMPLE), t);
}

/* Whether `a` gets so many times the votes that `b` gets, those that both get left out. */
static bool outvotes(const tally *t, uint32_t a, uint32_t b, uint32_t times) {
  uint32_t both = t->shared[a][b], own = t->votes[a] - both;
  return own && own >= times * (t->votes[b] - both);
}

/* The place of the language that outvotes every other; LANGUAGES where they do not tell. */
static uint32_t voted_language(const tally *t) {
  for (uint32_t a = 0; a < LANGUAGES; a++) {
    if (!t->code[a]) continue;
    uint32_t b = 0;
    while (b < LANGUAGES && (b == a || !t->code[b] || outvotes(t, a, b, TIMES))) b++;
    if (b < LANGUAGES) continue;
    uint32_t share = t->sole[a] < FEWEST ? SHARE_OF_FEW : SHARE;
    if (t->votes[a] && t->votes[a] * share >= t->words) return a;
  }
  return LANGUAGES;
}

/* The place of a code; LANGUAGES where its words cannot vote. */
static uint32_t place_of(const tally *t, const char *code) {
  int32_t packed = code[2] ? -1 : (unsigned char)code[0] << 8 | (unsigned char)code[1];
  uint32_t place = 0;
  while (place < LANGUAGES && t->code[place] != packed) place++;
  return place;
}

/* Whether the text speaks clearly against the language that is declared; *winner is then
   the place of the one it is in, LANGUAGES where that is not known. */
static bool is_refuted(const tally *t, const char *code, uint32_t *winner) {
  uint32_t declared = place_of(t, code), told = *winner;
  if (told == LANGUAGES) return declared < LANGUAGES && !t->sole[declared] && t->words >= FOREIGN;
  if (told == declared) return false;
  if (declared == LANGUAGES) return t->sole[told] >= FOREIGN_CLEAR && t->sole[told] * FOREIGN_SHARE >= t->words;
  return t->votes[told] - t->shared[told][declared] >= CLEAR && outvotes(t, told, declared, CLEAR_TIMES) &&
         t->votes[told] * CLEAR_SHARE >= t->words;
}

/* Codes of ISO 639 that name no language. */
static bool names_none(const char *code) {
  return !strcmp(code, "und") || !strcmp(code, "mul") || !strcmp(code, "zxx") || !strcmp(code, "mis");
}

/* What of the words of a language each layer stands on. */
static const struct {
  const char *code, *layer;
  ng_class class;
  bool tagger, gazetteer;
} stands_on[] = {{"uncovered-dates", "dates", NG_CLASS_MONTH, false, false},
                 {"uncovered-mentions", "names", NG_CLASS_TITLE, false, true},
                 {"uncovered-attributions", "attributions", NG_CLASS_SAY_VERB, true, false},
                 {"uncovered-clauses", "clauses", NG_CLASS_LEMMA_ENDING, true, false}};

/* An issue for each layer that the language has not all words for. */
static ng_status tell_uncovered(ng_doc *doc) {
  const ng_lexicon *words = doc->lexicon;
  ng_status status = NG_OK;
  for (size_t i = 0; !status && i < sizeof stands_on / sizeof *stands_on; i++) {
    const char *lacks = !words                                                   ? "no words of it"
                        : !ng_lexicon_has(words, stands_on[i].class)             ? "no words for them"
                        : stands_on[i].tagger && !ng_lexicon_tagger(words)       ? "no tagger"
                        : stands_on[i].gazetteer && !ng_lexicon_gazetteer(words) ? "no gazetteer"
                                                                                 : NULL;
    if (lacks)
      status = ng_doc_note(doc, stands_on[i].code, 0, "%s: %s are not known yet (%s)", doc->language,
                           stands_on[i].layer, lacks);
  }
  return status;
}

ng_status ng_stage_language(ng_doc *doc) {
  const ng_options *options = doc->options;
  char code[4] = "und";
  ng_string said = {options->language, options->language ? strlen(options->language) : 0};
  doc->language_source = "given";
  if (!(said.data && code_of(said, code))) {
    const ng_lexicon *stops = options->lexicon ? options->lexicon(options->context, "") : NULL;
    tally votes = {.words = 0};
    if (stops) count_votes(doc, stops, &votes);
    uint32_t winner = stops ? voted_language(&votes) : LANGUAGES;
    bool declared = declared_language(doc, code) && !names_none(code);
    doc->language_source = "declared";
    if (!declared || (stops && is_refuted(&votes, code, &winner))) {
      doc->language_source = "text";
      memcpy(code, "und", 4);
      if (winner < LANGUAGES) {
        code[0] = (char)(votes.code[winner] >> 8);
        code[1] = (char)(votes.code[winner] & 0xFF);
        code[2] = '\0';
      }
    }
  }
  ng_string kept = ng_arena_copy(&doc->arena, code, strlen(code));
  if (!kept.data) return NG_NOMEM;
  doc->language = kept.data;
  if (options->lexicon) doc->lexicon = ng_lexicon_retain(options->lexicon(options->context, code));
  if (doc->lexicon) ng_lexicon_freeze(doc->lexicon);
  return options->lexicon ? tell_uncovered(doc) : NG_OK;
}
