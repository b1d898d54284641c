/* Pages with their gold. In: a list and the files that it names. Out: parsed pages, a label
 * and a weight for each leaf, its slots of words and names, and, once leaves are scored,
 * how much of the gold the command's story has. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "need.h"
#include "pages.h"
#include "read/head.h"
#include "words/shingles.h"

static ng_options options = {.annotate_later = 1};

/* ---- words ---------------------------------------------------------------------- */

/* Runs of letters, digits and underscores, by hash. */
typedef struct {
  uint64_t *at;
  uint32_t count, room;
} hashes;

static void words_add(hashes *out, ng_string text) {
  uint64_t hash = 0;
  for (size_t i = 0; i <= text.size;) {
    unsigned size = 1;
    uint32_t code = i < text.size ? ng_utf8_read(text.data + i, &size) : ' ';
    i += size;
    if (ng_is_letter(code) || (code >= '0' && code <= '9') || code == '_') {
      hash = (hash ? hash : 1469598103934665603u) ^ code;
      hash *= 1099511628211u;
      continue;
    }
    if (!hash) continue;
    if (out->count == out->room) {
      out->room = out->room * 2 + 256;
      out->at = realloc(out->at, out->room * sizeof *out->at);
      if (!out->at) exit(1);
    }
    out->at[out->count++] = hash | 1;
    hash = 0;
  }
}

/* ---- labels ----------------------------------------------------------------------- */

/* Where each pair of neighbours of the gold stands: chains by hash. */
typedef struct {
  uint32_t *heads, *next, mask;
  uint64_t *pairs;
} places;

static uint64_t pair_of(const hashes *words, uint32_t i) { return words->at[i] * 31 + words->at[i + 1]; }

static places places_of(const hashes *gold) {
  uint32_t room = 64;
  while (room < gold->count * 2) room *= 2;
  places p = {need(room, sizeof(uint32_t)), need(gold->count, sizeof(uint32_t)), room - 1,
              need(gold->count, sizeof(uint64_t))};
  for (uint32_t i = gold->count; i-- > 1;) {
    uint32_t b = i - 1;
    p.pairs[b] = pair_of(gold, b);
    uint32_t *head = &p.heads[(p.pairs[b] * 0x9E3779B97F4A7C15u >> 32) & p.mask];
    p.next[b] = *head;
    *head = b + 1;
  }
  return p;
}

typedef struct {
  uint32_t a, a_end, b, b_end;
} range;

/* Marks the words of `page` that stand in `gold`, in order: the longest common run of
   two and more, then the same on either side of it (Ratcliff and Obershelp). */
static void align(const hashes *page, const hashes *gold, uint8_t *in) {
  places p = places_of(gold);
  uint32_t *length = need(gold->count, sizeof(uint32_t)), *before = need(gold->count, sizeof(uint32_t));
  uint32_t *touched = need(gold->count * 2, sizeof(uint32_t)), room = 64, open = 1;
  range *stack = need(room, sizeof *stack);
  stack[0] = (range){0, page->count, 0, gold->count};
  while (open) {
    range r = stack[--open];
    uint32_t best = 0, best_a = 0, best_b = 0;
    memset(before + r.b, 0, (r.b_end - r.b) * sizeof *before);
    memset(length + r.b, 0, (r.b_end - r.b) * sizeof *length);
    uint32_t old = 0, fresh = 0;
    uint32_t *old_touched = touched, *fresh_touched = touched + gold->count;
    for (uint32_t a = r.a; a + 1 < r.a_end; a++) {
      uint64_t pair = pair_of(page, a);
      fresh = 0;
      for (uint32_t b = p.heads[(pair * 0x9E3779B97F4A7C15u >> 32) & p.mask]; b; b = p.next[b - 1]) {
        uint32_t at = b - 1;
        if (p.pairs[at] != pair || at < r.b || at + 1 >= r.b_end) continue;
        length[at] = (at > r.b ? before[at - 1] : 0) + 1;
        fresh_touched[fresh++] = at;
        if (length[at] > best) {
          best = length[at];
          best_a = a + 1 - best;
          best_b = at + 1 - best;
        }
      }
      for (uint32_t i = 0; i < old; i++) before[old_touched[i]] = 0;
      for (uint32_t i = 0; i < fresh; i++) before[fresh_touched[i]] = length[fresh_touched[i]];
      uint32_t *swap = old_touched;
      old_touched = fresh_touched;
      fresh_touched = swap;
      old = fresh;
    }
    if (!best) continue;
    memset(in + best_a, 1, best + 1);
    if (open + 2 > room) {
      room *= 2;
      stack = realloc(stack, room * sizeof *stack);
      if (!stack) exit(1);
    }
    stack[open++] = (range){r.a, best_a, r.b, best_b};
    stack[open++] = (range){best_a + best + 1, r.a_end, best_b + best + 1, r.b_end};
  }
  free(p.heads);
  free(p.next);
  free(p.pairs);
  free(length);
  free(before);
  free(touched);
  free(stack);
}

