/* The roles of a pasted page's blocks. In: leaf blocks, tokens, cues. Out: a
 * role for each leaf. The story is what stands between its headline and its
 * end: chrome is what cues tell, and, on a page that has chrome at all, short
 * lines before the headline and what follows the end. A text without chrome is
 * story throughout. Linear in the number of leaves. */
#include "role_plain.h"

#include <string.h>

#include "words/tagger.h"

enum {
  MOST_CANDIDATES = 8,
  MOST_TOUCHING = 3,
  MOST_SKIPPED = 10, /* lines above its text */
  LONGEST_TAGGED = 64
};

static void set_role(ng_plain_page *p, uint32_t i, unsigned role) {
  p->doc->blocks.at[p->at[i].block].role = (uint8_t)role;
}
static unsigned role_of(const ng_plain_page *p, uint32_t i) { return p->doc->blocks.at[p->at[i].block].role; }

static unsigned more_after(const ng_plain_page *p, uint32_t i) { return i + 1 < p->count ? p->at[i + 1].more : 0; }

/* Lines that touch, from `i` on. */
static uint32_t region_end(const ng_plain_page *p, uint32_t i) {
  uint32_t end = i + 1;
  while (end < p->count && !(p->at[end].flags & GAP)) end++;
  return end;
}

/* A headline in capitals that goes on in the next line: both touch, and are no byline. */
static bool shouts_on(const ng_plain_page *p, uint32_t i) {
  if (i + 1 >= p->count) return false;
  const ng_part *it = &p->at[i], *next = it + 1;
  enum { OTHER = GAP | BYLINE | DATED | LISTED | SET | COLON };
  return it->flags & SHOUTS && next->flags & SHOUTS && !(it->flags & (STOPS | BYLINE | DATED | COLON)) &&
         !(next->flags & OTHER) && it->words + next->words >= FEWEST_WORDS && !ng_part_is_cued(next);
}

/* ---- the head of the story ----------------------------------------------- */

typedef struct {
  uint32_t start;    /* first part of the story */
  uint32_t headline; /* NG_NONE where there is none */
  uint32_t anchor;   /* byline or date line below it, NG_NONE where there is none */
  uint32_t text;     /* first running text that is no deck */
  bool dense;        /* its lines touch a menu's */
} head;

/* The byline that stands before the running text or right behind its first
   paragraphs, which are decks then; else such a date line. */
static uint32_t find_anchor(const ng_plain_page *p, uint32_t text) {
  uint32_t limit = text == NG_NONE ? p->count : text + 3 < p->count ? text + 3 : p->count;
  uint32_t dated = NG_NONE;
  for (uint32_t i = 0; i < limit; i++) {
    if (p->at[i].flags & BYLINE) return i;
    bool before = text == NG_NONE || i < text;
    if (p->at[i].flags & DATED && !ng_part_is_cued(&p->at[i]) && before &&
        (dated == NG_NONE || !(p->at[i].flags & PLACED)))
      dated = i;
  }
  return dated;
}

/* "For immediate release": a line that opens a story. */
static bool is_opening(const ng_plain_page *p, uint32_t i) {
  const ng_part *it = &p->at[i];
  return it->words <= 6 && it->flags & TITLE &&
         ng_lexicon_match(p->doc->lexicon, p->doc->tokens.at + it->token, it->tokens, NG_CLASS_PAGE_OPENING, NULL,
                          NULL);
}

/* Walks back from what follows a headline over the lines that may be it, its
   deck, the name of its section: up to chrome, a menu, a list. */
