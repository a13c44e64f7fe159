# Was mit gespeicherten Spielen und Einstellungen schiefgeht. $folder und $path sind Orte auf der Festplatte.
saves-games-unsaved = Deine Spiele werden gerade nicht gespeichert.
saves-settings-unsaved = Deine Einstellungen werden gerade nicht gespeichert.
saves-games-unread = Deine gespeicherten Spiele waren nicht zu lesen.
saves-settings-unread = Deine Einstellungen waren nicht zu lesen.
# $names sind Einstellungen, wie sie in der Datei stehen, mit Kommas dazwischen.
saves-settings-partly = Unverständlich in deinen Einstellungen: „{ $names }“. Alle anderen gelten.
# Warum nichts gespeichert werden kann.
saves-full = Die Festplatte ist voll. Schaff Platz für { $folder }
saves-forbidden = Das Spiel darf nicht schreiben in { $folder }
saves-no-folder = Wo ein Ordner sein sollte, liegt eine Datei: { $path }
# $reason kommt vom System.
saves-failed = Die Festplatte verweigert { $folder } ({ $reason }).
# Warum nichts gelesen werden kann.
saves-may-not-read = Das Spiel darf die Datei nicht lesen.
saves-no-file = Wo die Datei sein sollte, ist ein Ordner.
saves-no-text = Die Datei ist kein Text.
saves-damaged = Die Datei ist beschädigt.
saves-other-version = Die Datei stammt aus einer anderen Version des Spiels.
saves-unreadable = Die Festplatte verweigert die Datei ({ $reason }).
# Wo die Datei aufgehoben ist, zum Ansehen oder Reparieren.
saves-moved = Was da war, liegt jetzt in { $path }
saves-there = Was da war, liegt weiter in { $path }
