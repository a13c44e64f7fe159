# Die Titelseite. Der Name des Spiels ist in allen Sprachen gleich.
title-line = Sag, was du willst. Sieh, was er bringt.
title-play = Spielen
title-choose = Level aussuchen
title-leave = Beenden
