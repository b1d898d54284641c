/* Who writes a layer of an e-mail, and when. In: lines. Out: the name, the address, the
 * day and the subject, as the header or the lead-in above the layer gives them. The words
 * are the lexicon's (mail-field, mail-wrote, mail-on, mail-divider), of every language at
 * once: a client writes its own, whatever the language of the letter. */
#include <string.h>

#include "letters.h"
#include "words/day.h"

enum {
  FEWEST = 3,
  FEWEST_DIVIDED = 2, /* fields of a header; below a divider */
  MOST_LINES = 40,
  FOLDED = 60, /* columns of a line that may go on in the next */
  LEAD_LINES = 4,
  LEAD_TOKENS = 80,
  NAME_TOKENS = 10
};

/* ---- spans of text ------------------------------------------------------------- */

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* Without blanks and quotation marks around it. */
static ng_span trim(const ng_doc *doc, ng_span span) {
  const char *s = doc->text.data;
  static const char *const marks[] = {"\"", "'", "“", "”", "‘", "’", "\xC2\xA0", ",", ";"};
  for (bool more = true; more && span.start < span.end;) {
    more = false;
    while (span.start < span.end && is_space(s[span.start])) span.start++;
    while (span.end > span.start && is_space(s[span.end - 1])) span.end--;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
      size_t size = strlen(marks[i]);
      if (span.end - span.start < size) continue;
      if (!memcmp(s + span.start, marks[i], size)) span.start += (uint32_t)size, more = true;
      if (span.end - span.start >= size && !memcmp(s + span.end - size, marks[i], size))
        span.end -= (uint32_t)size, more = true;
    }
  }
  return span;
}

static bool in_address(char c) { return (unsigned char)c > ' ' && !strchr("<>()[],;:\"'", c); }

/* The address in a span, around its first "@"; empty where there is none. */
static ng_span address_in(const ng_doc *doc, ng_span span) {
  const char *s = doc->text.data, *at = memchr(s + span.start, '@', span.end - span.start);
  if (!at) return (ng_span){0, 0};
  uint32_t from = (uint32_t)(at - s), to = from + 1;
  while (from > span.start && in_address(s[from - 1])) from--;
  while (to < span.end && in_address(s[to])) to++;
  while (to > from && s[to - 1] == '.') to--;
  return s[from] == '@' || s[to - 1] == '@' ? (ng_span){0, 0} : (ng_span){from, to};
}

static ng_span span_of(const ng_doc *doc, uint32_t first, uint32_t end) {
  if (first >= end) return (ng_span){0, 0};
  return (ng_span){doc->tokens.at[first].start, ng_token_end(&doc->tokens.at[end - 1])};
}

static bool sign(const ng_doc *doc, uint32_t token, uint32_t code) {
  return doc->tokens.at[token].kind == NG_PUNCTUATION && doc->tokens.at[token].word == code;
}

/* The longest phrase of a class at a token. */
static uint32_t phrase(const ng_doc *doc, uint32_t token, uint32_t end, ng_class class, int32_t *value) {
  return ng_lexicon_match(doc->lexicon, doc->tokens.at + token, end - token, class, value, NULL);
}

/* Where a name ends: before its address, and before the units of Notes ("Ada Venn/Quay/Org"). */
static uint32_t name_end(const ng_doc *doc, ng_span span) {
  const char *s = doc->text.data;
  uint32_t stop = span.start;
  while (
      stop < span.end && !strchr("<([;", s[stop]) &&
      !(s[stop] == '/' && stop > span.start && !is_space(s[stop - 1]) && stop + 1 < span.end && !is_space(s[stop + 1])))
    stop++;
  return stop;
}

/* "NAME <ADDRESS>", "NAME [mailto:ADDRESS]", "NAME/UNIT/ORG@ORG", "ADDRESS": both parts of a sender. */
static void read_sender(const ng_doc *doc, uint32_t first, uint32_t end, ng_letter *letter) {
  for (uint32_t i = first; i < end; i++) { /* "… On Behalf Of NAME" */
    uint32_t size = phrase(doc, i, end, NG_CLASS_MAIL_BEHALF, NULL);
    if (size && i + size < end) first = i + size;
  }
  ng_span span = span_of(doc, first, end);
  letter->address = address_in(doc, span);
  uint32_t stop = name_end(doc, span);
  if (stop < span.end && doc->text.data[stop] == '/') letter->address = (ng_span){0, 0}; /* its "@" is none of mail's */
  if (letter->address.end && stop > letter->address.start) stop = letter->address.start;
  letter->name = trim(doc, (ng_span){span.start, stop});
  if (letter->name.end == letter->name.start) letter->name = (ng_span){0, 0};
}

