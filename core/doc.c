/* The document's data: what is noted on it, shown of it, counted, freed. What
 * fills it in is parse.c, above the stages; this file knows none of them. */
#include "doc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/sorted.h"
#include "keys.h"
#include "place.h"
#include "read/head.h"

static const char *const types[] = {"text/html",     "text/xml", "text/plain",
                                    "text/markdown", "text/vtt", "application/x-subrip"};

ng_status ng_doc_note(ng_doc *doc, const char *code, size_t offset, const char *format, ...) {
  char message[256];
  va_list list;
  va_start(list, format);
  vsnprintf(message, sizeof message, format, list);
  va_end(list);
  ng_issue *issue = ng_issues_push(&doc->issues);
  if (!issue) return NG_NOMEM;
  *issue = (ng_issue){code, ng_arena_copy(&doc->arena, message, strlen(message)), offset};
  return issue->message.data ? NG_OK : NG_NOMEM;
}

ng_doc *ng_doc_retain(ng_doc *doc) {
  if (doc) doc->references++;
  return doc;
}

void ng_doc_free(ng_doc *doc) {
  if (!doc || --doc->references) return;
  ng_head_free(doc);
  void *const arrays[] = {doc->issues.at,
                          doc->checkpoints.at,
                          doc->broken.at,
                          doc->nodes.at,
                          doc->attributes.at,
                          doc->atoms.at,
                          doc->chars.at,
                          doc->char_runs.at,
                          doc->text_owned.at,
                          doc->runs.at,
                          doc->runs_by_file.at,
                          doc->markup.at,
                          doc->blocks.at,
                          doc->links.at,
                          doc->turns.at,
                          doc->cues.at,
                          doc->letters.at,
                          doc->letter_changes.at,
                          doc->letter_mentions.at,
                          doc->tokens.at,
                          doc->sentences.at,
                          doc->meta.at,
                          doc->quotes.at,
                          doc->marks.at,
                          doc->dates.at,
                          doc->mentions.at,
                          doc->entities.at,
                          doc->acronyms.at,
                          doc->attributions.at,
                          doc->refusals.at,
                          doc->tags,
                          doc->nouns.at,
                          doc->clauses.at,
                          doc->spans.at,
                          doc->strings.at,
                          doc->indexes.at,
                          doc->file_owned,
                          doc->atom_slots};
  for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) free(arrays[i]);
  for (size_t i = 0; i < NG_LAYERS; i++) ng_keys_free(doc->keys[i]);
  ng_lines_free(doc->lines);
  ng_lexicon_free(doc->lexicon);
  ng_arena_free(&doc->arena);
  free(doc);
}

size_t ng_doc_memory(const ng_doc *doc) {
#define TAKEN(array) ((size_t)doc->array.room * sizeof *doc->array.at)
  size_t taken = TAKEN(issues) + TAKEN(checkpoints) + TAKEN(nodes) + TAKEN(attributes) + TAKEN(atoms) + TAKEN(chars) +
                 TAKEN(char_runs) + TAKEN(text_owned) + TAKEN(runs) + TAKEN(markup) + TAKEN(blocks) + TAKEN(links) +
                 TAKEN(tokens) + TAKEN(sentences) + TAKEN(meta) + TAKEN(quotes) + TAKEN(marks) + TAKEN(dates) +
                 TAKEN(mentions) + TAKEN(entities) + TAKEN(acronyms) + TAKEN(attributions) + TAKEN(refusals) +
                 TAKEN(nouns) + TAKEN(clauses) + TAKEN(spans) + TAKEN(strings) + TAKEN(indexes);
#undef TAKEN
  for (int layer = 0; layer < NG_LAYERS; layer++) {
    if (doc->keys[layer]) taken += ng_doc_count(doc, (ng_layer)layer) * (sizeof(uint64_t) + sizeof(uint32_t));
  }
  if (doc->tags) taken += doc->tokens.count;
  return taken + sizeof *doc + doc->arena.taken + (doc->file_owned ? doc->file.size : 0) +
         doc->atom_room * sizeof *doc->atom_slots;
}

