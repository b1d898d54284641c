/* The pages that the trainer of the story learns from and is measured by: parsed once,
 * labelled by their gold. */
#ifndef PAGES_H
#define PAGES_H

#include "story/article_model.h"

/* Runs of slots of a table of weights: run i is from start[i] to start[i + 1]. */
typedef struct {
  uint16_t *at;
  uint32_t *start;
} slots;

typedef struct {
  char set[32], path[512];
  unsigned part;   /* of 15; all pages of a site have one */
  float weight;    /* of its set; 0: only measured */
  char *text;      /* the gold: the story's words, or NULL */
  char **passages; /* or passages: "+" or "-" and the words */
  uint32_t passages_count;
  ng_doc *doc;
  ng_page page;
  float *labels, *weights; /* of each leaf */
  slots words;             /* of each leaf: its words and pairs (article_model.h) */
  slots names;             /* of each node: the words of its class and id */
  slots named;             /* of each leaf: those of its node and of what lies between that and the container */
  uint32_t row;            /* of its first leaf among all */
  float loss[3]; /* shares of common, superfluous and missing four-word runs; or right, wrong, missed passages */
  bool exact;
} story_page;

typedef struct {
  story_page *at;
  uint32_t count, rows;
} story_pages;

/* Reads what spec/train/gold.lua lists, and every page; exits where one cannot be read. */
story_pages pages_read(FILE *list, ng_lexicon *(*words)(void *, const char *));

/* Fills page->loss and page->exact by the leaves' scores, as the command cuts its story. */
void page_measure(story_page *page);

#endif
