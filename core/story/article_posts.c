/* What the posts of a thread are. In: the elements that are posts, one in another where it
 * answers that. Out: the scores of what each says (its own words: not its writer's card, its
 * buttons, his signature, nor what he quotes of other posts, which stands there once more and
 * is not his), the lines that name its writer and date it, and a letter a post, so that its
 * words are its writer's. What a post says stands in the part of it that holds most words in
 * most of them. Linear. */
#include <string.h>

#include "article_thread.h"
#include "letters.h"
#include "read/head.h"
#include "words/day.h"

#define FOREIGN -3.f
#define OWN 1.f
#define MOSTLY .6f

enum { DEEPEST = 12, STEPS = 8 };

typedef struct {
  uint32_t node, end;       /* its element, and the first node behind it */
  uint32_t says, says_end;  /* what it says; NG_NONE: all of it */
  uint32_t above;           /* the post that it answers from within, or NG_NONE */
  bool remark;              /* a comment on a question or an answer: no post */
  uint32_t writer;          /* the node that names its writer, or NG_NONE */
  ng_span name, when, span; /* of the text: its writer, its date, its lines */
  bool named, dated, timed; /* a line with its writer, its date has come; it has a <time> */
  uint8_t level;
} post;

NG_ARRAY(post, posts)

/* A node of what a post says. */
typedef struct {
  uint32_t node, post;
} part;

NG_ARRAY(part, parts)

/* The innermost post around nodes that are asked about in their order. */
typedef struct {
  uint32_t next, open; /* posts before `next` begin before the node; the innermost that holds it, or NG_NONE */
} place;

static void go_to(const ng_posts_array *posts, uint32_t node, place *p) {
  for (; p->next < posts->count && posts->at[p->next].node <= node; p->next++) p->open = p->next;
  while (p->open != NG_NONE && node >= posts->at[p->open].end) p->open = posts->at[p->open].above;
}

/* The first node behind what is a post's own before the posts inside it. */
static uint32_t own_end(const ng_posts_array *posts, uint32_t index) {
  uint32_t end = posts->at[index].end;
  return index + 1 < posts->count && posts->at[index + 1].node < end ? posts->at[index + 1].node : end;
}

/* ---- which they are ---------------------------------------------------------------------- */

static ng_status gather(const ng_thread *t, ng_posts_array *posts) {
  const ng_doc *doc = t->page->doc;
  uint32_t open = NG_NONE; /* the innermost post around the node */
  for (uint32_t i = t->parent + 1; i < doc->nodes.at[t->parent].next; i++) {
    while (open != NG_NONE && i >= posts->at[open].end) open = posts->at[open].above;
    if (!ng_thread_is_post(t, i) || (open == NG_NONE && !t->declared && doc->nodes.at[i].parent != t->parent)) continue;
    post *added = ng_posts_push(posts);
    if (!added) return NG_NOMEM;
    unsigned level = open == NG_NONE ? 1 : posts->at[open].level + 1u;
    *added = (post){.node = i,
                    .end = doc->nodes.at[i].next,
                    .says = NG_NONE,
                    .above = open,
                    .writer = NG_NONE,
                    .remark = t->questions && t->areas[i].declared == NG_DECLARED_COMMENT,
                    .level = (uint8_t)(level < UINT8_MAX ? level : UINT8_MAX)};
    open = posts->count - 1;
  }
  return NG_OK;
}

/* Takes the words of answers out of the posts that they stand in. The depth of the tree is
   bounded, so that this is linear. */
static void part_words(ng_thread *t, const ng_posts_array *posts) {
  for (uint32_t k = 0; k < posts->count; k++) {
    const post *p = &posts->at[k];
    uint32_t words = p->above == NG_NONE ? 0 : t->areas[p->node].words;
    for (uint32_t up = p->node; words && up != posts->at[p->above].node;) {
      up = t->page->doc->nodes.at[up].parent;
      t->areas[up].words -= words < t->areas[up].words ? words : t->areas[up].words;
    }
  }
}

/* ---- what they say ----------------------------------------------------------------------- */

typedef struct {
  uint32_t make, count, words;
  bool paragraph;
} sort;

