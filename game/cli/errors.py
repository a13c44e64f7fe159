"""What can go wrong on the command line, how it is told, and the exit code it leads to."""

import sys

FINE, FAULTY, USAGE = 0, 1, 2


class UsageError(Exception):
    """Something on the command line cannot work; the message says what and how to mend it."""


class FaultyError(Exception):
    """A file that was read has faults; the message lists them all with their places."""


def complain(message: str, code: int) -> int:
    """Tell it on stderr; returns the exit code."""
    print(f"misfetch: {message}" if "\n" not in message else message, file=sys.stderr)
    return code
