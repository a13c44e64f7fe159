"""What is too big is refused at load: which house, how big, how big it may be, and what helps."""

from dataclasses import replace

import pytest

from game.learning.ground import survey
from game.learning.limits import TooManySituationsError
from game.learning.optimum import Released
from game.play.attempt import refuse_at_load, refuse_too_big, rules_of
from game.world.levelfile import load_level
from tests.world.small import CATALOGUE, CROWDED, write

COUNTS = "+1 once per item when the dog picks up paper"


@pytest.fixture
def crowded(tmp_path):
    """The small level with too big a house: ``crowded("home")``, "training" or "exam"."""
    return lambda where: load_level(write(CROWDED[where], tmp_path), CATALOGUE)


@pytest.mark.parametrize(
    ("where", "limit", "remedy"),
    [
        ("home", "30,000", "make the day shorter"),
        ("exam", "30,000", "make the day shorter"),
        ("training", "50,000", "train in fewer houses"),
    ],
)
def test_a_house_too_big_is_refused_with_its_name_the_limit_and_what_helps(
    crowded, where, limit, remedy
):
    with pytest.raises(TooManySituationsError) as refused:
        refuse_at_load(crowded(where))
    message = str(refused.value)
    assert 'the house "The warehouse" has at least' in message
    assert f"at most {limit} can" in message
    assert "8 things" in message and "Remove a thing" in message and remedy in message


def test_whether_a_house_is_too_big_depends_on_what_matters_in_it(crowded):
    level = crowded("exam")
    nothing = replace(level, meant=rules_of(level, "-1 every step if on the rug"))
    refuse_too_big(nothing, ())
    with pytest.raises(TooManySituationsError, match="under the rules"):
        refuse_too_big(nothing, rules_of(level, COUNTS))


def test_rules_that_remember_too_much_are_named_as_what_to_remove(crowded):
    level = replace(crowded("home"), meant=())
    with pytest.raises(TooManySituationsError, match=r'8 memory slots.*"once"'):
        refuse_too_big(level, rules_of(level, COUNTS))


def test_a_shorter_day_leaves_time_for_more_situations(crowded):
    level = crowded("home")
    refuse_at_load(replace(level, day=20))
    with pytest.raises(TooManySituationsError):
        refuse_at_load(level)


def test_a_dog_that_believes_too_much_gives_up_its_weakest_beliefs(crowded):
    level = crowded("home")
    released = Released(survey(level.home), level.day, level.chewing)
    strong = rules_of(level, "+9 at the end of the day if near the dog bed within 1")
    weak = rules_of(level, COUNTS)
    with pytest.raises(TooManySituationsError):
        released.best_day((*strong, *weak))
    assert released.believed_day((*strong, *weak)) == released.best_day(strong)


def test_a_house_with_many_things_is_solved_where_few_of_them_matter(crowded):
    level = crowded("home")
    released = Released(survey(level.home), level.day, level.chewing)
    day = released.best_day(rules_of(level, "+1 when the dog waits if near the dog bed within 1"))
    assert len(day) == level.day
