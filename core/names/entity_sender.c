/* The sender of a message as an entity. In: the given author. Out: an entity of that
 * name, which answers to what a name in the text would answer to: the whole name, the
 * surname, the first name. */
#include "entities.h"

enum { MOST_WORDS = 16 };

/* Hashes as ng_fold_hash and ng_cast_hash make them of tokens. */
static uint64_t word_hash(ng_string word) {
  uint64_t h = 1469598103934665603u;
  for (size_t i = 0; i < word.size;) {
    unsigned size;
    uint32_t code = ng_lower(ng_utf8_read(word.data + i, &size));
    h = (h ^ (code == 0x2019 ? '\'' : code)) * 1099511628211u;
    i += size;
  }
  return h ^ h >> 29;
}

static uint64_t name_hash(const ng_string *words, unsigned count) {
  uint64_t h = 88172645463325252u;
  for (unsigned w = 0; w < count; w++) {
    for (size_t i = 0; i < words[w].size;) {
      unsigned size;
      uint32_t code = ng_lower(ng_utf8_read(words[w].data + i, &size));
      if (code != '.') h = (h ^ code) * 1099511628211u;
      i += size;
    }
    h = (h ^ ' ') * 1099511628211u;
  }
  return h ^ h >> 29;
}

static bool parts(char c) { return c == ' ' || c == '\t' || c == '-' || c == '"' || c == '.' || c == '(' || c == ')'; }

/* The words of a name in their order: "Lund, Bo" is Bo Lund. */
static unsigned words_of(ng_string name, ng_string words[MOST_WORDS]) {
  unsigned count = 0, turned = 0;
  for (size_t i = 0; i < name.size && count < MOST_WORDS;) {
    if (name.data[i] == ',' && !turned) turned = count;
    if (name.data[i] == ',' || parts(name.data[i])) {
      i++;
      continue;
    }
    size_t from = i;
    while (i < name.size && name.data[i] != ',' && !parts(name.data[i])) i++;
    words[count++] = (ng_string){name.data + from, i - from};
  }
  for (unsigned k = 0; k < turned && turned < count; k++) {
    ng_string first = words[0];
    for (unsigned i = 1; i < count; i++) words[i - 1] = words[i];
    words[count - 1] = first;
  }
  return count;
}

ng_status ng_cast_sender(ng_cast *cast) {
  ng_doc *doc = cast->doc;
  ng_string name = {NULL, 0}, words[MOST_WORDS];
  for (uint32_t i = doc->meta.count; i-- > 0;)
    if (doc->meta.at[i].field == NG_META_AUTHOR) name = doc->meta.at[i].value;
  uint32_t entity;
  ng_status status = name.data ? ng_cast_add(cast, doc->sender, &entity) : NG_OK;
  if (status || !name.data) return status;
  cast->drafts.at[entity].given = name;
  unsigned count = words_of(name, words);
  if (!count) return NG_OK;
  status = ng_cast_note(cast, NG_BY_NAME, name_hash(words, count), entity);
  if (!status) status = ng_cast_note(cast, NG_BY_LAST, word_hash(words[count - 1]), entity);
  if (!status && count > 1) status = ng_cast_note(cast, NG_BY_FIRST, word_hash(words[0]), entity);
  return status;
}
