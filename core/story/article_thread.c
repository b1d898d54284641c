/* Threads: pages that are what several people wrote, one after the other: forums,
 * questions with answers. In: the tree, leaves, what the page's address, its data and
 * its outer elements call it. Out: page->thread, and the posts (article_posts.c): two and
 * more elements of one make that hold most of the page's words, each with a date or a
 * writer. An article with comments under it is none. Linear. */
#include "article_thread.h"

#include <string.h>

#include "read/head.h"
#include "words/shingles.h"

#define MOSTLY .6f
#define UNEVEN .75f

enum { BEFORE = 40, LABEL = 5, POSTS = 2, PLAIN_POSTS = 4, OUTSIDE = 120, PARAGRAPH = 14 };

typedef struct {
  uint32_t kin, parent;                        /* of its elements: what they are called, and what holds them */
  uint32_t count, words, most, dated, written; /* most: words of the largest */
  bool paragraph;
} group;

typedef struct {
  ng_thread in;
  group best;
} thread;

/* ---- words of attributes ---------------------------------------------------------- */

/* Whether a piece of an address, whole, is a word of threads: "/threads/", "forum.quay.example"; not of a title in it:
   "/september-open-thread/". */
static bool addresses_thread(const ng_doc *doc, ng_string url) {
  for (size_t at = 0; at < url.size;) {
    size_t start = at;
    while (at < url.size && !strchr("/.?&=:#", url.data[at])) at++;
    if (at > start && !memchr(url.data + start, '-', at - start) &&
        ng_thread_says(doc, (ng_string){url.data + start, at - start}, NG_THREAD_PAGE))
      return true;
    at += at == start;
  }
  return false;
}

static bool calls_thread(const ng_doc *doc) {
  static const char *const types[] = {"discussionforumposting", "qapage"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (ng_page_is_typed(doc, types[i])) return true;
  if (addresses_thread(doc, doc->head->canonical) || addresses_thread(doc, ng_head_find(doc, "og:url"))) return true;
  if (doc->options->url && addresses_thread(doc, (ng_string){doc->options->url, strlen(doc->options->url)}))
    return true;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    if (doc->nodes.at[i].tag != NG_TAG_HTML && doc->nodes.at[i].tag != NG_TAG_BODY) continue;
    if (ng_thread_says(doc, ng_node_attribute(doc, i, "class"), NG_THREAD_PAGE) ||
        ng_thread_says(doc, ng_node_attribute(doc, i, "id"), NG_THREAD_PAGE))
      return true;
  }
  return false;
}

/* Whether the page calls itself an article: what is under it are comments. Narrower than the
   head's of_story, which a thread's own SocialMediaPosting is, too. */
static bool calls_article(const ng_doc *doc) {
  return ng_string_is(ng_head_find(doc, "og:type"), "article") || ng_page_is_typed(doc, "newsarticle") ||
         ng_page_is_typed(doc, "blogposting");
}

/* ---- where posts are -------------------------------------------------------------------- */

static uint32_t plain_kin(uint32_t tag) { return tag * 31 + 1; }

/* Its element, with the first word of its class, or with all; words with digits tell elements of
   one make apart. */
static uint32_t kin_of(const ng_doc *doc, uint32_t node, bool whole) {
  ng_string class = ng_node_attribute(doc, node, "class");
  uint32_t kin = plain_kin(doc->nodes.at[node].tag);
  for (size_t at = 0; at < class.size;) {
    size_t start = at;
    bool digit = false;
    for (; at < class.size && (unsigned char)class.data[at] > ' '; at++)
      digit |= ng_is_digit((unsigned char)class.data[at]);
    if (at > start && !digit) kin = kin * 31 + (uint32_t)ng_hash((ng_string){class.data + start, at - start});
    if (at > start && !whole) return kin;
    at++;
  }
  return kin;
}

static void look(thread *t) {
  ng_page *page = t->in.page;
  const ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    if (!leaf->repeated || leaf->words > LABEL) t->in.areas[leaf->node].words += leaf->words - leaf->linked;
    t->in.areas[leaf->node].dated |= ng_thread_dates(page, leaf);
  }
  for (uint32_t i = doc->nodes.count; i-- > 0;) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT || node->text.start == node->text.end) continue;
    ng_post_area *area = &t->in.areas[i];
    area->kin = kin_of(doc, i, false);
    area->make = kin_of(doc, i, true);
    area->dated |= node->tag == NG_TAG_TIME;
    area->written |= ng_thread_writes(doc, i);
    if (node->parent == NG_NONE) continue;
    t->in.areas[node->parent].words += area->words;
    t->in.areas[node->parent].dated |= area->dated;
    t->in.areas[node->parent].written |= area->written;
  }
}

/* One that holds nearly all of the words may hold the posts itself. */
static float weight_of(const group *g) {
  return (float)g->words * ((float)g->most > UNEVEN * (float)g->words ? .5f : 1);
}

