#include "stages.h"

ng_status ng_stage_role(ng_doc *doc) {
  if (doc->type == NG_TYPE_HTML || doc->type == NG_TYPE_XML) return ng_stage_article(doc);
  return NG_OK;
}
