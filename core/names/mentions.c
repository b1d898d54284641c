/* Mentions. In: tokens, sentences, the gazetteer. Out: the names of persons,
 * organizations and places, codenames, and described persons, in the order of
 * the text. A name is a run of words with capitals and the small words that
 * names have inside; titles, peoples, weekdays and what only begins a sentence
 * are taken off. Linear in the text. */
#include "mentions.h"

#include "stages.h"
#include "story/speech.h"

enum { KNOWN = 12 /* votes for a place that is known */ };

static bool soft(const ng_names *n, uint32_t i) {
  return ng_names_class(n, i, NG_CLASS_DEMONYM) || ng_names_class(n, i, NG_CLASS_NOT_NAME);
}

static bool headed(const ng_names *n, uint32_t first, uint32_t end) {
  if (end - first < 2) return false;
  if (ng_names_class(n, end - 1, NG_CLASS_ORG_HEAD) || ng_names_class(n, end - 1, NG_CLASS_ORG_SUFFIX) ||
      ng_names_class(n, end - 1, NG_CLASS_PLACE_HEAD))
    return true;
  for (uint32_t i = first; i < end; i++)
    if (ng_names_value(n, i, NG_CLASS_ORG_HEAD) == 2 && i + 1 < end && !ng_name_word(n, i + 1)) return true;
  return false;
}

/* A word of every day in a language whose common words are in no list: one that joins clauses, asks, opens
   sentences, or ends as no name does. */
static bool is_everyday(const ng_names *n, uint32_t i) {
  static const ng_class words[] = {NG_CLASS_OPENER, NG_CLASS_WHETHER, NG_CLASS_SUBORDINATOR};
  for (size_t k = 0; k < sizeof words / sizeof *words; k++)
    if (ng_names_class(n, i, words[k])) return true;
  return ng_names_common(n, i);
}

/* Whether a word of every day stands where it has its capital for no reason of
   its own. */
static bool idle_capital(const ng_names *n, uint32_t i) {
  if (!(n->place[i] & (NG_AT_START | NG_IN_TITLE)) || n->fact[i] == NG_NONE) return false;
  const ng_word_facts *f = &n->facts.at[n->fact[i]];
  if (f->middle > f->small) return false;
  if (n->at[i].shape & NG_DOTTED) return false;
  bool every_day = !f->bits && n->place[i] & NG_AT_START && !(n->at[i].shape & NG_UPPER) && is_everyday(n, i);
  return (f->bits & NG_COMMON) || f->small > 0 || every_day || ng_names_class(n, i, NG_CLASS_DETERMINER);
}

static bool is_known(const ng_names *n, uint32_t first, uint32_t end) {
  return end > first && ng_known_phrase(n, first) >= end - first;
}

/* How many words a title has, of which the one at token i is one; counted no further than it may be short. */
static uint32_t title_words(const ng_names *n, uint32_t i, const ng_quote *quote) {
  uint32_t words = 0;
  for (uint32_t k = i; k && n->at[k - 1].start >= quote->inner.start && words <= NG_SHORT_TITLE; k--)
    words += n->at[k - 1].kind != NG_PUNCTUATION;
  for (; i < n->count && n->at[i].start < quote->inner.end && words <= NG_SHORT_TITLE; i++)
    words += n->at[i].kind != NG_PUNCTUATION;
  return words;
}

/* Whether a name is all that stands between the marks of a title, but for an article, or a word of a
   short one: "Anarchy in Tokyo". */
static ng_work work_of(ng_names *n, uint32_t first, uint32_t end) {
  const ng_quotes_array *quotes = &n->doc->quotes;
  uint32_t start = n->at[first].start, stop = ng_token_end(&n->at[end - 1]);
  while (n->quote < quotes->count && quotes->at[n->quote].span.end <= start) n->quote++;
  for (uint32_t q = n->quote; q < quotes->count && q < n->quote + 4 && quotes->at[q].span.start < start; q++) {
    const ng_quote *quote = &quotes->at[q];
    if (quote->kind != NG_QUOTE_TITLE || quote->inner.end < stop) continue;
    uint32_t from = first, to = end;
    if (from && ng_names_class(n, from - 1, NG_CLASS_ARTICLE) && n->at[from - 1].start >= quote->inner.start) from--;
    while (to < n->count && n->at[to].kind == NG_PUNCTUATION && n->at[to].start < quote->inner.end) to++;
    if (n->at[from].start == quote->inner.start && (to == n->count || n->at[to].start >= quote->inner.end))
      return NG_WORK;
    if (title_words(n, first, quote) <= NG_SHORT_TITLE) return NG_IN_WORK;
  }
  return NG_NO_WORK;
}

