/* What the files that tell the roles of plain text share: its leaves, and what each looks
 * like. */
#ifndef NG_ROLE_PLAIN_H
#define NG_ROLE_PLAIN_H

#include "role.h"

enum {
  RUNNING = 1, /* sentences, not a line of a menu */
  STOPS = 2,   /* ends as a sentence does */
  GAP = 4,     /* a blank line before it, or nothing */
  BYLINE = 8,
  DATED = 16,
  PLACED = 32,    /* a date line that begins with a place */
  TITLE = 64,     /* the look of a title */
  COLON = 128,    /* announces what follows */
  RULED = 256,    /* after a rule */
  LISTED = 512,   /* in a list */
  DOUBLED = 4096, /* a picture's words for readers of screens, and its caption: ends as the next line reads */
  SHOUTS = 2048,  /* two words or more, all in capitals */
  SET = 1024      /* quoted, preformatted, a header's field: no line of the page's own */
};

enum {
  LONGEST_HEADLINE = 30,
  FEWEST_WORDS = 4, /* of a headline: words; of one that touches a menu */
  SENTENCE = 12,
  LONG_SENTENCE = 30, /* words of running text: with a full stop, without */
  NO_SENTENCE = 25    /* a longer one is no notice because of a phrase inside it */
};

typedef struct {
  uint32_t block, token, tokens;
  uint16_t words, flags;
  uint8_t more; /* running text from here to the next heading that ends a story, cut at 255 */
  ng_cue cue;
} ng_part;

typedef struct {
  ng_doc *doc;
  ng_part *at;
  uint32_t count;
  uint32_t regions, pairs; /* runs of lines that touch; of these, of two lines */
} ng_plain_page;

/* Reads the leaves; page->at is to be freed. */
ng_status ng_role_look(ng_plain_page *p);

/* Whether cues tell what it is; it is running text of nobody else's; a cue ends the story. */
bool ng_part_is_cued(const ng_part *it);
bool ng_part_is_text(const ng_part *it);
bool ng_part_is_end(const ng_part *it);

#endif
