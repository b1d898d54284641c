/* The tree. In: the decoded file, HTML or XML. Out: nodes in document order
 * with their attributes, the character data, and for every byte of that its
 * place in the file. libxml2 parses and this file fills the arrays from its
 * SAX events; no DOM is made. Guarantees that depth, and with it libxml2's
 * time, is bounded: what lies deeper than the limit joins the element there. */
#include "tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "stages.h"

enum { NAMES = 256 };

typedef struct {
  ng_doc *doc;
  xmlParserCtxtPtr parser;
  ng_status status;
  uint32_t current;  /* innermost open node, or NG_NONE */
  uint32_t last;     /* the file up to here is accounted for */
  ng_tree_input input;
  uint32_t cut, cut_bytes; /* cuts that the parser has passed, and their bytes */
  uint32_t flattened, flattened_at;
  size_t flat; /* place in the parser's input up to which it is flattened */
  char broken[96]; /* XML: what is wrong, "" where nothing is */
  int broken_line;
  struct known {
    const xmlChar *name;
    uint32_t atom;
  } names[NAMES];
  xmlEntity entity; /* the last one that XML asked for */
  char entity_text[5];
} builder;

/* The parser's place in the file. The only place that knows how libxml2 tells
   its own, which is one in the input without what was cut out. */
static uint32_t position(builder *b) {
  const xmlParserInput *input = b->parser->input;
  size_t at = (input ? input->consumed + (size_t)(input->cur - input->base) : 0) + b->cut_bytes;
  const ng_cuts_array *cuts = &b->input.cuts;
  for (; b->cut < cuts->count && cuts->at[b->cut].start < at; b->cut++) {
    uint32_t bytes = cuts->at[b->cut].end - cuts->at[b->cut].start;
    b->cut_bytes += bytes;
    at += bytes;
  }
  if (at > b->doc->file.size) at = b->doc->file.size;
  return at < b->last ? b->last : (uint32_t)at;
}

static void stop(builder *b, ng_status status) {
  b->status = status;
  xmlStopParser(b->parser);
}

/* libxml2 keeps one copy a name, so its address finds most atoms at once. */
static uint32_t atom_of(builder *b, const xmlChar *name) {
  struct known *known = &b->names[((uintptr_t)name >> 3) % NAMES];
  if (known->name == name) return known->atom;
  uint32_t atom = ng_tag_intern(b->doc, (const char *)name);
  if (atom == NG_NONE) {
    stop(b, NG_NOMEM);
    return NG_TAG_SPAN;
  }
  *known = (struct known){name, atom};
  return atom;
}

/* Where "<name" or "</name" stands between b->last and `to`; NG_NONE for an
   element that the file does not open or close itself. */
static uint32_t find_tag(const builder *b, const xmlChar *name, uint32_t to, bool end) {
  const char *file = b->doc->file.data;
  size_t size = strlen((const char *)name), skip = end ? 2 : 1;
  for (uint32_t at = b->last; at + skip + size <= to; at++) {
    const char *found = memchr(file + at, '<', to - at);
    if (!found) break;
    at = (uint32_t)(found - file);
    if (at + skip + size <= to && (!end || found[1] == '/') &&
        !strncasecmp(found + skip, (const char *)name, size))
      return at;
  }
  return NG_NONE;
}

static void add_attributes(builder *b, ng_node *node, const xmlChar **pairs) {
  ng_doc *doc = b->doc;
  node->attribute = doc->attributes.count;
  for (; pairs && pairs[0]; pairs += 2) {
    const char *value = pairs[1] ? (const char *)pairs[1] : "";
    uint32_t atom = atom_of(b, pairs[0]);
    ng_string name = doc->atoms.at[atom];
    ng_string copy = ng_arena_copy(&doc->arena, value, strlen(value));
    ng_attribute *added = copy.data ? ng_attributes_push(&doc->attributes) : NULL;
    if (!added) {
      stop(b, NG_NOMEM);
      return;
    }
    *added = (ng_attribute){name, copy};
    node->attributes++;
  }
}

