/* Threads: pages that are what several people wrote, one after the other: forums,
 * questions with answers. In: the tree, leaves, what the page's address, its data and
 * its outer elements call it. Out: scores (what each post says is the story, and nothing
 * else beside it), the lines that name the writer of a post and date it, the writer of the
 * first one. A post is one of two and more elements of one make that hold most of the page's
 * words, each with a date or a writer; what it says stands in the part of it that holds most
 * words in most of them. An article with comments under it is none. Linear. */
#include <string.h>

#include "article.h"
#include "read/head.h"
#include "words/day.h"
#include "words/shingles.h"

#define FOREIGN -3.f
#define OWN 1.f
#define MOSTLY .6f
#define UNEVEN .75f

/* Values of the class "page-thread": words of addresses and of outer elements; of an element
   that names a post's writer; of the lines around what a post says: "Join date", "Reply". */
enum { THREAD_PAGE = 1, THREAD_WRITER = 2, THREAD_BAR = 3 };

enum { BEFORE = 40, LABEL = 5, GROUPS = 64, POSTS = 2, PLAIN_POSTS = 4, STAMP_LINE = 16, DEEPEST = 12, NAME_BYTES = 48, OUTSIDE = 120, PARAGRAPH = 14 };

typedef struct {
  uint32_t kin, parent; /* of its elements: what they are called, and what holds them */
  uint32_t count, words, most, dated, written; /* most: words of the largest */
  bool paragraph;
} group;

typedef struct {
  uint32_t kin;   /* its element and the first word of its class: alike in all posts; 0: no words below it */
  uint32_t make;  /* the same with all words: apart in one post */
  uint32_t words; /* below it, outside of links */
  uint8_t dated, written; /* holds a line with a date, a writer */
} post_area;

typedef struct {
  ng_page *page;
  post_area *areas; /* one a node */
  group best;
} thread;

/* ---- words of attributes ---------------------------------------------------------- */

/* Whether a word of an attribute's value has a value in the class "page-thread". */
static bool says(const ng_doc *doc, ng_string text, int32_t what) {
  for (size_t at = 0; at < text.size;) {
    size_t start = at;
    while (at < text.size && ng_is_letter((unsigned char)text.data[at]) && (at == start || text.data[at] >= 'a')) at++;
    if (at == start) {
      at++;
      continue;
    }
    uint32_t entry = ng_lexicon_find(doc->lexicon, text.data + start, at - start);
    if (ng_lexicon_value(doc->lexicon, entry, NG_CLASS_PAGE_THREAD) == what) return true;
  }
  return false;
}

/* The same of a piece of an address, whole: "/threads/", "forum.quay.example"; not of a title in it:
   "/september-open-thread/". */
static bool addresses_thread(const ng_doc *doc, ng_string url) {
  for (size_t at = 0; at < url.size;) {
    size_t start = at;
    while (at < url.size && !strchr("/.?&=:#", url.data[at])) at++;
    if (at > start && !memchr(url.data + start, '-', at - start) && says(doc, (ng_string){url.data + start, at - start}, THREAD_PAGE)) return true;
    at += at == start;
  }
  return false;
}

static bool calls_thread(const ng_doc *doc) {
  static const char *const types[] = {"discussionforumposting", "qapage"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (ng_page_is_typed(doc, types[i])) return true;
  if (addresses_thread(doc, doc->head->canonical) || addresses_thread(doc, ng_head_find(doc, "og:url"))) return true;
  if (doc->options->url && addresses_thread(doc, (ng_string){doc->options->url, strlen(doc->options->url)})) return true;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    if (doc->nodes.at[i].tag != NG_TAG_HTML && doc->nodes.at[i].tag != NG_TAG_BODY) continue;
    if (says(doc, ng_node_attribute(doc, i, "class"), THREAD_PAGE) || says(doc, ng_node_attribute(doc, i, "id"), THREAD_PAGE)) return true;
  }
  return false;
}

/* ---- where posts are -------------------------------------------------------------------- */

static bool is_stamp(const ng_page *page, const ng_leaf *leaf) {
  char day[NG_DAY_ROOM];
  if (leaf->words > STAMP_LINE || leaf->ended) return false;
  return leaf->has_time || ng_leaf_tells_ago(page, leaf) ||
         (leaf->digits && ng_day_read(page->doc, ng_slice(page->doc, page->doc->blocks.at[leaf->block].span), false, day));
}

static uint32_t plain_kin(uint32_t tag) { return tag * 31 + 1; }

/* Its element, with the first word of its class, or with all; words with digits tell elements of
   one make apart. */
