/* What the leaves of plain text look like. In: leaf blocks, tokens, cues. Out: for each its
 * words and flags (role_plain.h): running text, a title's look, a byline, a date's line, how
 * it stands to its neighbours. Linear. */
#include "read/plain.h"
#include "role_plain.h"

#include <string.h>

static bool gap_between(const ng_doc *doc, uint32_t from, uint32_t to) {
  const char *s = doc->text.data;
  unsigned ends = 0;
  for (uint32_t i = from; i < to && ends < 2; i++) ends += s[i] == '\n' || (s[i] == '\r' && s[i + 1] != '\n');
  return ends >= 2;
}

static bool is_separator(const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return false;
  uint32_t code = token->word;
  return code == '|' || code == '>' || code == 0xBB || code == 0x203A || code == 0xB7 || code == 0x2190 ||
         code == 0x2192;
}

/* Words in small letters that are no stop words. */
static uint32_t small_words(const ng_doc *doc, const ng_part *it) {
  uint32_t small = 0;
  for (uint32_t i = it->token; i < it->token + it->tokens; i++) {
    const ng_token *token = &doc->tokens.at[i];
    small += token->kind == NG_WORD && !(token->shape & (NG_CLITIC | NG_CAPITAL)) &&
             !ng_lexicon_is(doc->lexicon, token->word, NG_CLASS_STOP);
  }
  return small;
}

static void look_at_tokens(const ng_doc *doc, ng_part *it) {
  const ng_token *tokens = doc->tokens.at + it->token;
  uint32_t words = 0, capitals = 0, separators = 0;
  bool guillemets = false, shouts = true;
  for (uint32_t i = 0; i < it->tokens; i++) {
    const ng_token *token = &tokens[i];
    if (token->kind == NG_PUNCTUATION) {
      separators += is_separator(token);
      guillemets |= token->word == 0xAB;
      continue;
    }
    if (token->shape & NG_CLITIC) continue;
    words++;
    shouts &= token->kind != NG_WORD || token->shape & NG_UPPER || (token->size == 1 && token->shape & NG_CAPITAL);
    capitals += (token->shape & NG_CAPITAL) != 0;
  }
  it->words = words < UINT16_MAX ? (uint16_t)words : UINT16_MAX;
  uint32_t last = it->tokens;
  while (last > 0 && tokens[last - 1].kind == NG_PUNCTUATION &&
         (tokens[last - 1].word == '"' || tokens[last - 1].word == '\'' || tokens[last - 1].word == ')' ||
          tokens[last - 1].word == ']' || tokens[last - 1].word == 0x201D || tokens[last - 1].word == 0x2019 ||
          tokens[last - 1].word == 0xBB))
    last--;
  if (last > 0) {
    uint32_t code = tokens[last - 1].kind == NG_PUNCTUATION ? tokens[last - 1].word : 0;
    if (code == '.' || code == '!' || code == '?' || code == 0x2026 || tokens[last - 1].shape & NG_DOTTED)
      it->flags |= STOPS;
    if (code == ':') it->flags |= COLON;
  }
  if (words >= LONG_SENTENCE || (words >= SENTENCE && it->flags & (STOPS | COLON))) it->flags |= RUNNING;
  if (shouts && words >= 2) it->flags |= SHOUTS;
  /* A headline's words are capitals, whatever it ends with. */
  if (words && words <= LONGEST_HEADLINE && !(it->flags & COLON) &&
      (!(it->flags & STOPS) || (words >= 4 && capitals >= 4 * small_words(doc, it))))
    it->flags |= TITLE;
  if (separators && !guillemets && !it->cue.how && !(it->flags & (RUNNING | BYLINE | DATED)))
    it->cue = (ng_cue){NG_ROLE_NAVIGATION, NG_CUE_WORD, false, 1};
}

/* Nothing but an address on the Web. */
static bool is_address(const ng_doc *doc, ng_span span) {
  uint32_t from, to;
  const char *colon = memchr(doc->text.data + span.start, ':', span.end - span.start);
  return colon && ng_address_at(doc->text.data, span.start, (uint32_t)(colon - doc->text.data), span.end, &from, &to) &&
         from == span.start && span.end - to <= 1;
}

