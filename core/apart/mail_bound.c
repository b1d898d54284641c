/* What GMime is not shown: the levels of parts, and in each header the depth of groups
 * and comments, in one pass over the lines. */
#include "mail_bound.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct {
  const char *boundary; /* NULL: a message, which ends with the part around it */
  size_t size;
} level;

typedef struct {
  char *at, *end;
  unsigned bounded;
  level levels[NG_MAIL_PARTS];
  size_t depth;
} scan;

/* What the fields of one header say of the part below it. */
typedef struct {
  char *type;           /* of the last Content-Type: its name */
  const char *boundary; /* of a multipart */
  size_t boundary_size;
  bool message, encoded;
  size_t fields;
} header;

static char *line_end(const scan *s, char *at) {
  char *end = memchr(at, '\n', (size_t)(s->end - at));
  return end ? end + 1 : s->end;
}

/* The line is empty but for its end. */
static bool is_empty(const char *at, const char *end) {
  return at < end && (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] == '\n')));
}

static bool named(const char *at, const char *end, const char *name) {
  size_t size = strlen(name);
  if ((size_t)(end - at) <= size || strncasecmp(at, name, size) != 0) return false;
  for (at += size; at < end && (*at == ' ' || *at == '\t'); at++) continue;
  return at < end && *at == ':';
}

static bool is_address_field(const char *at, const char *end) {
  static const char *const names[] = {"from", "to", "cc", "bcc", "sender", "reply-to"};
  if ((size_t)(end - at) > 7 && strncasecmp(at, "resent-", 7) == 0) at += 7;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (named(at, end, names[i])) return true;
  return false;
}

/* Colons and entries without "@" past what is allowed become spaces, whatever quotation
   marks or brackets stand around: GMime may see these otherwise. */
static void bound_addresses(scan *s, char *at, char *end) {
  size_t colons = 0, loose = 0;
  bool has_at = false;
  at = memchr(at, ':', (size_t)(end - at));
  for (at++; at < end; at++) {
    if (*at == ':' && ++colons > NG_MAIL_GROUPS) {
      *at = ' ';
      s->bounded |= NG_MAIL_DEEP_GROUPS;
    } else if (*at == '@') {
      has_at = true;
    } else if (*at == ',') {
      if (!has_at && ++loose > NG_MAIL_LOOSE) {
        *at = ' ';
        s->bounded |= NG_MAIL_LOOSE_ADDRESSES;
      }
      has_at = false;
    }
  }
}

static void bound_comments(scan *s, char *at, char *end) {
  size_t depth = 0;
  for (; at < end; at++) {
    if (*at == ')' && depth) {
      depth--;
    } else if (*at == '(' && ++depth > NG_MAIL_COMMENTS) {
      *at = ' ';
      depth--;
      s->bounded |= NG_MAIL_DEEP_COMMENTS;
    }
  }
}

static const char *find(const char *at, const char *end, const char *words) {
  size_t size = strlen(words);
  for (; (size_t)(end - at) >= size; at++)
    if (strncasecmp(at, words, size) == 0) return at;
  return NULL;
}

/* The value of "boundary=": quoted, or up to a blank or ";". */
static void read_boundary(header *h, const char *at, const char *end) {
  const char *value = find(at, end, "boundary");
  if (!value) return;
  for (value += 8; value < end && (*value == ' ' || *value == '\t'); value++) continue;
  if (value == end || *value++ != '=') return;
  while (value < end && (*value == ' ' || *value == '\t')) value++;
  const char *stop = value;
  if (value < end && *value == '"') {
    for (stop = ++value; stop < end && *stop != '"'; stop++) continue;
  } else {
    while (stop < end && !strchr(" \t\r\n;", *stop)) stop++;
  }
  h->boundary = value;
  h->boundary_size = (size_t)(stop - value);
}

