# The title. The name of the game is the same in every language.
title-line = Say what you want. See what it fetches.
title-play = Play
title-choose = Choose a level
title-leave = Leave