static ng_string text_of(const story_page *p, uint32_t leaf) {
  return ng_slice(p->doc, p->doc->blocks.at[p->page.leaves.at[leaf].block].span);
}

/* A leaf weighs as its words do among those of the story. */
static void label_by_text(story_page *p) {
  uint32_t count = p->page.leaves.count, *end = need(count, sizeof *end);
  hashes page = {0}, gold = {0};
  for (uint32_t i = 0; i < count; i++) {
    words_add(&page, text_of(p, i));
    end[i] = page.count;
  }
  words_add(&gold, (ng_string){p->text, strlen(p->text)});
  uint8_t *in = need(page.count, 1);
  align(&page, &gold, in);
  for (uint32_t i = 0, at = 0; i < count; i++) {
    uint32_t start = at, hits = 0;
    for (; at < end[i]; at++) hits += in[at];
    if (at == start) continue;
    float share = (float)hits / (float)(at - start), words = (float)(at - start < 80 ? at - start : 80);
    float weight = 60 * (8 + words) / ((float)gold.count + 150);
    p->labels[i] = share > .5f;
    p->weights[i] = weight > 6 ? 6 : weight;
    if (share > .2f && share < .8f) p->weights[i] *= .3f;
  }
  free(end);
  free(in);
  free(page.at);
  free(gold.at);
}

/* Blanks as one, as the scorers fold them. */
static char *fold(ng_string text) {
  char *out = need(text.size, 1);
  size_t used = 0;
  for (size_t i = 0; i < text.size; i++) {
    bool nbsp = i + 1 < text.size && !memcmp(text.data + i, "\xC2\xA0", 2);
    bool blank = (unsigned char)text.data[i] <= ' ' || nbsp;
    if (nbsp) i++;
    if (!blank) out[used++] = text.data[i];
    else if (used && out[used - 1] != ' ') out[used++] = ' ';
  }
  while (used && out[used - 1] == ' ') used--;
  out[used] = '\0';
  return out;
}

static void label_by_passages(story_page *p) {
  for (uint32_t i = 0; i < p->page.leaves.count; i++) {
    char *text = fold(text_of(p, i));
    for (uint32_t k = 0; k < p->passages_count; k++) {
      bool wanted = p->passages[k][0] == '+';
      if (!p->passages[k][1] || !strstr(text, p->passages[k] + 1)) continue;
      if (wanted) p->labels[i] = p->weights[i] = 1;
      else p->weights[i] = p->weights[i] > 0 && p->labels[i] > 0 ? 0 : 1;
    }
    free(text);
  }
}

/* ---- reading ------------------------------------------------------------------------ */

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = need(*size, 1);
  if (fread(bytes, 1, *size, file) != *size) *size = 0;
  fclose(file);
  return bytes;
}

/* Ends run `i`, with room for another of `most`. */
static void end_run(slots *s, uint32_t i, uint32_t used, uint32_t most, size_t *room) {
  s->start[i + 1] = used;
  if (used + most <= *room) return;
  *room = (used + most) * 2;
  s->at = realloc(s->at, *room * sizeof *s->at);
  if (!s->at) exit(1);
}

