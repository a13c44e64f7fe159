"""How much variety training needs: litters that go wrong, by the share of varied days."""

from collections.abc import Sequence

from game.learning.verdict import ALIGNED
from game.play.attempt import Result
from game.play.litters import Course, courses, helps_from, little, seeds_of
from game.play.surveyor import Survey
from game.play.variety import PERCENTS, Litter
from game.texts.texts import Texts
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.charts import Progress
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scatter import Axis, Landmark, Scatter
from game.ui.kit.series import Series

_INSET = 0.05  # room for the star at the ends of the axes
_SHARES = (100, 50, 0)  # of the dogs, in percent


class VarietyPage:
    """Is shown at once and fills as more is known; ``show`` takes what is known by now."""

    def __init__(self, pen: Pen, say: Texts, survey: Survey, result: Result):
        attempt = result.attempt
        self._say, self._theme, self._survey = say, pen.look.theme, survey
        self._courses, self._steps = courses(attempt), attempt.steps
        self._mine, self._seeds = self._courses[0], seeds_of(attempt.level)
        self.chart = self._made_chart(attempt.level.training[1].name)
        self.chart.landmarks = (self._star(wrong=result.verdict.intent_score < ALIGNED),)
        self.told = Label(nowhere(), "", room_for=self._longest())
        self.progress = Progress(nowhere())
        self.show()

    def _made_chart(self, house: str) -> Scatter:
        say = self._say
        ticks = PERCENTS if self._mine.percent <= PERCENTS[-1] else (*PERCENTS, 100.0)
        name = say("verdict-variety-across", house=house)
        across = Axis(name, 0.0, ticks[-1], ticks, ticks[1], _INSET)
        name = say("verdict-variety-up", score=f"{ALIGNED:g}")
        return Scatter(nowhere(), across, Axis(name, 0.0, 100.0, _SHARES, inset=_INSET))

    def _star(self, wrong: bool) -> Landmark:
        """The player's own dog: where a litter of dogs that are all like it would stand."""
        name, up = self._say("verdict-yours"), 100.0 if wrong else 0.0
        return Landmark(self._mine.percent, up, name, "star", self._theme.ink, large=True)

    def box(self) -> Box:
        """Sentences above the chart, and below it how far it has come."""
        return Stack([self.told, self.chart, self.progress])

    def show(self) -> None:
        """What is known by now."""
        theme, say = self._theme, self._say
        steps = f"{self._steps:,}"
        self.chart.curves = (
            Series(say("verdict-variety-much", steps=steps), self._points(self._much), theme.bad),
            Series(
                say("verdict-variety-little", steps=f"{little(self._steps):,}"),
                self._points(self._little),
                theme.muted,
                "triangle",
            ),
        )
        self._show_progress(len(self._known(self._courses)), len(self._courses))
        self.told.text = self._told()

    def _show_progress(self, done: int, all_: int) -> None:
        self.progress.share = done / all_
        self.progress.written = self._say(
            "verdict-variety-progress",
            done=done,
            all=all_,
            dogs=len(self._seeds),
            first=self._seeds[0],
        )

    # ---- what is known -----------------------------------------------------------------------
    @property
    def _much(self) -> list[Course]:
        """The litters with as much practice as the player's dog."""
        return [course for course in self._courses if course.steps == self._steps]

    @property
    def _little(self) -> list[Course]:
        return [course for course in self._courses if course.steps != self._steps]

    def _known(self, wanted: Sequence[Course]) -> list[Litter]:
        """Those litters that are raised already, by their shares of varied days."""
        litters = self._survey.litters
        known = [litters[course] for course in wanted if course in litters]
        return sorted(known, key=lambda litter: litter.percent)

    def _points(self, wanted: Sequence[Course]) -> tuple[tuple[float, float], ...]:
        return tuple((one.percent, 100 * one.wrong / one.dogs) for one in self._known(wanted))

    # ---- what is told ------------------------------------------------------------------------
    def _told(self) -> str:
        """What can be seen: nothing is told of a curve before all of it is known."""
        mine = self._survey.litters.get(self._mine)
        if mine is None:
            return self._say("verdict-variety-soon")
        told = [self._told_of_mine(mine.wrong, mine.dogs)]
        much, little_ = self._known(self._much), self._known(self._little)
        if len(much) == len(self._much):
            told.append(self._told_of_much(helps_from(much)))
            if helps_from(much) and len(little_) == len(self._little):
                told.append(self._told_of_little(helps_from(little_)))
        return " ".join(told)

    def _told_of_mine(self, wrong: int, dogs: int) -> str:
        share = f"{self._mine.percent:g}"
        return self._say("verdict-variety-mine", share=share, wrong=wrong, dogs=dogs)

    def _told_of_much(self, helps: float | None) -> str:
        if helps is None:
            return self._say("verdict-variety-in-vain")
        if not helps:
            return self._say("verdict-variety-no-need")
        return self._say("verdict-variety-helps", share=f"{helps:g}")

    def _told_of_little(self, helps: float | None) -> str:
        if helps is None:
            return self._say("verdict-variety-too-little")
        return self._say("verdict-variety-little-helps", share=f"{helps:g}")

    def _longest(self) -> str:
        """About as much as there will be to tell."""
        mine, most = self._told_of_mine(len(self._seeds), len(self._seeds)), PERCENTS[-1]
        helps = f"{self._told_of_much(most)} {self._told_of_little(most)}"
        return f"{mine} {max(helps, self._told_of_much(None), key=len)}"
