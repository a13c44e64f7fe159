"""What is heard: sounds made of numbers, when they are played, and their captions."""
