/* Timed text: WebVTT (W3C, 2019) and SubRip. In: the decoded file. Out: the text, which is
 * the file itself; paragraphs of what is shown, over as many cues as one voice speaks
 * without a pause; doc->cues, each with its times; and as markup all that is not shown:
 * header, NOTE, STYLE and REGION blocks, numbers, time lines, tags; and in captions that roll,
 * lines that the cue before shows, too, which an issue counts. A voice ("<v Ada Venn>") is a
 * line of its own before what it says, where it is another than before; ">>" and a dash begin a
 * paragraph, since another speaks. Linear. */
#include "plain.h"

#include <string.h>

enum {
  PAUSE = 3000,      /* milliseconds without a cue, after which a paragraph begins */
  LONGEST_TAG = 256, /* bytes of "<v …>" */
  GAP = 1000,        /* milliseconds between a cue and one that shows it again */
  MOST_LINES = 4     /* of a cue, which the next may show again */
};

/* What a cue shows: its last lines. */
typedef struct {
  ng_span lines[MOST_LINES];
  uint32_t count, from, to;
} shown;

typedef struct {
  ng_builder b;
  uint32_t at;          /* the line that is read next */
  uint32_t open_markup; /* all from here on is no text of a paragraph; NG_NONE: a paragraph is open */
  ng_span voice;        /* that speaks, in the text */
  uint32_t ended;       /* when the last cue did; NG_NONE: there was none */
  bool paragraph;
  shown before;      /* what the cue before shows */
  bool rolls;        /* cues begin with the last lines of those before them */
  uint32_t repeated; /* lines that are no text for that */
} reader;

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* "00:00:01.000", "00:01.000", "00:00:01,000": gives the byte after it, 0 where it is none. */
static uint32_t read_time(const char *s, uint32_t at, uint32_t end, uint32_t *time) {
  uint64_t parts[3] = {0}, count = 0, thousandths = 0, digits = 0;
  for (;;) {
    uint64_t value = 0, seen = 0;
    while (at < end && digit(s[at]) && seen < 6) value = value * 10 + (uint64_t)(s[at++] - '0'), seen++;
    if (!seen || count == 3) return 0;
    parts[count++] = value;
    if (at == end || s[at] != ':') break;
    at++;
  }
  if (count < 2) return 0;
  if (at < end && (s[at] == '.' || s[at] == ',')) {
    at++;
    while (at < end && digit(s[at]) && digits < 3) thousandths = thousandths * 10 + (uint64_t)(s[at++] - '0'), digits++;
    for (; digits < 3; digits++) thousandths *= 10;
  }
  uint64_t seconds = count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1];
  uint64_t all = seconds * 1000 + thousandths;
  if (all >= UINT32_MAX) return 0;
  *time = (uint32_t)all;
  return at;
}

/* A time line: "00:00:01.000 --> 00:00:04.000 align:left". */
static bool time_line(const char *s, const ng_line *line, uint32_t *from, uint32_t *to) {
  uint32_t at = read_time(s, line->start, line->end, from);
  if (!at) return false;
  while (at < line->end && s[at] == ' ') at++;
  if (line->end - at < 3 || memcmp(s + at, "-->", 3)) return false;
  for (at += 3; at < line->end && s[at] == ' '; at++) continue;
  return read_time(s, at, line->end, to) > 0;
}

bool ng_timed_is(const char *s, size_t size, bool *srt) {
  ng_line line;
  uint32_t from, to, at = 0, limit = size < 4096 ? (uint32_t)size : 4096;
  *srt = false;
  if (size >= 6 && !memcmp(s, "WEBVTT", 6)) return size == 6 || (unsigned char)s[6] <= ' ';
  while (at < limit && !ng_line_read(s, limit, at, &line)) at = line.next;
  if (at >= limit || line.end - line.start > 6) return false;
  for (uint32_t i = line.start; i < line.end; i++)
    if (!digit(s[i])) return false;
  *srt = ng_line_read(s, limit, line.next, &line) && time_line(s, &line, &from, &to);
  return *srt;
}

static void end_paragraph(reader *r, uint32_t at) {
  if (r->paragraph) ng_build_end(&r->b);
  r->paragraph = false;
  if (r->open_markup == NG_NONE) r->open_markup = at;
}

