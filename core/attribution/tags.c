/* Tags mended. In: the tags of one sentence as the tagger gives them. Out: the
 * same, where the lexicon, the mentions or the words around show it wrong.
 *
 * A token is asked by its tag and by the classes of its word: rules_of says which
 * rules a tag may be mended by, each rule which class it asks for. The first that
 * holds, in their order, mends it. */
#include "tags.h"

enum { ONE = 1, SEVERAL = 2, EITHER = ONE | SEVERAL };

/* The words of a name are a name. */
static void mend_names(ng_reader *r) {
  const ng_doc *doc = r->doc;
  for (; r->mention < doc->mentions.count; r->mention++) {
    const ng_mention *mention = &doc->mentions.at[r->mention];
    uint32_t t = ng_token_at(doc, mention->span.start);
    if (t >= r->sentence.end) return;
    if (mention->kind == NG_KIND_ROLE) continue;
    for (; t < r->sentence.end && ng_reader_token(r, t)->start < mention->span.end; t++) {
      if (t < r->sentence.start) continue;
      if (is_verb(tag(r, t)) && r->grammar & NG_GRAMMAR_POSTVERBAL && ng_reader_is(r, t, NG_CLASS_PARTICLE))
        r->tags[t] = NG_POS_NNP;
      if (!(ng_reader_token(r, t)->shape & NG_CAPITAL)) continue;
      if (ng_reader_token(r, t)->kind == NG_WORD && tag(r, t) > NG_POS_NNP && tag(r, t) != NG_POS_DT &&
          tag(r, t) != NG_POS_POS)
        r->tags[t] = NG_POS_NNP;
    }
  }
}

/* Whether the noun group that ends at t begins right after a quotation: "…," the
   letter reads. */
static bool follows_quote(const ng_reader *r, uint32_t t) {
  for (uint32_t n = 0; t > 0 && n < 8; t--, n++) {
    if (r->quote_of[t - 1] != NG_NONE) return n > 0;
    if (tag(r, t - 1) > NG_POS_JJ && tag(r, t - 1) != NG_POS_POS) return false;
  }
  return false;
}

/* "as Ann Lee claims,": the end of a clause that "as" opens, of a noun group and one word. */
static bool ends_as(const ng_reader *r, uint32_t t) {
  if (ng_reader_token(r, t + 1)->kind != NG_PUNCTUATION || ng_reader_mark(r, t + 1)) return false;
  if (tag(r, t) != NG_POS_NNS && tag(r, t) != NG_POS_NN) return false;
  uint32_t from = t;
  while (from > r->sentence.start && from + 6 > t && (tag(r, from - 1) <= NG_POS_JJ || tag(r, from - 1) == NG_POS_POS))
    from--;
  bool opens = from < t && from > r->sentence.start && ng_reader_is(r, from - 1, NG_CLASS_SAY_AS);
  return opens && (tag(r, t - 1) == NG_POS_NNP || tag(r, t - 1) == NG_POS_PRP || tag(r, t) == NG_POS_NNS);
}

/* "It was old, the Kelby Post | reports.", "It was old, a new poll | indicates.": whether a name, or,
   for a word that is no noun of saying, a noun and nothing else stands between a clause, with its
   comma, and the token. */
static bool follows_clause(const ng_reader *r, uint32_t t) {
  bool noun = ng_reader_is(r, t, NG_CLASS_SAY_NOUN);
  uint32_t from = t;
  for (; from > r->sentence.start && from + 12 > t; from--) {
    ng_pos before = tag(r, from - 1);
    bool name = before == NG_POS_NNP || before == NG_POS_DT || ng_reader_sign(r, from - 1, '-');
    if (!name && (noun || before > NG_POS_JJ) && before != NG_POS_POS) break;
  }
  bool parted = from < t && from > r->sentence.start && ng_reader_sign(r, from - 1, ',');
  bool named = tag(r, t - 1) == NG_POS_NNP || (!noun && tag(r, t - 1) == NG_POS_NN);
  return parted && named && verb_before(r, from - 1);
}

/* A noun of a language that gives nouns capitals, taken for a verb or an adverb: "Medienberichten
   zufolge". What opens the sentence has a capital whatever it is. */
static bool is_capital_noun(const ng_reader *r, uint32_t t) {
  const ng_token *token = ng_reader_token(r, t);
  if (!(r->grammar & NG_GRAMMAR_CAPITAL_NOUNS) || !(token->shape & NG_CAPITAL) || token->kind != NG_WORD) return false;
  if (!is_verb(tag(r, t)) && tag(r, t) != NG_POS_RB && tag(r, t) != NG_POS_OTHER) return false;
  if (t == r->sentence.start || ng_reader_mark(r, t - 1) || ng_reader_sign(r, t - 1, ':'))
    return ng_reader_is(r, t, NG_CLASS_COMPOUND) || ng_reader_is(r, t, NG_CLASS_ROLE);
  return !ng_reader_is(r, t, NG_CLASS_STOP) && !ng_reader_is(r, t, NG_CLASS_PRONOUN);
}

