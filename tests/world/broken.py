"""Broken level files, and exactly what is said about each."""

# ruff: noqa: E501 -- messages stand here as the user sees them, on one line

KEYS = "Known: briefing, chapter, chewing, choices, day, debrief, exam, expect, format, hints, home, id, meant, misbehaviour, par, question, seed, source, start_rules, steps, title, training, trophy, wish, words."
EXAM_KEYS = "Known: awake, leaves_after, legend, map, name, outdoors, rooms, rooms_map, shuffle."
EXHIBIT = """[[misbehaviour]]
id = "chewer"
name = "Chewer"
story = "The dog chewed a shoe."
rules = "+1 when the dog chews shoe"
"""
SOURCE = """[[source]]
id = "y-2020"
title = "On chewing"
authors = "A. Dog"
year = 2020
"""
# By name: what is changed in the small level, and all that is said about it.
BROKEN: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "unknown key": (
        [("question =", 'qestion = "?"\nquestion =')],
        ['x.toml:13:1: unknown key "qestion". Did you mean "question"? ' + KEYS],
    ),
    "missing keys": (
        [
            ('title = "Small"\n', ""),
            ('question = "What will it bring?"\n', ""),
            ('name = "The house"\n', ""),
        ],
        [
            'x.toml:1:1: the key "question" is missing',
            'x.toml:1:1: the key "title" is missing',
            'x.toml:30:1: the key "name" is missing',
        ],
    ),
    "wrong types": (
        [
            ("day = 20", 'day = "20"'),
            ('words = ["paper", "rolled"]', 'words = ["paper", 3]'),
            ('wish = "Bring the newspaper."', 'wish = ["a"]'),
            ("min_score = 50", "min_score = true"),
        ],
        [
            'x.toml:5:8: "wish" must be text in quotes, not a list',
            'x.toml:6:19: each of "words" must be text in quotes, not 3',
            'x.toml:11:7: "day" must be a whole number, not "20"',
            'x.toml:58:13: "min_score" must be a number, not true',
        ],
    ),
    "not a number": (
        [("min_score = 50", "min_score = nan")],
        ['x.toml:58:13: "min_score" must be a number, not nan'],
    ),
    "too short a day": (
        [("day = 20", "day = 9")],
        ['x.toml:11:7: "day" must be at least 10, not 9'],
    ),
    "too much training": (
        [("steps = 1000", "steps = 1_000_001")],
        ['x.toml:12:9: "steps" must be at most 1000000, not 1000001'],
    ),
    "unknown format": (
        [("format = 1", "format = 2")],
        ["x.toml:1:10: this game reads format 1, not 2"],
    ),
    "unknown outcome": (
        [('outcome = "idle"', 'outcome = "idel"')],
        [
            'x.toml:21:11: unknown outcome "idel". Did you mean "idle"? Known: fetched, hacked, idle, misgeneralised, side_effect, undertrained.'
        ],
    ),
    "unknown chapter": (
        [('"basic"', '"basics"')],
        [
            'x.toml:4:11: unknown chapter "basics". Did you mean "basic"? Known: advanced, basic, intermediate, mods, sandbox.'
        ],
    ),
    "bad id": (
        [('"small"', '"Small one"')],
        ['x.toml:2:6: "Small one" is no name: use lower case letters, with hyphens between words'],
    ),
    "empty title": (
        [('"Small"', '""')],
        ['x.toml:3:9: "title" is empty'],
    ),
    "long title": (
        [('"Small"', '"' + "x" * 61 + '"')],
        ['x.toml:3:9: "title" may be at most 60 characters long, has 61'],
    ),
    "a zero in a title": (
        [('"Small"', '"Sm\\u0000all"')],
        ["x.toml:3:12: leave out the invisible character U+0000"],
    ),
    "what turns texts round": (
        [
            ('"Bring the newspaper."', '"Bring the \u202enewspaper.\u202c"'),
            ('text = "Nothing."', 'text = """\nNo\\tthing.\\u202E"""'),
            ("The yard", "The yard\u200b"),
        ],
        [
            "x.toml:5:19: leave out the invisible character U+202E",
            "x.toml:21:11: leave out the invisible character U+202E",
            "x.toml:25:17: leave out the invisible character U+200B",
        ],
    ),
    "an id that is turned round": (
        [('"small"', '"sm\u202eall"')],
        [
            'x.toml:2:6: "smU+202Eall" is no name: use lower case letters, with hyphens between words',
            "x.toml:2:9: leave out the invisible character U+202E",
        ],
    ),
    "a legend with a control character": (
        [("s = { item", '"\\u0007" = { item'), ("s#", ".#")],
        [
            'x.toml:51:1: "\\u0007" is no legend character: use one that can be seen',
            "x.toml:51:1: leave out the invisible character U+0007",
        ],
    ),
    "two answers with one outcome": (
        [('outcome = "idle"', 'outcome = "fetched"')],
        ['x.toml:21:11: the outcome "fetched" is here for the second time'],
    ),
    "one choice": (
        [('[[choices]]\ntext = "Nothing."\noutcome = "idle"\n', "")],
        ['x.toml:15:1: "choices" needs at least 2, has 1'],
    ),
    "home no table": (
        [("[home]\n", "[house]\n"), ("[home.legend]", "[house.legend]")],
        [
            'x.toml:1:1: the key "home" is missing',
            'x.toml:32:1: unknown key "house". Did you mean "home"? ' + KEYS,
        ],
    ),
    "no words": (
        [('words = ["paper", "rolled"]', "words = []")],
        ['x.toml:6:9: "words" needs at least 1, has 0'],
    ),
    "unknown word": (
        [('"rolled"]', '"roled"]')],
        [
            'x.toml:6:19: unknown word "roled". Did you mean "rolled"? Known: glass, leather, mess, newspaper, paper, rolled, shards, shoe, vase.'
        ],
    ),
    "fact as word": (
        [('"rolled"]', '"today\'s"]')],
        ['x.toml:6:19: "today\'s" is a fact, and no trainer can measure facts'],
    ),
    "word twice": (
        [('"rolled"]', '"paper"]')],
        ['x.toml:6:19: the word "paper" is here for the second time'],
    ),
    "ragged line": (
        [("#n..s#", "#n..s##")],
        ["x.toml:37:7: this line of the map has 7 characters, the others have 6"],
    ),
    "short line": (
        [("#@..n#", "#@.n#")],
        ["x.toml:27:6: this line of the map has 5 characters, the others have 6"],
    ),
    "no wall": (
        [
            ('#n..s#\n######\n"""\nrooms_map', '#n..s#\n##..##\n"""\nrooms_map'),
            ('#kkll#\n######\n"""\nrooms =', '#kkll#\n##kk##\n"""\nrooms ='),
        ],
        ['x.toml:38:3: a house needs walls all around: this must be "#" (and 1 more)'],
    ),
    "unreached": (
        [("#@.ro#\n#n..s#", "#@#ro#\n#n#.s#")],
        ["x.toml:36:4: this cell cannot be reached from the dog (and 3 more)"],
    ),
    "no dog": (
        [("#@.ro#", "#..ro#")],
        ['x.toml:34:1: the map needs a "@" where the dog starts'],
    ),
    "two dogs": (
        [("#@.ro#", "#@@ro#")],
        ['x.toml:36:3: a second "@": the dog starts in one place only'],
    ),
    "unknown character": (
        [("#n..s#", "#n.Ns#")],
        ['x.toml:37:4: unknown map character "N". Did you mean "n"? Known: #, ., @, n, o, r, s.'],
    ),
    "unused legend": (
        [("#n..s#", "#n...#")],
        ['x.toml:51:1: "s" is in the legend but not on the map'],
    ),
    "unknown item": (
        [('item = "newspaper", facts', 'item = "newspapr", facts')],
        [
            'x.toml:50:14: unknown item "newspapr". Did you mean "newspaper"? Known: newspaper, shards, shoe, vase.'
        ],
    ),
    "unknown place": (
        [('place = "owner"', 'place = "onwer"')],
        [
            'x.toml:49:15: unknown place "onwer". Did you mean "owner"? Known: dog bed, lamp, owner, tray.'
        ],
    ),
    "unknown terrain": (
        [('terrain = "rug"', 'terrain = "rag"')],
        ['x.toml:52:17: unknown terrain "rag". Did you mean "rug"? Known: rug, sofa.'],
    ),
    "unknown fact": (
        [('["today\'s"]', '["todays"]')],
        ['x.toml:50:36: unknown fact "todays". Did you mean "today\'s"? Known: old, today\'s.'],
    ),
    "place twice": (
        [("#n..s#", "#n.os#")],
        ['x.toml:37:4: the place "owner" is here for the second time'],
    ),
    "things in two ways": (
        [('{ item = "shoe" }', '{ item = "shoe", items = ["newspaper"] }')],
        ['x.toml:51:5: use "item" for one thing or "items" for several, not both'],
    ),
    "unknown thing of several": (
        [('{ item = "shoe" }', '{ items = ["newspaper", "shoo"] }')],
        [
            'x.toml:51:29: unknown item "shoo". Did you mean "shoe"? Known: newspaper, shards, shoe, vase.'
        ],
    ),
    "too many in one cell": (
        [('{ item = "shoe" }', f"{{ items = {['shoe'] * 9} }}")],
        ['x.toml:51:15: "items" may hold at most 8, has 9'],
    ),
    "thing at the owner": (
        [('{ place = "owner" }', '{ place = "owner", item = "shoe" }')],
        [
            "x.toml:49:5: nothing can lie at the owner when the day begins: the owner keeps what is there"
        ],
    ),
    "empty entry": (
        [('{ item = "shoe" }', "{ }")],
        ['x.toml:51:5: this needs an "item", a "place" or a "terrain"'],
    ),
    "misspelt entry": (
        [('{ item = "shoe" }', '{ itm = "shoe" }')],
        [
            'x.toml:51:7: unknown key "itm". Did you mean "item"? Known: facts, item, items, keeps, looks, pays_times, place, refills, terrain.'
        ],
    ),
    "looks of a place": (
        [('{ place = "owner" }', '{ place = "owner", looks = ["rolled"] }')],
        ['x.toml:49:5: "looks" belong to an "item"'],
    ),
    "a look that nobody knows": (
        [('facts = ["today\'s"]', 'looks = ["rolld"]')],
        [
            'x.toml:50:36: unknown look "rolld". Did you mean "rolled"? Known: glass, leather, mess, paper, rolled.'
        ],
    ),
    "facts of a place": (
        [('{ place = "owner" }', '{ place = "owner", facts = ["old"] }')],
        ['x.toml:49:5: "facts" belong to an "item"'],
    ),
    "keeps of an item": (
        [('{ item = "shoe" }', '{ item = "shoe", keeps = true }')],
        ['x.toml:51:5: "keeps" belongs to a "place"'],
    ),
    "place keys of an item": (
        [('{ item = "shoe" }', '{ item = "shoe", refills = true, pays_times = 2 }')],
        [
            'x.toml:51:5: "pays_times" belongs to a "place"',
            'x.toml:51:5: "refills" belongs to a "place"',
        ],
    ),
    "pays_times of no switch": (
        [('{ item = "shoe" }', '{ place = "dog bed", pays_times = 2 }')],
        ['x.toml:51:5: "pays_times" belongs to a switch, and the "dog bed" is none'],
    ),
    "pays_times too much": (
        [('{ item = "shoe" }', '{ place = "lamp", pays_times = 11 }')],
        ['x.toml:51:36: "pays_times" must be at most 10, not 11'],
    ),
    "pays_times too little": (
        [('{ item = "shoe" }', '{ place = "lamp", pays_times = -11 }')],
        ['x.toml:51:36: "pays_times" must be at least -10, not -11'],
    ),
    "pays_times no whole number": (
        [('{ item = "shoe" }', '{ place = "lamp", pays_times = 1.5 }')],
        ['x.toml:51:36: "pays_times" must be a whole number, not 1.5'],
    ),
    "keeps what tips": (
        [('{ item = "shoe" }', '{ place = "tray", keeps = true }')],
        ['x.toml:51:5: the "tray" tips over, so it cannot keep things'],
    ),
    "legend not a table": (
        [('{ item = "shoe" }', '"shoe"')],
        ['x.toml:51:5: "s" must be a table, not "shoe"'],
    ),
    "nine items": (
        [
            ("#@..n#", "#@nnnnnnnnn#"),
            ("######", "############"),
            ('######\n"""\nlegend', '############\n"""\nlegend'),
        ],
        ["x.toml:27:11: a house may hold at most 8 items, with what they leave over"],
    ),
    "five that leave something over": (
        [
            ("#@..n#", "#@vvvvv#"),
            ("######", "########"),
            ('######\n"""\nlegend', '########\n"""\nlegend'),
            ('legend = { n = { item = "newspaper" } }', 'legend = { v = { item = "vase" } }'),
        ],
        ["x.toml:27:7: a house may hold at most 8 items, with what they leave over"],
    ),
    "empty map": (
        [('map = """\n######\n#@..n#\n######\n"""', 'map = ""')],
        ["x.toml:25:1: the map is empty"],
    ),
    "wide map": (
        [
            (
                'map = """\n######\n#@..n#\n######\n"""',
                'map = "#########################################"',
            )
        ],
        ["x.toml:25:1: a map may be at most 40 wide and 30 high"],
    ),
    "rooms map size": (
        [("#kkll#", "#kkl#")],
        ["x.toml:40:1: the rooms map must have the size of the map"],
    ),
    "unknown room": (
        [("#kkll#", "#kklb#")],
        ['x.toml:42:5: unknown room letter "b". Known: ., k, l.'],
    ),
    "unused room": (
        [('l = "living room" }', 'l = "living room", b = "bath" }')],
        ['x.toml:46:45: "b" is not on the rooms map'],
    ),
    "bad room": (
        [('"kitchen"', '"The kitchen"')],
        [
            'x.toml:46:15: "The kitchen" is no name: use lower case letters, with single spaces between words'
        ],
    ),
    "a room like a floor": (
        [('"kitchen"', '"rug"')],
        ['x.toml:46:15: the name "rug" is taken: the catalogue has it'],
    ),
    "rooms that rules need the names of": (
        [('"kitchen"', '"kitchen or hall"'), ('"living room"', '"when"')],
        [
            'x.toml:46:15: "kitchen or hall" is no name: rules use "or" to join words. Use other words, or hyphens: "kitchen-or-hall"',
            'x.toml:46:38: "when" is no name: rules are made of such words. Use other words',
        ],
    ),
    "rooms that sound alike": (
        [('"kitchen"', '"the living room"')],
        [
            'x.toml:46:15: "the living room" and "living room" are the same to rules. Use another name',
            'x.toml:46:38: "living room" and "the living room" are the same to rules. Use another name',
        ],
    ),
    "rooms without map": (
        [
            (
                'legend = { n = { item = "newspaper" } }',
                'legend = { n = { item = "newspaper" } }\nrooms = { k = "kitchen" }',
            )
        ],
        ['x.toml:31:1: rooms need a "rooms_map"'],
    ),
    "no owner": (
        [('{ place = "owner" }', '{ place = "dog bed" }')],
        ['x.toml:32:1: the home needs a place called "owner", where the owner sits'],
    ),
    "leaves before the day begins": (
        [('name = "The house"', 'name = "The house"\nleaves_after = 0')],
        ['x.toml:34:16: "leaves_after" must be at least 1, not 0'],
    ),
    "leaves after the day": (
        [('name = "The house"', 'name = "The house"\nleaves_after = 21')],
        ['x.toml:34:16: "leaves_after" is 21, but the day is over after 20 steps'],
    ),
    "leaves asleep": (
        [('name = "The house"', 'name = "The house"\nleaves_after = 5\nawake = false')],
        ['x.toml:34:1: "leaves_after" does not go with "awake = false": who sleeps sees nothing'],
    ),
    "nobody to leave": (
        [('name = "The yard"', 'name = "The yard"\nleaves_after = 5')],
        ['x.toml:25:1: "leaves_after" needs the place "owner"'],
    ),
    "no share": (
        [('name = "The yard"', 'name = "The yard"\nshare = 0')],
        ["x.toml:25:9: dogs must train somewhere: at least one share above 0"],
    ),
    "a share below nothing": (
        [('name = "The yard"', 'name = "The yard"\nshare = -1')],
        ['x.toml:25:9: "share" must be at least 0, not -1'],
    ),
    "shares for other houses than there are": (
        [("min_score = 50", "min_score = 50\nshares = [1, 2]")],
        ["x.toml:59:10: this needs a share for each training house (1), one of them above 0"],
    ),
    "shares of nothing": (
        [("min_score = 50", "min_score = 50\nshares = [0]")],
        ["x.toml:59:10: this needs a share for each training house (1), one of them above 0"],
    ),
    "too large a share": (
        [('name = "The yard"', 'name = "The yard"\nshare = 101')],
        ['x.toml:25:9: "share" must be at most 100, not 101'],
    ),
    "share of the home": (
        [('name = "The house"', 'name = "The house"\nshare = 2')],
        [
            'x.toml:34:1: unknown key "share". Known: awake, leaves_after, legend, map, name, outdoors, rooms, rooms_map.'
        ],
    ),
    "exam of nothing": (
        [("[[expect]]", '[[exam]]\nname = "a"\n[[expect]]')],
        ['x.toml:54:1: this needs "shuffle", or a house of its own with a "map"'],
    ),
    "exam of a half house": (
        [
            (
                "[[expect]]",
                '[[exam]]\nname = "a"\nshuffle = ["items"]\nawake = false\n[[expect]]',
            )
        ],
        ['x.toml:57:1: "awake" belongs to a house of its own with a "map"'],
    ),
    "unknown shuffle": (
        [("[[expect]]", '[[exam]]\nname = "a"\nshuffle = ["itmes"]\n[[expect]]')],
        ['x.toml:56:12: unknown shuffle "itmes". Did you mean "items"? Known: items, start.'],
    ),
    "shuffle no list": (
        [("[[expect]]", '[[exam]]\nname = "a"\nshuffle = "items"\n[[expect]]')],
        ['x.toml:56:11: "shuffle" must be a list, not "items"'],
    ),
    "unknown key of an exam": (
        [("[[expect]]", '[[exam]]\nname = "a"\nshufle = ["items"]\n[[expect]]')],
        ['x.toml:56:1: unknown key "shufle". Did you mean "shuffle"? ' + EXAM_KEYS],
    ),
    "exam twice": (
        [("[[expect]]", '[[exam]]\nname = "a"\nshuffle = ["start"]\n' * 2 + "[[expect]]")],
        ['x.toml:58:8: the name "a" is here for the second time'],
    ),
    "exam without a name": (
        [("[[expect]]", '[[exam]]\nshuffle = ["start"]\n[[expect]]')],
        ['x.toml:54:1: the key "name" is missing'],
    ),
    "exam without an owner": (
        [("[[expect]]", '[[exam]]\nname = "a"\nmap = """\n####\n#@.#\n####"""\n[[expect]]')],
        [
            'x.toml:54:1: a house to be examined in needs a place called "owner", where the owner sits'
        ],
    ),
    "broken house of an exam": (
        [("[[expect]]", '[[exam]]\nname = "a"\nmap = """\n####\n#.x#\n####"""\n[[expect]]')],
        [
            'x.toml:56:1: the map needs a "@" where the dog starts',
            'x.toml:58:3: unknown map character "x". Known: #, ., @.',
        ],
    ),
    "map of an exam no text": (
        [("[[expect]]", '[[exam]]\nname = "a"\nmap = 5\n[[expect]]')],
        ['x.toml:56:7: "map" must be text in quotes, not 5'],
    ),
    "twenty-one exams": (
        [
            (
                "[[expect]]",
                "".join(f'[[exam]]\nname = "{n}"\nshuffle = ["start"]\n' for n in range(21))
                + "[[expect]]",
            )
        ],
        ['x.toml:54:1: "exam" may hold at most 20, has 21'],
    ),
    "owner misspelt at home": (
        [('o = { place = "owner" }', 'o = "owner"')],
        ['x.toml:49:5: "o" must be a table, not "owner"'],
    ),
    "expect twice": (
        [
            (
                'leaves = ["shoe"]\n',
                'leaves = ["shoe"]\n[[expect]]\nname = "paper"\nrules = ""\noutcome = "idle"\n',
            )
        ],
        ['x.toml:62:8: the name "paper" is here for the second time'],
    ),
    "expect scores": (
        [("min_score = 50", "min_score = 50\nmax_score = 40")],
        ['x.toml:58:13: "min_score" is above "max_score"'],
    ),
    "expect kinds": (
        [
            ('brings = ["newspaper"]', 'brings = ["newspapers"]'),
            ('leaves = ["shoe"]', 'leaves = ["paper"]'),
        ],
        [
            'x.toml:59:11: unknown item "newspapers". Did you mean "newspaper"? Known: newspaper, shards, shoe, vase.',
            'x.toml:60:11: unknown item "paper". Did you mean "newspaper"? Known: newspaper, shards, shoe, vase.',
        ],
    ),
    "empty meant": (
        [("+10 when the dog brings newspaper to the owner", "")],
        ['x.toml:7:9: "meant" needs at least one rule'],
    ),
    "syntax": (
        [("day = 20", "day = ")],
        ["x.toml:11:7: this is not TOML: a value is missing, or needs quotes"],
    ),
    "quotes": (
        [('title = "Small"', 'title = "Small')],
        ["x.toml:3:15: this is not TOML: closing quotes are missing on this line"],
    ),
    "curly quotes": (
        [('title = "Small"', "title = \u201cSmall\u201d")],
        [
            "x.toml:3:9: this is not TOML: a value is missing, or needs quotes. Use straight quotes, \" or ', not \u201c"
        ],
    ),
    "curly quotes at the end": (
        [('title = "Small"', 'title = "Small\u201d')],
        [
            "x.toml:3:16: this is not TOML: closing quotes are missing on this line. Use straight quotes, \" or ', not \u201d"
        ],
    ),
    "key twice": (
        [("day = 20", "day = 20\nday = 21")],
        ["x.toml:12:9: this is not TOML: this key is here for the second time"],
    ),
    "table twice": (
        [("[home.legend]", "[home]")],
        ["x.toml:48:6: this is not TOML: this table is here for the second time"],
    ),
    "bracket": (
        [('["paper", "rolled"]', '["paper", "rolled"')],
        ["x.toml:7:1: this is not TOML: a closing ] is missing"],
    ),
    "legend character": (
        [("s = { item", '"#" = { item'), ("s#", ".#")],
        [
            'x.toml:51:1: "#" is no legend character: "#" is always wall and "." floor, so use another'
        ],
    ),
    "legend characters": (
        [("s = { item", '"ss" = { item'), ("s#", ".#")],
        ['x.toml:51:1: "ss" is no legend character: use a single character'],
    ),
    "legend character that cannot be seen": (
        [("s = { item", '" " = { item'), ("s#", ".#")],
        ['x.toml:51:1: " " is no legend character: use one that can be seen'],
    ),
    "debrief as one text": (
        [("day = 20", 'day = 20\ndebrief = "Well."')],
        ['x.toml:12:11: "debrief" must be a table, not "Well."'],
    ),
    "debrief without a basic text": (
        [("[[expect]]", '[debrief]\nadvnced = "Well."\n[[expect]]')],
        [
            'x.toml:54:1: the key "basic" is missing',
            'x.toml:55:1: unknown key "advnced". Did you mean "advanced"? Known: advanced, basic, intermediate.',
        ],
    ),
    "misbehaviour of nothing": (
        [("[[expect]]", EXHIBIT.replace("+1 when the dog chews shoe", "# nothing") + "[[expect]]")],
        ['x.toml:58:9: "rules" needs at least one rule'],
    ),
    "misbehaviour of what there is not": (
        [("[[expect]]", EXHIBIT.replace("chews shoe", "chews shoo") + "[[expect]]")],
        [
            'x.toml:58:32: unknown word "shoo". Did you mean "shoe"? Known: glass, leather, mess, newspaper, old, paper, rolled, shards, shoe, today\'s, vase.'
        ],
    ),
    "misbehaviour twice": (
        [("[[expect]]", EXHIBIT + EXHIBIT.replace("misbehaviour", "trophy") + "[[expect]]")],
        ['x.toml:60:6: the id "chewer" is here for the second time'],
    ),
    "misbehaviour after nobody": (
        [("[[expect]]", EXHIBIT + 'source = "x-2020"\n' + SOURCE + "[[expect]]")],
        [
            'x.toml:59:10: unknown source "x-2020". Did you mean "y-2020"? Known: y-2020. Add a [[source]] with that id, or name one that is there.'
        ],
    ),
    "misbehaviour after nobody there": (
        [("[[expect]]", EXHIBIT + 'source = "me"\n[[expect]]')],
        ['x.toml:59:10: unknown source "me". Add a [[source]] with that id.'],
    ),
    "misbehaviour at once": (
        [("[[expect]]", EXHIBIT + "at_least = 0\n[[expect]]")],
        ['x.toml:59:12: "at_least" must be at least 0.001, not 0'],
    ),
    "source without a year": (
        [("[[expect]]", SOURCE.replace("year = 2020\n", "") + "[[expect]]")],
        ['x.toml:54:1: the key "year" is missing'],
    ),
    "expect what cannot be shown": (
        [
            ("[[expect]]", EXHIBIT + "[[expect]]"),
            ("min_score = 50", 'min_score = 50\nshows = ["chewr"]'),
        ],
        [
            'x.toml:64:10: unknown misbehaviour or trophy "chewr". Did you mean "chewer"? Known: chewer.'
        ],
    ),
    "par of nothing": (
        [("[[expect]]", "[par]\nrules = 0\nword = 5\n[[expect]]")],
        [
            'x.toml:55:9: "rules" must be at least 1, not 0',
            'x.toml:56:1: unknown key "word". Did you mean "words"? Known: rules, steps, words.',
        ],
    ),
}