/* After a fault in XML libxml2 leaves out every reference, "&amp;" too, as long
   as it holds the file for broken. What is wrong we have kept (on_error). */
static void mend(builder *b) { b->parser->wellFormed = 1; }

static void flatten_ahead(builder *b) {
  xmlParserInputPtr input = b->parser->input;
  if (b->parser->nameNr < (int)b->doc->limits.depth || !input) return;
  size_t at = (size_t)(input->cur - input->base);
  if (b->flat > input->consumed + at) at = b->flat - input->consumed;
  /* The parser reads its own copy of the input, so blanking tags there leaves
     the file as it is and every offset where it was. */
  uint32_t blanked = ng_tree_flatten((char *)(uintptr_t)input->base, (size_t)(input->end - input->base), &at,
                                     b->doc->type == NG_TYPE_HTML, (const char *const *)b->parser->nameTab,
                                     b->parser->nameNr);
  b->flat = input->consumed + at;
  if (blanked && !b->flattened) b->flattened_at = position(b);
  b->flattened += blanked;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *b = context;
  if (b->status) return;
  mend(b);
  uint32_t now = position(b);
  const ng_cut *cut = b->cut < b->input.cuts.count ? &b->input.cuts.at[b->cut] : NULL;
  if (cut && cut->start == now) now = cut->end; /* its last attributes */
  uint32_t at = find_tag(b, name, now, false);
  ng_node *node = ng_nodes_push(&b->doc->nodes);
  if (!node) {
    stop(b, NG_NOMEM);
    return;
  }
  uint32_t index = b->doc->nodes.count - 1;
  *node = (ng_node){.tag = atom_of(b, name),
                    .parent = b->current,
                    .next = index + 1,
                    .offset = at == NG_NONE ? b->last : at,
                    .end = now};
  add_attributes(b, node, attributes);
  b->current = index;
  if (at != NG_NONE) {
    const char *file = b->doc->file.data;
    b->last = now;
    if (file[b->last] == '/') b->last++;
    if (file[b->last] == '>') b->last++;
    /* The inside of a script or style was cut out: it is a range of the file. */
    if ((node->tag == NG_TAG_SCRIPT || node->tag == NG_TAG_STYLE) && b->cut < b->input.cuts.count &&
        b->input.cuts.at[b->cut].start == b->last) {
      node->chars = (ng_span){b->last, b->input.cuts.at[b->cut].end};
      b->last = node->chars.end;
    }
  }
  flatten_ahead(b);
}

static void on_end(void *context, const xmlChar *name) {
  builder *b = context;
  if (b->status || b->current == NG_NONE) return;
  mend(b);
  uint32_t now = position(b);
  ng_node *node = &b->doc->nodes.at[b->current];
  if (find_tag(b, name, now, true) != NG_NONE) b->last = now;
  node->end = b->last > node->end ? b->last : node->end;
  node->next = b->doc->nodes.count;
  b->current = node->parent;
  flatten_ahead(b);
}

/* Adds a run of character data; joins it to the one before where it goes on. */
static bool add_run(ng_doc *doc, uint32_t at, uint32_t file, uint32_t size, bool verbatim) {
  ng_run *before = doc->char_runs.count ? &doc->char_runs.at[doc->char_runs.count - 1] : NULL;
  if (before && verbatim && before->verbatim && before->file + before->size == file &&
      before->at + before->size == at) {
    before->size += size;
    return true;
  }
  ng_run *run = ng_runs_push(&doc->char_runs);
  if (!run) return false;
  *run = (ng_run){at, file, size & 0x7FFFFFFF, verbatim};
  return true;
}