/* A verb of saying taken for a noun, where "that", a colon or a quotation
   follows, or one stands before: "the website states that". */
static bool speaks(const ng_reader *r, uint32_t t) {
  const ng_token *token = ng_reader_token(r, t);
  int32_t value = ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_SAY_VERB);
  if (!(value & (NG_FRAME_CLAUSE | NG_FRAME_QUOTE))) return false;
  if (ends_as(r, t)) return true;
  /* "“…,” Lee answers.": "answers" may be a noun elsewhere */
  bool last = ng_reader_token(r, t + 1)->kind == NG_PUNCTUATION && !ng_reader_mark(r, t + 1);
  bool closes = last && (follows_quote(r, t) || follows_clause(r, t));
  if (ng_lexicon_is(r->doc->lexicon, token->word, NG_CLASS_SAY_NOUN) && !closes) return false;
  bool opens = t == r->sentence.start || (ng_reader_mark(r, t - 1) && r->quote_of[t - 1] != NG_NONE &&
                                          r->quote_of[t] == NG_NONE); /* "…," agrees Ann Lee */
  if (opens) return tag(r, t + 1) == NG_POS_NNP && (value & NG_FRAME_QUOTE);
  bool name = ng_reader_token(r, t - 1)->shape & NG_CAPITAL || follows_quote(r, t);
  /* "but insists Lee is right" */
  if (tag(r, t - 1) == NG_POS_CC && tag(r, t) == NG_POS_NNS &&
      (tag(r, t + 1) == NG_POS_NNP || tag(r, t + 1) == NG_POS_PRP))
    return true;
  bool noun = tag(r, t - 1) <= NG_POS_PRP || (tag(r, t - 1) == NG_POS_JJ && name);
  uint32_t next = t + 1 + ng_reader_sign(r, t + 1, ',');
  bool document = ng_reader_is(r, t, NG_CLASS_DOCUMENT);
  return noun && (ng_reader_is(r, t + 1, NG_CLASS_THAT) || r->quote_of[next] != NG_NONE ||
                  (ng_reader_sign(r, t + 1, ':') && !document) || r->quote_of[t - 1] != NG_NONE ||
                  follows_quote(r, t) || closes);
}

/* "has vowed to block them", "sought for months to temper it", "a promise to strengthen it": a base
   form behind "to", taken for something else. */
static bool is_infinitive(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || r->grammar & NG_GRAMMAR_BARE || !ng_reader_is(r, t - 1, NG_CLASS_INFINITIVE))
    return false;
  ng_pos here = tag(r, t), next = tag(r, t + 1);
  if (here == NG_POS_VB || here == NG_POS_VBP) return tag(r, t - 1) == NG_POS_IN;
  if (next == NG_POS_VB || ng_reader_token(r, t)->shape & NG_CAPITAL) return false;
  if (here == NG_POS_RB && tag(r, t - 1) == NG_POS_TO) return next <= NG_POS_JJ || next == NG_POS_CD;
  if (t < r->sentence.start + 2 || !is_verb(tag(r, t - 2))) return false;
  return ng_reader_value(r, t - 2, NG_CLASS_SAY_VERB) & NG_FRAME_INFINITIVE;
}

/* "there were", "he’s leaving": a form of be taken for something else, after its subject. */
static bool is_being(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start) return false;
  ng_pos before = tag(r, t - 1);
  bool subject = ng_reader_is(r, t - 1, NG_CLASS_NO_SOURCE) || ng_reader_is(r, t - 1, NG_CLASS_NOMINATIVE);
  return subject || (tag(r, t) != NG_POS_VB && before <= NG_POS_NNP);
}

enum { CLAUSE = 40 }; /* tokens of one that are looked at */

/* Whether a sign or an "and" parts the clause of a token from the next. */
static bool parts_clauses(const ng_reader *r, uint32_t t) {
  bool number = ng_reader_sign(r, t, '%') || ng_reader_sign(r, t, '-') || ng_reader_sign(r, t, '$');
  return tag(r, t) == NG_POS_CC || (tag(r, t) == NG_POS_PUNCT && !number);
}

/* "did express concern": a verb of saying taken for another word, behind a form of do and its subject. */
static bool is_emphatic(const ng_reader *r, uint32_t t) {
  if (t < r->sentence.start + 2 || !ng_reader_is(r, t, NG_CLASS_SAY_VERB) || !ng_reader_is(r, t - 1, NG_CLASS_DO) ||
      !ng_pos_finite(tag(r, t - 1)))
    return false;
  return tag(r, t - 2) <= NG_POS_PRP && tag(r, t + 1) != NG_POS_IN && ng_reader_token(r, t + 1)->kind == NG_WORD;
}

