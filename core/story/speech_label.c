/* The labels of a transcript. In: tokens, blocks. Out: of each leaf what may be the label of a
 * turn, "Q.", "MR. HALE:", "[00:12:31] ADA VENN, MAYOR:", a name on a line of its own, and how
 * sure it looks by itself; whether it is one is for speech_hold.c to say. Linear. */
#include "speech_label.h"

#include "base/tags.h"
#include "speech.h"
#include "words/gazetteer.h"

enum { MOST_ASIDE = 20 /* tokens of a seat, a party, an office */ };

/* ---- names and marks ----------------------------------------------------- */

uint32_t ng_speech_past_bracket(const ng_doc *doc, uint32_t at, uint32_t end) {
  uint32_t depth = 0;
  for (uint32_t i = at; i < end && i < at + MOST_ASIDE; i++) {
    if (ng_speech_sign(doc, i, end, '(') || ng_speech_sign(doc, i, end, '[')) depth++;
    else if ((ng_speech_sign(doc, i, end, ')') || ng_speech_sign(doc, i, end, ']')) && !--depth) return i + 1;
  }
  return at;
}

/* The colon that ends an office after a comma, or a full stop and a dash: "ADA VENN, MAYOR OF
   SABLE:", "Ada Venn, rapporteur. – " */
static uint32_t past_office(const ng_doc *doc, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i < end && i < at + MOST_ASIDE; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind != NG_PUNCTUATION || t->word == ',' || t->word == '-' || t->word == '&') continue;
    if (t->word == ':') return i;
    if (t->word == '(' || t->word == '[') {
      uint32_t past = ng_speech_past_bracket(doc, i, end);
      if (past == i) return at;
      i = past - 1;
      continue;
    }
    if (t->word == '.' && ng_speech_dash(doc, i + 1, end) && !ng_speech_glued(doc, i + 1)) return i;
    bool short_form =
        t->word == '.' && ng_speech_glued(doc, i) && i + 1 < end && !ng_speech_is(doc, i + 1, NG_CLASS_STOP);
    if (!short_form && t->word != '\'' && t->word != 0x2019) return at;
  }
  return at;
}

static bool wide_gap(const ng_doc *doc, uint32_t i, uint32_t end) {
  if (i + 1 >= end) return false;
  const char *s = doc->text.data + ng_speech_token(doc, i)->start + ng_speech_token(doc, i)->size;
  return *s == '\t' || (s[0] == ' ' && s[1] == ' ');
}

/* "Q.", "A:", "Question:". */
static bool read_mark(const ng_doc *doc, uint32_t at, uint32_t end, ng_label *l) {
  int32_t value = ng_speech_value(doc, at, NG_CLASS_SPEECH_MARK);
  if (ng_speech_token(doc, at)->shape & NG_DIGITS && ng_speech_token(doc, at)->size < 4) /* "Q1:" */
    value = ng_lexicon_value(doc->lexicon,
                             ng_lexicon_find(doc->lexicon, doc->text.data + ng_speech_token(doc, at)->start, 1),
                             NG_CLASS_SPEECH_MARK);
  if (ng_speech_token(doc, at)->kind != NG_WORD || !value || !(ng_speech_token(doc, at)->shape & NG_CAPITAL))
    return false;
  l->turn.name = l->turn.who = at;
  l->turn.name_end = l->turn.who_end = at + 1;
  l->turn.cue = l->turn.words = at + 1;
  if (ng_speech_sign(doc, at + 1, end, ':') ||
      (ng_speech_sign(doc, at + 1, end, '.') && ng_speech_glued(doc, at + 1))) {
    l->turn.words = at + 2 + ng_speech_sign(doc, at + 2, end, ':');
    if (ng_speech_dash(doc, l->turn.words, end)) l->turn.words++;
  } else if (ng_speech_token(doc, at)->size > 1 || !wide_gap(doc, at, end)) {
    return false;
  }
  l->turn.kind = (uint8_t)value;
  bool asked = false;
  for (uint32_t i = end, n = 0; i-- > at + 1 && n < 3; n++) asked = asked || ng_speech_sign(doc, i, end, '?');
  l->asks = value == NG_SPEECH_QUESTION && (asked || ng_speech_sign(doc, at + 1, end, ':'));
  l->turn.formal = true;
  l->strong = true;
  l->sure = NG_LABEL_SURE;
  return l->turn.words < end;
}

