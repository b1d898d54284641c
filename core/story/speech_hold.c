/* Which labels hold. In: what may be labels (speech_label.c). Out: those that are. A label
 * alone proves nothing ("Note:", "Location:", "WHEN:"): how sure it looks, how often it comes
 * back, and what its neighbours are decide together. Linear but for a sort. */
#include "speech_label.h"

#include <stdlib.h>

#include "words/gazetteer.h"

enum {
  NEAR = 12, /* blocks between neighbours */
  REACH = 3  /* candidates in which a question's answer comes */
};

static int by_hash(const void *a, const void *b) {
  const ng_label *x = a, *y = b;
  if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
  if (x->said != y->said) return x->said < y->said ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static int by_index(const void *a, const void *b) {
  const ng_label *x = a, *y = b;
  return x->index < y->index ? -1 : x->index > y->index;
}

static void count_names(ng_labels_array *labels) {
  qsort(labels->at, labels->count, sizeof *labels->at, by_hash);
  for (uint32_t i = 0, first = 0; i <= labels->count; i++) {
    if (i < labels->count && labels->at[i].hash == labels->at[first].hash) continue;
    uint32_t several = 1; /* a teaser that a page shows twice is one */
    for (uint32_t k = first + 1; k < i; k++) several += labels->at[k].said != labels->at[k - 1].said;
    for (uint32_t k = first; k < i; k++) labels->at[k].count = several;
    first = i;
  }
  qsort(labels->at, labels->count, sizeof *labels->at, by_index);
}

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

/* A sieve of words by their first letter and their size: a set bit tells that one like it may be asked for. */
enum { SIEVE = 1024 };
static uint32_t sieve_key(const ng_doc *doc, uint32_t i) {
  const ng_token *t = ng_speech_token(doc, i);
  return (((unsigned char)doc->text.data[t->start] | 0x20u) * 32 + t->size) % SIEVE;
}

/* Last words of the names in a text: after a known first name, those that `asked` lets through, or of
   labels of two words and more; sorted. */
static bool read_surnames(const ng_doc *doc, const ng_labels_array *labels, const bool asked[SIEVE],
                          ng_indexes_array *names) {
  for (uint32_t i = 1; i < doc->tokens.count; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind != NG_WORD || !(t->shape & NG_CAPITAL) || t->shape & NG_BLOCK_START || !asked[sieve_key(doc, i)])
      continue;
    if (!(ng_speech_token(doc, i - 1)->shape & NG_CAPITAL) || !(ng_speech_known(doc, i - 1) & NG_GIVEN)) continue;
    uint32_t *name = ng_indexes_push(names);
    if (!name) return false;
    *name = ng_speech_hash(doc, i, i + 1);
  }
  for (uint32_t i = 0; i < labels->count; i++) {
    const ng_speech *turn = &labels->at[i].turn;
    if (turn->who_end < turn->who + 2 || labels->at[i].sure < NG_LABEL_LIKELY) continue;
    uint32_t *name = ng_indexes_push(names);
    if (!name) return false;
    *name = ng_speech_hash(doc, turn->who_end - 1, turn->who_end);
  }
  if (names->count) qsort(names->at, names->count, sizeof *names->at, by_number);
  return true;
}

/* "OSK:" after "BRAM OSK, CORRESPONDENT:", "Fenwick:" in a text that names Ada Fenwick. */
static bool know_surnames(const ng_doc *doc, ng_labels_array *labels) {
  ng_indexes_array names = {0};
  bool asked[SIEVE] = {false}, any = false; /* else nobody's name is sought in the whole text */
  for (uint32_t i = 0; i < labels->count; i++) {
    if (labels->at[i].sure != NG_LABEL_MAYBE) continue;
    any = asked[sieve_key(doc, labels->at[i].turn.name_end - 1)] = true;
  }
  bool fine = !any || read_surnames(doc, labels, asked, &names);
  for (uint32_t i = 0; fine && names.count && i < labels->count; i++) {
    ng_label *l = &labels->at[i];
    uint32_t last = ng_speech_hash(doc, l->turn.name_end - 1, l->turn.name_end);
    if (l->sure != NG_LABEL_MAYBE || !bsearch(&last, names.at, names.count, sizeof last, by_number)) continue;
    l->sure = NG_LABEL_LIKELY;
    l->common = false;
    l->known = true;
  }
  free(names.at);
  return fine;
}

/* Where two labels before a full stop come back, it is the record's way to write them. */
static void trust_stops(ng_labels_array *labels) {
  uint32_t first = 0, names = 0;
  for (uint32_t i = 0; i < labels->count; i++) {
    const ng_label *l = &labels->at[i];
    if (l->weak != NG_LABEL_BEFORE_STOP || l->count < 2 || (names && l->hash == first)) continue;
    if (!names++) first = l->hash;
  }
  for (uint32_t i = 0; names > 1 && i < labels->count; i++)
    if (labels->at[i].weak == NG_LABEL_BEFORE_STOP) labels->at[i].weak = 0;
}