/* "he come": the base form after a pronoun that is a subject; "40% say": a verb of
   saying after a number that no verb stands before. */
static bool is_present(const ng_reader *r, uint32_t t) {
  if (tag(r, t) == NG_POS_NN || tag(r, t) == NG_POS_JJ) return is_emphatic(r, t);
  if (tag(r, t) == NG_POS_RB) /* "would back him" */
    return t > r->sentence.start && tag(r, t - 1) == NG_POS_MD && tag(r, t + 1) <= NG_POS_DT &&
           ng_reader_is(r, t, NG_CLASS_SAY_VERB);
  uint32_t number = t - (t > r->sentence.start && ng_reader_sign(r, t - 1, '%'));
  if (number > r->sentence.start && tag(r, number - 1) == NG_POS_CD && ng_reader_is(r, t, NG_CLASS_SAY_VERB))
    return number < r->sentence.start + 2 || !is_verb(tag(r, number - 2));
  uint32_t who = t;
  while (who > r->sentence.start && tag(r, who - 1) == NG_POS_RB) who--;
  bool says =
      tag(r, t) == NG_POS_VB && ng_reader_is(r, t, NG_CLASS_SAY_VERB); /* "half of the engineers say the same" */
  if (who > r->sentence.start && (who < t || says) &&
      tag(r, who - 1) == NG_POS_NNS) { /* "the workers almost always win" */
    for (uint32_t n = who - 1; n-- > r->sentence.start && n + CLAUSE > t && !parts_clauses(r, n);)
      if (is_verb(tag(r, n)) || tag(r, n) == NG_POS_MD) return false;
    return true;
  }
  if (t == r->sentence.start || !ng_reader_is(r, t - 1, NG_CLASS_NOMINATIVE)) return false;
  return t < r->sentence.start + 2 || !is_verb(tag(r, t - 2));
}

/* "called that “absurd”", "called that report a lie": not the "that" of a clause. */
static bool is_called(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || !is_verb(tag(r, t - 1))) return false;
  int32_t value = ng_lexicon_value(r->doc->lexicon, ng_reader_token(r, t - 1)->word, NG_CLASS_SAY_VERB);
  return (value & NG_FRAME_NOUN_AS) && !(value & (NG_FRAME_CLAUSE | NG_FRAME_THAT)) &&
         (tag(r, t + 1) <= NG_POS_NNS || ng_reader_mark(r, t + 1) || tag(r, t + 1) == NG_POS_DT ||
          tag(r, t + 1) == NG_POS_JJ);
}

/* "“…,” insists Hull resident and diver Ann Lee": a noun for a person taken for a verb, behind "and" and before
   a name, where a verb of saying behind a quotation has its subject. */
static bool is_joined_sayer(const ng_reader *r, uint32_t t) {
  enum { GROUP = 6 };
  if (t < r->sentence.start + 3 || tag(r, t - 1) != NG_POS_CC || tag(r, t - 2) != NG_POS_NN ||
      tag(r, t + 1) != NG_POS_NNP)
    return false;
  if (ng_reader_is(r, t, NG_CLASS_SAY_VERB) || ng_reader_is(r, t, NG_CLASS_SURE_VERB)) return false;
  for (uint32_t n = t - 2; n > r->sentence.start && n + GROUP > t; n--) {
    if (!ng_pos_finite(tag(r, n))) continue;
    return ng_reader_value(r, n, NG_CLASS_SAY_VERB) & NG_FRAME_QUOTE && r->quote_of[n - 1] != NG_NONE;
  }
  return false;
}

/* "said in her opening remarks that": a noun of saying taken for a verb, behind "in her". */
static bool is_remark(const ng_reader *r, uint32_t t) {
  if (t < r->sentence.start + 3 || (tag(r, t - 1) > NG_POS_JJ && tag(r, t - 1) != NG_POS_VBG) ||
      tag(r, t - 2) != NG_POS_PRPS || tag(r, t - 3) != NG_POS_IN)
    return false;
  return ng_reader_is(r, t, NG_CLASS_SAY_NOUN) && verb_before(r, t - 3);
}

/* "expressed concern that": a noun of saying taken for a verb, behind one that no verb hangs on, before "that". */
static bool is_voiced(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || !ng_reader_is(r, t, NG_CLASS_SAY_NOUN) || !ng_reader_is(r, t - 1, NG_CLASS_SAY_CARRIER))
    return false;
  ng_pos before = tag(r, t - 1);
  bool helps = ng_reader_is(r, t - 1, NG_CLASS_HAVE) || ng_reader_is(r, t - 1, NG_CLASS_DO);
  return !helps && (before == NG_POS_VBD || before == NG_POS_VBP || before == NG_POS_VBG || before == NG_POS_VBN);
}

