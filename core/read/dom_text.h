/* The text of a page's body as a browser has it: what `document.body.textContent` gives, with
 * the place in the file of each of its pieces. Programs that annotate pages count in it. */
#ifndef NG_DOM_TEXT_H
#define NG_DOM_TEXT_H

#include "nutgraf.h"

/* A stretch of the text and of the file. Where both are of one size they are the same bytes;
 * else the file has a character reference, or a line end of two bytes. */
typedef struct {
  uint32_t file, file_size; /* bytes of the file in UTF-8 */
  uint32_t text, text_size; /* bytes of the text */
  uint32_t point;           /* code points of the text before it */
} ng_dom_piece;

typedef struct {
  char *text;
  size_t size;
  uint32_t points;      /* code points in it */
  ng_dom_piece *pieces; /* in order, of the file and of the text */
  uint32_t count;
} ng_dom_text;

/* Reads the file of a page, which is valid UTF-8. Where text and pieces are NULL, it counts what
 * they will hold: size, points and count; else they have room for that, and are filled. */
void ng_dom_text_read(ng_dom_text *dom, ng_string file);

/* The code point of the text that a byte of the file gives; NG_NONE where it gives none: it is
 * of a tag, of the head, of a comment. Of a reference's two code points the first. */
uint32_t ng_dom_text_point(const ng_dom_text *dom, uint32_t file);

/* The byte of the text at which a code point begins; its size where it has fewer. */
uint32_t ng_dom_text_byte(const ng_dom_text *dom, uint32_t point);

#endif
