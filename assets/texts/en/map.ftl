# The level map: a house whose floors are chapters, and rooms that are levels.

# Names of chapters, on small plates.
map-basic = Basic
map-intermediate = Intermediate
map-advanced = Advanced
map-sandbox = Sandbox
map-own = Your own
map-basic-about = You say one thing and mean another. Start here.
map-intermediate-about = What rules leave out, and what training leaves out.
map-advanced-about = This floor is still being built.
map-sandbox-about = No task here: try what you like.
map-own-about = Levels that you wrote or were given.
map-own-folder = They lie in { $folder }
map-own-how = Put level files into that folder. The guide docs/levels.md shows how to write one.
# How many levels of a chapter are solved.
map-count = { $solved } of { $all }
map-to-come = to come

map-not-played = Not played yet
# $best is the best score so far, such as 87.5.
map-best = Best { $best } of 100
# How many of the ways in which it can end were seen.
map-endings = Endings { $seen } of { $all }
# How many misbehaviours were found.
map-tricks = Tricks { $found } of { $all }
map-faults =
    { $faults ->
        [one] This file has a fault. Press to read.
       *[other] This file has { $faults } faults. Press to read.
    }
# On a ribbon in the corner of a room.
map-here = Next
map-solved = Solved
map-next = Next: { $title }