/* A word for a role, or for a document that says something, taken for another: "the
   city representative said", "One ad, which runs in Hull, says". */
static bool is_sayer(const ng_reader *r, uint32_t t) {
  if (is_verb(tag(r, t)) && is_remark(r, t)) return true;
  if (tag(r, t) == NG_POS_VB && is_voiced(r, t)) return true;
  if (t == r->sentence.start || ng_reader_is(r, t, NG_CLASS_SAY_VERB)) return false;
  if (is_verb(tag(r, t)) && is_joined_sayer(r, t)) return true;
  bool many = is_verb(tag(r, t)) && ng_reader_value(r, t, NG_CLASS_ROLE) == SEVERAL && is_verb(tag(r, t + 1)) &&
              ng_reader_value(r, t + 1, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE;
  if (many && (ng_reader_sign(r, t - 1, ',') || tag(r, t - 1) == NG_POS_CC))
    return true; /* "What it needs, aides said, is time" */
  if (is_verb(tag(r, t)) && tag(r, t + 1) == NG_POS_NNP && ng_reader_is(r, t, NG_CLASS_ROLE))
    return true; /* "…," delegate Ann Lee said */
  if (tag(r, t - 1) > NG_POS_JJ || tag(r, t - 1) == NG_POS_PRP) return false;
  if (tag(r, t) == NG_POS_JJ)
    return ng_reader_is(r, t, NG_CLASS_ROLE) &&
           (is_verb(tag(r, t + 1)) || (tag(r, t - 1) == NG_POS_NN && tag(r, t + 1) == NG_POS_IN));
  if (!is_verb(tag(r, t))) return false;
  bool house = ng_reader_is(r, t, NG_CLASS_ORG_HEAD) || ng_reader_is(r, t, NG_CLASS_HEADLINE_SOURCE);
  if (house && (ng_pos_finite(tag(r, t + 1)) || tag(r, t + 1) <= NG_POS_NNP || tag(r, t + 1) == NG_POS_VBN))
    return true; /* "the appeals court ruled" */
  return ng_reader_is(r, t, NG_CLASS_ROLE) || (ng_reader_is(r, t, NG_CLASS_DOCUMENT) && ng_reader_sign(r, t + 1, ','));
}

/* Whether an adverb may stand here, where a word with a small letter does. */
static bool is_inner(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && !(ng_reader_token(r, t)->shape & NG_CAPITAL);
}

/* "has long maintained", ", first reported by Lee": what stands where an adverb does. */
static bool is_helped(const ng_reader *r, uint32_t t) {
  bool by = is_inner(r, t) && ng_reader_sign(r, t - 1, ',') && tag(r, t + 1) == NG_POS_VBN &&
            is_class(r, t + 2, NG_CLASS_AGENT);
  if (by && tag(r, t + 2) == NG_POS_IN) return true;
  if (!is_inner(r, t) || !ng_reader_is(r, t - 1, NG_CLASS_HAVE)) return false;
  bool helper = is_class(r, t + 1, NG_CLASS_HAVE) ||
                is_class(r, t + 1, NG_CLASS_BE); /* "the plan they have most is": taken for a past tense */
  return tag(r, t + 1) == NG_POS_VBN || (tag(r, t + 1) == NG_POS_VBD && !helper);
}

/* "they both", "the neighbors all", before a verb. */
static bool floats(const ng_reader *r, uint32_t t) {
  if (!is_inner(r, t) || ng_reader_is(r, t - 1, NG_CLASS_HAVE)) return false;
  ng_pos before = tag(r, t - 1);
  return before == NG_POS_PRP || before == NG_POS_NNS || before == NG_POS_NNP;
}

static bool floats_before_finite(const ng_reader *r, uint32_t t) {
  return ng_pos_finite(tag(r, t + 1)) && floats(r, t);
}

/* "they both said", where "said" is taken for a participle. */
static bool floats_before_past(const ng_reader *r, uint32_t t) {
  return tag(r, t + 1) == NG_POS_VBN && floats(r, t) && ng_reader_is(r, t + 1, NG_CLASS_SURE_VERB);
}

/* "who once praised": an adverb taken for a verb. */
static bool floats_after_relative(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && tag(r, t - 1) == NG_POS_WP &&
         (tag(r, t + 1) == NG_POS_VBN || ng_pos_finite(tag(r, t + 1)));
}

/* "On pay, both oppose it": a subject of its own. */
static bool stands_alone(const ng_reader *r, uint32_t t) {
  return (ng_pos_finite(tag(r, t + 1)) || tag(r, t + 1) == NG_POS_VB) &&
         (t == r->sentence.start || tag(r, t - 1) > NG_POS_PRP) && !floats(r, t);
}

/* "but critics charge is a prison": a verb of saying taken for a noun, between a plural that
   opens its clause and a verb. */
static bool charges(const ng_reader *r, uint32_t t) {
  if (t < r->sentence.start + 2 || tag(r, t - 1) != NG_POS_NNS) return false;
  if (!ng_pos_finite(tag(r, t + 1)) || (tag(r, t - 2) != NG_POS_CC && tag(r, t - 2) != NG_POS_WP)) return false;
  return ng_reader_value(r, t, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE;
}

/* "her attacks on the plan": the plural of a noun taken for a verb, after a pronoun that is no
   subject. */
static bool is_owned(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || tag(r, t - 1) != NG_POS_PRP) return false;
  int32_t who = ng_reader_value(r, t - 1, NG_CLASS_PRONOUN);
  if (who < NG_HE || who > NG_THEY || ng_reader_is(r, t - 1, NG_CLASS_NOMINATIVE)) return false;
  const ng_token *token = ng_reader_token(r, t);
  int32_t value = 0;
  return ng_lexicon_match(r->doc->lexicon, token, r->sentence.end - t, NG_CLASS_SAY_NOUN, &value, NULL) == 1;
}

/* "his believed strength", "a list of 25 recommended delegates" */
static bool is_modifier(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || ng_reader_is(r, t, NG_CLASS_SURE_VERB)) return false;
  ng_pos before = tag(r, t - 1), next = tag(r, t + 1);
  if (before == NG_POS_PRPS) return next == NG_POS_NN || next == NG_POS_NNS;
  return before == NG_POS_CD && next == NG_POS_NNS && t > r->sentence.start + 1 && tag(r, t - 2) == NG_POS_IN;
}

