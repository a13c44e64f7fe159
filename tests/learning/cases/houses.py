"""The houses of the cases.

They are drawn with the marks of ``drawn.py``: n newspaper, p painting, s sheet (all of them
paper), b ball, v vase (fragile), l letter (chewed, it leaves shreds), j jar (fragile, leaves
shards, which are fragile, too). O owner (keeps), B basket, D doormat, S lamp (a switch), T tray
(tips), R rack (refills), and the switches that multiply: X dial (3), Y lever (-2), Z fuse (0).
"""

from tests.learning.drawn import drawn

FETCH = drawn("""
    #########
    #@.n.s.O#
    #########
""")
BALL = drawn("""
    #####
    #@bB#
    #####
""")
VASE = drawn(
    """
    #####
    #@.v#
    #####
    """,
    rooms="#kkk#\n#kkk#\n#kkk#",
)
BED_AND_VASE = drawn(
    """
    ####
    #1.#
    ####
    """,
    key={"1": "@v"},
)
FLOORS = drawn("""
    #######
    #@~~.^#
    #######
""")
ROOMS = drawn(
    """
    ######
    #@n.s#
    ######
    """,
    rooms="######\n#kkhh#\n######",
)
CORNERS = drawn("""
    #######
    #@#..B#
    #.#.#.#
    #...#.#
    #######
""")
MOVED = drawn("""
    ########
    #n.@..B#
    ########
""")
BETWEEN_TWO = drawn("""
    #######
    #s@Bn.#
    #######
""")
TWO = drawn("""
    #########
    #s.@...s#
    #########
""")
CUT_OFF = drawn("""
    #######
    #@.#sB#
    #######
""")
BEHIND_A_WALL = drawn("""
    #######
    #@.O#.#
    #...#.#
    #.....#
    #######
""")
ASLEEP = drawn(
    """
    ######
    #@.nO#
    ######
    """,
    awake=False,
)
FULL_BASKET = drawn(
    """
    #####
    #@1.#
    #####
    """,
    rooms="#kkk#\n#kkk#\n#kkk#",
    key={"1": "Bss"},
)
HEAP = drawn(
    """
    ######
    #@1.2#
    ######
    """,
    key={"1": "nsb", "2": "pb"},
)
IN_BED = drawn(
    """
    #####
    #1~B#
    #####
    """,
    rooms="#kkk#\n#kkk#\n#kkk#",
    key={"1": "@~", "B": "Bb"},
)
LAMP = drawn("""
    #######
    #@nS.D#
    #######
""")
DIAL = drawn("""
    #####
    #@X.#
    #####
""")
DIAL_AND_LEVER = drawn("""
    #####
    #@XY#
    #####
""")
FUSE = drawn("""
    #####
    #@Z.#
    #####
""")
TRAY = drawn("""
    ######
    #@sTb#
    ######
""")
LAID_TRAY = drawn(
    """
    ####
    #@1#
    ####
    """,
    key={"1": "Ts"},
)
RACK = drawn(
    """
    #######
    #@1D.O#
    #######
    """,
    key={"1": "Rn"},
)
VASE_RACK = drawn(
    """
    ####
    #@1#
    ####
    """,
    key={"1": "Rv"},
)
EMPTY_RACK = drawn("""
    #####
    #s@R#
    #####
""")
LETTER = drawn("""
    ######
    #@lTO#
    ######
""")
LETTER_RACK = drawn(
    """
    #####
    #@1D#
    #####
    """,
    key={"1": "Rl"},
)
LETTER_AND_SHEET = drawn(
    """
    #####
    #@l1#
    #####
    """,
    key={"1": "Bs"},
)
JAR = drawn(
    """
    #####
    #@.j#
    #####
    """,
    rooms="#kkk#\n#kkk#\n#kkk#",
)
LEAVES = drawn(
    """
    ######
    #@n.O#
    ######
    """,
    leaves_after=2,
)
LEAVES_ASLEEP = drawn(
    """
    ####
    #@O#
    ####
    """,
    awake=False,
    leaves_after=2,
)
