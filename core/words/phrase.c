/* Phrases. In: tagged tokens of a sentence. Out: noun groups (with their
 * determiners, possessors and points of abbreviations), verb groups (with
 * auxiliaries, negation and adverbs), every other token by itself. One pass. */
#include "phrase.h"

#include "base/sorted.h"

typedef struct {
  const ng_doc *doc;
  const uint8_t *tags;
  uint32_t from, to;
  unsigned grammar; /* of the language: ng_grammar */
} reader;

static const ng_token *token(const reader *r, uint32_t at) { return &r->doc->tokens.at[at]; }

static bool is(const reader *r, uint32_t at, ng_class class) {
  return at < r->to && token(r, at)->kind == NG_WORD && ng_lexicon_is(r->doc->lexicon, token(r, at)->word, class);
}

static bool sign(const reader *r, uint32_t at, uint32_t code) {
  return at < r->to && token(r, at)->kind == NG_PUNCTUATION && token(r, at)->word == code;
}

static ng_pos tag(const reader *r, uint32_t at) { return at < r->to ? (ng_pos)r->tags[at] : NG_POS_PUNCT; }

static bool is_verb(ng_pos t) { return t >= NG_POS_VB && t <= NG_POS_VBN; }
static bool is_noun(ng_pos t) { return t <= NG_POS_NNP; }

static bool is_time(const reader *r, uint32_t at) {
  return at < r->to && (token(r, at)->shape & NG_CAPITAL || r->grammar & NG_GRAMMAR_SMALL_DAYS) &&
         (is(r, at, NG_CLASS_WEEKDAY) || is(r, at, NG_CLASS_MONTH)) && tag(r, at) != NG_POS_MD &&
         tag(r, at + 1) != NG_POS_POS &&
         !(sign(r, at + 1, '-') && token(r, at + 1)->shape & NG_GLUED); /* "the Sun-Times" */
}

static bool ends_in_s(const reader *r, uint32_t at) {
  const ng_token *t = token(r, at);
  return t->size > 1 && r->doc->text.data[t->start + t->size - 1] == 's';
}

/* A sign inside a noun group: the point of "Mr. Grant", the hyphen of
   "vice-president", "$5", "AT&T". */
static bool joins(const reader *r, uint32_t at, uint32_t end) {
  if (at + 1 >= r->to || token(r, at)->kind != NG_PUNCTUATION) return false;
  uint32_t code = token(r, at)->word;
  bool glued = token(r, at)->shape & NG_GLUED, glues = token(r, at + 1)->shape & NG_GLUED;
  bool noun_next = is_noun(tag(r, at + 1)) || tag(r, at + 1) == NG_POS_JJ || tag(r, at + 1) == NG_POS_CD ||
                   tag(r, at + 1) == NG_POS_VBN;
  switch (code) {
    case '\'':
    case 0x2019: /* "the Pilots' Association" */
      return glued && at > r->from && is_noun(tag(r, at - 1)) && ends_in_s(r, at - 1) && is_noun(tag(r, at + 1)) &&
             !glues;
    case '.': /* "Mr. Grant"; "Grant Jr. left" */
      if (!glued || at != end) return false;
      if (noun_next && token(r, at + 1)->shape & NG_CAPITAL) return true;
      return at > r->from && token(r, at - 1)->shape & NG_CAPITAL && is(r, at - 1, NG_CLASS_ABBREVIATION);
    case '-':
    case '/':
    case '&':
    case 0x2010:
    case 0x2011: return (glued && glues) || (code == '&' && noun_next);
    case '$':
    case 0xA3:
    case 0x20AC:
    case '#': return tag(r, at + 1) == NG_POS_CD;
    case '%': return glued;
    default: return false;
  }
}

