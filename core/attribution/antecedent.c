/* Whom "he" and "she" stand for. In: attributions in the order of the text. Out: the
 * speaker before, in this paragraph or the one before; else the only person named in
 * them. A wrong one is worse than none. Never
 *   one who is named only inside a quotation,
 *   one whom a title, a first name, a noun or another pronoun shows to be of the other
 *   sex, or who are several,
 *   who spoke before somebody without a name spoke,
 *   a codename, where nothing but being the only one named speaks for it: it hides the sex,
 *   who accuses him who denies, or asks him who answers. */
#include "attribution.h"

enum { MENTIONS = 32, YOU = 3, OPENING = 16, DATED = 3 };

static const char SEVERAL[] = "several persons can be meant";
static const char NOBODY[] = "no person is named before it";
static const char HIDDEN[] = "nothing tells whether the codename before it is a man's or a woman's";
static const char UNNAMED[] = "who spoke before it is not known";

/* Whether a mention outside of quotations can be of whom the pronoun stands for. */
static bool can_be(const ng_reader *r, uint32_t entity, int32_t sex) {
  return entity != NG_NONE && ng_entity_is_person(r->doc, entity) && (!r->sex[entity] || r->sex[entity] == sex);
}

/* Of two words or more, and nothing tells whether it is a person's name. */
static bool may_be(const ng_reader *r, const ng_mention *mention) {
  if (mention->kind != NG_KIND_UNKNOWN || mention->entity == NG_NONE) return false;
  return ng_token_at(r->doc, mention->span.start) + 1 < ng_token_at(r->doc, mention->span.end);
}

static bool is_quoted(const ng_reader *r, const ng_mention *mention) {
  return r->quote_of[ng_token_at(r->doc, mention->span.start)] != NG_NONE;
}

/* Whoever but `without` can be meant among the mentions between two offsets; *several is
   set where there are more. */
static uint32_t only_person(const ng_reader *r, uint32_t from, uint32_t to, int32_t sex, uint32_t without,
                            bool *several) {
  const ng_doc *doc = r->doc;
  uint32_t found = NG_NONE, i = ng_mention_after(doc, to);
  for (uint32_t steps = 0; i-- > 0 && steps < MENTIONS; steps++) {
    const ng_mention *mention = &doc->mentions.at[i];
    if (mention->span.start < from) break;
    if (mention->entity == without || is_quoted(r, mention)) continue;
    if (!can_be(r, mention->entity, sex) && !may_be(r, mention)) continue;
    if (found != NG_NONE && found != mention->entity) *several = true;
    if (found == NG_NONE) found = mention->entity;
  }
  if (*several || found == NG_NONE || ng_entity_is_person(doc, found)) return *several ? NG_NONE : found;
  *several = true; /* nothing tells whether that one is a person */
  return NG_NONE;
}

/* Whether token `before` stands in the paragraph of a token, or in the one before. */
static bool is_near(const ng_reader *r, uint32_t before, uint32_t token) {
  if (before == NG_NONE) return false;
  uint32_t here = ng_block_at(r->doc, ng_reader_token(r, token)->start);
  uint32_t there = ng_block_at(r->doc, ng_reader_token(r, before)->start);
  return here != NG_NONE && there != NG_NONE && here >= there && here - there <= 1;
}

static bool same_block(const ng_reader *r, uint32_t a, uint32_t b) {
  return ng_block_at(r->doc, ng_reader_token(r, a)->start) == ng_block_at(r->doc, ng_reader_token(r, b)->start);
}

/* Whether a mention opens its sentence, at most a title before it, or what a comma ends, without a
   verb: "Mr. Roe", "One of them, Roe,", "In the town of Hull, Roe". */
static bool opens(const ng_reader *r, const ng_mention *mention) {
  uint32_t sentence = ng_sentence_at(r->doc, mention->span.start);
  if (sentence == NG_NONE) return false;
  uint32_t first = r->doc->sentences.at[sentence].token, t = ng_token_at(r->doc, mention->span.start);
  if (t > first + OPENING) return false;
  while (t > first && (ng_reader_is(r, t - 1, NG_CLASS_TITLE) || ng_reader_sign(r, t - 1, '.'))) t--;
  bool dated = t > first && t <= first + DATED && r->tags[first] == NG_POS_IN && /* "In May Mr. Roe left" */
               (ng_reader_is(r, t - 1, NG_CLASS_MONTH) || ng_reader_is(r, t - 1, NG_CLASS_WEEKDAY) ||
                ng_reader_token(r, t - 1)->kind == NG_NUMBER);
  if (t > first && !dated && !ng_reader_sign(r, t - 1, ',')) return false;
  while (t > first && !ng_pos_finite((ng_pos)r->tags[t - 1])) t--;
  return t == first;
}

