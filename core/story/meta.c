/* Metadata. In: roles, and what the page declares. Out: doc->meta. */
#include "meta.h"

#include "role.h"
#include "stages.h"

ng_status ng_stage_meta(ng_doc *doc) {
  if (doc->type == NG_TYPE_MARKDOWN) {
    ng_status status = ng_meta_of_front(doc);
    return status ? status : ng_meta_from_text(doc);
  }
  if (doc->type == NG_TYPE_VTT || doc->type == NG_TYPE_SRT) return NG_OK; /* a voice is no headline */
  if (doc->type == NG_TYPE_PLAIN) return ng_meta_from_text(doc);
  return doc->nodes.count ? ng_meta_of_page(doc) : NG_OK;
}
