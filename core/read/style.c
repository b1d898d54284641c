/* What a page's own style rules hide. In: the insides of <style>. Out: the rules that say
 * display or visibility of elements told by name, identifier and classes ("div.note#a").
 *
 * The strongest rule wins, as in CSS: an important one, then the element's own style, then
 * by identifiers, classes and names, then the later one. Rules for other media than the
 * screen and for windows of some size do not count. A selector that asks for more (an
 * element around it, an attribute) cannot hide; where it shows, it counts as if all of it
 * held, so that what a page may show is never taken for hidden. One for a state (":hover")
 * and one for a part ("::before") do not count at all. Linear. */
#include "style.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/tags.h"

enum {
  PARTS = 4,       /* of a selector: "div.a.b#c" */
  MOST_RULES = 64, /* that begin with one identifier, class or name; the others are left out */
  MEDIA = 32,      /* bytes of a condition */
  NESTED = 16      /* blocks in blocks */
};

typedef struct {
  uint64_t parts[PARTS]; /* hashes; the first is what the rule is found by */
  uint32_t weight, order;
  uint32_t next; /* of the same first part, + 1 */
  ng_style_said said;
} rule;
NG_ARRAY(rule, rules)

struct ng_style {
  ng_rules_array rules;
  uint32_t *slots, room; /* first parts: index + 1 of the last rule */
};

/* ---- letters ------------------------------------------------------------------- */

typedef struct {
  const char *at, *end;
} source;

static bool is_blank(char c) { return (unsigned char)c <= ' '; }
static bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ng_is_digit((unsigned char)c) || c == '-' || c == '_' ||
         (unsigned char)c >= 0x80;
}

static ng_string trim(ng_string s) {
  while (s.size && is_blank(s.data[0])) s.data++, s.size--;
  while (s.size && is_blank(s.data[s.size - 1])) s.size--;
  return s;
}

static bool is(ng_string s, const char *word) { return s.size == strlen(word) && !strncasecmp(s.data, word, s.size); }

/* Signs that part what a rule consists of, or begin a comment, a string, an escape. */
static const bool signs[256] = {
    ['{'] = true, ['}'] = true, [';'] = true, [','] = true, ['/'] = true, ['"'] = true, ['\''] = true, ['\\'] = true};

static void skip_plain(source *s) {
  while (s->at < s->end && !signs[(unsigned char)*s->at]) s->at++;
}

/* Past a comment or a string at s->at; else one byte on. */
static void step(source *s) {
  char c = *s->at++;
  if (c == '/' && s->at < s->end && *s->at == '*') {
    for (s->at++; s->at < s->end; s->at++)
      if (s->end - s->at > 1 && s->at[0] == '*' && s->at[1] == '/') {
        s->at += 2;
        return;
      }
  } else if (c == '"' || c == '\'') {
    while (s->at < s->end && *s->at != c && *s->at != '\n') s->at += *s->at == '\\' && s->at + 1 < s->end ? 2 : 1;
    if (s->at < s->end) s->at++;
  } else if (c == '\\' && s->at < s->end) {
    s->at++;
  }
}

/* What stands before the next of three signs (of those above), which is where s->at is then. */
static ng_string until(source *s, char a, char b, char c) {
  const char *from = s->at;
  for (skip_plain(s); s->at < s->end && *s->at != a && *s->at != b && *s->at != c; skip_plain(s)) step(s);
  return (ng_string){from, (size_t)(s->at - from)};
}

/* Past the block that is open. */
static void skip_block(source *s) {
  unsigned depth = 1;
  for (skip_plain(s); s->at < s->end; skip_plain(s)) {
    depth += *s->at == '{';
    depth -= *s->at == '}';
    step(s);
    if (!depth) return;
  }
}

/* ---- declarations --------------------------------------------------------------- */

/* One declaration, "display: none !important". */
static void hear_declaration(ng_string one, ng_style_said *said) {
  const char *colon = memchr(one.data, ':', one.size);
  if (!colon) return;
  ng_string name = trim((ng_string){one.data, (size_t)(colon - one.data)});
  bool display = is(name, "display");
  if (!display && !is(name, "visibility")) return;
  ng_string value = trim((ng_string){colon + 1, one.size - (size_t)(colon + 1 - one.data)});
  const char *mark = memchr(value.data, '!', value.size);
  bool important = mark && is(trim((ng_string){mark + 1, value.size - (size_t)(mark + 1 - value.data)}), "important");
  if (mark) value = trim((ng_string){value.data, (size_t)(mark - value.data)});
  if (display && (important || !said->display_important)) {
    said->display = is(value, "none") ? NG_STYLE_HIDES : NG_STYLE_SHOWS;
    said->display_important = important;
  } else if (!display && (important || !said->visibility_important)) {
    said->visibility = is(value, "hidden") || is(value, "collapse") ? NG_STYLE_HIDES : NG_STYLE_SHOWS;
    said->visibility_important = important;
  }
}