static uint32_t kin_of(const ng_doc *doc, uint32_t node, bool whole) {
  ng_string class = ng_node_attribute(doc, node, "class");
  uint32_t kin = plain_kin(doc->nodes.at[node].tag);
  for (size_t at = 0; at < class.size;) {
    size_t start = at;
    bool digit = false;
    for (; at < class.size && (unsigned char)class.data[at] > ' '; at++) digit |= ng_is_digit((unsigned char)class.data[at]);
    if (at > start && !digit) kin = kin * 31 + (uint32_t)ng_hash((ng_string){class.data + start, at - start});
    if (at > start && !whole) return kin;
    at++;
  }
  return kin;
}

static bool is_writer(const ng_doc *doc, uint32_t node) {
  enum { SHORTEST = 2 }; /* a letter stands for a picture */
  const ng_node *n = &doc->nodes.at[node];
  uint32_t size = n->text.end - n->text.start;
  if (n->tag == NG_TAG_TEXT || size < SHORTEST || size > NAME_BYTES) return false;
  return says(doc, ng_node_attribute(doc, node, "class"), THREAD_WRITER) || says(doc, ng_node_attribute(doc, node, "itemprop"), THREAD_WRITER);
}

static void look(thread *t) {
  ng_page *page = t->page;
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    if (!leaf->repeated || leaf->words > LABEL) t->areas[leaf->node].words += leaf->words - leaf->linked;
    t->areas[leaf->node].dated |= is_stamp(page, leaf);
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT || node->text.start == node->text.end) continue;
    post_area *area = &t->areas[i];
    area->kin = kin_of(doc, i, false);
    area->make = kin_of(doc, i, true);
    area->dated |= node->tag == NG_TAG_TIME;
    area->written |= is_writer(doc, i);
    if (node->parent == NG_NONE) continue;
    t->areas[node->parent].words += area->words;
    t->areas[node->parent].dated |= area->dated;
    t->areas[node->parent].written |= area->written;
  }
}

/* One that holds nearly all of the words may hold the posts itself. */
static float weight_of(const group *g) {
  return (float)g->words * ((float)g->most > UNEVEN * (float)g->words ? .5f : 1);
}

/* The elements of one make below a node that hold most words. */
static void find_group(thread *t, uint32_t parent) {
  const ng_doc *doc = t->page->doc;
  group seen[GROUPS];
  unsigned count = 0;
  for (uint32_t i = parent + 1; i < doc->nodes.at[parent].next; i = doc->nodes.at[i].next) {
    const post_area *area = &t->areas[i];
    if (!area->words || t->page->areas[i].leaves < 2) continue;
    unsigned k = 0;
    while (k < count && seen[k].kin != area->kin) k++;
    if (k == GROUPS) continue;
    if (k == count) seen[count++] = (group){.kin = area->kin, .parent = parent};
    seen[k].count++;
    seen[k].words += area->words;
    if (area->words > seen[k].most) seen[k].most = area->words;
    seen[k].dated += area->dated;
    seen[k].written += area->written;
  }
  for (unsigned k = 0; k < count; k++) {
    const group *g = &seen[k];
    bool told = (float)(g->dated > g->written ? g->dated : g->written) >= MOSTLY * (float)g->count;
    bool plain = g->kin == plain_kin(NG_TAG_DIV); /* no class tells them from other elements */
    if (g->count >= (plain ? PLAIN_POSTS : POSTS) && told && weight_of(g) > weight_of(&t->best)) t->best = *g;
  }
}

static bool is_post(const thread *t, uint32_t node) {
  return t->areas[node].kin == t->best.kin && t->areas[node].words && t->page->areas[node].leaves >= 2;
}

/* ---- what a post says -------------------------------------------------------------------- */

/* Goes down from the posts to what they say: at each step to the children of one make that hold
   most of the words of all. `nodes` has the posts, and gets the nodes below them. */
static void go_down(const thread *t, ng_indexes_array *nodes, ng_indexes_array *below) {
  const ng_doc *doc = t->page->doc;
  for (unsigned depth = 0; depth < DEEPEST; depth++) {
    group seen[GROUPS], *best = NULL;
    unsigned count = 0;
    uint32_t all = 0;
    for (uint32_t n = 0; n < nodes->count; n++) {
      uint32_t at = nodes->at[n];
      all += t->areas[at].words;
      for (uint32_t i = at + 1; i < doc->nodes.at[at].next; i = doc->nodes.at[i].next) {
        if (!t->areas[i].kin) continue;
        unsigned k = 0;
        while (k < count && seen[k].kin != t->areas[i].make) k++;
        if (k == GROUPS) continue;
        if (k == count) seen[count++] = (group){.kin = t->areas[i].make};
        seen[k].words += t->areas[i].words;
        seen[k].count++;
        seen[k].paragraph |= doc->nodes.at[i].tag == NG_TAG_P || doc->nodes.at[i].tag == NG_TAG_PRE || doc->nodes.at[i].tag == NG_TAG_BLOCKQUOTE;
      }
    }
    for (unsigned k = 0; k < count; k++)
      if (!best || seen[k].words > best->words) best = &seen[k];
    /* Several a post are paragraphs, not what holds them. */
    if (!best || best->paragraph || (float)best->words < MOSTLY * (float)all || best->count > nodes->count) return;
    below->count = 0;
    for (uint32_t n = 0; n < nodes->count; n++)
      for (uint32_t at = nodes->at[n], i = at + 1; i < doc->nodes.at[at].next; i = doc->nodes.at[i].next)
        if (t->areas[i].kin && t->areas[i].make == best->kin) below->at[below->count++] = i;
    ng_indexes_array other = *nodes;
    *nodes = *below;
    *below = other;
  }
}

