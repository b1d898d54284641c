/* Turns of a transcript. In: doc->turns, the labels; blocks in their order. Out: an
 * attribution for each turn, over all of its paragraphs:
 *   turn       who the label names: "MR. HALE: …"
 *   question   "Q.": whom "BY MR. HALE:" names, else the only author of an interview
 *   answer     "A.": who is sworn, else the one whom the introduction says is interviewed,
 *              else, but in a court's record, which heads its parties, the only one it names
 * What a record notes ("(Laughter.)") is nobody's words. Where the text goes on about the
 * speakers, not with them, a turn ends. */
#include "attribution.h"

#include <string.h>

#include "story/speech.h"

static const char NOT_NAMED[] = "the introduction does not tell who is interviewed";
static const char SEVERAL[] = "several persons are interviewed";
static const char NOBODY_ASKS[] = "nothing tells who asks";

enum { FEW = 3, AFTER = 4, MOST_FOUND = 16, LONGEST_OATH = 24, LONGEST_NOTE = 40 /* tokens */ };

static bool is_person(const ng_mention *mention) {
  return mention->entity != NG_NONE && (mention->kind == NG_KIND_PERSON || mention->kind == NG_KIND_CODENAME);
}

static ng_tokens tokens_of(const ng_doc *doc, uint32_t block) {
  ng_span span = doc->blocks.at[block].span;
  return (ng_tokens){ng_token_at(doc, span.start), ng_token_at(doc, span.end)};
}

static uint32_t entity_of(const ng_reader *r, uint32_t from, uint32_t end) {
  if (from >= end) return NG_NONE;
  const ng_token *last = ng_reader_token(r, end - 1);
  uint32_t i = ng_mention_after(r->doc, ng_reader_token(r, from)->start);
  if (i >= r->doc->mentions.count || r->doc->mentions.at[i].span.start >= ng_token_end(last)) return NG_NONE;
  return r->doc->mentions.at[i].entity;
}

/* The entity that a turn's label names; of "OSK:" that of "BRAM OSK, CORRESPONDENT:". */
static uint32_t named_by(const ng_reader *r, uint32_t index) {
  uint32_t full = r->doc->turns.at[index].full;
  const ng_speech *turn = &r->doc->turns.at[full == NG_NONE ? index : full];
  return entity_of(r, turn->who, turn->who_end);
}

/* ---- who is interviewed -------------------------------------------------- */

typedef struct {
  uint32_t at[MOST_FOUND], count;
} people;

static void add(people *found, uint32_t entity, uint32_t without) {
  for (uint32_t i = 0; i < found->count; i++)
    if (found->at[i] == entity) return;
  if (entity != without && found->count < MOST_FOUND) found->at[found->count++] = entity;
}

/* Whether a mention is of more words than one. */
static bool is_full_name(const ng_reader *r, const ng_mention *mention) {
  uint32_t first = ng_token_at(r->doc, mention->span.start);
  return ng_token_end(ng_reader_token(r, first)) < mention->span.end;
}

/* Where persons are looked for: anywhere in a range; as one list at its head, "with Ada Venn and
   Bo Lund"; as the subject at its end, "Ada Venn, the keeper, talks to". In the latter two a name
   is a person's, whether its words are known as such or not. */
typedef enum { ANYWHERE, LISTED, SUBJECT } where_named;

/* The persons named in a range. What stands after "of" is not who is meant: "the keeper of the
   harbor of Varn". */
