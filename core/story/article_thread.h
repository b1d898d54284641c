/* What the files of threads share: where the posts are, and what each is; and by what
 * elements somebody's name is told, for bylines, too. Private to core/story. */
#ifndef NG_ARTICLE_THREAD_H
#define NG_ARTICLE_THREAD_H

#include "article.h"

/* Values of the class "page-thread": words of addresses and of outer elements; of an element
   that names a post's writer; of the lines around what a post says: "Join date", "Reply"; of an
   element that holds what somebody else has posted, and of the line above it; of both: "quote". */
enum { NG_THREAD_PAGE = 1, NG_THREAD_WRITER = 2, NG_THREAD_BAR = 3, NG_THREAD_QUOTE = 4, NG_THREAD_QUOTE_BAR = 5 };

/* Elements of one make are told by their kin. A line with a date has at most so many words. A name
   has at least so many bytes: a letter stands for a picture. */
enum { NG_THREAD_GROUPS = 64, NG_THREAD_STAMP = 16, NG_THREAD_NAME = 2 };

typedef struct {
  uint32_t kin;           /* its element and the first word of its class: alike in all posts; 0: no words below it */
  uint32_t make;          /* the same with all words: apart in one post */
  uint32_t words;         /* below it, outside of links */
  uint8_t dated, written; /* holds a line with a date, a writer */
  uint8_t declared;       /* NG_DECLARED_* of schema.org, where it has a text */
} ng_post_area;

enum { NG_DECLARED_POST = 1, NG_DECLARED_COMMENT, NG_DECLARED_TEXT };

typedef struct {
  ng_page *page;
  ng_post_area *areas;  /* one a node */
  uint32_t kin, parent; /* of the posts: what they are called, and what holds the outermost of them */
  bool declared;        /* the page's microdata tells them instead */
  bool questions;       /* ... and that they are a question and answers: what is called a comment is none */
} ng_thread;

/* Whether an element holds enough to be a post: words, and lines of them. */
static inline bool ng_post_holds(const ng_thread *t, uint32_t node) {
  return t->areas[node].words && t->page->areas[node].leaves >= 2;
}

/* Whether an element calls itself a post or a comment. */
static inline bool ng_post_declared(const ng_post_area *area) {
  return area->declared == NG_DECLARED_POST || area->declared == NG_DECLARED_COMMENT;
}

/* Whether a word of an attribute's value has a value of "page-thread". */
bool ng_thread_says(const ng_doc *doc, ng_string text, int32_t what);

/* Whether an element names the writer of a post; whether a line dates one. */
bool ng_thread_writes(const ng_doc *doc, uint32_t node);
bool ng_thread_dates(const ng_page *page, const ng_leaf *leaf);

/* Whether a node is declared as a post, or is of the posts' make and holds words; what stands in
   another post of its make is a post (an answer to it) only where it has a writer or a date of its
   own. */
bool ng_thread_is_post(const ng_thread *t, uint32_t node);

/* Threads whose posts are told -> scores and lines of each post, doc->letters, the writer of the
   first one. */
ng_status ng_thread_posts(ng_thread *t);

#endif
