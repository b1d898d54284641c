/* What the words of a block tell of its part on the page: for pasted pages and
 * for the lines of HTML pages alike. Words are the lexicon's (page-*); without
 * one nothing is told. */
#ifndef NG_ROLE_H
#define NG_ROLE_H

#include "letters.h"

/* How a phrase tells a part; the values of the page-* classes add these up. */
enum {
  NG_CUE_WORD = 1,   /* a line made of such phrases alone: a bar or menu */
  NG_CUE_START = 2,  /* begins a line */
  NG_CUE_INSIDE = 4, /* anywhere in a line */
  NG_CUE_HEAD = 8,   /* a whole line that opens a part of the page */
  NG_CUE_OPENS = 16, /* begins such a line */
  NG_CUE_SURE = 32   /* holds within the story, too */
};

typedef struct {
  uint8_t role; /* ng_role */
  uint8_t how;  /* one of NG_CUE_WORD to NG_CUE_OPENS; 0: nothing is told */
  bool sure;
  uint8_t phrases; /* of a bar: how many it is made of */
} ng_cue;

/* The cue of a block's tokens [token, token + count). Blocks of more than some
   tens of tokens have none but at their head. */
ng_cue ng_cue_read(const ng_doc *doc, uint32_t token, uint32_t count);

/* "By NAME": how many tokens stand before the name; 0 where it is no byline. */
uint32_t ng_byline_at(const ng_doc *doc, uint32_t token, uint32_t count);

/* Whether a line holds nothing but full names of persons: "Ada Venn and Bram Osk". */
bool ng_bare_names(const ng_doc *doc, uint32_t token, uint32_t count);

/* A line that holds a date and what belongs to one, nothing else; or a place
   before it, too. */
typedef enum { NG_DATE_LINE_NONE, NG_DATE_LINE_PURE, NG_DATE_LINE_PLACED } ng_date_line;
ng_date_line ng_date_line_of(const ng_doc *doc, uint32_t token, uint32_t count);

/* How a picture's or a story's credit shows in a line. */
typedef enum {
  NG_CREDIT_NONE,
  NG_CREDIT_ALONE,   /* nothing but a credit: "Photo: NAME" */
  NG_CREDIT_CAPTION, /* a description that a credit ends */
  NG_CREDIT_STORY    /* who else worked on the story */
} ng_credit;
ng_credit ng_credit_of(const ng_doc *doc, uint32_t token, uint32_t count);

/* Headers of e-mails on a page: kinds of blocks. */
void ng_role_mail(ng_doc *doc);

/* What field a block is, and its value; NG_MAIL_NONE where it is none. */
ng_mail_field ng_mail_field_of(const ng_doc *doc, uint32_t block, ng_span *value);

/* Roles of plain text and Markdown. */
ng_status ng_role_plain(ng_doc *doc);

#endif