/* "OAKES", "McTARN": two capitals end it. */
static bool shouts(const ng_doc *doc, uint32_t i) {
  const ng_token *t = ng_speech_token(doc, i);
  const char *s = doc->text.data + t->start + t->size;
  return t->kind == NG_WORD && t->size > 2 &&
         (t->shape & NG_UPPER || (s[-1] >= 'A' && s[-1] <= 'Z' && s[-2] >= 'A' && s[-2] <= 'Z'));
}

static bool any_shouts(const ng_doc *doc, uint32_t from, uint32_t end) {
  for (uint32_t i = from; i < end; i++)
    if (shouts(doc, i)) return true;
  return false;
}

/* Where a dash with blanks around it, or a long one, stands at i. */
static bool parting_dash(const ng_doc *doc, uint32_t i, uint32_t end) {
  return ng_speech_dash(doc, i, end) && !ng_speech_glued(doc, i) && !(i + 1 < end && ng_speech_glued(doc, i + 1));
}

/* Whether the name [from, to) ends before the full stop at i: "Mr. HALE. I thank", "Ms. HALE of
   Ohio. I", "The PRESIDING OFFICER (Ms. Osk). Without", "President. – The"; *weak where it has no
   capitals, "Mr. Hale. No, sir." */
static bool ends_name(const ng_doc *doc, uint32_t from, uint32_t to, uint32_t i, uint32_t end, uint8_t *weak) {
  if (i + 1 >= end || !ng_speech_glued(doc, i) || ng_speech_glued(doc, i + 1)) return false;
  const ng_token *last = ng_speech_token(doc, to - 1);
  if (to == from + 1 && ng_speech_is(doc, from, NG_CLASS_TITLE) && last->size < 4) return false; /* "Mr. Hale" */
  if (parting_dash(doc, i + 1, end)) return true;
  if (i < from + 2) return false;
  uint32_t title = ng_speech_title(doc, from, to);
  if (title > from && any_shouts(doc, title, to)) return true;
  bool role = ng_speech_role(doc, from, to) == to - from;
  if (role && any_shouts(doc, from, to)) return true;
  if (last->kind != NG_WORD || last->shape & NG_DOTTED || last->size < 3 ||
      !(ng_speech_token(doc, i + 1)->shape & NG_CAPITAL))
    return false;
  *weak = NG_LABEL_BEFORE_STOP;
  return (title > from && title < to && last->shape & NG_CAPITAL) ||
         (role && ng_speech_is(doc, from, NG_CLASS_ARTICLE) && last->shape & NG_CAPITAL);
}

/* The label of who speaks, as its signs part it. */
typedef struct {
  uint32_t name_end;             /* of its tokens */
  uint32_t bracket, bracket_end; /* in the first bracket that is no time; empty: none is */
  bool aside;                    /* a seat, a party, an office stands behind the name */
  uint32_t sign;                 /* the colon, the full stop or the dash that ends it; where it ends */
} parts;

/* Finds the sign that ends the label at the head of [at, end), past what stands in brackets
   and after commas. */
