/* The story on a page. In: the tree, blocks, tokens. Out: the role of every
 * block. Each leaf is scored by its words, its neighbours, where it stands and
 * what the elements around it call themselves; what is not of the story is
 * labelled as what it is. Nothing is dropped. Linear. */
#include "article.h"

#include "stages.h"

ng_status ng_article_read(ng_doc *doc, ng_page *page) {
  *page = (ng_page){.doc = doc};
  page->areas = calloc((size_t)doc->nodes.count + 1, sizeof *page->areas);
  if (!page->areas) return NG_NOMEM;
  ng_status status = ng_article_hints(page);
  if (!status) status = ng_article_leaves(page);
  if (status) return status;
  ng_article_container(page);
  return ng_article_score(page);
}

void ng_article_free(ng_page *page) {
  free(page->areas);
  free(page->leaves.at);
}

ng_status ng_stage_article(ng_doc *doc) {
  if (!doc->nodes.count) return NG_OK;
  ng_page page;
  ng_status status = ng_article_read(doc, &page);
  if (!status) status = ng_article_roles(&page);
  ng_article_free(&page);
  return status;
}