static ng_status add(ng_names *n, uint32_t first, uint32_t end, bool titled) {
  while (end > first && n->at[end - 1].kind == NG_PUNCTUATION && !ng_names_mark(n, end - 1, '.')) end--;
  while (first < end && (n->at[first].kind == NG_PUNCTUATION)) first++;
  if (first >= end) return NG_OK;
  bool known = is_known(n, first, end), generic = false;
  if (!known) {
    /* nothing but words that names share: "the University", "Lake" */
    bool only_heads = true, all_soft = true;
    for (uint32_t i = first; i < end; i++) {
      if (n->at[i].kind == NG_PUNCTUATION) continue;
      bool generic = ng_names_class(n, i, NG_CLASS_ORG_HEAD) || ng_names_class(n, i, NG_CLASS_PLACE_HEAD) ||
                     ng_names_class(n, i, NG_CLASS_TITLE) || ng_names_class(n, i, NG_CLASS_ROLE) ||
                     ng_names_class(n, i, NG_CLASS_EVENT_HEAD);
      if (!generic && !soft(n, i)) only_heads = false;
      if (!soft(n, i)) all_soft = false;
    }
    generic = only_heads && end - first == 1 && n->fact[first] != NG_NONE && !all_soft;
    if (all_soft || (only_heads && !generic && (end - first == 1 || !headed(n, first, end)))) return NG_OK;
    if (only_heads && !generic && (n->place[first] & (NG_AT_START | NG_IN_TITLE))) return NG_OK;
    uint32_t noun = end - 1; /* "War" of "World War II" */
    while (noun > first && ng_names_class(n, noun, NG_CLASS_NAME_SUFFIX)) noun--;
    if (!titled && ng_names_class(n, noun, NG_CLASS_EVENT_HEAD) && !ng_name_of_head(n, first, end, NG_CLASS_ORG_HEAD) &&
        !(ng_names_bits(n, end - 1) & NG_SURNAME && ng_names_bits(n, first) & NG_GIVEN && end - first > 1))
      return NG_OK;
    if (end - first == 1 && ng_name_initial(n, first)) return NG_OK;
  }
  bool weak = false;
  if (!titled && !known) {
    weak = true;
    for (uint32_t i = first; i < end; i++)
      if (n->at[i].kind == NG_WORD && n->fact[i] != NG_NONE &&
          (!(n->place[i] & (NG_AT_START | NG_IN_TITLE)) || n->facts.at[n->fact[i]].middle))
        weak = false;
  }
  ng_candidate *added = ng_candidates_push(&n->candidates);
  if (!added) return NG_NOMEM;
  *added = (ng_candidate){.tokens = {first, end}, .weak = weak, .generic = generic, .work = work_of(n, first, end)};
  added->hash = ng_fold_hash(n->doc, n->at[first].start, ng_token_end(&n->at[end - 1]));
  if (titled && end - first == 1 && n->fact[first] != NG_NONE && n->facts.at[n->fact[first]].titled < UINT16_MAX)
    n->facts.at[n->fact[first]].titled++;
  ng_candidate_vote(n, added, titled);
  return NG_OK;
}

/* How many tokens a title has at a token, its full stop included. */
static uint32_t title_at(const ng_names *n, uint32_t i, uint32_t end) {
  uint32_t length = ng_lexicon_match(n->doc->lexicon, n->at + i, end - i, NG_CLASS_TITLE, NULL, NULL);
  if (length && ng_names_mark(n, i + length, '.') && i + length < end) length++;
  return length;
}

