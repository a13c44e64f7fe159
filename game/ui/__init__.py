"""Screens and drawing: the only layer that knows pygame."""
