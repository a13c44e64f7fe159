# Bilder vom Spiel speichern. $folder und $path sind Orte auf der Festplatte.
pictures-save = Speichern…
pictures-title = Ein Bild speichern
pictures-where = Bilder liegen in { $folder }
pictures-key = F12 speichert jede Seite des Spiels.
pictures-this-screen = Diese Seite
pictures-lately = Die letzten 10 Sekunden
pictures-nothing-yet = Noch ist nichts geschehen. Lass den Tag beginnen, dann gibt es einen Film.
# $percent ist eine Zahl.
pictures-making = Der Film entsteht: { $percent } %
pictures-saved = Gespeichert: { $path }
pictures-full = Das Bild ist nicht gespeichert: Die Festplatte ist voll. Schaff Platz für { $folder }
pictures-forbidden = Das Bild ist nicht gespeichert: Das Spiel darf nicht schreiben in { $folder }
pictures-no-folder = Das Bild ist nicht gespeichert: Das ist kein Ordner: { $folder }
# $reason kommt vom System.
pictures-failed = Das Bild ist nicht gespeichert in { $folder } ({ $reason }).
pictures-interrupted = Der Film wurde unterbrochen. Bitte speichere ihn noch einmal.
# Die Überschrift eines Films. $level ist der Name eines Levels, $seed eine Zahl.
pictures-name = { $level }, Startzahl { $seed }
