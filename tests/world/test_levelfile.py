"""Level files: what is read from a good one, and what is said about a broken one."""

import os
import re
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from subprocess import run

import pytest

from game.rules.parser import parse_rules
from game.rules.printer import print_rules
from game.shipped import shipped
from game.world.answer_key import load_key
from game.world.debrief import Debrief
from game.world.document import LARGEST
from game.world.house import Item, PlaceAt
from game.world.level import OUTCOMES, SHUFFLED, Exam, Level, Par, vocabulary_of
from game.world.levelfile import LevelError, find_level, load_level, shipped_levels
from tests.world.broken import BROKEN
from tests.world.small import CATALOGUE, LEVEL, SHARDS, write

SHIPPED = shipped_levels()


def messages(text: str, folder: Path) -> list[str]:
    """What is said about a level file with this text, without the folder."""
    with pytest.raises(LevelError) as caught:
        load_level(write(text, folder), CATALOGUE)
    return [message.removeprefix(f"{folder}{os.sep}") for message in caught.value.messages]


def changed(*changes: tuple[str, str]) -> str:
    """The small level with each old text replaced, once."""
    text = LEVEL
    for old, new in changes:
        assert old in text, f"{old!r} is not in the small level"
        text = text.replace(old, new, 1)
    return text


# ---- good files -----------------------------------------------------------------------------
@pytest.fixture
def small(tmp_path: Path) -> Level:
    return load_level(write(LEVEL, tmp_path), CATALOGUE)


def test_texts_and_numbers_are_kept_as_written(small: Level) -> None:
    assert (small.id, small.title, small.chapter) == ("small", "Small", "basic")
    assert small.start_rules == "+1 when the dog brings paper to the owner"
    assert (small.day, small.seed, small.steps, small.chewing) == (20, 1, 1000, True)
    assert [choice.outcome for choice in small.choices] == ["fetched", "idle"]


def test_the_map_becomes_a_house(small: Level) -> None:
    home = small.home
    assert (home.width, home.height, home.cells) == (6, 4, 8)
    assert home.positions == ((1, 1), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2), (3, 2), (4, 2))
    assert home.rooms[:4] == ("kitchen", "kitchen", "living room", "living room")
    assert home.terrains == ("", "", "rug", "", "", "", "", "")
    assert (home.start, home.owner, home.awake, home.outdoors) == (0, 3, True, False)
    assert [(item.name, item.cell) for item in home.items] == [("newspaper", 4), ("shoe", 7)]
    assert home.items[0].words == {"newspaper", "paper", "rolled", "today's"}
    assert [(place.name, place.cell, place.keeps) for place in home.places] == [("owner", 3, True)]


def test_a_house_without_the_place_owner_has_no_owner(small: Level) -> None:
    assert small.training[0].owner is None


def test_an_owner_may_leave_on_any_step_of_the_day(tmp_path: Path) -> None:
    assert load_level(write(LEVEL, tmp_path), CATALOGUE).home.leaves_after is None
    for after in (1, 20):
        text = changed(('name = "The house"', f'name = "The house"\nleaves_after = {after}'))
        home = load_level(write(text, tmp_path), CATALOGUE).home
        assert [home.watched(step) for step in (after, after + 1)] == [True, False]


def test_training_houses_have_shares(tmp_path: Path) -> None:
    assert load_level(write(LEVEL, tmp_path), CATALOGUE).shares == (1,)
    yard = LEVEL[LEVEL.index("[[training]]") : LEVEL.index("[home]")]
    text = changed(("[home]", yard.replace("name", "share = 30\nname") + "[home]"))
    level = load_level(write(text, tmp_path), CATALOGUE)
    assert level.shares == (1, 30)
    assert level.training[0] == level.training[1]


def test_nobody_trains_in_a_house_without_a_share_until_it_is_given_one(tmp_path: Path) -> None:
    yard = LEVEL[LEVEL.index("[[training]]") : LEVEL.index("[home]")]
    shed = yard.replace('name = "The yard"', 'share = 0\nname = "The shed"')
    text = changed(("[home]", shed + "[home]"), ("min_score", "shares = [0, 2]\nmin_score"))
    level = load_level(write(text, tmp_path), CATALOGUE)
    names = [
        tuple(house.name for house in shared.practised[0])
        for shared in (level, level.sharing([1, 3]), level.sharing([0, 3]))
    ]
    assert names == [("The yard",), ("The yard", "The shed"), ("The shed",)]
    assert level.sharing([1, 3]).practised[1] == (1, 3)
    assert level.expectations[0].shares == (0, 2)


