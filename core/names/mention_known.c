/* Names that are known as they stand. In: tokens, gazetteer, lexicon. Out: how many words
 * from a token on are one known name. Each token is looked up once. */
#include "mentions.h"

/* A name of the gazetteer or the lexicon that begins at a token, of several
   words; 0 where there is none. */
static uint32_t look_up_phrase(const ng_names *n, uint32_t i) {
  uint32_t longest = ng_lexicon_match(n->doc->lexicon, n->at + i, n->count - i < 8 ? n->count - i : 8,
                                      NG_CLASS_KNOWN_NAME, NULL, NULL);
  if (!(ng_names_bits(n, i) & NG_PREFIX)) return longest;
  uint32_t stop = n->count - i < 6 ? n->count : i + 6;
  for (uint32_t end = i + 1; end < stop && !(n->at[end].shape & NG_BLOCK_START); end++) {
    if (n->at[end].kind == NG_PUNCTUATION) {
      if (!ng_names_glued(n, end) && n->at[end].word != '&') break;
      continue;
    }
    if (!(n->at[end].shape & NG_CAPITAL)) continue; /* "of" inside a name */
    ng_span span = {n->at[i].start, ng_token_end(&n->at[end])};
    char room[NG_LONGEST_WORDS];
    ng_string text = ng_words_of(n->doc, span, room);
    if ((ng_gazetteer_find(n->gazetteer, text.data, text.size) & (NG_LOCATION | NG_TOWN | NG_HOUSE)) &&
        end + 1 - i > longest)
      longest = end + 1 - i;
  }
  return longest;
}

uint32_t ng_known_phrase(const ng_names *n, uint32_t i) {
  if (!n->known[i]) n->known[i] = (uint8_t)(look_up_phrase(n, i) + 1);
  return n->known[i] - 1u;
}