static bool read_parts(const ng_doc *doc, uint32_t at, uint32_t end, parts *p, ng_label *l) {
  uint32_t i = at;
  for (uint32_t most = at + 2 * NG_LABEL_WORDS; i < end && i < most; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind != NG_PUNCTUATION) {
      if (p->name_end) return false;
      continue;
    }
    if (t->word == ':') break;
    if (t->word == '(' || t->word == '[') {
      uint32_t past = ng_speech_past_bracket(doc, i, end), time = NG_SPEECH_UNTIMED;
      if (past == i || i == at) return false;
      if (!p->name_end) p->name_end = i;
      if (ng_speech_time(doc, i, past, &time) == past) {
        l->turn.time = time;
        l->minutes = ng_speech_minutes(doc, i, past);
      } else {
        p->aside = true;
        if (!p->bracket) p->bracket = i + 1, p->bracket_end = past - 1;
      }
      i = past - 1;
      most = past + 2; /* a seat, a party, and a time */
      continue;
    }
    if (t->word == ',' && i > at) { /* "Ada Venn, [03.04.31 10:02]" */
      uint32_t time = NG_SPEECH_UNTIMED,
               past = ng_speech_sign(doc, i + 1, end, '[') ? ng_speech_stamp(doc, i + 1, end, &time) : i + 1;
      if (past > i + 1 && past == end) {
        if (!p->name_end) p->name_end = i;
        l->turn.time = time;
        l->minutes = ng_speech_minutes(doc, i + 1, past);
        i = past;
        break;
      }
    }
    if (t->word == ',') {
      uint32_t past = past_office(doc, i, end);
      if (past == i) return false;
      if (!p->name_end) p->name_end = i;
      p->aside = true;
      i = past;
      break;
    }
    if (t->word == '.' && ends_name(doc, at, p->name_end ? p->name_end : i, i, end, &l->weak)) break;
    l->weak = 0;
    if (parting_dash(doc, i, end) && (t->word != '-' || p->aside) &&
        (p->name_end || ng_speech_sign(doc, i - 1, end, '.')) && i > at)
      break;
    if ((t->word == 0x2014 || t->word == 0x2013) && i > at + 1) {
      if (!p->name_end && !ng_speech_sign(doc, i - 1, end, '.')) return false;
      break;
    }
    bool joins = t->word == '.' || t->word == '-' || t->word == '\'' || t->word == 0x2019 || t->word == '#' ||
                 t->word == '&' || t->word == 0xAA;
    if (p->name_end || !joins) return false;
  }
  if (i > end || (i < end && ng_speech_token(doc, i)->kind != NG_PUNCTUATION)) return false;
  if (!p->name_end) p->name_end = i;
  p->sign = i;
  return true;
}

/* The name in "The Minister (Ada Venn)", "The Minister (Ada Venn, Lib.)": where it ends. */
static uint32_t name_in(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t stop = from;
  for (; stop < end && !ng_speech_sign(doc, stop, end, ',') && !parting_dash(doc, stop, end); stop++)
    if (stop > from && ng_speech_sign(doc, stop, end, '.') && stop + 1 < end && !ng_speech_glued(doc, stop + 1) &&
        ng_speech_token(doc, stop - 1)->size > 3)
      break;
  return stop;
}

/* "Varn Harbor Board (VHB)": whether the bracket holds the first letters of the name. */
static bool is_acronym(const ng_doc *doc, uint32_t from, uint32_t end, uint32_t bracket, uint32_t bracket_end) {
  const ng_token *t = ng_speech_token(doc, bracket), *last = ng_speech_token(doc, end - 1);
  const char *s = doc->text.data;
  return bracket_end == bracket + 1 && t->shape & NG_UPPER && t->size > 1 && end > from + 1 &&
         s[t->start] == s[ng_speech_token(doc, from)->start] && s[t->start + t->size - 1] == s[last->start];
}

/* Whether [from, end) is two words or three, each with a capital. */
static bool two_capitals(const ng_doc *doc, uint32_t from, uint32_t end) {
  for (uint32_t i = from; i < end; i++)
    if (ng_speech_token(doc, i)->kind != NG_WORD || !(ng_speech_token(doc, i)->shape & NG_CAPITAL)) return false;
  return end > from + 1 && end <= from + 3;
}

/* Past "BY", "EXAMINATION BY", "FURTHER CROSS-EXAMINATION BY"; `at` where it does not stand there. */
static uint32_t past_by(const ng_doc *doc, uint32_t at, uint32_t end) {
  if (ng_speech_is(doc, at, NG_CLASS_PAGE_BYLINE)) return at + 1;
  for (uint32_t i = at; i + 1 < end && i < at + 6; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (i > at && ng_speech_is(doc, i, NG_CLASS_PAGE_BYLINE) && t->shape & NG_UPPER) return i + 1;
    if (!(t->shape & NG_UPPER) && !ng_speech_sign(doc, i, end, '-')) return at;
  }
  return at;
}

