# Rules as tiles: what a tile is for, and what can be done with a line.
tiles-hint-amount = How many points. Press + and −, or type a number.
tiles-hint-cadence = When it pays, and how often.
tiles-hint-event = What the dog does.
tiles-hint-thing = Which things.
tiles-hint-place = Which place.
tiles-hint-room = Which room.
tiles-hint-terrain = Which kind of floor.
tiles-hint-spot = Where the things lie.
tiles-hint-number = Press + and −, or type a number.
tiles-hint-not = The opposite of what follows.
tiles-hint-joint = “and”: both must be true. “or”: one is enough.
tiles-hint-per = The points are multiplied by how many of these lie there.
tiles-hint-if = It pays only if this is true just after the step.
tiles-hint-condition = What must be true.
tiles-hint-comparison = How the number is compared.
tiles-hint-grip = Drag it elsewhere (Alt and arrow keys), or press for more.
tiles-hint-more = Add a condition, or pay by number.
tiles-hint-remove = Remove this line (Delete). Undo brings it back.
tiles-hint-text = Press to edit it as text.
tiles-hint-new = Another rule, below all others.
# A word, place or room on a tile, and what it is called in the player's language.
# $hint is one of the sentences above.
tiles-hint-named = “{ $name }” means “{ $meaning }”. { $hint }
tiles-add = Add a rule
tiles-double = One more like this
tiles-up = Move up
tiles-up-first = it is the first
tiles-down = Move down
tiles-down-last = it is the last
tiles-as-text = Edit as text
tiles-remove = Remove
tiles-needed = The rule cannot do without this. On its number, Delete removes all.

# ---- why something cannot be: behind what was tried, as in “1001: …”
# $what is what was typed, or tiles-nothing.
tiles-refused = { $what }: { $reason }.
tiles-nothing = Nothing
tiles-full = { $most } rules is the most
tiles-no-amount = this is no amount; write it like 10 or -0.5
tiles-no-whole-number = this is no whole number
tiles-unsayable = this cannot be said here
tiles-other-meaning = the same words already mean something else
tiles-cannot-press = it cannot be pressed
tiles-no-switch = it is no switch
tiles-unmeasured = it cannot measure "{ $word }"
tiles-none-here = there is none here
tiles-no-room = there is no room here
tiles-no-place = there is no place here
tiles-nothing-to-press = there is no thing to press here
tiles-never-chews = this dog does not chew
tiles-never-breaks = nothing here can break
tiles-no-owner = there is no owner here

# ---- what can be chosen: headings
tiles-instead = Instead
tiles-joining = More
tiles-only-if = Only if
# Where the rule has a condition already.
tiles-also-if = And only if
tiles-times = Times a number
tiles-places = Places
tiles-floors = Floors
tiles-things = Words for things
tiles-cannot-measure = This trainer cannot measure

# ---- what can be chosen: beside the words of the rule language, which are English everywhere
# $amount is a number with its sign: the same with the other sign.
tiles-other-sign = { $amount } instead
# $words are words of a rule.
tiles-leave-out = leave out “{ $words }”
tiles-leave-out-condition = leave out all after “if”
tiles-leave-out-per = leave out “for each …”
tiles-in-a-room = in a room
tiles-on-a-floor = on a kind of floor
tiles-switch-on = a switch is on
tiles-switch-off = a switch is off
tiles-there-is = there is something somewhere
tiles-there-is-no = there is nothing somewhere
tiles-number-of = the number of things somewhere

# What words of rules mean, small behind them where they are chosen. In English: nothing.
tiles-means-when = { "" }
tiles-means-once = { "" }
tiles-means-at-most = { "" }
tiles-means-once-per-item = { "" }
tiles-means-every-step = { "" }
tiles-means-end-of-day = { "" }
tiles-means-picks-up = { "" }
tiles-means-puts-down = { "" }
tiles-means-brings = { "" }
tiles-means-chews = { "" }
tiles-means-breaks = { "" }
tiles-means-steps-on = { "" }
tiles-means-enters = { "" }
tiles-means-gets-closer = { "" }
tiles-means-gets-farther = { "" }
tiles-means-presses = { "" }
tiles-means-waits = { "" }
tiles-means-carrying = { "" }
tiles-means-in = { "" }
tiles-means-on = { "" }
tiles-means-near = { "" }
tiles-means-sees = { "" }
tiles-means-sees-not = { "" }
tiles-means-is-on = { "" }
tiles-means-is-off = { "" }
tiles-means-there-is = { "" }
tiles-means-there-is-no = { "" }
tiles-means-number = { "" }
