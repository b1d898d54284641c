/* What a page's elements say of themselves. In: nodes and their attributes.
 * Out: a set of hints a node, from the words of class, id, role and itemprop
 * (scripts/lexicons/page.lua) and from the element's name, and what the words of class
 * and id weigh (article_weights.c). Each distinct value
 * of an attribute is cut and looked up once. Linear. */
#include <string.h>

#include "article_model.h"

enum { SEEN = 512, LONGEST_PAIR = 40 };

typedef struct {
  uint64_t hash; /* also tells makes apart */
  uint32_t size, hints;
  int32_t naming; /* what its words weigh */
} seen;

static const ng_class classes[] = {
#define NG_HINT(name) NG_CLASS_HINT_##name,
    NG_HINTS(NG_HINT)
#undef NG_HINT
};

static uint32_t hints_of_word(const ng_lexicon *lexicon, const char *word, size_t size) {
  uint32_t entry = ng_lexicon_find(lexicon, word, size), hints = 0;
  if (!entry) return 0;
  for (unsigned i = 0; i < NG_HINT_WORDS; i++)
    if (ng_lexicon_is(lexicon, entry, classes[i])) hints |= 1u << i;
  return hints;
}

static bool is_small(char c) { return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80; }
static bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

/* Cuts "entryContent post_body" into words; two neighbours of one name count
   joined too, and then speak instead of either. */
static uint32_t hints_of_value(const ng_lexicon *lexicon, ng_string value) {
  uint32_t hints = 0, before = 0;
  size_t before_start = 0;
  bool has_before = false;
  char joined[LONGEST_PAIR + 1];
  size_t before_size = 0;
  for (size_t at = 0; at < value.size;) {
    char c = value.data[at];
    if (!is_small(c) && !is_large(c)) {
      if (c <= ' ') has_before = false;
      at++;
      continue;
    }
    size_t start = at++;
    if (is_large(c))
      while (at < value.size && is_large(value.data[at]) && (at + 1 == value.size || !is_small(value.data[at + 1])))
        at++;
    while (at < value.size && is_small(value.data[at])) at++;
    uint32_t own = hints_of_word(lexicon, value.data + start, at - start);
    if (has_before && before_size + (at - start) <= LONGEST_PAIR) {
      memcpy(joined, value.data + before_start, before_size);
      memcpy(joined + before_size, value.data + start, at - start);
      uint32_t pair = hints_of_word(lexicon, joined, before_size + (at - start));
      if (pair) {
        own = pair;
        before = 0;
      }
    }
    hints |= before;
    before = own;
    before_start = start;
    before_size = at - start;
    has_before = true;
  }
  return hints | before;
}

unsigned ng_naming_slots(ng_string value, uint16_t slots[NG_NAMING_MOST]) {
  unsigned count = 0;
  for (size_t at = 0; at < value.size && count < NG_NAMING_MOST;) {
    if (!is_small(value.data[at]) && !is_large(value.data[at])) {
      at++;
      continue;
    }
    uint64_t hash = 1469598103934665603u;
    size_t start = at;
    for (; at < value.size &&
           (is_small(value.data[at]) || (is_large(value.data[at]) && (at == start || !is_small(value.data[at - 1]))));
         at++)
      hash = (hash ^ ((unsigned char)value.data[at] | 0x20)) * 1099511628211u;
    if (at > start + 1) slots[count++] = (uint16_t)((hash ^ hash >> 29) >> 32 & (NG_NAMING_ROOM - 1));
  }
  return count;
}

static int32_t naming_of(ng_string value) {
  uint16_t slots[NG_NAMING_MOST];
  int32_t sum = 0;
  for (unsigned count = ng_naming_slots(value, slots); count-- > 0;) sum += ng_article_naming[slots[count]];
  return sum;
}

static const seen *hints_of_seen(seen *table, const ng_lexicon *lexicon, ng_string value) {
  if (value.size > 2000) value.size = 2000;
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < value.size; i++) hash = (hash ^ (unsigned char)value.data[i]) * 1099511628211u;
  seen *s = &table[(hash >> 40) % SEEN];
  if (s->hash != hash || s->size != value.size)
    *s = (seen){hash, (uint32_t)value.size, hints_of_value(lexicon, value), naming_of(value)};
  return s;
}

