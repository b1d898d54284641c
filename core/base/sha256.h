/* SHA-256 of bytes, as FIPS 180-4 defines it. */
#ifndef NG_SHA256_H
#define NG_SHA256_H

#include <stddef.h>
#include <stdint.h>

/* Writes 64 hexadecimal digits and NUL. */
void ng_sha256(const char *bytes, size_t size, char hex[65]);

/* The same of bytes that come piece by piece: begin, add …, end. */
typedef struct {
  uint32_t state[8];
  uint64_t size;           /* bytes so far */
  unsigned char block[64]; /* the last size % 64 of them */
} ng_sha256_sum;
void ng_sha256_begin(ng_sha256_sum *sum);
void ng_sha256_add(ng_sha256_sum *sum, const char *bytes, size_t size);
void ng_sha256_end(ng_sha256_sum *sum, char hex[65]);

#endif
