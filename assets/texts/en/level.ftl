# A level: the wish above, the houses on the left, the rules on the right.

# $wish is a sentence.
level-wish = “{ $wish }”
level-how-tab = How to write rules
level-hint-tab = Hint
level-start-over = Start over
level-train = Train the dog
level-train-key = Ctrl and Enter

# The page about writing rules. Between the first two lines and the others are rules as examples.
level-how-rule = A rule is a sentence: how many points, and when.
level-how-language = Rules are written in plain English.
level-how-sum = All rules that fit are added up.
level-how-deeds = The dog can pick up, put down, bring, chew, walk and wait.

level-no-hints = There is no hint for this level.
# $left is how many hints have not been shown yet.
level-more-hints =
    { $left ->
        [one] Press Hint again for the next one (1 left).
       *[other] Press Hint again for the next one ({ $left } left).
    }
level-cannot-be-played = This level cannot be played.

# A notice: the level's file was written anew, with faults. $fault is the first, with its place.
level-last-good =
    { $more ->
        [0] You see the last good version of this level. { $fault }.
       *[other] You see the last good version of this level. { $fault }. And { $more } more.
    }

# $house is the second of two training houses, $days a number from 0 to 100.
level-varied-days = Days of training spent in “{ $house }”:
level-percent = { $days } of 100

# In a small bubble above a switch in a house.
level-switch-on = on
