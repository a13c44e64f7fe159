"""How fast the game learns, solves and draws, and how that compares: ``python -m benchmarks``."""
