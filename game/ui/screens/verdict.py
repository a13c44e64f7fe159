"""The verdict: what you meant, what you said, what it learned, and where something was lost."""

from collections.abc import Callable
from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from pygame import Rect

from game.play.attempt import Result, rules_of
from game.play.chapters import STORY, Listed
from game.play.differences import Differences, differences
from game.play.finding import finding
from game.play.next_change import NextChange, next_changes
from game.play.session import Session
from game.play.surveyor import Work
from game.play.wording import Wording
from game.rules.faults import FaultsError
from game.rules.tree import Rule
from game.ui.kit.box import Box, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow, Row
from game.ui.kit.sheet import Sheet
from game.ui.kit.tabs import Tabs
from game.ui.kit.theme import Colour
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Widget
from game.ui.map.found_card import found_cards
from game.ui.screens.parts import Ledger
from game.ui.screens.screen import Screen
from game.ui.verdict.compare import Comparison
from game.ui.verdict.diagram import Diagram
from game.ui.verdict.landscape import LandscapePage
from game.ui.verdict.meaning import meaning
from game.ui.verdict.portrait import Portrait
from game.ui.verdict.variety import VarietyPage

if TYPE_CHECKING:
    from game.ui.app import App

_HEADLINES = MappingProxyType(
    {
        "fetched": "verdict-fetched",
        "hacked": "verdict-hacked",
        "side_effect": "verdict-side-effect",
        "misgeneralised": "verdict-misgeneralised",
        "undertrained": "verdict-undertrained",
        "idle": "verdict-idle",
    }
)
_STARS = 5  # earlier attempts that are shown in the landscape
_WIDE = 1100  # at scale 1: windows in which there is room for the portrait
_CHANGES = 2  # things to change that are offered


