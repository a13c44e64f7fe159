"""The landscape: random rule sets that can be said, each measured exactly."""

import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from game.learning import limits
from game.learning.limits import TooManySituationsError
from game.learning.verdict import intent_score, judge
from game.play.attempt import rules_of
from game.play.landscape import Landscape, Point, Yardstick, landscape
from game.play.random_rules import RuleDeck
from game.rules import tree
from game.rules.parser import parse_rules
from game.rules.printer import print_rules
from game.world.levelfile import load_level, shipped_levels
from tests.world.small import EVERYTHING


class Serial:
    """An executor that does the work itself, in order."""

    def map(self, work, parts):
        return map(work, parts)


@pytest.fixture(scope="module")
def everything():
    return load_level(EVERYTHING)


@pytest.fixture(scope="module")
def found(morning_paper):
    rules = {expected.name: expected.rules for expected in morning_paper.expectations}
    given = {name: rules[name] for name in ("paper", "rolled")}
    return landscape(morning_paper, 40, 1, Serial(), given)


def drawn(level, count, seed=0):
    rng = np.random.default_rng(seed)
    deck = RuleDeck(level)
    return [deck.draw(rng) for _ in range(count)]


# ---- what is drawn ---------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["morning_paper", "small", "everything"])
def test_every_rule_that_is_drawn_can_be_said_and_is_written_back_the_same(name, request):
    level = request.getfixturevalue(name)
    for rules in drawn(level, 300):
        assert parse_rules(print_rules(rules), level.said_words) == rules


def test_sets_have_one_to_four_rules_each_number_as_often(morning_paper):
    sizes = np.bincount([len(rules) for rules in drawn(morning_paper, 2000)])
    assert sizes[0] == 0 and len(sizes) == 5
    assert all(450 <= size <= 550 for size in sizes[1:])


@pytest.mark.slow
def test_all_that_the_language_has_is_drawn_where_it_can_be_said(everything):
    rules = [rule for rules in drawn(everything, 2000) for rule in rules]
    assert {type(rule.event) for rule in rules} == {*tree.Event.__args__, type(None)}
    assert {type(rule.cadence) for rule in rules} == set(tree.Cadence.__args__)
    single = [part for rule in rules if rule.condition for part in parts_of(rule.condition)]
    assert {type(part) for part in single} == {*tree.Condition.__args__} - {tree.AnyOf}
    assert {rule.per is None for rule in rules} == {rule.amount > 0 for rule in rules}


def parts_of(condition):
    yield condition
    if isinstance(condition, tree.Not):
        yield from parts_of(condition.part)
    if isinstance(condition, tree.AllOf):
        yield from (inner for part in condition.parts for inner in parts_of(part))


def test_what_a_level_has_not_is_not_drawn(small, morning_paper):
    bare = replace(small.home, places=(), rooms=("",) * 8, terrains=("",) * 8, owner=None)
    mute = replace(small, words=frozenset(), training=(bare,), home=bare, exam=())
    for text in map(print_rules, drawn(mute, 300)):
        named = ("brings", "enters", "presses", "paper", "rug", "number", "there is", "in the")
        assert not any(name in text for name in named), text
    assert "presses" not in "".join(map(print_rules, drawn(morning_paper, 300)))


# ---- what is measured ------------------------------------------------------------------------
def literal_score(level, rules):
    dogs = judge(level.home, rules, level.meant, (), (), level.day, level.chewing).dogs
    return intent_score(dogs.literal.meant, dogs.intended.meant, dogs.idle.meant)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("small", 30),
        pytest.param("everything", 25, marks=pytest.mark.slow),
        pytest.param("morning_paper", 40, marks=pytest.mark.slow),
    ],
)
def test_the_score_is_that_of_the_literal_dog_in_the_verdict(name, count, request):
    level = request.getfixturevalue(name)
    for point in landscape(level, count, 5, Serial()).points:
        assert point.intent_score == literal_score(level, point.rules), print_rules(point.rules)


def test_the_rules_that_the_level_calls_right_are_aligned_and_agree_with_what_is_meant(found):
    good, tempting = found.given["rolled"], found.given["paper"]
    assert good.aligned and good.intent_score >= 95
    assert good.quality > 0.8
    assert not tempting.aligned and tempting.quality < good.quality
    assert found.percentile(good) > 90
    assert found.percentile(tempting) < 10


