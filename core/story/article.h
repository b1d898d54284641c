/* What the files of the article stage share: the leaves of a page with all that
 * is known of each, from which its place in the story is judged. Private to
 * core/story/article*.c. */
#ifndef NG_ARTICLE_H
#define NG_ARTICLE_H

#include "doc.h"
#include "base/tags.h"

/* What a node says of itself: bits by the class of its words (core/words/lexicon.h)... */
/* clang-format off */
#define NG_HINTS(X)                                                                               \
  X(STORY) X(BODY) X(NAVIGATION) X(RELATED) X(SIDE) X(SHARE) X(SUBSCRIBE) X(COMMENT) X(ADVERT)    \
  X(NOTICE) X(MASTHEAD) X(ABOUT) X(BYLINE) X(DATE) X(PICTURE) X(DECK) X(HEADLINE) X(HIDDEN)       \
  X(SEARCH) X(PULL) X(BOX)
/* clang-format on */

/* ... then by its element, or its state: UNSEEN is hidden, or display:none. */
/* clang-format off */
#define NG_TAG_HINTS(X)                                                                           \
  X(NAV_TAG) X(ASIDE_TAG) X(EDGE_TAG) X(FORM_TAG) X(FIGURE_TAG) X(LIST_TAG) X(TABLE_TAG)          \
  X(QUOTE_TAG) X(UNSEEN)
/* clang-format on */

enum {
#define NG_HINT(name) NG_HINT_AT_##name,
  NG_HINTS(NG_HINT) NG_TAG_HINTS(NG_HINT) NG_HINTS_ALL,
  NG_HINT_WORDS = NG_HINT_AT_NAV_TAG
#undef NG_HINT
};
enum {
#define NG_HINT(name) NG_HINT_##name = 1 << NG_HINT_AT_##name,
  NG_HINTS(NG_HINT) NG_TAG_HINTS(NG_HINT)
#undef NG_HINT
};

/* Classes of words that open a line. */
/* clang-format off */
#define NG_CUES(X)                                                                                \
  X(SHARE) X(RELATED) X(SUBSCRIBE) X(COMMENT) X(ADVERT) X(NOTICE) X(NAVIGATION) X(BYLINE)         \
  X(CREDIT) X(ABOUT) X(DATE) X(SEARCH)
/* clang-format on */

enum {
#define NG_CUE(name) NG_CUE_AT_##name,
  NG_CUES(NG_CUE)
#undef NG_CUE
      NG_CUE_COUNT
};
enum {
#define NG_CUE(name) NG_CUE_##name = 1 << NG_CUE_AT_##name,
  NG_CUES(NG_CUE)
#undef NG_CUE
};

/* A node of the tree with what lies below it. */
typedef struct {
  uint32_t hints; /* its own */
  uint32_t below; /* hints from below the container down to it */
  uint32_t words, linked, leaves;
  uint32_t branch;                /* the node above it, or itself, that hangs off the way to the container */
  uint16_t depth;                 /* steps below that way */
  uint16_t away;                  /* steps from that way's end, the container; 0 inside of it */
  uint32_t make;                  /* of its element and class: what a template makes alike */
  float mass;                     /* of good paragraphs below it */
  float sum, weight, good;        /* of the leaves below it, by their first scores */
  int32_t naming, naming_below;   /* what the words of its class and id weigh; with those of `below` */
  uint32_t row;                   /* how many of its own make stand beside it, itself too */
  float row_linked, row_pictured; /* the share of them that hold a whole link, a picture */
  uint8_t holds_link, holds_picture;
} ng_area;

enum { NG_OPENS_LARGE, NG_OPENS_SMALL, NG_OPENS_QUOTE, NG_OPENS_SIGN };

/* What a line is to a post of a thread, beside what is said in it. */
enum { NG_LEAF_WRITER = 1, NG_LEAF_DATE };