/* "Lee, in turn, blames Roe": a verb of saying taken for a noun, after a comma and before a noun
   group, where no verb stands before. */
static bool is_parted(const ng_reader *r, uint32_t t) {
  if (t < r->sentence.start + 3 || !ng_reader_sign(r, t - 1, ',')) return false;
  ng_pos next = tag(r, t + 1);
  bool object = next == NG_POS_NNP || next == NG_POS_PRP || next == NG_POS_PRPS || next == NG_POS_DT;
  bool that = is_class(r, t + 1, NG_CLASS_THAT) && tag(r, t) == NG_POS_NNS &&
              ng_reader_value(r, t, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE; /* "Lee, who met her, doubts that" */
  const ng_token *token = ng_reader_token(r, t);
  return (object || that) && !(token->shape & NG_CAPITAL) && !ng_reader_is(r, t, NG_CLASS_ROLE) &&
         (that ? !stated_before(r, t) : !verb_before(r, t));
}

/* What the words before token t show of a subject; 0: they are none. */
static int subject_number(const ng_reader *r, uint32_t t) {
  uint32_t who = t - 1;
  ng_pos here = tag(r, who), before = who > r->sentence.start ? tag(r, who - 1) : NG_POS_PUNCT;
  bool opens = before == NG_POS_PUNCT || before == NG_POS_CC;
  const ng_token *token = ng_reader_token(r, who);
  ng_string text = ng_token_text(r->doc, token);
  bool plural = text.size > 3 && text.data[text.size - 1] == 's';
  if (here == NG_POS_PRP) {
    int32_t person = ng_reader_value(r, who, NG_CLASS_PRONOUN);
    return person == NG_HE || person == NG_SHE || person == NG_IT ? ONE : SEVERAL;
  }
  if (here == NG_POS_NNS || here == NG_POS_CD || ng_reader_sign(r, who, '%')) return SEVERAL;
  bool some = here == NG_POS_DT && !ng_reader_is(r, who, NG_CLASS_ARTICLE) && !ng_reader_is(r, who, NG_CLASS_NO_SOURCE);
  if (some || ng_reader_is(r, who, NG_CLASS_FLOATING)) return opens ? SEVERAL : 0; /* "both oppose" */
  if (here == NG_POS_JJ || here == NG_POS_VBN)                                     /* "those polled", "many" */
    return before == NG_POS_DT || before == NG_POS_NNS || opens ? SEVERAL : 0;
  if (here > NG_POS_NNP) return 0;
  if (before == NG_POS_CD) return SEVERAL;
  return token->shape & NG_CAPITAL ? EITHER : plural ? SEVERAL : ONE;
}

/* Whether what stands at token t can be what a verb before it says or wants. */
static bool opens_object(const ng_reader *r, uint32_t t) {
  switch (tag(r, t)) {
    case NG_POS_DT:
    case NG_POS_PRP:
    case NG_POS_PRPS:
    case NG_POS_NNP:
    case NG_POS_VBG:
    case NG_POS_CD: return true;
    case NG_POS_JJ: return t + 1 >= r->sentence.end || !ng_reader_sign(r, t + 1, '-');
    case NG_POS_TO: return tag(r, t + 1) == NG_POS_VB;
    default: return false;
  }
}

/* "a third of the voters | support closing it", "it also | mentions peace", "many | say it is old": a
   form of a verb of saying that agrees with what stands before it, and opens what it may be followed
   by, in a clause without a verb. */
static bool is_lacking(const ng_reader *r, uint32_t t) {
  if (t == r->sentence.start || ng_reader_token(r, t)->shape & NG_CAPITAL || ng_reader_is(r, t, NG_CLASS_ROLE))
    return false;
  int32_t value = 0;
  uint32_t size =
      ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), r->sentence.end - t, NG_CLASS_SAY_VERB, &value, NULL);
  uint32_t from = t;
  while (from > r->sentence.start + 1 && tag(r, from - 1) == NG_POS_RB) from--; /* "still view" */
  int number = subject_number(r, from);
  if (!(number & (tag(r, t) == NG_POS_NNS ? ONE : SEVERAL))) return false;
  bool sure = from < t || tag(r, from - 1) == NG_POS_PRP; /* no noun stands between an adverb or "it" and a noun */
  bool noun = ng_reader_is(r, t, NG_CLASS_SAY_NOUN);      /* "the Kelby Post report that …" */
  bool that = value & NG_FRAME_CLAUSE && ng_reader_is(r, t + 1, NG_CLASS_THAT) && (!noun || number == SEVERAL);
  bool phrase = size > 1 && tag(r, t + size) <= NG_POS_JJ; /* "push for peace" */
  if (!opens_object(r, t + size) && !that && !phrase && !(sure && tag(r, t + 1) <= NG_POS_NNS)) return false;
  for (uint32_t n = from; n-- > r->sentence.start && n + CLAUSE > t && !parts_clauses(r, n);)
    if (ng_pos_finite(tag(r, n)) || tag(r, n) == NG_POS_WP || (tag(r, n) == NG_POS_VBG && tag(r, t) == NG_POS_NNS))
      return false;
  bool clause = value & NG_FRAME_CLAUSE && (that || ng_reader_is(r, t + 1, NG_CLASS_NOMINATIVE) || !noun);
  for (uint32_t n = t + 1; !clause && n < r->sentence.end && n < t + CLAUSE; n++) { /* but "say they are" */
    if (parts_clauses(r, n) || opens_other(r, n)) break;
    if (ng_pos_finite(tag(r, n))) return false;
  }
  return true;
}

