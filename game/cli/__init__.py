"""The command line. Everything but ``play`` works without a screen.

Exit codes: 0 fine, 1 what was looked at has faults, 2 it was asked for in a way that cannot work.
"""

import codecs
import io
import os
import sys
from collections.abc import Sequence

from game.cli.arguments import parser
from game.cli.errors import FAULTY, FINE, USAGE, FaultyError, UsageError, complain


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code. Never raises for what a user can do."""
    _one_thread()
    _spare_unknown_letters()
    chosen = parser().parse_args(arguments)
    from game.play.pool import PoolError

    try:
        code = int(chosen.run(chosen))
        sys.stdout.flush()  # here, where a reader that has gone can still be told from a fault
        return code
    except UsageError as error:
        return complain(str(error), USAGE)
    except FaultyError as error:
        return complain(str(error), FAULTY)
    except PoolError as error:
        return complain(str(error), USAGE)
    except KeyboardInterrupt:
        return complain("stopped.", USAGE)
    except MemoryError:
        return complain("this machine has too little memory for that.", USAGE)
    except BrokenPipeError:  # the reader, such as "head", has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        return complain(error.strerror or str(error), USAGE)


def _one_thread() -> None:
    """Matrices here are small: threads only wait for each other, and sums depend on their number.

    numpy has not been loaded yet, and processes started later inherit it.
    """
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def _spare_unknown_letters() -> None:
    """Not every terminal knows every letter: it shows a plainer one, and no traceback."""
    codecs.register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainer")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join("-" if letter == "−" else "?" for letter in letters), error.end
