"""What a level has for rules that are made of tiles."""

from collections.abc import Iterator

from game.rules.tiles.supply import Supply
from game.texts.texts import Texts
from game.world.house import House
from game.world.level import Level


def supply_of(level: Level, say: Texts | None = None) -> Supply:
    """The words of a level and the places of its houses.

    The kinds of things that lie in its first training house and at home are shown also where the
    trainer cannot measure them. What never happens in any of its houses says so, by ``say`` or
    else in English.
    """
    words, houses, say = level.said_words, _houses(level), say or Texts()
    places = [place for house in houses for place in house.places]
    seen = {item.name for house in (level.training[0], level.home) for item in house.items}
    return Supply(
        words,
        unmeasured=frozenset(seen) & words.unsayable,
        pressable=frozenset(place.name for place in places if place.can_be_pressed),
        switches=frozenset(place.name for place in places if place.switch),
        idle=dict(_idle(level, houses, say)),
        say=say,
        called=level.called,
    )


def _houses(level: Level) -> tuple[House, ...]:
    return (*level.training, level.home, *(entry.house for entry in level.exam))


def _idle(level: Level, houses: tuple[House, ...], say: Texts) -> Iterator[tuple[str, str]]:
    if not level.chewing:
        yield "chews", say("tiles-never-chews")
    if not any(item.kind.fragile for house in houses for item in house.items):
        yield "breaks", say("tiles-never-breaks")
    if all(house.owner is None for house in houses):
        yield "the owner can see the dog", say("tiles-no-owner")
