"""A house as a Gymnasium environment, for other people's learners.

It is a view on the compiled tables: the same arrays that the dog is trained on. Needs the extra
``misfetch[gym]``; the game itself does not use this module.

    import gymnasium
    import game.learning.environment  # makes the name known
    house = gymnasium.make("misfetch/House-v0", level="morning-paper", house="home")

**Observation.** ``MultiDiscrete``, int64, one number each, in this order:

* the dog's cell, 0..N-1, in reading order;
* the whereabouts of each item, 0..K+1: a spot where things may lie (first the places in listed
  order, then where items lie when the day begins), K gone for the day, K+1 in the mouth;
* each switch, in the order of the places: 1 while it is on, else 0;
* what the rules of Said remember: how often each has paid today, up to its limit (for "once per
  item" one number an item);
* how many steps are left today, 0..day. (That also tells whether an owner who leaves has left.)

**Action.** ``Discrete(9)``, in the order of ``game.learning.physics.Action``. What is not possible
counts as waiting: things stay as they are, the step is gone, and rules pay as for waiting.
``info["action_mask"]`` says what is possible now (int8[9], for ``action_space.sample(mask)``),
``info["action"]`` what was done.

**Reward.** What Said pays, in points; ``info["meant"]`` is what Meant pays, and ``info["paid_by"]``
the 1-based numbers of the rules of Said that paid. Rules for the end of the day are paid with the
last step. Switches that multiply what Said pays do so here.

**End.** A day has no end but its length: it is truncated after ``day`` steps, never terminated.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import gymnasium
import numpy as np
from numpy.typing import NDArray

from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import MEANT, SAID, THOUSANDTHS, Priced, Rulebook
from game.learning.tables import Tables, compile_tables
from game.rules.tree import Rule
from game.world.house import House

HOUSE_ID = "misfetch/House-v0"
"""The name under which ``gymnasium.make`` finds a house."""

Observation = NDArray[np.int64]


class HouseEnv(gymnasium.Env[Observation, np.int64]):
    """A day in ``house``, paid by the rules ``said`` and judged by the rules ``meant``.

    ``day`` is its length in steps; ``chewing`` whether the dog can chew. The days are all alike:
    a seed changes nothing.

    Raises:
        TooManySituationsError: the house has more situations than can be solved.
    """

    metadata = {"render_modes": []}  # noqa: RUF012  (Gymnasium reads it from the class)

    def __init__(
        self,
        house: House,
        said: Sequence[Rule],
        meant: Sequence[Rule],
        day: int,
        chewing: bool = True,
    ):
        ground = survey(house)
        book = Rulebook(ground, (said, meant), switched=SAID)
        self.tables = compile_tables(ground, book, chewing)
        self.day = day
        self._pays = [[_Pay(self.tables, priced, day) for priced in rules] for rules in book.sets]
        self._seen_slots = sum(len(priced.slots) for priced in book.sets[SAID])
        spots = [len(ground.spot_cell)] * len(house.items)
        limits = [slot.limit + 1 for slot in book.slots[: self._seen_slots]]
        self.observation_space = gymnasium.spaces.MultiDiscrete(
            np.array([house.cells, *spots, *[2] * len(ground.switches), *limits, day + 1])
        )
        self.action_space = gymnasium.spaces.Discrete(len(Action))
        self._rows = _rows(self.tables)
        self._cell, self._config, self._left = house.start, self.tables.start, day

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """A new day: the dog wakes up and everything lies where it lay."""
        super().reset(seed=seed, options=options)
        self._cell, self._config = self.tables.ground.house.start, self.tables.start
        self._left = self.day
        return self._observation(), {"action_mask": self._mask()}

    def step(self, action: np.int64 | int) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """One step of the day.

        Raises:
            ValueError: there is no such action.
        """
        done = Action(int(action))
        row = self._row(done)
        if row is None:
            done, row = Action.WAIT, self._cell
        number = self.day - self._left + 1
        paid = [[pay.at(done, row, self._config, number) for pay in pays] for pays in self._pays]
        self._cell, self._config = self.tables.next_of(done, self._cell, self._config, number)
        self._left -= 1
        if self._left == 0:
            last = [[pay.at_end(self._cell, self._config) for pay in p] for p in self._pays]
            paid = [
                [a + b for a, b in zip(p, q, strict=True)] for p, q in zip(paid, last, strict=True)
            ]
        info = {
            "meant": sum(paid[MEANT]) / THOUSANDTHS,
            "paid_by": tuple(n for n, amount in enumerate(paid[SAID], start=1) if amount),
            "action": done,
            "action_mask": self._mask(),
        }
        reward = sum(paid[SAID]) / THOUSANDTHS
        return self._observation(), reward, False, self._left <= 0, info

    def _row(self, action: Action) -> int | None:
        """The row of the action's branch in which the dog is; None: it is not possible now."""
        row = self._rows[action][self._cell]
        if row < 0 or not _entry(self.tables.branches[action].possible, row, self._config):
            return None
        return row

    def _mask(self) -> NDArray[np.int8]:
        return np.array([self._row(action) is not None for action in Action], dtype=np.int8)

    def _observation(self) -> Observation:
        tables = self.tables
        where, on = tables.where[:, self._config], tables.on[:, self._config]
        used = tables.used[: self._seen_slots, self._config]
        left = max(0, self._left)
        return np.array([self._cell, *where, *on, *used, left], dtype=np.int64)


