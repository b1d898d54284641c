/* Acronyms. In: tokens. Out: every short form in the order of the text, with
 * the words that it stands for where the text says so: "Long Form (LF)",
 * "LF (Long Form)", "LF [Long Form]", "LF = Long Form", "LF, the Long Form,".
 * A form that is expanded once carries that expansion wherever it stands; one
 * that never is has none. Linear: every window that is searched is bounded. */
#include "acronyms.h"

#include <string.h>

#include "words/gazetteer.h"
#include "stages.h"

enum { LONGEST = 24, WINDOW = 24, INSIDE = 24, GIVEN = 32 };

/* A run of glued tokens that may be a short form. */
typedef struct {
  uint32_t first, count;
  ng_span span;
  unsigned upper, lower, digits, parts;
  bool slash, dotted, roman;
  uint32_t rest; /* the part after a first part that is a word: "Help-US714"; 0 none */
} form;

typedef struct {
  ng_doc *doc;
  const ng_token *at;
  uint32_t count;
  uint32_t sentence; /* that the scan is in */
  uint32_t shouted;  /* tokens before this one stand in a text set in capitals */
  uint32_t *slots;   /* hash table of short forms with an expansion: index + 1 */
  uint32_t room;
} scan;

static bool is_mark(const scan *c, uint32_t i, uint32_t code) {
  return i < c->count && c->at[i].kind == NG_PUNCTUATION && c->at[i].word == code;
}

static bool glued(const scan *c, uint32_t i) {
  return i < c->count && (c->at[i].shape & NG_GLUED) && !(c->at[i].shape & NG_BLOCK_START);
}

