/* Which entity a source is. In: an attribution in the order of the text, the
 * mentions and entities. Out: its speaker, or the reason why there is none.
 *
 *   a name or a role   the entity of the mention that is the source's head
 *   "he", "she"        antecedent.c
 *   "I"                the speaker of the turn or the quotation around it, else the
 *                      sender of the message, or the only author whom the bylines name
 *   no source          nobody */
#include "attribution.h"

enum { TURN = 24, LONG = 16, SEVERAL = 2 };

static uint32_t entity_in(const ng_doc *doc, uint32_t start, uint32_t end) {
  uint32_t i = ng_mention_after(doc, start);
  if (i < doc->mentions.count && doc->mentions.at[i].span.start < end) return doc->mentions.at[i].entity;
  return NG_NONE;
}

/* What the title in or before a mention shows, "Mr.", "Mrs.", its first name, or its
   noun, "a spokeswoman"; "officials" are several. */
static int32_t sex_of_mention(const ng_reader *r, const ng_mention *mention) {
  uint32_t first = ng_token_at(r->doc, mention->span.start), from = first > 2 ? first - 2 : 0;
  for (uint32_t t = from; t <= first && t < r->doc->tokens.count; t++) {
    int32_t sex = ng_reader_value(r, t, NG_CLASS_SEX);
    if (sex) return sex;
  }
  if (mention->kind == NG_KIND_PERSON) return ng_reader_value(r, first, NG_CLASS_GIVEN_SEX);
  if (mention->kind != NG_KIND_ROLE) return 0;
  uint32_t end = ng_token_at(r->doc, mention->span.end);
  for (uint32_t t = first; t < end && t < first + LONG; t++) {
    if (ng_reader_value(r, t, NG_CLASS_ROLE) == SEVERAL) return NG_THEY;
    int32_t sex = ng_reader_value(r, t, NG_CLASS_ROLE_SEX);
    if (sex) return sex;
  }
  return 0;
}

void ng_sexes_learn(ng_reader *r) {
  for (uint32_t i = 0; i < r->doc->mentions.count; i++) {
    const ng_mention *mention = &r->doc->mentions.at[i];
    if (mention->entity != NG_NONE && !r->sex[mention->entity])
      r->sex[mention->entity] = (uint8_t)sex_of_mention(r, mention);
  }
}

static uint32_t resolve(ng_reader *r, const ng_said *said, const char **reason);

static bool is_possessive(const ng_reader *r, uint32_t mention) {
  uint32_t after = ng_token_at(r->doc, r->doc->mentions.at[mention].span.end);
  return after < r->doc->tokens.count && r->tags[after] == NG_POS_POS;
}

/* "The hydrologist, Dr. Roe": the entity whose name, and at most a title before it,
   stands right after the first comma of the source. "A friend, Roe's brother" is not Roe, nor
   is "an aide who met the mayor, Jane Roe". */
static uint32_t apposed(const ng_reader *r, const ng_said *said, uint32_t head) {
  uint32_t t = head;
  while (t < said->source.end && !ng_reader_sign(r, t, ',')) {
    if (r->tags[t] >= NG_POS_VB && r->tags[t] <= NG_POS_MD) return NG_NONE;
    t++;
  }
  for (t++; t < said->source.end; t++) {
    uint32_t i = ng_reader_mention(r, t);
    if (i != NG_NONE) {
      uint8_t kind = r->doc->mentions.at[i].kind;
      bool name = kind != NG_KIND_ROLE && kind != NG_KIND_PLACE;
      return name && !is_possessive(r, i) ? r->doc->mentions.at[i].entity : NG_NONE;
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
    /* "Critics of Jane Roe", "Aides who met Jane Roe" are not Jane Roe; "One of the
       officials" is of them. */
    bool counts = ng_reader_is(r, head, NG_CLASS_STOP) || ng_reader_is(r, head, NG_CLASS_NUMBER);
    bool alone = !counts && head + 1 < said->source.end && !(ng_reader_token(r, head + 1)->shape & NG_CAPITAL);
    uint32_t last = alone ? head : said->source.end - 1;
    uint32_t found = entity_in(r->doc, first->start, ng_token_end(ng_reader_token(r, last)));
    if (found != NG_NONE || !alone) return found;
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
static uint32_t first_person(ng_reader *r, const ng_said *said, uint32_t token, const char **reason) {
  const ng_letter_change *here = ng_letter_at(r->doc, token);
  if (here && here->letter != NG_NONE && !said->within) return ng_letter_speaker(r->doc, here->letter);
  if (said->holder && !said->within) return resolve(r, &r->said.at[said->holder - 1], reason);
  uint32_t own = (uint32_t)(said - r->said.at), low = own > TURN ? own - TURN : 0;
  for (uint32_t i = low; i < r->said.count && i < own + TURN; i++) {
    const ng_said *outer = &r->said.at[i];
    if (i == own || outer->within || !(outer->turn || said->within)) continue;
    for (uint32_t k = 0; k < outer->part_count; k++)
      if (outer->parts[k].start <= token && token < outer->parts[k].end) return resolve(r, outer, reason);
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
  if (said->dropped) return ng_focus_find(r, said, reason);
  if (said->source.start == said->source.end) {
    bool alone = said->cue.start == said->cue.end;
    *reason = !ng_lexicon_tagger(r->doc->lexicon) ? "the verbs of saying of its language are not known"
              : alone                             ? "nothing tells who speaks"
                                                  : "no source is named";
    return NG_NONE;
  }
  if (token == NG_NONE) token = said->source.start;
  int32_t sex = ng_reader_value(r, token, NG_CLASS_PRONOUN);
  if (sex == NG_I) return first_person(r, said, token, reason);
  if (sex != NG_HE && sex != NG_SHE) {
    const ng_token *t = ng_reader_token(r, token);
    if (ng_reader_is(r, token, NG_CLASS_DOCUMENT) && ng_reader_mention(r, token) == NG_NONE) {
      *reason = "the source is a document";
      return NG_NONE;
    }
    uint32_t entity = sex ? NG_NONE : entity_in(r->doc, t->start, ng_token_end(t));
    if (entity != NG_NONE && r->doc->entities.at[entity].kind == NG_KIND_ROLE) {
      uint32_t beside = apposed(r, said, token);
      if (beside != NG_NONE && ng_entity_is_person(r->doc, beside)) entity = beside;
    }
    if (entity == NG_NONE && !sex) entity = entity_beside(r, said, token);
    if (entity == NG_NONE) *reason = sex ? "the pronoun may stand for several" : "the source holds no name or role";
    return entity;
  }
  return ng_antecedent_find(r, said, sex, reason);
}

uint32_t ng_speaker_find(ng_reader *r, const ng_said *said, const char **reason) {
  *reason = NULL;
  uint32_t entity = resolve(r, said, reason);
  if (!said->within) ng_antecedent_note(r, said, entity);
  if (!said->within) ng_focus_note(r, said, entity);
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