class VerdictScreen(Screen):
    """Why the day went as it did: a page at a time, and what to change next below."""

    def __init__(self, app: "App", session: Session):
        super().__init__(app)
        self.session = session
        self._page = 0
        self._depth = 0
        self._training_said = False
        self._against = len(session.earlier) - 1  # the attempt that is compared with
        self._filling: LandscapePage | VarietyPage | None = None

    @property
    def result(self) -> Result:
        """The attempt that is judged."""
        assert self.session.result is not None  # the verdict comes after a training
        return self.session.result

    @property
    def _words(self) -> Wording:
        """Says things by the names that they have in the player's language."""
        return Wording(self.say, self.session.level.called)

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, at the page that was turned to."""
        self._window = window
        return super().arrange(window)

    def sheet(self) -> Sheet:
        """Finding on top, tabs and a page below it, and at the foot what to do next."""
        theme, outcome = self.pen.look.theme, self.result.verdict.outcome
        colour = theme.good if outcome == "fetched" else theme.primary
        names = tuple(name for name, _ in self._pages)
        self._tabs = Tabs(nowhere(), self.pen, names, self._turn, self._page)
        told = " ".join(
            filter(None, (finding(self.result, self._words), self._score(), self._bet()))
        )
        top = Flow([self._headline(self.say(_HEADLINES[outcome]), colour), self._tabs], 2.0)
        following = self._following()
        return Sheet(
            [self._pages[self._page][1]()],
            head=Stack([top, self._with_portrait(told)]),
            others=Flow(self._buttons(following)),
            primary=self._next_step(following),
        )

    def _with_portrait(self, told: str) -> Box:
        """What happened, and how dog and owner feel about it where there is room for both."""
        words = Stack([Label(nowhere(), told), *self._new_in_gallery()])
        if self._window.width < self.pen.look.px(_WIDE):
            return words
        return Row([words, Portrait(self.app.sprites, self.result.verdict)], 0)

    def _following(self) -> Listed | None:
        """Once the wish was fulfilled, the level that comes next in the story, if there is one."""
        file, chapters = self.session.file, self.app.chapters
        if file is None or self.result.verdict.outcome != "fetched":
            return None
        if chapters.chapter_of(file.path) not in STORY:
            return None
        return chapters.next(self.app.history, after=file.path)

    def _next_step(self, following: Listed | None) -> Button:
        """On to the next level, or back to the rules."""
        label, press = self.say("verdict-rules"), self.back
        if following is not None:
            label = self.say("map-next", title=following.title)
            press = partial(self.app.play, following.path)
        return Button(nowhere(), label, press, "primary", high=52, padding=8)

    def _new_in_gallery(self) -> list[Box]:
        """A card for each thing that is new in the gallery."""
        cards = found_cards(self.app, self, self.session)
        return [Flow(cards)] if cards else []

    def _headline(self, words: str, colour: Colour) -> Box:
        """On one line beside the tabs, where there is room for both."""
        wide = self.pen.width(words, "heading") / self.pen.look.scale + 1
        return Sized(Label(nowhere(), words, "heading", colour), wide)

    def _score(self) -> str:
        score = f"{self.result.verdict.intent_score:g}".replace("-", "−")
        return self.say("verdict-score", score=score)

    def _bet(self) -> str:
        right = self.session.bet_was_right()
        if right is None:
            return ""
        return self.say("verdict-bet-right") if right else self.say("verdict-bet-wrong")

    def _buttons(self, following: Listed | None) -> list[Button]:
        changes = [
            Button(
                nowhere(),
                change.told(self._words),
                partial(self._change, change),
                high=52,
                wraps=True,
            )
            for change in next_changes(self.result)[:_CHANGES]
        ]
        if following is not None:  # then the rules are not the next step
            changes.insert(0, Button(nowhere(), self.say("verdict-rules"), self.back, high=52))
        return [Button(nowhere(), self.say("verdict-watch"), self._watch, high=52), *changes]

    # ---- pages -------------------------------------------------------------------------------
    @property
    def _pages(self) -> tuple[tuple[str, Callable[[], Box]], ...]:
        """What can be turned to, each with the name of its tab."""
        pages: tuple[tuple[str, Callable[[], Box]], ...] = (
            (self.say("verdict-page-diagram"), self._diagram),
            (self.say("verdict-page-ledger"), self._ledger),
            (self.say("verdict-page-compare"), self._compare),
            (self.say("verdict-page-landscape"), self._landscape_page),
        )
        if self.result.attempt.level.varied_days is not None:
            pages = (*pages, (self.say("verdict-page-variety"), self._variety_page))
        if self.session.level.debrief.depths:
            pages = (*pages, (self.say("verdict-page-meaning"), self._meaning))
        return pages

    def _diagram(self) -> Box:
        drawn = Diagram(self.pen, self._words, self.result, self._found, self._training_said)
        return drawn.box(self._move_line)

    @cached_property
    def _found(self) -> Differences:
        return differences(self.result)

    def _ledger(self) -> Box:
        return Ledger(nowhere(), self.pen, self._words, self.result.verdict.dogs.learned.ledger)

    def _compare(self) -> Box:
        records = self.session.history.records(self.session.level.id)
        beside = Comparison(self.pen, self.say, records, self._against)
        return beside.box(self._window, self._compare_with)

    def _landscape_page(self) -> Box:
        page = LandscapePage(
            self.pen, self.say, self.session.survey, self.result.attempt.rules, self._stars
        )
        wanted = [self.result.attempt.rules, *self._stars.values()]
        self._measure(self.session.survey.unexplored(self.session.level, wanted))
        self._filling = page
        return page.box()

    def _variety_page(self) -> Box:
        page = VarietyPage(self.pen, self.say, self.session.survey, self.result)
        self._measure(self.session.survey.unraised(self.result.attempt))
        self._filling = page
        return page.box()

    def _meaning(self) -> Box:
        bet = self.session.bet
        about = f"{self.say('verdict-your-bet', bet=bet.text)} {self._bet()}" if bet else ""
        debrief = self.session.level.debrief
        return meaning(
            self.pen, self.say, debrief, self._depth, about, self._deepen, self._to_glossary
        )

    def _to_glossary(self) -> None:
        from game.ui.screens.glossary import GlossaryScreen

        self.app.show(GlossaryScreen(self.app, behind=self))

    def _deepen(self, depth: int) -> None:
        """Tell it at another depth; the keyboard stays with the depths."""
        self._depth = depth
        self._again(lambda: [w for w in self.desk.widgets if isinstance(w, Tabs)][-1])

    def _turn(self, page: int) -> None:
        """Turn to another page; the keyboard stays with the tabs."""
        self.close()
        self._page, self._filling = page, None
        self._again(lambda: self._tabs)

    def _again(self, focus: Callable[[], Widget]) -> None:
        """Lay everything out anew, and give the keyboard to a widget."""
        self.open(self.pen, self._window)
        self.desk.focus(focus())

    def _move_line(self, training_said: bool) -> None:
        """Read the same loss with the line between Said and Learned elsewhere."""
        self._training_said = training_said
        self._again(lambda: self._first(Toggle))

    def _compare_with(self, number: int) -> None:
        self._against = number
        self._again(lambda: self._first(DropDown))

    def _first(self, kind: type[Widget]) -> Widget:
        return next(widget for widget in self.desk.widgets if isinstance(widget, kind))

    # ---- pages that fill -----------------------------------------------------------------------
    @cached_property
    def _stars(self) -> dict[str, tuple[Rule, ...]]:
        """The rules of the last few attempts before this one, as far as they can be read."""
        stars: dict[str, tuple[Rule, ...]] = {}
        for number, record in list(enumerate(self.session.earlier, 1))[-_STARS:]:
            try:
                rules = rules_of(self.session.level, record.rules)
            except FaultsError:  # the level was another one then
                continue
            if rules not in stars.values():
                stars[str(number)] = rules
        return stars

    def _measure(self, work: Work | None) -> None:
        """Measure in the background what is not known yet, unless that is under way."""
        if work is not None and not self.app.surveyor.busy:
            self.app.surveyor.begin(work)

    def tick(self, seconds: float) -> None:
        """Take in what was found."""
        if self._filling is not None and self._heard():
            self._filling.show()

    def _heard(self) -> bool:
        """Keep what was found since the last time; whether there was anything."""
        news = self.app.surveyor.news()
        for found in news:
            self.session.survey.add(found)
        return bool(news)

    def close(self) -> None:
        """What was found is kept; the rest is found when it is looked at again."""
        self._heard()
        self.app.surveyor.stop()

    # ---- what the player does next -----------------------------------------------------------
    def back(self) -> None:
        """Back to the rules, as they were written."""
        self._to_rules(None)

    def _change(self, change: NextChange) -> None:
        """Back to the rules, at the one that is to be changed."""
        last = len(self.result.attempt.rules)
        self._to_rules(last + 1 if change.rule is None else change.rule)

    def _to_rules(self, rule: int | None) -> None:
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session, rule))

    def _watch(self) -> None:
        from game.ui.screens.release import ReleaseScreen

        self.app.show(ReleaseScreen(self.app, self.session))
