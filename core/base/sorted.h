/* Looking up a place in a sorted array: the ranges of a layer, the runs of a text. */
#ifndef NG_SORTED_H
#define NG_SORTED_H

#include <stddef.h>
#include <stdint.h>

/* The index of the first of `count` elements whose key is past a place; `count` where none
   is. The elements lie `size` bytes apart, their keys, which never fall, are uint32_t
   `member` bytes into them. `at` may be NULL where there are none. */
static inline uint32_t ng_sorted_past(const void *at, uint32_t count, size_t size, size_t member, uint32_t place) {
  uint32_t low = 0;
  while (count) {
    uint32_t half = count / 2;
    const char *element = (const char *)at + (size_t)(low + half) * size;
    if (*(const uint32_t *)(const void *)(element + member) <= place) {
      low += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return low;
}

/* The same for the first whose key is at or past a place. */
static inline uint32_t ng_sorted_from(const void *at, uint32_t count, size_t size, size_t member, uint32_t place) {
  return place ? ng_sorted_past(at, count, size, member, place - 1) : 0;
}

/* Of an array that NG_ARRAY defined, by a member of its elements: NG_PAST(doc->quotes,
   span.end, offset) is the first quotation that ends after an offset. */
#define NG_SORTED_KEY(array, member) _Generic((array).at->member, uint32_t : offsetof(__typeof__(*(array).at), member))
#define NG_PAST(array, member, place) \
  ng_sorted_past((array).at, (array).count, sizeof *(array).at, NG_SORTED_KEY(array, member), place)
#define NG_FROM(array, member, place) \
  ng_sorted_from((array).at, (array).count, sizeof *(array).at, NG_SORTED_KEY(array, member), place)

#endif
