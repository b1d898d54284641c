/* Language. In: what the person says, what the document declares, the text.
 * Out: the language's code and its lexicon. Without a declaration the stop
 * words of the first pages vote, of short texts one word in eight; where they do
 * not tell, the language is "und" and only marks and structure are found. */
#include <string.h>

#include "stages.h"
#include "base/tags.h"
#include "token.h"

enum {
  SAMPLE = 64 * 1024, LANGUAGES = 32,
  FEWEST = 3,       /* votes */
  SHARE = 20,       /* one word in so many votes ... */
  SHARE_OF_FEW = 8  /* ... or, where there are fewer votes, in so many */
};

/* "en-GB" -> "en"; false where there is no code of two or three letters. */
static bool code_of(ng_string declared, char out[4]) {
  size_t size = 0;
  while (size < declared.size && size < 3 && ng_is_letter((unsigned char)declared.data[size])) {
    out[size] = (char)ng_lower((unsigned char)declared.data[size]);
    size++;
  }
  out[size] = '\0';
  return size >= 2 && (size == declared.size || declared.data[size] == '-' || declared.data[size] == '_');
}

static bool declared_language(const ng_doc *doc, char out[4]) {
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    uint32_t tag = doc->nodes.at[i].tag;
    if (tag == NG_TAG_TEXT) continue;
    ng_string value = ng_node_attribute(doc, i, "lang");
    if (!value.data) value = ng_node_attribute(doc, i, "xml:lang");
    if (value.data && code_of(value, out)) return true;
    if (doc->type == NG_TYPE_XML || tag != NG_TAG_HTML) break;
  }
  return false;
}

/* The stop words' values are language codes, two letters in 16 bits. */
static bool voted_language(const ng_doc *doc, const ng_lexicon *stops, char out[4]) {
  struct {
    int32_t language;
    uint32_t votes;
  } tally[LANGUAGES] = {{0, 0}};
  ng_string text = doc->text;
  if (text.size > SAMPLE) text.size = SAMPLE;
  while (text.size < doc->text.size && ng_utf8_continues(text.data[text.size])) text.size++;
  ng_token token;
  uint32_t words = 0;
  for (size_t at = 0; ng_token_next(stops, text.data, text.size, at, &token); at = token.start + token.size) {
    words += token.kind == NG_WORD;
    int32_t language = ng_lexicon_value(stops, token.kind == NG_WORD ? token.word : 0, NG_CLASS_STOP);
    for (int i = 0; language && i < LANGUAGES; i++) {
      if (tally[i].language && tally[i].language != language) continue;
      tally[i].language = language;
      tally[i].votes++;
      break;
    }
  }
  uint32_t best = 0, second = 0;
  int32_t winner = 0;
  for (int i = 0; i < LANGUAGES; i++) {
    if (tally[i].votes > best) {
      second = best;
      best = tally[i].votes;
      winner = tally[i].language;
    } else if (tally[i].votes > second) {
      second = tally[i].votes;
    }
  }
  if (!best || best < 2 * second || best * (best < FEWEST ? SHARE_OF_FEW : SHARE) < words) return false;
  out[0] = (char)(winner >> 8);
  out[1] = (char)(winner & 0xFF);
  out[2] = '\0';
  return true;
}

ng_status ng_stage_language(ng_doc *doc) {
  const ng_options *options = doc->options;
  char code[4] = "und";
  ng_string said = {options->language, options->language ? strlen(options->language) : 0};
  if (!(said.data && code_of(said, code)) && !declared_language(doc, code)) {
    const ng_lexicon *stops = options->lexicon ? options->lexicon(options->context, "") : NULL;
    if (!stops || !voted_language(doc, stops, code)) memcpy(code, "und", 4);
  }
  ng_string kept = ng_arena_copy(&doc->arena, code, strlen(code));
  if (!kept.data) return NG_NOMEM;
  doc->language = kept.data;
  if (options->lexicon) doc->lexicon = ng_lexicon_retain(options->lexicon(options->context, code));
  if (doc->lexicon) ng_lexicon_freeze(doc->lexicon);
  return NG_OK;
}
