"""The report: exactly the keys of docs/json.md, and numbers that add up."""

import json
import re
from pathlib import Path

import pytest

from game.play.report import as_json, as_text
from game.rules.parser import parse_rules
from game.world.level import OUTCOMES

PAPER = "+10 when the dog brings paper to the owner\n-0.1 every step"
DOGS = {"intended", "literal", "trained", "learned", "idle"}
KEYS = {
    "": {
        *("level", "seed", "rules", "points", "gaps", "intent_score", "outcome", "ledger"),
        "gaps_training_said",
        *("training", "goodhart", "not_learnable", "finding", "learned_rules", "weights"),
        *("misbehaviours", "trophies"),
    },
    "points": {"said", "meant"},
    "points.said": DOGS,
    "points.meant": DOGS | {"literal_best", "literal_worst"},
    "gaps": {"outer", "inner", "undertrained"},
    "gaps_training_said": {"outer", "inner", "undertrained"},
    "training": {"steps", "seconds", "points_ratio"},
    "goodhart.0": {"steps", "said", "meant"},
    "ledger.0": {"step", "event", "item", "place", "said", "said_by", "meant"},
    "weights.0": {"event", "look", "place", "weight", "rule"},
}
RULE_SETS = [
    PAPER,
    "+5 when the dog picks up paper\n-1 when the dog steps on the rug if carrying paper",
    "+1 once when the dog enters the living room\n+2 at the end of the day if in the kitchen",
    "+3 once per item when the dog chews anything\n-2 when the dog waits",
    "+1 every step if the owner can see the dog",
    "+0.125 when the dog puts down rolled for each paper in the kitchen",
    "-1 every step",
    "+1 when the dog brings paper to the owner\n+0.5 when the dog brings rolled to the owner",
]


@pytest.fixture(params=RULE_SETS)
def result(request, trained_small):
    return trained_small(request.param)


@pytest.fixture
def report(result):
    """As it arrives on the other side."""
    return json.loads(json.dumps(as_json(result), allow_nan=False))


def within(report, path):
    for key in filter(None, path.split(".")):
        report = report[int(key) if key.isdigit() else key]
    return report


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_these_and_no_others(trained, path):
    assert set(within(as_json(trained(PAPER)), path)) == KEYS[path]


def test_every_key_is_documented():
    text = Path(__file__).parents[2].joinpath("docs/json.md").read_text("utf-8")
    words = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]*)`", text))))
    assert set().union(*KEYS.values()) <= words


def test_every_outcome_is_documented():
    text = Path(__file__).parents[2].joinpath("docs/json.md").read_text("utf-8")
    assert all(f"`{outcome}`" in text for outcome in OUTCOMES)


@pytest.mark.parametrize("column", ["said", "meant"])
def test_the_columns_of_the_ledger_add_up_to_the_points(report, column):
    total = sum(entry[column] for entry in report["ledger"])
    assert total == pytest.approx(report["points"][column]["learned"], abs=1e-9)


def test_the_parts_of_the_loss_add_up(report):
    meant = report["points"]["meant"]
    for gaps in (report["gaps"], report["gaps_training_said"]):
        assert sum(gaps.values()) == pytest.approx(meant["intended"] - meant["learned"])
    assert report["gaps_training_said"]["inner"] == 0


def test_points_have_at_most_three_decimals(report):
    numbers = [*report["points"]["said"].values(), *report["points"]["meant"].values()]
    numbers += [*report["gaps"].values(), *(entry["said"] for entry in report["ledger"])]
    assert numbers == [round(number, 3) for number in numbers]


def test_a_ledger_names_rules_that_there_are_and_steps_of_the_day(report, result):
    numbers = range(1, len(report["rules"]) + 1)
    for entry in report["ledger"]:
        assert set(entry["said_by"]) <= set(numbers)
        assert bool(entry["said_by"]) or entry["said"] == 0
        assert 1 <= entry["step"] <= result.attempt.level.day


def test_rules_come_back_as_they_were_said(report, result):
    text = "\n".join(report["rules"])
    assert parse_rules(text, result.attempt.level.said_words) == result.attempt.rules


def test_learned_rules_are_sentences_of_the_language_with_the_weights_as_amounts(report, result):
    words = result.attempt.level.seen_words
    rules = [rule for text in report["learned_rules"] for rule in parse_rules(text, words)]
    weights = [weight["weight"] for weight in report["weights"]]
    assert [float(rule.amount) for rule in rules] == weights
    assert weights == sorted(weights, key=abs, reverse=True)


def test_weights_name_the_parts_of_the_learned_rules(report):
    for text, weight in zip(report["learned_rules"], report["weights"], strict=True):
        parts = [weight["event"], weight["look"], weight["place"]]
        assert all(part in text for part in parts if part)


def test_a_weight_names_event_look_and_place(trained_small):
    weights = as_json(trained_small("+5 when the dog picks up paper", steps=3000))["weights"]
    assert {
        "event": "picks up",
        "look": "paper",
        "place": None,
        "weight": 5.0,
        "rule": "+5 when the dog picks up paper",
    } in weights


def test_a_report_tells_which_level_which_seed_and_how_long(report, result):
    told = (report["level"], report["seed"], report["training"]["steps"])
    assert told == ("small", result.attempt.seed, result.steps)
    assert report["training"]["seconds"] >= 0


def test_the_text_holds_what_was_said_learned_done_and_found(result, report):
    text = as_text(result)
    assert all(rule in text for rule in (*report["rules"], *report["learned_rules"]))
    assert all(entry["item"] in text for entry in report["ledger"] if entry["item"])
    assert report["finding"] in text
    assert f"Outcome: {report['outcome'].replace('_', ' ')}" in text


def test_the_text_shows_how_far_the_rules_leave_it_open(trained, trained_small):
    assert "your rules leave it open" in as_text(trained(PAPER))
    assert "your rules leave it open" not in as_text(trained_small("-1 every step"))


def test_what_is_done_over_and_over_is_written_once_and_counted(trained):
    text = as_text(trained("+10 when the dog picks up paper"))
    day = text.split("The day at home")[1].split("Points")[0].strip().splitlines()
    assert "picks up" in day[0] and "puts down" in day[1]
    assert "times more" in day[2]
    assert len(day) <= 4