/* A leaf block. */
typedef struct {
  uint32_t block, node;
  uint32_t words;                          /* parted by blanks; two ideographs count as one */
  uint32_t linked;                         /* words inside links */
  uint32_t cues, whole_cues;               /* the latter cover the line */
  uint16_t capitals, digits, ends, commas; /* words with a capital, with a digit; marks */
  uint8_t ended;                           /* its last mark ends a sentence */
  uint8_t announces;                       /* its last mark is a colon */
  uint8_t asks;                            /* ... a question mark */
  uint8_t shouts;                          /* no letter of it is small */
  uint8_t credits;                         /* it ends in a picture's credit */
  uint8_t opens;                           /* NG_OPENS_*: how its first word looks */
  uint8_t opens_linked;                    /* begins with a link of some words, which is not all of it */
  uint8_t twin_near;                       /* the same text stands a few leaves away */
  uint8_t bold, italic, has_time, has_mail, after_picture, repeated;
  uint32_t twin;  /* another leaf of the same text, or NG_NONE */
  uint8_t part;   /* of a thread's post: NG_LEAF_*; else 0 */
  uint8_t copy;   /* holds other lines of the page once more */
  uint8_t strong; /* a good paragraph */
  float title;    /* share of words that it has in common with the title */
  float description;
  float echo;      /* share of its runs of four words that stand elsewhere on the page, too */
  float claimed;   /* share of its words in what the page itself gives as the story */
  int32_t wording; /* what its words weigh (article_model.h), and how many of them do */
  uint32_t wordings;
  float mass;
  float score;
  uint8_t of_story; /* its score was above 0 when a step was last noted */
  uint8_t why;      /* NG_WHY_*: the last step that changed that */
} ng_leaf;

NG_ARRAY(ng_leaf, leaves)

typedef struct {
  ng_doc *doc;
  ng_area *areas; /* one a node */
  ng_leaves_array leaves;
  uint32_t container;
  uint32_t first, last; /* strong leaves inside the container; first > last where there is none */
  uint32_t titled;      /* the leaf most like the title, or NG_NONE */
  uint32_t bulk;        /* the deepest node that holds most of the story by the first scores */
  float mass, good;     /* of all leaves */
  bool thread;          /* it is what several people wrote, one after the other */
  bool claims;          /* the page gives its story's text in its data */
} ng_page;

/* nodes -> areas[].hints */
ng_status ng_article_hints(ng_page *page);

/* blocks -> leaves */
ng_status ng_article_leaves(ng_page *page);

/* leaves -> container, and what they are to it */
void ng_article_container(ng_page *page);

/* leaves, areas -> areas[].row */
void ng_article_rows(ng_page *page);

/* Whether an element is one of a row of teasers, and whether a leaf stands in one. */
bool ng_area_is_teaser(const ng_area *area);
bool ng_leaf_is_teaser(const ng_page *page, const ng_leaf *leaf);

/* The node at or above a leaf that is most of a row of what leads elsewhere, or NG_NONE. */
uint32_t ng_leaf_row(const ng_page *page, const ng_leaf *leaf);

/* leaves -> score: above 0 the leaf is of the story */
ng_status ng_article_score(ng_page *page);

/* Where the story lies, by the scores. */
typedef struct {
  uint32_t first, last; /* its leaves: first is leaves.count where there is none */
  uint32_t headline;    /* NG_NONE where there is none */
  uint32_t deck;        /* a leaf between headline and byline; NG_NONE where there is none */
} ng_zone;

/* scores -> the story's zone; scores of what is no part of it though it looks so */
ng_status ng_article_edges(ng_page *page, ng_zone *zone);

/* The zone -> scores of what reads like a paragraph of the story and is none, and the reverse */
void ng_article_amid(ng_page *page, const ng_zone *zone);

/* The type of schema.org that an element's itemtype names: what is behind its last "/"; empty where it has none. */
ng_string ng_node_type(const ng_doc *doc, uint32_t node);

/* Whether an object of the page's data, or an element's itemtype, is of a type of schema.org, in
   lower case. */
bool ng_page_is_typed(const ng_doc *doc, const char *type);

/* Scores of what recurs on the page's site, where that is given */
ng_status ng_article_furniture(ng_page *page);

/* What kind of page it is, by its data and its story; its scores are final. */
ng_page_kind ng_article_kind(const ng_page *page);

/* page->thread; in a thread the scores and lines of its posts */
ng_status ng_article_thread(ng_page *page);

/* "3 hours ago", in a short line */
bool ng_leaf_tells_ago(const ng_page *page, const ng_leaf *leaf);

/* A short line that tells who wrote the story, or when. */
bool ng_leaf_is_byline(const ng_page *page, const ng_leaf *leaf);

/* scores -> roles of the blocks, doc->head->bylines */
ng_status ng_article_roles(ng_page *page);

/* All of it; the caller frees with ng_article_free. */
ng_status ng_article_read(ng_doc *doc, ng_page *page);
void ng_article_free(ng_page *page);

#endif
