/* SHA-256. In: bytes. Out: the digest in hexadecimal digits. Guarantees linear
 * time and no allocation. Constants and steps are those of FIPS 180-4. */
#include "sha256.h"

#include <string.h>

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, unsigned by) { return x >> by | x << (32 - by); }

/* One step of FIPS 180-4, 6.2.2. The eight words keep their places: from one step to the next
   only their names move on. */
#define STEP(a, b, c, d, e, f, g, h, i)                                                            \
  h += (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (g ^ (e & (f ^ g))) + round_constants[i] + w[i]; \
  d += h;                                                                                          \
  h += (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)))

static void mix(uint32_t state[8], const unsigned char *block) {
  uint32_t w[64];
  for (int i = 0; i < 16; i++, block += 4) {
    w[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 | (uint32_t)block[2] << 8 | block[3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int i = 0; i < 64; i += 8) {
    STEP(a, b, c, d, e, f, g, h, i);
    STEP(h, a, b, c, d, e, f, g, i + 1);
    STEP(g, h, a, b, c, d, e, f, i + 2);
    STEP(f, g, h, a, b, c, d, e, i + 3);
    STEP(e, f, g, h, a, b, c, d, i + 4);
    STEP(d, e, f, g, h, a, b, c, i + 5);
    STEP(c, d, e, f, g, h, a, b, i + 6);
    STEP(b, c, d, e, f, g, h, a, i + 7);
  }
  const uint32_t mixed[8] = {a, b, c, d, e, f, g, h};
  for (int i = 0; i < 8; i++) state[i] += mixed[i];
}

void ng_sha256_begin(ng_sha256_sum *sum) {
  *sum = (ng_sha256_sum){
      .state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

void ng_sha256_add(ng_sha256_sum *sum, const char *bytes, size_t size) {
  const unsigned char *at = (const unsigned char *)bytes;
  size_t kept = sum->size % 64;
  sum->size += size;
  if (kept) {
    size_t taken = size < 64 - kept ? size : 64 - kept;
    if (taken) memcpy(sum->block + kept, at, taken);
    if (kept + taken < 64) return;
    mix(sum->state, sum->block);
    at += taken;
    size -= taken;
  }
  for (; size >= 64; size -= 64, at += 64) mix(sum->state, at);
  if (size) memcpy(sum->block, at, size);
}

void ng_sha256_end(ng_sha256_sum *sum, char hex[65]) {
  static const char digits[] = "0123456789abcdef";
  /* What is left, a bit 1, noughts, and the size in bits fill one block or two. */
  unsigned char last[128] = {0};
  size_t left = sum->size % 64, end = left < 56 ? 64 : 128;
  memcpy(last, sum->block, left);
  last[left] = 0x80;
  uint64_t bits = sum->size * 8;
  for (size_t i = 0; i < 8; i++) last[end - 1 - i] = (unsigned char)(bits >> (8 * i));
  for (size_t i = 0; i < end; i += 64) mix(sum->state, last + i);
  for (int i = 0; i < 64; i++) hex[i] = digits[sum->state[i / 8] >> (28 - 4 * (i % 8)) & 15];
  hex[64] = '\0';
}

void ng_sha256(const char *bytes, size_t size, char hex[65]) {
  ng_sha256_sum sum;
  ng_sha256_begin(&sum);
  ng_sha256_add(&sum, bytes, size);
  ng_sha256_end(&sum, hex);
}
