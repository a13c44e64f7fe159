"""Misfetch: a game about the gap between what is meant, what is said and what is learned."""
