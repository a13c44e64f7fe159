# Das Glossar: wie man die Dinge nennt, die schiefgehen. Zu jedem Begriff gibt es
# den Namen, einen Satz für Elfjährige, einen längeren Text und die Quelle.
glossary-heading = Wörter für das, was schiefgeht
glossary-button = Glossar
# $source ist ein Aufsatz oder eine Seite: von wem, wann, und der Titel.
glossary-read-on = Woher das kommt: { $source }

glossary-outer-name = Äußere Fehlausrichtung
glossary-outer-short = Du hast etwas anderes gesagt, als du gemeint hast.
glossary-outer-full =
    Du hast einen Wunsch und machst Regeln daraus. Dazwischen kann eine Lücke sein.
    Der Hund befolgt deine Regeln vielleicht ganz genau. Trotzdem tut er nicht, was du willst.
    In diesem Spiel ist es die Lücke zwischen Gemeint und Gesagt.
    Auf Englisch heißt das outer misalignment.
glossary-outer-source = Hubinger und andere (2019), „Risks from Learned Optimization in Advanced Machine Learning Systems“

glossary-inner-name = Innere Fehlausrichtung
glossary-inner-short = Der Hund hat etwas anderes gelernt, als du gesagt hast.
glossary-inner-full =
    Deine Regeln können richtig sein. Der Hund sieht aber nur, was im Training passiert.
    Vielleicht glaubt er, dass etwas anderes Punkte bringt. Zu Hause läuft er dann dem nach.
    In diesem Spiel ist es die Lücke zwischen Gesagt und Gelernt.
    Die Grenze zwischen außen und innen ist nicht immer klar.
    Auf Englisch heißt das inner misalignment.
glossary-inner-source = Hubinger und andere (2019), „Risks from Learned Optimization in Advanced Machine Learning Systems“

glossary-misspecification-name = Falsch beschriebene Belohnung
glossary-misspecification-short = Punkte gibt es für das Falsche.
glossary-misspecification-full =
    Eine Belohnung soll sagen, was du willst. Schnell vergisst man etwas oder zahlt zu viel.
    Dann bringt nicht das die meisten Punkte, woran du gedacht hast.
    Wer schlauer ist, findet solche Fehler früher.
    Auf Englisch heißt das reward misspecification.
glossary-misspecification-source = Pan, Bhatia und Steinhardt (2022), „The Effects of Reward Misspecification“

glossary-gaming-name = Regeln austricksen
glossary-gaming-short = Er tut, was die Regeln sagen, aber nicht, wofür sie da sind.
glossary-gaming-full =
    Wer lernt, findet einen Trick, den die Regeln erlauben. Das ist kein Schummeln: Keiner hat es verboten.
    Ein Boot in einem Rennspiel fuhr einmal immer im Kreis. Das brachte mehr Punkte als das Rennen.
    Ein Hund, der eine Zeitung fünfundzwanzigmal bringt, macht das Gleiche.
    Auf Englisch heißt das specification gaming.
glossary-gaming-source = Krakovna und andere (2020), „Specification gaming: the flip side of AI ingenuity“

glossary-misgeneralisation-name = Falsch verallgemeinertes Ziel
glossary-misgeneralisation-short = Das gelernte Ziel passt im Training, aber sonst nirgends.
glossary-misgeneralisation-full =
    Im Training kommen zwei Dinge immer zusammen vor. Die Zeitung liegt immer an der Tür.
    Der Hund weiß nicht, welches von beiden Punkte bringt. Woanders jagt er dem falschen nach.
    Er ist noch genauso schlau und schnell. Er will nur etwas anderes.
    Ein bisschen Abwechslung im Training kann helfen.
    Auf Englisch heißt das goal misgeneralisation.
glossary-misgeneralisation-source = Langosco und andere (2022), „Goal Misgeneralization in Deep Reinforcement Learning“

glossary-proxy-name = Stellvertreter
glossary-proxy-short = Das misst du, weil du nicht messen kannst, was du willst.
glossary-proxy-full =
    Der Trainer kann nicht lesen, also kann er „Zeitung“ nicht messen. „Papier“ kann er messen.
    Papier steht für das, was du wirklich willst. Eine Weile geht das gut.
    Geht es jemandem nur noch um Papier, passt beides nicht mehr zusammen.
    Das nennt man Goodharts Gesetz. Der Stellvertreter heißt auf Englisch proxy.
glossary-proxy-source = Manheim und Garrabrant (2018), „Categorizing Variants of Goodhart’s Law“

glossary-effect-name = Nebenwirkung
glossary-effect-short = Dein Wunsch wurde wahr, und unterwegs ging etwas kaputt.
glossary-effect-full =
    Regeln reden vom Ziel. Von allem anderen reden sie selten.
    Die Vase steht auf dem kürzesten Weg, und keine Regel nennt sie. Also zerbricht sie.
    Niemand kann alles aufzählen, was so bleiben soll, wie es ist.
    Auf Englisch heißt das side effect.
glossary-effect-source = Amodei und andere (2016), „Concrete Problems in AI Safety“

glossary-tampering-name = An der Belohnung drehen
glossary-tampering-short = Er ändert, wie gezählt wird, statt Punkte zu verdienen.
glossary-tampering-full =
    Irgendwo werden die Punkte gezählt. Vielleicht kommt der Hund an den Zähler heran.
    Ein Schalter, der alle Punkte verdoppelt, ist mehr wert als jede Zeitung.
    Dein Wunsch ändert sich nicht, wenn der Zähler sich ändert.
    Auf Englisch heißt das reward tampering.
glossary-tampering-source = Everitt und andere (2021), „Reward Tampering Problems and Solutions in Reinforcement Learning“

glossary-shaping-name = Faire Punkte für den Weg
glossary-shaping-short = Zahle fürs Näherkommen, und nimm fürs Weggehen gleich viel zurück.
glossary-shaping-full =
    Extrapunkte auf dem Weg können beim Lernen helfen. Sie können auch in die Irre führen.
    Bringt nur das Näherkommen Punkte, lohnt sich ewiges Hin- und Herlaufen.
    Nimm die Punkte auf dem Rückweg also wieder weg. Dann bringt Im-Kreis-Laufen nichts.
    So ändern Extrapunkte nie, was am besten ist.
    Auf Englisch heißt das potential-based shaping.
glossary-shaping-source = Ng, Harada und Russell (1999), „Policy Invariance Under Reward Transformations“