/* The day that words name; nothing where it may be two days ("03/04/2011"). */
static void read_day(const ng_doc *doc, ng_span span, ng_letter_head *head) {
  char day[NG_DAY_ROOM], other[NG_DAY_ROOM];
  ng_string text = ng_slice(doc, span);
  if (!ng_day_read(doc, text, false, day) || !ng_day_read(doc, text, true, other)) return;
  head->letter.when = span;
  if (!strcmp(day, other)) memcpy(head->day, day, sizeof head->day);
}

/* ---- a header ------------------------------------------------------------------ */

/* The field that a line begins with; *value is the first token after its colon. */
static int32_t field_at(const ng_doc *doc, const ng_letter_line *line, uint32_t *value) {
  int32_t field = 0;
  uint32_t at = line->first;
  while (at < line->end && (sign(doc, at, '*') || sign(doc, at, '_'))) at++; /* "*From:*" */
  uint32_t size = at < line->end ? phrase(doc, at, line->end, NG_CLASS_MAIL_FIELD, &field) : 0;
  if (!size) return 0;
  if (line->value) {
    *value = line->value;
    return field;
  }
  if (at + size == line->end || !sign(doc, at + size, ':')) return 0;
  *value = at + size + 1;
  while (*value < line->end && (sign(doc, *value, '*') || sign(doc, *value, '_'))) ++*value;
  return field;
}

/* The field that tokens name, and nothing else. */
static int32_t bare_field(const ng_doc *doc, uint32_t first, uint32_t end) {
  int32_t field = 0;
  if (first < end && sign(doc, end - 1, ':')) end--;
  return first < end && phrase(doc, first, end, NG_CLASS_MAIL_FIELD, &field) == end - first ? field : 0;
}

bool ng_letter_is_field(const ng_doc *doc, uint32_t first, uint32_t end) { return bare_field(doc, first, end) != 0; }

/* How many lines part what is handed on: "-----Original Message-----", dashes or none around
   words that say so; "---- Forwarded by NAME on DAY ----", the last words perhaps on a second
   line. */
static uint32_t divider(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t at) {
  const ng_letter_line *line = &lines[at];
  uint32_t first = line->first, end = line->end;
  while (first < end && doc->tokens.at[first].kind == NG_PUNCTUATION) first++;
  while (end > first && doc->tokens.at[end - 1].kind == NG_PUNCTUATION) end--;
  if (end > first && phrase(doc, first, end, NG_CLASS_MAIL_DIVIDER, NULL) == end - first) return 1;
  if (first == line->first || first == end || !phrase(doc, first, end, NG_CLASS_MAIL_FORWARDED, NULL)) return 0;
  if (end < line->end && sign(doc, line->end - 1, '-')) return 1;
  bool second = at + 1 < count && !lines[at + 1].gap && lines[at + 1].depth == line->depth &&
                sign(doc, lines[at + 1].end - 1, '-');
  return second ? 2 : 0;
}

/* Whether line i goes on with the field of the line before it: after a list's sign or a
   full line, or where another field follows below it. */
static bool goes_on(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t i, int32_t field) {
  const ng_letter_line *line = &lines[i], *before = line - 1;
  uint32_t value;
  if (line->gap || line->depth != before->depth) return false;
  for (uint32_t k = i + 1; field != NG_MAIL_SUBJECT && k < count && k < i + LEAD_LINES && !lines[k].gap; k++)
    if (field_at(doc, &lines[k], &value)) return true;
  if (sign(doc, before->end - 1, ';') || sign(doc, before->end - 1, ',')) return true;
  ng_span span = span_of(doc, before->first, before->end);
  return line->block == before->block && span.end - span.start >= FOLDED;
}

