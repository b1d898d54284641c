/* Turns. In: tokens, blocks. Out: doc->turns, the labels of a transcript: "Q.",
 * "MR. HALE:", "THE COURT:", "WITNESS 10:", "Ada Venn (Sable North, Ind.):",
 * "[00:12:31] ADA VENN, MAYOR:", a name on a line of its own. A label alone proves
 * nothing ("Note:", "Location:", "WHEN:"): how sure it looks, how often it comes
 * back, and what its neighbours are decide together. Linear but for a sort. */
#include "speech.h"

#include <string.h>

#include "base/tags.h"
#include "stages.h"
#include "words/gazetteer.h"

enum {
  MOST_WORDS = 7,   /* of a name */
  MOST_ASIDE = 20,  /* tokens of a seat, a party, an office */
  NEAR = 12,        /* blocks between neighbours */
  REACH = 3,        /* candidates in which a question's answer comes */
  LONGEST_NAME = 96 /* bytes of a name by which labels are told apart */
};

/* How sure a label looks by itself. */
enum { NO_LABEL, MAYBE, LIKELY, SURE };

typedef struct {
  ng_speech turn;
  uint32_t index, end; /* of the block's tokens */
  uint32_t hash, count; /* of the name; how many labels have it, before other words */
  uint32_t said;        /* hash of the first words */
  uint8_t sure;
  uint8_t own;   /* a line of its own */
  uint8_t asks;  /* a mark of a question, for sure */
  uint8_t stops; /* what is said ends as sentences do */
  uint8_t first;  /* nothing stands before it */
  uint8_t good;
  uint8_t given;  /* a known first name alone */
  uint8_t several; /* of more words than one */
  uint8_t strong; /* a title, an office, a role, capitals, a mark, a time: no heading has it */
  uint8_t voice;  /* timed text says itself that it is one */
  uint8_t common; /* a word of every day: "Courier", "Update" */
  uint8_t known;  /* the text has the name elsewhere, in a longer form */
} label;

NG_ARRAY(label, labels)

static const ng_token *token_at(const ng_doc *doc, uint32_t i) { return &doc->tokens.at[i]; }

static bool sign(const ng_doc *doc, uint32_t i, uint32_t end, uint32_t code) {
  return i < end && token_at(doc, i)->kind == NG_PUNCTUATION && token_at(doc, i)->word == code;
}

static bool dash(const ng_doc *doc, uint32_t i, uint32_t end) {
  return sign(doc, i, end, '-') || sign(doc, i, end, 0x2013) || sign(doc, i, end, 0x2014) || sign(doc, i, end, 0x2015);
}

static bool glued(const ng_doc *doc, uint32_t i) { return token_at(doc, i)->shape & NG_GLUED; }

static bool in_class(const ng_doc *doc, uint32_t i, ng_class class) {
  return token_at(doc, i)->kind == NG_WORD && ng_lexicon_is(doc->lexicon, token_at(doc, i)->word, class);
}

static bool is_number(const ng_doc *doc, uint32_t i, uint32_t end) {
  return i < end && token_at(doc, i)->kind == NG_NUMBER;
}

/* ---- time stamps --------------------------------------------------------- */

static bool two_digits(const ng_doc *doc, uint32_t i, uint32_t *value, uint32_t *thousandths) {
  const char *s = doc->text.data + token_at(doc, i)->start;
  size_t size = token_at(doc, i)->size, at = 0;
  *value = *thousandths = 0;
  for (; at < size && ng_is_digit((unsigned char)s[at]) && at < 4; at++) *value = *value * 10 + (uint32_t)(s[at] - '0');
  if (!at || at == size) return at > 0;
  if ((s[at] != '.' && s[at] != ',') || size - at > 4) return false;
  uint32_t scale = 100;
  for (at++; at < size; at++, scale /= 10) {
    if (!ng_is_digit((unsigned char)s[at])) return false;
    *thousandths += (uint32_t)(s[at] - '0') * scale;
  }
  return true;
}

/* "00:12:31", "[12:31]", "(10:02 a.m.)": gives the token after it, `at` where there is none. */
static uint32_t read_time(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t *time) {
  uint32_t i = at, parts[3], fraction = 0, count = 0;
  bool bracket = sign(doc, i, end, '[') || sign(doc, i, end, '(');
  i += bracket;
  while (count < 3 && is_number(doc, i, end) && two_digits(doc, i, &parts[count], &fraction)) {
    count++;
    i++;
    if (!sign(doc, i, end, ':') || !glued(doc, i) || i + 1 >= end || !glued(doc, i + 1)) break;
    i++;
  }
  if (count < 2) return at;
  for (uint32_t k = 1; k < count; k++)
    if (parts[k] > 59) return at;
  bool clock = i < end && in_class(doc, i, NG_CLASS_DAY_HALF);
  uint32_t seconds = count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2]
                     : clock    ? parts[0] * 3600 + parts[1] * 60
                                : parts[0] * 60 + parts[1];
  if (clock && ng_lexicon_value(doc->lexicon, token_at(doc, i)->word, NG_CLASS_DAY_HALF) == 2 && parts[0] < 12)
    seconds += 12 * 3600;
  i += clock;
  if (bracket) {
    if (!sign(doc, i, end, ']') && !sign(doc, i, end, ')')) return at;
    i++;
  }
  if (parts[0] > 99) return at;
  *time = seconds * 1000 + fraction;
  return i;
}

