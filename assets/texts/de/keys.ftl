# Tasten, wie sie auf der Tastatur heißen, und was jede tut.
keys-heading = Tasten
keys-tab = Tab
keys-tab-does = weiter zum Nächsten; mit Umschalt zurück
keys-enter = Enter
keys-enter-does = drückt es; die Leertaste auch
keys-arrows = Pfeile
keys-arrows-does = wählen, bewegen, blättern
keys-escape = Esc
keys-escape-does = zurück
keys-train = Strg + Enter
keys-train-does = trainiert den Hund
keys-undo = Strg + Z, Y
keys-undo-does = rückgängig und wieder
keys-picture = F12
keys-picture-does = speichert ein Bild der Seite
