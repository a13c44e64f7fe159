"""Every language has every text; what the code says is there, and all that is there is said."""

import re

import pytest
from fluent.syntax import ast as ftl

from game.texts.texts import ENGLISH, file_of, languages
from tests.texts.reading import (
    arguments,
    asked,
    entries,
    files,
    literals,
    messages,
    placeables,
    sentences,
)

OTHERS = [language for language in languages() if language != ENGLISH]
LONGEST = 15  # words in a sentence: an eleven-year-old reads it in one breath
WORD = re.compile(r"[^\W\d_][\w'’\-]*")
END = re.compile(r"[.!?:…](?:\s|$)|\n\n")


def test_german_is_there_beside_english() -> None:
    assert languages()[:2] == (ENGLISH, "de")


@pytest.mark.parametrize("language", languages())
def test_every_file_can_be_read_whole(language: str) -> None:
    junk = [
        f"{file.name}: {entry.content}"
        for file in files(language)
        for entry in entries(file)
        if isinstance(entry, ftl.Junk)
    ]
    assert not junk


@pytest.mark.parametrize("language", languages())
def test_every_id_is_there_once_and_begins_with_the_name_of_its_file(language: str) -> None:
    found = [
        (file.stem, entry.id.name)
        for file in files(language)
        for entry in entries(file)
        if isinstance(entry, ftl.Message)
    ]
    assert [name for file, name in found if file_of(name) != file] == []
    assert len({name for _, name in found}) == len(found)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_texts_of_english_with_the_same_arguments(language: str) -> None:
    ours, english = arguments(language), arguments(ENGLISH)
    assert ours.keys() == english.keys()
    assert ours == english


@pytest.mark.parametrize("language", languages())
def test_what_a_text_refers_to_is_there(language: str) -> None:
    terms = {
        f"-{entry.id.name}"
        for file in files(language)
        if file.stem == "terms"
        for entry in entries(file)
        if isinstance(entry, ftl.Term)
    }
    for id_, message in messages(language).items():
        for reference in placeables(message).references:
            same_file = file_of(reference) == file_of(id_) and reference in messages(language)
            assert reference in terms or same_file, f"{id_} refers to {reference}"


def test_what_the_code_says_is_there_and_gets_what_it_needs() -> None:
    known = arguments(ENGLISH)
    faults = [
        f"{place}: {id_} {sorted(given)}"
        for place, id_, given in asked()
        if known.get(id_) != given
    ]
    assert not faults


def test_every_text_is_said_somewhere() -> None:
    assert messages(ENGLISH).keys() - literals() == set()


@pytest.mark.parametrize("language", languages())
def test_sentences_are_short(language: str) -> None:
    found = [
        f"{id_}: {sentence}"
        for id_, message in messages(language).items()
        if not id_.endswith("-source")  # titles are as long as they are
        for text in sentences(message)
        for sentence in too_long(text)
    ]
    assert not found


def too_long(text: str) -> list[str]:
    """The sentences that are too long, each with the number of its words."""
    counted = [(len(WORD.findall(sentence)), sentence.strip()) for sentence in END.split(text)]
    return [f"{sentence} ({count} words)" for count, sentence in counted if count > LONGEST]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one " * 15, 0),
        ("one " * 16, 1),
        (f"{'one ' * 15}. {'one ' * 15}!", 0),
        (f"{'one ' * 8}, {'one ' * 8}", 1),
        (f"{'one ' * 15}: {'one ' * 15}", 0),
    ],
)
def test_what_is_too_long_is_found(text: str, count: int) -> None:
    assert len(too_long(text)) == count
