"""The JSON Schema that editors get: as committed, and true of every shipped file."""

import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from game.shipped import shipped
from game.texts.texts import languages
from game.world.levelfile import load_level
from game.world.schema import FILES, json_schema, schema_text
from game.world.template import new_level
from tests.world.broken import BROKEN
from tests.world.small import EVERYTHING, LEVEL, write

LEVELS = shipped("levels")
SHIPPED = sorted(LEVELS.rglob("*.toml"))


def sort_of(path: Path) -> str:
    if {*languages()[1:]} & {*path.relative_to(LEVELS).parts}:
        return "names" if path.name == "catalogue.toml" else "translation"
    if path.name == "catalogue.toml":
        return "catalogue"
    return "key" if path.parent.name == "keys" else "level"


def faults(sort: str, text: str) -> list[str]:
    validator = Draft202012Validator(json_schema(sort))
    return [error.message for error in validator.iter_errors(tomllib.loads(text))]


@pytest.mark.parametrize("sort", FILES)
def test_the_committed_schema_is_that_of_the_models(sort: str) -> None:
    committed = (LEVELS / f"{sort}.schema.json").read_text("utf-8")
    assert committed == schema_text(sort), f"misfetch schema {sort} > levels/{sort}.schema.json"
    Draft202012Validator.check_schema(json_schema(sort))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_each_shipped_file_names_its_schema_and_fits_it(path: Path) -> None:
    text = path.read_text("utf-8")
    named = text.splitlines()[0].removeprefix("#:schema ")
    assert (path.parent / named).resolve() == LEVELS / f"{sort_of(path)}.schema.json"
    assert faults(sort_of(path), text) == []


def test_what_the_game_reads_fits_the_schema() -> None:
    for text in (LEVEL, EVERYTHING.read_text("utf-8"), new_level("mine")):
        assert faults("level", text) == []


@pytest.mark.parametrize("name", ["unknown key", "too short a day", "unknown outcome", "bad id"])
def test_an_editor_marks_what_the_game_would_refuse(name: str) -> None:
    text = LEVEL
    for old, new in BROKEN[name][0]:
        text = text.replace(old, new, 1)
    assert faults("level", text)


# ---- the level to begin with ----------------------------------------------------------------
def test_a_new_level_is_named_and_sound(tmp_path: Path) -> None:
    level = load_level(write(new_level("blue-moon"), tmp_path))
    assert (level.id, level.title, level.chapter) == ("blue-moon", "Blue Moon", "mods")
    assert all(exhibit.id.startswith("blue-moon-") for exhibit in level.exhibits)
    assert len(level.hints) == 3 and len(level.debrief.depths) == 3


def test_a_new_level_explains_itself() -> None:
    text = new_level("x")
    arrays = {line for line in text.splitlines() if line.startswith("[[")}
    assert arrays == {
        *("[[choices]]", "[[expect]]", "[[misbehaviour]]", "[[training]]", "[[trophy]]"),
    }
    assert sum(line.startswith("#") for line in text.splitlines()) > 15
