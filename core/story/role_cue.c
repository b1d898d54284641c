/* Cues. In: the tokens of one block. Out: what its words tell of its part on
 * the page, whether it is a byline, a date line, a credit. Each token is looked
 * up once a class; long blocks are read at their head alone. */
#include "role.h"

#include "base/calendar.h"
#include "words/gazetteer.h"

enum { LONGEST = 48, LONGEST_HEADING = 24, LONGEST_BYLINE = 40, LONGEST_DATE_LINE = 40, CLASSES = 11 };

static const struct {
  uint8_t class, role;
} classes[CLASSES] = {{NG_CLASS_PAGE_SHARE, NG_ROLE_SHARE},          {NG_CLASS_PAGE_COMMENT, NG_ROLE_COMMENT},
                      {NG_CLASS_PAGE_SUBSCRIBE, NG_ROLE_SUBSCRIBE},  {NG_CLASS_PAGE_SEARCH, NG_ROLE_SEARCH},
                      {NG_CLASS_PAGE_RELATED, NG_ROLE_RELATED},      {NG_CLASS_PAGE_ADVERT, NG_ROLE_ADVERT},
                      {NG_CLASS_PAGE_NOTICE, NG_ROLE_NOTICE},        {NG_CLASS_PAGE_ARCHIVE, NG_ROLE_ARCHIVE_LINK},
                      {NG_CLASS_PAGE_ISSUE, NG_ROLE_ISSUE},          {NG_CLASS_PAGE_LANGUAGE, NG_ROLE_LANGUAGE_LINK},
                      {NG_CLASS_PAGE_NAVIGATION, NG_ROLE_NAVIGATION}};

static bool is_stop(const ng_token *token) {
  return token->kind == NG_PUNCTUATION &&
         (token->word == '.' || token->word == '!' || token->word == '?' || token->word == 0x2026);
}

static bool parts(const ng_token *token) {
  return token->kind == NG_NUMBER || (token->kind == NG_PUNCTUATION && !is_stop(token));
}

/* Where phrases of a class stand whose tokens do not begin the line. */
typedef struct {
  uint32_t bar_to;              /* a bar so far, up to this token; NG_NONE: it is none */
  uint8_t phrases, of[CLASSES]; /* of a bar */
  bool bar_sure;
  ng_cue best;
} reading;

static unsigned rank(const ng_cue *cue) {
  switch (cue->how) {
    case NG_CUE_HEAD: return 6;
    case NG_CUE_OPENS: return 5;
    case NG_CUE_WORD: return 4;
    case NG_CUE_START: return cue->sure ? 3 : 2;
    case NG_CUE_INSIDE: return cue->sure ? 3 : 1;
    default: return 0;
  }
}

static void take(reading *r, unsigned class, unsigned how, bool sure) {
  ng_cue cue = {classes[class].role, (uint8_t)how, sure, 0};
  if (rank(&cue) > rank(&r->best)) r->best = cue;
}

static bool only_parts(const ng_token *tokens, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (!parts(&tokens[i])) return false;
  return true;
}

static void read_phrase(reading *r, const ng_token *tokens, uint32_t i, uint32_t size, uint32_t count, unsigned class,
                        unsigned value, uint32_t first, bool heading) {
  bool sure = value & NG_CUE_SURE, at_head = only_parts(tokens, first, i);
  if (value & NG_CUE_INSIDE && count <= LONGEST) take(r, class, NG_CUE_INSIDE, sure);
  if (!at_head) return;
  if (value & NG_CUE_START && i == first) take(r, class, NG_CUE_START, sure);
  if (value & NG_CUE_HEAD && heading && only_parts(tokens, i + size, count)) take(r, class, NG_CUE_HEAD, sure);
  if (value & NG_CUE_OPENS && heading) take(r, class, NG_CUE_OPENS, sure);
}

static bool quotes(const ng_token *token) {
  return token->word == '"' || token->word == '\'' || token->word == 0x201C || token->word == 0x2018 ||
         token->word == 0xAB;
}

static bool numbered(const ng_token *tokens, uint32_t at, uint32_t count) {
  while (at < count && tokens[at].kind == NG_PUNCTUATION && (tokens[at].word == '#' || tokens[at].word == '.')) at++;
  return at < count && tokens[at].kind == NG_NUMBER;
}

static ng_classes all_classes(void) {
  ng_class all[CLASSES];
  for (unsigned c = 0; c < CLASSES; c++) all[c] = (ng_class)classes[c].class;
  return ng_classes_of(all, CLASSES);
}

