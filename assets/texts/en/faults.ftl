# What is wrong with a rule. The message stands alone or behind “Line 3:”; others may follow it.
# Words of rules are English in every language: “when”, “the dog brings”, “paper”.

# ---- parts of messages
faults-quoted = "{ $words }"
# $first is one thing or several with commas: “a word, a number”.
faults-or = { $first } or { $last }
# Sorts of names. Some stand behind the word “unknown”, some behind “a”.
faults-place = place
faults-room = room
faults-terrain = terrain
faults-word = word
# $what is one or more sorts: “place or room”.
faults-a = a { $what }
faults-a-number = a number
# These stand for a name where all events and conditions are listed.
faults-any-place = PLACE
faults-any-room = ROOM
faults-any-terrain = TERRAIN
faults-did-you-mean = Did you mean { $meant }?
# What there is stands behind it.
faults-known = Known:
# $comes is what can stand there: “a place”, “"and", "or" or "to"”.
faults-after = after "{ $before }" comes { $comes }
faults-after-amount = after the amount comes { $comes }

# ---- the whole text
faults-too-many = these are { $count } rules; { $most } is the most
faults-too-long = this rule is { $length } characters long; { $most } is the most
faults-no-rule = "{ $text }" is no rule; a rule is like: +10 when the dog brings paper to the owner

# ---- names
# $wanted is one or more sorts.
faults-unknown-name = unknown { $wanted } "{ $wrong }".
faults-another-sort = "{ $name }" is a { $sort }, but a { $wanted } belongs here.
faults-cannot-measure = this trainer cannot measure "{ $name }"
# Behind a semicolon; words stand behind it.
faults-can-measure = it can measure:
faults-plural = say "{ $singular }" rather than "{ $plural }": rules use the singular
faults-no-condition = "{ $name }" alone is no condition.
faults-side-by-side = "{ $first }" and "{ $second }" stand side by side.

# ---- words of the language
faults-too-short = the rule stops too early: { $after }
faults-too-much = "{ $wrong }" is too much: the rule is complete before it
faults-misfit = "{ $wrong }" does not fit here; { $after }
faults-misspelt = "{ $wrong }" does not fit here.
faults-missing = { $missing } is missing before "{ $before }"
faults-unknown-event = unknown event "{ $wrong }".
faults-unknown-condition = unknown condition "{ $wrong }".
faults-wrong-joint = say "{ $right }" rather than "{ $wrong }" here
faults-two-joints = say "if" rather than "{ $joint } if"
faults-second-joint = leave out "if" here; the one before is enough
faults-misplaced-limit = "{ $limit }" belongs before "when"
faults-no-occasion = say when it pays before "if", such as "every step if ..."
faults-state-as-event = after "when" comes what the dog does; how things stand goes like "every step if ..."
faults-takes-no-event = "{ $cadence }" takes no event; leave one of the two out
faults-per-item = "once per item" needs an event with an item, such as "chews paper"
faults-condition-among-words = after this "{ $joint }" comes a word for items, not a condition
faults-ambiguous = say "there is no ..." or "there is (not ...) ..."

# ---- signs
faults-stray = leave out "{ $stray }": it means nothing in a rule
# $code is the number of the character: U+200B.
faults-invisible = leave out the invisible character { $code }: it means nothing in a rule
faults-closes-nothing = this ")" closes nothing
faults-never-closed = this "(" is never closed
faults-too-deep = this is nested too deep; { $most } levels are the most

# ---- numbers
faults-no-amount = a rule begins with an amount, such as +10 or -0.5
faults-unreadable-amount = this is no amount; write it like 1000 or 0.5, without commas
faults-amount-range = an amount lies between -{ $most } and +{ $most }
faults-amount-decimals = an amount has at most { $most } decimals
faults-write-digits = write { $digits } rather than "{ $word }"
faults-number-within = "within" takes a whole number from { $least } to { $most }
faults-number-of-times = "at most ... times" takes a whole number from { $least } to { $most }
faults-number-of-things = the number of things is compared with a whole number from { $least } to { $most }
