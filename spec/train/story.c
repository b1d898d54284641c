/* Trains the model of the story (core/story/article_model.c):
 *   story measure|write LEXICONS LANGUAGE… <LIST
 * `write` trains on all pages and writes core/story/article_weights.c; `measure` prints how
 * well the whole command does on pages of sites that it was not trained on. LEXICONS: a
 * folder with LANGUAGE.tsv (spec/c/words.lua), `und` for pages of any other language and
 * `languages` for what tells them apart among them. LIST: what spec/train/gold.lua gives.
 *
 * A leaf of a page is of the story or not. What its words and pairs of words say is
 * learned first (a logistic regression over hashed slots), then trees over its features,
 * then trees over features and contexts. Whatever reads another model's scores learns
 * from scores of pages that this other model was not trained on (three parts, by site),
 * and contexts come from scores as the command has them. Held out are five parts, by site. */
#include <math.h>

#include "../c/words.h"
#include "need.h"
#include "pages.h"
#include "trees.h"
#include "words/shingles.h"

enum { FOLDS = 5, INNER = 3, NOBODY = FOLDS, COLUMNS = NG_FEATURE_COUNT + NG_CONTEXT_COUNT, FLAGS = 1 };

static const growth first_growth = {.trees = 60, .leaves = 10, .rate = .12f, .regular = 20, .least = 20};
static const growth second_growth = {.trees = 160, .leaves = 12, .rate = .08f, .regular = 30, .least = 20};

typedef struct {
  story_pages pages;
  float *rows;   /* COLUMNS each */
  float *labels; /* of all leaves */
  float *weights, *masked;
} trainer;

static unsigned fold_of(const story_page *p) { return p->part % FOLDS; }
static unsigned inner_of(const story_page *p) { return p->part / FOLDS; }
static bool learns(const story_page *p, unsigned fold, unsigned inner) {
  return p->weight > 0 && fold_of(p) != fold && inner_of(p) != inner;
}

/* ---- words and names ------------------------------------------------------------------ */

#define UNIT 16.f

typedef struct {
  bool names;    /* of the elements, not of the text */
  uint32_t room; /* slots */
  float of, and; /* a slot counts of / (number of slots + and) */
  uint32_t least;
} lexis;

static const lexis wording = {false, NG_WORDING_ROOM, 8, 4, 4}, naming = {true, NG_NAMING_ROOM, 4, 4, 1};

/* Logistic regression by stochastic gradient (Adagrad) over a leaf's slots. */
static void fit_slots(const trainer *t, lexis how, unsigned fold, unsigned inner, int8_t *out) {
  enum { EPOCHS = 4 };
  static float weights[NG_WORDING_ROOM], squares[NG_WORDING_ROOM];
  const float rate = .15f, decay = 2e-4f;
  float bias = 0;
  memset(weights, 0, sizeof weights);
  for (uint32_t i = 0; i < how.room; i++) squares[i] = 1e-3f;
  for (unsigned epoch = 0; epoch < EPOCHS; epoch++)
    for (uint32_t k = 0; k < t->pages.count; k++) {
      const story_page *p = &t->pages.at[(uint32_t)((uint64_t)k * 7919 % t->pages.count)]; /* sets by turns */
      if (!learns(p, fold, inner)) continue;
      const slots *own = how.names ? &p->named : &p->words;
      for (uint32_t i = 0; i < p->page.leaves.count; i++) {
        const ng_leaf *leaf = &p->page.leaves.at[i];
        float weight = p->weights[i] * p->weight;
        uint32_t start = own->start[i], end = own->start[i + 1];
        if (weight <= 0 || end - start < how.least || (!how.names && leaf->linked * 2 > leaf->words)) continue;
        float share = how.of / ((float)(end - start) + how.and), z = bias;
        for (uint32_t g = start; g < end; g++) z += share * weights[own->at[g]];
        float error = weight * (1 / (1 + expf(-z)) - p->labels[i]);
        bias -= .01f * error;
        for (uint32_t g = start; g < end; g++) {
          uint16_t slot = own->at[g];
          float slope = error * share + decay * weights[slot];
          squares[slot] += slope * slope;
          weights[slot] -= rate * slope / sqrtf(squares[slot]);
        }
      }
    }
  for (uint32_t i = 0; i < how.room; i++) {
    float value = roundf(weights[i] * UNIT);
    out[i] = (int8_t)(value > 127 ? 127 : value < -127 ? -127 : value);
  }
}