ng_string ng_doc_text(const ng_doc *doc) { return doc->text; }
ng_string ng_doc_file(const ng_doc *doc) { return doc->file; }
ng_string ng_doc_slice(const ng_doc *doc, ng_span span) {
  if (span.end > doc->text.size) span.end = (uint32_t)doc->text.size;
  if (span.start > span.end) span.start = span.end;
  return ng_slice(doc, span);
}
const char *ng_doc_type(const ng_doc *doc) { return types[doc->type]; }
const char *ng_doc_encoding(const ng_doc *doc) { return doc->encoding->name; }
const char *ng_doc_language(const ng_doc *doc) { return doc->language; }
const char *ng_doc_page(const ng_doc *doc) { return doc->page.kind; }
const char *ng_doc_page_why(const ng_doc *doc) { return doc->page.why; }
uint32_t ng_doc_site_pages(const ng_doc *doc) { return doc->site_pages; }
size_t ng_doc_bytes(const ng_doc *doc) { return doc->raw_size; }

#define LAYER(type, name)                                         \
  const type *ng_doc_##name(const ng_doc *doc, uint32_t *count) { \
    *count = doc->name.count;                                     \
    return doc->name.at;                                          \
  }
LAYER(ng_block, blocks)
LAYER(ng_letter, letters)
LAYER(ng_sentence, sentences)
LAYER(ng_token, tokens)
LAYER(ng_quote, quotes)
LAYER(ng_mark, marks)
LAYER(ng_date, dates)
LAYER(ng_mention, mentions)
LAYER(ng_entity, entities)
LAYER(ng_acronym, acronyms)
LAYER(ng_attribution, attributions)
LAYER(ng_noun, nouns)
LAYER(ng_clause, clauses)
LAYER(ng_link, links)
LAYER(ng_refusal, refusals)
LAYER(ng_issue, issues)
LAYER(ng_meta, meta)
LAYER(ng_span, markup)
#undef LAYER

/* Of a list in an array that is still empty: NULL, to which nothing may be added. */
#define LIST(type, name) \
  const type *ng_doc_##name(const ng_doc *doc, ng_list list) { return doc->name.at ? doc->name.at + list.first : NULL; }
LIST(ng_span, spans)
LIST(ng_string, strings)
LIST(uint32_t, indexes)
#undef LIST

uint32_t ng_doc_count(const ng_doc *doc, ng_layer layer) {
  switch (layer) {
    case NG_BLOCKS: return doc->blocks.count;
    case NG_LETTERS: return doc->letters.count;
    case NG_SENTENCES: return doc->sentences.count;
    case NG_TOKENS: return doc->tokens.count;
    case NG_QUOTES: return doc->quotes.count;
    case NG_MARKS: return doc->marks.count;
    case NG_DATES: return doc->dates.count;
    case NG_MENTIONS: return doc->mentions.count;
    case NG_ENTITIES: return doc->entities.count;
    case NG_ACRONYMS: return doc->acronyms.count;
    case NG_ATTRIBUTIONS: return doc->attributions.count;
    case NG_NOUNS: return doc->nouns.count;
    case NG_CLAUSES: return doc->clauses.count;
    case NG_LINKS: return doc->links.count;
    default: return 0;
  }
}