static bool keeps_title(const ng_names *n, uint32_t first, uint32_t after, uint32_t end) {
  if (is_known(n, first, end)) return true;
  if (n->at[after - 1].kind == NG_PUNCTUATION) return false;
  if (ng_names_class(n, end - 1, NG_CLASS_ORG_HEAD) || ng_names_class(n, end - 1, NG_CLASS_ORG_SUFFIX) ||
      ng_names_class(n, end - 1, NG_CLASS_PLACE_HEAD))
    return !(ng_names_bits(n, after) & NG_GIVEN);
  /* "Major League Baseball", but "Senator Church" */
  return end - after > 1 && ng_names_class(n, after, NG_CLASS_ORG_HEAD) && !(ng_names_bits(n, after) & NG_GIVEN);
}

/* Whether an office and "of" stand before a token: "Secretary of | Fisheries". */
static bool behind_office(const ng_names *n, uint32_t at) {
  if (at < 2 || n->at[at].shape & NG_BLOCK_START || ng_names_value(n, at - 1, NG_CLASS_NAME_LINK) != 1) return false;
  return ng_names_class(n, at - 2, NG_CLASS_ROLE) || ng_names_class(n, at - 2, NG_CLASS_TITLE);
}

/* "el concejal de | Urbanismo Ramón Peláez": whether an office and a preposition stand before a name, which
   begins with no person's. */
static bool of_office(const ng_names *n, uint32_t first) {
  if (!behind_office(n, first)) return false;
  if (ng_names_class(n, first, NG_CLASS_PLAIN_HOUSE)) return true;
  return !(ng_names_bits(n, first) & (NG_GIVEN | NG_SURNAME)) && !ng_names_class(n, first, NG_CLASS_ORG_HEAD);
}

/* Where a person's name begins behind a name that is context ("the District of Calderra
   Joshua Levine", "United States Jane Roe"), or 0: a given name, and what follows it, after a
   place or a house that is told without it. */
static uint32_t person_behind(const ng_names *n, uint32_t first, uint32_t end) {
  if (is_known(n, first, end) || ng_names_class(n, end - 1, NG_CLASS_ORG_HEAD) ||
      ng_names_class(n, end - 1, NG_CLASS_PLACE_HEAD) || ng_names_class(n, end - 1, NG_CLASS_ORG_SUFFIX))
    return 0;
  unsigned head = ng_names_bits(n, first);
  bool person = head & (NG_GIVEN | NG_SURNAME), office = of_office(n, first);
  for (uint32_t i = first + 1; i + 1 < end; i++) {
    if (n->fact[i] == NG_NONE || n->fact[i + 1] == NG_NONE || n->fact[i - 1] == NG_NONE) continue;
    unsigned bits = ng_names_bits(n, i), last = ng_names_bits(n, end - 1);
    if (ng_names_class(n, i - 1, NG_CLASS_TITLE) || ng_names_value(n, i - 1, NG_CLASS_PLACE_HEAD) == 2)
      continue; /* "Saint John" */
    if (office && i == first + 1 && ng_names_class(n, i, NG_CLASS_GIVEN_SEX)) return i;
    if (bits & (NG_COMMON | NG_LOCATION) || (last & (NG_COMMON | NG_SURNAME)) == NG_COMMON) continue;
    bool place = i - first == 1 ? head & (NG_COUNTRY | NG_REGION) && !person : ng_known_phrase(n, first) == i - first;
    /* two words that are in no list, too, behind a place that is known */
    bool two = place && !bits && end - i == 2 && !(last & NG_LOCATION) && !(n->at[i].shape & NG_UPPER);
    if (!(bits & NG_GIVEN) && !two) continue;
    if (place || ng_name_of_head(n, first, i, NG_CLASS_ORG_HEAD) || ng_name_of_head(n, first, i, NG_CLASS_PLACE_HEAD) ||
        (!person && headed(n, first, i)))
      return i;
  }
  return 0;
}

/* Where a person's name begins behind what an office is of ("Secretary of Fisheries Olga Brandt",
   "captain of the Steve Irwin Paul Watson"), or 0: a given name, and what follows it. Behind
   "of" without an article a given name begins the person's own ("wife of John Paul Roe"). */
