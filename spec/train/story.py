"""Trains the weights of the story's model (core/story/article_weights.c).

    story.py FEATURES CORPUS OUT              FEATURES: the program made of spec/train/features.c
                                              CORPUS: a folder with a folder a set, each with gold.json and pages as *.html
                                              OUT: a folder for what is in between
    story.py FEATURES CORPUS OUT --held-out   then builds the command with weights of four parts, runs it over the fifth,
                                              for each part in turn: OUT/SET.ndjson, what a page not trained on gives

A leaf of a page is of the story (1) or not (0): by its share of words that stand, in order, in the page's gold text;
or by gold passages that it must or must not hold. Two logistic regressions: of a leaf's own features, then of those
and its surroundings by the first one's scores on pages that it was not trained on (five parts, split by site).
Weights are bounded by sign where the sign is known, so that no odd page turns a hint round. Needs numpy and scipy.
"""
import difflib
import glob
import hashlib
import json
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

SETS = ["benchmark", "trafilatura", "mozilla"]
WORDS = "build/spec/words.tsv"
FOLDS = 5
REGULAR = 20.0  # how strongly weights are held to 0
NEGATIVE_HINTS = """NAVIGATION RELATED SIDE SHARE SUBSCRIBE COMMENT ADVERT NOTICE MASTHEAD ABOUT BYLINE DATE HIDDEN SEARCH
    PULL NAV_TAG ASIDE_TAG EDGE_TAG FORM_TAG UNSEEN PICTURE FIGURE_TAG HEADLINE""".split()
POSITIVE_HINTS = ["BODY", "STORY"]
NEGATIVE = """SHORT_CUE LINKED ALL_LINKED TITLE REPEATED REPEATED_EDGE COPY DECK_LIKE FIRST_DESCRIBED AFTER_PICTURE MAIL
    TIME UNCLAIMED BEFORE AFTER AWAY CAPTION BEFORE_CUE SHORT_UNENDED HEADING_BEFORE_OTHER""".split()
POSITIVE = """ENDED ENDS COMMAS STRONG CLAIMED INSIDE BRANCH_MASS PARENT_MASS SIBLING SHARE_OF_PAGE
    HEADING_BEFORE_STRONG""".split()


# ---- the gold -----------------------------------------------------------------

def words(text):
    return re.findall(r"\w+", text or "")


def fold(text):
    return re.sub(r"\s+", " ", text or "").strip()


def shares(leaves, gold):
    """For each leaf the share of its words that stand in the gold text, in order."""
    by_leaf = [words(leaf) for leaf in leaves]
    owner = [i for i, own in enumerate(by_leaf) for _ in own]
    hits = [0] * len(leaves)
    matcher = difflib.SequenceMatcher(None, [word for own in by_leaf for word in own], words(gold), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for k in range(size):
            hits[owner[start + k]] += 1
    return np.array([hit / len(own) if own else 0 for hit, own in zip(hits, by_leaf)])


def label_by_passages(page):
    """Labels and weights from passages that must (1) or must not (0) be in the story."""
    label, weight = np.zeros(len(page["leaves"])), np.zeros(len(page["leaves"]))
    leaves = [fold(leaf) for leaf in page["leaves"]]
    for passage in map(fold, page["gold"]["with"]):
        for i, leaf in enumerate(leaves):
            if passage in leaf:
                label[i] = weight[i] = 1
    for passage in map(fold, page["gold"]["without"]):
        for i, leaf in enumerate(leaves):
            if passage in leaf:
                weight[i] = 0 if weight[i] > 0 and label[i] == 1 else 1
    return label, weight * 5.0


def label_by_text(page):
    """Labels and weights from the story's whole text; long leaves weigh more, pages nearly alike."""
    share = shares(page["leaves"], page["gold"]["body"])
    size = np.array([len(words(leaf)) for leaf in page["leaves"]], float)
    weight = np.minimum(4, 1 + np.log2(1 + size) / 2)
    weight[size == 0] = 0
    weight *= 120 / max(60, weight.sum()) * (0.3 if page["set"] == "mozilla" else 2)
    weight[(share > 0.2) & (share < 0.8)] *= 0.3
    return (share > 0.5).astype(float), weight


# ---- pages and their features ---------------------------------------------------

def page_files(corpus, name):
    return sorted(glob.glob(f"{corpus}/{name}/*.html"))


def fold_of(page):
    """The part that a page belongs to: one for all pages of a site."""
    host = re.match(r"https?://([^/]+)", page["gold"].get("url") or "")
    site = ".".join(host.group(1).split(".")[-2:]) if host else page["k"].rsplit("-", 1)[0]
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS


def load(program, corpus, out):
    """The names of features and of contexts, and all pages with their leaves, features, labels and weights."""
    pages = []
    for name in SETS:
        described, rows = f"{out}/{name}.json", f"{out}/{name}.bin"
        subprocess.check_call([program, WORDS, described, rows] + page_files(corpus, name))
        with open(described, encoding="utf8") as file:
            contexts, features, *lines = (json.loads(line) for line in file if line.strip())
        with open(f"{corpus}/{name}/gold.json", encoding="utf8") as file:
            gold = json.load(file)
        table = np.fromfile(rows, dtype="f4").reshape(-1, len(features))
        at = 0
        for line in lines:
            page = {"k": line["k"], "leaves": line["t"], "set": name, "gold": gold[line["k"]]}
            page["features"] = table[at:at + len(line["t"])]
            at += len(line["t"])
            page["fold"] = fold_of(page)
            label = label_by_passages if "with" in page["gold"] else label_by_text
            page["label"], page["weight"] = label(page)
            pages.append(page)
    return features, contexts, pages


def add_contexts(program, corpus, out, pages, count):
    """Adds to each page's features, as "all", what its first scores say of each leaf's surroundings."""
    for name in SETS:
        own = [page for page in pages if page["set"] == name]
        scores, rows = f"{out}/{name}.scores", f"{out}/{name}.contexts"
        np.concatenate([page["first"] for page in own]).astype("f4").tofile(scores)
        subprocess.check_call([program, WORDS, f"{out}/again.json", f"{out}/again.bin", "-s", scores, rows] + page_files(corpus, name))
        table = np.fromfile(rows, dtype="f4").reshape(-1, count)
        at = 0
        for page in own:
            size = len(page["leaves"])
            page["all"] = np.concatenate([page["features"], table[at:at + size]], 1)
            at += size


# ---- the model ------------------------------------------------------------------

def sign(name):
    """1 where a feature can only speak for the story, -1 where only against it, else 0."""
    kind, _, rest = name.rpartition(" ")
    if kind in ("cue", "whole cue"):
        return -1
    if kind in ("below", "near"):
        return (rest in POSITIVE_HINTS) - (rest in NEGATIVE_HINTS)
    return (name in POSITIVE) - (name in NEGATIVE)


def fit(rows, label, weight, names):
    """The weights of a regularised logistic regression, bounded by sign."""
    rows = rows.astype("f8")
    scale = np.maximum(rows.std(0) + 1e-6, 0.05)
    rows /= scale
    bounds = [{0: (None, None), 1: (0, None), -1: (None, 0)}[sign(name)] for name in names]
    regular = np.full(len(names), REGULAR)
    regular[names.index("ONE")] = 0.01

    def loss(c):
        z = rows @ c
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        value = (weight * (np.logaddexp(0, z) - label * z)).sum() + 0.5 * (regular * c * c).sum()
        return value, rows.T @ (weight * (p - label)) + regular * c

    found = minimize(loss, np.zeros(len(names)), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 300})
    return found.x / scale


