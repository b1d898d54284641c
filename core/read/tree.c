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

#include "base/sorted.h"
#include "decode.h"
#include "reference.h"
#include "stages.h"

enum { NAMES = 256 };

typedef struct {
  ng_doc *doc;
  xmlParserCtxtPtr parser;
  ng_status status;
  uint32_t current; /* innermost open node, or NG_NONE */
  ng_tree_input input;
  uint32_t last;         /* what is shown up to here is accounted for */
  uint32_t tag;          /* HTML: start tags before this one are behind */
  uint32_t edit;         /* the first edit whose place is not before the last one asked for */
  ng_spans_array blanks; /* tags of what is shown that were blanked, in order: they lie too deep */
  size_t flat;           /* place in what is shown up to which it is flattened */
  char broken[96];       /* XML: what is wrong, "" where nothing is */
  int broken_line;
  struct known {
    const xmlChar *name;
    uint32_t atom;
  } names[NAMES];
  xmlEntity entity; /* the last one that XML asked for */
  char entity_text[NG_REFERENCE_BYTES + 1];
} builder;

/* ---- places ----------------------------------------------------------------
   The parser and this file count in what is shown; nodes and runs are of the file. */

/* The parser's place. The only place that knows how libxml2 tells its own. */
static uint32_t position(const builder *b) {
  const xmlParserInput *input = b->parser->input;
  size_t at = input ? input->consumed + (size_t)(input->cur - input->base) : 0;
  if (at > b->input.size) at = b->input.size;
  return at < b->last ? b->last : (uint32_t)at;
}

/* The number of edits that stand before `at`, those there not among them. */
static uint32_t edits_before(builder *b, uint32_t at) {
  const ng_edits_array *edits = &b->input.edits;
  while (b->edit > 0 && edits->at[b->edit - 1].shown >= at) b->edit--;
  while (b->edit < edits->count && edits->at[b->edit].shown < at) b->edit++;
  return b->edit;
}

static uint32_t after_edit(const ng_edit *edit, uint32_t at) {
  uint32_t end = edit->shown + edit->size;
  return at < end ? edit->end : edit->end + (at - end);
}

/* The end in the file of what is shown before `at`. */
static uint32_t file_end(builder *b, uint32_t at) {
  uint32_t count = edits_before(b, at);
  return count ? after_edit(&b->input.edits.at[count - 1], at) : at;
}

/* Where what is shown at `at` begins in the file: after what was cut out there. */
static uint32_t file_start(builder *b, uint32_t at) {
  const ng_edits_array *edits = &b->input.edits;
  uint32_t next = edits_before(b, at);
  while (next < edits->count && edits->at[next].shown == at && !edits->at[next].size) next++;
  if (next < edits->count && edits->at[next].shown == at) return edits->at[next].start;
  const ng_edit *before = next ? &edits->at[next - 1] : NULL;
  if (before && at < before->shown + before->size) return before->start;
  return before ? after_edit(before, at) : at;
}

static void stop(builder *b, ng_status status) {
  b->status = status;
  xmlStopParser(b->parser);
}

/* libxml2 keeps one copy a name, so its address finds most atoms at once. */
static uint32_t atom_of(builder *b, const xmlChar *name) {
  struct known *known = &b->names[((uintptr_t)name >> 3) % NAMES];
  if (known->name == name) return known->atom;
  uint32_t atom = ng_tag_intern(b->doc, (ng_string){(const char *)name, strlen((const char *)name)});
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
  const char *shown = b->input.bytes;
  size_t size = strlen((const char *)name), skip = end ? 2 : 1;
  for (uint32_t at = b->last; at + skip + size <= to; at++) {
    const char *found = memchr(shown + at, '<', to - at);
    if (!found) break;
    at = (uint32_t)(found - shown);
    if (at + skip + size <= to && (!end || found[1] == '/') && !strncasecmp(found + skip, (const char *)name, size))
      return at;
  }
  return NG_NONE;
}

/* The attributes that the parser gives, of XML. */
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

/* Those of HTML were read before the parse, by tag. The tag of an element that the file opens
   itself is the last one that begins before `now`. */
static void find_attributes(builder *b, ng_node *node, const xmlChar *name, uint32_t now) {
  const ng_start_tags_array *tags = &b->input.tags;
  while (b->tag < tags->count && tags->at[b->tag].start < now) b->tag++;
  const ng_start_tag *tag = b->tag ? &tags->at[b->tag - 1] : NULL;
  size_t size = strlen((const char *)name);
  if (!tag || strncasecmp(b->doc->file.data + tag->start + 1, (const char *)name, size)) return;
  node->attribute = tag->attribute;
  node->attributes = tag->attributes;
}

