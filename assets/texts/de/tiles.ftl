# Regeln als Kacheln: wozu eine Kachel da ist, und was man mit einer Zeile tun kann.
tiles-hint-amount = Wie viele Punkte. Drück + und −, oder tipp eine Zahl.
tiles-hint-cadence = Wann es Punkte gibt, und wie oft.
tiles-hint-event = Was der Hund tut.
tiles-hint-thing = Welche Dinge.
tiles-hint-place = Welcher Ort.
tiles-hint-room = Welches Zimmer.
tiles-hint-terrain = Welcher Boden.
tiles-hint-spot = Wo die Dinge liegen.
tiles-hint-number = Drück + und −, oder tipp eine Zahl.
tiles-hint-not = Das Gegenteil von dem, was folgt.
tiles-hint-joint = „and“: Beides muss stimmen. „or“: Eins genügt.
tiles-hint-per = Die Punkte werden damit malgenommen, wie viele davon dort liegen.
tiles-hint-if = Punkte gibt es nur, wenn das gleich nach dem Schritt stimmt.
tiles-hint-condition = Was stimmen muss.
tiles-hint-comparison = Wie die Zahl verglichen wird.
tiles-hint-grip = Zieh sie woandershin (Alt und Pfeile), oder drück für mehr.
tiles-hint-more = Füg eine Bedingung hinzu, oder zahle nach Anzahl.
tiles-hint-remove = Entfern diese Zeile (Entf). Rückgängig holt sie zurück.
tiles-hint-text = Drück, um sie als Text zu ändern.
tiles-hint-new = Noch eine Regel, unter allen anderen.
# Ein Wort, Ort oder Zimmer auf einer Kachel, und wie es auf Deutsch heißt.
# $hint ist einer der Sätze darüber.
tiles-hint-named = „{ $name }“ heißt „{ $meaning }“. { $hint }
tiles-add = Neue Regel
tiles-double = Noch so eine
tiles-up = Nach oben
tiles-up-first = sie ist die erste
tiles-down = Nach unten
tiles-down-last = sie ist die letzte
tiles-as-text = Als Text ändern
tiles-remove = Entfernen
tiles-needed = Ohne das geht die Regel nicht. Auf ihrer Nummer löscht Entf alles.

# ---- warum etwas nicht geht: hinter dem, was versucht wurde, so wie „1001: …“
# $what ist, was getippt wurde, oder tiles-nothing.
tiles-refused = { $what }: { $reason }.
tiles-nothing = Nichts
tiles-full = mehr als { $most } Regeln gehen nicht
tiles-no-amount = das ist keine Punktzahl; schreib sie wie 10 oder -0.5
tiles-no-whole-number = das ist keine ganze Zahl
tiles-unsayable = das kann man hier nicht sagen
tiles-other-meaning = dieselben Wörter heißen schon etwas anderes
tiles-cannot-press = das kann man nicht drücken
tiles-no-switch = das ist kein Schalter
tiles-unmeasured = er kann „{ $word }“ nicht messen
tiles-none-here = so etwas gibt es hier nicht
tiles-no-room = hier gibt es kein Zimmer
tiles-no-place = hier gibt es keinen Ort
tiles-nothing-to-press = hier gibt es nichts zum Drücken
tiles-never-chews = dieser Hund kaut nicht
tiles-never-breaks = hier kann nichts zerbrechen
tiles-no-owner = hier gibt es keinen Menschen

# ---- was man wählen kann: Überschriften
tiles-instead = Stattdessen
tiles-joining = Mehr
tiles-only-if = Nur wenn
# Wo die Regel schon eine Bedingung hat.
tiles-also-if = Und nur wenn
tiles-times = Mal eine Anzahl
tiles-places = Orte
tiles-floors = Böden
tiles-things = Wörter für Dinge
tiles-cannot-measure = Dieser Trainer kann nicht messen

# ---- was man wählen kann: neben den Wörtern der Regeln, die überall englisch sind
# $amount ist eine Zahl mit Vorzeichen: dieselbe mit dem anderen.
tiles-other-sign = lieber { $amount }
# $words sind Wörter einer Regel.
tiles-leave-out = „{ $words }“ weglassen
tiles-leave-out-condition = alles ab „if“ weglassen
tiles-leave-out-per = „for each …“ weglassen
tiles-in-a-room = in einem Zimmer
tiles-on-a-floor = auf einem Boden
tiles-switch-on = ein Schalter ist an
tiles-switch-off = ein Schalter ist aus
tiles-there-is = irgendwo liegt etwas
tiles-there-is-no = irgendwo liegt nichts
tiles-number-of = wie viele Dinge irgendwo liegen

# Was Wörter der Regeln heißen: klein dahinter, wo man sie wählen kann.
tiles-means-when = jedes Mal, wenn der Hund
tiles-means-once = nur beim ersten Mal
tiles-means-at-most = höchstens so oft
tiles-means-once-per-item = einmal je Ding
tiles-means-every-step = bei jedem Schritt
tiles-means-end-of-day = am Ende des Tages
tiles-means-picks-up = hebt auf
tiles-means-puts-down = legt ab
tiles-means-brings = bringt
tiles-means-chews = zerkaut
tiles-means-breaks = zerbricht
tiles-means-steps-on = tritt auf
tiles-means-enters = betritt
tiles-means-gets-closer = kommt näher
tiles-means-gets-farther = entfernt sich von
tiles-means-presses = drückt
tiles-means-waits = wartet
tiles-means-carrying = trägt etwas
tiles-means-in = in einem Zimmer
tiles-means-on = auf einem Boden
tiles-means-near = so nah bei
tiles-means-sees = Mensch sieht ihn
tiles-means-sees-not = sieht ihn nicht
tiles-means-is-on = ist an
tiles-means-is-off = ist aus
tiles-means-there-is = dort liegt etwas
tiles-means-there-is-no = dort liegt nichts
tiles-means-number = wie viele