@pytest.mark.parametrize("shares", [(), (2,), (0, 0), (1, 1, 1), (-1, 2)])
def test_days_are_shared_among_all_houses(shares: tuple[int, ...], small: Level) -> None:
    level = replace(small, training=small.training * 2, shares=(1, 1))
    with pytest.raises(ValueError, match="2 training houses cannot share"):
        level.sharing(shares)


EXAM = '''
[[exam]]
name = "things elsewhere"
shuffle = ["items"]

[[exam]]
name = "The hut"
map = """
######
#@b.o#
######
"""
legend = { o = { place = "owner" }, b = { place = "tray", terrain = "sofa" } }

[[exam]]
name = "The barn"
shuffle = ["start", "items"]
map = "#####\\n#@.o#\\n#####"
rooms_map = "#####\\n#bbb#\\n#####"
rooms = { b = "barn" }
legend = { o = { place = "owner" } }
'''


def test_an_exam_is_the_home_on_another_day_or_another_house(tmp_path: Path) -> None:
    level = load_level(write(LEVEL + EXAM, tmp_path), CATALOGUE)
    assert [entry.name for entry in level.exam] == ["things elsewhere", "The hut", "The barn"]
    assert [sorted(entry.shuffle) for entry in level.exam] == [["items"], [], ["items", "start"]]
    assert level.exam[0].house == level.home
    assert [entry.house.cells for entry in level.exam] == [level.home.cells, 4, 3]


def test_without_an_exam_in_the_file_all_of_the_home_is_shuffled(small: Level) -> None:
    assert small.exam == (Exam("another day", small.home, frozenset({"items", "start"})),)


def test_rules_may_speak_of_all_that_is_in_a_house_of_the_exam(tmp_path: Path) -> None:
    level = load_level(write(LEVEL + EXAM, tmp_path), CATALOGUE)
    for words in (level.said_words, level.meant_words, level.seen_words):
        assert words.places == {"owner", "tray"}
        assert words.rooms == {"kitchen", "living room", "barn"}
        assert words.terrains == {"rug", "sofa"}
    rule = "+1 when the dog brings paper to the tray if in the barn and on the sofa"
    text = changed(('+1 when the dog brings paper to the owner"', rule + '"')) + EXAM
    assert load_level(write(text, tmp_path), CATALOGUE).start_rules == rule
    blurred = text.replace('name = "The barn"', "name = 5")
    assert len(messages(blurred, tmp_path)) == 1


def test_rules_become_trees(small: Level) -> None:
    words = vocabulary_of((small.home,), CATALOGUE.words, CATALOGUE)
    assert small.meant == parse_rules("+10 when the dog brings newspaper to the owner", words)
    assert small.expectations[0].rules == parse_rules(small.start_rules, words)


def test_the_start_may_lie_on_a_place_and_a_place_may_keep(tmp_path: Path) -> None:
    bed = '[home.legend]\n"@" = { place = "dog bed", keeps = true, terrain = "rug" }'
    level = load_level(write(changed(("[home.legend]", bed)), tmp_path), CATALOGUE)
    assert level.home.places[0].keeps
    assert level.home.places[0].cell == level.home.start
    assert level.home.terrains[level.home.start] == "rug"


@pytest.mark.parametrize(
    ("legend", "place"),
    [
        ('place = "lamp"', PlaceAt("lamp", 7, switch=True)),
        ('place = "lamp", pays_times = -3', PlaceAt("lamp", 7, switch=True, pays_times=-3)),
        ('place = "lamp", pays_times = 0', PlaceAt("lamp", 7, switch=True, pays_times=0)),
        ('place = "tray", refills = true', PlaceAt("tray", 7, refills=True, tips=True)),
        ('place = "dog bed", keeps = true', PlaceAt("dog bed", 7, keeps=True)),
    ],
)
def test_a_legend_says_how_a_place_differs_from_its_kind(
    legend: str, place: PlaceAt, tmp_path: Path
) -> None:
    level = load_level(write(changed(('item = "shoe"', legend)), tmp_path), CATALOGUE)
    assert level.home.places[1] == place