static int32_t sum_of(const slots *s, uint32_t i, const int8_t *weights) {
  int32_t sum = 0;
  for (uint32_t k = s->start[i]; k < s->start[i + 1]; k++) sum += weights[s->at[k]];
  return sum;
}

static void weigh(story_page *p, const int8_t *of_words, const int8_t *of_names) {
  for (uint32_t i = 0; i < p->page.leaves.count; i++) {
    p->page.leaves.at[i].wording = sum_of(&p->words, i, of_words);
    p->page.leaves.at[i].wordings = p->words.start[i + 1] - p->words.start[i];
  }
  for (uint32_t i = 0; p->page.leaves.count && i < p->doc->nodes.count; i++) {
    ng_area *area = &p->page.areas[i];
    area->naming = sum_of(&p->names, i, of_names);
    area->naming_below = area->depth ? p->page.areas[p->doc->nodes.at[i].parent].naming_below + area->naming : 0;
  }
}

/* ---- the two models ------------------------------------------------------------------- */

/* Golds of these sets differ from the others' in what they count as the story: their
   trees ask for the set, and the command's pages are of none. */
static const char *const flagged[FLAGS] = {"wcxb:article"};

/* Without the forks that ask for a set: the command goes left there. Gives the count. */
static uint32_t prune(const branch *tree, branch *out, uint32_t columns) {
  while (tree->right && tree->feature >= columns) tree++;
  *out = *tree;
  if (!tree->right) return 1;
  uint32_t left = prune(tree + 1, out + 1, columns);
  out->right = (uint16_t)(left + 1);
  return left + 1 + prune(tree + tree->right, out + left + 1, columns);
}

static ng_trees prune_all(branches trees, uint32_t columns) {
  branch *out = need(trees.count, sizeof *out);
  uint32_t used = 0;
  for (uint32_t at = 0; at < trees.count; at += trees.at[at].right) {
    uint32_t size = prune(trees.at + at + 1, out + used + 1, columns);
    out[used] = (branch){.right = (uint16_t)(size + 1)};
    used += size + 1;
  }
  ng_trees made = trees_lay_out((branches){out, used}, columns);
  free(out);
  free(trees.at);
  return made;
}

/* Trees on the rows of the pages that are learned from, of `columns` of each. */
static ng_trees fit(trainer *t, const bins *table, unsigned fold, unsigned inner, bool second, growth how) {
  for (uint32_t k = 0; k < t->pages.count; k++) {
    const story_page *p = &t->pages.at[k];
    bool use = learns(p, fold, inner);
    for (uint32_t i = 0; i < p->page.leaves.count; i++) {
      bool asked = !(p->page.areas[p->page.leaves.at[i].node].below & (NG_HINT_COMMENT | NG_HINT_NAV_TAG));
      if (second && p->page.leaves.at[i].score <= NG_HOPELESS) asked = false;
      t->masked[p->row + i] = use && asked ? t->weights[p->row + i] : 0;
    }
  }
  return prune_all(trees_fit(table, t->labels, t->masked, how), second ? COLUMNS : NG_FEATURE_COUNT);
}

static bins *bins_of(const trainer *t, uint32_t columns) {
  uint32_t wide = columns + FLAGS;
  float *values = need((size_t)t->pages.rows * wide, sizeof *values);
  for (uint32_t k = 0; k < t->pages.count; k++) {
    const story_page *p = &t->pages.at[k];
    for (uint32_t r = p->row; r < p->row + p->page.leaves.count; r++) {
      memcpy(values + (size_t)r * wide, t->rows + (size_t)r * COLUMNS, columns * sizeof *values);
      for (unsigned f = 0; f < FLAGS; f++) values[(size_t)r * wide + columns + f] = !strcmp(p->set, flagged[f]);
    }
  }
  bins *made = bins_new(values, t->pages.rows, wide);
  free(values);
  return made;
}