/* A field, its folded lines included: [at, end). */
static void read_field(scan *s, header *h, char *at, char *end) {
  if (++h->fields > NG_MAIL_FIELDS) {
    at[-1] = ' '; /* the line break before it: the field is a part of the one before */
    if (at[-2] == '\r') at[-2] = ' ';
    s->bounded |= NG_MAIL_MANY_FIELDS;
    return;
  }
  if (named(at, end, "content-type")) {
    const char *value = memchr(at, ':', (size_t)(end - at));
    for (value++; value < end && strchr(" \t\r\n", *value); value++) continue;
    bool multipart = (size_t)(end - value) > 10 && strncasecmp(value, "multipart/", 10) == 0;
    bool message = (size_t)(end - value) >= 14 && strncasecmp(value, "message/", 8) == 0;
    if (!multipart && !message) return;
    if (s->depth == NG_MAIL_PARTS) {
      *at = 'X'; /* no type: its words are a text */
      s->bounded |= NG_MAIL_DEEP_PARTS;
      return;
    }
    h->type = at;
    h->message = message && strncasecmp(value + 8, "rfc822", 6) == 0;
    if (multipart) read_boundary(h, value, end);
  } else if (named(at, end, "content-transfer-encoding")) {
    h->encoded = find(at, end, "base64") || find(at, end, "quoted-printable");
  } else if (is_address_field(at, end)) {
    bound_addresses(s, at, end);
  }
}

/* A header up to its empty line; what is below it. */
static void read_header(scan *s) {
  for (;;) {
    header h = {0};
    while (s->at < s->end) {
      char *end = line_end(s, s->at);
      if (is_empty(s->at, end)) {
        s->at = end;
        break;
      }
      while (end < s->end && (*end == ' ' || *end == '\t')) end = line_end(s, end);
      char *field = s->at;
      s->at = end;
      read_field(s, &h, field, end);
      bound_comments(s, field, end);
    }
    if (h.message && h.encoded) {
      char *value = memchr(h.type, ':', (size_t)(s->at - h.type));
      value[find(value, s->at, "message/") - value] = 'x'; /* NG_MAIL_ENCODED_MESSAGE */
      return;
    }
    if (h.boundary) s->levels[s->depth++] = (level){h.boundary, h.boundary_size};
    if (!h.message || h.boundary) return;
    s->levels[s->depth++] = (level){NULL, 0};
  }
}

/* Whether a line is a boundary of a part around it; then a header follows, or, behind
   the last boundary, the part around that goes on. */
static bool is_boundary(scan *s, const char *at, const char *end, bool *last) {
  if (end - at < 3 || at[0] != '-' || at[1] != '-') return false;
  for (size_t i = s->depth; i-- > 0;) {
    const level *l = &s->levels[i];
    if (!l->boundary || (size_t)(end - at) < l->size + 2 || memcmp(at + 2, l->boundary, l->size) != 0) continue;
    const char *rest = at + 2 + l->size;
    *last = end - rest >= 2 && rest[0] == '-' && rest[1] == '-';
    if (!*last && rest < end && !strchr(" \t\r\n", *rest)) continue;
    s->depth = *last ? i : i + 1;
    return true;
  }
  return false;
}

static void add_end(ng_mail_bare_ends *bare, size_t at) {
  if (bare->count == bare->room) {
    size_t room = bare->room ? bare->room * 2 : 16;
    size_t *grown = realloc(bare->at, room * sizeof *grown);
    if (!grown) return;
    bare->at = grown;
    bare->room = room;
  }
  bare->at[bare->count++] = at;
}

unsigned ng_mail_bound(char *bytes, size_t size, ng_mail_bare_ends *bare) {
  if (!size) return 0;
  scan s = {.at = bytes, .end = bytes + size};
  char *first = line_end(&s, bytes);
  bool crlf = first > bytes + 1 && first[-2] == '\r';
  read_header(&s);
  while (s.at < s.end) {
    char *line = s.at, *end = line_end(&s, line);
    bool last = false;
    s.at = end;
    if (is_boundary(&s, line, end, &last)) {
      bool is_bare = line > bytes + 1 && line[-1] == '\n' && line[-2] != '\r' && line[-2] != '\n';
      if (bare && crlf && is_bare) add_end(bare, (size_t)(line - bytes) - 1);
      if (!last) read_header(&s);
    } else if (is_address_field(line, end)) {
      /* A header that GMime may see where this file does not: from a boundary that is
         written in another way. */
      while (end < s.end && (*end == ' ' || *end == '\t')) end = line_end(&s, end);
      bound_addresses(&s, line, end);
    }
  }
  return s.bounded;
}