static bool add_chars(ng_doc *doc, const char *s, size_t size) {
  ng_chars_array *chars = &doc->chars;
  if (size > NG_NONE - 2 - chars->count) return false;
  while (chars->room - chars->count < size) {
    void *grown = ng_array_grow(chars->at, &chars->room, 1);
    if (!grown) return false;
    chars->at = grown;
  }
  memcpy(chars->at + chars->count, s, size);
  chars->count += (uint32_t)size;
  return true;
}

/* Where a character of text stands in the file; NULL where it does not. XML
   reads a CR, and a CRLF, as LF. */
static const char *find_char(const char *file, uint32_t from, uint32_t to, char c, bool *changed) {
  const char *found = from < to ? memchr(file + from, c, to - from) : NULL;
  uint32_t before = found ? (uint32_t)(found - file) : to;
  const char *cr = c == '\n' && from < before ? memchr(file + from, '\r', before - from) : NULL;
  *changed = cr != NULL;
  return cr ? cr : found;
}

/* Control characters, which the parser drops. */
static bool is_left_out(char c) { return (unsigned char)c < ' ' && !strchr("\t\n\r", c); }

static size_t blanks_at(ng_string text, size_t from) {
  size_t n = 0;
  while (from + n < text.size && text.data[from + n] == ' ') n++;
  return n;
}

/* Finds the characters of `text` in the file between b->last and `to`, where the
   parser left some out (control characters, the CR of a CRLF). */
static bool align(builder *b, uint32_t at, ng_string text, uint32_t to) {
  const char *file = b->doc->file.data;
  uint32_t from = b->last;
  size_t done = 0;
  while (done < text.size) {
    while (from < to && is_left_out(file[from])) from++;
    size_t blanks = b->flattened && from < to && file[from] == '<' ? blanks_at(text, done) : 0;
    if (blanks) { /* a tag was blanked here */
      if (blanks > to - from) blanks = to - from;
      if (!add_run(b->doc, at + (uint32_t)done, from, (uint32_t)blanks, false)) return false;
      done += blanks;
      from += (uint32_t)blanks;
      continue;
    }
    bool changed;
    const char *found = find_char(file, from, to, text.data[done], &changed);
    if (!found) return add_run(b->doc, at + (uint32_t)done, from, to - from, false);
    from = (uint32_t)(found - file);
    if (changed) {
      uint32_t size = from + 1 < to && file[from + 1] == '\n' ? 2 : 1;
      if (!add_run(b->doc, at + (uint32_t)done++, from, size, false)) return false;
      from += size;
      continue;
    }
    size_t same = 1;
    while (done + same < text.size && from + same < to && file[from + same] == text.data[done + same]) same++;
    while (same && done + same < text.size && ng_utf8_continues(text.data[done + same])) same--;
    if (!same) {
      from++;
      continue;
    }
    if (!add_run(b->doc, at + (uint32_t)done, from, (uint32_t)same, true)) return false;
    done += same;
    from += (uint32_t)same;
  }
  return true;
}

/* The cut at which what is shown of the file from an offset on comes to its end. */
static uint32_t cut_from(const builder *b, uint32_t from) {
  uint32_t cut = b->cut;
  while (cut > 0 && b->input.cuts.at[cut - 1].start >= from) cut--;
  return cut;
}

/* The byte of the file at `at`, or after the cuts that begin there. */
static uint32_t shown_at(const builder *b, uint32_t at, uint32_t *cut) {
  const ng_cuts_array *cuts = &b->input.cuts;
  while (*cut < cuts->count && cuts->at[*cut].start == at) at = cuts->at[(*cut)++].end;
  return at;
}

/* Whether the file holds this text at `from`, but for blanks where tags were. */
static bool blanked_at(const builder *b, uint32_t from, ng_string text) {
  uint32_t cut = cut_from(b, from);
  for (size_t i = 0; i < text.size; i++, from++) {
    from = shown_at(b, from, &cut);
    if (from >= b->doc->file.size) return false;
    if (text.data[i] != b->doc->file.data[from] && text.data[i] != ' ') return false;
  }
  return true;
}

