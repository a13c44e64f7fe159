# Der Befund: das Urteil in ein, zwei Sätzen. $deeds sind die Taten unten, als Liste; alle Punkte
# haben ihr Vorzeichen. Namen von Dingen und Orten kommen ohne Artikel.
finding-fetched = Er tat, was du gemeint hast: { $deeds }. Dem Menschen war der Tag { $meant } wert.
finding-fetched-nothing = Er tat, was du gemeint hast. Dem Menschen war der Tag { $meant } wert.
# $count ist, wie viele Regeln; $rules sind ihre Nummern, als Liste.
finding-hacked = { $count ->
    [one] Regel { $rules } zahlte { $said } für: { $deeds }. Dem Menschen war das { $meant } wert.
   *[other] Die Regeln { $rules } zahlten { $said } für: { $deeds }. Dem Menschen war das { $meant } wert.
}
# $most ist das Meiste, was zu verdienen war.
finding-hacked-points = Nach deinen Regeln verdiente er { $said } (möglich waren { $most }). Dem Menschen war der Tag { $meant } wert.
finding-harm = Er erfüllte den Wunsch, aber unterwegs kostete das den Menschen etwas: { $deeds }. Keine Regel bezahlt oder verbietet das. Dem Menschen war es { $meant } wert.
finding-harm-priced = Er erfüllte den Wunsch, aber unterwegs kostete das den Menschen etwas: { $deeds }. Deine Regeln zahlten dafür { $said }. Dem Menschen war es { $meant } wert.
# $literal und $learned sind, was die Tage des wörtlichen Hundes und dieses Hundes wert waren.
finding-misgeneralised = Wörtlich genommen wären deine Regeln dem Menschen hier { $literal } wert. Dieser Hund kam auf { $learned }: { $deeds }.
finding-misgeneralised-idle = Wörtlich genommen wären deine Regeln dem Menschen hier { $literal } wert. Dieser Hund kam auf { $learned }: Er fand nichts zu tun.
# $rule ist eine Regel.
finding-believes = Er lernte: „{ $rule }“.
finding-as-good = Im Trainingshaus sah das genauso gut aus.
# $share ist eine geschriebene Zahl von Prozent; $points, um wie viel mehr Übung besser wäre.
finding-undertrained = Er hat nicht genug geübt: Im Trainingshaus bekommt er { $share } % von dem, was deine Regeln dort bieten. Ein Hund, der dort alles kennt, wäre für den Menschen um { $points } besser.
finding-undertrained-all = Er hat nicht genug geübt: Im Trainingshaus bekommt er alles, was deine Regeln bieten, versteht aber noch nicht, warum. Ein Hund, der dort alles kennt, wäre für den Menschen um { $points } besser.
finding-idle-never-paid = Er blieb im Bett: Nichts, was er im Training erlebte, brachte je Punkte.
finding-idle-not-noticed = Er blieb im Bett: Er merkte im Training nicht, wofür deine Regeln zahlten.
finding-idle-nothing-like = Er blieb im Bett: Nichts hier sieht für ihn aus wie das, was im Training Punkte brachte.
finding-idle-nothing-offered = Er blieb im Bett: Zu Hause bieten deine Regeln nichts, wofür sich das Aufstehen lohnt.
finding-idle-paid = Er blieb im Bett: Genau dafür zahlen deine Regeln { $points }.

# Was die Regeln offenlassen. $these und $those sind Dinge, als Listen.
finding-tie-things = Für deine Regeln ist das gleich: { $these } oder { $those }.
finding-tie-alike = Deine Regeln unterscheiden das eine nicht vom anderen: { $name }.
# $more wurde am besten Tag getan, den die Regeln erlauben, $less am schlechtesten.
finding-tie-deeds = Nach deinen Regeln ist das gleich gut: { $less } oder { $more }.
# $best und $worst sind, was diese Tage wert sind.
finding-tie-harm = Deine Regeln haben nichts dagegen: { $deeds }. Dem Menschen ist ein Tag ohne das { $best } wert statt { $worst }.
finding-tie-good = Deine Regeln verlangen das nicht: { $deeds }. Dem Menschen ist ein Tag damit { $best } wert statt { $worst }.
finding-tie-order = Deine Regeln sagen nicht, was zuerst kommt. Dem Menschen ist der eine Tag { $best } wert, der andere { $worst }.
finding-tie-way = Deine Regeln sagen nicht, welchen Weg er nimmt, und wann. Dem Menschen ist der eine Tag { $best } wert, der andere { $worst }.

# Regeln, die im Training nicht zu lernen sind.
finding-never-paid = { $count ->
    [one] Im Training zahlt Regel { $rules } nie etwas, also lernt sie kein Hund.
   *[other] Im Training zahlen die Regeln { $rules } nie etwas, also lernt sie kein Hund.
}
finding-beyond = { $count ->
    [one] Kein Hund lernt Regel { $rules } genau: Er bemerkt Dinge nur einzeln.
   *[other] Kein Hund lernt die Regeln { $rules } genau: Er bemerkt Dinge nur einzeln.
}

# Was der Hund tat. $what ist der Name eines Dings oder Orts, $place der eines Orts.
finding-picking-up = { $what } aufheben
finding-putting-down = { $what } ablegen
finding-bringing = { $what } bringen
finding-bringing-to = { $what } bringen (Ziel: { $place })
finding-bringing-to-owner = { $what } zum Menschen bringen
finding-chewing = { $what } zerkauen
finding-breaking = { $what } zerbrechen
finding-stepping-on = auf { $what } treten
finding-entering = { $what } betreten
finding-pressing = { $what } drücken
finding-getting-closer = Näherkommen (Ziel: { $what })
finding-getting-farther = Weggehen (von: { $what })
finding-waiting = Warten
finding-waiting-at = Warten (Ort: { $place })
# $deed ist eine der Taten oben.
finding-done-at = { $deed } (Ort: { $place })
finding-done-again = { $count ->
    [2] zweimal { $deed }
   *[other] { $count }-mal { $deed }
}
# Keine Taten, aber auch bezahlt.
finding-walking = Laufen
finding-every-step = jeder Schritt
finding-day-ends = wie am Ende alles lag

# Ein Ding; und eines im Unterschied zu anderen seiner Art: was darauf zutrifft, oder die übrigen.
finding-thing = { $name }
finding-thing-with = { $name } ({ $facts })
finding-thing-other = { $name } (die übrigen)
# Eine Liste: ihr Anfang und eins mehr; und das letzte.
finding-list = { $some }, { $next }
finding-list-last = { $some } und { $last }
# Zwischen Wörtern, die Dinge beschreiben: „paper and not framed“.
finding-and = und
finding-or = oder
finding-not = nicht
