/* One way through: the stages in the order in which parse.c runs them.
 * Each returns NG_OK or the reason why the document cannot be parsed, and has
 * then filled in the error where there is one to fill in. */
#ifndef NG_STAGES_H
#define NG_STAGES_H

#include "doc.h"

/* bytes -> doc->file, in UTF-8, with the way back to the file's own bytes */
ng_status ng_stage_decode(ng_doc *doc, const char *bytes, size_t size, ng_error *error);

/* doc->file, its name -> doc->type */
ng_status ng_stage_type(ng_doc *doc, ng_error *error);

/* doc->file -> nodes, attributes, chars (HTML and XML) */
ng_status ng_stage_tree(ng_doc *doc, ng_error *error);

/* nodes -> text, runs, blocks, links (HTML and XML) */
ng_status ng_stage_block(ng_doc *doc);

/* Where a page is plain text in one <pre>: that text's own blocks in its place (read/pre.c). */
ng_status ng_pre_read(ng_doc *doc);

/* file -> text, markup, blocks, links (plain text, pasted pages, Markdown) */
ng_status ng_stage_plain(ng_doc *doc);

/* file -> text, markup, blocks, cues (WebVTT, SubRip) */
ng_status ng_stage_timed(ng_doc *doc);

/* text -> the document's language and its lexicon */
ng_status ng_stage_language(ng_doc *doc);

/* HTML: attributes, blocks -> which blocks, and ranges of markup, the page does not show */
ng_status ng_stage_hidden(ng_doc *doc);

/* blocks -> tokens and sentences; tokens.at is no NULL then, even without tokens */
ng_status ng_stage_segment(ng_doc *doc);

/* blocks, tokens -> letters; the letter of each block, header fields, signatures */
ng_status ng_stage_letters(ng_doc *doc);

/* tokens -> the turns of a transcript, where it is one */
ng_status ng_stage_speech(ng_doc *doc);

/* blocks, tokens, turns -> the role of each block */
ng_status ng_stage_role(ng_doc *doc);

/* HTML and XML, called by ng_stage_role: nodes, blocks -> the story's blocks and
   the roles of all */
ng_status ng_stage_article(ng_doc *doc);

/* nodes, blocks, roles -> meta */
ng_status ng_stage_meta(ng_doc *doc);

/* meta -> the same, with what the caller gave in place of what was found */
ng_status ng_stage_given(ng_doc *doc);

/* tokens -> marks (brackets, elisions, notes), then quotations */
ng_status ng_stage_marks(ng_doc *doc);
ng_status ng_stage_quotes(ng_doc *doc);

/* tokens, meta -> dates */
ng_status ng_stage_dates(ng_doc *doc);

/* tokens -> acronyms, with what they stand for */
ng_status ng_stage_acronyms(ng_doc *doc);

/* tokens -> mentions: names, codenames, described persons */
ng_status ng_stage_mentions(ng_doc *doc);

/* mentions, acronyms -> entities; the entity of each mention */
ng_status ng_stage_entities(ng_doc *doc);

/* tokens, quotations -> attributions */
ng_status ng_stage_attribution(ng_doc *doc);

/* tokens, mentions, the tags that the stage before leaves -> noun groups and clauses */
ng_status ng_stage_clauses(ng_doc *doc);

#endif
