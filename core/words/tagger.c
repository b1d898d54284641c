/* Parts of speech. In: the tokens of a sentence. Out: a tag each. An averaged
 * perceptron, greedy from left to right, over hashed features; a word that
 * nearly always bears one tag is looked up instead. Feature numbers are those
 * of scripts/lexicons/train_tagger.lua, which makes the model. Constant work a
 * token, whole numbers alone: the same on every machine. */
#include "tagger.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static const char magic[] = "nutgraf tagger 2\n";

enum {
  BUCKETS = 65536,
  LANES = 32, /* tags a bucket has room for */
  PAIRS = LANES / 2,
  ZERO = 128,           /* the byte of a weight of 0: with it added to each, their order is the same */
  LINE = 64,            /* bytes of a cache line: no row lies on two */
  SLOTS = 8192,         /* of the table of sure words */
  FREE = 255,           /* a slot without a word */
  LONGEST = 48,         /* bytes of a word that are read */
  START = NG_POS_COUNT, /* the tag before a sentence */
  SEED = 7              /* of hashes */
};

/* The bytes of a row by twos, that of a tag below and that of the tag PAIRS later above it:
   they are added up as they are, and the upper ones by themselves, so that no weight has to
   be widened. In halves, as wide as the machine's registers are. */
typedef uint16_t half __attribute__((vector_size(PAIRS)));
typedef struct {
  half pairs[2];
} row;

struct ng_tagger {
  uint32_t words[SLOTS];
  uint8_t sure[SLOTS];
  uint8_t check[BUCKETS];           /* of the feature that owns the bucket: by themselves, since they stay at hand */
  _Alignas(LINE) row rows[BUCKETS]; /* no pointer: it lies in images, too */
};

/* What the features see of a token. */
typedef struct {
  uint32_t word, one, two, three, shape;
} view;

static const view edge = {1, 1, 1, 1, 10};

static uint32_t mix(uint32_t a, uint32_t b) { return a * 1000003u + b; }

/* The number of a feature: its upper 16 bits are its bucket, the 8 below its check.
   (value * 1000003 + template * 7368787) * 1540483 */
static uint32_t feature(uint32_t template, uint32_t value) {
  return value * (1000003u * 1540483u) + template * (7368787u * 1540483u);
}

/* Folds as the training does: ASCII to lower case, digits alike, one apostrophe. Gives the
   size, and the hash of the whole. */
static size_t fold(const unsigned char *s, size_t size, unsigned char out[LONGEST], uint32_t *hash) {
  size_t used = 0;
  uint32_t h = SEED;
  for (size_t i = 0; i < size && used < LONGEST; i++) {
    unsigned char c = s[i];
    if (c >= 0x80) {
      if (c == 0xE2 && size - i > 2 && s[i + 1] == 0x80 && s[i + 2] == 0x99) {
        c = '\'';
        i += 2;
      }
    } else if (c <= 'Z') {
      if (c >= 'A') c |= 0x20;
      else if (ng_is_digit(c)) c = '0';
    }
    out[used++] = c;
    h = mix(h, c);
  }
  *hash = h;
  return used;
}

/* The hashes of its last byte, of its last two and of its last three, or of all. */
static view look(const char *text, const ng_token *token, bool first, bool flat) {
  const unsigned char *s = (const unsigned char *)text + token->start;
  unsigned char folded[LONGEST];
  view seen;
  size_t size = fold(s, token->size, folded, &seen.word);
  const unsigned char *last = folded + size - 1;
  seen.one = mix(SEED, last[0]);
  seen.two = size > 1 ? mix(mix(SEED, last[-1]), last[0]) : seen.word;
  seen.three = size > 2 ? mix(mix(mix(SEED, last[-2]), last[-1]), last[0]) : seen.word;
  uint32_t shape = 0;
  if (token->shape & NG_DIGITS) shape = 3;
  else if (s[0] >= 195 && s[0] <= 237) shape = 4;
  else if (s[0] >= 'A' && s[0] <= 'Z') shape = token->shape & NG_UPPER && !flat ? 2 : 1;
  seen.shape = shape + (first || (flat && shape == 1) ? 5 : 0);
  return seen;
}

enum { FEATURES = 15 };

static uint8_t sure_tag(const ng_tagger *tagger, uint32_t word) {
  for (uint32_t at = word % SLOTS; tagger->sure[at] != FREE; at = (at + 1) % SLOTS)
    if (tagger->words[at] == word) return tagger->sure[at];
  return FREE;
}