ng_span ng_doc_span(const ng_doc *doc, ng_layer layer, uint32_t index) {
  if (index >= ng_doc_count(doc, layer)) return (ng_span){0, 0};
  switch (layer) {
    case NG_BLOCKS: return doc->blocks.at[index].span;
    case NG_LETTERS: return doc->letters.at[index].span;
    case NG_SENTENCES: return doc->sentences.at[index].span;
    case NG_TOKENS: {
      const ng_token *token = &doc->tokens.at[index];
      return (ng_span){token->start, ng_token_end(token)};
    }
    case NG_QUOTES: return doc->quotes.at[index].span;
    case NG_MARKS: return doc->marks.at[index].span;
    case NG_DATES: return doc->dates.at[index].span;
    case NG_MENTIONS: return doc->mentions.at[index].span;
    case NG_ENTITIES: return ng_doc_span(doc, NG_MENTIONS, doc->entities.at[index].mention);
    case NG_ACRONYMS: return doc->acronyms.at[index].short_form;
    case NG_ATTRIBUTIONS: return doc->attributions.at[index].span;
    case NG_NOUNS: return doc->nouns.at[index].span;
    case NG_CLAUSES: return doc->clauses.at[index].span;
    case NG_LINKS: return doc->links.at[index].span;
    default: return (ng_span){0, 0};
  }
}

uint32_t ng_token_from(const ng_doc *doc, uint32_t from, uint32_t offset) {
  const ng_token *tokens = doc->tokens.at;
  uint32_t low = from, high, step = 1, count = doc->tokens.count;
  for (; low + step < count && ng_token_end(&tokens[low + step]) <= offset; step *= 2) low += step;
  high = low + step < count ? low + step : count;
  uint32_t next = low + ng_sorted_past(&tokens[low], high - low, sizeof *tokens, offsetof(ng_token, start), offset);
  return next > from && ng_token_end(&tokens[next - 1]) > offset ? next - 1 : next;
}

uint32_t ng_token_at(const ng_doc *doc, uint32_t offset) {
  const ng_token *tokens = doc->tokens.at;
  uint32_t count = doc->tokens.count, at = 0, step = 1;
  if (!count || ng_token_end(&tokens[count - 1]) <= offset) return count;
  /* Tokens lie evenly: their mean distance leads near the place, and from there closer. */
  int64_t density = ((int64_t)count << 16) / (int64_t)doc->text.size;
  for (int i = 0; i < 3; i++) {
    int64_t guess = at + (((int64_t)offset - tokens[at].start) * density >> 16);
    at = guess < 0 ? 0 : guess < count ? (uint32_t)guess : count - 1;
  }
  for (; at && ng_token_end(&tokens[at - 1]) > offset; step *= 2) at -= step < at ? step : at;
  return ng_token_from(doc, at, offset);
}

static bool add_markup(ng_spans_array *all, ng_span span) {
  ng_span *last = all->count ? &all->at[all->count - 1] : NULL;
  if (last && span.start <= last->end) {
    if (span.end > last->end) last->end = span.end;
    return true;
  }
  ng_span *added = ng_spans_push(all);
  if (added) *added = span;
  return added;
}

ng_status ng_markup_merge(ng_doc *doc, const ng_spans_array *more) {
  ng_spans_array all = {0}, *old = &doc->markup;
  uint32_t next = 0;
  bool fine = true;
  for (uint32_t i = 0; i < more->count && fine; i++) {
    for (; next < old->count && old->at[next].start < more->at[i].start && fine; next++)
      fine = add_markup(&all, old->at[next]);
    fine = fine && add_markup(&all, more->at[i]);
  }
  for (; next < old->count && fine; next++) fine = add_markup(&all, old->at[next]);
  if (!fine) {
    free(all.at);
    return NG_NOMEM;
  }
  free(old->at);
  *old = all;
  return NG_OK;
}

