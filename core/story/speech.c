/* Turns. In: tokens, blocks. Out: doc->turns, in the order of the text, from the labels of a
 * transcript that hold (speech_label.c reads them, speech_hold.c judges them), or without any from
 * the questions of an interview (speech_asked.c); then what later stages ask of turns: the roles of their blocks, a mention for each who speaks. Linear but
 * for a sort. */
#include "speech.h"

#include <stdlib.h>

#include "base/sorted.h"
#include "speech_label.h"
#include "stages.h"
#include "words/gazetteer.h"

typedef struct {
  uint32_t last, whole, turn; /* hashes of the last word and of the name */
} full_name;

NG_ARRAY(full_name, full_names)

static int by_last(const void *a, const void *b) {
  const full_name *x = a, *y = b;
  if (x->last != y->last) return x->last < y->last ? -1 : 1;
  return x->turn < y->turn ? -1 : x->turn > y->turn;
}

/* Leads "OSK:" and "MR. OSK:" to the turn that gives the whole name, where all that end so
   are one: turn->full. */
static ng_status find_full(ng_doc *doc) {
  ng_full_names_array names = {0};
  ng_status status = NG_OK;
  for (uint32_t i = 0; !status && i < doc->turns.count; i++) {
    ng_speech *turn = &doc->turns.at[i];
    turn->full = NG_NONE;
    uint32_t first = ng_speech_after_title(doc, turn);
    if (turn->kind || first + 1 >= turn->who_end || ng_speech_role(doc, turn->who, turn->who_end)) continue;
    full_name *name = ng_full_names_push(&names);
    if (!name) status = NG_NOMEM;
    else
      *name = (full_name){ng_speech_hash(doc, turn->who_end - 1, turn->who_end),
                          ng_speech_hash(doc, first, turn->who_end), i};
  }
  if (!status && names.count) qsort(names.at, names.count, sizeof *names.at, by_last);
  for (uint32_t i = 0; !status && names.count && i < doc->turns.count; i++) {
    ng_speech *turn = &doc->turns.at[i];
    if (ng_speech_is_mark(turn) || ng_speech_after_title(doc, turn) + 1 != turn->who_end) continue;
    uint32_t last = ng_speech_hash(doc, turn->who_end - 1, turn->who_end), low = NG_FROM(names, last, last);
    if (low == names.count || names.at[low].last != last) continue;
    uint32_t k = low;
    while (k < names.count && names.at[k].last == last && names.at[k].whole == names.at[low].whole) k++;
    if (k == names.count || names.at[k].last != last) turn->full = names.at[low].turn;
  }
  free(names.at);
  return status;
}

ng_status ng_stage_speech(ng_doc *doc) {
  if (!doc->lexicon) return NG_OK;
  ng_labels_array labels = {0};
  ng_status status = ng_labels_read(doc, &labels);
  if (!status) status = ng_labels_judge(doc, &labels);
  for (uint32_t i = 0; !status && i < labels.count; i++) {
    if (!labels.at[i].good) continue;
    ng_speech *turn = ng_turns_push(&doc->turns);
    if (turn) *turn = labels.at[i].turn;
    else status = NG_NOMEM;
  }
  free(labels.at);
  if (!status && !doc->turns.count) status = ng_speech_asked(doc);
  return status ? status : find_full(doc);
}

uint32_t ng_turn_in(const ng_doc *doc, uint32_t block) {
  uint32_t i = NG_FROM(doc->turns, block, block);
  return i < doc->turns.count && doc->turns.at[i].block == block ? i : NG_NONE;
}

uint32_t ng_stage_note_at(const ng_doc *doc, uint32_t from, uint32_t to) {
  uint32_t i = from, bracket = 0;
  while (ng_speech_sign(doc, i, to, '(') || ng_speech_sign(doc, i, to, '[')) i++, bracket++;
  if (!bracket || i >= to) return 0;
  uint32_t past = ng_speech_past_bracket(doc, from, to);
  if (past == from) return 0;
  bool note = ng_speech_match(doc, i, to, NG_CLASS_STAGE_NOTE) > 0;
  bool upper = true;
  for (uint32_t k = i; k < past; k++)
    if (ng_speech_token(doc, k)->kind == NG_WORD) {
      upper = upper && ng_speech_token(doc, k)->shape & NG_UPPER;
      note = note || ng_speech_value(doc, k, NG_CLASS_STAGE_NOTE) == 2;
    }
  return note || upper ? past : 0;
}

