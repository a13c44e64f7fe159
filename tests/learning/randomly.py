"""Random small houses and random rules, for property tests.

The strategies are built once: building them takes longer than what they are for.
"""

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from game.rules import tree
from tests.learning.drawn import drawn

WORDS = ("paper", "printed", "framed", "big", "round", "ball", "wanted")
PLACES = ("owner", "basket", "doormat", "bin")
ROOMS = ("kitchen", "hall", "cellar")


@st.composite
def houses(draw, cells=8, items=2):
    """A small enclosed house: some walls inside, a dog, up to ``items`` items, some places."""
    width = draw(st.integers(2, 4))
    height = max(1, cells // width)
    inside = [(x, y) for y in range(height) for x in range(width)]
    order = draw(st.permutations(inside))
    marks = ["@", *draw(st.lists(st.sampled_from("npsbv"), max_size=items))]
    marks += draw(st.lists(st.sampled_from("OBD"), unique=True, max_size=2))
    marks += draw(st.lists(st.sampled_from("~^"), max_size=1))
    grid = dict.fromkeys(inside, ".")
    grid.update(dict(zip(order, marks, strict=False)))
    edge = "#" * (width + 2)
    rows = ["#" + "".join(grid[x, y] for x in range(width)) + "#" for y in range(height)]
    rooms = ["k" * (width // 2 + 1) + "h" * (width + 1 - width // 2)] * (height + 2)
    text = "\n".join([edge, *rows, edge])
    return drawn(text, awake=draw(st.booleans()), rooms="\n".join(rooms))


@cache
def descriptions():
    words = st.sampled_from([tree.Word(w) for w in WORDS]) | st.just(tree.Anything())
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
        st.just(tree.OwnerSees()),
        st.builds(tree.ThereIs, counts()),
        st.builds(tree.Compare, counts(), comparisons, st.integers(0, 2)),
    )
    pairs = st.lists(single, min_size=2, max_size=2)
    return st.one_of(
        st.none(),
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
        st.builds(tree.GetsCloser, what | st.sampled_from([tree.Place(p) for p in PLACES])),
        st.builds(tree.GetsFarther, what | st.sampled_from([tree.Place(p) for p in PLACES])),
    )


@cache
@st.composite
def rules(draw):
    amount = Decimal(draw(st.integers(-40, 40))) / 4
    event = draw(st.none() | events())
    if event is None:
        cadence = draw(st.sampled_from([tree.EveryStep(), tree.EndOfDay()]))
    else:
        item = not isinstance(getattr(event, "what", tree.Terrain("none")), tree.Terrain)
        often = [tree.EachTime(), tree.AtMost(1), tree.AtMost(2)]
        cadence = draw(st.sampled_from([*often, tree.OncePerItem()] if item else often))
    per = draw(st.none() | counts())
    return tree.Rule(amount, cadence, event, per, draw(conditions()))


@cache
def rule_sets(most=3):
    return st.lists(rules(), min_size=1, max_size=most).map(tuple)
