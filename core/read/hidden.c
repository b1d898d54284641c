/* What a page holds and does not show. In: nodes, their attributes, blocks, lexicon.
 * Out: blocks in the role "hidden", and ranges of markup where a line is hidden in part:
 * by the attributes hidden and aria-hidden, by display:none and visibility:hidden in its
 * style or in a simple rule of the page (style.c), by classes for screen readers (scripts/lexicons/page.lua, "unseen"), and by the
 * elements <template>, <noscript>, a <dialog> that is not open, and a heading's link to itself.
 * Of these the words stay in the text, and are never of the story. A closed <details>, or a
 * tab's panel, is not hidden: its reader opens it.
 * Pages hide their story, too, until a script runs, and are saved like that. Where most
 * of the running text would be hidden, what holds running text is taken for shown, and
 * that is noted. Linear. */
#include <string.h>
#include <strings.h>

#include "base/tags.h"
#include "block_data.h"
#include "decode.h"
#include "place.h"
#include "stages.h"
#include "style.h"

enum {
  RUNNING = 80, /* bytes of a leaf of running text */
  STORY = 3,    /* leaves of it */
  LONGEST_CLASS = 40,
  SEEN = 256
};

enum { HIDDEN, ARIA, STYLE, CLASS, ID, OPEN, SHADOW, ROLE, NAMES };
static const char *const names[NAMES] = {"hidden", "aria-hidden", "style",          "class",
                                         "id",     "open",        "shadowrootmode", "role"};

typedef struct {
  ng_doc *doc;
  const char *atoms[NAMES];
  ng_style *style;          /* the page's rules, or NULL */
  ng_indexes_array running; /* leaf blocks of running text, in order */
  ng_spans_array spans;     /* of hidden elements, the outermost, in order */
  bool noscript_shows;
  bool story_shows; /* what holds running text is not hidden */
  struct {
    uint64_t hash;
    bool unseen;
  } classes[SEEN];
} reader;

/* ---- what hides --------------------------------------------------------------- */

static bool is_blank(char c) { return (unsigned char)c <= ' '; }

static bool is(ng_string s, const char *word) { return s.size == strlen(word) && !strncasecmp(s.data, word, s.size); }

/* A word of a class, letters alone: "sr-only" and "srOnly" are "sronly". */
static bool is_unseen(const ng_lexicon *lexicon, ng_string class) {
  char word[LONGEST_CLASS];
  size_t size = 0;
  for (size_t i = 0; i < class.size; i++) {
    char c = class.data[i];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    if (c < 'a' || c > 'z') continue;
    if (size == sizeof word) return false;
    word[size++] = c;
  }
  uint32_t entry = size ? ng_lexicon_find(lexicon, word, size) : 0;
  return entry && ng_lexicon_is(lexicon, entry, NG_CLASS_UNSEEN);
}

/* The same, or what follows a framework's prefix: "mw-sr-only", but not "not-sr-only", and
   not "md:sr-only", which depends on the window. */
static bool class_is_unseen(const ng_lexicon *lexicon, ng_string class) {
  if (memchr(class.data, ':', class.size)) return false;
  if (is_unseen(lexicon, class)) return true;
  size_t prefix = 0;
  while (prefix < class.size && class.data[prefix] != '-' && class.data[prefix] != '_') prefix++;
  if (prefix == class.size || is((ng_string){class.data, prefix}, "not")) return false;
  return is_unseen(lexicon, (ng_string){class.data + prefix, class.size - prefix});
}

static bool class_hides(reader *r, ng_string value) {
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < value.size; i++) hash = (hash ^ (unsigned char)value.data[i]) * 1099511628211u;
  size_t slot = (hash >> 40) % SEEN;
  if (r->classes[slot].hash == hash) return r->classes[slot].unseen;
  bool unseen = false;
  for (size_t at = 0, start; at < value.size && !unseen;) {
    while (at < value.size && is_blank(value.data[at])) at++;
    for (start = at; at < value.size && !is_blank(value.data[at]);) at++;
    unseen = class_is_unseen(r->doc->lexicon, (ng_string){value.data + start, at - start});
  }
  r->classes[slot].hash = hash;
  r->classes[slot].unseen = unseen;
  return unseen;
}

