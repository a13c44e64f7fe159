"""Everything a rule can pay for can be learned, and is carried to another house."""

import numpy as np
import pytest
from hypothesis import given

from game.learning.lessons import Lessons, lessons_of
from game.learning.practice import prepare
from game.learning.training import Training, learn_fully
from game.learning.verdict import judge
from game.rules.parser import parse_rules
from tests.learning.drawn import drawn
from tests.learning.randomly import houses, rule_sets
from tests.learning.test_learning import LOOKS, SPOKEN

DAY = 30
BUDGET = 2048 * DAY * 3
ROOMS = "########\n#kkkkhh#\n#kkkhhh#\n#kkkkhh#\n#kkkkhh#\n########"
YARDS = [  # several, so that no place stands for its room and no room for the owner's eye
    drawn("########\n#@.n#.b#\n#.~....#\n#s..#^D#\n#O.B#..#\n########", rooms=ROOMS),
    drawn("########\n#b.D#~.#\n#..^...#\n#.n.#B.#\n#@..#sO#\n########", rooms=ROOMS),
    drawn("########\n#s^.#D.#\n#.B....#\n#.b.#.n#\n#..O#@.#\n########", rooms=ROOMS),
]
HOME = drawn(
    """
    #########
    #.b.#.B.#
    #.O.#...#
    #...@.~.#
    #..^#.D.#
    #.n.#.s.#
    #########
    """,
    rooms="#########\n#kkkhhhh#\n#kkkhhhh#\n#kkkhhhh#\n#kkkhhhh#\n#kkkhhhh#\n#########",
)

LEARNED = [
    "+10 when the dog picks up paper",
    "+2 when the dog puts down (paper or round) and not rolled",
    "+5 when the dog brings paper and not rolled to the basket",
    "+5 when the dog chews printed",
    "-9 when the dog steps on the rug\n+10 when the dog brings round to the owner",
    "-9 when the dog steps on paper\n+1 when the dog steps on round",
    "-5 when the dog steps on the sofa if the owner can see the dog\n"
    "+1 when the dog steps on the sofa",
    "+1 when the dog enters the hall",
    "+1 when the dog waits",
    "-1 when the dog waits",
    "+1 when the dog gets closer to the basket",
    "+1 when the dog gets closer to round",
    "+1 when the dog gets closer to the doormat\n-1 when the dog gets farther from the doormat",
    "+1 every step if carrying paper and in the hall",
    "+1 every step if near the doormat within 2",
    "+1 every step if near round within 1",
    "+1 every step if not carrying round and on the rug",
    "-1 every step for each paper in the hall",
    "+1 every step if there is round in the kitchen",
    "-1 every step if there is no paper at the basket",
    "+20 at the end of the day if there is round in the kitchen",
    "+20 at the end of the day if near the doormat within 1",
    "+20 at the end of the day if there is no paper in the hall",
    "+5 at the end of the day for each paper at the basket",
    "+10 once when the dog brings paper to the basket",
    "+10 once per item when the dog brings paper to the basket",
    "+10 at most 2 times when the dog picks up round",
    "+4 when the dog picks up paper if in the hall",
    "+4 when the dog picks up round if the owner cannot see the dog",
    "+1 every step if carrying printed or carrying round",
    "-2 when the dog picks up anything\n-2 when the dog chews anything",
]
NOT_EXPRESSED = [
    "+3 every step if the number of anything at the basket is exactly 2",
    "+5 when the dog waits if near the doormat within 2",
    "+5 when the dog brings paper to the basket if there is round in the hall",
]
SOME = {0, 6, 17, 20}  # the quick run has time for a few


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param(rules, marks=() if number in SOME else pytest.mark.slow)
        for number, rules in enumerate(LEARNED)
    ],
)
def test_a_dog_learns_what_pays_and_does_as_well_as_can_be_in_a_house_it_has_never_seen(rules):
    said = parse_rules(rules, SPOKEN)
    practice = prepare(YARDS, said, LOOKS, chewing=True)
    training = Training(practice, DAY, BUDGET, seed=11)
    for _ in training.run():
        pass
    trained = learn_fully(practice).beliefs()
    verdict = judge(HOME, said, said, training.mind.beliefs(), trained, DAY, chewing=True)
    assert training.points_ratio() == 1
    assert (verdict.gaps.inner, verdict.gaps.undertrained) == (0, 0)
    assert verdict.dogs.learned.said == verdict.dogs.intended.said


@pytest.mark.parametrize("rules", NOT_EXPRESSED)
def test_what_no_sum_of_cues_expresses_stays_unexplained(rules):
    practice = prepare(YARDS, parse_rules(rules, SPOKEN), LOOKS, chewing=True)
    assert np.abs(learn_fully(practice).steps.misfit()).max() > 0.5


@pytest.mark.slow
@given(houses(items=2), rule_sets(2))
def test_a_mind_that_explains_everything_plans_the_best_day_there_is(house, rules):
    practice = prepare([house], rules, LOOKS, chewing=True)
    mind = learn_fully(practice)
    if not (mind.steps.misfit().any() or mind.ends.misfit().any()):
        best = practice.points(practice.best_plans(6))
        assert practice.points(practice.plans(mind, 6)) == pytest.approx(best)


# ---- what training cannot teach ---------------------------------------------------------------
@pytest.mark.parametrize(
    ("rules", "never_paid", "beyond"),
    [
        ("+1 when the dog picks up paper\n+2 when the dog picks up big", (2,), ()),
        ("+1 when the dog waits if near the doormat within 2\n-1 every step", (), (1,)),
        ("+1 when the dog chews paper\n" + NOT_EXPRESSED[0], (), (2,)),
        ("+2 at the end of the day if the number of anything at the basket is exactly 2", (), (1,)),
        ("+1 when the dog picks up paper\n+2 every step if there is round in the hall", (), ()),
    ],
)
def test_rules_that_cannot_be_taught_are_named(rules, never_paid, beyond):
    practice = prepare(YARDS, parse_rules(rules, SPOKEN), LOOKS, chewing=True)
    assert lessons_of(practice, learn_fully(practice)) == Lessons(never_paid, beyond)