static void add_people(const ng_reader *r, ng_tokens in, where_named where, people *found) {
  if (in.start >= in.end) return;
  const ng_doc *doc = r->doc;
  uint32_t end = ng_token_end(ng_reader_token(r, in.end - 1)), last = in.start;
  for (uint32_t i = ng_mention_after(doc, ng_reader_token(r, in.start)->start);
       i < doc->mentions.count && doc->mentions.at[i].span.start < end; i++) {
    const ng_mention *mention = &doc->mentions.at[i];
    uint32_t first = ng_token_at(doc, mention->span.start);
    if (where == LISTED && first > last + AFTER) return;
    if (first > in.start && ng_reader_value(r, first - 1, NG_CLASS_NAME_LINK) == 1) continue;
    bool named = where != ANYWHERE && mention->entity != NG_NONE && mention->kind == NG_KIND_UNKNOWN &&
                 ((where == LISTED && first == in.start) || is_full_name(r, mention));
    if (is_person(mention) || named) {
      add(found, mention->entity, r->author);
      last = ng_token_at(doc, mention->span.end);
    }
  }
}

/* "an interview with Ada Venn", "Ada Venn talks to the Courier", "Ada Venn spoke with us". */
static void add_interviewed(const ng_reader *r, ng_tokens block, people *found) {
  for (uint32_t t = block.start; t < block.end; t++) {
    int32_t where = 0;
    uint32_t size = ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), block.end - t, NG_CLASS_INTERVIEW, &where,
                                     NULL),
             before = found->count;
    if (!size || where > 2) continue;
    if (where == 1) add_people(r, (ng_tokens){t + size, block.end}, LISTED, found);
    uint32_t start = t > block.start + 3 * AFTER ? t - 3 * AFTER : block.start;
    if (found->count == before) add_people(r, (ng_tokens){start, t}, SUBJECT, found);
  }
}

/* Of "Lund" the entity of "Bo Lund", who is named so before block `end`, where it is one only
   and the names were not known to be one. */
static uint32_t full_name_of(const ng_reader *r, uint32_t entity, uint32_t end) {
  const ng_doc *doc = r->doc;
  const ng_mention *own = NULL;
  uint32_t before = end < doc->blocks.count ? doc->blocks.at[end].span.start : 0, found = NG_NONE;
  for (uint32_t i = 0; i < doc->mentions.count && doc->mentions.at[i].span.start < before; i++)
    if (doc->mentions.at[i].entity == entity) {
      own = &doc->mentions.at[i];
      if (is_full_name(r, own)) return entity;
    }
  if (!own) return entity;
  ng_string name = ng_slice(doc, own->span);
  for (uint32_t i = 0; i < doc->mentions.count && doc->mentions.at[i].span.start < before; i++) {
    const ng_mention *m = &doc->mentions.at[i];
    if (m->entity == NG_NONE || m->entity == found || !is_full_name(r, m) ||
        (m->kind != NG_KIND_UNKNOWN && m->kind != NG_KIND_PERSON))
      continue;
    ng_string whole = ng_slice(doc, m->span);
    if (whole.size < name.size + 2 || memcmp(whole.data + whole.size - name.size, name.data, name.size) ||
        whole.data[whole.size - name.size - 1] != ' ')
      continue;
    if (found != NG_NONE) return entity;
    found = m->entity;
  }
  return found == NG_NONE ? entity : found;
}

static bool is_introduction(unsigned role) {
  return role == NG_ROLE_HEADLINE || role == NG_ROLE_DECK || role == NG_ROLE_BODY || role == NG_ROLE_SECTION_TITLE;
}

/* The first of the ways below that finds anybody. What stands above a court's record are
   its court and its parties: there a name alone tells nothing. */
static void find_interviewed(ng_reader *r, uint32_t end, bool court) {
  const ng_doc *doc = r->doc;
  people told = {.count = 0}, titled = {.count = 0}, named = {.count = 0};
  for (uint32_t i = 0; i < end; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || !is_introduction(block->role)) continue;
    ng_tokens tokens = tokens_of(doc, i);
    add_interviewed(r, tokens, &told);
    if (block->role == NG_ROLE_HEADLINE || block->role == NG_ROLE_DECK) add_people(r, tokens, ANYWHERE, &titled);
    add_people(r, tokens, ANYWHERE, &named);
  }
  const people *found = told.count || court ? &told : titled.count ? &titled : &named;
  r->answers = found->count == 1 ? full_name_of(r, found->at[0], end) : NG_NONE;
  r->unanswered = found->count > 1 ? SEVERAL : NOT_NAMED;
}

