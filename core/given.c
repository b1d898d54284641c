/* Given metadata. In: what the caller knows (a message's header, a feed's entry)
 * and what the stages before found. Out: meta, in which a field that the caller
 * gave holds that alone. */
#include <string.h>

#include "stages.h"

static bool is_given(const ng_options *options, unsigned field) {
  for (uint32_t i = 0; i < options->given_count; i++)
    if (options->given[i].field == field) return true;
  return false;
}

ng_status ng_stage_given(ng_doc *doc) {
  const ng_options *options = doc->options;
  if (!options->given_count) return NG_OK;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < doc->meta.count; i++)
    if (!is_given(options, doc->meta.at[i].field)) doc->meta.at[kept++] = doc->meta.at[i];
  doc->meta.count = kept;
  for (uint32_t i = 0; i < options->given_count; i++) {
    const ng_meta *given = &options->given[i];
    ng_string value = ng_arena_copy(&doc->arena, given->value.data, given->value.size);
    ng_string source = ng_arena_copy(&doc->arena, given->source, strlen(given->source));
    ng_meta *added = value.data && source.data ? ng_meta_push(&doc->meta) : NULL;
    if (!added) return NG_NOMEM;
    *added = (ng_meta){.value = value, .source = source.data, .field = given->field};
  }
  return NG_OK;
}
