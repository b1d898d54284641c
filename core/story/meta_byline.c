/* Who wrote a page. In: JSON-LD, meta elements, microdata, the roles of blocks,
 * the elements that call themselves a byline. Out: entries of doc->meta, a name
 * each, all from the first of these that has any: a full name that the page says
 * wrote it, or shows alone, beside its headline; what its data declares; other
 * bylines; the line of its date; the lines that end the story; a line further off
 * that says so in so many words; the person whose page it is. A byline that says in so many words
 * that somebody else wrote it goes before <meta>. Linear. */
#include <string.h>

#include "article_thread.h"
#include "meta_name.h"
#include "meta_page.h"
#include "role.h"
#include "words/token.h"

/* Values of the class "cue-byline": words that stand before other things, too;
   words that say who wrote. */
enum { CUE_WEAK = 1, CUE_EXPLICIT = 2 };

enum { LINE = 160, BYLINE_LINK = 30, DECLARED_NAME = 40, LONGEST_DECLARED = 80 };

static bool done(const ng_page_reader *r) { return r->status || ng_page_has(r, NG_META_AUTHOR); }

static void offer_names(ng_page_reader *r, ng_string text, const char *source, ng_name_rule rule) {
  if (!r->status) r->status = ng_meta_add_authors(r->doc, text, r->site, source, rule);
}

static bool small_letter(uint32_t code) { return ng_is_letter(code) && ng_lower(code) == code; }

/* Whether the elements that meet at a place hold two things, though no blank parts them:
   "By|Otto Merriam|Port Editor", "Ann Ray|Follow". */
static bool parts_at(const ng_doc *doc, uint32_t at, bool link) {
  unsigned size;
  uint32_t before = at - 1;
  while (before > 0 && ((unsigned char)doc->text.data[before] & 0xC0) == 0x80) before--;
  uint32_t left = ng_utf8_read(doc->text.data + before, &size), right = ng_utf8_read(doc->text.data + at, &size);
  return ng_is_letter(left) && ng_is_letter(right) && (link || (small_letter(left) && ng_is_upper(right)));
}

/* The link that holds a node below another; 0 where there is none. */
static uint32_t link_around(const ng_doc *doc, uint32_t node, uint32_t below) {
  enum { STEPS = 8 };
  for (unsigned step = 0; step < STEPS && node > below; step++, node = doc->nodes.at[node].parent)
    if (doc->nodes.at[node].tag == NG_TAG_A) return node;
  return 0;
}

/* A piece of a byline's text, with a bar where its elements part it. What stands in no element,
   as all of a page that has none, is not parted, nor what stands far inside an element: each
   piece of text right in it is a block of its own, and asks. */
static ng_string parted(ng_page_reader *r, uint32_t node, ng_span span) {
  ng_doc *doc = r->doc;
  ng_string text = ng_slice(doc, span), out = {NULL, 0};
  enum { NODES = 1024 };
  if (node >= doc->nodes.count) return text;
  uint32_t from = span.start, link = 0, next = doc->nodes.at[node].next;
  if (next - node > NODES) next = node + NODES;
  char *copy = NULL;
  for (uint32_t i = node; i < next; i++) {
    const ng_node *n = &doc->nodes.at[i];
    if (n->tag != NG_TAG_TEXT || n->text.start == n->text.end) continue;
    if (n->text.start >= span.end) break;
    uint32_t around = link_around(doc, i, node);
    bool edge = around != link;
    link = around;
    if (n->text.start <= from || !parts_at(doc, n->text.start, edge)) continue;
    if (!copy) copy = ng_arena_take(&doc->arena, (text.size + 1) * 2);
    if (!copy) {
      r->status = NG_NOMEM;
      return out;
    }
    memcpy(copy + out.size, doc->text.data + from, n->text.start - from);
    out.size += n->text.start - from;
    copy[out.size++] = '|';
    from = n->text.start;
  }
  if (!copy) return text;
  memcpy(copy + out.size, doc->text.data + from, span.end - from);
  out.size += span.end - from;
  out.data = copy;
  return out;
}

/* ---- declared -------------------------------------------------------------- */