static void read_field(const ng_doc *doc, int32_t field, uint32_t first, uint32_t end, ng_letter_head *head) {
  ng_letter *letter = &head->letter;
  ng_span value = span_of(doc, first, end);
  switch (field) {
    case NG_MAIL_FROM:
      if (!letter->name.end && !letter->address.end) read_sender(doc, first, end, letter);
      break;
    case NG_MAIL_TO:
      if (!letter->to.end) letter->to = value;
      break;
    case NG_MAIL_DATE:
      if (!letter->when.end) read_day(doc, value, head);
      break;
    case NG_MAIL_SUBJECT:
      if (!letter->subject.end) letter->subject = value;
      break;
    default: break;
  }
}

static bool is_name_word(const ng_doc *doc, uint32_t i) {
  const ng_token *token = &doc->tokens.at[i];
  if (token->kind != NG_WORD) return false;
  if (ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_PAGE_MONTH)) return false;
  return (token->shape & NG_CAPITAL) || ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_PARTICLE) ||
         ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_NAME_PART);
}

/* Whether tokens name somebody and do nothing else: a few words of a name, and its address. */
static bool names_sender(const ng_doc *doc, uint32_t first, uint32_t end, ng_letter *letter) {
  if (first >= end || end - first > LEAD_TOKENS) return false;
  read_sender(doc, first, end, letter);
  if (!letter->name.end) return letter->address.end && ng_token_at(doc, letter->address.start) <= first + 1;
  unsigned words = 0;
  for (uint32_t i = ng_token_at(doc, letter->name.start); i < end && doc->tokens.at[i].start < letter->name.end; i++) {
    if (doc->tokens.at[i].kind == NG_PUNCTUATION && strchr(".-',", doc->text.data[doc->tokens.at[i].start])) continue;
    if (!is_name_word(doc, i) || ++words > NAME_TOKENS) return false;
  }
  return words > 0;
}

static bool is_day_number(const ng_token *token) { return token->kind == NG_NUMBER && !(token->shape & NG_GLUED); }

/* What Notes sets above its fields: "NAME/UNIT/ORG@ORG on DAY TIME" or "NAME DAY TIME", or the
   name and below it the time: how many lines, 0 where there is none. */
static uint32_t notes_opening(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t at,
                              ng_letter_head *head) {
  const ng_letter_line *line = &lines[at];
  if (line->end - line->first > LEAD_TOKENS) return 0;
  uint32_t last = line->end; /* number of the line: no day stands behind it */
  while (last > line->first && !is_day_number(&doc->tokens.at[last - 1])) last--;
  for (uint32_t i = line->first + 1; i < last; i++) {
    uint32_t on = phrase(doc, i, line->end, NG_CLASS_MAIL_ON, NULL), day = i + on;
    if (day >= line->end || !is_day_number(&doc->tokens.at[day])) continue;
    if (!names_sender(doc, line->first, i, &head->letter)) return 0;
    read_day(doc, span_of(doc, day, line->end), head);
    return head->letter.when.end != 0;
  }
  if (at + 1 == count || line[1].gap || line[1].depth != line->depth ||
      doc->tokens.at[line[1].first].kind != NG_NUMBER || line[1].end - line[1].first > 2 * NAME_TOKENS ||
      !names_sender(doc, line->first, line->end, &head->letter))
    return 0;
  read_day(doc, span_of(doc, line[1].first, line[1].end), head);
  return head->letter.when.end ? 2 : 0;
}

/* Whether the fields that were seen make a header: who and when or about what, three of
   them; two below a divider, and in a message where the second is a day. */
static bool is_told(const ng_doc *doc, const ng_letter *letter, uint32_t seen, uint32_t fields, bool divided,
                    bool opened) {
  uint32_t from = 1u << NG_MAIL_FROM, to = 1u << NG_MAIL_TO, date = 1u << NG_MAIL_DATE, subject = 1u << NG_MAIL_SUBJECT;
  if (!letter->name.end && !letter->address.end) return false;
  if (opened) return seen & (to | subject);
  if (!(seen & from) || !(seen & (date | subject | (divided ? to : 0)))) return false;
  if (fields >= (divided ? FEWEST_DIVIDED : FEWEST)) return true;
  return fields == 2 && letter->when.end && (doc->message || letter->address.end);
}

/* Whether a field may stand below a line that opens a letter as Notes does, or in its place: most
   lines need no look for a day in them. */
static bool has_field(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t at) {
  uint32_t value;
  if (field_at(doc, &lines[at], &value)) return true;
  for (uint32_t i = at + 1; i < count && i <= at + 2; i++)
    if (field_at(doc, &lines[i], &value) || bare_field(doc, lines[i].first, lines[i].end)) return true;
  return false;
}