def test_several_things_may_lie_in_one_cell_and_on_a_place(tmp_path: Path) -> None:
    pile = 'items = ["shoe", "newspaper"], facts = ["old"], place = "tray"'
    level = load_level(write(changed(('item = "shoe"', pile)), tmp_path), CATALOGUE)
    assert [(i.name, i.cell, sorted(i.facts)) for i in level.home.items] == [
        ("newspaper", 4, ["today's"]),
        ("shoe", 7, ["old"]),
        ("newspaper", 7, ["old"]),
    ]
    assert level.home.places[1].cell == 7


def test_a_single_thing_may_have_looks_of_its_own(tmp_path: Path) -> None:
    text = changed(('item = "shoe"', 'item = "shoe", looks = ["rolled"]'))
    paper, shoe = load_level(write(text, tmp_path), CATALOGUE).home.items
    assert (paper.looks, shoe.looks) == (frozenset(), {"rolled"})
    assert shoe.perceived == {"leather", "rolled"}
    assert shoe.words == {"shoe", "leather", "rolled", "old"}


def test_what_is_left_over_is_listed_after_all_that_lies_there(tmp_path: Path) -> None:
    text = changed(('item = "newspaper", facts', 'item = "vase", facts'))
    level = load_level(write(text, tmp_path), CATALOGUE)
    vase, shoe, shards = level.home.items
    assert (vase.name, shoe.name) == ("vase", "shoe")
    assert shards == Item(SHARDS, vase.cell, left_by=0)
    assert shards.words == {"shards", "mess"}


TOLD = """
[debrief]
basic = "It chewed."
advanced = "It optimised."

[[source]]
id = "dog-2020"
title = "On chewing"
authors = "A. Dog"
year = 2020
link = "example.org"

[[misbehaviour]]
id = "chewer"
name = "Chewer"
story = "The dog chewed a shoe."
rules = "+0.5 when the dog chews shoe and old"
at_least = 1.5
source = "dog-2020"

[[trophy]]
id = "gentle"
name = "Gentle"
story = "It was gentle."
rules = "+1 once when the dog picks up paper"

[par]
rules = 1
steps = 640
"""


def test_a_level_tells_what_it_teaches_after_whom_and_what_a_day_can_show(tmp_path: Path) -> None:
    text = changed(("min_score = 50", 'min_score = 50\nshows = ["gentle"]')) + TOLD
    level = load_level(write(text, tmp_path), CATALOGUE)
    assert level.debrief.depths == (("basic", "It chewed."), ("advanced", "It optimised."))
    assert list(map(str, level.debrief.sources)) == ['A. Dog: "On chewing", 2020, example.org']
    chewer, gentle = level.exhibits
    assert (chewer.id, chewer.at_least, chewer.source) == ("chewer", Decimal("1.5"), "dog-2020")
    assert (gentle.at_least, gentle.source) == (1, "")
    assert print_rules(chewer.rules) == "+0.5 when the dog chews shoe and old"
    assert level.par == Par(rules=1, steps=640)
    assert level.expectations[0].shows == ("gentle",)


def test_a_level_may_keep_all_that_to_itself(small: Level) -> None:
    assert (small.debrief, small.exhibits, small.par) == (Debrief(), (), Par())


@pytest.mark.parametrize("text", ["\ufeff" + LEVEL, LEVEL.replace("\n", "\r\n")])
def test_files_from_windows_are_read(text: str, tmp_path: Path, small: Level) -> None:
    assert load_level(write(text, tmp_path), CATALOGUE) == small


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_level_loads(path: Path) -> None:
    level = load_level(path)
    assert path.parent.name == level.chapter
    assert find_level(level.id) == path
    assert parse_rules(level.start_rules, level.said_words)