static void json_author(ng_page_reader *r, uint32_t value) {
  const ng_json_array *json = &r->doc->head->json;
  if (json->at[value].kind == NG_JSON_OBJECT) {
    uint32_t object = ng_page_json_named(r, value);
    uint32_t type = ng_json_member(json, object, "@type");
    if (type != NG_NONE && ng_string_is(json->at[type].text, "organization")) return;
    value = ng_json_member(json, object, "name");
    if (value == NG_NONE) return;
  }
  uint32_t end = json->at[value].kind == NG_JSON_ARRAY ? json->at[value].next : value + 1;
  for (uint32_t i = json->at[value].kind == NG_JSON_ARRAY ? value + 1 : value; i < end; i = json->at[i].next)
    offer_names(r, ng_page_json_text(r, i), "json-ld", NG_NAME_GIVEN);
}

static void json_authors(ng_page_reader *r) {
  const ng_json_array *json = &r->doc->head->json;
  uint32_t author = ng_json_member(json, r->doc->head->article, "author");
  if (author == NG_NONE) author = ng_json_member(json, r->doc->head->article, "creator");
  if (author == NG_NONE) return;
  if (json->at[author].kind != NG_JSON_ARRAY) {
    json_author(r, author);
    return;
  }
  for (uint32_t i = author + 1; i < json->at[author].next; i = json->at[i].next) json_author(r, i);
}

static void meta_authors(ng_page_reader *r) {
  static const char *const names[] = {"author",
                                      "parsely-author",
                                      "sailthru.author",
                                      "dc.creator",
                                      "dcterms.creator",
                                      "dc.creator.name",
                                      "citation_author",
                                      "article:author",
                                      "byl",
                                      "og:author",
                                      NULL};
  const ng_entries_array *entries = &r->doc->head->entries;
  for (const char *const *name = names; *name && !done(r); name++)
    for (uint32_t i = 0; i < entries->count && !r->status; i++) /* one an author: "citation_author" */
      if (ng_string_is(entries->at[i].name, *name)) offer_names(r, entries->at[i].content, "meta", NG_NAME_GIVEN);
}

/* Whether a node's text stands in a block of the story. */
static bool in_story(const ng_doc *doc, const ng_node *node) {
  uint32_t block = ng_block_at(doc, node->text.start);
  return block != NG_NONE && ng_role_is_story(doc->blocks.at[block].role);
}

static bool is_near(const ng_page_reader *r, ng_span span) {
  return span.start >= r->near.start && span.start < r->near.end;
}

/* An element with an attribute of some name that says "author"; not in <head>. */
static bool declares_author(const ng_doc *doc, const ng_node *node, uint32_t atom) {
  uint32_t size = node->text.end - node->text.start;
  if (!size || size >= LONGEST_DECLARED || node->tag == NG_TAG_META || node->tag == NG_TAG_LINK) return false;
  for (uint32_t k = 0; k < node->attributes; k++) {
    const ng_attribute *a = &doc->attributes.at[node->attribute + k];
    if (a->name.data == doc->atoms.at[atom].data && ng_string_is(a->value, "author")) return in_story(doc, node);
  }
  return false;
}

/* itemprop=author, rel=author: all beside the headline, where there are any: others may be
   those of teasers. Two links to one place are one person's. */
static void attribute_authors(ng_page_reader *r) {
  static const char *const names[] = {"itemprop", "rel"}, *const sources[] = {"microdata", "link"};
  const ng_doc *doc = r->doc;
  for (unsigned pass = 0; pass < 4 && !done(r); pass++) {
    uint32_t atom = ng_tag_find(doc, names[pass / 2]);
    ng_string last = {NULL, 0};
    for (uint32_t i = 0; atom != NG_NONE && i < doc->nodes.count && !r->status; i++) {
      const ng_node *node = &doc->nodes.at[i];
      if (!declares_author(doc, node, atom) || (pass % 2 == 0 && !is_near(r, node->text))) continue;
      ng_string href = ng_node_attribute(doc, i, "href");
      if (href.size && href.size == last.size && !memcmp(href.data, last.data, href.size) &&
          ng_page_has(r, NG_META_AUTHOR))
        continue;
      last = href;
      ng_name_rule rule = node->text.end - node->text.start > DECLARED_NAME ? NG_NAME_SHOWN : NG_NAME_GIVEN;
      offer_names(r, parted(r, i, node->text), sources[pass / 2], rule);
    }
  }
}

