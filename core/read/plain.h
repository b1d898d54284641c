/* What the parts of the plain-text stage share: lines, and the builder that
 * turns runs of text into blocks. Markdown builds its blocks with it, too. */
#ifndef NG_PLAIN_H
#define NG_PLAIN_H

#include "doc.h"

/* What a line begins with that makes it an item of a list. */
enum {
  NG_BULLET_NONE,
  NG_BULLET_SIGN,   /* a bullet proper: an item wherever it stands */
  NG_BULLET_DASH,   /* - * + –: an item where a second one stands beside it */
  NG_BULLET_NUMBER, /* 1. 1) (1): an item where the next number stands beside it */
  NG_BULLET_LETTER  /* a) (a): the same by letters */
};

/* What was seen on a line while it was read. */
enum {
  NG_SEEN_END = 1, /* private: a line's end */
  NG_SEEN_TAG = 2, /* "<" */
  NG_SEEN_TAB = 4,
  NG_SEEN_COLON = 8,
  NG_SEEN_MORE = 16,  /* private: a byte that continues a character */
  NG_SEEN_GAP = 32,   /* two blanks side by side */
  NG_SEEN_QUOTED = 64 /* private: blank lines with ">" before it */
};

typedef struct {
  uint32_t at;         /* its first byte */
  uint32_t start, end; /* what is written on it, without ">" and the blanks around */
  uint32_t next;       /* the first byte of the line after it */
  uint32_t content;    /* after a bullet, or the label of a turn; start where it has neither */
  uint32_t margin;     /* where the line's number in the margin begins; start where it has none */
  uint32_t number;     /* of a bullet that counts */
  uint32_t sign;       /* the code point that tells bullets apart */
  uint16_t width;      /* code points from start to end, cut at 65535 */
  uint16_t indent;     /* columns before start, after ">" */
  uint8_t quotes;      /* how many ">" stand before it */
  uint8_t gap;         /* blank lines before it, cut at 255 */
  uint8_t turned;      /* a page's head or foot stands before it */
  uint8_t seen;
  uint8_t bullet;
  uint8_t turn; /* NG_TURN_* */
} ng_line;

/* What a line begins with that makes it a turn of a transcript. */
enum {
  NG_TURN_NONE,
  NG_TURN_MAYBE, /* "Q. Did", "Ada Venn: We": where the line before ends a sentence */
  NG_TURN_SURE   /* "MR. HALE: We", "Q.   Did", "[00:12:31] Ada Venn: We" */
};

NG_ARRAY(ng_line, text_lines)

/* Reads the line at `at` (in text, before `size`). Gives false where it is
   blank; its quotes are told then, too. Linear in the line's size. */
bool ng_line_read(const char *s, uint32_t size, uint32_t at, ng_line *line);

/* The lines that number pages, and the heads and feet of pages: each from what is written on
   it to the next line's start, in order. */
ng_status ng_pages_find(const ng_doc *doc, ng_spans_array *out);

/* Flowed text (RFC 3676): whether the text has a line's end that is soft; whether this one's
   is; what such an end hides where the blank before it is not the text's ("DelSp"), a line
   before the next; takes a ">" behind the blank that stuffs a line for the text's. */
bool ng_flowed_is(const char *s, uint32_t size);
bool ng_flowed_soft(const char *s, const ng_line *line);
ng_span ng_flowed_hidden(const char *s, const ng_line *line);
void ng_flowed_unstuff(const char *s, ng_line *line);

/* The number that a line of a court's record has in its margin, after a time or none, "12   Q.  Did"; 0 where
   it has none. *end: after it. */
uint32_t ng_line_number(const char *s, const ng_line *line, uint32_t *end);
/* Reads the line again from `start` on, after its number; false where nothing is left. */
bool ng_line_strip(const char *s, ng_line *line, uint32_t start);

/* Nothing but three or more of one sign: a rule, or what underlines a title. */
bool ng_line_is_rule(const char *s, const ng_line *line);
/* 1 for "===", 2 for "---" right under a title of about that width; else 0. */
unsigned ng_line_underlines(const char *s, const ng_line *line, const ng_line *title);
/* Columns parted by tabs or bars. */
bool ng_line_is_row(const char *s, const ng_line *line);
/* Columns that stand at the same place on both lines. */
bool ng_lines_align(const char *s, const ng_line *a, const ng_line *b);
/* Whether blanks between words fill lines up to one margin: all of one width, but for the
   first words of a paragraph's last line; no gap wide, and none that all lines have. */
