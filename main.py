"""Start Misfetch from a checkout: ``python main.py`` is the same as the ``misfetch`` command."""

from game.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
