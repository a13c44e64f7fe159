"""The parts of the verdict: cards with marks, the staircase of losses, and the other pages."""