def test_shipped_levels_have_different_ids_and_titles() -> None:
    levels = [load_level(path) for path in SHIPPED]
    assert len({level.id for level in levels}) == len(levels)
    assert len({level.title for level in levels}) == len(levels)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_sentences_are_short_enough_for_a_reader_of_eleven(path: Path) -> None:
    level = load_level(path)
    choices = [choice.text for choice in level.choices]
    stories = [text for exhibit in level.exhibits for text in (exhibit.name, exhibit.story)]
    debrief = [text for _, text in level.debrief.depths]
    texts = (level.wish, level.briefing, level.question, *level.hints, *choices, *stories, *debrief)
    for sentence in (part for text in texts for part in re.split(r"[.?!:]\s", text)):
        assert len(sentence.split()) <= 15, sentence


def test_the_examples_in_the_documentation_are_sound(tmp_path: Path) -> None:
    pages = Path(__file__).parents[2] / "docs" / "levels.md"
    examples = re.findall(r"^```toml\n(.*?)```", pages.read_text("utf-8"), re.DOTALL | re.M)
    (key,) = (example for example in examples if example.startswith("format"))
    begun = changed(('id = "small"', 'id = "my-level"'))
    text = begun[: begun.index("[home]")] + "\n".join(e for e in examples if e != key)
    level = load_level(write(text, tmp_path))
    assert level.home.rooms.count("hall") == 9
    assert len(level.expectations) == 1
    assert load_key(write(key, tmp_path, "key.toml"), level).answers


def test_every_outcome_can_be_written_in_a_file() -> None:
    from typing import get_args

    from game.world.schema import Outcome, Shuffled

    assert get_args(Outcome) == OUTCOMES
    assert get_args(Shuffled) == SHUFFLED


def test_the_schema_for_editors_and_the_documentation_name_the_same_keys() -> None:
    from game.world.schema import json_schema

    schema = json_schema("level")
    parts = [schema, *schema["$defs"].values()]
    known = {key for part in parts for key in part.get("properties", {})}
    page = (Path(__file__).parents[2] / "docs" / "levels.md").read_text("utf-8")
    page = page[: page.index("## The catalogue")]
    documented = set(re.findall(r"^\| `\[*(\w+)|`(\w+) = ", page, re.M))
    assert {one or other for one, other in documented} <= known
    assert {key for key in known if not re.search(rf"\b{key}\b", page)} == set()
    assert {part["additionalProperties"] for part in parts} == {False}


def test_the_title_screen_need_not_wait_for_pydantic() -> None:
    modules = (
        "game.world.level, game.world.levelfile, game.world.catalogue_file, game.world.picture"
    )
    code = f"import sys, {modules}; print('pydantic' in sys.modules, 'lark' in sys.modules)"
    found = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "False"]


# ---- finding levels -------------------------------------------------------------------------
def test_a_level_is_found_by_path_or_by_id(tmp_path: Path) -> None:
    assert find_level("morning-paper") == shipped("levels") / "basic" / "01-morning-paper.toml"
    assert find_level("mine.toml") == Path("mine.toml")
    assert find_level(tmp_path) == tmp_path


def test_a_misspelt_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(LevelError, match=r'^mornin: there is no such level\. Did you mean "morn'):
        find_level("mornin")


