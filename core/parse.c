/* From bytes to a document: the stages in their order, and the layers of
 * annotations as they are asked for. In: bytes and options. Out: a document
 * that owns all it shows, or an error and nothing. */
#include <stdlib.h>
#include <string.h>

#include "doc.h"
#include "stages.h"

static const ng_limits default_limits = {
    .bytes = (size_t)1 << 30, .depth = 200, .attributes = 200, .tag_bytes = 16u << 20};

static ng_status run_stages(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  ng_status status = ng_stage_decode(doc, bytes, size, error);
  if (!status) status = ng_stage_type(doc, error);
  if (status) return status;
  if (doc->type == NG_TYPE_HTML || doc->type == NG_TYPE_XML) {
    status = ng_stage_tree(doc, error);
    if (!status) status = ng_stage_block(doc);
    if (!status && doc->type == NG_TYPE_HTML) status = ng_pre_read(doc);
  } else if (doc->type == NG_TYPE_VTT || doc->type == NG_TYPE_SRT) {
    status = ng_stage_timed(doc);
  } else {
    status = ng_stage_plain(doc);
  }
  static ng_status (*const rest[])(ng_doc *) = {ng_stage_language, ng_stage_hidden, ng_stage_segment, ng_stage_letters,
                                                ng_stage_speech,   ng_stage_role,   ng_stage_meta,    ng_stage_given};
  for (size_t i = 0; !status && i < sizeof rest / sizeof *rest; i++) status = rest[i](doc);
  return status;
}

/* The stages of the annotations, and how many must have run before a layer is whole. */
static ng_status (*const annotations[])(ng_doc *) = {ng_stage_marks,       ng_stage_quotes,   ng_stage_dates,
                                                     ng_stage_acronyms,    ng_stage_mentions, ng_stage_entities,
                                                     ng_stage_attribution, ng_stage_clauses};
static const uint8_t stages_of[NG_LAYERS] = {
    [NG_MARKS] = 2,    [NG_QUOTES] = 2,       [NG_DATES] = 3, [NG_ACRONYMS] = 4, [NG_MENTIONS] = 6,
    [NG_ENTITIES] = 6, [NG_ATTRIBUTIONS] = 7, [NG_NOUNS] = 8, [NG_CLAUSES] = 8};

ng_status ng_doc_annotate(ng_doc *doc, ng_layer layer) {
  if ((unsigned)layer >= NG_LAYERS) return NG_ARGUMENT;
  while (!doc->stopped && doc->annotated < stages_of[layer]) doc->stopped = annotations[doc->annotated++](doc);
  return doc->stopped;
}

ng_status ng_doc_parse(const char *bytes, size_t size, const ng_options *options, ng_doc **out, ng_error *error) {
  static const ng_options none;
  if (!options) options = &none;
  *out = NULL;
  *error = (ng_error){.status = NG_NOMEM, .message = "memory ran out"};
  ng_doc *doc = calloc(1, sizeof *doc);
  if (!doc) return NG_NOMEM;
  doc->references = 1;
  doc->options = options;
  doc->limits = default_limits;
  if (options->date) {
    doc->date = ng_arena_copy(&doc->arena, options->date, strlen(options->date));
    if (!doc->date.data) {
      ng_doc_free(doc);
      return NG_NOMEM;
    }
  }
  if (options->limits.bytes) doc->limits.bytes = options->limits.bytes;
  if (options->limits.depth) doc->limits.depth = options->limits.depth;
  if (options->limits.attributes) doc->limits.attributes = options->limits.attributes;
  if (options->limits.tag_bytes) doc->limits.tag_bytes = options->limits.tag_bytes;
  ng_status status = run_stages(doc, bytes, size, error);
  if (!status && !options->annotate_later) status = ng_doc_annotate(doc, NG_ATTRIBUTIONS);
  doc->options = NULL;
  if (status) {
    if (status == NG_NOMEM) *error = (ng_error){.status = NG_NOMEM, .message = "memory ran out"};
    ng_doc_free(doc);
    return status;
  }
  *error = (ng_error){.status = NG_OK};
  *out = doc;
  return NG_OK;
}
