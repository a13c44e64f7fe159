"""Settings come back as they were, and no file can stop the game."""

import errno
import json

import pytest

from game.play.settings import FORMAT, LARGEST_TEXT, SMALLEST_TEXT, THEMES, KeptSettings, Settings
from game.play.trouble import Damage, PartlyRead, Unread


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "settings.json"


def written(path, **settings):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"format": FORMAT, "settings": settings}), "utf-8")
    return path


def test_before_anything_is_set_nothing_is_written(path):
    kept = KeptSettings(path)
    assert kept.now == Settings()
    kept.change(Settings())
    assert not path.parent.exists()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [SMALLEST_TEXT, 100, LARGEST_TEXT])
@pytest.mark.parametrize("reduced", [True, False])
def test_what_is_set_comes_back(path, theme, size, reduced):
    wanted = Settings(size, theme, reduced)
    kept = KeptSettings(path)
    kept.change(wanted)
    assert kept.now == KeptSettings(path).now == wanted
    assert kept.troubles == ()


@pytest.mark.parametrize(("muted", "captions"), [(True, False), (False, True)])
@pytest.mark.parametrize(("things", "dog"), [(0, 100), (70, 0)])
def test_what_is_set_about_sound_comes_back(path, muted, captions, things, dog):
    wanted = Settings(muted=muted, captions=captions, effects_volume=things, dog_volume=dog)
    KeptSettings(path).change(wanted)
    assert KeptSettings(path).now == wanted


def test_a_file_from_before_there_was_sound_is_read_and_the_sound_is_on(path):
    before = {"text_size": 120, "theme": "dark", "reduced_motion": True}
    now = KeptSettings(written(path, **before)).now
    assert now == Settings(120, "dark", True)
    assert not now.muted and now.effects_volume > 0 and now.dog_volume > 0


def test_a_setting_that_an_older_game_did_not_know_is_as_ever(path):
    assert KeptSettings(written(path, theme="dark")).now == Settings(theme="dark")


@pytest.mark.parametrize(
    "settings",
    [
        {"text_size": 79},
        {"text_size": 201},
        {"text_size": 100.5},
        {"text_size": "100"},
        {"text_size": True},
        {"text_size": None},
        {"theme": "plaid"},
        {"theme": ["dark"]},
        {"reduced_motion": "no"},
        {"reduced_motion": 1},
        {"language": 7},
        {"volume": 3},
        {"dog_volume": 101},
        {"effects_volume": -10},
        {"effects_volume": 50.0},
        {"dog_volume": True},
        {"muted": 0},
        {"captions": "yes"},
    ],
)
def test_what_means_nothing_is_said_and_all_other_settings_hold(path, settings):
    before = written(path, **({"muted": True, "text_size": 130} | settings)).read_bytes()
    kept = KeptSettings(path)
    (name,) = settings
    rest = {"muted": True, "text_size": 130}
    rest.pop(name, None)
    assert kept.now == Settings(**rest)
    aside = path.with_name("settings.damaged.json")
    assert aside.read_bytes() == before
    assert kept.troubles == (PartlyRead((name,), aside, moved=True),)


def test_once_put_aside_a_setting_that_means_nothing_is_not_said_again(path):
    KeptSettings(written(path, theme="dark", txet_size=150))
    again = KeptSettings(path)
    assert (again.now, again.troubles) == (Settings(theme="dark"), ())
    assert len(list(path.parent.iterdir())) == 2


def test_what_cannot_be_put_aside_stays_where_it_is(path, monkeypatch):
    before = written(path, theme="dark", txet_size=150).read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.replace", forbidden)
        kept = KeptSettings(path)
    assert kept.now == Settings(theme="dark")
    assert path.read_bytes() == before
    assert kept.troubles == (PartlyRead(("txet_size",), path, moved=False),)


def forbidden(*_):
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"[]", b'{"format": 1}', b'{"format": 1, "settings": [1]}']
)
def test_a_damaged_file_is_kept_aside_and_said_so(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    kept = KeptSettings(path)
    aside = path.with_name("settings.damaged.json")
    assert aside.read_bytes() == content
    assert kept.now == Settings()
    assert kept.troubles == (Unread("settings", Damage.NO_SENSE, aside, moved=True),)
    kept.change(Settings(theme="dark"))
    assert KeptSettings(path).now.theme == "dark"


def test_the_mark_with_which_some_editors_begin_a_file_is_no_damage(path):
    written(path, theme="dark")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    kept = KeptSettings(path)
    assert (kept.now, kept.troubles) == (Settings(theme="dark"), ())


def test_settings_of_another_version_are_called_so(path):
    path.parent.mkdir()
    path.write_text('{"format": 99, "settings": {}}', "utf-8")
    (trouble,) = KeptSettings(path).troubles
    assert trouble.why is Damage.OTHER_VERSION


@pytest.mark.parametrize(
    "wrong",
    [{"text_size": 10}, {"theme": ""}, {"reduced_motion": None}, {"dog_volume": 101}, {"muted": 1}],
)
def test_nothing_can_be_set_that_there_is_not(wrong):
    with pytest.raises(ValueError):
        Settings(**wrong)
