/* The names that labels of a transcript give. In: tokens. Out: how sure a stretch of them is a
 * speaker's name: a role ("THE COURT"), a title ("MR. HALE"), an office ("The Minister of
 * Harbours"), capitals, known names; and by what names are told apart. It sees a stretch by
 * itself, never what stands around it. Linear. */
#include "speech_label.h"

#include "words/gazetteer.h"

enum { LONGEST = 96 /* bytes of a name by which labels are told apart */ };

uint32_t ng_speech_role(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t article = from < end && ng_speech_is(doc, from, NG_CLASS_ARTICLE);
  uint32_t size = ng_speech_match(doc, from + article, end, NG_CLASS_SPEECH_ROLE);
  return size ? size + article : 0;
}

unsigned ng_speech_known(const ng_doc *doc, uint32_t i) {
  const ng_token *t = ng_speech_token(doc, i);
  return ng_gazetteer_find(ng_lexicon_gazetteer(doc->lexicon), doc->text.data + t->start, t->size);
}

/* A word that a full stop makes no end of: "Mr", "J", "Sen". */
static bool is_short(const ng_doc *doc, uint32_t i) {
  const ng_token *t = ng_speech_token(doc, i);
  return t->size == 1 || t->shape & NG_DOTTED || ng_speech_is(doc, i, NG_CLASS_TITLE) ||
         ng_speech_is(doc, i, NG_CLASS_ABBREVIATION) || ng_speech_is(doc, i, NG_CLASS_NAME_SUFFIX);
}

bool ng_speech_shouted_role(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (from + 1 >= end || end - from > 4 || !ng_speech_is(doc, from, NG_CLASS_ARTICLE) ||
      ng_speech_token(doc, from)->size < 2)
    return false;
  for (uint32_t i = from; i < end; i++)
    if (!(ng_speech_token(doc, i)->shape & NG_UPPER) || ng_speech_is(doc, i, NG_CLASS_LABEL)) return false;
  return !ng_speech_role(doc, from, end) && ng_speech_title(doc, from, end) == from;
}

/* Past a title and its full stop, "Sr.ª" too; `from` where none begins there. */
static uint32_t past_title(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t i = from + (from < end ? ng_speech_match(doc, from, end, NG_CLASS_TITLE) : 0);
  if (i > from && ng_speech_sign(doc, i, end, '.')) i++;
  if (i > from && i < end && ng_speech_is(doc, i, NG_CLASS_ORDINAL_SUFFIX) && ng_speech_glued(doc, i)) i++;
  return i;
}

uint32_t ng_speech_title(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t article = from < end && ng_speech_is(doc, from, NG_CLASS_ARTICLE), i = past_title(doc, from + article, end);
  if (i == from + article) return from;
  bool several = false;
  for (uint32_t more; i < end && (more = past_title(doc, i, end)) > i && more < end; i = more)
    several = true; /* "La C. Diputada" */
  if (i >= end || !(ng_speech_token(doc, i)->shape & NG_CAPITAL)) return from;
  if (article && several && ng_speech_is(doc, i, NG_CLASS_STOP))
    return from; /* "El señor MINISTRO DE PUERTOS": "DE" begins no name */
  bool office = ng_speech_match(doc, i, end, NG_CLASS_TITLE) || ng_speech_is(doc, i, NG_CLASS_ROLE) ||
                ng_speech_match(doc, i, end, NG_CLASS_SPEECH_ROLE);
  return office && article ? from : i;
}

/* Past an article and a title, with a capital behind them: "El señor PRESIDENTE", "A Sr.ª Ministra
   dos Portos"; `from` where they do not stand there. */
static uint32_t past_article(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (from + 2 >= end || !ng_speech_is(doc, from, NG_CLASS_ARTICLE)) return from;
  uint32_t i = past_title(doc, from + 1, end);
  return i > from + 1 && i < end && ng_speech_token(doc, i)->shape & NG_CAPITAL ? i : from;
}

bool ng_speech_office(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (ng_speech_shouted_role(doc, from, end)) return true;
  if (ng_speech_title(doc, from, end) > from) return false;
  if (past_article(doc, from, end) > from) return true;
  return from + 1 < end && ng_speech_is(doc, from, NG_CLASS_ARTICLE) &&
         ng_speech_token(doc, from + 1)->shape & NG_CAPITAL &&
         (ng_speech_is(doc, from + 1, NG_CLASS_TITLE) || ng_speech_is(doc, from + 1, NG_CLASS_ROLE) ||
          ng_speech_is(doc, from + 1, NG_CLASS_SPEECH_ROLE));
}

bool ng_speech_names_office(const ng_doc *doc, uint32_t from, uint32_t end) {
  if (from + 1 >= end || !ng_speech_is(doc, from, NG_CLASS_ARTICLE)) return false;
  for (uint32_t i = from + 1; i < end; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    bool word = t->kind == NG_WORD && (t->shape & NG_CAPITAL || ng_speech_is(doc, i, NG_CLASS_STOP));
    if (!word && !ng_speech_sign(doc, i, end, '-') && !ng_speech_sign(doc, i, end, ',')) return false;
  }
  return true;
}

