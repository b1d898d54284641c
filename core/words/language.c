/* Language. In: what the person says, what the document declares, the text.
 * Out: the language's code, where it was found, its lexicon, and an issue for each layer
 * whose words are missing. The stop words of the first pages vote, of short texts one
 * word in eight. A declaration holds unless the text speaks clearly against it, since
 * templates declare languages that their pages are not in. Where nothing tells, the
 * language is "und" and only marks and structure are found. */
#include <string.h>

#include "stages.h"
#include "base/tags.h"
#include "token.h"

enum {
  SAMPLE = 64 * 1024, LANGUAGES = 32,
  FEWEST = 3,       /* votes */
  SHARE = 20,       /* one word in so many votes ... */
  SHARE_OF_FEW = 8, /* ... or, where there are fewer votes, in so many */
  /* The text against its declaration: */
  CLEAR = 12,       /* votes ... */
  CLEAR_TIMES = 3,  /* ... so many times those of the language declared ... */
  CLEAR_SHARE = 8,  /* ... and one word in so many; of a language declared whose own */
  FOREIGN_SHARE = 4, /* words cannot vote one in so many, since kin share their words */
  FOREIGN = 100     /* words without one of the language declared are not in it */
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

typedef struct {
  int32_t language;
  uint32_t votes;
} tally;

/* The votes of the first pages, by language; gives how many words there are. The stop
   words' values are language codes, two letters in 16 bits. */
static uint32_t count_votes(const ng_doc *doc, const ng_lexicon *stops, tally votes[LANGUAGES]) {
  ng_string text = doc->text;
  if (text.size > SAMPLE) text.size = SAMPLE;
  while (text.size < doc->text.size && ng_utf8_continues(text.data[text.size])) text.size++;
  ng_token token;
  uint32_t words = 0;
  for (size_t at = 0; ng_token_next(stops, text.data, text.size, at, &token); at = token.start + token.size) {
    words += token.kind == NG_WORD;
    int32_t language = ng_lexicon_value(stops, token.kind == NG_WORD ? token.word : 0, NG_CLASS_STOP);
    for (int i = 0; language && i < LANGUAGES; i++) {
      if (votes[i].language && votes[i].language != language) continue;
      votes[i].language = language;
      votes[i].votes++;
      break;
    }
  }
  return words;
}

/* The language of most votes, twice those of any other; false where they do not tell. */
static bool voted_language(const tally votes[LANGUAGES], uint32_t words, tally *winner) {
  uint32_t second = 0;
  *winner = (tally){0, 0};
  for (int i = 0; i < LANGUAGES; i++) {
    if (votes[i].votes > winner->votes) {
      second = winner->votes;
      *winner = votes[i];
    } else if (votes[i].votes > second) {
      second = votes[i].votes;
    }
  }
  uint32_t best = winner->votes;
  return best && best >= 2 * second && best * (best < FEWEST ? SHARE_OF_FEW : SHARE) >= words;
}

/* The code as stop words have it; 0 for one of three letters. */
static int32_t packed(const char *code) {
  return code[2] ? 0 : (unsigned char)code[0] << 8 | (unsigned char)code[1];
}

/* Whether the text speaks clearly against the language that is declared; *winner is then
   the one it is in, of no language where that is not known. */
static bool is_refuted(const ng_lexicon *stops, const char *declared, const tally votes[LANGUAGES],
                       uint32_t words, bool told, tally *winner) {
  int32_t code = packed(declared);
  uint32_t own = 0;
  for (int i = 0; i < LANGUAGES; i++)
    if (votes[i].language == code) own = votes[i].votes;
  bool can_vote = code && ng_lexicon_has_value(stops, NG_CLASS_STOP, code);
  if (told && winner->language != code) {
    uint32_t share = can_vote ? CLEAR_SHARE : FOREIGN_SHARE;
    return winner->votes >= CLEAR && winner->votes >= CLEAR_TIMES * own && winner->votes * share >= words;
  }
  *winner = (tally){0, 0};
  return !told && can_vote && !own && words >= FOREIGN;
}

/* Codes of ISO 639 that name no language. */
static bool names_none(const char *code) {
  return !strcmp(code, "und") || !strcmp(code, "mul") || !strcmp(code, "zxx") || !strcmp(code, "mis");
}

/* What of the words of a language each layer stands on. */
static const struct {
  const char *code, *layer;
  ng_class class;
  bool tagger, gazetteer;
} stands_on[] = {{"uncovered-dates", "dates", NG_CLASS_MONTH, false, false},
                 {"uncovered-mentions", "names", NG_CLASS_TITLE, false, true},
                 {"uncovered-attributions", "attributions", NG_CLASS_SAY_VERB, true, false},
                 {"uncovered-clauses", "clauses", NG_CLASS_LEMMA_ENDING, true, false}};

/* An issue for each layer that the language has not all words for. */
static ng_status tell_uncovered(ng_doc *doc) {
  const ng_lexicon *words = doc->lexicon;
  ng_status status = NG_OK;
  for (size_t i = 0; !status && i < sizeof stands_on / sizeof *stands_on; i++) {
    const char *lacks = !words ? "no words of it"
                        : !ng_lexicon_has(words, stands_on[i].class) ? "no words for them"
                        : stands_on[i].tagger && !ng_lexicon_tagger(words) ? "no tagger"
                        : stands_on[i].gazetteer && !ng_lexicon_gazetteer(words) ? "no gazetteer"
                                                                                 : NULL;
    if (lacks)
      status = ng_doc_note(doc, stands_on[i].code, 0, "%s: %s are not known yet (%s)", doc->language,
                           stands_on[i].layer, lacks);
  }
  return status;
}

ng_status ng_stage_language(ng_doc *doc) {
  const ng_options *options = doc->options;
  char code[4] = "und";
  ng_string said = {options->language, options->language ? strlen(options->language) : 0};
  doc->language_source = "given";
  if (!(said.data && code_of(said, code))) {
    const ng_lexicon *stops = options->lexicon ? options->lexicon(options->context, "") : NULL;
    tally votes[LANGUAGES] = {{0, 0}}, winner = {0, 0};
    uint32_t words = stops ? count_votes(doc, stops, votes) : 0;
    bool told = stops && voted_language(votes, words, &winner);
    bool declared = declared_language(doc, code) && !names_none(code);
    doc->language_source = "declared";
    if (!declared || (stops && is_refuted(stops, code, votes, words, told, &winner))) {
      doc->language_source = "text";
      memcpy(code, "und", 4);
      if (told && winner.language) {
        code[0] = (char)(winner.language >> 8);
        code[1] = (char)(winner.language & 0xFF);
        code[2] = '\0';
      }
    }
  }
  ng_string kept = ng_arena_copy(&doc->arena, code, strlen(code));
  if (!kept.data) return NG_NOMEM;
  doc->language = kept.data;
  if (options->lexicon) doc->lexicon = ng_lexicon_retain(options->lexicon(options->context, code));
  if (doc->lexicon) ng_lexicon_freeze(doc->lexicon);
  return options->lexicon ? tell_uncovered(doc) : NG_OK;
}
