#include "stages.h"

ng_status ng_stage_meta(ng_doc *doc) {
  (void)doc;
  return NG_OK;
}