bool ng_lines_are_stretched(const char *s, const ng_line *lines, uint32_t count);
/* A hole of four blanks or more in it. */
bool ng_line_has_columns(const char *s, const ng_line *line);
/* "Name: value": where the name ends, else 0. */
uint32_t ng_line_field(const char *s, const ng_line *line);
/* Ends with a full stop, question or exclamation mark, before closing marks. */
bool ng_text_stops(const char *s, uint32_t start, uint32_t end);
/* The line could go on with the other: lower case, or a script without case. */
bool ng_line_runs_on(const char *s, const ng_line *line);
/* The look of a title; what stands around it is the caller's matter. */
bool ng_line_is_title(const char *s, const ng_line *line);
/* No lower-case letter, and two upper-case ones or more. */
bool ng_line_is_upper(const char *s, const ng_line *line);

/* ---- text within a page --------------------------------------------------- */

/* Adds the blocks of a range of the text to doc->blocks (plain.c). */
ng_status ng_plain_range(ng_doc *doc, ng_span span);

/* ---- the builder --------------------------------------------------------- */

enum { NG_BUILD_DEPTH = 64 };

typedef struct {
  ng_doc *doc;
  struct {
    uint32_t block;
    uint32_t sign, number; /* of the last item of a list */
    uint16_t indent;       /* of a list's bullets; of an item's text */
    uint8_t kind, bullet;
  } open[NG_BUILD_DEPTH]; /* containers, outermost first */
  unsigned depth;
  uint32_t piece_start, piece_end; /* of the leaf that is being made; NG_NONE: nothing yet */
  uint8_t kind, level;             /* of that leaf */
  uint32_t no_comment;             /* no "-->" stands after this place */
  uint32_t link_start;             /* of an <a> that is open, NG_NONE else */
  ng_string link_href;
  bool failed; /* memory ran out: nothing more is built */
} ng_builder;

void ng_build_open(ng_builder *b, unsigned kind);
void ng_build_close(ng_builder *b);

/* A block without text of its own: a rule. */
void ng_build_rule(ng_builder *b, uint32_t start, uint32_t end);

/* A leaf is made of pieces of text in their order; what lies between them is
   markup or a line's end. Blanks at its ends are left out; an empty leaf is
   none. */
void ng_build_begin(ng_builder *b, unsigned kind, unsigned level);
void ng_build_piece(ng_builder *b, uint32_t start, uint32_t end);
void ng_build_end(ng_builder *b);

void ng_build_markup(ng_builder *b, uint32_t start, uint32_t end);
void ng_build_link(ng_builder *b, uint32_t start, uint32_t end, ng_string href);

/* The bare address around s[colon] == ':' within [start, end): a scheme's letters,
   then "://". */
bool ng_address_at(const char *s, uint32_t start, uint32_t colon, uint32_t end, uint32_t *from, uint32_t *to);

/* Adds a line's text with its stray tags, of which those that break lines
   begin a new leaf of the same kind, and its bare addresses as links. */
void ng_build_tagged(ng_builder *b, uint32_t start, uint32_t end, uint8_t seen);

/* The tag or comment at s[at] == '<': its size and its NG_FLOW_*; 0 where
   there is none of HTML's. *closing: "</". */
uint32_t ng_stray_tag(ng_builder *b, uint32_t at, uint32_t end, unsigned *flow, bool *closing, uint32_t *tag);

/* The value of href in the tag [at, end), as it stands there; .data is NULL where
   it has none. */
ng_string ng_tag_href(const char *s, uint32_t at, uint32_t end);

/* The text of plain text: the file, with its columns one after the other. */
ng_status ng_columns(ng_doc *doc);

/* Whether a file is WebVTT, or SubRip (*srt), by its first lines. */
bool ng_timed_is(const char *s, size_t size, bool *srt);

/* Markdown's blocks and inline signs. */
ng_status ng_markdown(ng_doc *doc);

#endif
