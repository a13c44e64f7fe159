"""The diagram of inner and outer misalignment, drawn with the numbers of an attempt."""

from collections.abc import Callable

from game.learning.verdict import Gaps
from game.play.attempt import Result
from game.play.differences import Differences
from game.play.finding import points
from game.rules.printer import print_rule
from game.ui.kit.box import Box, Panes, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.toggle import Toggle
from game.ui.verdict.cards import MarkedCard
from game.ui.verdict.staircase import Stair, Staircase, Station
from game.ui.verdict.tags import legend

BOTH_READINGS = ("intermediate", "advanced")
"""The chapters in which the line may be drawn elsewhere."""

TRAINING_SAID = "Count the training house as part of what was said"


def diagram(
    pen: Pen,
    result: Result,
    found: Differences,
    training_said: bool,
    on_toggle: Callable[[bool], None],
) -> Box:
    """Three cards, the staircase of losses below them, and what there is to say about it."""
    cards = Panes(_cards(pen, result, found), (1.0, 1.0, 1.0), 2.0)
    left_open = "" if training_said else _left_open(result)
    parts: list[Box] = [
        cards,
        legend(_kinds(found), left_open),
        staircase(pen, result, training_said),
    ]
    notes = Label(nowhere(), " ".join(_notes(result.verdict.gaps, training_said)), "small")
    if result.attempt.level.chapter in BOTH_READINGS:
        toggle = Toggle(nowhere(), TRAINING_SAID, on_toggle, training_said)
        parts.append(Panes([notes, toggle], (1.2, 1.0), 2.0))
    elif notes.text:
        parts.append(notes)
    return Stack(parts, 0.75)


def _cards(pen: Pen, result: Result, found: Differences) -> list[MarkedCard]:
    meant = [print_rule(rule) for rule in result.attempt.level.meant]
    said = [print_rule(rule) for rule in result.attempt.rules]
    learned = [print_rule(belief.rule) for belief in result.beliefs]
    return [
        MarkedCard(pen, "meant", "Meant", meant, right=found.meant),
        MarkedCard(
            pen,
            "said",
            "Said",
            said,
            left=found.said_to_meant,
            right=found.said_to_learned,
            worth="meant",
        ),
        MarkedCard(pen, "learned", "Learned", learned, left=found.learned, worth="said"),
    ]


def _kinds(found: Differences) -> set[str]:
    sides = (found.meant, found.said_to_meant, found.said_to_learned, found.learned)
    kinds: set[str] = {kind for side in sides for kind in side.kinds}
    return kinds | {"confused" for side in sides if side.confused}


def staircase(pen: Pen, result: Result, training_said: bool = False) -> Staircase:
    """The four dogs and the three parts of the loss. ``training_said``: the other reading, in
    which the dog that was told all this is the fully trained one.
    """
    dogs = result.verdict.dogs
    gaps = _gaps(result, training_said)
    literal = dogs.trained if training_said else dogs.literal
    ends = dogs.literal_worst.meant, dogs.literal_best.meant
    open_ends = ends if ends[0] != ends[1] and not training_said else None
    told = "rules and training house" if training_said else "the literal dog"
    return Staircase(
        [
            Station("the dog you meant", dogs.intended.meant, "meant"),
            Station(told, literal.meant, "said", ends=open_ends),
            Station("fully trained", dogs.trained.meant, "learned", True),
            Station("your dog", dogs.learned.meant, "learned"),
        ],
        [
            Stair("outer", gaps.outer, _colour(pen, gaps.outer)),
            Stair("inner", gaps.inner, _colour(pen, gaps.inner)),
            Stair("practice", gaps.undertrained, _colour(pen, gaps.undertrained)),
        ],
    )


def _colour(pen: Pen, lost: float) -> tuple[int, int, int]:
    return pen.look.theme.good if lost < 0 else pen.look.theme.bad


def _gaps(result: Result, training_said: bool) -> Gaps:
    gaps = result.verdict.gaps
    return gaps.with_training_said if training_said else gaps


def _left_open(result: Result) -> str:
    """What the rules do not decide, if that matters to the owner."""
    dogs = result.verdict.dogs
    low, high = (points(day.meant) or "0" for day in (dogs.literal_worst, dogs.literal_best))
    return f"as good by your rules: {low} to {high}" if low != high else ""


def _notes(gaps: Gaps, training_said: bool) -> list[str]:
    """What the picture alone does not tell."""
    upwards = min(gaps.outer, gaps.inner, gaps.undertrained) < 0
    notes = ["An arrow upwards: an error that happened to help."] if upwards else []
    return [_moved(gaps), *notes] if training_said else notes


def _moved(gaps: Gaps) -> str:
    """What the other reading does to the numbers."""
    if not gaps.inner:
        return "You chose the training house, too. Here that moves nothing: no loss was inner."
    inner, outer = (
        points(gaps.inner).lstrip("+"),
        points(gaps.with_training_said.outer).lstrip("+"),
    )
    return (
        "You chose the training house, as you chose the rules. Both told the dog what to do. "
        f"So the {inner} that was inner now counts as outer: {outer or '0'}. "
        "No dog did anything else."
    )
