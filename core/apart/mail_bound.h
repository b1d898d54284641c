/* What GMime is not shown. In: the bytes of one message. Out: the same bytes with what
 * would make GMime recurse or take time with the square of the input put out of force in
 * place, sign by sign: no letter is lost. Linear: one pass over the lines. */
#ifndef NG_APART_MAIL_BOUND_H
#define NG_APART_MAIL_BOUND_H

#include <stddef.h>

enum {
  NG_MAIL_GROUPS = 256,  /* colons of an address field: "Name: address, address;" */
  NG_MAIL_LOOSE = 1024,  /* entries of an address field without an "@" */
  NG_MAIL_COMMENTS = 64, /* brackets inside brackets in a field */
  NG_MAIL_PARTS = 64,    /* parts inside parts, messages inside messages */
  NG_MAIL_FIELDS = 8192  /* fields of one header */
};

/* What was bounded: bits. */
enum {
  NG_MAIL_DEEP_GROUPS = 1,
  NG_MAIL_LOOSE_ADDRESSES = 2,
  NG_MAIL_DEEP_COMMENTS = 4,
  NG_MAIL_DEEP_PARTS = 8,
  NG_MAIL_MANY_FIELDS = 16
};

/* The type under which a message that lies in base64 or quoted-printable is left, since
   GMime would read its letters as a header: a part, whose content is the message. */
#define NG_MAIL_ENCODED_MESSAGE "xessage/rfc822"

/* Where the last letter before a boundary would be lost: GMime takes two bytes for the line's
   end there, in a message whose lines end in CR LF. Ascending; to be freed. */
typedef struct {
  size_t *at;
  size_t count, room;
} ng_mail_bare_ends;

/* Gives what was bounded. *bare may be NULL; it is cut short where memory runs out. */
unsigned ng_mail_bound(char *bytes, size_t size, ng_mail_bare_ends *bare);

#endif