/* Keeps a feature's row where the feature owns it: without a branch on what cannot be foreseen,
   and the rows are fetched together, whether they are needed or not. */
static inline uint32_t add_row(const ng_tagger *tagger, const row **at, uint32_t count, uint32_t number) {
  at[count] = &tagger->rows[number >> 16];
  __builtin_prefetch(at[count]);
  return count + (tagger->check[number >> 16] == (number >> 8 & 0xFF));
}

/* What is known of a token before the tags of those before it are: its tag where it is sure, else
   the rows of the features that ask for no tag. They are fetched while the token before is read. */
typedef struct {
  uint8_t sure;
  uint32_t known;
  const row *at[FEATURES];
} outlook;

static void look_ahead(const ng_tagger *tagger, const view *t, const ng_token *token, outlook *out) {
  const view *left = t - 1, *right = t + 1;
  out->sure = token->kind == NG_PUNCTUATION ? NG_POS_PUNCT : sure_tag(tagger, t->word);
  if (out->sure != FREE) return;
  const row **at = out->at;
  uint32_t known = 0;
  known = add_row(tagger, at, known, feature(1, t->word));
  known = add_row(tagger, at, known, feature(2, t->three));
  known = add_row(tagger, at, known, feature(3, t->two));
  known = add_row(tagger, at, known, feature(4, mix(t->one, t->shape)));
  known = add_row(tagger, at, known, feature(8, left->word));
  known = add_row(tagger, at, known, feature(9, right->word));
  known = add_row(tagger, at, known, feature(13, mix(t->three, t->shape)));
  known = add_row(tagger, at, known, feature(14, t->shape));
  known = add_row(tagger, at, known, feature(15, mix(mix(left->shape, t->shape), right->shape)));
  out->known = known;
}

/* The rows of the features that ask for the tags of the two tokens before. */
static void look_back(const ng_tagger *tagger, const view *t, outlook *out, uint32_t before, uint32_t before2) {
  const view *right = t + 1;
  const row **at = out->at;
  uint32_t known = out->known;
  known = add_row(tagger, at, known, feature(5, mix(t->shape, before)));
  known = add_row(tagger, at, known, feature(6, mix(before, before2)));
  known = add_row(tagger, at, known, feature(7, mix(t->word, before)));
  known = add_row(tagger, at, known, feature(10, mix(right->three, before)));
  known = add_row(tagger, at, known, feature(12, mix(t->three, mix(right->two, before))));
  out->known = known;
}

static uint8_t best_tag(const outlook *out) {
  const row *const *at = out->at;
  uint32_t known = out->known;
  half all0 = {0}, all1 = {0}, upper0 = {0}, upper1 = {0};
  for (uint32_t i = 0; i < known; i++) {
    half pairs0 = at[i]->pairs[0], pairs1 = at[i]->pairs[1];
    all0 += pairs0;
    all1 += pairs1;
    upper0 += pairs0 >> 8;
    upper1 += pairs1 >> 8;
  }
  const half sums[] = {all0 - (upper0 << 8), all1 - (upper1 << 8), upper0, upper1};
  int16_t score[LANES], most = 0; /* 15 times 255 at most */
  memcpy(score, sums, sizeof score);
  for (int k = 0; k < LANES; k++) most = score[k] > most ? score[k] : most;
  uint8_t best = 0; /* what is no tag has 0, and no tag less */
  while (score[best] != most) best++;
  return best;
}

/* Whether a sentence is set like a title, so that capitals tell nothing. */
static bool is_title(const ng_token *tokens, uint32_t count) {
  uint32_t long_words = 0, capital = 0;
  for (uint32_t i = 1; i < count && i < 64; i++) {
    if (tokens[i].kind != NG_WORD || tokens[i].size < 4) continue;
    long_words++;
    capital += tokens[i].shape & NG_CAPITAL ? 1 : 0;
  }
  return long_words >= 3 && capital * 10 >= long_words * 8;
}

