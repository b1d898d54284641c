/* The lines of a message whose text is "format=flowed" (RFC 3676). In: the text, its lines.
 * Out: which lines go on in the next one, where a line is stuffed, what a soft end hides. A
 * text that claims to be flowed and has no soft end is none: its blanks were lost on the
 * way. Linear. */
#include "plain.h"

#include <string.h>

/* Where a line ends, before its LF, CRLF or CR. */
static uint32_t end_of(const char *s, const ng_line *line) {
  uint32_t end = line->next;
  if (end > line->at && s[end - 1] == '\n') end--;
  if (end > line->at && s[end - 1] == '\r') end--;
  return end;
}

/* "-- " is the sign above a signature: its blank is no soft end. */
static bool is_dashes(const char *s, const ng_line *line) {
  return line->end - line->start == 2 && s[line->start] == '-' && s[line->start + 1] == '-';
}

bool ng_flowed_soft(const char *s, const ng_line *line) {
  uint32_t end = end_of(s, line);
  return end < line->next && end > line->end && s[end - 1] == ' ' && !is_dashes(s, line);
}

bool ng_flowed_is(const char *s, uint32_t size) {
  for (uint32_t at = 0; at < size;) {
    ng_line line;
    if (ng_line_read(s, size, at, &line) && ng_flowed_soft(s, &line)) return true;
    at = line.next;
  }
  return false;
}

ng_span ng_flowed_hidden(const char *s, const ng_line *line) { return (ng_span){end_of(s, line) - 1, line[1].start}; }

void ng_flowed_unstuff(const char *s, ng_line *line) {
  if (!line->quotes || s[line->at] != ' ') return;
  uint32_t start = line->at + 1, more = line->start - start;
  line->width = line->width < UINT16_MAX - more ? (uint16_t)(line->width + more) : UINT16_MAX;
  line->start = line->content = line->margin = start;
  line->indent = 1;
  line->quotes = line->bullet = line->turn = 0;
}
