/* Images of lexicons. In: a lexicon, or the path of an image. Out: bytes, or a
 * lexicon that lies in the mapped file. Guarantees that an image of another build,
 * of other sources, or that is not what was written (by its checksum) is refused
 * before anything in it is used; and that one that was made to pass all that has
 * no offset that leads out of it, since each part is looked through by the file
 * that knows it. What is looked through is as large as the image: some ten million
 * bytes a millisecond. */
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
  uint64_t checksum;              /* of all bytes, this field as zero */
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

/* Sums of the words of eight bytes, and sums of those sums, in lanes that add up side by
   side: they tell whatever broke by chance, a word that changed as two that changed places,
   and take a tenth of the time that a hash of every word would. */
enum { LANES = 8, BLOCK = 8 * LANES };
typedef uint64_t lanes __attribute__((vector_size(BLOCK))); /* GCC, clang: the widest that the machine has */
typedef struct {
  lanes words, sums;
} sums;

static void add_blocks(sums *all, const char *bytes, size_t size) {
  lanes words = all->words, total = all->sums, block;
  for (size_t at = 0; at + BLOCK <= size; at += BLOCK) {
    memcpy(&block, bytes + at, BLOCK);
    words += block;
    total += words;
  }
  all->words = words;
  all->sums = total;
}

static uint64_t hash_of(const sums *all, uint64_t hash) {
  for (size_t i = 0; i < LANES; i++) {
    hash = (hash ^ all->words[i]) * UINT64_C(1099511628211);
    hash = (hash ^ hash >> 32 ^ all->sums[i]) * UINT64_C(1099511628211);
    hash ^= hash >> 29;
  }
  return hash;
}

/* `size` is a multiple of 64. */
static uint64_t checksum_of(const header *head, const char *image, size_t size) {
  header clear = *head;
  clear.checksum = 0;
  char first[(sizeof clear + BLOCK - 1) / BLOCK * BLOCK];
  memcpy(first, image, sizeof first);
  memcpy(first, &clear, sizeof clear);
  sums all = {{0}, {0}};
  add_blocks(&all, first, sizeof first);
  add_blocks(&all, image + sizeof first, size - sizeof first);
  return hash_of(&all, UINT64_C(1469598103934665603));
}

void ng_image_stamp(const char *bytes, size_t size, char stamp[NG_STAMP]) {
  static const char digits[] = "0123456789abcdef";
  char rest[BLOCK] = {0};
  size_t whole = size / BLOCK * BLOCK;
  if (size > whole) memcpy(rest, bytes + whole, size - whole);
  sums all = {{size}, {0}};
  add_blocks(&all, bytes, whole);
  add_blocks(&all, rest, sizeof rest);
  uint64_t hash = 0;
  for (size_t i = 0; i < NG_STAMP; i++, hash >>= 4) {
    if (i % 16 == 0) hash = hash_of(&all, i + 1);
    stamp[i] = digits[hash & 15];
  }
}

ng_status ng_image_new(const ng_lexicon *lexicon, const char stamp[NG_STAMP], char **bytes, size_t *size) {
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
  if (memcmp(head.magic, magic, sizeof magic) || head.build != ng_lexicon_build() || head.order != ORDER ||
      memcmp(head.stamp, stamp, NG_STAMP) || !places_of(&head, places) || places[3] != size ||
      (head.tagger && head.tagger != ng_tagger_size()) || head.checksum != checksum_of(&head, image, size)) {
    return NULL;
  }
  const ng_tagger *tagger = head.tagger ? (const void *)(image + places[1]) : NULL;
  if (tagger && !ng_tagger_holds(tagger)) return NULL;
  return ng_lexicon_borrow(image + places[0], (size_t)head.tables, tagger, head.names ? image + places[2] : NULL,
                           (size_t)head.names);
}

static void close_image(const void *image, size_t size) { munmap((void *)(uintptr_t)image, size); }

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
  ng_lexicon_own(lexicon, image, size, close_image);
  *out = lexicon;
  return NG_OK;
}
