"""Rules as tiles on the screen."""