/* <surname> and <given-names> side by side (JATS), or <forename> (TEI), in either
   order; those of the references are not the authors'. */
static void element_authors(ng_page_reader *r) {
  ng_doc *doc = r->doc;
  uint32_t surname = ng_tag_find(doc, "surname"), given = ng_tag_find(doc, "given-names"),
           forename = ng_tag_find(doc, "forename");
  for (uint32_t i = 0; surname != NG_NONE && i < doc->nodes.count && !r->status; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag != surname || node->parent == NG_NONE || !in_story(doc, node)) continue;
    for (uint32_t k = node->parent + 1; k < doc->nodes.at[node->parent].next; k = doc->nodes.at[k].next) {
      const ng_node *other = &doc->nodes.at[k];
      if (other->tag == NG_TAG_TEXT || (other->tag != given && other->tag != forename)) continue;
      ng_string first = ng_slice(doc, other->text), last = ng_slice(doc, node->text);
      char *name = ng_arena_take(&doc->arena, first.size + last.size + 2);
      if (!name) {
        r->status = NG_NOMEM;
        return;
      }
      memcpy(name, first.data, first.size);
      name[first.size] = ' ';
      memcpy(name + first.size + 1, last.data, last.size);
      offer_names(r, (ng_string){name, first.size + 1 + last.size}, "element", NG_NAME_GIVEN);
      break;
    }
  }
}

/* ---- shown ----------------------------------------------------------------- */

/* Whether hidden words end as a byline begins: "By", for readers of screens alone. */
static bool hides_cue(const ng_doc *doc, ng_span hidden, int32_t least) {
  enum { WORDS = 8 };
  ng_string text = ng_slice(doc, hidden);
  ng_token tokens[WORDS];
  uint32_t count = 0;
  for (size_t at = 0; ng_token_next(doc->lexicon, text.data, text.size, at, &tokens[count]);) {
    at = tokens[count].start + tokens[count].size;
    count += tokens[count].kind != NG_PUNCTUATION;
    if (count == WORDS) return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    int32_t value = 0;
    if (ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_CUE_BYLINE, &value, NULL) == count - i)
      return value >= least;
  }
  return false;
}

/* The names in a block from a place on. */
static void offer_from(ng_page_reader *r, const ng_block *block, uint32_t from, ng_name_rule rule) {
  ng_string text = parted(r, block->node, (ng_span){from, block->span.end});
  offer_names(r, text.size > LINE ? (ng_string){text.data, LINE} : text, "text", rule);
}

static void read_hidden(ng_page_reader *r, const ng_block *block, int32_t least, ng_name_rule rule) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = ng_markup_at(doc, block->span.start);
       i < doc->markup.count && doc->markup.at[i].end < block->span.end && !done(r); i++) {
    if (doc->markup.at[i].start >= block->span.start && hides_cue(doc, doc->markup.at[i], least))
      offer_from(r, block, doc->markup.at[i].end, rule);
  }
}

/* "Posted on Monday by Ann Ray": what follows the word in a short line, or at the head of a
   longer one. */
static void read_said(ng_page_reader *r, const ng_block *block, int32_t least, ng_name_rule rule) {
  enum { HEAD = 24 };
  const ng_doc *doc = r->doc;
  uint32_t end = block->span.end;
  if (end - block->span.start > LINE) {
    if (least < CUE_EXPLICIT) return;
    end = block->span.start + HEAD;
  }
  for (uint32_t i = ng_token_at(doc, block->span.start); i < doc->tokens.count && !done(r); i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->start >= end) break;
    if (token->kind != NG_WORD) continue;
    int32_t value = 0;
    if (!ng_lexicon_match(doc->lexicon, token, doc->tokens.count - i, NG_CLASS_CUE_BYLINE, &value, NULL) ||
        value < least)
      continue;
    offer_from(r, block, token->start, rule);
  }
  read_hidden(r, block, least, rule);
}