static unsigned find_candidates(const ng_plain_page *p, uint32_t below, bool decks, uint32_t out[MOST_CANDIDATES]) {
  unsigned count = 0, running = 0;
  uint32_t lines = 0; /* of the region */
  for (uint32_t i = below; i-- > 0 && count < MOST_CANDIDATES;) {
    const ng_part *it = &p->at[i];
    bool nearest = i + 1 == below && !it->cue.sure && it->cue.how != NG_CUE_WORD && it->words > 3;
    if ((ng_part_is_cued(it) && !nearest) || it->flags & (LISTED | SET | COLON | BYLINE) || is_opening(p, i)) break;
    if (it->flags & DATED) {
      if (count) break;
      continue;
    }
    if (it->flags & RUNNING && !(it->flags & TITLE) && (!decks || ++running > 3)) break;
    out[count++] = i;
    lines = it->flags & GAP ? 0 : lines + !(i && shouts_on(p, i - 1));
    if (lines >= 2) { /* three lines that touch are a menu, or an address */
      while (count && region_end(p, i) > out[count - 1]) count--;
      break;
    }
  }
  for (unsigned i = 0; i < count / 2; i++) {
    uint32_t swap = out[i];
    out[i] = out[count - 1 - i];
    out[count - 1 - i] = swap;
  }
  return count;
}

static bool is_names(const ng_plain_page *p, uint32_t i) {
  return ng_bare_names(p->doc, p->at[i].token, p->at[i].tokens);
}

/* The same where what follows the headline touches the lines above it, as in a
   page that a browser copied: short lines are a menu's, or stand between the
   headline and its text ("Shares", "214", names). */
static unsigned find_touching(const ng_plain_page *p, uint32_t below, uint32_t out[MOST_CANDIDATES]) {
  unsigned count = 0, skipped = 0;
  if (p->doc->type != NG_TYPE_PLAIN || p->at[below].flags & GAP) return 0;
  for (uint32_t i = below; i-- > 0 && count < MOST_TOUCHING;) {
    const ng_part *it = &p->at[i];
    bool small = it->words < FEWEST_WORDS || it->flags & DOUBLED || it->flags & (DATED | BYLINE) ||
                 ng_part_is_cued(it) || is_names(p, i);
    if (it->flags & (LISTED | SET | COLON) || is_opening(p, i) || (small && (count || ++skipped > MOST_SKIPPED))) break;
    if (!small && !(it->flags & TITLE) && count) break;
    if (!small) out[count++] = i;
    if (!(it->flags & GAP)) continue;
    /* A headline that stands alone above its deck. */
    bool alone = i && count && (it - 1)->flags & GAP && (it - 1)->flags & TITLE && (it - 1)->words >= FEWEST_WORDS;
    if (alone && !((it - 1)->flags & (LISTED | SET | DATED | BYLINE)) && !ng_part_is_cued(it - 1)) out[count++] = i - 1;
    break;
  }
  for (unsigned i = 0; i < count / 2; i++) {
    uint32_t swap = out[i];
    out[i] = out[count - 1 - i];
    out[count - 1 - i] = swap;
  }
  return count && p->at[out[0]].flags & TITLE ? count : 0;
}

static uint32_t choose_headline(const ng_plain_page *p, const uint32_t *candidates, unsigned count) {
  if (count == 1) return p->at[candidates[0]].flags & TITLE ? candidates[0] : NG_NONE;
  /* A deck of sentences has the headline right above it. */
  for (unsigned i = count; i-- > 1;)
    if (p->at[candidates[i]].flags & STOPS && p->at[candidates[i]].words >= 8)
      for (unsigned k = i; k-- > 0;)
        if (p->at[candidates[k]].flags & TITLE && p->at[candidates[k]].words >= 2) return candidates[k];
  /* One word or two above others name a section of the page. */
  for (unsigned i = 0; i < count; i++)
    if (p->at[candidates[i]].flags & TITLE && (p->at[candidates[i]].words >= 3 || i + 1 == count)) return candidates[i];
  return NG_NONE;
}

static uint32_t find_opening(const ng_plain_page *p, uint32_t before) {
  for (uint32_t i = 0; i < before; i++)
    if (is_opening(p, i)) return i;
  return NG_NONE;
}

