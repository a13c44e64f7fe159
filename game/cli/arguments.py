"""What can be asked for on the command line."""

import argparse
from collections.abc import Callable
from decimal import Decimal

from game.cli.checking import check
from game.cli.exporting import VIEWS, export
from game.cli.landscaping import landscape
from game.cli.making import SORTS, new, schema
from game.cli.playing import play
from game.cli.teaching import key
from game.cli.training import exam, litter, train, variety

_MOST_STEPS = 10_000_000
_MOST_WORKERS = 61  # Windows can wait for no more processes at once
_MOST_SHARE = 100


def parser() -> argparse.ArgumentParser:
    """Reads the arguments; ``run`` of the result does what they ask for."""
    top = argparse.ArgumentParser(
        prog="misfetch",
        description="Say what you want as reward rules, train a dog on them, see what it fetches.",
    )
    top.set_defaults(run=play, level=None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    command = commands.add_parser("play", help="open the game (what happens without a command)")
    command.add_argument(
        "level", nargs="?", type=_named, metavar="LEVEL", help="a level file or a level's id"
    )
    command.set_defaults(run=play)

    command = commands.add_parser("train", help="train a dog without a screen, print the verdict")
    _add_attempt(command)
    _add_json(command)
    command.set_defaults(run=train)

    command = commands.add_parser("export", help="save a trained dog's day at home as a film")
    _add_export(command)
    command.set_defaults(run=export)

    command = commands.add_parser("exam", help="train one dog, release it in many unseen houses")
    _add_attempt(command)
    _add_json(command)
    command.add_argument("-n", type=_whole(1, 10_000), default=50, help="houses (default: 50)")
    _add_pool(command)
    command.set_defaults(run=exam)

    command = commands.add_parser("litter", help="train many dogs, each with a seed of its own")
    _add_attempt(command)
    _add_json(command)
    command.add_argument("-n", type=_whole(1, 10_000), default=20, help="dogs (default: 20)")
    _add_pool(command)
    command.set_defaults(run=litter)

    command = commands.add_parser("variety", help="raise litters with more and more varied days")
    _add_attempt(command, shares=False)
    command.add_argument("-n", type=_whole(1, 10_000), default=20, help="dogs (default: 20)")
    command.add_argument(
        "--percent",
        type=_percent,
        nargs="+",
        metavar="N",
        help="of training days in the second house (default: 0 1 2 3 5 10 20 50)",
    )
    _add_json(command)
    _add_pool(command)
    command.set_defaults(run=variety)

    command = commands.add_parser("landscape", help="measure random rule sets: how rare is good?")
    _add_landscape(command)
    _add_pool(command)
    command.set_defaults(run=landscape)
    _add_making(commands)
    return top


def _add_making(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands for those who make levels, and for those who teach with them."""
    command = commands.add_parser("new", help="begin a level of your own, from a small one")
    command.add_argument("path", metavar="LEVEL", help="its id, such as my-level, or a path to it")
    command.set_defaults(run=new)

    command = commands.add_parser("schema", help="print what files may hold, as JSON Schema")
    command.add_argument("file", nargs="?", choices=SORTS, default="level", help="default: level")
    command.set_defaults(run=schema)

    command = commands.add_parser("key", help="print the answers of a level, and lessons with it")
    command.add_argument("level", type=_named, metavar="LEVEL", help="a level file or a level's id")
    command.set_defaults(run=key)

    command = commands.add_parser("check", help="check level files by really training on them")
    command.add_argument(
        "paths", nargs="+", type=_named, metavar="PATH", help="level files or folders of them"
    )
    command.add_argument("--seeds", type=_whole(1, 1000), default=20, help="how many (default: 20)")
    _add_pool(command)
    command.set_defaults(run=check)


def _add_landscape(command: argparse.ArgumentParser) -> None:
    """The arguments that say which rule sets are measured, and how it is shown."""
    command.add_argument("level", type=_named, metavar="LEVEL", help="a level file or a level's id")
    command.add_argument(
        "-n", type=_whole(1, 100_000), default=2000, help="random rule sets (default: 2000)"
    )
    command.add_argument("--seed", type=_whole(0, 2**63 - 1), help="default: the level's own")
    command.add_argument(
        "--rules",
        nargs="+",
        action="extend",
        type=_named,
        default=[],
        metavar="FILE",
        help="where these stand",
    )
    command.add_argument("--json", action="store_true", help="print everything as one JSON object")
    command.add_argument("--png", type=_named, metavar="FILE", help="draw it")


def _add_attempt(command: argparse.ArgumentParser, shares: bool = True) -> None:
    """The arguments that say what is tried: level, rules, seed and budget; and where dogs train,
    if that is to be said.
    """
    command.add_argument("level", type=_named, metavar="LEVEL", help="a level file or a level's id")
    command.add_argument(
        "--rules", required=True, type=_named, metavar="FILE", help="rules; - reads them here"
    )
    command.add_argument("--seed", type=_whole(0, 2**63 - 1), help="default: the level's own")
    command.add_argument("--steps", type=_whole(1, _MOST_STEPS), help="training budget, in steps")
    command.set_defaults(shares=None)
    if shares:
        command.add_argument(
            "--shares", type=_shares, metavar="N,N", help="how often in each training house"
        )


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print everything as one JSON object")


def _add_export(command: argparse.ArgumentParser) -> None:
    """The arguments that say whose day is drawn, how, and where it goes."""
    _add_attempt(command)
    command.add_argument(
        "--out",
        required=True,
        type=_named,
        metavar="FILE",
        help="FILE.gif: the whole day; FILE.png: its end",
    )
    command.add_argument(
        "--view", choices=VIEWS, default=VIEWS[0], help="the three dogs, or yours alone"
    )


def _named(text: str) -> str:
    """The name of a file or of a level."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a file name is missing")
    return text


def _shares(text: str) -> list[int]:
    """Whole numbers, with commas between them."""
    share = _whole(0, _MOST_SHARE)
    return [share(part.strip()) for part in text.split(",")]


def _percent(text: str) -> float:
    """A percentage, in tenths."""
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number') from None
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    if Decimal(text) % Decimal("0.1"):
        raise argparse.ArgumentTypeError(
            f"{text} is too fine: use tenths of a percent, such as {max(0.1, round(number, 1)):g}"
        )
    return number


def _add_pool(command: argparse.ArgumentParser) -> None:
    """The arguments that say who does the work: processes here or a cluster."""
    who = command.add_mutually_exclusive_group()
    who.add_argument(
        "--workers", type=_whole(1, _MOST_WORKERS), help="processes (default: one for each core)"
    )
    who.add_argument("--dask", metavar="ADDRESS", help="a running Dask cluster that you trust")


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f'"{text}" is not a whole number') from None
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{number} is not between {least} and {most}")
        return number

    return whole_number