ng_string ng_words_of(ng_doc *doc, ng_span span, char *room) {
  ng_string text = ng_slice(doc, span);
  uint32_t mark = doc->markup.count ? ng_markup_at(doc, span.start) : 0;
  bool marked = mark < doc->markup.count && doc->markup.at[mark].start < span.end;
  bool folds = false;
  for (size_t i = 0; i < text.size; i++) folds |= (unsigned char)text.data[i] < ' ';
  if (!marked && !folds) return text;
  char own[NG_LONGEST_WORDS], *out = room ? room : own;
  size_t size = 0;
  bool blank = false;
  for (uint32_t at = span.start; at < span.end && size + 1 < NG_LONGEST_WORDS; at++) {
    while (mark < doc->markup.count && doc->markup.at[mark].end <= at) mark++;
    if (mark < doc->markup.count && doc->markup.at[mark].start <= at) continue;
    char c = doc->text.data[at];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank = size > 0;
      continue;
    }
    if (blank) out[size++] = ' ';
    blank = false;
    out[size++] = c;
  }
  while (size && size + 4 > NG_LONGEST_WORDS && ng_utf8_continues(out[size - 1])) size--;
  return room ? (ng_string){room, size} : ng_arena_copy(&doc->arena, own, size);
}

uint32_t ng_markup_at(const ng_doc *doc, uint32_t offset) { return NG_PAST(doc->markup, end, offset); }

/* Mentions are in the order of their starts; a description may hold names, so that their
   ends are not, but never more than its own few words. */
uint32_t ng_mention_after(const ng_doc *doc, uint32_t offset) {
  enum { HELD = 16 };
  uint32_t past = NG_PAST(doc->mentions, span.start, offset), found = past;
  for (uint32_t i = past; i > 0 && past - i < HELD; i--)
    if (doc->mentions.at[i - 1].span.end > offset) found = i - 1;
  return found;
}

uint32_t ng_sentence_at(const ng_doc *doc, uint32_t offset) {
  uint32_t i = NG_PAST(doc->sentences, span.end, offset);
  return i < doc->sentences.count && doc->sentences.at[i].span.start <= offset ? i : NG_NONE;
}

uint32_t ng_block_at(const ng_doc *doc, uint32_t offset) {
  uint32_t i = NG_PAST(doc->blocks, span.start, offset);
  while (i-- > 0 && !doc->blocks.at[i].leaf) continue;
  return i != NG_NONE && offset < doc->blocks.at[i].span.end ? i : NG_NONE;
}

ng_page_part ng_doc_part(const ng_doc *doc, uint32_t offset) {
  uint32_t i = ng_block_at(doc, offset);
  if (i == NG_NONE) { /* between blocks: the next leaf */
    i = NG_PAST(doc->blocks, span.start, offset);
    while (i < doc->blocks.count && !doc->blocks.at[i].leaf) i++;
    if (i == doc->blocks.count) return NG_IN_PAGE;
  }
  const ng_block *block = &doc->blocks.at[i];
  if (block->role == NG_ROLE_HIDDEN) return NG_IN_HIDDEN;
  if (block->letter != NG_NONE && !doc->posts) return NG_IN_QUOTED; /* its head and signature, too */
  bool head = block->kind == NG_HEADER_FIELD;                       /* "On Monday Lee wrote:" is the letter's own */
  return head || ng_role_is_story(block->role) ? NG_IN_STORY : NG_IN_PAGE;
}

int ng_doc_times(const ng_doc *doc, ng_span span, uint32_t *from, uint32_t *to) {
  uint32_t first = NG_PAST(doc->cues, span.end, span.start), end = NG_FROM(doc->cues, span.start, span.end);
  if (first >= end) return 0;
  *from = doc->cues.at[first].from;
  *to = doc->cues.at[end - 1].to;
  return 1;
}

uint32_t ng_doc_node_count(const ng_doc *doc) { return doc->nodes.count; }

ng_node_view ng_doc_node(const ng_doc *doc, uint32_t index) {
  const ng_node *node = &doc->nodes.at[index];
  return (ng_node_view){
      doc->atoms.at[node->tag], node->parent, node->next, node->attributes, node->text, node->offset, node->end};
}

ng_attribute ng_doc_attribute(const ng_doc *doc, uint32_t node, uint32_t index) {
  return doc->attributes.at[doc->nodes.at[node].attribute + index];
}