uint32_t ng_letter_header(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t at,
                          ng_letter_head *head) {
  ng_letter *letter = &head->letter;
  uint32_t divided = divider(doc, lines, count, at), fields = 0, seen = 0, i = at + divided;
  *letter = (ng_letter){.parent = NG_NONE};
  bool opens =
      i < count && lines[i].depth == lines[at].depth && (divided || lines[i].gap) && has_field(doc, lines, count, i);
  uint32_t opened = opens ? notes_opening(doc, lines, count, i, head) : 0;
  if (!opened) *letter = (ng_letter){.parent = NG_NONE}, head->day[0] = '\0';
  i += opened;
  while (i < count && i - at < MOST_LINES && lines[i].depth == lines[at].depth) {
    uint32_t value, stop = i + 1;
    int32_t field = field_at(doc, &lines[i], &value), bare = 0;
    if (!field && opened) field = bare = bare_field(doc, lines[i].first, value = lines[i].end);
    if (!field || (!divided && !opened && fields == 0 && field != NG_MAIL_FROM && field != NG_MAIL_DATE)) break;
    if (field == NG_MAIL_FROM && (opened || seen & 1u << NG_MAIL_FROM)) break; /* the next one's */
    uint32_t other;
    if (bare) { /* "Subject", and below it what it is */
      if (stop < count && lines[stop].depth == lines[at].depth && !bare_field(doc, lines[stop].first, lines[stop].end))
        value = lines[stop++].first;
    } else {
      while (stop < count && stop - at < MOST_LINES && !field_at(doc, &lines[stop], &other) &&
             goes_on(doc, lines, count, stop, field))
        stop++;
    }
    read_field(doc, field, value, lines[stop - 1].end, head);
    fields += !(seen & 1u << field);
    seen |= 1u << field;
    i = stop;
  }
  if (!is_told(doc, letter, seen, fields, divided > 0, opened > 0)) return 0;
  letter->head = span_of(doc, lines[at].first, lines[i - 1].end);
  return i - at;
}

/* ---- a lead-in ----------------------------------------------------------------- */

/* "PM", "CET" behind a time of day. */
static bool is_clock(const ng_doc *doc, uint32_t i, uint32_t first) {
  const ng_token *token = &doc->tokens.at[i];
  return token->shape & (NG_UPPER | NG_DOTTED) && token->size > 1 && i > first &&
         doc->tokens.at[i - 1].kind == NG_NUMBER;
}

/* The name that ends before token `end`, not before `first`. */
static ng_span name_before(const ng_doc *doc, uint32_t first, uint32_t end) {
  while (end > first && doc->tokens.at[end - 1].kind == NG_PUNCTUATION && !sign(doc, end - 1, '.')) end--;
  for (uint32_t i = end;
       i-- > first && end - i < LEAD_TOKENS &&
       (doc->tokens.at[i].shape & NG_GLUED || i + 1 == end || doc->tokens.at[i + 1].shape & NG_GLUED);)
    if (sign(doc, i, '/') && i > first) end = i; /* "Ada Venn/Quay/Org wrote" */
  uint32_t at = end;
  while (at > first && end - at < NAME_TOKENS) {
    uint32_t t = at - 1;
    bool point = doc->tokens.at[t].kind == NG_PUNCTUATION &&
                 (sign(doc, t, '.') || sign(doc, t, '-') || sign(doc, t, '\'') || sign(doc, t, 0x2019));
    /* "Lund, Bo": a surname stands before its comma, and a comma or the time before that. */
    bool turned = sign(doc, t, ',') && end - at == 1 && t > first && is_name_word(doc, t - 1) &&
                  !is_clock(doc, t - 1, first) && t - 1 > first && (sign(doc, t - 2, ',') || sign(doc, t - 2, '"'));
    if (!(is_name_word(doc, t) && !is_clock(doc, t, first)) && !(point && at < end) && !turned) break;
    at = t;
  }
  while (at < end && !(doc->tokens.at[at].kind == NG_WORD && doc->tokens.at[at].shape & NG_CAPITAL)) at++;
  return at < end ? trim(doc, span_of(doc, at, end)) : (ng_span){0, 0};
}

