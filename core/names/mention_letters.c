/* Who speaks in letters. In: letters, mentions, the given author of a message. Out: among
 * the mentions one for the name in each letter's head (or the address, where it gives no
 * name), in place of what was found there; and one for a message's sender, who is named
 * in the header that is no part of the text: an empty span where the text begins. Linear. */
#include "mentions.h"

static bool overlap(ng_span a, ng_span b) { return a.start < b.end && b.start < a.end; }

/* The words that name a letter's speaker. */
static ng_span name_of(const ng_letter *letter) { return letter->name.end ? letter->name : letter->address; }

static bool has_sender(const ng_doc *doc) {
  for (uint32_t i = 0; doc->message && i < doc->meta.count; i++)
    if (doc->meta.at[i].field == NG_META_AUTHOR) return true;
  return false;
}

static ng_status push(ng_mentions_array *all, ng_mention mention) {
  ng_mention *added = ng_mentions_push(all);
  if (added) *added = mention;
  return added ? NG_OK : NG_NOMEM;
}

ng_status ng_letters_mention(ng_doc *doc) {
  bool sender = has_sender(doc);
  if (!sender && !doc->letters.count) return NG_OK;
  ng_mentions_array old = doc->mentions, all = {0};
  ng_status status = NG_OK;
  if (sender) {
    status = push(&all, (ng_mention){.span = {0, 0}, .kind = NG_KIND_PERSON, .entity = NG_NONE});
    doc->sender = 0;
  }
  uint32_t k = 0;
  for (uint32_t t = 0; t < doc->letters.count && !status; t++) {
    ng_span name = name_of(&doc->letters.at[t]);
    if (!name.end) { /* a post that nobody signs */
      uint32_t *none = ng_indexes_push(&doc->letter_mentions);
      if (!none) status = NG_NOMEM;
      else *none = NG_NONE;
      continue;
    }
    uint8_t kind = doc->letters.at[t].name.end ? NG_KIND_PERSON : NG_KIND_UNKNOWN;
    for (; k < old.count && old.at[k].span.end <= name.start && !status; k++) status = push(&all, old.at[k]);
    for (; k < old.count && overlap(old.at[k].span, name); k++)
      if (old.at[k].span.start == name.start && old.at[k].span.end == name.end && old.at[k].kind != NG_KIND_PLACE)
        kind = old.at[k].kind == NG_KIND_UNKNOWN ? kind : old.at[k].kind;
    uint32_t *at = status ? NULL : ng_indexes_push(&doc->letter_mentions);
    if (!at) status = NG_NOMEM;
    else *at = all.count;
    if (!status) status = push(&all, (ng_mention){.span = name, .kind = kind, .entity = NG_NONE});
  }
  for (; k < old.count && !status; k++) status = push(&all, old.at[k]);
  if (status) {
    free(all.at);
    return status;
  }
  free(old.at);
  doc->mentions = all;
  return NG_OK;
}
