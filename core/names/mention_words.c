/* Words as evidence for names. In: tokens. Out: where each word stands, and how
 * often each word that has a capital somewhere is written with one, and where;
 * each is looked up in the gazetteer once. Linear. */
#include <string.h>

#include "mentions.h"
#include "words/tagger.h"

/* The blank, or the character beyond ASCII, at s[*at], folded; *at goes behind it, or
   behind a run of blanks. */
static uint32_t fold_next(const char *s, uint32_t *at, uint32_t to) {
  unsigned size = 1;
  uint32_t code = ng_utf8_read(s + *at, &size);
  if (code >= 0x80) code = ng_lower(code);
  else
    for (code = ' '; *at + 1 < to && (unsigned char)s[*at + 1] <= ' ';) ++*at;
  *at += size;
  return code == 0x2019 ? '\'' : code;
}

static inline uint64_t fold_range(uint64_t h, const char *s, uint32_t at, uint32_t stop) {
  while (at < stop) {
    unsigned char c = (unsigned char)s[at];
    uint32_t code = c > ' ' && c < 0x80 ? (at++, ng_lower(c)) : fold_next(s, &at, stop);
    h = (h ^ code) * 1099511628211u;
  }
  return h;
}

uint64_t ng_fold_hash(const ng_doc *doc, uint32_t from, uint32_t to) {
  uint64_t h = 1469598103934665603u;
  uint32_t mark = doc->markup.count ? ng_markup_at(doc, from) : 0, at = from;
  for (; mark < doc->markup.count && doc->markup.at[mark].start < to; at = doc->markup.at[mark++].end)
    h = fold_range(h, doc->text.data, at, doc->markup.at[mark].start);
  h = fold_range(h, doc->text.data, at, to);
  return h ^ h >> 29;
}

static bool slots_grow(ng_names *n) {
  if (n->used * 2 < n->room) return true;
  uint32_t room = n->room ? n->room * 2 : 1024;
  uint32_t *slots = calloc(room, sizeof *slots);
  if (!slots) return false;
  for (uint32_t i = 0; i < n->facts.count; i++) {
    uint32_t at = (uint32_t)n->facts.at[i].hash & (room - 1);
    while (slots[at]) at = (at + 1) & (room - 1);
    slots[at] = i + 1;
  }
  free(n->slots);
  n->slots = slots;
  n->room = room;
  return true;
}

static uint32_t *slot_of(const ng_names *n, uint64_t hash) {
  uint32_t at = (uint32_t)hash & (n->room - 1);
  while (n->slots[at] && n->facts.at[n->slots[at] - 1].hash != hash) at = (at + 1) & (n->room - 1);
  return &n->slots[at];
}

static bool line_between(const ng_names *n, uint32_t i) {
  if (!i) return true;
  for (uint32_t at = ng_token_end(&n->at[i - 1]); at < n->at[i].start; at++)
    if (n->doc->text.data[at] == '\n') return true;
  return false;
}

/* Marks that stand before a sentence's first word without ending one. */
static bool opens(uint32_t code) {
  return code == '"' || code == '\'' || code == '(' || code == '[' || code == '*' || code == '-' || code == '>' ||
         (code >= 0x2010 && code <= 0x2022) || code == 0xAB;
}

static bool ends_sentence(const ng_names *n, uint32_t i) {
  if (n->at[i].kind != NG_PUNCTUATION) return false;
  uint32_t code = n->at[i].word;
  if (code == '!' || code == '?' || code == 0x2026) return true;
  if (code == ':' || code == ';') return true;
  if (code != '.') return false;
  if (!i) return true;
  const ng_token *before = &n->at[i - 1];
  if (!ng_names_glued(n, i)) return true;
  if (before->size == 1 && (before->shape & NG_CAPITAL)) return false; /* an initial */
  return !ng_names_class(n, i - 1, NG_CLASS_ABBREVIATION) && !ng_names_class(n, i - 1, NG_CLASS_TITLE) &&
         !ng_names_class(n, i - 1, NG_CLASS_NAME_SUFFIX) && !ng_names_class(n, i - 1, NG_CLASS_ORG_SUFFIX);
}

/* Whether a line begins with a token that goes on with the sentence of the line
   before: a name may run over its end. HTML's lines are set on purpose. */
static bool is_wrapped(const ng_doc *doc, uint32_t sentence, uint32_t token) {
  if (doc->type == NG_TYPE_HTML || doc->type == NG_TYPE_XML || sentence >= doc->sentences.count) return false;
  const ng_sentence *in = &doc->sentences.at[sentence];
  return in->token < token && doc->blocks.at[in->block].kind != NG_PRE;
}

