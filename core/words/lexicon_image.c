/* Images of lexicons. In: a lexicon, or the path of an image. Out: bytes, or a
 * lexicon that lies in the mapped file. Guarantees that an image of another build,
 * of other sources, or that is not what was written (by its checksum) is refused
 * before anything in it is used; and that one that was made to pass all that has
 * no offset that leads out of it, since each part is looked through by the file
 * that knows it. Looking through an image takes about a millisecond. */
#define _DEFAULT_SOURCE
#include "lexicon_image.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char magic[16] = "nutgraf lexicon";

typedef struct {
  char magic[16];
  uint32_t build, order; /* order: tells the machine's order of bytes */
  char stamp[NG_STAMP];
  uint64_t tables, tagger, names; /* sizes; each part begins at a multiple of 64 */
  uint64_t checksum; /* of all bytes, this field as zero */
} header;

enum { ORDER = 0x01020304 };

/* Where the parts begin; [3] is the size of the whole. Gives false where the
   sizes are beyond any image's. */
static bool places_of(const header *head, size_t places[4]) {
  const uint64_t most = (uint64_t)1 << 30, sizes[3] = {head->tables, head->tagger, head->names};
  places[0] = ng_image_rounded(sizeof *head);
  for (int i = 0; i < 3; i++) {
    if (sizes[i] > most) return false;
    places[i + 1] = places[i] + ng_image_rounded((size_t)sizes[i]);
  }
  return true;
}

/* FNV-1a over words of eight bytes in four lanes, which tells what broke by chance;
   `size` is a multiple of 64. */
static uint64_t checksum_of(const header *head, const char *image, size_t size) {
  enum { LANES = 4 };
  const uint64_t prime = UINT64_C(1099511628211);
  uint64_t lanes[LANES] = {1, 2, 3, 4}, word, sum = UINT64_C(1469598103934665603);
  header clear = *head;
  clear.checksum = 0;
  char first[(sizeof clear + 63) / 64 * 64];
  memcpy(first, image, sizeof first);
  memcpy(first, &clear, sizeof clear);
  for (size_t at = 0; at < size; at += 8 * LANES)
    for (size_t i = 0; i < LANES; i++) {
      memcpy(&word, (at < sizeof first ? first : image) + at + 8 * i, 8);
      lanes[i] = (lanes[i] ^ word) * prime;
      lanes[i] ^= lanes[i] >> 32;
    }
  for (size_t i = 0; i < LANES; i++) sum = (sum ^ lanes[i]) * prime;
  return sum ^ sum >> 29;
}

ng_status ng_image_new(const ng_lexicon *lexicon, const char stamp[NG_STAMP], char **bytes,
                       size_t *size) {
  size_t tagger_size, names_size, places[4];
  const void *tagger = ng_tagger_bytes(ng_lexicon_tagger(lexicon), &tagger_size);
  const void *names = ng_gazetteer_bytes(ng_lexicon_gazetteer(lexicon), &names_size);
  header head = {.build = ng_lexicon_build(),
                 .order = ORDER,
                 .tables = ng_lexicon_write(lexicon, NULL),
                 .tagger = tagger_size,
                 .names = names_size};
  memcpy(head.magic, magic, sizeof magic);
  memcpy(head.stamp, stamp, NG_STAMP);
  if (!places_of(&head, places)) return NG_LIMIT;
  char *image = calloc(1, places[3]);
  if (!image) return NG_NOMEM;
  memcpy(image, &head, sizeof head);
  ng_lexicon_write(lexicon, image + places[0]);
  if (tagger_size) memcpy(image + places[1], tagger, tagger_size);
  if (names_size) memcpy(image + places[2], names, names_size);
  ng_image_sign(image, places[3]);
  *bytes = image;
  *size = places[3];
  return NG_OK;
}

void ng_image_sign(char *image, size_t size) {
  header head;
  if (size < sizeof head || size % 64) return;
  memcpy(&head, image, sizeof head);
  head.checksum = checksum_of(&head, image, size);
  memcpy(image, &head, sizeof head);
}

/* The lexicon in a mapped image; NULL where it is not one of ours. */
static ng_lexicon *lexicon_in(const char *image, size_t size, const char stamp[NG_STAMP]) {
  header head;
  size_t places[4];
  if (size < sizeof head) return NULL;
  memcpy(&head, image, sizeof head);
  if (memcmp(head.magic, magic, sizeof magic) || head.build != ng_lexicon_build() ||
      head.order != ORDER || memcmp(head.stamp, stamp, NG_STAMP) || !places_of(&head, places) ||
      places[3] != size || (head.tagger && head.tagger != ng_tagger_size()) ||
      head.checksum != checksum_of(&head, image, size)) {
    return NULL;
  }
  const ng_tagger *tagger = head.tagger ? (const void *)(image + places[1]) : NULL;
  if (tagger && !ng_tagger_holds(tagger)) return NULL;
  return ng_lexicon_borrow(image + places[0], (size_t)head.tables, tagger,
                           head.names ? image + places[2] : NULL, (size_t)head.names);
}

ng_status ng_image_open(const char *path, const char stamp[NG_STAMP], ng_lexicon **out) {
  *out = NULL;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat about;
  if (file < 0) return NG_ARGUMENT;
  bool fits = fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0;
  size_t size = fits ? (size_t)about.st_size : 0;
  void *image = fits ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (image == MAP_FAILED) return NG_ARGUMENT;
  ng_lexicon *lexicon = lexicon_in(image, size, stamp);
  if (!lexicon) {
    munmap(image, size);
    return NG_ARGUMENT;
  }
  ng_lexicon_own(lexicon, image, size);
  *out = lexicon;
  return NG_OK;
}

void ng_image_close(const void *image, size_t size) { munmap((void *)(uintptr_t)image, size); }