/* Whether a word may stand before the noun of a group that has begun. */
static bool modifies(const reader *r, uint32_t at) {
  switch (tag(r, at)) {
    case NG_POS_JJ:
    case NG_POS_CD:
    case NG_POS_POS:
    case NG_POS_PRPS: return true;
    case NG_POS_VBN:
    case NG_POS_VBG: {
      ng_pos next = tag(r, at + 1);
      return is_noun(next) || next == NG_POS_JJ || sign(r, at + 1, '-');
    }
    case NG_POS_RB: {
      ng_pos next = tag(r, at + 1);
      return next == NG_POS_JJ || next == NG_POS_VBN || (sign(r, at + 1, '-') && at + 1 < r->to);
    }
    default: return false;
  }
}

/* The letter of "e-mail", which may be the word for "and". */
static bool is_letter(const reader *r, uint32_t at) {
  return at + 2 < r->to && token(r, at)->kind == NG_WORD && token(r, at)->size == 1 && sign(r, at + 1, '-') &&
         token(r, at + 1)->shape & NG_GLUED && token(r, at + 2)->shape & NG_GLUED &&
         token(r, at + 2)->kind == NG_WORD && !(token(r, at)->shape & NG_CAPITAL);
}

static bool starts_noun(const reader *r, uint32_t at) {
  if (is_letter(r, at)) return true;
  ng_pos t = tag(r, at);
  if (token(r, at)->kind == NG_PUNCTUATION) return joins(r, at, r->to) && token(r, at)->word == '$';
  if (t == NG_POS_VBG || t == NG_POS_VBN || t == NG_POS_RB || t == NG_POS_POS) return false;
  return is_noun(t) || t == NG_POS_DT || modifies(r, at);
}

/* A group from `at`; its end, or `at` where there is none. */
static uint32_t read_noun(const reader *r, uint32_t at, ng_phrase *phrase) {
  uint32_t end = at;
  bool noun = false;
  phrase->bits = 0;
  phrase->head = at;
  if (is_time(r, at)) {
    phrase->bits = NG_NOUN_TIME | NG_NOUN_NAME;
    return at + 1;
  }
  if (r->grammar & NG_GRAMMAR_SMALL_DAYS && tag(r, at) == NG_POS_DT && at + 1 < r->to && is_time(r, at + 1)) {
    phrase->bits = NG_NOUN_TIME | NG_NOUN_NAME; /* "el martes" */
    return at + 2;
  }
  while (end < r->to) {
    ng_pos t = tag(r, end);
    if (is_letter(r, end)) {
      end += 2;
      continue;
    }
    if (joins(r, end, end) && end > at) {
      end++;
      continue;
    }
    if (token(r, end)->kind == NG_PUNCTUATION && !(end == at && starts_noun(r, end))) break;
    if (is_time(r, end) && !(end > at && tag(r, end - 1) <= NG_POS_JJ && tag(r, end - 1) >= NG_POS_PRPS &&
                             is_noun(tag(r, end + 1)) && !is_time(r, end + 1)))
      break; /* but "a Monday editorial" */
    bool after_possessor = end > at && tag(r, end - 1) == NG_POS_POS;
    if (is_noun(t)) {
      noun = true;
      phrase->head = end;
    } else if (t == NG_POS_DT || t == NG_POS_PRPS) {
      if (end > at && !(t == NG_POS_DT && tag(r, end - 1) == NG_POS_DT)) break;
      phrase->head = end;
    } else if (t == NG_POS_CD || t == NG_POS_JJ) {
      bool apart = noun && !after_possessor && !sign(r, end - 1, '-'); /* not "the 43-year-old" */
      if (apart && t == NG_POS_JJ && !is_noun(tag(r, end + 1)) && !(r->grammar & NG_GRAMMAR_POSTNOMINAL)) break;
      if (!noun) phrase->head = end;
    } else if (t == NG_POS_POS) {
      noun = false;
    } else if (!(token(r, end)->kind == NG_PUNCTUATION) &&
               !(modifies(r, end) && (!noun || after_possessor || (end > at && sign(r, end - 1, '-'))))) {
      /* "the Hull-based lawyer" goes on */
      break;
    }
    end++;
  }
  ng_pos last = tag(r, end - 1);
  if (end > at && (last == NG_POS_POS || last == NG_POS_PRPS)) phrase->bits |= NG_NOUN_POSSESSIVE;
  if (end > at && tag(r, phrase->head) == NG_POS_NNP) phrase->bits |= NG_NOUN_NAME;
  return end;
}