/* Whether a leaf stands in what calls itself a signature, in its post. */
static bool is_signature(const ng_doc *doc, uint32_t node, uint32_t post) {
  enum { STEPS = 8 };
  for (unsigned step = 0; step < STEPS && node != NG_NONE && node > post; step++, node = doc->nodes.at[node].parent) {
    ng_string class = ng_node_attribute(doc, node, "class");
    for (size_t at = 0; at < class.size;) {
      size_t start = at;
      while (at < class.size && ng_is_letter((unsigned char)class.data[at])) at++;
      if (at > start && ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, class.data + start, at - start), NG_CLASS_MAIL_SIGNATURE)) return true;
      at += at == start;
    }
  }
  return false;
}

/* A line around what a post says: "Join date: 2008", "#2", "2 Likes", "Reply". */
static bool is_bar(const ng_page *page, const ng_leaf *leaf) {
  enum { SHORT = 4, LONGEST = 12 };
  enum { BARS = NG_HINT_SHARE | NG_HINT_FORM_TAG | NG_HINT_NAV_TAG };
  const ng_doc *doc = page->doc;
  if (leaf->words > LONGEST) return false;
  if (page->areas[leaf->node].hints & BARS && leaf->words <= SHORT) return true;
  if (leaf->words <= SHORT && (leaf->cues & (NG_CUE_SHARE | NG_CUE_COMMENT | NG_CUE_SUBSCRIBE) || (leaf->digits == leaf->words && !leaf->ended))) return true;
  ng_span span = doc->blocks.at[leaf->block].span;
  uint32_t token = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end);
  while (token < end && doc->tokens.at[token].kind != NG_WORD) token++;
  int32_t value = 0;
  uint32_t size = ng_lexicon_match(doc->lexicon, doc->tokens.at + token, end - token, NG_CLASS_PAGE_THREAD, &value, NULL);
  return size && value == THREAD_BAR && !leaf->ended;
}

/* The innermost of the first elements of a post that call themselves its writer, or the link in it;
   NG_NONE where there is none. */
static uint32_t find_writer(const ng_doc *doc, uint32_t post, uint32_t says_node) {
  enum { SHORTEST = 2 };
  uint32_t found = NG_NONE, end = doc->nodes.at[post].next;
  for (uint32_t i = post + 1; i < end; i++) {
    if (i == says_node) {
      i = doc->nodes.at[i].next - 1;
      continue;
    }
    if (!is_writer(doc, i)) continue;
    found = i;
    end = doc->nodes.at[i].next;
  }
  for (uint32_t i = found; found != NG_NONE && i < doc->nodes.at[found].next; i++)
    if (doc->nodes.at[i].tag == NG_TAG_A && doc->nodes.at[i].text.end - doc->nodes.at[i].text.start >= SHORTEST) return i;
  return found;
}

static ng_span first_line(const ng_doc *doc, ng_span span) {
  const char *line = memchr(doc->text.data + span.start, '\n', span.end - span.start);
  if (line) span.end = (uint32_t)(line - doc->text.data);
  while (span.end > span.start && (unsigned char)doc->text.data[span.end - 1] <= ' ') span.end--;
  return span;
}

/* Of a post: its writer, its date, what it says. `leaves`: no leaf before it is in the post; the
   first behind the post is given back. */
