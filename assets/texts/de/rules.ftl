# Die Regeln, während man sie schreibt: als Kärtchen oder als Text.
rules-heading = Deine Regeln
rules-as-tiles = Kärtchen
rules-as-text = Text
rules-undo = Rückgängig
rules-undo-key = Strg und Z
rules-redo = Wiederholen
rules-redo-key = Strg und Y
rules-words = Wörter, die der Trainer messen kann:
rules-how-tiles = Drück ein Kärtchen, um es zu ändern. Zieh eine Regel an ihrer Nummer.
rules-none = Schreib mindestens eine Regel.
# $line ist eine Zahl, $message ein Satz.
rules-fault = Zeile { $line }: { $message }