static uint32_t holder_behind(const ng_names *n, uint32_t first, uint32_t end) {
  bool article = first > 0 && ng_names_class(n, first - 1, NG_CLASS_ARTICLE) && !(n->at[first].shape & NG_BLOCK_START);
  if (end - first < 3 || !behind_office(n, first - article) || headed(n, first, end)) return 0;
  bool given = ng_names_bits(n, first) & NG_GIVEN;
  if (given && !article) return 0;
  uint32_t known = ng_known_phrase(n, first);
  for (uint32_t i = first + (known > 1 ? known : given ? 2 : 1); i + 1 < end; i++) {
    if (n->fact[i] == NG_NONE || n->fact[i + 1] == NG_NONE || n->fact[i - 1] == NG_NONE) continue;
    unsigned bits = ng_names_bits(n, i);
    if (bits & NG_GIVEN && !(bits & (NG_COMMON | NG_COUNTRY))) return i;
  }
  return 0;
}

/* Whether the last word of a run is the state or the country of the town that the words
   before it name: "San Rafael California", "Baltimore,MD". */
static bool is_town_in(const ng_names *n, uint32_t first, uint32_t end) {
  uint32_t last = end - 1, town = last;
  if (last <= first || n->at[last].kind != NG_WORD || n->fact[last] == NG_NONE || is_known(n, first, end)) return false;
  while (town > first && n->at[town - 1].kind == NG_PUNCTUATION) town--;
  if (town <= first) return false;
  int32_t known = ng_names_value(n, last, NG_CLASS_KNOWN_NAME);
  bool land =
      ng_names_bits(n, last) & (NG_COUNTRY | NG_REGION) || known == 1 || (known == 3 && n->at[last].shape & NG_UPPER);
  return land && (town - first == 1 ? (ng_names_bits(n, first) & (NG_LOCATION | NG_TOWN)) != 0
                                    : ng_known_phrase(n, first) == town - first);
}

/* "65th" of "65th Air Division": the number before a unit's name. */
static bool is_unit_number(const ng_names *n, uint32_t i) {
  const ng_token *token = &n->at[i];
  if (token->kind == NG_PUNCTUATION || !(token->shape & NG_DIGITS) || token->size < 3) return false;
  ng_string text = ng_token_text(n->doc, token);
  uint32_t digits = 0;
  while (digits < text.size && text.data[digits] >= '0' && text.data[digits] <= '9') digits++;
  return digits && text.size - digits <= 2 && text.size > digits && (text.data[digits] | 0x20) >= 'a';
}

/* A word of every day that begins a sentence and is a surname as well: whether it is one here
   ("Hill said") shows when all the document's names are known. */
static ng_status add_surname(ng_names *n, uint32_t i) {
  if (!(ng_names_bits(n, i) & NG_SURNAME) || n->place[i] & NG_IN_TITLE) return NG_OK;
  ng_candidate *added = ng_candidates_push(&n->candidates);
  if (!added) return NG_NOMEM;
  *added = (ng_candidate){.tokens = {i, i + 1}, .weak = true, .generic = true};
  added->hash = ng_fold_hash(n->doc, n->at[i].start, ng_token_end(&n->at[i]));
  return NG_OK;
}

/* A word of every day, and of no names, that has a capital because all words of its line do. */
static bool is_headline_word(const ng_names *n, uint32_t i) {
  return n->place[i] & NG_IN_TITLE && n->at[i].kind == NG_WORD && idle_capital(n, i) &&
         !(ng_names_bits(n, i) & (NG_GIVEN | NG_SURNAME | NG_LOCATION)) && !ng_names_class(n, i, NG_CLASS_ORG_HEAD) &&
         !ng_names_class(n, i, NG_CLASS_PLACE_HEAD) && !ng_names_class(n, i, NG_CLASS_EVENT_HEAD);
}