/* "ADA VENN, having been duly sworn": who answers from here on. The name may stand in a
   paragraph of its own before it. Gives the first token of this, which nobody says, or
   NG_NONE where nobody is sworn. */
static uint32_t note_sworn(ng_reader *r, uint32_t index) {
  const ng_doc *doc = r->doc;
  ng_tokens block = tokens_of(doc, index);
  for (uint32_t t = block.start; t < block.end; t++) {
    if (!ng_lexicon_match(doc->lexicon, ng_reader_token(r, t), block.end - t, NG_CLASS_SWORN, NULL, NULL)) continue;
    people found = {.count = 0};
    uint32_t first = block.start;
    add_people(r, block, ANYWHERE, &found);
    if (!found.count && index && t == block.start && doc->blocks.at[index - 1].leaf) {
      ng_tokens before = tokens_of(doc, index - 1);
      if (before.end > before.start && ng_reader_sign(r, before.end - 1, ',')) {
        add_people(r, before, ANYWHERE, &found);
        first = before.start;
      }
    }
    if (!found.count) return NG_NONE;
    r->answers = r->sworn = found.at[0];
    r->talks[found.at[0]] = 1;
    return first;
  }
  return NG_NONE;
}

/* Ends the turn that is open before a token. */
static void end_turn(ng_reader *r, uint32_t token) {
  ng_said *said = r->turn == NG_NONE ? NULL : &r->said.at[r->turn];
  if (said && said->part_count > 1 && said->parts[said->part_count - 1].start >= token) said->part_count--;
  ng_tokens *last = said && said->part_count ? &said->parts[said->part_count - 1] : NULL;
  if (last && last->start < token && last->end > token) last->end = token;
  r->turn = NG_NONE;
}

void ng_turns_begin(ng_reader *r) {
  const ng_doc *doc = r->doc;
  uint32_t formal = 0;
  r->asks = r->answers = r->sworn = NG_NONE;
  r->unasked = NOBODY_ASKS;
  r->unanswered = NOT_NAMED;
  if (!doc->turns.count) return;
  for (uint32_t i = 0; i < doc->turns.count; i++) {
    const ng_speech *turn = &doc->turns.at[i];
    uint32_t entity = turn->kind == NG_SPEECH_NAME ? named_by(r, i) : NG_NONE;
    if (entity != NG_NONE) r->talks[entity] = 1;
    formal += turn->formal && turn->kind != NG_SPEECH_QUESTION && turn->kind != NG_SPEECH_ANSWER;
  }
  find_interviewed(r, doc->turns.at[0].block, formal > 0);
  if (r->answers != NG_NONE && r->author != NG_NONE) r->asks = r->author;
  if (r->answers != NG_NONE) r->talks[r->answers] = 1;
  for (uint32_t i = 0; i < doc->turns.at[0].block; i++)
    if (doc->blocks.at[i].leaf) note_sworn(r, i);
  bool timed = doc->cues.count > 0;
  uint32_t lead = doc->blocks.at[doc->turns.at[0].block].span.start;
  r->record = timed || (formal * 2 >= doc->turns.count && doc->turns.count >= FEW && r->author == NG_NONE &&
                        lead * 4 < doc->text.size);
}

/* ---- turns --------------------------------------------------------------- */