/* Goes down from the posts to what they say: at each step to the children of one make that hold
   most of the words of all. `nodes` has the posts, and gets the nodes below them. */
static void go_down(const ng_thread *t, ng_parts_array *nodes, ng_parts_array *below) {
  const ng_doc *doc = t->page->doc;
  for (unsigned depth = 0; depth < DEEPEST; depth++) {
    sort seen[NG_THREAD_GROUPS], *best = NULL;
    unsigned count = 0;
    uint32_t all = 0;
    for (uint32_t n = 0; n < nodes->count; n++) {
      uint32_t at = nodes->at[n].node;
      all += t->areas[at].words;
      for (uint32_t i = at + 1; i < doc->nodes.at[at].next; i = doc->nodes.at[i].next) {
        if (!t->areas[i].kin || ng_thread_is_post(t, i)) continue;
        unsigned k = 0;
        while (k < count && seen[k].make != t->areas[i].make) k++;
        if (k == NG_THREAD_GROUPS) continue;
        if (k == count) seen[count++] = (sort){.make = t->areas[i].make};
        seen[k].words += t->areas[i].words;
        seen[k].count++;
        seen[k].paragraph |= doc->nodes.at[i].tag == NG_TAG_P || doc->nodes.at[i].tag == NG_TAG_PRE ||
                             doc->nodes.at[i].tag == NG_TAG_BLOCKQUOTE;
      }
    }
    for (unsigned k = 0; k < count; k++)
      if (!best || seen[k].words > best->words) best = &seen[k];
    /* Several a post are paragraphs, not what holds them. */
    if (!best || best->paragraph || (float)best->words < MOSTLY * (float)all || best->count > nodes->count) return;
    below->count = 0;
    for (uint32_t n = 0; n < nodes->count; n++)
      for (uint32_t at = nodes->at[n].node, i = at + 1; i < doc->nodes.at[at].next; i = doc->nodes.at[i].next)
        if (t->areas[i].kin && t->areas[i].make == best->make && !ng_thread_is_post(t, i))
          below->at[below->count++] = (part){i, nodes->at[n].post};
    ng_parts_array other = *nodes;
    *nodes = *below;
    *below = other;
  }
}

/* What a post's microdata calls its text. */
static void find_declared(const ng_thread *t, ng_posts_array *posts) {
  for (uint32_t k = 0; k < posts->count; k++) {
    post *p = &posts->at[k];
    for (uint32_t i = p->node + 1, end = own_end(posts, k); i < end; i++)
      if (t->areas[i].declared == NG_DECLARED_TEXT) {
        p->says = i;
        break;
      }
  }
}

static ng_status find_says(const ng_thread *t, ng_posts_array *posts) {
  ng_parts_array said = {0}, below = {0};
  ng_status status = NG_OK;
  for (uint32_t k = 0; k < posts->count && !status; k++) {
    part *a = ng_parts_push(&said), *b = ng_parts_push(&below);
    if (!a || !b) status = NG_NOMEM;
    else *a = *b = (part){posts->at[k].node, k};
  }
  if (!status) go_down(t, &said, &below);
  for (uint32_t n = said.count; !status && n-- > 0;) { /* the first of a post's counts */
    post *p = &posts->at[said.at[n].post];
    p->says = said.at[n].node == p->node ? NG_NONE : said.at[n].node;
  }
  if (!status) find_declared(t, posts);
  for (uint32_t k = 0; k < posts->count; k++)
    if (posts->at[k].says != NG_NONE) posts->at[k].says_end = t->page->doc->nodes.at[posts->at[k].says].next;
  free(said.at);
  free(below.at);
  return status;
}

/* ---- who wrote them ---------------------------------------------------------------------- */

/* The innermost of the first elements of a post that call themselves its writer, or the link in it;
   NG_NONE where there is none. `next`: the first post inside it, or its end. */
static uint32_t find_writer(const ng_doc *doc, const post *p, uint32_t next) {
  uint32_t found = NG_NONE, end = p->end;
  for (uint32_t i = p->node + 1; i < end; i++) {
    if (i == next) break;
    if (i == p->says) {
      i = p->says_end - 1;
      continue;
    }
    if (!ng_thread_writes(doc, i)) continue;
    found = i;
    end = doc->nodes.at[i].next;
  }
  for (uint32_t i = found; found != NG_NONE && i < doc->nodes.at[found].next; i++)
    if (doc->nodes.at[i].tag == NG_TAG_A && doc->nodes.at[i].text.end - doc->nodes.at[i].text.start >= NG_THREAD_NAME)
      return i;
  return found;
}

