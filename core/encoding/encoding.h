/* Encodings by their labels. */
#ifndef NG_ENCODING_H
#define NG_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "index.h"

/* How bytes become letters. The last four are left and entered by shift sequences,
   so that what a byte stands for depends on what came before. */
typedef enum {
  NG_CODEC_UTF8,
  NG_CODEC_UTF16LE,
  NG_CODEC_UTF16BE,
  NG_CODEC_SINGLE,
  NG_CODEC_USER_DEFINED,
  NG_CODEC_GB18030,
  NG_CODEC_BIG5,
  NG_CODEC_EUC_JP,
  NG_CODEC_SHIFT_JIS,
  NG_CODEC_EUC_KR,
  NG_CODEC_ISO_2022_JP,
  NG_CODEC_ISO_2022_KR,
  NG_CODEC_HZ,
  NG_CODEC_UTF7
} ng_codec;

typedef struct {
  const char *name; /* the standard's, in lower case */
  ng_codec codec;
  const ng_index *index, *second; /* or NULL */
} ng_encoding;

/* The encoding that a label of any case, with blanks around it, stands for; NULL
 * where it is none that is known. */
const ng_encoding *ng_encoding_find(const char *label, size_t size);

/* Whether what a byte stands for depends on what came before it. */
static inline bool ng_encoding_shifts(const ng_encoding *encoding) { return encoding->codec >= NG_CODEC_ISO_2022_JP; }

/* Whether a letter may take two bytes or more, of which the first is no ASCII. */
static inline bool ng_encoding_is_double(const ng_encoding *encoding) {
  return encoding->codec >= NG_CODEC_GB18030 && !ng_encoding_shifts(encoding);
}

#endif