/* Half of a word that is hidden from screen readers is shown: an initial, set large. */
static bool cuts_word(const ng_doc *doc, ng_span span) {
  unsigned n;
  const char *text = doc->text.data;
  return (span.start && ng_is_letter(ng_utf8_before(text, span.start, &n))) ||
         (span.end < doc->text.size && ng_is_letter(ng_utf8_read(text + span.end, &n)));
}

/* A link to its own heading, of a sign alone, which is shown under the mouse: "#", "¶". */
static bool is_heading_sign(const ng_doc *doc, uint32_t index) {
  enum { SIGN = 4, STEPS = 3 }; /* bytes; elements between it and the heading */
  const ng_node *node = &doc->nodes.at[index];
  if (node->tag != NG_TAG_A || node->text.end - node->text.start > SIGN) return false;
  for (uint32_t at = node->text.start, n; at < node->text.end; at += n) {
    uint32_t code = ng_utf8_read(doc->text.data + at, &n);
    if (ng_is_letter(code) || ng_is_digit((unsigned char)doc->text.data[at])) return false;
  }
  ng_string href = ng_node_attribute(doc, index, "href");
  if (!memchr(href.data ? href.data : "", '#', href.size)) return false;
  for (uint32_t up = node->parent, steps = 0; up != NG_NONE && steps < STEPS; up = doc->nodes.at[up].parent, steps++)
    if (doc->nodes.at[up].tag >= NG_TAG_H1 && doc->nodes.at[up].tag <= NG_TAG_H6) return true;
  return false;
}

static bool hides(reader *r, uint32_t index) {
  const ng_doc *doc = r->doc;
  const ng_node *node = &doc->nodes.at[index];
  if (node->tag == NG_TAG_HTML || node->tag == NG_TAG_BODY) return false;
  if (is_heading_sign(doc, index)) return true;
  bool element = node->tag == NG_TAG_TEMPLATE || node->tag == NG_TAG_DIALOG ||
                 (node->tag == NG_TAG_NOSCRIPT && !r->noscript_shows),
       hidden = false;
  ng_style_said own = {0};
  ng_string id = {NULL, 0}, classes = {NULL, 0};
  for (uint32_t i = 0; i < node->attributes; i++) {
    const ng_attribute *a = &doc->attributes.at[node->attribute + i];
    unsigned name = 0;
    while (name < NAMES && r->atoms[name] != a->name.data) name++;
    switch (name) {
      case HIDDEN: hidden |= !is(a->value, "until-found"); break; /* that is found and opened, as <details> is */
      case ARIA: hidden |= is(a->value, "true") && !cuts_word(doc, node->text); break;
      case STYLE: own = ng_style_declared(a->value); break;
      case CLASS: hidden |= class_hides(r, classes = a->value); break;
      case ID: id = a->value; break;
      case OPEN: element &= node->tag != NG_TAG_DIALOG; break;
      case SHADOW: element &= node->tag != NG_TAG_TEMPLATE; break;
      case ROLE:
        if (is(a->value, "tabpanel")) return false; /* its reader opens it, too */
        break;
      default: break;
    }
  }
  return element || hidden || ng_style_hides(r->style, doc->atoms.at[node->tag], id, classes, own);
}

/* ---- which elements ------------------------------------------------------------ */

/* How many leaves of running text lie in a range; *bytes is their size. */
static uint32_t count_running(const reader *r, ng_span span, size_t *bytes) {
  uint32_t low = 0, high = r->running.count, count = 0;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (r->doc->blocks.at[r->running.at[middle]].span.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (; low < r->running.count; low++, count++) {
    ng_span leaf = r->doc->blocks.at[r->running.at[low]].span;
    if (leaf.start >= span.end) break;
    *bytes += leaf.end - leaf.start;
  }
  return count;
}

static bool find_spans(reader *r) {
  const ng_doc *doc = r->doc;
  r->spans.count = 0;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT || node->text.start == node->text.end || !hides(r, i)) continue;
    size_t unused = 0;
    if (r->story_shows && count_running(r, node->text, &unused)) continue;
    ng_span *span = ng_spans_push(&r->spans);
    if (!span) return false;
    *span = node->text;
    i = node->next - 1;
  }
  return true;
}