/* The name that begins at a token. */
static ng_span name_after(const ng_doc *doc, uint32_t at, uint32_t end) {
  while (at < end && (sign(doc, at, '"') || sign(doc, at, 0x201C))) at++;
  uint32_t stop = at;
  while (stop < end && stop - at < NAME_TOKENS &&
         (is_name_word(doc, stop) || (stop > at && (sign(doc, stop, '.') || sign(doc, stop, '-')))))
    stop++;
  if (stop == at || !(doc->tokens.at[at].shape & NG_CAPITAL)) return (ng_span){0, 0};
  return trim(doc, span_of(doc, at, stop));
}

/* The words between what stands before an address (a comma, the time, the verb) and it:
   a name in whatever letters. */
static ng_span name_at_address(const ng_doc *doc, uint32_t first, uint32_t from, ng_span address) {
  uint32_t end = ng_token_at(doc, address.start);
  while (end > first && (sign(doc, end - 1, '<') || sign(doc, end - 1, '(') || sign(doc, end - 1, '[') ||
                         sign(doc, end - 1, ':') || phrase(doc, end - 1, end, NG_CLASS_MAIL_LINK, NULL)))
    end--;
  ng_span named = name_before(doc, from, end);
  if (named.end) return named;
  uint32_t at = end;
  while (at > from && end - at < 4 && doc->tokens.at[at - 1].kind == NG_WORD && !is_clock(doc, at - 1, first)) at--;
  return at < end && at > first ? trim(doc, span_of(doc, at, end)) : (ng_span){0, 0};
}

/* Reads a lead-in in the tokens [first, end). */
static bool read_lead(const ng_doc *doc, uint32_t first, uint32_t end, bool quoted, ng_letter_head *head) {
  ng_letter *letter = &head->letter;
  *letter = (ng_letter){.parent = NG_NONE};
  int32_t on = 0, order = 0;
  uint32_t start = first + phrase(doc, first, end, NG_CLASS_MAIL_ON, &on), verb = NG_NONE, verb_end = end;
  for (uint32_t i = first; i < end; i++) {
    uint32_t size = phrase(doc, i, end, NG_CLASS_MAIL_WROTE, &order);
    if (!size) continue;
    verb = i;
    verb_end = i + size;
    break;
  }
  if (verb == NG_NONE) return false;
  ng_span whole = span_of(doc, first, end);
  letter->address = address_in(doc, whole);
  uint32_t address = letter->address.end ? ng_token_at(doc, letter->address.start) : NG_NONE;
  if (address != NG_NONE) {
    uint32_t from = address > verb_end ? verb_end : start;
    letter->name = name_at_address(doc, first, from, letter->address);
  }
  if (!letter->name.end) letter->name = name_after(doc, verb_end, end);
  if (!letter->name.end && order != 2 && (address == NG_NONE || address > verb))
    letter->name = name_before(doc, start, verb);
  read_day(doc, whole, head);
  /* It begins as such a line does, or with the name itself, or with the verb. */
  const ng_token *opening = &doc->tokens.at[first];
  bool begins = start > first || verb == first || opening->kind == NG_NUMBER ||
                (letter->name.end && ng_token_at(doc, letter->name.start) <= first + 1) || address == first;
  if (!begins || (!letter->name.end && !letter->address.end)) return false;
  letter->head = whole;
  return letter->address.end || letter->when.end || (quoted && verb_end + 1 >= end);
}

uint32_t ng_letter_lead(const ng_doc *doc, const ng_letter_line *lines, uint32_t at, bool quoted,
                        ng_letter_head *head) {
  uint32_t end = lines[at].end;
  if (!sign(doc, end - 1, ':')) return 0;
  uint32_t found = 0;
  for (uint32_t i = at, count = 1; count <= LEAD_LINES; i--, count++) {
    ng_letter_head tried = {.header = false};
    if (end - lines[i].first > LEAD_TOKENS) break;
    /* The day may stand on the line before the name's. */
    bool opens = !found || phrase(doc, lines[i].first, lines[i].end, NG_CLASS_MAIL_ON, NULL);
    if (opens && read_lead(doc, lines[i].first, end, quoted, &tried) && (!found || tried.letter.when.end)) {
      *head = tried;
      found = count;
      if (head->letter.when.end) break;
    }
    if (i == 0 || lines[i].gap || lines[i - 1].depth != lines[at].depth) break;
  }
  return found;
}
