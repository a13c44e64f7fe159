# The list of what happened: what the rules paid for it, and what it was worth to the owner.
ledger-step = Step
ledger-said = Said
ledger-meant = Meant
ledger-sum = All together
# $points is a number with its sign, $rules numbers of rules such as 1 & 2.
ledger-paid = rule { $rules }: { $points }
# A line: $step is a number, $deed one of the deeds below.
ledger-line = { $step }. { $deed }

# What happens. $what is the name of a thing or a place, as rules have it.
ledger-picks-up = picks up { $what }
ledger-puts-down = puts down { $what }
ledger-brings = brings { $what }
ledger-chews = chews { $what }
ledger-breaks = breaks { $what }
ledger-steps-on = steps on { $what }
ledger-enters = enters { $what }
ledger-presses = presses { $what }
ledger-walks = walks
ledger-waits = waits
ledger-gets-closer = gets closer to { $what }
ledger-gets-farther = gets farther from { $what }
ledger-every-step = every step
ledger-day-ends = the day ends