static uint32_t hints_of_tag(uint32_t tag) {
  switch (tag) {
    case NG_TAG_NAV:
    case NG_TAG_MENU: return NG_HINT_NAV_TAG;
    case NG_TAG_ASIDE: return NG_HINT_ASIDE_TAG;
    case NG_TAG_HEADER:
    case NG_TAG_FOOTER: return NG_HINT_EDGE_TAG;
    case NG_TAG_FORM:
    case NG_TAG_BUTTON:
    case NG_TAG_FIELDSET:
    case NG_TAG_DIALOG:
    case NG_TAG_LABEL: return NG_HINT_FORM_TAG;
    case NG_TAG_FIGURE:
    case NG_TAG_FIGCAPTION: return NG_HINT_FIGURE_TAG;
    case NG_TAG_UL:
    case NG_TAG_OL:
    case NG_TAG_DL: return NG_HINT_LIST_TAG;
    case NG_TAG_TABLE: return NG_HINT_TABLE_TAG;
    case NG_TAG_BLOCKQUOTE: return NG_HINT_QUOTE_TAG;
    default: return 0;
  }
}

static bool hides(ng_string style) {
  for (size_t i = 0; i + 7 < style.size; i++) {
    const char *s = style.data + i;
    size_t left = style.size - i;
    if (left >= 12 && !memcmp(s, "display", 7)) {
      size_t k = 7;
      while (k < left && (s[k] == ' ' || s[k] == ':')) k++;
      if (left - k >= 4 && !memcmp(s + k, "none", 4)) return true;
    }
    if (left >= 17 && !memcmp(s, "visibility:hidden", 17)) return true;
  }
  return false;
}

/* An id that is made of the words of its own heading, as manuals have them: it says what the section is
   about, not what the element is. One word alone only on the heading itself. */
static bool is_slug(const ng_doc *doc, const ng_node *node, ng_string id) {
  enum { GAP = 64 }; /* bytes between two letters: elements that all hold one text are many */
  bool heading = node->tag >= NG_TAG_H1 && node->tag <= NG_TAG_H6, parted = false;
  uint32_t at = node->text.start, same = 0;
  for (size_t i = 0; i < id.size; i++) {
    char c = id.data[i];
    if (!is_small(c) && !is_large(c) && !ng_is_digit((unsigned char)c)) {
      parted |= i > 0;
      continue;
    }
    char other = 0;
    for (uint32_t steps = 0; at < node->text.end && !other && steps < GAP; at++, steps++) {
      other = doc->text.data[at];
      if (!is_small(other) && !is_large(other) && !ng_is_digit((unsigned char)other)) other = 0;
    }
    if ((other | 0x20) != (c | 0x20)) return false;
    same++;
  }
  return same && (parted || heading);
}

ng_status ng_article_hints(ng_page *page) {
  const ng_doc *doc = page->doc;
  const char *const named[] = {"class", "id", "role", "itemprop", "style", "hidden", "aria-hidden"};
  enum { CLASS = 0, ID = 1, WORDS = 4, STYLE = 4, HIDDEN = 5, NAMES = 7 };
  const char *atoms[NAMES];
  for (unsigned i = 0; i < NAMES; i++) {
    uint32_t atom = ng_tag_find(doc, named[i]);
    atoms[i] = atom == NG_NONE ? NULL : doc->atoms.at[atom].data;
  }
  seen *table = calloc(SEEN, sizeof *table);
  if (!table) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT || node->text.start == node->text.end) continue;
    uint32_t hints = hints_of_tag(node->tag);
    page->areas[i].make = node->tag;
    for (uint32_t k = 0; k < node->attributes; k++) {
      const ng_attribute *a = &doc->attributes.at[node->attribute + k];
      unsigned n = 0;
      while (n < NAMES && atoms[n] != a->name.data) n++;
      if (n < WORDS) {
        const seen *s = hints_of_seen(table, doc->lexicon, a->value);
        if (n != ID || !s->hints || !is_slug(doc, node, a->value)) hints |= s->hints;
        if (n <= ID) page->areas[i].naming += s->naming;
        if (n == CLASS) page->areas[i].make += (uint32_t)(s->hash >> 20) * 31;
      } else if (n == STYLE ? hides(a->value) : n == HIDDEN) hints |= NG_HINT_UNSEEN;
    }
    page->areas[i].hints = hints;
  }
  free(table);
  return NG_OK;
}
