/* Plain text. In: the decoded file. Out: the text, which is the file itself,
 * and a paragraph for every run of lines between blank lines. */
#include "stages.h"

static bool blank_line(const char *s, size_t from, size_t to) {
  for (unsigned n; from < to; from += n)
    if (!ng_is_blank(ng_utf8_read(s + from, &n))) return false;
  return true;
}

ng_status ng_stage_plain(ng_doc *doc) {
  doc->text = doc->file;
  const char *s = doc->text.data;
  size_t size = doc->text.size, start = SIZE_MAX, end = 0;
  for (size_t at = 0; at <= size;) {
    size_t stop = at;
    while (stop < size && s[stop] != '\n' && s[stop] != '\r') stop++;
    bool blank = blank_line(s, at, stop);
    if (!blank) {
      if (start == SIZE_MAX) start = at;
      end = stop;
    }
    if (start != SIZE_MAX && (blank || stop == size)) {
      ng_block *block = ng_blocks_push(&doc->blocks);
      if (!block) return NG_NOMEM;
      *block = (ng_block){{(uint32_t)start, (uint32_t)end}, NG_NONE, NG_NONE, NG_PARAGRAPH, NG_ROLE_BODY, 0, 1};
      start = SIZE_MAX;
    }
    at = stop + (stop < size && s[stop] == '\r' && s[stop + 1] == '\n' ? 2 : 1);
  }
  return NG_OK;
}
