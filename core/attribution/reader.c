/* What every file of the room asks of the reader: the mention at a token, whether it is a
 * person's, and noting what makes no attribution. */
#include "attribution.h"

ng_span ng_reader_span(const ng_doc *doc, ng_tokens tokens) {
  if (tokens.start >= tokens.end) return (ng_span){0, 0};
  return (ng_span){doc->tokens.at[tokens.start].start, ng_token_end(&doc->tokens.at[tokens.end - 1])};
}

ng_status ng_reader_refuse(ng_reader *r, ng_tokens tokens, const char *reason) {
  ng_refusal *refusal = ng_refusals_push(&r->doc->refusals);
  if (!refusal) return NG_NOMEM;
  *refusal = (ng_refusal){ng_reader_span(r->doc, tokens), reason};
  return NG_OK;
}

bool ng_entity_is_person(const ng_doc *doc, uint32_t entity) {
  uint8_t kind = doc->entities.at[entity].kind;
  return kind == NG_KIND_PERSON || kind == NG_KIND_CODENAME || kind == NG_KIND_ROLE;
}

uint32_t ng_reader_mention(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  uint32_t i = ng_mention_after(r->doc, t->start);
  bool holds = i < r->doc->mentions.count && r->doc->mentions.at[i].span.start < ng_token_end(t);
  return holds ? i : NG_NONE;
}