ng_cue ng_cue_read(const ng_doc *doc, uint32_t token, uint32_t count) {
  const ng_token *tokens = doc->tokens.at + token;
  reading r = {.best = {0, 0, false, 0}};
  if (!doc->lexicon || !count) return r.best;
  bool heading = count <= LONGEST_HEADING && !is_stop(&tokens[count - 1]);
  const ng_classes all = all_classes();
  uint32_t first = 0, end = count;
  while (first < end && tokens[first].kind == NG_PUNCTUATION && tokens[first].word != 0xA9 && !quotes(&tokens[first]))
    first++;
  if (count > LONGEST) end = first + 1 < count ? first + 1 : count;
  for (uint32_t i = 0; i < end; i++) {
    if (r.bar_to == i && parts(&tokens[i])) r.bar_to++;
    if (!ng_lexicon_may_begin(doc->lexicon, &tokens[i], &all)) {
      if (r.bar_to == i) r.bar_to = NG_NONE;
      continue;
    }
    uint32_t longest = 0;
    unsigned longest_class = 0, longest_value = 0;
    for (unsigned c = 0; c < CLASSES; c++) {
      int32_t value;
      uint32_t size = ng_lexicon_match(doc->lexicon, tokens + i, count - i, classes[c].class, &value, NULL);
      if (!size) continue;
      if (tokens[i].word == 0xA9 && i && tokens[i].shape & NG_GLUED && tokens[i - 1].kind == NG_WORD) continue;
      /* An issue is one where its number follows. */
      if (classes[c].role == NG_ROLE_ISSUE && !numbered(tokens, i + size, count)) continue;
      if (value & NG_CUE_WORD && size > longest) {
        longest = size;
        longest_class = c;
        longest_value = (unsigned)value;
      }
      read_phrase(&r, tokens, i, size, count, c, (unsigned)value, first, heading);
    }
    if (r.bar_to == i && longest) {
      r.bar_to = i + longest;
      if (r.phrases < UINT8_MAX) r.phrases++;
      if (r.of[longest_class] < UINT8_MAX) r.of[longest_class]++;
      r.bar_sure |= longest_value & NG_CUE_SURE;
    } else if (r.bar_to == i) {
      r.bar_to = NG_NONE;
    }
  }
  if (r.phrases && r.bar_to == count && end == count) {
    unsigned best = 0;
    for (unsigned c = 1; c < CLASSES; c++)
      if (r.of[c] > r.of[best]) best = c;
    take(&r, best, NG_CUE_WORD, r.bar_sure || r.phrases > 1);
    if (r.best.how == NG_CUE_WORD) r.best.phrases = r.phrases;
  }
  return r.best;
}

static bool is_class(const ng_doc *doc, const ng_token *token, ng_class class) {
  return token->kind == NG_WORD && ng_lexicon_is(doc->lexicon, token->word, class);
}

uint32_t ng_byline_at(const ng_doc *doc, uint32_t token, uint32_t count) {
  const ng_token *tokens = doc->tokens.at + token;
  if (!count || count > LONGEST_BYLINE) return 0;
  uint32_t at = 0;
  while (at < count && tokens[at].kind == NG_PUNCTUATION) at++;
  uint32_t size = ng_lexicon_match(doc->lexicon, tokens + at, count - at, NG_CLASS_PAGE_BYLINE, NULL, NULL);
  if (!size) return 0;
  at += size;
  if (at < count && tokens[at].kind == NG_PUNCTUATION && tokens[at].word == ':') at++;
  if (at == count || tokens[at].kind != NG_WORD || !(tokens[at].shape & NG_CAPITAL)) return 0;
  if (is_class(doc, &tokens[at], NG_CLASS_WEEKDAY) || is_class(doc, &tokens[at], NG_CLASS_MONTH)) return 0;
  if (is_class(doc, &tokens[at], NG_CLASS_STOP) && (at + 1 == count || !(tokens[at + 1].shape & NG_CAPITAL))) return 0;
  return is_stop(&tokens[count - 1]) && count > at + 8 ? 0 : at;
}

