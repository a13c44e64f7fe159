# A card with rules on it.
card-empty = nothing
