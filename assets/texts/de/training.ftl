# Beim Training zusehen: das Rudel, was es überrascht, was es glaubt.
training-title = Die Hunde probieren aus
training-title-done = Das hat er gelernt
# Alles Zahlen: der wievielte Tag, wie viele Hunde, Schritte bisher und insgesamt.
training-progress = Tag { $day }, { $dogs } Hunde: { $steps } von { $budget } Schritten
training-trained = Fertig trainiert.
training-stopped = Abgebrochen.
training-interrupted = Das Training wurde unterbrochen. Bitte trainiere noch einmal.
training-too-much = Diese Regeln sind hier zu viel auf einmal. Nimm weniger Regeln mit „once“ oder „at most“.
training-pause = Pause
training-play = Weiter
training-step = Ein Schritt
training-slow = Tempo: langsam
training-normal = Tempo: normal
training-fast = Tempo: schnell
training-skip = Ans Ende
training-release = Lass ihn zu Hause los
# Tasten, die dasselbe tun wie ein Knopf.
training-key-pause = Leertaste
training-key-step = Pfeil nach rechts. Pfeil nach links: zurück.
training-key-skip = Ende
# Was über das Haus gelegt werden kann.
training-footprints = Pfotenspuren
training-about-footprints = Dunkler, wo gerade mehr Hunde gelaufen sind.
training-arrows-off = Pfeile: aus
training-arrows-empty = Pfeile: Maul leer
# $thing ist der Name einer Art von Ding.
training-arrows-with = Pfeile: im Maul { $thing }
training-about-arrows = Was der Hund jetzt täte. Länger: Er hofft auf mehr, und früher.
training-take = nimm
training-drop = leg ab
training-chew = kau
training-press = drück
# Überraschungen. $expected und $got sind Punkte mit Vorzeichen; $did ist einer der Sätze unten.
training-surprise = Überraschung! { $did } Erwartet: { $expected }. Bekommen: { $got }.
training-surprise-short = ! erwartet { $expected }, bekam { $got }
training-no-surprise = Hier gab es noch keine Überraschung.
# Wo die Überraschungen standen, wenn das Training vorbei ist.
training-look = Sieh dir an, was er glaubt, und lass ihn los.
training-picked-up = Ein Hund nahm etwas auf: { $thing }.
training-put-down = Ein Hund legte etwas ab: { $thing }.
training-brought = Ein Hund brachte etwas ({ $thing }) an einen Ort ({ $place }).
training-brought-owner = Ein Hund brachte dem Menschen etwas: { $thing }.
training-chewed = Ein Hund zerkaute etwas: { $thing }.
training-pressed = Ein Hund drückte etwas: { $place }.
training-came = Ein Hund kam an einen Ort: { $place }.
training-came-owner = Ein Hund kam zum Menschen.
training-walked = Ein Hund lief weiter.
training-waited = Ein Hund wartete.
training-day-ended = Der Tag war zu Ende.
# Der Kopf des Hundes: Regeln, an die er glaubt, jede mit einem Balken.
training-mind = Sein Kopf
training-believes = So viele Punkte bringt das, glaubt er:
training-believes-nothing = Bisher nichts.
# Hinter einer Regel, statt "if the owner can see the dog".
training-watched = (gesehen)
# Zwei Kurven über die Schritte des Trainings.
training-curves = Kurven
training-in-training = Im Training: Punkte am Tag nach deinen Regeln
training-at-home = Käme er jetzt nach Hause: Punkte am Tag
training-axis-steps = Schritte im Training
training-axis-doubling = jeder Punkt: doppelt so viel Training
training-this-dog = dieser Hund
training-best = bestmöglich
training-said = Gesagt (deine Regeln)
training-meant = Gemeint (der Mensch)
