"""The rule language: words, tree, parser, printer. It knows words, not houses."""
