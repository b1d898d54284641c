/* The time stamps of transcripts and chats: "[00:12:31]", "10:02 a.m.", "03/04/2031, 10:02 - ".
 * In: tokens. Out: their milliseconds, and where they end. Linear. */
#include "speech.h"
#include "speech_label.h"

static bool two_digits(const ng_doc *doc, uint32_t i, uint32_t *value, uint32_t *thousandths) {
  const char *s = doc->text.data + ng_speech_token(doc, i)->start;
  size_t size = ng_speech_token(doc, i)->size, at = 0;
  *value = *thousandths = 0;
  for (; at < size && ng_is_digit((unsigned char)s[at]) && at < 4; at++) *value = *value * 10 + (uint32_t)(s[at] - '0');
  if (!at || at == size) return at > 0;
  if ((s[at] != '.' && s[at] != ',') || size - at > 4) return false;
  uint32_t scale = 100;
  for (at++; at < size; at++, scale /= 10) {
    if (!ng_is_digit((unsigned char)s[at])) return false;
    *thousandths += (uint32_t)(s[at] - '0') * scale;
  }
  return true;
}

uint32_t ng_speech_time(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t *time) {
  uint32_t i = at, parts[3], fraction = 0, count = 0;
  bool bracket = ng_speech_sign(doc, i, end, '[') || ng_speech_sign(doc, i, end, '(');
  i += bracket;
  while (count < 3 && ng_speech_number(doc, i, end) && two_digits(doc, i, &parts[count], &fraction)) {
    count++;
    i++;
    if (!ng_speech_sign(doc, i, end, ':') || !ng_speech_glued(doc, i) || i + 1 >= end || !ng_speech_glued(doc, i + 1))
      break;
    i++;
  }
  if (count < 2) return at;
  for (uint32_t k = 1; k < count; k++)
    if (parts[k] > 59) return at;
  bool clock = i < end && ng_speech_is(doc, i, NG_CLASS_DAY_HALF);
  uint32_t seconds = count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2]
                     : clock    ? parts[0] * 3600 + parts[1] * 60
                                : parts[0] * 60 + parts[1];
  if (clock && ng_speech_value(doc, i, NG_CLASS_DAY_HALF) == 2 && parts[0] < 12) seconds += 12 * 3600;
  i += clock;
  if (bracket) {
    if (!ng_speech_sign(doc, i, end, ']') && !ng_speech_sign(doc, i, end, ')')) return at;
    i++;
  }
  if (parts[0] > 99) return at;
  *time = seconds * 1000 + fraction;
  return i;
}

bool ng_speech_minutes(const ng_doc *doc, uint32_t from, uint32_t to) {
  uint32_t colons = 0;
  for (uint32_t i = from; i < to; i++) {
    colons += ng_speech_sign(doc, i, to, ':') && ng_speech_number(doc, i + 1, to);
    if (ng_speech_token(doc, i)->kind == NG_WORD) return false;
  }
  return colons == 1;
}

/* "03/04/2031", "03.04.31", "2031-03-04": the token after it; `at` where there is none. */
static uint32_t past_date(const ng_doc *doc, uint32_t at, uint32_t end) {
  uint32_t digits = 0, signs = 0, i = at;
  for (; i < end && i < at + 5 && (i == at || ng_speech_glued(doc, i)); i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind == NG_PUNCTUATION && t->word != '/' && t->word != '-' && t->word != '.') break;
    if (t->kind == NG_WORD) return at;
    for (uint32_t k = 0; k < t->size; k++) {
      char c = doc->text.data[t->start + k];
      digits += ng_is_digit((unsigned char)c);
      signs += c == '/' || c == '-' || c == '.';
    }
  }
  return signs == 2 && digits >= 4 && digits <= 8 ? i : at;
}

uint32_t ng_speech_stamp(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t *time) {
  bool bracket = ng_speech_sign(doc, at, end, '[') || ng_speech_sign(doc, at, end, '(');
  uint32_t date = past_date(doc, at + bracket, end), i = at;
  if (date > at + bracket) {
    i = date + ng_speech_sign(doc, date, end, ',');
    uint32_t past = ng_speech_time(doc, i, end, time);
    if (past == i) return at;
    i = past;
    if (bracket && !ng_speech_sign(doc, i, end, ']') && !ng_speech_sign(doc, i, end, ')')) return at;
    i += bracket;
  } else {
    i = ng_speech_time(doc, at, end, time);
    if (i == at) return at;
  }
  return i + (i < end && ng_speech_dash(doc, i, end));
}

bool ng_speech_stamped(const ng_doc *doc, uint32_t block) {
  uint32_t time, at = ng_token_at(doc, doc->blocks.at[block].span.start),
                 end = ng_token_at(doc, doc->blocks.at[block].span.end);
  return ng_speech_stamp(doc, at, end, &time) > at;
}

bool ng_speech_is_time(const ng_doc *doc, uint32_t block, uint32_t *time) {
  uint32_t found = NG_SPEECH_UNTIMED, at = ng_token_at(doc, doc->blocks.at[block].span.start),
           end = ng_token_at(doc, doc->blocks.at[block].span.end);
  if (at >= end || ng_speech_stamp(doc, at, end, &found) != end) return false;
  if (time) *time = found;
  return true;
}

bool ng_speech_next_time(const ng_doc *doc, uint32_t block, uint32_t *time) {
  for (uint32_t i = block + 1; i < doc->blocks.count; i++)
    if (doc->blocks.at[i].leaf) return ng_speech_is_time(doc, i, time);
  return false;
}