/* Whether a label tells of the turn, not only how its words are set. */
static bool labelled(const ng_speech *turn) { return turn->name < turn->name_end; }

static bool may_be_body(unsigned role) {
  return role == NG_ROLE_HEADLINE || role == NG_ROLE_DECK || role == NG_ROLE_BYLINE || role == NG_ROLE_DATELINE ||
         role == NG_ROLE_SECTION_TITLE || role == NG_ROLE_CAPTION || role == NG_ROLE_CREDIT ||
         role == NG_ROLE_NAVIGATION || role == NG_ROLE_NOTICE || role == NG_ROLE_RELATED || role == NG_ROLE_ISSUE ||
         role == NG_ROLE_SEARCH;
}

void ng_speech_claim(ng_doc *doc) {
  uint32_t body = 0;
  for (uint32_t i = 0; i < doc->turns.count; i++) body += doc->blocks.at[doc->turns.at[i].block].role == NG_ROLE_BODY;
  bool lines = doc->type != NG_TYPE_HTML && doc->type != NG_TYPE_XML;
  if (!lines && body * 2 < doc->turns.count) return;
  /* Where most of the lines are turns, there is no page around them. */
  uint32_t leaves = 0;
  for (uint32_t i = 0; i < doc->blocks.count; i++) leaves += doc->blocks.at[i].leaf;
  if (lines && doc->turns.count * 2 >= leaves)
    for (uint32_t i = 0; i < doc->blocks.count; i++) {
      ng_block *block = &doc->blocks.at[i];
      bool page =
          block->role == NG_ROLE_MASTHEAD || block->role == NG_ROLE_NAVIGATION || block->role == NG_ROLE_RELATED;
      if (page) block->role = NG_ROLE_BODY;
    }
  /* "Will she say when it opens?" between turns is no heading. */
  uint32_t last = doc->turns.count ? doc->turns.at[doc->turns.count - 1].block : 0;
  for (uint32_t i = doc->turns.count ? doc->turns.at[0].block : 1; lines && i < last; i++) {
    ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->kind != NG_HEADING || doc->type == NG_TYPE_MARKDOWN) continue;
    uint32_t end = ng_token_at(doc, block->span.end);
    if (!end || !(ng_speech_sign(doc, end - 1, end, '?') || ng_speech_sign(doc, end - 1, end, '!'))) continue;
    block->kind = NG_PARAGRAPH;
    block->level = 0;
    block->role = NG_ROLE_BODY;
  }
  for (uint32_t i = 0; i < doc->turns.count; i++) {
    ng_block *block = &doc->blocks.at[doc->turns.at[i].block];
    bool set = !labelled(&doc->turns.at[i]) && block->kind == NG_HEADING;
    if (!may_be_body(block->role) || set) continue; /* a question that is a heading stays one */
    block->role = NG_ROLE_BODY;
    if (block->kind == NG_HEADING || block->kind == NG_HEADER_FIELD) {
      block->kind = NG_PARAGRAPH;
      block->level = 0;
    }
  }
}

bool ng_speech_is_witness(const ng_doc *doc, const ng_speech *turn) {
  uint32_t from = turn->who + ng_speech_is(doc, turn->who, NG_CLASS_ARTICLE);
  return from + 1 == turn->who_end && ng_speech_value(doc, from, NG_CLASS_SPEECH_ROLE) == 2;
}

/* ---- mentions ------------------------------------------------------------ */

static bool is_role(const ng_doc *doc, const ng_speech *turn) {
  return ng_speech_role(doc, turn->who, turn->who_end) || ng_speech_office(doc, turn->who, turn->who_end);
}

/* A mention for a turn whose name holds none; false where none is wanted. */
static bool mention_for(const ng_doc *doc, const ng_speech *turn, ng_mention *made) {
  if (ng_speech_is_mark(turn)) return false;
  bool role = is_role(doc, turn), person = false;
  uint32_t first = role ? turn->who : ng_speech_after_title(doc, turn);
  for (uint32_t i = first; i < turn->who_end; i++) person = person || ng_speech_known(doc, i) & (NG_GIVEN | NG_SURNAME);
  person = person || first > turn->who || turn->full != NG_NONE || turn->who != turn->name || turn->who_end - first > 1;
  const ng_token *last = ng_speech_token(doc, turn->who_end - 1);
  ng_span span = {ng_speech_token(doc, first)->start, last->start + last->size};
  uint32_t known = ng_mention_after(doc, span.start);
  if (known < doc->mentions.count && doc->mentions.at[known].span.start < span.end) return false;
  *made = (ng_mention){.span = span,
                       .entity = NG_NONE,
                       .kind = role     ? NG_KIND_ROLE
                               : person ? NG_KIND_PERSON
                                        : NG_KIND_UNKNOWN};
  return true;
}