static void read_words(story_page *p) {
  uint32_t count = p->page.leaves.count, used = 0;
  size_t room = 1024;
  p->words = (slots){need(room, sizeof(uint16_t)), need(count + 1, sizeof(uint32_t))};
  for (uint32_t i = 0; i < count; i++) {
    ng_word_scan scan = ng_word_scan_of(text_of(p, i));
    ng_word_seen word;
    uint64_t before = 0;
    while (used - p->words.start[i] < NG_WORDING_MOST && ng_word_scan_next(&scan, &word)) {
      if (!word.hash) continue;
      p->words.at[used++] = (uint16_t)ng_wording_word(word.hash);
      if (before && used - p->words.start[i] < NG_WORDING_MOST)
        p->words.at[used++] = (uint16_t)ng_wording_pair(before, word.hash);
      before = word.hash;
    }
    end_run(&p->words, i, used, NG_WORDING_MOST + 1, &room);
  }
}

static void read_names(story_page *p) {
  enum { DEEP = 20 };
  uint32_t nodes = p->doc->nodes.count, count = p->page.leaves.count, used = 0;
  size_t room = 1024;
  p->names = (slots){need(room, sizeof(uint16_t)), need(nodes + 1, sizeof(uint32_t))};
  for (uint32_t i = 0; i < nodes; i++) {
    if (p->doc->nodes.at[i].tag != NG_TAG_TEXT && p->doc->nodes.at[i].text.start != p->doc->nodes.at[i].text.end) {
      used += ng_naming_slots(ng_node_attribute(p->doc, i, "class"), p->names.at + used);
      used += ng_naming_slots(ng_node_attribute(p->doc, i, "id"), p->names.at + used);
    }
    end_run(&p->names, i, used, NG_NAMING_MOST * 2, &room);
  }
  used = 0;
  room = 4096;
  p->named = (slots){need(room, sizeof(uint16_t)), need(count + 1, sizeof(uint32_t))};
  for (uint32_t i = 0; i < count; i++) {
    unsigned steps = 0;
    for (uint32_t up = p->page.leaves.at[i].node; p->page.areas[up].depth && steps < DEEP;
         up = p->doc->nodes.at[up].parent, steps++)
      for (uint32_t k = p->names.start[up]; k < p->names.start[up + 1]; k++) p->named.at[used++] = p->names.at[k];
    end_run(&p->named, i, used, DEEP * NG_NAMING_MOST * 2, &room);
  }
}

static void read_page(story_page *p) {
  size_t size = 0;
  char *bytes = read_file(p->path, &size);
  options.name = p->path;
  ng_error error;
  if (!bytes || ng_doc_parse(bytes, size, &options, &p->doc, &error) != NG_OK) {
    fprintf(stderr, "%s: cannot be read\n", p->path);
    exit(1);
  }
  free(bytes);
  p->doc->options = &options;
  p->page.doc = p->doc;
  if (p->doc->nodes.count && ng_article_read(p->doc, &p->page) != NG_OK) exit(1); /* a file may be plain text */
  uint32_t count = p->page.leaves.count;
  p->labels = need(count, sizeof(float));
  p->weights = need(count, sizeof(float));
  if (p->text) label_by_text(p);
  else label_by_passages(p);
  read_words(p);
  if (count) read_names(p);
}

