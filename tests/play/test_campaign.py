"""The shipped levels: each tempts, each can be solved, and each keeps what it promises."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from game.learning.verdict import ALIGNED
from game.play.attempt import Attempt, rules_of, train
from game.play.check import check_level, par_misses, seeds_for
from game.play.exam import exam
from game.play.exhibits import shown_at_home
from game.texts.glossary import TERMS
from game.texts.texts import Texts
from game.world.answer_key import PARTS, key_path, load_key
from game.world.debrief import DEPTHS
from game.world.levelfile import load_level, shipped_levels

LOADED = {path: load_level(path) for path in shipped_levels()}
LEVELS = [pytest.param(level, id=path.stem) for path, level in LOADED.items()]
CAMPAIGN = [
    pytest.param(path, level, id=path.stem)
    for path, level in LOADED.items()
    if level.chapter != "sandbox"
]
EXHIBITS = [
    pytest.param(level, exhibit, id=f"{path.stem} {exhibit.id}")
    for path, level in LOADED.items()
    for exhibit in level.exhibits
]


def solved(level):
    """The expectations whose rules are as good as what is meant."""
    return [e for e in level.expectations if e.outcome == "fetched"]


def test_the_chapters_are_whole():
    chapters = [load_level(path).chapter for path in shipped_levels()]
    assert chapters == ["basic"] * 4 + ["intermediate"] * 6 + ["sandbox"] * 3


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_can_be_solved_and_says_how_well(level):
    assert [e.min_score for e in solved(level)] == [ALIGNED] * len(solved(level)) != []


@pytest.mark.parametrize("level", LEVELS)
def test_what_the_player_starts_from_is_tempting_and_fails_and_can_be_bet_on(level):
    start = rules_of(level, level.start_rules)
    (tempting,) = (e for e in level.expectations if e.rules == start and not e.shares)
    assert tempting.outcome != "fetched"
    assert len([e for e in level.expectations if e.outcome != "fetched"]) >= 2
    assert {tempting.outcome, "fetched"} <= {choice.outcome for choice in level.choices}


@pytest.mark.parametrize("level", LEVELS)
def test_three_hints_and_a_debrief_help(level):
    assert len(set(level.hints)) == 3
    assert level.briefing and level.debrief.basic


@pytest.mark.parametrize(("path", "level"), CAMPAIGN)
def test_a_level_of_the_campaign_has_all_that_it_teaches_with(path, level):
    assert [name for name, _ in level.debrief.depths] == list(DEPTHS)
    assert level.debrief.sources
    assert level.misbehaviours and level.trophies
    assert None not in (level.par.rules, level.par.words, level.par.steps)
    key = load_key(key_path(path), level)
    assert [lesson.minutes for lesson in key.lessons] == [5, 20, 45]
    assert [name for name, _ in key.lessons[-1].parts] == list(PARTS)
    assert list(par_misses(level, key)) == []


def test_the_campaign_brings_its_terms_one_text_at_a_time():
    say, known = Texts(), set()
    for _, level in (each.values for each in CAMPAIGN):
        pages = [("briefing", level.briefing), *level.debrief.depths]
        for name, text in pages:
            new = {say(term.name) for term in TERMS if say(term.name).lower() in text.lower()}
            assert len(new - known) <= 1, f"{level.id} {name}: {sorted(new - known)}"
            known |= new
    assert len(known) >= len(TERMS) - 1  # rewards are tampered with in no level so far


@pytest.mark.parametrize(("path", "level"), CAMPAIGN)
def test_answer_keys_are_as_plain_as_levels(path, level):
    key = load_key(key_path(path), level)
    texts = [answer.why for answer in key.answers]
    texts += [text for lesson in key.lessons for _, text in lesson.parts]
    for sentence in (part for text in texts for part in re.split(r"[.?!:]\s", text)):
        assert len(sentence.split()) <= 15, sentence


def test_a_source_is_told_the_same_in_every_level_that_names_it():
    sources = {source for level in LOADED.values() for source in level.debrief.sources}
    assert len({source.id for source in sources}) == len(sources)


def test_at_least_fifteen_misbehaviours_can_be_found_and_each_is_told_apart():
    found = [exhibit for _, level in LOADED.items() for exhibit in level.exhibits]
    assert len({exhibit.id for exhibit in found}) == len(found)
    assert len({exhibit.name for exhibit in found}) == len(found)
    assert len({exhibit.story for exhibit in found}) == len(found)
    campaign = [level for level in LOADED.values() if level.chapter != "sandbox"]
    assert sum(len(level.misbehaviours) for level in campaign) >= 15


@pytest.mark.parametrize(("path", "level"), CAMPAIGN)
def test_nothing_is_tuned_to_a_seed_that_the_check_uses(path, level):
    named = set(re.findall(r"seed = (\d+)", path.read_text("utf-8") + key_text(path)))
    assert named.isdisjoint(map(str, seeds_for(level, 20)))
    assert len(set(seeds_for(level, 20))) == 20


def key_text(path):
    return key_path(path).read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("level", "exhibit"), EXHIBITS)
def test_what_a_level_says_a_day_can_show_is_shown_by_a_dog_that_was_trained(level, exhibit):
    shared = next(e for e in level.expectations if exhibit.id in e.shows)
    level = level.sharing(shared.shares) if shared.shares else level
    assert exhibit in shown_at_home(train(Attempt(level, shared.rules, 4711, level.steps)))


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
def test_good_rules_show_no_misbehaviour_and_bad_ones_win_no_trophy(level):
    for expected in level.expectations:
        shared = level.sharing(expected.shares) if expected.shares else level
        seen = shown_at_home(train(Attempt(shared, expected.rules, 4711, level.steps)))
        wrong = level.misbehaviours if expected.outcome == "fetched" else level.trophies
        assert set(seen) & set(wrong) == set(), expected.name


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "level"), [pytest.param(p, v, id=p.stem) for p, v in LOADED.items()]
)
def test_a_level_keeps_its_promises_and_its_key_opens_it(path, level):
    key = load_key(key_path(path), level) if key_path(path).exists() else None
    with ThreadPoolExecutor(1) as pool:
        done = list(check_level(level, seeds_for(level, 1), pool, key))
    answers = len(key.answers) if key else 0
    assert [checked.failed for checked in done] == [()] * (len(level.expectations) + answers)


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
def test_what_solves_a_level_solves_it_in_the_exam_too(level):
    for expected in solved(level):
        shared = level.sharing(expected.shares) if expected.shares else level
        with ThreadPoolExecutor(1) as pool:
            _, spread = exam(Attempt(shared, expected.rules, 77, level.steps), range(6), pool)
        assert spread.summary()["least"] >= ALIGNED, expected.name
