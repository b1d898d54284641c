/* Gazetteers. In: sorted lines "name TAB letters", names in lower case. Out: the
 * bits of one name, by binary search in the lines as they stand: nothing is
 * built when a gazetteer is loaded, so that the command starts at once. */
#include "gazetteer.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

enum { LONGEST = 64 };

static const char magic[] = "nutgraf gazetteer 1\n";
static const char letters[] = "gscrnw+m"; /* in the order of the bits */

struct ng_gazetteer {
  size_t size;
  const char *lines; /* behind the structure, or somebody else's */
};

ng_status ng_gazetteer_new(const char *bytes, size_t size, ng_gazetteer **out) {
  const size_t head = sizeof magic - 1;
  *out = NULL;
  if (size <= head || memcmp(bytes, magic, head) || bytes[size - 1] != '\n') return NG_ARGUMENT;
  ng_gazetteer *gazetteer = malloc(sizeof *gazetteer + size - head);
  if (!gazetteer) return NG_NOMEM;
  char *lines = (char *)(gazetteer + 1);
  memcpy(lines, bytes + head, size - head);
  *gazetteer = (ng_gazetteer){size - head, lines};
  *out = gazetteer;
  return NG_OK;
}

const char *ng_gazetteer_bytes(const ng_gazetteer *gazetteer, size_t *size) {
  *size = gazetteer ? gazetteer->size : 0;
  return gazetteer ? gazetteer->lines : NULL;
}

ng_gazetteer *ng_gazetteer_borrow(const char *bytes, size_t size) {
  ng_gazetteer *gazetteer = malloc(sizeof *gazetteer);
  if (gazetteer) *gazetteer = (ng_gazetteer){size, bytes};
  return gazetteer;
}

void ng_gazetteer_free(ng_gazetteer *gazetteer) { free(gazetteer); }

static size_t fold(const char *s, size_t size, char out[LONGEST + 4]) {
  size_t used = 0;
  bool blank = false;
  for (size_t i = 0; i < size;) {
    unsigned n;
    uint32_t code = ng_utf8_read(s + i, &n);
    i += n;
    if (ng_is_blank(code)) {
      blank = true;
      continue;
    }
    if (used >= LONGEST - 1) return 0;
    if (blank && used) out[used++] = ' ';
    blank = false;
    used += ng_utf8_write(code == 0x2019 ? '\'' : ng_lower(code), out + used);
  }
  return used;
}

/* Where the line that holds a byte begins. */
static size_t line_start(const ng_gazetteer *g, size_t at) {
  while (at > 0 && g->lines[at - 1] != '\n') at--;
  return at;
}

unsigned ng_gazetteer_find(const ng_gazetteer *g, const char *name, size_t size) {
  char key[LONGEST + 4];
  if (!g || !size || size > LONGEST || !(size = fold(name, size, key))) return 0;
  size_t low = 0, high = g->size; /* both at the start of a line, or the end */
  while (low < high) {
    size_t at = line_start(g, low + (high - low) / 2);
    const char *line = g->lines + at, *stop = memchr(line, '\n', g->size - at);
    const char *tab = memchr(line, '\t', (size_t)(stop - line));
    size_t length = tab ? (size_t)(tab - line) : (size_t)(stop - line);
    int order = memcmp(key, line, size < length ? size : length);
    if (!order) order = size < length ? -1 : size > length;
    if (!order) {
      unsigned bits = 0;
      for (const char *p = tab ? tab + 1 : stop; p < stop; p++) {
        const char *known = strchr(letters, *p);
        if (known && *p) bits |= 1u << (known - letters);
      }
      return bits;
    }
    if (order < 0) high = at;
    else low = (size_t)(stop - g->lines) + 1;
  }
  return 0;
}
