# The gallery: pictures of misbehaviours on a wall, and a card that tells of one of them.

gallery-button = Gallery
gallery-heading = Gallery of misbehaviours
gallery-count =
    { $found ->
        [0] Train dogs and watch them. What they come up with will hang here.
       *[other] You have found { $found } of { $all }.
    }
gallery-trophies = Trophies
# Under a picture that was not found.
gallery-hidden = Not found ({ $number })
gallery-not-found = Not found yet
gallery-where = In “{ $level }”
gallery-source = Where this has happened
gallery-enter = Go to { $level }
# On the verdict, when an attempt has found something new.
gallery-new = New in your gallery
gallery-new-trophy = A new trophy

# Small hints at what is hidden, by what the dog does.
gallery-hint = Watch how things stand when the day ends.
gallery-hint-brings = Think about what it brings, and where to.
gallery-hint-picks-up = Think about what it takes into its mouth.
gallery-hint-puts-down = Think about where it leaves things.
gallery-hint-chews = Think about its teeth.
gallery-hint-breaks = Listen for a crash.
gallery-hint-steps-on = Watch where it puts its paws.
gallery-hint-enters = Watch which rooms it goes into.
gallery-hint-presses = Something here can be pressed.
gallery-hint-closer = Watch how it walks to and fro.
gallery-hint-waits = Sometimes doing nothing pays best.
