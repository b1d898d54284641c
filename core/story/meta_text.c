/* Metadata out of a page's own lines. In: roles, blocks, tokens. Out: entries
 * of doc->meta with the source "text" and their place, for every field that has
 * none yet: title, deck, authors, affiliation, days of publication and change,
 * site, issue, language versions. What no line says stays unknown. Of the body
 * only its first paragraph is looked at. */
#include <string.h>

#include "meta.h"
#include "role.h"

enum { LINES = 64, LONGEST_LINE = 64, DATELINE = 16, MOST_NAME_WORDS = 6 };

static const char text_source[] = "text";

/* The leaves that may tell something: those of the head and the page around. */
typedef struct {
  ng_doc *doc;
  uint32_t at[LINES], count;          /* blocks above and around the headline */
  uint32_t below[LINES], below_count; /* the last of the page's other lines */
  uint32_t first_body;
} page;

typedef struct {
  const ng_token *at;
  uint32_t count;
} line;

static line line_of(const ng_doc *doc, uint32_t block) {
  ng_span span = doc->blocks.at[block].span;
  uint32_t first = ng_token_at(doc, span.start), end = first;
  while (end < doc->tokens.count && doc->tokens.at[end].start < span.end && end - first < LONGEST_LINE) end++;
  return (line){doc->tokens.at + first, end - first};
}

