/* Roles. In: scores. Out: what part each block plays. */
#include "article.h"

void ng_article_roles(ng_page *page) {
  ng_doc *doc = page->doc;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    ng_block *block = &doc->blocks.at[leaf->block];
    block->role = leaf->score > 0 ? (block->kind == NG_HEADING ? NG_ROLE_SECTION_TITLE : NG_ROLE_BODY) : NG_ROLE_NAVIGATION;
  }
}
