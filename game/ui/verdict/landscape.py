"""How rare good rules are: random rule sets as dots, the player's own as stars among them."""

from collections.abc import Mapping, Sequence

from game.learning.verdict import ALIGNED
from game.play.landscape import Point
from game.play.surveyor import ENOUGH, Survey
from game.rules.tree import Rule
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scatter import Axis, Dot, Landmark, Scatter

_LOWEST = -400.0  # what scores less stands on the lower edge
_UP = Axis(
    "score of the dog that takes the rules at their word",
    _LOWEST,
    100.0,
    (100, 0, -100, -200, -300, -400),
)
_ACROSS = Axis(
    "agreement with what you meant, on days like any other", -1.0, 1.0, (-1, -0.5, 0, 0.5, 1)
)


class LandscapePage:
    """Is shown at once and fills as more is known; ``show`` takes what is known by now."""

    def __init__(
        self,
        pen: Pen,
        survey: Survey,
        now: tuple[Rule, ...],
        earlier: Mapping[str, tuple[Rule, ...]],
    ):
        theme = pen.look.theme
        self._survey, self._now, self._earlier = survey, now, earlier
        self._theme = theme
        tint = _mixed(theme.meant, theme.card, 0.18)
        colours = (theme.said, theme.meant)
        self.chart = Scatter(nowhere(), _ACROSS, _UP, colours, (ALIGNED, tint))
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
        self.told.text = _told(found, self._survey.given.get(self._now))

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
                Landmark(mine.quality, mine.intent_score, "yours", "star", theme.ink, large=True)
            )
        return marks


def _told(found: Sequence[Point], mine: Point | None) -> str:
    """The landscape in two sentences."""
    if not found:
        return "Each dot will be a random rule set. The first ones are being measured."
    good = sum(point.aligned for point in found) / len(found)
    share = f"{100 * good:.1f}".rstrip("0").rstrip(".")
    told = f"{len(found):,} random rule sets: {share} % of them do what you mean (green diamonds)."
    if len(found) < ENOUGH:
        told = f"{told[:-1]}; more are coming."
    if mine is None:
        return told
    below = sum(point.intent_score < mine.intent_score for point in found) / len(found)
    return f"{told} Yours, the star, is better than {100 * below:.0f} % of them."


def _mixed(
    one: tuple[int, int, int], other: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return red, green, blue
