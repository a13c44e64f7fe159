# The day at home: three dogs on one clock.
release-together = Together
release-beside = Side by side
release-your-dog = Your dog
release-literal-dog = The literal dog
release-intended-dog = The dog you meant
# $step and $last are numbers.
release-clock = Step { $step } of { $last }
release-pause = Pause
release-play = Play
release-step-back = Step back
release-step = One step
# $speed is 1, 2 or 4.
release-speed = Speed: { $speed }×
release-skip = Skip to the end
release-why = Why?
release-rules = Said
# Keys that do the same as a button.
release-key-pause = Space
release-key-step-back = Left arrow
release-key-step = Right arrow
release-key-speed = Keys 1, 2 and 4
release-key-skip = End
# When the mouse rests on something.
release-about-score = Show this dog's ledger. Square: paid by your rules. Circle: worth to the owner.
release-about-ledger = Click a line, or press Enter, to go to that time.
release-about-line = Drag to any time. Left and right arrow: one step. Home and End: the ends.
# What was paid just now, in a bubble. $points is a number with its sign.
release-paid-said = { $points } Said
release-paid-meant = { $points } Meant
