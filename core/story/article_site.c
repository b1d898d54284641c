/* The furniture of a site. In: its pages, one after the other. Out: which wordings recur on
 * them, and on how many. Only a hash of each line and its number of words are kept. Guarantees
 * that copies of one page do not make its story furniture. Linear but for one sort. */
#include "article_site.h"

#include <stdlib.h>
#include <string.h>

#include "words/shingles.h"

/* A site has three pages; what is on a quarter of them recurs; a page whose own words are fewer than
   half of its story is a copy, or another version. */
enum { LEAST_PAGES = 3, SITE_SHARE = 4, OWN_SHARE = 2 };

typedef struct {
  uint64_t wording;
  uint32_t page, words;
  bool story;
} line;

typedef struct {
  uint64_t wording;
  uint32_t pages;
} recurrence;

typedef struct {
  uint64_t words;
  uint32_t page;
} headline;

NG_ARRAY(line, lines)
NG_ARRAY(headline, headlines)
NG_ARRAY(recurrence, recurrences)

/* The words of a page's story, and those of them that recur. */
typedef struct {
  uint64_t story, shared;
  bool copy;
} page_words;

struct ng_site {
  ng_lines_array lines;             /* until it is settled */
  ng_headlines_array headlines;     /* until then, too */
  ng_recurrences_array recurrences; /* from then on, by wording */
  uint32_t added, counted, copies;
  bool settled;
};

ng_status ng_site_new(ng_site **out) {
  *out = calloc(1, sizeof **out);
  return *out ? NG_OK : NG_NOMEM;
}

void ng_site_free(ng_site *site) {
  if (!site) return;
  free(site->lines.at);
  free(site->headlines.at);
  free(site->recurrences.at);
  free(site);
}

uint32_t ng_site_pages(const ng_site *site) { return site->counted; }
uint32_t ng_site_copies(const ng_site *site) { return site->copies; }
uint32_t ng_site_wordings(const ng_site *site) { return site->recurrences.count; }