/* "Lee said …. Roe disagreed. He …": whether somebody else who can be meant opens a
   sentence between two tokens. */
static bool another_opens(const ng_reader *r, uint32_t before, uint32_t token, int32_t sex, uint32_t without) {
  const ng_doc *doc = r->doc;
  uint32_t i = ng_mention_after(doc, ng_reader_token(r, token)->start);
  uint32_t from = ng_reader_token(r, before)->start;
  for (uint32_t steps = 0; i-- > 0 && steps < MENTIONS; steps++) {
    const ng_mention *mention = &doc->mentions.at[i];
    if (mention->span.start < from) break;
    if (mention->entity == without || !can_be(r, mention->entity, sex) || is_quoted(r, mention)) continue;
    if (opens(r, mention)) return true;
  }
  return false;
}

/* Whether somebody else who can be meant is named in a block before an offset. */
static bool names_another(const ng_reader *r, uint32_t block, uint32_t offset, int32_t sex, uint32_t without) {
  bool several = false;
  return only_person(r, r->doc->blocks.at[block].span.start, offset, sex, without, &several) != NG_NONE || several;
}

/* "Mr. Roe resigned in May. In a letter, he …": who opens the first sentence of a block, and is the
   only one named in it so far of whom a sex can be told so; NG_NONE where there is none. */
static uint32_t whose_paragraph(const ng_reader *r, uint32_t block, uint32_t offset, int32_t sex) {
  uint32_t start = r->doc->blocks.at[block].span.start;
  bool several = false;
  uint32_t found = only_person(r, start, offset, sex, NG_NONE, &several);
  if (several || found == NG_NONE || r->doc->entities.at[found].kind != NG_KIND_PERSON) return NG_NONE;
  uint32_t i = ng_mention_after(r->doc, start);
  for (; i < r->doc->mentions.count && r->doc->mentions.at[i].span.start < offset; i++) {
    const ng_mention *mention = &r->doc->mentions.at[i];
    if (mention->span.start < start || mention->entity != found) continue;
    return ng_sentence_at(r->doc, mention->span.start) == ng_sentence_at(r->doc, start) && opens(r, mention) ? found
                                                                                                             : NG_NONE;
  }
  return NG_NONE;
}

static bool replies(const ng_reader *r, const ng_said *said) {
  for (uint32_t t = said->cue.start; t < said->cue.end; t++)
    if (ng_reader_is(r, t, NG_CLASS_SAY_REPLY)) return true;
  return false;
}

/* "asked whether it is old", "“Did you see it?” she asked": what wants an answer, not "“Who
   knows?” she asked". */
static bool asks(const ng_reader *r, const ng_said *said) {
  if (said->whether) return NG_CUE_POLARITY(said->value) == NG_QUESTIONS;
  bool you = false, mark = false;
  for (uint32_t k = 0; k < said->part_count; k++)
    for (uint32_t t = said->parts[k].start; t < said->parts[k].end; t++) {
      mark = mark || ng_reader_sign(r, t, '?');
      you = you || ng_reader_value(r, t, NG_CLASS_DEICTIC) == YOU;
    }
  return mark && you;
}

/* Whether the one who spoke last is not who says this: who accuses is not who denies, and
   who asks or tells somebody is not who answers. */
bool ng_said_turns(const ng_reader *r, const ng_said *last, const ng_said *said) {
  if (NG_CUE_MANNER(last->value) == NG_MANNER_ACCUSES) return true;
  if (asks(r, last))
    return replies(r, said) || last->whether || !same_block(r, last->parts[0].start, said->parts[0].start);
  return replies(r, said) && (last->value & NG_FRAME_TOLD);
}

