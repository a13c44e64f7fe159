# Was an einer Regel nicht stimmt. Die Meldung steht allein oder hinter „Zeile 3:“; oft folgt noch etwas.
# Die Wörter der Regeln sind in jeder Sprache englisch: „when“, „the dog brings“, „paper“.

# ---- Teile von Meldungen
faults-quoted = „{ $words }“
# $first ist eins oder mehreres mit Kommas: „ein Wort, eine Zahl“.
faults-or = { $first } oder { $last }
# Arten von Namen, immer im Nominativ.
faults-place = ein Ort
faults-room = ein Zimmer
faults-terrain = ein Boden
faults-word = ein Wort
# $what ist eine Art oder mehrere: „ein Ort oder ein Zimmer“.
faults-a = { $what }
faults-a-number = eine Zahl
# Das steht für einen Namen, wo alles aufgezählt wird, was es gibt.
faults-any-place = ORT
faults-any-room = ZIMMER
faults-any-terrain = BODEN
faults-did-you-mean = Meinst du { $meant }?
# Dahinter steht, was es gibt.
faults-known = Es gibt:
# $comes ist, was dort stehen kann: „ein Ort“, „„and“, „or“ oder „to““.
faults-after = Nach „{ $before }“ kommt { $comes }
faults-after-amount = Nach der Punktzahl kommt { $comes }

# ---- der ganze Text
faults-too-many = Das sind { $count } Regeln; mehr als { $most } gehen nicht
faults-too-long = Diese Regel ist { $length } Zeichen lang; mehr als { $most } gehen nicht
faults-no-rule = „{ $text }“ ist keine Regel; so geht eine: „+10 when the dog brings paper to the owner“

# ---- Namen
# $wanted ist eine Art oder mehrere.
faults-unknown-name = „{ $wrong }“ ist unbekannt. Hierher gehört { $wanted }.
faults-another-sort = „{ $name }“ ist { $sort }, aber hierher gehört { $wanted }.
faults-cannot-measure = Dieser Trainer kann „{ $name }“ nicht messen
# Hinter einem Strichpunkt; dahinter stehen Wörter.
faults-can-measure = er kann messen:
faults-plural = Schreib „{ $singular }“ statt „{ $plural }“: In Regeln steht immer die Einzahl
faults-no-condition = „{ $name }“ allein ist keine Bedingung.
faults-side-by-side = Zwischen „{ $first }“ und „{ $second }“ fehlt etwas.

# ---- Wörter der Sprache
faults-too-short = Die Regel hört zu früh auf: { $after }
faults-too-much = „{ $wrong }“ ist zu viel: Davor ist die Regel schon fertig
faults-misfit = „{ $wrong }“ passt hier nicht: { $after }
faults-misspelt = „{ $wrong }“ passt hier nicht.
faults-missing = Vor „{ $before }“ fehlt { $missing }
faults-unknown-event = Das tut der Hund nicht: „{ $wrong }“.
faults-unknown-condition = Das ist keine Bedingung: „{ $wrong }“.
faults-wrong-joint = Schreib hier „{ $right }“ statt „{ $wrong }“
faults-two-joints = Schreib „if“ statt „{ $joint } if“
faults-second-joint = Lass „if“ hier weg; das Wort davor genügt
faults-misplaced-limit = „{ $limit }“ gehört vor „when“
faults-no-occasion = Schreib vor „if“, wann es Punkte gibt, zum Beispiel „every step if ...“
faults-state-as-event = Nach „when“ kommt, was der Hund tut; wie etwas ist, schreibst du so: „every step if ...“
faults-takes-no-event = „{ $cadence }“ und „when“ passen nicht zusammen; lass eins davon weg
faults-per-item = Bei „once per item“ muss es um ein Ding gehen, zum Beispiel „chews paper“
faults-condition-among-words = Nach diesem „{ $joint }“ kommt ein Wort für Dinge, keine Bedingung
faults-ambiguous = Schreib „there is no ...“ oder „there is (not ...) ...“

# ---- Zeichen
faults-stray = Lass „{ $stray }“ weg: Das bedeutet in einer Regel nichts
# $code ist die Nummer des Zeichens: U+200B.
faults-invisible = Lass das unsichtbare Zeichen { $code } weg: Es bedeutet in einer Regel nichts
faults-closes-nothing = Vor dieser „)“ fehlt die „(“
faults-never-closed = Zu dieser „(“ fehlt die „)“
faults-too-deep = Hier ist zu viel ineinander verschachtelt; höchstens { $most } Ebenen gehen

# ---- Zahlen
faults-no-amount = Eine Regel beginnt mit einer Punktzahl, zum Beispiel +10 oder -0.5
faults-unreadable-amount = Das ist keine Punktzahl; schreib sie wie 1000 oder 0.5, ohne Komma
faults-amount-range = Eine Punktzahl liegt zwischen -{ $most } und +{ $most }
faults-amount-decimals = Eine Punktzahl hat höchstens { $most } Stellen nach dem Punkt
faults-write-digits = Schreib { $digits } statt „{ $word }“
faults-number-within = Nach „within“ kommt eine ganze Zahl von { $least } bis { $most }
faults-number-of-times = In „at most ... times“ steht eine ganze Zahl von { $least } bis { $most }
faults-number-of-things = Die Anzahl der Dinge vergleichst du mit einer ganzen Zahl von { $least } bis { $most }
