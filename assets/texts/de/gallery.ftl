# Die Galerie: Bilder vom Danebenbenehmen an einer Wand, und eine Karte, die von einem erzählt.

gallery-button = Galerie
gallery-heading = Galerie der Streiche
gallery-count =
    { $found ->
        [0] Trainier Hunde und schau ihnen zu. Was ihnen einfällt, hängt dann hier.
       *[other] Du hast { $found } von { $all } gefunden.
    }
gallery-trophies = Pokale
# Unter einem Bild, das noch nicht gefunden ist.
gallery-hidden = Nicht gefunden ({ $number })
gallery-not-found = Noch nicht gefunden
gallery-where = In „{ $level }“
gallery-source = Wo das schon passiert ist
gallery-enter = Zu { $level }
# Beim Urteil, wenn ein Versuch etwas Neues gezeigt hat.
gallery-new = Neu in deiner Galerie
gallery-new-trophy = Ein neuer Pokal

# Kleine Hinweise auf das, was noch fehlt, je nachdem, was der Hund tut.
gallery-hint = Schau, wie alles steht, wenn der Tag zu Ende ist.
gallery-hint-brings = Denk daran, was er bringt und wohin.
gallery-hint-picks-up = Denk daran, was er ins Maul nimmt.
gallery-hint-puts-down = Denk daran, wo er Dinge liegen lässt.
gallery-hint-chews = Denk an seine Zähne.
gallery-hint-breaks = Horch, ob es kracht.
gallery-hint-steps-on = Schau, wohin er seine Pfoten setzt.
gallery-hint-enters = Schau, in welche Zimmer er geht.
gallery-hint-presses = Hier kann man etwas drücken.
gallery-hint-closer = Schau, wie er hin und her läuft.
gallery-hint-waits = Manchmal lohnt es sich am meisten, nichts zu tun.