/* Declarations up to one of two signs (0: none), where s->at is then. */
static ng_style_said declared(source *s, char open, char close) {
  ng_style_said said = {0};
  while (s->at < s->end && *s->at != open && *s->at != close) {
    while (s->at < s->end && is_blank(*s->at)) s->at++;
    char first = s->at < s->end ? *s->at | 0x20 : ' ';
    ng_string one = until(s, ';', open, close);
    if (s->at < s->end && *s->at == ';') s->at++;
    if (first == 'd' || first == 'v') hear_declaration(one, &said); /* most are of something else */
  }
  return said;
}

ng_style_said ng_style_declared(ng_string declarations) {
  source s = {declarations.data, declarations.data + declarations.size};
  return declared(&s, '\0', '\0');
}

/* ---- selectors ------------------------------------------------------------------ */

/* Of a part: its sign ('.', '#', or ' ' for a name) and letters; those of a name alike for
   capitals. */
static uint64_t part_hash(char sign, const char *s, size_t size) {
  uint64_t hash = (1469598103934665603u ^ (unsigned char)sign) * 1099511628211u;
  for (size_t i = 0; i < size; i++)
    hash = (hash ^ (unsigned char)(sign == ' ' ? ng_lower((unsigned char)s[i]) : (uint32_t)(unsigned char)s[i])) *
           1099511628211u;
  return hash ? hash : 1;
}

/* What a selector tells of the element itself; false where it is none that counts.
   *more: it asks for more than that. */
static bool read_selector(ng_string selector, rule *out, bool *more) {
  unsigned count = 0, heavy = 0, heaviest = 0;
  *out = (rule){.parts = {0}};
  *more = false;
  for (size_t at = 0; at < selector.size;) {
    char c = selector.data[at];
    if (c == ':' || c == '\\' || c == '&' || c == '/') return false; /* a state, a part; what is not read */
    if (c == '[') {
      const char *close = memchr(selector.data + at, ']', selector.size - at);
      if (!close) return false;
      at = (size_t)(close - selector.data) + 1;
      *more = true;
      continue;
    }
    if (is_blank(c) || c == '>' || c == '+' || c == '~') { /* the last element is the one that is meant */
      *out = (rule){.parts = {0}};
      count = heavy = heaviest = 0;
      *more = true;
      at++;
      continue;
    }
    char sign = c == '.' || c == '#' ? c : ' ';
    at += sign != ' ';
    size_t from = at;
    while (at < selector.size && is_name(selector.data[at])) at++;
    if (at == from) { /* "*" */
      if (sign != ' ' || c != '*') return false;
      at++;
      *more = true;
      continue;
    }
    if (count == PARTS) {
      *more = true;
      continue;
    }
    unsigned weight = sign == '#' ? 1u << 16 : sign == '.' ? 1u << 8 : 1;
    out->weight += weight;
    if (weight > heavy) heavy = weight, heaviest = count;
    out->parts[count++] = part_hash(sign, selector.data + from, at - from);
  }
  uint64_t first = out->parts[heaviest];
  out->parts[heaviest] = out->parts[0];
  out->parts[0] = first;
  return count > 0;
}

static uint32_t slot_of(const ng_style *style, uint64_t part) {
  uint32_t at = (uint32_t)(part >> 20) & (style->room - 1);
  while (style->slots[at] && style->rules.at[style->slots[at] - 1].parts[0] != part) at = (at + 1) & (style->room - 1);
  return at;
}

static ng_status add_rules(ng_style *style, ng_string selectors, ng_style_said said) {
  source s = {selectors.data, selectors.data + selectors.size};
  while (s.at < s.end) {
    ng_string selector = trim(until(&s, ',', ',', ','));
    if (s.at < s.end) s.at++;
    rule made;
    bool more;
    if (!read_selector(selector, &made, &more)) continue;
    made.said = said;
    if (more && said.display == NG_STYLE_HIDES) made.said.display = NG_STYLE_SILENT;
    if (more && said.visibility == NG_STYLE_HIDES) made.said.visibility = NG_STYLE_SILENT;
    if (!made.said.display && !made.said.visibility) continue;
    made.order = style->rules.count;
    rule *added = ng_rules_push(&style->rules);
    if (!added) return NG_NOMEM;
    *added = made;
  }
  return NG_OK;
}

/* ---- rules ---------------------------------------------------------------------- */

/* Whether what a condition asks for always holds on a screen. */
static bool is_screen(ng_string media) {
  media = trim(media);
  return !media.size || is(media, "all") || is(media, "screen") || is(media, "only screen") ||
         is(media, "screen, print") || is(media, "screen,print") || is(media, "all, screen");
}