static uint64_t mix(uint64_t hash, uint64_t next) {
  hash = (hash ^ next) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

/* Of a leaf's words, case and marks apart; 0 where it has none. */
static uint64_t hash_of(const ng_doc *doc, const ng_block *leaf, uint32_t *words) {
  ng_word_scan scan = ng_word_scan_of(ng_slice(doc, leaf->span));
  ng_word_seen word;
  uint64_t hash = 1;
  while (ng_word_scan_next(&scan, &word))
    if (word.hash) hash = mix(hash, word.hash);
  *words = scan.words;
  return hash == 1 ? 0 : hash;
}

uint64_t ng_site_wording(const ng_doc *doc, const ng_block *leaf, uint32_t *words) {
  uint64_t hash = hash_of(doc, leaf, words);
  if (!hash) return 0;
  for (uint32_t up = leaf->node; up != NG_NONE; up = doc->nodes.at[up].parent)
    hash = mix(hash, ng_hash(doc->atoms.at[doc->nodes.at[up].tag]));
  return hash | 1;
}

static bool is_page_leaf(const ng_block *block) {
  return block->leaf && block->why != NG_WHY_NONE && block->node != NG_NONE;
}

ng_status ng_site_add(ng_site *site, const ng_doc *page) {
  if (site->settled || site->added == NG_NONE - 1) return NG_ARGUMENT;
  bool any = false;
  for (uint32_t i = 0; i < page->blocks.count; i++) {
    const ng_block *block = &page->blocks.at[i];
    if (!is_page_leaf(block)) continue;
    any = true;
    uint32_t words;
    if (block->role == NG_ROLE_HEADLINE) {
      uint64_t title = hash_of(page, block, &words); /* 0: of signs alone, which pages share by chance */
      headline *added = title ? ng_headlines_push(&site->headlines) : NULL;
      if (title && !added) return NG_NOMEM;
      if (title) *added = (headline){title, site->added};
    }
    uint64_t wording = block->role == NG_ROLE_HIDDEN ? 0 : ng_site_wording(page, block, &words);
    if (!wording) continue;
    line *added = ng_lines_push(&site->lines);
    if (!added) return NG_NOMEM;
    *added = (line){wording, site->added, words, block->role == NG_ROLE_BODY || block->role == NG_ROLE_SECTION_TITLE};
  }
  if (!any) return NG_ARGUMENT;
  site->added++;
  return NG_OK;
}

static int in_order(const void *a, const void *b) {
  const line *one = a, *other = b;
  if (one->wording != other->wording) return one->wording < other->wording ? -1 : 1;
  if (one->page != other->page) return one->page < other->page ? -1 : 1;
  return (int)other->story - (int)one->story; /* where it is of the story on a page, that comes first */
}

static uint32_t least_of(uint32_t pages) {
  uint32_t share = pages / SITE_SHARE + (pages % SITE_SHARE != 0);
  return share > LEAST_PAGES ? share : LEAST_PAGES;
}

/* The end of the lines of one wording, and the pages that it stands on, copies left out. */
static uint32_t wording_end(const ng_site *site, const page_words *pages, uint32_t from, uint32_t *count) {
  uint32_t end = from;
  *count = 0;
  for (; end < site->lines.count && site->lines.at[end].wording == site->lines.at[from].wording; end++) {
    bool again = end > from && site->lines.at[end - 1].page == site->lines.at[end].page;
    *count += !again && !pages[site->lines.at[end].page].copy;
  }
  return end;
}

static int by_words(const void *a, const void *b) {
  const headline *one = a, *other = b;
  if (one->words != other->words) return one->words < other->words ? -1 : 1;
  return one->page < other->page ? -1 : one->page > other->page;
}

/* Of pages under one headline, which are versions of each other, the first is counted alone. */
static void find_versions(ng_site *site, page_words *pages) {
  if (site->headlines.count) qsort(site->headlines.at, site->headlines.count, sizeof *site->headlines.at, by_words);
  for (uint32_t i = 1; i < site->headlines.count; i++)
    if (site->headlines.at[i].words == site->headlines.at[i - 1].words &&
        site->headlines.at[i].page != site->headlines.at[i - 1].page)
      pages[site->headlines.at[i].page].copy = true;
}

static void find_copies(ng_site *site, page_words *pages) {
  site->copies = 0; /* memory may have run out behind this once */
  find_versions(site, pages);
  uint32_t least = least_of(site->added);
  for (uint32_t from = 0, end, count; from < site->lines.count; from = end) {
    end = wording_end(site, pages, from, &count);
    for (uint32_t i = from; i < end; i++) {
      const line *at = &site->lines.at[i];
      if (!at->story || (i > from && at[-1].page == at->page)) continue;
      pages[at->page].story += at->words;
      if (count >= least) pages[at->page].shared += at->words;
    }
  }
  for (uint32_t i = 0; i < site->added; i++) {
    pages[i].copy |= pages[i].story && (pages[i].story - pages[i].shared) * OWN_SHARE < pages[i].story;
    site->copies += pages[i].copy;
  }
}

static ng_status keep_recurrences(ng_site *site, const page_words *pages) {
  uint32_t least = least_of(site->counted);
  site->recurrences.count = 0;
  for (uint32_t from = 0, end, count; from < site->lines.count; from = end) {
    end = wording_end(site, pages, from, &count);
    if (count < least) continue;
    recurrence *kept = ng_recurrences_push(&site->recurrences);
    if (!kept) return NG_NOMEM;
    *kept = (recurrence){site->lines.at[from].wording, count};
  }
  return NG_OK;
}

ng_status ng_site_settle(ng_site *site) {
  if (site->settled) return NG_OK;
  page_words *pages = calloc((size_t)site->added + 1, sizeof *pages);
  if (!pages) return NG_NOMEM;
  if (site->lines.count) qsort(site->lines.at, site->lines.count, sizeof *site->lines.at, in_order);
  find_copies(site, pages);
  site->counted = site->added - site->copies;
  ng_status status = keep_recurrences(site, pages);
  free(pages);
  if (status) return status;
  free(site->lines.at);
  free(site->headlines.at);
  site->lines = (ng_lines_array){0};
  site->headlines = (ng_headlines_array){0};
  site->settled = true;
  return NG_OK;
}

static int by_wording(const void *key, const void *member) {
  uint64_t wording = *(const uint64_t *)key, other = ((const recurrence *)member)->wording;
  return wording < other ? -1 : wording > other;
}

uint32_t ng_site_recurs(const ng_site *site, uint64_t wording) {
  if (!wording || !site->recurrences.count) return 0;
  const recurrence *found = bsearch(&wording, site->recurrences.at, site->recurrences.count, sizeof *found, by_wording);
  return found ? found->pages : 0;
}
