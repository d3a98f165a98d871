"""What the words of a change mean: signals with evidence, read by rules over the lexicon.

`signals` holds the two wordings of a passage against each other. `clauses` reads one of them,
`denial` finds which "not" belongs to which word, and `telling`, `modals`, `features`, `deeds` and
`quantities` (with its `limits` and `ordinals`) what tells something; `side` keeps it in its place, `alignment` says what stands where
in the other. `rules` and, of numbers, `weights` say what a difference means, `bare` a modal against a bare verb, `swaps` a
modal in another one's place, `alone` what came or went, `shifts` what changed places or turned into its
opposite, `caution` which of all these are not sure, and `order` which of two signals is told.
"""
