/* Memory that runs out at every single allocation in turn: each parse must
 * then say so and leave nothing behind. Not reachable from Lua, whose own
 * allocations would fail first. malloc, calloc and realloc are wrapped by the
 * linker; libxml2 allocates through functions of our own. */
#include <libxml/xmlmemory.h>
#include <libxml/parser.h>

#include "words.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

static long until_failure = -1; /* -1: never */
static long calls;

static int fails(void) {
  calls++;
  return until_failure >= 0 && until_failure-- == 0;
}
void *__wrap_malloc(size_t size) { return fails() ? NULL : __real_malloc(size); }
void *__wrap_calloc(size_t count, size_t size) { return fails() ? NULL : __real_calloc(count, size); }
void *__wrap_realloc(void *at, size_t size) { return fails() ? NULL : __real_realloc(at, size); }

static const char *const documents[] = {"wire.html",
                                        "court.txt",
                                        "draft.md",
                                        "encoding/wire-utf16le.html",
                                        "encoding/broken-utf8.txt",
                                        "encoding/harbour-euc-jp.html"};

/* Layers made after the parse: the first failure is told, and told again at
 * every later call; what was made before it stands. */
static int exhaust_later(const char *path, const char *bytes, size_t size, ng_options options) {
  options.annotate_later = 1;
  ng_error error;
  int wrong = 0;
  ng_status status = NG_NOMEM;
  for (long at = 0; status && !wrong; at++) {
    ng_doc *doc;
    uint32_t before, after;
    if (ng_doc_parse(bytes, size, &options, &doc, &error)) return 1;
    ng_doc_blocks(doc, &before);
    until_failure = at;
    status = ng_doc_annotate(doc, NG_CLAUSES);
    until_failure = -1;
    ng_doc_blocks(doc, &after);
    wrong = (status != NG_OK && status != NG_NOMEM) || before != after || !before ||
            ng_doc_annotate(doc, NG_DATES) != status;
    if (wrong) printf("not ok: %s: allocation %ld after the parse: status %d\n", path, at, status);
    ng_doc_free(doc);
  }
  return wrong;
}

static int exhaust(const char *path, ng_lexicon *lexicon) {
  size_t size;
  char *bytes = file_read(path, &size);
  if (!bytes) {
    printf("not ok: cannot read %s\n", path);
    return 1;
  }
  ng_options options = {.name = path, .lexicon = words_give, .context = lexicon};
  ng_error error;
  ng_doc *doc;
  calls = 0;
  ng_status status = ng_doc_parse(bytes, size, &options, &doc, &error);
  long all = calls;
  ng_doc_free(doc);
  if (status) {
    printf("not ok: %s: %s\n", path, error.message);
    return 1;
  }
  int wrong = 0;
  /* Beyond a few thousand allocations every seventh is enough. */
  for (long at = 0; at < all && !wrong; at += at < 3000 ? 1 : 7) {
    until_failure = at;
    status = ng_doc_parse(bytes, size, &options, &doc, &error);
    until_failure = -1;
    if (status != NG_NOMEM || doc || error.status != NG_NOMEM) {
      printf("not ok: %s: allocation %ld of %ld failed: status %d, “%s”\n", path, at, all, status, error.message);
      ng_doc_free(doc);
      wrong = 1;
    }
  }
  wrong += exhaust_later(path, bytes, size, options);
  free(bytes);
  if (!wrong) printf("ok: %s: %ld allocations\n", path, all);
  return wrong;
}

/* A site whose every allocation fails once, in turn, and is tried again: it must count what it
 * counts where none fails. */
static int exhaust_site(const char *path, ng_lexicon *lexicon) {
  enum { PAGES = 5 };
  size_t size;
  char *bytes = file_read(path, &size);
  if (!bytes) {
    printf("not ok: cannot read %s\n", path);
    return 1;
  }
  ng_options options = {.name = path, .lexicon = words_give, .context = lexicon};
  ng_error error;
  ng_doc *page;
  if (ng_doc_parse(bytes, size, &options, &page, &error)) {
    free(bytes);
    return 1;
  }
  int wrong = 0, failed = 1;
  long at = 0;
  for (; failed && !wrong; at++) {
    ng_site *site = NULL;
    failed = 0;
    until_failure = at;
    for (int step = -1; step <= PAGES && !wrong; step++) {
      ng_status status = step < 0 ? ng_site_new(&site) : step < PAGES ? ng_site_add(site, page) : ng_site_settle(site);
      if (status == NG_NOMEM && !failed) failed = 1, step--;
      else wrong = status != NG_OK;
    }
    until_failure = -1;
    /* The same page again and again: one is counted. */
    wrong = wrong || ng_site_pages(site) != 1 || ng_site_copies(site) != PAGES - 1 || ng_site_wordings(site) != 0;
    if (wrong)
      printf("not ok: a site: allocation %ld failed: %u pages, %u copies\n", at, ng_site_pages(site),
             ng_site_copies(site));
    ng_site_free(site);
  }
  ng_doc_free(page);
  free(bytes);
  if (!wrong) printf("ok: a site: %ld allocations\n", at - 1);
  return wrong;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  xmlInitParser();
  ng_lexicon *lexicon = words_read(arguments[1]);
  if (!lexicon) return 2;
  int wrong = 0;
  for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", arguments[2], documents[i]);
    wrong += exhaust(path, lexicon);
  }
  char path[512];
  snprintf(path, sizeof path, "%s/%s", arguments[2], documents[0]);
  wrong += exhaust_site(path, lexicon);
  ng_lexicon_free(lexicon);
  return wrong != 0;
}
