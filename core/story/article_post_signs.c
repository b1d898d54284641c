/* What tells a thread's post and its lines. In: elements, by their class, microdata or text, and
 * lines. Out: whether one names a writer, is a date, is a post. Words are the lexicon's
 * ("page-thread"). */
#include <string.h>

#include "article_thread.h"
#include "read/head.h"
#include "words/day.h"

enum { NAME_BYTES = 48 };

bool ng_thread_says(const ng_doc *doc, ng_string text, int32_t what) {
  for (size_t at = 0; at < text.size;) {
    size_t start = at;
    while (at < text.size && ng_is_letter((unsigned char)text.data[at]) && (at == start || text.data[at] >= 'a')) at++;
    if (at == start) {
      at++;
      continue;
    }
    if (at - start == 2 && !memcmp(text.data + start, "js", 2) && at < text.size &&
        text.data[at] == '-') { /* a hook for scripts says nothing of what is inside */
      while (at < text.size && (unsigned char)text.data[at] > ' ') at++;
      continue;
    }
    uint32_t entry = ng_lexicon_find(doc->lexicon, text.data + start, at - start);
    int32_t value = ng_lexicon_value(doc->lexicon, entry, NG_CLASS_PAGE_THREAD);
    if (value == what || (value == NG_THREAD_QUOTE_BAR && what == NG_THREAD_QUOTE)) return true;
  }
  return false;
}

bool ng_thread_dates(const ng_page *page, const ng_leaf *leaf) {
  char day[NG_DAY_ROOM];
  if (leaf->words > NG_THREAD_STAMP || leaf->ended) return false;
  return leaf->has_time || ng_leaf_tells_ago(page, leaf) ||
         (leaf->digits &&
          ng_day_read(page->doc, ng_slice(page->doc, page->doc->blocks.at[leaf->block].span), false, day));
}

bool ng_thread_writes(const ng_doc *doc, uint32_t node) {
  const ng_node *n = &doc->nodes.at[node];
  uint32_t size = n->text.end - n->text.start;
  if (n->tag == NG_TAG_TEXT || size < NG_THREAD_NAME || size > NAME_BYTES) return false;
  return ng_thread_says(doc, ng_node_attribute(doc, node, "class"), NG_THREAD_WRITER) ||
         ng_thread_says(doc, ng_node_attribute(doc, node, "itemprop"), NG_THREAD_WRITER);
}

bool ng_thread_is_post(const ng_thread *t, uint32_t node) {
  const ng_post_area *area = &t->areas[node];
  if (t->declared) return ng_post_declared(area);
  if (area->kin != t->kin || !ng_post_holds(t, node)) return false;
  return t->page->doc->nodes.at[node].parent == t->parent || area->dated || area->written;
}
