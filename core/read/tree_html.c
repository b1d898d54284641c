/* What libxml2 2.9.14 is shown of HTML. It was made before HTML 5; where it reads other
 * than browsers do it is shown other bytes, so that its text is theirs. In: the decoded
 * file. Out: edits, and the start tags with their attributes. Case by case, by the tokenizer of the HTML standard (section 13.2.5):
 *
 * - references: libxml2 knows the names of HTML 4 with their ";" alone, drops "&#" and
 *   numbers out of range, and takes 128 to 159 for controls: each is shown as the
 *   characters that it means, or as a reference that libxml2 knows where these are markup;
 * - comments: "<!-->" and "<!--->" open one for libxml2, "--!>" does not close one: no
 *   comment is shown, which saves its time, too;
 * - bogus comments ("<?xml …>", "</ …>", "<![if …]>" and "<![endif]>" of Word, CDATA outside
 *   of SVG and MathML): libxml2 reads most as text: none is shown. Nor is a doctype, which
 *   it reads at the file's front alone and which tells it nothing;
 * - elements whose inside is no markup: libxml2 knows script and style, without their
 *   escapes ("<!--<script>…"): of these two, title, textarea, iframe, noembed and noframes
 *   the inside is not shown, and stays a range of the file; in xmp and plaintext
 *   it is text, whose "<" and "&" are shown as references;
 * - tags: their attributes are read here, as the standard says (libxml2 ends one at a name
 *   like "@click", and takes a function call a letter), and none is shown; those of end tags
 *   are none. "</br>" is a break. A tag that the file's end cuts off is none. "<_" and "<:"
 *   begin no tag.
 *
 * What never closes (a comment, script, frame or tag) takes the rest of the file with it,
 * as in browsers, and is noted. A title does not: libxml2 then reads on, since a page has
 * more to say than nothing at all.
 *
 * Two things stay libxml2's: the text of a table outside of its cells stands where the
 * file has it, not before the table where browsers move it, since the text is always in
 * the file's order; and NUL bytes, which browsers drop, came as U+FFFD from the decoder. */
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "reference.h"
#include "tree.h"

static bool letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }

static bool capital(char c) { return (unsigned char)(c - 'A') < 26; }

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* Elements whose inside is no markup. */
enum { SCRIPT, STYLE, TITLE, TEXTAREA, IFRAME, NOEMBED, NOFRAMES, XMP, PLAINTEXT, RAW };
static const struct {
  const char *name, *one;
  uint8_t size;
} raw[RAW] = {{"script", "a script", 6},     {"style", "a style", 5},    {"title", "a title", 5},
              {"textarea", "a textarea", 8}, {"iframe", "an iframe", 6}, {"noembed", "a noembed", 7},
              {"noframes", "a noframes", 8}, {"xmp", "an xmp", 3},       {"plaintext", "a plaintext", 9}};

static unsigned raw_of(const char *name, size_t size) {
  if (size < 3 || size > 9 || !memchr("stinxp", name[0] | 0x20, 6)) return RAW;
  unsigned i = 0;
  while (i < RAW && (raw[i].size != size || strncasecmp(name, raw[i].name, size))) i++;
  return i;
}

typedef struct {
  ng_doc *doc;
  ng_tree_input *input;
  const char *s;
  size_t size;
  ng_tags_past past;
  uint32_t foreign; /* open <svg> and <math> */
  size_t unclosed;  /* where what never closes begins; SIZE_MAX: nowhere */
  const char *unclosed_kind;
  bool endless_title;        /* none further on has an end */
  ng_indexes_array last_tag; /* of each atom: the last tag with an attribute of this name, from 1 */
} reader;

static bool cut(reader *r, size_t start, size_t end) {
  return start == end || ng_edit_add(r->input, start, end, "", 0);
}

static bool show(reader *r, size_t start, size_t end, const char *with, size_t size) {
  return ng_edit_add(r->input, start, end, with, size);
}

static bool never_closes(reader *r, size_t at, const char *kind) {
  r->unclosed = at;
  r->unclosed_kind = kind;
  return cut(r, at, r->size);
}

/* ---- references ------------------------------------------------------------- */

