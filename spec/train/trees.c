/* Boosting. In: values, labels, weights. Out: trees as the core reads them. A node's sums
 * by bin are counted for the smaller child alone: its sister's are what is left. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "need.h"
#include "trees.h"

enum { MOST_BINS = 48, MOST_LEAVES = 64, SAMPLE = 40000 };

struct bins {
  uint32_t rows, columns;
  float *cuts;     /* of all columns; a value above its bin's first `k` cuts is in bin k */
  uint32_t *first; /* of each column: its first bin among those of all; one more at the end */
  uint8_t *usual;  /* of each column: its most frequent bin */
  uint8_t *at;     /* rows × columns */
  uint32_t *start; /* of each row, in `other`; one more at the end */
  uint16_t *other; /* its bins that are not the usual ones */
};

typedef struct {
  double gradient, weight;
} sums;

static int compare(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

/* The cuts of a column: between its values where they are few, else at quantiles. */
static uint32_t cut(const float *values, uint32_t rows, uint32_t columns, uint32_t column, float *cuts) {
  static float sample[SAMPLE + 1];
  uint32_t step = rows / SAMPLE + 1, count = 0, found = 0, distinct = 0;
  for (uint32_t r = 0; r < rows; r += step) sample[count++] = values[(size_t)r * columns + column];
  qsort(sample, count, sizeof *sample, compare);
  for (uint32_t i = 1; i < count; i++) distinct += sample[i] > sample[i - 1];
  uint32_t every = distinct < MOST_BINS ? 1 : count / MOST_BINS;
  for (uint32_t i = 1, since = 0; i < count && found + 1 < MOST_BINS; i++) {
    since++;
    if (sample[i] <= sample[i - 1] || (distinct >= MOST_BINS && since < every)) continue;
    cuts[found++] = (sample[i] + sample[i - 1]) / 2;
    since = 0;
  }
  return found;
}

bins *bins_new(const float *values, uint32_t rows, uint32_t columns) {
  bins *t = need(1, sizeof *t);
  t->rows = rows;
  t->columns = columns;
  t->cuts = need((size_t)columns * MOST_BINS, sizeof(float));
  t->first = need(columns + 1, sizeof(uint32_t));
  t->usual = need(columns, 1);
  t->at = need((size_t)rows * columns, 1);
  t->start = need(rows + 1, sizeof(uint32_t));
  for (uint32_t c = 0; c < columns; c++) {
    float *cuts = t->cuts + (size_t)c * MOST_BINS;
    uint32_t count = cut(values, rows, columns, c, cuts), seen[MOST_BINS] = {0};
    t->first[c + 1] = t->first[c] + count + 1;
    for (uint32_t r = 0; r < rows; r++) {
      float value = values[(size_t)r * columns + c];
      uint32_t low = 0, high = count;
      while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (value > cuts[middle]) low = middle + 1;
        else high = middle;
      }
      t->at[(size_t)r * columns + c] = (uint8_t)low;
      seen[low]++;
    }
    for (uint32_t b = 1; b <= count; b++)
      if (seen[b] > seen[t->usual[c]]) t->usual[c] = (uint8_t)b;
  }
  size_t all = 0;
  for (uint32_t r = 0; r < rows; r++) {
    t->start[r] = (uint32_t)all;
    for (uint32_t c = 0; c < columns; c++) all += t->at[(size_t)r * columns + c] != t->usual[c];
  }
  t->start[rows] = (uint32_t)all;
  t->other = need(all, sizeof(uint16_t));
  all = 0;
  for (uint32_t r = 0; r < rows; r++)
    for (uint32_t c = 0; c < columns; c++)
      if (t->at[(size_t)r * columns + c] != t->usual[c])
        t->other[all++] = (uint16_t)(t->first[c] + t->at[(size_t)r * columns + c]);
  return t;
}

