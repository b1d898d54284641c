/* From letters back to bytes, to hold a decoded text against its file. */
#ifndef NG_ENCODER_H
#define NG_ENCODER_H

#include "decoder.h"

typedef struct {
  ng_decoder decoder;          /* for bytes that are not the first choice for their letter */
  uint16_t *pointers, *second; /* of each letter, one more than its place in the table; 0: none */
  uint8_t set, pending;
  uint32_t bits;
} ng_encoder;

/* Makes an encoder that stands at the beginning of a text. False when memory is out;
 * ng_encoder_close is right in either case. */
bool ng_encoder_open(ng_encoder *encoder, const ng_encoding *encoding);
void ng_encoder_close(ng_encoder *encoder);

/* The size of the shift sequence at s, which is then followed; 0 where there is none. */
size_t ng_encoder_shift(ng_encoder *encoder, const unsigned char *s, size_t left);

/* Whether a letter, encoded, is what stands at s: gives the number of its bytes, 0
 * where other bytes stand there. Where several bytes mean one letter, those at s are
 * right if they are one of these. `next` is the letter after it, NG_NO_LETTER at the
 * end; *both is set where the bytes are the two together. */
size_t ng_encoder_match(ng_encoder *encoder, uint32_t code, uint32_t next, const unsigned char *s, size_t left,
                        bool *both);

/* Goes past bytes that are no letter. */
void ng_encoder_skip(ng_encoder *encoder, const unsigned char *s, size_t size);

#endif
