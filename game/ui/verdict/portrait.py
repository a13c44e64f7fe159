"""The dog and its owner, after the day: how each of them feels about it."""

from collections.abc import Mapping
from types import MappingProxyType

from pygame import Surface

from game.learning.verdict import Verdict
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget
from game.ui.sprites import Sprites

_OWNER, _DOG = 64, 46  # at scale 1: how wide they are drawn
_OVERLAP = 4
_POSES: Mapping[str, str] = MappingProxyType({"idle": "sleep-1", "undertrained": "sit"})


class Portrait(Widget):
    """A dog is proud of whatever it did; its owner's face shows what that was worth."""

    def __init__(self, sprites: Sprites, verdict: Verdict):
        super().__init__(nowhere())
        self._sprites = sprites
        self.pose = _POSES.get(verdict.outcome, "sit-proud")
        self.face = _face(verdict)

    def least_width(self, pen: Pen) -> int:
        """Both beside each other."""
        return pen.look.px(_OWNER + _DOG - _OVERLAP)

    def least_height(self, pen: Pen, width: int) -> int:
        """As high as the owner."""
        return self._sprites.picture(f"owner/{self.face}", pen.look.px(_OWNER)).get_height()

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The dog at the owner's feet."""
        owner = self._sprites.picture(f"owner/{self.face}", pen.look.px(_OWNER))
        dog = self._sprites.picture(f"dog/{self.pose}", pen.look.px(_DOG))
        surface.blit(owner, owner.get_rect(bottomright=self.rect.bottomright))
        surface.blit(dog, dog.get_rect(bottomleft=self.rect.bottomleft))


def _face(verdict: Verdict) -> str:
    """Happy with a wish fulfilled; shocked by a day that is worse than no dog."""
    if verdict.outcome == "fetched":
        return "happy"
    if verdict.intent_score < 0:
        return "shocked"
    return "cross" if verdict.gaps.loss > 0 and verdict.outcome != "idle" else "calm"