void bins_free(bins *t) {
  if (!t) return;
  free(t->cuts);
  free(t->first);
  free(t->usual);
  free(t->at);
  free(t->start);
  free(t->other);
  free(t);
}

/* ---- a tree ------------------------------------------------------------------- */

typedef struct {
  uint32_t start, count; /* its rows */
  sums all, *histogram;
  double gain;          /* of its best split */
  uint32_t column, bin; /* bins above it go right */
  uint32_t left, right; /* 0: a leaf */
} grown;

typedef struct {
  const bins *t;
  growth how;
  uint32_t *rows, *spare;
  float *gradients, *weights; /* of each row */
  uint64_t random;
  uint8_t *use; /* the columns that a tree may ask */
} boost;

static uint32_t draw(boost *b) {
  b->random ^= b->random << 13;
  b->random ^= b->random >> 7;
  b->random ^= b->random << 17;
  return (uint32_t)(b->random >> 32);
}

static void fill(const boost *b, grown *node) {
  const bins *t = b->t;
  for (uint32_t i = 0; i < node->count; i++) {
    uint32_t r = b->rows[node->start + i];
    for (uint32_t k = t->start[r]; k < t->start[r + 1]; k++) {
      sums *s = &node->histogram[t->other[k]];
      s->gradient += b->gradients[r];
      s->weight += b->weights[r];
    }
    node->all.gradient += b->gradients[r];
    node->all.weight += b->weights[r];
  }
  /* What the other bins leave is in the usual one. */
  for (uint32_t c = 0; c < t->columns; c++) {
    sums rest = node->all, *own = node->histogram + t->first[c];
    for (uint32_t k = 0; k < t->first[c + 1] - t->first[c]; k++) {
      if (k == t->usual[c]) continue;
      rest.gradient -= own[k].gradient;
      rest.weight -= own[k].weight;
    }
    own[t->usual[c]] = rest;
  }
}

static double worth(const boost *b, sums s) { return s.gradient * s.gradient / (s.weight + b->how.regular); }

static void find_split(const boost *b, grown *node) {
  const bins *t = b->t;
  node->gain = 1e-6;
  node->column = t->columns;
  double whole = worth(b, node->all);
  for (uint32_t c = 0; c < t->columns; c++) {
    if (!b->use[c]) continue;
    sums left = {0, 0}, *own = node->histogram + t->first[c];
    for (uint32_t k = 0; k + 1 < t->first[c + 1] - t->first[c]; k++) {
      left.gradient += own[k].gradient;
      left.weight += own[k].weight;
      sums right = {node->all.gradient - left.gradient, node->all.weight - left.weight};
      if (left.weight < b->how.least || right.weight < b->how.least) continue;
      double gain = worth(b, left) + worth(b, right) - whole;
      if (gain <= node->gain) continue;
      node->gain = gain;
      node->column = c;
      node->bin = k;
    }
  }
}

static void split(boost *b, grown *nodes, uint32_t index, uint32_t at) {
  const bins *t = b->t;
  grown *node = &nodes[index], *left = &nodes[at], *right = &nodes[at + 1];
  uint32_t bins_all = t->first[t->columns], low = node->start, high = 0;
  for (uint32_t i = node->start; i < node->start + node->count; i++) {
    uint32_t r = b->rows[i];
    if (t->at[(size_t)r * t->columns + node->column] > node->bin) b->spare[high++] = r;
    else b->rows[low++] = r;
  }
  memcpy(b->rows + low, b->spare, high * sizeof *b->rows);
  *left = (grown){.start = node->start, .count = low - node->start};
  *right = (grown){.start = low, .count = high};
  grown *small = left->count < right->count ? left : right, *large = small == left ? right : left;
  small->histogram = need(bins_all, sizeof(sums));
  fill(b, small);
  large->histogram = node->histogram;
  node->histogram = NULL;
  for (uint32_t k = 0; k < bins_all; k++) {
    large->histogram[k].gradient -= small->histogram[k].gradient;
    large->histogram[k].weight -= small->histogram[k].weight;
  }
  large->all = (sums){node->all.gradient - small->all.gradient, node->all.weight - small->all.weight};
  node->left = at;
  node->right = at + 1;
  find_split(b, left);
  find_split(b, right);
}