/* ---- names --------------------------------------------------------------- */

static uint32_t role_at(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t article = from < end && in_class(doc, from, NG_CLASS_ARTICLE);
  uint32_t size = ng_lexicon_match(doc->lexicon, token_at(doc, from) + article, end - from - article, NG_CLASS_SPEECH_ROLE, NULL, NULL);
  return size ? size + article : 0;
}

static unsigned known_bits(const ng_doc *doc, uint32_t i) {
  const ng_token *t = token_at(doc, i);
  return ng_gazetteer_find(ng_lexicon_gazetteer(doc->lexicon), doc->text.data + t->start, t->size);
}

/* A word that a full stop makes no end of: "Mr", "J", "Sen". */
static bool is_short(const ng_doc *doc, uint32_t i) {
  const ng_token *t = token_at(doc, i);
  return t->size == 1 || t->shape & NG_DOTTED || in_class(doc, i, NG_CLASS_TITLE) || in_class(doc, i, NG_CLASS_ABBREVIATION) ||
         in_class(doc, i, NG_CLASS_NAME_SUFFIX);
}

/* "The Minister of Harbours": an office in the place of a name. */
static bool is_office(const ng_doc *doc, uint32_t from, uint32_t end) {
  return from + 1 < end && in_class(doc, from, NG_CLASS_ARTICLE) && token_at(doc, from + 1)->shape & NG_CAPITAL &&
         (in_class(doc, from + 1, NG_CLASS_TITLE) || in_class(doc, from + 1, NG_CLASS_ROLE) ||
          in_class(doc, from + 1, NG_CLASS_SPEECH_ROLE));
}

/* "The Under-Secretary of State for Quays", before the brackets that name who it is. */
static bool names_office(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (from + 1 >= end || !in_class(doc, from, NG_CLASS_ARTICLE)) return false;
  for (uint32_t i = from + 1; i < end; i++) {
    const ng_token *t = token_at(doc, i);
    bool word = t->kind == NG_WORD && (t->shape & NG_CAPITAL || in_class(doc, i, NG_CLASS_STOP));
    if (!word && !sign(doc, i, end, '-') && !sign(doc, i, end, ',')) return false;
  }
  return true;
}

/* How sure the tokens [from, end) are a speaker's name. */
static uint8_t name_sure(const ng_doc *doc, uint32_t from, uint32_t end, bool *formal, bool *everyday) {
  uint32_t words = 0, capitals = 0, upper = 0, known = 0, common = 0, places = 0;
  *formal = *everyday = false;
  if (from >= end) return NO_LABEL;
  uint32_t role = role_at(doc, from, end);
  if (role) {
    uint32_t rest = from + role;
    *formal = true;
    if (rest == end) return SURE;
    if (rest + 1 == end && (is_number(doc, rest, end) || token_at(doc, rest)->size == 1)) return SURE;
    bool numbered = is_number(doc, end - 1, end) && end - rest <= 3; /* "JUROR NO. 4", "WITNESS #2" */
    for (uint32_t i = rest; i + 1 < end; i++)
      numbered = numbered && (sign(doc, i, end, '#') || sign(doc, i, end, '.') || is_short(doc, i));
    if (numbered) return SURE;
  }
  uint32_t title = ng_lexicon_match(doc->lexicon, token_at(doc, from), end - from, NG_CLASS_TITLE, NULL, NULL);
  if (title && from + title < end && sign(doc, from + title, end, '.')) title++;
  bool office = is_office(doc, from, end);
  bool stop = !office && in_class(doc, from, NG_CLASS_STOP) && !title && !in_class(doc, from, NG_CLASS_PARTICLE);
  for (uint32_t i = from + title; i < end; i++) {
    const ng_token *t = token_at(doc, i);
    if (t->kind == NG_NUMBER) return NO_LABEL;
    if (t->kind == NG_PUNCTUATION) {
      bool joins = (t->word == '-' || t->word == 0x2019 || t->word == '\'' || (t->word == '.' && is_short(doc, i - 1))) && i > from;
      if (!joins && t->word != '&') return NO_LABEL;
      continue;
    }
    if (++words > MOST_WORDS || t->shape & NG_DIGITS) return NO_LABEL;
    if (!(t->shape & NG_CAPITAL)) {
      bool part = in_class(doc, i, NG_CLASS_PARTICLE) || in_class(doc, i, NG_CLASS_STOP) || in_class(doc, i, NG_CLASS_NAME_PART);
      if ((i == from && !office) || !part) return NO_LABEL;
      continue;
    }
    capitals++;
    upper += t->shape & (NG_UPPER | NG_DOTTED) || t->size == 1;
    unsigned bits = known_bits(doc, i);
    known += (bits & (NG_GIVEN | NG_SURNAME)) != 0;
    places += (bits & NG_LOCATION) && !(bits & (NG_GIVEN | NG_SURNAME));
    common += (bits & NG_COMMON) != 0 || in_class(doc, i, NG_CLASS_STOP);
  }
  bool all_upper = capitals && upper == capitals && capitals == words && token_at(doc, from)->size > 1;
  if (title) {
    *formal = true;
    return capitals ? SURE : title == end - from ? LIKELY : NO_LABEL;
  }
  if (office) {
    *formal = true;
    return LIKELY;
  }
  if (!capitals || stop || in_class(doc, from, NG_CLASS_LABEL) || in_class(doc, end - 1, NG_CLASS_LABEL) || ng_lexicon_match(doc->lexicon, token_at(doc, from), end - from, NG_CLASS_LABEL, NULL, NULL) == end - from)
    return NO_LABEL;
  *formal = all_upper;
  if (words == 1 && (in_class(doc, from, NG_CLASS_MONTH) || in_class(doc, from, NG_CLASS_WEEKDAY))) return NO_LABEL;
  *everyday = places == words || (common == words && !(known == words && (words > 1 || all_upper)));
  if (*everyday) return words == 1 ? MAYBE : NO_LABEL;
  if (all_upper) return known || words > 1 ? LIKELY : MAYBE;
  return known && words > 1 ? LIKELY : MAYBE;
}

