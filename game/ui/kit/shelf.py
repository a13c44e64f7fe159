"""A shelf for things that cost time to make: what was not used for longest makes room."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Thing = TypeVar("Thing")


class Shelf(Generic[Key, Thing]):
    """Keeps made things by key while their weights together are at most ``room``.

    What it hands out is shared: use it, do not change it.
    """

    def __init__(self, room: int, weigh: Callable[[Thing], int] = lambda thing: 1):
        self.weight = 0
        self._room = room
        self._weigh = weigh
        self._things: OrderedDict[Key, Thing] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Thing]) -> Thing:
        """The thing of a key, made now if it is not on the shelf."""
        if key in self._things:
            self._things.move_to_end(key)
            return self._things[key]
        thing = self._things[key] = make()
        self.weight += self._weigh(thing)
        while self.weight > self._room and len(self._things) > 1:
            self.weight -= self._weigh(self._things.popitem(last=False)[1])
        return thing

    def __len__(self) -> int:
        return len(self._things)