/* Where words stand, sentence by sentence and line by line. */
static void read_places(ng_names *n) {
  bool start = true;
  for (uint32_t i = 0, sentence = 0; i < n->count; i++) {
    const ng_token *token = &n->at[i];
    while (sentence < n->doc->sentences.count &&
           n->doc->sentences.at[sentence].token + n->doc->sentences.at[sentence].tokens <= i)
      sentence++;
    bool line = token->shape & (NG_BLOCK_START | NG_LINE_START);
    if (line && is_wrapped(n->doc, sentence, i)) line = false;
    if (line) n->place[i] |= NG_AT_LINE;
    if (line || (sentence < n->doc->sentences.count && n->doc->sentences.at[sentence].token == i)) start = true;
    if (token->kind != NG_PUNCTUATION) {
      if (start) n->place[i] |= NG_AT_START;
      start = false;
    } else if (ends_sentence(n, i)) {
      start = true;
    } else if (!opens(token->word)) {
      start = start && token->word != ',';
    } else if (token->word == '"' || token->word == 0x201C) {
      start = true;
    }
    /* a glued point, stroke or at-sign makes an address of both sides */
    if (token->kind == NG_PUNCTUATION && ng_names_glued(n, i) && i && ng_names_glued(n, i + 1) &&
        n->at[i + 1].kind != NG_PUNCTUATION &&
        (token->word == '@' || token->word == '/' || token->word == '_' || token->word == '.')) {
      bool initial = token->word == '.' && n->at[i - 1].size == 1;
      bool either = token->word == '/' && (n->at[i + 1].shape & NG_CAPITAL) && (n->at[i - 1].shape & NG_CAPITAL) &&
                    !(n->place[i - 1] & NG_IN_PATH);
      if (!initial && !either) n->place[i - 1] |= NG_IN_PATH, n->place[i + 1] |= NG_IN_PATH;
    }
  }
}

static bool is_verb(const ng_names *n, uint32_t i) {
  return ng_names_class(n, i, NG_CLASS_BE) || ng_names_class(n, i, NG_CLASS_HAVE) || ng_names_class(n, i, NG_CLASS_DO);
}

/* Lines and sentences in which the long words have capitals. */
static void read_titles(ng_names *n) {
  for (uint32_t first = 0; first < n->count;) {
    uint32_t end = first + 1, capitals = 0, small = 0, words = 0;
    while (end < n->count &&
           !(n->place[end] & NG_AT_START && n->at[end].shape & NG_LINE_START && line_between(n, end)) &&
           !(n->at[end].shape & NG_BLOCK_START) && !(n->place[end] & NG_AT_START && end > first + 1))
      end++;
    for (uint32_t i = first; i < end; i++) {
      if (n->at[i].kind != NG_WORD || n->at[i].size < 2 || (n->at[i].shape & NG_CLITIC)) continue;
      words++;
      if (n->at[i].shape & NG_CAPITAL) capitals++;
      else if (is_verb(n, i)) small++; /* "He is at the Alder Bank." is no headline */
      else if (!ng_names_class(n, i, NG_CLASS_STOP) && !ng_names_class(n, i, NG_CLASS_PARTICLE)) small++;
    }
    /* `," said Jane Roe of the Alder Bank. "`: what goes on behind a quotation is no headline */
    bool within = n->at[first].kind == NG_WORD && !(n->at[first].shape & (NG_CAPITAL | NG_DIGITS | NG_BLOCK_START)) &&
                  !(n->place[first] & NG_AT_LINE);
    bool stopped = ng_names_mark(n, end - 1, '.');
    if (!within && capitals >= 2 && small * 4 <= capitals && words >= 2 && !(stopped && (small || capitals < 4)))
      for (uint32_t i = first; i < end; i++) n->place[i] |= NG_IN_TITLE;
    first = end;
  }
}

/* A sieve that passes every word that some word with a capital could be: most
   words in lower case need no look-up. */
enum { SIEVE = 1 << 16, LEAST = 3 };

static uint32_t sieve_key(const ng_doc *doc, const ng_token *token) {
  const unsigned char *s = (const unsigned char *)doc->text.data + token->start;
  unsigned char last = s[token->size - 1];
  uint32_t key = (s[0] | 0x20u) * 31 + (token->size > 1 ? s[1] | 0x20u : 0);
  return (key * 257 + token->size * 8191u + (last < 0x80 ? (last | 0x20u) * 1021u : 0)) & (SIEVE - 1);
}