static bool is_sign(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

static bool is_class(const ng_doc *doc, const ng_token *token, ng_class class) {
  return token->kind == NG_WORD && ng_lexicon_is(doc->lexicon, token->word, class);
}

static bool known(const ng_doc *doc, unsigned field) {
  for (uint32_t i = 0; i < doc->meta.count; i++)
    if (doc->meta.at[i].field == field) return true;
  return false;
}

static ng_status add(ng_doc *doc, unsigned field, ng_string value, ng_span span) {
  if (!value.size) return NG_OK;
  ng_meta *entry = value.data ? ng_meta_push(&doc->meta) : NULL;
  if (!entry) return NG_NOMEM;
  *entry = (ng_meta){value, text_source, span, (uint8_t)field};
  return NG_OK;
}

/* The text of a range less its markup, blanks folded; appended to out. */
static bool fold(const ng_doc *doc, ng_span span, ng_chars_array *out) {
  const char *s = doc->text.data;
  uint32_t markup = ng_markup_at(doc, span.start), start = out->count;
  bool blank = false;
  for (uint32_t at = span.start; at < span.end;) {
    if (markup < doc->markup.count && doc->markup.at[markup].start <= at) {
      at = doc->markup.at[markup++].end;
      continue;
    }
    unsigned n;
    if (ng_is_blank(ng_utf8_read(s + at, &n))) {
      blank = true;
      at += n;
      continue;
    }
    if (blank && out->count > start) {
      char *c = ng_chars_push(out);
      if (!c) return false;
      *c = ' ';
    }
    blank = false;
    for (unsigned i = 0; i < n; i++) {
      char *c = ng_chars_push(out);
      if (!c) return false;
      *c = s[at + i];
    }
    at += n;
  }
  return true;
}

static ng_status add_folded(ng_doc *doc, unsigned field, const ng_span *spans, unsigned count) {
  ng_chars_array out = {0};
  ng_status status = NG_OK;
  for (unsigned i = 0; i < count && !status; i++) {
    char *c = i ? ng_chars_push(&out) : NULL;
    if (c) *c = ' ';
    if ((i && !c) || !fold(doc, spans[i], &out)) status = NG_NOMEM;
  }
  if (!status && out.count)
    status =
        add(doc, field, ng_arena_copy(&doc->arena, out.at, out.count), (ng_span){spans[0].start, spans[count - 1].end});
  free(out.at);
  return status;
}

static ng_span span_of(const ng_token *first, const ng_token *last) {
  return (ng_span){first->start, ng_token_end(last)};
}

/* ---- names --------------------------------------------------------------- */

typedef struct {
  uint32_t first, count; /* tokens */
  uint32_t sign;         /* the separator before it: 0 none, 'a' for "and" */
} segment;

static uint32_t separator(const ng_doc *doc, const line *l, uint32_t i, uint32_t *size) {
  *size = ng_lexicon_match(doc->lexicon, l->at + i, l->count - i, NG_CLASS_PAGE_AND, NULL, NULL);
  if (*size) return 'a';
  *size = 1;
  if (l->at[i].kind != NG_PUNCTUATION) return 0;
  switch (l->at[i].word) {
    /* clang-format off */
    case ',': case ';': return ',';
    case '&': return 'a';
    case '|': case '/': case '(': case 0xB7: case 0x2022: case 0x2014: case 0x2013: return '|';
    /* clang-format on */
    default: return 0;
  }
}

/* Whether token i goes on with a name: capitals, initials, short particles
   between capitals ("de", "van"), parts joined by hyphens. */
static bool in_name(const ng_doc *doc, const line *l, uint32_t i, uint32_t first) {
  const ng_token *token = &l->at[i];
  bool more = i + 1 < l->count;
  if (token->kind == NG_WORD) {
    if (token->shape & (NG_CAPITAL | NG_CLITIC)) return true;
    bool particle = token->size <= 3 && more && l->at[i + 1].kind == NG_WORD && !is_class(doc, token, NG_CLASS_STOP);
    return (particle && i > first) || (token->shape & NG_GLUED && i > first);
  }
  if (token->kind != NG_PUNCTUATION || !(token->shape & NG_GLUED) || i == first) return false;
  if (token->word == '-' || token->word == 0x2010 || token->word == '\'' || token->word == 0x2019)
    return more && l->at[i + 1].shape & NG_GLUED;
  return token->word == '.' && l->at[i - 1].size <= 3;
}

static unsigned words_of(const line *l, segment s) {
  unsigned count = 0;
  for (uint32_t i = s.first; i < s.first + s.count; i++)
    count += l->at[i].kind == NG_WORD && !(l->at[i].shape & NG_GLUED);
  return count;
}

/* The values of post and house words in a segment, or-ed. */
static int32_t posts_of(const ng_doc *doc, const line *l, segment s) {
  int32_t all = 0;
  for (uint32_t i = s.first; i < s.first + s.count; i++)
    if (l->at[i].kind == NG_WORD) all |= ng_lexicon_value(doc->lexicon, l->at[i].word, NG_CLASS_PAGE_POST);
  return all;
}

static ng_status add_authors(ng_doc *doc, uint32_t block, bool *affiliated) {
  line l = line_of(doc, block);
  if (!l.count) return NG_OK;
  uint32_t at = ng_byline_at(doc, (uint32_t)(l.at - doc->tokens.at), l.count), sign = 0;
  segment all[LONGEST_LINE];
  unsigned count = 0;
  while (at < l.count) {
    uint32_t end = at, size;
    while (end < l.count && !separator(doc, &l, end, &size) && in_name(doc, &l, end, at)) end++;
    bool stopped = end < l.count && !separator(doc, &l, end, &size);
    if (end > at) all[count++] = (segment){at, end - at, sign};
    if (stopped || end == l.count) {
      /* "By Ann Ash on May 3": the names end; "Court reporter" is no name. */
      if (stopped && end > at && sign && sign != 'a') count--;
      break;
    }
    sign = separator(doc, &l, end, &size);
    at = end + size;
    if (sign == ',' && at < l.count && separator(doc, &l, at, &size) == 'a') {
      sign = 'a';
      at += size;
    }
  }
  unsigned last_and = 0;
  for (unsigned i = 0; i < count; i++)
    if (all[i].sign == 'a') last_and = i;
  for (unsigned i = 0; i < count; i++) {
    bool name = i == 0 || all[i].sign == 'a' || (all[i].sign == ',' && i < last_and);
    int32_t posts = posts_of(doc, &l, all[i]);
    unsigned words = words_of(&l, all[i]);
    ng_span span = span_of(&l.at[all[i].first], &l.at[all[i].first + all[i].count - 1]);
    ng_status status = NG_OK;
    if (name && !posts && words && words <= MOST_NAME_WORDS) {
      status = add_folded(doc, NG_META_AUTHOR, &span, 1);
    } else if (!(posts & 1) && words > 1 && !*affiliated) {
      *affiliated = true;
      status = add_folded(doc, NG_META_AFFILIATION, &span, 1);
    }
    if (status || !(name && !posts)) return status;
  }
  return NG_OK;
}

/* ---- days ---------------------------------------------------------------- */

static ng_status add_day(ng_doc *doc, unsigned field, ng_day day, ng_span span) {
  char edtf[NG_DAY_ROOM];
  ng_calendar_write(day, edtf);
  return add(doc, field, ng_arena_copy(&doc->arena, edtf, strlen(edtf)), span);
}

/* The days of a date line or byline: the first is that of publication, unless
   words before it say that it is that of a change. */
static ng_status add_days(ng_doc *doc, line l, bool published, bool modified) {
  int32_t says = 0;
  for (uint32_t i = 0; i < l.count;) {
    ng_day day;
    uint32_t size = ng_calendar_read(doc, l.at + i, l.count - i, &day);
    if (!size) {
      int32_t value;
      size = ng_lexicon_match(doc->lexicon, l.at + i, l.count - i, NG_CLASS_PAGE_DATED, &value, NULL);
      if (size && value != 3) says = value;
      i += size ? size : 1;
      continue;
    }
    bool *done = says == 2 ? &modified : &published;
    if (!*done) {
      ng_status status =
          add_day(doc, says == 2 ? NG_META_MODIFIED : NG_META_PUBLISHED, day, span_of(&l.at[i], &l.at[i + size - 1]));
      if (status) return status;
      *done = true;
    }
    says = 0;
    i += size;
  }
  return NG_OK;
}

/* "—", " - ", ".-" */
static bool ends_dateline(const line *l, uint32_t i) {
  if (is_sign(&l->at[i], 0x2014) || is_sign(&l->at[i], 0x2013)) return true;
  return is_sign(&l->at[i], '-') && (!(l->at[i].shape & NG_GLUED) || (i && is_sign(&l->at[i - 1], '.')));
}

/* Where the day ends behind a place in capitals: "KARMÜNDE, 14. März 2021." */
static uint32_t capital_dateline(ng_doc *doc, const line *l) {
  enum { SHORTEST = 3, PLACE = 6 };
  if (!(l->at[0].shape & NG_UPPER) || l->at[0].size < SHORTEST) return l->count;
  for (uint32_t i = 1; i < l->count && i <= PLACE; i++) {
    ng_day day;
    uint32_t size = is_sign(&l->at[i - 1], ',') ? ng_calendar_read(doc, l->at + i, l->count - i, &day) : 0;
    if (size) return i + size < l->count && is_sign(&l->at[i + size], '.') ? i + size : l->count;
  }
  return l->count;
}

/* "PORT ALBER, Sept. 3, 2019 —": the date that opens the first paragraph. */
static ng_status add_dateline(ng_doc *doc, uint32_t block) {
  line l = line_of(doc, block);
  if (l.count > DATELINE) l.count = DATELINE;
  if (!l.count || !(l.at[0].shape & NG_CAPITAL)) return NG_OK;
  uint32_t end = 0;
  while (end < l.count && !ends_dateline(&l, end)) end++;
  if (end == l.count) end = capital_dateline(doc, &l);
  if (!end || end == l.count) return NG_OK;
  return add_days(doc, (line){l.at, end}, false, true);
}

/* ---- the publication ----------------------------------------------------- */

static bool same_word(const ng_doc *doc, const ng_token *a, const ng_token *b) {
  ng_string x = ng_token_text(doc, a), y = ng_token_text(doc, b);
  return x.size == y.size && !memcmp(x.data, y.data, x.size);
}

static uint32_t common(const ng_doc *doc, line a, uint32_t i, line b) {
  uint32_t n = 0;
  while (i + n < a.count && n < b.count && same_word(doc, &a.at[i + n], &b.at[n])) n++;
  return n;
}

/* Who holds the rights, by a line with ©: the name behind it, or before it. */
static line holder_of(const ng_doc *doc, uint32_t block) {
  line l = line_of(doc, block);
  uint32_t sign = 0;
  while (sign < l.count && !is_sign(&l.at[sign], 0xA9)) sign++;
  if (sign == l.count) return (line){NULL, 0};
  uint32_t i = sign + 1;
  while (i < l.count && (l.at[i].kind == NG_NUMBER || (l.at[i].kind == NG_PUNCTUATION && l.at[i].word != '.'))) i++;
  uint32_t end = i;
  while (end < l.count && ((l.at[end].kind == NG_WORD && (end == i ? l.at[end].shape & NG_CAPITAL : end - i < 8)) ||
                           is_sign(&l.at[end], '&')))
    end++;
  if (end > i) return (line){l.at + i, end - i};
  return sign && l.at[0].shape & NG_CAPITAL ? (line){l.at, sign} : (line){NULL, 0};
}

static ng_status add_site(const page *p) {
  ng_doc *doc = p->doc;
  uint32_t tops = p->count < 4 ? p->count : 4, clean = NG_NONE;
  for (uint32_t i = 0; i < tops; i++)
    if (doc->blocks.at[p->at[i]].role > NG_ROLE_CREDIT) {
      line top = line_of(doc, p->at[i]);
      bool short_line = doc->blocks.at[p->at[i]].role == NG_ROLE_MASTHEAD && top.count && top.count <= 5;
      for (uint32_t k = 0; short_line && k < top.count; k++)
        short_line = (top.at[k].kind == NG_WORD && top.at[k].shape & NG_CAPITAL) || is_sign(&top.at[k], '&') ||
                     (k && top.at[k].kind == NG_WORD && k + 1 < top.count);
      if (short_line && clean == NG_NONE) clean = i;
    }
  /* The house that the byline names, where the masthead has it, too. */
  for (uint32_t i = 0; i < p->count; i++) {
    if (doc->blocks.at[p->at[i]].role != NG_ROLE_BYLINE) continue;
    line l = line_of(doc, p->at[i]);
    uint32_t skip = ng_lexicon_match(doc->lexicon, l.at, l.count, NG_CLASS_PAGE_AFFILIATION, NULL, NULL);
    l = (line){l.at + skip, l.count - skip};
    for (uint32_t k = 0; skip && l.count > 1 && k < tops; k++) {
      line top = line_of(doc, p->at[k]);
      for (uint32_t at = 0; at < top.count; at++)
        if (common(doc, top, at, l) == l.count) {
          ng_span span = span_of(&l.at[0], &l.at[l.count - 1]);
          return add_folded(doc, NG_META_SITE, &span, 1);
        }
    }
  }
  line house = {NULL, 0};
  for (uint32_t i = p->below_count; i-- > 0 && !house.count;) house = holder_of(doc, p->below[i]);
  for (uint32_t i = 0; i < p->count && !house.count; i++)
    if (doc->blocks.at[p->at[i]].role == NG_ROLE_NOTICE) house = holder_of(doc, p->at[i]);
  for (uint32_t i = 0; house.count && i < tops; i++) {
    if (doc->blocks.at[p->at[i]].role <= NG_ROLE_CREDIT) continue;
    line top = line_of(doc, p->at[i]);
    uint32_t shared = common(doc, top, 0, house);
    if (shared < 2 && !(shared && shared == top.count)) continue;
    ng_span span = i == clean ? doc->blocks.at[p->at[i]].span : span_of(&top.at[0], &top.at[shared - 1]);
    return add_folded(doc, NG_META_SITE, &span, 1);
  }
  if (clean != NG_NONE) return add_folded(doc, NG_META_SITE, &doc->blocks.at[p->at[clean]].span, 1);
  /* A company that holds the rights names the site, less its form. */
  int32_t posts = house.count ? posts_of(doc, &house, (segment){0, house.count, 0}) : 0;
  while (house.count &&
         ng_lexicon_value(doc->lexicon, house.at[house.count - 1].kind == NG_WORD ? house.at[house.count - 1].word : 0,
                          NG_CLASS_PAGE_POST) &
             4)
    house.count--;
  if (!(posts & 6) || !house.count) return NG_OK;
  ng_span span = span_of(&house.at[0], &house.at[house.count - 1]);
  return add_folded(doc, NG_META_SITE, &span, 1);
}

static ng_status add_issue(ng_doc *doc, line l, bool *done) {
  for (uint32_t i = 0; i < l.count && !*done; i++) {
    uint32_t size = ng_lexicon_match(doc->lexicon, l.at + i, l.count - i, NG_CLASS_PAGE_ISSUE, NULL, NULL);
    if (!size) continue;
    uint32_t at = i + size;
    while (at < l.count && (is_sign(&l.at[at], '#') || is_sign(&l.at[at], '.'))) at++;
    if (at == l.count || l.at[at].kind != NG_NUMBER) continue;
    *done = true;
    ng_span span = span_of(&l.at[at], &l.at[at]);
    return add_folded(doc, NG_META_ISSUE, &span, 1);
  }
  return NG_OK;
}

/* The languages that a line's words offer the page in, by their codes. */
static ng_status add_versions(ng_doc *doc, line l) {
  for (uint32_t i = 0; i < l.count; i++) {
    int32_t value;
    uint32_t size = ng_lexicon_match(doc->lexicon, l.at + i, l.count - i, NG_CLASS_PAGE_LANGUAGE, &value, NULL);
    if (!size || !(value & NG_CUE_INSIDE) || value < 256) continue;
    char code[2] = {(char)(value >> 16 & 0x7F), (char)(value >> 8 & 0x7F)};
    bool told = doc->language && !strncmp(doc->language, code, 2);
    for (uint32_t k = 0; k < doc->meta.count && !told; k++)
      told = doc->meta.at[k].field == NG_META_VERSION && doc->meta.at[k].value.size >= 2 &&
             !memcmp(doc->meta.at[k].value.data, code, 2);
    ng_status status =
        told ? NG_OK
             : add(doc, NG_META_VERSION, ng_arena_copy(&doc->arena, code, 2), span_of(&l.at[i], &l.at[i + size - 1]));
    if (status) return status;
  }
  return NG_OK;
}

/* ---- all together -------------------------------------------------------- */

static void gather(page *p) {
  const ng_doc *doc = p->doc;
  bool story = false;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf) continue;
    if (block->role == NG_ROLE_HEADLINE) p->first_body = NG_NONE; /* what stands above it is no lead */
    if (block->role == NG_ROLE_BODY) {
      if (p->first_body == NG_NONE && block->kind == NG_PARAGRAPH) p->first_body = i;
      story = true;
    } else if (block->role == NG_ROLE_SECTION_TITLE || block->role == NG_ROLE_CAPTION) {
      continue;
    } else if (p->count < LINES && (!story || block->role < NG_ROLE_BODY)) {
      p->at[p->count++] = i;
    } else if (block->role > NG_ROLE_CREDIT) {
      if (p->below_count == LINES) { /* the last ones count */
        memmove(p->below, p->below + 1, (LINES - 1) * sizeof *p->below);
        p->below_count--;
      }
      p->below[p->below_count++] = i;
    }
  }
}

