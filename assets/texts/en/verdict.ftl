# The verdict: why the day went as it did.
verdict-fetched = It fetched what you meant!
verdict-hacked = It did what you said, not what you meant.
verdict-side-effect = Your wish came true, and something else did, too.
verdict-misgeneralised = It learned something else than you said.
verdict-undertrained = It has not practised enough.
verdict-idle = It stayed in bed.
# $score is a number, written.
verdict-score = Score: { $score } of 100.
verdict-bet-right = You saw it coming.
verdict-bet-wrong = You had expected something else.
verdict-watch = Watch again
verdict-rules = Change the rules

# The pages, on tabs.
verdict-page-diagram = Diagram
verdict-page-ledger = Ledger
verdict-page-compare = Compare
verdict-page-landscape = Landscape
verdict-page-variety = Variety
verdict-page-meaning = What it means

# Change one thing. $rule is the number of a rule, $points a number with its sign, $thing what it
# was paid for: "the famous painting".
verdict-change-paid = Change rule { $rule }: it paid { $points } for { $thing }
verdict-change-paid-more = Change rule { $rule }: it paid { $points } for { $thing } and more
verdict-change-together = Change rule { $rule }: with others it paid { $points } for { $thing }
verdict-change-together-more = Change rule { $rule }: with others it paid { $points } for { $thing } and more
verdict-change-never-paid = Change rule { $rule }: nothing in training is ever paid by it
verdict-change-beyond = Change rule { $rule }: the dog cannot learn it exactly
# $deed is what was done: "breaking the vase".
verdict-change-add = Add a rule: none speaks of { $deed }

# The three cards, and what a card pays alike: $better and $worse are things, with what the next
# card pays for each.
verdict-meant = Meant
verdict-said = Said
verdict-learned = Learned
verdict-alike-meant = Pays alike: { $better } (meant { $more }), { $worse } (meant { $less })
verdict-alike-said = Pays alike: { $better } (said { $more }), { $worse } (said { $less })

# What the marks beside rules mean.
verdict-mark-same = the same in the next card
verdict-mark-amount = other points there
verdict-mark-only = only in this card
verdict-mark-confused = cannot tell apart
verdict-mark-quiet = did not matter that day
# The hatched bar: $low and $high are points.
verdict-mark-open = as good by your rules: { $low } to { $high }

# The dogs, and the gaps between them.
verdict-intended = the dog you meant
verdict-literal = the literal dog
verdict-told = rules and training house
verdict-trained = fully trained
verdict-yours = your dog
verdict-outer = outer
verdict-inner = inner
verdict-practice = practice
verdict-nothing-lost = nothing lost
# $points is a number.
verdict-lost = { $points } lost
verdict-gained = { $points } by luck
verdict-upwards = An arrow upwards: an error that happened to help.

# The other reading.
verdict-training-said = Count the training house as part of what was said
# $inner and $outer are points.
verdict-moved = You chose the training house, as you chose the rules. Both told the dog what to do. So the { $inner } that was inner now counts as outer: { $outer }. No dog did anything else.
verdict-not-moved = You chose the training house, too. Here that moves nothing: no loss was inner.

# An earlier attempt beside this one.
verdict-first = This is your first attempt here. Change one thing, train again, and compare.
# $number counts attempts, $result is one of the results below, $score a number.
verdict-attempt = Attempt { $number }: { $result }, score { $score }
verdict-attempt-then = Attempt { $number }
verdict-attempt-now = This one ({ $number })
verdict-changed = What you changed since
verdict-unchanged = You changed no rule since
verdict-line-gone = gone
verdict-line-new = new
verdict-result = What it did
verdict-result-fetched = did what you meant
verdict-result-hacked = did what you said
verdict-result-side-effect = side effect
verdict-result-misgeneralised = learned something else
verdict-result-undertrained = too little practice
verdict-result-idle = stayed in bed
verdict-row-score = Intent score
verdict-row-outer = Outer loss
verdict-row-inner = Inner loss
verdict-row-practice = Too little practice
verdict-row-seed = Seed
verdict-row-steps = Steps of training
verdict-row-varied = Training in the second house
# $days is a number
verdict-varied-days = { $days } of 100 days
# $value is a number.
verdict-better = { $value } (better)
verdict-worse = { $value } (worse)

# The landscape of random rule sets.
verdict-land-up = score of the dog that takes the rules at their word
verdict-land-across = agreement with what you meant, on any day
verdict-land-soon = Each dot will be a random rule set. The first ones are being measured.
# $count is a number, $share a number of percent.
verdict-land-some = { $count } random rule sets so far: { $share } % do what you mean (green diamonds).
verdict-land-all = { $count } random rule sets: { $share } % do what you mean (green diamonds).
verdict-land-mine = Yours, the star, is better than { $below } % of them.
verdict-land-star = yours

# Litters with more and more days in the second training house. $house is its name, $share a number
# of percent, $steps a number. A litter is a few dogs that are trained in the same way.
verdict-variety-up = dogs that went wrong (a score below { $score }), in percent
verdict-variety-across = share of training days in “{ $house }”, in percent
verdict-variety-much = trained like yours, { $steps } steps
verdict-variety-little = trained little, { $steps } steps
verdict-variety-progress = { $done } of { $all } litters of { $dogs } dogs, seeds from { $first }
verdict-variety-soon = Litters of dogs are being raised by your rules. The first will soon be here.
verdict-variety-mine = With your { $share } %, { $wrong } of { $dogs } dogs went wrong.
verdict-variety-helps = From { $share } % on, most dogs did what you meant.
verdict-variety-no-need = Whatever the share, most dogs did what you meant.
verdict-variety-in-vain = Even at the largest share, most dogs went wrong. More variety does not help here.
verdict-variety-little-helps = With little training, from { $share } % on.
verdict-variety-too-little = With little training, no share was enough.

# What it means, at three depths. $bet is the answer that was chosen.
verdict-your-bet = Your bet: “{ $bet }”
verdict-sources = Where this comes from
verdict-depth-basic = Basic
verdict-depth-intermediate = Intermediate
verdict-depth-advanced = Advanced
