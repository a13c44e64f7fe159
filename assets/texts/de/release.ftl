# Der Tag zu Hause: drei Hunde, eine Uhr.
release-together = Zusammen
release-beside = Getrennt
release-your-dog = Dein Hund
release-literal-dog = Wörtlicher Hund
release-intended-dog = Gemeinter Hund
# $step und $last sind Zahlen.
release-clock = Schritt { $step } von { $last }
release-pause = Pause
release-play = Weiter
release-step-back = Schritt zurück
release-step = Ein Schritt
# $speed ist 1, 2 oder 4.
release-speed = Tempo: { $speed }×
release-skip = Ans Ende
release-why = Warum?
release-rules = Gesagt
# Tasten, die dasselbe tun wie ein Knopf.
release-key-pause = Leertaste
release-key-step-back = Pfeil nach links
release-key-step = Pfeil nach rechts
release-key-speed = Tasten 1, 2 und 4
release-key-skip = Ende
# Wenn die Maus auf etwas ruht.
release-about-score = Zeige die Liste dieses Hundes. Quadrat: von deinen Regeln gezahlt. Kreis: dem Menschen wert.
release-about-ledger = Klick auf eine Zeile oder drück Enter: Dann siehst du diesen Moment.
release-about-line = Zieh zu einer Zeit. Pfeil links und rechts: ein Schritt. Pos1 und Ende: die Enden.
# Was gerade gezahlt wurde, in einer Blase. $points ist eine Zahl mit Vorzeichen.
release-paid-said = { $points } Gesagt
release-paid-meant = { $points } Gemeint
