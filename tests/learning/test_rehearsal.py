"""A night's explanation against trying all explanations with few cues."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.learning.rehearsal import cheapest_explanation

SALIENCES = [0.5, 0.75, 1.0, 1.25, 1.5, 2.0]


@st.composite
def memories(draw):
    """Some experiences that a few true weights explain exactly, and the salience of each cue."""
    cues = draw(st.integers(2, 6))
    rows = st.lists(st.integers(0, 2), min_size=cues, max_size=cues)
    there = np.array(draw(st.lists(rows, min_size=1, max_size=4)), dtype=float)
    true = np.array(draw(st.lists(st.sampled_from([0, 0, 1, -2, 5]), min_size=cues, max_size=cues)))
    return there, there @ true, np.array(draw(st.permutations(SALIENCES)))[:cues]


@given(memories())
def test_a_night_finds_an_explanation_that_is_as_cheap_as_any(memory):
    there, felt, salience = memory
    weights = cheapest_explanation(there, felt, np.ones(len(felt)), salience).weights
    assert there @ weights == pytest.approx(felt, abs=1e-3)
    assert price(weights, salience) == pytest.approx(cheapest(there, felt, salience), abs=2e-2)


def price(weights, salience):
    return float((np.abs(weights) / salience).sum())


def cheapest(there, felt, salience):
    """The least price; it is reached with cues that do not depend on each other (a vertex)."""
    best = np.inf
    for size in range(min(there.shape) + 1):
        for some in combinations(range(there.shape[1]), size):
            weights = np.zeros(there.shape[1])
            if some:
                weights[list(some)] = np.linalg.lstsq(there[:, some], felt, rcond=None)[0]
            if np.allclose(there @ weights, felt, atol=1e-9):
                best = min(best, price(weights, salience))
    return best