/* Not "Drew" of "Drew Castel", which is a name with more words. */
static bool stands_bare(const ng_reader *r, uint32_t t) {
  if (!(ng_reader_token(r, t)->shape & NG_CAPITAL)) return true;
  uint32_t m = ng_reader_mention(r, t);
  if (m == NG_NONE || r->doc->mentions.at[m].kind == NG_KIND_ROLE) return true;
  ng_span span = r->doc->mentions.at[m].span;
  return span.start == ng_reader_token(r, t)->start && span.end == ng_token_end(ng_reader_token(r, t));
}

/* "told reporters and aides the plan": a plural for persons taken for a verb. */
static bool is_joined_role(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start + 1 && tag(r, t - 1) == NG_POS_CC && tag(r, t - 2) <= NG_POS_NNP &&
         ng_reader_value(r, t, NG_CLASS_ROLE) == SEVERAL;
}

/* "KX1 lays out the plan": the plural after a name that makes a verb of two words. */
static bool is_phrase(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start &&
         ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), r->sentence.end - t, NG_CLASS_SAY_VERB, NULL, NULL) >
             1 &&
         ng_reader_mention(r, t - 1) != NG_NONE;
}

static bool is_titled(const ng_reader *r, uint32_t t) { return ng_reader_token(r, t)->shape & NG_CAPITAL; }

/* "kept asking" */
static bool leads_gerund(const ng_reader *r, uint32_t t) { return tag(r, t + 1) == NG_POS_VBG; }

/* "has since apologized" */
static bool parts_verb(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && ng_pos_finite(tag(r, t - 1)) && tag(r, t + 1) == NG_POS_VBN;
}

/* "repeatedly and loudly said" */
static bool joins_adverbs(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && tag(r, t - 1) == NG_POS_RB && tag(r, t + 1) == NG_POS_RB && is_verb(tag(r, t + 2));
}