static bool is_adverb(const reader *r, uint32_t at) { return tag(r, at) == NG_POS_RB && token(r, at)->kind == NG_WORD; }

/* Where the adverbs from `at` end. */
static uint32_t past_adverbs(const reader *r, uint32_t at) {
  while (at < r->to && is_adverb(r, at)) at++;
  return at;
}

static bool negates(const reader *r, uint32_t from, uint32_t to) {
  for (; from < to; from++)
    if (is(r, from, NG_CLASS_NEGATION)) return true;
  return false;
}

/* A verb group from `at`: adverbs, "to", modal, auxiliaries, verb. */
static uint32_t read_verb(const reader *r, uint32_t at, ng_phrase *phrase) {
  uint32_t end = past_adverbs(r, at);
  ng_pos t = tag(r, end);
  bool be = false, have = false, helped = false;
  phrase->bits = 0;
  if (t == NG_POS_TO) {
    uint32_t next = past_adverbs(r, end + 1);
    if (tag(r, next) != NG_POS_VB && tag(r, next) != NG_POS_VBP) return at;
    phrase->bits |= NG_VERB_INFINITIVE;
    end = next;
  } else if (t == NG_POS_MD) {
    phrase->bits |= NG_VERB_FINITE;
    phrase->head = end;
    end = past_adverbs(r, end + 1);
    helped = true;
  } else if (!is_verb(t)) {
    return at;
  }
  uint32_t first = end;
  while (end < r->to && is_verb(tag(r, end))) {
    t = tag(r, end);
    if (end == first) {
      if (t == NG_POS_VBG) phrase->bits |= NG_VERB_GERUND;
      else if (t == NG_POS_VBN) phrase->bits |= NG_VERB_PARTICIPLE;
      else if (t == NG_POS_VB && !phrase->bits)
        phrase->bits |= r->grammar & NG_GRAMMAR_BARE ? NG_VERB_INFINITIVE : NG_VERB_BARE;
      else if (!(phrase->bits & NG_VERB_INFINITIVE)) phrase->bits |= NG_VERB_FINITE;
    } else if (!(be || have || helped)) {
      break;
    }
    phrase->head = end;
    bool is_be = is(r, end, NG_CLASS_BE);
    if (t == NG_POS_VBN || t == NG_POS_VBD) phrase->bits &= (uint8_t)~NG_VERB_PASSIVE;
    if (t == NG_POS_VBN && be && !is_be) phrase->bits |= NG_VERB_PASSIVE;
    be = is_be;
    have = is(r, end, NG_CLASS_HAVE);
    helped = is(r, end, NG_CLASS_DO);
    end++;
    if (!(be || have || helped)) break;
    uint32_t next = past_adverbs(r, end), inverted = 0;
    if (tag(r, next) == NG_POS_PRP && token(r, next)->shape & NG_CLITIC) {
      inverted = next;
      next = past_adverbs(r, next + 1);
    }
    if (!is_verb(tag(r, next))) break;
    if (inverted) phrase->inverted = inverted;
    end = next;
  }
  if (end == first && !helped) return at;
  if (be) phrase->bits |= NG_VERB_COPULA;
  if (be && tag(r, end) == NG_POS_RB && is(r, end, NG_CLASS_NEGATION)) end++;
  if (negates(r, at, end)) phrase->bits |= NG_VERB_NEGATED;
  return end;
}