/* Everything up to `at` that no paragraph has is markup. */
static void mark_to(reader *r, uint32_t at) {
  if (r->open_markup != NG_NONE && r->open_markup < at) ng_build_markup(&r->b, r->open_markup, at);
  r->open_markup = NG_NONE;
}

static void begin_paragraph(reader *r, uint32_t at) {
  mark_to(r, at);
  if (r->paragraph) return;
  ng_build_begin(&r->b, NG_PARAGRAPH, 0);
  r->paragraph = true;
}

static bool same(const char *s, ng_span a, ng_span b) {
  return a.end - a.start == b.end - b.start && !memcmp(s + a.start, s + b.start, a.end - a.start);
}

/* "<v.loud Ada Venn>" at s[at]: the name. */
static ng_span voice_at(const char *s, uint32_t at, uint32_t close) {
  uint32_t from = at + 1;
  if (s[from] != 'v' || from + 1 >= close || (s[from + 1] != ' ' && s[from + 1] != '.' && s[from + 1] != '\t'))
    return (ng_span){0, 0};
  while (from < close && s[from] != ' ' && s[from] != '\t') from++;
  while (from < close && (s[from] == ' ' || s[from] == '\t')) from++;
  uint32_t end = close;
  while (end > from && (s[end - 1] == ' ' || s[end - 1] == '\t')) end--;
  return (ng_span){from, end};
}

static void change_voice(reader *r, uint32_t tag, ng_span voice) {
  const char *s = r->b.doc->text.data;
  if (same(s, r->voice, voice)) return;
  end_paragraph(r, tag);
  mark_to(r, voice.start);
  r->voice = voice;
  ng_build_begin(&r->b, NG_HEADER_FIELD, 0);
  ng_build_piece(&r->b, voice.start, voice.end);
  ng_build_end(&r->b);
  r->open_markup = voice.end;
}

static void add_piece(reader *r, uint32_t from, uint32_t to) {
  const char *s = r->b.doc->text.data;
  while (from < to && (unsigned char)s[from] <= ' ') from++;
  if (from == to) return;
  begin_paragraph(r, from);
  ng_build_piece(&r->b, from, to);
}

static void mark(reader *r, uint32_t from, uint32_t to) {
  if (r->open_markup == NG_NONE) ng_build_markup(&r->b, from, to);
}

/* Where what is shown begins, after tags. */
static uint32_t past_tags(const char *s, uint32_t at, uint32_t end) {
  while (at < end && (s[at] == '<' || (s[at] == '{' && at + 1 < end && s[at + 1] == '\\'))) {
    const char *close = memchr(s + at, s[at] == '<' ? '>' : '}', end - at);
    if (!close) return at;
    at = (uint32_t)(close - s) + 1;
  }
  return at;
}

/* The sign of another who speaks, ">>" as it is or as WebVTT writes it: its size, 0 where it is
   not at s[at]. */
static uint32_t change_at(const char *s, uint32_t at, uint32_t end) {
  static const struct {
    const char *sign;
    uint32_t size;
  } forms[] = {{">>>", 3}, {">>", 2}, {"&gt;&gt;&gt;", 12}, {"&gt;&gt;", 8}};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (end - at > forms[i].size && !memcmp(s + at, forms[i].sign, forms[i].size)) return forms[i].size;
  return 0;
}

/* "- Yes. - No.": whether the dash at s[at] parts two who speak. */
static bool parts_speakers(const char *s, uint32_t from, uint32_t at, uint32_t end) {
  return s[at] == '-' && at > from + 2 && at + 2 < end && s[at - 1] == ' ' && s[at + 1] == ' ' &&
         (s[at - 2] == '.' || s[at - 2] == '?' || s[at - 2] == '!');
}

/* "[ADA] We were told": words in capitals between brackets, and others behind them. */
static bool is_bracketed(const char *s, const ng_line *line) {
  uint32_t at = line->start;
  if (at >= line->end || (s[at] != '[' && s[at] != '(')) return false;
  char close = s[at] == '[' ? ']' : ')';
  for (at++; at < line->end && s[at] != close; at++)
    if (s[at] >= 'a' && s[at] <= 'z') return false;
  return at + 2 < line->end;
}

