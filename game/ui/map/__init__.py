"""What the level map is drawn of: the house of chapters, and the rooms that are levels."""
