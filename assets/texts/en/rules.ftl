# The rules as they are written, as tiles or as text.
rules-heading = Your rules
rules-as-tiles = Tiles
rules-as-text = Text
rules-undo = Undo
rules-undo-key = Ctrl and Z
rules-redo = Redo
rules-redo-key = Ctrl and Y
rules-words = Words the trainer can measure:
rules-how-tiles = Press a tile to change it. Drag a rule by its number.
rules-none = Write at least one rule.
# $line is a number, $message a sentence.
rules-fault = Line { $line }: { $message }