static ng_status count_words(ng_names *n) {
  uint8_t sieve[SIEVE / 8] = {0};
  n->fact[n->count] = NG_NONE; /* a look behind the last word finds nothing */
  for (uint32_t i = 0; i < n->count; i++) {
    n->fact[i] = NG_NONE;
    const ng_token *token = &n->at[i];
    if (!ng_name_shaped(n, i)) continue;
    if (!slots_grow(n)) return NG_NOMEM;
    uint64_t hash = ng_fold_hash(n->doc, token->start, ng_token_end(token));
    uint32_t *slot = slot_of(n, hash);
    if (!*slot) {
      ng_word_facts *added = ng_facts_push(&n->facts);
      if (!added) return NG_NOMEM;
      added->hash = hash;
      char room[NG_LONGEST_WORDS];
      ng_string text = ng_token_text(n->doc, token);
      if (n->doc->markup.count && memchr(text.data, '\n', text.size)) /* broken by a line's end */
        text = ng_words_of(n->doc, (ng_span){token->start, ng_token_end(token)}, room);
      added->bits = (uint16_t)ng_gazetteer_find(n->gazetteer, text.data, text.size);
      if (n->tags && !added->bits && text.size > LEAST && text.data[text.size - 1] == 's') /* "Wiens" */
        added->bits = (uint16_t)ng_gazetteer_find(n->gazetteer, text.data, text.size - 1);
      *slot = n->facts.count;
      n->used++;
    }
    n->fact[i] = *slot - 1;
    uint32_t key = sieve_key(n->doc, token);
    sieve[key / 8] |= (uint8_t)(1 << key % 8);
    ng_word_facts *facts = &n->facts.at[n->fact[i]];
    if (n->place[i] & NG_IN_PATH) continue;
    if (token->shape & NG_UPPER) facts->upper++;
    bool idle = n->tags ? n->tags[i] != NG_POS_NNP : n->place[i] & (NG_AT_START | NG_IN_TITLE);
    if (idle) facts->edge++;
    else facts->middle++;
    if (n->tags && i && n->fact[i - 1] != NG_NONE && n->facts.at[n->fact[i - 1]].bits & NG_GIVEN &&
        !(n->place[i] & NG_AT_START) && facts->surname < UINT16_MAX)
      facts->surname++;
  }
  if (!n->used) return NG_OK;
  for (uint32_t i = 0; i < n->count; i++) {
    const ng_token *token = &n->at[i];
    if (token->kind != NG_WORD || (token->shape & (NG_CAPITAL | NG_CLITIC)) || token->size < 3 ||
        ng_lexicon_is(n->doc->lexicon, token->word, NG_CLASS_STOP))
      continue;
    uint32_t key = sieve_key(n->doc, token);
    const unsigned char *s = (const unsigned char *)n->doc->text.data + token->start;
    bool ascii = (s[0] | s[1]) < 0x80; /* elsewhere case changes more than one bit */
    if (ascii && !(sieve[key / 8] >> key % 8 & 1)) continue;
    uint32_t slot = *slot_of(n, ng_fold_hash(n->doc, token->start, ng_token_end(token)));
    if (slot) n->facts.at[slot - 1].small++;
  }
  return NG_OK;
}

/* Where a capital shows no name, the parts of speech of all words. */
static bool read_tags(ng_names *n) {
  const ng_tagger *tagger = ng_lexicon_tagger(n->doc->lexicon);
  if (!(n->grammar & NG_GRAMMAR_CAPITAL_NOUNS) || !tagger) return true;
  n->tags = calloc((size_t)n->count + 1, sizeof *n->tags);
  if (!n->tags) return false;
  for (uint32_t i = 0; i < n->doc->sentences.count; i++) {
    const ng_sentence *s = &n->doc->sentences.at[i];
    ng_tagger_run(tagger, n->doc->text.data, &n->at[s->token], s->tokens, n->tags + s->token);
  }
  return true;
}

ng_status ng_names_read(ng_names *names, ng_doc *doc) {
  *names = (ng_names){.doc = doc, .at = doc->tokens.at, .count = doc->tokens.count};
  names->gazetteer = ng_lexicon_gazetteer(doc->lexicon);
  names->grammar = ng_lexicon_grammar(doc->lexicon);
  names->place = calloc((size_t)names->count + 1, sizeof *names->place);
  names->fact = malloc(((size_t)names->count + 1) * sizeof *names->fact);
  names->known = calloc((size_t)names->count + 1, sizeof *names->known);
  if (!names->place || !names->fact || !names->known || !read_tags(names)) return NG_NOMEM;
  read_places(names);
  read_titles(names);
  return count_words(names);
}

void ng_names_free(ng_names *names) {
  free(names->place);
  free(names->fact);
  free(names->known);
  free(names->tags);
  free(names->facts.at);
  free(names->slots);
  free(names->candidates.at);
}