static bool show_reference(reader *r, size_t at, size_t taken, const char *text, size_t given) {
  unsigned char c = (unsigned char)text[0];
  if (given > 1 || c >= 0x80) return show(r, at, at + taken, text, given);
  if (c < ' ' && c != '\t' && c != '\n') return true; /* libxml2 drops it, referred to or not */
  if (c != '<' && c != '&') return show(r, at, at + taken, text, 1);
  /* It would be markup: libxml2 reads numbers, and the names of these that have their ";". */
  if (r->s[at + taken - 1] == ';') {
    if (r->s[at + 1] == '#') return true;
    static const char *const known[] = {"&lt;", "&gt;", "&amp;", "&quot;"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
      if (strlen(known[i]) == taken && !memcmp(known[i], r->s + at, taken)) return true;
  }
  char number[] = {'&', '#', (char)('0' + c / 100), (char)('0' + c / 10 % 10), (char)('0' + c % 10), ';'};
  return show(r, at, at + taken, number, sizeof number);
}

static bool show_references(reader *r, size_t at, size_t end) {
  while (at < end) {
    const char *found = memchr(r->s + at, '&', end - at);
    if (!found) return true;
    at = (size_t)(found - r->s);
    char text[NG_REFERENCE_BYTES];
    size_t given, taken = ng_reference_scan((ng_string){found, end - at}, false, text, &given);
    if (taken ? !show_reference(r, at, taken, text, given)
              : at + 1 < end && found[1] == '#' && !show(r, at, at + 1, "&amp;", 5))
      return false;
    at += taken ? taken : 1;
  }
  return true;
}

/* Text that looks like markup. */
static bool show_verbatim(reader *r, size_t at, size_t end) {
  for (; at < end; at++) {
    if (r->s[at] == '<' && !show(r, at, at + 1, "&lt;", 4)) return false;
    if (r->s[at] == '&' && !show(r, at, at + 1, "&amp;", 5)) return false;
  }
  return true;
}

/* ---- the ends of things ------------------------------------------------------ */

/* The end of the comment whose "<!--" ends at `at`; SIZE_MAX if it has none. */
static size_t comment_end(const char *s, size_t size, size_t at) {
  if (at < size && s[at] == '>') return at + 1;
  if (at + 1 < size && s[at] == '-' && s[at + 1] == '>') return at + 2;
  while (at + 3 <= size) {
    const char *dash = memchr(s + at, '-', size - at - 2);
    if (!dash) break;
    at = (size_t)(dash - s);
    if (dash[1] == '-' && dash[2] == '>') return at + 3;
    if (dash[1] == '-' && dash[2] == '!' && at + 3 < size && dash[3] == '>') return at + 4;
    at++;
  }
  return SIZE_MAX;
}

/* The end tag of a script whose inside begins at `at`: after "<!--" a "<script" hides
   the next "</script" from it, until "-->". */
static size_t script_end(const char *s, size_t size, size_t at) {
  enum { DATA, ESCAPED, TWICE } state = DATA;
  for (; at + 3 <= size; at++) {
    if (state == DATA) {
      const char *open = memchr(s + at, '<', size - at);
      at = open ? (size_t)(open - s) : size;
    }
    while (at < size && s[at] != '<' && s[at] != '-') at++;
    if (at + 3 > size) break;
    if (s[at] == '-') {
      if (s[at + 1] == '-' && s[at + 2] == '>') state = DATA;
    } else if (state == DATA && at + 4 <= size && !memcmp(s + at, "<!--", 4)) {
      state = ESCAPED;
      at++; /* its own dashes may close it: "<!-->" */
    } else {
      bool end = s[at + 1] == '/';
      size_t name = at + 1 + end, after = name + 6;
      if (after >= size || strncasecmp(s + name, "script", 6) ||
          !(blank(s[after]) || s[after] == '/' || s[after] == '>'))
        continue;
      if (end && state != TWICE) return at;
      if (end) state = ESCAPED;
      else if (state == ESCAPED) state = TWICE;
    }
  }
  return SIZE_MAX;
}

/* ---- tags -------------------------------------------------------------------- */

/* A value with its references read: in the file itself where it has none. .data is NULL
   when memory is out. */
static ng_string attribute_value(ng_doc *doc, ng_string value) {
  const char *end = value.data + value.size, *next = memchr(value.data, '&', value.size);
  if (!next) return value;
  size_t references = 1;
  for (const char *more = next; (more = memchr(more + 1, '&', (size_t)(end - more - 1))) != NULL;) references++;
  char *out = ng_arena_take(&doc->arena, value.size + references * NG_REFERENCE_BYTES), *to = out;
  if (!out) return (ng_string){NULL, 0};
  for (const char *at = value.data; at < end;) {
    if (at < next) { /* up to the next "&" */
      memcpy(to, at, (size_t)(next - at));
      to += next - at;
      at = next;
      continue;
    }
    size_t given, taken = ng_reference_scan((ng_string){at, (size_t)(end - at)}, true, to, &given);
    if (!taken) taken = given = 1, *to = '&';
    to += given;
    at += taken;
    next = memchr(at, '&', (size_t)(end - at));
    if (!next) next = end;
  }
  return (ng_string){out, (size_t)(to - out)};
}

/* A name in small letters; .data is NULL when memory is out. */
static ng_string attribute_name(ng_doc *doc, ng_string name) {
  size_t small = 0;
  while (small < name.size && !capital(name.data[small])) small++;
  if (small == name.size) return name;
  ng_string copy = ng_arena_copy(&doc->arena, name.data, name.size);
  for (char *c = (char *)(uintptr_t)copy.data; c && small < name.size; small++)
    if (capital(c[small])) c[small] |= 0x20;
  return copy;
}

/* Adds an attribute to the last of the tags, but for one that it has already. */
static bool keep_attribute(reader *r, ng_string name, ng_string value) {
  name = attribute_name(r->doc, name);
  uint32_t atom = name.data ? ng_tag_intern(r->doc, name) : NG_NONE;
  if (atom == NG_NONE) return false;
  while (r->last_tag.count <= atom)
    if (!ng_indexes_push(&r->last_tag)) return false;
  if (r->last_tag.at[atom] == r->input->tags.count) return true;
  r->last_tag.at[atom] = r->input->tags.count;
  value = attribute_value(r->doc, value);
  ng_attribute *added = value.data ? ng_attributes_push(&r->doc->attributes) : NULL;
  if (added) *added = (ng_attribute){r->doc->atoms.at[atom], value};
  return added;
}

/* The attributes of the start tag at `from` whose name ends at `at`: read here, and not
   shown. Gives the tag's end, after its ">"; SIZE_MAX if it has none, 0 when memory is out. */
static size_t pass_attributes(reader *r, size_t from, size_t at) {
  const char *s = r->s;
  size_t size = r->size, start = at;
  uint32_t count = 0;
  bool past = false, closed = false; /* what follows is past the limits; the tag ends in "/>" */
  for (;;) {
    for (closed = false; at < size && (blank(s[at]) || s[at] == '/'); at++) closed = s[at] == '/';
    if (at == size) return SIZE_MAX;
    if (s[at] == '>') break;
    size_t name = at++; /* a "=" may begin it */
    while (at < size && s[at] != '>' && s[at] != '/' && s[at] != '=' && !blank(s[at])) at++;
    size_t name_end = at, value = at, value_end = at;
    while (at < size && blank(s[at])) at++;
    if (at < size && s[at] == '=') {
      for (at++; at < size && blank(s[at]);) at++;
      bool quoted = at < size && (s[at] == '"' || s[at] == '\'');
      value = at + quoted;
      if (quoted) {
        const char *close = memchr(s + value, s[at], size - value);
        if (!close) return SIZE_MAX;
        value_end = (size_t)(close - s);
        at = value_end + 1;
      } else {
        while (at < size && s[at] != '>' && !blank(s[at])) at++;
        value_end = at;
      }
    } else {
      at = name_end;
    }
    past = past || count++ == r->doc->limits.attributes || at - from > r->doc->limits.tag_bytes;
    if (!past && !keep_attribute(r, (ng_string){s + name, name_end - name}, (ng_string){s + value, value_end - value}))
      return 0;
  }
  if (past && !r->past.tags++) r->past.first = from;
  return cut(r, start, at - closed) ? at + 1 : 0;
}

/* The inside of the element whose start tag ends at `at`; gives where its end tag
   begins, or `at` where the inside is markup, 0 when memory is out. */
static size_t pass_inside(reader *r, size_t at, const char *name, size_t length) {
  unsigned kind = raw_of(name, length);
  if (kind == RAW || (kind == TITLE && r->endless_title)) return at;
  size_t end = kind == SCRIPT      ? script_end(r->s, r->size, at)
               : kind == PLAINTEXT ? r->size
                                   : ng_end_tag_find(r->s, r->size, at, name, length);
  if (kind == XMP || kind == PLAINTEXT) {
    if (end == SIZE_MAX) end = r->size;
    return show_verbatim(r, at, end) ? end : 0;
  }
  if (end < SIZE_MAX) return cut(r, at, end) ? end : 0;
  if (kind != TITLE) return never_closes(r, at, raw[kind].one) ? r->size : 0;
  r->endless_title = true;
  return at;
}

static size_t pass_start_tag(reader *r, size_t from) {
  size_t name_end = ng_tag_name_end(r->s, r->size, from + 1), length = name_end - from - 1;
  uint32_t first = r->doc->attributes.count;
  ng_start_tag *tag = ng_start_tags_push(&r->input->tags);
  if (!tag) return 0;
  *tag = (ng_start_tag){.start = (uint32_t)from, .attribute = first};
  size_t at = pass_attributes(r, from, name_end);
  if (at == SIZE_MAX) {
    r->doc->attributes.count = first;
    r->input->tags.count--;
    return never_closes(r, from, "a tag") ? r->size : 0;
  }
  if (!at) return 0;
  tag->attributes = r->doc->attributes.count - first;
  const char *name = r->s + from + 1;
  if ((length == 3 && !strncasecmp(name, "svg", 3)) || (length == 4 && !strncasecmp(name, "math", 4)))
    r->foreign += r->s[at - 2] != '/';
  return pass_inside(r, at, name, length);
}

static size_t pass_end_tag(reader *r, size_t from) {
  size_t name_end = ng_tag_name_end(r->s, r->size, from + 2), length = name_end - from - 2, unused;
  size_t end = ng_tag_end(r->s, r->size, from + 1, UINT32_MAX, &unused);
  if (r->s[end - 1] != '>') return never_closes(r, from, "a tag") ? r->size : 0;
  const char *name = r->s + from + 2;
  if ((length == 3 && !strncasecmp(name, "svg", 3)) || (length == 4 && !strncasecmp(name, "math", 4)))
    r->foreign -= r->foreign > 0;
  bool fine = length == 2 && !strncasecmp(name, "br", 2) ? show(r, from, end, "<br>", 4) : cut(r, name_end, end - 1);
  return fine ? end : 0;
}

/* ---- what is neither text nor tag --------------------------------------------- */

static size_t pass_comment(reader *r, size_t from) {
  size_t end = comment_end(r->s, r->size, from + 4);
  if (end == SIZE_MAX) return never_closes(r, from, "a comment") ? r->size : 0;
  return cut(r, from, end) ? end : 0;
}

static size_t pass_bogus(reader *r, size_t from) {
  const char *close = memchr(r->s + from, '>', r->size - from);
  size_t end = close ? (size_t)(close - r->s) + 1 : r->size;
  return cut(r, from, end) ? end : 0;
}

static size_t pass_cdata(reader *r, size_t from) {
  size_t end = ng_cdata_end(r->s, r->size, from);
  bool closed = end >= from + 12 && !memcmp(r->s + end - 3, "]]>", 3);
  size_t stop = closed ? end - 3 : end;
  return cut(r, from, from + 9) && show_verbatim(r, from + 9, stop) && cut(r, stop, end) ? end : 0;
}

/* What begins with "<"; gives where the next may be, 0 when memory is out. */
static size_t pass(reader *r, size_t at) {
  const char *s = r->s + at;
  size_t left = r->size - at;
  char next = left > 1 ? s[1] : ' ';
  if (letter(next)) return pass_start_tag(r, at);
  if (next == '?') return pass_bogus(r, at);
  if (next == '/') {
    if (left == 2) return show(r, at, at + 1, "&lt;", 4) ? at + 2 : 0;
    return letter(s[2]) ? pass_end_tag(r, at) : pass_bogus(r, at); /* of "</>" nothing stays */
  }
  if (next == '!') {
    if (left >= 4 && s[2] == '-' && s[3] == '-') return pass_comment(r, at);
    return r->foreign && left >= 9 && !memcmp(s, "<![CDATA[", 9) ? pass_cdata(r, at) : pass_bogus(r, at);
  }
  /* Of "<<!-- -->b>" the first "<" is text, whatever comes to stand behind it. */
  if (next == '_' || next == ':' || next == '<') return show(r, at, at + 1, "&lt;", 4) ? at + 1 : 0;
  return at + 1;
}

/* Goes through the whole file; false when memory is out. */
static bool read_file(reader *r) {
  for (size_t at = 0; at < r->size;) {
    const char *open = memchr(r->s + at, '<', r->size - at);
    size_t stop = open ? (size_t)(open - r->s) : r->size;
    if (!show_references(r, at, stop)) return false;
    if (!open) break;
    at = pass(r, stop);
    if (!at) return false;
  }
  return true;
}

ng_status ng_tree_edit_html(ng_doc *doc, ng_tree_input *input) {
  reader r = {.doc = doc, .input = input, .s = doc->file.data, .size = doc->file.size, .unclosed = SIZE_MAX};
  bool fine = read_file(&r);
  free(r.last_tag.at);
  ng_status status = fine ? ng_tags_past_note(doc, &r.past) : NG_NOMEM;
  if (status || r.unclosed == SIZE_MAX || r.unclosed + 2 >= r.size) return status;
  return ng_doc_note(doc, "unclosed-markup", ng_decode_raw(doc, r.unclosed),
                     "%s begins here that never ends: what follows it is no text, as in a browser", r.unclosed_kind);
}
