"""What the game says, in every language: texts lie as files beside the pictures."""
