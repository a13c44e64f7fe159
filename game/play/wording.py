"""Deeds, things and lists in words, in the player's language."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.play.deeds import Deed
from game.texts.texts import Texts

_DONE: Mapping[str, str] = MappingProxyType(
    {
        "picks up": "finding-picking-up",
        "puts down": "finding-putting-down",
        "brings": "finding-bringing",
        "chews": "finding-chewing",
        "breaks": "finding-breaking",
        "steps on": "finding-stepping-on",
        "enters": "finding-entering",
        "presses": "finding-pressing",
        "gets closer to": "finding-getting-closer",
        "gets farther from": "finding-getting-farther",
    }
)
_BARE: Mapping[str, str] = MappingProxyType(
    {
        "waits": "finding-waiting",
        "walks": "finding-walking",
        "every step": "finding-every-step",
        "the day ends": "finding-day-ends",
    }
)
_JOINTS: Mapping[str, str] = MappingProxyType(
    {"and": "finding-and", "or": "finding-or", "not": "finding-not"}
)
_DESCRIPTION = re.compile(r"\b(and|or|not)\b|([()])")


@dataclass(frozen=True)
class Wording:
    """Says what was done, by the names that a level has for its things; see ``Level.called``."""

    say: Texts = field(default_factory=Texts)
    called: Callable[[str], str] = str

    def name(self, words: str) -> str:
        """What a thing or a place is called; or all that are described: "paper and not framed"."""
        called = self.called(words)
        if called != words:
            return called
        parts = filter(None, map(str.strip, filter(None, _DESCRIPTION.split(words))))
        told = " ".join(self._part(part) for part in parts)
        return told.replace("( ", "(").replace(" )", ")")

    def _part(self, part: str) -> str:
        return self.say(_JOINTS[part]) if part in _JOINTS else self.called(part)

    def thing(self, name: str) -> str:
        """ "the ball"."""
        return self.say("finding-thing", name=self.name(name))

    def deed(self, deed: Deed) -> str:
        """ "bringing the ball to the owner"."""
        say, what = self.say, self.name(deed.what)
        if deed.event == "waits" and deed.place:
            return say("finding-waiting-at", place=what)
        if deed.event in _BARE:
            return say(_BARE[deed.event])
        if not deed.item or not deed.place:
            return say(_DONE[deed.event], what=what)
        if deed.event != "brings":
            done = say(_DONE[deed.event], what=what)
            return say("finding-done-at", deed=done, place=self.name(deed.place))
        if deed.place == "owner":
            return say("finding-bringing-to-owner", what=what)
        return say("finding-bringing-to", what=what, place=self.name(deed.place))

    def done(self, deeds: Iterable[Deed]) -> str:
        """ "bringing the contract, picking up the ball 40 times": each deed once."""
        return self.joined(self._times(*counted) for counted in Counter(deeds).items())

    def done_anywhere(self, deeds: Iterable[Deed]) -> str:
        """The same, but for where it was done to a thing."""
        return self.done(deed.anywhere for deed in deeds)

    def _times(self, deed: Deed, count: int) -> str:
        said = self.deed(deed)
        return said if count == 1 else self.say("finding-done-again", deed=said, count=count)

    def apart(self, one: Deed, other: Deed) -> tuple[str, str]:
        """What two deeds are about, in as few words as tell them apart."""
        same = (one.event, one.place) == (other.event, other.place)
        if same and one.item and other.item:
            return self.thing(one.item), self.thing(other.item)
        return self.deed(one), self.deed(other)

    def joined(self, parts: Iterable[str]) -> str:
        """ "a, b and c"; "" for nothing."""
        first, *more = list(parts) or [""]
        if not more:
            return first
        for part in more[:-1]:
            first = self.say("finding-list", some=first, next=part)
        return self.say("finding-list-last", some=first, last=more[-1])
