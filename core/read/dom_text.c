/* The DOM's text. In: a page in UTF-8. Out: the text of its body, as the HTML Standard's
 * tokeniser (13.2.5) and its rules for the body's beginning (13.2.6.4.1 to .6) give it, with
 * scripting on, as annotation tools run: <noscript> is raw text, and what stands in <template>
 * is not in the body. libxml2's tree is not asked: it drops blanks and raw text that a browser
 * keeps, and every one of them moves what follows. One difference to the standard stays: text
 * that stands in a table outside of its cells is moved before the table by browsers; here it
 * keeps its place. Linear. */
#include "read/dom_text.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "read/reference.h"

enum {
  NAME = 16,   /* no name that means something here is longer */
  PIECE = 1024 /* bytes of a piece at most, so that a place in it is soon counted */
};

typedef struct {
  const char *start, *at, *end;
  ng_dom_text *dom;
  bool body; /* it has begun */
  bool after_head;
  uint32_t templates; /* that are open */
} reader;

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
static bool is_letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }
static size_t left(const reader *r) { return (size_t)(r->end - r->at); }

static bool begins(const reader *r, const char *with) {
  size_t size = strlen(with);
  return left(r) >= size && !strncasecmp(r->at, with, size);
}

static void add_piece(reader *r, const char *file, size_t file_size, const char *text, size_t size) {
  ng_dom_text *dom = r->dom;
  if (dom->pieces) {
    dom->pieces[dom->count] = (ng_dom_piece){(uint32_t)(file - r->start), (uint32_t)file_size, (uint32_t)dom->size,
                                             (uint32_t)size, dom->points};
    memcpy(dom->text + dom->size, text, size);
  }
  dom->count++;
  dom->size += size;
  for (size_t i = 0; i < size; i++) dom->points += !ng_utf8_continues(text[i]);
}

/* Adds text that `file_size` bytes of the file stand for: these bytes, where it is of their size. */
static void add(reader *r, const char *file, size_t file_size, const char *text, size_t size) {
  if (!size || r->templates) return;
  if (file_size != size) {
    add_piece(r, file, file_size, text, size);
    return;
  }
  while (size) {
    size_t part = size < PIECE ? size : PIECE;
    while (part < size && ng_utf8_continues(text[part])) part++;
    add_piece(r, file, part, text, part);
    file += part, text += part, size -= part;
  }
}

/* Adds a stretch of the file; line ends become one byte, and a reference what it stands for. */
static void add_text(reader *r, const char *from, const char *to, bool references) {
  const char *run = from;
  while (from < to) {
    const char *stop = from;
    while (stop < to && *stop != '\r' && *stop != '\0' && !(references && *stop == '&')) stop++;
    if (stop == to) break;
    if (*stop == '&') {
      char out[NG_REFERENCE_BYTES];
      size_t given = 0, size = ng_reference_scan((ng_string){stop, (size_t)(to - stop)}, false, out, &given);
      from = stop + (size ? size : 1);
      if (!size) continue;
      add(r, run, (size_t)(stop - run), run, (size_t)(stop - run));
      add(r, stop, size, out, given);
    } else {
      add(r, run, (size_t)(stop - run), run, (size_t)(stop - run));
      from = stop + 1;
      if (*stop == '\r') {
        from += from < to && *from == '\n';
        add(r, stop, (size_t)(from - stop), "\n", 1);
      } else if (!references) {
        add(r, stop, 1, "\xEF\xBF\xBD", 3);
      }
    }
    run = from;
  }
  add(r, run, (size_t)(to - run), run, (size_t)(to - run));
}

/* The first line end of <pre> and <textarea> is none. */
static void skip_line(reader *r) {
  if (left(r) && *r->at == '\r') r->at += left(r) > 1 && r->at[1] == '\n' ? 2 : 1;
  else if (left(r) && *r->at == '\n') r->at++;
}

/* Where the end tag of a raw text begins; the page's end where it has none. A script that has
 * "<!--" and then "<script" is ended by the second "</script" (13.2.5.26). */
static const char *raw_end(const reader *r, const char *name) {
  size_t size = strlen(name);
  bool script = !strcmp(name, "script"), comment = false, twice = false;
  for (const char *at = r->at; at < r->end; at++) {
    size_t rest = (size_t)(r->end - at);
    if (script && !comment && rest >= 4 && !memcmp(at, "<!--", 4)) comment = true;
    if (script && comment && rest >= 3 && !memcmp(at, "-->", 3)) comment = twice = false;
    if (*at != '<' || rest < size + 2) continue;
    bool close = at[1] == '/';
    const char *tag = at + 1 + close;
    if ((size_t)(r->end - tag) < size || strncasecmp(tag, name, size)) continue;
    if (tag + size < r->end && !is_space(tag[size]) && tag[size] != '/' && tag[size] != '>') continue;
    if (!close && script && comment) twice = true;
    if (!close) continue;
    if (!twice) return at;
    twice = false;
  }
  return r->end;
}

/* Goes past a tag's attributes and its ">". A ">" within a quoted value is none. */
static void skip_attributes(reader *r) {
  bool value = false; /* a value may begin here */
  while (r->at < r->end && *r->at != '>') {
    char c = *r->at++;
    if (value && (c == '"' || c == '\'')) {
      const char *close = memchr(r->at, c, left(r));
      r->at = close ? close + 1 : r->end;
      value = false;
    } else if (c == '=') {
      value = true;
    } else if (value && !is_space(c)) {
      while (r->at < r->end && !is_space(*r->at) && *r->at != '>') r->at++;
      value = false;
    }
  }
  if (r->at < r->end) r->at++;
}

