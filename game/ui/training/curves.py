"""Two charts over the same training: points in the training houses, and what they do at home."""

from game.learning.glimpse import Glimpse
from game.texts.texts import Texts
from game.ui.concepts import SHAPES
from game.ui.kit.box import Box, Sized, Stack, nowhere
from game.ui.kit.charts import LineChart
from game.ui.kit.label import Label
from game.ui.kit.series import Series
from game.ui.kit.theme import Theme
from game.ui.kit.widget import Widget


class Curves:
    """The learning curve and the Goodhart curve, which grow while the dog trains."""

    def __init__(self, theme: Theme, say: Texts, budget: int):
        self._theme = theme
        steps, doubling = say("training-axis-steps"), say("training-axis-doubling")
        self.learning = LineChart(nowhere(), steps, 0.0, 1.0, budget, legend=True)
        self.goodhart = LineChart(nowhere(), doubling, 0.0, 1.0, budget, legend=True)
        titles = (say("training-in-training"), say("training-at-home"))
        self._labels = [Label(nowhere(), title, "bold") for title in titles]
        self._this_dog, self._best = say("training-this-dog"), say("training-best")
        self._said, self._meant = say("training-said"), say("training-meant")

    @property
    def widgets(self) -> tuple[Widget, ...]:
        """All of them, to be shown or hidden together."""
        return (*self._labels, self.learning, self.goodhart)

    @property
    def box(self) -> Box:
        """One chart below the other."""
        first, second = self._labels
        charts = [Sized(chart, grows=True) for chart in (self.learning, self.goodhart)]
        return Stack([first, charts[0], second, charts[1]])

    def show(self, glimpse: Glimpse) -> None:
        """As far as the training has come at a glimpse."""
        theme, most = self._theme, float(glimpse.budget)
        first = float(min(glimpse.pack, glimpse.budget))
        for chart in (self.learning, self.goodhart):
            chart.furthest, chart.nearest = max(most, glimpse.goodhart[-1].steps), first
        best = ((0.0, glimpse.best_points), (most, glimpse.best_points))
        learned = tuple((float(p.steps), p.points) for p in glimpse.curve)
        self.learning.series = (
            Series(self._this_dog, learned, theme.said, SHAPES["said"]),
            Series(self._best, best, theme.muted, marker="none"),
        )
        said = tuple((float(p.steps), p.said) for p in glimpse.goodhart)
        meant = tuple((float(p.steps), p.meant) for p in glimpse.goodhart)
        self.goodhart.series = (
            Series(self._said, said, theme.said, SHAPES["said"]),
            Series(self._meant, meant, theme.meant, SHAPES["meant"]),
        )
        for chart in (self.learning, self.goodhart):
            values = [y for series in chart.series for _, y in series.points]
            low, high = min(0.0, *values), max(*values, 0.0)
            chart.low, chart.high = round(low, 1), round(max(high, low + 1), 1)
        self.learning.above_or_below = (self.goodhart.low, self.goodhart.high)
        self.goodhart.above_or_below = (self.learning.low, self.learning.high)