static head find_head(const ng_plain_page *p) {
  head h = {0, NG_NONE, NG_NONE, NG_NONE, false};
  for (uint32_t i = 0; i < p->count && h.text == NG_NONE; i++)
    if (ng_part_is_text(&p->at[i]) && !(i == 0 && p->at[i].flags & TITLE && p->count > 1)) h.text = i;
  if (h.text == NG_NONE) return h;
  h.anchor = find_anchor(p, h.text);
  uint32_t candidates[MOST_CANDIDATES];
  uint32_t below = h.anchor != NG_NONE ? h.anchor : h.text;
  unsigned count = find_touching(p, below, candidates);
  h.dense = count;
  if (!count) count = find_candidates(p, below, h.anchor != NG_NONE && p->at[h.anchor].flags & BYLINE, candidates);
  if (!count && below < h.text) count = find_candidates(p, h.text, false, candidates); /* the date stands on top */
  if (count) h.headline = choose_headline(p, candidates, count);
  h.start = h.headline != NG_NONE ? h.headline : h.anchor != NG_NONE && h.anchor < h.text ? h.anchor : h.text;
  uint32_t opening = find_opening(p, h.start);
  if (opening != NG_NONE) h.start = opening;
  return h;
}

/* Everything above the story: cues, then the masthead on top, then menus. */
static void label_above(ng_plain_page *p, uint32_t start) {
  bool on_top = true;
  for (uint32_t i = 0; i < start;) {
    uint32_t end = region_end(p, i);
    if (end > start) end = start;
    unsigned cued = 0, menu = 0;
    uint32_t told = NG_NONE;
    for (uint32_t k = i; k < end; k++) {
      menu += p->at[k].words <= 4 && !(p->at[k].flags & STOPS);
      if (!p->at[k].cue.how) continue;
      cued++;
      if (told == NG_NONE) told = k;
    }
    bool is_menu = end - i >= 3 && menu == end - i;
    for (uint32_t k = i; k < end; k++) {
      bool in_menu = is_menu && p->at[k].cue.how >= NG_CUE_HEAD; /* opens nothing there */
      if (in_menu) set_role(p, k, NG_ROLE_NAVIGATION);
      else if (p->at[k].cue.how) set_role(p, k, p->at[k].cue.role);
      else if (is_menu) set_role(p, k, NG_ROLE_NAVIGATION);
      else if (k < 2 && on_top && !is_menu) set_role(p, k, NG_ROLE_MASTHEAD);
      else if (cued * 2 >= end - i) set_role(p, k, p->at[told].cue.role);
      else set_role(p, k, on_top && !is_menu && k < 4 ? NG_ROLE_MASTHEAD : NG_ROLE_NAVIGATION);
    }
    on_top = on_top && !cued && !is_menu;
    i = end;
  }
}

/* Headline, deck, byline, date; gives the first part of the body. */
static uint32_t label_head(ng_plain_page *p, const head *h) {
  uint32_t i = h->start;
  for (; h->headline != NG_NONE && i < h->headline; i++)
    if (p->at[i].cue.how && p->at[i].cue.sure) set_role(p, i, p->at[i].cue.role);
  uint32_t deck_end = NG_NONE, byline = NG_NONE;
  if (h->headline != NG_NONE) {
    do set_role(p, i, NG_ROLE_HEADLINE);
    while (shouts_on(p, i++));
    deck_end = i < p->count ? region_end(p, i) : i;
  }
  uint32_t before = h->anchor != NG_NONE && h->anchor >= i ? h->anchor : h->text;
  for (; i < p->count; i++) {
    const ng_part *it = &p->at[i];
    ng_credit credit = ng_credit_of(p->doc, it->token, it->tokens);
    if (it->flags & BYLINE) {
      set_role(p, i, NG_ROLE_BYLINE);
      byline = i;
    } else if (it->flags & DATED) {
      set_role(p, i, NG_ROLE_DATELINE);
    } else if (byline != NG_NONE && i == byline + 1 && !(it->flags & (GAP | RUNNING | STOPS)) && !ng_part_is_cued(it)) {
      set_role(p, i, NG_ROLE_BYLINE);
    } else if (ng_part_is_cued(it) && (i != h->text || it->cue.sure)) {
      set_role(p, i, it->cue.role);
    } else if (credit == NG_CREDIT_ALONE || credit == NG_CREDIT_CAPTION) {
      set_role(p, i, credit == NG_CREDIT_ALONE ? NG_ROLE_CREDIT : NG_ROLE_CAPTION);
    } else if (it->flags & DOUBLED && i < h->text) {
      set_role(p, i, NG_ROLE_CAPTION);
    } else if (i < before && is_names(p, i) && (h->dense || (i + 1 < p->count && p->at[i + 1].flags & DATED))) {
      set_role(p, i, NG_ROLE_BYLINE);
      byline = i;
    } else if (h->dense && (i < before || i < h->text) && it->words < FEWEST_WORDS && !(it->flags & STOPS)) {
      set_role(p, i, NG_ROLE_NAVIGATION);
    } else if (i < before) {
      bool touches_headline = deck_end != NG_NONE && i < deck_end;
      if (touches_headline && !(it->flags & (LISTED | SET | COLON))) set_role(p, i, NG_ROLE_DECK);
    } else {
      break;
    }
  }
  return i;
}