static const ng_label *neighbour(const ng_labels_array *labels, uint32_t i, int step) {
  if ((step < 0 && !i) || (step > 0 && i + 1 == labels->count)) return NULL;
  const ng_label *l = &labels->at[i], *other = l + step;
  uint32_t apart = step < 0 ? l->turn.block - other->turn.block : other->turn.block - l->turn.block;
  return apart <= NEAR ? other : NULL;
}

/* A question has an answer near, or somebody with a title or an office; an answer a question. */
static bool has_partner(const ng_labels_array *labels, uint32_t i) {
  uint8_t kind = labels->at[i].turn.kind, wanted = kind == NG_SPEECH_QUESTION ? NG_SPEECH_ANSWER : NG_SPEECH_QUESTION;
  for (uint32_t k = i > REACH ? i - REACH : 0; k < labels->count && k <= i + REACH; k++) {
    const ng_label *other = &labels->at[k];
    bool named =
        other->turn.kind == NG_SPEECH_NAME && other->sure == NG_LABEL_SURE && other->strong; /* as in a briefing */
    if (other->turn.kind == wanted || (kind == NG_SPEECH_QUESTION && named)) return true;
  }
  return false;
}

static bool near_block(const ng_label *l, const ng_label *other) {
  uint32_t a = l->turn.block, b = other->turn.block;
  return a < b ? b - a <= 2 : a - b <= 2;
}

static bool supports(const ng_label *l, const ng_label *other) {
  bool again = other && other->hash == l->hash && l->turn.time == NG_SPEECH_UNTIMED;
  if (again && (l->own || l->count < 2)) return false; /* a heading that comes back, a page that has its text twice */
  if (other && other->stops && l->given && other->given && l->hash != other->hash && (l->count > 1 || other->count > 1))
    return true;
  if (!other || !other->stops || other->common) return false;
  if (l->common) return l->count > 1 && other->sure >= NG_LABEL_LIKELY && other->count > 1;
  if (l->sure == NG_LABEL_SURE) return other->sure >= NG_LABEL_LIKELY || other->count > 1;
  if (l->known) return other->sure >= NG_LABEL_LIKELY || other->count > 1;
  if (l->sure == NG_LABEL_LIKELY && other->sure >= NG_LABEL_LIKELY)
    return l->turn.formal == other->turn.formal || l->count > 1;
  if (l->sure == NG_LABEL_LIKELY) return l->count > 1 && other->count > 1;
  if (l->hash == other->hash) return false;
  bool capitals = l->turn.formal && other->turn.formal && near_block(l, other); /* "TARN: …", "QUIST: …" */
  return capitals || (l->count > 1 && (other->sure >= NG_LABEL_LIKELY || other->count > 1));
}

/* What a label that looks sure, but by its look alone, asks of its neighbours. */
static bool bears(const ng_label *l, const ng_label *other) {
  if (!other) return false;
  if (l->weak == NG_LABEL_SHOUTED)
    return ng_speech_is_mark(&other->turn) || (other->sure == NG_LABEL_SURE && !other->weak);
  return l->count > 1 || other->count > 1 || !other->weak;
}

/* Whether a label behind a time stamp is one of several of a chat's. */
static bool is_message(const ng_labels_array *labels, uint32_t i) {
  const ng_label *l = &labels->at[i];
  const ng_label *near[] = {neighbour(labels, i, -1), neighbour(labels, i, 1)};
  for (size_t k = 0; k < 2; k++) {
    if (!near[k] || !near[k]->chat) continue;
    bool comes_back = l->count > 1 || (near[k]->count > 1 && near[k]->hash != l->hash && l->sure >= NG_LABEL_LIKELY);
    if (comes_back || (l->chat == NG_CHAT_MARKED && near[k]->chat == NG_CHAT_MARKED)) return true;
  }
  return false;
}

/* Whether another name on a line of its own stands beside that is as sure. */
static bool answers_own(const ng_label *l, const ng_label *other) {
  return other && other->own && other->hash != l->hash && other->stops &&
         (other->count > 1 || (other->sure == NG_LABEL_SURE && (other->aside || other->strong)));
}