/* "South Bridgton": a direction that begins a sentence, and the name of a town. */
static bool is_direction(const ng_names *n, uint32_t first, uint32_t end) {
  if (end - first != 2 || ng_names_value(n, first, NG_CLASS_PLACE_HEAD) != 2 ||
      !ng_names_class(n, first, NG_CLASS_NOT_NAME))
    return false;
  unsigned bits = ng_names_bits(n, first + 1);
  return n->fact[first + 1] != NG_NONE && !(n->place[first] & NG_IN_TITLE) &&
         (bits & (NG_LOCATION | NG_TOWN) || !(bits & (NG_COMMON | NG_GIVEN | NG_SURNAME))) && !soft(n, first + 1);
}

/* "U.S. Senator" from Iowa: an office behind a name is no part of it. */
static bool ends_with_office(const ng_names *n, uint32_t first, uint32_t end) {
  uint32_t last = end - 1;
  return ng_names_value(n, last, NG_CLASS_TITLE) == 1 && !(ng_names_bits(n, first) & NG_GIVEN) &&
         !(ng_names_bits(n, last) & NG_SURNAME) && !ng_names_class(n, last, NG_CLASS_ORG_HEAD) &&
         !is_known(n, first, end);
}

/* "West" of "Kanye West": a word that is no name is one behind a word that is in no list. */
static bool is_surname_too(const ng_names *n, uint32_t first, uint32_t last) {
  return ng_names_bits(n, last) & NG_SURNAME && !(n->place[last] & NG_IN_TITLE) && n->fact[first] != NG_NONE &&
         !(ng_names_bits(n, first) & (NG_COMMON | NG_LOCATION | NG_TOWN | NG_HOUSE)) && !soft(n, first) &&
         !(n->at[first].shape & (NG_UPPER | NG_DOTTED)) && !ng_names_class(n, first, NG_CLASS_KNOWN_NAME);
}

