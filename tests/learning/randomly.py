"""Random small houses and random rules, for property tests.

The strategies are built once: building them takes longer than what they are for.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from game.rules import tree
from tests.learning.drawn import KINDS, drawn

WORDS = ("paper", "printed", "framed", "big", "round", "ball", "wanted", "mess", "glass")
PLACES = ("owner", "basket", "doormat", "bin")
ROOMS = ("kitchen", "hall", "cellar")


@st.composite
def houses(draw, cells=8, items=2, day=6, paying=True):
    """A small house: walls, a dog, some places, and up to ``items`` items, left-overs included.

    Several items may lie in one cell, also on a place; places do whatever places can do. The
    owner may sleep, or leave in the course of a ``day``. ``paying``: switches may multiply what
    Said pays, so that who says what is meant need not get it.
    """
    width = draw(st.integers(2, 4))
    height = max(1, cells // width)
    inside = [(x, y) for y in range(height) for x in range(width)]
    order = draw(st.permutations(inside))
    walls = draw(st.sampled_from([0, 0, 1, 2]))
    floor = order[walls:] if len(order) > walls + 2 else order
    single = ["@", *draw(st.permutations("OBD"))[: draw(st.sampled_from([2, 2, 2, 3, 1, 0]))]]
    single += draw(st.lists(st.sampled_from("~^"), max_size=1))
    marks = dict.fromkeys(inside, "#") | dict.fromkeys(floor, "")
    for position, mark in zip(floor, single, strict=False):
        marks[position] = mark
    spots = floor[1:3] * 2 + floor  # often on a place, or where something lies already
    for item in draw(_items(items)):
        marks[draw(st.sampled_from(spots))] += item
    house = _built(width, height, marks, awake=draw(st.integers(0, 3)) < 3)
    leaves = house.owner is not None and draw(st.booleans())
    left = draw(st.integers(0, day)) if leaves else None
    places = tuple(
        replace(place, **draw(_doings())) if draw(st.integers(0, 3)) < 3 else place
        for place in house.places
    )
    if not paying:
        places = tuple(replace(place, pays_times=1) for place in places)
    return replace(house, places=places, leaves_after=left)


def _items(most):
    """Marks of items that are, with what they may leave over, at most ``most``."""
    count = st.sampled_from([most, most, most, most // 2, 0])
    marks = count.flatmap(lambda n: st.lists(st.sampled_from("npsbvljlj"), min_size=n, max_size=n))
    return marks.map(lambda marks: _at_most(marks, most))


def _at_most(marks, most):
    while sum(1 + bool(KINDS[mark].leaves) for mark in marks) > most:
        marks = marks[:-1]
    return marks


@cache
def _doings():
    """What a place may do beside letting things lie there."""
    return st.fixed_dictionaries(
        {name: st.booleans() for name in ("refills", "switch", "tips")}
        | {"keeps": st.sampled_from([False, False, False, True])}
        | {"pays_times": st.sampled_from([2, -3, 1, 0])}
    )


def _built(width, height, marks, awake):
    """The house inside a wall; every cell with more than one mark has a key of its own."""
    keys = {position: chr(0x2460 + n) for n, position in enumerate(marks)}
    drawing = {
        position: (mark or ".") if len(mark) < 2 else keys[position]
        for position, mark in marks.items()
    }
    edge = "#" * (width + 2)
    rows = ["#" + "".join(drawing[x, y] for x in range(width)) + "#" for y in range(height)]
    rooms = ["k" * (width // 2 + 1) + "h" * (width + 1 - width // 2)] * (height + 2)
    key = {keys[position]: mark for position, mark in marks.items()}
    return drawn("\n".join([edge, *rows, edge]), awake, "\n".join(rooms), key)


@cache
def descriptions():
    words = st.sampled_from([tree.Anything()] * 5 + [tree.Word(w) for w in WORDS])
    return st.recursive(
        words,
        lambda inner: (
            st.builds(tree.Not, inner)
            | st.builds(tree.all_of, st.lists(inner, min_size=2, max_size=2))
            | st.builds(tree.any_of, st.lists(inner, min_size=2, max_size=2))
        ),
        max_leaves=3,
    )


@cache
def counts():
    spots = st.sampled_from([tree.Place(p) for p in PLACES] + [tree.Room(r) for r in ROOMS])
    return st.builds(tree.Count, descriptions(), spots)


@cache
def conditions():
    comparisons = st.sampled_from(["less than", "at most", "exactly", "at least", "more than"])
    near = descriptions() | st.sampled_from([tree.Place(p) for p in PLACES])
    single = st.one_of(
        st.builds(tree.Carrying, descriptions()),
        st.builds(tree.InRoom, st.sampled_from(ROOMS)),
        st.builds(tree.OnTerrain, st.sampled_from(["rug", "sofa"])),
        st.builds(tree.Near, near, st.integers(1, 3)),
        *[st.just(tree.OwnerSees())] * 4,
        st.builds(tree.SwitchedOn, st.sampled_from(PLACES)),
        st.builds(tree.ThereIs, counts()),
        st.builds(tree.Compare, counts(), comparisons, st.integers(0, 2)),
    )
    pairs = st.lists(single, min_size=2, max_size=2)
    return st.one_of(
        single,
        st.builds(tree.Not, single),
        st.builds(tree.all_of, pairs),
        st.builds(tree.any_of, pairs),
    )


@cache
def events():
    what = descriptions()
    terrain = st.sampled_from([tree.Terrain("rug"), tree.Terrain("sofa")])
    return st.one_of(
        st.builds(tree.PicksUp, what),
        st.builds(tree.PutsDown, what),
        st.builds(tree.Brings, what, st.sampled_from(PLACES)),
        st.builds(tree.Chews, what),
        st.builds(tree.Breaks, what),
        st.builds(tree.StepsOn, what | terrain),
        st.builds(tree.Enters, st.sampled_from(ROOMS)),
        st.just(tree.Waits()),
        st.builds(tree.Presses, st.sampled_from(PLACES)),
        st.builds(tree.GetsCloser, what | st.sampled_from([tree.Place(p) for p in PLACES])),
        st.builds(tree.GetsFarther, what | st.sampled_from([tree.Place(p) for p in PLACES])),
    )


@cache
@st.composite
def rules(draw):
    """Rules that mostly pay now and then: few of them wait for several things at once."""
    amount = Decimal(draw(st.integers(-40, 40))) / 4
    event = draw(events()) if draw(st.integers(0, 3)) else None
    if event is None:
        cadence = draw(st.sampled_from([tree.EveryStep(), tree.EndOfDay()]))
    else:
        item = not isinstance(getattr(event, "what", tree.Terrain("none")), tree.Terrain)
        often = [tree.EachTime(), tree.EachTime(), tree.AtMost(1), tree.AtMost(2)]
        cadence = draw(st.sampled_from([*often, tree.OncePerItem()] if item else often))
    per = draw(counts()) if draw(st.integers(0, 3)) == 3 else None
    condition = draw(conditions()) if draw(st.booleans()) else None
    return tree.Rule(amount, cadence, event, per, condition)


@cache
def rule_sets(most=3):
    return st.lists(rules(), min_size=1, max_size=most).map(tuple)