/* After a fault in XML libxml2 leaves out every reference, "&amp;" too, as long
   as it holds the file for broken. What is wrong we have kept (on_error). */
static void mend(builder *b) { b->parser->wellFormed = 1; }

/* What is shown becomes our own, for tags to be blanked in it. */
static bool own_input(builder *b) {
  if (b->input.owned) return true;
  char *bytes = malloc(b->input.size + 1);
  if (!bytes) return false;
  memcpy(bytes, b->input.bytes, b->input.size);
  bytes[b->input.size] = '\0';
  b->input.bytes = b->input.owned = bytes;
  return true;
}

/* Blanks what lies too deep in what is shown, and in the parser's own copy of it: both
   stay the same, and every offset where it was. */
static void flatten_ahead(builder *b) {
  xmlParserInputPtr input = b->parser->input;
  if (b->parser->nameNr < (int)b->doc->limits.depth || !input) return;
  size_t at = input->consumed + (size_t)(input->cur - input->base),
         end = input->consumed + (size_t)(input->end - input->base);
  if (b->flat > at) at = b->flat;
  uint32_t next = b->blanks.count;
  if (!own_input(b) || !ng_tree_flatten(b->input.owned, b->input.size, &at, b->doc->type == NG_TYPE_HTML,
                                        (const char *const *)b->parser->nameTab, b->parser->nameNr, &b->blanks)) {
    stop(b, NG_NOMEM);
    return;
  }
  b->flat = at;
  for (; next < b->blanks.count; next++) {
    ng_span blank = b->blanks.at[next];
    if (blank.end > end) break; /* the parser's copy is whole */
    memset((char *)(uintptr_t)input->base + (blank.start - input->consumed), ' ', blank.end - blank.start);
  }
}

/* The first blanked tag that ends after a place of what is shown. */
static uint32_t blank_after(const builder *b, uint32_t at) { return NG_PAST(b->blanks, end, at); }

/* What was cut out of an element whose start tag ends at b->last, up to its end tag: the
   inside of a script or style. */