uint8_t ng_speech_name(const ng_doc *doc, uint32_t from, uint32_t end, bool *formal, bool *everyday) {
  uint32_t words = 0, capitals = 0, upper = 0, known = 0, common = 0, places = 0;
  *formal = *everyday = false;
  if (from >= end) return NG_NO_LABEL;
  uint32_t role = ng_speech_role(doc, from, end);
  if (role) {
    uint32_t rest = from + role;
    *formal = true;
    if (rest == end) return NG_LABEL_SURE;
    if (rest + 1 == end && (ng_speech_number(doc, rest, end) || ng_speech_token(doc, rest)->size == 1))
      return NG_LABEL_SURE;
    bool numbered = ng_speech_number(doc, end - 1, end) && end - rest <= 3; /* "JUROR NO. 4", "WITNESS #2" */
    for (uint32_t i = rest; i + 1 < end; i++)
      numbered = numbered && (ng_speech_sign(doc, i, end, '#') || ng_speech_sign(doc, i, end, '.') || is_short(doc, i));
    if (numbered) return NG_LABEL_SURE;
  }
  uint32_t title = ng_speech_title(doc, from, end);
  if (title > from) title -= from;
  else if (past_article(doc, from, end) > from) title = past_article(doc, from, end) - from;
  else title = past_title(doc, from, end) - from;
  bool office = ng_speech_office(doc, from, end);
  bool stop =
      !office && ng_speech_is(doc, from, NG_CLASS_STOP) && !title && !ng_speech_is(doc, from, NG_CLASS_PARTICLE);
  for (uint32_t i = from + title; i < end; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind == NG_NUMBER) return NG_NO_LABEL;
    if (t->kind == NG_PUNCTUATION) {
      bool joins =
          (t->word == '-' || t->word == 0x2019 || t->word == '\'' || (t->word == '.' && is_short(doc, i - 1))) &&
          i > from;
      if (!joins && t->word != '&') return NG_NO_LABEL;
      continue;
    }
    if (++words > NG_LABEL_WORDS || t->shape & NG_DIGITS) return NG_NO_LABEL;
    if (!(t->shape & NG_CAPITAL)) {
      bool part = ng_speech_is(doc, i, NG_CLASS_PARTICLE) || ng_speech_is(doc, i, NG_CLASS_STOP) ||
                  ng_speech_is(doc, i, NG_CLASS_NAME_PART);
      if ((i == from && !office) || !part) return NG_NO_LABEL;
      continue;
    }
    capitals++;
    upper += t->shape & (NG_UPPER | NG_DOTTED) || t->size == 1;
  }
  bool all_upper = capitals && upper == capitals && capitals == words && ng_speech_token(doc, from)->size > 1;
  if (title) {
    *formal = true;
    return capitals ? NG_LABEL_SURE : title == end - from ? NG_LABEL_LIKELY : NG_NO_LABEL;
  }
  if (office) {
    *formal = true;
    return NG_LABEL_LIKELY;
  }
  bool no_name = ng_speech_is(doc, from, NG_CLASS_LABEL) || ng_speech_is(doc, end - 1, NG_CLASS_LABEL) ||
                 ng_speech_match(doc, from, end, NG_CLASS_LABEL) == end - from;
  if (!capitals || stop || no_name) return NG_NO_LABEL;
  *formal = all_upper;
  if (words == 1 && (ng_speech_is(doc, from, NG_CLASS_MONTH) || ng_speech_is(doc, from, NG_CLASS_WEEKDAY)))
    return NG_NO_LABEL;
  for (uint32_t i = from; i < end; i++) { /* names are looked up where all else holds */
    const ng_token *t = ng_speech_token(doc, i);
    if (t->kind == NG_PUNCTUATION || !(t->shape & NG_CAPITAL)) continue;
    unsigned bits = ng_speech_known(doc, i);
    known += (bits & (NG_GIVEN | NG_SURNAME)) != 0;
    places += (bits & NG_LOCATION) && !(bits & (NG_GIVEN | NG_SURNAME));
    common += (bits & NG_COMMON) != 0 || ng_speech_is(doc, i, NG_CLASS_STOP);
  }
  *everyday = places == words || (common == words && !(known == words && (words > 1 || all_upper)));
  if (*everyday) return words == 1 ? NG_LABEL_MAYBE : NG_NO_LABEL;
  if (all_upper) return known || words > 1 ? NG_LABEL_LIKELY : NG_LABEL_MAYBE;
  return known && words > 1 ? NG_LABEL_LIKELY : NG_LABEL_MAYBE;
}

uint32_t ng_speech_after_title(const ng_doc *doc, const ng_speech *turn) {
  return ng_speech_title(doc, turn->who, turn->who_end);
}

uint32_t ng_speech_hash(const ng_doc *doc, uint32_t from, uint32_t end) {
  uint32_t hash = 2166136261u, bytes = 0;
  for (uint32_t i = from; i < end && bytes < LONGEST; i++) {
    const ng_token *t = ng_speech_token(doc, i);
    for (uint32_t k = 0; k < t->size; k++, bytes++) {
      char c = doc->text.data[t->start + k];
      hash = (hash ^ (unsigned char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * 16777619u;
    }
    hash = (hash ^ ' ') * 16777619u;
  }
  return hash;
}
