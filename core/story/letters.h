/* What finding letters shares: the lines of the text, and the heads found among them.
 *
 * A letter is a stretch of the text that belongs to one writer who is not the document's
 * own: what was written before, and is quoted below a message. Its head says who wrote it,
 * and when: "On DATE, NAME wrote:", or a block "From: … Sent: … Subject: …". A turn of a
 * transcript (speech.h) is its sister; both end in the same things: a mention of who it
 * is, an attribution whose speaker is told (ng_said.told), and "I" for that person. */
#ifndef NG_LETTERS_H
#define NG_LETTERS_H

#include "doc.h"

/* Fields of an e-mail's header; the values of the class "mail-field". */
typedef enum { NG_MAIL_NONE, NG_MAIL_FROM, NG_MAIL_TO, NG_MAIL_DATE, NG_MAIL_SUBJECT, NG_MAIL_OTHER } ng_mail_field;

typedef struct {
  uint32_t first, end; /* tokens */
  uint32_t block;      /* leaf */
  uint32_t value;      /* of a field that has a cell to itself: the first token of the cell beside it,
                          `end` where that is empty; else 0 */
  uint8_t depth;       /* quotations around it, at most NG_LETTER_DEPTH */
  uint8_t gap;         /* a blank line, or another block of a page, stands before it */
  uint8_t dashes;      /* a line "-- " stands before it */
  uint8_t is_signed;   /* the page calls it a signature */
} ng_letter_line;

enum { NG_LETTER_DEPTH = 32 };

NG_ARRAY(ng_letter_line, letter_lines)

/* The lines that say whose a letter is. */
typedef struct {
  uint32_t line, lines;
  bool header; /* fields a line each; else one sentence, before a quotation */
  ng_letter letter;
  char day[11]; /* YYYY-MM-DD, or empty; letter.date is not set yet */
} ng_letter_head;

/* Which nodes of a page lie in what is called a signature: a byte each, to be freed; NULL
   where there are no nodes. */
ng_status ng_letter_signatures(const ng_doc *doc, uint8_t **out);

/* How many lines from `at` on, before `end` and of one letter, sign it: a closing ("Best
   regards,") with the name below it or beside it, or a name alone that is the writer's,
   and what follows with which to reach them. `names`, `count`: what the writer is called,
   names and addresses. 0 where none does. */
uint32_t ng_letter_closing(const ng_doc *doc, const ng_letter_line *lines, uint32_t at, uint32_t end,
                           const ng_string *names, unsigned count);

/* Whether tokens are the name of a field and nothing else, with or without a colon. */
bool ng_letter_is_field(const ng_doc *doc, uint32_t first, uint32_t end);

/* A header "From: … Sent: … Subject: …" that begins at a line, or Notes' "NAME on DAY" above
   "To: … Subject: …": how many lines it has, 0 where there is none. */
uint32_t ng_letter_header(const ng_doc *doc, const ng_letter_line *lines, uint32_t count, uint32_t at,
                          ng_letter_head *head);

/* "On DATE, NAME <ADDRESS> wrote:" that ends at line `at`: how many lines it has, 0 where
   there is none. `quoted`: a quotation follows. */
uint32_t ng_letter_lead(const ng_doc *doc, const ng_letter_line *lines, uint32_t at, bool quoted, ng_letter_head *head);

/* The roles of heads of letters and of signatures, whatever else was told of them. */
void ng_letters_roles(ng_doc *doc);

#endif
