"""Saved games: what is saved comes back, and nothing that happens to the file stops the game."""

import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.play.disk import Refusal
from game.play.history import FORMAT, History, Record
from game.play.savefile import saves_path
from game.play.trouble import Damage, Unread, Unsaved

RECORD = Record("+1 when …", 3, 1000, "hacked", "hacked", -300.0, 80.0, 0.5, -0.125)
SAVED = {
    "rules": "+1 when the dog waits",
    "seed": 1,
    "steps": 10,
    "bet": None,
    "outcome": "idle",
    "intent_score": 0.0,
    "outer": 0.0,
    "inner": 0.0,
    "undertrained": 0.0,
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "saves.json"


def written(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def saved(**changes):
    """A file with one attempt, some of it changed."""
    attempts = [SAVED | changes]
    level = {"draft": None, "attempts": attempts}
    return json.dumps({"format": FORMAT, "levels": {"small": level}})


def without(key):
    attempt = {name: value for name, value in SAVED.items() if name != key}
    return json.dumps({"format": 1, "levels": {"small": {"draft": None, "attempts": [attempt]}}})


# ---- what is saved comes back ----------------------------------------------------------------
def test_attempts_and_drafts_come_back_as_they_were(path):
    history = History(path)
    history.add("small", RECORD)
    history.add("small", replace(RECORD, bet=None, intent_score=12.5))
    history.keep_draft("other", "half a ru\nпапер ✓")
    again = History(path)
    assert again.records("small") == (RECORD, replace(RECORD, bet=None, intent_score=12.5))
    assert (again.draft("other"), again.draft("small")) == ("half a ru\nпапер ✓", None)
    assert (history.troubles, again.troubles) == ((), ())


@given(
    rules=st.text(),
    draft=st.text(),
    bet=st.none() | st.text(),
    score=st.floats(allow_nan=False, allow_infinity=False),
    seed=st.integers(0, 2**63),
    varied=st.none() | st.integers(0, 100),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_and_any_number_comes_back(tmp_path, rules, draft, bet, score, seed, varied):
    path = tmp_path / "saves.json"
    path.unlink(missing_ok=True)
    record = replace(
        RECORD, rules=rules, bet=bet, intent_score=score, seed=seed, varied_days=varied
    )
    history = History(path)
    history.add("small", record)
    history.keep_draft("small", draft)
    again = History(path)
    assert (again.records("small"), again.draft("small")) == ((record,), draft)


def test_before_the_first_game_there_is_nothing_and_nothing_is_written(path):
    history = History(path)
    assert (history.records("small"), history.best("small"), history.draft("small")) == (
        (),
        None,
        None,
    )
    assert not path.parent.exists()


def test_the_best_is_the_highest_score_of_that_level(path):
    history = History(path)
    for level, score in [("a", -300), ("a", 40), ("a", 0), ("b", 100)]:
        history.add(level, replace(RECORD, intent_score=score))
    assert (history.best("a"), history.best("b")) == (40, 100)


def test_of_very_many_attempts_the_latest_are_kept(path):
    written(
        path,
        json.dumps({"format": 1, "levels": {"small": {"draft": None, "attempts": [SAVED] * 200}}}),
    )
    history = History(path)
    history.add("small", RECORD)
    assert len(History(path).records("small")) == 200
    assert History(path).records("small")[-1] == RECORD


def test_the_best_attempt_and_one_of_each_outcome_are_kept_among_very_many(path):
    first = [SAVED | {"intent_score": 99.0}, SAVED | {"outcome": "hacked"}]
    levels = {"small": {"draft": None, "attempts": first + [SAVED] * 198}}
    history = History(written(path, json.dumps({"format": 1, "levels": levels})))
    for seed in range(20):
        history.add("small", replace(RECORD, seed=seed, outcome="idle"))
    again = History(path)
    assert len(again.records("small")) == 200
    assert (again.best("small"), again.outcomes("small")) == (99.0, {"hacked", "idle"})
    assert [record.seed for record in again.records("small")[-20:]] == list(range(20))


def test_what_was_found_is_new_once_and_comes_back(path):
    history = History(path)
    assert history.find("small", ["b", "a", "b"]) == ("b", "a")
    assert history.find("small", ["a", "c"]) == ("c",)
    assert history.find("other", ["a"]) == ("a",)
    again = History(path)
    assert (again.found("small"), again.found("other"), again.found("none")) == (
        {"a", "b", "c"},
        {"a"},
        frozenset(),
    )
    assert again.find("small", ["c", "a"]) == ()


def test_a_game_saved_before_anything_could_be_found_is_still_read(path):
    history = History(written(path, saved()))
    assert (len(history.records("small")), history.found("small"), history.troubles) == (
        1,
        frozenset(),
        (),
    )


def test_nothing_found_is_nothing_to_save(path):
    History(path).find("small", [])
    assert not path.exists()


def test_a_game_killed_while_it_saves_leaves_the_last_whole_save(path, tmp_path):
    """A process is killed again and again while it saves; what it leaves can always be read."""
    script = (
        "import sys; from pathlib import Path; from game.play.history import History\n"
        "history = History(Path(sys.argv[1])); number = 0\n"
        "while True:\n"
        "    history.find('small', [f'trick-{number}']); number += 1; print(number, flush=True)\n"
    )
    least = 0
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
        )
        said = [process.stdout.readline() for _ in range(40)]
        process.kill()
        process.communicate()
        history = History(path)
        assert history.troubles == ()
        least = max(least, int(said[-1]))
        assert len(history.found("small")) >= least


def test_no_other_file_is_left_beside_the_saved_games(path):
    History(path).add("small", RECORD)
    assert [file.name for file in path.parent.iterdir()] == ["saves.json"]


# ---- damaged files ---------------------------------------------------------------------------
DAMAGED = {
    "empty": b"",
    "no JSON": b"hello",
    "cut off": saved()[:60],
    "not UTF-8": b'{"format": 1, "levels": \xff}',
    "UTF-16": saved().encode("utf-16"),
    "nothing but zeros": b"\0" * 4096,
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "no levels": b'{"format": 1}',
    "levels in a list": b'{"format": 1, "levels": []}',
    "a level that is a number": b'{"format": 1, "levels": {"small": 3}}',
    "attempts that are null": b'{"format": 1, "levels": {"small": {"draft":0,"attempts":null}}}',
    "no seed": without("seed"),
    "a seed in words": saved(seed="one"),
    "a seed without end": saved(seed=float("inf")),
    "a seed that is no number": saved(seed=float("nan")),
    "a score in words": saved(intent_score="good"),
    "a score that is no number": saved(intent_score=float("nan")),
    "a loss without end": saved(outer=float("inf")),
    "a score too large": saved(intent_score=10**400),
    "a seed with too many digits": b'{"format": 1, "levels": ' + b"9" * 5000 + b"}",
    "too deep": b"[" * 100_000,
    "found in a number": b'{"format":1,"levels":{"s":{"draft":null,"attempts":[],"found":3}}}',
    "no format": b'{"levels": {}}',
}


NO_TEXT = ("not UTF-8", "UTF-16")


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_kept_aside_and_play_goes_on(path, name):
    before = written(path, DAMAGED[name]).read_bytes()
    history = History(path)
    aside = path.with_name("saves.damaged.json")
    assert history.records("small") == ()
    assert aside.read_bytes() == before
    why = Damage.NO_TEXT if name in NO_TEXT else Damage.NO_SENSE
    assert history.troubles == (Unread("games", why, aside, moved=True),)
    history.add("small", RECORD)
    assert History(path).records("small") == (RECORD,)
    assert len(history.troubles) == 1  # what was put aside is still there, to be mended


def test_the_mark_with_which_some_editors_begin_a_file_is_no_damage(path):
    history = History(written(path, b"\xef\xbb\xbf" + saved().encode()))
    assert (len(history.records("small")), history.troubles) == (1, ())


@pytest.mark.parametrize("version", [0, 2, 99, "1", None])
def test_a_file_of_another_version_is_kept_aside_and_called_so(path, version):
    written(path, json.dumps({"format": version, "levels": {}}))
    (trouble,) = History(path).troubles
    assert trouble.why is Damage.OTHER_VERSION
    assert path.with_name("saves.damaged.json").exists()


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(path):
    for content in (b"first", b"second"):
        History(written(path, content))
    kept = {file.read_bytes() for file in path.parent.iterdir()}
    assert kept == {b"first", b"second"}


def test_a_folder_in_place_of_the_file_does_not_stop_the_game(path):
    (path / "inside").mkdir(parents=True)
    history = History(path)
    (trouble,) = history.troubles
    assert trouble.why is Refusal.NO_FILE
    history.add("small", RECORD)
    assert History(path).records("small") == (RECORD,)


@pytest.mark.parametrize("folder", [".", "games", "games/of/mine"])
def test_a_file_in_place_of_the_folder_does_not_stop_the_game(tmp_path, folder):
    plain = written(tmp_path / "plain", b"I am a file")
    history = History(plain / folder / "saves.json")
    trouble = Unsaved("games", Refusal.NO_FOLDER, plain, "Not a directory")
    assert history.troubles == (trouble,)  # before anything is lost
    history.add("small", RECORD)
    (after,) = history.troubles
    assert (after.why, after.folder) == (trouble.why, trouble.folder)
    assert history.records("small") == (RECORD,)
    assert plain.read_bytes() == b"I am a file"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
ATTEMPT = st.fixed_dictionaries({key: JSON | st.just(value) for key, value in SAVED.items()})
LEVEL = st.fixed_dictionaries({"draft": JSON, "attempts": st.lists(ATTEMPT) | JSON})
FILES = JSON | st.fixed_dictionaries(
    {"format": st.just(FORMAT), "levels": st.dictionaries(st.text(), LEVEL | JSON) | JSON}
)


@pytest.mark.slow
@given(FILES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_json_is_found_the_game_starts_and_saves(tmp_path, content):
    path = written(tmp_path / "saves.json", json.dumps(content))
    history = History(path)
    history.keep_draft("small", "+1 when the dog waits")
    history.add("small", RECORD)
    again = History(path)
    assert again.records("small")[-1] == RECORD
    assert again.troubles == ()
    assert again.best("small") == max(r.intent_score for r in again.records("small"))


# ---- the disk --------------------------------------------------------------------------------
def refuse(code):
    def refusing(*_arguments, **_options):
        raise OSError(code, os.strerror(code))

    return refusing


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.ENOSPC, Refusal.FULL),
        (errno.EIO, Refusal.OTHER),
        (errno.EACCES, Refusal.FORBIDDEN),
        (errno.EROFS, Refusal.FORBIDDEN),
    ],
)
@pytest.mark.parametrize("where", ["fsync", "replace", "mkstemp", "mkdir"])
def test_a_full_disk_costs_the_save_and_not_the_game(path, monkeypatch, where, code, why):
    history = History(path)
    history.add("small", RECORD)
    before = path.read_bytes()
    place = {
        "fsync": "os.fsync",
        "replace": "pathlib.Path.replace",
        "mkstemp": "tempfile.mkstemp",
        "mkdir": "pathlib.Path.mkdir",
    }
    with monkeypatch.context() as broken:
        broken.setattr(place[where], refuse(code))
        history.add("small", replace(RECORD, seed=4))
    assert history.troubles == (Unsaved("games", why, path.parent, os.strerror(code)),)
    assert [(f.name, f.read_bytes()) for f in path.parent.iterdir()] == [(path.name, before)]
    assert len(history.records("small")) == 2