/* The first token of a turn's name after its title. */
static uint32_t after_title(const ng_doc *doc, const ng_speech *turn) {
  uint32_t first = turn->who;
  uint32_t title = ng_lexicon_match(doc->lexicon, token_at(doc, first), turn->who_end - first, NG_CLASS_TITLE, NULL, NULL);
  if (!title || first + title >= turn->who_end) return first;
  first += title + sign(doc, first + title, turn->who_end, '.');
  return first < turn->who_end ? first : turn->who;
}

/* ---- labels -------------------------------------------------------------- */

/* The token after the bracket that opens at `at`; `at` where it closes too late. */
static uint32_t past_bracket(const ng_doc *doc, uint32_t at, uint32_t end) {
  uint32_t depth = 0;
  for (uint32_t i = at; i < end && i < at + MOST_ASIDE; i++) {
    if (sign(doc, i, end, '(') || sign(doc, i, end, '[')) depth++;
    else if ((sign(doc, i, end, ')') || sign(doc, i, end, ']')) && !--depth) return i + 1;
  }
  return at;
}

/* The colon that ends an office after a comma: "ADA VENN, MAYOR OF SABLE:". */
static uint32_t past_office(const ng_doc *doc, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i < end && i < at + MOST_ASIDE; i++) {
    const ng_token *t = token_at(doc, i);
    if (t->kind != NG_PUNCTUATION || t->word == ',' || t->word == '-' || t->word == '&') continue;
    if (t->word == ':') return i;
    if (t->word == '(' || t->word == '[') {
      uint32_t past = past_bracket(doc, i, end);
      if (past == i) return at;
      i = past - 1;
      continue;
    }
    bool short_form = t->word == '.' && glued(doc, i) && i + 1 < end && !in_class(doc, i + 1, NG_CLASS_STOP);
    if (!short_form && t->word != '\'' && t->word != 0x2019) return at;
  }
  return at;
}

static bool wide_gap(const ng_doc *doc, uint32_t i, uint32_t end) {
  if (i + 1 >= end) return false;
  const char *s = doc->text.data + token_at(doc, i)->start + token_at(doc, i)->size;
  return *s == '\t' || (s[0] == ' ' && s[1] == ' ');
}

/* "Q.", "A:", "Question:". */
static bool read_mark(const ng_doc *doc, uint32_t at, uint32_t end, label *l) {
  int32_t value = ng_lexicon_value(doc->lexicon, token_at(doc, at)->word, NG_CLASS_SPEECH_MARK);
  if (token_at(doc, at)->shape & NG_DIGITS && token_at(doc, at)->size < 4) /* "Q1:" */
    value = ng_lexicon_value(doc->lexicon, ng_lexicon_find(doc->lexicon, doc->text.data + token_at(doc, at)->start, 1), NG_CLASS_SPEECH_MARK);
  if (token_at(doc, at)->kind != NG_WORD || !value || !(token_at(doc, at)->shape & NG_CAPITAL)) return false;
  l->turn.name = l->turn.who = at;
  l->turn.name_end = l->turn.who_end = at + 1;
  l->turn.cue = l->turn.words = at + 1;
  if (sign(doc, at + 1, end, ':') || (sign(doc, at + 1, end, '.') && glued(doc, at + 1))) {
    l->turn.words = at + 2 + sign(doc, at + 2, end, ':');
    if (dash(doc, l->turn.words, end)) l->turn.words++;
  } else if (token_at(doc, at)->size > 1 || !wide_gap(doc, at, end)) {
    return false;
  }
  l->turn.kind = (uint8_t)value;
  bool asked = false;
  for (uint32_t i = end, n = 0; i-- > at + 1 && n < 3; n++) asked = asked || sign(doc, i, end, '?');
  l->asks = value == NG_SPEECH_QUESTION && (asked || sign(doc, at + 1, end, ':'));
  l->turn.formal = true;
  l->strong = true;
  l->sure = SURE;
  return l->turn.words < end;
}

/* Where a name may end before a full stop: "Mr. HALE. I thank", "M. le président. La". */
static bool ends_name(const ng_doc *doc, uint32_t from, uint32_t i, uint32_t end) {
  if (i <= from + 1 || i + 1 >= end || !glued(doc, i) || glued(doc, i + 1)) return false;
  bool titled = ng_lexicon_match(doc->lexicon, token_at(doc, from), i - from, NG_CLASS_TITLE, NULL, NULL) > 0;
  const ng_token *last = token_at(doc, i - 1);
  if (ng_lexicon_is(doc->lexicon, last->word, NG_CLASS_TITLE) && i == from + 1) return false;
  return (titled && last->shape & NG_UPPER && last->size > 2) || (role_at(doc, from, i) == i - from && (dash(doc, i + 1, end) || last->shape & NG_UPPER));
}