/* "said noted lawyer Ann Lee" */
static bool is_noted(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && ng_pos_finite(tag(r, t - 1)) && tag(r, t + 1) <= NG_POS_NNP &&
         ng_reader_value(r, t - 1, NG_CLASS_SAY_VERB) & NG_FRAME_QUOTE;
}

/* "lâche-t-il": a subject written onto its verb. */
static bool is_inverted(const ng_reader *r, uint32_t t) {
  return t > r->sentence.start && ng_reader_token(r, t)->shape & NG_CLITIC;
}

typedef struct {
  int class;                                     /* that the word is of, or ANY */
  bool (*holds)(const ng_reader *r, uint32_t t); /* NULL: its class is enough */
  ng_pos becomes;
  int beside; /* another token that becomes something, as its distance; 0: none */
  ng_pos beside_becomes;
} rule;

enum { ANY = -1 };
#define CLASS(name) NG_CLASS_##name

/* What a rule is for stands at its test. */
/* clang-format off */
#define RULES(X)                                                                                     \
  X(SURE, CLASS(SURE_VERB), stands_bare, NG_POS_VBD, 0, 0) /* "the admiral said." */                 \
  X(SPEAKS, CLASS(SAY_VERB), speaks, NG_POS_VBD, 0, 0)                                               \
  X(PHRASE, ANY, is_phrase, NG_POS_VBD, 0, 0)                                                        \
  X(DATED, CLASS(DATED), NULL, NG_POS_VBN, 0, 0)                                                     \
  X(TITLED, CLASS(TITLE), is_titled, NG_POS_NNP, 0, 0)                                               \
  X(SAID, CLASS(SURE_VERB), ng_tags_said, NG_POS_VBD, -1, NG_POS_VBN)                                \
  X(PAST, ANY, ng_tags_past, NG_POS_VBD, 0, 0)                                                       \
  X(CHAIN, CLASS(SAY_CHAIN), leads_gerund, NG_POS_VBD, 0, 0)                                         \
  X(PARTING, ANY, parts_verb, NG_POS_RB, 0, 0)                                                       \
  X(HELPED, ANY, is_helped, NG_POS_RB, 0, 0)                                                         \
  X(FLOATING, CLASS(FLOATING), floats_before_finite, NG_POS_RB, 0, 0)                                \
  X(FLOATING_PAST, CLASS(FLOATING), floats_before_past, NG_POS_RB, 1, NG_POS_VBD)                    \
  X(LACKING, CLASS(SAY_VERB), is_lacking, NG_POS_VBP, 0, 0)                                          \
  X(ALONE, CLASS(FLOATING), stands_alone, NG_POS_PRP, 0, 0)                                          \
  X(RELATED, CLASS(FLOATING), floats_after_relative, NG_POS_RB, 0, 0)                                \
  X(PARTED, CLASS(SAY_VERB), is_parted, NG_POS_VBP, 0, 0)                                            \
  X(ROLE, CLASS(ROLE), NULL, NG_POS_NN, 0, 0)                                                        \
  X(MODIFIER, ANY, is_modifier, NG_POS_JJ, 0, 0)                                                     \
  X(JOINING, ANY, joins_adverbs, NG_POS_RB, 0, 0)                                                    \
  X(OWNED, ANY, is_owned, NG_POS_NNS, -1, NG_POS_PRPS)                                               \
  X(REDUCED, ANY, ng_tags_reduced, NG_POS_VBN, 0, 0)                                                 \
  X(JOINED_ROLE, CLASS(ROLE), is_joined_role, NG_POS_NNS, 0, 0)                                      \
  X(NOTED, ANY, is_noted, NG_POS_JJ, 0, 0)                                                           \
  X(PREPOSITION, CLASS(PARTICIPLE_PREPOSITION), NULL, NG_POS_IN, 0, 0)                               \
  X(CHARGES, CLASS(SAY_VERB), charges, NG_POS_VBP, 0, 0)                                             \
  X(BEING, CLASS(BE), is_being, NG_POS_VBP, 0, 0)                                                    \
  X(INFINITIVE, ANY, is_infinitive, NG_POS_VB, -1, NG_POS_TO)                                        \
  X(PRESENT, ANY, is_present, NG_POS_VBP, 0, 0)                                                      \
  X(SAYER, ANY, is_sayer, NG_POS_NN, 0, 0)                                                           \
  X(CALLED, CLASS(THAT), is_called, NG_POS_PRP, 0, 0)                                                \
  X(INVERTED, CLASS(NOMINATIVE), is_inverted, NG_POS_PRP, -1, NG_POS_VBP)
/* clang-format on */

