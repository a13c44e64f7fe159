# Wie das Spiel aussieht, sich bewegt, spricht und klingt.
settings-heading = Einstellungen
settings-text-size = Größe von Schrift und allem anderen
settings-percent = { $percent } %
settings-theme = Farben
settings-theme-light = hell
settings-theme-dark = dunkel
settings-theme-contrast = starker Kontrast
settings-motion = Weniger Bewegung
settings-motion-about = Hunde springen von Ort zu Ort, und nichts schwebt.
settings-language = Sprache
settings-off = aus
settings-on = an
settings-sound = Ton
settings-volume-things = Geräusche der Dinge
settings-volume-dog = Geräusche des Hundes
settings-captions = Untertitel
settings-captions-about = Was zu hören ist, steht unter dem Haus.
settings-no-sound = Es ist kein Tongerät da, deshalb bleibt das Spiel still. Untertitel gibt es trotzdem.
# $folder ist ein Pfad.
settings-saved = Deine Spiele werden von selbst gespeichert, in { $folder }
