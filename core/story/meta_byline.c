/* Who wrote a page. In: JSON-LD, meta elements, microdata, the roles of blocks,
 * the elements that call themselves a byline. Out: entries of doc->meta, a name
 * each, all from the first of these that has any: a full name that the page says
 * wrote it, beside its headline; what its data declares; other bylines; the line
 * of its date; a line further off that says so in so many words. Linear. */
#include <string.h>

#include "meta_page.h"
#include "words/token.h"

/* Values of the class "cue-byline": words that stand before other things, too;
   words that say who wrote. */
enum { CUE_WEAK = 1, CUE_EXPLICIT = 2 };

enum { LINE = 160, BYLINE_LINK = 30, DECLARED_NAME = 40, LONGEST_DECLARED = 80 };

static bool done(const ng_page_reader *r) { return r->status || ng_page_has(r, NG_META_AUTHOR); }

static void offer_names(ng_page_reader *r, ng_string text, const char *source, ng_name_rule rule) {
  if (!r->status) r->status = ng_meta_add_authors(r->doc, text, r->site, source, rule);
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
  static const char *const names[] = {"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                                      "dc.creator.name", "citation_author", "article:author", "byl", "og:author", NULL};
  for (const char *const *name = names; *name && !done(r); name++)
    offer_names(r, ng_head_find(r->doc, *name), "meta", NG_NAME_GIVEN);
}

/* Whether a node's text stands in a block of the story. */
static bool in_story(const ng_doc *doc, const ng_node *node) {
  uint32_t block = ng_block_at(doc, node->text.start);
  return block != NG_NONE && ng_role_is_story(doc->blocks.at[block].role);
}

/* itemprop=author, rel=author: all of them. */
static void attribute_authors(ng_page_reader *r) {
  static const char *const names[] = {"itemprop", "rel"}, *const sources[] = {"microdata", "link"};
  const ng_doc *doc = r->doc;
  for (unsigned n = 0; n < 2 && !done(r); n++) {
    uint32_t atom = ng_tag_find(doc, names[n]);
    for (uint32_t i = 0; atom != NG_NONE && i < doc->nodes.count && !r->status; i++) {
      const ng_node *node = &doc->nodes.at[i];
      uint32_t size = node->text.end - node->text.start;
      if (!size || size >= LONGEST_DECLARED || node->tag == NG_TAG_META || node->tag == NG_TAG_LINK) continue;
      for (uint32_t k = 0; k < node->attributes; k++) {
        const ng_attribute *a = &doc->attributes.at[node->attribute + k];
        if (a->name.data != doc->atoms.at[atom].data || !ng_string_is(a->value, "author") || !in_story(doc, node)) continue;
        offer_names(r, ng_slice(doc, node->text), sources[n], size > DECLARED_NAME ? NG_NAME_SHOWN : NG_NAME_GIVEN);
      }
    }
  }
}

/* <surname> and <given-names> side by side (JATS), or <forename> (TEI), in either
   order; those of the references are not the authors'. */
static void element_authors(ng_page_reader *r) {
  ng_doc *doc = r->doc;
  uint32_t surname = ng_tag_find(doc, "surname"), given = ng_tag_find(doc, "given-names"), forename = ng_tag_find(doc, "forename");
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

/* Where a byline ends that begins in a link whose text runs into what follows:
   "by <a>Ann Ray</a>in Harbor". */
static uint32_t end_of_byline(const ng_doc *doc, uint32_t start, uint32_t end) {
  for (uint32_t i = 0; i < doc->links.count && doc->links.at[i].span.start < end; i++) {
    uint32_t stop = doc->links.at[i].span.end;
    unsigned size;
    if (stop > start && stop < end && ng_is_letter(ng_utf8_read(doc->text.data + stop, &size))) return stop;
  }
  return end;
}

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
    if (ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_CUE_BYLINE, &value, NULL) == count - i) return value >= least;
  }
  return false;
}

