#include "stages.h"
#include "tags.h"

/* A page is told from its chrome by how it looks; other XML says itself what its
   elements are (core/vocabulary.h). */
static bool is_page(const ng_doc *doc) {
  if (doc->type == NG_TYPE_XML) return doc->nodes.count && doc->nodes.at[0].tag == NG_TAG_HTML;
  return doc->type == NG_TYPE_HTML;
}

ng_status ng_stage_role(ng_doc *doc) { return is_page(doc) ? ng_stage_article(doc) : NG_OK; }
