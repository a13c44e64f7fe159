"""A level: the wish above, the houses on the left, the rules on the right."""

from functools import partial
from typing import TYPE_CHECKING

from pygame import K_KP_ENTER, K_RETURN, KEYDOWN, KMOD_CTRL, KMOD_META, Rect
from pygame.event import Event

from game.play.session import Session
from game.ui.film import morning, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.box import Box, Deck, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.notice import Notice
from game.ui.kit.pen import Pen
from game.ui.kit.rows import Flow, Row
from game.ui.kit.scroll import Passage, ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.kit.slider import Slider
from game.ui.kit.widget import Widget
from game.ui.screens.rules_pane import RulesPane
from game.ui.screens.screen import Screen
from game.world.house import House

if TYPE_CHECKING:
    from game.ui.app import App

_ENTER = (K_RETURN, K_KP_ENTER)
_COMMAND = KMOD_CTRL | KMOD_META
_LOOK_EVERY = 0.5  # seconds
_SAVE_EVERY = 2.0


class LevelScreen(Screen):
    """Where rules are written. ``Train`` can be pressed as soon as they have no fault.

    ``rule``: the 1-based number of a rule to look at first; one more than there are is the place
    where a rule is added.
    """

    def __init__(self, app: "App", session: Session, rule: int | None = None):
        super().__init__(app)
        self._rule = rule
        self.session = session
        self._tab = 0
        self._unwatched = 0.0  # seconds
        self._unsaved = 0.0
        self._pane = RulesPane(app, session, self._read)

    # ---- layout ------------------------------------------------------------------------------
    def open(self, pen: Pen, window: Rect) -> None:
        """Lay everything out; the first time, with the keyboard at the rule to look at."""
        super().open(pen, window)
        if self._rule is not None:
            self._pane.look_at(self.desk, self._rule)
            self._rule = None

    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, and the rules read."""
        self.session.read_again()
        self._pane.move_to(self.pen, window)
        widgets = super().arrange(window)
        self._show(min(self._tab, self._hint_tab))
        self._pane.begin()
        return widgets

    def sheet(self) -> Sheet:
        """Wish, house and rules."""
        back = Button(nowhere(), self.say("button-back"), self.back, "quiet")
        wish = Label(nowhere(), self.say("level-wish", wish=self.session.level.wish), "heading")
        settings = Button(nowhere(), self.say("button-settings"), self._to_settings, "quiet")
        again = Button(
            nowhere(), self.say("level-start-over"), self._pane.start_over, "quiet", high=52
        )
        self._train = Button(
            nowhere(), self.say("level-train"), self._go, "primary", high=52, padding=8
        )
        self._train.tooltip = self.say("level-train-key")
        return Sheet(
            [self._left(), self._pane.box()],
            (1.1, 1.0),
            head=Stack([Row([back, wish, settings], wide=1), self._banner()], 0.0),
            others=Flow([again]),
            primary=self._train,
            foot_below_last=True,
        )

    def _banner(self) -> Notice:
        """What is wrong with the newest version of the level's file, if anything."""
        faults = self.session.faults
        if not faults:
            return Notice("")
        more = len(faults) - 1
        return Notice(self.say("level-last-good", fault=faults[0].rstrip("."), more=more))

    def _left(self) -> Box:
        level = self.session.level
        self._tabs = [
            Button(nowhere(), tab, partial(self._turn_to, number), high=42, padding=3)
            for number, tab in enumerate(self._tab_names())
        ]
        plan, start = plan_of(level.home), morning(level.home)
        self._house = HouseWidget(nowhere(), self.pen, self.app.sprites, plan, start, self.say)
        self._house.still = self.app.settings.reduced_motion
        self._paper = ScrollText(nowhere(), self.pen)
        briefing = Label(nowhere(), level.briefing.strip().replace("\n", " "))
        shown = Deck([self._house, self._paper])
        return Stack([Flow(self._tabs), shown, *self._variety(), briefing])

    @property
    def _houses(self) -> tuple[House, ...]:
        return *self.session.level.training, self.session.level.home

    @property
    def _hint_tab(self) -> int:
        return len(self._houses) + 1

    def _tab_names(self) -> list[str]:
        """The houses by their names; the longest ones are cut, as there are two more tabs."""
        names = [house.name for house in self._houses]
        houses = [name if len(name) <= 16 else f"{name[:15]}…" for name in names]
        return [*houses, self.say("level-how-tab"), self.say("level-hint-tab")]

    def _variety(self) -> list[Box | Widget]:
        """How many days of training are spent in the second house, where there are two."""
        varied = self.session.varied_days
        if varied is None:
            return []
        house = self.session.level.training[1].name
        label = Label(nowhere(), self.say("level-varied-days", house=house), "bold")
        slider = Slider(nowhere(), self.pen, 0, 100, varied, self._vary, written=self._percent)
        return [label, slider]

    def _percent(self, days: int) -> str:
        return self.say("level-percent", days=days)

    def _vary(self, days: int) -> None:
        self.session.varied = days

    # ---- what the player does ----------------------------------------------------------------
    def back(self) -> None:
        """Back to the level map; the rules stay as they are."""
        from game.ui.screens.levels import LevelsScreen

        self.session.save_draft()
        file = self.session.file
        chapter = self.app.chapters.chapter_of(file.path) if file else ""
        self.app.show(LevelsScreen(self.app, chapter))

    def tick(self, seconds: float) -> None:
        """Now and then save the rules, and see whether the level was written anew."""
        self._unsaved += seconds
        if self._unsaved >= _SAVE_EVERY:
            self._unsaved = 0.0
            self.session.save_draft()
        self._unwatched += seconds
        if self._unwatched >= _LOOK_EVERY:
            self._unwatched = 0.0
            if self.session.read_again():
                self.app.lay_out()

    def close(self) -> None:
        """Save the rules as they stand."""
        self.session.save_draft()

    def handle(self, event: Event) -> bool:
        """Keep the message beside the rules in step with caret and mouse."""
        used = super().handle(event)
        self._pane.settle()
        self._pane.explain(getattr(event, "pos", None))
        if not used and event.type == KEYDOWN and event.key in _ENTER and event.mod & _COMMAND:
            self._go()
            return True
        return used

    def _read(self) -> None:
        """The rules were read: whether they can be trained on may be another thing now."""
        self._train.enabled = bool(self._pane.rules)

    def _to_settings(self) -> None:
        from game.ui.screens.settings import SettingsScreen

        self.app.show(SettingsScreen(self.app, behind=self))

    def _go(self) -> None:
        from game.ui.screens.bet import BetScreen

        if self._pane.rules:
            self.app.show(BetScreen(self.app, self.session, self._pane.rules))

    # ---- the left side -----------------------------------------------------------------------
    def _turn_to(self, tab: int) -> None:
        """A tab was pressed; each press of Hint gives one hint more."""
        if tab == self._hint_tab:
            most = len(self.session.level.hints)
            self.session.hints_shown = min(most, self.session.hints_shown + 1)
        self._show(tab)

    def _show(self, tab: int) -> None:
        self._tab = tab
        for number, button in enumerate(self._tabs):
            button.lit = number == tab
        self._house.visible = tab < len(self._houses)
        self._paper.visible = not self._house.visible
        self._paper.show([self._hints()] if tab == self._hint_tab else self._how())
        if self._house.visible:
            house = self._houses[tab]
            self._house.show(plan_of(house), morning(house))

    def _hints(self) -> str:
        hints = self.session.level.hints
        if not hints:
            return self.say("level-no-hints")
        shown = [f"{n}. {hint}" for n, hint in enumerate(hints[: self.session.hints_shown], 1)]
        left = len(hints) - len(shown)
        more = [self.say("level-more-hints", left=left)] if left else []
        return "\n\n".join([*shown, *more])

    def _how(self) -> list[Passage]:
        """How rules are written, with examples in the colour of what is said."""
        level, said = self.session.level, self.pen.look.theme.said
        words = sorted(level.words, key=lambda word: (word not in level.start_rules, word))
        word, other = words[0], words[-1]
        rules = (
            f"+10 when the dog brings {word} to the owner",
            f"-5 when the dog picks up {word} and not {other}",
            f"+3 once when the dog chews {other}",
            "-0.1 every step",
            f"-2 when the dog steps on {other} if carrying {word}",
        )
        before = (self.say("level-how-rule"), self.say("level-how-language"))
        after = (self.say("level-how-sum"), self.say("level-how-deeds"))
        return [
            Passage("\n".join(before)),
            Passage("\n".join(rules), colour=said),
            Passage("\n".join(after)),
        ]