/* Adds the words [from, to) to a turn, without what the record notes of the room. */
static void add_words(const ng_reader *r, ng_said *said, uint32_t from, uint32_t to, bool fresh) {
  uint32_t start = from;
  for (uint32_t t = from; t <= to; t++) {
    uint32_t past = t < to ? ng_stage_note_at(r->doc, t, to) : to + 1;
    if (!past) continue;
    if (past < to && ng_reader_sign(r, past, '.') && ng_reader_token(r, past)->shape & NG_GLUED) past++;
    bool full = said->part_count == NG_PARTS;
    if (t > start) {
      bool joins = said->part_count && (full || (start == from && !fresh));
      if (joins) said->parts[said->part_count - 1].end = t;
      else said->parts[said->part_count++] = (ng_tokens){start, t};
      fresh = true;
    }
    start = past;
    t = past - 1;
  }
}

static ng_status open_turn(ng_reader *r, uint32_t index, ng_tokens block) {
  const ng_speech *turn = &r->doc->turns.at[index];
  static const char *const rules[] = {"turn", "question", "answer"};
  bool witness = turn->kind == NG_SPEECH_NAME && r->sworn != NG_NONE && ng_speech_is_witness(r->doc, turn);
  uint32_t entity = turn->kind == NG_SPEECH_QUESTION ? r->asks : witness ? r->sworn : r->answers;
  ng_said said = {.subject = turn->name < turn->name_end ? turn->name_end - 1 : NG_NONE,
                  .value = NG_FRAME_QUOTE,
                  .rule = rules[turn->kind],
                  .turn = true,
                  .source = {turn->name, turn->name_end},
                  .cue = {turn->cue, turn->words}};
  if (turn->kind != NG_SPEECH_NAME || witness) {
    said.told = entity == NG_NONE ? 0 : entity + 1;
    said.unknown = turn->kind == NG_SPEECH_QUESTION ? r->unasked : r->unanswered;
  } else {
    uint32_t named = named_by(r, index);
    said.told = named == NG_NONE ? 0 : named + 1;
  }
  said.time = turn->time == NG_SPEECH_UNTIMED ? 0 : turn->time + 1;
  add_words(r, &said, turn->words, block.end, true);
  ng_said *kept = ng_said_push(&r->said);
  if (!kept) return NG_NOMEM;
  *kept = said;
  r->turn = r->said.count - 1;
  return NG_OK;
}

/* Whether a paragraph is told about the speakers, not said by one: it names one of them
   without a title, or begins with a quotation. */
static bool is_told(const ng_reader *r, ng_tokens block) {
  const ng_doc *doc = r->doc;
  if (ng_reader_mark(r, block.start)) return true;
  uint32_t end = ng_token_end(ng_reader_token(r, block.end - 1));
  for (uint32_t i = ng_mention_after(doc, ng_reader_token(r, block.start)->start);
       i < doc->mentions.count && doc->mentions.at[i].span.start < end; i++)
    if (doc->mentions.at[i].entity != NG_NONE && r->talks[doc->mentions.at[i].entity]) return true;
  return false;
}

/* Whether somebody speaks in it of himself, or to another. */
static bool is_spoken(const ng_reader *r, ng_tokens block) {
  for (uint32_t t = block.start; t < block.end; t++) {
    const ng_token *token = ng_reader_token(r, t);
    int32_t deictic = token->kind == NG_WORD ? ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_DEICTIC) : 0;
    if (deictic >= 1 && deictic <= 3) return true;
  }
  return false;
}

/* Whether a sign in the captions tells that another speaks: "- Who?", ">> Who?". */
static bool changes_speaker(const ng_reader *r, uint32_t block, ng_tokens tokens) {
  const ng_string text = r->doc->text;
  uint32_t at = r->doc->blocks.at[block].span.start;
  while (at && (unsigned char)text.data[at - 1] <= ' ') at--;
  bool sign =
      (at > 1 && !memcmp(text.data + at - 2, ">>", 2)) || (at > 7 && !memcmp(text.data + at - 8, "&gt;&gt;", 8));
  return sign || ng_reader_dash(r, tokens.start) || ng_reader_sign(r, tokens.start, '-');
}

