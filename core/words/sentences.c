/* Sentences. In: the tokens of a leaf, lexicon. Out: its sentences: every token
 * lies in one. Where a sentence ends is told by marks that end one, what is
 * written to their left (abbreviations, initials) and what begins to their right;
 * by lines and items that were set on purpose. Linear: a mark looks at the tokens
 * of its own run and a few beyond. */
#include "sentences.h"

enum {
  AHEAD = 6,      /* tokens looked at beyond an end: opening marks, then a word */
  ENUMERATOR = 3, /* digits of "12." before an item */
  NARROW = 45,    /* columns: lines that are wrapped are longer */
  SHORT_WORD = 3, /* letters of a word that may be a name's part ("Node.js") or "von" */
  RUN_IN = 160,   /* tokens of a quotation that runs in its sentence */
  DATE = 8,       /* tokens of a date that stands alone */
  SIGNATURE = 8,  /* tokens of a name and title after a dash */
  REFERENCE = 16, /* tokens of a reference in brackets behind what it refers to */
  ITEM = 200,     /* tokens of an item in a list that runs on in a line */
  FOUR_DOTS = 4   /* an ellipsis and a full stop */
};

typedef struct {
  const ng_doc *doc;
  const ng_lexicon *lexicon;
  const ng_token *at;  /* the document's tokens */
  uint32_t first, end; /* those of the block */
  uint32_t start;      /* first of the sentence that is being read */
  uint32_t run_in;     /* the mark that closes a quotation of one sentence with its frame */
  uint32_t widest;     /* bytes of the block's longest line; 0 in its first line */
  bool wrapped;        /* a paragraph of plain text, which has lines where they are wrapped alone */
  uint32_t item;       /* where the next item of a list that runs on begins; 0: in no list */
  bool listed;         /* the sentence is an item that stands after another */
} reader;

/* ---- marks ---------------------------------------------------------------- */