static bool is_line(const ng_block *block, ng_role a, ng_role b) {
  return block->leaf && (block->role == a || block->role == b);
}

static void read_near_by(ng_page_reader *r, int32_t least, ng_name_rule rule) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->span.start < r->near.start) continue;
    if (block->span.start >= r->near.end) return;
    if (is_line(block, NG_ROLE_BYLINE, NG_ROLE_DATELINE)) read_said(r, block, least, rule);
  }
}

/* "Author:" in a line of its own, or as a heading, and a full name in the next. */
static void read_labelled(ng_page_reader *r) {
  ng_doc *doc = r->doc;
  enum { SHORT = 24, OTHERS = 1 << NG_ROLE_COMMENT | 1 << NG_ROLE_HIDDEN };
  bool label = false;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->span.start == block->span.end) continue;
    uint32_t first = ng_token_at(doc, block->span.start), end = ng_token_at(doc, block->span.end);
    uint32_t text = block->span.end - block->span.start;
    bool other = OTHERS >> block->role & 1;
    if (label && !other && text <= LINE) offer_names(r, parted(r, block->node, block->span), "text", NG_NAME_FULL);
    int32_t value = 0;
    uint32_t size = other || text > SHORT || !end ? 0
                                                  : ng_lexicon_match(doc->lexicon, &doc->tokens.at[first], end - first,
                                                                     NG_CLASS_CUE_BYLINE, &value, NULL);
    while (size && first + size < end && doc->tokens.at[first + size].kind == NG_PUNCTUATION) size++;
    label = size && first + size == end && (value == CUE_EXPLICIT || block->kind == NG_HEADING);
  }
}

/* "hook77 May 5, 2024": a byline's or dateline's first link, to the page of who is called so. */
static void read_near_user(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = r->headline; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->span.start >= r->near.end) return;
    if (block->node >= doc->nodes.count || !is_line(block, NG_ROLE_BYLINE, NG_ROLE_DATELINE)) continue;
    for (uint32_t k = block->node; k < doc->nodes.at[block->node].next; k++) {
      const ng_node *node = &doc->nodes.at[k];
      ng_string name = ng_slice(doc, node->text);
      if (node->tag != NG_TAG_A || !name.size) continue;
      bool handle =
          name.size <= BYLINE_LINK && !memchr(name.data, ' ', name.size) && !memchr(name.data, '\n', name.size);
      if (handle && ng_thread_says(doc, ng_node_attribute(doc, k, "href"), NG_THREAD_WRITER) &&
          !ng_name_is_nobody(doc, name, r->site))
        ng_page_add(r, NG_META_AUTHOR, name, "text", node->text);
      break;
    }
  }
}

/* Letters alone, small. */
static size_t letters_of(ng_string text, char *out, size_t room) {
  size_t size = 0;
  for (size_t i = 0; i < text.size && size < room; i++) {
    unsigned char c = (unsigned char)text.data[i];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    if ((c >= 'a' && c <= 'z') || c >= 0x80) out[size++] = (char)c;
  }
  return size;
}

/* Whether one name may stand for the other: "Ann" for "Ann Ray", "annray77". */
static bool may_be_one(ng_string a, ng_string b) {
  enum { ROOM = 64 };
  char x[ROOM], y[ROOM];
  size_t m = letters_of(a, x, ROOM), n = letters_of(b, y, ROOM);
  if (!m || !n) return true;
  const char *longer = m > n ? x : y, *shorter = m > n ? y : x;
  size_t most = m > n ? m : n, least = m > n ? n : m;
  for (size_t i = 0; i + least <= most; i++)
    if (!memcmp(longer + i, shorter, least)) return true;
  return false;
}