/* Writes the tree from a node on, the left side first. */
static uint32_t write(const boost *b, const grown *nodes, uint32_t index, branch *out) {
  const grown *node = &nodes[index];
  if (!node->left) {
    double value = -node->all.gradient / (node->all.weight + b->how.regular) * b->how.rate;
    *out = (branch){.value = (float)value};
    return 1;
  }
  uint32_t left = write(b, nodes, node->left, out + 1);
  *out =
      (branch){b->t->cuts[(size_t)node->column * MOST_BINS + node->bin], (uint16_t)node->column, (uint16_t)(left + 1)};
  return left + 1 + write(b, nodes, node->right, out + left + 1);
}

static uint32_t grow(boost *b, uint32_t count, branch *out) {
  static grown nodes[MOST_LEAVES * 2];
  uint32_t used = 1;
  nodes[0] = (grown){.count = count, .histogram = need(b->t->first[b->t->columns], sizeof(sums))};
  fill(b, nodes);
  find_split(b, nodes);
  for (uint32_t leaves = 1; leaves < b->how.leaves; leaves++) {
    uint32_t best = used;
    for (uint32_t i = 0; i < used; i++)
      if (!nodes[i].left && nodes[i].column < b->t->columns && (best == used || nodes[i].gain > nodes[best].gain))
        best = i;
    if (best == used) break;
    split(b, nodes, best, used);
    used += 2;
  }
  for (uint32_t i = 0; i < used; i++) free(nodes[i].histogram);
  return write(b, nodes, 0, out);
}

/* What a tree gives for a row, by its bins. */
static float give(const bins *t, const branch *tree, uint32_t row, const uint8_t *at_bin) {
  uint32_t at = 0;
  while (tree[at].right) at += t->at[(size_t)row * t->columns + tree[at].feature] > at_bin[at] ? tree[at].right : 1;
  return tree[at].value;
}

static void bins_of(const bins *t, const branch *tree, uint32_t count, uint8_t *at_bin) {
  for (uint32_t i = 0; i < count; i++) {
    if (!tree[i].right) continue;
    const float *cuts = t->cuts + (size_t)tree[i].feature * MOST_BINS;
    uint8_t k = 0;
    while (cuts[k] != tree[i].value) k++;
    at_bin[i] = k;
  }
}

branches trees_fit(const bins *t, const float *labels, const float *weights, growth how) {
  boost b = {.t = t, .how = how, .random = 88172645463325252u};
  b.rows = need(t->rows, sizeof(uint32_t));
  b.spare = need(t->rows, sizeof(uint32_t));
  b.gradients = need(t->rows, sizeof(float));
  b.weights = need(t->rows, sizeof(float));
  b.use = need(t->columns, 1);
  float *scores = need(t->rows, sizeof(float));
  branch *forks = need((size_t)(how.trees + 1) * how.leaves * 2 + 4, sizeof *forks);
  double positive = 0, all = 0;
  for (uint32_t r = 0; r < t->rows; r++) {
    positive += (double)labels[r] * (double)weights[r];
    all += (double)weights[r];
  }
  float prior = (float)log(positive / (all - positive));
  uint32_t count = 2;
  forks[0] = (branch){0, 0, 2};
  forks[1] = (branch){.value = prior};
  for (uint32_t r = 0; r < t->rows; r++) scores[r] = prior;
  for (uint32_t n = 0; n < how.trees; n++) {
    uint32_t used = 0;
    for (uint32_t c = 0; c < t->columns; c++) b.use[c] = draw(&b) % 10 < 6;
    for (uint32_t r = 0; r < t->rows; r++) {
      uint32_t lot = draw(&b);
      if (weights[r] <= 0) continue;
      float p = 1 / (1 + expf(-scores[r]));
      b.gradients[r] = weights[r] * (p - labels[r]);
      b.weights[r] = weights[r] * p * (1 - p);
      if (lot % 10 < 7) b.rows[used++] = r;
    }
    uint32_t size = grow(&b, used, forks + count + 1);
    forks[count] = (branch){0, 0, (uint16_t)(size + 1)};
    uint8_t at_bin[MOST_LEAVES * 2];
    bins_of(t, forks + count + 1, size, at_bin);
    for (uint32_t r = 0; r < t->rows; r++)
      if (weights[r] > 0) scores[r] += give(t, forks + count + 1, r, at_bin);
    count += size + 1;
  }
  free(b.rows);
  free(b.spare);
  free(b.gradients);
  free(b.weights);
  free(b.use);
  free(scores);
  return (branches){forks, count};
}