/* The label at the head of the block's tokens [at, end). */
static bool read_name(const ng_doc *doc, uint32_t at, uint32_t end, ng_label *l) {
  bool formal, everyday;
  uint32_t from = past_by(doc, at, end);
  bool by = from > at;
  parts p = {0};
  at = from;
  l->turn.name = at;
  if (!read_parts(doc, at, end, &p, l)) return false;
  uint32_t i = p.sign, name_end = p.name_end;
  bool colon = ng_speech_sign(doc, i, end, ':'), own = i == end || (colon && i + 1 == end);
  uint32_t time = NG_SPEECH_UNTIMED, late;
  /* "Ada Venn 00:12", "Ada Venn 00:12:31:" */
  for (uint32_t k = at + 1; k < name_end; k++)
    if (ng_speech_number(doc, k, name_end) && (late = ng_speech_stamp(doc, k, end, &time)) > k) {
      l->turn.time = time;
      l->minutes = ng_speech_minutes(doc, k, late);
      name_end = k;
      i = late;
      colon = ng_speech_sign(doc, i, end, ':');
      own = i == end || (colon && i + 1 == end);
      if (!own && !colon) return false;
      break;
    }
  l->turn.name_end = name_end;
  if (name_end > at && ng_speech_value(doc, at, NG_CLASS_CHAT) == 3) return false; /* "[10:02] ERROR: …" */
  l->sure = ng_speech_name(doc, at, name_end, &formal, &everyday);
  if (!l->sure && p.bracket && ng_speech_names_office(doc, at, name_end)) l->sure = NG_LABEL_LIKELY, formal = true;
  if (!l->sure) return false;
  if (!l->weak && ng_speech_shouted_role(doc, at, name_end)) l->weak = NG_LABEL_SHOUTED;
  l->common = everyday;
  l->several = name_end > at + 1;
  l->given = name_end == at + 1 && ng_speech_known(doc, at) & NG_GIVEN;
  l->turn.who = at;
  l->turn.who_end = name_end;
  uint32_t title = ng_speech_title(doc, at, name_end);
  for (uint32_t k = title + 1; title > at && k + 1 < name_end; k++) /* "Ms. VENN of Ohio" */
    if (shouts(doc, k - 1) && ng_speech_is(doc, k, NG_CLASS_STOP) && !any_shouts(doc, k, name_end)) {
      l->turn.who_end = k;
      break;
    }
  /* "The Minister (Ada Venn):" */
  if (p.bracket && formal && ng_speech_is(doc, at, NG_CLASS_ARTICLE)) {
    uint32_t stop = name_in(doc, p.bracket, p.bracket_end);
    bool inner, plain, office = ng_speech_office(doc, at, name_end);
    bool person = stop > p.bracket && (ng_speech_name(doc, p.bracket, stop, &inner, &plain) ||
                                       (office && two_capitals(doc, p.bracket, stop)));
    if (person && (office || title == at)) {
      l->turn.who = p.bracket;
      l->turn.who_end = stop;
      l->turn.name_end = name_end = p.bracket_end + 1;
      l->sure = NG_LABEL_SURE;
    } else if (!office && title == at) {
      return false;
    }
  }
  bool dateline = ng_speech_dash(doc, i, end) && p.aside && title == at &&
                  !ng_speech_role(doc, at, name_end); /* "VARN (NPA) — The" */
  if (dateline && !ng_speech_office(doc, at, name_end)) return false;
  if (own && p.bracket && is_acronym(doc, at, name_end, p.bracket, p.bracket_end)) return false;
  if (p.aside && l->sure < NG_LABEL_SURE) l->sure++;
  if (l->turn.time != NG_SPEECH_UNTIMED && l->sure < NG_LABEL_SURE) l->sure++;
  l->aside = p.aside;
  l->strong = formal || l->turn.time != NG_SPEECH_UNTIMED;
  l->turn.formal = formal || p.aside || l->turn.time != NG_SPEECH_UNTIMED;
  if (own && !by) {
    l->own = true;
    l->turn.cue = i;
    l->turn.words = end;
    return true;
  }
  l->turn.cue = i;
  l->turn.words = i + 1;
  if (colon ? parting_dash(doc, i + 1, end) : ng_speech_dash(doc, i + 1, end)) l->turn.words++;
  if (by) {
    if (colon ? l->turn.words < end : i < end || title == at) return false;
    l->turn.kind = NG_SPEECH_BY;
  }
  if (colon && l->turn.words < end && ng_speech_glued(doc, l->turn.words) && ng_speech_number(doc, l->turn.words, end))
    return false;
  return l->turn.words < end || by || colon;
}

