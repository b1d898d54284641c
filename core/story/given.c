/* Given metadata. In: what the caller knows (a message's header, a feed's entry)
 * and what the stages before found. Out: meta, in which a field that the caller
 * gave holds that alone, and the address that the person gave where the document
 * has none. Who wrote a message, when and about what its header alone says: the days
 * and names in its text may be those of an older letter below. */
#include <string.h>

#include "stages.h"

static bool is_given(const ng_options *options, unsigned field) {
  for (uint32_t i = 0; i < options->given_count; i++)
    if (options->given[i].field == field) return true;
  return false;
}

static bool is_header_field(unsigned field) {
  return field == NG_META_TITLE || field == NG_META_DECK || field == NG_META_AUTHOR || field == NG_META_AFFILIATION ||
         field == NG_META_PUBLISHED || field == NG_META_MODIFIED;
}

static bool is_known(const ng_doc *doc, unsigned field) {
  for (uint32_t i = 0; i < doc->meta.count; i++)
    if (doc->meta.at[i].field == field) return true;
  return false;
}

static ng_status add_copy(ng_doc *doc, unsigned field, ng_string value, const char *source) {
  ng_string kept = ng_arena_copy(&doc->arena, value.data, value.size);
  ng_string kept_source = ng_arena_copy(&doc->arena, source, strlen(source));
  ng_meta *added = kept.data && kept_source.data ? ng_meta_push(&doc->meta) : NULL;
  if (!added) return NG_NOMEM;
  *added = (ng_meta){.value = kept, .source = kept_source.data, .field = (uint8_t)field};
  return NG_OK;
}

ng_status ng_stage_given(ng_doc *doc) {
  const ng_options *options = doc->options;
  ng_status status = NG_OK;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < doc->meta.count; i++) {
    unsigned field = doc->meta.at[i].field;
    if (!is_given(options, field) && !(options->message && is_header_field(field)))
      doc->meta.at[kept++] = doc->meta.at[i];
  }
  doc->meta.count = kept;
  for (uint32_t i = 0; !status && i < options->given_count; i++)
    status = add_copy(doc, options->given[i].field, options->given[i].value, options->given[i].source);
  if (!status && options->url && !is_known(doc, NG_META_URL))
    status = add_copy(doc, NG_META_URL, (ng_string){options->url, strlen(options->url)}, "given");
  return status;
}