/* ---- the body ------------------------------------------------------------ */

/* The role of what is no story though it stands in it, or at its end. Weak cues
   count where no running text follows. */
static bool cue_in_story(const ng_plain_page *p, uint32_t i, unsigned *role) {
  const ng_part *it = &p->at[i];
  if (!ng_part_is_cued(it) || it->flags & (BYLINE | DATED | SET)) return false;
  *role = it->cue.role;
  unsigned more = more_after(p, i);
  bool line = !(it->flags & (RUNNING | STOPS));
  switch (it->cue.how) {
    case NG_CUE_HEAD:
    case NG_CUE_OPENS: {
      bool listing = i + 1 < p->count && !(p->at[i + 1].flags & RUNNING);
      return line && (!more || (it->cue.sure && (it->cue.how == NG_CUE_HEAD || listing)));
    }
    case NG_CUE_WORD: return line && (!more || it->cue.sure);
    case NG_CUE_START: return !more || it->cue.sure;
    default: return !more || (it->cue.sure && (more < 2 || it->words <= NO_SENTENCE));
  }
}

/* How much running text must follow for the story to go on. */
static unsigned needed(const ng_part *it) {
  bool part_opens = it->cue.how == NG_CUE_HEAD || it->cue.how == NG_CUE_OPENS;
  if (it->cue.role == NG_ROLE_COMMENT && part_opens) return UINT8_MAX;
  if (part_opens) return 3;
  if (it->cue.role == NG_ROLE_ADVERT || it->cue.role == NG_ROLE_SUBSCRIBE || it->cue.role == NG_ROLE_RELATED) return 1;
  return 2;
}

/* A description without a verb that says something: the first sentence of it. What
   stands `alone`, where nothing else tells of a picture, quotes nobody after it either,
   and names whom it speaks of. */
static bool is_bare_description(const ng_plain_page *p, const ng_part *it, bool alone) {
  const ng_doc *doc = p->doc;
  const ng_tagger *tagger = ng_lexicon_tagger(doc->lexicon);
  if (!tagger || it->words < 6 || it->tokens > LONGEST_TAGGED) return false;
  uint8_t tags[LONGEST_TAGGED];
  const ng_token *tokens = doc->tokens.at + it->token;
  ng_tagger_run(tagger, doc->text.data, tokens, it->tokens, tags);
  bool first = true;
  for (uint32_t i = 0; i < it->tokens && (first || alone); i++) {
    uint32_t code = tokens[i].kind == NG_PUNCTUATION ? tokens[i].word : 0;
    if (code == '"' || code == 0x201C || code == '[' || code == '?' || tags[i] == NG_POS_PRP) return false;
    if (first && (tags[i] == NG_POS_VBD || tags[i] == NG_POS_VBP || tags[i] == NG_POS_MD)) return false;
    if (code == '.' && i >= 5 && (i + 1 == it->tokens || tokens[i + 1].shape & NG_CAPITAL)) first = false;
  }
  return true;
}

