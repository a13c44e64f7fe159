# Das Urteil: warum der Tag so ausging.
verdict-fetched = Er hat gebracht, was du gemeint hast!
verdict-hacked = Er tat, was du gesagt hast, nicht was du gemeint hast.
verdict-side-effect = Dein Wunsch ging in Erfüllung, und noch etwas geschah.
verdict-misgeneralised = Er lernte etwas anderes, als du gesagt hast.
verdict-undertrained = Er hat nicht genug geübt.
verdict-idle = Er blieb im Bett.
# $score ist eine geschriebene Zahl.
verdict-score = Wertung: { $score } von 100.
verdict-bet-right = Du hast es kommen sehen.
verdict-bet-wrong = Du hattest etwas anderes erwartet.
verdict-watch = Noch einmal ansehen
verdict-rules = Regeln ändern

# Die Seiten, auf Reitern.
verdict-page-diagram = Bild
verdict-page-ledger = Liste
verdict-page-compare = Vergleich
verdict-page-landscape = Landschaft
verdict-page-variety = Abwechslung
verdict-page-meaning = Was es bedeutet

# Ändere eines. $rule ist die Nummer einer Regel, $points eine Zahl mit Vorzeichen, $thing wofür
# die Regel zahlte: „Gemälde“ oder „Ball aufheben“; in Anführungszeichen, da ohne Artikel.
verdict-change-paid = Ändere Regel { $rule }: Sie zahlte { $points } für „{ $thing }“
verdict-change-paid-more = Ändere Regel { $rule }: Sie zahlte { $points } für „{ $thing }“ und mehr
verdict-change-together = Ändere Regel { $rule }: Mit anderen zahlte sie { $points } für „{ $thing }“
verdict-change-together-more = Ändere Regel { $rule }: Mit anderen zahlte sie { $points } für „{ $thing }“ und mehr
verdict-change-never-paid = Ändere Regel { $rule }: Im Training zahlt sie nie etwas
verdict-change-beyond = Ändere Regel { $rule }: Genau lernt der Hund sie nicht
# $deed ist, was getan wurde: „Vase zerbrechen“.
verdict-change-add = Neue Regel: Keine spricht von „{ $deed }“

# Die drei Karten, und was eine Karte gleich bezahlt: $better und $worse sind Dinge, dahinter steht,
# was die Karte daneben für jedes zahlt.
verdict-meant = Gemeint
verdict-said = Gesagt
verdict-learned = Gelernt
verdict-alike-meant = Zahlt gleich: { $better } (gemeint { $more }), { $worse } (gemeint { $less })
verdict-alike-said = Zahlt gleich: { $better } (gesagt { $more }), { $worse } (gesagt { $less })

# Was die Zeichen neben den Regeln bedeuten.
verdict-mark-same = genauso auf der Karte daneben
verdict-mark-amount = dort andere Punkte
verdict-mark-only = nur auf dieser Karte
verdict-mark-confused = nicht zu unterscheiden
verdict-mark-quiet = war an dem Tag egal
# Der schraffierte Balken: $low und $high sind Punkte.
verdict-mark-open = nach deinen Regeln gleich gut: { $low } bis { $high }

# Die Hunde, und was zwischen ihnen verloren ging.
verdict-intended = der gemeinte Hund
verdict-literal = der wörtliche Hund
verdict-told = Regeln und Trainingshaus
verdict-trained = voll trainiert
verdict-yours = dein Hund
verdict-outer = außen
verdict-inner = innen
verdict-practice = Übung
verdict-nothing-lost = nichts verloren
# $points ist eine Zahl.
verdict-lost = { $points } verloren
verdict-gained = { $points } durch Glück
verdict-upwards = Ein Pfeil nach oben: ein Fehler, der zufällig half.

# Die andere Lesart.
verdict-training-said = Das Trainingshaus zum Gesagten zählen
# $inner und $outer sind Punkte.
verdict-moved = Du hast das Trainingshaus ausgesucht, so wie die Regeln. Beides sagte dem Hund, was er tun soll. Was innen verloren ging ({ $inner }), zählt jetzt außen: { $outer }. Kein Hund tat etwas anderes.
verdict-not-moved = Auch das Trainingshaus hast du ausgesucht. Hier ändert das nichts: Innen ging nichts verloren.

