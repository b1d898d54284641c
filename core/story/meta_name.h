/* One name out of a byline or a field for names, and what is nobody. */
#ifndef NG_META_NAME_H
#define NG_META_NAME_H

#include "meta.h"

/* Without the blanks and signs around it. */
ng_string ng_name_trim(ng_string text);

/* Whether two names are one, ASCII case folded. */
bool ng_name_same(ng_string a, ng_string b);

/* The person's name in a piece of text that holds one at most: without "By" before it and
   posts, houses, dates, particles behind it. Empty where it holds none. */
ng_string ng_name_of(const ng_doc *doc, ng_string text, ng_string site, ng_name_rule rule);

/* Whether a name is no person's: an agency, a desk, the site, a post, a place, a word of the
   page's own buttons. */
bool ng_name_is_nobody(const ng_doc *doc, ng_string name, ng_string site);

/* Whether a line is a known person's full name, or begins with it and goes on after a slash:
   "Ann Ray/Harbour Press". */
bool ng_name_is_person(const ng_doc *doc, ng_string line);

/* Whether a line begins with a known given name and another word with a capital. */
bool ng_name_begins(const ng_doc *doc, ng_string line);

/* A piece that is "By", and nothing else. */
bool ng_name_is_cue(const ng_doc *doc, ng_string text);

/* A degree behind a name: "PhD". */
bool ng_name_is_degree(const ng_doc *doc, ng_string name);

#endif
