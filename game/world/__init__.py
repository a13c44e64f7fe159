"""Houses, items and level files: pure data, validated at the border."""
