/* Gradient boosting of small decision trees on the logistic loss, by histograms: a
 * column's values fall into bins, and what falls into its most frequent bin is not
 * stored, since most columns are flags. Trees grow by their best leaf (Friedman 2001;
 * Ke et al. 2017). Same rows in, same trees out. */
#ifndef TREES_H
#define TREES_H

#include "story/article_model.h"

typedef struct bins bins;

/* Values of `rows` × `columns`, row by row. The caller frees with bins_free. */
bins *bins_new(const float *values, uint32_t rows, uint32_t columns);
void bins_free(bins *table);

typedef struct {
  uint32_t trees, leaves;
  float rate;    /* how much of its error each tree takes */
  float regular; /* lambda: how strongly leaves are held to 0 */
  float least;   /* the least weight (of the second derivative) in a leaf */
} growth;

/* Trees as they grow, one behind the other. A fork: a feature above `value` leads `right`
   entries on, any other to the next entry. A leaf has 0 in `right`, and `value` is what the
   tree gives; the entry before a tree's first fork has in `right` how far it is to the next
   tree's. */
typedef struct {
  float value;
  uint16_t feature, right;
} branch;

typedef struct {
  branch *at;
  uint32_t count;
} branches;

/* Fits trees to the labels (0 to 1) of the rows whose weight is above 0. The caller frees
   what they are in. */
branches trees_fit(const bins *table, const float *labels, const float *weights, growth how);

/* The same as the core reads them; of at most NG_TREE_LEAVES leaves each. The caller frees
   with trees_free. */
ng_trees trees_lay_out(branches grown, uint32_t features);
void trees_free(ng_trees *trees);

#endif
