/* From bytes to letters, one step at a time, and back. */
#ifndef NG_DECODER_H
#define NG_DECODER_H

#include "encoding.h"

/* Where a step finds bytes that the encoding does not have. */
#define NG_NO_LETTER UINT32_MAX

/* What the bytes at a place stand for. */
typedef struct {
  uint32_t code[2]; /* the first `count` hold; NG_NO_LETTER: those bytes are broken */
  uint8_t count;    /* 0: they only shift to another set of letters; 2: in Big5 alone */
  uint8_t size;     /* of the bytes, 1 at least */
} ng_step;

/* What a text with shifts is in. */
enum {
  NG_SET_ASCII,
  NG_SET_ROMAN, /* JIS X 0201: a yen sign and an overline in ASCII */
  NG_SET_KATAKANA,
  NG_SET_JIS, /* JIS X 0208, as NG_SET_KOREAN and NG_SET_CHINESE in pairs of bytes */
  NG_SET_KOREAN,
  NG_SET_CHINESE,
  NG_SET_BASE64 /* UTF-7 */
};

typedef struct {
  const ng_encoding *encoding;
  uint32_t *letters, *second; /* the tables, spread out */
  uint8_t set;                /* which letters are meant at this place */
  bool shifted;               /* ISO-2022-JP: nothing has come since the last shift */
  uint8_t pending;            /* UTF-7: bits of the last byte that are not used yet */
  uint32_t bits;              /* their value */
} ng_decoder;

/* Makes a decoder that stands at the beginning of a text. False when memory is out;
 * ng_decoder_close is right in either case. */
bool ng_decoder_open(ng_decoder *decoder, const ng_encoding *encoding);
void ng_decoder_close(ng_decoder *decoder);

/* Reads at s, of which `left` (1 or more) bytes may be read. Errors are as the
 * standard has them: what follows broken bytes is read again where it is ASCII. Not
 * for UTF-8, which core/read/decode.c copies in runs. */
ng_step ng_decoder_step(ng_decoder *decoder, const unsigned char *s, size_t left);

/* The step of the encodings with shifts (shifts.c); ng_decoder_step calls it. */
ng_step ng_shifts_step(ng_decoder *decoder, const unsigned char *s, size_t left);

/* The value of a digit, -1 for what is none. */
int ng_base64_digit(unsigned char c);

static inline ng_step ng_step_of(uint32_t code, unsigned size) { return (ng_step){{code, 0}, 1, (uint8_t)size}; }

#endif
