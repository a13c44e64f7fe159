"""What a dog believes after a night of rehearsing all it remembers: the cheapest explanation.

By day each surprise moves the weights a little (Rescorla & Wagner 1972), and attention goes to
what has predicted well (Mackintosh 1975): the learning rate of a cue is its salience times the
size of its weight. Where endless rehearsal under that rule ends need not be walked to step by
step. With rates held fixed the delta rule ends at the solution that is smallest when each weight
is measured against its rate; with rates that follow the weights, that is one round of iteratively
reweighted least squares, and the rounds end at the explanation with the smallest sum of
|weight| / salience (Daubechies et al. 2010, "Iteratively reweighted least squares minimization
for sparse recovery"; Chen, Donoho & Saunders 1998, "Atomic decomposition by basis pursuit").

So beliefs are few, they lean on what is salient, and of two cues that always come together the
more salient takes the credit (overshadowing).
"""

from dataclasses import dataclass

import numpy as np

from game.learning.ground import BoolArray
from game.learning.senses import FloatArray

_EXACT, _ROUGH = 1e-6, 0.2
"""What a unit of |weight| / salience costs, beside a squared error of the largest reward.

Where something explains everything, a low price finds it. Where nothing does, a higher price keeps
a dog from explaining the rest by many beliefs that nearly cancel.
"""

EXPLAINED = 1e-4
"""What is left over counts as explained if it is at most this share of the largest reward."""

_ROUNDS = 200
_SETTLED = 1e-5
_LOST = 1e-5  # attention below this share of the greatest is lost for good
_GROUND = 1e-10


@dataclass(frozen=True)
class Explanation:
    """weights: float64[F], in points; exact: they account for everything that was felt."""

    weights: FloatArray
    exact: bool


def cheapest_explanation(
    there: FloatArray, felt: FloatArray, times: FloatArray, salience: FloatArray
) -> Explanation:
    """The weights that explain what was felt with the least sum of |weight| / salience.

    there: float64[D, F], how often each cue was there; felt: float64[D], in points; times:
    float64[D], how much each experience counts; salience: float64[F], positive.
    """
    weights = np.zeros(len(salience))
    scale = np.abs(felt).max(initial=0.0)
    if not scale:
        return Explanation(weights, exact=True)
    alive = _most_salient_of_alike(there, salience)
    rows, aims, root = there[:, alive], felt / scale, np.sqrt(times)
    seen = rows * root[:, None]
    gram, moment = seen.T @ seen, seen.T @ (aims * root)
    first = _round(gram, moment, salience[alive], _EXACT)
    exact = bool(np.abs(aims - rows @ first).max() <= EXPLAINED)
    price = _EXACT if exact else _ROUGH
    weights[alive] = _reweighted(gram, moment, salience[alive], price) * scale
    return Explanation(weights, exact)


def can_explain(there: FloatArray, felt: FloatArray) -> bool:
    """Whether any weights at all account for what was felt; shapes as above."""
    same = np.ones(there.shape[1])
    rows, aims = there[:, _most_salient_of_alike(there, same)], felt / np.abs(felt).max()
    weights = _round(rows.T @ rows, rows.T @ aims, np.ones(rows.shape[1]), _EXACT)
    return bool(np.abs(aims - rows @ weights).max() <= 10 * EXPLAINED)


def refit(there: FloatArray, felt: FloatArray, attention: FloatArray) -> FloatArray:
    """The smallest weights, each measured against its attention, that fit best: float64[F]."""
    root = np.sqrt(attention)
    return np.asarray(root * np.linalg.lstsq(there * root, felt, rcond=1e-9)[0])


def _reweighted(
    gram: FloatArray, moment: FloatArray, salience: FloatArray, price: float
) -> FloatArray:
    """Rounds of least squares, each weight measured against its attention in the last one."""
    weights, attention = np.zeros(len(salience)), salience.copy()
    alive = np.arange(len(salience))
    for _ in range(_ROUNDS):
        fresh = _round(gram[np.ix_(alive, alive)], moment[alive], attention[alive], price)
        moved = np.abs(fresh - weights[alive]).max()
        weights[:] = 0.0
        weights[alive] = fresh
        attention[alive] = salience[alive] * np.abs(fresh)
        alive = alive[attention[alive] > _LOST * attention[alive].max(initial=_GROUND)]
        if moved < _SETTLED or not len(alive):
            break
    return weights


def _round(gram: FloatArray, moment: FloatArray, attention: FloatArray, price: float) -> FloatArray:
    """Least squares with each weight measured against its attention."""
    root = np.sqrt(attention)
    seen = gram * root[:, None] * root
    seen[np.diag_indices(len(root))] += price
    return np.asarray(root * np.linalg.solve(seen, root * moment))


def _most_salient_of_alike(there: FloatArray, salience: FloatArray) -> BoolArray:
    """Which cues are ever there and are the most salient of those that always come together.

    Cues with the same column cannot be told apart, and the less salient of them lose all credit.
    """
    marks = np.random.default_rng(0).random((2, len(there)))
    columns = np.round(marks @ there, 9).T
    order = np.argsort(-salience, kind="stable")
    _, first = np.unique(columns[order], axis=0, return_index=True)
    alive = np.zeros(len(salience), dtype=np.bool_)
    alive[order[first]] = True
    return alive & there.any(axis=0)
