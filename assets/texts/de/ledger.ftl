# Die Liste, was geschah: was die Regeln dafür zahlten und was es dem Menschen wert war.
ledger-step = Schritt
ledger-said = Gesagt
ledger-meant = Gemeint
ledger-sum = Alles zusammen
# $points ist eine Zahl mit Vorzeichen, $rules sind Nummern von Regeln wie 1 & 2.
ledger-paid = Regel { $rules }: { $points }
# Eine Zeile: $step ist eine Zahl, $deed eine der Taten unten.
ledger-line = { $step }. { $deed }

# Was geschieht. $what ist der Name eines Dings oder Orts, ohne Artikel.
ledger-picks-up = hebt auf: { $what }
ledger-puts-down = legt ab: { $what }
ledger-brings = bringt: { $what }
ledger-chews = zerkaut: { $what }
ledger-breaks = zerbricht: { $what }
ledger-steps-on = tritt auf: { $what }
ledger-enters = geht hinein: { $what }
ledger-presses = drückt: { $what }
ledger-walks = geht
ledger-waits = wartet
ledger-gets-closer = kommt näher: { $what }
ledger-gets-farther = entfernt sich: { $what }
ledger-every-step = jeder Schritt
ledger-day-ends = der Tag endet
