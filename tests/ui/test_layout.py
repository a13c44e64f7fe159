"""Every screen in every window, with text of every size, in every theme, and in German."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.play.disk import Refusal
from game.play.gallery import gallery
from game.play.history import History, Record
from game.play.settings import THEMES, KeptSettings, Settings
from game.play.trouble import Damage, Unread, Unsaved
from game.play.worker import Failure
from game.ui import screens
from game.ui.app import App
from game.ui.kit.button import Button
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen
from game.ui.screens.trouble import TroubleScreen
from game.ui.sound.sounds import Sound
from game.ui.sprites import Sprites
from game.world.levelfile import find_level
from game.world.template import new_level
from tests.ui.audit import described, faults
from tests.ui.conftest import OpenApp
from tests.ui.player import ROUNDS, Player
from tests.ui.rehearsed import RehearsedSurveyor, RehearsedWorker

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
ODD_SIZES = ((1366, 768), (922, 692))  # colours do not depend on the size: these in one theme
QUICK = {((1280, 720), 200, "dark")}
SITUATIONS = [
    pytest.param(
        (size, text, theme, "en"),
        id=f"{size[0]}x{size[1]}-{text}-{theme.replace(' ', '-')}",
        marks=() if (size, text, theme) in QUICK else pytest.mark.slow,
    )
    for size in SIZES + ODD_SIZES
    for text in (100, 200)
    for theme in (THEMES if size in SIZES else ("light",))
]
# German words are longer: what has room for them has room for most languages.
SITUATIONS += [
    pytest.param(
        (size, text, "light", "de"),
        id=f"{size[0]}x{size[1]}-{text}-german",
        marks=pytest.mark.slow,
    )
    for size in ((1024, 768), (1280, 720), (922, 692))
    for text in (100, 200)
]

# Rules, and the outcome they lead to in "The Morning Paper".
ROLLED = """+10 when the dog brings paper and rolled to the owner
-10 when the dog brings paper and not rolled to the owner
-0.1 every step"""
RULES = {
    "hacked": "+10 when the dog brings paper to the owner\n-0.1 every step",
    "fetched": ROLLED,
    "idle": "-1 every step",
    "misgeneralised": "+10 when the dog brings printed to the owner\n-0.1 every step",
}
MANY = "\n".join(
    f"+{number} once when the dog brings paper and printed and not framed to the owner"
    for number in range(1, 16)
)
LONG = (
    "-2.5 at most 3 times when the dog brings (paper or leather) and not framed to the owner for "
    "each paper at the owner if not near the owner within 3 and (in the hall or on the rug)"
)


def write(player: Player, rules: str) -> None:
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_a, pygame.KMOD_LCTRL)
    player.paste(rules)


def to_bet(player: Player, rules: str = RULES["hacked"]) -> None:
    player.click("Play")
    write(player, rules)
    player.click("Train the dog")


def to_training(player: Player, rules: str = RULES["hacked"]) -> None:
    to_bet(player, rules)
    player.click(player.app.screen.session.level.choices[0].text)
    player.click("Train it and see")


def to_release(player: Player, rules: str = RULES["hacked"]) -> None:
    to_training(player, rules)
    player.click("Skip to the end")
    player.frame()
    player.click("Let it loose at home")


def to_verdict(player: Player, rules: str = RULES["hacked"]) -> None:
    to_release(player, rules)
    player.click("Why?")


def on_tab(tab: str, times: int = 1) -> Callable[[Player], None]:
    def go(player: Player) -> None:
        player.click("Play")
        for _ in range(times):
            player.click(tab)

    return go


def to_the_door(player: Player) -> None:
    """A level with a slider between its training houses."""
    player.click("Choose a level")
    player.click("Intermediate")
    player.click("By the Door")
    player.click("The messy hall")


def settings_from_level(player: Player) -> None:
    player.click("Play")
    player.click("Settings")


def with_fault(player: Player) -> None:
    player.click("Play")
    write(player, "+10 when the dog brings papper and printed and not framed to the woner")


def on_tiles(rules: str) -> Callable[[Player], None]:
    def go(player: Player) -> None:
        player.click("Play")
        write(player, rules)
        player.click("Tiles")

    return go


def with_warning(player: Player) -> None:
    folder = player.app.history.path.parent
    player.app.history._file.unsaved = Unsaved("games", Refusal.FULL, folder)
    player.app.history._file.unread = Unread("games", Damage.NO_TEXT, folder, moved=True)
    player.app.lay_out()


def stopped(player: Player) -> None:
    to_training(player)
    player.frame(2.0)
    player.app.screen._fail(Failure.TOO_MUCH)
    player.frame()


def finished(player: Player) -> None:
    to_training(player)
    player.click("Skip to the end")
    player.frame()


def with_footprints(player: Player) -> None:
    to_training(player)
    player.tab_to("Footprints")
    player.press(pygame.K_SPACE)
    player.frame(1.0)


def with_arrows(player: Player) -> None:
    finished(player)
    player.tab_to("DropDown")
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        player.press(key)


def training_curves(player: Player) -> None:
    to_training(player)
    player.frame(2.0)
    player.click("Curves")


def in_another_house(player: Player) -> None:
    player.app.play(find_level("any-piece-of-paper"))
    player.click("Train the dog")
    player.click(player.app.screen.session.level.choices[0].text)
    player.click("Train it and see")
    player.click(player.app.screen.session.level.training[1].name)
    player.frame(2.0)
    player.click("Pause")


def at_the_end(player: Player) -> None:
    to_release(player)
    player.click("Skip to the end")


def saving(player: Player) -> None:
    to_release(player)
    player.frame(1.0)
    player.click("Save…")


def saving_before_anything_was_played(player: Player) -> None:
    to_release(player)
    player.press(pygame.K_SPACE)
    player.press(pygame.K_HOME)
    player.click("Save…")


def just_paid(tab: str, rules: str = RULES["hacked"]) -> Callable[[Player], None]:
    """The moment after the first payment, on a tab of the release."""

    def go(player: Player) -> None:
        to_release(player, rules)
        player.click("Pause")
        player.click(tab)
        film = player.app.screen.lead.film
        paid = [entry.step for entry in film.day.ledger if entry.said]
        player.app.screen._go(min([*paid, film.length]) + 0.5)

    return go


TRAINING_SAID = "Count the training house as part of what was said"


def at_page(page: str, rules: str = RULES["hacked"]) -> Callable[[Player], None]:
    def go(player: Player) -> None:
        to_verdict(player, rules)
        player.click(page)

    return go


def varied(player: Player) -> None:
    """The page on litters, in a level with two training houses."""
    player.app.play(find_level("by-the-door"))
    player.click("Train the dog")
    player.click("The newspaper.")
    on_to(player, "Variety")


def on_to(player: Player, page: str) -> None:
    """With a bet that was placed, on to a page of the verdict."""
    for label in ("Train it and see", "Skip to the end"):
        player.click(label)
    player.frame()
    for label in ("Let it loose at home", "Why?", page):
        player.click(label)
    player.frame()


def to_second_verdict(player: Player, page: str) -> None:
    """An attempt with many rules, then another one."""
    to_verdict(player, MANY)
    player.click("Change the rules")
    write(player, RULES["fetched"])
    player.click("Train the dog")
    on_to(player, page)


def two_readings(player: Player, other: bool) -> None:
    """A level in which the line between Said and Learned can be moved."""
    player.app.play(find_level("two-stories"))
    for label in ("Train the dog", "The newspaper only, as the rules say.", "Train it and see"):
        player.click(label)
    player.click("Skip to the end")
    player.frame()
    for label in ("Let it loose at home", "Why?", *([TRAINING_SAID] if other else [])):
        player.click(label)


def without_sound(player: Player) -> None:
    player.app.sounds._loudspeaker.open = lambda: False
    player.app.sounds.wake()
    player.click("Settings")


def captioned(go: Callable[[Player], None]) -> Callable[[Player], None]:
    def there(player: Player) -> None:
        player.app.change(Settings(captions=True))
        go(player)
        for sound in (Sound.HM, Sound.STEP_RUG, Sound.THING_DOWN, Sound.CRASH):
            player.app.sounds.play(sound)

    return there


def trouble(player: Player) -> None:
    message = "\n".join(f"level.toml:{n}:1: nothing is known about this word" for n in range(90))
    player.app.show(TroubleScreen(player.app, "This level cannot be played.", message))


def levels_reached(player: Player) -> None:
    scores = {"warmer-colder": 100.0, "the-vase": -312.5, "by-the-door": 87.5}
    for level, score in scores.items():
        outcome = "fetched" if score > 95 else "side_effect"
        record = Record("+1 every step", 1, 1, None, outcome, score, 0.0, 0.0, 0.0)
        player.app.history.add(level, record)
    player.click("Choose a level")
    player.click("Intermediate")


def filled_gallery(player: Player) -> None:
    for piece in gallery(player.app.chapters, player.app.history)[::2]:
        player.app.history.find(piece.level_id, [piece.id])
    player.click("Gallery")


def trophies(player: Player) -> None:
    filled_gallery(player)
    player.click("Trophies")


def own_levels(player: Player) -> None:
    folder = player.app.chapters.own
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "good.toml").write_text(new_level("my-level"), "utf-8")
    (folder / "a-level-that-cannot-be-read.toml").write_text("format = 1\nnonsense = 2", "utf-8")
    player.click("Choose a level")
    player.click("Your own")


def broken_meanwhile(player: Player) -> None:
    own_levels(player)
    player.click("My Level")
    (player.app.chapters.own / "good.toml").write_text("format = 1\nnonsense = 2", "utf-8")
    player.frame(0.6)


def glossary(player: Player) -> None:
    player.click("Glossary")
    player.click("Goal misgeneralisation")


SCREENS: dict[str, Callable[[Player], None]] = {
    "title": lambda player: None,
    "title with a warning": with_warning,
    "levels": lambda player: player.click("Choose a level"),
    "levels partly reached": levels_reached,
    "advanced levels": lambda player: (player.click("Choose a level"), player.click("Advanced")),
    "own levels": own_levels,
    "gallery with nothing found": lambda player: player.click("Gallery"),
    "gallery": filled_gallery,
    "trophies": trophies,
    "level that was broken meanwhile": broken_meanwhile,
    "settings": lambda player: player.click("Settings"),
    "settings from a level": settings_from_level,
    "keys": lambda player: (player.click("Settings"), player.click("Keys")),
    "settings without sound": without_sound,
    "the yard": on_tab("The yard"),
    "the house": on_tab("The house"),
    "how to write rules": on_tab("How to write rules"),
    "hint": on_tab("Hint"),
    "every hint": on_tab("Hint", 5),
    "two training houses": to_the_door,
    "faulty rules": with_fault,
    "rules as text": lambda player: (player.click("Play"), player.as_text()),
    "no tiles": on_tiles(""),
    "long tiles": on_tiles(LONG),
    "faulty tiles": on_tiles(f"# what pays\n{LONG}\nnonsense\n+1 when the dog chews papper " * 2),
    "bet": to_bet,
    "bet on many rules": lambda player: to_bet(player, MANY),
    "training": to_training,
    "training done": finished,
    "training with footprints": with_footprints,
    "training with arrows": with_arrows,
    "training curves": training_curves,
    "training curves done": lambda player: (finished(player), player.click("Curves")),
    "training paused in another house": in_another_house,
    "training stopped": stopped,
    "training stopped at the curves": lambda player: (stopped(player), player.click("Curves")),
    "training with many rules": lambda player: to_training(player, MANY),
    "release": to_release,
    "release together": just_paid("Together"),
    "release side by side": just_paid("Side by side"),
    "release of one": just_paid("The dog you meant"),
    "release by many rules": just_paid("Side by side", MANY),
    "release at its end": at_the_end,
    "saving": saving,
    "saving before anything was played": saving_before_anything_was_played,
    "release with captions": captioned(to_release),
    "training with captions": captioned(to_training),
    "hacked": to_verdict,
    "fetched": lambda player: to_verdict(player, RULES["fetched"]),
    "idle": lambda player: to_verdict(player, RULES["idle"]),
    "misgeneralised": lambda player: to_verdict(player, RULES["misgeneralised"]),
    "verdict on many rules": lambda player: to_verdict(player, MANY),
    "ledger": at_page("Ledger"),
    "first attempt": at_page("Compare"),
    "landscape": at_page("Landscape"),
    "variety": varied,
    "what it means": at_page("What it means"),
    "two attempts": lambda player: to_second_verdict(player, "Compare"),
    "two attempts in the landscape": lambda player: to_second_verdict(player, "Landscape"),
    "one reading": lambda player: two_readings(player, other=False),
    "the other reading": lambda player: two_readings(player, other=True),
    "trouble": trouble,
    "glossary": glossary,
}


ONE_OF_EACH = {
    "title", "levels", "gallery", "settings from a level", "keys", "glossary", "faulty rules",
    "bet", "training done", "release together", "hacked", "trouble",
}  # fmt: skip
NAMED = [
    pytest.param(
        name,
        id=name.replace(" ", "-"),
        marks=() if name in ONE_OF_EACH else pytest.mark.slow,
    )
    for name in SCREENS
]


# Of a wider scope than ``there``, so that each screen is gone to only once.
@pytest.fixture(scope="package", params=NAMED)
def opened(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Player]:
    """Someone before each screen in turn."""
    saves = tmp_path_factory.mktemp("saves")
    history, settings = History(saves / "saves.json"), KeptSettings(saves / "settings.json")
    pygame.display.init()
    pygame.font.init()
    window = pygame.display.set_mode((1024, 768), pygame.RESIZABLE)
    own = saves / "levels"
    news = RehearsedSurveyor()
    player = Player(App(window, None, history, RehearsedWorker(), settings, own, news))
    player.frame()
    SCREENS[request.param](player)
    yield player
    player.app.close()
    pygame.quit()


@pytest.fixture(scope="module", params=SITUATIONS)
def there(request: pytest.FixtureRequest, opened: Player) -> Player:
    """Someone before a screen in a window of a certain size, with certain settings."""
    size, text, theme, language = request.param
    as_before = opened.app.settings
    opened.app.change(replace(as_before, text_size=text, theme=theme, language=language))
    opened.resize(*size)
    return opened


def focusable(player: Player) -> list[Widget]:
    return [widget for widget in player.widgets if widget.focusable]


def test_no_text_is_cut_off_or_faint_and_nothing_lies_on_something_else(there: Player) -> None:
    assert not faults(there)


def test_a_switch_says_that_it_is_on_in_the_language_of_the_screen(there: Player) -> None:
    say = there.app.texts
    for switch in (widget for widget in there.widgets if isinstance(widget, Toggle)):
        assert switch.words == (say("settings-off"), say("settings-on"))


def test_nothing_is_shown_as_a_card_for_want_of_a_drawing(
    opened: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanting: list[str] = []
    card = Sprites._card

    def noted(sprites: Sprites, name: str, width: int) -> pygame.Surface:
        wanting.append(name)
        return card(sprites, name, width)

    monkeypatch.setattr(Sprites, "_card", noted)
    opened.app.sprites._kept.clear()
    opened.app.lay_out()
    opened.picture()
    assert not wanting


def test_tab_goes_to_everything_once_with_a_ring_that_can_be_seen(there: Player) -> None:
    desk, window = there.desk, there.app.window
    desk.focus(None)
    wanted = [widget for widget in focusable(there) if widget.enabled]
    reached: list[Widget] = []
    for _ in range(ROUNDS):
        desk.handle(Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0))
        focused = desk.focused
        assert focused is not None or not wanted
        if focused is None or (len(reached) == len(wanted) and focused is wanted[0]):
            break
        if not reached or focused is not reached[-1]:  # there may be several stops in one
            reached.append(focused)
        ring = focused.focus_rect.inflate(12, 12).clip(window.get_rect())
        if focused.page is not None:
            assert focused.page.view.contains(focused.focus_rect.clip(focused.page.view))
            assert focused.focus_rect.top >= focused.page.view.top
        with_ring = seen(there, ring)
        focused.focused = False
        assert seen(there, ring) != with_ring
        focused.focused = True
    assert reached == wanted


def subclasses(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from subclasses(each)


@pytest.mark.slow
def test_every_screen_there_is_is_audited_by_the_quick_tests_too(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        importlib.import_module(module.name)
    missing = {kind for kind in subclasses(Screen) if kind.__module__.startswith("game.")}
    assert len(missing) > 10
    for name in sorted(ONE_OF_EACH):
        monkeypatch.setenv("MISFETCH_SAVES", str(tmp_path / name))
        player = open_app()
        SCREENS[name](player)
        missing.discard(type(player.app.screen))
    assert not missing


@pytest.mark.parametrize("name", NAMED)
def test_escape_leads_back_to_the_title_step_by_step(open_app: OpenApp, name: str) -> None:
    player = open_app()
    SCREENS[name](player)
    before = [(player.screen, player.dialog)]
    while player.screen != "TitleScreen":
        player.press(pygame.K_ESCAPE)
        now = (player.screen, player.dialog)
        assert now not in before, f"Escape leads round: {before}"
        before.append(now)
    player.press(pygame.K_ESCAPE)
    assert player.app.running and player.screen == "TitleScreen"


def seen(player: Player, part: pygame.Rect) -> bytes:
    """A part of the window, pixel by pixel."""
    player.app.window.fill(player.app.pen.look.theme.ground)
    player.app.screen.draw(player.app.window)
    return pygame.image.tobytes(player.app.window.subsurface(part), "RGB")


def test_tab_reads_each_column_from_top_to_bottom(there: Player) -> None:
    for one, after in zip(focusable(there), focusable(there)[1:], strict=False):
        lower = after.rect.bottom > one.rect.top or after.page is not one.page
        further_right = after.rect.left >= one.rect.right
        assert lower or further_right, f"{described(after)} after {described(one)}"


def test_drawing_twice_gives_the_same_picture(there: Player) -> None:
    assert there.picture() == there.picture()


@pytest.mark.parametrize(("size", "least"), [((1024, 768), 20), ((1920, 1080), 28)])
def test_no_text_is_smaller_than_can_be_read(
    open_app: OpenApp, size: tuple[int, int], least: int
) -> None:
    pen = open_app(size=size).app.pen
    for style in ("body", "bold", "small", "heading", "title"):
        assert pen.height(style) >= least


def test_no_bar_is_drawn_for_what_the_dog_believes_to_be_worth_nothing(open_app: OpenApp) -> None:
    player = open_app()
    to_training(player)
    screen = player.app.screen
    player.frame(0.0)
    assert not screen._bars.bars
    assert "Nothing so far." in player.words
    for _ in range(40):
        player.frame(0.1)
        assert all(bar.written != "0" for bar in screen._bars.bars)
    assert screen._bars.bars
    assert "Nothing so far." not in player.words


def test_buttons_at_the_foot_of_a_screen_stand_on_one_line(there: Player) -> None:
    if any(widget.page is not None for widget in there.widgets):
        return  # there only the next step stands at the foot
    lowest = max(widget.rect.bottom for widget in there.widgets if isinstance(widget, Button))
    foot = [w for w in there.widgets if isinstance(w, Button) and w.rect.bottom > lowest - 20]
    assert {widget.rect.centery for widget in foot} == {foot[0].rect.centery}