/* A line that could describe a picture: no list, no speech, no speaker's turn. */
static bool may_describe(const ng_plain_page *p, const ng_part *it) {
  if (it->flags & (LISTED | SET | COLON) || it->words > 45 || !it->tokens) return false;
  const ng_token *tokens = p->doc->tokens.at + it->token;
  for (uint32_t i = 0; i < it->tokens; i++) {
    uint32_t code = tokens[i].kind == NG_PUNCTUATION ? tokens[i].word : 0;
    if (code == '?' || (code == ':' && i < 4) || (i == 0 && (code == '"' || code == 0x201C || code == 0x2014)))
      return false;
  }
  return true;
}

/* A line right above or below one longer paragraph, without a blank line, on a
   page where that is not how paragraphs stand. */
static bool is_caption_by_place(const ng_plain_page *p, uint32_t i) {
  const ng_part *it = &p->at[i];
  bool above = it->flags & GAP && i + 1 < p->count && region_end(p, i) == i + 2;
  bool below = !(it->flags & GAP) && p->at[i - 1].flags & GAP && region_end(p, i) == i + 1;
  if (!(above || below) || !may_describe(p, it)) return false;
  const ng_part *text = above ? it + 1 : it - 1;
  if (p->doc->blocks.at[text->block].kind == NG_PRE) return above && !(it->flags & STOPS);
  if (text->flags & (LISTED | SET) || !(text->flags & RUNNING) || text->words < 25 || text->words < it->words)
    return false;
  if (p->pairs * 4 > p->regions) return false;
  return !(it->flags & STOPS) || (above && is_bare_description(p, it, false));
}

/* "… since 2014. Idris Holloway": a description, then a bare name. */
static bool ends_with_name(const ng_plain_page *p, const ng_part *it) {
  const ng_token *tokens = p->doc->tokens.at + it->token;
  uint32_t names = 0, i = it->tokens;
  while (i > 0 && tokens[i - 1].kind == NG_WORD && tokens[i - 1].shape & NG_CAPITAL) i--, names++;
  if (names < 2 || names > 4 || i < 6 || tokens[i - 1].kind != NG_PUNCTUATION || tokens[i - 1].word != '.')
    return false;
  return tokens[i - 2].size >= 4;
}

/* "![The quay](quay.jpg)", alone: Markdown's picture. */
static bool is_picture(const ng_plain_page *p, const ng_part *it) {
  ng_string text = ng_slice(p->doc, p->doc->blocks.at[it->block].span);
  if (p->doc->type != NG_TYPE_MARKDOWN || text.size < 5 || memcmp(text.data, "![", 2)) return false;
  const char *close = memchr(text.data, ']', text.size), *end = text.data + text.size - 1;
  if (!close || close == end) return close == end;
  return (close[1] == '(' && memchr(close, ')', text.size - (size_t)(close - text.data)) == end) ||
         (close[1] == '[' && memchr(close + 1, ']', text.size - (size_t)(close + 1 - text.data)) == end);
}

static void label_line(ng_plain_page *p, uint32_t i, bool *captions) {
  const ng_part *it = &p->at[i];
  const ng_block *block = &p->doc->blocks.at[it->block];
  ng_credit credit = ng_credit_of(p->doc, it->token, it->tokens);
  if (credit == NG_CREDIT_STORY && it->words <= 40) {
    set_role(p, i, NG_ROLE_CREDIT);
  } else if (credit == NG_CREDIT_ALONE && it->words <= 12) {
    set_role(p, i, NG_ROLE_CREDIT);
  } else if (is_picture(p, it) || credit == NG_CREDIT_CAPTION || is_caption_by_place(p, i) ||
             (it->flags & GAP && may_describe(p, it) && ends_with_name(p, it))) {
    set_role(p, i, NG_ROLE_CAPTION);
    *captions = true;
  } else if (block->kind == NG_HEADING) {
    set_role(p, i, NG_ROLE_SECTION_TITLE);
  } else if (*captions && it->words <= 30 && it->flags & GAP && it->flags & STOPS && i + 1 < p->count &&
             p->at[i + 1].flags & GAP && may_describe(p, it) && is_bare_description(p, it, true)) {
    set_role(p, i, NG_ROLE_CAPTION);
  }
}