static ng_span first_line(const ng_doc *doc, ng_span span) {
  const char *line = memchr(doc->text.data + span.start, '\n', span.end - span.start);
  if (line) span.end = (uint32_t)(line - doc->text.data);
  while (span.end > span.start && (unsigned char)doc->text.data[span.end - 1] <= ' ') span.end--;
  return span;
}

static void find_writers(const ng_doc *doc, ng_posts_array *posts) {
  for (uint32_t k = 0; k < posts->count; k++) {
    post *p = &posts->at[k];
    uint32_t next = own_end(posts, k);
    p->writer = find_writer(doc, p, next);
    if (p->writer != NG_NONE) p->name = first_line(doc, doc->nodes.at[p->writer].text);
    for (uint32_t i = p->node + 1; i < next && !p->timed; i++)
      p->timed = doc->nodes.at[i].tag == NG_TAG_TIME && doc->nodes.at[i].text.end > doc->nodes.at[i].text.start;
  }
}

/* ---- their lines ------------------------------------------------------------------------- */

/* Whether a leaf stands in what calls itself a signature, in its post. */
static bool is_signature(const ng_doc *doc, uint32_t node, uint32_t post_node) {
  for (unsigned step = 0; step < STEPS && node != NG_NONE && node > post_node;
       step++, node = doc->nodes.at[node].parent) {
    ng_string class = ng_node_attribute(doc, node, "class");
    for (size_t at = 0; at < class.size;) {
      size_t start = at;
      while (at < class.size && ng_is_letter((unsigned char)class.data[at])) at++;
      if (at > start && ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, class.data + start, at - start),
                                      NG_CLASS_MAIL_SIGNATURE))
        return true;
      at += at == start;
    }
  }
  return false;
}

static bool matches(const ng_doc *doc, ng_span span, ng_class class, int32_t what) {
  for (uint32_t i = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end); i < end; i++) {
    int32_t value = 0;
    if (ng_lexicon_match(doc->lexicon, doc->tokens.at + i, end - i, class, &value, NULL) && (!what || value == what))
      return true;
  }
  return false;
}

static bool is_button(int32_t value) { return value == NG_THREAD_BAR || value == NG_THREAD_QUOTE_BAR; }

/* A line of buttons and counts alone: "J 1 Reply Last reply". */
static bool is_buttons(const ng_doc *doc, ng_span span) {
  bool button = false;
  for (uint32_t i = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end); i < end;) {
    int32_t value = 0;
    uint32_t size = ng_lexicon_match(doc->lexicon, doc->tokens.at + i, end - i, NG_CLASS_PAGE_THREAD, &value, NULL);
    bool bar = size && is_button(value);
    if (!bar && doc->tokens.at[i].kind == NG_WORD && doc->tokens.at[i].size > 1) return false;
    button |= bar;
    i += bar ? size : 1;
  }
  return button;
}

/* A line around what a post says: "Join date: 2008", "#2", "2 Likes", "Reply". */
static bool is_bar(const ng_page *page, const ng_leaf *leaf) {
  enum { SHORT = 4, LONGEST = 12 };
  enum { BARS = NG_HINT_SHARE | NG_HINT_FORM_TAG | NG_HINT_NAV_TAG };
  const ng_doc *doc = page->doc;
  if (leaf->words > LONGEST) return false;
  if (page->areas[leaf->node].hints & BARS && leaf->words <= SHORT) return true;
  if (leaf->words <= SHORT && (leaf->cues & (NG_CUE_SHARE | NG_CUE_COMMENT | NG_CUE_SUBSCRIBE) ||
                               (leaf->digits == leaf->words && !leaf->ended)))
    return true;
  ng_span span = doc->blocks.at[leaf->block].span;
  uint32_t token = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end);
  while (token < end && doc->tokens.at[token].kind != NG_WORD) token++;
  int32_t value = 0;
  uint32_t size =
      ng_lexicon_match(doc->lexicon, doc->tokens.at + token, end - token, NG_CLASS_PAGE_THREAD, &value, NULL);
  return (size && is_button(value) && !leaf->ended) || is_buttons(doc, span);
}

