# Wie das Spiel aussieht, sich bewegt und spricht.
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