/* Whether the run before is that of a blanked tag that goes on at `file`: libxml2 hands
   over long text in pieces. */
static ng_run *blanked_before(const ng_doc *doc, uint32_t file) {
  ng_run *run = doc->char_runs.count ? &doc->char_runs.at[doc->char_runs.count - 1] : NULL;
  bool blanked = run && !run->verbatim && run->file + run->size == file && run->at < doc->chars.count &&
                 doc->chars.at[run->at] == ' ' && doc->file.data[run->file] == '<';
  return blanked ? run : NULL;
}

/* Where tags were blanked the parser saw blanks in their place: as many bytes of what it
   was shown of the file as of the text, equal but for those. A run holds whole tags. */
static bool follow_blanked(builder *b, uint32_t at, ng_string text, uint32_t *to) {
  const char *file = b->doc->file.data;
  uint32_t from = b->last;
  if (!blanked_at(b, from, text)) {
    if (*to - from < text.size) return align(b, at, text, *to);
    from = *to - (uint32_t)text.size;
    if (!blanked_at(b, from, text)) return align(b, at, text, *to);
  }
  ng_run *open = blanked_before(b->doc, from);
  uint32_t cut = cut_from(b, from);
  for (uint32_t i = 0; i < text.size; open = NULL) {
    uint32_t start = i, begin = from = shown_at(b, from, &cut);
    bool same = !open && file[from] == text.data[i];
    while (i < text.size && (same ? file[from] == text.data[i] : text.data[i] == ' ')) {
      i++;
      from = same ? from + 1 : shown_at(b, from, &cut) + 1;
      if (same && cut < b->input.cuts.count && b->input.cuts.at[cut].start == from) break;
    }
    if (open) open->size = (from - open->file) & 0x7FFFFFFF;
    else if (!add_run(b->doc, at + start, begin, from - begin, same)) return false;
  }
  if (*to < from) *to = from;
  return true;
}

