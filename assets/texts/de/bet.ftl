# Die Wette: Was wird dieser Hund tun?

# $question ist eine Frage, zum Beispiel: Was bringt der Hund?
bet-question = Deine Wette: { $question }
bet-rules = Das hast du gesagt
bet-train = Trainieren und nachsehen
# Neben dem Knopf, solange man ihn nicht drücken kann.
bet-first = Wähle zuerst eine Antwort.
