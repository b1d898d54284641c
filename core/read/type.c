/* Type. In: the decoded file and its name. Out: doc->type. The content tells
 * first: a doctype, a document element or an XML declaration at its head, the first
 * lines of timed text; then
 * the name's ending. Stray tags in a text do not make it HTML. */
#include <string.h>
#include <strings.h>

#include "plain.h"
#include "stages.h"

enum { HEAD = 4096 };

static const struct {
  const char *type;
  ng_type is;
} named_types[] = {{"text/html", NG_TYPE_HTML},   {"application/xhtml+xml", NG_TYPE_HTML},
                   {"text/xml", NG_TYPE_XML},     {"application/xml", NG_TYPE_XML},
                   {"text/plain", NG_TYPE_PLAIN}, {"text/markdown", NG_TYPE_MARKDOWN},
                   {"html", NG_TYPE_HTML},        {"xml", NG_TYPE_XML},
                   {"text", NG_TYPE_PLAIN},       {"markdown", NG_TYPE_MARKDOWN},
                   {"text/vtt", NG_TYPE_VTT},     {"application/x-subrip", NG_TYPE_SRT},
                   {"vtt", NG_TYPE_VTT},          {"srt", NG_TYPE_SRT}};

static const struct {
  const char *ending;
  ng_type is;
} endings[] = {{".html", NG_TYPE_HTML},   {".htm", NG_TYPE_HTML},          {".xhtml", NG_TYPE_HTML},
               {".shtml", NG_TYPE_HTML},  {".xml", NG_TYPE_XML},           {".rss", NG_TYPE_XML},
               {".atom", NG_TYPE_XML},    {".tei", NG_TYPE_XML},           {".nitf", NG_TYPE_XML},
               {".md", NG_TYPE_MARKDOWN}, {".markdown", NG_TYPE_MARKDOWN}, {".vtt", NG_TYPE_VTT},
               {".srt", NG_TYPE_SRT}};

static bool begins(const char *s, size_t size, const char *with) {
  size_t n = strlen(with);
  return size >= n && !strncasecmp(s, with, n);
}

/* "<html" as a tag's whole name, not the start of another. */
static bool element(const char *s, size_t size, const char *name) {
  size_t n = strlen(name);
  return begins(s, size, name) && size > n && !ng_is_letter((unsigned char)s[n]) && !ng_is_digit((unsigned char)s[n]);
}

static bool by_content(const ng_doc *doc, ng_type *type) {
  const char *s = doc->file.data;
  size_t size = doc->file.size, at = 0;
  while (at < size && ng_is_blank((unsigned char)s[at])) at++;
  if (at == size || s[at] != '<') return false;
  bool xml = begins(s + at, size - at, "<?xml");
  if (size - at > HEAD) size = at + HEAD;
  for (size_t i = at; i < size; i++) {
    if (s[i] != '<') continue;
    size_t left = size - i;
    if (begins(s + i, left, "<!doctype html") || element(s + i, left, "<html") || element(s + i, left, "<head") ||
        element(s + i, left, "<body")) {
      *type = NG_TYPE_HTML;
      return true;
    }
    if (begins(s + i, left, "<!--")) {
      const char *end = strstr(s + i, "-->");
      if (!end) break;
      i = (size_t)(end - s) + 2;
      if (size < doc->file.size && i + HEAD > size) size = i + HEAD < doc->file.size ? i + HEAD : doc->file.size;
    } else if (xml && left > 1 && ng_is_letter((unsigned char)s[i + 1])) {
      break;
    }
  }
  *type = NG_TYPE_XML;
  return xml;
}

ng_status ng_stage_type(ng_doc *doc, ng_error *error) {
  const ng_options *options = doc->options;
  if (options->type) {
    for (size_t i = 0; i < sizeof named_types / sizeof *named_types; i++)
      if (!strcasecmp(named_types[i].type, options->type)) {
        doc->type = named_types[i].is;
        return NG_OK;
      }
    *error = (ng_error){.status = NG_TYPE};
    strcpy(error->message,
           "the core parses text/html, text/xml, text/plain, text/markdown, text/vtt and application/x-subrip only");
    return NG_TYPE;
  }
  doc->type = NG_TYPE_PLAIN;
  bool srt;
  if (ng_timed_is(doc->file.data, doc->file.size, &srt)) {
    doc->type = srt ? NG_TYPE_SRT : NG_TYPE_VTT;
    return NG_OK;
  }
  if (by_content(doc, &doc->type) || !options->name) return NG_OK;
  doc->type = NG_TYPE_PLAIN;
  size_t size = strlen(options->name);
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    size_t n = strlen(endings[i].ending);
    if (size > n && !strcasecmp(options->name + size - n, endings[i].ending)) doc->type = endings[i].is;
  }
  return NG_OK;
}
