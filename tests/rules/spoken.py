"""A vocabulary to speak with, and random rules over it, for the tests of the language."""

from hypothesis import strategies as st

from game.rules import tree
from game.rules.words import Vocabulary

WORDS = frozenset(
    {"paper", "newspaper", "cloth", "printed", "framed", "white", "big", "letter", "mess", "glass"}
    | {"smells of ink", "today's", "belongs to the neighbour", "half-eaten", "in use", "dog toy"}
)
PLACES = frozenset({"owner", "doormat", "dog bed", "in tray", "desk", "light switch"})
ROOMS = frozenset({"kitchen", "living room"})
TERRAINS = frozenset({"sofa", "rug", "wet floor"})
VOCABULARY = Vocabulary(
    WORDS, PLACES, ROOMS, TERRAINS, unsayable=frozenset({"famous painting", "valuable"})
)
LONGEST = 200
DEEPEST = 8


def nesting(part: object) -> int:
    """How deep and, or and not are nested, counted the slow and obvious way."""
    if not hasattr(part, "__dataclass_fields__"):
        return max(map(nesting, part), default=0) if isinstance(part, tuple) else 0
    inner = max((nesting(getattr(part, name)) for name in part.__dataclass_fields__), default=0)
    return inner + isinstance(part, tree.Not | tree.AllOf | tree.AnyOf)


def _nested(single, leaves):
    def wider(inner):
        several = st.lists(inner, min_size=2, max_size=3)
        return (
            st.builds(tree.Not, inner)
            | st.builds(tree.all_of, several)
            | st.builds(tree.any_of, several)
        )

    return st.recursive(single, wider, max_leaves=leaves)


def amounts():
    return st.decimals(-1000, 1000, places=3).map(lambda amount: amount + 0)


def descriptions(leaves=4):
    words = st.sampled_from(sorted(WORDS)).map(tree.Word)
    return _nested(words | st.just(tree.Anything()), leaves)


def _terrains():
    return st.sampled_from(sorted(TERRAINS))


def _rooms():
    return st.sampled_from(sorted(ROOMS))


def _places():
    return st.sampled_from(sorted(PLACES))


def counts():
    return st.builds(
        tree.Count, descriptions(3), _places().map(tree.Place) | _rooms().map(tree.Room)
    )


def item_events():
    what = descriptions()
    kinds = (tree.PicksUp, tree.PutsDown, tree.Chews, tree.Breaks, tree.StepsOn)
    return st.one_of(
        *(st.builds(kind, what) for kind in kinds), st.builds(tree.Brings, what, _places())
    )


def other_events():
    return st.one_of(
        st.builds(tree.StepsOn, _terrains().map(tree.Terrain)),
        st.builds(tree.Enters, _rooms()),
        st.just(tree.Waits()),
        st.builds(tree.Presses, _places()),
        st.builds(tree.GetsCloser, descriptions(3) | _places().map(tree.Place)),
        st.builds(tree.GetsFarther, descriptions(3) | _places().map(tree.Place)),
    )


def conditions():
    comparisons = st.sampled_from(["less than", "at most", "exactly", "at least", "more than"])
    single = st.one_of(
        st.builds(tree.Carrying, descriptions(3)),
        st.builds(tree.InRoom, _rooms()),
        st.builds(tree.OnTerrain, _terrains()),
        st.builds(tree.Near, descriptions(3) | _places().map(tree.Place), st.integers(1, 99)),
        st.just(tree.OwnerSees()),
        st.builds(tree.SwitchedOn, _places()),
        st.builds(tree.ThereIs, counts()),
        st.builds(tree.Compare, counts(), comparisons, st.integers(0, 99)),
    )
    return _nested(single, 4)


def rules():
    """Every rule that can be written: short enough and not nested too deep."""
    standing = st.sampled_from([tree.EveryStep(), tree.EndOfDay()])
    counted = st.just(tree.EachTime()) | st.builds(tree.AtMost, st.integers(1, 99))
    occasions = st.one_of(
        st.tuples(standing, st.none()),
        st.tuples(counted, item_events() | other_events()),
        st.tuples(st.just(tree.OncePerItem()), item_events()),
    )
    return st.builds(
        lambda amount, occasion, per, condition: tree.Rule(amount, *occasion, per, condition),
        amounts(),
        occasions,
        st.none() | counts(),
        st.none() | conditions(),
    ).filter(lambda rule: nesting(rule) <= DEEPEST)