/* Where the name of a label that a mention begins ends: of "VENN MARRO" both words are one name. */
static uint32_t name_end_in(const ng_doc *doc, const ng_speech *turn, ng_span mention) {
  uint32_t at = ng_token_at(doc, mention.end);
  if (mention.start != ng_speech_token(doc, ng_speech_after_title(doc, turn))->start || at >= turn->who_end)
    return mention.end;
  for (uint32_t i = at; i < turn->who_end; i++)
    if (ng_speech_token(doc, i)->kind != NG_WORD || !(ng_speech_token(doc, i)->shape & NG_CAPITAL)) return mention.end;
  const ng_token *last = ng_speech_token(doc, turn->who_end - 1);
  return last->start + last->size;
}

/* Ends names that run over the end of a label ("Q.   Good"); what is left of one that
   began in a mark is none. */
static void cut_mentions(ng_doc *doc) {
  uint32_t kept = 0, turn = 0;
  for (uint32_t i = 0; i < doc->mentions.count; i++) {
    ng_mention mention = doc->mentions.at[i];
    while (turn < doc->turns.count &&
           (!labelled(&doc->turns.at[turn]) ||
            ng_speech_token(doc, doc->turns.at[turn].name_end - 1)->start < mention.span.start))
      turn++;
    const ng_speech *t = turn < doc->turns.count ? &doc->turns.at[turn] : NULL;
    const ng_token *last = t ? ng_speech_token(doc, t->name_end - 1) : NULL;
    if (t && ng_speech_token(doc, t->name)->start <= mention.span.start) {
      if (ng_speech_is_mark(t)) continue;
      bool whole =
          ng_speech_role(doc, t->who, t->who_end) == t->who_end - t->who || ng_speech_office(doc, t->who, t->who_end);
      if (whole &&
          mention.span.start <
              ng_speech_token(doc, t->who_end - 1)->start + ng_speech_token(doc, t->who_end - 1)->size &&
          mention.span.end - mention.span.start < last->start + last->size - ng_speech_token(doc, t->who)->start)
        continue; /* a part of "The Acting CHAIR" */
      if (mention.span.end > last->start + last->size) mention.span.end = last->start + last->size;
      if (!whole) mention.span.end = name_end_in(doc, t, mention.span);
    }
    /* "(Sable North, Lib.)": a seat is no person */
    const ng_speech *before = turn ? &doc->turns.at[turn - 1] : NULL;
    if (before && mention.kind == NG_KIND_PERSON && before->cue < doc->tokens.count && before->cue > before->name_end &&
        mention.span.start < ng_speech_token(doc, before->cue)->start)
      continue;
    doc->mentions.at[kept++] = mention;
  }
  doc->mentions.count = kept;
}

ng_status ng_speech_mentions(ng_doc *doc) {
  ng_mentions_array all = {0};
  if (!doc->turns.count) return NG_OK;
  cut_mentions(doc);
  uint32_t next = 0;
  for (uint32_t i = 0; i < doc->turns.count; i++) {
    ng_mention made;
    if (!mention_for(doc, &doc->turns.at[i], &made)) continue;
    while (next < doc->mentions.count && doc->mentions.at[next].span.start < made.span.start) {
      ng_mention *kept = ng_mentions_push(&all);
      if (!kept) goto failed;
      *kept = doc->mentions.at[next++];
    }
    ng_mention *added = ng_mentions_push(&all);
    if (!added) goto failed;
    *added = made;
  }
  if (!all.count) return NG_OK;
  for (; next < doc->mentions.count; next++) {
    ng_mention *kept = ng_mentions_push(&all);
    if (!kept) goto failed;
    *kept = doc->mentions.at[next];
  }
  free(doc->mentions.at);
  doc->mentions = all;
  return NG_OK;
failed:
  free(all.at);
  return NG_NOMEM;
}