/* References to U+0080..U+009F mean windows-1252, says the HTML standard. */
static size_t reference_value(uint32_t code, char out[4]) {
  static const uint16_t c1[32] = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (code - 0x80 < 32) code = c1[code - 0x80];
  if (!code || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return 0;
  return ng_utf8_write(code, out);
}

size_t ng_reference_read(ng_string reference, char out[4]) {
  if (reference.size < 3 || reference.size > 64 || reference.data[0] != '&') return 0;
  char name[64];
  size_t size = reference.size - 1;
  memcpy(name, reference.data + 1, size);
  if (name[size - 1] == ';') size--;
  name[size] = '\0';
  uint32_t code = 0;
  if (name[0] == '#') {
    bool hex = name[1] == 'x' || name[1] == 'X';
    for (const char *d = name + 1 + hex; *d && code <= 0x10FFFF; d++) {
      uint32_t digit = ng_is_digit((unsigned char)*d) ? (uint32_t)(*d - '0') : ((uint32_t)*d | 0x20) - 'a' + 10;
      if (digit >= (hex ? 16u : 10u)) break;
      code = code * (hex ? 16 : 10) + digit;
    }
  } else {
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    code = entity ? entity->value : !strcmp(name, "apos") ? '\'' : 0;
  }
  return reference_value(code, out);
}

bool ng_reference_gives(ng_string reference, ng_string text) {
  char utf8[4];
  size_t size = ng_reference_read(reference, utf8);
  return size && size == text.size && !memcmp(utf8, text.data, size);
}

bool ng_reference_is_blank(ng_string reference) {
  char utf8[4];
  unsigned n;
  return ng_reference_read(reference, utf8) && ng_is_blank(ng_utf8_read(utf8, &n));
}

/* Where the character reference begins that gives this text and ends at `now`, after
   markup that the parser passed over ("</b>&#8220;"); NG_NONE where there is none.
   Of one that the standard reads otherwise *text becomes the right value, in `own`. */
static uint32_t reference_before(const builder *b, uint32_t now, ng_string *text, char own[4]) {
  enum { LONGEST = 64 };
  const char *file = b->doc->file.data;
  uint32_t at = now;
  while (at > b->last && now - at < LONGEST && file[at - 1] != '&') at--;
  if (text->size > 4 || at == b->last || file[at - 1] != '&') return NG_NONE;
  ng_string reference = {file + at - 1, now - at + 1}, value = *text;
  unsigned n;
  uint32_t code = ng_utf8_read(text->data, &n);
  if (n == text->size && code - 0x80 < 32) value = (ng_string){own, reference_value(code, own)};
  if (!ng_reference_gives(reference, value)) return NG_NONE;
  *text = value;
  return at - 1;
}

static void on_text(void *context, const xmlChar *data, int length) {
  builder *b = context;
  if (b->status || length <= 0) return;
  mend(b);
  ng_doc *doc = b->doc;
  ng_string text = {(const char *)data, (size_t)length};
  uint32_t now = position(b), from = b->last, at = doc->chars.count;
  const char *file = doc->file.data;
  uint32_t parent_tag = b->current == NG_NONE ? NG_TAG_TEXT : doc->nodes.at[b->current].tag;
  if (parent_tag == NG_TAG_SCRIPT || parent_tag == NG_TAG_STYLE) {
    ng_node *node = &doc->nodes.at[b->current];
    if (node->chars.start == node->chars.end) node->chars.start = now >= text.size ? now - (uint32_t)text.size : 0;
    node->chars.end = now;
    b->last = now;
    return;
  }
  char utf8[4];
  bool fine;
  uint32_t reference = reference_before(b, now, &text, utf8);
  if (reference != NG_NONE) fine = add_run(doc, at, reference, now - reference, false);
  else if (now - from >= text.size && !memcmp(file + now - text.size, text.data, text.size))
    fine = add_run(doc, at, now - (uint32_t)text.size, (uint32_t)text.size, true);
  else if (doc->file.size - from >= text.size && !memcmp(file + from, text.data, text.size)) {
    /* libxml2 hands over long text before it steps past the last character. */
    fine = add_run(doc, at, from, (uint32_t)text.size, true);
    if (now < from + text.size) now = from + (uint32_t)text.size;
  } else if (doc->file.size - now >= text.size && !memcmp(file + now, text.data, text.size)) {
    /* In XML even before it steps on the first one; what lies before was no markup. */
    fine = add_run(doc, at, now, (uint32_t)text.size, true);
    now += (uint32_t)text.size;
  } else if (b->flattened)
    fine = follow_blanked(b, at, text, &now);
  else
    fine = align(b, at, text, now);
  if (!fine || !add_chars(doc, text.data, text.size)) {
    stop(b, NG_NOMEM);
    return;
  }
  b->last = now;
  ng_node *before = doc->nodes.count ? &doc->nodes.at[doc->nodes.count - 1] : NULL;
  if (before && before->tag == NG_TAG_TEXT && before->parent == b->current) {
    before->chars.end = doc->chars.count;
    before->end = now;
    return;
  }
  ng_node *node = ng_nodes_push(&doc->nodes);
  if (!node) {
    stop(b, NG_NOMEM);
    return;
  }
  *node = (ng_node){.tag = NG_TAG_TEXT,
                    .parent = b->current,
                    .next = doc->nodes.count,
                    .chars = {at, doc->chars.count},
                    .offset = from,
                    .end = now};
}

static void on_comment(void *context, const xmlChar *data) {
  (void)data;
  builder *b = context;
  b->last = position(b);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  (void)target;
  on_comment(context, data);
}

/* Errors of the markup are no errors of ours: the parser recovers. From broken
   XML words are lost, though, so its first fault is kept to be noted. */
static void on_error(void *context, const char *format, ...) {
  (void)format;
  builder *b = context;
  const xmlError *error = &b->parser->lastError;
  if (b->doc->type != NG_TYPE_XML || b->broken[0] || error->level != XML_ERR_FATAL) return;
  const char *message = error->message ? error->message : "";
  size_t size = strcspn(message, "\n");
  while (size >= sizeof b->broken || (size && ng_utf8_continues(message[size]))) size--;
  memcpy(b->broken, message, size);
  b->broken_line = error->line;
}

/* XML texts use HTML's names for characters without declaring them. */
static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  builder *b = context;
  xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
  const htmlEntityDesc *known = predefined ? NULL : htmlEntityLookup(name);
  if (!known) return predefined;
  b->entity_text[reference_value(known->value, b->entity_text)] = '\0';
  b->entity = (xmlEntity){.type = XML_ENTITY_DECL,
                          .etype = XML_INTERNAL_PREDEFINED_ENTITY,
                          .name = name,
                          .content = (xmlChar *)b->entity_text};
  return &b->entity;
}

