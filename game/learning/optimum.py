"""The best days in a house, each solved with no more of the house than matters to it.

Said, Meant and what a dog believes remember different things and care about different things. So
each is compiled for itself: what only one of them asks about does not multiply the others.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from game.learning.configurations import list_configurations
from game.learning.factored_solver import nodes_of
from game.learning.ground import Ground
from game.learning.limits import Limit, TooManySituationsError, limit_of_day
from game.learning.physics import Action
from game.learning.relevance import (
    Matters,
    asks_on_the_way,
    both_matter,
    pruned,
    what_matters,
)
from game.learning.rewards import rewards_of
from game.learning.rulebook import MEANT, SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import Tables, compile_tables
from game.learning.ties import tie_range
from game.rules.tree import Rule

Actions: TypeAlias = tuple[Action, ...]


@dataclass(frozen=True)
class Released:
    """A house that a dog is released in: for how many ``day`` steps, and whether it may chew.

    ``kept``: where compiled houses are kept for further rule sets, by what matters in them; None
    keeps none. It is of use where there are many rule sets, and to those that remember nothing.
    """

    ground: Ground
    day: int
    chewing: bool
    kept: dict[Hashable, Tables] | None = None

    def best_day(self, rules: Sequence[Rule], switched: bool = False) -> Actions:
        """The day with the most points; ``switched``: the house's switches multiply them.

        Raises:
            TooManySituationsError: there is too much that matters to the rules.
        """
        tables = self._compiled(self._by_itself(rules, switched))
        return solve(tables, rewards_of(tables, 0, self.day), self.day).actions(tables)

    def _compiled(self, problem: "_Problem") -> Tables:
        if self.kept is None or problem.book.slots:
            return problem.compiled()
        tables = self.kept.get(problem.matters) or problem.compiled()
        self.kept[problem.matters] = tables
        return replace(tables, rulebook=problem.book)

    def believed_day(self, beliefs: Sequence[Rule]) -> Actions:
        """The best day by what a dog believes, strongest first.

        Where that is more than can be solved it gives up its weakest beliefs.
        """
        kept = list(beliefs)
        while True:
            try:
                return self.best_day(kept)
            except TooManySituationsError:
                if not kept:
                    raise
                kept.pop()

    def tied_days(self, said: Sequence[Rule], meant: Sequence[Rule]) -> tuple[Actions, Actions]:
        """Of all days that are best for Said with the least use of the mouth, the one that is
        best and the one that is worst for Meant.

        Raises:
            TooManySituationsError: there is too much that matters to the rules.
        """
        tables = self._tied(said, meant).compiled()
        said_pays, meant_pays = (rewards_of(tables, which, self.day) for which in (SAID, MEANT))
        ties = tie_range(tables, said_pays, meant_pays, self.day)
        return ties.best_plan.actions(tables), ties.worst_plan.actions(tables)

    def refuse_unsolvable(self, said: Sequence[Rule], meant: Sequence[Rule]) -> None:
        """Find out, before anyone waits, whether all that is needed for a verdict can be solved.

        Raises:
            TooManySituationsError: it cannot; says what to remove.
        """
        for problem in self._problems(said, meant):
            problem.counted()

    def _problems(self, said: Sequence[Rule], meant: Sequence[Rule]) -> Iterator["_Problem"]:
        yield self._by_itself(meant, False, " by what is meant")
        yield self._by_itself(said, True, " under the rules")
        yield self._tied(said, meant)

    def _by_itself(self, rules: Sequence[Rule], switched: bool, under: str = "") -> "_Problem":
        matters = what_matters(self.ground, rules, switched)
        return self._problem((rules,), SAID if switched else None, matters, under)

    def _tied(self, said: Sequence[Rule], meant: Sequence[Rule]) -> "_Problem":
        first, second = what_matters(self.ground, said, True), what_matters(self.ground, meant)
        matters = both_matter(self.ground, first, second)
        return self._problem((said, meant), SAID, matters, " under the rules and what is meant")

    def _problem(
        self,
        rule_sets: Sequence[Sequence[Rule]],
        switched: int | None,
        matters: Matters,
        under: str,
    ) -> "_Problem":
        ground = pruned(self.ground, matters)
        rules = [rule for rules in rule_sets for rule in rules]
        by_cell = asks_on_the_way(ground, rules, self.chewing)
        limit = limit_of_day(self.day, under, None if by_cell else len(nodes_of(ground)))
        book = Rulebook(ground, rule_sets, switched)
        return _Problem(ground, book, self.chewing, self.day, limit)


@dataclass(frozen=True)
class _Problem:
    """Rule sets with what matters to them, and how much of it can be solved."""

    ground: Ground
    book: Rulebook
    chewing: bool
    day: int
    limit: Limit

    @property
    def matters(self) -> Hashable:
        """What is the same for all rule sets to which the same things matter."""
        return self.ground.movable.tobytes(), self.ground.can_press.tobytes(), self.limit

    def compiled(self) -> Tables:
        return compile_tables(self.ground, self.book, self.chewing, self.day, self.limit)

    def counted(self) -> None:
        list_configurations(self.ground, self.book, self.chewing, self.day, self.limit)
