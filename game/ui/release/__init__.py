"""The release: three dogs on one clock, what they are paid, and what that is worth."""