/* The label at the head of the block's tokens [at, end). */
static bool read_name(const ng_doc *doc, uint32_t at, uint32_t end, label *l) {
  uint32_t i = at, name_end = 0;
  uint32_t bracket = 0, bracket_end = 0;
  bool aside = false, formal, everyday, by = in_class(doc, at, NG_CLASS_PAGE_BYLINE);
  if (by) i = ++at;
  l->turn.name = at;
  for (uint32_t most = at + 2 * MOST_WORDS; i < end && i < most; i++) {
    const ng_token *t = token_at(doc, i);
    if (t->kind != NG_PUNCTUATION) {
      if (name_end) return false;
      continue;
    }
    if (t->word == ':') break;
    if (t->word == '(' || t->word == '[') {
      uint32_t past = past_bracket(doc, i, end), time = NG_SPEECH_UNTIMED;
      if (past == i || i == at) return false;
      if (!name_end) name_end = i;
      if (read_time(doc, i, past, &time) == past) {
        l->turn.time = time;
      } else {
        aside = true;
        bracket = i + 1;
        bracket_end = past - 1;
      }
      i = past - 1;
      continue;
    }
    if (t->word == ',') {
      uint32_t past = past_office(doc, i, end);
      if (past == i) return false;
      if (!name_end) name_end = i;
      aside = true;
      i = past;
      break;
    }
    if (t->word == '.' && ends_name(doc, at, i, end)) break;
    if ((t->word == 0x2014 || t->word == 0x2013) && i > at + 1) {
      if (!name_end && !sign(doc, i - 1, end, '.')) return false;
      break;
    }
    if (name_end || (t->word != '.' && t->word != '-' && t->word != '\'' && t->word != 0x2019 && t->word != '#' && t->word != '&'))
      return false;
  }
  bool colon = sign(doc, i, end, ':'), own = i == end || (colon && i + 1 == end);
  if (i > end) return false;
  if (i < end && token_at(doc, i)->kind != NG_PUNCTUATION) return false;
  if (!name_end) name_end = i;
  uint32_t time = NG_SPEECH_UNTIMED, late;
  /* "Ada Venn 00:12", "Ada Venn 00:12:31:" */
  for (uint32_t k = at + 1; k < name_end; k++)
    if (is_number(doc, k, name_end) && (late = read_time(doc, k, end, &time)) > k) {
      l->turn.time = time;
      name_end = k;
      i = late;
      colon = sign(doc, i, end, ':');
      own = i == end || (colon && i + 1 == end);
      if (!own && !colon) return false;
      break;
    }
  l->turn.name_end = name_end;
  l->sure = name_sure(doc, at, name_end, &formal, &everyday);
  if (!l->sure && bracket && names_office(doc, at, name_end)) l->sure = LIKELY, formal = true;
  if (!l->sure) return false;
  l->common = everyday;
  l->several = name_end > at + 1;
  l->given = name_end == at + 1 && known_bits(doc, at) & NG_GIVEN;
  l->turn.who = at;
  l->turn.who_end = name_end;
  /* "The Minister (Ada Venn):" */
  if (bracket && formal && in_class(doc, at, NG_CLASS_ARTICLE)) {
    uint32_t stop = bracket;
    while (stop < bracket_end && !sign(doc, stop, bracket_end, ',') && !dash(doc, stop, bracket_end)) stop++;
    bool inner, plain;
    if (stop > bracket + 1 && name_sure(doc, bracket, stop, &inner, &plain)) {
      l->turn.who = bracket;
      l->turn.who_end = stop;
      l->turn.name_end = name_end = bracket_end + 1;
      l->sure = SURE;
    } else if (!is_office(doc, at, name_end)) {
      return false;
    }
  }
  if (aside && l->sure < SURE) l->sure++;
  if (l->turn.time != NG_SPEECH_UNTIMED && l->sure < SURE) l->sure++;
  l->strong = formal || l->turn.time != NG_SPEECH_UNTIMED;
  l->turn.formal = formal || aside || l->turn.time != NG_SPEECH_UNTIMED;
  if (own && !by) {
    l->own = true;
    l->turn.cue = i;
    l->turn.words = end;
    return true;
  }
  l->turn.cue = i;
  l->turn.words = i + 1;
  if (!colon && dash(doc, i + 1, end)) l->turn.words++;
  if (by) {
    if (!colon || l->turn.words < end) return false;
    l->turn.kind = NG_SPEECH_BY;
  }
  if (colon && l->turn.words < end && glued(doc, l->turn.words) && is_number(doc, l->turn.words, end)) return false;
  return l->turn.words < end || by || colon;
}

/* The bold words that a block of HTML begins with, where more follows them. */
static uint32_t bold_end(const ng_doc *doc, const ng_block *block) {
  if (block->node == NG_NONE || !doc->nodes.count) return NG_NONE;
  for (uint32_t i = block->node + 1, steps = 0; i < doc->nodes.at[block->node].next && steps < 8; i++, steps++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->text.start != block->span.start) return NG_NONE;
    if (node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG) return node->text.end < block->span.end ? node->text.end : NG_NONE;
  }
  return NG_NONE;
}