void ng_tagger_run(const ng_tagger *tagger, const char *text, const ng_token *tokens, uint32_t count, uint8_t *tags) {
  if (!count) return;
  bool flat = is_title(tokens, count);
  uint32_t before = START, before2 = START;
  /* The word before, the word, and the two behind it. */
  view seen[4] = {edge, look(text, &tokens[0], true, flat), edge, edge};
  if (count > 1) seen[2] = look(text, &tokens[1], false, flat);
  outlook ahead[2];
  look_ahead(tagger, &seen[1], &tokens[0], &ahead[0]);
  for (uint32_t i = 0; i < count; i++) {
    outlook *own = &ahead[i % 2];
    bool sure = own->sure != FREE; /* else its rows are asked for first, and added up last */
    if (!sure) look_back(tagger, &seen[1], own, before, before2);
    seen[3] = i + 2 < count ? look(text, &tokens[i + 2], false, flat) : edge;
    if (!sure) own->known = add_row(tagger, own->at, own->known, feature(11, seen[3].word));
    if (i + 1 < count) look_ahead(tagger, &seen[2], &tokens[i + 1], &ahead[(i + 1) % 2]);
    uint8_t tag = sure ? own->sure : best_tag(own);
    tags[i] = tag;
    before2 = before;
    before = tag;
    memmove(seen, seen + 1, 3 * sizeof *seen);
  }
}

static bool read_words(ng_tagger *tagger, const unsigned char *s, size_t size, size_t *at) {
  memset(tagger->sure, FREE, sizeof tagger->sure);
  if (size - *at < 4) return false;
  uint32_t count = s[*at] | (uint32_t)s[*at + 1] << 8 | (uint32_t)s[*at + 2] << 16;
  *at += 4;
  if (count > SLOTS / 2 || (size - *at) / 5 < count) return false;
  for (uint32_t i = 0; i < count; i++, *at += 5) {
    const unsigned char *p = s + *at;
    uint32_t word = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    if (p[4] >= NG_POS_COUNT) return false;
    uint32_t slot = word % SLOTS;
    while (tagger->sure[slot] != FREE) slot = (slot + 1) % SLOTS;
    tagger->words[slot] = word;
    tagger->sure[slot] = p[4];
  }
  return true;
}

static void set_weight(row *r, uint32_t tag, uint8_t byte) {
  uint32_t pair = tag % PAIRS, shift = tag / PAIRS * 8;
  half *in = &r->pairs[pair / (PAIRS / 2)];
  pair %= PAIRS / 2;
  (*in)[pair] = (uint16_t)(((*in)[pair] & 0xFF00u >> shift) | (uint32_t)byte << shift);
}

/* Rows: how far the bucket lies from the one before (255: 254 more, and read
   on), its check, how many weights, then tag and weight of each. */
static bool read_weights(ng_tagger *tagger, const unsigned char *s, size_t size, size_t at) {
  uint32_t bucket = 0;
  while (at < size) {
    uint8_t step = s[at++];
    bucket += step == 255 ? 254 : step;
    if (bucket >= BUCKETS) return false;
    if (step == 255) continue;
    if (size - at < 2) return false;
    tagger->check[bucket] = s[at++];
    size_t count = s[at++];
    if ((size - at) / 2 < count) return false;
    for (size_t i = 0; i < count; i++, at += 2) {
      if (s[at] >= NG_POS_COUNT) return false;
      set_weight(&tagger->rows[bucket], s[at], s[at + 1] ^ ZERO); /* a number with a sign, and ZERO added */
    }
  }
  return true;
}

ng_status ng_tagger_new(const char *bytes, size_t size, ng_tagger **out) {
  *out = NULL;
  size_t at = sizeof magic - 1;
  if (size < at || memcmp(bytes, magic, at)) return NG_ARGUMENT;
  ng_tagger *tagger = aligned_alloc(LINE, sizeof *tagger);
  if (!tagger) return NG_NOMEM;
  memset(tagger, 0, sizeof *tagger);
  row blank = {{{0}, {0}}};
  for (uint32_t k = 0; k < NG_POS_COUNT; k++) set_weight(&blank, k, ZERO);
  for (uint32_t i = 0; i < BUCKETS; i++) tagger->rows[i] = blank;
  const unsigned char *s = (const unsigned char *)bytes;
  if (!read_words(tagger, s, size, &at) || !read_weights(tagger, s, size, at)) {
    free(tagger);
    return NG_ARGUMENT;
  }
  *out = tagger;
  return NG_OK;
}

const void *ng_tagger_bytes(const ng_tagger *tagger, size_t *size) {
  *size = tagger ? sizeof *tagger : 0;
  return tagger;
}

size_t ng_tagger_size(void) { return sizeof(ng_tagger); }

bool ng_tagger_holds(const ng_tagger *tagger) {
  uint32_t free_slots = 0;
  for (uint32_t i = 0; i < SLOTS; i++) {
    if (tagger->sure[i] == FREE) free_slots++;
    else if (tagger->sure[i] >= NG_POS_COUNT) return false;
  }
  return free_slots > 0; /* where a search ends */
}

void ng_tagger_free(ng_tagger *tagger) { free(tagger); }