typedef struct {
  int8_t wording[NG_WORDING_ROOM], naming[NG_NAMING_ROOM];
  ng_trees first, second;
} model;

static void score_first(trainer *t, story_page *p, const ng_trees *first) {
  for (uint32_t i = 0; i < p->page.leaves.count; i++)
    if (!ng_article_foreign(&p->page, &p->page.leaves.at[i]))
      p->page.leaves.at[i].score = ng_trees_score(first, t->rows + (size_t)(p->row + i) * COLUMNS);
}

/* A model of all pages that are not of the fold; the leaves' scores are then those of
   pages that no part of it was trained on. */
static model train(trainer *t, unsigned fold) {
  model m;
  for (unsigned inner = 0; inner <= INNER; inner++) {
    fit_slots(t, wording, fold, inner, m.wording);
    fit_slots(t, naming, fold, inner, m.naming);
    for (uint32_t k = 0; k < t->pages.count; k++)
      if (inner == INNER ? !learns(&t->pages.at[k], fold, INNER) : inner_of(&t->pages.at[k]) == inner)
        weigh(&t->pages.at[k], m.wording, m.naming);
  }
  for (uint32_t k = 0; k < t->pages.count; k++)
    for (uint32_t i = 0; i < t->pages.at[k].page.leaves.count; i++)
      ng_article_features(&t->pages.at[k].page, i, t->rows + (size_t)(t->pages.at[k].row + i) * COLUMNS);
  bins *table = bins_of(t, NG_FEATURE_COUNT);
  for (unsigned inner = 0; inner <= INNER; inner++) {
    m.first = fit(t, table, fold, inner, false, first_growth);
    for (uint32_t k = 0; k < t->pages.count; k++)
      if (inner == INNER ? !learns(&t->pages.at[k], fold, INNER) : inner_of(&t->pages.at[k]) == inner)
        score_first(t, &t->pages.at[k], &m.first);
    if (inner < INNER) trees_free(&m.first);
  }
  bins_free(table);
  float *contexts = NULL;
  for (uint32_t k = 0; k < t->pages.count; k++) {
    story_page *p = &t->pages.at[k];
    if (!p->page.leaves.count) continue;
    contexts = realloc(contexts, ((size_t)p->page.leaves.count + 1) * NG_CONTEXT_COUNT * sizeof *contexts);
    if (!contexts || ng_article_contexts(&p->page, contexts) != NG_OK) exit(1);
    for (uint32_t i = 0; i < p->page.leaves.count; i++)
      memcpy(t->rows + (size_t)(p->row + i) * COLUMNS + NG_FEATURE_COUNT, contexts + (size_t)i * NG_CONTEXT_COUNT,
             NG_CONTEXT_COUNT * sizeof *contexts);
  }
  free(contexts);
  table = bins_of(t, COLUMNS);
  m.second = fit(t, table, fold, INNER, true, second_growth);
  bins_free(table);
  return m;
}

static void score_second(trainer *t, story_page *p, const ng_trees *second) {
  for (uint32_t i = 0; i < p->page.leaves.count; i++) {
    ng_leaf *leaf = &p->page.leaves.at[i];
    if (leaf->score > NG_HOPELESS && !ng_article_foreign(&p->page, leaf))
      leaf->score = ng_trees_score(second, t->rows + (size_t)(p->row + i) * COLUMNS);
  }
  ng_article_settle(&p->page);
}

/* ---- figures ----------------------------------------------------------------------------- */

typedef struct {
  double precision, recall, exact, sum[3];
  uint32_t found, count;
  bool passages;
} figures;

static void count_page(figures *f, const story_page *p) {
  double tp = (double)p->loss[0], fp = (double)p->loss[1], fn = (double)p->loss[2];
  f->sum[0] += tp;
  f->sum[1] += fp;
  f->sum[2] += fn;
  f->count++;
  f->passages = !p->text;
  if (tp + fp > 0) f->precision += tp / (tp + fp), f->found++;
  if (tp + fn > 0) f->recall += tp / (tp + fn);
  f->exact += p->exact;
}

