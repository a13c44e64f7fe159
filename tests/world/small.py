"""A small catalogue and a small sound level file, to be broken in tests."""

from pathlib import Path

from game.world.catalogue import Catalogue, Kind, PlaceKind

PAPER = Kind("newspaper", frozenset({"paper", "rolled"}))
SHOE = Kind("shoe", frozenset({"leather"}), frozenset({"old"}))
VASE = Kind("vase", frozenset({"glass"}), fragile=True, leaves="shards")
SHARDS = Kind("shards", frozenset({"mess"}))
PLACES = (
    PlaceKind("owner", keeps=True),
    PlaceKind("dog bed"),
    PlaceKind("lamp", switch=True),
    PlaceKind("tray", tips=True),
)

CATALOGUE = Catalogue(
    looks={"paper": 3.0, "leather": 2.0, "glass": 1.5, "rolled": 1.0, "mess": 0.5},
    facts=frozenset({"today's", "old"}),
    kinds={kind.name: kind for kind in (PAPER, SHOE, VASE, SHARDS)},
    places={place.name: place for place in PLACES},
    terrains=frozenset({"rug", "sofa"}),
)

LEVEL = '''\
format = 1
id = "small"
title = "Small"
chapter = "basic"
wish = "Bring the newspaper."
words = ["paper", "rolled"]
meant = """
+10 when the dog brings newspaper to the owner
"""
start_rules = "+1 when the dog brings paper to the owner"
day = 20
steps = 1000
question = "What will it bring?"

[[choices]]
text = "The newspaper."
outcome = "fetched"

[[choices]]
text = "Nothing."
outcome = "idle"

[[training]]
name = "The yard"
map = """
######
#@..n#
######
"""
legend = { n = { item = "newspaper" } }

[home]
name = "The house"
map = """
######
#@.ro#
#n..s#
######
"""
rooms_map = """
######
#kkll#
#kkll#
######
"""
rooms = { k = "kitchen", l = "living room" }

[home.legend]
o = { place = "owner" }
n = { item = "newspaper", facts = ["today's"] }
s = { item = "shoe" }
r = { terrain = "rug" }

[[expect]]
name = "paper"
rules = "+1 when the dog brings paper to the owner"
outcome = "fetched"
min_score = 50
brings = ["newspaper"]
leaves = ["shoe"]
'''


EVERYTHING = Path(__file__).parent / "everything.toml"
"""A level that uses everything that a level can use, in words of the shipped catalogue."""

CROWD = '''
name = "The warehouse"
map = """
########
#@nnnnn#
#.nnn..#
#o....b#
########
"""
legend = { n = { item = "newspaper" }, o = { place = "owner" }, b = { place = "dog bed" } }
'''
"""A house with more papers than anyone can plan for."""

_LONG = LEVEL.replace("day = 20", "day = 200")
_HOME = LEVEL[LEVEL.index("[home]") : LEVEL.index("[[expect]]")]
CROWDED = {
    "home": _LONG.replace(_HOME, f"[home]{CROWD}\n"),
    "training": _LONG.replace("[home]", f"[[training]]{CROWD}\n[home]", 1),
    "exam": f"{_LONG}\n[[exam]]{CROWD}",
}
"""The small level with the crowded house as its home, beside its yard, or in its exam."""


def write(text: str, folder: Path, name: str = "x.toml") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, "utf-8", newline="\n")
    return path
