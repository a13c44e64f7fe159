"""Whatever is done to a level file, it loads or its faults are told."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shipped import shipped
from game.world.catalogue_file import CatalogueError, load_catalogue
from game.world.levelfile import LevelError, find_level, load_level
from tests.world.small import EVERYTHING

CATALOGUE = load_catalogue()


def mutated(text: str, seed: int, changes: int) -> str:
    """The text with characters deleted, replaced or doubled, and lines deleted or swapped."""
    chance = random.Random(seed)
    for _ in range(changes):
        at = chance.randrange(len(text))
        sort = chance.choice(["delete", "replace", "double", "cut", "delete line", "double line"])
        line_end = text.find("\n", at) + 1 or len(text)
        if sort == "delete":
            text = text[:at] + text[at + 1 :]
        elif sort == "replace":
            text = text[:at] + chance.choice("aX1#.@\"'\\[]{}=,\n \té☃") + text[at + 1 :]
        elif sort == "double":
            text = text[: at + 1] + text[at:]
        elif sort == "delete line":
            text = text[:at] + text[line_end:]
        elif sort == "double line":
            text = text[:line_end] + text[at:line_end] + text[line_end:]
        elif chance.random() < 0.1:
            text = text[: max(1, at)]
        text = text or "\n"
    return text


def check(text: str, path: Path, load: Callable[[Path], object]) -> None:
    """The file loads, or every fault lies within the text or is one of the whole file."""
    path.write_text(text, "utf-8", newline="\n")
    lines = text.split("\n")
    try:
        load(path)
    except (LevelError, CatalogueError) as error:
        assert error.faults
        assert len(set(error.messages)) == len(error.messages)
        for fault in error.faults:
            assert fault.line == 0 or 1 <= fault.line <= len(lines), fault
            assert fault.line == 0 or 1 <= fault.column <= len(lines[fault.line - 1]) + 1, fault
            assert "\n" not in fault.message


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "x.toml"


def level(path: Path) -> object:
    return load_level(path, CATALOGUE)


FILES = [
    (find_level("morning-paper"), level),
    (EVERYTHING, level),
    (shipped("levels") / "catalogue.toml", load_catalogue),
]


@pytest.mark.slow
@pytest.mark.parametrize(("source", "load"), FILES)
@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 8))
def test_a_mutated_file_loads_or_is_told_off(
    path: Path, source: Path, load: Callable[[Path], object], seed: int, changes: int
) -> None:
    check(mutated(source.read_text("utf-8"), seed, changes), path, load)


_VALUES = st.recursive(
    st.sampled_from(["1", "-7", "2.5", "nan", "true", '"paper"', '""', "'''\n'''", "1979-05-27"]),
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda some: f"[{', '.join(some)}]"),
        st.lists(parts, max_size=3).map(
            lambda some: "{" + ", ".join(f"k{n} = {part}" for n, part in enumerate(some)) + "}"
        ),
    ),
    max_leaves=6,
)


@pytest.mark.slow
@pytest.mark.parametrize(("source", "load"), FILES)
@settings(max_examples=150, deadline=None)
@given(number=st.integers(0, 10**6), value=_VALUES)
def test_a_value_of_any_type_in_any_place_is_survived(
    path: Path, source: Path, load: Callable[[Path], object], number: int, value: str
) -> None:
    text = source.read_text("utf-8").split("\n")
    lines = [n for n, line in enumerate(text) if " = " in line and '"""' not in line]
    at = lines[number % len(lines)]
    text[at] = f"{text[at].split(' = ')[0]} = {value}"
    check("\n".join(text), path, load)