static ng_status add_title(const page *p) {
  ng_doc *doc = p->doc;
  ng_span deck[8];
  unsigned decks = 0;
  ng_span title[4];
  unsigned titles = 0;
  uint32_t after = NG_NONE;
  bool titled = known(doc, NG_META_TITLE), decked = known(doc, NG_META_DECK);
  for (uint32_t i = 0; i < p->count; i++) {
    const ng_block *block = &doc->blocks.at[p->at[i]];
    if (block->role == NG_ROLE_HEADLINE && titles < sizeof title / sizeof *title && (!titles || p->at[i] == after)) {
      title[titles++] = block->span; /* it may stand in lines that touch */
      after = p->at[i] + 1;
    } else if (block->role == NG_ROLE_DECK && decks < sizeof deck / sizeof *deck) {
      deck[decks++] = block->span;
    }
  }
  ng_status status = titles && !titled ? add_folded(doc, NG_META_TITLE, title, titles) : NG_OK;
  if (status) return status;
  return decks && !decked ? add_folded(doc, NG_META_DECK, deck, decks) : NG_OK;
}

static ng_status add_byline(const page *p) {
  ng_doc *doc = p->doc;
  bool authors = known(doc, NG_META_AUTHOR), affiliated = known(doc, NG_META_AFFILIATION);
  for (uint32_t i = 0; i < p->count; i++) {
    if (doc->blocks.at[p->at[i]].role != NG_ROLE_BYLINE) continue;
    line l = line_of(doc, p->at[i]);
    ng_status status = NG_OK;
    uint32_t first = (uint32_t)(l.at - doc->tokens.at);
    if (l.count && (ng_byline_at(doc, first, l.count) || ng_bare_names(doc, first, l.count))) {
      if (!authors) status = add_authors(doc, p->at[i], &affiliated);
    } else if (!affiliated && known(doc, NG_META_AUTHOR)) {
      affiliated = true;
      status = add_folded(doc, NG_META_AFFILIATION, &doc->blocks.at[p->at[i]].span, 1);
    }
    if (status) return status;
  }
  return NG_OK;
}