static void skip_comment(reader *r) {
  r->at += 4;
  if (begins(r, ">")) r->at++;
  else if (begins(r, "->")) r->at += 2;
  else {
    for (; r->at < r->end; r->at++) {
      if (begins(r, "-->")) {
        r->at += 3;
        return;
      }
      if (begins(r, "--!>")) {
        r->at += 4;
        return;
      }
    }
  }
}

static void skip_bogus(reader *r) {
  const char *close = memchr(r->at, '>', left(r));
  r->at = close ? close + 1 : r->end;
}

static bool is_one(const char *name, const char *const *list) {
  for (; *list; list++)
    if (!strcmp(name, *list)) return true;
  return false;
}

static const char *const of_head[] = {"base",   "basefont", "bgsound",  "link",  "meta", "noframes",
                                      "script", "style",    "template", "title", NULL};
static const char *const raw[] = {"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", NULL};
static const char *const rcdata[] = {"title", "textarea", NULL};
static const char *const lined[] = {"pre", "listing", "textarea", NULL};
static const char *const whole[] = {"html", "head", "body", NULL};

/* A start tag whose name was read: whether the body begins with it, and the text that no tag ends. */
static void start_tag(reader *r, const char *name) {
  bool before = !r->body;
  if (before && !r->templates) {
    bool stays = is_one(name, of_head) || !strcmp(name, "html") || !strcmp(name, "head") ||
                 (!strcmp(name, "noscript") && !r->after_head);
    r->body = !stays;
    before = stays;
  }
  skip_attributes(r);
  if (!strcmp(name, "template")) r->templates++;
  if (is_one(name, whole)) return;
  if (is_one(name, lined)) skip_line(r);
  bool plain = !strcmp(name, "plaintext");
  if (plain || is_one(name, raw) || is_one(name, rcdata)) {
    const char *stop = plain ? r->end : raw_end(r, name);
    if (!before) add_text(r, r->at, stop, is_one(name, rcdata));
    r->at = stop;
  }
}

static void end_tag(reader *r, const char *name) {
  if (!r->body && !r->templates) {
    if (!strcmp(name, "head")) r->after_head = true;
    if (!strcmp(name, "body") || !strcmp(name, "html") || !strcmp(name, "br")) r->body = true;
  }
  if (!strcmp(name, "template") && r->templates) r->templates--;
  skip_attributes(r);
}

static void tag(reader *r) {
  bool close = r->at[1] == '/';
  const char *from = r->at + 1 + close, *to = from;
  while (to < r->end && !is_space(*to) && *to != '/' && *to != '>') to++;
  char name[NAME] = "";
  if ((size_t)(to - from) < NAME)
    for (size_t i = 0; i < (size_t)(to - from); i++)
      name[i] = from[i] >= 'A' && from[i] <= 'Z' ? (char)(from[i] | 0x20) : from[i];
  r->at = to;
  if (close) end_tag(r, name);
  else start_tag(r, name);
}

/* Text up to the next "<" that begins something. Blanks before the body are not in it. */
static void text(reader *r) {
  const char *from = r->at;
  r->at++;
  const char *stop = memchr(r->at, '<', left(r));
  r->at = stop ? stop : r->end;
  if (!r->body && !r->templates) {
    while (from < r->at && is_space(*from)) from++;
    if (from == r->at) return;
    r->body = true;
  }
  add_text(r, from, r->at, true);
}

/* The piece at or before which something stands: `of_file`, a byte of the file, else a code point. */
static const ng_dom_piece *find(const ng_dom_text *dom, uint32_t at, bool of_file) {
  uint32_t low = 0, high = dom->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const ng_dom_piece *piece = &dom->pieces[middle];
    if ((of_file ? piece->file : piece->point) <= at) low = middle + 1;
    else high = middle;
  }
  return low ? &dom->pieces[low - 1] : NULL;
}

uint32_t ng_dom_text_point(const ng_dom_text *dom, uint32_t file) {
  const ng_dom_piece *piece = find(dom, file, true);
  if (!piece || file >= piece->file + piece->file_size) return NG_NONE;
  uint32_t point = piece->point, within = file - piece->file;
  if (piece->file_size != piece->text_size) return point;
  for (uint32_t i = 1; i <= within; i++) point += !ng_utf8_continues(dom->text[piece->text + i]);
  return point;
}

uint32_t ng_dom_text_byte(const ng_dom_text *dom, uint32_t point) {
  if (point >= dom->points) return (uint32_t)dom->size;
  const ng_dom_piece *piece = find(dom, point, false);
  if (!piece) return 0;
  uint32_t byte = piece->text;
  for (uint32_t left = point - piece->point; left; left--) do
      byte++;
    while (ng_utf8_continues(dom->text[byte]));
  return byte;
}

void ng_dom_text_read(ng_dom_text *dom, ng_string file) {
  reader r = {file.data, file.data, file.data + file.size, dom, false, false, 0};
  dom->size = 0, dom->points = 0, dom->count = 0;
  if (begins(&r, "\xEF\xBB\xBF")) r.at += 3;
  while (r.at < r.end) {
    if (*r.at != '<' || left(&r) < 2) text(&r);
    else if (is_letter(r.at[1])) tag(&r);
    else if (r.at[1] == '/' && left(&r) > 2 && is_letter(r.at[2])) tag(&r);
    else if (begins(&r, "<!--")) skip_comment(&r);
    else if (r.at[1] == '!' || r.at[1] == '?' || (r.at[1] == '/' && left(&r) > 2)) skip_bogus(&r);
    else text(&r);
  }
}