/* F1 of the means over a set's pages, as the scorers take it; of all passages. */
static void show(const char *name, const figures *f) {
  if (!f->count) return;
  double precision = f->passages ? f->sum[0] / (f->sum[0] + f->sum[1]) : f->precision / f->found;
  double recall = f->passages ? f->sum[0] / (f->sum[0] + f->sum[2]) : f->recall / f->count;
  printf("%-20s %4u pages  F1 %.4f  P %.4f  R %.4f  exactly right %.3f\n", name, f->count,
         2 * precision * recall / (precision + recall), precision, recall, f->exact / f->count);
}

static const char *const pool_of[] = {"benchmark", "fundus", "l3s", "wcxb:article"};

static void report(const trainer *t) {
  figures pool = {0};
  for (uint32_t k = 0, end; k < t->pages.count; k = end) {
    figures own = {0};
    const char *set = t->pages.at[k].set;
    bool pooled = false;
    for (unsigned i = 0; i < sizeof pool_of / sizeof *pool_of; i++) pooled |= !strcmp(set, pool_of[i]);
    for (end = k; end < t->pages.count && !strcmp(t->pages.at[end].set, set); end++) {
      count_page(&own, &t->pages.at[end]);
      if (pooled) count_page(&pool, &t->pages.at[end]);
    }
    show(set, &own);
  }
  show("pool", &pool);
}

/* ---- the file ------------------------------------------------------------------------------ */

static void write_trees(FILE *out, const char *name, const ng_trees *trees) {
  enum { LINE = 8 };
  fprintf(out, "\nstatic const ng_fork %s_forks[] = {\n", name);
  uint32_t forks = trees->first[trees->features];
  for (uint32_t i = 0; i < forks; i++) {
    const ng_fork *f = &trees->forks[i];
    fprintf(out, "{%.9g,%u,%u},%s", (double)f->value, f->tree, f->keep, i % LINE == LINE - 1 ? "\n" : "");
  }
  fprintf(out, "};\n\nstatic const uint16_t %s_first[] = {\n", name);
  for (uint32_t i = 0; i <= trees->features; i++)
    fprintf(out, "%u,%s", trees->first[i], i % (LINE * 3) == LINE * 3 - 1 ? "\n" : "");
  fprintf(out, "};\n\nstatic const float %s_leaves[] = {\n", name);
  for (uint32_t i = 0; i < trees->trees * NG_TREE_LEAVES; i++)
    fprintf(out, "%.9g,%s", (double)trees->leaves[i], i % LINE == LINE - 1 ? "\n" : "");
  fprintf(out, "};\n\nconst ng_trees ng_article_%s = {%s_forks, %s_first, %s_leaves, %u, %u};\n", name, name, name,
          name, trees->features, trees->trees);
}

static void write_weights(FILE *out, const char *name, const int8_t *weights, uint32_t count) {
  enum { LINE = 32 };
  fprintf(out, "\nconst int8_t ng_article_%s = {\n", name);
  for (uint32_t i = 0; i < count; i++) fprintf(out, "%d,%s", weights[i], i % LINE == LINE - 1 ? "\n" : "");
  fprintf(out, "};\n");
}

/* A sum over all that the model is, by which two of them are told apart. */
static uint64_t checksum(const model *m) {
  ng_string parts[] = {{(const char *)m->first.forks, m->first.first[m->first.features] * sizeof(ng_fork)},
                       {(const char *)m->first.leaves, m->first.trees * NG_TREE_LEAVES * sizeof(float)},
                       {(const char *)m->second.forks, m->second.first[m->second.features] * sizeof(ng_fork)},
                       {(const char *)m->second.leaves, m->second.trees * NG_TREE_LEAVES * sizeof(float)},
                       {(const char *)m->wording, sizeof m->wording},
                       {(const char *)m->naming, sizeof m->naming}};
  uint64_t sum = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) sum = sum * 31 + ng_hash(parts[i]);
  return sum;
}

