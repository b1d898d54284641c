/* Lexicons as files that are mapped, not read: what `make` has built of the
 * bundled words, so that a command or an editor starts at once. An image is for
 * the machine and the build that made it; any other is refused, and the words
 * are then read from their files. */
#ifndef NG_LEXICON_IMAGE_H
#define NG_LEXICON_IMAGE_H

#include "gazetteer.h"
#include "lexicon.h"
#include "tagger.h"

enum { NG_STAMP = 64 }; /* bytes of what names the sources: a hash in hexadecimal digits */

/* The stamp of sources: another one for other bytes, unless somebody seeks two that share it. */
void ng_image_stamp(const char *bytes, size_t size, char stamp[NG_STAMP]);

/* The image of a lexicon. *bytes is the caller's to free. */
ng_status ng_image_new(const ng_lexicon *lexicon, const char stamp[NG_STAMP], char **bytes, size_t *size);

/* Writes the checksum of an image that was changed; for tests. */
void ng_image_sign(char *image, size_t size);

/* Maps an image. NG_ARGUMENT where there is no file, or it is of another build
   or other sources, or broken. The lexicon is frozen. The file must not be
   changed as long as the lexicon lives. */
ng_status ng_image_open(const char *path, const char stamp[NG_STAMP], ng_lexicon **out);

/* Sizes in an image are multiples of this. */
static inline size_t ng_image_rounded(size_t size) { return (size + 63) & ~(size_t)63; }

/* ---- lexicon_bytes.c ---------------------------------------------------- */

/* A number that changes where the tables or the classes do. */
uint32_t ng_lexicon_build(void);

/* Writes the tables; gives their size, which a NULL asks for alone. */
size_t ng_lexicon_write(const ng_lexicon *lexicon, char *out);

/* A lexicon over tables that lie in `bytes`, and over the bytes of a tagger and
   a gazetteer (NULL: none); all outlive it. NULL where they are none, where any
   number in them leads elsewhere, or memory is out. Linear. */
ng_lexicon *ng_lexicon_borrow(const char *bytes, size_t size, const ng_tagger *tagger, const void *names,
                              size_t names_size);

/* From now on the lexicon lies in this image, and has it closed when it is freed. */
void ng_lexicon_own(ng_lexicon *lexicon, const void *image, size_t size, void (*close)(const void *, size_t));

#endif