/* The body up to the end of the story; gives the first part behind it. */
static uint32_t label_body(ng_plain_page *p, uint32_t i) {
  bool captions = false;
  int opened = -1; /* the part of the page that stands in the story here */
  for (; i < p->count; i++) {
    unsigned role;
    const ng_part *it = &p->at[i];
    if (cue_in_story(p, i, &role)) {
      /* A line without a cue that stands right above belongs with it. */
      bool with_before = i > 0 && !(it->flags & GAP) && !((it - 1)->flags & (RUNNING | STOPS | COLON | LISTED | SET)) &&
                         role_of(p, i - 1) == NG_ROLE_BODY;
      if (with_before) set_role(p, i - 1, role);
      if (more_after(p, i) < needed(it)) return with_before ? i - 1 : i;
      set_role(p, i, role);
      opened = it->cue.how == NG_CUE_HEAD || it->cue.how == NG_CUE_OPENS ? (int)role : -1;
      continue;
    }
    if (opened >= 0 && !(it->flags & RUNNING)) {
      set_role(p, i, (unsigned)opened);
      continue;
    }
    opened = -1;
    label_line(p, i, &captions);
  }
  return i;
}

/* Whether a line begins with words of the masthead: up to a colon, or all. */
static bool names_masthead(const ng_plain_page *p, uint32_t i) {
  const ng_doc *doc = p->doc;
  const ng_part *it = &p->at[i];
  const ng_token *tokens = doc->tokens.at + it->token;
  uint32_t count = 0;
  while (count < it->tokens && !(tokens[count].kind == NG_PUNCTUATION && tokens[count].word == ':')) count++;
  if (count < 2 || (count == it->tokens && count > 6) || count > 10) return false;
  ng_string name = ng_slice(doc, (ng_span){tokens[0].start, ng_token_end(&tokens[count - 1])});
  for (uint32_t k = 0; k < p->count && k < 4 && role_of(p, k) == NG_ROLE_MASTHEAD; k++) {
    ng_string line = ng_slice(doc, doc->blocks.at[p->at[k].block].span);
    for (size_t at = 0; at + name.size <= line.size; at++)
      if (!memcmp(line.data + at, name.data, name.size)) return true;
  }
  return false;
}

/* Behind the end: cues, and what stands in the part that one of them opened. */
static void label_below(ng_plain_page *p, uint32_t i) {
  int opened = -1;
  for (; i < p->count; i++) {
    const ng_part *it = &p->at[i];
    bool opens = (it->cue.how == NG_CUE_HEAD || it->cue.how == NG_CUE_OPENS) && it->flags & GAP;
    if (it->flags & RULED) opened = -1;
    bool told = opened < 0 || opens || it->cue.sure || it->cue.role == (unsigned)opened ||
                (it->flags & RUNNING && opened != NG_ROLE_COMMENT) ||
                (it->cue.how == NG_CUE_WORD && opened == NG_ROLE_RELATED);
    if (it->cue.how && told) {
      set_role(p, i, it->cue.role);
      if (opens) opened = it->cue.role;
      else if (it->flags & GAP && (it->cue.role == NG_ROLE_ADVERT || it->cue.role == NG_ROLE_NOTICE)) opened = -1;
    } else if (opened >= 0) {
      set_role(p, i, (unsigned)opened);
    } else {
      const ng_token *first = p->doc->tokens.at + it->token;
      bool signs = it->tokens && first->kind == NG_PUNCTUATION &&
                   (first->word == '-' || first->word == 0x2014 || first->word == 0x2013);
      if (names_masthead(p, i)) {
        set_role(p, i, NG_ROLE_MASTHEAD);
        continue;
      }
      bool notice = it->flags & RUNNING || (signs && i > 0 && role_of(p, i - 1) == NG_ROLE_NOTICE);
      set_role(p, i, notice ? NG_ROLE_NOTICE : NG_ROLE_NAVIGATION);
    }
  }
}

/* ---- all together -------------------------------------------------------- */

