"""A small memory of things that cost time to make: the least recently used are let go."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """At most ``capacity`` made things by key. What it hands out is shared: do not change it."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._things: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The thing of that key, made now if it is not here."""
        if key in self._things:
            self._things.move_to_end(key)
            return self._things[key]
        thing = self._things[key] = make()
        if len(self._things) > self._capacity:
            self._things.popitem(last=False)
        return thing

    def __len__(self) -> int:
        return len(self._things)