/* ---- as the core reads them ------------------------------------------------------------ */

typedef struct {
  ng_fork fork;
  uint16_t feature;
} placed;

static int by_feature(const void *a, const void *b) {
  const placed *x = a, *y = b;
  if (x->feature != y->feature) return x->feature < y->feature ? -1 : 1;
  if (x->fork.value != y->fork.value) return x->fork.value < y->fork.value ? -1 : 1;
  if (x->fork.tree != y->fork.tree) return x->fork.tree < y->fork.tree ? -1 : 1;
  return (x->fork.keep > y->fork.keep) - (x->fork.keep < y->fork.keep);
}

typedef struct {
  placed *forks;
  uint32_t count;
  uint16_t tree;
  float *leaves; /* of the tree */
  unsigned used;
} layout;

/* Lays out what hangs below an entry; the numbers of its leaves begin at l->used. */
static void lay_out(layout *l, const branch *at) {
  if (!at->right) {
    if (l->used == NG_TREE_LEAVES) {
      fprintf(stderr, "a tree has more than %d leaves\n", NG_TREE_LEAVES);
      exit(1);
    }
    l->leaves[l->used++] = at->value;
    return;
  }
  unsigned first = l->used;
  placed *fork = &l->forks[l->count++];
  lay_out(l, at + 1);
  unsigned out = (1u << l->used) - (1u << first);
  *fork = (placed){{at->value, l->tree, (uint16_t)~out}, at->feature};
  lay_out(l, at + at->right);
}

ng_trees trees_lay_out(branches grown, uint32_t features) {
  float *leaves = need(NG_TREES_MOST * NG_TREE_LEAVES, sizeof *leaves);
  layout l = {.forks = need(grown.count, sizeof *l.forks)};
  uint32_t trees = 0;
  for (uint32_t at = 0; at < grown.count; at += grown.at[at].right) {
    if (trees == NG_TREES_MOST) {
      fprintf(stderr, "more than %d trees\n", NG_TREES_MOST);
      exit(1);
    }
    l.tree = (uint16_t)trees;
    l.leaves = leaves + trees++ * NG_TREE_LEAVES;
    l.used = 0;
    lay_out(&l, grown.at + at + 1);
  }
  qsort(l.forks, l.count, sizeof *l.forks, by_feature);
  ng_fork *forks = need(l.count, sizeof *forks);
  uint16_t *first = need(features + 1, sizeof *first);
  for (uint32_t i = 0; i < l.count; i++) {
    forks[i] = l.forks[i].fork;
    first[l.forks[i].feature + 1]++;
  }
  for (uint32_t i = 0; i < features; i++) first[i + 1] = (uint16_t)(first[i + 1] + first[i]);
  free(l.forks);
  return (ng_trees){forks, first, leaves, features, trees};
}

void trees_free(ng_trees *trees) {
  free((void *)trees->forks);
  free((void *)trees->first);
  free((void *)trees->leaves);
}
