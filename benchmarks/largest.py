"""The largest houses: as large as one aims at, and as large as is let in at all."""

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.campaign import HEAD, SEEDS, Slowest, columns, trained
from benchmarks.clock import seconds
from benchmarks.houses import PAPER, plain_house, plain_rules
from benchmarks.level import LARGE_PLACES, large_level, large_rules, prepared
from benchmarks.report import Section, Target, number
from game.learning.ground import survey
from game.learning.limits import MOMENTS, TRAINING_SITUATIONS
from game.learning.optimum import Released
from game.rules import tree
from game.rules.tree import Rule
from game.world.house import House

_DAY = 60
_PLACES = 3


def largest(quick: bool) -> tuple[Section, list[Target]]:
    """A table of large houses, and the targets for them."""
    anything = plain_rules(_PLACES, tree.Anything())
    paper = plain_rules(_PLACES, PAPER)
    walks = (*anything, *_walks_remembered())
    houses = {
        "24 × 16 cells, 5 items": (plain_house(24, 16, 5, _PLACES), anything, anything, 0.05),
        "24 × 16 cells, 8 items, 4 matter": (plain_house(24, 16, 8, _PLACES), paper, paper, 0.1),
        "24 × 16 cells, 7 items": (plain_house(24, 16, 7, _PLACES), anything, paper, 0.5),
        "10 × 6 cells, 4 items, walks remembered": (
            plain_house(10, 6, 4, _PLACES),
            walks,
            walks,
            0.5,
        ),
    }
    rows, targets = [], []
    for name, (house, said, meant, limit) in houses.items():
        taken = both_optima(house, said, meant, _DAY, chewing=True, tries=2 if quick else 5)
        rows.append((name, str(_PLACES), number(taken) + " s"))
        targets.append(Target(f"compile + both optima, {name}", taken, limit, "s"))
    about = (
        f"Plain rooms, a day of {_DAY} steps; each optimum compiled by itself, with what matters "
        f"to it. At most {MOMENTS // _DAY:,} situations are let in for such a day: the last house "
        "has nearly as many, and must be solved cell by cell."
    )
    head = ("house", "places", "compile + both optima")
    return Section("The largest houses", about, head, tuple(rows)), targets


def largest_training(quick: bool) -> tuple[Section, list[Target]]:
    """A table of training in large houses, and the targets for the largest."""
    rows, targets = [], []
    for width, height in ((8, 6), (12, 8)):
        level, rules, worst = large_level(width, height), large_rules(), Slowest()
        found = [trained(level, rules, seed) for seed in range(1 if quick else SEEDS)]
        worst.add(found)
        name = f"{width} × {height} cells, 4 items, {LARGE_PLACES} places"
        situations = prepared(level, rules).next_state.shape[1]
        rows.append((name, f"{situations:,}", *columns(found)))
        targets += worst.targets(f"training, {situations:,} situations")
    about = (
        f"At most {TRAINING_SITUATIONS:,} situations can be trained in, in all training houses "
        "together; the last house has nearly as many, the first about as many as the largest "
        "shipped level."
    )
    head = ("house", "situations", *HEAD)
    return Section("Training in the largest houses", about, head, tuple(rows)), targets


def both_optima(
    house: House,
    said: Sequence[Rule],
    meant: Sequence[Rule],
    day: int,
    chewing: bool,
    tries: int = 3,
) -> float:
    """Seconds to compile a house and find the best day for Said and for Meant."""

    def both() -> None:
        released = Released(survey(house), day, chewing)
        released.best_day(said, switched=True)
        released.best_day(meant)

    return seconds(both, tries)


def _walks_remembered() -> tuple[Rule, ...]:
    """Rules that remember where the dog has been: nothing takes longer."""
    steps_on = tree.StepsOn(tree.Anything())
    return (
        Rule(Decimal(3), tree.AtMost(1), tree.Enters("kitchen")),
        Rule(Decimal(2), tree.AtMost(2), steps_on),
    )
