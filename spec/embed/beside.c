/* A host that uses libxml2 itself, before, around and after the core: what it has
 * set and what it holds must be as it was. */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <nutgraf.h>
#include <stdio.h>
#include <string.h>

static int heard;

static void hear(void *context, const char *format, ...) {
  (void)format;
  heard += context == &heard;
}

int main(void) {
  static const char page[] = "<html><body><p>a <b>broken &nosuch; page<i></b></p><div";
  xmlSetGenericErrorFunc(&heard, hear);
  int substitute = xmlSubstituteEntitiesDefault(1);
  xmlDoc *own = xmlReadMemory("<a><b>mine</b></a>", 18, "own.xml", NULL, 0);

  ng_doc *doc;
  ng_error error;
  ng_options options = {.type = "text/html"};
  if (!own || ng_doc_parse(page, strlen(page), &options, &doc, &error) != NG_OK) return 1;
  if (heard) return 2; /* the core's page was none of the host's business */
  if (xmlGenericError != hear || xmlGenericErrorContext != &heard) return 3;
  if (xmlSubstituteEntitiesDefault(substitute) != 1) return 4;
  ng_doc_free(doc);

  xmlChar *text = xmlNodeGetContent(xmlDocGetRootElement(own));
  if (!text || strcmp((const char *)text, "mine") != 0) return 5;
  xmlFree(text);
  xmlFreeDoc(own);
  if (xmlReadMemory("<a>", 3, "bad.xml", NULL, 0) || !heard) return 6; /* still listened to */
  puts("as it was");
  return 0;
}
