"""A text is said in the player's language; what is amiss in it is said in English."""

from pathlib import Path

import pytest

from game.texts.texts import Texts, languages

ENGLISH_FILE = """
dog-name = Rex
dog-bones = { $count ->
    [one] One bone
   *[other] { $count } bones
}
dog-greets = Hello, { $who }!
dog-smells = It smells of { -soup }.
dog-sits = Sit!
"""
GERMAN_FILE = """
dog-name = Bello
dog-bones = { $count ->
    [one] Ein Knochen
   *[other] { $count } Knochen
}
dog-greets = Hallo, { $somebody }!
dog-sits
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH_FILE), ("de", GERMAN_FILE)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "dog.ftl").write_text(text, "utf-8")
    (tmp_path / "en" / "terms.ftl").write_text("-soup = pea soup\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "id_", "arguments", "said"),
    [
        ("en", "dog-name", {}, "Rex"),
        ("de", "dog-name", {}, "Bello"),
        ("en", "dog-bones", {"count": 1}, "One bone"),
        ("de", "dog-bones", {"count": 1}, "Ein Knochen"),
        ("de", "dog-bones", {"count": 3}, "3 Knochen"),
        ("en", "dog-greets", {"who": "Ada"}, "Hello, Ada!"),
        ("de", "dog-greets", {"who": "Ada"}, "Hello, Ada!"),  # German asks for something else
        ("en", "dog-smells", {}, "It smells of pea soup."),
        ("de", "dog-smells", {}, "It smells of pea soup."),  # not translated
        ("de", "dog-sits", {}, "Sit!"),  # broken
        ("fr", "dog-name", {}, "Rex"),  # no such language
        ("de", "dog-barks", {}, "dog-barks"),
        ("de", "cat-name", {}, "cat-name"),
        ("en", "", {}, ""),
    ],
)
def test_a_text_is_said_in_the_language_or_else_in_english(
    folder: Path, language: str, id_: str, arguments: dict[str, str | int], said: str
) -> None:
    assert Texts(language, folder)(id_, **arguments) == said


def test_a_new_folder_is_a_new_language(folder: Path) -> None:
    (folder / "af").mkdir()
    assert languages(folder) == ("en", "af", "de")


def test_what_is_filled_in_is_never_read_as_a_text(folder: Path) -> None:
    said = Texts("en", folder)("dog-greets", who="{ $who } { dog-name }")
    assert said == "Hello, { $who } { dog-name }!"


def test_in_tests_a_missing_text_is_a_failure() -> None:
    with pytest.raises(AssertionError, match="dog-barks"):
        Texts("de")("dog-barks")