# ---- broken files ---------------------------------------------------------------------------
@pytest.mark.parametrize(("changes", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_told_exactly(
    changes: list[tuple[str, str]], expected: list[str], tmp_path: Path
) -> None:
    assert messages(changed(*changes), tmp_path) == expected


def test_faults_in_rules_are_told_where_they_stand_in_the_file(tmp_path: Path) -> None:
    broken = "+1 when the dog brings zebra to the owner"
    meant = f"{broken}\n\n  {broken.replace('owner', 'bin')}\n#"
    text = changed(
        ("+10 when the dog brings newspaper to", meant),
        ('"+1 when the dog brings paper to the owner"\nday', f"'{broken}'\nday"),
    )
    zebra, owner = broken.index("zebra") + 1, broken.index("owner") + 1
    found = [message.split(":", 3)[1:3] for message in messages(text, tmp_path)]
    assert found == [
        ["8", str(zebra)],
        ["10", str(zebra + len("  "))],
        ["10", str(owner + len("  "))],
        ["13", str(zebra + len("start_rules = '"))],
    ]


def test_start_rules_may_use_only_the_words_of_the_level(tmp_path: Path) -> None:
    text = changed(("dog brings paper to the owner", "dog brings shoe to the owner"))
    assert messages(text, tmp_path)[0].startswith("x.toml:10:")


def test_faults_of_all_sorts_are_told_together(tmp_path: Path) -> None:
    text = changed(
        ("day = 20", "day = 2"),
        ('title = "Small"\n', ""),
        ("dog brings newspaper", "dog brings zebra"),
        ("#n..s#", "#nx.s#"),
        ('item = "shoe"', 'item = "shoo"'),
        ('brings = ["newspaper"]', 'brings = ["newspapers"]'),
    )
    found = messages(text, tmp_path)
    lines = [int(message.split(":")[1]) for message in found]
    assert lines == sorted(lines)
    assert lines == [1, 7, 10, 36, 50, 58]


def test_a_fault_in_one_house_brings_no_false_faults_in_rules(tmp_path: Path) -> None:
    found = messages(changed(('place = "owner"', 'place = "onwer"')), tmp_path)
    assert len(found) == 1


# ---- files that cannot be read at all -------------------------------------------------------
def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LevelError, match=r"none\.toml: there is no such file$"):
        load_level(tmp_path / "none.toml", CATALOGUE)


def test_a_folder_is_no_level(tmp_path: Path) -> None:
    with pytest.raises(LevelError, match=r"this is a folder, not a file$"):
        load_level(tmp_path, CATALOGUE)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_end_is_no_level() -> None:
    with pytest.raises(LevelError, match=r"this is not an ordinary file$"):
        load_level(Path("/dev/zero"), CATALOGUE)


def test_a_name_that_no_file_can_have_is_told() -> None:
    with pytest.raises(LevelError):
        load_level(Path("x" * 5000), CATALOGUE)


RAW = {
    "not UTF-8": (b"a = 1\nb = '\xe4\xff'", "x.toml:2:6: this is not UTF-8 text"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "x.toml:1:1: this is not UTF-8 text"),
    "too big": (b"#" * (LARGEST + 1), "x.toml: it is larger than 256 KiB"),
    "nested": (b"a = " + b"[" * 50_000, "x.toml: its brackets are nested too deep"),
    "closed": (
        b"a = " + b"[" * 5_000 + b"]" * 5_000,
        "x.toml: its brackets are nested too deep",
    ),
    "dots": (b"\n" + b"a." * 100_000 + b"a = 1", "x.toml:2:1: this line has more than 100 dots"),
    "digits": (b"a = " + b"1" * 5_000, "x.toml: this is not TOML: there is a number with"),
    "zero": (b"a = '\0'", "x.toml:1:6: this is not TOML: there is a character here"),
}


@pytest.mark.parametrize(("raw", "expected"), RAW.values(), ids=RAW)
def test_a_file_that_cannot_be_read_is_told(raw: bytes, expected: str, tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(raw)
    with pytest.raises(LevelError) as caught:
        load_level(tmp_path / "x.toml", CATALOGUE)
    (message,) = caught.value.messages
    assert message.removeprefix(f"{tmp_path}{os.sep}").startswith(expected)


def test_nesting_is_survived_wherever_it_stands(tmp_path: Path) -> None:
    for depth in (9, 100, 300, 400, 500):
        for value in ("[" * depth + "]" * depth, "{a=" * depth + "1" + "}" * depth):
            for key in ("extra", "words", "home", "hints"):
                text = f"{key} = {value}\n" + LEVEL
                assert messages(text, tmp_path)


@pytest.mark.parametrize("value", ["0x" + "f" * 5000, "1e999", "-inf", "1979-05-27", "''", "[[]]"])
def test_strange_values_are_told_in_one_line(value: str, tmp_path: Path) -> None:
    for old in ("20", "1000", "50", '"small"', '"basic"', '["paper", "rolled"]', '["shoe"]'):
        found = messages(changed((f"= {old}\n", f"= {value}\n")), tmp_path)
        assert all(len(message) < 400 for message in found)
