"""What the training screen shows: the pack, where it goes, what surprises it, what it believes."""
