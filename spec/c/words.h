/* A lexicon from lines "class TAB value TAB phrase" (spec/c/words.lua), with the
 * model of parts of speech and the known names; run from the project's folder. */
#ifndef WORDS_H
#define WORDS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nutgraf.h"

static inline char *file_read(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) *size = 0;
  fclose(file);
  return bytes;
}

static inline ng_lexicon *words_read_of(const char *language, const char *path) {
  ng_lexicon *lexicon;
  FILE *file = fopen(path, "r");
  char line[512], beside[512];
  if (!file || ng_lexicon_new(language, &lexicon) != NG_OK) return NULL;
  while (fgets(line, sizeof line, file)) {
    char *value = strchr(line, '\t'), *phrase = value ? strchr(value + 1, '\t') : NULL;
    if (!phrase) continue;
    *value++ = *phrase++ = '\0';
    phrase[strcspn(phrase, "\n")] = '\0';
    if (ng_lexicon_add(lexicon, line, phrase, strlen(phrase), atoi(value)) != NG_OK) {
      fprintf(stderr, "%s: cannot add “%s” to class “%s”\n", path, phrase, line);
      exit(1);
    }
  }
  fclose(file);
  size_t size;
  snprintf(beside, sizeof beside, "scripts/lexicons/%s.tagger", language);
  char *tagger = file_read(beside, &size);
  if (tagger) ng_lexicon_set_tagger(lexicon, tagger, size);
  free(tagger);
  snprintf(beside, sizeof beside, "scripts/lexicons/%s.gazetteer", language);
  char *names = file_read(beside, &size);
  if (names) ng_lexicon_set_gazetteer(lexicon, names, size);
  free(names);
  return lexicon;
}

static inline ng_lexicon *words_read(const char *path) { return words_read_of("en", path); }

static inline ng_lexicon *words_give(void *context, const char *language) { return *language ? context : NULL; }

#endif