/* A title's block is a heading, a caption's a caption; what looked like a
   heading and is none becomes a paragraph. */
static void set_kinds(ng_plain_page *p) {
  ng_block *blocks = p->doc->blocks.at;
  for (uint32_t i = p->count; i-- > 0;) /* what holds blocks plays the part of the first */
    for (uint32_t up = blocks[p->at[i].block].parent; up != NG_NONE; up = blocks[up].parent)
      blocks[up].role = (uint8_t)role_of(p, i);
  bool markdown = p->doc->type == NG_TYPE_MARKDOWN;
  for (uint32_t i = 0; i < p->count; i++) {
    ng_block *block = &p->doc->blocks.at[p->at[i].block];
    if (block->kind != NG_PARAGRAPH && block->kind != NG_HEADING) continue;
    if (block->role == NG_ROLE_HEADLINE) {
      block->kind = NG_HEADING;
      block->level = 1;
    } else if (block->role == NG_ROLE_CAPTION) {
      block->kind = NG_CAPTION;
      block->level = 0;
    } else if (block->kind == NG_HEADING && block->role != NG_ROLE_SECTION_TITLE && !markdown) {
      block->kind = NG_PARAGRAPH;
      block->level = 0;
    }
  }
}

/* Whether lines above the story are a page's, not the story's own: by what their
   words tell, or by a menu among them. */
static bool has_chrome_above(const ng_plain_page *p, uint32_t start) {
  unsigned weak = 0;
  for (uint32_t i = 0; i < start; i++) {
    if (p->at[i].cue.how && (p->at[i].cue.sure || ++weak == 2)) return true;
    if (p->at[i].flags & GAP && region_end(p, i) - i >= 3) return true;
  }
  return false;
}

/* "THE TARN HERALD", "March 3, 2011": a paper's name and its day above the headline. */
static void label_paper(ng_plain_page *p, uint32_t start) {
  enum { MOST = 3, NAME = 6 };
  bool dated = false;
  for (uint32_t i = 0; i < start; i++) {
    const ng_part *it = &p->at[i];
    if (start > MOST || it->flags & (STOPS | SET | LISTED) || (!(it->flags & DATED) && it->words > NAME)) return;
    dated |= it->flags & DATED;
  }
  for (uint32_t i = 0; dated && i < start; i++)
    set_role(p, i, p->at[i].flags & DATED ? NG_ROLE_DATELINE : NG_ROLE_MASTHEAD);
}

static void label(ng_plain_page *p) {
  head h = find_head(p);
  uint32_t body = h.text == NG_NONE ? 0 : label_head(p, &h);
  uint32_t end = label_body(p, body);
  if (has_chrome_above(p, h.start)) {
    label_above(p, h.start);
  } else if (end < p->count && h.headline == h.start && h.start == 1 && p->at[0].words <= 5 &&
             !(p->at[0].flags & (STOPS | COLON | SET | LISTED))) {
    set_role(p, 0, NG_ROLE_MASTHEAD); /* one line above, on a page that has chrome below */
  } else if (h.headline != NG_NONE && h.headline == h.start) {
    label_paper(p, h.start);
  }
  label_below(p, end);
  set_kinds(p);
}

/* A letter has no headline and no page around it: nothing but what sure words tell
   ("unsubscribe") is not its own text. */
static void label_message(ng_plain_page *p) {
  for (uint32_t i = 0; i < p->count; i++) {
    ng_block *block = &p->doc->blocks.at[p->at[i].block];
    if (ng_part_is_cued(&p->at[i]) && p->at[i].cue.sure && !(p->at[i].flags & RUNNING))
      set_role(p, i, p->at[i].cue.role);
    if (block->kind != NG_HEADING) continue;
    block->kind = NG_PARAGRAPH;
    block->level = 0;
  }
}

ng_status ng_role_plain(ng_doc *doc) {
  ng_plain_page p = {.doc = doc};
  ng_status status = ng_role_look(&p);
  if (!status && p.count && doc->message) label_message(&p);
  else if (!status && p.count) label(&p);
  free(p.at);
  return status;
}
