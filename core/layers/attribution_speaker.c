/* Which entity a source is. In: an attribution in the order of the text, the
 * mentions and entities. Out: its speaker, or the reason why there is none.
 *
 *   a name or a role   the entity of the mention that is the source's head
 *   "he", "she"        the speaker before, in this paragraph or the one before;
 *                      else the only person named in them; never one that a
 *                      title, a first name or another pronoun shows to be of the other sex
 *   "I"                the speaker of the turn or the quotation around it, else the
 *                      sender of the message, or the only author whom the bylines name
 *   no source          nobody */
#include "attribution.h"

enum { HE = 1, SHE = 2, I = 5, MENTIONS = 32, TURN = 24 };

static uint8_t kind_of(const ng_doc *doc, uint32_t entity) { return doc->entities.at[entity].kind; }

static bool is_person(const ng_doc *doc, uint32_t entity) {
  uint8_t kind = kind_of(doc, entity);
  return kind == NG_KIND_PERSON || kind == NG_KIND_CODENAME || kind == NG_KIND_ROLE;
}

/* The first mention that ends after an offset. */
static uint32_t mention_after(const ng_doc *doc, uint32_t offset) {
  uint32_t low = 0, high = doc->mentions.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (doc->mentions.at[middle].span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

uint32_t ng_reader_mention(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  uint32_t i = mention_after(r->doc, t->start);
  bool holds = i < r->doc->mentions.count && r->doc->mentions.at[i].span.start < ng_token_end(t);
  return holds ? i : NG_NONE;
}

static uint32_t entity_in(const ng_doc *doc, uint32_t start, uint32_t end) {
  uint32_t i = mention_after(doc, start);
  if (i < doc->mentions.count && doc->mentions.at[i].span.start < end)
    return doc->mentions.at[i].entity;
  return NG_NONE;
}

static int32_t sex_of_word(const ng_reader *r, uint32_t token, ng_class class) {
  const ng_token *t = ng_reader_token(r, token);
  return t->kind == NG_WORD ? ng_lexicon_value(r->doc->lexicon, t->word, class) : 0;
}

/* What the title in or before a mention shows, "Mr.", "Mrs.", or its first name. */
static int32_t sex_of_mention(const ng_reader *r, const ng_mention *mention) {
  uint32_t first = ng_token_at(r->doc, mention->span.start), from = first > 2 ? first - 2 : 0;
  for (uint32_t t = from; t <= first && t < r->doc->tokens.count; t++) {
    int32_t sex = sex_of_word(r, t, NG_CLASS_SEX);
    if (sex) return sex;
  }
  return mention->kind == NG_KIND_PERSON ? sex_of_word(r, first, NG_CLASS_GIVEN_SEX) : 0;
}

void ng_sexes_learn(ng_reader *r) {
  for (uint32_t i = 0; i < r->doc->mentions.count; i++) {
    const ng_mention *mention = &r->doc->mentions.at[i];
    if (mention->entity != NG_NONE && !r->sex[mention->entity])
      r->sex[mention->entity] = (uint8_t)sex_of_mention(r, mention);
  }
}

static bool can_be(const ng_reader *r, uint32_t entity, int32_t sex) {
  return entity != NG_NONE && is_person(r->doc, entity) &&
         (!r->sex[entity] || r->sex[entity] == sex);
}

/* The only person that can be meant among the mentions before a token, back to
   the paragraph before; *several is set where there are more. */
static uint32_t only_person(ng_reader *r, uint32_t token, int32_t sex, bool *several) {
  ng_doc *doc = r->doc;
  uint32_t offset = ng_reader_token(r, token)->start, block = ng_block_at(doc, offset),
           found = NG_NONE;
  uint32_t from = block != NG_NONE && block > 0 ? doc->blocks.at[block - 1].span.start : 0;
  uint32_t i = mention_after(doc, offset);
  for (uint32_t steps = 0; i-- > 0 && steps < MENTIONS; steps++) {
    const ng_mention *mention = &doc->mentions.at[i];
    if (mention->span.start < from) break;
    if (!can_be(r, mention->entity, sex)) continue;
    if (found != NG_NONE && found != mention->entity) *several = true;
    if (found == NG_NONE) found = mention->entity;
  }
  return *several ? NG_NONE : found;
}

static bool is_near(const ng_reader *r, uint32_t token) {
  if (r->speaker == NG_NONE || r->spoke_at == NG_NONE) return false;
  uint32_t here = ng_block_at(r->doc, ng_reader_token(r, token)->start);
  uint32_t there = ng_block_at(r->doc, ng_reader_token(r, r->spoke_at)->start);
  return here != NG_NONE && there != NG_NONE && here >= there && here - there <= 1;
}

/* "Lee said …. Roe disagreed. He …": whether somebody else who can be meant opens a
   sentence between who spoke last and a token. */
static bool another_opens(const ng_reader *r, uint32_t token, int32_t sex) {
  const ng_doc *doc = r->doc;
  uint32_t i = mention_after(doc, ng_reader_token(r, token)->start);
  uint32_t from = ng_reader_token(r, r->spoke_at)->start;
  for (uint32_t steps = 0; i-- > 0 && steps < MENTIONS; steps++) {
    const ng_mention *mention = &doc->mentions.at[i];
    if (mention->span.start < from) break;
    if (mention->entity == r->speaker || !can_be(r, mention->entity, sex)) continue;
    uint32_t sentence = ng_sentence_at(doc, mention->span.start);
    if (sentence != NG_NONE && doc->sentences.at[sentence].span.start == mention->span.start)
      return true;
  }
  return false;
}

static uint32_t resolve(ng_reader *r, const ng_said *said, const char **reason);

/* "The hydrologist, Dr. Roe": the entity whose name, and at most a title before it,
   stands right after the first comma of the source. */
static uint32_t apposed(const ng_reader *r, const ng_said *said, uint32_t head) {
  uint32_t t = head;
  while (t < said->source.end && !ng_reader_sign(r, t, ',')) t++;
  for (t++; t < said->source.end; t++) {
    uint32_t i = ng_reader_mention(r, t);
    if (i != NG_NONE) {
      uint8_t kind = r->doc->mentions.at[i].kind;
      bool name = kind != NG_KIND_ROLE && kind != NG_KIND_PLACE;
      return name ? r->doc->mentions.at[i].entity : NG_NONE;
    }
    if (!ng_reader_is(r, t, NG_CLASS_TITLE) && !ng_reader_sign(r, t, '.')) return NG_NONE;
  }
  return NG_NONE;
}

/* The entity of a source whose head is in no mention: of any name in it where the head
   has a capital; else of the country or body whose government or the like it is. The
   campaign of a person is not that person. */
static uint32_t entity_beside(const ng_reader *r, const ng_said *said, uint32_t head) {
  const ng_token *first = ng_reader_token(r, said->source.start);
  if (ng_reader_token(r, head)->shape & NG_CAPITAL) {
    /* "Critics of Jane Roe" are not Jane Roe; "One of the officials" is of them. */
    bool of = head + 1 < said->source.end && ng_reader_is(r, head + 1, NG_CLASS_STOP) &&
              !ng_reader_is(r, head, NG_CLASS_STOP) && !ng_reader_is(r, head, NG_CLASS_NUMBER);
    uint32_t last = of ? head : said->source.end - 1;
    return entity_in(r->doc, first->start, ng_token_end(ng_reader_token(r, last)));
  }
  uint32_t beside = apposed(r, said, head);
  if (beside != NG_NONE) return beside;
  if (head == said->source.start || !ng_reader_is(r, head, NG_CLASS_ORG_HEAD)) return NG_NONE;
  uint32_t i = ng_reader_mention(r, head - 1);
  if (i == NG_NONE) return NG_NONE;
  uint8_t kind = r->doc->mentions.at[i].kind;
  bool body = kind == NG_KIND_ORGANIZATION || kind == NG_KIND_PLACE;
  return body ? r->doc->mentions.at[i].entity : NG_NONE;
}

/* Who "I" is at a token: the speaker of the turn that holds it, whoever the quotation
   around it is said by, else the author. */
static uint32_t first_person(ng_reader *r, const ng_said *said, uint32_t token,
                             const char **reason) {
  const ng_letter_change *here = ng_letter_at(r->doc, token);
  if (here && here->letter != NG_NONE && !said->within) return ng_letter_speaker(r->doc, here->letter);
  if (said->holder && !said->within) return resolve(r, &r->said.at[said->holder - 1], reason);
  uint32_t own = (uint32_t)(said - r->said.at), low = own > TURN ? own - TURN : 0;
  for (uint32_t i = low; i < r->said.count && i < own + TURN; i++) {
    const ng_said *outer = &r->said.at[i];
    if (i == own || outer->within || !(outer->turn || said->within)) continue;
    for (uint32_t k = 0; k < outer->part_count; k++)
      if (outer->parts[k].start <= token && token < outer->parts[k].end)
        return resolve(r, outer, reason);
  }
  if (said->within || r->author == NG_NONE) *reason = "the text does not tell who “I” is";
  return said->within ? NG_NONE : r->author;
}

static uint32_t resolve(ng_reader *r, const ng_said *said, const char **reason) {
  uint32_t token = said->subject;
  if (said->told) return said->told - 1;
  if (said->unknown) {
    *reason = said->unknown;
    return NG_NONE;
  }
  if (said->source.start == said->source.end) {
    bool alone = said->cue.start == said->cue.end;
    *reason = !ng_lexicon_tagger(r->doc->lexicon) ? "the verbs of saying of its language are not known"
              : alone                             ? "nothing tells who speaks"
                                                  : "no source is named";
    return NG_NONE;
  }
  if (token == NG_NONE) token = said->source.start;
  int32_t sex = sex_of_word(r, token, NG_CLASS_PRONOUN);
  if (sex == I) return first_person(r, said, token, reason);
  if (sex != HE && sex != SHE) {
    const ng_token *t = ng_reader_token(r, token);
    if (ng_reader_is(r, token, NG_CLASS_DOCUMENT) && ng_reader_mention(r, token) == NG_NONE) {
      *reason = "the source is a document";
      return NG_NONE;
    }
    uint32_t entity = sex ? NG_NONE : entity_in(r->doc, t->start, ng_token_end(t));
    if (entity != NG_NONE && r->doc->entities.at[entity].kind == NG_KIND_ROLE) {
      uint32_t beside = apposed(r, said, token);
      if (beside != NG_NONE && is_person(r->doc, beside)) entity = beside;
    }
    if (entity == NG_NONE && !sex) entity = entity_beside(r, said, token);
    if (entity == NG_NONE)
      *reason = sex ? "the pronoun may stand for several" : "the source holds no name or role";
    return entity;
  }
  if (said->within) {
    *reason = "the pronoun stands in a quotation";
    return NG_NONE;
  }
  if (is_near(r, token) && can_be(r, r->speaker, sex)) {
    if (!another_opens(r, token, sex)) return r->speaker;
    *reason = "several persons can be meant";
    return NG_NONE;
  }
  bool several = false;
  uint32_t entity = only_person(r, token, sex, &several);
  if (entity == NG_NONE)
    *reason = several ? "several persons can be meant" : "no person is named before it";
  return entity;
}

uint32_t ng_speaker_find(ng_reader *r, const ng_said *said, const char **reason) {
  *reason = NULL;
  uint32_t entity = resolve(r, said, reason);
  if (entity == NG_NONE || said->within) return entity;
  if (said->subject != NG_NONE) {
    int32_t sex = sex_of_word(r, said->subject, NG_CLASS_PRONOUN);
    if (!r->sex[entity] && (sex == HE || sex == SHE)) r->sex[entity] = (uint8_t)sex;
  }
  r->speaker = entity;
  r->spoke_at = said->parts[0].start;
  return entity;
}

uint32_t ng_letter_speaker(const ng_doc *doc, uint32_t letter) {
  uint32_t mention = letter < doc->letter_mentions.count ? doc->letter_mentions.at[letter] : NG_NONE;
  return mention == NG_NONE ? NG_NONE : doc->mentions.at[mention].entity;
}

uint32_t ng_author_find(const ng_doc *doc) {
  if (doc->sender != NG_NONE && doc->mentions.count) return doc->mentions.at[doc->sender].entity;
  uint32_t found = NG_NONE;
  for (uint32_t i = 0; i < doc->mentions.count; i++) {
    const ng_mention *mention = &doc->mentions.at[i];
    if (mention->kind != NG_KIND_PERSON || mention->entity == NG_NONE) continue;
    uint32_t block = ng_block_at(doc, mention->span.start);
    if (block == NG_NONE || doc->blocks.at[block].role != NG_ROLE_BYLINE) continue;
    if (found != NG_NONE && found != mention->entity) return NG_NONE;
    found = mention->entity;
  }
  return found;
}