class _Pay:
    """What one rule pays in every situation of a day of ``day`` steps, in thousandths of a point.

    What it pays for a step is kept once for each spell of the day: an owner who leaves sees
    nothing after that.
    """

    def __init__(self, tables: Tables, priced: Priced, day: int):
        book, self._watched = tables.rulebook, tables.ground.house.watched
        self._spells = {
            watched: [book.pays(priced, tables.step(branch, watched)) for branch in branches]
            for watched, branches in tables.spells()
        }
        self._end = book.pays_at_end(priced, tables.at(self._watched(day)))

    def at(self, action: Action, row: int, config: int, number: int) -> int:
        """What it pays for ``action`` in step ``number`` (from 1)."""
        return int(_entry(self._spells[self._watched(number)][action], row, config))

    def at_end(self, cell: int, config: int) -> int:
        return int(_entry(self._end, cell, config))


def make_house(
    level: str = "morning-paper",
    rules: str | Iterable[Rule] | None = None,
    house: str = "home",
    yard: int = 1,
) -> HouseEnv:
    """A house of a level: what ``gymnasium.make("misfetch/House-v0", ...)`` calls.

    ``level`` is the id of a shipped level or the path of a level file. ``rules`` is Said, as text
    or as parsed rules; by default what the level starts with. ``house`` is "home" or "training",
    and ``yard`` says which of the training houses, counted from 1.

    Raises:
        LevelError: there is no such level, or its file has faults.
        FaultsError: with every fault in the rules.
        ValueError: there is no such house.
        TooManySituationsError: the house has more situations than can be solved.
    """
    from game.rules.parser import parse_rules
    from game.world.levelfile import find_level, load_level

    found = load_level(find_level(level))
    text = found.start_rules if rules is None else rules
    said = parse_rules(text, found.said_words) if isinstance(text, str) else tuple(text)
    houses = {"home": (found.home,), "training": found.training}.get(house, ())
    number = yard if house == "training" else 1
    if not 1 <= number <= len(houses):
        raise ValueError(
            f'{found.id} has no house "{house}" number {number}; it has "home" and '
            f'"training" 1 to {len(found.training)}'
        )
    return HouseEnv(houses[number - 1], said, found.meant, found.day, found.chewing)


def _rows(tables: Tables) -> list[list[int]]:
    """For each action and cell the row of the action's branch; -1 for none."""
    rows = np.full((len(Action), tables.ground.house.cells), -1)
    for branch in tables.branches:
        rows[branch.action, branch.cells] = np.arange(len(branch.cells))
    return [[int(row) for row in of_action] for of_action in rows]


def _entry(array: Any, row: int, config: int) -> Any:
    """An entry of an array that broadcasts to [R, C]."""
    rows, configs = array.shape
    return array[row if rows > 1 else 0, config if configs > 1 else 0]


def register() -> None:
    """Let ``gymnasium.make`` find the houses. Calling it twice does no harm."""
    if HOUSE_ID not in gymnasium.registry:
        gymnasium.register(HOUSE_ID, entry_point=f"{__name__}:{make_house.__name__}")


register()