/* What a post quotes of another: the outermost element around a leaf that is a quotation, or calls
   itself one. It holds, or follows, a line that says whose it is ("hook77 said:"), or most of its
   words stand elsewhere on the page. `end`: no leaf before that place of the text is asked about
   again, since the answer, `quoted`, is the same. */
typedef struct {
  uint32_t end;
  bool quoted;
} quotation;

static bool cites(const ng_page *page, uint32_t index) {
  enum { LONGEST = 12 };
  const ng_leaf *leaf = &page->leaves.at[index];
  ng_span span = page->doc->blocks.at[leaf->block].span;
  if (leaf->words > LONGEST) return false;
  return matches(page->doc, span, NG_CLASS_PAGE_THREAD, NG_THREAD_QUOTE) ||
         (!leaf->ended && matches(page->doc, span, NG_CLASS_MAIL_WROTE, 0));
}

static uint32_t quotation_around(const ng_doc *doc, uint32_t node, uint32_t post_node) {
  uint32_t found = NG_NONE;
  for (unsigned step = 0; step < STEPS && node != NG_NONE && node > post_node;
       step++, node = doc->nodes.at[node].parent)
    if (doc->nodes.at[node].tag == NG_TAG_BLOCKQUOTE ||
        ng_thread_says(doc, ng_node_attribute(doc, node, "class"), NG_THREAD_QUOTE))
      found = node;
  return found;
}

static bool is_quoted(const ng_page *page, uint32_t index, uint32_t below, quotation *q) {
  const ng_doc *doc = page->doc;
  uint32_t start = doc->blocks.at[page->leaves.at[index].block].span.start;
  if (start < q->end) return q->quoted;
  uint32_t around = quotation_around(doc, page->leaves.at[index].node, below);
  if (around == NG_NONE) return false;
  q->end = doc->nodes.at[around].text.end;
  q->quoted = cites(page, index) || (index && page->leaves.at[index - 1].node > below && cites(page, index - 1));
  float words = 0, known = 0;
  for (uint32_t i = index; i < page->leaves.count && doc->blocks.at[page->leaves.at[i].block].span.start < q->end;
       i++) {
    words += (float)page->leaves.at[i].words;
    known += (float)page->leaves.at[i].words * page->leaves.at[i].echo;
  }
  if (known > MOSTLY * words) q->quoted = true;
  return q->quoted;
}

