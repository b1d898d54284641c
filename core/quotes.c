#include "stages.h"

ng_status ng_stage_quotes(ng_doc *doc) {
  (void)doc;
  return NG_OK;
}
