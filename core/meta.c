/* Metadata. In: roles, and what the page declares. Out: doc->meta. */
#include "role.h"
#include "stages.h"

ng_status ng_stage_meta(ng_doc *doc) {
  if (doc->type == NG_TYPE_PLAIN || doc->type == NG_TYPE_MARKDOWN) return ng_meta_from_text(doc);
  return NG_OK;
}
