"""How rare good rules are: random rule sets as dots, the player's own as stars among them."""

from collections.abc import Mapping, Sequence

from game.learning.verdict import ALIGNED
from game.play.landscape import Point
from game.play.surveyor import ENOUGH, Survey
from game.rules.tree import Rule
from game.texts.texts import Texts
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scatter import Axis, Dot, Landmark, Scatter

_LOWEST = -400.0  # what scores less stands on the lower edge
_SCORES = (100, 0, -100, -200, -300, -400)
_QUALITIES = (-1, -0.5, 0, 0.5, 1)


class LandscapePage:
    """Is shown at once and fills as more is known; ``show`` takes what is known by now."""

    def __init__(
        self,
        pen: Pen,
        say: Texts,
        survey: Survey,
        now: tuple[Rule, ...],
        earlier: Mapping[str, tuple[Rule, ...]],
    ):
        theme = pen.look.theme
        self._survey, self._now, self._earlier = survey, now, earlier
        self._theme, self._say = theme, say
        tint = _mixed(theme.meant, theme.card, 0.18)
        colours = (theme.said, theme.meant)
        across = Axis(say("verdict-land-across"), -1.0, 1.0, _QUALITIES)
        up = Axis(say("verdict-land-up"), _LOWEST, 100.0, _SCORES)
        self.chart = Scatter(nowhere(), across, up, colours, (ALIGNED, tint))
        self.told = Label(nowhere(), "", lines=2)
        self.show()

    def box(self) -> Box:
        """A sentence above the chart."""
        return Stack([self.told, self.chart])

    def show(self) -> None:
        """What is known by now."""
        found = self._survey.points
        if len(found) != len(self.chart.dots):
            self.chart.dots = tuple(Dot(p.quality, p.intent_score, int(p.aligned)) for p in found)
        self.chart.landmarks = tuple(self._landmarks())
        self.told.text = self._told(found, self._survey.given.get(self._now))

    def _landmarks(self) -> list[Landmark]:
        theme, given = self._theme, self._survey.given
        marks = [
            Landmark(point.quality, point.intent_score, name, "star", theme.ink)
            for name, rules in self._earlier.items()
            if (point := given.get(rules)) is not None and rules != self._now
        ]
        mine = given.get(self._now)
        if mine is not None:
            marks.append(
                Landmark(
                    mine.quality,
                    mine.intent_score,
                    self._say("verdict-land-star"),
                    "star",
                    theme.ink,
                    large=True,
                )
            )
        return marks

    def _told(self, found: Sequence[Point], mine: Point | None) -> str:
        """The landscape in two sentences."""
        say, count = self._say, f"{len(found):,}"
        if not found:
            return say("verdict-land-soon")
        good = 100 * sum(point.aligned for point in found) / len(found)
        share = f"{good:.1f}".rstrip("0").rstrip(".")
        told = say("verdict-land-all", count=count, share=share)
        if len(found) < ENOUGH:
            told = say("verdict-land-some", count=count, share=share)
        if mine is None:
            return told
        below = sum(point.intent_score < mine.intent_score for point in found) / len(found)
        return f"{told} {say('verdict-land-mine', below=f'{100 * below:.0f}')}"


def _mixed(
    one: tuple[int, int, int], other: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return red, green, blue