uint32_t ng_antecedent_find(const ng_reader *r, const ng_said *said, int32_t sex, const char **reason) {
  uint32_t token = said->subject == NG_NONE ? said->source.start : said->subject;
  if (said->within) {
    *reason = "the pronoun stands in a quotation";
    return NG_NONE;
  }
  uint32_t offset = ng_reader_token(r, token)->start, block = ng_block_at(r->doc, offset);
  bool spoken = (r->doubt != NG_NONE && same_block(r, r->doubt, token)) ||
                (r->speaker != NG_NONE && same_block(r, r->spoke_at, token));
  uint32_t own = block == NG_NONE || spoken ? NG_NONE : whose_paragraph(r, block, offset, sex);
  if (own != NG_NONE) return own;
  bool doubt = is_near(r, r->doubt, token) && (!r->doubt_sex || r->doubt_sex == sex);
  if (doubt && !another_opens(r, r->doubt, token, sex, NG_NONE)) {
    *reason = UNNAMED;
    return NG_NONE;
  }
  bool several = false;
  if (r->speaker != NG_NONE && is_near(r, r->spoke_at, token) && can_be(r, r->speaker, sex)) {
    const ng_said *last = &r->said.at[r->spoke];
    /* in this paragraph, where the speaker is of the one before */
    bool named = !spoken && block != NG_NONE && names_another(r, block, offset, sex, r->speaker);
    bool another = named || another_opens(r, r->spoke_at, token, sex, r->speaker);
    if (!another && !ng_said_turns(r, last, said)) return r->speaker;
    uint32_t from = last->source.end > last->source.start ? last->source.start : last->parts[0].start;
    uint32_t other = only_person(r, ng_reader_token(r, from)->start, offset, sex, r->speaker, &several);
    bool accused = NG_CUE_MANNER(last->value) == NG_MANNER_ACCUSES;
    if (!another && accused && other == NG_NONE && !several) return r->speaker;
    /* The other of two: where the text shows the sex, or who is accused denies. */
    bool sure = other != NG_NONE && (r->sex[other] == sex || (accused && NG_CUE_POLARITY(said->value) == NG_DENIES));
    if (!another && sure) return other;
    *reason = SEVERAL;
    return NG_NONE;
  }
  uint32_t from = block != NG_NONE && block > 0 ? r->doc->blocks.at[block - 1].span.start : 0;
  uint32_t entity = only_person(r, from, offset, sex, NG_NONE, &several);
  if (entity == NG_NONE) {
    *reason = several ? SEVERAL : NOBODY;
  } else if (r->doc->entities.at[entity].kind == NG_KIND_CODENAME && r->sex[entity] != sex) {
    *reason = HIDDEN;
    return NG_NONE;
  }
  return entity;
}

/* Whether a source is one being without a name: "a friend", not "the report" or "critics"; or a
   name of which nothing tells what bears it. */
static bool is_unnamed(const ng_reader *r, const ng_said *said, uint32_t entity) {
  uint32_t head = said->subject, first = said->source.start;
  if (entity != NG_NONE) return r->doc->entities.at[entity].kind == NG_KIND_UNKNOWN;
  if (first == said->source.end || head == NG_NONE || said->told) return false;
  if (r->tags[head] == NG_POS_NNP) return !ng_reader_value(r, head, NG_CLASS_PRONOUN);
  return r->tags[head] == NG_POS_NN && ng_reader_is(r, first, NG_CLASS_ARTICLE) &&
         !ng_reader_is(r, first, NG_CLASS_DEFINITE) && !ng_reader_is(r, head, NG_CLASS_DOCUMENT) &&
         !ng_reader_is(r, head, NG_CLASS_ORG_HEAD) && !ng_reader_is(r, head, NG_CLASS_SAY_VEHICLE);
}

void ng_antecedent_note(ng_reader *r, const ng_said *said, uint32_t entity) {
  uint32_t token = said->subject;
  int32_t sex = token == NG_NONE ? 0 : ng_reader_value(r, token, NG_CLASS_PRONOUN);
  bool pronoun = sex == NG_HE || sex == NG_SHE;
  if (token != NG_NONE) r->several = ng_reader_value(r, token, NG_CLASS_ROLE) == 2;
  bool unnamed = is_unnamed(r, said, entity);
  if (entity != NG_NONE) {
    if (pronoun && !r->sex[entity]) r->sex[entity] = (uint8_t)sex;
    r->speaker = entity;
    r->spoke_at = said->parts[0].start;
    r->spoke = (uint32_t)(said - r->said.at);
    r->doubt = NG_NONE;
  }
  if (unnamed || (pronoun && entity == NG_NONE)) {
    r->doubt = token == NG_NONE ? said->parts[0].start : token;
    r->doubt_sex = pronoun ? sex : 0;
  }
}
