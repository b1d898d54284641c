/* Fuzz target: any bytes, as whatever type they look like or their number asks
 * for. A document must verify against its own bytes, every structure must have
 * a key and a place, offsets must come back from every unit, every issue lies in
 * the file, and every list, however empty, may be asked for. */
#include "hold.h"
#include "place.h"
#include "read/dom_text.h"

/* The lists of a document's attributions, dates and entities lie inside its text. */
static void hold_lists(const ng_doc *doc) {
  uint32_t count;
  const ng_attribution *said = ng_doc_attributions(doc, &count);
  for (uint32_t i = 0; i < count; i++) {
    const ng_span *content = ng_doc_spans(doc, said[i].content), *hedges = ng_doc_spans(doc, said[i].hedges);
    const uint32_t *quotes = ng_doc_indexes(doc, said[i].quotes);
    for (uint32_t k = 0; k < said[i].content.count; k++) HOLD(content[k].end <= ng_doc_text(doc).size, "content");
    for (uint32_t k = 0; k < said[i].hedges.count; k++) HOLD(hedges[k].end <= ng_doc_text(doc).size, "a hedge");
    for (uint32_t k = 0; k < said[i].quotes.count; k++) HOLD(quotes[k] < ng_doc_count(doc, NG_QUOTES), "a quotation");
  }
  const ng_entity *entities = ng_doc_entities(doc, &count);
  for (uint32_t i = 0; i < count; i++) {
    const ng_string *aliases = ng_doc_strings(doc, entities[i].aliases);
    for (uint32_t k = 0; k < entities[i].aliases.count; k++) HOLD(aliases[k].size, "an alias");
  }
  const ng_list none = {0};
  ng_doc_spans(doc, none);
  ng_doc_strings(doc, none);
  ng_doc_indexes(doc, none);
}

/* What was counted is what is filled, and every byte that gives text gives some of it. */
static void hold_dom(const ng_doc *doc) {
  ng_dom_text counted = {0};
  ng_string file = ng_doc_file(doc);
  ng_dom_text_read(&counted, file);
  ng_dom_text dom = {.text = malloc(counted.size + 1), .pieces = malloc((counted.count + 1) * sizeof *dom.pieces)};
  HOLD(dom.text && dom.pieces, "memory");
  ng_dom_text_read(&dom, file);
  HOLD(dom.size == counted.size && dom.count == counted.count && dom.points == counted.points, "two readings");
  for (uint32_t at = 0; at < file.size; at += 7) {
    uint32_t point = ng_dom_text_point(&dom, at);
    HOLD(point == NG_NONE || (point < dom.points && ng_dom_text_byte(&dom, point) < dom.size), "a place");
  }
  free(dom.text);
  free(dom.pieces);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static ng_lexicon *lexicon;
  const char *words = getenv("NUTGRAF_WORDS");
  if (!lexicon && words) lexicon = words_read(words);
  static const char *const names[] = {"a", "a.html", "a.xml", "a.md", "a.vtt"};
  ng_options options = {.name = names[size % 5],
                        .lexicon = words_give,
                        .context = lexicon,
                        .date = "2012-08-20",
                        .annotate_later = size / 5 % 2,
                        .limits = {.depth = size / 10 % 2 ? 6 : 0}};
  /* Every other one is a message, with a sender. */
  static const ng_meta sender = {.value = {"Ada Venn", 8}, .source = "header", .field = NG_META_AUTHOR};
  options.message = size / 20 % 2;
  options.given = &sender;
  options.given_count = options.message;
  ng_doc *doc;
  ng_error error;
  if (ng_doc_parse((const char *)data, size, &options, &doc, &error) != NG_OK) {
    HOLD(!doc && error.message[0], error.message);
    return 0;
  }
  HOLD(ng_doc_annotate(doc, NG_CLAUSES) == NG_OK, error.message);
  HOLD(ng_doc_verify(doc, (const char *)data, size, &error) == NG_OK, error.message);
  for (unsigned layer = 0; layer < NG_LAYERS; layer++)
    for (uint32_t i = 0; i < ng_doc_count(doc, (ng_layer)layer); i += layer == NG_TOKENS ? 16 : 1) {
      char key[17];
      HOLD(ng_doc_key(doc, (ng_layer)layer, i, key) == NG_OK, error.message);
      ng_span span = ng_doc_span(doc, (ng_layer)layer, i);
      ng_place place = ng_doc_place(doc, span.start, NG_CODEPOINT);
      HOLD(place.line >= 1 && place.column >= 1 && place.byte <= size, error.message);
      HOLD(ng_doc_from_unit(doc, ng_doc_to_unit(doc, span.start, NG_UTF16), NG_UTF16) == span.start, error.message);
      HOLD(ng_doc_from_unit(doc, ng_doc_to_unit(doc, span.end, NG_CODEPOINT), NG_CODEPOINT) == span.end, error.message);
    }
  hold_lists(doc);
  hold_dom(doc);
  uint32_t issues;
  const ng_issue *issue = ng_doc_issues(doc, &issues);
  for (uint32_t i = 0; i < issues; i++) {
    ng_place place = ng_file_place(doc, ng_file_decoded(doc, issue[i].offset), NG_CODEPOINT);
    HOLD(issue[i].offset <= size && place.byte <= issue[i].offset, "an issue's place");
  }
  ng_doc_free(doc);
  return 0;
}