# Ein früherer Versuch neben diesem.
verdict-first = Das ist hier dein erster Versuch. Ändere eines, trainiere noch einmal und vergleiche.
# $number zählt Versuche, $result ist eines der Ergebnisse unten, $score eine Zahl.
verdict-attempt = Versuch { $number }: { $result }, Wertung { $score }
verdict-attempt-then = Versuch { $number }
verdict-attempt-now = Dieser ({ $number })
verdict-changed = Was du seitdem geändert hast
verdict-unchanged = Du hast seitdem keine Regel geändert
verdict-line-gone = weg
verdict-line-new = neu
verdict-result = Was er tat
verdict-result-fetched = tat, was du meintest
verdict-result-hacked = tat, was du sagtest
verdict-result-side-effect = Nebenwirkung
verdict-result-misgeneralised = lernte etwas anderes
verdict-result-undertrained = zu wenig geübt
verdict-result-idle = blieb im Bett
verdict-row-score = Wertung
verdict-row-outer = Verlust außen
verdict-row-inner = Verlust innen
verdict-row-practice = Zu wenig Übung
verdict-row-seed = Startzahl
verdict-row-steps = Schritte im Training
verdict-row-varied = Training im zweiten Haus
# $days ist eine Zahl
verdict-varied-days = { $days } von 100 Tagen
# $value ist eine Zahl.
verdict-better = { $value } (besser)
verdict-worse = { $value } (schlechter)

# Die Landschaft zufälliger Regeln.
verdict-land-up = Wertung des Hundes, der die Regeln wörtlich nimmt
verdict-land-across = wie gut Gesagt zu Gemeint passt, an irgendeinem Tag
verdict-land-soon = Jeder Punkt wird ein zufälliger Satz von Regeln. Die ersten werden gerade gemessen.
# $count ist eine Zahl, $share eine Zahl von Prozent.
verdict-land-some = { $count } zufällige Regelsätze bisher: { $share } % tun, was du meinst (grüne Rauten).
verdict-land-all = { $count } zufällige Regelsätze: { $share } % tun, was du meinst (grüne Rauten).
verdict-land-mine = Deiner, der Stern, ist besser als { $below } % von ihnen.
verdict-land-star = deiner

# Würfe mit immer mehr Tagen im zweiten Trainingshaus. $house ist sein Name, $share eine Zahl von
# Prozent, $steps eine Zahl. Ein Wurf sind einige Hunde, die auf dieselbe Weise üben.
verdict-variety-up = Hunde, die sich irrten (Wertung unter { $score }), in Prozent
verdict-variety-across = Anteil der Trainingstage in „{ $house }“, in Prozent
verdict-variety-much = trainiert wie deiner, { $steps } Schritte
verdict-variety-little = wenig trainiert, { $steps } Schritte
verdict-variety-progress = { $done } von { $all } Würfen, je { $dogs } Hunde, ab Startzahl { $first }
verdict-variety-soon = Nach deinen Regeln werden Würfe von Hunden trainiert. Gleich kommt der erste.
verdict-variety-mine = Bei deinen { $share } % irrten sich { $wrong } von { $dogs } Hunden.
verdict-variety-helps = Ab { $share } % taten die meisten, was du meintest.
verdict-variety-no-need = Bei jedem Anteil taten die meisten, was du meintest.
verdict-variety-in-vain = Selbst beim größten Anteil irrten sich die meisten. Mehr Abwechslung hilft hier nicht.
verdict-variety-little-helps = Bei wenig Training: ab { $share } %.
verdict-variety-too-little = Bei wenig Training genügte kein Anteil.

# Was es bedeutet, in drei Tiefen. $bet ist die Antwort, die gewählt wurde.
verdict-your-bet = Deine Wette: „{ $bet }“
verdict-sources = Woher das kommt
verdict-depth-basic = Einfach
verdict-depth-intermediate = Genauer
verdict-depth-advanced = Ganz genau