/* ---- chats ---------------------------------------------------------------- */

static void chat_label(uint32_t from, uint32_t to, uint32_t words, uint32_t end, ng_label *l) {
  l->turn.name = l->turn.who = from;
  l->turn.name_end = l->turn.who_end = to;
  l->turn.cue = to;
  l->turn.words = words;
  l->turn.formal = true;
  l->strong = true;
  l->chat = NG_CHAT_TIMED;
  l->nick = true;
  l->own = words >= end;
  l->several = to > from + 1;
  l->sure = NG_LABEL_LIKELY;
}

/* "<ada> hi" */
static bool read_nick(const ng_doc *doc, uint32_t at, uint32_t end, bool stamped, ng_label *l) {
  if (!ng_speech_sign(doc, at, end, '<')) return false;
  uint32_t to = at + 1;
  while (to < end && to < at + 5 && !ng_speech_sign(doc, to, end, '>') && (ng_speech_glued(doc, to) || stamped)) to++;
  if (to == at + 1 || !ng_speech_sign(doc, to, end, '>') || to + 1 >= end || ng_speech_glued(doc, to + 1)) return false;
  chat_label(at + 1, to, to + 1, end, l);
  return true;
}

/* "[ADA] We were told", "(ADA) We were told" in captions: a name in capitals that is no note. */
static bool read_bracketed(const ng_doc *doc, uint32_t at, uint32_t end, ng_label *l) {
  uint32_t past = ng_speech_past_bracket(doc, at, end);
  bool formal, everyday;
  if (!doc->cues.count || past <= at + 2 || past >= end || ng_speech_match(doc, at + 1, past - 1, NG_CLASS_STAGE_NOTE))
    return false;
  for (uint32_t i = at + 1; i + 1 < past; i++)
    if (!(ng_speech_token(doc, i)->shape & (NG_UPPER | NG_DIGITS)) && !ng_speech_number(doc, i, end)) return false;
  l->sure = ng_speech_name(doc, at + 1, past - 1, &formal, &everyday);
  if (!l->sure) return false;
  l->turn.name = l->turn.who = at + 1;
  l->turn.name_end = l->turn.who_end = past - 1;
  l->turn.cue = past - 1;
  l->turn.words = past;
  l->turn.formal = l->strong = true;
  l->common = everyday;
  l->given = past == at + 3 && ng_speech_known(doc, at + 1) & NG_GIVEN;
  l->several = past > at + 3;
  return true;
}

/* "odo_m: hi", "+1 555 0100: hi", "From Ada Venn to Everyone: hi", behind a time stamp. */
static bool read_chat_name(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t time, ng_label *l) {
  enum { LONGEST = 14 };
  uint32_t colon = at, from = at;
  while (colon < end && colon < at + LONGEST && !ng_speech_sign(doc, colon, end, ':')) colon++;
  if (colon == at || !ng_speech_sign(doc, colon, end, ':') || (colon + 1 < end && ng_speech_glued(doc, colon + 1)))
    return false;
  uint32_t to = colon;
  if (ng_speech_value(doc, at, NG_CLASS_CHAT) == 1) {
    from = at + 1;
    for (uint32_t i = from + 1; i < colon; i++)
      if (ng_speech_token(doc, i)->kind == NG_WORD && ng_speech_value(doc, i, NG_CLASS_CHAT) == 2) {
        to = i;
        break;
      }
  }
  uint32_t words = 0;
  for (uint32_t i = from; i < to; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    bool joins = t->kind == NG_PUNCTUATION && (t->word == '-' || t->word == '.' || t->word == '+' || t->word == '@' ||
                                               t->word == '\'' || t->word == '~' || t->word == 0x2019);
    if (t->kind == NG_PUNCTUATION && !joins) return false;
    words += t->kind == NG_WORD;
  }
  if (from >= to || words > NG_LABEL_WORDS || ng_speech_value(doc, from, NG_CLASS_CHAT) == 3) return false;
  l->turn = (ng_speech){.block = l->turn.block, .time = time};
  chat_label(from, to, colon + 1, end, l);
  l->turn.cue = colon;
  return true;
}

