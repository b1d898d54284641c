/* Metadata. In: roles, and what the page declares. Out: doc->meta. */
#include "meta.h"

#include <string.h>

#include "role.h"
#include "stages.h"

static ng_status read_meta(ng_doc *doc) {
  if (doc->type == NG_TYPE_MARKDOWN) {
    ng_status status = ng_meta_of_front(doc);
    return status ? status : ng_meta_from_text(doc);
  }
  if (doc->type == NG_TYPE_VTT || doc->type == NG_TYPE_SRT) return NG_OK; /* a voice is no headline */
  if (doc->type == NG_TYPE_PLAIN) return ng_meta_from_text(doc);
  return doc->nodes.count ? ng_meta_of_page(doc) : NG_OK;
}

ng_status ng_stage_meta(ng_doc *doc) {
  ng_status status = read_meta(doc);
  if (status || !strcmp(doc->language, "und")) return status;
  ng_meta *added = ng_meta_push(&doc->meta);
  if (!added) return NG_NOMEM;
  ng_string code = {doc->language, strlen(doc->language)};
  *added = (ng_meta){.value = code, .source = doc->language_source, .field = NG_META_LANGUAGE};
  return NG_OK;
}
