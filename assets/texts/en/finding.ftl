# The finding: the verdict in a sentence or two. $deeds are the deeds below, in a list; all numbers
# of points are written with their sign.
finding-fetched = It did what you meant: { $deeds }. To the owner that day was worth { $meant }.
finding-fetched-nothing = It did what you meant. To the owner that day was worth { $meant }.
# $count is how many rules; $rules are their numbers, in a list.
finding-hacked = { $count ->
    [one] Rule { $rules } paid { $said } for { $deeds }. To the owner that was worth { $meant }.
   *[other] Rules { $rules } paid { $said } for { $deeds }. To the owner that was worth { $meant }.
}
# $most is the most that could be earned.
finding-hacked-points = By your rules it earned { $said } (the most there is: { $most }). To the owner the day was worth { $meant }.
finding-harm = It fulfilled the wish, and cost the owner something on the way: { $deeds }. No rule pays for that or forbids it; to the owner it was worth { $meant }.
finding-harm-priced = It fulfilled the wish, and cost the owner something on the way: { $deeds }. Your rules made that { $said }; to the owner it was worth { $meant }.
# $literal and $learned are what the days of the literal dog and of this dog were worth.
finding-misgeneralised = Taken at their word, your rules would be worth { $literal } to the owner here. This dog made it { $learned }: { $deeds }.
finding-misgeneralised-idle = Taken at their word, your rules would be worth { $literal } to the owner here. This dog made it { $learned }: it found nothing to do.
# $rule is a rule.
finding-believes = It learned "{ $rule }".
finding-as-good = In the training house that looked just as good.
# $share is a number of percent, written; $points what a dog with more practice would be better by.
finding-undertrained = It has not practised enough: in the training house it gets { $share }% of what your rules offer there. A dog that had met everything there would do better by { $points } for the owner.
finding-undertrained-all = It has not practised enough: it gets all that your rules offer in training, but does not yet know why. A dog that had met everything there would do better by { $points } for the owner.
finding-idle-never-paid = It stayed in bed: nothing that it met in training ever paid.
finding-idle-not-noticed = It stayed in bed: it did not notice what your rules paid for in training.
finding-idle-nothing-like = It stayed in bed: nothing here looks to it like what paid in training.
finding-idle-nothing-offered = It stayed in bed: your rules offer nothing at home that would be worth getting up for.
finding-idle-paid = It stayed in bed: your rules pay { $points } for just that.

# What the rules leave open. $these and $those are things, in lists.
finding-tie-things = Your rules cannot tell { $these } from { $those }.
finding-tie-alike = Your rules cannot tell one { $name } from another.
# $more is what was done on the best day that the rules allow, $less what on the worst.
finding-tie-deeds = By your rules { $less } is as good as { $more }.
# $best and $worst are what these days are worth.
finding-tie-harm = Your rules do not mind { $deeds }. To the owner a day without that is worth { $best } instead of { $worst }.
finding-tie-good = Your rules do not ask for { $deeds }. To the owner a day with that is worth { $best } instead of { $worst }.
finding-tie-order = Your rules do not say what comes first. To the owner one such day is worth { $best }, another { $worst }.
finding-tie-way = Your rules do not say which way to go, and when. To the owner one such day is worth { $best }, another { $worst }.

# Rules that training cannot teach.
finding-never-paid = { $count ->
    [one] Nothing in training is ever paid by rule { $rules }, so no dog learns it.
   *[other] Nothing in training is ever paid by rules { $rules }, so no dog learns it.
}
finding-beyond = { $count ->
    [one] No dog can learn rule { $rules } exactly: it notices things one by one.
   *[other] No dog can learn rules { $rules } exactly: it notices things one by one.
}

# What the dog did. $what is the name of a thing or a place, $place that of a place.
finding-picking-up = picking up the { $what }
finding-putting-down = putting down the { $what }
finding-bringing = bringing the { $what }
finding-bringing-to = bringing the { $what } to the { $place }
finding-bringing-to-owner = bringing the { $what } to the owner
finding-chewing = chewing the { $what }
finding-breaking = breaking the { $what }
finding-stepping-on = stepping on the { $what }
finding-entering = entering the { $what }
finding-pressing = pressing the { $what }
finding-getting-closer = getting closer to the { $what }
finding-getting-farther = getting farther from the { $what }
finding-waiting = waiting
finding-waiting-at = waiting at the { $place }
# $deed is one of the deeds above.
finding-done-at = { $deed } at the { $place }
finding-done-again = { $count ->
    [2] { $deed } twice
   *[other] { $deed } { $count } times
}
# No deeds, but paid as well.
finding-walking = walking
finding-every-step = every step
finding-day-ends = the way things stood at the end

# A thing; and one that is told from others of its kind: by its facts, or as the rest of them.
finding-thing = the { $name }
finding-thing-with = { $name } ({ $facts })
finding-thing-other = other { $name }
# A list: its beginning and one more; and the last one.
finding-list = { $some }, { $next }
finding-list-last = { $some } and { $last }
# Between words that describe things: "paper and not framed".
finding-and = and
finding-or = or
finding-not = not