/* "Posted by Hook", where <meta> gives quite another name: whose template the page has, or the site's. */
static void read_near_instead(ng_page_reader *r) {
  enum { MOST = 20 };
  ng_meta_array *all = &r->doc->meta;
  uint32_t from = 0;
  while (from < all->count && all->at[from].field != NG_META_AUTHOR) from++;
  uint32_t count = all->count - from;
  if (!count || count > MOST || r->status || strcmp(all->at[from].source, "meta")) return;
  ng_meta old[MOST];
  memcpy(old, all->at + from, count * sizeof *old);
  all->count = from;
  read_near_by(r, CUE_EXPLICIT, NG_NAME_SHOWN);
  bool other = all->count > from;
  for (uint32_t i = from; i < all->count; i++)
    for (uint32_t k = 0; k < count; k++) other = other && !may_be_one(all->at[i].value, old[k].value);
  if (other || r->status) return;
  memcpy(all->at + from, old, count * sizeof *old); /* where they were: an array's room never shrinks */
  all->count = from + count;
}

static void read_near(ng_page_reader *r) { read_near_by(r, CUE_WEAK, NG_NAME_FULL); }

/* "Posted by Ann": one word, where nothing that is declared says more. */
static void read_near_short(ng_page_reader *r) { read_near_by(r, CUE_EXPLICIT, NG_NAME_SHOWN); }

/* Full names and nothing else, in lines just below the headline that stand together. */
static void read_near_bare(ng_page_reader *r) {
  enum { BELOW = 10, APART = 2 };
  const ng_doc *doc = r->doc;
  uint32_t left = BELOW;
  if (!r->headline) return;
  for (uint32_t i = r->headline; i < doc->blocks.count && left && !r->status; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->span.start >= r->near.end || block->role == NG_ROLE_BODY) return;
    left -= block->leaf;
    if (!is_line(block, NG_ROLE_BYLINE, NG_ROLE_BYLINE)) continue;
    uint32_t first = ng_token_at(doc, block->span.start), end = ng_token_at(doc, block->span.end);
    if (!ng_bare_names(doc, first, end - first)) continue;
    offer_from(r, block, block->span.start, NG_NAME_FULL);
    left = APART;
  }
}

static void read_lines(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (is_line(&doc->blocks.at[i], NG_ROLE_BYLINE, NG_ROLE_DATELINE))
      read_said(r, &doc->blocks.at[i], CUE_WEAK, NG_NAME_SHOWN);
}

/* Elements that call themselves a byline: a link may hold any name, other text
   must look like one. */
static void read_elements(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (unsigned pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < doc->head->bylines.count && !done(r); i++) {
      const ng_node *node = &doc->nodes.at[doc->head->bylines.at[i]];
      if (pass && (node->tag != NG_TAG_A || node->text.end - node->text.start > BYLINE_LINK)) continue;
      if (node->text.start == node->text.end) continue;
      offer_names(r, parted(r, doc->head->bylines.at[i], node->text), "text", pass ? NG_NAME_GIVEN : NG_NAME_SHOWN);
    }
}

static void read_blocks(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (is_line(&doc->blocks.at[i], NG_ROLE_BYLINE, NG_ROLE_BYLINE))
      offer_from(r, &doc->blocks.at[i], doc->blocks.at[i].span.start, NG_NAME_SHOWN);
}

/* "25 October 2022 | Ann Ray": the pieces of a date's line that are a name. */
static void read_datelines(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!is_line(block, NG_ROLE_DATELINE, NG_ROLE_DATELINE) || block->span.end - block->span.start > LINE) continue;
    if (!is_near(r, block->span)) continue;
    offer_names(r, ng_slice(doc, block->span), "text", NG_NAME_AMONG);
    /* "Ann Ray July 13, 2025" */
    if (!done(r) && ng_name_begins(doc, ng_slice(doc, block->span)))
      offer_names(r, ng_slice(doc, block->span), "text", NG_NAME_FULL);
  }
}

