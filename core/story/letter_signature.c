/* Signatures. In: nodes, their classes and identifiers; lines. Out: for each node whether it
 * lies in an element with a word of the class mail-signature among these ("gmail_signature",
 * "moz-signature"); how many lines sign a letter, by a closing (mail-closing) or by the
 * writer's own name. Linear: a line is looked at as a signature's once. */
#include "letters.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/tags.h"

enum {
  LONGEST_VALUE = 512,
  NAME_WORDS = 4,
  INITIALS = 3, /* of a name that signs */
  MOST_CONTACT = 12,
  LINE = 14 /* lines below it; tokens of one */
};

static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
static bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

/* Whether one of the words of "AppleMailSignature", "gmail_signature" is of the class. */
static bool tells(const ng_lexicon *lexicon, ng_string value) {
  size_t size = value.size < LONGEST_VALUE ? value.size : LONGEST_VALUE;
  for (size_t at = 0; at < size;) {
    size_t start = at++;
    if (!is_small(value.data[start]) && !is_large(value.data[start])) continue;
    while (at < size && is_small(value.data[at])) at++;
    uint32_t entry = ng_lexicon_find(lexicon, value.data + start, at - start);
    if (entry && ng_lexicon_is(lexicon, entry, NG_CLASS_MAIL_SIGNATURE)) return true;
  }
  return false;
}

ng_status ng_letter_signatures(const ng_doc *doc, uint8_t **out) {
  *out = NULL;
  if (!doc->nodes.count) return NG_OK;
  uint8_t *is = calloc(doc->nodes.count, 1);
  if (!is) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    uint32_t parent = doc->nodes.at[i].parent;
    is[i] = (parent != NG_NONE && is[parent]) || tells(doc->lexicon, ng_node_attribute(doc, i, "class")) ||
            tells(doc->lexicon, ng_node_attribute(doc, i, "id"));
  }
  *out = is;
  return NG_OK;
}

/* ---- closings ------------------------------------------------------------------ */

static bool is_sign(const ng_doc *doc, uint32_t token) { return doc->tokens.at[token].kind == NG_PUNCTUATION; }

static bool is_word_byte(char c) { return is_small(c) || is_large(c) || (unsigned char)c >= 0x80; }

/* Whether a name or an address has a word among its own, in capitals or not; or begins with
   it as its initials. */
static bool has_word(ng_string name, ng_string word, bool initials) {
  size_t size = name.size < LONGEST_VALUE ? name.size : LONGEST_VALUE, next = 0;
  for (size_t at = 0; at < size;) {
    size_t start = at;
    while (at < size && is_word_byte(name.data[at])) at++;
    if (at - start == word.size && word.size && !strncasecmp(name.data + start, word.data, word.size)) return true;
    if (at > start && next < word.size && name.data[start] == word.data[next]) next++;
    at += at == start;
  }
  return initials && next == word.size;
}

/* Whether tokens are a name that may sign: a few words with capitals, no sentence. *fits: the
   writer is called by each of these words. */
static bool is_name(const ng_doc *doc, uint32_t first, uint32_t end, const ng_string *names, unsigned count,
                    bool *fits) {
  unsigned words = 0;
  *fits = true;
  while (first < end && is_sign(doc, first) && strchr("-/~", doc->text.data[doc->tokens.at[first].start]))
    first++; /* "- Ada" */
  for (uint32_t i = first; i < end; i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (is_sign(doc, i) && words && strchr(".-',", doc->text.data[token->start])) continue;
    bool small = token->kind == NG_WORD && !(token->shape & NG_CAPITAL);
    if (token->kind != NG_WORD || ++words > NAME_WORDS) return false;
    if (small && !ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_PARTICLE)) return false;
    ng_string word = ng_token_text(doc, token);
    bool known = small;
    for (unsigned k = 0; k < count && !known; k++)
      known = has_word(names[k], word, token->shape & NG_CAPITAL && word.size <= INITIALS);
    *fits &= known;
  }
  return words > 0;
}

/* A line with which to reach somebody, or their office: short, and no sentence. */
static bool is_contact(const ng_doc *doc, const ng_letter_line *line) {
  uint32_t last = line->end - 1;
  if (line->end - line->first > LINE) return false;
  if (is_sign(doc, last) && strchr(".!?:", doc->text.data[doc->tokens.at[last].start])) return false;
  return doc->tokens.at[line->first].kind != NG_WORD || doc->tokens.at[line->first].shape & NG_CAPITAL ||
         memchr(doc->text.data + doc->tokens.at[line->first].start, '@',
                ng_token_end(&doc->tokens.at[last]) - doc->tokens.at[line->first].start) ||
         line->end - line->first == 1;
}

uint32_t ng_letter_closing(const ng_doc *doc, const ng_letter_line *lines, uint32_t at, uint32_t end,
                           const ng_string *names, unsigned count) {
  const ng_letter_line *line = &lines[at];
  bool fits = false;
  uint32_t size = ng_lexicon_match(doc->lexicon, doc->tokens.at + line->first, line->end - line->first,
                                   NG_CLASS_MAIL_CLOSING, NULL, NULL);
  uint32_t after = line->first + size, next = at + 1;
  while (size && after < line->end && is_sign(doc, after)) after++;
  if (!size) {
    bool last = next == end || lines[next].gap;
    if (!line->gap || !last || !is_name(doc, line->first, line->end, names, count, &fits) || !fits) return 0;
  } else if (after < line->end) { /* "Thanks, Ada": unless it thanks Ada */
    if (after == line->first + size || !is_name(doc, after, line->end, names, count, &fits) || !fits) return 0;
  } else {
    if (next == end || !is_name(doc, lines[next].first, lines[next].end, names, count, &fits)) return 0;
    next++;
  }
  while (next < end && next - at <= MOST_CONTACT && !lines[next].dashes && is_contact(doc, &lines[next])) next++;
  return next - at;
}