static ng_status read_rules(ng_style *style, source s) {
  unsigned open = 0; /* conditions that hold */
  while (s.at < s.end) {
    while (s.at < s.end && (is_blank(*s.at) || *s.at == ';')) s.at++;
    if (s.at < s.end && *s.at == '}') { /* the end of a condition */
      open -= open > 0;
      s.at++;
      continue;
    }
    if (s.end - s.at >= 4 && (!memcmp(s.at, "<!--", 4) || !memcmp(s.at, "-->", 3))) {
      s.at += *s.at == '<' ? 4 : 3;
      continue;
    }
    if (s.end - s.at >= 2 && s.at[0] == '/' && s.at[1] == '*') {
      step(&s);
      continue;
    }
    ng_string head = until(&s, '{', ';', '}');
    if (s.at == s.end) break;
    char sign = *s.at++;
    head = trim(head);
    if (sign != '{' || !head.size) {
      if (sign == '}' && open) open--;
      continue;
    }
    if (*head.data == '@') {
      bool media = head.size > 6 && !strncasecmp(head.data, "@media", 6) && head.size < MEDIA;
      if (media && open < NESTED && is_screen((ng_string){head.data + 6, head.size - 6})) open++;
      else skip_block(&s);
      continue;
    }
    source inside = s;
    ng_style_said said = declared(&s, '{', '}');
    if (s.at < s.end && *s.at == '{') skip_block(&inside), s.at = inside.at; /* rules in a rule */
    else s.at += s.at < s.end;
    if (!said.display && !said.visibility) continue;
    ng_status status = add_rules(style, head, said);
    if (status) return status;
  }
  return NG_OK;
}

static ng_status index_rules(ng_style *style) {
  style->room = 16;
  while (style->room < style->rules.count * 2) style->room *= 2;
  style->slots = calloc(style->room, sizeof *style->slots);
  if (!style->slots) return NG_NOMEM;
  for (uint32_t i = 0; i < style->rules.count; i++) {
    uint32_t *slot = &style->slots[slot_of(style, style->rules.at[i].parts[0])];
    style->rules.at[i].next = *slot;
    *slot = i + 1;
  }
  return NG_OK;
}

ng_status ng_style_read(const ng_doc *doc, ng_style **out) {
  *out = NULL;
  ng_style *style = calloc(1, sizeof *style);
  if (!style) return NG_NOMEM;
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < doc->nodes.count && !status; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag != NG_TAG_STYLE || node->chars.end <= node->chars.start ||
        !is_screen(ng_node_attribute(doc, i, "media")))
      continue;
    status = read_rules(style, (source){doc->file.data + node->chars.start, doc->file.data + node->chars.end});
  }
  bool hides = false;
  for (uint32_t i = 0; i < style->rules.count && !hides; i++)
    hides = style->rules.at[i].said.display == NG_STYLE_HIDES || style->rules.at[i].said.visibility == NG_STYLE_HIDES;
  if (!status && hides) status = index_rules(style);
  if (!status && hides) *out = style;
  else ng_style_free(style);
  return status;
}

void ng_style_free(ng_style *style) {
  if (!style) return;
  free(style->rules.at);
  free(style->slots);
  free(style);
}

/* ---- elements ------------------------------------------------------------------- */

enum { CLASSES = 32 };

typedef struct {
  uint64_t parts[CLASSES + 2];
  unsigned count;
} element;

static bool has_part(const element *e, uint64_t part) {
  for (unsigned i = 0; i < e->count; i++)
    if (e->parts[i] == part) return true;
  return false;
}

/* The word of the strongest rule so far. */
typedef struct {
  uint64_t strength;
  uint8_t word;
} verdict;

static void hear(verdict *v, uint8_t word, bool important, uint32_t weight, uint32_t order) {
  uint64_t strength = (uint64_t)important << 62 | (uint64_t)(weight < 1u << 28 ? weight : (1u << 28) - 1) << 32 | order;
  if (!word || (v->word && strength < v->strength)) return;
  *v = (verdict){strength, word};
}

bool ng_style_hides(const ng_style *style, ng_string name, ng_string id, ng_string classes, ng_style_said own) {
  verdict display = {0}, visibility = {0};
  enum { OWN = (1 << 28) - 1 };
  hear(&display, own.display, own.display_important, OWN, 0);
  hear(&visibility, own.visibility, own.visibility_important, OWN, 0);
  if (style) {
    element e = {.count = 0};
    e.parts[e.count++] = part_hash(' ', name.data, name.size);
    if (id.size) e.parts[e.count++] = part_hash('#', id.data, id.size);
    for (size_t at = 0, from; at < classes.size && e.count < CLASSES + 2;) {
      while (at < classes.size && is_blank(classes.data[at])) at++;
      for (from = at; at < classes.size && !is_blank(classes.data[at]);) at++;
      if (at > from) e.parts[e.count++] = part_hash('.', classes.data + from, at - from);
    }
    for (unsigned i = 0; i < e.count; i++) {
      uint32_t next = style->slots[slot_of(style, e.parts[i])];
      for (unsigned seen = 0; next && seen < MOST_RULES; seen++) {
        const rule *r = &style->rules.at[next - 1];
        next = r->next;
        bool fits = true;
        for (unsigned k = 1; k < PARTS && fits; k++) fits = !r->parts[k] || has_part(&e, r->parts[k]);
        if (!fits) continue;
        hear(&display, r->said.display, r->said.display_important, r->weight, r->order);
        hear(&visibility, r->said.visibility, r->said.visibility_important, r->weight, r->order);
      }
    }
  }
  return display.word == NG_STYLE_HIDES || visibility.word == NG_STYLE_HIDES;
}
