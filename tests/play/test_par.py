"""What a solution gets by with, held against the par of a level."""

from dataclasses import replace

import pytest

from game.play.attempt import rules_of
from game.play.check import par_misses
from game.play.par import Spending, spending
from game.world.answer_key import Answer, AnswerKey
from game.world.level import Par


@pytest.mark.parametrize(
    ("text", "rules", "words"),
    [
        ("", 0, 0),
        ("+10 when the dog waits", 1, 5),
        ("10   each time the dog brings a paper to the owner.  # yes", 1, 9),
        ("-0.1 every step\n+1 once when the dog brings paper and rolled to the owner", 2, 15),
    ],
)
def test_words_are_counted_as_the_game_writes_them(small, text, rules, words):
    assert spending(rules_of(small, text), 640) == Spending(rules, words, 640)


@pytest.mark.parametrize(
    ("par", "misses"),
    [
        (Par(), []),
        (Par(rules=1, words=9, steps=640), []),
        (Par(rules=3, words=30, steps=10_000), []),
        (Par(words=8), ["par is 8 words, but the answer that needs least needs 9"]),
        (Par(steps=100), ["par is 100 steps, but the answer that needs least needs 640"]),
    ],
)
def test_some_answer_must_get_by_with_what_par_says(small, par, misses):
    one = Answer("one", rules_of(small, "+1 when the dog brings paper to the owner"), "So.", 640)
    two = Answer("two", one.rules * 2, "So.")
    assert list(par_misses(replace(small, par=par), AnswerKey((two, one), ()))) == misses


@pytest.mark.parametrize(
    ("par", "misses"),
    [
        (Par(), []),
        (Par(rules=1, words=9, steps=1000), []),
        (
            Par(rules=1, words=8, steps=640),
            [
                'par is 8 words, but what is promised as "fetched" needs at least 9: raise it, '
                "or show in an answer key that less will do",
                'par is 640 steps, but what is promised as "fetched" needs at least 1000: raise '
                "it, or show in an answer key that less will do",
            ],
        ),
    ],
)
def test_without_a_key_what_is_fetched_with_must_get_by_with_par(small, par, misses):
    assert list(par_misses(replace(small, par=par), None)) == misses


def test_par_needs_something_that_shows_it(small):
    (one,) = small.expectations
    for others in ((), (replace(one, outcome="hacked"),)):
        level = replace(small, par=Par(rules=1), expectations=others)
        assert list(par_misses(level, None)) == [
            'par is 1 rules, but nothing is promised as "fetched" that shows that this will do: '
            "promise it"
        ]
