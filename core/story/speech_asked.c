/* Interviews whose questions have no labels: they stand in bold, in italics, or as headings, and
 * answers follow. In: tokens, blocks, nodes. Out: doc->turns, a question and an answer for each.
 * What is set so in other texts are lead-ins and the questions of a FAQ: it is an interview
 * where one is asked of himself ("you") and answers so ("I"), in most of them, or in a third
 * where the text says that it is an interview. Linear. */
#include "speech_label.h"

#include <stdlib.h>
#include <string.h>

#include "base/tags.h"

enum {
  FEWEST = 2,   /* questions */
  SHORTEST = 3, /* tokens of one */
  NAMED = 4,    /* tokens after "we spoke with" in which a name comes */
  DEPTH = 8     /* elements that begin where their block does */
};

enum { BOLD = 1, ITALIC, HEADING /* + its level */ };

/* What is set off at the head of a block. */
typedef struct {
  uint32_t block, from, to, end; /* tokens: its own are [from, to) of the block's [from, end) */
  uint8_t set;                   /* BOLD, ITALIC, HEADING + level */
  bool asks;
} lead;

NG_ARRAY(lead, leads)

/* "**Why?**", "_Why?_": where what stands between the signs ends; 0 where there are none. */
static uint32_t markdown_end(const ng_doc *doc, ng_span span, uint8_t *set) {
  const char *s = doc->text.data;
  uint32_t size = 0;
  while (size < 3 && span.start + size < span.end && (s[span.start] == '*' || s[span.start] == '_') &&
         s[span.start + size] == s[span.start])
    size++;
  if (!size) return 0;
  for (uint32_t at = span.start + size; at + size <= span.end; at++)
    if (s[at] == s[span.start] && !memcmp(s + at, s + span.start, size)) {
      *set = size == 1 ? ITALIC : BOLD;
      return at;
    }
  return 0;
}

/* <span style="font-weight: bold">, or from 600 to 900 */
static bool is_bold(const ng_doc *doc, uint32_t node) {
  static const char NAME[] = "font-weight";
  ng_string style = ng_node_attribute(doc, node, "style");
  for (size_t at = 0; at + sizeof NAME < style.size; at++) {
    if (memcmp(style.data + at, NAME, sizeof NAME - 1)) continue;
    at += sizeof NAME - 1;
    while (at < style.size && (style.data[at] == ' ' || style.data[at] == ':')) at++;
    return at < style.size && ((style.data[at] >= '6' && style.data[at] <= '9') || style.data[at] == 'b');
  }
  return false;
}

static uint32_t html_end(const ng_doc *doc, const ng_block *block, uint8_t *set) {
  if (block->node == NG_NONE || !doc->nodes.count) return 0;
  for (uint32_t i = block->node + 1, steps = 0; i < doc->nodes.at[block->node].next && steps < DEPTH; i++, steps++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->text.start != block->span.start) return 0;
    bool bold = node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG || is_bold(doc, i),
         italic = node->tag == NG_TAG_I || node->tag == NG_TAG_EM;
    if (!bold && !italic) continue;
    *set = bold ? BOLD : ITALIC;
    return node->text.end;
  }
  return 0;
}

static bool read_lead(const ng_doc *doc, uint32_t index, lead *l) {
  const ng_block *block = &doc->blocks.at[index];
  *l = (lead){.block = index, .from = ng_token_at(doc, block->span.start), .end = ng_token_at(doc, block->span.end)};
  if (block->kind == NG_HEADING) {
    if (block->level < 2) return false;
    l->set = (uint8_t)(HEADING + block->level);
    l->to = l->end;
  } else if (block->kind == NG_PARAGRAPH || block->kind == NG_ITEM) {
    uint32_t end =
        doc->type == NG_TYPE_MARKDOWN ? markdown_end(doc, block->span, &l->set) : html_end(doc, block, &l->set);
    if (!end) return false;
    l->to = ng_token_at(doc, end < block->span.end ? end : block->span.end);
  } else {
    return false;
  }
  if (l->to < l->from + SHORTEST) return false;
  for (uint32_t i = l->to, n = 0; i-- > l->from && n < 3 && ng_speech_token(doc, i)->kind == NG_PUNCTUATION; n++)
    l->asks = l->asks || ng_speech_sign(doc, i, l->to, '?');
  return true;
}

static bool has_person(const ng_doc *doc, uint32_t from, uint32_t to, int32_t person) {
  for (uint32_t i = from; i < to; i++)
    if (ng_speech_token(doc, i)->kind == NG_WORD && ng_speech_value(doc, i, NG_CLASS_DEICTIC) == person) return true;
  return false;
}

/* "Tell me about the card.", "You wrote again.": no question by its mark, but one by its words. */
static bool bids_to(const ng_doc *doc, const lead *l) {
  return !l->asks && l->to == l->end && (has_person(doc, l->from, l->to, 1) || has_person(doc, l->from, l->to, 3));
}

static bool has_capital(const ng_doc *doc, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (ng_speech_token(doc, i)->kind == NG_WORD && ng_speech_token(doc, i)->shape & NG_CAPITAL &&
        !ng_speech_is(doc, i, NG_CLASS_STOP))
      return true;
  return false;
}

/* Whether the tokens [from, to) say that the text is an interview: "We spoke with Ada Venn"
   before the questions; or a note (3), also behind them. */