def train(pages, key, names):
    rows, label, weight = (np.concatenate([page[k] for page in pages]) for k in (key, "label", "weight"))
    used = weight > 0
    return fit(rows[used], label[used], weight[used], names)


def cross_fit(pages, key, names, to):
    """Scores each page, as `to`, by weights that were trained on the other parts of these pages."""
    for part in {page["fold"] for page in pages}:
        weights = train([page for page in pages if page["fold"] != part], key, names)
        for page in pages:
            if page["fold"] == part:
                page[to] = page[key] @ weights


def train_both(pages, of, features, contexts, places):
    """The weights of both regressions from the pages that `of` holds for; no other page has a part in them."""
    used = [page for page in pages if of(page)]
    for page in pages:
        page["first"] = np.zeros(len(page["leaves"]))
    cross_fit(used, "features", features, "first")
    add_contexts(*places, pages, len(contexts))
    return train(used, "features", features), train(used, "all", features + contexts)


# ---- the file -------------------------------------------------------------------

HEAD = """/* The weights of the story's model, by feature (core/story/article_model.h): trained on
 * public pages by spec/train/story.py, which writes this file. A weight above 0
 * speaks for the story. */
#include "article_model.h"
"""


def index_of(name):
    """A feature's place in C."""
    kind, _, rest = name.rpartition(" ")
    return {
        "": f"NG_FEATURE_{rest}", "ctx": f"NG_FEATURE_COUNT + NG_CONTEXT_{rest}",
        "cue": f"NG_FEATURE_CUES + NG_CUE_AT_{rest}", "whole cue": f"NG_FEATURE_WHOLE_CUES + NG_CUE_AT_{rest}",
        "below": f"NG_FEATURE_BELOW + NG_HINT_AT_{rest}", "near": f"NG_FEATURE_NEAR + NG_HINT_AT_{rest}",
    }[kind]


def array(declared, names, weights):
    rows = [f"    [{index_of(name)}] = {weight:.3f}f," for name, weight in zip(names, weights) if abs(weight) >= 0.0005]
    return "\n".join([f"\nconst float {declared} = {{"] + rows + ["};\n"])


def write(features, contexts, first, second):
    with open("core/story/article_weights.c", "w", encoding="utf8") as file:
        file.write(HEAD + array("ng_article_first[NG_FEATURE_COUNT]", features, first))
        file.write(array("ng_article_second[NG_FEATURE_COUNT + NG_CONTEXT_COUNT]", features + contexts, second))


def run_held_out(pages, features, contexts, places):
    _, corpus, out = places
    found = {name: "" for name in SETS}
    for part in range(FOLDS):
        write(features, contexts, *train_both(pages, lambda page: page["fold"] != part, features, contexts, places))
        subprocess.check_call(["make", "-s"])
        for name in SETS:
            files = [f"{corpus}/{name}/{page['k']}.html" for page in pages if page["fold"] == part and page["set"] == name]
            found[name] += subprocess.check_output(
                ["build/bin/nutgraf", "article", "--to", "ndjson", "--offsets", "codepoint"] + files, encoding="utf8")
    for name in SETS:
        with open(f"{out}/{name}.ndjson", "w", encoding="utf8") as file:
            file.write(found[name])


def main():
    places = sys.argv[1:4]
    features, contexts, pages = load(*places)
    if sys.argv[4:] == ["--held-out"]:
        run_held_out(pages, features, contexts, places)
    write(features, contexts, *train_both(pages, lambda page: True, features, contexts, places))


if __name__ == "__main__":
    main()