/* The elements of one make below a node that hold most words. */
static void find_group(thread *t, uint32_t parent) {
  const ng_doc *doc = t->in.page->doc;
  group seen[NG_THREAD_GROUPS];
  unsigned count = 0;
  for (uint32_t i = parent + 1; i < doc->nodes.at[parent].next; i = doc->nodes.at[i].next) {
    const ng_post_area *area = &t->in.areas[i];
    if (!ng_post_holds(&t->in, i)) continue;
    unsigned k = 0;
    while (k < count && seen[k].kin != area->kin) k++;
    if (k == NG_THREAD_GROUPS) continue;
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

/* ---- all of it ------------------------------------------------------------------------------ */

/* Posts that the page's microdata calls so: the words of the outermost, *first of them, and how many
   there are in all. */
static uint32_t declared_posts(thread *t, uint32_t *words, uint32_t *first) {
  static const struct {
    const char *type;
    uint8_t what;
  } types[] = {{"discussionforumposting", NG_DECLARED_POST},
               {"socialmediaposting", NG_DECLARED_POST},
               {"question", NG_DECLARED_POST},
               {"answer", NG_DECLARED_POST},
               {"comment", NG_DECLARED_COMMENT}};
  const ng_doc *doc = t->in.page->doc;
  uint32_t itemtype = ng_tag_find(doc, "itemtype"), count = 0, end = 0;
  *words = 0;
  *first = NG_NONE;
  if (itemtype == NG_NONE) return 0;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    ng_post_area *area = &t->in.areas[i];
    if (!area->kin) continue;
    ng_string type = ng_node_type(doc, i);
    for (size_t k = 0; type.size && k < sizeof types / sizeof *types; k++)
      if (ng_string_is(type, types[k].type)) area->declared = types[k].what;
    ng_string prop = ng_node_attribute(doc, i, "itemprop");
    if (!area->declared && (ng_string_is(prop, "text") || ng_string_is(prop, "articlebody")))
      area->declared = NG_DECLARED_TEXT;
    t->in.questions |= ng_string_is(type, "question");
    if (!ng_post_declared(area)) continue;
    count++;
    if (*first == NG_NONE) *first = i;
    if (i >= end) {
      *words += area->words;
      end = doc->nodes.at[i].next;
    }
  }
  return count;
}

/* The elements beside the second declared post that are of its make: the first post may not be
   called one. `first` is the first declared one. */
static group kin_of_declared(const thread *t, uint32_t first) {
  const ng_doc *doc = t->in.page->doc;
  uint32_t second = first + 1;
  while (second < doc->nodes.count && !ng_post_declared(&t->in.areas[second])) second++;
  if (second == doc->nodes.count || doc->nodes.at[second].parent == NG_NONE) return (group){0};
  group kin = {.kin = t->in.areas[second].kin, .parent = doc->nodes.at[second].parent};
  for (uint32_t i = kin.parent + 1; i < doc->nodes.at[kin.parent].next; i = doc->nodes.at[i].next) {
    if (t->in.areas[i].kin != kin.kin || !ng_post_holds(&t->in, i)) continue;
    kin.count++;
    kin.words += t->in.areas[i].words;
  }
  return kin;
}

/* Good paragraphs before the posts that belong to none, nor are a copy of what one says: an article's. */
static uint32_t words_before(const thread *t, uint32_t first) {
  uint32_t words = 0;
  for (uint32_t i = 0; i < t->in.page->leaves.count && t->in.page->leaves.at[i].node < first; i++) {
    const ng_leaf *leaf = &t->in.page->leaves.at[i];
    if (leaf->score > 0 && leaf->words >= PARAGRAPH && leaf->ended && leaf->echo < MOSTLY) words += leaf->words;
  }
  return words;
}

ng_status ng_article_thread(ng_page *page) {
  ng_doc *doc = page->doc;
  enum { SHARE = 4, CALLED_SHARE = 6 };
  bool called = calls_thread(doc);
  uint32_t all = 0, commented = 0, told = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN) continue;
    uint32_t below = page->areas[leaf->node].below;
    all += leaf->words - leaf->linked;
    if (below & NG_HINT_COMMENT) commented += leaf->words - leaf->linked;
    if (leaf->score > 0 && leaf->ended && leaf->words >= PARAGRAPH) told += leaf->words;
  }
  if (!called && (commented * 2 < all || told > OUTSIDE || calls_article(doc))) return NG_OK;
  thread t = {.in = {.page = page, .areas = calloc((size_t)doc->nodes.count + 1, sizeof *t.in.areas)}};
  if (!t.in.areas) return NG_NOMEM;
  look(&t);
  for (uint32_t i = 0; i < doc->nodes.count; i++)
    if (page->areas[i].leaves > POSTS && (float)t.in.areas[i].words > weight_of(&t.best)) find_group(&t, i);
  uint32_t declared_words = 0, first = NG_NONE;
  uint32_t declared = declared_posts(&t, &declared_words, &first);
  if (declared >= POSTS && (float)declared_words >= MOSTLY * (float)t.best.words) {
    group kin = kin_of_declared(&t, first);
    t.in.declared = kin.count < MOSTLY * declared || t.in.areas[first].kin != kin.kin; /* a question, and its answers */
    if (t.in.declared) t.best = (group){.count = declared, .words = declared_words};
    else if (kin.words >= declared_words || kin.parent != t.best.parent) t.best = kin;
  }
  ng_status status = NG_OK;
  if (t.best.count && t.best.words * (called ? CALLED_SHARE : SHARE) >= all) {
    t.in.kin = t.best.kin;
    t.in.parent = t.best.parent;
    if (!t.in.declared) first = t.best.parent + 1;
    while (!ng_thread_is_post(&t.in, first)) first = doc->nodes.at[first].next;
    if (words_before(&t, first) < (called ? t.best.words : BEFORE)) {
      page->thread = true;
      doc->page =
          t.in.declared
              ? (ng_page_kind){"thread",
                               "its elements call themselves posts, answers or comments, and hold most of its words"}
              : (ng_page_kind){"thread", "elements of one make, each with a date or a writer, hold most of its words"};
      status = ng_thread_posts(&t.in);
    }
  }
  free(t.in.areas);
  return status;
}
