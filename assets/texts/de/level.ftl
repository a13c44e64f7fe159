# Ein Level: oben der Wunsch, links die Häuser, rechts die Regeln.

# $wish ist ein Satz.
level-wish = „{ $wish }“
level-how-tab = So gehen Regeln
level-hint-tab = Hinweis
level-start-over = Neu anfangen
level-train = Hund trainieren
level-train-key = Strg und Enter

# Die Seite über das Schreiben von Regeln. Zwischen den ersten und den anderen Zeilen stehen Beispiele.
level-how-rule = Eine Regel ist ein Satz: wie viele Punkte, und wann.
level-how-language = Regeln schreibst du auf Englisch, so wie Programme.
level-how-sum = Passen mehrere Regeln, zählen alle zusammen.
level-how-deeds = Der Hund kann aufheben, ablegen, bringen, kauen, gehen und warten.

level-no-hints = Für dieses Level gibt es keinen Hinweis.
# $left: so viele Hinweise kommen noch.
level-more-hints =
    { $left ->
        [one] Drück noch einmal auf Hinweis (1 kommt noch).
       *[other] Drück noch einmal auf Hinweis ({ $left } kommen noch).
    }
level-cannot-be-played = Dieses Level kann man nicht spielen.

# Ein Hinweis: Die Datei des Levels hat jetzt Fehler. $fault ist der erste, mit seiner Stelle.
level-last-good =
    { $more ->
        [0] Du siehst die letzte gute Fassung dieses Levels. { $fault }.
       *[other] Du siehst die letzte gute Fassung dieses Levels. { $fault }. Und { $more } weitere.
    }

# $house ist das zweite von zwei Trainingshäusern, $days eine Zahl von 0 bis 100.
level-varied-days = Trainingstage in „{ $house }“:
level-percent = { $days } von 100

# In einer kleinen Blase über einem Schalter in einem Haus.
level-switch-on = an