static bool stops_well(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (end > from && (sign(doc, end - 1, end, ')') || sign(doc, end - 1, end, ']'))) { /* "Then? [crosstalk]" */
    uint32_t open = end - 1, least = end > from + MOST_ASIDE ? end - MOST_ASIDE : from;
    while (open > least && !sign(doc, open, end, '(') && !sign(doc, open, end, '[')) open--;
    if (open == from) return true;
    if (open > least) end = open;
  }
  for (uint32_t n = 0; end > from && n < 3; end--, n++) {
    const ng_token *t = token_at(doc, end - 1);
    if (t->kind != NG_PUNCTUATION) return false;
    if (t->word == '.' || t->word == '?' || t->word == '!' || t->word == 0x2026 || t->word == '-' || t->word == 0x2014 ||
        t->word == 0x3002 || t->word == 0x2013)
      return true;
  }
  return false;
}

static uint32_t hash_name(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t hash = 2166136261u, bytes = 0;
  for (uint32_t i = from; i < end && bytes < LONGEST_NAME; i++) {
    const ng_token *t = token_at(doc, i);
    for (uint32_t k = 0; k < t->size; k++, bytes++) {
      char c = doc->text.data[t->start + k];
      hash = (hash ^ (unsigned char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * 16777619u;
    }
    hash = (hash ^ ' ') * 16777619u;
  }
  return hash;
}

/* Whether the block's words, or its neighbour's where the label stands by itself, end as
   sentences do. */
static bool speaks(const ng_doc *doc, const label *l) {
  if (!l->own) return stops_well(doc, l->turn.words, l->end);
  for (uint32_t next = l->turn.block + 1; next < doc->blocks.count && next < l->turn.block + 4; next++) {
    if (!doc->blocks.at[next].leaf) continue;
    uint32_t from = ng_token_at(doc, doc->blocks.at[next].span.start), to = ng_token_at(doc, doc->blocks.at[next].span.end);
    return stops_well(doc, from, to);
  }
  return false;
}

/* ">> HALE:", "- HALE:", "“HALE:" */
static bool opens_line(const ng_doc *doc, uint32_t i, uint32_t end) {
  static const uint32_t signs[] = {'>', 0xBB, '"', 0x201C, 0x201E, 0xAB};
  for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
    if (sign(doc, i, end, signs[k])) return true;
  return dash(doc, i, end);
}

static bool read_label(const ng_doc *doc, uint32_t block, label *l) {
  const ng_block *b = &doc->blocks.at[block];
  uint32_t at = ng_token_at(doc, b->span.start), end = ng_token_at(doc, b->span.end);
  *l = (label){.turn = {.block = block, .time = NG_SPEECH_UNTIMED}, .end = end};
  const ng_letter_change *letter = ng_letter_at(doc, at);
  if (letter && letter->part != NG_LETTER_WORDS) return false; /* "From: Ada Venn" */
  for (uint32_t n = 0; n < 3 && opens_line(doc, at, end); n++) at++;
  uint32_t time = NG_SPEECH_UNTIMED, past = read_time(doc, at, end, &time);
  if (past > at && dash(doc, past, end)) past++;
  if (past >= end) return false;
  l->turn.time = time;
  at = past;
  if (token_at(doc, at)->kind != NG_WORD) return false;
  uint32_t bold = bold_end(doc, b);
  bool found = read_mark(doc, at, end, l);
  if (!found) {
    ng_speech fresh = {.block = block, .time = time};
    l->turn = fresh;
    found = read_name(doc, at, end, l);
  }
  if (!found && bold != NG_NONE) { /* <b>Ada Venn</b> We were told … */
    uint32_t stop = ng_token_at(doc, bold);
    l->turn = (ng_speech){.block = block, .time = time};
    found = read_name(doc, at, stop, l) && l->own;
    l->own = false;
    l->turn.cue = l->turn.words = stop;
  }
  if (!found && b->kind == NG_HEADER_FIELD && doc->cues.count && at < end) { /* "<v second voice>" */
    l->turn = (ng_speech){.block = block, .name = at, .name_end = end, .who = at, .who_end = end, .cue = end, .words = end,
                          .time = NG_SPEECH_UNTIMED};
    l->own = true;
    found = true;
  }
  if (!found) return false;
  uint32_t tag = b->node != NG_NONE && doc->nodes.count ? doc->nodes.at[b->node].tag : NG_NONE;
  if (l->own && (tag == NG_TAG_DT || b->kind == NG_CELL || b->kind == NG_HEADER_FIELD) && l->sure < SURE) l->sure++;
  if (b->kind == NG_HEADER_FIELD && doc->cues.count) l->sure = SURE, l->voice = true;
  if (doc->cues.count && l->sure == MAYBE && !l->common) l->sure = LIKELY; /* what has a colon in a subtitle speaks */
  if (l->own && l->sure == MAYBE && !l->several && l->turn.time == NG_SPEECH_UNTIMED) return false;
  l->stops = speaks(doc, l);
  l->hash = hash_name(doc, l->turn.name, l->turn.name_end);
  uint32_t from = l->own ? end : l->turn.words, to = from + MOST_WORDS;
  l->said = l->own ? block : hash_name(doc, from, to < end ? to : end);
  return true;
}

/* ---- deciding ------------------------------------------------------------ */

static int by_hash(const void *a, const void *b) {
  const label *x = a, *y = b;
  if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
  if (x->said != y->said) return x->said < y->said ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static int by_index(const void *a, const void *b) {
  const label *x = a, *y = b;
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

/* Last words of the names in a text: after a known first name, or of labels of two words
   and more; sorted. */
static bool read_surnames(const ng_doc *doc, const ng_labels_array *labels, ng_indexes_array *names) {
  for (uint32_t i = 1; i < doc->tokens.count; i++) {
    const ng_token *t = token_at(doc, i);
    if (t->kind != NG_WORD || !(t->shape & NG_CAPITAL) || t->shape & NG_BLOCK_START) continue;
    if (!(token_at(doc, i - 1)->shape & NG_CAPITAL) || !(known_bits(doc, i - 1) & NG_GIVEN)) continue;
    uint32_t *name = ng_indexes_push(names);
    if (!name) return false;
    *name = hash_name(doc, i, i + 1);
  }
  for (uint32_t i = 0; i < labels->count; i++) {
    const ng_speech *turn = &labels->at[i].turn;
    if (turn->who_end < turn->who + 2 || labels->at[i].sure < LIKELY) continue;
    uint32_t *name = ng_indexes_push(names);
    if (!name) return false;
    *name = hash_name(doc, turn->who_end - 1, turn->who_end);
  }
  if (names->count) qsort(names->at, names->count, sizeof *names->at, by_number);
  return true;
}

/* "OSK:" after "BRAM OSK, CORRESPONDENT:", "Fenwick:" in a text that names Ada Fenwick. */
static bool know_surnames(const ng_doc *doc, ng_labels_array *labels) {
  ng_indexes_array names = {0};
  bool fine = read_surnames(doc, labels, &names);
  for (uint32_t i = 0; fine && names.count && i < labels->count; i++) {
    label *l = &labels->at[i];
    uint32_t last = hash_name(doc, l->turn.name_end - 1, l->turn.name_end);
    if (l->sure != MAYBE || !bsearch(&last, names.at, names.count, sizeof last, by_number)) continue;
    l->sure = LIKELY;
    l->common = false;
    l->known = true;
  }
  free(names.at);
  return fine;
}

static const label *neighbour(const ng_labels_array *labels, uint32_t i, int step) {
  if ((step < 0 && !i) || (step > 0 && i + 1 == labels->count)) return NULL;
  const label *l = &labels->at[i], *other = l + step;
  uint32_t apart = step < 0 ? l->turn.block - other->turn.block : other->turn.block - l->turn.block;
  return apart <= NEAR ? other : NULL;
}

/* A question has an answer near, or somebody with a title or an office; an answer a question. */
static bool has_partner(const ng_labels_array *labels, uint32_t i) {
  uint8_t kind = labels->at[i].turn.kind, wanted = kind == NG_SPEECH_QUESTION ? NG_SPEECH_ANSWER : NG_SPEECH_QUESTION;
  for (uint32_t k = i > REACH ? i - REACH : 0; k < labels->count && k <= i + REACH; k++) {
    const label *other = &labels->at[k];
    bool named = other->turn.kind == NG_SPEECH_NAME && other->sure == SURE && other->strong; /* as in a briefing */
    if (other->turn.kind == wanted || (kind == NG_SPEECH_QUESTION && named)) return true;
  }
  return false;
}

static bool near_block(const label *l, const label *other) {
  uint32_t a = l->turn.block, b = other->turn.block;
  return a < b ? b - a <= 2 : a - b <= 2;
}

static bool supports(const label *l, const label *other) {
  if (other && other->stops && l->given && other->given && l->hash != other->hash && (l->count > 1 || other->count > 1)) return true;
  if (!other || !other->stops || other->common) return false;
  if (l->common) return l->count > 1 && other->sure >= LIKELY && other->count > 1;
  if (l->sure == SURE) return other->sure >= LIKELY || other->count > 1;
  if (l->known) return other->sure >= LIKELY || other->count > 1;
  if (l->sure == LIKELY) return other->sure >= LIKELY ? l->turn.formal == other->turn.formal || l->count > 1 : l->count > 1 && other->count > 1;
  if (l->hash == other->hash) return false;
  bool capitals = l->turn.formal && other->turn.formal && near_block(l, other); /* "TARN: …", "QUIST: …" */
  return capitals || (l->count > 1 && (other->sure >= LIKELY || other->count > 1));
}

static bool is_good(const ng_labels_array *labels, uint32_t i) {
  const label *l = &labels->at[i];
  if (l->turn.kind == NG_SPEECH_QUESTION || l->turn.kind == NG_SPEECH_ANSWER) return has_partner(labels, i);
  if (l->voice) return true;
  if (l->sure == MAYBE && !l->stops) return false; /* "Time: 8 pm" */
  /* "Hale: Pier Is Unsafe": a headline, and no turn near. */
  if (!i && l->first && (labels->count == 1 || labels->at[1].turn.block > l->turn.block + 2)) return false;
  const label *before = neighbour(labels, i, -1), *after = neighbour(labels, i, 1);
  if ((l->known || l->sure >= LIKELY) && !l->common && l->count > 1 && ((before && before->common && before->count > 1) || (after && after->common && after->count > 1)))
    return true;
  /* "TARN: …", "QUIST: …", "TARN: …" */
  bool alike = (l && before && l->turn.formal && before->turn.formal) || (before && before->sure >= LIKELY && l->several && before->count > 1);
  if (before && after && before->hash == after->hash && before->hash != l->hash && alike && l->own == before->own &&
      near_block(l, before) && near_block(l, after) && !(l->common && before->common) && before->stops)
    return true;
  if (l->own && !l->strong && l->turn.time == NG_SPEECH_UNTIMED) { /* a name on a line of its own comes back, and so does another */
    bool other = (before && before->own && before->count > 1 && before->hash != l->hash && before->stops) ||
                 (after && after->own && after->count > 1 && after->hash != l->hash && after->stops);
    return l->count > 1 && l->stops && other;
  }
  if (l->own && l->count < 2 && l->turn.time == NG_SPEECH_UNTIMED) return false;
  /* A name that is written with small letters comes back, or has its seat or time with it. */
  if (!l->turn.formal && !l->known && l->count < 2 && l->turn.time == NG_SPEECH_UNTIMED &&
      !((before && before->count > 1) || (after && after->count > 1)))
    return false;
  return supports(l, before) || supports(l, after);
}

static ng_status read_labels(const ng_doc *doc, ng_labels_array *labels) {
  bool first = true;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    label found;
    if (!doc->blocks.at[i].leaf) continue;
    bool is_first = first;
    first = false;
    if (!read_label(doc, i, &found)) continue;
    found.first = is_first;
    label *added = ng_labels_push(labels);
    if (!added) return NG_NOMEM;
    *added = found;
    added->index = labels->count - 1;
  }
  return NG_OK;
}

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
    uint32_t first = after_title(doc, turn);
    if (turn->kind || first + 1 >= turn->who_end || role_at(doc, turn->who, turn->who_end)) continue;
    full_name *name = ng_full_names_push(&names);
    if (!name) status = NG_NOMEM;
    else *name = (full_name){hash_name(doc, turn->who_end - 1, turn->who_end), hash_name(doc, first, turn->who_end), i};
  }
  if (!status && names.count) qsort(names.at, names.count, sizeof *names.at, by_last);
  for (uint32_t i = 0; !status && names.count && i < doc->turns.count; i++) {
    ng_speech *turn = &doc->turns.at[i];
    if (turn->kind == NG_SPEECH_QUESTION || turn->kind == NG_SPEECH_ANSWER || after_title(doc, turn) + 1 != turn->who_end) continue;
    uint32_t last = hash_name(doc, turn->who_end - 1, turn->who_end), low = 0, high = names.count;
    while (low < high) {
      uint32_t middle = low + (high - low) / 2;
      if (names.at[middle].last < last) low = middle + 1;
      else high = middle;
    }
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
  ng_status status = read_labels(doc, &labels);
  uint32_t stops = 0, good = 0;
  bool returns = false; /* one of them comes back, or they are those of a record */
  if (!status && labels.count > 1) {
    count_names(&labels);
    if (!know_surnames(doc, &labels)) status = NG_NOMEM;
  }
  bool asks = false; /* "Q. Brill" and "A. Tarn" are initials where nothing is asked */
  for (uint32_t i = 0; i < labels.count; i++) asks = asks || labels.at[i].asks;
  for (uint32_t i = 0; i < labels.count; i++) labels.at[i].good = is_good(&labels, i);
  for (uint32_t i = 0; i < labels.count; i++) { /* who comes back, beside one that is sure */
    label *l = &labels.at[i];
    const label *before = neighbour(&labels, i, -1), *after = neighbour(&labels, i, 1);
    bool near = (before && before->good && before->hash != l->hash) || (after && after->good && after->hash != l->hash);
    if (l->sure >= LIKELY && l->count > 1 && !l->own && near && !l->common && l->turn.kind == NG_SPEECH_NAME) l->good = true;
  }
  for (uint32_t i = 0; i < labels.count; i++) {
    good += labels.at[i].good;
    stops += labels.at[i].good && labels.at[i].stops;
    returns = returns || (labels.at[i].good && (labels.at[i].count > 1 || labels.at[i].strong || labels.at[i].voice));
  }
  bool speech = (good > 1 && stops * 2 >= good) || (labels.count && labels.at[0].voice);
  for (uint32_t i = 0; !status && speech && returns && i < labels.count; i++) {
    uint8_t kind = labels.at[i].turn.kind;
    bool mark = kind == NG_SPEECH_QUESTION || kind == NG_SPEECH_ANSWER;
    if ((mark && !asks) || !labels.at[i].good) continue;
    ng_speech *turn = ng_turns_push(&doc->turns);
    if (turn) *turn = labels.at[i].turn;
    else status = NG_NOMEM;
  }
  free(labels.at);
  return status ? status : find_full(doc);
}

uint32_t ng_turn_in(const ng_doc *doc, uint32_t block) {
  uint32_t low = 0, high = doc->turns.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (doc->turns.at[middle].block < block) low = middle + 1;
    else high = middle;
  }
  return low < doc->turns.count && doc->turns.at[low].block == block ? low : NG_NONE;
}

uint32_t ng_stage_note_at(const ng_doc *doc, uint32_t from, uint32_t to) {
  uint32_t i = from, bracket = 0;
  while (sign(doc, i, to, '(') || sign(doc, i, to, '[')) i++, bracket++;
  if (!bracket || i >= to) return 0;
  uint32_t past = past_bracket(doc, from, to);
  if (past == from) return 0;
  bool note = ng_lexicon_match(doc->lexicon, token_at(doc, i), to - i, NG_CLASS_STAGE_NOTE, NULL, NULL) > 0;
  bool upper = true;
  for (uint32_t k = i; k < past; k++)
    if (token_at(doc, k)->kind == NG_WORD) {
      upper = upper && token_at(doc, k)->shape & NG_UPPER;
      note = note || ng_lexicon_value(doc->lexicon, token_at(doc, k)->word, NG_CLASS_STAGE_NOTE) == 2;
    }
  return note || upper ? past : 0;
}

static bool may_be_body(unsigned role) {
  return role == NG_ROLE_HEADLINE || role == NG_ROLE_DECK || role == NG_ROLE_BYLINE || role == NG_ROLE_DATELINE ||
         role == NG_ROLE_SECTION_TITLE || role == NG_ROLE_CAPTION || role == NG_ROLE_CREDIT || role == NG_ROLE_NAVIGATION ||
         role == NG_ROLE_NOTICE || role == NG_ROLE_RELATED || role == NG_ROLE_ISSUE || role == NG_ROLE_SEARCH;
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
      if (block->role == NG_ROLE_MASTHEAD || block->role == NG_ROLE_NAVIGATION || block->role == NG_ROLE_RELATED) block->role = NG_ROLE_BODY;
    }
  /* "Will she say when it opens?" between turns is no heading. */
  uint32_t last = doc->turns.count ? doc->turns.at[doc->turns.count - 1].block : 0;
  for (uint32_t i = doc->turns.count ? doc->turns.at[0].block : 1; lines && i < last; i++) {
    ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->kind != NG_HEADING || doc->type == NG_TYPE_MARKDOWN) continue;
    uint32_t end = ng_token_at(doc, block->span.end);
    if (!end || !(sign(doc, end - 1, end, '?') || sign(doc, end - 1, end, '!'))) continue;
    block->kind = NG_PARAGRAPH;
    block->level = 0;
    block->role = NG_ROLE_BODY;
  }
  for (uint32_t i = 0; i < doc->turns.count; i++) {
    ng_block *block = &doc->blocks.at[doc->turns.at[i].block];
    if (!may_be_body(block->role)) continue;
    block->role = NG_ROLE_BODY;
    if (block->kind == NG_HEADING || block->kind == NG_HEADER_FIELD) {
      block->kind = NG_PARAGRAPH;
      block->level = 0;
    }
  }
}

