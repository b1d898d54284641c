/* Prescan. In: the first bytes of a file. Out: the encoding that it declares. This is
 * the HTML Standard's "prescan a byte stream to determine its encoding", with two
 * differences: it looks further than 1024 bytes, as browsers do once they parse, and
 * not into scripts, styles and titles, where a parser finds no element. The standard's
 * fall-back to the XML declaration is followed by one of ours: an attribute `encoding`
 * of the first tag. Linear. */
#include "prescan.h"

#include <string.h>
#include <strings.h>

enum { WINDOW = 1 << 16 };

typedef struct {
  const char *at, *end;
  bool unclosed; /* a script, style or title was found that does not end */
} scan;

typedef struct {
  ng_string name, value;
} attribute;

/* What ends a name or a value: a blank, and some of these. */
enum { BLANK = 1, CLOSE = 2, SLASH = 4, EQUALS = 8, SEMICOLON = 16 };
static const uint8_t stops[256] = {[' '] = BLANK, ['\t'] = BLANK, ['\n'] = BLANK, ['\f'] = BLANK,   ['\r'] = BLANK,
                                   ['>'] = CLOSE, ['/'] = SLASH,  ['='] = EQUALS, [';'] = SEMICOLON};

static bool blank(char c) { return stops[(unsigned char)c] & BLANK; }
static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is(ng_string a, const char *b) { return a.size == strlen(b) && !strncasecmp(a.data, b, a.size); }
static bool begins(const scan *s, const char *with) {
  size_t size = strlen(with);
  return (size_t)(s->end - s->at) >= size && !strncasecmp(s->at, with, size);
}

static void skip_blanks(scan *s) {
  while (s->at < s->end && blank(*s->at)) s->at++;
}

static ng_string until(scan *s, unsigned ends) {
  const char *start = s->at;
  while (s->at < s->end && !(stops[(unsigned char)*s->at] & (BLANK | ends))) s->at++;
  return (ng_string){start, (size_t)(s->at - start)};
}

/* The standard's "get an attribute"; false where the tag ends. */
static bool next_attribute(scan *s, attribute *a) {
  while (s->at < s->end && (blank(*s->at) || *s->at == '/')) s->at++;
  if (s->at >= s->end || *s->at == '>') return false;
  a->name = (ng_string){s->at, 1};
  s->at++;
  a->name.size += until(s, EQUALS | SLASH | CLOSE).size;
  a->value = (ng_string){s->at, 0};
  skip_blanks(s);
  if (s->at >= s->end || *s->at != '=') return true;
  s->at++;
  skip_blanks(s);
  if (s->at < s->end && (*s->at == '"' || *s->at == '\'')) {
    char quote = *s->at++;
    const char *close = memchr(s->at, quote, (size_t)(s->end - s->at));
    if (!close) {
      s->at = s->end;
      return false;
    }
    a->value = (ng_string){s->at, (size_t)(close - s->at)};
    s->at = close + 1;
    return true;
  }
  a->value = until(s, CLOSE);
  return true;
}

/* The standard's "extract a character encoding from a meta element". */
static ng_string charset_in(ng_string content) {
  scan s = {content.data, content.data + content.size, false};
  for (; s.at < s.end; s.at++) {
    if (!begins(&s, "charset")) continue;
    scan value = {s.at + 7, s.end, false};
    skip_blanks(&value);
    if (value.at >= value.end || *value.at != '=') continue;
    value.at++;
    skip_blanks(&value);
    if (value.at < value.end && (*value.at == '"' || *value.at == '\'')) {
      const char *close = memchr(value.at + 1, *value.at, (size_t)(value.end - value.at - 1));
      return close ? (ng_string){value.at + 1, (size_t)(close - value.at - 1)} : (ng_string){NULL, 0};
    }
    return until(&value, SEMICOLON);
  }
  return (ng_string){NULL, 0};
}

/* The label of a <meta>, which `s` stands behind the name of; none: NULL data. */
static ng_string read_meta(scan *s) {
  ng_string charset = {NULL, 0}, content = {NULL, 0}, equiv = {NULL, 0};
  for (attribute a; next_attribute(s, &a);) {
    ng_string *which = is(a.name, "charset")      ? &charset
                       : is(a.name, "content")    ? &content
                       : is(a.name, "http-equiv") ? &equiv
                                                  : NULL;
    if (which && !which->data) *which = a.value;
  }
  if (charset.data) return charset;
  if (content.data && equiv.data && is(equiv, "content-type")) return charset_in(content);
  return (ng_string){NULL, 0};
}