story_pages pages_read(FILE *list, ng_lexicon *(*words)(void *, const char *)) {
  options.lexicon = words;
  story_pages all = {0};
  char *line = NULL;
  size_t room = 0;
  for (ssize_t size; (size = getline(&line, &room, list)) > 0;) {
    if (line[size - 1] == '\n') line[size - 1] = '\0';
    if (!strncmp(line, "page\t", 5)) {
      all.at = realloc(all.at, (all.count + 1) * sizeof *all.at);
      if (!all.at) exit(1);
      story_page *p = &all.at[all.count++];
      *p = (story_page){0};
      if (sscanf(line, "page\t%31[^\t]\t%u\t%f\t%511[^\n]", p->set, &p->part, &p->weight, p->path) != 4) exit(2);
      continue;
    }
    story_page *p = &all.at[all.count - 1];
    if (line[0] == '=') {
      p->text = strdup(line + 1);
    } else {
      p->passages = realloc(p->passages, (p->passages_count + 1) * sizeof *p->passages);
      char *passage = fold((ng_string){line + 1, strlen(line + 1)}), *kept = need(strlen(passage) + 1, 1);
      kept[0] = line[0];
      strcpy(kept + 1, passage);
      free(passage);
      p->passages[p->passages_count++] = kept;
    }
  }
  free(line);
  for (uint32_t i = 0; i < all.count; i++) {
    read_page(&all.at[i]);
    all.at[i].row = all.rows;
    all.rows += all.at[i].page.leaves.count;
  }
  return all;
}

/* ---- measuring ------------------------------------------------------------------------ */

static int compare(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

static void runs_of(hashes *words) {
  uint32_t count = words->count > 3 ? words->count - 3 : words->count > 0;
  for (uint32_t i = 0; i < count; i++) {
    uint64_t run = 0;
    for (uint32_t k = i; k < i + 4 && k < words->count; k++)
      run = (run ^ words->at[k]) * 0x9E3779B97F4A7C15u + (run >> 31);
    words->at[i] = run;
  }
  words->count = count;
  qsort(words->at, words->count, sizeof *words->at, compare);
}

static void measure_text(story_page *p, const char *found) {
  hashes a = {need(4, sizeof(uint64_t)), 0, 4}, b = {need(4, sizeof(uint64_t)), 0, 4};
  words_add(&a, (ng_string){p->text, strlen(p->text)});
  words_add(&b, (ng_string){found, strlen(found)});
  p->exact = a.count == b.count && !memcmp(a.at, b.at, a.count * sizeof *a.at);
  runs_of(&a);
  runs_of(&b);
  uint32_t common = 0, i = 0, k = 0;
  while (i < a.count && k < b.count) {
    if (a.at[i] == b.at[k]) common++, i++, k++;
    else if (a.at[i] < b.at[k]) i++;
    else k++;
  }
  float all = (float)(a.count + b.count > common ? a.count + b.count - common : 1);
  p->loss[0] = (float)common / all;
  p->loss[1] = (float)(b.count - common) / all;
  p->loss[2] = (float)(a.count - common) / all;
  free(a.at);
  free(b.at);
}

void page_measure(story_page *p) {
  ng_doc *doc = p->doc;
  ng_area *areas = p->page.areas;
  size_t size = ((size_t)doc->nodes.count + 1) * sizeof *areas, used = 0;
  if (areas) {
    p->page.areas = need(size, 1);
    memcpy(p->page.areas, areas, size); /* what follows writes into them */
    doc->head->bylines.count = doc->head->dates.count = 0;
    if (ng_article_roles(&p->page) != NG_OK) exit(1);
    free(p->page.areas);
    p->page.areas = areas;
  }
  char *found = need(doc->text.size + doc->blocks.count, 1);
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf || (block->role != NG_ROLE_BODY && block->role != NG_ROLE_SECTION_TITLE)) continue;
    memcpy(found + used, doc->text.data + block->span.start, block->span.end - block->span.start);
    used += block->span.end - block->span.start;
    found[used++] = '\n';
  }
  p->loss[0] = p->loss[1] = p->loss[2] = 0;
  if (p->text) {
    found[used] = '\0';
    measure_text(p, found);
  } else {
    char *text = fold((ng_string){found, used});
    for (uint32_t k = 0; k < p->passages_count; k++) {
      bool in = strstr(text, p->passages[k] + 1) != NULL, wanted = p->passages[k][0] == '+';
      if (in && wanted) p->loss[0]++;
      else if (in) p->loss[1]++;
      else if (wanted) p->loss[2]++;
    }
    free(text);
  }
  free(found);
}