/* ---- a block ------------------------------------------------------------- */

/* The bold words that a block of HTML begins with, where more follows them. */
static uint32_t bold_end(const ng_doc *doc, const ng_block *block) {
  if (block->node == NG_NONE || !doc->nodes.count) return NG_NONE;
  for (uint32_t i = block->node + 1, steps = 0; i < doc->nodes.at[block->node].next && steps < 8; i++, steps++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->text.start != block->span.start) return NG_NONE;
    if (node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG)
      return node->text.end < block->span.end ? node->text.end : NG_NONE;
  }
  return NG_NONE;
}

static bool stops_well(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (end > from &&
      (ng_speech_sign(doc, end - 1, end, ')') || ng_speech_sign(doc, end - 1, end, ']'))) { /* "Then? [crosstalk]" */
    uint32_t open = end - 1, least = end > from + MOST_ASIDE ? end - MOST_ASIDE : from;
    while (open > least && !ng_speech_sign(doc, open, end, '(') && !ng_speech_sign(doc, open, end, '[')) open--;
    if (open == from) return true;
    if (open > least) end = open;
  }
  for (uint32_t n = 0; end > from && n < 3; end--, n++) {
    const ng_token *t = ng_speech_token(doc, end - 1);
    if (t->kind != NG_PUNCTUATION) return false;
    if (t->word == '.' || t->word == '?' || t->word == '!' || t->word == 0x2026 || t->word == '-' ||
        t->word == 0x2014 || t->word == 0x3002 || t->word == 0x2013)
      return true;
  }
  return false;
}

/* Whether the block's words, or its neighbour's where the label stands by itself, end as
   sentences do. */
static bool speaks(const ng_doc *doc, const ng_label *l) {
  if (!l->own) return stops_well(doc, l->turn.words, l->end);
  for (uint32_t next = l->turn.block + 1; next < doc->blocks.count && next < l->turn.block + 4; next++) {
    if (!doc->blocks.at[next].leaf || ng_speech_is_time(doc, next, NULL)) continue;
    uint32_t from = ng_token_at(doc, doc->blocks.at[next].span.start),
             to = ng_token_at(doc, doc->blocks.at[next].span.end);
    return stops_well(doc, from, to);
  }
  return false;
}

/* ">> HALE:", "- HALE:", "“HALE:" */
static bool opens_line(const ng_doc *doc, uint32_t i, uint32_t end) {
  static const uint32_t signs[] = {'>', 0xBB, '"', 0x201C, 0x201E, 0xAB};
  for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
    if (ng_speech_sign(doc, i, end, signs[k])) return true;
  return ng_speech_dash(doc, i, end);
}

