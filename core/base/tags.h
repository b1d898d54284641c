/* The elements of HTML that the stages know by name. An element's number is
 * its place in this list; elements of other names get numbers from
 * NG_TAG_COUNT on, as their names first appear in a document. */
#ifndef NG_TAGS_H
#define NG_TAGS_H

#include "doc.h"

/* How an element stands in the flow of the text. */
enum {
  NG_FLOW_INLINE, /* its text runs on with what is around it */
  NG_FLOW_BLOCK,  /* begins and ends a block */
  NG_FLOW_HIDDEN, /* its text is no part of the page's */
  NG_FLOW_BREAK,  /* <br>: ends a line */
  NG_FLOW_WORD    /* inline, and a blank stands before it */
};

#define NG_TAGS(X)                                                                                \
  X(TEXT, "#text", INLINE)                                                                        \
  X(HTML, "html", BLOCK) X(HEAD, "head", HIDDEN) X(BODY, "body", BLOCK)                           \
  X(TITLE, "title", HIDDEN) X(META, "meta", HIDDEN) X(LINK, "link", HIDDEN)                       \
  X(BASE, "base", HIDDEN) X(SCRIPT, "script", HIDDEN) X(STYLE, "style", HIDDEN)                   \
  X(NOSCRIPT, "noscript", INLINE) X(TEMPLATE, "template", INLINE)                                 \
  X(TEXTAREA, "textarea", HIDDEN) X(SELECT, "select", HIDDEN) X(OPTION, "option", HIDDEN)         \
  X(IFRAME, "iframe", HIDDEN) X(OBJECT, "object", INLINE) X(SVG, "svg", HIDDEN)                   \
  X(MATH, "math", INLINE) X(ANNOTATION, "annotation", HIDDEN)                                      \
  X(ANNOTATION_XML, "annotation-xml", HIDDEN) X(RT, "rt", HIDDEN) X(RP, "rp", HIDDEN)             \
  X(AUDIO, "audio", HIDDEN) X(VIDEO, "video", HIDDEN)                                             \
  X(CANVAS, "canvas", HIDDEN) X(DATALIST, "datalist", HIDDEN)                                     \
  X(H1, "h1", BLOCK) X(H2, "h2", BLOCK) X(H3, "h3", BLOCK)                                        \
  X(H4, "h4", BLOCK) X(H5, "h5", BLOCK) X(H6, "h6", BLOCK)                                        \
  X(P, "p", BLOCK) X(DIV, "div", BLOCK) X(PRE, "pre", BLOCK)                                      \
  X(BLOCKQUOTE, "blockquote", BLOCK) X(UL, "ul", BLOCK) X(OL, "ol", BLOCK)                        \
  X(LI, "li", BLOCK) X(DL, "dl", BLOCK) X(DT, "dt", BLOCK) X(DD, "dd", BLOCK)                     \
  X(MENU, "menu", BLOCK) X(DIR, "dir", BLOCK)                                                     \
  X(FIGURE, "figure", BLOCK) X(FIGCAPTION, "figcaption", BLOCK)                                   \
  X(TABLE, "table", BLOCK) X(CAPTION, "caption", BLOCK) X(THEAD, "thead", BLOCK)                  \
  X(TBODY, "tbody", BLOCK) X(TFOOT, "tfoot", BLOCK) X(TR, "tr", BLOCK)                            \
  X(TD, "td", BLOCK) X(TH, "th", BLOCK)                                                           \
  X(HR, "hr", BLOCK) X(BR, "br", BREAK)                                                           \
  X(ARTICLE, "article", BLOCK) X(SECTION, "section", BLOCK) X(MAIN, "main", BLOCK)                \
  X(ASIDE, "aside", BLOCK) X(NAV, "nav", BLOCK) X(HEADER, "header", BLOCK)                        \
  X(FOOTER, "footer", BLOCK) X(HGROUP, "hgroup", BLOCK) X(ADDRESS, "address", BLOCK)              \
  X(FORM, "form", BLOCK) X(FIELDSET, "fieldset", BLOCK) X(LEGEND, "legend", BLOCK)                \
  X(DETAILS, "details", BLOCK) X(SUMMARY, "summary", BLOCK) X(CENTER, "center", BLOCK)            \
  X(DIALOG, "dialog", BLOCK) X(SEARCH, "search", BLOCK) X(FRAMESET, "frameset", BLOCK)            \
  X(NOFRAMES, "noframes", HIDDEN)                                                                 \
  X(A, "a", INLINE) X(ABBR, "abbr", INLINE) X(B, "b", INLINE) X(BIG, "big", INLINE)               \
  X(BUTTON, "button", BLOCK) X(CITE, "cite", INLINE) X(CODE, "code", INLINE)                     \
  X(DEL, "del", INLINE) X(EM, "em", INLINE) X(FONT, "font", INLINE) X(I, "i", INLINE)             \
  X(IMG, "img", INLINE) X(INPUT, "input", INLINE) X(INS, "ins", INLINE)                           \
  X(LABEL, "label", INLINE) X(MARK, "mark", INLINE) X(PICTURE, "picture", INLINE)                 \
  X(Q, "q", INLINE) X(S, "s", INLINE) X(SMALL, "small", INLINE) X(SPAN, "span", INLINE)           \
  X(STRONG, "strong", INLINE) X(SUB, "sub", INLINE) X(SUP, "sup", INLINE)                         \
  X(TIME, "time", INLINE) X(TT, "tt", INLINE) X(U, "u", INLINE) X(WBR, "wbr", INLINE)        \
  X(XMP, "xmp", BLOCK) X(LISTING, "listing", BLOCK) X(PLAINTEXT, "plaintext", BLOCK)              \
  X(NOEMBED, "noembed", HIDDEN)

typedef enum {
#define NG_TAG(name, text, flow) NG_TAG_##name,
  NG_TAGS(NG_TAG)
#undef NG_TAG
      NG_TAG_COUNT
} ng_tag;

/* NG_FLOW_* of an element; unknown ones are inline. */
unsigned ng_tag_flow(uint32_t tag);

/* The number of a name, NG_NONE where the document does not have it. */
uint32_t ng_tag_find(const ng_doc *doc, const char *name);

/* The same, made where it is missing; NG_NONE when memory is out. */
uint32_t ng_tag_intern(ng_doc *doc, ng_string name);

/* The value of a node's attribute; .data is NULL where it has none. Names are
 * lower-case in HTML. */
ng_string ng_node_attribute(const ng_doc *doc, uint32_t node, const char *name);

/* The numbers of the known elements, in doc->atoms. */
ng_status ng_tags_init(ng_doc *doc);

#endif