static bool is_quote(const scan *c, uint32_t i) {
  if (i >= c->count || c->at[i].kind != NG_PUNCTUATION) return false;
  uint32_t code = c->at[i].word;
  return code == '"' || code == '\'' || (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB;
}

static bool is_opening(const scan *c, uint32_t i) { return is_mark(c, i, '(') || is_mark(c, i, '['); }
static bool is_closing(const scan *c, uint32_t i) { return is_mark(c, i, ')') || is_mark(c, i, ']'); }

static bool in_class(const scan *c, uint32_t i, ng_class class) {
  return i < c->count && c->at[i].kind != NG_PUNCTUATION && ng_lexicon_is(c->doc->lexicon, c->at[i].word, class);
}

static bool is_word(const scan *c, uint32_t i) {
  return i < c->count && c->at[i].kind != NG_PUNCTUATION && !(c->at[i].shape & NG_CLITIC);
}

static void count_letters(const ng_doc *doc, form *f) {
  bool roman = true;
  for (uint32_t i = f->span.start; i < f->span.end;) {
    unsigned size;
    uint32_t code = ng_utf8_read(doc->text.data + i, &size);
    if (ng_is_digit(code)) f->digits++;
    else if (ng_is_letter(code)) {
      if (ng_is_upper(code)) f->upper++;
      else f->lower++;
    }
    if (code != 'I' && code != 'V' && code != 'X' && code != 'L' && code != 'C') roman = false;
    i += size;
  }
  f->roman = roman;
}

/* The run of glued words, numbers and "-", "/", "&" between them. */
static bool read_form(const scan *c, uint32_t first, form *f) {
  if (!is_word(c, first)) return false;
  *f = (form){.first = first, .parts = 1};
  uint32_t end = first + 1;
  f->dotted = c->at[first].shape & NG_DOTTED;
  while (glued(c, end)) {
    if (is_word(c, end)) {
      end++;
      continue;
    }
    if (c->at[end].kind != NG_PUNCTUATION || !glued(c, end + 1) || !is_word(c, end + 1)) break;
    uint32_t code = c->at[end].word;
    if (code != '-' && code != '/' && code != '&' && code != 0x2010 && code != 0x2011 && code != '.') break;
    bool lower_part = c->at[end + 1].kind == NG_WORD && !(c->at[end + 1].shape & NG_CAPITAL);
    if (lower_part && code != '/') break; /* "US-based" */
    if (code == '/' || code == '.') f->slash = true;
    else if (end == first + 1 && (c->at[end + 1].shape & (NG_UPPER | NG_DIGITS)) && !(c->at[first].shape & NG_UPPER) &&
             c->at[first].size > 3)
      f->rest = end + 1;
    end += 2;
    f->parts++;
  }
  f->count = end - first;
  f->span = (ng_span){c->at[first].start, ng_token_end(&c->at[end - 1])};
  if (f->span.end - f->span.start > LONGEST) return false;
  count_letters(c->doc, f);
  return true;
}

/* "R-Ky.", "D-N.J.": a letter for a party and a place. "D-Day" is none either. */
static bool is_tagged_place(const scan *c, const form *f) {
  const ng_token *first = &c->at[f->first], *last = first + 2;
  if (f->parts != 2 || f->count != 3 || first->size != 1 || !is_mark(c, f->first + 1, '-')) return false;
  if (in_class(c, f->first + 2, NG_CLASS_KNOWN_NAME)) return true;
  return last->kind == NG_WORD && !(last->shape & (NG_UPPER | NG_DIGITS | NG_DOTTED));
}

/* Whether a form looks like an acronym wherever it stands. */
static bool plausible(const scan *c, const form *f) {
  uint32_t letters = f->upper + f->lower, size = f->span.end - f->span.start;
  if (f->upper < 2 || f->roman || size > 16 || is_tagged_place(c, f)) return false;
  if (f->dotted && f->count == 1) return f->lower == 0;
  if (f->slash && f->parts == 2 && f->digits && f->count == 3) /* "WP.29" */
    return !f->lower && c->at[f->first + 2].kind == NG_NUMBER && is_mark(c, f->first + 1, '.');
  if (f->slash) return f->parts == 2 && !f->digits && !f->lower && f->upper >= 4;
  if (f->lower > f->upper) return false;
  if (f->digits > letters + 2) return false;
  if (f->count == 1 && !f->digits && !f->lower && f->upper > 2 &&
      !in_class(c, f->first, NG_CLASS_ACRONYM)) { /* "FREE": a word of every day, shouted */
    ng_string text = ng_slice(c->doc, f->span);
    const struct ng_gazetteer *words = ng_lexicon_gazetteer(c->doc->lexicon);
    if (ng_gazetteer_find(words, text.data, text.size) & NG_COMMON) return false;
  }
  if (f->count == 1 && !f->digits && !f->lower && in_class(c, f->first, NG_CLASS_STOP))
    return in_class(c, f->first, NG_CLASS_ACRONYM);
  return true;
}

/* Whether it can be one where its expansion stands beside it. */
static bool possible(const form *f) {
  uint32_t letters = f->upper + f->lower + f->digits;
  if (letters < 2 || letters > 12 || f->roman) return false;
  return f->upper >= 1 || (f->lower <= 5 && f->count == 1);
}

/* Words in capitals, three and more in a row, are a text set so, not acronyms. */
static bool shouted(scan *c, uint32_t i) {
  if (i < c->shouted) return true;
  uint32_t end = i, words = 0;
  uint32_t stop = c->count - i < 64 ? c->count : i + 64;
  while (end < stop && (end == i || !(c->at[end].shape & NG_BLOCK_START))) {
    if (is_opening(c, end) || is_mark(c, end, ',') || is_mark(c, end, ';') || is_mark(c, end, '/')) break;
    if (c->at[end].kind == NG_WORD && !(c->at[end].shape & NG_CLITIC)) {
      bool upper = (c->at[end].shape & NG_UPPER) != 0;
      if (!upper && !(c->at[end].size == 1 && (c->at[end].shape & NG_CAPITAL))) break;
      if (!(c->at[end].shape & NG_GLUED) || end == i) words++;
    }
    end++;
  }
  if (words < 3) return false;
  c->shouted = end;
  return true;
}

static ng_span trim_article(const scan *c, uint32_t first, uint32_t end) {
  while (first < end && is_quote(c, first)) first++;
  while (end > first && (is_quote(c, end - 1) || is_mark(c, end - 1, '.') || is_mark(c, end - 1, ','))) end--;
  if (first + 1 < end && in_class(c, first, NG_CLASS_ARTICLE)) first++;
  while (first < end && is_quote(c, first)) first++;
  return first < end ? (ng_span){c->at[first].start, ng_token_end(&c->at[end - 1])} : (ng_span){0, 0};
}

/* The words before token `end` that an expansion may be made of. */
static ng_span words_before(const scan *c, uint32_t end, uint32_t *first_token) {
  while (end > 0 && (is_quote(c, end - 1) || is_mark(c, end - 1, ',')) && !(c->at[end].shape & NG_BLOCK_START)) end--;
  uint32_t first = end, words = 0;
  while (first > 0 && words < WINDOW && !(c->at[first].shape & NG_BLOCK_START)) {
    uint32_t i = first - 1;
    if (c->at[i].kind == NG_PUNCTUATION) {
      uint32_t code = c->at[i].word;
      if (is_opening(c, i) || is_closing(c, i) || code == ';' || code == ':' || code == '=' || code == '.' ||
          code == '?' || code == '!' || code == 0x2022)
        break;
    } else {
      words++;
    }
    first = i;
  }
  *first_token = first;
  return first < end ? (ng_span){c->at[first].start, ng_token_end(&c->at[end - 1])} : (ng_span){0, 0};
}

/* ---- the expansions that are known ----------------------------------------- */

static uint64_t hash_of(ng_string s) {
  uint64_t h = 1469598103934665603u;
  for (size_t i = 0; i < s.size; i++) h = (h ^ (unsigned char)s.data[i]) * 1099511628211u;
  return h ^ h >> 29;
}

/* A plural is the same form: "LDCs" is "LDC". */
static ng_string name_of(const ng_doc *doc, ng_span span) {
  ng_string s = ng_slice(doc, span);
  if (s.size > 2 && s.data[s.size - 1] == 's' && s.data[s.size - 2] >= 'A' && s.data[s.size - 2] <= 'Z') s.size--;
  return s;
}

static uint32_t *slot_of(const scan *c, ng_string name) {
  uint32_t at = (uint32_t)hash_of(name) & (c->room - 1);
  for (;; at = (at + 1) & (c->room - 1)) {
    if (!c->slots[at]) return &c->slots[at];
    ng_string other = name_of(c->doc, c->doc->acronyms.at[c->slots[at] - 1].short_form);
    if (other.size == name.size && !memcmp(other.data, name.data, name.size)) return &c->slots[at];
  }
}

/* Whether an expansion may serve for other places: its letters fit, or it is
   the only one that the text gives. */
static bool fits_itself(const scan *c, const ng_acronym *a) {
  uint32_t start;
  return ng_acronym_fit(c->doc, a->short_form, a->long_form, false, &start) >= NG_FIT_LOOSE;
}

static bool same_text(const ng_doc *doc, ng_span a, ng_span b) {
  return a.end - a.start == b.end - b.start &&
         !memcmp(doc->text.data + a.start, doc->text.data + b.start, a.end - a.start);
}

/* Fills in the expansion of forms that are expanded elsewhere. An editor's
   glosses that contradict each other serve nowhere else. */
static ng_status share_expansions(scan *c) {
  ng_acronyms_array *list = &c->doc->acronyms;
  uint32_t room = 16;
  while (room / 2 < list->count) room *= 2;
  c->room = room;
  c->slots = calloc(room, sizeof *c->slots);
  bool *contradicted = calloc(list->count + 1, sizeof *contradicted);
  if (!c->slots || !contradicted) {
    free(c->slots);
    free(contradicted);
    return NG_NOMEM;
  }
  for (uint32_t i = 0; i < list->count; i++) {
    if (list->at[i].how == NG_HOW_NONE) continue;
    uint32_t *slot = slot_of(c, name_of(c->doc, list->at[i].short_form));
    if (!*slot) {
      *slot = i + 1;
      continue;
    }
    const ng_acronym *known = &list->at[*slot - 1];
    if (same_text(c->doc, known->long_form, list->at[i].long_form) || fits_itself(c, known)) continue;
    if (fits_itself(c, &list->at[i])) *slot = i + 1;
    else contradicted[*slot - 1] = true;
  }
  for (uint32_t i = 0; i < list->count; i++) {
    if (list->at[i].how != NG_HOW_NONE) continue;
    uint32_t slot = *slot_of(c, name_of(c->doc, list->at[i].short_form));
    if (!slot || contradicted[slot - 1]) continue;
    list->at[i].long_form = list->at[slot - 1].long_form;
    list->at[i].how = list->at[slot - 1].how;
  }
  free(contradicted);
  free(c->slots);
  return NG_OK;
}

/* ---- the patterns ------------------------------------------------------------ */

static bool fits(const scan *c, const form *f, ng_span window, bool whole, int least, ng_span *found) {
  uint32_t start;
  if (window.start >= window.end) return false;
  int fit = ng_acronym_fit(c->doc, f->span, window, whole, &start);
  if (fit < least) return false;
  *found = (ng_span){start, window.end};
  /* what is no longer than its short form is no expansion */
  return found->end - found->start > f->span.end - f->span.start;
}

/* "the World Organization of Something (XYZ)": a name of three words and more
   that an article begins, with the letters of another language in brackets. */
static bool foreign(const scan *c, const form *f, uint32_t first, uint32_t opening, ng_span *found) {
  if (f->lower || f->upper < 3 || f->digits || opening < 4) return false;
  uint32_t i = opening, capitals = 0;
  if (!is_word(c, i - 1) || !(c->at[i - 1].shape & NG_CAPITAL)) return false;
  for (; i > first; i--) {
    const ng_token *token = &c->at[i - 1];
    if (token->kind == NG_NUMBER || (token->kind == NG_PUNCTUATION && token->word != '-')) return false;
    if (token->kind == NG_PUNCTUATION) continue;
    if (in_class(c, i - 1, NG_CLASS_ARTICLE) && capitals >= 3 && !(token->shape & NG_UPPER) &&
        c->at[i].shape & NG_CAPITAL) {
      *found = (ng_span){c->at[i].start, ng_token_end(&c->at[opening - 1])};
      return true;
    }
    if (token->shape & NG_CAPITAL) capitals++;
    else if (!in_class(c, i - 1, NG_CLASS_STOP)) return false;
  }
  return false;
}

static bool before_bracket(const scan *c, const form *f, uint32_t opening, ng_span *found) {
  uint32_t first;
  ng_span window = words_before(c, opening, &first);
  return fits(c, f, window, false, NG_FIT_LOOSE, found) || foreign(c, f, first, opening, found);
}

/* "Long Form (LF)": the form is first inside a bracket, and nothing but marks,
   a number or another form follows there. */
static bool in_bracket(const scan *c, form *f, ng_span *found, uint8_t *how) {
  uint32_t opening = f->first;
  while (opening > 0 && (is_quote(c, opening - 1) || in_class(c, opening - 1, NG_CLASS_ARTICLE) ||
                         in_class(c, opening - 1, NG_CLASS_HEREAFTER)))
    opening--;
  if (!opening || !is_opening(c, opening - 1)) return false;
  opening--;
  *how = is_mark(c, opening, '[') ? NG_HOW_BRACKET : NG_HOW_PARENTHESIS;
  uint32_t after = f->first + f->count;
  /* "(ICP M)", "(JS 18)": two forms are tried as one first */
  form next;
  if (is_word(c, after) && is_closing(c, after + 1) && read_form(c, after, &next) && (next.digits || next.upper)) {
    form both = *f;
    both.count += next.count;
    both.span.end = next.span.end;
    both.upper += next.upper, both.lower += next.lower, both.digits += next.digits;
    if (both.span.end - both.span.start <= 16 && before_bracket(c, &both, opening, found)) {
      *f = both;
      return true;
    }
  }
  while (is_quote(c, after) || (after < c->count && (c->at[after].shape & NG_CLITIC))) after++;
  if (!is_closing(c, after) && !is_mark(c, after, ',') && !is_mark(c, after, ';')) return false;
  return before_bracket(c, f, opening, found);
}

/* The end of what stands in the bracket at `opening`: its closing mark or ";". */
static uint32_t bracket_end(const scan *c, uint32_t opening) {
  uint32_t end = opening + 1, stop = c->count - opening < INSIDE ? c->count : opening + INSIDE;
  while (end < stop && !is_closing(c, end) && !is_mark(c, end, ';') && !(c->at[end].shape & NG_BLOCK_START)) {
    if (is_opening(c, end)) return 0;
    end++;
  }
  return end < stop && !(c->at[end].shape & NG_BLOCK_START) ? end : 0;
}

/* "LF (Long Form)", "LF [Long Form]". An editor's square bracket glosses a form
   whatever its letters: "LF [the other name]". */
static bool bracket_after(const scan *c, const form *f, bool sure, ng_span *found, uint8_t *how) {
  uint32_t opening = f->first + f->count;
  while (is_quote(c, opening)) opening++;
  if (!is_opening(c, opening)) return false;
  uint32_t end = bracket_end(c, opening);
  if (!end) return false;
  ng_span inside = trim_article(c, opening + 1, end);
  bool square = is_mark(c, opening, '[');
  *how = square ? NG_HOW_BRACKET : NG_HOW_PARENTHESIS;
  if (fits(c, f, inside, true, NG_FIT_LOOSE, found)) return true;
  if (square && f->upper > 1 && !f->lower && fits(c, f, inside, false, NG_FIT_LOOSE, found)) {
    *found = inside; /* "ICE [the US Immigration and Customs Enforcement]": its letters end the gloss */
    return true;
  }
  if (!square || !sure || inside.start >= inside.end) return false;
  if (!(c->at[opening + 1].shape & NG_CAPITAL) && !in_class(c, opening + 1, NG_CLASS_ARTICLE))
    return false; /* "LF [recently]" puts in a word, it does not gloss one */
  for (uint32_t i = opening + 1; i < end; i++)
    if (!is_word(c, i) && !is_quote(c, i) && !is_mark(c, i, '-')) return false;
  if (end - opening > 9 || in_class(c, opening + 1, NG_CLASS_EDITOR_NOTE)) return false;
  *found = inside;
  return c->at[opening + 1].kind == NG_WORD;
}

/* "LF = Long Form;" and, at the start of a line, "LF: Long Form". */
static bool listed_after(const scan *c, const form *f, ng_span *found) {
  uint32_t sign = f->first + f->count;
  while (is_quote(c, sign) || is_closing(c, sign)) sign++;
  bool equals = is_mark(c, sign, '=');
  if (!equals && !(is_mark(c, sign, ':') && (c->at[f->first].shape & (NG_LINE_START | NG_BLOCK_START)))) return false;
  uint32_t end = sign + 1, stop = c->count - sign < INSIDE ? c->count : sign + INSIDE;
  while (end < stop && !(c->at[end].shape & (NG_BLOCK_START | NG_LINE_START))) {
    if (is_opening(c, end) || is_mark(c, end, ';') || is_mark(c, end, '.') || is_mark(c, end, ':') ||
        is_mark(c, end, '='))
      break;
    if (is_mark(c, end, ',') && fits(c, f, trim_article(c, sign + 1, end), true, NG_FIT_STRICT, found)) return true;
    end++;
  }
  if (is_mark(c, end, '=') && end > sign + 2) end--; /* "A = the first B = the second" */
  return fits(c, f, trim_article(c, sign + 1, end), true, equals ? NG_FIT_LOOSE : NG_FIT_STRICT, found);
}

/* "LF, the Long Form," and "the Long Form, or LF," */
static bool apposed(const scan *c, const form *f, ng_span *found) {
  uint32_t after = f->first + f->count;
  if (is_mark(c, after, ',') && in_class(c, after + 1, NG_CLASS_ARTICLE)) {
    uint32_t end = after + 2, stop = c->count - after < INSIDE ? c->count : after + INSIDE;
    for (; end < stop && !(c->at[end].shape & NG_BLOCK_START); end++) {
      if (!is_mark(c, end, ',') && !is_mark(c, end, '.') && !is_mark(c, end, ';') && !is_mark(c, end, ')')) continue;
      if (fits(c, f, trim_article(c, after + 1, end), true, NG_FIT_STRICT, found)) return true;
      if (!is_mark(c, end, ',')) break;
    }
  }
  uint32_t link = f->first;
  while (link > 0 && is_quote(c, link - 1)) link--;
  if (link > 0 && in_class(c, link - 1, NG_CLASS_ARTICLE)) link--;
  if (link < 2 || !in_class(c, link - 1, NG_CLASS_HEREAFTER)) return false;
  link--;
  while (link > 1 && in_class(c, link - 1, NG_CLASS_HEREAFTER)) link--;
  uint32_t first;
  ng_span window = words_before(c, link, &first);
  return fits(c, f, window, false, NG_FIT_STRICT, found);
}

/* What cannot begin a form: the second half of another, a file's name. */
static bool begins(const scan *c, uint32_t i) {
  if (!glued(c, i) || !i) return true;
  const ng_token *before = &c->at[i - 1];
  if (before->kind != NG_PUNCTUATION) return false;
  uint32_t code = before->word;
  return code != '/' && code != '.' && code != '@' && code != '&' && code != '#' &&
         !((code == '-' || code == 0x2010 || code == 0x2011) && glued(c, i - 1));
}

/* A word with a capital at its beginning alone. */
static bool plain_word(const scan *c, const ng_token *token) {
  if (token->shape & (NG_UPPER | NG_DIGITS | NG_DOTTED)) return false;
  const char *s = c->doc->text.data + token->start;
  for (uint16_t i = 1; i < token->size; i++)
    if (s[i] < 'a' || s[i] > 'z') return false;
  return token->size > 1;
}

/* Whether a word of every day is a form that the text has explained: "a personal
   access token (PAT). The PAT …". */
static bool is_given(const scan *c, const ng_span *given, unsigned count, ng_span form) {
  while (count && !same_text(c->doc, given[count - 1], form)) count--;
  return count;
}

static ng_status scan_all(scan *c) {
  uint32_t rest = NG_NONE;
  ng_span given[GIVEN]; /* forms that only their explanation tells from words */
  unsigned givens = 0;
  for (uint32_t i = 0; i < c->count; i++) {
    const ng_token *token = &c->at[i];
    if (token->kind == NG_PUNCTUATION || (token->shape & NG_CLITIC)) continue;
    if (i != rest && !begins(c, i)) continue;
    bool bracketed = i > 0 && (is_opening(c, i - 1) || is_quote(c, i - 1));
    bool follows = i + 1 < c->count && c->at[i + 1].kind == NG_PUNCTUATION;
    if (!bracketed && !follows && (!(token->shape & NG_CAPITAL) || plain_word(c, token))) continue;
    form f;
    if (!read_form(c, i, &f)) continue;
    bool sure = plausible(c, &f) || is_given(c, given, givens, f.span);
    ng_span found = {0, 0};
    uint8_t how = NG_HOW_NONE;
    bool expanded = false;
    if (possible(&f)) {
      expanded = in_bracket(c, &f, &found, &how) || bracket_after(c, &f, sure, &found, &how);
      if (!expanded && (sure || f.upper >= 1) && listed_after(c, &f, &found)) expanded = true, how = NG_HOW_APPOSITION;
      if (!expanded && sure && apposed(c, &f, &found)) expanded = true, how = NG_HOW_APPOSITION;
    }
    if (!expanded && f.rest) {
      rest = f.rest;
      i = rest - 1;
      continue;
    }
    if (!expanded && (!sure || (!bracketed && shouted(c, i)))) {
      if (f.count > 1 && (f.slash || f.lower)) continue;
      i += f.count - 1;
      continue;
    }
    if (!sure && f.count == 1 && !f.lower && givens < GIVEN) given[givens++] = f.span;
    uint32_t block = ng_block_at(c->doc, f.span.start);
    bool hidden = block != NG_NONE && c->doc->blocks.at[block].role == NG_ROLE_HIDDEN;
    ng_acronym *added = hidden ? NULL : ng_acronyms_push(&c->doc->acronyms);
    if (!hidden && !added) return NG_NOMEM;
    if (added) *added = (ng_acronym){f.span, found, expanded ? how : NG_HOW_NONE};
    i = f.first + f.count - 1;
  }
  return NG_OK;
}

ng_status ng_stage_acronyms(ng_doc *doc) {
  if (!doc->lexicon) return NG_OK;
  scan c = {.doc = doc, .at = doc->tokens.at, .count = doc->tokens.count};
  ng_status status = scan_all(&c);
  return status ? status : share_expansions(&c);
}