static bool goes_on(const ng_reader *r, uint32_t block, ng_tokens tokens) {
  const ng_doc *doc = r->doc;
  const ng_block *b = &doc->blocks.at[block];
  const ng_said *said = &r->said.at[r->turn];
  if (b->role != NG_ROLE_BODY || b->kind == NG_HEADING || b->kind == NG_HEADER_FIELD) return false;
  if (!said->part_count) return true; /* the label stands on a line of its own */
  bool last = block > doc->turns.at[doc->turns.count - 1].block;
  if (r->record && !last && !doc->cues.count) return true;
  if (doc->cues.count) return !changes_speaker(r, block, tokens);
  return (!last || is_spoken(r, tokens)) && !is_told(r, tokens);
}

/* What the record tells of the room, a paragraph of its own: "(Exhibit 4 was marked.)",
   "[Translation]", "Ms Venn interjecting—", "Aplausos do PS." */
static bool is_note(const ng_reader *r, ng_tokens in) {
  const ng_doc *doc = r->doc;
  if (ng_stage_note_at(doc, in.start, in.end) >= in.end - 1) return true;
  uint32_t last = in.end - 1;
  if (ng_reader_sign(r, last, '.') && last > in.start) last--;
  bool round = ng_reader_sign(r, in.start, '(') && ng_reader_sign(r, last, ')');
  bool square = ng_reader_sign(r, in.start, '[') && ng_reader_sign(r, last, ']');
  if (round || square) return true;
  bool breaks_in = ng_reader_dash(r, in.end - 1) && in.end - in.start > 1;
  if (breaks_in && ng_reader_value(r, in.end - 2, NG_CLASS_STAGE_NOTE) == 3) return true;
  int32_t value = 0;
  uint32_t size = ng_lexicon_match(doc->lexicon, ng_reader_token(r, in.start), in.end - in.start, NG_CLASS_STAGE_NOTE,
                                   &value, NULL);
  return size && value == 4 && in.end - in.start <= LONGEST_NOTE;
}

ng_status ng_turns_pass(ng_reader *r, uint32_t block) {
  const ng_doc *doc = r->doc;
  r->labelled = false;
  if (!doc->turns.count) return NG_OK;
  ng_tokens tokens = tokens_of(doc, block);
  uint32_t index = ng_turn_in(doc, block);
  uint32_t oath = note_sworn(r, block);
  if (index == NG_NONE && oath != NG_NONE && tokens.end - tokens.start <= LONGEST_OATH) {
    end_turn(r, oath);
    return NG_OK;
  }
  if (index != NG_NONE && doc->turns.at[index].kind == NG_SPEECH_BY) {
    r->asks = named_by(r, index);
    r->turn = NG_NONE;
    r->labelled = true;
    return NG_OK;
  }
  if (index != NG_NONE) {
    r->labelled = true;
    for (; index < doc->turns.count && doc->turns.at[index].block == block;
         index++) { /* "Why?" in bold, and the answer behind it */
      bool more = index + 1 < doc->turns.count && doc->turns.at[index + 1].block == block;
      ng_status status =
          open_turn(r, index, (ng_tokens){tokens.start, more ? doc->turns.at[index + 1].name : tokens.end});
      if (status) return status;
    }
    return NG_OK;
  }
  if (r->turn == NG_NONE || tokens.start >= tokens.end) return NG_OK;
  if (is_note(r, tokens) || ng_speech_is_time(doc, block, NULL)) return NG_OK;
  if (ng_speech_stamped(doc, block)) { /* "03/04/2031, 10:07 - Ada Venn left" */
    r->turn = NG_NONE;
    return NG_OK;
  }
  if (!goes_on(r, block, tokens)) {
    r->turn = NG_NONE;
    return NG_OK;
  }
  ng_said *said = &r->said.at[r->turn];
  bool touches = said->part_count && said->parts[said->part_count - 1].end == tokens.start;
  add_words(r, said, tokens.start, tokens.end, !touches);
  return NG_OK;
}