static ng_span hull(ng_span a, ng_span b) {
  if (a.start == a.end) return b;
  return (ng_span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

static void mark_leaf(ng_page *page, uint32_t index, post *p, quotation *q) {
  ng_leaf *leaf = &page->leaves.at[index];
  ng_span span = page->doc->blocks.at[leaf->block].span;
  ng_span said = p->says == NG_NONE ? span : page->doc->nodes.at[p->says].text;
  bool whole = p->says == NG_NONE, inside = span.start >= said.start && (span.start < said.end || whole);
  bool names = !p->named && p->name.end && span.start <= p->name.start && p->name.start < span.end &&
               leaf->words <= NG_THREAD_STAMP;
  bool dates = !p->dated && ng_thread_dates(page, leaf) && (!p->timed || leaf->has_time);
  leaf->score = FOREIGN;
  if (p->remark) return;
  if (names || (dates && !(inside && !whole))) {
    leaf->part = names ? NG_LEAF_WRITER : NG_LEAF_DATE;
    p->named |= names;
    p->dated |= dates;
    if (dates) p->when = span;
  } else if (inside && !is_bar(page, leaf) && !is_signature(page->doc, leaf->node, p->node) &&
             !is_quoted(page, index, whole ? p->node : p->says, q)) {
    leaf->score = OWN;
  }
  if (leaf->part || leaf->score > 0) p->span = hull(p->span, span);
}

static void mark_leaves(ng_page *page, ng_posts_array *posts) {
  enum { SHORT = 14 };
  uint32_t first = posts->at[0].node, last = posts->count - 1;
  while (posts->at[last].above != NG_NONE) last = posts->at[last].above;
  uint32_t end = posts->at[last].end;
  place at = {0, NG_NONE};
  quotation q = {0, false};
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    ng_leaf *leaf = &page->leaves.at[i];
    go_to(posts, leaf->node, &at);
    bool hidden = page->doc->blocks.at[leaf->block].role == NG_ROLE_HIDDEN;
    if (leaf->node >= end || (leaf->score > 0 && (leaf->node >= first || leaf->words < SHORT))) leaf->score = FOREIGN;
    if (at.open != NG_NONE && !hidden) mark_leaf(page, i, &posts->at[at.open], &q);
  }
}

/* ---- letters ----------------------------------------------------------------------------- */

static ng_status change(ng_doc *doc, uint32_t at, uint32_t letter, uint8_t what) {
  uint32_t token = ng_token_at(doc, at);
  ng_letter_changes_array *all = &doc->letter_changes;
  if (all->count && all->at[all->count - 1].letter == letter && all->at[all->count - 1].part == what) return NG_OK;
  ng_letter_change *added = ng_letter_changes_push(all);
  if (!added) return NG_NOMEM;
  *added = (ng_letter_change){token, letter, what};
  return NG_OK;
}

/* A letter a post that has words, in the order of the text; where no writer is named, nobody's. */
static ng_status add_letters(const ng_thread *t, ng_posts_array *posts, ng_indexes_array *letters) {
  ng_doc *doc = t->page->doc;
  uint32_t named = 0; /* the end of the last name: mentions are in the order of the text */
  for (uint32_t k = 0; k < posts->count; k++) {
    post *p = &posts->at[k];
    uint32_t *at = ng_indexes_push(letters);
    if (!at) return NG_NOMEM;
    *at = p->above == NG_NONE ? NG_NONE : letters->at[p->above];
    if (p->span.start == p->span.end) continue;
    if (p->name.start < named || p->name.start < p->span.start) p->name = (ng_span){0, 0};
    else named = p->name.end;
    char day[NG_DAY_ROOM];
    ng_letter *letter = ng_letters_push(&doc->letters);
    if (!letter) return NG_NOMEM;
    *letter = (ng_letter){.span = p->span,
                          .head = hull(p->name, p->when.end ? p->when : p->name),
                          .name = p->name,
                          .when = p->when,
                          .parent = *at,
                          .level = p->level};
    if (p->when.end && ng_day_read(doc, ng_slice(doc, p->when), false, day)) {
      letter->date = ng_arena_copy(&doc->arena, day, strlen(day));
      if (!letter->date.data) return NG_NOMEM;
    }
    *at = doc->letters.count - 1;
  }
  return NG_OK;
}

/* The letter of each of the posts' lines. */
static ng_status letter_blocks(const ng_thread *t, const ng_posts_array *posts, const ng_indexes_array *letters) {
  ng_doc *doc = t->page->doc;
  place at = {0, NG_NONE};
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < t->page->leaves.count && !status; i++) {
    const ng_leaf *leaf = &t->page->leaves.at[i];
    go_to(posts, leaf->node, &at);
    ng_block *block = &doc->blocks.at[leaf->block];
    block->letter = at.open == NG_NONE ? NG_NONE : letters->at[at.open];
    status = change(doc, block->span.start, block->letter, leaf->part ? NG_LETTER_HEAD : NG_LETTER_WORDS);
  }
  return status;
}

ng_status ng_thread_posts(ng_thread *t) {
  ng_doc *doc = t->page->doc;
  ng_posts_array posts = {0};
  ng_indexes_array letters = {0};
  ng_status status = gather(t, &posts);
  if (!status) {
    part_words(t, &posts);
    status = find_says(t, &posts);
  }
  if (!status) {
    find_writers(doc, &posts);
    mark_leaves(t->page, &posts);
    if (posts.at[0].name.end) doc->head->writer = posts.at[0].name;
    if (doc->lexicon && doc->tokens.count && !doc->letters.count) {
      doc->posts = true;
      status = add_letters(t, &posts, &letters);
      if (!status && doc->letters.count) status = letter_blocks(t, &posts, &letters);
    }
  }
  free(posts.at);
  free(letters.at);
  return status;
}