static uint32_t mark_post(thread *t, uint32_t post, uint32_t says_node, uint32_t leaves) {
  ng_page *page = t->page;
  ng_doc *doc = page->doc;
  uint32_t end = doc->nodes.at[post].next;
  uint32_t says_end = says_node == NG_NONE ? end : doc->nodes.at[says_node].next;
  uint32_t writer = find_writer(doc, post, says_node);
  if (writer != NG_NONE && doc->head->writer.start == doc->head->writer.end) doc->head->writer = first_line(doc, doc->nodes.at[writer].text);
  bool named = false, dated = false, timed = false;
  for (uint32_t i = post + 1; i < end && !timed; i++) timed = doc->nodes.at[i].tag == NG_TAG_TIME && doc->nodes.at[i].text.end > doc->nodes.at[i].text.start;
  while (leaves < page->leaves.count && page->leaves.at[leaves].node < post) leaves++;
  for (; leaves < page->leaves.count && page->leaves.at[leaves].node < end; leaves++) {
    ng_leaf *leaf = &page->leaves.at[leaves];
    if (doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    bool inside = says_node == NG_NONE || (leaf->node >= says_node && leaf->node < says_end);
    ng_span span = doc->blocks.at[leaf->block].span;
    bool names = !named && writer != NG_NONE && span.start <= doc->nodes.at[writer].text.start && doc->nodes.at[writer].text.start < span.end && leaf->words <= STAMP_LINE;
    bool dates = !dated && is_stamp(page, leaf) && (!timed || leaf->has_time);
    leaf->score = FOREIGN;
    if (names || (dates && !(inside && says_node != NG_NONE))) {
      leaf->part = names ? NG_LEAF_WRITER : NG_LEAF_DATE;
      named |= names;
      dated |= dates;
    } else if (inside && !is_bar(page, leaf) && !is_signature(doc, leaf->node, post)) {
      leaf->score = OWN;
    }
  }
  return leaves;
}

static ng_status mark(thread *t) {
  ng_page *page = t->page;
  const ng_doc *doc = page->doc;
  enum { SHORT = 14 };
  uint32_t parent = t->best.parent, leaves = 0, next = 0;
  ng_indexes_array posts = {0}, said = {0}, below = {0};
  ng_status status = NG_OK;
  for (uint32_t i = parent + 1; !status && i < doc->nodes.at[parent].next; i = doc->nodes.at[i].next) {
    uint32_t *all[3] = {NULL, NULL, NULL};
    if (!is_post(t, i)) continue;
    if (!(all[0] = ng_indexes_push(&posts)) || !(all[1] = ng_indexes_push(&said)) || !(all[2] = ng_indexes_push(&below))) status = NG_NOMEM;
    else *all[0] = *all[1] = *all[2] = i;
  }
  if (!status) {
    go_down(t, &said, &below);
    uint32_t first = posts.at[0], end = doc->nodes.at[posts.at[posts.count - 1]].next;
    for (uint32_t i = 0; i < page->leaves.count; i++) {
      ng_leaf *leaf = &page->leaves.at[i];
      if (leaf->node >= end || (leaf->score > 0 && (leaf->node >= first || leaf->words < SHORT))) leaf->score = FOREIGN;
    }
    for (uint32_t i = 0; i < posts.count; i++) {
      while (next < said.count && said.at[next] < posts.at[i]) next++;
      bool there = next < said.count && said.at[next] < doc->nodes.at[posts.at[i]].next;
      leaves = mark_post(t, posts.at[i], there ? said.at[next] : NG_NONE, leaves);
    }
  }
  free(posts.at);
  free(said.at);
  free(below.at);
  return status;
}

/* Good paragraphs before the posts that belong to none: an article's. */
static uint32_t words_before(const thread *t, uint32_t first) {
  uint32_t words = 0;
  for (uint32_t i = 0; i < t->page->leaves.count && t->page->leaves.at[i].node < first; i++) {
    const ng_leaf *leaf = &t->page->leaves.at[i];
    if (leaf->score > 0 && leaf->words >= PARAGRAPH && leaf->ended) words += leaf->words;
  }
  return words;
}

ng_status ng_article_thread(ng_page *page) {
  ng_doc *doc = page->doc;
  bool called = calls_thread(doc);
  uint32_t all = 0, commented = 0, told = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    all += leaf->words - leaf->linked;
    if (page->areas[leaf->node].below & NG_HINT_COMMENT) commented += leaf->words - leaf->linked;
    if (leaf->score > 0) told += leaf->words;
  }
  if (!called && (commented * 2 < all || told > OUTSIDE)) return NG_OK;
  thread t = {.page = page, .areas = calloc((size_t)doc->nodes.count + 1, sizeof *t.areas)};
  if (!t.areas) return NG_NOMEM;
  look(&t);
  for (uint32_t i = 0; i < doc->nodes.count; i++)
    if (page->areas[i].leaves > POSTS && (float)t.areas[i].words > weight_of(&t.best)) find_group(&t, i);
  enum { SHARE = 4 };
  ng_status status = NG_OK;
  if (t.best.count && t.best.words * SHARE >= all) {
    uint32_t first = t.best.parent + 1;
    while (!is_post(&t, first)) first = doc->nodes.at[first].next;
    if (words_before(&t, first) < (called ? t.best.words : BEFORE)) {
      page->thread = true;
      doc->page = (ng_page_kind){"thread", "elements of one make, each with a date or a writer, hold most of its words"};
      status = mark(&t);
    }
  }
  free(t.areas);
  return status;
}