static void write_model(const trainer *t, const model *m) {
  FILE *out = fopen("core/story/article_weights.c", "w");
  if (!out) exit(1);
  fprintf(out,
          "/* The model of the story: trees over features (core/story/article_model.h), and what words\n"
          " * weigh. Trained on public pages by spec/train/story.c, which writes this file; its\n"
          " * checksum: %016llx. Pages: ",
          (unsigned long long)checksum(m));
  for (uint32_t k = 0, end; k < t->pages.count; k = end) {
    for (end = k; end < t->pages.count && !strcmp(t->pages.at[end].set, t->pages.at[k].set); end++)
      ;
    if (t->pages.at[k].weight > 0) fprintf(out, "%s%s %u", k ? ", " : "", t->pages.at[k].set, end - k);
  }
  fprintf(out, ".\n * Licence: scripts/lexicons/LICENSES.md. */\n#include \"article_model.h\"\n");
  write_trees(out, "first", &m->first);
  write_trees(out, "second", &m->second);
  write_weights(out, "wording[NG_WORDING_ROOM]", m->wording, NG_WORDING_ROOM);
  write_weights(out, "naming[NG_NAMING_ROOM]", m->naming, NG_NAMING_ROOM);
  fclose(out);
}

/* ---- the program ---------------------------------------------------------------------------- */

enum { LANGUAGES = 32 };
static struct {
  const char *code;
  ng_lexicon *words;
} known[LANGUAGES];

/* As the library gives words: a language that has none reads with those of any page. */
static ng_lexicon *give(void *context, const char *language) {
  (void)context;
  unsigned und = 0;
  for (unsigned i = 0; i < LANGUAGES && known[i].code; i++) {
    if (!strcmp(known[i].code, *language ? language : "languages")) return known[i].words;
    if (!strcmp(known[i].code, "und")) und = i;
  }
  return known[und].words;
}

static void measure(trainer *t) {
  for (unsigned fold = 0; fold < FOLDS; fold++) {
    model m = train(t, fold);
    for (uint32_t k = 0; k < t->pages.count; k++) {
      story_page *p = &t->pages.at[k];
      if (fold_of(p) != fold) continue;
      score_second(t, p, &m.second);
      page_measure(p);
    }
    trees_free(&m.first);
    trees_free(&m.second);
    fprintf(stderr, "part %u of %u held out\n", fold + 1, FOLDS);
  }
  report(t);
}

int main(int count, char **arguments) {
  if (count < 4 || (strcmp(arguments[1], "measure") && strcmp(arguments[1], "write")) || count > LANGUAGES + 2) {
    fprintf(stderr, "usage: story measure|write LEXICONS LANGUAGE… <LIST\n");
    return 2;
  }
  for (int i = 3; i < count; i++) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s.tsv", arguments[2], arguments[i]);
    known[i - 3].code = arguments[i];
    known[i - 3].words = words_read_of(strcmp(arguments[i], "languages") ? arguments[i] : "", path);
    if (!known[i - 3].words) {
      fprintf(stderr, "%s: cannot be read\n", path);
      return 1;
    }
  }
  trainer t = {.pages = pages_read(stdin, give)};
  t.rows = need((size_t)t.pages.rows * COLUMNS, sizeof *t.rows);
  t.labels = need(t.pages.rows, sizeof *t.labels);
  t.weights = need(t.pages.rows, sizeof *t.weights);
  t.masked = need(t.pages.rows, sizeof *t.masked);
  for (uint32_t k = 0; k < t.pages.count; k++) {
    const story_page *p = &t.pages.at[k];
    for (uint32_t i = 0; i < p->page.leaves.count; i++) {
      t.labels[p->row + i] = p->labels[i];
      t.weights[p->row + i] = p->weights[i] * p->weight;
    }
  }
  fprintf(stderr, "%u pages, %u leaves\n", t.pages.count, t.pages.rows);
  if (!strcmp(arguments[1], "measure")) {
    measure(&t);
  } else {
    model m = train(&t, NOBODY);
    write_model(&t, &m);
  }
  return 0;
}