/* Whether the story would be hidden. */
static bool hides_story(const reader *r, uint32_t *first) {
  size_t hidden = 0, all = 0, text = 0;
  uint32_t leaves = 0;
  for (uint32_t i = 0; i < r->spans.count; i++) {
    uint32_t here = count_running(r, r->spans.at[i], &hidden);
    if (here && !leaves) *first = r->spans.at[i].start;
    leaves += here;
    text += r->spans.at[i].end - r->spans.at[i].start;
  }
  count_running(r, (ng_span){0, (uint32_t)r->doc->text.size}, &all);
  return (leaves >= STORY && hidden * 2 > all) || (leaves && text >= r->doc->text.size);
}

/* ---- blocks and ranges ----------------------------------------------------------- */

static bool is_visible(const ng_doc *doc, uint32_t from, uint32_t to) {
  while (from < to && is_blank(doc->text.data[from])) from++;
  return from < to;
}

/* A range hidden in a line, with one of the blanks around it. */
static bool add_markup(ng_doc *doc, ng_span leaf, ng_span span) {
  const char *text = doc->text.data;
  bool before = span.start == leaf.start || is_blank(text[span.start - 1]);
  if (span.end < leaf.end && before && text[span.end] == ' ') span.end++;
  else if (span.start > leaf.start && text[span.start - 1] == ' ' &&
           (span.end == leaf.end || strchr(".,;:!?)]", text[span.end])))
    span.start--;
  ng_span *last = doc->markup.count ? &doc->markup.at[doc->markup.count - 1] : NULL;
  if (last && last->end >= span.start) {
    last->end = span.end;
    return true;
  }
  ng_span *added = ng_spans_push(&doc->markup);
  if (added) *added = span;
  return added != NULL;
}

/* The spans from *next on that lie in a leaf: all of it is hidden, or parts are. */
static bool label_leaf(reader *r, ng_block *block, uint32_t *next) {
  ng_doc *doc = r->doc;
  while (*next < r->spans.count && r->spans.at[*next].end <= block->span.start) ++*next;
  uint32_t at = block->span.start, i = *next;
  bool visible = false;
  for (; i < r->spans.count && r->spans.at[i].start < block->span.end; i++) {
    visible |= is_visible(doc, at, r->spans.at[i].start);
    at = r->spans.at[i].end;
  }
  if (i == *next) return true;
  if (!(visible |= is_visible(doc, at, block->span.end))) {
    block->role = NG_ROLE_HIDDEN;
    return true;
  }
  for (i = *next; i < r->spans.count && r->spans.at[i].start < block->span.end; i++) {
    ng_span span = r->spans.at[i];
    if (span.start < block->span.start) span.start = block->span.start;
    if (span.end > block->span.end) span.end = block->span.end;
    if (!add_markup(doc, block->span, span)) return false;
  }
  return true;
}

static ng_status label(reader *r) {
  ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->span.end - block->span.start < RUNNING) continue;
    uint32_t *running = ng_indexes_push(&r->running);
    if (!running) return NG_NOMEM;
    *running = i;
  }
  if (!find_spans(r)) return NG_NOMEM;
  uint32_t first = 0, next = 0;
  if (hides_story(r, &first)) {
    r->story_shows = true;
    if (!find_spans(r)) return NG_NOMEM;
    ng_status status =
        ng_doc_note(doc, "hidden-story", ng_decode_raw(doc, ng_file_offset(doc, first)),
                    "the page hides most of its text, as pages do until a script has run: it was read as shown");
    if (status) return status;
  }
  for (uint32_t i = 0; i < doc->blocks.count && next < r->spans.count; i++)
    if (doc->blocks.at[i].leaf && !label_leaf(r, &doc->blocks.at[i], &next)) return NG_NOMEM;
  return NG_OK;
}

ng_status ng_stage_hidden(ng_doc *doc) {
  bool page = doc->type == NG_TYPE_HTML ||
              (doc->type == NG_TYPE_XML && doc->nodes.count && doc->nodes.at[0].tag == NG_TAG_HTML);
  if (!page) return NG_OK;
  reader r = {.doc = doc, .noscript_shows = ng_noscript_shows(doc)};
  for (unsigned i = 0; i < NAMES; i++) {
    uint32_t atom = ng_tag_find(doc, names[i]);
    r.atoms[i] = atom == NG_NONE ? NULL : doc->atoms.at[atom].data;
  }
  ng_status status = ng_style_read(doc, &r.style);
  if (!status) status = label(&r);
  ng_style_free(r.style);
  free(r.running.at);
  free(r.spans.at);
  return status;
}