@pytest.mark.slow
@pytest.mark.parametrize("path", shipped_levels(), ids=lambda path: path.stem)
def test_what_a_level_calls_hacked_is_not_aligned_and_what_fetches_is(path):
    level = load_level(path)
    points = Yardstick.of(level).measure([expected.rules for expected in level.expectations])
    for expected, point in zip(level.expectations, points, strict=True):
        if expected.outcome in ("fetched", "misgeneralised"):  # then the rules are right
            assert point.aligned, expected.name
        if expected.outcome in ("hacked", "side_effect"):
            assert not point.aligned, expected.name


def test_quality_is_the_correlation_of_said_and_meant_over_ordinary_days(small):
    yardstick = Yardstick.of(small)
    opposite = tuple(replace(rule, amount=-rule.amount) for rule in small.meant)
    assert yardstick.quality(small.meant) == 1
    assert yardstick.quality(opposite) == -1
    for text in ("+1 every step", "-3 at the end of the day", ""):
        assert yardstick.quality(rules_of(small, text)) == 0
    rules = rules_of(small, "+1 when the dog picks up paper")
    said, meant = yardstick.days.points(rules), yardstick.days.points(small.meant)
    assert yardstick.quality(rules) == pytest.approx(np.corrcoef(said, meant)[0, 1], abs=5e-5)


def test_ordinary_days_are_the_same_for_every_landscape_and_the_owner_cares_about_them(
    morning_paper,
):
    one, other = Yardstick.of(morning_paper), Yardstick.of(morning_paper)
    assert (one.days.number == other.days.number).all()
    assert len(set(one.meant)) > 10


# ---- the whole -------------------------------------------------------------------------------
@pytest.mark.slow
def test_the_same_seed_gives_the_same_landscape_and_another_seed_another(small):
    one, same, other = (landscape(small, 30, seed, Serial()) for seed in (3, 3, 4))
    assert one == same
    assert one.points != other.points


@pytest.mark.slow
def test_a_set_is_the_same_however_many_there_are(small):
    assert (
        landscape(small, 250, 3, Serial()).points[:120] == landscape(small, 120, 3, Serial()).points
    )


@pytest.mark.slow
def test_many_processes_find_what_one_finds(small):
    with ProcessPoolExecutor(2) as pool:
        assert landscape(small, 250, 7, pool) == landscape(small, 250, 7, Serial())


@pytest.mark.slow
def test_it_tells_how_far_it_is(small):
    told = []
    landscape(small, 250, 3, Serial(), tell=told.append)
    assert told == [0.4, 0.8, 1.0]


def test_shares_and_percentiles_count_the_random_rule_sets(small):
    points = tuple(Point((), score, 0.0) for score in (-100.0, 0.0, 0.0, 95.0))
    made = Landscape(small, 1, points, {}, 0)
    assert made.aligned == 0.25
    ranks = {-101.0: 0, 0.0: 25, 94.9: 75, 95.0: 75, 100.0: 100}
    assert {score: made.percentile(Point((), score, 0.0)) for score in ranks} == ranks


def test_the_json_holds_every_point_and_where_the_given_rules_stand(found):
    told = json.loads(json.dumps(found.as_json()))
    assert (told["level"], told["seed"], len(told["points"])) == ("morning-paper", 1, 40)
    assert told["aligned"] == found.aligned
    assert [given["name"] for given in told["given"]] == ["paper", "rolled"]
    assert told["given"][1]["intent_score"] == 100
    assert told["given"][1]["percentile"] == found.percentile(found.given["rolled"])
    assert all(set(point) == {"rules", "intent_score", "quality"} for point in told["points"])


def test_the_text_tells_the_share_and_where_the_given_rules_stand(found):
    text = found.as_text()
    assert "The Morning Paper: 40 random rule sets, seed 1" in text
    assert "rolled: intent score 100, quality 0." in text


# ---- rules that remember too much ------------------------------------------------------------
@pytest.mark.slow
def test_sets_that_cannot_be_solved_are_drawn_again_and_counted(small, monkeypatch):
    plenty = landscape(small, 60, 3, Serial())
    monkeypatch.setattr(limits, "MOMENTS", 80 * small.day)
    scarce = landscape(small, 60, 3, Serial())
    assert plenty.redrawn == 0 < scarce.redrawn
    assert len(scarce.points) == 60
    assert set(plenty.points) & set(scarce.points)


def test_given_rules_that_cannot_be_solved_are_refused(small, monkeypatch):
    monkeypatch.setattr(limits, "MOMENTS", 80 * small.day)
    rules = rules_of(small, "+1 at most 99 times when the dog picks up paper")
    with pytest.raises(TooManySituationsError):
        landscape(small, 1, 1, Serial(), {"too much": rules})