/* One line of a cue: its words, without tags ("<i>", "<00:00:02.000>", "{\an8}"). */
static void cue_line(reader *r, const ng_line *line) {
  const char *s = r->b.doc->text.data;
  uint32_t at = line->start, from = at, first = past_tags(s, at, line->end);
  /* "- Who?", "ADA VENN: Who?": another speaks */
  ng_line words = *line;
  if (!ng_line_strip(s, &words, first)) words.start = line->end;
  bool dash = words.end - words.start > 2 && s[words.start] == '-' &&
              (s[words.start + 1] == ' ' || ng_is_upper((unsigned char)s[words.start + 1]));
  if (dash || words.turn || is_bracketed(s, &words)) end_paragraph(r, at);
  if (line->quotes > 1) end_paragraph(r, line->at); /* ">> Who?" */
  else mark(r, line->at, line->start);
  while (at < line->end) {
    uint32_t change = change_at(s, at, line->end);
    if (change && (at == first || s[at - 1] == ' ')) {
      add_piece(r, from, at);
      end_paragraph(r, at);
      at = from = at + change;
      continue;
    }
    if (dash && parts_speakers(s, words.start, at, line->end)) {
      add_piece(r, from, at);
      end_paragraph(r, at);
      from = at++;
      continue;
    }
    bool brace = s[at] == '{' && at + 1 < line->end && s[at + 1] == '\\';
    uint32_t limit = line->end - at < LONGEST_TAG ? line->end : at + LONGEST_TAG;
    const char *close = s[at] == '<' || brace ? memchr(s + at, brace ? '}' : '>', limit - at) : NULL;
    if (!close) {
      at++;
      continue;
    }
    uint32_t end = (uint32_t)(close - s);
    add_piece(r, from, at);
    ng_span voice = brace ? (ng_span){0, 0} : voice_at(s, at, end);
    if (voice.start < voice.end) change_voice(r, at, voice);
    else mark(r, at, end + 1);
    if (voice.start < voice.end && r->open_markup == NG_NONE) ng_build_markup(&r->b, at, end + 1);
    at = from = end + 1;
  }
  add_piece(r, from, line->end);
}

/* ---- captions that roll -------------------------------------------------- */

/* Past the tag or the blanks at s[at]; `at` where neither stands there. */
static uint32_t past_unseen(const char *s, uint32_t at, uint32_t end) {
  uint32_t past = past_tags(s, at, end);
  while (past < end && (unsigned char)s[past] <= ' ') past++;
  return past;
}

/* Whether two lines show the same letters, whatever their tags and blanks are. */
static bool shows_same(const char *s, ng_span a, ng_span b) {
  uint32_t i = a.start, k = b.start, letters = 0;
  for (;; i++, k++, letters++) {
    for (uint32_t past; (past = past_unseen(s, i, a.end)) > i; i = past) continue;
    for (uint32_t past; (past = past_unseen(s, k, b.end)) > k; k = past) continue;
    if (i >= a.end || k >= b.end) return i >= a.end && k >= b.end && letters;
    if (s[i] != s[k]) return false;
  }
}

static bool shows_nothing(const char *s, ng_span line) {
  for (uint32_t at = line.start, past; at < line.end; at = past)
    if ((past = past_unseen(s, at, line.end)) == at) return false;
  return true;
}

/* How many of a cue's first lines are the last ones of the cue before, with hardly a time between. */
static uint32_t repeats(const char *s, const shown *before, const shown *cue) {
  if (!before->count || cue->from > before->to + GAP || cue->from < before->from) return 0;
  for (uint32_t k = before->count < cue->count ? before->count : cue->count; k; k--) {
    uint32_t i = 0;
    while (i < k && shows_same(s, before->lines[before->count - k + i], cue->lines[i])) i++;
    if (i == k) return k;
  }
  return 0;
}

/* Reads the line of a cue at s[at]. False where the cue ends: at an empty line, or at one of
   blanks, which some cues begin with, that a number or a time follows. */
static bool read_line(const char *s, uint32_t size, uint32_t at, ng_line *line) {
  if (at >= size) return false;
  if (ng_line_read(s, size, at, line)) return true;
  if (s[at] != ' ' && s[at] != '\t') return false;
  ng_line next;
  uint32_t from, to;
  line->start = line->end = line->next;
  if (line->next >= size || !ng_line_read(s, size, line->next, &next)) return false;
  return !digit(s[next.start]) && !time_line(s, &next, &from, &to);
}

