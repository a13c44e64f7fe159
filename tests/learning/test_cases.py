"""The contract of docs/rules.md, case by case, kept by every reading of the rules there is."""

import re
from pathlib import Path

import pytest

from game.learning.days import live
from game.learning.ground import survey
from game.learning.many_days import live_all
from game.learning.physics import Action
from game.learning.rewards import rewards_of
from game.learning.rulebook import MEANT, SAID, Rulebook
from game.learning.tables import compile_tables
from game.rules.parser import parse_rules
from game.rules.words import Vocabulary
from tests.learning.cases import CANNOT, CASES
from tests.learning.drawn import ALL_KINDS, PLACES, TERRAINS
from tests.learning.oracle import World

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
SPOKEN = Vocabulary(
    frozenset().union(*(kind.looks | kind.facts | {kind.name} for kind in ALL_KINDS)),
    frozenset(place.name for place in PLACES.values()) | {"bin"},
    frozenset({"kitchen", "hall", "cellar"}),
    frozenset(TERRAINS.values()),
)
EXACTLY, IN_A_HOUSE = "What is counted, exactly", "What there can be in a house"
TESTED_ELSEWHERE = "Like a use of the mouth it is a little effort"  # in test_effort.py
ACTIONS = {"pick": Action.PICK_UP, "put": Action.PUT_DOWN} | {a.name.lower(): a for a in Action}


def actions_of(day):
    return tuple(ACTIONS[word] for word in day.split())


# ---- three readings of a day: [points under Said, points under Meant] ----------------------------
def by_the_ledger(house, said, meant, actions):
    ground = survey(house)
    day = live(ground, actions, Rulebook(ground, (said, meant), switched=SAID))
    return [day.said, day.meant]


def by_the_tables(house, said, meant, actions):
    ground = survey(house)
    tables = compile_tables(ground, Rulebook(ground, (said, meant), switched=SAID))
    return [tabled(tables, which, actions) / 1000 for which in (SAID, MEANT)]


def tabled(tables, which, actions):
    """The points of one rule set in thousandths, looked up step by step."""
    rewards = rewards_of(tables, which, len(actions))
    cell, config, total = tables.ground.house.start, tables.start, 0
    for number, action in enumerate(actions, start=1):
        watched = tables.ground.house.watched(number)
        reward = (rewards.steps if watched else rewards.unwatched)[action]
        row = list(tables.branches[action].cells).index(cell) if len(reward) > 1 else 0
        total += int(reward[row, config if reward.shape[1] > 1 else 0])
        cell, config = tables.next_of(action, cell, config, number)
    end = rewards.end
    return total + int(end[cell if len(end) > 1 else 0, config if end.shape[1] > 1 else 0])


def by_many_days(house, said, meant, actions):
    days = live_all(survey(house), [actions] * 2)
    points = [days.points(said, switched=True), days.points(meant)]
    assert all(one == other for one, other in points)
    return [one / 1000 for one, _ in points]


def by_the_plain_reading(house, said, meant, actions):
    world = World(house, said, meant)
    state, total = world.start(), [0, 0]
    for action in actions:
        ((points, state),) = [(p, after) for a, p, after in world.steps(state) if a is action]
        total = [t + p for t, p in zip(total, points, strict=True)]
    return [float(t + p) for t, p in zip(total, world.end(state), strict=True)]


@pytest.mark.parametrize(
    "points_of", [by_the_ledger, by_the_tables, by_many_days, by_the_plain_reading]
)
@pytest.mark.parametrize("case", CASES, ids=[f"{case.says[:40]} {case.day}" for case in CASES])
def test_each_rule_pays_what_the_page_says(case, points_of):
    actions = actions_of(case.day)
    rules = {text: parse_rules(text, SPOKEN) for text in (*case.pays, *case.meant)}
    paid = {text: points_of(case.house, rules[text], (), actions)[0] for text in case.pays}
    assert paid == pytest.approx(case.pays)
    worth = {text: points_of(case.house, (), rules[text], actions)[1] for text in case.meant}
    assert worth == pytest.approx(case.meant)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.says[:40]} {case.day}" for case in CASES])
def test_all_rules_of_a_case_pay_the_sum_in_any_order(case):
    said, meant = (parse_rules("\n".join(rules), SPOKEN) for rules in (case.pays, case.meant))
    total = [sum(case.pays.values()), sum(case.meant.values())]
    actions = actions_of(case.day)
    assert by_the_ledger(case.house, said, meant, actions) == pytest.approx(total)
    assert by_the_ledger(case.house, said[::-1], meant[::-1], actions) == pytest.approx(total)


@pytest.mark.parametrize("case", CANNOT, ids=[f"{case.says[:40]} {case.day}" for case in CANNOT])
def test_what_the_page_rules_out_cannot_be_done(case):
    *before, last = actions_of(case.day)
    by_the_ledger(case.house, (), (), before)
    by_the_plain_reading(case.house, (), (), before)
    with pytest.raises(ValueError, match=f"step {len(before) + 1}: .*cannot"):
        by_the_ledger(case.house, (), (), [*before, last])
    with pytest.raises(ValueError, match="not enough values"):
        by_the_plain_reading(case.house, (), (), [*before, last])


# ---- the cases and the page ----------------------------------------------------------------------
def section(title):
    return re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S).group(1)


def rows(title):
    """The first column of each row of the tables in a section, but for their heads."""
    return re.findall(r"^\| (`.*?) \|", section(title), re.M)


def sentences(title):
    """Each sentence of each numbered or dotted line of a section."""
    lines = re.findall(r"^(?:\d+\.|-) (.+)$", section(title), re.M)
    return [part for line in lines for part in re.split(r"(?<=[.?])(?:\*\*)? (?=[`*A-Z])", line)]


def quoting(words):
    """What the cases quote of these words."""
    quotes = [quote for case in CASES for quote in case.quotes] + [case.says for case in CANNOT]
    return [quote for quote in quotes if quote.strip("*") in words]


def test_every_case_quotes_the_page():
    for case in CASES:
        assert all(quote in PAGE for quote in case.quotes), case.says
    assert all(case.says in PAGE for case in CANNOT)


@pytest.mark.parametrize("sentence", [*sentences(EXACTLY), *sentences(IN_A_HOUSE)])
def test_every_sentence_of_the_page_about_what_is_counted_has_a_case(sentence):
    assert quoting(sentence) or sentence.startswith(TESTED_ELSEWHERE)


@pytest.mark.parametrize(
    "title", ["How often", "Events: what the dog does", "If: how things stand"]
)
def test_every_cadence_event_and_condition_of_the_page_has_a_case(title):
    assert len(rows(title)) > 5
    assert [row for row in rows(title) if not quoting(row)] == []