bool ng_bare_names(const ng_doc *doc, uint32_t token, uint32_t count) {
  const ng_token *tokens = doc->tokens.at + token;
  const ng_gazetteer *names = ng_lexicon_gazetteer(doc->lexicon);
  if (!names || count < 2 || count > LONGEST_BYLINE) return false;
  for (uint32_t i = 0; i < count;) {
    uint32_t words = 0;
    ng_string given = ng_token_text(doc, &tokens[i]);
    if (!(ng_gazetteer_find(names, given.data, given.size) & NG_GIVEN)) return false;
    for (; i < count && (tokens[i].kind == NG_WORD ? (tokens[i].shape & NG_CAPITAL) != 0
                                                   : is_stop(&tokens[i]) || tokens[i].word == '-');
         i++)
      words += tokens[i].kind == NG_WORD;
    if (words < 2 || words > 4) return false;
    if (i == count) return true;
    uint32_t size = ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_PAGE_AND, NULL, NULL);
    if (!size && tokens[i].kind == NG_PUNCTUATION && (tokens[i].word == ',' || tokens[i].word == '&')) size = 1;
    if (!size) return false;
    i += size;
  }
  return false;
}

/* The size of a time of day, or of nothing: "5:42 PM", "10.12". */
static uint32_t time_at(const ng_token *tokens, uint32_t count) {
  if (tokens[0].kind != NG_NUMBER) return 0;
  if (count > 2 && tokens[1].kind == NG_PUNCTUATION && tokens[1].word == ':' && tokens[2].kind == NG_NUMBER) return 3;
  return 1;
}

ng_date_line ng_date_line_of(const ng_doc *doc, uint32_t token, uint32_t count) {
  const ng_token *tokens = doc->tokens.at + token;
  if (count < 2 || count > LONGEST_DATE_LINE || !doc->lexicon) return NG_DATE_LINE_NONE;
  uint32_t dates = 0, place = 0, i = 0;
  while (i < count) {
    ng_day day;
    uint32_t size = ng_calendar_read(doc, tokens + i, count - i, &day);
    if (size) {
      dates++;
    } else if (is_class(doc, &tokens[i], NG_CLASS_WEEKDAY)) {
      size = 1;
    } else {
      size = ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_PAGE_DATED, NULL, NULL);
      if (!size) size = time_at(tokens + i, count - i);
    }
    /* "Port Alber, 5 March 2011": where it was written, before the date. */
    if (!size && !dates && i == place && place < 4 &&
        (tokens[i].shape & NG_CAPITAL || (tokens[i].kind == NG_PUNCTUATION && tokens[i].word == ',' && i)))
      size = 1, place++;
    /* "06.00 BST", "7:14 p.m. ET" */
    if (!size && i && tokens[i].shape & NG_UPPER && tokens[i].size <= 4 &&
        (tokens[i - 1].kind == NG_NUMBER || tokens[i - 1].shape & NG_DOTTED))
      size = 1;
    if (!size && tokens[i].kind == NG_PUNCTUATION && tokens[i].word != '?' && tokens[i].word != '!') size = 1;
    if (!size) return NG_DATE_LINE_NONE;
    i += size;
  }
  if (!dates || (place && tokens[place - 1].kind == NG_WORD)) return NG_DATE_LINE_NONE;
  return place ? NG_DATE_LINE_PLACED : NG_DATE_LINE_PURE;
}

ng_credit ng_credit_of(const ng_doc *doc, uint32_t token, uint32_t count) {
  const ng_token *tokens = doc->tokens.at + token;
  if (!doc->lexicon || count < 2 || count > 3 * LONGEST) return NG_CREDIT_NONE;
  for (uint32_t i = 0; i < count; i++) {
    int32_t value = 0;
    if (!tokens[i].word || tokens[i].kind != NG_WORD) continue;
    uint32_t size = ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_PAGE_CREDIT, &value, NULL);
    if (!size) continue;
    if (value & 4) return NG_CREDIT_STORY;
    uint32_t after = i + size;
    bool named = after < count && tokens[after].kind == NG_WORD && tokens[after].shape & NG_CAPITAL;
    bool parted = after < count && tokens[after].kind == NG_PUNCTUATION &&
                  (tokens[after].word == ':' || tokens[after].word == '/');
    if (value & 1 && !(parted && after + 1 < count) && !(size > 1 && named)) continue;
    if (value & 2 && !parted && after + 2 < count) continue;
    /* A credit ends its line: names and their posts follow, no sentence. */
    if (count - after > 12) continue;
    if (i && value & 1 && !is_stop(&tokens[i - 1]) && tokens[i - 1].kind == NG_WORD &&
        !(tokens[i - 1].shape & NG_CAPITAL))
      continue;
    return i < 2 ? NG_CREDIT_ALONE : NG_CREDIT_CAPTION;
  }
  return NG_CREDIT_NONE;
}
