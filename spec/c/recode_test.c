/* The check that a decoded file, encoded again, is the file: it must fail where a
 * letter was lost, swapped, invented, or where the map or an issue is not there. Each
 * document is sound first, and then broken in one way. */
#include "doc.h"
#include "read/recode.h"
#include "words.h"

static const struct {
  const char *encoding, *bytes;
} texts[] = {{"utf-8",
              "Caf\xC3\xA9 \xE2\x80\x9C"
              "Nord\xE2\x80\x9D, \xF0\x9F\x98\x80 \xFF end."},
             {"utf-16le", "N\0o\0\x3D\xD8\0\xDE \0p\0\0\xDCq\0"},
             {"windows-1255", "\xF9\xC8\xD1\xEC\xE5\xC9\xED end \xF0 \xFF."},
             {"windows-1258", "C\xE3ng \xF0\xFD\xF5\xCCng \xD2 end."},
             {"gb18030", "\xB8\xDB\xBF\xDA \x81\x34\xD7\x34 a\x80 \xE9\x46 \xFF."},
             {"big5", "\xB4\xE4\xA4\x66 \x88\x62 \xC3\xF6 a \xFF."},
             {"shift_jis", "\x8D\x60\x82\xCD\x87\x40 \xD0\xC5\xC4 \x81\xE6 \xFA\x5B \xFF."},
             {"euc-jp", "\xB9\xC1\x8E\xD0\x8F\xB0\xA1 end \xFF."},
             {"euc-kr", "\xBC\x84\x8C\x63 \xC7\xD7 end \xFF."},
             {"iso-2022-jp", "\x1B$B9A$O\x1B(B ABC \x1B$BJD\x1B(B \x1B(Q end."},
             {"iso-2022-kr",
              "\x1B$)C\x0EGW18\x0F port \x0E"
              "4]\x0F end."},
             {"hz-gb-2312", "~{8[?Z~} ~~ ~{9X~}, ~\nend."},
             {"utf-7", "a +IBw-zu+IB0 +IBM b +- +2D3eAA- end."}};
enum { TEXTS = sizeof texts / sizeof *texts };

static int failures;

static void want(int holds, const char *what, const char *encoding) {
  if (holds) return;
  printf("not ok: %s: %s\n", encoding, what);
  failures++;
}

static size_t size_of(unsigned text) {
  /* UTF-16 has NULs; its sample ends in one. */
  return texts[text].encoding[3] == '-' && texts[text].encoding[4] == '1' ? 16 : strlen(texts[text].bytes);
}

static ng_doc *parse(unsigned text) {
  ng_options options = {.encoding = texts[text].encoding, .type = "text/plain"};
  ng_doc *doc = NULL;
  ng_error error;
  want(ng_doc_parse(texts[text].bytes, size_of(text), &options, &doc, &error) == NG_OK, error.message,
       texts[text].encoding);
  return doc;
}

static int stands(const ng_doc *doc, unsigned text) {
  ng_error error;
  return ng_recode_check(doc, texts[text].bytes, size_of(text), &error) == NG_OK;
}

/* A letter is lost: the bytes after it move up, and all checkpoints with them. */
static void lose(ng_doc *doc, uint32_t at) {
  unsigned size;
  ng_utf8_read(doc->file.data + at, &size);
  memmove(doc->file_owned + at, doc->file_owned + at + size, doc->file.size - at - size);
  doc->file.size -= size;
  for (uint32_t i = 0; i < doc->checkpoints.count; i++)
    if (doc->checkpoints.at[i].decoded > at) doc->checkpoints.at[i].decoded -= size;
  for (uint32_t i = 0; i < doc->broken.count; i++)
    if (doc->broken.at[i].decoded > at) doc->broken.at[i].decoded -= size;
}

static void break_one(unsigned text) {
  const char *encoding = texts[text].encoding;
  ng_doc *doc = parse(text);
  if (!doc) return;
  want(stands(doc, text), "the document as it was read does not stand", encoding);
  uint32_t size = (uint32_t)doc->file.size;
  ng_doc_free(doc);

  for (uint32_t at = 0; at < size; at++) {
    doc = parse(text);
    if (!doc || ng_utf8_continues(doc->file.data[at])) {
      ng_doc_free(doc);
      continue;
    }
    lose(doc, at);
    want(!stands(doc, text), "a letter was lost, and the check did not see it", encoding);
    ng_doc_free(doc);

    doc = parse(text);
    if ((unsigned char)doc->file.data[at] < 0x80) {
      doc->file_owned[at] = doc->file.data[at] == 'x' ? 'y' : 'x';
      want(!stands(doc, text), "a letter is another, and the check did not see it", encoding);
    }
    ng_doc_free(doc);
  }

  doc = parse(text);
  if (doc->checkpoints.count > 1) {
    doc->checkpoints.at[doc->checkpoints.count / 2].raw++;
    want(!stands(doc, text), "the map leads to a wrong byte, and the check did not see it", encoding);
  }
  ng_doc_free(doc);

  doc = parse(text);
  if (doc->broken.count) {
    doc->broken.count--;
    want(!stands(doc, text), "broken bytes are not noted, and the check did not see it", encoding);
  }
  ng_doc_free(doc);

  doc = parse(text);
  ng_error error;
  want(ng_recode_check(doc, texts[text].bytes, size_of(text) - 1, &error) != NG_OK,
       "the file ends early, and the check did not see it", encoding);
  ng_doc_free(doc);
}

int main(void) {
  for (unsigned text = 0; text < TEXTS; text++) break_one(text);
  printf(failures ? "%d not ok\n" : "ok: every loss is seen in %d encodings\n", failures ? failures : TEXTS);
  return failures != 0;
}
