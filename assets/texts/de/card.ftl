# Eine Karte mit Regeln.
card-empty = nichts
