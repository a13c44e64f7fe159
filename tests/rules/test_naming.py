"""A name that is accepted can be said in every rule, and takes no sentence away from others."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.rules import tree
from game.rules.naming import SORTS
from game.rules.parser import parse_rules, read_text
from game.rules.printer import print_rule
from game.rules.sentence import keywords
from game.world.naming import Naming
from tests.rules.spoken import LONGEST, VOCABULARY, rules

_PARTS = {sort: getattr(VOCABULARY, part) for sort, part in SORTS.items()}
_KNOWN = frozenset().union(*_PARTS.values())


def _names():
    """Names of up to four words: words that rules use, parts of other names, or neither."""
    words = sorted(word for word in keywords() if word.isalpha())
    others = sorted({word for name in _KNOWN for word in name.split()})
    plain = st.sampled_from(["odd", "numbers", "isn't", "theres"])
    word = plain | st.sampled_from([*words, "the", "a"]) | st.sampled_from(others)
    several = st.tuples(st.lists(word, max_size=3), plain | word, st.lists(word, max_size=2))
    names = several.map(lambda parts: " ".join([*parts[0], parts[1], *parts[2]]))
    return names.filter(lambda name: name not in _KNOWN)


def _with(sort: str, name: str):
    part = SORTS[sort]
    return replace(VOCABULARY, **{part: getattr(VOCABULARY, part) | {name}})


def _objection(sort: str, name: str) -> str:
    return Naming(_with(sort, name), VOCABULARY).objection(sort, name)


def _renamed(part: Any, old: str, new: str) -> Any:
    """The same part of a rule with another name in it."""
    if isinstance(part, tuple):
        return tuple(_renamed(one, old, new) for one in part)
    if hasattr(part, "__dataclass_fields__"):
        kept = {f.name: _renamed(getattr(part, f.name), old, new) for f in fields(part) if f.init}
        return replace(part, **kept)
    return new if part == old else part


def _said(rule: tree.Rule) -> list[tuple[str, str]]:
    """The names that a rule says, each after its sort."""
    named = ((sort, name) for sort in sorted(SORTS) for name in sorted(_PARTS[sort]))
    return [(sort, name) for sort, name in named if _renamed(rule, name, "") != rule]


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(rules().filter(_said), _names(), st.data())
def test_an_accepted_name_reads_back_as_itself(rule: tree.Rule, name: str, data) -> None:
    sort, old = data.draw(st.sampled_from(_said(rule)))
    assume(not _objection(sort, name))
    other = _renamed(rule, old, name)
    text = print_rule(other)
    assume(len(text) <= LONGEST)
    assert parse_rules(text, _with(sort, name)) == (other,)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(rules(), st.sampled_from(sorted(SORTS)), _names())
def test_an_accepted_name_leaves_all_sentences_as_they_are(
    rule: tree.Rule, sort: str, name: str
) -> None:
    text = print_rule(rule)
    assume(len(text) <= LONGEST)
    assume(not _objection(sort, name))
    assert read_text(text, _with(sort, name)).rules == ((1, rule),)


@pytest.mark.parametrize(
    ("sort", "name", "objection"),
    [
        ("WORD", "every step", "rules are made of such words. Use other words"),
        ("WORD", "owner", "rules are made of such words. Use other words"),
        ("PLACE", "step", "rules are made of such words. Use other words"),
        ("ROOM", "the", 'rules leave out "a", "an" and "the". Use other words'),
    ],
)
def test_what_is_made_of_the_words_of_rules_is_no_name(sort, name, objection):
    said = _objection(sort, name)
    assert said == f'"{name}" is no name: {objection}'


@pytest.mark.parametrize("name", ["paper and glass", "not white", "paper or odd", "no odd thing"])
def test_a_name_cannot_join_names(name):
    word = next(word for word in ("and", "or", "not", "no") if word in name.split())
    assert _objection("WORD", name) == (
        f'"{name}" is no name: rules use "{word}" to join words. '
        f'Use other words, or hyphens: "{name.replace(" ", "-")}"'
    )


@pytest.mark.parametrize("name", ["paper to owner", "letter on desk", "glass on light"])
def test_a_name_cannot_say_what_rules_say_already(name):
    assert _objection("WORD", name) == (
        f'"{name}" is no name: rules can say that already, word by word. '
        f'Use other words, or hyphens: "{name.replace(" ", "-")}"'
    )


@pytest.mark.parametrize(
    ("sort", "name"),
    [("WORD", "item of clothing"), ("PLACE", "dog house"), ("ROOM", "on top"), ("PLACE", "owner")],
)
def test_words_of_rules_may_be_part_of_a_name(sort, name):
    assert _objection(sort, name) == ""


def test_a_new_name_cannot_be_one_that_rules_would_not_hear():
    assert _objection("ROOM", "use") == (
        '"use" cannot be said beside "in use" in rules. Use another name'
    )
    assert _objection("ROOM", "use for guests") == ""


def test_two_names_that_differ_by_articles_are_one():
    assert _objection("WORD", "the rug") == (
        '"the rug" and "rug" are the same to rules. Use another name'
    )
