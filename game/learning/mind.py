"""A dog's mind: what it believes each step pays, and what it believes the end of a day pays."""

from game.learning.experiences import Experiences
from game.learning.reward_model import Belief, RewardModel


class Mind:
    """Two reward models: one of steps, one of how things stand when the day is over."""

    def __init__(self, steps: Experiences, ends: Experiences):
        self.steps = RewardModel(steps)
        self.ends = RewardModel(ends)

    def sleep(self) -> None:
        """Rehearse all that is remembered until beliefs no longer move."""
        self.steps.sleep()
        self.ends.sleep()

    def beliefs(self) -> tuple[Belief, ...]:
        """What the dog has learned and plans on, strongest first."""
        return _strongest_first(self.steps.beliefs() + self.ends.beliefs())

    def impressions(self, most: int) -> tuple[Belief, ...]:
        """The strongest beliefs as they are at this moment, before anything is forgotten."""
        both = self.steps.impressions(most) + self.ends.impressions(most)
        return _strongest_first(both)[:most]


def _strongest_first(beliefs: tuple[Belief, ...]) -> tuple[Belief, ...]:
    return tuple(sorted(beliefs, key=lambda belief: -abs(belief.weight)))
