/* Roles. In: blocks, tokens. Out: the part that each leaf plays on the page. A
 * page of HTML has tags to tell by; other XML says itself what its elements are
 * (core/words/vocabulary.h); plain text and Markdown have the lines' own words, their
 * look, and their order. */
#include "role.h"

#include "speech.h"
#include "stages.h"
#include "base/tags.h"

static bool is_page(const ng_doc *doc) {
  if (doc->type == NG_TYPE_XML) return doc->nodes.count && doc->nodes.at[0].tag == NG_TAG_HTML;
  return doc->type == NG_TYPE_HTML;
}

ng_status ng_stage_role(ng_doc *doc) {
  ng_status status = NG_OK;
  if (doc->type == NG_TYPE_VTT || doc->type == NG_TYPE_SRT) {
    return NG_OK; /* all of it is what was said: body, as it was made */
  } else if (doc->type != NG_TYPE_HTML && doc->type != NG_TYPE_XML) {
    status = ng_role_plain(doc);
  } else if (is_page(doc)) {
    ng_role_mail(doc);
    status = ng_stage_article(doc);
  }
  ng_speech_claim(doc);
  if (!status && (doc->message || doc->letters.count)) ng_letters_roles(doc);
  return status;
}