static bool says_interview(const ng_doc *doc, uint32_t from, uint32_t to, bool note) {
  for (uint32_t i = from; i < to; i++) {
    int32_t where = 0;
    uint32_t size = ng_lexicon_match(doc->lexicon, ng_speech_token(doc, i), to - i, NG_CLASS_INTERVIEW, &where, NULL),
             near = i + size + NAMED;
    if (!size) continue;
    if (where == 3) return true;
    if (note) continue;
    if (where == 1 ? has_capital(doc, i + size, near < to ? near : to)
                   : has_capital(doc, i > from + 3 * NAMED ? i - 3 * NAMED : from, i))
      return true;
  }
  return false;
}

/* The way of setting that most questions have. */
static uint8_t common_set(const ng_leads_array *leads) {
  uint32_t counts[HEADING + 8] = {0};
  uint8_t best = 0;
  for (uint32_t i = 0; i < leads->count; i++)
    if (leads->at[i].asks && leads->at[i].set < HEADING + 8 && ++counts[leads->at[i].set] > (best ? counts[best] : 0))
      best = leads->at[i].set;
  return best;
}

static uint32_t answer_end(const ng_doc *doc, const ng_leads_array *leads, uint32_t i) {
  return i + 1 < leads->count ? leads->at[i + 1].from : doc->tokens.count;
}

/* Whether the leads, all set alike, are the questions of an interview. */
static bool is_interview(const ng_doc *doc, const ng_leads_array *leads) {
  uint32_t questions = 0, bids = 0, asked = 0, told = 0, own = 0;
  for (uint32_t i = 0; i < leads->count; i++) {
    const lead *l = &leads->at[i];
    questions += l->asks;
    bids += bids_to(doc, l);
    own += l->asks && has_person(doc, l->from, l->to, 1); /* "How do I pay?" is a reader's */
    asked += l->asks && has_person(doc, l->from, l->to, 3);
    told += l->asks && has_person(doc, l->to, answer_end(doc, leads, i), 1);
  }
  if (questions < FEWEST || questions * 2 < leads->count || (questions + bids) * 3 < leads->count * 2 ||
      own * 4 > questions)
    return false;
  if (asked * 2 >= questions && told * 3 >= questions * 2) return true;
  bool may_drop = ng_lexicon_grammar(doc->lexicon) & NG_GRAMMAR_SUBJECTLESS; /* "¿Cuándo lo vio?" has no "you" */
  if ((!may_drop && asked * 3 < questions) || told * 3 < questions) return false;
  const lead *first = &leads->at[0], *last = &leads->at[leads->count - 1];
  return says_interview(doc, 0, first->from, false) || says_interview(doc, last->to, doc->tokens.count, true);
}

static bool push(ng_doc *doc, uint32_t block, uint32_t token, uint8_t kind) {
  ng_speech *turn = ng_turns_push(&doc->turns);
  if (turn)
    *turn = (ng_speech){.block = block,
                        .name = token,
                        .name_end = token,
                        .who = token,
                        .who_end = token,
                        .full = NG_NONE,
                        .cue = token,
                        .words = token,
                        .time = NG_SPEECH_UNTIMED,
                        .kind = kind};
  return turn != NULL;
}

/* The leaf with words after a block. */
static uint32_t next_leaf(const ng_doc *doc, uint32_t block) {
  for (uint32_t i = block + 1; i < doc->blocks.count; i++) {
    const ng_block *b = &doc->blocks.at[i];
    if (b->leaf && ng_token_at(doc, b->span.start) < ng_token_at(doc, b->span.end)) return i;
  }
  return NG_NONE;
}

static bool add_turns(ng_doc *doc, const ng_leads_array *leads) {
  for (uint32_t i = 0; i < leads->count; i++) {
    const lead *l = &leads->at[i];
    if (!push(doc, l->block, l->from, NG_SPEECH_QUESTION)) return false;
    uint32_t next = l->to < l->end ? l->block : next_leaf(doc, l->block);
    bool again =
        i + 1 < leads->count && leads->at[i + 1].block == next && next != l->block; /* a question of two paragraphs */
    if (next == NG_NONE || again) continue;
    uint32_t words = next == l->block ? l->to : ng_token_at(doc, doc->blocks.at[next].span.start);
    if (!push(doc, next, words, NG_SPEECH_ANSWER)) return false;
  }
  return true;
}

ng_status ng_speech_asked(ng_doc *doc) {
  ng_leads_array leads = {0};
  ng_status status = NG_OK;
  for (uint32_t i = 0; !status && i < doc->blocks.count; i++) {
    lead found;
    if (!doc->blocks.at[i].leaf || !read_lead(doc, i, &found)) continue;
    lead *added = ng_leads_push(&leads);
    if (added) *added = found;
    else status = NG_NOMEM;
  }
  uint8_t set = common_set(&leads);
  uint32_t kept = 0, last = 0;
  for (uint32_t i = 0; i < leads.count;
       i++) { /* from the first question to the last, or one that bids, what is set as they are */
    if (leads.at[i].set != set || (!kept && !leads.at[i].asks)) continue;
    const lead *l = &leads.at[kept++];
    leads.at[kept - 1] = leads.at[i];
    if (l->asks || (bids_to(doc, l) && last + 1 == kept)) last = kept;
  }
  leads.count = last;
  if (!status && leads.count && is_interview(doc, &leads) && !add_turns(doc, &leads)) status = NG_NOMEM;
  free(leads.at);
  return status;
}