static ng_status add_dates(const page *p) {
  ng_doc *doc = p->doc;
  for (uint32_t i = 0; i < p->count; i++) {
    unsigned role = doc->blocks.at[p->at[i]].role;
    if (role != NG_ROLE_DATELINE && role != NG_ROLE_BYLINE) continue;
    ng_status status =
        add_days(doc, line_of(doc, p->at[i]), known(doc, NG_META_PUBLISHED), known(doc, NG_META_MODIFIED));
    if (status) return status;
  }
  return !known(doc, NG_META_PUBLISHED) && p->first_body != NG_NONE ? add_dateline(doc, p->first_body) : NG_OK;
}

static ng_status add_page(const page *p) {
  ng_doc *doc = p->doc;
  bool issue = known(doc, NG_META_ISSUE), versions = known(doc, NG_META_VERSION);
  ng_status status = known(doc, NG_META_SITE) ? NG_OK : add_site(p);
  for (uint32_t i = 0; i < p->count + p->below_count && !status; i++) {
    uint32_t block = i < p->count ? p->at[i] : p->below[i - p->count];
    if (doc->blocks.at[block].role <= NG_ROLE_CREDIT) continue;
    line l = line_of(doc, block);
    status = add_issue(doc, l, &issue);
    if (!status && !versions && doc->blocks.at[block].role == NG_ROLE_LANGUAGE_LINK) status = add_versions(doc, l);
  }
  return status;
}

ng_status ng_meta_from_text(ng_doc *doc) {
  page p = {.doc = doc, .first_body = NG_NONE};
  gather(&p);
  ng_status status = add_title(&p);
  if (!status) status = add_byline(&p);
  if (!status) status = add_dates(&p);
  if (!status) status = add_page(&p);
  return status;
}