bool ng_speech_is_witness(const ng_doc *doc, const ng_speech *turn) {
  uint32_t from = turn->who + in_class(doc, turn->who, NG_CLASS_ARTICLE);
  return from + 1 == turn->who_end && ng_lexicon_value(doc->lexicon, token_at(doc, from)->word, NG_CLASS_SPEECH_ROLE) == 2;
}

/* ---- mentions ------------------------------------------------------------ */

/* A mention for a turn whose name holds none; false where none is wanted. */
static bool mention_for(const ng_doc *doc, const ng_speech *turn, ng_mention *made) {
  if (turn->kind == NG_SPEECH_QUESTION || turn->kind == NG_SPEECH_ANSWER) return false;
  bool role = role_at(doc, turn->who, turn->who_end) || is_office(doc, turn->who, turn->who_end), person = false;
  uint32_t first = role ? turn->who : after_title(doc, turn);
  for (uint32_t i = first; i < turn->who_end; i++) person = person || known_bits(doc, i) & (NG_GIVEN | NG_SURNAME);
  person = person || first > turn->who || turn->full != NG_NONE || turn->who != turn->name || turn->who_end - first > 1;
  const ng_token *last = token_at(doc, turn->who_end - 1);
  ng_span span = {token_at(doc, first)->start, last->start + last->size};
  uint32_t known = ng_mention_after(doc, span.start);
  if (known < doc->mentions.count && doc->mentions.at[known].span.start < span.end) return false;
  *made = (ng_mention){.span = span, .entity = NG_NONE, .kind = role ? NG_KIND_ROLE : person ? NG_KIND_PERSON : NG_KIND_UNKNOWN};
  return true;
}