enum {
#define NUMBER(name, class, holds, becomes, beside, beside_becomes) NUMBER_##name,
  RULES(NUMBER)
#define BIT(name, class, holds, becomes, beside, beside_becomes) name = 1 << NUMBER_##name,
      RULES(BIT)
};
static const rule rules[] = {
#define RULE(name, class, holds, becomes, beside, beside_becomes) {class, holds, becomes, beside, beside_becomes},
    RULES(RULE)};

/* The rules of each tag. */
enum {
  WORD = FLOATING | FLOATING_PAST | PREPOSITION | CALLED | INVERTED,
  OTHER = WORD | CHAIN, /* all but verbs */
  NOUN = OTHER | SURE | SPEAKS | LACKING | PARTED,
  VERB = WORD | RELATED | DATED | JOINED_ROLE | SAYER
};
static const uint32_t rules_of[NG_POS_COUNT] = {
    [NG_POS_NN] = NOUN | HELPED | PRESENT | CHARGES | INFINITIVE,
    [NG_POS_NNS] = NOUN | PHRASE | CHARGES,
    [NG_POS_NNP] = NOUN,
    [NG_POS_PRP] = OTHER | SURE,
    [NG_POS_PRPS] = OTHER | SURE,
    [NG_POS_DT] = OTHER | SURE | ALONE,
    [NG_POS_RB] = OTHER | BEING | SURE | LACKING | INFINITIVE | PRESENT,
    [NG_POS_JJ] = OTHER | INFINITIVE | SURE | SPEAKS | HELPED | PRESENT | SAYER,
    [NG_POS_VB] = VERB | BEING | INFINITIVE | PRESENT,
    [NG_POS_VBP] = VERB | INFINITIVE | OWNED,
    [NG_POS_VBD] = VERB | MODIFIER | REDUCED,
    [NG_POS_VBG] = VERB,
    [NG_POS_VBN] = VERB | SAID | PAST | MODIFIER | NOTED,
    [NG_POS_MD] = VERB,
    [NG_POS_IN] = OTHER | PARTING | SURE, /* "Lee | wept" */
    [NG_POS_TO] = OTHER,
    [NG_POS_CC] = OTHER | ALONE | ROLE | JOINING,
    [NG_POS_CD] = OTHER,
    [NG_POS_WP] = OTHER,
    [NG_POS_WRB] = OTHER,
    [NG_POS_EX] = OTHER,
    [NG_POS_POS] = OTHER,
    [NG_POS_RP] = OTHER,
    [NG_POS_OTHER] = OTHER | TITLED | ROLE | PRESENT | BEING,
};

/* Every class that a rule asks for, and the rules that ask for none: most words are of none. */
typedef struct {
  ng_classes classes;
  uint32_t others;
} asked;

static asked asked_of_all(void) {
  asked all = {{{0}}, 0};
  for (uint32_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (rules[i].class == ANY) all.others |= 1u << i;
    else ng_classes_add(&all.classes, (ng_class)rules[i].class);
  return all;
}

static void mend(ng_reader *r, uint32_t t, const asked *all) {
  static const ng_classes none;
  const ng_token *token = ng_reader_token(r, t);
  const ng_lexicon *lexicon = r->doc->lexicon;
  bool known = token->kind == NG_WORD && token->word && lexicon;
  const ng_classes *own = known ? &ng_lexicon_node_at(lexicon, token->word)->classes : &none;
  uint32_t left = rules_of[r->tags[t]];
  if (!ng_classes_meet(own, &all->classes)) left &= all->others;
  for (; left; left &= left - 1) {
    const rule *it = &rules[__builtin_ctz(left)];
    if (it->class != ANY && !ng_classes_have(own, (ng_class)it->class)) continue;
    if (it->holds && !it->holds(r, t)) continue;
    r->tags[t] = (uint8_t)it->becomes;
    if (it->beside) r->tags[(int64_t)t + it->beside] = (uint8_t)it->beside_becomes;
    return;
  }
}

void ng_tags_mend(ng_reader *r) {
  const asked all = asked_of_all();
  mend_names(r);
  for (uint32_t t = r->sentence.start; t + 1 < r->sentence.end; t++) {
    uint32_t cue = ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), r->sentence.end - t,
                                    NG_CLASS_SAY_PREPOSITION, NULL, NULL);
    if (cue && is_verb(tag(r, t + cue)) && !(r->grammar & (NG_GRAMMAR_POSTVERBAL | NG_GRAMMAR_VERB_SECOND)))
      r->tags[t + cue] = NG_POS_NN;                                         /* "according to exit polls" */
    if (cue && r->grammar & NG_GRAMMAR_VERB_SECOND) r->tags[t] = NG_POS_IN; /* "Laut Polizei" */
    mend(r, t, &all);
    if (is_capital_noun(r, t)) r->tags[t] = NG_POS_NN;
  }
}
