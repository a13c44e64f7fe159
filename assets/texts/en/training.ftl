# Training, to watch: the pack, what surprises it, what it believes.
training-title = The dogs try things out
training-title-done = This is what it learned
# All are numbers: which day it is, how many dogs, steps done and steps in all.
training-progress = Day { $day }, { $dogs } dogs: { $steps } of { $budget } steps
training-trained = Trained.
training-stopped = Stopped.
training-interrupted = The training was interrupted. Please train again.
training-too-much = These rules are too much to learn here. Use fewer rules with “once” or “at most”.
training-pause = Pause
training-play = Play
training-step = One step
training-slow = Speed: slow
training-normal = Speed: normal
training-fast = Speed: fast
training-skip = Skip to the end
training-release = Let it loose at home
# Keys that do the same as a button.
training-key-pause = Space
training-key-step = Right arrow. Left arrow: back.
training-key-skip = End
# What can be laid over the house.
training-footprints = Footprints
training-about-footprints = Darker where more dogs walked just now.
training-arrows-off = Arrows: off
training-arrows-empty = Arrows: mouth empty
# $thing is the name of a kind of thing.
training-arrows-with = Arrows: with { $thing }
training-about-arrows = What the dog would do now. Longer: it hopes for more, sooner.
training-take = take
training-drop = drop
training-chew = chew
training-press = press
# Surprises. $expected and $got are points with their sign; $did is one of the sentences below.
training-surprise = Surprise! { $did } It expected { $expected } and got { $got }.
training-surprise-short = ! expected { $expected }, got { $got }
training-no-surprise = No surprises here so far.
# Where surprises were told, once training is over.
training-look = Look at what it believes, and let it loose.
training-picked-up = A dog picked up the { $thing }.
training-put-down = A dog put down the { $thing }.
training-brought = A dog brought the { $thing } to the { $place }.
training-brought-owner = A dog brought the { $thing } to the owner.
training-chewed = A dog chewed the { $thing }.
training-pressed = A dog pressed the { $place }.
training-came = A dog came to the { $place }.
training-came-owner = A dog came to the owner.
training-walked = A dog walked on.
training-waited = A dog waited.
training-day-ended = The day ended.
# The dog's mind: rules that it believes in, each with a bar.
training-mind = Its mind
training-believes = What it believes a thing pays, in points:
training-believes-nothing = Nothing so far.
# Behind a rule, instead of "if the owner can see the dog".
training-watched = (watched)
# Two charts over the steps of training.
training-curves = Curves
training-in-training = In training: points a day by your rules
training-at-home = If it were let loose at home now: points a day
training-axis-steps = steps of training
training-axis-doubling = each dot: twice the training
training-this-dog = this dog
training-best = best possible
training-said = Said (your rules)
training-meant = Meant (the owner)
