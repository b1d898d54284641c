/* Signs: the punctuation that gives a text its structure (brackets, quotation
 * marks, points of an elision), each with how it is set against its
 * neighbours. What stands in code, in addresses and in markup is no sign. */
#ifndef NG_SIGNS_H
#define NG_SIGNS_H

#include "doc.h"

typedef enum {
  NG_SIGN_NONE,
  /* of marks */
  NG_SIGN_ROUND_OPEN,
  NG_SIGN_ROUND_CLOSE,
  NG_SIGN_SQUARE_OPEN,
  NG_SIGN_SQUARE_CLOSE,
  NG_SIGN_POINT,    /* one of two or more in a row, glued or parted by a blank */
  NG_SIGN_ELLIPSIS, /* … */
  NG_SIGN_STAR,
  NG_SIGN_RAISED, /* a superscript digit */
  /* of quotations: a pair's closing sign follows its opening one */
  NG_SIGN_DOUBLE,      /* " */
  NG_SIGN_SINGLE,      /* ' */
  NG_SIGN_DOUBLE_OPEN, /* “ */
  NG_SIGN_DOUBLE_CLOSE,
  NG_SIGN_SINGLE_OPEN,     /* ‘ */
  NG_SIGN_SINGLE_CLOSE,    /* ’, which is an apostrophe too */
  NG_SIGN_LOW_OPEN,        /* „, closed by “ or ” */
  NG_SIGN_LOW_SINGLE_OPEN, /* ‚ */
  NG_SIGN_ANGLE_OPEN,      /* « */
  NG_SIGN_ANGLE_CLOSE,
  NG_SIGN_ANGLE_SINGLE_OPEN, /* ‹ */
  NG_SIGN_ANGLE_SINGLE_CLOSE,
  NG_SIGN_CORNER_OPEN, /* 「 */
  NG_SIGN_CORNER_CLOSE,
  NG_SIGN_WHITE_CORNER_OPEN, /* 『 */
  NG_SIGN_WHITE_CORNER_CLOSE,
  NG_SIGN_DASH,
  NG_SIGN_COUNT
} ng_sign_kind;

enum { NG_SIGNS_OF_MARKS = 1, NG_SIGNS_OF_QUOTES = 2 };

/* How a sign is set. */
enum {
  NG_SET_GLUED_BEFORE = 1, /* no blank between it and what stands before */
  NG_SET_GLUED_AFTER = 2,
  NG_SET_LEADS = 4,  /* blank or an opening sign or dash before, text glued after: it opens */
  NG_SET_TRAILS = 8, /* text glued before, blank or a closing sign or dash after: it closes */
  NG_SET_FIRST = 16, /* nothing but a bullet or opening signs before it in its block */
  NG_SET_WIDE = 32   /* two tokens: `` or '' */
};

typedef struct {
  uint32_t token;
  uint32_t before, after; /* the visible tokens beside it in its block, or NG_NONE */
  uint8_t kind;           /* ng_sign_kind */
  uint8_t set;
} ng_sign;

NG_ARRAY(ng_sign, signs)

/* Reads the leaf blocks of a document in order. */
typedef struct {
  const ng_doc *doc;
  ng_signs_array signs; /* of the block read last */
  uint32_t block;       /* it, or the next one to look at */
  uint32_t first, end;  /* its tokens */
  /* private */
  unsigned wanted;
  ng_spans_array code;
  uint32_t code_at, markup_at;
} ng_sign_reader;

/* Ready to read the signs of NG_SIGNS_OF_MARKS or NG_SIGNS_OF_QUOTES. */
ng_status ng_signs_begin(ng_sign_reader *reader, const ng_doc *doc, unsigned wanted);

/* Goes to the next leaf block that holds tokens; *more is false after the last. */
ng_status ng_signs_next(ng_sign_reader *reader, bool *more);
void ng_signs_end(ng_sign_reader *reader);

/* Whether a token is a bullet, or a number or letter of a list, at its place. */
bool ng_is_bullet(uint32_t code);

/* The span of a sign in the text. */
ng_span ng_sign_span(const ng_doc *doc, const ng_sign *sign);

#endif