static bool is_good(const ng_labels_array *labels, uint32_t i) {
  const ng_label *l = &labels->at[i];
  if (ng_speech_is_mark(&l->turn)) return has_partner(labels, i);
  if (l->chat && is_message(labels, i)) return true;
  if (l->nick) return false;
  if (l->weak && !bears(l, neighbour(labels, i, -1)) && !bears(l, neighbour(labels, i, 1))) return false;
  if (l->voice) return true;
  if (l->sure == NG_LABEL_MAYBE && !l->stops) return false; /* "Time: 8 pm" */
  /* "Hale: Pier Is Unsafe": a headline, and no turn near. */
  if (!i && l->first && !(l->own && l->turn.time != NG_SPEECH_UNTIMED) &&
      (labels->count == 1 || labels->at[1].turn.block > l->turn.block + 2))
    return false;
  const ng_label *before = neighbour(labels, i, -1), *after = neighbour(labels, i, 1);
  bool asked = (before && before->common && before->count > 1) || (after && after->common && after->count > 1);
  if ((l->known || l->sure >= NG_LABEL_LIKELY) && !l->common && l->count > 1 && asked)
    return true; /* "Courier: And why?" */
  /* "TARN: …", "QUIST: …", "TARN: …" */
  bool alike = before && ((l->turn.formal && before->turn.formal) ||
                          (before->sure >= NG_LABEL_LIKELY && l->several && before->count > 1));
  if (before && after && before->hash == after->hash && before->hash != l->hash && alike && l->own == before->own &&
      near_block(l, before) && near_block(l, after) && !(l->common && before->common) && before->stops)
    return true;
  if (l->own && !l->strong && !l->aside &&
      l->turn.time == NG_SPEECH_UNTIMED) { /* a name on a line of its own comes back, and so does another */
    return l->count > 1 && l->stops && (answers_own(l, before) || answers_own(l, after));
  }
  if (l->own && l->count < 2 && l->turn.time == NG_SPEECH_UNTIMED &&
      !(l->aside && l->stops && l->sure == NG_LABEL_SURE))
    return false;
  /* A name that is written with small letters comes back, or has its seat or time with it. */
  if (!l->turn.formal && !l->known && l->count < 2 && l->turn.time == NG_SPEECH_UNTIMED &&
      !((before && before->count > 1) || (after && after->count > 1)))
    return false;
  return supports(l, before) || supports(l, after);
}

/* "14:02" is a time of the day where the first of such times is no time that anybody has spoken
   for, and all are times of a day; else minutes and seconds. */
static void tell_clock(ng_labels_array *labels) {
  enum { MINUTE = 60 * 1000, EARLY = 6, DAY = 24 };
  bool first = true;
  for (uint32_t i = 0; i < labels->count; i++) {
    const ng_label *l = &labels->at[i];
    if (!l->minutes || !l->good) continue;
    if ((first && l->turn.time < EARLY * MINUTE) || l->turn.time >= DAY * MINUTE) return;
    first = false;
  }
  for (uint32_t i = 0; i < labels->count; i++)
    if (labels->at[i].minutes && labels->at[i].good) labels->at[i].turn.time *= 60;
}

ng_status ng_labels_judge(const ng_doc *doc, ng_labels_array *labels) {
  if (labels->count > 1) {
    count_names(labels);
    if (!know_surnames(doc, labels)) return NG_NOMEM;
    trust_stops(labels);
  }
  for (uint32_t i = 0; i < labels->count; i++) labels->at[i].good = is_good(labels, i);
  for (uint32_t i = 0; i < labels->count; i++) { /* who comes back, beside one that is sure */
    ng_label *l = &labels->at[i];
    const ng_label *before = neighbour(labels, i, -1), *after = neighbour(labels, i, 1);
    bool near = (before && before->good && before->hash != l->hash) || (after && after->good && after->hash != l->hash);
    if (l->sure >= NG_LABEL_LIKELY && l->count > 1 && !l->own && near && !l->common && l->turn.kind == NG_SPEECH_NAME)
      l->good = true;
    bool chair = l->own && l->strong && l->sure == NG_LABEL_SURE && l->stops; /* "Mr Speaker", on a line of its own */
    if (chair && before && after && before->good && after->good && before->own && after->own) l->good = true;
  }
  uint32_t stops = 0, good = 0;
  bool returns = false; /* one of them comes back, or they are those of a record */
  bool asks = false;    /* "Q. Brill" and "A. Tarn" are initials where nothing is asked */
  bool several = false; /* two who speak, or one whose label is sure */
  const ng_label *one = NULL;
  for (uint32_t i = 0; i < labels->count; i++) {
    const ng_label *l = &labels->at[i];
    if (l->good && !one) one = l;
    several = several || (l->good && (l->sure == NG_LABEL_SURE || l->hash != one->hash));
    asks = asks || l->asks;
    good += l->good;
    stops += l->good && l->stops;
    returns = returns || (l->good && (l->count > 1 || l->strong || l->voice));
  }
  bool speech = (good > 1 && several && stops * 2 >= good) || (labels->count && labels->at[0].voice);
  for (uint32_t i = 0; i < labels->count; i++) {
    ng_label *l = &labels->at[i];
    l->good = l->good && speech && returns && (asks || !ng_speech_is_mark(&l->turn));
  }
  tell_clock(labels);
  return NG_OK;
}
