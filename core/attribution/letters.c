/* What letters say. In: letters, what each token belongs to, blocks. Out: for each letter
 * attributions to its speaker of its own words: a part for each paragraph, without its
 * head, its signature, and the letters inside it. Linear. */
#include "attribution.h"

/* Where the head's words of a token lie. */
static ng_tokens tokens_of(const ng_doc *doc, ng_span span) {
  if (span.start >= span.end) return (ng_tokens){0, 0};
  return (ng_tokens){ng_token_at(doc, span.start), ng_token_at(doc, span.end - 1) + 1};
}

/* The cue: the verb of a lead-in ("wrote"), else the field's name before the sender's. */
static ng_tokens cue_of(const ng_doc *doc, const ng_letter *letter, ng_tokens source) {
  ng_tokens head = tokens_of(doc, letter->head);
  for (uint32_t i = head.start; i < head.end; i++) {
    uint32_t size = ng_lexicon_match(doc->lexicon, doc->tokens.at + i, head.end - i, NG_CLASS_MAIL_WROTE, NULL, NULL);
    if (size && !letter->subject.end && !letter->to.end) return (ng_tokens){i, i + size};
  }
  for (uint32_t i = source.start; i > head.start; i--) {
    uint32_t size =
        ng_lexicon_match(doc->lexicon, doc->tokens.at + i - 1, source.start - i + 1, NG_CLASS_MAIL_FIELD, NULL, NULL);
    if (size) return (ng_tokens){i - 1, i - 1 + size};
  }
  return (ng_tokens){source.start, source.start};
}

/* Adds a paragraph to what a letter has said; *last is its attribution so far. */
static ng_status add(ng_reader *r, uint32_t letter, ng_tokens part, uint32_t *last) {
  const ng_doc *doc = r->doc;
  if (*last == NG_NONE || r->said.at[*last].part_count == NG_PARTS) {
    const ng_letter *t = &doc->letters.at[letter];
    ng_tokens source = tokens_of(doc, t->name.end ? t->name : t->address);
    uint32_t who = ng_letter_speaker(doc, letter);
    ng_said *said = ng_said_push(&r->said);
    if (!said) return NG_NOMEM;
    *said = (ng_said){.source = source,
                      .cue = cue_of(doc, t, source),
                      .subject = source.start,
                      .value = NG_FRAME_QUOTE,
                      .turn = true,
                      .told = who == NG_NONE ? 0 : who + 1,
                      .rule = "layer"};
    *last = r->said.count - 1;
  }
  ng_said *said = &r->said.at[*last];
  said->parts[said->part_count++] = part;
  return NG_OK;
}

ng_status ng_letters_read(ng_reader *r) {
  const ng_doc *doc = r->doc;
  if (!doc->letters.count) return NG_OK;
  uint32_t *last = malloc(doc->letters.count * sizeof *last);
  if (!last) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->letters.count; i++) last[i] = NG_NONE;
  ng_status status = NG_OK;
  uint32_t k = 0, token = 0;
  for (uint32_t b = 0; b < doc->blocks.count && !status; b++) {
    const ng_block *block = &doc->blocks.at[b];
    if (!block->leaf || !ng_role_is_story(block->role)) continue;
    while (token < doc->tokens.count && doc->tokens.at[token].start < block->span.start) token++;
    uint32_t end = token;
    while (end < doc->tokens.count && doc->tokens.at[end].start < block->span.end) end++;
    while (token < end && !status) { /* the stretches of the block that belong to one letter */
      while (k + 1 < doc->letter_changes.count && doc->letter_changes.at[k + 1].token <= token) k++;
      const ng_letter_change *now = &doc->letter_changes.at[k];
      uint32_t stop = k + 1 < doc->letter_changes.count && doc->letter_changes.at[k + 1].token < end
                          ? doc->letter_changes.at[k + 1].token
                          : end;
      if (now->token <= token && now->letter != NG_NONE && now->part == NG_LETTER_WORDS)
        status = add(r, now->letter, (ng_tokens){token, stop}, &last[now->letter]);
      token = stop;
    }
  }
  free(last);
  return status;
}
