/* Speech written down: transcripts of courts, parliaments, broadcasts, interviews,
 * and subtitles. What the stages of the story and of attribution share about who
 * takes a turn where. */
#ifndef NG_SPEECH_H
#define NG_SPEECH_H

#include "doc.h"

/* The turn whose label stands in a block; NG_NONE where none does. Logarithmic. */
uint32_t ng_turn_in(const ng_doc *doc, uint32_t block);

/* Whether the tokens [from, to) are an action that a record notes, "(Laughter.)", and
   where it ends: after its bracket; 0 where they begin with none. */
uint32_t ng_stage_note_at(const ng_doc *doc, uint32_t from, uint32_t to);

/* Whether a block begins with a time stamp; whether it is one and no more, and then its milliseconds
   in *time, which may be NULL (speech_stamp.c). */
bool ng_speech_stamped(const ng_doc *doc, uint32_t block);
bool ng_speech_is_time(const ng_doc *doc, uint32_t block, uint32_t *time);

/* Whether a turn's label is "THE WITNESS". */
bool ng_speech_is_witness(const ng_doc *doc, const ng_speech *turn);

/* Roles: what is in a turn is the story's body, however short its lines are. */
void ng_speech_claim(ng_doc *doc);

/* Adds a mention for each label that the mentions have none for. */
ng_status ng_speech_mentions(ng_doc *doc);

#endif
