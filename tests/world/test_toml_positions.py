"""Where keys and values stand in a TOML text."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shipped import shipped
from game.world.toml_positions import DEEPEST, KeyPath, Lines, toml_spots

CASES = [
    # text, key path, the text of the key, the text of the value
    ("a = 1", ("a",), "a", "1"),
    ("a = 1 # one\nb=2", ("b",), "b", "2"),
    ("a = 1 # one\nb=2", ("a",), "a", "1"),
    ("# a = 1\n\n  a = -1.5e3\n", ("a",), "a", "-1.5e3"),
    ('"a b" = true', ("a b",), '"a b"', "true"),
    ("'a.b' = true", ("a.b",), "'a.b'", "true"),
    ('"a\\u0041" = 1', ("aA",), '"a\\u0041"', "1"),
    ("a.b = 1", ("a", "b"), "b", "1"),
    ("a.b = 1", ("a",), "a", "a"),
    ("a . 'b' = 1", ("a", "b"), "'b'", "1"),
    ("[t]\na = 1", ("t", "a"), "a", "1"),
    ("[t]\na = 1", ("t",), "[t]", "[t]"),
    ("[ t . u ]\na = 1", ("t", "u", "a"), "a", "1"),
    ("[t.u]", ("t",), "[t.u]", "[t.u]"),
    ("[t.u]\n[t]", ("t",), "[t]", "[t]"),
    ('[t."x y".v]\na=1', ("t", "x y", "v", "a"), "a", "1"),
    ("[[t]]\na=1\n[[t]]\na=2", ("t", 0, "a"), "a", "1"),
    ("[[t]]\na=1\n[[t]]\na=2", ("t", 1, "a"), "a", "2"),
    ("[[t]]\n[[t]]", ("t", 1), "[[t]]", "[[t]]"),
    ("[[t]]\n[t.u]\na=1\n[[t]]\n[t.u]\na=2", ("t", 1, "u", "a"), "a", "2"),
    ("[[t]]\n[[t.u]]\n[[t.u]]\na=3", ("t", 0, "u", 1, "a"), "a", "3"),
    ("a = [1, 22 , 333]", ("a", 1), "22", "22"),
    ("a = [1, 22 , 333]", ("a", 2), "333", "333"),
    ("a = [1, 22 , 333]", ("a",), "a", "[1, 22 , 333]"),
    ("a = [ # one\n 1,\n # two\n 2, # three\n]", ("a", 1), "2", "2"),
    ("a = [[1], [2, 3]]", ("a", 1, 0), "2", "2"),
    ("a = []\nb = 1", ("b",), "b", "1"),
    ("a = {}\nb = 1", ("b",), "b", "1"),
    ("a = { b = 1, c.d = 'x' }", ("a", "c", "d"), "d", "'x'"),
    ("a = { b = 1, c.d = 'x' }", ("a",), "a", "{ b = 1, c.d = 'x' }"),
    ("a = [{ b = 1 }, { b = 2 }]", ("a", 1, "b"), "b", "2"),
    ("a = 1979-05-27 07:32:00 # then", ("a",), "a", "1979-05-27 07:32:00"),
    ('a = "x # ] } y"\nb = 1', ("a",), "a", '"x # ] } y"'),
    ('a = "x \\" y"\nb = 1', ("b",), "b", "1"),
    ("a = 'x \\'\nb = 1", ("b",), "b", "1"),
    ('a = ""\nb = 1', ("b",), "b", "1"),
    ('a = """"""\nb = 1', ("b",), "b", "1"),
    ('a = """\nx "y" ""z\n"""\nb = 1', ("b",), "b", "1"),
    ('a = """x\\""""\nb = 1', ("b",), "b", "1"),
    ('a = """"x"""""\nb = 1', ("b",), "b", "1"),
    ("a = '''\nx = '' ''''\nb = 1", ("b",), "b", "1"),
]


@pytest.mark.parametrize(("text", "path", "key", "value"), CASES)
def test_key_and_value_are_found(text: str, path: KeyPath, key: str, value: str) -> None:
    tomllib.loads(text)  # the case itself is TOML
    spot = toml_spots(text)[path]
    assert text[spot.key : spot.key_end] == key
    assert text[spot.value : spot.end] == value


STRINGS = [
    # text, what stands at the place of each character of the value of "a"
    ('a = "xy"', "xy"),
    ("a = 'x\\y'", "x\\y"),
    ('a = "x\\ny"', "x\\y"),
    ('a = "\\u0041\\U00000042c"', "\\\\c"),
    ('a = """\nx\ny\n"""', "x\ny\n"),
    ('a = """x\\\n   y"""', "xy"),
    ('a = """x\\  \n\n  y"""', "xy"),
    ('a = """"x"""""', '"x""'),
    ("a = '''\nx\\\n'''", "x\\\n"),
    ('a = ""', ""),
]


@pytest.mark.parametrize(("text", "sources"), STRINGS)
def test_each_character_of_a_string_has_its_place(text: str, sources: str) -> None:
    characters = toml_spots(text)["a",].characters
    assert "".join(text[place] for place in characters[:-1]) == sources
    assert len(characters) == len(tomllib.loads(text)["a"]) + 1


def _paths(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    yield path, value
    parts = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in parts:
        yield from _paths(value[key], (*path, key))


@pytest.mark.parametrize("path", sorted(shipped("levels").rglob("*.toml")), ids=lambda p: p.stem)
def test_every_value_of_a_shipped_file_is_found(path: Path) -> None:
    text = path.read_text("utf-8")
    spots = toml_spots(text)
    for key_path, value in list(_paths(tomllib.loads(text)))[1:]:
        assert key_path in spots
        if isinstance(value, str):
            assert len(spots[key_path].characters) == len(value) + 1


_TEXTS = st.text(st.sampled_from("ab\"'\\#[]{}=,. \n\té"), max_size=8)


def _quoted(text: str, style: int) -> str:
    """The text as a TOML string in one of four styles, where that style can hold it."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    if style == 1 and "'" not in text and "\n" not in text:
        return f"'{text}'"
    if style == 2:
        return f'"""\n{plain}"""'
    if style == 3 and "'" not in text:
        return f"'''\n{text}'''"
    return '"' + plain.replace("\n", "\\n") + '"'


@given(st.lists(st.tuples(_TEXTS, st.integers(0, 3)), max_size=5))
def test_scanner_and_tomllib_agree_on_strings(parts: list[tuple[str, int]]) -> None:
    text = "a = [" + ", ".join(_quoted(*part) for part in parts) + "] # end\nb = 1"
    spots = toml_spots(text)
    for index, value in enumerate(tomllib.loads(text)["a"]):
        assert len(spots["a", index].characters) == len(value) + 1
    assert text[spots["b",].value :] == "1"


def test_what_nests_too_deep_shares_a_spot() -> None:
    spots = toml_spots(".".join("a" * 100) + " = 1\nb = 2")
    assert max(map(len, spots)) == DEEPEST
    assert ("b",) in spots


def test_lines_and_columns_count_from_one() -> None:
    lines = Lines("ab\n\nc")
    places = [lines.line_and_column(offset) for offset in range(6)]
    assert places == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]