static uint32_t read_phrase(const reader *r, uint32_t at, ng_phrase *phrase) {
  ng_pos t = tag(r, at);
  *phrase = (ng_phrase){.start = at, .head = at};
  if (t == NG_POS_PRP || t == NG_POS_EX || t == NG_POS_WP) {
    phrase->kind = NG_PHRASE_NOUN;
    phrase->bits = t == NG_POS_WP ? NG_NOUN_RELATIVE : NG_NOUN_PRONOUN;
    return at + 1;
  }
  uint32_t end = read_verb(r, at, phrase);
  if (end > at) {
    phrase->kind = NG_PHRASE_VERB;
    return end;
  }
  if (starts_noun(r, at)) {
    end = read_noun(r, at, phrase);
    phrase->kind = NG_PHRASE_NOUN;
    if (end > at) return end;
  }
  *phrase = (ng_phrase){.start = at, .head = at};
  end = at + 1; /* "--", a dash */
  if (sign(r, at, '-') && sign(r, end, '-') && token(r, end)->shape & NG_GLUED) end++;
  return end;
}

/* Where the date ends that begins at a token, if it is a phrase of its own: one with a
   comma ("April 4, 2010"), which parts no clauses, with a month or a weekday, or the
   year after a preposition; else the token. */
static uint32_t read_date(const reader *r, uint32_t at, uint32_t *date) {
  const ng_doc *doc = r->doc;
  while (*date < doc->dates.count && doc->dates.at[*date].span.start < token(r, at)->start) ++*date;
  if (*date == doc->dates.count || doc->dates.at[*date].span.start > token(r, at)->start) return at;
  uint32_t end = at;
  bool comma = false, named = false;
  for (; end < r->to && token(r, end)->start < doc->dates.at[*date].span.end; end++) {
    comma = comma || sign(r, end, ',');
    named = named || is_time(r, end) ||
            (end > at && sign(r, end, '-') && token(r, end)->shape & NG_GLUED); /* "sexta-feira" */
  }
  bool whole = end > at + 1 && named && tag(r, end) != NG_POS_POS;                                     /* "August 10" */
  bool year = end == at + 1 && tag(r, at) == NG_POS_CD && at > r->from && tag(r, at - 1) == NG_POS_IN; /* "in 2003" */
  return comma || whole || year ? end : at;
}

/* Whether the tokens [from, to) are a date and nothing else, but for an article where days are
   written small: "la semana pasada". */
static bool is_dated(const reader *r, uint32_t from, uint32_t to, uint32_t date) {
  const ng_doc *doc = r->doc;
  if (r->grammar & NG_GRAMMAR_SMALL_DAYS && tag(r, from) == NG_POS_DT && from + 1 < to) {
    while (date < doc->dates.count && doc->dates.at[date].span.start < token(r, from + 1)->start) date++;
    from++;
  }
  return date < doc->dates.count && doc->dates.at[date].span.start == token(r, from)->start &&
         doc->dates.at[date].span.end == ng_token_end(token(r, to - 1));
}

ng_status ng_phrases_read(const ng_doc *doc, const uint8_t *tags, uint32_t from, uint32_t to, unsigned grammar,
                          ng_phrases_array *phrases) {
  reader r = {doc, tags, from, to, grammar};
  phrases->count = 0;
  uint32_t date = NG_FROM(doc->dates, span.start, doc->tokens.at[from].start);
  for (uint32_t at = from; at < to;) {
    ng_phrase *phrase = ng_phrases_push(phrases);
    if (!phrase) return NG_NOMEM;
    uint32_t end = read_date(&r, at, &date);
    if (end > at) {
      *phrase = (ng_phrase){at, end, at, NG_PHRASE_NOUN, NG_NOUN_TIME | NG_NOUN_NAME, 0};
      at = end;
    } else {
      uint32_t start = at;
      at = read_phrase(&r, at, phrase);
      if (phrase->kind == NG_PHRASE_NOUN && is_dated(&r, start, at, date))
        phrase->bits |= NG_NOUN_TIME; /* "last week" */
    }
    phrase->end = at;
  }
  return NG_OK;
}