static void read_hidden(ng_page_reader *r, const ng_block *block, int32_t least, ng_name_rule rule) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = ng_markup_at(doc, block->span.start); i < doc->markup.count && doc->markup.at[i].end < block->span.end && !done(r); i++) {
    uint32_t from = doc->markup.at[i].end;
    if (doc->markup.at[i].start >= block->span.start && hides_cue(doc, doc->markup.at[i], least))
      offer_names(r, ng_slice(doc, (ng_span){from, end_of_byline(doc, from, block->span.end)}), "text", rule);
  }
}

/* "Posted on Monday by Ann Ray": what follows the word in a short line. */
static void read_said(ng_page_reader *r, const ng_block *block, int32_t least, ng_name_rule rule) {
  const ng_doc *doc = r->doc;
  uint32_t end = block->span.end;
  if (end - block->span.start > LINE) return;
  for (uint32_t i = ng_token_at(doc, block->span.start); i < doc->tokens.count && !done(r); i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->start >= end) break;
    if (token->kind != NG_WORD) continue;
    int32_t value = 0;
    if (!ng_lexicon_match(doc->lexicon, token, doc->tokens.count - i, NG_CLASS_CUE_BYLINE, &value, NULL) || value < least) continue;
    ng_span rest = {token->start, end_of_byline(doc, token->start, end)};
    offer_names(r, ng_slice(doc, rest), "text", rule);
  }
  read_hidden(r, block, least, rule);
}

static bool is_line(const ng_block *block, ng_role a, ng_role b) {
  return block->leaf && (block->role == a || block->role == b);
}

static void read_near(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (block->span.start < r->near.start) continue;
    if (block->span.start >= r->near.end) return;
    if (is_line(block, NG_ROLE_BYLINE, NG_ROLE_DATELINE)) read_said(r, block, CUE_WEAK, NG_NAME_FULL);
  }
}

static void read_lines(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (is_line(&doc->blocks.at[i], NG_ROLE_BYLINE, NG_ROLE_DATELINE)) read_said(r, &doc->blocks.at[i], CUE_WEAK, NG_NAME_SHOWN);
}

/* Elements that call themselves a byline: a link may hold any name, other text
   must look like one. */
static void read_elements(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (unsigned pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < doc->head->bylines.count && !done(r); i++) {
      const ng_node *node = &doc->nodes.at[doc->head->bylines.at[i]];
      if (pass && (node->tag != NG_TAG_A || node->text.end - node->text.start > BYLINE_LINK)) continue;
      ng_span own = {node->text.start, end_of_byline(doc, node->text.start, node->text.end)};
      offer_names(r, ng_slice(doc, own), "text", pass ? NG_NAME_GIVEN : NG_NAME_SHOWN);
    }
}

static void read_blocks(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (is_line(&doc->blocks.at[i], NG_ROLE_BYLINE, NG_ROLE_BYLINE)) {
      ng_span line = doc->blocks.at[i].span;
      line.end = end_of_byline(doc, line.start, line.end);
      offer_names(r, ng_slice(doc, line), "text", NG_NAME_SHOWN);
    }
}

/* "25 October 2022 | Ann Ray": the pieces of a date's line that are a name. */
static void read_datelines(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!is_line(block, NG_ROLE_DATELINE, NG_ROLE_DATELINE) || block->span.end - block->span.start > LINE) continue;
    if (block->span.start < r->near.start || block->span.start >= r->near.end) continue;
    offer_names(r, ng_slice(doc, block->span), "text", NG_NAME_AMONG);
  }
}

/* "Author: Ann Ray", under the story. */
static void read_explicit(ng_page_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->blocks.count && !done(r); i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].role != NG_ROLE_COMMENT)
      read_said(r, &doc->blocks.at[i], CUE_EXPLICIT, NG_NAME_SHOWN);
}

void ng_page_authors(ng_page_reader *r) {
  static void (*const ways[])(ng_page_reader *) = {
      element_authors, read_near, json_authors, meta_authors, attribute_authors, read_lines, read_elements, read_blocks,
      read_datelines, read_explicit,
  };
  for (size_t i = 0; i < sizeof ways / sizeof *ways && !done(r); i++) ways[i](r);
}
