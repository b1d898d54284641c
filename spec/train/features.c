/* Writes what the story's model sees of pages, for spec/train/story.py.
 *   features WORDS.tsv NAMES.json FEATURES.bin [-s SCORES.bin CONTEXTS.bin] PAGE...
 * NAMES.json: a line of context names, a line of feature names, then a line a
 * page with its name and its leaves' texts. The binary files are floats, a row a
 * leaf. Run from the project's folder. */
#include "../c/words.h"
#include "story/article_model.h"

static const char *const names[] = {
#define NG_FEATURE(name) #name,
    NG_FEATURES(NG_FEATURE)
};
static const char *const contexts[] = {
#define NG_CONTEXT(name) "ctx " #name,
    NG_CONTEXTS(NG_CONTEXT)
};
static const char *const cues[] = {
#define NG_CUE(name) #name,
    NG_CUES(NG_CUE)
};
static const char *const hints[] = {
#define NG_HINT(name) #name,
    NG_HINTS(NG_HINT) NG_TAG_HINTS(NG_HINT)
};

static void write_string(FILE *out, const char *s, size_t size) {
  putc('"', out);
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '"' || c == '\\') fprintf(out, "\\%c", c);
    else if (c < 32) fprintf(out, "\\u%04x", c);
    else putc(c, out);
  }
  putc('"', out);
}

static void write_names(FILE *out, const char *prefix, const char *const *list, int count, const char *end) {
  for (int i = 0; i < count; i++)
    fprintf(out, "\"%s%s\"%s", prefix, list[i], i + 1 < count ? "," : end);
}

static int write_page(const char *path, ng_lexicon *lexicon, FILE *json, FILE *rows, FILE *scores, FILE *out) {
  size_t size;
  char *bytes = file_read(path, &size);
  ng_options options = {.name = path, .lexicon = words_give, .context = lexicon};
  ng_doc *doc;
  ng_error error;
  if (!bytes || ng_doc_parse(bytes, size, &options, &doc, &error) != NG_OK) return 1;
  ng_page page;
  if (ng_article_read(doc, &page) != NG_OK) return 1;
  const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
  fprintf(json, "{\"k\":");
  write_string(json, base, strcspn(base, "."));
  fprintf(json, ",\"t\":[");
  for (uint32_t i = 0; i < page.leaves.count; i++) {
    ng_span span = doc->blocks.at[page.leaves.at[i].block].span;
    if (i) putc(',', json);
    write_string(json, doc->text.data + span.start, span.end - span.start);
    float row[NG_FEATURE_COUNT];
    ng_article_features(&page, i, row);
    fwrite(row, sizeof row, 1, rows);
    if (scores && fread(&page.leaves.at[i].score, sizeof(float), 1, scores) != 1) return 1;
  }
  fprintf(json, "]}\n");
  if (scores) {
    float *all = malloc(((size_t)page.leaves.count + 1) * NG_CONTEXT_COUNT * sizeof *all);
    if (!all || ng_article_contexts(&page, all) != NG_OK) return 1;
    fwrite(all, NG_CONTEXT_COUNT * sizeof *all, page.leaves.count, out);
    free(all);
  }
  ng_article_free(&page);
  ng_doc_free(doc);
  free(bytes);
  return 0;
}

int main(int count, char **arguments) {
  if (count < 5) return 2;
  ng_lexicon *lexicon = words_read(arguments[1]);
  FILE *json = fopen(arguments[2], "w"), *rows = fopen(arguments[3], "wb"), *scores = NULL, *out = NULL;
  int first = 4;
  if (!strcmp(arguments[4], "-s") && count > 7) {
    scores = fopen(arguments[5], "rb");
    out = fopen(arguments[6], "wb");
    first = 7;
    if (!scores || !out) return 2;
  }
  if (!lexicon || !json || !rows) return 2;
  putc('[', json);
  write_names(json, "", contexts, NG_CONTEXT_COUNT, "]\n[");
  write_names(json, "", names, NG_FEATURE_CUES, ",");
  write_names(json, "cue ", cues, NG_CUE_COUNT, ",");
  write_names(json, "whole cue ", cues, NG_CUE_COUNT, ",");
  write_names(json, "below ", hints, NG_HINTS_ALL, ",");
  write_names(json, "near ", hints, NG_HINTS_ALL, "]\n");
  for (int i = first; i < count; i++)
    if (write_page(arguments[i], lexicon, json, rows, scores, out)) return 1;
  return 0;
}