/* What a label's block and its neighbour tell of it. */
static bool finish(const ng_doc *doc, uint32_t block, ng_label *l) {
  const ng_block *b = &doc->blocks.at[block];
  uint32_t end = l->end, time = NG_SPEECH_UNTIMED;
  if (l->own && l->turn.time == NG_SPEECH_UNTIMED &&
      ng_speech_next_time(doc, block, &time)) { /* "Ada Venn" above "00:12" */
    l->turn.time = time;
    l->strong = l->turn.formal = true;
    if (l->sure < NG_LABEL_SURE) l->sure++;
  }
  uint32_t tag = b->node != NG_NONE && doc->nodes.count ? doc->nodes.at[b->node].tag : NG_NONE;
  if (l->own && (tag == NG_TAG_DT || b->kind == NG_CELL || b->kind == NG_HEADER_FIELD) && l->sure < NG_LABEL_SURE)
    l->sure++;
  if (b->kind == NG_HEADER_FIELD && doc->cues.count) l->sure = NG_LABEL_SURE, l->voice = true;
  if (doc->cues.count && l->sure == NG_LABEL_MAYBE && !l->common)
    l->sure = NG_LABEL_LIKELY; /* what has a colon in a subtitle speaks */
  if (l->own && l->sure == NG_LABEL_MAYBE && !l->several && l->turn.time == NG_SPEECH_UNTIMED) return false;
  l->stops = l->nick || l->chat == NG_CHAT_MARKED || speaks(doc, l);
  l->hash = ng_speech_hash(doc, l->turn.who, l->turn.who_end);
  uint32_t from = l->own ? end : l->turn.words, to = from + NG_LABEL_WORDS;
  l->said = l->own ? block : ng_speech_hash(doc, from, to < end ? to : end);
  return true;
}

static bool read_label(const ng_doc *doc, uint32_t block, ng_label *l) {
  const ng_block *b = &doc->blocks.at[block];
  uint32_t at = ng_token_at(doc, b->span.start), end = ng_token_at(doc, b->span.end);
  *l = (ng_label){.turn = {.block = block, .time = NG_SPEECH_UNTIMED}, .end = end};
  const ng_letter_change *letter = ng_letter_at(doc, at);
  if (letter && letter->part != NG_LETTER_WORDS) return false; /* "From: Ada Venn" */
  for (uint32_t n = 0; n < 3 && opens_line(doc, at, end); n++) at++;
  uint32_t time = NG_SPEECH_UNTIMED, past = ng_speech_stamp(doc, at, end, &time);
  bool minutes = past > at && ng_speech_minutes(doc, at, past), stamped = past > at;
  if (past >= end) return false;
  l->turn.time = time;
  l->minutes = minutes;
  at = past;
  uint32_t head = ng_token_at(doc, b->span.start);
  bool marked = stamped && (ng_speech_token(doc, head)->kind == NG_PUNCTUATION || past > head + 6 ||
                            ng_speech_dash(doc, past - 1, past));
  if (read_nick(doc, at, end, stamped, l)) return finish(doc, block, l);
  if (read_bracketed(doc, at, end, l)) return finish(doc, block, l);
  if (ng_speech_token(doc, at)->kind != NG_WORD) return false;
  uint32_t bold = bold_end(doc, b);
  bool found = read_mark(doc, at, end, l);
  if (!found) {
    ng_speech fresh = {.block = block, .time = time};
    l->turn = fresh;
    found = read_name(doc, at, end, l) || (stamped && read_chat_name(doc, at, end, time, l));
  }
  if (!found && bold != NG_NONE) { /* <b>Ada Venn</b> We were told … */
    uint32_t stop = ng_token_at(doc, bold);
    l->turn = (ng_speech){.block = block, .time = time};
    found = read_name(doc, at, stop, l) && l->own;
    l->own = false;
    l->turn.cue = l->turn.words = stop;
  }
  if (found && stamped) l->chat = marked ? NG_CHAT_MARKED : NG_CHAT_TIMED;
  if (!found && b->kind == NG_HEADER_FIELD && doc->cues.count && at < end) { /* "<v second voice>" */
    l->turn = (ng_speech){.block = block,
                          .name = at,
                          .name_end = end,
                          .who = at,
                          .who_end = end,
                          .cue = end,
                          .words = end,
                          .time = NG_SPEECH_UNTIMED};
    l->own = true;
    found = true;
  }
  return found && finish(doc, block, l);
}
ng_status ng_labels_read(const ng_doc *doc, ng_labels_array *labels) {
  bool first = true;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    ng_label found;
    if (!doc->blocks.at[i].leaf) continue;
    bool is_first = first;
    first = false;
    if (!read_label(doc, i, &found)) continue;
    found.first = is_first && !doc->cues.count; /* a headline stands over no captions */
    ng_label *added = ng_labels_push(labels);
    if (!added) return NG_NOMEM;
    *added = found;
    added->index = labels->count - 1;
  }
  return NG_OK;
}
