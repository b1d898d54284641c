/* The core in a C program: prints every quotation of a file with its place.
 *
 *   cc quotes.c $(pkg-config --cflags --libs nutgraf) -o quotes && ./quotes article.html
 *
 * No words of a language are given, so only marks and structure are found; a
 * program that wants names and speakers fills an ng_lexicon (nutgraf.h), or
 * embeds the Lua library as host.c does. */
#include <nutgraf.h>
#include <stdio.h>
#include <stdlib.h>

/* The bytes of a file, which the caller frees; NULL where it cannot be read. */
static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  char *bytes = NULL;
  if (fseek(file, 0, SEEK_END) == 0) {
    long end = ftell(file);
    rewind(file);
    bytes = end < 0 ? NULL : malloc((size_t)end + 1);
    if (bytes) *size = fread(bytes, 1, (size_t)end, file);
  }
  fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  size_t size = 0;
  char *bytes = argc == 2 ? read_file(argv[1], &size) : NULL;
  if (!bytes) {
    fprintf(stderr, "usage: quotes FILE\n");
    return 2;
  }

  ng_options options = {.name = argv[1]};
  ng_doc *doc;
  ng_error error;
  ng_status status = ng_doc_parse(bytes, size, &options, &doc, &error);
  free(bytes); /* the document keeps what it needs */
  if (status != NG_OK) {
    fprintf(stderr, "%s: byte %zu: %s\n", argv[1], error.offset, error.message);
    return 1;
  }

  uint32_t count;
  const ng_quote *quotes = ng_doc_quotes(doc, &count);
  for (uint32_t i = 0; i < count; i++) {
    ng_place place = ng_doc_place(doc, quotes[i].span.start, NG_CODEPOINT);
    ng_string text = ng_doc_slice(doc, quotes[i].span);
    printf("%s:%u:%u: %s: %.*s\n", argv[1], place.line, place.column, ng_kind_name(NG_QUOTES, quotes[i].kind),
           (int)text.size, text.data);
  }
  ng_doc_free(doc);
  return 0;
}
