# Die Level-Karte: ein Haus; die Stockwerke sind Kapitel, die Zimmer sind Level.

# Namen der Kapitel, auf kleinen Schildern.
map-basic = Anfang
map-intermediate = Mitte
map-advanced = Oben
map-sandbox = Sandkasten
map-own = Eigene
map-basic-about = Du sagst das eine und meinst das andere. Fang hier an.
map-intermediate-about = Was Regeln vergessen, und was das Training vergisst.
map-advanced-about = Dieses Stockwerk wird noch gebaut.
map-sandbox-about = Hier gibt es keine Aufgabe. Probier aus, was du willst.
map-own-about = Level, die du geschrieben oder bekommen hast.
map-own-folder = Sie liegen in { $folder }
map-own-how = Leg Level-Dateien in diesen Ordner. Wie man eine schreibt, steht in docs/levels.md.
# So viele Level eines Kapitels sind gelöst.
map-count = { $solved } von { $all }
map-to-come = kommt noch

map-not-played = Noch nicht gespielt
# $best ist das beste Ergebnis bisher, etwa 87.5.
map-best = Beste Wertung { $best } von 100
# So viele der möglichen Ausgänge hat man gesehen.
map-endings = Ausgänge { $seen } von { $all }
# So viele Streiche wurden gefunden.
map-tricks = Streiche { $found } von { $all }
map-faults =
    { $faults ->
        [one] Diese Datei hat einen Fehler. Drück, um ihn zu lesen.
       *[other] Diese Datei hat { $faults } Fehler. Drück, um sie zu lesen.
    }
# Auf einem Band in der Ecke eines Zimmers.
map-here = Weiter
map-solved = Gelöst
map-next = Weiter: { $title }