/* A page that could be scanned is no UTF-16, whatever it says. */
static const ng_encoding *meant(const ng_encoding *encoding) {
  if (!encoding) return NULL;
  if (encoding->codec == NG_CODEC_UTF16LE || encoding->codec == NG_CODEC_UTF16BE) return ng_encoding_find("utf-8", 5);
  if (encoding->codec == NG_CODEC_USER_DEFINED) return ng_encoding_find("windows-1252", 12);
  /* It is for mail alone: in a page it hides what it says from other readers. */
  return encoding->codec == NG_CODEC_UTF7 ? NULL : encoding;
}

static const ng_encoding *look_up(ng_string label, ng_string *unknown) {
  if (!label.data) return NULL;
  const ng_encoding *encoding = meant(ng_encoding_find(label.data, label.size));
  if (!encoding && !unknown->data) *unknown = label;
  return encoding;
}

static ng_string xml_label(const char *s, size_t size) {
  ng_string none = {NULL, 0};
  if (size < 6 || memcmp(s, "<?xml", 5)) return none;
  const char *end = memchr(s, '>', size);
  scan at = {s, end ? end : s, false};
  while (at.at < at.end && !begins(&at, "encoding")) at.at++;
  if (at.at >= at.end) return none;
  at.at += 8;
  skip_blanks(&at);
  if (at.at >= at.end || *at.at != '=') return none;
  at.at++;
  skip_blanks(&at);
  if (at.at >= at.end || (*at.at != '"' && *at.at != '\'')) return none;
  const char *close = memchr(at.at + 1, *at.at, (size_t)(at.end - at.at - 1));
  return close ? (ng_string){at.at + 1, (size_t)(close - at.at - 1)} : none;
}

/* Collections of pages put an element around each that says so in an attribute. */
static ng_string wrapper_label(const char *bytes, size_t size) {
  scan s = {bytes, bytes + (size < WINDOW ? size : WINDOW), false};
  skip_blanks(&s);
  if (s.end - s.at > 1 && s.at[0] == '<' && letter(s.at[1])) {
    until(&s, CLOSE);
    for (attribute a; next_attribute(&s, &a);)
      if (is(a.name, "encoding")) return a.value;
  }
  return (ng_string){NULL, 0};
}

/* Goes behind the next `what`, to the end where there is none. */
static void behind(scan *s, const char *what) {
  size_t size = strlen(what);
  while (s->at < s->end && !begins(s, what)) {
    const char *next = memchr(s->at + 1, *what, (size_t)(s->end - s->at - 1));
    s->at = next ? next : s->end;
  }
  if (s->at < s->end) s->at += size;
}

/* Goes behind a tag, and behind the text of an element that has no elements in it. */
static void skip_tag(scan *s) {
  static const char *const raw[][2] = {{"<script", "</script"},     {"<style", "</style"}, {"<title", "</title"},
                                       {"<textarea", "</textarea"}, {"<xmp", "</xmp"},     {"<iframe", "</iframe"}};
  const char *ends = NULL;
  bool may = s->end - s->at > 1 && memchr("stxi", s->at[1] | 0x20, 4);
  for (size_t i = 0; may && i < sizeof raw / sizeof *raw; i++) {
    size_t size = strlen(raw[i][0]);
    if (begins(s, raw[i][0]) && s->at + size < s->end && !letter(s->at[size])) ends = raw[i][1];
  }
  until(s, CLOSE);
  for (attribute a; next_attribute(s, &a);) continue;
  if (!ends || s->unclosed) return;
  const char *inside = s->at;
  behind(s, ends);
  s->unclosed = s->at >= s->end;
  if (s->unclosed) s->at = inside;
}

const ng_encoding *ng_prescan(const char *bytes, size_t size, ng_string *unknown) {
  scan s = {bytes, bytes + (size < WINDOW ? size : WINDOW), false};
  *unknown = (ng_string){NULL, 0};
  while (s.at < s.end && (s.at = memchr(s.at, '<', (size_t)(s.end - s.at))) != NULL) {
    size_t left = (size_t)(s.end - s.at);
    if (begins(&s, "<!--")) {
      s.at += 2;
      behind(&s, "-->");
    } else if (begins(&s, "<meta") && left > 5 && (blank(s.at[5]) || s.at[5] == '/')) {
      s.at += 5;
      const ng_encoding *encoding = look_up(read_meta(&s), unknown);
      if (encoding) return encoding;
    } else if (left > 2 && (letter(s.at[1]) || (s.at[1] == '/' && letter(s.at[2])))) {
      skip_tag(&s);
    } else if (left > 1 && strchr("!/?", s.at[1]) && s.at[1]) {
      behind(&s, ">");
    } else {
      s.at++;
    }
  }
  const ng_encoding *encoding = look_up(xml_label(bytes, size), unknown);
  return encoding ? encoding : look_up(wrapper_label(bytes, size), unknown);
}