/* Lines that touch, the first of which ends with the whole of the second. */
static bool is_doubled(const ng_plain_page *p, const ng_part *first) {
  const ng_part *second = first + 1;
  if (second->flags & (GAP | LISTED) || second->words < FEWEST_WORDS || second->words > LONGEST_HEADLINE) return false;
  ng_string a = ng_slice(p->doc, p->doc->blocks.at[first->block].span),
            b = ng_slice(p->doc, p->doc->blocks.at[second->block].span);
  return a.size >= b.size && !memcmp(a.data + a.size - b.size, b.data, b.size);
}

static void look_at(const ng_plain_page *p, ng_part *it, const ng_part *before) {
  const ng_doc *doc = p->doc;
  const ng_block *block = &doc->blocks.at[it->block];
  it->cue = ng_cue_read(doc, it->token, it->tokens);
  if (ng_byline_at(doc, it->token, it->tokens)) it->flags |= BYLINE;
  switch (ng_date_line_of(doc, it->token, it->tokens)) {
    case NG_DATE_LINE_PURE: it->flags |= DATED; break;
    case NG_DATE_LINE_PLACED: it->flags |= DATED | PLACED; break;
    default: break;
  }
  if (it->flags & (BYLINE | DATED) && !it->cue.sure) it->cue = (ng_cue){0, 0, false, 0};
  look_at_tokens(doc, it);
  if (is_address(doc, block->span)) it->cue = (ng_cue){NG_ROLE_NAVIGATION, NG_CUE_WORD, true, 1};
  if (!before || gap_between(doc, doc->blocks.at[before->block].span.end, block->span.start)) it->flags |= GAP;
  for (uint32_t up = before ? before->block + 1 : 0; up < it->block; up++)
    if (doc->blocks.at[up].kind == NG_RULE) it->flags |= RULED | GAP;
  if (block->kind == NG_ITEM || (block->parent != NG_NONE && doc->blocks.at[block->parent].kind == NG_ITEM))
    it->flags |= LISTED;
  if (block->kind == NG_PRE || (block->parent != NG_NONE && doc->blocks.at[block->parent].kind == NG_BLOCKQUOTE))
    it->flags |= SET;
}

/* A weak phrase inside a long sentence tells nothing. */
bool ng_part_is_cued(const ng_part *it) {
  if (!it->cue.how) return false;
  return it->cue.sure || it->cue.how != NG_CUE_INSIDE || it->words <= NO_SENTENCE;
}

bool ng_part_is_text(const ng_part *it) { return it->flags & RUNNING && !ng_part_is_cued(it); }

bool ng_part_is_end(const ng_part *it) {
  return it->cue.sure && (it->cue.how == NG_CUE_HEAD || it->cue.how == NG_CUE_OPENS) && !(it->flags & RUNNING);
}

ng_status ng_role_look(ng_plain_page *p) {
  ng_doc *doc = p->doc;
  uint32_t leaves = 0, token = 0;
  for (uint32_t i = 0; i < doc->blocks.count; i++) leaves += doc->blocks.at[i].leaf;
  p->at = calloc(leaves + 1, sizeof *p->at);
  if (!p->at) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    ng_block *block = &doc->blocks.at[i];
    if (!block->leaf) continue;
    if (block->role == NG_ROLE_SIGNATURE || block->role == NG_ROLE_NAVIGATION) continue; /* a page's head or foot */
    if (block->kind == NG_HEADER_FIELD) { /* a draft's front matter, an older letter's head */
      block->role = NG_ROLE_NOTICE;
      continue;
    }
    ng_part *it = &p->at[p->count];
    it->block = i;
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.start) token++;
    it->token = token;
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.end) token++;
    it->tokens = token - it->token;
    look_at(p, it, p->count ? it - 1 : NULL);
    p->count++;
  }
  for (uint32_t i = 0; i + 1 < p->count; i++)
    if (is_doubled(p, &p->at[i])) p->at[i].flags |= DOUBLED, p->at[i + 1].flags |= DOUBLED;
  for (uint32_t i = p->count; i-- > 0;) {
    unsigned more = i + 1 < p->count && !ng_part_is_end(&p->at[i + 1]) ? p->at[i + 1].more : 0;
    p->at[i].more = (uint8_t)(more + (more < UINT8_MAX && ng_part_is_text(&p->at[i])));
    if (!(p->at[i].flags & GAP)) continue;
    p->regions++;
    p->pairs += i + 1 < p->count && !(p->at[i + 1].flags & GAP) && (i + 2 == p->count || p->at[i + 2].flags & GAP);
  }
  return NG_OK;
}
