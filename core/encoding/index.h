/* The tables of the Encoding Standard, which hold a letter for each pointer. They
 * are kept as rows of UTF-8 so that a person can read them, and are spread out for
 * the time of one decoding. */
#ifndef NG_INDEX_H
#define NG_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *const *rows; /* a blank stands for no letter; what a row lacks at its end, too */
  uint16_t count;          /* of rows */
  uint16_t width;          /* letters of a row: pointer = row * width + column */
} ng_index;

extern const ng_index ng_index_big5, ng_index_euc_kr, ng_index_gb18030, ng_index_jis0208, ng_index_jis0212;

#define NG_SINGLES(each)                                                                                         \
  each(ibm437) each(ibm850) each(ibm852) each(ibm866) each(iso_8859_2) each(iso_8859_3) each(iso_8859_4)         \
      each(iso_8859_5) each(iso_8859_6) each(iso_8859_7) each(iso_8859_8) each(iso_8859_10) each(iso_8859_13)    \
          each(iso_8859_14) each(iso_8859_15) each(iso_8859_16) each(koi8_r) each(koi8_u) each(macintosh)        \
              each(windows_874) each(windows_1250) each(windows_1251) each(windows_1252) each(windows_1253)      \
                  each(windows_1254) each(windows_1255) each(windows_1256) each(windows_1257) each(windows_1258) \
                      each(x_mac_centraleurroman) each(x_mac_cyrillic)
#define NG_SINGLE(name) extern const ng_index ng_index_##name;
NG_SINGLES(NG_SINGLE)
#undef NG_SINGLE

/* From `pointer` on, up to the next range, letters follow one another from `code` on. */
typedef struct {
  uint32_t pointer, code;
} ng_gb18030_range;
enum { NG_GB18030_RANGES = 207 };
extern const ng_gb18030_range ng_gb18030_ranges[NG_GB18030_RANGES];

/* The letters by pointer, 0 for none: ng_index_size of them, in memory that the
 * caller frees; NULL where there is none. */
uint32_t *ng_index_spread(const ng_index *index);
static inline size_t ng_index_size(const ng_index *index) { return (size_t)index->count * index->width; }

#endif
