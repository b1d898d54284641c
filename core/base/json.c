/* JSON as pages carry it. In: the text of a script element. Out: a flat array of
 * values in the order of the source. Tolerates what is common there: line ends
 * in strings, trailing commas, a comment around it all, several values side by
 * side. Depth is bounded, nothing recurses, time is linear. */
#include "json.h"

#include <string.h>

enum { DEEPEST = 64 };

typedef struct {
  const char *at, *stop;
} cursor;

static void skip_blanks(cursor *c) {
  while (c->at < c->stop && ((unsigned char)*c->at <= ' ' || *c->at == ',' || *c->at == ';')) c->at++;
}

/* The text of a string whose quote was just passed. */
static ng_string read_string(cursor *c) {
  const char *start = c->at;
  while (c->at < c->stop && *c->at != '"') c->at += *c->at == '\\' && c->at + 1 < c->stop ? 2 : 1;
  ng_string text = {start, (size_t)(c->at - start)};
  if (c->at < c->stop) c->at++;
  return text;
}

static ng_string read_other(cursor *c) {
  const char *start = c->at;
  while (c->at < c->stop && (unsigned char)*c->at > ' ' && !strchr(",:;[]{}\"", *c->at)) c->at++;
  return (ng_string){start, (size_t)(c->at - start)};
}

static void close_value(ng_json_array *out, uint32_t *open, unsigned *depth) {
  out->at[*open].next = out->count;
  *open = out->at[*open].parent;
  --*depth;
}

ng_status ng_json_read(ng_string source, ng_json_array *out) {
  cursor c = {source.data, source.data + source.size};
  uint32_t open = NG_NONE;
  unsigned depth = 0;
  ng_string key = {NULL, 0};
  /* A comment's sign or CDATA's stands before it. */
  while (c.at < c.stop && *c.at != '{' && *c.at != '[') c.at++;
  if (c.stop - c.at > 7 && !memcmp(c.at, "[CDATA[", 7)) {
    c.at += 7;
    while (c.at < c.stop && *c.at != '{' && *c.at != '[') c.at++;
  }
  for (skip_blanks(&c); c.at < c.stop; skip_blanks(&c)) {
    char first = *c.at;
    if (first == '}' || first == ']') {
      c.at++;
      if (open == NG_NONE) break;
      close_value(out, &open, &depth);
      key = (ng_string){NULL, 0};
      continue;
    }
    ng_json_value value = {.key = key, .parent = open, .kind = NG_JSON_OTHER};
    if (first == '{' || first == '[') {
      value.kind = first == '{' ? NG_JSON_OBJECT : NG_JSON_ARRAY;
      c.at++;
    } else if (first == '"') {
      c.at++;
      value.kind = NG_JSON_STRING;
      value.text = read_string(&c);
    } else {
      value.text = read_other(&c);
      if (!value.text.size) break;
    }
    if (open != NG_NONE && out->at[open].kind == NG_JSON_OBJECT && !key.data && value.kind >= NG_JSON_STRING) {
      skip_blanks(&c);
      if (c.at == c.stop || *c.at != ':') break;
      c.at++;
      key = value.text;
      continue;
    }
    key = (ng_string){NULL, 0};
    if (depth == DEEPEST && value.kind < NG_JSON_STRING) break;
    ng_json_value *added = ng_json_push(out);
    if (!added) return NG_NOMEM;
    *added = value;
    added->next = out->count;
    if (value.kind < NG_JSON_STRING) {
      open = out->count - 1;
      depth++;
    }
  }
  while (open != NG_NONE) close_value(out, &open, &depth);
  return NG_OK;
}

static unsigned hex_at(const char *s, const char *stop, uint32_t *code) {
  if (stop - s < 4) return 0;
  *code = 0;
  for (unsigned i = 0; i < 4; i++) {
    unsigned char c = (unsigned char)s[i];
    uint32_t digit = ng_is_digit(c) ? (uint32_t)(c - '0') : (uint32_t)(c | 0x20) - 'a' + 10;
    if (digit > 15) return 0;
    *code = *code << 4 | digit;
  }
  return 4;
}

size_t ng_json_escape(ng_string source, char out[4], size_t *given) {
  const char *s = source.data + 2, *stop = source.data + source.size;
  *given = 1;
  if (source.size < 2) {
    out[0] = source.data[0];
    return 1;
  }
  uint32_t code, low;
  unsigned digits = source.data[1] == 'u' ? hex_at(s, stop, &code) : 0;
  if (!digits) {
    out[0] = source.data[1] && strchr("bfnrt", source.data[1]) ? ' ' : source.data[1];
    if ((unsigned char)out[0] >= 0x80) { /* no escape: the sign stands alone */
      out[0] = source.data[0];
      return 1;
    }
    return 2;
  }
  s += digits;
  if (code >= 0xD800 && code < 0xDC00 && stop - s >= 6 && s[0] == '\\' && s[1] == 'u' && hex_at(s + 2, stop, &low) &&
      low >= 0xDC00 && low < 0xE000) {
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    s += 6;
  }
  if (!code || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  *given = ng_utf8_write(code, out);
  return (size_t)(s - source.data);
}

ng_status ng_json_text(ng_doc *doc, const ng_json_value *value, ng_string *out) {
  ng_string rest = value->text;
  /* An escape is longer than what it stands for. */
  char *text = ng_arena_take(&doc->arena, rest.size + 1);
  if (!text) return NG_NOMEM;
  size_t size = 0;
  while (rest.size) {
    size_t taken = 1, given = 1;
    char piece[4] = {rest.data[0]};
    if (piece[0] == '\\') taken = ng_json_escape(rest, piece, &given);
    memcpy(text + size, piece, given);
    size += given;
    rest.data += taken;
    rest.size -= taken;
  }
  text[size] = '\0';
  *out = (ng_string){text, size};
  return NG_OK;
}

uint32_t ng_json_member(const ng_json_array *values, uint32_t object, const char *key) {
  if (object == NG_NONE || values->at[object].kind != NG_JSON_OBJECT) return NG_NONE;
  size_t size = strlen(key);
  for (uint32_t i = object + 1; i < values->at[object].next; i = values->at[i].next)
    if (values->at[i].key.size == size && !memcmp(values->at[i].key.data, key, size)) return i;
  return NG_NONE;
}