/* Cuts a run into names. */
static ng_status cut(ng_names *n, uint32_t first, uint32_t end) {
  bool titled = false, before = first > 0 && !(n->at[first].shape & NG_BLOCK_START) &&
                                ng_names_class(n, first - 1, NG_CLASS_TITLE) &&
                                ng_names_value(n, first - 1, NG_CLASS_TITLE) != 2;
  if (before) titled = true;
  for (bool again = true; again && first < end;) {
    again = false;
    while (first < end && (n->at[first].kind == NG_PUNCTUATION ||
                           (!(n->at[first].shape & NG_CAPITAL) && ng_names_value(n, first, NG_CLASS_PARTICLE) != 2)))
      first++;
    if (first >= end || is_known(n, first, end)) break;
    uint32_t title = title_at(n, first, end);
    if (title && (ng_names_value(n, first, NG_CLASS_TITLE) == 2 || !keeps_title(n, first, first + title, end))) {
      if (first + title >= end) return NG_OK;                           /* a title alone */
      if (ng_names_value(n, first, NG_CLASS_TITLE) != 2) titled = true; /* "Former": of offices and houses, too */
      first += title;
      again = true;
      continue;
    }
    bool proper = headed(n, first, end);
    bool worded = first + 1 < end && n->fact[first + 1] != NG_NONE && !(n->place[first] & NG_IN_TITLE) &&
                  (ng_names_bits(n, first + 1) & NG_COMMON) && /* "Canadian Geographic" */
                  !(ng_names_bits(n, first + 1) & NG_GIVEN) && !title_at(n, first + 1, end) &&
                  !ng_names_class(n, first + 1, NG_CLASS_ROLE);
    if (ng_names_class(n, first, NG_CLASS_DEMONYM) && !proper && !worded && !ng_known_phrase(n, first)) {
      first++;
      again = true;
      continue;
    }
    if (!titled && n->fact[first] != NG_NONE && idle_capital(n, first)) {
      bool given = end - first > 1 && (ng_names_bits(n, first) & NG_GIVEN) && n->at[first + 1].kind == NG_WORD &&
                   (ng_names_bits(n, first + 1) & NG_SURNAME || !(ng_names_bits(n, first + 1) & NG_COMMON));
      bool place = (ng_names_bits(n, first) & (NG_COUNTRY | NG_REGION)) != 0 || is_direction(n, first, end);
      if (!given && !place &&
          !(proper && (n->place[first] & NG_IN_TITLE) == 0 && end - first > 1 &&
            !ng_names_class(n, first, NG_CLASS_DETERMINER))) {
        if (end - first == 1) return add_surname(n, first);
        first++;
        again = true;
      }
    }
  }
  while (end > first) {
    uint32_t last = end - 1;
    if (n->at[last].kind == NG_PUNCTUATION && !ng_names_mark(n, last, '.')) end--;
    else if (n->at[last].kind == NG_WORD && !(n->at[last].shape & NG_CAPITAL) &&
             !(last - first > 2 && ng_names_mark(n, last - 1, '-') && ng_name_syllable(n, first, last - 1, last)))
      end--;
    else if (end - first > 1 && ends_with_office(n, first, end)) end--;
    else if (end - first == 2 && is_surname_too(n, first, last)) break;
    else if (end - first > 1 && soft(n, last) && !ng_names_class(n, last, NG_CLASS_NAME_SUFFIX) &&
             !is_known(n, first, end))
      end--;
    else if (end - first > 1 && n->fact[last] != NG_NONE && (n->place[last] & NG_IN_TITLE) && idle_capital(n, last) &&
             !(ng_names_bits(n, last) & NG_SURNAME) && !headed(n, first, end))
      end--;
    else break;
  }
  if (first >= end) return NG_OK;
  /* "US DOD": a country in capitals before an acronym is a name of its own */
  if (end - first == 2 && (n->at[first].shape & (NG_UPPER | NG_DOTTED)) && (n->at[first + 1].shape & NG_UPPER) &&
      ng_names_value(n, first, NG_CLASS_KNOWN_NAME) == 1 && !(n->place[first] & NG_IN_TITLE)) {
    ng_status status = add(n, first, first + 1, false);
    return status ? status : add(n, first + 1, end, false);
  }
  /* a title further on parts two names: "Acme chairman", "Senate Leader Jane Roe" */
  for (uint32_t i = first + 1; i + 1 < end; i++) {
    if (n->at[i].kind != NG_WORD) continue;
    if (n->at[i - 1].kind == NG_PUNCTUATION && ng_opens_nickname(n->at[i - 1].word)) continue; /* “Duke” */
    uint32_t title = title_at(n, i, end);
    if (!title || i + title >= end || is_known(n, first, end) || headed(n, first, end)) continue;
    ng_status status = add(n, first, i, false);
    return status ? status : add(n, i + title, end, true);
  }
  /* "Gold Star Mom Corners Obama": a word that has its capital from the headline parts two names */
  for (uint32_t i = first + 1; i + 1 < end && !headed(n, first, end); i++)
    if (is_headline_word(n, i) && !is_known(n, first, end)) {
      ng_status status = add(n, first, i, titled);
      while (i + 1 < end && (n->at[i].kind == NG_PUNCTUATION || is_headline_word(n, i))) i++;
      return status ? status : add(n, i, end, false);
    }
  uint32_t person = titled ? 0 : person_behind(n, first, end);
  if (person) {
    ng_status status = add(n, first, person, false);
    return status ? status : add(n, person, end, false);
  }
  uint32_t holder = titled ? 0 : holder_behind(n, first, end);
  if (holder) {
    ng_status status = add(n, first, holder, false);
    return status ? status : add(n, holder, end, true);
  }
  if (is_town_in(n, first, end)) {
    ng_status status = add(n, first, end - 1, false);
    return status ? status : add(n, end - 1, end, false);
  }
  if (first && !titled && !(n->at[first].shape & NG_BLOCK_START) && is_unit_number(n, first - 1) && end - first > 1 &&
      ng_names_class(n, end - 1, NG_CLASS_ORG_HEAD))
    first--;
  return add(n, first, end, titled);
}

/* "in kerala", "from san francisco", where a text is written without capitals: how many tokens
   of a place that everybody knows begin at a token behind a word that stands before places. */