static void parse_html(builder *b, const xmlSAXHandler *handler) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser) {
    b->status = NG_NOMEM;
    return;
  }
  b->parser = parser;
  *parser->sax = *handler;
  parser->userData = b;
  htmlCtxtReadMemory(parser, b->input.bytes, (int)b->input.size, NULL, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt(parser);
}

static void parse_xml(builder *b, const xmlSAXHandler *handler) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (!parser) {
    b->status = NG_NOMEM;
    return;
  }
  b->parser = parser;
  *parser->sax = *handler;
  parser->userData = b;
  xmlCtxtReadMemory(parser, b->input.bytes, (int)b->input.size, NULL, "UTF-8",
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE |
                        XML_PARSE_SAX1);
  xmlFreeParserCtxt(parser);
}

static ng_status close_all(builder *b) {
  ng_doc *doc = b->doc;
  while (b->current != NG_NONE) {
    ng_node *node = &doc->nodes.at[b->current];
    node->next = doc->nodes.count;
    node->end = (uint32_t)doc->file.size;
    b->current = node->parent;
  }
  ng_status status = NG_OK;
  if (b->broken[0])
    status = ng_doc_note(doc, "broken-xml", ng_decode_raw(doc, b->last),
                         "line %d: broken XML (%s): words may be missing, which reading it as HTML would show",
                         b->broken_line, b->broken);
  if (status || !b->flattened) return status;
  return ng_doc_note(doc, "depth-limit", ng_decode_raw(doc, b->flattened_at),
                     "%u elements lie deeper than the limit of %u and were flattened", b->flattened,
                     doc->limits.depth);
}

ng_status ng_stage_tree(ng_doc *doc, ng_error *error) {
  if (doc->file.size > INT32_MAX) {
    *error = (ng_error){.status = NG_LIMIT, .message = "larger than libxml2's limit of 2^31 - 1 bytes"};
    return NG_LIMIT;
  }
  builder b = {.doc = doc, .current = NG_NONE, .input = {.bytes = doc->file.data, .size = doc->file.size}};
  b.status = ng_tags_init(doc);
  if (!b.status) b.status = ng_tree_cut(doc, &b.input);
  xmlSAXHandler handler = {.startElement = on_start,
                           .endElement = on_end,
                           .characters = on_text,
                           .ignorableWhitespace = on_text,
                           .cdataBlock = on_text,
                           .comment = on_comment,
                           .processingInstruction = on_instruction,
                           .getEntity = on_entity,
                           .error = on_error,
                           .initialized = XML_SAX2_MAGIC};
  if (!b.status && doc->type == NG_TYPE_HTML) parse_html(&b, &handler);
  else if (!b.status) parse_xml(&b, &handler);
  free(b.input.owned);
  free(b.input.cuts.at);
  return b.status ? b.status : close_all(&b);
}