/* Ends names that run over the end of a label ("Q.   Good"); what is left of one that
   began in a mark is none. */
static void cut_mentions(ng_doc *doc) {
  uint32_t kept = 0, turn = 0;
  for (uint32_t i = 0; i < doc->mentions.count; i++) {
    ng_mention mention = doc->mentions.at[i];
    while (turn < doc->turns.count && token_at(doc, doc->turns.at[turn].name_end - 1)->start < mention.span.start) turn++;
    const ng_speech *t = turn < doc->turns.count ? &doc->turns.at[turn] : NULL;
    const ng_token *last = t ? token_at(doc, t->name_end - 1) : NULL;
    if (t && token_at(doc, t->name)->start <= mention.span.start) {
      bool mark = t->kind == NG_SPEECH_QUESTION || t->kind == NG_SPEECH_ANSWER;
      if (mark) continue;
      if (mention.span.end > last->start + last->size) mention.span.end = last->start + last->size;
    }
    /* "(Sable North, Lib.)": a seat is no person */
    const ng_speech *before = turn ? &doc->turns.at[turn - 1] : NULL;
    if (before && mention.kind == NG_KIND_PERSON && before->cue < doc->tokens.count && before->cue > before->name_end &&
        mention.span.start < token_at(doc, before->cue)->start)
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
