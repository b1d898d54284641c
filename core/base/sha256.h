/* SHA-256 of bytes, as FIPS 180-4 defines it. */
#ifndef NG_SHA256_H
#define NG_SHA256_H

#include <stddef.h>

/* Writes 64 hexadecimal digits and NUL. */
void ng_sha256(const char *bytes, size_t size, char hex[65]);

#endif