/* The few lines from the story's last on: "Von Ann Ray"; a person's name alone signs it. */
static void read_below(ng_page_reader *r) {
  enum { ABOVE = 1, SIGNED = 2, BELOW = 8, LONGEST = 64 };
  ng_doc *doc = r->doc;
  const ng_block *blocks = doc->blocks.at;
  uint32_t last = doc->blocks.count, lines = 0;
  while (last > 0 && !is_line(&blocks[last - 1], NG_ROLE_BODY, NG_ROLE_BODY)) last--;
  for (uint32_t i = last > ABOVE ? last - ABOVE : 0; i < doc->blocks.count && lines < BELOW && !done(r); i++) {
    const ng_block *block = &blocks[i];
    if (!block->leaf || block->span.start == block->span.end) continue;
    lines++;
    enum {
      OTHERS = 1 << NG_ROLE_COMMENT | 1 << NG_ROLE_NAVIGATION | 1 << NG_ROLE_HIDDEN | 1 << NG_ROLE_CAPTION |
               1 << NG_ROLE_CREDIT
    };
    if (block->span.end - block->span.start > LONGEST || OTHERS >> block->role & 1) continue;
    uint32_t token = ng_token_at(doc, block->span.start);
    bool by = ng_lexicon_match(doc->lexicon, &doc->tokens.at[token], doc->tokens.count - token, NG_CLASS_CUE_BYLINE,
                               NULL, NULL);
    ng_string line = parted(r, block->node, block->span);
    bool is_signed = lines <= SIGNED && block->kind == NG_PARAGRAPH && ng_name_is_person(doc, line);
    if (by || is_signed) offer_names(r, line, "text", NG_NAME_FULL);
  }
}

/* "Author: Ann Ray", under the story. */
static void read_explicit(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].role != NG_ROLE_COMMENT)
      read_said(r, &doc->blocks.at[i], CUE_EXPLICIT, NG_NAME_SHOWN);
}

/* "©", or "(c)", which is typed in its place. */
static bool is_rights_sign(const ng_doc *doc, uint32_t token, uint32_t end) {
  enum { SIGN = 0xA9 };
  const ng_token *t = &doc->tokens.at[token];
  if (t->kind == NG_PUNCTUATION && t->word == SIGN) return true;
  return token && token + 1 < end && t->kind == NG_WORD && t->size == 1 && (doc->text.data[t->start] | 0x20) == 'c' &&
         t[-1].kind == NG_PUNCTUATION && t[-1].word == '(' && t[1].kind == NG_PUNCTUATION && t[1].word == ')';
}

/* The name behind a line's © and its years; where they are. */
static ng_string holder_of(const ng_doc *doc, ng_span span) {
  uint32_t token = ng_token_at(doc, span.start), end = ng_token_at(doc, span.end);
  bool years = false;
  while (token < end && !is_rights_sign(doc, token, end)) token++;
  if (token < end && doc->tokens.at[token].kind == NG_WORD) token++;
  for (; token < end && doc->tokens.at[token].kind != NG_WORD; token++)
    years |= doc->tokens.at[token].kind == NG_NUMBER;
  return token == end || !years ? (ng_string){NULL, 0}
                                : ng_slice(doc, (ng_span){doc->tokens.at[token].start, span.end});
}

/* Whose page it is, where that is a person: the site's name, the holder of the rights. */
static void read_owner(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  ng_string site = r->site, none = {NULL, 0};
  r->site = none;
  if (ng_name_is_person(doc, site)) offer_names(r, site, "text", NG_NAME_FULL);
  for (uint32_t i = doc->blocks.count; i-- > 0 && !done(r);) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || block->span.end - block->span.start > LINE) continue;
    if (block->role == NG_ROLE_BODY || block->role == NG_ROLE_CAPTION || block->role == NG_ROLE_CREDIT) break;
    ng_string holder = holder_of(doc, block->span);
    if (ng_name_begins(doc, holder)) offer_names(r, holder, "text", NG_NAME_FULL);
  }
  r->site = site;
}

/* Who wrote the first post of a thread, under whatever name. */
static void read_post(ng_page_reader *r) {
  ng_span writer = r->doc->head->writer;
  if (writer.end > writer.start) ng_page_add(r, NG_META_AUTHOR, ng_slice(r->doc, writer), "text", writer);
}

void ng_page_authors(ng_page_reader *r) {
  static void (*const ways[])(ng_page_reader *) = {
      read_post,       element_authors, read_near,         read_near_bare, json_authors,  meta_authors,
      read_near_short, read_near_user,  attribute_authors, read_lines,     read_elements, read_blocks,
      read_datelines,  read_labelled,   read_below,        read_explicit,  read_owner,
  };
  for (size_t i = 0; i < sizeof ways / sizeof *ways && !done(r); i++) ways[i](r);
  read_near_instead(r);
}
