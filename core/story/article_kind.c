/* What kind of page it is, and by what that is told. In: the page's data, its leaves with their
 * scores. Out: doc->page. The first that fits: what the page's data calls itself goes before
 * what its blocks show. Linear. */
#include "article.h"
#include "read/head.h"

enum { CODES = 2, CODE_SHARE = 8, CLOCKS = 4, CLOCK = 3, TURNS = 6, TURN_SHARE = 3, STORY = 40 };

ng_string ng_node_type(const ng_doc *doc, uint32_t node) {
  ng_string value = ng_node_attribute(doc, node, "itemtype");
  size_t from = value.size;
  while (from > 0 && value.data[from - 1] != '/') from--;
  return value.size ? (ng_string){value.data + from, value.size - from} : value;
}

bool ng_page_is_typed(const ng_doc *doc, const char *type) {
  const ng_json_array *json = &doc->head->json;
  for (uint32_t i = 0; i < json->count; i++) {
    uint32_t member = json->at[i].kind == NG_JSON_OBJECT ? ng_json_member(json, i, "@type") : NG_NONE;
    if (member == NG_NONE) continue;
    uint32_t end = json->at[member].kind == NG_JSON_ARRAY ? json->at[member].next : member + 1;
    for (uint32_t k = json->at[member].kind == NG_JSON_ARRAY ? member + 1 : member; k < end; k = json->at[k].next)
      if (ng_string_is(json->at[k].text, type)) return true;
  }
  uint32_t atom = ng_tag_find(doc, "itemtype");
  for (uint32_t i = 0; atom != NG_NONE && i < doc->nodes.count; i++)
    if (ng_string_is(ng_node_type(doc, i), type)) return true;
  return false;
}

ng_page_kind ng_article_kind(const ng_page *page) {
  static const struct {
    const char *type;
    ng_page_kind kind;
  } types[] = {
      {"liveblogposting", {"live-blog", "its data calls it LiveBlogPosting"}},
      {"recipe", {"recipe", "its data calls it Recipe"}},
      {"techarticle", {"documentation", "its data calls it TechArticle"}},
      {"apireference", {"documentation", "its data calls it APIReference"}},
  };
  const ng_doc *doc = page->doc;
  if (doc->page.kind) return doc->page;
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (ng_page_is_typed(doc, types[i].type)) return types[i].kind;
  uint32_t words = 0, leaves = 0, code = 0, codes = 0, clocks = 0;
  for (uint32_t i = 0; i < page->leaves.count; i++) {
    const ng_leaf *leaf = &page->leaves.at[i];
    if (leaf->score <= 0) continue;
    bool pre = doc->blocks.at[leaf->block].kind == NG_PRE;
    words += leaf->words;
    leaves++;
    codes += pre;
    code += pre ? leaf->words : 0;
    clocks += leaf->has_time && leaf->words <= CLOCK && !leaf->ended;
  }
  if (doc->turns.count >= TURNS && doc->turns.count * TURN_SHARE >= leaves)
    return (ng_page_kind){"interview", "its paragraphs open with who speaks"};
  if (clocks >= CLOCKS) return (ng_page_kind){"live-blog", "times part its story into entries"};
  if (codes >= CODES && code * CODE_SHARE >= words)
    return (ng_page_kind){"documentation", "an eighth of its words and more is code"};
  if (doc->head->of_story) return (ng_page_kind){"article", "its data calls it an article"};
  return words >= STORY ? (ng_page_kind){"article", "most of its running text stands together"}
                        : (ng_page_kind){NULL, NULL};
}
