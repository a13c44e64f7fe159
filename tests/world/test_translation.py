"""Levels are told in every language, whole and in short sentences; a fault has its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.shipped import shipped
from game.texts.texts import ENGLISH, languages
from game.world.level import Level
from game.world.levelfile import level_files, load_level, shipped_levels
from game.world.translation import (
    Translation,
    TranslationError,
    load_names,
    load_translation,
    names_files,
    spoken,
    translation_faults,
    translation_files,
)
from tests.texts.test_files import too_long

OTHERS = [language for language in languages() if language != ENGLISH]
LEVELS = shipped_levels()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_every_shipped_level_is_told_whole_in_every_language(path: Path, language: str) -> None:
    level = load_level(path)
    translation = load_translation(translation_files(path, language)[0], level)
    assert not [*translation.missing(level)]
    told = replace(translation, names=all_names(path, level, language)).of(level)
    rooms = {room for house in (*told.training, told.home) for room in house.rooms if room}
    assert not [word for word in words(level) | rooms if word not in told.names]


def words(level: Level) -> frozenset[str]:
    catalogue = level.catalogue
    return catalogue.words | frozenset(catalogue.places) | catalogue.terrains


def all_names(path: Path, level: Level, language: str) -> dict[str, str]:
    return dict(load_names(names_files(path, language)[0], level))


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_translated_that_is_not_there(language: str) -> None:
    folder = shipped("levels") / language
    files = {path.relative_to(folder) for path in folder.rglob("*.toml")}
    there = {path.relative_to(shipped("levels")) for path in LEVELS}
    assert files - there == {Path("catalogue.toml")}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_levels_are_told_in_short_sentences(path: Path, language: str) -> None:
    level = spoken(load_level(path), path, language)
    exhibits = (text for one in level.exhibits for text in (one.name, one.story))
    texts = [level.title, level.wish, level.briefing, level.question, *level.hints, *exhibits]
    texts += [choice.text for choice in level.choices]
    texts += [text for _, text in level.debrief.depths]
    assert not [sentence for text in texts for sentence in too_long(text)]


def test_a_level_told_in_another_language_is_the_same_level() -> None:
    path = LEVELS[0]
    english = load_level(path)
    german = spoken(english, path, "de")
    assert german.wish == "Bring mir die Zeitung von heute."
    assert german.called("newspaper") == "Zeitung"
    assert german.called("living room") == "Wohnzimmer"
    assert english.called("newspaper") == "newspaper"
    assert [choice.outcome for choice in german.choices] == [
        choice.outcome for choice in english.choices
    ]
    assert (german.meant, german.home.items, german.words) == (
        english.meant,
        english.home.items,
        english.words,
    )


def test_what_is_not_translated_is_said_in_english(small: Level) -> None:
    assert Translation().of(small) == small
    told = Translation(wish="Bring!", home="Das Haus").of(small)
    assert (told.wish, told.home.name) == ("Bring!", "Das Haus")
    assert (told.title, told.question, told.hints) == (small.title, small.question, small.hints)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("format = 2", [":1:10: this game reads format 1, not 2"]),
        ('format = 1\nwihs = "Bring!"', [':2:1: unknown key "wihs". Did you mean "wish"?']),
        (
            'format = 1\nchoices = ["Nichts."]\ntraining = []',
            [
                ':2:11: "choices" has 1, but the level has 4',
                ':3:12: "training" has 0, but the level has 1',
            ],
        ),
        (
            'format = 1\n[misbehaviour.masterpiece]\nname = "A"\nstory = "B"',
            [':2:1: unknown misbehaviour "masterpiece". Did you mean "the-masterpiece"?'],
        ),
    ],
)
def test_a_fault_in_a_translation_is_told_with_its_place(
    tmp_path: Path, text: str, faults: list[str]
) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(TranslationError) as raised:
        load_translation(path, load_level(LEVELS[0]))
    told = raised.value.messages
    assert len(told) == len(faults)
    assert all(one.startswith(f"{path}{fault}") for one, fault in zip(told, faults, strict=True))


def test_an_unknown_name_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.toml"
    path.write_text('format = 1\n[names]\nnewspapr = "Zeitung"', "utf-8")
    with pytest.raises(TranslationError) as raised:
        load_names(path, load_level(LEVELS[0]))
    assert f'{path}:3:1: unknown name "newspapr". Did you mean "newspaper"?' in str(raised.value)


def test_a_level_of_ones_own_is_translated_beside_it(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_bytes(LEVELS[0].read_bytes())
    beside = tmp_path / "de"
    beside.mkdir()
    (beside / "mine.toml").write_text('format = 1\nwish = "Bring!"', "utf-8")
    (beside / "catalogue.toml").write_text('format = 1\n[names]\nball = "Kugel"', "utf-8")
    told = spoken(load_level(own), own, "de")
    assert (told.wish, told.called("ball"), told.called("shoe")) == ("Bring!", "Kugel", "Schuh")
    assert level_files(tmp_path) == (own,)


def test_a_faulty_translation_is_no_reason_not_to_play(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_bytes(LEVELS[0].read_bytes())
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "mine.toml").write_text("format = 1\nnonsense = 2", "utf-8")
    level = load_level(own)
    assert spoken(level, own, "de").wish == level.wish


# ---- checking ------------------------------------------------------------------------------
@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_no_shipped_level_has_faults_in_its_translations(path: Path) -> None:
    assert not [*translation_faults(load_level(path), path)]


def test_what_a_shipped_level_lacks_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own, folder = tmp_path / "basic" / "mine.toml", tmp_path / "de" / "basic"
    own.parent.mkdir()
    own.write_bytes(LEVELS[0].read_bytes())
    level = load_level(own)
    assert not [*translation_faults(level, own)]  # one's own need not be translated
    monkeypatch.setattr("game.world.translation.shipped_levels", lambda: (own,))
    assert [*translation_faults(level, own)] == [f"{folder / own.name}: there is no such file"]
    folder.mkdir(parents=True)
    text = translation_files(LEVELS[0], "de")[0].read_text("utf-8")
    (folder / own.name).write_text(text.replace("question =", "# question ="), "utf-8")
    assert [*translation_faults(level, own)] == [
        f'{folder / own.name}: the key "question" is missing'
    ]
    (folder / own.name).write_text("format = 1\nnonsense = 2", "utf-8")
    assert [one for one in translation_faults(level, own) if ':2:1: unknown key "nonsense"' in one]
