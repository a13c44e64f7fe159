# Keys, as they are named on a keyboard, and what each does.
keys-heading = Keys
keys-tab = Tab
keys-tab-does = on to the next thing; with Shift, back
keys-enter = Enter
keys-enter-does = presses it; so does the space bar
keys-arrows = Arrows
keys-arrows-does = choose, move and scroll
keys-escape = Esc
keys-escape-does = back
keys-train = Ctrl + Enter
keys-train-does = trains the dog
keys-undo = Ctrl + Z, Y
keys-undo-does = undo and redo what you wrote
keys-picture = F12
keys-picture-does = saves a picture of the screen