static uint32_t small_place(const ng_names *n, uint32_t i) {
  if (n->tags || n->at[i].kind != NG_WORD || n->at[i].shape & (NG_CAPITAL | NG_CLITIC | NG_DIGITS | NG_BLOCK_START) ||
      !i)
    return 0;
  uint32_t before = ng_names_mark(n, i - 1, ',') ? i - 1 : i; /* "san francisco, california" */
  const ng_candidate *last = n->candidates.count ? &n->candidates.at[n->candidates.count - 1] : NULL;
  bool town = last && last->tokens.end == before && !(n->at[last->tokens.start].shape & NG_CAPITAL);
  if (!town && !ng_names_class(n, i - 1, NG_CLASS_PLACE_BEFORE)) return 0;
  if (n->place[i] & NG_IN_PATH || ng_names_class(n, i, NG_CLASS_ARTICLE) || ng_names_class(n, i, NG_CLASS_STOP))
    return 0; /* "at the bottom" */
  unsigned wanted = NG_COUNTRY | NG_REGION | NG_METROPOLIS, person = NG_GIVEN | NG_SURNAME;
  ng_string one = ng_token_text(n->doc, &n->at[i]);
  unsigned bits = ng_gazetteer_find(n->gazetteer, one.data, one.size);
  if (bits & NG_PREFIX && i + 1 < n->count && n->at[i + 1].kind == NG_WORD &&
      !(n->at[i + 1].shape & (NG_CAPITAL | NG_BLOCK_START | NG_CLITIC))) {
    char room[NG_LONGEST_WORDS];
    ng_string two = ng_words_of(n->doc, (ng_span){n->at[i].start, ng_token_end(&n->at[i + 1])}, room);
    if (ng_gazetteer_find(n->gazetteer, two.data, two.size) & (wanted | NG_CITY)) return 2;
  }
  if (bits & NG_COMMON || one.size < 4) return 0;
  return bits & (NG_COUNTRY | NG_REGION) || (bits & (wanted | NG_CITY) && !(bits & person) && !n->at[i].word);
}

static ng_status add_small_place(ng_names *n, uint32_t first, uint32_t end) {
  ng_candidate *added = ng_candidates_push(&n->candidates);
  if (!added) return NG_NOMEM;
  *added = (ng_candidate){.tokens = {first, end},
                          .hash = ng_fold_hash(n->doc, n->at[first].start, ng_token_end(&n->at[end - 1]))};
  added->votes[NG_NAME_PLACE] = added->own[NG_NAME_PLACE] = KNOWN;
  return NG_OK;
}

static ng_status find_runs(ng_names *n) {
  for (uint32_t i = 0; i < n->count;) {
    uint32_t start = i;
    if (n->at[i].kind == NG_WORD && !(n->at[i].shape & NG_CAPITAL) &&
        ng_names_value(n, i, NG_CLASS_PARTICLE) == 2) { /* "de la Cruz", "al-Masri" */
      uint32_t stop = i + 3;
      while (i < stop && i < n->count && !ng_name_word(n, i) && (i == start || !(n->at[i].shape & NG_BLOCK_START)) &&
             (ng_names_class(n, i, NG_CLASS_PARTICLE) || (i > start && ng_names_mark(n, i, '-'))))
        i++;
    }
    if (!ng_name_shaped(n, i) || !ng_name_word(n, i) || (i > start && (n->at[i].shape & NG_BLOCK_START))) {
      uint32_t small = small_place(n, start);
      if (small) {
        ng_status status = add_small_place(n, start, start + small);
        if (status) return status;
      }
      i = start + (small ? small : 1); /* a particle alone is none, either */
      continue;
    }
    uint32_t word = i;
    i = start;
    uint32_t end = ng_name_run_end(n, i, word);
    ng_status status = cut(n, i, end);
    if (status) return status;
    i = end;
  }
  return NG_OK;
}

ng_status ng_stage_mentions(ng_doc *doc) {
  doc->sender = NG_NONE;
  if (!doc->lexicon || !doc->tokens.count) return NG_OK;
  ng_names names;
  ng_status status = ng_names_read(&names, doc);
  if (!status) status = find_runs(&names);
  if (!status) status = ng_candidates_settle(&names);
  if (!status) status = ng_roles_find(&names);
  ng_names_free(&names);
  if (!status) status = ng_authors_mention(doc);
  if (!status) status = ng_speech_mentions(doc);
  return status ? status : ng_letters_mention(doc); /* last: it notes their places */
}