static bool is_mark(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

static bool is_dots(const ng_token *token) { return is_mark(token, '.') || is_mark(token, 0x2026); }

static bool ends_sentence(const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return false;
  switch (token->word) {
    /* clang-format off */
    case '.': case '!': case '?':
    case 0x2026: /* … */
    case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049:
    case 0x3002: case 0xFF01: case 0xFF0E: case 0xFF1F: /* full width */
    case 0x061F: case 0x06D4: case 0x0964: return true;
    /* clang-format on */
    default: return false;
  }
}

static bool is_quote(const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return false;
  switch (token->word) {
    /* clang-format off */
    case '"': case '\'': case '`': case 0xAB: case 0xBB:
    case 0x2018: case 0x2019: case 0x201A: case 0x201C: case 0x201D: case 0x201E:
    case 0x2039: case 0x203A: return true;
    /* clang-format on */
    default: return false;
  }
}

static bool is_closing_bracket(const ng_token *token) {
  return is_mark(token, ')') || is_mark(token, ']') || is_mark(token, '}');
}

static bool is_opening_bracket(const ng_token *token) {
  return is_mark(token, '(') || is_mark(token, '[') || is_mark(token, '{');
}

static bool is_dash(const ng_token *token) {
  return token->kind == NG_PUNCTUATION && (token->word == '-' || (token->word >= 0x2010 && token->word <= 0x2015));
}

static bool is_bullet(const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return false;
  switch (token->word) {
    /* clang-format off */
    case '*': case 0xB7: case 0x2022: case 0x2023: case 0x2043: case 0x25AA: case 0x25CF:
    case 0x25E6: case 0x2219: case 0x25BA: case 0x25A0: case 0x25CB: return true;
    /* clang-format on */
    default: return is_dash(token);
  }
}

/* ---- words ---------------------------------------------------------------- */

static bool is_class(const reader *r, const ng_token *token, ng_class class) {
  return token->kind != NG_PUNCTUATION && ng_lexicon_is(r->lexicon, token->word, class);
}

static bool is_glued(const ng_token *token) { return token->shape & NG_GLUED; }

/* A single letter: an initial, or the letter of an item. */
static bool is_letter(const reader *r, const ng_token *token) {
  return token->kind == NG_WORD && !(token->shape & (NG_DOTTED | NG_DIGITS)) &&
         (token->size == 1 || (token->size == 2 && r->doc->text.data[token->start] & 0x80));
}

static bool is_small_number(const ng_token *token) { return token->kind == NG_NUMBER && token->size <= ENUMERATOR; }

/* The word or number that begins what follows: opening marks are passed over. */
static uint32_t opening_word(const reader *r, uint32_t next) {
  uint32_t at = next;
  while (at < r->end && at < next + AHEAD && r->at[at].kind == NG_PUNCTUATION &&
         (is_quote(&r->at[at]) || is_opening_bracket(&r->at[at]) || is_bullet(&r->at[at]) || is_dots(&r->at[at])))
    at++;
  return at;
}

/* Whether a word is one that often begins a sentence: "The", "However". */
static bool is_opener(const reader *r, const ng_token *token) {
  return token->shape & NG_CAPITAL && (is_class(r, token, NG_CLASS_STOP) || is_class(r, token, NG_CLASS_OPENER));
}

/* Whether a name and a verb of saying follow: "Why?" Smith asked. */
static bool says_follow(const reader *r, uint32_t next) {
  for (uint32_t at = next; at < r->end && at < next + AHEAD; at++) {
    const ng_token *token = &r->at[at];
    if (is_class(r, token, NG_CLASS_SAY) && !(token->shape & NG_CAPITAL)) return at > next;
    if (token->kind == NG_PUNCTUATION && !is_mark(token, '.')) return false;
    if (!(token->shape & NG_CAPITAL) && token->kind != NG_PUNCTUATION) return false;
    if (at == next && is_opener(r, token)) return false;
  }
  return false;
}

/* ---- items ------------------------------------------------------------------ */

/* "1." "2)" "3.)" "a." "b)" "• 4.": what an item of a list begins with. */
typedef struct {
  uint32_t kind; /* the bullet, and whether a number or a letter counts, and of which case */
  uint32_t form; /* the signs behind it */
  uint32_t value;
  uint32_t text; /* the token after it */
} enumerator;

static bool read_enumerator(const reader *r, uint32_t at, enumerator *it) {
  if (at > r->first && is_glued(&r->at[at])) return false;
  uint32_t bullet = is_bullet(&r->at[at]) && at + 1 < r->end ? r->at[at++].word : 0;
  const ng_token *token = &r->at[at];
  const char *s = r->doc->text.data + token->start;
  it->value = it->form = 0;
  if (is_small_number(token)) {
    for (uint32_t i = 0; i < token->size; i++) {
      if (!ng_is_digit((unsigned char)s[i])) return false;
      it->value = it->value * 10 + (uint32_t)(s[i] - '0');
    }
    it->kind = bullet << 2 | 1;
  } else if (is_letter(r, token) && token->size == 1) {
    it->value = (uint32_t)(s[0] | 0x20);
    it->kind = bullet << 2 | (token->shape & NG_CAPITAL ? 3 : 2);
  } else {
    return false;
  }
  for (at++; at < r->end && it->form < 4 && is_glued(&r->at[at]); at++) {
    if (is_mark(&r->at[at], '.') && !it->form) it->form = 1;
    else if (is_mark(&r->at[at], ')')) it->form += 4;
    else return false;
  }
  it->text = at;
  /* "A. Smith" is a name. */
  return it->form && at < r->end && !is_glued(&r->at[at]) && !(it->form == 1 && (it->kind & 3) == 3);
}

/* Where the item after the one at `at` begins, which counts on in the same form;
   0 where there is none, or none begins at `at`. "3 to 2." begins none. */
static uint32_t next_item(const reader *r, uint32_t at) {
  enumerator it, next;
  if (at >= r->end || !read_enumerator(r, at, &it)) return 0;
  for (uint32_t i = it.text + 1; i < r->end && i < at + ITEM; i++)
    if (read_enumerator(r, i, &next) && next.kind == it.kind && next.form == it.form && next.value == it.value + 1 &&
        !((r->at[next.text].shape ^ r->at[it.text].shape) & NG_CAPITAL) &&
        !(next.kind == 1 && is_class(r, &r->at[i - 1], NG_CLASS_STOP)))
      return i;
  return 0;
}

/* Whether an item of a list that runs on begins at `at`. */
static bool item_starts(const reader *r, uint32_t at) {
  bool bulleted = at == r->start + 1 && is_bullet(&r->at[r->start]);
  return at == r->item || (r->listed && !bulleted && next_item(r, at));
}

/* ---- abbreviations ---------------------------------------------------------- */

/* How a word bears a full stop: 0 it ends the sentence, 1 it goes on whatever
   follows, 2 it ends the sentence before a word that often begins one, 3 it
   goes on before a number alone. */
static int abbreviation(const reader *r, uint32_t word) {
  const ng_token *token = &r->at[word];
  if (is_mark(token, 0xB0) && word > r->first && is_letter(r, token - 1)) return 3; /* "N°." */
  if (token->kind != NG_WORD) return 0;
  int value = ng_lexicon_value(r->lexicon, token->word, NG_CLASS_ABBREVIATION);
  if (value && token->shape & NG_CAPITAL) return value;
  value = ng_lexicon_value(r->lexicon, token->word, NG_CLASS_SMALL_ABBREVIATION);
  if (value && !(token->shape & NG_UPPER)) return value;
  if (token->shape & NG_DOTTED) return 2;
  return 0;
}

/* Whether "J." is a name's initial, and not a letter that ends the sentence. */
static bool is_initial(const reader *r, uint32_t word, uint32_t next) {
  const ng_token *token = &r->at[word];
  if (!is_letter(r, token) || !(token->shape & NG_CAPITAL)) return false;
  if (word > r->start && r->at[word - 1].kind == NG_WORD && !(r->at[word - 1].shape & NG_CAPITAL) &&
      is_opener(r, &r->at[next]))
    return false;
  return r->at[next].kind == NG_WORD;
}

/* "am 3. Mai", "der 2. Weltkrieg": whether a number of a language that writes ordinals so may be one. */
static bool is_ordinal(const reader *r, uint32_t word) {
  const ng_token *token = &r->at[word];
  return token->kind == NG_NUMBER && token->size < ENUMERATOR && !(token->shape & NG_CAPITAL) &&
         ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POINT_ORDINALS;
}

/* Whether a full stop after a word goes on, next being what follows it. */
static bool stop_goes_on(const reader *r, uint32_t word, uint32_t next) {
  const ng_token *token = &r->at[word], *after = &r->at[next];
  bool first =
      word == r->start || (word == r->start + 1 && is_bullet(&r->at[r->start])) || token->shape & NG_LINE_START;
  if (word > r->first && is_letter(r, token) && is_mark(token - 1, 0xB0)) return false; /* "40°C." */
  if (first && (is_small_number(token) || is_letter(r, token))) return true;
  if (is_initial(r, word, next)) return true;
  if (is_ordinal(r, word)) return !is_opener(r, after);
  switch (abbreviation(r, word)) {
    case 1: return after->kind != NG_PUNCTUATION || is_glued(after);
    case 2: return !is_opener(r, after);
    case 3: return after->kind == NG_NUMBER;
    default: return false;
  }
}

/* "a.m." and "p.m." go on before the day that they belong to, and where nothing
   but the time stands before them: "At 5 a.m. Mr. Venn left." */
static bool dotted_goes_on(const reader *r, uint32_t word, uint32_t next) {
  const ng_token *token = &r->at[word], *after = &r->at[next];
  bool day_half = is_class(r, token, NG_CLASS_DAY_HALF);
  if (day_half && word == r->start + 2 && r->at[word - 1].kind == NG_NUMBER &&
      is_class(r, &r->at[r->start], NG_CLASS_STOP))
    return true;
  if (day_half)
    return is_class(r, after, NG_CLASS_WEEKDAY) || is_class(r, after, NG_CLASS_MONTH) ||
           after->shape & (NG_UPPER | NG_DOTTED);
  return stop_goes_on(r, word, next);
}

/* ---- ends ------------------------------------------------------------------- */

/* The first token after the marks that close what ends at `at`: quotation
   marks, brackets, a note in brackets. */
static uint32_t past_closing(const reader *r, uint32_t at) {
  for (; at < r->end; at++) {
    const ng_token *token = &r->at[at];
    bool glued = is_glued(token);
    bool next_glued = at + 1 < r->end && is_glued(&r->at[at + 1]) && r->at[at + 1].kind != NG_PUNCTUATION;
    if (is_closing_bracket(token)) continue;
    if (is_quote(token) && glued && !next_glued) continue;
    if (is_mark(token, 0x201D) || is_mark(token, 0xBB)) continue;
    if (glued && is_mark(token, '[') && at + 2 < r->end && is_small_number(&r->at[at + 1]) &&
        is_mark(&r->at[at + 2], ']')) {
      at += 2;
      continue;
    }
    break;
  }
  return at;
}

/* The first token after the numbers of notes that are glued to the end of a
   sentence: "said.12 The", "there.3,4 The", "it”.5–7 The". */
static uint32_t past_notes(const reader *r, uint32_t mark, uint32_t at) {
  uint32_t end = at;
  if (at >= r->end || mark == r->first || !is_glued(&r->at[at])) return at;
  const ng_token *before = &r->at[mark - 1];
  if (before->kind == NG_WORD ? before->size < SHORT_WORD + (before->shape & NG_CAPITAL ? 1 : 0) ||
                                    before->shape & NG_DIGITS || abbreviation(r, mark - 1)
                              : before->kind == NG_NUMBER || (!is_closing_bracket(before) && !is_quote(before)))
    return at;
  while (end < r->end && is_small_number(&r->at[end])) {
    end++;
    if (end < r->end && is_glued(&r->at[end]) && (is_mark(&r->at[end], ',') || is_dash(&r->at[end]))) end++;
  }
  return end < r->end && end > at && r->at[end].shape & NG_CAPITAL && !is_glued(&r->at[end]) ? end : at;
}

/* Whether what stands in brackets at `at` belongs to the sentence before: its
   full stop comes after them. */
static bool is_reference(const reader *r, uint32_t at) {
  if (!is_opening_bracket(&r->at[at])) return false;
  for (uint32_t end = at + 1; end + 1 < r->end && end < at + REFERENCE; end++) {
    if (is_closing_bracket(&r->at[end]))
      return is_mark(&r->at[end + 1], '.') && is_glued(&r->at[end + 1]) && !ends_sentence(&r->at[end - 1]);
  }
  return false;
}

/* Whether brackets that hold no other end stand around a question or exclamation
   mark: "[16: firm? 13:28]". */
static bool is_bracketed(const reader *r, uint32_t mark) {
  uint32_t open = mark, close = mark + 1;
  while (open > r->start && open + REFERENCE > mark && !is_opening_bracket(&r->at[open]) &&
         !is_closing_bracket(&r->at[open]))
    open--;
  if (!is_opening_bracket(&r->at[open])) return false;
  while (close < r->end && close < mark + REFERENCE && !ends_sentence(&r->at[close]) &&
         !is_closing_bracket(&r->at[close]))
    close++;
  return close < r->end && is_closing_bracket(&r->at[close]);
}

/* A mark that may end a sentence, with what stands around it. */
typedef struct {
  uint32_t mark;   /* its first token */
  uint32_t run;    /* after "..." or "?!" */
  uint32_t closed; /* after the quotation marks and brackets that close there */
  uint32_t word;   /* the first word after the marks that open there */
  bool stop;       /* a single full stop */
  bool dots;       /* an ellipsis */
  bool full;       /* and a full stop with it */
  bool quoted;     /* a quotation closes with it */
} end;

/* Whether text begins anew although no blank parts it from the mark: “End.”“New”. */
static bool glued_start(const reader *r, const end *e) {
  const ng_token *after = &r->at[e->closed];
  bool marks = e->closed > e->run;
  if (marks && is_quote(after)) return true;
  if (after->kind != NG_WORD || e->mark == r->first || !(is_opener(r, after) || abbreviation(r, e->closed) == 1))
    return false;
  const ng_token *before = &r->at[e->mark - 1];
  if (before->kind == NG_NUMBER) return before->size > ENUMERATOR;
  return marks || is_class(r, before, NG_CLASS_WEEKDAY) ||
         (before->kind == NG_WORD && before->size > SHORT_WORD && !(before->shape & (NG_CAPITAL | NG_DIGITS)));
}

/* Whether a word in lower case begins a sentence: in an item of a list, in a
   bracket, or after a full stop that is sure to be one. */
static bool small_start(const reader *r, const end *e) {
  if (!e->stop || e->quoted || e->mark == r->first) return false;
  if (next_item(r, e->closed)) return true;
  const ng_token *before = &r->at[e->mark - 1];
  if (e->word > e->closed) {
    const ng_token *opening = &r->at[e->closed];
    if (is_bullet(opening)) return !is_dash(opening) && opening->shape & NG_LINE_START;
    return is_opening_bracket(opening) && !abbreviation(r, e->mark - 1) && !is_letter(r, before);
  }
  bool sure = before->kind == NG_WORD && before->size > SHORT_WORD && is_glued(&r->at[e->mark]) &&
              !abbreviation(r, e->mark - 1);
  return sure &&
         (is_class(r, &r->at[e->word], NG_CLASS_DEICTIC) || is_class(r, &r->at[e->word], NG_CLASS_SMALL_OPENER));
}

/* Whether a dash at `dash` leads to names alone, up to the block's end: who said
   or wrote what stands before it. */
static bool is_signature(const reader *r, uint32_t dash) {
  uint32_t at = dash + 1;
  for (; at < r->end && at <= dash + SIGNATURE; at++) {
    const ng_token *token = &r->at[at];
    if (token->kind == NG_WORD ? !(token->shape & NG_CAPITAL) && token->size > SHORT_WORD
                               : !is_mark(token, ',') && !is_mark(token, '.'))
      return false;
  }
  return at == r->end && at > dash + 1;
}

/* The mark that closes the quotation opened at `at`, if it stands in the sentence
   of a verb of saying or "that", without a comma: what it holds is one sentence
   with its frame. 0 where there is none. */
static uint32_t run_in_end(const reader *r, uint32_t at) {
  if (at == r->start || at + 1 >= r->end || is_glued(&r->at[at]) || !is_glued(&r->at[at + 1])) return 0;
  uint32_t opens = r->at[at].word;
  uint32_t closes = opens == '"' ? '"' : opens == 0x201C ? 0x201D : opens == 0xAB ? 0xBB : opens == 0x201E ? 0x201C : 0;
  const ng_token *before = &r->at[at - 1];
  if (!closes || !(is_class(r, before, NG_CLASS_SAY) || is_class(r, before, NG_CLASS_RUN_IN))) return 0;
  for (uint32_t end = at + 1; end < r->end && end < at + RUN_IN; end++)
    if (is_mark(&r->at[end], closes)) return end;
  return 0;
}

/* Whether a sentence cannot end with a word, as "the" or a comma. */
static bool breaks_off(const reader *r, const ng_token *token) {
  return is_mark(token, ',') || is_class(r, token, NG_CLASS_STOP);
}

/* Whether "[…]" stands for the end of a sentence: a word with a capital follows,
   and no name or phrase is broken off before it. */
static bool elision_ends(const reader *r, const end *e) {
  if (e->mark < r->start + 2 || e->closed == e->run || e->word >= r->end) return false;
  const ng_token *before = &r->at[e->mark - 2], *after = &r->at[e->word];
  return after->kind == NG_WORD && after->shape & NG_CAPITAL && !(before->shape & NG_CAPITAL) && !breaks_off(r, before);
}

/* Whether the sentence before the mark is a date and nothing else: "4 de mayo. - El consejo …", as a
   chronology writes it. */
static bool is_date_alone(const reader *r, uint32_t mark) {
  static const ng_class parts[] = {NG_CLASS_MONTH, NG_CLASS_WEEKDAY, NG_CLASS_DATE_OF,
                                   NG_CLASS_RANGE, NG_CLASS_NUMBER,  NG_CLASS_ORDINAL};
  bool month = false;
  if (mark - r->start > DATE) return false;
  for (uint32_t at = r->start; at < mark; at++) {
    const ng_token *token = &r->at[at];
    bool known = token->kind == NG_NUMBER || is_dash(token) || is_mark(token, ',') || is_mark(token, '/');
    for (size_t i = 0; !known && i < sizeof parts / sizeof *parts; i++) known = is_class(r, token, parts[i]);
    if (!known) return false;
    month = month || is_class(r, token, NG_CLASS_MONTH);
  }
  return month;
}

static bool ends(const reader *r, const end *e) {
  if (e->closed >= r->end || e->closed <= r->run_in) return false;
  if (e->dots && e->mark == r->start) return false;
  if ((!e->stop || e->quoted) && !is_glued(&r->at[e->closed]) && is_reference(r, e->closed)) return false;
  if (e->dots && is_opening_bracket(&r->at[e->mark - 1])) return elision_ends(r, e);
  if (is_glued(&r->at[e->closed])) return glued_start(r, e);
  if (e->word >= r->end) return !e->stop || e->closed > e->run;
  const ng_token *after = &r->at[e->word];
  if (after->kind == NG_WORD && !(after->shape & NG_CAPITAL) && !is_class(r, after, NG_CLASS_SMALL_NAME))
    return small_start(r, e);
  if (is_mark(after, ',') || is_mark(after, ';') || is_mark(after, ':')) return false;
  if (e->dots && !e->full && (is_letter(r, after) || breaks_off(r, &r->at[e->mark - 1]))) return false;
  if (is_dash(&r->at[e->closed]) && (is_signature(r, e->closed) || (e->stop && is_date_alone(r, e->mark))))
    return false;
  if (!e->stop && !e->dots && e->closed == e->run && is_bracketed(r, e->mark)) return false;
  if (e->mark == r->first || e->quoted) return true;
  if (e->word > e->closed) /* "Pa. (AP)", "Inc. — …" */
    return !e->stop || is_quote(&r->at[e->closed]) || !abbreviation(r, e->mark - 1);
  if (e->stop) return !is_glued(&r->at[e->mark]) || !stop_goes_on(r, e->mark - 1, e->word);
  return e->dots || !is_class(r, &r->at[e->mark - 1], NG_CLASS_MARKED_NAME);
}

/* Whether a sentence ends with the mark at `mark`. *next gets the first token
   of the next sentence, or the first that is to be looked at. */
static bool mark_ends(const reader *r, uint32_t mark, uint32_t *next) {
  end e = {.mark = mark, .run = mark + 1};
  while (e.run < r->end && ends_sentence(&r->at[e.run]) &&
         (is_glued(&r->at[e.run]) || (is_dots(&r->at[e.run - 1]) && is_dots(&r->at[e.run]))))
    e.run++;
  /* "… there. . . . The": the full stop, then an ellipsis of what follows. */
  if (e.run == mark + FOUR_DOTS && is_glued(&r->at[mark]) && !is_glued(&r->at[mark + 1]) && !is_glued(&r->at[mark + 2]))
    e.run = mark + 1;
  e.closed = past_notes(r, mark, past_closing(r, e.run));
  e.word = opening_word(r, e.closed);
  e.stop = is_mark(&r->at[mark], '.') && e.run == mark + 1;
  e.dots = !e.stop && is_dots(&r->at[mark]);
  e.full = e.dots && (e.run == mark + FOUR_DOTS || (e.run == mark + 2 && is_mark(&r->at[mark], 0x2026)));
  e.quoted = e.closed > e.run && is_quote(&r->at[e.closed - 1]);
  bool found = ends(r, &e);
  if (found && e.quoted && !e.stop && !e.dots && e.word == e.closed && says_follow(r, e.word)) found = false;
  *next = found ? e.closed : e.run;
  return found;
}

/* Whether a sentence ends with the abbreviation in dotted letters at `word`. */
static bool dotted_ends(const reader *r, uint32_t word, uint32_t *next) {
  *next = word + 1;
  if (*next >= r->end || is_glued(&r->at[*next])) return false;
  uint32_t closed = past_closing(r, *next), after = opening_word(r, closed);
  if (after >= r->end || closed <= r->run_in || !(r->at[after].shape & NG_CAPITAL)) return false;
  if (after == *next ? dotted_goes_on(r, word, after) : closed == *next && !is_quote(&r->at[closed])) return false;
  *next = closed;
  return true;
}

/* Whether a sentence ends with a quotation that a dash breaks off: “But I—” Then … */
static bool broken_quote_ends(const reader *r, uint32_t mark) {
  return mark > r->start && mark + 1 < r->end && is_dash(&r->at[mark - 1]) && is_glued(&r->at[mark]) &&
         !is_glued(&r->at[mark + 1]) && is_opener(r, &r->at[mark + 1]) && !says_follow(r, mark + 1);
}

/* The token after ":-)" ";)" ":-(" at `at`; `at` where there is none. */
static uint32_t past_face(const reader *r, uint32_t at) {
  uint32_t mouth = at + 1;
  if (at == r->start || is_glued(&r->at[at]) || !(is_mark(&r->at[at], ':') || is_mark(&r->at[at], ';'))) return at;
  if (mouth < r->end && is_mark(&r->at[mouth], '-') && is_glued(&r->at[mouth])) mouth++;
  bool smiles =
      mouth < r->end && is_glued(&r->at[mouth]) && (is_mark(&r->at[mouth], ')') || is_mark(&r->at[mouth], '('));
  return smiles ? mouth + 1 : at;
}

/* Whether a sentence ends with such a face, which stands where its full stop would: "Thanks! :-) See you." */
static bool face_ends(const reader *r, uint32_t at, uint32_t *next) {
  uint32_t past = past_face(r, at);
  if (past == at || past >= r->end || is_glued(&r->at[past])) return false;
  uint32_t word = opening_word(r, past);
  if (word >= r->end || !(r->at[word].shape & NG_CAPITAL)) return false;
  *next = past;
  return true;
}

/* ---- lines ------------------------------------------------------------------ */

/* Whether a line end before `at` was set on purpose, and is not where a line was
   full. The line before would have held the next word in a line of the block's
   width; or all lines are short, and this one begins like one by itself. */
static bool line_breaks(const reader *r, uint32_t at) {
  const ng_token *after = &r->at[at], *before = &r->at[at - 1];
  if (is_bullet(after) && at + 1 < r->end && !is_glued(&r->at[at + 1])) return true;
  if (after->kind == NG_WORD && !(after->shape & NG_CAPITAL)) return false;
  if (is_mark(before, ',') || is_mark(before, ';') || is_dash(before) ||
      (is_class(r, before, NG_CLASS_STOP) && !(before->shape & NG_UPPER)))
    return false;
  if (r->doc->type == NG_TYPE_HTML || r->doc->type == NG_TYPE_XML) return true;
  if (is_opening_bracket(after)) return false;
  const char *s = r->doc->text.data;
  uint32_t start = ng_token_end(before), length = 0, room = r->widest;
  while (start > 0 && length <= room && s[start - 1] != '\n' && s[start - 1] != '\r') start--, length++;
  uint32_t last = at; /* of the marks that stick to the word */
  while (last + 1 < r->end && last < at + AHEAD && is_glued(&r->at[last + 1])) last++;
  return (r->widest < NARROW && !r->wrapped) || length + 1 + (ng_token_end(&r->at[last]) - after->start) <= room;
}

static uint32_t widest_line(const ng_doc *doc, ng_span span) {
  uint32_t widest = 0;
  for (uint32_t at = span.start; at < span.end;) {
    uint32_t stop = at;
    while (stop < span.end && doc->text.data[stop] != '\n' && doc->text.data[stop] != '\r') stop++;
    if (stop - at > widest) widest = stop - at;
    at = stop + 1;
  }
  return widest;
}

/* Whether a label that begins a sentence of its own stands at `at`: "Image: …"
   after a caption without a full stop. */
static bool label_starts(const reader *r, uint32_t at) {
  const ng_token *token = &r->at[at];
  return token->shape & NG_CAPITAL && at + 1 < r->end && is_mark(&r->at[at + 1], ':') &&
         r->at[at - 1].kind != NG_PUNCTUATION && is_class(r, token, NG_CLASS_LABEL);
}

/* The first token after a date that opens the block and that the story follows
   without a mark: "Monday, August 20, 2012 The …"; 0 where there is none. */
static uint32_t past_opening_date(const reader *r) {
  uint32_t at = r->first;
  if (at < r->end && is_class(r, &r->at[at], NG_CLASS_WEEKDAY)) {
    at++;
    if (at < r->end && is_mark(&r->at[at], ',')) at++;
  }
  uint32_t months = 0, days = 0;
  for (uint32_t end = at + 4; at < end && at < r->end; at++) {
    const ng_token *token = &r->at[at];
    if (is_class(r, token, NG_CLASS_MONTH)) months++;
    else if (is_small_number(token)) days++;
    else if (token->kind == NG_NUMBER && token->size == 4 && days == 1 && months == 1) {
      at++;
      return at < r->end && r->at[at].kind == NG_WORD && r->at[at].shape & NG_CAPITAL && !is_glued(&r->at[at]) ? at : 0;
    } else if (!is_mark(token, ',') && !is_mark(token, '.')) return 0;
  }
  return 0;
}

/* ---- all together ------------------------------------------------------------ */

static ng_status sentence_add(ng_doc *doc, uint32_t block, uint32_t first, uint32_t end) {
  ng_sentence *sentence = ng_sentences_push(&doc->sentences);
  if (!sentence) return NG_NOMEM;
  *sentence =
      (ng_sentence){{doc->tokens.at[first].start, ng_token_end(&doc->tokens.at[end - 1])}, block, first, end - first};
  return NG_OK;
}

ng_status ng_sentences_read(ng_doc *doc, uint32_t block, uint32_t first) {
  reader r = {.doc = doc,
              .lexicon = doc->lexicon,
              .at = doc->tokens.at,
              .first = first,
              .end = doc->tokens.count,
              .start = first};
  r.wrapped = doc->type == NG_TYPE_PLAIN && doc->blocks.at[block].kind != NG_PRE;
  uint32_t dated = past_opening_date(&r), next;
  for (uint32_t at = first; at < r.end; at = next) {
    const ng_token *token = &r.at[at];
    bool found = false;
    next = at + 1;
    if (token->shape & NG_LINE_START && at > first && !r.widest)
      r.widest = widest_line(doc, doc->blocks.at[block].span);
    if (at > r.start && (at == dated || at == r.item || (r.listed && item_starts(&r, at)) ||
                         (token->shape & NG_LINE_START && line_breaks(&r, at)) || label_starts(&r, at))) {
      ng_status status = sentence_add(doc, block, r.start, at);
      if (status) return status;
      r.listed = item_starts(&r, at);
      r.start = at;
    }
    if (at == r.start && at >= r.item) r.item = next_item(&r, at);
    if (token->shape & NG_DOTTED) found = dotted_ends(&r, at, &next);
    if (token->kind == NG_PUNCTUATION) {
      if (face_ends(&r, at, &next) || (is_quote(token) && broken_quote_ends(&r, at))) found = true;
      else if (at >= r.run_in && is_quote(token)) r.run_in = run_in_end(&r, at);
      else if (ends_sentence(token)) found = mark_ends(&r, at, &next);
    }
    if (found) {
      ng_status status = sentence_add(doc, block, r.start, next);
      if (status) return status;
      r.start = next;
    }
  }
  return r.start < r.end ? sentence_add(doc, block, r.start, r.end) : NG_OK;
}
