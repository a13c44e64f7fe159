# Knöpfe, die es auf mehreren Seiten gibt.
button-back = Zurück
button-back-to-rules = Zurück zu den Regeln
button-back-to-title = Zurück zum Anfang
button-done = Fertig
button-settings = Einstellungen