static ng_span unshown_inside(builder *b) {
  const char *shown = b->input.bytes + b->last;
  bool ends = b->last == b->input.size || (shown[0] == '<' && shown[1] == '/');
  return ends ? (ng_span){file_end(b, b->last), file_start(b, b->last)} : (ng_span){0, 0};
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *b = context;
  if (b->status) return;
  mend(b);
  uint32_t now = position(b), at = find_tag(b, name, now, false);
  ng_node *node = ng_nodes_push(&b->doc->nodes);
  if (!node) {
    stop(b, NG_NOMEM);
    return;
  }
  uint32_t index = b->doc->nodes.count - 1;
  *node = (ng_node){.tag = atom_of(b, name),
                    .parent = b->current,
                    .next = index + 1,
                    .offset = file_start(b, at == NG_NONE ? b->last : at),
                    .end = file_start(b, now)};
  if (b->doc->type == NG_TYPE_XML) add_attributes(b, node, attributes);
  else if (at != NG_NONE) find_attributes(b, node, name, node->end);
  b->current = index;
  if (at != NG_NONE) {
    const char *shown = b->input.bytes;
    b->last = now;
    if (shown[b->last] == '/') b->last++;
    if (shown[b->last] == '>') b->last++;
    if (node->tag == NG_TAG_SCRIPT || node->tag == NG_TAG_STYLE || node->tag == NG_TAG_TITLE)
      node->chars = unshown_inside(b);
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
  uint32_t end = file_end(b, b->last);
  node->end = end > node->end ? end : node->end;
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
  /* The rest of a reference to two characters. */
  if (before && !verbatim && !before->verbatim && before->file == file && size && before->size == size) return true;
  ng_run *run = ng_runs_push(&doc->char_runs);
  if (!run) return false;
  *run = (ng_run){at, file, size & 0x7FFFFFFF, verbatim};
  return true;
}

/* The same, of what no blanked tag lies in. */
static bool add_unblanked(builder *b, uint32_t at, uint32_t from, uint32_t size) {
  uint32_t to = from + size, next = edits_before(b, from);
  const ng_edits_array *edits = &b->input.edits;
  if (next && edits->at[next - 1].shown + edits->at[next - 1].size > from) next--;
  while (from < to) {
    while (next < edits->count && !edits->at[next].size && edits->at[next].shown <= from) next++;
    const ng_edit *edit = next < edits->count ? &edits->at[next] : NULL;
    bool edited = edit && edit->shown <= from;
    uint32_t stop = !edit ? to : edited ? edit->shown + edit->size : edit->shown;
    if (stop > to) stop = to;
    if (!(edited ? add_run(b->doc, at, edit->start, edit->end - edit->start, false)
                 : add_run(b->doc, at, file_start(b, from), stop - from, true)))
      return false;
    if (edited) next++;
    at += stop - from;
    from = stop;
  }
  return true;
}

/* Adds the runs of character data that is shown as it is from `from` on. The run of a
   blanked tag holds the whole of it, however many pieces libxml2 hands it over in. */
static bool add_shown(builder *b, uint32_t at, uint32_t from, uint32_t size) {
  uint32_t to = from + size;
  for (uint32_t next = blank_after(b, from); from < to; next++) {
    ng_span blank = next < b->blanks.count ? b->blanks.at[next] : (ng_span){to, to};
    uint32_t start = blank.start < from ? from
                     : blank.start < to ? blank.start
                                        : to,
             stop = blank.end < to ? blank.end : to;
    if (start > from && !add_unblanked(b, at, from, start - from)) return false;
    at += start - from;
    from = start;
    if (from >= stop) continue;
    uint32_t begin = file_start(b, blank.start);
    if (!add_run(b->doc, at, begin, file_end(b, blank.end) - begin, false)) return false;
    at += stop - from;
    from = stop;
  }
  return true;
}

/* Adds the run of one piece of character data for which [from, to) is shown. */
static bool add_for(builder *b, uint32_t at, uint32_t from, uint32_t to) {
  uint32_t start = file_start(b, from), end = file_end(b, to);
  return add_run(b->doc, at, start, end > start ? end - start : 0, false);
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

/* Adds the run of a reference that is shown at [from, to); the file may have the
   character itself ("&" that begins none). */
static bool add_reference(builder *b, uint32_t at, uint32_t from, uint32_t to, ng_string text) {
  uint32_t start = file_start(b, from);
  bool same = file_end(b, to) - start == text.size && !memcmp(b->doc->file.data + start, text.data, text.size);
  return same ? add_run(b->doc, at, start, (uint32_t)text.size, true) : add_for(b, at, from, to);
}

/* Where a character of text is shown; NULL where it is not. XML reads a CR, and a
   CRLF, as LF. */
static const char *find_char(const char *shown, uint32_t from, uint32_t to, char c, bool *changed) {
  const char *found = from < to ? memchr(shown + from, c, to - from) : NULL;
  uint32_t before = found ? (uint32_t)(found - shown) : to;
  const char *cr = c == '\n' && from < before ? memchr(shown + from, '\r', before - from) : NULL;
  *changed = cr != NULL;
  return cr ? cr : found;
}

/* Control characters, which the parser drops. */
static bool is_left_out(char c) { return (unsigned char)c < ' ' && !strchr("\t\n\r", c); }

/* Finds the characters of `text` in what is shown between b->last and `to`, where the
   parser left some out (control characters, the CR of a CRLF). */
static bool align(builder *b, uint32_t at, ng_string text, uint32_t to) {
  const char *shown = b->input.bytes;
  uint32_t from = b->last;
  size_t done = 0;
  while (done < text.size) {
    while (from < to && is_left_out(shown[from])) from++;
    bool changed;
    const char *found = find_char(shown, from, to, text.data[done], &changed);
    if (!found) return add_for(b, at + (uint32_t)done, from, to);
    from = (uint32_t)(found - shown);
    if (changed) {
      uint32_t size = from + 1 < to && shown[from + 1] == '\n' ? 2 : 1;
      if (!add_for(b, at + (uint32_t)done++, from, from + size)) return false;
      from += size;
      continue;
    }
    size_t same = 1;
    while (done + same < text.size && from + same < to && shown[from + same] == text.data[done + same]) same++;
    while (same && done + same < text.size && ng_utf8_continues(text.data[done + same])) same--;
    if (!same) {
      from++;
      continue;
    }
    if (!add_shown(b, at + (uint32_t)done, from, (uint32_t)same)) return false;
    done += same;
    from += (uint32_t)same;
  }
  return true;
}

/* Where the character reference begins that gives this text and ends at `now`, after
   markup that the parser passed over ("</b>&#8220;"); NG_NONE where there is none.
   Of one that the standard reads otherwise *text becomes the right value, in `own`. */
static uint32_t reference_before(const builder *b, uint32_t now, ng_string *text, char own[NG_REFERENCE_BYTES]) {
  enum { LONGEST = 64 };
  const char *shown = b->input.bytes;
  uint32_t at = now;
  while (at > b->last && now - at < LONGEST && shown[at - 1] != '&') at--;
  if (text->size > NG_REFERENCE_BYTES || at == b->last || shown[at - 1] != '&') return NG_NONE;
  ng_string reference = {shown + at - 1, now - at + 1}, value = *text;
  unsigned n;
  uint32_t code = ng_utf8_read(text->data, &n);
  if (n == text->size && code - 0x80 < 32) value = (ng_string){own, ng_reference_code(code, own)};
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
  const char *shown = b->input.bytes;
  uint32_t parent_tag = b->current == NG_NONE ? NG_TAG_TEXT : doc->nodes.at[b->current].tag;
  if (parent_tag == NG_TAG_SCRIPT || parent_tag == NG_TAG_STYLE) {
    ng_node *node = &doc->nodes.at[b->current];
    if (node->chars.start == node->chars.end)
      node->chars.start = now >= text.size ? file_start(b, now - (uint32_t)text.size) : 0;
    node->chars.end = file_end(b, now);
    b->last = now;
    return;
  }
  char utf8[NG_REFERENCE_BYTES];
  bool fine;
  uint32_t reference = reference_before(b, now, &text, utf8);
  if (reference != NG_NONE) fine = add_reference(b, at, reference, now, text);
  else if (now - from >= text.size && !memcmp(shown + now - text.size, text.data, text.size))
    fine = add_shown(b, at, now - (uint32_t)text.size, (uint32_t)text.size);
  else if (b->input.size - from >= text.size && !memcmp(shown + from, text.data, text.size)) {
    /* libxml2 hands over long text before it steps past the last character. */
    fine = add_shown(b, at, from, (uint32_t)text.size);
    if (now < from + text.size) now = from + (uint32_t)text.size;
  } else if (doc->type == NG_TYPE_XML && b->input.size - now >= text.size &&
             !memcmp(shown + now, text.data, text.size)) {
    /* In XML even before it steps on the first one; what lies before was no markup. */
    fine = add_shown(b, at, now, (uint32_t)text.size);
    now += (uint32_t)text.size;
  } else fine = align(b, at, text, now);
  if (!fine || !add_chars(doc, text.data, text.size)) {
    stop(b, NG_NOMEM);
    return;
  }
  b->last = now;
  ng_node *before = doc->nodes.count ? &doc->nodes.at[doc->nodes.count - 1] : NULL;
  if (before && before->tag == NG_TAG_TEXT && before->parent == b->current) {
    before->chars.end = doc->chars.count;
    before->end = file_end(b, now);
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
                    .offset = file_start(b, from),
                    .end = file_end(b, now)};
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
  char reference[NG_REFERENCE_LONGEST_BYTES];
  size_t size = strlen((const char *)name);
  if (predefined || size + 2 > sizeof reference) return predefined;
  reference[0] = '&';
  memcpy(reference + 1, name, size);
  reference[size + 1] = ';';
  size_t given = ng_reference_read((ng_string){reference, size + 2}, b->entity_text);
  if (!given) return NULL;
  b->entity_text[given] = '\0';
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
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE | XML_PARSE_SAX1);
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
    status = ng_doc_note(doc, "broken-xml", ng_decode_raw(doc, file_end(b, b->last)),
                         "line %d: broken XML (%s): words may be missing, which reading it as HTML would show",
                         b->broken_line, b->broken);
  if (status || !b->blanks.count) return status;
  return ng_doc_note(doc, "depth-limit", ng_decode_raw(doc, file_start(b, b->blanks.at[0].start)),
                     "%u elements lie deeper than the limit of %u and were flattened", b->blanks.count,
                     doc->limits.depth);
}

ng_status ng_stage_tree(ng_doc *doc, ng_error *error) {
  if (doc->file.size > INT32_MAX) {
    *error = (ng_error){.status = NG_LIMIT, .message = "larger than libxml2's limit of 2^31 - 1 bytes"};
    return NG_LIMIT;
  }
  builder b = {.doc = doc, .current = NG_NONE, .input = {.bytes = doc->file.data, .size = doc->file.size}};
  b.status = ng_tags_init(doc);
  if (!b.status) b.status = ng_tree_show(doc, &b.input);
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
  if (!b.status) b.status = close_all(&b);
  free(b.input.edits.at);
  free(b.input.tags.at);
  free(b.blanks.at);
  return b.status;
}