/* The lines of the cue whose times stand before s[at]: the first MOST_LINES that show something. */
static shown cue_at(const char *s, uint32_t size, uint32_t at, uint32_t from, uint32_t to) {
  shown cue = {.from = from, .to = to};
  ng_line line;
  for (; read_line(s, size, at, &line); at = line.next)
    if (cue.count < MOST_LINES && !shows_nothing(s, (ng_span){line.start, line.end}))
      cue.lines[cue.count++] = (ng_span){line.start, line.end};
  return cue;
}

/* Whether captions roll: a third of the cues begin with what the one before ends with. */
static bool is_rolling(const char *s, uint32_t size) {
  shown before = {.count = 0};
  uint32_t cues = 0, rolling = 0, from, to;
  ng_line line;
  for (uint32_t at = 0; at < size; at = line.next) {
    if (!ng_line_read(s, size, at, &line) || !time_line(s, &line, &from, &to)) continue;
    shown cue = cue_at(s, size, line.next, from, to);
    uint32_t again = repeats(s, &before, &cue);
    cues++;
    rolling += again && again < cue.count;
    before = cue;
  }
  return rolling > 1 && rolling * 3 >= cues;
}

static ng_status read_cue(reader *r, uint32_t start, uint32_t from, uint32_t to) {
  ng_doc *doc = r->b.doc;
  const char *s = doc->text.data;
  uint32_t size = (uint32_t)doc->text.size, first = r->at;
  shown cue = cue_at(s, size, r->at, from, to);
  /* A cue that begins with the one before it shows more of the same. */
  bool grows = r->before.count && cue.from == r->before.from && cue.count > r->before.count;
  uint32_t again = r->rolls || grows ? repeats(s, &r->before, &cue) : 0;
  if (grows && again < r->before.count) again = r->rolls ? again : 0;
  bool pause = r->ended != NG_NONE && from > r->ended && from - r->ended >= PAUSE;
  if (pause || (r->ended != NG_NONE && from < r->ended && r->ended - from > PAUSE && !again)) end_paragraph(r, start);
  else if (r->paragraph) ng_build_markup(&r->b, start, r->at);
  r->ended = to;
  r->before = cue;
  r->repeated += again;
  ng_line line;
  while (read_line(s, size, r->at, &line)) {
    bool written = !shows_nothing(s, (ng_span){line.start, line.end});
    if (again && written) {
      again--;
      mark(r, line.at, line.next);
    } else if (written) {
      cue_line(r, &line);
    } else {
      mark(r, line.at, line.next);
    }
    r->at = line.next;
    if (r->b.failed) return NG_NOMEM;
  }
  ng_timed *added = ng_cues_push(&doc->cues);
  if (!added) return NG_NOMEM;
  *added = (ng_timed){{first, r->at}, from, to};
  return NG_OK;
}

ng_status ng_stage_timed(ng_doc *doc) {
  reader r = {.b = {.doc = doc, .no_comment = NG_NONE, .link_start = NG_NONE}, .ended = NG_NONE};
  doc->text = doc->file;
  const char *s = doc->text.data;
  uint32_t size = (uint32_t)doc->text.size;
  ng_status status = NG_OK;
  r.rolls = is_rolling(s, size);
  uint32_t block = NG_NONE; /* the first line of the one that is being read, if it holds no times yet */
  while (!status && r.at < size) {
    ng_line line;
    uint32_t at = r.at, from, to;
    bool written = ng_line_read(s, size, at, &line);
    r.at = line.next;
    if (!written) {
      block = NG_NONE;
    } else if (time_line(s, &line, &from, &to)) {
      status = read_cue(&r, block == NG_NONE ? at : block, from, to);
      block = NG_NONE;
    } else if (block == NG_NONE) {
      block = at;
      /* A note, a style: nothing of it is shown, and what follows is apart. */
      bool apart = at == 0 || (line.end - line.start >= 4 &&
                               (!memcmp(s + line.start, "NOTE", 4) || !memcmp(s + line.start, "STYL", 4) ||
                                !memcmp(s + line.start, "REGI", 4)));
      if (apart) end_paragraph(&r, at);
      else if (r.paragraph && !digit(s[line.start])) end_paragraph(&r, at);
    }
  }
  end_paragraph(&r, size);
  mark_to(&r, size);
  if (!status && r.repeated)
    status = ng_doc_note(doc, "repeated-captions", 0,
                         "%u lines of captions show again what the cue before shows: they are read once",
                         (unsigned)r.repeated);
  return r.b.failed ? NG_NOMEM : status;
}