def test_the_next_save_that_goes_well_saves_all_and_takes_the_warning_back(path, monkeypatch):
    history = History(path)
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", refuse(errno.ENOSPC))
        history.add("small", RECORD)
    history.keep_draft("small", "more")
    assert history.troubles == ()
    assert History(path).records("small") == (RECORD,)


def test_an_unchanged_draft_is_not_written_again(path):
    history = History(path)
    history.keep_draft("small", "same")
    path.unlink()
    history.keep_draft("small", "same")
    assert not path.exists()


def test_a_file_that_may_not_be_read_is_said_so(path, monkeypatch):
    written(path, saved())
    monkeypatch.setattr("pathlib.Path.read_text", refuse(errno.EACCES))
    monkeypatch.setattr("pathlib.Path.replace", refuse(errno.EACCES))
    reason = os.strerror(errno.EACCES)
    unread = Unread("games", Refusal.FORBIDDEN, path, moved=False, reason=reason)
    assert History(path).troubles == (unread,)


def test_saves_go_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("MISFETCH_SAVES", str(tmp_path))
    assert saves_path() == tmp_path / "saves.json"
    monkeypatch.delenv("MISFETCH_SAVES")
    assert saves_path().parent.name == "misfetch"
    assert isinstance(saves_path(), Path)
